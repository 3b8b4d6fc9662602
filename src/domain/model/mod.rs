//! What is predicted of customers, and how: the same code on the server and in the browser.
//!
//! [`features`] says what is known at a moment, [`reply`] what follows from it and how that is learnt, by the estimator of
//! [`logistic`]. [`judge`] says what predictions were worth, [`isotonic`] brings a rule of thumb to the same scale, and
//! [`evaluate`] does all of it on a stream of messages that somebody brings along.
//! Beside them, [`best_hour`] says at which hours somebody writes, and [`forecast`] what the next day brings.

pub mod best_hour;
pub mod evaluate;
pub mod features;
pub mod forecast;
pub mod isotonic;
pub mod judge;
pub mod logistic;
mod packed;
mod prior;
pub mod reply;

pub use features::{Account, Business, Context, Fact, INPUTS, Input, Inputs, Late, Pair, Person, Said, Side};
pub use reply::{Chance, Example, Model, Question, Term};
