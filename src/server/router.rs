//! Every endpoint on one page.

use super::{
    assets, demo, desk, headers, health, languages, metrics, pages,
    rest::{
        self, Endpoint, contacts, conversations, docs, events, get as read, ingest, media, messages, numbers, openapi,
        post as write,
        problem::{Code, Problem},
        put, templates,
    },
    state::AppState,
    unread, webhook,
};
use crate::domain::role::Verb;
use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Request},
    http::{HeaderMap, Method, StatusCode, Version, header},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use std::time::Duration;
use tower_http::compression::CompressionLayer;

/// Bytes of a request, where nothing else is said.
pub const BODY: usize = 1024 * 1024;
/// How long an answer may take to begin, and how long where a file comes along.
const PATIENCE: Duration = Duration::from_secs(30);
const PATIENCE_FOR_FILES: Duration = Duration::from_secs(600);

/// The whole of it: which workspace a request belongs to is found out before anything else.
pub fn router(state: AppState) -> Router {
    // Around the routes and not on them: parts of the path that one router has read would count for the next as well.
    let here = workspace(state.clone());
    Router::new().fallback_service(here).layer(middleware::from_fn_with_state(state, demo::choose))
}

/// The endpoints of one workspace.
pub fn workspace(state: AppState) -> Router {
    let description = Json(openapi::document(&api()));
    let spoken = middleware::from_fn_with_state(state.clone(), languages::speak);
    let api_routes = rest::routes(api(), &state).route("/openapi.json", get(description));
    Router::new()
        .route("/health", get(health::health))
        .route("/metrics", get(metrics::metrics))
        .route(
            "/webhooks/whatsapp",
            get(webhook::handshake).post(webhook::deliver).layer(DefaultBodyLimit::max(webhook::LIMIT)),
        )
        .nest(rest::PREFIX, api_routes)
        .route("/api/docs", get(async || docs::page(&api())))
        .route("/media/{id}", get(media::serve))
        .route("/_fn/{*name}", post(desk::call))
        .route("/shell", get(pages::empty).layer(spoken.clone()))
        // Where browsers look for an icon on pages that name none.
        .route("/favicon.ico", get(async || Redirect::permanent("/icon-192.png")))
        .route("/demo/enter", post(demo::enter).layer(spoken.clone()))
        .route("/demo/leave", post(demo::leave))
        // A link that leads straight in is used up by whoever opens it first, a preview as well; not by whoever only
        // asks for its head.
        .route("/demo/sign-in", get(demo::sign_in).head(no_such_method).layer(spoken))
        .merge(pages::router(&state))
        .merge(assets::router())
        .fallback(pages::not_found)
        .method_not_allowed_fallback(no_such_method)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(middleware::from_fn(in_time))
        .layer(middleware::from_fn(unread::read_off))
        .layer(CompressionLayer::new().compress_when(gains))
        .layer(middleware::from_fn_with_state(state.clone(), headers::secure))
        .with_state(state)
}

async fn no_such_method() -> Problem {
    Problem::new(Code::MethodNotAllowed, "This address does not take this method.")
}

/// The public API: method, path, who may, what it is about, and what answers.
pub fn api() -> Vec<Endpoint> {
    vec![
        read("/conversations", Verb::Read, &conversations::LIST, conversations::list),
        read("/conversations/{id}", Verb::Read, &conversations::ONE, conversations::one),
        write("/conversations/{id}/read", Verb::Tend, &conversations::READ, conversations::read),
        write("/conversations/{id}/dismiss", Verb::Tend, &conversations::DISMISS, conversations::dismiss),
        write("/conversations/{id}/typing", Verb::Tend, &conversations::TYPING, conversations::typing),
        read("/conversations/{id}/draft", Verb::Tend, &conversations::DRAFT, conversations::draft),
        put("/conversations/{id}/draft", Verb::Tend, &conversations::KEEP_DRAFT, conversations::keep_draft),
        read("/conversations/{id}/messages", Verb::Read, &messages::LIST, messages::list),
        write("/conversations/{id}/messages", Verb::Send, &messages::SEND, messages::send),
        read("/messages", Verb::Read, &messages::BY_WAMID, messages::by_wamid),
        write("/media", Verb::Send, &media::UPLOAD, media::upload),
        read("/contacts", Verb::Read, &contacts::FIND, contacts::find),
        read("/contacts/{id}", Verb::Read, &contacts::ONE, contacts::one),
        read("/numbers", Verb::Read, &numbers::LIST, numbers::list),
        read("/templates", Verb::Read, &templates::LIST, templates::list),
        read("/events", Verb::Follow, &events::FOLLOW, events::follow),
        read("/ingest", Verb::ReadIngest, &ingest::REPORT, ingest::report),
        read("/ingest/items", Verb::ReadIngest, &ingest::ITEMS, ingest::items),
        write("/ingest/replay", Verb::Replay, &ingest::REPLAY, ingest::replay),
    ]
}

/// Gives up on what takes too long. A stream has begun by then.
async fn in_time(request: Request, next: Next) -> Response {
    let with_file = request.method() == Method::POST && request.uri().path() == "/api/v1/media";
    let patience = if with_file { PATIENCE_FOR_FILES } else { PATIENCE };
    match tokio::time::timeout(patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(Code::Timeout, "The answer took too long.").into_response(),
    }
}

/// What is worth compressing here: text that is made for each answer. Files come compressed, streams must not wait.
fn gains(_: StatusCode, _: Version, headers: &HeaderMap, _: &axum::http::Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    ["text/html", "application/json", "application/problem+json"].iter().any(|text| kind.starts_with(text))
}
