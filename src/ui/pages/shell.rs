//! What surrounds every page of somebody signed in: the way between pages, the live stream, and what is read out.

use crate::{
    api::{self, Error, session},
    domain::{conversation::ConversationView, id::ConversationId, queue::Only, role::Verb},
    ui::{
        browser,
        commands::{Command, fit},
        desk::{Connection, Desk},
        kept,
        live::{self, Hooks},
        pages::{
            conversation::REPLY,
            keys::{self, Hands},
            offline::{self, NotKept},
            undo,
        },
        parts::{
            announcer::Announcer, demo_strip::DemoStrip, empty::Empty, notices::Notices, palette::Palette, rail::Rail,
            shortcuts::Shortcuts, undo_bar::UndoBar,
        },
        route::Route,
        words::{self, desk as more, nav, offline as away, page as text},
        worker,
    },
};
use leptos::{
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
    task::spawn_local,
};
use leptos_router::{
    NavigateOptions,
    components::{Outlet, Redirect},
    hooks::{use_location, use_navigate},
};
use std::time::Duration;

/// How long after the last letter people are looked for.
const TYPED: Duration = Duration::from_millis(150);

#[component]
pub fn Shell() -> impl IntoView {
    let desk = Desk::new();
    provide_context(desk);
    let me = Resource::new_blocking(|| (), move |()| offline::me(desk));
    let path = use_location().pathname;
    view! {
        <Suspense fallback=|| view! { <Skeleton/> }>
            {move || Suspend::new(async move {
                match me.await {
                    Ok(me) => {
                        desk.clock.seed(me.now);
                        if !desk.is_kept.get_untracked() {
                            desk.as_of.set(Some(me.now));
                        }
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

/// Whoever may not come in finds nothing of those who might.
fn kept_no_more() {
    spawn_local(kept::forget());
}

#[component]
fn Frame(me: session::Me) -> impl IntoView {
    let desk = Desk::get();
    let person = me.id.to_string();
    let (id, demo) = (me.id, me.demo);
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
    let reloading = StoredValue::new(false);
    let reload = Callback::new(move |()| {
        if reloading.get_value() {
            return;
        }
        reloading.set_value(true);
        spawn_local(async move {
            // Somebody has entered the demo or left it in another tab, or somebody else has signed in there: what is on
            // this page is of another workspace, or not theirs.
            let now = session::me().await;
            if now.as_ref().is_ok_and(|me| me.id != id || me.demo != demo) {
                browser::start_anew();
                return;
            }
            let was_over = desk.connection.get_untracked() == Connection::SignedOut;
            if now == Err(Error::Unauthorized) || (was_over && now.is_err()) {
                reloading.set_value(false);
                if !was_over {
                    desk.connection.set(Connection::SignedOut);
                }
                return;
            }
            if was_over {
                desk.connection.set(Connection::Connecting);
            }
            let queue = api::conversation::queue(None).await;
            let conversation = loop {
                let open = desk.open.get_untracked();
                let conversation = match open {
                    Some(id) => Some(api::conversation::conversation(id).await),
                    None => None,
                };
                // Whoever has gone on meanwhile looks at another one than this.
                if desk.open.get_untracked() == open {
                    break conversation;
                }
            };
            reloading.set_value(false);
            // What there is stays as long as there is nothing newer.
            if let Ok(queue) = queue
                && !matches!(conversation, Some(Err(Error::Unreachable)))
            {
                desk.is_kept.set(false);
                desk.replace(queue, conversation.and_then(Result::ok));
            }
            stream.with_value(|stream| {
                if let Some(stream) = stream {
                    stream.resume();
                }
            });
        });
    });
    let build = Callback::new(move |build: String| worker::compare(desk, &build));
    Effect::new(move |_| worker::upgrade_when_safe(desk));
    let here = me.clone();
    Effect::new(move |_| offline::follow(desk, &here));
    Effect::new(move |_| desk.start());
    let hands = Hands { list: StoredValue::new(None), dismiss: StoredValue::new(None) };
    provide_context(hands);
    let run = keys::listen(hands);
    let commands: Vec<Command> = Command::ALL.into_iter().filter(|command| command.is_for(&me)).collect();
    let known = commands.clone();
    // None before the page has come to life: what is possible then is not known to the server, which draws it first.
    let lives = RwSignal::new(false);
    Effect::new(move |_| lives.set(true));
    let possible = Memo::new(move |_| {
        let all = known.iter().copied().filter(|_| lives.get());
        all.filter(|command| keys::is_possible(desk, *command)).collect::<Vec<_>>()
    });
    let (typed, people) = look_for_people();
    // The stream begins where the page ends, so the page comes first.
    Effect::new(move |_| {
        let ready = desk.loaded.get() || !on_desk.get();
        if ready && !desk.follows.get_value() {
            desk.follows.set_value(true);
            stream.set_value(Some(live::follow(desk, &person, Hooks { reload, build, merged })));
        }
    });

    view! {
        <div class="skips">
            <Show
                when=move || on_desk.get()
                fallback=|| view! { <a class="skip" href="#content">{nav::TO_CONTENT}</a> }
            >
                <a class="skip" href="#list">{nav::TO_LIST}</a>
                <Show when=move || in_conversation.get()>
                    <a class="skip" href="#conversation">{nav::TO_CONVERSATION}</a>
                    <a class="skip" href=format!("#{REPLY}")>{nav::TO_COMPOSER}</a>
                </Show>
            </Show>
        </div>
        {demo.map(|demo| view! { <DemoStrip demo/> })}
        <div class="frame" data-pane=move || if in_conversation.get() { "conversation" } else { "list" }>
            <Notices/>
            <Rail me/>
            <Outlet/>
        </div>
        <Announcer/>
        <UndoBar undo=Callback::new(move |()| _ = undo::undo(desk))/>
        <Palette
            typed
            people
            templates=desk.offered
            commands=possible
            run
            open=keys::opener()
            pick=Callback::new(move |template| desk.picked.set(Some(template)))
        />
        <Shortcuts commands/>
    }
    .into_any()
}

/// What is typed into the palette, and who is found for it.
fn look_for_people() -> (RwSignal<String>, RwSignal<Vec<ConversationView>>) {
    let typed = RwSignal::new(String::new());
    let people = RwSignal::new(Vec::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        let q = typed.get().trim().to_owned();
        if let Some(waiting) = timer.get_value() {
            waiting.clear();
        }
        // Who cannot be meant any more goes at once, the others come when the server has looked.
        people.update(|people: &mut Vec<ConversationView>| {
            people.retain(|row| !q.is_empty() && fit(&q, &row.contact.title()).is_some());
        });
        if q.is_empty() {
            return;
        }
        let look = move || {
            spawn_local(async move {
                let only = Only { q: Some(q.clone()), ..Only::default() };
                // Where nobody can be looked up the commands are still there.
                let found = api::conversation::queue_of(only, None).await.map(|page| page.rows).unwrap_or_default();
                if typed.get_untracked().trim() == q {
                    people.set(found);
                }
            });
        };
        timer.set_value(set_timeout_with_handle(look, TYPED).ok());
    });
    (typed, people)
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

/// Whether whoever is here may do this.
pub fn may(verb: Verb) -> Signal<bool> {
    let me = Desk::get().me;
    Signal::derive(move || me.with(|me| me.as_ref().is_some_and(|me| me.role.may(verb))))
}

/// Whether single letters are keys for this browser.
pub fn single_keys() -> bool {
    browser::recall(crate::ui::desk::SINGLE_KEYS).as_deref() != Some("off")
}
