//! What is foreseen over the API: about a conversation, for the next day; and what conversations are worth.

use super::{
    about::{About, Gives, PLAIN, Shape, Takes},
    given::{Id, Json, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{id::ConversationId, model::forecast::Forecast, priority::Weights, scores::Scores},
    server::{
        auth::Asker,
        scoring::{self, Refused},
        state::AppState,
    },
};
use axum::extract::State;

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unbalanced(why) => Self::invalid(why.to_string()),
            Refused::Store(fault) => Self::fault(&fault),
        }
    }
}

pub const ONE: About = About {
    id: "getScores",
    group: "Model",
    summary: "What is foreseen about a conversation",
    details: "Chances with the band in which they lie nine times in ten, the facts that moved them most, the hours of the \
              customer's day, what is at stake, and the next best action with its reasons, and with the template that is \
              proposed where the window is to be opened again. Where no model is used engagement is \
              by the rule of thumb, and there are no chances. Which template was given is kept, with how likely it was to be \
              chosen (`GET /model/suggestions`).",
    gives: Gives::One(Shape::of::<schema::ConversationScores>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn one(Seen(state): Seen, Id(id): Id<ConversationId>) -> Result<axum::Json<Scores>, Problem> {
    let scores = scoring::given(&state, id).await?;
    scores.map(axum::Json).ok_or_else(Problem::not_found)
}

pub const FORECAST: About = About {
    id: "getForecast",
    group: "Model",
    summary: "Messages and closing windows of the next 24 hours",
    details: "Hour by hour, with the band in which each number lies nine times in ten. `lapse` counts windows that close because \
              their customers stay silent.",
    gives: Gives::One(Shape::of::<schema::Forecast>()),
    ..PLAIN
};

pub async fn forecast(Seen(state): Seen) -> Result<axum::Json<Forecast>, Problem> {
    Ok(axum::Json(scoring::forecast(&state).await?))
}

pub const WEIGHTS: About = About {
    id: "getWeights",
    group: "Model",
    summary: "What conversations are worth",
    gives: Gives::One(Shape::of::<schema::Weights>()),
    ..PLAIN
};

pub async fn weights(State(state): State<AppState>) -> Result<axum::Json<Weights>, Problem> {
    Ok(axum::Json(state.store.weights().await?))
}

pub const KEEP: About = About {
    id: "setWeights",
    group: "Model",
    summary: "Say what conversations are worth",
    details: "Whole: what is left out is as if nothing had ever been said of it. Each rule has a factor from 0.25 to 4, and there \
              are 20 at most. They decide what comes first, and never how likely something is.",
    takes: Takes::Json(Shape::of::<schema::Weights>()),
    gives: Gives::One(Shape::of::<schema::Weights>()),
    ..PLAIN
};

pub async fn keep(
    State(state): State<AppState>,
    asker: Asker,
    Json(weights): Json<Weights>,
) -> Result<axum::Json<Weights>, Problem> {
    Ok(axum::Json(scoring::set_weights(&state, asker.by(), weights).await?))
}
