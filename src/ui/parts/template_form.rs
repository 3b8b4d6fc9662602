//! Choosing a template, filling it in, and seeing what the customer will read.

use crate::{
    api,
    domain::{
        fill::{self, Fill, Ready},
        id::TemplateId,
        media::MediaKind,
        template::{Button, ButtonParameter, Parameters, Takes, Template, TemplateSend, Unfit, says},
    },
    ui::{
        browser,
        parts::{
            icon::Icon,
            rich_text::RichText,
            upload::{self, Attachment, Progress, Upload},
        },
        words::{self, composer, desk as more, fills, templates as text},
    },
};
use leptos::{ev, html, prelude::*};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// From so many templates on there is a search field.
const SEARCHABLE: usize = 6;

/// The id of the picker, which takes the focus of whoever wants to reply while there is no text to write.
pub const PICKER: &str = "templates";

/// The id of the sentence that says what keeps a template from being sent.
const PROBLEM: &str = "template-problem";

/// For what the fields are put together: to be read, to be looked at whether it can be sent, and to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Read,
    Looked,
    Sent,
}

/// A template filled in, and how it reads.
#[derive(Debug, Clone)]
pub struct Filled {
    pub send: TemplateSend,
    pub text: String,
}

#[component]
pub fn TemplatePicker(
    /// None while they are being loaded.
    templates: RwSignal<Option<Result<Vec<Template>, api::Error>>>,
    /// The one being filled in.
    chosen: RwSignal<Option<Template>>,
    /// What the form of the chosen one begins with, once.
    begun: RwSignal<Option<Parameters>>,
    /// What a template of this category costs, in words.
    price: Callback<String, String>,
    /// Whether they are being asked for.
    #[prop(into)]
    loading: Signal<bool>,
    /// Asks for them again.
    retry: Callback<()>,
    /// The person stopped marketing messages.
    #[prop(into)]
    opted_out: Signal<bool>,
    #[prop(into)] busy: Signal<bool>,
    send: Callback<Filled>,
    /// What each is filled in with: for the person it goes to, unless it goes to many.
    ready: RwSignal<Vec<Ready>>,
    /// It goes to many: what they are filled in with may be left out, and each gets their own.
    #[prop(optional)]
    for_many: bool,
    /// Sends one to oneself, filled in like this.
    #[prop(optional)]
    test: Option<Callback<(TemplateId, Parameters)>>,
) -> impl IntoView {
    let search = RwSignal::new(String::new());
    let place = NodeRef::<html::Section>::new();
    // From the list into the form and back: what was pressed goes with what it stood in.
    Effect::new(move |before: Option<bool>| {
        let is_chosen = chosen.with(Option::is_some);
        if before.is_some_and(|before| before != is_chosen) {
            browser::after_layout(move || {
                let is_lost = browser::focused().is_none_or(|at| at.tag_name() == "BODY");
                if let Some(place) = place.try_get_untracked().flatten().filter(|_| is_lost) {
                    _ = place.focus();
                }
            });
        }
        is_chosen
    });
    let list = move || match templates.get() {
        None => view! {
            <p class="picker-note" role="status">
                {text::LOADING}
            </p>
        }
        .into_any(),
        Some(Err(error)) => view! {
            <p class="picker-note" data-fault="" role="status">
                {move || if loading.get() { text::LOADING.to_owned() } else { words::error(&error) }}
            </p>
            <button
                class="button picker-retry"
                type="button"
                aria-disabled=move || if loading.get() { "true" } else { "false" }
                on:click=move |_| retry.run(())
            >
                {words::page::RETRY}
            </button>
        }
        .into_any(),
        Some(Ok(all)) if all.is_empty() => view! {
            <p class="picker-note">
                <strong>{text::NONE}</strong>
                " "
                {text::NONE_LEAD}
            </p>
        }
        .into_any(),
        Some(Ok(all)) => view! { <TemplateList all search chosen price/> }.into_any(),
    };
    view! {
        <section class="picker" id=PICKER node_ref=place tabindex="-1" aria-label=text::CHOOSE>
            {move || match chosen.get() {
                None => list().into_any(),
                Some(template) => {
                    let back = Callback::new(move |()| chosen.set(None));
                    let of = |ready: &Vec<Ready>| ready.iter().find(|one| one.template == template.id).cloned();
                    let known = ready.with_untracked(of);
                    let filled = known.as_ref().filter(|_| !for_many).map(|one| one.filled.parameters.clone());
                    let begin = begun.try_update(Option::take).flatten().or(filled).unwrap_or_default();
                    // What may be left out, since each person's own stands there then.
                    let given = known.filter(|_| for_many).map(|one| one.fills).unwrap_or_default();
                    view! { <TemplateForm template begin given opted_out busy send back price test/> }.into_any()
                }
            }}
        </section>
    }
    .into_any()
}

#[component]
fn TemplateList(
    all: Vec<Template>,
    search: RwSignal<String>,
    chosen: RwSignal<Option<Template>>,
    price: Callback<String, String>,
) -> impl IntoView {
    let searchable = all.len() >= SEARCHABLE;
    let all = StoredValue::new(all);
    let matching = Memo::new(move |_| {
        let wanted = words::small(search.get().trim());
        all.with_value(|all| {
            all.iter()
                .filter(|template| {
                    wanted.is_empty()
                        || words::small(&template.name).contains(&wanted)
                        || words::small(template.body()).contains(&wanted)
                })
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    view! {
        {searchable
            .then(|| {
                view! {
                    <input
                        class="field"
                        type="search"
                        aria-label=text::SEARCH
                        placeholder=text::SEARCH
                        prop:value=search
                        on:input=move |event| search.set(event_target_value(&event))
                    />
                }
            })}
        <Show
            // It is asked once more when the list goes, together with what it was made of.
            when=move || matching.try_with(|matching| !matching.is_empty()) == Some(true)
            fallback=|| view! { <p class="picker-note">{text::NO_MATCH}</p> }
        >
            <ul class="picker-list">
                <For each=move || matching.try_get().unwrap_or_default() key=|template| template.id let:template>
                    <li>
                        <button class="picker-item" type="button" on:click={
                            let template = template.clone();
                            move |_| chosen.set(Some(template.clone()))
                        }>
                            <span class="picker-name">{template.name.clone()}</span>
                            <span class="picker-about">
                                {template.language.clone()} " · "
                                {match price.run(template.category.clone()) {
                                    cost if cost.is_empty() => more::category_of(&template.category),
                                    cost => cost,
                                }}
                            </span>
                            <span class="picker-body" dir="auto">
                                {template.body().to_owned()}
                            </span>
                        </button>
                    </li>
                </For>
            </ul>
        </Show>
    }
    .into_any()
}

#[component]
fn TemplateForm(
    template: Template,
    /// What it was filled in with before.
    begin: Parameters,
    /// What may be left empty, by place: each person's own stands there then.
    given: BTreeMap<String, Fill>,
    opted_out: Signal<bool>,
    busy: Signal<bool>,
    send: Callback<Filled>,
    back: Callback<()>,
    price: Callback<String, String>,
    #[prop(optional_no_strip)] test: Option<Callback<(TemplateId, Parameters)>>,
) -> impl IntoView {
    let category = template.category.clone();
    let cost = Memo::new(move |_| price.run(category.clone()));
    let body_names = template.body_variables();
    let header_name = template.header_variables().into_iter().next();
    let header_kind =
        template.header_format().and_then(|format| match MediaKind::parse(&format.to_ascii_lowercase()) {
            Some(kind @ (MediaKind::Image | MediaKind::Video | MediaKind::Document)) => Some(kind),
            _ => None,
        });
    let buttons = template.buttons();
    let button_titles: Vec<String> = buttons.iter().map(text::button_title).collect();
    let button_fields: Vec<(u32, String, Option<String>)> = buttons.iter().filter_map(button_field).collect();
    let repeats_code = buttons.iter().any(|button| button.takes == Takes::OneTimeCode);
    let (is_marketing, is_stuck) = (template.is_marketing(), template.unfillable().is_some());
    let id = template.id;
    let header_place = fill::header_place(&template).unwrap_or_default();
    let template = StoredValue::new(template);
    let given = StoredValue::new(given);
    let gives = move |place: &str| given.with_value(|given| given.get(place).is_some_and(Fill::gives));
    let each = move |place: &str| gives(place).then(|| fills::EACH.to_owned());
    let header_given = gives(&header_place);

    let begun_header = begin.header.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    let values = RwSignal::new(begin.body);
    let header = RwSignal::new(begun_header);
    let button_values: BTreeMap<u32, String> =
        begin.buttons.into_iter().map(|given| (given.index, given.value)).collect();
    let button_values = RwSignal::new(button_values);
    let file = RwSignal::new(None::<Attachment>);

    // What was filled in; to read, what is still missing stands in for itself, so that there is something at once; to be
    // looked at, what each person's own will stand in for is there.
    let parameters = move |how: How| {
        let stand_in = how == How::Read;
        let filled = |value: Option<&String>, name: &str, place: &str| match value {
            Some(value) if says(value) => value.clone(),
            _ if stand_in => format!("{{{{{name}}}}}"),
            _ if how == How::Looked && gives(place) => "…".to_owned(),
            _ => String::new(),
        };
        // Of what is left to each person nothing is said.
        let is_left = |value: &str, place: &str| how == How::Sent && value.is_empty() && gives(place);
        template.with_value(|template| Parameters {
            header: match (template.header_variables().first(), header_kind) {
                (Some(name), _) => {
                    let place = fill::header_place(template).unwrap_or_default();
                    let value = header.with(|value| filled(Some(value), name, &place));
                    (!is_left(&value, &place)).then_some(Value::String(value))
                }
                (None, Some(_)) => file.with(|file| match file.as_ref().map(|file| &file.state) {
                    Some(Progress::Done(id)) => Some(json!({ "media_id": id.to_string() })),
                    _ => stand_in.then(|| json!({ "media_id": "0" })),
                }),
                (None, None) => None,
            },
            body: template
                .body_variables()
                .into_iter()
                .filter_map(|name| {
                    let value = values.with(|values| filled(values.get(&name), &name, &name));
                    (!is_left(&value, &name)).then_some((name, value))
                })
                .collect(),
            buttons: template
                .buttons()
                .iter()
                .filter_map(button_field)
                .filter_map(|(index, ..)| {
                    let place = fill::button(index);
                    let value = button_values.with(|values| filled(values.get(&index), "…", &place));
                    (!value.is_empty()).then_some(ButtonParameter { index, value })
                })
                .collect(),
        })
    };
    let preview = Memo::new(move |_| {
        template.with_value(|template| template.prepare(&parameters(How::Read)).map(|ready| ready.text))
    });
    let problem = Memo::new(move |_| {
        if is_marketing && opted_out.get() {
            return Some(text::OPTED_OUT.to_owned());
        }
        let unfit = template.with_value(|template| template.prepare(&parameters(How::Looked)).err())?;
        // The fields are marked by themselves; here they have no numbers and the platform's names.
        Some(if matches!(unfit, Unfit::Missing(_)) { text::MISSING.to_owned() } else { words::unfit(&unfit) })
    });
    let tried = RwSignal::new(false);
    let is_fit = move || {
        tried.set(true);
        let is_fit = problem.get_untracked().is_none();
        if !is_fit {
            // To the first field that is wrong, once it is marked as such.
            browser::after_layout(|| browser::focus_first(&format!("#{PICKER} [aria-invalid]")));
        }
        is_fit
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || !is_fit() {
            return;
        }
        let (name, language) = template.with_value(|template| (template.name.clone(), template.language.clone()));
        let parameters = untrack(|| parameters(How::Sent));
        let text = preview.get_untracked().unwrap_or_default();
        send.run(Filled { send: TemplateSend { name, language, parameters }, text });
    };

    view! {
        <form class="template" on:submit=submit>
            <header class="template-head">
                <div>
                    <h3 class="template-name">{template.with_value(|template| template.name.clone())}</h3>
                    <p class="template-about">
                        {template
                            .with_value(|template| {
                                format!("{} · {}", template.language, more::category_of(&template.category))
                            })}
                    </p>
                </div>
                <button class="button" type="button" on:click=move |_| back.run(())>
                    {text::CHANGE}
                </button>
            </header>
            <div class="template-parts">
                <div class="template-fields">
                    {header_kind.map(|kind| view! { <HeaderFile kind file tried/> })}
                    {header_name
                        .map(|name| {
                            let label = format!("{}: {}", text::HEADER, text::variable(&name));
                            let set = Callback::new(move |value| header.set(value));
                            let empty = Signal::derive(move || {
                                !header_given && header.with(|value| !says(value))
                            });
                            let value = header.get_untracked();
                            let hint = each(&header_place);
                            view! { <Field id="header".to_owned() label hint value set empty tried/> }
                        })}
                    {body_names
                        .into_iter()
                        .enumerate()
                        .map(|(at, name)| {
                            let value = values.with_untracked(|values| values.get(&name).cloned()).unwrap_or_default();
                            let label = if repeats_code { text::CODE.to_owned() } else { text::variable(&name) };
                            let hint = repeats_code.then(|| text::CODE_REPEATED.to_owned()).or_else(|| each(&name));
                            let is_given = gives(&name);
                            let field = StoredValue::new(name);
                            let set = Callback::new(move |value| {
                                values
                                    .update(|values| {
                                        values.insert(field.get_value(), value);
                                    });
                            });
                            let empty = Signal::derive(move || {
                                let value = values.with(|values| field.with_value(|name| values.get(name).cloned()));
                                !is_given && value.is_none_or(|value| !says(&value))
                            });
                            view! { <Field id=format!("body-{at}") label hint value set empty tried/> }
                        })
                        .collect_view()}
                    {button_fields
                        .into_iter()
                        .map(|(index, label, hint)| {
                            let set = Callback::new(move |value| {
                                button_values
                                    .update(|values| {
                                        values.insert(index, value);
                                    });
                            });
                            let is_given = gives(&fill::button(index));
                            let empty = Signal::derive(move || {
                                let value = button_values.with(|values| values.get(&index).cloned());
                                !is_given && value.is_none_or(|value| !says(&value))
                            });
                            let value =
                                button_values.with_untracked(|values| values.get(&index).cloned()).unwrap_or_default();
                            view! { <Field id=format!("button-{index}") label hint value set empty tried/> }
                        })
                        .collect_view()}
                </div>
                <figure class="template-preview">
                    <figcaption>{text::PREVIEW}</figcaption>
                    <div class="bubble">
                        {move || match preview.get() {
                            Ok(text) => view! { <RichText text/> }.into_any(),
                            // Why it cannot be sent stands below from the first, whatever is filled in.
                            Err(Unfit::Part(_)) => {
                                view! { <RichText text=template.with_value(|template| template.body().to_owned())/> }
                                    .into_any()
                            }
                            Err(unfit) => view! { <p>{words::unfit(&unfit)}</p> }.into_any(),
                        }}
                    </div>
                    {(!button_titles.is_empty())
                        .then(|| {
                            let titles = button_titles
                                .iter()
                                .map(|title| view! { <li dir="auto">{title.clone()}</li> })
                                .collect_view();
                            view! { <ul class="template-buttons">{titles}</ul> }
                        })}
                </figure>
            </div>
            <footer class="template-foot">
                <p class="template-problem" id=PROBLEM role="alert">
                    {move || if is_stuck || tried.get() { problem.get() } else { None }}
                </p>
                <p class="template-price" hidden=move || cost.with(String::is_empty) title=more::LIST_PRICE>
                    {cost}
                </p>
                {test
                    .map(|test| {
                        let send = move |_| {
                            if is_fit() {
                                test.run((id, untrack(|| parameters(How::Sent))));
                            }
                        };
                        view! {
                            <button class="button" type="button" on:click=send>
                                {fills::TEST}
                            </button>
                        }
                    })}
                <button
                    class="button-primary"
                    type="submit"
                    aria-disabled=move || busy.get().then_some("true")
                    aria-busy=move || busy.get().then_some("true")
                >
                    <Icon name="send" directed=true/>
                    {text::SEND}
                </button>
            </footer>
        </form>
    }
    .into_any()
}

/// What has to be filled in for a button: its place, what it is called, and what goes before. A quick reply answers with
/// its title, and nobody who writes by hand needs more.
fn button_field(button: &Button) -> Option<(u32, String, Option<String>)> {
    let title = text::button_title(button);
    match &button.takes {
        Takes::Nothing | Takes::Payload | Takes::Stop | Takes::OneTimeCode => None,
        Takes::Code => Some((button.index, text::code_of(&title), None)),
        Takes::LinkEnd(start) => Some((button.index, text::link_end_of(&title), Some(text::link(start)))),
    }
}

/// A field of the form, with what is to be known about it below.
#[component]
fn Field(
    /// Its own among the fields of the form.
    id: String,
    label: String,
    #[prop(optional_no_strip)] hint: Option<String>,
    /// What it begins with.
    value: String,
    set: Callback<String>,
    #[prop(into)] empty: Signal<bool>,
    /// Whether sending was tried: only then is an empty field wrong.
    #[prop(into)]
    tried: Signal<bool>,
) -> impl IntoView {
    let invalid = Memo::new(move |_| tried.get() && empty.get());
    let hint_id = hint.as_ref().map(|_| format!("hint-{id}"));
    let described_by = {
        let hint_id = hint_id.clone();
        move || {
            let problem = invalid.get().then(|| PROBLEM.to_owned());
            let ids: Vec<String> = problem.into_iter().chain(hint_id.clone()).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    view! {
        <div class="labelled">
            <label class="labelled">
                <span class="label">{label}</span>
                <input
                    class="field"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    value=value
                    aria-invalid=move || invalid.get().then_some("true")
                    aria-describedby=described_by
                    on:input=move |event| set.run(event_target_value(&event))
                />
            </label>
            {hint
                .map(|hint| {
                    view! {
                        <p class="hint" id=hint_id dir="auto">
                            {hint}
                        </p>
                    }
                })}
        </div>
    }
    .into_any()
}

#[component]
fn HeaderFile(
    kind: MediaKind,
    file: RwSignal<Option<Attachment>>,
    /// Whether sending was tried.
    #[prop(into)]
    tried: Signal<bool>,
) -> impl IntoView {
    const STATE: &str = "header-file-state";
    let invalid = Memo::new(move |_| {
        let state = file.with(|file| file.as_ref().map(|file| file.state.clone()));
        match state {
            Some(Progress::Failed(_)) => true,
            Some(Progress::Done(_)) => false,
            Some(Progress::Percent(_)) | None => tried.get(),
        }
    });
    let is_failed = Memo::new(move |_| {
        file.with(|file| file.as_ref().is_some_and(|file| matches!(file.state, Progress::Failed(_))))
    });
    let upload = StoredValue::new(None::<Upload>);
    let input = NodeRef::<html::Input>::new();
    let accept = match kind {
        MediaKind::Image => "image/jpeg,image/png",
        MediaKind::Video => "video/mp4,video/3gpp",
        _ => "",
    };
    let choose = move |_| {
        if let Some(chosen) = input.get_untracked().and_then(|input| upload::first(input.files())) {
            upload.set_value(upload::begin(&chosen, Some(kind), file));
        }
    };
    let state = move || {
        file.get().map(|file| match file.state {
            Progress::Percent(percent) => format!("{}: {}", file.name, composer::progress(percent)),
            Progress::Done(_) => file.name,
            Progress::Failed(why) => why,
        })
    };
    view! {
        <label class="labelled">
            <span class="label">{text::HEADER_FILE} ": " {words::kind(kind.word())}</span>
            <input
                class="field"
                type="file"
                accept=accept
                node_ref=input
                aria-invalid=move || invalid.get().then_some("true")
                aria-describedby=move || if tried.get() { format!("{PROBLEM} {STATE}") } else { STATE.to_owned() }
                on:change=choose
            />
            <span class="hint" id=STATE role="status" data-fault=move || is_failed.get().then_some("")>
                {state}
            </span>
        </label>
    }
    .into_any()
}
