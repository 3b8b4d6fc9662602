//! What somebody has begun to write: kept in this browser at once, and on the server when the keys rest.

use crate::{
    api::conversation,
    domain::{id::ConversationId, time::Span},
    ui::{
        browser,
        desk::{Connection, Desk},
        parts::composer::Sheet,
    },
};
use leptos::{
    leptos_dom::helpers::{TimeoutHandle, set_timeout, set_timeout_with_handle},
    prelude::*,
    task::spawn_local,
};
use std::time::Duration;

/// How long after the server could not keep a draft it is given to it again, and how often.
const DRAFT_AGAIN: Duration = Duration::from_secs(5);
const DRAFT_TRIES: u8 = 5;
/// How old what the server says of a draft may be, at most.
const CROSSED: Span = Span::seconds(30);
/// How long after the last key a draft is kept.
const SETTLED: Duration = Duration::from_millis(1200);

/// Keeps the draft in this browser at once, and on the server when the keys rest.
pub(super) fn keep_draft(id: ConversationId, sheet: Sheet, may_tend: Signal<bool>) {
    let desk = Desk::get();
    let (key, synced) = (format!("{}{id}", browser::DRAFTS), format!("{}{id}", browser::SYNCED));
    let kept = sheet.kept;
    let timer = StoredValue::new(None::<TimeoutHandle>);
    // Where everything was asked for anew it may have been written on in another place; what was written here stays.
    let noted = synced.clone();
    Effect::new(move |before: Option<()>| {
        desk.stale.track();
        let mut told = None;
        desk.thread.update_value(|thread| {
            told = thread.as_mut().filter(|thread| thread.id == id).and_then(|it| it.draft.take())
        });
        let here = kept.get_value();
        let untouched = sheet.draft.with_untracked(|draft| *draft == here);
        // Such an answer may be older than what the server was given meanwhile.
        let now = desk.clock.now_untracked();
        let crossed = sheet.told_at.get_value().is_some_and(|at| now - at < CROSSED);
        if let Some(server) = told.filter(|server| before.is_some() && untouched && !crossed && *server != here) {
            browser::remember(&noted, &server);
            kept.set_value(server.clone());
            sheet.draft.set(server);
        }
    });
    let reachable = Memo::new(move |_| !matches!(desk.connection.get(), Connection::Offline | Connection::SignedOut));
    // How often it could not be kept on the server, one time after the other.
    let failures = StoredValue::new(0);
    let again = RwSignal::new(0_u32);
    Effect::new(move |before: Option<()>| {
        again.track();
        let reachable = reachable.get();
        if before.is_none() {
            let is_untouched = kept.with_value(|kept| sheet.draft.with_untracked(|draft| draft == kept));
            // What was kept for the time without a connection does not say what the server has.
            let server = Some(kept.get_value()).filter(|_| !desk.is_kept.get_untracked());
            let (draft, known) = begin_draft(browser::recall(&key), browser::recall(&synced), server);
            if known.is_empty() {
                browser::forget(&synced);
            } else {
                browser::remember(&synced, &known);
            }
            kept.set_value(known);
            // Somebody may have been quicker than the browser half.
            if is_untouched {
                sheet.draft.set(draft);
            }
        }
        let draft = sheet.draft.get();
        if draft.is_empty() {
            browser::forget(&key);
            browser::forget(&synced);
        } else {
            browser::remember(&key, &draft)
        }
        if let Some(waiting) = timer.get_value() {
            waiting.clear();
        }
        // Without a connection the copy in this browser has to do until there is one.
        if !reachable || !may_tend.get_untracked() || kept.with_value(|kept| *kept == draft) {
            return;
        }
        let (key, synced) = (key.clone(), synced.clone());
        let save = move || {
            let before = kept.try_get_value().unwrap_or_default();
            kept.set_value(draft.clone());
            sheet.told_at.set_value(Some(desk.clock.now_untracked()));
            spawn_local(async move {
                let saved = conversation::save_draft(id, draft.clone()).await;
                sheet.told_at.try_set_value(Some(desk.clock.now_untracked()));
                if saved.is_err() {
                    kept.try_update_value(|kept| {
                        if *kept == draft {
                            *kept = before;
                        }
                    });
                    failures.try_update_value(|failures| *failures += 1);
                    if failures.try_get_value().is_some_and(|failures| failures < DRAFT_TRIES) {
                        set_timeout(move || _ = again.try_update(|again| *again += 1), DRAFT_AGAIN);
                    }
                    return;
                }
                failures.try_set_value(0);
                if browser::recall(&key).is_some() {
                    browser::remember(&synced, &draft);
                }
            });
        };
        timer.set_value(set_timeout_with_handle(save, SETTLED).ok());
    });
}

/// What a composer begins with, and what of that the server has: the copy in this browser only where it is newer than
/// what the server was known to have; else it was written on, or sent, in another place. `server` is none where nobody
/// has asked it.
fn begin_draft(local: Option<String>, synced: Option<String>, server: Option<String>) -> (String, String) {
    let known = server.or_else(|| synced.clone()).unwrap_or_default();
    match local.filter(|local| !local.is_empty() && Some(local) != synced.as_ref()) {
        Some(local) => (local, known),
        None => (known.clone(), known),
    }
}

/// What was sent is no draft any more, and must not come back after the page is closed.
pub(super) fn forget_draft(desk: Desk, id: ConversationId, sheet: Sheet) {
    // Where the conversation is no longer on the screen, the server has forgotten it with the send.
    let is_empty = sheet.draft.try_with_untracked(String::is_empty) == Some(true);
    if is_empty && sheet.kept.try_with_value(|kept| !kept.is_empty()) == Some(true) {
        sheet.kept.set_value(String::new());
        sheet.told_at.set_value(Some(desk.clock.now_untracked()));
        spawn_local(async move { _ = conversation::save_draft(id, String::new()).await });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_goes_on_where_it_was_written_last() {
        let begin = |local: &str, synced: Option<&str>, server: Option<&str>| {
            begin_draft(Some(local.to_owned()), synced.map(str::to_owned), server.map(str::to_owned))
        };
        let both = |draft: &str, known: &str| (draft.to_owned(), known.to_owned());
        assert_eq!(begin("x", Some("x"), Some("x y")), both("x y", "x y"), "it was written on in another place");
        assert_eq!(begin("x", Some("x"), Some("")), both("", ""), "it was sent in another place");
        assert_eq!(begin("x y", Some("x"), Some("x")), both("x y", "x"), "the server has not heard of it yet");
        assert_eq!(begin("x", None, Some("")), both("x", ""), "nor at all");
        assert_eq!(begin("x", Some("x"), None), both("x", "x"), "the server cannot be asked");
        assert_eq!(begin("", None, Some("x")), both("x", "x"), "another browser");
    }
}
