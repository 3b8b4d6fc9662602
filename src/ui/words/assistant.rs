//! The assistant that drafts: where it is set up, what left for it, and how it is asked.

use super::{Text, within};
use crate::{
    domain::assistant::{Outcome, Unfit, Use, Why},
    say,
};

pub const TITLE: Text = Text::of("assistant-title");
pub const LEAD: Text = Text::of("assistant-lead");
pub const SETUP: Text = Text::of("assistant-setup");
pub const ON: Text = Text::of("assistant-on");
pub const ADDRESS: Text = Text::of("assistant-address");
pub const ADDRESS_HINT: Text = Text::of("assistant-address-hint");
pub const MODEL: Text = Text::of("assistant-model");
pub const KEY: Text = Text::of("assistant-key");
pub const KEY_HINT: Text = Text::of("assistant-key-hint");
pub const KEY_KEPT: Text = Text::of("assistant-key-kept");
pub const DROP_KEY: Text = Text::of("assistant-drop-key");
pub const DAYS: Text = Text::of("assistant-days");
pub const MASKING: Text = Text::of("assistant-masking");
pub const MASKING_LEAD: Text = Text::of("assistant-masking-lead");
pub const NEVER: Text = Text::of("assistant-never");
pub const SAVE: Text = Text::of("assistant-save");
pub const SAVED: Text = Text::of("assistant-saved");
pub const TEST: Text = Text::of("assistant-test");
pub const TEST_LEAD: Text = Text::of("assistant-test-lead");
pub const TRY: Text = Text::of("assistant-try");
pub const ANSWER: Text = Text::of("assistant-answer");
pub const LEFT: Text = Text::of("assistant-left");
pub const LEFT_LEAD: Text = Text::of("assistant-left-lead");
pub const NONE: Text = Text::of("assistant-none");
pub const MORE: Text = Text::of("assistant-more");
pub const SENT: Text = Text::of("assistant-sent");
pub const MASKED: Text = Text::of("assistant-masked");
pub const UNMASKED: Text = Text::of("assistant-unmasked");

pub const ACTS: Text = Text::of("assistant-acts");
pub const REPLY: Text = Text::of("assistant-reply");
pub const SUMMARY: Text = Text::of("assistant-summary");
pub const VARIANT: Text = Text::of("assistant-variant");
pub const STOP: Text = Text::of("assistant-stop");
pub const WRITING: Text = Text::of("assistant-writing");
pub const DRAFTED: Text = Text::of("assistant-drafted");
pub const STOPPED: Text = Text::of("assistant-stopped");
pub const PUT_BACK: Text = Text::of("assistant-put-back");

/// Translates what is written into a language, which is called so by its speakers.
pub fn translate(language: &str) -> String {
    say!("assistant-translate", language: &within(language))
}

/// What a draft was for.
pub fn purpose(what: Use) -> String {
    say!("assistant-use", what: what.word())
}

/// What became of it.
pub fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Without(why) => self::why(why),
        Outcome::Open | Outcome::Answered | Outcome::Cancelled => say!("assistant-outcome", what: outcome.word()),
    }
}

/// Who asked, and whom.
pub fn asked(who: &str, model: &str, address: &str) -> String {
    say!("assistant-asked", who: &within(who), model: &within(model), address: &within(address))
}

/// How long the answer was.
pub fn letters(n: i64) -> String {
    say!("assistant-letters", n)
}

/// Why there is no draft.
pub fn why(why: Why) -> String {
    say!("assistant-why", why: why.word())
}

/// Why it cannot be set up so.
pub fn unfit(unfit: Unfit) -> String {
    say!("assistant-unfit", why: unfit.word())
}
