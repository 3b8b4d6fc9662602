//! What can be sent besides words and files: a photo taken now, a voice, something to press, a question for a place.

use crate::{
    domain::interactive::NewInteractive,
    ui::{
        browser,
        parts::{icon::Icon, interactive_form::InteractiveForm, recorder::Recorder, upload},
        words::{Text, talk as text},
    },
};
use leptos::{ev, html, prelude::*, web_sys};

/// The id of the button that opens them.
pub const OPENS: &str = "extras-open";
/// The id of what opens.
const PANEL: &str = "extras";
/// What in it takes the focus first, as a CSS selector.
const FIRST: &str = "#extras :is(button, textarea, input):not([hidden])";

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extra {
    /// The choice between them.
    Menu,
    Buttons,
    List,
    Place,
    Voice,
}

impl Extra {
    /// The type of the message that it makes, in the platform's word; none where it is no form.
    fn kind(self) -> Option<&'static str> {
        match self {
            Self::Buttons => Some("button"),
            Self::List => Some("list"),
            Self::Place => Some("location_request_message"),
            Self::Menu | Self::Voice => None,
        }
    }

    /// What makes a message of this type.
    fn of(kind: &str) -> Self {
        match kind {
            "list" => Self::List,
            "location_request_message" => Self::Place,
            _ => Self::Buttons,
        }
    }
}

#[derive(Clone, Copy)]
pub struct Extras {
    pub shows: RwSignal<Option<Extra>>,
    /// What was begun and neither sent nor given up, at most one of each type. Its form begins with it.
    begun: RwSignal<Vec<NewInteractive>>,
    /// The type of what is on its way.
    sends: StoredValue<Option<String>>,
}

impl Extras {
    pub fn new() -> Self {
        Self { shows: RwSignal::new(None), begun: RwSignal::new(Vec::new()), sends: StoredValue::new(None) }
    }

    pub fn show(self, extra: Extra) {
        self.shows.set(Some(extra));
        browser::after_layout(|| browser::focus_first(FIRST));
    }

    /// Puts away what is open. What was written in it is there when it is opened again.
    pub fn shut(self) {
        self.shows.set(None);
        browser::after_layout(|| browser::focus(OPENS));
    }

    /// Opens the form that made this message, filled in as it was.
    pub fn begin(self, new: NewInteractive) {
        let extra = Extra::of(&new.kind);
        self.shows.set(None);
        self.keep(new);
        self.show(extra);
    }

    /// Whether anything was begun and not sent.
    pub fn keeps(self) -> bool {
        self.begun.with(|begun| !begun.is_empty())
    }

    /// Puts away what is open because nothing of it can be sent now. Which form it was, if it was one.
    pub fn leave(self) -> Option<Extra> {
        let left = self.shows.get_untracked();
        self.shows.set(None);
        left.filter(|extra| extra.kind().is_some())
    }

    /// Something of this type is on its way.
    pub fn send(self, kind: &str) {
        self.sends.set_value(Some(kind.to_owned()));
    }

    /// What was on its way has left, or has not.
    pub fn sent(self, has_left: bool) {
        let Some(kind) = self.sends.try_update_value(Option::take).flatten().filter(|_| has_left) else { return };
        self.forget(&kind);
        if self.shows.get_untracked().and_then(Extra::kind) == Some(kind.as_str()) {
            self.shut();
        }
    }

    /// Keeps what is being written, and nothing where nothing is.
    fn keep(self, new: NewInteractive) {
        let is_blank = new == NewInteractive { kind: new.kind.clone(), ..NewInteractive::default() };
        self.begun.update(|begun| {
            begun.retain(|other| other.kind != new.kind);
            begun.extend((!is_blank).then_some(new));
        });
    }

    fn forget(self, kind: &str) {
        self.begun.update(|begun| begun.retain(|other| other.kind != kind));
    }
}

impl Default for Extras {
    fn default() -> Self {
        Self::new()
    }
}

/// Stands in the row of the composer.
#[component]
pub fn ExtrasButton(extras: Extras, #[prop(into)] hidden: Signal<bool>) -> impl IntoView {
    let press = move |_| {
        if extras.shows.get_untracked().is_some() {
            extras.shut();
        } else {
            extras.show(Extra::Menu);
        }
    };
    view! {
        <button
            class="button-icon"
            id=OPENS
            type="button"
            aria-label=text::MORE
            title=text::MORE
            aria-expanded=move || if extras.shows.with(Option::is_some) { "true" } else { "false" }
            aria-controls=PANEL
            hidden=move || hidden.get()
            on:click=press
        >
            <Icon name="plus"/>
        </button>
    }
    .into_any()
}

/// Stands above the composer, and not in its form: what it opens are forms of their own.
#[component]
pub fn ExtrasPanel(
    extras: Extras,
    /// A photo was taken, or a voice recorded.
    attach: Callback<web_sys::File>,
    /// A voice was recorded until it was put away.
    keep: Callback<web_sys::File>,
    /// Something to press is on its way.
    #[prop(into)]
    busy: Signal<bool>,
    send: Callback<NewInteractive>,
) -> impl IntoView {
    let camera = NodeRef::<html::Input>::new();
    let take = move |_| {
        if let Some(input) = camera.get_untracked() {
            if let Some(photo) = upload::first(input.files()) {
                attach.run(photo);
                extras.shut();
            }
            input.set_value("");
        }
    };
    let recorded = Callback::new(move |file: web_sys::File| {
        attach.run(file);
        extras.shut();
    });
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            event.stop_propagation();
            extras.shut();
        }
    };
    browser::shut_by_back(move || extras.shows.with(Option::is_some), move || extras.shut());
    let back = Callback::new(move |()| extras.shut());
    let body = move || match extras.shows.get() {
        None => ().into_any(),
        Some(Extra::Menu) => view! {
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    if let Some(input) = camera.get_untracked() {
                        input.click();
                    }
                }
            >
                <Icon name="camera"/>
                {text::PHOTO}
            </button>
            {[
                (Extra::Voice, "mic", text::VOICE),
                (Extra::Buttons, "mouse-pointer-click", text::BUTTONS),
                (Extra::List, "list", text::LIST),
                (Extra::Place, "map-pin", text::PLACE),
            ]
                .map(|(extra, icon, title)| view! { <Choice extras extra icon title/> })
                .collect_view()}
        }
        .into_any(),
        Some(Extra::Voice) => view! { <Recorder recorded left=keep back/> }.into_any(),
        Some(extra) => {
            let kind = extra.kind().unwrap_or_default();
            let begin = extras.begun.with_untracked(|begun| begun.iter().find(|begun| begun.kind == kind).cloned());
            let keep = Callback::new(move |new| extras.keep(new));
            let give_up = Callback::new(move |()| {
                extras.forget(kind);
                extras.shut();
            });
            view! { <InteractiveForm extra begin=begin.unwrap_or_default() busy keep send back=give_up/> }.into_any()
        }
    };
    view! {
        <div
            class="extras"
            id=PANEL
            role="group"
            aria-label=text::MORE
            data-menu=move || (extras.shows.get() == Some(Extra::Menu)).then_some("")
            hidden=move || extras.shows.with(Option::is_none)
            on:keydown=keys
        >
            <input
                type="file"
                hidden
                accept="image/jpeg,image/png"
                capture="environment"
                node_ref=camera
                on:change=take
            />
            {body}
        </div>
    }
    .into_any()
}

#[component]
fn Choice(extras: Extras, extra: Extra, icon: &'static str, title: Text) -> impl IntoView {
    view! {
        <button class="button" type="button" on:click=move |_| extras.show(extra)>
            <Icon name=icon/>
            {title}
        </button>
    }
    .into_any()
}
