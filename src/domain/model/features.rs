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
/// Turns of the last 24 hours: without anything being heard no more begin in that time.
const MOST_RECENT: usize = 48;
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
    fn plus(self, other: Self) -> Self {
        Self { answered: self.answered + other.answered, of: self.of + other.of }
    }

    fn minus(self, other: Self) -> Self {
        Self { answered: self.answered - other.answered, of: self.of - other.of }
    }

    /// The share, as if `strength` more had been answered at the usual rate.
    fn rate(self, usual: f64, strength: f64) -> f64 {
        let answered = self.answered.max(0) as f64;
        let of = answered.max(self.of as f64);
        ((answered + strength * usual) / (of + strength)).clamp(1e-4, 1.0 - 1e-4)
    }
}

/// How long silences of customers lasted: how many ended before each of [`EDGES`], and how many after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Gaps([i64; EDGES.len() + 1]);

/// In hours.
const EDGES: [f64; 9] = [0.25, 1.0, 3.0, 6.0, 12.0, 18.0, 24.0, 48.0, 168.0];

impl Gaps {
    fn add(&mut self, gap: Span) {
        let hours = hours(gap);
        self.0[EDGES.partition_point(|edge| *edge < hours)] += 1;
    }

    fn plus(self, other: Self) -> Self {
        Self(std::array::from_fn(|n| self.0[n] + other.0[n]))
    }

    fn minus(self, other: Self) -> Self {
        Self(std::array::from_fn(|n| self.0[n] - other.0[n]))
    }

    /// Of silences that lasted `since` hours, the share that ended within the next `span`, as if `strength` more had
    /// ended as they usually do.
    fn ended(self, since: f64, span: f64, usual: f64, strength: f64) -> f64 {
        let (still, then) = (self.beyond(since), self.beyond(since + span));
        ((still - then + strength * usual) / (still + strength)).clamp(1e-3, 1.0 - 1e-3)
    }

    /// How many lasted longer, as if those of a part were spread evenly over its logarithm.
    fn beyond(self, length: f64) -> f64 {
        let part = EDGES.partition_point(|edge| *edge < length);
        let longer: i64 = self.0[part + 1..].iter().sum();
        let from = if part == 0 { 0.01 } else { EDGES[part - 1] };
        let to = EDGES.get(part).copied().unwrap_or(LONGEST_SILENCE);
        let share = ((to / length.max(from)).ln() / (to / from).ln()).clamp(0.0, 1.0);
        longer as f64 + share * self.0[part] as f64
    }
}

/// A turn of the business, and whether anything came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Asked {
    at: Timestamp,
    /// Of [`Pair::kind`].
    kind: u8,
    answered: bool,
}

/// Turns are of so many kinds, which are answered in different ways.
const KINDS: usize = 3;

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
    /// The turns of the business in the last 24 hours.
    recent: Vec<Asked>,
    /// When the first turn began that nobody has answered, of each side.
    asked_at: Option<Timestamp>,
    wrote_at: Option<Timestamp>,
    /// How long the customer and the business take to answer.
    customer_pace: Pace,
    business_pace: Pace,
    /// Of each kind of turn, how many were answered.
    kinds: [Answers; KINDS],
    /// Between one message of the customer and the next.
    gaps: Gaps,
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
        self.recent.retain(|asked| at - asked.at <= ANSWERED_WITHIN);
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
                for asked in self.recent.iter_mut().filter(|asked| !asked.answered) {
                    asked.answered = true;
                    self.answered += 1;
                    self.kinds[asked.kind as usize].answered += 1;
                }
                self.unanswered = 0;
                if let Some(last) = self.last_in {
                    self.gaps.add(at - last);
                }
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
                    if self.recent.len() == MOST_RECENT {
                        self.recent.remove(0);
                    }
                    let kind = self.kind(at);
                    self.kinds[kind].of += 1;
                    self.recent.push(Asked { at, kind: kind as u8, answered: false });
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

    /// Of which kind a turn is that begins now: an answer within the hour, a later one, or one that nothing asked for.
    fn kind(&self, at: Timestamp) -> usize {
        match (self.last, self.last_in) {
            (Some(Said { by: Side::Customer, .. }), Some(heard)) => usize::from(at - heard >= Span::hours(1)),
            _ => 2,
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
        let lately = self.lately(now);
        Answers { answered: self.answered, of: self.outbound_turns - (lately.of - lately.answered) }
    }

    /// Turns of the last 24 hours, and how many of them are answered already.
    fn lately(&self, now: Timestamp) -> Answers {
        let recent = self.recent.iter().filter(|asked| now - asked.at <= ANSWERED_WITHIN);
        recent.fold(Answers::default(), |sum, asked| sum.plus(asked.counted()))
    }
}

impl Asked {
    fn counted(self) -> Answers {
        Answers { answered: i64::from(self.answered), of: 1 }
    }
}

/// What happened to a number in one hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Hour {
    inbound: i64,
    outbound: i64,
    newcomers: i64,
    /// Turns that began then, and how many of them are answered.
    turns: Answers,
}

/// Sums over conversations, in whole numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Sums {
    pairs: i64,
    turns: i64,
    answered: i64,
    kinds: [Answers; KINDS],
    gaps: Gaps,
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
                Side::Customer => self.at(hour, |hour| hour.inbound += 1),
                Side::Business => self.at(hour, |hour| hour.outbound += 1),
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
        // Both are in order, so what they share is passed over.
        let (mut old, mut new) = (before.recent.iter().peekable(), after.recent.iter().peekable());
        loop {
            match (old.peek().copied(), new.peek().copied()) {
                (Some(one), Some(other)) if one == other => {
                    old.next();
                    new.next();
                }
                (Some(one), other) if other.is_none_or(|other| one < other) => {
                    let (at, turn) = (hour_of(one.at), one.counted());
                    self.at(at, |hour| hour.turns = hour.turns.minus(turn));
                    old.next();
                }
                (_, Some(other)) => {
                    let (at, turn) = (hour_of(other.at), other.counted());
                    self.at(at, |hour| hour.turns = hour.turns.plus(turn));
                    new.next();
                }
                (_, None) => break,
            }
        }
        self.turns += after.outbound_turns - before.outbound_turns;
        self.answered += after.answered - before.answered;
        for ((sum, before), after) in self.kinds.iter_mut().zip(before.kinds).zip(after.kinds) {
            *sum = sum.plus(after.minus(before));
        }
        self.gaps = self.gaps.plus(after.gaps.minus(before.gaps));
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

    /// Turns whose answer is known, to the hour.
    fn answers(&self, now: Timestamp) -> Answers {
        let lately = self.lately(now);
        Answers { answered: self.answered, of: self.turns - (lately.of - lately.answered) }
    }

    /// Turns of the last 24 hours, and how many of them are answered already.
    fn lately(&self, now: Timestamp) -> Answers {
        let since = hour_of(now - ANSWERED_WITHIN);
        let recent = self.recent.iter().rev().take_while(|(hour, _)| *hour >= since);
        recent.fold(Answers::default(), |sum, (_, hour)| sum.plus(hour.turns))
    }

    /// Inbound, fading within an hour.
    fn heard_within_the_hour(&self, now: Timestamp) -> f64 {
        let latest = now.0 as f64 / 3_600_000.0;
        let age = |hour: &i64| latest - *hour as f64 - 0.5;
        let recent = self.recent.iter().rev().take_while(|(hour, _)| age(hour) <= 4.0);
        recent.map(|(hour, of)| (-age(hour).max(0.0)).exp() * of.inbound as f64).sum()
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
                    self.last_in = self.last_in.max(Some(said.at));
                    self.heard.add(said.at);
                }
                Side::Business => {
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

impl Inputs {
    fn set(&mut self, input: Input, value: f64) {
        self.0[input as usize] = value;
    }

    /// One of them; 0 where it is not there, as in what an older version has written down.
    pub fn get(&self, input: Input) -> f64 {
        self.0.get(input as usize).copied().unwrap_or(0.0)
    }
}

inputs! {
    PairRate of RepliesOften,
    PairTrials of RepliesOften,
    BusinessTrials of BusinessAnswered,
    KindEverywhere of CustomerLast,
    KindBusiness of BusinessAnswered,
    KindElsewhere of RepliesElsewhere,
    SinceInbound of WroteRecently,
    SinceInboundMinutes of WroteRecently,
    SinceOutbound of SilentLong,
    NeverWritten of NewHere,
    WindowOpen of WindowOpen,
    WindowLeft of WindowOpen,
    Unanswered of AnsweredInARow,
    CustomerLast of CustomerLast,
    Inbound of TalksMuch,
    Outbound of TalksMuch,
    InboundTurns of TalksMuch,
    Age of KnownLong,
    WroteFirst of WroteFirst,
    CustomerPace of QuickAnswers,
    SilenceEndsPair of WroteRecently,
    SilenceEndsEverybody of WroteRecently,
    DayEndsPair of WroteRecently,
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
    BusinessInbound of BusyNow,
    BusinessInboundHour of BusyNow,
    BusinessMoreInbound of BusyNow,
    BusinessNewcomers of BusyNow,
    BusinessPace of BusinessQuick,
    DaySine of TimeOfDay,
    DayCosine of TimeOfDay,
    HalfDaySine of TimeOfDay,
    HalfDayCosine of TimeOfDay,
    UsualSoon of TimeOfDay,
    UsualBeforeClose of TimeOfDay,
    WeekSine of Weekday,
    WeekCosine of Weekday,
    HalfWeekSine of Weekday,
    HalfWeekCosine of Weekday,
    ElsewhereSinceMinutes of ActiveElsewhere,
    ElsewhereToldSince of ActiveElsewhere,
    ElsewhereHeardQuarter of ActiveElsewhere,
    ElsewhereHeardHour of ActiveElsewhere,
    ElsewhereHeardWeek of ActiveElsewhere,
    ElsewhereNew of ActiveElsewhere,
    ElsewhereTrials of RepliesElsewhere,
    ElsewherePace of RepliesElsewhere,
    ElsewhereLately of RepliesElsewhere,
    ElsewhereOpen of RepliesElsewhere,
    ElsewhereRateNew of RepliesElsewhere,
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
        let mut inputs = Inputs(vec![0.0; INPUTS]);
        self.of_answers(now, &mut inputs);
        self.of_the_pair(now, &mut inputs);
        self.of_silences(now, &mut inputs);
        self.of_the_business(now, &mut inputs);
        self.of_the_clock(now, &mut inputs);
        self.of_elsewhere(now, &mut inputs);
        for value in &mut inputs.0 {
            if !value.is_finite() {
                *value = 0.0;
            }
        }
        inputs
    }

    /// How often turns like this one were answered: by everybody, at this number, in this conversation, by this person.
    fn of_answers(&self, now: Timestamp, inputs: &mut Inputs) {
        let (account, business, person) = (&self.account.0, &self.business.0, &self.person.sums);
        let everywhere = account.answers(now).rate(USUAL_RATE, 10.0);
        let here = business.answers(now);
        let of_pair = self.pair.answers(now);
        let kind = self.pair.kind(now);
        let of_kind = account.kinds[kind].rate(everywhere, 10.0);
        inputs.set(Input::PairRate, logit(of_pair.rate(here.rate(everywhere, 10.0), 2.0)));
        inputs.set(Input::PairTrials, log1p(of_pair.of as f64));
        inputs.set(Input::BusinessTrials, log1p(here.of as f64));
        inputs.set(Input::KindEverywhere, logit(of_kind));
        inputs.set(Input::KindBusiness, logit(business.kinds[kind].rate(of_kind, 10.0)) - logit(of_kind));
        let others = person.kinds[kind].minus(self.pair.kinds[kind]);
        inputs.set(Input::KindElsewhere, logit(others.rate(of_kind, 2.0)) - logit(of_kind));
    }

    fn of_the_pair(&self, now: Timestamp, inputs: &mut Inputs) {
        let pair = self.pair;
        let since_in = silence(pair.last_in, now);
        inputs.set(Input::SinceInbound, log1p(since_in));
        inputs.set(Input::SinceInboundMinutes, log1p(minutes_up_to_six_hours(since_in)));
        inputs.set(Input::SinceOutbound, log1p(silence(pair.last_out, now)));
        inputs.set(Input::NeverWritten, flag(pair.last_out.is_none()));
        inputs.set(Input::WindowOpen, flag(pair.last_in.is_some_and(|at| now - at < ANSWERED_WITHIN)));
        inputs.set(Input::WindowLeft, left_of_window(since_in).ln());
        inputs.set(Input::Unanswered, log1p(pair.unanswered as f64));
        inputs.set(Input::CustomerLast, flag(pair.last.is_some_and(|last| last.by == Side::Customer)));
        inputs.set(Input::Inbound, log1p(pair.inbound as f64));
        inputs.set(Input::Outbound, log1p(pair.outbound as f64));
        inputs.set(Input::InboundTurns, log1p(pair.inbound_turns as f64));
        let age = pair.first.map_or(0.0, |first| hours(now - first.at).clamp(0.0, LONGEST_AGE));
        inputs.set(Input::Age, log1p(age));
        inputs.set(Input::WroteFirst, flag(pair.first.is_some_and(|first| first.by == Side::Customer)));
        let at_number = self.business.0.customer_pace.shrunk(self.usual_pace(), 5.0);
        inputs.set(Input::CustomerPace, pair.customer_pace.shrunk(at_number, 2.0));
        let [quarter, hour, six, day, week] = pair.heard.at(now).map(log1p);
        inputs.set(Input::HeardQuarter, quarter);
        inputs.set(Input::HeardHour, hour);
        inputs.set(Input::HeardSixHours, six);
        inputs.set(Input::HeardDay, day);
        inputs.set(Input::HeardWeek, week);
        let [quarter, hour, six, day, week] = pair.told.at(now).map(log1p);
        inputs.set(Input::ToldQuarter, quarter);
        inputs.set(Input::ToldHour, hour);
        inputs.set(Input::ToldSixHours, six);
        inputs.set(Input::ToldDay, day);
        inputs.set(Input::ToldWeek, week);
    }

    /// How silences that lasted this long went on: until the window closes, and within a day.
    fn of_silences(&self, now: Timestamp, inputs: &mut Inputs) {
        let since = silence(self.pair.last_in, now);
        let ended = |span: f64| {
            let everybody = self.account.0.gaps.ended(since, span, USUAL_RATE, 10.0);
            let number = self.business.0.gaps.ended(since, span, everybody, 10.0);
            let person = self.person.sums.gaps.ended(since, span, number, 5.0);
            let pair = self.pair.gaps.ended(since, span, person, 3.0);
            (logit(everybody), logit(pair) - logit(everybody))
        };
        let (everybody, pair) = ended(left_of_window(since));
        inputs.set(Input::SilenceEndsEverybody, everybody);
        inputs.set(Input::SilenceEndsPair, pair);
        inputs.set(Input::DayEndsPair, ended(24.0).1);
    }

    fn of_the_business(&self, now: Timestamp, inputs: &mut Inputs) {
        let business = &self.business.0;
        let [inbound, outbound, newcomers] = business.recently(now).map(log1p);
        inputs.set(Input::BusinessInbound, inbound);
        inputs.set(Input::BusinessInboundHour, log1p(business.heard_within_the_hour(now)));
        inputs.set(Input::BusinessMoreInbound, inbound - outbound);
        inputs.set(Input::BusinessNewcomers, newcomers);
        let usual = self.account.0.business_pace.shrunk(USUAL_PACE, 10.0);
        inputs.set(Input::BusinessPace, business.business_pace.shrunk(usual, 5.0));
    }

    /// The time of day and of the week where the customer lives, and when they usually write.
    fn of_the_clock(&self, now: Timestamp, inputs: &mut Inputs) {
        const DAY_MS: i64 = 86_400_000;
        let local = (now + self.offset).0;
        let angle = |span: i64| local.rem_euclid(span) as f64 / span as f64 * std::f64::consts::TAU;
        let day = angle(DAY_MS);
        inputs.set(Input::DaySine, day.sin());
        inputs.set(Input::DayCosine, day.cos());
        inputs.set(Input::HalfDaySine, (2.0 * day).sin());
        inputs.set(Input::HalfDayCosine, (2.0 * day).cos());
        let week = angle(7 * DAY_MS);
        inputs.set(Input::WeekSine, week.sin());
        inputs.set(Input::WeekCosine, week.cos());
        inputs.set(Input::HalfWeekSine, (2.0 * week).sin());
        inputs.set(Input::HalfWeekCosine, (2.0 * week).cos());

        let usual = self.usual_hours();
        let more = |span: f64| (ahead(&usual, now, span).max(1e-3) / (span / 24.0)).ln();
        inputs.set(Input::UsualSoon, more(6.0));
        inputs.set(Input::UsualBeforeClose, more(left_of_window(silence(self.pair.last_in, now))));
    }

    /// What the person does at the other numbers here. Each is 0 for whoever has to do with one number only.
    fn of_elsewhere(&self, now: Timestamp, inputs: &mut Inputs) {
        let Self { pair, person, account: Account(account), .. } = *self;
        let since_in = silence(pair.last_in, now);
        let anywhere = silence(person.last_in.max(pair.last_in), now);
        let sooner = log1p(minutes_up_to_six_hours(since_in)) - log1p(minutes_up_to_six_hours(anywhere));
        inputs.set(Input::ElsewhereSinceMinutes, sooner);
        let told_anywhere = silence(person.last_out.max(pair.last_out), now);
        inputs.set(Input::ElsewhereToldSince, log1p(silence(pair.last_out, now)) - log1p(told_anywhere));
        let (heard, all_heard) = (pair.heard.at(now), person.heard.at(now));
        let others = |n: usize| log1p(all_heard[n] - heard[n]);
        inputs.set(Input::ElsewhereHeardQuarter, others(0));
        inputs.set(Input::ElsewhereHeardHour, others(1));
        inputs.set(Input::ElsewhereHeardWeek, others(4));

        // Of whom little is known here, what they do elsewhere says more.
        let of_pair = pair.answers(now);
        let new = 1.0 / (1.0 + of_pair.of.max(0) as f64);
        inputs.set(Input::ElsewhereNew, new * (log1p(since_in) - log1p(anywhere)));
        let everywhere = account.answers(now).rate(USUAL_RATE, 10.0);
        let others = person.sums.answers(now).minus(of_pair);
        inputs.set(Input::ElsewhereRateNew, new * (logit(others.rate(everywhere, 2.0)) - logit(everywhere)));
        inputs.set(Input::ElsewhereTrials, log1p(others.of as f64));
        let usual = self.usual_pace();
        let pace = person.sums.customer_pace.minus(pair.customer_pace);
        inputs.set(Input::ElsewherePace, pace.shrunk(usual, 2.0) - usual);

        // What was said to them in the last 24 hours, and answered already.
        let lately = account.lately(now).rate(everywhere, 10.0);
        let others = person.sums.lately(now).minus(pair.lately(now));
        inputs.set(Input::ElsewhereLately, logit(others.rate(lately, 2.0)) - logit(lately));
        inputs.set(Input::ElsewhereOpen, log1p((others.of - others.answered) as f64));
    }

    fn usual_pace(&self) -> f64 {
        self.account.0.customer_pace.shrunk(USUAL_PACE, 10.0)
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

/// Hours since something, at most [`LONGEST_SILENCE`].
fn silence(since: Option<Timestamp>, now: Timestamp) -> f64 {
    since.map_or(LONGEST_SILENCE, |since| hours(now - since).clamp(0.0, LONGEST_SILENCE))
}

fn minutes_up_to_six_hours(hours: f64) -> f64 {
    hours.min(6.0) * 60.0
}

/// Hours until the window closes that the customer opened so many hours ago; never less than half an hour.
fn left_of_window(since: f64) -> f64 {
    (24.0 - since).max(0.5)
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

#[cfg(test)]
mod tests {
    use super::{Input as I, *};
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn customer(at: Timestamp) -> Said {
        Said { at, by: Side::Customer }
    }

    fn business(at: Timestamp) -> Said {
        Said { at, by: Side::Business }
    }

    fn context<'a>(pair: &'a Pair, person: &'a Person, business: &'a Business, account: &'a Account) -> Context<'a> {
        Context { pair, person, business, account, offset: Span(0) }
    }

    /// All that is known of one person's conversations with some numbers, as the program keeps it.
    #[derive(Debug, Clone, PartialEq, Default)]
    struct Known {
        said: Vec<Vec<Said>>,
        pairs: Vec<Pair>,
        businesses: Vec<Business>,
        account: Account,
    }

    impl Known {
        fn of(numbers: usize) -> Self {
            Self {
                said: vec![Vec::new(); numbers],
                pairs: vec![Pair::default(); numbers],
                businesses: vec![Business::default(); numbers],
                account: Account::default(),
            }
        }

        /// Takes a message in; what comes late has its conversation rebuilt.
        fn hear(&mut self, number: usize, said: Said) {
            self.said[number].push(said);
            let before = self.pairs[number].clone();
            let mut after = before.clone();
            if after.take(said).is_err() {
                after = Pair::of(&self.said[number]);
            }
            self.businesses[number].take(&before, &after, &[said]);
            self.account.take(&before, &after, &[said]);
            self.pairs[number] = after;
        }

        fn inputs(&self, number: usize, now: Timestamp) -> Inputs {
            let person = Person::of(&self.pairs.iter().collect::<Vec<_>>());
            context(&self.pairs[number], &person, &self.businesses[number], &self.account).inputs(now)
        }
    }

    fn history() -> impl Strategy<Value = Vec<(usize, Said)>> {
        // Dense enough for turns, ties and days; long enough to leave what is kept hour by hour.
        let moment =
            prop_oneof![0..20_i64, 0..3_000_i64, 0..20_000_i64].prop_map(|minutes| NOON + Span::minutes(minutes));
        let said = (0..3_usize, moment, any::<bool>())
            .prop_map(|(number, at, inbound)| (number, if inbound { customer(at) } else { business(at) }));
        proptest::collection::vec(said, 0..120)
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_changes_no_state_and_no_input(
            (sent, arrived) in history().prop_flat_map(|sent| (Just(sent.clone()), Just(sent).prop_shuffle()))
        ) {
            let (mut one, mut other) = (Known::of(3), Known::of(3));
            sent.iter().for_each(|(number, said)| one.hear(*number, *said));
            arrived.iter().for_each(|(number, said)| other.hear(*number, *said));
            prop_assert_eq!(&one.pairs, &other.pairs);
            prop_assert_eq!(&one.businesses, &other.businesses);
            prop_assert_eq!(&one.account, &other.account);
            for hours in [0, 30, 340, 5_000] {
                let now = NOON + Span::hours(hours);
                prop_assert_eq!(one.inputs(0, now), other.inputs(0, now));
            }
        }

        #[test]
        fn what_is_kept_is_what_would_be_rebuilt(sent in history()) {
            let mut sorted = sent;
            sorted.sort_by_key(|(_, said)| *said);
            let (mut known, mut person) = (Known::of(3), Person::default());
            for (number, said) in &sorted {
                let before = known.pairs[*number].clone();
                known.hear(*number, *said);
                person.take(&before, &known.pairs[*number], &[*said]);
            }
            for (pair, said) in known.pairs.iter().zip(&known.said) {
                prop_assert_eq!(pair, &Pair::of(said));
                // Also after it was written down and read.
                let text = serde_json::to_string(pair).unwrap();
                prop_assert_eq!(pair, &serde_json::from_str::<Pair>(&text).unwrap());
            }
            let derived = Person::of(&known.pairs.iter().collect::<Vec<_>>());
            let now = NOON + Span::hours(400);
            let inputs = |person: &Person| context(&known.pairs[0], person, &known.businesses[0], &known.account).inputs(now);
            for (kept, derived) in inputs(&person).0.iter().zip(&inputs(&derived).0) {
                prop_assert!((kept - derived).abs() < 1e-9, "{kept} {derived}");
            }
        }

        #[test]
        fn every_input_is_a_number_whatever_happened(
            moments in proptest::collection::vec((any::<i64>(), any::<bool>()), 0..30), now: i64, offset: i64
        ) {
            let mut known = Known::of(1);
            for (at, inbound) in moments {
                let at = Timestamp(at);
                known.hear(0, if inbound { customer(at) } else { business(at) });
            }
            let person = Person::of(&[&known.pairs[0]]);
            let mut context = context(&known.pairs[0], &person, &known.businesses[0], &known.account);
            context.offset = Span(offset);
            let inputs = context.inputs(Timestamp(now));
            prop_assert_eq!(inputs.0.len(), INPUTS);
            prop_assert!(inputs.0.iter().all(|input| input.is_finite() && input.abs() < 100.0), "{inputs:?}");
        }
    }

    #[test]
    fn a_message_from_before_is_late_and_changes_nothing() {
        let mut pair = Pair::of(&[business(NOON)]);
        let kept = pair.clone();
        assert_eq!(pair.take(business(NOON - Span(1))), Err(Late));
        // Of the same moment, the customer comes first.
        assert_eq!(pair.take(customer(NOON)), Err(Late));
        assert_eq!(pair, kept);
        assert_eq!(pair.take(business(NOON)), Ok(()));
    }

    #[test]
    fn messages_close_together_are_one_turn_unless_something_was_heard() {
        let minutes = |n| NOON + Span::minutes(n);
        let pair = Pair::of(&[business(NOON), business(minutes(29)), business(minutes(58))]);
        assert_eq!((pair.outbound, pair.outbound_turns, pair.unanswered), (3, 1, 1));
        assert!(!pair.begins_turn(minutes(87)) && pair.begins_turn(minutes(88)));
        let pair = Pair::of(&[business(NOON), customer(minutes(1)), business(minutes(2)), business(minutes(40))]);
        assert_eq!((pair.outbound_turns, pair.answered, pair.unanswered), (3, 1, 2));
    }

    #[test]
    fn a_turn_is_answered_within_24_hours_or_never() {
        let answers = |after: i64, asked: i64| {
            let pair = Pair::of(&[business(NOON), customer(NOON + Span::hours(24) + Span(after))]);
            pair.answers(NOON + Span::hours(asked))
        };
        assert_eq!(answers(0, 100), Answers { answered: 1, of: 1 });
        assert_eq!(answers(1, 100), Answers { answered: 0, of: 1 });
        let silent = Pair::of(&[business(NOON)]);
        // While it may still be answered it is no failure.
        assert_eq!(silent.answers(NOON + Span::hours(24)), Answers { answered: 0, of: 0 });
        assert_eq!(silent.answers(NOON + Span::hours(25)), Answers { answered: 0, of: 1 });
    }

    #[test]
    fn somebody_new_is_described_by_what_is_usual() {
        let known = Known::of(1);
        let inputs = known.inputs(0, NOON);
        assert!((inputs.get(I::PairRate) - logit(USUAL_RATE)).abs() < 1e-12);
        assert!((inputs.get(I::CustomerPace) - USUAL_PACE).abs() < 1e-12);
        assert_eq!((inputs.get(I::NeverWritten), inputs.get(I::WindowOpen)), (1.0, 0.0));
        assert!((inputs.get(I::SinceInbound) - log1p(LONGEST_SILENCE)).abs() < 1e-12);
        assert!(inputs.get(I::UsualSoon).abs() < 1e-9, "no hour is better than another");
    }

    #[test]
    fn the_clock_on_the_wall_counts_and_not_the_zone() {
        let (known, clock) = (
            Known::of(1),
            [
                I::DaySine,
                I::DayCosine,
                I::HalfDaySine,
                I::HalfDayCosine,
                I::WeekSine,
                I::WeekCosine,
                I::HalfWeekSine,
                I::HalfWeekCosine,
            ],
        );
        let person = Person::default();
        let at = |now: Timestamp, offset: Span| {
            let mut context = context(&known.pairs[0], &person, &known.businesses[0], &known.account);
            context.offset = offset;
            let inputs = context.inputs(now);
            clock.map(|input| inputs.get(input))
        };
        let close =
            |one: [f64; 8], other: [f64; 8]| one.iter().zip(&other).all(|(one, other)| (one - other).abs() < 1e-9);
        let kolkata = Span::minutes(330);
        let utc = at(NOON, Span(0));
        assert!(close(utc, at(NOON - kolkata, kolkata)));
        assert!(close(utc, at(NOON + Span::hours(8), Span::hours(-8))));
        assert!(!close(utc, at(NOON, kolkata)));
        // A clock is put forward at two in the morning: an hour later it shows four.
        let night = Timestamp::parse("2027-03-28T00:30:00Z").unwrap();
        let (winter, summer) = (Span::hours(1), Span::hours(2));
        assert!(close(at(night + Span::hours(1), summer), at(night + Span::hours(2), winter)));
        // A day at half past five in the morning is as far round as the angle says.
        let early = at(Timestamp::parse("2026-11-22T00:00:00Z").unwrap(), kolkata);
        assert!((early[0] - (5.5 / 24.0 * std::f64::consts::TAU).sin()).abs() < 1e-9);
    }

    #[test]
    fn whoever_has_to_do_with_one_number_has_nothing_elsewhere() {
        let elsewhere: Vec<I> =
            I::ALL.into_iter().filter(|input| format!("{input:?}").starts_with("Elsewhere")).collect();
        assert!(elsewhere.len() > 8);
        let mut known = Known::of(2);
        for hour in [0, 1, 5, 30, 31, 90] {
            known.hear(0, business(NOON + Span::hours(hour)));
            known.hear(0, customer(NOON + Span::hours(hour) + Span::minutes(5)));
        }
        let now = NOON + Span::hours(100);
        for input in &elsewhere {
            assert!(known.inputs(0, now).get(*input).abs() < 1e-9, "{input:?}");
        }
        // They write to another number a minute ago.
        known.hear(1, customer(now - Span::minutes(1)));
        let inputs = known.inputs(0, now);
        assert!(inputs.get(I::ElsewhereSinceMinutes) > 4.0 && inputs.get(I::ElsewhereHeardQuarter) > 0.5);
    }

    #[test]
    fn silences_go_on_as_they_did_before() {
        let mut gaps = Gaps::default();
        for (hours, times) in [(2, 6), (20, 3), (100, 1)] {
            (0..times).for_each(|_| gaps.add(Span::hours(hours)));
        }
        let ended = |since: f64, span: f64| gaps.ended(since, span, 0.5, 0.0);
        assert!((ended(0.0, 3.0) - 0.6).abs() < 1e-9);
        assert!((ended(6.0, 18.0) - 0.75).abs() < 1e-9, "three of the four that lasted six hours ended within the day");
        // Two thirds of the logarithm of a part: between 18 and 24 hours.
        let half = (18.0_f64 * 24.0).sqrt();
        assert!((ended(18.0, half - 18.0) - 1.5 / 4.0).abs() < 1e-9);
        assert!((gaps.ended(1_000.0, 24.0, 0.2, 5.0) - 0.2).abs() < 0.05, "of what nobody knows it says what is usual");
    }

    #[test]
    fn what_happened_long_ago_is_counted_and_no_longer_remembered_by_the_hour() {
        let mut known = Known::of(1);
        for day in 0..40 {
            known.hear(0, business(NOON + Span::days(day)));
        }
        let Business(sums) = &known.businesses[0];
        assert!(sums.recent.len() <= RECENT as usize);
        assert_eq!(sums.turns, 40);
        assert_eq!(sums.answers(NOON + Span::days(41)), Answers { answered: 0, of: 40 });
    }

    #[test]
    fn every_fact_has_a_word_of_its_own_and_an_input_that_tells_of_it() {
        let words: std::collections::BTreeSet<_> = Fact::ALL.into_iter().map(Fact::word).collect();
        assert_eq!(words.len(), Fact::ALL.len());
        for fact in Fact::ALL {
            assert!(I::ALL.into_iter().any(|input| input.fact() == fact), "{fact:?}");
            assert_eq!(serde_json::to_value(fact).unwrap(), fact.word());
        }
    }
}
