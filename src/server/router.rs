//! Every endpoint on one page.

use super::{assets, headers, health, rest::problem::Problem, state::AppState};
use axum::{Router, middleware, routing::get};

pub fn router(state: AppState) -> Router {
    Router::new()
        .route("/health", get(health::health))
        .merge(assets::router())
        .fallback(async || Problem::not_found())
        .layer(middleware::from_fn_with_state(state.clone(), headers::secure))
        .with_state(state)
}
