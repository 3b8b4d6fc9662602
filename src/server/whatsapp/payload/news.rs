//! News about templates, accounts and numbers, each in one sentence for people.

use super::{code, list, malformed, noticed, unsupported, when, word};
use crate::{
    domain::item::{Fact, TemplateChange, TemplateChanged},
    server::whatsapp::refusal,
};
use serde_json::Value;

/// Fields that people should know about.
pub const FIELDS: [&str; 13] = [
    "account_update",
    "account_alerts",
    "account_review_update",
    "account_settings_update",
    "automatic_events",
    "business_capability_update",
    "business_username_update",
    "messaging_handovers",
    "partner_solutions",
    "payment_configuration_update",
    "phone_number_name_update",
    "phone_number_quality_update",
    "security",
];

/// What happened to a template of the account.
pub fn template(field: &str, value: &Value) -> Fact {
    let text = |key: &str| word(value, key).map(str::to_owned);
    let platform_id = code(value, "message_template_id").unwrap_or_default();
    let name = text("message_template_name").unwrap_or_default();
    if platform_id.is_empty() && name.is_empty() {
        return malformed("News about a template that is not named.");
    }
    let change = match field {
        "message_template_status_update" => {
            text("event").map(|status| TemplateChange::Status { status, reason: template_reason(value) })
        }
        "message_template_quality_update" => text("new_quality_score").map(|score| TemplateChange::Quality { score }),
        "template_category_update" => {
            // The category it will have, where a change is only announced.
            let category = text("correct_category").or_else(|| text("new_category"));
            category
                .map(|category| TemplateChange::Category { category, from: when(value, "category_update_timestamp") })
        }
        "message_template_components_update" => Some(TemplateChange::Components),
        _ => return unsupported(&format!("The field “{field}”, which Ajar does not know.")),
    };
    match change {
        Some(change) => {
            let language = text("message_template_language").unwrap_or_default();
            Fact::TemplateChanged(TemplateChanged { platform_id, name, language, change })
        }
        None => malformed("News about a template that does not say what changed."),
    }
}

fn template_reason(value: &Value) -> Option<String> {
    let within = |object: &str, key: &str| value.get(object).and_then(|object| word(object, key));
    let reason = word(value, "reason").filter(|reason| !reason.eq_ignore_ascii_case("NONE"));
    let parts = [
        reason.or_else(|| within("other_info", "title")),
        within("rejection_info", "reason"),
        within("other_info", "description"),
        within("rejection_info", "recommendation"),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" – ").trim_end_matches('.').to_owned())
}

/// What to call a change of an account, and one sentence about it.
pub fn notice(field: &str, value: &Value) -> Fact {
    let info = value.get("alert_info").unwrap_or(value);
    let of = |key: &str| word(value, key).unwrap_or_default();
    let within = |object: &str, key: &str| value.get(object).and_then(|object| word(object, key)).unwrap_or_default();
    let event = ["event", "decision", "alert_type", "event_name", "status"]
        .iter()
        .find_map(|key| word(value, key).or_else(|| word(info, key)))
        .unwrap_or(field);
    let display = of("display_phone_number");
    let title = match field {
        "account_update" => account_update(event, value),
        "account_alerts" => sentence(
            "The platform raises an alert",
            &[&plain(event), word(info, "alert_description").unwrap_or_default()],
        ),
        "account_review_update" => sentence("The review of the account ended", &[&plain(event)]),
        "account_settings_update" => sentence("The settings of a number changed", &[display]),
        "business_capability_update" => {
            let limit = code(value, "max_daily_conversations_per_business")
                .or_else(|| code(value, "max_daily_conversation_per_phone"));
            sentence("The messaging limit is now", &[&limit.unwrap_or_default()])
        }
        "business_username_update" => {
            sentence("The username of the business changed", &[display, of("username"), &plain(of("status"))])
        }
        "phone_number_name_update" => {
            let reason = plain(of("rejection_reason"));
            sentence("The display name was reviewed", &[of("requested_verified_name"), &plain(event), &reason])
        }
        "phone_number_quality_update" => quality(event, display, of("current_limit")),
        "security" => sentence("The two-step verification of a number changed", &[display, &plain(event)]),
        "payment_configuration_update" => {
            sentence("A payment configuration changed", &[of("configuration_name"), &plain(of("status"))])
        }
        "partner_solutions" => sentence("A partner solution changed", &[&plain(event), &plain(of("solution_status"))]),
        "messaging_handovers" => {
            sentence("A conversation went to another application", &[within("control_passed", "metadata")])
        }
        _ => sentence("The platform detected an event in a conversation", &[&plain(event)]),
    };
    noticed(event, title)
}

fn account_update(event: &str, value: &Value) -> String {
    let within = |object: &str, key: &str| value.get(object).and_then(|object| word(object, key)).unwrap_or_default();
    match event {
        "VERIFIED_ACCOUNT" => "The business is verified.".to_owned(),
        "DISABLED_UPDATE" => sentence(
            "The account is being disabled or enabled",
            &[&plain(within("ban_info", "waba_ban_state")), within("ban_info", "waba_ban_date")],
        ),
        "ACCOUNT_VIOLATION" => {
            sentence("The account broke a rule of the platform", &[&plain(within("violation_info", "violation_type"))])
        }
        "ACCOUNT_RESTRICTION" => {
            let restrictions = list(value, "restriction_info").iter().map(|one| {
                let kind = word(one, "restriction_type").map(plain)?;
                Some(when(one, "expiration").map_or(kind.clone(), |until| format!("{kind} until {until}")))
            });
            let restrictions: Vec<String> = restrictions.flatten().collect();
            sentence("The account is restricted", &[&restrictions.join(", ")])
        }
        "ACCOUNT_DELETED" => "The account was deleted on the platform.".to_owned(),
        "ACCOUNT_OFFBOARDED" => "The number left the platform's API for the phone app.".to_owned(),
        "ACCOUNT_RECONNECTED" => "The number is connected to the platform's API again.".to_owned(),
        "PARTNER_ADDED" => "The account was shared with a partner.".to_owned(),
        "PARTNER_REMOVED" => "A partner no longer has access to the account.".to_owned(),
        "PARTNER_APP_INSTALLED" => "An application of a partner was given access to the account.".to_owned(),
        "PARTNER_APP_UNINSTALLED" => "An application of a partner no longer has access to the account.".to_owned(),
        "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE" => sentence(
            "The verification of the business by its partner moved on",
            &[&plain(within("partner_client_certification_info", "status"))],
        ),
        "VOLUME_BASED_PRICING_TIER_UPDATE" => sentence(
            "A cheaper price tier was reached",
            &[
                &plain(within("volume_tier_info", "pricing_category")),
                within("volume_tier_info", "region"),
                within("volume_tier_info", "tier"),
            ],
        ),
        "MM_LITE_TERMS_SIGNED" => "The terms of the marketing messages API were accepted.".to_owned(),
        "AD_ACCOUNT_LINKED" => "An advertising account was linked.".to_owned(),
        "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE" => {
            sentence("The main country of the business is now", &[word(value, "country").unwrap_or_default()])
        }
        "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE" => {
            "International prices for authentication messages now apply to this account.".to_owned()
        }
        _ => sentence("The account changed", &[&plain(event)]),
    }
}

fn quality(event: &str, display: &str, limit: &str) -> String {
    let limit = plain(limit);
    match event {
        "FLAGGED" => sentence("The quality of a number is low", &[display, &limit]),
        "UNFLAGGED" => sentence("The quality of a number has recovered", &[display, &limit]),
        "UPGRADE" => sentence("The messaging limit of a number rose", &[display, &limit]),
        "DOWNGRADE" => sentence("The messaging limit of a number fell", &[display, &limit]),
        "ONBOARDING" => sentence("A number was registered", &[display, &limit]),
        "THROUGHPUT_UPGRADE" => sentence("A number may send faster now", &[display]),
        event => sentence("The quality of a number changed", &[display, &plain(event), &limit]),
    }
}

/// `Beginning: one, two.`, without what is empty.
pub fn sentence(beginning: &str, parts: &[&str]) -> String {
    let parts: Vec<&str> =
        parts.iter().map(|part| part.trim().trim_end_matches('.')).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { format!("{beginning}.") } else { format!("{beginning}: {}.", parts.join(", ")) }
}

/// `SCHEDULE_FOR_DISABLE` as people write it.
fn plain(word: &str) -> String {
    word.replace('_', " ").to_lowercase()
}

/// An error outside any message.
pub fn error(element: &Value) -> Fact {
    let refusal = refusal(element);
    let event = if refusal.code == 0 { "ERROR".to_owned() } else { format!("ERROR_{}", refusal.code) };
    let details = refusal.details.as_deref().unwrap_or_default();
    noticed(&event, sentence("The platform reports an error", &[&refusal.title, details]))
}
