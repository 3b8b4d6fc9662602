//! What each page is made of. Only here are server functions called.

pub mod conversation;
pub mod first_steps;
pub mod ingest;
pub mod lost;
pub mod keys;
pub mod not_found;
pub mod numbers;
pub mod offline;
pub mod queue;
pub mod shell;
pub mod sign_in;
pub mod start;
pub mod welcome;
pub mod undo;
