//! Keys that let programs in. Only their hashes are kept.

use super::{Result, Store, on, user::role};
use crate::domain::{
    audit::{About, Act, By, Detail, What},
    id::KeyId,
    role::Role,
    time::Timestamp,
};
use sqlx::{query, query_as};

/// A key, without what opens the door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub id: KeyId,
    pub name: String,
    pub role: Role,
    pub created_at: Timestamp,
    pub revoked_at: Option<Timestamp>,
}

type Row = (i64, String, String, i64, Option<i64>);

impl Key {
    fn of((id, name, word, created_at, revoked_at): Row) -> Self {
        Self {
            id: KeyId(id),
            name,
            role: role(&word),
            created_at: Timestamp(created_at),
            revoked_at: revoked_at.map(Timestamp),
        }
    }
}

impl Store {
    pub async fn add_key(&self, name: &str, role: Role, key_hash: &str, by: By, now: Timestamp) -> Result<KeyId> {
        let mut tx = self.begin().await?;
        let id = tx.ids(1).await?;
        let sql =
            "INSERT INTO api_keys (id, name, role, key_hash, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING id";
        let (id,): (i64,) = on!(tx, db => query_as(sql).bind(id).bind(name).bind(role.word()).bind(key_hash)
            .bind(now.0).fetch_one(db).await)?;
        let act = Act::of(What::KeyMade).about(About::Key, id).with(Detail::Role, role.word());
        tx.audit(by, &act, now).await?;
        tx.commit().await?;
        Ok(KeyId(id))
    }

    /// The key of this hash; none that was revoked.
    pub async fn key(&self, key_hash: &str) -> Result<Option<Key>> {
        let sql =
            "SELECT id, name, role, created_at, revoked_at FROM api_keys WHERE key_hash = $1 AND revoked_at IS NULL";
        let row: Option<Row> = on!(self.read(), db => query_as(sql).bind(key_hash).fetch_optional(db).await)?;
        Ok(row.map(Key::of))
    }

    /// Every key, revoked or not, oldest first.
    pub async fn keys(&self) -> Result<Vec<Key>> {
        let sql = "SELECT id, name, role, created_at, revoked_at FROM api_keys ORDER BY id";
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        Ok(rows.into_iter().map(Key::of).collect())
    }

    /// Ends the access of a key, and of the links that it made. False where there is no such key.
    pub async fn revoke_key(&self, id: KeyId, by: By, now: Timestamp) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "SELECT revoked_at FROM api_keys WHERE id = $1";
        let found: Option<(Option<i64>,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        if found == Some((None,)) {
            let sql = "UPDATE api_keys SET revoked_at = $2 WHERE id = $1";
            on!(tx, db => query(sql).bind(id.0).bind(now.0).execute(db).await.map(drop))?;
            // What it let others in with was its to give; that it did is in the log alone.
            for sql in [
                "DELETE FROM invitations WHERE by_id IS NULL AND id IN (SELECT a.subject_id FROM audit a \
                 WHERE a.who = 'key' AND a.by_id = $1 AND a.what = 'user_invited')",
                "DELETE FROM resets WHERE by_id IS NULL AND user_id IN (SELECT a.subject_id FROM audit a \
                 WHERE a.who = 'key' AND a.by_id = $1 AND a.what = 'reset_made')",
            ] {
                on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop))?;
            }
            tx.audit(by, &Act::of(What::KeyRevoked).about(About::Key, id.0), now).await?;
        }
        tx.commit().await?;
        Ok(found.is_some())
    }
}
