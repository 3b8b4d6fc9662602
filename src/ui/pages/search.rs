//! Searching: people and everything that was said, from one field.

use crate::{
    api::{
        Error,
        read::read,
        search::{self, Finds},
    },
    domain::search::{Hit, Person},
    ui::{
        browser,
        desk::Desk,
        pages::{
            frame::PageFrame,
            shell::Failed,
            within::{is_unclear, zone},
        },
        parts::{
            connection::ConnectionPill,
            empty::Empty,
            found::{FoundMessage, FoundPerson, place, whereabouts},
            icon::Icon,
        },
        route::Route,
        words::{self, desk as more, search as text},
    },
};
use leptos::{
    ev,
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
    task::spawn_local,
};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};
use std::time::Duration;

/// How long after the last letter something is looked for.
const TYPED: Duration = Duration::from_millis(250);
/// The id of the field.
const FIELD: &str = "search";

#[component]
pub fn SearchPage() -> impl IntoView {
    let query = use_query_map();
    let q = Memo::new(move |_| query.with(|query| query.get("q")).unwrap_or_default().trim().to_owned());
    let finds = read(
        move || q.get(),
        move |q| async move {
            if q.is_empty() {
                return Ok(None);
            }
            search::search(q, zone(), None).await.map(Some)
        },
    );
    let title = Signal::stored(text::TITLE.to_owned());
    // Whoever comes here without anything to look for begins to type it.
    Effect::new(move |_| {
        if q.with_untracked(String::is_empty) {
            browser::after_layout(|| browser::after_layout(|| browser::focus(FIELD)));
        }
    });
    view! {
        <PageFrame title acts=|| view! { <ConnectionPill/> }>
            <Field q/>
            <Transition fallback=|| ()>
                {move || Suspend::new(async move {
                    match finds.await {
                        Ok(Some(finds)) => view! { <Results q=q.get_untracked() finds/> }.into_any(),
                        Ok(None) => view! { <Empty title=text::BEGIN lead=text::BEGIN_LEAD/> }.into_any(),
                        Err(error) if is_unclear(&error) => {
                            view! {
                                <p class="hint search-fault" role="alert" data-fault="">
                                    {words::error(&error)}
                                </p>
                            }
                                .into_any()
                        }
                        Err(error) => view! { <Failed error/> }.into_any(),
                    }
                })}
            </Transition>
        </PageFrame>
    }
    .into_any()
}

/// What is looked for, which stands in the address as well. Works as a plain form, too.
#[component]
fn Field(q: Memo<String>) -> impl IntoView {
    let navigate = StoredValue::new(use_navigate());
    let typed = RwSignal::new(q.get_untracked());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(waiting)) = timer.try_get_value() {
            waiting.clear();
        }
    };
    on_cleanup(stop);
    // Where the address says something else now, so does the field; while somebody types it runs ahead of it.
    Effect::new(move |before: Option<String>| {
        let q = q.get();
        if before.is_some_and(|before| before != q) && typed.get_untracked().trim() != q {
            typed.set(q.clone());
        }
        q
    });
    let look = move |replace: bool| {
        let wanted = typed.get_untracked().trim().to_owned();
        if q.with_untracked(|q| *q == wanted) {
            return;
        }
        let pairs = if wanted.is_empty() { Vec::new() } else { vec![("q", wanted)] };
        let options = NavigateOptions { replace, scroll: false, ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&Route::Search.with(&pairs), options));
    };
    view! {
        <form
            class="search-form"
            role="search"
            method="get"
            action=Route::Search.href()
            on:submit=move |event: ev::SubmitEvent| {
                event.prevent_default();
                stop();
                look(false);
            }
        >
            <div class="find">
                <Icon name="search"/>
                <input
                    class="find-field"
                    id=FIELD
                    type="search"
                    name="q"
                    dir="auto"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    maxlength="200"
                    aria-label=text::LABEL
                    aria-describedby="search-filters"
                    placeholder=text::LABEL
                    value=q.get_untracked()
                    prop:value=typed
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        stop();
                        timer.set_value(set_timeout_with_handle(move || look(true), TYPED).ok());
                    }
                />
            </div>
            <p class="hint search-filters" id="search-filters">
                {text::FILTERS}
                " "
                <bdi class="search-examples" dir="ltr">
                    {["from:me", "from:customer", "tag:VIP", "has:image", "in:+49", "before:2026-11-01", "after:2026-11-01"]
                        .map(|filter| view! { <code>{filter}</code> })
                        .collect_view()}
                </bdi>
            </p>
        </form>
    }
    .into_any()
}

#[component]
fn Results(q: String, finds: Finds) -> impl IntoView {
    let desk = Desk::get();
    let Finds { people, messages, next, count, more: is_cut, catching_up, .. } = finds;
    if people.is_empty() && messages.is_empty() {
        let lead = if catching_up { text::CATCHING_UP } else { text::NOTHING_LEAD };
        Effect::new(move |_| desk.say(text::NOTHING.to_owned()));
        return view! { <Empty title=text::NOTHING lead/> }.into_any();
    }
    let shown = messages.len();
    let further = RwSignal::new(Vec::<Hit>::new());
    let next = RwSignal::new(next);
    let loading = RwSignal::new(false);
    let failed = RwSignal::new(None::<Error>);
    let q = StoredValue::new(q);
    let load = move |_| {
        let Some(after) = next.get_untracked().filter(|_| !loading.get_untracked()) else { return };
        loading.set(true);
        spawn_local(async move {
            let page = search::search(q.get_value(), zone(), Some(after)).await;
            // Something else is looked for by now.
            if next.is_disposed() {
                return;
            }
            match page {
                Ok(page) => {
                    further.update(|further| further.extend(page.messages));
                    next.set(page.next);
                    failed.set(None);
                }
                Err(error) => failed.set(Some(error)),
            }
            loading.set(false);
        });
    };
    let person = |person: Person| {
        let href = whereabouts(&person);
        view! { <FoundPerson person href/> }
    };
    let message = |hit: Hit| {
        let href = place(&hit);
        view! { <FoundMessage hit href/> }
    };
    let told = if is_cut { text::newest(count) } else { text::count(count) };
    // Whoever types does not see what appears below.
    let said = told.clone();
    Effect::new(move |_| desk.say(said.clone()));
    view! {
        {catching_up
            .then(|| {
                view! {
                    <p class="notice-bar">
                        <Icon name="loader"/>
                        <span>{text::CATCHING_UP}</span>
                    </p>
                }
            })}
        {(!people.is_empty())
            .then(|| {
                view! {
                    <section class="search-part" aria-labelledby="search-people">
                        <h2 class="search-head" id="search-people">
                            {text::PEOPLE}
                        </h2>
                        <ul class="find-rows">{people.into_iter().map(person).collect_view()}</ul>
                    </section>
                }
            })}
        <section class="search-part" aria-labelledby="search-messages">
            <h2 class="search-head" id="search-messages">
                {text::MESSAGES}
            </h2>
            <p class="hint">{told}</p>
            <ol class="find-rows">
                {messages.into_iter().map(message).collect_view()}
                <For each=move || further.get() key=|hit| hit.id.0 children=message/>
            </ol>
            <div class="search-more" role="status">
                <p hidden=move || !loading.get()>{more::LOADING}</p>
                <p hidden=move || loading.get() || failed.with(Option::is_none)>
                    {move || failed.with(|failed| failed.as_ref().map(|error| more::failed(&text::MORE_FAILED, error)))}
                </p>
            </div>
            <Show when=move || next.with(Option::is_some)>
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || if loading.get() { "true" } else { "false" }
                    title=move || text::shown(shown + further.with(Vec::len), count)
                    on:click=load
                >
                    {text::MORE}
                </button>
            </Show>
        </section>
    }
    .into_any()
}
