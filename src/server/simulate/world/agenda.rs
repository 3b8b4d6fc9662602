//! What is still to happen, each thing at its moment, and the clock that brings it about.

use super::{World, sent::Step};
use crate::{
    domain::time::{Span, Timestamp},
    server::simulate::{control, customers::Saying, templates::Template},
};
use serde_json::Value;

/// Things that may stand in the agenda.
const AGENDA: usize = 500_000;

/// What is to happen at some moment.
#[derive(Debug, Clone)]
pub enum Happening {
    Status {
        serial: u64,
        step: Step,
    },
    /// The pause of that count is over.
    Unpause {
        template: u64,
        pauses: u32,
    },
    /// What becomes of that version of a template is decided.
    Review {
        template: u64,
        version: u32,
    },
    Recategorise {
        template: u64,
        category: String,
    },
    /// A simulated customer thinks of writing.
    Awakes {
        customer: usize,
    },
    Says {
        customer: usize,
        number: usize,
        saying: Saying,
        about: Option<String>,
        if_waiting: bool,
    },
    Stops {
        customer: usize,
        number: usize,
    },
    /// A step of the scenario: which control, and its body.
    Control {
        what: String,
        body: Value,
    },
}

impl World {
    pub fn now(&self) -> Timestamp {
        self.clock.now() + self.offset
    }

    /// How far the stand-in's clock is ahead of the real one.
    pub fn offset(&self) -> Span {
        self.offset
    }

    /// Moves the clock. What was to happen in the time skipped happens at the next [`World::catch_up`]; moved back, what
    /// is still to happen moves along, so that a status due in a second stays due in a second, and so do the paces of
    /// numbers and people: who may send now may send then.
    pub fn set_offset(&mut self, offset: Span) {
        let back = Span(offset.0 - self.offset.0);
        self.offset = offset;
        if back < Span(0) {
            self.agenda =
                std::mem::take(&mut self.agenda).into_iter().map(|((at, n), it)| ((at + back, n), it)).collect();
            self.outbox.shift(back);
            self.numbers.iter_mut().for_each(|number| number.recent.clear());
            self.threads.values_mut().for_each(|thread| thread.shift(back));
        }
    }

    /// When the next thing happens.
    pub fn next_at(&self) -> Option<Timestamp> {
        self.agenda.first_key_value().map(|((at, _), _)| *at)
    }

    pub(super) fn plan(&mut self, at: Timestamp, happening: Happening) {
        if self.agenda.len() < AGENDA {
            self.serial += 1;
            self.agenda.insert((at, self.serial), happening);
        }
    }

    /// Puts a step of a scenario into the agenda.
    pub fn plan_control(&mut self, at: Timestamp, what: String, body: Value) {
        self.plan(at, Happening::Control { what, body });
    }

    /// Lets everything happen that is due, each at its own moment. At most some thousands at a time; true if more is due.
    pub fn catch_up(&mut self, now: Timestamp) -> bool {
        for _ in 0..5_000 {
            match self.agenda.first_entry() {
                Some(first) if first.key().0 <= now => {
                    let ((at, _), happening) = first.remove_entry();
                    self.happen(happening, at, now);
                }
                _ => return false,
            }
        }
        true
    }

    fn happen(&mut self, happening: Happening, at: Timestamp, now: Timestamp) {
        match happening {
            Happening::Status { serial, step } => self.report(serial, step, at),
            Happening::Unpause { template, pauses } => {
                let is_over =
                    |template: &Template| template.status == "PAUSED" && template.pauses == pauses && !template.paced;
                if self.templates.get(&template).is_some_and(is_over) {
                    self.unpause(template, at);
                }
            }
            Happening::Review { template, version } => self.review(template, version, at),
            Happening::Recategorise { template, category } => self.recategorise(template, &category, at),
            Happening::Awakes { customer } => self.awake(customer, at, now),
            Happening::Says { customer, number, saying, about, if_waiting } => {
                if !if_waiting || self.town.as_ref().is_some_and(|town| town.waits(customer)) {
                    self.customer_says(customer, number, saying, about, at);
                }
            }
            Happening::Stops { customer, number } => {
                if let Some(person) = self.person_of(customer) {
                    let _ = self.prefer(number, person, "stop", at);
                }
            }
            Happening::Control { what, body } => {
                if let Err(error) = control::post(self, &what, body, at) {
                    tracing::warn!(%error, "a step of the scenario was refused");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{NOON, world},
        *,
    };
    use crate::server::simulate::customers::{Behaviour, Town};

    /// Nothing is left to be done of the time that was skipped, after a few looks.
    #[track_caller]
    fn catches_up(world: &mut World) {
        let now = world.now();
        let looks = (0..50).take_while(|_| world.catch_up(now)).count();
        assert!(looks < 50, "still busy with {:?}", world.next_at());
    }

    #[test]
    fn a_step_of_decades_is_over_soon_and_people_still_write_afterwards() {
        let mut world = world();
        world.settle(Town::new(1, 300, Behaviour::lively()), NOON);
        let decades = Span::days(365 * 30);
        world.set_offset(decades);
        catches_up(&mut world);
        let texts = world.counters.inbound["text"];
        assert!((1_000..50_000).contains(&texts), "{texts} texts");
        world.set_offset(Span(decades.0 + Span::hours(3).0));
        catches_up(&mut world);
        assert!(world.counters.inbound["text"] > texts + 300);
    }

    #[test]
    fn a_clock_set_back_takes_along_what_is_still_to_happen() {
        let mut world = world();
        world.plan(NOON + Span::hours(1), Happening::Unpause { template: 1, pauses: 1 });
        world.set_offset(Span::hours(-10));
        assert_eq!(world.next_at(), Some(NOON - Span::hours(9)));
        world.set_offset(Span::hours(0));
        assert_eq!(world.next_at(), Some(NOON - Span::hours(9)));
    }
}
