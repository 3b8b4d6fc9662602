//! What the models know and say: states of conversations and numbers, decisions with what came of them, versions.

use super::{
    Result, Store, Tx,
    batch::{list, pieces},
    codec,
    contact::zone_of,
    on,
};
use crate::{
    domain::{
        engagement::{DAYS, Exchange},
        id::{ContactId, ConversationId, NumberId, VersionId},
        learning::{Case, Duel, GRACE, Judged, Kind},
        message::Direction,
        model::{Business, Inputs, Pair, Question, Said, Side},
        profile::{Line, answer_times},
        tag::VIP,
        time::{Span, Timestamp},
    },
    server::zones,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sqlx::{AssertSqlSafe, query, query_as};

/// Which messages `m` of a conversation `c` are something said, by whoever it was: what came, and what has left. A word that
/// stops messages is heard as such and is no answer; what went out without a person is no turn of the business.
pub(super) const SAID: &str = "NOT m.ahead_of_time AND m.kind NOT IN ('system', 'reaction', 'edit', 'revoke') \
     AND (m.status IS NULL OR m.status NOT IN ('queued', 'unknown', 'failed')) \
     AND NOT EXISTS (SELECT 1 FROM automatic_replies a WHERE a.message_id = m.id) \
     AND (m.direction <> 'in' OR NOT EXISTS (SELECT 1 FROM consents s WHERE s.contact_id = c.contact_id \
     AND NOT s.given AND s.at = m.sent_at))";

/// Which messages `m` of the customer came within the time of a decision `d`; and whether the customer of its conversation `c`
/// said in that time that they want to be left in peace, or was blocked.
const HEARD: &str =
    "m.conversation_id = d.conversation_id AND m.direction = 'in' AND m.sent_at > d.asked_at AND m.sent_at <= d.due_at";
const DECLINED: &str = "EXISTS (SELECT 1 FROM consents s WHERE s.contact_id = c.contact_id AND NOT s.given \
     AND s.at > d.asked_at AND s.at <= d.due_at) OR (c.blocked_at IS NOT NULL AND c.blocked_at > d.asked_at \
     AND c.blocked_at <= d.due_at)";

/// By how many milliseconds a message of another tool can be found to have been sent sooner than was known at first.
const MOVED: i64 = 600_000;
/// The most messages of one conversation that a state is made of.
const MESSAGES: i64 = 100_000;
/// The most messages of a month that the rule of thumb looks at.
const LINES: i64 = 2_000;
/// Decisions by which a candidate is judged.
const CASES: i64 = 5_000;
/// Versions that are kept beside those that matter.
const VERSIONS: i64 = 30;
/// Labels that are kept at most.
const KEPT: i64 = 1_000_000;
/// Rows forgotten in one transaction.
const FORGOTTEN: i64 = 2_000;

/// Names of what there is one of.
pub const ACCOUNT: &str = "account";
pub const LEARNER: &str = "learner";
pub const BASELINES: &str = "baselines";
pub const SERVED: &str = "served";
pub const PINNED: &str = "pinned";
pub const SEED: &str = "seed";
pub const REFIT: &str = "refit";
pub const FORM: &str = "form";
pub const STANDINGS: &str = "standings";
pub const REVIEWED: &str = "reviewed";
/// Of the past: how much of it came, how much of that was gone through, what came of it, and what was learnt.
pub const PAST_CAME: &str = "past";
pub const PAST_SEEN: &str = "past_seen";
pub const REPLAYED: &str = "replayed";
pub const PAST_MODEL: &str = "past_model";

/// How far back it is looked whether something counts no more, or came late: what fails does so soon, and what could not be
/// delivered is tried anew for a week.
const SETTLED: Span = Span::days(7);

/// By what it is known that of what was there nothing has changed: how many messages of any kind there are that are old, and
/// how much was said since, and when. To count the old ones the index is enough, so a long conversation takes no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Print {
    old: i64,
    said: i64,
    when: i64,
}

/// Which messages of a conversation were counted: by how they came the last, since those of each come in the order of
/// their ids; up to when, and what there was until then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counted {
    pub print: Print,
    pub until: Option<Timestamp>,
    inbound: i64,
    outbound: i64,
    echo: i64,
}

impl Counted {
    pub fn has(&self, heard: &Heard) -> bool {
        heard.id <= *self.last(heard.direction)
    }

    pub fn take(&mut self, heard: &Heard) {
        let id = match heard.direction {
            Direction::In => &mut self.inbound,
            Direction::Out => &mut self.outbound,
            Direction::Echo => &mut self.echo,
        };
        *id = (*id).max(heard.id);
    }

    fn last(&self, direction: Direction) -> &i64 {
        match direction {
            Direction::In => &self.inbound,
            Direction::Out => &self.outbound,
            Direction::Echo => &self.echo,
        }
    }

    /// What was counted in another conversation is counted in this one, which it has become part of.
    pub fn join(&mut self, other: &Self) {
        self.inbound = self.inbound.max(other.inbound);
        self.outbound = self.outbound.max(other.outbound);
        self.echo = self.echo.max(other.echo);
    }

    /// Of everything up to an id.
    fn up_to(id: i64) -> Self {
        Self { inbound: id, outbound: id, echo: id, ..Self::default() }
    }
}

/// How far what is said was followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// The last event that was, and the last there is.
    pub seq: i64,
    pub last: i64,
    /// Of what was there before anything was learnt, or is made anew, nothing is left.
    pub is_whole: bool,
}

/// A message, as far as it is something said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    pub id: i64,
    pub said: Said,
    pub direction: Direction,
}

/// What is kept of a conversation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    pub pair: Pair,
    pub counted: Counted,
    pub ask_at: Option<Timestamp>,
}

/// What a conversation is, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whose {
    pub number: NumberId,
    pub contact: ContactId,
    pub ends_at: Option<Timestamp>,
    pub is_blocked: bool,
    /// Where it went, where it turned out to be another; 0 where it is being erased.
    pub merged_into: Option<i64>,
    pub is_scored: bool,
}

/// Something that is predicted.
#[derive(Debug, Clone, PartialEq)]
pub struct NewDecision {
    pub conversation: ConversationId,
    pub number: NumberId,
    pub question: Question,
    pub asked_at: Timestamp,
    pub due_at: Timestamp,
    pub inputs: Inputs,
    pub version: VersionId,
    pub p: f64,
    pub thumb: f64,
    pub baseline: f64,
    pub rate: f64,
    pub shadow: Option<(VersionId, f64)>,
    pub held_out: bool,
}

/// A decision whose time is over.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    pub id: i64,
    pub question: Question,
    pub within: Span,
    pub inputs: Inputs,
    /// None where there was nothing to be answered after all.
    pub came_true: Option<bool>,
}

/// A label that was learnt.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    pub label: i64,
    pub question: Question,
    pub within: Span,
    pub inputs: Inputs,
    pub came_true: bool,
}

/// A version as it is kept, without what it has learnt.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionRow {
    pub id: VersionId,
    pub kind: Kind,
    pub made_at: Timestamp,
    pub learnt: i64,
    pub judged: Option<Judged>,
    pub promoted_at: Option<Timestamp>,
    pub retired_at: Option<Timestamp>,
}

type VersionColumns = (i64, String, i64, i64, Option<String>, Option<i64>, Option<i64>);
const VERSION: &str = "id, kind, made_at, learnt, judged, promoted_at, retired_at";

fn version((id, kind, made_at, learnt, judged, promoted_at, retired_at): VersionColumns) -> VersionRow {
    VersionRow {
        id: VersionId(id),
        kind: Kind::parse(&kind).unwrap_or(Kind::Online),
        made_at: Timestamp(made_at),
        learnt,
        judged: judged.and_then(|text| serde_json::from_str(&text).ok()),
        promoted_at: promoted_at.map(Timestamp),
        retired_at: retired_at.map(Timestamp),
    }
}

fn question(word: &str) -> Question {
    Question::from_word(word).unwrap_or(Question::Reply)
}

fn inputs(text: &str) -> Inputs {
    serde_json::from_str(text).unwrap_or(Inputs(Vec::new()))
}

fn heard((id, at, direction): (i64, i64, String)) -> Heard {
    let direction = Direction::parse(&direction).unwrap_or(Direction::Echo);
    let by = if direction == Direction::In { Side::Customer } else { Side::Business };
    Heard { id, said: Said { at: Timestamp(at), by }, direction }
}

/// Reads a value that is kept by its name; none where it cannot be read any more.
fn read<T: DeserializeOwned>(row: Option<(String,)>) -> Option<T> {
    row.and_then(|(text,)| serde_json::from_str(&text).ok())
}

const VALUE: &str = "SELECT value FROM learning WHERE name = $1";
const CANDIDATE: &str = "SELECT id, made_at FROM model_versions WHERE promoted_at IS NULL AND retired_at IS NULL \
     ORDER BY id DESC LIMIT 1";

impl Tx {
    // ---- what there is one of -------------------------------------------------------------------------------------

    /// What is kept under this name.
    pub async fn learning<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>> {
        let tx = self;
        Ok(read(on!(tx, db => query_as(VALUE).bind(name).fetch_optional(db).await)?))
    }

    pub async fn put_learning<T: Serialize>(&mut self, name: &str, value: &T) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO learning (name, value) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        let text = codec::text(value);
        on!(tx, db => query(sql).bind(name).bind(text).execute(db).await.map(drop))
    }

    /// Whether there was anything of this name.
    pub async fn drop_learning(&mut self, name: &str) -> Result<bool> {
        let tx = self;
        let sql = "DELETE FROM learning WHERE name = $1";
        on!(tx, db => query(sql).bind(name).execute(db).await.map(|done| done.rows_affected() > 0))
    }

    async fn counter(&mut self, name: &str) -> Result<i64> {
        let tx = self;
        let sql = "SELECT value FROM counters WHERE name = $1";
        let (value,): (i64,) = on!(tx, db => query_as(sql).bind(name).fetch_one(db).await)?;
        Ok(value)
    }

    async fn set_counter(&mut self, name: &str, value: i64) -> Result<()> {
        let tx = self;
        let sql = "UPDATE counters SET value = $2 WHERE name = $1";
        on!(tx, db => query(sql).bind(name).bind(value).execute(db).await.map(drop))
    }

    // ---- following ------------------------------------------------------------------------------------------------

    /// The conversations that something happened in since the last time, so many at most, and whether there was any event.
    /// They are seen to in this transaction.
    pub async fn happened(&mut self, events: i64, most: usize) -> Result<(Vec<ConversationId>, bool)> {
        let after = self.counter("learnt").await?;
        let tx = self;
        let sql = "SELECT seq, kind, conversation_id, detail FROM events WHERE seq > $1 ORDER BY seq LIMIT $2";
        let rows: Vec<(i64, String, Option<i64>, Option<String>)> =
            on!(tx, db => query_as(sql).bind(after).bind(events).fetch_all(db).await)?;
        let mut touched: Vec<ConversationId> = Vec::new();
        let mut last = after;
        let mut is_end = i64::try_from(rows.len()).is_ok_and(|count| count < events);
        for (seq, kind, conversation, detail) in &rows {
            let matters = kind.starts_with("message.") || kind.starts_with("conversation.");
            if let Some(id) = conversation.filter(|_| matters).map(ConversationId) {
                let into = || -> Option<ConversationId> {
                    let detail: serde_json::Value = serde_json::from_str(detail.as_deref()?).ok()?;
                    detail.get("into")?.as_str()?.parse().ok()
                };
                for id in [Some(id), into()].into_iter().flatten() {
                    if !touched.contains(&id) {
                        touched.push(id);
                    }
                }
            }
            last = *seq;
            if touched.len() >= most {
                is_end = false;
                break;
            }
        }
        if is_end {
            // Events are told in such a transaction as well, so there is none beyond these: numbers may have been passed over,
            // and the latest may be forgotten already.
            last = last.max(tx.counter("event").await?);
        }
        if last > after {
            tx.set_counter("learnt", last).await?;
        }
        Ok((touched, last > after))
    }

    /// Conversations whose states have to be made anew.
    pub async fn stale_states(&mut self, most: i64) -> Result<Vec<ConversationId>> {
        let tx = self;
        let sql = "SELECT conversation_id FROM conversation_states WHERE stale ORDER BY conversation_id LIMIT $1";
        let rows: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(most).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// Conversations that were there before anything was learnt, or before it was begun anew: some of those that were not
    /// seen to yet. They are in this transaction.
    pub async fn there_before(&mut self, most: i64) -> Result<Vec<ConversationId>> {
        let (through, until) = (self.counter("learnt_through").await?, self.counter("learnt_until").await?);
        if through >= until {
            return Ok(Vec::new());
        }
        let tx = self;
        let sql =
            "SELECT id FROM conversations WHERE id > $1 AND id <= $2 AND merged_into IS NULL ORDER BY id LIMIT $3";
        let rows: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(through).bind(until).bind(most).fetch_all(db).await)?;
        let last = rows.last().map_or(until, |(id,)| *id);
        tx.set_counter("learnt_through", last).await?;
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// Of those that were there before, no more than this one and what came before it were seen to.
    pub async fn went_through(&mut self, id: ConversationId) -> Result<()> {
        self.set_counter("learnt_through", id.0).await
    }

    /// Whether a conversation is one of those, and still to be seen to.
    pub async fn is_there_before(&mut self, id: ConversationId) -> Result<bool> {
        Ok(id.0 > self.counter("learnt_through").await? && id.0 <= self.counter("learnt_until").await?)
    }

    pub async fn whose(&mut self, id: ConversationId) -> Result<Option<Whose>> {
        let tx = self;
        let sql = "SELECT c.number_id, c.contact_id, c.ends_at, c.blocked_at, c.merged_into, k.scored \
                   FROM conversations c JOIN contacts k ON k.id = c.contact_id WHERE c.id = $1";
        let row: Option<(i64, i64, Option<i64>, Option<i64>, Option<i64>, bool)> =
            on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(number, contact, ends_at, blocked_at, merged_into, is_scored)| Whose {
            number: NumberId(number),
            contact: ContactId(contact),
            ends_at: ends_at.map(Timestamp),
            is_blocked: blocked_at.is_some(),
            merged_into,
            is_scored,
        }))
    }

    pub async fn conversation_state(&mut self, id: ConversationId) -> Result<Option<State>> {
        let tx = self;
        let sql = "SELECT pair, counted, ask_at FROM conversation_states WHERE conversation_id = $1";
        let row: Option<(String, String, Option<i64>)> =
            on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(pair, counted, ask_at)| State {
            pair: codec::json(Some(pair)),
            counted: codec::json(Some(counted)),
            ask_at: ask_at.map(Timestamp),
        }))
    }

    pub async fn put_conversation_state(
        &mut self,
        id: ConversationId,
        number: NumberId,
        state: &State,
        is_stale: bool,
    ) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO conversation_states (conversation_id, number_id, pair, counted, ask_at, stale) \
                   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (conversation_id) DO UPDATE SET pair = excluded.pair, \
                   counted = excluded.counted, ask_at = excluded.ask_at, stale = excluded.stale";
        let (pair, counted) = (codec::text(&state.pair), codec::text(&state.counted));
        on!(tx, db => {
            let query = query(sql).bind(id.0).bind(number.0).bind(pair).bind(counted);
            query.bind(state.ask_at.map(|at| at.0)).bind(is_stale).execute(db).await.map(drop)
        })
    }

    /// When the silence of a conversation is asked about next.
    pub async fn set_ask_at(&mut self, id: ConversationId, at: Option<Timestamp>) -> Result<()> {
        let tx = self;
        let sql = "UPDATE conversation_states SET ask_at = $2 WHERE conversation_id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(at.map(|at| at.0)).execute(db).await.map(drop))
    }

    /// Forgets what is known of a conversation, what was predicted of it, and where use was made of that.
    pub async fn drop_conversation_state(&mut self, id: ConversationId) -> Result<()> {
        let tx = self;
        for sql in [
            "DELETE FROM conversation_states WHERE conversation_id = $1",
            "DELETE FROM decisions WHERE conversation_id = $1",
            "DELETE FROM uses WHERE conversation_id = $1",
        ] {
            on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop))?;
        }
        Ok(())
    }

    /// What was said after a moment, in order; all of it after none.
    pub async fn said_after(&mut self, id: ConversationId, after: Option<Timestamp>) -> Result<Vec<Heard>> {
        let tx = self;
        let sql = format!(
            "SELECT m.id, m.sent_at, m.direction FROM messages m JOIN conversations c ON c.id = m.conversation_id \
             WHERE m.conversation_id = $1 AND m.sent_at > $2 AND {SAID} ORDER BY m.sent_at, m.id LIMIT $3"
        );
        let after = after.map_or(i64::MIN, |at| at.0);
        let rows: Vec<(i64, i64, String)> = on!(tx, db => {
            query_as(AssertSqlSafe(sql)).bind(id.0).bind(after).bind(MESSAGES).fetch_all(db).await
        })?;
        let mut said: Vec<Heard> = rows.into_iter().map(heard).collect();
        said.sort_by_key(|heard| (heard.said, heard.id));
        Ok(said)
    }

    /// What there is up to a moment.
    pub async fn print(&mut self, id: ConversationId, until: Timestamp) -> Result<Print> {
        let tx = self;
        let settled = until - SETTLED;
        let sql = "SELECT COUNT(*) FROM messages WHERE conversation_id = $1 AND sent_at <= $2";
        let (old,): (i64,) = on!(tx, db => query_as(sql).bind(id.0).bind(settled.0).fetch_one(db).await)?;
        let sql = format!(
            "SELECT COUNT(*), CAST(COALESCE(SUM(m.sent_at - $2), 0) AS BIGINT) FROM messages m \
             JOIN conversations c ON c.id = m.conversation_id \
             WHERE m.conversation_id = $1 AND m.sent_at > $2 AND m.sent_at <= $3 AND {SAID}"
        );
        let (said, when): (i64, i64) = on!(tx, db => {
            query_as(AssertSqlSafe(sql)).bind(id.0).bind(settled.0).bind(until.0).fetch_one(db).await
        })?;
        Ok(Print { old, said, when })
    }

    /// What is known of the other conversations of a person.
    pub async fn other_pairs(&mut self, contact: ContactId, besides: ConversationId) -> Result<Vec<Pair>> {
        let tx = self;
        let sql = "SELECT s.pair FROM conversations c JOIN conversation_states s ON s.conversation_id = c.id \
                   WHERE c.contact_id = $1 AND c.id <> $2 AND c.merged_into IS NULL ORDER BY c.id LIMIT 100";
        let rows: Vec<(String,)> = on!(tx, db => query_as(sql).bind(contact.0).bind(besides.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(pair,)| codec::json(Some(pair))).collect())
    }

    pub async fn business(&mut self, number: NumberId) -> Result<Business> {
        let tx = self;
        let sql = "SELECT business FROM number_states WHERE number_id = $1";
        let row: Option<(String,)> = on!(tx, db => query_as(sql).bind(number.0).fetch_optional(db).await)?;
        Ok(codec::json(row.map(|(text,)| text)))
    }

    pub async fn put_business(&mut self, number: NumberId, business: &Business) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO number_states (number_id, business) VALUES ($1, $2) \
                   ON CONFLICT (number_id) DO UPDATE SET business = excluded.business";
        let text = codec::text(business);
        on!(tx, db => query(sql).bind(number.0).bind(text).execute(db).await.map(drop))
    }

    /// How far the clock of a person is from UTC at a moment; that of the number where nobody knows.
    pub async fn offset(&mut self, contact: ContactId, number: NumberId, at: Timestamp) -> Result<Span> {
        let known = self.contact(contact).await?;
        let clock = zone_of(&known).0.and_then(|zone| zones::wall_clock(&zone, at));
        let clock = match clock {
            Some(clock) => Some(clock),
            None => {
                let tx = self;
                let sql = "SELECT time_zone FROM numbers WHERE id = $1";
                let row: Option<(String,)> = on!(tx, db => query_as(sql).bind(number.0).fetch_optional(db).await)?;
                row.and_then(|(zone,)| zones::wall_clock(&zone, at))
            }
        };
        Ok(Span::minutes(clock.map_or(0, |clock| clock.offset_at(at)).into()))
    }

    /// What the rule of thumb looked at, at a moment.
    pub async fn exchange(&mut self, id: ConversationId, contact: ContactId, at: Timestamp) -> Result<Exchange> {
        let since = at - Span::days(DAYS);
        let tx = self;
        let sql = "SELECT sent_at, direction FROM messages WHERE conversation_id = $1 AND sent_at >= $2 AND sent_at < $3 \
                   AND counts AND NOT ahead_of_time ORDER BY sent_at DESC, id DESC LIMIT $4";
        let rows: Vec<(i64, String)> = on!(tx, db => {
            query_as(sql).bind(id.0).bind(since.0).bind(at.0).bind(LINES).fetch_all(db).await
        })?;
        let line = |(at, direction): &(i64, String)| {
            let by_customer = Direction::parse(direction) == Some(Direction::In);
            Line { conversation: id.0, at: Timestamp(*at), by_customer }
        };
        let lines: Vec<Line> = rows.iter().rev().map(line).collect();
        let times = answer_times(&lines);
        let answers = i64::try_from(times.len()).unwrap_or(i64::MAX);
        let sum: i64 = times.iter().map(|time| time.0).sum();
        let sql =
            "SELECT t.id FROM contact_tags x JOIN tags t ON t.id = x.tag_id WHERE x.contact_id = $1 AND t.folded = $2";
        let vip: Option<(i64,)> = on!(tx, db => query_as(sql).bind(contact.0).bind(VIP).fetch_optional(db).await)?;
        Ok(Exchange {
            answers_after: (answers > 0).then(|| Span(sum / answers.max(1))),
            messages: i64::try_from(lines.len()).unwrap_or(i64::MAX),
            last_at: lines.last().map_or(since, |line| line.at),
            vip: vip.is_some(),
        })
    }

    // ---- decisions ------------------------------------------------------------------------------------------------

    /// Conversations whose silence is to be asked about by now.
    pub async fn silent(&mut self, now: Timestamp, most: i64) -> Result<Vec<ConversationId>> {
        let tx = self;
        let sql = "SELECT conversation_id FROM conversation_states WHERE ask_at IS NOT NULL AND ask_at <= $1 \
                   ORDER BY ask_at LIMIT $2";
        let rows: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(now.0).bind(most).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// Writes down what is predicted; what was predicted already stays as it is.
    pub async fn put_decision(&mut self, new: &NewDecision) -> Result<()> {
        let tx = self;
        let sql = "SELECT id FROM decisions WHERE conversation_id = $1 AND asked_at = $2 AND question = $3 LIMIT 1";
        let known: Option<(i64,)> = on!(tx, db => {
            query_as(sql).bind(new.conversation.0).bind(new.asked_at.0).bind(new.question.word()).fetch_optional(db).await
        })?;
        if known.is_some() {
            return Ok(());
        }
        let id = tx.ids(1).await?;
        let sql = "INSERT INTO decisions (id, conversation_id, number_id, question, asked_at, due_at, inputs, version, p, thumb, \
                   p_baseline, p_rate, shadow, p_shadow, held_out) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
        let inputs = codec::text(&new.inputs);
        let (shadow, p_shadow) = new.shadow.map(|(id, p)| (id.0, p)).unzip();
        on!(tx, db => {
            let query = query(sql).bind(id).bind(new.conversation.0).bind(new.number.0).bind(new.question.word());
            let query = query.bind(new.asked_at.0).bind(new.due_at.0).bind(inputs).bind(new.version.0).bind(new.p);
            let query = query.bind(new.thumb).bind(new.baseline).bind(new.rate).bind(shadow).bind(p_shadow);
            query.bind(new.held_out).execute(db).await.map(drop)
        })
    }

    /// The decisions whose time is over, with its grace, and that nobody has learnt from, in the order in which it was over; with
    /// what came of each. An answer is something said that is no word to be left in peace, where none came and nobody was blocked.
    pub async fn due_decisions(&mut self, now: Timestamp, most: i64) -> Result<Vec<Due>> {
        let tx = self;
        let over = now - GRACE;
        let sql = format!(
            "SELECT d.id, d.question, d.due_at - d.asked_at, d.inputs, \
             EXISTS (SELECT 1 FROM messages m WHERE {HEARD} AND {SAID}), {DECLINED}, \
             d.question <> 'reply' OR EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = d.conversation_id \
             AND m.direction <> 'in' AND m.sent_at <= d.asked_at AND m.sent_at > d.asked_at - {MOVED} AND {SAID}) \
             FROM decisions d JOIN conversations c ON c.id = d.conversation_id \
             WHERE d.settled_at IS NULL AND d.due_at <= $1 AND c.merged_into IS NULL ORDER BY d.due_at, d.id LIMIT $2"
        );
        type Row = (i64, String, i64, String, bool, bool, bool);
        let rows: Vec<Row> = on!(tx, db => query_as(AssertSqlSafe(sql)).bind(over.0).bind(most).fetch_all(db).await)?;
        let due = |(id, word, within, given, heard, declined, asked): Row| Due {
            id,
            question: question(&word),
            within: Span(within),
            inputs: inputs(&given),
            came_true: asked.then_some(heard && !declined),
        };
        Ok(rows.into_iter().map(due).collect())
    }

    /// A decision is settled, and is the next label.
    pub async fn settle_decision(&mut self, id: i64, came_true: bool, now: Timestamp) -> Result<()> {
        let label = self.advance("label", 1).await?;
        let tx = self;
        let sql = "UPDATE decisions SET outcome = $2, settled_at = $3, label = $4 WHERE id = $1";
        on!(tx, db => query(sql).bind(id).bind(came_true).bind(now.0).bind(label).execute(db).await.map(drop))
    }

    /// Corrects what came of the decisions of a conversation that were settled lately, by what was delivered only afterwards: of
    /// which questions, and what came after all.
    pub async fn amend_decisions(&mut self, id: ConversationId, now: Timestamp) -> Result<Vec<(Question, bool)>> {
        let tx = self;
        let sql = format!(
            "SELECT d.id, d.question, d.outcome FROM decisions d JOIN conversations c ON c.id = d.conversation_id \
             WHERE d.conversation_id = $1 AND d.asked_at > $2 AND d.outcome IS NOT NULL AND (d.outcome AND ({DECLINED}) \
             OR NOT d.outcome AND NOT ({DECLINED}) AND EXISTS (SELECT 1 FROM messages m WHERE {HEARD} \
             AND m.received_at > d.settled_at AND {SAID}))"
        );
        let since = now - SETTLED;
        let rows: Vec<(i64, String, bool)> = on!(tx, db => {
            query_as(AssertSqlSafe(sql)).bind(id.0).bind(since.0).fetch_all(db).await
        })?;
        for (decision, _, outcome) in &rows {
            let sql = "UPDATE decisions SET outcome = $2 WHERE id = $1";
            on!(tx, db => query(sql).bind(decision).bind(!outcome).execute(db).await.map(drop))?;
        }
        Ok(rows.into_iter().map(|(_, word, outcome)| (question(&word), !outcome)).collect())
    }

    /// Nothing was asked after all.
    pub async fn drop_decision(&mut self, id: i64) -> Result<()> {
        let tx = self;
        let sql = "DELETE FROM decisions WHERE id = $1";
        on!(tx, db => query(sql).bind(id).execute(db).await.map(drop))
    }

    /// How many labels were learnt.
    pub async fn labels(&mut self) -> Result<i64> {
        self.counter("label").await
    }

    /// The labels after this one that are still known, in the order in which they were learnt.
    pub async fn labels_after(&mut self, after: i64, most: i64) -> Result<Vec<Label>> {
        let tx = self;
        let sql = "SELECT label, question, due_at - asked_at, inputs, outcome FROM decisions \
                   WHERE label > $1 AND outcome IS NOT NULL ORDER BY label LIMIT $2";
        let rows: Vec<(i64, String, i64, String, bool)> =
            on!(tx, db => query_as(sql).bind(after).bind(most).fetch_all(db).await)?;
        let label = |(label, word, within, given, came_true): (i64, String, i64, String, bool)| Label {
            label,
            question: question(&word),
            within: Span(within),
            inputs: inputs(&given),
            came_true,
        };
        Ok(rows.into_iter().map(label).collect())
    }

    /// How many labels are known of.
    pub async fn known_labels(&mut self) -> Result<i64> {
        let tx = self;
        let sql = "SELECT COUNT(*) FROM decisions WHERE label IS NOT NULL";
        let (n,): (i64,) = on!(tx, db => query_as(sql).fetch_one(db).await)?;
        Ok(n)
    }

    /// Forgets some of the decisions from before this. Whether there were any.
    pub async fn forget_decisions(&mut self, before: Timestamp) -> Result<bool> {
        let tx = self;
        let sql = "DELETE FROM decisions WHERE id IN (SELECT id FROM decisions WHERE asked_at < $1 ORDER BY asked_at, id LIMIT $2)";
        on!(tx, db => {
            Ok(query(sql).bind(before.0).bind(FORGOTTEN).execute(db).await?.rows_affected() > 0)
        })
    }

    /// Forgets some of the labels beyond the latest [`KEPT`]: a large inbox asks thousands of questions a day. Whether there
    /// were any.
    pub async fn forget_labels(&mut self) -> Result<bool> {
        let last = self.labels().await? - KEPT;
        if last <= 0 {
            return Ok(false);
        }
        let tx = self;
        let sql =
            "DELETE FROM decisions WHERE id IN (SELECT id FROM decisions WHERE label <= $1 ORDER BY label LIMIT $2)";
        on!(tx, db => query(sql).bind(last).bind(FORGOTTEN).execute(db).await.map(|done| done.rows_affected() > 0))
    }

    // ---- versions -------------------------------------------------------------------------------------------------

    pub async fn put_version(
        &mut self,
        kind: Kind,
        parent: Option<VersionId>,
        learnt: i64,
        state: &str,
        now: Timestamp,
    ) -> Result<VersionId> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql =
            "INSERT INTO model_versions (id, parent, kind, made_at, learnt, state) VALUES ($1, $2, $3, $4, $5, $6)";
        on!(tx, db => {
            let query = query(sql).bind(id).bind(parent.map(|id| id.0)).bind(kind.word()).bind(now.0).bind(learnt);
            query.bind(state).execute(db).await.map(drop)
        })?;
        // The latest are enough to go back to.
        let sql = "DELETE FROM model_versions WHERE kind <> 'prior' AND id <> $1 AND id NOT IN \
                   (SELECT id FROM model_versions ORDER BY id DESC LIMIT $2)";
        let served: VersionId = tx.learning(SERVED).await?.unwrap_or(VersionId(id));
        on!(tx, db => query(sql).bind(served.0).bind(VERSIONS).execute(db).await.map(drop))?;
        Ok(VersionId(id))
    }

    /// None of the versions is left.
    pub async fn drop_versions(&mut self) -> Result<()> {
        let tx = self;
        for sql in ["DELETE FROM model_versions", "DELETE FROM learning WHERE name = 'served'"] {
            on!(tx, db => query(sql).execute(db).await.map(drop))?;
        }
        Ok(())
    }

    /// Whether another version than what ships was ever used here.
    pub async fn has_taken_over(&mut self) -> Result<bool> {
        let tx = self;
        let sql = "SELECT EXISTS (SELECT 1 FROM model_versions WHERE kind <> 'prior' AND promoted_at IS NOT NULL)";
        let (has,): (bool,) = on!(tx, db => query_as(sql).fetch_one(db).await)?;
        Ok(has)
    }

    /// What a version has learnt, as text.
    pub async fn version_state(&mut self, id: VersionId) -> Result<Option<String>> {
        let tx = self;
        let sql = "SELECT state FROM model_versions WHERE id = $1";
        let row: Option<(String,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(state,)| state))
    }

    /// The version that predicts along, and since when.
    pub async fn candidate(&mut self) -> Result<Option<(VersionId, Timestamp)>> {
        let tx = self;
        let row: Option<(i64, i64)> = on!(tx, db => query_as(CANDIDATE).fetch_optional(db).await)?;
        Ok(row.map(|(id, at)| (VersionId(id), Timestamp(at))))
    }

    /// A version is used from now on.
    pub async fn promote(&mut self, id: VersionId, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE model_versions SET promoted_at = $2, retired_at = NULL WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(now.0).execute(db).await.map(drop))?;
        tx.put_learning(SERVED, &id).await
    }

    /// No version that waits is waited for any more.
    pub async fn retire_candidates(&mut self, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE model_versions SET retired_at = $1 WHERE promoted_at IS NULL AND retired_at IS NULL";
        on!(tx, db => query(sql).bind(now.0).execute(db).await.map(drop))
    }

    pub async fn judge_version(&mut self, id: VersionId, judged: &Judged) -> Result<()> {
        let tx = self;
        let sql = "UPDATE model_versions SET judged = $2 WHERE id = $1";
        let text = codec::text(judged);
        on!(tx, db => query(sql).bind(id.0).bind(text).execute(db).await.map(drop))
    }

    // ---- people ---------------------------------------------------------------------------------------------------

    /// Whether anything is predicted of somebody. False where it was like that before.
    pub async fn set_scored(&mut self, contact: ContactId, scored: bool) -> Result<bool> {
        let tx = self;
        let sql = "UPDATE contacts SET scored = $2 WHERE id = $1 AND scored <> $2";
        on!(tx, db => query(sql).bind(contact.0).bind(scored).execute(db).await.map(|done| done.rows_affected() > 0))
    }

    /// What was said with somebody before is known again, and counted in no sum once more.
    pub async fn begin_state(&mut self, id: ConversationId, number: NumberId) -> Result<()> {
        let last = self.counter("id").await?;
        let state = State { counted: Counted::up_to(last), ..State::default() };
        self.put_conversation_state(id, number, &state, true).await
    }

    /// Everything that is known is to be made anew, of the messages there are.
    pub async fn forget_states(&mut self) -> Result<()> {
        let tx = self;
        for sql in [
            "DELETE FROM conversation_states",
            "DELETE FROM number_states",
            // What is counted once more is no more than there was.
            "DELETE FROM learning WHERE name IN ('account', 'past')",
            "UPDATE counters SET value = 0 WHERE name = 'learnt_through'",
            "UPDATE counters SET value = (SELECT COALESCE(MAX(id), 0) FROM conversations) WHERE name = 'learnt_until'",
        ] {
            on!(tx, db => query(sql).execute(db).await.map(drop))?;
        }
        Ok(())
    }
}

impl Store {
    /// Has everything that is known of conversations and numbers made anew, a little at a time, by whoever serves.
    pub async fn rebuild_scores(&self) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.forget_states().await?;
        tx.commit().await
    }

    /// Whether there may be something to follow, to ask, to settle or to learn anew: who finds nothing keeps nobody from
    /// writing.
    pub async fn may_learn(&self, now: Timestamp) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM counters e JOIN counters l ON l.name = 'learnt' \
                   WHERE e.name = 'event' AND e.value > l.value) \
                   OR EXISTS (SELECT 1 FROM counters t JOIN counters u ON u.name = 'learnt_until' \
                   WHERE t.name = 'learnt_through' AND t.value < u.value) \
                   OR EXISTS (SELECT 1 FROM conversation_states WHERE stale) \
                   OR EXISTS (SELECT 1 FROM conversation_states WHERE ask_at IS NOT NULL AND ask_at <= $1) \
                   OR EXISTS (SELECT 1 FROM decisions WHERE settled_at IS NULL AND due_at <= $2) \
                   OR EXISTS (SELECT 1 FROM learning WHERE name = 'refit')";
        let over = now - GRACE;
        let (may,): (bool,) = on!(self.read(), db => query_as(sql).bind(now.0).bind(over.0).fetch_one(db).await)?;
        Ok(may)
    }

    /// How far what is said was followed.
    pub async fn followed(&self) -> Result<Followed> {
        let of = |name: &str| format!("(SELECT value FROM counters WHERE name = '{name}')");
        let sql = format!("SELECT {}, {}, {}, {}", of("learnt"), of("event"), of("learnt_through"), of("learnt_until"));
        let (seq, last, through, until): (i64, i64, i64, i64) =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).fetch_one(db).await)?;
        Ok(Followed { seq, last, is_whole: through >= until })
    }

    /// What is kept under this name.
    pub async fn learning<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>> {
        Ok(read(on!(self.read(), db => query_as(VALUE).bind(name).fetch_optional(db).await)?))
    }

    /// The decisions on a question since a moment that are settled, the latest first; of one version where one is named, also from when it predicted along and nobody saw what.
    pub async fn cases(
        &self,
        question: Question,
        version: Option<VersionId>,
        since: Timestamp,
        most: i64,
    ) -> Result<Vec<Case>> {
        let parts = match version {
            Some(id) => vec![
                ("p", format!(" AND version = {id}")),
                ("p_shadow", format!(" AND shadow = {id} AND version <> {id} AND p_shadow IS NOT NULL")),
            ],
            None => vec![("p", String::new())],
        };
        let mut cases: Vec<Case> = Vec::new();
        for (said, of) in parts {
            let sql = format!(
                "SELECT conversation_id, asked_at, {said}, p_baseline, p_rate, held_out, outcome FROM decisions \
                 WHERE asked_at >= $1 AND question = $2 AND outcome IS NOT NULL{of} \
                 ORDER BY asked_at DESC, id DESC LIMIT $3"
            );
            type Row = (i64, i64, f64, f64, f64, bool, bool);
            let rows: Vec<Row> = on!(self.read(), db => {
                query_as(AssertSqlSafe(sql)).bind(since.0).bind(question.word()).bind(most).fetch_all(db).await
            })?;
            let case = |(conversation, asked_at, p, baseline, rate, held_out, came_true): Row| Case {
                conversation: ConversationId(conversation),
                asked_at: Timestamp(asked_at),
                p,
                baseline,
                rate,
                held_out,
                came_true,
            };
            cases.extend(rows.into_iter().map(case));
        }
        cases.sort_by_key(|case| std::cmp::Reverse(case.asked_at));
        cases.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(cases)
    }

    /// What the rule of thumb said of the latest that are settled, and what came.
    pub async fn thumbs(&self, question: Question, most: i64) -> Result<Vec<(f64, bool)>> {
        let sql = "SELECT thumb, outcome FROM decisions WHERE question = $1 AND outcome IS NOT NULL \
                   ORDER BY asked_at DESC, id DESC LIMIT $2";
        on!(self.read(), db => query_as(sql).bind(question.word()).bind(most).fetch_all(db).await)
    }

    /// What a candidate said of what was asked after it was made, beside what the version that is used said, in the order in
    /// which it was settled.
    pub async fn duels(&self, candidate: VersionId, served: VersionId, made_at: Timestamp) -> Result<Vec<Duel>> {
        let sql = "SELECT conversation_id, p_shadow, p, outcome FROM decisions WHERE shadow = $1 AND version = $2 \
                   AND asked_at >= $3 AND outcome IS NOT NULL AND p_shadow IS NOT NULL ORDER BY label LIMIT $4";
        let rows: Vec<(i64, f64, f64, bool)> = on!(self.read(), db => {
            query_as(sql).bind(candidate.0).bind(served.0).bind(made_at.0).bind(CASES).fetch_all(db).await
        })?;
        let duel = |(conversation, candidate, served, came_true)| Duel {
            conversation: ConversationId(conversation),
            candidate,
            served,
            came_true,
        };
        Ok(rows.into_iter().map(duel).collect())
    }

    /// The version that predicts along, and since when.
    pub async fn candidate(&self) -> Result<Option<(VersionId, Timestamp)>> {
        let row: Option<(i64, i64)> = on!(self.read(), db => query_as(CANDIDATE).fetch_optional(db).await)?;
        Ok(row.map(|(id, at)| (VersionId(id), Timestamp(at))))
    }

    /// The versions that are kept, the latest first.
    pub async fn versions(&self) -> Result<Vec<VersionRow>> {
        let sql = AssertSqlSafe(format!("SELECT {VERSION} FROM model_versions ORDER BY id DESC LIMIT 100"));
        let rows: Vec<VersionColumns> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        Ok(rows.into_iter().map(version).collect())
    }

    /// What is known of these conversations.
    pub async fn known_pairs(&self, ids: &[ConversationId]) -> Result<Vec<(ConversationId, Pair)>> {
        let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
        let head = "SELECT conversation_id, pair FROM conversation_states WHERE conversation_id IN (";
        let mut known: Vec<(ConversationId, Pair)> = Vec::new();
        for piece in pieces(&ids) {
            let sql = list(self.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(i64, String)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(*id)).fetch_all(db).await
            })?;
            known.extend(rows.into_iter().map(|(id, pair)| (ConversationId(id), codec::json(Some(pair)))));
        }
        Ok(known)
    }

    /// What is known of each number.
    pub async fn businesses(&self) -> Result<Vec<(NumberId, Business)>> {
        let sql = "SELECT number_id, business FROM number_states ORDER BY number_id";
        let rows: Vec<(i64, String)> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, text)| (NumberId(id), codec::json(Some(text)))).collect())
    }

    /// What a version has learnt, as text.
    pub async fn model_text(&self, id: VersionId) -> Result<Option<String>> {
        let sql = "SELECT state FROM model_versions WHERE id = $1";
        let row: Option<(String,)> = on!(self.read(), db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(state,)| state))
    }

    /// Labels that were learnt here, and decisions whose time is not over.
    pub async fn learnt(&self) -> Result<(i64, i64)> {
        let sql = "SELECT (SELECT value FROM counters WHERE name = 'label'), \
                   (SELECT COUNT(*) FROM decisions WHERE settled_at IS NULL)";
        on!(self.read(), db => query_as(sql).fetch_one(db).await)
    }

    /// Whether anything is predicted of somebody.
    pub async fn is_scored(&self, contact: ContactId) -> Result<bool> {
        let sql = "SELECT scored FROM contacts WHERE id = $1";
        let row: Option<(bool,)> = on!(self.read(), db => query_as(sql).bind(contact.0).fetch_optional(db).await)?;
        Ok(row.is_none_or(|(scored,)| scored))
    }

    /// All states there are, to compare two moments: of conversations by their ids, of numbers, of the account.
    #[cfg(test)]
    pub async fn states(&self) -> Result<Vec<(String, serde_json::Value)>> {
        let mut all = Vec::new();
        for sql in [
            "SELECT 'conversation', conversation_id, pair FROM conversation_states ORDER BY conversation_id",
            "SELECT 'number', number_id, business FROM number_states ORDER BY number_id",
            "SELECT name, CAST(0 AS BIGINT), value FROM learning WHERE name = 'account'",
        ] {
            let rows: Vec<(String, i64, String)> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
            let read = |(name, id, text): (String, i64, String)| {
                (format!("{name} {id}"), serde_json::from_str(&text).unwrap_or_default())
            };
            all.extend(rows.into_iter().map(read));
        }
        Ok(all)
    }

    /// The decisions there are, in order: the question, when it was asked, what came of it, and whether it was learnt.
    #[cfg(test)]
    pub async fn decisions(&self) -> Result<Vec<(String, Timestamp, Option<bool>, Option<i64>)>> {
        let sql = "SELECT question, asked_at, outcome, label FROM decisions ORDER BY asked_at, question";
        let rows: Vec<(String, i64, Option<bool>, Option<i64>)> =
            on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(word, at, came, label)| (word, Timestamp(at), came, label)).collect())
    }
}
