//! Who is told that a window is about to close, and how.

use super::{Text, within};
use crate::{
    domain::alert::{Level, Mute},
    say,
};

pub const TITLE: Text = Text::of("alerts-title");
pub const LEAD: Text = Text::of("alerts-lead");
pub const HOW: Text = Text::of("alerts-how");
pub const LIMITS: Text = Text::of("alerts-limits");
pub const LIMITS_NONE: Text = Text::of("alerts-limits-none");
pub const SOUND: Text = Text::of("alerts-sound");
pub const SOUND_TRY: Text = Text::of("alerts-sound-try");
pub const QUIET: Text = Text::of("alerts-quiet");
pub const QUIET_LEAD: Text = Text::of("alerts-quiet-lead");
pub const QUIET_FROM: Text = Text::of("alerts-quiet-from");
pub const QUIET_UNTIL: Text = Text::of("alerts-quiet-until");
pub const QUIET_WRONG: Text = Text::of("alerts-quiet-wrong");
pub const MAIL: Text = Text::of("alerts-mail");
pub const MAIL_LEAD: Text = Text::of("alerts-mail-lead");
pub const MAIL_OFF: Text = Text::of("alerts-mail-off");
pub const SAVE: Text = Text::of("alerts-save");
pub const SAVED: Text = Text::of("alerts-saved");
pub const DEVICES: Text = Text::of("alerts-devices");
pub const DEVICES_LEAD: Text = Text::of("alerts-devices-lead");
pub const DEVICES_DEMO: Text = Text::of("alerts-devices-demo");
pub const DEVICE_NONE: Text = Text::of("alerts-device-none");
pub const DEVICE_NAME: Text = Text::of("alerts-device-name");
pub const DEVICE_TEXTS: Text = Text::of("alerts-device-texts");
pub const DEVICE_ADD: Text = Text::of("alerts-device-add");
pub const DEVICE_THIS: Text = Text::of("alerts-device-this");
pub const DEVICE_TEST: Text = Text::of("alerts-device-test");
pub const DEVICE_TESTED: Text = Text::of("alerts-device-tested");
pub const DEVICE_REMOVE: Text = Text::of("alerts-device-remove");
pub const DEVICE_UNHEARD: Text = Text::of("alerts-device-unheard");
pub const UNREACHED_LOOK: Text = Text::of("alerts-unreached-look");
pub const DEVICE_DENIED: Text = Text::of("alerts-device-denied");
pub const DEVICE_UNABLE: Text = Text::of("alerts-device-unable");
pub const DEVICE_TOO_MANY: Text = Text::of("alerts-device-too-many");
pub const DEVICE_UNFIT: Text = Text::of("alerts-device-unfit");
pub const HELD: Text = Text::of("alerts-held");
pub const HELD_TITLE: Text = Text::of("alerts-held-title");
pub const HELD_LEAD: Text = Text::of("alerts-held-lead");
pub const HELD_OWNER: Text = Text::of("alerts-held-owner");
pub const RELEASE: Text = Text::of("alerts-release");
pub const RELEASED: Text = Text::of("alerts-released");
pub const PAST: Text = Text::of("alerts-past");
pub const PAST_NONE: Text = Text::of("alerts-past-none");
pub const SHOWN: Text = Text::of("alerts-shown");
pub const MAILED: Text = Text::of("alerts-mailed");
pub const UNHEARD: Text = Text::of("alerts-unheard");
pub const OPEN: Text = Text::of("alerts-open");
pub const SNOOZE: Text = Text::of("alerts-snooze");
pub const PUT_AWAY: Text = Text::of("alerts-put-away");
pub const PUSH_TITLE: Text = Text::of("alerts-push");
pub const PUSH_DIGEST_BODY: Text = Text::of("alerts-push-digest-body");
pub const PUSH_TEST: Text = Text::of("alerts-push-test");
pub const PUSH_TEST_BODY: Text = Text::of("alerts-push-test-body");
pub const MAIL_MUTED: Text = Text::of("alerts-mail-muted");
pub const MAIL_LOST: Text = Text::of("alerts-mail-lost");

pub fn zone(zone: &str) -> String {
    say!("alerts-zone", zone)
}

pub fn succeeded(when: &str) -> String {
    say!("alerts-device-succeeded", when)
}

pub fn failed(when: &str, why: &str) -> String {
    say!("alerts-device-failed", when, why)
}

pub fn level(level: Level) -> String {
    say!("alerts-level", level: level.word())
}

pub fn muted(why: Mute) -> String {
    say!("alerts-muted", why: why.word())
}

/// On how many devices it has arrived, of those that it went to.
pub fn arrived(n: i64, of: i64) -> String {
    say!("alerts-arrived", n, of)
}

/// On which of one's devices nothing arrives.
pub fn unreached(names: &[String]) -> String {
    let names = names.iter().map(|name| super::within(name)).collect::<Vec<_>>().join(", ");
    say!("alerts-unreached", names: &names)
}

pub fn waits(name: &str, when: &str) -> String {
    say!("alerts-waits", name: &within(name), when)
}

pub fn more(n: usize) -> String {
    say!("alerts-more", n)
}

pub fn muting(when: &str) -> String {
    say!("alerts-muting", when)
}

pub fn digest(n: i64) -> String {
    say!("alerts-digest", n)
}

pub fn push_of(name: &str) -> String {
    say!("alerts-push-of", name)
}

pub fn push_body(length: &str) -> String {
    say!("alerts-push-body", length)
}

pub fn push_last(length: &str) -> String {
    say!("alerts-push-last", length)
}

pub fn mail_subject(muted: usize, lost: usize) -> String {
    say!("alerts-mail-subject", muted, lost)
}

pub fn mail_closes(name: &str, when: &str) -> String {
    say!("alerts-mail-closes", name, when)
}

pub fn mail_closed(name: &str, when: &str) -> String {
    say!("alerts-mail-closed", name, when)
}

pub fn mail_settings(url: &str) -> String {
    say!("alerts-mail-settings", url)
}
