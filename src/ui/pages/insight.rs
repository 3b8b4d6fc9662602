//! Pages of figures: each asks a question, answers it in a sentence, and shows the tables that the answer is from.
//!
//! All are of one shape (`domain::insight::Report`), so there is one page for them. What is asked stands in its address. As
//! long as it is seen it is asked anew, and what has changed changes where it stands.

mod behind;
mod card;
mod filters;
mod findings;
mod what_if;

pub use behind::BehindPage;

use self::{card::Card, filters::Filters, findings::Findings, what_if::AnotherShift};
use super::{
    frame::{PageFrame, loaded},
    shell::may,
};
use crate::{
    api::{Error, insight, read::read},
    domain::{
        insight::{Asked, Choices, Page, Report, What},
        role::Verb,
    },
    ui::{
        browser,
        desk::Desk,
        parts::connection::ConnectionPill,
        route::Route,
        words::{self, insight as text, model},
    },
};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use leptos_router::{
    hooks::{use_params_map, use_query_map},
    params::ParamsMap,
};
use std::time::Duration;

/// How often it is looked whether something has happened, and after how many such looks it is asked anew in any case.
const LOOK: Duration = Duration::from_secs(5);
const LOOKS: u32 = 6;

/// What an address asks. What it cannot mean is as if it had not been asked.
fn asked_in(query: &ParamsMap) -> Asked {
    Asked::parse(Asked::NAMES.into_iter().filter_map(|name| Some((name, query.get(name)?)))).unwrap_or_default()
}

#[component]
pub fn InsightPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let page = Memo::new(move |_| {
        params.with(|params| match params.get("page") {
            Some(word) => Page::parse(&word),
            None => Some(Page::Monday),
        })
    });
    let asked = Memo::new(move |_| query.with(asked_in));
    let report = read(
        move || (page.get(), asked.get()),
        |(page, asked)| async move {
            match page {
                Some(page) => insight::report(page, asked).await,
                None => Err(Error::NotFound),
            }
        },
    );
    // What there is to choose from comes with the figures; it stays while others are asked for.
    let choices = RwSignal::new(Choices::default());
    Effect::new(move |_| {
        if let Some(Ok(report)) = report.get() {
            choices.set(report.choices);
        }
    });
    let title = Signal::derive(move || page.get().map_or_else(|| text::TITLE.to_owned(), text::question));
    // What is foreseen is of everything that is seen.
    let is_narrowed = move || page.get() != Some(Page::Forecast);
    view! {
        <PageFrame title acts=|| view! { <ConnectionPill/> } class="insight">
            <Pages page asked/>
            <Show when=is_narrowed>
                <Filters page asked choices/>
            </Show>
            {loaded(report, |report| view! { <Whole report/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

/// The ways to the other pages. What is asked goes along.
#[component]
fn Pages(page: Memo<Option<Page>>, asked: Memo<Asked>) -> impl IntoView {
    let way = move |of: Page| {
        let current = move || (page.get() == Some(of)).then_some("page");
        view! {
            <li>
                <a class="choice-chip" href=move || Route::Insight(of).with(&asked.with(Asked::pairs)) aria-current=current>
                    {text::page(of)}
                </a>
            </li>
        }
    };
    view! {
        <nav class="insight-pages" aria-label=text::PAGES>
            <ul class="choice-chips">
                {Page::ALL.into_iter().map(way).collect_view()}
                <li>
                    <a class="choice-chip" href=Route::Model.href()>
                        {model::TITLE}
                    </a>
                </li>
            </ul>
        </nav>
    }
    .into_any()
}

/// The answer, what is to be done, and the tables.
#[component]
fn Whole(report: Report) -> impl IntoView {
    let clock = Desk::get().clock;
    let page = report.page;
    let has_teams = !report.choices.teams.is_empty();
    let report = RwSignal::new(report);
    let again = follow(report);
    let answer = Memo::new(move |_| report.with(|report| text::answer(&report.answer)));
    let change = Memo::new(move |_| report.with(text::compared));
    let zone = move || report.with(|report| text::zone(&report.zone, &clock.moment_briefly(report.at)));
    // A table keeps its place, and its chart, while it changes.
    let tables =
        Memo::new(move |_| report.with(|report| report.tables.iter().map(|table| table.what).collect::<Vec<What>>()));
    view! {
        <div class="insight-answer">
            <p>{answer}</p>
            {move || change.get().map(|change| view! { <p class="insight-change">{change}</p> })}
        </div>
        <Findings report/>
        {(page == Page::Team).then(|| view! { <OfPeople again/> })}
        <div class="insight-cards">
            <For each=move || tables.get() key=|what| *what let:what>
                <Card what report/>
            </For>
        </div>
        {(page == Page::Team && has_teams).then(|| view! { <AnotherShift report/> })}
        <p class="hint">{zone}</p>
    }
    .into_any()
}

/// Asks anew as long as the page is seen: now and then, and soon after something has happened. What is returned does so at
/// once.
fn follow(report: RwSignal<Report>) -> Callback<()> {
    let desk = Desk::get();
    let (page, asked) = report.with_untracked(|report| (report.page, report.asked.clone()));
    let asked = StoredValue::new(asked);
    let ask = Callback::new(move |()| {
        spawn_local(async move {
            let Some(asked) = asked.try_get_value() else { return };
            if let Ok(fresh) = insight::report(page, asked).await {
                _ = report.try_set(fresh);
            }
        });
    });
    Effect::new(move |_| {
        let heard = move || desk.inbox.with_untracked(|inbox| inbox.seq);
        let known = StoredValue::new((heard(), 0_u32));
        let look = move || {
            let Some((seq, looks)) = known.try_get_value() else { return };
            let now = heard();
            if browser::is_hidden() || (now == seq && looks + 1 < LOOKS) {
                known.set_value((seq, (looks + 1).min(LOOKS)));
                return;
            }
            // What has happened is counted a little later: it is asked once more with the next look.
            known.set_value((now, if now == seq { 0 } else { LOOKS - 1 }));
            _ = ask.try_run(());
        };
        if let Ok(timer) = set_interval_with_handle(look, LOOK) {
            on_cleanup(move || timer.clear());
        }
    });
    ask
}

/// Whether there are figures of each person: whoever sees to teams says so.
#[component]
fn OfPeople(again: Callback<()>) -> impl IntoView {
    let desk = Desk::get();
    let may = may(Verb::ManageTeams);
    let on = RwSignal::new(None::<bool>);
    let busy = RwSignal::new(false);
    Effect::new(move |_| {
        if may.get() {
            spawn_local(async move {
                if let Ok(known) = insight::team_figures().await {
                    _ = on.try_set(Some(known));
                }
            });
        }
    });
    let choose = move |event| {
        let wanted = event_target_checked(&event);
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        on.set(Some(wanted));
        spawn_local(async move {
            let answer = insight::show_team_figures(wanted).await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match answer {
                Ok(is) => on.set(Some(is)),
                Err(error) => {
                    on.set(Some(!wanted));
                    desk.tell(words::error(&error));
                }
            }
            again.run(());
        });
    };
    view! {
        <Show when=move || on.get().is_some()>
            <div class="card">
                <label class="switch">
                    <input
                        type="checkbox"
                        aria-describedby="people-hint"
                        prop:checked=move || on.get() == Some(true)
                        on:change=choose
                    />
                    {text::PEOPLE}
                </label>
                <p class="hint" id="people-hint">
                    {text::PEOPLE_LEAD}
                </p>
            </div>
        </Show>
    }
    .into_any()
}
