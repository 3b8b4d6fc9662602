//! The list of customers, and how each of us likes it.

use super::{Result, Store, Tx, conversation::escape, on};
use crate::domain::{
    customers::{Active, Consented, Only, Order, Row, Standing},
    id::{ContactId, ConversationId, NotAnId, UserId},
    search::people::number,
    tag::folded,
    time::Timestamp,
};
use sqlx::{AssertSqlSafe, Row as _, query, query_as};
use std::collections::BTreeSet;

/// Where the list goes on. Opaque outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// It says nothing about a list in another order.
    order: Order,
    section: u8,
    key: Key,
    id: i64,
    /// The moment the first page was read.
    now: Timestamp,
}

/// By what rows of a section stand.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    Whole(i64),
    /// A number with a fraction, by its bits: it has to come back as it was.
    Real(u64),
    Text(String),
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let key = match &self.key {
            Key::Whole(key) => format!("w{key}"),
            Key::Real(bits) => format!("r{bits}"),
            Key::Text(key) => format!("t{key}"),
        };
        let order = self.order.word();
        f.write_str(&hex::encode(format!("{order}|{}|{}|{}|{key}", self.section, self.id, self.now.0)))
    }
}

impl std::str::FromStr for Cursor {
    type Err = NotAnId;

    fn from_str(text: &str) -> std::result::Result<Self, NotAnId> {
        let read = || {
            let text = String::from_utf8(hex::decode(text).ok()?).ok()?;
            let mut parts = text.splitn(5, '|');
            let order = Order::parse(parts.next()?)?;
            let section = parts.next()?.parse().ok()?;
            let id = parts.next()?.parse().ok()?;
            let now = Timestamp(parts.next()?.parse().ok()?);
            let key = parts.next()?;
            let key = match key.split_at_checked(1)? {
                ("w", key) => Key::Whole(key.parse().ok()?),
                ("r", bits) => Key::Real(bits.parse().ok()?),
                ("t", key) if !key.contains('\0') => Key::Text(key.to_owned()),
                _ => return None,
            };
            Some(Self { order, section, key, id, now })
        };
        read().ok_or(NotAnId)
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

/// Which kind of value the rows of a section stand by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Whole,
    Real,
    Text,
}

/// One stretch of the list. Where it goes through conversations (`c`), each person stands there by one of theirs, the one
/// that has most of what it goes by; so the list is read along an index and ends with its page.
struct Section {
    from: &'static str,
    condition: &'static str,
    key: &'static str,
    id: &'static str,
    ascending: bool,
    kind: Kind,
}

macro_rules! by_conversation {
    ($column:literal, $condition:literal, $ascending:literal, $kind:expr) => {
        Section {
            from: "conversations c JOIN contacts k ON k.id = c.contact_id",
            condition: concat!(
                "c.merged_into IS NULL AND ",
                $condition,
                " AND NOT EXISTS (SELECT 1 FROM conversations o WHERE o.contact_id = c.contact_id AND o.merged_into IS NULL \
                 AND (o.",
                $column,
                " > c.",
                $column,
                " OR (o.",
                $column,
                " = c.",
                $column,
                " AND o.id > c.id)))"
            ),
            key: concat!("c.", $column),
            id: "c.id",
            ascending: $ascending,
            kind: $kind,
        }
    };
}

macro_rules! without {
    ($column:literal) => {
        Section {
            from: "contacts k",
            condition: concat!(
                "$1 = $1 AND NOT EXISTS (SELECT 1 FROM conversations o WHERE o.contact_id = k.id AND o.merged_into IS NULL \
                 AND o.",
                $column,
                " IS NOT NULL)"
            ),
            key: "k.id",
            id: "k.id",
            ascending: false,
            kind: Kind::Whole,
        }
    };
}

/// `$1` is now.
const BY_TIME_LEFT: [Section; 3] = [
    by_conversation!("ends_at", "c.ends_at > $1", true, Kind::Whole),
    by_conversation!("ends_at", "c.ends_at <= $1", false, Kind::Whole),
    without!("ends_at"),
];
const BY_ACTIVITY: [Section; 2] = [
    by_conversation!("last_activity_at", "c.last_activity_at IS NOT NULL AND $1 = $1", false, Kind::Whole),
    without!("last_activity_at"),
];
const BY_ENGAGEMENT: [Section; 2] =
    [by_conversation!("engagement", "c.engagement IS NOT NULL AND $1 = $1", false, Kind::Real), without!("engagement")];
const BY_NAME: [Section; 2] = [
    Section {
        from: "contacts k",
        condition: "COALESCE(k.called, k.name, k.book_name, '') <> '' AND $1 = $1",
        key: "k.folded",
        id: "k.id",
        ascending: true,
        kind: Kind::Text,
    },
    Section {
        from: "contacts k",
        condition: "COALESCE(k.called, k.name, k.book_name, '') = '' AND $1 = $1",
        key: "k.id",
        id: "k.id",
        ascending: false,
        kind: Kind::Whole,
    },
];

/// People are counted no further.
pub const COUNTED: i64 = 10_000;

impl Store {
    /// A page of customers, and where the next one begins.
    pub async fn list_customers(
        &self,
        only: &Only,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Result<(Vec<Row>, Option<Cursor>)> {
        let sections: &[Section] = match only.order {
            Order::TimeLeft => &BY_TIME_LEFT,
            Order::LastActivity => &BY_ACTIVITY,
            Order::Engagement => &BY_ENGAGEMENT,
            Order::Name => &BY_NAME,
        };
        let frozen = after.map_or(now, |cursor| cursor.now);
        let mut found: Vec<(u8, Key, i64, ContactId)> = Vec::new();
        let start = after.map_or(0, |cursor| usize::from(cursor.section));
        for (index, section) in sections.iter().enumerate().skip(start) {
            let from = after.filter(|cursor| usize::from(cursor.section) == index);
            let wanted = limit + 1 - found.len();
            let rows = self.customers_in(section, only, from, wanted, frozen).await?;
            let index = u8::try_from(index).unwrap_or(u8::MAX);
            found.extend(rows.into_iter().map(|(key, id, contact)| (index, key, id, contact)));
            if found.len() > limit {
                break;
            }
        }
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|(section, key, id, _)| Cursor {
            order: only.order,
            section: *section,
            key: key.clone(),
            id: *id,
            now: frozen,
        });
        let ids: Vec<ContactId> = found.into_iter().map(|(.., contact)| contact).collect();
        Ok((self.customer_rows(&ids, now).await?, next))
    }

    /// Customers as the list shows them, in this order.
    pub async fn customer_rows(&self, ids: &[ContactId], now: Timestamp) -> Result<Vec<Row>> {
        let people: BTreeSet<ContactId> = ids.iter().copied().collect();
        let mut contacts = self.contact_views(&people, now).await?;
        // Of each person the conversation whose window ends last, else the one in which something happened last.
        let mut best: std::collections::BTreeMap<ContactId, (Option<i64>, Option<i64>, i64, Option<f64>)> =
            std::collections::BTreeMap::new();
        let wanted: Vec<i64> = people.iter().map(|id| id.0).collect();
        let head = "SELECT c.contact_id, c.ends_at, c.last_activity_at, c.id, c.engagement FROM conversations c \
                    WHERE c.merged_into IS NULL AND c.contact_id IN (";
        let tail = format!("){}", self.within("c"));
        for piece in super::batch::padded(&wanted) {
            type Found = (i64, Option<i64>, Option<i64>, i64, Option<f64>);
            let sql = super::batch::list(self.dialect(), head, 1, piece.len(), &tail);
            let rows: Vec<Found> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (contact, ends_at, active_at, id, engagement) in rows {
                let known = best.entry(ContactId(contact)).or_insert((ends_at, active_at, id, engagement));
                let most = known.3.into_iter().chain(engagement).reduce(f64::max);
                if (ends_at, active_at, id) > (known.0, known.1, known.2) {
                    *known = (ends_at, active_at, id, most);
                } else {
                    known.3 = most;
                }
            }
        }
        let mut said: std::collections::BTreeMap<i64, Option<bool>> = std::collections::BTreeMap::new();
        let head = "SELECT k.id, k.opted_out FROM contacts k WHERE k.id IN (";
        for piece in super::batch::padded(&wanted) {
            let sql = super::batch::list(self.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(i64, Option<bool>)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            said.extend(rows);
        }
        let conversations: BTreeSet<ConversationId> = best.values().map(|known| ConversationId(known.2)).collect();
        let conversations = self.conversation_views(&conversations, now).await?;
        let row = |id: &ContactId| {
            let contact = contacts.remove(id)?;
            let known = best.get(id);
            let conversation = known.and_then(|known| conversations.get(&ConversationId(known.2)));
            Some(Row {
                contact,
                conversation: conversation.map(|row| row.id),
                window: conversation.map(|row| row.window.clone()),
                owed: conversation.is_some_and(|row| row.owed),
                engagement: known.and_then(|known| known.3),
                last_activity_at: conversation.and_then(|row| row.last_activity_at),
                consent: Consented::of(said.get(&id.0).copied().flatten()),
            })
        };
        Ok(ids.iter().filter_map(row).collect())
    }

    async fn customers_in(
        &self,
        section: &Section,
        only: &Only,
        after: Option<&Cursor>,
        limit: usize,
        now: Timestamp,
    ) -> Result<Vec<(Key, i64, ContactId)>> {
        let Section { from, condition, key, id, ascending, kind } = section;
        // Whoever does not see everything finds people by those of their conversations that they see.
        let others = format!("o.merged_into IS NULL{}", self.within("o"));
        let condition = condition.replace("o.merged_into IS NULL", &others);
        let mut sql = format!("SELECT {key}, {id}, k.id FROM {from} WHERE k.merged_into IS NULL AND {condition}");
        if from.starts_with("conversations") {
            sql.push_str(&self.within("c"));
        }
        let mut bound = vec![Bound::Int(now.0)];
        narrow(&mut sql, &mut bound, only, &self.within("o"), now);
        sql.push_str(&self.of_person("k.id"));
        let mut mark = |value: Bound| {
            bound.push(value);
            format!("${}", bound.len())
        };
        let (sign, direction) = if *ascending { (">", "ASC") } else { ("<", "DESC") };
        if let Some(cursor) = after {
            let value = mark(match &cursor.key {
                Key::Whole(key) => Bound::Int(*key),
                Key::Real(bits) => Bound::Real(f64::from_bits(*bits)),
                Key::Text(key) => Bound::Text(key.clone()),
            });
            let place = mark(Bound::Int(cursor.id));
            sql.push_str(&format!(" AND ({key} {sign} {value} OR ({key} = {value} AND {id} {sign} {place}))"));
        }
        let limit = mark(Bound::Int(i64::try_from(limit).unwrap_or(i64::MAX)));
        sql.push_str(&format!(" ORDER BY {key} {direction}, {id} {direction} LIMIT {limit}"));
        let kind = *kind;
        on!(self.read(), db => {
            let query = bound.into_iter().fold(query(AssertSqlSafe(sql)), |query, value| match value {
                Bound::Int(value) => query.bind(value),
                Bound::Real(value) => query.bind(value),
                Bound::Text(value) => query.bind(value),
            });
            let rows = query.fetch_all(db).await?;
            Ok(rows.iter().map(|row| {
                let key = match kind {
                    Kind::Whole => Key::Whole(row.get(0)),
                    Kind::Real => Key::Real(row.get::<f64, _>(0).to_bits()),
                    Kind::Text => Key::Text(row.get(0)),
                };
                (key, row.get::<i64, _>(1), ContactId(row.get(2)))
            }).collect())
        })
    }

    /// The people a list is narrowed to in the order of their ids, from behind this one on.
    pub async fn customer_ids(
        &self,
        only: &Only,
        after: Option<ContactId>,
        limit: usize,
        now: Timestamp,
    ) -> Result<Vec<ContactId>> {
        let mut sql = "SELECT k.id FROM contacts k WHERE k.merged_into IS NULL AND $1 = $1 AND k.id > $2".to_owned();
        let mut bound = vec![Bound::Int(now.0), Bound::Int(after.map_or(0, |id| id.0))];
        narrow(&mut sql, &mut bound, only, &self.within("o"), now);
        sql.push_str(&self.of_person("k.id"));
        bound.push(Bound::Int(i64::try_from(limit).unwrap_or(i64::MAX)));
        sql.push_str(&format!(" ORDER BY k.id LIMIT ${}", bound.len()));
        let rows: Vec<(i64,)> = on!(self.read(), db => {
            let query = bound.into_iter().fold(query_as(AssertSqlSafe(sql)), |query, value| match value {
                Bound::Int(value) => query.bind(value),
                Bound::Real(value) => query.bind(value),
                Bound::Text(value) => query.bind(value),
            });
            query.fetch_all(db).await?
        });
        Ok(rows.into_iter().map(|(id,)| ContactId(id)).collect())
    }

    /// How many people the list is narrowed to; counted no further than [`COUNTED`] and one.
    pub async fn count_customers(&self, only: &Only, now: Timestamp) -> Result<i64> {
        let mut sql =
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM contacts k WHERE k.merged_into IS NULL AND $1 = $1".to_owned();
        let mut bound = vec![Bound::Int(now.0)];
        narrow(&mut sql, &mut bound, only, &self.within("o"), now);
        sql.push_str(&self.of_person("k.id"));
        bound.push(Bound::Int(COUNTED + 1));
        sql.push_str(&format!(" LIMIT ${}) s", bound.len()));
        let (count,): (i64,) = on!(self.read(), db => {
            let query = bound.into_iter().fold(query_as(AssertSqlSafe(sql)), |query, value| match value {
                Bound::Int(value) => query.bind(value),
                Bound::Real(value) => query.bind(value),
                Bound::Text(value) => query.bind(value),
            });
            query.fetch_one(db).await?
        });
        Ok(count)
    }

    /// How somebody who works here likes a list; none before they chose.
    pub async fn choice(&self, user: UserId, name: &str) -> Result<Option<String>> {
        let sql = "SELECT value FROM user_choices WHERE user_id = $1 AND name = $2";
        let row: Option<(String,)> =
            on!(self.read(), db => query_as(sql).bind(user.0).bind(name).fetch_optional(db).await)?;
        Ok(row.map(|(value,)| value))
    }
}

impl Tx {
    /// Keeps how somebody who works here likes a list.
    pub async fn choose(&mut self, user: UserId, name: &str, value: &str) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO user_choices (user_id, name, value) VALUES ($1, $2, $3) \
                   ON CONFLICT (user_id, name) DO UPDATE SET value = excluded.value";
        on!(tx, db => query(sql).bind(user.0).bind(name).bind(value).execute(db).await.map(drop))
    }
}

/// Adds the conditions of a list to a text in which `k` is a person.
fn narrow(sql: &mut String, bound: &mut Vec<Bound>, only: &Only, within: &str, now: Timestamp) {
    let mut mark = |value: Bound| {
        bound.push(value);
        format!("${}", bound.len())
    };
    // What is beyond somebody's reach is not found by what goes on in it either.
    let theirs = format!("SELECT 1 FROM conversations o WHERE o.contact_id = k.id AND o.merged_into IS NULL{within}");
    if let Some(q) = only.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        let part = format!("%{}%", escape(&q.to_lowercase()));
        // A number in any spelling; few digits are in every number.
        let digits = number(q).filter(|digits| digits.len() >= 3);
        let id = digits.map_or_else(|| part.clone(), |digits| format!("%{digits}%"));
        let (part, id) = (mark(Bound::Text(part)), mark(Bound::Text(id)));
        sql.push_str(&format!(
            " AND (k.folded LIKE {part} ESCAPE '\\' OR EXISTS (SELECT 1 FROM identifiers i WHERE i.contact_id = k.id \
             AND LOWER(i.value) LIKE {id} ESCAPE '\\'))"
        ));
    }
    for tag in &only.tags {
        let tag = mark(Bound::Text(folded(tag)));
        sql.push_str(&format!(
            " AND EXISTS (SELECT 1 FROM contact_tags w JOIN tags t ON t.id = w.tag_id WHERE w.contact_id = k.id \
             AND t.folded = {tag})"
        ));
    }
    if let Some(language) = &only.language {
        let (whole, part) = (mark(Bound::Text(language.clone())), mark(Bound::Text(format!("{}-%", escape(language)))));
        sql.push_str(&format!(" AND (k.language = {whole} OR k.language LIKE {part} ESCAPE '\\')"));
    }
    match only.consent {
        Some(Consented::Given) => sql.push_str(" AND k.opted_out = FALSE"),
        Some(Consented::Stopped) => sql.push_str(" AND k.opted_out = TRUE"),
        Some(Consented::Unknown) => sql.push_str(" AND k.opted_out IS NULL"),
        None => {}
    }
    if let Some((from, to)) = only.engagement {
        let (from, to) = (mark(Bound::Real(f64::from(from))), mark(Bound::Real(f64::from(to))));
        sql.push_str(&format!(" AND EXISTS ({theirs} AND o.engagement >= {from} AND o.engagement <= {to})"));
    }
    match only.window {
        Some(Standing::Open) => sql.push_str(&format!(" AND EXISTS ({theirs} AND o.ends_at > $1)")),
        Some(Standing::Closed) => sql.push_str(&format!(
            " AND EXISTS ({theirs} AND o.ends_at <= $1) AND NOT EXISTS ({theirs} AND o.ends_at > $1)"
        )),
        Some(Standing::Never) => sql.push_str(&format!(" AND NOT EXISTS ({theirs} AND o.ends_at IS NOT NULL)")),
        None => {}
    }
    if let Some(active) = only.active {
        let since = mark(Bound::Int(active.since(now).0));
        let not = if active == Active::Silent { "NOT " } else { "" };
        sql.push_str(&format!(" AND {not}EXISTS ({theirs} AND o.last_activity_at >= {since})"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_is_read_back_as_it_was() {
        for key in [Key::Whole(-5), Key::Real(7.1_f64.to_bits()), Key::Text("ana|b\n".to_owned())] {
            let cursor = Cursor { order: Order::Engagement, section: 1, key, id: 7, now: Timestamp(5) };
            assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }
        assert_eq!("zz".parse::<Cursor>(), Err(NotAnId));
        assert_eq!(hex::encode("name|0|1|2|").parse::<Cursor>(), Err(NotAnId));
    }
}
