//! A figure as a bar, with the band in which it lies.

use crate::{domain::scores::Reading, ui::words::person};
use leptos::prelude::*;

/// The bar alone: from where to where the band goes and where the figure lies, each from 0 to 1.
#[component]
pub fn BandBar(
    /// The lower end of the band, the figure, and the upper end.
    #[prop(into)]
    band: Signal<(f64, f64, f64)>,
) -> impl IntoView {
    let place = |at: f64| (at * 1000.0).round() as i64;
    let low = move || place(band.get().0);
    let width = move || (place(band.get().2) - place(band.get().0)).max(8);
    let at = move || (place(band.get().1) - 6).clamp(0, 988);
    view! {
        <svg class="gauge-bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="gauge-track" width="1000" height="8"></rect>
            <rect class="gauge-band" x=move || low().to_string() width=move || width().to_string() height="8"></rect>
            <rect class="gauge-score" x=move || at().to_string() width="12" height="8"></rect>
        </svg>
    }
    .into_any()
}

/// Engagement, from 0 to 10.
#[component]
pub fn GaugeBar(reading: Reading) -> impl IntoView {
    let band = Signal::stored((reading.low / 10.0, reading.score / 10.0, reading.high / 10.0));
    view! {
        <div class="gauge">
            <BandBar band/>
            <span class="gauge-words">{person::gauge(reading)}</span>
        </div>
    }
    .into_any()
}
