//! What a person agreed to and what they stopped: every yes and no with where it was said and how it was worded.
//!
//! Nothing said is ever changed. Of each category the latest holds, and of two of the same moment the no.

use super::time::Timestamp;
use serde::{Deserialize, Serialize};

words! {
    /// What a yes or no is about.
    Category {
        Marketing = "marketing",
        Utility = "utility",
        Service = "service",
    }
}

/// The customer chose in WhatsApp itself, as the platform reports it (`user_preferences`).
pub const CHOSEN: &str = "whatsapp";
/// The platform refused a marketing message because they had stopped them (131050).
pub const REFUSED: &str = "whatsapp_refusal";
/// The customer wrote a word that stops marketing messages, or lets them come again; or pressed a button that does.
pub const BY_WORD: &str = "word";
pub const BY_BUTTON: &str = "button";
/// Somebody here wrote it down and said nothing more of where from.
pub const BY_HAND: &str = "by_hand";
/// A program wrote it down and said nothing more of where from.
pub const BY_PROGRAM: &str = "api";

/// Most characters of a source, and of a wording.
pub const LONGEST_SOURCE: usize = 100;
pub const LONGEST_WORDING: usize = 2000;

/// One yes or no, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub category: Category,
    pub given: bool,
    /// Where it was said: one of the words above, or what somebody wrote.
    pub source: String,
    /// What was asked or said, word for word.
    pub wording: Option<String>,
    pub at: Timestamp,
    /// Who wrote it down; none for a program or the platform.
    pub by: Option<String>,
}

/// A yes or no that is to be written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewConsent {
    pub category: Category,
    pub given: bool,
    /// Empty: whoever writes it down says no more of where it comes from.
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub wording: Option<String>,
}

/// Why a yes or no cannot be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Unfit {
    #[error("The source has 1 to 100 characters.")]
    Source,
    #[error("The wording has at most 2000 characters.")]
    Wording,
}

impl NewConsent {
    /// Trimmed, with no wording rather than an empty one.
    pub fn check(self) -> Result<Self, Unfit> {
        let plain = |text: &str| !text.chars().any(|letter| letter.is_control() && letter != '\n');
        let source = self.source.split_whitespace().collect::<Vec<_>>().join(" ");
        if !(1..=LONGEST_SOURCE).contains(&source.chars().count()) || !plain(&source) {
            return Err(Unfit::Source);
        }
        let wording = self.wording.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        if wording.as_ref().is_some_and(|text| text.chars().count() > LONGEST_WORDING || !plain(text)) {
            return Err(Unfit::Wording);
        }
        Ok(Self { source, wording, ..self })
    }
}

/// What holds of a category, whatever the order in which it was written down; none where nothing was ever said.
pub fn standing(said: &[Consent], category: Category) -> Option<&Consent> {
    said.iter().filter(|one| one.category == category).max_by_key(|one| (one.at, !one.given))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(given: bool, at: i64) -> Consent {
        let source = CHOSEN.to_owned();
        Consent { category: Category::Marketing, given, source, wording: None, at: Timestamp(at), by: None }
    }

    #[test]
    fn the_latest_word_holds_and_of_two_at_once_the_no() {
        assert_eq!(standing(&[], Category::Marketing), None);
        let holds = |said: &[Consent]| standing(said, Category::Marketing).unwrap().given;
        assert!(holds(&[said(false, 1), said(true, 2)]));
        assert!(!holds(&[said(true, 2), said(false, 3)]));
        assert!(!holds(&[said(false, 2), said(true, 2)]));
        assert_eq!(standing(&[said(true, 1)], Category::Utility), None, "each category by itself");
    }

    #[test]
    fn a_yes_says_where_it_comes_from() {
        let new = |source: &str, wording: Option<&str>| {
            let wording = wording.map(str::to_owned);
            NewConsent { category: Category::Utility, given: true, source: source.to_owned(), wording }.check()
        };
        assert_eq!(
            new(" Web  form ", Some(" ")).unwrap(),
            NewConsent { category: Category::Utility, given: true, source: "Web form".to_owned(), wording: None }
        );
        assert_eq!(new(" ", None), Err(Unfit::Source));
        assert_eq!(new("x", Some(&"x".repeat(2001))), Err(Unfit::Wording));
        assert_eq!(new("x", Some("a\u{0}")), Err(Unfit::Wording));
    }

    proptest! {
        #[test]
        fn any_order_of_writing_down_comes_to_the_same(
            (rows, shuffled) in prop::collection::vec((any::<bool>(), 0i64..5), 1..8)
                .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
        ) {
            let of = |rows: &[(bool, i64)]| rows.iter().map(|(given, at)| said(*given, *at)).collect::<Vec<_>>();
            let (one, other) = (of(&rows), of(&shuffled));
            let holds = |said: &[Consent]| standing(said, Category::Marketing).map(|one| (one.at, one.given));
            prop_assert_eq!(holds(&one), holds(&other));
        }
    }
}
