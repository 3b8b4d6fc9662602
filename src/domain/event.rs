//! What has happened, in order: the stream that screens and other programs follow.

use super::{conversation::ConversationView, id::ConversationId, message::Message, time::Timestamp};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

/// What an event is about. The past tense: it has been written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EventKind {
    /// A message of the customer, an echo or a message from history was taken in.
    #[serde(rename = "message.received")]
    MessageReceived,
    /// A message was put in the outbox.
    #[serde(rename = "message.queued")]
    MessageQueued,
    /// A message's status, text, file or reactions changed.
    #[serde(rename = "message.updated")]
    MessageUpdated,
    /// A message was taken back before it left; `data.id` is what it was.
    #[serde(rename = "message.undone")]
    MessageUndone,
    /// A conversation's window, debt, unread count or contact changed.
    #[serde(rename = "conversation.updated")]
    ConversationUpdated,
    /// Two conversations turned out to be with one person; this one is gone and `data.into` is where it went.
    #[serde(rename = "conversation.merged")]
    ConversationMerged,
    #[serde(rename = "template.updated")]
    TemplateUpdated,
    /// Something about an account or number that people should know.
    #[serde(rename = "account.noticed")]
    AccountNoticed,
    /// Something the asker may not see. It keeps the sequence without gaps.
    #[serde(rename = "hidden")]
    Hidden,
}

impl EventKind {
    pub const ALL: [EventKind; 9] = [
        Self::MessageReceived,
        Self::MessageQueued,
        Self::MessageUpdated,
        Self::MessageUndone,
        Self::ConversationUpdated,
        Self::ConversationMerged,
        Self::TemplateUpdated,
        Self::AccountNoticed,
        Self::Hidden,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Self::MessageReceived => "message.received",
            Self::MessageQueued => "message.queued",
            Self::MessageUpdated => "message.updated",
            Self::MessageUndone => "message.undone",
            Self::ConversationUpdated => "conversation.updated",
            Self::ConversationMerged => "conversation.merged",
            Self::TemplateUpdated => "template.updated",
            Self::AccountNoticed => "account.noticed",
            Self::Hidden => "hidden",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// One event. `seq` has no gaps, so a reader that has seen n has seen everything up to n.
///
/// `data` is a [`Message`] or a [`ConversationView`] *as it stands when the event is read*, not as it stood: reading an
/// event twice, or an old one late, never shows anything older than what a screen already has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub seq: i64,
    pub at: Timestamp,
    pub kind: EventKind,
    pub conversation_id: Option<ConversationId>,
    pub data: Value,
}

impl Event {
    pub fn message(&self) -> Option<Message> {
        matches!(self.kind, EventKind::MessageReceived | EventKind::MessageQueued | EventKind::MessageUpdated)
            .then(|| self.data())
            .flatten()
    }

    pub fn conversation(&self) -> Option<ConversationView> {
        (self.kind == EventKind::ConversationUpdated).then(|| self.data()).flatten()
    }

    /// Read from text, as all that a browser reads: to read from a [`Value`] is other code for each type, and the browser
    /// would have to load both.
    fn data<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(&self.data.to_string()).ok()
    }
}
