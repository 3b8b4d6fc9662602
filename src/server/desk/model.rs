//! The model, as the screens ask for it.

use super::{asking, told};
use crate::{
    api::{
        Error,
        model::{Order, Suggestions},
    },
    domain::{id::SuggestionId, learning::Report, role::Verb},
    say,
    server::learning::{self, Refused},
};

/// Templates that were proposed, shown at once.
const LOGGED: usize = 50;

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::Running => Self::Conflict(say!("model-running").to_owned()),
            Refused::Idle => Self::Conflict(say!("model-idle").to_owned()),
            Refused::Nothing => Self::Conflict(say!("model-nothing").to_owned()),
            Refused::Store(cause) => cause.into(),
        }
    }
}

pub async fn model() -> Result<Report, Error> {
    let read = async {
        let (state, _) = asking(Verb::ReadModel).await?;
        Ok(learning::report(&state.store, state.clock.now()).await?)
    };
    told(read.await)
}

pub async fn order(order: Order) -> Result<Report, Error> {
    let done = async {
        let (state, asker) = asking(Verb::ManageModel).await?;
        let by = asker.by();
        match order {
            Order::Promote(id) => learning::promote(&state, by, id).await?,
            Order::RollBack(id) => learning::roll_back(&state, by, id).await?,
            Order::Release => learning::release(&state, by).await?,
            Order::Refit => learning::begin_refit(&state, by).await?,
            Order::CancelRefit => learning::cancel_refit(&state, by).await?,
        }
        Ok(learning::report(&state.store, state.clock.now()).await?)
    };
    told(done.await)
}

pub async fn suggestions(after: Option<SuggestionId>) -> Result<Suggestions, Error> {
    let read = async {
        let (state, _) = asking(Verb::ReadModel).await?;
        let (rows, next) = state.store.suggestion_log(after, LOGGED).await?;
        Ok(Suggestions { rows, next })
    };
    told(read.await)
}
