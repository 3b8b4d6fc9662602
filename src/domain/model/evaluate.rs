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
const OTHER_SPANS: [(i64, i64); 4] = [(1, 24), (1, 6), (1, 2), (3, 1)];

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
    /// Examples that wait for this customer to write, or for their time to be over.
    waiting: Vec<usize>,
}

/// A stream that is being read.
pub struct Evaluation {
    model: Model,
    now: Timestamp,
    names: HashMap<Box<str>, Who>,
    pairs: HashMap<(Who, Who), Known>,
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

impl Default for Evaluation {
    fn default() -> Self {
        Self::new(Model::blank())
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
                self.hear(at, from, to);
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
        let over = asked_at + example.within;
        let asked = asked_at == self.now && self.asked.contains(&(example.question, business, customer));
        let waiting = Some(Waiting { business, customer, asked_at, asked, example });
        let index = match self.free.pop() {
            Some(index) => {
                self.waiting[index] = waiting;
                index
            }
            None => {
                self.waiting.push(waiting);
                self.waiting.len() - 1
            }
        };
        self.pairs.entry((business, customer)).or_default().waiting.push(index);
        self.note(over, Due::Over(index));
    }

    fn settle(&mut self, index: usize) {
        let Some(waiting) = self.waiting[index].take() else { return };
        self.free.push(index);
        if let Some(known) = self.pairs.get_mut(&(waiting.business, waiting.customer)) {
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
        let known = self.pairs.entry((to, from)).or_default();
        for index in &known.waiting {
            if let Some(waiting) = &mut self.waiting[*index]
                && at > waiting.asked_at
                && at - waiting.asked_at <= waiting.example.within
            {
                waiting.example.came_true = true;
            }
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
    let line = line.trim();
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
