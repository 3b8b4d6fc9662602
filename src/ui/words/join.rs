//! Texts that wait and could leave as one message.

use super::Text;
use crate::{domain::joining::Saving, say};

pub const JOIN: Text = Text::of("join-join");
pub const MADE: Text = Text::of("join-made");
pub const SEPARATE: Text = Text::of("join-separate");

pub fn offer(n: i64) -> String {
    say!("join-offer", n)
}

pub fn saves(saving: Saving) -> String {
    match saving {
        Saving::Free => say!("join-costs-nothing").to_owned(),
        Saving::FreeReplies(n) => say!("join-saves-free", n),
        Saving::About(price) => say!("join-saves", price: &price.in_dollars()),
    }
}
