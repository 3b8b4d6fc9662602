//! The screens.
//!
//! A page says what ([`pages`]), a part says how ([`parts`]). State is one fold of events ([`desk`], [`live`]), time is
//! one ticking signal ([`clock`]). Nothing here knows SQL or the server; only pages call server functions.

pub mod alerts;
pub mod arrange;
pub mod browser;
pub mod clock;
pub mod commands;
pub mod desk;
pub mod gauge;
pub mod kept;
pub mod late;
pub mod leaving;
pub mod live;
pub mod markup;
pub mod outbox;
pub mod pages;
pub mod parts;
pub mod pursuit;
pub mod route;
pub mod scores;
pub mod team;
pub mod triage;
pub mod words;
pub mod worker;
