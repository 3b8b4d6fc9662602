//! The public API: JSON over the same verbs as the screens.

pub mod problem;
