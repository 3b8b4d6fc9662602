//! Taking in what the platform delivers: read, decide, write, in one transaction for many deliveries.

use super::{
    answering, fills,
    numbers::Roster,
    outbound,
    state::AppState,
    store::{
        self, Tx,
        delivery::{Arrived, Kept, Waiting},
    },
    whatsapp::payload,
};
use crate::domain::{
    activity::Activity,
    contact::{Contact, Identifier},
    conversation::Conversation,
    id::{ConversationId, DeliveryId, NumberId},
    ingest::Replayed,
    intake::{Keys, TemplateLeft, World, Wrote},
    item::{Booked, Fact, Item, Outcome, Person, Route},
    outbox::Draft,
    reach::Standing,
    time::Timestamp,
};
use futures::FutureExt;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap},
    time::Duration,
};

/// Deliveries read at a time.
const READ: i64 = 256;
/// Bytes read at a time, or one delivery: parsed, they take more memory than they have bytes.
const BYTES: i64 = 1024 * 1024;
/// Items of one transaction, so that whoever sends or reads meanwhile does not wait long for their turn to write.
const ITEMS: usize = 256;
/// How long to wait when nothing is known to wait: another process may have written.
const IDLE: Duration = Duration::from_millis(500);
/// How long to wait after a fault before trying again.
const FAULT: Duration = Duration::from_secs(1);

/// Takes deliveries in, in their order, for as long as this process is the one that does.
pub async fn run(state: AppState) {
    let mut lead = None;
    let mut routes = BTreeSet::new();
    loop {
        if state.shutdown.is_cancelled() {
            return;
        }
        let leads = match &mut lead {
            Some(held) => super::store::Leadership::holds(held).await,
            None => false,
        };
        if !leads {
            lead = state.store.lead().await.ok().flatten();
        }
        let mut more = false;
        if lead.is_some() {
            let round = async {
                welcome(&state, &mut routes).await?;
                take_waiting(&state).await
            };
            match guarded(round).await {
                Ok(taken) => more = taken > 0,
                Err(error) => {
                    tracing::error!(%error, "deliveries could not be taken in");
                    tokio::time::sleep(FAULT).await;
                    if let Err(error) = take_singly(&state).await {
                        tracing::error!(%error, "nor one by one");
                    }
                }
            }
        }
        state.door.count_refused(&state).await;
        if !more {
            tokio::select! {
                () = state.shutdown.cancelled() => return,
                () = state.door.waiting.notified() => {}
                () = tokio::time::sleep(IDLE) => {}
            }
        }
    }
}

/// Items that came for a number or account before it was set up are taken in now that it is. `known` are those that were
/// set up when this was last asked.
pub async fn welcome(state: &AppState, known: &mut BTreeSet<String>) -> store::Result<()> {
    let roster = state.numbers.roster().await?;
    let now: BTreeSet<String> = roster
        .lines()
        .iter()
        .flat_map(|line| [line.number.phone_number_id.clone(), line.number.waba_id.clone()])
        .collect();
    let new: Vec<String> = now.difference(known).cloned().collect();
    if !new.is_empty() {
        replay(state, Outcome::Unrouted, Some(&new)).await?;
    }
    *known = now;
    Ok(())
}

/// A delivery, read.
struct Read {
    id: DeliveryId,
    delivery: Arrived,
    items: Vec<Item>,
}

/// Takes in what waits now. How many deliveries that were.
pub async fn take_waiting(state: &AppState) -> store::Result<usize> {
    let waiting = state.store.waiting(READ, BYTES).await?;
    let count = waiting.len();
    take(state, waiting).await?;
    Ok(count)
}

/// Takes in what was seen to wait, as far as nobody else was quicker.
pub async fn take(state: &AppState, waiting: Vec<Waiting>) -> store::Result<()> {
    let read = read(waiting).await?;
    let roster = state.numbers.roster().await?;
    let mut group: Vec<Read> = Vec::new();
    let mut items = 0;
    for one in read {
        items += one.items.len();
        group.push(one);
        if items >= ITEMS {
            if !take_group(state, &roster, &std::mem::take(&mut group)).await? {
                return Ok(());
            }
            items = 0;
        }
    }
    take_group(state, &roster, &group).await.map(drop)
}

/// Takes in what waits one by one, where that is not possible together. A delivery that the database does not take by
/// itself either is listed with the reason and can be run again, so that it does not hold up those behind it.
pub async fn take_singly(state: &AppState) -> store::Result<()> {
    let roster = state.numbers.roster().await?;
    for Waiting { id, delivery } in state.store.waiting(READ, BYTES).await? {
        let waiting = Waiting { id, delivery: delivery.clone() };
        let take = async { take_group(state, &roster, &read(vec![waiting]).await?).await };
        let error = match guarded(take).await {
            Ok(true) => continue,
            Ok(false) => return Ok(()),
            Err(error) => error,
        };
        if !store::is_of_the_content(&error) {
            return Err(error);
        }
        tracing::error!(%error, %id, "a delivery could not be taken in: it is kept and listed");
        give_up(state, Waiting { id, delivery }, format!("It could not be taken in: {error}.")).await?;
    }
    Ok(())
}

/// Takes the first delivery that waits off the line, and lists it as it arrived.
pub async fn give_up(state: &AppState, waiting: Waiting, reason: String) -> store::Result<()> {
    let delivery = Arrived { malformed: Some(reason), ..waiting.delivery };
    let roster = state.numbers.roster().await?;
    take_group(state, &roster, &[Read { id: waiting.id, delivery, items: Vec::new() }]).await.map(drop)
}

async fn read(waiting: Vec<Waiting>) -> store::Result<Vec<Read>> {
    // What the door let in is an envelope; should it not be, it holds no items and stays as it arrived.
    let one = |Waiting { id, delivery }: Waiting| {
        let items = match delivery.malformed {
            Some(_) => Vec::new(),
            None => payload::items(&delivery.body).unwrap_or_default(),
        };
        Read { id, delivery, items }
    };
    let reading = tokio::task::spawn_blocking(move || waiting.into_iter().map(one).collect());
    reading.await.map_err(|_| store::broke_off())
}

/// Makes a fault of a panic: it is of the delivery it came from and must not end the taking in of all others.
async fn guarded<T>(work: impl Future<Output = store::Result<T>>) -> store::Result<T> {
    std::panic::AssertUnwindSafe(work).catch_unwind().await.unwrap_or_else(|_| Err(store::broke_off()))
}

/// Takes these deliveries in, which follow each other. False where another process was there first: then not all of them
/// may be taken in, and what comes after them must not be before the line is looked at anew.
async fn take_group(state: &AppState, roster: &Roster, group: &[Read]) -> store::Result<bool> {
    if group.is_empty() {
        return Ok(true);
    }
    let items: Vec<(&Item, Timestamp)> =
        group.iter().flat_map(|one| one.items.iter().map(|item| (item, one.delivery.received_at))).collect();
    state.door.quiet().await;
    let mut tx = state.store.begin().await?;
    let deliveries: Vec<(DeliveryId, Timestamp)> = group.iter().map(|one| (one.id, one.delivery.received_at)).collect();
    if !tx.taken(&deliveries).await? {
        return Ok(false);
    }
    record(&mut tx, roster, &items, state.clock.now()).await?;
    for Read { delivery, .. } in group {
        if let Some(reason) = &delivery.malformed {
            tx.keep_whole(delivery, reason).await?;
        }
    }
    tx.commit().await?;
    state.live.wake();
    state.fetch.notify_one();
    state.answering.notify_one();
    Ok(true)
}

/// Takes items in: look, decide, write. Taking one in again changes nothing. How many could not be taken in and are kept.
pub async fn record(
    tx: &mut Tx,
    roster: &Roster,
    items: &[(&Item, Timestamp)],
    now: Timestamp,
) -> store::Result<usize> {
    let left = without_erased(tx, roster, items).await?;
    let fresh: Vec<(&Item, Timestamp)> = left.iter().map(|(item, at)| (item.as_ref(), *at)).collect();
    let mut world = load(tx, roster, &fresh, &[]).await?;
    take_items(&mut world, roster, &fresh);
    free(tx, &mut world, now).await?;
    // Each item stands in exactly one place: what was erased had been here before.
    world.changes.duplicates += i64::try_from(items.len() - fresh.len()).unwrap_or(0);
    let refusals = std::mem::take(&mut world.changes.refusals);
    let kept = world.changes.kept.len();
    tx.write(&mut world, now).await?;
    answering::hear(tx, &world, now).await?;
    let ours: Vec<(&Item, Timestamp)> =
        fresh.iter().filter(|(item, _)| number_of(roster, item).is_some()).copied().collect();
    fills::prove(tx, &ours).await?;
    for (number, message, refusal) in refusals {
        outbound::heed(tx, roster, number, message, &refusal, now).await?;
    }
    Ok(kept)
}

/// Makes nobody's what is open of those who can see to it no more. What was done with stays theirs when they go, and their
/// customers may write again.
async fn free(tx: &mut Tx, world: &mut World, now: Timestamp) -> store::Result<()> {
    let is_somebodys = |row: &Conversation| row.assignee.is_some() && row.resolved_at.is_none();
    let changed = world.changes.conversations.iter().copied();
    let open: Vec<ConversationId> =
        changed.filter(|id| world.conversations.get(id).is_some_and(is_somebodys)).collect();
    if open.is_empty() {
        return Ok(());
    }
    let (unable, reaches) = (tx.unable().await?, tx.reaches().await?);
    for id in open {
        let Some(row) = world.conversations.get_mut(&id) else { continue };
        let Some(to) = row.assignee else { continue };
        let sees = reaches.get(&to).is_none_or(|reach| reach.admits(Standing::of(row)));
        if unable.contains(&to) || !sees {
            row.assignee = None;
            tx.note_activity(id, Activity::Unassigned, None, now).await?;
        }
    }
    Ok(())
}

/// Leaves out what would bring back somebody who was erased: whatever was received before that, and what is about a
/// message that went with them, a status or a repetition, however late it comes. An address book is taken in without them.
async fn without_erased<'a>(
    tx: &mut Tx,
    roster: &Roster,
    items: &[(&'a Item, Timestamp)],
) -> store::Result<Vec<(Cow<'a, Item>, Timestamp)>> {
    if !tx.has_marks().await? {
        return Ok(items.iter().map(|(item, at)| (Cow::Borrowed(*item), *at)).collect());
    }
    let marker = roster.marker();
    let marks_of = |(item, _): &(&Item, Timestamp)| {
        let people: Vec<String> = people(item).into_iter().map(|identifier| marker.person(&identifier.value)).collect();
        let messages: Vec<String> = messages(item).into_iter().map(|id| marker.message(id)).collect();
        (people, messages)
    };
    let marks: Vec<(Vec<String>, Vec<String>)> = items.iter().map(marks_of).collect();
    let all: BTreeSet<String> =
        marks.iter().flat_map(|(people, messages)| people.iter().chain(messages)).cloned().collect();
    let marked = tx.marked(&all).await?;
    let named: BTreeSet<String> = items.iter().flat_map(|(item, _)| messages(item)).map(str::to_owned).collect();
    let going = tx.going(&named).await?;
    let mut left = Vec::new();
    for ((item, received_at), (people, about)) in items.iter().zip(&marks) {
        let is_erased = |mark: &String| marked.get(mark).is_some_and(|at| received_at <= at);
        if let Fact::Booked(book) = &item.fact {
            let lines = book.iter().zip(people).filter(|(_, mark)| !is_erased(mark));
            let others: Vec<Booked> = lines.map(|(line, _)| line.clone()).collect();
            let item = if others.len() == book.len() {
                Cow::Borrowed(*item)
            } else {
                Cow::Owned(Item { fact: Fact::Booked(others), ..(*item).clone() })
            };
            left.push((item, *received_at));
            continue;
        }
        let is_gone = people.iter().any(is_erased)
            || about.iter().any(|mark| marked.contains_key(mark))
            || messages(item).into_iter().any(|id| going.contains(id));
        if !is_gone {
            left.push((Cow::Borrowed(*item), *received_at));
        }
    }
    Ok(left)
}

/// Whom an item is about; of an address book each line.
fn people(item: &Item) -> Vec<&Identifier> {
    match &item.fact {
        Fact::Said(said) => said.person.identifiers.iter().collect(),
        Fact::Reported(reported) => reported.person.identifiers.iter().collect(),
        Fact::Called(called) => called.person.identifiers.iter().collect(),
        Fact::Preferred(preferred) => preferred.person.identifiers.iter().collect(),
        Fact::Booked(book) => book.iter().map(|line| &line.phone).collect(),
        Fact::TemplateChanged(_) | Fact::Noticed(_) | Fact::Progressed(_) | Fact::NotUnderstood { .. } => Vec::new(),
    }
}

/// Which messages an item is, or is about; and what our own sends carry.
fn messages(item: &Item) -> Vec<&str> {
    match &item.fact {
        Fact::Said(said) => std::iter::once(said.wamid.as_str()).chain(said.target.as_deref()).collect(),
        Fact::Reported(reported) => {
            std::iter::once(reported.wamid.as_str()).chain(reported.callback_data.as_deref()).collect()
        }
        Fact::Called(called) => vec![called.call_id.as_str()],
        _ => Vec::new(),
    }
}

/// Something that was written here in the past, by which number and to whom.
pub type Written<'a> = (NumberId, &'a Person, Wrote);

/// Takes a past in by the same road: what arrived then, and what was written here. Nobody is told of it, nothing is done
/// about what was refused then, and what is unread stays so. `begin` says how a conversation stands that was not there
/// before. What comes of templates is told by whoever settles it, as of any that leave.
pub async fn record_past(
    tx: &mut Tx,
    roster: &Roster,
    items: &[(&Item, Timestamp)],
    written: &[Written<'_>],
    begin: impl Fn(&Contact, &mut Conversation),
    now: Timestamp,
) -> store::Result<()> {
    let mut world = load(tx, roster, items, written).await?;
    world.changes.untold = true;
    let unread: HashMap<ConversationId, i64> = world.conversations.iter().map(|(id, row)| (*id, row.unread)).collect();
    take_items(&mut world, roster, items);
    let mut left = Vec::new();
    for (number, person, wrote) in written {
        let message = world.wrote(*number, person, wrote);
        left.extend(message.zip(wrote.template.as_ref()).map(|(message, template)| (message, template, wrote.at)));
    }
    for row in world.conversations.values_mut() {
        match (unread.get(&row.id), world.contacts.get(&row.contact)) {
            (Some(unread), _) => row.unread = *unread,
            (None, Some(contact)) => begin(contact, row),
            (None, None) => {}
        }
    }
    tx.write(&mut world, now).await?;
    for (message, TemplateLeft { template, window, free_until }, at) in left {
        let of = world.entries.get(&message).map(|entry| entry.conversation);
        let Some(row) = of.and_then(|of| world.conversations.get(&of)) else { continue };
        let then = Conversation { window: window.clone(), free_until: *free_until, ..row.clone() };
        tx.note_template(&then, message, &Draft::Template { template: template.clone() }, at).await?;
    }
    Ok(())
}

/// The part of the state that these can touch.
async fn load(
    tx: &mut Tx,
    roster: &Roster,
    items: &[(&Item, Timestamp)],
    written: &[Written<'_>],
) -> store::Result<World> {
    let mut keys = Keys::default();
    for (item, _) in items {
        keys.add(item, number_of(roster, item));
    }
    for (number, person, wrote) in written {
        keys.add_written(*number, person, wrote);
    }
    // Everybody in an address book may be new.
    let booked = |(item, _): &(&Item, Timestamp)| if let Fact::Booked(book) = &item.fact { book.len() } else { 0 };
    let more: usize = items.iter().map(booked).sum();
    let mut world = tx.load(&keys, items.len() + written.len() + more).await?;
    let open_on_reactions = roster.lines().iter().filter(|line| line.number.reactions_open);
    world.reactions_open = open_on_reactions.map(|line| line.number.id).collect();
    Ok(world)
}

fn take_items(world: &mut World, roster: &Roster, items: &[(&Item, Timestamp)]) {
    for (item, received_at) in items {
        world.take(item, number_of(roster, item), is_accounted(roster, item), *received_at);
    }
}

fn number_of(roster: &Roster, item: &Item) -> Option<NumberId> {
    match &item.route {
        Route::Number(id) => roster.by_phone_number_id(id).map(|line| line.number.id),
        Route::Account(_) | Route::Nowhere => None,
    }
}

/// Kept items run again in one transaction.
const REPLAY: i64 = 200;

/// Runs kept items again. `routes` limits it to items of these numbers and accounts.
pub async fn replay(state: &AppState, outcome: Outcome, routes: Option<&[String]>) -> store::Result<Replayed> {
    let mut replayed = Replayed { taken: 0, left: 0 };
    // What is kept once more gets a new id and must not come round again.
    let until = state.store.last_kept().await?;
    let mut after = 0;
    loop {
        let kept = state.store.kept_to_replay(outcome, routes, after..=until, REPLAY).await?;
        let Some(last) = kept.last() else { break };
        after = last.id;
        let roster = state.numbers.roster().await?;
        let again: BTreeMap<i64, (Vec<Item>, Timestamp)> =
            kept.iter().filter_map(|one| Some((one.id, (readable(&roster, one)?, one.received_at)))).collect();
        replayed.left += i64::try_from(kept.len() - again.len()).unwrap_or(0);
        if again.is_empty() {
            continue;
        }
        let mut tx = state.store.begin().await?;
        // Somebody else may run them again at the same time.
        let released = tx.release(&again.keys().copied().collect::<Vec<_>>()).await?;
        let mine = released.iter().filter_map(|id| again.get(id));
        let items: Vec<_> = mine.flat_map(|(items, at)| items.iter().map(move |item| (item, *at))).collect();
        let left = record(&mut tx, &roster, &items, state.clock.now()).await?;
        tx.uncount(outcome, released.len()).await?;
        tx.commit().await?;
        replayed.taken += i64::try_from(released.len().saturating_sub(left)).unwrap_or(0);
        replayed.left += i64::try_from(left).unwrap_or(0);
        state.live.wake();
        state.fetch.notify_one();
        state.answering.notify_one();
    }
    Ok(replayed)
}

/// The items of something kept, where all of them can be taken in now.
fn readable(roster: &Roster, kept: &Kept) -> Option<Vec<Item>> {
    let items = payload::items(kept.raw.as_bytes()).ok()?;
    let routed = |item: &Item| match &item.fact {
        Fact::NotUnderstood { .. } => false,
        Fact::TemplateChanged(_) | Fact::Noticed(_) => number_of(roster, item).is_some() || is_accounted(roster, item),
        Fact::Said(_)
        | Fact::Reported(_)
        | Fact::Called(_)
        | Fact::Preferred(_)
        | Fact::Booked(_)
        | Fact::Progressed(_) => number_of(roster, item).is_some(),
    };
    (!items.is_empty() && items.iter().all(routed)).then_some(items)
}

fn is_accounted(roster: &Roster, item: &Item) -> bool {
    match &item.route {
        Route::Account(waba_id) => roster.of_account(waba_id).next().is_some(),
        Route::Number(_) | Route::Nowhere => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_is_a_fault_of_the_delivery_it_came_from() {
        assert_eq!(guarded(async { Ok(1) }).await.unwrap(), 1);
        let broken = guarded::<()>(async { panic!("this delivery is like no other") }).await;
        assert!(broken.is_err());
    }
}
