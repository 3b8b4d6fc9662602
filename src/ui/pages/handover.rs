//! What is handed over at the end of a shift: what is owed an answer and closes while nobody of its team works.

use super::{
    deeds::act,
    frame::{PageFrame, loaded},
    keys,
    shell::{may, single_keys},
};
use crate::{
    api::{
        read::read,
        scores,
        team::{self, HandOver, Left},
    },
    domain::{
        conversation::Progress,
        id::ConversationId,
        model::forecast::{Forecast, Hour},
        queue::View,
        role::Verb,
        triage::Deed,
    },
    ui::{
        browser,
        desk::Desk,
        parts::{HEADING, connection::ConnectionPill, empty::Empty, icon::Icon},
        route::Route,
        triage::{Ask, Triage},
        words::{self, forecast as ahead, nav, teams as text, triage},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

#[component]
pub fn HandOverPage() -> impl IntoView {
    let found = read(|| (), |()| team::hand_over());
    let title = Signal::stored(text::HAND_OVER.to_owned());
    view! {
        <PageFrame
            title
            lead=|| text::HAND_OVER_LEAD
            acts=|| view! {
                <a class="button" href=Route::Lost(None).href()>
                    <Icon name="door-closed"/>
                    {nav::LOST}
                </a>
                <a class="button" href=Route::Teams.href()>
                    {text::TITLE}
                </a>
                <ConnectionPill/>
            }
        >
            {loaded(found, |found| view! { <Rows found/> }.into_any())}
            <Ahead/>
        </PageFrame>
    }
    .into_any()
}

/// What is foreseen of the next day, for whoever says who works. It takes a while to reckon, so the page does not wait for it;
/// it is asked for anew with every hour.
#[component]
fn Ahead() -> impl IntoView {
    let clock = Desk::get().clock;
    let forecast = RwSignal::new(None::<Forecast>);
    let is_held_back = RwSignal::new(false);
    let hour = Memo::new(move |_| clock.now().0.div_euclid(3_600_000));
    Effect::new(move |_| {
        // Read, not only tracked: a memo that nobody has read yet follows nothing.
        _ = hour.get();
        spawn_local(async move {
            if let Ok(known) = scores::forecast().await {
                _ = is_held_back.try_set(known.is_none());
                _ = forecast.try_set(known);
            }
        });
    });
    // Of a business that has just begun nothing is foreseen.
    let is_known = Memo::new(move |_| forecast.with(|known| known.as_ref().is_some_and(|known| known.of > 0)));
    let row = move |hour: Hour| {
        let Hour { from, volume, closing, owed, lapse } = hour;
        view! {
            <tr>
                <th scope="row">
                    <time datetime=from.to_string()>{move || clock.moment_briefly(from)}</time>
                </th>
                <td class="number">{ahead::band(volume)}</td>
                <td class="number">{words::number(closing.into())}</td>
                <td class="number">{words::number(owed.into())}</td>
                <td class="number">{ahead::band(lapse)}</td>
            </tr>
        }
    };
    let rows = move || {
        let hours = forecast.with(|known| known.as_ref().map(|known| known.hours.clone())).unwrap_or_default();
        hours.into_iter().map(row).collect_view()
    };
    view! {
        <Show when=move || is_held_back.get()>
            <section class="card" aria-label=ahead::TITLE>
                <h2 class="card-title">{ahead::TITLE}</h2>
                <p class="card-note">{ahead::HELD_BACK}</p>
            </section>
        </Show>
        <Show when=move || is_known.get()>
            <section class="card" aria-label=ahead::TITLE>
                <h2 class="card-title">{ahead::TITLE}</h2>
                <p class="card-note">{ahead::LEAD}</p>
                <div class="model-scroll" role="group" tabindex="0" aria-label=ahead::TITLE>
                    <table class="table model-table">
                        <thead>
                            <tr>
                                <th scope="col">{ahead::HOUR}</th>
                                <th scope="col" class="number">
                                    {ahead::MESSAGES}
                                </th>
                                <th scope="col" class="number">
                                    {ahead::CLOSING}
                                </th>
                                <th scope="col" class="number">
                                    {ahead::OWED}
                                </th>
                                <th scope="col" class="number">
                                    {ahead::LAPSE}
                                </th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
    .into_any()
}

#[component]
fn Rows(found: HandOver) -> impl IntoView {
    let desk = Desk::get();
    let acts = Triage::get();
    let is_known = found.known;
    let found = RwSignal::new(found);
    // Anew with every minute, and after anything was done from here.
    let minute = Memo::new(move |_| desk.clock.now().0.div_euclid(60_000));
    Effect::new(move |before: Option<()>| {
        // Read, not only tracked: a memo that nobody has read yet follows nothing.
        _ = minute.get();
        desk.stale.track();
        acts.last.track();
        if before.is_some() {
            spawn_local(async move {
                if let Ok(fresh) = team::hand_over().await {
                    _ = found.try_set(fresh);
                }
            });
        }
    });
    // What the stream tells of a row is newer than what was asked for.
    let rows = Memo::new(move |_| {
        let now = desk.clock.now_untracked();
        let mut rows = found.with(|found| found.rows.clone());
        desk.inbox.with(|inbox| {
            for left in &mut rows {
                if let Some(row) = inbox.conversation(left.row.id) {
                    left.row = row.clone();
                }
            }
        });
        rows.retain(|left| left.row.owed && left.row.progress(now) == Progress::Open);
        rows
    });
    // Whoever had the focus on a row that has gone is at the heading.
    Effect::new(move |before: Option<usize>| {
        let count = rows.with(Vec::len);
        if before.is_some_and(|before| count < before) {
            browser::catch_focus(HEADING);
        }
        count
    });
    let open = keys::opener();
    let lead = if is_known { text::NOTHING_LEFT_LEAD.get() } else { text::UNKNOWN.get() };
    let all = Route::Queue.with(&[("view", View::Unstaffed.word().to_owned())]);
    view! {
        <Show
            when=move || rows.with(|rows| !rows.is_empty())
            fallback=move || view! { <Empty title=text::NOTHING_LEFT lead=lead/> }
        >
            <ol class="card handover" aria-label=text::HAND_OVER>
                // A row stays where it is while what it says changes: so does the focus on it.
                <For each=move || rows.get() key=|left| left.row.id let:left>
                    <Row id=left.row.id rows open/>
                </For>
            </ol>
        </Show>
        <Show when=move || found.with(|found| found.more)>
            <p class="hint">
                <a href=all.clone()>{text::MORE}</a>
            </p>
        </Show>
    }
    .into_any()
}

/// One of them, with its keys while it has the focus: c takes it, s puts it off, r answers it.
#[component]
fn Row(id: ConversationId, rows: Memo<Vec<Left>>, open: Callback<ConversationId>) -> impl IntoView {
    let desk = Desk::get();
    let acts = Triage::get();
    let left = Memo::new(move |_| rows.with(|rows| rows.iter().find(|left| left.row.id == id).cloned()));
    let of =
        move |read: fn(&Left) -> Option<String>| Memo::new(move |_| left.with(|left| left.as_ref().and_then(read)));
    let name = of(|left| Some(left.row.contact.title()));
    let (team, whose) = (of(|left| left.row.team_name.clone()), of(|left| left.row.assignee_name.clone()));
    let is_nobodys =
        Memo::new(move |_| left.with(|left| left.as_ref().is_some_and(|left| left.row.assignee.is_none())));
    let closes_at = Memo::new(move |_| left.with(|left| left.as_ref().and_then(|left| left.row.window.ends_at())));
    let last_staffed = Memo::new(move |_| left.with(|left| left.as_ref().and_then(|left| left.last_staffed)));
    let may_tend = may(Verb::Tend);
    let claim = move || {
        let me = desk.me.with_untracked(|me| me.as_ref().map(|me| me.id));
        if let Some(me) = me.filter(|_| may_tend.get_untracked() && is_nobodys.get_untracked()) {
            act(desk, acts, Deed::Claim(me), vec![id]);
        }
    };
    let snooze = move || {
        if may_tend.get_untracked() {
            acts.asks(Ask::Snooze, vec![id]);
        }
    };
    let press = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || !single_keys() {
            return;
        }
        match browser::key(&event).as_str() {
            "c" => claim(),
            "s" => snooze(),
            "r" => open.run(id),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let closes = move || closes_at.get().map(|at| text::closes(&desk.clock.moment(at)));
    let staffed = move || last_staffed.get().map(|at| text::staffed(&desk.clock.moment(at)));
    let whose = move || whose.get().unwrap_or_else(|| triage::NOBODY.to_owned());
    view! {
        <li class="handover-row" on:keydown=press>
            <a class="handover-who" href=Route::Conversation(id).href() dir="auto">
                {name}
            </a>
            <p class="handover-when">{closes}</p>
            <p class="hint">{staffed}</p>
            <p class="hint">
                {move || {
                    team.get()
                        .map(|team| {
                            view! {
                                <span dir="auto">{team}</span>
                                " · "
                            }
                        })
                }}
                <span dir="auto">{whose}</span>
            </p>
            <div class="handover-acts">
                <Show when=move || may_tend.get()>
                    <button class="button" type="button" aria-disabled=move || (!is_nobodys.get()).then_some("true") on:click=move |_| claim()>
                        <Icon name="check"/>
                        {text::CLAIM}
                    </button>
                    <button class="button" type="button" on:click=move |_| snooze()>
                        <Icon name="alarm-clock"/>
                        {triage::SNOOZE}
                    </button>
                </Show>
                <button class="button" type="button" on:click=move |_| open.run(id)>
                    <Icon name="reply"/>
                    {text::SEND}
                </button>
            </div>
        </li>
    }
    .into_any()
}
