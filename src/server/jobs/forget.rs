//! What is kept only for a while.

use crate::server::{privacy, state::AppState};
use std::time::Duration;

const EVERY: Duration = Duration::from_secs(3600);

/// Forgets once an hour, and when it was changed how long something is kept.
pub async fn run(state: AppState) {
    loop {
        if let Err(error) = privacy::forget(&state).await {
            tracing::warn!(%error, "old rows could not be forgotten");
        }
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = state.forgetting.notified() => {}
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}
