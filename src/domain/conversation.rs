//! What one person and one business number have said to each other: where it stands, and whether an answer is owed.

use super::{
    contact::ContactView,
    id::{ContactId, ConversationId, NumberId, TeamId, UserId},
    message::{Act, Direction},
    number::NumberRef,
    priority::{Stake, Urge},
    time::{Span, Timestamp},
    window::{SERVICE, Window, WindowState, WindowView},
};
use serde::{Deserialize, Serialize};

/// Until when a conversation rests that only the customer's next word brings back: the end of the year 9999.
pub const UNTIL_THEY_WRITE: Timestamp = Timestamp(253_402_300_799_000);
/// How long an answer to a template is waited for.
pub const AWAITED: Span = Span::days(30);

/// A conversation as it is kept. One per (number, contact).
#[derive(Debug, Clone, PartialEq)]
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
    /// Whose it is.
    pub assignee: Option<UserId>,
    /// Until when it rests; [`UNTIL_THEY_WRITE`] where no time was said. None once the customer has written since.
    pub snoozed_until: Option<Timestamp>,
    /// Since when it is done with. None once the customer has written since.
    pub resolved_at: Option<Timestamp>,
    /// The customer's latest word that came by an ad.
    pub lead_at: Option<Timestamp>,
    /// When the latest template left that did not fail.
    pub template_at: Option<Timestamp>,
    /// From 0 to 10, as it was last reckoned: by the model that is served, else by the rule of thumb; none before that.
    pub engagement: Option<f64>,
    /// Which team's it is; none is everybody's. At first that of its number.
    pub team: Option<TeamId>,
    /// What is lost on average if its window closes unanswered, as it was last reckoned; none where no model says so.
    pub at_stake: Option<f64>,
    /// The last moment before its window ends at which somebody of its team works, as it was last reckoned.
    pub answer_by: Option<Timestamp>,
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
            assignee: None,
            snoozed_until: None,
            resolved_at: None,
            lead_at: None,
            template_at: None,
            engagement: None,
            team: None,
            at_stake: None,
            answer_by: None,
        }
    }

    /// The customer had the last word and nobody has answered or dismissed it.
    pub fn is_owed(&self) -> bool {
        owed(self.asked_at, self.answered_at, self.dismissed_at)
    }

    pub fn active_at(&mut self, at: Timestamp) {
        self.last_activity_at = self.last_activity_at.max(Some(at));
    }

    /// The customer says something new: it neither rests any more nor is it done with.
    pub fn stir(&mut self) {
        self.snoozed_until = None;
        self.resolved_at = None;
    }

    /// Whether the customer has ever said anything that somebody here should see.
    fn was_heard(&self) -> bool {
        self.asked_at.is_some() || self.unread > 0
    }

    /// Until when a first answer earns the free entry window, where an ad brought the customer and nobody has answered
    /// since or said that no answer is needed: 24 hours (Pricing, Sep 2026).
    pub fn lead_until(&self) -> Option<Timestamp> {
        let settled_at = self.answered_at.max(self.dismissed_at);
        self.lead_at.filter(|at| settled_at.is_none_or(|settled_at| settled_at < *at)).map(|at| at + SERVICE)
    }

    /// Since when an answer to a template is awaited: the customer has said nothing since it left.
    pub fn awaiting_since(&self) -> Option<Timestamp> {
        self.template_at.filter(|at| self.asked_at.is_none_or(|asked_at| asked_at < *at))
    }

    /// The moment that its place by priority follows from.
    pub fn peak_at(&self) -> Option<Timestamp> {
        self.window.ends_at().map(|ends_at| self.urge().peak(ends_at))
    }

    /// What that moment follows from, beside the window.
    pub fn urge(&self) -> Urge {
        Urge { engagement: self.engagement, at_stake: self.at_stake, answer_by: self.answer_by }
    }

    /// Two conversations with what turned out to be one person become one. It rests or is done with where both do and
    /// are; one in which the customer has said nothing does not count.
    pub fn join(&mut self, other: &Conversation) {
        let (mine_was, theirs_was) = (self.was_heard(), other.was_heard());
        let one_rests = |mine: Option<Timestamp>, theirs: Option<Timestamp>| match (mine, theirs) {
            (None, Some(_)) if mine_was => None,
            (Some(_), None) if theirs_was => None,
            (mine, theirs) => mine.max(theirs),
        };
        self.snoozed_until = one_rests(self.snoozed_until, other.snoozed_until);
        self.resolved_at = one_rests(self.resolved_at, other.resolved_at);
        self.assignee = self.assignee.or(other.assignee);
        self.team = self.team.or(other.team);
        self.lead_at = self.lead_at.max(other.lead_at);
        self.template_at = self.template_at.max(other.template_at);
        let greater = |mine: Option<f64>, theirs: Option<f64>| mine.into_iter().chain(theirs).reduce(f64::max);
        self.engagement = greater(self.engagement, other.engagement);
        self.at_stake = greater(self.at_stake, other.at_stake);
        self.answer_by = None;
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
    /// Whose it is, by id and by name.
    pub assignee: Option<String>,
    #[serde(default)]
    pub assignee_name: Option<String>,
    /// Which team's it is, by id and by name.
    #[serde(default)]
    pub team: Option<TeamId>,
    #[serde(default)]
    pub team_name: Option<String>,
    /// `open`, `snoozed`, `resolved`.
    pub status: String,
    /// Since when the platform lets nothing through from this person, because somebody here asked for it.
    #[serde(default)]
    pub blocked_at: Option<Timestamp>,
    /// Until when it rests; [`UNTIL_THEY_WRITE`] where only the customer's next word brings it back.
    #[serde(default)]
    pub snoozed_until: Option<Timestamp>,
    /// Until when a first answer earns the free entry window.
    #[serde(default)]
    pub lead_until: Option<Timestamp>,
    /// Since when an answer to a template is awaited.
    #[serde(default)]
    pub awaiting_since: Option<Timestamp>,
    pub scores: Scores,
    pub preview: Option<Preview>,
}

words! {
    /// Whether a conversation is something to see to. Exclusive.
    Progress {
        Open = "open",
        /// It rests until a time, or until the customer writes.
        Snoozed = "snoozed",
        /// It is done with until the customer writes.
        Resolved = "resolved",
    }
}

impl Progress {
    pub fn of(resolved: bool, snoozed_until: Option<Timestamp>, now: Timestamp) -> Self {
        match snoozed_until {
            _ if resolved => Self::Resolved,
            Some(until) if until > now => Self::Snoozed,
            _ => Self::Open,
        }
    }
}

/// What is reckoned about a conversation: by the model that is served, else by rules of thumb.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Scores {
    pub engagement: Option<f64>,
    pub reply_24h: Option<f64>,
    pub priority: Option<f64>,
    pub model: Option<String>,
    /// What is lost on average if the window closes unanswered; an ordinary conversation is worth 1.
    #[serde(default)]
    pub at_stake: Option<f64>,
    /// The last moment before the window ends at which somebody of its team works.
    #[serde(default)]
    pub answer_by: Option<Timestamp>,
}

impl ConversationView {
    pub fn state(&self, now: Timestamp) -> WindowState {
        self.window.at(now)
    }

    /// Time alone ends a rest, so this may be another than when it was written.
    pub fn progress(&self, now: Timestamp) -> Progress {
        Progress::of(self.status == Progress::Resolved.word(), self.snoozed_until, now)
    }

    /// Whether an answer to a template is awaited still.
    pub fn is_awaited(&self, now: Timestamp) -> bool {
        self.awaiting_since.is_some_and(|at| at > now - AWAITED)
    }

    /// What is at stake in it.
    pub fn stake(&self, now: Timestamp) -> Stake {
        let Scores { engagement, at_stake, answer_by, .. } = self.scores;
        Stake::of(self.owed, self.window.ends_at(), &Urge { engagement, at_stake, answer_by }, now)
    }

    /// Where it stands in a list by time left: what is open, soonest end first; then what has closed, latest first; then
    /// what never opened, latest activity first.
    pub fn by_time_left(&self, now: Timestamp) -> (u8, i64, i64) {
        let ends_at = self.window.ends_at().map_or(0, |at| at.0);
        match self.window.at(now) {
            WindowState::Open { .. } | WindowState::Closing { .. } => (0, ends_at, self.id.0),
            WindowState::Closed => (1, -ends_at, -self.id.0),
            WindowState::Never => (2, -self.last_activity_at.map_or(0, |at| at.0), -self.id.0),
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

    fn row(id: i64) -> Conversation {
        Conversation::new(ConversationId(id), NumberId(1), ContactId(id))
    }

    #[test]
    fn of_two_that_become_one_the_whole_rests_only_where_nobody_waits_in_either() {
        let at = |n| Some(Timestamp(n));
        let resolved = Conversation { asked_at: at(1), resolved_at: at(5), ..row(1) };
        let waiting = Conversation { asked_at: at(3), ..row(2) };
        let silent = row(3);
        let joined = |mut one: Conversation, other: &Conversation| {
            one.join(other);
            one.resolved_at
        };
        assert_eq!(joined(resolved.clone(), &waiting), None);
        assert_eq!(joined(waiting, &resolved), None);
        assert_eq!(joined(resolved.clone(), &silent), at(5));
        assert_eq!(joined(silent, &resolved), at(5));
    }

    #[test]
    fn a_lead_is_a_chance_until_somebody_answers_and_for_a_day() {
        let at = |n| Some(Timestamp(n));
        let mut lead = Conversation { lead_at: at(5), ..row(1) };
        assert_eq!(lead.lead_until(), Some(Timestamp(5) + SERVICE));
        lead.answered_at = at(4);
        assert!(lead.lead_until().is_some(), "an answer from before the ad");
        lead.answered_at = at(6);
        assert_eq!(lead.lead_until(), None);
    }

    #[test]
    fn an_answer_to_a_template_is_awaited_until_the_customer_writes() {
        let at = |n| Some(Timestamp(n));
        assert_eq!(Conversation { template_at: at(5), asked_at: at(4), ..row(1) }.awaiting_since(), at(5));
        assert_eq!(Conversation { template_at: at(5), asked_at: at(6), ..row(1) }.awaiting_since(), None);
        assert_eq!(Conversation { asked_at: at(6), ..row(1) }.awaiting_since(), None);
    }

    #[test]
    fn what_is_done_with_does_not_rest_and_a_rest_ends_by_itself() {
        let progress = |resolved, until| Progress::of(resolved, until, Timestamp(10));
        assert_eq!(progress(true, Some(Timestamp(20))), Progress::Resolved);
        assert_eq!(progress(false, Some(Timestamp(11))), Progress::Snoozed);
        assert_eq!(progress(false, Some(Timestamp(10))), Progress::Open);
        assert_eq!(progress(false, Some(UNTIL_THEY_WRITE)), Progress::Snoozed);
        assert_eq!(Timestamp::parse(&UNTIL_THEY_WRITE.to_string()), Some(UNTIL_THEY_WRITE), "it crosses the wire");
    }

    #[test]
    fn a_preview_is_one_line_of_bounded_length() {
        let long = "word \n".repeat(200);
        let preview = Preview::new(Timestamp(0), "w", Direction::In, "text", Some(&long));
        let text = preview.text.unwrap();
        assert!(text.chars().count() <= PREVIEW_LENGTH && !text.contains('\n'));
    }
}
