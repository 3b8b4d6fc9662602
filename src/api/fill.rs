//! What templates are filled with: for one person before it is sent, and what is said of it; and a test to oneself.

use super::{Error, json::Json};
use crate::domain::{
    attribute::Attribute,
    fill::{Fill, Ready},
    id::{ConversationId, TemplateId},
    message::Message,
    template::Parameters,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a template is filled with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Filling {
    /// By place; as it is guessed where nothing was said.
    pub fills: BTreeMap<String, Fill>,
    /// What can be said of people.
    pub attributes: Vec<Attribute>,
}

/// The templates that can be sent in a conversation, filled in for its person as far as that can be.
#[server(name = AskReady, prefix = "/_fn", endpoint = "ready", input = Json, output = Json)]
pub async fn ready(id: ConversationId) -> Result<Vec<Ready>, Error> {
    crate::server::desk::fills::ready(id).await
}

/// What a template is filled with.
#[server(name = AskFills, prefix = "/_fn", endpoint = "fills", input = Json, output = Json)]
pub async fn fills(id: TemplateId) -> Result<Filling, Error> {
    crate::server::desk::fills::fills(id).await
}

/// Says what a template is filled with from now on.
#[server(name = KeepFills, prefix = "/_fn", endpoint = "keep_fills", input = Json, output = Json)]
pub async fn keep_fills(id: TemplateId, fills: BTreeMap<String, Fill>) -> Result<Filling, Error> {
    crate::server::desk::fills::keep(id, fills).await
}

/// Sends a template to the number that whoever asks keeps in their account. What is left out is filled in, with what the
/// template was approved with in the last resort.
#[server(name = TestTemplate, prefix = "/_fn", endpoint = "test_template", input = Json, output = Json)]
pub async fn test_template(id: TemplateId, parameters: Parameters, idempotency_key: String) -> Result<Message, Error> {
    crate::server::desk::fills::test(id, parameters, idempotency_key).await
}
