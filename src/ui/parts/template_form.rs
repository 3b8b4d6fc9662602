//! Choosing a template, filling it in, and seeing what the customer will read.

use crate::{
    api,
    domain::{
        media::MediaKind,
        template::{ButtonParameter, Parameters, Template, TemplateSend},
    },
    ui::{
        parts::{
            icon::Icon,
            rich_text::RichText,
            upload::{self, Attachment, Progress, Upload},
        },
        words::{self, composer, templates as text},
    },
};
use leptos::{ev, html, prelude::*};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// From so many templates on there is a search field.
const SEARCHABLE: usize = 6;

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
    /// The person stopped marketing messages.
    #[prop(into)]
    opted_out: Signal<bool>,
    #[prop(into)] busy: Signal<bool>,
    send: Callback<Filled>,
) -> impl IntoView {
    let chosen = RwSignal::new(None::<Template>);
    let search = RwSignal::new(String::new());
    let list = move || match templates.get() {
        None => view! { <p class="picker-note">{text::LOADING}</p> }.into_any(),
        Some(Err(error)) => view! { <p class="picker-note" data-fault="">{words::error(&error)}</p> }.into_any(),
        Some(Ok(all)) if all.is_empty() => view! {
            <p class="picker-note">
                <strong>{text::NONE}</strong>
                " "
                {text::NONE_LEAD}
            </p>
        }
        .into_any(),
        Some(Ok(all)) => view! { <TemplateList all search chosen/> }.into_any(),
    };
    view! {
        <section class="picker" aria-label=text::CHOOSE>
            {move || match chosen.get() {
                None => list().into_any(),
                Some(template) => {
                    let back = Callback::new(move |()| chosen.set(None));
                    view! { <TemplateForm template opted_out busy send back/> }.into_any()
                }
            }}
        </section>
    }
    .into_any()
}

#[component]
fn TemplateList(all: Vec<Template>, search: RwSignal<String>, chosen: RwSignal<Option<Template>>) -> impl IntoView {
    let searchable = all.len() >= SEARCHABLE;
    let all = StoredValue::new(all);
    let matching = Memo::new(move |_| {
        let wanted = search.get().trim().to_lowercase();
        all.with_value(|all| {
            all.iter()
                .filter(|template| {
                    wanted.is_empty()
                        || template.name.to_lowercase().contains(&wanted)
                        || template.body().to_lowercase().contains(&wanted)
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
            when=move || matching.with(|matching| !matching.is_empty())
            fallback=|| view! { <p class="picker-note">{text::NO_MATCH}</p> }
        >
            <ul class="picker-list">
                <For each=move || matching.get() key=|template| template.id let:template>
                    <li>
                        <button class="picker-item" type="button" on:click={
                            let template = template.clone();
                            move |_| chosen.set(Some(template.clone()))
                        }>
                            <span class="picker-name">{template.name.clone()}</span>
                            <span class="picker-about">
                                {template.language.clone()} " · " {template.category.to_lowercase()}
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
    opted_out: Signal<bool>,
    busy: Signal<bool>,
    send: Callback<Filled>,
    back: Callback<()>,
) -> impl IntoView {
    let body_names = template.body_variables();
    let header_name = template.header_variables().into_iter().next();
    let header_kind = template.header_format().and_then(|format| match MediaKind::parse(&format.to_lowercase()) {
        Some(kind @ (MediaKind::Image | MediaKind::Video | MediaKind::Document)) => Some(kind),
        _ => None,
    });
    let buttons = template.button_variables();
    let button_titles = template.button_titles();
    let is_marketing = template.is_marketing();
    let template = StoredValue::new(template);

    let values = RwSignal::new(BTreeMap::<String, String>::new());
    let header = RwSignal::new(String::new());
    let button_values = RwSignal::new(BTreeMap::<u32, String>::new());
    let file = RwSignal::new(None::<Attachment>);

    // What was filled in; what is still missing stands in for itself, so that there is something to read at once.
    let parameters = move |stand_in: bool| {
        let hole = |name: &str| if stand_in { format!("{{{{{name}}}}}") } else { String::new() };
        let filled = |value: Option<&String>, name: &str| match value {
            Some(value) if !value.trim().is_empty() => value.clone(),
            _ => hole(name),
        };
        template.with_value(|template| Parameters {
            header: match (template.header_variables().first(), header_kind) {
                (Some(name), _) => Some(Value::String(header.with(|value| filled(Some(value), name)))),
                (None, Some(_)) => file.with(|file| match file.as_ref().map(|file| &file.state) {
                    Some(Progress::Done(id)) => Some(json!({ "media_id": id.to_string() })),
                    _ => stand_in.then(|| json!({ "media_id": "0" })),
                }),
                (None, None) => None,
            },
            body: template
                .body_variables()
                .into_iter()
                .map(|name| {
                    let value = values.with(|values| filled(values.get(&name), &name));
                    (name, value)
                })
                .collect(),
            buttons: template
                .button_variables()
                .into_iter()
                .filter_map(|(index, _)| {
                    let value = button_values.with(|values| filled(values.get(&index), "…"));
                    (!value.is_empty()).then_some(ButtonParameter { index, value })
                })
                .collect(),
        })
    };
    let preview =
        Memo::new(move |_| template.with_value(|template| template.prepare(&parameters(true)).map(|ready| ready.text)));
    let problem = Memo::new(move |_| {
        if is_marketing && opted_out.get() {
            return Some(text::OPTED_OUT.to_owned());
        }
        template.with_value(|template| template.prepare(&parameters(false)).err().map(|unfit| unfit.to_string()))
    });
    let tried = RwSignal::new(false);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if busy.get_untracked() || problem.get_untracked().is_some() {
            return;
        }
        let (name, language) = template.with_value(|template| (template.name.clone(), template.language.clone()));
        let parameters = untrack(|| parameters(false));
        let text = preview.get_untracked().unwrap_or_default();
        send.run(Filled { send: TemplateSend { name, language, parameters }, text });
    };

    view! {
        <form class="template" on:submit=submit>
            <header class="template-head">
                <div>
                    <h3 class="template-name">{template.with_value(|template| template.name.clone())}</h3>
                    <p class="template-about">
                        {template.with_value(|template| format!("{} · {}", template.language, template.category.to_lowercase()))}
                    </p>
                </div>
                <button class="button" type="button" on:click=move |_| back.run(())>
                    {text::CHANGE}
                </button>
            </header>
            <div class="template-parts">
                <div class="template-fields">
                    {header_kind.map(|kind| view! { <HeaderFile kind file/> })}
                    {header_name
                        .map(|name| {
                            let label = format!("{}: {}", text::HEADER, text::variable(&name));
                            let set = Callback::new(move |value| header.set(value));
                            view! { <Field label set/> }
                        })}
                    {body_names
                        .into_iter()
                        .map(|name| {
                            let label = text::variable(&name);
                            let set = Callback::new(move |value| {
                                values
                                    .update(|values| {
                                        values.insert(name.clone(), value);
                                    });
                            });
                            view! { <Field label set/> }
                        })
                        .collect_view()}
                    {buttons
                        .into_iter()
                        .map(|(index, _)| {
                            let title = button_titles.get(index as usize).cloned();
                            let label = match title {
                                Some(title) => format!("{} ({title})", text::button(index)),
                                None => text::button(index),
                            };
                            let set = Callback::new(move |value| {
                                button_values
                                    .update(|values| {
                                        values.insert(index, value);
                                    });
                            });
                            view! { <Field label set/> }
                        })
                        .collect_view()}
                </div>
                <figure class="template-preview">
                    <figcaption>{text::PREVIEW}</figcaption>
                    <div class="bubble">
                        {move || match preview.get() {
                            Ok(text) => view! { <RichText text/> }.into_any(),
                            Err(unfit) => view! { <p>{unfit.to_string()}</p> }.into_any(),
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
                <p class="template-problem">{move || if tried.get() { problem.get() } else { None }}</p>
                <button class="button-primary" type="submit" disabled=busy>
                    <Icon name="send" directed=true/>
                    {text::SEND}
                </button>
            </footer>
        </form>
    }
    .into_any()
}

#[component]
fn Field(label: String, set: Callback<String>) -> impl IntoView {
    view! {
        <label class="labelled">
            <span class="label">{label}</span>
            <input
                class="field"
                type="text"
                dir="auto"
                autocomplete="off"
                on:input=move |event| set.run(event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

#[component]
fn HeaderFile(kind: MediaKind, file: RwSignal<Option<Attachment>>) -> impl IntoView {
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
            <input class="field" type="file" accept=accept node_ref=input on:change=choose/>
            <span class="hint">{state}</span>
        </label>
    }
    .into_any()
}
