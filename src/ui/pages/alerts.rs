//! How whoever is here is told of windows that are about to close: when, on which devices; and what they were told.

use crate::{
    api::{
        Error,
        alert::{self as api, Alerts as Page},
        read::read,
    },
    domain::{
        alert::{Alert, Device, LIMITS, LONGEST_DEVICE, Settings},
        role::Verb,
        time::Span,
        zone::Hours,
    },
    ui::{
        alerts::Alerts,
        browser,
        desk::Desk,
        pages::{
            alerting,
            frame::{PageFrame, loaded},
            shell::may,
        },
        parts::{HEADING, connection::ConnectionPill, icon::Icon, moment::Moment},
        route::Route,
        words::{self, Text, alerts as text, talk},
        worker::{self, Unable},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

/// The ids of what somebody is led to where it cannot be taken.
const FIRST_LIMIT: &str = "alert-limit";
const QUIET_FROM: &str = "quiet-from";

#[component]
pub fn AlertsPage() -> impl IntoView {
    let page = read(|| (), |()| api::alerts());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame
            title
            lead=|| text::LEAD
            acts=|| view! {
                <a class="button" href=Route::Mentions.href()>
                    <Icon name="at-sign"/>
                    {talk::MENTIONS}
                </a>
                <ConnectionPill/>
            }
        >
            {loaded(page, |Page { settings, chosen, mails, demo, held_since, key, devices, past }| {
                view! {
                    <div class="connect">
                        <Held is_held=held_since.is_some()/>
                        <How settings chosen mails/>
                        <Devices devices key demo/>
                        <Past past/>
                    </div>
                }
                .into_any()
            })}
        </PageFrame>
    }
    .into_any()
}

/// That nothing goes to devices nor by email from a copy that was put back, and what lets it.
#[component]
fn Held(is_held: bool) -> impl IntoView {
    let desk = Desk::get();
    let held = RwSignal::new(is_held);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Error>);
    let may_release = may(Verb::ReleaseAlerts);
    let release = move |_: ev::MouseEvent| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let released = api::release_alerts().await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match released {
                Ok(()) => {
                    held.set(false);
                    desk.tell(text::RELEASED.to_owned());
                    browser::catch_focus(HEADING);
                }
                Err(error) => fault.set(Some(error)),
            }
        });
    };
    view! {
        <Show when=move || held.get()>
            <section class="card" aria-label=text::HELD_TITLE>
                <h2 class="card-title">{text::HELD_TITLE}</h2>
                <p class="card-note">{text::HELD_LEAD}</p>
                <Show
                    when=move || may_release.get()
                    fallback=|| view! { <p class="card-note">{text::HELD_OWNER}</p> }
                >
                    <button
                        class="button-primary"
                        type="button"
                        aria-busy=move || busy.get().then_some("true")
                        on:click=release
                    >
                        {text::RELEASE}
                    </button>
                </Show>
                <div class="sign-in-fault" role="alert">
                    {move || fault.get().map(|error| words::error(&error))}
                </div>
            </section>
        </Show>
    }
    .into_any()
}

/// What of the settings cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Limits,
    Quiet,
}

#[component]
fn How(settings: Settings, chosen: bool, mails: bool) -> impl IntoView {
    let desk = Desk::get();
    let alerts = Alerts::get();
    let limits = RwSignal::new(settings.limits);
    let sound = RwSignal::new(settings.sound);
    let digest = RwSignal::new(settings.digest);
    let (from, until) = settings.quiet.map(Hours::words).unwrap_or_default();
    let (from, until) = (RwSignal::new(from), RwSignal::new(until));
    let zone = RwSignal::new(settings.time_zone);
    // Whoever never said where they are is where their browser is.
    Effect::new(move |_| {
        if let Some(here) = browser::time_zone().filter(|_| !chosen) {
            zone.set(here);
        }
    });
    let busy = RwSignal::new(false);
    let wrong = RwSignal::new(None::<Wrong>);
    let fault = RwSignal::new(None::<Error>);
    let saved = RwSignal::new(false);
    let read_quiet = move || {
        let (from, until) = (from.get_untracked(), until.get_untracked());
        if from.trim().is_empty() && until.trim().is_empty() {
            return Some(None);
        }
        Hours::parse(&from, &until).map(Some)
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        saved.set(false);
        fault.set(None);
        let quiet = read_quiet();
        let is_wrong = if limits.with_untracked(Vec::is_empty) {
            Some((Wrong::Limits, FIRST_LIMIT))
        } else if quiet.is_none() {
            Some((Wrong::Quiet, QUIET_FROM))
        } else {
            None
        };
        wrong.set(is_wrong.map(|(wrong, _)| wrong));
        if let Some((_, id)) = is_wrong {
            browser::focus(id);
            return;
        }
        let settings = Settings {
            limits: limits.get_untracked(),
            sound: sound.get_untracked(),
            quiet: quiet.flatten(),
            time_zone: zone.get_untracked(),
            digest: digest.get_untracked(),
        };
        busy.set(true);
        spawn_local(async move {
            match api::keep_alerts(settings).await {
                Ok(()) => {
                    alerts.sound.set(sound.get_untracked());
                    saved.set(true);
                    desk.say(text::SAVED.to_owned());
                }
                Err(error) => fault.set(Some(error)),
            }
            busy.set(false);
        });
    };
    let choose = move |limit: i64, chosen: bool| {
        limits.update(|limits| {
            limits.retain(|known| *known != limit);
            if chosen {
                limits.push(limit);
            }
        });
    };
    let limit = move |(at, limit): (usize, i64)| {
        view! {
            <label class="switch">
                <input
                    type="checkbox"
                    id=(at == 0).then_some(FIRST_LIMIT)
                    prop:checked=move || limits.with(|limits| limits.contains(&limit))
                    on:change=move |event| choose(limit, event_target_checked(&event))
                />
                {words::roughly(Span::minutes(limit))}
            </label>
        }
    };
    view! {
        <form class="card form" on:submit=submit novalidate>
            <h2 class="card-title">{text::HOW}</h2>
            <fieldset class="alert-limits" aria-describedby="limits-fault">
                <legend class="label">{text::LIMITS}</legend>
                {LIMITS.into_iter().enumerate().map(limit).collect_view()}
            </fieldset>
            <Show when=move || wrong.get() == Some(Wrong::Limits)>
                <p class="hint" id="limits-fault" data-fault="" role="alert">
                    {text::LIMITS_NONE}
                </p>
            </Show>
            <div class="alert-sound">
                <label class="switch">
                    <input
                        type="checkbox"
                        prop:checked=sound
                        on:change=move |event| sound.set(event_target_checked(&event))
                    />
                    {text::SOUND}
                </label>
                <button class="button" type="button" on:click=|_| browser::tone()>
                    {text::SOUND_TRY}
                </button>
            </div>
            <fieldset class="alert-quiet">
                <legend class="label">{text::QUIET}</legend>
                <p class="hint" id="quiet-hint">
                    {text::QUIET_LEAD} " " {move || text::zone(&zone.get())}
                </p>
                <label class="labelled" for=QUIET_FROM>
                    <span class="hint">{text::QUIET_FROM}</span>
                    <input
                        class="field"
                        id=QUIET_FROM
                        type="time"
                        aria-describedby="quiet-hint quiet-fault"
                        aria-invalid=move || (wrong.get() == Some(Wrong::Quiet)).then_some("true")
                        prop:value=from
                        on:input=move |event| from.set(event_target_value(&event))
                    />
                </label>
                <label class="labelled" for="quiet-until">
                    <span class="hint">{text::QUIET_UNTIL}</span>
                    <input
                        class="field"
                        id="quiet-until"
                        type="time"
                        aria-describedby="quiet-hint quiet-fault"
                        aria-invalid=move || (wrong.get() == Some(Wrong::Quiet)).then_some("true")
                        prop:value=until
                        on:input=move |event| until.set(event_target_value(&event))
                    />
                </label>
            </fieldset>
            <Show when=move || wrong.get() == Some(Wrong::Quiet)>
                <p class="hint" id="quiet-fault" data-fault="" role="alert">
                    {text::QUIET_WRONG}
                </p>
            </Show>
            <div>
                <label class="switch">
                    <input
                        type="checkbox"
                        disabled=!mails
                        aria-describedby="mail-hint"
                        prop:checked=digest
                        on:change=move |event| digest.set(event_target_checked(&event))
                    />
                    {text::MAIL}
                </label>
                <p class="hint" id="mail-hint">
                    {if mails { text::MAIL_LEAD } else { text::MAIL_OFF }}
                </p>
            </div>
            <div class="sign-in-fault" role="alert">
                {move || fault.get().map(|error| words::error(&error))}
            </div>
            <button class="button-primary" type="submit" aria-busy=move || busy.get().then_some("true")>
                {text::SAVE}
            </button>
            <Show when=move || saved.get()>
                <p class="hint">{text::SAVED}</p>
            </Show>
        </form>
    }
    .into_any()
}

#[component]
fn Devices(devices: Vec<Device>, key: String, demo: bool) -> impl IntoView {
    let devices = RwSignal::new(devices);
    let alerts = Alerts::get();
    // Where this browser is told; found out once the page lives.
    let here = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let name = RwSignal::new(text::DEVICE_THIS.to_owned());
    let texts = RwSignal::new(false);
    Effect::new(move |_| {
        spawn_local(async move {
            let at = worker::told_at().await;
            if !here.is_disposed() {
                here.set(at);
            }
        });
    });
    let is_told = Memo::new(move |_| {
        let here = here.get();
        devices.with(|devices| devices.iter().any(|device| Some(&device.endpoint) == here.as_ref()))
    });
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        let key = key.clone();
        spawn_local(async move {
            let added = match worker::be_told(&key).await {
                Ok(address) => {
                    here.set(Some(address.endpoint.clone()));
                    let added = api::add_device(address, name.get_untracked(), texts.get_untracked()).await;
                    added.map(drop).map_err(|error| words::error(&error))
                }
                Err(Unable::Denied) => Err(text::DEVICE_DENIED.to_owned()),
                Err(Unable::Missing) => Err(text::DEVICE_UNABLE.to_owned()),
            };
            match added {
                Ok(()) => look_again(devices, alerts).await,
                Err(why) => fault.set(Some(why)),
            }
            busy.set(false);
        });
    };
    // Drawn anew where it says something else; what is chosen in it is its own, and whoever chooses keeps the focus.
    let key = |device: &Device| (device.id, device.is_unheard, device.succeeded_at, device.failed_at);
    let form = view! {
        <form class="alert-device-form" on:submit=add>
            <label class="labelled" for="device-name">
                <span class="label">{text::DEVICE_NAME}</span>
                <input
                    class="field"
                    id="device-name"
                    type="text"
                    maxlength=LONGEST_DEVICE.to_string()
                    autocomplete="off"
                    dir="auto"
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </label>
            <label class="switch">
                <input
                    type="checkbox"
                    prop:checked=texts
                    on:change=move |event| texts.set(event_target_checked(&event))
                />
                {text::DEVICE_TEXTS}
            </label>
            <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                <Icon name="plus"/>
                {text::DEVICE_ADD}
            </button>
        </form>
    };
    view! {
        <section class="card" aria-label=text::DEVICES>
            <h2 class="card-title">{text::DEVICES}</h2>
            <p class="card-note">{if demo { text::DEVICES_DEMO } else { text::DEVICES_LEAD }}</p>
            <Show when=move || devices.with(Vec::is_empty) && !demo>
                <p class="card-note">{text::DEVICE_NONE}</p>
            </Show>
            <ul class="alert-devices">
                <For each=move || devices.get() key=key let:device>
                    <DeviceRow device devices here fault/>
                </For>
            </ul>
            <div class="sign-in-fault" role="alert">
                {move || fault.get()}
            </div>
            <div hidden=move || demo || is_told.get()>{form}</div>
        </section>
    }
    .into_any()
}

/// Asks anew which devices there are, and on which of them nothing arrives.
async fn look_again(devices: RwSignal<Vec<Device>>, alerts: Alerts) {
    alerting::ask(alerts).await;
    if let Ok(page) = api::alerts().await
        && !devices.is_disposed()
    {
        devices.set(page.devices);
    }
}

#[component]
fn DeviceRow(
    device: Device,
    devices: RwSignal<Vec<Device>>,
    here: RwSignal<Option<String>>,
    fault: RwSignal<Option<String>>,
) -> impl IntoView {
    let desk = Desk::get();
    let alerts = Alerts::get();
    let clock = desk.clock;
    let id = device.id;
    let of_here = device.endpoint;
    let is_here = Memo::new(move |_| here.with(|here| here.as_ref() == Some(&of_here)));
    let test = move |_| {
        spawn_local(async move {
            match api::test_device(id).await {
                Ok(()) => desk.tell(text::DEVICE_TESTED.to_owned()),
                Err(error) => fault.set(Some(words::error(&error))),
            }
        });
    };
    let texts = RwSignal::new(device.texts);
    let change = move |event: ev::Event| {
        let wanted = event_target_checked(&event);
        texts.set(wanted);
        spawn_local(async move {
            if let Err(error) = api::change_device(id, wanted).await {
                fault.set(Some(words::error(&error)));
                texts.try_set(!wanted);
            }
            look_again(devices, alerts).await;
        });
    };
    let remove = move |_| {
        let was_here = is_here.get_untracked();
        spawn_local(async move {
            match api::remove_device(id).await {
                Ok(()) if was_here => {
                    worker::be_told_no_more().await;
                    here.set(None);
                }
                Ok(()) => {}
                Err(error) => fault.set(Some(words::error(&error))),
            }
            look_again(devices, alerts).await;
            browser::catch_focus(HEADING);
        });
    };
    let failure = device.failed_at.zip(device.failure);
    // Whoever hears the buttons one after the other hears of which device each is.
    let named = |act: Text| format!("{}: {}", act.get(), device.name);
    let (test_label, remove_label) = (named(text::DEVICE_TEST), named(text::DEVICE_REMOVE));
    view! {
        <li class="alert-device">
            <p class="alert-device-name">
                <span dir="auto">{device.name}</span>
                <Show when=move || is_here.get()>
                    <span class="hint">" · " {text::DEVICE_THIS}</span>
                </Show>
            </p>
            {device
                .is_unheard
                .then(|| {
                    view! {
                        <p class="hint" data-fault="">
                            {text::DEVICE_UNHEARD}
                        </p>
                    }
                })}
            {device
                .succeeded_at
                .map(|at| view! { <p class="hint">{move || text::succeeded(&clock.moment(at))}</p> })}
            {failure
                .map(|(at, why)| view! { <p class="hint">{move || text::failed(&clock.moment(at), &why)}</p> })}
            <label class="switch">
                <input type="checkbox" prop:checked=texts on:change=change/>
                {text::DEVICE_TEXTS}
            </label>
            <p class="alert-device-acts">
                <button class="button" type="button" aria-label=test_label on:click=test>
                    {text::DEVICE_TEST}
                </button>
                <button class="button" type="button" aria-label=remove_label on:click=remove>
                    {text::DEVICE_REMOVE}
                </button>
            </p>
        </li>
    }
    .into_any()
}

#[component]
fn Past(past: Vec<Alert>) -> impl IntoView {
    let rows = if past.is_empty() {
        view! { <p class="card-note">{text::PAST_NONE}</p> }.into_any()
    } else {
        let rows = past.into_iter().map(|alert| view! { <PastRow alert/> });
        view! { <ol class="alert-past">{rows.collect_view()}</ol> }.into_any()
    };
    view! {
        <section class="card" aria-label=text::PAST>
            <h2 class="card-title">{text::PAST}</h2>
            {rows}
        </section>
    }
    .into_any()
}

#[component]
fn PastRow(alert: Alert) -> impl IntoView {
    let clock = Desk::get().clock;
    let (customer, closes_at) = (alert.customer.clone(), alert.closes_at);
    let mut arrived = Vec::new();
    if alert.shown_at.is_some() {
        arrived.push(text::SHOWN.to_owned());
    }
    if alert.pushed > 0 {
        arrived.push(text::arrived(alert.arrived, alert.pushed));
    }
    if alert.mailed_at.is_some() {
        arrived.push(text::MAILED.to_owned());
    }
    if arrived.is_empty() {
        arrived.push(text::UNHEARD.to_owned());
    }
    view! {
        <li>
            <p>
                <a href=Route::Conversation(alert.conversation_id).href() dir="auto">
                    {alert.customer}
                </a>
                <span class="hint">" · " <Moment at=alert.created_at/></span>
            </p>
            <p class="hint">{move || text::waits(&customer, &clock.moment(closes_at))}</p>
            <p class="hint">
                {text::level(alert.level)} {alert.muted.map(|why| format!(" · {}", text::muted(why)))}
                {format!(" · {}", arrived.join(" · "))}
            </p>
        </li>
    }
    .into_any()
}
