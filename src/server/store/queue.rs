//! Lists of conversations: what they are narrowed to, in which order they stand, page by page, and how long they are.
//!
//! What [`Only::admits`] says of a row in the browser is said here to the database. A property test holds the two together.
//!
//! # Two ways of finding a page
//!
//! A list is read *along its order*, stretch by stretch, until the page is full: whatever is asked of a conversation is read
//! off the index that gives the order. That is quick where what is asked for is common, and takes long where it is not and
//! has to be looked up for each row: whose conversation it is, and in the order of names everything.
//!
//! So where few people are meant, all that belongs to a list is *gathered*, person by person, and put in its order. Where
//! many are, the next few thousand rows along the order are looked at first; if they do not fill the page, it is gathered.

use super::{
    Result, Store,
    batch::Dialect,
    figures::OWED,
    on, search,
    world::{CONVERSATION, CONVERSATION_COLUMNS, conversation},
};
use crate::domain::{
    conversation::{AWAITED, Conversation, ConversationView, Progress},
    engagement::DAYS,
    id::{ContactId, ConversationId, NumberId, UserId},
    priority::{Reach, SOONEST},
    queue::{Assignee, Door, ENGAGED, Figure, LOST, OfTeam, Only, Order, REOPENED, View},
    search::people::Called,
    time::{Span, Timestamp},
    window::{CLOSING, OpenedBy, Opening, SERVICE, Window},
};
use sqlx::{AssertSqlSafe, Row};
use std::collections::BTreeSet;

/// Where a list goes on. Opaque outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// It says nothing about a list in another order.
    order: Order,
    /// The section of the list, for orders that have several.
    section: u8,
    key: String,
    id: i64,
    /// The moment the first page was read: sections do not move while somebody pages.
    now: Timestamp,
}

fn letter(order: Order) -> &'static str {
    match order {
        Order::ClosesAt => "c",
        Order::Priority => "p",
        Order::LastActivity => "l",
        Order::Name => "n",
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let order = letter(self.order);
        f.write_str(&hex::encode(format!("{order}|{}|{}|{}|{}", self.section, self.id, self.now.0, self.key)))
    }
}

impl std::str::FromStr for Cursor {
    type Err = crate::domain::id::NotAnId;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        let read = || {
            let text = String::from_utf8(hex::decode(text).ok()?).ok()?;
            let mut parts = text.splitn(5, '|');
            let word = parts.next()?;
            let order = Order::ALL.iter().copied().find(|order| letter(*order) == word)?;
            let section = parts.next()?.parse().ok()?;
            let id = parts.next()?.parse().ok()?;
            let now = Timestamp(parts.next()?.parse().ok()?);
            let key = parts.next().filter(|key| !key.contains('\0'))?.to_owned();
            Some(Self { order, section, id, now, key })
        };
        read().ok_or(crate::domain::id::NotAnId)
    }
}

impl Cursor {
    pub fn is_of(&self, order: Order) -> bool {
        self.order == order
    }
}

/// A value to be bound.
enum Bound {
    Int(i64),
    Real(f64),
    Text(String),
}

/// A statement as it grows, with its values.
struct Statement {
    sql: String,
    bound: Vec<Bound>,
}

impl Statement {
    fn new(sql: String) -> Self {
        Self { sql, bound: Vec::new() }
    }

    fn mark(&mut self, value: Bound) -> String {
        self.bound.push(value);
        format!("${}", self.bound.len())
    }

    fn int(&mut self, value: i64) -> String {
        self.mark(Bound::Int(value))
    }

    fn at(&mut self, at: Timestamp) -> String {
        self.int(at.0)
    }

    fn words(&mut self, words: &[String]) -> String {
        let marks: Vec<String> = words.iter().map(|word| self.mark(Bound::Text(word.clone()))).collect();
        marks.join(", ")
    }

    fn ints(&mut self, values: &[i64]) -> String {
        let marks: Vec<String> = values.iter().map(|value| self.int(*value)).collect();
        marks.join(", ")
    }

    /// The condition of a section.
    fn of_section(&mut self, condition: &str, now: Timestamp) {
        if condition.contains("$now") {
            let now = self.at(now);
            self.and(&condition.replace("$now", &now));
        } else {
            self.and(condition);
        }
    }

    /// A further condition.
    fn and(&mut self, condition: &str) {
        self.sql.push_str(" AND ");
        self.sql.push_str(condition);
    }
}

/// Runs a statement and reads what `fetch_all` gives.
macro_rules! run {
    ($store:ident, $statement:expr, $persistent:expr, $rows:ident => $read:expr) => {{
        let Statement { sql, bound } = $statement;
        on!($store.read(), db => {
            let query = bound.into_iter().fold(sqlx::query(AssertSqlSafe(sql)), |query, value| match value {
                Bound::Int(value) => query.bind(value),
                Bound::Real(value) => query.bind(value),
                Bound::Text(value) => query.bind(value),
            });
            let $rows = query.persistent($persistent).fetch_all(db).await?;
            $read
        })
    }};
}

/// One stretch of a list: which rows, by what key, and in which direction.
struct Section {
    /// The moment stands in it as `$now`.
    condition: String,
    key: &'static str,
    ascending: bool,
    text: bool,
}

impl Section {
    fn direction(&self) -> &'static str {
        if self.ascending { "ASC" } else { "DESC" }
    }

    /// How what comes later compares.
    fn sign(&self) -> &'static str {
        if self.ascending { ">" } else { "<" }
    }

    /// And how what comes before does.
    fn sign_before(&self) -> &'static str {
        if self.ascending { "<" } else { ">" }
    }

    /// What stands before a number for it to grow along the stretch.
    fn turn(&self) -> &'static str {
        if self.ascending { "" } else { "-" }
    }

    /// A place in the stretch from its text.
    fn place(&self, key: &str) -> Bound {
        if self.text { Bound::Text(key.to_owned()) } else { Bound::Int(key.parse().unwrap_or_default()) }
    }
}

/// How it is decided in which way a page is found.
#[derive(Debug, Clone, Copy)]
pub struct Course {
    /// Rows along an order that are looked at before a page is gathered instead.
    pub ahead: i64,
    /// So many people who are found by name are named one by one.
    pub named: usize,
    /// The conversations of so many people are gathered at once.
    pub few: i64,
    /// Who carries a tag or speaks a language is counted no further: where they are more it is as quick to look at each
    /// conversation.
    pub counted: i64,
    /// Likewise who is called so, where looking takes longer.
    pub called: i64,
}

impl Course {
    /// As it is quickest among a hundred thousand conversations.
    pub const USUAL: Self = Self { ahead: 3_000, named: search::FEW, few: 2_000, counted: 10_000, called: 30_000 };
}

/// What of people a list asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Called,
    Tags,
    Languages,
}

/// Whose conversations a list is narrowed to.
#[derive(Default)]
struct People {
    /// Whoever is called as somebody looks for, where they are few; whom a campaign left out; whose conversations are named.
    few: Option<BTreeSet<i64>>,
    /// The same where they are many.
    called: Option<Called>,
    /// The ids of the tags.
    tags: Vec<i64>,
    languages: Vec<String>,
    /// By what the fewest people are found, and how many those are; none where that is more than are counted.
    fewest: Option<(Asked, i64)>,
}

impl People {
    fn are_none(&self) -> bool {
        self.few.as_ref().is_some_and(BTreeSet::is_empty) || matches!(self.fewest, Some((_, 0)))
    }

    /// What has to be asked of people, beside who they are.
    fn asked(&self) -> Vec<Asked> {
        let all = [
            (Asked::Called, self.called.is_some()),
            (Asked::Tags, !self.tags.is_empty()),
            (Asked::Languages, !self.languages.is_empty()),
        ];
        all.into_iter().filter(|(_, is_asked)| *is_asked).map(|(asked, _)| asked).collect()
    }

    fn are_everybody(&self) -> bool {
        self.few.is_none() && self.asked().is_empty()
    }

    /// Whether their conversations are found by who they are.
    fn are_known(&self) -> bool {
        self.few.is_some() || self.fewest.is_some()
    }

    /// Whether they are so few that nothing else is tried.
    fn are_few(&self, course: Course) -> bool {
        self.few.is_some() || self.fewest.is_some_and(|(_, count)| count <= course.few)
    }

    /// A statement that finds whoever one thing is true of. Somebody may come more than once.
    fn found(&self, asked: Asked, to: &mut Statement) -> String {
        match asked {
            Asked::Called => self.called.as_ref().map_or_else(String::new, |called| {
                search::who_is_called(called, &mut |text| to.mark(Bound::Text(text)))
            }),
            Asked::Tags => {
                let tags = to.ints(&self.tags);
                format!("SELECT x.contact_id FROM contact_tags x WHERE x.tag_id IN ({tags})")
            }
            Asked::Languages => {
                let languages = to.words(&self.languages);
                // So the database sees that the index has them all.
                format!("SELECT l.id FROM contacts l WHERE l.language IS NOT NULL AND l.language IN ({languages})")
            }
        }
    }

    /// The condition that one thing is true of a conversation's person.
    fn is(&self, asked: Asked, dialect: Dialect, to: &mut Statement) -> String {
        match asked {
            Asked::Called => self.called.as_ref().map_or_else(String::new, |called| {
                search::is_called(called, "c.contact_id", &mut |text| to.mark(Bound::Text(text)))
            }),
            Asked::Tags => {
                let tags = to.ints(&self.tags);
                format!(
                    "EXISTS (SELECT 1 FROM contact_tags x WHERE x.contact_id = c.contact_id AND x.tag_id IN ({tags}))"
                )
            }
            Asked::Languages => {
                let languages = to.words(&self.languages);
                // The index has all that is asked, and SQLite would rather look at the row.
                let contacts = table(dialect, "contacts l", "contacts_language");
                format!(
                    "EXISTS (SELECT 1 FROM {contacts} WHERE l.id = c.contact_id AND l.language IS NOT NULL \
                     AND l.language IN ({languages}))"
                )
            }
        }
    }
}

/// A table that is looked into by one of its indexes: SQLite is told, Postgres knows.
fn table(dialect: Dialect, name: &str, index: &str) -> String {
    match dialect {
        Dialect::Sqlite => format!("{name} INDEXED BY {index}"),
        Dialect::Postgres => name.to_owned(),
    }
}

/// Somebody for a test.
#[cfg(test)]
#[derive(Debug, Clone, Default)]
pub struct Planted {
    pub name: String,
    pub username: String,
    pub language: Option<String>,
    pub tags: Vec<String>,
}

/// Conversations of a list, with where they stand in it.
type Listed = Vec<(String, Conversation)>;

impl Store {
    /// A page of conversations, and where the next one begins.
    pub async fn conversations(
        &self,
        only: &Only,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Result<(Vec<ConversationView>, Option<Cursor>)> {
        self.conversations_by(Course::USUAL, only, after, limit, now).await
    }

    /// The same, where it is said how it is decided in which way they are found.
    pub async fn conversations_by(
        &self,
        course: Course,
        only: &Only,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Result<(Vec<ConversationView>, Option<Cursor>)> {
        let frozen = after.map_or(now, |cursor| cursor.now);
        let people = self.people(only, course).await?;
        if people.are_none() {
            return Ok((Vec::new(), None));
        }
        let stretches = sections(only);
        let mut found: Vec<(u8, String, Conversation)> = Vec::new();
        let mut is_gathered = people.are_few(course);
        if !is_gathered {
            // What is asked is not all read off the index of the order.
            let is_looked_up = !people.are_everybody() || (only.order == Order::Name && !only.is_everything());
            let start = after.map_or(0, |cursor| usize::from(cursor.section));
            for (index, section) in stretches.iter().enumerate().skip(start) {
                let from = after.filter(|cursor| usize::from(cursor.section) == index);
                let until = if is_looked_up { self.ahead(section, only, from, course, frozen).await? } else { None };
                let wanted = limit + 1 - found.len();
                let rows = self.section(section, only, &people, from, until.as_deref(), wanted, frozen).await?;
                let index = u8::try_from(index).unwrap_or(u8::MAX);
                found.extend(rows.into_iter().map(|(key, row)| (index, key, row)));
                if found.len() > limit {
                    break;
                }
                if until.is_some() {
                    is_gathered = true;
                    break;
                }
            }
        }
        if is_gathered {
            found = self.gathered(&stretches, only, &people, after, limit + 1, frozen).await?;
        }
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|(section, key, row)| Cursor {
            order: only.order,
            section: *section,
            key: key.clone(),
            id: row.id.0,
            now: frozen,
        });
        let rows: Vec<Conversation> = found.into_iter().map(|(_, _, row)| row).collect();
        Ok((self.views(rows, now).await?, next))
    }

    /// The ids of the conversations of a list, `limit` at most, in no particular order.
    pub async fn conversations_of(&self, only: &Only, limit: usize, now: Timestamp) -> Result<Vec<ConversationId>> {
        let people = self.people(only, Course::USUAL).await?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        Ok(self.matching(only, &people, limit, now).await?.into_iter().map(ConversationId).collect())
    }

    /// How many conversations a list has; not counted further than `most`.
    pub async fn count_of(&self, only: &Only, most: i64, now: Timestamp) -> Result<i64> {
        let people = self.people(only, Course::USUAL).await?;
        if people.are_none() { Ok(0) } else { self.counted(only, &people, most, now).await }
    }

    async fn counted(&self, only: &Only, people: &People, most: i64, now: Timestamp) -> Result<i64> {
        let mut statement = Statement::new("SELECT COUNT(*) FROM (SELECT 1 AS one ".to_owned());
        self.all_of(&mut statement, only, people, now);
        let most = statement.int(most);
        statement.sql.push_str(&format!(" LIMIT {most}) s"));
        let comes_again = people.few.is_none();
        run!(self, statement, comes_again, rows => Ok(rows.first().map_or(0, |row| row.get::<i64, _>(0))))
    }

    async fn matching(&self, only: &Only, people: &People, limit: i64, now: Timestamp) -> Result<Vec<i64>> {
        if people.are_none() {
            return Ok(Vec::new());
        }
        let mut statement = Statement::new("SELECT c.id ".to_owned());
        self.all_of(&mut statement, only, people, now);
        let limit = statement.int(limit);
        statement.sql.push_str(&format!(" LIMIT {limit}"));
        let comes_again = people.few.is_none();
        run!(self, statement, comes_again, rows => Ok(rows.iter().map(|row| row.get::<i64, _>(0)).collect()))
    }

    /// All conversations of a list, behind what is read of them: found by their people where those are known.
    fn all_of(&self, to: &mut Statement, only: &Only, people: &People, now: Timestamp) {
        let conversations = if people.are_known() {
            table(self.dialect(), "conversations c", "conversations_contact")
        } else {
            "conversations c".to_owned()
        };
        to.sql.push_str(&format!("FROM {conversations} WHERE c.merged_into IS NULL"));
        narrow(to, only, now);
        self.narrow_people(to, people, true);
        to.sql.push_str(&self.within("c"));
    }

    /// Narrows a statement to the conversations of these people, which are found by who they are or come as they come.
    fn narrow_people(&self, to: &mut Statement, people: &People, are_found: bool) {
        if let Some(few) = &people.few {
            let ids: Vec<String> = few.iter().map(i64::to_string).collect();
            to.and(&format!("c.contact_id IN ({})", ids.join(", ")));
        }
        let by = people.fewest.filter(|_| are_found).map(|(by, _)| by);
        for asked in people.asked() {
            let condition = if by == Some(asked) {
                format!("c.contact_id IN ({})", people.found(asked, to))
            } else {
                people.is(asked, self.dialect(), to)
            };
            to.and(&condition);
        }
    }

    /// Up to where a stretch is looked at before its list is gathered instead; none where that is all of it.
    async fn ahead(
        &self,
        section: &Section,
        only: &Only,
        after: Option<&Cursor>,
        course: Course,
        now: Timestamp,
    ) -> Result<Option<String>> {
        let Section { condition, key, text, .. } = section;
        let (sign, direction) = (section.sign(), section.direction());
        let (from, id) = if *text {
            ("FROM contacts k WHERE 1 = 1", "k.id")
        } else {
            ("FROM conversations c WHERE c.merged_into IS NULL", "c.id")
        };
        let mut statement = Statement::new(format!("SELECT CAST({key} AS TEXT) {from}"));
        if let Some(cursor) = after {
            let value = statement.mark(section.place(&cursor.key));
            statement.and(&format!("{key} {sign}= {value}"));
        }
        statement.of_section(condition, now);
        // A stretch of this order may have its beginning there.
        if *key == "c.last_activity_at" {
            silent(&mut statement, only, now);
        }
        let ahead = statement.int(course.ahead);
        statement.sql.push_str(&format!(" ORDER BY {key} {direction}, {id} {direction} LIMIT 1 OFFSET {ahead}"));
        run!(self, statement, true, rows => Ok(rows.first().map(|row| row.get::<String, _>(0))))
    }

    #[expect(clippy::too_many_arguments, reason = "a page of one stretch is told by all of them")]
    async fn section(
        &self,
        section: &Section,
        only: &Only,
        people: &People,
        after: Option<&Cursor>,
        until: Option<&str>,
        limit: usize,
        now: Timestamp,
    ) -> Result<Listed> {
        let mut statement = self.page(section, only, people, after, until, limit, now);
        let direction = section.direction();
        // Only of those on the page the rows are looked at: the rest is read off an index.
        statement.sql = format!(
            "SELECT {CONVERSATION}, CAST(f.place AS TEXT) FROM ({}) f CROSS JOIN conversations c WHERE c.id = f.id \
             ORDER BY f.place {direction}, f.id {direction}",
            statement.sql
        );
        // A text with ids in it comes once: kept, it would push those out that come again and again.
        let comes_again = people.few.is_none();
        run!(self, statement, comes_again, rows => {
            let key = |row: usize| rows[row].get::<Option<String>, _>(CONVERSATION_COLUMNS).unwrap_or_default();
            Ok(rows.iter().enumerate().map(|(n, row)| (key(n), conversation!(row))).collect())
        })
    }

    /// The ids of a page of one stretch, with their places in it, no further than `until`.
    #[expect(clippy::too_many_arguments, reason = "a page of one stretch is told by all of them")]
    fn page(
        &self,
        section: &Section,
        only: &Only,
        people: &People,
        after: Option<&Cursor>,
        until: Option<&str>,
        limit: usize,
        now: Timestamp,
    ) -> Statement {
        let Section { condition, key, text, .. } = section;
        let (sign, before, direction) = (section.sign(), section.sign_before(), section.direction());
        let from = if *text { BY_NAME } else { "FROM conversations c WHERE c.merged_into IS NULL" };
        let mut statement = Statement::new(format!("SELECT c.id AS id, {key} AS place {from}"));
        // What says where to begin and to end comes first: of several such conditions SQLite goes by the first.
        if let Some(cursor) = after {
            let value = statement.mark(section.place(&cursor.key));
            let id = statement.int(cursor.id);
            // First what an index can begin with.
            statement.and(&format!("{key} {sign}= {value} AND ({key} {sign} {value} OR c.id {sign} {id})"));
        }
        if let Some(until) = until {
            let until = statement.mark(section.place(until));
            statement.and(&format!("{key} {before}= {until}"));
        }
        statement.of_section(condition, now);
        narrow(&mut statement, only, now);
        self.narrow_people(&mut statement, people, false);
        statement.sql.push_str(&self.within("c"));
        let limit = statement.int(i64::try_from(limit).unwrap_or(i64::MAX));
        statement.sql.push_str(&format!(" ORDER BY {key} {direction}, c.id {direction} LIMIT {limit}"));
        statement
    }

    /// A page of a list of which all is found and put in order, with the stretch of each and its place in there.
    async fn gathered(
        &self,
        stretches: &[Section],
        only: &Only,
        people: &People,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Result<Vec<(u8, String, Conversation)>> {
        let mut statement = if only.order == Order::Name {
            self.gather_by_name(only, people, after, limit, now)
        } else {
            self.gather(stretches, only, people, after, limit, now)
        };
        statement.sql = format!(
            "SELECT {CONVERSATION}, CAST(f.stretch AS BIGINT), CAST(f.place AS TEXT) FROM ({}) f \
             CROSS JOIN conversations c WHERE c.id = f.id ORDER BY f.stretch, f.place, f.turn",
            statement.sql
        );
        let rows: Vec<(i64, Option<String>, Conversation)> = run!(self, statement, people.few.is_none(), rows => {
            rows.iter()
                .map(|row| {
                    let stretch = row.get::<i64, _>(CONVERSATION_COLUMNS);
                    let place = row.get::<Option<String>, _>(CONVERSATION_COLUMNS + 1);
                    (stretch, place, conversation!(row))
                })
                .collect()
        });
        let one = |(stretch, place, row): (i64, Option<String>, Conversation)| {
            let place = place.unwrap_or_default();
            let is_turned =
                usize::try_from(stretch).ok().and_then(|at| stretches.get(at)).is_some_and(|of| !of.ascending);
            let key =
                if is_turned { place.parse::<i64>().unwrap_or_default().saturating_neg().to_string() } else { place };
            (u8::try_from(stretch).unwrap_or(u8::MAX), key, row)
        };
        Ok(rows.into_iter().map(one).collect())
    }

    /// The ids of such a page in the order of names.
    fn gather_by_name(
        &self,
        only: &Only,
        people: &People,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Statement {
        let mut statement = Statement::new("SELECT c.id AS id, c.contact_id AS contact_id ".to_owned());
        self.all_of(&mut statement, only, people, now);
        // By itself, so that names are looked up of nobody else.
        let all = statement.int(i64::MAX);
        statement.sql = format!(
            "SELECT g.id AS id, 0 AS stretch, k.folded AS place, g.id AS turn FROM ({} LIMIT {all}) g CROSS JOIN contacts k \
             WHERE k.id = g.contact_id",
            statement.sql
        );
        if let Some(cursor) = after {
            let (name, id) = (statement.mark(Bound::Text(cursor.key.clone())), statement.int(cursor.id));
            statement.and(&format!("(k.folded > {name} OR (k.folded = {name} AND g.id > {id}))"));
        }
        let limit = statement.int(i64::try_from(limit).unwrap_or(i64::MAX));
        statement.sql.push_str(&format!(" ORDER BY k.folded, g.id LIMIT {limit}"));
        statement
    }

    /// The ids of such a page in any other order. What stands the other way round in a stretch is turned.
    fn gather(
        &self,
        stretches: &[Section],
        only: &Only,
        people: &People,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Statement {
        let mut statement = Statement::new(String::new());
        let has_now = stretches.iter().any(|section| section.condition.contains("$now"));
        let moment = if has_now { statement.at(now) } else { String::new() };
        let case = |then: &dyn Fn(usize, &Section) -> String| {
            let when = |(at, section): (usize, &Section)| {
                format!("WHEN {} THEN {}", section.condition.replace("$now", &moment), then(at, section))
            };
            format!("CASE {} END", stretches.iter().enumerate().map(when).collect::<Vec<_>>().join(" "))
        };
        statement.sql = format!(
            "SELECT c.id AS id, {} AS stretch, {} AS place, {} AS turn ",
            case(&|at, _| at.to_string()),
            case(&|_, section| format!("{}{}", section.turn(), section.key)),
            case(&|_, section| format!("{}c.id", section.turn())),
        );
        self.all_of(&mut statement, only, people, now);
        statement.sql = format!(
            "SELECT g.id AS id, g.stretch AS stretch, g.place AS place, g.turn AS turn FROM ({}) g \
             WHERE g.stretch IS NOT NULL",
            statement.sql
        );
        let from = after.and_then(|cursor| Some((cursor, stretches.get(usize::from(cursor.section))?)));
        if let Some((cursor, section)) = from {
            let turned = |value: i64| if section.ascending { value } else { value.saturating_neg() };
            let place = statement.int(turned(cursor.key.parse().unwrap_or_default()));
            let id = statement.int(turned(cursor.id));
            statement.and(&format!(
                "(g.stretch > {0} OR (g.stretch = {0} AND (g.place > {place} OR (g.place = {place} AND g.turn > {id}))))",
                cursor.section
            ));
        }
        let limit = statement.int(i64::try_from(limit).unwrap_or(i64::MAX));
        statement.sql.push_str(&format!(" ORDER BY g.stretch, g.place, g.turn LIMIT {limit}"));
        statement
    }

    /// Whom a list is narrowed to.
    async fn people(&self, only: &Only, course: Course) -> Result<People> {
        let mut people = People { languages: only.languages.clone(), ..People::default() };
        if !only.tags.is_empty() {
            let folded: Vec<String> = only.tags.iter().map(|tag| tag.to_lowercase()).collect();
            let mut find = Statement::new(String::new());
            let marks = find.words(&folded);
            find.sql = format!("SELECT id FROM tags WHERE folded IN ({marks})");
            people.tags = run!(self, find, true, rows => rows.iter().map(|row| row.get::<i64, _>(0)).collect());
            if people.tags.is_empty() {
                people.few = Some(BTreeSet::new());
                return Ok(people);
            }
        }
        if let Some(q) = only.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
            match self.people_called(q, course.named).await? {
                search::People::Few(few) => people.few = Some(few.into_iter().map(|id| id.0).collect()),
                search::People::Many(called) => people.called = Some(called),
            }
        }
        if let Some(campaign) = only.campaign {
            let mut left_out = self.left_to_write_to(campaign).await?;
            if let Some(few) = &people.few {
                left_out.retain(|id| few.contains(id));
            }
            people.few = Some(left_out);
        }
        if !only.these.is_empty() {
            let mut find = Statement::new(String::new());
            let marks = find.ints(&only.these.iter().map(|id| id.0).collect::<Vec<_>>());
            find.sql = format!("SELECT c.contact_id FROM conversations c WHERE c.id IN ({marks})");
            let mut theirs: BTreeSet<i64> =
                run!(self, find, true, rows => rows.iter().map(|row| row.get::<i64, _>(0)).collect());
            if let Some(few) = &people.few {
                theirs.retain(|id| few.contains(id));
            }
            people.few = Some(theirs);
        }
        if people.few.is_none() {
            people.fewest = self.fewest(&people, course).await?;
        }
        Ok(people)
    }

    /// By what the fewest of these people are found.
    async fn fewest(&self, people: &People, course: Course) -> Result<Option<(Asked, i64)>> {
        let mut fewest: Option<(Asked, i64)> = None;
        for asked in people.asked() {
            let mut count = Statement::new(String::new());
            let found = match (asked, &people.called) {
                // To look for one of the words says how many there are at most, and is quicker.
                (Asked::Called, Some(called)) => {
                    search::who_may_be_called(called, &mut |text| count.mark(Bound::Text(text)))
                }
                _ => people.found(asked, &mut count),
            };
            let most = if asked == Asked::Called { course.called } else { course.counted };
            let limit = count.int(most + 1);
            count.sql = format!("SELECT COUNT(*) FROM ({found} LIMIT {limit}) s");
            let count = run!(self, count, true, rows => rows.first().map_or(0, |row| row.get::<i64, _>(0)));
            if count <= most && fewest.is_none_or(|(_, known)| count < known) {
                fewest = Some((asked, count));
            }
        }
        Ok(fewest)
    }

    /// Puts conversations down as they are, with people who are called so, speak this and carry these tags.
    #[cfg(test)]
    pub async fn plant_conversations(&self, rows: &[(Conversation, Planted)]) -> Result<()> {
        let mut tx = self.begin().await?;
        for (row, person) in rows {
            let folded = format!("{}\n{}", person.name.to_lowercase(), person.username.to_lowercase());
            let sql = "INSERT INTO contacts (id, name, name_at, username, username_at, folded, language, created_at) \
                       VALUES ($1, $2, 0, $3, 0, $4, $5, 0)";
            on!(tx, db => {
                let query = sqlx::query(sql).bind(row.contact.0).bind(&person.name).bind(&person.username).bind(&folded);
                query.bind(&person.language).execute(db).await.map(drop)?
            });
            for tag in &person.tags {
                let id = tx.ids(1).await?;
                let sql = "INSERT INTO tags (id, name, folded, colour, created_at) VALUES ($1, $2, $3, 'blue', 0) \
                           ON CONFLICT (folded) DO NOTHING";
                on!(tx, db => {
                    let query = sqlx::query(sql).bind(id).bind(tag).bind(tag.to_lowercase());
                    query.execute(db).await.map(drop)?
                });
                let sql =
                    "INSERT INTO contact_tags (contact_id, tag_id, at) SELECT $1, id, 0 FROM tags WHERE folded = $2";
                on!(tx, db => {
                    sqlx::query(sql).bind(row.contact.0).bind(tag.to_lowercase()).execute(db).await.map(drop)?
                });
            }
        }
        tx.put_people_words(&rows.iter().map(|(row, _)| row.contact).collect()).await?;
        tx.put_conversations(&rows.iter().map(|(row, _)| row.clone()).collect::<Vec<_>>()).await?;
        tx.commit().await
    }

    /// How the database goes about a page of a list.
    #[cfg(test)]
    pub async fn explain_list(&self, only: &Only, now: Timestamp) -> Result<Vec<String>> {
        let people = self.people(only, Course::USUAL).await?;
        let mut plans = Vec::new();
        for section in sections(only) {
            let statement = self.page(&section, only, &people, None, None, 101, now);
            let Statement { sql, bound } = statement;
            let mut tx = self.begin().await?;
            let (explain, of) = tx.explains(&sql).await?;
            let lines: Vec<String> = on!(tx, db => {
                let query = bound.into_iter().fold(sqlx::query(explain), |query, value| match value {
                    Bound::Int(value) => query.bind(value),
                    Bound::Real(value) => query.bind(value),
                    Bound::Text(value) => query.bind(value),
                });
                query.fetch_all(db).await?.iter().map(|row| row.get(of)).collect()
            });
            plans.push(lines.join("\n"));
        }
        Ok(plans)
    }
}

/// People in the order of their names, with their conversations. SQLite goes through what is named first, in its order;
/// Postgres as it sees fit.
const BY_NAME: &str = "FROM contacts k CROSS JOIN conversations c WHERE k.id = c.contact_id AND c.merged_into IS NULL";

/// The stretches of a list, in their order.
fn sections(only: &Only) -> Vec<Section> {
    let section = |condition: String, key, ascending| Section { condition, key, ascending, text: false };
    let ends = "c.ends_at";
    let rest = |condition: &str| {
        let active = "c.last_activity_at";
        [
            section(format!("{condition} AND {active} IS NOT NULL"), active, false),
            section(format!("{condition} AND {active} IS NULL"), "c.id", false),
        ]
    };
    match only.order {
        Order::ClosesAt => {
            [section("c.ends_at > $now".to_owned(), ends, true), section("c.ends_at <= $now".to_owned(), ends, false)]
                .into_iter()
                .chain(rest("c.ends_at IS NULL"))
                .collect()
        }
        Order::Priority => [
            // No window ends later than so long after its peak: what has long ended need not be looked at.
            section(
                format!("{OWED} AND c.peak_at > $now - {} AND c.ends_at > $now", SOONEST.0 + SERVICE.0),
                "c.peak_at",
                true,
            ),
            section(format!("{OWED} AND c.ends_at <= $now"), ends, false),
        ]
        .into_iter()
        .filter(|_| only.owed != Some(false))
        .chain(rest(&format!("(NOT ({OWED}) OR c.ends_at IS NULL)")))
        .collect(),
        Order::LastActivity => rest("1 = 1").into(),
        Order::Name => vec![Section { condition: "1 = 1".to_owned(), key: "k.folded", ascending: true, text: true }],
    }
}

/// Narrows a statement to what belongs to a list, whoever the people are.
fn narrow(to: &mut Statement, only: &Only, now: Timestamp) {
    if let Some(view) = only.view {
        show(to, view, only, now);
    }
    // First what takes little to ask and leaves few: that is the order in which SQLite asks. A sign keeps the databases from
    // going by an index of teams or numbers, of which there are few: the list would have to be put in its order.
    if let Some(assignee) = only.assignee {
        assigned(to, assignee, only);
    }
    match only.team {
        Some(OfTeam::None) => to.and("+c.team_id IS NULL"),
        Some(OfTeam::One(id)) => {
            let id = to.int(id.0);
            to.and(&format!("+c.team_id = {id}"));
        }
        None => {}
    }
    if !only.numbers.is_empty() {
        let numbers: Vec<String> = only.numbers.iter().map(|number| to.int(number.0)).collect();
        to.and(&format!("+c.number_id IN ({})", numbers.join(", ")));
    }
    silent(to, only, now);
    if let Some(figure) = only.figure {
        count(to, figure, now);
    }
    if let Some((from, until)) = only.closes {
        let (now, from, until) = (to.at(now), to.at(from), to.at(until));
        to.and(&format!("c.ends_at > {now} AND c.ends_at >= {from} AND c.ends_at < {until}"));
    }
    if !only.these.is_empty() {
        let ids: Vec<String> = only.these.iter().map(|id| id.0.to_string()).collect();
        to.and(&format!("c.id IN ({})", ids.join(", ")));
    }
    let progress = only.progress.or(only.is_to_do().then_some(Progress::Open));
    match progress {
        Some(Progress::Open) => {
            let now = to.at(now);
            to.and(&format!("c.resolved_at IS NULL AND (c.snoozed_until IS NULL OR c.snoozed_until <= {now})"));
        }
        Some(Progress::Snoozed) => snoozed(to, now),
        Some(Progress::Resolved) => to.and("c.resolved_at IS NOT NULL"),
        None => {}
    }
    match only.owed {
        Some(true) => to.and(OWED),
        Some(false) => to.and(&format!("NOT ({OWED})")),
        None => {}
    }
    if !only.doors.is_empty() {
        let door = |door: &Door| match door {
            Door::Open => format!("c.ends_at > {}", to.at(now + CLOSING)),
            Door::Closing => format!("(c.ends_at > {} AND c.ends_at <= {})", to.at(now), to.at(now + CLOSING)),
            Door::Closed => format!("c.ends_at <= {}", to.at(now)),
            Door::Never => "c.ends_at IS NULL".to_owned(),
        };
        let doors: Vec<String> = only.doors.iter().map(door).collect();
        to.and(&format!("({})", doors.join(" OR ")));
    }
    if let Some(from) = only.engagement.from {
        let from = to.mark(Bound::Real(from as f64));
        to.and(&format!("c.engagement >= {from}"));
    }
    if let Some(until) = only.engagement.to {
        let until = to.mark(Bound::Real(until as f64));
        to.and(&format!("c.engagement <= {until}"));
    }
    if !only.priority.is_everything() {
        let Reach { peaks, missed, nothing } = Reach::of(only.priority, now);
        let now = to.at(now);
        let mut between = |(first, last): (i64, i64)| (to.int(first), to.int(last));
        let (peaks, missed) = (between(peaks), between(missed));
        let else_nothing = if nothing { format!(" OR NOT ({OWED}) OR c.ends_at IS NULL") } else { String::new() };
        to.and(&format!(
            "(({OWED} AND c.ends_at > {now} AND c.peak_at >= {} AND c.peak_at <= {}) \
             OR ({OWED} AND c.ends_at <= {now} AND c.ends_at >= {} AND c.ends_at <= {}){else_nothing})",
            peaks.0, peaks.1, missed.0, missed.1
        ));
    }
}

fn silent(to: &mut Statement, only: &Only, now: Timestamp) {
    if !only.silence.is_everything() {
        let (first, last) = only.active_between(now);
        let (first, last) = (to.at(first), to.at(last));
        to.and(&format!("c.last_activity_at >= {first} AND c.last_activity_at <= {last}"));
    }
}

fn snoozed(to: &mut Statement, now: Timestamp) {
    let now = to.at(now);
    to.and(&format!("c.snoozed_until > {now} AND c.resolved_at IS NULL"));
}

fn assigned(to: &mut Statement, assignee: Assignee, only: &Only) {
    let one: Option<UserId> = match assignee {
        Assignee::Nobody => return to.and("c.assignee_id IS NULL"),
        Assignee::Me => only.viewer.user,
        Assignee::One(id) => Some(id),
    };
    match one {
        Some(id) => {
            let id = to.int(id.0);
            to.and(&format!("c.assignee_id = {id}"));
        }
        None => to.and("1 = 0"),
    }
}

/// An answer to a template is awaited.
fn awaited(to: &mut Statement, now: Timestamp) -> String {
    let since = to.at(now - AWAITED);
    format!("c.template_at > {since} AND (c.asked_at IS NULL OR c.asked_at < c.template_at)")
}

fn show(to: &mut Statement, view: View, only: &Only, now: Timestamp) {
    match view {
        View::Shift => {
            let ends = &only.viewer.shift_ends;
            let Some(last) = ends.iter().map(|(_, at)| *at).max() else { return to.and("1 = 0") };
            let (now, last) = (to.at(now), to.at(last));
            let each: Vec<String> = ends
                .iter()
                .map(|(number, at)| format!("(+c.number_id = {} AND c.ends_at <= {})", to.int(number.0), to.at(*at)))
                .collect();
            to.and(&format!("c.ends_at > {now} AND c.ends_at <= {last} AND ({})", each.join(" OR ")));
        }
        View::Unstaffed => {
            let gaps = only.viewer.gaps.iter().flat_map(|(team, gaps)| gaps.iter().map(|gap| (*team, *gap)));
            let each: Vec<String> = gaps
                .map(|(team, gap)| {
                    let (team, from, until) = (to.int(team.0), to.at(gap.from), to.at(gap.until));
                    format!("(c.team_id = {team} AND c.ends_at > {from} AND c.ends_at <= {until})")
                })
                .collect();
            if each.is_empty() {
                return to.and("1 = 0");
            }
            let now = to.at(now);
            to.and(&format!("{OWED} AND c.ends_at > {now} AND ({})", each.join(" OR ")));
        }
        View::Hour => within(to, now, Span::hours(1)),
        View::TwoHours => within(to, now, Span::hours(2)),
        View::FourHours => within(to, now, Span::hours(4)),
        View::Open => count(to, Figure::Open, now),
        View::Closed => {
            let awaited = awaited(to, now);
            let (since, engaged) = (to.at(now - REOPENED), to.mark(Bound::Real(ENGAGED)));
            let now = to.at(now);
            to.and(&format!(
                "c.ends_at > {since} AND c.ends_at <= {now} AND (({OWED}) OR c.engagement >= {engaged}) \
                 AND (c.template_at IS NULL OR NOT ({awaited}))"
            ));
        }
        View::Template => {
            let awaited = awaited(to, now);
            to.and(&awaited);
        }
        View::Leads => {
            let since = to.at(now - SERVICE);
            to.and(&format!(
                "c.lead_at > {since} AND (c.answered_at IS NULL OR c.answered_at < c.lead_at) \
                 AND (c.dismissed_at IS NULL OR c.dismissed_at < c.lead_at)"
            ));
        }
        View::Unread => to.and("c.unread > 0"),
        View::Mine => assigned(to, Assignee::Me, only),
        View::Unassigned => assigned(to, Assignee::Nobody, only),
        View::Snoozed => snoozed(to, now),
        View::All => {}
    }
}

/// Windows with less than so much left.
fn within(to: &mut Statement, now: Timestamp, left: Span) {
    let (until, now) = (to.at(now + left), to.at(now));
    to.and(&format!("c.ends_at > {now} AND c.ends_at < {until}"));
}

fn count(to: &mut Statement, figure: Figure, now: Timestamp) {
    match figure {
        Figure::Open => {
            let now = to.at(now);
            to.and(&format!("c.ends_at > {now}"));
        }
        Figure::Closing => {
            let (soon, now) = (to.at(now + CLOSING), to.at(now));
            to.and(&format!("c.ends_at > {now} AND c.ends_at <= {soon} AND {OWED}"));
        }
        Figure::Lost => {
            let (since, now) = (to.at(now - LOST), to.at(now));
            to.and(&format!("c.ends_at > {since} AND c.ends_at <= {now} AND {OWED}"));
        }
        Figure::Active => {
            let since = to.at(now - Span::days(DAYS));
            to.and(&format!("c.last_activity_at >= {since}"));
        }
    }
}
