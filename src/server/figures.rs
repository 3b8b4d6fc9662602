//! The figures over the queue, shared by all who look: counted anew once something has happened. The engagement takes a
//! walk through all messages of a month, so it is kept for a while and reckoned beside whoever asks.

use super::{state::AppState, store};
use crate::domain::{
    engagement::Engagement,
    queue::Figures,
    time::{Span, Timestamp},
};
use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

/// How long counts are shared while nothing happens: time alone moves windows from one figure to another.
const SHARED: Span = Span::seconds(5);
/// How long whoever asks waits for an engagement that is due.
const PATIENCE: Duration = Duration::from_millis(150);
/// The engagement is kept a hundred times as long as it took, between these bounds.
const KEPT: u32 = 100;
const SHORTEST: Duration = Duration::from_secs(2);
const LONGEST: Duration = Duration::from_secs(600);

/// What was counted last.
#[derive(Debug, Default)]
pub struct Board {
    counted: tokio::sync::Mutex<Option<(Timestamp, Figures)>>,
    engagement: Mutex<Option<(Instant, Option<Engagement>)>>,
    /// Somebody reckons already.
    reckons: AtomicBool,
}

/// The figures as they stand.
pub async fn figures(state: &AppState) -> store::Result<Figures> {
    let now = state.clock.now();
    // Whoever comes while they are counted waits, and takes them as well.
    let mut counted = state.board.counted.lock().await;
    let seq = state.store.last_seq().await?;
    let known = counted.as_ref().filter(|(at, known)| known.seq == seq && now >= *at && now - *at < SHARED);
    let mut figures = match known {
        Some((_, known)) => known.clone(),
        None => {
            let fresh = state.store.figures(now).await?;
            *counted = Some((now, fresh.clone()));
            fresh
        }
    };
    drop(counted);
    figures.engagement = engagement(state, now).await;
    Ok(figures)
}

/// The average engagement as it was reckoned last; none while that happens for the first time and takes long.
async fn engagement(state: &AppState, now: Timestamp) -> Option<Engagement> {
    let last = || *state.board.engagement.lock().unwrap_or_else(PoisonError::into_inner);
    let is_due = last().is_none_or(|(until, _)| Instant::now() >= until);
    if is_due && !state.board.reckons.swap(true, Ordering::SeqCst) {
        let of = state.clone();
        let reckoned = tokio::spawn(async move {
            let begun = Instant::now();
            let fresh = of.store.engagement(now).await;
            let until = Instant::now() + (begun.elapsed() * KEPT).clamp(SHORTEST, LONGEST);
            let mut kept = of.board.engagement.lock().unwrap_or_else(PoisonError::into_inner);
            match fresh {
                Ok(fresh) => *kept = Some((until, fresh)),
                Err(error) => {
                    tracing::warn!(%error, "the average engagement could not be reckoned");
                    *kept = Some((until, kept.and_then(|(_, known)| known)));
                }
            }
            drop(kept);
            of.board.reckons.store(false, Ordering::SeqCst);
        });
        _ = tokio::time::timeout(PATIENCE, reckoned).await;
    }
    last().and_then(|(_, known)| known)
}
