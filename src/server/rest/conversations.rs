//! Conversations over the API.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, ParamKind, Shape, Takes},
    given::{Given, Id, Json},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        conversation::ConversationView,
        id::{ConversationId, NumberId},
        outbox::NoDraft,
        time::Timestamp,
    },
    server::{
        auth::Asker,
        outbound,
        state::AppState,
        store::conversation::{Cursor, Filter, Order},
    },
};
use axum::{extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};

pub const LIST: About = About {
    id: "listConversations",
    group: "Conversations",
    summary: "List conversations",
    details: "One for each person and business number. Sections do not move while you page.",
    query: &[
        Param {
            name: "window",
            required: false,
            says: "Only those whose window is in one of these states, separated by commas.",
            kind: ParamKind::Words(&["open", "closing", "closed", "never"]),
        },
        Param::word(
            "order",
            &["closes_at", "priority", "last_activity", "name"],
            "`closes_at` where nothing is said: soonest end first, then what has closed, then what never opened. \
             `priority` is the same until scores are learnt.",
        ),
        Param::text("q", "A part of a name, username, phone number or id."),
        Param::text("tag", "Only conversations with people who carry this tag."),
        Param::text("assignee", "Only conversations that are this person's."),
        Param::text("number", "Only conversations of this business number, by its id here."),
        LIMIT,
        AFTER,
    ],
    gives: Gives::List(Shape::of::<schema::Conversation>()),
    ..PLAIN
};

pub async fn list(State(state): State<AppState>, given: Given) -> Result<List<ConversationView>, Problem> {
    let number = given.get("number").map(str::parse::<NumberId>);
    // Nobody carries a tag and nothing is assigned yet; an id that cannot be one is nobody's.
    let nothing = given.get("tag").is_some() || given.get("assignee").is_some() || matches!(number, Some(Err(_)));
    let after: Option<Cursor> = given.cursor("after")?;
    if nothing {
        return Ok(List::whole(Vec::new()));
    }
    let order = match given.get("order") {
        Some("last_activity") => Order::LastActivity,
        Some("name") => Order::Name,
        _ => Order::ClosesAt,
    };
    if after.as_ref().is_some_and(|cursor| !cursor.is_of(order)) {
        return Err(Problem::invalid("“after” is a cursor of a list in another order.").with("parameter", "after"));
    }
    let filter = Filter {
        windows: given.words("window"),
        q: given.get("q").map(str::to_owned),
        number: number.and_then(Result::ok),
        order,
        ..Filter::default()
    };
    let now = state.clock.now();
    let (rows, next) = state.store.conversations(&filter, after.as_ref(), given.limit(), now).await?;
    Ok(List::new(rows, next))
}

pub const ONE: About = About {
    id: "getConversation",
    group: "Conversations",
    summary: "One conversation",
    details: "The id of one that was merged into another answers with the survivor.",
    gives: Gives::One(Shape::of::<schema::Conversation>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn one(
    State(state): State<AppState>,
    Id(id): Id<ConversationId>,
) -> Result<axum::Json<ConversationView>, Problem> {
    let found = state.store.conversation(id, state.clock.now()).await?;
    found.map(axum::Json).ok_or_else(Problem::not_found)
}

pub const READ: About = About {
    id: "markConversationRead",
    group: "Conversations",
    summary: "Mark a conversation as read",
    details: "Here. The customer is told only where the number is set up so; else a reply tells them.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn read(State(state): State<AppState>, Id(id): Id<ConversationId>) -> Result<StatusCode, Problem> {
    outbound::mark_read(&state, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const DISMISS: About = About {
    id: "dismissConversation",
    group: "Conversations",
    summary: "Say that the customer's last word needs no answer",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn dismiss(State(state): State<AppState>, Id(id): Id<ConversationId>) -> Result<StatusCode, Problem> {
    outbound::dismiss(&state, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const TYPING: About = About {
    id: "showTyping",
    group: "Conversations",
    summary: "Let the customer see that somebody is writing",
    details: "For 25 seconds at most, or until a message is sent. The platform marks their messages as read with it, so nothing is shown where the number is not set up to tell that.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn typing(State(state): State<AppState>, Id(id): Id<ConversationId>) -> Result<StatusCode, Problem> {
    outbound::typing(&state, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const DRAFT: About = About {
    id: "getDraft",
    group: "Conversations",
    summary: "The text the asker left unsent",
    details: "`text` is null where there is none.",
    gives: Gives::One(Shape::of::<schema::Draft>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

#[derive(Debug, Serialize)]
pub struct DraftView {
    pub id: Option<String>,
    pub text: Option<String>,
    pub updated_at: Option<Timestamp>,
}

pub async fn draft(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<ConversationId>,
) -> Result<axum::Json<DraftView>, Problem> {
    let id = state.store.survivor(id).await?.ok_or_else(Problem::not_found)?;
    let view = match state.store.draft(id, &asker.owner()).await? {
        Some(draft) => {
            DraftView { id: Some(draft.id.to_string()), text: Some(draft.text), updated_at: Some(draft.updated_at) }
        }
        None => DraftView { id: None, text: None, updated_at: None },
    };
    Ok(axum::Json(view))
}

pub const KEEP_DRAFT: About = About {
    id: "keepDraft",
    group: "Conversations",
    summary: "Keep a text that is not sent yet",
    details: "In place of the one before; an empty text forgets it. Each person and key has one text in each conversation.",
    takes: Takes::Json(Shape::of::<schema::NewDraft>()),
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewDraft {
    text: String,
}

pub async fn keep_draft(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<ConversationId>,
    Json(new): Json<NewDraft>,
) -> Result<StatusCode, Problem> {
    let id = state.store.survivor(id).await?.ok_or_else(Problem::not_found)?;
    check_draft(&new.text).map_err(|no| Problem::invalid(no.to_string()))?;
    state.store.keep_draft(id, &asker.owner(), &new.text, state.clock.now()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Characters of a draft: more than a message may have, so that a text that is too long can still be shortened.
const DRAFT_LIMIT: usize = 20_000;

pub fn check_draft(text: &str) -> Result<(), NoDraft> {
    match text.chars().count() {
        _ if text.contains('\0') => Err(NoDraft::Nul),
        length if length > DRAFT_LIMIT => Err(NoDraft::TooLong(length, DRAFT_LIMIT)),
        _ => Ok(()),
    }
}
