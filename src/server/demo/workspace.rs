//! The workspace of a demo: a state of its own, with a stand-in of the platform that knows no other.

use super::{
    fill::{self, Filling},
    folder::Folder,
    past::{self, HOUSES, PEOPLE, Past, SEED},
};
use crate::{
    domain::{
        audit::By,
        demo::{Demo, FIRST_ID},
        id::UserId,
        role::Role,
        time::{Span, Timestamp},
    },
    server::{
        clock::Clock,
        config::{Config, GraphAddress, Storage},
        jobs,
        numbers::Credentials,
        rest::problem::Problem,
        router,
        seal::Seal,
        simulate::{self, Running, customers::Behaviour},
        state::AppState,
        store::{OpenError, Store, number::NumberSetup},
        suggestion, webhook,
        whatsapp::client::NoAddress,
    },
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    response::{IntoResponse, Response},
    routing::get,
};
use std::{
    net::SocketAddr,
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};
use tokio::{net::TcpListener, sync::Semaphore, task::JoinSet};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

/// How long the work of a demo has to finish once it is over.
const GRACE: Duration = Duration::from_secs(5);
/// Answers that are made at the same time.
const ANSWERS: u32 = 1024;

/// Bytes of files that its stand-in keeps: they lie in the memory of the program that serves the real workspace.
const SHELF: usize = 32 << 20;

/// Who everybody is in a demo. All who enter share the account, so it is called alike for all.
const YOU: &str = "You";

/// The platform lets a message be marked as read for so long (Mark messages as read, 2026).
const READABLE: Span = Span::days(30);

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum NotOpen {
    #[error("another program has opened a demo in this data folder")]
    Elsewhere,
    #[error("{} is no demo's: it is left alone, and a demo would need its place", .0.display())]
    NotOurs(PathBuf),
    #[error("its files cannot be written: {0}")]
    Files(#[from] std::io::Error),
    #[error("its database cannot be opened: {0}")]
    Opening(#[from] OpenError),
    #[error("its database cannot be used: {0}")]
    Store(#[from] sqlx::Error),
    #[error("its stand-in of the platform does not start: {0}")]
    StandIn(#[from] simulate::Error),
    #[error("its stand-in of the platform has no address: {0}")]
    Address(#[from] NoAddress),
    #[error("filling it broke off")]
    BrokeOff,
}

/// A demo that is open.
pub struct Workspace {
    pub state: AppState,
    /// Who everybody is in here.
    pub you: UserId,
    router: Router,
    folder: Folder,
    stand_in: Mutex<Option<Running>>,
    tasks: tokio::sync::Mutex<JoinSet<()>>,
    /// One permit for each answer that is being made: what they write must not come after the end.
    answers: Semaphore,
    used_at: AtomicI64,
    /// Cancelled once the whole past is there.
    #[cfg(test)]
    pub filled: CancellationToken,
}

impl Workspace {
    /// Opens a demo and fills it: first what a screen shows, so that nobody waits for long, and then the rest of its past
    /// behind whoever is in it. `config` is that of the program; of what it says about databases and the platform only
    /// the data folder counts.
    ///
    /// # Errors
    /// When its place is taken, or something cannot be made.
    pub async fn open(config: &Config, demo: Demo, clock: Clock, shutdown: CancellationToken) -> Result<Self, NotOpen> {
        let begun = std::time::Instant::now();
        let folder = Folder::take(&config.storage)?;
        let mut place = Some(folder);
        let opened = Self::open_in(&mut place, config, demo, clock, shutdown.clone()).await;
        match &opened {
            Ok(_) => tracing::info!(ms = begun.elapsed().as_millis(), "the demo is open"),
            Err(_) => {
                shutdown.cancel();
                if let Some(folder) = place {
                    folder.remove();
                }
            }
        }
        opened
    }

    async fn open_in(
        place: &mut Option<Folder>,
        config: &Config,
        demo: Demo,
        clock: Clock,
        shutdown: CancellationToken,
    ) -> Result<Self, NotOpen> {
        let Some(folder) = place.as_ref() else { return Err(NotOpen::BrokeOff) };
        let now = clock.now();
        let loopback = SocketAddr::from(([127, 0, 0, 1], 0));
        // Where the stand-in delivers: to the demo, and to nobody else.
        let ear = TcpListener::bind(loopback).await?;
        let webhook = format!("http://{}/webhooks/whatsapp", ear.local_addr()?);
        let stand_in = simulate::start(simulate::Options {
            listen: loopback,
            webhook: webhook.parse().ok(),
            seed: SEED,
            houses: HOUSES.to_vec(),
            status_delay_ms: vec![250, 900, 6_000],
            review_delay_ms: 4_000,
            clock: clock.clone(),
            shelf: SHELF,
            ..simulate::Options::default()
        })
        .await?;
        let storage = Storage {
            database_url: folder.database_url(),
            data_dir: folder.data_dir().to_owned(),
            secret_key_file: folder.data_dir().join("secret.key"),
        };
        storage.make_private()?;
        let graph = GraphAddress { url: stand_in.url(), version: config.graph.version.clone() };
        let config = Config { graph, storage, smtp: None, demo: Some(demo), ..config.clone() };
        let store = Store::open(&config.storage.database_url).await?;
        // The key is never written down: it lives as long as what it seals.
        let (mut state, writer) = AppState::new(store, clock, config, Seal::new(&rand::random()))?;
        state.shutdown = shutdown;
        let (you, filling, rest) = prepare(&state, &stand_in, now).await?;

        let mut tasks = jobs::start(&state, writer);
        let stopped = state.shutdown.clone();
        let service = listener(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
        tasks.spawn(async move {
            let served = axum::serve(ear, service).with_graceful_shutdown(stopped.clone().cancelled_owned()).await;
            if let Err(error) = served {
                tracing::error!(%error, "the demo hears nothing of its stand-in any more");
            }
        });
        #[cfg(test)]
        let (filled, done) = {
            let filled = CancellationToken::new();
            (filled.clone(), filled)
        };
        let (behind, stopped) = (state.clone(), state.shutdown.clone());
        tasks.spawn(async move {
            if let Err(error) = filling.fill_in_pieces(&behind, &rest, now).await {
                tracing::error!(%error, "the earlier past of the demo is missing");
            }
            #[cfg(test)]
            done.cancel();
            stopped.cancelled().await;
        });
        let Some(folder) = place.take() else { return Err(NotOpen::BrokeOff) };
        Ok(Self {
            router: router::workspace(state.clone()),
            you,
            folder,
            stand_in: Mutex::new(Some(stand_in)),
            tasks: tokio::sync::Mutex::new(tasks),
            answers: Semaphore::new(ANSWERS as usize),
            used_at: AtomicI64::new(now.0),
            #[cfg(test)]
            filled,
            state,
        })
    }

    /// Answers a request of somebody who is in here. Once the demo is over, what takes longer than [`GRACE`] breaks off.
    pub async fn answer(&self, request: Request) -> Response {
        let over = || Problem::unauthorized("The demo is over.").into_response();
        let Ok(_answering) = self.answers.acquire().await else { return over() };
        self.used(self.state.clock.now());
        let late = async {
            self.state.shutdown.cancelled().await;
            tokio::time::sleep(GRACE).await;
        };
        tokio::select! {
            answered = self.router.clone().oneshot(request) => match answered {
                Ok(response) => response,
                Err(never) => match never {},
            },
            () = late => over(),
        }
    }

    /// Somebody is here.
    pub fn used(&self, now: Timestamp) {
        self.used_at.fetch_max(now.0, Ordering::Relaxed);
    }

    /// Whether everybody has left, or is long gone without a word: a page in the background follows what happens for as
    /// long as it is open, and asks for nothing.
    pub async fn is_left(&self, now: Timestamp, unused: Span, forgotten: Span) -> bool {
        let idle = now - Timestamp(self.used_at.load(Ordering::Relaxed));
        if idle >= forgotten || idle >= unused && self.state.live.followers() == 0 {
            return true;
        }
        matches!(self.state.store.sessions(now).await, Ok(0))
    }

    /// Comes back when some work in the background has ended that should not.
    pub async fn broke_off(&self) {
        let ended = self.tasks.lock().await.join_next().await;
        if ended.is_none() || self.state.shutdown.is_cancelled() {
            std::future::pending().await
        }
    }

    /// Ends everything, and takes everything away.
    pub async fn close(&self) {
        self.state.shutdown.cancel();
        let stand_in = self.stand_in.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(stand_in) = stand_in {
            stand_in.shutdown().await;
        }
        let mut tasks = self.tasks.lock().await;
        let ended = async { while tasks.join_next().await.is_some() {} };
        let all_ended = tokio::time::timeout(GRACE, ended).await.is_ok();
        tasks.shutdown().await;
        // A file that is just coming in would bring its folder back. Nobody is let in any more once all are out.
        let all_are_out = tokio::time::timeout(GRACE * 2, self.answers.acquire_many(ANSWERS)).await;
        self.answers.close();
        let is_still = all_ended && all_are_out.is_ok();
        drop(all_are_out);
        self.state.store.close().await;
        if is_still {
            self.folder.remove();
        } else {
            self.folder.leave();
        }
    }

    /// Drives the stand-in.
    #[cfg(test)]
    pub fn control(&self, what: &str, body: serde_json::Value) -> serde_json::Value {
        let stand_in = self.stand_in.lock().unwrap();
        stand_in.as_ref().unwrap().control(what, body).unwrap()
    }

    /// What the stand-in has of this.
    #[cfg(test)]
    pub fn look(&self, what: &str) -> serde_json::Value {
        self.stand_in.lock().unwrap().as_ref().unwrap().look(what).unwrap()
    }
}

/// Sets the numbers up, lets somebody in, and fills in what a screen shows. What is left to fill in afterwards.
async fn prepare(
    state: &AppState,
    stand_in: &Running,
    now: Timestamp,
) -> Result<(UserId, Arc<Filling>, Vec<past::Told>), NotOpen> {
    let mut tx = state.store.begin().await?;
    tx.begin_at(FIRST_ID).await?;
    tx.commit().await?;
    let mut numbers = Vec::new();
    for (keys, house) in stand_in.numbers().into_iter().zip(&HOUSES) {
        numbers.push(keys.phone_number_id.clone());
        let setup = NumberSetup {
            phone_number_id: keys.phone_number_id,
            waba_id: keys.waba_id,
            display: keys.display_phone_number,
            time_zone: house.zone.name().to_owned(),
            read_on_open: Some(true),
            reactions_open: None,
            watch: None,
        };
        let credentials = Credentials {
            access_token: keys.access_token,
            app_secret: keys.app_secret,
            verify_token: keys.verify_token,
        };
        state.numbers.put(&setup, Some(&credentials), By::PROGRAM, now).await?;
    }
    // No password fits what is no hash of one.
    let you = state.store.add_user("you@demo.invalid", YOU, Role::Owner, "none", By::PROGRAM, now).await?;
    let you = you.ok_or(NotOpen::BrokeOff)?;
    jobs::templates::sync(state).await?;

    let made = tokio::task::spawn_blocking(move || Past::new(SEED, PEOPLE, now));
    let mut past = made.await.map_err(|_| NotOpen::BrokeOff)?;
    let told = std::mem::take(&mut past.told);
    let (latest, rest) = past::split(told, now);
    let filling = Filling::new(state, past.endings, &past.town, you, now).await?;
    filling.fill(state, &latest, now).await?;
    tell_of_templates(state).await?;
    let mut town = past.town;
    let lately = latest.iter().chain(&rest).filter(|line| line.at > now - READABLE);
    if let Some(envelope) = filling.envelope(lately) {
        stand_in.acquaint(&envelope);
    }
    for (at, inbound) in past::soon(&town, &numbers, now) {
        stand_in.plan(at, "inbound", inbound);
    }
    town.behave(Behaviour::calm());
    stand_in.settle(town);
    Ok((you, Arc::new(filling), rest))
}

/// What was filled in says of its templates only their names, and nobody has looked yet at what came of them.
async fn tell_of_templates(state: &AppState) -> crate::server::store::Result<()> {
    let mut tx = state.store.begin().await?;
    tx.tell_templates_apart().await?;
    tx.commit().await?;
    suggestion::settle(state).await
}

/// The only thing of the demo that is reached by another way than its sessions.
fn listener(state: AppState) -> Router {
    Router::new()
        .route(
            "/webhooks/whatsapp",
            get(webhook::handshake).post(webhook::deliver).layer(DefaultBodyLimit::max(webhook::LIMIT)),
        )
        .with_state(state)
}

impl Filling {
    /// Fills in a past of some size piece by piece, with room for others in between, until the demo is over.
    async fn fill_in_pieces(
        &self,
        state: &AppState,
        told: &[past::Told],
        now: Timestamp,
    ) -> crate::server::store::Result<()> {
        // What is nearer is looked at sooner.
        for piece in told.rchunks(fill::PIECE) {
            if state.shutdown.is_cancelled() {
                return Ok(());
            }
            self.fill(state, piece, now).await?;
            tokio::time::sleep(fill::PAUSE).await;
        }
        tell_of_templates(state).await
    }
}
