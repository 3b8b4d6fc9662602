//! What is foreseen and made use of: what a conversation is scored by, what is at stake in it, what conversations are worth,
//! and what came of each use.

use super::{
    Result, Store, Tx,
    batch::{list, padded},
    codec,
    figures::OWED,
    on,
};
use crate::domain::{
    answering::WANTED,
    contact::ContactView,
    conversation::{Conversation, owed},
    id::{AttributeId, ContactId, ConversationId, NumberId, TagId, TeamId, UserId},
    learning::GRACE,
    message::Direction,
    model::{
        Pair, Said, Side,
        forecast::{Open, Seen},
    },
    priority::{SOONEST, Subject, Weights},
    scores::{NewUse, Share, Use, Used},
    time::{Span, Timestamp},
    window::SERVICE,
};
use sqlx::{AssertSqlSafe, query, query_as};
use std::collections::{BTreeMap, BTreeSet};

/// Messages of a conversation that its facts are taken from: the latest. Messages of a number that its hours are.
const SAID: i64 = 2000;
const HEARD: i64 = 2000;
/// Windows that a forecast looks at.
const WINDOWS: i64 = 200_000;
/// Uses in which to answer is to act, and those that go well where that is in time.
const ANSWERED: &str = "('order', 'advice', 'filter', 'alert', 'finding')";
const IN_TIME: &str = "('order', 'alert', 'finding')";
/// How long uses are remembered.
const REMEMBERED: Span = Span::days(180);

/// How a conversation was judged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    pub id: ConversationId,
    pub engagement: Option<f64>,
    /// What is lost on average if the window closes unanswered.
    pub at_stake: Option<f64>,
    /// That the window closes on silence.
    pub lapse: Option<f64>,
    /// The last moment before it ends at which somebody of its team works.
    pub answer_by: Option<Timestamp>,
}

/// What a conversation is scored by.
#[derive(Debug, Clone)]
pub struct Case {
    pub id: ConversationId,
    pub number: NumberId,
    pub contact: ContactView,
    pub ends_at: Option<Timestamp>,
    pub asked_at: Option<Timestamp>,
    pub owed: bool,
    pub is_blocked: bool,
    /// Nobody has said that this person is not to be scored.
    pub is_scored: bool,
    /// The zone of the number, for whoever's is not known.
    pub zone: String,
    /// None where nothing is known yet.
    pub pair: Option<Pair>,
    /// The same person and other numbers.
    pub others: Vec<Pair>,
    pub subject: Subject,
    /// As it was kept until now.
    pub engagement: Option<f64>,
    pub at_stake: Option<f64>,
    pub lapse: Option<f64>,
    pub answer_by: Option<Timestamp>,
}

type CaseRow = (
    i64,
    i64,
    i64,
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Option<f64>,
    Option<f64>,
    Option<f64>,
    Option<i64>,
    Option<i64>,
    bool,
    String,
);

impl Store {
    /// What these conversations are scored by, in the order of their ids. Attributes are read where `attributes` says so.
    pub async fn cases_of(&self, ids: &[ConversationId], attributes: bool, now: Timestamp) -> Result<Vec<Case>> {
        let head = "SELECT c.id, c.number_id, c.contact_id, c.ends_at, c.asked_at, c.answered_at, c.dismissed_at, c.lead_at, \
                    c.team_id, c.engagement, c.at_stake, c.lapse, c.answer_by, c.blocked_at, k.scored, n.time_zone FROM conversations c \
                    JOIN contacts k ON k.id = c.contact_id JOIN numbers n ON n.id = c.number_id \
                    WHERE c.merged_into IS NULL AND c.id IN (";
        let mut rows: BTreeMap<i64, CaseRow> = BTreeMap::new();
        for piece in padded(ids) {
            let sql = list(self.dialect(), head, 1, piece.len(), &format!("){}", self.within("c")));
            let found: Vec<CaseRow> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            rows.extend(found.into_iter().map(|row| (row.0, row)));
        }
        let people: BTreeSet<ContactId> = rows.values().map(|row| ContactId(row.2)).collect();
        let pairs = self.pairs_of(&people).await?;
        let tags = self.tag_ids_of(&people).await?;
        let values = if attributes { self.attributes_of(&people).await? } else { BTreeMap::new() };
        let views = self.contact_views(&people, now).await?;
        let case = |row: CaseRow| {
            let (id, number, contact, ends_at, asked_at, answered_at, dismissed_at, lead_at, team, ..) = row;
            let (.., engagement, at_stake, lapse, answer_by, blocked_at, is_scored, zone) = row;
            let at = |at: Option<i64>| at.map(Timestamp);
            let contact = ContactId(contact);
            let theirs = pairs.get(&contact);
            let (pair, others) = theirs.map_or((None, Vec::new()), |theirs| {
                let pair = theirs.iter().find(|(known, _)| *known == id).map(|(_, pair)| pair.clone());
                (pair, theirs.iter().filter(|(known, _)| *known != id).map(|(_, pair)| pair.clone()).collect())
            });
            let settled_at = at(answered_at).max(at(dismissed_at));
            let lead = at(lead_at).filter(|at| settled_at.is_none_or(|settled_at| settled_at < *at));
            Case {
                id: ConversationId(id),
                number: NumberId(number),
                contact: views.get(&contact).cloned().unwrap_or_else(|| ContactView::nobody(contact)),
                ends_at: at(ends_at),
                asked_at: at(asked_at),
                owed: owed(at(asked_at), at(answered_at), at(dismissed_at)) && blocked_at.is_none(),
                is_blocked: blocked_at.is_some(),
                is_scored,
                zone,
                pair,
                others,
                subject: Subject {
                    tags: tags.get(&contact).cloned().unwrap_or_default(),
                    attributes: values.get(&contact).cloned().unwrap_or_default(),
                    team: team.map(TeamId),
                    lead: lead.is_some_and(|at| now - at < SERVICE),
                },
                engagement,
                at_stake,
                lapse,
                answer_by: at(answer_by),
            }
        };
        Ok(rows.into_values().map(case).collect())
    }

    /// What is known of each conversation of these people that is seen: what is sent to a browser is made of it.
    async fn pairs_of(&self, people: &BTreeSet<ContactId>) -> Result<BTreeMap<ContactId, Vec<(i64, Pair)>>> {
        let head = "SELECT c.contact_id, c.id, s.pair FROM conversations c JOIN conversation_states s \
                    ON s.conversation_id = c.id WHERE c.merged_into IS NULL AND c.contact_id IN (";
        let people: Vec<ContactId> = people.iter().copied().collect();
        let mut pairs: BTreeMap<ContactId, Vec<(i64, Pair)>> = BTreeMap::new();
        for piece in padded(&people) {
            let tail = format!("){} ORDER BY c.id", self.within("c"));
            let sql = list(self.dialect(), head, 1, piece.len(), &tail);
            let rows: Vec<(i64, i64, String)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            for (contact, id, pair) in rows {
                pairs.entry(ContactId(contact)).or_default().push((id, codec::json(Some(pair))));
            }
        }
        Ok(pairs)
    }

    async fn tag_ids_of(&self, people: &BTreeSet<ContactId>) -> Result<BTreeMap<ContactId, Vec<TagId>>> {
        let head = "SELECT contact_id, tag_id FROM contact_tags WHERE contact_id IN (";
        let people: Vec<ContactId> = people.iter().copied().collect();
        let mut tags: BTreeMap<ContactId, Vec<TagId>> = BTreeMap::new();
        for piece in padded(&people) {
            let sql = list(self.dialect(), head, 1, piece.len(), ") ORDER BY tag_id");
            let rows: Vec<(i64, i64)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            for (contact, tag) in rows {
                tags.entry(ContactId(contact)).or_default().push(TagId(tag));
            }
        }
        Ok(tags)
    }

    async fn attributes_of(
        &self,
        people: &BTreeSet<ContactId>,
    ) -> Result<BTreeMap<ContactId, Vec<(AttributeId, String)>>> {
        let head = "SELECT contact_id, attribute_id, value FROM contact_attributes WHERE contact_id IN (";
        let people: Vec<ContactId> = people.iter().copied().collect();
        let mut values: BTreeMap<ContactId, Vec<(AttributeId, String)>> = BTreeMap::new();
        for piece in padded(&people) {
            let sql = list(self.dialect(), head, 1, piece.len(), ") ORDER BY attribute_id");
            let rows: Vec<(i64, i64, String)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            for (contact, attribute, value) in rows {
                values.entry(ContactId(contact)).or_default().push((AttributeId(attribute), value));
            }
        }
        Ok(values)
    }

    /// Conversations that are owed an answer in an open window, after this one, in the order of their ids.
    pub async fn waiting_after(&self, after: ConversationId, most: i64, now: Timestamp) -> Result<Vec<ConversationId>> {
        let sql = format!(
            "SELECT c.id FROM conversations c WHERE c.merged_into IS NULL AND {OWED} AND c.ends_at > $1 AND c.id > $2{} \
             ORDER BY c.id LIMIT $3",
            self.within("c")
        );
        let rows: Vec<(i64,)> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(now.0).bind(after.0).bind(most).fetch_all(db).await?
        });
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// Conversations whose window is open, after this one, in the order of their ids.
    pub async fn open_after(&self, after: ConversationId, most: i64, now: Timestamp) -> Result<Vec<ConversationId>> {
        let sql = format!(
            "SELECT c.id FROM conversations c WHERE c.merged_into IS NULL AND c.ends_at > $1 AND c.id > $2{} \
             ORDER BY c.id LIMIT $3",
            self.within("c")
        );
        let rows: Vec<(i64,)> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(now.0).bind(after.0).bind(most).fetch_all(db).await?
        });
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// Those that are owed an answer in an open window and matter most now, in the order of their priority; and how many are owed
    /// one at all.
    pub async fn waiting_first(&self, most: i64, now: Timestamp) -> Result<(Vec<ConversationId>, i64)> {
        // No window ends later than so long after its peak: what has long ended need not be looked at.
        let since = now - SOONEST - SERVICE;
        let of = format!(
            "FROM conversations c WHERE c.merged_into IS NULL AND {OWED} AND c.peak_at > $1 AND c.ends_at > $2{}",
            self.within("c")
        );
        let sql = format!("SELECT c.id {of} ORDER BY c.peak_at, c.id LIMIT $3");
        let rows: Vec<(i64,)> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(since.0).bind(now.0).bind(most).fetch_all(db).await?
        });
        let sql = format!("SELECT COUNT(*) {of}");
        let (all,): (i64,) =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(since.0).bind(now.0).fetch_one(db).await?);
        Ok((rows.into_iter().map(|(id,)| ConversationId(id)).collect(), all))
    }

    /// Conversations in which something has happened since then, after this one, in the order of their ids.
    pub async fn active_after(
        &self,
        after: ConversationId,
        since: Timestamp,
        most: i64,
    ) -> Result<Vec<ConversationId>> {
        let sql = "SELECT c.id FROM conversations c WHERE c.merged_into IS NULL AND c.last_activity_at >= $1 AND c.id > $2 \
                   ORDER BY c.id LIMIT $3";
        let rows: Vec<(i64,)> =
            on!(self.read(), db => query_as(sql).bind(since.0).bind(after.0).bind(most).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// Conversations that an event after this one tells of, up to another.
    pub async fn told_between(&self, after: i64, until: i64, most: i64) -> Result<BTreeSet<ConversationId>> {
        let sql = "SELECT DISTINCT conversation_id FROM events WHERE seq > $1 AND seq <= $2 AND conversation_id IS NOT NULL \
                   LIMIT $3";
        let rows: Vec<(i64,)> =
            on!(self.read(), db => query_as(sql).bind(after).bind(until).bind(most).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// The latest that was said in a conversation, in order of time.
    pub async fn said_lately(&self, id: ConversationId) -> Result<Vec<Said>> {
        let sql = "SELECT m.sent_at, m.direction FROM messages m WHERE m.conversation_id = $1 AND m.counts \
                   AND NOT m.ahead_of_time AND m.status IS DISTINCT FROM 'failed' ORDER BY m.sent_at DESC, m.id DESC LIMIT $2";
        let rows: Vec<(i64, String)> = on!(self.read(), db => query_as(sql).bind(id.0).bind(SAID).fetch_all(db).await?);
        let said = |(at, direction): (i64, String)| {
            let by = if Direction::parse(&direction) == Some(Direction::In) { Side::Customer } else { Side::Business };
            Said { at: Timestamp(at), by }
        };
        Ok(rows.into_iter().rev().map(said).collect())
    }

    /// When the customers of each number wrote, and who they are: of those with whom anything happened last.
    pub async fn heard_lately(&self, number: NumberId, since: Timestamp) -> Result<Vec<(ContactId, Timestamp)>> {
        let sql = "SELECT c.contact_id, m.sent_at FROM (SELECT id, contact_id, last_activity_at FROM conversations \
                   WHERE number_id = $1 AND merged_into IS NULL AND last_activity_at >= $2 \
                   ORDER BY last_activity_at DESC, id LIMIT $4) c JOIN messages m ON m.conversation_id = c.id \
                   WHERE m.sent_at >= $2 AND m.direction = 'in' AND m.counts \
                   ORDER BY c.last_activity_at DESC, c.id, m.sent_at DESC LIMIT $3";
        let rows: Vec<(i64, i64)> = on!(self.read(), db => {
            query_as(sql).bind(number.0).bind(since.0).bind(HEARD).bind(HEARD).fetch_all(db).await?
        });
        Ok(rows.into_iter().map(|(contact, at)| (ContactId(contact), Timestamp(at))).collect())
    }

    /// The numbers that are seen, with their zones.
    pub async fn number_zones(&self) -> Result<Vec<(NumberId, String)>> {
        let sql = format!("SELECT id, time_zone FROM numbers WHERE 1 = 1{} ORDER BY id", self.of_number("id"));
        let rows: Vec<(i64, String)> = on!(self.read(), db => query_as(AssertSqlSafe(sql)).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id, zone)| (NumberId(id), zone)).collect())
    }

    /// How many messages of customers came in each hour since then: the hours that have any, by how many hours after it.
    pub async fn heard_by_hour(&self, since: Timestamp, until: Timestamp) -> Result<Vec<(i64, i64)>> {
        let sql = format!(
            "SELECT (m.sent_at - $1) / 3600000, COUNT(*) FROM conversations c JOIN messages m ON m.conversation_id = c.id \
             WHERE c.merged_into IS NULL AND c.last_activity_at >= $1 AND m.sent_at >= $1 AND m.sent_at < $2 \
             AND m.direction = 'in' AND m.counts{} GROUP BY 1",
            self.within("c")
        );
        Ok(on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(since.0).bind(until.0).fetch_all(db).await?
        }))
    }

    /// The windows that close before a moment, with the chance that their customers write first: an even one where it was
    /// not reckoned.
    pub async fn closing_until(&self, until: Timestamp, now: Timestamp) -> Result<Vec<Open>> {
        let sql = format!(
            "SELECT c.ends_at, c.lapse, ({OWED}) FROM conversations c WHERE c.merged_into IS NULL \
             AND c.ends_at > $1 AND c.ends_at < $2{} ORDER BY c.ends_at LIMIT $3",
            self.within("c")
        );
        let rows: Vec<(i64, Option<f64>, bool)> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(now.0).bind(until.0).bind(WINDOWS).fetch_all(db).await?
        });
        let open = |(ends_at, lapse, owed): (i64, Option<f64>, bool)| Open {
            ends_at: Timestamp(ends_at),
            owed,
            write: 1.0 - lapse.unwrap_or(0.5),
        };
        Ok(rows.into_iter().map(open).collect())
    }

    /// What was foreseen of silences since then, hour by hour of their ends, and what came, in the conversations that are seen.
    pub async fn silences_since(&self, since: Timestamp) -> Result<Vec<Seen>> {
        let sql = format!(
            "SELECT SUM(1.0 - d.p), SUM(d.p * (1.0 - d.p)), \
             SUM(CASE WHEN d.outcome THEN CAST(0 AS DOUBLE PRECISION) ELSE CAST(1 AS DOUBLE PRECISION) END) \
             FROM decisions d WHERE d.question = 'write' AND d.outcome IS NOT NULL AND d.asked_at >= $1{} \
             GROUP BY d.due_at / 3600000",
            self.through("d.conversation_id")
        );
        let rows: Vec<(f64, f64, f64)> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(since.0).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(said, variance, came)| Seen { said, variance, came }).collect())
    }

    /// When whoever this is has said that they can be written to: minutes of their day.
    pub async fn hours_of(&self, contact: ContactId) -> Result<Option<(i64, i64)>> {
        let sql = "SELECT hours_from, hours_until FROM contacts WHERE id = $1";
        let row: Option<(Option<i64>, Option<i64>)> =
            on!(self.read(), db => query_as(sql).bind(contact.0).fetch_optional(db).await?);
        Ok(row.and_then(|(from, until)| Some((from?, until?))))
    }

    /// What conversations are worth, as it was said; as usual where nothing was.
    pub async fn weights(&self) -> Result<Weights> {
        let row: Option<(String,)> =
            on!(self.read(), db => query_as("SELECT value FROM weights WHERE id = 1").fetch_optional(db).await?);
        Ok(codec::json(row.map(|(value,)| value)))
    }

    /// Of which of these windows it is noted already that use was made of what is foreseen, or would have been, for somebody: those
    /// that end after now.
    pub async fn noted(
        &self,
        what: Use,
        user: Option<UserId>,
        ids: &[ConversationId],
        now: Timestamp,
    ) -> Result<BTreeSet<(ConversationId, Timestamp)>> {
        let head = "SELECT conversation_id, until FROM uses WHERE what = $1 AND until > $2 AND user_id = $3 \
                    AND conversation_id IN (";
        let user = user.map_or(0, |user| user.0);
        let mut noted = BTreeSet::new();
        for piece in padded(ids) {
            let sql = list(self.dialect(), head, 4, piece.len(), ")");
            let rows: Vec<(i64, i64)> = on!(self.read(), db => {
                let query = query_as(sql).bind(what.word()).bind(now.0).bind(user);
                piece.iter().fold(query, |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            noted.extend(rows.into_iter().map(|(id, until)| (ConversationId(id), Timestamp(until))));
        }
        Ok(noted)
    }

    /// What came of each use in a conversation, by the end of its window.
    #[cfg(test)]
    pub async fn outcomes(&self, what: Use, id: ConversationId) -> Vec<Option<bool>> {
        let sql = "SELECT outcome FROM uses WHERE what = $1 AND conversation_id = $2 ORDER BY until";
        let rows: Vec<(Option<bool>,)> =
            on!(self.read(), db => query_as(sql).bind(what.word()).bind(id.0).fetch_all(db).await.unwrap());
        rows.into_iter().map(|(outcome,)| outcome).collect()
    }

    /// Uses in which somebody has acted, or whose time is over; some of them at a time. Whoever writes does not wait while
    /// they are looked for.
    pub async fn unsettled_uses(&self, now: Timestamp, most: i64) -> Result<Vec<i64>> {
        let sql = format!(
            "SELECT u.id FROM uses u LEFT JOIN conversations c ON c.id = u.conversation_id WHERE u.settled_at IS NULL \
             AND (u.until <= $1 OR (u.acted_at IS NULL AND u.what IN {ANSWERED} AND c.answered_at >= u.at \
             AND c.answered_at < u.until)) ORDER BY u.until, u.id LIMIT $2"
        );
        let over = now - GRACE;
        let rows: Vec<(i64,)> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(over.0).bind(most).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    /// What came of a use since then, where it was made and where it was held back, of the conversations that are seen.
    pub async fn uses_since(&self, since: Timestamp) -> Result<Vec<Used>> {
        let sql = format!(
            "SELECT u.what, u.held_out, COUNT(*), COUNT(u.acted_at), SUM(CASE WHEN u.outcome THEN 1 ELSE 0 END) \
             FROM uses u WHERE u.at >= $1 AND u.outcome IS NOT NULL{} GROUP BY u.what, u.held_out",
            self.through("u.conversation_id")
        );
        let rows: Vec<(String, bool, i64, i64, i64)> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(since.0).fetch_all(db).await?);
        let mut used: Vec<Used> = Use::ALL.into_iter().map(Used::of).collect();
        for (word, held_out, of, acted, well) in rows {
            let share = Share { of, acted, well };
            if let Some(known) = used.iter_mut().find(|known| known.what.word() == word) {
                if held_out {
                    known.held_out = share;
                } else {
                    known.made = share;
                }
            }
        }
        Ok(used)
    }
}

impl Tx {
    /// Keeps how conversations were judged, with the moment their windows peak, where it is another than before. How many
    /// that were.
    pub async fn put_judged(&mut self, judged: &[Judged]) -> Result<usize> {
        let ids: Vec<ConversationId> = judged.iter().map(|judged| judged.id).collect();
        let known = self.conversations(&ids).await?;
        let wanted = self.who_want_a_person(&ids).await?;
        let tx = self;
        let sql = "UPDATE conversations SET engagement = $2, at_stake = $3, peak_at = $4, lapse = $5, answer_by = $6 \
                   WHERE id = $1";
        let mut changed = 0;
        for Judged { id, engagement, at_stake, lapse, answer_by } in judged {
            let (engagement, at_stake, answer_by) =
                if wanted.contains(id) { (Some(WANTED), None, None) } else { (*engagement, *at_stake, *answer_by) };
            let Some(row) = known.get(id).filter(|row| row.id == *id) else { continue };
            let peak_at = Conversation { engagement, at_stake, answer_by, ..row.clone() }.peak_at();
            on!(tx, db => {
                let query = query(sql).bind(id.0).bind(engagement).bind(at_stake);
                query.bind(peak_at.map(|at| at.0)).bind(*lapse).bind(answer_by.map(|at| at.0)).execute(db).await.map(drop)?
            });
            changed += 1;
        }
        Ok(changed)
    }

    pub async fn put_weights(&mut self, weights: &Weights) -> Result<()> {
        let tx = self;
        let sql =
            "INSERT INTO weights (id, value) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET value = excluded.value";
        on!(tx, db => query(sql).bind(codec::text(weights)).execute(db).await.map(drop))
    }

    /// Notes what is made use of: each once for a window or a day, and for whoever it was shown to.
    pub async fn note_uses(&mut self, uses: &[NewUse], now: Timestamp) -> Result<()> {
        if uses.is_empty() {
            return Ok(());
        }
        let first = self.ids(i64::try_from(uses.len()).unwrap_or(i64::MAX / 8)).await?;
        let tx = self;
        let sql = "INSERT INTO uses (id, what, conversation_id, at, until, held_out, said, user_id) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (conversation_id, what, until, user_id) DO NOTHING";
        for (id, new) in (first..).zip(uses) {
            on!(tx, db => {
                let query = query(sql).bind(id).bind(new.what.word()).bind(new.conversation.0).bind(now.0);
                let query = query.bind(new.until.0).bind(new.held_out).bind(&new.said);
                query.bind(new.user.map_or(0, |user| user.0)).execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// Settles what came of these uses: an answer was in time, the customer wrote, and did not ask to be left in peace, or no window
    /// closed on whoever was shown what is to come. A window that the customer opened anew, or that nobody was to answer, is neither.
    pub async fn settle_uses(&mut self, ids: &[i64], now: Timestamp) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let tx = self;
        let these = ids.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        let these = format!("settled_at IS NULL AND id IN ({these})");
        let of = "FROM conversations c WHERE c.id = uses.conversation_id";
        let answered = "c.answered_at >= uses.at AND c.answered_at < uses.until";
        let over = format!("until <= {}", (now - GRACE).0);
        let planned = "FROM planned p WHERE p.conversation_id = uses.conversation_id AND p.created_at >= uses.at \
                       AND p.created_at < uses.until AND uses.said LIKE '%,' || CAST(p.not_before / 3600000 AS TEXT) || ',%'";
        let reopened = "FROM template_sends s WHERE s.conversation_id = uses.conversation_id AND s.reopens AND NOT s.to_self \
                        AND s.at >= uses.at AND s.at < uses.until";
        let closed = format!(
            "SELECT 1 FROM conversations c WHERE c.assignee_id = uses.user_id AND c.merged_into IS NULL AND {OWED} \
             AND c.ends_at > uses.at AND c.ends_at <= uses.until"
        );
        // Every window that was open then ends within the next 24 hours, which is what was shown. A window that only a call opened
        // is none here.
        let day = SERVICE.0;
        let heeded = format!(
            "FROM messages m WHERE m.author = uses.user_id AND m.direction = 'out' AND m.counts AND m.sent_at > uses.at \
             AND m.sent_at < uses.at + {day} AND EXISTS (SELECT 1 FROM messages h WHERE h.conversation_id = m.conversation_id \
             AND h.direction = 'in' AND h.counts AND h.sent_at <= uses.at AND h.sent_at > uses.at - {day} \
             AND h.sent_at > m.sent_at - {day})"
        );
        let wrote = "SELECT 1 FROM messages m WHERE m.conversation_id = uses.conversation_id AND m.direction = 'in' AND m.counts \
                     AND m.sent_at > uses.at AND m.sent_at <= uses.until";
        let declined = "SELECT 1 FROM conversations c JOIN consents s ON s.contact_id = c.contact_id \
                        WHERE c.id = uses.conversation_id AND NOT s.given AND s.at > uses.at AND s.at <= uses.until";
        for (sql, with_now) in [
            (
                format!(
                    "UPDATE uses SET acted_at = (SELECT c.answered_at {of}) WHERE {these} AND acted_at IS NULL \
                     AND what IN {ANSWERED} AND EXISTS (SELECT 1 {of} AND {answered})"
                ),
                false,
            ),
            (
                format!(
                    "UPDATE uses SET acted_at = (SELECT MIN(p.created_at) {planned}) WHERE {these} AND what = 'hour'"
                ),
                false,
            ),
            (
                format!("UPDATE uses SET acted_at = (SELECT MIN(s.at) {reopened}) WHERE {these} AND what = 'reopen'"),
                false,
            ),
            (
                format!(
                    "UPDATE uses SET acted_at = (SELECT MIN(m.sent_at) {heeded}) WHERE {these} AND what = 'forecast'"
                ),
                false,
            ),
            (
                format!(
                    "UPDATE uses SET outcome = TRUE, settled_at = $1 WHERE {these} AND what IN {IN_TIME} AND acted_at IS NOT NULL"
                ),
                true,
            ),
            (
                format!(
                    "UPDATE uses SET settled_at = $1 WHERE {these} AND what IN {IN_TIME} AND {over} \
                     AND EXISTS (SELECT 1 {of} AND (c.ends_at > uses.until OR c.dismissed_at >= uses.at))"
                ),
                true,
            ),
            (
                format!(
                    "UPDATE uses SET outcome = FALSE, settled_at = $1 WHERE {these} AND what IN {IN_TIME} AND {over}"
                ),
                true,
            ),
            (
                format!(
                    "UPDATE uses SET outcome = CASE WHEN EXISTS ({closed}) THEN FALSE ELSE TRUE END, settled_at = $1 \
                     WHERE {these} AND what = 'forecast' AND {over}"
                ),
                true,
            ),
            (
                format!(
                    "UPDATE uses SET outcome = CASE WHEN EXISTS ({wrote}) AND NOT EXISTS ({declined}) THEN TRUE ELSE FALSE END, \
                     settled_at = $1 WHERE {these} AND {over}"
                ),
                true,
            ),
        ] {
            on!(tx, db => {
                let query = query(AssertSqlSafe(sql)).persistent(false);
                let query = if with_now { query.bind(now.0) } else { query };
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// Forgets some of the uses that are past their time, but for what was at stake in windows that were lost: figures tell of it.
    /// Whether there were any.
    pub async fn forget_uses(&mut self, now: Timestamp, most: i64) -> Result<bool> {
        let tx = self;
        let before = now - REMEMBERED;
        let sql = "DELETE FROM uses WHERE id IN (SELECT u.id FROM uses u WHERE u.at < $1 AND (u.what <> 'order' OR NOT EXISTS \
                   (SELECT 1 FROM insight_lost s WHERE s.conversation_id = u.conversation_id AND s.closed_at = u.until)) \
                   ORDER BY u.at, u.id LIMIT $2)";
        on!(tx, db => query(sql).bind(before.0).bind(most).execute(db).await.map(|done| done.rows_affected() > 0))
    }
}
