//! A simulated shift: whether the order of the queue saves windows that other orders lose.
//!
//! Some customers of one business write when their lives make them, ask again or do not, lose patience, answer at once or in
//! the evening or never, end what they came for, and are worth more or less; a few agents answer one after the other, as fast
//! as they can, while they are on shift. Which customer is answered next is the only thing that differs: by latest activity, as
//! an inbox stands; by time left; by Ajar's priority, with a model that learns beside it from what happens and from nothing
//! else; and by an oracle that knows what each customer is going to do and plans with it. Nothing of how customers behave is
//! known to the features or to the model: what these see is who said something when.
//!
//! Everything follows from a seed. Chance is drawn for each customer and each of their steps apart, so that customers are the
//! same in each order for as long as they are treated the same: the orders are compared in pairs.

use super::{
    id::AttributeId,
    model::{Account, Business, Context, Example, Inputs, Model, Pair, Person, Question, Said, Side},
    priority::{Loss, OrderValue, Subject, Urge, Weights},
    scores::{Foreseen, WITHIN},
    time::{Span, Timestamp},
    window::SERVICE,
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

/// How the shift is set up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setup {
    pub customers: usize,
    pub agents: usize,
    /// Answers of one agent in an hour.
    pub answers_an_hour: f64,
    /// When the first shift of a day begins and the last one ends, by the clock of the business.
    pub from: i64,
    pub until: i64,
    /// Days before, in which the business answers by time left and the model learns.
    pub before: i64,
    /// Days in which the orders differ.
    pub days: i64,
    /// How much customers write: up to 1.5 all can be answered in time, at 3 hardly half of them.
    pub busy: f64,
}

impl Default for Setup {
    fn default() -> Self {
        Self { customers: 2000, agents: 12, answers_an_hour: 5.0, from: 9, until: 17, before: 21, days: 5, busy: 2.0 }
    }
}

/// Who is answered next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    LastActivity,
    TimeLeft,
    Ajar,
    /// Knows who each customer is, and not what chance will make of it.
    Oracle,
    /// Knows what each customer is going to do.
    Prophet,
}

impl Order {
    pub const ALL: [Self; 5] = [Self::LastActivity, Self::TimeLeft, Self::Ajar, Self::Oracle, Self::Prophet];

    /// What it is called.
    pub fn word(self) -> &'static str {
        match self {
            Self::LastActivity => "last activity",
            Self::TimeLeft => "time left",
            Self::Ajar => "Ajar",
            Self::Oracle => "oracle",
            Self::Prophet => "prophet",
        }
    }
}

/// What came of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Outcome {
    /// Windows that closed while an answer was owed.
    pub lost: u32,
    /// What was lost with them, an ordinary conversation being worth 1.
    pub value: f64,
    pub answered: u32,
    /// Messages of customers.
    pub asked: u32,
}

/// Chance from a seed (SplitMix64: Steele, Lea and Flood, 2014).
struct Dice(u64);

impl Dice {
    fn of(seed: u64, who: usize, step: u64) -> Self {
        let mut dice =
            Self(seed ^ (who as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ step.wrapping_mul(0xD1B5_4A32_D192_ED03));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Between 0 and 1, neither of them.
    fn unit(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    fn comes_true(&mut self, p: f64) -> bool {
        self.unit() < p
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.unit().ln()).sqrt() * (std::f64::consts::TAU * self.unit()).cos()
    }

    fn exponential(&mut self, mean: f64) -> f64 {
        -mean * self.unit().ln()
    }
}

fn sigmoid(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}

/// Who somebody is. None of it is told to anybody but the oracle.
struct Customer {
    value: f64,
    /// How willing they are to answer, in log odds, and how much they cool while they wait.
    willing: f64,
    cools: f64,
    /// The logarithm of the minutes after which they answer.
    pace: f64,
    /// How likely they ask again, and the logarithm of the hours after which they do.
    insists: f64,
    insists_after: f64,
    /// Days between what they come for.
    every: f64,
    /// The hour around which they write, when they rise and how long they are awake.
    around: f64,
    rises: f64,
    awake: f64,
    /// How much a template loses of their willingness.
    averse: f64,
}

const HOUR: f64 = 3_600_000.0;
const DAY: f64 = 24.0 * HOUR;

impl Customer {
    fn of(seed: u64, who: usize, busy: f64) -> Self {
        let mut dice = Dice::of(seed, who, 0);
        let kind = dice.unit();
        let eager = dice.normal();
        let around = if kind < 0.35 {
            10.5
        } else if kind < 0.6 {
            14.0
        } else {
            20.0
        };
        Self {
            value: (0.9 * (0.25 * eager + 0.97 * dice.normal())).exp(),
            willing: 0.1 + 1.3 * eager,
            cools: (0.35 * dice.normal() - 1.2).exp(),
            pace: 15.0_f64.ln() + 1.1 * dice.normal() - 0.3 * eager,
            insists: sigmoid(-0.6 + 1.2 * dice.normal()),
            insists_after: 5.0_f64.ln() + 0.7 * dice.normal(),
            every: (8.0 / busy) * (0.8 * dice.normal() - 0.2 * eager).exp(),
            around: around + 1.5 * dice.normal(),
            rises: 7.0 + 1.2 * dice.normal(),
            awake: 15.5 + dice.normal(),
            averse: 0.9 + 0.4 * dice.normal().abs(),
        }
    }

    /// The first moment from this one on at which they are awake.
    fn awake_from(&self, at: f64, dice: &mut Dice) -> f64 {
        let since = (at / HOUR - self.rises).rem_euclid(24.0);
        if since <= self.awake { at } else { at + (24.0 - since) * HOUR + dice.unit() * 1.5 * HOUR }
    }

    /// When they next come with something new.
    fn comes(&self, now: f64, dice: &mut Dice) -> f64 {
        let day = ((now + dice.exponential(self.every) * DAY) / DAY).floor() * DAY;
        let at = day + (self.around + 3.0 * dice.normal()) * HOUR;
        let at = if at > now + 0.1 * HOUR { at } else { now + (0.5 + 6.0 * dice.unit()) * HOUR };
        self.awake_from(at, dice)
    }

    /// The chance that they answer within a day, having waited so long, where there is still something to say.
    fn answers(&self, waited: f64, ends: bool) -> f64 {
        let p = sigmoid(self.willing - self.cools * (1.0 + waited / HOUR).ln());
        if ends { 0.08 * p } else { p }
    }

    fn answers_template(&self, waited: f64, ends: bool) -> f64 {
        let p = sigmoid(self.willing - self.averse - self.cools * (1.0 + waited / HOUR).ln());
        if ends { 0.05 * p } else { p }
    }
}

/// A conversation as the business sees it, and what its customer has in mind.
#[derive(Clone)]
struct Talk {
    pair: Pair,
    ends_at: Option<Timestamp>,
    /// Since when they wait; none where nobody does.
    owed_since: Option<Timestamp>,
    last_at: Timestamp,
    last_in: Timestamp,
    answers: u64,
    /// What they are worth to the business, as it knows.
    value: f64,
    peak_at: Timestamp,
    /// Steps of theirs, for chance; times they asked again; exchanges that what they came for still takes.
    step: u64,
    insisted: i32,
    takes: u32,
    /// When they write next, if nobody answers.
    writes_at: f64,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// A label is due.
    Due(usize),
    /// A silence is looked at.
    Silence(usize, u64, u64),
    Writes(usize, u64),
    Closes(usize, Timestamp),
}

#[derive(Clone)]
struct Asked {
    who: usize,
    question: Question,
    inputs: Inputs,
    asked_at: Timestamp,
    within: Span,
}

/// The business, its customers and what was learnt.
#[derive(Clone)]
struct World<'a> {
    seed: u64,
    customers: &'a [Customer],
    talks: Vec<Talk>,
    business: Business,
    account: Account,
    model: Model,
    learns: bool,
    events: BinaryHeap<Reverse<(Timestamp, What)>>,
    open: Vec<Option<Asked>>,
    template_price: f64,
    outcome: Outcome,
    counts: bool,
}

/// A Monday, midnight by the clock of the business.
const BEGINS: Timestamp = Timestamp(1_767_571_200_000);
/// After how many hours of silence it is asked whether it will last.
const SILENCES: [i64; 6] = [1, 3, 6, 12, 18, 22];
/// How often all that wait are scored anew.
const SCORED: Span = Span::minutes(15);

impl<'a> World<'a> {
    fn new(seed: u64, customers: &'a [Customer], model: Model) -> Self {
        let attribute = AttributeId(1);
        let weights = Weights { order_value: Some(OrderValue { attribute, usual: 1.0 }), ..Weights::default() };
        let talk = |customer: &Customer| Talk {
            pair: Pair::default(),
            ends_at: None,
            owed_since: None,
            last_at: BEGINS,
            last_in: Timestamp(0),
            answers: 0,
            value: weights.value(&Subject {
                attributes: vec![(attribute, format!("{:.2}", customer.value))],
                ..Subject::default()
            }),
            peak_at: BEGINS,
            step: 1,
            insisted: 0,
            takes: 1,
            writes_at: 0.0,
        };
        let talks = customers.iter().map(talk).collect();
        let mut world = Self {
            seed,
            customers,
            talks,
            business: Business::default(),
            account: Account::default(),
            model,
            learns: true,
            events: BinaryHeap::new(),
            open: Vec::new(),
            template_price: weights.template_price,
            outcome: Outcome::default(),
            counts: false,
        };
        for who in 0..customers.len() {
            world.comes_anew(who, BEGINS);
        }
        world
    }

    fn at(&mut self, at: Timestamp, what: What) {
        self.events.push(Reverse((at, what)));
    }

    fn dice(&mut self, who: usize) -> Dice {
        self.talks[who].step += 1;
        Dice::of(self.seed, who, self.talks[who].step)
    }

    fn writes(&mut self, who: usize, at: f64) {
        self.talks[who].writes_at = at;
        let step = self.talks[who].step;
        self.at(Timestamp(at as i64), What::Writes(who, step));
    }

    fn comes_anew(&mut self, who: usize, now: Timestamp) {
        let mut dice = self.dice(who);
        let at = self.customers[who].comes(now.0 as f64, &mut dice);
        self.talks[who].takes = 1 + u32::from(dice.comes_true(0.6)) + u32::from(dice.comes_true(0.3));
        self.writes(who, at);
    }

    fn say(&mut self, who: usize, said: Said) {
        let before = self.talks[who].pair.clone();
        let talk = &mut self.talks[who];
        if talk.pair.take(said).is_ok() {
            let after = talk.pair.clone();
            self.business.take(&before, &after, &[said]);
            self.account.take(&before, &after, &[said]);
        }
        self.talks[who].last_at = said.at;
    }

    fn with<T>(&self, who: usize, look: impl FnOnce(&Context<'_>) -> T) -> T {
        let pair = &self.talks[who].pair;
        let person = Person::of(&[pair]);
        look(&Context { pair, person: &person, business: &self.business, account: &self.account, offset: Span(0) })
    }

    /// A question is asked, and its answer learnt when its time is over.
    fn ask(&mut self, who: usize, question: Question, inputs: Inputs, now: Timestamp, within: Span) {
        if self.learns {
            self.open.push(Some(Asked { who, question, inputs, asked_at: now, within }));
            self.at(now + within, What::Due(self.open.len() - 1));
        }
    }

    fn score(&mut self, who: usize, setup: &Setup, now: Timestamp) {
        let Some(ends_at) = self.talks[who].ends_at else { return };
        let foreseen = self.with(who, |context| Foreseen::of(&self.model, &context.inputs(now), Some(ends_at), now));
        let loss: Option<Loss> = foreseen.loss(self.talks[who].value, self.template_price);
        let at_stake = loss.map(|loss| loss.expected());
        let answer_by = Some(setup.last_staffed(ends_at));
        self.talks[who].peak_at = Urge { engagement: None, at_stake, answer_by }.peak(ends_at);
    }

    fn happens(&mut self, what: What, now: Timestamp, order: Order, setup: &Setup) {
        match what {
            What::Due(n) => {
                let Some(asked) = self.open[n].take() else { return };
                let talk = &self.talks[asked.who];
                let came_true = talk.last_in > asked.asked_at;
                let Asked { question, inputs, within, .. } = asked;
                self.model.learn(&Example { question, inputs, within, came_true });
            }
            What::Silence(who, step, answers) => {
                let talk = &self.talks[who];
                let silent = talk.step == step && talk.answers == answers;
                let Some(ends_at) = talk.ends_at.filter(|ends_at| silent && *ends_at > now) else { return };
                let inputs = self.with(who, |context| context.inputs(now));
                self.ask(who, Question::Write, inputs, now, ends_at - now);
            }
            What::Writes(who, step) => {
                if self.talks[who].step == step {
                    self.wrote(who, now, order, setup);
                }
            }
            What::Closes(who, ends_at) => {
                let talk = &self.talks[who];
                if talk.ends_at == Some(ends_at)
                    && let Some(since) = talk.owed_since
                {
                    let lost = self.true_loss(who, (ends_at - since).0 as f64);
                    if self.counts {
                        self.outcome.lost += 1;
                        self.outcome.value += lost;
                    }
                    self.talks[who].owed_since = None;
                }
            }
        }
    }

    /// What is really lost with a window that closes after they have waited so long.
    fn true_loss(&self, who: usize, waited: f64) -> f64 {
        let (customer, talk) = (&self.customers[who], &self.talks[who]);
        let ends = talk.takes == 0;
        let brings = customer.answers(waited, ends) - customer.answers_template(waited, ends);
        customer.value * brings.max(0.0) + self.template_price
    }

    fn wrote(&mut self, who: usize, now: Timestamp, order: Order, setup: &Setup) {
        self.say(who, Said { at: now, by: Side::Customer });
        if self.counts {
            self.outcome.asked += 1;
        }
        let mut dice = self.dice(who);
        let customer = &self.customers[who];
        let talk = &mut self.talks[who];
        let insisting = talk.owed_since.is_some();
        talk.insisted = if insisting { talk.insisted + 1 } else { 0 };
        talk.owed_since = talk.owed_since.or(Some(now));
        talk.last_in = now;
        let ends_at = now + SERVICE;
        talk.ends_at = Some(ends_at);
        // Left alone they ask again, or do not; later they come with something new.
        let insists = dice.comes_true(customer.insists.powi(talk.insisted + 1)) && talk.takes > 0;
        let after = (customer.insists_after + 0.6 * dice.normal()).exp() * HOUR;
        let again = customer.awake_from(now.0 as f64 + after, &mut dice);
        let anew = customer.comes(now.0 as f64, &mut dice);
        let (step, answers) = (talk.step, talk.answers);
        self.writes(who, if insists { again.min(anew) } else { anew });
        self.at(ends_at, What::Closes(who, ends_at));
        if self.learns {
            for hours in SILENCES {
                self.at(now + Span::hours(hours), What::Silence(who, step, answers));
            }
        }
        if order == Order::Ajar {
            self.score(who, setup, now);
        }
    }

    fn answer(&mut self, who: usize, now: Timestamp) {
        let begins = self.talks[who].pair.begins_turn(now);
        if begins && self.learns {
            let inputs = self.with(who, |context| context.inputs(now));
            self.ask(who, Question::Reply, inputs, now, WITHIN);
        }
        self.say(who, Said { at: now, by: Side::Business });
        if self.counts {
            self.outcome.answered += 1;
        }
        let mut dice = self.dice(who);
        let customer = &self.customers[who];
        let talk = &mut self.talks[who];
        let waited = talk.owed_since.take().map_or(0.0, |since| (now - since).0 as f64);
        talk.answers += 1;
        let answers = dice.comes_true(customer.answers(waited, talk.takes == 0));
        talk.takes = talk.takes.saturating_sub(1);
        let after = (customer.pace + 0.8 * dice.normal()).exp() / 60.0 * HOUR;
        let at = customer.awake_from(now.0 as f64 + after, &mut dice);
        if answers && at < now.0 as f64 + DAY {
            self.writes(who, at);
        } else {
            self.comes_anew(who, now);
        }
    }

    fn waits(&self, now: Timestamp) -> impl Iterator<Item = (usize, &Talk, Timestamp)> {
        self.talks.iter().enumerate().filter_map(move |(who, talk)| {
            let ends_at = talk.ends_at.filter(|ends_at| talk.owed_since.is_some() && *ends_at > now)?;
            Some((who, talk, ends_at))
        })
    }

    fn chosen(&self, order: Order, setup: &Setup, now: Timestamp) -> Option<usize> {
        let chosen = match order {
            Order::LastActivity => self.waits(now).max_by_key(|(who, talk, _)| (talk.last_at, *who)),
            Order::TimeLeft => self.waits(now).min_by_key(|(who, _, ends_at)| (*ends_at, *who)),
            Order::Ajar => self.waits(now).min_by_key(|(who, talk, _)| (talk.peak_at, *who)),
            Order::Oracle | Order::Prophet => return self.planned(setup, order == Order::Prophet, now),
        };
        chosen.map(|(who, _, _)| who)
    }

    /// The chance that they write before their window ends, of whom it is known who they are: that they ask again, not
    /// having done so until now, or come with something new.
    fn writes_in_time(&self, who: usize, ends_at: Timestamp, now: Timestamp) -> f64 {
        let (customer, talk) = (&self.customers[who], &self.talks[who]);
        let insists = if talk.takes > 0 { customer.insists.powi(talk.insisted + 1) } else { 0.0 };
        let by = |at: Timestamp| {
            let hours = ((at - talk.last_in).0 as f64 / HOUR).max(0.01);
            // Nearly the normal distribution (Bowling and others, 2009).
            sigmoid(1.702 * (hours.ln() - customer.insists_after) / 0.6)
        };
        let again = insists * (by(ends_at) - by(now)) / (1.0 - insists * by(now));
        let anew = 1.0 - (-((ends_at - now).0 as f64) / DAY / customer.every).exp();
        1.0 - (1.0 - again.clamp(0.0, 1.0)) * (1.0 - anew)
    }

    /// Whom whoever knows better answers next: of those whose windows may close on silence it keeps the dearest that can all
    /// be answered in time (a greedy choice is the best here: jobs of one length with deadlines are a matroid), and answers
    /// the one of them that closes first. Where none may, the one that closes first.
    fn planned(&self, setup: &Setup, foresees: bool, now: Timestamp) -> Option<usize> {
        let weigh = |(who, talk, ends_at): (usize, &Talk, Timestamp)| {
            let waited = talk.owed_since.map_or(0.0, |since| (ends_at - since).0 as f64);
            let lapses = match foresees {
                true if talk.writes_at >= ends_at.0 as f64 => 1.0,
                true => return None,
                false => 1.0 - self.writes_in_time(who, ends_at, now),
            };
            Some((lapses * self.true_loss(who, waited), ends_at, who))
        };
        let mut risks: Vec<(f64, Timestamp, usize)> = self.waits(now).filter_map(weigh).collect();
        risks.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.2.cmp(&other.2)));
        let slots = |until: Timestamp| setup.slots_between(now, until);
        let most = risks.iter().map(|(_, ends_at, _)| slots(*ends_at)).max().unwrap_or(0);
        // For each slot the latest free one at or before it.
        let mut free: Vec<usize> = (0..=most).collect();
        fn find(free: &mut [usize], slot: usize) -> usize {
            let mut root = slot;
            while free[root] != root {
                root = free[root];
            }
            let mut at = slot;
            while free[at] != root {
                at = std::mem::replace(&mut free[at], root);
            }
            root
        }
        let mut kept: Option<(Timestamp, usize)> = None;
        for (_, ends_at, who) in risks {
            let slot = find(&mut free, slots(ends_at));
            if slot > 0 {
                free[slot] = slot - 1;
                kept = Some(kept.map_or((ends_at, who), |kept| kept.min((ends_at, who))));
            }
        }
        let first = || self.waits(now).map(|(who, _, ends_at)| (ends_at, who)).min();
        kept.or_else(first).map(|(_, who)| who)
    }

    fn run(&mut self, setup: &Setup, order: Order, from: Timestamp, until: Timestamp) {
        let slot = setup.slot();
        let mut now = from;
        let mut scored = from;
        while now < until {
            while let Some(Reverse((at, what))) = self.events.peek().copied().filter(|Reverse((at, _))| *at <= now) {
                self.events.pop();
                self.happens(what, at, order, setup);
            }
            if order == Order::Ajar && now >= scored {
                let waiting: Vec<usize> = self.waits(now).map(|(who, _, _)| who).collect();
                waiting.into_iter().for_each(|who| self.score(who, setup, now));
                scored = now + SCORED;
            }
            if setup.is_staffed(now) {
                if let Some(who) = self.chosen(order, setup, now) {
                    self.answer(who, now);
                }
                now = now + slot;
            } else {
                now = setup.next_shift(now);
            }
        }
    }
}

impl Setup {
    /// The time between two answers.
    fn slot(&self) -> Span {
        Span((HOUR / (self.answers_an_hour * self.agents as f64)) as i64)
    }

    fn of_day(at: Timestamp) -> (i64, i64) {
        let day = Span::days(1).0;
        ((at - BEGINS).0.div_euclid(day), (at - BEGINS).0.rem_euclid(day))
    }

    fn is_staffed(&self, at: Timestamp) -> bool {
        let (_, time) = Self::of_day(at);
        (Span::hours(self.from).0..Span::hours(self.until).0).contains(&time)
    }

    fn next_shift(&self, at: Timestamp) -> Timestamp {
        let (day, time) = Self::of_day(at);
        let day = if time < Span::hours(self.from).0 { day } else { day + 1 };
        BEGINS + Span::days(day) + Span::hours(self.from)
    }

    /// The last moment up to this one at which anybody works.
    fn last_staffed(&self, at: Timestamp) -> Timestamp {
        let (day, time) = Self::of_day(at);
        let (begins, ends) = (Span::hours(self.from).0, Span::hours(self.until).0);
        let midnight = BEGINS + Span::days(day);
        if time > begins { midnight + Span(time.min(ends)) } else { midnight + Span(ends) - Span::days(1) }
    }

    /// Answers that can be given between two moments.
    fn slots_between(&self, from: Timestamp, until: Timestamp) -> usize {
        let worked = |at: Timestamp| {
            let (day, time) = Self::of_day(at);
            let (begins, ends) = (Span::hours(self.from).0, Span::hours(self.until).0);
            day * (ends - begins) + time.clamp(begins, ends) - begins
        };
        usize::try_from((worked(until) - worked(from)) / self.slot().0).unwrap_or(0)
    }
}

/// Plays the same days in each of these orders, after the same past. `model` is what the model knows before.
pub fn play(setup: &Setup, seed: u64, model: &Model, orders: &[Order]) -> BTreeMap<Order, Outcome> {
    let customers: Vec<Customer> = (0..setup.customers).map(|who| Customer::of(seed, who, setup.busy)).collect();
    let mut past = World::new(seed, &customers, model.clone());
    let begins = BEGINS + Span::days(setup.before);
    past.run(setup, Order::TimeLeft, BEGINS, begins);
    let mut outcomes = BTreeMap::new();
    for order in orders {
        let mut world = past.clone();
        world.learns = *order == Order::Ajar;
        world.counts = true;
        if *order == Order::Ajar {
            let waiting: Vec<usize> = world.waits(begins).map(|(who, _, _)| who).collect();
            waiting.into_iter().for_each(|who| world.score(who, setup, begins));
        }
        world.run(setup, *order, begins, begins + Span::days(setup.days));
        outcomes.insert(*order, world.outcome);
    }
    outcomes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(busy: f64) -> Setup {
        Setup { customers: 150, agents: 1, answers_an_hour: 4.5, before: 8, days: 4, busy, ..Setup::default() }
    }

    #[test]
    fn the_same_seed_plays_the_same_and_another_does_not() {
        let orders = [Order::TimeLeft, Order::Ajar];
        let of = |seed| play(&small(3.0), seed, &Model::blank(), &orders);
        assert_eq!(of(5), of(5));
        assert_ne!(of(5), of(6));
    }

    #[test]
    fn whoever_knows_better_loses_less_and_an_inbox_loses_most() {
        let mut value: BTreeMap<Order, f64> = BTreeMap::new();
        for seed in 50..54 {
            for (order, outcome) in play(&small(3.0), seed, &Model::blank(), &Order::ALL) {
                assert!(outcome.value.is_finite() && outcome.answered > 0, "{order:?} {outcome:?}");
                *value.entry(order).or_default() += outcome.value;
            }
        }
        let of = |order: Order| value[&order];
        assert!(of(Order::Prophet) < of(Order::Ajar), "{value:?}");
        assert!(of(Order::Oracle) < of(Order::Ajar), "{value:?}");
        assert!(of(Order::Ajar) < of(Order::LastActivity), "{value:?}");
    }

    #[test]
    fn who_works_when_is_told_by_the_clock_of_the_business() {
        let setup = small(1.0);
        let at = |day: i64, hour: i64| BEGINS + Span::days(day) + Span::hours(hour);
        assert!(setup.is_staffed(at(0, 9)) && !setup.is_staffed(at(0, 17)) && !setup.is_staffed(at(1, 3)));
        assert_eq!(setup.next_shift(at(0, 17)), at(1, 9));
        assert_eq!(setup.last_staffed(at(1, 3)), at(0, 17));
        assert_eq!(setup.last_staffed(at(1, 9)), at(0, 17));
        assert_eq!(setup.last_staffed(at(1, 12)), at(1, 12));
        assert_eq!(setup.slots_between(at(0, 16), at(1, 10)), 9, "two hours of work");
        assert_eq!(setup.slots_between(at(0, 18), at(1, 8)), 0);
    }
}
