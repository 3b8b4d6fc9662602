//! What a number and a person have between them: the window, the pace, and the free days after an advertisement.

use super::World;
use crate::domain::time::{Span, Timestamp};
use std::collections::VecDeque;

/// How long a customer's message or call permits free-form messages.
pub const WINDOW: Span = Span::hours(24);
/// To one person: one message in 6 s, bursts up to 45 (Throughput, Nov 2025).
const PAIR_EVERY: Span = Span::seconds(6);
const PAIR_BURST: i64 = 45;
/// The platform measures on its own side of a network whose delay varies.
const PAIR_TOLERANCE: Span = Span(500);

/// What a number and a person have between them.
#[derive(Debug, Clone, Default)]
pub struct Thread {
    /// The latest moment at which the person opened the window.
    pub opened_at: Option<Timestamp>,
    /// When they came from an advertisement that was not answered yet.
    pub referral_at: Option<Timestamp>,
    /// Until when everything is free, and under which conversation id.
    pub free_entry: Option<(Timestamp, String)>,
    /// When the next message would be due at a regular pace.
    pub pair_due: Option<Timestamp>,
    /// Marketing templates of the last 24 hours.
    pub marketing: VecDeque<Timestamp>,
    /// The person's messages that the business has not marked as read, by their ids.
    pub unread: VecDeque<String>,
}

impl Thread {
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.opened_at.is_some_and(|at| now < at + WINDOW)
    }

    pub fn is_free_entry(&self, now: Timestamp) -> bool {
        self.free_entry.as_ref().is_some_and(|(until, _)| now < *until)
    }

    /// The new due moment if one more message may be sent now; else none.
    pub fn pace(&self, now: Timestamp) -> Option<Timestamp> {
        let due = self.pair_due.unwrap_or(now).max(now);
        (now + PAIR_TOLERANCE >= due - PAIR_EVERY * (PAIR_BURST - 1)).then_some(due + PAIR_EVERY)
    }

    /// The clock was set back by this much. The window stays: it is as old as the message that opened it.
    pub fn shift(&mut self, by: Span) {
        self.pair_due = self.pair_due.map(|due| due + by);
        self.marketing.iter_mut().for_each(|at| *at = *at + by);
    }

    /// Whether a send now is the answer that opens the free days after an advertisement.
    pub fn answers_referral(&self, now: Timestamp) -> bool {
        self.referral_at.is_some_and(|at| now < at + WINDOW)
    }
}

impl World {
    pub fn thread(&self, number: usize, person: usize) -> Option<&Thread> {
        self.threads.get(&(number, self.survivor(person)))
    }

    pub(super) fn thread_mut(&mut self, number: usize, person: usize) -> &mut Thread {
        let person = self.survivor(person);
        self.threads.entry((number, person)).or_default()
    }

    /// The person did something that opens the window.
    pub fn open(&mut self, number: usize, person: usize, at: Timestamp) {
        let thread = self.thread_mut(number, person);
        thread.opened_at = thread.opened_at.max(Some(at));
    }

    /// The person came from an advertisement.
    pub fn refer(&mut self, number: usize, person: usize, at: Timestamp) {
        self.thread_mut(number, person).referral_at = Some(at);
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::NOON, *};

    #[test]
    fn forty_five_messages_to_one_person_may_burst_and_the_next_waits_six_seconds() {
        let mut thread = Thread::default();
        for _ in 0..45 {
            thread.pair_due = Some(thread.pace(NOON).unwrap());
        }
        assert_eq!(thread.pace(NOON), None);
        assert!(thread.pace(NOON + Span::seconds(6)).is_some());
    }
}
