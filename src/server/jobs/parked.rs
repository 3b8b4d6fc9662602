//! Looks after replies that wait for the customer's answer, whenever something happens.

use crate::server::{parked, state::AppState};
use std::time::Duration;

/// How long to let events come together before looking.
const TOGETHER: Duration = Duration::from_millis(200);
/// The longest wait: time alone ends some of them.
const LONGEST: Duration = Duration::from_secs(60);
/// How long to wait after a fault before trying again.
const FAULT: Duration = Duration::from_secs(1);

/// At the start it looks at all of them: something may have happened while nothing ran.
pub async fn run(state: AppState) {
    // Subscribed before anything is read, so that nothing written in between goes unnoticed.
    let mut hints = state.live.watch();
    let mut seen = None;
    while !state.shutdown.is_cancelled() {
        hints.mark_unchanged();
        let round = async {
            let last = state.store.last_seq().await?;
            parked::look(&state, seen).await?;
            Ok::<_, sqlx::Error>(last)
        };
        let wait = match round.await {
            Ok(last) => {
                seen = Some(last);
                LONGEST
            }
            Err(error) => {
                tracing::error!(%error, "parked replies could not be looked at");
                FAULT
            }
        };
        tokio::select! {
            () = state.shutdown.cancelled() => {}
            _ = hints.changed() => tokio::time::sleep(TOGETHER).await,
            () = tokio::time::sleep(wait) => {}
        }
    }
}
