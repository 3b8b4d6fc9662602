//! Who else has a conversation before them, and whether an answer is about to cross with somebody's.
//!
//! A courtesy and no lock: what is known of others is some seconds old, and goes with them.

use super::{
    id::{MessageId, UserId},
    message::{Direction, Message},
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// Whoever was not heard of for so long is gone.
pub const GONE: Span = Span::seconds(20);
/// Whoever wrote within this time is writing.
pub const WRITES: Span = Span::seconds(15);
/// How often a screen says that somebody is there: twice within [`GONE`].
pub const HEARTBEAT: Span = Span::seconds(8);

/// What somebody does who has a conversation before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Did {
    Looks,
    Writes,
    /// They look on, and what they wrote is sent or taken back.
    Rests,
    Leaves,
}

/// Somebody who has a conversation before them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    pub user: UserId,
    pub name: String,
    pub seen_at: Timestamp,
    /// When they last wrote at an answer.
    pub wrote_at: Option<Timestamp>,
}

impl Present {
    pub fn is_there(&self, now: Timestamp) -> bool {
        now - self.seen_at < GONE
    }

    pub fn writes(&self, now: Timestamp) -> bool {
        self.is_there(now) && self.wrote_at.is_some_and(|at| now - at < WRITES)
    }
}

/// Those who have one conversation before them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Room(Vec<Present>);

impl Room {
    /// Somebody is there. What comes late does not turn time back.
    pub fn enter(&mut self, one: Present) {
        match self.0.iter_mut().find(|known| known.user == one.user) {
            Some(known) => {
                known.seen_at = known.seen_at.max(one.seen_at);
                known.wrote_at = known.wrote_at.max(one.wrote_at);
                known.name = one.name;
            }
            None => self.0.push(one),
        }
    }

    pub fn leave(&mut self, user: UserId) {
        self.0.retain(|known| known.user != user);
    }

    /// Nobody knows any more that somebody was writing: they have sent it, or thought better of it.
    pub fn rest(&mut self, user: UserId) {
        if let Some(known) = self.0.iter_mut().find(|known| known.user == user) {
            known.wrote_at = None;
        }
    }

    /// Forgets who is gone. Whether anybody is left.
    pub fn clear(&mut self, now: Timestamp) -> bool {
        self.0.retain(|known| known.is_there(now));
        !self.0.is_empty()
    }

    /// Who is there now, by name.
    pub fn at(&self, now: Timestamp) -> Vec<Present> {
        let mut there: Vec<_> = self.0.iter().filter(|known| known.is_there(now)).cloned().collect();
        there.sort_by(|one, other| (&one.name, one.user).cmp(&(&other.name, other.user)));
        there
    }
}

/// Why an answer may be one too many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Crossing {
    /// Somebody is writing an answer as well.
    Writing { name: String },
    /// Somebody has answered since; none where it was a program.
    Answered { by: Option<UserId> },
}

/// Whether an answer would cross with somebody else's: one that was sent since `seen`, the last message there was when
/// this one was begun, or one that is being written. What was sent counts before what is being written.
pub fn crossing<'a>(
    others: &[Present],
    messages: impl IntoIterator<Item = &'a Message>,
    seen: Option<MessageId>,
    me: UserId,
    now: Timestamp,
) -> Option<Crossing> {
    let answered = messages.into_iter().find(|message| {
        let newer = seen.is_none_or(|seen| message.id > seen);
        newer
            && message.direction != Direction::In
            && message.author != Some(me)
            && message.kind != "call"
            && message.automatic.is_none()
    });
    if let Some(message) = answered {
        return Some(Crossing::Answered { by: message.author });
    }
    let writing = others.iter().find(|other| other.user != me && other.writes(now));
    writing.map(|other| Crossing::Writing { name: other.name.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::ConversationId;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);
    const ANA: UserId = UserId(1);
    const BO: UserId = UserId(2);

    fn present(user: UserId, seen: i64, wrote: Option<i64>) -> Present {
        let at = |seconds: i64| NOON + Span::seconds(seconds);
        Present { user, name: format!("{user}"), seen_at: at(seen), wrote_at: wrote.map(at) }
    }

    fn message(id: i64, direction: Direction, author: Option<UserId>) -> Message {
        Message {
            id: MessageId(id),
            conversation_id: ConversationId(1),
            wamid: None,
            direction,
            kind: "text".to_owned(),
            text: None,
            content: serde_json::Value::Null,
            sent_at: NOON,
            received_at: NOON,
            status: None,
            error: None,
            reactions: Vec::new(),
            reply_to: None,
            edited: false,
            revoked: false,
            pricing: None,
            media: None,
            author,
            automatic: None,
            ahead_of_time: false,
        }
    }

    #[test]
    fn whoever_is_not_heard_of_is_gone_and_nobody_comes_back_by_what_is_late() {
        let mut room = Room::default();
        room.enter(present(ANA, 0, Some(0)));
        room.enter(present(BO, 5, None));
        assert_eq!(room.at(NOON + Span::seconds(19)).len(), 2);
        let left: Vec<UserId> = room.at(NOON + Span::seconds(20)).iter().map(|one| one.user).collect();
        assert_eq!(left, [BO]);
        room.enter(present(BO, -60, None));
        assert_eq!(room.at(NOON + Span::seconds(24)).len(), 1, "an old word takes nothing back");
        assert!(!room.clear(NOON + Span::seconds(25)));
    }

    #[test]
    fn whoever_wrote_a_while_ago_or_has_sent_it_is_not_writing() {
        let mut room = Room::default();
        room.enter(present(ANA, 10, Some(0)));
        let writes = |room: &Room, seconds: i64| {
            let now = NOON + Span::seconds(seconds);
            room.at(now).iter().any(|one| one.writes(now))
        };
        assert!(writes(&room, 14) && !writes(&room, 15));
        room.enter(present(ANA, 12, Some(12)));
        room.rest(ANA);
        assert!(!writes(&room, 13));
        room.leave(ANA);
        assert_eq!(room.at(NOON + Span::seconds(13)), []);
    }

    #[test]
    fn an_answer_crosses_with_one_that_was_sent_or_is_being_written_by_somebody_else() {
        let now = NOON + Span::seconds(1);
        let asked = [message(1, Direction::In, None)];
        let crossed = |others: &[Present], messages: &[Message], seen: i64| {
            crossing(others, messages, Some(MessageId(seen)), ANA, now)
        };
        assert_eq!(crossed(&[], &asked, 0), None, "the customer may write");
        assert_eq!(crossed(&[present(ANA, 0, Some(0))], &asked, 1), None, "on another tab");
        assert_eq!(crossed(&[present(BO, 0, None)], &asked, 1), None, "who only looks");
        let writes = Some(Crossing::Writing { name: BO.to_string() });
        assert_eq!(crossed(&[present(BO, 0, Some(0))], &asked, 1), writes);
        let mine = [message(2, Direction::Out, Some(ANA))];
        assert_eq!(crossed(&[], &mine, 1), None);
        let theirs = [message(2, Direction::Out, Some(BO))];
        assert_eq!(crossed(&[present(BO, 0, Some(0))], &theirs, 1), Some(Crossing::Answered { by: Some(BO) }));
        assert_eq!(crossed(&[], &theirs, 2), None, "it was there before");
        let echo = [message(3, Direction::Echo, None)];
        assert_eq!(crossed(&[], &echo, 2), Some(Crossing::Answered { by: None }));
    }
}
