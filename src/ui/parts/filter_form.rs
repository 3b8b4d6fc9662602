//! What narrows a page: a field to find by, and one list for each thing of several.

use crate::ui::{parts::icon::Icon, words::Text};
use leptos::{ev, prelude::*};

/// The field stands in the address as `q`. Without the browser half the form asks for the page anew.
#[component]
pub fn FilterForm(
    /// The page.
    action: String,
    /// What the form is called, and what can be found.
    label: Text,
    find: Text,
    /// The most characters that are looked for.
    longest: usize,
    typed: RwSignal<String>,
    narrow: Callback<(&'static str, String)>,
    /// It is narrowed with every letter, and not first with Enter.
    #[prop(optional)]
    at_once: bool,
    /// The id of the field, where something leads to it.
    #[prop(optional)]
    id: Option<&'static str>,
    /// The lists.
    children: Children,
) -> impl IntoView {
    let go = move || narrow.run(("q", typed.get_untracked()));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        go();
    };
    view! {
        <form class="filter-selects" role="search" aria-label=label method="get" action=action on:submit=submit>
            <label class="find filter-find">
                <Icon name="search"/>
                <input
                    class="find-field"
                    id=id
                    type="search"
                    name="q"
                    dir="auto"
                    autocomplete="off"
                    aria-label=find.get()
                    placeholder=find.get()
                    maxlength=longest.to_string()
                    prop:value=typed
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        if at_once {
                            go();
                        }
                    }
                />
            </label>
            {children()}
        </form>
    }
    .into_any()
}
