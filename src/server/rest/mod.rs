//! The public API: JSON over the same verbs as the screens.
//!
//! One table, in [`super::router`], says of each endpoint who may call it and what answers. What it takes and gives is
//! said beside its handler as an [`About`]; the description, the check of query parameters and the tests read that.

pub mod about;
pub mod accounts;
pub mod alerts;
pub mod answering;
pub mod audit;
pub mod blocks;
pub mod campaigns;
pub mod contacts;
pub mod conversations;
pub mod docs;
pub mod events;
pub mod fills;
pub mod given;
pub mod imports;
pub mod ingest;
pub mod insight;
pub mod media;
pub mod messages;
pub mod model;
pub mod notes;
pub mod numbers;
pub mod openapi;
pub mod planned;
pub mod privacy;
pub mod problem;
pub mod quick_replies;
pub mod reach;
pub mod schema;
pub mod scores;
pub mod search;
pub mod tasks;
pub mod teams;
pub mod templates;
pub mod transcripts;
pub mod users;
pub mod views;

use super::{
    auth::{Asker, address},
    state::AppState,
};
use crate::domain::role::Verb;
use about::{About, Takes};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    handler::Handler,
    http::Method,
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{MethodFilter, MethodRouter, on},
};
use given::Given;
use problem::{Code, Problem};
use serde::Serialize;

/// Where the API is.
pub const PREFIX: &str = "/api/v1";

/// Bytes of a form with a file: the largest file, and room for what the form puts around it. How large the file itself
/// may be follows from its kind.
pub const FORM_LIMIT: usize = 101 * 1024 * 1024;

/// One endpoint: who may call it, what it takes and gives, and what answers.
pub struct Endpoint {
    pub method: Method,
    /// Below [`PREFIX`], with `{name}` for what varies.
    pub path: &'static str,
    pub verb: Verb,
    pub about: &'static About,
    route: MethodRouter<AppState>,
}

impl Endpoint {
    fn new<H, T>(
        method: (Method, MethodFilter),
        path: &'static str,
        verb: Verb,
        about: &'static About,
        handler: H,
    ) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        let (method, filter) = method;
        Self { method, path, verb, about, route: on(filter, handler) }
    }
}

pub fn get<H: Handler<T, AppState>, T: 'static>(
    path: &'static str,
    verb: Verb,
    about: &'static About,
    handler: H,
) -> Endpoint {
    Endpoint::new((Method::GET, MethodFilter::GET), path, verb, about, handler)
}

pub fn post<H: Handler<T, AppState>, T: 'static>(
    path: &'static str,
    verb: Verb,
    about: &'static About,
    handler: H,
) -> Endpoint {
    Endpoint::new((Method::POST, MethodFilter::POST), path, verb, about, handler)
}

pub fn put<H: Handler<T, AppState>, T: 'static>(
    path: &'static str,
    verb: Verb,
    about: &'static About,
    handler: H,
) -> Endpoint {
    Endpoint::new((Method::PUT, MethodFilter::PUT), path, verb, about, handler)
}

pub fn delete<H: Handler<T, AppState>, T: 'static>(
    path: &'static str,
    verb: Verb,
    about: &'static About,
    handler: H,
) -> Endpoint {
    Endpoint::new((Method::DELETE, MethodFilter::DELETE), path, verb, about, handler)
}

pub fn patch<H: Handler<T, AppState>, T: 'static>(
    path: &'static str,
    verb: Verb,
    about: &'static About,
    handler: H,
) -> Endpoint {
    Endpoint::new((Method::PATCH, MethodFilter::PATCH), path, verb, about, handler)
}

/// Makes the API of its endpoints. Who asks is found out, and what they ask for checked, before any of them is reached.
pub fn routes(endpoints: Vec<Endpoint>, state: &AppState) -> Router<AppState> {
    let mut router = Router::new();
    for endpoint in endpoints {
        let guard = middleware::from_fn_with_state((state.clone(), endpoint.verb, endpoint.about), guard);
        let mut route = endpoint.route.route_layer(guard);
        if matches!(endpoint.about.takes, Takes::File) {
            route = route.route_layer(DefaultBodyLimit::max(FORM_LIMIT));
        }
        router = router.route(endpoint.path, route);
    }
    router
        .method_not_allowed_fallback(async || {
            Problem::new(Code::MethodNotAllowed, "This address does not take this method.")
        })
        .fallback(async || Problem::not_found())
}

async fn guard(
    State((state, verb, about)): State<(AppState, Verb, &'static About)>,
    mut request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let from = state.config.client_address(address::peer(request.extensions()), request.headers());
    let asker = Asker::find(&state, request.method(), request.headers(), Some(from)).await?;
    asker.may(verb)?;
    let given = Given::read(request.uri().query().unwrap_or_default(), about.query)?;
    request.extensions_mut().insert(asker);
    request.extensions_mut().insert(given);
    Ok(next.run(request).await)
}

/// What a list answers.
#[derive(Debug, Serialize)]
pub struct List<T> {
    pub data: Vec<T>,
    pub next: Option<String>,
}

impl<T> List<T> {
    pub fn new(data: Vec<T>, next: Option<impl ToString>) -> Self {
        Self { data, next: next.map(|next| next.to_string()) }
    }

    /// A list that always fits one answer.
    pub fn whole(data: Vec<T>) -> Self {
        Self { data, next: None }
    }
}

impl<T: Serialize> IntoResponse for List<T> {
    fn into_response(self) -> Response {
        axum::Json(self).into_response()
    }
}
