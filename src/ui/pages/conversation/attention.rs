//! Whoever has a conversation open: what is told of them, and what they are told.

use crate::{
    api::conversation,
    domain::{
        conversation::ConversationView,
        id::{ConversationId, MessageId},
        message::{Direction, Message, Status, acts_on_another},
        time::{Span, Timestamp},
    },
    ui::{
        browser,
        desk::Desk,
        gauge::Gauge,
        parts::{bubble, composer::Sheet},
        words::{self, conversation as text},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// The customer sees for 25 s that somebody is writing; it is told again before that is over.
const TYPING: Span = Span::seconds(20);
/// From here on whoever has the conversation open is told that it ends.
const LAST_CALL: Span = Span::minutes(5);

/// Lets the customer see that somebody is writing.
pub(super) fn tell_typing(id: ConversationId, sheet: Sheet, allowed: Signal<bool>) {
    let clock = Desk::get().clock;
    let told_at = StoredValue::new(None::<Timestamp>);
    Effect::new(move |before: Option<usize>| {
        let length = sheet.draft.with(String::len);
        let now = clock.now_untracked();
        let writes = before.is_some_and(|before| length > before);
        let due = told_at.get_value().is_none_or(|told_at| now - told_at >= TYPING);
        if writes && due && allowed.get_untracked() {
            told_at.set_value(Some(now));
            // A courtesy: without it nothing is lost.
            spawn_local(async move { _ = conversation::typing(id).await });
        }
        length
    });
}

/// What is on the screen is read: when somebody comes to it, and with whatever the customer writes then. Who says that it
/// is unread while it is open means it.
pub(super) fn mark_read(id: ConversationId, row: Memo<Option<ConversationView>>, may_tend: Signal<bool>) {
    let desk = Desk::get();
    let clock = desk.clock;
    let newest = Memo::new(move |_| {
        desk.inbox.with(|inbox| {
            let messages = inbox.messages().iter().filter(|message| message.conversation_id == id);
            messages.filter(|message| message.direction == Direction::In).map(|message| message.id).max()
        })
    });
    // Up to which message it was seen; none while it was not.
    let seen = StoredValue::new(None::<Option<MessageId>>);
    Effect::new(move |_| {
        // Asked again when the page comes back to the front, because the clock starts again then.
        let looks = Memo::new(move |_| {
            clock.now();
            !browser::is_hidden()
        });
        Effect::new(move |_| {
            desk.stale.track();
            let (newest, looks, may_tend) = (newest.get(), looks.get(), may_tend.get());
            let before = seen.get_value();
            if !looks || !may_tend || Some(newest) <= before {
                return;
            }
            seen.set_value(Some(newest));
            let is_unread = row.with_untracked(|row| row.as_ref().is_some_and(|row| row.unread > 0));
            if is_unread || before.is_some() {
                spawn_local(async move {
                    // Tried once more when somebody looks again.
                    if conversation::mark_read(id).await.is_err() {
                        seen.try_set_value(before);
                    }
                });
            }
        });
    });
}

/// Says once that the window on the screen is about to close.
pub(super) fn warn_of_the_end(gauge: Gauge) {
    let desk = Desk::get();
    let soon = Memo::new(move |_| gauge.now.get().left().is_some_and(|left| left <= LAST_CALL));
    Effect::new(move |before: Option<bool>| {
        let soon = soon.get();
        if soon && before == Some(false) {
            desk.warn(text::FIVE_MINUTES.to_owned());
        }
        soon
    });
}

/// Reads out what the customer writes, and what could not be sent.
pub(super) fn announce(id: ConversationId, name: Memo<String>) {
    let desk = Desk::get();
    let latest = Memo::new(move |_| {
        desk.inbox.with(|inbox| {
            let mut messages = inbox.messages().iter().filter(|message| message.conversation_id == id);
            messages
                .rfind(|message| message.direction == Direction::In && !acts_on_another(&message.kind))
                .map(|message| (message.id, bubble::summary(message)))
        })
    });
    Effect::new(move |before: Option<Option<MessageId>>| {
        let latest = latest.get();
        if let (Some(before), Some((id, words))) = (before, &latest)
            && before.is_none_or(|before| before < *id)
        {
            desk.say(text::new_message(&name.get_untracked(), words));
        }
        latest.map(|(id, _)| id)
    });
    let failures = Memo::new(move |before: Option<&Failures>| {
        desk.inbox.with(|inbox| Failures::of(before, inbox.messages().iter().filter(|one| one.conversation_id == id)))
    });
    Effect::new(move |before: Option<usize>| {
        let (count, why) = failures.with(|failures| (failures.count, failures.why.clone()));
        if before.is_some_and(|before| before < count) {
            desk.warn(format!("{}: {why}", words::status(Status::Failed)));
        }
        count
    });
}

/// What could not be sent since the conversation was opened. What failed before that and is read again is no news.
#[derive(Debug, Clone, PartialEq, Default)]
struct Failures {
    /// The newest message there has been, and those that were on their way.
    newest: i64,
    under_way: Vec<MessageId>,
    count: usize,
    /// Why the last one failed.
    why: String,
}

impl Failures {
    fn of<'a>(before: Option<&Self>, messages: impl Iterator<Item = &'a Message>) -> Self {
        let mut now = Self { under_way: Vec::new(), ..before.cloned().unwrap_or_default() };
        for message in messages {
            now.newest = now.newest.max(message.id.0);
            if message.status != Some(Status::Failed) {
                if message.direction == Direction::Out {
                    now.under_way.push(message.id);
                }
            } else if let Some(before) = before
                && (message.id.0 > before.newest || before.under_way.contains(&message.id))
            {
                now.count += 1;
                now.why = message.error.as_ref().map(words::refusal_title).unwrap_or_default();
            }
        }
        now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(id: i64, status: Status) -> Message {
        Message {
            id: MessageId(id),
            conversation_id: ConversationId(1),
            wamid: None,
            direction: Direction::Out,
            kind: "text".to_owned(),
            text: None,
            content: serde_json::Value::Null,
            sent_at: Timestamp(id),
            received_at: Timestamp(id),
            status: Some(status),
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
    fn what_failed_before_the_conversation_was_opened_is_no_news_however_far_back_it_is_read() {
        let of = |before: Option<&Failures>, all: &[(i64, Status)]| {
            let all: Vec<_> = all.iter().map(|(id, status)| message(*id, *status)).collect();
            Failures::of(before, all.iter())
        };
        let opened = of(None, &[(5, Status::Failed), (6, Status::Sent)]);
        let back = of(Some(&opened), &[(1, Status::Failed), (2, Status::Sent), (5, Status::Failed), (6, Status::Sent)]);
        assert_eq!((opened.count, back.count), (0, 0));
        let failed = of(Some(&back), &[(5, Status::Failed), (6, Status::Failed)]);
        assert_eq!(failed.count, 1, "it was on its way");
        let newer = of(Some(&failed), &[(5, Status::Failed), (6, Status::Failed), (7, Status::Failed)]);
        assert_eq!(newer.count, 2, "it was written since");
    }
}
