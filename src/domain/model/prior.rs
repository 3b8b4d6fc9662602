//! What ships: where a new account starts from, until its own answers outweigh it.
//!
//! `prior.json` is made by `cargo xtask prior`, of nothing but the stated prior (each weight is 0, give or take) and a town
//! of simulated customers (`xtask/models/src/town.rs`). Half of what the weights came to there is where they start, as unsure as
//! if nothing were known. Nobody's messages are in it.

use super::reply::Model;

pub fn prior() -> Model {
    serde_json::from_str(include_str!("prior.json")).expect("a test reads it")
}
