//! The demo: a whole second workspace of made-up people, beside the real one.
//!
//! It has a database, numbers, files, jobs, a stand-in of the platform and an [`AppState`] of its own, and the real one
//! knows nothing of it but the way in. Which of the two a request belongs to is said by its session alone, and found out
//! before anything else ([`choose`]): whoever is in the demo gets its router, which holds nothing of the real workspace,
//! and everybody else the real one. Keys of programs and deliveries of the platform always mean the real one. The stand-in
//! delivers to a listener of the demo on the loopback address, and the demo sends to the stand-in: neither knows another
//! address.
//!
//! There is one demo in a process, which all who enter share. Whoever leaves ends their session in it; with the last, or
//! when nobody has used it for some hours, it closes, and nothing of it stays behind. What a process that was killed has
//! left goes at the next start. Several processes of one workspace do not share a demo: behind a proxy that spreads
//! requests over them, `ajar demo` is the better way.

mod cast;
mod fill;
mod folder;
mod page;
mod past;
mod workspace;

pub use folder::clear_leftovers;
pub use workspace::{NotOpen, Workspace};

use super::{
    auth::{Asker, Denied, Kind, origin, session, token},
    headers,
    rest::problem::{Chain, Problem},
    state::AppState,
};
use crate::{
    api,
    domain::{
        demo::Demo,
        role::Verb,
        time::{Span, Timestamp},
    },
    ui::words::demo as text,
};
use axum::{
    extract::{Query, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock},
    time::Duration,
};

/// A demo that nobody has used for so long closes: where no page of it is open, and where one is that nobody looks at.
const UNUSED: Span = Span::hours(4);
const FORGOTTEN: Span = Span::hours(12);
/// How often it is looked whether anybody still uses it.
const LOOK: Duration = Duration::from_secs(30);
/// How long the link works that a demo of its own prints.
const LINK: Span = Span::hours(1);

/// The way into the demo beside a workspace. Cheap to clone; the demo itself is only there while somebody is in it.
#[derive(Clone, Default)]
pub struct Entrance {
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    open: RwLock<Option<Arc<Workspace>>>,
    /// One opens, enters or closes it at a time.
    moving: Arc<tokio::sync::Mutex<()>>,
    /// What a demo of its own lets somebody in with, hashed, and until when.
    link: Mutex<Option<(String, Timestamp)>>,
}

impl Entrance {
    /// The demo, while it is open.
    pub fn workspace(&self) -> Option<Arc<Workspace>> {
        self.inner.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn show(&self, workspace: Option<Arc<Workspace>>) -> Option<Arc<Workspace>> {
        let mut open = self.inner.open.write().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut open, workspace)
    }

    /// Begins a session in the demo, which is opened and filled where it is closed; the header that gives the session to a
    /// browser. The one that these headers carry ends: a browser has one, and could not end another. The caller has found
    /// out that whoever asks may. What they have in the real workspace stays as it is.
    ///
    /// # Errors
    /// When the demo cannot be opened.
    pub async fn enter(&self, from: &AppState, headers: &HeaderMap) -> Result<HeaderValue, NotOpen> {
        let moving = self.inner.moving.clone().lock_owned().await;
        let (entrance, of) = (self.clone(), from.clone());
        // On its own: who asked may be gone before it is open, and half a demo is none. They get no session then, which
        // nobody could end.
        let opening = tokio::spawn(async move {
            let workspace = entrance.open(&of).await?;
            Ok::<_, NotOpen>((workspace, moving))
        });
        let (workspace, _moving) = opening.await.unwrap_or(Err(NotOpen::BrokeOff))?;
        session::sign_out(&workspace.state, headers, None).await?;
        workspace.used(from.clock.now());
        Ok(session::begin(&workspace.state, workspace.you, None).await?)
    }

    /// The demo, opened where it is closed. Nobody else opens or closes it meanwhile: the caller sees to that.
    async fn open(&self, from: &AppState) -> Result<Arc<Workspace>, NotOpen> {
        if let Some(workspace) = self.workspace() {
            return Ok(workspace);
        }
        let shutdown = from.shutdown.child_token();
        let opened = Workspace::open(&from.config, Demo::Beside, from.clock.clone(), shutdown).await?;
        let workspace = Arc::new(opened);
        self.show(Some(workspace.clone()));
        tokio::spawn(self.clone().keep(workspace.clone()));
        Ok(workspace)
    }

    /// Ends the session in the demo that these headers carry, and with the last one the demo.
    pub async fn leave(&self, headers: &HeaderMap, now: Timestamp) {
        let Some(workspace) = self.workspace() else { return };
        if let Err(error) = session::sign_out(&workspace.state, headers, None).await {
            tracing::warn!(%error, "a session in the demo could not be ended");
        }
        self.close_if_left(now).await;
    }

    /// Closes the demo where nobody is in it any more, or nobody has used it for [`UNUSED`] or [`FORGOTTEN`].
    pub async fn close_if_left(&self, now: Timestamp) {
        let entrance = self.clone();
        let closing = tokio::spawn(async move {
            let _moving = entrance.inner.moving.lock().await;
            if let Some(workspace) = entrance.workspace()
                && workspace.is_left(now, UNUSED, FORGOTTEN).await
            {
                entrance.show(None);
                workspace.close().await;
                tracing::info!("the demo is over");
            }
        });
        if closing.await.is_err() {
            tracing::error!("the demo could not be closed");
        }
    }

    /// Closes the demo, whoever is in it.
    pub async fn close(&self) {
        let _moving = self.inner.moving.lock().await;
        if let Some(workspace) = self.show(None) {
            workspace.close().await;
        }
    }

    /// Looks after an open demo until it closes.
    async fn keep(self, workspace: Arc<Workspace>) {
        loop {
            tokio::select! {
                () = workspace.state.shutdown.cancelled() => return,
                () = workspace.broke_off() => {
                    tracing::error!("the demo closes: work in its background broke off");
                    break;
                }
                () = tokio::time::sleep(LOOK) => self.close_if_left(workspace.state.clock.now()).await,
            }
        }
        self.close().await;
    }

    /// A path that signs somebody in once, within an hour; one that was made before works no longer.
    pub fn link(&self, now: Timestamp) -> String {
        let token = token::session();
        let link = (token::hash(&token), now + LINK);
        *self.inner.link.lock().unwrap_or_else(PoisonError::into_inner) = Some(link);
        format!("/demo/sign-in?token={token}")
    }

    fn use_link(&self, token: &str, now: Timestamp) -> bool {
        let mut link = self.inner.link.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = link.as_ref().is_some_and(|(hash, until)| *hash == token::hash(token) && now < *until);
        if fits {
            *link = None;
        }
        fits
    }
}

/// Where the session does not count: what the platform and programs ask for, what is the same everywhere, and the way in
/// and out.
const REAL: [&str; 9] =
    ["/webhooks/", "/health", "/metrics", "/pkg/", "/fonts/", "/demo/", "/join", "/_fn/join_link", "/_fn/join_up"];

/// Finds out to which workspace a request belongs: the session says so.
pub async fn choose(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (path, headers) = (request.uri().path(), request.headers());
    let is_real = state.config.demo.is_some()
        || headers.contains_key(header::AUTHORIZATION)
        || REAL.iter().any(|start| path.starts_with(start))
        || !session::carries_demo(headers, &state.config);
    if is_real {
        return next.run(request).await;
    }
    headers::secured(in_demo(&state, request, next).await, &state.config)
}

/// What somebody with a session of a demo gets.
async fn in_demo(state: &AppState, request: Request, next: Next) -> Response {
    if let Some(workspace) = state.demo.workspace() {
        match session::user(&workspace.state, request.headers()).await {
            Ok(Some(_)) => return workspace.answer(request).await,
            Ok(None) => {}
            Err(_) if workspace.state.shutdown.is_cancelled() => {}
            Err(error) => return Problem::fault(&error).into_response(),
        }
    }
    over(state, request, next).await
}

/// The demo is over for whoever asks. A page leads back; what a page of the demo asks for that is still open gets no
/// answer of the real workspace.
async fn over(state: &AppState, request: Request, next: Next) -> Response {
    let accept = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let path = request.uri().path();
    if accept.contains("text/html") {
        return back(state);
    }
    if path.starts_with("/_fn/") {
        let error = serde_json::to_string(&api::Error::Unauthorized).expect("an error is plain data");
        let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
        return (StatusCode::UNAUTHORIZED, headers, error).into_response();
    }
    if path.starts_with("/api/") || path.starts_with("/media/") {
        return Problem::unauthorized("The demo is over.").into_response();
    }
    next.run(request).await
}

/// To the start, without a session in the demo.
fn back(state: &AppState) -> Response {
    let headers = [
        (header::LOCATION, HeaderValue::from_static("/")),
        (header::SET_COOKIE, session::without_demo(&state.config)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// To the start, with a session.
fn into(cookie: HeaderValue) -> Response {
    let headers = [
        (header::LOCATION, HeaderValue::from_static("/")),
        (header::SET_COOKIE, cookie),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// `POST /demo/enter`, a plain form: into the demo, for who may open it.
pub async fn enter(State(state): State<AppState>, headers: HeaderMap) -> Response {
    if state.config.demo.is_some() {
        return (StatusCode::SEE_OTHER, [(header::LOCATION, "/")]).into_response();
    }
    let asker = match Asker::find(&state, &Method::POST, &headers, None).await {
        Ok(asker) => asker,
        Err(Denied::Unknown) => return (StatusCode::SEE_OTHER, [(header::LOCATION, "/sign-in")]).into_response(),
        Err(denied) => return Problem::from(denied).into_response(),
    };
    if asker.may(Verb::OpenDemo).is_err() || matches!(asker.kind, Kind::Key { .. }) {
        return page::says(StatusCode::FORBIDDEN, &text::FORBIDDEN, &text::FORBIDDEN_LEAD);
    }
    match state.demo.enter(&state, &headers).await {
        Ok(cookie) => into(cookie),
        Err(error) => {
            tracing::error!(error = %Chain(&error), "the demo could not be opened");
            page::says(StatusCode::SERVICE_UNAVAILABLE, &text::NOT_OPEN, &text::not_open(&error.to_string()))
        }
    }
}

/// `POST /demo/leave`, a plain form: out of the demo, back to where one came from.
pub async fn leave(State(state): State<AppState>, headers: HeaderMap) -> Response {
    if origin::is_foreign(&headers, state.config.public_url.as_ref()) {
        return Problem::from(Denied::CrossSite).into_response();
    }
    if state.config.demo.is_some() {
        return (StatusCode::SEE_OTHER, [(header::LOCATION, "/")]).into_response();
    }
    state.demo.leave(&headers, state.clock.now()).await;
    back(&state)
}

/// `GET /demo/sign-in?token=…`: the link that a demo of its own has printed. It leads straight in, for people and for
/// whoever drives a browser: so a preview of it, where somebody sends it about, uses it up.
pub async fn sign_in(State(state): State<AppState>, Query(asked): Query<HashMap<String, String>>) -> Response {
    let now = state.clock.now();
    let token = asked.get("token").map(String::as_str).unwrap_or_default();
    if state.config.demo != Some(Demo::Alone) || !state.demo.use_link(token, now) {
        return page::says(StatusCode::GONE, &text::LINK_USED, &text::LINK_USED_LEAD);
    }
    let begun = async {
        let you = state.store.users().await?.into_iter().next().map(|user| user.id);
        match you {
            Some(you) => session::begin(&state, you, None).await.map(Some),
            None => Ok(None),
        }
    };
    match begun.await {
        Ok(Some(cookie)) => into(cookie),
        Ok(None) => Problem::not_found().into_response(),
        Err(error) => Problem::fault(&error).into_response(),
    }
}
