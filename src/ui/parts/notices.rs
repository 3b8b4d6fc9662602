//! What concerns the whole app and waits to be dealt with, at the foot of the list: a new version, replies that came back.
//! None of it is there when a page comes.

use crate::ui::{
    alerts::Alerts,
    browser,
    desk::Desk,
    outbox::Why,
    parts::{icon::Icon, rail},
    route::Route,
    team::Team,
    words::{alerts, offline as text, talk},
    worker,
};
use leptos::prelude::*;
use std::collections::HashSet;

/// The id of the button that signs out although something would be lost by it.
pub const LEAVE: &str = "leave";

#[component]
pub fn Notices(
    /// They have seen that alerts do not arrive on a device of theirs.
    put_away: Callback<()>,
) -> impl IntoView {
    let desk = Desk::get();
    let unread = Team::get().unread;
    let unreached = Alerts::get().unreached;
    let newer = Memo::new(move |_| desk.newer.with(Option::is_some));
    // The conversation on the screen has it in its composer.
    let returned = Memo::new(move |_| {
        let open = desk.open.get();
        let mut found: Vec<_> = (desk.returned.get().into_iter())
            .filter(|reply| Some(reply.conversation) != open && reply.why != Why::Asked)
            .map(|reply| (reply.conversation, reply.customer))
            .collect();
        let mut seen = HashSet::new();
        found.retain(|(conversation, _)| seen.insert(*conversation));
        found
    });
    // Once all of it has left there is nothing to be lost.
    let leaves = Memo::new(move |_| desk.leaves.get() && desk.unsent() > 0);
    Effect::new(move |_| {
        if desk.unsent() == 0 && desk.leaves.get_untracked() {
            desk.leaves.set(false);
        }
    });
    let stay = move |_| {
        desk.leaves.set(false);
        browser::focus(rail::SIGN_OUT);
        // What it stands in was put away by that: where there is room it is behind the one, on a phone behind the other.
        browser::catch_focus(rail::YOU);
        browser::catch_focus(rail::MORE);
    };
    view! {
        <Show when=move || newer.get()>
            <p class="app-notice">
                <Icon name="refresh-cw"/>
                <span class="notice-words">{text::OUTDATED}</span>
                <button class="button" type="button" on:click=|_| worker::upgrade()>
                    {text::RELOAD}
                </button>
            </p>
        </Show>
        <Show when=move || leaves.get()>
            <p class="app-notice" data-kind="returned">
                <Icon name="triangle-alert"/>
                <span class="notice-words">{move || text::unsent(desk.unsent())}</span>
                <button class="button" id=LEAVE type="button" on:click=|_| browser::press(rail::SIGN_OUT)>
                    {text::LEAVE}
                </button>
                <button class="button" type="button" on:click=stay>
                    {text::STAY}
                </button>
            </p>
        </Show>
        <Show when=move || unreached.with(|names| !names.is_empty())>
            <p class="app-notice" data-kind="returned">
                <Icon name="triangle-alert"/>
                <span class="notice-words">{move || unreached.with(|names| alerts::unreached(names))}</span>
                <a class="button" href=Route::Alerts.href()>
                    {alerts::UNREACHED_LOOK}
                </a>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| {
                        put_away.run(());
                        browser::catch_focus_on_page();
                    }
                >
                    {alerts::PUT_AWAY}
                </button>
            </p>
        </Show>
        // Where there is no room for it among the ways between the pages.
        <Show when=move || unread.get() != 0>
            <p class="app-notice" data-kind="mentions">
                <Icon name="at-sign"/>
                <span class="notice-words">{move || talk::mentions_unread(unread.get())}</span>
                <a class="button" href=Route::Mentions.href()>
                    {text::OPEN}
                </a>
            </p>
        </Show>
        <For each=move || returned.get() key=|(conversation, _)| *conversation let:back>
            <p class="app-notice" data-kind="returned">
                <Icon name="triangle-alert"/>
                <span class="notice-words">{text::came_back(&back.1)}</span>
                <a class="button" href=Route::Conversation(back.0).href()>
                    {text::OPEN}
                </a>
            </p>
        </For>
    }
    .into_any()
}
