//! Keeps the database's write-ahead log short, beside those who write.

use crate::server::store::Store;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

const EVERY: Duration = Duration::from_secs(3);

pub async fn run(store: Store, shutdown: CancellationToken) {
    while shutdown.run_until_cancelled(tokio::time::sleep(EVERY)).await.is_some() {
        if let Err(error) = store.checkpoint().await {
            tracing::warn!(%error, "the database's log could not be shortened");
        }
    }
}
