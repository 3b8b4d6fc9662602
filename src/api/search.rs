//! Looking for people and for what was said.

use super::{Error, json::Json};
use crate::domain::{
    id::ConversationId,
    search::{Hit, Person, Place},
    time::Timestamp,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finds {
    /// On the first page only.
    pub people: Vec<Person>,
    /// The best first.
    pub messages: Vec<Hit>,
    /// What to pass to get further messages.
    pub next: Option<String>,
    /// How many messages were found among the newest that have what was looked for.
    pub count: i64,
    /// There may be older ones that were not looked at.
    pub more: bool,
    /// Some of what was there before this version cannot be found yet.
    pub catching_up: bool,
    pub now: Timestamp,
}

/// People and messages, thirty messages a page. `zone` is the name of the asker's, where days
/// begin at midnight.
#[server(name = AskSearch, prefix = "/_fn", endpoint = "search", input = Json, output = Json)]
pub async fn search(q: String, zone: String, after: Option<String>) -> Result<Finds, Error> {
    crate::server::desk::search::search(q, zone, after).await
}

/// The few best of both, while somebody still types. What is unclear finds nothing.
#[server(name = AskGlance, prefix = "/_fn", endpoint = "glance", input = Json, output = Json)]
pub async fn glance(q: String, zone: String) -> Result<Finds, Error> {
    crate::server::desk::search::glance(q, zone).await
}

/// Where what is looked for stands in one conversation, the newest first; five hundred places at most.
#[server(name = AskPlaces, prefix = "/_fn", endpoint = "places", input = Json, output = Json)]
pub async fn places(id: ConversationId, q: String, zone: String) -> Result<Vec<Place>, Error> {
    crate::server::desk::search::places(id, q, zone).await
}

/// The first message from this moment on, by the platform's id; the last one before it where there is none, and none where
/// there is no message at all.
#[server(name = AskFirstSince, prefix = "/_fn", endpoint = "first_since", input = Json, output = Json)]
pub async fn first_since(id: ConversationId, since: Timestamp) -> Result<Option<String>, Error> {
    crate::server::desk::search::first_since(id, since).await
}
