//! What is counted in a conversation, and in which quarter of an hour it happened: found in what was said, in any order it
//! came, and the same whenever it is looked for.

use super::Why;
use crate::domain::{
    id::{MessageId, UserId},
    lost::{Did, Mark, losses},
    message::Direction,
    queue::quarter_before,
    segment::{APART, COUNTED, LATELY, LOST, Past, Step},
    time::{Span, Timestamp},
    window::SERVICE,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How long after a template a customer who writes has been brought back by it.
pub const BROUGHT_BACK: Span = Span::days(7);
/// Of one ad one lead is counted in a day.
const SAME_LEAD: Span = SERVICE;

words! {
    /// Something that is counted.
    Fact {
        /// A message or call of the customer.
        Received = "received",
        /// What people here sent that is no template; by any tool.
        Replied = "replied",
        /// What was sent without a person.
        Automatic = "automatic",
        /// A template.
        Template = "template",
        /// A window opened: the customer wrote while none was open.
        Opened = "opened",
        /// The same, within a week of a template that was sent while it was closed.
        Reopened = "reopened",
        /// The customer wrote in an open window after the business had: it goes on.
        KeptAlive = "kept_alive",
        /// A window closed, whatever had been said in it.
        Closed = "closed",
        /// It closed after the business had written in it.
        Used = "used",
        /// It closed while an answer was owed.
        Lost = "lost",
        /// A question was answered, the first of a window or any.
        Answered = "answered",
        /// Somebody came by an ad.
        Lead = "lead",
        /// And was answered within a day, which earns the free window.
        LeadInTime = "lead_in_time",
        /// The customer wants no more marketing.
        OptedOut = "opted_out",
    }
}

/// What kind of thing was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Message,
    Template,
    Call,
}

/// By what an ad is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ad {
    /// The platform's id of it; empty where it gave none.
    pub id: String,
    pub headline: String,
}

/// Something that was said in a conversation, as far as it is counted. What is of the history of a number, a notice, a
/// reaction or of a time that is not believed is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub at: Timestamp,
    pub id: MessageId,
    pub way: Direction,
    pub kind: Kind,
    /// It is an answer, where the business said it; a call of the customer is one as well once it was taken.
    pub answers: bool,
    /// The person here who wrote it, where one did.
    pub by: Option<UserId>,
    /// It was sent without a person.
    pub automatic: bool,
    /// It will not arrive.
    pub failed: bool,
    /// When the platform refused it because the window was closed.
    pub refused_at: Option<Timestamp>,
    /// The ad that brought the customer.
    pub ad: Option<Ad>,
    /// What it would have cost, where it was free because an ad had brought the customer; millionths of a dollar.
    pub freed: i64,
}

impl Word {
    fn is_of_customer(&self) -> bool {
        self.way == Direction::In
    }

    /// The business has answered by it, as [`super::super::lost`] has it.
    fn settles(&self) -> bool {
        self.answers && !self.failed && (!self.is_of_customer() || self.kind == Kind::Call)
    }
}

/// Everything that is known of one conversation, in whatever order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heard {
    pub said: Vec<Word>,
    /// When somebody said that no answer is needed.
    pub dismissed: Vec<Timestamp>,
    /// When the customer wanted no more marketing.
    pub opted_out: Vec<Timestamp>,
    /// When it was put off, and until when.
    pub snoozed: Vec<(Timestamp, Timestamp)>,
    /// When it became somebody's, or nobody's.
    pub assigned: Vec<(Timestamp, bool)>,
    /// When the customer first wrote, where the message that says so is no longer kept.
    pub first_at: Option<Timestamp>,
}

/// How often each [`Fact`] happened, in their order.
pub type Counts = [i64; Fact::ALL.len()];

/// A question that was answered while its window was open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answered {
    pub asked_at: Timestamp,
    pub at: Timestamp,
    /// The first of its window.
    pub first: bool,
    /// Somebody worked when it was asked.
    pub staffed: bool,
    /// Who answered, where that is known.
    pub by: Option<UserId>,
}

/// A window that closed while an answer was owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LostOne {
    pub asked_at: Timestamp,
    pub at: Timestamp,
    pub why: Why,
}

/// Somebody who came by an ad.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lead {
    pub at: Timestamp,
    pub ad: Ad,
    /// Answered within a day.
    pub in_time: bool,
    /// They wrote again after that.
    pub replied: bool,
    /// What was saved by the free window that this earned; millionths of a dollar.
    pub saved: i64,
}

/// A customer came from one step of their journey to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    pub at: Timestamp,
    pub from: Step,
    pub to: Step,
}

/// From what it follows at any time which segment and step a customer is of: see [`Standing::past`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    pub first_at: Option<Timestamp>,
    pub last_at: Option<Timestamp>,
    pub returned_at: Option<Timestamp>,
    /// How many times they came, and when the latest, the third and the tenth before the end.
    pub times: u32,
    pub latest_at: Option<Timestamp>,
    pub third_at: Option<Timestamp>,
    pub tenth_at: Option<Timestamp>,
}

impl Standing {
    /// As the rules of segments and steps look at it. Of the times that somebody came lately it knows whether they were
    /// none, one, three or ten, which is all that the rules ask.
    pub fn past(&self, now: Timestamp) -> Past {
        let within = |at: Option<Timestamp>| at.is_some_and(|at| now - at <= COUNTED);
        let lately = match () {
            () if within(self.tenth_at) => 10,
            () if within(self.third_at) => 3,
            () if within(self.latest_at) => 1,
            () => 0,
        };
        let Self { first_at, last_at, returned_at, times, .. } = *self;
        Past { first_at, last_at, returned_at, times, lately }
    }
}

/// What is counted in one conversation. What lies ahead is among it, with its time: a window that will close, a customer who
/// will have been silent for long. It comes true as time passes, unless something is said before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// By quarter of an hour.
    pub counts: BTreeMap<Timestamp, Counts>,
    pub answers: Vec<Answered>,
    pub lost: Vec<LostOne>,
    pub leads: Vec<Lead>,
    pub moves: Vec<Move>,
    pub standing: Standing,
}

impl Facts {
    /// Of everything that is known of a conversation. `staffed` says whether somebody works at some time between two moments,
    /// the second of which does not count; at a moment where they are the same.
    pub fn of(heard: &Heard, staffed: impl Fn(Timestamp, Timestamp) -> bool) -> Self {
        let mut said = heard.said.clone();
        // Of the same moment the customer's word is first: what is said then answers it.
        said.sort_by_key(|word| (word.at, !word.is_of_customer(), word.id));
        said.dedup();
        let mut facts = Self::default();
        facts.count_words(&said);
        for at in &heard.opted_out {
            facts.add(Fact::OptedOut, *at);
        }
        facts.find_windows(&said);
        facts.find_losses(&said, heard, &staffed);
        facts.find_answers(&said, heard, &staffed);
        facts.find_leads(&said);
        facts.find_journey(&said, heard.first_at);
        facts
    }

    fn add(&mut self, fact: Fact, at: Timestamp) {
        self.counts.entry(quarter_before(at)).or_default()[fact as usize] += 1;
    }

    fn count_words(&mut self, said: &[Word]) {
        for word in said.iter().filter(|word| !word.failed) {
            let fact = match word {
                word if word.is_of_customer() => Fact::Received,
                word if !word.answers => continue,
                Word { automatic: true, .. } => Fact::Automatic,
                Word { kind: Kind::Template, .. } => Fact::Template,
                _ => Fact::Replied,
            };
            self.add(fact, word.at);
        }
    }

    /// Windows, one after the other, by [`super::super::window`]: a word of the customer opens one for a day, a further one
    /// starts the day anew, and a send that the platform refuses ends it.
    fn find_windows(&mut self, said: &[Word]) {
        #[derive(Clone, Copy)]
        struct Open {
            ends_at: Timestamp,
            /// The business has written in it, and since the customer's last word.
            used: bool,
            answered: bool,
        }
        let mut marks: Vec<(Timestamp, u8, &Word)> = Vec::new();
        for word in said {
            if word.is_of_customer() {
                marks.push((word.at, 0, word));
            }
            if word.settles() {
                marks.push((word.at, 1, word));
            }
            if let Some(at) = word.refused_at {
                marks.push((at, 2, word));
            }
        }
        marks.sort_by_key(|(at, order, word)| (*at, *order, word.id));
        let mut open: Option<Open> = None;
        let mut template: Option<Timestamp> = None;
        let mut closed = Vec::new();
        for (at, order, word) in marks {
            if let Some(over) = open.filter(|open| open.ends_at <= at) {
                closed.push(over);
                open = None;
            }
            match (order, &mut open) {
                (0, Some(open)) => {
                    if open.answered {
                        self.add(Fact::KeptAlive, at);
                    }
                    *open = Open { ends_at: at + SERVICE, answered: false, ..*open };
                }
                (0, open) => {
                    self.add(Fact::Opened, at);
                    if template.is_some_and(|sent| at - sent <= BROUGHT_BACK) {
                        self.add(Fact::Reopened, at);
                    }
                    template = None;
                    *open = Some(Open { ends_at: at + SERVICE, used: false, answered: false });
                }
                (1, Some(open)) => (open.used, open.answered) = (true, true),
                (1, None) if word.kind == Kind::Template => template = Some(at),
                (2, Some(refused)) => {
                    closed.push(Open { ends_at: at, ..*refused });
                    open = None;
                }
                _ => {}
            }
        }
        for window in closed.into_iter().chain(open) {
            self.add(Fact::Closed, window.ends_at);
            if window.used {
                self.add(Fact::Used, window.ends_at);
            }
        }
    }

    fn find_losses(&mut self, said: &[Word], heard: &Heard, staffed: &impl Fn(Timestamp, Timestamp) -> bool) {
        let asked = said.iter().filter(|word| word.is_of_customer());
        let asked = asked.map(|word| Mark { at: word.at, did: Did::Asked(word.id) });
        let settled = said.iter().filter(|word| word.settles()).map(|word| word.at);
        let settled = settled.chain(heard.dismissed.iter().copied()).map(|at| Mark { at, did: Did::Settled });
        let failed: Vec<Timestamp> =
            said.iter().filter(|word| word.failed && !word.is_of_customer()).map(|word| word.at).collect();
        let mut owners = heard.assigned.clone();
        owners.sort_unstable();
        for loss in losses(asked.chain(settled).collect(), Timestamp(i64::MAX)) {
            let (from, until) = (loss.asked_at, loss.closed_at);
            let beyond = |(at, to): &(Timestamp, Timestamp)| *at < until && *to >= until;
            let is_somebodys = owners.iter().rev().find(|(at, _)| *at < until).is_some_and(|(_, is)| *is);
            let why = if failed.iter().any(|at| from <= *at && *at < until) {
                Why::Failed
            } else if heard.snoozed.iter().any(beyond) {
                Why::Snoozed
            } else if !staffed(from, until) {
                Why::Unstaffed
            } else if !is_somebodys {
                Why::Unassigned
            } else {
                Why::Unanswered
            };
            self.add(Fact::Lost, until);
            self.lost.push(LostOne { asked_at: from, at: until, why });
        }
    }

    /// A question is answered by what a person or a program of the business says while its window is open. What is sent without
    /// a person answers nothing here: the customer waits on.
    fn find_answers(&mut self, said: &[Word], heard: &Heard, staffed: &impl Fn(Timestamp, Timestamp) -> bool) {
        let mut marks: Vec<(Timestamp, u8, Option<&Word>)> = Vec::new();
        for word in said {
            if word.is_of_customer() {
                marks.push((word.at, 0, Some(word)));
            }
            if word.settles() && !word.automatic {
                marks.push((word.at, 1, Some(word)));
            }
        }
        marks.extend(heard.dismissed.iter().map(|at| (*at, 2, None)));
        marks.sort_by_key(|(at, order, word)| (*at, *order, word.map(|word| word.id)));
        let (mut ends_at, mut asked_at): (Option<Timestamp>, Option<Timestamp>) = (None, None);
        let mut first = true;
        for (at, order, word) in marks {
            if ends_at.is_some_and(|ends_at| ends_at <= at) {
                (ends_at, asked_at, first) = (None, None, true);
            }
            match order {
                0 => {
                    ends_at = Some(at + SERVICE);
                    asked_at = asked_at.or(Some(at));
                }
                1 => {
                    if let Some(asked_at) = asked_at.take() {
                        let by = word.filter(|word| !word.is_of_customer()).and_then(|word| word.by);
                        let staffed = staffed(asked_at, asked_at);
                        // By when it was asked, as all that is told of answers.
                        self.add(Fact::Answered, asked_at);
                        self.answers.push(Answered { asked_at, at, first, staffed, by });
                        first = false;
                    }
                }
                _ => asked_at = None,
            }
        }
    }

    fn find_leads(&mut self, said: &[Word]) {
        let leads = said.iter().filter_map(|word| Some((word.at, word.ad.as_ref()?)));
        let mut known: Vec<Lead> = Vec::new();
        for (at, ad) in leads {
            if known.iter().any(|lead| lead.ad == *ad && at - lead.at < SAME_LEAD) {
                continue;
            }
            let answered = said.iter().find(|word| word.settles() && word.at >= at && word.at < at + SERVICE);
            let replied =
                answered.is_some_and(|answer| said.iter().any(|word| word.is_of_customer() && word.at > answer.at));
            known.push(Lead { at, ad: ad.clone(), in_time: answered.is_some(), replied, saved: 0 });
        }
        for word in said.iter().filter(|word| word.freed > 0 && !word.failed) {
            // Each to the latest that came before it.
            if let Some(lead) = known.iter_mut().rev().find(|lead| lead.at <= word.at) {
                lead.saved += word.freed;
            }
        }
        for lead in &known {
            self.add(Fact::Lead, lead.at);
            if lead.in_time {
                self.add(Fact::LeadInTime, lead.at);
            }
        }
        self.leads = known;
    }

    fn find_journey(&mut self, said: &[Word], first_at: Option<Timestamp>) {
        let mut wrote: Vec<Timestamp> = said.iter().filter(|word| word.is_of_customer()).map(|word| word.at).collect();
        let earliest = wrote.first().copied();
        if let Some(first) = first_at.filter(|first| earliest.is_none_or(|earliest| *first < earliest)) {
            wrote.insert(0, first);
        }
        // A step can only become another when somebody writes, or when one of the rules' times is over since then.
        let mut past = Past::default();
        let mut looks: Vec<(Timestamp, Past)> = Vec::new();
        for (n, at) in wrote.iter().copied().enumerate() {
            let next = wrote.get(n + 1).copied().unwrap_or(Timestamp(i64::MAX));
            if past.last_at.is_some_and(|last| at - last >= LOST) {
                past.returned_at = Some(at);
            }
            past.first_at = past.first_at.or(Some(at));
            past.last_at = Some(at);
            let over = |at: Timestamp, span: Span| at + span + Span(1);
            looks.push((at, past));
            let first = past.first_at.map(|first| over(first, LATELY));
            let returned = past.returned_at.map(|returned| over(returned, LOST));
            let times = [Some(over(at, LATELY)), Some(over(at, LOST)), first, returned];
            looks
                .extend(times.into_iter().flatten().filter(|time| *time > at && *time < next).map(|time| (time, past)));
        }
        looks.sort_by_key(|(time, past)| (*time, past.last_at));
        let mut step = Step::Unheard;
        for (at, past) in looks {
            let to = past.step(at);
            if to != step {
                self.moves.push(Move { at, from: step, to });
                step = to;
            }
        }
        let mut comings: Vec<Timestamp> = Vec::new();
        let mut spoken: Option<Timestamp> = None;
        for word in said.iter().filter(|word| word.is_of_customer() || word.settles()) {
            if word.is_of_customer() && spoken.is_none_or(|spoken| word.at - spoken >= APART) {
                comings.push(word.at);
            }
            spoken = Some(word.at);
        }
        let nth = |n: usize| comings.iter().rev().nth(n - 1).copied();
        self.standing = Standing {
            first_at: past.first_at,
            last_at: past.last_at,
            returned_at: past.returned_at,
            times: u32::try_from(comings.len()).unwrap_or(u32::MAX),
            latest_at: nth(1),
            third_at: nth(3),
            tenth_at: nth(10),
        };
    }
}

/// Lengths of time are kept in steps of a twentieth: a median that is read off them is at most some 2.5 % off.
const STEP: f64 = 1.05;
/// The step of the longest time that is kept in milliseconds, rounded up.
pub const LAST_STEP: usize = 1023;

/// The step that a length of time is of. Less than a second is 0.
pub fn step_of(span: Span) -> i64 {
    let seconds = span.0 as f64 / 1000.0;
    if seconds < 1.0 { 0 } else { (seconds.ln() / STEP.ln()).floor() as i64 + 1 }
}

/// The middle of a step, in minutes.
pub fn minutes_of(step: i64) -> f64 {
    if step <= 0 { 0.0 } else { STEP.powf(step as f64 - 0.5) / 60.0 }
}

/// How many lengths of time are of which step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steps(Vec<i64>);

impl Steps {
    pub fn add(&mut self, step: i64) {
        // No length of time that there is has a step beyond.
        let step = usize::try_from(step).unwrap_or(0).min(LAST_STEP);
        if self.0.len() <= step {
            self.0.resize(step + 1, 0);
        }
        self.0[step] += 1;
    }

    pub fn count(&self) -> i64 {
        self.0.iter().sum()
    }

    /// Below which length of time this part of them lie, in minutes; none of none.
    pub fn quantile(&self, part: f64) -> Option<f64> {
        let wanted = (self.count() as f64 * part).ceil().max(1.0) as i64;
        let mut seen = 0;
        let step = self.0.iter().position(|n| {
            seen += *n;
            seen >= wanted
        });
        step.map(|step| minutes_of(i64::try_from(step).unwrap_or(0)))
    }
}

#[cfg(test)]
mod tests;
