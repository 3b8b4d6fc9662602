//! Counts what happens for pages of figures, beside everything else.

use crate::server::{insight, state::AppState};
use std::time::Duration;

/// How long it rests where there was nothing to do, and after a fault.
const EVERY: Duration = Duration::from_secs(2);
/// How long it waits between two steps: whoever else writes comes first.
const BREATH: Duration = Duration::from_millis(20);

/// Goes on until the server stops. What there is to do are rows, so nothing is missed by who was not there.
pub async fn run(state: AppState) {
    while !state.shutdown.is_cancelled() {
        let stepped = insight::step(&state).await;
        if let Err(error) = &stepped {
            tracing::warn!(%error, "what happened could not be counted");
        }
        let wait = if matches!(stepped, Ok(true)) { BREATH } else { EVERY };
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(wait) => {}
        }
        state.door.quiet().await;
    }
}
