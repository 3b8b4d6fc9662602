//! Moments: as short as they can be told, and in full for whoever points at them.

use crate::{domain::time::Timestamp, ui::desk::Desk};
use leptos::prelude::*;

#[component]
pub fn Moment(at: Timestamp) -> impl IntoView {
    let clock = Desk::get().clock;
    view! {
        <time datetime=at.to_string() title=move || clock.in_full(at)>
            {move || clock.moment_briefly(at)}
        </time>
    }
    .into_any()
}
