//! What is foreseen about a customer, and what to do next.

use super::Text;
use crate::{
    domain::{
        model::{Chance, Fact},
        next::{Next, Reason},
        price::Price,
        segment::{Segment, Step},
        time::Timestamp,
    },
    say,
};

pub const TITLE: Text = Text::of("scores-title");
pub const REPLY: Text = Text::of("scores-reply");
pub const REPLY_HINT: Text = Text::of("scores-reply-hint");
pub const WRITE: Text = Text::of("scores-write");
pub const RULE_OF_THUMB: Text = Text::of("scores-rule");
pub const NOT_SCORED: Text = Text::of("scores-not-scored");
pub const NOT_SCORED_LEAD: Text = Text::of("scores-not-scored-lead");
pub const FACTS: Text = Text::of("scores-facts");
pub const NO_FACTS: Text = Text::of("scores-facts-none");
pub const RAISES: Text = Text::of("scores-raises");
pub const LOWERS: Text = Text::of("scores-lowers");
pub const FROM_OTHERS: Text = Text::of("scores-from-others");
pub const SEGMENT: Text = Text::of("scores-segment");
pub const STEP: Text = Text::of("scores-step");
pub const HOW: Text = Text::of("scores-how");
pub const COMES: Text = Text::of("scores-comes");
pub const NEXT: Text = Text::of("scores-next");
pub const HELD_OUT: Text = Text::of("scores-held-out");
pub const DO_ANSWER: Text = Text::of("scores-answer");
pub const DO_ASK: Text = Text::of("scores-do-ask");
pub const DO_REOPEN: Text = Text::of("scores-do-reopen");
pub const TEMPLATE: Text = Text::of("scores-template");
pub const REOPENS: Text = Text::of("scores-reopens");
pub const COST: Text = Text::of("scores-cost");
pub const NOT_ENOUGH: Text = Text::of("scores-not-enough");
pub const BEST_HOURS: Text = Text::of("hours-title");
pub const NO_BEST_HOUR: Text = Text::of("hours-none");
pub const ALL_HOURS: Text = Text::of("hours-all");
pub const HOUR: Text = Text::of("hours-hour");
pub const SHARE: Text = Text::of("hours-share");
pub const FAILED: Text = Text::of("scores-failed");

/// A chance in hundredths, as it is shown.
pub fn percent(p: f64) -> i64 {
    (p * 100.0).round() as i64
}

/// `62 %`
pub fn in_short(percent: i64) -> String {
    say!("scores-percent", percent)
}

/// The same with what it is the chance of.
pub fn of_answer(percent: i64) -> String {
    say!("scores-row", percent)
}

pub fn chance(chance: Chance) -> String {
    let [low, high] = [chance.low, chance.high].map(|p| super::number(percent(p)));
    say!("scores-chance", percent: percent(chance.p), low: &low, high: &high)
}

/// What a chance rests on: how often they answered, and how much the model has learnt from.
pub fn answered(n: u32, of: u32) -> String {
    say!("scores-answered", n, of)
}

pub fn learnt(n: i64) -> String {
    say!("scores-learnt", n)
}

pub fn from_messages(n: i64) -> String {
    say!("scores-from", n)
}

/// A part of the whole, which is given in hundredths.
pub fn share(share: &str) -> String {
    say!("scores-share", share)
}

pub fn worth(factor: &str) -> String {
    say!("scores-worth", factor)
}

/// A fact that raised a chance, or lowered it.
pub fn fact(fact: Fact, rises: bool) -> String {
    let fact = fact.word();
    if rises { say!("scores-fact-up", fact) } else { say!("scores-fact-down", fact) }
}

pub fn segment(segment: Segment) -> String {
    say!("scores-segment-name", segment: segment.word())
}

pub fn segment_rule(segment: Segment) -> String {
    say!("scores-segment-rule", segment: segment.word())
}

pub fn step(step: Step) -> String {
    say!("scores-step-name", step: step.word())
}

pub fn step_rule(step: Step) -> String {
    say!("scores-step-rule", step: step.word())
}

/// What to do next; `when` is the moment it names.
pub fn next(next: Next, when: &str) -> String {
    match next {
        Next::AnswerNow => say!("scores-answer").to_owned(),
        Next::AskOpenQuestion => say!("scores-ask").to_owned(),
        Next::WaitUntil(_) => say!("scores-wait", when),
        Next::Reopen => say!("scores-reopen").to_owned(),
        Next::LeaveInPeace => say!("scores-leave").to_owned(),
    }
}

/// What the template that is proposed costs; `when` says a moment.
pub fn cost(price: Price, when: impl Fn(Timestamp) -> String) -> String {
    match price {
        Price::FreeUntil(until) => say!("window-free-until", when: &when(until)),
        Price::FreeReply { left } => say!("price-free-reply", n: left),
        Price::About(micros) => say!("scores-about", amount: &micros.in_dollars()),
    }
}

pub fn do_wait(when: &str) -> String {
    say!("scores-do-wait", when)
}

pub fn reason(reason: Reason) -> String {
    say!("scores-reason", reason: reason.word())
}

/// Stretches of hours, put together.
pub fn best_hours(ranges: &str) -> String {
    say!("hours-best", ranges)
}

pub fn hours(from: &str, to: &str) -> String {
    say!("hours-range", from, to)
}

/// By whose clock the hours are.
pub fn zone(zone: &str) -> String {
    say!("hours-zone", zone)
}
