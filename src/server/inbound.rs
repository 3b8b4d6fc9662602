//! Taking in what the platform delivers: read, decide, write, in one transaction for many deliveries.

use super::{
    numbers::Roster,
    outbound,
    state::AppState,
    store::{
        self, Tx,
        delivery::{Kept, Waiting},
    },
    whatsapp::payload,
};
use crate::domain::{
    id::{DeliveryId, NumberId},
    ingest::Replayed,
    intake::Keys,
    item::{Fact, Item, Outcome, Route},
    time::Timestamp,
};
use std::{collections::BTreeSet, time::Duration};

/// Deliveries read at a time.
const READ: i64 = 256;
/// Bytes read at a time, or one delivery: parsed, they take more memory than they have bytes.
const BYTES: i64 = 1024 * 1024;
/// Items of one transaction, so that a delivery at the door does not wait long for its turn to write.
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
            match round.await {
                Ok(taken) => more = taken > 0,
                Err(error) => {
                    tracing::error!(%error, "deliveries could not be taken in");
                    tokio::time::sleep(FAULT).await;
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
    received_at: Timestamp,
    items: Vec<Item>,
}

/// Takes in what waits now. How many deliveries that were.
pub async fn take_waiting(state: &AppState) -> store::Result<usize> {
    let waiting = state.store.waiting(READ, BYTES).await?;
    let count = waiting.len();
    if count == 0 {
        return Ok(0);
    }
    let read = tokio::task::spawn_blocking(move || waiting.into_iter().map(read).collect::<Vec<_>>())
        .await
        .unwrap_or_default();
    let roster = state.numbers.roster().await?;
    let mut group: Vec<Read> = Vec::new();
    let mut items = 0;
    for one in read {
        items += one.items.len();
        group.push(one);
        if items >= ITEMS {
            take_group(state, &roster, &std::mem::take(&mut group)).await?;
            items = 0;
        }
    }
    take_group(state, &roster, &group).await?;
    Ok(count)
}

fn read(waiting: Waiting) -> Read {
    // What the door let in is an envelope; should it not be, it holds no items and stays as it arrived.
    let items = payload::items(&waiting.body).unwrap_or_default();
    Read { id: waiting.id, received_at: waiting.received_at, items }
}

async fn take_group(state: &AppState, roster: &Roster, group: &[Read]) -> store::Result<()> {
    if group.is_empty() {
        return Ok(());
    }
    let items: Vec<(&Item, Timestamp)> =
        group.iter().flat_map(|one| one.items.iter().map(|item| (item, one.received_at))).collect();
    state.door.quiet().await;
    let mut tx = state.store.begin().await?;
    record(&mut tx, roster, &items, state.clock.now()).await?;
    let ids: Vec<DeliveryId> = group.iter().map(|one| one.id).collect();
    tx.taken(&ids).await?;
    tx.commit().await?;
    state.live.wake();
    state.fetch.notify_one();
    Ok(())
}

/// Takes items in: look, decide, write. Taking one in again changes nothing.
pub async fn record(tx: &mut Tx, roster: &Roster, items: &[(&Item, Timestamp)], now: Timestamp) -> store::Result<()> {
    let mut keys = Keys::default();
    for (item, _) in items {
        keys.add(item, number_of(roster, item));
    }
    let mut world = tx.load(&keys, items.len()).await?;
    let open_on_reactions = roster.lines().iter().filter(|line| line.number.reactions_open);
    world.reactions_open = open_on_reactions.map(|line| line.number.id).collect();
    for (item, received_at) in items {
        world.take(item, number_of(roster, item), is_accounted(roster, item), *received_at);
    }
    let refusals = std::mem::take(&mut world.changes.refusals);
    tx.write(&mut world, now).await?;
    for (number, message, refusal) in refusals {
        outbound::heed(tx, roster, number, message, &refusal, now).await?;
    }
    Ok(())
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
    let mut after = 0;
    loop {
        let kept = state.store.kept_to_replay(outcome, routes, after, REPLAY).await?;
        let Some(last) = kept.last() else { break };
        after = last.id;
        let roster = state.numbers.roster().await?;
        let again = |kept: &Kept| {
            let items = payload::items(kept.raw.as_bytes()).unwrap_or_default();
            let understood = |item: &Item| match &item.fact {
                Fact::NotUnderstood { .. } => false,
                _ => number_of(&roster, item).is_some() || is_accounted(&roster, item),
            };
            (!items.is_empty() && items.iter().all(understood)).then_some(items)
        };
        let mut released = Vec::new();
        let mut items = Vec::new();
        for one in &kept {
            match again(one) {
                Some(read) => {
                    released.push(one.id);
                    items.extend(read.into_iter().map(|item| (item, one.received_at)));
                }
                None => replayed.left += 1,
            }
        }
        if released.is_empty() {
            continue;
        }
        let mut tx = state.store.begin().await?;
        tx.release(&released, outcome).await?;
        let items: Vec<(&Item, Timestamp)> = items.iter().map(|(item, at)| (item, *at)).collect();
        record(&mut tx, &roster, &items, state.clock.now()).await?;
        tx.commit().await?;
        replayed.taken += i64::try_from(released.len()).unwrap_or(0);
        state.live.wake();
        state.fetch.notify_one();
    }
    Ok(replayed)
}

fn is_accounted(roster: &Roster, item: &Item) -> bool {
    match &item.route {
        Route::Account(waba_id) => roster.of_account(waba_id).next().is_some(),
        Route::Number(_) | Route::Nowhere => false,
    }
}
