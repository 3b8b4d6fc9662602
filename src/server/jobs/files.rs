//! Fetches the files of messages. The platform's addresses live five minutes and its ids seven days, so the address of
//! the webhook is tried at once, and a fresh one asked for afterwards.

use crate::{
    domain::{
        event::EventKind,
        id::MessageId,
        media::MediaKind,
        time::{Span, Timestamp},
    },
    server::{
        outbound::credentials,
        private,
        state::AppState,
        store::{self, media::File},
    },
};
use std::time::Duration;

const ROUND: i64 = 8;
const IDLE: Duration = Duration::from_secs(1);
/// Tries before a file is given up: with waits of 5 s, 20 s, 80 s, … they span the ids' seven days.
const TRIES: i64 = 10;

pub async fn run(state: AppState) {
    loop {
        let fetched = match fetch(&state).await {
            Ok(fetched) => fetched,
            Err(error) => {
                tracing::warn!(%error, "files could not be fetched");
                0
            }
        };
        if fetched == 0 || state.shutdown.is_cancelled() {
            tokio::select! {
                () = state.shutdown.cancelled() => return,
                () = state.fetch.notified() => {}
                () = tokio::time::sleep(IDLE) => {}
            }
        }
    }
}

/// Fetches the files that are due. How many were tried.
pub async fn fetch(state: &AppState) -> store::Result<usize> {
    let files = state.store.media_to_fetch(state.clock.now(), ROUND).await?;
    let count = files.len();
    for outcome in futures::future::join_all(files.into_iter().map(|file| one(state, file))).await {
        outcome?;
    }
    Ok(count)
}

async fn one(state: &AppState, file: File) -> store::Result<()> {
    let fetched = download(state, &file).await;
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    match fetched {
        Ok((mime_type, size, path)) => {
            if !tx.media_stored(file.id, &mime_type, size, &path).await? {
                let _ = tokio::fs::remove_file(state.config.media_dir().join(path)).await;
            }
        }
        Err(reason) => {
            tracing::warn!(media = %file.id, reason, "a file could not be fetched");
            tx.media_missed(file.id, &reason, again(&file, now)).await?;
        }
    }
    if let Some(message) = file.message.map(MessageId)
        && let Some(entry) = tx.entry(message).await?
    {
        tx.append(&[(EventKind::MessageUpdated, Some(entry.conversation), Some(message), None)], now).await?;
    }
    tx.commit().await?;
    state.live.wake();
    Ok(())
}

fn again(file: &File, now: Timestamp) -> Option<Timestamp> {
    let attempt = u32::try_from(file.attempts).unwrap_or(u32::MAX);
    (file.attempts + 1 < TRIES).then(|| now + Span::seconds(5 * 4_i64.saturating_pow(attempt.min(9))))
}

async fn download(state: &AppState, file: &File) -> Result<(String, i64, String), String> {
    let roster = state.numbers.roster().await.map_err(|error| error.to_string())?;
    let line = file.number.and_then(|number| roster.by_id(number)).ok_or("the number is not set up here")?;
    let credentials = credentials(line);
    let direct = file.url.as_deref().filter(|_| file.attempts == 0);
    let (url, mime_type) = match direct {
        Some(url) => (url.to_owned(), file.mime_type.clone()),
        None => {
            let id = file.platform_id.as_deref().ok_or("the platform gave no id")?;
            let found = state.graph.media_url(&credentials, id).await.map_err(|error| error.to_string())?;
            (found.url, found.mime_type.unwrap_or_else(|| file.mime_type.clone()))
        }
    };
    let name = file.id.to_string();
    let folder = state.config.media_dir();
    private::folder(&folder).map_err(|error| error.to_string())?;
    // Of one's own: another process may be fetching the same file.
    let part = folder.join(format!("{name}.{:016x}.part", rand::random::<u64>()));
    let fetched = async {
        let mut to = tokio::fs::File::create(&part).await.map_err(|error| error.to_string())?;
        let limit = u64::try_from(MediaKind::Document.limit()).unwrap_or(u64::MAX);
        let fetched =
            state.graph.download(&credentials, &url, limit, &mut to).await.map_err(|error| error.to_string())?;
        match &file.sha256 {
            Some(told) if !fetched.fits(told) => Err("what arrived is not what the platform announced".to_owned()),
            _ => {
                to.sync_all().await.map_err(|error| error.to_string())?;
                Ok(fetched.size)
            }
        }
    };
    let size = match fetched.await {
        Ok(size) => size,
        Err(reason) => {
            // Half a file is none.
            let _ = tokio::fs::remove_file(&part).await;
            return Err(reason);
        }
    };
    tokio::fs::rename(&part, folder.join(&name)).await.map_err(|error| error.to_string())?;
    Ok((mime_type, i64::try_from(size).unwrap_or(i64::MAX), name))
}
