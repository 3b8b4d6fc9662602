//! Texts that are written again and again: called by a shortcut, with variables that are filled in before anybody sees
//! them. What is missing is asked for, and never sent as a hole.

use super::{
    id::QuickReplyId,
    outbox::{NoDraft, TEXT_LIMIT},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Characters of a shortcut, and of the name of a variable.
pub const SHORTCUT_LIMIT: usize = 40;
const VARIABLE_LIMIT: usize = 60;

/// A text with its shortcut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuickReply {
    pub id: QuickReplyId,
    /// What follows the `/`.
    pub shortcut: String,
    /// With variables: `{first_name}`.
    pub text: String,
    /// Everybody's, or only its owner's.
    pub shared: bool,
}

/// The shortcuts somebody may use, and what variables stand for in one conversation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct QuickReplies {
    pub replies: Vec<QuickReply>,
    /// By name, in small letters. What is not known is not in it.
    pub values: BTreeMap<String, String>,
}

/// Whether something stands within a word. Not all that joins letters is a letter to the standard: neither the virama and
/// the nukta of Indian scripts nor accents that are written by themselves; and joiners say how letters join.
pub(super) fn is_of_word(c: char) -> bool {
    let is_joining = |c: char| {
        // Each of the scripts from Devanagari to Malayalam has these two at the same place of its 128.
        let is_indian = ('\u{900}'..='\u{d7f}').contains(&c) && matches!(u32::from(c) % 0x80, 0x3c | 0x4d);
        is_indian || matches!(c, '\u{300}'..='\u{36f}' | '\u{dca}' | '\u{200c}' | '\u{200d}')
    };
    c.is_alphanumeric() || is_joining(c)
}

/// A shortcut and a text, if they can be a quick reply: the shortcut without its slash, in small letters.
pub fn parse(shortcut: &str, text: &str) -> Result<(String, String), NoDraft> {
    let shortcut = shortcut.trim().trim_start_matches('/').to_lowercase();
    let fits = |c: char| is_of_word(c) || matches!(c, '-' | '_' | '.');
    if shortcut.is_empty() || !shortcut.chars().all(fits) {
        return Err(NoDraft::Missing("shortcut"));
    }
    let length = shortcut.chars().count();
    if length > SHORTCUT_LIMIT {
        return Err(NoDraft::TooLong(length, SHORTCUT_LIMIT));
    }
    match text.trim().chars().count() {
        0 => Err(NoDraft::Missing("text")),
        _ if text.contains('\0') => Err(NoDraft::Nul),
        length if length > TEXT_LIMIT => Err(NoDraft::TooLong(length, TEXT_LIMIT)),
        _ => Ok((shortcut, text.trim().to_owned())),
    }
}

/// A piece of a text: as it stands, or a variable by its name in small letters.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    Variable(String),
}

/// Cuts a text at its variables: a name between braces, on one line. Braces around anything else are braces.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut begun, mut from) = (0, 0);
    while let Some(open) = text[from..].find('{').map(|at| from + at) {
        let rest = &text[open + 1..];
        let name = rest.find('}').map(|end| &rest[..end]);
        let fits = |c: char| is_of_word(c) || matches!(c, '_' | '-' | ' ');
        let is_name =
            |name: &&str| !name.trim().is_empty() && name.chars().count() <= VARIABLE_LIMIT && name.chars().all(fits);
        match name.filter(is_name) {
            Some(name) => {
                if begun < open {
                    pieces.push(Piece::Words(&text[begun..open]));
                }
                pieces.push(Piece::Variable(name.trim().to_lowercase()));
                from = open + name.len() + 2;
                begun = from;
            }
            None => from = open + 1,
        }
    }
    if begun < text.len() {
        pieces.push(Piece::Words(&text[begun..]));
    }
    pieces
}

/// The names of the variables in a text, in small letters, each once, in their order.
pub fn variables(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for piece in pieces(text) {
        if let Piece::Variable(name) = piece
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// The text with its variables filled in.
///
/// # Errors
/// The names of those that nothing is known for, in their order.
pub fn fill(text: &str, values: &BTreeMap<String, String>) -> Result<String, Vec<String>> {
    let known = |name: &str| values.get(name).filter(|value| !value.trim().is_empty());
    let missing: Vec<String> = variables(text).into_iter().filter(|name| known(name).is_none()).collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let filled = pieces(text).into_iter().map(|piece| match piece {
        Piece::Words(words) => words,
        Piece::Variable(name) => known(&name).map(|value| value.trim()).unwrap_or_default(),
    });
    Ok(filled.collect())
}

/// What stands before the cursor where a shortcut is being written: what follows a slash at the beginning of the text
/// or of a word. None where there is no such slash.
pub fn sought(before: &str) -> Option<&str> {
    let at = before.rfind('/')?;
    let begins = before[..at].chars().next_back().is_none_or(char::is_whitespace);
    let word = &before[at + 1..];
    let fits = |c: char| is_of_word(c) || matches!(c, '-' | '_' | '.');
    (begins && word.chars().count() <= SHORTCUT_LIMIT && word.chars().all(fits)).then_some(word)
}

/// Those that fit what was written, best first: shortcuts that begin so, then those that have it in them, then texts.
pub fn matching<'a>(replies: &'a [QuickReply], sought: &str, most: usize) -> Vec<&'a QuickReply> {
    let sought = sought.to_lowercase();
    let rank = |reply: &QuickReply| {
        if reply.shortcut.starts_with(&sought) {
            Some(0)
        } else if reply.shortcut.contains(&sought) {
            Some(1)
        } else {
            reply.text.to_lowercase().contains(&sought).then_some(2)
        }
    };
    let mut found: Vec<(i32, &QuickReply)> =
        replies.iter().filter_map(|reply| rank(reply).map(|rank| (rank, reply))).collect();
    found.sort_by(|(one, left), (other, right)| (one, &left.shortcut).cmp(&(other, &right.shortcut)));
    found.into_iter().take(most).map(|(_, reply)| reply).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn variables_are_filled_in_and_what_is_missing_is_named() {
        let text = "Hello {First_Name}, your order {Order no} is here. {first_name}!";
        assert_eq!(variables(text), ["first_name", "order no"]);
        let known = values(&[("first_name", "Ana"), ("order no", " 7 ")]);
        assert_eq!(fill(text, &known).as_deref(), Ok("Hello Ana, your order 7 is here. Ana!"));
        let some = values(&[("first_name", "Ana"), ("order no", "  ")]);
        assert_eq!(fill(text, &some), Err(vec!["order no".to_owned()]), "a blank is a hole too");
        assert_eq!(fill("{a} {b}", &values(&[])), Err(vec!["a".to_owned(), "b".to_owned()]));
    }

    #[test]
    fn braces_around_anything_else_are_braces() {
        for text in ["{}", "{ }", "a { b", "} {", "{a;b}", "{\n}", "{{", ""] {
            assert_eq!(fill(text, &values(&[])).as_deref(), Ok(text), "{text:?}");
        }
        assert_eq!(fill("{{name}}", &values(&[("name", "Ana")])).as_deref(), Ok("{Ana}"));
        // What was filled in is not filled in again.
        assert_eq!(fill("{a}", &values(&[("a", "{b}")])).as_deref(), Ok("{b}"));
    }

    #[test]
    fn a_slash_begins_a_shortcut_where_a_word_begins() {
        assert_eq!(sought("/"), Some(""));
        assert_eq!(sought("/hou"), Some("hou"));
        assert_eq!(sought("Good day\n/hou"), Some("hou"));
        assert_eq!(sought("and/or"), None);
        assert_eq!(sought("/hours are"), None);
        assert_eq!(sought("https://x"), None);
        assert_eq!(sought("hello"), None);
    }

    #[test]
    fn what_begins_so_comes_before_what_has_it_in_it() {
        let reply = |id: i64, shortcut: &str, text: &str| QuickReply {
            id: QuickReplyId(id),
            shortcut: shortcut.to_owned(),
            text: text.to_owned(),
            shared: true,
        };
        let all = [reply(1, "opening-hours", "Nine"), reply(2, "hours", "Nine"), reply(3, "way", "In two hours")];
        let found = |sought: &str| matching(&all, sought, 2).iter().map(|one| one.id.0).collect::<Vec<_>>();
        assert_eq!(found("HOU"), [2, 1]);
        assert_eq!(found("two"), [3]);
        assert_eq!(found(""), [2, 1], "no longer than it may be");
        assert_eq!(found("zzz"), [0; 0]);
    }

    #[test]
    fn a_shortcut_is_one_word() {
        assert_eq!(parse("/Hours", " Nine to five "), Ok(("hours".to_owned(), "Nine to five".to_owned())));
        assert_eq!(parse("two words", "x"), Err(NoDraft::Missing("shortcut")));
        assert_eq!(parse("/", "x"), Err(NoDraft::Missing("shortcut")));
        assert_eq!(parse("।", "x"), Err(NoDraft::Missing("shortcut")), "a full stop is no word");
        assert_eq!(parse("x", " "), Err(NoDraft::Missing("text")));
        assert_eq!(parse(&"x".repeat(41), "x"), Err(NoDraft::TooLong(41, SHORTCUT_LIMIT)));
        assert_eq!(parse("x", "a\0"), Err(NoDraft::Nul));
    }

    #[test]
    fn words_of_every_script_are_words() {
        for word in ["नमस्ते", "ज़रूरी", "வணக்கம்", "স্বাগতম", "مرحبًا", "cafe\u{301}", "هم\u{200c}خونه"]
        {
            assert_eq!(parse(word, "x").map(|(shortcut, _)| shortcut), Ok(word.to_owned()));
            assert_eq!(sought(&format!("/{word}")), Some(word));
            let text = format!("{{{word}}}!");
            assert_eq!(
                fill(&text, &values(&[])),
                Err(vec![word.to_owned()]),
                "it is asked for, and never sent as a hole"
            );
            assert_eq!(fill(&text, &values(&[(word, "Ana")])).as_deref(), Ok("Ana!"));
        }
    }

    proptest! {
        #[test]
        fn a_text_is_never_sent_with_a_hole(text in "[a-z{} ]{0,40}", names in prop::collection::vec("[a-z]{1,3}", 0..4)) {
            let known: BTreeMap<String, String> = names.into_iter().map(|name| (name, "x".to_owned())).collect();
            match fill(&text, &known) {
                Ok(filled) => {
                    prop_assert!(variables(&text).iter().all(|name| known.contains_key(name)));
                    prop_assert!(variables(&text).is_empty() == (filled == text));
                }
                Err(missing) => prop_assert!(!missing.is_empty() && missing.iter().all(|name| !known.contains_key(name))),
            }
        }
    }
}
