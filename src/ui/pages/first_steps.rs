//! The first steps above the queue, and tokens that are about to end. For whoever sets numbers up; anybody can put the
//! steps away, for themselves.

use crate::{
    api::first_run::{self, FirstSteps},
    ui::{
        browser,
        desk::Desk,
        parts::{HEADING, icon::Icon},
        route::Route,
        words::steps as text,
    },
};
use leptos::{prelude::*, task::spawn_local};

#[component]
pub fn Steps(steps: FirstSteps) -> impl IntoView {
    let desk = Desk::get();
    let clock = desk.clock;
    let hidden = RwSignal::new(steps.dismissed || steps.done());
    let dismiss = move |_| {
        hidden.set(true);
        browser::focus(HEADING);
        spawn_local(async move {
            // It comes back with the next visit if it could not be kept: no harm.
            _ = first_run::dismiss_first_steps().await;
            desk.steps.update_untracked(|steps| {
                if let Some(steps) = steps {
                    steps.dismissed = true;
                }
            });
        });
    };
    let ending = steps.ending.clone();
    let rows = [
        (steps.number, text::NUMBER, text::NUMBER_DO, Route::Start),
        (steps.delivery, text::DELIVERY, text::DELIVERY_DO, Route::Ingest),
        (steps.public, text::PUBLIC, text::PUBLIC_DO, Route::Numbers),
        (steps.lasting, text::TOKEN, text::TOKEN_DO, Route::Numbers),
    ];
    // Of a token nothing can be said before there is a number.
    let shown = if steps.number { rows.len() } else { 1 };
    view! {
        {ending
            .into_iter()
            .map(|(display, at)| {
                let is_over = Memo::new(move |_| at <= clock.now());
                let words = move || {
                    if is_over.get() { text::ended(&display) } else { text::ending(&display, &clock.moment(at)) }
                };
                view! {
                    <p class="notice-bar first-notice">
                        <Icon name="triangle-alert"/>
                        <span>
                            {words} " "
                            <a href=Route::Numbers.href()>{text::MEND}</a>
                        </span>
                    </p>
                }
            })
            .collect_view()}
        <section class="first-steps" aria-labelledby="first-steps" hidden=hidden>
            <div class="first-steps-head">
                <h2 class="first-steps-title" id="first-steps">
                    {text::TITLE}
                </h2>
                <button
                    class="button-icon"
                    type="button"
                    aria-label=text::DISMISS
                    title=text::DISMISS
                    on:click=dismiss
                >
                    <Icon name="x"/>
                </button>
            </div>
            <ul class="first-steps-list">
                {rows
                    .into_iter()
                    .take(shown)
                    .map(|(done, name, act, route)| {
                        view! {
                            <li class="first-step" data-done=done.then_some("")>
                                <Icon name=if done { "circle-check" } else { "arrow-right" } directed=!done/>
                                <span>
                                    <span class="sr-only">{if done { text::DONE } else { text::OPEN }} ": "</span>
                                    {name}
                                </span>
                                {(!done).then(|| view! { <a href=route.href()>{act}</a> })}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
    .into_any()
}
