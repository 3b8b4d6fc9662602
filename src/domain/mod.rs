//! What Ajar knows about conversations that run out of time, and nothing about how it learns it.
//!
//! Pure: no clock, no chance, no database, no browser. Time is an argument, so every rule has a test that waits for
//! nothing, and the guard on the server and the badge in the browser are the same function.

pub mod checkup;
pub mod contact;
pub mod conversation;
pub mod demo;
pub mod engagement;
pub mod event;
pub mod id;
pub mod inbox;
pub mod ingest;
pub mod intake;
pub mod item;
pub mod language;
pub mod lost;
pub mod media;
pub mod message;
pub mod number;
pub mod outbox;
pub mod pace;
pub mod price;
pub mod queue;
pub mod refusal;
pub mod role;
pub mod template;
pub mod time;
pub mod window;
