//! One customer.

use super::Text;
use crate::{
    domain::{
        attribute::AttributeKind,
        consent::{self, Category},
        contact::IdentifierKind,
        merge,
        profile::What,
        scores::Reading,
        tag::{Colour, Rule},
    },
    say,
};

pub const SCORING: Text = Text::of("person-scoring");
pub const SCORING_LEAD: Text = Text::of("person-scoring-lead");
pub const SCORED: Text = Text::of("person-scored");
pub const NOT_FOUND: Text = Text::of("person-not-found");
pub const NOT_FOUND_LEAD: Text = Text::of("person-not-found-lead");
pub const WHOLE: Text = Text::of("person-whole");
pub const SAID: Text = Text::of("person-said");
pub const DETECTED: Text = Text::of("person-detected");
pub const FROM_NUMBER: Text = Text::of("person-from-number");
pub const CONSENT: Text = Text::of("person-consent");
pub const NO_CONSENT: Text = Text::of("person-no-consent");
pub const YES: Text = Text::of("person-yes");
pub const NO: Text = Text::of("person-no");
pub const WRITE_CONSENT: Text = Text::of("person-write-consent");
pub const CATEGORY: Text = Text::of("person-category");
pub const ANSWER: Text = Text::of("person-answer");
pub const SOURCE: Text = Text::of("person-source");
pub const WORDING: Text = Text::of("person-wording");
pub const HISTORY: Text = Text::of("person-history");
pub const ENGAGEMENT: Text = Text::of("person-engagement");
pub const NO_GAUGE: Text = Text::of("person-no-gauge");
pub const MEDIAN: Text = Text::of("person-median");
pub const WINDOWS: Text = Text::of("person-windows");
pub const TAGS: Text = Text::of("person-tags");
pub const ADD_TAG: Text = Text::of("person-add-tag");
pub const DETAILS: Text = Text::of("person-details");
pub const NAME: Text = Text::of("person-name");
pub const LANGUAGE: Text = Text::of("person-language");
pub const ZONE: Text = Text::of("person-zone");
pub const FROM: Text = Text::of("person-from");
pub const UNTIL: Text = Text::of("person-until");
pub const ATTRIBUTES: Text = Text::of("person-attributes");
pub const IDENTIFIERS: Text = Text::of("person-identifiers");
pub const FORMER: Text = Text::of("person-former");
pub const NOTES: Text = Text::of("person-notes");
pub const NOTE: Text = Text::of("person-note");
pub const ADD_NOTE: Text = Text::of("person-add-note");
pub const EDIT: Text = Text::of("person-edit");
pub const DELETE: Text = Text::of("person-delete");
pub const SAVE: Text = Text::of("person-save");
pub const SAVED: Text = Text::of("person-saved");
pub const TIMELINE: Text = Text::of("person-timeline");
pub const CUT: Text = Text::of("person-cut");
pub const CONVERSATIONS: Text = Text::of("person-conversations");
pub const SAME: Text = Text::of("person-same");
pub const OTHER: Text = Text::of("person-other");
pub const MERGE: Text = Text::of("person-merge");
pub const MERGE_LEAD: Text = Text::of("person-merge-lead");
pub const COMPARE: Text = Text::of("person-compare");
pub const FIELD: Text = Text::of("person-field");
pub const KEPT: Text = Text::of("person-kept");
pub const GONE: Text = Text::of("person-gone");
pub const BECOMES: Text = Text::of("person-becomes");
pub const UNDO: Text = Text::of("desk-undo");
pub const PROGRAM: Text = Text::of("person-program");
pub const CONTEXT: Text = Text::of("context-title");

pub fn their_time(time: &str) -> String {
    say!("person-their-time", time)
}

pub fn guess(n: i64) -> String {
    say!("person-guess", n)
}

pub fn own_name(name: &str) -> String {
    say!("person-own-name", name: &super::within(name))
}

pub fn gauge(reading: Reading) -> String {
    let [score, low, high] =
        [reading.score, reading.low, reading.high].map(|at| super::tenths((at * 10.0).round() as i64));
    say!("person-gauge", score: &score, low: &low, high: &high)
}

pub fn over(n: i64) -> String {
    say!("person-over", n)
}

pub fn windows(n: i64, of: i64) -> String {
    say!("person-windows-of", n, of)
}

pub fn remove_tag(name: &str) -> String {
    say!("person-remove-tag", name: &super::within(name))
}

pub fn merged(name: &str) -> String {
    say!("person-merged", name: &super::within(name))
}

pub fn joined(n: i64) -> String {
    say!("person-joined", n)
}

pub fn moved(n: i64) -> String {
    say!("person-moved", n)
}

pub fn messages(n: i64) -> String {
    say!("person-messages", n)
}

pub fn category(category: Category) -> &'static str {
    match category {
        Category::Marketing => say!("person-marketing"),
        Category::Utility => say!("person-utility"),
        Category::Service => say!("person-service"),
    }
}

/// What a no to this category does.
pub fn declined(category: Category) -> &'static str {
    match category {
        Category::Marketing => say!("person-no-marketing"),
        Category::Utility => say!("person-no-utility"),
        Category::Service => say!("person-no-service"),
    }
}

/// Where a yes or no comes from: in words where it is one of ours, else as somebody wrote it.
pub fn source(source: &str) -> String {
    match source {
        consent::CHOSEN => say!("person-source-whatsapp").to_owned(),
        consent::REFUSED => say!("person-source-refusal").to_owned(),
        consent::BY_WORD => say!("person-source-word").to_owned(),
        consent::BY_BUTTON => say!("person-source-button").to_owned(),
        consent::BY_HAND => say!("person-source-here").to_owned(),
        consent::BY_PROGRAM => say!("person-program").to_owned(),
        written => written.to_owned(),
    }
}

pub fn identifier(kind: IdentifierKind) -> &'static str {
    match kind {
        IdentifierKind::Phone => say!("person-phone"),
        IdentifierKind::Bsuid => say!("person-bsuid"),
        IdentifierKind::ParentBsuid => say!("person-parent-bsuid"),
    }
}

pub fn happened(what: &What) -> String {
    match what {
        What::FirstMessage => say!("person-first-message").to_owned(),
        What::WindowOpened => say!("person-window-opened").to_owned(),
        What::WindowLost => say!("person-window-lost").to_owned(),
        What::Template(name) => say!("person-template", name: &super::within(name)),
        What::Consented(of) => format!("{}: {}", category(*of), say!("person-yes")),
        What::Declined(of) => format!("{}: {}", category(*of), say!("person-no")),
        What::Merged(name) => merged(name),
        What::Tagged(name) => say!("person-tagged", name: &super::within(tag(name))),
    }
}

pub fn why(why: merge::Why) -> &'static str {
    match why {
        merge::Why::Username => say!("person-why-username"),
        merge::Why::Number => say!("person-why-number"),
        merge::Why::NameAndNumber => say!("person-why-name"),
    }
}

pub fn field(what: &merge::What) -> String {
    match what {
        merge::What::Name => NAME.to_owned(),
        merge::What::Username => say!("person-username").to_owned(),
        merge::What::Phone => say!("person-phone").to_owned(),
        merge::What::Language => LANGUAGE.to_owned(),
        merge::What::TimeZone => ZONE.to_owned(),
        merge::What::Marketing => say!("person-marketing").to_owned(),
        merge::What::Tags => TAGS.to_owned(),
        merge::What::Attribute(name) => name.clone(),
    }
}

/// A tag as it is shown: those there are from the beginning have names of their own in each language.
pub fn tag(name: &str) -> &str {
    match name {
        "New customer" => say!("tag-new"),
        "Returning" => say!("tag-returning"),
        "Ad lead" => say!("tag-ad-lead"),
        name => name,
    }
}

pub fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::New => say!("tag-rule-new"),
        Rule::Returning => say!("tag-rule-returning"),
        Rule::AdLead => say!("tag-rule-ad-lead"),
    }
}

pub fn colour(colour: Colour) -> &'static str {
    match colour {
        Colour::Grey => say!("colour-grey"),
        Colour::Red => say!("colour-red"),
        Colour::Orange => say!("colour-orange"),
        Colour::Yellow => say!("colour-yellow"),
        Colour::Green => say!("colour-green"),
        Colour::Teal => say!("colour-teal"),
        Colour::Blue => say!("colour-blue"),
        Colour::Purple => say!("colour-purple"),
        Colour::Pink => say!("colour-pink"),
    }
}

pub fn kind(kind: AttributeKind) -> &'static str {
    match kind {
        AttributeKind::Text => say!("attribute-text"),
        AttributeKind::Number => say!("attribute-number"),
        AttributeKind::Date => say!("attribute-date"),
        AttributeKind::YesNo => say!("attribute-yes-no"),
        AttributeKind::Choice => say!("attribute-choice"),
        AttributeKind::Url => say!("attribute-url"),
    }
}

pub const YES_VALUE: Text = Text::of("person-value-yes");
pub const NO_VALUE: Text = Text::of("person-value-no");
