//! Where a link leads that lets somebody in: to an account of their own, or to a new password. Works before the browser half
//! is there, and without it.

use crate::{
    api::{
        Error, Unfit,
        account::{self, JoinUp, Link},
        read::read,
    },
    ui::{
        parts::{icon::Icon, language::LanguageButtons, ring::Mark},
        route::Route,
        words::{self, APP, account as own, invited as text, sign_in, welcome},
    },
};
use leptos::{form::ActionForm, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

#[component]
pub fn JoinPage() -> impl IntoView {
    let query = use_query_map();
    let token = move || query.with(|query| query.get("token").unwrap_or_default());
    let link = read(token, account::join_link);
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
                        match link.await {
                            Ok(link) => view! { <JoinForm link token=untrack(token)/> }.into_any(),
                            Err(Error::NotFound) => view! { <Over/> }.into_any(),
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

/// The link lets nobody in any more.
#[component]
fn Over() -> impl IntoView {
    view! {
        <h1 class="page-heading">{text::OVER}</h1>
        <p class="sign-in-lead">{text::OVER_LEAD}</p>
        <a class="button" href=Route::SignIn.href()>
            {sign_in::SUBMIT}
        </a>
    }
    .into_any()
}

#[component]
fn JoinForm(link: Link, token: String) -> impl IntoView {
    let join = ServerAction::<JoinUp>::new();
    let error = Memo::new(move |_| join.value().get().and_then(Result::err));
    let fault = move || {
        error.get().map(|error| match error {
            Error::NotFound => text::OVER.to_owned(),
            // Without the browser half the error comes by the address, which anybody can write: no words of theirs.
            Error::Conflict(_) => own::TAKEN.to_owned(),
            Error::Invalid(_) | Error::Refused(_) => words::error(&Error::Internal),
            error => words::error(&error),
        })
    };
    let wrong = move |unfit: &'static [Unfit]| {
        move || error.with(|error| matches!(error, Some(Error::Unfit(it)) if unfit.contains(it)).then_some("true"))
    };
    let busy = join.pending();
    let (title, lead, submit) = match &link {
        Link::Invitation { role, .. } => (text::TITLE.get(), text::lead(words::role(*role)), text::SUBMIT.get()),
        Link::Reset { email } => (text::RESET_TITLE.get(), text::reset_lead(email), text::RESET_SUBMIT.get()),
    };
    let (name, email) = match link {
        Link::Invitation { name, email, .. } => (Some(name), email),
        Link::Reset { email } => (None, email),
    };
    view! {
        <h1 class="page-heading">{title}</h1>
        <p class="sign-in-lead">{lead}</p>
        <ActionForm action=join attr:class="sign-in-form">
            <input type="hidden" name="token" value=token/>
            // For whatever keeps passwords; it is not sent along.
            <label class="labelled">
                <span class="label">{sign_in::EMAIL}</span>
                <input class="field" type="email" autocomplete="username" readonly value=email/>
            </label>
            {name
                .map(|name| {
                    view! {
                        <label class="labelled">
                            <span class="label">{welcome::NAME}</span>
                            <input
                                class="field"
                                type="text"
                                name="name"
                                dir="auto"
                                autocomplete="name"
                                required
                                value=name
                                aria-invalid=wrong(&[Unfit::Name])
                                aria-describedby="join-fault"
                            />
                        </label>
                    }
                })}
            <label class="labelled">
                <span class="label">{sign_in::PASSWORD}</span>
                <input
                    class="field"
                    type="password"
                    name="password"
                    autocomplete="new-password"
                    minlength="10"
                    required
                    aria-invalid=wrong(&[Unfit::PasswordShort, Unfit::PasswordLong])
                    aria-describedby="join-hint join-fault"
                />
                <span class="hint" id="join-hint">
                    {welcome::PASSWORD_HINT}
                </span>
            </label>
            <div class="sign-in-fault" id="join-fault" role="alert">
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
                {submit}
            </button>
        </ActionForm>
    }
    .into_any()
}
