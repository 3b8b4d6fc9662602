//! The best monotone reading of a score: how often what had such a score came true.

use serde::{Deserialize, Serialize};

/// A step function that never falls, fitted by pooling adjacent violators.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Isotonic {
    /// From this score on, so often. In order of scores.
    steps: Vec<(f64, f64)>,
}

impl Isotonic {
    /// The steps that fit best, by squared error. Scores that are no numbers are left out.
    pub fn fit(cases: &[(f64, bool)]) -> Self {
        let mut sorted: Vec<_> = cases.iter().copied().filter(|(score, _)| score.is_finite()).collect();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        // From which score on, how often it came true, of how many.
        let mut pools: Vec<(f64, f64, f64)> = Vec::new();
        for (score, came_true) in sorted {
            let came = if came_true { 1.0 } else { 0.0 };
            match pools.last_mut() {
                // The same score can have but one reading.
                Some(last) if last.0 == score => {
                    last.1 += came;
                    last.2 += 1.0;
                }
                _ => pools.push((score, came, 1.0)),
            }
        }
        let mut steps: Vec<(f64, f64, f64)> = Vec::new();
        for mut pool in pools {
            while let Some(last) = steps.pop_if(|last| last.1 * pool.2 >= pool.1 * last.2) {
                pool = (last.0, last.1 + pool.1, last.2 + pool.2);
            }
            steps.push(pool);
        }
        Self { steps: steps.into_iter().map(|(from, came, of)| (from, came / of)).collect() }
    }

    /// How often it came true at such a score; half of the time where nothing is known.
    pub fn read(&self, score: f64) -> f64 {
        let after = self.steps.partition_point(|(from, _)| *from <= score);
        match self.steps.get(after.saturating_sub(1)) {
            Some((_, rate)) => *rate,
            None => 0.5,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_in_the_wrong_order_are_pooled() {
        // By hand: 1, then 0 and 1 at one score (½), then 0 and 0: all but the first 0 come out as one step.
        let cases = [(0.0, false), (1.0, true), (2.0, false), (2.0, true), (3.0, false), (4.0, true)];
        let fitted = Isotonic::fit(&cases);
        assert_eq!(fitted.steps, [(0.0, 0.0), (1.0, 0.5), (4.0, 1.0)]);
        assert_eq!([-1.0, 0.5, 1.0, 3.9, 4.0, 99.0].map(|score| fitted.read(score)), [0.0, 0.0, 0.5, 0.5, 1.0, 1.0]);
    }

    #[test]
    fn it_never_falls_and_keeps_the_sum() {
        let cases: Vec<(f64, bool)> = (0..500).map(|n| (f64::from(n * 37 % 101), n * n % 7 < 3)).collect();
        let fitted = Isotonic::fit(&cases);
        assert!(fitted.steps.is_sorted_by(|a, b| a.0 < b.0 && a.1 < b.1));
        let came = cases.iter().filter(|(_, came)| *came).count() as f64;
        let read: f64 = cases.iter().map(|(score, _)| fitted.read(*score)).sum();
        assert!((came - read).abs() < 1e-9);
    }

    #[test]
    fn of_nothing_it_says_that_it_may_be_or_not() {
        assert_eq!(Isotonic::fit(&[]).read(3.0), 0.5);
        assert_eq!(Isotonic::fit(&[(f64::NAN, true), (1.0, true)]).read(3.0), 1.0);
    }
}
