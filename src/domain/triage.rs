//! What people decide about conversations: whose they are, when they come back, when they are done with.
//!
//! Each conversation is decided about on its own, one or ten thousand at a time, by [`Deed::done`]. What somebody decided
//! can be taken back as long as nothing has changed it since ([`undone`]): an undo never covers what a colleague or the
//! customer did meanwhile.

use super::{
    conversation::{Conversation, UNTIL_THEY_WRITE},
    id::{ConversationId, TeamId, UserId},
    planned::FURTHEST,
    template::TemplateSend,
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// Most conversations of one deed.
pub const MOST: usize = 10_000;
/// The longest that a conversation is put off to a time.
pub const LONGEST_SNOOZE: Span = Span::days(366);
/// How long what was done can be taken back.
pub const UNDOABLE: Span = Span::minutes(10);

/// Something that is done to a conversation, or to the person it is with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// It is somebody's, or nobody's.
    Assign(Option<UserId>),
    /// Somebody takes what is nobody's. Of two who do so at once the first has it.
    Claim(UserId),
    /// It is another team's, or everybody's, and nobody's of it yet.
    HandOver(Option<TeamId>),
    /// It rests until then, or until the customer writes: see [`UNTIL_THEY_WRITE`].
    Snooze(Timestamp),
    Wake,
    /// It is done with. An answer that was owed is not any more.
    Resolve,
    Reopen,
    Read,
    Unread,
    /// The person gets a tag of this name.
    Tag(String),
    Untag(String),
    /// A template is sent. Whoever sent it can take it back for some seconds.
    Send(TemplateSend),
    /// A template is planned for a time to come. Until then whoever planned it can take it back.
    Plan {
        template: TemplateSend,
        at: Timestamp,
    },
}

/// Why nothing at all was done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Cannot {
    #[error("At most {MOST} conversations can be changed at a time.")]
    TooMany,
    #[error("There is nobody of this id here who could see to conversations.")]
    Nobody,
    #[error("There is no team of this id here.")]
    NoTeam,
    #[error("A conversation rests until a time to come, a year ahead at most, or until the customer writes.")]
    NoSuchTime,
    #[error("“not_before” must be a time to come, a year ahead at most.")]
    NoTimeToSend,
    #[error("There is no tag “{0}”.")]
    NoTag(String),
    #[error("The tag “{0}” is set by a rule, not by hand.")]
    RuledTag(String),
    #[error("This can no longer be taken back.")]
    TooLate,
}

impl Deed {
    /// The word for it in events and in the API.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Assign(Some(_)) => "assigned",
            Self::Assign(None) => "unassigned",
            Self::Claim(_) => "claimed",
            Self::HandOver(_) => "handed_over",
            Self::Snooze(_) => "snoozed",
            Self::Wake => "woken",
            Self::Resolve => "resolved",
            Self::Reopen => "reopened",
            Self::Read => "read",
            Self::Unread => "unread",
            Self::Tag(_) => "tagged",
            Self::Untag(_) => "untagged",
            Self::Send(_) => "sent",
            Self::Plan { .. } => "planned",
        }
    }

    /// Whether it can be done to anything at this moment.
    pub fn check(&self, now: Timestamp) -> Result<(), Cannot> {
        match self {
            Self::Snooze(UNTIL_THEY_WRITE) => Ok(()),
            Self::Snooze(until) if *until <= now || *until > now + LONGEST_SNOOZE => Err(Cannot::NoSuchTime),
            Self::Plan { at, .. } if *at <= now || *at - now > FURTHEST => Err(Cannot::NoTimeToSend),
            _ => Ok(()),
        }
    }

    /// The conversation as it is afterwards; none where nothing would change, or the deed is none to the conversation
    /// itself.
    pub fn done(&self, row: &Conversation, now: Timestamp) -> Option<Conversation> {
        let mut after = row.clone();
        match self {
            Self::Assign(to) => after.assignee = *to,
            Self::Claim(by) => after.assignee = after.assignee.or(Some(*by)),
            Self::HandOver(to) if *to != row.team => (after.team, after.assignee) = (*to, None),
            Self::Snooze(until) => (after.snoozed_until, after.resolved_at) = (Some(*until), None),
            Self::Wake => after.snoozed_until = None,
            Self::Resolve if row.resolved_at.is_none() || row.is_owed() => {
                after.snoozed_until = None;
                after.resolved_at = Some(now);
                if row.is_owed() {
                    // Also what the platform has dated a little ahead of our clock is settled.
                    after.dismissed_at = Some(row.asked_at.map_or(now, |asked_at| now.max(asked_at)));
                }
            }
            Self::Reopen => (after.snoozed_until, after.resolved_at) = (None, None),
            Self::Read => after.unread = 0,
            Self::Unread if row.unread == 0 => after.unread = 1,
            Self::HandOver(_) | Self::Resolve | Self::Unread => {}
            Self::Tag(_) | Self::Untag(_) | Self::Send(_) | Self::Plan { .. } => {}
        }
        (after != *row).then_some(after)
    }

    /// Who was faster, where it is to be taken and somebody else has it.
    pub fn forestalled(&self, row: &Conversation) -> Option<UserId> {
        match self {
            Self::Claim(by) => row.assignee.filter(|has| has != by),
            _ => None,
        }
    }
}

/// What people decide about a conversation, as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub assignee: Option<UserId>,
    #[serde(default)]
    pub team: Option<TeamId>,
    pub snoozed_until: Option<Timestamp>,
    pub resolved_at: Option<Timestamp>,
    pub dismissed_at: Option<Timestamp>,
    pub unread: i64,
    /// The customer's latest word, which nobody decides about.
    pub asked_at: Option<Timestamp>,
}

impl Standing {
    pub fn of(row: &Conversation) -> Self {
        Self {
            assignee: row.assignee,
            team: row.team,
            snoozed_until: row.snoozed_until,
            resolved_at: row.resolved_at,
            dismissed_at: row.dismissed_at,
            unread: row.unread,
            asked_at: row.asked_at,
        }
    }

    fn rests(&self) -> bool {
        self.snoozed_until.is_some() || self.resolved_at.is_some()
    }
}

/// A conversation with a deed taken back that had led from one standing to another; none where something of it has changed
/// since. What the deed had left alone stays as it is by now.
pub fn undone(row: &Conversation, before: &Standing, after: &Standing) -> Option<Conversation> {
    let now = Standing::of(row);
    let mut back = row.clone();
    let mut stands = true;
    let mut restore = |differs: bool, is_as_left: bool| {
        stands &= !differs || is_as_left;
        differs
    };
    if restore(before.assignee != after.assignee, now.assignee == after.assignee) {
        back.assignee = before.assignee;
    }
    if restore(before.team != after.team, now.team == after.team) {
        back.team = before.team;
    }
    if restore(before.snoozed_until != after.snoozed_until, now.snoozed_until == after.snoozed_until) {
        back.snoozed_until = before.snoozed_until;
    }
    if restore(before.resolved_at != after.resolved_at, now.resolved_at == after.resolved_at) {
        back.resolved_at = before.resolved_at;
    }
    if restore(before.dismissed_at != after.dismissed_at, now.dismissed_at == after.dismissed_at) {
        back.dismissed_at = before.dismissed_at;
    }
    if restore(before.unread != after.unread, now.unread == after.unread) {
        back.unread = before.unread;
    }
    // Whoever has written since is not put off again by it, and nothing both rests and is done with.
    let was_heard = now.asked_at != after.asked_at || now.unread > after.unread;
    let rest = |standing: &Standing| (standing.snoozed_until, standing.resolved_at);
    let will_be = Standing::of(&back);
    let is_put_off = will_be.rests() && rest(&will_be) != rest(&now);
    let is_either = back.snoozed_until.is_none() || back.resolved_at.is_none();
    (stands && is_either && !(was_heard && is_put_off)).then_some(back)
}

/// A deed done to one conversation, as it is kept to be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub conversation: ConversationId,
    pub before: Standing,
    pub after: Standing,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{ContactId, NumberId};
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn row() -> Conversation {
        let asked_at = Some(NOON - Span::minutes(5));
        Conversation { asked_at, unread: 2, ..Conversation::new(ConversationId(1), NumberId(1), ContactId(1)) }
    }

    #[test]
    fn what_is_done_with_owes_no_answer_and_what_is_put_off_still_does() {
        let resolved = Deed::Resolve.done(&row(), NOON).unwrap();
        assert!(!resolved.is_owed() && resolved.resolved_at == Some(NOON));
        assert_eq!(Deed::Resolve.done(&resolved, NOON + Span::hours(1)), None, "it is so already");
        let later = NOON + Span::hours(3);
        let snoozed = Deed::Snooze(later).done(&resolved, NOON).unwrap();
        assert_eq!((snoozed.snoozed_until, snoozed.resolved_at), (Some(later), None));
        assert!(Deed::Snooze(later).done(&row(), NOON).unwrap().is_owed());
        let ahead = Conversation { asked_at: Some(NOON + Span::seconds(30)), ..row() };
        assert!(!Deed::Resolve.done(&ahead, NOON).unwrap().is_owed());
    }

    #[test]
    fn a_rest_ends_in_time_to_come() {
        assert_eq!(Deed::Snooze(NOON).check(NOON), Err(Cannot::NoSuchTime));
        assert_eq!(Deed::Snooze(NOON + Span::days(400)).check(NOON), Err(Cannot::NoSuchTime));
        assert_eq!(Deed::Snooze(NOON + Span(1)).check(NOON), Ok(()));
        assert_eq!(Deed::Snooze(UNTIL_THEY_WRITE).check(NOON), Ok(()));
    }

    #[test]
    fn a_template_is_planned_for_a_time_to_come_and_changes_nothing_until_then() {
        let plan = |at| Deed::Plan { template: TemplateSend::default(), at };
        assert_eq!(plan(NOON).check(NOON), Err(Cannot::NoTimeToSend));
        assert_eq!(plan(NOON + FURTHEST + Span(1)).check(NOON), Err(Cannot::NoTimeToSend));
        assert_eq!(plan(NOON + FURTHEST).check(NOON), Ok(()));
        assert_eq!(plan(NOON + Span(1)).check(NOON), Ok(()));
        assert_eq!(plan(NOON + Span(1)).done(&row(), NOON), None);
    }

    #[test]
    fn marking_as_unread_keeps_how_many_are() {
        assert_eq!(Deed::Unread.done(&row(), NOON), None);
        let read = Deed::Read.done(&row(), NOON).unwrap();
        assert_eq!((read.unread, Deed::Unread.done(&read, NOON).unwrap().unread), (0, 1));
    }

    #[test]
    fn an_undo_does_not_cover_what_happened_since() {
        let resolved = Deed::Resolve.done(&row(), NOON).unwrap();
        let (before, after) = (Standing::of(&row()), Standing::of(&resolved));
        assert_eq!(undone(&resolved, &before, &after), Some(row()));
        let mut heard = resolved.clone();
        heard.stir();
        assert_eq!(undone(&heard, &before, &after), None);
        let taken = Deed::Assign(Some(UserId(7))).done(&resolved, NOON).unwrap();
        let back = undone(&taken, &before, &after).unwrap();
        assert_eq!((back.assignee, back.is_owed()), (Some(UserId(7)), true), "what it had left alone stays");
    }

    #[test]
    fn what_is_taken_was_nobodys_and_what_is_handed_over_is_nobodys_again() {
        let mine = Deed::Claim(UserId(1)).done(&row(), NOON).unwrap();
        assert_eq!(mine.assignee, Some(UserId(1)));
        assert_eq!(Deed::Claim(UserId(2)).done(&mine, NOON), None, "the first has it");
        assert_eq!(Deed::Claim(UserId(2)).forestalled(&mine), Some(UserId(1)));
        assert_eq!(Deed::Claim(UserId(1)).forestalled(&mine), None);
        let handed = Deed::HandOver(Some(TeamId(7))).done(&mine, NOON).unwrap();
        assert_eq!((handed.team, handed.assignee), (Some(TeamId(7)), None));
        assert_eq!(undone(&handed, &Standing::of(&mine), &Standing::of(&handed)), Some(mine));
        let taken = Deed::Claim(UserId(2)).done(&handed, NOON).unwrap();
        assert_eq!(Deed::HandOver(Some(TeamId(7))).done(&taken, NOON), None, "it is theirs already, and somebody's");
        assert_eq!(undone(&taken, &Standing::of(&mine), &Standing::of(&handed)), None, "somebody has taken it since");
    }

    /// Something that happens to one conversation.
    #[derive(Debug, Clone)]
    enum Happening {
        Hears,
        Answers,
        Does(Deed),
        /// Takes back one of the deeds so far.
        Undoes(usize),
    }

    fn happenings() -> impl Strategy<Value = Vec<Happening>> {
        let deed = prop_oneof![
            prop::option::of((1i64..4).prop_map(UserId)).prop_map(Deed::Assign),
            (1i64..4).prop_map(|id| Deed::Claim(UserId(id))),
            prop::option::of((1i64..4).prop_map(TeamId)).prop_map(Deed::HandOver),
            (1i64..100).prop_map(|hours| Deed::Snooze(NOON + Span::hours(1000 + hours))),
            Just(Deed::Snooze(UNTIL_THEY_WRITE)),
            Just(Deed::Wake),
            Just(Deed::Resolve),
            Just(Deed::Reopen),
            Just(Deed::Read),
            Just(Deed::Unread),
        ];
        let one = prop_oneof![
            2 => Just(Happening::Hears),
            1 => Just(Happening::Answers),
            5 => deed.prop_map(Happening::Does),
            2 => (0usize..20).prop_map(Happening::Undoes),
        ];
        prop::collection::vec(one, 0..40)
    }

    proptest! {
        #[test]
        fn whatever_happens_in_whatever_order_nothing_the_customer_said_is_hidden(happenings in happenings()) {
            let mut row = Conversation::new(ConversationId(1), NumberId(1), ContactId(1));
            let mut deeds: Vec<Done> = Vec::new();
            // Whether anybody has put the conversation off since the customer's last word.
            let mut seen = true;
            for (step, happening) in happenings.into_iter().enumerate() {
                let now = NOON + Span::minutes(i64::try_from(step).unwrap());
                match happening {
                    Happening::Hears => {
                        row.asked_at = Some(now);
                        row.unread += 1;
                        row.stir();
                        seen = false;
                    }
                    Happening::Answers => row.answered_at = Some(now),
                    Happening::Does(deed) => {
                        prop_assert!(deed.check(now).is_ok());
                        if let Some(after) = deed.done(&row, now) {
                            let done = Done { conversation: row.id, before: Standing::of(&row), after: Standing::of(&after) };
                            prop_assert_eq!(undone(&after, &done.before, &done.after), Some(row), "at once it always can be");
                            deeds.push(done);
                            row = after;
                            prop_assert!(deed.done(&row, now).is_none(), "twice is once");
                        }
                        seen |= matches!(deed, Deed::Resolve | Deed::Snooze(_));
                    }
                    Happening::Undoes(n) => {
                        let Some(done) = deeds.get(n).cloned() else { continue };
                        let Some(back) = undone(&row, &done.before, &done.after) else { continue };
                        let (was, is) = (Standing::of(&row), Standing::of(&back));
                        let Standing { assignee, snoozed_until, resolved_at, .. } = &done.before;
                        let left = &done.after;
                        prop_assert!(is.assignee == was.assignee || (was.assignee == left.assignee && is.assignee == *assignee));
                        prop_assert!(is.resolved_at == was.resolved_at || (was.resolved_at == left.resolved_at && is.resolved_at == *resolved_at));
                        prop_assert!(is.snoozed_until == was.snoozed_until || is.snoozed_until == *snoozed_until);
                        row = back;
                    }
                }
                prop_assert!(seen || (row.snoozed_until.is_none() && row.resolved_at.is_none()), "hidden at {}", step);
                prop_assert!(row.snoozed_until.is_none() || row.resolved_at.is_none(), "both at {}", step);
                prop_assert!(row.unread >= 0);
            }
        }
    }
}
