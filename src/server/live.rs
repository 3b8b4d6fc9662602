//! Who follows the event stream is woken here. A hint only: what has happened is read from the store.

use super::store::Store;
use std::{sync::Arc, time::Duration};
use tokio::sync::{Notify, watch};
use tokio_util::sync::CancellationToken;

/// How late an event of another process can be noticed where the database does not tell.
const TICK: Duration = Duration::from_millis(500);

/// Tells followers that there is something new.
#[derive(Clone)]
pub struct Live {
    woken: Arc<Notify>,
    seq: watch::Sender<i64>,
    /// The same for the program's own work, which is nobody who follows.
    own: watch::Sender<i64>,
}

impl Live {
    pub fn new() -> Self {
        Self { woken: Arc::new(Notify::new()), seq: watch::Sender::new(0), own: watch::Sender::new(0) }
    }

    /// Something was written.
    pub fn wake(&self) {
        self.woken.notify_one();
    }

    /// The last event's number, whenever it changes.
    pub fn subscribe(&self) -> watch::Receiver<i64> {
        self.seq.subscribe()
    }

    /// The same for work in the background, which does not count as following.
    pub fn watch(&self) -> watch::Receiver<i64> {
        self.own.subscribe()
    }

    /// How many follow.
    pub fn followers(&self) -> usize {
        self.seq.receiver_count()
    }

    /// Looks for the last event's number whenever somebody writes, here or in another process.
    pub async fn run(self, store: Store, shutdown: CancellationToken) {
        let mut others = store.listen().await;
        loop {
            match store.last_seq().await {
                Ok(seq) => {
                    for told in [&self.seq, &self.own] {
                        told.send_if_modified(|known| std::mem::replace(known, seq) != seq);
                    }
                }
                Err(error) => tracing::warn!(%error, "the last event could not be read"),
            }
            tokio::select! {
                () = shutdown.cancelled() => return,
                () = self.woken.notified() => {}
                _ = others.heard() => {}
                () = tokio::time::sleep(TICK) => {}
            }
        }
    }
}

impl Default for Live {
    fn default() -> Self {
        Self::new()
    }
}
