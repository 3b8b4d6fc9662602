//! The fields of a template in one language. What the platform would refuse is told beside its field while it is written.

use crate::{
    domain::template::{
        draft::{
            BODY_LIMIT, BUTTON_LIMIT, BUTTONS, ButtonDraft, CODE_LIMIT, CODES, DraftTemplate, FOOTER_LIMIT, Fault,
            HEADER_LIMIT, Header, OF_HEADER, PHONE_LIMIT, PHONES, Place, URL_LIMIT, URLS, Wrong, stops,
        },
        purpose::Purpose,
        starter::starters,
    },
    ui::{
        browser,
        parts::{
            icon::Icon,
            sample::{self, Going, Sample},
            upload,
        },
        words::{self, Text, library as text},
    },
};
use leptos::{ev, html, prelude::*};

/// Names of variables at hand where they have names.
const NAMES: [&str; 4] = ["first_name", "order_number", "date", "amount"];

/// What is being written in one language, and what is known to be wrong with it.
#[derive(Clone, Copy)]
pub struct Pen {
    /// Tells its fields from those of other languages on the page.
    pub key: u32,
    pub draft: RwSignal<DraftTemplate>,
    pub faults: Memo<Vec<Fault>>,
    /// Where something was written. Nobody is told what is missing where they have not been.
    pub touched: RwSignal<Vec<Place>>,
    /// It was to be submitted, so all that is missing is told.
    pub tried: RwSignal<bool>,
}

impl Pen {
    /// What is wrong in a place, as far as it is told.
    pub fn wrongs(self, place: &Place) -> Vec<Wrong> {
        let told = self.tried.get() || self.touched.with(|touched| touched.contains(place));
        let here = |faults: &Vec<Fault>| {
            faults.iter().filter(|fault| fault.place == *place).map(|fault| fault.what.clone()).collect()
        };
        if told { self.faults.with(here) } else { Vec::new() }
    }

    /// Writes something in a place.
    fn write(self, place: &Place, write: impl FnOnce(&mut DraftTemplate)) {
        if !self.touched.with_untracked(|touched| touched.contains(place)) {
            self.touched.update(|touched| touched.push(place.clone()));
        }
        self.draft.update(write);
    }

    /// The id of a part of it in the page.
    fn id(self, part: &str) -> String {
        format!("draft-{}-{part}", self.key)
    }

    fn is_named(self) -> bool {
        self.draft.with_untracked(|draft| draft.parameter_format == "named")
    }
}

/// Marks around the name of a variable.
fn braced(name: &str) -> String {
    format!("{{{{{name}}}}}")
}

/// The variables that can be put into the body: those it has, and further ones.
fn at_hand(draft: &DraftTemplate) -> Vec<String> {
    let mut names: Vec<String> = draft.variables().into_iter().filter(|name| !name.starts_with(OF_HEADER)).collect();
    if draft.parameter_format == "named" {
        names.extend(NAMES.into_iter().map(str::to_owned));
        let mut known = std::collections::BTreeSet::new();
        names.retain(|name| known.insert(name.clone()));
    } else {
        let last = names.iter().filter_map(|name| name.parse::<u32>().ok()).max().unwrap_or(0);
        names.push(last.saturating_add(1).to_string());
    }
    names
}

#[component]
pub fn DraftForm(
    pen: Pen,
    /// The account that a sample is uploaded to.
    #[prop(into)]
    waba_id: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="draft-fields">
            <HeaderFields pen waba_id/>
            <BodyField pen/>
            <Line
                pen
                place=Place::Footer
                id=pen.id("footer")
                label=text::FOOTER.to_owned()
                value=Signal::derive(move || pen.draft.with(|draft| draft.footer.clone().unwrap_or_default()))
                write=Callback::new(move |footer: String| {
                    pen.write(&Place::Footer, |draft| draft.footer = Some(footer).filter(|footer| !footer.is_empty()));
                })
                most=FOOTER_LIMIT
            />
            <ButtonFields pen/>
            <Examples pen/>
        </div>
    }
    .into_any()
}

/// A field of one line, with how much of its limit is used and what is wrong with it.
#[component]
pub fn Line(
    pen: Pen,
    place: Place,
    id: String,
    label: String,
    value: Signal<String>,
    write: Callback<String>,
    /// Characters.
    #[prop(optional)]
    most: Option<u32>,
    /// Only what is wrong here of this kind is told here: a place may have several fields.
    #[prop(optional)]
    mine: Option<fn(&Wrong) -> bool>,
    /// It is a code, read from left to right in every language.
    #[prop(optional)]
    code: bool,
    #[prop(optional)] disabled: bool,
    /// The id of what is to be known about it.
    #[prop(optional)]
    hint: &'static str,
) -> impl IntoView {
    let told = Memo::new(move |_| {
        let mut wrongs = pen.wrongs(&place);
        if let Some(mine) = mine {
            wrongs.retain(mine);
        }
        // Where a place has several fields it is the empty one that something is missing in.
        if value.with(|value| !value.trim().is_empty()) {
            wrongs.retain(|wrong| *wrong != Wrong::Missing);
        }
        wrongs
    });
    let fault_id = format!("{id}-fault");
    let described = if hint.is_empty() { fault_id.clone() } else { format!("{hint} {fault_id}") };
    view! {
        <div class="labelled">
            <div class="draft-label">
                <label class="label" for=id.clone()>
                    {label}
                </label>
                {most.map(|most| view! { <Count value most/> })}
            </div>
            <input
                class="field"
                class:code=code
                id=id
                type="text"
                dir=if code { "ltr" } else { "auto" }
                autocomplete="off"
                autocapitalize=code.then_some("none")
                spellcheck=if code { "false" } else { "true" }
                disabled=disabled
                aria-describedby=described
                aria-invalid=move || told.with(|told| !told.is_empty()).then_some("true")
                prop:value=value
                on:input=move |event| write.run(event_target_value(&event))
            />
            <Wrongs id=fault_id wrongs=told/>
        </div>
    }
    .into_any()
}

/// What is wrong with a field, below it.
#[component]
fn Wrongs(id: String, wrongs: Memo<Vec<Wrong>>) -> impl IntoView {
    view! {
        <p class="draft-fault" id=id>
            {move || wrongs.with(|wrongs| wrongs.iter().map(text::wrong).collect::<Vec<_>>().join(" "))}
        </p>
    }
    .into_any()
}

/// How many characters there are, of how many.
#[component]
fn Count(value: Signal<String>, most: u32) -> impl IntoView {
    let has = Memo::new(move |_| value.with(|value| value.chars().count()));
    view! {
        <span class="draft-count" dir="ltr" data-over=move || (has.get() > most as usize).then_some("")>
            {move || text::count(has.get(), most as usize)}
        </span>
    }
    .into_any()
}

/// What stands above the text: nothing, a text, or a file.
#[component]
fn HeaderFields(pen: Pen, waba_id: Signal<String>) -> impl IntoView {
    const KINDS: [&str; 5] = ["none", "text", "image", "video", "document"];
    let kind = Memo::new(move |_| {
        pen.draft.with(|draft| match draft.header {
            None => "none",
            Some(Header::Text(_)) => "text",
            Some(Header::Image(_)) => "image",
            Some(Header::Video(_)) => "video",
            Some(Header::Document(_)) => "document",
        })
    });
    // What was written there is there again when one comes back to it.
    let written = StoredValue::new(String::new());
    let choose = move |event: ev::Event| {
        if let Some(Header::Text(text)) = pen.draft.with_untracked(|draft| draft.header.clone()) {
            written.set_value(text);
        }
        let header = match event_target_value(&event).as_str() {
            "text" => Some(Header::Text(written.get_value())),
            "image" => Some(Header::Image(None)),
            "video" => Some(Header::Video(None)),
            "document" => Some(Header::Document(None)),
            _ => None,
        };
        pen.draft.update(|draft| draft.header = header);
    };
    let options = KINDS.map(|word| {
        view! {
            <option value=word selected=move || kind.get() == word>
                {text::header_kind(word)}
            </option>
        }
    });
    let fields = move || match kind.get() {
        "none" => ().into_any(),
        "text" => view! { <HeaderText pen/> }.into_any(),
        kind => view! { <HeaderSample pen waba_id kind/> }.into_any(),
    };
    view! {
        <div class="labelled">
            <label class="label" for=pen.id("header-kind")>
                {text::HEADER}
            </label>
            <select
                class="field"
                id=pen.id("header-kind")
                autocomplete="off"
                prop:value=move || kind.get()
                on:change=choose
            >
                {options.collect_view()}
            </select>
        </div>
        {fields}
    }
    .into_any()
}

#[component]
fn HeaderText(pen: Pen) -> impl IntoView {
    let said = Signal::derive(move || {
        pen.draft.with(|draft| match &draft.header {
            Some(Header::Text(text)) => text.clone(),
            _ => String::new(),
        })
    });
    let write = Callback::new(move |text: String| {
        pen.write(&Place::Header, |draft| draft.header = Some(Header::Text(text)));
    });
    let has_none =
        Memo::new(move |_| pen.draft.with(|draft| !draft.variables().iter().any(|name| name.starts_with(OF_HEADER))));
    let add = move |_| {
        let name = if pen.is_named() { NAMES[0] } else { "1" };
        write.run(format!("{} {}", said.get_untracked().trim_end(), braced(name)).trim_start().to_owned());
        let field = pen.id("header");
        browser::after_layout(move || browser::focus(&field));
    };
    view! {
        <Line
            pen
            place=Place::Header
            id=pen.id("header")
            label=text::HEADER_TEXT.to_owned()
            value=said
            write
            most=HEADER_LIMIT
        />
        <Show when=move || has_none.get()>
            <p>
                <button class="button" type="button" on:click=add>
                    <Icon name="plus"/>
                    {text::VARIABLE_IN_HEADER}
                </button>
            </p>
        </Show>
    }
    .into_any()
}

/// The sample of a header's file.
#[component]
fn HeaderSample(pen: Pen, waba_id: Signal<String>, kind: &'static str) -> impl IntoView {
    let state = RwSignal::new(None::<Sample>);
    let going = StoredValue::new(None::<Going>);
    let input = NodeRef::<html::Input>::new();
    let accept = match kind {
        "image" => "image/jpeg,image/png",
        "video" => "video/mp4",
        _ => "application/pdf",
    };
    let has_sample = move || {
        pen.draft.with(|draft| {
            matches!(&draft.header, Some(Header::Image(Some(_)) | Header::Video(Some(_)) | Header::Document(Some(_))))
        })
    };
    let told = Memo::new(move |_| pen.wrongs(&Place::Header));
    let tell = Callback::new(move |sample: Sample| {
        let handle = match &sample {
            Sample::Done(_, handle) => Some(handle.clone()),
            Sample::Going(_) | Sample::Failed(_) => None,
        };
        pen.write(&Place::Header, |draft| {
            draft.header = match kind {
                "image" => Some(Header::Image(handle)),
                "video" => Some(Header::Video(handle)),
                _ => Some(Header::Document(handle)),
            };
        });
        state.set(Some(sample));
    });
    let choose = move |_| {
        if let Some(file) = input.get_untracked().and_then(|input| upload::first(input.files())) {
            going.set_value(waba_id.with_untracked(|waba_id| sample::begin(&file, waba_id, tell)));
        }
    };
    let said = move || match state.get() {
        Some(Sample::Going(name)) => text::sample_going(&name),
        Some(Sample::Done(name, _)) => text::sample_done(&name),
        Some(Sample::Failed(why)) => why,
        None if has_sample() => text::SAMPLE_KEPT.to_owned(),
        None => text::SAMPLE_HINT.to_owned(),
    };
    let (field, hint, fault) = (pen.id("sample"), pen.id("sample-state"), pen.id("sample-fault"));
    let described = format!("{hint} {fault}");
    view! {
        <div class="labelled">
            <label class="label" for=field.clone()>
                {text::SAMPLE}
                ": "
                {words::kind(kind)}
            </label>
            <input
                class="field"
                id=field
                type="file"
                accept=accept
                node_ref=input
                aria-describedby=described
                aria-invalid=move || told.with(|told| !told.is_empty()).then_some("true")
                on:change=choose
            />
            <p
                class="hint"
                id=hint
                role="status"
                dir="auto"
                data-fault=move || matches!(state.get(), Some(Sample::Failed(_))).then_some("")
            >
                {said}
            </p>
            <Wrongs id=fault wrongs=told/>
        </div>
    }
    .into_any()
}

/// The text itself, with its variables at hand.
#[component]
fn BodyField(pen: Pen) -> impl IntoView {
    let value = Signal::derive(move || pen.draft.with(|draft| draft.body.clone()));
    let told = Memo::new(move |_| pen.wrongs(&Place::Body));
    let field = NodeRef::<html::Textarea>::new();
    let write = move |body: String| pen.write(&Place::Body, |draft| draft.body = body);
    let names = Memo::new(move |_| pen.draft.with(at_hand));
    let put = move |name: String| {
        let Some(field) = field.get_untracked() else { return };
        let end_of_text = field.value().encode_utf16().count() as u32;
        let from = field.selection_start().ok().flatten().unwrap_or(end_of_text);
        let to = field.selection_end().ok().flatten().unwrap_or(end_of_text);
        let words = braced(&name);
        _ = field.set_range_text_with_start_and_end(&words, from, to);
        let caret = from + words.encode_utf16().count() as u32;
        _ = field.set_selection_range(caret, caret);
        _ = field.focus();
        write(field.value());
    };
    let chip = move |name: String| {
        let shown = braced(&name);
        let label = text::put_variable(&shown);
        view! {
            <button class="button draft-variable" type="button" aria-label=label on:click=move |_| put(name.clone())>
                <span dir="ltr">{shown}</span>
            </button>
        }
    };
    let (id, fault) = (pen.id("body"), pen.id("body-fault"));
    view! {
        <div class="labelled">
            <div class="draft-label">
                <label class="label" for=id.clone()>
                    {text::BODY}
                </label>
                <Count value most=BODY_LIMIT/>
            </div>
            <textarea
                class="field"
                id=id
                rows="7"
                dir="auto"
                node_ref=field
                aria-describedby=fault.clone()
                aria-invalid=move || told.with(|told| !told.is_empty()).then_some("true")
                prop:value=value
                on:input=move |event| write(event_target_value(&event))
            ></textarea>
            <Wrongs id=fault wrongs=told/>
            <div class="draft-variables" role="group" aria-label=text::VARIABLES>
                <For each=move || names.get() key=String::clone let:name>
                    {chip(name)}
                </For>
            </div>
        </div>
    }
    .into_any()
}

/// The buttons below the text, and further ones.
#[component]
fn ButtonFields(pen: Pen) -> impl IntoView {
    // A row is another once another kind of button stands there.
    let rows = move || {
        let row = |(at, button): (usize, &ButtonDraft)| (at, kind_of(button));
        pen.draft.with(|draft| draft.buttons.iter().enumerate().map(row).collect::<Vec<_>>())
    };
    let add = move |kind: &'static str| {
        let button = match kind {
            "url" => ButtonDraft::Url { text: String::new(), url: String::new(), example: None },
            "phone" => ButtonDraft::Phone { text: String::new(), phone: String::new() },
            "code" => ButtonDraft::CopyCode { example: String::new() },
            "optout" => ButtonDraft::Optout { text: pen.draft.with_untracked(|draft| stop_words(&draft.language)) },
            _ => ButtonDraft::QuickReply { text: String::new() },
        };
        pen.draft.update(|draft| draft.buttons.insert(place_for(&draft.buttons, &button), button));
        let at = pen.draft.with_untracked(|draft| draft.buttons.iter().rposition(|one| kind_of(one) == kind));
        let field = pen.id(&format!("button-{}", at.unwrap_or_default()));
        browser::after_layout(move || browser::focus(&field));
    };
    let adders = ["reply", "url", "phone", "code", "optout"].map(|kind| {
        let full = Memo::new(move |_| pen.draft.with(|draft| is_full(draft, kind)));
        view! {
            <button class="button" type="button" disabled=move || full.get() on:click=move |_| add(kind)>
                <Icon name="plus"/>
                {text::button_kind(kind)}
            </button>
        }
    });
    view! {
        <fieldset class="draft-buttons" aria-labelledby=pen.id("buttons")>
            <p class="label" id=pen.id("buttons")>
                {text::BUTTONS}
            </p>
            <ol class="draft-button-rows">
                <For each=rows key=|row| *row let:row>
                    <ButtonRow pen at=row.0 kind=row.1/>
                </For>
            </ol>
            <div class="draft-adders">{adders.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn kind_of(button: &ButtonDraft) -> &'static str {
    match button {
        ButtonDraft::QuickReply { .. } => "reply",
        ButtonDraft::Url { .. } => "url",
        ButtonDraft::Phone { .. } => "phone",
        ButtonDraft::CopyCode { .. } => "code",
        ButtonDraft::Optout { .. } => "optout",
    }
}

/// Where a further button goes: a quick reply to the others, since they have to stand together.
fn place_for(buttons: &[ButtonDraft], button: &ButtonDraft) -> usize {
    let is_reply = |button: &ButtonDraft| matches!(kind_of(button), "reply" | "optout");
    let last = buttons.iter().rposition(is_reply).filter(|_| is_reply(button));
    last.map_or(buttons.len(), |at| at + 1)
}

/// Whether there can be no further button of a kind.
fn is_full(draft: &DraftTemplate, kind: &str) -> bool {
    let most = match kind {
        "url" => URLS,
        "phone" => PHONES,
        "code" => CODES,
        "optout" if draft.category == "marketing" => 1,
        "optout" => 0,
        _ => BUTTONS,
    };
    let of_kind = draft.buttons.iter().filter(|button| kind_of(button) == kind).count();
    draft.buttons.len() >= BUTTONS as usize || of_kind >= most as usize
}

/// What a button says by which people stop marketing messages, in the template's language where there is a text for it.
fn stop_words(language: &str) -> String {
    let buttons = starters(Purpose::Promotional, language).into_iter().flat_map(|draft| draft.buttons);
    let mut stops = buttons.filter_map(|button| match button {
        ButtonDraft::Optout { text } => Some(text),
        _ => None,
    });
    stops.next().unwrap_or_default()
}

/// One button: what it says, and what it needs to do what it does.
#[component]
fn ButtonRow(pen: Pen, at: usize, kind: &'static str) -> impl IntoView {
    let place = Place::Button(at);
    let field = move |part: &'static str| {
        if part == "text" || kind == "code" {
            pen.id(&format!("button-{at}"))
        } else {
            pen.id(&format!("button-{at}-{part}"))
        }
    };
    // What it holds, by the name of the part.
    let value = move |part: &'static str| {
        Signal::derive(move || {
            pen.draft.with(|draft| match (draft.buttons.get(at), part) {
                (Some(ButtonDraft::Url { url, .. }), "url") => url.clone(),
                (Some(ButtonDraft::Url { example, .. }), "example") => example.clone().unwrap_or_default(),
                (Some(ButtonDraft::Phone { phone, .. }), "phone") => phone.clone(),
                (Some(ButtonDraft::CopyCode { example }), "example") => example.clone(),
                (Some(button), "text") => button.text().unwrap_or_default().to_owned(),
                _ => String::new(),
            })
        })
    };
    let write = move |part: &'static str| {
        Callback::new(move |said: String| {
            pen.write(&Place::Button(at), |draft| {
                let Some(button) = draft.buttons.get_mut(at) else { return };
                match (button, part) {
                    (ButtonDraft::Url { url, .. }, "url") => *url = said,
                    (ButtonDraft::Url { example, .. }, "example") => {
                        *example = Some(said).filter(|one| !one.is_empty())
                    }
                    // As people write it, without the spaces that the platform does not take.
                    (ButtonDraft::Phone { phone, .. }, "phone") => {
                        *phone = said.chars().filter(|letter| !letter.is_whitespace()).collect();
                    }
                    (ButtonDraft::CopyCode { example }, "example") => *example = said,
                    (
                        ButtonDraft::QuickReply { text }
                        | ButtonDraft::Url { text, .. }
                        | ButtonDraft::Phone { text, .. }
                        | ButtonDraft::Optout { text },
                        "text",
                    ) => *text = said,
                    _ => {}
                }
            });
        })
    };
    let line = {
        let place = place.clone();
        move |part: &'static str, label: Text, most: u32, mine: fn(&Wrong) -> bool, code: bool| {
            view! {
                <Line
                    pen
                    place=place.clone()
                    id=field(part)
                    label=label.to_owned()
                    value=value(part)
                    write=write(part)
                    most
                    mine
                    code
                />
            }
            .into_any()
        }
    };
    let is_text: fn(&Wrong) -> bool = |wrong| !of_target(wrong) && !of_row(wrong);
    let everything: fn(&Wrong) -> bool = |wrong| !of_row(wrong);
    let target: fn(&Wrong) -> bool =
        |wrong| *wrong == Wrong::Missing || (of_target(wrong) && *wrong != Wrong::NoExample);
    let of_example: fn(&Wrong) -> bool = |wrong| *wrong == Wrong::NoExample;
    let has_variable = Memo::new(move |_| {
        pen.draft.with(|draft| match draft.buttons.get(at) {
            Some(ButtonDraft::Url { url, .. }) => url.contains("{{"),
            _ => false,
        })
    });
    // Another program that sends the template gives the button nothing to carry.
    let is_strange = Memo::new(move |_| {
        pen.draft.with(|draft| match draft.buttons.get(at) {
            Some(ButtonDraft::Optout { text }) => !text.trim().is_empty() && !stops(text),
            _ => false,
        })
    });
    let fields = match kind {
        "url" => {
            let example = line.clone();
            view! {
                {line("text", text::BUTTON_TEXT, BUTTON_LIMIT, is_text, false)}
                {line("url", text::BUTTON_URL, URL_LIMIT, target, true)}
                {move || {
                    has_variable
                        .get()
                        .then(|| example("example", text::BUTTON_URL_EXAMPLE, URL_LIMIT, of_example, true))
                }}
            }
            .into_any()
        }
        "phone" => view! {
            {line("text", text::BUTTON_TEXT, BUTTON_LIMIT, is_text, false)}
            {line("phone", text::BUTTON_PHONE, PHONE_LIMIT, target, true)}
        }
        .into_any(),
        "code" => line("example", text::BUTTON_CODE, CODE_LIMIT, everything, true),
        "optout" => view! {
            {line("text", text::BUTTON_TEXT, BUTTON_LIMIT, everything, false)}
            <p class="hint" role="status">
                {move || is_strange.get().then(|| pen.draft.with(|draft| text::stops_here(&stop_words(&draft.language))))}
            </p>
        }
        .into_any(),
        _ => line("text", text::BUTTON_TEXT, BUTTON_LIMIT, everything, false),
    };
    // What is wrong with there being this button at all, here, is told wherever somebody has been.
    let told = Memo::new(move |_| {
        let here = |fault: &&Fault| fault.place == place && of_row(&fault.what);
        pen.faults.with(|faults| faults.iter().filter(here).map(|fault| fault.what.clone()).collect::<Vec<_>>())
    });
    let name = text::button_of(&text::button_kind(kind), at + 1);
    let move_to = move |to: usize| {
        pen.draft.update(|draft| {
            if at < draft.buttons.len() && to < draft.buttons.len() {
                draft.buttons.swap(at, to);
            }
        });
        let field = pen.id(&format!("button-{to}"));
        browser::after_layout(move || browser::focus(&field));
    };
    let is_first = at == 0;
    let is_last = Memo::new(move |_| pen.draft.with(|draft| at + 1 >= draft.buttons.len()));
    let take_off = move |_| {
        pen.draft.update(|draft| {
            if at < draft.buttons.len() {
                _ = draft.buttons.remove(at);
            }
        });
        // To what stands there now, else to the last there is.
        let field = match pen.draft.with_untracked(|draft| draft.buttons.len()).checked_sub(1) {
            Some(last) => pen.id(&format!("button-{}", at.min(last))),
            None => pen.id("body"),
        };
        browser::after_layout(move || browser::focus(&field));
    };
    let row_fault = pen.id(&format!("button-{at}-row-fault"));
    let act = |label: String, icon: &'static str| (label.clone(), label, icon);
    let (up, down, off) = (
        act(text::move_up(&name), "arrow-up"),
        act(text::move_down(&name), "arrow-down"),
        act(text::take_off(&name), "x"),
    );
    view! {
        <li class="draft-button" data-wrong=move || told.with(|told| !told.is_empty()).then_some("")>
            <div class="draft-button-head">
                <span class="label">{name}</span>
                <button
                    class="button-icon"
                    type="button"
                    aria-label=up.0
                    title=up.1
                    disabled=is_first
                    on:click=move |_| move_to(at.saturating_sub(1))
                >
                    <Icon name=up.2/>
                </button>
                <button
                    class="button-icon"
                    type="button"
                    aria-label=down.0
                    title=down.1
                    disabled=move || is_last.get()
                    on:click=move |_| move_to(at + 1)
                >
                    <Icon name=down.2/>
                </button>
                <button
                    class="button-icon draft-off"
                    type="button"
                    aria-label=off.0
                    title=off.1
                    aria-describedby=row_fault.clone()
                    on:click=take_off
                >
                    <Icon name=off.2/>
                </button>
            </div>
            {fields}
            <Wrongs id=row_fault wrongs=told/>
        </li>
    }
    .into_any()
}

/// Whether a fault is about where a button leads.
fn of_target(wrong: &Wrong) -> bool {
    match wrong {
        Wrong::NotAtEnd | Wrong::NoExample | Wrong::NoAddress | Wrong::NoPhone | Wrong::Braces => true,
        // A text on a button is never that long.
        Wrong::TooLong { most, .. } => *most != BUTTON_LIMIT,
        _ => false,
    }
}

/// Whether a fault is about there being a button of its kind in its place.
fn of_row(wrong: &Wrong) -> bool {
    matches!(wrong, Wrong::TooManyButtons { .. } | Wrong::Apart | Wrong::OnlyMarketing)
}

/// What stands for each variable where the template is reviewed.
#[component]
fn Examples(pen: Pen) -> impl IntoView {
    let names = Memo::new(move |_| pen.draft.with(DraftTemplate::variables));
    let field = move |key: String| {
        let name = key.strip_prefix(OF_HEADER);
        let label = match name {
            Some(name) => text::example_in_header(&braced(name)),
            None => text::example_of(&braced(&key)),
        };
        let place = Place::Example(key.clone());
        let (of, to, at) = (key.clone(), key.clone(), place.clone());
        let value =
            Signal::derive(move || pen.draft.with(|draft| draft.examples.get(&of).cloned().unwrap_or_default()));
        let write = Callback::new(move |said: String| {
            pen.write(&at, |draft| {
                draft.examples.insert(to.clone(), said);
            });
        });
        let id = pen.id(&format!("example-{}", key.replace('.', "-")));
        view! { <Line pen place id label value write/> }
    };
    view! {
        <Show when=move || names.with(|names| !names.is_empty())>
            <fieldset class="draft-examples" aria-labelledby=pen.id("examples")>
                <p class="label" id=pen.id("examples")>
                    {text::EXAMPLES}
                </p>
                <p class="hint">{text::EXAMPLES_HINT}</p>
                <For each=move || names.get() key=String::clone let:key>
                    {field(key)}
                </For>
            </fieldset>
        </Show>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(format: &str, body: &str) -> DraftTemplate {
        DraftTemplate { parameter_format: format.to_owned(), body: body.to_owned(), ..DraftTemplate::new("en") }
    }

    #[test]
    fn the_next_variable_is_at_hand_and_those_there_are() {
        assert_eq!(at_hand(&draft("positional", "Hi there")), ["1"]);
        assert_eq!(at_hand(&draft("positional", "Hi {{1}}, it is {{2}} now")), ["1", "2", "3"]);
        let named = at_hand(&draft("named", "Hi {{colour}} and {{date}}, here"));
        assert_eq!(named, ["colour", "date", "first_name", "order_number", "amount"]);
    }

    #[test]
    fn a_further_quick_reply_goes_to_the_others_and_a_kind_ends_at_its_limit() {
        let reply = ButtonDraft::QuickReply { text: "Yes".to_owned() };
        let phone = ButtonDraft::Phone { text: "Call".to_owned(), phone: "+4930".to_owned() };
        let mut written = draft("named", "Hello");
        written.buttons = vec![phone.clone(), reply.clone(), phone.clone()];
        assert_eq!([place_for(&written.buttons, &reply), place_for(&written.buttons, &phone)], [2, 3]);
        assert_eq!(place_for(&[], &reply), 0);
        assert!(is_full(&written, "phone") && !is_full(&written, "reply") && !is_full(&written, "optout"));
        written.category = "utility".to_owned();
        assert!(is_full(&written, "optout"), "only marketing has that button");
        written.buttons = vec![reply; BUTTONS as usize];
        assert!(is_full(&written, "reply") && is_full(&written, "url"));
    }

    #[test]
    fn what_is_wrong_with_a_button_is_told_where_it_can_be_mended() {
        assert!(of_target(&Wrong::NoAddress) && of_target(&Wrong::TooLong { has: 2001, most: URL_LIMIT }));
        assert!(!of_target(&Wrong::TooLong { has: 26, most: BUTTON_LIMIT }) && !of_target(&Wrong::Missing));
        assert!(of_row(&Wrong::Apart) && !of_row(&Wrong::Missing));
    }
}
