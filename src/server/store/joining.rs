//! Texts that became one while they waited.

use super::{Result, Tx, on};
use crate::domain::{
    id::{ConversationId, MessageId},
    outbox::Draft,
    time::Timestamp,
};

/// Sends of one conversation that are looked at: more do not wait.
const MOST: i64 = 500;

/// A send that has not been answered yet.
#[derive(Debug, Clone)]
pub struct Queued {
    pub message: MessageId,
    pub draft: Draft,
    /// Who may take it back, where it is held.
    pub held_by: Option<String>,
    /// What was unread in the conversation before it was written.
    pub unread: i64,
    pub not_before: Timestamp,
    /// It is about to be requested, or was.
    pub leaving: bool,
}

/// A text as it was before it became part of another.
#[derive(Debug, Clone)]
pub struct Part {
    pub message: MessageId,
    pub draft: Draft,
    pub sent_at: Timestamp,
}

impl Tx {
    /// The sends of a conversation that wait, in the order in which they leave.
    pub async fn waiting_sends(&mut self, conversation: ConversationId) -> Result<Vec<Queued>> {
        let tx = self;
        let sql = "SELECT message_id, draft, held_by, unread, not_before, state FROM outbox \
                   WHERE conversation_id = $1 AND state <> 'settled' ORDER BY message_id LIMIT $2";
        type Row = (i64, String, Option<String>, i64, i64, String);
        let rows: Vec<Row> = on!(tx, db => sqlx::query_as(sql).bind(conversation.0).bind(MOST).fetch_all(db).await)?;
        let queued = |(message, draft, held_by, unread, not_before, state): Row| {
            Some(Queued {
                message: MessageId(message),
                draft: serde_json::from_str(&draft).ok()?,
                held_by,
                unread,
                not_before: Timestamp(not_before),
                leaving: state != "queued",
            })
        };
        Ok(rows.into_iter().filter_map(queued).collect())
    }

    /// A send that waits says this from now on, and leaves no sooner than then.
    pub async fn rewrite(
        &mut self,
        message: MessageId,
        draft: &Draft,
        unread: i64,
        not_before: Timestamp,
    ) -> Result<()> {
        let tx = self;
        let sql =
            "UPDATE outbox SET draft = $2, unread = $3, not_before = $4 WHERE message_id = $1 AND state = 'queued'";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(message.0).bind(super::codec::text(draft)).bind(unread).bind(not_before.0);
            query.execute(db).await.map(drop)
        })
    }

    /// Notes what a text was before it became part of another. What is part of it already becomes part of the other, too.
    pub async fn note_part(&mut self, part: &Part, into: MessageId, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE joined SET into_id = $2 WHERE into_id = $1";
        on!(tx, db => sqlx::query(sql).bind(part.message.0).bind(into.0).execute(db).await.map(drop)?);
        let sql = "INSERT INTO joined (part_id, into_id, draft, sent_at, created_at) VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (part_id) DO NOTHING";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(part.message.0).bind(into.0).bind(super::codec::text(&part.draft));
            query.bind(part.sent_at.0).bind(now.0).execute(db).await.map(drop)
        })
    }

    /// Takes a send out that has become part of another. The key of its request is kept: a repetition is the other.
    pub async fn absorb(&mut self, message: MessageId) -> Result<()> {
        let tx = self;
        for sql in ["DELETE FROM outbox WHERE message_id = $1", "DELETE FROM messages WHERE id = $1"] {
            on!(tx, db => sqlx::query(sql).bind(message.0).execute(db).await.map(drop)?);
        }
        tx.forget_words(&[message]).await
    }

    /// What a send was made of, in the order it was written; itself among it.
    pub async fn parts(&mut self, into: MessageId) -> Result<Vec<Part>> {
        let tx = self;
        let sql = "SELECT part_id, draft, sent_at FROM joined WHERE into_id = $1 ORDER BY part_id";
        let rows: Vec<(i64, String, i64)> = on!(tx, db => sqlx::query_as(sql).bind(into.0).fetch_all(db).await)?;
        let part = |(message, draft, sent_at): (i64, String, i64)| {
            let draft = serde_json::from_str(&draft).ok()?;
            Some(Part { message: MessageId(message), draft, sent_at: Timestamp(sent_at) })
        };
        Ok(rows.into_iter().filter_map(part).collect())
    }

    /// The send that this one has become part of.
    pub async fn joined_into(&mut self, part: MessageId) -> Result<Option<MessageId>> {
        let tx = self;
        let sql = "SELECT into_id FROM joined WHERE part_id = $1";
        let row: Option<(i64,)> = on!(tx, db => sqlx::query_as(sql).bind(part.0).fetch_optional(db).await)?;
        Ok(row.map(|(id,)| MessageId(id)))
    }

    /// What was one is several again.
    pub async fn forget_parts(&mut self, into: MessageId) -> Result<()> {
        let tx = self;
        let sql = "DELETE FROM joined WHERE into_id = $1";
        on!(tx, db => sqlx::query(sql).bind(into.0).execute(db).await.map(drop))
    }
}
