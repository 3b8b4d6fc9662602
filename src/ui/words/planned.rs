//! Sends that wait for their time, and what came back.

use super::{Text, within};
use crate::{domain::planned::Why, say};

pub const BEYOND: Text = Text::of("planned-error-beyond");
pub const NO_TIME: Text = Text::of("planned-error-no-time");
pub const TOO_MANY: Text = Text::of("planned-error-too-many");
pub const ONE_PARKED: Text = Text::of("planned-error-one-parked");
pub const APART: Text = Text::of("planned-error-apart");

pub const TITLE: Text = Text::of("planned-title");
pub const LEAD: Text = Text::of("planned-lead");
pub const LATER: Text = Text::of("planned-later");
pub const LATER_TEMPLATE: Text = Text::of("planned-later-template");
pub const WHEN: Text = Text::of("planned-when");
pub const OF_CUSTOMER: Text = Text::of("planned-of-customer");
pub const OF_NUMBER: Text = Text::of("planned-of-number");
pub const ANOTHER_TIME: Text = Text::of("planned-another-time");
pub const PLAN: Text = Text::of("planned-plan");
pub const CANCEL: Text = Text::of("planned-cancel");
pub const CHANGE: Text = Text::of("planned-change");
pub const SEND_NOW: Text = Text::of("planned-send-now");
pub const SAVE: Text = Text::of("planned-save");
pub const TEXT: Text = Text::of("planned-text");
pub const TIME: Text = Text::of("planned-time");
pub const TAKEN_BACK: Text = Text::of("planned-taken-back");
pub const NONE: Text = Text::of("planned-none");
pub const NONE_LEAD: Text = Text::of("planned-none-lead");
pub const WHOSE: Text = Text::of("planned-whose");
pub const MINE: Text = Text::of("planned-mine");
pub const ALL: Text = Text::of("planned-all");
pub const MORE: Text = Text::of("planned-more");
pub const RETURNED: Text = Text::of("planned-returned");
pub const NEW: Text = Text::of("planned-new");
pub const OPEN: Text = Text::of("planned-open");
pub const DONE: Text = Text::of("planned-done");
pub const PUT_AWAY: Text = Text::of("planned-put-away");

/// The name of the page, with how much came back.
pub fn title_returned(n: i64) -> String {
    if n > 0 { say!("planned-title-returned", n) } else { TITLE.to_owned() }
}

pub fn in_an_hour(when: &str) -> String {
    say!("planned-in-an-hour", when)
}

/// In an hour in which the customer often writes, as their clock shows it.
pub fn best(time: &str, when: &str) -> String {
    say!("planned-best", time, when)
}

pub fn evening(when: &str) -> String {
    say!("planned-evening", when)
}

pub fn tomorrow(when: &str) -> String {
    say!("planned-tomorrow", when)
}

pub fn made(when: &str) -> String {
    say!("planned-made", when)
}

pub fn closes(when: &str) -> String {
    say!("planned-closes", when)
}

pub fn hour_before(when: &str) -> String {
    say!("planned-hour-before", when)
}

pub fn template_then(when: &str) -> String {
    say!("planned-template-then", when)
}

pub fn template_lead(when: &str) -> String {
    say!("planned-template-lead", when)
}

/// So many wait in a conversation, and the next leaves then.
pub fn summary(n: i64, when: &str) -> String {
    say!("planned-summary", n, when)
}

pub fn leaves(when: &str) -> String {
    say!("planned-leaves", when)
}

pub fn by(name: &str) -> String {
    say!("planned-by", name: &within(name))
}

pub fn why(why: Why) -> String {
    say!("planned-why", why: why.word())
}
