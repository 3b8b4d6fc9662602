//! What the platform decides about templates: approval, pauses, quality, category. Each decision is told to the account.
//!
//! What is submitted is approved after a while, unless its name holds one of these words, between underscores:
//!
//! | word | what becomes of it |
//! | --- | --- |
//! | `rejected` | it is rejected, for the reason that follows (`offer_rejected_scam`), else for its format |
//! | `pending` | nothing is decided until somebody does |
//! | `paused` | it is approved, and paused at once for its quality |
//! | `paced` | it is approved, and paused until somebody lets it loose again |
//! | `recategorised` | it is approved, and a day ahead it is told that it will be marketing |
//!
//! What is submitted as utility and speaks of offers is marketing from the start.

use super::{World, agenda::Happening};
use crate::{
    domain::time::{Span, Timestamp},
    server::simulate::{
        definition::Definition,
        templates::{self, Template},
    },
};
use serde_json::{Value, json};

/// Why a template may be rejected (Template status webhook, 2026).
const REASONS: [&str; 6] =
    ["ABUSIVE_CONTENT", "INCORRECT_CATEGORY", "INVALID_FORMAT", "PROMOTIONAL", "SCAM", "TAG_CONTENT_MISMATCH"];

/// What to change, where a template was rejected for this.
fn recommendation(reason: &str) -> &'static str {
    match reason {
        "ABUSIVE_CONTENT" => "Remove what threatens or offends and submit it again.",
        "INCORRECT_CATEGORY" | "TAG_CONTENT_MISMATCH" => {
            "Choose the category that fits the content, or change the content, and submit it again."
        }
        "PROMOTIONAL" => "Choose the category marketing, or remove what is promotional, and submit it again.",
        "SCAM" => "Remove what asks for money or secrets and submit it again.",
        _ => "Change the template and submit it again.",
    }
}

impl World {
    /// The template of that name and language in an account.
    pub fn template(&self, account: usize, name: &str, language: &str) -> Option<&Template> {
        self.templates.values().find(|t| t.account == account && t.name == name && t.language == language)
    }

    pub fn add_starter_templates(&mut self, account: usize, now: Timestamp) {
        for (n, (name, language, category, format, status, components)) in (0..).zip(templates::starter()) {
            // The same at every start: whoever kept them finds them again.
            let id = 1_700_000_000_000_000 + 1_000 * account as u64 + n;
            let definition = Definition {
                name: name.to_owned(),
                language: language.to_owned(),
                category: category.to_owned(),
                parameter_format: format.to_owned(),
                components,
            };
            let template = Template::new(id, account, definition, now);
            self.templates.insert(id, Template { status: status.to_owned(), ..template });
        }
    }

    /// This version of a template is decided about in a while.
    pub fn await_review(&mut self, template: u64, version: u32, now: Timestamp) {
        let after = Span(i64::from(self.faults.review_delay_ms));
        self.plan(now + after, Happening::Review { template, version });
    }

    /// Decides about a version of a template, if it still waits for that.
    pub(super) fn review(&mut self, id: u64, version: u32, now: Timestamp) {
        let waits = |template: &&Template| template.status == "PENDING" && template.version == version;
        let Some(template) = self.templates.get(&id).filter(waits) else { return };
        let name = template.name.clone();
        let asks = |word: &str| name.split('_').any(|part| part == word);
        if asks("pending") {
            return;
        }
        if asks("rejected") {
            let rest = name.split_once("rejected_").map_or("", |(_, rest)| rest).to_ascii_uppercase();
            let reason = REASONS.into_iter().find(|reason| rest.starts_with(*reason)).unwrap_or("INVALID_FORMAT");
            self.reject(id, reason, None, now);
            return;
        }
        self.template_event(id, "APPROVED", "NONE", None, now);
        if version > 1 {
            self.tell_components(id, now);
        }
        if asks("paused") {
            self.pause(id, now);
        } else if asks("paced") {
            self.pace_template(id, now);
        } else if asks("recategorised") {
            self.announce_category(id, "MARKETING", now);
        }
    }

    /// A template is rejected, for one of the platform's reasons.
    pub fn reject(&mut self, id: u64, reason: &str, advice: Option<&str>, now: Timestamp) {
        let advice = advice.unwrap_or_else(|| recommendation(reason));
        self.template_event(id, "REJECTED", reason, Some(("", advice)), now);
    }

    /// A template that was paused may be sent again.
    pub fn unpause(&mut self, id: u64, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        template.paced = false;
        self.template_event(id, "APPROVED", "NONE", Some(("UNPAUSE", "Your template can be sent again.")), now);
    }

    /// Paused because too little is known of it yet, until somebody lets it loose again.
    pub fn pace_template(&mut self, id: u64, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        template.paced = true;
        let info = ("RATE_LIMITING_PAUSE", "Your WhatsApp message template has been paused.");
        self.template_event(id, "PAUSED", "NONE", Some(info), now);
    }

    /// The account is told what stands in a template now.
    fn tell_components(&mut self, id: u64, now: Timestamp) {
        let Some(template) = self.templates.get(&id) else { return };
        let of = |kind: &str| {
            let parts = template.components.as_array().into_iter().flatten();
            parts.filter(|part| part["type"] == kind).find_map(|part| part["text"].as_str())
        };
        let mut value = json!({
            "message_template_id": id,
            "message_template_name": template.name,
            "message_template_language": template.language,
            "message_template_element": of("BODY").unwrap_or_default(),
        });
        for (key, text) in [("message_template_title", of("HEADER")), ("message_template_footer", of("FOOTER"))] {
            if let Some(text) = text {
                value[key] = json!(text);
            }
        }
        let account = template.account;
        self.emit_for(account, "message_template_components_update", value, now);
    }

    /// A template's status changes, and the account is told. The second half of `info` says what to change where the template
    /// was rejected.
    pub fn template_event(&mut self, id: u64, event: &str, reason: &str, info: Option<(&str, &str)>, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        template.status = event.to_owned();
        template.changed_at = now;
        template.rejected_reason = if event == "REJECTED" { reason.to_owned() } else { "NONE".to_owned() };
        let gone = matches!(event, "DELETED" | "PENDING_DELETION");
        let mut value = json!({
            "event": event,
            "message_template_id": id,
            "message_template_name": template.name,
            "message_template_language": template.language,
            "reason": if gone { Value::Null } else { json!(reason) },
            "message_template_category": template.category,
        });
        if let Some((title, description)) = info.filter(|_| event != "REJECTED") {
            value["other_info"] = json!({"title": title, "description": description});
        }
        if event == "DISABLED" {
            value["disable_info"] = json!({"disable_date": now.unix().to_string()});
        }
        if event == "REJECTED" {
            let advice = info.map_or_else(|| recommendation(reason), |(_, advice)| advice);
            value["rejection_info"] = json!({"reason": reason, "recommendation": advice});
        }
        let account = template.account;
        if event == "DELETED" {
            self.templates.remove(&id);
        }
        self.emit_for(account, "message_template_status_update", value, now);
    }

    /// Paused for its quality: three hours, then six, then disabled.
    pub fn pause(&mut self, id: u64, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        (template.pauses, template.paced) = (template.pauses + 1, false);
        let pauses = template.pauses;
        let (event, title, description, hours) = match pauses {
            1 => ("PAUSED", "FIRST_PAUSE", "Your WhatsApp message template has been paused for 3 hours.", Some(3)),
            2 => ("PAUSED", "SECOND_PAUSE", "Your WhatsApp message template has been paused for 6 hours.", Some(6)),
            _ => ("DISABLED", "DISABLED", "Your WhatsApp message template has been disabled.", None),
        };
        self.template_event(id, event, "NONE", Some((title, description)), now);
        if let Some(hours) = hours {
            self.plan(now + Span::hours(hours), Happening::Unpause { template: id, pauses });
        }
    }

    /// The quality score of a template changes, and the account is told.
    pub fn score(&mut self, id: u64, quality: &str, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        let previous = std::mem::replace(&mut template.quality, quality.to_owned());
        let value = json!({
            "previous_quality_score": previous,
            "new_quality_score": quality,
            "message_template_id": id,
            "message_template_name": template.name,
            "message_template_language": template.language,
        });
        let account = template.account;
        self.emit_for(account, "message_template_quality_update", value, now);
    }

    /// The platform thinks a template belongs elsewhere: it says so a day before it moves it.
    pub fn announce_category(&mut self, id: u64, category: &str, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        template.correct_category = Some(category.to_owned());
        let at = now + Span::hours(24);
        let value = json!({
            "message_template_id": id,
            "message_template_name": template.name,
            "message_template_language": template.language,
            "new_category": template.category,
            "correct_category": category,
            "category_update_timestamp": at.unix(),
        });
        let account = template.account;
        self.emit_for(account, "template_category_update", value, now);
        self.plan(at, Happening::Recategorise { template: id, category: category.to_owned() });
    }

    /// A template moves to another category, and the account is told.
    pub fn recategorise(&mut self, id: u64, category: &str, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        let previous = std::mem::replace(&mut template.category, category.to_owned());
        template.correct_category = None;
        let value = json!({
            "message_template_id": id,
            "message_template_name": template.name,
            "message_template_language": template.language,
            "previous_category": previous,
            "new_category": category,
        });
        let account = template.account;
        self.emit_for(account, "template_category_update", value, now);
    }
}
