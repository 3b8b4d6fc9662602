//! Which conversation comes first, by a plain rule: until the models have learnt, and as what they have to beat.
//!
//! At stake is an answer that somebody waits for while it is free to give. So a priority, from 0 to 100, is
//!
//! - where an answer is owed and the window is open: from 50, while a whole day is left, to 100 at the window's *peak*. The
//!   peak is the window's end, or sooner for whoever is engaged: 36 minutes for each point of engagement, six hours at
//!   most. So of two windows that close together the more engaged customer's comes first, and nobody else has to wait
//!   more than six hours for that;
//! - where an answer is owed and the window has closed: 25, less with each day, nothing after [`MISSED`]. Only a template
//!   gets there, and the longer it is ago the less it will bring;
//! - else nothing: nobody waits.
//!
//! All that are owed an answer come closer to their peaks at the same pace, so their order does not change while time goes
//! by: a database can keep it, and tell what lies in a range of priorities by comparing moments.

use super::{
    queue::Between,
    time::{Span, Timestamp},
    window::SERVICE,
};

/// How long a missed window counts for anything.
pub const MISSED: Span = Span::days(30);
/// How much sooner a window peaks for each point of engagement.
const SOONER: Span = Span::minutes(36);
/// The most that a window can peak before its end.
pub const SOONEST: Span = Span::hours(6);
/// So much time is one point of priority, while a window is open and after it was missed.
const OPEN_POINT: i64 = SERVICE.0 / 50;
const MISSED_POINT: i64 = MISSED.0 / 25;

/// When what is at stake is greatest.
pub fn peak(ends_at: Timestamp, engagement: Option<f64>) -> Timestamp {
    let sooner = engagement.unwrap_or(0.0).clamp(0.0, 10.0) * SOONER.0 as f64;
    ends_at - Span(sooner.round() as i64)
}

/// What is at stake in a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stake {
    /// An answer, in a window that is open.
    Answer {
        peak_at: Timestamp,
    },
    /// An answer that was not given in time.
    Missed {
        ended_at: Timestamp,
    },
    Nothing,
}

impl Stake {
    pub fn of(owed: bool, ends_at: Option<Timestamp>, engagement: Option<f64>, now: Timestamp) -> Self {
        match ends_at {
            Some(ends_at) if owed && ends_at > now => Self::Answer { peak_at: peak(ends_at, engagement) },
            Some(ended_at) if owed => Self::Missed { ended_at },
            _ => Self::Nothing,
        }
    }

    /// From 0 to 100.
    pub fn priority(self, now: Timestamp) -> f64 {
        match self {
            Self::Answer { peak_at } => 100.0 - (peak_at - now).0.clamp(0, SERVICE.0) as f64 / OPEN_POINT as f64,
            Self::Missed { ended_at } => 25.0 - (now - ended_at).0.clamp(0, MISSED.0) as f64 / MISSED_POINT as f64,
            Self::Nothing => 0.0,
        }
    }
}

/// Moments from the first to the last, both among them; none where the first is the later one.
pub type Moments = (i64, i64);

/// What a range of priorities comes to at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// Where the peaks of open windows lie.
    pub peaks: Moments,
    /// Where the ends of missed windows lie.
    pub missed: Moments,
    /// Whether it takes in those where nothing is at stake.
    pub nothing: bool,
}

const NONE: Moments = (1, 0);

impl Reach {
    pub fn of(range: Between, now: Timestamp) -> Self {
        let (low, high) = (range.from.unwrap_or(0).clamp(0, 101), range.to.unwrap_or(100).clamp(-1, 100));
        let peaks = match ((100 - low) * OPEN_POINT, (100 - high) * OPEN_POINT) {
            (most, least) if most < 0 || least > SERVICE.0 => NONE,
            (most, least) => (
                if least <= 0 { i64::MIN } else { now.0 + least },
                if most >= SERVICE.0 { i64::MAX } else { now.0 + most },
            ),
        };
        let missed = match ((25 - low) * MISSED_POINT, (25 - high) * MISSED_POINT) {
            (most, _) if most < 0 || high < 0 => NONE,
            (most, least) => (
                if most >= MISSED.0 { i64::MIN } else { now.0 - most },
                if least <= 0 { i64::MAX } else { now.0 - least },
            ),
        };
        Self { peaks, missed, nothing: low <= 0 && high >= 0 }
    }

    pub fn admits(&self, stake: Stake) -> bool {
        let within = |(first, last): Moments, at: Timestamp| first <= at.0 && at.0 <= last;
        match stake {
            Stake::Answer { peak_at } => within(self.peaks, peak_at),
            Stake::Missed { ended_at } => within(self.missed, ended_at),
            Stake::Nothing => self.nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn stake(owed: bool, ends_in: i64, engagement: Option<f64>) -> Stake {
        Stake::of(owed, Some(NOON + Span::hours(ends_in)), engagement, NOON)
    }

    #[test]
    fn whoever_waits_in_a_window_that_closes_comes_first() {
        let cases = [
            (stake(true, 24, None), 50.0),
            (stake(true, 12, None), 75.0),
            (stake(true, 12, Some(10.0)), 87.5),
            (stake(true, 6, Some(10.0)), 100.0),
            (stake(true, 1, Some(10.0)), 100.0),
            (stake(true, 0, None), 25.0),
            (stake(true, -15 * 24, Some(9.0)), 12.5),
            (stake(true, -60 * 24, None), 0.0),
            (stake(false, 1, Some(10.0)), 0.0),
            (Stake::of(true, None, None, NOON), 0.0),
        ];
        for (stake, priority) in cases {
            assert!((stake.priority(NOON) - priority).abs() < 1e-9, "{stake:?}: {}", stake.priority(NOON));
        }
    }

    #[test]
    fn nobody_waits_longer_than_six_hours_for_somebody_more_engaged() {
        let (dull, eager) = (NOON + Span::hours(6), NOON + Span::hours(12));
        assert!(peak(dull, Some(0.0)) <= peak(eager, Some(10.0)));
        assert_eq!(peak(eager, Some(10.0)), eager - SOONEST);
        assert_eq!(peak(eager, Some(7.4)), eager - Span(15_984_000));
    }

    fn stakes() -> impl Strategy<Value = Stake> {
        (any::<bool>(), -900i64..40, 0u8..=100, any::<bool>())
            .prop_map(|(owed, hours, tenths, known)| stake(owed, hours, known.then_some(f64::from(tenths) / 10.0)))
    }

    proptest! {
        #[test]
        fn what_lies_in_a_range_is_told_by_moments_alone(
            stake in stakes(), from in proptest::option::of(-5i64..110), to in proptest::option::of(-5i64..110)
        ) {
            let priority = stake.priority(NOON);
            prop_assert!((0.0..=100.0).contains(&priority));
            let near = |bound: i64| (priority - bound as f64).abs() < 1e-6;
            prop_assume!(!from.is_some_and(near) || priority.fract() == 0.0);
            prop_assume!(!to.is_some_and(near) || priority.fract() == 0.0);
            let within = from.is_none_or(|from| priority >= from as f64) && to.is_none_or(|to| priority <= to as f64);
            prop_assert_eq!(Reach::of(Between { from, to }, NOON).admits(stake), within, "{}", priority);
        }

        #[test]
        fn time_does_not_change_the_order_of_those_who_wait(
            one in 1i64..24, other in 1i64..24, first in 0u8..=100, second in 0u8..=100, later in 0i64..60
        ) {
            let of = |hours: i64, tenths: u8, now: Timestamp| {
                let ends_at = NOON + Span::hours(hours);
                Stake::of(true, Some(ends_at), Some(f64::from(tenths) / 10.0), now).priority(now)
            };
            let now = NOON + Span::minutes(later);
            let before = of(one, first, NOON) - of(other, second, NOON);
            let after = of(one, first, now) - of(other, second, now);
            // Both may have come to their peaks by then.
            prop_assert!(before * after >= 0.0);
        }
    }
}
