//! What numbers answer without a person.

use super::{Error, json::Json};
use crate::domain::{
    answering::{Answering, AnsweringView},
    id::NumberId,
};
use leptos::prelude::*;

/// What every number answers without a person.
#[server(name = AskAnswering, prefix = "/_fn", endpoint = "answering", input = Json, output = Json)]
pub async fn answering() -> Result<Vec<AnsweringView>, Error> {
    crate::server::desk::answering::all().await
}

/// Says what a number answers without a person from now on.
#[server(name = KeepAnswering, prefix = "/_fn", endpoint = "keep_answering", input = Json, output = Json)]
pub async fn keep_answering(id: NumberId, answering: Answering) -> Result<AnsweringView, Error> {
    crate::server::desk::answering::keep(id, answering).await
}
