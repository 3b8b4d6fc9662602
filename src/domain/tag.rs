//! Tags: words that people here put on a person, and three that written rules put there.
//!
//! A tag with a rule is set and taken away by it alone, so that it always means what its rule says.

use super::{
    id::TagId,
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// Most tags there can be, and most on one person.
pub const MOST: usize = 200;
/// Most characters of a tag's name.
pub const LONGEST_NAME: usize = 40;

/// Tags with a rule that nearly everybody has for a while: a row of a list has no room for what tells nobody apart.
pub const OF_MANY: [&str; 2] = ["New customer", "Returning"];

/// The colours a tag can have: names of tokens, whose values are those of the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    #[default]
    Grey,
    Red,
    Orange,
    Yellow,
    Green,
    Teal,
    Blue,
    Purple,
    Pink,
}

impl Colour {
    pub const ALL: [Self; 9] = [
        Self::Grey,
        Self::Red,
        Self::Orange,
        Self::Yellow,
        Self::Green,
        Self::Teal,
        Self::Blue,
        Self::Purple,
        Self::Pink,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Self::Grey => "grey",
            Self::Red => "red",
            Self::Orange => "orange",
            Self::Yellow => "yellow",
            Self::Green => "green",
            Self::Teal => "teal",
            Self::Blue => "blue",
            Self::Purple => "purple",
            Self::Pink => "pink",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colour| colour.word() == word)
    }
}

words! {
    /// What sets a tag and takes it away.
    Rule {
        /// Their first message came in the last seven days.
        New = "new",
        /// They wrote again seven days or more after their first message.
        Returning = "returning",
        /// An ad brought them in the last thirty days.
        AdLead = "ad_lead",
    }
}

/// How long a customer is new, and after how long one who writes again has returned.
pub const NEW: Span = Span::days(7);
/// How long somebody counts as brought by an ad.
pub const LEAD: Span = Span::days(30);

/// What the rules look at: when a person wrote first and last, and when an ad last brought them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Acquaintance {
    pub first_at: Option<Timestamp>,
    pub last_at: Option<Timestamp>,
    pub lead_at: Option<Timestamp>,
}

impl Acquaintance {
    /// When time alone makes a rule say something else, if nothing else happens.
    pub fn changes_at(&self, now: Timestamp) -> Option<Timestamp> {
        let ends = [self.first_at.map(|at| at + NEW), self.lead_at.map(|at| at + LEAD)];
        ends.into_iter().flatten().filter(|at| *at > now).min()
    }
}

impl Rule {
    /// The rule in words, for programs. Screens have words of their own.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::New => "Their first message came in the last 7 days.",
            Self::Returning => "They wrote again 7 days or more after their first message.",
            Self::AdLead => "An ad brought them in the last 30 days.",
        }
    }

    /// Whether the tag belongs on somebody now.
    pub fn holds(self, known: &Acquaintance, now: Timestamp) -> bool {
        match self {
            Self::New => known.first_at.is_some_and(|first_at| now - first_at < NEW),
            Self::Returning => match (known.first_at, known.last_at) {
                (Some(first_at), Some(last_at)) => last_at - first_at >= NEW,
                _ => false,
            },
            Self::AdLead => known.lead_at.is_some_and(|lead_at| now - lead_at < LEAD),
        }
    }
}

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    pub id: TagId,
    pub name: String,
    pub colour: Colour,
    /// What sets it; none where people do.
    pub rule: Option<Rule>,
    /// On how many people it is.
    pub people: i64,
}

/// Why a name is none for a tag or an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum NoName {
    #[error("A name is missing.")]
    Empty,
    #[error("A name has at most 40 characters.")]
    TooLong,
    #[error("A name has no commas, semicolons or control characters.")]
    Characters,
}

/// The name of a tag or an attribute, with one space between its words. A list of names is written with commas or
/// semicolons, so no name has any.
pub fn name(text: &str) -> Result<String, NoName> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(NoName::Empty);
    }
    if name.chars().any(|letter| letter.is_control() || matches!(letter, ',' | ';')) {
        return Err(NoName::Characters);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(NoName::TooLong);
    }
    Ok(name)
}

/// By what two names are the same.
pub fn folded(name: &str) -> String {
    name.to_lowercase()
}

/// The tag that counts in the rule of thumb: by its name, since it is one like any other.
pub const VIP: &str = "vip";

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn known(first: i64, last: i64, lead: Option<i64>) -> Acquaintance {
        let ago = |days: i64| NOON - Span::days(days);
        Acquaintance { first_at: Some(ago(first)), last_at: Some(ago(last)), lead_at: lead.map(ago) }
    }

    #[test]
    fn the_rules_say_who_is_new_who_returned_and_whom_an_ad_brought() {
        let cases = [
            (Acquaintance::default(), [false, false, false]),
            (known(0, 0, None), [true, false, false]),
            (known(6, 0, Some(6)), [true, false, true]),
            (known(7, 7, None), [false, false, false]),
            (known(7, 0, None), [false, true, false]),
            (known(40, 33, Some(29)), [false, true, true]),
            (known(40, 34, Some(30)), [false, false, false]),
        ];
        for (known, holds) in cases {
            assert_eq!(Rule::ALL.map(|rule| rule.holds(&known, NOON)), holds, "{known:?}");
        }
    }

    #[test]
    fn rules_are_looked_at_again_when_time_changes_them() {
        assert_eq!(known(1, 0, Some(10)).changes_at(NOON), Some(NOON + Span::days(6)));
        assert_eq!(known(9, 0, Some(10)).changes_at(NOON), Some(NOON + Span::days(20)));
        assert_eq!(known(9, 0, None).changes_at(NOON), None);
    }

    #[test]
    fn a_name_is_short_and_can_stand_in_a_list() {
        assert_eq!(name("  Big   spender "), Ok("Big spender".to_owned()));
        assert_eq!(name(" \n "), Err(NoName::Empty));
        assert_eq!(name("VIP, gold"), Err(NoName::Characters));
        assert_eq!(name("a\u{0}b"), Err(NoName::Characters));
        assert_eq!(name(&"ü".repeat(40)), Ok("ü".repeat(40)));
        assert_eq!(name(&"ü".repeat(41)), Err(NoName::TooLong));
    }

    #[test]
    fn colours_and_rules_are_read_back_as_they_are_written() {
        assert!(Colour::ALL.into_iter().all(|colour| Colour::parse(colour.word()) == Some(colour)));
        assert!(Rule::ALL.into_iter().all(|rule| Rule::parse(rule.word()) == Some(rule)));
        assert_eq!((Colour::parse("#ff0000"), Rule::parse("vip")), (None, None));
    }
}
