//! What was said before anything was predicted, to be gone through once more.

use super::{
    Result, Store, Tx,
    batch::{list, padded},
    learning::SAID,
    on,
};
use crate::domain::{
    id::{ContactId, ConversationId, NumberId},
    message::Direction,
    model::{Said, Side},
    replay::Line,
    time::Timestamp,
};
use sqlx::query_as;
use std::collections::BTreeSet;

/// When the first of the decisions that are known was made.
const FIRST: &str = "SELECT MIN(asked_at) FROM decisions";
/// Lines of some conversations: the latest.
const LINES: i64 = 100_000;

/// A conversation in which something was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    pub id: ConversationId,
    pub number: NumberId,
    pub contact: ContactId,
    /// Of the number.
    pub zone: String,
    pub blocked_at: Option<Timestamp>,
}

impl Tx {
    /// When it was first predicted live.
    pub async fn first_decision(&mut self) -> Result<Option<Timestamp>> {
        let tx = self;
        let (at,): (Option<i64>,) = on!(tx, db => query_as(FIRST).fetch_one(db).await)?;
        Ok(at.map(Timestamp))
    }
}

impl Store {
    /// When it was first predicted live.
    pub async fn first_decision(&self) -> Result<Option<Timestamp>> {
        let (at,): (Option<i64>,) = on!(self.read(), db => query_as(FIRST).fetch_one(db).await)?;
        Ok(at.map(Timestamp))
    }

    /// Conversations of people who are scored in which anything was said since then, after this one, in the order of their ids.
    pub async fn past_of(&self, after: ConversationId, since: Timestamp, most: i64) -> Result<Vec<Whose>> {
        let sql = "SELECT c.id, c.number_id, c.contact_id, n.time_zone, c.blocked_at FROM conversations c \
                   JOIN contacts k ON k.id = c.contact_id JOIN numbers n ON n.id = c.number_id \
                   WHERE c.merged_into IS NULL AND k.scored AND c.last_activity_at >= $1 AND c.id > $2 \
                   ORDER BY c.id LIMIT $3";
        type Row = (i64, i64, i64, String, Option<i64>);
        let rows: Vec<Row> =
            on!(self.read(), db => query_as(sql).bind(since.0).bind(after.0).bind(most).fetch_all(db).await)?;
        let whose = |(id, number, contact, zone, blocked_at): Row| Whose {
            id: ConversationId(id),
            number: NumberId(number),
            contact: ContactId(contact),
            zone,
            blocked_at: blocked_at.map(Timestamp),
        };
        Ok(rows.into_iter().map(whose).collect())
    }

    /// What was said in these from one moment until another.
    pub async fn past_lines(&self, ids: &[ConversationId], since: Timestamp, until: Timestamp) -> Result<Vec<Line>> {
        let head = format!(
            "SELECT m.conversation_id, m.sent_at, m.direction FROM messages m \
             JOIN conversations c ON c.id = m.conversation_id \
             WHERE m.sent_at >= $1 AND m.sent_at < $2 AND {SAID} AND m.conversation_id IN ("
        );
        let tail = format!(") ORDER BY m.sent_at DESC LIMIT {LINES}");
        let mut lines = Vec::new();
        for piece in padded(ids) {
            let sql = list(self.dialect(), &head, 3, piece.len(), &tail);
            let rows: Vec<(i64, i64, String)> = on!(self.read(), db => {
                let query = query_as(sql).bind(since.0).bind(until.0);
                piece.iter().fold(query, |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            lines.extend(rows.into_iter().map(|(id, at, direction)| {
                let is_theirs = Direction::parse(&direction) == Some(Direction::In);
                let by = if is_theirs { Side::Customer } else { Side::Business };
                Line { said: Said { at: Timestamp(at), by }, conversation: ConversationId(id) }
            }));
        }
        Ok(lines)
    }

    /// When these people said since then that they want to be left in peace.
    pub async fn declined_since(
        &self,
        people: &BTreeSet<ContactId>,
        since: Timestamp,
    ) -> Result<Vec<(ContactId, Timestamp)>> {
        let head = "SELECT contact_id, at FROM consents WHERE NOT given AND at >= $1 AND contact_id IN (";
        let people: Vec<ContactId> = people.iter().copied().collect();
        let mut declined = Vec::new();
        for piece in padded(&people) {
            let sql = list(self.dialect(), head, 2, piece.len(), ") ORDER BY at");
            let rows: Vec<(i64, i64)> = on!(self.read(), db => {
                let query = query_as(sql).bind(since.0);
                piece.iter().fold(query, |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            declined.extend(rows.into_iter().map(|(contact, at)| (ContactId(contact), Timestamp(at))));
        }
        Ok(declined)
    }
}
