//! What pages of figures say: out of what is counted, and of how things stand now.

mod findings;

use crate::{
    domain::{
        hours::Date,
        id::{CampaignId, ConversationId, NumberId, TeamId, UserId},
        insight::{
            Answer, Asked, Behind, Choices, Column, Found, FoundPage, Key, Of, Page, Report, Row, Say, Stage, Table,
            Trace, Unit, Value, What, Why,
            calendar::{Days, even, shown},
            facts::{Fact, Steps},
            rules::{share, usual},
            what_if::{Moved, WhatIf, replay},
        },
        model::forecast::{Held, What as Foretold},
        price::{Category, FREE_REPLIES},
        queue::{BAR, Door},
        segment::{Segment, Step},
        time::{Span, Timestamp},
    },
    server::{
        numbers::Roster,
        scoring,
        state::AppState,
        store::{
            self,
            insight::read::{AT_ONCE, CostPart, Lost, Part, Whose},
        },
        zones,
    },
};
use chrono_tz::Tz;
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::OnceCell;

/// Rows of a table that names somebody or something; what is least is left out.
const MOST: usize = 20;
/// In how many pieces those are looked for who are seen.
const LOOKED: usize = 10;
/// Conversations of one page behind a number.
const PAGE: usize = 50;
/// How long a page is shared by all who ask for the same, and how many are kept.
const SHARED: Duration = Duration::from_secs(5);
const PAGES: usize = 128;
/// Questions of a past day that are gone through once more, those that were asked first.
const QUESTIONS: usize = 100_000;
/// How far back it is looked how much a team does in an hour.
const DONE: Span = Span::days(28);
/// Days of forecasts that it is told of how good they were.
const FORETOLD: i64 = 30;
/// What is found behind lost windows.
const LOST: Trace = Trace::Counted(Fact::Lost);

/// Pages that were asked for lately, and how often something was counted since the program began.
#[derive(Debug, Default)]
pub struct Kept {
    pages: Mutex<Vec<(Shared, Instant, Report)>>,
    counted: AtomicU64,
}

/// When a page is the same, for all who see everything.
#[derive(Debug, Clone, PartialEq)]
struct Shared {
    page: Page,
    asked: Asked,
    counted: u64,
    at: Timestamp,
}

impl Kept {
    /// Something was counted.
    pub fn counted(&self) {
        self.counted.fetch_add(1, Ordering::Relaxed);
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum NoPage {
    /// It is narrowed to a number or a team that whoever asks does not see, or there is none.
    #[error("There is no such number, team or tag.")]
    Unknown,
    #[error("“after” must be a cursor that an answer gave.")]
    Cursor,
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Whom and what a page is about, as whoever asks sees it.
struct Looking<'a> {
    state: &'a AppState,
    asked: Asked,
    now: Timestamp,
    zone: Tz,
    roster: Arc<Roster>,
    choices: Choices,
    /// What several parts of a page need is looked for once.
    lost: tokio::sync::Mutex<Vec<(Days, Arc<[LostAt]>)>>,
    steps: OnceCell<Vec<(String, i64)>>,
}

impl<'a> Looking<'a> {
    async fn begin(state: &'a AppState, asked: Asked) -> Result<Self, NoPage> {
        let now = state.clock.now();
        let roster = state.numbers.roster().await?;
        let numbers: Vec<(NumberId, String)> = (roster.lines().iter())
            .filter(|line| state.store.admits_number(line.number.id))
            .map(|line| (line.number.id, line.number.display.clone()))
            .collect();
        let reach = state.store.reach();
        let seen =
            |team: &TeamId| reach.and_then(|reach| reach.teams.as_ref()).is_none_or(|teams| teams.contains(team));
        let mut teams: Vec<(TeamId, String)> = state.store.team_names().await?.into_iter().collect();
        teams.retain(|(team, _)| seen(team));
        teams.sort_by_key(|(_, name)| name.to_lowercase());
        let tags = state.store.tags().await?.into_iter().map(|tag| (tag.id, tag.name)).collect();
        let choices = Choices { numbers, teams, tags, languages: state.store.languages_spoken().await? };
        let is_known = asked.number.is_none_or(|id| choices.numbers.iter().any(|(known, _)| *known == id))
            && asked.team.is_none_or(|id| choices.teams.iter().any(|(known, _)| *known == id))
            && asked.tag.is_none_or(|id| choices.tags.iter().any(|(known, _)| *known == id));
        if !is_known {
            return Err(NoPage::Unknown);
        }
        let first = asked.number.or(choices.numbers.first().map(|(id, _)| *id));
        let line = first.and_then(|id| roster.by_id(id));
        let zone = line.and_then(|line| line.number.time_zone.parse().ok()).unwrap_or(Tz::UTC);
        let (lost, steps) = Default::default();
        Ok(Self { state, asked, now, zone, roster, choices, lost, steps })
    }

    fn number(&self, id: NumberId) -> String {
        let known = self.choices.numbers.iter().find(|(known, _)| *known == id);
        known.map_or_else(|| id.to_string(), |(_, name)| name.clone())
    }

    fn team(&self, id: Option<TeamId>) -> Key {
        let known = self.choices.teams.iter().find(|(known, _)| Some(*known) == id);
        Key::Team(id, known.map(|(_, name)| name.clone()).unwrap_or_default())
    }

    /// The parts of a time in which the clock is equally far ahead of UTC. None is long: what is found in one is in memory at a
    /// time.
    fn parts(&self, from: Timestamp, until: Timestamp) -> Vec<Part> {
        let mut parts = Vec::new();
        for stretch in even(from, until, &self.zone) {
            let mut at = stretch.from;
            while at < stretch.until {
                let next = (at + AT_ONCE).min(stretch.until);
                parts.push(Part { from: at, until: next, now: self.now, offset: stretch.offset });
                at = next;
            }
        }
        parts
    }

    /// The whole of a time, where no clock is asked.
    fn whole(&self, days: &Days) -> Part {
        Part { from: days.from, until: days.until, now: self.now, offset: Span(0) }
    }

    /// How often these things happened in each hour that a clock showed.
    async fn hours<const N: usize>(&self, days: &Days, facts: [Fact; N]) -> store::Result<Hours<N>> {
        let mut hours: BTreeMap<i64, [i64; N]> = BTreeMap::new();
        for part in self.parts(days.from, days.until) {
            for (quarter, counts) in self.state.store.insight_by_quarter(&self.asked, part, facts).await? {
                add(hours.entry(part.hour_of(quarter)).or_insert([0; N]), &counts);
            }
        }
        Ok(Hours { facts, hours })
    }

    /// Whether anything happened in some days.
    async fn is_any(&self, days: &Days) -> store::Result<bool> {
        self.state.store.insight_is_any(&self.asked, self.whole(days)).await
    }

    /// The windows that were lost in some days.
    async fn lost(&self, days: &Days) -> store::Result<Arc<[LostAt]>> {
        let mut known = self.lost.lock().await;
        if let Some((_, lost)) = known.iter().find(|(of, _)| of == days) {
            return Ok(lost.clone());
        }
        let mut found = Vec::new();
        for part in self.parts(days.from, days.until) {
            let lost = self.state.store.insight_lost(&self.asked, part).await?;
            found.extend(lost.into_iter().map(|lost| LostAt { hour: part.hour_of(lost.quarter), worth: 0.0, lost }));
        }
        // What was not reckoned is told in the same measure as what was.
        let usual = usual(found.iter().filter_map(|one| Some((one.lost.reckoned?, one.lost.weight))));
        for one in &mut found {
            one.worth = one.lost.reckoned.unwrap_or(one.lost.weight * usual);
        }
        let found: Arc<[LostAt]> = found.into();
        known.push((*days, found.clone()));
        Ok(found)
    }

    async fn answers(&self, days: &Days, whose: Whose) -> store::Result<Answers> {
        let mut answers = Answers::default();
        for part in self.parts(days.from, days.until) {
            for answer in self.state.store.insight_answers(&self.asked, part, whose).await? {
                let hour = part.hour_of(answer.quarter);
                let (day, hour) = (hour.div_euclid(24), hour.rem_euclid(24));
                let Answers { all, by_day, by_hour, by_staffed, whose } = &mut answers;
                let by_hour = &mut by_hour[usize::try_from(hour).unwrap_or(0)];
                let by_day = by_day.entry(day).or_default();
                let whose = whose.entry(answer.of).or_default();
                for took in [all, by_day, by_hour, &mut by_staffed[usize::from(answer.staffed)], whose] {
                    took.add(answer.step, answer.first);
                }
            }
        }
        Ok(answers)
    }

    /// How many customers are at which step of their journey now.
    async fn steps(&self) -> store::Result<&[(String, i64)]> {
        let steps = self.steps.get_or_try_init(|| self.state.store.insight_steps(&self.asked, self.now)).await?;
        Ok(steps)
    }

    /// What somebody can click that stands for a time.
    fn behind(&self, fact: Fact, days: &Days) -> Option<Behind> {
        Some(Behind::of_time(Trace::Counted(fact), days.from, days.until))
    }

    fn behind_day(&self, trace: Trace, day: Date) -> Option<Behind> {
        let until = Date::of_day(day.day() + 1).begins(&self.zone);
        Some(Behind::of_time(trace, day.begins(&self.zone), until))
    }

    fn behind_hour(&self, fact: Fact, days: &Days, weekday: Option<u8>, hour: u8) -> Option<Behind> {
        Some(Behind { hour: Some(hour), weekday, ..Behind::of_time(Trace::Counted(fact), days.from, days.until) })
    }

    /// The same of a team: which one, the row says.
    fn behind_team(&self, fact: Fact, days: &Days, team: Option<TeamId>) -> Option<Behind> {
        let of = team.is_none().then_some(Of::Nobody);
        Some(Behind { of, ..Behind::of_time(Trace::Counted(fact), days.from, days.until) })
    }
}

/// What stands for a part of what happened in some days.
fn behind_of(trace: Trace, days: &Days, of: Of) -> Option<Behind> {
    Some(Behind { of: Some(of), ..Behind::of_time(trace, days.from, days.until) })
}

/// How often some things happened in each hour that a clock showed.
struct Hours<const N: usize> {
    facts: [Fact; N],
    hours: BTreeMap<i64, [i64; N]>,
}

impl<const N: usize> Hours<N> {
    /// How often one of them did in each group of hours.
    fn by(&self, fact: Fact, group: impl Fn(i64) -> i64) -> BTreeMap<i64, i64> {
        let mut found = BTreeMap::new();
        if let Some(n) = self.facts.iter().position(|known| *known == fact) {
            for (hour, counts) in &self.hours {
                *found.entry(group(*hour)).or_default() += counts[n];
            }
        }
        found
    }

    fn by_day(&self, fact: Fact) -> BTreeMap<i64, i64> {
        self.by(fact, |hour| hour.div_euclid(24))
    }

    fn total(&self, fact: Fact) -> i64 {
        self.by(fact, |_| 0).values().sum()
    }
}

fn add<const N: usize>(sums: &mut [i64; N], counts: &[i64; N]) {
    sums.iter_mut().zip(counts).for_each(|(sum, n)| *sum += n);
}

/// A window that was lost, and the hour that a clock showed, since 1970.
#[derive(Debug, Clone, Copy)]
struct LostAt {
    hour: i64,
    /// What was at stake.
    worth: f64,
    lost: Lost,
}

/// Lost windows of one kind: how many, and what they were worth together.
#[derive(Debug, Clone, Copy, Default)]
struct Losses {
    n: i64,
    worth: f64,
}

impl Losses {
    fn of<K: Ord>(lost: &[LostAt], kind: impl Fn(&LostAt) -> K) -> BTreeMap<K, Self> {
        let mut found: BTreeMap<K, Self> = BTreeMap::new();
        for one in lost {
            let losses = found.entry(kind(one)).or_default();
            losses.n += 1;
            losses.worth += one.worth;
        }
        found
    }

    fn all(lost: &[LostAt]) -> Self {
        Self::of(lost, |_| ()).remove(&()).unwrap_or_default()
    }

    /// What each was worth on average.
    fn each(self) -> Option<f64> {
        (self.n > 0).then(|| self.worth / self.n as f64)
    }
}

/// How many, and what each was worth on average.
fn lost_cells(losses: Option<&Losses>) -> Vec<Option<Value>> {
    let losses = losses.copied().unwrap_or_default();
    vec![n(losses.n), losses.each().map(plain)]
}

/// How long answers took: the first ones of windows, and all.
#[derive(Debug, Clone, Default)]
struct Took {
    first: Steps,
    all: Steps,
}

impl Took {
    fn add(&mut self, step: i64, first: bool) {
        self.all.add(step);
        if first {
            self.first.add(step);
        }
    }
}

/// The same of each group.
#[derive(Debug, Default)]
struct Answers {
    all: Took,
    by_day: BTreeMap<i64, Took>,
    by_hour: [Took; 24],
    by_staffed: [Took; 2],
    /// By team or by person, 0 is nobody.
    whose: BTreeMap<i64, Took>,
}

/// Median and ninth decile of first answers and of all, and how many there were.
fn took_cells(took: Option<&Took>) -> Vec<Option<Value>> {
    let minutes = |of: fn(&Took) -> &Steps, part| took.and_then(|took| of(took).quantile(part)).map(plain);
    vec![
        minutes(|took| &took.first, 0.5),
        minutes(|took| &took.first, 0.9),
        minutes(|took| &took.all, 0.5),
        minutes(|took| &took.all, 0.9),
        n(took.map_or(0, |took| took.all.count())),
    ]
}

fn plain(is: f64) -> Value {
    Value { is, band: None }
}

fn n(count: i64) -> Option<Value> {
    Some(plain(count as f64))
}

fn dollars(micros: i64) -> Option<Value> {
    Some(plain(micros as f64 / 1e6))
}

fn row(key: Key, cells: Vec<Option<Value>>, behind: Option<Behind>) -> Row {
    Row { key, cells, before: Vec::new(), behind }
}

fn table(what: What, rows: Vec<Row>) -> Table {
    Table { what, rows, more: false, withheld: false }
}

/// The first rows, which are the greatest.
fn cut(what: What, mut rows: Vec<Row>) -> Table {
    let more = rows.len() > MOST;
    rows.truncate(MOST);
    Table { what, rows, more, withheld: false }
}

/// Puts the same of another time beside each row: days by their place, all else by what it is about.
fn beside(tables: &mut [Table], before: Vec<Table>) {
    for table in tables {
        let Some(other) = before.iter().find(|other| other.what == table.what) else { continue };
        let columns = table.what.columns();
        for (place, row) in table.rows.iter_mut().enumerate() {
            let same = match row.key {
                Key::Day(_) => other.rows.get(place),
                _ => other.rows.iter().find(|one| one.key == row.key),
            };
            // How many wait is so now, whatever time is looked at.
            let is_then = |column: &Column| *column != Column::Owed;
            let nothing = |column: &Column| (column.unit() == Unit::Count && is_then(column)).then_some(0.0);
            row.before = match same {
                Some(same) => {
                    let cells = same.cells.iter().zip(columns);
                    cells.map(|(cell, column)| cell.filter(|_| is_then(column)).map(|value| value.is)).collect()
                }
                // What was least may have been left out.
                None if other.more => vec![None; columns.len()],
                None => columns.iter().map(nothing).collect(),
            };
        }
    }
}

/// What a page says of a time: its tables, the values of its answer, and whether there was anything.
struct Said {
    tables: Vec<Table>,
    say: Say,
    values: Vec<f64>,
}

impl Said {
    fn nothing(tables: Vec<Table>) -> Self {
        Self { tables, say: Say::Nothing, values: Vec::new() }
    }
}

/// A page of figures, as whoever asks sees it.
pub async fn report(state: &AppState, page: Page, asked: Asked) -> Result<Report, NoPage> {
    if state.store.is_limited() {
        // What was theirs a moment ago may be beyond their reach.
        return made(state, page, asked).await;
    }
    let kept = &state.insight;
    let shared = Shared {
        page,
        asked: asked.clone(),
        counted: kept.counted.load(Ordering::Relaxed),
        at: crate::domain::queue::quarter_before(state.clock.now()),
    };
    {
        let mut pages = kept.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.retain(|(_, until, _)| Instant::now() < *until);
        if let Some((.., report)) = pages.iter().find(|(known, ..)| *known == shared) {
            return Ok(report.clone());
        }
    }
    let report = made(state, page, asked).await?;
    let mut pages = kept.pages.lock().unwrap_or_else(PoisonError::into_inner);
    if pages.len() >= PAGES {
        pages.remove(0);
    }
    pages.push((shared, Instant::now() + SHARED, report.clone()));
    Ok(report)
}

async fn made(state: &AppState, page: Page, asked: Asked) -> Result<Report, NoPage> {
    let looking = Looking::begin(state, asked).await?;
    let days = Days::asked(&looking.asked, looking.now, &looking.zone);
    let findings = async { Ok(findings::of(&looking, page, &days).await?) };
    let (Said { mut tables, say, values }, standing, findings) =
        futures::try_join!(said(&looking, page, &days), stands(&looking, page), findings)?;
    let mut change = None;
    // What is so now was not looked at then.
    let before = days.before(looking.asked.compare, looking.now, &looking.zone).filter(|_| !page.is_of_now());
    // Of a time in which nobody counted yet it is not known that nothing happened.
    let is_counted = match &before {
        Some(before) => {
            let first = looking.state.store.insight_begins().await?;
            first.is_some_and(|first| first <= before.from)
        }
        None => true,
    };
    let uncompared = !is_counted && say != Say::Nothing;
    if let Some(before) = before.filter(|_| is_counted) {
        let other = said(&looking, page, &before).await?;
        // The first figure of a team is how many wait now, whatever time is looked at.
        if page != Page::Team {
            let (now, then) = (values.first().copied().unwrap_or(0.0), other.values.first().copied().unwrap_or(0.0));
            change = (say != Say::Nothing && then > 0.0).then(|| (now - then) / then);
        }
        beside(&mut tables, other.tables);
    }
    let mut values = values;
    if say == Say::Lost {
        values.push(change.unwrap_or(0.0));
    }
    let is_counted = |table: &Table| {
        table.rows.iter().any(|row| row.cells.iter().flatten().any(|value| value.is != 0.0))
            || table.rows.iter().any(|row| row.before.iter().flatten().any(|value| *value != 0.0))
    };
    for table in &mut tables {
        if !is_counted(table) {
            table.rows.clear();
        }
    }
    tables.extend(standing);
    let (say, values) = if page == Page::Forecast { foreseen_in(&tables) } else { (say, values) };
    let Looking { asked, now, zone, choices, .. } = looking;
    Ok(Report {
        page,
        asked,
        at: now,
        from: days.from,
        until: days.until,
        zone: zone.name().to_owned(),
        answer: Answer { say, values, change },
        uncompared,
        findings,
        tables,
        choices,
    })
}

/// What was counted in some days.
async fn said(looking: &Looking<'_>, page: Page, days: &Days) -> Result<Said, NoPage> {
    match page {
        Page::Monday => monday(looking, days).await,
        Page::Windows => windows(looking, days).await,
        Page::Engagement => engagement(looking).await,
        Page::Forecast => Ok(Said::nothing(Vec::new())),
        Page::Response => response(looking, days).await,
        Page::Templates => templates(looking, days).await,
        Page::Ads => ads(looking, days).await,
        Page::Journey => journey(looking, days).await,
        Page::Cost => cost(looking, days).await,
        Page::Team => team(looking, days).await,
    }
}

fn lost_by_day(looking: &Looking<'_>, days: &Days, lost: &[LostAt]) -> Table {
    let by_day = Losses::of(lost, |one| one.hour.div_euclid(24));
    let rows = days.dates().map(|day| {
        let behind = looking.behind_day(Trace::Counted(Fact::Lost), day);
        row(Key::Day(day), lost_cells(by_day.get(&day.day())), behind)
    });
    table(What::LostByDay, rows.collect())
}

/// Those that were worth most, whose customers are seen.
async fn lost_most(looking: &Looking<'_>, lost: &[LostAt]) -> store::Result<Table> {
    let mut order: Vec<&LostAt> = lost.iter().filter(|one| one.lost.conversation.0 > 0).collect();
    order.sort_by(|one, other| {
        let of = |one: &LostAt| (one.lost.closed_at, std::cmp::Reverse(one.lost.conversation));
        let latest = || of(other).cmp(&of(one));
        other.worth.total_cmp(&one.worth).then_with(latest)
    });
    let mut rows = Vec::new();
    for some in order.chunks(2 * MOST).take(LOOKED) {
        let ids = some.iter().map(|one| one.lost.conversation).collect();
        let views = looking.state.store.conversation_views(&ids, looking.now).await?;
        rows.extend(some.iter().filter_map(|one| {
            let view = views.get(&one.lost.conversation)?;
            let from = Timestamp(one.lost.quarter);
            let behind = Behind::of_time(LOST, from, from + BAR);
            let key = Key::Customer(one.lost.conversation, view.contact.title());
            Some(row(key, vec![Some(plain(one.worth))], Some(behind)))
        }));
        if rows.len() > MOST {
            break;
        }
    }
    Ok(cut(What::LostMost, rows))
}

async fn monday(looking: &Looking<'_>, days: &Days) -> Result<Said, NoPage> {
    let lost = looking.lost(days).await?;
    let mut tables = vec![lost_by_day(looking, days, &lost)];
    let mut why: Vec<(Why, i64)> =
        Losses::of(&lost, |one| one.lost.why).into_iter().map(|(why, losses)| (why, losses.n)).collect();
    why.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let reason = |(why, of)| row(Key::Why(why), vec![n(of)], behind_of(LOST, days, Of::Why(why)));
    tables.push(table(What::LostWhy, why.into_iter().map(reason).collect()));
    tables.push(lost_most(looking, &lost).await?);
    let all = Losses::all(&lost);
    Ok(match all.each() {
        Some(each) => Said { tables, say: Say::Lost, values: vec![all.n as f64, each] },
        None if looking.is_any(days).await? => Said { tables, say: Say::NoneLost, values: Vec::new() },
        None => Said::nothing(tables),
    })
}

async fn windows(looking: &Looking<'_>, days: &Days) -> Result<Said, NoPage> {
    const FACTS: [Fact; 6] = [Fact::Closed, Fact::Lost, Fact::Opened, Fact::KeptAlive, Fact::Reopened, Fact::Used];
    let (lost, hours, is_any) =
        futures::try_join!(looking.lost(days), looking.hours(days, FACTS), looking.is_any(days))?;
    let daily = |facts: &[Fact]| {
        let by_day: Vec<BTreeMap<i64, i64>> = facts.iter().map(|fact| hours.by_day(*fact)).collect();
        let rows = days.dates().map(|day| {
            let cells = by_day.iter().map(|of| n(of.get(&day.day()).copied().unwrap_or(0))).collect();
            row(Key::Day(day), cells, looking.behind_day(Trace::Counted(facts[0]), day))
        });
        rows.collect::<Vec<Row>>()
    };
    let by_day_rows = daily(&[Fact::Closed, Fact::Lost, Fact::Opened]);
    let kept = daily(&[Fact::KeptAlive, Fact::Reopened]);
    let (closed_by_day, used_by_day) = (hours.by_day(Fact::Closed), hours.by_day(Fact::Used));
    let used = days.dates().map(|day| {
        let of = |counts: &BTreeMap<i64, i64>| counts.get(&day.day()).copied().unwrap_or(0);
        let (closed, used) = (of(&closed_by_day), of(&used_by_day));
        row(
            Key::Day(day),
            vec![share(used, closed), n(closed), n(used)],
            looking.behind_day(Trace::Counted(Fact::Used), day),
        )
    });
    let used = used.collect();
    let by_hour = Losses::of(&lost, |one| one.hour.rem_euclid(24));
    let in_hour = |wanted: u8| {
        let losses = by_hour.get(&i64::from(wanted));
        row(Key::Hour(wanted), lost_cells(losses), looking.behind_hour(Fact::Lost, days, None, wanted))
    };
    let of_team = |(team, losses): (Option<TeamId>, Losses)| {
        row(looking.team(team), lost_cells(Some(&losses)), looking.behind_team(Fact::Lost, days, team))
    };
    let of_number = |(id, losses): (NumberId, Losses)| {
        row(Key::Number(id, looking.number(id)), lost_cells(Some(&losses)), looking.behind(Fact::Lost, days))
    };
    let by_week = Losses::of(&lost, |one| hour_of_week(one.hour));
    let week = weeks(|weekday, hour| {
        let losses = by_week.get(&(i64::from(weekday) * 24 + i64::from(hour)));
        let behind = looking.behind_hour(Fact::Lost, days, Some(weekday), hour);
        row(Key::HourOfWeek { weekday, hour }, lost_cells(losses), behind)
    });
    let greatest = |mut rows: Vec<Row>| {
        rows.sort_by(|one, other| first_value(other).total_cmp(&first_value(one)));
        rows
    };
    let teams = Losses::of(&lost, |one| one.lost.team).into_iter().map(of_team).collect();
    let numbers = Losses::of(&lost, |one| one.lost.number).into_iter().map(of_number).collect();
    let tables = vec![
        table(What::WindowsByDay, by_day_rows),
        table(What::KeptByDay, kept),
        table(What::Utilisation, used),
        table(What::LostByHour, (0..24).map(in_hour).collect()),
        table(What::LostByTeam, greatest(teams)),
        table(What::LostByNumber, greatest(numbers)),
        table(What::LostByWeek, week),
    ];
    if !is_any {
        return Ok(Said::nothing(tables));
    }
    let (closed, used) = (hours.total(Fact::Closed), hours.total(Fact::Used));
    let values = vec![closed as f64, share(used, closed).map_or(0.0, |share| share.is), hours.total(Fact::Lost) as f64];
    Ok(Said { tables, say: Say::Windows, values })
}

fn first_value(row: &Row) -> f64 {
    row.cells.first().copied().flatten().map_or(0.0, |value| value.is)
}

/// Each hour of a week, from Monday on.
fn weeks(of: impl Fn(u8, u8) -> Row) -> Vec<Row> {
    (0..7)
        .flat_map(|weekday| (0..24).map(move |hour| (weekday, hour)))
        .map(|(weekday, hour)| of(weekday, hour))
        .collect()
}

/// Which hour of its week, from Monday on, an hour is that a clock showed.
fn hour_of_week(hour: i64) -> i64 {
    i64::from(Date::of_day(hour.div_euclid(24)).weekday()) * 24 + hour.rem_euclid(24)
}

async fn engagement(looking: &Looking<'_>) -> Result<Said, NoPage> {
    let scores = looking.state.store.insight_engagement(&looking.asked).await?;
    let of: i64 = scores.iter().map(|(_, of, _)| *of).sum();
    let all: f64 = scores.iter().map(|(_, _, sum)| *sum).sum();
    if of == 0 {
        return Ok(Said::nothing(Vec::new()));
    }
    Ok(Said { tables: Vec::new(), say: Say::Engagement, values: vec![all / of as f64, of as f64] })
}

async fn response(looking: &Looking<'_>, days: &Days) -> Result<Said, NoPage> {
    let store = &looking.state.store;
    let waited = store.insight_waited(&looking.asked, looking.whole(days), MOST as i64 + 1);
    let (answers, hours, waited) =
        futures::try_join!(looking.answers(days, Whose::Team), looking.hours(days, [Fact::Received]), waited)?;
    let day = |day: Date| {
        let behind = looking.behind_day(Trace::Counted(Fact::Answered), day);
        row(Key::Day(day), took_cells(answers.by_day.get(&day.day())), behind)
    };
    let hour = |hour: u8| {
        let behind = looking.behind_hour(Fact::Answered, days, None, hour);
        row(Key::Hour(hour), took_cells(answers.by_hour.get(usize::from(hour))), behind)
    };
    let team = |(id, took): (&i64, &Took)| {
        let team = Some(*id).filter(|id| *id > 0).map(TeamId);
        row(looking.team(team), took_cells(Some(took)), looking.behind_team(Fact::Answered, days, team))
    };
    let staffed = |is: bool| {
        let behind = behind_of(Trace::Counted(Fact::Answered), days, Of::Staffed(is));
        row(Key::Staffed(is), took_cells(Some(&answers.by_staffed[usize::from(is)])), behind)
    };
    let mut customers: BTreeMap<ConversationId, Took> = BTreeMap::new();
    for (conversation, step) in waited {
        customers.entry(conversation).or_default().add(step, false);
    }
    let ids = customers.keys().copied().collect();
    let views = store.conversation_views(&ids, looking.now).await?;
    let mut longest: Vec<Row> = (customers.iter())
        .filter_map(|(id, took)| {
            let view = views.get(id)?;
            let cells = took_cells(Some(took))[2..].to_vec();
            Some(row(Key::Customer(view.id, view.contact.title()), cells, None))
        })
        .collect();
    let slowest = |row: &Row| row.cells.get(1).copied().flatten().map_or(0.0, |value| value.is);
    longest.sort_by(|one, other| slowest(other).total_cmp(&slowest(one)));
    let week = hours.by(Fact::Received, hour_of_week);
    let received = weeks(|weekday, hour| {
        let at = i64::from(weekday) * 24 + i64::from(hour);
        let of = week.get(&at).copied().unwrap_or(0);
        let behind = looking.behind_hour(Fact::Received, days, Some(weekday), hour);
        row(Key::HourOfWeek { weekday, hour }, vec![n(of)], behind)
    });
    let tables = vec![
        table(What::ResponseByDay, days.dates().map(day).collect()),
        table(What::ResponseByHour, (0..24).map(hour).collect()),
        table(What::ResponseByTeam, answers.whose.iter().map(team).collect()),
        table(What::ResponseStaffed, [true, false].into_iter().map(staffed).collect()),
        cut(What::ResponseByCustomer, longest),
        table(What::ReceivedByWeek, received),
    ];
    // Early in a day there may be further answers only, in windows whose first one was the day before.
    let first = &answers.all.first;
    let (Some(median), Some(ninth)) = (first.quantile(0.5), first.quantile(0.9)) else {
        return Ok(Said::nothing(tables));
    };
    Ok(Said { tables, say: Say::Response, values: vec![median, ninth, first.count() as f64] })
}

async fn templates(looking: &Looking<'_>, days: &Days) -> Result<Said, NoPage> {
    let store = &looking.state.store;
    let (asked, part) = (&looking.asked, looking.whole(days));
    let sent = store.insight_templates(asked, part).await?;
    let campaigns = store.insight_campaigns(asked, part, MOST as i64 + 1).await?;
    let hours = looking.hours(days, [Fact::OptedOut]).await?;
    let known = store.templates(None).await?;
    let sum = |of: fn(&store::insight::read::Sent) -> i64| sent.iter().map(of).sum::<i64>();
    let stages = [
        (Stage::Sent, Trace::Sent, sum(|one| one.sent)),
        (Stage::Delivered, Trace::Delivered, sum(|one| one.delivered)),
        (Stage::Read, Trace::Read, sum(|one| one.read)),
        (Stage::Answered, Trace::Returned, sum(|one| one.answered)),
        (Stage::Reopened, Trace::ReturnedOpen, sum(|one| one.reopened)),
    ];
    let all = sum(|one| one.sent);
    let stages = stages.map(|(stage, trace, of)| {
        let part = if stage == Stage::Sent { None } else { share(of, all) };
        row(Key::Stage(stage), vec![n(of), part], Some(Behind::of_time(trace, days.from, days.until)))
    });
    let each = sent.iter().map(|one| {
        let template = known.iter().find(|known| known.id == one.template);
        let name = template.map_or_else(|| one.template.to_string(), |known| known.name.clone());
        let language = template.map(|known| known.language.clone()).unwrap_or_default();
        let cells = vec![
            n(one.sent),
            n(one.delivered),
            share(one.delivered, one.sent),
            n(one.read),
            share(one.read, one.delivered),
            n(one.answered),
            share(one.answered, one.settled),
            n(one.reopened),
            share(one.reopened, one.settled),
            n(one.opted_out),
            dollars(one.cost),
            (one.answered > 0).then(|| plain(one.cost as f64 / 1e6 / one.answered as f64)),
        ];
        let behind = behind_of(Trace::Sent, days, Of::Template(one.template));
        row(Key::Template(one.template, name, language), cells, behind)
    });
    let each = each.collect();
    let setups: BTreeMap<CampaignId, String> =
        store.campaign_setups().await?.into_iter().map(|(id, setup)| (id, setup.name)).collect();
    let run = campaigns.iter().map(|(id, [sent, delivered, read, answered, out, settled, cost])| {
        let id = CampaignId(*id);
        let name = setups.get(&id).cloned().unwrap_or_else(|| id.to_string());
        let answers = share(*answered, *settled);
        let cells = vec![n(*sent), n(*delivered), n(*read), n(*answered), answers, n(*out), dollars(*cost)];
        row(Key::Campaign(id, name), cells, behind_of(Trace::Sent, days, Of::Campaign(id)))
    });
    let run = run.collect();
    let by_day = hours.by_day(Fact::OptedOut);
    let opted_out = days.dates().map(|day| {
        let of = by_day.get(&day.day()).copied().unwrap_or(0);
        row(Key::Day(day), vec![n(of)], looking.behind_day(Trace::Counted(Fact::OptedOut), day))
    });
    let opted_out = opted_out.collect();
    let tables = vec![
        table(What::TemplateFunnel, stages.to_vec()),
        cut(What::Templates, each),
        cut(What::Campaigns, run),
        table(What::OptOutsByDay, opted_out),
    ];
    let (delivered, settled, answered) = (sum(|one| one.delivered), sum(|one| one.settled), sum(|one| one.answered));
    let out = hours.total(Fact::OptedOut);
    if sent.is_empty() && out == 0 {
        return Ok(Said::nothing(tables));
    }
    let answered = share(answered, settled).map_or(0.0, |share| share.is);
    Ok(Said { tables, say: Say::Templates, values: vec![delivered as f64, answered, out as f64] })
}

async fn ads(looking: &Looking<'_>, days: &Days) -> Result<Said, NoPage> {
    let part = looking.whole(days);
    let leads = looking.state.store.insight_leads(&looking.asked, part).await?;
    let hours = looking.hours(days, [Fact::Lead, Fact::LeadInTime]).await?;
    let each = leads.iter().map(|one| {
        let in_time = share(one.in_time, one.leads);
        let cells = vec![n(one.leads), n(one.in_time), in_time, n(one.replied), dollars(one.saved)];
        let behind = behind_of(Trace::Counted(Fact::Lead), days, Of::Ad(one.ad.clone()));
        row(Key::Ad(one.ad.clone(), one.headline.clone()), cells, behind)
    });
    let each = each.collect();
    let (came, in_time) = (hours.by_day(Fact::Lead), hours.by_day(Fact::LeadInTime));
    let daily = days.dates().map(|day| {
        let of = |counts: &BTreeMap<i64, i64>| counts.get(&day.day()).copied().unwrap_or(0);
        row(Key::Day(day), vec![n(of(&came)), n(of(&in_time))], looking.behind_day(Trace::Counted(Fact::Lead), day))
    });
    let daily = daily.collect();
    let tables = vec![cut(What::Ads, each), table(What::LeadsByDay, daily)];
    let all = hours.total(Fact::Lead);
    if all == 0 {
        return Ok(Said::nothing(tables));
    }
    let in_time = share(hours.total(Fact::LeadInTime), all).map_or(0.0, |share| share.is);
    let saved: i64 = leads.iter().map(|one| one.saved).sum();
    Ok(Said { tables, say: Say::Ads, values: vec![all as f64, in_time, saved as f64 / 1e6] })
}

async fn journey(looking: &Looking<'_>, days: &Days) -> Result<Said, NoPage> {
    let moves = looking.state.store.insight_moves(&looking.asked, looking.whole(days)).await?;
    let flows = moves.iter().map(|(from, to, of)| {
        let (from, to) = (*from, *to);
        row(Key::Flow { from, to }, vec![n(*of)], behind_of(Trace::Moved, days, Of::Flow(from, to)))
    });
    let tables = vec![table(What::Flows, flows.collect())];
    if moves.is_empty() {
        return Ok(Said::nothing(tables));
    }
    let came = |wanted: Step| moves.iter().filter(|(_, to, _)| *to == wanted).map(|(_, _, of)| *of).sum::<i64>() as f64;
    Ok(Said { tables, say: Say::Journey, values: [Step::Lapsing, Step::Lost, Step::WonBack].map(came).to_vec() })
}

const CATEGORIES: [Category; 4] = [Category::Marketing, Category::Utility, Category::Authentication, Category::Service];

/// Money in millionths of a US dollar, and messages.
#[derive(Debug, Clone, Copy, Default)]
struct Costs {
    cost: i64,
    charged: i64,
    free: i64,
    saved: i64,
}

impl Costs {
    fn of<'a, K: Ord>(parts: &'a [CostPart], kind: impl Fn(&'a CostPart) -> K) -> BTreeMap<K, Self> {
        let mut found: BTreeMap<K, Self> = BTreeMap::new();
        for part in parts {
            let sums = found.entry(kind(part)).or_default();
            sums.cost += part.cost;
            sums.charged += part.charged;
            sums.free += part.free;
            sums.saved += part.saved;
        }
        found
    }

    fn cells(self) -> Vec<Option<Value>> {
        vec![dollars(self.cost), n(self.charged), n(self.free), dollars(self.saved)]
    }
}

async fn cost(looking: &Looking<'_>, days: &Days) -> Result<Said, NoPage> {
    let store = &looking.state.store;
    let mut costs = Vec::new();
    for part in looking.parts(days.from, days.until) {
        costs.extend(store.insight_costs(&looking.asked, part).await?);
    }
    let by_day = Costs::of(&costs, |part| part.day);
    let by_day_and_category = Costs::of(&costs, |part| (part.day, part.category));
    let daily = days.dates().map(|day| {
        let of = |costs: Option<&Costs>| costs.copied().unwrap_or_default();
        let each = CATEGORIES.map(|category| dollars(of(by_day_and_category.get(&(day.day(), category))).cost));
        let cells = each.into_iter().chain([n(of(by_day.get(&day.day())).charged)]).collect();
        row(Key::Day(day), cells, looking.behind_day(Trace::Charged, day))
    });
    let daily = daily.collect();
    let free_daily = days.dates().map(|day| {
        let Costs { free, saved, .. } = by_day.get(&day.day()).copied().unwrap_or_default();
        row(Key::Day(day), vec![n(free), dollars(saved)], looking.behind_day(Trace::Free, day))
    });
    let free_daily = free_daily.collect();
    let of_category = Costs::of(&costs, |part| part.category);
    let by_category = CATEGORIES.into_iter().map(|category| {
        let behind = behind_of(Trace::Charged, days, Of::Category(category));
        row(Key::Category(category), of_category.get(&category).copied().unwrap_or_default().cells(), behind)
    });
    let by_category: Vec<Row> =
        by_category.filter(|row| row.cells.iter().flatten().any(|value| value.is > 0.0)).collect();
    let by_market = Costs::of(&costs, |part| part.market.as_str()).into_iter().map(|(market, sums)| {
        let behind = behind_of(Trace::Charged, days, Of::Market(market.to_owned()));
        row(Key::Market(market.to_owned()), sums.cells(), behind)
    });
    let mut by_market: Vec<Row> = by_market.collect();
    by_market.sort_by(|one, other| first_value(other).total_cmp(&first_value(one)));
    let Costs { cost: all, charged, free, saved } = Costs::of(&costs, |_| ()).remove(&()).unwrap_or_default();
    let tables = vec![
        table(What::CostByDay, daily),
        table(What::FreeByDay, free_daily),
        table(What::CostByCategory, by_category),
        cut(What::CostByMarket, by_market),
    ];
    if charged + free == 0 {
        return Ok(Said::nothing(tables));
    }
    let won: i64 =
        (store.insight_templates(&looking.asked, looking.whole(days)).await?.iter()).map(|one| one.answered).sum();
    let each = if won > 0 { all as f64 / 1e6 / won as f64 } else { 0.0 };
    Ok(Said { tables, say: Say::Cost, values: vec![all as f64 / 1e6, each, saved as f64 / 1e6] })
}

async fn team(looking: &Looking<'_>, days: &Days) -> Result<Said, NoPage> {
    let store = &looking.state.store;
    const FACTS: [Fact; 3] = [Fact::Received, Fact::Answered, Fact::Lost];
    let counts = store.insight_by_team(&looking.asked, looking.whole(days), FACTS).await?;
    let owed: BTreeMap<i64, i64> = store.insight_owed(&looking.asked, false, looking.now).await?.into_iter().collect();
    let mut ids: Vec<i64> = counts.iter().map(|(id, _)| *id).chain(owed.keys().copied()).collect();
    ids.sort_unstable();
    ids.dedup();
    let load = ids.iter().map(|id| {
        let team = Some(*id).filter(|id| *id > 0).map(TeamId);
        let owed = owed.get(id).copied().unwrap_or_default();
        let known = counts.iter().find(|(known, _)| known == id);
        let [received, answered, lost] = known.map_or([0; 3], |(_, counts)| *counts);
        let cells = vec![n(received), n(answered), n(owed), n(lost)];
        row(looking.team(team), cells, looking.behind_team(Fact::Received, days, team))
    });
    let mut tables = vec![table(What::TeamLoad, load.collect())];
    if store.tells_figures_by_person().await? {
        let answers = looking.answers(days, Whose::Person).await?.whose;
        let have: BTreeMap<i64, i64> =
            store.insight_owed(&looking.asked, true, looking.now).await?.into_iter().collect();
        let mut people: Vec<(UserId, String)> = store.insight_people_names().await?;
        people.retain(|(id, _)| answers.contains_key(&id.0) || have.contains_key(&id.0));
        // By name, and never by what somebody did.
        people.sort_by_key(|(id, name)| (name.to_lowercase(), *id));
        let rows = people.into_iter().map(|(id, name)| {
            let took = took_cells(answers.get(&id.0));
            let owed = have.get(&id.0).copied().unwrap_or_default();
            let behind = behind_of(Trace::Counted(Fact::Answered), days, Of::Person(id));
            row(Key::Person(id, name), vec![took[4], took[0], took[2], n(owed)], behind)
        });
        tables.push(table(What::PersonLoad, rows.collect()));
    }
    let mut total = [0; FACTS.len()];
    counts.iter().for_each(|(_, counts)| add(&mut total, counts));
    let waits = owed.values().sum::<i64>() as f64;
    if counts.is_empty() && owed.is_empty() {
        return Ok(Said::nothing(tables));
    }
    Ok(Said { tables, say: Say::Team, values: vec![waits, total[1] as f64, total[2] as f64] })
}

/// How things stand now, and what is foreseen.
async fn stands(looking: &Looking<'_>, page: Page) -> Result<Vec<Table>, NoPage> {
    let (state, store, asked, now) = (looking.state, &looking.state.store, &looking.asked, looking.now);
    let days = &Days::asked(asked, now, &looking.zone);
    let stand = |of: Of| behind_of(Trace::Stands, days, of);
    Ok(match page {
        Page::Windows => {
            let states = store.insight_states(asked, now).await?;
            let rows = Door::ALL.iter().filter_map(|door| {
                let of = states.iter().find(|one| one.state == door.word())?;
                Some(row(Key::State(door.word().to_owned()), vec![n(of.n), n(of.owed)], stand(Of::State(*door))))
            });
            vec![table(What::StatusNow, rows.collect())]
        }
        Page::Engagement => {
            let scores = store.insight_engagement(asked).await?;
            let of =
                |score: u8| scores.iter().find(|(known, ..)| *known == i64::from(score)).map_or(0, |(_, of, _)| *of);
            let rows = (0..10).map(|score| row(Key::Score(score), vec![n(of(score))], stand(Of::Score(score))));
            let rows = if scores.is_empty() { Vec::new() } else { rows.collect() };
            let segments = store.insight_segments(asked, now).await?;
            let segment = |segment: Segment| {
                let (_, of) = segments.iter().find(|(word, _)| word == segment.word())?;
                Some(row(Key::Segment(segment), vec![n(*of)], stand(Of::Segment(segment))))
            };
            vec![
                table(What::EngagementNow, rows),
                table(What::SegmentsNow, Segment::ALL.into_iter().filter_map(segment).collect()),
            ]
        }
        Page::Templates => {
            let facts = [Fact::Template, Fact::OptedOut];
            let counts: BTreeMap<i64, [i64; 2]> =
                store.insight_by_number(asked, looking.whole(days), facts).await?.into_iter().collect();
            let rows = store.insight_quality(asked).await?.into_iter().map(|(id, quality)| {
                let [sent, opted_out] = counts.get(&id.0).copied().unwrap_or_default();
                let quality = match quality.as_str() {
                    "green" => n(3),
                    "yellow" => n(2),
                    "red" => n(1),
                    _ => None,
                };
                let cells = vec![quality, n(sent), n(opted_out)];
                row(Key::Number(id, looking.number(id)), cells, looking.behind(Fact::Template, days))
            });
            vec![table(What::QualityNow, rows.collect())]
        }
        Page::Journey => {
            let steps = looking.steps().await?;
            let step = |step: Step| {
                let (_, of) = steps.iter().find(|(word, _)| word == step.word())?;
                Some(row(Key::Step(step), vec![n(*of)], stand(Of::Step(step))))
            };
            vec![table(What::StepsNow, Step::ALL.into_iter().filter_map(step).collect())]
        }
        Page::Cost => {
            let mut rows = Vec::new();
            for (id, name) in
                looking.choices.numbers.iter().filter(|(id, _)| asked.number.is_none_or(|only| only == *id))
            {
                let (used, (from, month_ends)) = free_replies(looking, *id).await?;
                let cells =
                    vec![n(used.min(FREE_REPLIES)), n((FREE_REPLIES - used).max(0)), n((used - FREE_REPLIES).max(0))];
                // Only those that are free stand behind it.
                let charged =
                    if used > FREE_REPLIES { store.reply_after(*id, from, FREE_REPLIES).await? } else { None };
                let behind = Behind::of_time(Trace::Reply, from, charged.unwrap_or(month_ends));
                rows.push(row(Key::Number(*id, name.clone()), cells, Some(behind)));
            }
            vec![table(What::FreeTier, rows)]
        }
        Page::Forecast => {
            let foreseen = scoring::forecast(state).await?;
            let band = |band: crate::domain::model::forecast::Band| {
                Some(Value { is: band.mean, band: Some((band.low, band.high)) })
            };
            // Without a past nothing is foreseen.
            let hours = if foreseen.of == 0 { &[][..] } else { &foreseen.hours[..] };
            // Nobody has written yet in an hour that lies ahead; in the one that goes on some have.
            let volume = hours.iter().map(|hour| {
                let until = hour.from + Span::hours(1);
                let behind = Behind::of_time(Trace::Counted(Fact::Received), hour.from, until);
                row(Key::At(hour.from), vec![band(hour.volume)], Some(behind).filter(|_| hour.from <= now))
            });
            let closing = foreseen.hours.iter().map(|hour| {
                let cells = vec![band(hour.lapse), n(hour.closing.into()), n(hour.owed.into())];
                let behind = Behind::of_time(Trace::Closing, hour.from, hour.from + Span::hours(1));
                row(Key::At(hour.from), cells, Some(behind))
            });
            let closing: Vec<Row> = closing.collect();
            let is_any = closing.iter().any(|row| row.cells.iter().flatten().any(|value| value.is > 0.0));
            let withheld = store.is_limited();
            let told = store.forecasts_since(now - Span::days(FORETOLD)).await?;
            let known = Held::of(&told);
            let held = |what: What, of: Foretold| {
                let rows = known.iter().filter(|held| held.what == of).map(|held| {
                    let (of, within) = (i64::try_from(held.of).unwrap_or(0), i64::try_from(held.within).unwrap_or(0));
                    let lead = u32::try_from(held.lead).unwrap_or(0);
                    row(Key::Lead(lead), vec![n(of), share(within, of), Some(plain(held.off))], None)
                });
                Table { withheld, ..table(what, rows.collect()) }
            };
            vec![
                table(What::NextVolume, volume.collect()),
                table(What::NextClosing, if is_any { closing } else { Vec::new() }),
                held(What::Foreseen, Foretold::Volume),
                held(What::ForeseenClosing, Foretold::Lapse),
            ]
        }
        Page::Monday | Page::Response | Page::Ads | Page::Team => Vec::new(),
    })
}

/// How many replies a number has sent in the month of its zone, and when that began and ends.
async fn free_replies(looking: &Looking<'_>, id: NumberId) -> store::Result<(i64, (Timestamp, Timestamp))> {
    let zone = looking.roster.by_id(id).map_or("UTC", |line| line.number.time_zone.as_str());
    let month = zones::month(zone, looking.now);
    Ok((looking.state.store.replies_since(id, month.0, i64::MAX).await?, month))
}

/// What the page says that is about what is foreseen.
fn foreseen_in(tables: &[Table]) -> (Say, Vec<f64>) {
    let sum = |what: What, column: usize| {
        let rows = tables.iter().filter(|table| table.what == what).flat_map(|table| &table.rows);
        rows.filter_map(|row| row.cells.get(column).copied().flatten()).map(|value| value.is).sum::<f64>()
    };
    let values = vec![sum(What::NextVolume, 0), sum(What::NextClosing, 1), sum(What::NextClosing, 2)];
    let is_ahead = |table: &&Table| matches!(table.what, What::NextVolume | What::NextClosing);
    let is_any = tables.iter().filter(is_ahead).any(|table| !table.rows.is_empty());
    if is_any { (Say::Forecast, values) } else { (Say::Nothing, Vec::new()) }
}

/// The conversations behind a number, the latest first, as whoever asks sees them.
pub async fn behind(state: &AppState, asked: Asked, behind: Behind, after: Option<&str>) -> Result<FoundPage, NoPage> {
    let looking = Looking::begin(state, asked).await?;
    // Figures of people are nobody's to look behind where they are not shown.
    if matches!(behind.of, Some(Of::Person(_))) && !state.store.tells_figures_by_person().await? {
        return Err(NoPage::Unknown);
    }
    let after = after.map(|after| {
        let (quarter, id) = after.split_once('-').ok_or(NoPage::Cursor)?;
        let number = |text: &str| text.parse::<i64>().map_err(|_| NoPage::Cursor);
        Ok::<_, NoPage>((number(quarter)?, number(id)?))
    });
    let after = after.transpose()?;
    let parts = looking.parts(behind.from, behind.until.min(behind.from + Span::days(400)));
    let most = PAGE as i64 + 1;
    let mut rows = state.store.insight_behind(&looking.asked, &behind, &parts, after, most).await?;
    let is_more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| is_more).map(|(id, at, _)| format!("{}-{id}", at.0));
    let ids = rows.iter().map(|(id, ..)| *id).collect();
    let views = state.store.conversation_views(&ids, looking.now).await?;
    let found = rows.into_iter().filter_map(|(id, at, times)| {
        let view = views.get(&id)?;
        Some(Found { conversation: id, name: view.contact.title(), number: view.number.display.clone(), at, times })
    });
    Ok(FoundPage { found: found.collect(), next })
}

/// Says whether figures are told person by person from now on.
pub async fn show_by_person(state: &AppState, by: crate::domain::audit::By, on: bool) -> store::Result<bool> {
    use crate::domain::audit::{Act, What};
    if state.store.tells_figures_by_person().await? != on {
        let mut tx = state.store.begin().await?;
        tx.tell_figures_by_person(on).await?;
        let what = if on { What::FiguresShown } else { What::FiguresHidden };
        tx.audit(by, &Act::of(what), state.clock.now()).await?;
        tx.commit().await?;
    }
    state.insight.counted();
    Ok(on)
}

/// What another shift of a team would have saved on a past day, by the clock of the team: from one minute of that day to another,
/// instead of one that there was or of none. None where too little is known of how much the team does, or the day is not over.
pub async fn what_if(
    state: &AppState,
    day: Date,
    team: TeamId,
    shift: (u32, u32),
    instead: Option<(u32, u32)>,
) -> Result<Option<WhatIf>, NoPage> {
    let looking = Looking::begin(state, Asked { team: Some(team), ..Asked::default() }).await?;
    let teams = state.store.teams().await?;
    let known = teams.iter().find(|one| one.id == team);
    let zone = known.and_then(|one| one.time_zone.parse().ok()).unwrap_or(Tz::UTC);
    let begins = day.begins(&zone);
    let at = |minute: u32| shown(day, minute.min(2 * 24 * 60), &zone);
    let between = |(from, until): (u32, u32)| (at(from), at(until));
    let moved = instead.map(|minutes| {
        let (from, until) = between(minutes);
        Moved { from, until, part: known.map_or(1.0, |team| team.part_of(day, minutes)) }
    });
    let (from, until) = between(shift);
    let first = moved.map_or(from, |moved| moved.from.min(from));
    let last = moved.map_or(until, |moved| moved.until.max(until));
    if last > looking.now || from >= until {
        return Ok(None);
    }
    let (waited, is_cut) = state.store.insight_waited_between(team, (first, last), looking.now, QUESTIONS).await?;
    let done = state.store.insight_done(team, begins - DONE, begins + Span::days(1)).await?;
    let only = is_cut.then(|| u32::try_from(waited.len()).unwrap_or(u32::MAX));
    Ok(replay(&waited, (from, until), moved, &done).map(|found| WhatIf { only, ..found }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queue::{BAR, quarter_before};
    use chrono::{DateTime, Datelike, Timelike};
    use proptest::prelude::*;

    const ZONES: [Tz; 6] = [
        Tz::Europe__Berlin,
        Tz::Asia__Kolkata,
        Tz::Asia__Kathmandu,
        Tz::Australia__Lord_Howe,
        Tz::America__New_York,
        Tz::UTC,
    ];

    proptest! {
        #[test]
        fn a_quarter_of_an_hour_is_of_the_day_and_hour_that_a_clock_showed(
            zone in 0..ZONES.len(), day in 20_400_i64..21_200, quarters in prop::collection::vec(0i64..96 * 14, 1..20),
        ) {
            let zone = ZONES[zone];
            let first = Date::of_day(day);
            let (from, until) = (first.begins(&zone), Date::of_day(day + 14).begins(&zone));
            let parts = even(from, until, &zone);
            prop_assert_eq!((parts[0].from, parts[parts.len() - 1].until), (from, until));
            prop_assert!(parts.windows(2).all(|pair| pair[0].until == pair[1].from));
            for n in quarters {
                let at = quarter_before(from + BAR * n);
                let Some(part) = parts.iter().find(|part| part.from <= at && at < part.until) else { continue };
                let hour = (at + part.offset).0.div_euclid(Span::hours(1).0);
                let shown = DateTime::from_timestamp_millis(at.0).unwrap().with_timezone(&zone);
                prop_assert_eq!(hour.rem_euclid(24), i64::from(shown.hour()));
                prop_assert_eq!(Date::of_day(hour.div_euclid(24)).to_string(), shown.date_naive().to_string());
                let weekday = shown.weekday().num_days_from_monday();
                prop_assert_eq!(hour_of_week(hour), i64::from(weekday * 24 + shown.hour()));
            }
        }
    }

    #[test]
    fn days_are_compared_by_their_place_and_all_else_by_what_it_is_about() {
        let day = |day: i64, is: i64| row(Key::Day(Date::of_day(day)), vec![n(is), None], None);
        let hour = |hour: u8, is: i64| row(Key::Hour(hour), vec![n(is), None], None);
        let mut now =
            vec![table(What::LostByDay, vec![day(100, 3), day(101, 4)]), table(What::LostByHour, vec![hour(7, 1)])];
        let before =
            vec![table(What::LostByDay, vec![day(93, 5), day(94, 6)]), table(What::LostByHour, vec![hour(8, 9)])];
        beside(&mut now, before);
        let told: Vec<_> = now[0].rows.iter().map(|row| row.before.clone()).collect();
        assert_eq!(told, [vec![Some(5.0), None], vec![Some(6.0), None]]);
        assert_eq!(now[1].rows[0].before, [Some(0.0), None], "nothing was counted then");
        let team =
            |of: [i64; 4]| table(What::TeamLoad, vec![row(Key::Team(None, String::new()), of.map(n).to_vec(), None)]);
        let mut now = vec![team([5, 4, 3, 2])];
        beside(&mut now, vec![team([1, 1, 3, 1])]);
        assert_eq!(now[0].rows[0].before, [Some(1.0), Some(1.0), None, Some(1.0)], "those who wait do so now");
    }
}
