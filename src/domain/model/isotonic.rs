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
