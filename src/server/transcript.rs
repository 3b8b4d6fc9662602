//! A conversation written out: read page by page from its newest message backwards, to a limit.

use super::{
    note::PEOPLE,
    state::AppState,
    store::{self, message::Page, note::Within},
};
use crate::domain::{
    conversation::ConversationView,
    id::{ConversationId, UserId},
    message::Message,
    note::Note,
    time::Timestamp,
};
use std::collections::BTreeMap;

/// Messages, and notes, that are written out at most: the newest.
pub const MESSAGES: usize = 20_000;
const NOTES: usize = 5_000;
/// Messages read at a time.
const PAGE: usize = 500;

/// What a transcript is made of, oldest first.
#[derive(Debug, Clone)]
pub struct Written {
    pub row: ConversationView,
    pub messages: Vec<Message>,
    /// None where nobody asked for them.
    pub notes: Option<Vec<Note>>,
    pub names: BTreeMap<UserId, String>,
    pub whole: bool,
    pub at: Timestamp,
}

/// Reads a conversation as a whole. None where there is none of this id.
pub async fn read(
    state: &AppState,
    id: ConversationId,
    with_notes: bool,
    most: usize,
) -> store::Result<Option<Written>> {
    let at = state.clock.now();
    let Some(row) = state.store.conversation(id, at).await? else { return Ok(None) };
    let mut messages = Vec::new();
    let mut page = Page::Newest;
    let whole = loop {
        let (rows, next) = state.store.messages(row.id, &page, PAGE.min(most - messages.len())).await?;
        messages.extend(rows);
        match next {
            None => break true,
            Some(_) if messages.len() >= most => break false,
            Some(place) => page = Page::After(place),
        }
    };
    messages.reverse();
    let notes = match with_notes {
        true => {
            let from = messages.first().map(|message| message.sent_at).filter(|_| !whole);
            let mut notes = state.store.notes(row.id, Within::whole().since(from), NOTES).await?;
            notes.reverse();
            Some(notes)
        }
        false => None,
    };
    let names = state.store.colleagues(PEOPLE).await?.into_iter().map(|one| (one.id, one.name)).collect();
    Ok(Some(Written { row, messages, notes, names, whole, at }))
}
