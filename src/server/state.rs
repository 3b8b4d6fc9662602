//! What every request can reach.

use super::{clock::Clock, config::Config, numbers::Numbers, seal::Seal, store::Store};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// What every request can reach. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    pub store: Store,
    pub clock: Clock,
    pub config: Arc<Config>,
    pub numbers: Numbers,
    /// Cancelled when the server is about to stop: event streams end, jobs finish what they are at.
    pub shutdown: CancellationToken,
}

impl AppState {
    pub fn new(store: Store, clock: Clock, config: Config, seal: Seal) -> Self {
        let numbers = Numbers::new(store.clone(), seal);
        Self { store, clock, config: Arc::new(config), numbers, shutdown: CancellationToken::new() }
    }
}
