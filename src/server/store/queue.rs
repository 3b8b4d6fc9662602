//! Lists of conversations: what they are narrowed to, in which order they stand, page by page, and how long they are.
//!
//! What [`Only::admits`] says of a row in the browser is said here to the database. A property test holds the two together.

use super::{
    Result, Store,
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
}

/// People found by their tags or language before their conversations are: no more than these.
const FEW: i64 = 500;
/// Where no more conversations than these belong to a list, they are found first and then put in the order of names.
const SORTED: i64 = 10_000;

/// Whose conversations a list is narrowed to. Where few people are meant they are found first: to look at each conversation's
/// person in turn takes long. Where many are, most conversations are theirs, and few have to be looked at for a page.
#[derive(Default)]
struct People {
    few: Option<BTreeSet<i64>>,
    called: Option<Called>,
    tags: Vec<String>,
    languages: Vec<String>,
}

impl People {
    fn are(&mut self, found: Vec<i64>) {
        let found: BTreeSet<i64> = found.into_iter().collect();
        self.few = Some(match self.few.take() {
            Some(known) => known.intersection(&found).copied().collect(),
            None => found,
        });
    }

    fn are_none(&self) -> bool {
        self.few.as_ref().is_some_and(BTreeSet::is_empty)
    }

    /// Whether the contact's row has to be looked at.
    fn are_looked_at(&self) -> bool {
        self.called.is_some() || !self.languages.is_empty()
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
        let frozen = after.map_or(now, |cursor| cursor.now);
        let people = self.people(only).await?;
        if people.are_none() {
            return Ok((Vec::new(), None));
        }
        // By name they are found in the order of people. That takes long where few of them belong to the list.
        let are_sorted = only.order == Order::Name
            && !only.is_everything()
            && (people.few.is_some() || self.counted(only, &people, SORTED + 1, frozen).await? <= SORTED);
        let mut found: Vec<(u8, String, Conversation)> = Vec::new();
        let start = after.map_or(0, |cursor| usize::from(cursor.section));
        for (index, section) in sections(only).iter().enumerate().skip(start) {
            let from = after.filter(|cursor| usize::from(cursor.section) == index);
            let wanted = limit + 1 - found.len();
            let rows = self.section(section, only, &people, are_sorted, from, wanted, frozen).await?;
            let index = u8::try_from(index).unwrap_or(u8::MAX);
            found.extend(rows.into_iter().map(|(key, row)| (index, key, row)));
            if found.len() > limit {
                break;
            }
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
        let people = self.people(only).await?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        Ok(self.matching(only, &people, limit, now).await?.into_iter().map(ConversationId).collect())
    }

    /// How many conversations a list has; not counted further than `most`.
    pub async fn count_of(&self, only: &Only, most: i64, now: Timestamp) -> Result<i64> {
        let people = self.people(only).await?;
        if people.are_none() { Ok(0) } else { self.counted(only, &people, most, now).await }
    }

    async fn counted(&self, only: &Only, people: &People, most: i64, now: Timestamp) -> Result<i64> {
        let mut statement = Statement::new(format!("SELECT COUNT(*) FROM (SELECT 1 AS one {}", from(people)));
        narrow(&mut statement, only, people, now);
        statement.sql.push_str(&self.within("c"));
        let most = statement.int(most);
        statement.sql.push_str(&format!(" LIMIT {most}) s"));
        let comes_again = people.few.is_none();
        run!(self, statement, comes_again, rows => Ok(rows.first().map_or(0, |row| row.get::<i64, _>(0))))
    }

    async fn matching(&self, only: &Only, people: &People, limit: i64, now: Timestamp) -> Result<Vec<i64>> {
        if people.are_none() {
            return Ok(Vec::new());
        }
        let mut statement = Statement::new(format!("SELECT c.id {}", from(people)));
        narrow(&mut statement, only, people, now);
        statement.sql.push_str(&self.within("c"));
        let limit = statement.int(limit);
        statement.sql.push_str(&format!(" LIMIT {limit}"));
        let comes_again = people.few.is_none();
        run!(self, statement, comes_again, rows => Ok(rows.iter().map(|row| row.get::<i64, _>(0)).collect()))
    }

    #[expect(clippy::too_many_arguments, reason = "a page of one stretch is told by all of them")]
    async fn section(
        &self,
        section: &Section,
        only: &Only,
        people: &People,
        are_sorted: bool,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Result<Listed> {
        let mut statement = self.page(section, only, people, are_sorted, after, limit, now);
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

    /// The ids of a page of one stretch, with their places in it.
    #[expect(clippy::too_many_arguments, reason = "a page of one stretch is told by all of them")]
    fn page(
        &self,
        section: &Section,
        only: &Only,
        people: &People,
        are_sorted: bool,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Statement {
        let Section { condition, key, text, .. } = section;
        let from = match text {
            true if are_sorted => WITH_PEOPLE,
            true => BY_NAME,
            false => from(people),
        };
        let mut statement = Statement::new(format!("SELECT c.id AS id, {key} AS place {from}"));
        statement.of_section(condition, now);
        narrow(&mut statement, only, people, now);
        statement.sql.push_str(&self.within("c"));
        let (sign, direction) = (section.sign(), section.direction());
        if let Some(cursor) = after {
            let value = if *text {
                Bound::Text(cursor.key.clone())
            } else {
                Bound::Int(cursor.key.parse().unwrap_or_default())
            };
            let value = statement.mark(value);
            let id = statement.int(cursor.id);
            // First what an index can begin with.
            statement.and(&format!("{key} {sign}= {value} AND ({key} {sign} {value} OR c.id {sign} {id})"));
        }
        let limit = statement.int(i64::try_from(limit).unwrap_or(i64::MAX));
        statement.sql.push_str(&format!(" ORDER BY {key} {direction}, c.id {direction} LIMIT {limit}"));
        statement
    }

    /// Whom a list is narrowed to.
    async fn people(&self, only: &Only) -> Result<People> {
        let mut people = People::default();
        if let Some(q) = only.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
            match self.people_called(q).await? {
                search::People::Few(few) => people.are(few.into_iter().map(|id| id.0).collect()),
                search::People::Many(called) => people.called = Some(called),
            }
        }
        if !only.tags.is_empty() {
            let tags: Vec<String> = only.tags.iter().map(|tag| tag.to_lowercase()).collect();
            let mut find = Statement::new(String::new());
            let marks = find.words(&tags);
            find.sql = format!(
                "SELECT DISTINCT x.contact_id FROM tags t JOIN contact_tags x ON x.tag_id = t.id WHERE t.folded IN ({marks})"
            );
            match self.few(find).await? {
                Some(few) => people.are(few),
                None => people.tags = tags,
            }
        }
        if !only.languages.is_empty() {
            let mut find = Statement::new(String::new());
            let marks = find.words(&only.languages);
            find.sql = format!("SELECT id FROM contacts WHERE language IS NOT NULL AND language IN ({marks})");
            match self.few(find).await? {
                Some(few) => people.are(few),
                None => people.languages = only.languages.clone(),
            }
        }
        Ok(people)
    }

    /// The ids a statement finds, where they are few.
    async fn few(&self, mut find: Statement) -> Result<Option<Vec<i64>>> {
        let limit = find.int(FEW + 1);
        find.sql.push_str(&format!(" LIMIT {limit}"));
        let found: Vec<i64> = run!(self, find, true, rows => rows.iter().map(|row| row.get::<i64, _>(0)).collect());
        Ok(Some(found).filter(|found| i64::try_from(found.len()).is_ok_and(|count| count <= FEW)))
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
        let people = self.people(only).await?;
        let mut plans = Vec::new();
        for section in sections(only) {
            let statement = self.page(&section, only, &people, false, None, 101, now);
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

/// The conversations there are, with their people where those are looked at. SQLite goes through what is named first, in its
/// order; Postgres as it sees fit.
fn from(people: &People) -> &'static str {
    if people.are_looked_at() { WITH_PEOPLE } else { "FROM conversations c WHERE c.merged_into IS NULL" }
}

const WITH_PEOPLE: &str =
    "FROM conversations c CROSS JOIN contacts k WHERE k.id = c.contact_id AND c.merged_into IS NULL";
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

/// Narrows a statement to what belongs to a list.
fn narrow(to: &mut Statement, only: &Only, people: &People, now: Timestamp) {
    if let Some(view) = only.view {
        show(to, view, only, now);
    }
    if let Some(figure) = only.figure {
        count(to, figure, now);
    }
    if let Some((from, until)) = only.closes {
        let (now, from, until) = (to.at(now), to.at(from), to.at(until));
        to.and(&format!("c.ends_at > {now} AND c.ends_at >= {from} AND c.ends_at < {until}"));
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
    if let Some(assignee) = only.assignee {
        assigned(to, assignee, only);
    }
    match only.team {
        Some(OfTeam::None) => to.and("c.team_id IS NULL"),
        Some(OfTeam::One(id)) => {
            let id = to.int(id.0);
            to.and(&format!("c.team_id = {id}"));
        }
        None => {}
    }
    if !only.numbers.is_empty() {
        let numbers: Vec<String> = only.numbers.iter().map(|number| to.int(number.0)).collect();
        to.and(&format!("c.number_id IN ({})", numbers.join(", ")));
    }
    if !only.silence.is_everything() {
        let (first, last) = only.active_between(now);
        let (first, last) = (to.at(first), to.at(last));
        to.and(&format!("c.last_activity_at >= {first} AND c.last_activity_at <= {last}"));
    }
    if let Some(few) = &people.few {
        let ids: Vec<String> = few.iter().map(i64::to_string).collect();
        to.and(&format!("c.contact_id IN ({})", ids.join(", ")));
    }
    if let Some(called) = &people.called {
        let condition = search::is_called(called, &mut |text| to.mark(Bound::Text(text)));
        to.and(&condition);
    }
    if !people.tags.is_empty() {
        let tags = to.words(&people.tags);
        to.and(&format!(
            "EXISTS (SELECT 1 FROM contact_tags x JOIN tags t ON t.id = x.tag_id WHERE x.contact_id = c.contact_id \
             AND t.folded IN ({tags}))"
        ));
    }
    if !people.languages.is_empty() {
        let languages = to.words(&people.languages);
        to.and(&format!("k.language IN ({languages})"));
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
                .map(|(number, at)| format!("(c.number_id = {} AND c.ends_at <= {})", to.int(number.0), to.at(*at)))
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
