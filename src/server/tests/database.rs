//! A database of one's own for each story.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;

/// A fresh database, and the folder that goes with it.
pub struct Database {
    pub url: String,
    pub folder: TempDir,
}

impl Database {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { url: format!("sqlite:{}/ajar.db", folder.path().display()), folder }
    }

    /// A new database on the server that `AJAR_TEST_POSTGRES` names, if it names one. It goes with the server.
    pub async fn postgres() -> Option<Self> {
        let server = std::env::var("AJAR_TEST_POSTGRES").ok().filter(|url| !url.is_empty())?;
        let name = format!("ajar_{:016x}", rand::random::<u64>());
        let mut connection = PgConnection::connect(&server).await.unwrap();
        sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        let mut url: reqwest::Url = server.parse().unwrap();
        url.set_path(&name);
        Some(Self { url: url.into(), folder: tempfile::tempdir().unwrap() })
    }
}
