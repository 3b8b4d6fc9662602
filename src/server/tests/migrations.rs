//! One text runs on two databases, so both have to have the same tables and columns.

use crate::{
    domain::{id::ContactId, time::Timestamp, zone::WallClock},
    server::{
        store::{Store, suggestion::Whom},
        tests::Database,
    },
};
use sqlx::{
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    str::FromStr,
};

/// What one folder of migrations makes: the columns of each table, what each index is on, and the names of its files.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    files: Vec<String>,
    tables: BTreeMap<String, BTreeSet<String>>,
    indexes: BTreeMap<String, String>,
}

fn shape(folder: &str) -> Shape {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(folder);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let mut shape = Shape::default();
    for file in files {
        read(&mut shape, &fs::read_to_string(&file).unwrap());
        shape.files.push(file.file_name().unwrap().to_str().unwrap().to_owned());
    }
    shape
}

fn read(shape: &mut Shape, sql: &str) {
    let plain: Vec<&str> = sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
    for statement in plain.join(" ").split(';') {
        let words: Vec<&str> = statement.split_whitespace().collect();
        match words[..] {
            ["CREATE", "TABLE", table, ..] => {
                let columns = statement.split_once('(').unwrap().1.trim().strip_suffix(')').unwrap();
                let columns = parts(columns).into_iter().filter_map(|column| {
                    let name = column.split([' ', '(']).next().unwrap_or_default().to_owned();
                    (!["PRIMARY", "UNIQUE", "CHECK", "FOREIGN"].contains(&name.as_str())).then_some(name)
                });
                shape.tables.insert(table.to_owned(), columns.collect());
            }
            // A virtual table is an index by itself; its rows have a number, which is the id of the other database's table.
            ["CREATE", "VIRTUAL", "TABLE", table, "USING", "fts5", ..] => {
                let columns = statement.split_once('(').unwrap().1.trim().strip_suffix(')').unwrap();
                let columns = parts(columns).into_iter().filter(|column| !column.contains('=')).map(str::to_owned);
                shape.tables.insert(table.to_owned(), columns.chain(["id".to_owned()]).collect());
            }
            ["CREATE", "INDEX", _, "ON", _, "USING", "GIN", ..] => {}
            ["CREATE", "INDEX", name, ..] | ["CREATE", "UNIQUE", "INDEX", name, ..] => {
                shape.indexes.insert(name.to_owned(), words.join(" "));
            }
            ["ALTER", "TABLE", table, "ADD", "COLUMN", column, ..] => {
                let is_new = shape.tables.get_mut(table).unwrap().insert(column.to_owned());
                assert!(is_new, "{table} has {column} already");
            }
            ["ALTER", "TABLE", table, "DROP", "COLUMN", column] => {
                shape.tables.get_mut(table).unwrap().remove(column);
            }
            // How a column compares is a matter of one of them.
            ["ALTER", "TABLE", _, "ALTER", "COLUMN", ..] => {}
            ["DROP", "TABLE", table] => drop(shape.tables.remove(table)),
            ["DROP", "INDEX", index] => drop(shape.indexes.remove(index)),
            // What refuses is written in each database's own way; the second half of one ends with its word.
            ["CREATE", "TRIGGER" | "FUNCTION", ..] | ["END", ..] => {}
            ["INSERT" | "UPDATE" | "DELETE", ..] | [] => {}
            _ => panic!("this test does not understand: {statement}"),
        }
    }
}

/// What stands between commas, outside of brackets.
fn parts(list: &str) -> Vec<&str> {
    let mut depth = 0;
    let separates = |letter: char| {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        letter == ',' && depth == 0
    };
    list.split(separates).map(str::trim).collect()
}

#[test]
fn both_databases_have_the_same_tables_columns_and_indexes() {
    let (mut sqlite, postgres) = (shape("sqlite"), shape("postgres"));
    assert_eq!(sqlite.files, postgres.files, "each step is there for both");
    let deliveries = shape("sqlite-deliveries");
    assert_eq!(deliveries.tables["counters"], postgres.tables["counters"]);
    sqlite.tables.extend(deliveries.tables);
    let names = |shape: &Shape| shape.tables.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&sqlite), names(&postgres));
    for (table, columns) in &sqlite.tables {
        assert_eq!(columns, &postgres.tables[table], "{table}");
    }
    assert_eq!(sqlite.indexes, postgres.indexes);
    assert!(sqlite.tables["numbers"].contains("reactions_open") && sqlite.tables.len() > 20, "{sqlite:?}");
}

/// Two people may turn out to be one: then all that is theirs has to follow.
#[test]
fn every_table_that_belongs_to_a_person_or_a_conversation_follows_where_they_are_made_one() {
    use crate::server::store::merge::{FOLLOWS, Owner, STAY};
    let shape = shape("postgres");
    for owner in [Owner::Contact, Owner::Conversation] {
        let theirs = shape.tables.iter().filter(|(_, columns)| columns.contains(owner.column()));
        for (table, _) in theirs.filter(|(table, _)| !STAY.contains(&table.as_str())) {
            let follows = FOLLOWS.iter().any(|follows| follows.table == table && follows.owner == owner);
            assert!(follows, "the rows of {table} stay behind: add it to FOLLOWS, or to STAY with the reason");
        }
    }
    for follows in &FOLLOWS {
        let columns = &shape.tables[follows.table];
        assert!(columns.contains(follows.key) && columns.contains(follows.owner.column()), "{}", follows.table);
    }
    // Whoever has one of something has no second of it by that.
    for words in shape.indexes.values().filter(|words| words.starts_with("CREATE UNIQUE INDEX")) {
        let (head, columns) = words.split_once('(').unwrap();
        let table = head.split_whitespace().last().unwrap();
        let columns: BTreeSet<&str> = parts(columns.split(')').next().unwrap()).into_iter().collect();
        for follows in FOLLOWS.iter().filter(|follows| follows.table == table) {
            let owner = follows.owner.column();
            let is_kept_apart = !follows.one.is_empty() && follows.one.iter().all(|column| columns.contains(column));
            assert!(!columns.contains(owner) || is_kept_apart, "{table} has one row of {columns:?}");
        }
    }
    // What a merge keeps of a row to bring it back is the whole row, but for what names it, and what it leaves alone.
    for (table, kept, named) in [
        ("contacts", "merge_contacts", ["id", "created_at", "merged_into", "folded", "first_at"].as_slice()),
        ("conversations", "merge_conversations", ["id", "number_id", "contact_id", "merged_into"].as_slice()),
    ] {
        let kept = &shape.tables[kept];
        let lost: Vec<_> = shape.tables[table].iter().filter(|column| !kept.contains(*column)).collect();
        assert!(lost.iter().all(|column| named.contains(&column.as_str())), "{table}: {lost:?}");
    }
}

#[test]
fn a_column_that_only_one_of_them_has_is_noticed() {
    let (mut one, mut other) = (Shape::default(), Shape::default());
    read(&mut one, "CREATE TABLE t (id BIGINT, at NUMERIC(4, 2), -- a comment, with a comma\n PRIMARY KEY (id, at));");
    read(&mut other, "CREATE TABLE t (id INTEGER PRIMARY KEY);");
    assert_eq!(one.tables["t"], BTreeSet::from(["id".to_owned(), "at".to_owned()]));
    assert_ne!(one, other);
    read(&mut other, "ALTER TABLE t ADD COLUMN at DOUBLE PRECISION;");
    assert_eq!(one, other);
}

/// The last migration of the first Ajar there was, as far as conversations go.
const FIRST: i64 = 3;
/// What lay there: an ad led to the second message of one conversation, and the other one's only speaks of one.
const THERE: &str = r#"
    INSERT INTO contacts (id, created_at) VALUES (1, 0), (2, 0);
    INSERT INTO conversations (id, number_id, contact_id) VALUES (3, 9, 1), (4, 9, 2);
    INSERT INTO messages (id, conversation_id, number_id, direction, kind, content, sent_at, received_at, counts) VALUES
        (5, 3, 9, 'in', 'text', '{"text":{"body":"Hello"}}', 1000, 1000, TRUE),
        (6, 3, 9, 'in', 'text', '{"text":{"body":"I saw it"},"referral":{"headline":"Cakes"}}', 2000, 2000, TRUE),
        (7, 3, 9, 'out', 'text', '{"text":{"body":"Well"},"referral":{"headline":"Cakes"}}', 3000, 3000, TRUE),
        (8, 3, 9, 'in', 'text', '{"text":{"body":"Long ago"},"referral":{"headline":"Cakes"}}', 4000, 4000, FALSE),
        (9, 4, 9, 'in', 'text', '{"text":{"body":"\"referral\":{"}}', 5000, 5000, TRUE)
"#;

async fn knows_whom_an_ad_brought(database: &Database) {
    let store = Store::open(&database.url).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let mut lead_at = async |id: &str| tx.conversation(id.parse().unwrap()).await.unwrap().unwrap().lead_at;
    assert_eq!(lead_at("3").await, Some(Timestamp(2000)));
    assert_eq!(lead_at("4").await, None);
}

#[tokio::test]
async fn whom_an_ad_brought_before_that_was_noted_is_still_known_on_sqlite() {
    let database = Database::sqlite();
    let options = SqliteConnectOptions::from_str(&database.url).unwrap().create_if_missing(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
    sqlx::migrate!("migrations/sqlite").run_to(FIRST, &pool).await.unwrap();
    sqlx::raw_sql(THERE).execute(&pool).await.unwrap();
    pool.close().await;
    knows_whom_an_ad_brought(&database).await;
}

#[tokio::test]
async fn whom_an_ad_brought_before_that_was_noted_is_still_known_on_postgres() {
    let Some(database) = Database::postgres().await else { return };
    let pool = PgPoolOptions::new().max_connections(1).connect(&database.url).await.unwrap();
    sqlx::migrate!("migrations/postgres").run_to(FIRST, &pool).await.unwrap();
    sqlx::raw_sql(THERE).execute(&pool).await.unwrap();
    pool.close().await;
    knows_whom_an_ad_brought(&database).await;
}

/// The last migration before what was sent before the pace was kept was counted.
const PACED: i64 = 37;
/// What lay there: a marketing template that somebody got lately, and one of long ago.
const SENT: &str = "
    INSERT INTO templates (id, waba_id, platform_id, name, language, category, status, parameter_format, components, updated_at)
        VALUES (7, '8', 'platform.offer', 'offer', 'en', 'MARKETING', 'APPROVED', 'POSITIONAL', '[]', 0);
    INSERT INTO contacts (id, created_at) VALUES (1, 0);
    INSERT INTO conversations (id, number_id, contact_id) VALUES (3, 9, 1);
    INSERT INTO messages (id, conversation_id, number_id, direction, kind, template_id, sent_at, received_at, status) VALUES
        (5, 3, 9, 'out', 'template', 7, 1000000000000, 1000000000000, 'read'),
        (6, 3, 9, 'out', 'template', 7, 2000000000000, 2000000000000, 'read')
";

async fn knows_what_they_got(database: &Database) {
    let store = Store::open(&database.url).await.unwrap();
    let clock = WallClock::UTC;
    let whom = Whom { contact: ContactId(1), opted_out: false, clock };
    assert_eq!(store.approach(whom).await.unwrap().marketing, [Timestamp(2_000_000_000_000)]);
}

#[tokio::test]
async fn what_somebody_got_before_the_pace_was_kept_counts_on_sqlite() {
    let database = Database::sqlite();
    let options = SqliteConnectOptions::from_str(&database.url).unwrap().create_if_missing(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
    sqlx::migrate!("migrations/sqlite").run_to(PACED, &pool).await.unwrap();
    sqlx::raw_sql(SENT).execute(&pool).await.unwrap();
    pool.close().await;
    knows_what_they_got(&database).await;
}

#[tokio::test]
async fn what_somebody_got_before_the_pace_was_kept_counts_on_postgres() {
    let Some(database) = Database::postgres().await else { return };
    let pool = PgPoolOptions::new().max_connections(1).connect(&database.url).await.unwrap();
    sqlx::migrate!("migrations/postgres").run_to(PACED, &pool).await.unwrap();
    sqlx::raw_sql(SENT).execute(&pool).await.unwrap();
    pool.close().await;
    knows_what_they_got(&database).await;
}
