//! How taking in the platform's deliveries is going, and what was not understood.

use crate::{
    api::{
        ingest::{self, IngestReport, KeptItem, Notice, RefusedDeliveries, TemplateSync},
        read::read,
    },
    domain::{
        item::{ItemKind, Outcome},
        role::Verb,
        time::{Span, Timestamp},
    },
    ui::{
        desk::Desk,
        pages::{
            frame::{PageFrame, loaded},
            shell::may,
        },
        parts::{connection::ConnectionPill, icon::Icon, moment::Moment, raw::Raw},
        words::{self, Text, ingest as text},
    },
};
use leptos::{prelude::*, task::spawn_local};

#[component]
pub fn IngestPage() -> impl IntoView {
    let report = read(|| (), |()| ingest::ingest());
    // What was loaded last stays on the page while it is asked for again.
    let again = move |_| report.refetch();
    view! {
        <PageFrame
            title=Signal::stored(text::TITLE.to_owned())
            lead=|| text::LEAD
            acts=move || view! {
                <ConnectionPill/>
                <button class="button" type="button" on:click=again>
                    <Icon name="refresh-cw"/>
                    {text::REFRESH}
                </button>
            }
        >
            {loaded(report, move |report_now| {
                view! { <Report report=report_now refresh=Callback::new(move |()| report.refetch())/> }.into_any()
            })}
        </PageFrame>
    }
    .into_any()
}

#[component]
fn Report(report: IngestReport, refresh: Callback<()>) -> impl IntoView {
    let clock = Desk::get().clock;
    let last = report.last_delivery_at;
    // What happened a moment ago reads “12 seconds ago” and goes on counting, by the minute after the first.
    let ago = Memo::new(move |_| match last {
        Some(at) => words::ago(clock.now() - at),
        None => text::NEVER.to_owned(),
    });
    let lag = report.lag_seconds.map_or_else(|| "–".to_owned(), |seconds| words::roughly(Span::seconds(seconds)));
    let kept = [
        (Outcome::Unrouted, report.unrouted),
        (Outcome::Unsupported, report.unsupported),
        (Outcome::Malformed, report.malformed),
    ];
    view! {
        {report
            .silence
            .as_ref()
            .and(last)
            .map(|last| text::silence(&words::roughly(report.now - last)))
            .map(|words| {
                view! {
                    <p class="notice-bar" data-tone="warning">
                        <Icon name="triangle-alert"/>
                        <span>{words}</span>
                    </p>
                }
            })}
        <dl class="figures">
            <Figure name=text::LAST>
                <time datetime=last.map(|at| at.to_string()) title=move || last.map(|at| clock.in_full(at))>
                    {ago}
                </time>
            </Figure>
            <Figure name=text::LAG>{lag}</Figure>
            <Figure name=text::DELIVERIES>{words::number(report.deliveries)}</Figure>
            <Figure name=text::PENDING>{words::number(report.pending)}</Figure>
            <Figure name=text::DUPLICATES>{words::number(report.duplicates)}</Figure>
        </dl>
        <div class="cards">
            <Listed title=text::TAKEN columns=&[text::KIND, text::ITEMS] rows=taken_in(&report) note=text::DUPLICATES_LEAD/>
            <section class="card">
                <h2 class="card-title">{text::KEPT}</h2>
                {kept.map(|(outcome, count)| view! { <Kept outcome count refresh/> }).collect_view()}
            </section>
            <Listed
                title=text::REFUSED
                empty=text::NO_REFUSED
                columns=&[text::REASON, text::COUNT, text::FIRST, text::LATEST]
                rows=refused(report.refused)
            />
            <Listed
                title=text::NOTICES
                empty=text::NO_NOTICES
                columns=&[text::NOTICE, text::EVENT, text::AT]
                rows=notices(report.notices)
            />
            <Listed
                title=text::TEMPLATES
                empty=text::NO_TEMPLATES
                columns=&[text::ACCOUNT, text::TEMPLATES, text::FETCHED]
                rows=template_syncs(report.template_syncs)
            />
        </div>
    }
    .into_any()
}

#[component]
fn Figure(name: Text, children: Children) -> impl IntoView {
    view! {
        <div class="figure">
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
    .into_any()
}

/// A cell of a list. The first of a row is what the row is about.
enum Cell {
    Words(AnyView),
    Number(i64),
}

impl Cell {
    fn moment(at: Timestamp) -> Self {
        Self::Words(view! { <Moment at/> }.into_any())
    }

    fn code(code: String) -> Self {
        Self::Words(view! { <span class="code">{code}</span> }.into_any())
    }

    /// What was written down when it came, and is kept as it was.
    fn in_english(words: String) -> Self {
        Self::Words(view! { <span lang="en" dir="auto">{words}</span> }.into_any())
    }

    fn words(words: impl Into<String>) -> Self {
        Self::Words(words.into().into_any())
    }
}

/// A card with a list: a table, or a sentence where there is nothing to list.
#[component]
fn Listed(
    title: Text,
    #[prop(optional)] empty: Option<Text>,
    columns: &'static [Text],
    rows: Vec<Vec<Cell>>,
    /// Stands below the list.
    #[prop(optional)]
    note: Option<Text>,
) -> impl IntoView {
    let numbers: Vec<bool> = rows.first().into_iter().flatten().map(|cell| matches!(cell, Cell::Number(_))).collect();
    let class = move |at: usize| numbers.get(at).copied().unwrap_or_default().then_some("number");
    let list = if rows.is_empty() {
        view! { <p class="card-note">{empty}</p> }.into_any()
    } else {
        let heads = columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                view! {
                    <th scope="col" class=class(at)>
                        {column.get()}
                    </th>
                }
            })
            .collect_view();
        let rows = rows
            .into_iter()
            .map(|cells| {
                let cells = cells
                    .into_iter()
                    .enumerate()
                    .map(|(at, cell)| match (at, cell) {
                        (0, Cell::Words(words)) => view! { <th scope="row">{words}</th> }.into_any(),
                        (_, Cell::Words(words)) => view! { <td>{words}</td> }.into_any(),
                        (_, Cell::Number(number)) => {
                            view! { <td class="number">{words::number(number)}</td> }.into_any()
                        }
                    })
                    .collect_view();
                view! { <tr>{cells}</tr> }
            })
            .collect_view();
        view! {
            <table class="table">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2 class="card-title">{title}</h2>
            {list}
            {note.map(|note| view! { <p class="card-note">{note}</p> })}
        </section>
    }
    .into_any()
}

fn taken_in(report: &IngestReport) -> Vec<Vec<Cell>> {
    ItemKind::ALL
        .into_iter()
        .map(|kind| {
            let count = report.items.get(kind.word()).copied().unwrap_or(0);
            vec![Cell::words(words::item_kind(kind)), Cell::Number(count)]
        })
        .collect()
}

fn refused(rows: Vec<RefusedDeliveries>) -> Vec<Vec<Cell>> {
    rows.into_iter()
        .map(|row| {
            vec![
                Cell::words(words::refused_because(&row.reason)),
                Cell::Number(row.count),
                Cell::moment(row.first_at),
                Cell::moment(row.last_at),
            ]
        })
        .collect()
}

fn notices(rows: Vec<Notice>) -> Vec<Vec<Cell>> {
    rows.into_iter().map(|row| vec![Cell::in_english(row.title), Cell::code(row.event), Cell::moment(row.at)]).collect()
}

fn template_syncs(rows: Vec<TemplateSync>) -> Vec<Vec<Cell>> {
    rows.into_iter()
        .map(|row| {
            let fault = row.error.map(|error| {
                view! {
                    <p class="fault">
                        <Icon name="circle-alert"/>
                        {error}
                    </p>
                }
            });
            let fetched = view! {
                {row.at.map(|at| view! { <Moment at/> })}
                {fault}
            };
            vec![Cell::code(row.waba_id), Cell::Number(row.templates), Cell::Words(fetched.into_any())]
        })
        .collect()
}

/// Items of one outcome: how many, what they are, and running them again.
#[component]
fn Kept(outcome: Outcome, count: i64, refresh: Callback<()>) -> impl IntoView {
    let desk = Desk::get();
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
                    _ = refresh.try_run(());
                }
                Err(error) => said.set(Some(words::error(&error))),
            }
            busy.set(false);
        });
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
                                                    <Moment at=item.received_at/>
                                                </p>
                                                <p lang="en" dir="auto">{item.reason}</p>
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
