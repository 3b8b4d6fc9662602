//! The models of [`domain`], in a crate small enough to be built for the browser by a test: what the server predicts is
//! what a page predicts, to the ninth digit.
//!
//! `golden.json` holds what [`chances`] came to where it was written. The test here compares with it natively, and
//! `cargo xtask test` as wasm.

pub mod domain;
pub mod speed;
pub mod town;

use domain::{
    model::{Account, Business, Context, Example, Model, Pair, Person, Question, Said, Side},
    time::{Span, Timestamp},
};

/// How far two of them may lie apart.
pub const CLOSE: f64 = 1e-9;

const NUMBERS: usize = 2;
const PEOPLE: usize = 5;
const MESSAGES: u64 = 600;

/// What a model that has learnt from some weeks of a village says of everybody in it, at some moments, over some spans:
/// for each the chance and its band, and what moved it most.
pub fn chances() -> Vec<f64> {
    let mut village = Village::default();
    let mut model = Model::prior();
    let mut seed = 20_261_127_u64;
    let mut draw = move |of: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % of
    };
    let mut now = Timestamp(1_795_348_800_000);
    for _ in 0..MESSAGES {
        now = now + Span::seconds(draw(7_200) as i64);
        let (number, person) = (draw(NUMBERS as u64) as usize, draw(PEOPLE as u64) as usize);
        // Each has a temper of their own.
        let by = if draw(10) < 2 + person as u64 { Side::Customer } else { Side::Business };
        for question in Question::ALL {
            let inputs = village.context(number, person, |context| context.inputs(now));
            let within = Span::hours([24, 24, 24, 3][draw(4) as usize]);
            let came_true = draw(10) < 2 + person as u64;
            model.learn(&Example { question, inputs, within, came_true });
        }
        village.hear(number, person, Said { at: now, by });
    }
    let mut told = Vec::new();
    for hours in [0, 1, 13, 30, 500] {
        for person in 0..PEOPLE {
            for question in Question::ALL {
                let inputs =
                    village.context(person % NUMBERS, person, |context| context.inputs(now + Span::hours(hours)));
                for within in [1, 24, 72] {
                    let chance = model.chance(question, &inputs, Span::hours(within));
                    told.extend([chance.p, chance.low, chance.high]);
                }
                told.push(model.terms(question, &inputs, Span::hours(24))[0].moved);
            }
        }
    }
    told
}

#[derive(Default)]
struct Village {
    pairs: [[Pair; PEOPLE]; NUMBERS],
    businesses: [Business; NUMBERS],
    account: Account,
}

impl Village {
    fn hear(&mut self, number: usize, person: usize, said: Said) {
        let before = self.pairs[number][person].clone();
        self.pairs[number][person].take(said).expect("time goes on");
        let after = &self.pairs[number][person];
        self.businesses[number].take(&before, after, &[said]);
        self.account.take(&before, after, &[said]);
    }

    fn context<T>(&self, number: usize, person: usize, of: impl FnOnce(Context<'_>) -> T) -> T {
        let pairs: Vec<&Pair> = self.pairs.iter().map(|pairs| &pairs[person]).collect();
        of(Context {
            pair: &self.pairs[number][person],
            person: &Person::of(&pairs),
            business: &self.businesses[number],
            account: &self.account,
            offset: Span::minutes(330),
        })
    }
}

/// What is run as wasm.
#[cfg(target_arch = "wasm32")]
mod wasm {
    use crate::speed::Desk;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// For the test that compares.
    #[wasm_bindgen]
    pub fn told() -> Vec<f64> {
        super::chances()
    }

    /// For the benchmark, which holds the watch.
    #[wasm_bindgen]
    pub struct Measured(Desk);

    #[wasm_bindgen]
    impl Measured {
        #[wasm_bindgen(constructor)]
        pub fn new() -> Self {
            Self(Desk::new())
        }

        pub fn predict(&self, times: usize) -> f64 {
            self.0.predict(times)
        }
    }

    impl Default for Measured {
        fn default() -> Self {
            Self::new()
        }
    }
}
