//! Lets what was planned go when its time has come.

use crate::server::{planned, state::AppState};
use std::time::Duration;

/// The longest wait: another process may have planned something for sooner.
const LONGEST: Duration = Duration::from_secs(1);
/// How long to wait after a fault before trying again.
const FAULT: Duration = Duration::from_secs(1);

/// Wakes when the next one is due, until the server stops. What is due is a row, so nothing is missed by who was not there.
pub async fn run(state: AppState) {
    while !state.shutdown.is_cancelled() {
        let wait = match planned::release_due(&state).await {
            Ok(0) => until_due(&state).await,
            Ok(_) => Duration::ZERO,
            Err(error) => {
                tracing::error!(%error, "what was planned could not be let go");
                FAULT
            }
        };
        tokio::select! {
            () = state.shutdown.cancelled() => {}
            () = state.waiting.notified() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// How long nothing is due. What is due and did not go is looked at again after a while.
async fn until_due(state: &AppState) -> Duration {
    let now = state.clock.now();
    match state.store.next_planned().await {
        Ok(Some(at)) if at > now => Duration::from_millis(u64::try_from((at - now).0).unwrap_or(0)).min(LONGEST),
        _ => LONGEST,
    }
}
