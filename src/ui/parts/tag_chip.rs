//! A tag as a chip in its colour.

use crate::{domain::tag::Colour, ui::words::person};
use leptos::prelude::*;

#[component]
pub fn TagChip(#[prop(into)] name: String, colour: Colour) -> impl IntoView {
    view! {
        <span class="tag" data-colour=colour.word() dir="auto">
            {person::tag(&name).to_owned()}
        </span>
    }
    .into_any()
}
