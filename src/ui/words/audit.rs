//! Who did what to the workspace.

use super::{Text, privacy};
use crate::{
    domain::{
        audit::{Detail, What, Within},
        retention::Kind,
        role::Role,
    },
    say,
};

pub const TITLE: Text = Text::of("audit-title");
pub const LEAD: Text = Text::of("audit-lead");
pub const FILTERS: Text = Text::of("audit-filters");
pub const FIND: Text = Text::of("audit-find");
pub const WHO: Text = Text::of("audit-who");
pub const WHAT: Text = Text::of("audit-what-label");
pub const WHEN: Text = Text::of("audit-when");
pub const MORE: Text = Text::of("audit-more");
pub const END: Text = Text::of("audit-end");
pub const NONE: Text = Text::of("audit-none");
pub const NONE_LEAD: Text = Text::of("audit-none-lead");
pub const EXPORT: Text = Text::of("audit-export");

/// What was done.
pub fn what(what: What) -> String {
    say!("audit-what", what: what.word())
}

/// How far back somebody looks.
pub fn within(within: Within) -> String {
    say!("audit-within", within: within.word())
}

/// Who did something, by the kind of who it is and what they are called.
pub fn actor(kind: &str, name: &str) -> String {
    say!("audit-actor", kind, name: &super::within(name))
}

/// To what it was done.
pub fn subject(kind: &str, name: &str) -> String {
    say!("audit-subject", kind, name: &super::within(name))
}

/// What more is said of it: `Role: agent`.
pub fn detail(detail: &str, value: &str) -> String {
    let role = |word| Role::parse(word).map(super::role);
    let kind = |word| Kind::parse(word).map(|kind| privacy::kind(kind).0);
    let known = match (Detail::parse(detail), value) {
        (Some(Detail::Role), word) => role(word),
        (Some(Detail::Kind), word) => kind(word),
        (Some(Detail::Days), "ever") => Some(say!("data-for-ever")),
        (_, "true") => Some(say!("audit-yes")),
        (_, "false") => Some(say!("audit-no")),
        _ => None,
    };
    say!("audit-detail", detail, value: known.unwrap_or(value))
}
