//! What every request can reach.

use super::{
    assistant::Assistant,
    auth::{Asker, first_run::FirstRun},
    campaigns,
    clock::Clock,
    config::Config,
    demo::Entrance,
    figures::Board,
    insight,
    live::Live,
    numbers::Numbers,
    presence::Presence,
    replay, scoring,
    seal::Seal,
    store::Store,
    suggestion,
    webhook::{Door, Writer},
    whatsapp::client::{Graph, NoAddress},
};
use std::sync::Arc;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

/// What every request can reach. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    pub store: Store,
    pub clock: Clock,
    pub config: Arc<Config>,
    pub numbers: Numbers,
    /// Seals what must not lie open in the database.
    pub seal: Seal,
    /// Who may make the owner's account, while there is none.
    pub first_run: FirstRun,
    /// The platform.
    pub graph: Graph,
    /// Wakes who follows the event stream.
    pub live: Live,
    /// Who has which conversation before them.
    pub presence: Presence,
    /// Where deliveries come in.
    pub door: Door,
    /// The way into the demo beside this workspace.
    pub demo: Entrance,
    /// There is something to send.
    pub outbox: Arc<Notify>,
    /// There is something to fetch.
    pub fetch: Arc<Notify>,
    /// There may be something to answer without a person.
    pub answering: Arc<Notify>,
    /// Somebody wants to be told of windows in another way.
    pub looking: Arc<Notify>,
    /// There is something to send to devices, or by email.
    pub alerting: Arc<Notify>,
    /// What waits for its time has become another.
    pub waiting: Arc<Notify>,
    /// There is somebody to erase.
    pub erasing: Arc<Notify>,
    /// It was changed how long things are kept.
    pub forgetting: Arc<Notify>,
    /// There is something to learn.
    pub learning: Arc<Notify>,
    /// Where going through the past is.
    pub replay: Arc<replay::Walk>,
    /// The figures over the queue.
    pub board: Arc<Board>,
    /// Pages of figures that were asked for lately.
    pub insight: Arc<insight::Kept>,
    /// What is remembered for scoring conversations.
    pub scoring: Arc<scoring::Kept>,
    /// What is remembered for proposing templates.
    pub suggesting: Arc<suggestion::Kept>,
    /// What was counted of campaigns that run.
    pub summing: Arc<campaigns::Sums>,
    /// Who is being answered by the language model.
    pub assistant: Arc<Assistant>,
    /// Cancelled when the server is about to stop: event streams end, jobs finish what they are at.
    pub shutdown: CancellationToken,
}

impl AppState {
    /// The same as whoever asks sees it: what is beyond their reach is not there.
    pub fn seen_by(&self, asker: &Asker) -> Self {
        Self { store: self.store.seen_by(asker.reach.clone()), ..self.clone() }
    }

    /// Puts everything together. The writer has to be run for deliveries to become durable.
    pub fn new(store: Store, clock: Clock, config: Config, seal: Seal) -> Result<(Self, Writer), NoAddress> {
        let numbers = Numbers::new(store.clone(), seal.clone());
        let graph = Graph::new(&config.graph.url, &config.graph.version)?;
        let (door, writer) = Door::new();
        let state = Self {
            store,
            clock,
            config: Arc::new(config),
            numbers,
            seal,
            first_run: FirstRun::new(),
            graph,
            live: Live::new(),
            presence: Presence::new(),
            door,
            demo: Entrance::default(),
            outbox: Arc::default(),
            fetch: Arc::default(),
            answering: Arc::default(),
            looking: Arc::default(),
            alerting: Arc::default(),
            waiting: Arc::default(),
            erasing: Arc::default(),
            forgetting: Arc::default(),
            learning: Arc::default(),
            replay: Arc::default(),
            board: Arc::default(),
            insight: Arc::default(),
            scoring: Arc::default(),
            suggesting: Arc::default(),
            summing: Arc::default(),
            assistant: Arc::default(),
            shutdown: CancellationToken::new(),
        };
        Ok((state, writer))
    }
}
