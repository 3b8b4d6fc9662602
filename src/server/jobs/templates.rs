//! Keeps the library of templates as the platform has it: at the start, every hour, and whenever something asks for it.

use crate::{
    domain::time::Span,
    server::{state::AppState, store, templates},
};
use std::time::Duration;

/// How old a list may grow.
const FRESH: Span = Span::hours(1);
const EVERY: Duration = Duration::from_secs(5);

pub async fn run(state: AppState) {
    loop {
        if let Err(error) = sync(&state).await {
            tracing::warn!(%error, "the templates could not be brought up to date");
        }
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

/// Fetches the lists that are old or asked for.
pub async fn sync(state: &AppState) -> store::Result<()> {
    for waba_id in state.store.accounts_to_sync(state.clock.now() - FRESH).await? {
        templates::fetch(state, &waba_id).await?;
    }
    Ok(())
}
