//! How fast the platform lets messages leave: a generic cell rate.
//!
//! Each place that has a pace keeps one moment, the time at which its next regular message would be due. A burst borrows
//! from the future by pushing it ahead.

use super::time::{Span, Timestamp};

/// A pace: one per `every`, of which `burst` may leave at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    pub every: Span,
    pub burst: i64,
}

/// To one person: one message in 6 s, bursts up to 45 (Throughput, Nov 2025).
pub const PAIR: Pace = Pace { every: Span::seconds(6), burst: 45 };
/// From one number: 80 messages a second (Throughput, Nov 2025), in bursts no longer than a tenth of a second.
pub const NUMBER: Pace = Pace { every: Span(13), burst: 8 };

impl Pace {
    /// When the next regular message has to be due for none to leave before then.
    pub fn not_before(self, until: Timestamp) -> Timestamp {
        until + self.every * (self.burst - 1)
    }

    /// Whether a message may leave now, given when the next regular one is due; if so the new due time, else how long
    /// to wait.
    pub fn take(self, due: Option<Timestamp>, now: Timestamp) -> Result<Timestamp, Timestamp> {
        let due = due.unwrap_or(now).max(now);
        let earliest = due - self.every * (self.burst - 1);
        if now >= earliest { Ok(due + self.every) } else { Err(earliest) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_five_leave_at_once_and_then_one_every_six_seconds() {
        let now = Timestamp(1_000_000);
        let mut due = None;
        for n in 0..45 {
            due = Some(PAIR.take(due, now).unwrap_or_else(|_| panic!("message {n} had to wait")));
        }
        assert_eq!(PAIR.take(due, now), Err(now + Span::seconds(6)));
        assert!(PAIR.take(due, now + Span::seconds(6)).is_ok());
    }

    #[test]
    fn nothing_leaves_before_the_moment_it_is_held_back_to() {
        let until = Timestamp(1_000_000);
        for pace in [PAIR, NUMBER] {
            let due = Some(pace.not_before(until));
            assert_eq!(pace.take(due, until - Span(1)), Err(until));
            assert!(pace.take(due, until).is_ok());
        }
    }

    #[test]
    fn a_number_sends_no_more_than_eighty_in_any_second() {
        let (mut due, mut sent) = (None, 0);
        for ms in 0..2000 {
            let now = Timestamp(ms);
            while let Ok(next) = NUMBER.take(due, now) {
                due = Some(next);
                sent += i64::from(ms >= 1000);
            }
        }
        assert!((70..=80).contains(&sent), "{sent} in a second");
    }
}
