//! Which numbers and teams somebody, or a key, sees.

use super::{Error, json::Json};
use crate::domain::id::NumberId;
pub use crate::domain::{audit::Who, reach::Limits};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What is said of somebody, and what can be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReachPage {
    pub limits: Limits,
    /// The numbers there are, as people write them.
    pub numbers: Vec<(NumberId, String)>,
}

/// What somebody, or a key, is limited to.
#[server(name = AskReach, prefix = "/_fn", endpoint = "reach", input = Json, output = Json)]
pub async fn reach(of: Who) -> Result<ReachPage, Error> {
    crate::server::desk::reach::reach(of).await
}

/// Limits somebody, or a key, from their next request on.
#[server(name = SetReach, prefix = "/_fn", endpoint = "set_reach", input = Json, output = Json)]
pub async fn set_reach(of: Who, limits: Limits) -> Result<Limits, Error> {
    crate::server::desk::reach::set_reach(of, limits).await
}
