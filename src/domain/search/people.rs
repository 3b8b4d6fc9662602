//! By what people are found: the beginnings of the words of their name, username and user id, and any part of a number.
//!
//! All of it stands in one ordered list of keys, so that a beginning is a stretch of it. Of a telephone number every third
//! ending is a key, behind a `#` and with the two digits before it behind a `<`: any part of a number begins at one of these
//! places or up to two digits before one, and so it is found with three looks. No word has such signs in it.

use super::{
    Mark,
    fold::{self, Kind},
};
use std::collections::BTreeSet;

/// Fewer digits are in nearly every number.
const DIGITS: usize = 3;
/// Every so many digits of a number a key begins.
const STRIDE: usize = 3;
/// Words of one question.
const WORDS: usize = 8;
/// Sorts behind everything that begins like what stands before it.
const HIGHEST: char = '\u{10ffff}';

/// The keys of a person.
pub fn keys<'a>(
    names: impl IntoIterator<Item = &'a str>,
    phones: impl IntoIterator<Item = &'a str>,
) -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = names.into_iter().flat_map(fold::words).map(|word| word.folded).collect();
    for phone in phones {
        let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
        for at in (0..digits.len()).step_by(STRIDE) {
            let ending: String = digits[at..].iter().collect();
            let before: String = digits[at.saturating_sub(STRIDE - 1)..at].iter().collect();
            keys.insert(format!("#{ending}<{before}"));
        }
    }
    keys
}

/// Who is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// Beginnings of words, all of which have to be among a person's; the longest first.
    pub words: Vec<String>,
    /// Ways of having these digits in a number, one of which is enough.
    pub digits: Vec<Digits>,
}

/// One way of having digits in a number: a key that begins with some of them and has the others before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digits {
    pub begins: String,
    pub before: String,
}

impl Called {
    /// Reads what somebody wrote; none where nobody can be found by it.
    pub fn parse(text: &str) -> Option<Self> {
        let mut after_pair = false;
        let mut words: Vec<String> = Vec::new();
        for word in fold::words(text) {
            // The last letter of a longer stretch is in its last pair already.
            if word.kind != Kind::Last || !after_pair {
                words.push(word.folded);
            }
            after_pair = word.kind == Kind::Pair;
        }
        words.truncate(WORDS);
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words.dedup();
        let number = number(text).unwrap_or_default();
        let digits = match number.len() {
            length if length < DIGITS => Vec::new(),
            _ => (0..STRIDE)
                .map(|at| Digits { begins: format!("#{}", &number[at..]), before: number[..at].to_owned() })
                .collect(),
        };
        (!words.is_empty()).then_some(Self { words, digits })
    }
}

/// The digits of a number in any spelling; none where something else stands there too, as in `100%`.
pub fn number(text: &str) -> Option<String> {
    let is_spelling = |letter: char| letter.is_ascii_digit() || letter.is_whitespace() || "+-–()./".contains(letter);
    text.chars().all(is_spelling).then(|| text.chars().filter(char::is_ascii_digit).collect())
}

/// Where in a name the words stand by which somebody was found.
pub fn marks(called: &Called, name: &str) -> Vec<Mark> {
    let words = fold::words(name);
    let is_meant = |word: &fold::Word| called.words.iter().any(|begins| word.folded.starts_with(begins.as_str()));
    words.iter().filter(|word| word.kind != Kind::Last && is_meant(word)).map(|word| (word.start, word.end)).collect()
}

/// Where the stretch of keys ends that begin like this.
pub fn end_of(beginning: &str) -> String {
    format!("{beginning}{HIGHEST}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As the databases look.
    fn is_among(called: &Called, keys: &BTreeSet<String>) -> bool {
        let from = |beginning: &str| keys.range(beginning.to_owned()..end_of(beginning)).cloned().collect::<Vec<_>>();
        let has = |way: &Digits| from(&way.begins).iter().any(|key| key.ends_with(&way.before));
        called.words.iter().all(|word| !from(word).is_empty()) || called.digits.iter().any(has)
    }

    fn finds(q: &str, name: &str, phone: &str) -> bool {
        let keys = keys([name, "user.name", "US.13491208655302741918"], [phone]);
        Called::parse(q).is_some_and(|called| is_among(&called, &keys))
    }

    #[test]
    fn people_are_found_by_beginnings_of_words_and_any_part_of_a_number() {
        for q in ["ann", "Öz", "öztürk ä", "USER", "us.1349", "@user", "151 0001", "+49 91", "9915", "0001", "510"]
        {
            assert!(finds(q, "Änne Öztürk", "4991510001"), "{q}");
        }
        for q in ["nne", "öztürk b", "0002", "49 0001", "+49 151", "349120", "_", "%", "49<15", "99"] {
            assert!(!finds(q, "Änne Öztürk", "4991510001"), "{q}");
        }
        assert!(finds("小明", "王小明", "1") && finds("王", "王小明", "1") && !finds("王明", "王小明", "1"));
        assert_eq!(Called::parse("  …"), None);
    }

    #[test]
    fn the_words_that_somebody_was_found_by_are_marked() {
        let marked = |q: &str, name: &str| marks(&Called::parse(q).unwrap(), name);
        assert_eq!(marked("öz ann", "Änne Öztürk"), [(0, 4), (5, 11)]);
        assert_eq!(marked("+49 151", "Änne Öztürk"), []);
    }

    #[test]
    fn few_digits_may_still_begin_a_word_of_a_name() {
        assert!(finds("10", "João 100%", "5511987654321"));
        assert!(!finds("55", "João", "5511987654321"), "they are in nearly every number");
    }

    proptest! {
        #[test]
        fn any_part_of_a_number_is_found_and_nothing_else(phone in "[0-4]{5,13}", part in "[0-4]{3,6}") {
            let called = Called::parse(&part).unwrap();
            let found = is_among(&called, &keys(["Ana"], [phone.as_str()]));
            prop_assert_eq!(found, phone.contains(&part), "{} in {}", part, phone);
        }
    }
}
