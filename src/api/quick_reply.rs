//! Texts that are written again and again.

use super::{Error, json::Json};
use crate::domain::{
    id::{ConversationId, QuickReplyId},
    quick_reply::{QuickReplies, QuickReply},
};
use leptos::prelude::*;

/// What whoever asks can use in a conversation, and what variables stand for in it.
#[server(name = AskQuickReplies, prefix = "/_fn", endpoint = "quick_replies", input = Json, output = Json)]
pub async fn quick_replies(id: ConversationId) -> Result<QuickReplies, Error> {
    crate::server::desk::quick_replies::of_conversation(id).await
}

/// Everybody's, and one's own.
#[server(name = ListQuickReplies, prefix = "/_fn", endpoint = "all_quick_replies", input = Json, output = Json)]
pub async fn all_quick_replies() -> Result<Vec<QuickReply>, Error> {
    crate::server::desk::quick_replies::all().await
}

/// Keeps a text under a shortcut, in place of the one of that id.
#[server(prefix = "/_fn", endpoint = "keep_quick_reply", input = Json, output = Json)]
pub async fn keep_quick_reply(
    id: Option<QuickReplyId>,
    shortcut: String,
    text: String,
    shared: bool,
) -> Result<(), Error> {
    crate::server::desk::quick_replies::keep(id, shortcut, text, shared).await
}

#[server(prefix = "/_fn", endpoint = "delete_quick_reply", input = Json, output = Json)]
pub async fn delete_quick_reply(id: QuickReplyId) -> Result<(), Error> {
    crate::server::desk::quick_replies::delete(id).await
}
