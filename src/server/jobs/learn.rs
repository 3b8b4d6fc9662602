//! Follows what is said and learns from what came of it, beside everything else.

use crate::server::{learning, replay, state::AppState};
use std::time::Duration;

/// How long it rests where there was nothing to do, and after a fault.
const EVERY: Duration = Duration::from_secs(2);
/// How long it waits between two steps: whoever else writes comes first.
const BREATH: Duration = Duration::from_millis(20);

/// Goes on until the server stops. What there is to do are rows, so nothing is missed by who was not there.
pub async fn run(state: AppState) {
    let mut is_ready = false;
    while !state.shutdown.is_cancelled() {
        if !is_ready {
            // The one thing here that is left to chance: who is held out.
            let begun = learning::begin(&state.store, rand::random(), state.clock.now()).await;
            is_ready = begun.is_ok();
            if let Err(error) = begun {
                tracing::warn!(%error, "no model is ready to predict");
            }
        }
        let stepped = if is_ready { step(&state).await } else { Ok(false) };
        if let Err(error) = &stepped {
            tracing::warn!(%error, "nothing could be learnt");
        }
        let wait = if matches!(stepped, Ok(true)) { BREATH } else { EVERY };
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = state.learning.notified() => {}
            () = tokio::time::sleep(wait) => {}
        }
        state.door.quiet().await;
    }
}

/// One step of whatever comes first: what was said, what is asked, what has come true, what is learnt anew, what was said
/// before anything was predicted. False where there is nothing.
pub async fn step(state: &AppState) -> crate::server::store::Result<bool> {
    if state.store.may_learn(state.clock.now()).await? {
        if learning::follow(state).await? || learning::ask(state).await? {
            return Ok(true);
        }
        if learning::settle(state).await? {
            learning::review_if_due(state).await?;
            return Ok(true);
        }
        if learning::refit(state).await? {
            return Ok(true);
        }
    }
    replay::step(state).await
}
