//! How good the predictions are, and which model makes them.

use super::{Error, json::Json};
pub use crate::domain::learning::Report;
use crate::domain::{
    id::{SuggestionId, VersionId},
    suggest::Logged,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What can be done about the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// A version predicts from now on, and better ones take over from it.
    Promote(VersionId),
    /// An earlier version predicts, until somebody says otherwise.
    RollBack(VersionId),
    /// Better ones take over again.
    Release,
    /// One learns anew from all that is known.
    Refit,
    /// It stops.
    CancelRefit,
}

/// Some of the templates that were proposed, the latest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestions {
    pub rows: Vec<Logged>,
    /// Where the list goes on.
    pub next: Option<SuggestionId>,
}

/// The templates that were proposed before that.
#[server(name = AskSuggestions, prefix = "/_fn", endpoint = "suggestions", input = Json, output = Json)]
pub async fn suggestions(after: Option<SuggestionId>) -> Result<Suggestions, Error> {
    crate::server::desk::model::suggestions(after).await
}

/// All that the page of the model shows.
#[server(name = AskModel, prefix = "/_fn", endpoint = "model", input = Json, output = Json)]
pub async fn model() -> Result<Report, Error> {
    crate::server::desk::model::model().await
}

/// Does something about the model; what the page shows then.
#[server(name = OrderModel, prefix = "/_fn", endpoint = "order_model", input = Json, output = Json)]
pub async fn order_model(order: Order) -> Result<Report, Error> {
    crate::server::desk::model::order(order).await
}
