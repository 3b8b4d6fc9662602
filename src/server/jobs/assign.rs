//! Gives what is nobody's to whoever is there, in teams that want it so. What somebody had who was shut out when the server
//! stopped is made nobody's first.

use crate::server::{accounts, state::AppState, teams};
use std::time::Duration;

/// How often it looks, and how long it waits after a fault before trying again.
const EVERY: Duration = Duration::from_secs(2);

/// Looks until the server stops. What is nobody's stays so until somebody is there, so nothing is missed by who was not.
pub async fn run(state: AppState) {
    let mut is_finished = false;
    while !state.shutdown.is_cancelled() {
        if !is_finished {
            let finished = accounts::finish(&state).await;
            if let Err(error) = &finished {
                tracing::error!(%error, "what was left with those who have gone was not given back");
            }
            is_finished = finished.is_ok();
        }
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
