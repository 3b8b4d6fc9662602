//! Where replies are written. The window decides what it is: a text field while it is open, templates once it is not.

use crate::{
    domain::{
        media::MediaKind,
        message::{Direction, Message},
        outbox::{CAPTION_LIMIT, TEXT_LIMIT},
        time::Timestamp,
    },
    ui::{
        browser, markup,
        parts::{
            bubble,
            emoji::{self, EmojiPanel, Put},
            extras::{Extras, ExtrasButton},
            icon::Icon,
            quick::Quick,
            rich_text::RichText,
            upload::{self, Attachment, Progress},
        },
        words::{self, composer as text, desk as more},
    },
};
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast, web_sys};

/// The ids of the buttons that choose a file and open the emoji.
pub const ATTACH: &str = "attach";
pub const PICK: &str = "pick-emoji";
/// The id of the text field.
pub const FIELD: &str = "composer";
/// The id of what says why nothing can be written freely.
pub const WHY_SHUT: &str = "reply-shut";

/// Everything that stands in the composer.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    pub draft: RwSignal<String>,
    /// The message it answers.
    pub answering: RwSignal<Option<Message>>,
    pub file: RwSignal<Option<Attachment>>,
    /// What went wrong with the last try.
    pub fault: RwSignal<Option<String>>,
    /// The assistant is writing into it: what is half a draft is not sent.
    pub drafting: RwSignal<bool>,
    /// The draft as the server has it.
    pub kept: StoredValue<String>,
    /// When the server was last told of it, or answered.
    pub told_at: StoredValue<Option<Timestamp>>,
}

impl Sheet {
    pub fn new(draft: String) -> Self {
        Self {
            kept: StoredValue::new(draft.clone()),
            told_at: StoredValue::new(None),
            draft: RwSignal::new(draft),
            answering: RwSignal::new(None),
            file: RwSignal::new(None),
            fault: RwSignal::new(None),
            drafting: RwSignal::new(false),
        }
    }

    /// How many characters may be written now.
    pub fn limit(self) -> usize {
        if self.file.with(|file| file.as_ref().is_some_and(|file| takes_caption(file.kind))) {
            CAPTION_LIMIT
        } else {
            TEXT_LIMIT
        }
    }

    /// Whether there is something to send and nothing in the way.
    pub fn is_ready(self) -> bool {
        let written = self.draft.with(|draft| !draft.trim().is_empty());
        let fits = self.draft.with(|draft| draft.chars().count()) <= self.limit();
        let file = self.file.with(|file| file.as_ref().map(|file| matches!(file.state, Progress::Done(_))));
        fits && file.unwrap_or(written) && !self.drafting.get()
    }
}

/// Kinds of file that carry a text of their own.
pub fn takes_caption(kind: MediaKind) -> bool {
    matches!(kind, MediaKind::Image | MediaKind::Video | MediaKind::Document)
}

#[component]
pub fn Composer(
    sheet: Sheet,
    #[prop(into)] customer: Signal<String>,
    /// Whether free text may be sent now.
    #[prop(into)]
    open: Signal<bool>,
    send: Callback<()>,
    /// Goes on to the next conversation.
    next: Callback<()>,
    /// A file was chosen, pasted or dropped.
    attach: Callback<web_sys::File>,
    remove_file: Callback<()>,
    /// What a reply costs now, in words; empty where that is not known.
    #[prop(into)]
    price: Signal<String>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let field = NodeRef::<html::Textarea>::new();
    let Sheet { draft, answering, file, fault, .. } = sheet;
    let has_draft = Memo::new(move |_| draft.with(|draft| !draft.is_empty()));
    let length = Memo::new(move |_| draft.with(|draft| draft.chars().count()));
    let near_limit = Memo::new(move |_| length.get() + 200 > sheet.limit());

    let quick = use_context::<Quick>();
    let extras = use_context::<Extras>();

    let picks = RwSignal::new(false);
    let put = Callback::new(move |put: Put| {
        if let Some(field) = field.get_untracked() {
            insert(&field, &put);
            draft.set(field.value());
        }
    });
    let pick = move |_| {
        picks.update(|picks| *picks = !*picks);
        if picks.get_untracked() {
            // The panel stands before its button: whoever opens it by key goes on inside it.
            browser::after_layout(|| browser::focus_first(emoji::FIRST));
        }
    };
    let put_away = move || {
        picks.set(false);
        browser::focus(PICK);
    };
    browser::shut_by_back(move || picks.get() && open.get(), put_away);
    let leave_picker = move |event: ev::KeyboardEvent| {
        let is_open = picks.get_untracked() && open.get_untracked();
        if event.key() == "Escape" && !event.is_composing() && is_open {
            event.prevent_default();
            event.stop_propagation();
            put_away();
        }
    };
    // A text with marks is shown as the customer will read it.
    let is_marked = Memo::new(move |_| draft.with(|draft| markup::has_marks(draft)));
    let submit = move || {
        let leaves = open.get_untracked() && untrack(|| sheet.is_ready());
        if leaves {
            send.run(());
        }
        leaves
    };
    let keys = move |event: ev::KeyboardEvent| {
        if open.get_untracked() && quick.is_some_and(|quick| quick.press(&event)) {
            return;
        }
        let plain = !event.shift_key() && !event.alt_key();
        let asks = event.ctrl_key() || event.meta_key() || (plain && !on_touch_keyboard());
        if event.key() == "Enter" && asks && !event.is_composing() {
            event.prevent_default();
            let goes_on = event.shift_key() && (event.ctrl_key() || event.meta_key());
            if submit() && goes_on {
                next.run(());
            }
        }
        let marks = (event.ctrl_key() || event.meta_key()) && plain;
        let mark = match browser::key(&event).as_str() {
            "b" | "B" if marks => "*",
            "i" | "I" if marks => "_",
            _ => return,
        };
        event.prevent_default();
        if open.get_untracked() {
            put.run(Put::Mark(mark));
        }
    };
    let paste = move |event: ev::ClipboardEvent| {
        let files = event.clipboard_data().and_then(|data| data.files());
        let Some(files) = files.filter(|_| open.get_untracked()) else { return };
        let are_many = files.length() > 1;
        if let Some(pasted) = upload::first(Some(files)) {
            event.prevent_default();
            attach.run(pasted);
            if are_many {
                fault.set(Some(more::ONE_FILE.to_owned()));
            }
        }
    };
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            if let Some(chosen) = upload::first(input.files()) {
                attach.run(chosen);
            }
            // The same file can be chosen again after it was removed.
            input.set_value("");
        }
    };
    let shut = move || !open.get();
    let follow = move || {
        if let (Some(quick), Some(field)) = (quick, field.get_untracked()) {
            quick.follow(&field);
        }
    };

    view! {
        <form
            class="composer"
            data-mode=move || if open.get() { "open" } else { "shut" }
            data-empty=move || (!has_draft.get()).then_some("")
            on:submit=move |event: ev::SubmitEvent| {
                event.prevent_default();
                submit();
            }
            on:keydown=leave_picker
        >
            <Show when=move || fault.with(Option::is_some)>
                <p class="composer-fault">
                    <Icon name="circle-alert"/>
                    <span>{fault}</span>
                </p>
            </Show>
            <Show when=move || answering.with(Option::is_some) && open.get()>
                <div class="composer-answering">
                    <div class="quote">
                        <span class="quote-who" dir="auto">
                            {move || {
                                let direction = answering
                                    .with(|message| message.as_ref().map_or(Direction::In, |message| message.direction));
                                text::answering(&words::speaker(direction, &customer.get()))
                            }}
                        </span>
                        <span class="quote-text" dir="auto">
                            {move || answering.with(|message| message.as_ref().map(bubble::summary))}
                        </span>
                    </div>
                    <button
                        class="button-icon"
                        type="button"
                        aria-label=text::CANCEL_REPLY
                        title=text::CANCEL_REPLY
                        on:click=move |_| {
                            answering.set(None);
                            browser::catch_focus(FIELD);
                        }
                    >
                        <Icon name="x"/>
                    </button>
                </div>
            </Show>
            {move || {
                file.get().map(|file| view! { <Chosen file remove=remove_file/> })
            }}
            <Show when=move || picks.get() && open.get()>
                <EmojiPanel put/>
            </Show>
            <Show when=move || is_marked.get() && open.get()>
                <div class="composer-preview" role="group" aria-label=more::PREVIEW>
                    {move || view! { <RichText text=draft.get()/> }}
                </div>
            </Show>
            <div class="composer-row">
                <button
                    class="button-icon"
                    id=ATTACH
                    type="button"
                    aria-label=text::ATTACH
                    title=text::ATTACH
                    hidden=shut
                    on:click=move |_| {
                        if let Some(input) = input.get_untracked() {
                            input.click();
                        }
                    }
                >
                    <Icon name="paperclip"/>
                </button>
                <input type="file" hidden node_ref=input on:change=choose/>
                <button
                    class="button-icon"
                    id=PICK
                    type="button"
                    aria-label=more::EMOJI
                    title=more::EMOJI
                    aria-expanded=move || if picks.get() { "true" } else { "false" }
                    aria-controls=emoji::PANEL
                    hidden=shut
                    on:click=pick
                >
                    <Icon name="smile"/>
                </button>
                {extras.map(|extras| view! { <ExtrasButton extras hidden=Signal::derive(shut)/> })}
                // The copy of the text beside the field gives it its height, where the browser does not by itself.
                <div class="grow" data-text=draft hidden=move || shut() && !has_draft.get()>
                    <textarea
                        class="field composer-field"
                        id=FIELD
                        node_ref=field
                        rows="1"
                        dir="auto"
                        autocomplete="off"
                        enterkeyhint="enter"
                        aria-label=text::LABEL
                        aria-autocomplete=quick.map(|_| "list")
                        aria-controls=move || quick.and_then(Quick::controls)
                        aria-activedescendant=move || quick.and_then(Quick::current)
                        placeholder=move || if file.with(Option::is_some) { text::CAPTION } else { text::PLACEHOLDER }
                        readonly=shut
                        aria-describedby=move || match (shut(), near_limit.get()) {
                            (true, _) => Some(format!("{WHY_SHUT} composer-kept")),
                            (false, true) => Some("composer-length".to_owned()),
                            (false, false) => None,
                        }
                        prop:value=draft
                        on:input=move |event| {
                            fault.set(None);
                            draft.set(event_target_value(&event));
                            if let (Some(quick), Some(field)) = (quick, field.get_untracked()) {
                                quick.look(&field);
                            }
                        }
                        on:blur=move |_| {
                            if let Some(quick) = quick {
                                quick.shut();
                            }
                        }
                        on:keydown=keys
                        on:keyup=move |_| follow()
                        on:click=move |_| follow()
                        on:select=move |_| follow()
                        on:paste=paste
                    ></textarea>
                </div>
                <button
                    class="button-primary composer-send"
                    type="submit"
                    aria-disabled=move || if sheet.is_ready() { "false" } else { "true" }
                    title=text::ENTER
                    hidden=shut
                >
                    <Icon name="send" directed=true/>
                    <span class="composer-send-word">{text::SEND}</span>
                </button>
            </div>
            <p class="composer-kept" id="composer-kept" hidden=move || !shut() || !has_draft.get()>
                <Icon name="lock"/>
                {text::KEPT}
            </p>
            <p class="composer-price" hidden=move || shut() || price.with(String::is_empty) title=more::LIST_PRICE>
                {price}
            </p>
            <p class="composer-length" id="composer-length" hidden=move || !near_limit.get() || shut() data-over=move || (length.get() > sheet.limit()).then_some("")>
                {move || text::too_long(length.get(), sheet.limit())}
            </p>
        </form>
    }
    .into_any()
}

/// The file that is to be sent.
#[component]
fn Chosen(file: Attachment, remove: Callback<()>) -> impl IntoView {
    let state = match file.state.clone() {
        Progress::Percent(percent) => view! {
            <progress class="chosen-progress" max="100" value=percent.to_string() aria-label=file.name.clone()></progress>
            <span class="hint">{text::progress(percent)}</span>
        }
        .into_any(),
        Progress::Done(_) => view! { <span class="hint">{words::size(file.size)}</span> }.into_any(),
        Progress::Failed(why) => view! {
            <span class="hint" data-fault="" role="alert">
                {why}
            </span>
        }
        .into_any(),
    };
    view! {
        <div class="chosen">
            {match file.preview {
                Some(src) => view! { <img class="chosen-preview" src=src alt=""/> }.into_any(),
                None => view! { <Icon name="file-text"/> }.into_any(),
            }}
            <div class="chosen-about">
                <span class="chosen-name" dir="auto">
                    {file.name}
                </span>
                {state}
            </div>
            <button
                class="button-icon"
                type="button"
                aria-label=text::REMOVE_FILE
                title=text::REMOVE_FILE
                on:click=move |_| {
                    remove.run(());
                    browser::catch_focus(FIELD);
                }
            >
                <Icon name="x"/>
            </button>
        </div>
    }
    .into_any()
}

/// On a keyboard of glass the return key breaks the line: the button sends.
pub fn on_touch_keyboard() -> bool {
    let coarse = window().match_media("(hover: none) and (pointer: coarse)").ok().flatten();
    coarse.is_some_and(|query| query.matches())
}

/// The first file of what is dragged, if it is one.
pub fn dropped(event: &ev::DragEvent) -> Option<web_sys::File> {
    upload::first(event.data_transfer()?.files())
}

/// Whether more than one file is dragged.
pub fn are_many(event: &ev::DragEvent) -> bool {
    event.data_transfer().and_then(|data| data.files()).is_some_and(|files| files.length() > 1)
}

/// Puts something where the caret is, or a mark around what is selected, and the caret behind it.
fn insert(field: &web_sys::HtmlTextAreaElement, put: &Put) {
    let end_of_text = field.value().encode_utf16().count() as u32;
    let start = field.selection_start().ok().flatten().unwrap_or(end_of_text);
    let end = field.selection_end().ok().flatten().unwrap_or(end_of_text);
    let selected = {
        let units: Vec<u16> = field.value().encode_utf16().collect();
        String::from_utf16_lossy(units.get(start as usize..end as usize).unwrap_or_default())
    };
    let length = |text: &str| text.encode_utf16().count() as u32;
    let (text, caret) = match put {
        Put::Emoji(emoji) => (emoji.clone(), start + length(emoji)),
        // WhatsApp reads a mark only where it hugs a word: what is around the selected words stays outside.
        Put::Mark(mark) => {
            let core = selected.trim();
            let before = &selected[..selected.len() - selected.trim_start().len()];
            let after = &selected[before.len() + core.len()..];
            let marked = format!("{before}{mark}{core}{mark}{after}");
            let caret = if core.is_empty() { start + length(before) + 1 } else { start + length(&marked) };
            (marked, caret)
        }
    };
    _ = field.set_range_text_with_start_and_end(&text, start, end);
    // A keyboard of glass would come up and move the panel away under the finger.
    if !(matches!(put, Put::Emoji(_)) && on_touch_keyboard()) {
        _ = field.focus();
    }
    _ = field.set_selection_range(caret, caret);
}

/// Puts the caret into the field.
pub fn focus() {
    if let Some(field) =
        document().get_element_by_id(FIELD).and_then(|field| field.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
    {
        _ = field.focus();
        let end = field.value().encode_utf16().count() as u32;
        _ = field.set_selection_range(end, end);
    }
}
