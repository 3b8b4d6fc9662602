//! The files of the app's `domain::model` that predict.

#[path = "../../../src/domain/model/evaluate.rs"]
pub mod evaluate;
#[path = "../../../src/domain/model/features.rs"]
pub mod features;
#[path = "../../../src/domain/model/logistic.rs"]
pub mod logistic;
#[path = "../../../src/domain/model/packed.rs"]
mod packed;
#[path = "../../../src/domain/model/prior.rs"]
mod prior;
#[path = "../../../src/domain/model/reply.rs"]
pub mod reply;

pub use features::{Account, Business, Context, Fact, INPUTS, Input, Inputs, Pair, Person, Said, Side};
pub use reply::{Chance, Example, Model, Question, Term};
