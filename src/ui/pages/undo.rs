//! Taking back what was sent last, as long as it has not left.

use crate::{
    api::{Error, conversation},
    domain::{id::ConversationId, outbox::NewMessage},
    ui::{
        browser,
        desk::{Desk, Held},
        words::{self, desk as text},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Takes back what was sent last. False where there is nothing.
pub fn undo(desk: Desk) -> bool {
    let Some(Held { conversation: id, message, .. }) = desk.held.get_untracked() else { return false };
    desk.held.set(None);
    spawn_local(async move {
        match conversation::undo(id, message).await {
            Ok(new) => {
                desk.inbox.update(|inbox| inbox.forget(message));
                desk.say(text::UNDONE.to_owned());
                give_back(desk, id, new);
            }
            Err(Error::Conflict(_) | Error::NotFound) => desk.warn(text::LEFT.to_owned()),
            Err(error) => desk.warn(words::error(&error)),
        }
    });
    true
}

/// To the composer it came from; where another conversation is open, to its draft.
fn give_back(desk: Desk, id: ConversationId, new: NewMessage) {
    if desk.open.get_untracked() == Some(id) {
        desk.undone.set(Some((id, new)));
        return;
    }
    let Some(words) = new.text.or(new.caption) else { return };
    let key = format!("{}{id}", browser::DRAFTS);
    let before = browser::recall(&key).filter(|before| !before.is_empty());
    let draft = before.map_or(words.clone(), |before| format!("{words}\n{before}"));
    browser::remember(&key, &draft);
    spawn_local(async move { _ = conversation::save_draft(id, draft).await });
}
