//! What is kept of one person, to erase somebody, and how long things are kept.

use super::{Error, json::Json};
use crate::domain::{
    contact::ContactView,
    id::{ContactId, ConversationId},
    time::Timestamp,
};
pub use crate::domain::{
    erasure::{Erasure, Step},
    retention::{Kept, Kind},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A person whose data is looked at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonData {
    pub person: ContactView,
    /// Whether whoever looks may erase them.
    pub may_erase: bool,
}

/// How long things are kept, and who was erased.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DataPage {
    pub kept: Vec<Kept>,
    /// The latest, newest first.
    pub erasures: Vec<Erasure>,
    pub now: Timestamp,
}

#[server(name = AskPersonData, prefix = "/_fn", endpoint = "person_data", input = Json, output = Json)]
pub async fn person_data(id: ContactId) -> Result<PersonData, Error> {
    crate::server::desk::privacy::person_data(id).await
}

/// Erases somebody for good, who is named as a sign that it is meant.
#[server(prefix = "/_fn", endpoint = "erase_person", input = Json, output = Json)]
pub async fn erase_person(id: ContactId, name: String) -> Result<Erasure, Error> {
    crate::server::desk::privacy::erase_person(id, name).await
}

/// How far it got.
#[server(name = AskErasure, prefix = "/_fn", endpoint = "erasure", input = Json, output = Json)]
pub async fn erasure(id: String) -> Result<Erasure, Error> {
    crate::server::desk::privacy::erasure(id).await
}

#[server(name = AskData, prefix = "/_fn", endpoint = "data", input = Json, output = Json)]
pub async fn data() -> Result<DataPage, Error> {
    crate::server::desk::privacy::data().await
}

/// Keeps things so long from now on.
#[server(prefix = "/_fn", endpoint = "keep_for", input = Json, output = Json)]
pub async fn keep_for(kept: Vec<Kept>) -> Result<Vec<Kept>, Error> {
    crate::server::desk::privacy::keep_for(kept).await
}

/// Which of the conversations that a browser still has are gone for good.
#[server(name = AskGone, prefix = "/_fn", endpoint = "gone", input = Json, output = Json)]
pub async fn gone(ids: Vec<ConversationId>) -> Result<Vec<ConversationId>, Error> {
    crate::server::desk::privacy::gone(ids).await
}
