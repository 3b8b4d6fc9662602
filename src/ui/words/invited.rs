//! Where a link leads that lets somebody in.

use super::{Text, within};
use crate::say;

pub const TITLE: Text = Text::of("invited-title");

/// `role` is what the role is called.
pub fn lead(role: &str) -> String {
    say!("invited-lead", role)
}

pub const SUBMIT: Text = Text::of("invited-submit");
pub const RESET_TITLE: Text = Text::of("invited-reset-title");

pub fn reset_lead(email: &str) -> String {
    say!("invited-reset-lead", email: &within(email))
}

pub const RESET_SUBMIT: Text = Text::of("invited-reset-submit");
pub const OVER: Text = Text::of("invited-over");
pub const OVER_LEAD: Text = Text::of("invited-over-lead");
