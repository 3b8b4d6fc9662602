//! A past day once more, with a shift that there was not: how many of the windows that were lost it would have saved.
//!
//! What waited then is known, and how much a team gets done in an hour is taken from what it did: hours in which it answered at
//! all, drawn again and again at random, always the same. Whoever works in the shift takes what closes first, as the queue has
//! it, also what was answered later anyway: so a window is saved only where there is time for it. That somebody would have had
//! time for other things, and that customers would have written again, is not looked at.

use super::Value;
use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// How often the day is gone through, and from how many hours on anything is said.
const ROUNDS: usize = 400;
const ENOUGH: usize = 10;

/// A question that waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waited {
    pub asked_at: Timestamp,
    pub closes_at: Timestamp,
    /// None where its window was lost.
    pub answered_at: Option<Timestamp>,
}

/// What a shift would have changed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WhatIf {
    /// Windows that were lost and waited at some time of the shift.
    pub lost: u32,
    /// How many of them it would have saved on average, and between which numbers nine times in ten.
    pub saved: Value,
    /// Answers of an hour on average, of so many hours in which any were given.
    pub each_hour: f64,
    pub hours: u32,
    /// How many questions were looked at, those that were asked first, where there were more.
    pub only: Option<u32>,
}

/// Numbers that look random and are always the same (xorshift: G. Marsaglia, 2003).
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % most.max(1)
    }
}

/// Goes through what waited with a shift from one moment to another. `done` is how many answers the team gave in each hour in
/// which it gave any. None where too little is known of that, or the shift has no length.
pub fn replay(waited: &[Waited], (from, until): (Timestamp, Timestamp), done: &[u32]) -> Option<WhatIf> {
    if done.len() < ENOUGH || from >= until {
        return None;
    }
    let waits = |one: &&Waited| {
        one.asked_at < until && one.closes_at > from && one.answered_at.is_none_or(|answered| answered > from)
    };
    let mut those: Vec<Waited> = waited.iter().filter(waits).copied().collect();
    those.sort_by_key(|one| (one.closes_at, one.asked_at, one.answered_at));
    let mut draw = Draw(0x9E37_79B9_7F4A_7C15);
    let mut saved: Vec<f64> = (0..ROUNDS).map(|_| round(&those, from, until, done, &mut draw)).collect();
    saved.sort_by(f64::total_cmp);
    let at = |part: f64| saved[((ROUNDS - 1) as f64 * part).round() as usize];
    let mean = saved.iter().sum::<f64>() / ROUNDS as f64;
    let lost = those.iter().filter(|one| one.answered_at.is_none()).count();
    Some(WhatIf {
        lost: u32::try_from(lost).unwrap_or(u32::MAX),
        saved: Value { is: mean, band: Some((at(0.05), at(0.95))) },
        each_hour: done.iter().map(|n| f64::from(*n)).sum::<f64>() / done.len() as f64,
        hours: u32::try_from(done.len()).unwrap_or(u32::MAX),
        only: None,
    })
}

/// The shift once: what of what was lost is answered in it.
fn round(those: &[Waited], from: Timestamp, until: Timestamp, done: &[u32], draw: &mut Draw) -> f64 {
    let hour = Span::hours(1);
    let mut open: Vec<bool> = vec![true; those.len()];
    let mut saved = 0.0;
    let mut at = from;
    while at < until {
        let end = (at + hour).min(until);
        let part = (end - at).0 as f64 / hour.0 as f64;
        let mut time = (f64::from(done[draw.below(done.len())]) * part).round() as u32;
        for (one, open) in those.iter().zip(&mut open) {
            let waits =
                one.asked_at < end && one.closes_at > at && one.answered_at.is_none_or(|answered| answered > at);
            if time == 0 {
                break;
            }
            if *open && waits {
                *open = false;
                time -= 1;
                saved += f64::from(u8::from(one.answered_at.is_none()));
            }
        }
        at = end;
    }
    saved
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn at(hours: i64) -> Timestamp {
        NOON + Span::hours(hours)
    }

    fn waited(asked: i64, answered: Option<i64>) -> Waited {
        Waited { asked_at: at(asked), closes_at: at(asked + 24), answered_at: answered.map(at) }
    }

    fn saved(waited: &[Waited], shift: (i64, i64), each: u32) -> f64 {
        replay(waited, (at(shift.0), at(shift.1)), &[each; 20]).unwrap().saved.is
    }

    #[test]
    fn a_shift_saves_what_waits_in_it_and_for_which_there_is_time() {
        let lost: Vec<Waited> = (0..10).map(|n| waited(n % 3, None)).collect();
        for (shift, each, expected) in [((8, 9), 4, 4.0), ((8, 10), 4, 8.0), ((8, 12), 4, 10.0), ((30, 40), 4, 0.0)] {
            assert!((saved(&lost, shift, each) - expected).abs() < 1e-9, "{shift:?} {each}");
        }
        assert!((saved(&lost, (-9, -1), 4)).abs() < 1e-9, "nobody had asked yet");
    }

    #[test]
    fn what_closes_first_comes_first_also_where_it_was_answered_later_anyway() {
        let both = [waited(0, Some(20)), waited(1, None)];
        assert!(saved(&both, (5, 6), 1).abs() < 1e-9, "there was time for one");
        assert!((saved(&both, (5, 7), 1) - 1.0).abs() < 1e-9);
        let answered_before = [waited(0, Some(3)), waited(1, None)];
        assert!((saved(&answered_before, (5, 6), 1) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_is_said_where_little_is_known_and_always_the_same() {
        let lost = [waited(0, None)];
        assert_eq!(replay(&lost, (at(1), at(2)), &[3; 9]), None);
        assert_eq!(replay(&lost, (at(2), at(2)), &[3; 20]), None);
        let done: Vec<u32> = (1..15).collect();
        let lost: Vec<Waited> = (0..40).map(|n| waited(n % 7, None)).collect();
        let one = replay(&lost, (at(8), at(11)), &done).unwrap();
        assert_eq!(replay(&lost, (at(8), at(11)), &done), Some(one));
        let (low, high) = one.saved.band.unwrap();
        assert!(low < one.saved.is && one.saved.is < high && high <= 40.0, "{one:?}");
    }

    proptest! {
        #[test]
        fn a_longer_shift_saves_no_less(
            talks in prop::collection::vec((0i64..48, prop::option::of(0i64..30)), 0..30), from in 0i64..40, hours in 1i64..10,
        ) {
            let those: Vec<Waited> =
                talks.iter().map(|(asked, after)| waited(*asked, after.filter(|n| *n < 24).map(|n| asked + n))).collect();
            let (short, long) = (saved(&those, (from, from + hours), 3), saved(&those, (from, from + hours + 2), 3));
            prop_assert!(short <= long);
            prop_assert!(long <= those.iter().filter(|one| one.answered_at.is_none()).count() as f64);
        }
    }
}
