//! Sends that wait for their time: planned, changed, taken back, and let go when they are due.
//!
//! Until it is due a planned send is a row of its own. Then that row and the one in the outbox change in one transaction:
//! whatever dies in between, it has either become a message or still waits. From there on it is a send like any other, but
//! that it comes back to whoever wrote it should it fail.

use super::{
    fills,
    outbound::{self, Author, Idempotency, Refused},
    state::AppState,
    store::{
        self, Tx,
        outbox::{Held, Repeated},
        planned::Row,
    },
    templates,
};
use crate::domain::{
    conversation::Conversation,
    event::EventKind,
    id::{ConversationId, MessageId, PlannedId, TaskId},
    message::Message,
    outbox::{Amiss, Draft, hold, permit, recategorised},
    planned::{CameFrom, MOST, Plan, Planned, Times, Turn, Why, decide, plan as fits},
    refusal::{Action, Refusal},
    time::{Span, Timestamp},
};
use chrono_tz::Tz;
use serde_json::json;
use std::collections::BTreeSet;

/// Sends that are let go in one round.
const ROUND: i64 = 100;

/// Plans a message for a time to come. What it would be refused for by now is refused at once.
pub async fn plan(
    state: &AppState,
    author: &Author,
    conversation: ConversationId,
    draft: Draft,
    at: Timestamp,
    idempotency: Option<Idempotency>,
) -> Result<Planned, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.conversation(conversation).await? else { return Err(Refused::NotFound) };
    if let Some(key) = &idempotency {
        match tx.repeated(&author.owner, &key.name, &key.body_hash, now - outbound::REPEATABLE).await? {
            Some(Repeated::Different) => return Err(Refused::Conflict),
            // Ids are of one sequence: this one names no message.
            Some(Repeated::Same(id)) => {
                tx.commit().await?;
                return state.store.planned_one(PlannedId(id.0), now).await?.ok_or(Refused::NotFound);
            }
            None => {}
        }
    }
    // As it stands there now: what its author has seen is what leaves then.
    let draft = fills::complete(&mut tx, &row, author.user, draft).await?;
    look(&mut tx, &row, &draft, at, now).await?;
    if tx.count_planned(row.id).await? >= i64::try_from(MOST).unwrap_or(i64::MAX) {
        return Err(Refused::TooMany);
    }
    if outbound::written(&draft).is_some() {
        tx.keep_draft(row.id, &author.owner, "", now).await?;
    }
    let id = tx.plan(row.id, &author.owner, author.user, &draft, at, now).await?;
    if let Some(key) = &idempotency {
        tx.remember(&author.owner, &key.name, &key.body_hash, MessageId(id.0), now).await?;
    }
    tell(&mut tx, row.id, id, now).await?;
    tx.commit().await?;
    wake(state);
    state.store.planned_one(id, now).await?.ok_or(Refused::NotFound)
}

/// Whether this can be planned for then.
async fn look(tx: &mut Tx, row: &Conversation, draft: &Draft, at: Timestamp, now: Timestamp) -> Result<(), Refused> {
    let contact = tx.contact(row.contact).await?;
    let outlook = tx.outlook_at(row, &contact, draft, at, now).await?;
    if outlook.watched {
        return Err(Refused::Watched);
    }
    match fits(now, &row.window, at, draft) {
        Plan::Fits => {}
        Plan::Past | Plan::TooFar => return Err(Refused::NoTime),
        Plan::Beyond(beyond) => return Err(Refused::Beyond(beyond)),
    }
    // A template is to be allowed when it leaves: it may be night now and morning by then, and another month.
    let when = if draft.is_free_form() { now } else { at };
    permit(draft, &outlook, when).map_err(Refused::Platform)?;
    outbound::look_at(tx, row, draft).await.map(drop)
}

async fn tell(tx: &mut Tx, conversation: ConversationId, id: PlannedId, now: Timestamp) -> store::Result<()> {
    let detail = json!({"planned": id}).to_string();
    tx.append(&[(EventKind::WaitingUpdated, Some(conversation), None, Some(detail))], now).await
}

fn wake(state: &AppState) {
    state.live.wake();
    state.waiting.notify_one();
}

/// One that waits, and its conversation.
async fn waiting(tx: &mut Tx, id: PlannedId) -> Result<(Row, Conversation), Refused> {
    let Some(one) = tx.planned(id).await? else { return Err(Refused::NotFound) };
    if !one.waits() {
        return Err(Refused::Left);
    }
    let Some(row) = tx.conversation(one.conversation).await? else { return Err(Refused::NotFound) };
    Ok((one, row))
}

/// Changes what its author has planned: what it says, or when it leaves. What is not given stays.
pub async fn change(
    state: &AppState,
    author: &Author,
    id: PlannedId,
    text: Option<String>,
    at: Option<Timestamp>,
) -> Result<Planned, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let (one, row) = waiting(&mut tx, id).await?;
    if one.owner != author.owner {
        return Err(Refused::NotFound);
    }
    let draft = match text {
        Some(text) => one.draft.reworded(text).map_err(Amiss::Words)?,
        None => one.draft,
    };
    let at = at.unwrap_or(one.not_before);
    look(&mut tx, &row, &draft, at, now).await?;
    tx.replan(id, &draft, at, now).await?;
    tell(&mut tx, row.id, id, now).await?;
    tx.commit().await?;
    wake(state);
    state.store.planned_one(id, now).await?.ok_or(Refused::NotFound)
}

/// Takes a planned send back. Its author has it again, its text also as their draft; where somebody else takes it back, its
/// author hears of it.
pub async fn take_back(state: &AppState, author: &Author, id: PlannedId) -> Result<Draft, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let (one, row) = waiting(&mut tx, id).await?;
    if one.owner == author.owner {
        tx.unplan(id).await?;
        outbound::give_text_back(&mut tx, row.id, &author.owner, &one.draft, now).await?;
    } else {
        tx.planned_is_over(id, None, now).await?;
        give_back(&mut tx, &one, row.id, Why::TakenBack, None, now).await?;
    }
    tell(&mut tx, row.id, id, now).await?;
    tx.commit().await?;
    wake(state);
    Ok(one.draft)
}

/// Sends now what was planned for later. Like any other send it can be held, and then taken back by whoever planned it.
pub async fn send_now(state: &AppState, id: PlannedId, held: Span) -> Result<Message, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let (one, row) = waiting(&mut tx, id).await?;
    let contact = tx.contact(row.contact).await?;
    let outlook = tx.outlook(&row, &contact, &one.draft, None, now).await?;
    if outlook.watched {
        return Err(Refused::Watched);
    }
    if let Err(refusal) = permit(&one.draft, &outlook, now) {
        // It still waits, and comes back should it not be allowed then either.
        return Err(match refusal.action() {
            Action::CloseWindow => Refused::WindowClosed { draft_id: None },
            _ => Refused::Platform(refusal),
        });
    }
    let message = let_go(&mut tx, &one, row, held, now).await?;
    tx.commit().await?;
    wake(state);
    state.outbox.notify_one();
    state.store.message(message).await?.ok_or(Refused::NotFound)
}

/// Makes a message of a planned send, in one transaction.
async fn let_go(tx: &mut Tx, one: &Row, row: Conversation, held: Span, now: Timestamp) -> Result<MessageId, Refused> {
    let (conversation, leaves_at) = (row.id, now + hold(held, &row.window, now));
    let entry = outbound::compose(tx, &row, &one.draft, one.user, now).await?;
    let held = (leaves_at > now).then(|| Held { by: one.owner.clone(), unread: 0 });
    // What is unread stays so: that it leaves is no sign that somebody has looked.
    outbound::write_down(tx, row, &entry, &one.draft, held.as_ref(), leaves_at, now).await?;
    tx.returns_to(entry.id, &one.owner, CameFrom::Planned.word()).await?;
    tx.planned_is_over(one.id, Some(entry.id), now).await?;
    tell(tx, conversation, one.id, now).await?;
    Ok(entry.id)
}

/// Gives a planned send back to its author.
async fn give_back(
    tx: &mut Tx,
    one: &Row,
    conversation: ConversationId,
    why: Why,
    refusal: Option<&Refusal>,
    now: Timestamp,
) -> store::Result<()> {
    let author = Author::of_owner(&one.owner);
    outbound::give_back(tx, &author, conversation, &one.draft, CameFrom::Planned, (why, refusal), now).await
}

/// Gives a send that waits back to its author because of its template. False where it waits no more.
pub(super) async fn return_with_template(
    state: &AppState,
    id: PlannedId,
    refusal: &Refusal,
    now: Timestamp,
) -> store::Result<bool> {
    let mut tx = state.store.begin().await?;
    let Some(one) = tx.planned(id).await?.filter(Row::waits) else { return Ok(false) };
    tx.planned_is_over(id, None, now).await?;
    if tx.conversation(one.conversation).await?.is_some() {
        give_back(&mut tx, &one, one.conversation, Why::Template, Some(refusal), now).await?;
        tell(&mut tx, one.conversation, id, now).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Gives back what may not leave with its template any more, then lets everything go whose time has come, in its order. How
/// much became of something.
pub async fn release_due(state: &AppState) -> store::Result<usize> {
    let now = state.clock.now();
    let mut done = templates::return_stopped(state).await?;
    let mut stuck: BTreeSet<ConversationId> = BTreeSet::new();
    let mut fault = None;
    for (id, conversation) in state.store.planned_due(now, ROUND).await? {
        // What could not be written down must not be overtaken by what was planned after it.
        if stuck.contains(&conversation) {
            continue;
        }
        match release(state, id, now).await {
            Ok(is_over) => done += usize::from(is_over),
            Err(error) => {
                tracing::error!(%error, %id, "a planned send could not be let go");
                stuck.insert(conversation);
                fault = Some(error);
            }
        }
    }
    if done > 0 {
        state.live.wake();
        state.outbox.notify_one();
    }
    match fault {
        Some(error) if done == 0 => Err(error),
        _ => Ok(done),
    }
}

/// Decides over one that is due, and does what was decided, in one transaction. False where another was quicker.
async fn release(state: &AppState, id: PlannedId, now: Timestamp) -> store::Result<bool> {
    let mut tx = state.store.begin().await?;
    let Some(one) = tx.planned(id).await?.filter(Row::waits) else { return Ok(false) };
    let Some(row) = tx.conversation(one.conversation).await? else {
        tx.planned_is_over(id, None, now).await?;
        tx.commit().await?;
        return Ok(true);
    };
    let (conversation, contact) = (row.id, tx.contact(row.contact).await?);
    let outlook = tx.outlook(&row, &contact, &one.draft, None, now).await?;
    let turn = decide(&one.draft, one.not_before, &outlook, now);
    // Nobody speaks here who may not any more.
    let is_silenced = turn == Turn::Send && tx.is_silenced(&one.owner, conversation).await?;
    let turn = if is_silenced { Turn::Return(Why::ShutOut, None) } else { turn };
    // Its template may have become another since somebody last looked for those.
    let counts_as = if turn == Turn::Send { tx.counts_as(id).await? } else { None };
    let turn = counts_as.map_or(turn, |category| Turn::Return(Why::Template, Some(recategorised(&category))));
    let (why, refusal) = match turn {
        // It was put off meanwhile.
        Turn::Wait => return Ok(false),
        Turn::Return(why, refusal) => (why, refusal),
        Turn::Send => match let_go(&mut tx, &one, row, Span(0), now).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(true);
            }
            Err(Refused::Store(error)) => return Err(error),
            // Nothing was written by then: what it is made of was looked at before.
            Err(refused) => {
                let why = if one.draft.is_free_form() { Why::Refused } else { Why::Template };
                (why, Some(Refusal::here(refused.to_string(), None)))
            }
        },
    };
    tx.planned_is_over(id, None, now).await?;
    give_back(&mut tx, &one, conversation, why, refusal.as_ref(), now).await?;
    tell(&mut tx, conversation, id, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// The times that are offered in a conversation.
pub async fn times(state: &AppState, conversation: ConversationId) -> store::Result<Times> {
    let (theirs, ours) = state.store.zones_of(conversation).await?;
    let theirs: Option<Tz> = theirs.and_then(|zone| zone.parse().ok());
    let zone = theirs.unwrap_or_else(|| ours.parse().unwrap_or(Tz::UTC));
    Ok(Times::new(state.clock.now(), &zone, theirs.is_some()))
}

/// Somebody opens what came back to them: the first time, its text becomes their draft in its conversation, unless it may
/// have been sent.
pub async fn open_task(state: &AppState, author: &Author, id: TaskId) -> Result<ConversationId, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(task) = tx.task(id, &author.owner).await? else { return Err(Refused::NotFound) };
    let Some(row) = tx.conversation(task.conversation).await? else { return Err(Refused::NotFound) };
    if task.read_at.is_none() {
        // What may have been sent is not laid out to be sent once more: it stands in the conversation.
        if task.why != Why::Unknown {
            outbound::give_text_back(&mut tx, row.id, &author.owner, &task.draft, now).await?;
        }
        tx.read_task(id, now).await?;
        tell_of_task(&mut tx, row.id, id, now).await?;
    }
    tx.commit().await?;
    state.live.wake();
    Ok(row.id)
}

/// Puts away what came back, or takes it out again.
pub async fn put_task_away(state: &AppState, author: &Author, id: TaskId, away: bool) -> Result<(), Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(task) = tx.task(id, &author.owner).await? else { return Err(Refused::NotFound) };
    tx.put_task_away(id, away.then_some(now)).await?;
    tell_of_task(&mut tx, task.conversation, id, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(())
}

async fn tell_of_task(tx: &mut Tx, conversation: ConversationId, id: TaskId, now: Timestamp) -> store::Result<()> {
    let detail = json!({"task": id}).to_string();
    tx.append(&[(EventKind::WaitingUpdated, Some(conversation), None, Some(detail))], now).await
}
