//! Over the API: everything that is kept of one person, to erase somebody, and how long things are kept.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Shape, Takes},
    given::{Given, Id, Json},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        erasure::Erasure,
        id::ContactId,
        retention::{Kept, Kind},
    },
    server::{
        auth::Asker,
        privacy::{self, Refused, Unkept},
        state::AppState,
    },
};
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let words = refused.to_string();
        match refused {
            Refused::NotFound => Self::not_found(),
            Refused::Name => Self::invalid(words),
            Refused::Store(fault) => Self::fault(&fault),
        }
    }
}

impl From<Unkept> for Problem {
    fn from(unkept: Unkept) -> Self {
        let words = unkept.to_string();
        match unkept {
            Unkept::Days(_) => Self::invalid(words),
            Unkept::Store(fault) => Self::fault(&fault),
        }
    }
}

pub const EXPORT: About = About {
    id: "exportContact",
    group: "Contacts",
    summary: "Everything that is kept of one person",
    details: "A ZIP archive that is made while it is read: who they are, what was said, the files, every row of theirs, and \
              what the platform delivered of them. One that breaks off is no archive.",
    gives: Gives::File(&["application/zip"]),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn export(State(state): State<AppState>, asker: Asker, Id(id): Id<ContactId>) -> Result<Response, Problem> {
    let body = privacy::export(&state, asker.by(), id).await?.ok_or_else(Problem::not_found)?;
    let name = HeaderValue::try_from(format!("attachment; filename=\"person-{id}.zip\"")).expect("digits fit a header");
    let kind = HeaderValue::from_static("application/zip");
    let kept = HeaderValue::from_static("no-store");
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name), (header::CACHE_CONTROL, kept)];
    Ok((headers, body).into_response())
}

pub const ERASE: About = About {
    id: "eraseContact",
    group: "Contacts",
    summary: "Erase one person for good",
    details: "They are off every list at once; the rest goes in the background, and cannot be undone. `name` has to be what \
              the person is called, or their number or id where nobody knows a name. If they write again, they are \
              somebody new.",
    takes: Takes::Json(Shape::of::<schema::Erase>()),
    status: 202,
    gives: Gives::One(Shape::of::<schema::Erasure>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erase {
    name: String,
}

pub async fn erase(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<ContactId>,
    Json(asked): Json<Erase>,
) -> Result<(StatusCode, axum::Json<Erasure>), Problem> {
    let erasure = privacy::erase(&state, asker.by(), id, &asked.name).await?;
    Ok((StatusCode::ACCEPTED, axum::Json(erasure)))
}

pub const ERASURES: About = About {
    id: "listErasures",
    group: "Contacts",
    summary: "Who was erased when, and how far it got, newest first",
    details: "Of the person nothing is left but what their id was.",
    query: &[LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::Erasure>()),
    ..PLAIN
};

pub async fn erasures(State(state): State<AppState>, given: Given) -> Result<List<Erasure>, Problem> {
    let (rows, next) = state.store.erasures(given.cursor("after")?, given.limit()).await?;
    Ok(List::new(rows, next))
}

pub const ERASURE: About = About {
    id: "getErasure",
    group: "Contacts",
    summary: "How far an erasure got",
    gives: Gives::One(Shape::of::<schema::Erasure>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn erasure(State(state): State<AppState>, Id(id): Id<i64>) -> Result<axum::Json<Erasure>, Problem> {
    state.store.erasure(id).await?.map(axum::Json).ok_or_else(Problem::not_found)
}

pub const RETENTION: About = About {
    id: "getRetention",
    group: "Data",
    summary: "How many days each kind of data is kept",
    gives: Gives::List(Shape::of::<schema::Retention>()),
    ..PLAIN
};

pub async fn retention(State(state): State<AppState>) -> Result<List<Kept>, Problem> {
    Ok(List::whole(state.store.retention().await?))
}

pub const KEEP: About = About {
    id: "setRetention",
    group: "Data",
    summary: "Say how many days one kind of data is kept",
    details: "What is past its time goes within the hour, and does not come back.",
    takes: Takes::Json(Shape::of::<schema::Retention>()),
    gives: Gives::List(Shape::of::<schema::Retention>()),
    ..PLAIN
};

/// How long one kind is to be kept. The days have to be said: what is left out is not meant to be for ever.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keep {
    kind: Kind,
    #[serde(deserialize_with = "said")]
    days: Option<i64>,
}

fn said<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    Option::deserialize(from)
}

pub async fn keep(State(state): State<AppState>, asker: Asker, Json(asked): Json<Keep>) -> Result<List<Kept>, Problem> {
    let kept = [Kept { kind: asked.kind, days: asked.days }];
    Ok(List::whole(privacy::keep(&state, asker.by(), &kept).await?))
}
