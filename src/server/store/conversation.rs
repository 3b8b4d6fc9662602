//! Conversations: one or some of them, and the few things a person changes about them. Lists are in [`super::queue`].

use super::{
    Result, Store, Tx,
    batch::{list, padded, pieces},
    on,
    world::{CONVERSATION, conversation},
};
use crate::domain::{
    contact::ContactView,
    conversation::{Conversation, ConversationView, Progress, Scores},
    id::{ContactId, ConversationId, NumberId, UserId},
    number::NumberRef,
    priority::Stake,
    time::Timestamp,
    window::{OpenedBy, Opening, Window, WindowView},
};
use sqlx::{AssertSqlSafe, Row};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// One conversation. The id of one that was merged answers with the survivor.
    pub async fn conversation(&self, id: ConversationId, now: Timestamp) -> Result<Option<ConversationView>> {
        let Some(id) = self.survivor(id).await? else { return Ok(None) };
        Ok(self.conversation_views(&BTreeSet::from([id]), now).await?.remove(&id))
    }

    /// The conversation this id stands for now. None also where it is being erased.
    pub async fn survivor(&self, id: ConversationId) -> Result<Option<ConversationId>> {
        let sql = "SELECT COALESCE(merged_into, id) FROM conversations WHERE id = $1";
        let row: Option<(i64,)> = on!(self.read(), db => sqlx::query_as(sql).bind(id.0).fetch_optional(db).await)?;
        let found = row.map(|(id,)| ConversationId(id)).filter(|id| id.0 > 0);
        match found {
            Some(id) if self.is_limited() => Ok(self.seen_of(&BTreeSet::from([id])).await?.pop_first()),
            found => Ok(found),
        }
    }

    /// Conversations as the interface sees them, but those that are being erased.
    pub async fn conversation_views(
        &self,
        ids: &BTreeSet<ConversationId>,
        now: Timestamp,
    ) -> Result<BTreeMap<ConversationId, ConversationView>> {
        let ids: Vec<_> = ids.iter().collect();
        let mut rows: Vec<Conversation> = Vec::new();
        for piece in pieces(&ids) {
            let sql = list(
                self.dialect(),
                &format!(
                    "SELECT {CONVERSATION} FROM conversations c WHERE c.merged_into IS DISTINCT FROM 0 AND c.id IN ("
                ),
                1,
                piece.len(),
                &format!("){}", self.within("c")),
            );
            on!(self.read(), db => {
                let found = piece.iter().fold(sqlx::query(sql), |query, id| query.bind(id.0)).fetch_all(db).await?;
                rows.extend(found.iter().map(|row| conversation!(row)));
            });
        }
        Ok(self.views(rows, now).await?.into_iter().map(|row| (row.id, row)).collect())
    }

    pub(super) async fn views(&self, rows: Vec<Conversation>, now: Timestamp) -> Result<Vec<ConversationView>> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let contacts = self.contact_views(&rows.iter().map(|row| row.contact).collect(), now).await?;
        let numbers = self.number_refs().await?;
        let blocked = self.blocked(&rows.iter().map(|row| row.id).collect::<Vec<_>>()).await?;
        let names = if rows.iter().any(|row| row.assignee.is_some()) { self.names().await? } else { BTreeMap::new() };
        let teams = if rows.iter().any(|row| row.team.is_some()) { self.team_names().await? } else { BTreeMap::new() };
        let view = |row: Conversation| {
            let unknown =
                || NumberRef { id: row.number, phone_number_id: String::new(), display: String::new(), watched: false };
            // Nobody answers whom the platform lets nothing through to.
            let owed = row.is_owed() && !blocked.contains_key(&row.id);
            ConversationView {
                id: row.id,
                number: numbers.get(&row.number).cloned().unwrap_or_else(unknown),
                contact: contacts.get(&row.contact).cloned().unwrap_or_else(|| ContactView::nobody(row.contact)),
                window: WindowView::new(&row.window, row.free_until, now),
                owed,
                unread: row.unread,
                last_activity_at: row.last_activity_at,
                assignee: row.assignee.map(|id| id.to_string()),
                assignee_name: row.assignee.and_then(|id| names.get(&id).cloned()),
                team: row.team,
                team_name: row.team.and_then(|id| teams.get(&id).cloned()),
                status: Progress::of(row.resolved_at.is_some(), row.snoozed_until, now).word().to_owned(),
                blocked_at: blocked.get(&row.id).copied(),
                snoozed_until: row.snoozed_until,
                lead_until: row.lead_until(),
                awaiting_since: row.awaiting_since(),
                scores: Scores {
                    engagement: row.engagement,
                    reply_24h: None,
                    priority: Some(Stake::of(owed, row.window.ends_at(), &row.urge(), now).priority(now)),
                    model: None,
                    at_stake: row.at_stake,
                    answer_by: row.answer_by,
                },
                preview: row.preview,
            }
        };
        Ok(rows.into_iter().map(view).collect())
    }

    /// Which of these people are blocked, and since when.
    async fn blocked(&self, ids: &[ConversationId]) -> Result<BTreeMap<ConversationId, Timestamp>> {
        let mut blocked = BTreeMap::new();
        for piece in padded(ids) {
            let head = "SELECT id, blocked_at FROM conversations WHERE blocked_at IS NOT NULL AND id IN (";
            let sql = list(self.dialect(), head, 1, piece.len(), ")");
            let found: Vec<(i64, i64)> = on!(self.read(), db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            blocked.extend(found.into_iter().map(|(id, at)| (ConversationId(id), Timestamp(at))));
        }
        Ok(blocked)
    }

    async fn number_refs(&self) -> Result<BTreeMap<NumberId, NumberRef>> {
        let sql = "SELECT id, phone_number_id, display, watched_since IS NOT NULL FROM numbers";
        let rows: Vec<(i64, String, String, bool)> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await)?;
        let number = |(id, phone_number_id, display, watched)| {
            (NumberId(id), NumberRef { id: NumberId(id), phone_number_id, display, watched })
        };
        Ok(rows.into_iter().map(number).collect())
    }
}

/// Text that matches itself in a LIKE.
pub(super) fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

impl Tx {
    /// A conversation, locked against other writers.
    pub async fn conversation(&mut self, id: ConversationId) -> Result<Option<Conversation>> {
        let tx = self;
        let lock = if matches!(tx.inner, super::TxInner::Postgres(_)) { " FOR UPDATE" } else { "" };
        let sql = format!(
            "SELECT {CONVERSATION} FROM conversations c WHERE c.id = \
             (SELECT COALESCE(merged_into, id) FROM conversations WHERE id = $1){}{lock}",
            tx.within("c")
        );
        on!(tx, db => {
            let row = sqlx::query(AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await?;
            Ok(row.as_ref().map(|row| conversation!(row)))
        })
    }

    /// Keeps what changed about one conversation.
    pub async fn put_conversation(&mut self, row: &Conversation) -> Result<()> {
        self.write_conversations(std::slice::from_ref(row)).await
    }

    /// Notes that somebody said that no answer is needed. The latest time stands in the conversation as well.
    pub async fn note_dismissal(&mut self, conversation: ConversationId, at: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO dismissals (conversation_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        on!(tx, db => sqlx::query(sql).bind(conversation.0).bind(at.0).execute(db).await.map(drop))
    }

    /// Forgets that somebody said then that no answer is needed. When it was said last before that, or after it.
    pub async fn forget_dismissal(&mut self, conversation: ConversationId, at: Timestamp) -> Result<Option<Timestamp>> {
        let tx = self;
        let sql = "DELETE FROM dismissals WHERE conversation_id = $1 AND at = $2";
        on!(tx, db => sqlx::query(sql).bind(conversation.0).bind(at.0).execute(db).await.map(drop)?);
        let sql = "SELECT MAX(at) FROM dismissals WHERE conversation_id = $1";
        let (left,): (Option<i64>,) = on!(tx, db => sqlx::query_as(sql).bind(conversation.0).fetch_one(db).await)?;
        Ok(left.map(Timestamp))
    }

    /// Whether a person is blocked, and since when.
    pub async fn blocked_at(&mut self, conversation: ConversationId) -> Result<Option<Timestamp>> {
        let tx = self;
        let sql = "SELECT blocked_at FROM conversations WHERE id = $1";
        let row: Option<(Option<i64>,)> =
            on!(tx, db => sqlx::query_as(sql).bind(conversation.0).fetch_optional(db).await)?;
        Ok(row.and_then(|(at,)| at).map(Timestamp))
    }

    /// A person is blocked since then, or no longer.
    pub async fn set_blocked(&mut self, conversation: ConversationId, at: Option<Timestamp>) -> Result<()> {
        let tx = self;
        let sql = "UPDATE conversations SET blocked_at = $2 WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(conversation.0).bind(at.map(|at| at.0)).execute(db).await.map(drop))
    }
}
