//! What is kept only for a while.

use crate::{
    domain::time::Span,
    server::{state::AppState, store},
};
use std::time::Duration;

/// Events, for readers that come back: behind that they start anew.
const EVENTS: Span = Span::days(30);
/// Raw deliveries whose items were all taken in or are kept on their own.
const DELIVERIES: Span = Span::days(30);
/// What a repeated request answers with.
const KEYS: Span = Span::days(2);
const EVERY: Duration = Duration::from_secs(3600);

/// Forgets once an hour.
pub async fn run(state: AppState) {
    loop {
        if let Err(error) = forget(&state).await {
            tracing::warn!(%error, "old rows could not be forgotten");
        }
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

/// Forgets what is old now.
pub async fn forget(state: &AppState) -> store::Result<()> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    tx.forget_events(now - EVENTS).await?;
    tx.forget_keys(now - KEYS).await?;
    tx.commit().await?;
    state.store.forget_deliveries(now - DELIVERIES).await
}
