//! Messages over the API: reading and sending.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, Shape, Takes},
    given::{Given, Id, Json, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        id::ConversationId,
        message::Message,
        outbox::{Draft, NewMessage},
        planned::Planned,
        time::Span,
    },
    server::{
        auth::{Asker, token},
        outbound::{self, Idempotency},
        planned,
        store::message::Page,
    },
};
use axum::http::{HeaderMap, StatusCode};
use serde::Serialize;

pub const LIST: About = About {
    id: "listMessages",
    group: "Messages",
    summary: "The messages of a conversation, newest first",
    details: "`next` goes on in the direction of the cursor that was given: older after `after`, newer after `before`.",
    query: &[
        LIMIT,
        Param { says: "Only older ones than where this cursor stands.", ..AFTER },
        Param::text("before", "Only newer ones than where this cursor stands."),
    ],
    gives: Gives::List(Shape::of::<schema::Message>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn list(Seen(state): Seen, Id(id): Id<ConversationId>, given: Given) -> Result<List<Message>, Problem> {
    let page = match (given.cursor("after")?, given.cursor("before")?) {
        (None, None) => Page::Newest,
        (Some(place), None) => Page::After(place),
        (None, Some(place)) => Page::Before(place),
        (Some(_), Some(_)) => return Err(Problem::invalid("Give “after” or “before”, not both.")),
    };
    let id = state.store.survivor(id).await?.ok_or_else(Problem::not_found)?;
    let (rows, next) = state.store.messages(id, &page, given.limit()).await?;
    Ok(List::new(rows, next))
}

pub const BY_WAMID: About = About {
    id: "findMessages",
    group: "Messages",
    summary: "Find messages by the platform's id",
    details: "One for each business number that knows it; most often one.",
    query: &[Param::text("wamid", "The platform's id: `wamid.…`.").required()],
    gives: Gives::List(Shape::of::<schema::Message>()),
    ..PLAIN
};

pub async fn by_wamid(Seen(state): Seen, given: Given) -> Result<List<Message>, Problem> {
    Ok(List::whole(state.store.messages_by_wamid(given.get("wamid").unwrap_or_default()).await?))
}

pub const SEND: About = About {
    id: "sendMessage",
    group: "Messages",
    summary: "Send a message",
    details: "Answered as soon as it is safe in the outbox; how far it got is told by its `status` and by events. Free \
              text needs an open window: outside of it, it is kept as a draft and the answer names it as `draft_id`. What \
              the platform would refuse is refused here with its code. A template that a rule keeps back is refused with its `rule`: \
              marketing needs consent or a message of the last half year, one that is answered before the next, and no more than \
              two in 14 days. With an `Idempotency-Key`, a repetition within 24 \
              hours answers with the first result, and the same key with another body is a conflict; refusals are not \
              remembered. With `not_before` it is no message yet, but a planned send, which becomes one then: see \
              `/planned`. Free text for a time when the window will have closed is refused as `window_closed`, with \
              `closes_at` and, where that is still to come, `hour_before` it. The `parameters` of a template may leave \
              out what it is filled with (`/templates/{id}/fills`); what is then still missing is `invalid`, and nothing \
              is sent.",
    headers: &[Param::text("Idempotency-Key", "Any text of 1 to 255 visible characters, chosen by the caller.")],
    takes: Takes::Json(Shape::of::<schema::NewMessage>()),
    status: 202,
    gives: Gives::Either(Shape::of::<schema::Message>(), Shape::of::<schema::Planned>()),
    problems: &[Code::NotFound, Code::WindowClosed, Code::NumberWatched, Code::Conflict, Code::Refused],
    ..PLAIN
};

pub async fn send(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<ConversationId>,
    headers: HeaderMap,
    Json(new): Json<NewMessage>,
) -> Result<(StatusCode, axum::Json<Sent>), Problem> {
    let idempotency = headers
        .get("idempotency-key")
        .map(|key| {
            let key = key.to_str().unwrap_or_default();
            idempotency(id, &new, key).map_err(Problem::invalid)
        })
        .transpose()?;
    let at = new.not_before;
    let draft = Draft::parse(new).map_err(|no| Problem::invalid(no.to_string()))?;
    let author = asker.author();
    let sent = match at {
        Some(at) => Sent::Planned(planned::plan(&state, &author, id, draft, at, idempotency).await?.into()),
        None => Sent::Message(outbound::send(&state, &author, id, draft, idempotency, Span(0)).await?.message.into()),
    };
    Ok((StatusCode::ACCEPTED, axum::Json(sent)))
}

/// What a send came to.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Sent {
    Message(Box<Message>),
    Planned(Box<Planned>),
}

/// What makes two requests of one asker the same: the key they chose, and what is sent where.
pub fn idempotency(id: ConversationId, new: &NewMessage, key: &str) -> Result<Idempotency, &'static str> {
    if key.is_empty() || key.len() > 255 || !key.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return Err("The Idempotency-Key must have 1 to 255 visible characters.");
    }
    let body = serde_json::to_string(new).expect("a message is plain data");
    let body_hash = token::hash(&format!("{id}\n{body}"));
    Ok(Idempotency { name: key.to_owned(), body_hash })
}
