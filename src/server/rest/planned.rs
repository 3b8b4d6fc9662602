//! Planned sends over the API.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, Shape},
    given::{Given, Id, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        id::{ConversationId, PlannedId},
        planned::Planned,
    },
    server::{auth::Asker, planned, store::planned::Which},
};
use axum::http::StatusCode;

pub const LIST: About = About {
    id: "listPlanned",
    group: "Planned",
    summary: "List what waits for its time",
    details: "Soonest first. What has left or came back is in it no more.",
    query: &[
        Param::text("conversation", "Only of this conversation, by its id."),
        Param::word("by", &["me", "all"], "Only what the asker has planned, or all of it; all where nothing is said."),
        LIMIT,
        AFTER,
    ],
    gives: Gives::List(Shape::of::<schema::Planned>()),
    ..PLAIN
};

pub async fn list(Seen(state): Seen, asker: Asker, given: Given) -> Result<List<Planned>, Problem> {
    let after = given.cursor("after")?;
    let conversation = given.get("conversation").map(str::parse::<ConversationId>);
    let conversation = match conversation {
        // An id that cannot be one is nobody's.
        Some(Err(_)) => return Ok(List::whole(Vec::new())),
        Some(Ok(id)) => match state.store.survivor(id).await? {
            Some(id) => Some(id),
            None => return Ok(List::whole(Vec::new())),
        },
        None => None,
    };
    let owner = (given.get("by") == Some("me")).then(|| asker.owner());
    let which = Which { conversation, owner };
    let (rows, next) = state.store.planned(&which, after, given.limit(), state.clock.now()).await?;
    Ok(List::new(rows, next))
}

pub const ONE: About = About {
    id: "getPlanned",
    group: "Planned",
    summary: "One planned send",
    details: "For two days also after it has left or came back to whoever wrote it.",
    gives: Gives::One(Shape::of::<schema::Planned>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn one(Seen(state): Seen, Id(id): Id<PlannedId>) -> Result<axum::Json<Planned>, Problem> {
    let found = state.store.planned_one(id, state.clock.now()).await?;
    found.map(axum::Json).ok_or_else(Problem::not_found)
}

pub const TAKE_BACK: About = About {
    id: "takePlannedBack",
    group: "Planned",
    summary: "Take a planned send back",
    details: "While it waits. Where somebody else wrote it, they hear of it and have its text.",
    status: 204,
    problems: &[Code::NotFound, Code::Conflict],
    ..PLAIN
};

pub async fn take_back(Seen(state): Seen, asker: Asker, Id(id): Id<PlannedId>) -> Result<StatusCode, Problem> {
    planned::take_back(&state, &asker.author(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}
