//! Teams: who is in them, and when they work.

use super::{Text, within};
use crate::{domain::team::Unfit, say};

pub const TITLE: Text = Text::of("teams-title");
pub const LEAD: Text = Text::of("teams-lead");
pub const NONE: Text = Text::of("teams-none");
pub const NONE_LEAD: Text = Text::of("teams-none-lead");
pub const NEW: Text = Text::of("teams-new");
pub const NAME: Text = Text::of("teams-name");
pub const ZONE: Text = Text::of("teams-zone");
pub const LEADER: Text = Text::of("teams-leader");
pub const MEMBERS: Text = Text::of("teams-members");
pub const NUMBERS: Text = Text::of("teams-numbers");
pub const HOURS: Text = Text::of("teams-hours");
pub const HOURS_KNOWN: Text = Text::of("teams-hours-known");
pub const HOURS_HINT: Text = Text::of("teams-hours-hint");
pub const HOLIDAYS: Text = Text::of("teams-holidays");
pub const HOLIDAYS_HINT: Text = Text::of("teams-holidays-hint");
pub const SHIFTS: Text = Text::of("teams-shifts");
pub const SHIFTS_HINT: Text = Text::of("teams-shifts-hint");
pub const SHIFT_WHO: Text = Text::of("teams-shift-who");
pub const SHIFT_DAY: Text = Text::of("teams-shift-day");
pub const SHIFT_DATE: Text = Text::of("teams-shift-date");
pub const SHIFT_HOURS: Text = Text::of("teams-shift-hours");
pub const SHIFT_ADD: Text = Text::of("teams-shift-add");
pub const ASSIGNS: Text = Text::of("teams-assigns");
pub const CAPACITY: Text = Text::of("teams-capacity");
pub const READ_ONLY: Text = Text::of("teams-read-only");

pub fn shift_remove(who: &str) -> String {
    say!("teams-shift-remove", who: &within(who))
}

/// The days of the week from Monday, which is 0.
pub fn weekday(n: i64) -> String {
    say!("told-long-weekday", n)
}

/// Somebody else took it before.
pub fn taken(name: &str) -> String {
    say!("teams-faster", who: &within(name))
}

/// Whoever it was to be given to would not see it.
pub fn unseen(name: &str) -> String {
    say!("teams-unseen", who: &within(name))
}

/// Why a team cannot be so.
pub fn unfit(unfit: Unfit) -> String {
    let why = match unfit {
        Unfit::Name => "name",
        Unfit::Zone => "zone",
        Unfit::Lead => "leader",
        Unfit::Members => "members",
        Unfit::Hours => "hours",
        Unfit::Shifts => "shifts",
        Unfit::Capacity => "capacity",
        Unfit::Taken => "taken",
        Unfit::TooMany => "limit",
        Unfit::Changed => "changed",
        Unfit::NoUser => "user",
        Unfit::NoNumber => "number",
    };
    say!("teams-unfit", why)
}

pub const HAND_OVER: Text = Text::of("handover-title");
pub const HAND_OVER_LEAD: Text = Text::of("handover-lead");
pub const NOTHING_LEFT: Text = Text::of("handover-none");
pub const NOTHING_LEFT_LEAD: Text = Text::of("handover-none-lead");
pub const UNKNOWN: Text = Text::of("handover-unknown");
pub const CLAIM: Text = Text::of("handover-claim");
pub const SEND: Text = Text::of("handover-send");
pub const MORE: Text = Text::of("handover-more");

pub fn closes(when: &str) -> String {
    say!("handover-closes", when)
}

pub fn staffed(when: &str) -> String {
    say!("handover-staffed", when)
}

pub fn away(away: bool) -> &'static str {
    if away { say!("away-back") } else { say!("away-set") }
}
