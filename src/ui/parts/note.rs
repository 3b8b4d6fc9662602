//! A note between the bubbles: seen by whoever works here, and by nobody else.

use crate::{
    domain::{id::NoteId, note::Note},
    ui::{
        browser,
        desk::Desk,
        parts::{discard::Discard, icon::Icon, rich_text::RichText},
        team::Team,
        words::{self, message, talk as text},
    },
};
use leptos::{ev, prelude::*};

/// What its author can do with a note.
#[derive(Clone, Copy)]
pub struct NoteActs {
    /// What it says from now on, and what is run once it does.
    pub edit: Callback<(NoteId, String, Callback<()>)>,
    pub delete: Callback<NoteId>,
    /// Whether whoever is here may write notes at all.
    pub allowed: Signal<bool>,
}

#[component]
pub fn NoteView(id: NoteId, acts: NoteActs) -> impl IntoView {
    let desk = Desk::get();
    let team = Team::get();
    let clock = desk.clock;
    let find = move || desk.inbox.with(|inbox| inbox.notes().iter().find(|note| note.id == id).cloned());
    let Some(first) = untrack(find) else { return ().into_any() };
    let (at, author) = (first.at, first.author);
    // What is taken out stays as it was until its row goes.
    let note =
        Memo::new(move |before: Option<&Note>| find().or_else(|| before.cloned()).unwrap_or_else(|| first.clone()));
    let is_mine = Memo::new(move |_| {
        author.is_some() && desk.me.with(|me| me.as_ref().map(|me| me.id)) == author && acts.allowed.get()
    });
    let who = move || {
        let me = desk.me.with(|me| me.as_ref().map(|me| me.id));
        if author.is_some() && author == me {
            text::NOTE_OF_YOU.to_owned()
        } else {
            text::note_of(&team.author(author))
        }
    };
    let edits = RwSignal::new(false);
    let (edit_id, field_id) = (format!("edit-note-{id}"), format!("note-text-{id}"));
    let begin = {
        let field_id = field_id.clone();
        move |_: ev::MouseEvent| {
            edits.set(true);
            let field_id = field_id.clone();
            browser::after_layout(move || browser::focus(&field_id));
        }
    };
    let end = {
        let edit_id = edit_id.clone();
        let shut = Callback::new(move |()| {
            edits.set(false);
            let edit_id = edit_id.clone();
            browser::after_layout(move || browser::focus(&edit_id));
        });
        Callback::new(move |changed: Option<String>| match changed {
            Some(words) => acts.edit.run((id, words, shut)),
            None => shut.run(()),
        })
    };
    let buttons = move || {
        let begin = begin.clone();
        view! {
            <span class="note-acts">
                <button
                    class="button-icon"
                    id=edit_id.clone()
                    type="button"
                    aria-label=text::NOTE_EDIT
                    title=text::NOTE_EDIT
                    on:click=begin
                >
                    <Icon name="pencil"/>
                </button>
                <Discard
                    name=text::NOTE_DELETE.to_owned()
                    icon=true
                    run=Callback::new(move |()| acts.delete.run(id))
                />
            </span>
        }
        .into_any()
    };
    let body = move || {
        if edits.get() {
            let words = note.with_untracked(|note| note.text.clone());
            view! { <NoteEditor id=field_id.clone() words end/> }.into_any()
        } else {
            view! { <RichText text=note.with(|note| note.text.clone())/> }.into_any()
        }
    };
    view! {
        <li class="message note" id=element_id(id)>
            <article class="bubble note-body">
                <p class="bubble-via">
                    <Icon name="sticky-note"/>
                    <span dir="auto">{who}</span>
                </p>
                {body}
                <p class="bubble-foot">
                    {move || note.with(|note| note.edited_at.is_some()).then(|| view! { <span>{message::EDITED}</span> })}
                    <time datetime=at.to_string() title=move || clock.in_full(at)>
                        {move || words::clock_time(at, clock.offset(at))}
                    </time>
                    {move || (is_mine.get() && !edits.get()).then(buttons.clone())}
                </p>
            </article>
        </li>
    }
    .into_any()
}

/// The id of a note in the page.
pub fn element_id(id: NoteId) -> String {
    format!("note-{id}")
}

/// The note that a fragment of an address names.
pub fn of_hash(hash: &str) -> Option<NoteId> {
    hash.trim_start_matches('#').strip_prefix("note-")?.parse().ok()
}

/// Where a note is changed; ends with what it says now, or nothing.
#[component]
fn NoteEditor(id: String, words: String, end: Callback<Option<String>>) -> impl IntoView {
    let written = RwSignal::new(words.clone());
    let save = move || {
        let now = written.get_untracked().trim().to_owned();
        end.run(Some(now).filter(|now| !now.is_empty() && *now != words));
    };
    let save = StoredValue::new(save);
    let keys = move |event: ev::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Escape" => end.run(None),
            "Enter" if event.ctrl_key() || event.meta_key() => save.with_value(|save| save()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        save.with_value(|save| save());
    };
    view! {
        <form class="note-editor" on:submit=submit>
            <textarea
                class="field"
                id=id
                rows="3"
                dir="auto"
                aria-label=text::NOTE_LABEL
                prop:value=written
                on:input=move |event| written.set(event_target_value(&event))
                on:keydown=keys
            ></textarea>
            <div class="talk-acts">
                <button class="button-primary" type="submit">
                    {text::NOTE_SAVE}
                </button>
                <button class="button" type="button" on:click=move |_| end.run(None)>
                    {text::CANCEL}
                </button>
            </div>
        </form>
    }
    .into_any()
}
