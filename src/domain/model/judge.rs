//! What predictions were worth, once it is known what came true.

use serde::{Deserialize, Serialize};

/// Into how many parts of equal size cases are put, by what was predicted, to see whether the predictions hold.
pub const BINS: usize = 15;

/// What a set of predictions shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Judgement {
    pub n: u64,
    /// How often it came true.
    pub rate: f64,
    /// The average surprise, in nats: less is better.
    pub log_loss: f64,
    /// The average squared error.
    pub brier: f64,
    /// How often a case that came true was given a higher chance than one that did not; none where all went one way.
    pub auc: Option<f64>,
    /// How far, on average, what was said lies from what came.
    pub calibration_error: f64,
    pub bins: Vec<Bin>,
}

/// Cases that were given about the same chance.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    pub from: f64,
    pub to: f64,
    /// The average of what was said.
    pub said: f64,
    /// How often it came true.
    pub came: f64,
    /// Where that lies by chance alone.
    #[serde(default)]
    pub sure: Range,
    pub n: u64,
}

/// Between what something lies, nineteen times out of twenty.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Range {
    pub low: f64,
    pub high: f64,
}

/// How many standard deviations that is to each side.
const NINETEEN_OF_TWENTY: f64 = 1.96;

impl Default for Range {
    /// A share of which nothing is known.
    fn default() -> Self {
        Self { low: 0.0, high: 1.0 }
    }
}

impl Range {
    /// Of a share that came true in so many (Wilson's interval).
    pub fn of_share(came: u64, of: u64) -> Self {
        const Z: f64 = NINETEEN_OF_TWENTY;
        if of == 0 {
            return Self::default();
        }
        let of = of as f64;
        let share = (came as f64 / of).clamp(0.0, 1.0);
        let widens = 1.0 + Z * Z / of;
        let middle = (share + Z * Z / (2.0 * of)) / widens;
        let half = Z * (share * (1.0 - share) / of + Z * Z / (4.0 * of * of)).sqrt() / widens;
        Self { low: (middle - half).clamp(0.0, 1.0), high: (middle + half).clamp(0.0, 1.0) }
    }

    fn around(mean: f64, variance: f64) -> Self {
        let wide = NINETEEN_OF_TWENTY * variance.max(0.0).sqrt();
        Self { low: mean - wide, high: mean + wide }
    }
}

/// How sure two figures are; none where too little is known to say.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sureness {
    pub log_loss: Option<Range>,
    pub auc: Option<Range>,
}

impl Sureness {
    /// Of chances and what came true, each with whose it is: what belongs to one stays together, since cases of one of them are
    /// alike. The variance of the log loss is that between them; that of the AUC follows from how many others each case is placed
    /// right against (DeLong, by clusters as Obuchowski 1997).
    pub fn of<B: Ord + Copy>(cases: &[(B, f64, bool)]) -> Self {
        let mut sorted: Vec<_> = cases.iter().copied().filter(|(_, p, _)| (0.0..=1.0).contains(p)).collect();
        sorted.sort_by(|one, other| one.1.total_cmp(&other.1));
        let n = sorted.len() as f64;
        let ones = sorted.iter().filter(|(.., came)| *came).count() as f64;
        let zeros = n - ones;
        let mean = sorted.iter().map(|(_, p, came)| surprise(*p, *came)).sum::<f64>() / n.max(1.0);
        let area = auc(&sorted.iter().map(|(_, p, came)| (*p, *came)).collect::<Vec<_>>());
        // For each whose cases they are: by how much its log loss and its places are off the whole.
        let mut groups: std::collections::BTreeMap<B, (f64, f64)> = std::collections::BTreeMap::new();
        let (mut start, mut ones_below, mut zeros_below) = (0, 0.0, 0.0);
        while start < sorted.len() {
            let end = start + sorted[start..].iter().take_while(|(_, p, _)| *p == sorted[start].1).count();
            let part = &sorted[start..end];
            let ones_here = part.iter().filter(|(.., came)| *came).count() as f64;
            let zeros_here = part.len() as f64 - ones_here;
            for (whose, p, came) in part {
                let group = groups.entry(*whose).or_default();
                group.0 += surprise(*p, *came) - mean;
                if let Some(area) = area {
                    group.1 += if *came {
                        ((zeros_below + zeros_here / 2.0) / zeros - area) / ones
                    } else {
                        ((ones - ones_below - ones_here / 2.0) / ones - area) / zeros
                    };
                }
            }
            ones_below += ones_here;
            zeros_below += zeros_here;
            start = end;
        }
        if groups.len() < 2 {
            return Self::default();
        }
        let widens = groups.len() as f64 / (groups.len() as f64 - 1.0);
        let squares = |of: fn(&(f64, f64)) -> f64| groups.values().map(|group| of(group).powi(2)).sum::<f64>() * widens;
        let log_loss = Range::around(mean, squares(|group| group.0) / (n * n));
        let within = |range: Range| Range { low: range.low.max(0.0), high: range.high.min(1.0) };
        Self {
            log_loss: Some(Range { low: log_loss.low.max(0.0), ..log_loss }),
            auc: area.map(|area| within(Range::around(area, squares(|group| group.1)))),
        }
    }
}

fn surprise(p: f64, came_true: bool) -> f64 {
    let p = p.clamp(1e-6, 1.0 - 1e-6);
    -(if came_true { p } else { 1.0 - p }).ln()
}

impl Judgement {
    /// Of chances and what came true. Nothing is said of what is no chance.
    pub fn of(cases: &[(f64, bool)]) -> Self {
        let mut sorted: Vec<_> = cases.iter().copied().filter(|(p, _)| (0.0..=1.0).contains(p)).collect();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        let n = sorted.len();
        let of = n.max(1) as f64;
        let one = |came_true: bool| if came_true { 1.0 } else { 0.0 };
        let sum = |value: &dyn Fn(&(f64, bool)) -> f64| sorted.iter().map(value).sum::<f64>();
        let mut bins = Vec::new();
        let mut start = 0;
        for bin in 0..BINS {
            let end = start + n / BINS + usize::from(bin < n % BINS);
            if let [first, .., last] | [first @ last] = &sorted[start..end] {
                let part = &sorted[start..end];
                bins.push(Bin {
                    from: first.0,
                    to: last.0,
                    said: part.iter().map(|(p, _)| p).sum::<f64>() / part.len() as f64,
                    came: part.iter().map(|(_, came)| one(*came)).sum::<f64>() / part.len() as f64,
                    sure: Range::of_share(part.iter().filter(|(_, came)| *came).count() as u64, part.len() as u64),
                    n: part.len() as u64,
                });
            }
            start = end;
        }
        Self {
            n: n as u64,
            rate: sum(&|(_, came)| one(*came)) / of,
            log_loss: sum(&|(p, came)| surprise(*p, *came)) / of,
            brier: sum(&|(p, came)| (p - one(*came)).powi(2)) / of,
            auc: auc(&sorted),
            calibration_error: bins.iter().map(|bin| (bin.said - bin.came).abs() * bin.n as f64).sum::<f64>() / of,
            bins,
        }
    }
}

/// By ranks, equal chances sharing theirs; of cases in order.
fn auc(sorted: &[(f64, bool)]) -> Option<f64> {
    let (mut ranks, mut ones, mut start) = (0.0, 0.0, 0);
    while start < sorted.len() {
        let end = start + sorted[start..].iter().take_while(|(p, _)| *p == sorted[start].0).count();
        let came = sorted[start..end].iter().filter(|(_, came)| *came).count() as f64;
        ranks += came * (start + end + 1) as f64 / 2.0;
        ones += came;
        start = end;
    }
    let zeros = sorted.len() as f64 - ones;
    (ones > 0.0 && zeros > 0.0).then(|| (ranks - ones * (ones + 1.0) / 2.0) / (ones * zeros))
}

/// The calibration error that a model which is perfect stays under in 95 of 100 samples of this size.
///
/// In each of the [`BINS`] what came lies off what was said by chance alone, which falls with the root of `n`; drawn at
/// the rates that replies have, it comes to .0206 at 8,000.
pub fn bar(n: u64) -> f64 {
    (0.0206 * (8_000.0 / n.max(1) as f64).sqrt()).min(1.0)
}

/// How much less surprised one predictor was than another, on average, with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    pub mean: f64,
    pub low: f64,
    pub high: f64,
}

/// One case that two predictors have given a chance to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paired<B> {
    /// Whose case it is: what belongs to one business stays together.
    pub business: B,
    pub p: f64,
    pub other: f64,
    pub came_true: bool,
}

impl Difference {
    /// Log loss of the first minus that of the other; below zero where the first is better. The interval is drawn over
    /// businesses, since cases of one of them are alike. None where there is no case.
    pub fn of<B: Ord + Copy>(cases: &[Paired<B>]) -> Option<Self> {
        const DRAWS: usize = 500;
        let mut sums: std::collections::BTreeMap<B, (f64, f64)> = std::collections::BTreeMap::new();
        for case in cases {
            let sum = sums.entry(case.business).or_default();
            sum.0 += surprise(case.p, case.came_true) - surprise(case.other, case.came_true);
            sum.1 += 1.0;
        }
        let groups: Vec<(f64, f64)> = sums.into_values().collect();
        let mean = |total: (f64, f64)| total.0 / total.1;
        let add = |a: (f64, f64), b: &(f64, f64)| (a.0 + b.0, a.1 + b.1);
        if groups.is_empty() {
            return None;
        }
        // The same draws each time: a verdict must not depend on when it is asked for.
        let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
        let mut draw = || {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            (seed % groups.len() as u64) as usize
        };
        let mut means: Vec<f64> =
            (0..DRAWS).map(|_| mean((0..groups.len()).fold((0.0, 0.0), |sum, _| add(sum, &groups[draw()])))).collect();
        means.sort_by(f64::total_cmp);
        Some(Self {
            mean: mean(groups.iter().fold((0.0, 0.0), add)),
            low: means[DRAWS * 25 / 1000],
            high: means[DRAWS * 975 / 1000],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    #[test]
    fn four_cases_are_judged_as_worked_out_by_hand() {
        let judged = Judgement::of(&[(0.5, true), (0.8, true), (0.8, false), (0.1, false)]);
        assert_eq!((judged.n, judged.rate), (4, 0.5));
        assert!(close(judged.log_loss, -(0.5_f64.ln() + 0.8_f64.ln() + 0.2_f64.ln() + 0.9_f64.ln()) / 4.0));
        assert!(close(judged.brier, (0.25 + 0.04 + 0.64 + 0.01) / 4.0));
        // Of the four pairs one is right, one wrong, one right, one even.
        assert!(close(judged.auc.unwrap(), 2.5 / 4.0));
        // Each lies in a part of its own: off by .1, .5, .8 (it did not come), .2 or the like, in the order they are in.
        assert_eq!(judged.bins.len(), 4);
        assert!(close(judged.calibration_error, (0.1 + 0.5 + 0.2 + 0.8) / 4.0));
    }

    #[test]
    fn parts_are_of_equal_size_and_what_is_said_right_has_no_error() {
        let cases: Vec<(f64, bool)> =
            (0..150).map(|n| (if n < 75 { 0.2 } else { 0.8 }, n % 5 == 0 || n >= 75 && n % 5 != 1)).collect();
        let judged = Judgement::of(&cases);
        assert!(judged.bins.len() == BINS && judged.bins.iter().all(|bin| bin.n == 10));
        assert!(judged.calibration_error < 1e-12, "{judged:?}");
    }

    #[test]
    fn nothing_and_no_chances_are_judged_without_a_crash() {
        let judged = Judgement::of(&[(f64::NAN, true), (2.0, true)]);
        assert_eq!((judged.n, judged.auc, judged.bins.len()), (0, None, 0));
        assert!(judged.log_loss == 0.0 && judged.calibration_error == 0.0);
        assert_eq!(Judgement::of(&[(0.0, true), (1.0, true)]).auc, None);
        assert!(Judgement::of(&[(0.0, true)]).log_loss < 14.0, "a sure mistake costs much, not everything");
    }

    #[test]
    fn how_sure_figures_are_follows_from_how_many_they_rest_on_and_whose_those_are() {
        assert_eq!(Range::of_share(0, 0), Range { low: 0.0, high: 1.0 });
        let half = Range::of_share(500, 1000);
        assert!((half.low - 0.469).abs() < 1e-3 && (half.high - 0.531).abs() < 1e-3, "{half:?}");
        // Chances drawn evenly, each of them true; cases of their own, and the same cases ten at a time of one.
        let mut seed = 5_u64;
        let mut next = move || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 11) as f64 / (1_u64 << 53) as f64
        };
        let mut cases = |n: u32| -> Vec<(u32, f64, bool)> {
            (0..n)
                .map(|of| {
                    let p = next();
                    (of, p, next() < p)
                })
                .collect()
        };
        let wide = |range: Option<Range>| range.map(|range| range.high - range.low).unwrap();
        // The AUC of such chances is 5/6, their log loss a half: both lie in their range nearly always.
        let (mut auc_in, mut loss_in) = (0, 0);
        for _ in 0..100 {
            let sure = Sureness::of(&cases(500));
            let holds = |range: Option<Range>, value: f64| range.is_some_and(|at| at.low <= value && value <= at.high);
            auc_in += u32::from(holds(sure.auc, 5.0 / 6.0));
            loss_in += u32::from(holds(sure.log_loss, 0.5));
        }
        assert!(auc_in > 85 && loss_in > 85, "{auc_in} {loss_in}");
        let few = cases(400);
        let (one, many) = (Sureness::of(&few), Sureness::of(&few.repeat(10)));
        assert!((wide(one.auc) - wide(many.auc)).abs() < 1e-6, "the same ten times over is no more than it was");
        assert!((wide(one.log_loss) - wide(many.log_loss)).abs() < 1e-6);
        assert!(wide(Sureness::of(&cases(4_000)).auc) < wide(one.auc) / 2.0, "what is new is");
        assert_eq!(Sureness::of::<u32>(&[]), Sureness::default());
        assert_eq!(Sureness::of(&[(1, 0.4, true), (1, 0.6, false)]), Sureness::default(), "one says nothing of others");
        let all = Sureness::of(&[(1, 0.4, true), (2, 0.6, true)]);
        assert!(all.auc.is_none() && all.log_loss.is_some());
    }

    #[test]
    fn the_bar_is_where_a_perfect_model_stays_under() {
        assert!((bar(8_000) - 0.0206).abs() < 1e-9 && bar(2_000) > bar(8_000) && bar(0) == 1.0);
        // A perfect model, many times.
        let mut seed = 3_u64;
        let mut next = move || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 11) as f64 / (1_u64 << 53) as f64
        };
        let errors = (0..200).map(|_| {
            let cases: Vec<(f64, bool)> = (0..2_000)
                .map(|_| {
                    let p = 0.05 + 0.9 * next();
                    (p, next() < p)
                })
                .collect();
            Judgement::of(&cases).calibration_error
        });
        let under = errors.filter(|error| *error < bar(2_000)).count();
        assert!(under > 180, "{under} of 200");
    }

    #[test]
    fn a_better_predictor_is_told_from_a_worse_one_by_businesses() {
        let case = |business, p, other, came_true| Paired { business, p, other, came_true };
        let cases: Vec<_> = (0..400).map(|n| case(n % 20, 0.9, 0.6, n / 20 % 10 != 0)).collect();
        let difference = Difference::of(&cases).unwrap();
        assert!(difference.low <= difference.mean && difference.mean <= difference.high && difference.high < 0.0);
        // Where all that is better comes from one business of many, it is not sure.
        let lucky: Vec<_> = (0..400).map(|n| case(n % 20, if n % 20 == 0 { 0.9 } else { 0.5 }, 0.5, true)).collect();
        let difference = Difference::of(&lucky).unwrap();
        assert!(difference.mean < 0.0 && difference.high > -0.01, "{difference:?}");
        assert_eq!(Difference::of::<u32>(&[]), None);
    }
}
