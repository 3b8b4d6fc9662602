//! The audit log: only added to. The database itself refuses to change or to delete a line.

use super::{Result, Store, Tx, codec, on};
use crate::domain::{
    audit::{About, Act, By, Detail, Entry, Named, Only, What, Who},
    id::{AuditId, KeyId, UserId},
    time::{Span, Timestamp},
};
use sqlx::{AssertSqlSafe, query, query_as};
use std::collections::BTreeMap;

/// How often the same is told of the same address, where anybody outside can have it told.
const ONCE: Span = Span::minutes(1);

/// What is looked for in the log: a text, and whatever it is the name of.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    pub text: String,
    pub whats: Vec<What>,
    pub users: Vec<UserId>,
    pub keys: Vec<KeyId>,
}

/// What everybody here and every key is called.
#[derive(Debug, Clone, Default)]
pub struct Names {
    pub users: BTreeMap<i64, String>,
    pub keys: BTreeMap<i64, String>,
}

impl Names {
    fn of(&self, kind: &str, id: Option<i64>) -> Option<String> {
        match kind {
            "person" | "user" => self.users.get(&id?).cloned(),
            "key" => self.keys.get(&id?).cloned(),
            _ => None,
        }
    }

    /// People by their ids: `Ana (12), Bo (15)`.
    fn people(&self, ids: &str) -> String {
        let name = |id: &str| match id.parse().ok().and_then(|id: i64| self.users.get(&id)) {
            Some(name) => format!("{name} ({id})"),
            None => id.to_owned(),
        };
        ids.split(',').map(name).collect::<Vec<_>>().join(", ")
    }

    fn named(&self, kind: &str, id: Option<i64>) -> Named {
        Named { kind: kind.to_owned(), id: id.map(|id| id.to_string()), name: self.of(kind, id) }
    }
}

type Row = (i64, i64, String, Option<i64>, String, Option<String>, Option<i64>, String, Option<String>);

/// A line as it is told; none where a later version wrote a word that this one does not know.
fn entry(names: &Names, row: Row) -> Option<Entry> {
    let (id, at, who, by, what, about, subject, details, address) = row;
    let mut details: BTreeMap<String, String> = codec::json(Some(details));
    for (detail, value) in &mut details {
        if Detail::parse(detail).is_some_and(Detail::is_people) {
            *value = names.people(value);
        }
    }
    Some(Entry {
        id: AuditId(id),
        at: Timestamp(at),
        who: names.named(&who, by),
        what: What::parse(&what)?,
        subject: about.map(|about| names.named(&about, subject)),
        details,
        address,
    })
}

/// Numbers between commas: they are ours and need not be bound.
fn listed(ids: impl Iterator<Item = i64>) -> String {
    ids.map(|id| id.to_string()).collect::<Vec<_>>().join(",")
}

/// A text as `LIKE` finds it anywhere, in small letters.
fn anywhere(text: &str) -> String {
    let plain = text.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{plain}%")
}

/// What a line has to be like. Everything in it is a word or a number of ours but `$2`, what is looked for.
fn conditions(only: &Only, looked: Option<&Looked>) -> String {
    let mut all = Vec::new();
    match only.who {
        Some(who @ (Who::Person(_) | Who::Key(_))) => {
            all.push(format!("who = '{}' AND by_id = {}", who.kind(), who.id().unwrap_or_default()));
        }
        Some(who) => all.push(format!("who = '{}'", who.kind())),
        None => {}
    }
    if let Some(what) = only.what {
        all.push(format!("what = '{}'", what.word()));
    }
    if let Some(since) = only.since {
        all.push(format!("at >= {}", since.0));
    }
    if let Some(until) = only.until {
        all.push(format!("at < {}", until.0));
    }
    if let Some(looked) = looked {
        let mut any = vec![
            "LOWER(details) LIKE $2 ESCAPE '\\'".to_owned(),
            "LOWER(COALESCE(address, '')) LIKE $2 ESCAPE '\\'".to_owned(),
        ];
        if !looked.whats.is_empty() {
            let words: Vec<String> = looked.whats.iter().map(|what| format!("'{}'", what.word())).collect();
            any.push(format!("what IN ({})", words.join(",")));
        }
        for (kind, about, ids) in [
            ("person", About::User, listed(looked.users.iter().map(|id| id.0))),
            ("key", About::Key, listed(looked.keys.iter().map(|id| id.0))),
        ] {
            if !ids.is_empty() {
                any.push(format!("(who = '{kind}' AND by_id IN ({ids}))"));
                any.push(format!("(about = '{}' AND subject_id IN ({ids}))", about.word()));
            }
        }
        if let Some(id) = looked.text.parse::<i64>().ok().filter(|id| *id > 0) {
            any.push(format!("subject_id = {id}"));
        }
        all.push(format!("({})", any.join(" OR ")));
    }
    all.into_iter().map(|one| format!(" AND {one}")).collect()
}

impl Store {
    /// Writes down what happened outside of any transaction, or is about to.
    pub async fn audit(&self, by: By, act: &Act, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.audit(by, act, now).await?;
        tx.commit().await
    }

    /// The same, where it was not written down of this address within the last minute.
    pub async fn audit_seldom(&self, by: By, act: &Act, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let address = by.address.map(|address| address.to_string()).unwrap_or_default();
        let sql = "SELECT id FROM audit WHERE at > $1 AND what = $2 AND COALESCE(address, '') = $3 LIMIT 1";
        let known: Option<(i64,)> = on!(tx, db => {
            query_as(sql).bind((now - ONCE).0).bind(act.what.word()).bind(address).fetch_optional(db).await
        })?;
        if known.is_none() {
            tx.audit(by, act, now).await?;
        }
        tx.commit().await
    }

    /// What everybody here and every key is called, whoever is no longer let in as well.
    pub async fn audit_names(&self) -> Result<Names> {
        let users = self.users().await?.into_iter().map(|user| (user.id.0, user.name)).collect();
        let keys = self.keys().await?.into_iter().map(|key| (key.id.0, key.name)).collect();
        Ok(Names { users, keys })
    }

    /// The lines before one of them that are like this, newest first, and after which the next page begins; none at the end.
    pub async fn audit_log(
        &self,
        only: &Only,
        looked: Option<&Looked>,
        names: &Names,
        after: Option<AuditId>,
        limit: usize,
    ) -> Result<(Vec<Entry>, Option<AuditId>)> {
        let before = after.map_or(i64::MAX, |id| id.0);
        let wanted = i64::try_from(limit + 1).unwrap_or(i64::MAX);
        let sql = format!(
            "SELECT id, at, who, by_id, what, about, subject_id, details, address FROM audit \
             WHERE id < {before}{} ORDER BY id DESC LIMIT $1",
            conditions(only, looked)
        );
        let pattern = looked.map(|looked| anywhere(&looked.text));
        let mut rows: Vec<Row> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).bind(wanted);
            let query = match &pattern {
                Some(pattern) => query.bind(pattern),
                None => query,
            };
            query.persistent(false).fetch_all(db).await
        })?;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|row| AuditId(row.0));
        Ok((rows.into_iter().filter_map(|row| entry(names, row)).collect(), next))
    }
}

impl Tx {
    /// Writes down what is done, together with it: either both are there or neither.
    pub async fn audit(&mut self, by: By, act: &Act, now: Timestamp) -> Result<()> {
        let id = self.ids(1).await?;
        let tx = self;
        let details: BTreeMap<&str, &str> =
            act.details.iter().map(|(detail, value)| (detail.word(), value.as_str())).collect();
        let (about, subject) = act.subject.unzip();
        let sql = "INSERT INTO audit (id, at, who, by_id, what, about, subject_id, details, address) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        on!(tx, db => {
            let query = query(sql).bind(id).bind(now.0).bind(by.who.kind()).bind(by.who.id()).bind(act.what.word());
            let query = query.bind(about.map(About::word)).bind(subject).bind(codec::text(&details));
            query.bind(by.address.map(|address| address.to_string())).execute(db).await.map(drop)
        })
    }
}

#[cfg(test)]
impl Store {
    /// Tries what no verb does, as whoever has the database before them might.
    pub async fn tries(&self, sql: &'static str) -> Result<()> {
        let mut tx = self.begin().await?;
        on!(tx, db => query(sql).execute(db).await.map(drop))?;
        tx.commit().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_is_found_as_it_is_written() {
        assert_eq!(anywhere("50%_Ä\\"), "%50\\%\\_ä\\\\%");
        assert_eq!(conditions(&Only::default(), None), "");
        let only = Only { who: Some(Who::Console), what: Some(What::KeyMade), ..Only::default() };
        assert_eq!(conditions(&only, None), " AND who = 'console' AND what = 'key_made'");
        let looked = Looked { text: "7".to_owned(), users: vec![UserId(3)], ..Looked::default() };
        assert!(conditions(&Only::default(), Some(&looked)).contains("subject_id = 7"));
    }
}
