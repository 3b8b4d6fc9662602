//! The way between the pages: a rail of icons beside them, a bar below them on phones.

use crate::{
    api::session::{Me, SignOut},
    ui::{
        browser,
        parts::{icon::Icon, language::LanguageSelect, shortcuts},
        route::Route,
        words::{nav, theme},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_location;

#[component]
pub fn Rail(me: Me) -> impl IntoView {
    let path = use_location().pathname;
    let in_queue = Memo::new(move |_| path.with(|path| path == "/" || path.starts_with("/c/")));
    let in_ingest = Memo::new(move |_| path.with(|path| path.starts_with("/ingest")));
    let current = |here: Memo<bool>| move || here.get().then_some("page");
    view! {
        <nav class="rail" aria-label=nav::MAIN>
            <a class="rail-item" href=Route::Queue.href() aria-current=current(in_queue) title=nav::QUEUE>
                <Icon name="hourglass"/>
                <span class="rail-label">{nav::QUEUE}</span>
            </a>
            <a class="rail-item" href=Route::Ingest.href() aria-current=current(in_ingest) title=nav::INGEST>
                <Icon name="activity"/>
                <span class="rail-label">{nav::INGEST}</span>
            </a>
            <a class="rail-item" href=Route::ApiDocs.href() rel="external" title=nav::API>
                <Icon name="braces"/>
                <span class="rail-label">{nav::API}</span>
            </a>
            <div class="rail-rest">
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
                <form class="rail-form" method="post" action=SignOut::url() on:submit=|_| browser::forget_drafts()>
                    <button class="rail-item" type="submit" title=format!("{}: {}", nav::SIGN_OUT, me.name)>
                        <Icon name="log-out" directed=true/>
                        <span class="rail-label">{nav::SIGN_OUT}</span>
                    </button>
                </form>
            </div>
        </nav>
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
        <button class="rail-item" type="button" title=title aria-label=title on:click=next>
            {icon}
            <span class="rail-label">{nav::THEME}</span>
        </button>
    }
    .into_any()
}
