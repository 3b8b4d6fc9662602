//! Which conversation comes first.
//!
//! At stake is an answer that somebody waits for while it is free to give. What is lost if its window closes is what the
//! conversation is worth, times the chance that the customer stays silent until then, times what an answer now brings beyond
//! a template afterwards; and what that template costs ([`Loss`]). A priority, from 0 to 100, is
//!
//! - where an answer is owed and the window is open: from 50, while a whole day is left, to 100 at the window's *peak*. The
//!   peak is the last moment at which somebody can answer, which is the window's end unless nobody works then; or sooner the
//!   more is at stake, six hours at most ([`sooner`]). So of two windows that close together, or in the same night, the one
//!   comes first with which more is lost, and nobody else has to wait more than six hours for that;
//! - where an answer is owed and the window has closed: 25, less with each day, nothing after [`MISSED`]. Only a template
//!   gets there, and the longer it is ago the less it will bring;
//! - else nothing: nobody waits.
//!
//! Until a model is served nobody knows what is at stake. Then the peak is sooner by a rule of thumb: by 36 minutes for each
//! point of engagement, and by more or less than that where the business says what the conversation is worth ([`by_thumb`]).
//!
//! All that are owed an answer come closer to their peaks at the same pace, so their order does not change while time goes
//! by: a database can keep it, and tell what lies in a range of priorities by comparing moments.

use super::{
    queue::Between,
    time::{Span, Timestamp},
    window::SERVICE,
};
use serde::{Deserialize, Serialize};

mod weights;

pub use weights::{
    About, LEAST_FACTOR, LONGEST_VALUE, MOST_FACTOR, MOST_RULES, MOST_TEMPLATE, OrderValue, Rule, Subject, Unbalanced,
    Weights,
};

/// How long a missed window counts for anything.
pub const MISSED: Span = Span::days(30);
/// How much sooner a window peaks for each point of engagement.
const SOONER: Span = Span::minutes(36);
/// The most that a window can peak before the last moment at which somebody can answer.
pub const SOONEST: Span = Span::hours(6);
/// So much time is one point of priority, while a window is open and after it was missed.
const OPEN_POINT: i64 = SERVICE.0 / 50;
const MISSED_POINT: i64 = MISSED.0 / 25;

/// What is at stake if an owed window closes. Probabilities are those of the model, and nobody edits them; the value is what
/// the business says.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Loss {
    /// What the conversation is worth; an ordinary one 1.
    pub value: f64,
    /// The chance that the customer does not write before it closes.
    pub lapse: f64,
    /// The chance that they answer what is written to them now.
    pub reply_now: f64,
    /// The chance that they answer a template afterwards.
    pub reopen: f64,
    /// What a template costs, as a part of what an ordinary conversation is worth.
    pub template_price: f64,
}

impl Loss {
    /// What is lost on average if nobody answers.
    pub fn expected(&self) -> f64 {
        let chance = |p: f64| if p.is_nan() { 0.0 } else { p.clamp(0.0, 1.0) };
        let amount = |x: f64| if x.is_finite() { x.max(0.0) } else { 0.0 };
        let lapse = chance(self.lapse);
        let brings = (chance(self.reply_now) - chance(self.reopen)).max(0.0);
        amount(self.value) * lapse * brings + amount(self.template_price) * lapse
    }
}

/// What is at stake where a window peaks halfway to the most that it can be sooner.
const HALFWAY: f64 = 0.02;

/// How much sooner than it ends a window peaks: by what is at stake where that is known, else by the engagement. More at
/// stake is never later, and each doubling counts for less: what is worth a thousand times as much can wait for no more than
/// six hours either.
pub fn sooner(engagement: Option<f64>, at_stake: Option<f64>) -> Span {
    let most = SOONEST.0 as f64;
    let sooner = match at_stake.filter(|at_stake| !at_stake.is_nan()) {
        Some(at_stake) => most - most * HALFWAY / (HALFWAY + at_stake.max(0.0)),
        None => engagement.unwrap_or(0.0).clamp(0.0, 10.0) * SOONER.0 as f64,
    };
    Span(sooner.round() as i64)
}

/// What stands for what is at stake where no model is used: none where a conversation is worth what an ordinary one is, so that
/// its engagement alone tells how much sooner its window peaks; else as much as has the peak be sooner by that, moved by the worth.
/// The engagement itself is not touched.
pub fn by_thumb(engagement: Option<f64>, value: f64) -> Option<f64> {
    let engagement = engagement?;
    let is_ordinary = !value.is_finite() || (value - 1.0).abs() < 1e-9;
    (!is_ordinary).then(|| thumb(engagement, value))
}

/// What stands for what is at stake by the rule of thumb, also where a conversation is worth what an ordinary one is. Where a
/// model is used, those stand by it in which it is held back by chance: what is kept of their engagement is the model's.
pub fn thumb(engagement: f64, value: f64) -> f64 {
    let share = (engagement / 10.0).clamp(0.0, 0.99);
    let value = if value.is_finite() { value.max(0.0) } else { 1.0 };
    HALFWAY * value * share / (1.0 - share)
}

/// What a window's place follows from, beside its end.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Urge {
    pub engagement: Option<f64>,
    pub at_stake: Option<f64>,
    /// The last moment before its end at which somebody works; none where that is not known, or is its end.
    pub answer_by: Option<Timestamp>,
}

impl Urge {
    /// When what is at stake is greatest.
    pub fn peak(&self, ends_at: Timestamp) -> Timestamp {
        // What was reckoned of an earlier window does not count for this one.
        let answer_by = self.answer_by.filter(|at| *at > ends_at - SERVICE);
        answer_by.map_or(ends_at, |at| at.min(ends_at)) - sooner(self.engagement, self.at_stake)
    }
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
    pub fn of(owed: bool, ends_at: Option<Timestamp>, urge: &Urge, now: Timestamp) -> Self {
        match ends_at {
            Some(ends_at) if owed && ends_at > now => Self::Answer { peak_at: urge.peak(ends_at) },
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

    #[test]
    fn whoever_is_held_out_stands_where_the_rule_of_thumb_alone_has_them() {
        for engagement in [0.0, 0.4, 3.3, 7.5, 9.9] {
            let by_rule = sooner(Some(engagement), None);
            for of_the_model in [None, Some(0.2), Some(9.0)] {
                let apart = sooner(of_the_model, Some(thumb(engagement, 1.0))).0 - by_rule.0;
                assert!(apart.abs() <= 1, "{engagement}: {apart}");
            }
        }
        assert_eq!(by_thumb(Some(4.0), 2.0), Some(thumb(4.0, 2.0)));
    }

    fn urge(engagement: Option<f64>, at_stake: Option<f64>) -> Urge {
        Urge { engagement, at_stake, answer_by: None }
    }

    fn peak(ends_at: Timestamp, engagement: Option<f64>, at_stake: Option<f64>) -> Timestamp {
        urge(engagement, at_stake).peak(ends_at)
    }

    #[test]
    fn the_rule_of_thumb_is_moved_by_what_a_conversation_is_worth() {
        for engagement in [0.0, 3.4, 5.0, 9.9] {
            let at = |value: f64| sooner(Some(engagement), by_thumb(Some(engagement), value));
            assert_eq!(by_thumb(Some(engagement), 1.0), None);
            assert!((at(1.000_001).0 - at(1.0).0).abs() < 1000, "it moves by little where it is worth little more");
            assert!(at(0.25) <= at(1.0) && at(1.0) <= at(4.0) && at(16.0) <= SOONEST);
        }
        assert!(sooner(Some(3.4), by_thumb(Some(3.4), 4.0)) > sooner(Some(6.0), None));
        assert_eq!([by_thumb(None, 4.0), by_thumb(Some(5.0), f64::NAN)], [None, None], "of whom nothing is said");
    }

    fn stake(owed: bool, ends_in: i64, engagement: Option<f64>) -> Stake {
        Stake::of(owed, Some(NOON + Span::hours(ends_in)), &urge(engagement, None), NOON)
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
            (Stake::of(true, None, &urge(None, Some(3.0)), NOON), 0.0),
        ];
        for (stake, priority) in cases {
            assert!((stake.priority(NOON) - priority).abs() < 1e-9, "{stake:?}: {}", stake.priority(NOON));
        }
    }

    #[test]
    fn nobody_waits_longer_than_six_hours_for_somebody_more_engaged() {
        let (dull, eager) = (NOON + Span::hours(6), NOON + Span::hours(12));
        assert!(peak(dull, Some(0.0), None) <= peak(eager, Some(10.0), None));
        assert_eq!(peak(eager, Some(10.0), None), eager - SOONEST);
        assert_eq!(peak(eager, Some(7.4), None), eager - Span(15_984_000));
    }

    #[test]
    fn what_is_at_stake_counts_before_the_rule_of_thumb_and_nobody_waits_longer_than_six_hours_for_it() {
        let (little, much) = (NOON + Span::hours(6), NOON + Span::hours(12));
        assert!(peak(little, Some(0.0), Some(0.0)) <= peak(much, Some(10.0), Some(f64::INFINITY)));
        assert_eq!(peak(little, Some(10.0), Some(0.0)), little, "nothing is lost with it, however engaged they are");
        assert_eq!(peak(much, None, Some(HALFWAY)), much - Span(SOONEST.0 / 2));
        assert_eq!(peak(much, None, Some(f64::MAX)), much - SOONEST);
        assert_eq!(peak(much, Some(10.0), Some(f64::NAN)), much - SOONEST, "no number is as if nobody knew");
    }

    #[test]
    fn a_window_that_closes_in_the_night_peaks_before_the_last_who_works_goes_home() {
        let (evening, night) = (NOON + Span::hours(6), NOON + Span::hours(15));
        let urge = Urge { answer_by: Some(evening), ..urge(None, Some(HALFWAY)) };
        assert_eq!(urge.peak(night), evening - Span(SOONEST.0 / 2));
        assert_eq!(
            urge.peak(NOON + Span::hours(5)),
            NOON + Span::hours(5) - Span(SOONEST.0 / 2),
            "it closes before that"
        );
        assert_eq!(urge.peak(night + SERVICE), night + SERVICE - Span(SOONEST.0 / 2), "that was of an earlier window");
    }

    #[test]
    fn what_is_lost_is_the_worth_of_what_an_answer_brings_and_the_template() {
        let loss = Loss { value: 2.0, lapse: 0.5, reply_now: 0.7, reopen: 0.2, template_price: 0.1 };
        assert!((loss.expected() - (2.0 * 0.5 * 0.5 + 0.1 * 0.5)).abs() < 1e-12);
        assert!(Loss { lapse: 0.0, ..loss }.expected().abs() < 1e-12, "they write again in any case");
        let reopened = Loss { reopen: 0.9, ..loss };
        assert!((reopened.expected() - 0.05).abs() < 1e-12, "a template does as well: its price is what is lost");
    }

    fn stakes() -> impl Strategy<Value = Stake> {
        let tenths = |known: bool, tenths: u8| known.then_some(f64::from(tenths) / 10.0);
        (any::<bool>(), -900i64..40, 0u8..=100, any::<bool>(), 0u8..=100, any::<bool>()).prop_map(
            move |(owed, hours, engagement, known, at_stake, served)| {
                let ends_at = Some(NOON + Span::hours(hours));
                Stake::of(owed, ends_at, &urge(tenths(known, engagement), tenths(served, at_stake)), NOON)
            },
        )
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
            one in 1i64..24, other in 1i64..24, first in 0u8..=100, second in 0u8..=100, later in 0i64..60, served: bool
        ) {
            let of = |hours: i64, tenths: u8, now: Timestamp| {
                let (ends_at, score) = (NOON + Span::hours(hours), Some(f64::from(tenths) / 10.0));
                Stake::of(true, Some(ends_at), &urge(score, score.filter(|_| served)), now).priority(now)
            };
            let now = NOON + Span::minutes(later);
            let before = of(one, first, NOON) - of(other, second, NOON);
            let after = of(one, first, now) - of(other, second, now);
            // Both may have come to their peaks by then.
            prop_assert!(before * after >= 0.0);
        }

        #[test]
        fn more_at_stake_is_never_later_and_any_number_is_within_bounds(one in any::<f64>(), other in any::<f64>()) {
            let within = Span(0)..=SOONEST;
            prop_assert!(within.contains(&sooner(None, Some(one))) && within.contains(&sooner(Some(one), None)));
            if one <= other {
                prop_assert!(sooner(None, Some(one)) <= sooner(None, Some(other)));
            }
        }

        #[test]
        fn a_loss_is_a_finite_amount_and_grows_with_what_a_conversation_is_worth(
            value in any::<f64>(), more in 1.0f64..9.0, chances in proptest::array::uniform3(any::<f64>()), price in any::<f64>()
        ) {
            let [lapse, reply_now, reopen] = chances;
            let loss = Loss { value: value % 1e6, lapse, reply_now, reopen, template_price: price % 1e6 };
            let expected = loss.expected();
            prop_assert!(expected.is_finite() && expected >= 0.0, "{:?}", loss);
            let dearer = Loss { value: loss.value * more, ..loss };
            prop_assert!(dearer.expected() >= expected || loss.value < 0.0);
        }
    }
}
