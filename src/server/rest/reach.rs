//! Over the API: which numbers and teams somebody, or a key, sees.

use super::{
    about::{About, Gives, PLAIN, Shape, Takes},
    given::{Id, Json},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        audit::Who,
        id::{KeyId, UserId},
        reach::Limits,
    },
    server::{
        auth::Asker,
        limits::{self, Refused},
        state::AppState,
    },
};
use axum::extract::State;

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let words = refused.to_string();
        match refused {
            Refused::NotFound => Self::not_found(),
            Refused::Role | Refused::Number => Self::invalid(words),
            Refused::Store(fault) => Self::fault(&fault),
        }
    }
}

pub const OF_USER: About = About {
    id: "setUserReach",
    group: "Users",
    summary: "Say which numbers and teams somebody sees",
    details: "Agents and analysts alone can be limited. What is beyond their reach answers `not_found`, is in no list, count or \
              search, and stands in the event stream as `hidden`. In force at their next request.",
    takes: Takes::Json(Shape::of::<schema::Reach>()),
    gives: Gives::One(Shape::of::<schema::Reach>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn of_user(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<UserId>,
    Json(given): Json<Limits>,
) -> Result<axum::Json<Limits>, Problem> {
    Ok(axum::Json(limits::set(&state, &asker, Who::Person(id), &given).await?))
}

pub const OF_KEY: About = About {
    id: "setKeyReach",
    group: "Users",
    summary: "Say which numbers a key sees",
    details: "As for people. A key is in no team: limited to its teams it sees what is of no team.",
    takes: Takes::Json(Shape::of::<schema::Reach>()),
    gives: Gives::One(Shape::of::<schema::Reach>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn of_key(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<KeyId>,
    Json(given): Json<Limits>,
) -> Result<axum::Json<Limits>, Problem> {
    Ok(axum::Json(limits::set(&state, &asker, Who::Key(id), &given).await?))
}
