//! The chip that says a window's level in a word.

use crate::ui::{
    gauge::Gauge,
    parts::icon::Icon,
    words::{self, window},
};
use leptos::prelude::*;

#[component]
pub fn LevelChip(gauge: Gauge) -> impl IntoView {
    let level = gauge.level;
    view! {
        <span class="chip" data-level=move || level.get().word()>
            <Icon name="door-closed"/>
            {move || words::urgency(level.get())}
        </span>
    }
    .into_any()
}

/// Until when messages cost nothing, where an ad brought the customer.
#[component]
pub fn FreeChip(gauge: Gauge) -> impl IntoView {
    let free = gauge.free_until;
    let clock = gauge.clock;
    view! {
        <Show when=move || free.get().is_some()>
            <span class="chip" data-level="free">
                {move || free.get().map(|until| window::free_until(&clock.moment_briefly(until)))}
            </span>
        </Show>
    }
    .into_any()
}
