//! What each page is made of. Only here are server functions called.

pub mod conversation;
pub mod ingest;
pub mod keys;
pub mod not_found;
pub mod queue;
pub mod shell;
pub mod sign_in;
pub mod undo;
