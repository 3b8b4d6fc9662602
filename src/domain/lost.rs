//! Windows that were lost: they closed while the customer still waited for an answer.
//!
//! Derived from what was said, not written down when it happens: a status or an echo that comes late may show that
//! somebody answered in time, and then nothing was lost.

use super::{
    id::{ConversationId, MessageId},
    number::NumberRef,
    time::{Span, Timestamp},
    window::SERVICE,
};
use serde::{Deserialize, Serialize};

/// What matters of something that happened in a conversation, by the platform's time. The order is that in which things
/// of the same moment count: an answer settles a question that was asked when it was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    pub at: Timestamp,
    pub did: Did,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Did {
    /// The customer wrote or called: the window is open for a day, and an answer is owed.
    Asked(MessageId),
    /// The business answered, by any tool, or said that no answer is needed.
    Settled,
}

/// A window that closed on somebody who waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loss {
    /// Since when they waited.
    pub asked_at: Timestamp,
    /// The last they said.
    pub last: MessageId,
    pub closed_at: Timestamp,
}

/// The windows of one conversation that were lost until now, oldest first. Neither order nor repetition of the marks
/// matters.
pub fn losses(mut marks: Vec<Mark>, now: Timestamp) -> Vec<Loss> {
    marks.sort_unstable();
    marks.dedup();
    let mut lost = Vec::new();
    let mut waits: Option<Loss> = None;
    for mark in marks.into_iter().filter(|mark| mark.at <= now) {
        // Whatever comes at the moment of closing comes too late.
        if waits.is_some_and(|loss| loss.closed_at <= mark.at) {
            lost.extend(waits.take());
        }
        match mark.did {
            Did::Settled => waits = None,
            Did::Asked(last) => {
                let asked_at = waits.map_or(mark.at, |loss| loss.asked_at);
                waits = Some(Loss { asked_at, last, closed_at: mark.at + SERVICE });
            }
        }
    }
    lost.extend(waits.filter(|loss| loss.closed_at <= now));
    lost
}

/// A lost window as the page of them shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostWindow {
    pub conversation: ConversationId,
    pub number: NumberRef,
    /// Whom it closed on.
    pub name: String,
    /// The type of the last message they wrote, and its text.
    pub kind: String,
    pub text: Option<String>,
    pub asked_at: Timestamp,
    pub closed_at: Timestamp,
}

/// The windows that were lost in some time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LostWindows {
    /// The latest first; the list may end before the last.
    pub windows: Vec<LostWindow>,
    /// How many there were.
    pub count: i64,
    /// More conversations had to be looked into than are: this and what follows is the least there was.
    pub more: bool,
    /// How many closed in each quarter of an hour in which any did, of all there were, oldest first. The days of every
    /// zone begin with one.
    pub closed: Vec<(Timestamp, i64)>,
    /// How long anybody had waited at most when their window closed.
    pub longest: Option<Span>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn at(hours: i64) -> Timestamp {
        NOON + Span::hours(hours)
    }

    fn asked(hours: i64) -> Mark {
        Mark { at: at(hours), did: Did::Asked(MessageId(hours + 1_000)) }
    }

    fn settled(hours: i64) -> Mark {
        Mark { at: at(hours), did: Did::Settled }
    }

    /// When windows were lost, and since when somebody had waited, in hours.
    fn lost(marks: &[Mark], now: i64) -> Vec<(i64, i64)> {
        let hours = |at: Timestamp| (at - NOON).0 / Span::hours(1).0;
        losses(marks.to_vec(), at(now)).iter().map(|loss| (hours(loss.asked_at), hours(loss.closed_at))).collect()
    }

    #[test]
    fn a_window_is_lost_when_it_closes_and_nobody_has_answered() {
        assert_eq!(lost(&[asked(0)], 23), []);
        assert_eq!(lost(&[asked(0)], 24), [(0, 24)]);
        assert_eq!(lost(&[asked(0), settled(3)], 100), [], "answered");
        assert_eq!(lost(&[settled(-1), asked(0)], 100), [(0, 24)], "answered before the question");
        assert_eq!(lost(&[asked(0), settled(0)], 100), [], "at the same moment");
        assert_eq!(lost(&[asked(0), settled(24)], 100), [(0, 24)], "a template after it closed does not bring it back");
    }

    #[test]
    fn whoever_writes_again_waits_since_their_first_word_and_loses_one_window() {
        assert_eq!(lost(&[asked(0), asked(20), asked(40)], 100), [(0, 64)]);
        assert_eq!(lost(&[asked(0), settled(5), asked(20)], 100), [(20, 44)]);
        assert_eq!(lost(&[asked(0), asked(24), asked(60)], 100), [(0, 24), (24, 48), (60, 84)], "each window apart");
    }

    fn marks() -> impl Strategy<Value = Vec<Mark>> {
        let one = (0i64..120, any::<bool>()).prop_map(|(hours, asks)| if asks { asked(hours) } else { settled(hours) });
        prop::collection::vec(one, 0..16)
    }

    proptest! {
        #[test]
        fn any_order_and_any_repetition_lose_the_same(
            (marks, shuffled) in marks().prop_flat_map(|marks| {
                let twice = [marks.clone(), marks.clone()].concat();
                (Just(marks), Just(twice).prop_shuffle())
            }),
            now in 0i64..200,
        ) {
            prop_assert_eq!(losses(marks, at(now)), losses(shuffled, at(now)));
        }

        #[test]
        fn what_is_lost_stays_lost_and_an_answer_that_turns_up_loses_nothing_more(
            marks in marks(), now in 0i64..200, later in 0i64..50, answer in 0i64..120,
        ) {
            let before = losses(marks.clone(), at(now));
            prop_assert!(losses(marks.clone(), at(now + later)).starts_with(&before));
            for loss in &before {
                prop_assert!(loss.asked_at + SERVICE <= loss.closed_at && loss.closed_at <= at(now));
            }
            let answered = losses([marks, vec![settled(answer)]].concat(), at(now));
            prop_assert!(answered.len() <= before.len());
        }
    }
}
