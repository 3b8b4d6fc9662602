//! One conversation: its head, its window, and where there is none.

use super::Text;
use crate::{domain::window::OpenedBy, say};

pub const TITLE: Text = Text::of("conversation-title");
pub const MESSAGES: Text = Text::of("conversation-messages");
/// Before the number of the business that was written to.
pub const TO: Text = Text::of("conversation-to");
pub const NOT_FOUND: Text = Text::of("conversation-not-found");
pub const NOT_FOUND_LEAD: Text = Text::of("conversation-not-found-lead");
pub const DISMISS: Text = Text::of("conversation-dismiss");
pub const DISMISSED: Text = Text::of("conversation-dismissed");
pub const OLDER: Text = Text::of("conversation-older");
pub const OLDER_FAILED: Text = Text::of("conversation-older-failed");
pub const BEGINNING: Text = Text::of("conversation-beginning");
pub const END_OF_PAGE: Text = Text::of("conversation-end-of-page");
pub const NEW_BELOW: Text = Text::of("conversation-new-below");
pub const NO_MESSAGES: Text = Text::of("conversation-no-messages");
pub const PERMISSION: Text = Text::of("conversation-permission");
pub const PRICE: Text = Text::of("conversation-price");
pub const PRICE_ONLY: Text = Text::of("conversation-price-only");
pub const CERTAIN: Text = Text::of("conversation-certain");
pub const UNCERTAIN: Text = Text::of("conversation-uncertain");
pub const REFUSED: Text = Text::of("conversation-refused");
pub const OVER: Text = Text::of("conversation-over");
pub const NEVER: Text = Text::of("conversation-never");
pub const FIVE_MINUTES: Text = Text::of("conversation-five-minutes");

pub fn why_open(until: &str) -> String {
    say!("conversation-why-open", until)
}

pub const WHY_SHUT: Text = Text::of("conversation-why-shut");

/// What the customer did that opened the window; what they said, where that can be quoted.
pub fn opened(who: &str, did: OpenedBy, what: Option<&str>, when: &str) -> String {
    let who = &super::within(who);
    match (did, what) {
        (OpenedBy::Message, Some(what)) => say!("conversation-wrote", who, what: &super::within(what), when),
        (OpenedBy::Message, None) => say!("conversation-wrote-something", who, when),
        (OpenedBy::Call, _) => say!("conversation-called", who, when),
    }
}

pub fn certain_until(until: &str) -> String {
    say!("conversation-certain-until", until)
}

pub fn new_message(who: &str, text: &str) -> String {
    say!("conversation-new-message", who: &super::within(who), text: &super::within(text))
}
