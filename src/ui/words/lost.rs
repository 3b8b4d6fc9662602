//! Windows that closed on somebody who waited.

use super::Text;
use crate::say;

pub const TITLE: Text = Text::of("lost-title");
pub const LEAD: Text = Text::of("lost-lead");
pub const COUNT: Text = Text::of("lost-count");
pub const PER_DAY: Text = Text::of("lost-per-day");
pub const LONGEST: Text = Text::of("lost-longest");
pub const WORST: Text = Text::of("lost-worst");
pub const DAYS: Text = Text::of("lost-days");
pub const EMPTY: Text = Text::of("lost-empty");
pub const EMPTY_LEAD: Text = Text::of("lost-empty-lead");
pub const NONE_YET: Text = Text::of("lost-none-yet");
pub const NONE_YET_LEAD: Text = Text::of("lost-none-yet-lead");
pub const WHICH: Text = Text::of("lost-which");
pub const ALL: Text = Text::of("lost-all");
pub const WAITED: Text = Text::of("lost-waited");
pub const CLOSED: Text = Text::of("lost-closed");
pub const DAY: Text = Text::of("lost-day");
pub const LOST: Text = Text::of("lost-lost");
pub const LEAST: Text = Text::of("lost-least");

pub fn watching(display: &str, until: &str) -> String {
    say!("lost-watching", display: &super::within(display), until)
}

pub fn more(shown: usize, count: i64) -> String {
    say!("lost-more", shown, count)
}

/// How many a day, to a tenth.
pub fn per_day(count: i64, days: usize) -> String {
    let days = i64::try_from(days).unwrap_or(1).max(1);
    let tenths = (count * 10 + days / 2) / days;
    super::tenths(tenths)
}
