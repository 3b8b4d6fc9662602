//! What somebody looks for, read from one line.
//!
//! Words all have to be there, in any order; the last one may only have been begun. Words in quotes, and what stands together
//! without a gap such as `e-mail`, have to follow each other. Beside words there are filters, with a value in quotes where it
//! has gaps: `from:me`, `from:customer` or `from:"Ana Lima"`; `tag:VIP`; `in:` with a part of a business number;
//! `before:2026-11-01` and `after:2026-11-01`, which means that day or later; `has:` with a type of message, or `link`. Of
//! several tags a person has all; of several values of the other filters one is enough.
//!
//! Nothing that is written here is passed on to a database as it is: what is looked for is made of folded words.

use super::{
    Mark,
    fold::{self, Kind, Word},
    index::{Has, STEM, stem},
};
use crate::domain::{
    hours::{Date, LocalTime},
    time::Timestamp,
};

/// Words and phrases of one question.
const TERMS: usize = 16;
/// Characters of a question.
const LONGEST: usize = 200;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// What stands there beside filters, by which people are looked for.
    pub called: String,
    pub terms: Vec<Term>,
    pub only: Only,
}

/// Words that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// At least one, folded.
    pub words: Vec<String>,
    /// Of the last of them only the beginning is known.
    pub open: bool,
}

/// What messages have to be beside having words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Only {
    pub from: Vec<By>,
    /// Names of tags, folded.
    pub tags: Vec<String>,
    /// Parts of business numbers.
    pub numbers: Vec<String>,
    /// From this moment on.
    pub after: Option<Timestamp>,
    /// Before this moment.
    pub before: Option<Timestamp>,
    pub has: Vec<Has>,
}

/// Who wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    Me,
    Customer,
    /// A customer or colleague of this name.
    Named(String),
}

/// Why a question cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unclear {
    #[error("There is no word in it to look for.")]
    Nothing,
    #[error("A question may have 200 characters and 16 words at most.")]
    TooLong,
    /// The filter of this name.
    #[error("“{0}:” needs something after it.")]
    NoValue(&'static str),
    #[error("“{0}:{1}” is no day: write it like {0}:2026-11-01.")]
    NoDay(&'static str, String),
    #[error("There is no “has:{0}”. There are has:image, video, audio, document, location, link and template.")]
    NoSuchThing(String),
    #[error("Too many people are called “{0}”: write more of the name.")]
    TooMany(String),
}

/// The filters, by the word before the colon.
const FILTERS: [&str; 6] = ["from", "tag", "in", "before", "after", "has"];

impl Only {
    /// Whether something is asked that messages alone can answer. People carry tags, too.
    pub fn is_of_messages(&self) -> bool {
        let Self { from, tags: _, numbers, after, before, has } = self;
        !from.is_empty() || !numbers.is_empty() || after.is_some() || before.is_some() || !has.is_empty()
    }
}

impl Query {
    /// Reads a question. Days begin at the midnight that this clock shows on them, whatever it shows now.
    pub fn parse(text: &str, clock: &impl LocalTime) -> Result<Self, Unclear> {
        if text.chars().count() > LONGEST {
            return Err(Unclear::TooLong);
        }
        let mut query = Self::default();
        for chunk in chunks(text) {
            match chunk {
                Chunk::Words { text, closed } => {
                    if !query.called.is_empty() {
                        query.called.push(' ');
                    }
                    query.called.push_str(text);
                    query.terms.extend(Term::of(text, closed));
                }
                Chunk::Filter { name, value } => query.filter(name, value.trim(), clock)?,
            }
        }
        // Only the last word is one that somebody may still be writing.
        let last = query.terms.len().saturating_sub(1);
        for term in &mut query.terms[..last] {
            term.close();
        }
        if query.terms.len() > TERMS {
            return Err(Unclear::TooLong);
        }
        if query.terms.is_empty() && query.only == Only::default() {
            return Err(Unclear::Nothing);
        }
        Ok(query)
    }

    fn filter(&mut self, name: &'static str, value: &str, clock: &impl LocalTime) -> Result<(), Unclear> {
        if value.is_empty() {
            return Err(Unclear::NoValue(name));
        }
        let only = &mut self.only;
        match name {
            "from" if value.eq_ignore_ascii_case("me") => only.from.push(By::Me),
            "from" if value.eq_ignore_ascii_case("customer") => only.from.push(By::Customer),
            "from" => only.from.push(By::Named(value.to_owned())),
            "tag" => only.tags.push(fold::name(value)),
            "in" => only.numbers.push(value.to_owned()),
            "has" => {
                let known = Has::ALL.into_iter().find(|has| has.word().eq_ignore_ascii_case(value));
                only.has.push(known.ok_or_else(|| Unclear::NoSuchThing(value.to_owned()))?);
            }
            _ => {
                let day = Date::parse(value).ok_or_else(|| Unclear::NoDay(name, value.to_owned()))?.begins(clock);
                // Of several days those count that leave the least.
                if name == "before" {
                    only.before = Some(only.before.map_or(day, |known| known.min(day)));
                } else {
                    only.after = only.after.max(Some(day));
                }
            }
        }
        Ok(())
    }

    /// Where a text has all the words that are looked for, in order and without overlaps; none where it lacks one.
    pub fn marks(&self, words: &[Word]) -> Option<Vec<Mark>> {
        let mut marks: Vec<Mark> = Vec::new();
        for term in &self.terms {
            let before = marks.len();
            for at in term.places(words) {
                marks.extend(words[at..at + term.words.len()].iter().map(|word| (word.start, word.end)));
                // Of a pair that begins with the one letter that is looked for, that letter.
                if let (true, Some(wanted), Some((start, end))) = (term.open, term.words.last(), marks.last_mut())
                    && words[at + term.words.len() - 1].kind == Kind::Pair
                {
                    let letters = u32::try_from(wanted.chars().count()).unwrap_or(u32::MAX);
                    *end = start.saturating_add(letters).min(*end);
                }
            }
            if marks.len() == before {
                return None;
            }
        }
        marks.sort_unstable();
        let mut joined: Vec<Mark> = Vec::new();
        for (start, end) in marks {
            match joined.last_mut() {
                Some((_, until)) if start < *until => *until = end.max(*until),
                _ => joined.push((start, end)),
            }
        }
        Some(joined)
    }
}

impl Term {
    /// The words of something that stands together, or in quotes; none where there are none in it.
    fn of(text: &str, closed: bool) -> Option<Self> {
        let mut words = fold::words(text);
        let mut open = !closed;
        // A stretch of a script without gaps ends anywhere in a longer one: its pairs say all. By itself a letter is the
        // beginning of a pair.
        if let Some(Word { kind: Kind::Last, .. }) = words.last() {
            if words.len() > 1 && words[words.len() - 2].kind == Kind::Pair {
                words.pop();
                open = false;
            } else {
                let words = words.into_iter().map(|word| word.folded).collect();
                return Some(Self { words, open: true });
            }
        }
        let last = words.last()?;
        // Fewer letters are the beginning of nearly everything: they are looked for as a word.
        let open = open && last.folded.chars().count() >= STEM;
        Some(Self { words: words.into_iter().map(|word| word.folded).collect(), open })
    }

    fn close(&mut self) {
        self.open &= self.ends_with_letter();
    }

    /// Whether its last word is one letter of a script without gaps, which begins pairs wherever it stands.
    fn ends_with_letter(&self) -> bool {
        let last = self.words.last().map(|word| fold::words(word)).unwrap_or_default();
        last.len() == 1 && last[0].kind == Kind::Last
    }

    /// The word under which the index has everything that begins like this, where it has one.
    pub fn stem(&self) -> Option<String> {
        match &self.words[..] {
            [word] if self.open && word.chars().count() == STEM && !self.ends_with_letter() => Some(stem(word)),
            _ => None,
        }
    }

    /// The places in a text at which the words begin.
    pub fn places<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = usize> + 'a {
        let length = self.words.len();
        words.windows(length).enumerate().filter(move |(_, here)| self.is_at(here)).map(|(at, _)| at)
    }

    /// Whether the words stand at this place of a text.
    pub fn is_at_place(&self, words: &[Word], at: usize) -> bool {
        words.get(at..at + self.words.len()).is_some_and(|here| self.is_at(here))
    }

    fn is_at(&self, here: &[Word]) -> bool {
        let last = self.words.len() - 1;
        self.words.iter().zip(here).enumerate().all(|(n, (wanted, word))| {
            if n == last && self.open { word.folded.starts_with(wanted.as_str()) } else { word.folded == *wanted }
        })
    }

    /// Whether the last word of this place is the whole of what is looked for.
    pub fn is_whole_at(&self, words: &[Word], at: usize) -> bool {
        let last = self.words.len() - 1;
        words.get(at + last).is_some_and(|word| word.folded == self.words[last])
    }
}

/// A part of a question.
#[derive(Debug, PartialEq, Eq)]
enum Chunk<'a> {
    /// Words that belong together. Closed: in quotes that end.
    Words {
        text: &'a str,
        closed: bool,
    },
    Filter {
        name: &'static str,
        value: &'a str,
    },
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‟')
}

/// Takes a question apart at its gaps, but not within quotes.
fn chunks(mut text: &str) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::new();
    loop {
        text = text.trim_start();
        if text.is_empty() {
            return chunks;
        }
        let filter = FILTERS.into_iter().find_map(|name| {
            let head = text.get(..name.len())?;
            let rest = text[name.len()..].strip_prefix(':')?;
            head.eq_ignore_ascii_case(name).then_some((name, rest))
        });
        let (name, rest) = filter.map_or((None, text), |(name, rest)| (Some(name), rest));
        let quoted = rest.chars().next().filter(|c| is_quote(*c));
        let (value, closed, behind) = match quoted {
            Some(quote) => {
                let rest = &rest[quote.len_utf8()..];
                match rest.char_indices().find(|(_, c)| is_quote(*c)) {
                    Some((end, c)) => (&rest[..end], true, &rest[end + c.len_utf8()..]),
                    None => (rest, false, ""),
                }
            }
            None => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                (&rest[..end], false, &rest[end..])
            }
        };
        chunks.push(match name {
            Some(name) => Chunk::Filter { name, value },
            None => Chunk::Words { text: value, closed },
        });
        text = behind;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::WallClock;
    use proptest::prelude::*;

    fn parse(text: &str) -> Query {
        Query::parse(text, &WallClock::UTC).unwrap_or_else(|unclear| panic!("{text}: {unclear}"))
    }

    fn terms(text: &str) -> Vec<String> {
        let term = |term: &Term| format!("{}{}", term.words.join(" "), if term.open { "…" } else { "" });
        parse(text).terms.iter().map(term).collect()
    }

    #[test]
    fn words_phrases_and_what_was_only_begun() {
        assert_eq!(terms("Red shoes"), ["red", "shoes…"]);
        assert_eq!(terms("\"Red shoes\" size"), ["red shoes", "size…"]);
        assert_eq!(terms("“good mor"), ["good mor…"], "quotes that are not closed yet");
        assert_eq!(terms("«good morning»"), ["good morning"]);
        assert_eq!(terms("e-mail to me"), ["e mail", "to", "me"], "two letters are a word");
        assert_eq!(terms("東京都"), ["東京 京都"]);
        assert_eq!(
            terms("都 ok"),
            ["都…", "ok"],
            "one letter of such a script is the beginning of a pair, wherever it stands"
        );
        assert_eq!(terms("手机 case"), ["手机", "case…"]);
        assert_eq!(
            terms("NOT (a* OR \"b\")^2 words:x"),
            ["not", "a", "or", "b", "2", "words x"],
            "nothing is a command"
        );
    }

    #[test]
    fn filters_are_read_and_a_value_may_have_gaps() {
        let query =
            parse("From:me from:\"Ana Lima\" tag:vip IN:+49 has:Image after:2026-11-01 before:2026-12-01 parcel");
        assert_eq!(query.terms.len(), 1);
        let only = query.only;
        assert_eq!(only.from, [By::Me, By::Named("Ana Lima".to_owned())]);
        assert_eq!((only.tags, only.numbers), (vec!["vip".to_owned()], vec!["+49".to_owned()]));
        assert_eq!(only.has, [Has::Image]);
        let at = |text: &str| Timestamp::parse(text);
        assert_eq!((only.after, only.before), (at("2026-11-01T00:00:00Z"), at("2026-12-01T00:00:00Z")));
        // The clocks go back on the 25th, whatever they show today.
        let berlin = |text| Query::parse(text, &chrono_tz::Europe::Berlin).unwrap().only;
        assert_eq!(berlin("before:2026-11-01").before, at("2026-10-31T23:00:00Z"), "midnight there");
        assert_eq!(berlin("after:2026-10-25").after, at("2026-10-24T22:00:00Z"));
        assert_eq!(berlin("before:2026-10-26").before, at("2026-10-25T23:00:00Z"));
        assert_eq!(berlin("after:2026-07-01").after, at("2026-06-30T22:00:00Z"));
        assert_eq!(terms("fromage refrom:me"), ["fromage", "refrom me"]);
    }

    #[test]
    fn people_are_looked_for_by_what_is_no_filter() {
        let query = parse("tag:VIP \"Ana  Lima\" +49 151");
        assert_eq!((query.called.as_str(), query.only.is_of_messages()), ("Ana  Lima +49 151", false));
        for text in ["ana from:me", "ana in:+49", "ana has:link", "ana after:2026-11-01", "ana before:2026-11-01"] {
            assert!(parse(text).only.is_of_messages(), "{text}");
        }
    }

    #[test]
    fn what_is_unclear_is_said_plainly() {
        for (text, unclear) in [
            ("", Unclear::Nothing),
            ("?! …", Unclear::Nothing),
            ("from:", Unclear::NoValue("from")),
            ("tag: vip", Unclear::NoValue("tag")),
            ("before:tomorrow", Unclear::NoDay("before", "tomorrow".to_owned())),
            ("after:2026-02-30", Unclear::NoDay("after", "2026-02-30".to_owned())),
            ("has:cheese", Unclear::NoSuchThing("cheese".to_owned())),
        ] {
            assert_eq!(Query::parse(text, &WallClock::UTC), Err(unclear), "{text}");
        }
        assert_eq!(Query::parse(&"a".repeat(201), &WallClock::UTC), Err(Unclear::TooLong));
        assert_eq!(Query::parse(&"a ".repeat(17), &WallClock::UTC), Err(Unclear::TooLong));
    }

    #[test]
    fn marks_are_characters_of_the_text_as_it_was_written() {
        let marked = |query: &str, text: &str| {
            let marks = parse(query).marks(&fold::words(text))?;
            let piece = |(start, end): Mark| text.chars().skip(start as usize).take((end - start) as usize).collect();
            Some(marks.into_iter().map(piece).collect::<Vec<String>>())
        };
        assert_eq!(marked("cafe", "Ein Café, zwei Cafés").unwrap(), ["Café", "Cafés"]);
        assert_eq!(marked("\"zwei cafes\"", "Ein Café, zwei Cafés").unwrap(), ["zwei", "Cafés"]);
        assert_eq!(marked("\"cafes zwei\"", "Ein Café, zwei Cafés"), None);
        assert_eq!(marked("tea cafe", "Ein Café"), None);
        assert_eq!(marked("京都", "東京都へ").unwrap(), ["京都"]);
        assert_eq!(marked("東京都", "東京都へ").unwrap(), ["東京都"], "pairs that overlap are one mark");
        assert_eq!(marked("都", "東京都").unwrap(), ["都"]);
        assert_eq!(marked("京", "東京都").unwrap(), ["京"]);
        assert_eq!(marked("हिन्दी", "मुझे हिन्दी आती है").unwrap(), ["हिन्दी"]);
        assert_eq!(marked("محمد", "السلام مُحَمَّد").unwrap(), ["مُحَمَّد"]);
    }

    proptest! {
        #[test]
        fn no_line_breaks_it(text in "\\PC{0,60}") {
            if let Ok(query) = Query::parse(&text, &WallClock::UTC) {
                prop_assert!(query.terms.iter().all(|term| !term.words.is_empty()));
                let letters = |word: &String| word.chars().all(|c| !c.is_ascii() || c.is_ascii_alphanumeric());
                prop_assert!(query.terms.iter().all(|term| term.words.iter().all(letters)), "{:?}", query);
            }
        }

        #[test]
        fn a_text_is_found_by_itself(text in "[a-zäß東京 ]{1,40}") {
            if let Ok(query) = Query::parse(&format!("\"{text}\""), &WallClock::UTC) {
                prop_assert!(query.marks(&fold::words(&text)).is_some(), "{:?}", query);
            }
        }
    }
}
