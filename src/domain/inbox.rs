//! What a screen knows: the conversations and messages it has loaded, kept up to date by events.
//!
//! One fold, [`Inbox::apply`], tested on the server and run in the browser.

use super::{
    conversation::ConversationView,
    event::{Event, EventKind},
    id::{ConversationId, MessageId},
    message::Message,
    time::Timestamp,
};
use std::collections::BTreeMap;

/// The conversations of a screen, and the messages of the one that is open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inbox {
    conversations: BTreeMap<ConversationId, ConversationView>,
    /// Oldest first.
    messages: Vec<Message>,
    open: Option<ConversationId>,
    /// There are newer messages than those here: what is written now would not follow on the last of them.
    ends_early: bool,
    /// The last event taken in.
    pub seq: i64,
}

impl Inbox {
    pub fn new(conversations: impl IntoIterator<Item = ConversationView>, seq: i64) -> Self {
        Self { conversations: conversations.into_iter().map(|row| (row.id, row)).collect(), seq, ..Self::default() }
    }

    /// Shows one conversation with the messages loaded so far, oldest first.
    pub fn open(&mut self, id: ConversationId, messages: Vec<Message>) {
        self.open = Some(id);
        self.ends_early = false;
        self.messages = messages;
        self.messages.sort_by_key(place);
    }

    /// Shows a part of the history of the open conversation that does not reach to its newest messages.
    pub fn show(&mut self, messages: Vec<Message>) {
        self.messages = messages;
        self.messages.sort_by_key(place);
        self.ends_early = true;
    }

    /// Adds messages that follow on those of [`Inbox::show`].
    pub fn go_on(&mut self, messages: Vec<Message>) {
        let ends_early = std::mem::take(&mut self.ends_early);
        for message in messages {
            self.put_message(message, false);
        }
        self.ends_early = ends_early;
    }

    /// The newest messages are here now.
    pub fn reach_the_end(&mut self) {
        self.ends_early = false;
    }

    pub fn ends_early(&self) -> bool {
        self.ends_early
    }

    pub fn close(&mut self) {
        self.open = None;
        self.ends_early = false;
        self.messages.clear();
    }

    /// Adds more of either, from a further page.
    pub fn extend(&mut self, conversations: Vec<ConversationView>, messages: Vec<Message>) {
        for row in conversations {
            self.conversations.entry(row.id).or_insert(row);
        }
        for message in messages {
            self.put_message(message, false);
        }
    }

    pub fn conversation(&self, id: ConversationId) -> Option<&ConversationView> {
        self.conversations.get(&id)
    }

    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    pub fn len(&self) -> usize {
        self.conversations.len()
    }

    pub fn is_empty(&self) -> bool {
        self.conversations.is_empty()
    }

    /// The conversations by time left.
    pub fn by_time_left(&self, now: Timestamp) -> Vec<&ConversationView> {
        let mut rows: Vec<_> = self.conversations.values().collect();
        rows.sort_by_cached_key(|row| row.by_time_left(now));
        rows
    }

    /// Takes an event in. Events already seen change nothing; so a reader may begin a little too early, never too late.
    pub fn apply(&mut self, event: &Event) -> bool {
        if event.seq <= self.seq {
            return false;
        }
        self.seq = event.seq;
        match event.kind {
            EventKind::ConversationUpdated => {
                if let Some(row) = event.conversation() {
                    self.conversations.insert(row.id, row);
                }
            }
            EventKind::ConversationMerged => {
                if let Some(id) = event.conversation_id {
                    self.conversations.remove(&id);
                    if self.open == Some(id) {
                        self.open =
                            event.data.get("into").and_then(|into| into.as_str()).and_then(|into| into.parse().ok());
                    }
                }
            }
            EventKind::MessageReceived | EventKind::MessageQueued | EventKind::MessageUpdated => {
                if let Some(message) = event.message() {
                    self.put_message(message, true);
                }
            }
            EventKind::MessageUndone => {
                if let Some(id) = event.data.get("id").and_then(|id| id.as_str()).and_then(|id| id.parse().ok()) {
                    self.forget(id);
                }
            }
            EventKind::TemplateUpdated | EventKind::AccountNoticed | EventKind::Hidden => {}
        }
        true
    }

    /// Takes out a message that is no more.
    pub fn forget(&mut self, id: MessageId) {
        self.messages.retain(|message| message.id != id);
    }

    fn put_message(&mut self, message: Message, newer: bool) {
        if self.open != Some(message.conversation_id) {
            return;
        }
        if let Some(known) = self.messages.iter().position(|known| known.id == message.id) {
            if !newer {
                return;
            }
            self.messages.remove(known);
        } else if self.ends_early && self.messages.last().is_some_and(|last| place(last) < place(&message)) {
            return;
        }
        let at = self.messages.partition_point(|known| place(known) <= place(&message));
        self.messages.insert(at, message);
    }
}

fn place(message: &Message) -> (Timestamp, i64) {
    (message.sent_at, message.id.0)
}
