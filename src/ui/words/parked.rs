//! Replies that wait for the customer's answer.

use super::{Text, within};
use crate::{domain::parked::Void, say};

pub const PARK: Text = Text::of("parked-park");
pub const LEAD: Text = Text::of("parked-lead");
pub const TEXT: Text = Text::of("parked-text");
pub const DO: Text = Text::of("parked-do");
pub const AUTOMATIC: Text = Text::of("parked-automatic");
pub const RULES: Text = Text::of("parked-rules");
pub const WAITS: Text = Text::of("parked-waits");
pub const RELEASE: Text = Text::of("parked-release");
pub const MADE: Text = Text::of("parked-made");

pub fn offered(name: &str) -> String {
    say!("parked-offered", name: &within(name))
}

pub fn void(why: Void) -> String {
    say!("parked-void", why: why.word())
}
