//! Windows that closed while the customer still waited: how many each day, and which.

use crate::{
    api::{
        number::{self, Lost},
        read::read,
    },
    domain::{
        id::NumberId,
        lost::{LostWindow, LostWindows},
        time::Span,
    },
    ui::{
        desk::Desk,
        pages::frame::{PageFrame, loaded},
        parts::{connection::ConnectionPill, empty::Empty, icon::Icon, moment::Moment},
        route::Route,
        words::{self, lost as text, model},
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// How long a number has to be watched before its figures tell something.
const WEEK: Span = Span::days(7);
/// Days that are shown.
const DAYS: usize = 14;

#[component]
pub fn LostPage() -> impl IntoView {
    let query = use_query_map();
    let which = Memo::new(move |_| query.with(|query| query.get("number").and_then(|id| id.parse::<NumberId>().ok())));
    let lost = read(move || which.get(), number::lost);
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame
            title
            lead=|| text::LEAD
            acts=|| view! {
                <a class="button" href=Route::Model.href()>
                    <Icon name="activity"/>
                    {model::TITLE}
                </a>
                <ConnectionPill/>
            }
        >
            {loaded(lost, |lost| view! { <Report lost/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

#[component]
fn Report(lost: Lost) -> impl IntoView {
    let clock = Desk::get().clock;
    let Lost { lost, numbers, number, now, .. } = lost;
    let LostWindows { windows, count, more, closed, longest } = lost;
    if numbers.is_empty() {
        return view! { <Empty title=text::NONE_YET lead=text::NONE_YET_LEAD/> }.into_any();
    }
    let young: Vec<_> = numbers
        .iter()
        .filter(|one| number.is_none_or(|id| id == one.id))
        .filter_map(|one| Some((one.display.clone(), one.watched_since? + WEEK)))
        .filter(|(_, ripe)| *ripe > now)
        .collect();
    let choices = (numbers.len() > 1).then(|| {
        let all = [(None, text::ALL.to_owned())];
        let each = numbers.into_iter().map(|one| (Some(one.id), one.display));
        let links = all.into_iter().chain(each).map(|(id, name)| {
            view! {
                <li>
                    <a class="choice-chip" href=Route::Lost(id).href() aria-current=(id == number).then_some("page") dir="auto">
                        {name}
                    </a>
                </li>
            }
        });
        view! {
            <nav aria-label=text::WHICH>
                <ul class="choice-chips">{links.collect_view()}</ul>
            </nav>
        }
    });
    let closed = StoredValue::new(closed);
    let days = Memo::new(move |_| {
        let today = words::day_number(now, clock.offset(now));
        let mut days = vec![0i64; DAYS];
        closed.with_value(|closed| {
            for (at, lost) in closed {
                let ago = today - words::day_number(*at, clock.offset(*at));
                if let Some(day) = usize::try_from(ago).ok().and_then(|ago| days.get_mut(ago)) {
                    *day += lost;
                }
            }
        });
        days
    });
    let worst = move || days.with(|days| days.iter().copied().max().unwrap_or_default());
    let shown = windows.len();
    let is_cut = i64::try_from(shown).is_ok_and(|shown| count > shown);
    view! {
        {young
            .into_iter()
            .map(|(display, ripe)| {
                view! {
                    <p class="notice-bar">
                        <Icon name="eye"/>
                        <span>{move || text::watching(&display, &clock.moment(ripe))}</span>
                    </p>
                }
            })
            .collect_view()}
        {choices}
        <dl class="figures">
            <div class="figure">
                <dt>{text::COUNT}</dt>
                <dd>{count}</dd>
            </div>
            <div class="figure">
                <dt>{text::PER_DAY}</dt>
                <dd>{text::per_day(count, DAYS)}</dd>
            </div>
            <div class="figure">
                <dt>{text::WORST}</dt>
                <dd>{worst}</dd>
            </div>
            <div class="figure">
                <dt>{text::LONGEST}</dt>
                <dd>{longest.map_or_else(|| "–".to_owned(), words::roughly)}</dd>
            </div>
        </dl>
        {more.then(|| view! { <p class="card-note">{text::LEAST}</p> })}
        {if windows.is_empty() {
            view! { <Empty title=text::EMPTY lead=text::EMPTY_LEAD/> }.into_any()
        } else {
            view! {
                <div class="lost">
                    <section class="card lost-days">
                        <h2 class="card-title">{text::DAYS}</h2>
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col">{text::DAY}</th>
                                    <th scope="col" class="number">
                                        {text::LOST}
                                    </th>
                                    <td></td>
                                </tr>
                            </thead>
                            <tbody>
                                {move || {
                                    let most = worst().max(1);
                                    days.get()
                                        .into_iter()
                                        .zip(0..)
                                        .map(|(count, ago)| {
                                            let at = now - Span::days(ago);
                                            view! {
                                                <tr>
                                                    <th scope="row">{words::day(at, now, clock.offset(at))}</th>
                                                    <td class="number">{count}</td>
                                                    <td class="lost-bar">
                                                        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                                                            <rect width=(count * 100 / most).to_string() height="8"></rect>
                                                        </svg>
                                                    </td>
                                                </tr>
                                            }
                                        })
                                        .collect_view()
                                }}
                            </tbody>
                        </table>
                    </section>
                    <section class="lost-list" aria-label=text::TITLE>
                        <ol class="losses">
                            {windows.into_iter().map(|window| view! { <Loss window/> }).collect_view()}
                        </ol>
                        {is_cut.then(|| view! { <p class="card-note">{text::more(shown, count)}</p> })}
                    </section>
                </div>
            }
                .into_any()
        }}
    }
    .into_any()
}

#[component]
fn Loss(window: LostWindow) -> impl IntoView {
    let LostWindow { conversation, number, name, kind, text: said, asked_at, closed_at } = window;
    let said = said.unwrap_or_else(|| words::kind(&kind).to_owned());
    view! {
        <li class="card loss">
            <div class="loss-head">
                <a class="loss-who" href=Route::Conversation(conversation).href() dir="auto">
                    {name}
                </a>
                <span class="hint" dir="ltr">
                    {number.display}
                </span>
            </div>
            <p class="loss-said" dir="auto">
                {said}
            </p>
            <dl class="loss-facts">
                <div>
                    <dt>{text::CLOSED}</dt>
                    <dd>
                        <Moment at=closed_at/>
                    </dd>
                </div>
                <div>
                    <dt>{text::WAITED}</dt>
                    <dd>{words::roughly(closed_at - asked_at)}</dd>
                </div>
            </dl>
        </li>
    }
    .into_any()
}
