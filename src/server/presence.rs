//! Who has which conversation before them, and who is writing. In memory only: a hint that goes with whoever it is of. On
//! Postgres the processes tell each other by notification.

use super::{clock::Clock, store::Store};
use crate::domain::{
    id::{ConversationId, UserId},
    presence::{Did, Present, Room},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::broadcast;
use tokio_util::sync::CancellationToken;

/// Conversations that somebody has before them, at most: those of whom nothing is heard any more go first.
const ROOMS: usize = 10_000;
/// Words that a follower may be behind.
const BEHIND: usize = 256;

/// What processes tell each other.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Word {
    /// Which process says so: each hears its own words, too.
    process: String,
    conversation: ConversationId,
    user: UserId,
    name: String,
    did: Did,
    at: Timestamp,
}

/// Who is where. Cheap to clone.
#[derive(Clone)]
pub struct Presence {
    process: Arc<str>,
    rooms: Arc<Mutex<HashMap<ConversationId, Room>>>,
    changed: broadcast::Sender<ConversationId>,
}

impl Presence {
    pub fn new() -> Self {
        let process = hex::encode(rand::random::<[u8; 8]>());
        Self { process: process.into(), rooms: Arc::default(), changed: broadcast::Sender::new(BEHIND) }
    }

    /// Somebody does something in a conversation; every process hears of it.
    pub async fn tell(
        &self,
        store: &Store,
        conversation: ConversationId,
        user: UserId,
        name: &str,
        did: Did,
        now: Timestamp,
    ) {
        let name: String = name.chars().take(100).collect();
        let word = Word { process: self.process.to_string(), conversation, user, name, did, at: now };
        let words = serde_json::to_string(&word).expect("a word is plain data");
        self.take(word);
        // A courtesy: without it nothing is lost.
        if let Err(error) = store.tell_presence(&words).await {
            tracing::debug!(%error, "other processes were not told who is where");
        }
    }

    fn take(&self, word: Word) {
        let Word { conversation, user, name, did, at, .. } = word;
        let mut rooms = self.rooms();
        if rooms.len() >= ROOMS && !rooms.contains_key(&conversation) {
            rooms.retain(|_, room| room.clear(at));
            if rooms.len() >= ROOMS {
                return;
            }
        }
        let room = rooms.entry(conversation).or_default();
        match did {
            Did::Leaves => room.leave(user),
            Did::Looks | Did::Writes | Did::Rests => {
                let wrote_at = (did == Did::Writes).then_some(at);
                room.enter(Present { user, name, seen_at: at, wrote_at });
                if did == Did::Rests {
                    room.rest(user);
                }
            }
        }
        if !room.clear(at) {
            rooms.remove(&conversation);
        }
        drop(rooms);
        // Nobody may listen.
        _ = self.changed.send(conversation);
    }

    /// Who has a conversation before them now.
    pub fn at(&self, conversation: ConversationId, now: Timestamp) -> Vec<Present> {
        self.rooms().get(&conversation).map(|room| room.at(now)).unwrap_or_default()
    }

    /// Which conversations something happens in from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<ConversationId> {
        self.changed.subscribe()
    }

    fn rooms(&self) -> MutexGuard<'_, HashMap<ConversationId, Room>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hears of those who are with other processes.
    pub async fn run(self, store: Store, clock: Clock, shutdown: CancellationToken) {
        let mut others = store.listen_to_presence().await;
        loop {
            let words = tokio::select! {
                () = shutdown.cancelled() => return,
                heard = others.heard() => heard,
            };
            if let Ok(word) = serde_json::from_str::<Word>(&words)
                && *word.process != *self.process
            {
                // By our own clock: theirs may be another.
                self.take(Word { at: clock.now(), ..word });
            }
        }
    }
}

impl Default for Presence {
    fn default() -> Self {
        Self::new()
    }
}
