//! The way between the pages that are used all day: a rail of icons beside them, a bar below them on phones. Whatever is set
//! once has its way in the settings.

use crate::{
    api::session::{Me, SignOut},
    domain::{insight::Page, role::Verb},
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
        words::{
            self, Text, alerts as alarm, campaigns, desk as text, insight, nav, planned, search, settings, talk, teams,
            theme,
        },
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
/// The same where there is room: what is one's own.
pub const YOU: &str = "rail-you";
const YOURS: &str = "rail-yours";
/// What takes the focus there first, as CSS selectors.
const FIRST: &str = ".rail-others .rail-item";
const FIRST_OF_YOURS: &str = ".rail-rest .rail-item";

/// Goes to the choice of a language, which is behind a button.
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
    let may_run = me.role.may(Verb::RunCampaigns);
    let path = use_location().pathname;
    let is_away = Memo::new(move |_| desk.me.with(|me| me.as_ref().is_some_and(|me| me.away)));
    let in_queue = Memo::new(move |_| path.with(|path| Route::is_on_desk(path)).then_some("page"));
    let in_alerts = Memo::new(move |_| {
        let mentions = || path.with(|path| Route::Mentions.current_at(path)).map(|_| "true");
        path.with(|path| Route::Alerts.current_at(path)).or_else(mentions)
    });
    // What has a way of its own here is not marked twice.
    let in_settings = Memo::new(move |_| {
        path.with(|path| {
            let within = || (Route::is_in_settings(path) && Route::Alerts.current_at(path).is_none()).then_some("true");
            Route::Settings.current_at(path).or_else(within)
        })
    });
    let at = move |route: Route| {
        Memo::new(move |_| {
            let current = path.with(|path| route.current_at(path));
            // Of what is set of customers the settings have the way.
            current.filter(|_| in_settings.get().is_none())
        })
    };
    let Team { unread, returned, .. } = Team::get();
    // It leads to what rings.
    let bell_leads = move || if unread.get() == 0 { Route::Alerts.href() } else { Route::Mentions.href() };
    let bell = move || match unread.get() {
        0 => alarm::TITLE.to_owned(),
        n => format!("{}: {}", alarm::TITLE, talk::mentions_unread(n)),
    };
    let more = RwSignal::new(false);
    let expanded = move || if more.get() { "true" } else { "false" };
    let toggle = move |first: &'static str| {
        more.update(|more| *more = !*more);
        if more.get_untracked() {
            browser::after_layout(move || browser::focus_first(first));
        }
    };
    let shut = move || {
        more.set(false);
        // One of the two is there.
        browser::focus(MORE);
        browser::focus(YOU);
    };
    browser::shut_by_back(move || more.get(), shut);
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && more.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            shut();
        }
    };
    // Whoever goes to a page, presses anywhere else, or is asked whether to leave, which is asked behind it, is done with it.
    Effect::new(move |_| {
        path.track();
        desk.leaves.track();
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
            {way(Route::Queue, "hourglass", nav::QUEUE, in_queue)}
            {way(Route::Search, "search", search::TITLE, at(Route::Search))}
            <a
                class="rail-item"
                href=Route::Planned { all: false }.href()
                aria-current=at(Route::Planned { all: false })
                aria-label=move || planned::title_returned(returned.get())
                title=planned::TITLE
            >
                <Icon name="calendar-clock"/>
                <span class="rail-label">{planned::TITLE}</span>
                <Show when=move || { returned.get() > 0 }>
                    <span class="rail-count" aria-hidden="true" data-count=move || words::number(returned.get().min(99))></span>
                </Show>
            </a>
            {way(Route::Customers, "contact", nav::CUSTOMERS, at(Route::Customers))}
            // On a phone the rest is behind it; where there is room it is not there.
            <button
                class="rail-item rail-more"
                id=MORE
                type="button"
                aria-expanded=expanded
                aria-controls=REST
                on:click=move |_| toggle(FIRST)
            >
                <Icon name="ellipsis"/>
                <span class="rail-label">{nav::MORE}</span>
            </button>
            <div class="rail-others" id=REST>
                {way(Route::Insight(Page::Monday), "chart-line", insight::TITLE, at(Route::Insight(Page::Monday)))}
                {may_run.then(|| way(Route::Campaigns, "mails", campaigns::TITLE, at(Route::Campaigns)))}
                <a
                    class="rail-item"
                    href=Route::HandOver.href()
                    aria-current=at(Route::HandOver)
                    title=teams::HAND_OVER
                >
                    <Icon name="log-out" directed=true/>
                    <span class="rail-label">{teams::HAND_OVER}</span>
                </a>
                <a class="rail-item" href=bell_leads aria-current=in_alerts aria-label=bell title=bell>
                    <Icon name="bell"/>
                    <Show when=move || unread.get() != 0>
                        <span class="rail-count" aria-hidden="true" data-count=move || words::number(unread.get().min(99))></span>
                    </Show>
                    <span class="rail-label">{alarm::TITLE}</span>
                </a>
                {way(Route::Settings, "settings", settings::TITLE, in_settings)}
                // Where there is room, what is one's own is behind it; on a phone it stands with the rest.
                <button
                    class="rail-item rail-you"
                    id=YOU
                    type="button"
                    title=settings::YOU
                    aria-expanded=expanded
                    aria-controls=YOURS
                    on:click=move |_| toggle(FIRST_OF_YOURS)
                >
                    {move || {
                        if is_away.get() { view! { <Icon name="eye-off"/> } } else { view! { <Icon name="circle-user"/> } }
                    }}
                    <span class="rail-label">{settings::YOU}</span>
                </button>
                <div class="rail-rest" id=YOURS>
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
                    <LanguageSelect chosen=me.language/>
                    <ThemeButton/>
                    {sign_out(&me)}
                </div>
            </div>
        </nav>
    }
    .into_any()
}

/// One of the ways. `current` is what `aria-current` says of it.
fn way(route: Route, icon: &'static str, name: Text, current: Memo<Option<&'static str>>) -> AnyView {
    let title = name.get();
    view! {
        <a class="rail-item" href=route.href() aria-current=current title=title>
            <Icon name=icon/>
            <span class="rail-label">{name}</span>
        </a>
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
