//! Words of a text, folded so that spellings which people take for the same are the same.
//!
//! One function for the index of either database, for what is looked for and for what is marked: the databases fold in
//! ways of their own, so neither is left to. Compatibility decomposition (Unicode NFKD), small letters, and no marks that
//! readers of a script leave out: accents of Latin, Greek and Cyrillic, vowel signs of Arabic and Hebrew, the nukta of
//! Indian scripts. Other marks are letters to their readers and stay: the vowel signs and the virama of Devanagari, the
//! vowels and tones of Thai, the sound marks of Kana, the breve of й.
//!
//! Han, Kana, Thai, Lao, Khmer and Burmese are written without gaps between words. What stands together there is cut into
//! pairs of neighbours, and its last letter once more by itself: so any stretch of it is found as pairs in a row, and a
//! single letter as the beginning of a pair. Emoji are treated alike.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Characters of a text that are looked at: more than the platform lets a message have (4,096).
const LONGEST: usize = 10_000;
/// Characters of a word that count. Further ones are passed over, in the index and in what is looked for alike.
const WORD: usize = 64;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As it is compared.
    pub folded: String,
    /// The characters of the text that it stands at: from this one up to that one.
    pub start: u32,
    pub end: u32,
    pub kind: Kind,
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Between gaps.
    Word,
    /// Two neighbours of a script without gaps.
    Pair,
    /// The last letter of such a stretch.
    Last,
}

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut cut = Cut::default();
    for (at, c) in (0u32..).zip(text.chars().take(LONGEST)) {
        let mut heard = false;
        fold(c, &mut |folded| {
            heard = true;
            cut.push(folded, at);
        });
        if !heard {
            cut.passes(at);
        }
    }
    cut.end_word();
    cut.end_run();
    cut.words
}

/// A name folded, for comparing it whole: its words with one gap between them.
pub fn name(text: &str) -> String {
    let folded: Vec<String> =
        words(text).into_iter().filter(|word| word.kind != Kind::Last).map(|word| word.folded).collect();
    if folded.is_empty() { text.trim().to_lowercase() } else { folded.join(" ") }
}

/// Folds a letter into none, one or several.
fn fold(c: char, out: &mut dyn FnMut(char)) {
    if c.is_ascii() {
        return out(c.to_ascii_lowercase());
    }
    // Taken apart it would be another letter with an accent.
    if matches!(c, 'й' | 'Й') {
        return out('й');
    }
    decompose_compatible(c, |part| {
        if is_silent(part) {
            return;
        }
        for small in part.to_lowercase() {
            match plain(small) {
                Some(letters) => letters.chars().for_each(&mut *out),
                None if !is_silent(small) => out(digit(small)),
                None => {}
            }
        }
    });
}

/// What does not count in the script it belongs to, and what nobody sees.
fn is_silent(c: char) -> bool {
    matches!(c,
        // Accents, of any alphabet that takes them.
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
        // Points of Hebrew; vowel signs, signs of recitation and the stretching stroke of Arabic.
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}'
        // The dot that turns one letter of an Indian script into another, which many leave out; Vedic accents.
        | '\u{93c}' | '\u{9bc}' | '\u{a3c}' | '\u{abc}' | '\u{b3c}' | '\u{951}'..='\u{954}'
        // Soft hyphens, joiners, marks of direction, variants of emoji and the colours of their skin.
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Letters that no table takes apart and that people write plainly where their keyboard lacks them.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        'ς' => "σ",
        // Alef maksura and the yeh and keheh of Persian keyboards; teh marbuta; alef wasla.
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ة' => "ه",
        'ٱ' => "ا",
        // Chandrabindu, written as anusvara as often as not.
        '\u{901}' => "\u{902}",
        _ => return None,
    })
}

/// Digits of Arabic, Persian and Devanagari are the ones that telephone numbers have.
fn digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{2b55}')
}

/// Whether its script is written without gaps between words.
fn has_no_gaps(c: char) -> bool {
    is_emoji(c)
        || matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
            | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Cuts letters into words as they come.
#[derive(Default)]
struct Cut {
    words: Vec<Word>,
    word: String,
    letters: usize,
    start: u32,
    end: u32,
    /// Letters of a script without gaps that stand together, each with its marks.
    run: Vec<(String, u32, u32)>,
}

impl Cut {
    fn push(&mut self, c: char, at: u32) {
        if is_combining_mark(c) {
            // It belongs to the letter before it; without one it is nothing.
            if let Some((unit, _, end)) = self.run.last_mut() {
                // A letter has two or three of them; what has a thousand is no text.
                if unit.len() < WORD {
                    unit.push(c);
                }
                *end = at + 1;
            } else if !self.word.is_empty() {
                self.letter(c, at);
            }
        } else if has_no_gaps(c) && (c.is_alphanumeric() || is_emoji(c)) {
            self.end_word();
            self.run.push((c.to_string(), at, at + 1));
        } else if c.is_alphanumeric() {
            self.end_run();
            self.letter(c, at);
        } else {
            self.end_word();
            self.end_run();
        }
    }

    /// What does not count is shown as part of what it stands behind.
    fn passes(&mut self, at: u32) {
        if let Some((_, _, end)) = self.run.last_mut() {
            *end = at + 1;
        } else if !self.word.is_empty() {
            self.end = at + 1;
        }
    }

    fn letter(&mut self, c: char, at: u32) {
        if self.word.is_empty() {
            (self.start, self.letters) = (at, 0);
        }
        if self.letters < WORD {
            self.word.push(c);
            self.letters += 1;
        }
        self.end = at + 1;
    }

    fn end_word(&mut self) {
        if !self.word.is_empty() {
            let folded = std::mem::take(&mut self.word);
            self.words.push(Word { folded, start: self.start, end: self.end, kind: Kind::Word });
        }
    }

    fn end_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        for (n, (unit, start, end)) in run.iter().enumerate() {
            let word = match run.get(n + 1) {
                Some((next, _, end)) => {
                    Word { folded: format!("{unit}{next}"), start: *start, end: *end, kind: Kind::Pair }
                }
                None => Word { folded: unit.clone(), start: *start, end: *end, kind: Kind::Last },
            };
            self.words.push(word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn spellings_that_people_take_for_the_same_are_the_same() {
        for (one, other) in [
            ("Crème Brûlée", "creme brulee"),
            ("CAFE\u{301}", "café"),
            ("Straße", "STRASSE"),
            ("ÄÖÜ", "aou"),
            ("São João", "sao joao"),
            ("İstanbul ıssız", "istanbul issiz"),
            ("Łódź", "lodz"),
            ("Σίσυφος", "ΣΙΣΥΦΟΣ"),
            ("ёлка", "елка"),
            ("Ｆｕｌｌ１２", "full12"),
            ("ﬁn", "fin"),
            // With and without vowel signs, hamza and the stretching stroke; digits of either kind.
            ("مُحَمَّد", "محمد"),
            ("أحمد إلى", "احمد الي"),
            ("مـــرحبا", "مرحبا"),
            ("فاتورة ٤٥٦", "فاتوره 456"),
            ("یک", "يك"),
            // With and without nukta; its digits.
            ("ज़रूर", "जरूर"),
            ("\u{958}लम", "कलम"),
            ("हाँ", "हां"),
            ("१२३", "123"),
            ("ｶﾞ", "ガ"),
            ("co\u{ad}operate", "cooperate"),
            ("👍🏽", "👍"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} and {other}");
        }
    }

    #[test]
    fn what_makes_another_word_of_one_stays() {
        for (one, other) in [
            // Vowel signs of Devanagari, the virama, marks of Kana, vowels and tones of Thai, the breve.
            ("की", "का"),
            ("कल", "कुल"),
            ("पत्ता", "पतता"),
            ("がき", "かき"),
            ("ที่", "ที"),
            ("мой", "мои"),
            ("size 42", "size 43"),
        ] {
            assert_ne!(folded(one), folded(other), "{one} and {other}");
        }
        assert_eq!(folded("हिन्दी में"), ["हिन्दी", "में"], "signs do not part a word");
    }

    #[test]
    fn words_are_parted_by_whatever_is_no_letter_and_know_where_they_stand() {
        let at = |text: &str| -> Vec<(String, u32, u32)> {
            words(text).into_iter().map(|word| (word.folded, word.start, word.end)).collect()
        };
        let word = |text: &str, start, end| (text.to_owned(), start, end);
        assert_eq!(at("Grüße, O'Neil!"), [word("grusse", 0, 5), word("o", 7, 8), word("neil", 9, 13)]);
        assert_eq!(at("e\u{301}te\u{301}"), [word("ete", 0, 5)], "with the accents that follow it");
        assert_eq!(at("… -- !"), []);
        let long = "x".repeat(100);
        assert_eq!(at(&long), [word(&long[..WORD], 0, 100)]);
        assert_eq!(words(&"a ".repeat(LONGEST)).len(), LONGEST / 2);
    }

    #[test]
    fn scripts_without_gaps_are_cut_into_pairs() {
        assert_eq!(folded("東京都"), ["東京", "京都", "都"]);
        assert_eq!(folded("iPhone手机 壳"), ["iphone", "手机", "机", "壳"]);
        assert_eq!(folded("ที่นี่"), ["ที่นี่", "นี่"], "a vowel and a tone stay with their letter");
        assert_eq!(folded("ok👍👍"), ["ok", "👍👍", "👍"]);
        let kinds: Vec<Kind> = words("東京 ok").into_iter().map(|word| word.kind).collect();
        assert_eq!(kinds, [Kind::Pair, Kind::Last, Kind::Word]);
    }

    #[test]
    fn names_are_compared_whole() {
        assert_eq!(name("  Très-Important! "), name("tres important"));
        assert_eq!(name("東京"), "東京");
        assert_ne!(name("VIP"), name("VIP 2"));
        assert_eq!(name("★"), "★", "a name without a letter is itself");
    }
}
