//! Quick replies at the composer: a slash opens them, and what is missing is asked for before anything is put in.

use crate::{
    domain::quick_reply::{self, QuickReplies, fill, matching},
    ui::{
        browser,
        parts::{
            composer,
            icon::Icon,
            suggest::{Pressed, Row, SuggestList, Suggestions},
        },
        route::Route,
        words::talk as text,
    },
};
use leptos::{ev, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlTextAreaElement};
use std::collections::BTreeMap;

/// The id of the list.
const LIST: &str = "quick-replies";
/// The first of the fields for what is missing, as a CSS selector.
const FIRST: &str = ".quick-missing input";
/// Most lines of the list.
const SHOWN: usize = 8;

/// A quick reply of which something is missing, and what it takes the place of: the slash with what follows it, and where
/// it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    text: String,
    missing: Vec<String>,
    begun: String,
    from: u32,
}

#[derive(Clone, Copy)]
pub struct Quick {
    suggestions: Suggestions,
    /// What follows the slash, while one is being written.
    sought: RwSignal<Option<String>>,
    /// What there is, once it was asked for.
    known: RwSignal<Option<QuickReplies>>,
    /// Asks for it.
    load: Callback<()>,
    asked: RwSignal<Option<Asked>>,
    draft: RwSignal<String>,
}

impl Quick {
    pub fn new(draft: RwSignal<String>, known: RwSignal<Option<QuickReplies>>, load: Callback<()>) -> Self {
        let quick = Self {
            suggestions: Suggestions::new(LIST),
            sought: RwSignal::new(None),
            known,
            load,
            asked: RwSignal::new(None),
            draft,
        };
        Effect::new(move |_| {
            let rows = quick.sought.with(|sought| {
                let Some(sought) = sought else { return Vec::new() };
                known.with(|known| known.as_ref().map(|known| rows(known, sought)).unwrap_or_default())
            });
            quick.suggestions.show(rows);
        });
        quick
    }

    /// Looks what is being written in the composer's field.
    pub fn look(self, field: &HtmlTextAreaElement) {
        let sought = quick_reply::sought(&before_caret(field)).map(str::to_owned);
        if sought.is_some() && self.known.with_untracked(Option::is_none) {
            self.load.run(());
        }
        if self.sought.with_untracked(|known| *known != sought) {
            self.sought.set(sought);
        }
    }

    /// Looks again once the caret has moved; what is shut stays so.
    pub fn follow(self, field: &HtmlTextAreaElement) {
        if self.sought.with_untracked(Option::is_some) {
            self.look(field);
        }
    }

    /// Takes a key that means something to the list. Whether it did.
    pub fn press(self, event: &ev::KeyboardEvent) -> bool {
        match self.suggestions.press(event) {
            Some(Pressed::Chosen(at)) => self.choose(at),
            Some(Pressed::Shut) => self.sought.set(None),
            Some(Pressed::Moved) => {}
            None => return false,
        }
        true
    }

    /// Shuts the list: the field is left.
    pub fn shut(self) {
        if self.sought.with_untracked(Option::is_some) {
            self.sought.set(None);
        }
    }

    /// For `aria-activedescendant` and `aria-controls` of the field.
    pub fn current(self) -> Option<String> {
        self.suggestions.current()
    }

    pub fn controls(self) -> Option<&'static str> {
        self.current().map(|_| LIST)
    }

    fn choose(self, at: usize) {
        let key = self.suggestions.rows.with_untracked(|rows| rows.get(at).map(|row| row.key.clone()));
        self.sought.set(None);
        let (Some(key), Some(field)) = (key, field()) else { return };
        let before = before_caret(&field);
        let Some(begun) = quick_reply::sought(&before).map(|sought| format!("/{sought}")) else { return };
        let to = before.encode_utf16().count() as u32;
        let from = to.saturating_sub(begun.encode_utf16().count() as u32);
        let found = self.known.with_untracked(|known| {
            let known = known.as_ref()?;
            let reply = known.replies.iter().find(|reply| reply.id.to_string() == key)?;
            Some((reply.text.clone(), fill(&reply.text, &known.values)))
        });
        match found {
            Some((_, Ok(filled))) => self.put(&field, &filled, from, to),
            Some((text, Err(missing))) => {
                self.asked.set(Some(Asked { text, missing, begun, from }));
                browser::after_layout(|| browser::focus_first(FIRST));
            }
            None => {}
        }
    }

    fn put(self, field: &HtmlTextAreaElement, words: &str, from: u32, to: u32) {
        _ = field.set_range_text_with_start_and_end(words, from, to);
        _ = field.focus();
        let caret = from + words.encode_utf16().count() as u32;
        _ = field.set_selection_range(caret, caret);
        self.draft.set(field.value());
    }
}

fn rows(known: &QuickReplies, sought: &str) -> Vec<Row> {
    let row = |reply: &quick_reply::QuickReply| Row {
        key: reply.id.to_string(),
        title: format!("/{}", reply.shortcut),
        more: reply.text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(120).collect(),
    };
    matching(&known.replies, sought, SHOWN).into_iter().map(row).collect()
}

fn field() -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(composer::FIELD)?.dyn_into().ok()
}

/// From where to where in a text something stands that was begun there: where it was, else where it is last, else at the
/// end. Somebody may have written on meanwhile.
fn place(text: &str, begun: &str, from: u32) -> (u32, u32) {
    let [text, begun] = [text, begun].map(|text| text.encode_utf16().collect::<Vec<u16>>());
    let at = from as usize;
    let is_there = text.get(at..at + begun.len()).is_some_and(|part| *part == *begun);
    let last = || text.windows(begun.len().max(1)).rposition(|part| *part == *begun);
    let found = Some(at).filter(|_| is_there).or_else(last);
    let (from, to) = found.map_or((text.len(), text.len()), |at| (at, at + begun.len()));
    (from as u32, to as u32)
}

/// The text of a field before its caret.
pub fn before_caret(field: &HtmlTextAreaElement) -> String {
    let caret = field.selection_start().ok().flatten().unwrap_or_default() as usize;
    let units: Vec<u16> = field.value().encode_utf16().take(caret).collect();
    String::from_utf16_lossy(&units)
}

/// The list, and what it says of what was found, above the composer.
#[component]
pub fn QuickPanel(quick: Quick) -> impl IntoView {
    let count = Memo::new(move |_| quick.suggestions.rows.with(Vec::len));
    let is_sought = Memo::new(move |_| quick.sought.with(Option::is_some) && quick.known.with(Option::is_some));
    let said = move || match (is_sought.get(), count.get()) {
        (false, _) => String::new(),
        (true, 0) => text::QUICK_NONE.to_owned(),
        (true, n) => text::quick_found(n),
    };
    view! {
        <div class="quick">
            <SuggestList
                suggestions=quick.suggestions
                label=text::QUICK.to_owned()
                choose=Callback::new(move |at| quick.choose(at))
            />
            <Show when=move || is_sought.get()>
                // The field keeps the focus: else this would be gone before it is pressed.
                <p class="quick-foot" on:mousedown=|event: ev::MouseEvent| event.prevent_default()>
                    <span role="status">{said}</span>
                    <a href=Route::Replies.href()>{text::QUICK_MANAGE}</a>
                </p>
            </Show>
            {move || quick.asked.get().map(|asked| view! { <Missing quick asked/> })}
        </div>
    }
    .into_any()
}

/// Asks for what is missing.
#[component]
fn Missing(quick: Quick, asked: Asked) -> impl IntoView {
    let given = StoredValue::new(BTreeMap::<String, String>::new());
    let fields = asked
        .missing
        .iter()
        .map(|name| {
            let (label, key) = (name.clone(), name.clone());
            view! {
                <label class="labelled">
                    <span class="label" dir="auto">
                        {label}
                    </span>
                    <input
                        class="field"
                        type="text"
                        required
                        dir="auto"
                        autocomplete="off"
                        on:input=move |event| {
                            let value = event_target_value(&event);
                            given.update_value(|given| _ = given.insert(key.clone(), value));
                        }
                    />
                </label>
            }
        })
        .collect_view();
    let insert = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let mut values =
            quick.known.with_untracked(|known| known.as_ref().map(|it| it.values.clone())).unwrap_or_default();
        values.extend(given.get_value());
        // What is blank is a hole too: the fields say that they have to be filled in.
        if let (Ok(filled), Some(field)) = (fill(&asked.text, &values), field()) {
            quick.asked.set(None);
            let (from, to) = place(&field.value(), &asked.begun, asked.from);
            quick.put(&field, &filled, from, to);
        }
    };
    let cancel = move |_| {
        quick.asked.set(None);
        composer::focus();
    };
    view! {
        <form class="quick-missing" aria-label=text::QUICK_MISSING on:submit=insert>
            <p class="label">{text::QUICK_MISSING}</p>
            {fields}
            <div class="talk-acts">
                <button class="button-primary" type="submit">
                    {text::QUICK_INSERT}
                </button>
                <button class="button" type="button" on:click=cancel>
                    <Icon name="x"/>
                    {text::CANCEL}
                </button>
            </div>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_reply_takes_the_place_of_its_slash_also_where_somebody_has_written_on() {
        assert_eq!(place("Hi /hours", "/hours", 3), (3, 9));
        assert_eq!(place("Hi there /hours", "/hours", 3), (9, 15), "something was put before it");
        assert_eq!(place("😀 /hours and /hours", "/hours", 3), (3, 9), "counted as the browser counts");
        assert_eq!(place("Hi", "/hours", 3), (2, 2), "it is gone");
        assert_eq!(place("", "/", 0), (0, 0));
    }
}
