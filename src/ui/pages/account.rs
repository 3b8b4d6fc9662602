//! One's own account: name, password, second factor, and where one is signed in.

use crate::{
    api::{
        Error,
        account::{self, AccountPage as Found, FactorSetup},
        read::read,
        session::{self, SignOut},
    },
    domain::account::{Device, Proof, SessionView, TestPhone},
    ui::{
        browser,
        desk::Desk,
        pages::frame::{PageFrame, loaded},
        parts::{
            HEADING, field_form::FieldForm, icon::Icon, language::LanguageButtons, moment::Moment, ring::Mark,
            to_copy::ToCopy,
        },
        route::Route,
        words::{self, APP, account as text, fields, fills, language, nav, sign_in, welcome},
    },
};
use leptos::{ev, prelude::*, server_fn::ServerFn, task::spawn_local};
use leptos_meta::Title;
use leptos_router::components::Redirect;

/// The id of the heading over the sessions, and of the one over the second factor.
const SESSIONS: &str = "own-sessions";
const FACTOR: &str = "own-factor";
/// The id of what was made to set up a second factor, and of the recovery codes.
const SETUP: &str = "factor-setup";
const CODES: &str = "factor-codes";

#[component]
pub fn AccountPage() -> impl IntoView {
    let found = read(|| (), |()| account::account());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD>
            {loaded(found, |found| view! { <Account found/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

#[component]
fn Account(found: Found) -> impl IntoView {
    let desk = Desk::get();
    let found = RwSignal::new(found);
    let reload = move |place: &'static str| {
        spawn_local(async move {
            if let Ok(now) = account::account().await {
                found.try_set(now);
            }
            browser::after_layout(move || browser::focus(place));
        });
    };
    let end = Callback::new(move |one: Option<String>| {
        spawn_local(async move {
            match account::end_own_sessions(one).await {
                Ok(()) => {
                    desk.say(text::ENDED.to_owned());
                    reload(SESSIONS);
                }
                Err(error) => desk.tell(words::error(&error)),
            }
        });
    });
    let others = move || found.with(|found| found.sessions.iter().any(|one| !one.current));
    let changed = Callback::new(move |()| reload(FACTOR));
    let signed_out = Callback::new(move |()| reload(HEADING));
    view! {
        <div class="connect">
            <NameForm/>
            <TestPhoneForm
                phone=found.with_untracked(|found| found.test_phone.clone())
                numbers=found.with_untracked(|found| found.numbers.clone())
            />
            {found.with_untracked(|found| found.weekly).map(|wants| view! { <Weekly wants/> })}
            <section class="card form" aria-label=language::LABEL>
                <h2 class="card-title">{language::LABEL}</h2>
                <LanguageButtons/>
            </section>
            <PasswordForm done=signed_out/>
            <section class="card form" aria-label=text::FACTOR>
                <h2 class="card-title" id=FACTOR tabindex="-1">
                    {text::FACTOR}
                </h2>
                <p class="card-note">{text::FACTOR_LEAD}</p>
                {move || {
                    let (is_on, is_needed, left) = found
                        .with(|found| (found.has_factor, found.needs_factor, found.codes_left));
                    match (is_on, is_needed) {
                        (false, _) => view! { <SetUp done=changed/> }.into_any(),
                        (true, true) => {
                            view! {
                                <p>{text::factor_on(left)}</p>
                                <p class="hint">{text::NEEDED}</p>
                            }
                                .into_any()
                        }
                        (true, false) => {
                            view! {
                                <p>{text::factor_on(left)}</p>
                                <TurnOff done=changed/>
                            }
                                .into_any()
                        }
                    }
                }}
            </section>
            <section class="card form" aria-label=text::SESSIONS>
                <h2 class="card-title" id=SESSIONS tabindex="-1">
                    {text::SESSIONS}
                </h2>
                <p class="card-note">{text::SESSIONS_LEAD}</p>
                {move || view! { <Sessions found=found.with(|found| found.sessions.clone()) end/> }}
                <Show when=others>
                    <button class="button" type="button" on:click=move |_| end.run(None)>
                        {text::END_OTHERS}
                    </button>
                </Show>
            </section>
        </div>
    }
    .into_any()
}

/// Whether the report of the week comes by email. What was not kept is taken back.
#[component]
fn Weekly(wants: bool) -> impl IntoView {
    let desk = Desk::get();
    let on = RwSignal::new(wants);
    let keep = move |wants: bool| {
        on.set(wants);
        spawn_local(async move {
            match account::want_weekly(wants).await {
                Ok(_) => desk.say(text::SAVED.to_owned()),
                Err(error) => {
                    on.try_set(!wants);
                    desk.tell(words::error(&error));
                }
            }
        });
    };
    view! {
        <section class="card form" aria-label=text::WEEKLY>
            <h2 class="card-title">{text::WEEKLY}</h2>
            <label class="switch">
                <input
                    type="checkbox"
                    aria-describedby="weekly-hint"
                    prop:checked=on
                    on:change=move |event| keep(event_target_checked(&event))
                />
                {text::WEEKLY_ON}
            </label>
            <p class="hint" id="weekly-hint">
                {text::WEEKLY_LEAD}
            </p>
        </section>
    }
}

/// Where somebody is signed in. `end` gets which one is to end.
#[component]
pub fn Sessions(found: Vec<SessionView>, end: Callback<Option<String>>) -> impl IntoView {
    if found.is_empty() {
        return view! { <p class="card-note">{text::NO_SESSIONS}</p> }.into_any();
    }
    let rows = found.into_iter().map(|one| {
        let SessionView { id, device, began_at, seen_at, address, current } = one;
        let device = device_words(&device);
        let label = fields::of(text::END.get(), &device);
        let act = (!current).then(|| {
            view! {
                <button
                    class="button"
                    type="button"
                    aria-label=label
                    on:click=move |_| end.run(Some(id.clone()))
                >
                    {text::END}
                </button>
            }
        });
        view! {
            <li class="member">
                <div class="member-name">
                    <p class="label" dir="auto">
                        {device}
                    </p>
                    {current.then(|| view! { <span class="member-mark">{text::CURRENT}</span> })}
                </div>
                <dl class="loss-facts">
                    <div>
                        <dt>{text::BEGAN}</dt>
                        <dd>
                            <Moment at=began_at/>
                        </dd>
                    </div>
                    {seen_at
                        .map(|at| {
                            view! {
                                <div>
                                    <dt>{text::SEEN}</dt>
                                    <dd>
                                        <Moment at/>
                                    </dd>
                                </div>
                            }
                        })}
                    {address
                        .map(|address| {
                            view! {
                                <div>
                                    <dt>{text::ADDRESS}</dt>
                                    <dd dir="ltr">{address}</dd>
                                </div>
                            }
                        })}
                </dl>
                <div class="member-acts">{act}</div>
            </li>
        }
    });
    view! { <ul class="members">{rows.collect_view()}</ul> }.into_any()
}

fn device_words(device: &Device) -> String {
    match (&device.browser, &device.system) {
        (Some(browser), Some(system)) => text::device(browser, system),
        (Some(one), None) | (None, Some(one)) => one.clone(),
        (None, None) => text::UNKNOWN_DEVICE.to_owned(),
    }
}

#[component]
fn NameForm() -> impl IntoView {
    let desk = Desk::get();
    let form = FieldForm {
        id: "own-name",
        is_card: true,
        name: text::NAME,
        label: text::NAME,
        kind: "text",
        autocomplete: "name",
        value: desk.me.with_untracked(|me| me.as_ref().map(|me| me.name.clone())).unwrap_or_default(),
        submit: text::SAVE,
    };
    form.view(move |typed| async move {
        let kept = account::rename_self(typed).await?;
        _ = desk.me.try_update(|me| {
            if let Some(me) = me {
                me.name.clone_from(&kept);
            }
        });
        desk.tell(text::SAVED.to_owned());
        Ok(kept)
    })
}

/// The own number, that tests of templates go to once its code came from it.
#[component]
fn TestPhoneForm(#[prop(optional_no_strip)] phone: Option<TestPhone>, numbers: Vec<String>) -> impl IntoView {
    let desk = Desk::get();
    let kept = RwSignal::new(phone);
    let form = FieldForm {
        id: "test-phone",
        is_card: false,
        name: fills::PHONE,
        label: fills::PHONE,
        kind: "tel",
        autocomplete: "tel",
        value: kept.with_untracked(|kept| kept.as_ref().map(|kept| kept.phone.clone())).unwrap_or_default(),
        submit: text::SAVE,
    };
    let form = form.view(move |typed| async move {
        let now = account::set_test_phone(typed).await?;
        let shown = now.as_ref().map(|now| now.phone.clone()).unwrap_or_default();
        _ = kept.try_set(now);
        desk.tell(text::SAVED.to_owned());
        Ok(shown)
    });
    let numbers = StoredValue::new(numbers);
    let proof = Memo::new(move |_| kept.with(|kept| kept.as_ref().map(|kept| kept.proof.clone())));
    view! {
        <div class="card form">
            <p class="card-note">{fills::PHONE_LEAD}</p>
            {form}
            {move || match proof.get()? {
                Proof::Done => Some(view! { <p class="hint">{fills::PROOF_DONE}</p> }.into_any()),
                Proof::Over => Some(view! { <p class="hint">{fills::PROOF_OVER}</p> }.into_any()),
                Proof::Awaited(code) => {
                    let numbers = numbers.get_value();
                    Some(view! { <ProofOfPhone code numbers kept/> }.into_any())
                }
            }}
        </div>
    }
    .into_any()
}

/// What is to be sent from the own number, and to where.
#[component]
fn ProofOfPhone(code: String, numbers: Vec<String>, kept: RwSignal<Option<TestPhone>>) -> impl IntoView {
    let desk = Desk::get();
    let busy = RwSignal::new(false);
    let look = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            match account::account().await {
                Ok(found) => {
                    let is_proven = found.test_phone.as_ref().is_some_and(|phone| phone.proof == Proof::Done);
                    desk.tell(if is_proven { fills::PROOF_DONE } else { fills::PROOF_WAITS }.to_owned());
                    _ = kept.try_set(found.test_phone);
                }
                Err(error) => desk.tell(words::error(&error)),
            }
            busy.try_set(false);
        });
    };
    let links = numbers.into_iter().map(|number| {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let href = format!("https://wa.me/{digits}?text={code}");
        view! {
            <li>
                <a href=href target="_blank" rel="noopener noreferrer" dir="ltr">
                    {number}
                </a>
            </li>
        }
    });
    let links = links.collect_view();
    view! {
        <p>{fills::PROOF_LEAD}</p>
        <ToCopy label=fills::PROOF_CODE value=code/>
        <ul>{links}</ul>
        <button class="button" type="button" aria-busy=move || busy.get().then_some("true") on:click=look>
            {fills::PROOF_LOOK}
        </button>
    }
    .into_any()
}

#[component]
fn PasswordForm(done: Callback<()>) -> impl IntoView {
    let desk = Desk::get();
    let (old, new) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Error>);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            match account::change_password(old.get_untracked(), new.get_untracked()).await {
                Ok(()) => {
                    old.try_set(String::new());
                    new.try_set(String::new());
                    desk.tell(text::PASSWORD_CHANGED.to_owned());
                    _ = done.try_run(());
                }
                Err(error) => _ = fault.try_set(Some(error)),
            }
            busy.try_set(false);
        });
    };
    let wrong = move || fault.with(Option::is_some).then_some("true");
    view! {
        <form class="card form" on:submit=submit aria-label=sign_in::PASSWORD novalidate>
            <h2 class="card-title">{sign_in::PASSWORD}</h2>
            <p class="card-note">{text::PASSWORD_LEAD}</p>
            <label class="labelled">
                <span class="label">{text::OLD}</span>
                <input
                    class="field"
                    type="password"
                    autocomplete="current-password"
                    aria-invalid=wrong
                    aria-describedby="password-fault"
                    prop:value=old
                    on:input=move |event| old.set(event_target_value(&event))
                />
            </label>
            <label class="labelled">
                <span class="label">{text::NEW}</span>
                <input
                    class="field"
                    type="password"
                    autocomplete="new-password"
                    aria-invalid=wrong
                    aria-describedby="password-hint password-fault"
                    prop:value=new
                    on:input=move |event| new.set(event_target_value(&event))
                />
                <span class="hint" id="password-hint">
                    {welcome::PASSWORD_HINT}
                </span>
            </label>
            <div class="sign-in-fault" id="password-fault" role="alert">
                {move || fault.get().map(|error| words::error(&error))}
            </div>
            <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                {text::CHANGE_PASSWORD}
            </button>
        </form>
    }
    .into_any()
}

#[component]
fn TurnOff(done: Callback<()>) -> impl IntoView {
    let form = FieldForm {
        id: "turn-off",
        is_card: false,
        name: text::TURN_OFF,
        label: sign_in::PASSWORD,
        kind: "password",
        autocomplete: "current-password",
        value: String::new(),
        submit: text::TURN_OFF,
    };
    form.view(move |typed| async move {
        account::turn_factor_off(typed).await?;
        _ = done.try_run(());
        Ok(String::new())
    })
}

/// Sets a second factor up, for the password: a picture for the app, its first code, and the recovery codes, which are told
/// once.
#[component]
fn SetUp(done: Callback<()>) -> impl IntoView {
    let setup = RwSignal::new(None::<FactorSetup>);
    let codes = RwSignal::new(None::<Vec<String>>);
    let (password, code) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Error>);
    let begin = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            match account::begin_factor(password.get_untracked()).await {
                Ok(made) => {
                    password.try_set(String::new());
                    setup.try_set(Some(made));
                    browser::after_layout(|| browser::focus(SETUP));
                }
                Err(error) => _ = fault.try_set(Some(error)),
            }
            busy.try_set(false);
        });
    };
    let confirm = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            match account::confirm_factor(code.get_untracked()).await {
                Ok(made) => {
                    codes.try_set(Some(made));
                    browser::after_layout(|| browser::focus(CODES));
                }
                Err(error) => _ = fault.try_set(Some(error)),
            }
            busy.try_set(false);
        });
    };
    let told = move || {
        view! {
            <div class="sign-in-fault" id="factor-fault" role="alert">
                {move || {
                    fault
                        .get()
                        .map(|error| {
                            view! {
                                <Icon name="circle-alert"/>
                                <span>{words::error(&error)}</span>
                            }
                        })
                }}
            </div>
        }
    };
    let step = move || match (codes.get(), setup.get()) {
        (Some(codes), _) => view! { <RecoveryCodes codes done/> }.into_any(),
        (None, Some(FactorSetup { secret, uri, picture })) => view! {
            <form class="form" on:submit=confirm id=SETUP tabindex="-1" aria-label=text::FACTOR novalidate>
                <p>{text::SCAN}</p>
                <img class="factor-picture" src=picture alt=text::PICTURE width="220" height="220"/>
                <ToCopy label=text::KEY value=secret/>
                <a class="button" href=uri rel="external">
                    {text::OPEN_APP}
                </a>
                <label class="labelled">
                    <span class="label">{text::CODE}</span>
                    <input
                        class="field code"
                        type="text"
                        inputmode="numeric"
                        autocomplete="one-time-code"
                        dir="ltr"
                        aria-invalid=move || fault.with(Option::is_some).then_some("true")
                        aria-describedby="factor-fault"
                        prop:value=code
                        on:input=move |event| code.set(event_target_value(&event))
                    />
                </label>
                {told()}
                <button class="button-primary" type="submit" aria-busy=move || busy.get().then_some("true")>
                    {text::CONFIRM}
                </button>
            </form>
        }
        .into_any(),
        (None, None) => view! {
            <form class="form" on:submit=begin aria-label=text::BEGIN novalidate>
                <label class="labelled">
                    <span class="label">{sign_in::PASSWORD}</span>
                    <input
                        class="field"
                        type="password"
                        autocomplete="current-password"
                        aria-invalid=move || fault.with(Option::is_some).then_some("true")
                        aria-describedby="factor-fault"
                        prop:value=password
                        on:input=move |event| password.set(event_target_value(&event))
                    />
                </label>
                {told()}
                <button class="button-primary" type="submit" aria-busy=move || busy.get().then_some("true")>
                    {text::BEGIN}
                </button>
            </form>
        }
        .into_any(),
    };
    view! { <div>{step}</div> }.into_any()
}

#[component]
fn RecoveryCodes(codes: Vec<String>, done: Callback<()>) -> impl IntoView {
    view! {
        <div class="form" id=CODES tabindex="-1" role="group" aria-label=text::CODES>
            <h3 class="label">{text::CODES}</h3>
            <p>{text::CODES_LEAD}</p>
            <ul class="recovery-codes" dir="ltr">
                {codes
                    .into_iter()
                    .map(|code| {
                        view! {
                            <li>
                                <code>{code}</code>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <button class="button-primary" type="button" on:click=move |_| done.run(())>
                {text::KEPT}
            </button>
        </div>
    }
    .into_any()
}

/// Where somebody is led who has to have a second factor and has none: there is no other way on.
#[component]
pub fn SecondFactorPage() -> impl IntoView {
    let me = read(|| (), |()| session::me());
    let done = Callback::new(|()| _ = window().location().assign(&Route::Queue.href()));
    view! {
        <Title text=format!("{} · {APP}", text::MUST_TITLE)/>
        <main class="alone">
            <div class="sign-in">
                <div class="sign-in-brand">
                    <Mark/>
                    <span class="sign-in-name">{APP}</span>
                </div>
                <h1 class="page-heading" id=HEADING tabindex="-1">
                    {text::MUST_TITLE}
                </h1>
                <p class="sign-in-lead">{text::MUST_LEAD}</p>
                <Suspense fallback=|| ()>
                    {move || Suspend::new(async move {
                        match me.await {
                            Ok(me) if me.lacks_factor => view! { <SetUp done/> }.into_any(),
                            Ok(_) => view! { <Redirect path=Route::Queue.href()/> }.into_any(),
                            Err(Error::Unauthorized) => view! { <Redirect path=Route::SignIn.href()/> }.into_any(),
                            Err(error) => view! { <p role="alert">{words::error(&error)}</p> }.into_any(),
                        }
                    })}
                </Suspense>
                <form method="post" action=SignOut::url()>
                    <button class="button" type="submit">
                        {nav::SIGN_OUT}
                    </button>
                </form>
                <LanguageButtons/>
            </div>
        </main>
    }
    .into_any()
}
