//! The assistant: how it is set up, and what left for it. Drafts come by a stream of their own.

use super::{Error, json::Json};
use crate::domain::{
    assistant::{Left, NewSetup, Setup},
    id::AskId,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// How it is set up, and the beginning of what left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssistantPage {
    pub setup: Setup,
    pub asks: Asks,
}

/// Some of what left, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asks {
    pub rows: Vec<Left>,
    /// Where the list goes on.
    pub next: Option<AskId>,
}

/// How it is set up, and what left for it lately.
#[server(name = AskAssistant, prefix = "/_fn", endpoint = "assistant", input = Json, output = Json)]
pub async fn assistant() -> Result<AssistantPage, Error> {
    crate::server::desk::assistant::page().await
}

/// What left before that.
#[server(name = AsksOfAssistant, prefix = "/_fn", endpoint = "asks_of_assistant", input = Json, output = Json)]
pub async fn asks(after: Option<AskId>) -> Result<Asks, Error> {
    crate::server::desk::assistant::asks(after).await
}

/// Sets it up.
#[server(name = KeepAssistant, prefix = "/_fn", endpoint = "keep_assistant", input = Json, output = Json)]
pub async fn keep_assistant(setup: NewSetup) -> Result<Setup, Error> {
    crate::server::desk::assistant::keep(setup).await
}
