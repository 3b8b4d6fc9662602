//! Signing in. Works before the browser half is there, and without it.

use crate::{
    api::{
        Error,
        session::{self, SignIn, SignInWithCode},
    },
    ui::{
        browser, kept, outbox,
        pages::shell,
        parts::{
            icon::Icon,
            language::{self, LanguageButtons},
            ring::Mark,
        },
        route::Route,
        words::{self, APP, sign_in as text},
    },
};
use leptos::{ev, form::ActionForm, leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use std::time::Duration;

/// How often the server is told, until it has heard of it, that somebody signed out without a connection.
const TELL_AGAIN: Duration = Duration::from_secs(5);

/// The id of the field for a code.
const CODE: &str = "sign-in-code";

#[component]
pub fn SignInPage() -> impl IntoView {
    let query = use_query_map();
    let to = Memo::new(move |_| query.with(|query| query.get("to").unwrap_or_default()));
    // The password was right, and a code is asked for.
    let asks_code = Memo::new(move |_| query.with(|query| query.get("step").is_some_and(|step| step == "code")));
    Effect::new(move |_| language::comes_in());
    Effect::new(move |_| {
        if browser::recall(kept::LEAVING).is_some() {
            // What was still being written down while they left goes as well.
            browser::forget_drafts();
            outbox::forget();
            spawn_local(kept::forget());
        } else if shell::came_in() {
            // Somebody signed in and went back here. Whether they still are is for the server to say, by a whole new page.
            _ = window().location().replace(session::local_path(&to.get_untracked()));
            return;
        } else if !browser::is_empty_page() {
            // The server led here: nobody is signed in, so there is nothing to be kept.
            spawn_local(kept::forget());
        }
        tell_of_leaving();
        let listener = window_event_listener(ev::storage, move |event| {
            if event.key().as_deref() == Some(kept::PERSON) && event.new_value().is_some() {
                // Somebody has signed in in another tab, and with that here as well.
                _ = window().location().replace(session::local_path(&to.get_untracked()));
            }
        });
        on_cleanup(move || listener.remove());
    });
    view! {
        <Title text=format!("{} · {APP}", text::TITLE)/>
        <main class="alone">
            <div class="sign-in">
                <div class="sign-in-brand">
                    <Mark/>
                    <span class="sign-in-name">{APP}</span>
                </div>
                {move || {
                    if asks_code.get() {
                        // Apart from the form before, or its fields would become those of this one with what is in them.
                        view! {
                            <div class="sign-in-step">
                                <CodeForm to/>
                            </div>
                        }
                            .into_any()
                    } else {
                        view! { <PasswordForm to/> }.into_any()
                    }
                }}
                <LanguageButtons/>
            </div>
        </main>
    }
    .into_any()
}

#[component]
fn PasswordForm(to: Memo<String>) -> impl IntoView {
    let sign_in = ServerAction::<SignIn>::new();
    let fault = move || match sign_in.value().get() {
        Some(Err(Error::Unauthorized)) => Some(text::WRONG.to_owned()),
        // Without the browser half the error comes by the address, which anybody can write: no words of theirs.
        Some(Err(Error::Invalid(_) | Error::Conflict(_) | Error::Refused(_))) => Some(words::error(&Error::Internal)),
        Some(Err(error)) => Some(words::error(&error)),
        _ => None,
    };
    let fault = Memo::new(move |_| fault());
    let busy = sign_in.pending();
    Effect::new(move |_| {
        if busy.get() {
            // Whoever signs in now does not want to be signed out later.
            browser::forget(kept::LEAVING);
        }
    });
    view! {
        <h1 class="page-heading">{text::TITLE}</h1>
        <p class="sign-in-lead">{text::LEAD}</p>
        <ActionForm action=sign_in attr:class="sign-in-form">
            <input type="hidden" name="to" value=move || to.get()/>
            <label class="labelled">
                <span class="label">{text::EMAIL}</span>
                <input
                    class="field"
                    type="email"
                    name="email"
                    autocomplete="username"
                    autocapitalize="none"
                    spellcheck="false"
                    required
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    aria-describedby="sign-in-fault"
                />
            </label>
            <label class="labelled">
                <span class="label">{text::PASSWORD}</span>
                <input
                    class="field"
                    type="password"
                    name="password"
                    autocomplete="current-password"
                    required
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    aria-describedby="sign-in-fault"
                />
            </label>
            <Fault words=fault/>
            <Submit busy/>
        </ActionForm>
    }
    .into_any()
}

/// The second step, for whoever has a second factor.
#[component]
fn CodeForm(to: Memo<String>) -> impl IntoView {
    let sign_in = ServerAction::<SignInWithCode>::new();
    let error = Memo::new(move |_| sign_in.value().get().and_then(Result::err));
    let is_over = move || error.with(|error| *error == Some(Error::Unauthorized));
    let fault = Memo::new(move |_| {
        error.get().map(|error| match error {
            Error::Unauthorized => text::CODE_OVER.to_owned(),
            // Without the browser half the error comes by the address, which anybody can write: no words of theirs.
            Error::Invalid(_) | Error::Conflict(_) | Error::Refused(_) => words::error(&Error::Internal),
            error => words::error(&error),
        })
    });
    let busy = sign_in.pending();
    // Whoever comes here from the form before goes on with this field.
    Effect::new(|_| browser::after_layout(|| browser::focus(CODE)));
    view! {
        <h1 class="page-heading">{text::CODE_TITLE}</h1>
        <p class="sign-in-lead">{text::CODE_LEAD}</p>
        <ActionForm action=sign_in attr:class="sign-in-form">
            <input type="hidden" name="to" value=move || to.get()/>
            <label class="labelled">
                <span class="label">{text::CODE}</span>
                <input
                    class="field code"
                    type="text"
                    id=CODE
                    name="code"
                    autocomplete="one-time-code"
                    autocapitalize="characters"
                    spellcheck="false"
                    dir="ltr"
                    required
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    aria-describedby="sign-in-fault"
                />
            </label>
            <Fault words=fault/>
            <Submit busy/>
        </ActionForm>
        <Show when=is_over>
            <a href=Route::SignIn.href() rel="external">
                {text::AGAIN}
            </a>
        </Show>
    }
    .into_any()
}

#[component]
fn Fault(words: Memo<Option<String>>) -> impl IntoView {
    view! {
        <div class="sign-in-fault" id="sign-in-fault" role="alert">
            {move || {
                words
                    .get()
                    .map(|words| {
                        view! {
                            <Icon name="circle-alert"/>
                            <span>{words}</span>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

#[component]
fn Submit(busy: Memo<bool>) -> impl IntoView {
    view! {
        <button
            class="button-primary"
            type="submit"
            aria-disabled=move || busy.get().then_some("true")
            aria-busy=move || busy.get().then_some("true")
        >
            {move || if busy.get() { text::BUSY } else { text::SUBMIT }}
        </button>
    }
    .into_any()
}

/// Tells the server that somebody signed out while it could not hear of it, until it has, as long as the page is open.
fn tell_of_leaving() {
    let tells = StoredValue::new(false);
    let tell = move || {
        if browser::recall(kept::LEAVING).is_none() || !browser::is_online() || tells.get_value() {
            return;
        }
        tells.set_value(true);
        spawn_local(async move {
            if session::sign_out().await.is_ok() {
                browser::forget(kept::LEAVING);
            }
            tells.try_set_value(false);
        });
    };
    tell();
    let listener = window_event_listener(ev::online, move |_| tell());
    let timer = set_interval_with_handle(tell, TELL_AGAIN).ok();
    on_cleanup(move || {
        listener.remove();
        if let Some(timer) = timer {
            timer.clear();
        }
    });
}
