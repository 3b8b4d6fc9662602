//! Whether a customer will write.

use super::{
    features::{Fact, INPUTS, Input, Inputs},
    logistic::{Logistic, Reading, Scale, sigmoid},
};
use crate::domain::time::Span;
use serde::{Deserialize, Serialize};

/// How likely something is, and between which two chances it lies with a certainty of 90 %.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Chance {
    pub p: f64,
    pub low: f64,
    pub high: f64,
}

/// What can be asked of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// If the business writes now, does the customer write within a span?
    Reply,
    /// The customer has been silent for a while. Do they write within a span, as until the window closes?
    Write,
}

impl Question {
    pub const ALL: [Self; 2] = [Self::Reply, Self::Write];

    pub fn word(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Write => "write",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.word() == word)
    }
}

/// A prediction's case together with what became of it: acts only once `within` is over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Example {
    pub question: Question,
    pub inputs: Inputs,
    pub within: Span,
    pub came_true: bool,
}

/// How far one fact moved a chance, in log odds, against the average decision.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Term {
    pub fact: Fact,
    pub moved: f64,
}

/// What was learnt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Model {
    learnt: u64,
    questions: [Part; 2],
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Part {
    scale: Scale,
    weights: Logistic,
}

const DIMENSIONS: usize = INPUTS + 3;

impl Part {
    fn blank() -> Self {
        let mut variances = vec![1.0 / 30.0; DIMENSIONS];
        variances[0] = 100.0;
        Self { scale: Scale::new(DIMENSIONS - 1), weights: Logistic::new(&variances) }
    }

    fn x(&self, raw: &[f64]) -> Vec<f64> {
        let mut x = Vec::with_capacity(DIMENSIONS);
        x.push(1.0);
        self.scale.apply(raw, &mut x);
        x
    }
}

fn raw(inputs: &Inputs, within: Span) -> Vec<f64> {
    let mut raw = inputs.0.clone();
    raw.resize(INPUTS, 0.0);
    let hours = (within.0 as f64 / 3_600_000.0).clamp(0.01, 10_000.0);
    raw.push(hours.ln());
    raw.push(usual_within(inputs, hours));
    raw
}

fn usual_within(inputs: &Inputs, hours: f64) -> f64 {
    let points = [
        (1.0, inputs.0[Input::UsualNextHour as usize]),
        (3.0, inputs.0[Input::UsualNextThreeHours as usize]),
        (6.0, inputs.0[Input::UsualNextSixHours as usize]),
        (12.0, inputs.0[Input::UsualNextTwelveHours as usize]),
        (18.0, inputs.0[Input::UsualNextEighteenHours as usize]),
        (24.0, 0.0),
    ];
    if hours <= 1.0 {
        return points[0].1;
    }
    for pair in points.windows(2) {
        let ((from, low), (to, high)) = (pair[0], pair[1]);
        if hours <= to {
            return low + (high - low) * (hours - from) / (to - from);
        }
    }
    0.0
}

impl Model {
    /// Nothing learnt yet.
    pub fn blank() -> Self {
        Self { learnt: 0, questions: [Part::blank(), Part::blank()] }
    }

    /// What ships.
    pub fn prior() -> Self {
        Self::blank()
    }

    fn read(&self, question: Question, inputs: &Inputs, within: Span) -> Reading {
        let part = &self.questions[question as usize];
        part.weights.read(&part.x(&raw(inputs, within)))
    }

    pub fn chance(&self, question: Question, inputs: &Inputs, within: Span) -> Chance {
        let reading = self.read(question, inputs, within);
        let clip = |p: f64| p.clamp(1e-5, 1.0 - 1e-5);
        let p = clip(reading.p());
        let wide = 1.645 * reading.variance.sqrt();
        let low = clip(sigmoid(reading.z - wide)).min(p);
        let high = clip(sigmoid(reading.z + wide)).max(p);
        Chance { p, low, high }
    }

    pub fn learn(&mut self, example: &Example) {
        self.learnt += 1;
        let part = &mut self.questions[example.question as usize];
        let raw = raw(&example.inputs, example.within);
        part.scale.learn(&raw);
        let x = part.x(&raw);
        part.weights.learn(&x, example.came_true);
    }

    /// How many answers it has learnt from.
    pub fn learnt(&self) -> u64 {
        self.learnt
    }

    /// What moved a chance, most first.
    pub fn terms(&self, question: Question, inputs: &Inputs, within: Span) -> Vec<Term> {
        let part = &self.questions[question as usize];
        let x = part.x(&raw(inputs, within));
        let mut terms: Vec<Term> = Fact::ALL.map(|fact| Term { fact, moved: 0.0 }).to_vec();
        for (n, input) in Input::ALL.into_iter().enumerate() {
            let moved = x[n + 1] * part.weights.weights()[n + 1];
            if let Some(term) = terms.iter_mut().find(|term| term.fact == input.fact()) {
                term.moved += moved;
            }
        }
        terms.sort_by(|a, b| b.moved.abs().total_cmp(&a.moved.abs()));
        terms
    }
}
