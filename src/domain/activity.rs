//! What was done about a conversation, and what happened to it: the lines between its bubbles.

use super::{
    conversation::{Conversation, Progress},
    id::{ActivityId, ConversationId, UserId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// Characters of what is wrong with somebody who is reported.
pub const REPORT_LIMIT: usize = 500;

/// Something that is told of a conversation once it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Activity {
    Assigned {
        to: UserId,
    },
    Unassigned,
    /// It is this team's now, or everybody's.
    HandedOver {
        team: Option<String>,
    },
    Snoozed {
        until: Timestamp,
    },
    /// A snooze is over, or was ended.
    Woke,
    Resolved,
    Reopened,
    /// Another conversation with the same person and number has become part of it.
    Merged,
    /// Two people that had been made one are two again.
    Parted,
    Tagged {
        tag: String,
    },
    Untagged {
        tag: String,
    },
    /// The person wants no more messages of this category, or again.
    OptedOut {
        category: String,
    },
    OptedIn {
        category: String,
    },
    /// Its window closed while the person waited since then.
    WindowLost {
        since: Timestamp,
    },
    /// A template was not sent because the platform had paused it.
    TemplatePaused {
        template: String,
    },
    /// Somebody said that no answer is needed, or took that back.
    Dismissed,
    Undismissed,
    Blocked,
    Unblocked,
    /// Somebody said what is wrong with this person.
    Reported {
        why: String,
    },
}

/// One line, as it is kept and shown. Flat, and with an open word: a screen of another build shows what it knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityLine {
    pub id: ActivityId,
    pub conversation_id: ConversationId,
    pub at: Timestamp,
    /// Who did it; none where it happened by itself.
    pub by: Option<UserId>,
    /// `assigned`, `snoozed`, …
    pub what: String,
    /// The name of a tag, category or template, or a reason.
    pub subject: Option<String>,
    /// Whom it is about.
    pub user: Option<UserId>,
    /// Until, or since, when.
    pub until: Option<Timestamp>,
}

impl Activity {
    /// What somebody decided about a conversation, by what it was and what it is now.
    pub fn decided(before: &Conversation, after: &Conversation, now: Timestamp) -> Vec<Self> {
        let mut done = Vec::new();
        if before.assignee != after.assignee {
            done.push(after.assignee.map_or(Self::Unassigned, |to| Self::Assigned { to }));
        }
        let progress = |row: &Conversation| Progress::of(row.resolved_at.is_some(), row.snoozed_until, now);
        match (progress(before), progress(after)) {
            (Progress::Resolved, Progress::Open) => done.push(Self::Reopened),
            (Progress::Snoozed, Progress::Open) => done.push(Self::Woke),
            (Progress::Resolved, Progress::Resolved) | (Progress::Open, Progress::Open) => {}
            (_, Progress::Resolved) => done.push(Self::Resolved),
            (was, Progress::Snoozed) => {
                let is_news = was != Progress::Snoozed || before.snoozed_until != after.snoozed_until;
                done.extend(after.snoozed_until.filter(|_| is_news).map(|until| Self::Snoozed { until }));
            }
        }
        done
    }

    /// The word it is kept under.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Assigned { .. } => "assigned",
            Self::Unassigned => "unassigned",
            Self::HandedOver { .. } => "handed_over",
            Self::Snoozed { .. } => "snoozed",
            Self::Woke => "woke",
            Self::Resolved => "resolved",
            Self::Reopened => "reopened",
            Self::Merged => "merged",
            Self::Parted => "parted",
            Self::Tagged { .. } => "tagged",
            Self::Untagged { .. } => "untagged",
            Self::OptedOut { .. } => "opted_out",
            Self::OptedIn { .. } => "opted_in",
            Self::WindowLost { .. } => "window_lost",
            Self::TemplatePaused { .. } => "template_paused",
            Self::Dismissed => "dismissed",
            Self::Undismissed => "undismissed",
            Self::Blocked => "blocked",
            Self::Unblocked => "unblocked",
            Self::Reported { .. } => "reported",
        }
    }

    /// The line that tells of it.
    pub fn line(
        self,
        id: ActivityId,
        conversation_id: ConversationId,
        by: Option<UserId>,
        at: Timestamp,
    ) -> ActivityLine {
        let what = self.word().to_owned();
        let (subject, user, until) = match self {
            Self::Assigned { to } => (None, Some(to), None),
            Self::HandedOver { team } => (team, None, None),
            Self::Snoozed { until } | Self::WindowLost { since: until } => (None, None, Some(until)),
            Self::Tagged { tag: subject }
            | Self::Untagged { tag: subject }
            | Self::OptedOut { category: subject }
            | Self::OptedIn { category: subject }
            | Self::TemplatePaused { template: subject }
            | Self::Reported { why: subject } => (Some(subject), None, None),
            Self::Unassigned
            | Self::Woke
            | Self::Resolved
            | Self::Reopened
            | Self::Merged
            | Self::Parted
            | Self::Dismissed
            | Self::Undismissed
            | Self::Blocked
            | Self::Unblocked => (None, None, None),
        };
        ActivityLine { id, conversation_id, at, by, what, subject, user, until }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{ContactId, NumberId};

    #[test]
    fn what_was_decided_is_told_by_what_became_of_it() {
        let now = Timestamp(10);
        let open = Conversation::new(ConversationId(1), NumberId(1), ContactId(1));
        let mine = Conversation { assignee: Some(UserId(4)), ..open.clone() };
        let rests = |until| Conversation { snoozed_until: Some(Timestamp(until)), ..open.clone() };
        let resolved = Conversation { resolved_at: Some(now), ..open.clone() };
        let told = |before: &Conversation, after: &Conversation| Activity::decided(before, after, now);
        assert_eq!(told(&open, &mine), [Activity::Assigned { to: UserId(4) }]);
        assert_eq!(told(&mine, &open), [Activity::Unassigned]);
        assert_eq!(told(&open, &rests(20)), [Activity::Snoozed { until: Timestamp(20) }]);
        assert_eq!(told(&rests(20), &rests(30)), [Activity::Snoozed { until: Timestamp(30) }]);
        assert_eq!(told(&rests(20), &open), [Activity::Woke]);
        assert_eq!(told(&rests(20), &resolved), [Activity::Resolved]);
        assert_eq!(told(&resolved, &open), [Activity::Reopened]);
        assert!(told(&rests(20), &rests(20)).is_empty());
        assert!(told(&rests(5), &open).is_empty(), "it was over by itself");
    }

    #[test]
    fn a_line_says_who_did_what_with_whom() {
        let (id, conversation, at) = (ActivityId(1), ConversationId(2), Timestamp(3));
        let line = Activity::Assigned { to: UserId(5) }.line(id, conversation, Some(UserId(4)), at);
        assert_eq!((line.what.as_str(), line.by, line.user), ("assigned", Some(UserId(4)), Some(UserId(5))));
        let line = Activity::Tagged { tag: "VIP".into() }.line(id, conversation, None, at);
        assert_eq!((line.what.as_str(), line.subject.as_deref(), line.by), ("tagged", Some("VIP"), None));
        let line = Activity::Snoozed { until: Timestamp(9) }.line(id, conversation, None, at);
        assert_eq!(line.until, Some(Timestamp(9)));
    }
}
