//! Keeps the library of templates as the platform has it: at the start, every hour, and whenever something asks for it.

use crate::{
    domain::{event::EventKind, time::Span},
    server::{outbound::credentials, state::AppState, store},
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
        let roster = state.numbers.roster().await?;
        let Some(line) = roster.of_account(&waba_id).next() else { continue };
        let fetched = state.graph.templates(&credentials(line)).await;
        let now = state.clock.now();
        let mut tx = state.store.begin().await?;
        match fetched {
            Ok(listed) => {
                tx.sync_templates(&waba_id, &listed, now).await?;
                tx.append(&[(EventKind::TemplateUpdated, None, None, None)], now).await?;
            }
            Err(error) => tx.synced(&waba_id, Some(&error.to_string()), now).await?,
        }
        tx.commit().await?;
        state.live.wake();
    }
    Ok(())
}
