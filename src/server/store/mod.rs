//! All SQL, one file per aggregate. The pools are private to this module, so SQL cannot be anywhere else.
//!
//! One text runs on two databases: plain SQL with `$1`, through [`on!`]. SQLite has one writing connection and a pool of
//! readers, and a second file with a writer of its own for the deliveries as they arrive. Write transactions begin at
//! once (`BEGIN IMMEDIATE`), so that none fails halfway for want of the lock.

pub mod account;
pub mod activity;
pub mod alert;
pub mod answering;
pub mod assistant;
pub mod attribute;
pub mod audit;
pub mod backup;
mod batch;
pub mod campaign;
mod codec;
pub mod consent;
pub mod contact;
pub mod conversation;
pub mod customers;
pub mod delivery;
pub mod draft;
pub mod erasure;
pub mod event;
pub mod export;
pub mod figures;
pub mod fill;
pub mod forecasts;
mod gather;
mod history;
pub mod import;
pub mod insight;
pub mod joining;
pub mod judged;
pub mod key;
pub mod learning;
pub mod lost;
pub mod media;
pub mod merge;
pub mod message;
pub mod note;
pub mod number;
pub mod outbox;
pub mod parked;
pub mod planned;
pub mod profile;
pub mod queue;
pub mod quick_reply;
pub mod reach;
pub mod remark;
pub mod replay;
pub mod retention;
pub mod rules;
pub mod search;
pub mod session;
pub mod suggestion;
pub mod tag;
pub mod team;
pub mod template;
mod triage;
mod trouble;
pub mod user;
pub mod view;
pub mod world;

use sqlx::{
    ConnectOptions, Connection, Executor as _, PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

/// A fault of the database: logged once, at the edge.
pub type Result<T, E = sqlx::Error> = std::result::Result<T, E>;

/// The fault of work that panicked.
pub fn broke_off() -> sqlx::Error {
    sqlx::Error::WorkerCrashed
}

/// Whether a fault is one of what was to be written, and would come again; else it is one of the moment.
pub fn is_of_the_content(fault: &sqlx::Error) -> bool {
    match fault {
        sqlx::Error::WorkerCrashed | sqlx::Error::Decode(_) | sqlx::Error::Encode(_) => true,
        sqlx::Error::ColumnDecode { .. } => true,
        sqlx::Error::Database(error) => match error.code().as_deref() {
            // SQLite: too big, constraint, mismatch, range; extended codes have the primary one in their last byte.
            Some(code) if code.len() < 5 => {
                matches!(code.parse::<u32>().map(|code| code & 0xff), Ok(18 | 19 | 20 | 25))
            }
            // Postgres (Appendix A): data exceptions, constraints, limits of a program.
            Some(code) => ["22", "23", "54"].iter().any(|class| code.starts_with(class)),
            None => false,
        },
        _ => false,
    }
}

/// Whether this is the address of a database on Postgres.
pub fn is_postgres(address: &str) -> bool {
    ["postgres://", "postgresql://"].iter().any(|scheme| address.starts_with(scheme))
}

/// The file of a database on SQLite, where this is the address of one. One in memory is none: each connection would have
/// its own. An address of SQLite's own kind (`file:`) is none either: what it means nobody else here knows.
pub fn sqlite_path(address: &str) -> Option<&Path> {
    let path = address.strip_prefix("sqlite:")?.trim_start_matches("//");
    let is_file = !path.trim_matches('/').is_empty() && ![":memory:", "file:"].iter().any(|no| path.starts_with(no));
    is_file.then(|| Path::new(path))
}

/// The files of a database on SQLite: the database, and the deliveries beside it. Each may have `-wal` and `-shm`.
pub fn files(path: &Path) -> [PathBuf; 2] {
    let mut beside = path.as_os_str().to_owned();
    beside.push("-deliveries");
    [path.to_owned(), beside.into()]
}

/// Where everything is kept.
#[derive(Debug, Clone)]
pub struct Store {
    pools: Pools,
    /// For whom it answers.
    reach: reach::For,
}

#[derive(Debug, Clone)]
enum Pools {
    Sqlite {
        read: SqlitePool,
        write: SqlitePool,
        /// The deliveries lie in a file of their own, with a writer of its own: who delivers does not wait for those who
        /// take in, and they do not wait for who delivers.
        deliveries: SqlitePool,
    },
    Postgres(PgPool),
}

/// A pool to read from.
enum Reader<'a> {
    Sqlite(&'a SqlitePool),
    Postgres(&'a PgPool),
}

/// A write transaction. Rolls back when dropped.
pub struct Tx {
    inner: TxInner,
    /// For whom it answers.
    reach: reach::For,
}

enum TxInner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs one expression on whichever database is open: `on!(store.read(), db => query("…").fetch_one(db).await)`, or
/// inside a transaction `on!(tx, db => query("…").execute(db).await)`.
macro_rules! on {
    ($self:ident . $pool:ident (), $db:ident => $do:expr) => {
        match $self.$pool() {
            $crate::server::store::Reader::Sqlite($db) => $do,
            $crate::server::store::Reader::Postgres($db) => $do,
        }
    };
    ($tx:ident, $db:ident => $do:expr) => {
        match &mut $tx.inner {
            $crate::server::store::TxInner::Sqlite(tx) => {
                let $db = &mut **tx;
                $do
            }
            $crate::server::store::TxInner::Postgres(tx) => {
                let $db = &mut **tx;
                $do
            }
        }
    };
}
pub(crate) use on;

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("“{0}” is no database address Ajar knows: use sqlite:path/to/file.db or postgres://user@host/name")]
    Address(String),
    #[error("the database could not be opened: {0}")]
    Database(#[from] sqlx::Error),
    #[error("the database could not be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
}

/// Connections that read at the same time.
const READERS: u32 = 4;
/// Connections to Postgres.
const CONNECTIONS: u32 = 12;
/// Prepared statements that a connection keeps. Taking in has more than the usual hundred: some sixteen, each for nine
/// numbers of rows.
const STATEMENTS: usize = 256;
/// Rows that a connection to SQLite reads ahead of whoever asked for them.
const ROW_BUFFER: usize = 512;
/// Pages of the write-ahead log after which a commit checkpoints by itself: only should [`Store::checkpoint`] not keep up.
const UNATTENDED_LOG: &str = "131072";
/// Pages of the write-ahead log after which a checkpoint makes everybody wait, so that the log starts over: 128 MB.
const LONG_LOG: i64 = 32_768;
/// Checkpoints beside the writer before one that makes it wait: each has less to move than the one before.
const PASSES: usize = 4;
/// How long anybody waits for a connection or a lock.
const PATIENCE: Duration = Duration::from_secs(15);

impl Store {
    /// Opens the database at this address, makes it where it does not exist, and brings it up to date.
    pub async fn open(address: &str) -> Result<Self, OpenError> {
        if is_postgres(address) {
            let options = PgConnectOptions::from_str(address)?;
            let options = options.statement_cache_capacity(STATEMENTS).disable_statement_logging();
            let pool = PgPoolOptions::new()
                .max_connections(CONNECTIONS)
                .acquire_timeout(PATIENCE)
                .after_connect(|held, _| {
                    Box::pin(async move {
                        // To compile a question takes longer than any of ours. A pooler in between may not like to be told.
                        held.execute("SET jit = off").await.ok();
                        Ok(())
                    })
                })
                .connect_with(options)
                .await?;
            sqlx::migrate!("migrations/postgres").run(&pool).await?;
            return Ok(Self { pools: Pools::Postgres(pool), reach: None });
        }
        let Some(path) = sqlite_path(address) else { return Err(OpenError::Address(address.to_owned())) };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(sqlx::Error::Io)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(PATIENCE)
            .statement_cache_capacity(STATEMENTS)
            .pragma("wal_autocheckpoint", UNATTENDED_LOG)
            .pragma("temp_store", "memory")
            // What is deleted is overwritten: somebody who was erased is not to be found in a page that is free.
            .pragma("secure_delete", "on")
            .row_buffer_size(ROW_BUFFER)
            .disable_statement_logging();
        // The connections are of this process and do not break, so none is asked whether it still works.
        let pool = || SqlitePoolOptions::new().acquire_timeout(PATIENCE).test_before_acquire(false);
        // But a commit for which the disk had no room leaves one behind that believes to be inside a transaction: it goes.
        let writing = || {
            pool().after_release(|held, _| {
                Box::pin(async move {
                    held.ping().await?;
                    Ok(!held.is_in_transaction())
                })
            })
        };
        let writer = options.clone().pragma("cache_size", "-16000").optimize_on_close(true, 400);
        let write = writing().max_connections(1).connect_with(writer).await?;
        sqlx::migrate!("migrations/sqlite").run(&write).await?;
        let reader = options.clone().pragma("cache_size", "-4000").pragma("query_only", "true");
        let read = pool().max_connections(READERS).connect_with(reader).await?;
        let [_, beside] = files(path);
        let file = options.filename(beside).pragma("cache_size", "-2000");
        let deliveries = writing().max_connections(2).connect_with(file).await?;
        sqlx::migrate!("migrations/sqlite-deliveries").run(&deliveries).await?;
        let store = Self { pools: Pools::Sqlite { read, write, deliveries }, reach: None };
        store.keep_up().await?;
        Ok(store)
    }

    fn read(&self) -> Reader<'_> {
        match &self.pools {
            Pools::Sqlite { read, .. } => Reader::Sqlite(read),
            Pools::Postgres(pool) => Reader::Postgres(pool),
        }
    }

    /// Where the deliveries are.
    fn deliveries(&self) -> Reader<'_> {
        match &self.pools {
            Pools::Sqlite { deliveries, .. } => Reader::Sqlite(deliveries),
            Pools::Postgres(pool) => Reader::Postgres(pool),
        }
    }

    /// In which dialect statements of many rows are written here.
    fn dialect(&self) -> batch::Dialect {
        if self.is_postgres() { batch::Dialect::Postgres } else { batch::Dialect::Sqlite }
    }

    /// Begins a write transaction. There is one at a time on either database: on Postgres two that take the same rows in
    /// another order would stop each other.
    pub async fn begin(&self) -> Result<Tx> {
        let inner = match &self.pools {
            Pools::Sqlite { write, .. } => TxInner::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => {
                let mut tx = pool.begin().await?;
                sqlx::query("SELECT pg_advisory_xact_lock(4702390)").execute(&mut *tx).await?;
                TxInner::Postgres(tx)
            }
        };
        Ok(Tx { inner, reach: self.reach.clone() })
    }

    /// Begins a write transaction on the deliveries, which waits for none of the others.
    async fn begin_delivery(&self) -> Result<Tx> {
        let inner = match &self.pools {
            Pools::Sqlite { deliveries, .. } => TxInner::Sqlite(deliveries.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => TxInner::Postgres(pool.begin().await?),
        };
        Ok(Tx { inner, reach: None })
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        on!(self.read(), db => sqlx::query("SELECT 1").execute(db).await.map(drop))
    }

    pub fn is_postgres(&self) -> bool {
        matches!(self.pools, Pools::Postgres(_))
    }

    /// Tries to become the one process that ingests. Always so on SQLite; on Postgres for as long as the answer is kept.
    pub async fn lead(&self) -> Result<Option<Leadership>> {
        match &self.pools {
            Pools::Sqlite { .. } => Ok(Some(Leadership { connection: None })),
            Pools::Postgres(pool) => {
                let mut connection = pool.acquire().await?;
                let (won,): (bool,) =
                    sqlx::query_as("SELECT pg_try_advisory_lock(4702389)").fetch_one(&mut *connection).await?;
                Ok(won.then(|| Leadership { connection: Some(connection.detach()) }))
            }
        }
    }

    /// Hears when another process has written events. On SQLite there is no other.
    pub async fn listen(&self) -> Listener {
        self.listen_on(CHANNEL).await
    }

    /// Hears who is where in other processes.
    pub async fn listen_to_presence(&self) -> Listener {
        self.listen_on(PRESENCE).await
    }

    async fn listen_on(&self, channel: &str) -> Listener {
        let Pools::Postgres(pool) = &self.pools else { return Listener { inner: None } };
        let listen = async {
            let mut inner = sqlx::postgres::PgListener::connect_with(pool).await?;
            inner.listen(channel).await?;
            Ok::<_, sqlx::Error>(inner)
        };
        Listener { inner: listen.await.ok() }
    }

    /// Tells other processes who is where: no more than 8,000 bytes, and nothing is kept of it. On SQLite there is no
    /// other.
    pub async fn tell_presence(&self, words: &str) -> Result<()> {
        let Pools::Postgres(pool) = &self.pools else { return Ok(()) };
        sqlx::query("SELECT pg_notify($1, $2)").bind(PRESENCE).bind(words).execute(pool).await.map(drop)
    }

    /// On SQLite, moves what was committed from the write-ahead logs into the files, beside the writers: a commit that had
    /// to do it would make everybody behind it wait.
    pub async fn checkpoint(&self) -> Result<()> {
        let Pools::Sqlite { read, deliveries, .. } = &self.pools else { return Ok(()) };
        let (first, second) = (checkpoint(deliveries).await, checkpoint(read).await);
        first.and(second)
    }

    /// Closes every connection after its work is done.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { read, write, deliveries } => {
                read.close().await;
                write.close().await;
                deliveries.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

async fn checkpoint(file: &SqlitePool) -> Result<()> {
    for _ in 0..PASSES {
        let (_, pages, _): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(PASSIVE)").fetch_one(file).await?;
        if pages <= LONG_LOG {
            return Ok(());
        }
    }
    // It holds writers off while it waits for the last readers of the log, so it must not wait for long.
    let mut connection = file.acquire().await?;
    sqlx::query("PRAGMA busy_timeout = 100").execute(&mut *connection).await?;
    let truncated = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut *connection).await;
    let patience = format!("PRAGMA busy_timeout = {}", PATIENCE.as_millis());
    sqlx::query(sqlx::AssertSqlSafe(patience)).execute(&mut *connection).await?;
    truncated?;
    Ok(())
}

/// The channel on which processes tell each other of new events.
const CHANNEL: &str = "ajar_events";
/// And the one on which they tell each other who is where.
const PRESENCE: &str = "ajar_presence";

/// Hears of other processes.
pub struct Listener {
    inner: Option<sqlx::postgres::PgListener>,
}

impl Listener {
    /// Comes back when somebody has written, with what they said; never where that cannot be heard.
    pub async fn heard(&mut self) -> String {
        let heard = match &mut self.inner {
            Some(inner) => inner.recv().await.ok(),
            None => None,
        };
        match heard {
            Some(told) => told.payload().to_owned(),
            None => std::future::pending().await,
        }
    }
}

/// The right to ingest. Given back when dropped: the lock belongs to the connection.
pub struct Leadership {
    connection: Option<sqlx::PgConnection>,
}

impl Leadership {
    /// Whether the right is still held: a lost connection loses the lock.
    pub async fn holds(&mut self) -> bool {
        match &mut self.connection {
            None => true,
            Some(connection) => sqlx::query("SELECT 1").execute(connection).await.is_ok(),
        }
    }
}

impl Tx {
    pub async fn commit(self) -> Result<()> {
        match self.inner {
            TxInner::Sqlite(tx) => tx.commit().await,
            TxInner::Postgres(tx) => tx.commit().await,
        }
    }

    /// Has what is read in this transaction from here on be looked up by indexes. Of a table that grows while it is filled
    /// Postgres knows nothing yet, and takes a list of keys for most of it: it would read all of it again and again.
    pub async fn by_index(&mut self) -> Result<()> {
        if let TxInner::Postgres(tx) = &mut self.inner {
            sqlx::query("SET LOCAL enable_seqscan = off").execute(&mut **tx).await?;
        }
        Ok(())
    }

    /// In which dialect statements of many rows are written here.
    fn dialect(&self) -> batch::Dialect {
        match self.inner {
            TxInner::Sqlite(_) => batch::Dialect::Sqlite,
            TxInner::Postgres(_) => batch::Dialect::Postgres,
        }
    }

    /// What asks the database how it would go about this, and in which column of the answer it says so. Of a few rows
    /// Postgres reads all rather than look into an index, so that is put off where there is another way.
    #[cfg(test)]
    async fn explains(&mut self, sql: &str) -> Result<(sqlx::AssertSqlSafe<String>, usize)> {
        self.by_index().await?;
        let (explain, column) = match &self.inner {
            TxInner::Sqlite(_) => ("EXPLAIN QUERY PLAN", 3),
            TxInner::Postgres(_) => ("EXPLAIN", 0),
        };
        Ok((sqlx::AssertSqlSafe(format!("{explain} {sql}")), column))
    }

    /// Takes `count` ids that nobody else gets; the first of them. Kinds share one sequence, so an id names one thing.
    pub async fn ids(&mut self, count: i64) -> Result<i64> {
        self.advance("id", count).await
    }

    /// Lets ids and the numbers of events begin here, where none was taken before.
    pub async fn begin_at(&mut self, first: i64) -> Result<()> {
        let tx = self;
        let sql = "UPDATE counters SET value = $1 WHERE name IN ('id', 'event') AND value < $1";
        on!(tx, db => sqlx::query(sql).bind(first - 1).execute(db).await.map(drop))
    }

    async fn advance(&mut self, name: &'static str, count: i64) -> Result<i64> {
        let tx = self;
        let sql = "UPDATE counters SET value = value + $2 WHERE name = $1 RETURNING value";
        let (last,): (i64,) = on!(tx, db => sqlx::query_as(sql).bind(name).bind(count).fetch_one(db).await)?;
        Ok(last - count + 1)
    }
}
