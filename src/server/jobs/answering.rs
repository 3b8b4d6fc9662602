//! Answers without a person, as far as numbers are to.

use crate::server::{answering, state::AppState};
use std::time::Duration;

/// The longest wait: another process may have taken something in.
const LONGEST: Duration = Duration::from_secs(2);
/// How long to wait after a fault before trying again.
const FAULT: Duration = Duration::from_secs(1);

/// What may be answered is a row, so nothing is missed by who was not there. What has waited for too long is left to people.
pub async fn run(state: AppState) {
    while !state.shutdown.is_cancelled() {
        let wait = match answering::answer_due(&state).await {
            Ok(0) => LONGEST,
            Ok(_) => Duration::ZERO,
            Err(error) => {
                tracing::error!(%error, "nothing could be answered without a person");
                FAULT
            }
        };
        tokio::select! {
            () = state.shutdown.cancelled() => {}
            () = state.answering.notified() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}
