//! What numbers answer without a person, over the API.

use super::{
    about::{About, Gives, PLAIN, Shape, Takes},
    given::{Id, Json},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        answering::{Answering, AnsweringView},
        id::NumberId,
    },
    server::{
        answering::{self, Unchanged},
        auth::Asker,
        state::AppState,
    },
};
use axum::extract::State;

impl From<Unchanged> for Problem {
    fn from(unchanged: Unchanged) -> Self {
        match unchanged {
            Unchanged::NotFound => Self::not_found(),
            Unchanged::Unfit(unfit) => Self::invalid(unfit.to_string()),
            Unchanged::Store(fault) => Self::fault(&fault),
        }
    }
}

pub const ONE: About = About {
    id: "getAnswering",
    group: "Numbers",
    summary: "What a number answers without a person",
    details: "With what it has sent so in the last 30 days, and what that costs.",
    gives: Gives::One(Shape::of::<schema::NumberAnswering>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn one(State(state): State<AppState>, Id(id): Id<NumberId>) -> Result<axum::Json<AnsweringView>, Problem> {
    answering::view(&state, id).await?.map(axum::Json).ok_or_else(Problem::not_found)
}

pub const KEEP: About = About {
    id: "setAnswering",
    group: "Numbers",
    summary: "Say what a number answers without a person",
    details: "Whole: what is left out is as if nothing had ever been said of it. A reply goes out with a button that asks \
              for a person, once in 12 hours to each customer at most, and is no answer: the conversation stays owed.",
    takes: Takes::Json(Shape::of::<schema::Answering>()),
    gives: Gives::One(Shape::of::<schema::NumberAnswering>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn keep(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<NumberId>,
    Json(asked): Json<Answering>,
) -> Result<axum::Json<AnsweringView>, Problem> {
    Ok(axum::Json(answering::keep(&state, asker.by(), id, asked).await?))
}
