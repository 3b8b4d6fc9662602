//! What the models look at: what is known of a conversation, its customer and its number at one moment.
//!
//! Each state has a constant size and takes in one message after the other. Rebuilt from the messages it comes out the
//! same, and whatever is summed over conversations is summed in whole numbers, so the order of arrival changes nothing.
//! Nothing here knows what anything means for a prediction: that is learnt (see [`super::reply`]).

use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// Who said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Customer,
    Business,
}

/// That something was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Said {
    pub at: Timestamp,
    pub by: Side,
}

/// A message lies before what was taken in already: whoever has the messages rebuilds the state with [`Pair::of`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this was said before what is known already")]
pub struct Late;

/// An outbound message begins a turn unless it follows another one this closely with nothing heard in between.
pub const TURN: Span = Span::minutes(30);
/// How long an answer to a turn is waited for: as long as the window stays open.
pub const ANSWERED_WITHIN: Span = Span::hours(24);

/// The spans, in hours, over which what was said is remembered and fades.
const FADES: [f64; 5] = [0.25, 1.0, 6.0, 24.0, 168.0];
/// Unanswered turns of the last 24 hours: no more begin in that time without anything being heard.
const MOST_PENDING: usize = 48;
/// Hours of a day that a person's messages are counted in, by UTC.
const DAY: usize = 24;
/// How many hours back a number's messages are counted hour by hour.
const RECENT: i64 = 72;

/// Counts that fade, each with its own span, as of one moment.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
struct Faded {
    as_of: Timestamp,
    counts: [f64; FADES.len()],
}

impl Faded {
    fn at(&self, now: Timestamp) -> [f64; FADES.len()] {
        let hours = hours(now - self.as_of).max(0.0);
        std::array::from_fn(|n| if self.counts[n] == 0.0 { 0.0 } else { self.counts[n] * (-hours / FADES[n]).exp() })
    }

    fn add(&mut self, at: Timestamp) {
        let as_of = self.as_of.max(at);
        let before = hours(as_of - at);
        let faded = self.at(as_of);
        *self = Self { as_of, counts: std::array::from_fn(|n| faded[n] + (-before / FADES[n]).exp()) };
    }

    fn plus(&self, other: &Self) -> Self {
        let as_of = self.as_of.max(other.as_of);
        let (one, two) = (self.at(as_of), other.at(as_of));
        Self { as_of, counts: std::array::from_fn(|n| one[n] + two[n]) }
    }
}

/// How often something takes how long: the sum of the logarithms of minutes, in thousandths, and of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Pace {
    sum: i64,
    of: i64,
}

impl Pace {
    fn add(&mut self, span: Span) {
        let minutes = span.0.max(0) as f64 / 60_000.0;
        self.sum += (minutes.ln_1p() * 1000.0).round() as i64;
        self.of += 1;
    }

    fn plus(self, other: Self) -> Self {
        Self { sum: self.sum + other.sum, of: self.of + other.of }
    }

    fn minus(self, other: Self) -> Self {
        Self { sum: self.sum - other.sum, of: self.of - other.of }
    }

    /// The average, as if `strength` more had taken `usual`.
    fn shrunk(self, usual: f64, strength: f64) -> f64 {
        (self.sum as f64 / 1000.0 + strength * usual) / (self.of as f64 + strength)
    }
}

/// How many turns were answered in time, of how many that are settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Answers {
    answered: i64,
    of: i64,
}

impl Answers {
    fn minus(self, other: Self) -> Self {
        Self { answered: self.answered - other.answered, of: self.of - other.of }
    }

    fn rate(self, usual: f64, strength: f64) -> f64 {
        ((self.answered.max(0) as f64 + strength * usual) / (self.of.max(self.answered).max(0) as f64 + strength))
            .clamp(1e-4, 1.0 - 1e-4)
    }
}

/// One conversation: what a number and a contact have said to each other, as far as it matters for what comes next.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Pair {
    first: Option<Said>,
    last: Option<Said>,
    last_in: Option<Timestamp>,
    last_out: Option<Timestamp>,
    inbound: i64,
    outbound: i64,
    inbound_turns: i64,
    outbound_turns: i64,
    /// Turns of the business since the customer last wrote.
    unanswered: i64,
    /// Turns that were answered within 24 hours.
    answered: i64,
    /// When unanswered turns began that may still be answered in time.
    pending: Vec<Timestamp>,
    /// When the first turn began that nobody has answered, of each side.
    asked_at: Option<Timestamp>,
    wrote_at: Option<Timestamp>,
    /// How long the customer and the business take to answer.
    customer_pace: Pace,
    business_pace: Pace,
    heard: Faded,
    told: Faded,
    /// At which hours of the day, by UTC, the customer writes.
    hours: [u32; DAY],
}

impl Pair {
    /// Takes in what is said next.
    ///
    /// # Errors
    /// It was said before what was taken in last.
    pub fn take(&mut self, said: Said) -> Result<(), Late> {
        if self.last.is_some_and(|last| said < last) {
            return Err(Late);
        }
        let at = said.at;
        self.pending.retain(|asked| at - *asked <= ANSWERED_WITHIN);
        match said.by {
            Side::Customer => {
                if let Some(asked) = self.asked_at.take() {
                    self.customer_pace.add(at - asked);
                }
                if self.last.is_none_or(|last| last.by == Side::Business || at - last.at >= TURN) {
                    self.inbound_turns += 1;
                    let hour = at.0.div_euclid(3_600_000).rem_euclid(DAY as i64) as usize;
                    self.hours[hour] = self.hours[hour].saturating_add(1);
                }
                self.answered += self.pending.len() as i64;
                self.pending.clear();
                self.unanswered = 0;
                self.wrote_at.get_or_insert(at);
                self.inbound += 1;
                self.last_in = Some(at);
                self.heard.add(at);
            }
            Side::Business => {
                if let Some(wrote) = self.wrote_at.take() {
                    self.business_pace.add(at - wrote);
                }
                if self.begins_turn(at) {
                    self.outbound_turns += 1;
                    self.unanswered += 1;
                    if self.pending.len() < MOST_PENDING {
                        self.pending.push(at);
                    }
                    self.asked_at.get_or_insert(at);
                }
                self.outbound += 1;
                self.last_out = Some(at);
                self.told.add(at);
            }
        }
        self.first.get_or_insert(said);
        self.last = Some(said);
        Ok(())
    }

    /// The state after all of these, in whatever order they are given.
    pub fn of(said: &[Said]) -> Self {
        let mut sorted = said.to_vec();
        sorted.sort_unstable();
        let mut pair = Self::default();
        for said in sorted {
            pair.take(said).expect("they are in order");
        }
        pair
    }

    /// Whether an outbound message at this moment begins a turn: the moments at which an answer is predicted.
    pub fn begins_turn(&self, at: Timestamp) -> bool {
        match self.last_out {
            None => true,
            Some(out) => at - out >= TURN || self.last_in.is_some_and(|heard| heard >= out),
        }
    }

    pub fn last_inbound(&self) -> Option<Timestamp> {
        self.last_in
    }

    pub fn last_outbound(&self) -> Option<Timestamp> {
        self.last_out
    }

    /// Turns whose answer is known at a moment: answered, or their time is over.
    fn answers(&self, now: Timestamp) -> Answers {
        let open = self.pending.iter().filter(|asked| now - **asked <= ANSWERED_WITHIN).count() as i64;
        Answers { answered: self.answered, of: self.outbound_turns - open }
    }
}

/// What happened to a number in one hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Hour {
    inbound: i64,
    outbound: i64,
    newcomers: i64,
    pending: i64,
}

/// Sums over conversations, in whole numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Sums {
    pairs: i64,
    inbound: i64,
    outbound: i64,
    turns: i64,
    answered: i64,
    customer_pace: Pace,
    business_pace: Pace,
    hours: [i64; DAY],
    /// The latest hours in which something was said, oldest first.
    recent: Vec<(i64, Hour)>,
}

impl Sums {
    fn take(&mut self, before: &Pair, after: &Pair, said: &[Said]) {
        for said in said {
            let hour = hour_of(said.at);
            match said.by {
                Side::Customer => {
                    self.inbound += 1;
                    self.at(hour, |hour| hour.inbound += 1);
                }
                Side::Business => {
                    self.outbound += 1;
                    self.at(hour, |hour| hour.outbound += 1);
                }
            }
        }
        if before.first != after.first {
            if let Some(first) = before.first {
                self.pairs -= 1;
                self.at(hour_of(first.at), |hour| hour.newcomers -= 1);
            }
            if let Some(first) = after.first {
                self.pairs += 1;
                self.at(hour_of(first.at), |hour| hour.newcomers += 1);
            }
        }
        if before.pending != after.pending {
            for asked in &before.pending {
                self.at(hour_of(*asked), |hour| hour.pending -= 1);
            }
            for asked in &after.pending {
                self.at(hour_of(*asked), |hour| hour.pending += 1);
            }
        }
        self.turns += after.outbound_turns - before.outbound_turns;
        self.answered += after.answered - before.answered;
        self.customer_pace = self.customer_pace.plus(after.customer_pace.minus(before.customer_pace));
        self.business_pace = self.business_pace.plus(after.business_pace.minus(before.business_pace));
        for ((sum, before), after) in self.hours.iter_mut().zip(before.hours).zip(after.hours) {
            *sum += i64::from(after) - i64::from(before);
        }
    }

    /// Changes what is known of an hour, unless it is too long ago.
    fn at(&mut self, hour: i64, change: impl FnOnce(&mut Hour)) {
        let latest = self.recent.last().map_or(hour, |(latest, _)| (*latest).max(hour));
        if hour <= latest - RECENT {
            return;
        }
        let place = match self.recent.binary_search_by_key(&hour, |(hour, _)| *hour) {
            Ok(place) => place,
            Err(place) => {
                self.recent.insert(place, (hour, Hour::default()));
                place
            }
        };
        change(&mut self.recent[place].1);
        self.recent.retain(|(hour, of)| *hour > latest - RECENT && (*of != Hour::default() || *hour == latest));
    }

    fn answers(&self, now: Timestamp) -> Answers {
        let since = hour_of(now - ANSWERED_WITHIN);
        let open: i64 = self.recent.iter().filter(|(hour, _)| *hour >= since).map(|(_, of)| of.pending).sum();
        Answers { answered: self.answered, of: self.turns - open }
    }

    /// Inbound, outbound and newcomers, fading within a day.
    fn recently(&self, now: Timestamp) -> [f64; 3] {
        let mut sums = [0.0; 3];
        for (hour, of) in &self.recent {
            let middle = Timestamp(hour * 3_600_000 + 1_800_000);
            let weight = (-hours(now - middle).max(0.0) / 24.0).exp();
            sums[0] += weight * of.inbound as f64;
            sums[1] += weight * of.outbound as f64;
            sums[2] += weight * of.newcomers as f64;
        }
        sums
    }
}

/// What is known of a business number: sums over its conversations.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Business(Sums);

impl Business {
    /// One of its conversations has changed, because of what is new in it.
    pub fn take(&mut self, before: &Pair, after: &Pair, said: &[Said]) {
        self.0.take(before, after, said);
    }
}

/// What is known of an installation: sums over all conversations of all its numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Account(Sums);

impl Account {
    /// One of its conversations has changed, because of what is new in it.
    pub fn take(&mut self, before: &Pair, after: &Pair, said: &[Said]) {
        self.0.take(before, after, said);
    }
}

/// A contact over all numbers of this installation: one person writes to several of them, or reads what several write.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Person {
    last_in: Option<Timestamp>,
    last_out: Option<Timestamp>,
    inbound: i64,
    outbound: i64,
    heard: Faded,
    told: Faded,
    sums: Sums,
}

impl Person {
    /// Out of the conversations that one contact has.
    pub fn of(pairs: &[&Pair]) -> Self {
        let mut person = Self::default();
        for pair in pairs {
            person.sums.take(&Pair::default(), pair, &[]);
            person.last_in = person.last_in.max(pair.last_in);
            person.last_out = person.last_out.max(pair.last_out);
            person.inbound += pair.inbound;
            person.outbound += pair.outbound;
            person.heard = person.heard.plus(&pair.heard);
            person.told = person.told.plus(&pair.told);
        }
        person
    }

    /// One of their conversations has changed, because of what is new in it. For whoever keeps the state at hand instead
    /// of deriving it.
    pub fn take(&mut self, before: &Pair, after: &Pair, said: &[Said]) {
        self.sums.take(before, after, &[]);
        for said in said {
            match said.by {
                Side::Customer => {
                    self.inbound += 1;
                    self.last_in = self.last_in.max(Some(said.at));
                    self.heard.add(said.at);
                }
                Side::Business => {
                    self.outbound += 1;
                    self.last_out = self.last_out.max(Some(said.at));
                    self.told.add(said.at);
                }
            }
        }
    }
}

/// All that is known at one moment of whom a prediction is about.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    pub pair: &'a Pair,
    pub person: &'a Person,
    pub business: &'a Business,
    pub account: &'a Account,
    /// Of the customer's zone from UTC, at the moment asked about.
    pub offset: Span,
}

/// The numbers that a prediction is made from, [`INPUTS`] of them, each finite.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inputs(pub Vec<f64>);

macro_rules! inputs {
    ($($name:ident of $fact:ident,)*) => {
        /// One of the [`Inputs`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Input {
            $($name,)*
        }

        impl Input {
            pub const ALL: [Self; INPUTS] = [$(Self::$name,)*];

            /// What a person is told where this one moved a prediction.
            pub fn fact(self) -> Fact {
                match self {
                    $(Self::$name => Fact::$fact,)*
                }
            }
        }

        /// How many numbers a prediction is made from.
        pub const INPUTS: usize = [$(stringify!($name),)*].len();
    };
}

inputs! {
    BusinessRate of BusinessAnswered,
    BusinessTrials of BusinessAnswered,
    PairRate of RepliesOften,
    PairTrials of RepliesOften,
    SinceInbound of WroteRecently,
    SinceInboundMinutes of WroteRecently,
    NeverWrote of NewHere,
    SinceOutbound of SilentLong,
    NeverWritten of NewHere,
    WindowOpen of WindowOpen,
    Unanswered of AnsweredInARow,
    CustomerLast of CustomerLast,
    Inbound of TalksMuch,
    Outbound of TalksMuch,
    InboundTurns of TalksMuch,
    Age of KnownLong,
    WroteFirst of WroteFirst,
    CustomerPace of QuickAnswers,
    HeardQuarter of WroteRecently,
    HeardHour of WroteRecently,
    HeardSixHours of WroteRecently,
    HeardDay of WroteRecently,
    HeardWeek of WroteRecently,
    ToldQuarter of SilentLong,
    ToldHour of SilentLong,
    ToldSixHours of SilentLong,
    ToldDay of SilentLong,
    ToldWeek of SilentLong,
    MoreHeardDay of AnsweredInARow,
    MoreHeardWeek of AnsweredInARow,
    BusinessOutbound of BusyNow,
    BusinessInbound of BusyNow,
    BusinessNewcomers of BusyNow,
    BusinessMoreInbound of BusyNow,
    BusinessPairs of BusyNow,
    BusinessPace of BusinessQuick,
    DaySine of TimeOfDay,
    DayCosine of TimeOfDay,
    HalfDaySine of TimeOfDay,
    HalfDayCosine of TimeOfDay,
    Monday of Weekday,
    Tuesday of Weekday,
    Wednesday of Weekday,
    Thursday of Weekday,
    Friday of Weekday,
    Saturday of Weekday,
    Sunday of Weekday,
    UsualNextHour of TimeOfDay,
    UsualNextThreeHours of TimeOfDay,
    UsualNextSixHours of TimeOfDay,
    UsualNextTwelveHours of TimeOfDay,
    UsualNextEighteenHours of TimeOfDay,
    ElsewhereSince of ActiveElsewhere,
    ElsewhereSinceMinutes of ActiveElsewhere,
    ElsewhereToldSince of ActiveElsewhere,
    ElsewhereHeardQuarter of ActiveElsewhere,
    ElsewhereHeardHour of ActiveElsewhere,
    ElsewhereHeardSixHours of ActiveElsewhere,
    ElsewhereHeardDay of ActiveElsewhere,
    ElsewhereHeardWeek of ActiveElsewhere,
    ElsewhereToldHour of ActiveElsewhere,
    ElsewhereToldDay of ActiveElsewhere,
    ElsewhereToldWeek of ActiveElsewhere,
    ElsewhereRate of RepliesElsewhere,
    ElsewhereTrials of RepliesElsewhere,
    ElsewherePace of RepliesElsewhere,
    ElsewherePairs of ActiveElsewhere,
}

/// What moves a prediction, as far as a person can be told: each stands for one or more [`Input`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// How often this customer answers this number.
    RepliesOften,
    /// How often, and how quickly, they answer the other numbers here.
    RepliesElsewhere,
    /// How often customers answer this number.
    BusinessAnswered,
    /// How lately the customer wrote.
    WroteRecently,
    /// How long, and after how much, the business has said nothing.
    SilentLong,
    /// How many turns of the business stand unanswered, and who writes more.
    AnsweredInARow,
    /// Who had the last word.
    CustomerLast,
    /// How much was said in all.
    TalksMuch,
    /// How long they have known each other.
    KnownLong,
    /// Whether it was the customer who began.
    WroteFirst,
    /// Whether the window is open.
    WindowOpen,
    /// How quickly the customer answers.
    QuickAnswers,
    /// How quickly the business answers.
    BusinessQuick,
    /// How busy the number is.
    BusyNow,
    /// What the time of day is where the customer lives, and when they usually write.
    TimeOfDay,
    /// The day of the week there.
    Weekday,
    /// What the customer does at the other numbers here.
    ActiveElsewhere,
    /// Whether one of the two has never written yet.
    NewHere,
}

impl Fact {
    pub const ALL: [Self; 18] = [
        Self::RepliesOften,
        Self::RepliesElsewhere,
        Self::BusinessAnswered,
        Self::WroteRecently,
        Self::SilentLong,
        Self::AnsweredInARow,
        Self::CustomerLast,
        Self::TalksMuch,
        Self::KnownLong,
        Self::WroteFirst,
        Self::WindowOpen,
        Self::QuickAnswers,
        Self::BusinessQuick,
        Self::BusyNow,
        Self::TimeOfDay,
        Self::Weekday,
        Self::ActiveElsewhere,
        Self::NewHere,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Self::RepliesOften => "replies_often",
            Self::RepliesElsewhere => "replies_elsewhere",
            Self::BusinessAnswered => "business_answered",
            Self::WroteRecently => "wrote_recently",
            Self::SilentLong => "silent_long",
            Self::AnsweredInARow => "answered_in_a_row",
            Self::CustomerLast => "customer_last",
            Self::TalksMuch => "talks_much",
            Self::KnownLong => "known_long",
            Self::WroteFirst => "wrote_first",
            Self::WindowOpen => "window_open",
            Self::QuickAnswers => "quick_answers",
            Self::BusinessQuick => "business_quick",
            Self::BusyNow => "busy_now",
            Self::TimeOfDay => "time_of_day",
            Self::Weekday => "weekday",
            Self::ActiveElsewhere => "active_elsewhere",
            Self::NewHere => "new_here",
        }
    }
}

/// No silence counts as longer than this many hours, no acquaintance as older.
const LONGEST_SILENCE: f64 = 2_000.0;
const LONGEST_AGE: f64 = 3_000.0;
/// What usually happens, before anything is known: how often turns are answered, and after which logarithm of minutes.
const USUAL_RATE: f64 = 0.3;
const USUAL_PACE: f64 = 3.0;

impl Context<'_> {
    /// What a prediction at this moment is made from, as if the business wrote now and before that is counted.
    pub fn inputs(&self, now: Timestamp) -> Inputs {
        use Input as I;
        let Self { pair, person, business: Business(business), account: Account(account), offset } = *self;
        let mut inputs = vec![0.0; INPUTS];
        let mut set = |input: Input, value: f64| inputs[input as usize] = value;
        let since =
            |at: Option<Timestamp>| at.map_or(LONGEST_SILENCE, |at| hours(now - at).clamp(0.0, LONGEST_SILENCE));

        let everywhere = account.answers(now).rate(USUAL_RATE, 10.0);
        let at_number = business.answers(now);
        let business_rate = at_number.rate(everywhere, 10.0);
        let of_pair = pair.answers(now);
        set(I::BusinessRate, logit(business_rate));
        set(I::BusinessTrials, log1p(at_number.of as f64));
        set(I::PairRate, logit(of_pair.rate(business_rate, 2.0)));
        set(I::PairTrials, log1p(of_pair.of as f64));

        let since_in = since(pair.last_in);
        set(I::SinceInbound, log1p(since_in));
        set(I::SinceInboundMinutes, log1p(since_in.min(6.0) * 60.0));
        set(I::NeverWrote, flag(pair.last_in.is_none()));
        set(I::SinceOutbound, log1p(since(pair.last_out)));
        set(I::NeverWritten, flag(pair.last_out.is_none()));
        set(I::WindowOpen, flag(pair.last_in.is_some_and(|at| now - at < ANSWERED_WITHIN)));
        set(I::Unanswered, log1p(pair.unanswered as f64));
        set(I::CustomerLast, flag(pair.last.is_some_and(|last| last.by == Side::Customer)));

        set(I::Inbound, log1p(pair.inbound as f64));
        set(I::Outbound, log1p(pair.outbound as f64));
        set(I::InboundTurns, log1p(pair.inbound_turns as f64));
        let age = pair.first.map_or(0.0, |first| hours(now - first.at).clamp(0.0, LONGEST_AGE));
        set(I::Age, log1p(age));
        set(I::WroteFirst, flag(pair.first.is_some_and(|first| first.by == Side::Customer)));
        let usual = account.customer_pace.shrunk(USUAL_PACE, 10.0);
        let at_number = business.customer_pace.shrunk(usual, 5.0);
        set(I::CustomerPace, pair.customer_pace.shrunk(at_number, 2.0));

        let (heard, told) = (pair.heard.at(now), pair.told.at(now));
        let fades = [I::HeardQuarter, I::HeardHour, I::HeardSixHours, I::HeardDay, I::HeardWeek];
        for (input, count) in fades.into_iter().zip(heard) {
            set(input, log1p(count));
        }
        let fades = [I::ToldQuarter, I::ToldHour, I::ToldSixHours, I::ToldDay, I::ToldWeek];
        for (input, count) in fades.into_iter().zip(told) {
            set(input, log1p(count));
        }
        set(I::MoreHeardDay, log1p(heard[3]) - log1p(told[3]));
        set(I::MoreHeardWeek, log1p(heard[4]) - log1p(told[4]));

        let [inbound, outbound, newcomers] = business.recently(now).map(log1p);
        set(I::BusinessOutbound, outbound);
        set(I::BusinessInbound, inbound);
        set(I::BusinessNewcomers, newcomers);
        set(I::BusinessMoreInbound, inbound - outbound);
        set(I::BusinessPairs, log1p(business.pairs as f64));
        set(I::BusinessPace, business.business_pace.shrunk(account.business_pace.shrunk(USUAL_PACE, 10.0), 5.0));

        let local = now + offset;
        let angle = (local.0.rem_euclid(86_400_000)) as f64 / 86_400_000.0 * std::f64::consts::TAU;
        set(I::DaySine, angle.sin());
        set(I::DayCosine, angle.cos());
        set(I::HalfDaySine, (2.0 * angle).sin());
        set(I::HalfDayCosine, (2.0 * angle).cos());
        let days = [I::Monday, I::Tuesday, I::Wednesday, I::Thursday, I::Friday, I::Saturday, I::Sunday];
        // The first day of 1970 was a Thursday.
        set(days[(local.0.div_euclid(86_400_000) + 3).rem_euclid(7) as usize], 1.0);

        let usual = self.usual_hours();
        for (input, span) in [
            (I::UsualNextHour, 1.0),
            (I::UsualNextThreeHours, 3.0),
            (I::UsualNextSixHours, 6.0),
            (I::UsualNextTwelveHours, 12.0),
            (I::UsualNextEighteenHours, 18.0),
        ] {
            set(input, ahead(&usual, now, span).max(1e-3).ln() - (span / 24.0_f64).ln());
        }

        // Each of these is 0 for whoever has to do with one number only.
        let elsewhere_in = since(person.last_in.max(pair.last_in));
        set(I::ElsewhereSince, log1p(since_in) - log1p(elsewhere_in));
        set(I::ElsewhereSinceMinutes, log1p(since_in.min(6.0) * 60.0) - log1p(elsewhere_in.min(6.0) * 60.0));
        let elsewhere_out = since(person.last_out.max(pair.last_out));
        set(I::ElsewhereToldSince, log1p(since(pair.last_out)) - log1p(elsewhere_out));
        let (all_heard, all_told) = (person.heard.at(now), person.told.at(now));
        let other = |all: f64, here: f64| log1p((all - here).max(0.0));
        set(I::ElsewhereHeardQuarter, other(all_heard[0], heard[0]));
        set(I::ElsewhereHeardHour, other(all_heard[1], heard[1]));
        set(I::ElsewhereHeardSixHours, other(all_heard[2], heard[2]));
        set(I::ElsewhereHeardDay, other(all_heard[3], heard[3]));
        set(I::ElsewhereHeardWeek, other(all_heard[4], heard[4]));
        set(I::ElsewhereToldHour, other(all_told[1], told[1]));
        set(I::ElsewhereToldDay, other(all_told[3], told[3]));
        set(I::ElsewhereToldWeek, other(all_told[4], told[4]));
        let others = person.sums.answers(now).minus(of_pair);
        set(I::ElsewhereRate, logit(others.rate(everywhere, 2.0)) - logit(everywhere));
        set(I::ElsewhereTrials, log1p(others.of.max(0) as f64));
        let usual = account.customer_pace.shrunk(USUAL_PACE, 10.0);
        set(I::ElsewherePace, person.sums.customer_pace.minus(pair.customer_pace).shrunk(usual, 2.0) - usual);
        set(I::ElsewherePairs, log1p((person.sums.pairs - flag(pair.first.is_some()) as i64).max(0) as f64));

        for value in &mut inputs {
            if !value.is_finite() {
                *value = 0.0;
            }
        }
        Inputs(inputs)
    }

    /// Which share of what the customer writes falls into each hour by UTC: of the conversation, as far as there is
    /// anything to go by, else of the person, the number, everybody.
    fn usual_hours(&self) -> [f64; DAY] {
        let blend = |own: [f64; DAY], usual: [f64; DAY], strength: f64| -> [f64; DAY] {
            let smooth: [f64; DAY] = std::array::from_fn(|hour| {
                let around = |step: usize| own[(hour + DAY + step - 2) % DAY];
                0.1 * around(0) + 0.25 * around(1) + 0.3 * around(2) + 0.25 * around(3) + 0.1 * around(4)
            });
            let total = smooth.iter().sum::<f64>() + strength;
            std::array::from_fn(|hour| (smooth[hour] + strength * usual[hour]) / total)
        };
        let whole = |counts: [i64; DAY]| counts.map(|count| count.max(0) as f64);
        let everybody = blend(whole(self.account.0.hours), [1.0 / DAY as f64; DAY], 20.0);
        let number = blend(whole(self.business.0.hours), everybody, 100.0);
        let person = blend(whole(self.person.sums.hours), number, 10.0);
        blend(self.pair.hours.map(f64::from), person, 10.0)
    }
}

/// The share that falls into the next `span` hours, at most a day.
fn ahead(shares: &[f64; DAY], now: Timestamp, span: f64) -> f64 {
    let start = now.0.rem_euclid(86_400_000) as f64 / 3_600_000.0;
    let end = start + span;
    let mut sum = 0.0;
    let mut hour = start.floor();
    while hour < end {
        let part = (hour + 1.0).min(end) - hour.max(start);
        sum += part * shares[hour as usize % DAY];
        hour += 1.0;
    }
    sum
}

fn hours(span: Span) -> f64 {
    span.0 as f64 / 3_600_000.0
}

fn hour_of(at: Timestamp) -> i64 {
    at.0.div_euclid(3_600_000)
}

fn log1p(count: f64) -> f64 {
    count.max(0.0).ln_1p()
}

fn logit(p: f64) -> f64 {
    (p / (1.0 - p)).ln()
}

fn flag(is: bool) -> f64 {
    if is { 1.0 } else { 0.0 }
}
