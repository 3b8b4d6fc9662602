//! A stream of messages and questions, answered as the product would answer: what `ajar evaluate` reads and writes.
//!
//! ```text
//! E,<unix time>,<from>,<to>                                     a message
//! Q,<id>,<task>,<unix time>,<business>,<customer>,<hours>       will the customer write to the business within so long?
//! ```
//!
//! In task `A` the business is about to write, in task `B` the customer has been silent for a while. Each sender is a
//! business to whoever gets the message, and each receiver one to whoever wrote. It learns as the product learns: from
//! what it has seen, of every turn and every silence, each only once its time is over.

use super::{
    Account, Business, Context, Example, Inputs, Model, Pair, Person, Question, Said, Side, features::ANSWERED_WITHIN,
};
use crate::domain::time::{Span, Timestamp};
use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap, HashSet},
};

/// A line that is not understood: why, in words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unreadable(String);

/// Someone in the stream.
type Who = u32;

/// After so many hours of silence it is asked whether the customer will write before the window closes.
pub const SILENCES: [i64; 6] = [1, 3, 6, 12, 18, 22];

/// Parts and multiples of the usual span that every other example is asked about as well, in turn.
const OTHER_SPANS: [(i64, i64); 5] = [(1, 96), (1, 24), (1, 6), (1, 2), (3, 1)];

/// So many examples wait at most for what comes of them; what comes on top of that is not learnt from.
const MOST_WAITING: usize = 200_000;

/// What happens at a moment by itself.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    /// A customer has been silent since then for the nth of [`SILENCES`].
    Silent { business: Who, customer: Who, since: Timestamp, nth: usize },
    /// The time of an example is over.
    Over(usize),
}

struct Waiting {
    business: Who,
    customer: Who,
    asked_at: Timestamp,
    /// Whether the stream has asked the same.
    asked: bool,
    example: Example,
}

#[derive(Default)]
struct Known {
    pair: Pair,
    /// Examples that wait for this customer to write.
    waiting: Vec<usize>,
}

/// A stream that is being read.
pub struct Evaluation {
    model: Model,
    now: Timestamp,
    names: HashMap<Box<str>, Who>,
    /// Boxed, since a table that grows keeps twice the room it needs.
    pairs: HashMap<(Who, Who), Box<Known>>,
    people: HashMap<Who, Person>,
    businesses: HashMap<Who, Business>,
    account: Account,
    /// What was asked at this very moment.
    asked: HashSet<(Question, Who, Who)>,
    agenda: BinaryHeap<Reverse<(Timestamp, u64, Due)>>,
    noted: u64,
    turn: u32,
    waiting: Vec<Option<Waiting>>,
    free: Vec<usize>,
    /// Whether what people do at other numbers is left out.
    alone: bool,
}

/// From what ships, as a new account.
impl Default for Evaluation {
    fn default() -> Self {
        Self::new(Model::prior())
    }
}

enum Line<'a> {
    Message { at: Timestamp, from: &'a str, to: &'a str },
    Asked { id: &'a str, question: Question, at: Timestamp, business: &'a str, customer: &'a str, within: Span },
}

impl Evaluation {
    pub fn new(model: Model) -> Self {
        Self {
            model,
            now: Timestamp(i64::MIN),
            names: HashMap::new(),
            pairs: HashMap::new(),
            people: HashMap::new(),
            businesses: HashMap::new(),
            account: Account::default(),
            asked: HashSet::new(),
            agenda: BinaryHeap::new(),
            noted: 0,
            turn: 0,
            waiting: Vec::new(),
            free: Vec::new(),
            alone: false,
        }
    }

    /// Nothing is known of what people do at other numbers than the one asked about.
    #[must_use]
    pub fn alone(self) -> Self {
        Self { alone: true, ..self }
    }

    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Reads a line. The id and the chance where it asks for one.
    ///
    /// # Errors
    /// It is not understood, and nothing was learnt from it.
    pub fn take(&mut self, line: &str) -> Result<Option<(String, f64)>, Unreadable> {
        let Some(line) = parse(line)? else { return Ok(None) };
        match line {
            Line::Message { at, from, to } => {
                let (from, to) = (self.who(from), self.who(to));
                self.passes(at);
                // Whoever writes to themselves is nobody's customer.
                if from != to {
                    self.hear(at, from, to);
                }
                Ok(None)
            }
            Line::Asked { id, question, at, business, customer, within } => {
                let (business, customer) = (self.who(business), self.who(customer));
                self.passes(at);
                let inputs = self.inputs(at, business, customer);
                if at == self.now {
                    self.asked.insert((question, business, customer));
                }
                Ok(Some((id.to_owned(), self.model.chance(question, &inputs, within).p)))
            }
        }
    }

    fn who(&mut self, name: &str) -> Who {
        if let Some(who) = self.names.get(name) {
            return *who;
        }
        let who = self.names.len() as Who;
        self.names.insert(name.into(), who);
        who
    }

    fn inputs(&self, at: Timestamp, business: Who, customer: Who) -> Inputs {
        let (nothing, number) = (Pair::default(), Business::default());
        let pair = self.pairs.get(&(business, customer)).map_or(&nothing, |known| &known.pair);
        let here = if self.alone { Person::of(&[pair]) } else { Person::default() };
        let person = if self.alone { None } else { self.people.get(&customer) };
        Context {
            pair,
            person: person.unwrap_or(&here),
            business: self.businesses.get(&business).unwrap_or(&number),
            account: &self.account,
            // The stream says of nobody where they live.
            offset: Span(0),
        }
        .inputs(at)
    }

    /// Does all that is due before a moment.
    fn passes(&mut self, now: Timestamp) {
        while let Some(Reverse((at, ..))) = self.agenda.peek() {
            if *at >= now {
                break;
            }
            let Some(Reverse((at, _, due))) = self.agenda.pop() else { break };
            match due {
                Due::Over(index) => self.settle(index),
                Due::Silent { business, customer, since, nth } => {
                    let silent = self
                        .pairs
                        .get(&(business, customer))
                        .is_some_and(|known| known.pair.last_inbound() == Some(since));
                    if silent {
                        let within = Span(ANSWERED_WITHIN.0 - Span::hours(SILENCES[nth]).0);
                        self.asks(Question::Write, at, business, customer, within);
                        if nth + 1 < SILENCES.len() {
                            let at = since + Span::hours(SILENCES[nth + 1]);
                            self.note(at, Due::Silent { business, customer, since, nth: nth + 1 });
                        }
                    }
                }
            }
        }
        if now > self.now {
            self.now = now;
            self.asked.clear();
        }
    }

    fn note(&mut self, at: Timestamp, due: Due) {
        self.noted += 1;
        self.agenda.push(Reverse((at, self.noted, due)));
    }

    /// Asks itself, as the product does, and now and then about another span too.
    fn asks(&mut self, question: Question, at: Timestamp, business: Who, customer: Who, within: Span) {
        let inputs = self.inputs(at, business, customer);
        self.turn = self.turn.wrapping_add(1);
        let other = self.turn as usize % (2 * OTHER_SPANS.len());
        if let Some((times, of)) = OTHER_SPANS.get(other) {
            let within = Span(within.0 * times / of);
            self.wait_for(
                at,
                business,
                customer,
                Example { question, inputs: inputs.clone(), within, came_true: false },
            );
        }
        self.wait_for(at, business, customer, Example { question, inputs, within, came_true: false });
    }

    fn wait_for(&mut self, asked_at: Timestamp, business: Who, customer: Who, example: Example) {
        if self.waiting.len() - self.free.len() >= MOST_WAITING {
            return;
        }
        let over = asked_at + example.within;
        let asked = asked_at == self.now && self.asked.contains(&(example.question, business, customer));
        let waiting = Some(Waiting { business, customer, asked_at, asked, example });
        let index = self.free.pop().unwrap_or(self.waiting.len());
        if index == self.waiting.len() {
            self.waiting.push(None);
        }
        self.waiting[index] = waiting;
        self.pairs.entry((business, customer)).or_default().waiting.push(index);
        self.note(over, Due::Over(index));
    }

    /// The time of an example is over: only now it is learnt from.
    fn settle(&mut self, index: usize) {
        let Some(waiting) = self.waiting[index].take() else { return };
        self.free.push(index);
        if !waiting.example.came_true
            && let Some(known) = self.pairs.get_mut(&(waiting.business, waiting.customer))
        {
            known.waiting.retain(|other| *other != index);
        }
        if waiting.asked {
            self.model.learn(&waiting.example);
        } else {
            self.model.overhear(&waiting.example);
        }
    }

    fn hear(&mut self, at: Timestamp, from: Who, to: Who) {
        // To whoever gets it the sender is a customer, and to the sender whoever gets it.
        let turn = self.pairs.get(&(from, to)).is_none_or(|known| known.pair.begins_turn(at));
        if turn {
            self.asks(Question::Reply, at, from, to, ANSWERED_WITHIN);
        }
        self.said(from, to, Said { at, by: Side::Business });
        let heard = self.said(to, from, Said { at, by: Side::Customer });
        let Self { pairs, waiting, .. } = self;
        if let Some(known) = pairs.get_mut(&(to, from)) {
            known.waiting.retain(|index| {
                let Some(waiting) = &mut waiting[*index] else { return false };
                let after = at - waiting.asked_at;
                waiting.example.came_true = after > Span(0) && after <= waiting.example.within;
                !waiting.example.came_true
            });
        }
        self.note(heard + Span::hours(SILENCES[0]), Due::Silent { business: to, customer: from, since: heard, nth: 0 });
    }

    /// Takes a message into all states, and says at which moment: one that comes too late counts as said last.
    fn said(&mut self, business: Who, customer: Who, said: Said) -> Timestamp {
        let known = self.pairs.entry((business, customer)).or_default();
        let before = known.pair.clone();
        let mut said = said;
        if known.pair.take(said).is_err() {
            said.at = known.pair.last_inbound().max(known.pair.last_outbound()).unwrap_or(said.at) + Span(1);
            known.pair.take(said).expect("it is now the last");
        }
        let after = &known.pair;
        self.people.entry(customer).or_default().take(&before, after, &[said]);
        self.businesses.entry(business).or_default().take(&before, after, &[said]);
        self.account.take(&before, after, &[said]);
        said.at
    }
}

fn parse(line: &str) -> Result<Option<Line<'_>>, Unreadable> {
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() {
        return Ok(None);
    }
    let parts: Vec<&str> = line.split(',').map(str::trim).collect();
    let named = |place: usize, what: &str| match parts[place] {
        "" => Err(Unreadable(format!("{what} is missing"))),
        name => Ok(name),
    };
    match parts[..] {
        ["E", at, ..] if parts.len() == 4 => {
            Ok(Some(Line::Message { at: moment(at)?, from: named(2, "who wrote")?, to: named(3, "to whom it went")? }))
        }
        ["Q", _, task, at, _, _, hours] => {
            let question = match task {
                "A" => Question::Reply,
                "B" => Question::Write,
                other => return Err(Unreadable(format!("the task is A or B, not “{other}”"))),
            };
            let within = hours
                .parse::<f64>()
                .ok()
                .filter(|hours| hours.is_finite() && *hours > 0.0)
                .ok_or_else(|| Unreadable(format!("“{hours}” is no number of hours above 0")))?;
            Ok(Some(Line::Asked {
                id: named(1, "the id of the question")?,
                question,
                at: moment(at)?,
                business: named(4, "the business")?,
                customer: named(5, "the customer")?,
                within: Span((within * 3_600_000.0).clamp(1.0, 1e15) as i64),
            }))
        }
        ["E", ..] => Err(Unreadable(format!("a message has 4 parts (E,time,from,to), this has {}", parts.len()))),
        ["Q", ..] => Err(Unreadable(format!(
            "a question has 7 parts (Q,id,task,time,business,customer,hours), this has {}",
            parts.len()
        ))),
        _ => Err(Unreadable("a line begins with E or Q".to_owned())),
    }
}

/// Seconds since 1970, whole or not.
fn moment(text: &str) -> Result<Timestamp, Unreadable> {
    const FURTHEST: f64 = 253_402_300_800.0;
    text.parse::<f64>()
        .ok()
        .filter(|seconds| seconds.abs() < FURTHEST)
        .map(|seconds| Timestamp((seconds * 1000.0).round() as i64))
        .ok_or_else(|| Unreadable(format!("“{text}” is no time in seconds since 1970")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3600;

    /// Reads lines that are all understood, and says what was answered.
    fn read(evaluation: &mut Evaluation, lines: &[String]) -> Vec<(String, f64)> {
        lines
            .iter()
            .filter_map(|line| evaluation.take(line).unwrap_or_else(|error| panic!("{line}: {error}")))
            .collect()
    }

    fn said(at: i64, from: &str, to: &str) -> String {
        format!("E,{at},{from},{to}")
    }

    fn asked(id: usize, task: char, at: i64, business: &str, customer: &str, hours: f64) -> String {
        format!("Q,{id},{task},{at},{business},{customer},{hours}")
    }

    /// A village in which some answer soon, some late, some never; with a question before each message.
    fn village(days: i64) -> Vec<String> {
        let mut seed = 7_u64;
        let mut chance = move |of: u64| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            seed % of
        };
        let mut at = 1_000_000;
        let mut lines = Vec::new();
        while at < 1_000_000 + days * 24 * HOUR {
            at += chance(900) as i64;
            let (one, other) = (chance(12), chance(12));
            if one != other {
                lines.push(asked(lines.len(), 'A', at, &one.to_string(), &other.to_string(), 24.0));
                lines.push(said(at, &one.to_string(), &other.to_string()));
            }
        }
        lines
    }

    #[test]
    fn a_label_acts_when_its_time_is_over_and_not_before() {
        let mut evaluation = Evaluation::default();
        // A turn that is answered after a minute, and whose 24 hours go on; its answer opens a turn of the other side.
        read(&mut evaluation, &[said(0, "shop", "ann"), said(60, "ann", "shop")]);
        let learnt_at = |evaluation: &mut Evaluation, at: i64| {
            read(evaluation, &[asked(0, 'A', at, "x", "y", 24.0)]);
            evaluation.model().learnt()
        };
        // What is asked about a shorter span than the 24 hours is over sooner: nothing of it within the first hour.
        assert_eq!(learnt_at(&mut evaluation, HOUR), 0);
        let before = learnt_at(&mut evaluation, 24 * HOUR);
        let usual = |evaluation: &Evaluation| {
            evaluation.waiting.iter().flatten().filter(|waiting| waiting.example.within == ANSWERED_WITHIN).count()
        };
        assert_eq!(usual(&evaluation), 2, "both turns wait until their last second");
        // The answer at its last second would still count, so it is over one second later.
        let after = learnt_at(&mut evaluation, 24 * HOUR + 1);
        assert_eq!((after > before, usual(&evaluation)), (true, 1));
        learnt_at(&mut evaluation, 24 * HOUR + 61);
        assert_eq!(usual(&evaluation), 0);
    }

    #[test]
    fn an_answer_counts_to_the_last_second_of_its_time() {
        for (answer, came_true) in [(0, false), (1, true), (24 * HOUR, true), (24 * HOUR + 1, false)] {
            let mut evaluation = Evaluation::default();
            read(&mut evaluation, &[said(0, "shop", "ann"), said(answer, "ann", "shop")]);
            let shop = evaluation.names["shop"];
            let reply = evaluation.waiting.iter().flatten().find(|waiting| {
                waiting.business == shop
                    && waiting.example.question == Question::Reply
                    && waiting.example.within == ANSWERED_WITHIN
            });
            match reply {
                Some(waiting) => assert_eq!(waiting.example.came_true, came_true, "{answer}"),
                None => assert!(answer > 24 * HOUR, "{answer}: it was over when the answer came"),
            }
        }
    }

    #[test]
    fn what_comes_later_changes_no_answer_given_before() {
        let lines = village(4);
        let cut = lines.len() / 2;
        let answers = read(&mut Evaluation::default(), &lines);
        // Another future: everybody falls silent, or everybody writes to everybody at once.
        let mut other = lines[..cut].to_vec();
        let last: i64 =
            lines[cut].split(',').nth(if lines[cut].starts_with('Q') { 3 } else { 1 }).unwrap().parse().unwrap();
        for who in 0..12 {
            other.push(said(last + 1, &who.to_string(), &((who + 1) % 12).to_string()));
        }
        let others = read(&mut Evaluation::default(), &other);
        assert_eq!(answers[..others.len()], others[..]);
        assert!(others.len() > 100);
    }

    #[test]
    fn it_learns_whom_to_expect_an_answer_from() {
        let mut evaluation = Evaluation::default();
        let mut lines = Vec::new();
        for day in 0..60 {
            for (name, minute) in [("answers", 0), ("never", 10)] {
                let at = (day * 24 + 10) * HOUR + minute * 60;
                lines.push(said(at, "shop", name));
                if name == "answers" {
                    lines.push(said(at + 300, name, "shop"));
                }
            }
        }
        let at = (60 * 24 + 10) * HOUR;
        lines.push(asked(1, 'A', at, "shop", "answers", 24.0));
        lines.push(asked(2, 'A', at, "shop", "never", 24.0));
        let answers = read(&mut evaluation, &lines);
        assert!(answers[0].1 - answers[1].1 > 0.4, "{answers:?}");
    }

    #[test]
    fn empty_lines_other_line_ends_and_spaces_are_no_mistake() {
        let mut evaluation = Evaluation::default();
        for line in ["", "\r", "  ", "\u{feff}E,5,a,b\r", "E, 6.5 ,b, a", "E,-7,a,b"] {
            assert_eq!(evaluation.take(line), Ok(None), "{line:?}");
        }
        let answer = evaluation.take("Q,one,A,10,a,b,24\r").unwrap().unwrap();
        assert_eq!(answer.0, "one");
    }

    #[test]
    fn what_is_not_understood_is_said_in_words_and_teaches_nothing() {
        let cases = [
            ("E,5,a", "4 parts"),
            ("E,5,a,b,c", "4 parts"),
            ("E,five,a,b", "no time"),
            ("E,1e300,a,b", "no time"),
            ("E,NaN,a,b", "no time"),
            ("E,5,,b", "who wrote"),
            ("E,5,a,", "to whom"),
            ("Q,1,A,5,a,b", "7 parts"),
            ("Q,1,C,5,a,b,24", "A or B"),
            ("Q,,A,5,a,b,24", "id of the question"),
            ("Q,1,A,5,a,b,0", "above 0"),
            ("Q,1,A,5,a,b,-1", "above 0"),
            ("Q,1,A,5,a,b,inf", "above 0"),
            ("X,1", "begins with E or Q"),
            ("id,task", "begins with E or Q"),
        ];
        for (line, hint) in cases {
            let mut evaluation = Evaluation::default();
            let error = evaluation.take(line).expect_err(line).to_string();
            assert!(error.contains(hint), "{line}: {error}");
            assert!(evaluation.pairs.is_empty());
        }
    }

    #[test]
    fn strangers_odd_times_and_any_span_get_a_chance_that_makes_sense() {
        let mut evaluation = Evaluation::default();
        let lines = village(3);
        read(&mut evaluation, &lines);
        let huge = "9".repeat(400);
        let odd = [
            // Out of order, twice, at the same moment both ways, to oneself, far away in time.
            said(5, "1", "2"),
            said(5, "1", "2"),
            said(5, "2", "1"),
            said(1_100_000, "3", "3"),
            said(-200_000_000_000, &huge, "1"),
            said(200_000_000_000, "1", &huge),
            said(1_200_000, "1", &huge),
        ];
        read(&mut evaluation, &odd);
        let mut before = 0.0;
        for (id, hours) in [1e-9, 0.01, 0.5, 1.0, 5.0, 24.0, 100.0, 8760.0, 1e12].into_iter().enumerate() {
            for (business, customer) in [("1", "2"), ("nobody", "noone"), ("1", huge.as_str()), ("3", "3")] {
                for task in ['A', 'B'] {
                    for at in [-200_000_000_000, 0, 1_200_000, 200_000_000_001] {
                        let line = asked(id, task, at, business, customer, hours);
                        let p = evaluation.take(&line).unwrap().unwrap().1;
                        assert!(p > 0.0 && p < 1.0, "{line}: {p}");
                        if task == 'A' && at == 1_200_000 && business == "1" && customer == "2" {
                            assert!(p >= before, "more time makes nothing less likely: {line}");
                            before = p;
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_over_is_let_go_of() {
        let mut evaluation = Evaluation::default();
        let lines = village(20);
        read(&mut evaluation, &lines);
        let waiting = evaluation.waiting.len();
        let turns = lines.len() / 2;
        assert!(waiting < turns / 2, "{waiting} of {turns}");
        read(&mut evaluation, &[asked(0, 'A', 100_000_000, "1", "2", 24.0)]);
        assert_eq!((evaluation.agenda.len(), evaluation.free.len()), (0, waiting));
        assert!(evaluation.pairs.values().all(|known| known.waiting.is_empty()));
    }

    #[test]
    fn left_alone_a_number_knows_nothing_of_the_others() {
        let lines = [said(0, "shop", "ann"), said(50, "ann", "shop"), said(80 * HOUR, "ann", "other")];
        let ask = [asked(1, 'A', 80 * HOUR + 60, "shop", "ann", 24.0)];
        let inputs = |mut evaluation: Evaluation| {
            read(&mut evaluation, &lines);
            read(&mut evaluation, &ask);
            let (shop, ann) = (evaluation.names["shop"], evaluation.names["ann"]);
            evaluation.inputs(Timestamp((80 * HOUR + 60) * 1000), shop, ann)
        };
        use super::super::Input;
        assert!(inputs(Evaluation::default()).get(Input::ElsewhereHeardHour) > 0.0);
        assert_eq!(inputs(Evaluation::default().alone()).get(Input::ElsewhereHeardHour), 0.0);
    }
}
