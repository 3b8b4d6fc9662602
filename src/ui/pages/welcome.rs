//! The first page there is: making the owner's account. Works before the browser half is there, and without it.

use crate::{
    api::{
        Error, Unfit,
        first_run::{self, MakeOwner},
        read::read,
    },
    ui::{
        parts::{icon::Icon, language::LanguageButtons, ring::Mark},
        route::Route,
        words::{self, APP, sign_in, welcome as text},
    },
};
use leptos::{form::ActionForm, prelude::*};
use leptos_meta::Title;

#[component]
pub fn WelcomePage() -> impl IntoView {
    let first_run = read(|| (), |()| first_run::first_run());
    view! {
        <Title text=format!("{} · {APP}", text::TITLE)/>
        <main class="alone">
            <div class="sign-in">
                <div class="sign-in-brand">
                    <Mark/>
                    <span class="sign-in-name">{APP}</span>
                </div>
                <Suspense fallback=|| ()>
                    {move || Suspend::new(async move {
                        match first_run.await {
                            Ok(needed) => view! { <OwnerForm code=needed.code/> }.into_any(),
                            Err(Error::Unfit(Unfit::Owner)) => {
                                view! {
                                    <h1 class="page-heading">{text::DONE}</h1>
                                    <p class="sign-in-lead">{text::DONE_LEAD}</p>
                                    <a class="button-primary" href=Route::SignIn.href()>
                                        {sign_in::SUBMIT}
                                    </a>
                                }
                                    .into_any()
                            }
                            Err(error) => {
                                view! {
                                    <h1 class="page-heading">{text::TITLE}</h1>
                                    <p class="sign-in-lead">{words::error(&error)}</p>
                                }
                                    .into_any()
                            }
                        }
                    })}
                </Suspense>
                <LanguageButtons/>
            </div>
        </main>
    }
    .into_any()
}

#[component]
fn OwnerForm(
    /// Whether the one-time code is asked for.
    code: bool,
) -> impl IntoView {
    let make = ServerAction::<MakeOwner>::new();
    let error = Memo::new(move |_| make.value().get().and_then(Result::err));
    let fault = move || {
        error.get().map(|error| match error {
            // Without the browser half the error comes by the address, which anybody can write: no words of theirs.
            Error::Invalid(_) | Error::Conflict(_) | Error::Refused(_) => words::error(&Error::Internal),
            error => words::error(&error),
        })
    };
    let wrong = move |unfit: &'static [Unfit]| {
        move || error.with(|error| matches!(error, Some(Error::Unfit(it)) if unfit.contains(it)).then_some("true"))
    };
    let is_over = move || error.with(|error| matches!(error, Some(Error::Unfit(Unfit::Owner))));
    let busy = make.pending();
    view! {
        <h1 class="page-heading">{text::TITLE}</h1>
        <p class="sign-in-lead">{text::LEAD}</p>
        <ActionForm action=make attr:class="sign-in-form">
            {code
                .then(|| {
                    view! {
                        <label class="labelled">
                            <span class="label">{text::CODE}</span>
                            <input
                                class="field code"
                                type="text"
                                name="code"
                                autocomplete="one-time-code"
                                autocapitalize="characters"
                                spellcheck="false"
                                required
                                aria-invalid=wrong(&[Unfit::Code])
                                aria-describedby="welcome-code welcome-fault"
                            />
                            <span class="hint" id="welcome-code">
                                {text::CODE_HINT}
                            </span>
                        </label>
                    }
                })}
            <label class="labelled">
                <span class="label">{text::NAME}</span>
                <input
                    class="field"
                    type="text"
                    name="name"
                    autocomplete="name"
                    required
                    aria-invalid=wrong(&[Unfit::Name])
                    aria-describedby="welcome-fault"
                />
            </label>
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
                    aria-invalid=wrong(&[Unfit::Email])
                    aria-describedby="welcome-fault"
                />
            </label>
            <label class="labelled">
                <span class="label">{text::PASSWORD}</span>
                <input
                    class="field"
                    type="password"
                    name="password"
                    autocomplete="new-password"
                    minlength="10"
                    required
                    aria-invalid=wrong(&[Unfit::PasswordShort, Unfit::PasswordLong])
                    aria-describedby="welcome-password welcome-fault"
                />
                <span class="hint" id="welcome-password">
                    {text::PASSWORD_HINT}
                </span>
            </label>
            <div class="sign-in-fault" id="welcome-fault" role="alert">
                {move || {
                    fault()
                        .map(|words| {
                            view! {
                                <Icon name="circle-alert"/>
                                <span>{words}</span>
                            }
                        })
                }}
            </div>
            <button
                class="button-primary"
                type="submit"
                aria-disabled=move || busy.get().then_some("true")
                aria-busy=move || busy.get().then_some("true")
            >
                {move || if busy.get() { text::BUSY } else { text::SUBMIT }}
            </button>
            <Show when=is_over>
                <a href=Route::SignIn.href() rel="external">
                    {sign_in::SUBMIT}
                </a>
            </Show>
        </ActionForm>
    }
    .into_any()
}
