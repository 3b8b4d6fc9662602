//! Says as JSON how often the test of two rates finds a difference where there is none, looked at after every outcome, and how
//! soon it finds one where there is: for `cargo xtask bench always-valid`.

use models::domain::{
    bandit::Chances,
    sequential::{Side, compare},
};

/// Experiments of each kind, and outcomes of each side.
const RUNS: u64 = 2_000;
const MOST: u64 = 10_000;
/// What both sides come to where there is no difference.
const SAME: [f64; 4] = [0.02, 0.1, 0.2, 0.5];
/// What they come to where there is one.
const OTHER: [f64; 2] = [0.15, 0.18];

fn main() {
    let found =
        |rates: [f64; 2], runs: u64| -> Vec<u64> { (0..runs).filter_map(|seed| found_after(rates, seed)).collect() };
    let share = |found: &[u64], runs: u64| found.len() as f64 / runs as f64;
    let wrong = SAME.map(|rate| share(&found([rate, rate], RUNS), RUNS));
    let mut right = found(OTHER, RUNS);
    right.sort_unstable();
    let figures = serde_json::json!({
        "wrong": wrong.into_iter().fold(0.0, f64::max),
        "right": share(&right, RUNS),
        "half": right.get(right.len() / 2),
    });
    println!("{figures}");
}

/// After how many outcomes of each side a difference is found; none where it never is.
fn found_after(rates: [f64; 2], seed: u64) -> Option<u64> {
    let mut chance = Chances::of(seed);
    let [mut one, mut other] = [Side::default(); 2];
    (1..=MOST).find(|_| {
        one.take(chance.even() < rates[0]);
        other.take(chance.even() < rates[1]);
        compare(one, other).differs
    })
}
