//! The way between the pages: a rail of icons beside them, a bar below them on phones.

use crate::{
    api::session::{Me, SignOut},
    domain::role::Verb,
    ui::{
        browser,
        commands::Command,
        desk::{Connection, Desk},
        kept, late,
        parts::{
            icon::Icon,
            language::{self, LanguageSelect},
            notices, palette, shortcuts,
        },
        route::Route,
        team::Team,
        words::{self, alerts as alarm, desk as text, nav, planned, privacy, search, talk, teams, theme},
    },
};
use leptos::{ev, prelude::*, server_fn::ServerFn, wasm_bindgen::JsCast, web_sys::Element};
use leptos_router::hooks::use_location;

/// The id of the button that steps through the themes.
pub const THEME: &str = "theme";
/// The id of the button that signs out.
pub const SIGN_OUT: &str = "sign-out";
/// The id of the button that says that one is away, or back.
pub const AWAY: &str = "away";
/// The id of the button that shows, on a phone, what has no room in the bar, and of what that is.
pub const MORE: &str = "rail-more";
const REST: &str = "rail-others";
/// What takes the focus there first, as a CSS selector.
const FIRST: &str = ".rail-others .rail-item";

/// Goes to the choice of a language, which on a phone is not in the bar itself.
pub fn to_languages() {
    browser::focus(language::CHOICE);
    if browser::focused().is_none_or(|at| at.id() != language::CHOICE) {
        browser::press(MORE);
        browser::after_layout(|| browser::focus(language::CHOICE));
    }
}

#[component]
pub fn Rail(
    me: Me,
    /// Says that whoever is here is away, or back.
    away: Callback<bool>,
) -> impl IntoView {
    let desk = Desk::get();
    let path = use_location().pathname;
    let in_queue = Memo::new(move |_| path.with(|path| Route::is_on_desk(path)));
    let in_ingest = Memo::new(move |_| path.with(|path| path.starts_with("/ingest")));
    let in_teams = Memo::new(move |_| path.with(|path| path.starts_with("/teams") || path.starts_with("/handover")));
    let is_away = Memo::new(move |_| desk.me.with(|me| me.as_ref().is_some_and(|me| me.away)));
    let in_planned = Memo::new(move |_| path.with(|path| path.starts_with("/planned")));
    let in_search = Memo::new(move |_| path.with(|path| path.starts_with("/search")));
    let in_lost = Memo::new(move |_| path.with(|path| path.starts_with("/lost")));
    let in_customers = Memo::new(move |_| path.with(|path| path.starts_with("/customers")));
    let in_mentions = Memo::new(move |_| path.with(|path| path.starts_with("/mentions")));
    let in_alerts = Memo::new(move |_| path.with(|path| path == "/alerts"));
    let in_numbers = Memo::new(move |_| path.with(|path| path.starts_with("/numbers")));
    let in_data = Memo::new(move |_| path.with(|path| path == "/data"));
    let in_team = Memo::new(move |_| path.with(|path| path == "/team"));
    let in_account = Memo::new(move |_| path.with(|path| path == "/account"));
    let Team { unread, returned, .. } = Team::get();
    let mentions = move || match unread.get() {
        0 => talk::MENTIONS.to_owned(),
        n => talk::mentions_unread(n),
    };
    let current = |here: Memo<bool>| move || here.get().then_some("page");
    let more = RwSignal::new(false);
    let toggle = move |_| {
        more.update(|more| *more = !*more);
        if more.get_untracked() {
            browser::after_layout(|| browser::focus_first(FIRST));
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && more.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            more.set(false);
            browser::focus(MORE);
        }
    };
    // Whoever goes to a page, or presses anywhere else, is done with it.
    Effect::new(move |_| {
        path.track();
        more.set(false);
    });
    Effect::new(move |_| {
        let listener = window_event_listener(ev::click, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let is_outside = |at: Element| at.is_connected() && at.closest(".rail").ok().flatten().is_none();
            if more.get_untracked() && target.is_some_and(is_outside) {
                more.set(false);
            }
        });
        on_cleanup(move || listener.remove());
    });
    view! {
        <nav class="rail" aria-label=nav::MAIN data-more=move || more.get().then_some("") on:keydown=keys>
            <a class="rail-item" href=Route::Queue.href() aria-current=current(in_queue) title=nav::QUEUE>
                <Icon name="hourglass"/>
                <span class="rail-label">{nav::QUEUE}</span>
            </a>
            <a
                class="rail-item"
                href=Route::Search.href()
                aria-current=current(in_search)
                title=search::TITLE
            >
                <Icon name="search"/>
                <span class="rail-label">{search::TITLE}</span>
            </a>
            <a
                class="rail-item"
                href=Route::Planned { all: false }.href()
                aria-current=current(in_planned)
                aria-label=move || planned::title_returned(returned.get())
                title=planned::TITLE
            >
                <Icon name="calendar-clock"/>
                <span class="rail-label">{planned::TITLE}</span>
                <Show when=move || { returned.get() > 0 }>
                    <span class="rail-count" aria-hidden="true" data-count=move || words::number(returned.get().min(99))></span>
                </Show>
            </a>
            <a
                class="rail-item"
                href=Route::Customers.href()
                aria-current=current(in_customers)
                title=nav::CUSTOMERS
            >
                <Icon name="contact"/>
                <span class="rail-label">{nav::CUSTOMERS}</span>
            </a>
            // On a phone the rest is behind it; where there is room it is not there.
            <button
                class="rail-item rail-more"
                id=MORE
                type="button"
                aria-expanded=move || if more.get() { "true" } else { "false" }
                aria-controls=REST
                on:click=toggle
            >
                <Icon name="ellipsis"/>
                <span class="rail-label">{nav::MORE}</span>
            </button>
            <div class="rail-others" id=REST>
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
                <a class="rail-item" href=Route::HandOver.href() aria-current=current(in_teams) title=teams::HAND_OVER>
                    <Icon name="log-out" directed=true/>
                    <span class="rail-label">{teams::HAND_OVER}</span>
                </a>
                <a class="rail-item" href=Route::Ingest.href() aria-current=current(in_ingest) title=nav::INGEST>
                    <Icon name="activity"/>
                    <span class="rail-label">{nav::INGEST}</span>
                </a>
                {me
                    .role
                    .may(Verb::ManageData)
                    .then(|| {
                        view! {
                            <a
                                class="rail-item"
                                href=Route::Data.href()
                                aria-current=current(in_data)
                                title=privacy::NAV
                            >
                                <Icon name="shield"/>
                                <span class="rail-label">{privacy::NAV}</span>
                            </a>
                        }
                    })}
                {me
                    .role
                    .may(Verb::ManagePeople)
                    .then(|| {
                        view! {
                            <a
                                class="rail-item"
                                href=Route::Team.href()
                                aria-current=current(in_team)
                                title=nav::TEAM
                            >
                                <Icon name="users"/>
                                <span class="rail-label">{nav::TEAM}</span>
                            </a>
                        }
                    })}
                <a
                    class="rail-item"
                    href=Route::Mentions.href()
                    aria-current=current(in_mentions)
                    aria-label=mentions
                    title=mentions
                >
                    <Icon name="at-sign"/>
                    <Show when=move || unread.get() != 0>
                        <span class="rail-count" aria-hidden="true" data-count=move || words::number(unread.get().min(99))></span>
                    </Show>
                    <span class="rail-label">{talk::MENTIONS}</span>
                </a>
                <a
                    class="rail-item"
                    href=Route::Alerts.href()
                    aria-current=current(in_alerts)
                    title=alarm::TITLE
                >
                    <Icon name="alarm-clock"/>
                    <span class="rail-label">{alarm::TITLE}</span>
                </a>
                <a class="rail-item" href=Route::ApiDocs.href() rel="external" title=nav::API>
                    <Icon name="braces"/>
                    <span class="rail-label">{nav::API}</span>
                </a>
                <div class="rail-rest">
                    <button
                        class="rail-item rail-keys"
                        type="button"
                        title=format!("{} ({})", text::PALETTE, Command::Palette.keys().unwrap_or_default())
                        aria-label=text::PALETTE
                        on:click=move |_| late::open_dialog(desk, palette::DIALOG)
                    >
                        <Icon name="compass"/>
                        <span class="rail-label">{text::PALETTE}</span>
                    </button>
                    <button
                        class="rail-item rail-keys"
                        type="button"
                        title=nav::SHORTCUTS
                        on:click=move |_| late::open_dialog(desk, shortcuts::DIALOG)
                    >
                        <Icon name="keyboard"/>
                        <span class="rail-label">{nav::SHORTCUTS}</span>
                    </button>
                    <button
                        class="rail-item"
                        id=AWAY
                        type="button"
                        aria-pressed=move || if is_away.get() { "true" } else { "false" }
                        title=move || teams::away(is_away.get())
                        on:click=move |_| away.run(!is_away.get_untracked())
                    >
                        {move || {
                            if is_away.get() { view! { <Icon name="eye-off"/> } } else { view! { <Icon name="eye"/> } }
                        }}
                        <span class="rail-label">{move || teams::away(is_away.get())}</span>
                    </button>
                    <a
                        class="rail-item"
                        href=Route::Account.href()
                        aria-current=current(in_account)
                        title=nav::ACCOUNT
                    >
                        <Icon name="circle-user"/>
                        <span class="rail-label">{nav::ACCOUNT}</span>
                    </a>
                    <LanguageSelect chosen=me.language/>
                    <ThemeButton/>
                    {sign_out(&me)}
                </div>
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
