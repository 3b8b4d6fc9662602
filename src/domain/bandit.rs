//! Which template is tried: Thompson sampling among the templates of one purpose, each shrunk to the mean of all of them.
//!
//! What came of a template is one of three: it was answered within a day (worth 1), nothing happened (worth 0), or they asked
//! to be left alone or were blocked (worth −1). So a template is three shares that add up to one, and what is known of them is a
//! Dirichlet distribution. One draw of it is worth the share that answered less the share that stopped; the template whose draw
//! is worth most is tried. That is how −1 enters: not as an answer that failed to come, but as a share of its own that counts
//! against the answers. (Thompson 1933; for outcomes of several values Riou and Honda, "Bandit algorithms based on Thompson
//! sampling for bounded reward distributions", 2020.)
//!
//! What is believed of a template before anything came of it is the mean of its purpose, with the weight of [`STRENGTH`]
//! outcomes; the mean itself begins at [`USUAL`], with a weight of its own. Templates are not told apart by kinds of
//! customers: on the data there is that could not be shown to gain anything.
//!
//! Chance is passed in as a seed, so whoever has it can draw again. How likely a template was to be chosen is counted over
//! [`DRAWS`] draws of the same seed, and smoothed, so that no choice that can be made ever has a propensity of nothing.

use serde::{Deserialize, Serialize};

/// Outcomes of a purpose below which nothing is said of its templates: they stand in their plain order.
pub const ENOUGH: u64 = 200;
/// Outcomes that the mean of a purpose counts as, in what is believed of each of its templates.
pub const STRENGTH: f64 = 20.0;
/// What usually comes of a template: outcomes that were never seen, for a purpose of which nothing is known.
pub const USUAL: [f64; 3] = [3.0, 6.8, 0.2];
/// Draws by which it is told how likely a template was to be chosen.
pub const DRAWS: u32 = 500;
/// Templates that are chosen among at most.
pub const ARMS: usize = 20;

/// What came of a template so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Outcomes {
    /// Answered within a day by what is no wish to be left alone.
    pub answered: u64,
    /// Nothing came of it.
    pub silent: u64,
    /// They stopped messages, or were blocked.
    pub stopped: u64,
}

impl Outcomes {
    pub fn count(&self) -> u64 {
        self.answered + self.silent + self.stopped
    }

    fn parts(&self) -> [f64; 3] {
        [self.answered, self.silent, self.stopped].map(|n| n as f64)
    }
}

/// What is believed of one template: how much speaks for each of the three.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Belief([f64; 3]);

impl Belief {
    /// Of each of some templates, shrunk to the mean of all.
    pub fn of(arms: &[Outcomes]) -> Vec<Self> {
        let mut mean = USUAL;
        for arm in arms {
            for (all, part) in mean.iter_mut().zip(arm.parts()) {
                *all += part;
            }
        }
        let whole: f64 = mean.iter().sum();
        let before = mean.map(|part| part / whole * STRENGTH);
        let belief = |arm: &Outcomes| {
            let mut parts = arm.parts();
            for (part, before) in parts.iter_mut().zip(before) {
                *part += before;
            }
            Self(parts)
        };
        arms.iter().map(belief).collect()
    }

    /// The share that is expected to answer.
    pub fn answers(&self) -> f64 {
        self.0[0] / self.whole()
    }

    /// What one more send is expected to be worth.
    pub fn worth(&self) -> f64 {
        (self.0[0] - self.0[2]) / self.whole()
    }

    /// Between which shares the one that answers lies, nine times in ten: by the normal distribution of that mean and spread.
    pub fn answers_between(&self) -> (f64, f64) {
        const NINE_IN_TEN: f64 = 1.645;
        let (p, n) = (self.answers(), self.whole());
        let spread = NINE_IN_TEN * (p * (1.0 - p) / (n + 1.0)).sqrt();
        ((p - spread).max(0.0), (p + spread).min(1.0))
    }

    fn whole(&self) -> f64 {
        self.0.iter().sum()
    }

    /// What it may be worth, by one draw.
    fn draw(&self, chance: &mut Chances) -> f64 {
        let [answered, silent, stopped] = self.0.map(|part| chance.gamma(part));
        let whole = (answered + silent + stopped).max(f64::MIN_POSITIVE);
        (answered - stopped) / whole
    }
}

/// Chances that follow from a seed: the same for whoever has it (splitmix64, Steele and others, 2014).
#[derive(Debug, Clone)]
pub struct Chances(u64);

impl Chances {
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Above 0 and below 1, evenly.
    pub fn even(&mut self) -> f64 {
        const STEPS: f64 = 9_007_199_254_740_992.0;
        ((self.next_u64() >> 11) as f64 + 0.5) / STEPS
    }

    /// Normally distributed about 0 with a spread of 1 (Box and Muller, 1958).
    fn normal(&mut self) -> f64 {
        let (length, turn) = (self.even(), self.even());
        (-2.0 * length.ln()).sqrt() * (std::f64::consts::TAU * turn).cos()
    }

    /// By the gamma distribution of this shape (Marsaglia and Tsang, 2000).
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let less = self.even().powf(1.0 / shape.max(1e-9));
            return self.gamma_from_one(shape + 1.0) * less;
        }
        self.gamma_from_one(shape)
    }

    fn gamma_from_one(&mut self, shape: f64) -> f64 {
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 && self.even().ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v;
            }
        }
    }
}

/// What was chosen among some templates.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Its place among them.
    pub place: usize,
    /// How likely it was to be chosen.
    pub propensity: f64,
    /// Enough is known to choose by; else it is the first in the plain order.
    pub enough: bool,
}

/// The place of whichever a draw says is worth most; the first of none.
fn draw(beliefs: &[Belief], chance: &mut Chances) -> usize {
    let mut best = (0, f64::MIN);
    for (place, belief) in beliefs.iter().enumerate() {
        let worth = belief.draw(chance);
        if worth > best.1 {
            best = (place, worth);
        }
    }
    best.0
}

/// What is believed of some templates where enough is known to choose by; else the first in their plain order is taken.
fn known(arms: &[Outcomes]) -> Option<Vec<Belief>> {
    (arms.iter().map(Outcomes::count).sum::<u64>() >= ENOUGH).then(|| Belief::of(arms))
}

/// The place of what is tried of some that stand in their plain order, without how likely that was; the first of none.
pub fn pick(arms: &[Outcomes], chance: &mut Chances) -> usize {
    known(arms).map_or(0, |beliefs| draw(&beliefs, chance))
}

/// Chooses among templates that stand in their plain order: the first [`ARMS`] of them. None where there are none.
pub fn choose(arms: &[Outcomes], seed: u64) -> Option<Choice> {
    let arms = &arms[..arms.len().min(ARMS)];
    if arms.is_empty() {
        return None;
    }
    let mut chance = Chances::of(seed);
    let place = pick(arms, &mut chance);
    let Some(beliefs) = known(arms) else { return Some(Choice { place, propensity: 1.0, enough: false }) };
    let again = (0..DRAWS).filter(|_| draw(&beliefs, &mut chance) == place).count();
    let propensity = (again as f64 + 1.0) / (f64::from(DRAWS) + arms.len() as f64);
    Some(Choice { place, propensity, enough: true })
}

/// How often each of some templates would be tried: they add up to one, and none of them is nothing. Whoever is then given one
/// by these shares is given it with exactly that chance.
pub fn shares(arms: &[Outcomes], seed: u64) -> Vec<f64> {
    let beliefs = Belief::of(arms);
    let mut chance = Chances::of(seed);
    let mut counts = vec![1.0; arms.len()];
    if !arms.is_empty() {
        for _ in 0..DRAWS {
            counts[draw(&beliefs, &mut chance)] += 1.0;
        }
    }
    let whole = f64::from(DRAWS) + arms.len() as f64;
    counts.into_iter().map(|count| count / whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn came(answered: u64, silent: u64, stopped: u64) -> Outcomes {
        Outcomes { answered, silent, stopped }
    }

    fn chosen(arms: &[Outcomes]) -> Vec<f64> {
        let mut shares = vec![0.0; arms.len()];
        for seed in 0..400 {
            shares[choose(arms, seed).unwrap().place] += 1.0 / 400.0;
        }
        shares
    }

    #[test]
    fn below_two_hundred_outcomes_the_plain_order_stands() {
        let few = [came(0, 99, 0), came(99, 1, 0)];
        let first = Some(Choice { place: 0, propensity: 1.0, enough: false });
        assert_eq!(choose(&few, 7), first);
        assert_eq!(choose(&[], 7), None);
        assert!(choose(&[came(0, 100, 0), came(99, 1, 0)], 7).unwrap().enough);
    }

    #[test]
    fn what_is_answered_more_is_chosen_more_and_what_is_new_is_still_tried() {
        let shares = chosen(&[came(20, 180, 0), came(60, 140, 0), came(0, 0, 0)]);
        assert!(shares[1] > 0.6 && shares[0] < 0.05 && shares[2] > 0.02, "{shares:?}");
    }

    #[test]
    fn whoever_asks_to_be_left_alone_counts_against_the_answers_and_more_than_silence() {
        let shares = chosen(&[came(100, 300, 0), came(100, 240, 60)]);
        assert!(shares[0] > 0.95, "{shares:?}");
        let [kind, rude] = Belief::of(&[came(100, 300, 0), came(100, 240, 60)])[..] else { panic!("two") };
        assert!((kind.answers() - rude.answers()).abs() < 0.02, "as many answer");
        assert!(kind.worth() > rude.worth() + 0.1);
    }

    #[test]
    fn a_template_of_which_little_is_known_is_taken_for_one_of_its_purpose() {
        let beliefs = Belief::of(&[came(300, 700, 0), came(2, 0, 0)]);
        assert!((beliefs[1].answers() - 0.36).abs() < 0.02, "{}", beliefs[1].answers());
        let (low, high) = beliefs[1].answers_between();
        assert!(low < beliefs[1].answers() && beliefs[1].answers() < high);
        let sure = beliefs[0].answers_between();
        assert!(high - low > sure.1 - sure.0);
    }

    #[test]
    fn the_propensity_is_how_often_it_is_chosen() {
        let arms = [came(40, 160, 2), came(48, 150, 2)];
        let shares = chosen(&arms);
        for seed in 0..20 {
            let choice = choose(&arms, seed).unwrap();
            assert!((choice.propensity - shares[choice.place]).abs() < 0.1, "{choice:?} {shares:?}");
            assert_eq!(choose(&arms, seed), Some(choice), "the same seed says the same");
        }
    }

    #[test]
    fn what_is_picked_is_what_is_chosen() {
        for arms in [[came(0, 99, 0), came(99, 1, 0)], [came(40, 160, 2), came(48, 150, 2)]] {
            for seed in 0..50 {
                assert_eq!(pick(&arms, &mut Chances::of(seed)), choose(&arms, seed).unwrap().place);
            }
        }
        assert_eq!(pick(&[], &mut Chances::of(1)), 0);
    }

    #[test]
    fn shares_are_how_often_each_is_chosen() {
        let arms = [came(40, 160, 2), came(48, 150, 2), came(0, 0, 0)];
        let (shares, often) = (shares(&arms, 5), chosen(&arms));
        for (share, often) in shares.iter().zip(&often) {
            assert!((share - often).abs() < 0.1, "{shares:?} {often:?}");
        }
        assert!(super::shares(&[], 5).is_empty());
        assert_eq!(super::shares(&arms[..1], 5), [1.0], "there is no other");
    }

    #[test]
    fn draws_have_the_mean_and_the_spread_that_they_should() {
        for shape in [0.2, 1.0, 3.5, 80.0] {
            let mut chance = Chances::of(11);
            let n = 20_000;
            let drawn: Vec<f64> = (0..n).map(|_| chance.gamma(shape)).collect();
            let mean = drawn.iter().sum::<f64>() / f64::from(n);
            let spread = drawn.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / f64::from(n);
            assert!((mean / shape - 1.0).abs() < 0.06, "{shape}: {mean}");
            assert!((spread / shape - 1.0).abs() < 0.12, "{shape}: {spread}");
        }
    }

    proptest! {
        #[test]
        fn whatever_came_of_them_one_is_chosen_with_a_propensity_above_nothing(
            arms in prop::collection::vec((0u64..400, 0u64..400, 0u64..40), 1..8),
            seed in any::<u64>(),
        ) {
            let arms: Vec<Outcomes> = arms.into_iter().map(|(a, b, c)| came(a, b, c)).collect();
            let choice = choose(&arms, seed).unwrap();
            prop_assert!(choice.place < arms.len());
            let shares = shares(&arms, seed);
            prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9 && shares.iter().all(|share| *share > 0.0));
            prop_assert!(choice.propensity > 0.0 && choice.propensity <= 1.0);
            for belief in Belief::of(&arms) {
                prop_assert!((0.0..=1.0).contains(&belief.answers()) && (-1.0..=1.0).contains(&belief.worth()));
            }
        }
    }
}
