//! The audit log: who did what to the workspace, when, and from where.

use crate::{
    api::{
        audit::{self, Asked, AuditPage as Page, Entry, Who},
        read::read,
    },
    domain::{
        audit::{Named, What, Within},
        role::Verb,
    },
    ui::{
        desk::Desk,
        pages::{
            frame::{PageFrame, loaded},
            shell::may,
        },
        parts::{
            connection::ConnectionPill, empty::Empty, filter_form::FilterForm, filter_select::FilterSelect, icon::Icon,
            moment::Moment,
        },
        route::Route,
        words::{self, audit as text},
    },
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

/// Characters of what is looked for.
const LONGEST_Q: usize = 200;

#[component]
pub fn AuditPage() -> impl IntoView {
    let query = use_query_map();
    let asked = Memo::new(move |_| query.with(|query| Asked::read(|name| query.get(name))));
    let page = read(move || asked.get(), |asked| audit::audit(asked, None));
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD acts=|| view! { <ConnectionPill/> }>
            <Filters asked/>
            {loaded(page, move |page| view! { <Log page asked=asked.get_untracked()/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

/// What the log is narrowed to, in its address. It stays while the lines are others.
#[component]
fn Filters(asked: Memo<Asked>) -> impl IntoView {
    let typed = RwSignal::new(asked.with_untracked(|asked| asked.q.clone().unwrap_or_default()));
    let actors = RwSignal::new(Vec::<(String, String)>::new());
    let may_read = may(Verb::ReadAudit);
    Effect::new(move |_| {
        if !may_read.get() {
            return;
        }
        spawn_local(async move {
            if let Ok(known) = audit::actors().await
                && !actors.is_disposed()
            {
                let others = [Who::Console, Who::Program, Who::Stranger];
                let others = others.into_iter().map(|who| (who.to_string(), text::actor(who.kind(), "")));
                let named = known.into_iter().map(|(who, name)| (who.to_string(), text::actor(who.kind(), &name)));
                actors.set(named.chain(others).collect());
            }
        });
    });
    let navigate = StoredValue::new(use_navigate());
    let narrow = Callback::new(move |(name, value): (&'static str, String)| {
        let mut pairs = asked.with_untracked(Asked::pairs);
        pairs.retain(|(known, _)| *known != name);
        if !value.trim().is_empty() {
            pairs.push((name, value));
        }
        let address = Route::Audit.with(&pairs);
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&address, options));
    });
    let who = Signal::derive(move || asked.with(|asked| asked.who.map(|who| who.to_string()).unwrap_or_default()));
    let what = Signal::derive(move || asked.with(|asked| word(asked.what.map(What::word))));
    let within = Signal::derive(move || asked.with(|asked| word(asked.within.map(Within::word))));
    let whats = What::ALL.map(|what| (what.word().to_owned(), text::what(what))).to_vec();
    let withins = Within::ALL.map(|within| (within.word().to_owned(), text::within(within))).to_vec();
    view! {
        <FilterForm action=Route::Audit.href() label=text::FILTERS find=text::FIND longest=LONGEST_Q typed narrow>
            <FilterSelect name="who" label=text::WHO chosen=who options=actors narrow/>
            <FilterSelect name="what" label=text::WHAT chosen=what options=Signal::stored(whats) narrow/>
            <FilterSelect name="within" label=text::WHEN chosen=within options=Signal::stored(withins) narrow/>
        </FilterForm>
    }
    .into_any()
}

fn word(word: Option<&'static str>) -> String {
    word.unwrap_or_default().to_owned()
}

#[component]
fn Log(page: Page, asked: Asked) -> impl IntoView {
    let desk = Desk::get();
    let Page { entries, next, now } = page;
    let file = Route::AuditFile.with(&asked.file_pairs(now));
    let rows = RwSignal::new(entries);
    let next = RwSignal::new(next);
    let busy = RwSignal::new(false);
    let asked = StoredValue::new(asked);
    let more = move |_| {
        let Some(after) = next.get_untracked().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let page = audit::audit(asked.get_value(), Some(after)).await;
            if busy.is_disposed() {
                return;
            }
            match page {
                Ok(page) => {
                    rows.update(|rows| rows.extend(page.entries));
                    next.set(page.next);
                }
                Err(error) => desk.tell(words::error(&error)),
            }
            busy.set(false);
        });
    };
    view! {
        <p>
            <a class="button" href=file download rel="external">
                <Icon name="download"/>
                {text::EXPORT}
            </a>
        </p>
        <Show
            when=move || rows.with(|rows| !rows.is_empty())
            fallback=|| view! { <Empty title=text::NONE lead=text::NONE_LEAD/> }
        >
            <section class="card" aria-label=text::TITLE>
                <ol class="audit">
                    <For each=move || rows.get() key=|entry| entry.id let:entry>
                        <Line entry/>
                    </For>
                </ol>
            </section>
            <Show
                when=move || next.with(Option::is_some)
                fallback=|| view! { <p class="hint">{text::END}</p> }
            >
                <button
                    class="button"
                    type="button"
                    aria-busy=move || busy.get().then_some("true")
                    on:click=more
                >
                    {text::MORE}
                </button>
            </Show>
        </Show>
    }
    .into_any()
}

#[component]
fn Line(entry: Entry) -> impl IntoView {
    let Entry { at, who, what, subject, details, address, .. } = entry;
    let details = details.into_iter().map(|(name, value)| view! { <li>{text::detail(&name, &value)}</li> });
    let details = details.collect::<Vec<_>>();
    view! {
        <li class="audit-line">
            <p class="audit-done">
                <span class="audit-what">{text::what(what)}</span>
                " "
                {subject.map(|subject| view! { <Subject subject/> })}
            </p>
            <p class="audit-who">
                <span dir="auto">{text::actor(&who.kind, &who.name.or(who.id).unwrap_or_default())}</span>
                " "
                <Moment at/>
                " "
                {address.map(|address| view! { <span dir="ltr">{address}</span> })}
            </p>
            {(!details.is_empty()).then(|| view! { <ul class="audit-details">{details}</ul> })}
        </li>
    }
    .into_any()
}

/// To what something was done, with the way there where there is one.
#[component]
fn Subject(subject: Named) -> impl IntoView {
    let href = href(&subject);
    let Named { kind, id, name } = subject;
    let called = text::subject(&kind, &name.or(id).unwrap_or_default());
    match href {
        Some(href) => view! { <a href=href dir="auto">{called}</a> }.into_any(),
        None => view! { <span dir="auto">{called}</span> }.into_any(),
    }
}

fn href(subject: &Named) -> Option<String> {
    let id = subject.id.as_deref()?;
    let route = match subject.kind.as_str() {
        "contact" => Route::Customer(id.parse().ok()?),
        "conversation" => Route::Conversation(id.parse().ok()?),
        "import" => Route::Import(id.parse().ok()?),
        "number" => Route::Number(id.parse().ok()?),
        "template" => Route::Template(id.parse().ok()?),
        _ => return None,
    };
    Some(route.href())
}
