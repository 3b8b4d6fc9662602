//! Goes on with erasing people, also where a killed process has stopped.

use crate::server::{privacy, state::AppState};
use std::time::Duration;

/// How often it is looked whether another process was asked to.
const IDLE: Duration = Duration::from_secs(60);
/// How long after a fault, or while somebody still reads what was before, it is tried again.
const AGAIN: Duration = Duration::from_secs(5);

pub async fn run(state: AppState) {
    loop {
        let wait = match privacy::work(&state).await {
            Ok(true) => IDLE,
            Ok(false) => AGAIN,
            Err(error) => {
                tracing::warn!(%error, "somebody could not be erased yet");
                AGAIN
            }
        };
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = state.erasing.notified() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}
