//! A Bayesian logistic regression that learns from one answer at a time, with the full covariance of its weights.
//!
//! Each answer is one step of an extended Kalman filter, which is Laplace's approximation of the posterior around the
//! weights so far. With `p = σ(mᵀx)`, `h = p(1−p)` and `v = xᵀSx`: `S ← S − Sx(Sx)ᵀ·h/(1+hv)`, then `m ← m + Sx(y−p)`
//! with the new `S`. What is not known of the weights flattens a prediction: `σ(z/√(1+πv/8))`, the probit approximation
//! of D. J. C. MacKay, “The evidence framework applied to classification networks”, Neural Computation 4 (1992).

use serde::{Deserialize, Serialize};

/// Weights as a normal distribution: their mean, and the lower triangle of their covariance, row by row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Logistic {
    mean: Vec<f64>,
    covariance: Vec<f64>,
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
            covariance.push(*variance);
        }
        Self { mean: vec![0.0; variances.len()], covariance }
    }

    pub fn weights(&self) -> &[f64] {
        &self.mean
    }

    pub fn read(&self, x: &[f64]) -> Reading {
        let sx = self.times(x);
        Reading { z: dot(&self.mean, x), variance: dot(&sx, x).max(0.0) }
    }

    /// Learns that this case came true, or did not.
    pub fn learn(&mut self, x: &[f64], came_true: bool) {
        let sx = self.times(x);
        let v = dot(&sx, x).max(0.0);
        let p = sigmoid(dot(&self.mean, x));
        let h = p * (1.0 - p);
        let shrink = 1.0 / (1.0 + h * v);
        let mut start = 0;
        for (row, s) in sx.iter().enumerate() {
            let by = s * h * shrink;
            for (entry, other) in self.covariance[start..=start + row].iter_mut().zip(&sx) {
                *entry -= by * other;
            }
            start += row + 1;
        }
        // The new covariance times x is the old one times x, shrunk.
        let step = (if came_true { 1.0 - p } else { -p }) * shrink;
        for (weight, s) in self.mean.iter_mut().zip(&sx) {
            *weight += s * step;
        }
    }

    /// The covariance times `x`.
    fn times(&self, x: &[f64]) -> Vec<f64> {
        let mut product = vec![0.0; x.len()];
        let mut start = 0;
        for (row, value) in x.iter().enumerate() {
            let entries = &self.covariance[start..start + row];
            for (sum, entry) in product.iter_mut().zip(entries) {
                *sum += entry * value;
            }
            product[row] += dot(entries, x) + self.covariance[start + row] * value;
            start += row + 1;
        }
        product
    }
}

/// The sum of products, as far as both go; in four sums side by side, as processors like it.
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
    mean: Vec<f64>,
    squares: Vec<f64>,
}

/// No input counts as further from its average than this many standard deviations.
const FURTHEST: f64 = 6.0;

impl Scale {
    pub fn new(inputs: usize) -> Self {
        Self { of: 0.0, mean: vec![0.0; inputs], squares: vec![0.0; inputs] }
    }

    pub fn learn(&mut self, inputs: &[f64]) {
        self.of += 1.0;
        for ((mean, squares), input) in self.mean.iter_mut().zip(&mut self.squares).zip(inputs) {
            let off = input - *mean;
            *mean += off / self.of;
            *squares += off * (input - *mean);
        }
    }

    /// The inputs as standard deviations from their average. What never changes is 0.
    pub fn apply(&self, inputs: &[f64], to: &mut Vec<f64>) {
        for ((mean, squares), input) in self.mean.iter().zip(&self.squares).zip(inputs) {
            let variance = squares / self.of.max(1.0);
            to.push(if variance > 1e-9 { ((input - mean) / variance.sqrt()).clamp(-FURTHEST, FURTHEST) } else { 0.0 });
        }
    }
}
