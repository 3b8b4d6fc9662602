//! Works on files of people that somebody brought, a short piece at a time.

use crate::server::{import::Importer, state::AppState};
use std::time::Duration;

const IDLE: Duration = Duration::from_millis(500);
const FAULT: Duration = Duration::from_secs(2);

pub async fn run(state: AppState) {
    let importer = Importer::of(&state);
    while !state.shutdown.is_cancelled() {
        // Who delivers comes first.
        state.door.quiet().await;
        let wait = match importer.step().await {
            Ok(true) => {
                state.live.wake();
                continue;
            }
            Ok(false) => IDLE,
            Err(error) => {
                tracing::warn!(%error, "an import could not go on for now");
                FAULT
            }
        };
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(wait) => {}
        }
    }
}
