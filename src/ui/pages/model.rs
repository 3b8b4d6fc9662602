//! The model: what it predicts, how good that is here, what it has learnt from, and which version predicts.

use super::{
    frame::PageFrame,
    shell::{Failed, may},
};
use crate::{
    api::{
        model::{self, Order, Report, Suggestions},
        read::read,
        scores,
    },
    domain::{
        learning::{Answered, Figures, Kind, Progress, Replayed, Standing, Version, Week},
        model::{
            forecast::Held,
            judge::{Bin, Range},
        },
        role::Verb,
        scores::Used,
        suggest::Logged,
        time::Timestamp,
    },
    ui::{
        browser,
        desk::Desk,
        parts::{connection::ConnectionPill, moment::Moment},
        route::Route,
        words::{self, model as text},
    },
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*, task::spawn_local};
use std::time::Duration;

/// How often it is asked how far learning anew is, and how many times.
const AGAIN: Duration = Duration::from_secs(2);
const TRIES: u32 = 900;
/// The ids of the headings to which whoever pressed something is put once it has gone.
const REFIT: &str = "model-refit";
const VERSIONS: &str = "model-versions";

#[component]
pub fn ModelPage() -> impl IntoView {
    let report = read(|| (), |()| model::model());
    let uses = read(|| (), |()| scores::uses());
    let log = read(|| (), |()| model::suggestions(None));
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD acts=|| view! { <ConnectionPill/> }>
            <Transition fallback=|| ()>
                {move || Suspend::new(async move {
                    match (report.await, uses.await, log.await) {
                        (Ok(report), Ok(uses), Ok(log)) => view! { <Whole report uses log/> }.into_any(),
                        (Err(error), ..) | (_, Err(error), _) | (.., Err(error)) => {
                            view! { <Failed error/> }.into_any()
                        }
                    }
                })}
            </Transition>
        </PageFrame>
    }
    .into_any()
}

/// What is known, and what came of the last thing that was done.
#[derive(Clone, Copy)]
struct Hand {
    report: RwSignal<Report>,
    said: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    may_manage: Signal<bool>,
    /// How often it was asked. The answer to an earlier question tells of what was before.
    asked: StoredValue<u32>,
}

impl Hand {
    /// Counts a further question; none where the page has gone.
    fn asks(self) -> Option<u32> {
        let turn = self.asked.try_get_value()?.wrapping_add(1);
        self.asked.set_value(turn);
        Some(turn)
    }

    fn order(self, order: Order) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.said.set(None);
        spawn_local(async move {
            let answer = model::order_model(order).await;
            if self.report.is_disposed() {
                return;
            }
            self.busy.set(false);
            _ = self.asks();
            // What was pressed may go with what it did.
            let is_learning = matches!(order, Order::Refit | Order::CancelRefit);
            browser::catch_focus(if is_learning { REFIT } else { VERSIONS });
            match answer {
                Ok(report) => {
                    // Learning anew has only begun.
                    let begun = report.refit.filter(|_| order == Order::Refit);
                    self.report.set(report);
                    let done = || text::DONE.to_owned();
                    let far = |Progress { done, of, .. }| text::refit_progress(done, of);
                    self.said.set(Some(begun.map_or_else(done, far)));
                    if begun.is_some() {
                        self.follow(TRIES);
                    }
                }
                Err(error) => self.said.set(Some(words::error(&error))),
            }
        });
    }

    /// Asks how far learning anew is, until it is done.
    fn follow(self, tries: u32) {
        if tries == 0 {
            return;
        }
        set_timeout(
            move || {
                let Some(turn) = self.asks() else { return };
                spawn_local(async move {
                    let answer = model::model().await;
                    if self.report.is_disposed() {
                        return;
                    }
                    // Where nobody answers it is asked again all the same.
                    let learns = !answer.as_ref().is_ok_and(|report| report.refit.is_none());
                    if let Ok(report) = answer
                        && self.asked.get_value() == turn
                    {
                        self.report.set(report);
                    }
                    if learns {
                        self.follow(tries - 1);
                    } else {
                        self.said.set(Some(text::DONE.to_owned()));
                    }
                });
            },
            AGAIN,
        );
    }
}

#[component]
fn Whole(report: Report, uses: Vec<Used>, log: Suggestions) -> impl IntoView {
    let learns = report.refit.is_some();
    let hand = Hand {
        report: RwSignal::new(report),
        said: RwSignal::new(None),
        busy: RwSignal::new(false),
        may_manage: may(Verb::ManageModel),
        asked: StoredValue::new(0),
    };
    Effect::new(move |_| {
        if learns {
            hand.follow(TRIES);
        }
    });
    // Made anew only where it has become another: somebody may be reading while it is asked how far learning is.
    let answered = Memo::new(move |_| hand.report.with(|report| report.answered.clone()));
    let replayed = Memo::new(move |_| hand.report.with(|report| report.replayed.clone()));
    let questions = move || {
        let replayed = replayed.get();
        let question = |answered: Answered| {
            let of_it = |past: &Replayed| {
                let (from, until) = (past.from, past.until);
                past.of(answered.question).map(|answered| Past { from, until, answered: answered.clone() })
            };
            let past = replayed.as_ref().and_then(of_it).filter(|past| past.answered.n > 0);
            view! { <Question answered past/> }
        };
        answered.get().into_iter().map(question).collect_view()
    };
    let foreseen = Memo::new(move |_| hand.report.with(|report| report.forecasts.clone()));
    let forecasts = move || view! { <Forecasts held=foreseen.get()/> };
    let learnt = move || hand.report.with(|report| text::learnt(report.learnt, report.open));
    view! {
        <p class="model-learnt">{learnt}</p>
        <p class="person-said" role="status">
            {move || hand.said.get()}
        </p>
        {questions}
        {forecasts}
        <WhatCame uses/>
        <Suggested log/>
        <Refit hand/>
        <Versions hand/>
    }
    .into_any()
}

/// What the past has shown of one question.
struct Past {
    from: Timestamp,
    until: Timestamp,
    answered: Answered,
}

/// One question: how good the answers are.
#[component]
fn Question(answered: Answered, past: Option<Past>) -> impl IntoView {
    let Answered { question, served, n, calibration_error, bar, bins, whole, weeks, drift, shown, held_out } = answered;
    let title = text::question(question);
    let label = title.clone();
    let by_past = served.by_past.then(|| view! { <p class="hint">{text::BY_PAST}</p> });
    let live = if n == 0 {
        view! { <p class="card-note">{text::LIVE_NONE}</p> }.into_any()
    } else {
        let title = title.clone();
        view! {
            <p class="hint">{text::count(n)}</p>
            <p class="hint">{text::drift(drift)}</p>
            <Judged bins off=calibration_error bar whole weeks title/>
        }
        .into_any()
    };
    let past = past.map(|past| {
        let Past { from, until, answered: Answered { n, calibration_error, bar, bins, whole, weeks, .. } } = past;
        let clock = Desk::get().clock;
        let lead = move || text::past_lead(&clock.moment_briefly(from), &clock.moment_briefly(until), n);
        let title = text::head(&title, text::PAST.get());
        view! {
            <h3 class="model-heading">{text::PAST}</h3>
            <p class="card-note">{lead}</p>
            <Judged bins off=calibration_error bar whole weeks title/>
        }
    });
    let heading = label.clone();
    view! {
        <section class="card model-question" aria-label=label>
            <h2 class="card-title">{heading}</h2>
            <p class="card-note">{text::asks(question)}</p>
            <p class="model-verdict" data-why=text::why_word(served.why)>
                {text::verdict(served.why)}
            </p>
            {by_past}
            <h3 class="model-heading">{text::LIVE}</h3>
            {live}
            {past}
            <h3 class="model-heading">{text::HELD_OUT}</h3>
            <p class="card-note">{text::HELD_LEAD}</p>
            <ul class="model-shares">
                <li>{text::share("shown", shown)}</li>
                <li>{text::share("held", held_out)}</li>
            </ul>
        </section>
    }
    .into_any()
}

/// How good predictions of one kind were: whether they hold, and week by week.
#[component]
fn Judged(bins: Vec<Bin>, off: f64, bar: f64, whole: Option<Week>, weeks: Vec<Week>, title: String) -> impl IntoView {
    let calibration = if bins.is_empty() {
        view! { <p class="card-note">{text::TOO_FEW}</p> }.into_any()
    } else {
        view! { <Calibration bins off bar/> }.into_any()
    };
    let by_week = if weeks.is_empty() {
        view! { <p class="card-note">{text::TOO_FEW}</p> }.into_any()
    } else {
        view! { <Weeks whole weeks title/> }.into_any()
    };
    view! {
        <h4 class="label">{text::CALIBRATION}</h4>
        {calibration}
        <h4 class="label">{text::WEEKS}</h4>
        {by_week}
    }
    .into_any()
}

/// What was said beside what came, from the least likely to the most.
#[component]
fn Calibration(bins: Vec<Bin>, off: f64, bar: f64) -> impl IntoView {
    let rows = bins.into_iter().map(|bin| {
        view! {
            <tr>
                <th scope="row" class="number">
                    {text::percent(bin.said)}
                </th>
                <td class="number">{text::percent_between(bin.came, bin.sure)}</td>
                <td class="model-bar-cell">
                    <Bar said=bin.said came=bin.came sure=bin.sure/>
                </td>
                <td class="number">{text::whole(bin.n)}</td>
            </tr>
        }
    });
    view! {
        <p class="card-note">{text::calibration(off, bar)}</p>
        <table class="table model-table">
            <thead>
                <tr>
                    <th scope="col" class="number">
                        {text::SAID}
                    </th>
                    <th scope="col" class="number">
                        {text::CAME}
                    </th>
                    <td class="model-bar-cell"></td>
                    <th scope="col" class="number">
                        {text::OF}
                    </th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// What came as a bar, where it lies by chance alone as a line in it, and what was said as a mark on it. The same stands beside it as
/// numbers.
#[component]
fn Bar(said: f64, came: f64, sure: Range) -> impl IntoView {
    let place = |share: f64| (share.clamp(0.0, 1.0) * 1000.0).round() as i64;
    let (said, came) = (place(said), place(came));
    let (low, high) = (place(sure.low), place(sure.high));
    view! {
        <svg class="model-bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="model-bar-track" width="1000" height="8"></rect>
            <rect class="model-bar-came" width=came.to_string() height="8"></rect>
            <rect
                class="model-bar-sure"
                x=low.to_string()
                y="3"
                width=(high - low).to_string()
                height="2"
            ></rect>
            <rect class="model-bar-said" x=(said - 6).clamp(0, 988).to_string() width="12" height="8"></rect>
        </svg>
    }
    .into_any()
}

/// How good the model was in all and each week, beside the baselines.
#[component]
fn Weeks(whole: Option<Week>, weeks: Vec<Week>, title: String) -> impl IntoView {
    let clock = Desk::get().clock;
    let heads = [
        text::head(text::LOG_LOSS.get(), text::MODEL.get()),
        text::head(text::LOG_LOSS.get(), text::THUMB.get()),
        text::head(text::LOG_LOSS.get(), text::RATE.get()),
        text::head(text::AUC.get(), text::MODEL.get()),
        text::head(text::AUC.get(), text::THUMB.get()),
        text::head(text::BRIER.get(), text::MODEL.get()),
        text::head(text::BRIER.get(), text::THUMB.get()),
    ];
    let all = whole.map(|week| (true, week));
    let rows = all.into_iter().chain(weeks.into_iter().map(|week| (false, week))).map(|(is_all, week)| {
        let Week { from, n, model, baseline, rate } = week;
        let auc = |of: Figures| of.auc.map_or_else(|| "–".to_owned(), |auc| text::fraction_between(auc, of.auc_sure));
        let loss = |of: Figures| text::fraction_between(of.log_loss, of.log_loss_sure);
        let when = move || if is_all { text::ALL.to_owned() } else { clock.moment_briefly(from) };
        let cells = [
            loss(model),
            loss(baseline),
            loss(rate),
            auc(model),
            auc(baseline),
            text::fraction(model.brier),
            text::fraction(baseline.brier),
        ];
        view! {
            <tr>
                <th scope="row">
                    <time datetime=from.to_string()>{when}</time>
                </th>
                <td class="number">{text::whole(n)}</td>
                {cells.map(|cell| view! { <td class="number">{cell}</td> }).collect_view()}
            </tr>
        }
    });
    view! {
        <p class="card-note">{text::WEEKS_LEAD}</p>
        <div class="model-scroll" role="region" tabindex="0" aria-label=text::weeks_of(&title)>
            <table class="table model-table">
                <thead>
                    <tr>
                        <th scope="col">{text::WEEK}</th>
                        <th scope="col" class="number">
                            {text::OF}
                        </th>
                        {heads
                            .map(|head| {
                                view! {
                                    <th scope="col" class="number">
                                        {head}
                                    </th>
                                }
                            })
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// How good forecasts of the coming hours were, once those were over.
#[component]
fn Forecasts(held: Vec<Held>) -> impl IntoView {
    let none = held.is_empty().then(|| view! { <p class="card-note">{text::FORECASTS_NONE}</p> });
    let rows = held.into_iter().map(|held| view! { <li>{text::held(&held)}</li> }).collect_view();
    view! {
        <section class="card" aria-label=text::FORECASTS>
            <h2 class="card-title">{text::FORECASTS}</h2>
            <p class="card-note">{text::FORECASTS_LEAD}</p>
            {none}
            <ul class="model-shares">{rows}</ul>
        </section>
    }
    .into_any()
}

/// What came of what predictions were used for, beside what came where that was held back by chance.
#[component]
fn WhatCame(uses: Vec<Used>) -> impl IntoView {
    let rows = uses.into_iter().map(|used| {
        view! {
            <h3 class="model-heading">{text::used_for(used.what)}</h3>
            <ul class="model-shares">
                <li>{text::went_well("made", used.made)}</li>
                <li>{text::went_well("held", used.held_out)}</li>
                {used.what.is_offered().then(|| view! { <li>{text::taken(used.made)}</li> })}
                {used
                    .what
                    .is_heeded()
                    .then(|| {
                        view! {
                            <li>{text::heeded("made", used.made)}</li>
                            <li>{text::heeded("held", used.held_out)}</li>
                        }
                    })}
            </ul>
        }
    });
    view! {
        <section class="card" aria-label=text::USES>
            <h2 class="card-title">{text::USES}</h2>
            <p class="card-note">{text::USES_LEAD}</p>
            {rows.collect_view()}
        </section>
    }
    .into_any()
}

/// The templates that were proposed to open windows again, to whom, and what came of each.
#[component]
fn Suggested(log: Suggestions) -> impl IntoView {
    let desk = Desk::get();
    let log = RwSignal::new(log);
    let busy = RwSignal::new(false);
    let is_empty = Memo::new(move |_| log.with(|log| log.rows.is_empty()));
    let more = move |_| {
        let Some(after) = log.with_untracked(|log| log.next).filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let found = model::suggestions(Some(after)).await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match found {
                Ok(Suggestions { rows, next }) => log.update(|log| {
                    log.rows.extend(rows);
                    log.next = next;
                }),
                Err(error) => desk.tell(words::error(&error)),
            }
        });
    };
    view! {
        <section class="card" aria-label=text::LOG>
            <h2 class="card-title">{text::LOG}</h2>
            <p class="card-note">{text::LOG_LEAD}</p>
            <Show when=move || !is_empty.get() fallback=|| view! { <p class="hint">{text::LOG_NONE}</p> }>
                <ol class="audit">
                    <For each=move || log.with(|log| log.rows.clone()) key=|one| one.id let:one>
                        <SuggestedLine one/>
                    </For>
                </ol>
                <Show when=move || log.with(|log| log.next.is_some())>
                    <button
                        class="button"
                        type="button"
                        aria-busy=move || busy.get().then_some("true")
                        on:click=more
                    >
                        {text::LOG_MORE}
                    </button>
                </Show>
            </Show>
        </section>
    }
    .into_any()
}

#[component]
fn SuggestedLine(one: Logged) -> impl IntoView {
    let Logged {
        at,
        conversation_id,
        customer,
        template_id,
        name,
        language,
        propensity,
        chance,
        enough,
        shown,
        came,
        ..
    } = one;
    let customer = customer.unwrap_or_else(|| text::LOG_SOMEBODY.to_owned());
    let template = match name.zip(language) {
        Some((name, language)) => {
            let href = Route::Template(template_id).href();
            let called = format!("{name} · {language}");
            view! {
                <a href=href dir="auto">
                    {called}
                </a>
            }
            .into_any()
        }
        None => view! { <span>{text::LOG_GONE}</span> }.into_any(),
    };
    view! {
        <li class="audit-line">
            <p class="audit-done">
                <span class="audit-what">{template}</span>
            </p>
            <p class="audit-who">
                <a href=Route::Conversation(conversation_id).href() dir="auto">
                    {customer}
                </a>
                " "
                <Moment at/>
            </p>
            <ul class="audit-details">
                <li>{text::log_came(came)}</li>
                {(!shown).then(|| view! { <li>{text::LOG_GIVEN}</li> })}
                <li>{text::log_propensity(propensity)}</li>
                <li>{text::log_chance(chance)}</li>
                {(!enough).then(|| view! { <li>{words::scores::NOT_ENOUGH}</li> })}
            </ul>
        </li>
    }
    .into_any()
}

/// To learn anew, and how far that is.
#[component]
fn Refit(hand: Hand) -> impl IntoView {
    let progress = Memo::new(move |_| hand.report.with(|report| report.refit));
    let learns = Memo::new(move |_| progress.get().is_some());
    let done = move || progress.get().map_or(0, |progress| progress.done);
    let of = move || progress.get().map_or(1, |progress| progress.of.max(1));
    let told = move || progress.get().map(|Progress { done, of, .. }| text::refit_progress(done, of));
    view! {
        <section class="card" aria-label=text::REFIT>
            <h2 class="card-title" id=REFIT tabindex="-1">
                {text::REFIT}
            </h2>
            <p class="card-note">{text::REFIT_LEAD}</p>
            <Show when=move || learns.get()>
                <progress
                    class="model-progress"
                    aria-label=text::REFIT
                    max=move || of().to_string()
                    value=move || done().to_string()
                ></progress>
                <p class="hint">{told}</p>
            </Show>
            <Show when=move || hand.may_manage.get()>
                <Show
                    when=move || learns.get()
                    fallback=move || {
                        view! {
                            <button
                                class="button"
                                type="button"
                                aria-busy=move || hand.busy.get().then_some("true")
                                on:click=move |_| hand.order(Order::Refit)
                            >
                                {text::REFIT}
                            </button>
                        }
                    }
                >
                    <button class="button" type="button" on:click=move |_| hand.order(Order::CancelRefit)>
                        {text::CANCEL}
                    </button>
                </Show>
            </Show>
        </section>
    }
    .into_any()
}

/// The models there were, and which of them predicts.
#[component]
fn Versions(hand: Hand) -> impl IntoView {
    let pinned = Memo::new(move |_| hand.report.with(|report| report.pinned));
    let versions = Memo::new(move |_| hand.report.with(|report| report.versions.clone()));
    let rows = move || {
        let versions = versions.get().into_iter();
        versions.map(|version| view! { <VersionRow hand version/> }).collect_view()
    };
    view! {
        <section class="card" aria-label=text::VERSIONS>
            <h2 class="card-title" id=VERSIONS tabindex="-1">
                {text::VERSIONS}
            </h2>
            <Show when=move || pinned.get()>
                <p class="card-note">{text::PINNED}</p>
                <Show when=move || hand.may_manage.get()>
                    <button class="button" type="button" on:click=move |_| hand.order(Order::Release)>
                        {text::RELEASE}
                    </button>
                </Show>
            </Show>
            <ol class="model-versions">{rows}</ol>
        </section>
    }
    .into_any()
}

#[component]
fn VersionRow(hand: Hand, version: Version) -> impl IntoView {
    let Version { id, kind, made_at, learnt, judged, standing } = version;
    let order = match standing {
        Standing::InUse => None,
        Standing::Former => Some((Order::RollBack(id), text::ROLL_BACK.get())),
        Standing::Candidate | Standing::Retired => Some((Order::Promote(id), text::PROMOTE.get())),
    };
    let acts = move || {
        order.filter(|_| hand.may_manage.get()).map(|(order, words)| {
            let name = text::of_version(words, kind, id);
            view! {
                <button class="button" type="button" aria-label=name on:click=move |_| hand.order(order)>
                    {words}
                </button>
            }
        })
    };
    // What ships has learnt from nobody.
    let learnt = (kind != Kind::Prior).then(|| view! { <span class="hint">{text::version_learnt(learnt)}</span> });
    view! {
        <li class="model-version" data-standing=text::standing_word(standing)>
            <p>
                <strong>{text::kind(kind)}</strong>
                " · "
                <Moment at=made_at/>
                " · "
                {text::standing(standing)}
            </p>
            {learnt}
            {judged.map(|judged| view! { <p class="hint">{text::judged(&judged)}</p> })}
            {acts}
        </li>
    }
    .into_any()
}
