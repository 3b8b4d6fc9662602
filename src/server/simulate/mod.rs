//! The stand-in of the WhatsApp Cloud API: `ajar simulate`.
//!
//! It plays the platform over real HTTP, strictly enough to be believed: it refuses what the platform refuses, in the
//! platform's words, and sends signed webhooks as the platform sends them. Its clock can be moved and its faults switched
//! on (see [`control`]); on request it is inhabited by people who write on their own (see [`customers`]).
//!
//! It knows nothing of the rest of the server: what it holds is its own, in memory, and gone when it stops.
//!
//! Not here, and answered as the platform answers what it does not support: profiles, registration, calls placed by the
//! business, analytics.

pub mod choice;
pub mod control;
pub mod customers;
pub mod definition;
pub mod errors;
pub mod faults;
mod graph;
pub mod inbound;
pub mod library;
pub mod media;
pub mod phrases;
pub mod pricing;
pub mod send;
pub mod templates;
#[cfg(test)]
mod tests;
pub mod uploads;
pub mod validate;
pub mod webhook;
pub mod world;

use crate::{
    domain::time::{Span, Timestamp},
    server::clock::Clock,
};
use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, DefaultBodyLimit, Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono_tz::Tz;
use customers::{Behaviour, Town};
use errors::GraphError;
use faults::{Delays, Faults, LANES, Trouble, When};
use media::Shelf;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};
use tokio::{net::TcpListener, sync::Notify, task::JoinSet};
use tokio_util::sync::CancellationToken;
use validate::PathKind;
use world::{Account, Number, Webhook, World};

/// How a stand-in is started.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Address to listen on; port 0 takes any free one.
    #[arg(long, default_value = "127.0.0.1:4000")]
    pub listen: SocketAddr,
    /// Where to send webhooks.
    #[arg(long, value_parser = web_address)]
    pub webhook: Option<reqwest::Url>,
    /// A JSON file: a list of steps {"at_seconds": n, "inbound" or another control: {…}}.
    #[arg(long)]
    pub scenario: Option<PathBuf>,
    /// How many simulated customers write, read and answer.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(..=100_000))]
    pub customers: u32,
    /// What chance starts from: the same seed makes the same people.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// How many business phone numbers there are, two to an account.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=20))]
    pub numbers: u32,
    /// The accounts' time zone: months and price lists turn at its midnight.
    #[arg(long, default_value = "Europe/Berlin")]
    pub time_zone: Tz,
    /// Milliseconds from a send to its statuses sent, delivered and read.
    // Written out, for else each of the three would be an argument of its own.
    #[arg(long, value_name = "SENT,DELIVERED,READ", value_parser = delays, default_value = "50,200,1500")]
    pub status_delay_ms: std::vec::Vec<u32>,
    /// Milliseconds from a template's submission to what becomes of it.
    #[arg(long, default_value_t = 3_000)]
    pub review_delay_ms: u32,
    #[command(flatten)]
    pub first: FirstNumber,
    /// The real clock, unless a test has another.
    #[arg(skip)]
    pub clock: Clock,
    /// What the business is: one account with one number for each house, with secrets that nobody can derive. Where there
    /// is none, it is as the other options say.
    #[arg(skip)]
    pub houses: std::vec::Vec<House>,
    /// Bytes of files that it keeps in memory; beyond that the oldest go.
    #[arg(skip = media::SHELF)]
    pub shelf: usize,
}

/// One house of a business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    pub name: &'static str,
    /// Its number, as it is shown.
    pub display: &'static str,
    pub zone: Tz,
}

/// An address that webhooks can be posted to.
fn web_address(text: &str) -> Result<reqwest::Url, &'static str> {
    let url = reqwest::Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    url.ok_or("an address begins with http:// or https://")
}

/// Three numbers of milliseconds, with commas between them.
fn delays(text: &str) -> Result<Vec<u32>, &'static str> {
    let delays: Option<Vec<u32>> = text.split(',').map(|ms| ms.trim().parse().ok()).collect();
    delays.filter(|delays| delays.len() == 3).ok_or("three delays are like 50,200,1500")
}

/// An id of the platform; empty counts as not given.
fn id(text: &str) -> Result<String, &'static str> {
    let is_id = text.len() <= 20 && text.bytes().all(|b| b.is_ascii_digit());
    is_id.then(|| text.to_owned()).ok_or("an id is made of digits")
}

/// What the first number is called, where it is not left to the seed. What is empty is left to it too.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct FirstNumber {
    #[arg(long, env = "AJAR_NUMBER_PHONE_NUMBER_ID", hide_env_values = true, value_parser = id)]
    pub phone_number_id: Option<String>,
    #[arg(long, env = "AJAR_NUMBER_WABA_ID", hide_env_values = true, value_parser = id)]
    pub waba_id: Option<String>,
    #[arg(long, env = "AJAR_NUMBER_ACCESS_TOKEN", hide_env_values = true)]
    pub access_token: Option<String>,
    #[arg(long, env = "AJAR_NUMBER_APP_SECRET", hide_env_values = true)]
    pub app_secret: Option<String>,
    #[arg(long, env = "AJAR_NUMBER_VERIFY_TOKEN", hide_env_values = true)]
    pub verify_token: Option<String>,
    #[arg(long, env = "AJAR_NUMBER_DISPLAY", hide_env_values = true)]
    pub display: Option<String>,
}

impl Default for Options {
    /// For use inside a program or a test: a free port, statuses at once, nobody who writes on their own.
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            webhook: None,
            scenario: None,
            customers: 0,
            seed: 1,
            numbers: 1,
            time_zone: chrono_tz::Europe::Berlin,
            status_delay_ms: vec![0; 3],
            review_delay_ms: 0,
            first: FirstNumber::default(),
            clock: Clock::system(),
            houses: Vec::new(),
            shelf: media::SHELF,
        }
    }
}

/// Why a stand-in does not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("cannot listen on {address}: {source}")]
    Listen { address: SocketAddr, source: std::io::Error },
    #[error("cannot read the scenario {}: {reason}", path.display())]
    Scenario { path: PathBuf, reason: String },
    #[error("cannot make an HTTP client: {0}")]
    Client(#[from] reqwest::Error),
}

/// What a program needs to use a number of the stand-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberKeys {
    pub phone_number_id: String,
    pub waba_id: String,
    pub access_token: String,
    pub app_secret: String,
    pub verify_token: String,
    pub display_phone_number: String,
}

/// What all parts of a running stand-in share.
pub struct Shared {
    world: Mutex<World>,
    /// Something was planned, or the clock was moved.
    agenda: Notify,
    /// Something may have come into a lane of the post.
    post: [Notify; LANES],
    http: reqwest::Client,
}

impl Shared {
    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Looks at the world and changes it, with everything done before and after that was due by then.
    fn with<T>(&self, change: impl FnOnce(&mut World, Timestamp) -> T) -> T {
        let result = {
            let mut world = self.world();
            let now = world.now();
            world.catch_up(now);
            let result = change(&mut world, now);
            let now = world.now();
            world.catch_up(now);
            result
        };
        self.wake();
        result
    }

    fn wake(&self) {
        self.agenda.notify_one();
        self.post.iter().for_each(Notify::notify_one);
    }
}

/// A stand-in that runs until it is told to stop, or dropped.
pub struct Running {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: CancellationToken,
    tasks: JoinSet<()>,
}

impl Running {
    /// Where it answers; to be given as the Graph API's address.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Its numbers with all their secrets.
    pub fn numbers(&self) -> Vec<NumberKeys> {
        let world = self.shared.world();
        world
            .numbers
            .iter()
            .map(|number| {
                let account = &world.accounts[number.account];
                NumberKeys {
                    phone_number_id: number.phone_number_id.clone(),
                    waba_id: account.waba_id.clone(),
                    access_token: account.access_token.clone(),
                    app_secret: account.app_secret.clone(),
                    verify_token: account.verify_token.clone(),
                    display_phone_number: number.display.clone(),
                }
            })
            .collect()
    }

    /// `POST /control/{what}` without the way over HTTP.
    ///
    /// # Errors
    /// A sentence that says what is not understood.
    pub fn control(&self, what: &str, body: Value) -> Result<Value, String> {
        self.shared.with(|world, now| control::post(world, what, body, now))
    }

    /// `GET /control/{what}` without the way over HTTP.
    ///
    /// # Errors
    /// A sentence that says what is not understood.
    pub fn look(&self, what: &str) -> Result<Value, String> {
        self.shared.with(|world, _| control::get(world, what, &HashMap::new()))
    }

    /// Lets people move in who write on their own, to whatever has been said with them before.
    pub fn settle(&self, town: Town) {
        self.shared.with(|world, now| world.settle(town, now));
    }

    /// A control for later.
    pub fn plan(&self, at: Timestamp, what: &str, body: Value) {
        self.shared.with(|world, _| world.plan_control(at, what.to_owned(), body));
    }

    /// Tells of something that was delivered already, as an envelope: whose windows are open, and which messages there are
    /// to be marked as read. Nothing is sent.
    pub fn acquaint(&self, envelope: &Value) {
        self.shared.with(|world, now| inbound::know(world, envelope, now));
    }

    /// Waits until every webhook has been delivered or given up, at most this long. False when time ran out.
    pub async fn settled(&self, at_most: Duration) -> bool {
        let settled = async {
            while self.shared.world().outbox.waiting() > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(at_most, settled).await.is_ok()
    }

    /// Stops listening and sending.
    pub async fn shutdown(mut self) {
        self.stop.cancel();
        let end = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(Duration::from_secs(3), end).await.is_err() {
            self.tasks.abort_all();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// Starts a stand-in and leaves it running.
///
/// # Errors
/// When the address is taken or the scenario cannot be read.
pub async fn start(options: Options) -> Result<Running, Error> {
    let taken = |source| Error::Listen { address: options.listen, source };
    let listener = TcpListener::bind(options.listen).await.map_err(taken)?;
    start_on(listener, options).await
}

/// The same on an address that is taken already, whatever the options say of it.
///
/// # Errors
/// When the scenario cannot be read.
pub async fn start_on(listener: TcpListener, options: Options) -> Result<Running, Error> {
    let mut world = build(&options);
    let now = world.now();
    if let Some(path) = &options.scenario {
        for (at, what, body) in scenario(path, now)? {
            world.plan_control(at, what, body);
        }
    }
    let address = listener.local_addr().map_err(|source| Error::Listen { address: options.listen, source })?;
    world.base_url = format!("http://{address}");
    if options.customers > 0 {
        world.settle(Town::new(options.seed, options.customers, Behaviour::lively()), now);
    }
    let accounts = world.accounts.len();
    let http = reqwest::Client::builder()
        .user_agent("facebookexternalua")
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()?;
    let shared = Arc::new(Shared {
        world: Mutex::new(world),
        agenda: Notify::new(),
        post: std::array::from_fn(|_| Notify::new()),
        http,
    });

    let stop = CancellationToken::new();
    let mut tasks = JoinSet::new();
    let service = router(shared.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let stopped = stop.clone();
    tasks.spawn(async move {
        let served = axum::serve(listener, service).with_graceful_shutdown(stopped.cancelled_owned()).await;
        if let Err(error) = served {
            tracing::error!(%error, "the stand-in stopped serving");
        }
    });
    tasks.spawn(keep_time(shared.clone(), stop.clone()));
    for lane in 0..LANES {
        tasks.spawn(webhook::deliver(shared.clone(), lane, stop.clone()));
    }
    if options.webhook.is_some() {
        for account in 0..accounts {
            tasks.spawn(webhook::verify(shared.clone(), account, stop.clone()));
        }
    }
    Ok(Running { address, shared, stop, tasks })
}

/// Starts a stand-in, prints its address and numbers as one line of JSON, and serves until interrupted.
///
/// # Errors
/// As [`start`].
pub async fn serve(options: Options) -> Result<(), Error> {
    let running = start(options).await?;
    println!("{}", json!({"url": running.url(), "numbers": running.numbers()}));
    if let Err(error) = tokio::signal::ctrl_c().await {
        tracing::error!(%error, "cannot listen for the interrupt");
    }
    running.shutdown().await;
    Ok(())
}

/// The world as it is at the start.
fn build(options: &Options) -> World {
    let delay = |n: usize| options.status_delay_ms.get(n).copied();
    let usual = Faults {
        status_delay_ms: Delays { sent: delay(0), delivered: delay(1), read: delay(2) },
        review_delay_ms: options.review_delay_ms,
        ..Faults::default()
    };
    let mut world = World::new(options.clock.clone(), options.seed, usual);
    world.shelf = Shelf::new(options.shelf);
    let now = world.now();
    let first = &options.first;
    for (n, house) in options.houses.iter().enumerate() {
        let secret = || hex::encode(rand::random::<[u8; 16]>());
        let verify_token = secret();
        world.accounts.push(Account {
            waba_id: (102_290_129_340_398 + 7919 * n as u64).to_string(),
            app_id: (670_843_887_433_847_u64 + n as u64).to_string(),
            name: house.name.to_owned(),
            access_token: format!("EAAJ{}", secret()),
            app_secret: secret(),
            verify_token: verify_token.clone(),
            zone: house.zone,
            webhook: options.webhook.clone().map(|url| Webhook { url, verify_token, verified: false }),
            override_webhook: None,
            subscribed: true,
        });
        world.add_starter_templates(n, now);
        let id = (106_540_352_242_922 + 104_729 * n as u64).to_string();
        world.numbers.push(Number::new(id, n, house.display.to_owned(), house.name.to_owned()));
    }
    let others = if options.houses.is_empty() { options.numbers.max(1) } else { 0 };
    for n in 0..others {
        let (account, is_first) = (n as usize / 2, n == 0);
        let or = |given: &Option<String>, made: String| {
            given.clone().filter(|given| is_first && !given.is_empty()).unwrap_or(made)
        };
        if n % 2 == 0 {
            let secret = |what: &str| derived(options.seed, what, account);
            let verify_token = or(&first.verify_token, secret("verify")[..24].to_owned());
            world.accounts.push(Account {
                waba_id: or(&first.waba_id, (102_290_129_340_398 + 7919 * account as u64).to_string()),
                app_id: (670_843_887_433_847_u64 + account as u64).to_string(),
                name: ["Corner Shop", "Second House", "Third Place"][account % 3].to_owned(),
                access_token: or(&first.access_token, format!("EAAJ{}", secret("token"))),
                app_secret: or(&first.app_secret, secret("secret")[..32].to_owned()),
                verify_token: verify_token.clone(),
                zone: options.time_zone,
                webhook: options.webhook.clone().map(|url| Webhook { url, verify_token, verified: false }),
                override_webhook: None,
                subscribed: true,
            });
            world.add_starter_templates(account, now);
        }
        let display = or(&first.display, format!("+49 30 901820{n:02}"));
        let id = or(&first.phone_number_id, (106_540_352_242_922 + 104_729 * u64::from(n)).to_string());
        let name = world.accounts[account].name.clone();
        world.numbers.push(Number::new(id, account, display, name));
    }
    world
}

/// A secret that is the same for the same seed, and tells nothing: the stand-in prints it.
fn derived(seed: u64, what: &str, n: usize) -> String {
    hex::encode(Sha256::digest(format!("{seed}/{what}/{n}")))
}

/// The steps of a scenario: when, which control, and its body.
fn scenario(path: &Path, now: Timestamp) -> Result<Vec<(Timestamp, String, Value)>, Error> {
    let wrong = |reason: String| Error::Scenario { path: path.to_owned(), reason };
    let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    let steps: Vec<serde_json::Map<String, Value>> =
        serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
    if steps.len() > 100_000 {
        return Err(wrong("it has more than 100,000 steps".to_owned()));
    }
    let mut planned = Vec::new();
    for (n, mut step) in steps.into_iter().enumerate() {
        let seconds = step.remove("at_seconds").and_then(|at| at.as_f64()).filter(|at| (0.0..1e9).contains(at));
        let seconds = seconds.ok_or_else(|| wrong(format!("step {n} needs “at_seconds”, counted from the start")))?;
        let mut rest = step.into_iter();
        match (rest.next(), rest.next()) {
            (Some((what, body)), None) => {
                control::check(&what, &body).map_err(|why| wrong(format!("step {n}: {why}")))?;
                planned.push((now + Span((seconds * 1000.0) as i64), what, body));
            }
            _ => {
                return Err(wrong(format!(
                    "step {n} needs exactly one of inbound, fault, template, clock and webhook"
                )));
            }
        }
    }
    Ok(planned)
}

/// Lets happen what is due, when it is due.
async fn keep_time(shared: Arc<Shared>, stop: CancellationToken) {
    loop {
        let (more, next) = {
            let mut world = shared.world();
            let now = world.now();
            let before = world.next_at();
            let more = world.catch_up(now);
            let happened = before.is_some_and(|at| at <= now);
            (happened.then_some(more), world.next_at().map(|at| at - now))
        };
        if more.is_some() {
            shared.post.iter().for_each(Notify::notify_one);
        }
        if more == Some(true) {
            tokio::task::yield_now().await;
            continue;
        }
        let wait = next.map_or(60_000, |span| span.0.clamp(1, 60_000));
        tokio::select! {
            () = stop.cancelled() => return,
            () = shared.agenda.notified() => {}
            () = tokio::time::sleep(Duration::from_millis(wait.unsigned_abs())) => {}
        }
    }
}

fn router(shared: Arc<Shared>) -> Router {
    Router::new().fallback(answer).layer(DefaultBodyLimit::max(graph::FORM)).with_state(shared)
}

/// Every path there is. Those of the Graph API also under a version: `/v26.0/…`.
async fn answer(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let query = query_of(&request);
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let is = |method: &Method, wanted: &str| method.as_str() == wanted;
    match segments.as_slice() {
        ["control", _] if !peer.ip().is_loopback() => {
            plain_error(StatusCode::FORBIDDEN, "Control is for this machine only.")
        }
        ["control", what] if is(&method, "POST") => {
            let what = (*what).to_owned();
            let body = match axum::body::to_bytes(request.into_body(), 64 << 20)
                .await
                .map(|bytes| serde_json::from_slice(&bytes))
            {
                Ok(Ok(body)) => body,
                _ => return plain_error(StatusCode::BAD_REQUEST, "The body is not valid JSON."),
            };
            plain(shared.with(|world, now| control::post(world, &what, body, now)))
        }
        ["control", what] if is(&method, "GET") => plain(shared.with(|world, _| control::get(world, what, &query))),
        ["whatsapp_business", "attachments"] if is(&method, "GET") => bytes(&shared, request.headers(), &query),
        [version, rest @ ..] if is_version(version) => graph_api(&shared, rest, &query, request).await,
        rest => graph_api(&shared, rest, &query, request).await,
    }
}

async fn graph_api(shared: &Shared, segments: &[&str], query: &HashMap<String, String>, request: Request) -> Response {
    let authorization = bearer(request.headers());
    let ready = shared.with(|world, _| {
        world.counters.requests += 1;
        let caller = graph::authorize(world, authorization.as_deref(), query)?;
        let (failing, silent) = (world.faults.http_500, world.faults.timeout);
        Ok((caller, world.chance(failing.p).then_some(failing), world.chance(silent.p).then_some(silent)))
    });
    let (caller, failing, silent) = match ready {
        Ok(ready) => ready,
        Err(error) => return graph_error(shared, None, &error),
    };
    let before = |trouble: Option<Trouble>| trouble.filter(|trouble| trouble.when == When::Before);
    if let Some(trouble) = before(silent) {
        return silence(trouble).await;
    }
    if before(failing).is_some() {
        return failure();
    }
    let method = request.method().clone();
    let method = method.as_str();
    let answer = match (method, segments) {
        ("GET", ["me"]) => shared.with(|world, _| Ok(graph::me(world, caller))),
        ("GET", ["debug_token"]) => shared.with(|world, _| graph::debug_token(world, query)),
        ("GET", [id]) if id.starts_with("upload:") => {
            shared.with(|world, _| uploads::progress(world, caller, id, query))
        }
        ("POST", [id]) if id.starts_with("upload:") => uploads::take(shared, caller, id, query, request).await,
        ("GET", [id]) => shared.with(|world, now| graph::get(world, caller, id, query, now)),
        ("POST", [id]) => graph::edit_template(shared, caller, id, request).await,
        ("DELETE", [id]) => shared.with(|world, now| graph::delete(world, caller, id, now)),
        ("POST", [id, "messages"]) => graph::messages(shared, caller, id, PathKind::Messages, request).await,
        ("POST", [id, "marketing_messages"]) => {
            graph::messages(shared, caller, id, PathKind::MarketingMessages, request).await
        }
        ("POST" | "DELETE", [id, "block_users"]) => graph::blocks(shared, caller, id, request).await,
        ("GET", [id, "block_users"]) => shared.with(|world, _| {
            let number = graph::number(world, caller, method, id)?;
            Ok(graph::blocked(world, number))
        }),
        ("POST", [id, "media"]) => graph::upload(shared, caller, id, request).await,
        ("POST", [id, "uploads"]) => shared.with(|world, _| {
            graph::app(world, caller, method, id)?;
            uploads::start(world, caller, query)
        }),
        ("POST", [id, "message_templates"]) => graph::create_template(shared, caller, id, request).await,
        ("DELETE", [id, "message_templates"]) => shared.with(|world, now| {
            let account = graph::account(world, caller, method, id)?;
            library::delete(world, account, query, now)
        }),
        ("POST", [id, "unpause"]) => shared.with(|world, now| graph::unpause_template(world, caller, id, now)),
        ("GET", [id, "message_templates"]) => shared.with(|world, _| {
            let account = graph::account(world, caller, method, id)?;
            graph::message_templates(world, account, query)
        }),
        ("GET", [id, "phone_numbers"]) => shared.with(|world, _| {
            let account = graph::account(world, caller, method, id)?;
            graph::phone_numbers(world, account, query)
        }),
        ("GET", [id, "subscribed_apps"]) => shared.with(|world, _| {
            let account = graph::account(world, caller, method, id)?;
            Ok(graph::subscribed_apps(world, account))
        }),
        ("POST", [id, "subscribed_apps"]) => graph::subscribe(shared, caller, id, request).await,
        ("DELETE", [id, "subscribed_apps"]) => shared.with(|world, _| {
            let account = graph::account(world, caller, method, id)?;
            let account = &mut world.accounts[account];
            (account.subscribed, account.override_webhook) = (false, None);
            Ok(json!({"success": true}))
        }),
        (_, [id] | [id, _]) => Err(GraphError::unsupported(method, id)),
        (_, segments) => Err(GraphError::unknown_path(&format!("/{}", segments.join("/")))),
    };
    if let Some(trouble) = silent {
        return silence(trouble).await;
    }
    if failing.is_some() {
        return failure();
    }
    match answer {
        Ok(value) => json_response(StatusCode::OK, &value),
        Err(error) => graph_error(shared, Some(caller), &error),
    }
}

fn graph_error(shared: &Shared, caller: Option<graph::Caller>, error: &GraphError) -> Response {
    let waba_id = {
        let mut world = shared.world();
        *world.counters.refused.entry(error.code).or_default() += 1;
        caller.map(|caller| world.accounts[caller.account].waba_id.clone())
    };
    let status = StatusCode::from_u16(error.http).unwrap_or(StatusCode::BAD_REQUEST);
    let mut response = json_response(status, &error.body());
    if let (Some(seconds), Some(waba_id)) = (error.retry_after, waba_id) {
        let usage = json!({waba_id: [{
            "type": "whatsapp",
            "call_count": 100,
            "total_cputime": 25,
            "total_time": 25,
            "estimated_time_to_regain_access": seconds.div_ceil(60),
        }]});
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, seconds.into());
        if let Ok(usage) = usage.to_string().parse() {
            headers.insert("x-business-use-case-usage", usage);
        }
    }
    response
}

/// An answer nobody waits for: the connection ends after a while.
async fn silence(trouble: Trouble) -> Response {
    tokio::time::sleep(Duration::from_millis(trouble.ms.into())).await;
    // A body that breaks off: whoever asked never gets a whole answer.
    let broken =
        futures::stream::once(async { Err::<bytes::Bytes, _>(std::io::Error::other("the connection was cut")) });
    (StatusCode::BAD_GATEWAY, Body::from_stream(broken)).into_response()
}

fn failure() -> Response {
    let error = json!({"error": {
        "message": "An unexpected error has occurred. Please retry your request later.",
        "type": "OAuthException",
        "is_transient": true,
        "code": 2,
        "fbtrace_id": "AAAAAAAAAAAAAAAAAAAAAAA",
    }});
    json_response(StatusCode::INTERNAL_SERVER_ERROR, &error)
}

/// The bytes of a file: with the token, for five minutes.
fn bytes(shared: &Shared, headers: &HeaderMap, query: &HashMap<String, String>) -> Response {
    let authorization = bearer(headers);
    let found = shared.with(|world, now| {
        let caller = graph::authorize(world, authorization.as_deref(), &HashMap::new())?;
        Ok(graph::bytes(world, caller, query, now))
    });
    match found {
        Ok(Some((mime, bytes))) => ([(header::CONTENT_TYPE, mime)], bytes).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => graph_error(shared, None, &error),
    }
}

fn is_version(segment: &str) -> bool {
    let Some((major, minor)) = segment.strip_prefix('v').and_then(|version| version.split_once('.')) else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits(major) && digits(minor)
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

fn query_of(request: &Request) -> HashMap<String, String> {
    axum::extract::Query::try_from_uri(request.uri()).map(|query| query.0).unwrap_or_default()
}

fn json_response(status: StatusCode, value: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json; charset=UTF-8")], value.to_string()).into_response()
}

fn plain(result: Result<Value, String>) -> Response {
    match result {
        Ok(value) => json_response(StatusCode::OK, &value),
        Err(error) => plain_error(StatusCode::BAD_REQUEST, &error),
    }
}

fn plain_error(status: StatusCode, error: &str) -> Response {
    json_response(status, &json!({"error": error}))
}
