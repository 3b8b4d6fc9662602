//! Where a note is written: in place of the reply, and unlike it, so that nobody takes one for the other.

use crate::{
    domain::note::{self, Colleague},
    ui::{
        browser,
        commands::Command,
        parts::{
            composer::on_touch_keyboard,
            icon::Icon,
            quick::before_caret,
            suggest::{Pressed, Row, SuggestList, Suggestions},
        },
        words::talk as text,
    },
};
use leptos::{ev, html, prelude::*};

/// The id of the button that opens it.
pub const NOTE: &str = "note";
/// The id of its field.
const FIELD: &str = "note-field";
/// The id of the list of colleagues.
const LIST: &str = "note-people";
/// Most lines of that list.
const SHOWN: usize = 6;

/// A note that is being written.
#[derive(Debug, Clone, Copy)]
pub struct Noting {
    pub open: RwSignal<bool>,
    pub text: RwSignal<String>,
    pub busy: RwSignal<bool>,
    /// Who can be named in it: those who see the conversation. Empty until it is known.
    pub people: RwSignal<Vec<Colleague>>,
}

impl Noting {
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            text: RwSignal::new(String::new()),
            busy: RwSignal::new(false),
            people: RwSignal::new(Vec::new()),
        }
    }

    /// Shuts the form; what was written in it stays until it is opened again.
    pub fn shut(self) {
        self.open.set(false);
        browser::after_layout(|| browser::focus(NOTE));
    }
}

impl Default for Noting {
    fn default() -> Self {
        Self::new()
    }
}

#[component]
pub fn NoteButton(noting: Noting) -> impl IntoView {
    let press = move |_| {
        if noting.open.get_untracked() {
            noting.shut();
        } else {
            noting.open.set(true);
            browser::after_layout(|| browser::focus(FIELD));
        }
    };
    view! {
        <button
            class="button note-open"
            id=NOTE
            type="button"
            aria-expanded=move || if noting.open.get() { "true" } else { "false" }
            title=format!("{} ({})", text::NOTE_LABEL, Command::Note.keys().unwrap_or_default())
            on:click=press
        >
            <Icon name="sticky-note"/>
            {text::NOTE}
        </button>
    }
    .into_any()
}

#[component]
pub fn NoteForm(
    noting: Noting,
    /// What went wrong with the last try.
    fault: RwSignal<Option<String>>,
    save: Callback<String>,
) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    let suggestions = Suggestions::new(LIST);
    let sought = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let rows = sought.with(|sought| {
            let Some(sought) = sought else { return Vec::new() };
            noting.people.with(|people| note::matching(people, sought, SHOWN).into_iter().map(row).collect())
        });
        suggestions.show(rows);
    });
    let look = move || {
        if let Some(field) = field.get_untracked() {
            let begun = note::sought(&before_caret(&field)).map(str::to_owned);
            if sought.with_untracked(|known| *known != begun) {
                sought.set(begun);
            }
        }
    };
    // Once the caret has moved; what is shut stays so.
    let follow = move || {
        if sought.with_untracked(Option::is_some) {
            look();
        }
    };
    let choose = Callback::new(move |at: usize| {
        let name = suggestions.rows.with_untracked(|rows| rows.get(at).map(|row| row.title.clone()));
        sought.set(None);
        let (Some(name), Some(field)) = (name, field.get_untracked()) else { return };
        let before = before_caret(&field);
        let Some(begun) = note::sought(&before) else { return };
        let to = before.encode_utf16().count() as u32;
        let from = to.saturating_sub(begun.encode_utf16().count() as u32);
        let words = format!("{name} ");
        _ = field.set_range_text_with_start_and_end(&words, from, to);
        let caret = from + words.encode_utf16().count() as u32;
        _ = field.set_selection_range(caret, caret);
        _ = field.focus();
        noting.text.set(field.value());
    });
    let submit = move || {
        let words = noting.text.get_untracked().trim().to_owned();
        if !words.is_empty() && !noting.busy.get_untracked() {
            save.run(words);
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        match suggestions.press(&event) {
            Some(Pressed::Chosen(at)) => return choose.run(at),
            Some(Pressed::Shut) => return sought.set(None),
            Some(Pressed::Moved) => return,
            None => {}
        }
        if event.is_composing() {
            return;
        }
        let plain = !event.shift_key() && !event.alt_key();
        match event.key().as_str() {
            "Enter" if event.ctrl_key() || event.meta_key() || (plain && !on_touch_keyboard()) => submit(),
            "Escape" => noting.shut(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let is_empty = Memo::new(move |_| noting.text.with(|text| text.trim().is_empty()));
    view! {
        <form
            class="note-form"
            aria-label=text::NOTE_LABEL
            on:submit=move |event: ev::SubmitEvent| {
                event.prevent_default();
                submit();
            }
        >
            <Show when=move || fault.with(Option::is_some)>
                <p class="composer-fault">
                    <Icon name="circle-alert"/>
                    <span>{fault}</span>
                </p>
            </Show>
            <SuggestList suggestions label=text::PEOPLE.to_owned() choose/>
            <textarea
                class="field note-field"
                id=FIELD
                node_ref=field
                rows="3"
                dir="auto"
                autocomplete="off"
                aria-label=text::NOTE_LABEL
                aria-autocomplete="list"
                aria-controls=move || suggestions.current().map(|_| LIST)
                aria-activedescendant=move || suggestions.current()
                placeholder=text::NOTE_PLACEHOLDER
                prop:value=noting.text
                on:input=move |event| {
                    fault.set(None);
                    noting.text.set(event_target_value(&event));
                    look();
                }
                on:keydown=keys
                on:keyup=move |_| follow()
                on:click=move |_| follow()
                on:select=move |_| follow()
                on:blur=move |_| sought.set(None)
            ></textarea>
            <div class="talk-acts">
                <button
                    class="button-primary"
                    type="submit"
                    aria-disabled=move || if is_empty.get() || noting.busy.get() { "true" } else { "false" }
                    aria-busy=move || noting.busy.get().then_some("true")
                >
                    {text::NOTE_SAVE}
                </button>
                <button class="button" type="button" on:click=move |_| noting.shut()>
                    {text::CANCEL}
                </button>
            </div>
        </form>
    }
    .into_any()
}

fn row(one: &Colleague) -> Row {
    Row { key: one.id.to_string(), title: one.name.clone(), more: String::new() }
}
