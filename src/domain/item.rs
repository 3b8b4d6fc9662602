//! What a webhook delivery is made of, once read: items, each of which is understood or kept with the reason why not.
//!
//! The border (`server::whatsapp::payload`) turns the platform's JSON into these; [`super::intake`] turns these into
//! state. Nothing here can fail: what cannot be read is an item too.

use super::{
    contact::Identifier,
    message::{Pricing, Status},
    refusal::Refusal,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::Arc;

words! {
    /// Under which name an item is counted.
    ItemKind {
        Message = "message",
        Status = "status",
        Call = "call",
        Preference = "preference",
        Echo = "echo",
        History = "history",
        Error = "error",
        Template = "template",
        Account = "account",
        /// A change of a field that is none of the above.
        Change = "change",
    }
}

/// One item of one delivery.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub kind: ItemKind,
    pub route: Route,
    /// The change's field, as the platform calls it: `messages`, `calls`, `account_update`, …
    pub field: String,
    /// The platform's own time of the entry, where it gave one.
    pub entry_time: Option<Timestamp>,
    pub fact: Fact,
    pub source: Source,
}

impl Item {
    /// The item as it arrived, wrapped so that it can be read again on its own: an envelope of one entry with one
    /// change with one item. Built when asked for; most items are taken in and nobody asks.
    pub fn raw(&self) -> Value {
        self.source.alone()
    }
}

/// Where an item stands in its delivery, which all of its items share.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    pub delivery: Arc<Value>,
    /// From the envelope down to the item.
    pub path: Vec<Step>,
    /// Which of the change's `contacts` belongs to it.
    pub contact: Option<usize>,
}

/// One step into a JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Key(&'static str),
    At(usize),
}

/// What an item takes along from around it: whom and what it belongs to.
const AROUND: [&str; 9] =
    ["object", "id", "time", "field", "messaging_product", "metadata", "context", "user_id", "wa_id"];

impl Source {
    fn alone(&self) -> Value {
        self.cut(&self.delivery, &self.path)
    }

    fn cut(&self, value: &Value, path: &[Step]) -> Value {
        match (path.split_first(), value) {
            (Some((Step::At(index), rest)), Value::Array(list)) => {
                Value::Array(list.get(*index).map(|item| self.cut(item, rest)).into_iter().collect())
            }
            (Some((Step::Key(key), rest)), Value::Object(members)) => {
                let around =
                    members.iter().filter(|(name, _)| AROUND.contains(&name.as_str()) && name.as_str() != *key);
                let mut cut: Map<String, Value> = around.map(|(name, value)| (name.clone(), value.clone())).collect();
                if let Some(Value::Array(contacts)) = members.get("contacts") {
                    cut.insert("contacts".to_owned(), Value::Array(self.contacts(contacts).to_vec()));
                }
                if let Some(inner) = members.get(*key) {
                    cut.insert((*key).to_owned(), self.cut(inner, rest));
                }
                Value::Object(cut)
            }
            _ => value.clone(),
        }
    }

    /// The contact that belongs to the item. Where none does, two are enough to leave it so, and a single one that
    /// belongs to a neighbour would no longer be told from its own.
    fn contacts<'a>(&self, contacts: &'a [Value]) -> &'a [Value] {
        match self.contact {
            Some(index) => contacts.get(index..=index).unwrap_or_default(),
            None => contacts.get(..2).unwrap_or_default(),
        }
    }
}

/// Which number or account an item is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    /// `value.metadata.phone_number_id`.
    Number(String),
    /// `entry.id`: templates and account matters belong to all numbers of an account.
    Account(String),
    /// It names neither.
    Nowhere,
}

/// What an item says.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// The customer, or in an echo or in history the business, said something.
    Said(Box<Said>),
    /// How far a message of the business got.
    Reported(Box<Reported>),
    /// Something about a call.
    Called(Box<Called>),
    /// The customer said what messages they want.
    Preferred(Preferred),
    /// Whom the address book of the business's phone app has.
    Booked(Vec<Booked>),
    /// A part of a history with no messages in it.
    Progressed(Progress),
    /// Something about a template of an account.
    TemplateChanged(TemplateChanged),
    /// Something about an account or a number that people should know; also errors outside any message.
    Noticed(Noticed),
    /// Nothing Ajar understands, or not yet. Kept and shown.
    NotUnderstood { outcome: Outcome, reason: String },
}

words! {
    /// Where an item that was not taken in is kept and counted.
    Outcome {
        /// Of a number or account that is not set up.
        Unrouted = "unrouted",
        /// Of a kind that Ajar does not know or does nothing with.
        Unsupported = "unsupported",
        /// Of a known kind, but without what it needs: no id, no sender, values of the wrong type.
        Malformed = "malformed",
    }
}

/// The person an item is about, as it names them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// At least one, except in items that refer to a message which tells who it is.
    pub identifiers: Vec<Identifier>,
    pub name: Option<String>,
    pub username: Option<String>,
}

/// By which way a message came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Written to the number just now.
    Live,
    /// Written by the business in another tool or the phone app.
    Echo,
    /// From before the number was connected: it opens no window and asks for no answer.
    History { by_customer: bool },
}

/// What a message does to the window, by its type (Send messages, May 2026; see `window`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    Yes,
    /// The platform does not say. It moves the window, marked so.
    Uncertain,
    No,
}

/// A message, whoever wrote it.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    pub origin: Origin,
    pub wamid: String,
    /// The platform's time. `None` where it is missing or unreadable: the message is kept at its receipt, moves nothing.
    pub at: Option<Timestamp>,
    /// The customer, whoever wrote the message.
    pub person: Person,
    /// The platform's word for the type; `unknown` where it has none.
    pub kind: String,
    pub text: Option<String>,
    /// The type's own object, as it arrived; `Null` for plain text.
    pub content: Value,
    pub reply_to: Option<String>,
    /// The message that a reaction, edit or revocation acts on.
    pub target: Option<String>,
    pub media: Option<SaidMedia>,
    pub opens: Opens,
    /// Where an ad brought the customer: the platform's `referral` object.
    pub referral: Option<Value>,
    /// Old and new names, where a `system` message tells that they changed.
    pub change: Option<IdentityChange>,
    /// The id of a group, where it was said in one. Groups have no service window.
    pub group: Option<String>,
    /// How far the history is that it is a part of.
    pub part: Option<Progress>,
}

/// How far the history of a number is, as each part of it says (Coexistence onboarding, Jun 2026).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// 0: the last day, 1: up to 90 days, 2: up to 180 days.
    pub phase: Option<i64>,
    /// In hundredths of all phases.
    pub percent: Option<i64>,
}

/// Somebody in the address book of the business's phone app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    pub phone: Identifier,
    pub name: String,
    pub at: Option<Timestamp>,
}

/// A file that came with a message; fetched afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidMedia {
    pub platform_id: String,
    /// A direct address, valid for five minutes, where the webhook carries one.
    pub url: Option<String>,
    pub mime_type: String,
    pub filename: Option<String>,
    /// Base64, as the platform writes it.
    pub sha256: Option<String>,
}

/// A person's old and new names (System messages, 2026).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityChange {
    pub old: Vec<Identifier>,
    pub new: Vec<Identifier>,
}

/// A status of a message of the business.
#[derive(Debug, Clone, PartialEq)]
pub struct Reported {
    pub wamid: String,
    pub status: Status,
    pub at: Timestamp,
    /// The recipient, as the status names them.
    pub person: Person,
    pub refusal: Option<Refusal>,
    pub pricing: Option<Pricing>,
    /// What the send carried, echoed: settles which row of ours this is.
    pub callback_data: Option<String>,
    /// Until when a free entry point lasts (`conversation.expiration_timestamp`).
    pub free_until: Option<Timestamp>,
    pub group: bool,
}

/// One event of a call. A call is shown as one message whose events add up.
#[derive(Debug, Clone, PartialEq)]
pub struct Called {
    pub call_id: String,
    /// `connect`, `terminate`, …; for a status `status:RINGING`, `status:ACCEPTED`, …
    pub event: String,
    pub at: Option<Timestamp>,
    pub person: Person,
    pub by_customer: Option<bool>,
    /// The customer called, or accepted a call: both open the window, answered or not.
    pub opens: bool,
    pub content: Value,
}

/// A choice about marketing messages.
#[derive(Debug, Clone, PartialEq)]
pub struct Preferred {
    pub person: Person,
    pub at: Timestamp,
    /// `marketing_messages` today.
    pub category: String,
    /// True for `stop`.
    pub opted_out: bool,
}

/// A template's status, quality, category or text changed.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateChanged {
    /// The platform's id, a number written as text.
    pub platform_id: String,
    pub name: String,
    pub language: String,
    pub change: TemplateChange,
}

#[derive(Debug, Clone, PartialEq)]
pub enum TemplateChange {
    /// `APPROVED`, `PAUSED`, … and the platform's reason.
    Status {
        status: String,
        reason: Option<String>,
    },
    Quality {
        score: String,
    },
    Category {
        category: String,
        from: Option<Timestamp>,
    },
    /// Its text changed on the platform: it has to be fetched again.
    Components,
}

/// Something people should know about an account or number.
#[derive(Debug, Clone, PartialEq)]
pub struct Noticed {
    /// `ACCOUNT_VIOLATION`, `FLAGGED`, …; else the field.
    pub event: String,
    /// One sentence for people.
    pub title: String,
}

impl Route {
    /// The number's or account's id; empty for neither.
    pub fn word(&self) -> &str {
        match self {
            Self::Number(id) | Self::Account(id) => id,
            Self::Nowhere => "",
        }
    }
}

impl Said {
    /// What it does to the window of a number where reactions do or do not open it. The platform does not say whether a
    /// reaction does, so one that may is doubtful; taking a reaction back never does.
    pub fn opens_where(&self, reactions_open: bool) -> Opens {
        let reacts = self.kind == "reaction" && self.text.as_deref().is_some_and(|emoji| !emoji.is_empty());
        if reacts && reactions_open { Opens::Uncertain } else { self.opens }
    }
}

impl TemplateChanged {
    /// What happened, for people.
    pub fn sentence(&self) -> String {
        let Self { name, language, change, .. } = self;
        match change {
            TemplateChange::Status { status, reason } => {
                let status = status.to_lowercase().replace('_', " ");
                match reason.as_deref().filter(|reason| !reason.is_empty() && *reason != "NONE") {
                    Some(reason) => format!("The template “{name}” ({language}) is {status}: {reason}."),
                    None => format!("The template “{name}” ({language}) is {status}."),
                }
            }
            TemplateChange::Quality { score } => {
                format!("The quality of the template “{name}” ({language}) is {} now.", score.to_lowercase())
            }
            TemplateChange::Category { category, from: Some(from) } => {
                format!("The template “{name}” ({language}) counts as {} from {from} on.", category.to_lowercase())
            }
            TemplateChange::Category { category, from: None } => {
                format!("The template “{name}” ({language}) counts as {} now.", category.to_lowercase())
            }
            TemplateChange::Components => format!("The text of the template “{name}” ({language}) has changed."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: &str, text: &str, opens: Opens) -> Said {
        Said {
            origin: Origin::Live,
            wamid: "wamid.1".to_owned(),
            at: None,
            person: Person::default(),
            kind: kind.to_owned(),
            text: Some(text.to_owned()),
            content: Value::Null,
            reply_to: None,
            target: None,
            media: None,
            opens,
            referral: None,
            change: None,
            group: None,
            part: None,
        }
    }

    #[test]
    fn a_reaction_opens_the_window_only_where_that_is_set_and_then_with_doubt() {
        let reaction = said("reaction", "👍", Opens::No);
        assert_eq!((reaction.opens_where(false), reaction.opens_where(true)), (Opens::No, Opens::Uncertain));
        let taken_back = said("reaction", "", Opens::No);
        assert_eq!(taken_back.opens_where(true), Opens::No);
        for (kind, opens) in [("text", Opens::Yes), ("unsupported", Opens::Uncertain), ("edit", Opens::No)] {
            for setting in [false, true] {
                assert_eq!(said(kind, "x", opens).opens_where(setting), opens, "{kind}");
            }
        }
    }
}
