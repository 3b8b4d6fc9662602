//! Who did what to the workspace.

use super::{Error, json::Json};
pub use crate::domain::audit::{Asked, Entry, Who};
use crate::domain::time::Timestamp;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page of the audit log, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AuditPage {
    pub entries: Vec<Entry>,
    /// What to pass to get the next page; none at the end.
    pub next: Option<String>,
    pub now: Timestamp,
}

/// What was written down that is like this.
#[server(name = AskAudit, prefix = "/_fn", endpoint = "audit", input = Json, output = Json)]
pub async fn audit(asked: Asked, after: Option<String>) -> Result<AuditPage, Error> {
    crate::server::desk::audit::audit(asked, after).await
}

/// The people and keys that can stand in the log, by name.
#[server(name = AskActors, prefix = "/_fn", endpoint = "audit_actors", input = Json, output = Json)]
pub async fn actors() -> Result<Vec<(Who, String)>, Error> {
    crate::server::desk::audit::actors().await
}
