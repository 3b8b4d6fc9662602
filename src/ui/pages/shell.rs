//! What surrounds every page of somebody signed in: the way between pages, the live stream, and what is read out.

use crate::{
    api::{
        Error,
        read::Reads,
        session::{self, Waits},
        team::set_away,
    },
    domain::{event::Event, id::ConversationId, queue::Viewer, role::Verb},
    ui::{
        alerts::Alerts,
        browser,
        commands::Command,
        desk::Desk,
        kept, late, leaving,
        live::{self, Hooks},
        pages::{
            again::Again,
            alerting, colleagues,
            conversation::REPLY,
            keys::{self, Hands},
            offline::{self, NotKept},
            triage, undo,
        },
        parts::{
            announcer::Announcer, demo_strip::DemoStrip, empty::Empty, language, rail::Rail, settings::SettingsNav,
            undo_bar::UndoBar,
        },
        route::Route,
        team::Team,
        triage::Triage,
        words::{self, Text, desk as more, nav, offline as away, page as text},
        worker,
    },
};
use leptos::{ev, prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    components::{Outlet, Redirect},
    hooks::{use_location, use_navigate},
};
use std::cell::Cell;

#[component]
pub fn Shell() -> impl IntoView {
    let desk = Desk::new();
    provide_context(desk);
    provide_context(Team::new());
    provide_context(Alerts::new());
    provide_context(Triage::new());
    provide_context(Reads::default());
    let me = Resource::new_blocking(|| (), move |()| offline::me(desk));
    let path = use_location().pathname;
    view! {
        <Suspense fallback=|| view! { <Skeleton/> }>
            {move || Suspend::new(async move {
                match me.await {
                    Ok(me) if me.lacks_factor => view! { <Redirect path=Route::SecondFactor.href()/> }.into_any(),
                    Ok(me) => {
                        desk.clock.seed(me.now);
                        if !desk.is_kept.get_untracked() {
                            desk.as_of.set(Some(me.now));
                        }
                        desk.viewer.set(Viewer { user: Some(me.id), ..Viewer::default() });
                        desk.me.set(Some(me.clone()));
                        view! { <Frame me/> }.into_any()
                    }
                    Err(Error::Unauthorized) => {
                        Effect::new(|_| kept_no_more());
                        let to = path.get_untracked();
                        let href = Route::SignIn.href();
                        let path = if to == "/" { href } else { format!("{href}?to={to}") };
                        view! { <Redirect path/> }.into_any()
                    }
                    Err(Error::Unreachable) => {
                        let again = Callback::new(|()| browser::reload());
                        view! {
                            <main>
                                <NotKept title=away::NOTHING_KEPT lead=away::NOTHING_KEPT_LEAD again/>
                            </main>
                        }
                            .into_any()
                    }
                    Err(error) => view! { <Failed error heads_page=true/> }.into_any(),
                }
            })}
        </Suspense>
    }
    .into_any()
}

/// The shape of what surrounds a page while it is found out who is here; seen only where that takes a while.
#[component]
fn Skeleton() -> impl IntoView {
    view! {
        <div class="frame skeleton" role="status">
            <span class="sr-only">{more::LOADING}</span>
            <div class="notices" aria-hidden="true"></div>
            <div class="rail" aria-hidden="true"></div>
        </div>
    }
    .into_any()
}

/// Stands there while what shows a page is loaded; seen only where that takes a while.
#[component]
pub fn PageSkeleton() -> impl IntoView {
    view! {
        <main class="page skeleton" id="content" tabindex="-1">
            <p role="status">{more::LOADING}</p>
        </main>
    }
    .into_any()
}

/// Whoever may not come in finds nothing of those who might.
fn kept_no_more() {
    spawn_local(kept::forget());
}

#[component]
fn Frame(me: session::Me) -> impl IntoView {
    let desk = Desk::get();
    let person = me.id.to_string();
    let (demo, role) = (me.demo, me.role);
    let path = use_location().pathname;
    let on_desk = Memo::new(move |_| path.with(|path| path == "/" || Route::conversation_in(path).is_some()));
    let in_conversation = Memo::new(move |_| path.with(|path| Route::conversation_in(path).is_some()));

    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            desk.travelled.set_value(true);
        }
        now
    });
    let navigate = use_navigate();
    let merged = Callback::new(move |(gone, into): (ConversationId, ConversationId)| {
        if desk.open.get_untracked() == Some(gone) {
            navigate(
                &Route::Conversation(into).href(),
                NavigateOptions { replace: true, ..NavigateOptions::default() },
            );
        }
    });
    let stream = StoredValue::new(None::<live::Handle>);
    let again = Again::new(desk, &me, stream);
    let reload = Callback::new(move |()| late::load_again(again));
    let build = Callback::new(move |build: String| worker::compare(desk, &build));
    Effect::new(move |_| worker::upgrade_when_safe(desk));
    leaving::guards(desk);
    let here = me.clone();
    Effect::new(move |_| {
        offline::take_over(desk, &here);
        late::begin(desk, here.clone());
    });
    let chosen = me.language;
    Effect::new(move |_| language::is_in(chosen));
    Effect::new(move |_| {
        CAME_IN.set(true);
        desk.start();
    });
    let team = Team::get();
    let waits = me.waits.clone().filter(|_| !desk.is_kept.get_untracked());
    let made_at = waits.as_ref().map(|waits| waits.seq);
    colleagues::keep(team, made_at);
    let present = Callback::new(move |data: String| colleagues::hear(team, &data));
    let alerts = Alerts::get();
    alerting::keep(alerts, made_at);
    if let Some(Waits { unread, told, .. }) = waits {
        team.unread.set(unread.mentions);
        team.returned.set(unread.tasks);
        alerts.know(told);
    }
    let alert = Callback::new(move |(event, leads): (Event, bool)| alerting::hear(desk, alerts, &event, leads));
    let about = alerting::actor(desk, alerts);
    let put_away = Callback::new(move |()| alerting::put_unreached_away(desk, alerts));
    let hands =
        Hands { list: StoredValue::new(None), dismiss: StoredValue::new(None), undismiss: StoredValue::new(None) };
    provide_context(hands);
    let triage = Triage::get();
    let run = keys::listen(hands);
    let commands: Vec<Command> = Command::ALL.into_iter().filter(|command| command.is_for(&me)).collect();
    let known = commands.clone();
    // None before the page has come to life: what is possible then is not known to the server, which draws it first.
    let lives = RwSignal::new(false);
    Effect::new(move |_| lives.set(true));
    let possible = Memo::new(move |_| {
        let all = known.iter().copied().filter(|_| lives.get());
        all.filter(|command| keys::is_possible(desk, triage, hands, *command)).collect::<Vec<_>>()
    });
    let away = Callback::new(move |away: bool| {
        spawn_local(async move {
            match set_away(away).await {
                Ok(()) => desk.me.update(|me| me.iter_mut().for_each(|me| me.away = away)),
                Err(error) => desk.tell(words::error(&error)),
            }
        });
    });
    // The stream begins where the page ends, so the page comes first.
    Effect::new(move |_| {
        let ready = desk.loaded.get() || !on_desk.get();
        if ready && !desk.follows.get_value() {
            desk.follows.set_value(true);
            stream.set_value(Some(live::follow(desk, &person, Hooks { reload, build, merged, present, alert })));
        }
    });

    view! {
        <div class="skips">
            <Show
                when=move || on_desk.get()
                fallback=|| view! { <Skip to="content" name=nav::TO_CONTENT/> }
            >
                <Skip to="list" name=nav::TO_LIST/>
                <Show when=move || in_conversation.get()>
                    <Skip to="conversation" name=nav::TO_CONVERSATION/>
                    <Skip to=REPLY name=nav::TO_COMPOSER/>
                </Show>
            </Show>
        </div>
        {demo.map(|demo| view! { <DemoStrip demo/> })}
        <div
            class="frame"
            data-pane=move || if in_conversation.get() { "conversation" } else { "list" }
            on:click=move |event| leaving::passes(desk, &event)
        >
            <div class="notices" aria-live="polite">
                {late::notices(desk, about, put_away)}
            </div>
            <Rail me away/>
            <SettingsNav role/>
            <Outlet/>
        </div>
        <Announcer/>
        <UndoBar
            undo=Callback::new(move |()| _ = undo::undo(desk))
            take_back=Callback::new(move |()| _ = triage::take_back(desk, triage))
        />
        {late::tools(commands, possible.into(), run)}
    }
    .into_any()
}

/// Leads past what every page begins with. The router would only scroll there, and the focus would stay behind.
#[component]
fn Skip(to: &'static str, name: Text) -> impl IntoView {
    let skip = move |event: ev::MouseEvent| {
        event.prevent_default();
        browser::focus(to);
    };
    view! {
        <a class="skip" href=format!("#{to}") on:click=skip>
            {name}
        </a>
    }
    .into_any()
}

/// Something that could not be loaded at all.
#[component]
pub fn Failed(
    error: Error,
    /// Nothing else heads the page.
    #[prop(optional)]
    heads_page: bool,
) -> impl IntoView {
    let again = |_| {
        _ = window().location().reload();
    };
    view! {
        <div class="alone">
            <Empty title=text::FAILED lead=words::error(&error) heads_page=heads_page>
                <button class="button" type="button" on:click=again>
                    {text::RETRY}
                </button>
            </Empty>
        </div>
    }
    .into_any()
}

thread_local! {
    static CAME_IN: Cell<bool> = const { Cell::new(false) };
}

/// Whether somebody signed in was here since this document was loaded.
pub fn came_in() -> bool {
    CAME_IN.get()
}

/// Whether whoever is here may do this.
pub fn may(verb: Verb) -> Signal<bool> {
    let me = Desk::get().me;
    Signal::derive(move || me.with(|me| me.as_ref().is_some_and(|me| me.role.may(verb))))
}

/// Whether there is an assistant that drafts for whoever is here.
pub fn assists() -> Signal<bool> {
    let me = Desk::get().me;
    Signal::derive(move || me.with(|me| me.as_ref().is_some_and(|me| me.assistant)))
}

/// Whether single letters are keys for this browser.
pub fn single_keys() -> bool {
    browser::recall(crate::ui::desk::SINGLE_KEYS).as_deref() != Some("off")
}
