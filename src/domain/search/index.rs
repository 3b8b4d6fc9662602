//! What the index holds of a message: its words, and what else it can be looked for by.
//!
//! Beside its words it holds *facts*: by whom, of what kind, of which number, in which year and month. They are words like
//! the others to a database, so that `has:location invoice` looks into the index as `invoice` alone does, whichever of the
//! two is the rarer. No word of a text looks like one of them: words have letters and digits only.

use super::fold::{Kind, Word, words};
use crate::domain::{
    id::{MessageId, NumberId, UserId},
    intake::Entry,
    message::{Act, Direction, acts_on_another},
    time::{Span, Timestamp},
};
use chrono::{DateTime, Datelike};
use std::collections::BTreeSet;

/// Letters of a beginning that is looked for often while somebody types: it has a word of its own.
pub const STEM: usize = 3;

/// What messages can be looked for by beside their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Has {
    Image,
    Video,
    Audio,
    Document,
    Location,
    Link,
    Template,
}

impl Has {
    pub const ALL: [Self; 7] =
        [Self::Image, Self::Video, Self::Audio, Self::Document, Self::Location, Self::Link, Self::Template];

    /// The platform's word for the type of a message, but for links, which are in texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Document => "document",
            Self::Location => "location",
            Self::Link => "link",
            Self::Template => "template",
        }
    }
}

/// The words of facts.
pub mod fact {
    use super::{Direction, Has, NumberId, UserId};

    pub fn direction(direction: Direction) -> String {
        format!("^d{}", direction.word())
    }

    pub fn has(has: Has) -> String {
        format!("^h{}", has.word())
    }

    pub fn number(id: NumberId) -> String {
        format!("^n{id}")
    }

    pub fn author(id: UserId) -> String {
        format!("^a{id}")
    }

    pub fn year(year: i32) -> String {
        format!("^y{year}")
    }

    /// A month from 1 to 12 of a year.
    pub fn month(year: i32, month: u32) -> String {
        format!("^m{year}{month:02}")
    }
}

/// The word under which the index has all words that begin with these [`STEM`] letters.
pub fn stem(beginning: &str) -> String {
    format!("{beginning}~")
}

/// The year and the month, from 1 to 12, that a moment lies in (UTC).
pub fn month_of(at: Timestamp) -> (i32, u32) {
    DateTime::from_timestamp_millis(at.0).map_or((1970, 1), |at| (at.year(), at.month()))
}

/// The first year that a message can be from: the platform did not exist before.
const FIRST_YEAR: i32 = 2009;

/// The facts of the years and months in which moments lie from `after` on and before `before`; none where neither is
/// given. At both ends they reach beyond it: moments have to be compared as well.
pub fn times(after: Option<Timestamp>, before: Option<Timestamp>, now: Timestamp) -> Option<Vec<String>> {
    if after.is_none() && before.is_none() {
        return None;
    }
    let first = (FIRST_YEAR, 1);
    let latest = month_of(now + Span::days(1));
    let mut month = after.map_or(first, |after| month_of(after).max(first));
    let last = before.map_or(latest, |before| month_of(before - Span(1)).min(latest));
    let mut facts = Vec::new();
    while month <= last {
        let (year, number) = month;
        if number == 1 && (year, 12) <= last {
            facts.push(fact::year(year));
            month = (year + 1, 1);
        } else {
            facts.push(fact::month(year, number));
            month = if number == 12 { (year + 1, 1) } else { (year, number + 1) };
        }
    }
    Some(facts)
}

/// A message, as it is to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Searchable {
    pub id: MessageId,
    /// In their order: neighbours in the text are neighbours here.
    pub words: Vec<Word>,
    facts: Vec<String>,
}

impl Searchable {
    /// What is to be found of a message, after what was done to it; none where there is nothing, because it was withdrawn,
    /// acts on another one, or has neither words nor anything else to be looked for by.
    pub fn of(entry: &Entry, acts: &[Act]) -> Option<Self> {
        if acts_on_another(&entry.kind) && entry.target.is_some() {
            return None;
        }
        let text = shown(entry.text.as_deref(), acts)?;
        let words = words(text);
        let is_of_kind = |has: &Has| match has {
            Has::Link => has_link(text),
            kind => entry.kind == kind.word(),
        };
        let has: Vec<Has> = Has::ALL.into_iter().filter(is_of_kind).collect();
        if words.is_empty() && has.is_empty() {
            return None;
        }
        let (year, month) = month_of(entry.sent_at);
        let mut facts = vec![
            fact::direction(entry.direction),
            fact::number(entry.number),
            fact::year(year),
            fact::month(year, month),
        ];
        facts.extend(has.into_iter().map(fact::has));
        facts.extend(entry.author.map(fact::author));
        Some(Self { id: entry.id, words, facts })
    }

    /// What stands beside the words and has no place among them: facts, and the beginnings of words.
    pub fn beside(&self) -> BTreeSet<String> {
        let stems = self.words.iter().filter(|word| word.kind == Kind::Word).filter_map(|word| {
            let (at, c) = word.folded.char_indices().nth(STEM - 1)?;
            Some(stem(&word.folded[..at + c.len_utf8()]))
        });
        stems.chain(self.facts.iter().cloned()).collect()
    }
}

/// The text that a message shows after what was done to it; empty where it has none, none where it was withdrawn.
pub fn shown<'a>(text: Option<&'a str>, acts: &'a [Act]) -> Option<&'a str> {
    let latest = |kind: &str| acts.iter().filter(|act| act.kind == kind).max_by_key(|act| (act.at, &act.wamid));
    if latest("revoke").is_some() {
        return None;
    }
    Some(latest("edit").map_or(text, |edit| edit.text.as_deref()).unwrap_or_default())
}

/// Whether there is a link in a text.
pub fn has_link(text: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|begins| text.contains(begins))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{id::ConversationId, message::Trail};
    use serde_json::Value;

    /// 2026-11-22 12:00 UTC.
    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn entry(kind: &str, text: Option<&str>) -> Entry {
        Entry {
            id: MessageId(7),
            conversation: ConversationId(1),
            number: NumberId(2),
            wamid: Some("wamid.7".to_owned()),
            direction: Direction::In,
            kind: kind.to_owned(),
            text: text.map(str::to_owned),
            content: Value::Null,
            sent_at: NOON,
            received_at: NOON,
            trail: Trail::default(),
            local: None,
            reply_to: None,
            target: None,
            media: None,
            author: None,
            ahead_of_time: false,
            counts: true,
        }
    }

    fn act(kind: &str, after: Span, text: Option<&str>) -> Act {
        Act {
            kind: kind.to_owned(),
            direction: Direction::In,
            at: NOON + after,
            wamid: format!("wamid.{}", after.0),
            text: text.map(str::to_owned),
        }
    }

    #[test]
    fn a_message_is_found_by_its_words_and_by_what_it_is() {
        let message = Searchable::of(&entry("image", Some("See www.example.org, ok?")), &[]).unwrap();
        let words: Vec<&str> = message.words.iter().map(|word| word.folded.as_str()).collect();
        assert_eq!(words, ["see", "www", "example", "org", "ok"]);
        let beside: Vec<String> = message.beside().into_iter().collect();
        assert_eq!(
            beside,
            ["^din", "^himage", "^hlink", "^m202611", "^n2", "^y2026", "exa~", "org~", "see~", "www~"],
            "words of two letters have no beginning"
        );
    }

    #[test]
    fn a_stretch_of_time_is_years_and_months() {
        let at = |text: &str| Timestamp::parse(text);
        let found = times(at("2024-11-05T00:00:00Z"), at("2026-03-01T00:00:00Z"), NOON).unwrap();
        assert_eq!(found, ["^m202411", "^m202412", "^y2025", "^m202601", "^m202602"]);
        let until_now = times(at("2026-10-31T23:00:00Z"), None, NOON).unwrap();
        assert_eq!(until_now, ["^m202610", "^m202611"]);
        let from_the_first = times(None, at("2011-02-01T00:00:00Z"), NOON).unwrap();
        assert_eq!(from_the_first, ["^y2009", "^y2010", "^m201101"]);
        assert_eq!(times(at("2027-01-01T00:00:00Z"), None, NOON).unwrap(), [""; 0]);
        assert_eq!(times(None, None, NOON), None);
        assert!(times(Some(Timestamp(i64::MIN)), Some(Timestamp(i64::MAX)), NOON).unwrap().len() < 40);
    }

    #[test]
    fn what_is_shown_is_found_and_nothing_else() {
        let first = entry("text", Some("Hallo"));
        let edits = [act("edit", Span(2), Some("Welcome")), act("edit", Span(1), Some("Between"))];
        assert_eq!(Searchable::of(&first, &edits).unwrap().words[0].folded, "welcome");
        assert_eq!(Searchable::of(&first, &[act("edit", Span(1), Some("Hi")), act("revoke", Span(2), None)]), None);
        assert_eq!(Searchable::of(&entry("sticker", None), &[]), None);
        assert!(Searchable::of(&entry("location", None), &[]).is_some(), "a place without a name");
        let reaction = Entry { target: Some("wamid.1".to_owned()), ..entry("reaction", Some("👍")) };
        assert_eq!(Searchable::of(&reaction, &[]), None);
    }
}
