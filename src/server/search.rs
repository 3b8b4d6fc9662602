//! Looking for people and for what was said.
//!
//! Only reads: nothing is marked as read by it, no customer is told, and nobody else sees what somebody looks for.

use super::{state::AppState, store};
use crate::domain::{
    contact::ContactView,
    conversation::ConversationView,
    id::{ContactId, ConversationId, MessageId, NotAnId, UserId},
    message::{Direction, Message},
    search::{
        Hit, Mark, NEWEST, Person, Place, excerpt, fold,
        people::{self, Called},
        query::{Query, Unclear},
        rank::{Candidate, rank},
    },
    time::Timestamp,
};
use chrono_tz::Tz;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    str::FromStr,
};

/// Messages that were edited after they were found by what they said first, and are looked at once more.
const EDITED: usize = 500;
/// Places of one conversation.
const PLACES: usize = 500;

/// Why nothing was looked for.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error(transparent)]
    Unclear(#[from] Unclear),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Where a list of messages goes on. Opaque outside. What came since, and the passing of time, do not move the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    until: MessageId,
    now: Timestamp,
    at: usize,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", self.until, self.now.0, self.at)
    }
}

impl FromStr for Cursor {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let read = || {
            let mut parts = text.split('-');
            let until = parts.next()?.parse().ok()?;
            let now = Timestamp(parts.next()?.parse().ok()?);
            let at = parts.next()?.parse().ok().filter(|at| *at <= NEWEST)?;
            parts.next().is_none().then_some(Self { until, now, at })
        };
        read().ok_or(NotAnId)
    }
}

/// What was said that was looked for, the best first.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// With the places in the text of each.
    pub messages: Vec<(Message, Vec<Mark>)>,
    pub next: Option<Cursor>,
    /// How many were found, of the newest [`NEWEST`].
    pub count: usize,
    /// There may be older ones.
    pub more: bool,
}

/// Finds messages. `me` is who asks.
pub async fn messages(
    state: &AppState,
    query: &Query,
    me: Option<UserId>,
    after: Option<Cursor>,
    limit: usize,
) -> Result<Found, Refused> {
    let now = after.map_or(state.clock.now(), |after| after.now);
    let until = after.map_or(MessageId(i64::MAX), |after| after.until);
    let found = state.store.found(query, me, until, now).await??;
    let more = found.len() >= NEWEST;
    let until = found.iter().map(|one| one.id).max().unwrap_or(until);

    // To cut thousands of texts into words takes some milliseconds, in which nobody else should have to wait.
    let asked = query.clone();
    let ranking = tokio::task::spawn_blocking(move || {
        let candidate = |one: store::search::Candidate| Candidate {
            id: one.id,
            sent_at: one.sent_at,
            words: fold::words(&one.text),
        };
        let candidates: Vec<Candidate> = found.into_iter().map(candidate).collect();
        let (ranked, others) = rank(&asked, &candidates, now);
        (candidates, ranked, others)
    });
    let (mut candidates, mut ranked, others) = ranking.await.map_err(|_| store::broke_off())?;
    if !others.is_empty() {
        // The index knows what they say now; what was read of them is what they said first.
        let others: BTreeSet<MessageId> = others.into_iter().collect();
        let edited: BTreeSet<MessageId> = others.into_iter().rev().take(EDITED).collect();
        let shown = state.store.messages_by_id(&edited).await?;
        for candidate in candidates.iter_mut().filter(|candidate| edited.contains(&candidate.id)) {
            let text = shown.get(&candidate.id).and_then(|message| message.text.as_deref());
            candidate.words = fold::words(text.unwrap_or_default());
        }
        (ranked, _) = rank(query, &candidates, now);
    }

    let from = after.map_or(0, |after| after.at).min(ranked.len());
    let to = ranked.len().min(from + limit);
    let page = &ranked[from..to];
    let mut known = state.store.messages_by_id(&page.iter().copied().collect()).await?;
    let shown = page.iter().filter_map(|id| known.remove(id)).map(|message| {
        let words = fold::words(message.text.as_deref().unwrap_or_default());
        let marks = query.marks(&words).unwrap_or_default();
        (message, marks)
    });
    Ok(Found {
        messages: shown.collect(),
        next: (to < ranked.len()).then_some(Cursor { until, now, at: to }),
        count: ranked.len(),
        more,
    })
}

/// Somebody who was found, and the conversation with them that was active last.
#[derive(Debug, Clone, PartialEq)]
pub struct Somebody {
    pub contact: ContactView,
    /// None where there is none: a file or an address book brought them.
    pub conversation: Option<ConversationView>,
}

/// People who are called what was written and carry the tags that were asked for, those who were active last first; where
/// only tags were written, everybody who carries them. Nobody where filters ask for messages.
pub async fn people(state: &AppState, query: &Query, limit: usize) -> store::Result<Vec<Somebody>> {
    if query.only.is_of_messages() {
        return Ok(Vec::new());
    }
    let now = state.clock.now();
    let found = state.store.people_found(&query.called, &query.only.tags, limit).await?;
    let ids: BTreeSet<ConversationId> = found.iter().filter_map(|(_, conversation)| *conversation).collect();
    let mut rows = state.store.conversation_views(&ids, now).await?;
    let alone = found.iter().filter(|(_, conversation)| conversation.is_none());
    let alone: BTreeSet<ContactId> = alone.map(|(id, _)| *id).collect();
    let mut contacts = state.store.contact_views(&alone, now).await?;
    let somebody = |(id, conversation): (ContactId, Option<ConversationId>)| {
        let conversation = conversation.and_then(|id| rows.remove(&id));
        let contact = match &conversation {
            Some(row) => row.contact.clone(),
            None => contacts.remove(&id)?,
        };
        Some(Somebody { contact, conversation })
    };
    Ok(found.into_iter().filter_map(somebody).collect())
}

/// Where in what somebody is called it stands by which they were found.
pub fn marks(contact: &ContactView, query: &Query) -> Vec<Mark> {
    Called::parse(&query.called).map(|called| people::marks(&called, &contact.title())).unwrap_or_default()
}

/// Somebody who was found, as a screen shows them.
pub fn person(somebody: &Somebody, query: &Query) -> Person {
    let Somebody { contact, conversation } = somebody;
    let name = contact.title();
    Person {
        id: contact.id,
        conversation_id: conversation.as_ref().map(|row| row.id),
        marks: marks(contact, query),
        phone: contact.phone.clone().filter(|phone| *phone != name),
        name,
        number: conversation.as_ref().map(|row| row.number.display.clone()),
        last_activity_at: conversation.as_ref().and_then(|row| row.last_activity_at),
    }
}

/// Messages that were found, as a screen shows them: with whom and by whom.
pub async fn hits(state: &AppState, found: Vec<(Message, Vec<Mark>)>) -> store::Result<Vec<Hit>> {
    let ids: BTreeSet<ConversationId> = found.iter().map(|(message, _)| message.conversation_id).collect();
    let rows = state.store.conversation_views(&ids, state.clock.now()).await?;
    let authors: BTreeSet<UserId> = found.iter().filter_map(|(message, _)| message.author).collect();
    let names: BTreeMap<UserId, String> = state.store.names_of(&authors).await?;
    let hit = |(message, marks): (Message, Vec<Mark>)| {
        let row = rows.get(&message.conversation_id)?;
        let (text, marks) = excerpt(message.text.as_deref().unwrap_or_default(), &marks);
        Some(Hit {
            id: message.id,
            conversation_id: message.conversation_id,
            wamid: message.wamid,
            name: row.contact.title(),
            direction: message.direction,
            author: message
                .author
                .filter(|_| message.direction == Direction::Out)
                .and_then(|id| names.get(&id).cloned()),
            kind: message.kind,
            at: message.sent_at,
            text,
            marks,
        })
    };
    Ok(found.into_iter().filter_map(hit).collect())
}

/// Where what is looked for stands in one conversation, the newest first. There has to be a word to look for, or a filter.
pub async fn within(
    state: &AppState,
    conversation: ConversationId,
    text: &str,
    me: Option<UserId>,
    zone: Tz,
) -> Result<Vec<Place>, Refused> {
    let query = Query::parse(text, &zone)?;
    Ok(state.store.found_in(conversation, &query, me, PLACES).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went_out_and_nothing_else_is_one() {
        let cursor = Cursor { until: MessageId(12), now: Timestamp(34), at: 50 };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for wrong in ["", "12-34", "12-34-50-1", "12-34--1", "0-34-50", "12-34-5001", "x-34-50"] {
            assert!(wrong.parse::<Cursor>().is_err(), "{wrong}");
        }
    }
}
