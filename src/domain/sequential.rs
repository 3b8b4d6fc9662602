//! Whether two rates differ, by a test that may be looked at after every outcome.
//!
//! Whoever looks at a usual test again and again, and stops when it says so, finds a difference where there is none in every
//! second experiment. This one holds however often it is looked at: the mixture sequential probability ratio test of Johari,
//! Koomen, Pekelis and Walsh ("Peeking at A/B tests", 2017, and "Always valid inference", 2022), after Robbins (1970). With the
//! difference `d` of two rates, the variance of that difference `V` by the pooled rate, and `τ` the spread of the differences
//! that are thought possible, the evidence against "there is none" is
//!
//! `Λ = √(V / (V + τ²)) · exp(d²τ² / (2V(V + τ²)))`
//!
//! By Ville's inequality it ever reaches `1 / α` with a probability of `α` at most where there is no difference. The variance is
//! estimated and the difference taken as normally distributed, so nothing is said before each side has [`FROM`] outcomes and
//! [`EXPECTED`] of each kind.
//!
//! It is for traffic that chance parts between the two by shares that stay, and never for what a bandit steers: there the rates
//! are those of different times.

use serde::{Deserialize, Serialize};

/// How often a difference may be found where there is none.
pub const ALPHA: f64 = 0.05;
/// The spread of the differences that are thought possible.
pub const SPREAD: f64 = 0.03;
/// The spread of the shares that are thought possible about the one that is seen.
pub const WIDE: f64 = 0.1;
/// Outcomes of each side before which nothing is said.
pub const FROM: u64 = 100;
/// Outcomes of each kind that are expected of the smaller side, before which nothing is said.
pub const EXPECTED: f64 = 5.0;

/// What came of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Side {
    pub of: u64,
    pub well: u64,
}

impl Side {
    /// Takes in one more outcome.
    pub fn take(&mut self, well: bool) {
        self.of += 1;
        self.well += u64::from(well);
    }

    fn rate(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.well as f64 / self.of as f64 }
    }
}

/// How two sides compare by now.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// By how much the second rate is above the first.
    pub difference: f64,
    /// Between which the true difference lies, whenever it is looked at: where so many comparisons are made, in all of them
    /// together. No difference lies outside exactly where there is one.
    pub low: f64,
    pub high: f64,
    /// How much speaks for a difference: 20 is enough at 5 in 100, so many times as much where so many comparisons are made.
    pub evidence: f64,
    /// There is one, with so many comparisons made.
    pub differs: bool,
    /// There are so many outcomes that anything is said at all.
    pub enough: bool,
}

/// The share of a side that went well, and between which the true one lies, whenever it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rate {
    pub rate: f64,
    pub low: f64,
    pub high: f64,
}

impl Rate {
    /// By the same mixture as that of [`compare`], about one side alone. Two outcomes that were never seen, one of each kind,
    /// keep it from saying too much where hardly any went well.
    pub fn of(side: Side) -> Self {
        if side.of == 0 {
            return Self { rate: 0.0, low: 0.0, high: 1.0 };
        }
        let of = side.of as f64;
        let middle = (side.well as f64 + 1.0) / (of + 2.0);
        let variance = middle * (1.0 - middle) / of;
        let half = half(variance, WIDE * WIDE, ALPHA);
        Self { rate: side.rate(), low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
    }
}

/// How far the true value may lie from one that is seen with this variance, whenever it is looked at, where values are thought
/// possible that spread about it by this variance. It lies further away with a probability of `alpha` at most.
fn half(variance: f64, spread: f64, alpha: f64) -> f64 {
    let both = variance + spread;
    (2.0 * variance * both / spread * ((1.0 / alpha).ln() + 0.5 * (both / variance).ln())).sqrt()
}

/// Whether there are so many outcomes that anything is said at all, where this is the rate of both sides together: [`FROM`] of
/// each side, and of the smaller one [`EXPECTED`] that go well and as many that do not, if they go as both together do.
///
/// That is the rule of Cochran ("Some methods for strengthening the common χ² tests", 1954) for a table of two by two, which
/// compares two rates by the same normal distribution: no expected number below 5. Where a side is small and hardly anything
/// goes well, its number of those that do is nearly a Poisson number of mean `λ = n·p`, and one alone is `1 / √λ` standard
/// deviations: at `λ = .05` more than four, which passes for a difference. At rates of .05 to 1 in 100 one was found without the
/// rule in up to 8.4 of 100 experiments at 99:1; with it in 1.2 at most at 9:1 and at 99:1, and where seven comparisons are made
/// at once in 2.6 (3,000 simulated experiments each, looked at before and after every answer, until 20 were expected of the
/// smaller side). `cargo xtask bench always-valid` looks after every outcome.
fn is_enough(one: Side, other: Side, pooled: f64) -> bool {
    let least = one.of.min(other.of);
    least >= FROM && least as f64 * pooled.min(1.0 - pooled) >= EXPECTED
}

/// Compares two sides, as they are by now, where `many` comparisons are made, this one among them. Each has its part of the
/// errors that may be made (Bonferroni): for what is found, and for the range beside it, so that the two say the same.
pub fn compare(one: Side, other: Side, many: usize) -> Comparison {
    let alpha = ALPHA / many.max(1) as f64;
    let difference = other.rate() - one.rate();
    let pooled = Side { of: one.of + other.of, well: one.well + other.well }.rate();
    if !is_enough(one, other, pooled) {
        return Comparison { difference, low: -1.0, high: 1.0, evidence: 1.0, differs: false, enough: false };
    }
    let variance = pooled * (1.0 - pooled) * (1.0 / one.of as f64 + 1.0 / other.of as f64);
    let spread = SPREAD * SPREAD;
    let both = variance + spread;
    let evidence = (0.5 * (variance / both).ln() + difference * difference * spread / (2.0 * variance * both)).exp();
    let half = half(variance, spread, alpha);
    Comparison {
        difference,
        low: (difference - half).max(-1.0),
        high: (difference + half).min(1.0),
        evidence,
        differs: evidence >= 1.0 / alpha,
        enough: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::bandit::Chances;

    /// Whether a difference is ever found in so many outcomes of each side, looked at after each.
    fn ever(rates: [f64; 2], most: u64, seed: u64) -> bool {
        let mut chance = Chances::of(seed);
        let [mut one, mut other] = [Side::default(); 2];
        (0..most).any(|_| {
            one.take(chance.even() < rates[0]);
            other.take(chance.even() < rates[1]);
            compare(one, other, 1).differs
        })
    }

    #[test]
    fn where_there_is_no_difference_one_is_seldom_found_however_often_it_is_looked_at() {
        let found = (0..400).filter(|seed| ever([0.2, 0.2], 2_000, *seed)).count();
        assert!(found < 28, "{found} of 400");
    }

    #[test]
    fn a_difference_is_found_where_there_is_one() {
        let found = (0..40).filter(|seed| ever([0.15, 0.25], 3_000, *seed)).count();
        assert!(found > 36, "{found} of 40");
    }

    #[test]
    fn what_may_be_no_difference_is_exactly_what_is_not_found() {
        let told = |well, many| compare(Side { of: 1_000, well: 100 }, Side { of: 1_000, well }, many);
        for (many, needed) in [(1, 20.0), (2, 40.0), (7, 140.0)] {
            for well in 100..=200 {
                let compared = told(well, many);
                let lies_within = compared.low < 0.0 && 0.0 < compared.high;
                assert_eq!(compared.differs, !lies_within, "{many}: {compared:?}");
                assert_eq!(compared.differs, compared.evidence >= needed, "{many}: {compared:?}");
            }
        }
        assert!(told(200, 1).differs);
        assert_eq!(
            [1, 2].map(|many| told(148, many).differs),
            [true, false],
            "the more is compared, the more it takes"
        );
    }

    #[test]
    fn nothing_is_said_of_few_nor_where_hardly_any_are_of_a_kind() {
        let few = compare(Side { of: 99, well: 0 }, Side { of: 500, well: 400 }, 1);
        assert!(!few.enough && !few.differs);
        for well in [0, 500] {
            let alike = compare(Side { of: 500, well }, Side { of: 500, well }, 1);
            assert!(!alike.enough && !alike.differs && alike.low < 0.0, "{alike:?}");
        }
        // One answer of a hundred people, beside six of twelve thousand, is chance; so is one who does not answer.
        let (large, small) = (Side { of: 12_000, well: 6 }, Side { of: 120, well: 1 });
        let lucky = compare(large, small, 1);
        assert!(!lucky.enough && !lucky.differs, "{lucky:?}");
        let turned = |side: Side| Side { well: side.of - side.well, ..side };
        assert!(!compare(turned(large), turned(small), 1).enough);
    }

    #[test]
    fn groups_may_be_uneven_where_enough_of_each_kind_is_expected_of_the_smaller_one() {
        let told = |large, small| compare(Side { of: 49_500, well: large }, Side { of: 500, well: small }, 1);
        assert_eq!([490, 500].map(|large| told(large, 6).enough), [false, true], "1 in 100 of 500");
        assert!(!told(500, 6).differs && told(500, 30).differs);
    }

    #[test]
    fn a_difference_is_seldom_found_where_one_side_is_small_and_hardly_any_answer() {
        let is_ever_found = |seed: u64| {
            let mut chance = Chances::of(seed);
            let [mut small, mut large] = [Side::default(); 2];
            (0..20_000).any(|_| {
                let side = if chance.even() < 0.01 { &mut small } else { &mut large };
                side.take(chance.even() < 0.0005);
                compare(large, small, 1).differs
            })
        };
        let found = (0..400).filter(|seed| is_ever_found(*seed)).count();
        assert!(found <= 20, "{found} of 400");
    }

    #[test]
    fn a_share_seldom_lies_outside_of_its_range_however_often_it_is_looked_at() {
        for share in [0.05, 0.2, 0.5] {
            let is_ever_outside = |seed: u64| {
                let (mut chance, mut side) = (Chances::of(seed), Side::default());
                (0..2_000).any(|_| {
                    side.take(chance.even() < share);
                    let told = Rate::of(side);
                    side.of >= FROM && !(told.low..=told.high).contains(&share)
                })
            };
            let outside = (0..400).filter(|seed| is_ever_outside(*seed)).count();
            assert!(outside < 28, "{share}: {outside} of 400");
        }
    }

    #[test]
    fn the_more_is_known_the_narrower_a_range_is() {
        assert_eq!(Rate::of(Side::default()), Rate { rate: 0.0, low: 0.0, high: 1.0 });
        let [few, many] = [100, 10_000].map(|of| Rate::of(Side { of, well: of / 5 }));
        assert!(few.low < many.low && many.low < 0.2 && 0.2 < many.high && many.high < few.high, "{few:?} {many:?}");
        for side in
            [Side { of: 1, well: 0 }, Side { of: 1, well: 1 }, Side { of: 500, well: 0 }, Side { of: 500, well: 500 }]
        {
            let told = Rate::of(side);
            assert!(0.0 <= told.low && told.low <= told.rate && told.rate <= told.high && told.high <= 1.0, "{told:?}");
        }
    }

    #[test]
    fn which_is_which_does_not_matter() {
        let (one, other) = (Side { of: 900, well: 90 }, Side { of: 700, well: 120 });
        let (there, back) = (compare(one, other, 1), compare(other, one, 1));
        assert!((there.difference + back.difference).abs() < 1e-12);
        assert!((there.evidence - back.evidence).abs() < 1e-9);
    }
}
