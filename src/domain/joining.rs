//! Bubbles that become one: several texts of one author that still wait can leave as one message. Each free-form reply
//! counts by itself (Pricing, since 1 October 2026), so that saves all but one of them.
//!
//! Nothing is joined unless somebody says so.

use super::{
    id::{MessageId, UserId},
    message::{Direction, Message, Status},
    outbox::{Draft, TEXT_LIMIT},
    price::{Category, Micros, Price, Prices},
    time::Timestamp,
};

/// What stands between two texts that become one.
const BETWEEN: &str = "\n";

/// A send that has not left, in the order of its conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    pub message: MessageId,
    /// A text of whoever wants to join, which still waits.
    pub joinable: bool,
    /// Characters of the text.
    pub length: usize,
    /// It answers a message: so it can only be the first.
    pub answers: bool,
}

/// Which of the sends that wait can become one, in their order: the latest that follow each other without anything in
/// between, as many as one message holds. Empty where there are not two.
pub fn together(waiting: &[Waits]) -> Vec<MessageId> {
    let mut best: Vec<MessageId> = Vec::new();
    let mut run: Vec<MessageId> = Vec::new();
    let mut length = 0;
    for one in waiting {
        let grown = length + BETWEEN.len() + one.length;
        let goes_on = one.joinable && !run.is_empty() && !one.answers && grown <= TEXT_LIMIT;
        if goes_on {
            length = grown;
        } else {
            run.clear();
            length = one.length;
        }
        if one.joinable {
            run.push(one.message);
        }
        if run.len() > 1 {
            best.clone_from(&run);
        }
    }
    best
}

/// What a screen knows of the sends that wait in its conversation: all messages of it that are not gone yet, in their order.
pub fn waits(messages: &[Message], author: UserId) -> Vec<Waits> {
    let queued = messages.iter().filter(|message| message.status == Some(Status::Queued));
    let one = |message: &Message| {
        let own = message.direction == Direction::Out && message.author == Some(author);
        Waits {
            message: message.id,
            joinable: own && message.kind == "text",
            length: message.text.as_deref().map_or(0, |text| text.chars().count()),
            answers: message.reply_to.is_some(),
        }
    };
    let mut all: Vec<Waits> = queued.map(one).collect();
    all.sort_by_key(|waits| waits.message);
    all
}

/// Several texts as one: it answers what the first one answers. None where they are no texts that fit together.
pub fn joined(drafts: &[Draft]) -> Option<Draft> {
    let mut texts = Vec::with_capacity(drafts.len());
    for (place, draft) in drafts.iter().enumerate() {
        match draft {
            Draft::Text { text, reply_to } if place == 0 || reply_to.is_none() => texts.push(text.as_str()),
            _ => return None,
        }
    }
    let text = texts.join(BETWEEN);
    let fits = drafts.len() > 1 && text.chars().count() <= TEXT_LIMIT;
    let reply_to = drafts.first().and_then(Draft::reply_to).map(str::to_owned);
    fits.then_some(Draft::Text { text, reply_to })
}

/// What it saves to send several messages as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// Nothing: an ad brought the customer, and everything is free.
    Free,
    /// So many of the month's free replies.
    FreeReplies(i64),
    /// About so much.
    About(Micros),
}

/// What it saves to send `texts` replies as one, by the list of prices.
pub fn saving(texts: usize, prices: &Prices, free_until: Option<Timestamp>, now: Timestamp) -> Saving {
    let spared = i64::try_from(texts).unwrap_or(i64::MAX).saturating_sub(1).max(0);
    match prices.price(Category::Service, free_until, now) {
        Price::FreeUntil(_) => Saving::Free,
        Price::FreeReply { .. } => Saving::FreeReplies(spared),
        Price::About(each) => Saving::About(Micros(each.0.saturating_mul(spared))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{price::Recipient, time::Span};
    use chrono::NaiveDate;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn text(id: i64) -> Waits {
        Waits { message: MessageId(id), joinable: true, length: 10, answers: false }
    }

    fn ids(found: &[MessageId]) -> Vec<i64> {
        found.iter().map(|id| id.0).collect()
    }

    #[test]
    fn the_latest_texts_that_follow_each_other_become_one() {
        let other = |id| Waits { joinable: false, ..text(id) };
        let answer = |id| Waits { answers: true, ..text(id) };
        let long = |id, length| Waits { length, ..text(id) };
        let cases: [(&[Waits], &[i64]); 8] = [
            (&[], &[]),
            (&[text(1)], &[]),
            (&[text(1), text(2), text(3)], &[1, 2, 3]),
            (&[text(1), other(2), text(3)], &[]),
            (&[text(1), text(2), other(3), text(4)], &[1, 2]),
            (&[text(1), answer(2), text(3)], &[2, 3]),
            (&[long(1, 2000), long(2, 2095)], &[1, 2]),
            (&[long(1, 2000), long(2, 2096), text(3)], &[2, 3]),
        ];
        for (waiting, expected) in cases {
            assert_eq!(ids(&together(waiting)), expected, "{waiting:?}");
        }
    }

    #[test]
    fn texts_become_one_in_their_order_and_answer_what_the_first_answers() {
        let of =
            |text: &str, reply_to: Option<&str>| Draft::Text { text: text.into(), reply_to: reply_to.map(Into::into) };
        let one = joined(&[of("Hi", Some("wamid.1")), of("we open", None), of("at nine", None)]);
        assert_eq!(one, Some(of("Hi\nwe open\nat nine", Some("wamid.1"))));
        assert_eq!(joined(&[of("Hi", None)]), None, "one is one");
        assert_eq!(joined(&[of("Hi", None), of("there", Some("wamid.1"))]), None);
        assert_eq!(joined(&[of("Hi", None), Draft::Reaction { target: "w".into(), emoji: "👍".into() }]), None);
        let half = "é".repeat(TEXT_LIMIT / 2);
        assert_eq!(joined(&[of(&half, None), of(&half, None)]), None, "one character too many");
        assert!(joined(&[of(&half, None), of(&half[2..], None)]).is_some());
    }

    #[test]
    fn what_is_saved_is_all_but_one_by_the_price_that_holds() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let prices = |sent| Prices::of(Recipient::Country("DE"), sent, today).unwrap();
        assert_eq!(saving(3, &prices(0), None, NOON), Saving::FreeReplies(2));
        assert_eq!(saving(3, &prices(1000), None, NOON), Saving::About(Micros(110_000)));
        assert_eq!(saving(3, &prices(1000), Some(NOON + Span(1)), NOON), Saving::Free);
    }

    proptest! {
        /// Whatever is offered can be joined, holds together, and keeps its order.
        #[test]
        fn what_is_offered_fits_one_message(
            of in prop::collection::vec((any::<bool>(), 1usize..2500, any::<bool>()), 0..12)
        ) {
            let waiting: Vec<Waits> = (1..).zip(&of).map(|(id, (joinable, length, answers))| Waits {
                message: MessageId(id), joinable: *joinable, length: *length, answers: *answers,
            }).collect();
            let found = together(&waiting);
            prop_assert!(found.len() != 1);
            if let Some(first) = found.first() {
                let from = usize::try_from(first.0 - 1).unwrap();
                let taken = &waiting[from..from + found.len()];
                let ids: Vec<MessageId> = taken.iter().map(|one| one.message).collect();
                prop_assert_eq!(&ids, &found, "nothing stands in between");
                prop_assert!(taken.iter().all(|one| one.joinable) && !taken[1..].iter().any(|one| one.answers));
                let drafts: Vec<Draft> = taken
                    .iter()
                    .map(|one| Draft::Text { text: "x".repeat(one.length), reply_to: one.answers.then(|| "w".into()) })
                    .collect();
                prop_assert!(joined(&drafts).is_some());
            }
        }
    }
}
