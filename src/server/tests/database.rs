//! A database of one's own for each story.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;

/// A fresh database, and the folder that goes with it. Both go with the value.
pub struct Database {
    pub url: String,
    pub folder: TempDir,
    _on_a_server: Option<OnAServer>,
}

/// Where a database was made that no folder takes with it.
struct OnAServer {
    server: String,
    name: String,
}

impl Database {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { url: format!("sqlite:{}/ajar.db", folder.path().display()), folder, _on_a_server: None }
    }

    /// The same, for another server beside or after this one's; it has a folder of its own.
    pub fn again(&self) -> Self {
        Self { url: self.url.clone(), folder: tempfile::tempdir().unwrap(), _on_a_server: None }
    }

    /// A new database on the server that `AJAR_TEST_POSTGRES` names, if it names one.
    pub async fn postgres() -> Option<Self> {
        let server = std::env::var("AJAR_TEST_POSTGRES").ok().filter(|url| !url.is_empty())?;
        let name = format!("ajar_{:016x}", rand::random::<u64>());
        let mut connection = PgConnection::connect(&server).await.unwrap();
        sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        let mut url: reqwest::Url = server.parse().unwrap();
        url.set_path(&name);
        let on_a_server = Some(OnAServer { server, name });
        Some(Self { url: url.into(), folder: tempfile::tempdir().unwrap(), _on_a_server: on_a_server })
    }
}

/// A thousand stories would leave more behind than a small disk holds.
impl Drop for OnAServer {
    fn drop(&mut self) {
        let (server, name) = (std::mem::take(&mut self.server), std::mem::take(&mut self.name));
        // A runtime of its own: the story's may be at its end, and does not wait for what is still connected.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let mut connection = PgConnection::connect(&server).await?;
                let drop = AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"));
                sqlx::query(drop).execute(&mut connection).await?;
                connection.close().await
            })
        });
        if !std::thread::panicking() {
            dropping.join().unwrap().unwrap();
        }
    }
}
