//! Conversations: lists, one, and the few things a person changes about them.

use super::{
    Result, Store, Tx,
    batch::{list, pieces},
    figures::OWED,
    on,
    world::{CONVERSATION, conversation},
};
use crate::domain::{
    contact::ContactView,
    conversation::{Conversation, ConversationView, Scores},
    engagement::DAYS,
    id::{ContactId, ConversationId, NumberId},
    number::NumberRef,
    queue::{Figure, LOST},
    time::{Span, Timestamp},
    window::{CLOSING, OpenedBy, Opening, Window, WindowView},
};
use sqlx::{AssertSqlSafe, Row};
use std::collections::{BTreeMap, BTreeSet};

/// In which order conversations are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What is open, soonest end first; then what has closed, latest first; then what never opened.
    #[default]
    ClosesAt,
    LastActivity,
    Name,
}

impl Order {
    const ALL: [Order; 3] = [Self::ClosesAt, Self::LastActivity, Self::Name];

    fn letter(self) -> &'static str {
        match self {
            Self::ClosesAt => "c",
            Self::LastActivity => "l",
            Self::Name => "n",
        }
    }
}

/// Which conversations are listed.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// `open`, `closing`, `closed`, `never`; empty for all.
    pub windows: Vec<String>,
    /// A part of a name, username, number or id.
    pub q: Option<String>,
    pub number: Option<NumberId>,
    /// Only those that this figure counts.
    pub figure: Option<Figure>,
    /// Only those whose window closes from this moment on and before that one.
    pub closes: Option<(Timestamp, Timestamp)>,
    pub order: Order,
}

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

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let order = self.order.letter();
        f.write_str(&hex::encode(format!("{order}|{}|{}|{}|{}", self.section, self.id, self.now.0, self.key)))
    }
}

impl std::str::FromStr for Cursor {
    type Err = crate::domain::id::NotAnId;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        let read = || {
            let text = String::from_utf8(hex::decode(text).ok()?).ok()?;
            let mut parts = text.splitn(5, '|');
            let letter = parts.next()?;
            let order = Order::ALL.into_iter().find(|order| order.letter() == letter)?;
            let section = parts.next()?.parse().ok()?;
            let id = parts.next()?.parse().ok()?;
            let now = Timestamp(parts.next()?.parse().ok()?);
            Some(Self { order, section, id, now, key: parts.next()?.to_owned() })
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
    Text(String),
}

/// One stretch of a list: which rows, by what key, and in which direction.
struct Section {
    condition: &'static str,
    key: &'static str,
    ascending: bool,
    text: bool,
}

/// People found by name before their conversations are: no more than these.
const FEW: i64 = 500;

/// Who is looked for.
enum People {
    Few(Vec<i64>),
    Many(Called),
}

/// What names and identifiers have to be like.
struct Called {
    name: String,
    id: String,
}

impl Called {
    fn new(q: &str) -> Self {
        let folded = format!("%{}%", escape(&q.to_lowercase()));
        // A number in any spelling; few digits are in every number.
        let digits: String = q.chars().filter(char::is_ascii_digit).collect();
        let is_number = digits.len() >= 3 && !q.chars().any(char::is_alphabetic);
        Self { id: if is_number { format!("%{digits}%") } else { folded.clone() }, name: folded }
    }
}

/// `$1` is now.
const BY_TIME_LEFT: [Section; 3] = [
    Section { condition: "c.ends_at > $1", key: "c.ends_at", ascending: true, text: false },
    Section { condition: "c.ends_at <= $1", key: "c.ends_at", ascending: false, text: false },
    Section {
        condition: "c.ends_at IS NULL AND $1 = $1",
        key: "COALESCE(c.last_activity_at, 0)",
        ascending: false,
        text: false,
    },
];
const BY_ACTIVITY: [Section; 2] = [
    Section {
        condition: "c.last_activity_at IS NOT NULL AND $1 = $1",
        key: "c.last_activity_at",
        ascending: false,
        text: false,
    },
    Section { condition: "c.last_activity_at IS NULL AND $1 = $1", key: "c.id", ascending: false, text: false },
];
const BY_NAME: [Section; 1] =
    [Section { condition: "$1 = $1", key: "LOWER(COALESCE(k.name, k.username, ''))", ascending: true, text: true }];

impl Store {
    /// A page of conversations, and where the next one begins.
    pub async fn conversations(
        &self,
        filter: &Filter,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Result<(Vec<ConversationView>, Option<Cursor>)> {
        let sections: &[Section] = match filter.order {
            Order::ClosesAt => &BY_TIME_LEFT,
            Order::LastActivity => &BY_ACTIVITY,
            Order::Name => &BY_NAME,
        };
        let frozen = after.map_or(now, |cursor| cursor.now);
        let people = match filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
            Some(q) => Some(self.people_called(q).await?),
            None => None,
        };
        let mut found: Vec<(u8, String, Conversation)> = Vec::new();
        let start = after.map_or(0, |cursor| usize::from(cursor.section));
        for (index, section) in sections.iter().enumerate().skip(start) {
            let from = after.filter(|cursor| usize::from(cursor.section) == index);
            let wanted = limit + 1 - found.len();
            let rows = self.section(section, filter, people.as_ref(), from, wanted, frozen).await?;
            let index = u8::try_from(index).unwrap_or(u8::MAX);
            found.extend(rows.into_iter().map(|(key, row)| (index, key, row)));
            if found.len() > limit {
                break;
            }
        }
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|(section, key, row)| Cursor {
            order: filter.order,
            section: *section,
            key: key.clone(),
            id: row.id.0,
            now: frozen,
        });
        let rows: Vec<Conversation> = found.into_iter().map(|(_, _, row)| row).collect();
        Ok((self.views(rows, now).await?, next))
    }

    async fn section(
        &self,
        section: &Section,
        filter: &Filter,
        people: Option<&People>,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Result<Vec<(String, Conversation)>> {
        let Section { condition, key, ascending, text } = section;
        let mut sql = format!(
            "SELECT {CONVERSATION}, CAST({key} AS TEXT) FROM conversations c JOIN contacts k ON k.id = c.contact_id \
             WHERE c.merged_into IS NULL AND {condition}"
        );
        let mut bound = vec![Bound::Int(now.0)];
        let mut mark = |value: Bound| {
            bound.push(value);
            format!("${}", bound.len())
        };
        if !filter.windows.is_empty() {
            let soon = mark(Bound::Int((now + CLOSING).0));
            let states: Vec<String> = filter
                .windows
                .iter()
                .map(|word| match word.as_str() {
                    "open" => format!("c.ends_at > {soon}"),
                    "closing" => format!("(c.ends_at > $1 AND c.ends_at <= {soon})"),
                    "closed" => "c.ends_at <= $1".to_owned(),
                    _ => "c.ends_at IS NULL".to_owned(),
                })
                .collect();
            sql.push_str(&format!(" AND ({})", states.join(" OR ")));
        }
        if let Some(number) = filter.number {
            sql.push_str(&format!(" AND c.number_id = {}", mark(Bound::Int(number.0))));
        }
        let span = |from: Timestamp| Bound::Int(from.0);
        match filter.figure {
            Some(Figure::Open) => sql.push_str(" AND c.ends_at > $1"),
            Some(Figure::Closing) => {
                let soon = mark(span(now + CLOSING));
                sql.push_str(&format!(" AND c.ends_at > $1 AND c.ends_at <= {soon} AND {OWED}"));
            }
            Some(Figure::Lost) => {
                let since = mark(span(now - LOST));
                sql.push_str(&format!(" AND c.ends_at > {since} AND c.ends_at <= $1 AND {OWED}"));
            }
            Some(Figure::Active) => {
                let since = mark(span(now - Span::days(DAYS)));
                sql.push_str(&format!(" AND c.last_activity_at >= {since}"));
            }
            None => {}
        }
        if let Some((from, to)) = filter.closes {
            let (from, to) = (mark(span(from)), mark(span(to)));
            sql.push_str(&format!(" AND c.ends_at > $1 AND c.ends_at >= {from} AND c.ends_at < {to}"));
        }
        match people {
            Some(People::Few(ids)) if ids.is_empty() => return Ok(Vec::new()),
            Some(People::Few(ids)) => {
                let ids: Vec<String> = ids.iter().map(i64::to_string).collect();
                sql.push_str(&format!(" AND c.contact_id IN ({})", ids.join(", ")));
            }
            Some(People::Many(called)) => {
                let name = mark(Bound::Text(called.name.clone()));
                let id = mark(Bound::Text(called.id.clone()));
                sql.push_str(&format!(
                    " AND (k.folded LIKE {name} ESCAPE '\\' OR EXISTS (SELECT 1 FROM identifiers i \
                     WHERE i.contact_id = k.id AND LOWER(i.value) LIKE {id} ESCAPE '\\'))"
                ));
            }
            None => {}
        }
        let (sign, direction) = if *ascending { (">", "ASC") } else { ("<", "DESC") };
        if let Some(cursor) = after {
            let value = if *text {
                Bound::Text(cursor.key.clone())
            } else {
                Bound::Int(cursor.key.parse().unwrap_or_default())
            };
            let value = mark(value);
            let id = mark(Bound::Int(cursor.id));
            sql.push_str(&format!(" AND ({key} {sign} {value} OR ({key} = {value} AND c.id {sign} {id}))"));
        }
        let limit = mark(Bound::Int(i64::try_from(limit).unwrap_or(i64::MAX)));
        sql.push_str(&format!(" ORDER BY {key} {direction}, c.id {direction} LIMIT {limit}"));
        // A text with ids in it comes once: kept, it would push those out that come again and again.
        let comes_again = !matches!(people, Some(People::Few(_)));
        on!(self.read(), db => {
            let query = bound.into_iter().fold(sqlx::query(AssertSqlSafe(sql)), |query, value| match value {
                Bound::Int(value) => query.bind(value),
                Bound::Text(value) => query.bind(value),
            });
            let rows = query.persistent(comes_again).fetch_all(db).await?;
            Ok(rows.iter().map(|row| (row.get::<Option<String>, _>(17).unwrap_or_default(), conversation!(row))).collect())
        })
    }

    /// Who goes by a name, username, number or id with this in it. Reading all names is quick; to look each
    /// conversation's names up in turn is not. So few people are found first, and many while listing.
    async fn people_called(&self, q: &str) -> Result<People> {
        let called = Called::new(q);
        let sql = "SELECT id FROM contacts WHERE folded LIKE $1 ESCAPE '\\' UNION SELECT contact_id FROM identifiers \
                   WHERE LOWER(value) LIKE $2 ESCAPE '\\' LIMIT $3";
        let rows: Vec<(i64,)> = on!(self.read(), db => {
            sqlx::query_as(sql).bind(&called.name).bind(&called.id).bind(FEW + 1).fetch_all(db).await
        })?;
        if i64::try_from(rows.len()).unwrap_or(i64::MAX) > FEW {
            return Ok(People::Many(called));
        }
        Ok(People::Few(rows.into_iter().map(|(id,)| id).collect()))
    }

    /// One conversation. The id of one that was merged answers with the survivor.
    pub async fn conversation(&self, id: ConversationId, now: Timestamp) -> Result<Option<ConversationView>> {
        let Some(id) = self.survivor(id).await? else { return Ok(None) };
        Ok(self.conversation_views(&BTreeSet::from([id]), now).await?.remove(&id))
    }

    /// The conversation this id stands for now.
    pub async fn survivor(&self, id: ConversationId) -> Result<Option<ConversationId>> {
        let sql = "SELECT COALESCE(merged_into, id) FROM conversations WHERE id = $1";
        let row: Option<(i64,)> = on!(self.read(), db => sqlx::query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(id,)| ConversationId(id)))
    }

    /// Conversations as the interface sees them.
    pub async fn conversation_views(
        &self,
        ids: &BTreeSet<ConversationId>,
        now: Timestamp,
    ) -> Result<BTreeMap<ConversationId, ConversationView>> {
        let ids: Vec<_> = ids.iter().collect();
        let mut rows: Vec<Conversation> = Vec::new();
        for piece in pieces(&ids) {
            let sql = list(
                self.dialect(),
                &format!("SELECT {CONVERSATION} FROM conversations c WHERE c.id IN ("),
                1,
                piece.len(),
                ")",
            );
            on!(self.read(), db => {
                let found = piece.iter().fold(sqlx::query(sql), |query, id| query.bind(id.0)).fetch_all(db).await?;
                rows.extend(found.iter().map(|row| conversation!(row)));
            });
        }
        Ok(self.views(rows, now).await?.into_iter().map(|row| (row.id, row)).collect())
    }

    async fn views(&self, rows: Vec<Conversation>, now: Timestamp) -> Result<Vec<ConversationView>> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let contacts = self.contact_views(&rows.iter().map(|row| row.contact).collect()).await?;
        let numbers = self.number_refs().await?;
        let view = |row: Conversation| {
            let unknown =
                || NumberRef { id: row.number, phone_number_id: String::new(), display: String::new(), watched: false };
            ConversationView {
                id: row.id,
                number: numbers.get(&row.number).cloned().unwrap_or_else(unknown),
                contact: contacts.get(&row.contact).cloned().unwrap_or_else(|| nobody(row.contact)),
                window: WindowView::new(&row.window, row.free_until, now),
                owed: row.is_owed(),
                unread: row.unread,
                last_activity_at: row.last_activity_at,
                assignee: None,
                status: "open".to_owned(),
                scores: Scores::default(),
                preview: row.preview,
            }
        };
        Ok(rows.into_iter().map(view).collect())
    }

    async fn number_refs(&self) -> Result<BTreeMap<NumberId, NumberRef>> {
        let sql = "SELECT id, phone_number_id, display, watched_since IS NOT NULL FROM numbers";
        let rows: Vec<(i64, String, String, bool)> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await)?;
        let number = |(id, phone_number_id, display, watched)| {
            (NumberId(id), NumberRef { id: NumberId(id), phone_number_id, display, watched })
        };
        Ok(rows.into_iter().map(number).collect())
    }
}

fn nobody(id: ContactId) -> ContactView {
    ContactView {
        id,
        name: None,
        phone: None,
        bsuid: None,
        username: None,
        tags: Vec::new(),
        time_zone: None,
        marketing_opt_out: false,
    }
}

/// Text that matches itself in a LIKE.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

impl Tx {
    /// A conversation, locked against other writers.
    pub async fn conversation(&mut self, id: ConversationId) -> Result<Option<Conversation>> {
        let tx = self;
        let lock = if matches!(tx.inner, super::TxInner::Postgres(_)) { " FOR UPDATE" } else { "" };
        let sql = format!(
            "SELECT {CONVERSATION} FROM conversations c WHERE c.id = \
             (SELECT COALESCE(merged_into, id) FROM conversations WHERE id = $1){lock}"
        );
        on!(tx, db => {
            let row = sqlx::query(AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await?;
            Ok(row.as_ref().map(|row| conversation!(row)))
        })
    }

    /// Keeps what changed about one conversation.
    pub async fn put_conversation(&mut self, row: &Conversation) -> Result<()> {
        self.write_conversations(std::slice::from_ref(row)).await
    }

    /// Notes that somebody said that no answer is needed. The latest time stands in the conversation as well.
    pub async fn note_dismissal(&mut self, conversation: ConversationId, at: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO dismissals (conversation_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        on!(tx, db => sqlx::query(sql).bind(conversation.0).bind(at.0).execute(db).await.map(drop))
    }
}
