//! To forget a person: every place where something of them is kept, on one list, and how it goes.
//!
//! A table that is added later and belongs to people, conversations or messages has to be on the list: a test reads the
//! names of all columns there are. What is taken out of a person is read by the same list.

use super::{
    Pools, Result, Store, Tx,
    batch::{Dialect, list, padded, pieces, values},
    on,
};
use crate::domain::{
    erasure::{Erasure, Step, Subject},
    id::{ContactId, ConversationId, ImportId, MediaId, MessageId, UserId},
    import::{Plan, Sheet},
    search::fold,
    time::Timestamp,
};
use futures::TryStreamExt;
use serde_json::Value;
use sqlx::{AssertSqlSafe, Row, SqlitePool};
use std::collections::{BTreeMap, BTreeSet};

/// How what stands in a place goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The column holds a person: the rows go with them.
    Contact,
    /// The column holds a conversation.
    Conversation,
    /// The column holds a message.
    Message,
    /// The column holds the id of a row of another table, in which this column holds a person or a conversation.
    Through(&'static str, &'static str),
    /// The row has texts of ours, a name and a query, and goes where they name them.
    Mentions,
    /// An index of what is in messages, by their ids.
    Words,
    /// Events lose their content and keep their number, so that the sequence has no gaps.
    Event,
    /// The column holds a conversation: the row loses it, counts still, and names nobody.
    Counted,
    /// The row names nobody and stays.
    Stays,
}

/// A column that says whom a row belongs to.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub table: &'static str,
    pub column: &'static str,
    pub how: How,
}

const fn place(table: &'static str, column: &'static str, how: How) -> Place {
    Place { table, column, how }
}

/// Every place, in the order in which rows go: what others hang on comes after them.
pub const PLACES: &[Place] = &[
    place("idempotency_keys", "message_id", How::Message),
    place("outbox", "message_id", How::Message),
    place("media", "message_id", How::Message),
    place("planned", "message_id", How::Message),
    place("parked", "message_id", How::Message),
    place("tasks", "message_id", How::Message),
    place("joined", "part_id", How::Message),
    place("joined", "into_id", How::Message),
    place("answering_due", "message_id", How::Message),
    place("automatic_replies", "message_id", How::Message),
    place("automatic_replies", "answers_id", How::Message),
    place("template_sends", "message_id", How::Message),
    place("campaign_people", "message_id", How::Message),
    place("message_words", "words", How::Words),
    place("messages", "id", How::Message),
    place("mentions", "note_id", How::Through("notes", "conversation_id")),
    place("notes", "conversation_id", How::Conversation),
    place("activities", "conversation_id", How::Conversation),
    place("answering_due", "conversation_id", How::Conversation),
    place("automatic_replies", "conversation_id", How::Conversation),
    place("idempotency_keys", "message_id", How::Through("planned", "conversation_id")),
    place("planned", "conversation_id", How::Conversation),
    place("parked", "conversation_id", How::Conversation),
    place("uses", "conversation_id", How::Conversation),
    place("template_sends", "conversation_id", How::Conversation),
    place("suggestions", "conversation_id", How::Conversation),
    place("conversation_states", "conversation_id", How::Conversation),
    place("decisions", "conversation_id", How::Conversation),
    place("assistant_asks", "conversation_id", How::Conversation),
    place("tasks", "conversation_id", How::Conversation),
    place("pushes", "alert_id", How::Through("alerts", "conversation_id")),
    place("alerts", "conversation_id", How::Conversation),
    place("merge_rows", "merge_id", How::Through("merges", "kept_id")),
    place("merge_rows", "merge_id", How::Through("merges", "gone_id")),
    place("merge_conversations", "conversation_id", How::Conversation),
    place("merge_contacts", "contact_id", How::Contact),
    place("merges", "kept_id", How::Contact),
    place("merges", "gone_id", How::Contact),
    place("drafts", "conversation_id", How::Conversation),
    place("dismissals", "conversation_id", How::Conversation),
    place("insight_stale", "conversation_id", How::Conversation),
    place("insight_people", "conversation_id", How::Conversation),
    place("insight_facts", "conversation_id", How::Counted),
    place("insight_answers", "conversation_id", How::Counted),
    place("insight_lost", "conversation_id", How::Counted),
    place("insight_leads", "conversation_id", How::Counted),
    place("insight_moves", "conversation_id", How::Counted),
    place("insight_costs", "conversation_id", How::Counted),
    place("outbox", "conversation_id", How::Conversation),
    place("messages", "conversation_id", How::Conversation),
    place("identifiers", "contact_id", How::Contact),
    place("contact_tags", "contact_id", How::Contact),
    place("contact_attributes", "contact_id", How::Contact),
    place("contact_notes", "contact_id", How::Contact),
    place("consents", "contact_id", How::Contact),
    place("people_words", "contact_id", How::Contact),
    place("rule_looks", "contact_id", How::Contact),
    place("import_marks", "contact_id", How::Contact),
    place("campaign_people", "contact_id", How::Contact),
    place("saved_views", "query", How::Mentions),
    place("conversations", "contact_id", How::Contact),
    place("conversations", "id", How::Conversation),
    place("contacts", "id", How::Contact),
    place("events", "conversation_id", How::Event),
    place("events", "message_id", How::Event),
    place("erasures", "contact_id", How::Stays),
    place("audit", "subject_id", How::Stays),
];

/// Rows of one transaction.
const BATCH: usize = 500;
/// Events looked at in one transaction.
const EVENTS: i64 = 10_000;
/// Bytes up to which the file of deliveries is written anew: who delivers waits meanwhile.
const LARGE: i64 = 512 * 1024 * 1024;

/// What stands in a conversation that is being forgotten where that of a merged one says where it went: it is in no list
/// and leads nowhere.
const NOWHERE: i64 = 0;

/// An erasure that goes on.
#[derive(Debug, Clone)]
pub struct Order {
    pub id: i64,
    pub subject: Subject,
    pub step: Step,
    /// Where in the step.
    pub place: i64,
    /// What was received until then is theirs.
    pub requested_at: Timestamp,
}

/// Some messages that go, with what hangs on them.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    pub messages: Vec<MessageId>,
    /// The platform's ids of them, and what our own sends carried.
    pub known_by: Vec<String>,
    /// Their files, as far as no other message has them too, and no send waits with them.
    pub media: Vec<MediaId>,
    /// Where these lie, below the data folder's `media`, as far as no other file has the same.
    pub paths: Vec<String>,
}

/// Whom or what a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    Person,
    Message,
}

impl Marked {
    fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Message => "message",
        }
    }
}

/// Numbers between commas: they are ours and need not be bound.
fn numbers(ids: impl IntoIterator<Item = i64>) -> String {
    ids.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(",")
}

/// By what a database finds a row again that has no key of its own.
fn row_id(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Sqlite => "rowid",
        Dialect::Postgres => "ctid",
    }
}

impl Subject {
    /// The ids that stand in the columns of such a place.
    fn ids(&self, how: How) -> String {
        let contacts = || self.contacts.iter().map(|id| id.0);
        let conversations = || self.conversations.iter().map(|id| id.0);
        match how {
            How::Contact => numbers(contacts()),
            How::Conversation | How::Counted | How::Message | How::Event => numbers(conversations()),
            // An id names one thing.
            How::Through(..) => numbers(contacts().chain(conversations())),
            How::Words | How::Mentions | How::Stays => String::new(),
        }
    }

    /// How a text has to be like in which one of their names stands. Nobody's name breaks out of the text.
    fn said_in(&self, column: &str) -> Vec<String> {
        let plain = |name: &&String| name.len() >= 5 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
        self.names.iter().filter(plain).map(|name| format!("{column} LIKE '%{name}%'")).collect()
    }

    /// Which files are theirs: what came with their messages, and what was sent to them.
    fn files(&self) -> Option<String> {
        let conversations = self.ids(How::Conversation);
        (!conversations.is_empty()).then(|| {
            format!(
                "message_id IN (SELECT id FROM messages WHERE conversation_id IN ({conversations})) OR id IN \
                 (SELECT media_id FROM messages WHERE conversation_id IN ({conversations}) AND media_id IS NOT NULL)"
            )
        })
    }

    /// Which rows of a place are theirs; none where there can be none.
    fn rows(&self, place: &Place) -> Option<String> {
        let (column, ids) = (place.column, self.ids(place.how));
        match place.how {
            // What is about them is read, not found.
            How::Words | How::Mentions | How::Stays => None,
            _ if ids.is_empty() => None,
            How::Contact | How::Conversation | How::Counted | How::Event => Some(format!("{column} IN ({ids})")),
            How::Message => Some(format!("{column} IN (SELECT id FROM messages WHERE conversation_id IN ({ids}))")),
            How::Through(table, holds) => {
                Some(format!("{column} IN (SELECT id FROM {table} WHERE {holds} IN ({ids}))"))
            }
        }
    }
}

/// Tables of sends that wait, with what they will be.
const WAITING: [&str; 2] = ["planned", "tasks"];

/// That no send takes a file along which has not left yet, or came back to whoever wrote it; but those of some
/// conversations do not count.
pub(super) fn nobody_waits_with(besides: &str) -> String {
    let elsewhere =
        if besides.is_empty() { String::new() } else { format!(" AND w.conversation_id NOT IN ({besides})") };
    let waits = [("planned", "w.state = 'waiting'"), ("tasks", "w.draft <> ''"), ("outbox", "w.state <> 'settled'")];
    let nobody = waits.map(|(table, open)| {
        format!(
            "NOT EXISTS (SELECT 1 FROM {table} w WHERE {open}{elsewhere} \
             AND w.draft LIKE '%\"' || CAST(media.id AS TEXT) || '\"%')"
        )
    });
    nobody.join(" AND ")
}

/// The files that a send takes along.
fn files_in(draft: &Value, found: &mut BTreeSet<i64>) {
    match draft {
        Value::Object(members) => members.iter().for_each(|(key, value)| match value {
            Value::String(id) if key == "media_id" => found.extend(id.parse::<i64>().ok()),
            value => files_in(value, found),
        }),
        Value::Array(list) => list.iter().for_each(|value| files_in(value, found)),
        _ => {}
    }
}

/// What somebody calls themselves, is called here, and goes by, and what the address book has.
type Titles = (Option<String>, Option<String>, Option<String>, Option<String>);

type ErasureRow = (i64, i64, String, i64, i64, Option<i64>);
const ERASURE: &str = "id, contact_id, step, gone, requested_at, finished_at";

fn erasure((id, contact, step, gone, requested_at, finished_at): ErasureRow) -> Erasure {
    Erasure {
        id: id.to_string(),
        contact_id: ContactId(contact),
        step: Step::parse(&step).unwrap_or(Step::Log),
        gone,
        requested_at: Timestamp(requested_at),
        finished_at: finished_at.map(Timestamp),
    }
}

impl Tx {
    /// Everybody and everything that this person is: also who turned out to be the same. None where there is nobody.
    pub async fn subject(&mut self, id: ContactId) -> Result<Option<Subject>> {
        let tx = self;
        let sql = "SELECT id FROM contacts WHERE id = (SELECT COALESCE(merged_into, id) FROM contacts WHERE id = $1) \
                   OR merged_into = (SELECT COALESCE(merged_into, id) FROM contacts WHERE id = $1) ORDER BY id";
        let contacts: Vec<(i64,)> = on!(tx, db => sqlx::query_as(sql).bind(id.0).fetch_all(db).await?);
        if contacts.is_empty() {
            return Ok(None);
        }
        let contacts: Vec<ContactId> = contacts.into_iter().map(|(id,)| ContactId(id)).collect();
        let ids = numbers(contacts.iter().map(|id| id.0));
        let sql = format!(
            "SELECT id FROM conversations WHERE contact_id IN ({ids}) OR merged_into IN \
             (SELECT id FROM conversations WHERE contact_id IN ({ids})) ORDER BY id"
        );
        let conversations: Vec<(i64,)> = on!(tx, db => sqlx::query_as(AssertSqlSafe(sql)).fetch_all(db).await?);
        let sql = format!("SELECT DISTINCT value FROM identifiers WHERE contact_id IN ({ids}) ORDER BY value");
        let names: Vec<(String,)> = on!(tx, db => sqlx::query_as(AssertSqlSafe(sql)).fetch_all(db).await?);
        let sql = format!("SELECT name, called, username, book_name FROM contacts WHERE id IN ({ids}) ORDER BY id");
        let titles: Vec<Titles> = on!(tx, db => sqlx::query_as(AssertSqlSafe(sql)).fetch_all(db).await?);
        let titles = titles.into_iter().flat_map(|(name, called, username, book)| [name, called, username, book]);
        Ok(Some(Subject {
            contacts,
            titles: titles.flatten().collect(),
            conversations: conversations.into_iter().map(|(id,)| ConversationId(id)).collect(),
            names: names.into_iter().map(|(name,)| name).collect(),
        }))
    }

    /// Takes a person off every list at once: nothing finds them from here on, and nothing more is sent to them. The sends
    /// that are on their way, by what they carry. What came of campaigns, and what was spent, stays as it was.
    pub async fn hide(&mut self, subject: &Subject, now: Timestamp) -> Result<Vec<String>> {
        let tx = self;
        let (contacts, conversations) = (subject.ids(How::Contact), subject.ids(How::Conversation));
        tx.keep_figures(&format!("p.contact_id IN ({contacts})"), now).await?;
        let mut sqls = vec![
            format!("DELETE FROM campaign_people WHERE contact_id IN ({contacts})"),
            format!("DELETE FROM identifiers WHERE contact_id IN ({contacts})"),
            format!("DELETE FROM people_words WHERE contact_id IN ({contacts})"),
            format!("DELETE FROM contacts WHERE id IN ({contacts})"),
        ];
        let mut tokens: Vec<(String,)> = Vec::new();
        if !conversations.is_empty() {
            tx.keep_costs(&format!("s.conversation_id IN ({conversations})"), now).await?;
            tx.keep_sends(&format!("m.conversation_id IN ({conversations})")).await?;
            sqls.push(format!("DELETE FROM template_sends WHERE conversation_id IN ({conversations})"));
            let sql =
                format!("SELECT token FROM outbox WHERE state = 'leaving' AND conversation_id IN ({conversations})");
            tokens = on!(tx, db => sqlx::query_as(AssertSqlSafe(sql)).fetch_all(db).await?);
            sqls.push(format!("DELETE FROM outbox WHERE state = 'queued' AND conversation_id IN ({conversations})"));
            sqls.push(format!(
                "UPDATE conversations SET merged_into = {NOWHERE}, preview = NULL WHERE id IN ({conversations})"
            ));
        }
        for sql in sqls {
            on!(tx, db => sqlx::query(AssertSqlSafe(sql)).execute(db).await.map(drop)?);
        }
        Ok(tokens.into_iter().map(|(token,)| token).collect())
    }

    /// Writes an erasure down, of what was received until then.
    pub async fn put_erasure(&mut self, subject: &Subject, by: Option<UserId>, as_of: Timestamp) -> Result<i64> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql =
            "INSERT INTO erasures (id, contact_id, by_id, subject, step, requested_at) VALUES ($1, $2, $3, $4, $5, $6)";
        let contact = subject.contacts.first().map_or(0, |id| id.0);
        let text = super::codec::text(subject);
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id).bind(contact).bind(by.map(|id| id.0)).bind(text);
            query.bind(Step::Log.word()).bind(as_of.0).execute(db).await.map(drop)?
        });
        Ok(id)
    }

    /// An erasure has come to here; so many more rows went.
    pub async fn erasure_at(&mut self, id: i64, step: Step, place: i64, gone: u64) -> Result<()> {
        let tx = self;
        let sql = "UPDATE erasures SET step = $2, place = $3, gone = gone + $4 WHERE id = $1 AND finished_at IS NULL";
        let gone = i64::try_from(gone).unwrap_or(0);
        on!(tx, db => {
            sqlx::query(sql).bind(id).bind(step.word()).bind(place).bind(gone).execute(db).await.map(drop)
        })
    }

    /// Nothing of the person is left in any row but in that of the erasure: it forgets them as well.
    pub async fn erasure_forgets(&mut self, id: i64) -> Result<()> {
        let tx = self;
        let sql = "UPDATE erasures SET subject = NULL WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(id).execute(db).await.map(drop))
    }

    /// An erasure is done.
    pub async fn erasure_ends(&mut self, id: i64, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE erasures SET step = $2, place = 0, finished_at = $3 WHERE id = $1 AND finished_at IS NULL";
        on!(tx, db => sqlx::query(sql).bind(id).bind(Step::Done.word()).bind(now.0).execute(db).await.map(drop))
    }

    /// Remembers marks, as of then; the later time holds.
    pub async fn put_marks(&mut self, marked: Marked, marks: &[(String, Timestamp)]) -> Result<()> {
        let tx = self;
        let tail = " ON CONFLICT (mark) DO UPDATE SET \
                    at = CASE WHEN excluded.at > erased.at THEN excluded.at ELSE erased.at END";
        // One statement sets no row twice.
        let marks: BTreeMap<&str, i64> = marks.iter().map(|(mark, at)| (mark.as_str(), at.0)).collect();
        let rows: Vec<_> = marks.into_iter().collect();
        for piece in pieces(&rows) {
            let sql = values(tx.dialect(), "INSERT INTO erased (mark, kind, at) VALUES ", piece.len(), 3, tail);
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (mark, at)| {
                    query.bind(*mark).bind(marked.word()).bind(*at)
                });
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// Whether anybody was ever erased, so that what arrives has to be looked at.
    pub async fn has_marks(&mut self) -> Result<bool> {
        let tx = self;
        let sql = "SELECT mark FROM erased LIMIT 1";
        let found: Option<(String,)> = on!(tx, db => sqlx::query_as(sql).fetch_optional(db).await?);
        Ok(found.is_some())
    }

    /// Those of these marks that are remembered, and since when.
    pub async fn marked(&mut self, marks: &BTreeSet<String>) -> Result<BTreeMap<String, Timestamp>> {
        let tx = self;
        let marks: Vec<&String> = marks.iter().collect();
        let mut found = BTreeMap::new();
        for piece in padded(&marks) {
            let sql = list(tx.dialect(), "SELECT mark, at FROM erased WHERE mark IN (", 1, piece.len(), ")");
            let rows: Vec<(String, i64)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, mark| query.bind(mark.as_str())).fetch_all(db).await?
            });
            found.extend(rows.into_iter().map(|(mark, at)| (mark, Timestamp(at))));
        }
        Ok(found)
    }

    /// Those of these ids of the platform whose messages are about to go, and are no longer in any list.
    pub async fn going(&mut self, wamids: &BTreeSet<String>) -> Result<BTreeSet<String>> {
        let tx = self;
        let open: Option<(i64,)> = on!(tx, db => {
            sqlx::query_as("SELECT id FROM erasures WHERE finished_at IS NULL LIMIT 1").fetch_optional(db).await?
        });
        let mut found = BTreeSet::new();
        if open.is_none() {
            return Ok(found);
        }
        let wamids: Vec<&String> = wamids.iter().collect();
        for piece in padded(&wamids) {
            let head = format!(
                "SELECT m.wamid FROM messages m JOIN conversations c ON c.id = m.conversation_id \
                 WHERE c.merged_into = {NOWHERE} AND m.wamid IN ("
            );
            let sql = list(tx.dialect(), &head, 1, piece.len(), ")");
            let rows: Vec<(String,)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, wamid| query.bind(wamid.as_str())).fetch_all(db).await?
            });
            found.extend(rows.into_iter().map(|(wamid,)| wamid));
        }
        Ok(found)
    }

    /// Forgets marks of messages from before this: nothing comes that late.
    pub async fn forget_marks(&mut self, before: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "DELETE FROM erased WHERE kind = 'message' AND at < $1";
        on!(tx, db => sqlx::query(sql).bind(before.0).execute(db).await.map(drop))
    }

    /// Deletes messages with every row that hangs on them. Their files have to be gone by now. How many rows went. What came of
    /// campaigns, and what was spent, stays as it was.
    pub async fn erase_messages(&mut self, batch: &Batch, now: Timestamp) -> Result<u64> {
        if batch.messages.is_empty() {
            return Ok(0);
        }
        let tx = self;
        let messages = numbers(batch.messages.iter().map(|id| id.0));
        tx.keep_figures(&format!("p.message_id IN ({messages})"), now).await?;
        tx.keep_costs(&format!("s.message_id IN ({messages})"), now).await?;
        tx.keep_sends(&format!("m.id IN ({messages})")).await?;
        // What the models know of a conversation is made of what there is of it, and of nothing else.
        let sql = format!(
            "UPDATE conversation_states SET stale = TRUE WHERE conversation_id IN \
             (SELECT conversation_id FROM messages WHERE id IN ({messages}))"
        );
        on!(tx, db => sqlx::query(AssertSqlSafe(sql)).persistent(false).execute(db).await.map(drop)?);
        let mut sqls = Vec::new();
        if !batch.media.is_empty() {
            sqls.push(format!("DELETE FROM media WHERE id IN ({})", numbers(batch.media.iter().map(|id| id.0))));
        }
        // What is left of their files is somebody else's too.
        sqls.push(format!("UPDATE media SET message_id = NULL WHERE message_id IN ({messages})"));
        // The key of a send that waited has its id, whatever it became.
        sqls.push(format!(
            "DELETE FROM idempotency_keys WHERE message_id IN (SELECT id FROM planned WHERE message_id IN ({messages}))"
        ));
        let of_messages = PLACES.iter().filter(|place| place.how == How::Message);
        sqls.extend(
            of_messages.map(|place| format!("DELETE FROM {} WHERE {} IN ({messages})", place.table, place.column)),
        );
        let mut gone = 0;
        for sql in sqls {
            gone += on!(tx, db => {
                sqlx::query(AssertSqlSafe(sql)).persistent(false).execute(db).await?.rows_affected()
            });
        }
        tx.forget_words(&batch.messages).await?;
        Ok(gone)
    }

    /// Deletes files that nothing refers to any more.
    pub async fn erase_files(&mut self, media: &[MediaId]) -> Result<u64> {
        if media.is_empty() {
            return Ok(0);
        }
        let tx = self;
        let sql = format!("DELETE FROM media WHERE id IN ({})", numbers(media.iter().map(|id| id.0)));
        on!(tx, db => {
            Ok(sqlx::query(AssertSqlSafe(sql)).persistent(false).execute(db).await?.rows_affected())
        })
    }

    /// Deletes lists that somebody kept.
    pub async fn erase_views(&mut self, views: &[i64]) -> Result<u64> {
        if views.is_empty() {
            return Ok(0);
        }
        let tx = self;
        let sql = format!("DELETE FROM saved_views WHERE id IN ({})", numbers(views.iter().copied()));
        on!(tx, db => {
            Ok(sqlx::query(AssertSqlSafe(sql)).persistent(false).execute(db).await?.rows_affected())
        })
    }

    /// Deletes what an import keeps of some lines of its file.
    pub async fn forget_lines(&mut self, import: i64, lines: &[i64]) -> Result<u64> {
        if lines.is_empty() {
            return Ok(0);
        }
        let tx = self;
        let mut gone = 0;
        for table in ["import_rows", "import_keys", "import_errors", "import_marks"] {
            let lines = numbers(lines.iter().copied());
            let sql = format!("DELETE FROM {table} WHERE import_id = {import} AND line IN ({lines})");
            gone += on!(tx, db => {
                sqlx::query(AssertSqlSafe(sql)).persistent(false).execute(db).await?.rows_affected()
            });
        }
        Ok(gone)
    }

    /// Deletes some rows of a place, or has them name nobody. How many went: fewer than were asked for at its end.
    pub async fn erase_rows(&mut self, place: &Place, subject: &Subject) -> Result<u64> {
        let Some(theirs) = subject.rows(place) else { return Ok(0) };
        let tx = self;
        let table = place.table;
        let row = row_id(tx.dialect());
        let goes = match place.how {
            How::Counted => format!("UPDATE {table} SET {} = {NOWHERE}", place.column),
            _ => format!("DELETE FROM {table}"),
        };
        let sql = format!("{goes} WHERE {row} IN (SELECT {row} FROM {table} WHERE {theirs} LIMIT {BATCH})");
        on!(tx, db => {
            Ok(sqlx::query(AssertSqlSafe(sql)).persistent(false).execute(db).await?.rows_affected())
        })
    }

    /// Takes the content out of the events after this one that tell of somebody, up to `until`; all but that their
    /// conversations are gone. Where to go on, and how many they were.
    pub async fn hide_events(&mut self, subject: &Subject, after: i64, until: i64) -> Result<(i64, u64)> {
        let tx = self;
        let sql = "SELECT COALESCE(MIN(seq), $1) FROM events WHERE seq > $1";
        let (first,): (i64,) = on!(tx, db => sqlx::query_as(sql).bind(after).fetch_one(db).await?);
        let last = (first.max(after + 1) - 1 + EVENTS).min(until);
        let conversations = subject.ids(How::Event);
        let mut about = Vec::new();
        if !conversations.is_empty() {
            about.push(format!("conversation_id IN ({conversations})"));
        }
        // Ids of people stand in details only, between quotes as all ids on the wire.
        about.extend(subject.contacts.iter().map(|id| format!("detail LIKE '%\"{id}\"%'")));
        // What the platform knows them by stands in what it reports.
        about.extend(subject.said_in("detail"));
        if about.is_empty() {
            return Ok((until, 0));
        }
        let sql = format!(
            "UPDATE events SET kind = 'hidden', conversation_id = NULL, message_id = NULL, detail = NULL \
             WHERE seq > $1 AND seq <= $2 AND kind NOT IN ('hidden', 'conversation.erased') AND ({})",
            about.join(" OR ")
        );
        let hidden = on!(tx, db => {
            let query = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(after).bind(last);
            query.execute(db).await?.rows_affected()
        });
        Ok((last, hidden))
    }

    /// Puts something else in the place of a kept item's raw form.
    pub async fn rewrite_kept(&mut self, id: i64, raw: &str) -> Result<()> {
        let tx = self;
        let sql = "UPDATE kept_items SET raw = $2 WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(id).bind(raw).execute(db).await.map(drop))
    }

    /// Takes the content out of a notice. That there was one stays: it is not to be taken in again.
    pub async fn blank_notice(&mut self, id: i64) -> Result<()> {
        let tx = self;
        let sql = "UPDATE notices SET raw = '{}', title = '' WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(id).execute(db).await.map(drop))
    }
}

/// A kept item, or a notice, to be looked through.
#[derive(Debug, Clone)]
pub struct Raw {
    pub id: i64,
    /// Under what a kept item is counted; empty for a notice.
    pub outcome: String,
    pub received_at: Timestamp,
    pub raw: String,
}

impl Store {
    /// An erasure, by its own id.
    pub async fn erasure(&self, id: i64) -> Result<Option<Erasure>> {
        let sql = AssertSqlSafe(format!("SELECT {ERASURE} FROM erasures WHERE id = $1"));
        let row: Option<ErasureRow> = on!(self.read(), db => sqlx::query_as(sql).bind(id).fetch_optional(db).await?);
        Ok(row.map(erasure))
    }

    /// The latest erasures, newest first.
    pub async fn erasures(&self, after: Option<i64>, limit: usize) -> Result<(Vec<Erasure>, Option<i64>)> {
        let sql = AssertSqlSafe(format!("SELECT {ERASURE} FROM erasures WHERE id < $1 ORDER BY id DESC LIMIT $2"));
        let wanted = i64::try_from(limit + 1).unwrap_or(i64::MAX);
        let mut rows: Vec<ErasureRow> = on!(self.read(), db => {
            sqlx::query_as(sql).bind(after.unwrap_or(i64::MAX)).bind(wanted).fetch_all(db).await?
        });
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|row| row.0);
        Ok((rows.into_iter().map(erasure).collect(), next))
    }

    /// The erasures that go on, oldest first.
    pub async fn open_erasures(&self) -> Result<Vec<Order>> {
        type Row = (i64, Option<String>, String, i64, i64);
        let sql = "SELECT id, subject, step, place, requested_at FROM erasures WHERE finished_at IS NULL ORDER BY id LIMIT 100";
        let rows: Vec<Row> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await?);
        let order = |(id, subject, step, place, requested_at): Row| Order {
            id,
            subject: super::codec::json(subject),
            step: Step::parse(&step).unwrap_or(Step::Log),
            place,
            requested_at: Timestamp(requested_at),
        };
        Ok(rows.into_iter().map(order).collect())
    }

    /// Who a person is, to be taken out or named.
    pub async fn subject(&self, id: ContactId) -> Result<Option<Subject>> {
        let mut tx = self.begin().await?;
        let subject = tx.subject(id).await?;
        tx.commit().await?;
        Ok(subject)
    }

    /// Everybody under each name they go by, and since when they are known: after this one, some at a time.
    pub async fn names_after(
        &self,
        id: ContactId,
        name: &str,
        limit: i64,
    ) -> Result<Vec<(ContactId, Timestamp, String)>> {
        let sql = "SELECT k.id, k.created_at, i.value FROM identifiers i JOIN contacts k ON k.id = i.contact_id \
                   WHERE k.id > $1 OR (k.id = $1 AND i.value > $2) ORDER BY k.id, i.value LIMIT $3";
        let rows: Vec<(i64, i64, String)> =
            on!(self.read(), db => sqlx::query_as(sql).bind(id.0).bind(name).bind(limit).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id, at, value)| (ContactId(id), Timestamp(at), value)).collect())
    }

    /// Some of the messages of these conversations, with what hangs on them.
    pub async fn messages_to_erase(&self, subject: &Subject) -> Result<Batch> {
        let conversations = subject.ids(How::Conversation);
        if conversations.is_empty() {
            return Ok(Batch::default());
        }
        let which = format!("conversation_id IN ({conversations})");
        self.messages_like(&which, &conversations, BATCH).await
    }

    /// Some messages from before this.
    pub async fn messages_before(&self, before: Timestamp) -> Result<Batch> {
        let on_its_way = "SELECT 1 FROM outbox o WHERE o.message_id = messages.id AND o.state <> 'settled'";
        self.messages_like(&format!("sent_at < {} AND NOT EXISTS ({on_its_way})", before.0), "", BATCH).await
    }

    /// Messages with their files; but those of files that sends wait with, in other conversations than `besides`, stay.
    async fn messages_like(&self, which: &str, besides: &str, limit: usize) -> Result<Batch> {
        let sql = format!("SELECT id, wamid, media_id FROM messages WHERE {which} LIMIT {limit}");
        let rows: Vec<(i64, Option<String>, Option<i64>)> = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?
        });
        if rows.is_empty() {
            return Ok(Batch::default());
        }
        let ids = numbers(rows.iter().map(|row| row.0));
        let sql = format!("SELECT token FROM outbox WHERE message_id IN ({ids})");
        let tokens: Vec<(String,)> = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?
        });
        let named = numbers(rows.iter().filter_map(|row| row.2));
        let named = if named.is_empty() { String::new() } else { format!(" OR id IN ({named})") };
        // A file that was uploaded once and sent to many stays until the last of them goes.
        let sql = format!(
            "SELECT id, path FROM media WHERE (message_id IN ({ids}){named}) \
             AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.media_id = media.id AND m.id NOT IN ({ids})) AND {}",
            nobody_waits_with(besides)
        );
        let media: Vec<(i64, Option<String>)> = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?
        });
        let known_by = rows.iter().filter_map(|row| row.1.clone());
        Ok(Batch {
            known_by: known_by.chain(tokens.into_iter().map(|(token,)| token)).collect(),
            messages: rows.iter().map(|row| MessageId(row.0)).collect(),
            paths: self.only_of(&media).await?,
            media: media.into_iter().map(|(id, _)| MediaId(id)).collect(),
        })
    }

    /// The files of somebody's messages that are here: where each lies, and how it was called.
    pub async fn files_of(&self, subject: &Subject) -> Result<Vec<(MediaId, String, Option<String>)>> {
        let Some(theirs) = subject.files() else { return Ok(Vec::new()) };
        let sql = format!(
            "SELECT id, path, filename FROM media WHERE path IS NOT NULL AND state = 'stored' AND ({theirs}) ORDER BY id"
        );
        let rows: Vec<(i64, String, Option<String>)> = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?
        });
        Ok(rows.into_iter().map(|(id, path, name)| (MediaId(id), path, name)).collect())
    }

    /// Files that wait in sends to somebody which have not left: their ids, and where they lie.
    pub async fn files_that_wait(&self, subject: &Subject) -> Result<(Vec<MediaId>, Vec<String>)> {
        let conversations = subject.ids(How::Conversation);
        if conversations.is_empty() {
            return Ok((Vec::new(), Vec::new()));
        }
        let mut ids: BTreeSet<i64> = BTreeSet::new();
        for table in WAITING {
            let sql = format!("SELECT draft FROM {table} WHERE conversation_id IN ({conversations})");
            let drafts: Vec<(String,)> = on!(self.read(), db => {
                sqlx::query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?
            });
            for (draft,) in drafts {
                if let Ok(draft) = serde_json::from_str(&draft) {
                    files_in(&draft, &mut ids);
                }
            }
        }
        if ids.is_empty() {
            return Ok((Vec::new(), Vec::new()));
        }
        let sql = format!(
            "SELECT id, path FROM media WHERE id IN ({}) AND message_id IS NULL \
             AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.media_id = media.id)",
            numbers(ids)
        );
        let found: Vec<(i64, Option<String>)> = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?
        });
        // The same file may wait for somebody else.
        let mut theirs: Vec<(i64, Option<String>)> = Vec::new();
        for (id, path) in found {
            let mut elsewhere = false;
            for table in WAITING {
                let sql = format!(
                    "SELECT id FROM {table} WHERE draft LIKE '%\"{id}\"%' AND conversation_id NOT IN ({conversations}) LIMIT 1"
                );
                let other: Option<(i64,)> = on!(self.read(), db => {
                    sqlx::query_as(AssertSqlSafe(sql)).persistent(false).fetch_optional(db).await?
                });
                elsewhere |= other.is_some();
            }
            if !elsewhere {
                theirs.push((id, path));
            }
        }
        let paths = self.only_of(&theirs).await?;
        Ok((theirs.into_iter().map(|(id, _)| MediaId(id)).collect(), paths))
    }

    /// Lists that somebody kept which are called after somebody, or look for them.
    pub async fn views_about(&self, subject: &Subject) -> Result<Vec<i64>> {
        let sql = "SELECT id, name, query FROM saved_views ORDER BY id";
        let views: Vec<(i64, String, String)> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await?);
        let is_theirs = |name: &str, query: &str| {
            // A query as an address has it; what is none is looked at as it stands.
            let address = reqwest::Url::parse(&format!("http://localhost/?{query}"));
            let is_about = |text: &str| subject.is_about(text, fold::name);
            address.is_ok_and(|it| it.query_pairs().any(|(_, value)| is_about(&value)))
                || is_about(name)
                || is_about(query)
        };
        let theirs = views.into_iter().filter(|(_, name, query)| is_theirs(name, query));
        Ok(theirs.map(|(id, _, _)| id).collect())
    }

    /// The imports whose files of rows are still needed: where those lie, and what is to become of them.
    pub async fn import_files(&self) -> Result<Vec<(i64, String, Plan)>> {
        let sql = "SELECT id, path, plan FROM imports WHERE path IS NOT NULL ORDER BY id LIMIT 1000";
        let rows: Vec<(i64, String, String)> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id, path, plan)| (id, path, super::codec::json(Some(plan)))).collect())
    }

    /// The latest imports of which heads are kept.
    pub async fn import_heads(&self) -> Result<Vec<(ImportId, Plan, Sheet)>> {
        let sql = "SELECT id, plan, sheet FROM imports ORDER BY id DESC LIMIT 1000";
        let rows: Vec<(i64, String, String)> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await?);
        let read = |(id, plan, sheet): (i64, String, String)| {
            (ImportId(id), super::codec::json::<Plan>(Some(plan)), super::codec::json::<Sheet>(Some(sheet)))
        };
        let has_heads = |(_, _, sheet): &(ImportId, Plan, Sheet)| sheet.heads.iter().any(|head| !head.is_empty());
        Ok(rows.into_iter().map(read).filter(has_heads).collect())
    }

    /// Lines of imports that name somebody, by the import.
    pub async fn import_lines(&self, subject: &Subject) -> Result<Vec<(i64, i64)>> {
        let mut found = Vec::new();
        for name in &subject.names {
            let sql = "SELECT import_id, line FROM import_keys WHERE value = $1";
            let lines: Vec<(i64, i64)> = on!(self.read(), db => sqlx::query_as(sql).bind(name).fetch_all(db).await?);
            found.extend(lines);
        }
        Ok(found)
    }

    /// Where these files lie, without what other files share with them.
    pub(super) async fn only_of(&self, media: &[(i64, Option<String>)]) -> Result<Vec<String>> {
        let mut paths = Vec::new();
        let ids = numbers(media.iter().map(|(id, _)| *id));
        for path in media.iter().filter_map(|(_, path)| path.as_ref()) {
            let sql = format!("SELECT id FROM media WHERE path = $1 AND id NOT IN ({ids}) LIMIT 1");
            let shared: Option<(i64,)> = on!(self.read(), db => {
                sqlx::query_as(AssertSqlSafe(sql)).persistent(false).bind(path).fetch_optional(db).await?
            });
            if shared.is_none() {
                paths.push(path.clone());
            }
        }
        Ok(paths)
    }

    /// Items that are kept, after this one, some at a time.
    pub async fn raw_kept(&self, after: i64, limit: i64) -> Result<Vec<Raw>> {
        let sql = "SELECT id, outcome, received_at, raw FROM kept_items WHERE id > $1 ORDER BY id LIMIT $2";
        self.raws(sql, after, limit).await
    }

    /// Notices, after this one, some at a time.
    pub async fn raw_notices(&self, after: i64, limit: i64) -> Result<Vec<Raw>> {
        self.raws("SELECT id, '', at, raw FROM notices WHERE id > $1 ORDER BY id LIMIT $2", after, limit).await
    }

    async fn raws(&self, sql: &'static str, after: i64, limit: i64) -> Result<Vec<Raw>> {
        let rows: Vec<(i64, String, i64, String)> =
            on!(self.read(), db => sqlx::query_as(sql).bind(after).bind(limit).fetch_all(db).await?);
        let raw = |(id, outcome, at, raw)| Raw { id, outcome, received_at: Timestamp(at), raw };
        Ok(rows.into_iter().map(raw).collect())
    }

    /// Puts something else in the place of what a delivery was. Its number stays.
    pub async fn rewrite_delivery(&self, id: i64, body: &[u8]) -> Result<()> {
        let mut tx = self.begin_delivery().await?;
        let tx_ref = &mut tx;
        let sql = "UPDATE deliveries SET body = $2 WHERE id = $1";
        on!(tx_ref, db => sqlx::query(sql).bind(id).bind(body).execute(db).await.map(drop)?);
        tx.commit().await
    }

    /// Those of these conversations that are gone for good, or that whoever asks does not see any more.
    pub async fn gone(&self, ids: &[ConversationId]) -> Result<Vec<ConversationId>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT c.id FROM conversations c WHERE c.id IN ({}) AND (c.merged_into IS NULL OR c.merged_into <> {NOWHERE}){}",
            numbers(ids.iter().map(|id| id.0)),
            self.within("c")
        );
        let known: Vec<(i64,)> = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?
        });
        let known: BTreeSet<i64> = known.into_iter().map(|(id,)| id).collect();
        Ok(ids.iter().copied().filter(|id| !known.contains(&id.0)).collect())
    }

    /// Reads every row of a table that belongs to somebody by any of its places, as JSON, one after the other.
    pub async fn rows_of(&self, table: &'static str, subject: &Subject, sink: &mut Sink<'_>) -> Result<()> {
        let of_table = PLACES.iter().filter(|place| place.table == table);
        let mut theirs: Vec<String> = of_table.filter_map(|place| subject.rows(place)).collect();
        if table == "media" {
            theirs.extend(subject.files());
        }
        if PLACES.iter().any(|place| place.table == table && place.how == How::Mentions) {
            let views = self.views_about(subject).await?;
            theirs.extend((!views.is_empty()).then(|| format!("id IN ({})", numbers(views))));
        }
        if theirs.is_empty() {
            return Ok(());
        }
        let theirs = theirs.join(" OR ");
        let what = match &self.pools {
            Pools::Postgres(_) => "row_to_json(t)::text".to_owned(),
            Pools::Sqlite { .. } => {
                let sql = "SELECT name, type FROM pragma_table_info($1)";
                let columns: Vec<(String, String)> =
                    on!(self.read(), db => sqlx::query_as(sql).bind(table).fetch_all(db).await?);
                let member = |(name, kind): (String, String)| match kind.as_str() {
                    "BLOB" => format!("'{name}', hex(t.\"{name}\")"),
                    _ => format!("'{name}', t.\"{name}\""),
                };
                format!("json_object({})", columns.into_iter().map(member).collect::<Vec<_>>().join(", "))
            }
        };
        let sql = format!("SELECT {what} FROM {table} t WHERE {theirs}");
        on!(self.read(), db => {
            let mut rows = sqlx::query(AssertSqlSafe(sql)).persistent(false).fetch(db);
            while let Some(text) = rows.try_next().await?.map(|row| row.get::<String, _>(0)) {
                if !sink(text).await {
                    break;
                }
            }
            Ok(())
        })
    }

    /// Leaves nothing of what was deleted in the files of the database. On SQLite a file is written anew, since a page may
    /// still have a copy of what was moved in it; nothing can be written meanwhile, about a second for 100 MB. On Postgres
    /// the tables are vacuumed, beside everybody else.
    pub async fn write_pages_anew(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { write, deliveries, .. } => {
                write_anew(write).await?;
                if bytes(deliveries).await? <= LARGE {
                    write_anew(deliveries).await?;
                }
            }
            Pools::Postgres(pool) => {
                let tables = PLACES.iter().map(|place| place.table);
                let tables: BTreeSet<&str> = tables.chain(["deliveries", "kept_items", "notices"]).collect();
                for table in tables {
                    // It also counts anew what the planner knows by example.
                    let sql = AssertSqlSafe(format!("VACUUM (ANALYZE) {table}"));
                    sqlx::raw_sql(sql).execute(pool).await?;
                }
            }
        }
        Ok(())
    }

    /// On SQLite, moves the write-ahead logs into the files and makes them empty. False where somebody still reads in one
    /// of them: to be tried again.
    pub async fn empty_logs(&self) -> Result<bool> {
        match &self.pools {
            Pools::Sqlite { write, deliveries, .. } => Ok(empty_log(write).await? && empty_log(deliveries).await?),
            Pools::Postgres(_) => Ok(true),
        }
    }
}

/// Takes rows one by one; says whether it wants more.
pub type Sink<'a> = dyn FnMut(String) -> futures::future::BoxFuture<'a, bool> + Send + 'a;

async fn bytes(file: &SqlitePool) -> Result<i64> {
    let sql = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
    let (bytes,): (i64,) = sqlx::query_as(sql).fetch_one(file).await?;
    Ok(bytes)
}

async fn write_anew(file: &SqlitePool) -> Result<()> {
    let mut connection = file.acquire().await?;
    // What the planner knows by example are values out of rows that may be gone.
    let sql = "SELECT name FROM sqlite_master WHERE name = 'sqlite_stat4'";
    let examples: Option<(String,)> = sqlx::query_as(sql).fetch_optional(&mut *connection).await?;
    if examples.is_some() {
        sqlx::query("DELETE FROM sqlite_stat4").execute(&mut *connection).await?;
    }
    // An index of words keeps those of rows that are gone until its parts are merged.
    let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'";
    let indexes: Vec<(String,)> = sqlx::query_as(sql).fetch_all(&mut *connection).await?;
    for (index,) in indexes {
        let sql = format!("INSERT INTO {index} ({index}) VALUES ('optimize')");
        sqlx::query(AssertSqlSafe(sql)).execute(&mut *connection).await?;
    }
    // The copy in between may be larger than memory is.
    sqlx::query("PRAGMA temp_store = file").execute(&mut *connection).await?;
    let written = sqlx::query("VACUUM").execute(&mut *connection).await;
    sqlx::query("PRAGMA temp_store = memory").execute(&mut *connection).await?;
    written.map(drop)
}

async fn empty_log(file: &SqlitePool) -> Result<bool> {
    let (busy, _, _): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(file).await?;
    Ok(busy == 0)
}

#[cfg(test)]
impl Store {
    /// Plants a row where no verb does yet.
    pub async fn plant(&self, sql: String) {
        let mut tx = self.begin().await.unwrap();
        on!(tx, db => sqlx::query(AssertSqlSafe(sql)).execute(db).await.map(drop).unwrap());
        tx.commit().await.unwrap();
    }

    /// Every column of every table there is, as the database says.
    pub async fn columns(&self) -> Vec<(String, String)> {
        match &self.pools {
            Pools::Postgres(pool) => {
                let sql = "SELECT table_name::text, column_name::text FROM information_schema.columns \
                           WHERE table_schema = current_schema()";
                sqlx::query_as(sql).fetch_all(pool).await.unwrap()
            }
            Pools::Sqlite { read, deliveries, .. } => {
                let sql =
                    "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'";
                let mut columns: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(read).await.unwrap();
                let beside: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(deliveries).await.unwrap();
                columns.extend(beside);
                columns
            }
        }
    }

    /// Where a text stands, in whatever column of whatever table: as text, or as bytes.
    pub async fn places_of(&self, text: &str) -> Vec<String> {
        let mut found = BTreeSet::new();
        for (table, column) in self.columns().await {
            let counts: Vec<i64> = match &self.pools {
                Pools::Postgres(pool) => {
                    let sql = format!(
                        "SELECT COUNT(*) FROM \"{table}\" t WHERE t.\"{column}\"::text LIKE $1 \
                         OR t.\"{column}\"::text LIKE $2"
                    );
                    let count = sqlx::query_scalar(AssertSqlSafe(sql)).bind(format!("%{text}%"));
                    vec![count.bind(format!("%{}%", hex::encode(text))).fetch_one(pool).await.unwrap()]
                }
                Pools::Sqlite { read, deliveries, .. } => {
                    let mut counts = Vec::new();
                    let sql = format!(
                        "SELECT COUNT(*) FROM \"{table}\" WHERE instr(CAST(\"{column}\" AS BLOB), CAST($1 AS BLOB))"
                    );
                    for pool in [read, deliveries] {
                        // Not every table is in both files.
                        let count =
                            sqlx::query_scalar::<_, i64>(AssertSqlSafe(sql.clone())).bind(text).fetch_one(pool).await;
                        counts.extend(count.ok());
                    }
                    assert!(!counts.is_empty(), "{table}.{column} could not be looked through");
                    counts
                }
            };
            if counts.iter().sum::<i64>() > 0 {
                found.insert(format!("{table}.{column}"));
            }
        }
        found.into_iter().collect()
    }
}
