//! The list of customers.

use super::Text;
use crate::{
    domain::customers::{Active, Column, Consented, Done, Order, Standing},
    say,
};

pub const TITLE: Text = Text::of("nav-customers");
pub const FIND: Text = Text::of("customers-find");
pub const ANY: Text = Text::of("customers-any");
pub const FILTERS: Text = Text::of("customers-filters");
pub const ORDER: Text = Text::of("customers-order");
pub const COLUMNS: Text = Text::of("customers-columns");
pub const NAME: Text = Text::of("person-name");
pub const WINDOW: Text = Text::of("customers-window");
pub const ACTIVE: Text = Text::of("customers-last-activity");
pub const SELECT_ALL: Text = Text::of("customers-select-all");
pub const ACTION: Text = Text::of("customers-action");
pub const TAG: Text = Text::of("customers-add-tag");
pub const UNTAG: Text = Text::of("customers-remove-tag");
pub const AGREED: Text = Text::of("customers-agreed");
pub const STOPPED: Text = Text::of("customers-stopped");
pub const APPLY: Text = Text::of("customers-apply");
pub const CLEAR: Text = Text::of("customers-clear");
pub const MORE: Text = Text::of("customers-more");
pub const EMPTY: Text = Text::of("customers-empty");
pub const EMPTY_LEAD: Text = Text::of("customers-empty-lead");
pub const NONE: Text = Text::of("customers-none");
pub const NONE_LEAD: Text = Text::of("customers-none-lead");
pub const RESET: Text = Text::of("customers-reset");
pub const FIELDS: Text = Text::of("fields-title");

/// How many there are; they are counted up to ten thousand.
pub fn found(n: i64, most: i64) -> String {
    if n > most { say!("customers-many", n: most) } else { say!("customers-found", n) }
}

pub fn select(who: &str) -> String {
    say!("customers-select", who: &super::within(who))
}

pub const SELECT_FITTING: Text = Text::of("customers-select-fitting");

pub fn selected(n: i64) -> String {
    say!("customers-selected", n)
}

/// More fit than can be selected.
pub fn fitting_cut(n: usize) -> String {
    say!("customers-fitting-cut", n)
}

/// What came of a bulk action.
pub fn done(done: &Done) -> String {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let mut told = say!("customers-done", n: count(done.done.len()));
    if done.unchanged > 0 {
        told = format!("{told} {}", say!("customers-unchanged", n: done.unchanged));
    }
    if done.missing > 0 {
        told = format!("{told} {}", say!("customers-missing", n: done.missing));
    }
    if !done.left.is_empty() {
        told = format!("{told} {}", say!("customers-left", n: count(done.left.len())));
    }
    told
}

pub fn column(column: Column) -> &'static str {
    match column {
        Column::TimeLeft => say!("customers-time-left"),
        Column::Engagement => say!("person-engagement"),
        Column::Tags => say!("person-tags"),
        Column::Phone => say!("person-phone"),
        Column::LastActivity => say!("customers-last-activity"),
        Column::Language => say!("person-language"),
        Column::LocalTime => say!("customers-local-time"),
        Column::Consent => say!("person-marketing"),
    }
}

pub fn order(order: Order) -> &'static str {
    match order {
        Order::TimeLeft => say!("customers-time-left"),
        Order::LastActivity => say!("customers-last-activity"),
        Order::Name => say!("person-name"),
        Order::Engagement => say!("person-engagement"),
    }
}

pub fn consent(consent: Consented) -> &'static str {
    match consent {
        Consented::Given => say!("person-yes"),
        Consented::Stopped => say!("person-no"),
        Consented::Unknown => say!("customers-unknown"),
    }
}

pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => say!("customers-open"),
        Standing::Closed => say!("customers-closed"),
        Standing::Never => say!("customers-never"),
    }
}

pub fn active(active: Active) -> &'static str {
    match active {
        Active::Day => say!("customers-day"),
        Active::Week => say!("customers-week"),
        Active::Month => say!("customers-month"),
        Active::Silent => say!("customers-silent"),
    }
}

/// Ranges of engagement to choose from.
pub const ENGAGEMENT: [(&str, Text); 3] =
    [("0-3", Text::of("customers-low")), ("4-6", Text::of("customers-middle")), ("7-10", Text::of("customers-high"))];
