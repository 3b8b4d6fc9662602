//! The queue: every conversation by the time that is left, and beside it the one that is open.

use crate::{
    api::conversation,
    domain::{id::ConversationId, window::Urgency},
    ui::{
        browser,
        desk::Desk,
        pages::shell::{Failed, single_keys},
        parts::{
            composer,
            connection::ConnectionPill,
            empty::Empty,
            heading::PageHeading,
            queue_list::{ListKeys, QueueList},
            shortcuts, template_form,
        },
        route::Route,
        words::{self, APP, queue as text},
    },
};
use leptos::{ev, prelude::*, task::spawn_local, text_prop::TextProp, wasm_bindgen::JsCast, web_sys::Element};
use leptos_meta::Title;
use leptos_router::{
    components::Outlet,
    hooks::{use_location, use_navigate},
};

/// The list, and what is open beside it.
#[component]
pub fn DeskPage() -> impl IntoView {
    let desk = Desk::get();
    let path = use_location().pathname;
    let open = Memo::new(move |_| path.with(|path| Route::conversation_in(path)));
    let page = Resource::new_blocking(
        || (),
        move |()| async move {
            // Coming back from another page, everything is there already and kept up to date.
            if desk.loaded.get_untracked() { Ok(None) } else { conversation::queue(None).await.map(Some) }
        },
    );
    let loading = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let load = move || {
        let Some(after) = desk.more.get_untracked().filter(|_| !loading.get_untracked()) else { return };
        loading.set(true);
        spawn_local(async move {
            let page = conversation::queue(Some(after)).await;
            failed.set(page.is_err());
            if let Ok(page) = page {
                desk.take_more(page);
            }
            loading.set(false);
        });
    };
    // What could not be loaded is not asked for again with every pixel, but when somebody says so.
    let load_more = Callback::new(move |()| {
        if !failed.get_untracked() {
            load();
        }
    });
    let keys = StoredValue::new(None::<ListKeys>);
    listen(keys, open);
    let heading = move || {
        if open.get().is_some() {
            view! { <h2 class="page-heading">{text::TITLE}</h2> }.into_any()
        } else {
            view! { <PageHeading text=Signal::stored(text::TITLE.to_owned())/> }.into_any()
        }
    };
    view! {
        <main class="desk">
            <section class="queue" id="list" tabindex="-1" aria-label=text::TITLE>
                <Suspense fallback=|| ()>
                    {move || Suspend::new(async move {
                        let list = match page.await {
                            Ok(page) => {
                                if let Some(page) = page {
                                    desk.take_queue(page);
                                }
                                view! { <List load_more keys/> }.into_any()
                            }
                            Err(error) => view! { <Failed error/> }.into_any(),
                        };
                        view! {
                            <header class="queue-head">
                                {heading} <ConnectionPill/> <Summary/>
                            </header>
                            {list}
                        }
                    })}
                </Suspense>
                <p class="queue-more" hidden=move || !loading.get()>
                    {text::MORE}
                </p>
                <Show when=move || failed.get() && !loading.get()>
                    <div class="queue-more">
                        <p>{text::MORE_FAILED}</p>
                        <button class="button" type="button" on:click=move |_| load()>
                            {words::page::RETRY}
                        </button>
                    </div>
                </Show>
            </section>
            <section class="pane" id="conversation" tabindex="-1" aria-label=words::conversation::TITLE>
                <Outlet/>
            </section>
        </main>
    }
    .into_any()
}

#[component]
fn List(load_more: Callback<()>, keys: StoredValue<Option<ListKeys>>) -> impl IntoView {
    let desk = Desk::get();
    let is_empty = Memo::new(move |_| desk.inbox.with(|inbox| inbox.is_empty()));
    view! {
        <Show
            when=move || !is_empty.get()
            fallback=|| {
                view! {
                    <Empty title=text::EMPTY lead=text::EMPTY_LEAD>
                        <a class="button" href=Route::Ingest.href()>
                            {text::EMPTY_ACTION}
                        </a>
                    </Empty>
                }
            }
        >
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
            match next.and_then(|row| Some((row, row.window.window().ends_at()?))) {
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

#[component]
fn QueueTitle() -> impl IntoView {
    let name = Signal::stored(text::TITLE.to_owned());
    view! { <UrgentTitle name/> }.into_any()
}

/// The title of the tab, with how many answers are urgent.
#[component]
pub fn UrgentTitle(#[prop(into)] name: Signal<String>) -> impl IntoView {
    let desk = Desk::get();
    let urgent = Memo::new(move |_| desk.urgent());
    // From one conversation to the next, the title that goes is asked once more after its page is gone.
    let title = move || {
        let name = name.try_get().unwrap_or_default();
        match urgent.try_get().unwrap_or_default() {
            0 => format!("{name} · {APP}"),
            urgent => format!("({urgent}) {name} · {APP}"),
        }
    };
    // The server asks for the title when the page is made and its signals are no longer its own: it is told at once.
    let text = if cfg!(feature = "ssr") { TextProp::from(title()) } else { TextProp::from(title) };
    view! { <Title text/> }.into_any()
}

/// To where one replies: into the text, or to the templates while only they can be sent.
fn reply() {
    if browser::element(template_form::PICKER).is_some() {
        browser::focus(template_form::PICKER);
    } else {
        composer::focus();
    }
}

/// Keys that work wherever the focus is, as long as it is in no field.
fn listen(keys: StoredValue<Option<ListKeys>>, open: Memo<Option<ConversationId>>) {
    let navigate = use_navigate();
    let go = move |route: Route| navigate(&route.href(), Default::default());
    Effect::new(move |_| {
        let go = go.clone();
        let listener = window_event_listener(ev::keydown, move |event| {
            let Some(list) = keys.get_value() else { return };
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let within = |part: &str| target.as_ref().is_some_and(|at| at.closest(part).ok().flatten().is_some());
            if event.key() == "Escape" && within("#composer") {
                browser::focus(crate::ui::parts::HEADING);
                return;
            }
            if browser::belongs_to_a_field(&event) || browser::is_behind_a_dialog() {
                return;
            }
            let key = event.key();
            if key.chars().count() == 1 && !single_keys() {
                return;
            }
            let in_list = within(".queue-scroll") || target.as_ref().is_some_and(|at| at.tag_name() == "BODY");
            let active = list.active.get_untracked();
            match key.as_str() {
                "j" => list.step.run(1),
                "k" => list.step.run(-1),
                "ArrowDown" if in_list => list.step.run(1),
                "ArrowUp" if in_list => list.step.run(-1),
                "Home" if in_list => list.edge.run(false),
                "End" if in_list => list.edge.run(true),
                "o" => match active {
                    Some(id) => go(Route::Conversation(id)),
                    None => return,
                },
                "Escape" | "u" => match open.get_untracked() {
                    Some(id) => {
                        go(Route::Queue);
                        // The heading takes the focus first, as on every way to a page; then the row one came from.
                        browser::after_layout(move || browser::after_layout(move || list.focus.run(id)));
                    }
                    None => return,
                },
                "r" if open.get_untracked().is_some() => reply(),
                "?" => browser::open_dialog(shortcuts::DIALOG),
                _ => return,
            }
            event.prevent_default();
        });
        on_cleanup(move || listener.remove());
    });
}
