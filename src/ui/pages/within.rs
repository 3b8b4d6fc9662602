//! Finding something within the open conversation, and going to a day of it.

use crate::{
    api::{Error, search},
    domain::{
        id::ConversationId,
        search::Place,
        time::{Span, Timestamp},
    },
    ui::{
        browser,
        commands::Command,
        desk::Desk,
        parts::{
            HEADING,
            find_bar::{FIELD, FindBar},
            icon::Icon,
        },
        pursuit::{Pursuit, pursue},
        words::{self, search as text},
    },
};
use chrono::NaiveDate;
use leptos::{
    ev,
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::Element,
};
use leptos_router::hooks::use_query_map;
use std::time::Duration;

/// The id of the button that opens the bar.
pub const OPEN: &str = "find-within";
/// How long after the last letter something is looked for.
const TYPED: Duration = Duration::from_millis(250);

/// Whether the bar is open. The conversation lends it to the button and to the bar.
#[derive(Clone, Copy)]
pub struct Within(pub RwSignal<bool>);

/// Opens the bar, and puts whoever opened it there.
#[component]
pub fn FindButton() -> impl IntoView {
    let Within(open) = expect_context();
    view! {
        <button
            class="button"
            id=OPEN
            type="button"
            title=format!("{} ({})", text::WITHIN, Command::Within.keys().unwrap_or_default())
            aria-expanded=move || if open.get() { "true" } else { "false" }
            on:click=move |_| {
                open.set(true);
                browser::after_layout(|| browser::focus(FIELD));
            }
        >
            <Icon name="search"/>
            {text::WITHIN}
        </button>
    }
    .into_any()
}

/// The bar. `jump` shows the part of the history that a message of this id of the platform stands in.
#[component]
pub fn Finder(id: ConversationId, jump: Callback<String>) -> impl IntoView {
    let desk = Desk::get();
    let Within(open) = expect_context();
    let typed = RwSignal::new(String::new());
    let places = RwSignal::new(Vec::<String>::new());
    let fault = RwSignal::new(None::<String>);
    // Which of the places is shown, from nought.
    let at = RwSignal::new(0_usize);
    let looked = RwSignal::new(false);
    let show = move || {
        if let Some(wamid) = places.with_untracked(|places| places.get(at.get_untracked()).cloned()) {
            jump.run(wamid);
        }
    };
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let pursuit = StoredValue::new(None::<Pursuit>);
    Effect::new(move |_| {
        let q = typed.get().trim().to_owned();
        if let Some(waiting) = timer.get_value() {
            waiting.clear();
        }
        pursuit.set_value(None);
        looked.set(false);
        fault.set(None);
        if q.is_empty() {
            places.set(Vec::new());
            return;
        }
        let look = move || {
            let zone = zone();
            let pursued = pursue(async move {
                match search::places(id, q, zone).await {
                    Ok(found) => {
                        // What has not left yet has no place that could be gone to.
                        let found: Vec<String> = found.into_iter().filter_map(|place: Place| place.wamid).collect();
                        at.set(0);
                        places.set(found);
                        looked.set(true);
                        show();
                    }
                    Err(error) => {
                        places.set(Vec::new());
                        fault.set(Some(words::error(&error)));
                    }
                }
            });
            _ = pursuit.try_set_value(Some(pursued));
        };
        timer.set_value(set_timeout_with_handle(look, TYPED).ok());
    });
    on_cleanup(move || {
        if let Some(Some(waiting)) = timer.try_get_value() {
            waiting.clear();
        }
    });
    let has_some = Memo::new(move |_| !places.with(Vec::is_empty));
    let told = Memo::new(move |_| match (fault.get(), places.with(Vec::len)) {
        (Some(fault), _) => fault,
        (None, 0) if looked.get() => text::NONE_HERE.to_owned(),
        (None, 0) => String::new(),
        (None, of) => text::place(at.get() + 1, of),
    });
    let step = Callback::new(move |by: i32| {
        let of = places.with_untracked(Vec::len);
        if of > 0 {
            let by = if by < 0 { of - 1 } else { 1 };
            at.update(|at| *at = (*at + by) % of);
            show();
        }
    });
    let go_to = Callback::new(move |day: String| {
        let Some(since) = midnight(&day, |at| untrack(|| desk.clock.offset(at))) else { return };
        spawn_local(async move {
            match search::first_since(id, since).await {
                _ if !desk.shows(id) || open.is_disposed() => {}
                Ok(Some(wamid)) => jump.run(wamid),
                Ok(None) => desk.tell(text::NO_DAY.to_owned()),
                Err(error) => desk.tell(words::desk::failed(&words::desk::JUMP_FAILED, &error)),
            }
        });
    });
    let close = Callback::new(move |()| {
        open.set(false);
        typed.set(String::new());
        browser::focus(HEADING);
    });
    follow_links(jump);
    listen(open);
    view! { <FindBar open typed told has_some step go_to close/> }.into_any()
}

/// Links to another message of the conversation that is open already.
fn follow_links(jump: Callback<String>) {
    let query = use_query_map();
    Effect::new(move |before: Option<Option<String>>| {
        let at = query.with(|query| query.get("at"));
        if let (Some(before), Some(wamid)) = (before, &at)
            && before.as_ref() != Some(wamid)
        {
            jump.run(wamid.clone());
        }
        at
    });
}

/// In the conversation the browser's own key looks through the conversation, of which only a part is in the page; a second
/// time it looks through the page.
fn listen(open: RwSignal<bool>) {
    Effect::new(move |_| {
        let listener = window_event_listener(ev::keydown, move |event| {
            let finds = browser::key(&event).eq_ignore_ascii_case("f") && (event.ctrl_key() || event.meta_key());
            if !finds || event.alt_key() || event.shift_key() || browser::is_behind_a_dialog() {
                return;
            }
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let is_in = |part: &str| target.as_ref().is_some_and(|at| at.closest(part).ok().flatten().is_some());
            if is_in("#conversation") && !is_in(".find-bar") {
                event.prevent_default();
                open.set(true);
                browser::after_layout(|| browser::focus(FIELD));
            }
        });
        on_cleanup(move || listener.remove());
    });
}

/// The zone in which days begin for whoever looks.
pub fn zone() -> String {
    let here = if cfg!(feature = "ssr") { None } else { browser::time_zone() };
    here.unwrap_or_else(|| "UTC".to_owned())
}

/// When a day like 2026-11-05 begins for whoever looks. `offset` says by how many minutes they are ahead of UTC at a moment.
fn midnight(day: &str, offset: impl Fn(Timestamp) -> i32) -> Option<Timestamp> {
    let mut parts = day.split('-');
    let (year, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let day = NaiveDate::from_ymd_opt(year, month, parts.next()?.parse().ok()?)?;
    let there = Timestamp(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis());
    let near = there - Span::minutes(offset(there).into());
    // Where clocks were changed in between, the one that holds at that midnight counts.
    Some(there - Span::minutes(offset(near).into()))
}

/// What was looked for and could not be found is told beside the field; a session that is over is told by the page.
pub fn is_unclear(error: &Error) -> bool {
    matches!(error, Error::Invalid(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_the_midnight_of_whoever_looks() {
        let at = |text: &str| Timestamp::parse(text);
        assert_eq!(midnight("2026-11-05", |_| 0), at("2026-11-05T00:00:00Z"));
        assert_eq!(midnight("2026-11-05", |_| 60), at("2026-11-04T23:00:00Z"));
        // Clocks go back on the night before, at three in the morning.
        let changed = at("2026-10-25T01:00:00Z").unwrap();
        let berlin = |at: Timestamp| if at < changed { 120 } else { 60 };
        assert_eq!(midnight("2026-10-25", berlin), at("2026-10-24T22:00:00Z"));
        assert_eq!(midnight("2026-10-26", berlin), at("2026-10-25T23:00:00Z"));
        for no_day in ["", "2026", "2026-13-01", "2026-02-30", "x-y-z"] {
            assert_eq!(midnight(no_day, |_| 0), None, "{no_day}");
        }
    }
}
