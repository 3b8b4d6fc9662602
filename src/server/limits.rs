//! Saying which numbers and teams somebody, or a key, sees.

use super::{
    accounts,
    auth::Asker,
    state::AppState,
    store::{self, reach::Set},
};
use crate::domain::{audit::Who, reach::Limits};

/// Why it was not set.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is nobody of this id, and no key.")]
    NotFound,
    #[error("Admins and owners see everything: only agents and analysts can be limited.")]
    Role,
    #[error("One of these numbers is not set up here.")]
    Number,
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Says what somebody, or a key, sees: in force at their next request. What is theirs and beyond that is everybody's again.
pub async fn set(state: &AppState, asker: &Asker, who: Who, limits: &Limits) -> Result<Limits, Refused> {
    match state.store.set_limits(who, limits, asker.by(), state.clock.now()).await? {
        Set::Done => {
            if let Who::Person(id) = who {
                accounts::give_back(&state.store, &state.clock, asker.by(), id).await?;
                state.live.wake();
            }
            Ok(state.store.limits_of(who).await?)
        }
        Set::NoOne => Err(Refused::NotFound),
        Set::Role => Err(Refused::Role),
        Set::Number => Err(Refused::Number),
    }
}

/// What is said of them now.
pub async fn get(state: &AppState, who: Who) -> store::Result<Limits> {
    state.store.limits_of(who).await
}
