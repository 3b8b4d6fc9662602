//! The demo: the strip above its pages, the way in, and what can go wrong there.

use super::Text;
use crate::say;

pub const TITLE: Text = Text::of("demo-title");
pub const LEAD: Text = Text::of("demo-lead");
/// The same where there is little room.
pub const LEAD_BRIEFLY: Text = Text::of("demo-lead-briefly");
pub const LEAVE: Text = Text::of("demo-leave");
pub const LEAVE_BRIEFLY: Text = Text::of("demo-leave-briefly");
pub const ENTER: Text = Text::of("demo-enter");
pub const TO_START: Text = Text::of("demo-to-start");
pub const FORBIDDEN: Text = Text::of("demo-forbidden");
pub const FORBIDDEN_LEAD: Text = Text::of("demo-forbidden-lead");
pub const NOT_OPEN: Text = Text::of("demo-not-open");
pub const LINK_USED: Text = Text::of("demo-link-used");
pub const LINK_USED_LEAD: Text = Text::of("demo-link-used-lead");

/// Why there is no demo.
pub fn not_open(why: &str) -> String {
    say!("demo-not-open-because", why)
}
