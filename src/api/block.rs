//! Blocking somebody.

use super::{Error, json::Json};
use crate::domain::id::ConversationId;
use leptos::prelude::*;

/// Lets nothing through any more between a person and a number, and keeps what is wrong with them; an empty text says
/// nothing.
#[server(prefix = "/_fn", endpoint = "block", input = Json, output = Json)]
pub async fn block(id: ConversationId, report: String) -> Result<(), Error> {
    crate::server::desk::blocks::block(id, report).await
}

/// Lets everything through again.
#[server(prefix = "/_fn", endpoint = "unblock", input = Json, output = Json)]
pub async fn unblock(id: ConversationId) -> Result<(), Error> {
    crate::server::desk::blocks::unblock(id).await
}
