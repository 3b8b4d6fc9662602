//! How long things are kept, everything that is kept of one person, and to erase them. What a browser keeps of whoever was
//! erased goes with them.

use crate::{
    api::{
        Error,
        privacy::{self, DataPage as Data, Erasure, Kept, Kind, PersonData, Step},
        read::read,
    },
    domain::{
        erasure::is_confirmed,
        id::{ContactId, ConversationId},
        role::Verb,
    },
    ui::{
        browser,
        desk::{Connection, Desk},
        kept, outbox,
        pages::{
            frame::{PageFrame, PageHead, loaded},
            shell::{Failed, may},
        },
        parts::{connection::ConnectionPill, icon::Icon, moment::Moment},
        route::Route,
        words::{self, nav, privacy as text, reach},
    },
};
use leptos::{ev, leptos_dom::helpers::set_timeout, prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map},
};
use std::time::Duration;

/// How often it is asked how far an erasure is, and how many times.
const AGAIN: Duration = Duration::from_secs(2);
const TRIES: u32 = 300;
/// Conversations that are asked about at a time.
const AT_ONCE: usize = 500;
/// The id of what came of an erasure; whoever asked is put there.
const RESULT: &str = "erased";

#[component]
pub fn DataPage() -> impl IntoView {
    let data = read(|| (), |()| privacy::data());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD acts=|| view! { <ConnectionPill/> }>
            {loaded(data, |Data { kept, erasures, .. }| {
                view! {
                    <div class="connect">
                        <Retention kept/>
                        <Erasures erasures/>
                    </div>
                }
                .into_any()
            })}
        </PageFrame>
    }
    .into_any()
}

/// What is typed for one kind of data.
#[derive(Clone, Copy)]
struct Field {
    kind: Kind,
    days: RwSignal<String>,
    for_ever: RwSignal<bool>,
}

impl Field {
    fn new(kept: Kept) -> Self {
        let days = kept.days.or(kept.kind.usual()).unwrap_or(365).to_string();
        Self { kind: kept.kind, days: RwSignal::new(days), for_ever: RwSignal::new(kept.days.is_none()) }
    }

    /// None where it is no number of days that can be asked for.
    fn read(self) -> Option<Kept> {
        let days = match self.for_ever.get_untracked() {
            true => None,
            false => Some(self.days.get_untracked().trim().parse().ok()?),
        };
        self.kind.takes(days).then_some(Kept { kind: self.kind, days })
    }
}

#[component]
fn Retention(kept: Vec<Kept>) -> impl IntoView {
    let desk = Desk::get();
    let fields: Vec<Field> = kept.into_iter().map(Field::new).collect();
    let shown = fields.clone();
    let busy = RwSignal::new(false);
    let wrong = RwSignal::new(None::<Kind>);
    let fault = RwSignal::new(None::<Error>);
    let saved = RwSignal::new(false);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        saved.set(false);
        fault.set(None);
        let unfit = fields.iter().find(|field| field.read().is_none()).map(|field| field.kind);
        wrong.set(unfit);
        if let Some(kind) = unfit {
            browser::focus(field_id(kind));
            return;
        }
        let kept: Vec<Kept> = fields.iter().filter_map(|field| field.read()).collect();
        busy.set(true);
        spawn_local(async move {
            match privacy::keep_for(kept).await {
                Ok(_) => {
                    saved.set(true);
                    desk.say(text::SAVED.to_owned());
                }
                Err(error) => fault.set(Some(error)),
            }
            busy.set(false);
        });
    };
    view! {
        <form class="card form" on:submit=submit novalidate>
            <div>
                <h2 class="card-title">{text::KEPT}</h2>
                <p class="card-note">{text::KEPT_LEAD}</p>
            </div>
            {shown.into_iter().map(|field| view! { <KindField field wrong/> }).collect_view()}
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

fn field_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Decisions => "days-decisions",
        Kind::Deliveries => "days-deliveries",
        Kind::Events => "days-events",
        Kind::KeptItems => "days-kept-items",
        Kind::Media => "days-media",
        Kind::Messages => "days-messages",
    }
}

#[component]
fn KindField(field: Field, wrong: RwSignal<Option<Kind>>) -> impl IntoView {
    let Field { kind, days, for_ever } = field;
    let (name, hint) = text::kind(kind);
    let id = field_id(kind);
    let hint_id = format!("{id}-hint");
    let is_wrong = move || (wrong.get() == Some(kind)).then_some("true");
    view! {
        <fieldset class="kept-for">
            <legend class="label">{name}</legend>
            <p class="hint" id=hint_id.clone()>
                {hint} " " {text::bounds(kind)}
            </p>
            <div class="kept-for-days">
                <label class="labelled" for=id>
                    <span class="hint">{text::DAYS}</span>
                    <input
                        class="field"
                        id=id
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        dir="ltr"
                        aria-describedby=hint_id
                        aria-invalid=is_wrong
                        disabled=move || for_ever.get()
                        prop:value=days
                        on:input=move |event| days.set(event_target_value(&event))
                    />
                </label>
                {kind
                    .may_stay()
                    .then(|| {
                        view! {
                            <label class="switch">
                                <input
                                    type="checkbox"
                                    prop:checked=for_ever
                                    on:change=move |event| for_ever.set(event_target_checked(&event))
                                />
                                {text::FOR_EVER}
                            </label>
                        }
                    })}
            </div>
        </fieldset>
    }
    .into_any()
}

#[component]
fn Erasures(erasures: Vec<Erasure>) -> impl IntoView {
    let list = if erasures.is_empty() {
        view! { <p class="card-note">{text::NOBODY_ERASED}</p> }.into_any()
    } else {
        view! {
            <ul class="erasures">
                {erasures
                    .into_iter()
                    .map(|erasure| {
                        view! {
                            <li>
                                <dl class="loss-facts">
                                    <div>
                                        <dt>{text::ERASED_AT}</dt>
                                        <dd>
                                            <Moment at=erasure.requested_at/>
                                        </dd>
                                    </div>
                                    <div>
                                        <dt>{text::STATE}</dt>
                                        <dd>{state(&erasure)}</dd>
                                    </div>
                                    <div>
                                        <dt>{text::GONE}</dt>
                                        <dd>{words::number(erasure.gone)}</dd>
                                    </div>
                                </dl>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-label=text::ERASURES>
            <h2 class="card-title">{text::ERASURES}</h2>
            <p class="card-note">{text::ERASURES_LEAD}</p>
            {list}
        </section>
    }
    .into_any()
}

fn state(erasure: &Erasure) -> String {
    match erasure.finished_at {
        Some(_) => text::DONE.to_owned(),
        None => text::step((erasure.step.passed() + 1).min(Step::LAST), Step::LAST),
    }
}

/// Everything that is kept of one person: to take it out, and to erase it.
#[component]
pub fn PersonDataPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").and_then(|id| id.parse::<ContactId>().ok())));
    let page = read(
        move || id.get(),
        |id| async move {
            match id {
                Some(id) => privacy::person_data(id).await,
                None => Err(Error::NotFound),
            }
        },
    );
    view! {
        <main class="page" id="content" tabindex="-1">
            <Suspense fallback=|| ()>
                {move || Suspend::new(async move {
                    match page.await {
                        Ok(page) => view! { <OnePerson page/> }.into_any(),
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
fn OnePerson(page: PersonData) -> impl IntoView {
    let PersonData { person, may_erase } = page;
    let name = person.title();
    let title = Signal::stored(text::of_person(&name));
    let erased = RwSignal::new(None::<Erasure>);
    let id = person.id;
    let phone = person.phone.filter(|phone| *phone != name);
    view! {
        <PageHead
            title
            back=|| view! {
                <a class="back-link" href=Route::Queue.href()>
                    <Icon name="arrow-left" directed=true/>
                    {nav::QUEUE}
                </a>
            }
            lead=move || phone.clone().map(|phone| view! { <span dir="ltr">{phone}</span> })
        />
        {move || match erased.get() {
            Some(erasure) => view! { <Erased erasure/> }.into_any(),
            None => {
                let name = name.clone();
                view! {
                    <div class="connect">
                        <section class="card" aria-label=text::EXPORT>
                            <h2 class="card-title">{text::EXPORT}</h2>
                            <p class="card-note">{text::EXPORT_LEAD}</p>
                            <a class="button" href=Route::PersonExport(id).href() rel="external" download="">
                                <Icon name="download"/>
                                {text::DOWNLOAD}
                            </a>
                        </section>
                        <EraseForm id name may_erase erased/>
                    </div>
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}

#[component]
fn EraseForm(id: ContactId, name: String, may_erase: bool, erased: RwSignal<Option<Erasure>>) -> impl IntoView {
    if !may_erase {
        return view! {
            <section class="card" aria-label=text::ERASE>
                <h2 class="card-title">{text::ERASE}</h2>
                <p class="card-note">{text::OWNER_ONLY}</p>
            </section>
        }
        .into_any();
    }
    let typed = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Error>);
    let asked = text::type_name(&name);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let given = typed.get_untracked();
        if !is_confirmed(&name, &given) {
            fault.set(Some(Error::Invalid(text::NOT_THE_NAME.to_owned())));
            return;
        }
        fault.set(None);
        busy.set(true);
        spawn_local(async move {
            match privacy::erase_person(id, given).await {
                Ok(erasure) => {
                    erased.set(Some(erasure));
                    browser::after_layout(|| browser::focus(RESULT));
                }
                Err(error) => {
                    fault.set(Some(error));
                    busy.set(false);
                }
            }
        });
    };
    view! {
        <form class="card form" on:submit=submit autocomplete="off" aria-label=text::ERASE>
            <h2 class="card-title">{text::ERASE}</h2>
            <p class="card-note">{text::ERASE_LEAD}</p>
            <p class="card-note">{text::ERASE_BACKUPS}</p>
            <label class="labelled">
                <span class="label">{asked}</span>
                <input
                    class="field"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </label>
            <div class="sign-in-fault" role="alert">
                {move || fault.get().map(|error| words::error(&error))}
            </div>
            <button
                class="button-primary erase"
                type="submit"
                aria-disabled=move || busy.get().then_some("true")
                aria-busy=move || busy.get().then_some("true")
            >
                {move || if busy.get() { text::ERASING } else { text::ERASE_NOW }}
            </button>
        </form>
    }
    .into_any()
}

/// What came of it, as far as it is.
#[component]
fn Erased(erasure: Erasure) -> impl IntoView {
    let now = RwSignal::new(erasure);
    Effect::new(move |_| look_again(now, TRIES));
    let is_done = Memo::new(move |_| now.with(|erasure| erasure.finished_at.is_some()));
    view! {
        <section class="card" id=RESULT tabindex="-1" aria-label=text::ERASED>
            <h2 class="card-title">{text::ERASED}</h2>
            <p class="result-words" role="status">
                {move || if is_done.get() { text::ERASED_WHOLE } else { text::ERASED_LEAD }}
            </p>
            <p class="hint">{move || now.with(state)}</p>
            <a class="button" href=Route::Queue.href()>
                {nav::QUEUE}
            </a>
        </section>
    }
    .into_any()
}

/// Asks after a while how far it is, until it is done or nobody waits for it any more.
fn look_again(now: RwSignal<Erasure>, tries: u32) {
    let Some(id) =
        now.try_with_untracked(|erasure| erasure.finished_at.is_none().then(|| erasure.id.clone())).flatten()
    else {
        return;
    };
    if tries == 0 {
        return;
    }
    let look = move || {
        spawn_local(async move {
            if let Ok(erasure) = privacy::erasure(id).await {
                now.try_set(erasure);
            }
            look_again(now, tries - 1);
        });
    };
    set_timeout(look, AGAIN);
}

/// Leads to what is kept of a person, whoever may take it out.
#[component]
pub fn DataLink(#[prop(into)] contact: Signal<Option<ContactId>>) -> impl IntoView {
    let may_export = may(Verb::ExportPeople);
    let href = move || contact.get().filter(|_| may_export.get()).map(|id| Route::PersonData(id).href());
    view! {
        <Show when=move || href().is_some()>
            <p>
                <a class="person-link" href=href>
                    {text::THEIR_DATA}
                </a>
            </p>
        </Show>
    }
    .into_any()
}

/// Whatever this browser keeps of somebody who was erased goes, and of a conversation that whoever is here does not see any
/// more: at once where the stream tells of it, and as soon as there is a connection where it happened while no page was open.
pub fn forget_gone(desk: Desk) {
    let navigate = use_navigate();
    let gone = Memo::new(move |_| desk.inbox.with(|inbox| (inbox.erased().len(), inbox.hidden().clone())));
    Effect::new(move |_| {
        let (count, hidden) = gone.get();
        if count == 0 && hidden.is_empty() {
            return;
        }
        let mut all: Vec<ConversationId> = desk.inbox.with_untracked(|inbox| inbox.erased().iter().copied().collect());
        let why = desk.open.get_untracked().and_then(|open| {
            let is_hidden = hidden.contains(&open).then_some(reach::GONE);
            if all.contains(&open) { Some(text::WAS_ERASED) } else { is_hidden }
        });
        if let Some(why) = why {
            let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
            navigate(&Route::Queue.href(), options);
            desk.warn(why.to_owned());
        }
        all.extend(hidden);
        drop_all(desk, all);
    });
    Effect::new(move |_| {
        desk.stale.track();
        if desk.connection.get() == Connection::Live {
            drop_all(desk, kept::conversations());
        }
    });
}

/// Throws away what is kept of those of these conversations that the server knows to be gone.
fn drop_all(desk: Desk, ids: Vec<ConversationId>) {
    if ids.is_empty() {
        return;
    }
    spawn_local(async move {
        // What could not be asked now is asked with the next connection.
        let mut gone = Vec::new();
        for ids in ids.chunks(AT_ONCE) {
            gone.extend(privacy::gone(ids.to_vec()).await.unwrap_or_default());
        }
        if gone.is_empty() {
            return;
        }
        for id in &gone {
            outbox::forget_of(*id);
            kept::forget_conversation(*id).await;
        }
        desk.waiting.update(|waiting| waiting.retain(|reply| !gone.contains(&reply.conversation)));
        desk.returned.update(|returned| returned.retain(|reply| !gone.contains(&reply.conversation)));
    });
}
