//! What is learnt of the answers people get: follows what is said, writes down what is predicted, settles it when its time
//! is over, and sees to it that nothing is used that is worse than what was there.
//!
//! Everything here goes in short steps, each one transaction, so whatever breaks off goes on where it was, and of several
//! processes each step is done by one. Nobody who writes or reads waits for any of it. What is known of a conversation is
//! made of its messages as they are ([`follow`]): where one came late, was imported or is gone it is made anew, and comes
//! out the same. What was predicted is learnt from once, in the order in which its time was over, and never before
//! ([`settle`]). What was learnt becomes a candidate now and then, which predicts along; it is used only once it was better
//! on what was asked after it was made, by more than chance does ([`review`]).

use super::{
    people,
    replay::Past,
    state::AppState,
    store::{
        self, Store, Tx, judged,
        learning::{
            ACCOUNT, BASELINES, FORM, Heard, LEARNER, NewDecision, PAST_CAME, PAST_MODEL, PAST_SEEN, PINNED, Print,
            REFIT, REPLAYED, REVIEWED, SEED, SERVED, STANDINGS, State, VersionRow, Whose,
        },
    },
};
use crate::domain::{
    audit::{About, Act, By, Detail, What},
    id::{ContactId, ConversationId, NumberId, VersionId},
    learning::{
        self, Answered, Baselines, EACH, ENOUGH, HORIZON, Judged, Kind, Progress, Replayed, Report, Served, Standing,
        Used, Verdict, Version, Why, is_held_out, is_silence, next_silence, opened,
    },
    model::{
        Account, Business, Context, Example, INPUTS, Inputs, Model, Pair, Person, Question, Said, Side, forecast::Held,
        isotonic::Isotonic,
    },
    time::{Span, Timestamp},
    window::SERVICE,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, VecDeque},
    sync::LazyLock,
};

/// Events and conversations of one step.
const EVENTS: i64 = 500;
const CONVERSATIONS: usize = 20;
/// Messages after which a step that makes anew what is known ends: whoever writes meanwhile waits for it.
const READ: usize = 20_000;
/// Labels of one step.
const LABELS: i64 = 100;
/// Labels of one step of a refit.
const REFITTED: i64 = 250;
/// How long after it happened something is still predicted as if it had just happened.
const PROMPT: Span = Span::minutes(30);
/// The rule of thumb is read against so many.
const THUMBS: i64 = 2_000;
/// By how much of the past a model is judged, and by how many decisions; and how many the page tells of.
const PAST: Span = Span::days(84);
const JUDGED: i64 = 5_000;
const SHOWN: i64 = 20_000;
/// Days of forecasts that the page tells of.
const FORETOLD: i64 = 30;
/// What came true is looked at after so many labels, or after so long.
const FRESH: i64 = 25;
const AGAIN: Span = Span::minutes(10);

/// How far a refit is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Refit {
    started_at: Timestamp,
    /// The last label it has learnt, and how many there were of how many.
    after: i64,
    done: i64,
    of: i64,
    model: Model,
}

/// When what came true was last looked at, and how many labels there were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Reviewed {
    at: Timestamp,
    labels: i64,
}

/// Why something was not done about the model.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is no such version.")]
    NotFound,
    #[error("One is learning anew already.")]
    Running,
    #[error("None is learning anew.")]
    Idle,
    #[error("Nothing has been learnt here yet.")]
    Nothing,
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Has a model ready to predict, where there is none that this program can read. `seed` is the chance by which
/// conversations are held out, where none was drawn yet.
pub async fn begin(store: &Store, seed: u64, now: Timestamp) -> store::Result<()> {
    let mut tx = store.begin().await?;
    if tx.learning::<u64>(SEED).await?.is_none() {
        tx.put_learning(SEED, &seed).await?;
    }
    let served = match tx.learning::<VersionId>(SERVED).await? {
        Some(id) => tx.version_state(id).await?.and_then(|text| read(&text)),
        None => None,
    };
    if served.is_none() {
        // Also where an earlier program has left some that mean something else.
        tx.drop_learning(LEARNER).await?;
        tx.drop_learning(REFIT).await?;
        for of_past in [PAST_SEEN, PAST_MODEL, REPLAYED] {
            tx.drop_learning(of_past).await?;
        }
        tx.drop_versions().await?;
        let id = tx.put_version(Kind::Prior, None, 0, &text(&Model::prior()), now).await?;
        tx.promote(id, now).await?;
    }
    // What is known of conversations is made anew where this program knows it in another form.
    let form = serde_json::to_value((Pair::default(), Account::default())).expect("plain data has a JSON form");
    if tx.learning::<serde_json::Value>(FORM).await?.as_ref() != Some(&form) {
        if tx.learning::<serde_json::Value>(FORM).await?.is_some() {
            tx.forget_states().await?;
        }
        tx.put_learning(FORM, &form).await?;
    }
    tx.commit().await
}

/// A model as it is kept.
pub(super) fn text(model: &Model) -> String {
    serde_json::to_string(model).expect("plain data has a JSON form")
}

/// How many values a model of this program has.
static VALUES: LazyLock<usize> = LazyLock::new(|| values(&text(&Model::blank())));

fn values(text: &str) -> usize {
    text.matches(',').count()
}

/// None where a program has written it whose models are others.
pub(super) fn read(text: &str) -> Option<Model> {
    if values(text) != *VALUES {
        return None;
    }
    serde_json::from_str(text).ok()
}

// ---- following what is said ---------------------------------------------------------------------------------------

/// What predicts, in one step.
struct Voices {
    served: (VersionId, Model),
    candidate: Option<(VersionId, Model)>,
    baselines: Baselines,
    seed: u64,
}

/// One step: what is known while it lasts, and is written at its end.
struct Step {
    tx: Tx,
    now: Timestamp,
    account: Account,
    numbers: BTreeMap<NumberId, Business>,
    /// Messages that were read, and those of the past that came.
    read: usize,
    past: i64,
    /// When it was first predicted live, once that was looked up.
    first: Option<Option<Timestamp>>,
    /// None before the first is needed, and where there is none.
    voices: Option<Voices>,
}

impl Step {
    async fn begin(state: &AppState) -> store::Result<Self> {
        let mut tx = state.store.begin().await?;
        let account = tx.learning(ACCOUNT).await?.unwrap_or_default();
        let (now, numbers) = (state.clock.now(), BTreeMap::new());
        Ok(Self { tx, now, account, numbers, read: 0, past: 0, first: None, voices: None })
    }

    /// Writes what the step has changed.
    async fn end(mut self) -> store::Result<()> {
        for (number, business) in &self.numbers {
            self.tx.put_business(*number, business).await?;
        }
        if !self.numbers.is_empty() {
            self.tx.put_learning(ACCOUNT, &self.account).await?;
        }
        if self.past > 0 {
            let known: Past = self.tx.learning(PAST_CAME).await?.unwrap_or_default();
            self.tx.put_learning(PAST_CAME, &Past { of: known.of + self.past, at: self.now }).await?;
        }
        self.tx.commit().await
    }

    /// Whether what was said then is of the past: its time was over before anything was predicted live. It is gone through in
    /// order, once it is there ([`super::replay`]), since it comes in any.
    async fn is_past(&mut self, at: Timestamp) -> store::Result<bool> {
        if at + HORIZON > self.now {
            return Ok(false);
        }
        let first = match self.first {
            Some(first) => first,
            None => self.tx.first_decision().await?,
        };
        self.first = Some(first);
        Ok(first.is_none_or(|first| at < first))
    }

    async fn business(&mut self, number: NumberId) -> store::Result<&mut Business> {
        let business = match self.numbers.remove(&number) {
            Some(business) => business,
            None => self.tx.business(number).await?,
        };
        Ok(self.numbers.entry(number).or_insert(business))
    }

    /// The sums hear that a conversation has changed.
    async fn sum(&mut self, number: NumberId, before: &Pair, after: &Pair, said: &[Said]) -> store::Result<()> {
        self.business(number).await?.take(before, after, said);
        self.account.take(before, after, said);
        Ok(())
    }

    /// Whether there is something that predicts.
    async fn find_voices(&mut self) -> store::Result<bool> {
        if self.voices.is_some() {
            return Ok(true);
        }
        let Some(id) = self.tx.learning::<VersionId>(SERVED).await? else { return Ok(false) };
        let Some(model) = self.tx.version_state(id).await?.and_then(|text| read(&text)) else { return Ok(false) };
        let candidate = match self.tx.candidate().await? {
            Some((id, _)) => {
                self.tx.version_state(id).await?.and_then(|text| read(&text)).map(|model: Model| (id, model))
            }
            None => None,
        };
        self.voices = Some(Voices {
            served: (id, model),
            candidate,
            baselines: self.tx.learning(BASELINES).await?.unwrap_or_default(),
            seed: self.tx.learning(SEED).await?.unwrap_or_default(),
        });
        Ok(true)
    }

    /// Brings what is known of a conversation to what was said in it. Where `decides`, it is written down what is predicted
    /// of whatever is new.
    async fn follow(&mut self, id: ConversationId, decides: bool) -> store::Result<()> {
        let known = self.tx.conversation_state(id).await?;
        let Some(whose) = self.tx.whose(id).await? else {
            return if known.is_some() { self.tx.drop_conversation_state(id).await } else { Ok(()) };
        };
        if whose.merged_into.is_some() || !whose.is_scored {
            return match known {
                Some(known) => self.leave(id, whose, known).await,
                None => Ok(()),
            };
        }
        let before = known.unwrap_or_default();
        // Where nothing has changed of what was there, what came after it is enough.
        let goes_on = match before.counted.until {
            Some(until) => self.tx.print(id, until).await? == before.counted.print,
            None => true,
        };
        let from = before.counted.until.filter(|_| goes_on);
        let said = self.tx.said_after(id, from).await?;
        self.read += said.len();
        let mut after = before.clone();
        if !goes_on {
            after.pair = Pair::default();
        }
        let last = said.iter().filter(|heard| before.counted.has(heard)).map(|heard| heard.said).max();
        let mut added = Vec::new();
        let mut turns = Vec::new();
        // A silence that was to be asked about before something came is asked about as it was then: else those that were
        // broken while nobody got round to asking would be missing among those that were.
        let asks = before.ask_at.filter(|at| decides && *at <= self.now);
        let mut silence = None;
        for heard in &said {
            let Heard { said, .. } = *heard;
            let is_new = !before.counted.has(heard);
            if let Some(at) = asks.filter(|at| silence.is_none() && said.at > *at) {
                silence = Some((at, after.pair.clone()));
            }
            if is_new {
                added.push(said);
                let is_later = last.is_none_or(|last| said >= last);
                let is_past = self.is_past(said.at).await?;
                self.past += i64::from(is_past);
                if decides && is_later && !is_past && said.by == Side::Business && after.pair.begins_turn(said.at) {
                    turns.push((said.at, after.pair.clone()));
                }
            }
            after.pair.take(said).expect("they are in order");
        }
        for heard in &said {
            after.counted.take(heard);
        }
        let latest = said.last().map(|heard| heard.said.at);
        after.counted.until = if goes_on { latest.max(before.counted.until) } else { latest };
        after.counted.print = match after.counted.until {
            Some(until) => self.tx.print(id, until).await?,
            None => Print::default(),
        };
        if !whose.is_blocked {
            if let Some((at, pair)) = silence {
                self.ask_about(id, whose, &pair, at).await?;
            }
            for (at, pair) in turns {
                self.decide(id, whose, &pair, Question::Reply, at, at + HORIZON).await?;
            }
        }
        self.sum(whose.number, &before.pair, &after.pair, &added).await?;
        if decides {
            self.amend(id).await?;
        }
        let now = self.now;
        let open = whose.ends_at.filter(|ends_at| *ends_at > now && !whose.is_blocked);
        after.ask_at = open.map(opened).and_then(|opened_at| {
            // What was to be asked of this window is asked still.
            let still = before.ask_at.filter(|at| is_silence(opened_at, *at));
            still.or_else(|| next_silence(opened_at, now))
        });
        self.tx.put_conversation_state(id, whose.number, &after, false).await
    }

    /// What was delivered after its time was over still counts among what came. What learns from answers one by one has learnt
    /// already; whoever learns anew learns this.
    async fn amend(&mut self, id: ConversationId) -> store::Result<()> {
        let amended = self.tx.amend_decisions(id, self.now).await?;
        if amended.is_empty() {
            return Ok(());
        }
        let mut baselines: Baselines = self.tx.learning(BASELINES).await?.unwrap_or_default();
        for (question, came_true) in amended {
            baselines.of_mut(question).came += if came_true { 1 } else { -1 };
        }
        self.tx.put_learning(BASELINES, &baselines).await
    }

    /// A conversation became another one, or is not to be predicted: it is in no sum any more.
    async fn leave(&mut self, id: ConversationId, whose: Whose, known: State) -> store::Result<()> {
        self.sum(whose.number, &known.pair, &Pair::default(), &[]).await?;
        let Some(into) = whose.merged_into.filter(|_| whose.is_scored) else {
            return self.tx.drop_conversation_state(id).await;
        };
        let into = ConversationId(into);
        // Each message was counted once, whichever of the two it is in by now, or will be.
        if let Some(survivor) = self.tx.whose(into).await?.filter(|survivor| survivor.is_scored) {
            let mut state = self.tx.conversation_state(into).await?.unwrap_or_default();
            state.counted.join(&known.counted);
            self.tx.put_conversation_state(into, survivor.number, &state, true).await?;
        }
        let mut counted = known.counted;
        counted.print = Print::default();
        counted.until = None;
        let left = State { pair: Pair::default(), counted, ask_at: None };
        self.tx.put_conversation_state(id, whose.number, &left, false).await
    }

    /// Writes down what is predicted at a moment, soon after it. Later it is known by more than there was then, and what came of it
    /// may be known as well: such a moment is neither judged nor learnt from.
    async fn decide(
        &mut self,
        conversation: ConversationId,
        whose: Whose,
        pair: &Pair,
        question: Question,
        asked_at: Timestamp,
        due_at: Timestamp,
    ) -> store::Result<()> {
        if self.now - asked_at > PROMPT || !self.find_voices().await? {
            return Ok(());
        }
        let others = self.tx.other_pairs(whose.contact, conversation).await?;
        let pairs: Vec<&Pair> = others.iter().chain([pair]).collect();
        let person = Person::of(&pairs);
        let offset = self.tx.offset(whose.contact, whose.number, asked_at).await?;
        let thumb = self.tx.exchange(conversation, whose.contact, asked_at).await?.rule_of_thumb(asked_at);
        let business = self.business(whose.number).await?.clone();
        let Some(voices) = &self.voices else { return Ok(()) };
        let context = Context { pair, person: &person, business: &business, account: &self.account, offset };
        let inputs = rounded(context.inputs(asked_at));
        let within = due_at - asked_at;
        // Use is held back by the end of the window, so that is what tells whether it was.
        let window =
            pair.last_inbound().map(|at| at + SERVICE).filter(|ends_at| *ends_at > asked_at).unwrap_or(asked_at);
        let baseline = voices.baselines.of(question);
        let said = |model: &Model| model.chance(question, &inputs, within).p;
        let new = NewDecision {
            conversation,
            number: whose.number,
            question,
            asked_at,
            due_at,
            version: voices.served.0,
            p: said(&voices.served.1),
            thumb,
            baseline: baseline.read(thumb),
            rate: baseline.rate(),
            shadow: voices.candidate.as_ref().map(|(id, model)| (*id, said(model))),
            held_out: is_held_out(voices.seed, conversation, window),
            inputs: inputs.clone(),
        };
        self.tx.put_decision(&new).await
    }

    /// Asks about a silence as it was at a moment, if that was one at which the window that was open then is asked about.
    async fn ask_about(
        &mut self,
        id: ConversationId,
        whose: Whose,
        pair: &Pair,
        asked_at: Timestamp,
    ) -> store::Result<()> {
        let Some(opened_at) = pair.last_inbound() else { return Ok(()) };
        if is_silence(opened_at, asked_at) {
            self.decide(id, whose, pair, Question::Write, asked_at, opened_at + SERVICE).await?;
        }
        Ok(())
    }

    /// Asks about the silence of a conversation whose time for it has come.
    async fn ask(&mut self, id: ConversationId) -> store::Result<()> {
        let Some(known) = self.tx.conversation_state(id).await? else { return Ok(()) };
        let whose = self
            .tx
            .whose(id)
            .await?
            .filter(|whose| whose.merged_into.is_none() && whose.is_scored && !whose.is_blocked);
        let now = self.now;
        let open = whose.and_then(|whose| Some((whose, whose.ends_at.filter(|ends_at| *ends_at > now)?)));
        let mut next = None;
        if let (Some((whose, ends_at)), Some(asked_at)) = (open, known.ask_at) {
            if is_silence(opened(ends_at), asked_at) {
                self.decide(id, whose, &known.pair, Question::Write, asked_at, ends_at).await?;
            }
            next = next_silence(opened(ends_at), now);
        }
        self.tx.set_ask_at(id, next).await
    }
}

/// As many decimals as mean something, so that what is written down is what was predicted from.
fn rounded(inputs: Inputs) -> Inputs {
    Inputs(inputs.0.into_iter().map(|value| (value * 10_000.0).round() / 10_000.0).collect())
}

/// One step of following what is said. False where there is nothing to follow.
pub async fn follow(state: &AppState) -> store::Result<bool> {
    let mut step = Step::begin(state).await?;
    let (happened, is_news) = step.tx.happened(EVENTS, CONVERSATIONS).await?;
    let mut waiting: VecDeque<ConversationId> = VecDeque::new();
    // Those that became others first: what they have counted goes along with them.
    for id in happened {
        match step.tx.whose(id).await? {
            Some(whose) if whose.merged_into.is_some() => waiting.push_front(id),
            _ => waiting.push_back(id),
        }
    }
    let is_empty = waiting.is_empty();
    for id in waiting {
        let decides = !step.tx.is_there_before(id).await?;
        step.follow(id, decides).await?;
    }
    if is_news || !is_empty {
        step.end().await?;
        return Ok(true);
    }
    let most = i64::try_from(CONVERSATIONS).unwrap_or(i64::MAX);
    let mut others = step.tx.stale_states(most).await?;
    let were_there = others.is_empty();
    if were_there {
        others = step.tx.there_before(most).await?;
    }
    if others.is_empty() {
        // What was gone through to its end is noted.
        step.end().await?;
        return Ok(false);
    }
    for id in others {
        step.follow(id, false).await?;
        if step.read >= READ {
            // The others are seen to in the next one.
            if were_there {
                step.tx.went_through(id).await?;
            }
            break;
        }
    }
    step.end().await?;
    Ok(true)
}

/// Asks about some of the silences whose time has come. False where there is none.
pub async fn ask(state: &AppState) -> store::Result<bool> {
    let mut step = Step::begin(state).await?;
    let now = step.now;
    let silent = step.tx.silent(now, i64::try_from(CONVERSATIONS).unwrap_or(i64::MAX)).await?;
    if silent.is_empty() {
        return Ok(false);
    }
    for id in silent {
        step.ask(id).await?;
    }
    step.end().await?;
    Ok(true)
}

// ---- learning -----------------------------------------------------------------------------------------------------

/// Settles some of the decisions whose time is over, and learns from them. False where there is none.
pub async fn settle(state: &AppState) -> store::Result<bool> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let due = tx.due_decisions(now, LABELS).await?;
    if due.is_empty() || tx.learning::<VersionId>(SERVED).await?.is_none() {
        return Ok(false);
    }
    let mut learner: Model = match tx.learning(LEARNER).await? {
        Some(model) => model,
        None => Model::prior(),
    };
    let mut baselines: Baselines = tx.learning(BASELINES).await?.unwrap_or_default();
    for one in due {
        let Some(came_true) = one.came_true.filter(|_| one.inputs.0.len() == INPUTS) else {
            tx.drop_decision(one.id).await?;
            continue;
        };
        tx.settle_decision(one.id, came_true, now).await?;
        let baseline = baselines.of_mut(one.question);
        baseline.of += 1;
        baseline.came += i64::from(came_true);
        learner.learn(&Example { question: one.question, inputs: one.inputs, within: one.within, came_true });
    }
    tx.put_learning(LEARNER, &learner).await?;
    tx.put_learning(BASELINES, &baselines).await?;
    snapshot(&mut tx, &learner, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// What was learnt by now becomes a candidate, where there is none and enough is new.
async fn snapshot(tx: &mut Tx, learner: &Model, now: Timestamp) -> store::Result<()> {
    const LAST: &str = "snapshot";
    let labels = tx.labels().await?;
    let last: i64 = tx.learning(LAST).await?.unwrap_or_default();
    if labels - last < EACH || tx.candidate().await?.is_some() {
        return Ok(());
    }
    let parent = tx.learning::<VersionId>(SERVED).await?;
    let learnt = i64::try_from(learner.learnt()).unwrap_or(i64::MAX);
    tx.put_version(Kind::Online, parent, learnt, &text(learner), now).await?;
    tx.put_learning(LAST, &labels).await
}

/// Looks at what came true, where enough has since the last time.
pub async fn review_if_due(state: &AppState) -> store::Result<()> {
    let last = state.store.learning::<Reviewed>(REVIEWED).await?;
    let (labels, _) = state.store.learnt().await?;
    let is_due = last.is_none_or(|last| labels - last.labels >= FRESH || state.clock.now() - last.at >= AGAIN);
    if is_due { review(state).await } else { Ok(()) }
}

/// Looks at what came true: reads the rule of thumb anew, and decides what becomes of the candidate.
pub async fn review(state: &AppState) -> store::Result<()> {
    let now = state.clock.now();
    let mut thumbs = Vec::new();
    for question in Question::ALL {
        let cases = state.store.thumbs(question, THUMBS).await?;
        thumbs.push((question, cases.len() as u64, Isotonic::fit(&cases)));
    }
    let version = state.store.learning::<VersionId>(SERVED).await?;
    let candidate = state.store.candidate().await?;
    let duels = match candidate.zip(version) {
        Some(((id, made_at), served)) => state.store.duels(id, served, made_at).await?,
        None => Vec::new(),
    };
    let verdict = learning::verdict(&duels);
    let before: Vec<(Question, Served)> = state.store.learning(STANDINGS).await?.unwrap_or_default();
    let replayed: Option<Replayed> = state.store.learning(REPLAYED).await?;
    let mut standings = Vec::new();
    for question in Question::ALL {
        let cases = state.store.cases(question, version, now - PAST, JUDGED).await?;
        let before = before.iter().find(|(of, _)| *of == question).map(|(_, served)| *served);
        standings.push((question, Served::of(version, &cases, before).or_by(question, replayed.as_ref())));
    }
    let mut tx = state.store.begin().await?;
    let mut baselines: Baselines = tx.learning(BASELINES).await?.unwrap_or_default();
    for (question, of, thumb) in thumbs {
        let baseline = baselines.of_mut(question);
        // Few that were predicted live say less of it than the past has shown.
        if of >= baseline.of.unsigned_abs().min(ENOUGH) {
            baseline.thumb = thumb;
        }
    }
    tx.put_learning(BASELINES, &baselines).await?;
    tx.put_learning(STANDINGS, &standings).await?;
    let labels = tx.labels().await?;
    tx.put_learning(REVIEWED, &Reviewed { at: now, labels }).await?;
    let mut is_another = false;
    // Another process, or somebody, may have decided meanwhile.
    if let Some((id, _)) = candidate
        && tx.candidate().await? == candidate
        && tx.learning::<VersionId>(SERVED).await? == version
        && verdict != Verdict::Wait
    {
        tx.judge_version(id, &Judged::of(&duels)).await?;
        let is_pinned = tx.learning::<bool>(PINNED).await?.unwrap_or_default();
        match verdict {
            Verdict::Better if !is_pinned => {
                tx.promote(id, now).await?;
                tx.audit(By::PROGRAM, &Act::of(What::ModelPromoted).about(About::Model, id.0), now).await?;
                // What it said while it predicted along tells whether it is used.
                tx.drop_learning(REVIEWED).await?;
                is_another = true;
            }
            Verdict::NotBetter => tx.retire_candidates(now).await?,
            Verdict::Better | Verdict::Wait => {}
        }
    }
    tx.commit().await?;
    if is_another {
        takes_over(state);
    }
    Ok(())
}

/// One step of learning anew. False where nobody has asked for it, or it is done.
pub async fn refit(state: &AppState) -> store::Result<bool> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(mut refit) = tx.learning::<Refit>(REFIT).await? else { return Ok(false) };
    let labels = tx.labels_after(refit.after, REFITTED).await?;
    let Some(last) = labels.last() else {
        // It has learnt all there is, so it goes on from here as well.
        tx.retire_candidates(now).await?;
        let parent = tx.learning::<VersionId>(SERVED).await?;
        let learnt = i64::try_from(refit.model.learnt()).unwrap_or(i64::MAX);
        tx.put_version(Kind::Refit, parent, learnt, &text(&refit.model), now).await?;
        tx.put_learning(LEARNER, &refit.model).await?;
        tx.drop_learning(REFIT).await?;
        tx.commit().await?;
        return Ok(false);
    };
    refit.after = last.label;
    refit.done += i64::try_from(labels.len()).unwrap_or(i64::MAX);
    refit.of = refit.of.max(refit.done);
    for label in labels {
        if label.inputs.0.len() == INPUTS {
            let (question, within, came_true) = (label.question, label.within, label.came_true);
            refit.model.learn(&Example { question, inputs: label.inputs, within, came_true });
        }
    }
    tx.put_learning(REFIT, &refit).await?;
    tx.commit().await?;
    Ok(true)
}

// ---- what people decide -------------------------------------------------------------------------------------------

/// Has a model learn anew from all that is known. It goes on by itself from here.
pub async fn begin_refit(state: &AppState, by: By) -> Result<(), Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    if tx.learning::<Refit>(REFIT).await?.is_some() {
        return Err(Refused::Running);
    }
    // What the past has taught is not among the labels.
    let past = tx.learning::<Model>(PAST_MODEL).await?;
    if past.is_none() && tx.known_labels().await? == 0 {
        return Err(Refused::Nothing);
    }
    refit_from(&mut tx, past.unwrap_or_else(Model::prior), now).await?;
    tx.audit(by, &Act::of(What::ModelRefit), now).await?;
    tx.commit().await?;
    state.learning.notify_one();
    Ok(())
}

/// Has this one learn from all labels there are, in short steps. Where one is learning already, that goes on.
pub(super) async fn refit_from(tx: &mut Tx, model: Model, now: Timestamp) -> store::Result<()> {
    if tx.learning::<Refit>(REFIT).await?.is_some() {
        return Ok(());
    }
    let of = tx.known_labels().await?;
    tx.put_learning(REFIT, &Refit { started_at: now, after: 0, done: 0, of, model }).await
}

/// Has it stop. What it had learnt anew is gone; what predicts is not touched.
pub async fn cancel_refit(state: &AppState, by: By) -> Result<(), Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    if !tx.drop_learning(REFIT).await? {
        return Err(Refused::Idle);
    }
    tx.audit(by, &Act::of(What::ModelRefitCancelled), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Has a version predict from now on. Better ones take over from it.
pub async fn promote(state: &AppState, by: By, id: VersionId) -> Result<(), Refused> {
    choose(state, by, id, false).await
}

/// Goes back to a version, which stays until somebody says otherwise.
pub async fn roll_back(state: &AppState, by: By, id: VersionId) -> Result<(), Refused> {
    choose(state, by, id, true).await
}

async fn choose(state: &AppState, by: By, id: VersionId, stays: bool) -> Result<(), Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let known = tx.version_state(id).await?.is_some_and(|text| read(&text).is_some());
    if !known {
        return Err(Refused::NotFound);
    }
    tx.promote(id, now).await?;
    tx.put_learning(PINNED, &stays).await?;
    let what = if stays { What::ModelRolledBack } else { What::ModelPromoted };
    tx.audit(by, &Act::of(what).about(About::Model, id.0), now).await?;
    tx.commit().await?;
    takes_over(state);
    Ok(())
}

/// Another version predicts: everybody is to be scored by it.
pub(super) fn takes_over(state: &AppState) {
    state.scoring.forget();
    state.scoring.due.notify_one();
}

/// Lets better versions take over again.
pub async fn release(state: &AppState, by: By) -> Result<(), Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    if tx.learning::<bool>(PINNED).await?.unwrap_or_default() {
        tx.put_learning(PINNED, &false).await?;
        tx.audit(by, &Act::of(What::ModelReleased), now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Says whether anything is predicted of somebody. Where not, nothing is left of what was.
pub async fn set_scored(state: &AppState, by: By, id: ContactId, scored: bool) -> Result<(), Refused> {
    let mut step = Step::begin(state).await?;
    let id = step.tx.contact_survivor(id).await?.ok_or(Refused::NotFound)?;
    if !step.tx.set_scored(id, scored).await? {
        return Ok(());
    }
    for conversation in step.tx.conversations_with(id).await? {
        let Some(whose) = step.tx.whose(conversation).await? else { continue };
        if scored {
            step.tx.begin_state(conversation, whose.number).await?;
        } else {
            step.follow(conversation, false).await?;
            step.tx.drop_conversation_state(conversation).await?;
            let none =
                judged::Judged { id: conversation, engagement: None, at_stake: None, lapse: None, answer_by: None };
            step.tx.put_judged(&[none]).await?;
        }
    }
    let act = Act::of(What::ScoringSet).about(About::Contact, id.0).with(Detail::Scored, scored);
    let now = step.now;
    step.tx.audit(by, &act, now).await?;
    let events = people::told_of(&mut step.tx, id).await?;
    step.tx.append(&events, now).await?;
    step.end().await?;
    state.live.wake();
    state.learning.notify_one();
    Ok(())
}

// ---- what is told -------------------------------------------------------------------------------------------------

/// Whose predictions answer a question now, and why: as it was found when somebody last looked at what came true.
pub async fn served(store: &Store, question: Question) -> store::Result<Served> {
    let Some(version) = store.learning::<VersionId>(SERVED).await? else {
        return Ok(Served { used: Used::Baseline, why: Why::TooLittle, by_past: false, version: None });
    };
    let known: Vec<(Question, Served)> = store.learning(STANDINGS).await?.unwrap_or_default();
    let of_it = known.into_iter().find(|(of, served)| *of == question && served.version == Some(version));
    let unknown = Served { used: Used::Model, why: Why::TooLittle, by_past: false, version: Some(version) };
    Ok(of_it.map_or(unknown, |(_, served)| served))
}

/// All that the page of the model shows.
pub async fn report(store: &Store, now: Timestamp) -> store::Result<Report> {
    let mut answered = Vec::new();
    for question in Question::ALL {
        let served = served(store, question).await?;
        let cases = store.cases(question, None, now - PAST, SHOWN).await?;
        answered.push(Answered::of(question, served, &cases, now));
    }
    let served = store.learning::<VersionId>(SERVED).await?;
    let candidate = store.candidate().await?.map(|(id, _)| id);
    let version = |row: VersionRow| Version {
        id: row.id,
        kind: row.kind,
        made_at: row.made_at,
        learnt: row.learnt,
        judged: row.judged,
        standing: if Some(row.id) == served {
            Standing::InUse
        } else if Some(row.id) == candidate {
            Standing::Candidate
        } else if row.promoted_at.is_some() {
            Standing::Former
        } else {
            Standing::Retired
        },
    };
    let (learnt, open) = store.learnt().await?;
    let refit = store.learning::<Refit>(REFIT).await?;
    let replayed = store.learning::<Replayed>(REPLAYED).await?;
    let forecasts = Held::of(&store.forecasts_since(now - Span::days(FORETOLD)).await?);
    Ok(Report {
        answered,
        versions: store.versions().await?.into_iter().map(version).collect(),
        learnt: learnt + replayed.as_ref().map_or(0, |replayed| replayed.labels),
        replayed,
        forecasts,
        open,
        pinned: store.learning(PINNED).await?.unwrap_or_default(),
        refit: refit.map(|refit| Progress { started_at: refit.started_at, done: refit.done, of: refit.of }),
        now,
    })
}
