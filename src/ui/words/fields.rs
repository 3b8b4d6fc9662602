//! The page of tags and attributes.

use super::Text;
use crate::say;

pub const TITLE: Text = Text::of("fields-title");
pub const LEAD: Text = Text::of("fields-lead");
pub const TAGS: Text = Text::of("person-tags");
pub const ATTRIBUTES: Text = Text::of("person-attributes");
pub const COLOUR: Text = Text::of("fields-colour");
pub const KIND: Text = Text::of("fields-kind");
pub const CHOICES: Text = Text::of("fields-choices");
pub const NEW_TAG: Text = Text::of("fields-new-tag");
pub const NEW_ATTRIBUTE: Text = Text::of("fields-new-attribute");
pub const READ_ONLY: Text = Text::of("fields-read-only");
pub const NO_ATTRIBUTES: Text = Text::of("fields-no-attributes");
pub const SURE: Text = Text::of("fields-sure");

pub fn people(n: i64) -> String {
    say!("fields-people", n)
}

/// For who hears only the button.
pub fn of(act: &str, name: &str) -> String {
    format!("{act}: {}", super::within(name))
}
