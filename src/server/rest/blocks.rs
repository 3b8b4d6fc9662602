//! Blocking over the API.

use super::{
    about::{About, PLAIN, Shape, Takes},
    given::{Id, Json, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::id::ConversationId,
    server::{auth::Asker, block},
};
use axum::http::StatusCode;
use serde::Deserialize;

pub const BLOCK: About = About {
    id: "blockConversation",
    group: "Conversations",
    summary: "Block a person for this number",
    details: "At the platform: nothing comes through any more, nor goes. It is allowed within 24 hours of their last \
              message. They are owed no answer then. A report is kept here, with who made it: the platform takes none \
              from businesses.",
    takes: Takes::Json(Shape::of::<schema::NewBlock>()),
    status: 204,
    problems: &[Code::NotFound, Code::NumberWatched, Code::Refused],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewBlock {
    #[serde(default)]
    report: Option<String>,
}

pub async fn block(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<ConversationId>,
    Json(new): Json<NewBlock>,
) -> Result<StatusCode, Problem> {
    let report = block::report(&new.report.unwrap_or_default()).map_err(|no| Problem::invalid(no.to_string()))?;
    block::block(&state, asker.by(), id, report).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const UNBLOCK: About = About {
    id: "unblockConversation",
    group: "Conversations",
    summary: "Let a person through again",
    details: "What they asked before they were blocked waits again.",
    status: 204,
    problems: &[Code::NotFound, Code::NumberWatched, Code::Refused],
    ..PLAIN
};

pub async fn unblock(Seen(state): Seen, asker: Asker, Id(id): Id<ConversationId>) -> Result<StatusCode, Problem> {
    block::unblock(&state, asker.by(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}
