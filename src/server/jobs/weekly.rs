//! Sends the report of the week by email.

use crate::server::{insight::weekly, state::AppState};
use std::time::Duration;

/// How often it is looked whether one is due.
const EVERY: Duration = Duration::from_secs(60);

/// Goes on until the server stops. What is to be sent are rows, so any process may do it.
pub async fn run(state: AppState) {
    while !state.shutdown.is_cancelled() {
        if let Err(error) = weekly::send(&state).await {
            tracing::warn!(%error, "reports of the week could not be sent");
        }
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}
