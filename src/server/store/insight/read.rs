//! What was counted, grouped as pages show it. What lies ahead is not told: of what comes true as time passes, windows and steps,
//! nothing of the quarter of an hour that goes on.

use super::{
    column,
    gone::{GONE, LEFT, OUTCOMES},
};
use crate::{
    domain::{
        hours::Stretch,
        id::{ConversationId, NumberId, TagId, TeamId, TemplateId, UserId},
        insight::{
            Asked, Why,
            facts::{Fact, LAST_STEP, minutes_of},
            what_if::Waited,
        },
        price::Category,
        queue::{BAR, ENGAGED, quarter_before},
        segment::{COUNTED, LATELY, LOST, Step},
        time::{Span, Timestamp},
        tongue,
        window::{CLOSING, SERVICE},
    },
    server::store::{Result, Store, figures::OWED, on},
};
use sqlx::{AssertSqlSafe, Row as _, query, query_as};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What of a time is asked for: from when, until when, as of now, and how far ahead of UTC its clock is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub from: Timestamp,
    pub until: Timestamp,
    pub now: Timestamp,
    pub offset: Span,
}

impl Part {
    /// Until when things that come true by themselves are told: a time that is compared ends as far into its quarter as this one.
    pub(super) fn over(&self) -> i64 {
        quarter_before(self.until.min(self.now)).0
    }

    /// Until when all else is.
    pub(super) fn end(&self) -> i64 {
        self.until.0.min(self.now.0.saturating_add(1))
    }

    /// The full hour, since 1970, that a clock shows in a quarter of an hour.
    pub fn hour_of(&self, quarter: i64) -> i64 {
        (quarter + self.offset.0).div_euclid(Span::hours(1).0)
    }

    /// The same of rows `s`, as the database finds it.
    pub(super) fn hour(&self) -> String {
        format!("((s.quarter + {}) / 3600000)", self.offset.0)
    }
}

/// What comes true as time passes.
pub(super) fn comes_true(fact: Fact) -> bool {
    matches!(fact, Fact::Closed | Fact::Used | Fact::Lost)
}

/// An answer, by when it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    pub quarter: i64,
    /// The team it is counted as of, or who gave it; 0 is nobody.
    pub of: i64,
    pub step: i64,
    /// The first one of a window.
    pub first: bool,
    pub staffed: bool,
}

/// Whose an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Team,
    Person,
}

/// A window that was lost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lost {
    pub quarter: i64,
    /// 0 where it is known no more.
    pub conversation: ConversationId,
    pub closed_at: Timestamp,
    pub number: NumberId,
    pub team: Option<TeamId>,
    pub why: Why,
    /// What the conversation was worth by the weights.
    pub weight: f64,
    /// What was at stake, as it was reckoned while the window was open: none where it was not, or chance held it back.
    pub reckoned: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct LeadPart {
    pub ad: String,
    pub headline: String,
    pub leads: i64,
    pub in_time: i64,
    pub replied: i64,
    pub saved: i64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CostPart {
    pub day: i64,
    pub category: Category,
    pub market: String,
    pub charged: i64,
    pub free: i64,
    pub cost: i64,
    pub saved: i64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sent {
    pub template: TemplateId,
    pub sent: i64,
    pub delivered: i64,
    pub read: i64,
    pub answered: i64,
    pub reopened: i64,
    pub opted_out: i64,
    /// Delivered, and long enough ago to know whether they were answered.
    pub settled: i64,
    pub cost: i64,
}

/// How conversations stand now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateNow {
    pub state: String,
    pub n: i64,
    pub owed: i64,
}

/// More than the step of any answer needs, in the lower part of a number.
const PACKED: i64 = 4 * (LAST_STEP as i64 + 1);
/// Of how much of a time what happened in it is in memory at once.
pub const AT_ONCE: Span = Span::days(31);
/// Answers among which those are looked for who waited longest.
const LONGEST: i64 = 1000;

/// The customers who have several conversations.
const OF_SEVERAL: &str = "SELECT x.contact_id FROM conversations x GROUP BY x.contact_id HAVING COUNT(*) > 1";

/// The numbers of a text.
fn numbers(text: &str) -> impl Iterator<Item = i64> + '_ {
    text.split_ascii_whitespace().map(|number| number.parse().unwrap_or_default())
}

/// What was at stake in a window that was lost, in millionths; -1 where nobody knows.
const RECKONED: &str = "COALESCE((SELECT CASE WHEN u.said <> 'held_out' \
     THEN CAST(CAST(u.said AS DOUBLE PRECISION) * 1000000.0 AS BIGINT) END FROM uses u \
     WHERE u.conversation_id = s.conversation_id AND u.what = 'order' AND u.until = s.closed_at), -1)";

/// The customers who have a tag.
fn tagged(tag: TagId) -> String {
    format!("SELECT x.contact_id FROM contact_tags x WHERE x.tag_id = {}", tag.0)
}

/// Which conversations `c` are the others of the same customer.
fn others(conversation: &str) -> String {
    let theirs = format!("(SELECT x.contact_id FROM conversations x WHERE x.id = {conversation})");
    format!("c.contact_id = {theirs} AND c.id <> {conversation}")
}

/// Of which segment people `p` are now.
pub(super) fn segments(now: Timestamp) -> String {
    let (counted, lost) = ((now - COUNTED).0, (now - LOST).0);
    format!(
        "CASE WHEN p.first_at IS NULL THEN 'unheard' WHEN p.lately >= 10 THEN 'regular' \
         WHEN p.first_at >= {lost} AND p.times <= 3 THEN 'newcomer' WHEN p.lately >= 3 THEN 'occasional' \
         WHEN p.lately >= 1 THEN 'passing' WHEN p.last_at >= {counted} THEN 'passing' ELSE 'dormant' END"
    )
}

/// At which step of their journey people `p` are now.
pub(super) fn steps(now: Timestamp) -> String {
    let (lately, lost) = ((now - LATELY).0, (now - LOST).0);
    format!(
        "CASE WHEN p.first_at IS NULL THEN 'unheard' WHEN p.first_at >= {lately} THEN 'new' \
         WHEN p.last_at < {lost} THEN 'lost' WHEN p.last_at < {lately} THEN 'lapsing' \
         WHEN p.returned_at >= {lost} THEN 'won_back' ELSE 'engaged' END"
    )
}

impl Store {
    /// What rows named `s` are narrowed to, and what of them whoever asks sees.
    pub(super) fn insight_within(&self, asked: &Asked) -> String {
        let mut within = self.insight_scope(asked);
        if let Some(tag) = asked.tag {
            let theirs = format!("SELECT c.id FROM conversations c WHERE c.contact_id IN ({})", tagged(tag));
            within += &format!(" AND s.conversation_id IN ({theirs})");
        }
        within
    }

    /// The same without tags, which sums know nothing of.
    fn insight_scope(&self, asked: &Asked) -> String {
        let mut within = String::new();
        if let Some(number) = asked.number {
            within += &format!(" AND s.number_id = {}", number.0);
        }
        if let Some(team) = asked.team {
            within += &format!(" AND s.team_id = {}", team.0);
        }
        if let Some(language) = &asked.language {
            // A tag has letters, digits and hyphens only.
            within += &match tongue::parse(language) {
                Some(tag) => format!(" AND s.language = '{tag}'"),
                None => " AND 1 = 0".to_owned(),
            };
        }
        if let Some(reach) = self.reach() {
            let listed = |ids: Vec<i64>| ids.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
            within += &self.of_number("s.number_id");
            if let Some(teams) = &reach.teams {
                let teams = std::iter::once(0).chain(teams.iter().map(|team| team.0)).collect();
                within += &format!(" AND s.team_id IN ({})", listed(teams));
            }
        }
        within
    }

    /// What conversations `c` of people `k` are narrowed to now, and which of them are seen.
    pub(super) fn insight_now(&self, asked: &Asked) -> String {
        let mut within = String::from(" AND c.merged_into IS NULL");
        if let Some(number) = asked.number {
            within += &format!(" AND c.number_id = {}", number.0);
        }
        if let Some(team) = asked.team {
            within += &format!(" AND c.team_id = {}", team.0);
        }
        if let Some(tag) = asked.tag {
            within += &format!(" AND c.contact_id IN ({})", tagged(tag));
        }
        if let Some(language) = &asked.language {
            within += &match tongue::parse(language) {
                Some(tag) => {
                    format!(" AND EXISTS (SELECT 1 FROM contacts k WHERE k.id = c.contact_id AND k.language = '{tag}')")
                }
                None => " AND 1 = 0".to_owned(),
            };
        }
        within + &self.within("c")
    }

    /// Where facts are read: the sums, or the conversations where it is asked for some of them.
    fn insight_counts(&self, asked: &Asked) -> (&'static str, String) {
        if asked.tag.is_some() {
            ("insight_facts", self.insight_within(asked))
        } else {
            ("insight_sums", self.insight_scope(asked))
        }
    }

    /// When anything was counted first of what whoever asks sees: none where it never was.
    pub async fn insight_begins(&self) -> Result<Option<Timestamp>> {
        let within = self.insight_scope(&Asked::default());
        let sql = format!("SELECT s.quarter FROM insight_sums s WHERE 1 = 1{within} ORDER BY s.quarter LIMIT 1");
        let row: Option<(i64,)> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_optional(db).await?);
        Ok(row.map(|(quarter,)| Timestamp(quarter)))
    }

    /// Whether anything was counted.
    pub async fn insight_is_any(&self, asked: &Asked, part: Part) -> Result<bool> {
        let (table, within) = self.insight_counts(asked);
        let is_told = Fact::ALL.map(|fact| {
            let over = if comes_true(fact) { format!(" AND s.quarter < {}", part.over()) } else { String::new() };
            format!("(s.{} <> 0{over})", column(fact))
        });
        let sql = format!(
            "SELECT s.quarter FROM {table} s WHERE s.quarter >= $1 AND s.quarter < $2 AND ({}){within} LIMIT 1",
            is_told.join(" OR ")
        );
        let row: Option<(i64,)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).persistent(false);
            query.bind(part.from.0).bind(part.end()).fetch_optional(db).await?
        });
        Ok(row.is_some())
    }

    /// How often these things happened as of each number.
    pub async fn insight_by_number<const N: usize>(
        &self,
        asked: &Asked,
        part: Part,
        facts: [Fact; N],
    ) -> Result<Vec<(i64, [i64; N])>> {
        self.insight_sums(asked, part, "s.number_id", facts).await
    }

    /// How often they did as of each team, 0 for nobody's.
    pub async fn insight_by_team<const N: usize>(
        &self,
        asked: &Asked,
        part: Part,
        facts: [Fact; N],
    ) -> Result<Vec<(i64, [i64; N])>> {
        self.insight_sums(asked, part, "s.team_id", facts).await
    }

    async fn insight_sums<const N: usize>(
        &self,
        asked: &Asked,
        part: Part,
        group: &str,
        facts: [Fact; N],
    ) -> Result<Vec<(i64, [i64; N])>> {
        let (table, within) = self.insight_counts(asked);
        let sums = facts.map(|fact| {
            let name = column(fact);
            if comes_true(fact) {
                format!("CAST(SUM(CASE WHEN s.quarter < {} THEN s.{name} ELSE 0 END) AS BIGINT)", part.over())
            } else {
                format!("CAST(SUM(s.{name}) AS BIGINT)")
            }
        });
        let sql = format!(
            "SELECT {group}, {} FROM {table} s WHERE s.quarter >= $1 AND s.quarter < $2{within} GROUP BY 1 ORDER BY 1",
            sums.join(", ")
        );
        let counts = on!(self.read(), db => {
            let rows = query(AssertSqlSafe(sql)).persistent(false).bind(part.from.0).bind(part.end()).fetch_all(db).await?;
            rows.iter().map(|row| (row.get(0), std::array::from_fn(|n| row.get(n + 1)))).collect()
        });
        Ok(counts)
    }

    /// How often these things happened, by quarters of an hour in any order, of which one may come several times.
    pub async fn insight_by_quarter<const N: usize>(
        &self,
        asked: &Asked,
        part: Part,
        facts: [Fact; N],
    ) -> Result<Vec<(i64, [i64; N])>> {
        let (table, within) = self.insight_counts(asked);
        let rest = format!("FROM {table} s WHERE s.quarter >= {} AND s.quarter < {}{within}", part.from.0, part.end());
        let names = facts.map(|fact| format!("s.{}", column(fact)));
        let columns: Vec<&str> = std::iter::once("s.quarter").chain(names.iter().map(String::as_str)).collect();
        let texts = self.texts(&columns, &rest).await?;
        let mut columns = texts.iter().map(|text| numbers(text));
        let quarters: Vec<i64> = columns.next().into_iter().flatten().collect();
        let mut rows: Vec<(i64, [i64; N])> = quarters.into_iter().map(|quarter| (quarter, [0; N])).collect();
        for (n, (fact, column)) in facts.into_iter().zip(columns).enumerate() {
            for ((quarter, counts), count) in rows.iter_mut().zip(column) {
                counts[n] = if comes_true(fact) && *quarter >= part.over() { 0 } else { count };
            }
        }
        Ok(rows)
    }

    /// Columns of whole numbers, of all rows that there are, in any order: none of it is nothing.
    async fn packed<const N: usize>(&self, columns: [&str; N], rest: &str) -> Result<Vec<[i64; N]>> {
        let texts = self.texts(&columns, rest).await?;
        let mut columns: Vec<_> = texts.iter().map(|text| numbers(text)).collect();
        let mut rows = Vec::new();
        while let Some(first) = columns.first_mut().and_then(Iterator::next) {
            let mut row = [first; N];
            for (cell, column) in row.iter_mut().zip(&mut columns).skip(1) {
                *cell = column.next().unwrap_or_default();
            }
            rows.push(row);
        }
        Ok(rows)
    }

    /// The same, each column as one text: a million rows are handed over in the time that else a tenth of them takes.
    async fn texts(&self, columns: &[&str], rest: &str) -> Result<Vec<String>> {
        let all = columns.iter().map(|column| format!("STRING_AGG(CAST({column} AS TEXT), ' ')"));
        let sql = format!("SELECT {} {rest}", all.collect::<Vec<_>>().join(", "));
        let texts = on!(self.read(), db => {
            let row = query(AssertSqlSafe(sql)).persistent(false).fetch_one(db).await?;
            (0..columns.len()).map(|n| row.get::<Option<String>, _>(n).unwrap_or_default()).collect()
        });
        Ok(texts)
    }

    /// How long answers took.
    pub async fn insight_answers(&self, asked: &Asked, part: Part, whose: Whose) -> Result<Vec<Answer>> {
        let of = match whose {
            Whose::Team => "s.team_id",
            Whose::Person => "s.by_id",
        };
        // A quarter of an hour and all of its answer in one number.
        let packed = format!(
            "(s.quarter / {}) * {PACKED} + s.step * 4 + CASE WHEN s.is_first THEN 2 ELSE 0 END \
             + CASE WHEN s.is_staffed THEN 1 ELSE 0 END",
            BAR.0
        );
        let rest = format!(
            "FROM insight_answers s WHERE s.quarter >= {} AND s.quarter < {}{}",
            part.from.0,
            part.end(),
            self.insight_within(asked)
        );
        let answer = |[packed, of]: [i64; 2]| Answer {
            quarter: packed.div_euclid(PACKED) * BAR.0,
            of,
            step: packed.rem_euclid(PACKED) / 4,
            first: packed & 2 != 0,
            staffed: packed & 1 != 0,
        };
        Ok(self.packed([&packed, of], &rest).await?.into_iter().map(answer).collect())
    }

    /// How long the answers took of those who waited longest once.
    pub async fn insight_waited(&self, asked: &Asked, part: Part, most: i64) -> Result<Vec<(ConversationId, i64)>> {
        let sql = format!(
            "SELECT x.id FROM (SELECT s.conversation_id AS id, s.step FROM insight_answers s \
             WHERE s.quarter >= $1 AND s.quarter < $2 AND s.conversation_id > 0{} ORDER BY s.step DESC, s.conversation_id DESC \
             LIMIT {LONGEST}) x WHERE EXISTS (SELECT 1 FROM conversations c WHERE c.id = x.id AND c.merged_into IS NULL{}) \
             GROUP BY x.id ORDER BY MAX(x.step) DESC, x.id DESC LIMIT $3",
            self.insight_within(asked),
            self.within("c")
        );
        let ids: Vec<(i64,)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).persistent(false);
            query.bind(part.from.0).bind(part.end()).bind(most).fetch_all(db).await?
        });
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let ids = ids.iter().map(|(id,)| id.to_string()).collect::<Vec<_>>().join(", ");
        let rest = format!(
            "FROM insight_answers s WHERE s.conversation_id IN ({ids}) AND s.quarter >= {} AND s.quarter < {}",
            part.from.0,
            part.end()
        );
        let rows = self.packed(["s.conversation_id", "s.step"], &rest).await?;
        Ok(rows.into_iter().map(|[id, step]| (ConversationId(id), step)).collect())
    }

    /// Windows that were lost.
    pub async fn insight_lost(&self, asked: &Asked, part: Part) -> Result<Vec<Lost>> {
        let whys = Why::ALL.iter().enumerate().map(|(n, why)| format!("WHEN '{}' THEN {n}", why.word()));
        let why = format!("CASE s.why {} ELSE -1 END", whys.collect::<Vec<_>>().join(" "));
        let columns =
            ["s.quarter", "s.conversation_id", "s.closed_at", "s.number_id", "s.team_id", &why, "s.value", RECKONED];
        let rest = format!(
            "FROM insight_lost s WHERE s.quarter >= {} AND s.quarter < {}{}",
            part.from.0,
            part.over(),
            self.insight_within(asked)
        );
        let lost = |[quarter, conversation, closed_at, number, team, why, value, reckoned]: [i64; 8]| Lost {
            quarter,
            conversation: ConversationId(conversation),
            closed_at: Timestamp(closed_at),
            number: NumberId(number),
            team: Some(TeamId(team)).filter(|_| team > 0),
            why: usize::try_from(why).ok().and_then(|n| Why::ALL.get(n).copied()).unwrap_or(Why::Unanswered),
            weight: value as f64 / 1e3,
            reckoned: (reckoned >= 0).then_some(reckoned as f64 / 1e6),
        };
        Ok(self.packed(columns, &rest).await?.into_iter().map(lost).collect())
    }

    /// What came of each ad, those with most leads first.
    pub async fn insight_leads(&self, asked: &Asked, part: Part) -> Result<Vec<LeadPart>> {
        let sql = format!(
            "SELECT s.ad, MAX(s.headline), COUNT(*), CAST(SUM(CASE WHEN s.in_time THEN 1 ELSE 0 END) AS BIGINT), \
             CAST(SUM(CASE WHEN s.replied THEN 1 ELSE 0 END) AS BIGINT), CAST(SUM(s.saved) AS BIGINT) FROM insight_leads s \
             WHERE s.quarter >= $1 AND s.quarter < $2{} GROUP BY s.ad ORDER BY 3 DESC, 1",
            self.insight_within(asked)
        );
        let rows: Vec<(String, String, i64, i64, i64, i64)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).persistent(false);
            query.bind(part.from.0).bind(part.end()).fetch_all(db).await?
        });
        let lead =
            |(ad, headline, leads, in_time, replied, saved)| LeadPart { ad, headline, leads, in_time, replied, saved };
        Ok(rows.into_iter().map(lead).collect())
    }

    /// How many customers came from which step of their journey to which: each once, however often and to however many numbers
    /// they wrote. Nobody lapses, is lost or is won back in one conversation who wrote in another meanwhile, of those that are seen.
    /// Whoever was erased is known by nothing, and counts each time.
    pub async fn insight_moves(&self, asked: &Asked, part: Part) -> Result<Vec<(Step, Step, i64)>> {
        let coded = |column: &str| {
            let steps = Step::ALL.iter().enumerate().map(|(n, step)| format!("WHEN '{}' THEN {n}", step.word()));
            format!("CASE {column} {} ELSE 0 END", steps.collect::<Vec<_>>().join(" "))
        };
        let way = format!("({}) * {} + {}", coded("s.was"), Step::ALL.len(), coded("s.step"));
        let step = |n: i64| usize::try_from(n).ok().and_then(|n| Step::ALL.get(n).copied()).unwrap_or(Step::Unheard);
        let of = Step::ALL.len() as i64;
        let theirs = format!("FROM conversations c WHERE c.contact_id IN ({OF_SEVERAL})");
        let of_several: HashMap<i64, i64> = self
            .packed(["c.id", "c.contact_id"], &theirs)
            .await?
            .into_iter()
            .map(|[id, customer]| (id, customer))
            .collect();
        let wrote = if of_several.is_empty() { HashMap::new() } else { self.where_they_wrote(asked, part).await? };
        let is_elsewhere = |way: i64, conversation: i64, quarter: i64| {
            let silence = match step(way % of) {
                Step::Lapsing => LATELY,
                Step::Lost | Step::WonBack => LOST,
                _ => return false,
            };
            let Some(wrote) = of_several.get(&conversation).and_then(|customer| wrote.get(customer)) else {
                return false;
            };
            let meanwhile = wrote.partition_point(|(at, _)| *at <= quarter - silence.0);
            wrote[meanwhile..].iter().take_while(|(at, _)| *at < quarter).any(|(_, other)| *other != conversation)
        };
        let mut ways: BTreeMap<i64, i64> = BTreeMap::new();
        // Customers of several conversations, whose ids are below zero here, and the conversations of all others.
        let mut seen: HashSet<(i64, i64)> = HashSet::new();
        // A part at a time, as there may be very many.
        let mut from = part.from.0;
        while from < part.over() {
            let until = (from + AT_ONCE.0).min(part.over());
            let rest = format!(
                "FROM insight_moves s WHERE s.quarter >= {from} AND s.quarter < {until}{}",
                self.insight_within(asked)
            );
            for [way, conversation, quarter] in self.packed([&way, "s.conversation_id", "s.quarter"], &rest).await? {
                let whose = of_several.get(&conversation).map_or(conversation, |customer| -customer);
                if conversation == 0 || (!is_elsewhere(way, conversation, quarter) && seen.insert((way, whose))) {
                    *ways.entry(way).or_default() += 1;
                }
            }
            from = until;
        }
        let mut moves: Vec<(Step, Step, i64)> =
            ways.into_iter().map(|(way, n)| (step(way / of), step(way % of), n)).collect();
        moves.sort_by_key(|(_, _, n)| std::cmp::Reverse(*n));
        Ok(moves)
    }

    /// In which quarters of an hour customers of several conversations wrote, and in which of those that are seen; as far back as it
    /// decides whether they were silent.
    async fn where_they_wrote(&self, asked: &Asked, part: Part) -> Result<HashMap<i64, Vec<(i64, i64)>>> {
        let rest = format!(
            "FROM insight_facts f JOIN conversations c ON c.id = f.conversation_id \
             WHERE c.contact_id IN ({OF_SEVERAL}) AND f.n_received > 0 AND f.quarter > {} AND f.quarter < {}{}",
            part.from.0 - LOST.0,
            part.over(),
            self.insight_now(asked)
        );
        let mut wrote: HashMap<i64, Vec<(i64, i64)>> = HashMap::new();
        for [customer, quarter, conversation] in
            self.packed(["c.contact_id", "f.quarter", "f.conversation_id"], &rest).await?
        {
            wrote.entry(customer).or_default().push((quarter, conversation));
        }
        wrote.values_mut().for_each(|wrote| wrote.sort_unstable());
        Ok(wrote)
    }

    /// What was spent, by day, category and market.
    pub async fn insight_costs(&self, asked: &Asked, part: Part) -> Result<Vec<CostPart>> {
        let sql = format!(
            "SELECT ({} / 24), s.category, s.market, CAST(SUM(s.charged) AS BIGINT), CAST(SUM(s.free) AS BIGINT), \
             CAST(SUM(s.cost) AS BIGINT), CAST(SUM(s.saved) AS BIGINT) FROM insight_costs s \
             WHERE s.quarter >= $1 AND s.quarter < $2{} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
            part.hour(),
            self.insight_within(asked)
        );
        let rows: Vec<(i64, String, String, i64, i64, i64, i64)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).persistent(false);
            query.bind(part.from.0).bind(part.end()).fetch_all(db).await?
        });
        let cost = |(day, category, market, charged, free, cost, saved): (i64, String, String, i64, i64, i64, i64)| {
            let category = Category::parse(&category).unwrap_or(Category::Service);
            CostPart { day, category, market, charged, free, cost, saved }
        };
        Ok(rows.into_iter().map(cost).collect())
    }

    /// What became of what was sent of each template, those that were sent most first; also of what was sent to people who are
    /// here no more. Tests to oneself are none of them; what was not settled yet has no answer.
    pub async fn insight_templates(&self, asked: &Asked, part: Part) -> Result<Vec<Sent>> {
        let sql = format!(
            "SELECT s.id, {GONE}, CAST(SUM(s.cost) AS BIGINT) FROM \
             (SELECT m.template_id AS id, {OUTCOMES}, CAST(SUM(COALESCE(t.cost, 0)) AS BIGINT) AS cost \
             FROM messages m JOIN conversations c ON c.id = m.conversation_id \
             LEFT JOIN template_sends t ON t.message_id = m.id \
             WHERE m.sent_at >= $1 AND m.sent_at < $2 AND {LEFT}{} GROUP BY m.template_id \
             UNION ALL SELECT s.template_id, {GONE}, CAST(SUM(s.cost) AS BIGINT) FROM gone_sends s \
             WHERE s.quarter >= $1 AND s.quarter < $2{} GROUP BY s.template_id) s GROUP BY s.id ORDER BY 2 DESC, 1",
            self.insight_now(asked),
            self.insight_gone(asked)
        );
        let rows: Vec<(i64, i64, i64, i64, i64, i64, i64, i64, i64)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).persistent(false);
            query.bind(part.from.0).bind(part.end()).fetch_all(db).await?
        });
        let sent = |(id, sent, delivered, read, answered, reopened, opted_out, settled, cost)| Sent {
            template: TemplateId(id),
            sent,
            delivered,
            read,
            answered,
            reopened,
            opted_out,
            settled,
            cost,
        };
        Ok(rows.into_iter().map(sent).collect())
    }

    /// What is kept of people who are here no more, narrowed: nobody knows which tags they had.
    fn insight_gone(&self, asked: &Asked) -> String {
        let tagged = if asked.tag.is_some() { " AND 1 = 0" } else { "" };
        self.insight_scope(asked) + tagged
    }

    /// Campaigns that sent anything in this time, the latest first, with how many they sent then, how many of those were
    /// delivered, read, answered, asked to be left alone, and what they cost; also of people who are here no more.
    pub async fn insight_campaigns(&self, asked: &Asked, part: Part, most: i64) -> Result<Vec<(i64, [i64; 7])>> {
        let sql = format!(
            "SELECT s.id, {GONE}, CAST(SUM(s.cost) AS BIGINT) FROM \
             (SELECT p.campaign_id AS id, {OUTCOMES}, CAST(SUM(p.cost) AS BIGINT) AS cost \
             FROM campaign_people p JOIN messages m ON m.id = p.message_id JOIN conversations c ON c.id = m.conversation_id \
             LEFT JOIN template_sends t ON t.message_id = m.id \
             WHERE m.sent_at >= $1 AND m.sent_at < $2 AND {LEFT}{} GROUP BY p.campaign_id \
             UNION ALL SELECT s.campaign_id, {GONE}, CAST(SUM(s.campaign_cost) AS BIGINT) FROM gone_sends s \
             WHERE s.quarter >= $1 AND s.quarter < $2 AND s.campaign_id > 0{} GROUP BY s.campaign_id) s \
             GROUP BY s.id ORDER BY 1 DESC LIMIT $3",
            self.insight_now(asked),
            self.insight_gone(asked)
        );
        let rows: Vec<(i64, i64, i64, i64, i64, i64, i64, i64, i64)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).persistent(false);
            query.bind(part.from.0).bind(part.end()).bind(most).fetch_all(db).await?
        });
        let campaign = |(id, sent, delivered, read, answered, _, out, settled, cost)| {
            (id, [sent, delivered, read, answered, out, settled, cost])
        };
        Ok(rows.into_iter().map(campaign).collect())
    }

    /// How the windows of all stand now, and in how many an answer is owed.
    pub async fn insight_states(&self, asked: &Asked, now: Timestamp) -> Result<Vec<StateNow>> {
        let (at, soon) = (now.0, (now + CLOSING).0);
        let sql = format!(
            "SELECT CASE WHEN c.ends_at IS NULL THEN 'never' WHEN c.ends_at <= {at} THEN 'closed' \
             WHEN c.ends_at <= {soon} THEN 'closing' ELSE 'open' END, COUNT(*), \
             CAST(SUM(CASE WHEN {OWED} THEN 1 ELSE 0 END) AS BIGINT) FROM conversations c WHERE 1 = 1{} GROUP BY 1",
            self.insight_now(asked)
        );
        let rows: Vec<(String, i64, i64)> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(state, n, owed)| StateNow { state, n, owed }).collect())
    }

    /// How many are owed an answer in an open window now, by team, 0 for nobody's, or by who has them.
    pub async fn insight_owed(&self, asked: &Asked, by_person: bool, now: Timestamp) -> Result<Vec<(i64, i64)>> {
        let column = if by_person { "c.assignee_id" } else { "c.team_id" };
        let sql = format!(
            "SELECT COALESCE({column}, 0), COUNT(*) FROM conversations c WHERE c.ends_at > {} AND {OWED}{} GROUP BY 1",
            now.0,
            self.insight_now(asked)
        );
        on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await)
    }

    /// How many are how engaged, by whole numbers; and the sum of all.
    pub async fn insight_engagement(&self, asked: &Asked) -> Result<Vec<(i64, i64, f64)>> {
        let whole = (1..10).map(|n| format!("WHEN c.engagement < {n} THEN {} ", n - 1)).collect::<String>();
        let sql = format!(
            "SELECT CAST(CASE {whole}ELSE 9 END AS BIGINT), COUNT(*), SUM(c.engagement) FROM conversations c \
             WHERE c.engagement IS NOT NULL{} GROUP BY 1 ORDER BY 1",
            self.insight_now(asked)
        );
        on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await)
    }

    /// How many customers are of which segment now, by the rules of [`crate::domain::segment`].
    pub async fn insight_segments(&self, asked: &Asked, now: Timestamp) -> Result<Vec<(String, i64)>> {
        self.insight_people(asked, now, &segments(now)).await
    }

    /// How many customers are at which step of their journey now.
    pub async fn insight_steps(&self, asked: &Asked, now: Timestamp) -> Result<Vec<(String, i64)>> {
        self.insight_people(asked, now, &steps(now)).await
    }

    /// Which moves `s` are ones of the customer, and not of one of their conversations alone.
    pub(super) fn insight_moved(&self, asked: &Asked) -> String {
        let since = format!("s.quarter - CASE s.step WHEN 'lapsing' THEN {} ELSE {} END", LATELY.0, LOST.0);
        let elsewhere = self.wrote_elsewhere(asked, "s.conversation_id", &since, "s.quarter");
        format!(" AND (s.step NOT IN ('lapsing', 'lost', 'won_back') OR NOT {elsewhere})")
    }

    /// Whether the customer of a conversation wrote in another of theirs between two moments, to the quarter of an hour, in which
    /// neither lies.
    fn wrote_elsewhere(&self, asked: &Asked, conversation: &str, since: &str, until: &str) -> String {
        format!(
            "EXISTS (SELECT 1 FROM conversations c JOIN insight_facts f ON f.conversation_id = c.id \
             WHERE {} AND f.n_received > 0 AND f.quarter > {since} AND f.quarter < {until}{})",
            others(conversation),
            self.insight_now(asked)
        )
    }

    /// When customers of conversations `p` came back there last after a silence, of those who had written nowhere else meanwhile:
    /// also whoever had written elsewhere long before, and is new there. What is older than makes a difference is left out.
    fn returned_at(&self, asked: &Asked, now: Timestamp) -> String {
        let lost = (now - LOST).0;
        let was_silent = |at: &str| {
            let (since, until) = (format!("{at} - {}", LOST.0), format!("({at} / {0}) * {0}", BAR.0));
            format!("{at} >= {lost} AND NOT {}", self.wrote_elsewhere(asked, "p.conversation_id", &since, &until))
        };
        let was_known = format!(
            "EXISTS (SELECT 1 FROM conversations c JOIN insight_people o ON o.conversation_id = c.id \
             WHERE {} AND o.first_at <= p.first_at - {}{})",
            others("p.conversation_id"),
            LOST.0,
            self.insight_now(asked)
        );
        format!(
            "CASE WHEN {} THEN p.returned_at WHEN {} AND {was_known} THEN p.first_at END",
            was_silent("p.returned_at"),
            was_silent("p.first_at")
        )
    }

    /// Customers, by `contact_id`. Whoever writes to several numbers is one, known by all that they said there, as far as it is
    /// seen: they came lately as often as is known of each of their conversations, together, and came back where they had written
    /// in none of them.
    pub(super) fn insight_customers(&self, asked: &Asked, now: Timestamp) -> String {
        let counted = (now - COUNTED).0;
        let returned_at = self.returned_at(asked, now);
        let lately = format!(
            "CASE WHEN p.tenth_at >= {counted} THEN 10 WHEN p.third_at >= {counted} THEN 3 \
             WHEN p.latest_at >= {counted} THEN 1 ELSE 0 END"
        );
        let within = self.insight_now(asked);
        let from = "FROM insight_people p JOIN conversations c ON c.id = p.conversation_id";
        // Of those with one conversation, who are by far the most, nothing is to be put together.
        format!(
            "SELECT c.contact_id, p.first_at, p.last_at, p.returned_at, p.times, {lately} AS lately {from} \
             WHERE c.contact_id NOT IN ({OF_SEVERAL}){within} \
             UNION ALL SELECT c.contact_id, MIN(p.first_at), MAX(p.last_at), MAX({returned_at}), SUM(p.times), SUM({lately}) \
             {from} WHERE c.contact_id IN ({OF_SEVERAL}){within} GROUP BY c.contact_id"
        )
    }

    async fn insight_people(&self, asked: &Asked, now: Timestamp, rule: &str) -> Result<Vec<(String, i64)>> {
        let customers = self.insight_customers(asked, now);
        let sql = format!("SELECT {rule}, COUNT(*) FROM ({customers}) p GROUP BY 1");
        on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await)
    }

    /// What the platform said of the numbers that are seen, last.
    pub async fn insight_quality(&self, asked: &Asked) -> Result<Vec<(NumberId, String)>> {
        let only = asked.number.map(|id| format!(" AND h.number_id = {}", id.0)).unwrap_or_default();
        let sql = format!(
            "SELECT h.number_id, h.quality FROM number_health h WHERE 1 = 1{only}{} ORDER BY h.number_id",
            self.of_number("h.number_id")
        );
        let rows: Vec<(i64, String)> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id, quality)| (NumberId(id), quality)).collect())
    }

    /// The windows that close between two moments, with an answer owed, in the last moment of which nobody of their team works,
    /// of customers who answer likely: those first whom it would be worst to lose, and how many there are. `gaps` are when
    /// nobody of a team works.
    pub async fn insight_closing(
        &self,
        asked: &Asked,
        (from, until): (Timestamp, Timestamp),
        gaps: &[(TeamId, Stretch)],
        most: usize,
    ) -> Result<(Vec<(ConversationId, Timestamp)>, i64)> {
        if gaps.is_empty() {
            return Ok((Vec::new(), 0));
        }
        let gap = |(team, gap): &(TeamId, Stretch)| {
            format!("(c.team_id = {} AND c.ends_at > {} AND c.ends_at <= {})", team.0, gap.from.0, gap.until.0)
        };
        let within = format!(
            "FROM conversations c WHERE c.ends_at > {} AND c.ends_at <= {} AND {OWED} AND c.resolved_at IS NULL \
             AND c.engagement >= {ENGAGED} AND ({}){}",
            from.0,
            until.0,
            gaps.iter().map(gap).collect::<Vec<_>>().join(" OR "),
            self.insight_now(asked)
        );
        let sql = format!(
            "SELECT c.id, c.ends_at {within} ORDER BY COALESCE(c.at_stake, 0) DESC, c.engagement DESC, c.ends_at, c.id \
             LIMIT {most}"
        );
        let rows: Vec<(i64, i64)> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?);
        let sql = format!("SELECT COUNT(*) {within}");
        let (n,): (i64,) = on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_one(db).await?);
        Ok((rows.into_iter().map(|(id, at)| (ConversationId(id), Timestamp(at))).collect(), n))
    }

    /// Whom an ad brought in the last day and nobody has answered, those first whose day ends first; and how many there are.
    pub async fn insight_waiting_leads(
        &self,
        asked: &Asked,
        since: Timestamp,
        most: usize,
    ) -> Result<(Vec<(ConversationId, Timestamp)>, i64)> {
        let within = format!(
            "FROM conversations c WHERE c.lead_at > {} AND (c.answered_at IS NULL OR c.answered_at < c.lead_at) \
             AND (c.dismissed_at IS NULL OR c.dismissed_at < c.lead_at) AND c.blocked_at IS NULL{}",
            since.0,
            self.insight_now(asked)
        );
        let sql = format!("SELECT c.id, c.lead_at {within} ORDER BY c.lead_at, c.id LIMIT {most}");
        let rows: Vec<(i64, i64)> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?);
        let sql = format!("SELECT COUNT(*) {within}");
        let (n,): (i64,) = on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_one(db).await?);
        Ok((rows.into_iter().map(|(id, at)| (ConversationId(id), Timestamp(at))).collect(), n))
    }

    /// The questions of a team that waited at some time between two moments, to the quarter of an hour: those that were answered in
    /// the end, and those whose window is lost by now. So many at most, those that were asked first; and whether there were more.
    pub async fn insight_waited_between(
        &self,
        team: TeamId,
        (from, until): (Timestamp, Timestamp),
        now: Timestamp,
        most: usize,
    ) -> Result<(Vec<Waited>, bool)> {
        let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
        let asked = Asked { team: Some(team), ..Asked::default() };
        let within = self.insight_within(&asked);
        let sql = format!(
            "SELECT s.asked_at, s.closed_at FROM insight_lost s WHERE s.quarter >= $1 AND s.asked_at < $2 \
             AND s.quarter < {}{within} ORDER BY s.asked_at, s.closed_at LIMIT $3",
            quarter_before(now).0
        );
        let begin = quarter_before(from).0;
        let lost: Vec<(i64, i64)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).persistent(false);
            query.bind(begin).bind(until.0).bind(limit).fetch_all(db).await?
        });
        let sql = format!(
            "SELECT s.quarter, s.step FROM insight_answers s WHERE s.quarter >= $1 AND s.quarter < $2{within} \
             ORDER BY s.quarter, s.step LIMIT $3"
        );
        let answers: Vec<(i64, i64)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).persistent(false);
            query.bind((from - SERVICE).0).bind(until.0).bind(limit).fetch_all(db).await?
        });
        let lost = lost.into_iter().map(|(asked_at, closes_at)| Waited {
            asked_at: Timestamp(asked_at),
            closes_at: Timestamp(closes_at),
            answered_at: None,
        });
        let answered = answers.into_iter().map(|(quarter, step)| {
            let asked_at = Timestamp(quarter);
            let answered_at = Some(asked_at + Span((minutes_of(step) * 60_000.0) as i64));
            Waited { asked_at, closes_at: asked_at + SERVICE, answered_at }
        });
        let mut waited: Vec<Waited> = lost.chain(answered).collect();
        waited.sort_by_key(|one| one.asked_at);
        let is_more = waited.len() > most;
        waited.truncate(most);
        Ok((waited, is_more))
    }

    /// How many answers a team gave in each hour between two moments in which it gave any.
    pub async fn insight_done(&self, team: TeamId, from: Timestamp, until: Timestamp) -> Result<Vec<u32>> {
        let asked = Asked { team: Some(team), ..Asked::default() };
        let sql = format!(
            "SELECT s.quarter, s.step, COUNT(*) FROM insight_answers s WHERE s.quarter >= $1 AND s.quarter < $2{} \
             GROUP BY 1, 2",
            self.insight_within(&asked)
        );
        let rows: Vec<(i64, i64, i64)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).persistent(false);
            query.bind(from.0).bind(until.0).fetch_all(db).await?
        });
        let mut hours: BTreeMap<i64, u32> = BTreeMap::new();
        for (quarter, step, n) in rows {
            let at = quarter + (minutes_of(step) * 60_000.0) as i64;
            *hours.entry(at.div_euclid(Span::hours(1).0)).or_default() += u32::try_from(n).unwrap_or(0);
        }
        Ok(hours.into_values().collect())
    }

    /// What people who work here are called.
    pub async fn insight_people_names(&self) -> Result<Vec<(UserId, String)>> {
        Ok(self.names().await?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_is_compared_is_told_of_as_many_quarters_as_this_one() {
        let at = |minutes: i64| Timestamp(Span::minutes(minutes).0);
        let part = |from, until| Part { from: at(from), until: at(until), now: at(640), offset: Span(0) };
        assert_eq!((part(600, 1200).over(), part(0, 40).over()), (at(630).0, at(30).0));
    }
}
