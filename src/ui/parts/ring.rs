//! The window ring: how much of the day is left, in a shape that differs at every level.

use crate::ui::gauge::Gauge;
use leptos::prelude::*;

/// Says nothing to whoever cannot see it; the chip and the countdown beside it do.
#[component]
pub fn Ring(gauge: Gauge) -> impl IntoView {
    let share = gauge.share();
    let minutes = gauge.minutes();
    let level = gauge.level;
    let free = gauge.free_until;
    let rest = move || tenths(1000 - share.get());
    // The notch stands where the arc ends: a full turn is 360 degrees, so a thousandth is 0.36.
    let tip = move || format!("rotate({} 18 18)", hundredths(u32::from(share.get()) * 36));
    view! {
        <svg
            class="ring"
            viewBox="0 0 36 36"
            width="28"
            height="28"
            aria-hidden="true"
            focusable="false"
            data-level=move || level.get().word()
            data-free=move || free.get().is_some().then_some("")
        >
            <circle class="ring-track" cx="18" cy="18" r="14"></circle>
            <circle
                class="ring-arc"
                cx="18"
                cy="18"
                r="14"
                pathLength="100"
                transform="rotate(-90 18 18)"
                stroke-dasharray="100"
                stroke-dashoffset=rest
            ></circle>
            <path class="ring-notch" d="M18 1v15" transform=tip></path>
            <circle class="ring-free" cx="18" cy="18" r="8.5"></circle>
            <path class="ring-shut" d="M14 8H8.5v20H14M22 8h5.5v20H22"></path>
            <text class="ring-digits" x="18" y="18.5" text-anchor="middle" dominant-baseline="central">
                {minutes}
            </text>
        </svg>
    }
    .into_any()
}

/// An arc that is never quite closed: the mark of the app, and of places where nothing is yet.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 36 36" width="36" height="36" aria-hidden="true" focusable="false">
            <circle
                class="mark-arc"
                cx="18"
                cy="18"
                r="13"
                pathLength="100"
                transform="rotate(-58 18 18)"
                stroke-dasharray="100"
                stroke-dashoffset="14"
            ></circle>
        </svg>
    }
    .into_any()
}

fn tenths(thousandths: u16) -> String {
    format!("{}.{}", thousandths / 10, thousandths % 10)
}

fn hundredths(n: u32) -> String {
    format!("{}.{:02}", n / 100, n % 100)
}
