//! A Bayesian logistic regression that learns from one answer at a time, with the full covariance of its weights.
//!
//! Each answer is one step of an extended Kalman filter, which is Laplace's approximation of the posterior around the
//! weights so far. With `p = σ(mᵀx)`, `h = p(1−p)` and `v = xᵀSx`: `S ← S − Sx(Sx)ᵀ·h/(1+hv)`, then `m ← m + Sx(y−p)`
//! with the new `S`. What is not known of the weights flattens a prediction: `σ(z/√(1+πv/8))`, the probit approximation
//! of D. J. C. MacKay, “The evidence framework applied to classification networks”, Neural Computation 4 (1992).

use super::packed;
use serde::{Deserialize, Serialize};

/// Weights as a normal distribution: their mean, and the lower triangle of their covariance, row by row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Logistic {
    #[serde(with = "packed")]
    mean: Vec<f64>,
    /// How sure a weight is needs no more than seven digits.
    #[serde(with = "packed")]
    covariance: Vec<f32>,
}

/// What the weights say of one case: the log odds, and how unsure the weights leave them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    pub z: f64,
    pub variance: f64,
}

impl Reading {
    /// The log odds, flattened by what is not known.
    pub fn log_odds(self) -> f64 {
        self.z / (1.0 + std::f64::consts::PI * self.variance / 8.0).sqrt()
    }

    pub fn p(self) -> f64 {
        sigmoid(self.log_odds())
    }
}

impl Logistic {
    /// Nothing learnt: each weight is 0, give or take as its variance says.
    pub fn new(variances: &[f64]) -> Self {
        let mut covariance = Vec::with_capacity(variances.len() * (variances.len() + 1) / 2);
        for (row, variance) in variances.iter().enumerate() {
            covariance.extend(std::iter::repeat_n(0.0, row));
            covariance.push(*variance as f32);
        }
        Self { mean: vec![0.0; variances.len()], covariance }
    }

    /// Whether both are of as many weights.
    pub fn is_like(&self, other: &Self) -> bool {
        (self.mean.len(), self.covariance.len()) == (other.mean.len(), other.covariance.len())
    }

    pub fn weights(&self) -> &[f64] {
        &self.mean
    }

    /// How unsure one of the weights is.
    pub fn variance(&self, weight: usize) -> f64 {
        f64::from(self.covariance[weight * (weight + 3) / 2])
    }

    /// As unsure as this one, around a share of what another has learnt.
    #[must_use]
    pub fn around(self, other: &Self, share: f64) -> Self {
        Self { mean: other.mean.iter().map(|weight| share * weight).collect(), ..self }
    }

    /// Without asking how sure that is.
    pub fn log_odds(&self, x: &[f64]) -> f64 {
        dot(&self.mean, x)
    }

    /// What the weights say of a case.
    pub fn read(&self, x: &[f64]) -> Reading {
        let sx = self.times(x);
        Reading { z: dot(&self.mean, x), variance: dot(&sx, x).max(0.0) }
    }

    /// Lets a weight wander: it may have changed by so much since it was last learnt.
    pub fn loosen(&mut self, weight: usize, variance: f64) {
        let entry = &mut self.covariance[weight * (weight + 3) / 2];
        *entry = (f64::from(*entry) + variance) as f32;
    }

    /// Learns whether this case came true; as if it were so much of a case. `offset` is what is known of its log odds
    /// beside the weights. What they said of it before is given back.
    pub fn learn(&mut self, x: &[f64], came_true: bool, offset: f64, weight: f64) -> Reading {
        let sx = self.times(x);
        let said = Reading { z: dot(&self.mean, x), variance: dot(&sx, x).max(0.0) };
        let v = said.variance;
        let p = sigmoid(said.z + offset);
        let h = p * (1.0 - p) * weight;
        let shrink = 1.0 / (1.0 + h * v);
        let mut rest = self.covariance.as_mut_slice();
        for (row, s) in sx.iter().enumerate() {
            let (entries, after) = rest.split_at_mut(row + 1);
            let by = s * h * shrink;
            for (entry, other) in entries.iter_mut().zip(&sx) {
                *entry = (f64::from(*entry) - by * other) as f32;
            }
            rest = after;
        }
        // The new covariance times x is the old one times x, shrunk.
        let step = (if came_true { 1.0 - p } else { -p }) * weight * shrink;
        for (mean, s) in self.mean.iter_mut().zip(&sx) {
            *mean += s * step;
        }
        said
    }

    /// The covariance times `x`.
    fn times(&self, x: &[f64]) -> Vec<f64> {
        let mut product = vec![0.0; x.len()];
        let mut rest = self.covariance.as_slice();
        for (row, value) in x.iter().enumerate() {
            let (entries, after) = rest.split_at(row);
            // Each entry stands for two, on both sides of the diagonal.
            let (before, here) = product.split_at_mut(row);
            here[0] += add_and_dot(entries, *value, before, x) + f64::from(after[0]) * value;
            rest = &after[1..];
        }
        product
    }
}

/// Adds `by` times the entries to the sums, and says what the entries times `x` come to: in four sums side by side, as
/// processors like it.
fn add_and_dot(entries: &[f32], by: f64, sums: &mut [f64], x: &[f64]) -> f64 {
    let (entries, entries_rest) = entries.as_chunks::<4>();
    let (sums, sums_rest) = sums.as_chunks_mut::<4>();
    let (x, x_rest) = x[..4 * sums.len() + sums_rest.len()].as_chunks::<4>();
    let mut dot = [0.0; 4];
    for ((entries, sums), x) in entries.iter().zip(sums).zip(x) {
        for n in 0..4 {
            let entry = f64::from(entries[n]);
            sums[n] += entry * by;
            dot[n] += entry * x[n];
        }
    }
    let mut rest = 0.0;
    for ((entry, sum), x) in entries_rest.iter().zip(sums_rest).zip(x_rest) {
        let entry = f64::from(*entry);
        *sum += entry * by;
        rest += entry * x;
    }
    (dot[0] + dot[1]) + (dot[2] + dot[3]) + rest
}

/// The sum of products, as far as both go.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let both = a.len().min(b.len());
    let (fours, rest) = a[..both].as_chunks::<4>();
    let (others, other_rest) = b[..both].as_chunks::<4>();
    let mut sums = [0.0; 4];
    for (a, b) in fours.iter().zip(others) {
        for n in 0..4 {
            sums[n] += a[n] * b[n];
        }
    }
    let rest: f64 = rest.iter().zip(other_rest).map(|(a, b)| a * b).sum();
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

pub fn sigmoid(z: f64) -> f64 {
    if z >= 0.0 {
        1.0 / (1.0 + (-z).exp())
    } else {
        let e = z.exp();
        e / (1.0 + e)
    }
}

/// The running average and spread of each input, by which inputs of all sorts are brought to one scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    of: f64,
    #[serde(with = "packed")]
    mean: Vec<f64>,
    #[serde(with = "packed")]
    squares: Vec<f64>,
}

/// No input counts as further from its average than this many standard deviations.
const FURTHEST: f64 = 6.0;

impl Scale {
    pub fn new(inputs: usize) -> Self {
        Self { of: 0.0, mean: vec![0.0; inputs], squares: vec![0.0; inputs] }
    }

    /// Whether both are of as many inputs.
    pub fn is_like(&self, other: &Self) -> bool {
        (self.mean.len(), self.squares.len()) == (other.mean.len(), other.squares.len())
    }

    pub fn learn(&mut self, inputs: &[f64]) {
        self.of += 1.0;
        for ((mean, squares), input) in self.mean.iter_mut().zip(&mut self.squares).zip(inputs) {
            let off = input - *mean;
            *mean += off / self.of;
            *squares += off * (input - *mean);
        }
    }

    /// The same average and spread, as if of so many.
    #[must_use]
    pub fn as_if_of(&self, of: f64) -> Self {
        let squares = self.squares.iter().map(|squares| squares / self.of.max(1.0) * of).collect();
        Self { of, mean: self.mean.clone(), squares }
    }

    /// How many it knows of.
    pub fn of(&self) -> f64 {
        self.of
    }

    pub fn average(&self, input: usize) -> f64 {
        self.mean[input]
    }

    /// The standard deviation.
    pub fn spread(&self, input: usize) -> f64 {
        (self.squares[input] / self.of.max(1.0)).sqrt()
    }

    /// A 1 for the level, then each input as standard deviations from its average. What never changes is 0.
    pub fn apply(&self, inputs: &[f64]) -> Vec<f64> {
        let mut x = Vec::with_capacity(inputs.len() + 1);
        x.push(1.0);
        for ((mean, squares), input) in self.mean.iter().zip(&self.squares).zip(inputs) {
            let variance = squares / self.of.max(1.0);
            let off = (input - mean) / variance.sqrt();
            x.push(if variance > 1e-9 { off.clamp(-FURTHEST, FURTHEST) } else { 0.0 });
        }
        x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The formulas as they are written, with a full matrix.
    struct Dense {
        mean: Vec<f64>,
        covariance: Vec<Vec<f64>>,
    }

    impl Dense {
        fn new(variances: &[f64]) -> Self {
            let n = variances.len();
            let covariance =
                (0..n).map(|row| (0..n).map(|column| if row == column { variances[row] } else { 0.0 }).collect());
            Self { mean: vec![0.0; n], covariance: covariance.collect() }
        }

        fn times(&self, x: &[f64]) -> Vec<f64> {
            self.covariance.iter().map(|row| row.iter().zip(x).map(|(entry, x)| entry * x).sum()).collect()
        }

        fn read(&self, x: &[f64]) -> (f64, f64) {
            let sum = |a: &[f64]| a.iter().zip(x).map(|(a, x)| a * x).sum::<f64>();
            (sum(&self.mean), sum(&self.times(x)))
        }

        fn learn(&mut self, x: &[f64], came_true: bool) {
            let (z, v) = self.read(x);
            let p = 1.0 / (1.0 + (-z).exp());
            let h = p * (1.0 - p);
            let sx = self.times(x);
            for (row, a) in self.covariance.iter_mut().zip(&sx) {
                for (entry, b) in row.iter_mut().zip(&sx) {
                    *entry -= a * b * h / (1.0 + h * v);
                }
            }
            let y = if came_true { 1.0 } else { 0.0 };
            let steps = self.times(x);
            for (mean, step) in self.mean.iter_mut().zip(steps) {
                *mean += step * (y - p);
            }
        }
    }

    fn cases(n: usize, dimensions: usize) -> Vec<(Vec<f64>, bool)> {
        let mut seed = 1_u64;
        let mut next = move || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as f64 / f64::from(1_u32 << 30) - 1.0
        };
        let mut cases = Vec::new();
        for _ in 0..n {
            let mut x: Vec<f64> = (0..dimensions).map(|_| next()).collect();
            x[0] = 1.0;
            let came_true = x[1] - 0.5 * x[2] + next() > 0.2;
            cases.push((x, came_true));
        }
        cases
    }

    #[test]
    fn it_is_the_regression_of_its_formulas() {
        // Dimensions that fill the rows of four, and others that do not.
        for dimensions in [3, 4, 9, 13] {
            let mut variances = vec![1.0 / 30.0; dimensions];
            variances[0] = 100.0;
            let (mut packed, mut dense) = (Logistic::new(&variances), Dense::new(&variances));
            for (x, came_true) in cases(300, dimensions) {
                let (reading, (z, v)) = (packed.read(&x), dense.read(&x));
                // What is kept of the covariance has seven digits.
                assert!((reading.z - z).abs() < 1e-4 * (1.0 + z.abs()), "{} {z}", reading.z);
                assert!((reading.variance - v).abs() < 1e-4 * (1.0 + v), "{} {v}", reading.variance);
                assert_eq!(packed.learn(&x, came_true, 0.0, 1.0), reading);
                dense.learn(&x, came_true);
            }
            assert!(packed.weights()[1] > 0.3 && packed.weights()[2] < 0.0, "{:?}", packed.weights());
        }
    }

    #[test]
    fn one_step_is_as_worked_out_by_hand() {
        let mut weights = Logistic::new(&[1.0]);
        weights.learn(&[2.0], true, 0.0, 1.0);
        // p = ½, h = ¼, v = 4: S = 1 − 4·¼/2 = ½, and m = ½·2·½.
        assert_eq!(weights.weights(), [0.5]);
        let reading = weights.read(&[1.0]);
        assert_eq!((reading.z, reading.variance), (0.5, 0.5));
        let flat = 0.5 / (1.0 + std::f64::consts::PI / 16.0).sqrt();
        assert!((reading.log_odds() - flat).abs() < 1e-15);
    }

    #[test]
    fn half_an_answer_moves_less_than_a_whole_one_and_a_weight_set_loose_more() {
        let step = |loose: f64, weight: f64| {
            let mut weights = Logistic::new(&[0.1, 0.1]);
            weights.loosen(1, loose);
            weights.learn(&[1.0, 1.0], true, 0.0, weight);
            weights.weights()[1]
        };
        assert!(step(0.0, 0.5) < step(0.0, 1.0) && step(0.0, 1.0) < step(0.5, 1.0));
    }

    #[test]
    fn it_stays_sane_through_many_answers_that_are_all_alike() {
        let mut weights = Logistic::new(&[100.0, 0.03, 0.03]);
        for n in 0..200_000 {
            weights.learn(&[1.0, 6.0, -6.0], n % 1000 != 0, 0.0, 1.0);
        }
        let reading = weights.read(&[1.0, 6.0, -6.0]);
        assert!(reading.variance >= 0.0 && (reading.p() - 0.999).abs() < 0.001, "{reading:?}");
    }

    #[test]
    fn inputs_are_brought_to_one_scale_and_cut_off() {
        let mut scale = Scale::new(2);
        for value in [1.0, 2.0, 3.0, 4.0, 5.0] {
            scale.learn(&[value, 7.0]);
        }
        assert_eq!(scale.apply(&[3.0, 7.0]), [1.0, 0.0, 0.0]);
        assert!((scale.apply(&[5.0, 100.0])[1] - 2.0 / 2.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(scale.apply(&[1e9, 100.0])[1..], [FURTHEST, 0.0], "what never changed says nothing");
        assert_eq!(Scale::new(1).apply(&[5.0]), [1.0, 0.0]);
    }
}
