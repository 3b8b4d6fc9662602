//! Where everything is set.

use super::Text;
use crate::{domain::trouble::Kind, say};

pub const TITLE: Text = Text::of("settings-title");
pub const LEAD: Text = Text::of("settings-lead");
pub const WORKSPACE: Text = Text::of("settings-workspace");
pub const PEOPLE: Text = Text::of("settings-people");
pub const DATA: Text = Text::of("settings-data");
pub const YOU: Text = Text::of("settings-you");
pub const API_LEAD: Text = Text::of("settings-api-lead");
pub const TROUBLES: Text = Text::of("settings-troubles");

/// What fails beside the requests, and how often.
pub fn trouble(kind: Kind, n: i64) -> String {
    say!("settings-trouble", kind: kind.word(), n)
}

/// What can be done about it.
pub fn trouble_do(kind: Kind) -> String {
    say!("settings-trouble-do", kind: kind.word())
}
