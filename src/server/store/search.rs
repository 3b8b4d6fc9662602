//! Finding people and what was said, and keeping what that takes.
//!
//! Here the two databases part most: on SQLite a table of FTS5 without content, on Postgres a `tsvector` with a GIN index.
//! Neither cuts or folds words itself. They are given words that [`crate::domain::search`] has cut, in a form that either
//! takes as it is, and questions made of such words and nothing else. What is found is a set of messages, the newest ones;
//! which of them comes first is decided there again.
//!
//! # Why the commonest word is as quick as a rare one
//!
//! SQLite goes through a word's messages from the newest one back and stops. Postgres cannot: its index names all rows at
//! once, and to fetch hundreds of thousands of them takes a second. So each message also has words for the four stretches
//! of ids that it lies in, of 32 thousand ids up to two million. A search asks for the word *and* a stretch, the newest one
//! first, which the index answers without looking at any other row, and goes on with a longer or shorter one before it by
//! how much it found.

use super::{
    Pools, Reader, Result, Store, Tx, TxInner,
    batch::{Dialect, list, pieces, values},
    broke_off, on,
    world::{MESSAGE, entry},
};
use crate::domain::{
    contact::IdentifierKind,
    id::{ContactId, ConversationId, MediaId, MessageId, NumberId, UserId},
    intake::Entry,
    message::{Act, Direction, Status, Trail, acts_on_another},
    search::{
        NEWEST, Place, fold,
        index::{Has, Searchable, fact, has_link, shown, times},
        people::{Called, Digits, end_of, keys},
        query::{By, Only, Query, Term, Unclear},
    },
    time::Timestamp,
};
use serde::Deserialize;
use sqlx::{AssertSqlSafe, Row};
use std::collections::{BTreeMap, BTreeSet};

/// People found by name before their conversations are: no more than these.
pub const FEW: usize = 2_000;
/// How many people have a word is counted no further.
const COUNTED: i64 = 30_000;
/// Postgres goes by the indexes from row to row, whatever it believes of how common a word is: to read all rows instead
/// takes a second where it is wrong. And no plan is worth compiling.
const BY_INDEX: &str = "SELECT set_config('enable_seqscan', 'off', TRUE), set_config('enable_hashjoin', 'off', TRUE), \
    set_config('enable_mergejoin', 'off', TRUE), set_config('jit', 'off', TRUE)";
/// Pages of the index that are put together in one step of purging it.
const PURGED: i64 = 200;
/// Messages of one conversation that are looked through, the newest.
const OF_ONE: i64 = 20_000;
/// Of these it counts whether they failed.
const ACTS: &str = "m.kind IN ('edit', 'revoke')";

/// Who is looked for.
pub enum People {
    Few(BTreeSet<ContactId>),
    Many(Called),
}

/// A message that may be what is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub id: MessageId,
    pub sent_at: Timestamp,
    /// As it was written: edits come on top.
    pub text: String,
}

/// One stretch of the people that are found.
struct Stretch {
    columns: &'static str,
    /// Where `k` is a person.
    from: &'static str,
    condition: &'static str,
    /// By what they are narrowed to few.
    person: &'static str,
    order: &'static str,
}

/// In their order. Each person stands there by one conversation, so a stretch is read along an index and ends with its page.
const STRETCHES_OF_PEOPLE: [Stretch; 3] = [
    Stretch {
        columns: "k.id, c.id",
        from: "conversations c JOIN contacts k ON k.id = c.contact_id",
        condition: "c.merged_into IS NULL AND c.last_activity_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM conversations o \
                    WHERE o.contact_id = c.contact_id AND o.merged_into IS NULL AND (o.last_activity_at > c.last_activity_at \
                    OR (o.last_activity_at = c.last_activity_at AND o.id > c.id)))",
        person: "c.contact_id",
        order: "c.last_activity_at DESC, c.id DESC",
    },
    Stretch {
        columns: "k.id, c.id",
        from: "conversations c JOIN contacts k ON k.id = c.contact_id",
        condition: "c.merged_into IS NULL AND c.last_activity_at IS NULL AND NOT EXISTS (SELECT 1 FROM conversations o \
                    WHERE o.contact_id = c.contact_id AND o.merged_into IS NULL \
                    AND (o.last_activity_at IS NOT NULL OR o.id > c.id))",
        person: "c.contact_id",
        order: "c.id DESC",
    },
    Stretch {
        columns: "k.id, CAST(NULL AS BIGINT)",
        from: "contacts k",
        condition: "k.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM conversations o WHERE o.contact_id = k.id \
                    AND o.merged_into IS NULL)",
        person: "k.id",
        order: "k.id DESC",
    },
];

/// What a question comes to once the names in it are known.
struct Narrow {
    /// Of each of these groups of facts a message has one.
    facts: Vec<Vec<String>>,
    /// What is asked of a message `m` in a conversation `c` beside it. Begins with `AND`, or is empty.
    condition: String,
}

impl Narrow {
    /// What has to be read beside messages for the condition.
    fn people(&self, join: &str) -> String {
        let needs = ["c.contact_id", "c.number_id", "c.team_id"];
        if needs.iter().any(|column| self.condition.contains(column)) {
            format!(" {join} conversations c ON c.id = m.conversation_id")
        } else {
            String::new()
        }
    }
}

/// The stretches of ids that a message lies in, each four times as long as the one before, by how many bits they leave out.
const STRETCHES: [u32; 4] = [15, 17, 19, 21];

/// The word of the stretch of this length that an id lies in.
fn stretch(length: usize, id: i64) -> String {
    format!("^s{length}x{}", id >> STRETCHES[length])
}

/// A message's words as FTS5 takes them: neighbours first, then what has no place among them.
fn line(one: &Searchable) -> String {
    let words = one.words.iter().map(|word| word.folded.as_str());
    let beside = one.beside();
    words.chain(beside.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
}

/// A message's words as Postgres writes a `tsvector`. Words have no quotes in them.
fn vector(one: &Searchable) -> String {
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (place, word) in (1u32..).zip(&one.words) {
        places.entry(&word.folded).or_default().push(place.to_string());
    }
    let words = places.into_iter().map(|(word, places)| format!("'{word}':{}", places.join(",")));
    let stretches = (0..STRETCHES.len()).map(|length| stretch(length, one.id.0));
    let beside = one.beside().into_iter().chain(stretches).map(|word| format!("'{word}'"));
    words.chain(beside).collect::<Vec<_>>().join(" ")
}

/// One of several words, as FTS5 asks for it.
fn any_of(dialect: Dialect, words: &[String]) -> String {
    let words: Vec<String> = words
        .iter()
        .map(|word| match dialect {
            Dialect::Sqlite => format!("\"{word}\""),
            Dialect::Postgres => format!("'{word}'"),
        })
        .collect();
    let or = if dialect == Dialect::Sqlite { " OR " } else { " | " };
    format!("({})", words.join(or))
}

/// Words that follow each other, as the database asks for them.
fn phrase(dialect: Dialect, term: &Term) -> String {
    if let Some(stem) = term.stem() {
        return any_of(dialect, &[stem]);
    }
    match dialect {
        Dialect::Sqlite => format!("(\"{}\"{})", term.words.join(" "), if term.open { " *" } else { "" }),
        Dialect::Postgres => {
            let words: Vec<String> = term.words.iter().map(|word| format!("'{word}'")).collect();
            format!("({}{})", words.join(" <-> "), if term.open { ":*" } else { "" })
        }
    }
}

/// The whole question, as the database asks it.
fn question(dialect: Dialect, terms: &[Term], facts: &[Vec<String>]) -> String {
    let mut parts: Vec<String> = terms.iter().map(|term| phrase(dialect, term)).collect();
    parts.extend(facts.iter().map(|group| any_of(dialect, group)));
    if parts.is_empty() {
        // Every message is from somebody.
        let directions = [Direction::In, Direction::Out, Direction::Echo].map(fact::direction);
        parts.push(any_of(dialect, &directions));
    }
    parts.join(if dialect == Dialect::Sqlite { " AND " } else { " & " })
}

/// Ids, for a statement's text.
fn listed(ids: impl IntoIterator<Item = i64>) -> String {
    ids.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(",")
}

/// What is read of a message that may be what is looked for.
fn candidates(gathered: &str) -> Result<Vec<Candidate>> {
    let rows: Vec<(i64, i64, Option<String>)> =
        serde_json::from_str(gathered).map_err(|error| sqlx::Error::Decode(error.into()))?;
    let one = |(id, sent_at, text): (i64, i64, Option<String>)| Candidate {
        id: MessageId(id),
        sent_at: Timestamp(sent_at),
        text: text.unwrap_or_default(),
    };
    Ok(rows.into_iter().map(one).collect())
}

impl Store {
    /// The newest messages that the index has for a question, up to this one, in no particular order: [`NEWEST`] at most.
    /// `me` is who asks.
    pub async fn found(
        &self,
        query: &Query,
        me: Option<UserId>,
        until: MessageId,
        now: Timestamp,
    ) -> Result<std::result::Result<Vec<Candidate>, Unclear>> {
        let narrow = match self.narrow(&query.only, me, now).await? {
            Ok(Some(narrow)) => narrow,
            Ok(None) => return Ok(Ok(Vec::new())),
            Err(unclear) => return Ok(Err(unclear)),
        };
        let found = match &self.pools {
            Pools::Sqlite { .. } => self.found_backwards(query, &narrow, until).await?,
            Pools::Postgres(_) => self.found_by_stretches(query, &narrow, until).await?,
        };
        Ok(Ok(found))
    }

    /// The same on SQLite: from the newest one back.
    async fn found_backwards(&self, query: &Query, narrow: &Narrow, until: MessageId) -> Result<Vec<Candidate>> {
        let Reader::Sqlite(db) = self.read() else { return Ok(Vec::new()) };
        let sql = format!(
            "{} FROM (SELECT m.id, m.sent_at, m.text FROM message_words \
             CROSS JOIN messages m ON m.id = message_words.rowid{} WHERE message_words MATCH $1 \
             AND message_words.rowid <= $2{} ORDER BY message_words.rowid DESC LIMIT {NEWEST}) s",
            Dialect::Sqlite.gather("id, sent_at, text"),
            narrow.people("CROSS JOIN"),
            narrow.condition
        );
        let question = question(Dialect::Sqlite, &query.terms, &narrow.facts);
        let asked = sqlx::query_as(AssertSqlSafe(sql)).bind(question).bind(until.0);
        let (gathered,): (String,) = asked.persistent(narrow.condition.is_empty()).fetch_one(db).await?;
        candidates(&gathered)
    }

    /// The same on Postgres: stretch by stretch.
    async fn found_by_stretches(&self, query: &Query, narrow: &Narrow, until: MessageId) -> Result<Vec<Candidate>> {
        let Pools::Postgres(pool) = &self.pools else { return Ok(Vec::new()) };
        let question = question(Dialect::Postgres, &query.terms, &narrow.facts);
        // Where nothing else is asked of a message, those that are too many need not be looked at.
        let first = if narrow.condition.is_empty() { "ORDER BY id DESC LIMIT $3" } else { "" };
        let sql = format!(
            "WITH hits AS MATERIALIZED (SELECT id FROM message_words WHERE words @@ $1::tsquery), \
             newest AS MATERIALIZED (SELECT id FROM hits WHERE id <= $2 {first}) \
             {} FROM (SELECT m.id, m.sent_at, m.text FROM newest n JOIN messages m ON m.id = n.id{} \
             WHERE TRUE{} ORDER BY m.id DESC LIMIT $3) s",
            Dialect::Postgres.gather("id, sent_at, text"),
            narrow.people("JOIN"),
            narrow.condition
        );
        let mut found = Vec::new();
        let mut tx = pool.begin().await?;
        sqlx::query(BY_INDEX).execute(&mut *tx).await?;
        let mut walk = Walk { until: until.0, length: 0 };
        loop {
            let newest = "SELECT MAX(id) FROM message_words WHERE id <= $1";
            let (newest,): (Option<i64>,) = sqlx::query_as(newest).bind(walk.until).fetch_one(&mut *tx).await?;
            let Some(newest) = newest else { break };
            let stretch = stretch(walk.length, newest);
            let left = NEWEST - found.len();
            let asked = sqlx::query_as(AssertSqlSafe(sql.clone())).bind(format!("{question} & '{stretch}'"));
            let asked = asked.bind(walk.until).bind(i64::try_from(left).unwrap_or(i64::MAX));
            let (gathered,): (String,) = asked.persistent(narrow.condition.is_empty()).fetch_one(&mut *tx).await?;
            let some = candidates(&gathered)?;
            let count = some.len();
            found.extend(some);
            if count >= left {
                break;
            }
            walk = walk.on(newest, count, left - count);
        }
        tx.commit().await?;
        Ok(found)
    }

    /// Finds out whom and what the filters of a question name; none where nothing can be found by them.
    async fn narrow(
        &self,
        only: &Only,
        me: Option<UserId>,
        now: Timestamp,
    ) -> Result<std::result::Result<Option<Narrow>, Unclear>> {
        let mut narrow = Narrow { facts: Vec::new(), condition: self.within("c") };
        // By whom.
        let mut writers = Vec::new();
        let mut conditions = Vec::new();
        for by in &only.from {
            match by {
                By::Me => {
                    writers.extend(me.map(fact::author));
                    conditions.extend(me.map(|me| format!("m.author = {me}")));
                }
                By::Customer => {
                    writers.push(fact::direction(Direction::In));
                    conditions.push("m.direction = 'in'".to_owned());
                }
                By::Named(name) => match self.writers_called(name).await? {
                    Some(condition) => conditions.push(condition),
                    None => return Ok(Err(Unclear::TooMany(name.clone()))),
                },
            }
        }
        let is_named = only.from.iter().any(|by| matches!(by, By::Named(_)));
        if !only.from.is_empty() && conditions.is_empty() {
            return Ok(Ok(None));
        }
        if is_named {
            narrow.condition.push_str(&format!(" AND ({})", conditions.join(" OR ")));
        } else if !writers.is_empty() {
            narrow.facts.push(writers);
        }
        // About whom.
        let Some(tags) = self.tags_named(&only.tags).await? else { return Ok(Ok(None)) };
        for ids in &tags {
            narrow.condition.push_str(&format!(" AND {}", carries("c.contact_id", ids)));
        }
        // By which number.
        if !only.numbers.is_empty() {
            let sql = "SELECT id, phone_number_id, display FROM numbers ORDER BY id";
            let rows: Vec<(i64, String, String)> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await)?;
            let meant = rows.iter().filter(|(_, phone_number_id, display)| {
                only.numbers.iter().any(|part| phone_number_id == part || is_part(part, display))
            });
            let group: Vec<String> = meant.map(|(id, _, _)| fact::number(NumberId(*id))).collect();
            if group.is_empty() {
                return Ok(Ok(None));
            }
            narrow.facts.push(group);
        }
        if !only.has.is_empty() {
            narrow.facts.push(only.has.iter().copied().map(fact::has).collect());
        }
        // When.
        if let Some(months) = times(only.after, only.before, now) {
            if months.is_empty() {
                return Ok(Ok(None));
            }
            narrow.facts.push(months);
            for (sign, at) in [(">=", only.after), ("<", only.before)] {
                if let Some(at) = at {
                    narrow.condition.push_str(&format!(" AND m.sent_at {sign} {}", at.0));
                }
            }
        }
        Ok(Ok(Some(narrow)))
    }

    /// The ids of the tags of these names, for a statement's text; none where there is no tag of one of the names.
    async fn tags_named(&self, names: &[String]) -> Result<Option<Vec<String>>> {
        if names.is_empty() {
            return Ok(Some(Vec::new()));
        }
        let rows: Vec<(i64, String)> =
            on!(self.read(), db => sqlx::query_as("SELECT id, name FROM tags").fetch_all(db).await)?;
        let ids = |tag: &String| {
            let ids = listed(rows.iter().filter(|(_, name)| fold::name(name) == *tag).map(|(id, _)| *id));
            (!ids.is_empty()).then_some(ids)
        };
        Ok(names.iter().map(ids).collect())
    }

    /// Who carries one of these tags, where they are few.
    async fn few_tagged(&self, ids: &str) -> Result<Option<BTreeSet<ContactId>>> {
        let sql = format!("SELECT DISTINCT contact_id FROM contact_tags WHERE tag_id IN ({ids}) LIMIT {}", FEW + 1);
        let rows: Vec<(i64,)> = on!(self.read(), db => sqlx::query_as(AssertSqlSafe(sql)).fetch_all(db).await)?;
        let people: BTreeSet<ContactId> = rows.into_iter().map(|(id,)| ContactId(id)).collect();
        Ok(Some(people).filter(|people| people.len() <= FEW))
    }

    /// People who are called so and carry a tag of each of these names, each with the conversation that was active last:
    /// those who were active last first, then those with whom nothing was ever said, the newest first. Where no name is
    /// looked for the tags alone find them. `limit` at most.
    pub async fn people_found(
        &self,
        q: &str,
        tags: &[String],
        limit: usize,
    ) -> Result<Vec<(ContactId, Option<ConversationId>)>> {
        let Some(tags) = self.tags_named(tags).await? else { return Ok(Vec::new()) };
        let (mut few, called) = if q.trim().is_empty() && !tags.is_empty() {
            (None, None)
        } else {
            match self.people_called(q, FEW).await? {
                People::Few(few) => (Some(few), None),
                People::Many(called) => (None, Some(called)),
            }
        };
        // Where many are called so, those who carry a tag may still be few.
        let mut carried = Vec::new();
        for ids in tags {
            match self.few_tagged(&ids).await? {
                Some(people) => {
                    few = Some(match few {
                        Some(known) => known.intersection(&people).copied().collect(),
                        None => people,
                    });
                }
                None => carried.push(ids),
            }
        }
        if few.as_ref().is_some_and(BTreeSet::is_empty) {
            return Ok(Vec::new());
        }
        let mut found: Vec<(ContactId, Option<ConversationId>)> = Vec::new();
        for Stretch { columns, from, condition, person, order } in &STRETCHES_OF_PEOPLE {
            let mut sql = format!("SELECT {columns} FROM {from} WHERE {condition}");
            // Of those who have conversations one that is seen; of whoever has none nobody is kept from seeing them.
            if self.is_limited() && from.starts_with("conversations") {
                let others = format!("o.merged_into IS NULL{}", self.within("o"));
                sql = sql.replace("o.merged_into IS NULL", &others) + &self.within("c");
            }
            let mut bound = Vec::new();
            if let Some(few) = &few {
                sql.push_str(&format!(" AND {person} IN ({})", listed(few.iter().map(|id| id.0))));
            }
            for ids in &carried {
                sql.push_str(&format!(" AND {}", carries(person, ids)));
            }
            if let Some(called) = &called {
                let asked = is_called(called, "k.id", &mut |text| {
                    bound.push(text);
                    format!("${}", bound.len())
                });
                sql.push_str(&format!(" AND {asked}"));
            }
            sql.push_str(&format!(" ORDER BY {order} LIMIT {}", limit - found.len()));
            let rows: Vec<(i64, Option<i64>)> = on!(self.read(), db => {
                let query = bound.iter().fold(sqlx::query_as(AssertSqlSafe(sql)), |query, text| query.bind(text));
                query.persistent(false).fetch_all(db).await
            })?;
            found.extend(rows.into_iter().map(|(person, id)| (ContactId(person), id.map(ConversationId))));
            if found.len() >= limit {
                break;
            }
        }
        Ok(found)
    }

    /// What is asked of a message for a customer or colleague of this name to have written it; none where too many people
    /// are called so.
    async fn writers_called(&self, name: &str) -> Result<Option<String>> {
        let customers = match self.people_called(name, FEW).await? {
            People::Few(ids) => listed(ids.into_iter().map(|id| id.0)),
            People::Many(_) => return Ok(None),
        };
        let rows: Vec<(i64, String)> =
            on!(self.read(), db => sqlx::query_as("SELECT id, name FROM users").fetch_all(db).await)?;
        let called = Called::parse(name);
        let is_meant = |name: &str| {
            let words = fold::words(name);
            let begins = |wanted: &String| words.iter().any(|word| word.folded.starts_with(wanted.as_str()));
            called.as_ref().is_some_and(|called| called.words.iter().all(begins))
        };
        let colleagues = listed(rows.iter().filter(|(_, name)| is_meant(name)).map(|(id, _)| *id));
        let mut conditions = Vec::new();
        if !customers.is_empty() {
            conditions.push(format!("(m.direction = 'in' AND c.contact_id IN ({customers}))"));
        }
        if !colleagues.is_empty() {
            conditions.push(format!("m.author IN ({colleagues})"));
        }
        if conditions.is_empty() {
            // Nobody.
            conditions.push("FALSE".to_owned());
        }
        Ok(Some(format!("({})", conditions.join(" OR "))))
    }

    /// Who goes by a name, username or user id with words that begin like these, or by a number with these digits in it; no
    /// more than `few` are told one by one.
    pub async fn people_called(&self, q: &str, few: usize) -> Result<People> {
        let Some(called) = Called::parse(q) else { return Ok(People::Few(BTreeSet::new())) };
        let called = self.rarest_first(called).await?;
        let mut people = BTreeSet::new();
        for way in ways(&called) {
            let mut bound = Vec::new();
            let condition = way.on("p", &mut |text| {
                bound.push(text);
                format!("${}", bound.len())
            });
            let mut all = false;
            // A person may have several words that begin alike.
            for most in [few + 1, few * 4] {
                let sql = format!("SELECT p.contact_id FROM people_words p WHERE {condition} LIMIT {most}");
                let rows: Vec<(i64,)> = on!(self.read(), db => {
                    let query = bound.iter().fold(sqlx::query_as(AssertSqlSafe(sql)), |query, text| query.bind(text));
                    query.fetch_all(db).await
                })?;
                all = rows.len() < most;
                people.extend(rows.into_iter().map(|(id,)| ContactId(id)));
                if all || people.len() > few {
                    break;
                }
            }
            if !all || people.len() > few {
                return Ok(People::Many(called));
            }
        }
        Ok(People::Few(people))
    }

    /// The same words, first the one that the fewest people have: they are found by it, and the others are looked up.
    async fn rarest_first(&self, called: Called) -> Result<Called> {
        let Called { words, digits } = called;
        if words.len() < 2 {
            return Ok(Called { words, digits });
        }
        let mut bound = Vec::new();
        let mut counts = Vec::new();
        for word in &words {
            bound.extend([word.clone(), end_of(word)]);
            let (from, to) = (bound.len() - 1, bound.len());
            counts.push(format!(
                "(SELECT COUNT(*) FROM (SELECT 1 AS one FROM people_words p WHERE p.word >= ${from} AND p.word < ${to} \
                 LIMIT {COUNTED}) s)"
            ));
        }
        let sql = format!("SELECT {}", counts.join(", "));
        let counts: Vec<i64> = on!(self.read(), db => {
            let query = bound.iter().fold(sqlx::query(AssertSqlSafe(sql)), |query, text| query.bind(text));
            let row = query.fetch_one(db).await?;
            (0..words.len()).map(|at| row.get::<i64, _>(at)).collect()
        });
        let mut words: Vec<(i64, String)> = counts.into_iter().zip(words).collect();
        words.sort_by_key(|(count, _)| *count);
        Ok(Called { words: words.into_iter().map(|(_, word)| word).collect(), digits })
    }

    /// Where what is looked for stands in a conversation, the newest first; `limit` at most. Looks through the messages
    /// themselves: those of one conversation are few. Tags and numbers are the same for all of them.
    pub async fn found_in(
        &self,
        conversation: ConversationId,
        query: &Query,
        me: Option<UserId>,
        limit: usize,
    ) -> Result<Vec<Place>> {
        let sql = format!(
            "{} FROM (SELECT m.id, m.wamid, m.direction, m.kind, m.text, m.sent_at, m.author, m.target, \
             CASE WHEN {ACTS} THEN m.status END AS status, CASE WHEN {ACTS} THEN m.trail END AS trail FROM messages m \
             WHERE m.conversation_id = $1 ORDER BY m.sent_at DESC, m.id DESC LIMIT $2) s",
            self.dialect().gather("id, wamid, direction, kind, text, sent_at, author, target, status, trail")
        );
        let (gathered,): (String,) = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).bind(conversation.0).bind(OF_ONE).fetch_one(db).await?
        });
        // To cut thousands of texts into words takes some milliseconds, in which nobody else should have to wait.
        let asked = query.clone();
        let looking = tokio::task::spawn_blocking(move || places(&gathered, &asked, me, limit));
        looking.await.map_err(|_| broke_off())?
    }

    /// The first message of a conversation from this moment on that has an id of the platform; the last before it where
    /// there is none.
    pub async fn first_since(&self, conversation: ConversationId, since: Timestamp) -> Result<Option<String>> {
        for (sign, direction) in [(">=", "ASC"), ("<", "DESC")] {
            let sql = format!(
                "SELECT m.wamid FROM messages m WHERE m.conversation_id = $1 AND m.sent_at {sign} $2 AND m.wamid IS NOT NULL \
                 AND (m.target IS NULL OR m.kind NOT IN ('reaction', 'edit', 'revoke')) \
                 ORDER BY m.sent_at {direction}, m.id {direction} LIMIT 1"
            );
            let row: Option<(String,)> = on!(self.read(), db => {
                sqlx::query_as(AssertSqlSafe(sql)).bind(conversation.0).bind(since.0).fetch_optional(db).await
            })?;
            if let Some((wamid,)) = row {
                return Ok(Some(wamid));
            }
        }
        Ok(None)
    }

    /// What colleagues are called.
    pub async fn names_of(&self, users: &BTreeSet<UserId>) -> Result<BTreeMap<UserId, String>> {
        let users: Vec<_> = users.iter().collect();
        let mut names = BTreeMap::new();
        for piece in pieces(&users) {
            let sql = list(self.dialect(), "SELECT id, name FROM users WHERE id IN (", 1, piece.len(), ")");
            let rows: Vec<(i64, String)> = on!(self.read(), db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            names.extend(rows.into_iter().map(|(id, name)| (UserId(id), name)));
        }
        Ok(names)
    }

    /// Whether some of what was there before cannot be found yet.
    pub async fn is_catching_up(&self) -> Result<bool> {
        let sql = "SELECT COUNT(*) FROM counters WHERE name IN ('words_left', 'people_left') AND value > 0";
        let (left,): (i64,) = on!(self.read(), db => sqlx::query_as(sql).fetch_one(db).await)?;
        Ok(left > 0)
    }
}

/// A message of a conversation that is searched by itself: what is gathered of it, in this order.
#[derive(Deserialize)]
struct Said {
    id: i64,
    wamid: Option<String>,
    direction: String,
    kind: String,
    text: Option<String>,
    sent_at: i64,
    author: Option<i64>,
    target: Option<String>,
    /// This and the next one of [`ACTS`] only.
    status: Option<String>,
    trail: Option<String>,
}

impl Said {
    fn direction(&self) -> Direction {
        Direction::parse(&self.direction).unwrap_or(Direction::In)
    }

    /// What it did to another message, and to which; none where it did nothing, or failed.
    fn act(&self) -> Option<(&str, Act)> {
        if !matches!(self.kind.as_str(), "edit" | "revoke") {
            return None;
        }
        let target = self.target.as_deref()?;
        let trail: Trail = super::codec::json(self.trail.clone());
        let status = trail.status().or_else(|| self.status.as_deref().and_then(Status::parse));
        if self.direction() != Direction::In && status == Some(Status::Failed) {
            return None;
        }
        let act = Act {
            kind: self.kind.clone(),
            direction: self.direction(),
            at: Timestamp(self.sent_at),
            wamid: self.wamid.clone().unwrap_or_default(),
            text: self.text.clone(),
        };
        Some((target, act))
    }

    fn place(&self) -> Place {
        Place { id: MessageId(self.id), wamid: self.wamid.clone(), at: Timestamp(self.sent_at) }
    }
}

/// Where among what was gathered of a conversation it stands that is looked for.
fn places(gathered: &str, query: &Query, me: Option<UserId>, limit: usize) -> Result<Vec<Place>> {
    let mut rows: Vec<Said> = serde_json::from_str(gathered).map_err(|error| sqlx::Error::Decode(error.into()))?;
    rows.sort_by_key(|row| std::cmp::Reverse((row.sent_at, row.id)));
    let mut acts: BTreeMap<&str, Vec<Act>> = BTreeMap::new();
    for (target, act) in rows.iter().filter_map(Said::act) {
        acts.entry(target).or_default().push(act);
    }
    let has = |row: &&Said| {
        let known = row.wamid.as_deref().and_then(|wamid| acts.get(wamid));
        let text = shown(row.text.as_deref(), known.map_or(&[][..], Vec::as_slice));
        !acts_on_another(&row.kind)
            && is_narrowed_to(&query.only, row, me)
            && text.is_some_and(|text| query.marks(&fold::words(text)).is_some())
    };
    Ok(rows.iter().filter(has).take(limit).map(Said::place).collect())
}

/// Whether one message of a conversation is among those that a search is narrowed to. Whose name it is that somebody
/// looks for there is no question: all customers of a conversation are one.
fn is_narrowed_to(only: &Only, row: &Said, me: Option<UserId>) -> bool {
    let by = |by: &By| match by {
        By::Me => me.is_some() && row.author.map(UserId) == me,
        By::Customer | By::Named(_) => row.direction() == Direction::In,
    };
    let has = |has: &Has| match has {
        Has::Link => row.text.as_deref().is_some_and(has_link),
        kind => row.kind == kind.word(),
    };
    let at = Timestamp(row.sent_at);
    (only.from.is_empty() || only.from.iter().any(by))
        && (only.has.is_empty() || only.has.iter().any(has))
        && only.after.is_none_or(|after| at >= after)
        && only.before.is_none_or(|before| at < before)
}

/// Where a search of Postgres is: the newest id that was not looked at, and how long a stretch comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Walk {
    until: i64,
    length: usize,
}

impl Walk {
    /// Goes on behind the stretch that holds `newest`, in which so many were found and after which so many are wanted.
    fn on(self, newest: i64, found: usize, wanted: usize) -> Self {
        let bits = STRETCHES[self.length];
        let first = (newest >> bits) << bits;
        let seen = (newest - first + 1).max(1);
        let length = if found == 0 {
            // Little was seen of a stretch that has only begun.
            let whole = seen * 2 >= 1 << bits;
            if whole { (self.length + 1).min(STRETCHES.len() - 1) } else { self.length }
        } else {
            // The longest one that should not have more than twice of what is wanted.
            let fits = |length: &usize| {
                let expected = (found as f64 / seen as f64) * (1i64 << STRETCHES[*length]) as f64;
                expected <= 2.0 * wanted as f64
            };
            (0..STRETCHES.len()).rev().find(fits).unwrap_or(0).min(self.length + 2)
        };
        Self { until: first - 1, length }
    }
}

/// Whether a part of a business number, in any spelling, or of what it is called stands in how it is written.
fn is_part(part: &str, display: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let number = digits(part);
    let is_number = !number.is_empty() && !part.chars().any(char::is_alphabetic);
    (is_number && digits(display).contains(&number)) || fold::name(display) == fold::name(part)
}

/// One way in which somebody can be called what is looked for.
enum Way<'a> {
    /// By words that all begin so.
    Words(&'a [String]),
    /// By digits of a number.
    Digits(&'a Digits),
}

fn ways(called: &Called) -> Vec<Way<'_>> {
    [Way::Words(&called.words)].into_iter().chain(called.digits.iter().map(Way::Digits)).collect()
}

impl Way<'_> {
    /// What is asked of a key of this alias. `mark` takes a text to be bound and says by what it is named.
    fn on(&self, alias: &str, mark: &mut dyn FnMut(String) -> String) -> String {
        let mut begins = |alias: &str, beginning: &str| {
            let (from, to) = (mark(beginning.to_owned()), mark(end_of(beginning)));
            format!("{alias}.word >= {from} AND {alias}.word < {to}")
        };
        match self {
            Self::Words(words) => {
                let mut conditions = Vec::new();
                for (n, word) in words.iter().enumerate() {
                    conditions.push(if n == 0 {
                        begins(alias, word)
                    } else {
                        let other = begins("o", word);
                        format!(
                            "EXISTS (SELECT 1 FROM people_words o WHERE o.contact_id = {alias}.contact_id AND {other})"
                        )
                    });
                }
                conditions.join(" AND ")
            }
            // Digits mean nothing in a pattern.
            Self::Digits(way) => format!("{} AND {alias}.word LIKE '%{}'", begins(alias, &way.begins), way.before),
        }
    }
}

/// What is asked of a person to carry one of these tags.
fn carries(person: &str, tags: &str) -> String {
    format!("EXISTS (SELECT 1 FROM contact_tags t WHERE t.contact_id = {person} AND t.tag_id IN ({tags}))")
}

/// What is asked of a person named by this column to be called so. `mark` takes a text to be bound and says by what it is
/// named.
pub fn is_called(called: &Called, person: &str, mark: &mut dyn FnMut(String) -> String) -> String {
    let one = |way: Way<'_>| {
        let condition = way.on("p", mark);
        format!("EXISTS (SELECT 1 FROM people_words p WHERE p.contact_id = {person} AND {condition})")
    };
    let either: Vec<String> = ways(called).into_iter().map(one).collect();
    format!("({})", either.join(" OR "))
}

/// A statement that finds whoever is called so, some of them more than once.
pub fn who_is_called(called: &Called, mark: &mut dyn FnMut(String) -> String) -> String {
    let one = |way: Way<'_>| format!("SELECT p.contact_id FROM people_words p WHERE {}", way.on("p", mark));
    ways(called).into_iter().map(one).collect::<Vec<_>>().join(" UNION ALL ")
}

/// The same by the first of the words alone: others are found with them.
pub fn who_may_be_called(called: &Called, mark: &mut dyn FnMut(String) -> String) -> String {
    let first = called.words.iter().take(1).cloned().collect();
    who_is_called(&Called { words: first, digits: called.digits.clone() }, mark)
}

impl Tx {
    /// Keeps by what messages are found, in place of what was kept of them.
    pub(super) async fn put_words(&mut self, found: &[Searchable]) -> Result<()> {
        let tx = self;
        let (head, tail, write): (_, _, fn(&Searchable) -> String) = match tx.dialect() {
            Dialect::Sqlite => ("INSERT OR REPLACE INTO message_words (rowid, words) VALUES ", "", line),
            Dialect::Postgres => (
                "INSERT INTO message_words (id, words) SELECT v.id, v.words::tsvector FROM (VALUES ",
                ") v (id, words) ON CONFLICT (id) DO UPDATE SET words = excluded.words",
                vector,
            ),
        };
        // By id: FTS5 begins a new piece of its index with each row that comes before the one before it.
        let rows: BTreeMap<i64, String> = found.iter().map(|one| (one.id.0, write(one))).collect();
        let rows: Vec<(i64, String)> = rows.into_iter().collect();
        for piece in pieces(&rows) {
            let sql = values(tx.dialect(), head, piece.len(), 2, tail);
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (id, words)| query.bind(*id).bind(words));
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// Messages that are not to be found any more: withdrawn, taken back, erased. In the files of the index their words stay
    /// until they are purged.
    pub async fn forget_words(&mut self, gone: &[MessageId]) -> Result<()> {
        if gone.is_empty() {
            return Ok(());
        }
        let tx = self;
        let head = match tx.dialect() {
            Dialect::Sqlite => "DELETE FROM message_words WHERE rowid IN (",
            Dialect::Postgres => "DELETE FROM message_words WHERE id IN (",
        };
        for piece in pieces(gone) {
            let sql = list(tx.dialect(), head, 1, piece.len(), ")");
            on!(tx, db => piece.iter().fold(sqlx::query(sql), |query, id| query.bind(id.0)).execute(db).await.map(drop)?);
        }
        let sql = "UPDATE counters SET value = value + $1 WHERE name = 'words_gone'";
        let count = i64::try_from(gone.len()).unwrap_or(i64::MAX);
        on!(tx, db => sqlx::query(sql).bind(count).execute(db).await.map(drop))
    }

    /// How many messages were forgotten since the files of the index were last purged of their words.
    pub async fn forgotten(&mut self) -> Result<i64> {
        self.left("words_gone").await
    }

    /// The files of the index were purged of the words of so many messages.
    pub async fn purged(&mut self, count: i64) -> Result<()> {
        let tx = self;
        let sql = "UPDATE counters SET value = value - $1 WHERE name = 'words_gone'";
        on!(tx, db => sqlx::query(sql).bind(count).execute(db).await.map(drop))
    }

    /// Takes a step of purging the files of the index: its pieces become one, in which only words are that are still to be
    /// found. False where it is done. Postgres does so by itself, when it vacuums; a word alone, of which no message is known
    /// any more, may stay in its index until that is made anew.
    pub async fn purge_step(&mut self, is_first: bool) -> Result<bool> {
        let TxInner::Sqlite(tx) = &mut self.inner else { return Ok(false) };
        let changes = "SELECT total_changes()";
        let (before,): (i64,) = sqlx::query_as(changes).fetch_one(&mut **tx).await?;
        // The first number of pages is negative: all pieces are meant, and not only those that are due.
        let pages = if is_first { -PURGED } else { PURGED };
        let merge = "INSERT INTO message_words (message_words, rank) VALUES ('merge', $1)";
        sqlx::query(merge).bind(pages).execute(&mut **tx).await?;
        let (after,): (i64,) = sqlx::query_as(changes).fetch_one(&mut **tx).await?;
        // Fewer than two mean that there was nothing to do.
        Ok(after - before >= 2)
    }

    /// Keeps by what one message is found.
    pub(super) async fn put_words_of(&mut self, row: &Entry) -> Result<()> {
        if acts_on_another(&row.kind) && row.target.is_some() {
            return Ok(());
        }
        let acts = self.acts_on(std::slice::from_ref(row)).await?;
        let known = row.wamid.clone().and_then(|wamid| acts.get(&(row.number, wamid)));
        match Searchable::of(row, known.map_or(&[][..], Vec::as_slice)) {
            Some(one) => self.put_words(&[one]).await,
            None if known.is_some() => self.forget_words(&[row.id]).await,
            // It never had any.
            None => Ok(()),
        }
    }

    /// What was done to these messages and did not fail.
    async fn acts_on(&mut self, rows: &[Entry]) -> Result<BTreeMap<(NumberId, String), Vec<Act>>> {
        let tx = self;
        let mut by_number: BTreeMap<NumberId, Vec<&str>> = BTreeMap::new();
        for row in rows {
            by_number.entry(row.number).or_default().extend(row.wamid.as_deref());
        }
        let mut acts: BTreeMap<(NumberId, String), Vec<Act>> = BTreeMap::new();
        for (number, wamids) in &by_number {
            for piece in pieces(wamids) {
                let head = format!("SELECT {MESSAGE} FROM messages m WHERE m.number_id = $1 AND m.target IN (");
                let sql = list(tx.dialect(), &head, 2, piece.len(), ")");
                on!(tx, db => {
                    let query = sqlx::query(sql).bind(number.0);
                    let found = piece.iter().fold(query, |query, wamid| query.bind(*wamid)).fetch_all(db).await?;
                    for row in &found {
                        let act: Entry = entry!(row);
                        if act.status() != Some(Status::Failed) {
                            acts.entry((*number, act.target.clone().unwrap_or_default())).or_default().push(act.act());
                        }
                    }
                });
            }
        }
        Ok(acts)
    }

    /// Lets some of the messages be found that were there before any could be, the newest of them first. False where none
    /// are left.
    pub async fn catch_up_messages(&mut self, limit: i64) -> Result<bool> {
        let until = self.left("words_left").await?;
        if until <= 0 {
            return Ok(false);
        }
        let tx = self;
        let sql = format!("SELECT {MESSAGE} FROM messages m WHERE m.id <= $1 ORDER BY m.id DESC LIMIT $2");
        let rows: Vec<Entry> = on!(tx, db => {
            let rows = sqlx::query(AssertSqlSafe(sql)).bind(until).bind(limit).fetch_all(db).await?;
            rows.iter().map(|row| entry!(row)).collect()
        });
        let acts = tx.acts_on(&rows).await?;
        let one = |row: &Entry| {
            let known = row.wamid.clone().and_then(|wamid| acts.get(&(row.number, wamid)));
            Searchable::of(row, known.map_or(&[][..], Vec::as_slice))
        };
        let found: Vec<Searchable> = rows.iter().filter_map(one).collect();
        tx.put_words(&found).await?;
        tx.set_left("words_left", rows.last().map_or(0, |row| row.id.0 - 1)).await?;
        Ok(!rows.is_empty())
    }

    /// Likewise for people.
    pub async fn catch_up_people(&mut self, limit: i64) -> Result<bool> {
        let until = self.left("people_left").await?;
        if until <= 0 {
            return Ok(false);
        }
        let tx = self;
        let sql = "SELECT id FROM contacts WHERE id <= $1 ORDER BY id DESC LIMIT $2";
        let rows: Vec<(i64,)> = on!(tx, db => sqlx::query_as(sql).bind(until).bind(limit).fetch_all(db).await)?;
        tx.put_people_words(&rows.iter().map(|(id,)| ContactId(*id)).collect()).await?;
        tx.set_left("people_left", rows.last().map_or(0, |(id,)| id - 1)).await?;
        Ok(!rows.is_empty())
    }

    async fn left(&mut self, name: &'static str) -> Result<i64> {
        let tx = self;
        let sql = "SELECT value FROM counters WHERE name = $1";
        let row: Option<(i64,)> = on!(tx, db => sqlx::query_as(sql).bind(name).fetch_optional(db).await)?;
        Ok(row.map_or(0, |(value,)| value))
    }

    async fn set_left(&mut self, name: &'static str, value: i64) -> Result<()> {
        let tx = self;
        let sql = "UPDATE counters SET value = $2 WHERE name = $1";
        on!(tx, db => sqlx::query(sql).bind(name).bind(value).execute(db).await.map(drop))
    }

    /// Keeps by what people are found, as their names and identifiers are kept now. Who was merged into somebody else is
    /// not found any more. Writes only what changed.
    pub async fn put_people_words(&mut self, people: &BTreeSet<ContactId>) -> Result<()> {
        self.write_people_words(people, false).await
    }

    /// The same of people who were made in this transaction: nothing is kept of them yet.
    pub(super) async fn put_words_of_new(&mut self, people: &BTreeSet<ContactId>) -> Result<()> {
        self.write_people_words(people, true).await
    }

    async fn write_people_words(&mut self, people: &BTreeSet<ContactId>, are_new: bool) -> Result<()> {
        let tx = self;
        let ids: Vec<i64> = people.iter().map(|id| id.0).collect();
        let mut names: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        let mut phones: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        let rows = "FROM contacts WHERE merged_into IS NULL AND id IN (";
        tx.gather("id, name, username, book_name, called", rows, &ids, &mut |row| {
            let said = [row.get::<Option<String>, usize>(1), row.get(2), row.get(3), row.get(4)];
            names.entry(row.get(0)).or_default().extend(said.into_iter().flatten());
        })
        .await?;
        tx.gather("contact_id, kind, value", "FROM identifiers WHERE contact_id IN (", &ids, &mut |row| {
            let (id, kind, value): (i64, &str, String) = (row.get(0), row.get(1), row.get(2));
            if kind == IdentifierKind::Phone.word() {
                phones.entry(id).or_default().push(value);
            } else if let Some(names) = names.get_mut(&id) {
                names.push(value);
            }
        })
        .await?;
        let mut known: BTreeSet<(i64, String)> = BTreeSet::new();
        let ids = if are_new { &[][..] } else { &ids };
        tx.gather("contact_id, word", "FROM people_words WHERE contact_id IN (", ids, &mut |row| {
            known.insert((row.get(0), row.get(1)));
        })
        .await?;
        let mut wanted: BTreeSet<(i64, String)> = BTreeSet::new();
        for (id, names) in &names {
            let phones = phones.get(id).map_or(&[][..], Vec::as_slice);
            let keys = keys(names.iter().map(String::as_str), phones.iter().map(String::as_str));
            wanted.extend(keys.into_iter().map(|key| (*id, key)));
        }
        for (id, word) in known.difference(&wanted) {
            let sql = "DELETE FROM people_words WHERE contact_id = $1 AND word = $2";
            on!(tx, db => sqlx::query(sql).bind(*id).bind(word).execute(db).await.map(drop)?);
        }
        let new: Vec<&(i64, String)> = wanted.difference(&known).collect();
        for piece in pieces(&new) {
            let head = "INSERT INTO people_words (contact_id, word) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 2, " ON CONFLICT DO NOTHING");
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (id, word)| query.bind(*id).bind(word));
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::WallClock;

    fn asked(dialect: Dialect, text: &str) -> String {
        question(
            dialect,
            &Query::parse(text, &WallClock::UTC).unwrap().terms,
            &[vec!["^hlink".into(), "^himage".into()]],
        )
    }

    #[test]
    fn questions_are_made_of_quoted_words_and_nothing_else() {
        let text = "\"red shoes\" siz' OR NEAR(a, b) * -c:d";
        assert_eq!(
            asked(Dialect::Sqlite, text),
            "(\"red shoes\") AND (\"siz\") AND (\"or\") AND (\"near a\") AND (\"b\") AND (\"c d\") \
             AND (\"^hlink\" OR \"^himage\")"
        );
        assert_eq!(asked(Dialect::Postgres, "red' | sh"), "('red') & ('sh') & ('^hlink' | '^himage')");
        assert_eq!(asked(Dialect::Postgres, "thanks a-lot"), "('thanks') & ('a' <-> 'lot':*) & ('^hlink' | '^himage')");
        assert_eq!(asked(Dialect::Sqlite, "tha"), "(\"tha~\") AND (\"^hlink\" OR \"^himage\")");
        assert_eq!(asked(Dialect::Sqlite, "than"), "(\"than\" *) AND (\"^hlink\" OR \"^himage\")");
        assert_eq!(question(Dialect::Postgres, &[], &[]), "('^din' | '^dout' | '^decho')");
    }

    #[test]
    fn a_walk_back_goes_further_the_less_it_finds_and_ends() {
        let mut walk = Walk { until: 9_999_999, length: 0 };
        let mut steps = 0;
        while walk.until > 0 {
            walk = walk.on(walk.until, 0, NEWEST);
            steps += 1;
        }
        assert!(steps < 16, "{steps} looks for what is nowhere among ten million ids");
        // One in ten of the ids: some fifty thousand of them hold what is wanted.
        let next = Walk { until: 1 << 22, length: 0 }.on((1 << 22) - 1, 3_276, 5_000);
        assert_eq!(next.length, 0);
        assert_eq!(next.until, (1 << 22) - (1 << 15) - 1);
        // One in a thousand: a stretch of half a million has five hundred.
        let next = Walk { until: 1 << 22, length: 1 }.on((1 << 22) - 1, 131, 5_000);
        assert_eq!(next.length, 3);
        // A stretch that has only begun says little.
        let next = Walk { until: 1 << 20, length: 0 }.on(1 << 20, 0, 5_000);
        assert_eq!((next.length, next.until), (0, (1 << 20) - 1));
    }
}
