//! The files of the app itself, not a copy: as much of its `domain` as predicts and chooses.

#[path = "../../../src/domain/bandit.rs"]
pub mod bandit;
#[path = "model.rs"]
pub mod model;
#[path = "../../../src/domain/sequential.rs"]
pub mod sequential;
#[path = "../../../src/domain/time.rs"]
pub mod time;
