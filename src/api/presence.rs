//! Who else has a conversation before them.

use super::{Error, json::Json};
use crate::domain::{
    id::ConversationId,
    presence::{Did, Present},
};
use leptos::prelude::*;

/// Says what whoever asks does there. The others who are there.
#[server(prefix = "/_fn", endpoint = "attend", input = Json, output = Json)]
pub async fn attend(id: ConversationId, did: Did) -> Result<Vec<Present>, Error> {
    crate::server::desk::presence::attend(id, did).await
}
