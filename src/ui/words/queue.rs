//! The queue.

use super::Text;
use crate::say;

pub const TITLE: Text = Text::of("queue-title");
pub const EMPTY: Text = Text::of("queue-empty");
pub const EMPTY_LEAD: Text = Text::of("queue-empty-lead");
pub const EMPTY_ACTION: Text = Text::of("queue-empty-action");
pub const NONE_OPEN: Text = Text::of("queue-none-open");
pub const NONE_OPEN_LEAD: Text = Text::of("queue-none-open-lead");
pub const OWED: Text = Text::of("queue-owed");
pub const MORE: Text = Text::of("queue-more");
pub const MORE_FAILED: Text = Text::of("queue-more-failed");
pub const ALL_SHUT: Text = Text::of("queue-all-shut");

pub fn new_above(n: usize) -> String {
    say!("queue-new-above", n)
}

pub fn unread(n: i64) -> String {
    say!("queue-unread", n)
}

pub fn all_held(until: &str, who: &str) -> String {
    say!("queue-all-held", until, who: &super::within(who))
}

pub fn owed_soon(n: usize) -> String {
    say!("queue-owed-soon", n)
}
