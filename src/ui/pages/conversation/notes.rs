//! Notes about the conversation on the screen: writing them, and seeing those that name whoever is here.

use super::{
    history::{History, go_to},
    reply::fail,
};
use crate::{
    api::{Error, conversation, note, search},
    domain::{
        id::{ConversationId, MessageId, NoteId},
        time::Timestamp,
    },
    ui::{
        browser,
        desk::Desk,
        pages::{colleagues, mentions::NOTED},
        parts::{
            HEADING,
            composer::Sheet,
            note::{NoteActs, element_id, of_hash},
            note_form::Noting,
        },
        team::Team,
        words::{self, desk as more, talk as text},
    },
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::{use_location, use_query_map};

/// Keeps in this browser what is being written as a note, as a draft is kept.
pub(super) fn keep_begun(id: ConversationId, noting: Noting) {
    let key = begun(id);
    Effect::new(move |before: Option<()>| {
        if before.is_none()
            && noting.text.with_untracked(String::is_empty)
            && let Some(kept) = browser::recall(&key)
        {
            noting.text.set(kept);
        }
        noting.text.with(|text| {
            if text.trim().is_empty() {
                browser::forget(&key);
            } else {
                browser::remember(&key, text);
            }
        });
    });
}

/// Has it known who can be named in a note about this conversation, each time one is begun: it may be another's by now.
pub(super) fn know_people(id: ConversationId, noting: Noting) {
    Effect::new(move |_| {
        if !noting.open.get() {
            return;
        }
        spawn_local(async move {
            if let Ok(people) = note::who_sees(id).await {
                noting.people.try_set(people);
            }
        });
    });
}

/// Under which key the note that was begun here is kept.
fn begun(id: ConversationId) -> String {
    format!("{}{id}", browser::NOTES)
}

/// Keeps what was written as a note.
pub(super) fn keeper(id: ConversationId, noting: Noting, sheet: Sheet) -> Callback<String> {
    let desk = Desk::get();
    Callback::new(move |said: String| {
        noting.busy.set(true);
        sheet.fault.set(None);
        spawn_local(async move {
            let kept = note::write_note(id, said.clone()).await;
            if noting.busy.is_disposed() {
                match kept {
                    Err(error) => desk.tell(words::error(&error)),
                    Ok(_) if browser::recall(&begun(id)).is_some_and(|begun| begun.trim() == said) => {
                        browser::forget(&begun(id));
                    }
                    Ok(_) => {}
                }
                return;
            }
            noting.busy.set(false);
            match kept {
                Ok(note) => {
                    // In the middle of the history it would not follow on what stands last.
                    desk.inbox.update(|inbox| {
                        if !inbox.ends_early() {
                            inbox.put_note(note, false);
                        }
                    });
                    noting.text.set(String::new());
                    noting.shut();
                    desk.say(text::NOTE_SAVED.to_owned());
                }
                Err(error) => fail(desk, sheet, &error),
            }
        });
    })
}

/// What can be done with a note that stands there.
pub(super) fn acts(allowed: Signal<bool>) -> NoteActs {
    let desk = Desk::get();
    NoteActs {
        edit: Callback::new(move |(id, words, done): (NoteId, String, Callback<()>)| {
            spawn_local(async move {
                match note::edit_note(id, words).await {
                    Ok(note) => {
                        _ = done.try_run(());
                        desk.inbox.update(|inbox| inbox.put_note(note, true));
                        desk.say(text::NOTE_SAVED.to_owned());
                    }
                    Err(error) => desk.tell(words::error(&error)),
                }
            });
        }),
        delete: Callback::new(move |id: NoteId| {
            spawn_local(async move {
                match note::delete_note(id).await {
                    Ok(()) => {
                        desk.inbox.update(|inbox| inbox.forget_note(id));
                        desk.say(text::NOTE_DELETED.to_owned());
                        browser::catch_focus(HEADING);
                    }
                    Err(error) => desk.tell(words::error(&error)),
                }
            });
        }),
        allowed,
    }
}

/// Leads to the note that the address names, wherever in the history it stands.
pub(super) fn lead(id: ConversationId, history: History, found: RwSignal<Option<MessageId>>) {
    let desk = Desk::get();
    let hash = use_location().hash;
    let query = use_query_map();
    // What was not seen yet is brought into view as well, and before.
    let show = |note: NoteId| {
        browser::after_layout(move || {
            browser::after_layout(move || browser::bring_to_the_middle(&element_id(note)));
        });
    };
    Effect::new(move |_| {
        let Some(note) = hash.with(|hash| of_hash(hash)) else { return };
        if desk.inbox.with_untracked(|inbox| inbox.notes().iter().any(|known| known.id == note)) {
            show(note);
            return;
        }
        let at = query.with_untracked(|query| query.get(NOTED).and_then(|at| at.parse::<i64>().ok()));
        let Some(at) = at.map(Timestamp) else { return };
        spawn_local(async move {
            let around = async {
                let wamid = search::first_since(id, at).await?.ok_or(Error::NotFound)?;
                let page = conversation::conversation_at(id, wamid.clone()).await?;
                Ok::<_, Error>((wamid, page))
            };
            match around.await {
                // Whoever has gone on meanwhile looks at something else.
                _ if !desk.shows(id) || found.is_disposed() => {}
                Ok((wamid, page)) => {
                    go_to(desk, history, found, page, &wamid);
                    // It is about the note, not about the message after it.
                    found.set(None);
                    show(note);
                }
                Err(Error::NotFound) => {}
                Err(error) => desk.tell(more::failed(&more::JUMP_FAILED, &error)),
            }
        });
    });
}

/// What names whoever is here is seen once its conversation is on the screen. Whoever is not known by name is asked for.
pub(super) fn see(id: ConversationId) {
    let desk = Desk::get();
    let known = Team::get();
    let clock = desk.clock;
    let unread = Memo::new(move |_| known.unread.get());
    // Those that stand in the part of the history that is shown, newest first; any other has not been seen.
    let named = Memo::new(move |_| {
        let Some(me) = desk.me.with(|me| me.as_ref().map(|me| me.id)) else { return Vec::new() };
        desk.inbox.with(|inbox| {
            let here = inbox.notes().iter().rev().filter(|note| note.conversation_id == id);
            here.filter(|note| note.mentions.contains(&me)).map(|note| note.id).collect::<Vec<_>>()
        })
    });
    let told = StoredValue::new(Vec::<NoteId>::new());
    Effect::new(move |_| {
        // Asked again when the page comes back to the front, because the clock starts again then.
        let looks = Memo::new(move |_| {
            clock.now();
            !browser::is_hidden()
        });
        Effect::new(move |_| {
            let mut seen = named.get();
            told.with_value(|told| seen.retain(|note| !told.contains(note)));
            if unread.get() > 0 && looks.get() && !seen.is_empty() {
                spawn_local(async move {
                    if let Ok(left) = note::read_mentions(id, seen.clone()).await {
                        told.try_update_value(|told| told.extend(seen));
                        known.unread.try_set(left);
                    }
                });
            }
        });
    });
    colleagues::keep_known(known);
    let strangers = Memo::new(move |_| {
        known.people.with(|people| {
            desk.inbox.with(|inbox| {
                let authors = inbox.notes().iter().filter_map(|note| note.author);
                let doers = inbox.activities().iter().flat_map(|line| [line.by, line.user]).flatten();
                // Whoever has not heard of anybody yet is about to.
                authors.chain(doers).find(|who| !people.is_empty() && people.iter().all(|one| one.id != *who))
            })
        })
    });
    Effect::new(move |_| {
        if let Some(who) = strangers.get() {
            colleagues::know(known, Some(who));
        }
    });
}
