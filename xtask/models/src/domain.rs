//! The files of the app itself, not a copy: as much of its `domain` as predicts.

#[path = "model.rs"]
pub mod model;
#[path = "../../../src/domain/time.rs"]
pub mod time;
