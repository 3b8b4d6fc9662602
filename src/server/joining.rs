//! Several texts that wait become one message, and several again.

use super::{
    outbound::{Author, Refused, token},
    state::AppState,
    store::{joining::Part, message::here, outbox::Held},
};
use crate::domain::{
    event::EventKind,
    id::{ConversationId, MessageId},
    intake::Entry,
    joining::joined,
    message::{Message, Status, Trail},
    outbox::{Draft, hold},
    time::Span,
};
use serde_json::json;

/// Makes one message of these, which their author can still take back and which follow each other. It takes the place of
/// the first, keeps everybody's keys, and is held anew.
pub async fn join(
    state: &AppState,
    author: &Author,
    conversation: ConversationId,
    messages: &[MessageId],
    held: Span,
) -> Result<Message, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(mut row) = tx.conversation(conversation).await? else { return Err(Refused::NotFound) };
    let waiting = tx.waiting_sends(row.id).await?;
    // Whoever lets sends leave writes as well: what waits here waits until this is done.
    let begins = waiting.iter().position(|one| Some(&one.message) == messages.first()).ok_or(Refused::Apart)?;
    let taken = waiting.get(begins..begins + messages.len()).ok_or(Refused::Apart)?;
    let may = |place: usize| {
        let one = &taken[place];
        one.message == messages[place] && !one.leaving && one.held_by.as_ref() == Some(&author.owner)
    };
    if !(0..taken.len()).all(may) {
        return Err(Refused::Apart);
    }
    let drafts: Vec<Draft> = taken.iter().map(|one| one.draft.clone()).collect();
    let draft = joined(&drafts).ok_or(Refused::Apart)?;
    let first = &taken[0];
    let Some(mut entry) = tx.entry(first.message).await? else { return Err(Refused::NotFound) };
    entry.text = draft.text().map(str::to_owned);
    tx.put_entry(&entry).await?;
    let unread: i64 = taken.iter().map(|one| one.unread).sum();
    let leaves_at = first.not_before.max(now + hold(held, &row.window, now));
    tx.rewrite(first.message, &draft, unread, leaves_at).await?;

    let mut events = Vec::new();
    for one in taken {
        let Some(known) = tx.entry(one.message).await? else { return Err(Refused::NotFound) };
        let part = Part { message: one.message, draft: one.draft.clone(), sent_at: known.sent_at };
        tx.note_part(&part, first.message, now).await?;
        if one.message != first.message {
            tx.absorb(one.message).await?;
            let gone = json!({"id": one.message.to_string()}).to_string();
            events.push((EventKind::MessageUndone, Some(row.id), None, Some(gone)));
        }
    }
    for one in &taken[1..] {
        tx.recount(&mut row, one.message).await?;
    }
    tx.put_conversation(&row).await?;
    events.push((EventKind::MessageUpdated, Some(row.id), Some(first.message), None));
    events.push((EventKind::ConversationUpdated, Some(row.id), None, None));
    tx.append(&events, now).await?;
    tx.commit().await?;
    state.live.wake();
    state.outbox.notify_one();
    state.store.message(first.message).await?.ok_or(Refused::NotFound)
}

/// Makes several messages of one again that was joined and has not left: each as it was, in the same order.
pub async fn separate(
    state: &AppState,
    author: &Author,
    conversation: ConversationId,
    message: MessageId,
) -> Result<(), Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(mut row) = tx.conversation(conversation).await? else { return Err(Refused::NotFound) };
    let waiting = tx.waiting_sends(row.id).await?;
    let Some(one) = waiting.iter().find(|one| one.message == message && !one.leaving) else {
        return Err(Refused::Left);
    };
    if one.held_by.as_ref() != Some(&author.owner) {
        return Err(Refused::NotFound);
    }
    let parts = tx.parts(message).await?;
    let Some(entry) = tx.entry(message).await?.filter(|_| parts.len() > 1) else { return Err(Refused::Apart) };
    let mut events = Vec::new();
    for part in &parts {
        let again = Entry {
            id: part.message,
            text: part.draft.text().map(str::to_owned),
            reply_to: part.draft.reply_to().map(str::to_owned),
            sent_at: part.sent_at,
            received_at: part.sent_at,
            trail: Trail::default(),
            local: Some(Status::Queued),
            wamid: None,
            ..entry.clone()
        };
        if part.message == message {
            tx.put_entry(&again).await?;
            tx.rewrite(message, &part.draft, one.unread, one.not_before).await?;
            events.push((EventKind::MessageUpdated, Some(row.id), Some(part.message), None));
        } else {
            let held = Held { by: author.owner.clone(), unread: 0 };
            tx.enqueue(&again, &token(), &part.draft, Some(&held), one.not_before, part.sent_at).await?;
            events.push((EventKind::MessageQueued, Some(row.id), Some(part.message), None));
        }
    }
    tx.forget_parts(message).await?;
    // What the list shows is the last of them now, where it was the one.
    if row.preview.as_ref().is_some_and(|preview| preview.wamid == here(message)) {
        tx.recount(&mut row, message).await?;
    }
    tx.put_conversation(&row).await?;
    events.push((EventKind::ConversationUpdated, Some(row.id), None, None));
    tx.append(&events, now).await?;
    tx.commit().await?;
    state.live.wake();
    state.outbox.notify_one();
    Ok(())
}
