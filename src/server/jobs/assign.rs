//! Gives what is nobody's to whoever is there, in teams that want it so.

use crate::server::{state::AppState, teams};
use std::time::Duration;

/// How often it looks, and how long it waits after a fault before trying again.
const EVERY: Duration = Duration::from_secs(2);

/// Looks until the server stops. What is nobody's stays so until somebody is there, so nothing is missed by who was not.
pub async fn run(state: AppState) {
    while !state.shutdown.is_cancelled() {
        let given = teams::assign(&state).await;
        if let Err(error) = &given {
            tracing::error!(%error, "conversations were not given to anybody");
        }
        if matches!(given, Ok(1..)) {
            state.door.quiet().await;
        }
        tokio::select! {
            () = state.shutdown.cancelled() => {}
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}
