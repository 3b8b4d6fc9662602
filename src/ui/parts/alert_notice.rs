//! A window that is about to close on somebody who waits, at the foot of the list. It is there when the page comes.

use crate::{
    domain::alert::Alert,
    ui::{
        alerts::{Act, Alerts},
        browser,
        desk::Desk,
        parts::icon::Icon,
        route::Route,
        words::alerts as text,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// One at a time, the most urgent first: they are no list, and what they take of the room the pages lack.
#[component]
pub fn AlertNotice(
    /// What is done about an alert.
    act: Callback<(Alert, Act)>,
) -> impl IntoView {
    let alerts = Alerts::get().current(Desk::get(), use_location().pathname);
    let first = Memo::new(move |_| alerts.with(|alerts| alerts.first().cloned()));
    let others = Memo::new(move |_| alerts.with(Vec::len).saturating_sub(1));
    view! {
        <For each=move || first.get() key=|alert| alert.id let:alert>
            <One alert act others/>
        </For>
    }
    .into_any()
}

/// When it closes stands there as a moment and not as what is left: it is read out once.
#[component]
fn One(alert: Alert, act: Callback<(Alert, Act)>, others: Memo<usize>) -> impl IntoView {
    let clock = Desk::get().clock;
    let (opened, snoozed, put_away) = (alert.clone(), alert.clone(), alert.clone());
    let href = Route::Conversation(alert.conversation_id).href();
    view! {
        <p class="app-notice" data-kind="alert">
            <Icon name="bell"/>
            <span class="notice-words">{move || text::waits(&alert.customer, &clock.moment(alert.closes_at))}</span>
            <a class="button" href=href on:click=move |_| act.run((opened.clone(), Act::PutAway))>
                {text::OPEN}
            </a>
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    act.run((snoozed.clone(), Act::Snooze));
                    browser::catch_focus_on_page();
                }
            >
                {text::SNOOZE}
            </button>
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    act.run((put_away.clone(), Act::PutAway));
                    browser::catch_focus_on_page();
                }
            >
                {text::PUT_AWAY}
            </button>
            <Show when=move || { others.get() > 0 }>
                <a href=Route::Alerts.href()>{move || text::more(others.get())}</a>
            </Show>
        </p>
    }
    .into_any()
}
