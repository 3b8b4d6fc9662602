//! Whether a customer will write: what ships is [`Model::prior`], and it moves with every answer.
//!
//! For each [`Question`] there is one regression on the same inputs, which learns at one span: a reply within 24 hours, a
//! silent customer before the window closes. Its log odds then pass two small corrections that learn too. One bends them
//! where what came does not bear out what was said (the calibration), the other moves them to other spans than the usual.
//!
//! A message may be asked about more than once, and a silence is at each of its hours. So an answer counts as less than
//! one, or the weights would be taken for surer than they are. The level wanders a little with each answer, since
//! customers change with the season.

use super::{
    features::{Fact, Input, Inputs},
    logistic::{Logistic, Reading, Scale, sigmoid},
};
use crate::domain::time::Span;
use serde::{Deserialize, Serialize};

/// How likely something is, and between which two chances it lies with a certainty of 90 %.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Chance {
    pub p: f64,
    pub low: f64,
    pub high: f64,
}

/// What can be asked of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// If the business writes now, does the customer write within a span?
    Reply,
    /// The customer has been silent for a while. Do they write within a span, as until the window closes?
    Write,
}

impl Question {
    pub const ALL: [Self; 2] = [Self::Reply, Self::Write];

    pub fn word(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Write => "write",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.word() == word)
    }

    /// Hours within which its regression predicts.
    fn usual_hours(self, inputs: &Inputs) -> f64 {
        match self {
            Self::Reply => 24.0,
            Self::Write => inputs.get(Input::WindowLeft).exp().clamp(0.1, 24.0),
        }
    }

    /// How much of an answer each counts as, and how far the level wanders with it.
    fn weight_and_drift(self) -> (f64, f64) {
        match self {
            Self::Reply => (0.7, 1.5e-6),
            Self::Write => (0.5, 3e-7),
        }
    }

    fn looks_at(self, input: Input) -> bool {
        match self {
            // What says how a silence goes on says nothing here that the rest does not, and costs a tenth of the time.
            Self::Reply => !matches!(
                input,
                Input::BusinessTrials
                    | Input::HeardSixHours
                    | Input::ToldQuarter
                    | Input::ToldHour
                    | Input::ToldSixHours
                    | Input::UsualBeforeClose
                    | Input::WindowLeft
            ),
            Self::Write => true,
        }
    }
}

/// A prediction's case together with what became of it: acts only once `within` is over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Example {
    pub question: Question,
    pub inputs: Inputs,
    pub within: Span,
    pub came_true: bool,
}

/// How far one fact moved a chance, in log odds, against the average decision.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Term {
    pub fact: Fact,
    pub moved: f64,
}

/// What was learnt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct Model {
    learnt: u64,
    reply: Part,
    write: Part,
}

/// A model as it was written down, maybe by another version.
#[derive(Deserialize)]
struct Written {
    learnt: u64,
    reply: Part,
    write: Part,
}

/// A model was written down by a version that looks at other inputs: it says nothing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this model is of another version, which looks at other things")]
pub struct OfAnotherVersion;

impl TryFrom<Written> for Model {
    type Error = OfAnotherVersion;

    fn try_from(Written { learnt, reply, write }: Written) -> Result<Self, OfAnotherVersion> {
        let blank = Self::blank();
        if reply.is_like(&blank.reply) && write.is_like(&blank.write) {
            Ok(Self { learnt, reply, write })
        } else {
            Err(OfAnotherVersion)
        }
    }
}

/// Before anything is learnt a weight is 0, with this variance, and the level is anything.
const PRIOR: f64 = 0.01;
const LEVEL: f64 = 100.0;
/// By how much the levels of businesses differ, as a variance. What ships leaves the level open beyond that, so that the first
/// answers say what it is here; but flattened by all that doubt it would say of everybody that they are as likely to write as
/// not, until the first day is over ([`Part::read`]).
const APART: f64 = 1.0;

impl Model {
    /// Nothing learnt yet.
    pub fn blank() -> Self {
        Self { learnt: 0, reply: Part::blank(Question::Reply), write: Part::blank(Question::Write) }
    }

    /// What ships: where a new account starts from.
    pub fn prior() -> Self {
        super::prior::prior()
    }

    pub fn chance(&self, question: Question, inputs: &Inputs, within: Span) -> Chance {
        let part = self.part(question);
        let reading = part.read(&part.scale.apply(&part.chosen(question, inputs)));
        let spans = Spans::new(question, inputs, within);
        // No number is ever sure, however sure the weights are.
        let read = |z: f64| sigmoid(part.timing.moved(spans, part.calibration.bend(z))).clamp(1e-5, 1.0 - 1e-5);
        let p = read(reading.log_odds());
        let wide = 1.645 * reading.variance.sqrt();
        Chance { p, low: read(reading.z - wide).min(p), high: read(reading.z + wide).max(p) }
    }

    /// Learns from an answer to something that was asked.
    pub fn learn(&mut self, example: &Example) {
        self.take(example, true);
    }

    /// Learns from an answer that nobody has asked for: the weights do, but how far predictions hold is told by what
    /// they are used for.
    pub fn overhear(&mut self, example: &Example) {
        self.take(example, false);
    }

    fn take(&mut self, example: &Example, asked: bool) {
        let Example { question, inputs, within, came_true } = example;
        self.learnt += 1;
        let spans = Spans::new(*question, inputs, *within);
        let part = match question {
            Question::Reply => &mut self.reply,
            Question::Write => &mut self.write,
        };
        if spans.are_usual() {
            part.learn(*question, inputs, *came_true, asked);
        } else {
            part.learn_timing(*question, inputs, spans, *came_true);
        }
    }

    /// What was learnt, for somebody else to start from: half as far from nothing, as unsure as nothing is, and with as
    /// little said about what is usual, so that their own answers soon outweigh it.
    pub fn as_a_start(&self) -> Self {
        let part = |question: Question, part: &Part| Part {
            scale: part.scale.as_if_of(FEW),
            weights: Part::blank(question).weights.around(&part.weights, 0.5),
            ..Part::blank(question)
        };
        Self { learnt: 0, reply: part(Question::Reply, &self.reply), write: part(Question::Write, &self.write) }
    }

    /// How many answers it has learnt from.
    pub fn learnt(&self) -> u64 {
        self.learnt
    }

    /// What moved a chance, most first.
    pub fn terms(&self, question: Question, inputs: &Inputs, within: Span) -> Vec<Term> {
        let part = self.part(question);
        let x = part.scale.apply(&part.chosen(question, inputs));
        let spans = Spans::new(question, inputs, within);
        // What is said of another span moves less, or more, with each fact.
        let slope = part.timing.moved(spans, 0.5) - part.timing.moved(spans, -0.5);
        let mut terms = Fact::ALL.map(|fact| Term { fact, moved: 0.0 });
        let looked_at = Input::ALL.into_iter().filter(|input| question.looks_at(*input));
        for ((input, value), weight) in looked_at.zip(&x[1..]).zip(&part.weights.weights()[1..]) {
            terms[input.fact() as usize].moved += slope * value * weight;
        }
        let mut terms = terms.to_vec();
        terms.sort_by(|a, b| b.moved.abs().total_cmp(&a.moved.abs()));
        terms
    }

    fn part(&self, question: Question) -> &Part {
        match question {
            Question::Reply => &self.reply,
            Question::Write => &self.write,
        }
    }
}

/// What is learnt for one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Part {
    scale: Scale,
    weights: Logistic,
    calibration: Calibration,
    timing: Timing,
}

impl Part {
    fn blank(question: Question) -> Self {
        let inputs = Input::ALL.into_iter().filter(|input| question.looks_at(*input)).count();
        let mut variances = vec![PRIOR; inputs + 1];
        variances[0] = LEVEL;
        Self {
            scale: Scale::new(inputs),
            weights: Logistic::new(&variances),
            calibration: Calibration::blank(),
            timing: Timing::blank(),
        }
    }

    fn is_like(&self, other: &Self) -> bool {
        let Self { scale, weights, calibration, timing } = self;
        scale.is_like(&other.scale)
            && weights.is_like(&other.weights)
            && calibration.said.is_like(&other.calibration.said)
            && calibration.weights.is_like(&other.calibration.weights)
            && timing.0.iter().zip(&other.timing.0).all(|(one, other)| one.is_like(other))
    }

    /// What the weights say of a case. Of a level that is open only what it says itself is flattened by that, and not what tells
    /// one case from another.
    fn read(&self, x: &[f64]) -> Reading {
        let reading = self.weights.read(x);
        let vague = self.weights.variance(0) - APART;
        // Where nothing is known at all, nothing tells them apart.
        if vague <= 0.0 || self.scale.of() == 0.0 {
            return reading;
        }
        let variance = (reading.variance - vague).max(0.0);
        let flattens = |variance: f64| Reading { z: 1.0, variance }.log_odds();
        let level = self.weights.weights()[0];
        let lost = level * (1.0 - flattens(reading.variance) / flattens(variance));
        Reading { z: reading.z - lost, variance }
    }

    fn chosen(&self, question: Question, inputs: &Inputs) -> Vec<f64> {
        Input::ALL.into_iter().filter(|input| question.looks_at(*input)).map(|input| inputs.get(input)).collect()
    }

    fn learn(&mut self, question: Question, inputs: &Inputs, came_true: bool, asked: bool) {
        let (weight, drift) = question.weight_and_drift();
        let chosen = self.chosen(question, inputs);
        self.scale.learn(&chosen);
        self.weights.loosen(0, drift);
        let said = self.weights.learn(&self.scale.apply(&chosen), came_true, 0.0, weight);
        if asked {
            self.calibration.learn(said.log_odds(), came_true, weight);
        }
    }

    fn learn_timing(&mut self, question: Question, inputs: &Inputs, spans: Spans, came_true: bool) {
        let usual = self.calibration.bend(self.weights.log_odds(&self.scale.apply(&self.chosen(question, inputs))));
        self.timing.learn(spans, usual, came_true);
    }
}

/// How log odds grow with the span that is given: by a slope for each [`Stretch`], which learns what it depends on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Timing([Logistic; STRETCHES]);

/// Much shorter than the usual span, shorter, longer.
const STRETCHES: usize = 3;
/// Where much shorter begins: at a sixth, in logarithms.
const MUCH: f64 = 1.8;
/// Log odds rise by so much with the logarithm of a span, and never by less than the other.
const USUAL_SLOPE: f64 = 0.5;
const LEAST_SLOPE: f64 = 0.02;
/// What a slope depends on: see [`Spans::x`].
const SIGNS: usize = 8;

impl Timing {
    fn blank() -> Self {
        Self([(); STRETCHES].map(|()| Logistic::new(&[0.05; SIGNS])))
    }

    fn slope(&self, stretch: usize, x: &[f64; SIGNS]) -> f64 {
        (USUAL_SLOPE + self.0[stretch].log_odds(x)).max(LEAST_SLOPE)
    }

    /// Log odds at the usual span, moved to another. More time never makes it less likely.
    fn moved(&self, spans: Spans, usual: f64) -> f64 {
        let x = spans.x(usual);
        let lengths = spans.stretches();
        (0..STRETCHES).filter(|n| lengths[*n] != 0.0).fold(usual, |sum, n| sum + self.slope(n, &x) * lengths[n])
    }

    fn learn(&mut self, spans: Spans, usual: f64, came_true: bool) {
        let x = spans.x(usual);
        let lengths = spans.stretches();
        let said = self.moved(spans, usual);
        for (stretch, length) in self.0.iter_mut().zip(lengths) {
            if length != 0.0 {
                let scaled = x.map(|x| x * length);
                // Of this stretch alone; what the others add stays as it is.
                let rest = said - stretch.log_odds(&scaled);
                stretch.learn(&scaled, came_true, rest, 0.5);
            }
        }
    }
}

/// The span asked about, against the one that the regression knows, and what may say how soon an answer comes.
#[derive(Debug, Clone, Copy)]
struct Spans {
    /// The logarithm of how many times the usual span it is; below 0 where it is shorter.
    apart: f64,
    /// Usually, now, lately, at this hour, elsewhere.
    signs: [f64; SIGNS - 2],
}

impl Spans {
    fn new(question: Question, inputs: &Inputs, within: Span) -> Self {
        let hours = (within.0 as f64 / 3_600_000.0).clamp(1e-6, 1e7);
        let signs = [
            inputs.get(Input::CustomerPace) - 3.0,
            inputs.get(Input::SinceInboundMinutes) / 2.0 - 1.5,
            inputs.get(Input::HeardHour),
            inputs.get(Input::UsualSoon),
            inputs.get(Input::ElsewhereSinceMinutes) / 2.0,
            inputs.get(Input::ToldHour),
        ];
        Self { apart: (hours / question.usual_hours(inputs)).ln(), signs: signs.map(|sign| sign.clamp(-3.0, 3.0)) }
    }

    fn are_usual(self) -> bool {
        self.apart.abs() < 0.05
    }

    /// How much of it lies in each stretch.
    fn stretches(self) -> [f64; STRETCHES] {
        [(self.apart + MUCH).min(0.0), self.apart.clamp(-MUCH, 0.0), self.apart.max(0.0)]
    }

    fn x(self, usual: f64) -> [f64; SIGNS] {
        let [pace, now, lately, hour, elsewhere, told] = self.signs;
        [1.0, (usual / 2.0).tanh(), pace, now, lately, hour, elsewhere, told]
    }
}

/// Shifts log odds, and bends them at three places, as far as what came does not bear out what was said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Calibration {
    /// Of the log odds that were said: how many, their average and spread.
    said: Scale,
    weights: Logistic,
}

/// It stays out of it until so many answers are known.
const FEW: f64 = 50.0;

impl Calibration {
    fn blank() -> Self {
        Self { said: Scale::new(1), weights: Logistic::new(&[0.1; 4]) }
    }

    /// The level, then how far something stands beyond each place, in standard deviations.
    fn x(place: f64) -> [f64; 4] {
        [1.0, (-1.0 - place).max(0.0), place.max(0.0), (place - 1.0).max(0.0)]
    }

    /// Where among all that is said something stands; none while too little is known.
    fn place(&self, said: f64) -> Option<(f64, f64)> {
        (self.said.of() >= FEW).then(|| {
            let spread = self.said.spread(0).max(0.2);
            (((said - self.said.average(0)) / spread).clamp(-4.0, 4.0), spread)
        })
    }

    fn learn(&mut self, said: f64, came_true: bool, weight: f64) {
        if let Some((place, _)) = self.place(said) {
            self.weights.learn(&Self::x(place), came_true, said, weight);
        }
        self.said.learn(&[said]);
    }

    /// What is more likely stays more likely, whatever was learnt.
    fn bend(&self, said: f64) -> f64 {
        let Some((place, spread)) = self.place(said) else { return said };
        let [_, low, middle, high] = Self::x(place);
        let [level, below, above, beyond] = [0, 1, 2, 3].map(|n| self.weights.weights()[n]);
        // Each stretch keeps a tenth of its slope at least. Below, what is added grows as the log odds fall.
        let most = 0.9 * spread;
        let (below, above) = (below.min(most), above.max(-most));
        said + level + low * below + middle * above + high * beyond.max(-most - above)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Account, Business, Context, INPUTS, Pair, Person, Said, Side},
        *,
    };
    use crate::domain::time::Timestamp;
    use proptest::prelude::*;

    const DAY: Span = Span::hours(24);

    fn inputs(values: &[(Input, f64)]) -> Inputs {
        let mut inputs = Inputs(vec![0.0; INPUTS]);
        for (input, value) in values {
            inputs.0[*input as usize] = *value;
        }
        inputs
    }

    /// Who was heard of lately answers, mostly; the rest does not.
    fn experienced(question: Question) -> Model {
        let mut model = Model::blank();
        for n in 0..3_000_u32 {
            let lately = f64::from(n * 7 % 13) / 6.0;
            let noise = f64::from(n * n % 17) / 17.0;
            let inputs = inputs(&[(Input::HeardDay, lately), (Input::PairRate, noise), (Input::WindowLeft, DAY_LEFT)]);
            let within = Span((DAY_LEFT.exp() * 3_600_000.0) as i64);
            let within = if question == Question::Reply { DAY } else { within };
            model.learn(&Example { question, inputs, within, came_true: lately + noise > 1.5 });
        }
        model
    }

    /// The logarithm of hours.
    const DAY_LEFT: f64 = 2.0;

    #[test]
    fn facts_are_in_the_order_of_their_list() {
        for (place, fact) in Fact::ALL.into_iter().enumerate() {
            assert_eq!(fact as usize, place);
        }
    }

    #[test]
    fn a_model_that_knows_nothing_says_so() {
        let chance = Model::blank().chance(Question::Reply, &inputs(&[]), DAY);
        assert!((chance.p - 0.5).abs() < 1e-9 && chance.low < 0.01 && chance.high > 0.99, "{chance:?}");
    }

    #[test]
    fn it_learns_what_makes_an_answer_likely_and_tells_it_first() {
        for question in Question::ALL {
            let model = experienced(question);
            let chance = |lately: f64| {
                let inputs =
                    inputs(&[(Input::HeardDay, lately), (Input::PairRate, 0.5), (Input::WindowLeft, DAY_LEFT)]);
                let chance =
                    model.chance(question, &inputs, if question == Question::Reply { DAY } else { Span::hours(7) });
                (chance, model.terms(question, &inputs, DAY))
            };
            let ((high, because), (low, against)) = (chance(2.0), chance(0.0));
            assert!(high.p > 0.9 && low.p < 0.1, "{high:?} {low:?}");
            assert!(because[0].fact == Fact::WroteRecently && because[0].moved > 0.0);
            assert!(against[0].fact == Fact::WroteRecently && against[0].moved < 0.0);
            assert_eq!(because.len(), Fact::ALL.len());
            assert_eq!(model.learnt(), 3_000);
        }
    }

    #[test]
    fn the_terms_add_up_to_the_log_odds() {
        let model = experienced(Question::Reply);
        let inputs = inputs(&[(Input::HeardDay, 1.7), (Input::PairRate, 0.2), (Input::WindowLeft, DAY_LEFT)]);
        let moved: f64 = model.terms(Question::Reply, &inputs, DAY).iter().map(|term| term.moved).sum();
        let part = &model.reply;
        let z = part.weights.log_odds(&part.scale.apply(&part.chosen(Question::Reply, &inputs)));
        assert!((part.weights.weights()[0] + moved - z).abs() < 1e-9);
    }

    #[test]
    fn answers_of_another_span_teach_how_fast_they_come() {
        let mut model = experienced(Question::Reply);
        let inputs = inputs(&[(Input::HeardDay, 1.0), (Input::PairRate, 0.5), (Input::WindowLeft, DAY_LEFT)]);
        let within = Span::hours(1);
        let (before, day) =
            (model.chance(Question::Reply, &inputs, within).p, model.chance(Question::Reply, &inputs, DAY));
        for _ in 0..500 {
            model.learn(&Example { question: Question::Reply, inputs: inputs.clone(), within, came_true: false });
        }
        let after = model.chance(Question::Reply, &inputs, within).p;
        assert!(after < before / 2.0, "{before} {after}");
        assert_eq!(model.chance(Question::Reply, &inputs, DAY), day, "and nothing of the usual span");
    }

    #[test]
    fn what_nobody_asked_for_moves_the_weights_and_leaves_the_calibration() {
        let (mut asked, mut overheard) = (Model::blank(), Model::blank());
        for n in 0..200 {
            let inputs = inputs(&[(Input::HeardDay, f64::from(n % 5))]);
            let example = Example { question: Question::Reply, inputs, within: DAY, came_true: n % 3 == 0 };
            asked.learn(&example);
            overheard.overhear(&example);
        }
        assert_eq!(asked.reply.weights, overheard.reply.weights);
        assert_eq!(overheard.reply.calibration, Calibration::blank());
        assert_ne!(asked.reply.calibration, Calibration::blank());
    }

    #[test]
    fn a_model_fits_in_30_kilobytes_and_reads_back_to_the_last_bit() {
        let model = experienced(Question::Write);
        let text = serde_json::to_string(&model).unwrap();
        assert!(text.len() < 30_000, "{}", text.len());
        assert_eq!(serde_json::from_str::<Model>(&text).unwrap(), model);
    }

    #[test]
    fn a_model_that_looks_at_other_things_is_refused() {
        let mut other = Model::blank();
        other.write.weights = Logistic::new(&[1.0; 7]);
        let error = serde_json::from_str::<Model>(&serde_json::to_string(&other).unwrap()).unwrap_err();
        assert!(error.to_string().contains("another version"), "{error}");
    }

    #[test]
    fn what_ships_knows_something_and_soon_gives_way() {
        let prior = Model::prior();
        assert_eq!(prior.learnt(), 0);
        let heard = inputs(&[(Input::HeardDay, 2.0), (Input::PairRate, 1.0), (Input::WindowOpen, 1.0)]);
        let blank = Model::blank().chance(Question::Reply, &heard, DAY);
        assert_ne!(prior.chance(Question::Reply, &heard, DAY), blank);
        // Where nobody ever answers, it says so before long.
        let mut model = prior;
        for _ in 0..60 {
            let example = Example { question: Question::Reply, inputs: heard.clone(), within: DAY, came_true: false };
            model.learn(&example);
        }
        assert!(model.chance(Question::Reply, &heard, DAY).p < 0.1);
    }

    #[test]
    fn what_ships_tells_people_apart_before_anybody_has_answered_here() {
        let now = Timestamp(3_600_000_000);
        let said = |hours: &[(i64, Side)]| {
            let said = hours.iter().map(|(hours, by)| Said { at: now - Span::hours(*hours), by: *by });
            said.collect::<Vec<_>>()
        };
        let (them, us) = (Side::Customer, Side::Business);
        let lively = said(&[(74, us), (73, them), (50, us), (49, them), (26, us), (25, them), (2, them)]);
        let silent = said(&[(480, them), (288, us), (216, us), (144, us), (72, us)]);
        let (mut business, mut account) = (Business::default(), Account::default());
        let pairs = [Pair::of(&lively), Pair::of(&silent)];
        for (pair, said) in pairs.iter().zip([&lively, &silent]) {
            business.take(&Pair::default(), pair, said);
            account.take(&Pair::default(), pair, said);
        }
        let [one, other] = pairs.each_ref().map(|pair| {
            let person = Person::of(&[pair]);
            let context = Context { pair, person: &person, business: &business, account: &account, offset: Span(0) };
            Model::prior().chance(Question::Reply, &context.inputs(now), DAY)
        });
        assert!(one.p - other.p > 0.1, "{one:?} {other:?}");
        assert!(one.high - one.low > 0.3 && other.high - other.low > 0.3, "and says how unsure it is");
    }

    #[test]
    fn questions_are_written_as_words() {
        for question in Question::ALL {
            assert_eq!(Question::from_word(question.word()), Some(question));
            assert_eq!(serde_json::to_value(question).unwrap(), question.word());
        }
        assert_eq!(Question::from_word("when"), None);
    }

    #[test]
    fn whoever_was_never_heard_of_has_a_chance() {
        let (pair, person, business, account) =
            (Pair::default(), Person::default(), Business::default(), Account::default());
        let context = Context { pair: &pair, person: &person, business: &business, account: &account, offset: Span(0) };
        let inputs = context.inputs(Timestamp(0));
        for model in [Model::blank(), Model::prior(), experienced(Question::Reply)] {
            for question in Question::ALL {
                let Chance { p, low, high } = model.chance(question, &inputs, DAY);
                assert!(0.0 < low && low <= p && p <= high && high < 1.0);
            }
        }
    }

    proptest! {
        #[test]
        fn chances_lie_within_their_bands_and_grow_with_time(
            said in proptest::collection::vec((0..100_000_i64, any::<bool>()), 0..40),
            now in -1_000..200_000_i64, hours in proptest::collection::vec(0.0001..10_000.0_f64, 2..6), seed in 0..50_u64
        ) {
            let said: Vec<Said> = said.into_iter().map(|(minutes, inbound)| Said {
                at: Timestamp(0) + Span::minutes(minutes), by: if inbound { Side::Customer } else { Side::Business },
            }).collect();
            let pair = Pair::of(&said);
            let (mut business, mut account) = (Business::default(), Account::default());
            business.take(&Pair::default(), &pair, &said);
            account.take(&Pair::default(), &pair, &said);
            let person = Person::of(&[&pair]);
            let context = Context { pair: &pair, person: &person, business: &business, account: &account, offset: Span(0) };
            let inputs = context.inputs(Timestamp(0) + Span::minutes(now));
            // Whatever it has learnt, sense or nonsense.
            let mut model = Model::blank();
            for n in 0..200_u64 {
                let mut case = inputs.clone();
                case.0[(n % INPUTS as u64) as usize] += ((n * seed) % 11) as f64 - 5.0;
                let question = Question::ALL[(n % 2) as usize];
                let within = Span::minutes(((n * n + seed) % 7 * 400 + 1) as i64);
                model.learn(&Example { question, inputs: case, within, came_true: (n * seed) % 3 == 0 });
            }
            let mut hours = hours;
            hours.sort_by(f64::total_cmp);
            for question in Question::ALL {
                let mut before = 0.0;
                for hours in &hours {
                    let within = Span((hours * 3_600_000.0) as i64);
                    let Chance { p, low, high } = model.chance(question, &inputs, within);
                    prop_assert!(0.0 < low && low <= p && p <= high && high < 1.0, "{low} {p} {high}");
                    prop_assert!(p >= before);
                    before = p;
                    prop_assert!(model.terms(question, &inputs, within).iter().all(|term| term.moved.is_finite()));
                }
            }
        }

        #[test]
        fn bending_keeps_the_order(weights in proptest::collection::vec(-5.0..5.0_f64, 4), seed in 1..100_u32) {
            let mut calibration = Calibration::blank();
            for n in 0..100 {
                calibration.said.learn(&[f64::from(n * seed % 31) / 5.0 - 3.0]);
            }
            for (n, weight) in weights.iter().enumerate() {
                let mut x = [0.0; 4];
                x[n] = *weight;
                calibration.weights.learn(&x, n % 2 == 0, 0.0, 50.0);
            }
            let bent: Vec<f64> = (-80..80).map(|z| calibration.bend(f64::from(z) / 10.0)).collect();
            prop_assert!(bent.is_sorted_by(|a, b| a < b), "{bent:?}");
        }
    }
}
