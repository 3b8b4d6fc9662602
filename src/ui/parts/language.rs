//! Choosing the language. The page is loaded anew in it: every text changes, and with Arabic the side of everything.

use crate::{
    api::session::ChooseLanguage,
    domain::language::Language,
    ui::{
        parts::icon::Icon,
        words::{catalogue::active, language as text},
    },
};
use leptos::{
    ev,
    prelude::*,
    server_fn::ServerFn,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlFormElement},
};
use leptos_router::hooks::use_location;

/// The id of what it is chosen with.
pub const CHOICE: &str = "choose-language";

/// For somebody signed in: an item of the rail, kept in their profile.
#[component]
pub fn LanguageSelect(chosen: Option<Language>) -> impl IntoView {
    let path = use_location().pathname;
    // A form sends itself only where a button was pressed.
    let send = |event: ev::Event| {
        let select = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(form) = select.and_then(|select| select.closest("form").ok().flatten())
            && let Ok(form) = form.dyn_into::<HtmlFormElement>()
        {
            _ = form.submit();
        }
    };
    view! {
        <form class="rail-form" method="post" action=ChooseLanguage::url()>
            <input type="hidden" name="to" value=path/>
            <label class="rail-item rail-choice" title=text::LABEL>
                <Icon name="languages"/>
                <span class="rail-label">{text::LABEL}</span>
                <select class="rail-select" id=CHOICE name="language" aria-label=text::LABEL autocomplete="off" on:change=send>
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
        </form>
    }
    .into_any()
}

/// For whoever is not signed in yet: a button for each, kept in this browser. Works without the browser half.
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
