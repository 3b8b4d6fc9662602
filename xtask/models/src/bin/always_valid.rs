//! Says as JSON how often the test of two rates finds a difference where there is none, looked at after every outcome, of sides
//! that are as large and of those that are not, how soon it finds one where there is, and how often a rate ever lies outside of
//! its range: for `cargo xtask bench always-valid`.

use models::domain::{
    bandit::Chances,
    sequential::{FROM, Rate, Side, compare},
};

/// Experiments of each kind, and outcomes of each side.
const RUNS: u64 = 2_000;
const MOST: u64 = 10_000;
/// What both sides come to where there is no difference.
const SAME: [f64; 4] = [0.02, 0.1, 0.2, 0.5];
/// The part of all outcomes that is of the smaller of two uneven sides, and what both come to.
const SMALL: [f64; 2] = [0.1, 0.01];
const RARE: [f64; 5] = [0.0005, 0.001, 0.002, 0.005, 0.01];
/// Outcomes of two uneven sides together: as many as a large campaign has people.
const TOGETHER: u64 = 100_000;
/// What they come to where there is one.
const OTHER: [f64; 2] = [0.15, 0.18];

fn main() {
    let found =
        |rates: [f64; 2], runs: u64| -> Vec<u64> { (0..runs).filter_map(|seed| found_after(rates, seed)).collect() };
    let share = |found: &[u64], runs: u64| found.len() as f64 / runs as f64;
    let wrong = SAME.map(|rate| share(&found([rate, rate], RUNS), RUNS));
    let mut uneven: f64 = 0.0;
    for (small, rate) in SMALL.into_iter().flat_map(|small| RARE.map(|rate| (small, rate))) {
        let found = (0..RUNS).filter(|seed| is_ever_found(small, rate, *seed)).count();
        uneven = uneven.max(found as f64 / RUNS as f64);
    }
    let mut right = found(OTHER, RUNS);
    right.sort_unstable();
    let outside = SAME.map(|rate| (0..RUNS).filter(|seed| is_ever_outside(rate, *seed)).count() as f64 / RUNS as f64);
    // Half of all, and not of those alone in which it was found.
    let half = usize::try_from(RUNS / 2).ok().and_then(|half| right.get(half));
    let most = |shares: [f64; 4]| shares.into_iter().fold(0.0, f64::max);
    let figures = serde_json::json!({
        "wrong": most(wrong),
        "uneven": uneven,
        "outside": most(outside),
        "right": share(&right, RUNS),
        "half": half,
    });
    println!("{figures}");
}

/// After how many outcomes of each side a difference is found; none where it never is.
fn found_after(rates: [f64; 2], seed: u64) -> Option<u64> {
    let mut chance = Chances::of(seed);
    let [mut one, mut other] = [Side::default(); 2];
    (1..=MOST).find(|_| {
        one.take(chance.even() < rates[0]);
        let early = compare(one, other, 1).differs;
        other.take(chance.even() < rates[1]);
        early || compare(one, other, 1).differs
    })
}

/// Whether a difference is ever found where there is none, of which chance gives so small a part of all outcomes to one side.
fn is_ever_found(small: f64, rate: f64, seed: u64) -> bool {
    let mut chance = Chances::of(seed);
    let [mut one, mut other] = [Side::default(); 2];
    (0..TOGETHER).any(|_| {
        let side = if chance.even() < small { &mut one } else { &mut other };
        side.take(chance.even() < rate);
        compare(other, one, 1).differs
    })
}

/// Whether the range of a rate ever leaves the true one out, from as many outcomes on as it is told by.
fn is_ever_outside(rate: f64, seed: u64) -> bool {
    let (mut chance, mut side) = (Chances::of(seed), Side::default());
    (0..MOST).any(|_| {
        side.take(chance.even() < rate);
        let told = Rate::of(side);
        side.of >= FROM && !(told.low..=told.high).contains(&rate)
    })
}
