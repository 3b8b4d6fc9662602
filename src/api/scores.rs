//! What is foreseen: about a conversation, for the rows of a screen, for the next day; and what conversations are worth.

use super::{Error, json::Json};
use crate::domain::{
    id::{ConversationId, VersionId},
    model::{best_hour::BestHour, forecast::Forecast},
    priority::Weights,
    scores::{Preview, Scores, States, Used},
};
use leptos::prelude::*;

/// What is foreseen about a conversation, and what to do next. It is noted that this was shown.
#[server(name = AskScores, prefix = "/_fn", endpoint = "scores", input = Json, output = Json)]
pub async fn scores(id: ConversationId) -> Result<Scores, Error> {
    crate::server::desk::scores::scores(id).await
}

/// At which hours of their day the customer of a conversation writes; none where that is not known, or is held back by
/// chance. Either is noted.
#[server(name = AskHours, prefix = "/_fn", endpoint = "hours", input = Json, output = Json)]
pub async fn hours(id: ConversationId) -> Result<Option<BestHour>, Error> {
    crate::server::desk::scores::hours(id).await
}

/// What it takes to foresee these conversations anew as time passes; 200 at most. The model is heavy, and left out where
/// whoever asks has that version.
#[server(name = AskStates, prefix = "/_fn", endpoint = "states", input = Json, output = Json)]
pub async fn states(ids: Vec<ConversationId>, has: Option<VersionId>) -> Result<States, Error> {
    crate::server::desk::scores::states(ids, has).await
}

/// What conversations are worth.
#[server(name = AskWeights, prefix = "/_fn", endpoint = "weights", input = Json, output = Json)]
pub async fn weights() -> Result<Weights, Error> {
    crate::server::desk::scores::weights().await
}

/// Says what conversations are worth from now on.
#[server(name = KeepWeights, prefix = "/_fn", endpoint = "keep_weights", input = Json, output = Json)]
pub async fn keep_weights(weights: Weights) -> Result<Weights, Error> {
    crate::server::desk::scores::keep_weights(weights).await
}

/// What other weights would move: the rows that move furthest, with their places before and after.
#[server(name = PreviewWeights, prefix = "/_fn", endpoint = "preview_weights", input = Json, output = Json)]
pub async fn preview(weights: Weights) -> Result<Preview, Error> {
    crate::server::desk::scores::preview(weights).await
}

/// The next 24 hours: messages of customers, and windows that close; none on a day on which this is held back by chance. Either is
/// noted.
#[server(name = AskForecast, prefix = "/_fn", endpoint = "forecast", input = Json, output = Json)]
pub async fn forecast() -> Result<Option<Forecast>, Error> {
    crate::server::desk::scores::forecast().await
}

/// What came of what was made use of, beside what was held back by chance.
#[server(name = AskUses, prefix = "/_fn", endpoint = "uses", input = Json, output = Json)]
pub async fn uses() -> Result<Vec<Used>, Error> {
    crate::server::desk::scores::uses().await
}
