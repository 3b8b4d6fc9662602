//! What somebody was writing, and what could not be sent. One text per conversation and writer.

use super::{Result, Store, Tx, on};
use crate::domain::{
    id::{ConversationId, DraftId},
    time::Timestamp,
};
use sqlx::{query, query_as};

/// A text kept for later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub id: DraftId,
    pub conversation_id: ConversationId,
    pub text: String,
    pub updated_at: Timestamp,
}

impl Store {
    /// What this writer last left in this conversation.
    pub async fn draft(&self, conversation: ConversationId, author: &str) -> Result<Option<Draft>> {
        let sql = "SELECT id, text, updated_at FROM drafts WHERE conversation_id = $1 AND author = $2";
        let row: Option<(i64, String, i64)> =
            on!(self.read(), db => query_as(sql).bind(conversation.0).bind(author).fetch_optional(db).await)?;
        Ok(row.map(|(id, text, updated_at)| Draft {
            id: DraftId(id),
            conversation_id: conversation,
            text,
            updated_at: Timestamp(updated_at),
        }))
    }

    /// Keeps a text in place of the one before. An empty one clears it.
    pub async fn keep_draft(
        &self,
        conversation: ConversationId,
        author: &str,
        text: &str,
        now: Timestamp,
    ) -> Result<Option<DraftId>> {
        let mut tx = self.begin().await?;
        let kept = tx.keep_draft(conversation, author, text, now).await?;
        tx.commit().await?;
        Ok(kept)
    }
}

impl Tx {
    /// The text that this writer last left in this conversation.
    pub async fn draft(&mut self, conversation: ConversationId, author: &str) -> Result<Option<String>> {
        let tx = self;
        let sql = "SELECT text FROM drafts WHERE conversation_id = $1 AND author = $2";
        let row: Option<(String,)> =
            on!(tx, db => query_as(sql).bind(conversation.0).bind(author).fetch_optional(db).await)?;
        Ok(row.map(|(text,)| text))
    }

    /// Keeps a text in place of the one before, as part of a larger change.
    pub async fn keep_draft(
        &mut self,
        conversation: ConversationId,
        author: &str,
        text: &str,
        now: Timestamp,
    ) -> Result<Option<DraftId>> {
        let tx = self;
        if text.trim().is_empty() {
            let sql = "DELETE FROM drafts WHERE conversation_id = $1 AND author = $2";
            on!(tx, db => query(sql).bind(conversation.0).bind(author).execute(db).await.map(drop))?;
            return Ok(None);
        }
        let id = tx.ids(1).await?;
        let sql = "INSERT INTO drafts (id, conversation_id, author, text, updated_at) VALUES ($1, $2, $3, $4, $5)
                   ON CONFLICT (conversation_id, author) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at
                   RETURNING id";
        let (id,): (i64,) = on!(tx, db => query_as(sql).bind(id).bind(conversation.0).bind(author).bind(text).bind(now.0)
            .fetch_one(db).await)?;
        Ok(Some(DraftId(id)))
    }
}
