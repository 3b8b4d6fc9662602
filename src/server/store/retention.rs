//! How long things are kept, and what is past its time.

use super::{Result, Store, Tx, erasure::nobody_waits_with, on, rules::SAID};
use crate::domain::{
    audit::{Act, By, Detail, What},
    id::{MediaId, MessageId},
    retention::{Kept, Kind},
    time::Timestamp,
};
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;

/// Rows of one transaction.
const BATCH: i64 = 500;

impl Store {
    /// How long each kind is kept: as somebody has said, else as is usual.
    pub async fn retention(&self) -> Result<Vec<Kept>> {
        let rows: Vec<(String, Option<i64>)> =
            on!(self.read(), db => sqlx::query_as("SELECT kind, days FROM retention").fetch_all(db).await)?;
        let said: BTreeMap<String, Option<i64>> = rows.into_iter().collect();
        let kept = |kind: Kind| Kept { kind, days: said.get(kind.word()).copied().unwrap_or(kind.usual()) };
        Ok(Kind::ALL.into_iter().map(kept).collect())
    }

    /// Keeps what is said of these kinds; of others nothing changes.
    pub async fn set_retention(&self, kept: &[Kept], by: By, now: Timestamp) -> Result<()> {
        let before = self.retention().await?;
        let mut tx = self.begin().await?;
        let sql =
            "INSERT INTO retention (kind, days) VALUES ($1, $2) ON CONFLICT (kind) DO UPDATE SET days = excluded.days";
        for changed in kept {
            let Kept { kind, days } = changed;
            on!(tx, db => sqlx::query(sql).bind(kind.word()).bind(*days).execute(db).await.map(drop)?);
            if before.contains(changed) {
                continue;
            }
            let days = days.map_or_else(|| "ever".to_owned(), |days| days.to_string());
            let act = Act::of(What::RetentionSet).with(Detail::Kind, kind.word()).with(Detail::Days, days);
            tx.audit(by, &act, now).await?;
        }
        tx.commit().await
    }

    /// Some of the files that came before this, are still here and that no send waits with: their ids, and where those lie
    /// that no other file shares.
    pub async fn media_before(&self, before: Timestamp) -> Result<(Vec<MediaId>, Vec<String>)> {
        self.media_like("state = 'stored'", before).await
    }

    /// Some of the files that were uploaded before this and are of nothing: of no message, and of no send that waits.
    pub async fn media_of_nothing(&self, before: Timestamp) -> Result<(Vec<MediaId>, Vec<String>)> {
        let unused = "state <> 'pending' AND message_id IS NULL \
                      AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.media_id = media.id)";
        self.media_like(unused, before).await
    }

    async fn media_like(&self, which: &str, before: Timestamp) -> Result<(Vec<MediaId>, Vec<String>)> {
        let sql = format!(
            "SELECT id, path FROM media WHERE created_at < $1 AND {which} AND {} ORDER BY id LIMIT $2",
            nobody_waits_with("")
        );
        let media: Vec<(i64, Option<String>)> = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).bind(before.0).bind(BATCH).fetch_all(db).await?
        });
        let paths = self.only_of(&media).await?;
        Ok((media.into_iter().map(|(id, _)| MediaId(id)).collect(), paths))
    }

    /// Some of the items that were kept before this, with what they are counted as.
    pub async fn kept_before(&self, before: Timestamp) -> Result<Vec<(i64, String)>> {
        let sql = "SELECT id, outcome FROM kept_items WHERE received_at < $1 ORDER BY id LIMIT $2";
        on!(self.read(), db => sqlx::query_as(sql).bind(before.0).bind(BATCH).fetch_all(db).await)
    }
}

impl Tx {
    /// These files are no longer here; that there were some stays with their messages.
    pub async fn media_forgotten(&mut self, ids: &[MediaId]) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let tx = self;
        let ids: Vec<String> = ids.iter().map(MediaId::to_string).collect();
        let sql = format!(
            "UPDATE media SET state = 'forgotten', path = NULL, url = NULL, uploaded_id = NULL, uploaded_at = NULL, \
             uploaded_number_id = NULL WHERE id IN ({})",
            ids.join(",")
        );
        on!(tx, db => sqlx::query(AssertSqlSafe(sql)).persistent(false).execute(db).await.map(drop))
    }

    /// Whoever wrote these messages keeps when that was first: nothing else says so once they are gone.
    pub async fn keep_first(&mut self, messages: &[MessageId]) -> Result<()> {
        if messages.is_empty() {
            return Ok(());
        }
        let tx = self;
        let ids = messages.iter().map(|id| id.0.to_string()).collect::<Vec<_>>().join(",");
        let of_these = format!("FROM conversations c JOIN messages m ON {SAID} WHERE m.id IN ({ids})");
        let first = format!("SELECT MIN(m.sent_at) {of_these} AND c.contact_id = contacts.id");
        let sql = format!(
            "UPDATE contacts SET first_at = ({first}) WHERE id IN (SELECT c.contact_id {of_these}) \
             AND (first_at IS NULL OR first_at > ({first}))"
        );
        on!(tx, db => sqlx::query(AssertSqlSafe(sql)).persistent(false).execute(db).await.map(drop))
    }

    /// What lists show of conversations in which nothing has happened since then was said before it, and goes with it.
    pub async fn forget_previews(&mut self, before: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE conversations SET preview = NULL WHERE preview IS NOT NULL AND last_activity_at < $1";
        on!(tx, db => sqlx::query(sql).bind(before.0).execute(db).await.map(drop))
    }
}
