//! The facts that moved a chance most, in words: each raised it or lowered it.

use crate::{
    domain::model::Term,
    ui::{parts::icon::Icon, words::scores as text},
};
use leptos::prelude::*;

#[component]
pub fn Facts(
    /// The weightiest first.
    terms: Vec<Term>,
) -> impl IntoView {
    if terms.is_empty() {
        return view! { <p class="hint">{text::NO_FACTS}</p> }.into_any();
    }
    let rows = terms
        .into_iter()
        .map(|Term { fact, moved }| {
            let rises = moved > 0.0;
            let (way, icon, says) =
                if rises { ("up", "arrow-up", text::RAISES) } else { ("down", "arrow-down", text::LOWERS) };
            view! {
                <li class="fact" data-moved=way>
                    <Icon name=icon/>
                    <span>
                        <span class="sr-only">{says} " "</span>
                        {text::fact(fact, rises)}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="facts">{rows}</ul> }.into_any()
}
