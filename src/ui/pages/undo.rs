//! Taking back what was sent last, as long as it has not left.

use crate::{
    api::{Error, conversation},
    domain::{id::ConversationId, outbox::NewMessage},
    ui::{
        browser,
        desk::{Desk, Held},
        late,
        outbox::Why,
        pages::offline,
        words::{self, desk as text},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Takes back what was sent last. False where there is nothing. Where it does not succeed it can be tried again, as long
/// as there is time.
pub fn undo(desk: Desk) -> bool {
    let Some(held) = desk.held.get_untracked() else { return false };
    desk.held.set(None);
    desk.told.set(None);
    late::take_back(desk, held);
    true
}

/// Asks the server for it.
pub fn take_back(desk: Desk, held: Held) {
    spawn_local(async move {
        let (id, message) = (held.conversation, held.message);
        let undone = match conversation::undo(id, message).await {
            // It was taken back already, and the answer that said so did not arrive.
            Err(Error::NotFound) => Ok(held.new.clone()),
            undone => undone,
        };
        match undone {
            Ok(new) => {
                desk.inbox.update(|inbox| inbox.forget(message));
                desk.say(text::UNDONE.to_owned());
                give_back(desk, id, new);
            }
            Err(Error::Conflict(_)) => desk.tell(text::LEFT.to_owned()),
            Err(error) => not_now(desk, held, &error),
        }
    });
}

/// It can be tried again.
pub fn not_now(desk: Desk, held: Held, error: &Error) {
    // What was sent after it can be taken back rather.
    desk.held.update(|now| *now = now.take().or(Some(held)));
    desk.tell(words::error(error));
}

/// To the composer it came from; where another conversation is open, to its draft. Files and templates are none, and
/// wait for the composer.
fn give_back(desk: Desk, id: ConversationId, new: NewMessage) {
    if desk.open.get_untracked() == Some(id) {
        desk.undone.set(Some((id, new)));
        return;
    }
    let Some(words) = new.text.clone() else {
        offline::came_back(desk, id, vec![new], &Why::Asked);
        return;
    };
    let key = format!("{}{id}", browser::DRAFTS);
    let before = browser::recall(&key).filter(|before| !before.is_empty());
    let draft = before.map_or(words.clone(), |before| format!("{words}\n{before}"));
    browser::remember(&key, &draft);
    spawn_local(async move { _ = conversation::save_draft(id, draft).await });
}
