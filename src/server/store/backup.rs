//! Copies of a database while it is written to, and a database made of such a copy.

use super::{Pools, Result, Store, is_postgres, on, sqlite_path};
use crate::domain::{
    audit::{Act, By, What},
    id::MessageId,
    parked::Void,
    planned::Why,
    time::Timestamp,
};
use bytes::Bytes;
use futures::{TryStreamExt, future::BoxFuture};
use serde::{Deserialize, Serialize};
use sqlx::{
    AssertSqlSafe, Connection, PgConnection, SqliteConnection,
    migrate::Migrator,
    postgres::PgPoolCopyExt,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};
use std::{
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

/// A table as it was copied from Postgres.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
}

/// Takes what a table holds, piece by piece; none begins the table. Says whether it wants more.
pub type TableSink<'a> = dyn FnMut(&Table, Option<Bytes>) -> BoxFuture<'static, bool> + Send + 'a;

/// What is at the place where a database is to be put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Nothing,
    /// There is something; nobody uses it.
    Something,
    /// A server has it open.
    InUse,
}

/// What of a copy no longer leaves by itself, and who is no longer let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settled {
    /// Sends that were on their way.
    pub sends: usize,
    /// Sends that waited for their time, and are tasks of whoever wrote them now.
    pub planned: usize,
    /// Parked replies that would have left by themselves, and now wait for somebody to send them.
    pub parked: usize,
    /// Keys that let programs in, and no longer do.
    pub keys: usize,
}

/// Every migration there is, for one of the databases.
fn migrations(address: &str) -> Migrator {
    if is_postgres(address) { sqlx::migrate!("migrations/postgres") } else { sqlx::migrate!("migrations/sqlite") }
}

/// Looks at where a database is to be put.
pub async fn look(address: &str) -> Result<Found> {
    if is_postgres(address) {
        let mut connection = PgConnection::connect(address).await?;
        let sql = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() \
                   AND backend_type = 'client backend'";
        let (others,): (i64,) = sqlx::query_as(sql).fetch_one(&mut connection).await?;
        let sql = "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()";
        let (tables,): (i64,) = sqlx::query_as(sql).fetch_one(&mut connection).await?;
        connection.close().await?;
        return Ok(match (others, tables) {
            (1.., 1..) => Found::InUse,
            (_, 0) => Found::Nothing,
            _ => Found::Something,
        });
    }
    let Some(path) = sqlite_path(address).filter(|path| path.exists()) else { return Ok(Found::Nothing) };
    if std::fs::metadata(path).map_err(sqlx::Error::Io)?.len() == 0 {
        return Ok(Found::Nothing);
    }
    let options = SqliteConnectOptions::new().filename(path).busy_timeout(Duration::from_millis(500));
    let mut connection = SqliteConnection::connect_with(&options).await?;
    // Whoever has it open holds a lock for as long, and only who is alone can end the write-ahead log.
    let alone: Result<(String,)> = sqlx::query_as("PRAGMA journal_mode = DELETE").fetch_one(&mut connection).await;
    connection.close().await?;
    Ok(if alone.is_ok_and(|(mode,)| mode == "delete") { Found::Something } else { Found::InUse })
}

/// Makes a database on Postgres, which must be empty, of tables as they were at this migration.
///
/// `source` is the folder in which each table lies under its name.
pub async fn load_tables(address: &str, migration: i64, tables: &[Table], source: &Path) -> Result<()> {
    let options = sqlx::postgres::PgConnectOptions::from_str(address)?;
    let pool = sqlx::postgres::PgPoolOptions::new().max_connections(1).connect_with(options).await?;
    let all = migrations(address);
    all.run_to(migration, &pool).await.map_err(|error| sqlx::Error::Migrate(Box::new(error)))?;
    for table in tables {
        // What the migrations themselves have written stands in the copy as well.
        let name = quoted(&table.name);
        sqlx::query(AssertSqlSafe(format!("DELETE FROM {name}"))).execute(&pool).await?;
        let file = tokio::fs::File::open(source.join(&table.name)).await.map_err(sqlx::Error::Io)?;
        let mut copy = pool.copy_in_raw(&format!("COPY {name} ({}) FROM STDIN", columns(table))).await?;
        copy.read_from(file).await?;
        copy.finish().await?;
    }
    pool.close().await;
    Ok(())
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn columns(table: &Table) -> String {
    table.columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ")
}

impl Store {
    /// The last migration that is in.
    pub async fn migration(&self) -> Result<i64> {
        let sql = "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success";
        let (version,): (i64,) = on!(self.read(), db => sqlx::query_as(sql).fetch_one(db).await?);
        Ok(version)
    }

    /// On SQLite, copies the database and then the file of deliveries into a folder, each as it is at one moment, and
    /// waits for nobody who writes. What came in between is in the second alone: it is taken in once more.
    pub async fn copy_files(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        let Pools::Sqlite { write, deliveries, .. } = &self.pools else { return Ok(Vec::new()) };
        let mut copies = Vec::new();
        for (pool, name) in [(write, "ajar.db"), (deliveries, "ajar.db-deliveries")] {
            let copy = folder.join(name);
            let to = copy.to_string_lossy().into_owned();
            sqlx::query("VACUUM INTO $1").bind(to).execute(pool).await?;
            copies.push(copy);
        }
        Ok(copies)
    }

    /// On Postgres, reads all tables as they are at one moment.
    pub async fn copy_tables(&self, sink: &mut TableSink<'_>) -> Result<Vec<Table>> {
        let Pools::Postgres(pool) = &self.pools else { return Ok(Vec::new()) };
        let mut connection = pool.acquire().await?;
        sqlx::raw_sql("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").execute(&mut *connection).await?;
        let sql = "SELECT table_name::text, column_name::text FROM information_schema.columns \
                   WHERE table_schema = current_schema() AND table_name <> '_sqlx_migrations' AND is_generated = 'NEVER' \
                   ORDER BY table_name, ordinal_position";
        let rows: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(&mut *connection).await?;
        let mut tables: Vec<Table> = Vec::new();
        for (name, column) in rows {
            match tables.last_mut().filter(|table| table.name == name) {
                Some(table) => table.columns.push(column),
                None => tables.push(Table { name, columns: vec![column] }),
            }
        }
        for table in &tables {
            if !sink(table, None).await {
                return Err(super::broke_off());
            }
            let statement = format!("COPY {} ({}) TO STDOUT", quoted(&table.name), columns(table));
            let mut rows = connection.copy_out_raw(&statement).await?;
            while let Some(piece) = rows.try_next().await? {
                if !sink(table, Some(piece)).await {
                    return Err(super::broke_off());
                }
            }
        }
        sqlx::raw_sql("COMMIT").execute(&mut *connection).await?;
        Ok(tables)
    }

    /// In a copy, nothing that was on its way or waited leaves by itself any more: most of it left after the copy was made,
    /// or was taken back. What waited for its time goes back to whoever wrote it. Nothing goes to devices nor by email until an
    /// owner says so. Everybody is signed out, and no key opens any more: which of them were revoked since, nobody can tell.
    pub async fn settle_copy(&self, now: Timestamp) -> Result<Settled> {
        let mut tx = self.begin().await?;
        let sql = "SELECT message_id FROM outbox WHERE state <> 'settled'";
        let waiting: Vec<(i64,)> = on!(tx, db => sqlx::query_as(sql).fetch_all(db).await?);
        let waiting: Vec<MessageId> = waiting.into_iter().map(|(id,)| MessageId(id)).collect();
        let sql = "UPDATE messages SET status = 'unknown' WHERE trail IS NULL \
                   AND id IN (SELECT message_id FROM outbox WHERE state <> 'settled')";
        on!(tx, db => sqlx::query(sql).execute(db).await.map(drop)?);
        // Their authors are told once this copy is served.
        let sql = "UPDATE outbox SET unsure_since = COALESCE(left_at, created_at) WHERE state <> 'settled'";
        on!(tx, db => sqlx::query(sql).execute(db).await.map(drop)?);
        tx.settle(&waiting).await?;
        let sql = "SELECT COUNT(*) FROM planned WHERE state = 'waiting'";
        let (planned,): (i64,) = on!(tx, db => sqlx::query_as(sql).fetch_one(db).await?);
        if planned > 0 {
            let first = tx.ids(planned).await?;
            let sql = "INSERT INTO tasks (id, conversation_id, owner, user_id, came_from, draft, why, created_at) \
                       SELECT $1 - 1 + ROW_NUMBER() OVER (ORDER BY not_before, id), conversation_id, owner, user_id, \
                       'planned', draft, $2, CAST($3 AS BIGINT) FROM planned WHERE state = 'waiting'";
            on!(tx, db => {
                sqlx::query(sql).bind(first).bind(Why::Refused.word()).bind(now.0).execute(db).await.map(drop)?
            });
            let sql = "UPDATE planned SET state = 'returned', changed_at = $1 WHERE state = 'waiting'";
            on!(tx, db => sqlx::query(sql).bind(now.0).execute(db).await.map(drop)?);
        }
        let sql = "UPDATE parked SET automatic = FALSE, void = $1, changed_at = $2 \
                   WHERE automatic AND state IN ('waiting', 'offered')";
        let parked = on!(tx, db => {
            sqlx::query(sql).bind(Void::Refused.word()).bind(now.0).execute(db).await?.rows_affected()
        });
        on!(tx, db => sqlx::query("DELETE FROM answering_due").execute(db).await.map(drop)?);
        tx.pause_campaigns(now).await?;
        // The one it was made of may still run, and tells the same people of the same windows.
        tx.hold_alerts(now).await?;
        on!(tx, db => sqlx::query("DELETE FROM sessions").execute(db).await.map(drop)?);
        // A device is told for as long as its session lasts.
        on!(tx, db => sqlx::query("DELETE FROM push_subscriptions").execute(db).await.map(drop)?);
        // Links that let somebody in may have been used since.
        on!(tx, db => sqlx::query("DELETE FROM invitations").execute(db).await.map(drop)?);
        on!(tx, db => sqlx::query("DELETE FROM resets").execute(db).await.map(drop)?);
        on!(tx, db => sqlx::query("DELETE FROM sign_in_steps").execute(db).await.map(drop)?);
        let sql = "UPDATE api_keys SET revoked_at = $1 WHERE revoked_at IS NULL";
        let keys = on!(tx, db => sqlx::query(sql).bind(now.0).execute(db).await?.rows_affected());
        tx.audit(By::CONSOLE, &Act::of(What::BackupRestored), now).await?;
        tx.commit().await?;
        Ok(Settled {
            sends: waiting.len(),
            planned: usize::try_from(planned).unwrap_or(usize::MAX),
            parked: usize::try_from(parked).unwrap_or(usize::MAX),
            keys: usize::try_from(keys).unwrap_or(usize::MAX),
        })
    }
}

/// Whether a file is a database of SQLite that is whole.
pub async fn is_whole(file: &Path) -> Result<bool> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    let (said,): (String,) = sqlx::query_as("PRAGMA quick_check").fetch_one(&pool).await?;
    pool.close().await;
    Ok(said == "ok")
}

/// The last migration that this program knows.
pub fn latest_migration(address: &str) -> i64 {
    migrations(address).iter().map(|migration| migration.version).max().unwrap_or(0)
}
