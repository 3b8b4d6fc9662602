//! The one heading of a page. Whoever comes to the page from another is put there.

use crate::ui::{browser, desk::Desk, parts::HEADING};
use leptos::prelude::*;

#[component]
pub fn PageHeading(#[prop(into)] text: Signal<String>, #[prop(optional)] class: &'static str) -> impl IntoView {
    take_focus();
    view! {
        <h1 class=format!("page-heading {class}") id=HEADING tabindex="-1" dir="auto">
            {text}
        </h1>
    }
    .into_any()
}

/// Puts the focus on the heading once it is there, unless this is the first page. Whoever is quicker than the
/// browser's layout, and has gone on to another place meanwhile, stays there.
pub fn take_focus() {
    let desk = use_context::<Desk>();
    Effect::new(move |_| {
        if desk.is_some_and(|desk| desk.travelled.get_value()) {
            let before = browser::focused();
            browser::after_layout(move || {
                let now = browser::focused();
                if now == before || now.is_none_or(|element| element.tag_name() == "BODY") {
                    browser::focus(HEADING);
                }
            });
        }
    });
}
