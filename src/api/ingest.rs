//! How taking in the platform's deliveries is going, and what was not understood.

use super::Error;
use crate::domain::{
    item::{ItemKind, Outcome},
    time::Timestamp,
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Every item of every delivery is counted in exactly one place here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IngestReport {
    pub deliveries: i64,
    /// Items taken in, by the word of their kind.
    pub items: BTreeMap<String, i64>,
    pub duplicates: i64,
    pub unrouted: i64,
    pub unsupported: i64,
    pub malformed: i64,
    pub pending: i64,
    /// Seconds between the platform's time and ours for what came last.
    pub lag_seconds: Option<i64>,
    pub last_delivery_at: Option<Timestamp>,
    pub refused: Vec<RefusedDeliveries>,
    /// What the platform said about accounts and numbers, newest first, at most fifty.
    pub notices: Vec<Notice>,
    pub template_syncs: Vec<TemplateSync>,
    /// One sentence, where deliveries have stopped that usually come, or never came.
    pub silence: Option<String>,
    pub now: Timestamp,
}

/// Requests to the webhook that were turned away. Nothing of them is kept but this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedDeliveries {
    pub reason: String,
    pub count: i64,
    pub first_at: Timestamp,
    pub last_at: Timestamp,
}

/// Something the platform said about an account or number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub at: Timestamp,
    pub event: String,
    pub title: String,
}

/// How fetching the templates of one account went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateSync {
    pub waba_id: String,
    /// The last time it worked.
    pub at: Option<Timestamp>,
    pub templates: i64,
    pub error: Option<String>,
}

/// Items that were kept because they could not be taken in, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptItems {
    pub items: Vec<KeptItem>,
    /// What to pass to get the next page.
    pub next: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptItem {
    pub id: String,
    pub kind: ItemKind,
    /// The change's field, as the platform calls it.
    pub field: String,
    pub received_at: Timestamp,
    pub reason: String,
    /// As it arrived.
    pub raw: Value,
}

/// What running kept items again came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replayed {
    pub taken: i64,
    pub left: i64,
}

#[server(name = AskIngest, prefix = "/_fn", endpoint = "ingest", input = Json)]
pub async fn ingest() -> Result<IngestReport, Error> {
    crate::server::desk::ingest().await
}

/// Runs the items again that were kept with this outcome.
#[server(prefix = "/_fn", endpoint = "replay", input = Json)]
pub async fn replay(outcome: Outcome) -> Result<Replayed, Error> {
    crate::server::desk::replay(outcome).await
}

#[server(name = AskKeptItems, prefix = "/_fn", endpoint = "kept_items", input = Json)]
pub async fn kept_items(outcome: Outcome, after: Option<String>) -> Result<KeptItems, Error> {
    crate::server::desk::kept_items(outcome, after).await
}
