//! What one person and one business number have said to each other: where it stands, and whether an answer is owed.

use super::{
    contact::ContactView,
    id::{ContactId, ConversationId, NumberId},
    message::{Act, Direction},
    number::NumberRef,
    time::Timestamp,
    window::{Window, WindowState, WindowView},
};
use serde::{Deserialize, Serialize};

/// A conversation as it is kept. One per (number, contact).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    pub id: ConversationId,
    pub number: NumberId,
    pub contact: ContactId,
    pub window: Window,
    /// Until when a free entry point lasts: price only.
    pub free_until: Option<Timestamp>,
    /// The customer's latest word.
    pub asked_at: Option<Timestamp>,
    /// The business's latest word, by any way, that did not fail.
    pub answered_at: Option<Timestamp>,
    /// When somebody here said that no answer is needed.
    pub dismissed_at: Option<Timestamp>,
    pub unread: i64,
    pub last_activity_at: Option<Timestamp>,
    /// The latest message, for the list.
    pub preview: Option<Preview>,
}

/// The latest message in one line. Ordered by time, then id, so that every order of arrival picks the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Preview {
    pub at: Timestamp,
    pub wamid: String,
    pub direction: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub text: Option<String>,
}

/// Characters of a preview.
const PREVIEW_LENGTH: usize = 160;

impl Preview {
    pub fn new(at: Timestamp, wamid: &str, direction: Direction, kind: &str, text: Option<&str>) -> Self {
        let text = Self::line(text);
        Self { at, wamid: wamid.to_owned(), direction: direction.word().to_owned(), kind: kind.to_owned(), text }
    }

    /// As it is after what was done to its message: the latest edit counts, and what was withdrawn is not shown.
    pub fn acted_on(self, acts: &[Act]) -> Self {
        let latest = |kind: &str| acts.iter().filter(|act| act.kind == kind).max_by_key(|act| (act.at, &act.wamid));
        let mut shown = self;
        if let Some(edit) = latest("edit") {
            shown = Self { text: Self::line(edit.text.as_deref()), ..shown };
        }
        if latest("revoke").is_some() {
            shown = Self { kind: "revoke".to_owned(), text: None, ..shown };
        }
        shown
    }

    /// A text on one line, cut to the length of a preview.
    pub fn line(text: Option<&str>) -> Option<String> {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        text.map(|text| words(text).chars().take(PREVIEW_LENGTH).collect())
    }
}

impl Conversation {
    pub fn new(id: ConversationId, number: NumberId, contact: ContactId) -> Self {
        Self {
            id,
            number,
            contact,
            window: Window::default(),
            free_until: None,
            asked_at: None,
            answered_at: None,
            dismissed_at: None,
            unread: 0,
            last_activity_at: None,
            preview: None,
        }
    }

    /// The customer had the last word and nobody has answered or dismissed it.
    pub fn is_owed(&self) -> bool {
        owed(self.asked_at, self.answered_at, self.dismissed_at)
    }

    pub fn active_at(&mut self, at: Timestamp) {
        self.last_activity_at = self.last_activity_at.max(Some(at));
    }

    /// Two conversations with what turned out to be one person become one.
    pub fn join(&mut self, other: &Conversation) {
        self.window.join(&other.window);
        self.free_until = self.free_until.max(other.free_until);
        self.asked_at = self.asked_at.max(other.asked_at);
        self.answered_at = self.answered_at.max(other.answered_at);
        self.dismissed_at = self.dismissed_at.max(other.dismissed_at);
        self.unread += other.unread;
        self.last_activity_at = self.last_activity_at.max(other.last_activity_at);
        self.preview = self.preview.take().max(other.preview.clone());
    }
}

/// Whether the customer's word at `asked_at` still waits. An answer or dismissal of the same moment settles it.
pub fn owed(asked_at: Option<Timestamp>, answered_at: Option<Timestamp>, dismissed_at: Option<Timestamp>) -> bool {
    asked_at.is_some_and(|asked_at| answered_at.max(dismissed_at).is_none_or(|settled_at| settled_at < asked_at))
}

/// A conversation as the queue and other programs see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConversationView {
    pub id: ConversationId,
    pub number: NumberRef,
    pub contact: ContactView,
    pub window: WindowView,
    pub owed: bool,
    pub unread: i64,
    pub last_activity_at: Option<Timestamp>,
    pub assignee: Option<String>,
    /// `open`, `snoozed`, `resolved`.
    pub status: String,
    pub scores: Scores,
    pub preview: Option<Preview>,
}

/// What the models say; null until they have learnt.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Scores {
    pub engagement: Option<f64>,
    pub reply_24h: Option<f64>,
    pub priority: Option<f64>,
    pub model: Option<String>,
}

impl ConversationView {
    pub fn state(&self, now: Timestamp) -> WindowState {
        self.window.window().at(now)
    }

    /// Where it stands in a list by time left: what is open, soonest end first; then what has closed, latest first; then
    /// what never opened, latest activity first.
    pub fn by_time_left(&self, now: Timestamp) -> (u8, i64, i64) {
        let window = self.window.window();
        let ends_at = window.ends_at().map_or(0, |at| at.0);
        match window.at(now) {
            WindowState::Open { .. } | WindowState::Closing { .. } => (0, ends_at, self.id.0),
            WindowState::Closed => (1, -ends_at, self.id.0),
            WindowState::Never => (2, -self.last_activity_at.map_or(0, |at| at.0), self.id.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_owed_until_somebody_answers_or_dismisses() {
        let at = |n| Some(Timestamp(n));
        assert!(!owed(None, None, None), "nobody asked");
        assert!(owed(at(5), None, None));
        assert!(owed(at(5), at(4), None), "answered before the question");
        assert!(!owed(at(5), at(6), None));
        assert!(!owed(at(5), at(4), at(6)), "dismissed");
        assert!(!owed(at(5), at(5), None));
    }

    #[test]
    fn a_preview_is_one_line_of_bounded_length() {
        let long = "word \n".repeat(200);
        let preview = Preview::new(Timestamp(0), "w", Direction::In, "text", Some(&long));
        let text = preview.text.unwrap();
        assert!(text.chars().count() <= PREVIEW_LENGTH && !text.contains('\n'));
    }
}
