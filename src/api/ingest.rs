//! How taking in the platform's deliveries is going, and what was not understood.

use super::{Error, json::Json};
pub use crate::domain::ingest::{
    IngestReport, KeptItemView as KeptItem, NoticeView as Notice, RefusedDeliveries, Replayed, TemplateSync,
};
use crate::domain::item::Outcome;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Items that were kept because they could not be taken in, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptItems {
    pub items: Vec<KeptItem>,
    /// What to pass to get the next page.
    pub next: Option<String>,
}

#[server(name = AskIngest, prefix = "/_fn", endpoint = "ingest", input = Json, output = Json)]
pub async fn ingest() -> Result<IngestReport, Error> {
    crate::server::desk::ingest().await
}

/// Runs the items again that were kept with this outcome.
#[server(prefix = "/_fn", endpoint = "replay", input = Json, output = Json)]
pub async fn replay(outcome: Outcome) -> Result<Replayed, Error> {
    crate::server::desk::replay(outcome).await
}

#[server(name = AskKeptItems, prefix = "/_fn", endpoint = "kept_items", input = Json, output = Json)]
pub async fn kept_items(outcome: Outcome, after: Option<String>) -> Result<KeptItems, Error> {
    crate::server::desk::kept_items(outcome, after).await
}
