//! Conversations and what is said in them.

use super::{Error, json::Json};
use crate::domain::{
    conversation::ConversationView,
    id::{ConversationId, MessageId},
    message::Message,
    note::Asides,
    outbox::NewMessage,
    price::Prices,
    queue::{Figures, Only},
    template::Template,
    time::{Span, Timestamp},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page of the queue, by time left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QueuePage {
    pub rows: Vec<ConversationView>,
    /// What to pass to get the next page.
    pub next: Option<String>,
    /// The last event these rows are sure to contain.
    pub seq: i64,
    pub now: Timestamp,
}

/// One conversation with its newest messages, oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConversationPage {
    /// The survivor, where the one asked for was merged into another.
    pub row: ConversationView,
    pub messages: Vec<Message>,
    /// What stands beside them.
    #[serde(default)]
    pub asides: Asides,
    /// What to pass to get older messages.
    pub older: Option<String>,
    /// What to pass to get newer ones, where these are not the newest.
    pub newer: Option<String>,
    /// The text somebody began to write and has not sent.
    pub draft: Option<String>,
    /// The message or call that holds the window open, where it is kept here.
    pub opened_by: Option<Message>,
    /// What messages to this person cost; none where that cannot be told.
    pub prices: Option<Prices>,
    pub seq: i64,
    pub now: Timestamp,
}

/// Messages from further back, oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OlderMessages {
    pub messages: Vec<Message>,
    pub asides: Asides,
    pub older: Option<String>,
}

/// Messages from further on, oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewerMessages {
    pub messages: Vec<Message>,
    pub asides: Asides,
    pub newer: Option<String>,
}

/// Every conversation, by time left, a hundred a page.
#[server(name = AskQueue, prefix = "/_fn", endpoint = "queue", input = Json, output = Json)]
pub async fn queue(after: Option<String>) -> Result<QueuePage, Error> {
    crate::server::desk::queue(Only::default(), after).await
}

/// The conversations that a list is narrowed to, likewise.
#[server(name = AskQueueOf, prefix = "/_fn", endpoint = "queue_of", input = Json, output = Json)]
pub async fn queue_of(only: Only, after: Option<String>) -> Result<QueuePage, Error> {
    crate::server::desk::queue(only, after).await
}

/// The figures over the queue, and when its windows close.
#[server(name = AskFigures, prefix = "/_fn", endpoint = "figures", input = Json, output = Json)]
pub async fn figures() -> Result<Figures, Error> {
    crate::server::desk::figures().await
}

/// One conversation with its newest sixty messages.
#[server(name = AskConversation, prefix = "/_fn", endpoint = "conversation", input = Json, output = Json)]
pub async fn conversation(id: ConversationId) -> Result<ConversationPage, Error> {
    crate::server::desk::conversation(id, None).await
}

/// The same with the messages around the one that has this id of the platform, where it is in there.
#[server(name = AskConversationAt, prefix = "/_fn", endpoint = "conversation_at", input = Json, output = Json)]
pub async fn conversation_at(id: ConversationId, at: String) -> Result<ConversationPage, Error> {
    crate::server::desk::conversation(id, Some(at)).await
}

#[server(name = AskNewerMessages, prefix = "/_fn", endpoint = "newer_messages", input = Json, output = Json)]
pub async fn newer_messages(id: ConversationId, after: String) -> Result<NewerMessages, Error> {
    crate::server::desk::newer_messages(id, after).await
}

#[server(name = AskOlderMessages, prefix = "/_fn", endpoint = "older_messages", input = Json, output = Json)]
pub async fn older_messages(id: ConversationId, after: String) -> Result<OlderMessages, Error> {
    crate::server::desk::older_messages(id, after).await
}

/// Puts a message in the outbox. A repetition with the same key answers with the first result.
#[server(name = SendMessage, prefix = "/_fn", endpoint = "send", input = Json, output = Json)]
pub async fn send(id: ConversationId, message: NewMessage, idempotency_key: String) -> Result<Message, Error> {
    crate::server::desk::send(id, message, idempotency_key, Span(0)).await
}

/// The same, but the message waits so long before it leaves that it can be taken back.
#[server(name = SendMessageHeld, prefix = "/_fn", endpoint = "send_held", input = Json, output = Json)]
pub async fn send_held(
    id: ConversationId,
    message: NewMessage,
    idempotency_key: String,
    hold: Span,
) -> Result<Message, Error> {
    crate::server::desk::send(id, message, idempotency_key, hold).await
}

/// Takes a message back that has not left, and gives it back.
#[server(name = UndoMessage, prefix = "/_fn", endpoint = "undo", input = Json, output = Json)]
pub async fn undo(id: ConversationId, message: MessageId) -> Result<NewMessage, Error> {
    crate::server::desk::undo(id, message).await
}

/// The templates that can be sent in this conversation, by name.
#[server(name = AskTemplates, prefix = "/_fn", endpoint = "templates", input = Json, output = Json)]
pub async fn templates(id: ConversationId) -> Result<Vec<Template>, Error> {
    crate::server::desk::templates(id).await
}

#[server(prefix = "/_fn", endpoint = "mark_read", input = Json, output = Json)]
pub async fn mark_read(id: ConversationId) -> Result<(), Error> {
    crate::server::desk::mark_read(id).await
}

/// Says that the customer's last word needs no answer. As of when: what takes it back names it.
#[server(prefix = "/_fn", endpoint = "dismiss", input = Json, output = Json)]
pub async fn dismiss(id: ConversationId) -> Result<Timestamp, Error> {
    crate::server::desk::dismiss(id).await
}

/// Takes back that no answer is needed, as it was said then.
#[server(prefix = "/_fn", endpoint = "undismiss", input = Json, output = Json)]
pub async fn undismiss(id: ConversationId, at: Timestamp) -> Result<(), Error> {
    crate::server::desk::undismiss(id, at).await
}

/// Lets the customer see that somebody is writing.
#[server(prefix = "/_fn", endpoint = "typing", input = Json, output = Json)]
pub async fn typing(id: ConversationId) -> Result<(), Error> {
    crate::server::desk::typing(id).await
}

/// Keeps a text that is not sent yet; an empty one forgets it.
#[server(prefix = "/_fn", endpoint = "save_draft", input = Json, output = Json)]
pub async fn save_draft(id: ConversationId, text: String) -> Result<(), Error> {
    crate::server::desk::save_draft(id, text).await
}
