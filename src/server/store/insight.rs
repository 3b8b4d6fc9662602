//! What is counted for pages of figures: what changed since it was counted, what was said there, and the rows that are kept of
//! it. How it is read is in [`read`].

mod behind;
mod gone;
pub mod read;
pub mod weekly;

use super::{
    Result, Store, Tx,
    batch::{list, padded, pieces, values},
    codec, on,
};
use crate::domain::{
    id::{ConversationId, MessageId, NumberId, TeamId, UserId},
    insight::{
        Why,
        costs::{Charge, Spent},
        facts::{Ad, Counts, Fact, Heard, Kind, Standing, Word},
    },
    intake::WINDOW_CLOSED,
    message::{Direction, Trail},
    price::{Category, Recipient},
    time::Timestamp,
};
use serde_json::Value;
use sqlx::{AssertSqlSafe, Row as _, query, query_as};
use std::collections::{BTreeMap, BTreeSet};

/// Most messages of one conversation that are looked at, the latest.
const MESSAGES: usize = 100_000;
/// Events of one step, and conversations that were there before.
const EVENTS: i64 = 1000;
const BEFORE: i64 = 500;
/// How much of the sums is made anew in one transaction.
const SUMMED: i64 = 86_400_000;

/// As what something was counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scope {
    pub number: NumberId,
    /// None is nobody's.
    pub team: Option<TeamId>,
    /// Empty where it is not known.
    pub language: String,
}

/// A row that is kept of a conversation: of which quarter of an hour, as what, and what.
pub type Kept<T> = (i64, Scope, T);

/// How long an answer took, of which kind, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AnswerRow {
    pub first: bool,
    pub staffed: bool,
    pub step: i64,
    /// 0 where nobody knows.
    pub by: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LostRow {
    pub asked_at: Timestamp,
    pub closed_at: Timestamp,
    pub why: Why,
    pub value: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeadRow {
    pub ad: Ad,
    pub in_time: bool,
    pub replied: bool,
    pub saved: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MoveRow {
    pub was: String,
    pub step: String,
}

/// Everything that is kept of a conversation, each in its order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rows {
    pub facts: Vec<Kept<Counts>>,
    pub answers: Vec<Kept<AnswerRow>>,
    pub lost: Vec<Kept<LostRow>>,
    pub leads: Vec<Kept<LeadRow>>,
    pub moves: Vec<Kept<MoveRow>>,
    pub costs: Vec<Kept<Spent>>,
}

impl Rows {
    /// In the order in which they are compared.
    pub fn sort(&mut self) {
        self.facts.sort();
        self.answers.sort();
        self.lost.sort();
        self.leads.sort();
        self.moves.sort();
        self.costs.sort();
    }
}

/// A conversation that is to be counted anew, as of when that was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stale {
    pub id: ConversationId,
    pub version: i64,
}

/// What a conversation is counted as, and what was said in it.
#[derive(Debug, Clone)]
pub struct Told {
    pub scope: Scope,
    pub zone: String,
    pub heard: Heard,
    /// Where more was said than is looked at: when the first of what is was.
    pub begins: Option<Timestamp>,
    /// What was said about the price of messages, with when they were sent.
    pub charges: Vec<Charge>,
    /// By what the market of the customer is known.
    pub phone: Option<String>,
    pub bsuid: Option<String>,
}

impl Told {
    pub fn recipient(&self) -> Option<Recipient<'_>> {
        match (&self.phone, &self.bsuid) {
            (Some(phone), _) => Some(Recipient::Phone(phone)),
            (None, Some(id)) => Some(Recipient::of_bsuid(id)),
            (None, None) => None,
        }
    }
}

/// The columns of all facts: `n_received, n_replied, …`.
fn columns() -> String {
    Fact::ALL.map(column).join(", ")
}

pub(super) fn column(fact: Fact) -> String {
    format!("n_{}", fact.word())
}

/// From which quarter on two lists of rows differ.
fn differ<T: Ord>(old: &[Kept<T>], new: &[Kept<T>]) -> Option<i64> {
    let at = old.iter().zip(new).position(|(old, new)| old != new).unwrap_or(old.len().min(new.len()));
    let (old, new) = (old.get(at).map(|row| row.0), new.get(at).map(|row| row.0));
    match (old, new) {
        (Some(old), Some(new)) => Some(old.min(new)),
        (old, new) => old.or(new),
    }
}

fn why(word: &str) -> Why {
    Why::parse(word).unwrap_or(Why::Unanswered)
}

fn scope(number: i64, team: i64, language: String) -> Scope {
    Scope { number: NumberId(number), team: Some(team).filter(|team| *team > 0).map(TeamId), language }
}

fn team(scope: &Scope) -> i64 {
    scope.team.map_or(0, |team| team.0)
}

/// The ad of a message's content.
fn ad(content: &str) -> Option<Ad> {
    let content: Value = serde_json::from_str(content).ok()?;
    let referral = content.get("referral").filter(|referral| referral.is_object())?;
    let text = |name: &str| referral.get(name).and_then(Value::as_str).unwrap_or_default().trim();
    // Postgres keeps no text with a NUL in it, and what cannot be kept would be tried for ever.
    let short = |text: &str| text.chars().filter(|one| !one.is_control()).take(200).collect::<String>();
    let id = if text("source_id").is_empty() { text("source_url") } else { text("source_id") };
    Some(Ad { id: short(id), headline: short(text("headline")) })
}

impl Store {
    /// How many conversations and events are not in what is counted yet.
    pub async fn insight_behind_by(&self) -> Result<i64> {
        let counter = |name: &str| format!("(SELECT value FROM counters WHERE name = '{name}')");
        let sql = format!(
            "SELECT (SELECT COUNT(*) FROM insight_stale) + {} - {} + CASE WHEN {until} > {through} \
             THEN {until} - {through} ELSE 0 END",
            counter("event"),
            counter("insight"),
            until = counter("insight_until"),
            through = counter("insight_through")
        );
        let (behind,): (i64,) = on!(self.read(), db => query_as(AssertSqlSafe(sql)).fetch_one(db).await)?;
        Ok(behind)
    }

    /// Some of the conversations that are to be counted anew.
    pub async fn insight_stale(&self, most: i64) -> Result<Vec<Stale>> {
        let sql = "SELECT conversation_id, version FROM insight_stale ORDER BY version, conversation_id LIMIT $1";
        let rows: Vec<(i64, i64)> = on!(self.read(), db => query_as(sql).bind(most).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, version)| Stale { id: ConversationId(id), version }).collect())
    }

    /// What was said in a conversation, and what it is counted as; none where it is another's, or is being erased.
    pub async fn insight_told(&self, id: ConversationId) -> Result<Option<Told>> {
        let named = |kind: &str| {
            format!("(SELECT MIN(i.value) FROM identifiers i WHERE i.contact_id = c.contact_id AND i.kind = '{kind}')")
        };
        let sql = format!(
            "SELECT c.number_id, COALESCE(c.team_id, 0), COALESCE(k.language, ''), n.time_zone, c.dismissed_at, k.first_at, \
             {}, {} FROM conversations c JOIN contacts k ON k.id = c.contact_id JOIN numbers n ON n.id = c.number_id \
             WHERE c.id = $1 AND c.merged_into IS NULL",
            named("phone"),
            named("bsuid")
        );
        type Of = (i64, i64, String, String, Option<i64>, Option<i64>, Option<String>, Option<String>);
        let row: Option<Of> = on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await)?;
        let Some((number, team, language, zone, dismissed_at, first_at, phone, bsuid)) = row else { return Ok(None) };
        let mut heard = Heard { first_at: first_at.map(Timestamp), ..Heard::default() };
        let sql = "SELECT m.id, m.sent_at, m.direction, m.kind, m.counts, m.status, m.trail, m.author, \
                   EXISTS (SELECT 1 FROM automatic_replies a WHERE a.message_id = m.id), \
                   CASE WHEN m.direction = 'in' AND m.content LIKE '%\"referral\":{%' THEN m.content END \
                   FROM messages m WHERE m.conversation_id = $1 AND NOT m.ahead_of_time AND (m.counts OR m.kind = 'call') \
                   ORDER BY m.sent_at DESC, m.id DESC LIMIT $2";
        let mut charges = Vec::new();
        on!(self.read(), db => {
            for row in query(sql).bind(id.0).bind(MESSAGES as i64).fetch_all(db).await? {
                let (at, way) = (Timestamp(row.get(1)), Direction::parse(row.get(2)).unwrap_or(Direction::Echo));
                let kind = match row.get::<&str, _>(3) {
                    "call" => Kind::Call,
                    "template" => Kind::Template,
                    _ => Kind::Message,
                };
                let failed = row.get::<Option<&str>, _>(5) == Some("failed");
                let trail: Trail = codec::json(row.get(6));
                let refused = trail.failed.as_ref().filter(|failure| failure.refusal.code == WINDOW_CLOSED);
                let pricing = trail.pricing.as_ref().filter(|_| way != Direction::In && !failed);
                if let Some(pricing) = pricing {
                    charges.push(Charge::of(MessageId(row.get(0)), at, pricing, kind == Kind::Template));
                }
                heard.said.push(Word {
                    at,
                    id: MessageId(row.get(0)),
                    way,
                    kind,
                    answers: row.get(4),
                    by: row.get::<Option<i64>, _>(7).map(UserId),
                    automatic: row.get(8),
                    failed,
                    // When a send of another tool left is not known where it failed.
                    refused_at: refused.map(|failure| if way == Direction::Out { at } else { failure.at }),
                    ad: row.get::<Option<&str>, _>(9).and_then(ad),
                    freed: 0,
                });
            }
        });
        // They come latest first.
        let begins = heard.said.last().filter(|_| heard.said.len() == MESSAGES).map(|said| said.at);
        let sql = "SELECT at FROM dismissals WHERE conversation_id = $1";
        let rows: Vec<(i64,)> = on!(self.read(), db => query_as(sql).bind(id.0).fetch_all(db).await)?;
        heard.dismissed = rows.into_iter().map(|(at,)| at).chain(dismissed_at).map(Timestamp).collect();
        heard.opted_out = self.opted_out_of(id).await?;
        let sql = "SELECT at, what, until FROM activities WHERE conversation_id = $1 \
                   AND what IN ('snoozed', 'woke', 'assigned', 'unassigned') ORDER BY at, id";
        let rows: Vec<(i64, String, Option<i64>)> =
            on!(self.read(), db => query_as(sql).bind(id.0).fetch_all(db).await)?;
        for (at, what, until) in rows {
            let at = Timestamp(at);
            match (what.as_str(), until) {
                ("snoozed", Some(until)) => heard.snoozed.push((at, Timestamp(until))),
                // It rests no longer than until then.
                ("woke", _) => heard.snoozed.iter_mut().for_each(|(_, until)| *until = at.min(*until)),
                ("assigned", _) => heard.assigned.push((at, true)),
                ("unassigned", _) => heard.assigned.push((at, false)),
                _ => {}
            }
        }
        Ok(Some(Told { scope: scope(number, team, language), zone, heard, begins, charges, phone, bsuid }))
    }

    /// When whoever this conversation is with wanted no more marketing: each time is of one conversation of theirs, of that
    /// in which they said so, else of the first.
    async fn opted_out_of(&self, id: ConversationId) -> Result<Vec<Timestamp>> {
        let sql = "SELECT DISTINCT s.at FROM conversations c JOIN consents s ON s.contact_id = c.contact_id \
                   WHERE c.id = $1 AND NOT s.given AND s.category = 'marketing' AND c.id = COALESCE( \
                   (SELECT MIN(x.id) FROM conversations x WHERE x.contact_id = c.contact_id AND x.merged_into IS NULL \
                   AND EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = x.id AND m.sent_at = s.at \
                   AND m.direction = 'in')), \
                   (SELECT MIN(x.id) FROM conversations x WHERE x.contact_id = c.contact_id AND x.merged_into IS NULL))";
        let rows: Vec<(i64,)> = on!(self.read(), db => query_as(sql).bind(id.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(at,)| Timestamp(at)).collect())
    }

    /// Whether anything was counted in a conversation before a quarter.
    pub async fn insight_reaches_back(&self, id: ConversationId, before: i64) -> Result<bool> {
        let sql = "SELECT quarter FROM insight_facts WHERE conversation_id = $1 AND quarter < $2 LIMIT 1";
        let row: Option<(i64,)> =
            on!(self.read(), db => query_as(sql).bind(id.0).bind(before).fetch_optional(db).await)?;
        Ok(row.is_some())
    }

    /// The rows that are kept of a conversation from a quarter on, in their order.
    pub async fn insight_rows(&self, id: ConversationId, from: i64) -> Result<Rows> {
        let mut rows = Rows::default();
        let of = |columns: &str, table: &str| {
            AssertSqlSafe(format!(
                "SELECT quarter, number_id, team_id, language, {columns} FROM insight_{table} \
                 WHERE conversation_id = $1 AND quarter >= $2"
            ))
        };
        on!(self.read(), db => {
            for row in query(of(&columns(), "facts")).bind(id.0).bind(from).fetch_all(db).await? {
                let counts: Counts = std::array::from_fn(|n| row.get(n + 4));
                rows.facts.push((row.get(0), scope(row.get(1), row.get(2), row.get(3)), counts));
            }
        });
        on!(self.read(), db => {
            let sql = of("is_first, is_staffed, step, by_id", "answers");
            for row in query(sql).bind(id.0).bind(from).fetch_all(db).await? {
                let (first, staffed, step, by) = (row.get(4), row.get(5), row.get(6), row.get(7));
                let answer = AnswerRow { first, staffed, step, by };
                rows.answers.push((row.get(0), scope(row.get(1), row.get(2), row.get(3)), answer));
            }
        });
        on!(self.read(), db => {
            for row in query(of("asked_at, closed_at, why, value", "lost")).bind(id.0).bind(from).fetch_all(db).await? {
                let (asked_at, closed_at) = (Timestamp(row.get(4)), Timestamp(row.get(5)));
                let lost = LostRow { asked_at, closed_at, why: why(row.get(6)), value: row.get(7) };
                rows.lost.push((row.get(0), scope(row.get(1), row.get(2), row.get(3)), lost));
            }
        });
        on!(self.read(), db => {
            let sql = of("ad, headline, in_time, replied, saved", "leads");
            for row in query(sql).bind(id.0).bind(from).fetch_all(db).await? {
                let ad = Ad { id: row.get(4), headline: row.get(5) };
                let lead = LeadRow { ad, in_time: row.get(6), replied: row.get(7), saved: row.get(8) };
                rows.leads.push((row.get(0), scope(row.get(1), row.get(2), row.get(3)), lead));
            }
        });
        on!(self.read(), db => {
            for row in query(of("was, step", "moves")).bind(id.0).bind(from).fetch_all(db).await? {
                let step = MoveRow { was: row.get(4), step: row.get(5) };
                rows.moves.push((row.get(0), scope(row.get(1), row.get(2), row.get(3)), step));
            }
        });
        on!(self.read(), db => {
            let sql = of("category, market, charged, free, cost, saved", "costs");
            for row in query(sql).bind(id.0).bind(from).fetch_all(db).await? {
                let category = Category::parse(row.get(4)).unwrap_or(Category::Service);
                let (charged, free, cost, saved) = (row.get(6), row.get(7), row.get(8), row.get(9));
                let spent = Spent { category, market: row.get(5), charged, free, cost, saved };
                rows.costs.push((row.get(0), scope(row.get(1), row.get(2), row.get(3)), spent));
            }
        });
        rows.sort();
        Ok(rows)
    }

    /// Whether figures are told person by person.
    pub async fn tells_figures_by_person(&self) -> Result<bool> {
        let sql = "SELECT by_person FROM insight_rules WHERE id = 1";
        let row: Option<(bool,)> = on!(self.read(), db => query_as(sql).fetch_optional(db).await)?;
        Ok(row.is_some_and(|(is,)| is))
    }

    /// Has everything counted anew, in steps, by the server: conversation by conversation, then the sums.
    pub async fn rebuild_insight(&self) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.recount_all().await?;
        tx.put_count("insight_sums", 0).await?;
        tx.commit().await
    }

    /// Everything that is counted, for stories that compare.
    #[cfg(test)]
    pub async fn insight_all(&self) -> Vec<String> {
        let mut all = Vec::new();
        let facts = format!("quarter, number_id, team_id, language, {}", columns());
        let tables = [
            ("insight_sums", facts.clone()),
            ("insight_facts", format!("conversation_id, {facts}")),
            ("insight_answers", "conversation_id, quarter, number_id, team_id, is_first, is_staffed, step".to_owned()),
            ("insight_lost", "conversation_id, quarter, number_id, team_id, closed_at, why, value".to_owned()),
            ("insight_leads", "conversation_id, quarter, ad, headline, in_time, replied, saved".to_owned()),
            ("insight_moves", "conversation_id, quarter, number_id, team_id, was, step".to_owned()),
            ("insight_costs", "conversation_id, quarter, category, market, charged, free, cost, saved".to_owned()),
            ("insight_people", "conversation_id, first_at, last_at, returned_at, times, third_at".to_owned()),
        ];
        for (table, columns) in tables {
            let parts = columns.split(", ").map(|column| format!("COALESCE(CAST({column} AS TEXT), '-')"));
            let line = parts.collect::<Vec<_>>().join(" || ' ' || ");
            let sql = format!("SELECT {line} FROM {table}");
            let rows: Vec<(String,)> =
                on!(self.read(), db => query_as(AssertSqlSafe(sql)).fetch_all(db).await.unwrap());
            all.extend(rows.into_iter().map(|(line,)| format!("{table} {line}")));
        }
        all.sort();
        all
    }
}

impl Tx {
    async fn count_of(&mut self, name: &str) -> Result<i64> {
        let tx = self;
        let sql = "SELECT value FROM counters WHERE name = $1";
        let (value,): (i64,) = on!(tx, db => query_as(sql).bind(name).fetch_one(db).await)?;
        Ok(value)
    }

    async fn put_count(&mut self, name: &str, value: i64) -> Result<()> {
        let tx = self;
        let sql = "UPDATE counters SET value = $2 WHERE name = $1";
        on!(tx, db => query(sql).bind(name).bind(value).execute(db).await.map(drop))
    }

    async fn newest_conversation(&mut self) -> Result<i64> {
        let tx = self;
        let sql = "SELECT COALESCE(MAX(id), 0) FROM conversations";
        let (id,): (i64,) = on!(tx, db => query_as(sql).fetch_one(db).await)?;
        Ok(id)
    }

    /// Notes in which conversations something has happened since the last time, as far as it can change what is counted. False
    /// where nothing has.
    pub async fn follow_for_insight(&mut self) -> Result<bool> {
        let after = self.count_of("insight").await?;
        let tx = self;
        let sql = "SELECT seq, kind, conversation_id, detail FROM events WHERE seq > $1 ORDER BY seq LIMIT $2";
        let rows: Vec<(i64, String, Option<i64>, Option<String>)> =
            on!(tx, db => query_as(sql).bind(after).bind(EVENTS).fetch_all(db).await)?;
        let mut last = rows.last().map_or(after, |row| row.0);
        if i64::try_from(rows.len()).is_ok_and(|count| count < EVENTS) {
            // Events are told in such a transaction as well, so there is none beyond these: the latest may be forgotten already.
            last = last.max(tx.count_of("event").await?);
        }
        let mut ids: BTreeSet<i64> = BTreeSet::new();
        let mut people: BTreeSet<i64> = BTreeSet::new();
        for (_, kind, conversation, detail) in &rows {
            let said = |name: &str| -> Option<i64> {
                let detail: Value = serde_json::from_str(detail.as_deref()?).ok()?;
                detail.get(name)?.as_str()?.parse().ok()
            };
            if kind == "contact.updated" {
                people.extend(said("id"));
            } else if ["message.", "conversation.", "activity."].iter().any(|begin| kind.starts_with(begin)) {
                ids.extend(*conversation);
                ids.extend(said("into"));
            }
        }
        let people: Vec<i64> = people.into_iter().collect();
        for piece in padded(&people) {
            let sql = list(tx.dialect(), "SELECT id FROM conversations WHERE contact_id IN (", 1, piece.len(), ")");
            let found: Vec<(i64,)> = on!(tx, db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            ids.extend(found.into_iter().map(|(id,)| id));
        }
        tx.mark_stale(&ids.into_iter().collect::<Vec<_>>()).await?;
        if last > after {
            tx.put_count("insight", last).await?;
        }
        Ok(last > after)
    }

    /// Notes some of the conversations that were there before anything was counted, or before it is counted anew. False once
    /// none is left.
    pub async fn look_back_for_insight(&mut self) -> Result<bool> {
        let (through, until) = (self.count_of("insight_through").await?, self.count_of("insight_until").await?);
        if through >= until {
            return Ok(false);
        }
        let tx = self;
        let sql = "SELECT id FROM conversations WHERE id > $1 AND id <= $2 ORDER BY id LIMIT $3";
        let rows: Vec<(i64,)> =
            on!(tx, db => query_as(sql).bind(through).bind(until).bind(BEFORE).fetch_all(db).await)?;
        let ids: Vec<i64> = rows.into_iter().map(|(id,)| id).collect();
        tx.mark_stale(&ids).await?;
        tx.put_count("insight_through", ids.last().copied().unwrap_or(until)).await?;
        Ok(true)
    }

    /// All conversations are to be counted anew.
    pub async fn recount_all(&mut self) -> Result<()> {
        let until = self.newest_conversation().await?;
        self.put_count("insight_until", until).await?;
        self.put_count("insight_through", 0).await
    }

    /// All conversations of a team are to be counted anew, also those of which nobody is told.
    pub async fn recount_team(&mut self, team: TeamId) -> Result<()> {
        let version = self.advance("insight_version", 1).await?;
        let tx = self;
        let sql = "INSERT INTO insight_stale (conversation_id, version) SELECT id, $2 FROM conversations WHERE team_id = $1 \
                   ON CONFLICT (conversation_id) DO UPDATE SET version = excluded.version";
        on!(tx, db => query(sql).bind(team.0).bind(version).execute(db).await.map(drop))
    }

    async fn mark_stale(&mut self, ids: &[i64]) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let version = self.advance("insight_version", 1).await?;
        let tx = self;
        let tail = " ON CONFLICT (conversation_id) DO UPDATE SET version = excluded.version";
        for piece in pieces(ids) {
            let head = "INSERT INTO insight_stale (conversation_id, version) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 2, tail);
            on!(tx, db => {
                let query = piece.iter().fold(query(sql), |query, id| query.bind(*id).bind(version));
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// Has a conversation kept as it is counted now, from a quarter on; what was before that stays. How many rows that took; none
    /// where it has changed again since it was looked at, or is nobody's any more.
    pub async fn put_insight(
        &mut self,
        stale: Stale,
        old: &Rows,
        new: &Rows,
        standing: Option<&Standing>,
    ) -> Result<Option<usize>> {
        let tx = self;
        let id = stale.id.0;
        let sql = "DELETE FROM insight_stale WHERE conversation_id = $1 AND version = $2";
        let mine = on!(tx, db => query(sql).bind(id).bind(stale.version).execute(db).await?.rows_affected());
        if mine == 0 {
            return Ok(None);
        }
        // Whoever is being erased is not counted any more: their rows stay as they are until they name nobody.
        let sql = "SELECT merged_into FROM conversations WHERE id = $1";
        let row: Option<(Option<i64>,)> = on!(tx, db => query_as(sql).bind(id).fetch_optional(db).await)?;
        if row.is_none_or(|(into,)| into == Some(0)) {
            return Ok(Some(0));
        }
        let mut changed = 0;
        if let Some(from) = differ(&old.facts, &new.facts) {
            let gone = old.facts.iter().filter(|row| row.0 >= from);
            let come: Vec<_> = new.facts.iter().filter(|row| row.0 >= from).collect();
            let mut sums: BTreeMap<(i64, &Scope), Counts> = BTreeMap::new();
            for (rows, sign) in [(gone.collect::<Vec<_>>(), -1), (come.clone(), 1)] {
                changed += rows.len();
                for (quarter, scope, counts) in rows {
                    let sum = sums.entry((*quarter, scope)).or_default();
                    sum.iter_mut().zip(counts).for_each(|(sum, n)| *sum += sign * n);
                }
            }
            tx.drop_rows("facts", id, from).await?;
            let head = format!(
                "INSERT INTO insight_facts (conversation_id, quarter, number_id, team_id, language, {}) VALUES ",
                columns()
            );
            for piece in pieces(&come) {
                let sql = values(tx.dialect(), &head, piece.len(), 5 + Fact::ALL.len(), "");
                on!(tx, db => {
                    let query = piece.iter().fold(query(sql), |query, (quarter, scope, counts)| {
                        let query = query.bind(id).bind(*quarter).bind(scope.number.0).bind(team(scope));
                        counts.iter().fold(query.bind(&scope.language), |query, n| query.bind(*n))
                    });
                    query.execute(db).await.map(drop)?
                });
            }
            let sums: Vec<_> = sums.into_iter().filter(|(_, counts)| counts.iter().any(|n| *n != 0)).collect();
            tx.add_sums(&sums).await?;
        }
        if let Some(from) = differ(&old.answers, &new.answers) {
            tx.drop_rows("answers", id, from).await?;
            let come: Vec<_> = new.answers.iter().filter(|row| row.0 >= from).collect();
            changed += come.len();
            for piece in pieces(&come) {
                let sql = tx.puts("answers", "is_first, is_staffed, step, by_id", piece.len(), 9);
                on!(tx, db => {
                    let query = piece.iter().fold(query(sql), |query, (quarter, scope, row)| {
                        let query = query.bind(id).bind(*quarter).bind(scope.number.0).bind(team(scope));
                        query.bind(&scope.language).bind(row.first).bind(row.staffed).bind(row.step).bind(row.by)
                    });
                    query.execute(db).await.map(drop)?
                });
            }
        }
        if let Some(from) = differ(&old.lost, &new.lost) {
            tx.drop_rows("lost", id, from).await?;
            let come: Vec<_> = new.lost.iter().filter(|row| row.0 >= from).collect();
            changed += come.len();
            for piece in pieces(&come) {
                let sql = tx.puts("lost", "asked_at, closed_at, why, value", piece.len(), 9);
                on!(tx, db => {
                    let query = piece.iter().fold(query(sql), |query, (quarter, scope, row)| {
                        let query = query.bind(id).bind(*quarter).bind(scope.number.0).bind(team(scope));
                        let query = query.bind(&scope.language).bind(row.asked_at.0).bind(row.closed_at.0);
                        query.bind(row.why.word()).bind(row.value)
                    });
                    query.execute(db).await.map(drop)?
                });
            }
        }
        if let Some(from) = differ(&old.leads, &new.leads) {
            tx.drop_rows("leads", id, from).await?;
            let come: Vec<_> = new.leads.iter().filter(|row| row.0 >= from).collect();
            changed += come.len();
            for piece in pieces(&come) {
                let sql = tx.puts("leads", "ad, headline, in_time, replied, saved", piece.len(), 10);
                on!(tx, db => {
                    let query = piece.iter().fold(query(sql), |query, (quarter, scope, row)| {
                        let query = query.bind(id).bind(*quarter).bind(scope.number.0).bind(team(scope));
                        let query = query.bind(&scope.language).bind(&row.ad.id).bind(&row.ad.headline);
                        query.bind(row.in_time).bind(row.replied).bind(row.saved)
                    });
                    query.execute(db).await.map(drop)?
                });
            }
        }
        if let Some(from) = differ(&old.moves, &new.moves) {
            tx.drop_rows("moves", id, from).await?;
            let come: Vec<_> = new.moves.iter().filter(|row| row.0 >= from).collect();
            changed += come.len();
            for piece in pieces(&come) {
                let sql = tx.puts("moves", "was, step", piece.len(), 7);
                on!(tx, db => {
                    let query = piece.iter().fold(query(sql), |query, (quarter, scope, row)| {
                        let query = query.bind(id).bind(*quarter).bind(scope.number.0).bind(team(scope));
                        query.bind(&scope.language).bind(&row.was).bind(&row.step)
                    });
                    query.execute(db).await.map(drop)?
                });
            }
        }
        if let Some(from) = differ(&old.costs, &new.costs) {
            tx.drop_rows("costs", id, from).await?;
            let come: Vec<_> = new.costs.iter().filter(|row| row.0 >= from).collect();
            changed += come.len();
            for piece in pieces(&come) {
                let sql = tx.puts("costs", "category, market, charged, free, cost, saved", piece.len(), 11);
                on!(tx, db => {
                    let query = piece.iter().fold(query(sql), |query, (quarter, scope, row)| {
                        let query = query.bind(id).bind(*quarter).bind(scope.number.0).bind(team(scope));
                        let query = query.bind(&scope.language).bind(row.category.word()).bind(&row.market);
                        query.bind(row.charged).bind(row.free).bind(row.cost).bind(row.saved)
                    });
                    query.execute(db).await.map(drop)?
                });
            }
        }
        let sql = "DELETE FROM insight_people WHERE conversation_id = $1";
        on!(tx, db => query(sql).bind(id).execute(db).await.map(drop)?);
        if let Some(standing) = standing {
            let at = |at: Option<Timestamp>| at.map(|at| at.0);
            let sql = "INSERT INTO insight_people (conversation_id, first_at, last_at, returned_at, times, latest_at, third_at, \
                       tenth_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
            on!(tx, db => {
                let query = query(sql).bind(id).bind(at(standing.first_at)).bind(at(standing.last_at));
                let query = query.bind(at(standing.returned_at)).bind(i64::from(standing.times));
                let query = query.bind(at(standing.latest_at)).bind(at(standing.third_at)).bind(at(standing.tenth_at));
                query.execute(db).await.map(drop)?
            });
        }
        Ok(Some(changed))
    }

    async fn drop_rows(&mut self, table: &str, id: i64, from: i64) -> Result<()> {
        let tx = self;
        let sql = format!("DELETE FROM insight_{table} WHERE conversation_id = $1 AND quarter >= $2");
        on!(tx, db => query(AssertSqlSafe(sql)).bind(id).bind(from).execute(db).await.map(drop))
    }

    fn puts(&self, table: &str, columns: &str, rows: usize, width: usize) -> AssertSqlSafe<String> {
        let head = format!(
            "INSERT INTO insight_{table} (conversation_id, quarter, number_id, team_id, language, {columns}) VALUES "
        );
        values(self.dialect(), &head, rows, width, "")
    }

    /// Adds to sums, or takes away.
    async fn add_sums(&mut self, sums: &[((i64, &Scope), Counts)]) -> Result<()> {
        let tx = self;
        let head = format!("INSERT INTO insight_sums (quarter, number_id, team_id, language, {}) VALUES ", columns());
        let added = Fact::ALL.map(|fact| {
            let name = column(fact);
            format!("{name} = insight_sums.{name} + excluded.{name}")
        });
        let tail = format!(" ON CONFLICT (quarter, number_id, team_id, language) DO UPDATE SET {}", added.join(", "));
        for piece in pieces(sums) {
            let sql = values(tx.dialect(), &head, piece.len(), 4 + Fact::ALL.len(), &tail);
            on!(tx, db => {
                let query = piece.iter().fold(query(sql), |query, ((quarter, scope), counts)| {
                    let query = query.bind(*quarter).bind(scope.number.0).bind(team(scope)).bind(&scope.language);
                    counts.iter().fold(query, |query, n| query.bind(*n))
                });
                query.execute(db).await.map(drop)?
            });
        }
        let quarters: BTreeSet<i64> = sums.iter().map(|((quarter, _), _)| *quarter).collect();
        let quarters: Vec<i64> = quarters.into_iter().collect();
        let nothing = Fact::ALL.map(|fact| format!("{} = 0", column(fact))).join(" AND ");
        for piece in padded(&quarters) {
            let head = "DELETE FROM insight_sums WHERE quarter IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), &format!(") AND {nothing}"));
            on!(tx, db => {
                piece.iter().fold(query(sql), |query, quarter| query.bind(**quarter)).execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// Makes some of the sums anew out of what was counted, where that is asked for. False where it is not, or once all are.
    pub async fn sum_insight(&mut self) -> Result<bool> {
        let from = self.count_of("insight_sums").await?;
        if from < 0 {
            return Ok(false);
        }
        let tx = self;
        let sql = "SELECT MIN(quarter) FROM (SELECT MIN(quarter) AS quarter FROM insight_facts WHERE quarter >= $1 \
                   UNION ALL SELECT MIN(quarter) FROM insight_sums WHERE quarter >= $1) x";
        let (first,): (Option<i64>,) = on!(tx, db => query_as(sql).bind(from).fetch_one(db).await)?;
        let Some(first) = first else {
            tx.put_count("insight_sums", -1).await?;
            return Ok(true);
        };
        let sql = "DELETE FROM insight_sums WHERE quarter >= $1 AND quarter < $2";
        on!(tx, db => query(sql).bind(first).bind(first + SUMMED).execute(db).await.map(drop)?);
        let names = columns();
        let sums = Fact::ALL.map(|fact| format!("CAST(SUM({}) AS BIGINT)", column(fact))).join(", ");
        let sql = format!(
            "INSERT INTO insight_sums (quarter, number_id, team_id, language, {names}) \
             SELECT quarter, number_id, team_id, language, {sums} FROM insight_facts \
             WHERE quarter >= $1 AND quarter < $2 GROUP BY quarter, number_id, team_id, language"
        );
        on!(tx, db => query(AssertSqlSafe(sql)).bind(first).bind(first + SUMMED).execute(db).await.map(drop)?);
        tx.put_count("insight_sums", first + SUMMED).await?;
        Ok(true)
    }

    /// Says whether figures are told person by person.
    pub async fn tell_figures_by_person(&mut self, on: bool) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO insight_rules (id, by_person) VALUES (1, $1) \
                   ON CONFLICT (id) DO UPDATE SET by_person = excluded.by_person";
        on!(tx, db => query(sql).bind(on).execute(db).await.map(drop))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ad_is_kept_whatever_its_headline_has_in_it() {
        let content = r#"{"referral":{"source_id":"ad1","headline":"Sale\u0000 now"}}"#;
        assert_eq!(ad(content), Some(Ad { id: "ad1".to_owned(), headline: "Sale now".to_owned() }));
    }
}
