//! What waits: sends for their time, replies for the customer's answer, texts that could become one; and what came back.

use super::{Error, json::Json};
use crate::domain::{
    id::{ConversationId, MessageId, ParkedId, PlannedId, TaskId},
    message::Message,
    outbox::NewMessage,
    parked::ParkedView,
    planned::{Planned, Task, Times},
    time::{Span, Timestamp},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What waits in one conversation.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Waiting {
    /// Soonest first.
    pub planned: Vec<Planned>,
    /// The reply that whoever asks has parked.
    pub parked: Option<ParkedView>,
    /// Times that are offered for a send that is to leave later.
    pub times: Times,
}

/// A page of what is planned, soonest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedPage {
    pub rows: Vec<Planned>,
    /// What to pass to get the next page.
    pub next: Option<String>,
}

/// What came back to whoever asks, latest first, a hundred at most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tasks {
    pub rows: Vec<Task>,
    /// How much of it nobody has opened.
    pub unread: i64,
}

/// What is planned, by whoever asks or by all.
#[server(name = AskPlanned, prefix = "/_fn", endpoint = "planned", input = Json, output = Json)]
pub async fn planned(mine: bool, after: Option<String>) -> Result<PlannedPage, Error> {
    crate::server::desk::planned::planned(mine, after).await
}

/// What waits in one conversation.
#[server(name = AskWaiting, prefix = "/_fn", endpoint = "waiting", input = Json, output = Json)]
pub async fn waiting(id: ConversationId) -> Result<Waiting, Error> {
    crate::server::desk::planned::waiting(id).await
}

/// Plans a message for the time it names. A repetition with the same key answers with the first result.
#[server(name = PlanMessage, prefix = "/_fn", endpoint = "plan", input = Json, output = Json)]
pub async fn plan(id: ConversationId, message: NewMessage, idempotency_key: String) -> Result<Planned, Error> {
    crate::server::desk::planned::plan(id, message, idempotency_key).await
}

/// Changes when a send leaves, or what it says; what is not given stays.
#[server(name = ChangePlanned, prefix = "/_fn", endpoint = "change_planned", input = Json, output = Json)]
pub async fn change_planned(id: PlannedId, at: Option<Timestamp>, text: Option<String>) -> Result<Planned, Error> {
    crate::server::desk::planned::change(id, at, text).await
}

/// Takes a planned send back, and gives it back.
#[server(name = TakePlannedBack, prefix = "/_fn", endpoint = "take_planned_back", input = Json, output = Json)]
pub async fn take_planned_back(id: PlannedId) -> Result<NewMessage, Error> {
    crate::server::desk::planned::take_back(id).await
}

/// Sends now what was planned for later; it is held for so long.
#[server(name = SendPlannedNow, prefix = "/_fn", endpoint = "send_planned_now", input = Json, output = Json)]
pub async fn send_planned_now(id: PlannedId, hold: Span) -> Result<Message, Error> {
    crate::server::desk::planned::send_now(id, hold).await
}

/// Keeps a text until the customer has answered.
#[server(name = ParkReply, prefix = "/_fn", endpoint = "park", input = Json, output = Json)]
pub async fn park(id: ConversationId, text: String, automatic: bool) -> Result<ParkedView, Error> {
    crate::server::desk::planned::park(id, text, automatic).await
}

/// Chooses anew whether a parked reply leaves by itself.
#[server(name = ChooseForParked, prefix = "/_fn", endpoint = "choose_for_parked", input = Json, output = Json)]
pub async fn choose_for_parked(id: ParkedId, automatic: bool) -> Result<ParkedView, Error> {
    crate::server::desk::planned::choose(id, automatic).await
}

/// Takes a parked reply back, and gives its text back.
#[server(name = TakeParkedBack, prefix = "/_fn", endpoint = "take_parked_back", input = Json, output = Json)]
pub async fn take_parked_back(id: ParkedId) -> Result<String, Error> {
    crate::server::desk::planned::take_parked_back(id).await
}

/// Sends a parked reply; it is held for so long.
#[server(name = ReleaseParked, prefix = "/_fn", endpoint = "release_parked", input = Json, output = Json)]
pub async fn release_parked(id: ParkedId, hold: Span) -> Result<Message, Error> {
    crate::server::desk::planned::release(id, hold).await
}

/// Makes one message of several that wait; it is held for so long.
#[server(name = JoinMessages, prefix = "/_fn", endpoint = "join", input = Json, output = Json)]
pub async fn join(id: ConversationId, messages: Vec<MessageId>, hold: Span) -> Result<Message, Error> {
    crate::server::desk::planned::join(id, messages, hold).await
}

/// Makes several messages of one again that were joined.
#[server(name = SeparateMessages, prefix = "/_fn", endpoint = "separate", input = Json, output = Json)]
pub async fn separate(id: ConversationId, message: MessageId) -> Result<(), Error> {
    crate::server::desk::planned::separate(id, message).await
}

/// What came back to whoever asks.
#[server(name = AskTasks, prefix = "/_fn", endpoint = "tasks", input = Json, output = Json)]
pub async fn tasks() -> Result<Tasks, Error> {
    crate::server::desk::planned::tasks().await
}

/// Opens what came back: its text becomes a draft in the conversation that is answered.
#[server(name = OpenTask, prefix = "/_fn", endpoint = "open_task", input = Json, output = Json)]
pub async fn open_task(id: TaskId) -> Result<ConversationId, Error> {
    crate::server::desk::planned::open_task(id).await
}

/// Puts away what came back, or takes it out again.
#[server(name = PutTaskAway, prefix = "/_fn", endpoint = "put_task_away", input = Json, output = Json)]
pub async fn put_task_away(id: TaskId, away: bool) -> Result<(), Error> {
    crate::server::desk::planned::put_task_away(id, away).await
}
