//! What is read out: one region that waits for its turn, one that does not.

use crate::ui::desk::Desk;
use leptos::prelude::*;

#[component]
pub fn Announcer() -> impl IntoView {
    let Desk { status, alert, .. } = Desk::get();
    view! {
        <div class="sr-only" role="status" aria-live="polite">
            {status}
        </div>
        <div class="sr-only" role="alert" aria-live="assertive">
            {alert}
        </div>
    }
    .into_any()
}
