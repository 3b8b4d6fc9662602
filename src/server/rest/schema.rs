//! The types of the wire, as the description shows them.
//!
//! They stand beside the domain's own types, which the browser shares and which know nothing of descriptions. Tests read
//! what is really answered as these types, which refuse any field they do not know, and write it back: so the
//! description stays true.

pub use self::{
    campaigns::*, contacts::*, conversations::*, insight::*, model::*, numbers::*, people::*, templates::*,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind,)*
        }
    )*};
}

// Below what makes shapes, which they use.
mod campaigns;
mod contacts;
mod conversations;
mod insight;
mod model;
mod numbers;
mod people;
mod templates;

shapes! {
    /// What the platform said of an account or number.
    Notice {
        at: String,
        event: String,
        title: String,
    }

    /// How long one kind of data is kept.
    Retention {
        /// `deliveries`, `events`, `kept_items`, `media`, `messages` or `decisions`.
        kind: String,
        /// Null for ever.
        days: Option<i64>,
    }

    /// One line of the audit log.
    AuditEntry {
        id: String,
        at: String,
        /// Whoever did it: `person`, `key`, `console`, `program` or `stranger`.
        who: AuditName,
        /// One of the words of the parameter `what`.
        what: String,
        /// To what it was done.
        subject: Option<AuditName>,
        /// Further words, by name, such as `role`, `count` or `format`.
        details: BTreeMap<String, String>,
        /// Where the request came from.
        address: Option<String>,
    }

    /// Somebody or something that a line of the audit log names.
    AuditName {
        kind: String,
        id: Option<String>,
        /// Of people who work here, and of keys.
        name: Option<String>,
    }

    /// One event of the stream.
    Event {
        /// Without gaps.
        seq: i64,
        at: String,
        /// `message.received`, `message.queued`, `message.updated`, `message.undone`, `conversation.updated`,
        /// `conversation.tended`: somebody here decided something about it, `conversation.merged`, `conversation.erased`,
        /// `conversation.hidden`: the asker saw it until then and does not any more, `contact.updated`, `note.written`,
        /// `note.deleted`, `activity.noted`, `template.updated`, `account.noticed`, `waiting.updated`, `alert.raised`, or
        /// `hidden`: something the asker may not see, or that tells of somebody who was erased.
        kind: String,
        conversation_id: Option<String>,
        /// The message, conversation, note or activity as it stands when the event is read.
        data: Value,
    }
}

/// What went wrong (RFC 9457).
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    pub r#type: String,
    pub title: String,
    pub status: u16,
    /// A word that does not change.
    pub code: String,
    /// For people.
    pub detail: String,
    /// With `window_closed`: under which id the text is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft_id: Option<String>,
    /// With `window_closed`, where it was planned: when the window closes, and a time before that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hour_before: Option<String>,
    /// With `refused`: the platform's reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<Refusal>,
    /// With `refused`: which rule of ours kept a template back, where one did: `opted_out`, `no_consent`, `quiet_hours`,
    /// `unanswered` or `two_lately`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// With `invalid`: which parameter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// With `rate_limited` and `unavailable`: when to try again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_s: Option<u64>,
}
