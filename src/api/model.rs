//! How good the predictions are, and which model makes them.

use super::{Error, json::Json};
use crate::domain::id::VersionId;
pub use crate::domain::learning::Report;
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
