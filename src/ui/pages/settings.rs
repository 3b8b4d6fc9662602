//! The settings: what there is to set, in groups, each with a way to its page.

use crate::ui::{
    desk::Desk,
    pages::frame::PageFrame,
    parts::{
        icon::Icon,
        settings::{Entry, Group, groups},
    },
    words::settings as text,
};
use leptos::prelude::*;

#[component]
pub fn SettingsPage() -> impl IntoView {
    let title = Signal::stored(text::TITLE.to_owned());
    let role = Desk::get().me.with_untracked(|me| me.as_ref().map(|me| me.role));
    let groups = role.map(groups).unwrap_or_default();
    view! {
        <PageFrame title lead=|| text::LEAD>
            {groups.into_iter().map(|group| view! { <Pages group/> }).collect_view()}
        </PageFrame>
    }
    .into_any()
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
