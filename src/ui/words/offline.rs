//! The time without a connection.

use super::Text;
use crate::say;

/// Beside “Offline”: how old what is shown is.
pub fn as_of(when: &str) -> String {
    say!("offline-as-of", when)
}

pub fn queued(n: usize) -> String {
    say!("offline-queued", n)
}

/// Read out when the connection is gone.
pub fn went(when: &str) -> String {
    say!("offline-went", when)
}

pub const WAITING: Text = Text::of("offline-waiting");

pub fn dropped(when: &str) -> String {
    say!("offline-dropped", when)
}

pub const TAKE_BACK: Text = Text::of("offline-take-back");
pub const LATE: Text = Text::of("offline-late");
pub const UNSURE: Text = Text::of("offline-unsure");
pub const SIGNED_OUT: Text = Text::of("offline-signed-out");

pub fn refused(why: &str) -> String {
    say!("offline-refused", why)
}

pub fn came_back(who: &str) -> String {
    say!("offline-came-back", who: &super::within(who))
}

pub const OPEN: Text = Text::of("offline-open");
pub const TOO_MANY: Text = Text::of("offline-too-many");
pub const NO_ROOM: Text = Text::of("offline-no-room");
pub const NOT_KEPT: Text = Text::of("offline-not-kept");
pub const NOT_KEPT_LEAD: Text = Text::of("offline-not-kept-lead");
pub const NOTHING_KEPT: Text = Text::of("offline-nothing-kept");
pub const NOTHING_KEPT_LEAD: Text = Text::of("offline-nothing-kept-lead");
pub fn unsent(n: usize) -> String {
    say!("offline-unsent", n)
}

pub const LEAVE: Text = Text::of("offline-leave");
pub const STAY: Text = Text::of("offline-stay");
pub const OUTDATED: Text = Text::of("offline-outdated");
pub const RELOAD: Text = Text::of("offline-reload");
