//! Numbers: the list, setting one up, and one of them.

use super::Text;
use crate::say;

pub const TITLE: Text = Text::of("numbers-title");
pub const LEAD: Text = Text::of("numbers-lead");
pub const EMPTY: Text = Text::of("numbers-empty");
pub const EMPTY_LEAD: Text = Text::of("numbers-empty-lead");
pub const CONNECT: Text = Text::of("numbers-connect");
pub const WATCH: Text = Text::of("numbers-watch");
pub const WATCHED: Text = Text::of("numbers-watched");
pub const SENDS: Text = Text::of("numbers-sends");
pub const STOPPED: Text = Text::of("numbers-stopped");
pub const NEVER_CHECKED: Text = Text::of("numbers-never-checked");
pub const BACK: Text = Text::of("numbers-back");
pub const CHECK: Text = Text::of("numbers-check");
pub const CHECKING: Text = Text::of("numbers-checking");
pub const STATE: Text = Text::of("numbers-state");
pub const EDIT: Text = Text::of("numbers-edit");
pub const EDIT_LEAD: Text = Text::of("numbers-edit-lead");
pub const SAVE: Text = Text::of("numbers-save");
pub const DELIVER: Text = Text::of("numbers-deliver");
pub const DELIVER_LEAD: Text = Text::of("numbers-deliver-lead");
pub const CALLBACK: Text = Text::of("numbers-callback");
pub const VERIFY_TOKEN: Text = Text::of("numbers-verify-token");
pub const NO_CALLBACK: Text = Text::of("numbers-no-callback");
pub const TAKE_OVER: Text = Text::of("numbers-take-over");
pub const WATCH_SWITCH: Text = Text::of("numbers-watch-switch");
pub const WATCH_HINT: Text = Text::of("numbers-watch-hint");
pub const CHANGED: Text = Text::of("numbers-changed");
pub const READY: Text = Text::of("numbers-ready");
pub const TO_QUEUE: Text = Text::of("numbers-to-queue");
pub const OPEN: Text = Text::of("numbers-open");

pub const CONNECT_TITLE: Text = Text::of("numbers-connect-title");
pub const CONNECT_LEAD: Text = Text::of("numbers-connect-lead");
pub const WATCH_TITLE: Text = Text::of("numbers-watch-title");
pub const WATCH_LEAD: Text = Text::of("numbers-watch-lead");
pub const PHONE_NUMBER_ID: Text = Text::of("numbers-phone-number-id");
pub const WABA_ID: Text = Text::of("numbers-waba-id");
pub const ACCESS_TOKEN: Text = Text::of("numbers-access-token");
pub const APP_SECRET: Text = Text::of("numbers-app-secret");
pub const TIME_ZONE: Text = Text::of("numbers-time-zone");
pub const TIME_ZONE_HINT: Text = Text::of("numbers-time-zone-hint");
pub const UNCHANGED: Text = Text::of("numbers-unchanged");
pub const SHOW: Text = Text::of("numbers-show");
pub const HIDE: Text = Text::of("numbers-hide");
pub const WHERE: Text = Text::of("numbers-where");
pub const SUBMIT: Text = Text::of("numbers-submit");
pub const SUBMIT_WATCH: Text = Text::of("numbers-submit-watch");
pub const BUSY: Text = Text::of("numbers-busy");
pub const ANYWAY: Text = Text::of("numbers-anyway");
pub const ANYWAY_LEAD: Text = Text::of("numbers-anyway-lead");
pub const NOT_YET: Text = Text::of("numbers-not-yet");

/// Where each thing stands in Meta's console, in the order of the fields.
pub const CONSOLE: [Text; 5] = [
    Text::of("numbers-console-app"),
    Text::of("numbers-console-ids"),
    Text::of("numbers-console-user"),
    Text::of("numbers-console-token"),
    Text::of("numbers-console-secret"),
];
/// The same beside another tool.
pub const CONSOLE_WATCH: [Text; 5] = [
    Text::of("numbers-watch-app"),
    Text::of("numbers-watch-ids"),
    Text::of("numbers-watch-user"),
    Text::of("numbers-watch-token"),
    Text::of("numbers-watch-secret"),
];

pub fn last_checked(when: &str) -> String {
    say!("numbers-last-checked", when)
}

pub fn unreadable(id: &str) -> String {
    say!("numbers-unreadable", id: &super::within(id))
}
