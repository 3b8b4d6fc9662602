//! Lets be found what was there before anything could be: the people and messages of a database that an older version
//! made. The newest come first, in short steps between which others write. How far it got stands in the database, so
//! that it goes on after whatever ends it, and nothing is left to do for a database that began with this version.
//!
//! From then on it sees to it, once a day, that what was forgotten leaves the files of the index, too.

use crate::server::{state::AppState, store};
use std::time::Duration;

/// Messages and people of one step.
const MESSAGES: i64 = 400;
const PEOPLE: i64 = 200;
/// Between two of them, for others to write.
const PAUSE: Duration = Duration::from_millis(15);
/// How long to wait after a fault before trying again.
const FAULT: Duration = Duration::from_secs(5);
/// How often the index is purged of what was forgotten.
const PURGED: Duration = Duration::from_secs(24 * 3600);

/// Works until nothing is left, and then once a day.
pub async fn run(state: AppState) {
    loop {
        let work = async { Ok::<_, sqlx::Error>(step(&state).await? || purge(&state).await?) };
        let pause = match work.await {
            Ok(true) => PAUSE,
            Ok(false) => PURGED,
            Err(error) => {
                tracing::warn!(%error, "the index of words could not be brought up to date");
                FAULT
            }
        };
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Takes one step: people first, of whom there are fewer. False where nothing is left to do.
pub async fn step(state: &AppState) -> store::Result<bool> {
    state.door.quiet().await;
    let mut tx = state.store.begin().await?;
    let some = tx.catch_up_people(PEOPLE).await? || tx.catch_up_messages(MESSAGES).await?;
    tx.commit().await?;
    Ok(some)
}

/// Purges the index of words that were forgotten. False where there were none.
pub async fn purge(state: &AppState) -> store::Result<bool> {
    let mut tx = state.store.begin().await?;
    let forgotten = tx.forgotten().await?;
    tx.commit().await?;
    if forgotten == 0 {
        return Ok(false);
    }
    let mut is_first = true;
    loop {
        state.door.quiet().await;
        let mut tx = state.store.begin().await?;
        let goes_on = tx.purge_step(is_first).await?;
        if !goes_on {
            // What was forgotten meanwhile counts for the next time.
            tx.purged(forgotten).await?;
        }
        tx.commit().await?;
        if !goes_on || state.shutdown.is_cancelled() {
            return Ok(true);
        }
        is_first = false;
        tokio::time::sleep(PAUSE).await;
    }
}
