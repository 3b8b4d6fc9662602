//! Narrowing a page by one thing of several; what is chosen stands in its address.

use crate::ui::words::{Text, customers};
use leptos::prelude::*;

#[component]
pub fn FilterSelect(
    /// What stands in the address.
    name: &'static str,
    label: Text,
    chosen: Signal<String>,
    #[prop(into)] options: Signal<Vec<(String, String)>>,
    narrow: Callback<(&'static str, String)>,
    /// One of them is chosen in any case.
    #[prop(optional)]
    needed: bool,
) -> impl IntoView {
    let offered = move || {
        let chosen = chosen.get();
        let mut options = options.get();
        // What the address asks for and the list does not offer is shown as it was asked for.
        if !chosen.is_empty() && !options.iter().any(|(value, _)| *value == chosen) {
            options.push((chosen.clone(), chosen.clone()));
        }
        let option = |(value, name): (String, String)| {
            let is_chosen = value == chosen;
            view! {
                <option value=value selected=is_chosen>
                    {name}
                </option>
            }
        };
        options.into_iter().map(option).collect_view()
    };
    view! {
        <label class="filter-select">
            <span class="filter-select-label">{label}</span>
            <select
                class="field"
                name=name
                prop:value=move || {
                    // Anew once what can be chosen has come.
                    options.track();
                    chosen.get()
                }
                on:change=move |event| narrow.run((name, event_target_value(&event)))
            >
                {(!needed).then(|| view! { <option value="">{customers::ANY}</option> })}
                {offered}
            </select>
        </label>
    }
    .into_any()
}
