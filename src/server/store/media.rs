//! Files of messages: fetched from the platform, or uploaded here to be sent.

use super::{Result, Store, Tx, on};
use crate::domain::{
    id::{MediaId, NumberId},
    time::Timestamp,
};
use sqlx::Row;

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub id: MediaId,
    /// None for what was uploaded here.
    pub number: Option<NumberId>,
    pub message: Option<i64>,
    /// The platform's id, for what came from there.
    pub platform_id: Option<String>,
    /// Where the webhook said it could be fetched, for five minutes.
    pub url: Option<String>,
    pub mime_type: String,
    pub filename: Option<String>,
    /// Base64, as the platform writes it.
    pub sha256: Option<String>,
    pub size: Option<i64>,
    /// Below the data folder's `media`.
    pub path: Option<String>,
    /// `pending`, `stored`, `failed`, `forgotten`.
    pub state: String,
    pub attempts: i64,
    /// Under which id the platform has it, since when, for which number.
    pub uploaded: Option<(String, Timestamp, NumberId)>,
}

const FILE: &str = "id, number_id, message_id, platform_id, url, mime_type, filename, sha256, size, path, state, attempts, \
     uploaded_id, uploaded_at, uploaded_number_id";

macro_rules! file {
    ($row:expr) => {{
        let row = $row;
        let uploaded: (Option<String>, Option<i64>, Option<i64>) = (row.get(12), row.get(13), row.get(14));
        File {
            id: MediaId(row.get(0)),
            number: row.get::<Option<i64>, _>(1).map(NumberId),
            message: row.get(2),
            platform_id: row.get(3),
            url: row.get(4),
            mime_type: row.get(5),
            filename: row.get(6),
            sha256: row.get(7),
            size: row.get(8),
            path: row.get(9),
            state: row.get(10),
            attempts: row.get(11),
            uploaded: match uploaded {
                (Some(id), Some(at), Some(number)) => Some((id, Timestamp(at), NumberId(number))),
                _ => None,
            },
        }
    }};
}

impl Store {
    /// A file. For whoever does not see everything it is there where one of the messages is that have it, or none has.
    pub async fn media(&self, id: MediaId) -> Result<Option<File>> {
        let sql = format!("SELECT {FILE} FROM media WHERE id = $1{}", self.of_file(id));
        let sql = sqlx::AssertSqlSafe(sql);
        on!(self.read(), db => Ok(sqlx::query(sql).bind(id.0).fetch_optional(db).await?.as_ref().map(|row| file!(row))))
    }

    /// Files to be fetched now.
    pub async fn media_to_fetch(&self, now: Timestamp, limit: i64) -> Result<Vec<File>> {
        let sql = format!(
            "SELECT {FILE} FROM media WHERE state = 'pending' AND not_before <= $1 ORDER BY not_before, id LIMIT $2"
        );
        on!(self.read(), db => {
            let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(now.0).bind(limit).fetch_all(db).await?;
            Ok(rows.iter().map(|row| file!(row)).collect())
        })
    }
}

impl Tx {
    /// A file, by the connection that writes: whoever holds that must not wait for another.
    pub async fn media(&mut self, id: MediaId) -> Result<Option<File>> {
        let tx = self;
        let sql = sqlx::AssertSqlSafe(format!("SELECT {FILE} FROM media WHERE id = $1{}", tx.of_file(id)));
        on!(tx, db => Ok(sqlx::query(sql).bind(id.0).fetch_optional(db).await?.as_ref().map(|row| file!(row))))
    }

    /// Files of this id of the platform are here already: none has to be fetched.
    pub async fn media_is_here(&mut self, platform_id: &str, size: i64, path: &str) -> Result<()> {
        let tx = self;
        let sql = "UPDATE media SET state = 'stored', size = $2, path = $3, url = NULL \
                   WHERE platform_id = $1 AND state = 'pending'";
        on!(tx, db => sqlx::query(sql).bind(platform_id).bind(size).bind(path).execute(db).await.map(drop))
    }

    /// Keeps a file that was uploaded here.
    pub async fn add_media(
        &mut self,
        mime_type: &str,
        filename: Option<&str>,
        size: i64,
        path: &str,
        now: Timestamp,
    ) -> Result<MediaId> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "INSERT INTO media (id, mime_type, filename, size, path, state, not_before, created_at) \
                   VALUES ($1, $2, $3, $4, $5, 'stored', $6, $6)";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id).bind(mime_type).bind(filename).bind(size).bind(path).bind(now.0);
            query.execute(db).await.map(drop)?
        });
        Ok(MediaId(id))
    }

    /// A file has arrived. False where nobody waits for it any more, because whoever sent it was erased.
    pub async fn media_stored(&mut self, id: MediaId, mime_type: &str, size: i64, path: &str) -> Result<bool> {
        let tx = self;
        let sql =
            "UPDATE media SET state = 'stored', mime_type = $2, size = $3, path = $4, reason = NULL WHERE id = $1";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id.0).bind(mime_type).bind(size).bind(path);
            Ok(query.execute(db).await?.rows_affected() > 0)
        })
    }

    /// A file did not arrive: tried again at `again`, or given up.
    pub async fn media_missed(&mut self, id: MediaId, reason: &str, again: Option<Timestamp>) -> Result<()> {
        let tx = self;
        let sql = "UPDATE media SET state = $2, reason = $3, not_before = COALESCE($4, not_before), attempts = attempts + 1 WHERE id = $1";
        let state = if again.is_some() { "pending" } else { "failed" };
        on!(tx, db => {
            sqlx::query(sql).bind(id.0).bind(state).bind(reason).bind(again.map(|at| at.0)).execute(db).await.map(drop)
        })
    }

    /// The platform has it under this id now.
    pub async fn media_uploaded(
        &mut self,
        id: MediaId,
        platform_id: &str,
        number: NumberId,
        now: Timestamp,
    ) -> Result<()> {
        let tx = self;
        let sql = "UPDATE media SET uploaded_id = $2, uploaded_at = $3, uploaded_number_id = $4 WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(id.0).bind(platform_id).bind(now.0).bind(number.0).execute(db).await.map(drop))
    }
}
