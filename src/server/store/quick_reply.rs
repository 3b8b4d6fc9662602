//! Texts that are written again and again, and what is known to fill them in with.

use super::{Result, Store, on};
use crate::domain::{
    audit::{About, Act, By, What},
    id::{ConversationId, QuickReplyId, UserId},
    quick_reply::QuickReply,
    time::Timestamp,
};
use sqlx::query_as;

/// Whom a text belongs to where it is everybody's.
const EVERYBODY: i64 = 0;
/// Attributes of one person that are looked at.
const ATTRIBUTES: i64 = 200;

fn owner(user: Option<UserId>) -> i64 {
    user.map_or(EVERYBODY, |user| user.0)
}

impl Store {
    /// What this person can use, by shortcut; of two with the same one theirs. Everybody's only, where it is a program.
    pub async fn quick_replies(&self, user: Option<UserId>, limit: usize) -> Result<Vec<QuickReply>> {
        let sql = "SELECT id, owner_id, shortcut, text FROM quick_replies WHERE owner_id = $1 OR owner_id = $2 \
                   ORDER BY shortcut, owner_id DESC LIMIT $3";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows: Vec<(i64, i64, String, String)> = on!(self.read(), db => {
            query_as(sql).bind(EVERYBODY).bind(owner(user)).bind(limit).fetch_all(db).await
        })?;
        let reply = |(id, owner, shortcut, text): (i64, i64, String, String)| QuickReply {
            id: QuickReplyId(id),
            shortcut,
            text,
            shared: owner == EVERYBODY,
        };
        Ok(rows.into_iter().map(reply).collect())
    }

    /// Keeps a text under a shortcut, everybody's where nobody is named, in place of the one of that id. None where that
    /// shortcut is in use, or there is no such one of theirs.
    pub async fn keep_quick_reply(
        &self,
        id: Option<QuickReplyId>,
        user: Option<UserId>,
        shortcut: &str,
        text: &str,
        by: By,
        now: Timestamp,
    ) -> Result<Option<QuickReplyId>> {
        let mut tx = self.begin().await?;
        let sql = "SELECT id FROM quick_replies WHERE owner_id = $1 AND shortcut = $2";
        let taken: Option<(i64,)> =
            on!(tx, db => query_as(sql).bind(owner(user)).bind(shortcut).fetch_optional(db).await)?;
        if taken.is_some_and(|(taken,)| id != Some(QuickReplyId(taken))) {
            return Ok(None);
        }
        let kept: Option<(i64,)> = match id {
            Some(id) => {
                let sql = "UPDATE quick_replies SET shortcut = $3, text = $4, updated_at = $5 \
                           WHERE id = $1 AND owner_id = $2 RETURNING id";
                on!(tx, db => {
                    let query = query_as(sql).bind(id.0).bind(owner(user)).bind(shortcut).bind(text).bind(now.0);
                    query.fetch_optional(db).await
                })?
            }
            None => {
                let id = tx.ids(1).await?;
                let sql = "INSERT INTO quick_replies (id, owner_id, shortcut, text, updated_at) \
                           VALUES ($1, $2, $3, $4, $5) RETURNING id";
                on!(tx, db => {
                    let query = query_as(sql).bind(id).bind(owner(user)).bind(shortcut).bind(text).bind(now.0);
                    query.fetch_optional(db).await
                })?
            }
        };
        if let (Some((id,)), None) = (kept, user) {
            tx.audit(by, &Act::of(What::QuickReplyKept).about(About::QuickReply, id), now).await?;
        }
        tx.commit().await?;
        Ok(kept.map(|(id,)| QuickReplyId(id)))
    }

    /// Whose a text is: none where it is everybody's; nothing where there is none of this id.
    pub async fn quick_reply_owner(&self, id: QuickReplyId) -> Result<Option<Option<UserId>>> {
        let sql = "SELECT owner_id FROM quick_replies WHERE id = $1";
        let row: Option<(i64,)> = on!(self.read(), db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(owner,)| (owner != EVERYBODY).then_some(UserId(owner))))
    }

    pub async fn delete_quick_reply(&self, id: QuickReplyId, by: By, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM quick_replies WHERE id = $1 RETURNING owner_id";
        let gone: Option<(i64,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        if gone == Some((EVERYBODY,)) {
            tx.audit(by, &Act::of(What::QuickReplyDropped).about(About::QuickReply, id.0), now).await?;
        }
        tx.commit().await
    }

    /// What is said of the person a conversation is with, by the names of their attributes in small letters.
    pub async fn attributes_in(&self, conversation: ConversationId) -> Result<Vec<(String, String)>> {
        let sql = "SELECT a.folded, v.value FROM contact_attributes v JOIN attributes a ON a.id = v.attribute_id \
                   WHERE v.contact_id = (SELECT contact_id FROM conversations WHERE id = $1) ORDER BY a.folded LIMIT $2";
        on!(self.read(), db => query_as(sql).bind(conversation.0).bind(ATTRIBUTES).fetch_all(db).await)
    }
}
