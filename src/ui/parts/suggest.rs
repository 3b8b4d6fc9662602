//! A list that opens while somebody writes: the field keeps the focus, arrows choose, Enter takes.

use crate::ui::browser;
use leptos::{ev, prelude::*};

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Names it among the others.
    pub key: String,
    pub title: String,
    pub more: String,
}

/// What can be chosen now; nothing while the list is shut.
#[derive(Debug, Clone, Copy)]
pub struct Suggestions {
    /// The id of the list in the page.
    pub id: &'static str,
    pub rows: RwSignal<Vec<Row>>,
    pub at: RwSignal<usize>,
}

/// What a key did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    Moved,
    Chosen(usize),
    Shut,
}

impl Suggestions {
    pub fn new(id: &'static str) -> Self {
        Self { id, rows: RwSignal::new(Vec::new()), at: RwSignal::new(0) }
    }

    /// Shows these, the first of them chosen.
    pub fn show(self, rows: Vec<Row>) {
        if self.rows.with_untracked(|known| *known != rows) {
            self.at.set(0);
            self.rows.set(rows);
        }
    }

    /// The id of the line that is chosen, for `aria-activedescendant`.
    pub fn current(self) -> Option<String> {
        self.rows.with(|rows| rows.get(self.at.get()).map(|_| self.line(self.at.get())))
    }

    fn line(self, at: usize) -> String {
        format!("{}-{at}", self.id)
    }

    /// Takes a key that means something to the list; none where it is shut, or the key is the field's own.
    pub fn press(self, event: &ev::KeyboardEvent) -> Option<Pressed> {
        let count = self.rows.with_untracked(Vec::len);
        let with_modifier = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        if count == 0 || event.is_composing() || with_modifier {
            return None;
        }
        let at = self.at.get_untracked();
        let pressed = match event.key().as_str() {
            "ArrowDown" => {
                self.at.set((at + 1) % count);
                Pressed::Moved
            }
            "ArrowUp" => {
                self.at.set((at + count - 1) % count);
                Pressed::Moved
            }
            "Enter" | "Tab" => Pressed::Chosen(at),
            "Escape" => {
                self.show(Vec::new());
                Pressed::Shut
            }
            _ => return None,
        };
        event.prevent_default();
        event.stop_propagation();
        if pressed == Pressed::Moved {
            browser::bring_into_view(&self.line(self.at.get_untracked()));
        }
        Some(pressed)
    }
}

#[component]
pub fn SuggestList(suggestions: Suggestions, label: String, choose: Callback<usize>) -> impl IntoView {
    let is_open = Memo::new(move |_| suggestions.rows.with(|rows| !rows.is_empty()));
    let label = StoredValue::new(label);
    let lines = move || {
        let rows = suggestions.rows.get();
        let line = |(at, row): (usize, Row)| {
            view! {
                <li
                    class="palette-row"
                    id=suggestions.line(at)
                    role="option"
                    aria-selected=move || if suggestions.at.get() == at { "true" } else { "false" }
                    // The field keeps the focus.
                    on:mousedown=|event: ev::MouseEvent| event.prevent_default()
                    on:click=move |_| choose.run(at)
                >
                    <span class="suggest-title" dir="auto">
                        {row.title}
                    </span>
                    <span class="suggest-more" dir="auto">
                        {row.more}
                    </span>
                </li>
            }
        };
        rows.into_iter().enumerate().map(|(at, row)| line((at, row))).collect_view()
    };
    view! {
        <Show when=move || is_open.get()>
            <ul class="suggest" id=suggestions.id role="listbox" aria-label=label.get_value()>
                {lines}
            </ul>
        </Show>
    }
    .into_any()
}
