//! A question with some answers to choose from: by typing what one begins with, by arrow keys, or by touch; where the
//! answers are moments, also any other moment.

use crate::{
    domain::time::Timestamp,
    ui::{
        browser,
        commands::fit,
        desk::Desk,
        parts::{
            icon::Icon,
            later::{self, MomentField},
        },
        words::{self, desk as more, planned, triage as text},
    },
};
use leptos::{ev, html, prelude::*};

pub const DIALOG: &str = "choose";
const LIST: &str = "choose-list";
const MOMENT: &str = "choose-moment";

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What is told to whoever asked.
    pub key: String,
    pub icon: &'static str,
    pub title: String,
    /// What is said beside it.
    pub more: String,
    /// It holds already.
    pub on: bool,
}

impl Offer {
    pub fn new(key: impl Into<String>, icon: &'static str, title: impl Into<String>) -> Self {
        Self { key: key.into(), icon, title: title.into(), more: String::new(), on: false }
    }

    /// One that was made of what was typed: it fits, however it is called.
    pub fn typed(key: impl std::fmt::Display, icon: &'static str, title: impl Into<String>) -> Self {
        Self::new(format!("{TYPED}{key}"), icon, title)
    }

    fn id(&self) -> String {
        format!("choose-{}", self.key)
    }
}

/// What the keys of those begin with.
pub const TYPED: &str = "typed:";

#[component]
pub fn Chooser(
    /// What is asked.
    #[prop(into)]
    title: Signal<String>,
    /// What was typed.
    typed: RwSignal<String>,
    /// What there is to choose from; what was typed may add to it.
    #[prop(into)]
    offers: Signal<Vec<Offer>>,
    /// Any moment to come is an answer too. It is told like one that was typed.
    #[prop(into)]
    moments: Signal<bool>,
    choose: Callback<String>,
    /// Called when the question goes away.
    gone: Callback<()>,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    // What arrow keys have gone to; the first while they have not.
    let at = RwSignal::new(None::<String>);
    let fitting = Memo::new(move |_| {
        let typed = typed.get();
        offers.with(|offers| fitting(typed.trim(), offers))
    });
    let current = Memo::new(move |_| {
        let wanted = at.get();
        fitting.with(|offers| {
            let known = wanted.filter(|wanted| offers.iter().any(|offer| offer.key == *wanted));
            known.or_else(|| offers.first().map(|offer| offer.key.clone()))
        })
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let take = move |key: String| {
        close();
        // The focus has gone back to where it was; what was chosen may move it on.
        browser::after_layout(move || choose.run(key));
    };
    let pick = Callback::new(move |at: Timestamp| take(format!("{TYPED}{}", at.0)));
    let keys = move |event: ev::KeyboardEvent| {
        let go = |by: usize| {
            let next = fitting.with_untracked(|offers| {
                let now = current.get_untracked();
                let now = offers.iter().position(|offer| Some(&offer.key) == now.as_ref())?;
                offers.get((now + by) % offers.len()).map(|offer| (offer.key.clone(), offer.id()))
            });
            if let Some((key, id)) = next {
                at.set(Some(key));
                browser::after_layout(move || browser::bring_into_view(&id));
            }
        };
        match event.key().as_str() {
            "ArrowDown" => go(1),
            "ArrowUp" => go(fitting.with_untracked(Vec::len).saturating_sub(1)),
            "Enter" if !event.is_composing() => {
                if let Some(key) = current.get_untracked() {
                    take(key);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let line = move |offer: Offer| {
        let id = offer.id();
        let Offer { key, icon, title, more, on } = offer;
        let icon = if on { "check" } else { icon };
        let directed = matches!(icon, "arrow-right" | "undo-2");
        let is_current = {
            let key = key.clone();
            Memo::new(move |_| current.with(|current| current.as_ref() == Some(&key)))
        };
        view! {
            <li
                class="palette-row"
                id=id
                role="option"
                aria-selected=move || if is_current.get() { "true" } else { "false" }
                on:click=move |_| take(key.clone())
            >
                <Icon name=icon directed/>
                <span class="palette-title" dir="auto">
                    {title}
                    {on.then(|| view! { <span class="sr-only">" " {text::CHOSEN}</span> })}
                </span>
                <span class="palette-more" dir="auto">
                    {more}
                </span>
            </li>
        }
        .into_any()
    };
    view! {
        <dialog
            class="dialog palette"
            id=DIALOG
            node_ref=dialog
            aria-label=move || title.get()
            on:close=move |_| {
                // By now the next question may have been asked.
                if dialog.get_untracked().is_some_and(|dialog| dialog.open()) {
                    return;
                }
                typed.set(String::new());
                at.set(None);
                gone.run(());
            }
        >
            <div class="palette-head">
                <input
                    class="palette-field"
                    type="text"
                    role="combobox"
                    autofocus
                    autocomplete="off"
                    spellcheck="false"
                    dir="auto"
                    aria-label=move || title.get()
                    aria-expanded="true"
                    aria-autocomplete="list"
                    aria-controls=LIST
                    aria-activedescendant=move || {
                        current.get().map(|key| format!("choose-{key}"))
                    }
                    placeholder=move || title.get()
                    prop:value=typed
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        at.set(None);
                    }
                    on:keydown=keys
                />
                <button class="button-icon" type="button" aria-label=more::CLOSE title=more::CLOSE on:click=move |_| close()>
                    <Icon name="x"/>
                </button>
            </div>
            <ul class="palette-list" id=LIST role="listbox" aria-label=move || title.get()>
                <For
                    each=move || fitting.get()
                    key=|offer| (offer.key.clone(), offer.on, offer.more.clone())
                    children=line
                />
            </ul>
            <p class="palette-none" role="status">
                {move || fitting.with(Vec::is_empty).then_some(more::NOTHING_FOUND)}
            </p>
            <Show when=move || moments.get()>
                <AnyMoment pick/>
            </Show>
        </dialog>
    }
    .into_any()
}

/// A moment of one's own, by the clock and the calendar of the device.
#[component]
fn AnyMoment(pick: Callback<Timestamp>) -> impl IntoView {
    let clock = Desk::get().clock;
    let value = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match value.with_untracked(|value| later::to_come(value, clock.now_untracked())) {
            Some(at) => pick.run(at),
            None => {
                wrong.set(true);
                browser::after_layout(|| browser::focus_first(&format!("#{MOMENT}")));
            }
        }
    };
    view! {
        <form class="later-pick" on:submit=submit novalidate>
            <MomentField id=MOMENT label=planned::ANOTHER_TIME value wrong/>
            <button class="button" type="submit">
                {text::SNOOZE}
            </button>
        </form>
    }
    .into_any()
}

/// What fits, the best first; all of it in its own order while nothing was typed.
fn fitting(typed: &str, offers: &[Offer]) -> Vec<Offer> {
    if typed.is_empty() {
        return offers.to_vec();
    }
    let wanted = words::small(typed);
    let score = |offer: &Offer| match offer.key.starts_with(TYPED) {
        true => Some((true, i32::MAX)),
        false => Some((words::small(&offer.title).starts_with(&wanted), fit(typed, &offer.title)?)),
    };
    let mut fits: Vec<_> = offers.iter().filter_map(|offer| Some((score(offer)?, offer))).collect();
    fits.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    fits.into_iter().map(|(_, offer)| offer.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_with_what_was_typed_comes_first() {
        let offers: Vec<Offer> = ["Stephan", "Ana", "Hannah"].map(|name| Offer::new(name, "contact", name)).into();
        let names = |typed| fitting(typed, &offers).into_iter().map(|offer| offer.title).collect::<Vec<_>>();
        assert_eq!(names(""), ["Stephan", "Ana", "Hannah"]);
        assert_eq!(names("an"), ["Ana", "Hannah", "Stephan"]);
        assert_eq!(names("zz"), [""; 0]);
    }
}
