//! Teams over the API.

use super::{
    List,
    about::{About, Gives, PLAIN, Shape, Takes},
    given::{Id, Json},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        id::TeamId,
        team::{Team, TeamSetup, Unfit},
    },
    server::{
        auth::Asker,
        state::AppState,
        teams::{self, Refused},
    },
};
use axum::{extract::State, http::StatusCode};
use serde::Deserialize;

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let words = refused.to_string();
        match refused {
            Refused::NotFound => Self::not_found(),
            Refused::Unfit(Unfit::Taken | Unfit::Changed) => Self::new(Code::Conflict, words),
            Refused::Unfit(_) => Self::invalid(words),
            Refused::Store(error) => error.into(),
        }
    }
}

pub const LIST: About = About {
    id: "listTeams",
    group: "Teams",
    summary: "The teams, with their hours and shifts",
    gives: Gives::List(Shape::of::<schema::Team>()),
    ..PLAIN
};

pub async fn list(State(state): State<AppState>) -> Result<List<Team>, Problem> {
    Ok(List::whole(state.store.teams().await?))
}

pub const MAKE: About = About {
    id: "makeTeam",
    group: "Teams",
    summary: "Make a team",
    details: "Numbers that were another team's are this one's from then on. Conversations that are there stay whose they \
              are.",
    takes: Takes::Json(Shape::of::<schema::TeamSetup>()),
    status: 201,
    gives: Gives::One(Shape::of::<schema::Team>()),
    problems: &[Code::Conflict],
    ..PLAIN
};

pub async fn make(
    State(state): State<AppState>,
    asker: Asker,
    Json(setup): Json<TeamSetup>,
) -> Result<(StatusCode, axum::Json<Team>), Problem> {
    Ok((StatusCode::CREATED, axum::Json(teams::put(&state, asker.by(), None, setup).await?)))
}

pub const CHANGE: About = About {
    id: "changeTeam",
    group: "Teams",
    summary: "Say anew what a team is",
    details: "All of it: what is missing is empty afterwards. Shifts have new ids. With `before`, the team as you have read it, \
              it is a conflict where somebody has changed it since, and nothing is done.",
    takes: Takes::Json(Shape::of::<schema::TeamChange>()),
    gives: Gives::One(Shape::of::<schema::Team>()),
    problems: &[Code::NotFound, Code::Conflict],
    ..PLAIN
};

/// What a team is to be, and as what it was read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    #[serde(default)]
    before: Option<Team>,
    #[serde(flatten)]
    setup: TeamSetup,
}

pub async fn change(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<TeamId>,
    Json(Change { before, setup }): Json<Change>,
) -> Result<axum::Json<Team>, Problem> {
    if let Some(before) = before {
        teams::is_still(&state, id, &before).await?;
    }
    Ok(axum::Json(teams::put(&state, asker.by(), Some(id), setup).await?))
}

pub const DELETE: About = About {
    id: "deleteTeam",
    group: "Teams",
    summary: "Delete a team",
    details: "Its conversations and numbers are everybody's afterwards.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn delete(State(state): State<AppState>, asker: Asker, Id(id): Id<TeamId>) -> Result<StatusCode, Problem> {
    teams::delete(&state, asker.by(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}
