//! What is planned, and what came back to whoever looks because it could not be sent.

use crate::{
    api::{
        Error,
        planned::{self, PlannedPage as Page, Tasks},
        read::read,
    },
    domain::{
        id::{ConversationId, TaskId},
        planned::{Planned, Task, Why},
        role::Verb,
    },
    ui::{
        browser,
        desk::{self, Desk},
        pages::{
            frame::PageFrame,
            keys,
            shell::{Failed, may},
            waiting,
        },
        parts::{
            HEADING,
            connection::ConnectionPill,
            empty::Empty,
            icon::Icon,
            later::{Change, PlannedActs, PlannedRows},
            moment::Moment,
        },
        route::Route,
        words::{self, desk as more, planned as text},
    },
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_query_map;

#[component]
pub fn PlannedPage() -> impl IntoView {
    let query = use_query_map();
    let mine = Memo::new(move |_| query.with(|query| query.get("by").as_deref() != Some("all")));
    // Each asks once: whatever asks again after a wait finds nobody to ask where the server draws the page anew by then.
    let found = read(move || mine.get(), |mine| planned::planned(mine, None));
    let back = read(|| (), |()| planned::tasks());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD acts=|| view! { <ConnectionPill/> }>
            <Transition fallback=|| ()>
                {move || Suspend::new(async move {
                    match both(found.await, back.await) {
                        Ok((page, tasks)) => view! { <Lists page tasks mine=mine.get_untracked()/> }.into_any(),
                        Err(error) => view! { <Failed error/> }.into_any(),
                    }
                })}
            </Transition>
        </PageFrame>
    }
    .into_any()
}

/// What is planned, and what came back; of the latter nothing to whoever only reads.
fn both(page: Result<Page, Error>, tasks: Result<Tasks, Error>) -> Result<(Page, Option<Tasks>), Error> {
    let page = page?;
    match tasks {
        Ok(tasks) => Ok((page, Some(tasks))),
        Err(Error::Forbidden) => Ok((page, None)),
        Err(error) => Err(error),
    }
}

#[component]
fn Lists(page: Page, tasks: Option<Tasks>, mine: bool) -> impl IntoView {
    let desk = Desk::get();
    let rows = RwSignal::new(page.rows);
    let next = RwSignal::new(page.next);
    let tasks = RwSignal::new(tasks.map(|tasks| tasks.rows).unwrap_or_default());
    // What was put away last, until something else is.
    let away = RwSignal::new(None::<TaskId>);
    let open_other = keys::opener();
    let may_send = may(Verb::Send);
    let me = Signal::derive(move || desk.me.with(|me| me.as_ref().map(|me| me.id)));
    let load_again = move || async move {
        if let Ok((page, fresh)) = both(planned::planned(mine, None).await, planned::tasks().await)
            && rows.try_set(page.rows).is_none()
        {
            next.set(page.next);
            tasks.set(fresh.map(|tasks| tasks.rows).unwrap_or_default());
        }
    };
    // After something was done here: what was pressed for it may have gone.
    let again = Callback::new(move |()| {
        spawn_local(async move {
            load_again().await;
            browser::catch_focus(HEADING);
        });
    });
    let news = Memo::new(move |_| desk.inbox.with(|inbox| inbox.waits().any));
    Effect::new(move |before: Option<()>| {
        // Read, not only tracked: a memo that nobody has read yet follows nothing.
        _ = news.get();
        desk.stale.track();
        if before.is_some() {
            spawn_local(load_again());
        }
    });
    let go_on = move |_| {
        let Some(after) = next.get_untracked() else { return };
        spawn_local(async move {
            match planned::planned(mine, Some(after)).await {
                Ok(page) if !rows.is_disposed() => {
                    rows.update(|rows| rows.extend(page.rows));
                    next.set(page.next);
                }
                Ok(_) => {}
                Err(error) => desk.tell(words::error(&error)),
            }
        });
    };
    let choice = |is_mine: bool, name: words::Text| {
        let href = Route::Planned { all: !is_mine }.href();
        view! {
            <li>
                <a class="choice-chip" href=href aria-current=(is_mine == mine).then_some("page")>
                    {name}
                </a>
            </li>
        }
    };
    view! {
        <Show when=move || tasks.with(|tasks| !tasks.is_empty())>
            <section class="card returned" aria-label=text::RETURNED>
                <h2 class="card-title">{text::RETURNED}</h2>
                <ol class="planned-rows">
                    <For each=move || tasks.get() key=|task| (task.id, task.unread) let:task>
                        <Returned task away again open_other/>
                    </For>
                </ol>
            </section>
        </Show>
        <Show when=move || away.with(Option::is_some)>
            <div class="join" role="status">
                <p>{text::PUT_AWAY}</p>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| {
                        if let Some(id) = away.get_untracked() {
                            put_away(desk, id, false, away, again);
                        }
                    }
                >
                    <Icon name="undo-2" directed=true/>
                    {more::UNDO}
                </button>
            </div>
        </Show>
        <nav aria-label=text::WHOSE>
            <ul class="choice-chips">{choice(true, text::MINE)} {choice(false, text::ALL)}</ul>
        </nav>
        <Show
            when=move || rows.with(|rows| !rows.is_empty())
            fallback=|| view! { <Empty title=text::NONE lead=text::NONE_LEAD/> }
        >
            <section class="card" aria-label=text::TITLE>
                <PlannedRows rows me may_send acts=acts(desk, again) with_customer=true/>
            </section>
        </Show>
        <Show when=move || next.with(Option::is_some)>
            <button class="button" type="button" on:click=go_on>
                {text::MORE}
            </button>
        </Show>
    }
    .into_any()
}

/// What can be done about what is planned, from here.
fn acts(desk: Desk, again: Callback<()>) -> PlannedActs {
    PlannedActs {
        take_back: Callback::new(move |row: Planned| {
            spawn_local(async move {
                match planned::take_planned_back(row.id).await {
                    Ok(_) => desk.tell(text::TAKEN_BACK.to_owned()),
                    Err(error) => desk.tell(words::error(&error)),
                }
                _ = again.try_run(());
            });
        }),
        send_now: Callback::new(move |row: Planned| {
            spawn_local(async move {
                let asked = desk::hold();
                match planned::send_planned_now(row.id, asked).await {
                    Ok(message) => waiting::sent(desk, message, row.message, asked),
                    Err(error) => desk.tell(words::error(&error)),
                }
                _ = again.try_run(());
            });
        }),
        change: Callback::new(move |(id, at, said, done): Change| {
            spawn_local(async move {
                match planned::change_planned(id, at, said).await {
                    Ok(row) => {
                        _ = done.try_run(());
                        desk.tell(text::made(&untrack(|| desk.clock.moment(row.not_before))));
                    }
                    Err(error) => desk.tell(words::error(&error)),
                }
                _ = again.try_run(());
            });
        }),
    }
}

/// Something that came back to whoever looks.
#[component]
fn Returned(
    task: Task,
    /// What was put away last.
    away: RwSignal<Option<TaskId>>,
    /// Asks for the lists anew, and keeps a place for whoever had the focus on what has gone.
    again: Callback<()>,
    /// Goes to a conversation; of the page, because this may be made anew before the answer comes.
    open_other: Callback<ConversationId>,
) -> impl IntoView {
    let desk = Desk::get();
    let Task { id, customer, text: said, why, refusal, message, created_at, unread, .. } = task;
    let said = said.unwrap_or_else(|| words::kind(&message.kind).to_owned());
    // What the platform said itself is told where there are no words of ours for it.
    let refusal = refusal.filter(|_| why == Why::Refused);
    let refusal = refusal.map(|refusal| words::refusal_title(&refusal));
    let open = move |_| {
        spawn_local(async move {
            match planned::open_task(id).await {
                Ok(conversation) => _ = open_other.try_run(conversation),
                Err(error) => desk.tell(words::error(&error)),
            }
        });
    };
    view! {
        <li class="planned-row" data-unread=unread.then_some("")>
            <p class="planned-who" dir="auto">
                {customer} " "
                {unread.then(|| view! { <span class="returned-new">{text::NEW}</span> })}
            </p>
            <p class="planned-when">
                <Icon name="circle-alert"/>
                <span>{text::why(why)} " " {refusal} " " <Moment at=created_at/></span>
            </p>
            <p class="planned-text" dir="auto">
                {said}
            </p>
            <div class="planned-acts">
                <button class="button-primary" type="button" on:click=open>
                    {text::OPEN}
                </button>
                <button class="button" type="button" on:click=move |_| put_away(desk, id, true, away, again)>
                    <Icon name="check"/>
                    {text::DONE}
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// Puts away what came back, or takes it out again.
fn put_away(desk: Desk, id: TaskId, is_away: bool, away: RwSignal<Option<TaskId>>, again: Callback<()>) {
    spawn_local(async move {
        match planned::put_task_away(id, is_away).await {
            Ok(()) => _ = away.try_set(is_away.then_some(id)),
            Err(error) => desk.tell(words::error(&error)),
        }
        _ = again.try_run(());
    });
}
