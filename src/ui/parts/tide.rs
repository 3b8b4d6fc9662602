//! The tide line: when the windows of the next day close, a bar for each quarter of an hour.
//!
//! Two shapes are drawn, all that close and, over them, those with an answer owed: dark and full against pale. Whoever
//! drags over it, or moves the two ends with arrow keys, narrows the list to what closes in between.

use crate::{
    domain::{
        queue::{BARS, Bar, Figures},
        time::Timestamp,
    },
    ui::{
        browser,
        desk::Desk,
        parts::icon::Icon,
        words::{Text, desk as text},
    },
};
use leptos::{
    ev, html,
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::Element,
};
use std::{fmt::Write, time::Duration};

/// How high the drawing is; it is as wide as there are bars.
const HEIGHT: i64 = 32;
/// How long after the last key the list is narrowed.
const SETTLED: Duration = Duration::from_millis(250);

#[component]
pub fn Tide(
    figures: Signal<Option<Figures>>,
    /// Between which moments the windows of the list close.
    #[prop(into)]
    chosen: Signal<Option<(Timestamp, Timestamp)>>,
    choose: Callback<Option<(Timestamp, Timestamp)>>,
) -> impl IntoView {
    let clock = Desk::get().clock;
    let line = NodeRef::<html::Div>::new();
    let shape = move |of: fn(&Bar) -> i64| {
        Memo::new(move |_| figures.with(|figures| figures.as_ref().map(|known| bars(known, of)).unwrap_or_default()))
    };
    let (closes, owed) = (shape(|bar| bar.closes), shape(|bar| bar.owed));
    // The bars being dragged over, while that lasts; else those that are chosen.
    let dragged = RwSignal::new(None::<(usize, usize)>);
    let kept = Memo::new(move |_| {
        let range = chosen.get()?;
        figures.with(|figures| figures.as_ref()?.bars_between(range))
    });
    let marked = Memo::new(move |_| dragged.get().map(ordered).or(kept.get()));

    let timer = StoredValue::new(None::<TimeoutHandle>);
    // Whoever goes on by hand is not to be interrupted by what a key began.
    let forget_keys = move || {
        if let Some(waiting) = timer.get_value() {
            waiting.clear();
        }
    };
    on_cleanup(forget_keys);
    let commit = move |bars: Option<(usize, usize)>| {
        forget_keys();
        dragged.set(None);
        let range = bars.and_then(|(first, last)| {
            figures.with_untracked(|figures| figures.as_ref().map(|known| known.range(first, last)))
        });
        choose.run(range);
    };
    let at = move |event: &ev::PointerEvent| {
        let line = line.get_untracked()?;
        let room = line.get_bounding_client_rect();
        let share = ((f64::from(event.client_x()) - room.left()) / room.width().max(1.0)).clamp(0.0, 0.9999);
        let share = if browser::runs_backwards() { 0.9999 - share } else { share };
        Some((share.max(0.0) * BARS as f64) as usize)
    };
    let press = move |event: ev::PointerEvent| {
        if event.button() == 0
            && let Some(bar) = at(&event)
        {
            if let Some(target) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
                _ = target.set_pointer_capture(event.pointer_id());
            }
            forget_keys();
            dragged.set(Some((bar, bar)));
        }
    };
    let pull = move |event: ev::PointerEvent| {
        if let (Some((first, last)), Some(bar)) = (dragged.get_untracked(), at(&event))
            && bar != last
        {
            dragged.set(Some((first, bar)));
        }
    };
    let release = move |_| {
        if let Some(bars) = dragged.get_untracked().map(ordered) {
            // A tap takes an hour around it: a quarter of an hour is narrower than a finger.
            let bars = if bars.0 == bars.1 { (bars.0.saturating_sub(1), (bars.1 + 2).min(BARS - 1)) } else { bars };
            commit(Some(bars));
        }
    };
    let by_key = move |event: ev::Event, is_end: bool| {
        let value = event_target_value(&event).parse::<usize>().unwrap_or(0).min(BARS - 1);
        let (first, last) = marked.get_untracked().unwrap_or((0, BARS - 1));
        let bars = if is_end { (first.min(value), value) } else { (value, last.max(value)) };
        forget_keys();
        dragged.set(Some(bars));
        let settle = move || {
            if let Some(bars) = dragged.get_untracked().map(ordered) {
                commit(Some(bars));
            }
        };
        timer.set_value(set_timeout_with_handle(settle, SETTLED).ok());
    };
    let moment_of = move |bar: usize| {
        let at = figures.with(|figures| figures.as_ref().map(|known| known.bar_begins(bar)));
        at.map(|at| clock.moment(at)).unwrap_or_default()
    };
    let briefly = move |bar: usize| {
        let at = figures.with(|figures| figures.as_ref().map(|known| known.bar_begins(bar)));
        at.map(|at| clock.moment_briefly(at)).unwrap_or_default()
    };
    let summary = move || {
        figures.with(|figures| {
            let Some(known) = figures else { return String::new() };
            match (marked.get(), known.peak()) {
                (Some((first, last)), _) => {
                    let (from, to) = known.range(first, last);
                    let within = &known.tide[first..=last.min(known.tide.len().saturating_sub(1))];
                    let (closes, owed) =
                        within.iter().fold((0, 0), |(closes, owed), bar| (closes + bar.closes, owed + bar.owed));
                    text::tide_between(&clock.moment_briefly(from), &clock.moment_briefly(to), closes, owed)
                }
                (None, Some((at, bar))) => text::tide_peak(&clock.moment(known.bar_begins(at)), bar.closes, bar.owed),
                (None, None) => text::TIDE_EMPTY.to_owned(),
            }
        })
    };
    let from = move || edge(marked.get().map_or(0, |(first, _)| first));
    let until = move || edge(marked.get().map_or(BARS, |(_, last)| last + 1));
    let end = |is_end: bool, label: Text| {
        let value = move || {
            let (first, last) = marked.get().unwrap_or((0, BARS - 1));
            if is_end { last } else { first }
        };
        view! {
            <input
                class="tide-end"
                type="range"
                min="0"
                max=(BARS - 1).to_string()
                step="1"
                aria-label=label
                aria-valuetext=move || moment_of(value() + usize::from(is_end))
                prop:value=move || value().to_string()
                on:input=move |event| by_key(event, is_end)
            />
        }
    };
    view! {
        // Also where what was chosen has passed: the way back to the whole day stays in sight.
        <section
            class="tide"
            aria-label=text::TIDE
            data-chosen=move || (chosen.get().is_some() || dragged.get().is_some()).then_some("")
        >
            <div
                class="tide-line"
                node_ref=line
                on:pointerdown=press
                on:pointermove=pull
                on:pointerup=release
                on:pointercancel=move |_| dragged.set(None)
            >
                <svg class="tide-drawing" viewBox=format!("0 0 {BARS} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect
                        class="tide-mark"
                        x=move || marked.get().map_or(0, |(first, _)| first).to_string()
                        y="0"
                        width=move || marked.get().map_or(0, |(first, last)| last + 1 - first).to_string()
                        height=HEIGHT.to_string()
                    ></rect>
                    <path class="tide-closes" d=closes></path>
                    <path class="tide-owed" d=owed></path>
                    <path class="tide-edge tide-edge-from" d=from></path>
                    <path class="tide-edge tide-edge-to" d=until></path>
                </svg>
                {end(false, text::TIDE_FROM)}
                {end(true, text::TIDE_TO)}
            </div>
            <p class="tide-hours" aria-hidden="true">
                <span>{text::NOW}</span>
                {[24, 48, 72].map(|bar| view! { <span>{move || briefly(bar)}</span> }).collect_view()}
            </p>
            <p class="tide-about">
                <span class="tide-summary">{summary}</span>
                <Show when=move || chosen.get().is_some()>
                    <button
                        class="tide-all"
                        type="button"
                        on:click=move |_| {
                            commit(None);
                            browser::catch_focus("list");
                        }
                    >
                        <Icon name="x"/>
                        {text::TIDE_ALL}
                    </button>
                </Show>
            </p>
        </section>
    }
    .into_any()
}

fn ordered((one, other): (usize, usize)) -> (usize, usize) {
    (one.min(other), one.max(other))
}

/// An end of what is marked, before the bar of this number.
fn edge(bar: usize) -> String {
    format!("M{bar} 0V{HEIGHT}")
}

/// All bars as one shape.
fn bars(figures: &Figures, of: fn(&Bar) -> i64) -> String {
    let most = figures.tide.iter().map(|bar| bar.closes).max().unwrap_or(0).max(1);
    let mut shape = String::new();
    for (at, bar) in figures.tide.iter().enumerate() {
        let n = of(bar);
        if n > 0 {
            // One window among thousands is still seen. In tenths: to write fractions is much code, and none of it is needed.
            let height = ((n * (HEIGHT - 2) * 10 + most / 2) / most).max(15);
            let (whole, tenths) = (height / 10, height % 10);
            _ = write!(shape, "M{at}.1 {HEIGHT}v-{whole}.{tenths}h.8V{HEIGHT}z");
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queue::quarter_before;

    #[test]
    fn the_highest_bar_fills_the_line_and_the_lowest_is_still_seen() {
        let mut tide = vec![Bar::default(); BARS];
        tide[0] = Bar { closes: 1000, owed: 500 };
        tide[95] = Bar { closes: 1, owed: 0 };
        let from = quarter_before(Timestamp(0));
        let figures = Figures { open: 0, closing: 0, lost: 0, engagement: None, from, tide, seq: 0 };
        assert_eq!(bars(&figures, |bar| bar.closes), "M0.1 32v-30.0h.8V32zM95.1 32v-1.5h.8V32z");
        assert_eq!(bars(&figures, |bar| bar.owed), "M0.1 32v-15.0h.8V32z");
    }
}
