//! Whose tags and language have to be looked at, and what that is decided by.

use super::{
    Result, Store, Tx,
    batch::{list, padded},
    on,
};
use crate::domain::{
    id::ContactId,
    tag::{Acquaintance, Rule, Tag},
    time::Timestamp,
    tongue::Spoken,
};
use sqlx::{query, query_as};
use std::collections::{BTreeMap, BTreeSet};

/// Texts that a language is told from.
const TEXTS: i64 = 20;

/// What a message `m` of a conversation `c` has to be like for somebody to have written it to us.
pub(super) const SAID: &str = "m.conversation_id = c.id AND m.direction = 'in' AND NOT m.ahead_of_time \
     AND m.kind NOT IN ('system', 'reaction', 'edit', 'revoke')";

/// Somebody's id, language and how it is known, when they wrote first, and when those did who turned out to be them.
type Somebody = (i64, Option<String>, Option<String>, Option<i64>, Option<i64>);

/// Who is to be looked at, and up to where that is everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Round {
    pub people: BTreeSet<ContactId>,
    /// The last event that was seen to, before this round and after it.
    pub events: (i64, i64),
    /// The last of those who were there before, likewise.
    pub walked: (i64, i64),
    /// There are more than these.
    pub more: bool,
}

/// What is known of somebody for this.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    pub known: Acquaintance,
    pub language: Option<Spoken>,
    /// What they wrote last.
    pub text: String,
}

impl Store {
    /// Who wrote since the last round, whose rules are due, and some of those who were there before there were rules: so
    /// many at most of each.
    pub async fn round(&self, limit: i64, now: Timestamp) -> Result<Round> {
        let counter = "SELECT value FROM counters WHERE name = $1";
        let (events,): (i64,) = on!(self.read(), db => query_as(counter).bind("looked").fetch_one(db).await)?;
        let (walked,): (i64,) = on!(self.read(), db => query_as(counter).bind("looked_through").fetch_one(db).await)?;
        let last = self.last_seq().await?;
        let sql = "SELECT e.seq, COALESCE(k.merged_into, k.id) FROM events e JOIN conversations c ON c.id = e.conversation_id \
                   JOIN contacts k ON k.id = c.contact_id WHERE e.seq > $1 AND e.kind = 'message.received' ORDER BY e.seq LIMIT $2";
        let wrote: Vec<(i64, i64)> =
            on!(self.read(), db => query_as(sql).bind(events).bind(limit).fetch_all(db).await)?;
        let is_full = |found: usize| i64::try_from(found).unwrap_or(i64::MAX) >= limit;
        let is_all = !is_full(wrote.len());
        // Between the two questions more may have come: what was not seen is left for the next round.
        let seen = wrote.last().map_or(events, |(seq, _)| *seq);
        let seen = if is_all { seen.max(last) } else { seen };
        let sql = "SELECT contact_id FROM rule_looks WHERE due_at <= $1 ORDER BY due_at LIMIT $2";
        let due: Vec<(i64,)> = on!(self.read(), db => query_as(sql).bind(now.0).bind(limit).fetch_all(db).await)?;
        let sql = "SELECT id FROM contacts WHERE id > $1 AND merged_into IS NULL ORDER BY id LIMIT $2";
        let there: Vec<(i64,)> = on!(self.read(), db => query_as(sql).bind(walked).bind(limit).fetch_all(db).await)?;
        let through = there.last().map_or(walked, |(id,)| *id);
        let more = !is_all || is_full(due.len()) || is_full(there.len());
        let people = wrote.into_iter().map(|(_, id)| id).chain(due.into_iter().chain(there).map(|(id,)| id));
        Ok(Round { people: people.map(ContactId).collect(), events: (events, seen), walked: (walked, through), more })
    }

    /// What is known of each of these.
    pub async fn looks(&self, people: &BTreeSet<ContactId>) -> Result<BTreeMap<ContactId, Look>> {
        let mut looks: BTreeMap<ContactId, Look> = BTreeMap::new();
        let ids: Vec<i64> = people.iter().map(|id| id.0).collect();
        let head = "SELECT k.id, k.language, k.language_from, k.first_at, \
                    (SELECT MIN(o.first_at) FROM contacts o WHERE o.merged_into = k.id) \
                    FROM contacts k WHERE k.merged_into IS NULL AND k.id IN (";
        for piece in padded(&ids) {
            let sql = list(self.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<Somebody> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, language, from, first, first_of_others) in rows {
                let said = from.as_deref() == Some("said");
                let language = language.map(|tag| Spoken { tag, said });
                // Of messages that are no longer kept.
                let first_at = [first, first_of_others].into_iter().flatten().min().map(Timestamp);
                let known = Acquaintance { first_at, ..Acquaintance::default() };
                looks.insert(ContactId(id), Look { known, language, ..Look::default() });
            }
        }
        // The first and the last are each one step into an index, however long the conversation is.
        let head = format!(
            "SELECT c.contact_id, (SELECT m.sent_at FROM messages m WHERE {SAID} ORDER BY m.sent_at LIMIT 1), \
             (SELECT m.sent_at FROM messages m WHERE {SAID} ORDER BY m.sent_at DESC LIMIT 1), c.lead_at \
             FROM conversations c WHERE c.merged_into IS NULL AND c.contact_id IN ("
        );
        for piece in padded(&ids) {
            let sql = list(self.dialect(), &head, 1, piece.len(), ")");
            let rows: Vec<(i64, Option<i64>, Option<i64>, Option<i64>)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, first, last, lead) in rows {
                let Some(look) = looks.get_mut(&ContactId(id)) else { continue };
                let first = first.map(Timestamp);
                look.known.first_at = [look.known.first_at, first].into_iter().flatten().min();
                look.known.last_at = look.known.last_at.max(last.map(Timestamp));
                look.known.lead_at = look.known.lead_at.max(lead.map(Timestamp));
            }
        }
        let sql = "SELECT m.text FROM conversations c JOIN messages m ON m.conversation_id = c.id WHERE c.contact_id = $1 \
                   AND c.merged_into IS NULL AND m.direction = 'in' AND m.kind = 'text' AND m.text IS NOT NULL \
                   ORDER BY m.sent_at DESC, m.id DESC LIMIT $2";
        for (id, look) in &mut looks {
            if look.known.last_at.is_none() || look.language.as_ref().is_some_and(|known| known.said) {
                continue;
            }
            let rows: Vec<(String,)> =
                on!(self.read(), db => query_as(sql).bind(id.0).bind(TEXTS).fetch_all(db).await)?;
            look.text = rows.into_iter().map(|(text,)| text).collect::<Vec<_>>().join("\n");
        }
        Ok(looks)
    }
}

impl Tx {
    /// Notes up to where everybody was looked at. False where somebody else has done so meanwhile.
    pub async fn looked(&mut self, round: &Round) -> Result<bool> {
        let tx = self;
        let sql = "UPDATE counters SET value = $3 WHERE name = $1 AND value = $2";
        for (name, (before, after)) in [("looked", round.events), ("looked_through", round.walked)] {
            let moved = on!(tx, db => query(sql).bind(name).bind(before).bind(after)
                .execute(db).await.map(|done| done.rows_affected()))?;
            if moved == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether somebody is still somebody of their own.
    pub async fn is_somebody(&mut self, id: ContactId) -> Result<bool> {
        let tx = self;
        let sql = "SELECT id FROM contacts WHERE id = $1 AND merged_into IS NULL";
        let found: Option<(i64,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(found.is_some())
    }

    /// The tags that rules set.
    pub async fn rule_tags(&mut self) -> Result<BTreeMap<Rule, Tag>> {
        Ok(self.tags().await?.into_iter().filter_map(|tag| Some((tag.rule?, tag))).collect())
    }

    /// Notes when somebody has to be looked at again; none is when they write again.
    pub async fn look_again(&mut self, contact: ContactId, at: Option<Timestamp>) -> Result<()> {
        let tx = self;
        let Some(at) = at else {
            let sql = "DELETE FROM rule_looks WHERE contact_id = $1";
            return on!(tx, db => query(sql).bind(contact.0).execute(db).await.map(drop));
        };
        let sql = "INSERT INTO rule_looks (contact_id, due_at) VALUES ($1, $2) \
                   ON CONFLICT (contact_id) DO UPDATE SET due_at = excluded.due_at";
        on!(tx, db => query(sql).bind(contact.0).bind(at.0).execute(db).await.map(drop))
    }
}
