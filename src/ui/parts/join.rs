//! Texts that still wait and could leave as one message: the offer, with what it saves.

use crate::{
    domain::joining::Saving,
    ui::{commands::Command, parts::icon::Icon, words::join as text},
};
use leptos::prelude::*;

/// The id of the button that joins.
pub const JOIN: &str = "join-texts";

/// There while two or more texts of whoever looks wait. Nothing is joined unless they say so.
#[component]
pub fn JoinOffer(
    /// How many they are.
    count: usize,
    /// What it saves; none where prices are not known.
    saving: Option<Saving>,
    join: Callback<()>,
) -> impl IntoView {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    view! {
        <div class="join" role="status">
            <p>
                {text::offer(count)} " "
                {saving.map(text::saves)}
            </p>
            <button
                class="button"
                id=JOIN
                type="button"
                title=Command::Join.keys()
                on:click=move |_| join.run(())
            >
                <Icon name="merge"/>
                {text::JOIN}
            </button>
        </div>
    }
    .into_any()
}

/// There as long as texts that became one can be several again.
#[component]
pub fn Joined(separate: Callback<()>) -> impl IntoView {
    view! {
        <div class="join" role="status">
            <p>{text::MADE}</p>
            <button class="button" type="button" on:click=move |_| separate.run(())>
                <Icon name="undo-2" directed=true/>
                {text::SEPARATE}
            </button>
        </div>
    }
    .into_any()
}
