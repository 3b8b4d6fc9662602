//! What each page is made of. Only here are server functions called.

pub mod conversation;
pub mod first_steps;
pub mod ingest;
pub mod keys;
pub mod lost;
pub mod not_found;
pub mod numbers;
pub mod offline;
pub mod queue;
pub mod shell;
pub mod sign_in;
pub mod start;
pub mod undo;
pub mod welcome;
