//! What is kept for how long, and erasing somebody.

use super::Text;
use crate::{
    domain::retention::{Kind, MOST},
    say,
};

pub const TITLE: Text = Text::of("data-title");
pub const LEAD: Text = Text::of("data-lead");
pub const KEPT: Text = Text::of("data-kept");
pub const KEPT_LEAD: Text = Text::of("data-kept-lead");

/// What a kind of data is called, and what belongs to it.
pub fn kind(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Deliveries => (say!("data-deliveries"), say!("data-deliveries-hint")),
        Kind::Events => (say!("data-events"), say!("data-events-hint")),
        Kind::KeptItems => (say!("data-kept-items"), say!("data-kept-items-hint")),
        Kind::Media => (say!("data-media"), say!("data-media-hint")),
        Kind::Messages => (say!("data-messages"), say!("data-messages-hint")),
        Kind::Decisions => (say!("data-decisions"), say!("data-decisions-hint")),
    }
}

pub const DAYS: Text = Text::of("data-days");
pub const FOR_EVER: Text = Text::of("data-for-ever");

/// How long something can be kept.
pub fn bounds(kind: Kind) -> String {
    say!("data-bounds", least: kind.least(), most: MOST)
}

pub const SAVE: Text = Text::of("data-save");
pub const SAVED: Text = Text::of("data-saved");
pub const ERASURES: Text = Text::of("data-erasures");
pub const ERASURES_LEAD: Text = Text::of("data-erasures-lead");
pub const NOBODY_ERASED: Text = Text::of("data-nobody-erased");
pub const ERASED_AT: Text = Text::of("data-erased-at");
pub const STATE: Text = Text::of("data-state");
pub const GONE: Text = Text::of("data-gone");
pub const DONE: Text = Text::of("data-done");

pub fn step(at: u32, of: u32) -> String {
    say!("data-step", at, of)
}

pub fn of_person(who: &str) -> String {
    say!("data-of-person", who: &super::within(who))
}

pub const EXPORT: Text = Text::of("data-export");
pub const EXPORT_LEAD: Text = Text::of("data-export-lead");
pub const DOWNLOAD: Text = Text::of("data-download");
pub const ERASE: Text = Text::of("data-erase");
pub const ERASE_LEAD: Text = Text::of("data-erase-lead");
pub const ERASE_BACKUPS: Text = Text::of("data-erase-backups");
pub const OWNER_ONLY: Text = Text::of("data-owner-only");

pub fn type_name(who: &str) -> String {
    say!("data-type-name", who: &super::within(who))
}

pub const NOT_THE_NAME: Text = Text::of("data-not-the-name");
pub const ERASE_NOW: Text = Text::of("data-erase-now");
pub const ERASING: Text = Text::of("data-erasing");
pub const ERASED: Text = Text::of("data-erased");
pub const ERASED_LEAD: Text = Text::of("data-erased-lead");
pub const ERASED_WHOLE: Text = Text::of("data-erased-whole");
pub const WAS_ERASED: Text = Text::of("data-was-erased");
pub const THEIR_DATA: Text = Text::of("data-their-data");

/// A file that was here and whose time is past.
pub fn forgotten(kind: &str) -> String {
    say!("data-forgotten", kind: super::kind(kind))
}
