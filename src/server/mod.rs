//! The server half.

pub mod clock;
pub mod store;
