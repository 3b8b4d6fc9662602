//! Business numbers: which there are and whether they work, setting one up, and one of them.

use crate::{
    api::{
        Error, Unfit,
        number::{self, Given, NumberState},
        read::read,
    },
    domain::{
        checkup::{Checkup, Finding, Step},
        id::NumberId,
        number::NumberView,
    },
    ui::{
        browser,
        desk::Desk,
        pages::{
            frame::{PageFrame, PageHead, loaded},
            shell::Failed,
        },
        parts::{
            checks::{Checks, StandingMark},
            empty::Empty,
            icon::Icon,
            to_copy::ToCopy,
        },
        route::Route,
        words::{self, Text, check, numbers as text},
    },
};
use leptos::{ev, prelude::*, task::spawn_local, wasm_bindgen::JsCast, web_sys::HtmlInputElement};
use leptos_router::hooks::{use_params_map, use_query_map};

/// The id of what a check came to; whoever asked is put there.
const RESULT: &str = "check-result";

#[component]
pub fn NumbersPage() -> impl IntoView {
    let numbers = read(|| (), |()| number::numbers());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame
            title
            lead=|| text::LEAD
            acts=|| view! {
                <a class="button" href=Route::NewNumber { watch: true }.href()>
                    {text::WATCH}
                </a>
                <a class="button-primary" href=Route::NewNumber { watch: false }.href()>
                    {text::CONNECT}
                </a>
            }
        >
            {loaded(numbers, |found| {
                if found.numbers.is_empty() && found.unreadable.is_empty() {
                    return view! { <Empty title=text::EMPTY lead=text::EMPTY_LEAD/> }.into_any();
                }
                view! {
                    {found
                        .unreadable
                        .iter()
                        .map(|id| {
                            view! {
                                <p class="notice-bar">
                                    <Icon name="triangle-alert"/>
                                    <span>{text::unreadable(id)}</span>
                                </p>
                            }
                        })
                        .collect_view()}
                    <ul class="numbers">
                        {found.numbers.into_iter().map(|state| view! { <NumberRow state/> }).collect_view()}
                    </ul>
                }
                .into_any()
            })}
        </PageFrame>
    }
    .into_any()
}

#[component]
fn NumberRow(state: NumberState) -> impl IntoView {
    let clock = Desk::get().clock;
    let NumberState { number, stopped, checked } = state;
    let does = match (&stopped, number.watched_since) {
        (Some(_), _) => text::STOPPED,
        (None, Some(_)) => text::WATCHED,
        (None, None) => text::SENDS,
    };
    let at = checked.as_ref().map(|checkup| checkup.at);
    let mark = checked.map(|checkup| {
        let worst = checkup.worst();
        view! { <StandingMark standing=worst words=check::standing(worst)/> }
    });
    let checked = move || at.map_or_else(|| text::NEVER_CHECKED.to_owned(), |at| text::last_checked(&clock.moment(at)));
    view! {
        <li class="number-row">
            <a class="number-link" href=Route::Number(number.id).href() dir="ltr">
                {number.display}
            </a>
            <span class="number-does">{does}</span>
            {mark}
            <span class="hint">{checked}</span>
            {stopped.map(|why| view! { <p class="fault">{words::refusal_title(&why)}</p> })}
        </li>
    }
    .into_any()
}

/// Setting a number up, to send from it or to watch it.
#[component]
pub fn NewNumberPage() -> impl IntoView {
    let query = use_query_map();
    let watch = Memo::new(move |_| query.with(|query| query.get("watch").is_some()));
    let title = Signal::derive(move || if watch.get() { text::WATCH_TITLE } else { text::CONNECT_TITLE }.to_owned());
    let lead = move || if watch.get() { text::WATCH_LEAD } else { text::CONNECT_LEAD };
    view! {
        <PageFrame title lead=move || lead>
            <div class="connect">
                <NumberForm known=None watch done=Callback::new(|_| ())/>
                <section class="card connect-where">
                    <h2 class="card-title">{text::WHERE}</h2>
                    <ol class="steps">
                        {move || {
                            let steps = if watch.get() { &text::CONSOLE_WATCH } else { &text::CONSOLE };
                            steps.iter().map(|step| view! { <li>{step.get()}</li> }).collect_view()
                        }}
                    </ol>
                </section>
            </div>
        </PageFrame>
    }
    .into_any()
}

/// A number that is set up already keeps what is left empty.
#[component]
fn NumberForm(
    known: Option<NumberView>,
    #[prop(into)] watch: Signal<bool>,
    /// It was taken, and this is what was found.
    done: Callback<Checkup>,
) -> impl IntoView {
    let (phone, waba, zone) = match &known {
        Some(known) => (known.phone_number_id.clone(), known.waba_id.clone(), known.time_zone.clone()),
        None => Default::default(),
    };
    let is_known = known.is_some();
    let begun = StoredValue::new((phone.clone(), waba.clone()));
    let (phone, waba, zone) = (RwSignal::new(phone), RwSignal::new(waba), RwSignal::new(zone));
    let (token, secret) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Error>);
    let checkup = RwSignal::new(None::<Checkup>);
    let taken = RwSignal::new(None::<NumberId>);
    Effect::new(move |_| {
        if zone.with_untracked(String::is_empty)
            && let Some(here) = browser::time_zone()
        {
            zone.set(here);
        }
    });
    let desk = Desk::get();
    Effect::new(move |_| {
        let secrets = !token.with(String::is_empty) || !secret.with(String::is_empty);
        let changed = begun.with_value(|begun| phone.with(|it| *it != begun.0) || waba.with(|it| *it != begun.1));
        desk.writes.set(secrets || (changed && taken.get().is_none()));
    });
    on_cleanup(move || desk.writes.set(false));
    let submit = Callback::new(move |anyway: bool| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        let given = Given {
            phone_number_id: phone.get_untracked(),
            waba_id: waba.get_untracked(),
            access_token: token.get_untracked(),
            app_secret: secret.get_untracked(),
            time_zone: zone.get_untracked(),
            watch: watch.get_untracked(),
        };
        spawn_local(async move {
            match number::connect_number(given, anyway).await {
                Ok(connected) => {
                    taken.set(connected.id);
                    checkup.set(Some(connected.checkup.clone()));
                    if connected.id.is_some() {
                        token.set(String::new());
                        secret.set(String::new());
                        _ = done.try_run(connected.checkup);
                    }
                    browser::after_layout(|| browser::focus(RESULT));
                }
                Err(error) => fault.set(Some(error)),
            }
            busy.set(false);
        });
    });
    let wrong = move |unfit: Unfit| {
        Signal::derive(move || fault.with(|fault| matches!(fault, Some(Error::Unfit(it)) if *it == unfit)))
    };
    let label = move || match (busy.get(), is_known, watch.get()) {
        (true, ..) => text::BUSY,
        (_, true, _) => text::SAVE,
        (_, _, true) => text::SUBMIT_WATCH,
        _ => text::SUBMIT,
    };
    view! {
        <div class="connect-form">
            <form
                class="card form"
                autocomplete="off"
                on:submit=move |event: ev::SubmitEvent| {
                    event.prevent_default();
                    submit.run(false);
                }
            >
                <Show when=move || !is_known>
                    <TextField label=text::PHONE_NUMBER_ID value=phone wrong=wrong(Unfit::PhoneNumberId) digits=true/>
                </Show>
                <TextField label=text::WABA_ID value=waba wrong=wrong(Unfit::WabaId) digits=true/>
                <SecretField label=text::ACCESS_TOKEN value=token wrong=wrong(Unfit::AccessToken) keeps=is_known/>
                <SecretField label=text::APP_SECRET value=secret wrong=wrong(Unfit::AppSecret) keeps=is_known/>
                <TextField label=text::TIME_ZONE value=zone wrong=wrong(Unfit::TimeZone) hint=text::TIME_ZONE_HINT/>
                <div class="sign-in-fault" role="alert">
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
                <button
                    class="button-primary"
                    type="submit"
                    aria-disabled=move || busy.get().then_some("true")
                    aria-busy=move || busy.get().then_some("true")
                >
                    {label}
                </button>
            </form>
            {move || {
                checkup
                    .get()
                    .map(|checkup| {
                        view! {
                            <section class="card" id=RESULT tabindex="-1" aria-label=text::STATE>
                                <h2 class="card-title">{text::STATE}</h2>
                                <Checks checkup/>
                                {move || {
                                    if let Some(id) = taken.get() {
                                        view! { <Taken id is_known/> }.into_any()
                                    } else {
                                        view! {
                                            <p class="result-words">{text::NOT_YET}</p>
                                            <p class="card-note">{text::ANYWAY_LEAD}</p>
                                            <button class="button" type="button" on:click=move |_| submit.run(true)>
                                                {text::ANYWAY}
                                            </button>
                                        }
                                            .into_any()
                                    }
                                }}
                            </section>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

/// What comes after a number was taken.
#[component]
fn Taken(id: NumberId, is_known: bool) -> impl IntoView {
    if is_known {
        return view! { <p class="result-words">{text::CHANGED}</p> }.into_any();
    }
    view! {
        <p class="result-words">{text::READY}</p>
        <div class="page-acts">
            <a class="button-primary" href=Route::Queue.href()>
                {text::TO_QUEUE}
            </a>
            <a class="button" href=Route::Number(id).href()>
                {text::OPEN}
            </a>
        </div>
    }
    .into_any()
}

#[component]
fn TextField(
    label: Text,
    value: RwSignal<String>,
    wrong: Signal<bool>,
    #[prop(optional)] hint: Option<Text>,
    #[prop(optional)] digits: bool,
) -> impl IntoView {
    view! {
        <label class="labelled">
            <span class="label">{label}</span>
            <input
                class="field"
                type="text"
                inputmode=digits.then_some("numeric")
                dir="ltr"
                autocomplete="off"
                spellcheck="false"
                required
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            {hint.map(|hint| view! { <span class="hint">{hint}</span> })}
        </label>
    }
    .into_any()
}

/// A secret: hidden unless somebody looks, never filled in from here.
#[component]
fn SecretField(
    label: Text,
    value: RwSignal<String>,
    wrong: Signal<bool>,
    /// Left empty, it stays as it is.
    keeps: bool,
) -> impl IntoView {
    let label = label.get();
    let shown = RwSignal::new(false);
    let name = move || format!("{}: {label}", if shown.get() { text::HIDE } else { text::SHOW });
    view! {
        <div class="secret">
            <label class="labelled">
                <span class="label">{label}</span>
                <input
                    class="field"
                    type=move || if shown.get() { "text" } else { "password" }
                    dir="ltr"
                    autocomplete="off"
                    spellcheck="false"
                    required=!keeps
                    placeholder=if keeps { text::UNCHANGED.get() } else { "" }
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=value
                    on:input=move |event| value.set(event_target_value(&event))
                />
            </label>
            <button class="button" type="button" aria-label=name on:click=move |_| shown.update(|shown| *shown = !*shown)>
                {move || if shown.get() { text::HIDE } else { text::SHOW }}
            </button>
        </div>
    }
    .into_any()
}

/// One number: whether it works, where the platform delivers, and what can be changed.
#[component]
pub fn NumberPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").and_then(|id| id.parse::<NumberId>().ok())));
    let page = read(
        move || id.get(),
        |id| async move {
            match id {
                Some(id) => number::number(id).await,
                None => Err(Error::NotFound),
            }
        },
    );
    view! {
        <main class="page" id="content" tabindex="-1">
            <Suspense fallback=|| ()>
                {move || Suspend::new(async move {
                    match page.await {
                        Ok(page) => view! { <OneNumber page/> }.into_any(),
                        Err(error) => {
                            if error == Error::NotFound {
                                crate::app::answer_not_found();
                            }
                            view! { <Failed error heads_page=true/> }.into_any()
                        }
                    }
                })}
            </Suspense>
        </main>
    }
    .into_any()
}

#[component]
fn OneNumber(page: number::NumberPage) -> impl IntoView {
    let desk = Desk::get();
    let number::NumberPage { state, webhook } = page;
    let NumberState { number, stopped, checked } = state;
    let (id, known) = (number.id, number.clone());
    let title = Signal::stored(number.display.clone());
    let phone_number_id = number.phone_number_id;
    let checkup = RwSignal::new(checked);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Error>);
    let watched = RwSignal::new(number.watched_since.is_some());
    let again = move |take_over: bool| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let looked = if take_over { number::subscribe_number(id).await } else { number::check_number(id).await };
            match looked {
                Ok(found) => {
                    let worst = found.worst();
                    checkup.set(Some(found));
                    desk.say(check::standing(worst).to_owned());
                }
                Err(error) => fault.set(Some(error)),
            }
            busy.set(false);
        });
    };
    let switch = move |event: ev::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        let watch = input.checked();
        watched.set(watch);
        fault.set(None);
        spawn_local(async move {
            match number::watch_number(id, watch).await {
                Ok(()) => desk.say(text::CHANGED.to_owned()),
                Err(error) => {
                    watched.set(!watch);
                    fault.set(Some(error));
                }
            }
        });
    };
    let can_deliver = webhook.url.is_some();
    let may_take_over = Memo::new(move |_| {
        let finding = checkup.with(|checkup| checkup.as_ref().and_then(|checkup| checkup.of(Step::Webhook).cloned()));
        let away = matches!(
            finding,
            Some(
                Finding::WebhookNone
                    | Finding::WebhookSubscribed
                    | Finding::WebhookElsewhere { .. }
                    | Finding::WebhookUnanswered { .. }
            )
        );
        away && can_deliver
    });
    view! {
        <PageHead
            title
            back=|| view! {
                <a class="back-link" href=Route::Numbers.href()>
                    <Icon name="arrow-left" directed=true/>
                    {text::BACK}
                </a>
            }
            lead=move || view! { {text::PHONE_NUMBER_ID} " " <span class="code">{phone_number_id.clone()}</span> }
            acts=move || view! {
                <button
                    class="button"
                    type="button"
                    aria-busy=move || busy.get().then_some("true")
                    on:click=move |_| again(false)
                >
                    <Icon name="refresh-cw"/>
                    {move || if busy.get() { text::CHECKING } else { text::CHECK }}
                </button>
            }
        />
        {stopped
            .map(|why| {
                view! {
                    <p class="notice-bar">
                        <Icon name="triangle-alert"/>
                        <span>{format!("{}: {}. {}", text::STOPPED, words::refusal_title(&why), words::advice(&why))}</span>
                    </p>
                }
            })}
        <div class="sign-in-fault" role="alert">
            {move || fault.get().map(|error| words::error(&error))}
        </div>
        <div class="connect">
            <div class="connect-form">
                <section class="card">
                    <h2 class="card-title">{text::STATE}</h2>
                    {move || match checkup.get() {
                        Some(found) => view! { <Checks checkup=found/> }.into_any(),
                        None => view! { <p class="card-note">{text::NEVER_CHECKED}</p> }.into_any(),
                    }}
                    <Show when=move || may_take_over.get()>
                        <button class="button" type="button" on:click=move |_| again(true)>
                            {text::TAKE_OVER}
                        </button>
                    </Show>
                </section>
            </div>
            <div class="connect-form">
                <section class="card form">
                    <label class="switch">
                        <input type="checkbox" prop:checked=watched on:change=switch aria-describedby="watch-hint"/>
                        {text::WATCH_SWITCH}
                    </label>
                    <p class="hint" id="watch-hint">
                        {text::WATCH_HINT}
                    </p>
                </section>
                <section class="card form">
                    <h2 class="card-title">{text::DELIVER}</h2>
                    <p class="card-note">
                        {if can_deliver { text::DELIVER_LEAD } else { text::NO_CALLBACK }}
                    </p>
                    {webhook.url.map(|url| view! { <ToCopy label=text::CALLBACK value=url/> })}
                    <ToCopy label=text::VERIFY_TOKEN value=webhook.verify_token/>
                </section>
                <details class="card">
                    <summary class="card-title">{text::EDIT}</summary>
                    <p class="card-note">{text::EDIT_LEAD}</p>
                    <NumberForm known=Some(known) watch=watched done=Callback::new(move |found| checkup.set(Some(found)))/>
                </details>
            </div>
        </div>
    }
    .into_any()
}
