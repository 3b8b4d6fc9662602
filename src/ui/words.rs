//! What the interface says, in one place: sentence case, verbs on buttons, no blame.
//!
//! Here every text has a name for the views; what it says stands in `src/locales/`, a file for each language, under a key
//! of the page's name and its own. The names of a page have a file in `src/ui/words/`; here stand those of short pages,
//! and what many pages say. [`catalogue`] says how a text comes from `src/locales/`, and why so; [`told`] is for times,
//! lengths and sizes, `refused` for what went wrong. A text that is missing in a language, or that nothing says, fails a
//! test, and so does one that is written into a view.

pub mod account;
pub mod alerts;
pub mod answering;
pub mod assistant;
pub mod audit;
pub mod campaigns;
pub mod catalogue;
pub mod check;
pub mod composer;
pub mod conversation;
pub mod customers;
pub mod demo;
pub mod desk;
pub mod fields;
pub mod fills;
pub mod import;
pub mod ingest;
pub mod insight;
pub mod invited;
pub mod join;
pub mod library;
pub mod lost;
pub mod members;
pub mod message;
pub mod model;
pub mod numbers;
pub mod offline;
pub mod parked;
pub mod person;
pub mod planned;
pub mod priorities;
pub mod privacy;
pub mod queue;
#[cfg(test)]
#[expect(dead_code, reason = "what makes catalogues runs when Ajar is built")]
mod read;
mod refused;
pub mod scores;
pub mod search;
pub mod settings;
pub mod steps;
pub mod talk;
pub mod teams;
pub mod templates;
#[cfg(test)]
mod tests;
pub mod told;
pub mod triage;
pub mod window;

pub use self::{
    catalogue::Text,
    refused::{advice, amiss, error, no_draft, refusal_title, refused_because, unfillable, unfit, unfit_field},
    told::{
        ago, ahead, clock_time, day, day_number, hundredths, in_full, left, left_exactly, moment, moment_briefly,
        number, roughly, size, small, tenths, thousandths,
    },
};
use crate::{
    domain::{
        item::{ItemKind, Outcome},
        message::{Direction, Status},
        role::Role,
        time::Span,
        window::Urgency,
    },
    say,
};

pub const APP: &str = "Ajar";

pub mod nav {
    use super::Text;

    pub const MAIN: Text = Text::of("nav-main");
    pub const QUEUE: Text = Text::of("nav-queue");
    pub const LOST: Text = Text::of("nav-lost");
    pub const CUSTOMERS: Text = Text::of("nav-customers");
    pub const API: Text = Text::of("nav-api");
    pub const SHORTCUTS: Text = Text::of("nav-shortcuts");
    pub const THEME: Text = Text::of("nav-theme");
    pub const SIGN_OUT: Text = Text::of("nav-sign-out");
    pub const TO_LIST: Text = Text::of("nav-to-list");
    pub const TO_CONVERSATION: Text = Text::of("nav-to-conversation");
    pub const TO_COMPOSER: Text = Text::of("nav-to-composer");
    pub const TO_CONTENT: Text = Text::of("nav-to-content");
    pub const BACK: Text = Text::of("nav-back");
    pub const MORE: Text = Text::of("nav-more");
}

pub mod sign_in {
    use super::Text;

    pub const TITLE: Text = Text::of("sign-in-title");
    pub const LEAD: Text = Text::of("sign-in-lead");
    pub const EMAIL: Text = Text::of("sign-in-email");
    pub const PASSWORD: Text = Text::of("sign-in-password");
    pub const SUBMIT: Text = Text::of("sign-in-submit");
    pub const BUSY: Text = Text::of("sign-in-busy");
    pub const WRONG: Text = Text::of("sign-in-wrong");
    pub const CODE: Text = Text::of("sign-in-code");
    pub const CODE_TITLE: Text = Text::of("sign-in-code-title");
    pub const CODE_LEAD: Text = Text::of("sign-in-code-lead");
    pub const CODE_OVER: Text = Text::of("sign-in-code-over");
    pub const AGAIN: Text = Text::of("sign-in-again");
}

pub mod shortcuts {
    use super::{Text, desk};

    pub const TITLE: Text = Text::of("shortcuts-title");
    pub const CLOSE: Text = Text::of("shortcuts-close");
    pub const SINGLE: Text = Text::of("shortcuts-single");
    pub const ANNOUNCE: Text = Text::of("shortcuts-announce");
    /// What keys do while somebody writes.
    pub const IN_THE_FIELD: [(&str, Text); 5] = [
        ("Enter", desk::SENDS),
        ("Ctrl Shift Enter", desk::SENDS_ON),
        ("Shift Enter", desk::NEW_LINE),
        ("Ctrl B", desk::BOLD),
        ("Ctrl I", desk::ITALIC),
    ];
}

pub mod theme {
    use super::Text;

    pub const SYSTEM: Text = Text::of("theme-system");
    pub const LIGHT: Text = Text::of("theme-light");
    pub const DARK: Text = Text::of("theme-dark");
}

pub mod page {
    use super::Text;

    pub const NOT_FOUND: Text = Text::of("page-not-found");
    pub const NOT_FOUND_LEAD: Text = Text::of("page-not-found-lead");
    pub const HOME: Text = Text::of("page-home");
    pub const RETRY: Text = Text::of("page-retry");
    pub const FAILED: Text = Text::of("page-failed");
}

/// What somebody wrote, inside a sentence of ours: whichever way it runs, the sentence around it stays as it is.
pub fn within(written: &str) -> String {
    format!("\u{2068}{written}\u{2069}")
}

pub fn connection(word: &str) -> &'static str {
    match word {
        "live" => say!("connection-live"),
        "offline" => say!("connection-offline"),
        "signed-out" => say!("connection-signed-out"),
        "connecting" => say!("connection-connecting"),
        _ => say!("connection-reconnecting"),
    }
}

/// What a window's urgency is called on its chip and over its group.
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Critical => say!("level-critical"),
        Urgency::Urgent => say!("level-urgent"),
        Urgency::Soon => say!("level-soon"),
        Urgency::Open => say!("level-open"),
        Urgency::Closed => say!("level-closed"),
        Urgency::Never => say!("level-never"),
    }
}

/// How urgent a window is and how long it still has, as a row is read out.
pub fn level_left(level: Urgency, left: Span) -> String {
    say!("level-left", level: urgency(level), length: &roughly(left))
}

/// What a type of message is called in a list.
pub fn kind(kind: &str) -> &'static str {
    match kind {
        "image" => say!("kind-image"),
        "video" => say!("kind-video"),
        "audio" => say!("kind-audio"),
        "document" => say!("kind-document"),
        "sticker" => say!("kind-sticker"),
        "location" => say!("kind-location"),
        "contacts" => say!("kind-contacts"),
        "interactive" | "button" => say!("kind-choice"),
        "order" => say!("kind-order"),
        "template" => say!("kind-template"),
        "call" => say!("kind-call"),
        "reaction" => say!("kind-reaction"),
        "system" => say!("kind-system"),
        "unsupported" => say!("kind-unsupported"),
        _ => say!("kind-message"),
    }
}

/// How far a message got.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Queued => say!("status-queued"),
        Status::Unknown => say!("status-unknown"),
        Status::Accepted => say!("status-accepted"),
        Status::Sent => say!("status-sent"),
        Status::Failed => say!("status-failed"),
        Status::Delivered => say!("status-delivered"),
        Status::Read => say!("status-read"),
        Status::Played => say!("status-played"),
    }
}

/// The same in one word, beside the message.
pub fn status_briefly(status: Status) -> &'static str {
    match status {
        Status::Unknown => say!("status-unknown-briefly"),
        status => self::status(status),
    }
}

/// Who spoke, for whoever cannot see on which side a message stands.
pub fn speaker(direction: Direction, customer: &str) -> String {
    match direction {
        Direction::In => customer.to_owned(),
        Direction::Out => message::YOU.to_owned(),
        Direction::Echo => message::ELSEWHERE.to_owned(),
    }
}

pub fn direction(direction: &str) -> &'static str {
    match direction {
        "in" => say!("direction-in"),
        _ => say!("direction-out"),
    }
}

pub fn level_count(level: Urgency, n: usize, all: bool) -> String {
    let level = urgency(level);
    if all { say!("level-count", level, n) } else { say!("level-count-at-least", level, n) }
}

pub fn role(role: Role) -> &'static str {
    match role {
        Role::Analyst => say!("role-analyst"),
        Role::Agent => say!("role-agent"),
        Role::Admin => say!("role-admin"),
        Role::Owner => say!("role-owner"),
    }
}

/// What kinds of item are called where they are counted.
pub fn item_kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Message => say!("item-message"),
        ItemKind::Status => say!("item-status"),
        ItemKind::Call => say!("item-call"),
        ItemKind::Preference => say!("item-preference"),
        ItemKind::Echo => say!("item-echo"),
        ItemKind::History => say!("item-history"),
        ItemKind::Error => say!("item-error"),
        ItemKind::Template => say!("item-template"),
        ItemKind::Account => say!("item-account"),
        ItemKind::Change => say!("item-change"),
    }
}

pub fn outcome(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::Unrouted => (say!("outcome-unrouted"), say!("outcome-unrouted-lead")),
        Outcome::Unsupported => (say!("outcome-unsupported"), say!("outcome-unsupported-lead")),
        Outcome::Malformed => (say!("outcome-malformed"), say!("outcome-malformed-lead")),
    }
}

/// Choosing a language.
pub mod language {
    use super::Text;

    pub const LABEL: Text = Text::of("language-label");
    pub const AS_BROWSER: Text = Text::of("language-as-browser");
}

/// What the page says about itself to machines that list pages.
pub mod about {
    use super::Text;

    pub const DESCRIPTION: Text = Text::of("about-description");
}

/// Making the owner's account.
pub mod welcome {
    use super::Text;

    pub const TITLE: Text = Text::of("welcome-title");
    pub const LEAD: Text = Text::of("welcome-lead");
    pub const NAME: Text = Text::of("welcome-name");
    pub const EMAIL: Text = Text::of("welcome-email");
    pub const PASSWORD: Text = Text::of("welcome-password");
    pub const PASSWORD_HINT: Text = Text::of("welcome-password-hint");
    pub const CODE: Text = Text::of("welcome-code");
    pub const CODE_HINT: Text = Text::of("welcome-code-hint");
    pub const SUBMIT: Text = Text::of("welcome-submit");
    pub const BUSY: Text = Text::of("welcome-busy");
    pub const DONE: Text = Text::of("welcome-done");
    pub const DONE_LEAD: Text = Text::of("welcome-done-lead");
}

/// The first choice.
pub mod start {
    use super::Text;

    pub const TITLE: Text = Text::of("start-title");
    pub const LEAD: Text = Text::of("start-lead");
    pub const CONNECT: Text = Text::of("start-connect");
    pub const CONNECT_LEAD: Text = Text::of("start-connect-lead");
    pub const CONNECT_NEEDS: Text = Text::of("start-connect-needs");
    pub const WATCH: Text = Text::of("start-watch");
    pub const WATCH_LEAD: Text = Text::of("start-watch-lead");
    pub const WATCH_NEEDS: Text = Text::of("start-watch-needs");
    pub const DEMO: Text = Text::of("start-demo");
    pub const DEMO_LEAD: Text = Text::of("start-demo-lead");
    pub const DEMO_NEEDS: Text = Text::of("start-demo-needs");
    pub const LATER: Text = Text::of("start-later");
    pub const NOT_YOURS: Text = Text::of("start-not-yours");
}

/// What a number that is only watched says where something would be sent.
pub mod watched {
    use super::Text;

    pub const COMPOSER: Text = Text::of("watched-composer");
    pub const ERROR: Text = Text::of("watched-error");
}

pub mod forecast {
    use super::{Text, number, tenths};
    use crate::{domain::model::forecast::Band, say};

    pub const TITLE: Text = Text::of("forecast-title");
    pub const LEAD: Text = Text::of("forecast-lead");
    pub const HOUR: Text = Text::of("forecast-hour");
    pub const MESSAGES: Text = Text::of("forecast-messages");
    pub const CLOSING: Text = Text::of("forecast-closing");
    pub const OWED: Text = Text::of("forecast-owed");
    pub const LAPSE: Text = Text::of("forecast-lapse");
    pub const HELD_BACK: Text = Text::of("forecast-held-back");

    /// How many are foreseen, and between which numbers that lies nine times in ten.
    pub fn band(band: Band) -> String {
        let [low, high] = [band.low.floor(), band.high.ceil()].map(|end| number(end as i64));
        say!("forecast-band", mean: &tenths((band.mean * 10.0).round() as i64), low: &low, high: &high)
    }
}

pub mod reach {
    use super::Text;

    pub const NUMBERS: Text = Text::of("reach-numbers");
    pub const NUMBERS_HINT: Text = Text::of("reach-numbers-hint");
    pub const ONLY_TEAMS: Text = Text::of("reach-only-teams");
    pub const ONLY_TEAMS_HINT: Text = Text::of("reach-only-teams-hint");
    pub const SAVE: Text = Text::of("reach-save");
    pub const ROLE: Text = Text::of("reach-role");
    pub const NUMBER: Text = Text::of("reach-number");
    pub const GONE: Text = Text::of("reach-gone");
}
