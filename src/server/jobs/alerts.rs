//! Tells people in time that windows are about to close, and sends what was written down for their devices and by email.

use crate::{
    domain::time::Timestamp,
    server::{alerts, mail, push, state::AppState, store},
};
use std::time::Duration;
use tokio::time::Instant;

/// How long to let events come together before looking at what they are about.
const TOGETHER: Duration = Duration::from_secs(1);
/// The longest time between two looks at everything: somebody may have changed how they want to be told, or who is on
/// shift. And the longest wait for something to send: another process may have written it down.
const LONGEST: Duration = Duration::from_secs(60);
const LONGEST_QUIET: Duration = Duration::from_secs(5);
/// After a look at everything it rests so many times as long as that took, whatever is due: where many windows are open one
/// is due at any moment, and others need the database, too.
const REST: u32 = 9;
/// How long to wait after a fault before trying again.
const FAULT: Duration = Duration::from_secs(1);

/// Wakes when the next alert is due, and looks at conversations to which something happens. At the start it looks at all
/// of them: some may have become due while nothing ran.
pub async fn run(state: AppState) {
    // Subscribed before anything is read, so that nothing written in between goes unnoticed.
    let mut hints = state.live.watch();
    let mut seen = None;
    let mut due: Option<Timestamp> = None;
    let mut whole_at = Instant::now();
    let mut rests_until = whole_at;
    while !state.shutdown.is_cancelled() {
        hints.mark_unchanged();
        let began = Instant::now();
        let has_come = due.is_some_and(|at| at <= state.clock.now()) && began >= rests_until;
        let is_due = has_come || began >= whole_at;
        let wait = match round(&state, seen.filter(|_| !is_due)).await {
            Ok((last, next)) => {
                seen = Some(last);
                let now = Instant::now();
                if is_due {
                    due = next;
                    whole_at = now + LONGEST;
                    rests_until = now + (now.duration_since(began) * REST).min(LONGEST);
                } else {
                    due = due.into_iter().chain(next).min();
                }
                let rest = rests_until.saturating_duration_since(now);
                until(&state, due).max(rest).min(whole_at.saturating_duration_since(now))
            }
            Err(error) => {
                tracing::error!(%error, "nobody could be told of windows that close");
                FAULT
            }
        };
        tokio::select! {
            () = state.shutdown.cancelled() => {}
            () = state.looking.notified() => whole_at = Instant::now(),
            _ = hints.changed() => tokio::time::sleep(TOGETHER.min(wait)).await,
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Looks once: at everything, or at what something happened to since an event. Up to which event that was, and when the
/// next alert is due.
async fn round(state: &AppState, since: Option<i64>) -> store::Result<(i64, Option<Timestamp>)> {
    let last = state.store.last_seq().await?;
    let next = alerts::look(state, since).await?;
    alerts::digest(state).await?;
    Ok((last, next))
}

/// How long it is until then, and no longer than until everything is looked at again.
fn until(state: &AppState, due: Option<Timestamp>) -> Duration {
    let wait = due.map(|at| Duration::from_millis(u64::try_from((at - state.clock.now()).0).unwrap_or(0)));
    wait.unwrap_or(LONGEST).min(LONGEST)
}

/// Sends what was written down, as soon as it is due. Where it is held, whoever reads the log hears of that.
pub async fn send(state: AppState) {
    if let Ok(Some(since)) = state.store.alerts_held_since().await {
        tracing::warn!(%since, "this is a copy that was put back: until an owner lets them, at /alerts, no alerts are sent");
    }
    while !state.shutdown.is_cancelled() {
        let wait = match send_due(&state).await {
            Ok(wait) => wait,
            Err(error) => {
                tracing::error!(%error, "alerts could not be sent");
                FAULT
            }
        };
        tokio::select! {
            () = state.shutdown.cancelled() => {}
            () = state.alerting.notified() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Sends what is due by now. How long nothing is.
async fn send_due(state: &AppState) -> store::Result<Duration> {
    match state.store.next_sending().await? {
        Some(at) if at <= state.clock.now() => {
            let sent = push::send_due(state).await? + mail::send_due(state).await?;
            // What is due and cannot be taken is not asked for again and again.
            Ok(if sent > 0 { Duration::ZERO } else { FAULT })
        }
        Some(at) => Ok(until(state, Some(at)).min(LONGEST_QUIET)),
        None => Ok(LONGEST_QUIET),
    }
}
