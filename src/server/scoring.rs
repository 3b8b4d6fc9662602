//! Scores conversations by the model that is used: how engaged somebody is, what is at stake, what to do next.
//!
//! Whose predictions count is said by [`learning::served`](super::learning::served). Where it is the model, this writes into
//! the rows of conversations what lists are narrowed to and ordered by, in short transactions and only where it has become
//! another; where it is not, the rule of thumb in [`super::figures`] does. What is kept lies on a grid, so that it follows from
//! what was said and from the moment alone, and not from what was kept before. Nobody who reads or writes waits for any of it.

use super::{
    alerts::answers as answers_at_all,
    figures::shared,
    learning,
    state::AppState,
    store::{
        self, Store,
        forecasts::NewForecast,
        judged::{Case, Judged},
        learning::{ACCOUNT, SEED},
        suggestion::Whom,
    },
    suggestion, zones,
};
use crate::domain::{
    audit::{Act, By, What},
    conversation::{ConversationView, Progress},
    engagement::{DAYS, Engagement, reading},
    guard::{Approach, PACE},
    hours::{LocalTime, Rota},
    id::{ConversationId, NumberId, TeamId, UserId, VersionId},
    learning::Used,
    model::{
        Account, Business, Context, Inputs, Model, Pair, Person, Question, Said, Side,
        best_hour::{BestHour, HourCounts, OFFERED},
        forecast::{AHEAD, Forecast, History, LEADS, LOOKS_BACK, What as Foretold, hour_of},
    },
    next::{Advice, Situation, Suggestion},
    priority::{Unbalanced, Urge, Weights, by_thumb, thumb},
    queue::Only,
    reach::Reach,
    scores::{
        self, Foreseen, Known, MOST_STATES, Moved, NewUse, PREVIEWED, Place, Preview, Reading, Scores, States, Sure,
        Use, WITHIN, moves, told, watched_until,
    },
    segment::Past,
    team::Team,
    time::{Span, Timestamp},
    window::SERVICE,
    zone::WallClock,
};
use chrono_tz::Tz;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::Notify;

/// Conversations that are scored together, and written in one transaction.
const BATCH: i64 = 200;
/// Events' conversations that are looked at apart; where there are more, all that wait are.
const TOUCHED: i64 = 20_000;
/// How long whose predictions count is taken as known, and the hours of the numbers.
const DECIDED: Duration = Duration::from_secs(60);
const HOURS_KEPT: Duration = Duration::from_secs(3600);
/// How long a forecast is shared by all who see the same, and for how many reaches: it takes a walk through the messages of
/// weeks.
const FORECAST_KEPT: Duration = Duration::from_secs(300);
const FORECASTS: usize = 64;
/// How long after an hour it can be told which windows have closed in it.
const SETTLES: Span = Span::minutes(15);
/// How long whoever says what conversations are worth waits until they stand where that puts them. What is left then is done
/// beside them.
const PATIENCE: Duration = Duration::from_secs(5);
/// Conversations that it is looked at what other weights would move: those that matter most.
const LOOKED: i64 = 5_000;
/// How far back conversations are scored at all.
const SCORED: Span = Span::days(180);
/// When nothing is sent of one's own, by the customer's clock, where they have said nothing else.
const QUIET: (i64, i64) = (21 * 60, 8 * 60);

/// What is remembered between two looks.
#[derive(Debug, Default)]
pub struct Kept {
    decided: Mutex<Option<(Instant, Decided)>>,
    /// The version that is used. What it says does not change.
    model: Mutex<Option<(VersionId, Arc<Model>)>>,
    hours: Mutex<Option<(Instant, BTreeMap<NumberId, HourCounts>)>>,
    /// What was foreseen last for whoever sees the same; none sees everything.
    forecasts: Mutex<HashMap<Option<Reach>, (Instant, Forecast)>>,
    /// Held while one is made, and while it is looked at what other weights would move: one at a time, since there are few
    /// readers and others need them, too.
    forecasting: tokio::sync::Mutex<()>,
    previewing: tokio::sync::Mutex<()>,
    /// All that wait are to be scored anew.
    pub due: Notify,
}

/// Whose predictions count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Decided {
    /// The version that says whether somebody answers; none where the rule of thumb does.
    version: Option<VersionId>,
    /// It also says whether they write by themselves.
    writes: bool,
}

impl Kept {
    /// Whose predictions count is asked anew: another version may.
    pub fn forget(&self) {
        *self.decided.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// How engaged conversations are by the rule of thumb.
type Thumbs = BTreeMap<ConversationId, f64>;

/// Whoever predicts, with what it takes.
pub struct Voice {
    version: VersionId,
    model: Arc<Model>,
    writes: bool,
    account: Account,
    businesses: BTreeMap<NumberId, Business>,
    weights: Weights,
    /// Who works when, and in which zone that is told.
    rotas: BTreeMap<TeamId, (Rota, Tz)>,
    seed: u64,
}

async fn decided(state: &AppState) -> store::Result<Decided> {
    let known = *state.scoring.decided.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, decided)) = known.filter(|(until, _)| Instant::now() < *until) {
        return Ok(decided);
    }
    let reply = learning::served(&state.store, Question::Reply).await?;
    let write = learning::served(&state.store, Question::Write).await?;
    let version = reply.version.filter(|_| reply.used == Used::Model);
    let decided = Decided { version, writes: write.used == Used::Model };
    // Where there is none yet there may be at once.
    if reply.version.is_some() {
        let kept = Some((Instant::now() + DECIDED, decided));
        *state.scoring.decided.lock().unwrap_or_else(PoisonError::into_inner) = kept;
    }
    Ok(decided)
}

impl Voice {
    /// None where no model is used.
    pub async fn of(state: &AppState) -> store::Result<Option<Self>> {
        let Decided { version: Some(version), writes } = decided(state).await? else { return Ok(None) };
        let store = &state.store;
        let known = state.scoring.model.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let model = match known.filter(|(known, _)| *known == version) {
            Some((_, model)) => model,
            None => {
                let text = store.model_text(version).await?;
                let Some(model) = text.and_then(|text| learning::read(&text)) else { return Ok(None) };
                let model = Arc::new(model);
                let kept = Some((version, model.clone()));
                *state.scoring.model.lock().unwrap_or_else(PoisonError::into_inner) = kept;
                model
            }
        };
        let staff = store.staff().await?;
        let rota = |(id, team): (&TeamId, &Team)| {
            let zone: Tz = team.time_zone.parse().unwrap_or(Tz::UTC);
            (*id, (team.rota(|user| answers_at_all(&staff, user)), zone))
        };
        let rotas = staff.teams.iter().map(rota).collect();
        Ok(Some(Self {
            version,
            model,
            writes,
            account: store.learning(ACCOUNT).await?.unwrap_or_default(),
            businesses: store.businesses().await?.into_iter().collect(),
            weights: store.weights().await?,
            rotas,
            seed: store.learning(SEED).await?.unwrap_or_default(),
        }))
    }

    /// Which version predicts.
    pub fn version(&self) -> VersionId {
        self.version
    }

    /// What is looked at in a conversation now; none where nothing is known, or nothing is to be predicted.
    fn inputs(&self, case: &Case, now: Timestamp) -> Option<Inputs> {
        let pair = case.pair.as_ref().filter(|_| case.is_scored && !case.is_blocked)?;
        let unknown = Business::default();
        let business = self.businesses.get(&case.number).unwrap_or(&unknown);
        let pairs: Vec<&Pair> = std::iter::once(pair).chain(&case.others).collect();
        let person = Person::of(&pairs);
        let offset = Span::minutes(clock(case, now).offset_at(now).into());
        Some(Context { pair, person: &person, business, account: &self.account, offset }.inputs(now))
    }

    /// Whether this window is among the few in which what is foreseen is not used so.
    fn holds_out(&self, what: Use, id: ConversationId, ends_at: Timestamp) -> bool {
        what.is_held_out(self.seed, id, ends_at)
    }

    /// The last moment before a window ends at which somebody of a team works; none where that is its end, or not known.
    fn answer_by(&self, team: TeamId, ends_at: Timestamp) -> Option<Timestamp> {
        let (rota, zone) = self.rotas.get(&team)?;
        let last = rota.stretches(ends_at - SERVICE, ends_at, zone).pop()?;
        Some(last.until).filter(|until| *until < ends_at)
    }

    /// Whether a conversation waits in a window in which the order is held back.
    fn is_out_of_order(&self, case: &Case) -> bool {
        case.owed && case.ends_at.is_some_and(|ends_at| self.holds_out(Use::Order, case.id, ends_at))
    }

    /// How engaged those of these are by the rule of thumb in which the order is held back: they stand by that, so that the use of
    /// the model is judged against it.
    async fn thumbs(&self, store: &Store, cases: &[Case], now: Timestamp) -> store::Result<Thumbs> {
        let out: Vec<ConversationId> =
            cases.iter().filter(|case| self.is_out_of_order(case)).map(|case| case.id).collect();
        store.thumbs_of(&out, now).await
    }

    /// How a conversation is judged now, by these weights.
    fn judge(&self, case: &Case, thumbs: &Thumbs, weights: &Weights, now: Timestamp) -> Judged {
        let none = Judged { id: case.id, engagement: None, at_stake: None, lapse: None, answer_by: None };
        if case.pair.is_none() && case.is_scored && !case.is_blocked {
            // What was said is not followed that far yet: what is kept stands until then.
            return Judged { engagement: case.engagement, ..none };
        }
        let Some(inputs) = self.inputs(case, now) else { return none };
        let foreseen = Foreseen::of(&self.model, &inputs, case.ends_at, now);
        let value = weights.value(&case.subject);
        let loss = foreseen.loss(value, weights.template_price).filter(|_| self.writes);
        let is_out = self.is_out_of_order(case);
        let at_stake = loss.filter(|_| case.owed).map(|loss| {
            let tenths = |engagement: f64| (engagement * 10.0).round() / 10.0;
            let by_rule = || thumb(tenths(thumbs.get(&case.id).copied().unwrap_or_default()), value);
            if is_out { by_rule() } else { stepped(loss.expected()) }
        });
        Judged {
            engagement: Some((reading(foreseen.reply.p) * 10.0).round() / 10.0),
            at_stake,
            answer_by: case
                .ends_at
                .filter(|_| case.owed && !is_out)
                .and_then(|ends_at| self.answer_by(case.subject.team?, ends_at)),
            lapse: foreseen.lapse().filter(|_| self.writes).map(|lapse| (lapse.p * 50.0).round() / 50.0),
            ..none
        }
    }
}

/// What a customer's clock shows; that of the number where nobody knows.
fn clock(case: &Case, now: Timestamp) -> WallClock {
    let of_number = || zones::wall_clock(&case.zone, now);
    case.contact.clock.or_else(of_number).unwrap_or(WallClock::UTC)
}

/// The nearest step to an amount: steps of a twentieth of it.
fn stepped(amount: f64) -> f64 {
    if amount < 0.001 { 0.0 } else { ((amount.ln() * 20.0).round() / 20.0).exp() }
}

/// The average engagement, where a model reckons it; none where it is to be reckoned by the rule of thumb.
pub async fn average(state: &AppState) -> Option<Option<Engagement>> {
    let average = async {
        let Decided { version: Some(_), .. } = decided(state).await? else { return Ok(None) };
        state.store.engagement().await.map(Some)
    };
    average.await.unwrap_or_else(|error: sqlx::Error| {
        tracing::warn!(%error, "nobody knows whose predictions count");
        None
    })
}

/// Scores these conversations. Those of them of which less is known yet than was said: they are to be scored again.
async fn score(state: &AppState, voice: &Voice, ids: &[ConversationId]) -> store::Result<BTreeSet<ConversationId>> {
    let now = state.clock.now();
    let attributes = !voice.weights.attributes().is_empty();
    let cases = state.store.cases_of(ids, attributes, now).await?;
    // Each window is noted once, also where the one before it was: else those who write again while they wait would count only
    // where they are held out.
    let waiting: Vec<ConversationId> = cases.iter().filter(|case| case.owed).map(|case| case.id).collect();
    let noted = state.store.noted(Use::Order, None, &waiting, now).await?;
    let thumbs = voice.thumbs(&state.store, &cases, now).await?;
    let mut changed = Vec::new();
    let mut uses = Vec::new();
    let mut behind = BTreeSet::new();
    for case in &cases {
        let judged = voice.judge(case, &thumbs, &voice.weights, now);
        let known = Judged {
            id: case.id,
            engagement: case.engagement,
            at_stake: case.at_stake,
            lapse: case.lapse,
            answer_by: case.answer_by,
        };
        if judged != known {
            changed.push(judged);
        }
        let last = case.pair.as_ref().and_then(Pair::last_inbound);
        if case.is_scored && case.asked_at > last && case.asked_at.is_some_and(|at| now - at < Span::minutes(10)) {
            behind.insert(case.id);
        }
        let open = case.ends_at.filter(|ends_at| case.owed && *ends_at > now && voice.writes && case.is_scored);
        if let Some(until) = open.filter(|until| !noted.contains(&(case.id, *until))) {
            let held_out = voice.holds_out(Use::Order, case.id, until);
            if held_out || judged.at_stake.is_some() {
                let at_stake = judged.at_stake.filter(|_| !held_out);
                let said = at_stake.map_or_else(|| "held_out".to_owned(), |at_stake| format!("{at_stake:.3}"));
                uses.push(NewUse { what: Use::Order, conversation: case.id, user: None, until, held_out, said });
            }
        }
    }
    if !changed.is_empty() || !uses.is_empty() {
        state.door.quiet().await;
        let mut tx = state.store.begin().await?;
        tx.put_judged(&changed).await?;
        tx.note_uses(&uses, now).await?;
        tx.commit().await?;
    }
    Ok(behind)
}

/// Scores all that wait for an answer in an open window.
pub async fn waiting(state: &AppState, voice: &Voice) -> store::Result<BTreeSet<ConversationId>> {
    let mut after = ConversationId(0);
    let mut behind = BTreeSet::new();
    while !state.shutdown.is_cancelled() {
        let ids = state.store.waiting_after(after, BATCH, state.clock.now()).await?;
        let Some(last) = ids.last() else { break };
        after = *last;
        behind.extend(score(state, voice, &ids).await?);
    }
    settle_uses(state).await?;
    Ok(behind)
}

/// How a conversation is judged by these weights where no model is used: by the rule of thumb, as it was reckoned last.
fn by_worth(case: &Case, weights: &Weights) -> Judged {
    let at_stake = by_thumb(case.engagement, weights.value(&case.subject)).filter(|_| case.is_scored && case.owed);
    Judged { id: case.id, engagement: case.engagement, at_stake, lapse: None, answer_by: None }
}

/// What those are worth that wait, where the business says anything of that.
pub async fn worth(state: &AppState) -> store::Result<HashMap<ConversationId, f64>> {
    let weights = state.store.weights().await?;
    let mut worth = HashMap::new();
    if weights.rules.is_empty() && weights.order_value.is_none() {
        return Ok(worth);
    }
    let mut after = ConversationId(0);
    loop {
        let now = state.clock.now();
        let ids = state.store.waiting_after(after, BATCH, now).await?;
        let Some(last) = ids.last() else { return Ok(worth) };
        after = *last;
        let cases = state.store.cases_of(&ids, !weights.attributes().is_empty(), now).await?;
        worth.extend(cases.iter().map(|case| (case.id, weights.value(&case.subject))));
    }
}

/// Has all that wait stand where their worth puts them, while no model is used.
pub async fn weigh(state: &AppState) -> store::Result<()> {
    let weights = state.store.weights().await?;
    let mut after = ConversationId(0);
    while !state.shutdown.is_cancelled() {
        let now = state.clock.now();
        let ids = state.store.waiting_after(after, BATCH, now).await?;
        let Some(last) = ids.last() else { break };
        after = *last;
        let cases = state.store.cases_of(&ids, !weights.attributes().is_empty(), now).await?;
        let judged = cases.iter().map(|case| (case, by_worth(case, &weights)));
        let changed: Vec<Judged> =
            judged.filter(|(case, judged)| judged.at_stake != case.at_stake).map(|(_, judged)| judged).collect();
        if !changed.is_empty() {
            state.door.quiet().await;
            let mut tx = state.store.begin().await?;
            tx.put_judged(&changed).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Settles what came of uses, and forgets those of long ago: so many in one transaction.
pub async fn settle_uses(state: &AppState) -> store::Result<()> {
    let now = state.clock.now();
    let mut last: Vec<i64> = Vec::new();
    loop {
        let ids = state.store.unsettled_uses(now, BATCH).await?;
        // Another process may have settled them; what stays unsettled is not tried again and again.
        if ids.is_empty() || ids == last {
            break;
        }
        state.door.quiet().await;
        let mut tx = state.store.begin().await?;
        tx.settle_uses(&ids, now).await?;
        tx.commit().await?;
        last = ids;
    }
    loop {
        state.door.quiet().await;
        let mut tx = state.store.begin().await?;
        let more = tx.forget_uses(now, BATCH).await?;
        tx.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// Scores all whose window is open: the longer a customer is silent in it, the surer it closes.
async fn open_windows(state: &AppState, voice: &Voice) -> store::Result<()> {
    let mut after = ConversationId(0);
    while !state.shutdown.is_cancelled() {
        let ids = state.store.open_after(after, BATCH, state.clock.now()).await?;
        let Some(last) = ids.last() else { break };
        after = *last;
        score(state, voice, &ids).await?;
    }
    Ok(())
}

/// Scores everybody with whom anything happened in half a year; of whoever is silent for longer nothing is said.
pub async fn everybody(state: &AppState, voice: &Voice) -> store::Result<()> {
    let mut after = ConversationId(0);
    let since = state.clock.now() - SCORED;
    // Where it breaks off it is begun again: what stands already is not written anew.
    while !state.shutdown.is_cancelled() {
        let ids = state.store.active_after(after, since, BATCH).await?;
        let Some(last) = ids.last() else { break };
        after = *last;
        score(state, voice, &ids).await?;
    }
    let outlived = state.store.outlived_scores(since).await?;
    for piece in outlived.chunks(usize::try_from(BATCH).unwrap_or(1)) {
        let none =
            |id: &ConversationId| Judged { id: *id, engagement: None, at_stake: None, lapse: None, answer_by: None };
        state.door.quiet().await;
        let mut tx = state.store.begin().await?;
        tx.put_judged(&piece.iter().map(none).collect::<Vec<_>>()).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Scores the conversations that events after one and up to another tell of, and these. Those of which less is known yet than was said.
pub async fn touched(
    state: &AppState,
    voice: &Voice,
    (after, until): (i64, i64),
    again: &BTreeSet<ConversationId>,
) -> store::Result<BTreeSet<ConversationId>> {
    let mut ids = state.store.told_between(after, until, TOUCHED).await?;
    if i64::try_from(ids.len()).is_ok_and(|count| count >= TOUCHED) {
        return waiting(state, voice).await;
    }
    ids.extend(again);
    let ids: Vec<ConversationId> = ids.into_iter().collect();
    let mut behind = BTreeSet::new();
    for piece in ids.chunks(usize::try_from(BATCH).unwrap_or(1)) {
        behind.extend(score(state, voice, piece).await?);
    }
    Ok(behind)
}

// ---- what is asked for --------------------------------------------------------------------------------------------

/// Why something about the worth of conversations was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("{0}")]
    Unbalanced(#[from] Unbalanced),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// The hours in which the customers of each number write, by their own clocks.
async fn hours(state: &AppState, now: Timestamp) -> store::Result<BTreeMap<NumberId, HourCounts>> {
    let known = state.scoring.hours.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((_, hours)) = known.filter(|(until, _)| Instant::now() < *until) {
        return Ok(hours);
    }
    // Of all numbers, whoever asks: it names nobody.
    let store = state.store.seen_by(None);
    let mut hours = BTreeMap::new();
    for (number, zone) in store.number_zones().await? {
        let heard = store.heard_lately(number, now - Span::days(DAYS * 2)).await?;
        let people = heard.iter().map(|(contact, _)| *contact).collect();
        let views = store.contact_views(&people, now).await?;
        let mut said: BTreeMap<_, Vec<Said>> = BTreeMap::new();
        for (contact, at) in heard {
            said.entry(contact).or_default().push(Said { at, by: Side::Customer });
        }
        let mut counts = HourCounts::default();
        for (contact, said) in said {
            let theirs = views.get(&contact).and_then(|view| view.time_zone.as_deref());
            let zone = tz(theirs, &zone);
            counts.join(&HourCounts::of(&said, |at| offset(zone, at)));
        }
        hours.insert(number, counts);
    }
    let until = Instant::now() + HOURS_KEPT;
    *state.scoring.hours.lock().unwrap_or_else(PoisonError::into_inner) = Some((until, hours.clone()));
    Ok(hours)
}

fn tz(theirs: Option<&str>, of_number: &str) -> Tz {
    let zone = |name: &str| name.parse::<Tz>().ok();
    theirs.and_then(zone).or_else(|| zone(of_number)).unwrap_or(Tz::UTC)
}

fn offset(zone: Tz, at: Timestamp) -> Span {
    Span::minutes(zone.offset_at(at).into())
}

/// At which hours of their day a customer writes. None where they are not to be scored, or have never written.
async fn best_hour(state: &AppState, case: &Case, said: &[Said], now: Timestamp) -> store::Result<Option<BestHour>> {
    if !case.is_scored || said.iter().all(|one| one.by == Side::Business) {
        return Ok(None);
    }
    let hours = hours(state, now).await?;
    let mut everybody = HourCounts::default();
    hours.values().for_each(|counts| everybody.join(counts));
    let zone = tz(case.contact.time_zone.as_deref(), &case.zone);
    let pair = HourCounts::of(said, |at| offset(zone, at));
    let business = hours.get(&case.number).copied().unwrap_or_default();
    Ok(Some(BestHour::of(&pair, &business, &everybody)))
}

/// Until when nothing should be sent of one's own, by the customer's clock; none where it can be now.
fn quiet_until(clock: WallClock, hours: Option<(i64, i64)>, now: Timestamp) -> Option<Timestamp> {
    // What they said is when they can be written to; all else of the day is quiet.
    let (from, until) = hours.map_or(QUIET, |(from, until)| (until, from));
    let minute = clock.minute_at(now);
    let is_quiet = if from < until { (from..until).contains(&minute) } else { minute >= from || minute < until };
    is_quiet.then(|| now + Span::minutes((until - minute).rem_euclid(24 * 60)))
}

/// What to do next, by how things stand.
fn situation(
    row: &ConversationView,
    approach: &Approach,
    foreseen: Option<&Foreseen>,
    quiet_until: Option<Timestamp>,
    best_at: Option<Timestamp>,
    now: Timestamp,
) -> Situation {
    let last = row.preview.as_ref();
    let asks = |text: &str| text.contains(['?', '？', '؟']);
    let question_open =
        last.is_some_and(|last| last.direction != "in" && last.text.as_deref().is_some_and(asks)) && !row.owed;
    let unanswered = row.awaiting_since.map(|at| at + PACE);
    Situation {
        owed: row.owed,
        settled: row.progress(now) != Progress::Open,
        question_open,
        ends_at: row.window.ends_at(),
        blocked: row.blocked_at.is_some(),
        opted_out: row.contact.marketing_opt_out,
        consented: approach.has_consented(now),
        quiet_until,
        paced_until: unanswered.max(approach.paced(now).and_then(|kept| kept.until)),
        // By the rule of thumb nobody knows: neither likely nor unlikely.
        reply: foreseen.map_or(0.3, |foreseen| foreseen.reply.p),
        reopen: foreseen.map_or(0.3, Foreseen::reopen),
        write: foreseen.and_then(|foreseen| foreseen.write).map_or(0.3, |write| write.p),
        best_at,
    }
}

/// Everything that is foreseen about a conversation. None where there is none of this id.
pub async fn of(state: &AppState, id: ConversationId) -> store::Result<Option<Scores>> {
    let now = state.clock.now();
    let Some(row) = state.store.conversation(id, now).await? else { return Ok(None) };
    let Some(case) = state.store.cases_of(&[row.id], true, now).await?.pop() else { return Ok(None) };
    let said = state.store.said_lately(row.id).await?;
    let voice = Voice::of(state).await?;
    let weights = match &voice {
        Some(voice) => voice.weights.clone(),
        None => state.store.weights().await?,
    };
    let ends_at = row.window.ends_at();
    let inputs = voice.as_ref().and_then(|voice| voice.inputs(&case, now));
    let foreseen =
        voice.as_ref().zip(inputs.as_ref()).map(|(voice, inputs)| Foreseen::of(&voice.model, inputs, ends_at, now));
    let terms = voice.as_ref().zip(inputs.as_ref());
    let terms = terms.map(|(voice, inputs)| told(voice.model.terms(Question::Reply, inputs, WITHIN)));
    let past = Past::of(&said, now);
    let best_hour = best_hour(state, &case, &said, now).await?;
    let zone = tz(case.contact.time_zone.as_deref(), &case.zone);
    let ahead = |best: &BestHour| best.ahead(now, now + Span::days(1), 1, |at| offset(zone, at)).first().copied();
    let quiet = quiet_until(clock(&case, now), state.store.hours_of(row.contact.id).await?, now);
    let best_at = best_hour.as_ref().and_then(ahead);
    let clock = clock(&case, now);
    let whom = Whom { contact: row.contact.id, opted_out: row.contact.marketing_opt_out, clock };
    let approach = state.store.approach(whom).await?;
    let mut next = Advice::of(&situation(&row, &approach, foreseen.as_ref(), quiet, best_at, now), now);
    if case.is_scored {
        next.reopen = suggestion::propose(state, &row, &case, &next, &approach, foreseen.as_ref(), now).await?;
    }
    let value = weights.value(&case.subject);
    let writes = voice.as_ref().is_some_and(|voice| voice.writes);
    let loss =
        foreseen.and_then(|foreseen| foreseen.loss(value, weights.template_price)).filter(|_| writes && row.owed);
    // By the rule of thumb there is a number, and no chance that it reads.
    let thumb = row.scores.engagement.filter(|_| voice.is_none() && case.is_scored);
    let held_out = match (&voice, ends_at.filter(|ends_at| *ends_at > now)) {
        (Some(voice), Some(ends_at)) => voice.holds_out(Use::Advice, row.id, ends_at),
        _ => false,
    };
    let (asked, answered) = answers(&said, now);
    Ok(Some(Scores {
        conversation: row.id,
        at: now,
        engagement: foreseen.map(|foreseen| Reading::of(foreseen.reply)).or(thumb.map(|score| Reading {
            score,
            low: score,
            high: score,
        })),
        reply: foreseen.map(|foreseen| foreseen.reply),
        lapse: foreseen.and_then(|foreseen| foreseen.lapse()).filter(|_| writes),
        terms: terms.unwrap_or_default(),
        best_hour,
        time_zone: zone.name().to_owned(),
        segment: past.segment(now),
        step: past.step(now),
        next,
        held_out,
        at_stake: loss.map(|loss| loss.expected()),
        value,
        sure: Sure { learnt: voice.as_ref().map_or(0, |voice| voice.model.learnt()), asked, answered },
        baseline: voice.is_none(),
        excluded: !case.is_scored,
    }))
}

/// The same, for a screen: it is noted what was advised, once for a window, or that it was held back; and which template was
/// proposed.
pub async fn shown(state: &AppState, id: ConversationId) -> store::Result<Option<Scores>> {
    let Some(mut scores) = of(state, id).await? else { return Ok(None) };
    let (conversation, now) = (scores.conversation, scores.at);
    let ends_at = ends_at(state, &scores).await?;
    // Where advice is held back nothing is proposed either.
    let reopen = scores.next.reopen.take().filter(|_| !scores.held_out);
    if let Some((reopen, ended_at)) = reopen.zip(ends_at) {
        scores.next.reopen = offers(state, conversation, ended_at, &reopen, now).await?.then_some(reopen);
    }
    if scores.baseline || scores.excluded {
        return Ok(Some(scores));
    }
    if let Some(until) = ends_at.filter(|ends_at| *ends_at > now) {
        let said = scores.next.next.word().to_owned();
        let held_out = scores.held_out;
        note(state, NewUse { what: Use::Advice, conversation, user: None, until, held_out, said }, now).await?;
    }
    Ok(Some(scores))
}

/// The same, for a program: nobody is shown it, so no use is noted of it, but which template was given, and how likely that was to
/// be chosen.
pub async fn given(state: &AppState, id: ConversationId) -> store::Result<Option<Scores>> {
    let Some(scores) = of(state, id).await? else { return Ok(None) };
    if let Some(reopen) = &scores.next.reopen
        && let Some(ended_at) = ends_at(state, &scores).await?
    {
        suggestion::given(state, scores.conversation, ended_at, reopen, scores.at).await?;
    }
    Ok(Some(scores))
}

async fn ends_at(state: &AppState, scores: &Scores) -> store::Result<Option<Timestamp>> {
    let row = state.store.conversation(scores.conversation, scores.at).await?;
    Ok(row.and_then(|row| row.window.ends_at()))
}

/// Notes a use, where it is not noted yet: whoever finds nothing to write keeps nobody from writing.
async fn note(state: &AppState, new: NewUse, now: Timestamp) -> store::Result<()> {
    let noted = state.store.noted(new.what, new.user, &[new.conversation], now).await?;
    if noted.contains(&(new.conversation, new.until)) {
        return Ok(());
    }
    let mut tx = state.store.begin().await?;
    tx.note_uses(&[new], now).await?;
    tx.commit().await
}

/// The chance by which uses are held back; none where no model is used, and nothing is made use of.
pub async fn draw(state: &AppState) -> store::Result<Option<u64>> {
    match decided(state).await?.version {
        Some(_) => state.store.learning(SEED).await,
        None => Ok(None),
    }
}

/// Notes that a screen is about to propose a template to open a window again, which is kept with how likely it was to be chosen,
/// or that this is held back. Whether it may.
pub async fn offers(
    state: &AppState,
    conversation: ConversationId,
    ended_at: Timestamp,
    reopen: &Suggestion,
    now: Timestamp,
) -> store::Result<bool> {
    let (what, held_out) = (Use::Reopen, reopen.held_out);
    if !held_out {
        suggestion::shown(state, conversation, ended_at, reopen, now).await?;
    }
    let (until, said) = (watched_until(now), reopen.template_id.to_string());
    note(state, NewUse { what, conversation, user: None, until, held_out, said }, now).await?;
    Ok(!held_out)
}

/// The best hours of a customer, for a screen that offers them for a send: noted once a day, or that they were held back. None where
/// they were, or are not known.
pub async fn hours_for(state: &AppState, id: ConversationId) -> store::Result<Option<BestHour>> {
    let now = state.clock.now();
    let Some((hours, zone)) = hours_and_zone(state, id, now).await? else { return Ok(None) };
    let Some(row) = state.store.conversation(id, now).await? else { return Ok(None) };
    if !hours.stands_out() {
        return Ok(Some(hours));
    }
    let (what, until, conversation) = (Use::Hour, watched_until(now), row.id);
    let held_out = draw(state).await?.is_some_and(|seed| what.is_held_out(seed, conversation, until));
    // Those that the screen offers: while free text can be sent, before that ends.
    let day = now + Span::days(1);
    let open = row.window.ends_at().filter(|ends_at| *ends_at > now && row.window.window().permits_free_form(now));
    let ahead = open.map_or(day, |ends_at| ends_at.min(day) - Span::minutes(1));
    let best = hours.ahead(now, ahead, OFFERED, |at| offset(zone, at));
    // By the hours since 1970 in which they lie, so that it is found which was taken.
    let said = best.iter().map(|at| format!("{},", at.0.div_euclid(Span::hours(1).0))).collect::<String>();
    let said = format!(",{said}");
    note(state, NewUse { what, conversation, user: None, until, held_out, said }, now).await?;
    Ok((!held_out).then_some(hours))
}

/// What the next day brings, for somebody on whose screen it stands: noted once a day, or that it was held back. None where it was.
pub async fn forecast_for(state: &AppState, user: Option<UserId>) -> store::Result<Option<Forecast>> {
    let forecast = forecast(state).await?;
    // Of a business that has just begun nothing is foreseen.
    let Some(user) = user.filter(|_| forecast.of > 0) else { return Ok(Some(forecast)) };
    let now = state.clock.now();
    let (what, until) = (Use::Forecast, watched_until(now));
    let held_out = draw(state).await?.is_some_and(|seed| what.is_held_out(seed, ConversationId(user.0), until));
    let said = format!("{:.1}", forecast.hours.iter().map(|hour| hour.lapse.mean).sum::<f64>());
    let new = NewUse { what, conversation: ConversationId(0), user: Some(user), until, held_out, said };
    note(state, new, now).await?;
    Ok((!held_out).then_some(forecast))
}

/// Notes whom a list that is narrowed by what is foreseen has shown to somebody: each once a day.
pub async fn filtered(
    state: &AppState,
    user: UserId,
    only: &Only,
    rows: &[(ConversationId, Option<Timestamp>)],
    now: Timestamp,
) -> store::Result<()> {
    let by_priority = !only.priority.is_everything();
    if !only.is_foreseen() {
        return Ok(());
    }
    let Some(seed) = draw(state).await? else { return Ok(()) };
    let (what, until) = (Use::Filter, watched_until(now));
    let ids: Vec<ConversationId> = rows.iter().map(|(id, _)| *id).collect();
    let noted = state.store.noted(what, Some(user), &ids, now).await?;
    let new = |(conversation, ends_at): &(ConversationId, Option<Timestamp>)| {
        // Only what is at stake is held back, and only while a window is open: how engaged somebody is is shown of everybody.
        let open = ends_at.filter(|ends_at| by_priority && *ends_at > now);
        NewUse {
            what,
            conversation: *conversation,
            user: Some(user),
            until,
            held_out: open.is_some_and(|ends_at| what.is_held_out(seed, *conversation, ends_at)),
            said: if by_priority { "priority" } else { "engagement" }.to_owned(),
        }
    };
    let uses: Vec<NewUse> = rows.iter().filter(|(id, _)| !noted.contains(&(*id, until))).map(new).collect();
    if uses.is_empty() {
        return Ok(());
    }
    state.door.quiet().await;
    let mut tx = state.store.begin().await?;
    tx.note_uses(&uses, now).await?;
    tx.commit().await
}

/// When the best of these hours begins within the next day, by the clock they were counted with.
pub async fn best_at(state: &AppState, id: ConversationId, now: Timestamp) -> store::Result<Option<Timestamp>> {
    let Some((hours, zone)) = hours_and_zone(state, id, now).await? else { return Ok(None) };
    Ok(hours.ahead(now, now + Span::days(1), 1, |at| offset(zone, at)).first().copied())
}

async fn hours_and_zone(state: &AppState, id: ConversationId, now: Timestamp) -> store::Result<Option<(BestHour, Tz)>> {
    let Some(case) = state.store.cases_of(&[id], false, now).await?.pop() else { return Ok(None) };
    let said = state.store.said_lately(case.id).await?;
    let zone = tz(case.contact.time_zone.as_deref(), &case.zone);
    Ok(best_hour(state, &case, &said, now).await?.map(|hours| (hours, zone)))
}

/// How often the customer could have answered within a day, of what is told, and did.
fn answers(said: &[Said], now: Timestamp) -> (u32, u32) {
    let (mut asked, mut answered) = (0, 0);
    let mut since: Option<Timestamp> = None;
    for one in said {
        match (one.by, since) {
            (Side::Business, None) => since = Some(one.at),
            (Side::Customer, Some(at)) => {
                asked += 1;
                answered += u32::from(one.at - at <= WITHIN);
                since = None;
            }
            _ => {}
        }
    }
    if since.is_some_and(|at| now - at > WITHIN) {
        asked += 1;
    }
    (asked, answered)
}

/// What a browser needs to foresee these conversations as time passes.
pub async fn states(state: &AppState, ids: &[ConversationId]) -> store::Result<States> {
    let now = state.clock.now();
    let ids = &ids[..ids.len().min(MOST_STATES)];
    let Some(voice) = Voice::of(state).await? else {
        let template_price = state.store.weights().await?.template_price;
        let (account, businesses, known) = (Account::default(), Vec::new(), Vec::new());
        return Ok(States { model: None, version: None, account, businesses, known, template_price });
    };
    let attributes = !voice.weights.attributes().is_empty();
    let cases = state.store.cases_of(ids, attributes, now).await?;
    let known: Vec<Known> = cases
        .into_iter()
        .filter(|case| case.is_scored && !case.is_blocked)
        .filter_map(|case| {
            let (clock, value) = (clock(&case, now), voice.weights.value(&case.subject));
            Some(Known { id: case.id, number: case.number, pair: case.pair?, others: case.others, clock, value })
        })
        .collect();
    let numbers: BTreeSet<NumberId> = known.iter().map(|known| known.number).collect();
    let business = |number| (number, voice.businesses.get(&number).cloned().unwrap_or_default());
    let businesses = numbers.into_iter().map(business).collect();
    let template_price = voice.weights.template_price;
    let (model, version) = (Some(Model::clone(&voice.model)), Some(voice.version));
    Ok(States { model, version, account: voice.account, businesses, known, template_price })
}

/// Says what conversations are worth from now on, and has those that wait stand where that puts them.
pub async fn set_weights(state: &AppState, by: By, weights: Weights) -> Result<Weights, Refused> {
    let weights = weights.checked()?;
    let store = &state.store;
    if store.weights().await? != weights {
        let mut tx = store.begin().await?;
        tx.put_weights(&weights).await?;
        // What was lost is told by what it is worth.
        tx.recount_all().await?;
        tx.audit(by, &Act::of(What::WeightsSet), state.clock.now()).await?;
        tx.commit().await?;
    }
    // For all that wait, whoever asks.
    let whole = AppState { store: store.seen_by(None), ..state.clone() };
    let voice = Voice::of(&whole).await?;
    let stand = async {
        match &voice {
            Some(voice) => waiting(&whole, voice).await.map(drop),
            None => weigh(&whole).await,
        }
    };
    match tokio::time::timeout(PATIENCE, stand).await {
        Ok(done) => done?,
        Err(_) => state.scoring.due.notify_one(),
    }
    Ok(weights)
}

/// What other weights would move: of those that wait now and matter most, those that move furthest, as they would stand once
/// saved.
pub async fn preview(state: &AppState, weights: Weights) -> Result<Preview, Refused> {
    preview_among(state, weights, LOOKED).await
}

/// The same among so many at most. Whoever writes weights looks again and again, and others read meanwhile.
pub async fn preview_among(state: &AppState, weights: Weights, most: i64) -> Result<Preview, Refused> {
    let weights = weights.checked()?;
    let _one_at_a_time = state.scoring.previewing.lock().await;
    let now = state.clock.now();
    let voice = Voice::of(state).await?;
    let kept = state.store.weights().await?;
    let judge = |case: &Case, thumbs: &Thumbs, weights: &Weights| match &voice {
        Some(voice) => voice.judge(case, thumbs, weights, now),
        None => by_worth(case, weights),
    };
    let attributes = !(kept.attributes().is_empty() && weights.attributes().is_empty());
    let (first, of) = state.store.waiting_first(most, now).await?;
    let mut places = Vec::new();
    let mut values = BTreeMap::new();
    for ids in first.chunks(usize::try_from(BATCH).unwrap_or(1)) {
        let cases = state.store.cases_of(ids, attributes, now).await?;
        let thumbs = match &voice {
            Some(voice) => voice.thumbs(&state.store, &cases, now).await?,
            None => Thumbs::new(),
        };
        for case in cases {
            let Some(ends_at) = case.ends_at else { continue };
            let [before, later] = [&kept, &weights].map(|weights| judge(&case, &thumbs, weights));
            let peak_at = |judged: &Judged| {
                let Judged { engagement, at_stake, answer_by, .. } = *judged;
                Urge { engagement, at_stake, answer_by }.peak(ends_at)
            };
            places.push(Place { id: case.id, peak_before: peak_at(&before), peak_after: peak_at(&later) });
            values.insert(case.id, (kept.value(&case.subject), weights.value(&case.subject)));
        }
    }
    let (furthest, moved) = moves(&places, PREVIEWED);
    let ids = furthest.iter().map(|(id, ..)| *id).collect();
    let mut rows = state.store.conversation_views(&ids, now).await?;
    let moved_rows = furthest.into_iter().filter_map(|(id, before, after)| {
        let (value_before, value_after) = values.get(&id).copied()?;
        Some(Moved { row: rows.remove(&id)?, before, after, value_before, value_after })
    });
    let looked = places.len();
    // Some may have come or gone between the two looks.
    let of = usize::try_from(of).unwrap_or(0).max(looked);
    Ok(Preview { rows: moved_rows.collect(), of, looked, moved })
}

/// The next 24 hours: messages of customers, and windows that close.
pub async fn forecast(state: &AppState) -> store::Result<Forecast> {
    let _one_at_a_time = state.scoring.forecasting.lock().await;
    let now = state.clock.now();
    let store: &Store = &state.store;
    let reach = store.reach().map(shared);
    let is_of_now = |forecast: &Forecast| forecast.hours.first().is_some_and(|hour| hour.from == hour_of(now));
    let known = state.scoring.forecasts.lock().unwrap_or_else(PoisonError::into_inner).get(&reach).cloned();
    if let Some((_, forecast)) = known.filter(|(until, forecast)| Instant::now() < *until && is_of_now(forecast)) {
        return Ok(forecast);
    }
    let zone = store.number_zones().await?.into_iter().next().map_or(Tz::UTC, |(_, zone)| tz(None, &zone));
    let until = hour_of(now);
    let since = until - Span::days(LOOKS_BACK);
    let heard = store.heard_by_hour(since, until).await?;
    let hours = usize::try_from(LOOKS_BACK * 24).unwrap_or(0);
    let mut counts = vec![0_u32; hours];
    for (hour, n) in heard {
        if let Some(count) = usize::try_from(hour).ok().and_then(|hour| counts.get_mut(hour)) {
            *count = u32::try_from(n).unwrap_or(u32::MAX);
        }
    }
    // A business that has just begun has no past of silence.
    let silent = counts.iter().take_while(|count| **count == 0).count();
    let silent = silent / 24 * 24;
    let from = since + Span::hours(i64::try_from(silent).unwrap_or(0));
    let ahead = Span::hours(i64::try_from(AHEAD).unwrap_or(24));
    let open = store.closing_until(until + ahead, now).await?;
    let past = store.silences_since(now - Span::days(DAYS)).await?;
    let history = History { from, counts: &counts[silent..] };
    let forecast = Forecast::of(&history, &open, &past, now, |at| offset(zone, at));
    // That nothing is foreseen of a business that has just begun is soon not so any more.
    if forecast.of > 0 {
        let mut kept = state.scoring.forecasts.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, (until, _)| Instant::now() < *until);
        if kept.len() < FORECASTS {
            kept.insert(reach, (Instant::now() + FORECAST_KEPT, forecast.clone()));
        }
    }
    Ok(forecast)
}

/// Writes down, once an hour, what is foreseen of some of the hours to come, by how long customers are silent by now; and of those
/// that are over what came.
pub async fn keep_forecasts(state: &AppState) -> store::Result<()> {
    if let Some(voice) = Voice::of(state).await? {
        open_windows(state, &voice).await?;
    }
    let store = &state.store;
    let now = state.clock.now();
    let this = hour_of(now);
    let mut came = Vec::new();
    for hour in store.unsettled_hours(this).await? {
        let until = hour + Span::hours(1);
        let heard = store.heard_by_hour(hour, until).await?.into_iter().map(|(_, n)| n).sum();
        // Whoever has written since has another window by now: later nobody can tell which had closed.
        let closed = if now - until <= SETTLES { Some(store.closed_in(hour).await?) } else { None };
        came.push((hour, heard, closed));
    }
    let foreseen = forecast(state).await?;
    let mut rows = Vec::new();
    // Without a past nothing is foreseen that could be held against what comes.
    if foreseen.of >= AHEAD {
        for lead in LEADS {
            let Some(hour) = foreseen.hours.get(lead) else { continue };
            let ahead = i64::try_from(lead).unwrap_or(i64::MAX);
            for (what, band) in [(Foretold::Volume, hour.volume), (Foretold::Lapse, hour.lapse)] {
                rows.push(NewForecast { hour: hour.from, what, lead: ahead, band });
            }
        }
    }
    state.door.quiet().await;
    let mut tx = store.begin().await?;
    for (hour, heard, closed) in came {
        tx.settle_forecasts(hour, Foretold::Volume, Some(heard), now).await?;
        tx.settle_forecasts(hour, Foretold::Lapse, closed, now).await?;
    }
    tx.note_forecasts(&rows).await?;
    tx.forget_forecasts(now - SCORED).await?;
    tx.commit().await
}

/// What came of each use in the last thirty days.
pub async fn uses(state: &AppState) -> store::Result<Vec<scores::Used>> {
    state.store.uses_since(state.clock.now() - Span::days(DAYS)).await
}
