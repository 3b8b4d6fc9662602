//! What is foreseen about one conversation, as a screen shows it, and what a browser needs to foresee it anew as time passes.

use super::{
    conversation::ConversationView,
    engagement::reading,
    id::{ConversationId, NumberId, UserId, VersionId},
    learning,
    model::{Account, Business, Chance, Context, Inputs, Model, Pair, Person, Question, Term, best_hour::BestHour},
    next::Advice,
    priority::Loss,
    segment::{Segment, Step},
    time::{Span, Timestamp},
    window::SERVICE,
    zone::WallClock,
};
use serde::{Deserialize, Serialize};

/// Facts that are told of a score.
pub const TOLD: usize = 3;
/// Conversations whose states are asked for at once, and rows of a preview.
pub const MOST_STATES: usize = 200;
pub const PREVIEWED: usize = 20;
/// How much less likely somebody answers a template after a window has closed than an answer while it is open, in log odds:
/// whoever is sure to answer is nearly sure to do so then, too, and with them little is at stake.
const CLOSED: f64 = 1.0;
/// After so much time a chance is asked for: a day, as everywhere.
pub const WITHIN: Span = SERVICE;

/// Engagement, from 0 to 10, with the band in which it lies nine times in ten.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    pub score: f64,
    pub low: f64,
    pub high: f64,
}

impl Reading {
    /// The reading of a chance to be answered.
    pub fn of(chance: Chance) -> Self {
        Self { score: reading(chance.p), low: reading(chance.low), high: reading(chance.high) }
    }
}

/// How much a score rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sure {
    /// Answers and silences that the model has learnt from, here and before it came.
    pub learnt: u64,
    /// Times that this customer was written to and could have answered, as far as is looked back.
    pub asked: u32,
    /// And did.
    pub answered: u32,
}

/// What is foreseen about a conversation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    pub conversation: ConversationId,
    pub at: Timestamp,
    /// None where nobody is to be scored, or nothing was ever said.
    pub engagement: Option<Reading>,
    /// That they write within a day of being written to now. None by the rule of thumb, which is no chance.
    pub reply: Option<Chance>,
    /// That an open window closes on silence; none where none is open.
    pub lapse: Option<Chance>,
    /// The facts that moved the reply most, weightiest first: three at most.
    pub terms: Vec<Term>,
    pub best_hour: Option<BestHour>,
    /// IANA name of the customer's zone, in which the hours are.
    pub time_zone: String,
    pub segment: Segment,
    pub step: Step,
    pub next: Advice,
    /// Whether this conversation is among the few in which advice is kept back, so that it can be told whether it helps.
    pub held_out: bool,
    /// What is lost on average if nobody answers before the window closes; none where no answer is owed in an open one.
    pub at_stake: Option<f64>,
    /// What the conversation is worth, an ordinary one 1.
    pub value: f64,
    pub sure: Sure,
    /// By the rule of thumb: no model is served.
    pub baseline: bool,
    /// Somebody here said that this person is not to be scored.
    pub excluded: bool,
}

/// What is known of one conversation, to foresee it anew.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Known {
    pub id: ConversationId,
    pub number: NumberId,
    pub pair: Pair,
    /// What the same person and other numbers said to each other.
    pub others: Vec<Pair>,
    /// What the customer's clock shows.
    pub clock: WallClock,
    pub value: f64,
}

/// What a browser needs to foresee rows of the queue as time passes, with the code the server has. Whoever is not to be
/// scored is not among them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct States {
    /// None where no model is served: then scores stand as they came. Nor where whoever asked has this version.
    pub model: Option<Model>,
    /// Which version is served, where one is.
    pub version: Option<VersionId>,
    pub account: Account,
    pub businesses: Vec<(NumberId, Business)>,
    pub known: Vec<Known>,
    /// What a template costs, as a part of what an ordinary conversation is worth.
    pub template_price: f64,
}

/// What is foreseen about one conversation at one moment, by a model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Foreseen {
    pub reply: Chance,
    /// That they write before an open window closes; none where none is open.
    pub write: Option<Chance>,
}

impl Foreseen {
    /// By the inputs of this moment.
    pub fn of(model: &Model, inputs: &Inputs, ends_at: Option<Timestamp>, now: Timestamp) -> Self {
        let open = ends_at.filter(|ends_at| *ends_at > now);
        Self {
            reply: model.chance(Question::Reply, inputs, WITHIN),
            write: open.map(|ends_at| model.chance(Question::Write, inputs, ends_at - now)),
        }
    }

    /// That they answer a template after the window has closed: the chance that they answer now, less so much. What the model
    /// itself says of closed windows is worth less, since hardly anything was ever asked there.
    pub fn reopen(&self) -> f64 {
        self.reopens().p
    }

    /// The same with the band in which it lies.
    pub fn reopens(&self) -> Chance {
        let closed = |reply: f64| {
            let p = reply.clamp(1e-9, 1.0 - 1e-9);
            let reopens = 1.0 / (1.0 + (1.0 - p) / p * CLOSED.exp());
            reopens.min(reply)
        };
        Chance { p: closed(self.reply.p), low: closed(self.reply.low), high: closed(self.reply.high) }
    }

    /// That the window closes on silence.
    pub fn lapse(&self) -> Option<Chance> {
        self.write.map(|write| Chance { p: 1.0 - write.p, low: 1.0 - write.high, high: 1.0 - write.low })
    }

    /// What is lost on average if nobody answers in time. None where no window is open.
    pub fn loss(&self, value: f64, template_price: f64) -> Option<Loss> {
        let lapse = 1.0 - self.write?.p;
        Some(Loss { value, lapse, reply_now: self.reply.p, reopen: self.reopen(), template_price })
    }
}

impl States {
    /// What is foreseen about a conversation now; none where it is not among them, or no model is served.
    pub fn foreseen(&self, id: ConversationId, ends_at: Option<Timestamp>, now: Timestamp) -> Option<Foreseen> {
        let model = self.model.as_ref()?;
        let known = self.known.iter().find(|known| known.id == id)?;
        let (_, business) = self.businesses.iter().find(|(number, _)| *number == known.number)?;
        let pairs: Vec<&Pair> = std::iter::once(&known.pair).chain(&known.others).collect();
        let person = Person::of(&pairs);
        let offset = Span::minutes(known.clock.offset_at(now).into());
        let context = Context { pair: &known.pair, person: &person, business, account: &self.account, offset };
        Some(Foreseen::of(model, &context.inputs(now), ends_at, now))
    }

    /// Writes into a row of the queue what is foreseen about it now. A row about which nothing is known stays as it came.
    pub fn rescore(&self, row: &mut ConversationView, now: Timestamp) {
        let ends_at = row.window.ends_at();
        let Some(foreseen) = self.foreseen(row.id, ends_at, now) else { return };
        row.scores.engagement = Some(reading(foreseen.reply.p));
        row.scores.reply_24h = Some(foreseen.reply.p);
    }
}

/// The facts that moved a score most, weightiest first, each once.
pub fn told(terms: Vec<Term>) -> Vec<Term> {
    let mut told: Vec<Term> = Vec::new();
    let mut terms = terms;
    terms.sort_by(|one, other| other.moved.abs().total_cmp(&one.moved.abs()));
    for term in terms {
        let is_new = told.iter().all(|known: &Term| known.fact != term.fact);
        if is_new && told.len() < TOLD && term.moved.is_finite() && term.moved != 0.0 {
            told.push(term);
        }
    }
    told
}

/// What is made use of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// It stands in the queue by what is at stake. Well: the answer was in time.
    Order,
    /// The next best action was shown. Well: the customer wrote.
    Advice,
    /// The best hours of the customer were offered for a send. Acted: it was planned for one of them. Well: the customer wrote.
    Hour,
    /// A template was proposed to open a window again. Acted: one was sent. Well: the customer wrote.
    Reopen,
    /// What the next hours bring was shown to somebody. Acted: within the 24 hours that it told of they wrote to a customer whose
    /// window was open when it was shown, before that window ended. What others or programs wrote is not theirs, nor is what they
    /// wrote into a window that opened later, or that a call alone had opened. They might have written anyway: what it is worth is
    /// told by the same of whom it was held back from. Well: no window closed on them.
    Forecast,
    /// A list that is narrowed by what is foreseen showed it to somebody. Well: the customer wrote.
    Filter,
    /// Somebody was told that its window is about to close; digests put those first with whom most is at stake. Well: the answer
    /// was in time.
    Alert,
    /// A page of figures has said whom to answer first. Well: the answer was in time.
    Finding,
}

impl Use {
    pub const ALL: [Self; 8] =
        [Self::Order, Self::Advice, Self::Hour, Self::Reopen, Self::Forecast, Self::Filter, Self::Alert, Self::Finding];

    pub fn word(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Advice => "advice",
            Self::Hour => "hour",
            Self::Reopen => "reopen",
            Self::Forecast => "forecast",
            Self::Filter => "filter",
            Self::Alert => "alert",
            Self::Finding => "finding",
        }
    }

    /// Whether it can be told what was done by whoever saw it, beside what came of it: the same is then told of whom it was held
    /// back from.
    pub fn is_heeded(self) -> bool {
        self == Self::Forecast
    }

    /// Whether it is something that whoever sees it takes or leaves.
    pub fn is_offered(self) -> bool {
        matches!(self, Self::Hour | Self::Reopen)
    }

    /// Whether this use is held back in a conversation, for all that end on the day of `at`: 5 in 100 are, each use by a chance
    /// of its own, so that what one is worth is told apart from what another is. Lists by priority and alerts look at what is at
    /// stake as the order of the queue does, so they are held back where that is.
    pub fn is_held_out(self, seed: u64, conversation: ConversationId, at: Timestamp) -> bool {
        let of_its_own: u64 = match self {
            Self::Order | Self::Filter | Self::Alert => 0,
            Self::Advice => 1,
            Self::Hour => 2,
            Self::Reopen => 3,
            Self::Forecast => 4,
            Self::Finding => 5,
        };
        let seed = seed.wrapping_add(of_its_own.wrapping_mul(0xA24B_AED4_963E_E407));
        learning::is_held_out(seed, conversation, at)
    }
}

/// Until when it is looked what came of a use that no window bounds: to the end of the next day, by UTC. So it counts once a day.
pub fn watched_until(now: Timestamp) -> Timestamp {
    let day = Span::days(1).0;
    Timestamp(now.0.div_euclid(day).saturating_add(2).saturating_mul(day))
}

/// A use that is to be noted: once for a window or a day, and for whoever it was shown to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUse {
    pub what: Use,
    /// Of no conversation, where it is of all of them: 0.
    pub conversation: ConversationId,
    /// Whom it was shown to, where that matters.
    pub user: Option<UserId>,
    /// When its window ends, or for how long it counts.
    pub until: Timestamp,
    /// It is not made, by chance.
    pub held_out: bool,
    /// The action, what was at stake, the hours or the template: a word or numbers of ours.
    pub said: String,
}

/// How many there were, in how many somebody acted, and how many went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Share {
    pub of: i64,
    pub acted: i64,
    pub well: i64,
}

/// What came of a use, where it was made and where it was held back by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Used {
    pub what: Use,
    pub made: Share,
    pub held_out: Share,
}

impl Used {
    /// None of it yet.
    pub fn of(what: Use) -> Self {
        Self { what, made: Share::default(), held_out: Share::default() }
    }
}

/// A conversation that other weights would move.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    pub row: ConversationView,
    /// Its place among those that were looked at, from 1, as it is and as it would be.
    pub before: usize,
    pub after: usize,
    pub value_before: f64,
    pub value_after: f64,
}

/// What other weights would move: of those that wait, those that move furthest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// [`PREVIEWED`] at most, furthest first.
    pub rows: Vec<Moved>,
    /// How many wait; how many of them were looked at, those that matter most as it is; and how many of these would stand
    /// elsewhere among them.
    pub of: usize,
    pub looked: usize,
    pub moved: usize,
}

/// One that waits, before and after: what preview and save have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub id: ConversationId,
    pub peak_before: Timestamp,
    pub peak_after: Timestamp,
}

/// Those that move furthest, with the place of each before and after, from 1; and how many move at all. The order is that of
/// the queue by priority: by peak, then by id.
pub fn moves(places: &[Place], most: usize) -> (Vec<(ConversationId, usize, usize)>, usize) {
    let order = |peak: fn(&Place) -> Timestamp| {
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_by_key(|n| (peak(&places[*n]), places[*n].id));
        let mut rank = vec![0; places.len()];
        for (place, n) in order.into_iter().enumerate() {
            rank[n] = place + 1;
        }
        rank
    };
    let (before, after) = (order(|place| place.peak_before), order(|place| place.peak_after));
    let mut moved: Vec<(ConversationId, usize, usize)> = places
        .iter()
        .zip(before.into_iter().zip(after))
        .map(|(place, (before, after))| (place.id, before, after))
        .collect();
    moved.retain(|(_, before, after)| before != after);
    moved.sort_by_key(|(id, before, after)| (std::cmp::Reverse(before.abs_diff(*after)), *after, *id));
    let all = moved.len();
    moved.truncate(most);
    (moved, all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::Fact;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn place(id: i64, before: i64, after: i64) -> Place {
        Place {
            id: ConversationId(id),
            peak_before: NOON + Span::minutes(before),
            peak_after: NOON + Span::minutes(after),
        }
    }

    #[test]
    fn those_that_move_furthest_come_first_and_who_stays_is_not_told_of() {
        let places = [place(1, 10, 10), place(2, 20, 50), place(3, 30, 30), place(4, 40, 40), place(5, 60, 60)];
        let (rows, moved) = moves(&places, 2);
        assert_eq!(moved, 3);
        assert_eq!(rows, [(ConversationId(2), 2, 4), (ConversationId(3), 3, 2)]);
        assert_eq!(moves(&[], 2), (Vec::new(), 0));
    }

    #[test]
    fn five_in_a_hundred_are_held_back_from_each_use_by_a_chance_of_its_own() {
        let held = |of: Use| {
            (1..=4_000)
                .filter(|n| of.is_held_out(7, ConversationId(*n), NOON))
                .collect::<std::collections::BTreeSet<i64>>()
        };
        for (at, one) in Use::ALL.into_iter().enumerate() {
            assert!((140..260).contains(&held(one).len()), "{one:?}: {}", held(one).len());
            for other in &Use::ALL[..at] {
                let both = held(one).intersection(&held(*other)).count();
                let is_one = |of: Use| matches!(of, Use::Order | Use::Filter | Use::Alert);
                assert!(
                    if is_one(one) && is_one(*other) { both > 100 } else { both < 40 },
                    "{one:?} {other:?}: {both}"
                );
            }
        }
        assert_eq!(watched_until(NOON), NOON + Span::hours(36));
        assert_eq!(watched_until(NOON + Span::hours(11)), watched_until(NOON));
    }

    #[test]
    fn three_facts_are_told_the_weightiest_first() {
        let [one, two, three, four, ..] = Fact::ALL;
        let term = |fact, moved| Term { fact, moved };
        let terms = vec![
            term(one, 0.1),
            term(two, -0.9),
            term(three, f64::NAN),
            term(four, 0.4),
            term(two, 0.2),
            term(three, 0.0),
        ];
        assert_eq!(told(terms), [term(two, -0.9), term(four, 0.4), term(one, 0.1)]);
    }

    #[test]
    fn a_silence_is_as_uncertain_as_the_word_that_would_end_it() {
        let write = Chance { p: 0.3, low: 0.2, high: 0.5 };
        let foreseen = Foreseen { reply: write, write: Some(write) };
        let lapse = foreseen.lapse().unwrap();
        assert!((lapse.p - 0.7).abs() < 1e-12 && (lapse.low - 0.5).abs() < 1e-12 && (lapse.high - 0.8).abs() < 1e-12);
        assert!(Foreseen { write: None, ..foreseen }.loss(1.0, 0.0).is_none(), "no window is open");
    }

    #[test]
    fn most_is_at_stake_with_whoever_may_answer_and_little_with_whoever_surely_does_or_does_not() {
        let silent = Chance { p: 0.0, low: 0.0, high: 0.0 };
        let at_stake = |p: f64| {
            let foreseen = Foreseen { reply: Chance { p, low: p, high: p }, write: Some(silent) };
            assert!(foreseen.reopen().is_finite() && foreseen.reopen() <= p);
            foreseen.loss(1.0, 0.0).unwrap().expected()
        };
        assert!(at_stake(0.5) > 2.0 * at_stake(0.95) && at_stake(0.5) > 2.0 * at_stake(0.05));
        assert!(at_stake(1.0) < 1e-6 && at_stake(0.0) < 1e-6);
    }
}
