//! What numbers answer without a person: greetings, away replies, and what confirms a word that stops marketing messages.

use crate::{
    api::{Error, answering, read::read},
    domain::{
        answering::{
            Answering, AnsweringView, BUSINESS_LIMIT, Counts, Kind, Names, Reply, STARTS, STOPS, TEXT_LIMIT, Texts,
            is_ambiguous,
        },
        interactive::Interactive,
        language::Language,
        outbox::Draft,
    },
    ui::{
        desk::Desk,
        pages::frame::{PageFrame, loaded},
        parts::{empty::Empty, icon::Icon},
        words::{self, Text, answering as text, catalogue, numbers},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

#[component]
pub fn AnsweringPage() -> impl IntoView {
    let found = read(|| (), |()| answering::answering());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD>
            {loaded(found, |all| {
                if all.is_empty() {
                    return view! { <Empty title=numbers::EMPTY lead=numbers::EMPTY_LEAD/> }.into_any();
                }
                let rows = all.into_iter().map(|one| view! { <OneNumber one/> }).collect_view();
                view! {
                    {rows}
                    <StopWords/>
                }
                .into_any()
            })}
        </PageFrame>
    }
    .into_any()
}

/// What one number answers.
#[component]
fn OneNumber(one: AnsweringView) -> impl IntoView {
    let desk = Desk::get();
    let AnsweringView { number, answering: kept, sent, price_least, price_most, free_replies } = one;
    let (id, display) = (number.id, number.display.clone());
    let said = RwSignal::new(kept);
    let language = RwSignal::new(catalogue::active().language);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Error>);
    on_cleanup(move || desk.writes.set(false));
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        let asked = said.get_untracked();
        spawn_local(async move {
            let kept = answering::keep_answering(id, asked).await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match kept {
                Ok(kept) => {
                    said.set(kept.answering);
                    desk.writes.set(false);
                    desk.say(text::SAVED.to_owned());
                }
                Err(error) => fault.set(Some(error)),
            }
        });
    };
    let change = Callback::new(move |change: Change| {
        desk.writes.set(true);
        said.update(|said| change.apply(said));
    });
    let choose = move |event: ev::Event| {
        if let Some(chosen) = Language::parse(&event_target_value(&event)) {
            language.set(chosen);
        }
    };
    let begins = language.get_untracked();
    let options = Language::ALL
        .into_iter()
        .map(|one| {
            let is_chosen = one == begins;
            view! {
                <option value=one.tag() selected=is_chosen>
                    {one.name()}
                </option>
            }
        })
        .collect_view();
    let shown = StoredValue::new(display.clone());
    view! {
        <form class="card answering" aria-label=display.clone() on:submit=save>
            <h2 class="card-title" dir="ltr">
                {display.clone()}
            </h2>
            {number.watched.then(|| view! { <p class="card-note">{numbers::WATCHED}</p> })}
            <Sent sent/>
            <p class="hint">{text::price(price_least.zip(price_most), free_replies)}</p>
            <div class="answering-both">
                <label class="labelled">
                    <span class="label">{text::BUSINESS}</span>
                    <input
                        class="field"
                        type="text"
                        dir="auto"
                        autocomplete="organization"
                        maxlength=BUSINESS_LIMIT.to_string()
                        prop:value=move || said.with(|said| said.business.clone())
                        on:input=move |event| change.run(Change::Business(event_target_value(&event)))
                    />
                </label>
                <label class="labelled">
                    <span class="label">{text::LANGUAGE}</span>
                    <select class="field" autocomplete="off" on:change=choose>
                        {options}
                    </select>
                </label>
            </div>
            <p class="hint">{text::variables()}</p>
            <Part kind=Kind::Greeting said language change shown/>
            <Part kind=Kind::Away said language change shown/>
            <Part kind=Kind::Stopped said language change shown/>
            <Part kind=Kind::Started said language change shown/>
            <p class="fault" role="alert">
                {move || fault.get().map(|error| words::error(&error))}
            </p>
            <div class="page-acts">
                <button class="button-primary" type="submit" aria-busy=move || busy.get().then_some("true")>
                    {text::SAVE}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// What somebody changes of what a number answers.
enum Change {
    Business(String),
    On(Kind, bool),
    Text(Kind, Language, String),
}

impl Change {
    fn apply(self, answering: &mut Answering) {
        match self {
            Self::Business(name) => answering.business = name,
            Self::On(kind, on) => {
                if let Some(reply) = reply(answering, kind) {
                    reply.on = on;
                }
            }
            Self::Text(kind, language, said) => {
                let texts = match kind {
                    Kind::Greeting => &mut answering.greeting.texts,
                    Kind::Away => &mut answering.away.texts,
                    Kind::Stopped => &mut answering.stopped,
                    Kind::Started => &mut answering.started,
                };
                if said.trim().is_empty() {
                    texts.remove(language.tag());
                } else {
                    texts.insert(language.tag().to_owned(), said);
                }
            }
        }
    }
}

/// What can be switched on and off.
fn reply(answering: &mut Answering, kind: Kind) -> Option<&mut Reply> {
    match kind {
        Kind::Greeting => Some(&mut answering.greeting),
        Kind::Away => Some(&mut answering.away),
        Kind::Stopped | Kind::Started => None,
    }
}

fn texts(answering: &Answering, kind: Kind) -> &Texts {
    match kind {
        Kind::Greeting => &answering.greeting.texts,
        Kind::Away => &answering.away.texts,
        Kind::Stopped => &answering.stopped,
        Kind::Started => &answering.started,
    }
}

/// One kind of message: whether it is sent, what it says, and how that looks.
#[component]
fn Part(
    kind: Kind,
    said: RwSignal<Answering>,
    language: RwSignal<Language>,
    change: Callback<Change>,
    /// The number, as people write it.
    shown: StoredValue<String>,
) -> impl IntoView {
    let (name, hint): (Text, Text) = match kind {
        Kind::Greeting => (text::GREETING, text::GREETING_HINT),
        Kind::Away => (text::AWAY, text::AWAY_HINT),
        Kind::Stopped => (text::STOPPED, text::USUAL_HINT),
        Kind::Started => (text::STARTED, text::USUAL_HINT),
    };
    let heading = name.to_owned();
    let hint_id = format!("{}-{}", kind.word(), shown.with_value(|shown| shown.replace(' ', "")));
    let is_on = move || {
        said.with(|said| match kind {
            Kind::Greeting => said.greeting.on,
            Kind::Away => said.away.on,
            Kind::Stopped | Kind::Started => true,
        })
    };
    let can_switch = matches!(kind, Kind::Greeting | Kind::Away);
    let written = move || {
        let tag = language.get().tag();
        said.with(|said| texts(said, kind).get(tag).cloned().unwrap_or_default())
    };
    let preview = move || {
        let draft = said.with(|said| {
            let number = shown.get_value();
            let business = if said.business.trim().is_empty() { &number } else { &said.business };
            let names = Names { customer: Some(text::SAMPLE.get()), business };
            said.draft(kind, Some(language.get().tag()), &names)
        });
        draft.map(|draft| view! { <Phone draft/> })
    };
    view! {
        <fieldset class="answering-part" data-kind=kind.word()>
            <legend class="label">{heading.clone()}</legend>
            <div class="answering-words">
                {can_switch
                    .then(|| {
                        view! {
                            <label class="switch">
                                <input
                                    type="checkbox"
                                    prop:checked=is_on
                                    on:change=move |event| change.run(Change::On(kind, event_target_checked(&event)))
                                />
                                {text::SEND}
                            </label>
                        }
                    })}
                <textarea
                    class="field"
                    rows="3"
                    dir="auto"
                    aria-label=heading
                    aria-describedby=hint_id.clone()
                    maxlength=TEXT_LIMIT.to_string()
                    prop:value=written
                    on:input=move |event| {
                        change.run(Change::Text(kind, language.get_untracked(), event_target_value(&event)));
                    }
                ></textarea>
                <p class="hint" id=hint_id>
                    {hint}
                </p>
            </div>
            <div class="answering-phone" role="group" aria-label=text::PREVIEW data-off=move || (!is_on()).then_some("")>
                {preview}
            </div>
        </fieldset>
    }
    .into_any()
}

/// A message as a phone shows it.
#[component]
fn Phone(draft: Draft) -> impl IntoView {
    let (said, buttons) = match draft {
        Draft::Interactive { interactive: Interactive::Buttons { body, buttons, .. }, .. } => (body, buttons),
        Draft::Text { text, .. } => (text, Vec::new()),
        _ => return ().into_any(),
    };
    let buttons = buttons
        .into_iter()
        .map(|button| {
            view! {
                <p class="answering-button" dir="auto">
                    <Icon name="reply" directed=true/>
                    {button.title}
                </p>
            }
        })
        .collect_view();
    view! {
        <p class="answering-bubble" dir="auto">
            {said}
        </p>
        {buttons}
    }
    .into_any()
}

/// What was sent in the last 30 days.
#[component]
fn Sent(sent: Counts) -> impl IntoView {
    let figure = |name: Text, n: i64| {
        view! {
            <div class="answering-figure">
                <dt>{name}</dt>
                <dd>{words::number(n)}</dd>
            </div>
        }
    };
    view! {
        <dl class="answering-figures">
            {figure(text::SENT, sent.all())}
            {figure(text::GREETING, sent.greeting)}
            {figure(text::AWAY, sent.away)}
            {figure(text::CONFIRMED, sent.stopped + sent.started)}
            {figure(text::ASKED, sent.asked)}
        </dl>
    }
    .into_any()
}

/// The words that stop marketing messages and bring them back: they hold for every number. Those that mean something else
/// as well have a star.
#[component]
fn StopWords() -> impl IntoView {
    let shown = |words: &[&str]| {
        let star = |word: &&str| if is_ambiguous(word) { format!("{word}*") } else { (*word).to_owned() };
        words.iter().map(star).collect::<Vec<_>>().join(", ")
    };
    let rows = move |lists: &'static [(Language, &'static [&'static str])]| {
        lists
            .iter()
            .map(|(language, words)| {
                view! {
                    <div class="answering-list">
                        <dt>{language.name()}</dt>
                        <dd lang=language.tag() dir="auto">
                            {shown(words)}
                        </dd>
                    </div>
                }
            })
            .collect_view()
    };
    view! {
        <section class="card" aria-label=text::WORDS>
            <h2 class="card-title">{text::WORDS}</h2>
            <p class="card-note measure">{text::WORDS_LEAD}</p>
            <dl class="answering-lists">{rows(&STOPS)}</dl>
            <h3 class="label">{text::START_WORDS}</h3>
            <dl class="answering-lists">{rows(&STARTS)}</dl>
        </section>
    }
    .into_any()
}
