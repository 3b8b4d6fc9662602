//! Replies that wait for the customer's answer: parked, offered, sent, taken back.
//!
//! Nothing tells a parked reply what happens. It looks at what was said in its conversation since it last looked, decides
//! over all of it together, and writes what it decided in the same transaction: so it hears of everything in its order,
//! also of what came while nothing ran, and is sent once.

use super::{
    outbound::{self, Author, Refused},
    state::AppState,
    store::{self, Tx, outbox::Held, parked::Row},
};
use crate::domain::{
    contact::Dated,
    conversation::Conversation,
    event::EventKind,
    id::{ConversationId, MessageId, ParkedId},
    message::Message,
    outbox::{Draft, hold, permit},
    parked::{Happened, LONGEST, Parked, ParkedView, Stage, Step, Void},
    planned::{CameFrom, Why},
    refusal::Action,
    time::{Span, Timestamp},
};
use serde_json::json;

/// Parked replies that are looked at together.
const ROUND: i64 = 200;
/// Messages that one of them hears of at a time.
const HEARD: i64 = 500;

/// Keeps a text until the customer has answered. Their draft makes room for it.
pub async fn park(
    state: &AppState,
    author: &Author,
    conversation: ConversationId,
    text: &str,
    automatic: bool,
) -> Result<ParkedView, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.conversation(conversation).await? else { return Err(Refused::NotFound) };
    let contact = tx.contact(row.contact).await?;
    if tx.outlook(&row, &contact, &draft_of(text), None, now).await?.watched {
        return Err(Refused::Watched);
    }
    if tx.parked_by(row.id, &author.owner).await?.is_some() {
        return Err(Refused::Parked);
    }
    let parked = Parked::new(now, author.user, tx.assignee(row.id).await?, automatic);
    let id = tx.park(row.id, &author.owner, &parked, text).await?;
    tx.keep_draft(row.id, &author.owner, "", now).await?;
    tell(&mut tx, row.id, id, now).await?;
    tx.commit().await?;
    state.live.wake();
    state.store.parked(row.id, &author.owner).await?.map(|row| row.view()).ok_or(Refused::NotFound)
}

fn draft_of(text: &str) -> Draft {
    Draft::Text { text: text.to_owned(), reply_to: None }
}

async fn tell(tx: &mut Tx, conversation: ConversationId, id: ParkedId, now: Timestamp) -> store::Result<()> {
    let detail = json!({"parked": id}).to_string();
    tx.append(&[(EventKind::WaitingUpdated, Some(conversation), None, Some(detail))], now).await
}

/// A parked reply of theirs, as it stands after all that was said, with its conversation.
async fn of(tx: &mut Tx, author: &Author, id: ParkedId) -> Result<(Row, Conversation), Refused> {
    let Some(mut one) = tx.parked(id).await?.filter(|one| one.owner == author.owner) else {
        return Err(Refused::NotFound);
    };
    if one.parked.stage.is_over() {
        return Err(Refused::Left);
    }
    let Some(row) = tx.conversation(one.conversation).await? else { return Err(Refused::NotFound) };
    listen(tx, &mut one, &row).await?;
    Ok((one, row))
}

/// Lets a parked reply hear what was said since, whether the customer has stopped marketing messages, and whose its
/// conversation is now. Whether it heard anything.
async fn listen(tx: &mut Tx, one: &mut Row, row: &Conversation) -> store::Result<bool> {
    let before = one.parked.clone();
    one.conversation = row.id;
    loop {
        let heard = tx.heard_since(one, HEARD).await?;
        for (id, happened) in &heard {
            one.parked.hear(happened);
            one.heard = *id;
        }
        if i64::try_from(heard.len()).unwrap_or(i64::MAX) < HEARD {
            break;
        }
    }
    if let Some(Dated { at, value: true }) = tx.contact(row.contact).await?.marketing_opt_out {
        one.parked.hear(&Happened::Stopped { at });
    }
    let to = tx.assignee(row.id).await?;
    one.parked.hear(&Happened::Assigned { to });
    Ok(one.parked != before)
}

/// Chooses anew whether a parked reply leaves by itself.
pub async fn choose(state: &AppState, author: &Author, id: ParkedId, automatic: bool) -> Result<ParkedView, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let (mut one, row) = of(&mut tx, author, id).await?;
    one.parked.hear(&Happened::Chose { automatic });
    tx.put_parked(&one, None, now).await?;
    tell(&mut tx, row.id, id, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(one.view())
}

/// Takes a parked reply back: its author has the text again, also as their draft.
pub async fn take_back(state: &AppState, author: &Author, id: ParkedId) -> Result<String, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let (mut one, row) = of(&mut tx, author, id).await?;
    if !one.parked.take_back() {
        return Err(Refused::Left);
    }
    tx.put_parked(&one, None, now).await?;
    outbound::give_text_back(&mut tx, row.id, &author.owner, &draft_of(&one.text), now).await?;
    tell(&mut tx, row.id, id, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(one.text)
}

/// Sends a parked reply, as its author says. It is held like any other.
pub async fn release(state: &AppState, author: &Author, id: ParkedId, held: Span) -> Result<Message, Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let (mut one, mut row) = of(&mut tx, author, id).await?;
    let contact = tx.contact(row.contact).await?;
    let draft = draft_of(&one.text);
    let outlook = tx.outlook(&row, &contact, &draft, None, now).await?;
    if outlook.watched {
        return Err(Refused::Watched);
    }
    let permitted = permit(&draft, &outlook, now);
    if !one.parked.release(permitted.is_ok()) {
        return Err(match permitted {
            Err(refusal) if refusal.action() != Action::CloseWindow => Refused::Platform(refusal),
            Err(_) => Refused::WindowClosed { draft_id: None },
            Ok(()) => Refused::Left,
        });
    }
    let unread = std::mem::take(&mut row.unread);
    let leaves_at = now + hold(held, &row.window, now);
    let held = (leaves_at > now).then(|| Held { by: author.owner.clone(), unread });
    let message = let_go(&mut tx, &one, row, held.as_ref(), leaves_at, now).await?;
    tx.commit().await?;
    state.live.wake();
    state.outbox.notify_one();
    state.store.message(message).await?.ok_or(Refused::NotFound)
}

/// Makes a message of a parked reply, and keeps that it is one.
async fn let_go(
    tx: &mut Tx,
    one: &Row,
    row: Conversation,
    held: Option<&Held>,
    leaves_at: Timestamp,
    now: Timestamp,
) -> Result<MessageId, Refused> {
    let conversation = row.id;
    let draft = draft_of(&one.text);
    let entry = outbound::compose(tx, &row, &draft, one.parked.by, now).await?;
    outbound::write_down(tx, row, &entry, &draft, held, leaves_at, now).await?;
    tx.put_parked(one, Some(entry.id), now).await?;
    tell(tx, conversation, one.id, now).await?;
    Ok(entry.id)
}

/// Looks at all parked replies in whose conversations something has happened after this event; at all there are where none
/// is given. What can leave by itself does, what has waited for too long comes back. How many became of something.
pub async fn look(state: &AppState, since: Option<i64>) -> store::Result<usize> {
    let mut changed = 0;
    let mut after = ParkedId(0);
    loop {
        let now = state.clock.now();
        let found = state.store.parked_to_look_at(since, now - LONGEST, after, ROUND).await?;
        let Some(last) = found.last() else { break };
        after = *last;
        for id in found {
            changed += usize::from(look_at(state, id, now).await?);
        }
    }
    if changed > 0 {
        state.live.wake();
        state.outbox.notify_one();
    }
    Ok(changed)
}

/// Lets one parked reply hear what was said, and does what follows, in one transaction. Whether anything became of it.
async fn look_at(state: &AppState, id: ParkedId, now: Timestamp) -> store::Result<bool> {
    let mut tx = state.store.begin().await?;
    let Some(mut one) = tx.parked(id).await?.filter(|one| !one.parked.stage.is_over()) else { return Ok(false) };
    let Some(row) = tx.conversation(one.conversation).await? else { return Ok(false) };
    let (conversation, heard) = (row.id, one.heard);
    let mut is_news = listen(&mut tx, &mut one, &row).await?;
    let draft = draft_of(&one.text);
    let contact = tx.contact(row.contact).await?;
    let outlook = tx.outlook(&row, &contact, &draft, None, now).await?;
    // Nobody speaks here who may not any more.
    let is_silenced = tx.is_silenced(&one.owner, conversation).await?;
    let permitted = !is_silenced && outlook.stopped.is_none() && permit(&draft, &outlook, now).is_ok();
    let before = one.parked.clone();
    let mut step = one.parked.settle(permitted, now);
    // What is offered to them nobody else would see.
    if step == Step::Nothing && is_silenced && one.parked.stage == Stage::Offered {
        one.parked.take_back();
        step = Step::Return;
    }
    match step {
        Step::Nothing => {}
        Step::Release => match let_go(&mut tx, &one, row, None, now, now).await {
            Ok(message) => {
                tx.returns_to(message, &one.owner, CameFrom::Parked.word()).await?;
                tx.commit().await?;
                return Ok(true);
            }
            Err(Refused::Store(error)) => return Err(error),
            Err(_) => {
                one.parked = before.clone();
                one.parked.avoid(Void::Refused);
            }
        },
        Step::Return => {
            let author = Author::of_owner(&one.owner);
            let back = (if is_silenced { Why::ShutOut } else { Why::Unanswered }, None);
            outbound::give_back(&mut tx, &author, conversation, &draft, CameFrom::Parked, back, now).await?;
        }
    }
    is_news |= one.parked != before;
    if is_news || one.heard != heard {
        tx.put_parked(&one, None, now).await?;
    }
    if is_news {
        tell(&mut tx, conversation, id, now).await?;
    }
    tx.commit().await?;
    Ok(is_news)
}
