//! What templates are filled with, those that are sent at one click, and tests to oneself.

use super::{Text, within};
use crate::{
    domain::fill::{self, Source, Unfit},
    say,
};

pub const READY: Text = Text::of("fills-ready");
pub const SEND: Text = Text::of("fills-send");
pub const FILL_IN: Text = Text::of("fills-fill-in");
pub const CUSTOMISE: Text = Text::of("fills-customise");
pub const SCHEDULE: Text = Text::of("fills-schedule");
pub const EACH: Text = Text::of("fills-each");

pub const VARIABLES: Text = Text::of("fills-variables");
pub const LEAD: Text = Text::of("fills-lead");
pub const NONE: Text = Text::of("fills-none");
pub const SOURCE: Text = Text::of("fills-source");
pub const SAVE: Text = Text::of("fills-save");
pub const SAVED: Text = Text::of("fills-saved");

pub const TEST: Text = Text::of("fills-test");
pub const NO_TEST_PHONE: Text = Text::of("fills-no-test-phone");
pub const PHONE: Text = Text::of("fills-phone");
pub const PHONE_LEAD: Text = Text::of("fills-phone-lead");
pub const NO_PHONE: Text = Text::of("fills-no-phone");
pub const PROOF_LEAD: Text = Text::of("fills-proof-lead");
pub const PROOF_CODE: Text = Text::of("fills-proof-code");
pub const PROOF_LOOK: Text = Text::of("fills-proof-look");
pub const PROOF_WAITS: Text = Text::of("fills-proof-waits");
pub const PROOF_DONE: Text = Text::of("fills-proof-done");
pub const PROOF_OVER: Text = Text::of("fills-proof-over");
pub const TEST_SENT: Text = Text::of("fills-test-sent");

/// What is missing before a template can be sent.
pub fn missing(places: &[String]) -> String {
    let all: Vec<String> = places.iter().map(|place| self::place(place)).collect();
    say!("fills-missing", what: &within(&all.join(", ")))
}

/// What a place of a template is called.
pub fn place(place: &str) -> String {
    match fill::variable(place) {
        Some(name) if place.starts_with("header:") => {
            format!("{}: {}", super::templates::HEADER, super::templates::variable(name))
        }
        Some(name) => super::templates::variable(name),
        None if place == fill::HEADER_FILE => super::templates::HEADER_FILE.to_owned(),
        // Two of them may take something.
        None => match place.strip_prefix("button:").and_then(|index| index.parse::<usize>().ok()) {
            Some(index) => super::library::button_of(super::templates::BUTTON.get(), index.saturating_add(1)),
            None => super::templates::BUTTON.to_owned(),
        },
    }
}

/// That a template is to leave later.
pub fn scheduling(name: &str) -> String {
    say!("fills-scheduling", name: &within(name))
}

/// Where the value of a variable comes from. `attribute` is what that one is called.
pub fn source(source: &Source, attribute: &str) -> String {
    match source {
        Source::ContactName => say!("fills-from-name").to_owned(),
        Source::FirstName => say!("fills-from-first-name").to_owned(),
        Source::Attribute(_) => say!("fills-from-attribute", name: &within(attribute)),
        Source::NumberName => say!("fills-from-number").to_owned(),
        Source::AgentName => say!("fills-from-agent").to_owned(),
        Source::Fixed => say!("fills-fixed").to_owned(),
        Source::Asked => say!("fills-asked").to_owned(),
    }
}

/// What the second field of a variable is called: what stands in, or what stands there for everybody.
pub fn fallback(source: &Source) -> &'static str {
    if *source == Source::Fixed { say!("fills-text") } else { say!("fills-fallback") }
}

/// Why something is no way to fill a template in.
pub fn unfit(unfit: &Unfit) -> String {
    let (place, why) = match unfit {
        Unfit::Unknown(place) => (place, "unknown"),
        Unfit::Text(place) => (place, "text"),
        Unfit::Empty(place) => (place, "empty"),
        Unfit::Attribute(place) => (place, "attribute"),
    };
    say!("fills-unfit", why, place: &within(&self::place(place)))
}
