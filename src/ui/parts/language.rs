//! Choosing the language. The page is loaded anew in it: every text changes, and with Arabic the side of everything.

use crate::{
    api::session::ChooseLanguage,
    domain::language::Language,
    ui::{
        browser,
        parts::icon::Icon,
        words::{catalogue::active, language as text},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_location;
use std::sync::atomic::{AtomicBool, Ordering};

/// The id of what it is chosen with.
pub const CHOICE: &str = "choose-language";

/// Whether somebody came in by the page where one signs in, without the browser going to another document.
static CAME_IN: AtomicBool = AtomicBool::new(false);

/// Somebody comes to the page where one signs in: whose language they have chosen is not known yet.
pub fn comes_in() {
    CAME_IN.store(true, Ordering::Relaxed);
}

/// Whoever has signed in sees their own language: where the page is in another, it is loaded anew.
pub fn is_in(chosen: Option<Language>) {
    let came_in = CAME_IN.swap(false, Ordering::Relaxed);
    if came_in && chosen.is_some_and(|chosen| chosen != active().language) {
        browser::reload();
    }
}

/// For somebody signed in: an item of the rail, kept in their profile. Whoever chooses by key comes past others first, so
/// the page changes only when it is said that this one is meant.
#[component]
pub fn LanguageSelect(chosen: Option<Language>) -> impl IntoView {
    let path = use_location().pathname;
    let wanted = RwSignal::new(chosen);
    let differs = Memo::new(move |_| wanted.get() != chosen);
    let name = move || wanted.get().map_or_else(|| text::AS_BROWSER.get(), Language::name);
    let title = move || format!("{}: {}", text::LABEL, name());
    view! {
        <form
            class="rail-form"
            method="post"
            action=ChooseLanguage::url()
            data-differs=move || differs.get().then_some("")
        >
            <input type="hidden" name="to" value=path/>
            <label class="rail-item rail-choice" title=text::LABEL>
                <Icon name="languages"/>
                <span class="rail-label">{text::LABEL}</span>
                <select
                    class="rail-select"
                    id=CHOICE
                    name="language"
                    aria-label=text::LABEL
                    autocomplete="off"
                    on:change=move |event| wanted.set(Language::parse(&event_target_value(&event)))
                >
                    <option value="" selected=chosen.is_none()>
                        {text::AS_BROWSER}
                    </option>
                    {Language::ALL
                        .map(|language| {
                            view! {
                                <option value=language.tag() lang=language.tag() selected=chosen == Some(language)>
                                    {language.name()}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
            <button class="rail-item rail-confirm" type="submit" title=title aria-label=title>
                <Icon name="check"/>
                <span class="rail-label">{name}</span>
            </button>
        </form>
    }
    .into_any()
}

/// A button for each, where all of them are to be in sight: kept in this browser, and for somebody signed in in their
/// profile. Works without the browser half.
#[component]
pub fn LanguageButtons() -> impl IntoView {
    let location = use_location();
    let to = move || {
        let search = location.search.get();
        let search = search.trim_start_matches('?');
        let path = location.pathname.get();
        if search.is_empty() { path } else { format!("{path}?{search}") }
    };
    let now = active().language;
    view! {
        <form class="languages" method="post" action=ChooseLanguage::url() role="group" aria-label=text::LABEL>
            <input type="hidden" name="to" value=to/>
            {Language::ALL
                .map(|language| {
                    view! {
                        <button
                            class="language"
                            type="submit"
                            name="language"
                            value=language.tag()
                            lang=language.tag()
                            aria-pressed=if language == now { "true" } else { "false" }
                        >
                            {language.name()}
                        </button>
                    }
                })
                .collect_view()}
        </form>
    }
    .into_any()
}
