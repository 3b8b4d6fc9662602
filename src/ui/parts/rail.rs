//! The way between the pages: a rail of icons beside them, a bar below them on phones.

use crate::{
    api::session::{Me, SignOut},
    domain::role::Verb,
    ui::{
        browser,
        commands::Command,
        desk::{Connection, Desk},
        kept,
        parts::{icon::Icon, language::LanguageSelect, notices, palette, shortcuts},
        route::Route,
        words::{desk as text, nav, theme},
    },
};
use leptos::{ev, prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_location;

/// The id of the button that steps through the themes.
pub const THEME: &str = "theme";
/// The id of the button that signs out.
pub const SIGN_OUT: &str = "sign-out";

#[component]
pub fn Rail(me: Me) -> impl IntoView {
    let path = use_location().pathname;
    let in_queue = Memo::new(move |_| path.with(|path| path == "/" || path.starts_with("/c/")));
    let in_ingest = Memo::new(move |_| path.with(|path| path.starts_with("/ingest")));
    let in_lost = Memo::new(move |_| path.with(|path| path.starts_with("/lost")));
    let in_numbers = Memo::new(move |_| path.with(|path| path.starts_with("/numbers")));
    let current = |here: Memo<bool>| move || here.get().then_some("page");
    view! {
        <nav class="rail" aria-label=nav::MAIN>
            <a class="rail-item" href=Route::Queue.href() aria-current=current(in_queue) title=nav::QUEUE>
                <Icon name="hourglass"/>
                <span class="rail-label">{nav::QUEUE}</span>
            </a>
            <a class="rail-item" href=Route::Lost(None).href() aria-current=current(in_lost) title=nav::LOST>
                <Icon name="door-closed"/>
                <span class="rail-label">{nav::LOST}</span>
            </a>
            {me
                .role
                .may(Verb::ManageNumbers)
                .then(|| {
                    view! {
                        <a
                            class="rail-item"
                            href=Route::Numbers.href()
                            aria-current=current(in_numbers)
                            title=nav::NUMBERS
                        >
                            <Icon name="smartphone"/>
                            <span class="rail-label">{nav::NUMBERS}</span>
                        </a>
                    }
                })}
            <a class="rail-item" href=Route::Ingest.href() aria-current=current(in_ingest) title=nav::INGEST>
                <Icon name="activity"/>
                <span class="rail-label">{nav::INGEST}</span>
            </a>
            <a class="rail-item rail-wide" href=Route::ApiDocs.href() rel="external" title=nav::API>
                <Icon name="braces"/>
                <span class="rail-label">{nav::API}</span>
            </a>
            <div class="rail-rest">
                <button
                    class="rail-item rail-keys"
                    type="button"
                    title=format!("{} ({})", text::PALETTE, Command::Palette.keys().unwrap_or_default())
                    aria-label=text::PALETTE
                    on:click=|_| browser::open_dialog(palette::DIALOG)
                >
                    <Icon name="search"/>
                    <span class="rail-label">{text::PALETTE}</span>
                </button>
                <button
                    class="rail-item rail-keys"
                    type="button"
                    title=nav::SHORTCUTS
                    on:click=|_| browser::open_dialog(shortcuts::DIALOG)
                >
                    <Icon name="keyboard"/>
                    <span class="rail-label">{nav::SHORTCUTS}</span>
                </button>
                <LanguageSelect chosen=me.language/>
                <ThemeButton/>
                {sign_out(&me)}
            </div>
        </nav>
    }
    .into_any()
}

/// The way out. The demo has a way of its own, in its strip.
fn sign_out(me: &Me) -> impl IntoView + use<> {
    if me.demo.is_some() {
        return ().into_any();
    }
    let desk = Desk::get();
    let leave = move |event: ev::SubmitEvent| {
        // What was not sent would go with whoever wrote it: they are told before.
        if untrack(|| desk.unsent()) > 0 && !desk.leaves.get_untracked() {
            event.prevent_default();
            desk.leaves.set(true);
            browser::after_layout(|| browser::focus(notices::LEAVE));
            return;
        }
        let unheard = desk.connection.get_untracked() != Connection::Live;
        kept::leave(desk);
        // From where this leads the server is told once more, until it has heard. Where that cannot be noted it is told now.
        if browser::keeps(kept::LEAVING, "1") && unheard {
            event.prevent_default();
            _ = window().location().assign(&Route::SignIn.href());
        }
    };
    let title = format!("{}: {}", nav::SIGN_OUT, me.name);
    view! {
        <form class="rail-form" method="post" action=SignOut::url() on:submit=leave>
            <button class="rail-item" id=SIGN_OUT type="submit" title=title>
                <Icon name="log-out" directed=true/>
                <span class="rail-label">{nav::SIGN_OUT}</span>
            </button>
        </form>
    }
    .into_any()
}

/// Steps through the themes: as the system, light, dark.
#[component]
fn ThemeButton() -> impl IntoView {
    let chosen = RwSignal::new(None::<String>);
    Effect::new(move |_| chosen.set(browser::recall(browser::THEME)));
    let next = move |_| {
        let next = match chosen.get_untracked().as_deref() {
            None => Some("light"),
            Some("light") => Some("dark"),
            Some(_) => None,
        };
        browser::set_theme(next);
        chosen.set(next.map(str::to_owned));
    };
    let name = move || match chosen.get().as_deref() {
        Some("light") => theme::LIGHT,
        Some("dark") => theme::DARK,
        _ => theme::SYSTEM,
    };
    let icon = move || match chosen.get().as_deref() {
        Some("light") => view! { <Icon name="sun"/> },
        Some("dark") => view! { <Icon name="moon"/> },
        _ => view! { <Icon name="sun-moon"/> },
    };
    let title = move || format!("{}: {}", nav::THEME, name());
    view! {
        <button class="rail-item" id=THEME type="button" title=title aria-label=title on:click=next>
            {icon}
            <span class="rail-label">{nav::THEME}</span>
        </button>
    }
    .into_any()
}
