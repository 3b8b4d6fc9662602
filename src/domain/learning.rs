//! How predictions are put to the test: what is asked when, whose predictions are used, and which model takes over.
//!
//! A prediction is a *decision*: it is written down when it is made, with what was known then, and settled when its time
//! is over. What is settled is learnt from. Which model is used is decided by what was said before it came true, and never
//! by what a model has learnt from already.

use super::{
    id::{ConversationId, VersionId},
    model::{
        Question,
        forecast::Held,
        isotonic::Isotonic,
        judge::{BINS, Bin, Difference, Judgement, Paired, Range, Sureness, bar},
    },
    time::{Span, Timestamp},
    window::SERVICE,
};
use serde::{Deserialize, Serialize};

/// How long an answer to an outbound turn is waited for.
pub const HORIZON: Span = Span::hours(24);
/// How long after its time is over a prediction is settled: what was said in time may be delivered a little later. What is
/// delivered later still corrects what is known to have come of it, and a model that learns anew learns that.
pub const GRACE: Span = Span::minutes(10);
/// After how many hours of silence in an open window it is asked whether the customer writes before it closes.
pub const SILENCES: [i64; 6] = [1, 3, 6, 12, 18, 22];
/// Labels after which what was learnt up to then becomes a candidate.
pub const EACH: i64 = 500;
/// Decisions that have to have come true or not before anything is said of a model.
pub const ENOUGH: u64 = 200;
/// One in so many conversations, on each day, is left to the rule of thumb, so that the use of the model can be judged.
const HELD_OUT: u64 = 20;

/// When the silence of a window that was opened then is asked about next, after a moment.
pub fn next_silence(opened_at: Timestamp, after: Timestamp) -> Option<Timestamp> {
    SILENCES.into_iter().map(|hours| opened_at + Span::hours(hours)).find(|at| *at > after)
}

/// Whether a moment is one at which the silence of this window is asked about.
pub fn is_silence(opened_at: Timestamp, at: Timestamp) -> bool {
    SILENCES.into_iter().any(|hours| opened_at + Span::hours(hours) == at)
}

/// When the window was opened that ends then.
pub fn opened(ends_at: Timestamp) -> Timestamp {
    ends_at - SERVICE
}

/// Whether the window of a conversation that ends at this moment is held out, for all that end on its day: 5 in 100 are, by
/// chance. `seed` is that chance, drawn once for an installation, so that every process and every screen says the same of the
/// same conversation.
pub fn is_held_out(seed: u64, conversation: ConversationId, at: Timestamp) -> bool {
    let day = at.0.div_euclid(Span::days(1).0);
    let mut mixed = seed
        .wrapping_add(conversation.0.cast_unsigned().wrapping_mul(0x9E37_79B9_7F4A_7C15))
        .wrapping_add(day.cast_unsigned().wrapping_mul(0xD1B5_4A32_D192_ED03));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (mixed ^ (mixed >> 31)).is_multiple_of(HELD_OUT)
}

/// How a model came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// As it ships.
    Prior,
    /// What was learnt up to then, answer by answer.
    Online,
    /// Learnt anew from everything that is known, because somebody asked for it.
    Refit,
    /// Learnt from what was said here before anything was predicted.
    Past,
}

impl Kind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Prior => "prior",
            Self::Online => "online",
            Self::Refit => "refit",
            Self::Past => "past",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::Prior, Self::Online, Self::Refit, Self::Past].into_iter().find(|kind| kind.word() == word)
    }
}

/// Whose predictions are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Used {
    Model,
    Baseline,
}

/// Why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Too little has come true or not yet.
    TooLittle,
    /// It was less surprised by what came than both baselines.
    Better,
    NotBetter,
}

/// What answers a question now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Served {
    pub used: Used,
    pub why: Why,
    /// It was found by the past, until enough that was predicted live has come true or not.
    #[serde(default)]
    pub by_past: bool,
    /// The version in use, or that would be; none before the first.
    pub version: Option<VersionId>,
}

impl Served {
    /// By what a version has said here before it came true. `before` is what was found of it the last time: where it cannot be
    /// told apart from the baselines that stands, or it would change with every answer.
    pub fn of(version: Option<VersionId>, cases: &[Case], before: Option<Self>) -> Self {
        let known = before.filter(|before| before.version == version && !before.by_past).map(|before| before.why);
        let why = why(cases, known);
        let used = if why == Why::NotBetter { Used::Baseline } else { Used::Model };
        Self { used, why, by_past: false, version }
    }

    /// The same, or what the past has shown of this version while too little is known of what was predicted live.
    #[must_use]
    pub fn or_by(self, question: Question, replayed: Option<&Replayed>) -> Self {
        let past = replayed.filter(|past| self.why == Why::TooLittle && past.version == self.version);
        let shown = past.and_then(|past| past.of(question)).map(|answered| answered.served);
        match shown.filter(|shown| self.version.is_some() && shown.why != Why::TooLittle) {
            Some(shown) => Self { by_past: true, version: self.version, ..shown },
            None => self,
        }
    }
}

/// Something that was predicted, and whether it came true.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Case {
    pub conversation: ConversationId,
    pub asked_at: Timestamp,
    pub p: f64,
    /// The rule of thumb, and how often it comes true here.
    pub baseline: f64,
    pub rate: f64,
    pub held_out: bool,
    pub came_true: bool,
}

/// Whether the model is better here than both baselines; what was known of that where chance alone may tell them apart.
fn why(cases: &[Case], known: Option<Why>) -> Why {
    if judge(cases, |case| case.p).n < ENOUGH {
        return Why::TooLittle;
    }
    let against = |other: fn(&Case) -> f64| {
        let pair = |case: &Case| Paired {
            business: case.conversation,
            p: case.p,
            other: other(case),
            came_true: case.came_true,
        };
        Difference::of(&cases.iter().map(pair).collect::<Vec<_>>())
    };
    let differences = [against(|case| case.baseline), against(|case| case.rate)];
    // The better of the two is the one to beat.
    let hardest = differences.into_iter().flatten().max_by(|one, other| one.mean.total_cmp(&other.mean));
    let known = known.filter(|known| *known != Why::TooLittle);
    match (hardest, known) {
        (None, _) => Why::TooLittle,
        (Some(Difference { low, high, .. }), Some(known)) if low <= 0.0 && 0.0 <= high => known,
        (Some(Difference { mean, .. }), _) if mean < 0.0 => Why::Better,
        (Some(_), _) => Why::NotBetter,
    }
}

fn judge(cases: &[Case], said: impl Fn(&Case) -> f64) -> Judgement {
    Judgement::of(&cases.iter().map(|case| (said(case), case.came_true)).collect::<Vec<_>>())
}

/// How often the rule of thumb and nothing at all come true here, question by question.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Baselines {
    #[serde(default)]
    reply: Baseline,
    #[serde(default)]
    write: Baseline,
}

/// Of one question.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Baseline {
    /// What a score of the rule of thumb has meant.
    pub thumb: Isotonic,
    /// How many came true, of how many.
    pub came: i64,
    pub of: i64,
}

impl Baselines {
    pub fn of(&self, question: Question) -> &Baseline {
        match question {
            Question::Reply => &self.reply,
            Question::Write => &self.write,
        }
    }

    pub fn of_mut(&mut self, question: Question) -> &mut Baseline {
        match question {
            Question::Reply => &mut self.reply,
            Question::Write => &mut self.write,
        }
    }
}

impl Baseline {
    /// How often it comes true here, as if it had once come true and once not.
    pub fn rate(&self) -> f64 {
        (self.came as f64 + 1.0) / (self.of as f64 + 2.0)
    }

    /// What a score of the rule of thumb has meant here; drawn to the rate, so that a few cases are no certainty.
    pub fn read(&self, score: f64) -> f64 {
        if self.thumb == Isotonic::default() {
            return self.rate();
        }
        let weight = self.of as f64 / (self.of as f64 + 2.0);
        (weight * self.thumb.read(score) + (1.0 - weight) * self.rate()).clamp(0.01, 0.99)
    }
}

/// What becomes of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It cannot be told yet.
    Wait,
    Better,
    /// It is worse, or was not told apart in all this time.
    NotBetter,
}

/// After how many decisions it is looked whether a candidate is better. Whoever looks all the time finds a difference by
/// chance sooner or later. At the last look it is given up.
const LOOKS: [usize; 4] = [200, 500, 1_000, 2_000];
/// Conversations below which nothing is told of a difference: cases of one of them are alike.
const FEWEST: usize = 10;

/// What both said of the same, before it came true and after the candidate was made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Duel {
    pub conversation: ConversationId,
    pub candidate: f64,
    pub served: f64,
    pub came_true: bool,
}

/// Whether a candidate takes over, by what both said in the order in which it was settled: only if it is better beyond what
/// chance does.
pub fn verdict(duels: &[Duel]) -> Verdict {
    let Some(look) = LOOKS.into_iter().rfind(|look| *look <= duels.len()) else { return Verdict::Wait };
    match told_apart(&duels[..look]) {
        Verdict::Wait if LOOKS.last() == Some(&look) => Verdict::NotBetter,
        found => found,
    }
}

/// Whether a candidate is better than what is used, or worse, by all that there is: the paired interval is wholly on one side.
pub fn told_apart(duels: &[Duel]) -> Verdict {
    let conversations: std::collections::BTreeSet<ConversationId> =
        duels.iter().map(|duel| duel.conversation).collect();
    if conversations.len() < FEWEST || duels.len() < LOOKS[0] {
        return Verdict::Wait;
    }
    let pair = |duel: &Duel| Paired {
        business: duel.conversation,
        p: duel.candidate,
        other: duel.served,
        came_true: duel.came_true,
    };
    match Difference::of(&duels.iter().map(pair).collect::<Vec<_>>()) {
        Some(difference) if difference.high < 0.0 => Verdict::Better,
        Some(difference) if difference.low > 0.0 => Verdict::NotBetter,
        _ => Verdict::Wait,
    }
}

/// What a candidate was judged by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// Decisions made after it was.
    pub n: u64,
    /// Its log loss, and that of the version that was in use.
    pub log_loss: f64,
    pub served: f64,
}

impl Judged {
    pub fn of(duels: &[Duel]) -> Self {
        let loss = |said: &dyn Fn(&Duel) -> f64| {
            Judgement::of(&duels.iter().map(|duel| (said(duel), duel.came_true)).collect::<Vec<_>>()).log_loss
        };
        Self {
            n: u64::try_from(duels.len()).unwrap_or(u64::MAX),
            log_loss: loss(&|duel: &Duel| duel.candidate),
            served: loss(&|duel: &Duel| duel.served),
        }
    }
}

/// How good one predictor was.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    pub log_loss: f64,
    pub auc: Option<f64>,
    pub brier: f64,
    /// Where they lie nineteen times out of twenty, by conversations; none where that cannot be told.
    #[serde(default)]
    pub log_loss_sure: Option<Range>,
    #[serde(default)]
    pub auc_sure: Option<Range>,
}

impl Figures {
    fn of(cases: &[Case], said: fn(&Case) -> f64) -> Self {
        let of = judge(cases, said);
        let all: Vec<_> = cases.iter().map(|case| (case.conversation, said(case), case.came_true)).collect();
        let sure = Sureness::of(&all);
        let (log_loss_sure, auc_sure) = (sure.log_loss, sure.auc);
        Self { log_loss: of.log_loss, auc: of.auc, brier: of.brier, log_loss_sure, auc_sure }
    }
}

/// One week of predictions, or all of them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Week {
    pub from: Timestamp,
    pub n: u64,
    pub model: Figures,
    /// The rule of thumb, and how often it comes true here.
    pub baseline: Figures,
    pub rate: Figures,
}

impl Week {
    fn of(from: Timestamp, cases: &[Case]) -> Self {
        Self {
            from,
            n: u64::try_from(cases.len()).unwrap_or(u64::MAX),
            model: Figures::of(cases, |case| case.p),
            baseline: Figures::of(cases, |case| case.baseline),
            rate: Figures::of(cases, |case| case.rate),
        }
    }
}

/// So many, of which so many came true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Share {
    pub came: u64,
    pub of: u64,
}

impl Share {
    /// None of none.
    pub fn rate(self) -> Option<f64> {
        (self.of > 0).then(|| self.came as f64 / self.of as f64)
    }
}

/// What is known of the answers to one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    pub question: Question,
    pub served: Served,
    /// Over all that is looked at.
    pub n: u64,
    pub calibration_error: f64,
    /// What a perfect model stays under.
    pub bar: f64,
    pub bins: Vec<Bin>,
    /// All that is looked at, from when on; none where that is nothing.
    #[serde(default)]
    pub whole: Option<Week>,
    /// The latest first.
    pub weeks: Vec<Week>,
    /// How much this week's predictions are spread otherwise than those before.
    pub drift: Option<f64>,
    /// Where the model was used, and where conversations were held out.
    pub shown: Share,
    pub held_out: Share,
}

impl Answered {
    /// Of the decisions of some weeks.
    pub fn of(question: Question, served: Served, cases: &[Case], now: Timestamp) -> Self {
        let whole = judge(cases, |case| case.p);
        let share = |held_out: bool| {
            let those = || cases.iter().filter(move |case| case.held_out == held_out);
            Share { came: those().filter(|case| case.came_true).count() as u64, of: those().count() as u64 }
        };
        Self {
            question,
            served,
            n: whole.n,
            calibration_error: whole.calibration_error,
            bar: bar(whole.n),
            bins: if whole.n < BINS as u64 { Vec::new() } else { whole.bins },
            whole: cases.iter().map(|case| case.asked_at).min().map(|from| Week::of(from, cases)),
            weeks: weeks(cases),
            drift: drift(cases, now),
            shown: share(false),
            held_out: share(true),
        }
    }
}

/// The Monday, by UTC, before a moment.
fn monday(at: Timestamp) -> Timestamp {
    // 1970 began on a Thursday.
    let days = at.0.div_euclid(Span::days(1).0);
    Timestamp((days - (days + 3).rem_euclid(7)) * Span::days(1).0)
}

fn weeks(cases: &[Case]) -> Vec<Week> {
    let mut by_week: std::collections::BTreeMap<Timestamp, Vec<Case>> = std::collections::BTreeMap::new();
    for case in cases {
        by_week.entry(monday(case.asked_at)).or_default().push(*case);
    }
    by_week.into_iter().rev().map(|(from, cases)| Week::of(from, &cases)).collect()
}

/// The population stability index of the predictions of the last seven days against those before: none where there are too
/// few of either. Below .1 nothing has changed, from .25 on a lot has.
fn drift(cases: &[Case], now: Timestamp) -> Option<f64> {
    const PARTS: usize = 10;
    let since = now - Span::days(7);
    let (late, early): (Vec<&Case>, Vec<&Case>) = cases.iter().partition(|case| case.asked_at >= since);
    if (late.len().min(early.len()) as u64) < ENOUGH {
        return None;
    }
    let shares = |cases: &[&Case]| {
        let mut counts = [0.5; PARTS];
        for case in cases {
            let part = ((case.p.clamp(0.0, 1.0) * PARTS as f64) as usize).min(PARTS - 1);
            counts[part] += 1.0;
        }
        let sum: f64 = counts.iter().sum();
        counts.map(|count| count / sum)
    };
    let (late, early) = (shares(&late), shares(&early));
    Some(late.iter().zip(early).map(|(now, then)| (now - then) * (now / then).ln()).sum())
}

/// What becomes of a version, or has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    InUse,
    /// It predicts along, and nobody sees what.
    Candidate,
    /// It was in use.
    Former,
    /// It was not better, or another one came before it was judged.
    Retired,
}

/// A model as it was at one time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Version {
    pub id: VersionId,
    pub kind: Kind,
    pub made_at: Timestamp,
    /// Labels it has learnt from.
    pub learnt: i64,
    pub judged: Option<Judged>,
    pub standing: Standing,
}

/// How far a refit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub started_at: Timestamp,
    pub done: i64,
    pub of: i64,
}

/// What the past has shown: what was said here before anything was predicted, gone through in the order in which it happened
/// ([`super::replay`]). Each prediction was made before what came of it was learnt, and nobody saw it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Replayed {
    /// When it was gone through, and what of it.
    pub at: Timestamp,
    pub from: Timestamp,
    pub until: Timestamp,
    /// Labels it had.
    pub labels: i64,
    /// What was made of it; none where another was in use by then that has learnt here.
    pub version: Option<VersionId>,
    /// One for each question. Nothing of it was held out.
    pub answered: Vec<Answered>,
}

impl Replayed {
    pub fn of(&self, question: Question) -> Option<&Answered> {
        self.answered.iter().find(|answered| answered.question == question)
    }
}

/// All that the page of the model shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What was predicted live.
    pub answered: Vec<Answered>,
    /// What the past has shown; none where there was none, or it is not gone through yet.
    pub replayed: Option<Replayed>,
    /// How good forecasts of hours were that are over.
    pub forecasts: Vec<Held>,
    /// The latest first.
    pub versions: Vec<Version>,
    /// Labels learnt here, those of the past among them; and decisions whose time is not over.
    pub learnt: i64,
    pub open: i64,
    /// Somebody went back to an earlier version, which stays until somebody says otherwise.
    pub pinned: bool,
    pub refit: Option<Progress>,
    pub now: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn case(n: i64, p: f64, baseline: f64, came_true: bool) -> Case {
        Case {
            conversation: ConversationId(n % 40 + 1),
            asked_at: NOON - Span::hours(n),
            p,
            baseline,
            rate: 0.5,
            held_out: n % 20 == 0,
            came_true,
        }
    }

    #[test]
    fn a_silence_is_asked_about_six_times_and_never_after_the_window() {
        let mut asked = Vec::new();
        let mut after = NOON;
        while let Some(at) = next_silence(NOON, after) {
            assert!(is_silence(NOON, at) && at < NOON + SERVICE);
            asked.push((at - NOON).0 / 3_600_000);
            after = at;
        }
        assert_eq!(asked, SILENCES);
        assert!(!is_silence(NOON, NOON + Span::hours(2)));
        assert_eq!(opened(NOON + SERVICE), NOON);
    }

    #[test]
    fn five_in_a_hundred_are_held_out_and_each_for_a_whole_day() {
        let held = (1..=20_000).filter(|n| is_held_out(7, ConversationId(*n), NOON)).count();
        assert!((850..1150).contains(&held), "{held}");
        for n in 1..100 {
            let of = |at| is_held_out(7, ConversationId(n), at);
            assert_eq!(of(NOON), of(NOON + Span::hours(11)));
        }
    }

    #[test]
    fn a_model_that_is_not_better_than_a_baseline_is_not_used() {
        let good: Vec<Case> = (0..400).map(|n| case(n, if n % 2 == 0 { 0.9 } else { 0.1 }, 0.5, n % 2 == 0)).collect();
        let served = Served::of(Some(VersionId(3)), &good, None);
        assert_eq!((served.used, served.why), (Used::Model, Why::Better));
        let bad: Vec<Case> = (0..400).map(|n| case(n, if n % 2 == 0 { 0.1 } else { 0.9 }, 0.5, n % 2 == 0)).collect();
        let served = Served::of(Some(VersionId(3)), &bad, None);
        assert_eq!((served.used, served.why), (Used::Baseline, Why::NotBetter));
        let served = Served::of(Some(VersionId(3)), &bad[..199], None);
        assert_eq!((served.used, served.why), (Used::Model, Why::TooLittle), "nothing can be said yet");
    }

    #[test]
    fn the_past_says_whether_it_is_used_until_enough_is_known_of_what_was_predicted_live() {
        let sharp = |p: f64| (0..400).map(move |n| case(n, if n % 2 == 0 { p } else { 1.0 - p }, 0.5, n % 2 == 0));
        let told = |p: f64| {
            let cases: Vec<Case> = sharp(p).collect();
            let answered = vec![Answered::of(Question::Reply, Served::of(None, &cases, None), &cases, NOON)];
            let version = Some(VersionId(3));
            Replayed { at: NOON, from: NOON - Span::days(20), until: NOON, labels: 400, version, answered }
        };
        let (good, bad) = (told(0.9), told(0.1));
        let live = |of: usize| Served::of(Some(VersionId(3)), &sharp(0.9).take(of).collect::<Vec<_>>(), None);
        let few = live(10);
        let by = |past: &Replayed| few.or_by(Question::Reply, Some(past));
        assert_eq!((by(&good).why, by(&good).used, by(&good).by_past), (Why::Better, Used::Model, true));
        assert_eq!((by(&bad).why, by(&bad).used, by(&bad).by_past), (Why::NotBetter, Used::Baseline, true));
        assert_eq!(by(&bad).version, Some(VersionId(3)));
        assert_eq!(live(300).or_by(Question::Reply, Some(&bad)), live(300), "what was predicted live says more");
        assert_eq!(few.or_by(Question::Write, Some(&bad)), few, "of the other question the past says nothing");
        assert_eq!(few.or_by(Question::Reply, None), few);
        let other = Replayed { version: Some(VersionId(4)), ..bad };
        assert_eq!(few.or_by(Question::Reply, Some(&other)), few, "that was another version");
    }

    #[test]
    fn a_model_as_good_as_a_baseline_does_not_come_and_go() {
        // In one half of the conversations it gave this chance to what came, in the other that; the baselines gave an even one.
        let cases = |one: f64, other: f64| -> Vec<Case> {
            let of = |n: i64| {
                let (conversation, came_true) = (ConversationId(n % 40), n / 40 % 2 == 0);
                let said = if n % 40 < 20 { one } else { other };
                Case { conversation, ..case(n, if came_true { said } else { 1.0 - said }, 0.5, came_true) }
            };
            (0..400).map(of).collect()
        };
        let told = |one: f64, other: f64, before: Option<Served>| {
            Served::of(Some(VersionId(3)), &cases(one, other), before).why
        };
        let was = |why: Why, version: i64| {
            let used = if why == Why::Better { Used::Model } else { Used::Baseline };
            Some(Served { used, why, by_past: false, version: Some(VersionId(version)) })
        };
        let even = |before: Option<Served>| told(0.55, 0.45, before);
        assert_eq!([even(was(Why::Better, 3)), even(was(Why::NotBetter, 3))], [Why::Better, Why::NotBetter]);
        assert_eq!(even(None), Why::NotBetter, "where nothing was known it is not used");
        assert_eq!(even(was(Why::Better, 2)), Why::NotBetter, "that was another version");
        assert_eq!(even(was(Why::TooLittle, 3)), Why::NotBetter);
        assert_eq!(told(0.3, 0.3, was(Why::Better, 3)), Why::NotBetter, "where it is plain it is told");
        assert_eq!(told(0.8, 0.7, was(Why::NotBetter, 3)), Why::Better);
    }

    /// Both say the truth with these chances, and the candidate is off by turns by so much.
    fn duels(of: i64, candidate: f64, served: f64, off: f64) -> Vec<Duel> {
        let duel = |n: i64| {
            let candidate = if n % 30 < 15 { candidate + off } else { candidate - off };
            let said = |p: f64| if n % 2 == 0 { p } else { 1.0 - p };
            Duel {
                conversation: ConversationId(n % 30 + 1),
                candidate: said(candidate),
                served: said(served),
                came_true: n % 2 == 0,
            }
        };
        (0..of).map(duel).collect()
    }

    #[test]
    fn a_candidate_takes_over_only_if_it_is_better_beyond_chance() {
        assert_eq!(verdict(&duels(300, 0.8, 0.6, 0.0)), Verdict::Better);
        assert_eq!(verdict(&duels(300, 0.6, 0.8, 0.0)), Verdict::NotBetter);
        assert_eq!(verdict(&duels(199, 0.8, 0.6, 0.0)), Verdict::Wait);
        assert_eq!(verdict(&duels(300, 0.6, 0.6, 0.0)), Verdict::Wait, "two that are the same do not take turns");
        let judged = Judged::of(&duels(300, 0.8, 0.6, 0.0));
        assert!(judged.n == 300 && judged.log_loss < judged.served);
        // A little better on average, and by chance: in half of the conversations it is worse.
        let lucky = duels(1_999, 0.622, 0.6, 0.1);
        let mean = Judged::of(&lucky);
        assert!(mean.log_loss < mean.served, "{mean:?}");
        assert_eq!(verdict(&lucky), Verdict::Wait);
        assert_eq!(verdict(&duels(2_000, 0.622, 0.6, 0.1)), Verdict::NotBetter, "then it is given up");
        let one: Vec<Duel> = duels(300, 0.8, 0.6, 0.0)
            .into_iter()
            .map(|duel| Duel { conversation: ConversationId(1), ..duel })
            .collect();
        assert_eq!(verdict(&one), Verdict::Wait, "one conversation says nothing of the others");
    }

    #[test]
    fn it_is_looked_a_few_times_and_not_after_each_answer() {
        let mut luck = duels(200, 0.6, 0.6, 0.0);
        // What follows would be a verdict of its own, but is looked at once there is as much again.
        luck.extend(duels(299, 0.9, 0.6, 0.0));
        assert_eq!(verdict(&luck), Verdict::Wait);
        luck.extend(duels(1, 0.9, 0.6, 0.0));
        assert_eq!(verdict(&luck), Verdict::Better);
    }

    #[test]
    fn weeks_begin_on_monday_and_the_latest_comes_first() {
        let cases: Vec<Case> = (0..400).map(|n| case(n, 0.6, 0.5, n % 3 == 0)).collect();
        let told = Answered::of(Question::Reply, Served::of(None, &cases, None), &cases, NOON);
        assert_eq!(told.weeks.iter().map(|week| week.n).sum::<u64>(), 400);
        assert!(told.weeks.windows(2).all(|pair| pair[0].from > pair[1].from));
        assert!(told.weeks.iter().all(|week| monday(week.from) == week.from));
        // 22 November 2026 is a Sunday.
        assert_eq!(told.weeks[0].from, NOON - Span::days(6) - Span::hours(12));
        let whole = told.whole.unwrap();
        assert_eq!((whole.n, whole.from), (400, NOON - Span::hours(399)));
        let (loss, auc) = (whole.model.log_loss_sure.unwrap(), whole.model.auc_sure.unwrap());
        assert!(loss.low < whole.model.log_loss && whole.model.log_loss < loss.high);
        assert!(auc.low <= 0.5 && 0.5 <= auc.high, "the same of all tells nobody apart");
        assert!(told.bins.iter().all(|bin| bin.sure.low <= bin.came && bin.came <= bin.sure.high));
        assert_eq!(Answered::of(Question::Reply, Served::of(None, &[], None), &[], NOON).whole, None);
        assert_eq!((told.held_out.of, told.shown.of), (20, 380));
        assert_eq!(Share::default().rate(), None);
    }

    #[test]
    fn predictions_that_move_are_noticed() {
        // Half of them within the last seven days.
        let at = |n: i64| NOON - Span::minutes(n * 40);
        let spread = |late: f64| -> Vec<Case> {
            let p = |n: i64| if at(n) >= NOON - Span::days(7) { late } else { 0.3 };
            (0..504).map(|n| Case { asked_at: at(n), ..case(n, p(n), 0.5, false) }).collect()
        };
        assert!(drift(&spread(0.3), NOON).unwrap() < 0.1);
        assert!(drift(&spread(0.8), NOON).unwrap() > 0.25);
        assert_eq!(drift(&[], NOON), None);
    }
}
