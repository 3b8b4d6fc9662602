//! What stands at messages.

use super::Text;
use crate::say;

pub const YOU: Text = Text::of("message-you");
pub const ELSEWHERE: Text = Text::of("message-elsewhere");
pub const AUTOMATIC: Text = Text::of("message-automatic");
pub const EDITED: Text = Text::of("message-edited");
pub const REVOKED: Text = Text::of("message-revoked");
pub const ACTIONS: Text = Text::of("message-actions");
pub const REPLY: Text = Text::of("message-reply");
pub const TAKE_BACK: Text = Text::of("message-take-back");
pub const EARLIER: Text = Text::of("message-earlier");
pub const TEMPLATE: Text = Text::of("message-template");
pub const MAP: Text = Text::of("message-map");
pub const DOWNLOAD: Text = Text::of("message-download");
pub const RAW: Text = Text::of("message-raw");
pub const AHEAD: Text = Text::of("message-ahead");
pub const WITHHELD: Text = Text::of("message-withheld");
pub const WELCOME: Text = Text::of("message-welcome");
pub const QUICK_REPLY: Text = Text::of("message-quick-reply");
pub const LIST_REPLY: Text = Text::of("message-list-reply");
pub const FORM: Text = Text::of("message-form");
pub const ORDER: Text = Text::of("message-order");
pub const SENDING: Text = Text::of("message-sending");
pub const FORWARDED: Text = Text::of("message-forwarded");
pub const FORWARDED_OFTEN: Text = Text::of("message-forwarded-often");
pub const PRODUCT: Text = Text::of("message-product");
pub const FROM_AD: Text = Text::of("message-from-ad");
pub const FROM_POST: Text = Text::of("message-from-post");
pub const OPEN_AD: Text = Text::of("message-open-ad");
pub const OPEN_POST: Text = Text::of("message-open-post");
pub const CALL_IN: Text = Text::of("message-call-in");
pub const CALL_OUT: Text = Text::of("message-call-out");
pub const CALL_MISSED: Text = Text::of("message-call-missed");
pub const CALL_DECLINED: Text = Text::of("message-call-declined");
pub const CALL_UNANSWERED: Text = Text::of("message-call-unanswered");
pub const CALLS_ALLOWED: Text = Text::of("message-calls-allowed");
pub const CALLS_REFUSED: Text = Text::of("message-calls-refused");

pub fn call(which: &str, length: &str) -> String {
    say!("message-call", which, length)
}

pub fn media_pending(kind: &str) -> String {
    say!("message-media-pending", kind: super::kind(kind))
}

pub fn media_failed(kind: &str) -> String {
    say!("message-media-failed", kind: super::kind(kind))
}

pub fn unknown(kind: &str) -> String {
    say!("message-unknown", kind)
}

pub fn reacted(from_customer: bool, emoji: &str) -> String {
    if from_customer { say!("message-customer-reacted", emoji) } else { say!("message-you-reacted", emoji) }
}

pub fn react_with(emoji: &str) -> String {
    say!("message-react-with", emoji)
}
