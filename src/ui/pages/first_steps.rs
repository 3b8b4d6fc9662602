//! The first steps above the queue, and tokens that are about to end. For whoever sets numbers up; anybody can put the
//! steps away, for themselves.

use crate::{
    api::first_run::{self, FirstSteps},
    domain::role::Verb,
    ui::{desk::Desk, pages::shell::may, parts::icon::Icon, route::Route, words::steps as text},
};
use leptos::{prelude::*, task::spawn_local};

/// How far somebody is who sets numbers up; nothing for everybody else, and in the demo, where there is nothing to set up.
/// Asked for where the page begins: what is asked for inside of what waits itself is not found again by the browser.
pub fn asked() -> Resource<Option<FirstSteps>> {
    let desk = Desk::get();
    let may_manage = may(Verb::ManageNumbers);
    let in_demo = move || desk.me.with(|me| me.as_ref().is_some_and(|me| me.demo.is_some()));
    Resource::new_blocking(
        move || may_manage.get() && !in_demo(),
        |may| async move { if may { first_run::first_steps().await.ok() } else { None } },
    )
}

#[component]
pub fn Steps(steps: FirstSteps) -> impl IntoView {
    let desk = Desk::get();
    let clock = desk.clock;
    let hidden = RwSignal::new(steps.dismissed || steps.done());
    let dismiss = move |_| {
        hidden.set(true);
        spawn_local(async move {
            // It comes back with the next visit if it could not be kept: no harm.
            _ = first_run::dismiss_first_steps().await;
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
                let words = move || {
                    let is_over = at <= clock.today();
                    if is_over { text::ended(&display) } else { text::ending(&display, &clock.moment(at)) }
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
                                <Icon name=if done { "circle-check" } else { "arrow-right" }/>
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
