//! Keeps how engaged each conversation is, also while nobody looks at the figures: lists are narrowed and ordered by it.

use crate::server::{figures, state::AppState};
use std::time::Duration;

const EVERY: Duration = Duration::from_secs(600);

pub async fn run(state: AppState) {
    let mut seen = None;
    loop {
        match state.store.last_seq().await {
            // Where nothing has happened scores only fade, and the next thing that happens tells by how much.
            Ok(seq) if seen != Some(seq) => {
                figures::keep_engagement(&state).await;
                seen = Some(seq);
            }
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "nobody knows whether anything has happened"),
        }
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}
