//! The queue: every conversation by the time that is left, and beside it the one that is open.

use crate::{
    api::{
        Error,
        conversation::{self, QueuePage},
        first_run,
        read::read,
    },
    domain::{
        queue::Only,
        role::Verb,
        time::{Span, Timestamp},
        window::Urgency,
    },
    ui::{
        arrange::Arrangement,
        browser,
        desk::{Connection, Desk, MANY},
        late,
        pages::{
            conversation::Skeleton as Opening,
            first_steps::Steps,
            keys::Hands,
            offline,
            shell::{Failed, may},
            triage::Bulk,
        },
        parts::{
            connection::ConnectionPill,
            empty::Empty,
            figures::FigureStrip,
            heading::PageHeading,
            icon::Icon,
            palette,
            queue_list::{ListKeys, QueueList},
            tide::Tide,
            views::ViewBar,
        },
        route::Route,
        triage::Triage,
        words::{self, APP, demo, desk as more, queue as text},
    },
};
use leptos::{
    ev,
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
    task::spawn_local,
    text_prop::TextProp,
};
use leptos_meta::Title;
use leptos_router::{
    NavigateOptions,
    components::Outlet,
    hooks::{use_location, use_navigate, use_query_map},
};
use std::time::Duration;

/// No more often than this are the figures asked for while things happen, and no less often while nothing does.
const FRESH: Duration = Duration::from_secs(3);
const STALE: Span = Span::seconds(30);
/// How soon they are where the average was not reckoned yet.
const SOON: Span = Span::seconds(5);
/// How often they are so soon.
const LACKING: u32 = 6;
/// How long after the last letter a name is looked for.
const TYPED: Duration = Duration::from_millis(200);

/// The list, and what is open beside it.
#[component]
pub fn DeskPage() -> impl IntoView {
    let desk = Desk::get();
    let path = use_location().pathname;
    let query = use_query_map();
    let open = Memo::new(move |_| path.with(|path| Route::conversation_in(path)));
    let only = Memo::new(move |_| query.with(|query| Only::read(|name| query.get(name))));
    desk.only.set(only.get_untracked());
    let triage = Triage::get();
    let page = read(
        || (),
        move |()| async move {
            // Coming back from another page, everything is there already and kept up to date.
            if desk.loaded.get_untracked() {
                return Ok(None);
            }
            let only = only.get_untracked();
            let page = match only.is_plain() {
                true => offline::queue(desk).await,
                false => ask(&only, None).await,
            };
            page.map(|page| Some((only, page)))
        },
    );
    let figures = read(|| (), move |()| offline::beside(desk, conversation::figures()));
    let steps = read(|| (), move |()| offline::beside(desk, first_run::first_steps()));
    if desk.loaded.get_untracked() {
        // On other pages steps are taken. Until it is known which are left, those stand there that were.
        spawn_local(async move {
            if let Ok(steps) = first_run::first_steps().await {
                desk.steps.set(steps);
            }
        });
    }
    let loading = RwSignal::new(false);
    let failed = RwSignal::new(None::<Error>);
    // Counts what was asked for: only the answer to the last of it ends the loading.
    let turn = StoredValue::new(0_u32);
    let load = move |begins: bool| {
        let wanted = desk.only.get_untracked();
        let after = if begins { None } else { desk.more.get_untracked() };
        if !begins && (after.is_none() || loading.get_untracked()) {
            return;
        }
        loading.set(true);
        desk.asks.set(begins);
        turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let mine = turn.get_value();
        spawn_local(async move {
            let page = ask(&wanted, after).await;
            if turn.try_get_value() != Some(mine) {
                return;
            }
            loading.set(false);
            desk.asks.set(false);
            // What came for another list than the one that is shown now is of no use.
            if desk.only.get_untracked() != wanted {
                return;
            }
            match page {
                Ok(page) if begins => {
                    desk.take_queue(wanted, page);
                    // What whoever sees it sees at a glance.
                    let n = desk.listed.with_untracked(Arrangement::len);
                    desk.say(more::listed(n, desk.more.with_untracked(Option::is_none)));
                }
                Ok(page) => desk.take_more(page),
                Err(error) => {
                    failed.set(Some(error));
                    return;
                }
            }
            if failed.get_untracked().is_some() {
                failed.set(None);
                browser::catch_focus("list");
            }
        });
    };
    // Whoever leaves while the server is asked does not wait for the answer, and comes back to a list that is not asked for.
    on_cleanup(move || {
        if desk.asks.try_get_untracked() == Some(true) {
            _ = desk.asks.try_set(false);
        }
    });
    // What could not be loaded is not asked for again with every pixel, but when somebody says so.
    let load_more = Callback::new(move |()| {
        if failed.get_untracked().is_none() && desk.paged.get_value() == desk.only.get_untracked() {
            load(false);
        }
    });
    Effect::new(move |_| {
        desk.stale.track();
        let wanted = only.get();
        if desk.only.get_untracked() != wanted {
            desk.found.set(None);
            desk.only.set(wanted.clone());
        }
        if desk.loaded.get() && desk.paged.get_value() != wanted {
            load(true);
        }
    });
    // What was chosen from one list is not chosen in another, where nobody sees it.
    Effect::new(move |before: Option<Only>| {
        let now = desk.only.get();
        if before.is_some_and(|before| Only { order: now.order, ..before } != now) {
            triage.clear();
        }
        now
    });
    let hands = expect_context::<Hands>();
    on_cleanup(move || {
        hands.list.set_value(None);
        triage.clear();
    });
    keep_figures_fresh();
    let heading = move || {
        if open.get().is_some() {
            view! { <h2 class="page-heading">{text::TITLE}</h2> }.into_any()
        } else {
            view! { <PageHeading text=Signal::stored(text::TITLE.to_owned())/> }.into_any()
        }
    };
    let again = move |_| load(desk.paged.get_value() != desk.only.get_untracked());
    view! {
        <main class="desk">
            <section class="queue" id="list" tabindex="-1" aria-label=text::TITLE>
                <Suspense fallback=|| view! { <Skeleton/> }>
                    {move || Suspend::new(async move {
                        let list = match page.await {
                            Ok(page) => {
                                if let Some((only, page)) = page {
                                    desk.take_queue(only, page);
                                }
                                view! { <List load_more keys=hands.list/> }.into_any()
                            }
                            Err(error) => view! { <Failed error/> }.into_any(),
                        };
                        if let Ok(known) = figures.await {
                            desk.take_figures(known);
                        }
                        if let Ok(steps) = steps.await {
                            desk.steps.set(steps);
                        }
                        view! {
                            <header class="queue-head">
                                {heading} <Find/> <ConnectionPill/> <Overview/> <ViewLine/> <Summary/>
                            </header>
                            {move || desk.steps.get().map(|steps| view! { <Steps steps/> })}
                            {list}
                        }
                    })}
                </Suspense>
                <Bulk/>
                <div class="queue-more" role="status">
                    <p hidden=move || !loading.get()>{text::MORE}</p>
                    <p hidden=move || loading.get() || failed.with(Option::is_none)>
                        {move || failed.with(|failed| failed.as_ref().map(|error| more::failed(&text::MORE_FAILED, error)))}
                    </p>
                    // It keeps the focus while it tries, and says so by what stands above it.
                    <Show when=move || failed.with(Option::is_some)>
                        <button
                            class="button"
                            type="button"
                            aria-disabled=move || if loading.get() { "true" } else { "false" }
                            on:click=again
                        >
                            {words::page::RETRY}
                        </button>
                    </Show>
                </div>
            </section>
            <section class="pane" id="conversation" tabindex="-1" aria-label=words::conversation::TITLE>
                <Outlet/>
            </section>
        </main>
    }
    .into_any()
}

/// The shape of the list while it is loaded; seen only where that takes a while.
#[component]
fn Skeleton() -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="sr-only">{more::LOADING}</span>
            <div class="skeleton-head" aria-hidden="true"></div>
            <div class="skeleton-rows" aria-hidden="true"></div>
        </div>
    }
    .into_any()
}

/// A page of the queue, or of what it is narrowed to.
async fn ask(only: &Only, after: Option<String>) -> Result<QueuePage, Error> {
    if only.is_plain() { conversation::queue(after).await } else { conversation::queue_of(only.clone(), after).await }
}

/// Asks for the figures anew once something has happened or some time has passed; seldom while much happens.
fn keep_figures_fresh() {
    let desk = Desk::get();
    let asked = StoredValue::new(false);
    let asked_at = StoredValue::new(Timestamp(0));
    let lacking = StoredValue::new(0);
    let due = StoredValue::new(None::<TimeoutHandle>);
    on_cleanup(move || {
        if let Some(waiting) = due.try_get_value().flatten() {
            waiting.clear();
        }
    });
    let refresh = move || {
        if asked.get_value() {
            return;
        }
        asked.set_value(true);
        let later = move || {
            spawn_local(async move {
                let known = if browser::is_hidden() { None } else { conversation::figures().await.ok() };
                // The page may be gone by now, and the desk with it.
                if asked.try_set_value(false).is_some() {
                    return;
                }
                // Where they cannot be had the old ones stay, and the pill says that the line is down.
                if let Some(known) = known {
                    desk.take_figures(known);
                }
                asked_at.set_value(desk.clock.now_untracked());
            });
        };
        due.set_value(set_timeout_with_handle(later, FRESH).ok());
    };
    // Everything was loaded anew: what is counted may be something else.
    Effect::new(move |before: Option<u32>| {
        let now = desk.stale.get();
        if before.is_some_and(|before| before != now) {
            asked_at.set_value(Timestamp(0));
        }
        now
    });
    Effect::new(move |before: Option<Option<Timestamp>>| {
        let now = desk.clock.now();
        if before.is_none() {
            asked_at.set_value(now);
        }
        let seq = desk.inbox.with(|inbox| inbox.seq);
        let behind = desk.figures.with_untracked(|known| known.as_ref().is_none_or(|known| known.seq < seq));
        // Some window has passed on to its next level.
        let turns = desk.arrangement.with(|arrangement| arrangement.next_change);
        let turned = before.flatten().is_some_and(|due| due <= now && Some(due) != turns);
        // Looked at again with the next second, so nothing is missed on the return of the line.
        let live = desk.connection.get_untracked() == Connection::Live;
        // The server reckons the average beside whoever asks first.
        let lacks = desk.figures.with_untracked(|known| known.as_ref().is_some_and(|known| known.engagement.is_none()));
        // Where nobody has written for a month there is none.
        let wait = if lacks && lacking.get_value() < LACKING { SOON } else { STALE };
        if live && (behind || turned || now - asked_at.get_value() >= wait) {
            lacking.update_value(|times| *times += u32::from(lacks && !asked.get_value()));
            refresh();
        }
        turns
    });
}

/// Finds people by name.
#[component]
fn Find() -> impl IntoView {
    let desk = Desk::get();
    let hands = expect_context::<Hands>();
    let narrow = narrower();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let typed = RwSignal::new(desk.only.with_untracked(|only| only.q.clone().unwrap_or_default()));
    // Where the address says something else now, so does the field; while somebody types it runs ahead of it.
    Effect::new(move |before: Option<Option<String>>| {
        let q = desk.only.with(|only| only.q.clone());
        if before.is_some_and(|before| before != q) {
            let now = q.clone().unwrap_or_default();
            if typed.get_untracked().trim() != now.trim() {
                typed.set(now);
            }
        }
        q
    });
    let search = move || {
        let q = Some(typed.get_untracked().trim().to_owned()).filter(|q| !q.is_empty());
        narrow.run(Only { q, ..desk.only.get_untracked() });
    };
    let stop = move || {
        if let Some(waiting) = timer.get_value() {
            waiting.clear();
        }
    };
    on_cleanup(stop);
    view! {
        <form
            class="find"
            role="search"
            on:submit=move |event: ev::SubmitEvent| {
                event.prevent_default();
                stop();
                search();
            }
        >
            <Icon name="search"/>
            <input
                class="find-field"
                id=palette::FIND
                type="search"
                dir="auto"
                autocomplete="off"
                enterkeyhint="search"
                maxlength="200"
                aria-label=more::FIND
                title="/"
                placeholder=more::FIND
                prop:value=typed
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    stop();
                    timer.set_value(set_timeout_with_handle(search, TYPED).ok());
                }
                on:keydown=move |event| match event.key().as_str() {
                    "Escape" => {
                        stop();
                        typed.set(String::new());
                        search();
                    }
                    // On to whom was found, past all that stands between.
                    "ArrowDown" if !event.is_composing() => {
                        stop();
                        search();
                        if let Some(list) = hands.list.get_value() {
                            event.prevent_default();
                            list.edge.run(false);
                        }
                    }
                    _ => {}
                }
            />
            <button
                class="button-icon find-commands"
                type="button"
                aria-label=more::PALETTE
                title=more::PALETTE
                on:click=move |_| late::open_dialog(desk, palette::DIALOG)
            >
                <Icon name="keyboard"/>
            </button>
        </form>
    }
    .into_any()
}

/// Narrows the list: what it is narrowed to stands in the address, so that it can be kept and gone back to.
fn narrower() -> Callback<Only> {
    let desk = Desk::get();
    let path = use_location().pathname;
    let navigate = StoredValue::new(use_navigate());
    Callback::new(move |only: Only| {
        // Somebody has gone to another page meanwhile.
        if !path.with_untracked(|path| Route::is_on_desk(path)) {
            return;
        }
        let route = path.with_untracked(|path| Route::conversation_in(path)).map_or(Route::Queue, Route::Conversation);
        let address = route.with(&only.pairs());
        if desk.only.get_untracked() == only {
            return;
        }
        // Shown in this frame, from what is on the page; the address and the rest follow.
        desk.found.set(None);
        desk.only.set(only);
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&address, options));
    })
}

/// Which view it is, and what it is narrowed to.
#[component]
fn ViewLine() -> impl IntoView {
    let narrow = narrower();
    view! {
        <div class="view-line">
            <ViewBar narrow/>
        </div>
    }
    .into_any()
}

/// The figures, and the tide line below them.
#[component]
fn Overview() -> impl IntoView {
    let desk = Desk::get();
    let narrow = narrower();
    let figures = Signal::from(desk.figures);
    let figure = Memo::new(move |_| desk.only.with(|only| only.figure));
    let closes = Memo::new(move |_| desk.only.with(|only| only.closes));
    let choose = Callback::new(move |figure| narrow.run(Only { figure, ..desk.only.get_untracked() }));
    let between = Callback::new(move |closes| narrow.run(Only { closes, ..desk.only.get_untracked() }));
    let is_empty = Memo::new(move |_| desk.inbox.with(|inbox| inbox.is_empty()));
    view! {
        <div class="overview" hidden=move || is_empty.get() && desk.only.with(Only::is_everything)>
            <FigureStrip figures chosen=figure choose/>
            <Tide figures chosen=closes choose=between/>
        </div>
    }
    .into_any()
}

#[component]
fn List(load_more: Callback<()>, keys: StoredValue<Option<ListKeys>>) -> impl IntoView {
    let desk = Desk::get();
    let may_look = may(Verb::OpenDemo);
    let narrow = narrower();
    let is_empty = Memo::new(move |_| {
        let nobody = desk.inbox.with(|inbox| inbox.is_empty());
        nobody && desk.only.with(Only::is_everything)
    });
    let none_left = Memo::new(move |_| desk.listed.with(Arrangement::is_empty) && !desk.asks.get());
    view! {
        <Show
            when=move || !is_empty.get()
            fallback=move || {
                view! {
                    <Empty title=text::EMPTY lead=text::EMPTY_LEAD>
                        <a class="button" href=Route::Ingest.href()>
                            {text::EMPTY_ACTION}
                        </a>
                        <Show when=move || may_look.get()>
                            <form method="post" action=Route::EnterDemo.href()>
                                <button class="button" type="submit">
                                    {demo::ENTER}
                                </button>
                            </form>
                        </Show>
                    </Empty>
                }
            }
        >
            // The list stays, out of sight, for the next one.
            <Show when=move || none_left.get()>
                <Empty title=more::NOTHING_HERE lead=more::NOTHING_HERE_LEAD>
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| {
                            narrow.run(desk.only.get_untracked().wider());
                            browser::catch_focus("list");
                        }
                    >
                        {more::SHOW_ALL}
                    </button>
                </Empty>
            </Show>
            <QueueList load_more keys/>
        </Show>
    }
    .into_any()
}

/// One sentence on how things stand.
#[component]
fn Summary() -> impl IntoView {
    let desk = Desk::get();
    let summary = Memo::new(move |_| {
        let urgent = desk.urgent();
        if urgent > 0 {
            return text::owed_soon(urgent);
        }
        let arrangement = desk.arrangement.get();
        let first = (arrangement.groups.iter())
            .find(|group| !matches!(group.level, Urgency::Closed | Urgency::Never))
            .and_then(|group| group.ids.first());
        desk.inbox.with(|inbox| {
            let next = first.and_then(|id| inbox.conversation(*id));
            match next.and_then(|row| Some((row, row.window.ends_at()?))) {
                Some((row, ends_at)) => text::all_held(&desk.clock.moment(ends_at), &row.contact.title()),
                None if inbox.is_empty() => String::new(),
                None => text::ALL_SHUT.to_owned(),
            }
        })
    });
    view! { <p class="queue-summary">{summary}</p> }.into_any()
}

/// Beside the list, while nothing is open.
#[component]
pub fn NoneOpen() -> impl IntoView {
    view! {
        <QueueTitle/>
        <Empty title=text::NONE_OPEN lead=text::NONE_OPEN_LEAD/>
    }
    .into_any()
}

/// Beside the list, while what shows a conversation is loaded.
#[component]
pub fn OneOpens() -> impl IntoView {
    view! {
        <QueueTitle/>
        <Opening/>
    }
    .into_any()
}

#[component]
fn QueueTitle() -> impl IntoView {
    let name = Signal::stored(text::TITLE.to_owned());
    view! { <UrgentTitle name/> }.into_any()
}

/// The title of the tab, with how many answers are urgent.
#[component]
pub fn UrgentTitle(#[prop(into)] name: Signal<String>) -> impl IntoView {
    let desk = Desk::get();
    let urgent = desk.urgent_at_a_glance();
    // From one conversation to the next, the title that goes is asked once more after its page is gone.
    let title = move || {
        let name = name.try_get().unwrap_or_default();
        match urgent.try_get().unwrap_or_default() {
            0 => format!("{name} · {APP}"),
            MANY => format!("({}+) {name} · {APP}", MANY - 1),
            urgent => format!("({urgent}) {name} · {APP}"),
        }
    };
    // The server asks for the title when the page is made and its signals are no longer its own: it is told at once.
    let text = if cfg!(feature = "ssr") { TextProp::from(title()) } else { TextProp::from(title) };
    view! { <Title text/> }.into_any()
}
