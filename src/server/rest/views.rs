//! The lists that people share, over the API: to look through them, and to see to those of whoever has gone.

use super::{
    List,
    about::{About, Gives, PLAIN, Shape, Takes},
    given::{Id, Json, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        id::{UserId, ViewId},
        queue::{LONGEST_VIEW_NAME, SavedView},
    },
    server::{auth::Asker, store::view::Kept, views},
};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

/// A list with a name that everybody sees.
#[derive(Debug, Serialize)]
pub struct Shared {
    id: ViewId,
    name: String,
    query: String,
    owner: String,
}

pub const LIST: About = About {
    id: "listSharedViews",
    group: "Conversations",
    summary: "The lists that people share",
    details: "`query` is what a list is narrowed to, as in the address of the queue.",
    gives: Gives::List(Shape::of::<schema::SharedView>()),
    ..PLAIN
};

pub async fn list(Seen(state): Seen) -> Result<List<Shared>, Problem> {
    let shared = |view: SavedView| Shared { id: view.id, name: view.name, query: view.query, owner: view.owner };
    Ok(List::whole(state.store.saved_views(None).await?.into_iter().map(shared).collect()))
}

/// What a shared list is from now on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    name: String,
    query: String,
}

pub const CHANGE: About = About {
    id: "changeSharedView",
    group: "Conversations",
    summary: "Say anew what a list is that somebody shares",
    details: "It stays theirs, and shared.",
    takes: Takes::Json(Shape::of::<schema::SharedViewSetup>()),
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn change(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<ViewId>,
    Json(setup): Json<Setup>,
) -> Result<StatusCode, Problem> {
    let name = views::name(&setup.name)
        .ok_or_else(|| Problem::invalid(format!("The name of a list has 1 to {LONGEST_VIEW_NAME} characters.")))?;
    let only = views::of_query_to_act_on(&setup.query)
        .map_err(|part| Problem::invalid(format!("“{part}” in the query is not known, or cannot be read.")))?;
    // A program keeps none of its own.
    let who = (asker.user().unwrap_or(UserId(0)), asker.by(), true);
    match state.store.keep_view(who, Some(id), (&name, &views::query_of(&only)), true, state.clock.now()).await? {
        Kept::Done(_) => Ok(StatusCode::NO_CONTENT),
        Kept::TooMany | Kept::NotTheirs => Err(Problem::not_found()),
    }
}

pub const DELETE: About = About {
    id: "deleteSharedView",
    group: "Conversations",
    summary: "Delete a list that somebody shares",
    details: "Also of somebody who has no access any more.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn delete(Seen(state): Seen, asker: Asker, Id(id): Id<ViewId>) -> Result<StatusCode, Problem> {
    if state.store.forget_view((asker.user(), asker.by(), true), id, state.clock.now()).await? {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(Problem::not_found())
    }
}
