//! Notes and activities over the API: in lists of their own, so that no program takes one for a message.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Shape, Takes},
    given::{Given, Id, Json, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        activity::ActivityLine,
        id::{ConversationId, NoteId},
        note::{self as rules, Note},
    },
    server::{
        auth::Asker,
        note,
        store::note::{Beside, Within},
    },
};
use axum::http::StatusCode;
use serde::Deserialize;

pub const LIST: About = About {
    id: "listNotes",
    group: "Notes",
    summary: "The notes about a conversation, newest first",
    details: "What people here tell each other. Internal: a note is never sent, and no list of messages has it.",
    query: &[LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::Note>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn list(Seen(state): Seen, Id(id): Id<ConversationId>, given: Given) -> Result<List<Note>, Problem> {
    let within = Within::whole().ahead_of(given.cursor("after")?);
    let id = state.store.survivor(id).await?.ok_or_else(Problem::not_found)?;
    let limit = given.limit();
    let mut rows = state.store.notes(id, within, limit + 1).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|note| Beside { at: note.at, id: note.id.0 });
    Ok(List::new(rows, next))
}

pub const WRITE: About = About {
    id: "writeNote",
    group: "Notes",
    summary: "Write a note about a conversation",
    details: "`@` and the name of somebody who works here tells them. The note is never sent.",
    takes: Takes::Json(Shape::of::<schema::NewNote>()),
    status: 201,
    gives: Gives::One(Shape::of::<schema::Note>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    text: String,
}

impl NewNote {
    fn parse(&self) -> Result<String, Problem> {
        rules::parse(&self.text).map_err(|no| Problem::invalid(no.to_string()))
    }
}

pub async fn write(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<ConversationId>,
    Json(new): Json<NewNote>,
) -> Result<(StatusCode, axum::Json<Note>), Problem> {
    let written = note::write(&state, &asker, id, &new.parse()?).await?.ok_or_else(Problem::not_found)?;
    Ok((StatusCode::CREATED, axum::Json(written)))
}

pub const EDIT: About = About {
    id: "editNote",
    group: "Notes",
    summary: "Change a note of one's own",
    takes: Takes::Json(Shape::of::<schema::NewNote>()),
    gives: Gives::One(Shape::of::<schema::Note>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn edit(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<NoteId>,
    Json(new): Json<NewNote>,
) -> Result<axum::Json<Note>, Problem> {
    let edited = note::edit(&state, &asker, id, &new.parse()?).await?;
    edited.map(axum::Json).ok_or_else(Problem::not_found)
}

pub const DELETE: About = About {
    id: "deleteNote",
    group: "Notes",
    summary: "Delete a note of one's own",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn delete(Seen(state): Seen, asker: Asker, Id(id): Id<NoteId>) -> Result<StatusCode, Problem> {
    if note::delete(&state, &asker, id).await? { Ok(StatusCode::NO_CONTENT) } else { Err(Problem::not_found()) }
}

pub const ACTIVITIES: About = About {
    id: "listActivities",
    group: "Notes",
    summary: "What was done about a conversation, newest first",
    details: "By people and programs here, and what happened by itself. Windows that were lost are derived from what was \
              said: one is gone from here once it turns out that somebody had answered in time.",
    query: &[LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::ActivityLine>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn activities(
    Seen(state): Seen,
    Id(id): Id<ConversationId>,
    given: Given,
) -> Result<List<ActivityLine>, Problem> {
    let within = Within::whole().ahead_of(given.cursor("after")?);
    let id = state.store.survivor(id).await?.ok_or_else(Problem::not_found)?;
    let limit = given.limit();
    let mut rows = note::activities(&state.store, id, within, limit + 1, state.clock.now()).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|line| Beside { at: line.at, id: line.id.0 });
    Ok(List::new(rows, next))
}
