//! Notes about conversations, whom they name, and who works here.

use super::{Error, json::Json};
use crate::domain::{
    id::{ConversationId, NoteId},
    note::{Colleague, Mention, Note},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The notes that name whoever asks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mentions {
    /// Newest first; the list may end before the oldest.
    pub mentions: Vec<Mention>,
    /// How many of all there are they have not seen.
    pub unread: i64,
}

#[server(prefix = "/_fn", endpoint = "write_note", input = Json, output = Json)]
pub async fn write_note(id: ConversationId, text: String) -> Result<Note, Error> {
    crate::server::desk::notes::write(id, text).await
}

/// Changes a note of one's own.
#[server(prefix = "/_fn", endpoint = "edit_note", input = Json, output = Json)]
pub async fn edit_note(note: NoteId, text: String) -> Result<Note, Error> {
    crate::server::desk::notes::edit(note, text).await
}

/// Deletes a note of one's own.
#[server(prefix = "/_fn", endpoint = "delete_note", input = Json, output = Json)]
pub async fn delete_note(note: NoteId) -> Result<(), Error> {
    crate::server::desk::notes::delete(note).await
}

#[server(name = AskMentions, prefix = "/_fn", endpoint = "mentions", input = Json, output = Json)]
pub async fn mentions() -> Result<Mentions, Error> {
    crate::server::desk::notes::mentions().await
}

/// These notes of a conversation have been seen, as far as they name whoever asks. How many are left elsewhere.
#[server(prefix = "/_fn", endpoint = "read_mentions", input = Json, output = Json)]
pub async fn read_mentions(id: ConversationId, notes: Vec<NoteId>) -> Result<i64, Error> {
    crate::server::desk::notes::read_mentions(id, notes).await
}

/// Who sees a conversation, and can be named in a note about it, by name.
#[server(name = AskWhoSees, prefix = "/_fn", endpoint = "who_sees", input = Json, output = Json)]
pub async fn who_sees(id: ConversationId) -> Result<Vec<Colleague>, Error> {
    crate::server::desk::notes::who_sees(id).await
}

/// Everybody who works here or did, by name.
#[server(name = AskColleagues, prefix = "/_fn", endpoint = "colleagues", input = Json, output = Json)]
pub async fn colleagues() -> Result<Vec<Colleague>, Error> {
    crate::server::desk::notes::colleagues().await
}
