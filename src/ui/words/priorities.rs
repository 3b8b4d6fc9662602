//! The page of what makes a conversation worth more.

use super::{Text, within};
use crate::{domain::priority::Unbalanced, say};

pub const TITLE: Text = Text::of("priorities-title");
pub const LEAD: Text = Text::of("priorities-lead");
pub const RULES: Text = Text::of("priorities-rules");
pub const EMPTY: Text = Text::of("priorities-empty");
pub const EMPTY_LEAD: Text = Text::of("priorities-empty-lead");
pub const ADD: Text = Text::of("priorities-add");
pub const ABOUT: Text = Text::of("priorities-about");
pub const TAG: Text = Text::of("priorities-tag");
pub const ATTRIBUTE: Text = Text::of("priorities-attribute");
pub const TEAM: Text = Text::of("priorities-team");
pub const VALUE: Text = Text::of("priorities-value");
pub const AMOUNT: Text = Text::of("priorities-amount");
pub const GONE: Text = Text::of("priorities-gone");
pub const FACTOR_HINT: Text = Text::of("priorities-factor-hint");
pub const ORDER: Text = Text::of("priorities-order");
pub const ORDER_LEAD: Text = Text::of("priorities-order-lead");
pub const ORDER_ATTRIBUTE: Text = Text::of("priorities-order-attribute");
pub const NOT_COUNTED: Text = Text::of("priorities-not-counted");
pub const USUAL: Text = Text::of("priorities-usual");
pub const TEMPLATE: Text = Text::of("priorities-template");
pub const TEMPLATE_HINT: Text = Text::of("priorities-template-hint");
pub const PREVIEW: Text = Text::of("priorities-preview");
pub const NOTHING: Text = Text::of("priorities-nothing");
pub const NOBODY: Text = Text::of("priorities-nobody");
pub const PASSED: Text = Text::of("priorities-passed");
pub const SAVE: Text = Text::of("priorities-save");
pub const SAVED: Text = Text::of("priorities-saved");
pub const UNDO: Text = Text::of("priorities-undo");
pub const UNDONE: Text = Text::of("priorities-undone");
pub const RESET: Text = Text::of("priorities-reset");
pub const UNSAVED: Text = Text::of("priorities-unsaved");
pub const CHOOSE: Text = Text::of("priorities-choose");

/// What a rule can be about, by its word.
pub fn kind(kind: &str) -> String {
    say!("priorities-kind", kind)
}

pub fn with_tag(name: &str) -> String {
    say!("priorities-with-tag", name: &within(name))
}

pub fn with_value(name: &str, value: &str) -> String {
    say!("priorities-with-value", name: &within(name), value: &within(value))
}

pub fn with_amount(name: &str, amount: &str) -> String {
    say!("priorities-with-amount", name: &within(name), amount)
}

pub fn with_team(name: &str) -> String {
    say!("priorities-with-team", name: &within(name))
}

/// What the field is called that holds what the rule of this name makes of the worth.
pub fn factor(name: &str) -> String {
    say!("priorities-factor", name)
}

pub fn times(factor: &str) -> String {
    say!("priorities-times", factor)
}

pub fn remove(name: &str) -> String {
    say!("priorities-remove", name)
}

pub fn moved(n: usize, of: usize) -> String {
    say!("priorities-moved", n, of)
}

/// Where not all that wait were looked at.
pub fn looked(looked: usize, of: usize) -> String {
    let [looked, of] = [looked, of].map(|n| super::number(i64::try_from(n).unwrap_or(i64::MAX)));
    say!("priorities-looked", looked: &looked, of: &of)
}

pub fn place(before: usize, after: usize) -> String {
    let [before, after] = [before, after].map(|at| super::number(i64::try_from(at).unwrap_or(i64::MAX)));
    say!("priorities-place", before: &before, after: &after)
}

/// What a conversation would be worth, and is.
pub fn worth(after: &str, before: &str) -> String {
    say!("priorities-worth", after, before)
}

/// Why what is written cannot be taken.
pub fn unbalanced(why: Unbalanced) -> &'static str {
    match why {
        Unbalanced::TooMany => say!("priorities-too-many"),
        Unbalanced::Factor => say!("priorities-wrong-factor"),
        Unbalanced::Twice => say!("priorities-twice"),
        Unbalanced::Value => say!("priorities-wrong-value"),
        Unbalanced::Amount => say!("priorities-wrong-amount"),
        Unbalanced::Usual => say!("priorities-wrong-usual"),
        Unbalanced::Template => say!("priorities-wrong-template"),
    }
}
