//! A past day once more, with a shift that there was not, or one that there was at another time: how many of the windows that were
//! lost it would have saved.
//!
//! What waited then is known, and how much a team gets done in an hour is taken from what it did: hours in which it answered at
//! all, drawn again and again at random, always the same. Whoever works in the shift takes what closes first, as the queue has
//! it, also what was answered later anyway: so a window is saved only where there is time for it. That somebody would have had
//! time for other things, and that customers would have written again, is not looked at.
//!
//! Where a shift is moved, some hours fall away. What was answered in them was so by those of the shift as often as they were of
//! those who worked then, and is open again: where the other hours have no time for it, it is lost. Others might have answered it
//! later, so a move is not made to look better than it is.

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
    /// How many of them it would have saved on average, and between which numbers nine times in ten. Where a shift is moved, less
    /// what would have been lost instead: it can be below nought.
    pub saved: Value,
    /// Answers that were given in hours that fall away, as far as they were the shift's.
    #[serde(default)]
    pub undone: u32,
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

    fn comes_true(&mut self, p: f64) -> bool {
        p >= 1.0 || (self.below(1 << 20) as f64) < p * f64::from(1 << 20)
    }
}

/// A shift that there was, and which part of those who worked then it was, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moved {
    pub from: Timestamp,
    pub until: Timestamp,
    pub part: f64,
}

/// What of one stretch is not in another.
fn without((from, until): (Timestamp, Timestamp), other: (Timestamp, Timestamp)) -> Vec<(Timestamp, Timestamp)> {
    let parts = [(from, until.min(other.0)), (from.max(other.1), until)];
    if other.0 >= until || other.1 <= from {
        return vec![(from, until)];
    }
    parts.into_iter().filter(|(from, until)| from < until).collect()
}

/// Goes through what waited with a shift from one moment to another, which takes the place of another one or of none. `done` is how
/// many answers the team gave in each hour in which it gave any. None where too little is known of that, or the shift has no
/// length.
pub fn replay(waited: &[Waited], shift: (Timestamp, Timestamp), moved: Option<Moved>, done: &[u32]) -> Option<WhatIf> {
    if done.len() < ENOUGH || shift.0 >= shift.1 {
        return None;
    }
    let (added, gone) = match moved {
        Some(moved) => {
            let before = (moved.from, moved.until);
            (without(shift, before), without(before, shift))
        }
        None => (vec![shift], Vec::new()),
    };
    let part = moved.map_or(1.0, |moved| moved.part.clamp(0.0, 1.0));
    let was_given = |one: &Waited| {
        one.answered_at.is_some_and(|answered| gone.iter().any(|(from, until)| *from <= answered && answered < *until))
    };
    let waits = |one: &Waited| added.iter().any(|(from, until)| one.waits(*from, *until));
    let mut those: Vec<(Waited, bool)> =
        waited.iter().map(|one| (*one, was_given(one))).filter(|(one, given)| *given || waits(one)).collect();
    those.sort_by_key(|(one, _)| (one.closes_at, one.asked_at, one.answered_at));
    let mut draw = Draw(0x9E37_79B9_7F4A_7C15);
    let mut saved: Vec<f64> = (0..ROUNDS).map(|_| round(&those, &added, part, done, &mut draw)).collect();
    saved.sort_by(f64::total_cmp);
    let at = |part: f64| saved[((ROUNDS - 1) as f64 * part).round() as usize];
    let mean = saved.iter().sum::<f64>() / ROUNDS as f64;
    let lost = those.iter().filter(|(one, _)| one.answered_at.is_none()).count();
    let given = those.iter().filter(|(_, given)| *given).count();
    Some(WhatIf {
        lost: u32::try_from(lost).unwrap_or(u32::MAX),
        saved: Value { is: mean, band: Some((at(0.05), at(0.95))) },
        undone: (given as f64 * part).round() as u32,
        each_hour: done.iter().map(|n| f64::from(*n)).sum::<f64>() / done.len() as f64,
        hours: u32::try_from(done.len()).unwrap_or(u32::MAX),
        only: None,
    })
}

impl Waited {
    /// Whether it waits at some time between two moments.
    fn waits(&self, from: Timestamp, until: Timestamp) -> bool {
        self.asked_at < until && self.closes_at > from && self.answered_at.is_none_or(|answered| answered > from)
    }
}

/// The hours once: what of what was lost is answered in them, less what is lost instead. Of each question it is said whether it was
/// answered in hours that fall away.
fn round(those: &[(Waited, bool)], added: &[(Timestamp, Timestamp)], part: f64, done: &[u32], draw: &mut Draw) -> f64 {
    let hour = Span::hours(1);
    let mut now: Vec<Waited> = Vec::with_capacity(those.len());
    let mut saved = 0.0;
    for (one, given) in those {
        let is_undone = *given && draw.comes_true(part);
        // Until there is time for it, it is lost.
        saved -= f64::from(u8::from(is_undone));
        now.push(Waited { answered_at: one.answered_at.filter(|_| !is_undone), ..*one });
    }
    let mut open: Vec<bool> = vec![true; now.len()];
    for (from, until) in added {
        let mut at = *from;
        while at < *until {
            let end = (at + hour).min(*until);
            let length = (end - at).0 as f64 / hour.0 as f64;
            let mut time = (f64::from(done[draw.below(done.len())]) * length * part).round() as u32;
            for (one, open) in now.iter().zip(&mut open) {
                if time == 0 {
                    break;
                }
                if *open && one.waits(at, end) {
                    *open = false;
                    time -= 1;
                    saved += f64::from(u8::from(one.answered_at.is_none()));
                }
            }
            at = end;
        }
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
        replay(waited, (at(shift.0), at(shift.1)), None, &[each; 20]).unwrap().saved.is
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
        assert_eq!(replay(&lost, (at(1), at(2)), None, &[3; 9]), None);
        assert_eq!(replay(&lost, (at(2), at(2)), None, &[3; 20]), None);
        let done: Vec<u32> = (1..15).collect();
        let lost: Vec<Waited> = (0..40).map(|n| waited(n % 7, None)).collect();
        let one = replay(&lost, (at(8), at(11)), None, &done).unwrap();
        assert_eq!(replay(&lost, (at(8), at(11)), None, &done), Some(one));
        let (low, high) = one.saved.band.unwrap();
        assert!(low < one.saved.is && one.saved.is < high && high <= 40.0, "{one:?}");
    }

    fn moved(waited: &[Waited], from: (i64, i64), to: (i64, i64), part: f64, each: u32) -> WhatIf {
        let before = Moved { from: at(from.0), until: at(from.1), part };
        replay(waited, (at(to.0), at(to.1)), Some(before), &[each; 20]).unwrap()
    }

    #[test]
    fn a_shift_that_is_longer_saves_what_the_hours_that_are_new_have_time_for() {
        let lost: Vec<Waited> = (0..10).map(|_| waited(0, None)).collect();
        let longer = moved(&lost, (-8, 8), (-8, 10), 1.0, 4);
        assert!((longer.saved.is - 8.0).abs() < 1e-9 && longer.undone == 0, "{longer:?}");
        let both_ends = moved(&lost, (10, 12), (9, 13), 1.0, 4);
        assert!((both_ends.saved.is - 8.0).abs() < 1e-9, "an hour before and one after: {both_ends:?}");
        let as_it_was = moved(&lost, (8, 10), (8, 10), 1.0, 4);
        assert!(as_it_was.saved.is.abs() < 1e-9 && as_it_was.lost == 0, "{as_it_was:?}");
    }

    #[test]
    fn a_shift_that_is_moved_loses_what_it_answered_where_there_is_no_time_for_it_any_more() {
        // Six were answered in the morning, and two who asked then were lost in the night.
        let mut all: Vec<Waited> = (0..6).map(|_| waited(0, Some(1))).collect();
        all.extend([waited(-20, None), waited(-20, None)]);
        let gone = moved(&all, (0, 4), (30, 34), 1.0, 9);
        assert_eq!((gone.undone, gone.saved.is), (6, -6.0), "after all have closed");
        let later = moved(&all, (0, 2), (3, 5), 1.0, 9);
        assert!((later.saved.is - 2.0).abs() < 1e-9, "there is time for all: {later:?}");
        let little = moved(&all, (0, 2), (3, 4), 1.0, 3);
        assert!((little.saved.is - (2.0 - 5.0)).abs() < 1e-9, "what closes first comes first: {little:?}");
        let one_of_two = moved(&all, (0, 4), (30, 34), 0.5, 9);
        let (low, high) = one_of_two.saved.band.unwrap();
        assert!((-4.0..-2.0).contains(&one_of_two.saved.is) && low < high, "half of them were others': {one_of_two:?}");
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
