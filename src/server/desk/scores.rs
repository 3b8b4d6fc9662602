//! What is foreseen, as the screens ask for it.

use super::{asking, told};
use crate::{
    api::Error,
    domain::{
        id::{ConversationId, VersionId},
        model::{best_hour::BestHour, forecast::Forecast},
        priority::Weights,
        role::Verb,
        scores::{Preview, Scores, States, Used},
    },
    server::scoring::{self, Refused},
    ui::words,
};

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unbalanced(why) => Self::Invalid(words::priorities::unbalanced(why).to_owned()),
            Refused::Store(cause) => cause.into(),
        }
    }
}

pub async fn scores(id: ConversationId) -> Result<Scores, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        scoring::shown(&state, id).await?.ok_or(Error::NotFound)
    };
    told(read.await)
}

pub async fn hours(id: ConversationId) -> Result<Option<BestHour>, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        Ok(scoring::hours_for(&state, id).await?)
    };
    told(read.await)
}

pub async fn states(ids: Vec<ConversationId>, has: Option<VersionId>) -> Result<States, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        let states = scoring::states(&state, &ids).await?;
        let model = states.model.filter(|_| has.is_none() || states.version != has);
        Ok(States { model, ..states })
    };
    told(read.await)
}

pub async fn weights() -> Result<Weights, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManagePriorities).await?;
        Ok(state.store.weights().await?)
    };
    told(read.await)
}

pub async fn keep_weights(weights: Weights) -> Result<Weights, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::ManagePriorities).await?;
        Ok(scoring::set_weights(&state, asker.by(), weights).await?)
    };
    told(keep.await)
}

pub async fn preview(weights: Weights) -> Result<Preview, Error> {
    let look = async {
        let (state, _) = asking(Verb::ManagePriorities).await?;
        Ok(scoring::preview(&state, weights).await?)
    };
    told(look.await)
}

pub async fn forecast() -> Result<Option<Forecast>, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        Ok(scoring::forecast_for(&state, asker.user()).await?)
    };
    told(read.await)
}

pub async fn uses() -> Result<Vec<Used>, Error> {
    let read = async {
        let (state, _) = asking(Verb::ReadModel).await?;
        Ok(scoring::uses(&state).await?)
    };
    told(read.await)
}
