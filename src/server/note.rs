//! Notes about conversations: written down and told of in one transaction, and never given to the platform.

use super::{
    auth::Asker,
    state::AppState,
    store::{
        self, Store,
        note::{Beside, Within},
    },
};
use crate::domain::{
    activity::ActivityLine,
    event::EventKind,
    id::{ConversationId, NoteId, UserId},
    note::{Asides, Colleague, Note, mentioned},
    reach::Standing,
    time::Timestamp,
};
use std::collections::BTreeSet;

/// Notes and activities beside one page of messages, each.
const BESIDE: usize = 200;
/// People who can be named.
pub const PEOPLE: usize = 1000;

/// Writes a note. None where there is no such conversation.
pub async fn write(
    state: &AppState,
    asker: &Asker,
    conversation: ConversationId,
    text: &str,
) -> store::Result<Option<Note>> {
    let now = state.clock.now();
    let named = named(state, conversation, asker.user(), text).await?;
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.conversation(conversation).await? else { return Ok(None) };
    let id = tx.add_note(row.id, asker.user(), &asker.owner(), text, now).await?;
    tx.mention(id, &named).await?;
    tx.tell_note(EventKind::NoteWritten, row.id, id, now).await?;
    tx.commit().await?;
    state.live.wake();
    state.store.note(id).await
}

/// Changes a note of the asker's own. None where they have no such note.
pub async fn edit(state: &AppState, asker: &Asker, id: NoteId, text: &str) -> store::Result<Option<Note>> {
    let now = state.clock.now();
    let Some(note) = state.store.note(id).await? else { return Ok(None) };
    let named = named(state, note.conversation_id, asker.user(), text).await?;
    let mut tx = state.store.begin().await?;
    let Some(conversation) = tx.edit_note(id, &asker.owner(), text, now).await? else { return Ok(None) };
    tx.mention(id, &named).await?;
    tx.tell_note(EventKind::NoteWritten, conversation, id, now).await?;
    tx.commit().await?;
    state.live.wake();
    state.store.note(id).await
}

/// Deletes a note of the asker's own. False where they have no such note.
pub async fn delete(state: &AppState, asker: &Asker, id: NoteId) -> store::Result<bool> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(conversation) = tx.delete_note(id, &asker.owner()).await? else { return Ok(false) };
    tx.tell_note(EventKind::NoteDeleted, conversation, id, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(true)
}

/// Who can be named in a note about a conversation: whoever may sign in and sees it. None where there is none.
pub async fn who_sees(state: &AppState, conversation: ConversationId) -> store::Result<Option<Vec<Colleague>>> {
    let Some(row) = state.store.conversation(conversation, state.clock.now()).await? else { return Ok(None) };
    let standing =
        Standing { number: row.number.id, team: row.team, assignee: row.assignee.and_then(|id| id.parse().ok()) };
    let reaches = state.store.reaches().await?;
    let sees = |one: &Colleague| reaches.get(&one.id).is_none_or(|reach| reach.admits(standing));
    let people = state.store.colleagues(PEOPLE).await?.into_iter();
    Ok(Some(people.filter(|one| one.active && sees(one)).collect()))
}

/// Who is named, of those who can be. Nobody needs to be told of what they wrote themselves.
async fn named(
    state: &AppState,
    conversation: ConversationId,
    author: Option<UserId>,
    text: &str,
) -> store::Result<BTreeSet<UserId>> {
    if !text.contains('@') {
        return Ok(BTreeSet::new());
    }
    let people = who_sees(state, conversation).await?.unwrap_or_default().into_iter();
    let people: Vec<(UserId, String)> = people.map(|one| (one.id, one.name)).collect();
    let mut named = mentioned(text, &people);
    named.retain(|id| Some(*id) != author);
    Ok(named)
}

/// What stands beside the messages of a conversation from a moment until another, oldest first.
pub async fn asides(
    store: &Store,
    conversation: ConversationId,
    from: Option<Timestamp>,
    until: Option<Timestamp>,
    now: Timestamp,
) -> store::Result<Asides> {
    let within = Within::whole().since(from).until(until);
    let mut notes = store.notes(conversation, within, BESIDE).await?;
    notes.reverse();
    let mut activities = activities(store, conversation, within, BESIDE, now).await?;
    activities.reverse();
    Ok(Asides { notes, activities })
}

/// What was done about a conversation, with the windows that were lost, newest first.
pub async fn activities(
    store: &Store,
    conversation: ConversationId,
    within: Within,
    limit: usize,
    now: Timestamp,
) -> store::Result<Vec<ActivityLine>> {
    let mut lines = store.activities(conversation, within, limit).await?;
    let Beside { at, id } = within.before;
    let from = Some(within.from).filter(|from| from.0 > 0);
    // Where more were done than are shown, only the windows that were lost within what is shown stand between them.
    let from = if lines.len() == limit { lines.last().map(|line| line.at).max(from) } else { from };
    let until = Some(at).filter(|at| at.0 < i64::MAX);
    let lost = store.losses_of(conversation, from, until, now).await?;
    let lost = lost.into_iter().map(|loss| store::activity::lost(conversation, loss));
    lines.extend(lost.filter(|line| (line.at, line.id.0) < (at, id)));
    lines.sort_by_key(|line| std::cmp::Reverse((line.at, line.id)));
    lines.truncate(limit);
    Ok(lines)
}
