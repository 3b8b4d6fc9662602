//! The settings: what there is to set, in groups, each with a way to its page.

use crate::{
    api::{read::read, trouble},
    domain::{
        role::Verb,
        trouble::{Kind, Trouble},
    },
    ui::{
        desk::Desk,
        pages::frame::{PageFrame, loaded},
        parts::{
            icon::Icon,
            moment::Moment,
            settings::{Entry, Group, groups},
        },
        route::Route,
        words::settings as text,
    },
};
use leptos::prelude::*;

#[component]
pub fn SettingsPage() -> impl IntoView {
    let title = Signal::stored(text::TITLE.to_owned());
    let role = Desk::get().me.with_untracked(|me| me.as_ref().map(|me| me.role));
    let groups = role.map(groups).unwrap_or_default();
    view! {
        <PageFrame title lead=|| text::LEAD>
            {role.filter(|role| role.may(Verb::ManageData)).map(|_| view! { <Troubles/> })}
            {groups.into_iter().map(|group| view! { <Pages group/> }).collect_view()}
        </PageFrame>
    }
    .into_any()
}

/// What fails where nobody sees it, with what can be done about it. Not there where all goes well.
#[component]
fn Troubles() -> impl IntoView {
    let found = read(|| (), |()| trouble::troubles());
    let one = |Trouble { kind, count, at, why }: Trouble| {
        let name = text::trouble(kind, count);
        let name = match kind {
            Kind::Files => view! { <a class="settings-link" href=Route::Numbers.href()>{name}</a> }.into_any(),
            Kind::Erasure => view! { <a class="settings-link" href=Route::Data.href()>{name}</a> }.into_any(),
            Kind::Mail | Kind::Push => view! { <span class="settings-link">{name}</span> }.into_any(),
        };
        view! {
            <li class="settings-entry">
                <Icon name="triangle-alert"/>
                {name}
                <p class="hint">{text::trouble_do(kind)} " " <Moment at/></p>
                {why.map(|why| view! { <p class="hint" dir="auto">{why}</p> })}
            </li>
        }
    };
    loaded(found, move |found| {
        if found.is_empty() {
            return ().into_any();
        }
        view! {
            <section class="settings-group" aria-label=text::TROUBLES>
                <h2 class="card-title">{text::TROUBLES}</h2>
                <ul class="settings-list">{found.into_iter().map(one).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// The pages of one group.
#[component]
fn Pages(group: Group) -> impl IntoView {
    let Group { name, entries } = group;
    let label = name.get();
    let entry = |entry: Entry| {
        let (href, rel) = (entry.route.href(), entry.rel());
        view! {
            <li class="settings-entry">
                <Icon name=entry.icon/>
                <a class="settings-link" href=href rel=rel>
                    {entry.name}
                </a>
                <p class="hint">{entry.lead}</p>
            </li>
        }
    };
    view! {
        <section class="settings-group" aria-label=label>
            <h2 class="card-title">{name}</h2>
            <ul class="settings-list">{entries.into_iter().map(entry).collect_view()}</ul>
        </section>
    }
    .into_any()
}
