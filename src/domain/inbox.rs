//! What a screen knows: the conversations and messages it has loaded, kept up to date by events.
//!
//! One fold, [`Inbox::apply`], tested on the server and run in the browser.

use super::{
    activity::ActivityLine,
    conversation::{ConversationView, Progress},
    event::{Event, EventKind},
    id::{ConversationId, MessageId, NoteId},
    message::Message,
    note::{Asides, Note},
    time::Timestamp,
};
use std::collections::{BTreeMap, BTreeSet};

/// The conversations of a screen, and the messages of the one that is open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inbox {
    conversations: BTreeMap<ConversationId, ConversationView>,
    /// Oldest first.
    messages: Vec<Message>,
    /// What stands beside them, by its time.
    notes: Vec<Note>,
    activities: Vec<ActivityLine>,
    /// The last event that told of a note, in whichever conversation.
    noted: i64,
    open: Option<ConversationId>,
    /// There are newer messages than those here: what is written now would not follow on the last of them.
    ends_early: bool,
    /// Conversations that were erased since: nothing of them may stay anywhere.
    erased: BTreeSet<ConversationId>,
    /// Conversations that whoever is here does not see any more: the same goes for them, until they are told of again.
    hidden: BTreeSet<ConversationId>,
    /// The last event taken in.
    pub seq: i64,
    waits: Waits,
}

/// The latest events that told of what waits, by their numbers: whoever shows some of it asks for it anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waits {
    /// Of anything.
    pub any: i64,
    /// Of something in the open conversation.
    pub here: i64,
    /// Of something that came back to somebody.
    pub back: i64,
}

impl Inbox {
    pub fn new(conversations: impl IntoIterator<Item = ConversationView>, seq: i64) -> Self {
        Self { conversations: conversations.into_iter().map(|row| (row.id, row)).collect(), seq, ..Self::default() }
    }

    /// Shows one conversation with the messages loaded so far, oldest first.
    pub fn open(&mut self, id: ConversationId, messages: Vec<Message>) {
        if self.open != Some(id) {
            self.notes.clear();
            self.activities.clear();
        }
        self.open = Some(id);
        self.ends_early = false;
        self.messages = messages;
        self.messages.sort_by_key(place);
    }

    /// Shows a part of the history of the open conversation that does not reach to its newest messages.
    pub fn show(&mut self, messages: Vec<Message>) {
        self.messages = messages;
        self.messages.sort_by_key(place);
        self.ends_early = true;
    }

    /// Adds messages that follow on those of [`Inbox::show`].
    pub fn go_on(&mut self, messages: Vec<Message>) {
        let ends_early = std::mem::take(&mut self.ends_early);
        for message in messages {
            self.put_message(message, false);
        }
        self.ends_early = ends_early;
    }

    /// The newest messages are here now.
    pub fn reach_the_end(&mut self) {
        self.ends_early = false;
    }

    pub fn ends_early(&self) -> bool {
        self.ends_early
    }

    pub fn close(&mut self) {
        self.open = None;
        self.ends_early = false;
        self.messages.clear();
        self.notes.clear();
        self.activities.clear();
    }

    /// Adds more of either, from a further page.
    pub fn extend(&mut self, conversations: Vec<ConversationView>, messages: Vec<Message>) {
        for row in conversations {
            self.conversations.entry(row.id).or_insert(row);
        }
        for message in messages {
            self.put_message(message, false);
        }
    }

    /// Shows a conversation as it will be, until an event says how it is.
    pub fn put(&mut self, row: ConversationView) {
        if let Some(known) = self.conversations.get_mut(&row.id) {
            *known = row;
        }
    }

    pub fn conversation(&self, id: ConversationId) -> Option<&ConversationView> {
        self.conversations.get(&id)
    }

    /// None of the conversations rests or is done with.
    pub fn all_are_to_do(&self, now: Timestamp) -> bool {
        self.conversations.values().all(|row| row.progress(now) == Progress::Open)
    }

    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    /// Conversations of which it was told that they were erased.
    pub fn erased(&self) -> &BTreeSet<ConversationId> {
        &self.erased
    }

    /// Conversations of which it was told that they are not seen any more.
    pub fn hidden(&self) -> &BTreeSet<ConversationId> {
        &self.hidden
    }

    /// Adds what stands beside messages of the open conversation. What is known by now is as new.
    pub fn put_asides(&mut self, asides: Asides) {
        for note in asides.notes {
            self.put_note(note, false);
        }
        for line in asides.activities {
            self.put_activity(line);
        }
    }

    /// Shows these beside the messages of the open conversation, and none of those that were there.
    pub fn show_asides(&mut self, asides: Asides) {
        self.notes.clear();
        self.activities.clear();
        self.put_asides(asides);
    }

    /// The notes of the open conversation, oldest first.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// What was done about the open conversation, oldest first.
    pub fn activities(&self) -> &[ActivityLine] {
        &self.activities
    }

    /// Moves on with every note that is written, changed or deleted anywhere.
    pub fn noted(&self) -> i64 {
        self.noted
    }

    /// Takes out a note that is no more.
    pub fn forget_note(&mut self, id: NoteId) {
        self.notes.retain(|note| note.id != id);
    }

    /// Takes in a note as it is now.
    pub fn put_note(&mut self, note: Note, newer: bool) {
        if self.open != Some(note.conversation_id) {
            return;
        }
        if let Some(known) = self.notes.iter().position(|known| known.id == note.id) {
            if !newer {
                return;
            }
            self.notes.remove(known);
        }
        let at = self.notes.partition_point(|known| (known.at, known.id) <= (note.at, note.id));
        self.notes.insert(at, note);
    }

    fn put_activity(&mut self, line: ActivityLine) {
        let place = |line: &ActivityLine| (line.at, line.id);
        let is_known = self.activities.iter().any(|known| known.id == line.id);
        if self.open == Some(line.conversation_id) && !is_known {
            let at = self.activities.partition_point(|known| place(known) <= place(&line));
            self.activities.insert(at, line);
        }
    }

    pub fn len(&self) -> usize {
        self.conversations.len()
    }

    pub fn is_empty(&self) -> bool {
        self.conversations.is_empty()
    }

    /// The conversations by time left.
    pub fn by_time_left(&self, now: Timestamp) -> Vec<&ConversationView> {
        let mut rows: Vec<_> = self.conversations.values().collect();
        rows.sort_by_cached_key(|row| row.by_time_left(now));
        rows
    }

    /// Takes an event in. Events already seen change nothing; so a reader may begin a little too early, never too late.
    pub fn apply(&mut self, event: &Event) -> bool {
        if event.seq <= self.seq {
            return false;
        }
        self.seq = event.seq;
        match event.kind {
            EventKind::ConversationUpdated => {
                if let Some(row) = event.conversation() {
                    self.hidden.remove(&row.id);
                    self.conversations.insert(row.id, row);
                }
            }
            EventKind::ConversationMerged => {
                if let Some(id) = event.conversation_id {
                    self.conversations.remove(&id);
                    if self.open == Some(id) {
                        self.open =
                            event.data.get("into").and_then(|into| into.as_str()).and_then(|into| into.parse().ok());
                    }
                }
            }
            EventKind::ConversationErased => {
                if let Some(id) = event.conversation_id {
                    self.lose(id);
                    self.erased.insert(id);
                }
            }
            EventKind::ConversationHidden => {
                if let Some(id) = event.conversation_id {
                    self.lose(id);
                    self.hidden.insert(id);
                }
            }
            EventKind::MessageReceived | EventKind::MessageQueued | EventKind::MessageUpdated => {
                if let Some(message) = event.message() {
                    self.put_message(message, true);
                }
            }
            EventKind::MessageUndone => {
                if let Some(id) = event.data.get("id").and_then(|id| id.as_str()).and_then(|id| id.parse().ok()) {
                    self.forget(id);
                }
            }
            EventKind::WaitingUpdated => {
                self.waits.any = event.seq;
                if event.conversation_id.is_some() && event.conversation_id == self.open {
                    self.waits.here = event.seq;
                }
                if event.data.get("task").is_some() {
                    self.waits.back = event.seq;
                }
            }
            EventKind::NoteWritten => {
                self.noted = event.seq;
                if let Some(note) = event.note() {
                    let is_known = self.notes.iter().any(|known| known.id == note.id);
                    if is_known || !self.lies_beyond(note.at) {
                        self.put_note(note, true);
                    }
                }
            }
            EventKind::NoteDeleted => {
                self.noted = event.seq;
                if let Some(id) = event.data.get("id").and_then(|id| id.as_str()).and_then(|id| id.parse().ok()) {
                    self.forget_note(id);
                }
            }
            EventKind::ActivityNoted => {
                if let Some(line) = event.activity().filter(|line| !self.lies_beyond(line.at)) {
                    self.put_activity(line);
                }
            }
            EventKind::ConversationTended
            | EventKind::ContactUpdated
            | EventKind::TemplateUpdated
            | EventKind::AccountNoticed
            | EventKind::AlertRaised
            | EventKind::Hidden => {}
        }
        true
    }

    /// A conversation was found to be seen no more, without an event that tells so.
    pub fn hide(&mut self, id: ConversationId) {
        self.lose(id);
        self.hidden.insert(id);
    }

    /// Nothing of a conversation may be shown any more.
    fn lose(&mut self, id: ConversationId) {
        self.conversations.remove(&id);
        self.messages.retain(|message| message.conversation_id != id);
        self.notes.retain(|note| note.conversation_id != id);
        self.activities.retain(|line| line.conversation_id != id);
    }

    /// What was told last of what waits.
    pub fn waits(&self) -> Waits {
        self.waits
    }

    /// Whether a moment comes after messages that are not here yet: what happened then would not follow on the last of
    /// those that are.
    fn lies_beyond(&self, at: Timestamp) -> bool {
        self.ends_early && self.messages.last().is_some_and(|last| last.sent_at < at)
    }

    /// Takes out a message that is no more.
    pub fn forget(&mut self, id: MessageId) {
        self.messages.retain(|message| message.id != id);
    }

    fn put_message(&mut self, message: Message, newer: bool) {
        if self.open != Some(message.conversation_id) {
            return;
        }
        if let Some(known) = self.messages.iter().position(|known| known.id == message.id) {
            if !newer {
                return;
            }
            self.messages.remove(known);
        } else if self.ends_early && self.messages.last().is_some_and(|last| place(last) < place(&message)) {
            return;
        }
        let at = self.messages.partition_point(|known| place(known) <= place(&message));
        self.messages.insert(at, message);
    }
}

/// Leaves of what arrived the events that follow on the last one seen, none missing in between. Whether there are newer
/// ones, behind a gap: they go too, and come again with what is missing before them.
pub fn keep_following(arrived: &mut Vec<Event>, seen: i64) -> bool {
    let (mut last, mut newest) = (seen, seen);
    arrived.retain(|event| {
        let follows = event.seq == last + 1;
        last += i64::from(follows);
        newest = newest.max(event.seq);
        follows
    });
    newest > last
}

fn place(message: &Message) -> (Timestamp, i64) {
    (message.sent_at, message.id.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        contact::ContactView,
        conversation::Scores,
        id::{ContactId, NumberId},
        number::NumberRef,
        window::{Window, WindowView},
    };
    use serde_json::{Value, json};

    #[test]
    fn what_is_told_of_what_waits_says_whom_it_concerns() {
        let mut inbox = Inbox::default();
        inbox.open(ConversationId(7), Vec::new());
        let told = |seq: i64, conversation: i64, data: Value| Event {
            seq,
            at: Timestamp(seq),
            kind: EventKind::WaitingUpdated,
            conversation_id: Some(ConversationId(conversation)),
            data,
        };
        inbox.apply(&told(1, 8, json!({"planned": "3"})));
        assert_eq!(inbox.waits(), Waits { any: 1, here: 0, back: 0 });
        inbox.apply(&told(2, 7, json!({"parked": "4"})));
        inbox.apply(&told(3, 8, json!({"task": "5"})));
        assert_eq!(inbox.waits(), Waits { any: 3, here: 2, back: 3 });
        inbox.apply(&told(2, 7, json!({"task": "5"})));
        assert_eq!(inbox.waits().any, 3, "what was seen is no news");
    }

    #[test]
    fn an_erased_conversation_goes_and_it_is_known_which() {
        let id = ConversationId(3);
        let at = Timestamp(0);
        let kind = EventKind::ConversationErased;
        let mut inbox = Inbox::new([], 4);
        inbox.open(id, Vec::new());
        assert!(inbox.apply(&Event { seq: 5, at, kind, conversation_id: Some(id), data: Value::Null }));
        assert!(inbox.conversation(id).is_none() && inbox.erased().contains(&id));
    }

    #[test]
    fn a_conversation_that_is_not_seen_any_more_goes_until_it_is_told_of_again() {
        let row = ConversationView {
            id: ConversationId(3),
            number: NumberRef {
                id: NumberId(1),
                phone_number_id: "1".to_owned(),
                display: "+49 30 1".to_owned(),
                watched: false,
            },
            contact: ContactView::nobody(ContactId(2)),
            window: WindowView::new(&Window::default(), None, Timestamp(0)),
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
        };
        let (id, at) = (row.id, Timestamp(0));
        let again = serde_json::to_value(&row).unwrap();
        let mut inbox = Inbox::new([row], 4);
        let kind = EventKind::ConversationHidden;
        assert!(inbox.apply(&Event { seq: 5, at, kind, conversation_id: Some(id), data: Value::Null }));
        assert!(inbox.is_empty() && inbox.hidden().contains(&id) && inbox.erased().is_empty());
        let kind = EventKind::ConversationUpdated;
        assert!(inbox.apply(&Event { seq: 6, at, kind, conversation_id: Some(id), data: again }));
        assert!(inbox.conversation(id).is_some() && inbox.hidden().is_empty());
    }

    fn event(seq: i64) -> Event {
        Event { seq, at: Timestamp(0), kind: EventKind::Hidden, conversation_id: None, data: Value::Null }
    }

    #[test]
    fn what_lies_behind_a_gap_is_not_taken_in_before_what_is_missing() {
        let cases: [(&[i64], i64, &[i64], bool); 7] = [
            (&[], 100, &[], false),
            (&[101, 102, 103], 100, &[101, 102, 103], false),
            (&[111], 100, &[], true),
            (&[101, 102, 111, 112], 100, &[101, 102], true),
            // Seen before, in part and altogether.
            (&[98, 99, 100, 101], 100, &[101], false),
            (&[98, 99], 100, &[], false),
            // One that was handed on before what was asked for, and once more with it.
            (&[103, 101, 102, 103], 100, &[101, 102, 103], false),
        ];
        for (arrived, seen, taken, lacks) in cases {
            let mut events: Vec<_> = arrived.iter().copied().map(event).collect();
            assert_eq!(keep_following(&mut events, seen), lacks, "{arrived:?}");
            assert_eq!(events.iter().map(|event| event.seq).collect::<Vec<_>>(), taken, "{arrived:?}");
        }
    }

    #[test]
    fn a_screen_that_was_behind_has_seen_every_event_once_the_missing_ones_have_come() {
        let mut inbox = Inbox::new([], 100);
        let mut told = vec![event(111)];
        assert!(keep_following(&mut told, inbox.seq));
        assert!(told.is_empty());
        let mut repeated: Vec<_> = (101..=111).map(event).collect();
        assert!(!keep_following(&mut repeated, inbox.seq));
        assert!(repeated.iter().all(|event| inbox.apply(event)));
        assert_eq!(inbox.seq, 111);
    }
}
