//! What came back to whoever asks, over the API.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Shape},
    given::{Given, Id, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{id::TaskId, planned::Task},
    server::{auth::Asker, planned},
};
use axum::http::StatusCode;

pub const LIST: About = About {
    id: "listTasks",
    group: "Tasks",
    summary: "List what came back to you",
    details: "Sends of yours that could not leave, or of which nobody knows whether they did; latest first. What was put away \
              is in it no more.",
    query: &[LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::Task>()),
    ..PLAIN
};

pub async fn list(Seen(state): Seen, asker: Asker, given: Given) -> Result<List<Task>, Problem> {
    let after = given.cursor::<TaskId>("after")?;
    let (rows, next) = state.store.tasks(&asker.owner(), after, given.limit(), state.clock.now()).await?;
    Ok(List::new(rows, next))
}

pub const OPEN: About = About {
    id: "openTask",
    group: "Tasks",
    summary: "Take up what came back to you",
    details: "It is unread no more. The first time, its text becomes your draft in its conversation, unless it may have been \
              sent.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn open(Seen(state): Seen, asker: Asker, Id(id): Id<TaskId>) -> Result<StatusCode, Problem> {
    planned::open_task(&state, &asker.author(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const CLOSE: About = About {
    id: "closeTask",
    group: "Tasks",
    summary: "Put away what came back to you",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn close(Seen(state): Seen, asker: Asker, Id(id): Id<TaskId>) -> Result<StatusCode, Problem> {
    planned::put_task_away(&state, &asker.author(), id, true).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const REOPEN: About = About {
    id: "reopenTask",
    group: "Tasks",
    summary: "Take out again what was put away",
    details: "As long as it is kept.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn reopen(Seen(state): Seen, asker: Asker, Id(id): Id<TaskId>) -> Result<StatusCode, Problem> {
    planned::put_task_away(&state, &asker.author(), id, false).await?;
    Ok(StatusCode::NO_CONTENT)
}
