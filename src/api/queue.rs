//! The lists of the queue by their names, and what is done to many conversations at a time.

use super::{Error, json::Json};
use crate::domain::{
    id::{ConversationId, NumberId, TeamId, UserId, ViewId},
    queue::{Only, ViewCounts},
    triage::Deed,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What lists can be narrowed to, and conversations assigned and tagged with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choices {
    pub tags: Vec<TagChoice>,
    /// Who works here and could see to conversations.
    pub people: Vec<(UserId, String)>,
    /// Those of them who see only some numbers, and which.
    #[serde(default)]
    pub limited: Vec<(UserId, Vec<NumberId>)>,
    /// By name.
    #[serde(default)]
    pub teams: Vec<(TeamId, String)>,
    /// As people write them.
    pub numbers: Vec<(NumberId, String)>,
    /// BCP 47.
    pub languages: Vec<String>,
}

impl Choices {
    /// Whether somebody sees a conversation of this number once it is theirs.
    pub fn sees(&self, who: UserId, number: NumberId) -> bool {
        let theirs = self.limited.iter().find(|(id, _)| *id == who);
        theirs.is_none_or(|(_, numbers)| numbers.contains(&number))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagChoice {
    pub name: String,
    /// A rule sets it and takes it away: nobody does by hand.
    pub ruled: bool,
}

/// What a deed came to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    pub done: i64,
    /// So many were as they should be already.
    pub unchanged: i64,
    /// How many it was not done to.
    pub refused: i64,
    /// Which of them, and why; the list may end before the last.
    pub why: Vec<NotDone>,
    /// Takes back what was done, for some minutes.
    pub undo: Option<String>,
}

/// A conversation that something was not done to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotDone {
    pub id: ConversationId,
    /// Whom it is with.
    pub name: String,
    pub error: Error,
}

/// Every list with a name, and how many conversations there are in each.
#[server(name = AskViews, prefix = "/_fn", endpoint = "views", input = Json, output = Json)]
pub async fn views() -> Result<ViewCounts, Error> {
    crate::server::desk::queue::views().await
}

#[server(name = AskChoices, prefix = "/_fn", endpoint = "choices", input = Json, output = Json)]
pub async fn choices() -> Result<Choices, Error> {
    crate::server::desk::queue::choices().await
}

/// Keeps a list under a name, or one of one's own as it is now. Whoever manages lists changes one that others share, too.
#[server(prefix = "/_fn", endpoint = "keep_view", input = Json, output = Json)]
pub async fn keep_view(id: Option<ViewId>, name: String, only: Only, shared: bool) -> Result<ViewId, Error> {
    crate::server::desk::queue::keep_view(id, name, only, shared).await
}

#[server(prefix = "/_fn", endpoint = "forget_view", input = Json, output = Json)]
pub async fn forget_view(id: ViewId) -> Result<(), Error> {
    crate::server::desk::queue::forget_view(id).await
}

/// At which minute of the day one's shift ends; none is as if nothing had been said.
#[server(prefix = "/_fn", endpoint = "set_shift", input = Json, output = Json)]
pub async fn set_shift(minutes: Option<i64>) -> Result<(), Error> {
    crate::server::desk::queue::set_shift(minutes).await
}

/// Does something to each of these conversations. `key` makes a repetition of a send the same one.
#[server(prefix = "/_fn", endpoint = "act", input = Json, output = Json)]
pub async fn act(deed: Deed, ids: Vec<ConversationId>, key: String) -> Result<Report, Error> {
    crate::server::desk::queue::act(deed, ids, key).await
}

/// Takes back what was done, as far as it has not changed since.
#[server(prefix = "/_fn", endpoint = "take_back", input = Json, output = Json)]
pub async fn take_back(undo: String) -> Result<Report, Error> {
    crate::server::desk::queue::take_back(undo).await
}

/// The conversations of a list, ten thousand at most, in no particular order.
#[server(name = AskMatching, prefix = "/_fn", endpoint = "matching", input = Json, output = Json)]
pub async fn matching(only: Only) -> Result<Vec<ConversationId>, Error> {
    crate::server::desk::queue::matching(only).await
}
