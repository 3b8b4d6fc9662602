//! What people here tell each other about a conversation, and whom they name in it. It never leaves.

use super::{
    activity::ActivityLine,
    id::{ConversationId, NoteId, UserId},
    outbox::NoDraft,
    quick_reply::is_of_word,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Characters of a note.
pub const NOTE_LIMIT: usize = 4096;
/// Characters of a name that is being looked for.
const LONGEST_SOUGHT: usize = 40;

/// A note as people here and their programs see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub id: NoteId,
    pub conversation_id: ConversationId,
    /// Who wrote it; none for a program.
    pub author: Option<UserId>,
    pub text: String,
    pub at: Timestamp,
    pub edited_at: Option<Timestamp>,
    /// Whom it names.
    pub mentions: Vec<UserId>,
}

/// What stands beside the messages of a stretch of a conversation, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Asides {
    pub notes: Vec<Note>,
    pub activities: Vec<ActivityLine>,
}

/// Somebody who works here, as colleagues know them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    pub id: UserId,
    pub name: String,
    /// Whether they may sign in. What others did stays theirs.
    pub active: bool,
}

/// A note that names somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    pub note: Note,
    /// Whom the conversation is with.
    pub customer: String,
    pub read: bool,
}

/// The text of a note, if it can be one.
pub fn parse(text: &str) -> Result<String, NoDraft> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(NoDraft::Missing("text")),
        _ if text.contains('\0') => Err(NoDraft::Nul),
        length if length > NOTE_LIMIT => Err(NoDraft::TooLong(length, NOTE_LIMIT)),
        _ => Ok(text.to_owned()),
    }
}

/// Who is named in a text, of these people: `@` and their whole name, or the first part of it where nobody else has the
/// same. Of names that fit the longest counts, so that `@Ana Lima` names her and not Ana.
pub fn mentioned(text: &str, people: &[(UserId, String)]) -> BTreeSet<UserId> {
    let text = folded(text);
    let first = |name: &str| folded(name.split_whitespace().next().unwrap_or_default());
    let mut names: Vec<(UserId, Vec<char>)> = Vec::new();
    for (id, name) in people {
        names.push((*id, folded(name.trim())));
        if people.iter().filter(|(_, other)| first(other) == first(name)).count() == 1 {
            names.push((*id, first(name)));
        }
    }
    let mut found = BTreeSet::new();
    for at in 0..text.len() {
        let begins = text[at] == '@' && (at == 0 || !text[at - 1].is_alphanumeric());
        if !begins {
            continue;
        }
        let rest = &text[at + 1..];
        let fits = |name: &[char]| {
            !name.is_empty() && rest.starts_with(name) && rest.get(name.len()).is_none_or(|next| !is_of_word(*next))
        };
        let longest = names.iter().filter(|(_, name)| fits(name)).map(|(_, name)| name.len()).max();
        let named = names.iter().filter(|(_, name)| Some(name.len()) == longest && fits(name));
        found.extend(named.map(|(id, _)| *id));
    }
    found
}

/// What stands before the cursor where a name is being written: what follows an `@` at the beginning of the text or of a
/// word, in one line. None where there is no such sign.
pub fn sought(before: &str) -> Option<&str> {
    let at = before.rfind('@')?;
    let begins = before[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
    let name = &before[at + 1..];
    (begins && name.chars().count() <= LONGEST_SOUGHT && !name.contains('\n')).then_some(name)
}

/// Those who fit what was written, by name: those who are called so before those who have it in their name.
pub fn matching<'a>(people: &'a [Colleague], sought: &str, most: usize) -> Vec<&'a Colleague> {
    let sought = sought.to_lowercase();
    let rank = |one: &Colleague| {
        let name = one.name.to_lowercase();
        if name.starts_with(&sought) { Some(0) } else { name.contains(&sought).then_some(1) }
    };
    let mut found: Vec<(i32, &Colleague)> =
        people.iter().filter(|one| one.active).filter_map(|one| rank(one).map(|rank| (rank, one))).collect();
    found.sort_by(|(one, left), (other, right)| (one, &left.name).cmp(&(other, &right.name)));
    found.into_iter().take(most).map(|(_, one)| one).collect()
}

fn folded(text: &str) -> Vec<char> {
    text.to_lowercase().chars().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn people() -> Vec<(UserId, String)> {
        let names = ["Ana Lima", "Ana Öztürk", "Bo", "Cleo de la Cruz"];
        (1..).map(UserId).zip(names.map(str::to_owned)).collect()
    }

    #[test]
    fn whoever_is_called_by_name_is_named() {
        let named = |text: &str| mentioned(text, &people()).into_iter().map(|id| id.0).collect::<Vec<_>>();
        assert_eq!(named("@Ana Lima, please look"), [1]);
        assert_eq!(named("@ANA ÖZTÜRK and @bo!"), [2, 3]);
        assert_eq!(named("@Ana please look"), [0; 0], "there are two of them");
        assert_eq!(named("ask @Cleo"), [4], "nobody else is called so");
        let people = [(UserId(1), "कृष".to_owned())];
        assert_eq!(mentioned("@कृष्ण को दिखाओ", &people), BTreeSet::new(), "a sign that joins is no end of a name");
    }

    #[test]
    fn a_name_is_looked_for_behind_its_sign() {
        assert_eq!(sought("@"), Some(""));
        assert_eq!(sought("Ask @Ana L"), Some("Ana L"));
        assert_eq!(sought("ana@example"), None);
        assert_eq!(sought("@Ana\nBo"), None);
        assert_eq!(sought("nobody"), None);
        let one = |id: i64, name: &str, active: bool| Colleague { id: UserId(id), name: name.to_owned(), active };
        let all = [one(1, "Ana Lima", true), one(2, "Bo Ana", true), one(3, "Anabel", false)];
        let found = |sought: &str| matching(&all, sought, 5).iter().map(|one| one.id.0).collect::<Vec<_>>();
        assert_eq!(found("ana"), [1, 2], "whoever may not sign in any more is not called");
        assert_eq!(found(""), [1, 2]);
        assert_eq!(found("x"), [0; 0]);
    }

    #[test]
    fn a_note_says_something_and_has_an_end() {
        assert_eq!(parse("  Call back \n").as_deref(), Ok("Call back"));
        assert_eq!(parse(" \n "), Err(NoDraft::Missing("text")));
        assert_eq!(parse("a\0b"), Err(NoDraft::Nul));
        assert_eq!(parse(&"é".repeat(NOTE_LIMIT + 1)), Err(NoDraft::TooLong(NOTE_LIMIT + 1, NOTE_LIMIT)));
    }

    proptest! {
        #[test]
        fn any_text_names_only_people_there_are(text in ".{0,60}") {
            let known: BTreeSet<UserId> = people().into_iter().map(|(id, _)| id).collect();
            prop_assert!(mentioned(&text, &people()).is_subset(&known));
        }
    }
}
