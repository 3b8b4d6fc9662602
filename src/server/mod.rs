//! The server half.

pub mod assets;
pub mod clock;
pub mod store;
