//! What Ajar knows about conversations that run out of time, and nothing about how it learns it.
//!
//! Pure: no clock, no chance, no database, no browser. Time is an argument, so every rule has a test that waits for
//! nothing, and the guard on the server and the badge in the browser are the same function.

pub mod activity;
pub mod alert;
pub mod attribute;
pub mod checkup;
pub mod consent;
pub mod contact;
pub mod conversation;
pub mod customers;
pub mod demo;
pub mod engagement;
pub mod erasure;
pub mod event;
pub mod export;
pub mod history;
pub mod hours;
pub mod id;
pub mod import;
pub mod inbox;
pub mod ingest;
pub mod intake;
pub mod interactive;
pub mod item;
pub mod joining;
pub mod language;
pub mod lost;
pub mod media;
pub mod merge;
pub mod message;
pub mod note;
pub mod number;
pub mod ogg;
pub mod outbox;
pub mod pace;
pub mod parked;
pub mod planned;
pub mod presence;
pub mod price;
pub mod priority;
pub mod profile;
pub mod queue;
pub mod quick_reply;
pub mod refusal;
pub mod retention;
pub mod role;
pub mod search;
pub mod tag;
pub mod template;
pub mod time;
pub mod tongue;
pub mod transcript;
pub mod triage;
pub mod window;
pub mod zone;
