//! Engagement as a bar: the score, and the band in which it lies.

use crate::{domain::profile::Gauge, ui::words::person};
use leptos::prelude::*;

#[component]
pub fn GaugeBar(gauge: Gauge) -> impl IntoView {
    let place = |score: f64| (score * 100.0).round() as i64;
    let (low, high, score) = (place(gauge.low), place(gauge.high), place(gauge.score));
    view! {
        <div class="gauge">
            <svg class="gauge-bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="gauge-track" width="1000" height="8"></rect>
                <rect class="gauge-band" x=low.to_string() width=(high - low).max(8).to_string() height="8"></rect>
                <rect class="gauge-score" x=(score - 6).clamp(0, 988).to_string() width="12" height="8"></rect>
            </svg>
            <span class="gauge-words">{person::gauge(&gauge)}</span>
        </div>
    }
    .into_any()
}
