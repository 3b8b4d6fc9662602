//! Tells of conversations whose rest is over.

use crate::server::{state::AppState, triage};
use std::time::Duration;

/// How often it looks whether a rest is over, and how long it waits after a fault before trying again.
const EVERY: Duration = Duration::from_secs(1);

/// Looks until the server stops. What is over stays so until it was told of, so nothing is missed by who was not there.
pub async fn run(state: AppState) {
    while !state.shutdown.is_cancelled() {
        let ended = triage::end_rests(&state).await;
        if let Err(error) = &ended {
            tracing::error!(%error, "nobody was told that rests are over");
        }
        if matches!(ended, Ok(1..)) {
            state.door.quiet().await;
            continue;
        }
        tokio::select! {
            () = state.shutdown.cancelled() => {}
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}
