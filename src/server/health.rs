//! Whether it works: for load balancers and for people who set it up.

use super::{
    rest::problem::{Code, Problem},
    state::AppState,
};
use axum::{Json, extract::State};
use serde_json::{Value, json};

/// 200 once the database answers; it is opened only after its migrations are in.
pub async fn health(State(state): State<AppState>) -> Result<Json<Value>, Problem> {
    state.store.ping().await.map_err(|fault| {
        tracing::error!(%fault, "the database does not answer");
        Problem::new(Code::Unavailable, "The database does not answer.")
    })?;
    let database = if state.store.is_postgres() { "postgres" } else { "sqlite" };
    Ok(Json(json!({
        "status": "ok", "version": env!("CARGO_PKG_VERSION"), "database": database, "now": state.clock.now(),
    })))
}
