//! Keeps how engaged each conversation is and what is at stake in it, also while nobody looks: lists are narrowed and ordered
//! by it. Where a model is used, what something happened to is scored soon after, all that wait every few minutes, since
//! time alone moves them, and everybody now and then and when another version takes over. Else the rule of thumb is reckoned;
//! it also stands in where the model does not know yet what was said, as in an inbox that has just been taken in.

use crate::{
    domain::{
        id::{ConversationId, VersionId},
        model::forecast::hour_of,
        time::Timestamp,
    },
    server::{
        figures,
        scoring::{self, Voice},
        state::AppState,
        store, suggestion,
    },
};
use std::{collections::BTreeSet, time::Duration};
use tokio::time::Instant;

/// How often the rule of thumb is reckoned, all that wait are scored, and everybody is.
const RULE: Duration = Duration::from_secs(600);
const WAITING: Duration = Duration::from_secs(300);
const EVERYBODY: Duration = Duration::from_secs(6 * 3600);
/// How long to let events come together, so that what was said is known by then.
const TOGETHER: Duration = Duration::from_secs(3);
/// How often the rule of thumb stands in while the model does not know yet what was said, and from how many events on it does.
const STANDS_IN: Duration = Duration::from_secs(60);
const BEHIND: i64 = 1000;
/// How many times as long as it took it rests then.
const RESTS: u32 = 50;
/// How often somebody is scored again of whom less was known than was said.
const TRIES: u8 = 5;

/// How far it is.
#[derive(Default)]
pub struct Progress {
    /// The last event that was looked at, which is none that the model does not know of; and the last the rule of thumb was
    /// reckoned after.
    seen: Option<i64>,
    ruled: Option<i64>,
    ruled_at: Option<Instant>,
    waiting_at: Option<Instant>,
    settled_at: Option<Instant>,
    everybody_at: Option<Instant>,
    /// When the rule of thumb stood in, and after how long it does again: it goes through all that was said lately.
    stood_in_at: Option<Instant>,
    stands_in_after: Duration,
    /// Of some conversations that were there before the model knows nothing yet.
    is_walking: bool,
    /// Something was said that it does not know of yet.
    is_behind: bool,
    version: Option<VersionId>,
    behind: BTreeSet<ConversationId>,
    tries: u8,
    /// The hour in which it was last written down what is foreseen.
    foreseen: Option<Timestamp>,
}

impl Progress {
    fn is_due(at: Option<Instant>, every: Duration) -> bool {
        at.is_none_or(|at| at.elapsed() >= every)
    }
}

pub async fn run(state: AppState) {
    let mut hints = state.live.watch();
    let mut progress = Progress::default();
    while !state.shutdown.is_cancelled() {
        hints.mark_unchanged();
        if let Err(error) = look(&state, &mut progress).await {
            tracing::warn!(%error, "conversations could not be scored");
        }
        if let Err(error) = foresee(&state, &mut progress).await {
            tracing::warn!(%error, "what is foreseen of the next hours could not be written down");
        }
        let is_whole = progress.behind.is_empty() && !progress.is_behind;
        let wait = if is_whole { WAITING } else { TOGETHER };
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            _ = hints.changed() => tokio::select! {
                () = state.shutdown.cancelled() => return,
                () = tokio::time::sleep(TOGETHER) => {}
            },
            () = state.scoring.due.notified() => progress.waiting_at = None,
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Writes down what is foreseen of the next hours, once in each.
async fn foresee(state: &AppState, progress: &mut Progress) -> store::Result<()> {
    let hour = hour_of(state.clock.now());
    if progress.foreseen == Some(hour) {
        return Ok(());
    }
    // Also where it fails: it takes a walk through weeks.
    progress.foreseen = Some(hour);
    scoring::keep_forecasts(state).await
}

/// Sees to whatever is due.
pub async fn look(state: &AppState, progress: &mut Progress) -> store::Result<()> {
    if Progress::is_due(progress.settled_at, WAITING) {
        suggestion::settle(state).await?;
        progress.settled_at = Some(Instant::now());
    }
    let last = state.store.last_seq().await?;
    let Some(voice) = Voice::of(state).await? else {
        (progress.version, progress.is_behind) = (None, false);
        // Somebody has said anew what conversations are worth, or that was not seen through.
        if progress.waiting_at.is_none() {
            scoring::weigh(state).await?;
            progress.waiting_at = Some(Instant::now());
        }
        // Where nothing has happened scores only fade, and the next thing that happens tells by how much.
        if progress.ruled != Some(last) && Progress::is_due(progress.ruled_at, RULE) {
            figures::keep_engagement(state).await;
            (progress.ruled, progress.ruled_at) = (Some(last), Some(Instant::now()));
        }
        return Ok(());
    };
    // Should it have to take over, it does at once.
    (progress.ruled, progress.ruled_at) = (None, None);
    let followed = state.store.followed().await?;
    let is_far = !followed.is_whole || followed.last - followed.seq > BEHIND;
    if is_far && Progress::is_due(progress.stood_in_at, progress.stands_in_after) {
        let begun = Instant::now();
        figures::fill_engagement(state).await?;
        (progress.stood_in_at, progress.stands_in_after) =
            (Some(Instant::now()), STANDS_IN.max(begun.elapsed() * RESTS));
    }
    if std::mem::replace(&mut progress.is_walking, !followed.is_whole) && followed.is_whole {
        // Now something is known of all of them.
        progress.everybody_at = None;
    }
    progress.is_behind = !followed.is_whole || followed.last > followed.seq;
    if progress.version != Some(voice.version()) || Progress::is_due(progress.everybody_at, EVERYBODY) {
        scoring::everybody(state, &voice).await?;
        (progress.version, progress.everybody_at) = (Some(voice.version()), Some(Instant::now()));
    }
    let before = std::mem::take(&mut progress.behind);
    let is_again = !before.is_empty();
    let mut behind = match progress.seen {
        Some(seen) => scoring::touched(state, &voice, (seen, followed.seq), &before).await?,
        None => BTreeSet::new(),
    };
    // Not before: what was looked at in vain is looked at again.
    progress.seen = Some(followed.seq);
    if Progress::is_due(progress.waiting_at, WAITING) {
        behind.extend(scoring::waiting(state, &voice).await?);
        progress.waiting_at = Some(Instant::now());
    }
    progress.tries = if is_again { progress.tries + 1 } else { 0 };
    if progress.tries < TRIES {
        progress.behind = behind;
    } else {
        progress.tries = 0;
    }
    Ok(())
}
