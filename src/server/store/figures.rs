//! What the header of the queue counts.

use super::{
    Result, Store,
    batch::{list, padded},
    on,
};
use crate::domain::{
    engagement::{DAYS, Engagement, Exchange},
    id::{ConversationId, NumberId},
    queue::{BAR, BARS, Bar, Figures, LOST, quarter_before},
    time::{Span, Timestamp},
    window::CLOSING,
};
use sqlx::AssertSqlSafe;
#[cfg(test)]
use sqlx::Row as _;
use std::collections::BTreeMap;

/// An answer is owed. Word for word as the index `conversations_peak` has it, or it would not be used; and nobody owes one to
/// whom the platform lets nothing through.
pub(super) const OWED: &str = "c.asked_at IS NOT NULL AND (c.answered_at IS NULL OR c.answered_at < c.asked_at) \
     AND (c.dismissed_at IS NULL OR c.dismissed_at < c.asked_at) AND c.blocked_at IS NULL";

/// Conversations whose messages are read together.
const SLICE: i64 = 1000;

/// Replies of the number `$1` since `$2`, `$3` at most.
const REPLIES: &str = "SELECT COUNT(*) FROM (SELECT 1 AS one FROM outbox o JOIN messages m ON m.id = o.message_id \
     WHERE o.reply AND o.number_id = $1 AND o.created_at >= $2 AND m.status IS DISTINCT FROM 'failed' LIMIT $3) s";

/// When the reply of the number `$1` since `$2` left that comes after the first `$3`.
const REPLY_AFTER: &str = "SELECT o.created_at FROM outbox o JOIN messages m ON m.id = o.message_id \
     WHERE o.reply AND o.number_id = $1 AND o.created_at >= $2 AND m.status IS DISTINCT FROM 'failed' \
     ORDER BY o.created_at LIMIT 1 OFFSET $3";

/// How engaged a conversation is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    pub id: ConversationId,
    pub score: f64,
    /// As it was kept until now.
    pub known: Option<f64>,
    /// What is at stake in it, as it was kept.
    pub at_stake: Option<f64>,
    /// Nobody has said that its person is not to be scored.
    pub is_scored: bool,
}

impl Store {
    /// The figures and the tide line; the engagement is reckoned by itself.
    pub async fn figures(&self, now: Timestamp) -> Result<Figures> {
        // Before the counts: what is written meanwhile is counted or comes as a later event.
        let seq = self.last_seq().await?;
        let from = quarter_before(now);
        let open = self.count("", now, None).await?;
        let closing = self.count(OWED, now, Some(now + CLOSING)).await?;
        let lost = self.count(OWED, now - LOST, Some(now)).await?;
        let mut tide = vec![Bar::default(); BARS];
        for (bar, n) in self.closes("", from, now).await? {
            tide[bar].closes += n;
        }
        for (bar, n) in self.closes(OWED, from, now).await? {
            tide[bar].owed += n;
        }
        Ok(Figures { open, closing, lost, engagement: None, from, tide, seq })
    }

    /// How many windows end after this and, where there is a bound, no later than that.
    async fn count(&self, also: &str, after: Timestamp, until: Option<Timestamp>) -> Result<i64> {
        let also = if also.is_empty() { String::new() } else { format!(" AND {also}") };
        let sql = format!(
            "SELECT COUNT(*) FROM conversations c WHERE c.merged_into IS NULL AND c.ends_at > $1 AND c.ends_at <= $2{also}{}",
            self.within("c")
        );
        let until = until.map_or(i64::MAX, |until| until.0);
        let (n,): (i64,) =
            on!(self.read(), db => sqlx::query_as(AssertSqlSafe(sql)).bind(after.0).bind(until).fetch_one(db).await)?;
        Ok(n)
    }

    /// How many windows end in each bar of the tide line.
    async fn closes(&self, also: &str, from: Timestamp, now: Timestamp) -> Result<Vec<(usize, i64)>> {
        let also = if also.is_empty() { String::new() } else { format!(" AND {also}") };
        let sql = format!(
            "SELECT (c.ends_at - $1) / {}, COUNT(*) FROM conversations c \
             WHERE c.merged_into IS NULL AND c.ends_at > $2 AND c.ends_at < $3{also}{} GROUP BY 1",
            BAR.0,
            self.within("c")
        );
        let end = from + BAR * (BARS as i64 + 1);
        let rows: Vec<(i64, i64)> = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).bind(from.0).bind(now.0).bind(end.0).fetch_all(db).await
        })?;
        let bar = |at: i64| usize::try_from(at).unwrap_or(0).min(BARS - 1);
        Ok(rows.into_iter().map(|(at, n)| (bar(at), n)).collect())
    }

    /// The average engagement of the conversations that are seen, by what was kept of each.
    pub async fn engagement(&self) -> Result<Option<Engagement>> {
        let sql = format!(
            "SELECT AVG(c.engagement), COUNT(*) FROM conversations c WHERE c.merged_into IS NULL \
             AND c.engagement IS NOT NULL{}",
            self.within("c")
        );
        let (average, of): (Option<f64>, i64) =
            on!(self.read(), db => sqlx::query_as(AssertSqlSafe(sql)).fetch_one(db).await)?;
        Ok(average.map(|average| Engagement { average, of }))
    }

    /// How engaged these conversations are by the rule of thumb, whoever predicts. Those in which nothing was said in the last
    /// thirty days are left out.
    pub async fn thumbs_of(&self, ids: &[ConversationId], now: Timestamp) -> Result<BTreeMap<ConversationId, f64>> {
        let since = now - Span::days(DAYS);
        let head = "SELECT t.id, COUNT(*), MAX(t.sent_at), CAST(SUM(t.waited) AS BIGINT), COUNT(t.waited) FROM ( \
                    SELECT m.conversation_id AS id, m.sent_at, CASE WHEN m.direction = 'in' AND LAG(m.direction) OVER w <> 'in' \
                    THEN m.sent_at - LAG(m.sent_at) OVER w END AS waited FROM messages m WHERE m.counts \
                    AND m.sent_at >= $1 AND m.sent_at <= $2 AND m.conversation_id IN (";
        let tail = ") WINDOW w AS (PARTITION BY m.conversation_id ORDER BY m.sent_at, m.id)) t GROUP BY t.id";
        let tagged = "SELECT c.id FROM conversations c JOIN contact_tags x ON x.contact_id = c.contact_id \
                      JOIN tags t ON t.id = x.tag_id WHERE t.folded = 'vip' AND c.id IN (";
        let mut thumbs = BTreeMap::new();
        for piece in padded(ids) {
            type Row = (i64, i64, i64, Option<i64>, i64);
            let sql = list(self.dialect(), head, 3, piece.len(), tail);
            let rows: Vec<Row> = on!(self.read(), db => {
                let query = sqlx::query_as(sql).bind(since.0).bind(now.0);
                piece.iter().fold(query, |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            let sql = list(self.dialect(), tagged, 1, piece.len(), ")");
            let vips: Vec<(i64,)> = on!(self.read(), db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            thumbs.extend(rows.into_iter().map(|(id, messages, last_at, waited, answers)| {
                let answers_after = waited.filter(|_| answers > 0).map(|waited| Span(waited / answers));
                let vip = vips.contains(&(id,));
                let exchange = Exchange { answers_after, messages, last_at: Timestamp(last_at), vip };
                (ConversationId(id), exchange.rule_of_thumb(now))
            }));
        }
        Ok(thumbs)
    }

    /// How engaged each conversation is by the rule of thumb that said anything in the last thirty days. Reads every message
    /// of that time, slice by slice: to be kept for a while.
    pub async fn scores(&self, now: Timestamp) -> Result<Vec<Scored>> {
        let since = now - Span::days(DAYS);
        // An answer is a message of the customer that follows one of the business.
        let sql = "SELECT t.id, COUNT(*), MAX(t.sent_at), CAST(SUM(t.waited) AS BIGINT), COUNT(t.waited) FROM ( \
                   SELECT m.conversation_id AS id, m.sent_at, CASE WHEN m.direction = 'in' AND LAG(m.direction) OVER w <> 'in' \
                   THEN m.sent_at - LAG(m.sent_at) OVER w END AS waited FROM messages m WHERE m.conversation_id IN \
                   (SELECT c.id FROM conversations c WHERE c.merged_into IS NULL AND c.id > $1 AND c.last_activity_at >= $2 \
                   ORDER BY c.id LIMIT $3) AND m.sent_at >= $2 AND m.sent_at <= $4 AND m.counts \
                   WINDOW w AS (PARTITION BY m.conversation_id ORDER BY m.sent_at, m.id)) t GROUP BY t.id";
        let slice = "SELECT c.id, c.engagement, c.at_stake, EXISTS (SELECT 1 FROM contact_tags x JOIN tags t ON t.id = x.tag_id \
                     WHERE x.contact_id = c.contact_id AND t.folded = 'vip'), NOT EXISTS (SELECT 1 FROM contacts k \
                     WHERE k.id = c.contact_id AND NOT k.scored) FROM conversations c WHERE c.merged_into IS NULL \
                     AND c.id > $1 AND c.last_activity_at >= $2 ORDER BY c.id LIMIT $3";
        let mut scores = Vec::new();
        let mut after = 0;
        loop {
            let known: Vec<(i64, Option<f64>, Option<f64>, bool, bool)> = on!(self.read(), db => {
                sqlx::query_as(slice).bind(after).bind(since.0).bind(SLICE).fetch_all(db).await
            })?;
            let Some((end, ..)) = known.last().copied() else { break };
            type Row = (i64, i64, i64, Option<i64>, i64);
            let rows: Vec<Row> = on!(self.read(), db => {
                sqlx::query_as(sql).bind(after).bind(since.0).bind(SLICE).bind(now.0).fetch_all(db).await
            })?;
            let known_of: BTreeMap<i64, (Option<f64>, Option<f64>, bool, bool)> = known
                .iter()
                .map(|(id, score, at_stake, vip, is_scored)| (*id, (*score, *at_stake, *vip, *is_scored)))
                .collect();
            scores.extend(rows.into_iter().map(|(id, messages, last_at, waited, answers)| {
                let (known, at_stake, vip, is_scored) = known_of.get(&id).copied().unwrap_or_default();
                let answers_after = waited.filter(|_| answers > 0).map(|waited| Span(waited / answers));
                let exchange = Exchange { answers_after, messages, last_at: Timestamp(last_at), vip };
                Scored { id: ConversationId(id), known, at_stake, is_scored, score: exchange.rule_of_thumb(now) }
            }));
            if i64::try_from(known.len()).is_ok_and(|count| count < SLICE) {
                break;
            }
            after = end;
        }
        Ok(scores)
    }

    /// Conversations that have a score although nothing was said in them since then; some of them at a time.
    pub async fn outlived_scores(&self, since: Timestamp) -> Result<Vec<ConversationId>> {
        let sql = "SELECT c.id FROM conversations c WHERE c.merged_into IS NULL AND c.engagement IS NOT NULL \
                   AND c.last_activity_at < $1 LIMIT $2";
        let rows: Vec<(i64,)> =
            on!(self.read(), db => sqlx::query_as(sql).bind(since.0).bind(SLICE).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// How many messages of this number that are no templates left since then and did not fail; not counted further than
    /// `most`.
    pub async fn replies_since(&self, number: NumberId, since: Timestamp, most: i64) -> Result<i64> {
        let (n,): (i64,) = on!(self.read(), db => {
            sqlx::query_as(REPLIES).bind(number.0).bind(since.0).bind(most).fetch_one(db).await
        })?;
        Ok(n)
    }

    /// When the reply since then was written down that comes after the first so many. None where there are no more.
    pub async fn reply_after(&self, number: NumberId, since: Timestamp, first: i64) -> Result<Option<Timestamp>> {
        let row: Option<(i64,)> = on!(self.read(), db => {
            sqlx::query_as(REPLY_AFTER).bind(number.0).bind(since.0).bind(first).fetch_optional(db).await?
        });
        Ok(row.map(|(at,)| Timestamp(at)))
    }

    /// How the database goes about counting replies.
    #[cfg(test)]
    pub async fn explain_replies(&self) -> Result<String> {
        let mut tx = self.begin().await?;
        let (explain, of) = tx.explains(REPLIES).await?;
        let lines: Vec<String> = on!(tx, db => {
            let query = sqlx::query(explain).bind(1i64).bind(2i64).bind(3i64);
            query.fetch_all(db).await?.iter().map(|row| row.get(of)).collect()
        });
        Ok(lines.join("\n"))
    }
}
