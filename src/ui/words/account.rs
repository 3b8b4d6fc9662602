//! One's own account, and what is refused about any.

use super::Text;
use crate::say;

pub const WEEKLY: Text = Text::of("account-weekly");
pub const WEEKLY_LEAD: Text = Text::of("account-weekly-lead");
pub const WEEKLY_ON: Text = Text::of("account-weekly-on");
pub const TITLE: Text = Text::of("account-title");
pub const LEAD: Text = Text::of("account-lead");
pub const NAME: Text = Text::of("account-name");
pub const SAVE: Text = Text::of("account-save");
pub const SAVED: Text = Text::of("account-saved");
pub const PASSWORD_LEAD: Text = Text::of("account-password-lead");
pub const OLD: Text = Text::of("account-old");
pub const NEW: Text = Text::of("account-new");
pub const CHANGE_PASSWORD: Text = Text::of("account-change-password");
pub const PASSWORD_CHANGED: Text = Text::of("account-password-changed");
pub const WRONG_PASSWORD: Text = Text::of("account-wrong-password");
pub const FACTOR: Text = Text::of("account-factor");
pub const FACTOR_LEAD: Text = Text::of("account-factor-lead");

pub fn factor_on(n: i64) -> String {
    say!("account-factor-on", n)
}

pub const BEGIN: Text = Text::of("account-factor-begin");
pub const SCAN: Text = Text::of("account-factor-scan");
pub const PICTURE: Text = Text::of("account-factor-picture");
pub const KEY: Text = Text::of("account-factor-key");
pub const OPEN_APP: Text = Text::of("account-factor-open");
pub const CODE: Text = Text::of("account-factor-code");
pub const CONFIRM: Text = Text::of("account-factor-confirm");
pub const CODES: Text = Text::of("account-codes");
pub const CODES_LEAD: Text = Text::of("account-codes-lead");
pub const KEPT: Text = Text::of("account-codes-kept");
pub const TURN_OFF: Text = Text::of("account-factor-turn-off");
pub const NEEDED: Text = Text::of("account-factor-needed");
pub const HAS_FACTOR: Text = Text::of("account-factor-there");
pub const MUST_TITLE: Text = Text::of("account-must-title");
pub const MUST_LEAD: Text = Text::of("account-must-lead");
pub const SESSIONS: Text = Text::of("account-sessions");
pub const SESSIONS_LEAD: Text = Text::of("account-sessions-lead");
pub const NO_SESSIONS: Text = Text::of("account-no-sessions");

/// Both are names.
pub fn device(browser: &str, system: &str) -> String {
    say!("account-device", browser, system)
}

pub const UNKNOWN_DEVICE: Text = Text::of("account-unknown-device");
pub const CURRENT: Text = Text::of("account-current");
pub const BEGAN: Text = Text::of("account-began");
pub const SEEN: Text = Text::of("account-seen");
pub const ADDRESS: Text = Text::of("account-address");
pub const END: Text = Text::of("account-end");
pub const END_OTHERS: Text = Text::of("account-end-others");
pub const ENDED: Text = Text::of("account-ended");
pub const TAKEN: Text = Text::of("account-taken");
pub const TOO_MANY: Text = Text::of("account-too-many");
pub const LAST_OWNER: Text = Text::of("account-last-owner");
pub const NOT_IN_DEMO: Text = Text::of("account-not-in-demo");
