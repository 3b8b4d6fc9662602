//! Searching through messages.

use super::Text;
#[cfg(feature = "ssr")]
use crate::domain::search::{index::Has, query::Unclear};
use crate::say;

pub const TITLE: Text = Text::of("search-title");
pub const LABEL: Text = Text::of("search-label");
pub const BEGIN: Text = Text::of("search-begin");
pub const BEGIN_LEAD: Text = Text::of("search-begin-lead");
pub const FILTERS: Text = Text::of("search-filters");
pub const NOTHING: Text = Text::of("search-nothing");
pub const NOTHING_LEAD: Text = Text::of("search-nothing-lead");
pub const CATCHING_UP: Text = Text::of("search-catching-up");
pub const PEOPLE: Text = Text::of("search-people");
pub const MESSAGES: Text = Text::of("search-messages");
pub const MORE: Text = Text::of("search-more");
pub const MORE_FAILED: Text = Text::of("search-more-failed");

pub fn count(n: i64) -> String {
    say!("search-count", n)
}

pub fn newest(n: i64) -> String {
    say!("search-newest", n)
}

pub fn shown(shown: usize, count: i64) -> String {
    say!("search-shown", shown, count)
}

pub fn all(q: &str) -> String {
    say!("search-all", q: &super::within(q))
}

pub const WITHIN: Text = Text::of("search-within");
pub const OLDER: Text = Text::of("search-older");
pub const NEWER: Text = Text::of("search-newer");
pub const NONE_HERE: Text = Text::of("search-none-here");
pub const DAY: Text = Text::of("search-day");
pub const GO: Text = Text::of("search-go");
pub const NO_DAY: Text = Text::of("search-no-day");
pub const CLOSE: Text = Text::of("search-close");

pub fn place(at: usize, of: usize) -> String {
    say!("search-place", at, of)
}

/// Why what was typed cannot be looked for.
#[cfg(feature = "ssr")]
pub fn unclear(unclear: &Unclear) -> String {
    // What is typed is the same in every language, and is read from left to right.
    let typed = |text: &str| super::within(text);
    match unclear {
        Unclear::Nothing => say!("search-unclear-nothing").to_owned(),
        Unclear::TooLong => say!("search-unclear-long").to_owned(),
        Unclear::NoValue(filter) => say!("search-unclear-value", filter: &typed(&format!("{filter}:"))),
        Unclear::NoDay(filter, day) => {
            say!("search-unclear-day", day: &typed(day), like: &typed(&format!("{filter}:2026-11-01")))
        }
        Unclear::NoSuchThing(thing) => {
            let known = Has::ALL.map(|has| format!("has:{}", has.word())).join(", ");
            say!("search-unclear-thing", thing: &typed(thing), known: &typed(&known))
        }
        Unclear::TooMany(name) => say!("search-unclear-many", name: &typed(name)),
    }
}
