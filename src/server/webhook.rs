//! The door the platform delivers to: check who signed, write down what came, answer.
//!
//! Nothing is understood here. Many deliveries share one commit: that is where throughput comes from, not from answering
//! before it is safe.

use super::{
    auth::address,
    numbers::Roster,
    reach,
    rest::problem::Problem,
    state::AppState,
    store::{Store, delivery::Arrived},
    whatsapp::{payload, signature},
};
use axum::{
    body::Bytes,
    extract::{
        ConnectInfo, Query, State,
        rejection::{BytesRejection, QueryRejection},
    },
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tokio::sync::{Notify, mpsc, oneshot};
use tokio_util::sync::CancellationToken;

/// Most bytes of a delivery (Webhooks: payloads are up to 3 MB).
pub const LIMIT: usize = 3 * 1024 * 1024;

/// The platform's handshake.
#[derive(Debug, Default, Deserialize)]
pub struct Handshake {
    #[serde(rename = "hub.mode")]
    mode: Option<String>,
    #[serde(rename = "hub.verify_token")]
    verify_token: Option<String>,
    #[serde(rename = "hub.challenge")]
    challenge: Option<String>,
}

/// Answers the handshake with its challenge, where it says the verify token of a number.
pub async fn handshake(State(state): State<AppState>, asked: Result<Query<Handshake>, QueryRejection>) -> Response {
    // What cannot be read says no token.
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let roster = match state.numbers.roster().await {
        Ok(roster) => roster,
        Err(error) => return Problem::fault(&error).into_response(),
    };
    match (asked.mode.as_deref(), asked.verify_token, asked.challenge) {
        (Some("subscribe"), Some(token), Some(challenge))
            if roster.knows_verify_token(&token)
                || reach::is_our_question(state.numbers.seal(), &token, state.clock.now()) =>
        {
            challenge.into_response()
        }
        _ => Problem::forbidden("The verify token is none of a number that is set up here.").into_response(),
    }
}

/// Takes a delivery: 200 once it is durable.
pub async fn deliver(
    State(state): State<AppState>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let door = &state.door;
    let body = match body {
        Ok(body) => body,
        Err(rejection) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            door.refused(Refused::TooLarge);
            return Problem::too_large("A delivery may have 3 MB.").into_response();
        }
        Err(_) => return Problem::invalid("The delivery did not arrive whole.").into_response(),
    };
    let signature = headers.get("x-hub-signature-256").and_then(|value| value.to_str().ok());
    let signed = |roster: &Roster| {
        let fits =
            |secret: &String| signature.is_some_and(|header| signature::verify(secret.as_bytes(), &body, header));
        roster.app_secrets().iter().any(fits)
    };
    let known = match state.numbers.roster().await {
        // The number it is for may have been set up since.
        Ok(roster) if signature.is_some() && !signed(&roster) => state.numbers.latest().await,
        known => known,
    };
    let roster = match known {
        Ok(roster) => roster,
        Err(error) => return Problem::fault(&error).into_response(),
    };
    if !signed(&roster) {
        let reason = if signature.is_none() { Refused::Unsigned } else { Refused::WrongSignature };
        door.refused(reason);
        let address = address::neighbourhood(state.config.client_address(peer.ip(), &headers));
        return match door.throttle(address) {
            Some(wait) => Problem::rate_limited(wait).into_response(),
            None => Problem::unauthorized("The delivery carries no signature of an app that is set up here.")
                .into_response(),
        };
    }
    // Read as it will be later: what a quicker look lets in could not be taken in afterwards.
    let malformed = payload::check(&body).err().map(|no| no.reason);
    let answer = match &malformed {
        Some(reason) => Problem::invalid(format!("This is no delivery: {reason}")).into_response(),
        None => StatusCode::OK.into_response(),
    };
    let arrived = Arrived { received_at: state.clock.now(), body: body.into(), malformed };
    if door.write(arrived).await {
        answer
    } else {
        Problem::unavailable("The delivery could not be written down. Try again.").into_response()
    }
}

/// Why a delivery was turned away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Refused {
    Unsigned,
    WrongSignature,
    TooLarge,
}

impl Refused {
    fn words(self) -> &'static str {
        match self {
            Self::Unsigned => "no signature",
            Self::WrongSignature => "the signature fits no app secret",
            Self::TooLarge => "larger than 3 MB",
        }
    }
}

/// Deliveries on their way into the store.
#[derive(Clone)]
pub struct Door {
    arrived: mpsc::Sender<(Arrived, oneshot::Sender<bool>)>,
    refused: Arc<Mutex<HashMap<Refused, i64>>>,
    failures: Arc<Mutex<HashMap<IpAddr, Failures>>>,
    /// Something waits to be taken in.
    pub waiting: Arc<Notify>,
    /// When the latest delivery arrived.
    latest: Arc<Mutex<Instant>>,
}

#[derive(Debug, Clone, Copy)]
struct Failures {
    count: u32,
    since: Instant,
}

/// Deliveries that may wait for the writer; further ones wait for a place.
const QUEUE: usize = 4096;
/// Deliveries of one commit.
const COMMIT: usize = 512;
/// Bytes of one commit.
const COMMIT_BYTES: usize = 16 * 1024 * 1024;
/// How long a delivery waits for its commit before the platform is asked to try again.
const PATIENCE: Duration = Duration::from_secs(20);
/// Failed signatures an address has in a minute before it is told to wait.
const FAILURES: u32 = 20;
/// The door is quiet when nobody came for so long.
const QUIET: Duration = Duration::from_millis(4);
/// How long those who take in wait for that: a flood must not keep what has arrived from being seen.
const COURTESY: Duration = Duration::from_millis(50);
const MINUTE: Duration = Duration::from_secs(60);
/// Addresses remembered at most.
const ADDRESSES: usize = 10_000;

/// Writes what arrives, many deliveries to a commit.
pub struct Writer {
    arrived: mpsc::Receiver<(Arrived, oneshot::Sender<bool>)>,
    door: Door,
}

impl Door {
    pub fn new() -> (Self, Writer) {
        let (sender, arrived) = mpsc::channel(QUEUE);
        let door = Self {
            arrived: sender,
            refused: Arc::default(),
            failures: Arc::default(),
            waiting: Arc::default(),
            latest: Arc::new(Mutex::new(Instant::now())),
        };
        (door.clone(), Writer { arrived, door })
    }

    /// Comes back when the delivery is durable: true, or could not be made so.
    async fn write(&self, arrived: Arrived) -> bool {
        *self.latest.lock().expect("nobody panics while looking at the clock") = Instant::now();
        let (done, written) = oneshot::channel();
        let send = async {
            self.arrived.send((arrived, done)).await.ok()?;
            written.await.ok()
        };
        tokio::time::timeout(PATIENCE, send).await.ok().flatten().unwrap_or(false)
    }

    /// Lets those who wait for an answer go first: comes back when nobody has come for a moment, or it took too long.
    pub async fn quiet(&self) {
        let patience = Instant::now() + COURTESY;
        loop {
            let since = self.latest.lock().expect("nobody panics while looking at the clock").elapsed();
            let left = QUIET.saturating_sub(since).min(patience.saturating_duration_since(Instant::now()));
            if left.is_zero() {
                return;
            }
            tokio::time::sleep(left).await;
        }
    }

    fn refused(&self, reason: Refused) {
        *self.refused.lock().expect("nobody panics while counting").entry(reason).or_default() += 1;
        self.waiting.notify_one();
    }

    /// Counts a failed signature. Seconds to wait, once there are too many of one address.
    fn throttle(&self, address: IpAddr) -> Option<u32> {
        let mut failures = self.failures.lock().expect("nobody panics while counting");
        if failures.len() >= ADDRESSES {
            failures.retain(|_, known| known.since.elapsed() < MINUTE);
            if failures.len() >= ADDRESSES {
                failures.clear();
            }
        }
        let known = failures.entry(address).or_insert(Failures { count: 0, since: Instant::now() });
        if known.since.elapsed() >= MINUTE {
            *known = Failures { count: 0, since: Instant::now() };
        }
        known.count += 1;
        let left = MINUTE.saturating_sub(known.since.elapsed()).as_secs().max(1);
        (known.count > FAILURES).then(|| u32::try_from(left).unwrap_or(u32::MAX))
    }

    /// Writes down how many deliveries were refused since the last time.
    pub async fn count_refused(&self, state: &AppState) {
        let counts = std::mem::take(&mut *self.refused.lock().expect("nobody panics while counting"));
        for (reason, count) in counts {
            if let Err(error) = state.store.refuse_delivery(reason.words(), count, state.clock.now()).await {
                tracing::warn!(%error, "refused deliveries could not be counted");
                *self.refused.lock().expect("nobody panics while counting").entry(reason).or_default() += count;
            }
        }
    }
}

impl Writer {
    /// Writes until the server stops and nothing waits any more.
    pub async fn run(mut self, store: Store, shutdown: CancellationToken) {
        let mut batch = Vec::with_capacity(COMMIT);
        loop {
            let first = tokio::select! {
                biased;
                first = self.arrived.recv() => first,
                () = shutdown.cancelled() => None,
            };
            let Some(first) = first else { return };
            let mut bytes = first.0.body.len();
            batch.push(first);
            while batch.len() < COMMIT && bytes < COMMIT_BYTES {
                let Ok(next) = self.arrived.try_recv() else { break };
                bytes += next.0.body.len();
                batch.push(next);
            }
            let (arrived, done): (Vec<Arrived>, Vec<oneshot::Sender<bool>>) = batch.drain(..).unzip();
            let written = match store.persist(&arrived).await {
                Ok(()) => true,
                Err(error) => {
                    tracing::error!(%error, deliveries = arrived.len(), "deliveries could not be written down");
                    false
                }
            };
            for done in done {
                // Whoever waited may have gone; the delivery is safe all the same.
                let _ = done.send(written);
            }
            self.door.waiting.notify_one();
        }
    }
}
