//! Countdowns: a text that runs, and the deadline for whoever does not watch it.

use crate::ui::gauge::Gauge;
use leptos::prelude::*;

/// How long a window still has, as lists show it; once it is over, when it ended.
#[component]
pub fn Countdown(gauge: Gauge) -> impl IntoView {
    let text = gauge.text();
    view! { <RunningTime gauge text/> }.into_any()
}

/// The same to the second.
#[component]
pub fn ExactCountdown(gauge: Gauge) -> impl IntoView {
    let text = gauge.exact_text();
    view! { <RunningTime gauge text/> }.into_any()
}

#[component]
fn RunningTime(gauge: Gauge, text: Memo<String>) -> impl IntoView {
    let running = gauge.runs();
    let label = gauge.deadline();
    view! {
        <time
            class="countdown"
            role=move || running.get().then_some("timer")
            datetime=move || gauge.ends_at.get().map(|at| at.to_string())
            aria-label=move || running.get().then(|| label.get())
            title=label
        >
            {text}
        </time>
    }
    .into_any()
}
