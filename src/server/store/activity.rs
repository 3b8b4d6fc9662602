//! What was done about conversations, and what happened to them.

use super::{
    Result, Store, Tx,
    batch::{list, padded, pieces, values},
    event::NewEvent,
    note::Within,
    on,
};
use crate::domain::{
    activity::{Activity, ActivityLine},
    event::EventKind,
    id::{ActivityId, ConversationId, MessageId, UserId},
    lost::Loss,
    time::Timestamp,
};
use sqlx::query_as;
use std::collections::{BTreeMap, BTreeSet};

type Row = (i64, i64, i64, Option<i64>, String, Option<String>, Option<i64>, Option<i64>);

const LINE: &str = "a.id, a.conversation_id, a.at, a.by_id, a.what, a.subject, a.user_id, a.until";

fn line((id, conversation, at, by, what, subject, user, until): Row) -> ActivityLine {
    ActivityLine {
        id: ActivityId(id),
        conversation_id: ConversationId(conversation),
        at: Timestamp(at),
        by: by.map(UserId),
        what,
        subject,
        user: user.map(UserId),
        until: until.map(Timestamp),
    }
}

/// The line that tells of a window that was lost. Losses are derived and not kept: it goes by the id of the last message,
/// which no activity has.
pub fn lost(conversation: ConversationId, loss: Loss) -> ActivityLine {
    let MessageId(id) = loss.last;
    Activity::WindowLost { since: loss.asked_at }.line(ActivityId(id), conversation, None, loss.closed_at)
}

impl Tx {
    /// Tells of something that was done about a conversation, by somebody or by itself, in the transaction that did it.
    pub async fn note_activity(
        &mut self,
        conversation: ConversationId,
        activity: Activity,
        by: Option<UserId>,
        now: Timestamp,
    ) -> Result<()> {
        self.note_activities(vec![(conversation, activity)], by, now).await
    }

    /// The same for many at once.
    pub async fn note_activities(
        &mut self,
        done: Vec<(ConversationId, Activity)>,
        by: Option<UserId>,
        now: Timestamp,
    ) -> Result<()> {
        let done = done.into_iter().map(|(conversation, activity)| (conversation, activity, now)).collect();
        self.note_past_activities(done, by, now).await
    }

    /// The same, each as of a time of its own.
    pub async fn note_past_activities(
        &mut self,
        done: Vec<(ConversationId, Activity, Timestamp)>,
        by: Option<UserId>,
        now: Timestamp,
    ) -> Result<()> {
        let events = self.put_activities(done, by).await?;
        self.append(&events, now).await
    }

    /// Writes activities down, each as of its time. The events that tell of them are for whoever asks.
    pub(super) async fn put_activities(
        &mut self,
        done: Vec<(ConversationId, Activity, Timestamp)>,
        by: Option<UserId>,
    ) -> Result<Vec<NewEvent>> {
        if done.is_empty() {
            return Ok(Vec::new());
        }
        let first = self.ids(i64::try_from(done.len()).unwrap_or(i64::MAX)).await?;
        let lines: Vec<ActivityLine> = (first..)
            .zip(done)
            .map(|(id, (conversation, activity, at))| activity.line(ActivityId(id), conversation, by, at))
            .collect();
        let tx = self;
        for piece in pieces(&lines) {
            let head = "INSERT INTO activities (id, conversation_id, at, by_id, what, subject, user_id, until) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 8, "");
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, line| {
                    let query = query.bind(line.id.0).bind(line.conversation_id.0).bind(line.at.0);
                    let query = query.bind(line.by.map(|id| id.0)).bind(&line.what).bind(&line.subject);
                    query.bind(line.user.map(|id| id.0)).bind(line.until.map(|at| at.0))
                });
                query.execute(db).await.map(drop)?
            });
        }
        let told = |line: &ActivityLine| {
            let detail = format!(r#"{{"id":"{}"}}"#, line.id);
            (EventKind::ActivityNoted, Some(line.conversation_id), None, Some(detail))
        };
        Ok(lines.iter().map(told).collect())
    }
}

impl Store {
    /// What was done about a conversation within this, newest first, at most `limit`.
    pub async fn activities(
        &self,
        conversation: ConversationId,
        within: Within,
        limit: usize,
    ) -> Result<Vec<ActivityLine>> {
        let sql = format!(
            "SELECT {LINE} FROM activities a WHERE a.conversation_id = $1 AND a.at >= $2 \
             AND (a.at < $3 OR (a.at = $3 AND a.id < $4)) ORDER BY a.at DESC, a.id DESC LIMIT $5"
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows: Vec<Row> = on!(self.read(), db => {
            let query = query_as(sqlx::AssertSqlSafe(sql)).bind(conversation.0).bind(within.from.0);
            query.bind(within.before.at.0).bind(within.before.id).bind(limit).fetch_all(db).await
        })?;
        Ok(rows.into_iter().map(line).collect())
    }

    pub(super) async fn activities_by_id(
        &self,
        ids: &BTreeSet<ActivityId>,
    ) -> Result<BTreeMap<ActivityId, ActivityLine>> {
        let ids: Vec<_> = ids.iter().collect();
        let mut found = BTreeMap::new();
        for piece in padded(&ids) {
            let head = format!("SELECT {LINE} FROM activities a WHERE a.id IN (");
            let sql = list(self.dialect(), &head, 1, piece.len(), ")");
            let rows: Vec<Row> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            found.extend(rows.into_iter().map(line).map(|line| (line.id, line)));
        }
        Ok(found)
    }
}
