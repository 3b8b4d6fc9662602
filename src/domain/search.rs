//! Looking for people and for what was said: what is found, as the screens and other programs see it.
//!
//! What a text is made of, what somebody looks for and which of it comes first is decided on the server alone: the tables
//! of letters that it takes are of no use to a browser, which is given places in the text.

#[cfg(feature = "ssr")]
pub mod fold;
#[cfg(feature = "ssr")]
pub mod index;
#[cfg(feature = "ssr")]
pub mod people;
#[cfg(feature = "ssr")]
pub mod query;
#[cfg(feature = "ssr")]
pub mod rank;

use super::{
    id::{ContactId, ConversationId, MessageId},
    message::Direction,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// Matches that are ranked: the newest. What is older is found with further words.
pub const NEWEST: usize = 5_000;

/// A stretch of a text: from this character up to that one, which is not part of it.
pub type Mark = (u32, u32);

/// Somebody who was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: ContactId,
    /// The conversation with them that was active last; none where there is none.
    pub conversation_id: Option<ConversationId>,
    pub name: String,
    /// Where what was looked for stands in the name.
    pub marks: Vec<Mark>,
    /// Their number, where it is not what they are called by.
    pub phone: Option<String>,
    /// The business number they talk to.
    pub number: Option<String>,
    pub last_activity_at: Option<Timestamp>,
}

/// A message that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    pub id: MessageId,
    pub conversation_id: ConversationId,
    /// The platform's id, by which a conversation opens at it; none while it has not been sent.
    pub wamid: Option<String>,
    /// Whose conversation it is in.
    pub name: String,
    pub direction: Direction,
    /// Who wrote it here.
    pub author: Option<String>,
    #[serde(rename = "type")]
    pub kind: String,
    pub at: Timestamp,
    /// The part of its text around what was looked for.
    pub text: String,
    /// Where in that part it stands.
    pub marks: Vec<Mark>,
}

/// Where something that was looked for in one conversation stands, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub id: MessageId,
    pub wamid: Option<String>,
    pub at: Timestamp,
}

/// Characters of an excerpt, and how many of them stand before what was looked for.
const EXCERPT: usize = 180;
const BEFORE: usize = 40;

/// The part of a text around its first mark, on one line, with the marks that lie in it. What was left out is `…`.
pub fn excerpt(text: &str, marks: &[Mark]) -> (String, Vec<Mark>) {
    let letters: Vec<char> = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let first = marks.first().map_or(0, |mark| mark.0 as usize);
    let mut from = if first > BEFORE * 2 { first - BEFORE } else { 0 };
    // Not in the middle of a word, where one begins close by.
    if from > 0
        && let Some(gap) = letters[from..first].iter().position(|c| *c == ' ')
    {
        from += gap + 1;
    }
    let until = letters.len().min(from + EXCERPT);
    let mut cut: String = String::new();
    let before = u32::from(from > 0);
    if from > 0 {
        cut.push('…');
    }
    cut.extend(&letters[from..until]);
    if until < letters.len() {
        cut.push('…');
    }
    let place = |at: u32| u32::try_from((at as usize).clamp(from, until) - from).unwrap_or(u32::MAX) + before;
    let marks = marks.iter().map(|(start, end)| (place(*start), place(*end))).filter(|(start, end)| start < end);
    (cut, marks.collect())
}

/// A text cut at its marks: each piece, and whether it is marked. For marks in order that do not overlap.
pub fn pieces(text: &str, marks: &[Mark]) -> Vec<(String, bool)> {
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut at = 0;
    let mut letters = text.chars();
    for (start, end) in marks {
        for (until, marked) in [(*start, false), (*end, true)] {
            if until > at {
                pieces.push((letters.by_ref().take((until - at) as usize).collect(), marked));
                at = until;
            }
        }
    }
    let rest: String = letters.collect();
    if !rest.is_empty() {
        pieces.push((rest, false));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_shows_what_was_looked_for_and_keeps_its_marks() {
        assert_eq!(excerpt("Hello\nworld", &[(6, 11)]), ("Hello world".to_owned(), vec![(6, 11)]));
        let long = format!("{}needle {}", "hay ".repeat(100), "hay ".repeat(100));
        let (cut, marks) = excerpt(&long, &[(400, 406), (790, 793)]);
        let [(start, end)] = marks[..] else { panic!("one of the marks lies in it: {marks:?}") };
        let marked: String = cut.chars().skip(start as usize).take((end - start) as usize).collect();
        assert_eq!(marked, "needle");
        assert!(cut.starts_with("…hay") && cut.ends_with('…') && cut.chars().count() <= EXCERPT + 2, "{cut}");
        assert_eq!(excerpt("", &[]), (String::new(), Vec::new()));
    }

    #[test]
    fn a_text_is_cut_at_its_marks_and_nothing_of_it_is_lost() {
        let piece = |text: &str, marked| (text.to_owned(), marked);
        assert_eq!(pieces("äbc def", &[(0, 1), (4, 7)]), [piece("ä", true), piece("bc ", false), piece("def", true)]);
        assert_eq!(pieces("abc", &[]), [piece("abc", false)]);
        assert_eq!(pieces("abc", &[(1, 9)]), [piece("a", false), piece("bc", true)]);
        assert_eq!(pieces("", &[]), []);
    }
}
