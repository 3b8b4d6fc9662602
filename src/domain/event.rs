//! What has happened, in order: the stream that screens and other programs follow.

use super::{
    activity::ActivityLine,
    alert::Alert,
    conversation::ConversationView,
    id::{ConversationId, UserId},
    message::Message,
    note::Note,
    time::Timestamp,
};
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
    /// Somebody here decided something about a conversation: `data.did` says what, `data.by` who.
    #[serde(rename = "conversation.tended")]
    ConversationTended,
    /// Two conversations turned out to be with one person; this one is gone and `data.into` is where it went.
    #[serde(rename = "conversation.merged")]
    ConversationMerged,
    /// A conversation is gone for good: whoever it was with was erased.
    #[serde(rename = "conversation.erased")]
    ConversationErased,
    /// A conversation went beyond what whoever follows sees, who saw it until then. Nothing more is told of it.
    #[serde(rename = "conversation.hidden")]
    ConversationHidden,
    /// What is known of a person changed; `data.id` is who.
    #[serde(rename = "contact.updated")]
    ContactUpdated,
    /// A note was written or changed. Internal: it is never sent.
    #[serde(rename = "note.written")]
    NoteWritten,
    /// A note was deleted; `data.id` is what it was.
    #[serde(rename = "note.deleted")]
    NoteDeleted,
    /// Something was done about a conversation, or happened to it.
    #[serde(rename = "activity.noted")]
    ActivityNoted,
    #[serde(rename = "template.updated")]
    TemplateUpdated,
    /// Something about an account or number that people should know.
    #[serde(rename = "account.noticed")]
    AccountNoticed,
    /// A send that waits for its time or for an answer was made, changed, taken back, sent or given back: `data.planned`,
    /// `data.parked` or `data.task` is its id.
    #[serde(rename = "waiting.updated")]
    WaitingUpdated,
    /// Somebody is told that a window is about to close; `data.user` is who, and nobody else hears of it.
    #[serde(rename = "alert.raised")]
    AlertRaised,
    /// Something the asker may not see. It keeps the sequence without gaps.
    #[serde(rename = "hidden")]
    Hidden,
}

impl EventKind {
    pub const ALL: [EventKind; 18] = [
        Self::MessageReceived,
        Self::MessageQueued,
        Self::MessageUpdated,
        Self::MessageUndone,
        Self::ConversationUpdated,
        Self::ConversationTended,
        Self::ConversationMerged,
        Self::ConversationErased,
        Self::ConversationHidden,
        Self::ContactUpdated,
        Self::NoteWritten,
        Self::NoteDeleted,
        Self::ActivityNoted,
        Self::TemplateUpdated,
        Self::AccountNoticed,
        Self::WaitingUpdated,
        Self::AlertRaised,
        Self::Hidden,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Self::MessageReceived => "message.received",
            Self::MessageQueued => "message.queued",
            Self::MessageUpdated => "message.updated",
            Self::MessageUndone => "message.undone",
            Self::ConversationUpdated => "conversation.updated",
            Self::ConversationTended => "conversation.tended",
            Self::ConversationMerged => "conversation.merged",
            Self::ConversationErased => "conversation.erased",
            Self::ConversationHidden => "conversation.hidden",
            Self::ContactUpdated => "contact.updated",
            Self::NoteWritten => "note.written",
            Self::NoteDeleted => "note.deleted",
            Self::ActivityNoted => "activity.noted",
            Self::TemplateUpdated => "template.updated",
            Self::AccountNoticed => "account.noticed",
            Self::WaitingUpdated => "waiting.updated",
            Self::AlertRaised => "alert.raised",
            Self::Hidden => "hidden",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// One event. `seq` has no gaps, so a reader that has seen n has seen everything up to n.
///
/// `data` is a [`Message`], a [`ConversationView`], a [`Note`] or an [`ActivityLine`] *as it stands when the event is read*, not as it stood: reading an
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
    /// As somebody may see it: what one person is told is no other's business, nor a program's.
    pub fn seen_by(self, user: Option<UserId>) -> Self {
        let is_theirs = || {
            let of = self.data.get("user").and_then(Value::as_str).and_then(|id| id.parse().ok());
            of.is_some() && of == user
        };
        if self.kind != EventKind::AlertRaised || is_theirs() {
            return self;
        }
        Self { kind: EventKind::Hidden, conversation_id: None, data: Value::Null, ..self }
    }

    pub fn message(&self) -> Option<Message> {
        matches!(self.kind, EventKind::MessageReceived | EventKind::MessageQueued | EventKind::MessageUpdated)
            .then(|| self.data())
            .flatten()
    }

    pub fn conversation(&self) -> Option<ConversationView> {
        (self.kind == EventKind::ConversationUpdated).then(|| self.data()).flatten()
    }

    pub fn note(&self) -> Option<Note> {
        (self.kind == EventKind::NoteWritten).then(|| self.data()).flatten()
    }

    pub fn alert(&self) -> Option<Alert> {
        (self.kind == EventKind::AlertRaised).then(|| self.data()).flatten()
    }

    pub fn activity(&self) -> Option<ActivityLine> {
        (self.kind == EventKind::ActivityNoted).then(|| self.data()).flatten()
    }

    /// Read from text, as all that a browser reads: to read from a [`Value`] is other code for each type, and the browser
    /// would have to load both.
    fn data<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(&self.data.to_string()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_one_person_is_told_is_hidden_from_everybody_else() {
        let of = |kind, data| Event { seq: 7, at: Timestamp(5), kind, conversation_id: Some(ConversationId(3)), data };
        let raised = of(EventKind::AlertRaised, json!({"user": "12"}));
        assert_eq!(raised.clone().seen_by(Some(UserId(12))), raised);
        for other in [Some(UserId(13)), None] {
            let hidden = raised.clone().seen_by(other);
            assert_eq!((hidden.seq, hidden.kind, hidden.conversation_id), (7, EventKind::Hidden, None));
            assert_eq!(hidden.data, Value::Null);
        }
        // What was taken out of it by an erasure is nobody's.
        let emptied = of(EventKind::AlertRaised, Value::Null);
        assert_eq!(emptied.seen_by(None).kind, EventKind::Hidden);
        let told = of(EventKind::WaitingUpdated, json!({"user": "12"}));
        assert_eq!(told.clone().seen_by(None), told);
    }
}
