//! Ids are types, so that a contact's id cannot stand where a conversation's is wanted.
//!
//! Inside they are 64-bit numbers; outside they are opaque strings, because a number of that size does not survive
//! JavaScript.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// A text that is no id of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let id = text.parse().map_err(|_| NotAnId)?;
                if id > 0 { Ok(Self(id)) } else { Err(NotAnId) }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                text.parse().map_err(D::Error::custom)
            }
        }
    )+};
}

ids! {
    /// A business phone number that is set up here.
    NumberId,
    /// A person, whatever identifiers the platform knows them by.
    ContactId,
    /// What one person and one business number have said to each other.
    ConversationId,
    /// One message, in or out.
    MessageId,
    /// One file that belongs to a message.
    MediaId,
    /// A template as one business account has it in one language.
    TemplateId,
    /// A template while it is written.
    TemplateDraftId,
    /// Somebody who works here.
    UserId,
    /// A key that lets a program in.
    KeyId,
    /// A text kept for later because it could not be sent.
    DraftId,
    /// One webhook delivery, as it arrived.
    DeliveryId,
    /// A send that waits for its time.
    PlannedId,
    /// A reply that waits for the customer's answer.
    ParkedId,
    /// Something that came back to whoever wrote it.
    TaskId,
    /// A file of people that somebody brought.
    ImportId,
    /// A word that is put on people.
    TagId,
    /// Something that can be said of a person.
    AttributeId,
    /// What somebody here noted about a person.
    RemarkId,
    /// That two people were made one by hand.
    MergeId,
    /// What somebody here noted about a conversation.
    NoteId,
    /// Something that was done about a conversation.
    ActivityId,
    /// A text that is written again and again.
    QuickReplyId,
    /// A list of conversations that somebody gave a name.
    ViewId,
    /// Those who work together.
    TeamId,
    /// That somebody works for a team at a time.
    ShiftId,
    /// A line of the audit log.
    AuditId,
    /// Somebody who was asked to come and work here.
    InvitationId,
    /// That somebody was told of a window that is about to close.
    AlertId,
    /// A device that is told by push.
    DeviceId,
    /// A model as it was at one time.
    VersionId,
    /// A template that was proposed to open a window again.
    SuggestionId,
    /// That the assistant was asked for a draft.
    AskId,
    /// A template, or some, to everybody of a list.
    CampaignId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_crosses_the_wire_as_text_and_comes_back() {
        let json = serde_json::to_string(&ContactId(9_007_199_254_740_993)).unwrap();
        assert_eq!(json, r#""9007199254740993""#);
        assert_eq!(serde_json::from_str::<ContactId>(&json).unwrap(), ContactId(9_007_199_254_740_993));
        assert!("-4".parse::<ContactId>().is_err());
        assert!("".parse::<ContactId>().is_err());
    }
}
