//! The conversations behind a figure.

use super::asked_in;
use crate::{
    api::{insight, read::read},
    domain::insight::{Asked, Behind, Found, FoundPage, Page},
    ui::{
        desk::Desk,
        pages::frame::{PageFrame, loaded},
        parts::{connection::ConnectionPill, empty::Empty, moment::Moment},
        route::Route,
        words::{self, customers, insight as text},
    },
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_query_map;

#[component]
pub fn BehindPage() -> impl IntoView {
    let query = use_query_map();
    let wanted = Memo::new(move |_| query.with(|query| Some((asked_in(query), Behind::read(|name| query.get(name))?))));
    let found = read(
        move || wanted.get(),
        |wanted| async move {
            match wanted {
                Some((asked, behind)) => insight::behind(asked, behind, None).await.map(Some),
                None => Ok(None),
            }
        },
    );
    let title = Signal::stored(text::BEHIND.to_owned());
    let lead = move || wanted.with(|wanted| wanted.as_ref().map(|(_, behind)| what_happened(behind)));
    view! {
        <PageFrame title lead acts=|| view! { <ConnectionPill/> }>
            {loaded(
                found,
                move |found| {
                    match (found, wanted.get_untracked()) {
                        (Some(page), Some((asked, behind))) => view! { <List page asked behind/> }.into_any(),
                        _ => {
                            view! {
                                <Empty title=text::NOT_ASKED lead=text::NOT_ASKED_LEAD>
                                    <a class="button" href=Route::Insight(Page::Monday).href()>
                                        {text::TITLE}
                                    </a>
                                </Empty>
                            }
                                .into_any()
                        }
                    }
                },
            )}
        </PageFrame>
    }
    .into_any()
}

/// What happened, when, and where that is narrowed, at which hours.
fn what_happened(behind: &Behind) -> AnyView {
    let clock = Desk::get().clock;
    let Behind { fact, from, until, hour, weekday, of } = behind.clone();
    let told = text::trace(fact, of.as_ref());
    if fact.is_of_now() && !fact.is_ahead() {
        return told.into_any();
    }
    let only = [weekday.map(text::weekday), hour.map(text::hour)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        {told}
        " · "
        {move || text::span(&clock.moment_briefly(from), &clock.moment_briefly(until))}
        {(!only.is_empty()).then(|| format!(" · {only}"))}
    }
    .into_any()
}

#[component]
fn List(page: FoundPage, asked: Asked, behind: Behind) -> impl IntoView {
    let desk = Desk::get();
    let rows = RwSignal::new(page.found);
    let next = RwSignal::new(page.next);
    let busy = RwSignal::new(false);
    let (asked, is_of_now) = (StoredValue::new(asked), behind.fact.is_of_now());
    let behind = StoredValue::new(behind);
    let more = move |_| {
        let Some(after) = next.get_untracked().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let page = insight::behind(asked.get_value(), behind.get_value(), Some(after)).await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match page {
                Ok(page) => {
                    rows.update(|rows| rows.extend(page.found));
                    next.set(page.next);
                }
                Err(error) => desk.tell(words::error(&error)),
            }
        });
    };
    view! {
        <Show
            when=move || rows.with(|rows| !rows.is_empty())
            fallback=|| view! { <Empty title=text::BEHIND_NONE lead=text::BEHIND_NONE_LEAD/> }
        >
            <section class="card" aria-label=text::BEHIND>
                <ol class="audit">
                    <For each=move || rows.get() key=|found| found.conversation let:found>
                        <Line found is_of_now/>
                    </For>
                </ol>
            </section>
            <Show when=move || next.with(Option::is_some)>
                <button class="button" type="button" aria-busy=move || busy.get().then_some("true") on:click=more>
                    {customers::MORE}
                </button>
            </Show>
        </Show>
    }
    .into_any()
}

#[component]
fn Line(found: Found, is_of_now: bool) -> impl IntoView {
    let Found { conversation, name, number, at, times } = found;
    // What stands so now does not happen so many times.
    let times = (!is_of_now).then(|| format!(" · {}", text::times(times)));
    view! {
        <li class="audit-line">
            <a class="audit-what" href=Route::Conversation(conversation).href() dir="auto">
                {name}
            </a>
            <p class="audit-who">
                <span dir="ltr">{number}</span>
                " · "
                <Moment at/>
                {times}
            </p>
        </li>
    }
    .into_any()
}
