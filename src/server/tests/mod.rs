//! Stories at the edge: a real server on a real port, asked over HTTP, with a clock that stands still.
//!
//! Each story is told on SQLite and, where `AJAR_TEST_POSTGRES` names a server, on a fresh database there.

mod app;
mod database;
mod desk;

mod access;
mod accounts;
mod alerts;
mod answering;
mod answers;
mod assistant;
mod audit;
mod bodies;
mod campaigns;
mod connecting;
mod counted;
mod customers;
mod demo;
mod fills;
mod first_run;
mod imports;
mod ingest;
mod insight;
mod languages;
mod learning;
mod lost;
mod migrations;
mod people;
mod planned;
mod platform;
mod privacy;
mod queue;
mod reach;
mod scores;
mod screens;
mod search;
mod sending;
mod streams;
mod suggestion;
mod talk;
mod teams;
mod templates;

pub use app::TestApp;
pub use database::Database;

/// Tells a story on both databases: `story!(name, async |app| { … })`.
macro_rules! story {
    ($(#[$meta:meta])* $name:ident, $story:expr) => {
        mod $name {
            #[allow(unused_imports, reason = "not every story needs everything of its file")]
            use super::*;

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                let story = $story;
                story(crate::server::tests::TestApp::start(crate::server::tests::Database::sqlite()).await).await;
            }

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                let Some(database) = crate::server::tests::Database::postgres().await else { return };
                let story = $story;
                story(crate::server::tests::TestApp::start(database).await).await;
            }
        }
    };
}
pub(crate) use story;
