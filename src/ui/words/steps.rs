//! The first steps, above the queue.

use super::Text;
use crate::say;

pub const TITLE: Text = Text::of("steps-title");
pub const NUMBER: Text = Text::of("steps-number");
pub const NUMBER_DO: Text = Text::of("steps-number-do");
pub const DELIVERY: Text = Text::of("steps-delivery");
pub const DELIVERY_DO: Text = Text::of("steps-delivery-do");
pub const PUBLIC: Text = Text::of("steps-public");
pub const PUBLIC_DO: Text = Text::of("steps-public-do");
pub const TOKEN: Text = Text::of("steps-token");
pub const TOKEN_DO: Text = Text::of("steps-token-do");
pub const DISMISS: Text = Text::of("steps-dismiss");
pub const DONE: Text = Text::of("steps-done");
pub const OPEN: Text = Text::of("steps-open");

pub fn ending(display: &str, when: &str) -> String {
    say!("steps-ending", display: &super::within(display), when)
}

pub fn ended(display: &str) -> String {
    say!("steps-ended", display: &super::within(display))
}

pub const MEND: Text = Text::of("steps-mend");
