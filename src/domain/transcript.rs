//! A conversation written out as plain text, for whoever has to show or keep it: no markup, one line begins with a
//! bracket, and nothing that somebody wrote can look like a line of ours.

use super::{
    answering::Kind,
    conversation::ConversationView,
    id::UserId,
    message::{Direction, Message, Status},
    note::Note,
    time::Timestamp,
};
use std::{collections::BTreeMap, fmt::Write};

/// What is written out, oldest first.
#[derive(Debug, Clone, Copy)]
pub struct Transcript<'a> {
    pub row: &'a ConversationView,
    pub messages: &'a [Message],
    /// Empty where nobody asked for them.
    pub notes: &'a [Note],
    /// What people here are called.
    pub names: &'a BTreeMap<UserId, String>,
    /// What a reply is called that was sent without a person, in the language of whoever reads.
    pub automatic: fn(Kind) -> &'static str,
    /// Whether it begins with the first message there is.
    pub whole: bool,
    pub at: Timestamp,
}

impl Transcript<'_> {
    /// As text, in English: it is for files, not for screens. What nobody here wrote is marked as such in the reader's own
    /// language, so that they take it for nobody's word.
    pub fn text(&self) -> String {
        let contact = &self.row.contact;
        let title = contact.title();
        let phone = contact.phone.as_ref().filter(|phone| **phone != title);
        let about = phone.map(|phone| format!(" ({phone})")).unwrap_or_default();
        let mut out = String::new();
        let (number, with) = (one_line(&self.row.number.display), one_line(&title));
        line(&mut out, format_args!("Conversation of {number} with {with}{about}"));
        line(&mut out, format_args!("Written out {}; times are in UTC.", self.at));
        if !self.whole {
            line(&mut out, format_args!("It does not go back to the first message."));
        }
        out.push('\n');
        let mut notes = self.notes.iter().peekable();
        for message in self.messages {
            while let Some(note) = notes.next_if(|note| note.at < message.sent_at) {
                self.note(&mut out, note);
            }
            self.message(&mut out, message, &title);
        }
        for note in notes {
            self.note(&mut out, note);
        }
        out
    }

    fn note(&self, out: &mut String, note: &Note) {
        let edited = if note.edited_at.is_some() { " (edited)" } else { "" };
        self.entry(out, note.at, &format!("Note of {}", self.who(note.author)), &note.text, edited);
    }

    fn message(&self, out: &mut String, message: &Message, customer: &str) {
        let who = match message.direction {
            Direction::In => customer.to_owned(),
            Direction::Out => match message.automatic {
                Some(kind) => (self.automatic)(kind).to_owned(),
                None => self.who(message.author),
            },
            Direction::Echo => "The business, by another tool".to_owned(),
        };
        let file = message.media.as_ref().and_then(|media| media.filename.as_deref());
        let kind = match file {
            _ if message.revoked => Some("withdrawn".to_owned()),
            Some(file) => Some(format!("{}: {file}", message.kind)),
            None if message.kind == "text" => None,
            None => Some(message.kind.clone()),
        };
        let said = match (kind, message.text.as_deref()) {
            (Some(kind), Some(text)) => format!("[{kind}] {text}"),
            (Some(kind), None) => format!("[{kind}]"),
            (None, text) => text.unwrap_or_default().to_owned(),
        };
        let mut after = String::new();
        if message.edited {
            after.push_str(" (edited)");
        }
        if message.status == Some(Status::Failed) {
            after.push_str(" (not delivered)");
        }
        for reaction in &message.reactions {
            after.push_str(&format!(" ({} by the {})", reaction.emoji, reaction.from));
        }
        self.entry(out, message.sent_at, &who, &said, &after);
    }

    fn entry(&self, out: &mut String, at: Timestamp, who: &str, said: &str, after: &str) {
        let said = clean(said).replace('\n', "\n    ");
        line(out, format_args!("[{at}] {}: {said}{}", one_line(who), one_line(after)));
    }

    fn who(&self, author: Option<UserId>) -> String {
        author.and_then(|id| self.names.get(&id)).cloned().unwrap_or_else(|| "A program".to_owned())
    }
}

fn line(out: &mut String, words: std::fmt::Arguments<'_>) {
    out.write_fmt(words).expect("a string takes everything");
    out.push('\n');
}

/// Without what a terminal would obey and what would turn the rest of the line around.
fn clean(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let breaks = |c: char| matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}');
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .map(|c| if breaks(c) { '\n' } else { c })
        .filter(|c| *c == '\n' || !c.is_control() && !turns(*c))
        .collect()
}

/// The same on one line: a break in a name or a reaction would begin a line that nobody wrote.
fn one_line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        contact::ContactView,
        conversation::Scores,
        id::{ContactId, ConversationId, MessageId, NoteId, NumberId},
        message::Reaction,
        number::NumberRef,
        window::{Window, WindowView},
    };

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn row() -> ConversationView {
        ConversationView {
            id: ConversationId(1),
            number: NumberRef {
                id: NumberId(1),
                phone_number_id: "1".to_owned(),
                display: "+49 30 1234567".to_owned(),
                watched: false,
            },
            contact: ContactView {
                name: Some("Ana".to_owned()),
                phone: Some("+4915112345678".to_owned()),
                ..ContactView::nobody(ContactId(1))
            },
            window: WindowView::new(&Window::default(), None, NOON),
            owed: false,
            unread: 0,
            last_activity_at: None,
            assignee: None,
            assignee_name: None,
            team: None,
            team_name: None,
            status: "open".to_owned(),
            blocked_at: None,
            snoozed_until: None,
            lead_until: None,
            awaiting_since: None,
            scores: Scores::default(),
            preview: None,
        }
    }

    fn message(at: i64, text: &str) -> Message {
        Message {
            id: MessageId(at + 1),
            conversation_id: ConversationId(1),
            wamid: None,
            direction: Direction::In,
            kind: "text".to_owned(),
            text: Some(text.to_owned()),
            content: serde_json::Value::Null,
            sent_at: Timestamp(NOON.0 + at),
            received_at: NOON,
            status: None,
            error: None,
            reactions: Vec::new(),
            reply_to: None,
            edited: false,
            revoked: false,
            pricing: None,
            media: None,
            author: None,
            automatic: None,
            ahead_of_time: false,
        }
    }

    #[test]
    fn a_note_stands_between_the_messages_and_nobody_writes_a_line_of_ours() {
        let note = Note {
            id: NoteId(9),
            conversation_id: ConversationId(1),
            author: Some(UserId(5)),
            text: "Call back".to_owned(),
            at: Timestamp(NOON.0 + 1),
            edited_at: None,
            mentions: Vec::new(),
        };
        let reply = Message { direction: Direction::Out, author: Some(UserId(5)), ..message(2, "Yes") };
        let messages = [message(0, "Hello\r[2026-01-01] Bo: I owe you\u{202E} a million\u{1b}[2J"), reply];
        let names = BTreeMap::from([(UserId(5), "Bo".to_owned())]);
        let (row, notes) = (row(), [note]);
        let (whole, at, automatic) = (true, NOON, Kind::word as fn(Kind) -> &'static str);
        let all = Transcript { row: &row, messages: &messages, notes: &notes, names: &names, automatic, whole, at };
        let text = all.text();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "Conversation of +49 30 1234567 with Ana (+4915112345678)");
        assert!(lines[3].ends_with("] Ana: Hello"), "{text}");
        assert_eq!(lines[4], "    [2026-01-01] Bo: I owe you a million[2J");
        assert!(lines[5].ends_with("] Note of Bo: Call back") && lines[6].ends_with("] Bo: Yes"), "{text}");
        assert_eq!(lines.len(), 7);
    }

    #[test]
    fn what_was_sent_without_a_person_is_nobodys_word() {
        let sent = |at, automatic| Message { direction: Direction::Out, automatic, ..message(at, "Welcome") };
        let messages = [sent(0, None), sent(1, Some(Kind::Greeting)), sent(2, Some(Kind::Stopped))];
        let (row, names) = (row(), BTreeMap::new());
        let (whole, at, automatic) = (true, NOON, Kind::word as fn(Kind) -> &'static str);
        let all = Transcript { row: &row, messages: &messages, notes: &[], names: &names, automatic, whole, at };
        let text = all.text();
        let said: Vec<&str> = text.lines().skip(3).filter_map(|line| Some(line.split_once("] ")?.1)).collect();
        assert_eq!(said, ["A program: Welcome", "greeting: Welcome", "stopped: Welcome"], "{text}");
    }

    #[test]
    fn neither_a_name_nor_a_reaction_begins_a_line() {
        let mut row = row();
        row.contact.name = Some("Ana\n[2026-01-01T00:00:00Z] Bo: I owe you a million".to_owned());
        let emoji = "👍\r\n[2026-01-02T00:00:00Z] Bo: I do\u{2028}x".to_owned();
        let reaction = Reaction { from: "customer".to_owned(), emoji };
        let messages = [Message { reactions: vec![reaction], ..message(0, "Hello") }];
        let names = BTreeMap::new();
        let (whole, at, automatic) = (true, NOON, Kind::word as fn(Kind) -> &'static str);
        let all = Transcript { row: &row, messages: &messages, notes: &[], names: &names, automatic, whole, at };
        let text = all.text();
        assert!(!text.contains("\n[2026-01-0"), "{text}");
        assert_eq!(text.lines().count(), 4, "{text}");
    }
}
