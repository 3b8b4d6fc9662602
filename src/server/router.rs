//! Every endpoint on one page.

use super::{assets, headers, health, rest::problem::Problem, state::AppState, webhook};
use axum::{Router, extract::DefaultBodyLimit, middleware, routing::get};

pub fn router(state: AppState) -> Router {
    Router::new()
        .route("/health", get(health::health))
        .route(
            "/webhooks/whatsapp",
            get(webhook::handshake).post(webhook::deliver).layer(DefaultBodyLimit::max(webhook::LIMIT)),
        )
        .merge(assets::router())
        .fallback(async || Problem::not_found())
        .layer(middleware::from_fn_with_state(state.clone(), headers::secure))
        .with_state(state)
}
