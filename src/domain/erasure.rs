//! To forget one person, wherever something of them is kept: in which order, and what of a delivery is theirs.
//!
//! Whoever is forgotten and writes again is somebody new. What was on its way to or from them before that, a status or a
//! repetition, brings nothing back: it is known by keyed hashes, and dropped.

use super::{
    id::{ContactId, ConversationId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

words! {
    /// What is done, one after the other. Each can be begun anew where it was cut off.
    Step {
        /// The log beside the database learns of it, so that a backup that is restored later does not bring them back.
        Log = "log",
        /// Deliveries as they arrived: what is theirs is taken out.
        Deliveries = "deliveries",
        /// Messages with all that hangs on them, files before all.
        Messages = "messages",
        /// Everything else that belongs to the person or to a conversation.
        Rows = "rows",
        /// Events that tell of them stay as numbers without content.
        Events = "events",
        /// Items that were kept, and notices.
        Kept = "kept",
        /// What the database still has of it in its files.
        Pages = "pages",
        Done = "done",
    }
}

impl Step {
    /// The one after it; the last is followed by itself.
    pub fn next(self) -> Self {
        Self::ALL.into_iter().find(|step| *step > self).unwrap_or(Self::Done)
    }

    /// How many of [`Step::LAST`] steps lie behind it.
    pub fn passed(self) -> u32 {
        Self::ALL.iter().filter(|step| **step < self).count().try_into().unwrap_or(Self::LAST)
    }

    /// How many there are to be done.
    pub const LAST: u32 = 7;
}

/// How the forgetting of one person stands. Who it was, nobody can tell from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    pub id: String,
    /// What the person's id was.
    pub contact_id: ContactId,
    pub step: Step,
    /// Rows and files that went so far.
    pub gone: i64,
    pub requested_at: Timestamp,
    /// None while it goes on.
    pub finished_at: Option<Timestamp>,
}

/// Who has to be forgotten: kept only until it is done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Subject {
    /// The person, and those who turned out to be the same.
    pub contacts: Vec<ContactId>,
    pub conversations: Vec<ConversationId>,
    /// What the platform knows them by.
    pub names: Vec<String>,
    /// What they are called, by themselves and here.
    #[serde(default)]
    pub titles: Vec<String>,
}

impl Subject {
    /// Whether this text, as a delivery names people, means them.
    pub fn is_called(&self, text: &str) -> bool {
        self.names.iter().any(|name| name == text)
    }

    /// Whether a text of ours, of a few words, is about them: has what the platform knows them by, or what they are called.
    /// A short name has to be all of it, since many others begin with it. `plain` folds words into their plain spelling.
    pub fn is_about(&self, text: &str, plain: fn(&str) -> String) -> bool {
        let theirs = |name: &str| self.is_called(name);
        if is_one(&Value::String(text.to_owned()), &theirs) || is_said(text, &theirs) {
            return true;
        }
        let said = plain(text);
        let padded = format!(" {said} ");
        let mut titles = self.titles.iter().map(|title| plain(title)).filter(|title| !title.is_empty());
        titles.any(|title| {
            said == title || title.chars().count() >= SHORTEST_NAME && padded.contains(&format!(" {title} "))
        })
    }

    /// Whether they may be named in here: what does not even contain their names does not.
    pub fn may_be_in(&self, bytes: &[u8]) -> bool {
        self.names.iter().any(|name| contains(bytes, name.as_bytes()))
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    !part.is_empty() && bytes.windows(part.len()).any(|window| window == part)
}

/// Whether somebody typed the name of the person they want to forget. Capitals and spaces are no reason to type it again.
pub fn is_confirmed(title: &str, typed: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    !plain(typed).is_empty() && plain(title) == plain(typed)
}

/// Lists of a change whose elements belong to one person each.
const LISTS: [&str; 8] =
    ["messages", "statuses", "calls", "user_preferences", "message_echoes", "errors", "contacts", "state_sync"];

/// Under which names a person stands in an element.
const KEYS: [&str; 26] = [
    "from",
    "to",
    "from_user_id",
    "to_user_id",
    "from_parent_user_id",
    "parent_from_user_id",
    "to_parent_user_id",
    "parent_to_user_id",
    "wa_id",
    "user_id",
    "parent_user_id",
    "user_parent_id",
    "recipient_id",
    "recipient_user_id",
    "parent_recipient_user_id",
    "recipient_parent_user_id",
    "recipient_participant_id",
    "recipient_participant_user_id",
    "recipient_participant_parent_user_id",
    "customer",
    "previous_user_id",
    "previous_parent_user_id",
    "parent_previous_user_id",
    "new_wa_id",
    "phone_number",
    "id",
];

/// Takes out of a delivery what is of people who go by names that `theirs` knows; others' items stay as they are, so that
/// they can still be taken in. Whether there was anything. The delivery no longer has the bytes that were signed: the
/// signature was looked at when it arrived, and is not asked for again.
pub fn redact(envelope: &mut Value, theirs: &dyn Fn(&str) -> bool) -> bool {
    let Some(Value::Array(entries)) = envelope.get_mut("entry") else { return false };
    let mut touched = false;
    entries.retain_mut(|entry| {
        let Some(Value::Array(changes)) = entry.get_mut("changes") else {
            let named = mentions(entry, theirs);
            touched |= named;
            return !named;
        };
        changes.retain_mut(|change| {
            let touched_here = match change.get_mut("value") {
                Some(Value::Object(members)) => cut(members, theirs),
                Some(value) => mentions(value, theirs),
                None => mentions(change, theirs),
            };
            touched |= touched_here;
            !touched_here || has_items(change)
        });
        true
    });
    touched
}

/// Whether anything is left in a delivery.
pub fn is_empty(envelope: &Value) -> bool {
    let entries = envelope.get("entry").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    entries.iter().all(|entry| match entry.get("changes") {
        Some(Value::Array(changes)) => changes.is_empty(),
        _ => false,
    })
}

/// Takes their elements out of the lists of a change, and whatever beside them names them. Whether there was anything. The
/// number it came for is nobody's.
fn cut(members: &mut Map<String, Value>, theirs: &dyn Fn(&str) -> bool) -> bool {
    let mut touched = false;
    let mut drop_from = |list: &mut Vec<Value>, is_theirs: &dyn Fn(&Value) -> bool| {
        let before = list.len();
        list.retain(|element| !is_theirs(element));
        touched |= list.len() < before;
    };
    for key in LISTS {
        if let Some(Value::Array(list)) = members.get_mut(key) {
            // An error says in words whom it is about.
            drop_from(list, &|element| names(element, theirs) || key == "errors" && mentions(element, theirs));
        }
    }
    if let Some(Value::Array(chunks)) = members.get_mut("history") {
        for chunk in chunks {
            if let Some(Value::Array(threads)) = chunk.get_mut("threads") {
                drop_from(threads, &|thread| names(thread, theirs));
            }
        }
    }
    let before = members.len();
    members.retain(|key, value| {
        let is_list = value.is_array() && LISTS.contains(&key.as_str()) || key == "history";
        is_list || key == "metadata" || !mentions(value, theirs)
    });
    touched || members.len() < before
}

/// Whether a change still has an item that is an element of a list.
fn has_items(change: &Value) -> bool {
    let value = change.get("value").unwrap_or(&Value::Null);
    let filled =
        |value: &Value, key: &str| value.get(key).and_then(Value::as_array).is_some_and(|list| !list.is_empty());
    let in_history = || {
        let chunks = value.get("history").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        chunks.iter().any(|chunk| filled(chunk, "threads"))
    };
    LISTS.iter().any(|key| *key != "contacts" && filled(value, key)) || in_history()
}

/// Whether an element is one of theirs: says so under one of the usual names, at any depth. A card with somebody else's
/// number in it belongs to whoever sent it.
fn names(element: &Value, theirs: &dyn Fn(&str) -> bool) -> bool {
    match element {
        Value::Object(members) => members.iter().any(|(key, value)| {
            let named = KEYS.contains(&key.as_str()) && is_one(value, theirs);
            named || key != "contacts" && names(value, theirs)
        }),
        Value::Array(list) => list.iter().any(|value| names(value, theirs)),
        _ => false,
    }
}

/// Whether they are named in here, under whatever name, or in a sentence.
fn mentions(value: &Value, theirs: &dyn Fn(&str) -> bool) -> bool {
    match value {
        Value::Object(members) => members.values().any(|value| mentions(value, theirs)),
        Value::Array(list) => list.iter().any(|value| mentions(value, theirs)),
        Value::String(text) => is_one(value, theirs) || is_said(text, theirs),
        value => is_one(value, theirs),
    }
}

/// Whether this is one of their names: as it is, or the digits of a number in another spelling.
fn is_one(value: &Value, theirs: &dyn Fn(&str) -> bool) -> bool {
    match value {
        Value::String(text) => {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let is_number =
                digits.len() >= SHORTEST_NAME && digits.len() < text.len() && !text.chars().any(char::is_alphabetic);
            theirs(text) || is_number && theirs(&digits)
        }
        Value::Number(number) => theirs(&number.to_string()),
        _ => false,
    }
}

/// Whether a word of a text is one of their names.
pub fn is_said(text: &str, theirs: &dyn Fn(&str) -> bool) -> bool {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.');
    words.map(|word| word.trim_matches('.')).any(|word| word.len() >= SHORTEST_NAME && theirs(word))
}

/// Characters of a name that is looked for in a text: fewer stand in every other one.
const SHORTEST_NAME: usize = 5;

/// A row of a table as somebody reads it: times as times, and JSON that is kept as text as what it says.
pub fn readable(row: &mut Value) {
    let Value::Object(members) = row else { return };
    for (name, value) in members.iter_mut() {
        let is_time = name == "at" || name == "not_before" || name.ends_with("_at") || name.ends_with("_until");
        let read = match &*value {
            Value::Number(number) if is_time => number.as_i64().map(|at| Value::String(Timestamp(at).to_string())),
            Value::String(text) if text.starts_with(['{', '[']) => serde_json::from_str(text).ok(),
            _ => None,
        };
        if let Some(read) = read {
            *value = read;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::fold;
    use serde_json::json;

    fn subject() -> Subject {
        let names = vec!["491511234567".to_owned(), "US.131".to_owned()];
        let titles = vec!["Zoë Weber".to_owned(), "Zoë".to_owned(), " ".to_owned()];
        Subject { contacts: vec![ContactId(1)], conversations: vec![ConversationId(2)], names, titles }
    }

    #[test]
    fn a_text_of_ours_is_about_whom_it_names_in_any_spelling() {
        let subject = subject();
        for text in ["zoe  weber", "Calls of Zoë Weber!", "ZOË", "+49 151 1234567", "to 491511234567", "US.131"] {
            assert!(subject.is_about(text, fold::name), "{text}");
        }
        for text in ["", " ", "Zoë Webers", "Zoë from Spain", "Weber", "+49 151 1234568", "4915112345678"] {
            assert!(!subject.is_about(text, fold::name), "{text}");
        }
    }

    fn redacted(value: Value) -> (bool, Value) {
        let mut envelope = json!({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": value}]});
        let subject = subject();
        let touched = redact(&mut envelope, &|text| subject.is_called(text));
        (touched, envelope["entry"][0]["changes"].clone())
    }

    fn change(lists: Value) -> Value {
        let mut value = json!({"messaging_product": "whatsapp", "metadata": {"phone_number_id": "100"}});
        value.as_object_mut().unwrap().extend(lists.as_object().unwrap().clone());
        json!({"field": "messages", "value": value})
    }

    #[test]
    fn their_items_are_taken_out_and_their_neighbours_stay() {
        let theirs = json!({"from": "491511234567", "id": "a", "text": {"body": "secret"}});
        let other = json!({"from": "491517654321", "id": "b", "text": {"body": "491511234567"},
            "context": {"from": "4930123", "id": "c"}});
        let status = json!({"id": "d", "recipient_id": "491517654321", "status": "read"});
        let (touched, left) = redacted(json!([change(json!({
            "contacts": [{"wa_id": "491511234567", "profile": {"name": "Berta"}}, {"wa_id": "491517654321"}],
            "messages": [theirs, other], "statuses": [{"id": "e", "recipient_user_id": "US.131"}, status],
        }))]));
        assert!(touched);
        let kept = change(json!({"contacts": [{"wa_id": "491517654321"}], "messages": [other], "statuses": [status]}));
        assert_eq!(left, json!([kept]));
    }

    #[test]
    fn a_change_of_which_nothing_is_left_goes_and_the_ones_beside_it_stay() {
        let theirs = change(json!({"messages": [{"from": "491511234567", "id": "a"}]}));
        let other = change(json!({"statuses": [{"id": "d", "recipient_id": "491517654321"}]}));
        let (touched, left) = redacted(json!([theirs, other]));
        assert_eq!((touched, &left), (true, &json!([other])));
        let (touched, left) = redacted(json!([theirs]));
        assert!(touched && is_empty(&json!({"entry": [{"changes": left}]})));
    }

    #[test]
    fn a_history_loses_their_thread_and_the_address_book_their_line() {
        let threads =
            json!([{"id": "491511234567", "messages": [{"id": "a"}]}, {"id": "491517654321", "messages": []}]);
        let (touched, left) = redacted(json!([change(json!({"history": [{"metadata": {}, "threads": threads}]}))]));
        assert!(touched);
        assert_eq!(left[0]["value"]["history"][0]["threads"], json!([threads[1]]));
        let line = |number: &str| json!({"type": "contact", "contact": {"full_name": "x", "phone_number": number}});
        let book = json!([line("+49 151 1234567"), line("491517654321")]);
        let (touched, left) = redacted(json!([change(json!({"state_sync": book}))]));
        assert_eq!((touched, &left[0]["value"]["state_sync"]), (true, &json!([book[1]])));
    }

    #[test]
    fn what_nobody_understands_goes_whole_where_it_names_them() {
        let unknown = |who: &str| json!({"field": "novelty", "value": {"about": {"somebody": who}}});
        let (touched, left) = redacted(json!([unknown("US.131"), unknown("US.132")]));
        assert_eq!((touched, &left), (true, &json!([unknown("US.132")])));
    }

    #[test]
    fn an_error_that_speaks_of_them_goes_and_what_stands_beside_others_items_goes_alone() {
        let error = json!({"code": 1, "error_data": {"details": "To +491511234567: not delivered."}});
        let (touched, left) = redacted(json!([change(json!({"errors": [error]}))]));
        assert_eq!((touched, &left), (true, &json!([])));
        let status = json!({"id": "d", "recipient_id": "491517654321"});
        let (touched, left) = redacted(json!([change(json!({"statuses": [status], "about": "US.131"}))]));
        assert_eq!((touched, &left), (true, &json!([change(json!({"statuses": [status]}))])));
    }

    #[test]
    fn a_card_that_somebody_else_sent_is_theirs_and_the_number_it_came_for_is_nobodys() {
        let card = json!({"from": "491517654321", "id": "b", "type": "contacts",
            "contacts": [{"name": {"formatted_name": "Berta"}, "phones": [{"wa_id": "491511234567"}]}]});
        let mut with_card = change(json!({"messages": [card]}));
        with_card["value"]["metadata"]["display_phone_number"] = "491511234567".into();
        let (touched, left) = redacted(json!([with_card]));
        assert_eq!((touched, &left), (false, &json!([with_card])));
    }

    #[test]
    fn nothing_is_looked_for_where_their_names_are_not() {
        assert!(subject().may_be_in(br#"{"from":"491511234567"}"#));
        assert!(!subject().may_be_in(br#"{"from":"491517654321"}"#));
        assert!(!Subject::default().may_be_in(b"anything"));
    }

    #[test]
    fn steps_follow_each_other_to_the_end() {
        let mut step = Step::Log;
        for passed in 0..Step::LAST {
            assert_eq!((Step::parse(step.word()), step.passed()), (Some(step), passed));
            step = step.next();
        }
        assert_eq!((step, step.next(), step.passed()), (Step::Done, Step::Done, Step::LAST));
    }

    #[test]
    fn a_row_is_read_without_knowing_the_database() {
        let mut row =
            json!({"id": 5, "sent_at": 1_795_348_800_000_i64, "content": "{\"a\":1}", "text": "[sic", "read_at": null});
        readable(&mut row);
        let read =
            json!({"id": 5, "sent_at": "2026-11-22T12:00:00Z", "content": {"a": 1}, "text": "[sic", "read_at": null});
        assert_eq!(row, read);
    }

    #[test]
    fn a_name_is_typed_as_it_is_read() {
        assert!(is_confirmed("Berta  Brecht", " berta brecht "));
        assert!(!is_confirmed("Berta Brecht", "Berta") && !is_confirmed("Berta", "") && !is_confirmed("", " "));
    }
}
