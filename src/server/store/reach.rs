//! What of the store somebody sees who does not see all of it. A store, and the transactions of it, can be told for whom
//! they are ([`Store::seen_by`]): what they answer is then within that reach, and what is beyond is not there.
//!
//! Conditions are written into the text of a statement: everything in them is a number of ours.

use super::{
    Result, Store, Tx,
    batch::{list, padded},
    on,
};
use crate::domain::{
    audit::{About, Act, By, Detail, What, Who},
    id::{ContactId, ConversationId, MediaId, NumberId, TeamId, UserId},
    reach::{Limits, Reach, Standing},
    role::Role,
    time::Timestamp,
};
use sqlx::{query, query_as};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// For whom a store is; none for the program itself, and for whoever sees everything.
pub(super) type For = Option<Arc<Reach>>;

/// Ids between commas; one that nobody has where there is none.
fn listed(ids: impl Iterator<Item = i64>) -> String {
    let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
    if ids.is_empty() { "0".to_owned() } else { ids.join(",") }
}

/// What is asked of a conversation that stands in a statement as `c`. Begins with `AND`, or is empty.
fn of_conversation(reach: &For, c: &str) -> String {
    let Some(reach) = reach else { return String::new() };
    let mut all = String::new();
    if let Some(numbers) = &reach.numbers {
        // The sign keeps the databases from going by an index of numbers, of which there are few.
        all.push_str(&format!(" AND +{c}.number_id IN ({})", listed(numbers.iter().map(|id| id.0))));
    }
    if let Some(teams) = &reach.teams {
        let teams = listed(teams.iter().map(|id| id.0));
        let mine = reach.me.map(|me| format!(" OR {c}.assignee_id = {me}")).unwrap_or_default();
        all.push_str(&format!(" AND ({c}.team_id IS NULL OR {c}.team_id IN ({teams}){mine})"));
    }
    all
}

/// What is asked of a row whose conversation is named by this column.
fn through(reach: &For, column: &str) -> String {
    if reach.is_none() {
        return String::new();
    }
    let within = of_conversation(reach, "r");
    format!(" AND EXISTS (SELECT 1 FROM conversations r WHERE r.id = {column}{within})")
}

/// What is asked of a person named by this column: one of their conversations is seen, or they have none.
fn of_person(reach: &For, column: &str) -> String {
    if reach.is_none() {
        return String::new();
    }
    let within = of_conversation(reach, "r");
    let theirs = format!("SELECT 1 FROM conversations r WHERE r.contact_id = {column} AND r.merged_into IS NULL");
    format!(" AND (NOT EXISTS ({theirs}) OR EXISTS ({theirs}{within}))")
}

/// What is asked of this file: a message that is seen has it; or none has it, and it waits in no conversation that is not
/// seen.
fn of_file(reach: &For, id: MediaId) -> String {
    if reach.is_none() {
        return String::new();
    }
    let theirs = "SELECT 1 FROM messages m WHERE (m.id = media.message_id OR m.media_id = media.id)";
    let waits = ["planned", "tasks"].map(|table| {
        let seen = through(reach, "w.conversation_id");
        format!(" AND NOT EXISTS (SELECT 1 FROM {table} w WHERE w.draft LIKE '%\"{id}\"%' AND NOT (1 = 1{seen}))")
    });
    let seen = through(reach, "m.conversation_id");
    format!(" AND (EXISTS ({theirs}{seen}) OR (NOT EXISTS ({theirs}){}))", waits.concat())
}

/// What is asked of the database about the reach of somebody, or of a key; nothing about whoever sees everything.
fn asked_of(who: Who) -> Option<(&'static str, i64, Option<UserId>)> {
    match who {
        Who::Person(id) => {
            let sql = "SELECT 'number', number_id FROM user_numbers WHERE user_id = $1 \
                       UNION ALL SELECT 'teams', id FROM users WHERE id = $1 AND only_teams \
                       UNION ALL SELECT 'team', team_id FROM team_members WHERE user_id = $1";
            Some((sql, id.0, Some(id)))
        }
        Who::Key(id) => {
            let sql = "SELECT 'number', number_id FROM key_numbers WHERE key_id = $1 \
                       UNION ALL SELECT 'teams', id FROM api_keys WHERE id = $1 AND only_teams";
            Some((sql, id.0, None))
        }
        Who::Console | Who::Program | Who::Stranger => None,
    }
}

/// Reads the rows of [`asked_of`].
fn reach(rows: &[(String, i64)], me: Option<UserId>) -> Option<Arc<Reach>> {
    let of = |kind: &str| rows.iter().filter(|(known, _)| known == kind).map(|(_, id)| *id).collect::<Vec<_>>();
    let numbers: Vec<NumberId> = of("number").into_iter().map(NumberId).collect();
    let teams: Vec<TeamId> = of("team").into_iter().map(TeamId).collect();
    let only_teams = !of("teams").is_empty();
    let reach = Reach { numbers: Some(numbers).filter(|ids| !ids.is_empty()), teams: only_teams.then_some(teams), me };
    (!reach.is_everything()).then(|| Arc::new(reach))
}

/// Who of those who work here is limited, and to what.
const REACHES: &str = "SELECT 'number', n.user_id, n.number_id, u.role FROM user_numbers n JOIN users u ON u.id = n.user_id \
     UNION ALL SELECT 'teams', u.id, u.id, u.role FROM users u WHERE u.only_teams \
     UNION ALL SELECT 'team', m.user_id, m.team_id, u.role FROM team_members m JOIN users u ON u.id = m.user_id \
     WHERE u.only_teams";

/// What those see of the store who do not see everything.
pub type Reaches = BTreeMap<UserId, Arc<Reach>>;

/// Reads the rows of [`REACHES`].
fn reaches(rows: Vec<(String, i64, i64, String)>) -> Reaches {
    let mut found: BTreeMap<UserId, Reach> = BTreeMap::new();
    for (kind, user, id, _) in rows.into_iter().filter(|(.., role)| Limits::fit(super::user::role(role))) {
        let user = UserId(user);
        let reach = found.entry(user).or_insert_with(|| Reach { me: Some(user), ..Reach::default() });
        match kind.as_str() {
            "number" => reach.numbers.get_or_insert_default().push(NumberId(id)),
            "team" => reach.teams.get_or_insert_default().push(TeamId(id)),
            _ => _ = reach.teams.get_or_insert_default(),
        }
    }
    found.into_iter().map(|(user, reach)| (user, Arc::new(reach))).collect()
}

/// What came of setting a reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Set {
    Done,
    /// There is nobody, or no key, of this id.
    NoOne,
    /// Their role sees everything.
    Role,
    /// One of the numbers is none of ours.
    Number,
}

impl Store {
    /// The same store as somebody of this reach sees it.
    pub fn seen_by(&self, reach: Option<Arc<Reach>>) -> Self {
        Self { reach: reach.filter(|reach| !reach.is_everything()), ..self.clone() }
    }

    /// The same store as somebody who works here sees it now.
    pub async fn seen_by_person(&self, id: UserId, role: Role) -> Result<Self> {
        let reach = if Limits::fit(role) { self.reach_of(Who::Person(id)).await? } else { None };
        Ok(self.seen_by(reach))
    }

    /// Within which reach it answers; none: everything is seen through it.
    pub fn reach(&self) -> Option<&Reach> {
        self.reach.as_deref()
    }

    /// Whether not everything is seen through it.
    pub fn is_limited(&self) -> bool {
        self.reach.is_some()
    }

    /// Whether a number is seen through it.
    pub fn admits_number(&self, number: NumberId) -> bool {
        self.reach.as_ref().is_none_or(|reach| reach.admits_number(number))
    }

    pub(super) fn within(&self, c: &str) -> String {
        of_conversation(&self.reach, c)
    }

    pub(super) fn through(&self, column: &str) -> String {
        through(&self.reach, column)
    }

    pub(super) fn of_person(&self, column: &str) -> String {
        of_person(&self.reach, column)
    }

    pub(super) fn of_file(&self, id: MediaId) -> String {
        of_file(&self.reach, id)
    }

    /// What is asked of a number named by this column. Begins with `AND`, or is empty.
    pub(super) fn of_number(&self, column: &str) -> String {
        let numbers = self.reach.as_ref().and_then(|reach| reach.numbers.as_ref());
        numbers.map(|ids| format!(" AND {column} IN ({})", listed(ids.iter().map(|id| id.0)))).unwrap_or_default()
    }

    /// Which of these conversations are seen.
    pub(super) async fn seen_of(&self, ids: &BTreeSet<ConversationId>) -> Result<BTreeSet<ConversationId>> {
        let ids: Vec<_> = ids.iter().copied().collect();
        let tail = format!("){}", self.within("r"));
        let mut seen = BTreeSet::new();
        for piece in padded(&ids) {
            let sql = list(self.dialect(), "SELECT r.id FROM conversations r WHERE r.id IN (", 1, piece.len(), &tail);
            let rows: Vec<(i64,)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            seen.extend(rows.into_iter().map(|(id,)| ConversationId(id)));
        }
        Ok(seen)
    }

    /// Which of these people are seen.
    pub(super) async fn seen_people(&self, ids: &BTreeSet<ContactId>) -> Result<BTreeSet<ContactId>> {
        if !self.is_limited() {
            return Ok(ids.clone());
        }
        let ids: Vec<_> = ids.iter().copied().collect();
        let tail = format!("){}", self.of_person("k.id"));
        let mut seen = BTreeSet::new();
        for piece in padded(&ids) {
            let sql = list(self.dialect(), "SELECT k.id FROM contacts k WHERE k.id IN (", 1, piece.len(), &tail);
            let rows: Vec<(i64,)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            seen.extend(rows.into_iter().map(|(id,)| ContactId(id)));
        }
        Ok(seen)
    }

    /// What somebody, or a key, sees of the store; none for whoever sees everything.
    pub async fn reach_of(&self, who: Who) -> Result<Option<Arc<Reach>>> {
        let Some((sql, id, me)) = asked_of(who) else { return Ok(None) };
        let rows: Vec<(String, i64)> = on!(self.read(), db => query_as(sql).bind(id).fetch_all(db).await)?;
        Ok(reach(&rows, me))
    }

    /// What all of those see who do not see everything, in one go.
    pub async fn reaches(&self) -> Result<Reaches> {
        let rows: Vec<(String, i64, i64, String)> = on!(self.read(), db => query_as(REACHES).fetch_all(db).await)?;
        Ok(reaches(rows))
    }

    /// Whether a conversation that stands so is seen.
    pub(super) fn admits(&self, standing: Standing) -> bool {
        self.reach.as_ref().is_none_or(|reach| reach.admits(standing))
    }

    /// What is said of somebody, or of a key.
    pub async fn limits_of(&self, who: Who) -> Result<Limits> {
        let reach = self.reach_of(who).await?;
        let numbers = reach.as_ref().and_then(|reach| reach.numbers.clone()).unwrap_or_default();
        Ok(Limits { numbers, only_teams: reach.is_some_and(|reach| reach.teams.is_some()) })
    }

    /// Says what somebody, or a key, sees from their next request on.
    pub async fn set_limits(&self, who: Who, limits: &Limits, by: By, now: Timestamp) -> Result<Set> {
        let (find, clear, add, teams, about, id) = match who {
            Who::Person(id) => (
                "SELECT role FROM users WHERE id = $1",
                "DELETE FROM user_numbers WHERE user_id = $1",
                "INSERT INTO user_numbers (user_id, number_id) VALUES ($1, $2)",
                "UPDATE users SET only_teams = $2 WHERE id = $1",
                About::User,
                id.0,
            ),
            Who::Key(id) => (
                "SELECT role FROM api_keys WHERE id = $1",
                "DELETE FROM key_numbers WHERE key_id = $1",
                "INSERT INTO key_numbers (key_id, number_id) VALUES ($1, $2)",
                "UPDATE api_keys SET only_teams = $2 WHERE id = $1",
                About::Key,
                id.0,
            ),
            Who::Console | Who::Program | Who::Stranger => return Ok(Set::NoOne),
        };
        let mut tx = self.begin().await?;
        let role: Option<(String,)> = on!(tx, db => query_as(find).bind(id).fetch_optional(db).await)?;
        let Some((role,)) = role else { return Ok(Set::NoOne) };
        if !limits.are_none() && !Limits::fit(super::user::role(&role)) {
            return Ok(Set::Role);
        }
        let numbers: BTreeSet<NumberId> = limits.numbers.iter().copied().collect();
        let known: Vec<(i64,)> = on!(tx, db => query_as("SELECT id FROM numbers").fetch_all(db).await)?;
        if numbers.iter().any(|number| !known.contains(&(number.0,))) {
            return Ok(Set::Number);
        }
        on!(tx, db => query(clear).bind(id).execute(db).await.map(drop))?;
        for number in &numbers {
            on!(tx, db => query(add).bind(id).bind(number.0).execute(db).await.map(drop))?;
        }
        on!(tx, db => query(teams).bind(id).bind(limits.only_teams).execute(db).await.map(drop))?;
        let act = Act::of(What::ReachSet).about(about, id).with(Detail::Count, numbers.len());
        tx.audit(by, &act.with(Detail::OnlyTeams, limits.only_teams), now).await?;
        tx.commit().await?;
        Ok(Set::Done)
    }
}

impl Tx {
    /// What somebody, or a key, sees of the store, as this transaction knows it.
    pub(super) async fn reach_of(&mut self, who: Who) -> Result<Option<Arc<Reach>>> {
        let Some((sql, id, me)) = asked_of(who) else { return Ok(None) };
        let tx = self;
        let rows: Vec<(String, i64)> = on!(tx, db => query_as(sql).bind(id).fetch_all(db).await)?;
        Ok(reach(&rows, me))
    }

    /// What all of those see who do not see everything, as this transaction knows it.
    pub async fn reaches(&mut self) -> Result<Reaches> {
        let tx = self;
        let rows: Vec<(String, i64, i64, String)> = on!(tx, db => query_as(REACHES).fetch_all(db).await)?;
        Ok(reaches(rows))
    }

    pub(super) fn within(&self, c: &str) -> String {
        of_conversation(&self.reach, c)
    }

    pub(super) fn through(&self, column: &str) -> String {
        through(&self.reach, column)
    }

    pub(super) fn of_person(&self, column: &str) -> String {
        of_person(&self.reach, column)
    }

    pub(super) fn of_file(&self, id: MediaId) -> String {
        of_file(&self.reach, id)
    }
}
