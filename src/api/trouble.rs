//! What fails beside the requests.

use super::{Error, json::Json};
use crate::domain::trouble::Trouble;
use leptos::prelude::*;

/// What an admin has to look at; nothing where all goes well.
#[server(name = AskTroubles, prefix = "/_fn", endpoint = "troubles", input = Json, output = Json)]
pub async fn troubles() -> Result<Vec<Trouble>, Error> {
    crate::server::desk::troubles::troubles().await
}
