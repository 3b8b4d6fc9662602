//! Windows that closed while an answer was owed, found in what was said.

use super::{
    Result, Store,
    batch::{list, padded},
    on,
};
use crate::domain::{
    conversation::Preview,
    id::{ConversationId, MessageId, NumberId},
    lost::{Did, Loss, LostWindow, LostWindows, Mark, losses},
    queue::quarter_before,
    time::{Span, Timestamp},
    window::SERVICE,
};
use sqlx::{AssertSqlSafe, Row, query, query_as};
use std::collections::{BTreeMap, BTreeSet};

/// A chain of questions may have begun before the time that is looked at.
const BEFORE: Span = Span::days(7);
/// Most conversations looked into, the latest first.
const MOST: usize = 2000;

/// Conversations with a word of the customer that nobody answered or dismissed for a day, and that they did not follow
/// up. Each lost window has one; the rule itself is [`losses`]. `$1` since when, `$2` until when, `$3` the length of a
/// window, `$4` the only number, or none.
const CANDIDATES: &str = "SELECT c.id, c.dismissed_at FROM conversations c
    WHERE c.merged_into IS NULL AND c.last_activity_at >= $1 AND ($4 = 0 OR c.number_id = $4) AND EXISTS (
        SELECT 1 FROM messages m
        WHERE m.conversation_id = c.id AND m.sent_at >= $1 AND m.sent_at <= $2 AND m.direction = 'in'
            AND (m.counts OR m.kind = 'call') AND NOT m.ahead_of_time AND NOT EXISTS (
                SELECT 1 FROM dismissals d
                WHERE d.conversation_id = m.conversation_id AND d.at >= m.sent_at AND d.at < m.sent_at + $3)
            AND NOT EXISTS (
                SELECT 1 FROM messages n
                WHERE n.conversation_id = m.conversation_id AND n.sent_at >= m.sent_at AND n.sent_at < m.sent_at + $3
                    AND NOT n.ahead_of_time AND (
                        (n.counts AND (n.direction <> 'in' OR n.kind = 'call') AND n.status IS DISTINCT FROM 'failed')
                        OR (n.direction = 'in' AND (n.counts OR n.kind = 'call') AND n.sent_at > m.sent_at))))
    ORDER BY c.last_activity_at DESC, c.id DESC LIMIT $5";

impl Store {
    /// The windows that were lost from `since` until now; `limit` at most are listed. Reads the messages of all who waited
    /// in that time: to be kept for a while.
    pub async fn lost_windows(
        &self,
        number: Option<NumberId>,
        since: Timestamp,
        now: Timestamp,
        limit: usize,
    ) -> Result<LostWindows> {
        let (from, until) = (since - SERVICE, now - SERVICE);
        let only = number.map_or(0, |id| id.0);
        let last = "ORDER BY c.last_activity_at";
        let sql = CANDIDATES.replace(last, &format!("{} {last}", self.within("c")));
        let mut candidates: Vec<(i64, Option<i64>)> = on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(from.0)
            .bind(until.0).bind(SERVICE.0).bind(only).bind(MOST as i64 + 1).fetch_all(db).await)?;
        let more = candidates.len() > MOST;
        candidates.truncate(MOST);

        let mut marks: BTreeMap<ConversationId, Vec<Mark>> = BTreeMap::new();
        for (id, dismissed_at) in &candidates {
            let known = marks.entry(ConversationId(*id)).or_default();
            known.extend(dismissed_at.map(|at| Mark { at: Timestamp(at), did: Did::Settled }));
        }
        let ids: Vec<i64> = candidates.iter().map(|(id, _)| *id).collect();
        let head = "SELECT conversation_id, at FROM dismissals WHERE at >= $1 AND conversation_id IN (";
        for piece in padded(&ids) {
            let sql = list(self.dialect(), head, 2, piece.len(), ")");
            let found: Vec<(i64, i64)> = on!(self.read(), db => {
                let found = piece.iter().fold(query_as(sql).bind((from - BEFORE).0), |query, id| query.bind(**id));
                found.fetch_all(db).await?
            });
            for (id, at) in found {
                marks.entry(ConversationId(id)).or_default().push(Mark { at: Timestamp(at), did: Did::Settled });
            }
        }
        let head = "SELECT conversation_id, id, sent_at, direction, kind, counts, status FROM messages
            WHERE sent_at >= $1 AND NOT ahead_of_time AND (counts OR kind = 'call') AND conversation_id IN (";
        for piece in padded(&ids) {
            let sql = list(self.dialect(), head, 2, piece.len(), ")");
            on!(self.read(), db => {
                let found = piece.iter().fold(query(sql).bind((from - BEFORE).0), |query, id| query.bind(**id));
                for row in found.fetch_all(db).await? {
                    let at = Timestamp(row.get(2));
                    let (inbound, call) = (row.get::<&str, _>(3) == "in", row.get::<&str, _>(4) == "call");
                    let failed = row.get::<Option<&str>, _>(6) == Some("failed");
                    let known = marks.entry(ConversationId(row.get(0))).or_default();
                    if inbound {
                        known.push(Mark { at, did: Did::Asked(MessageId(row.get(1))) });
                    }
                    if row.get::<bool, _>(5) && (!inbound || call) && !failed {
                        known.push(Mark { at, did: Did::Settled });
                    }
                }
            });
        }

        let mut lost: Vec<_> = marks
            .into_iter()
            .flat_map(|(id, marks)| losses(marks, now).into_iter().map(move |loss| (loss, id)))
            .filter(|(loss, _)| loss.closed_at >= since)
            .collect();
        lost.sort_by_key(|(loss, id)| std::cmp::Reverse((loss.closed_at, id.0)));
        let count = i64::try_from(lost.len()).unwrap_or(i64::MAX);
        let longest = lost.iter().map(|(loss, _)| loss.closed_at - loss.asked_at).max();
        let mut closed: BTreeMap<Timestamp, i64> = BTreeMap::new();
        for (loss, _) in &lost {
            *closed.entry(quarter_before(loss.closed_at)).or_default() += 1;
        }
        lost.truncate(limit);

        let rows = self.conversation_views(&lost.iter().map(|(_, id)| *id).collect::<BTreeSet<_>>(), now).await?;
        let said: Vec<i64> = lost.iter().map(|(loss, _)| loss.last.0).collect();
        let mut words: BTreeMap<MessageId, (String, Option<String>)> = BTreeMap::new();
        for piece in padded(&said) {
            let sql = list(self.dialect(), "SELECT id, kind, text FROM messages WHERE id IN (", 1, piece.len(), ")");
            let found: Vec<(i64, String, Option<String>)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            words.extend(found.into_iter().map(|(id, kind, text)| (MessageId(id), (kind, text))));
        }
        let shown = lost.into_iter().filter_map(|(loss, id)| {
            let row = rows.get(&id)?;
            let (kind, text) = words.get(&loss.last).cloned().unwrap_or_default();
            Some(LostWindow {
                conversation: id,
                number: row.number.clone(),
                name: row.contact.title(),
                kind,
                text: Preview::line(text.as_deref()),
                asked_at: loss.asked_at,
                closed_at: loss.closed_at,
            })
        });
        Ok(LostWindows { windows: shown.collect(), count, more, closed: closed.into_iter().collect(), longest })
    }

    /// The windows of one conversation that were lost after `from` and before `until`, oldest first. Looks at the latest
    /// messages there are in that time, some thousands at most.
    pub async fn losses_of(
        &self,
        id: ConversationId,
        from: Option<Timestamp>,
        until: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<Vec<Loss>> {
        let (since, until) = (from.unwrap_or_default(), until.unwrap_or(now));
        let begin = since - SERVICE - BEFORE;
        let sql = "SELECT id, sent_at, direction, kind, counts, status FROM messages WHERE conversation_id = $1 \
                   AND sent_at >= $2 AND sent_at <= $3 AND NOT ahead_of_time AND (counts OR kind = 'call') \
                   ORDER BY sent_at DESC, id DESC LIMIT $4";
        type Row = (i64, i64, String, String, bool, Option<String>);
        let rows: Vec<Row> = on!(self.read(), db => {
            let query = query_as(sql).bind(id.0).bind(begin.0).bind(until.0).bind(MOST as i64);
            query.fetch_all(db).await
        })?;
        let mut marks = Vec::new();
        for (message, at, direction, kind, counts, status) in rows {
            let at = Timestamp(at);
            let (inbound, call) = (direction == "in", kind == "call");
            if inbound {
                marks.push(Mark { at, did: Did::Asked(MessageId(message)) });
            }
            if counts && (!inbound || call) && status.as_deref() != Some("failed") {
                marks.push(Mark { at, did: Did::Settled });
            }
        }
        let sql = "SELECT at FROM dismissals WHERE conversation_id = $1 AND at >= $2 ORDER BY at DESC LIMIT $3";
        let dismissed: Vec<(i64,)> = on!(self.read(), db => {
            query_as(sql).bind(id.0).bind(begin.0).bind(MOST as i64).fetch_all(db).await
        })?;
        marks.extend(dismissed.into_iter().map(|(at,)| Mark { at: Timestamp(at), did: Did::Settled }));
        let mut lost = losses(marks, until.min(now));
        lost.retain(|loss| loss.closed_at >= since);
        Ok(lost)
    }

    /// How the database goes about it.
    #[cfg(test)]
    pub async fn explain_lost(&self) -> Result<String> {
        let mut tx = self.begin().await?;
        let (explain, of) = tx.explains(CANDIDATES).await?;
        let lines: Vec<String> = on!(tx, db => {
            let query = query(explain).bind(1i64).bind(2i64).bind(SERVICE.0).bind(0i64).bind(MOST as i64);
            query.fetch_all(db).await?.iter().map(|row| row.get(of)).collect()
        });
        Ok(lines.join("\n"))
    }
}
