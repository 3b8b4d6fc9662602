//! The language a person writes in: what a detector takes it for, and what somebody here said, which always holds.

use serde::{Deserialize, Serialize};

/// Letters it takes before a guess is worth anything.
pub const ENOUGH: usize = 40;
/// How sure a guess has to be, from 0 to 1: what the detector itself calls reliable.
pub const SURE: f64 = 0.9;
/// Most letters that are looked at.
pub const MOST: usize = 2000;

/// A person's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// BCP 47.
    pub tag: String,
    /// Somebody here said so; else it was detected.
    pub said: bool,
}

/// Whether there are letters enough for a guess.
pub fn is_enough(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_alphabetic()).take(ENOUGH).count() == ENOUGH
}

/// The language to be kept from now on, where it is another than the one that is known. What was said is never
/// overwritten, and neither is anything by a guess that is not sure.
pub fn settle(known: Option<&Spoken>, guess: Option<(&str, f64)>) -> Option<String> {
    let (tag, confidence) = guess?;
    if confidence <= SURE || known.is_some_and(|known| known.said || known.tag == tag) {
        return None;
    }
    Some(tag.to_owned())
}

/// The better of what is known of one person in two places: what was said, else the first.
pub fn join(one: Option<Spoken>, other: Option<Spoken>) -> Option<Spoken> {
    match (one, other) {
        (Some(one), Some(other)) if other.said && !one.said => Some(other),
        (Some(one), _) => Some(one),
        (None, other) => other,
    }
}

/// A language tag in its usual spelling: `de`, `pt-BR`, `zh-Hant`. None where it is none.
pub fn parse(text: &str) -> Option<String> {
    let mut parts = text.trim().split(['-', '_']);
    let primary = parts.next()?.to_ascii_lowercase();
    let is_letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !(2..=3).contains(&primary.len()) || !is_letters(&primary) {
        return None;
    }
    let mut tag = primary;
    for part in parts {
        let part = match part.len() {
            2 if is_letters(part) => part.to_ascii_uppercase(),
            3 if part.bytes().all(|byte| byte.is_ascii_digit()) => part.to_owned(),
            4 if is_letters(part) => {
                let (first, rest) = part.split_at(1);
                format!("{}{}", first.to_ascii_uppercase(), rest.to_ascii_lowercase())
            }
            _ => return None,
        };
        tag = format!("{tag}-{part}");
    }
    (tag.len() <= 20).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(said: bool) -> Spoken {
        Spoken { tag: "es".to_owned(), said }
    }

    #[test]
    fn what_was_said_survives_every_guess() {
        assert_eq!(settle(None, Some(("pt", 0.95))), Some("pt".to_owned()));
        assert_eq!(settle(Some(&known(false)), Some(("pt", 0.95))), Some("pt".to_owned()));
        assert_eq!(settle(Some(&known(true)), Some(("pt", 1.0))), None);
        assert_eq!(settle(Some(&known(false)), Some(("es", 1.0))), None, "nothing new");
        assert_eq!(settle(None, Some(("pt", 0.9))), None, "not sure");
        assert_eq!(settle(None, None), None);
    }

    #[test]
    fn of_two_what_was_said_is_kept() {
        let (said, guessed) = (Some(known(true)), Some(Spoken { tag: "de".to_owned(), said: false }));
        assert_eq!(join(guessed.clone(), said.clone()), said);
        assert_eq!(join(said.clone(), guessed.clone()), said);
        assert_eq!(join(None, guessed.clone()), guessed);
    }

    #[test]
    fn a_few_letters_are_not_enough() {
        assert!(!is_enough("ok 👍 1234567890 1234567890 1234567890 1234567890"));
        assert!(is_enough("Guten Tag, ich möchte gern wissen, wann meine Bestellung kommt"));
    }

    #[test]
    fn a_tag_is_read_in_any_usual_spelling() {
        for (text, tag) in [("DE", "de"), ("pt_br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419")] {
            assert_eq!(parse(text).as_deref(), Some(tag));
        }
        for no in ["", "d", "german", "de-", "de-x-private", "d3", "12"] {
            assert_eq!(parse(no), None, "{no:?}");
        }
    }
}
