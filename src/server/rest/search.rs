//! Looking for people and for what was said, over the API.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, Shape},
    given::{Given, Seen},
    problem::Problem,
    schema,
};
use crate::{
    domain::{
        contact::ContactView,
        id::ConversationId,
        message::Message,
        search::{Mark, query::Query},
        zone::WallClock,
    },
    server::{
        auth::Asker,
        search::{self, Cursor, Refused},
    },
};
use serde::Serialize;
use std::collections::BTreeSet;

/// People on the first page.
const PEOPLE: usize = 10;

pub const SEARCH: About = About {
    id: "search",
    group: "Search",
    summary: "Find people and what was said",
    details: "People first, on the first page only, then messages: of the newest 5,000 that have what was looked for, the best \
              first. All words have to be there, with or without accents; the last one may only have been begun, from three \
              letters on. Words in quotes follow each other. Filters: `from:me`, `from:customer` or `from:\"Ana Lima\"`; \
              `tag:VIP`; `in:` with a part of a business number; `before:2026-11-01`; `after:2026-11-01`, which means that \
              day (UTC) or later; `has:` with `image`, `video`, `audio`, `document`, `location`, `link` or `template`. \
              All but `tag:` say something of messages: with them no people are found. \
              Nothing is marked as read. What came since the first page does not move the list.",
    query: &[Param::text("q", "What to look for, at most 200 characters.").required(), LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::Found>()),
    ..PLAIN
};

/// A person or a message that was found.
#[derive(Debug, Serialize)]
pub struct FoundView {
    kind: &'static str,
    conversation_id: Option<ConversationId>,
    contact: ContactView,
    message: Option<Message>,
    highlights: Vec<Mark>,
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unclear(unclear) => Self::invalid(unclear.to_string()).with("parameter", "q"),
            Refused::Store(cause) => Self::fault(&cause),
        }
    }
}

pub async fn search(Seen(state): Seen, asker: Asker, given: Given) -> Result<List<FoundView>, Problem> {
    let q = given.get("q").unwrap_or_default();
    let after: Option<Cursor> = given.cursor("after")?;
    let query = Query::parse(q, &WallClock::UTC).map_err(Refused::Unclear)?;
    let limit = given.limit();
    let called = match after {
        Some(_) => Vec::new(),
        None => search::people(&state, &query, PEOPLE.min(limit)).await?,
    };
    let found = search::messages(&state, &query, asker.user(), after, limit - called.len()).await?;
    let ids: BTreeSet<ConversationId> = found.messages.iter().map(|(message, _)| message.conversation_id).collect();
    let rows = state.store.conversation_views(&ids, state.clock.now()).await?;
    let mut data: Vec<FoundView> = Vec::new();
    for somebody in called {
        data.push(FoundView {
            kind: "person",
            conversation_id: somebody.conversation.map(|row| row.id),
            highlights: search::marks(&somebody.contact, &query),
            contact: somebody.contact,
            message: None,
        });
    }
    for (message, highlights) in found.messages {
        let Some(row) = rows.get(&message.conversation_id) else { continue };
        data.push(FoundView {
            kind: "message",
            conversation_id: Some(row.id),
            contact: row.contact.clone(),
            message: Some(message),
            highlights,
        });
    }
    Ok(List::new(data, found.next))
}
