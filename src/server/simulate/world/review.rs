//! What the platform decides about templates: approval, pauses, quality, category. Each decision is told to the account.

use super::{World, agenda::Happening};
use crate::{
    domain::time::{Span, Timestamp},
    server::simulate::templates::{self, Template},
};
use serde_json::{Value, json};

impl World {
    /// The template of that name and language in an account.
    pub fn template(&self, account: usize, name: &str, language: &str) -> Option<&Template> {
        self.templates.values().find(|t| t.account == account && t.name == name && t.language == language)
    }

    pub fn add_starter_templates(&mut self, account: usize, now: Timestamp) {
        for (n, (name, language, category, format, status, components)) in (0..).zip(templates::starter()) {
            // The same at every start: whoever kept them finds them again.
            let id = 1_700_000_000_000_000 + 1_000 * account as u64 + n;
            self.templates.insert(
                id,
                Template {
                    id,
                    account,
                    name: name.to_owned(),
                    language: language.to_owned(),
                    category: category.to_owned(),
                    correct_category: None,
                    status: status.to_owned(),
                    rejected_reason: "NONE".to_owned(),
                    quality: "UNKNOWN".to_owned(),
                    parameter_format: format.to_owned(),
                    components,
                    pauses: 0,
                    changed_at: now,
                },
            );
        }
    }

    /// A template's status changes, and the account is told.
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
        if let Some((title, description)) = info {
            value["other_info"] = json!({"title": title, "description": description});
        }
        if event == "DISABLED" {
            value["disable_info"] = json!({"disable_date": now.unix().to_string()});
        }
        if event == "REJECTED" {
            value["rejection_info"] =
                json!({"reason": reason, "recommendation": "Change the template and submit it again."});
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
        template.pauses += 1;
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
