//! The figures over the queue, shared by all who look: counted anew once something has happened. The engagement takes a
//! walk through all messages of a month, so it is kept for a while and reckoned beside whoever asks. The windows that were
//! lost take another; whoever asks for those waits, one after the other, and takes what is known as long as it is kept.

use super::{state::AppState, store};
use crate::domain::{
    engagement::Engagement,
    id::NumberId,
    lost::LostWindows,
    queue::Figures,
    time::{Span, Timestamp},
};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

/// How long counts are shared while nothing happens: time alone moves windows from one figure to another.
const SHARED: Span = Span::seconds(5);
/// How long whoever asks waits for an engagement that is due.
const PATIENCE: Duration = Duration::from_millis(150);
/// The engagement and what was lost are kept a hundred times as long as they took, between these bounds.
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
    /// What was lost, of one number or of all.
    lost: tokio::sync::Mutex<HashMap<Option<NumberId>, Kept>>,
}

/// Windows that were lost, as they were found then and are shown until.
#[derive(Debug)]
struct Kept {
    at: Timestamp,
    until: Timestamp,
    lost: LostWindows,
}

/// Somebody reckons. The next one may once it is gone, also where it broke off.
struct Reckoning(Arc<Board>);

impl Drop for Reckoning {
    fn drop(&mut self) {
        self.0.reckons.store(false, Ordering::SeqCst);
    }
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

/// The windows that were lost in this time until now, of one number or of all; `limit` at most are listed. They may be as
/// they were some minutes ago where it takes long to find them.
pub async fn lost(
    state: &AppState,
    number: Option<NumberId>,
    period: Span,
    limit: usize,
) -> store::Result<LostWindows> {
    // One look at a time: there are few readers, and others need them, too.
    let mut kept = state.board.lost.lock().await;
    let now = state.clock.now();
    kept.retain(|_, known| now >= known.at && now < known.until);
    if let Some(known) = kept.get(&number) {
        return Ok(known.lost.clone());
    }
    let begun = Instant::now();
    let lost = state.store.lost_windows(number, now - period, now, limit).await?;
    let lasts = (begun.elapsed() * KEPT).clamp(SHORTEST, LONGEST).as_millis();
    let until = now + Span(i64::try_from(lasts).unwrap_or_default());
    kept.insert(number, Kept { at: now, until, lost: lost.clone() });
    Ok(lost)
}

/// The average engagement as it was reckoned last; none while that happens for the first time and takes long.
async fn engagement(state: &AppState, now: Timestamp) -> Option<Engagement> {
    let last = || *state.board.engagement.lock().unwrap_or_else(PoisonError::into_inner);
    let is_due = last().is_none_or(|(until, _)| Instant::now() >= until);
    if is_due && !state.board.reckons.swap(true, Ordering::SeqCst) {
        let of = state.clone();
        let reckoned = tokio::spawn(async move {
            let _reckoning = Reckoning(of.board.clone());
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
        });
        _ = tokio::time::timeout(PATIENCE, reckoned).await;
    }
    last().and_then(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_reckoning_that_breaks_off_keeps_nobody_from_the_next() {
        let board = Arc::new(Board::default());
        assert!(!board.reckons.swap(true, Ordering::SeqCst));
        let reckoning = Reckoning(board.clone());
        let broke_off = tokio::spawn(async move {
            let _reckoning = reckoning;
            panic!("a row that nobody expected");
        });
        assert!(broke_off.await.is_err());
        assert!(!board.reckons.load(Ordering::SeqCst));
    }
}
