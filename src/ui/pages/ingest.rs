//! How taking in the platform's deliveries is going, and what was not understood.

use crate::{
    api::ingest::{self, IngestReport, KeptItem},
    domain::{
        item::{ItemKind, Outcome},
        role::Verb,
        time::{Span, Timestamp},
        words as told,
    },
    ui::{
        desk::Desk,
        pages::{
            queue::UrgentTitle,
            shell::{Failed, may},
        },
        parts::{connection::ConnectionPill, heading::PageHeading, icon::Icon, raw::Raw},
        words::{self, ingest as text},
    },
};
use leptos::{prelude::*, task::spawn_local};

#[component]
pub fn IngestPage() -> impl IntoView {
    let report = Resource::new_blocking(|| (), |()| ingest::ingest());
    // What was loaded last stays on the page while it is asked for again.
    let again = move |_| report.refetch();
    view! {
        <UrgentTitle name=Signal::stored(text::TITLE.to_owned())/>
        <main class="page" id="content" tabindex="-1">
            <header class="page-head">
                <div>
                    <PageHeading text=Signal::stored(text::TITLE.to_owned())/>
                    <p class="page-lead">{text::LEAD}</p>
                </div>
                <div class="page-acts">
                    <ConnectionPill/>
                    <button class="button" type="button" on:click=again>
                        <Icon name="refresh-cw"/>
                        {text::REFRESH}
                    </button>
                </div>
            </header>
            <Transition fallback=|| ()>
                {move || Suspend::new(async move {
                    match report.await {
                        Ok(report_now) => view! { <Report report=report_now refresh=Callback::new(move |()| report.refetch())/> }.into_any(),
                        Err(error) => view! { <Failed error/> }.into_any(),
                    }
                })}
            </Transition>
        </main>
    }
    .into_any()
}

#[component]
fn Report(report: IngestReport, refresh: Callback<()>) -> impl IntoView {
    let clock = Desk::get().clock;
    let last = report.last_delivery_at;
    // What happened a moment ago reads “12 seconds ago” and goes on counting, by the minute after the first.
    let ago = Memo::new(move |_| match last {
        Some(at) => format!("{} ago", told::roughly(clock.now() - at)),
        None => text::NEVER.to_owned(),
    });
    let lag = report.lag_seconds.map_or_else(|| "–".to_owned(), |seconds| told::roughly(Span::seconds(seconds)));
    let items = ItemKind::ALL
        .into_iter()
        .map(|kind| (words::item_kind(kind), report.items.get(kind.word()).copied().unwrap_or(0)))
        .collect::<Vec<_>>();
    let kept = [
        (Outcome::Unrouted, report.unrouted),
        (Outcome::Unsupported, report.unsupported),
        (Outcome::Malformed, report.malformed),
    ];
    view! {
        {report
            .silence
            .clone()
            .map(|words| {
                view! {
                    <p class="notice-bar" data-tone="warning">
                        <Icon name="triangle-alert"/>
                        <span>{words}</span>
                    </p>
                }
            })}
        <dl class="figures">
            <div class="figure">
                <dt>{text::LAST}</dt>
                <dd>
                    <time datetime=last.map(|at| at.to_string()) title=move || last.map(|at| clock.in_full(at))>
                        {ago}
                    </time>
                </dd>
            </div>
            <div class="figure">
                <dt>{text::LAG}</dt>
                <dd>{lag}</dd>
            </div>
            <div class="figure">
                <dt>{text::DELIVERIES}</dt>
                <dd>{report.deliveries}</dd>
            </div>
            <div class="figure">
                <dt>{text::PENDING}</dt>
                <dd>{report.pending}</dd>
            </div>
            <div class="figure">
                <dt>{text::DUPLICATES}</dt>
                <dd>{report.duplicates}</dd>
            </div>
        </dl>
        <div class="cards">
            <section class="card">
                <h2 class="card-title">{text::TAKEN}</h2>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{text::KIND}</th>
                            <th scope="col" class="number">
                                {text::ITEMS}
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        {items
                            .into_iter()
                            .map(|(kind, count)| {
                                view! {
                                    <tr>
                                        <th scope="row">{kind}</th>
                                        <td class="number">{count}</td>
                                    </tr>
                                }
                            })
                            .collect_view()}
                    </tbody>
                </table>
                <p class="card-note">{text::DUPLICATES_LEAD}</p>
            </section>
            <section class="card">
                <h2 class="card-title">{text::KEPT}</h2>
                {kept
                    .map(|(outcome, count)| view! { <Kept outcome count refresh/> })
                    .collect_view()}
            </section>
            <Refused report=report.clone()/>
            <Notices report=report.clone()/>
            <Templates report/>
        </div>
    }
    .into_any()
}

/// Items of one outcome: how many, what they are, and running them again.
#[component]
fn Kept(outcome: Outcome, count: i64, refresh: Callback<()>) -> impl IntoView {
    let desk = Desk::get();
    let clock = desk.clock;
    let (name, about) = words::outcome(outcome);
    let items = RwSignal::new(None::<Vec<KeptItem>>);
    let next = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let said = RwSignal::new(None::<String>);
    let may_replay = may(Verb::Replay);
    let load = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let after = next.get_untracked();
        spawn_local(async move {
            match ingest::kept_items(outcome, after).await {
                Ok(page) => {
                    items.update(|items| items.get_or_insert_default().extend(page.items));
                    next.set(page.next);
                    said.set(None);
                }
                Err(error) => said.set(Some(words::error(&error))),
            }
            busy.set(false);
        });
    };
    let replay = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            match ingest::replay(outcome).await {
                Ok(replayed) => {
                    let words = text::replayed(replayed.taken, replayed.left);
                    desk.say(words.clone());
                    said.set(Some(words));
                    items.set(None);
                    next.set(None);
                    refresh.run(());
                }
                Err(error) => said.set(Some(words::error(&error))),
            }
            busy.set(false);
        });
    };
    let time = move |at: Timestamp| {
        view! {
            <time datetime=at.to_string() title=move || clock.in_full(at)>
                {move || clock.moment_briefly(at)}
            </time>
        }
    };
    view! {
        <div class="kept">
            <div class="kept-head">
                <div>
                    <h3 class="kept-title">
                        {name} " "
                        <span class="kept-count">{count}</span>
                    </h3>
                    <p class="card-note">{about}</p>
                </div>
                <div class="kept-acts" hidden=count == 0>
                    <button
                        class="button"
                        type="button"
                        hidden=move || items.with(Option::is_some)
                        aria-label=format!("{}: {name}", text::SHOW)
                        on:click=move |_| load()
                    >
                        {text::SHOW}
                    </button>
                    <Show when=move || may_replay.get()>
                        <button
                            class="button"
                            type="button"
                            aria-label=format!("{}: {name}", text::REPLAY)
                            aria-busy=move || busy.get().then_some("true")
                            on:click=replay
                        >
                            {move || if busy.get() { text::REPLAYING } else { text::REPLAY }}
                        </button>
                    </Show>
                </div>
            </div>
            <p class="card-note" role="status">
                {said}
            </p>
            {move || {
                items
                    .get()
                    .map(|items| {
                        if items.is_empty() {
                            return view! { <p class="card-note">{text::NOTHING_KEPT}</p> }.into_any();
                        }
                        view! {
                            <ul class="kept-list">
                                {items
                                    .into_iter()
                                    .map(|item| {
                                        view! {
                                            <li class="kept-item">
                                                <p class="kept-about">
                                                    <span class="code">{item.field}</span>
                                                    " · "
                                                    {words::item_kind(item.kind)}
                                                    " · "
                                                    {time(item.received_at)}
                                                </p>
                                                <p>{item.reason}</p>
                                                <Raw value=item.raw/>
                                            </li>
                                        }
                                    })
                                    .collect_view()}
                            </ul>
                        }
                            .into_any()
                    })
            }}
            <Show when=move || next.with(Option::is_some)>
                <button class="button" type="button" on:click=move |_| load()>
                    {text::MORE}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

#[component]
fn Refused(report: IngestReport) -> impl IntoView {
    let rows = report.refused;
    view! {
        <section class="card">
            <h2 class="card-title">{text::REFUSED}</h2>
            {if rows.is_empty() {
                view! { <p class="card-note">{text::NO_REFUSED}</p> }.into_any()
            } else {
                view! {
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{text::REASON}</th>
                                <th scope="col" class="number">
                                    {text::COUNT}
                                </th>
                                <th scope="col">{text::FIRST}</th>
                                <th scope="col">{text::LATEST}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {rows
                                .into_iter()
                                .map(|row| {
                                    view! {
                                        <tr>
                                            <th scope="row">{row.reason}</th>
                                            <td class="number">{row.count}</td>
                                            <td>
                                                <At at=row.first_at/>
                                            </td>
                                            <td>
                                                <At at=row.last_at/>
                                            </td>
                                        </tr>
                                    }
                                })
                                .collect_view()}
                        </tbody>
                    </table>
                }
                    .into_any()
            }}
        </section>
    }
    .into_any()
}

#[component]
fn Notices(report: IngestReport) -> impl IntoView {
    let rows = report.notices;
    view! {
        <section class="card">
            <h2 class="card-title">{text::NOTICES}</h2>
            {if rows.is_empty() {
                view! { <p class="card-note">{text::NO_NOTICES}</p> }.into_any()
            } else {
                rows
                    .into_iter()
                    .map(|row| {
                        view! {
                            <p class="line">
                                <At at=row.at/>
                                " "
                                <span>{row.title}</span>
                                " "
                                <span class="code">{row.event}</span>
                            </p>
                        }
                    })
                    .collect_view()
                    .into_any()
            }}
        </section>
    }
    .into_any()
}

#[component]
fn Templates(report: IngestReport) -> impl IntoView {
    let rows = report.template_syncs;
    view! {
        <section class="card">
            <h2 class="card-title">{text::TEMPLATES}</h2>
            {if rows.is_empty() {
                view! { <p class="card-note">{text::NO_TEMPLATES}</p> }.into_any()
            } else {
                rows
                    .into_iter()
                    .map(|row| {
                        view! {
                            <p class="line">
                                {text::ACCOUNT}
                                " "
                                <span class="code">{row.waba_id}</span>
                                ": "
                                {told::count(row.templates, "template")}
                                {row.at.map(|at| view! { ", " {text::FETCHED.to_lowercase()} " " <At at/> })}
                                {row
                                    .error
                                    .map(|error| {
                                        view! {
                                            " "
                                            <span class="line-fault">
                                                <Icon name="circle-alert"/>
                                                {error}
                                            </span>
                                        }
                                    })}
                            </p>
                        }
                    })
                    .collect_view()
                    .into_any()
            }}
        </section>
    }
    .into_any()
}

#[component]
fn At(at: Timestamp) -> impl IntoView {
    let clock = Desk::get().clock;
    view! {
        <time datetime=at.to_string() title=move || clock.in_full(at)>
            {move || clock.moment_briefly(at)}
        </time>
    }
    .into_any()
}
