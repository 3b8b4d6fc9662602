//! Asking the assistant for a draft: it lands in a field while it is written, can be stopped, and nothing of it leaves by
//! itself. Whoever writes there meanwhile has the field to themselves.

use crate::{
    api::Error,
    domain::assistant::{Asked, Piece, Why},
    ui::{
        parts::icon::Icon,
        words::{self, assistant as text},
    },
};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::XmlHttpRequest,
};
use send_wrapper::SendWrapper;
use serde::Deserialize;
use std::{cell::Cell, rc::Rc};

/// Most milliseconds a draft may take; the server gives up before.
const LIMIT_MS: u32 = 2 * 60 * 1000;

/// How far a draft is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Idle,
    Writing,
    Drafted,
    Stopped,
    Failed(String),
}

/// What is heard of it.
enum Heard {
    Text(String),
    Done,
    Failed(String),
}

/// A field that the assistant may write into.
#[derive(Clone, Copy)]
pub struct Assist {
    state: RwSignal<State>,
    /// How many questions are over.
    ended: RwSignal<u32>,
    going: StoredValue<Option<Going>>,
    /// What stood in the field before.
    before: StoredValue<String>,
    /// What has been said, behind what was to stay.
    said: StoredValue<String>,
    /// The field as it was left: somebody else has written there where it is another by now.
    wrote: StoredValue<String>,
    read: Callback<(), String>,
    write: Callback<String>,
}

impl Assist {
    /// For a field that is read and written so.
    pub fn new(read: Callback<(), String>, write: Callback<String>) -> Self {
        Self {
            state: RwSignal::new(State::Idle),
            ended: RwSignal::new(0),
            going: StoredValue::new(None),
            before: StoredValue::new(String::new()),
            said: StoredValue::new(String::new()),
            wrote: StoredValue::new(String::new()),
            read,
            write,
        }
    }

    /// How many questions are over by now.
    pub fn ends(self) -> Signal<u32> {
        self.ended.into()
    }

    /// Whether it is writing, and nobody else has written there meanwhile.
    pub fn is_writing(self) -> bool {
        self.state.with(|state| *state == State::Writing) && self.is_untouched()
    }

    /// Asks for a draft. It takes the place of what stands in the field, or comes `after` it.
    pub fn ask(self, asked: &Asked, after: bool) {
        if self.state.with_untracked(|state| *state == State::Writing) {
            return;
        }
        let before = self.read.run(());
        let head = before.trim_end();
        self.said.set_value(if after && !head.is_empty() { format!("{head}\n\n") } else { String::new() });
        self.wrote.set_value(before.clone());
        self.before.set_value(before);
        self.state.set(State::Writing);
        match begin(asked, move |heard| self.hear(heard)) {
            Ok(going) => self.going.set_value(Some(going)),
            Err(_) => self.state.set(State::Failed(words::error(&Error::Unreachable))),
        }
    }

    fn hear(self, heard: Heard) {
        // The page may have gone, or whoever asked has stopped it.
        if self.state.try_get_untracked() != Some(State::Writing) {
            return;
        }
        match heard {
            Heard::Text(more) => {
                if !self.is_untouched() {
                    self.going.set_value(None);
                    self.over(State::Idle);
                    return;
                }
                self.said.update_value(|said| said.push_str(&more));
                self.write.run(self.said.get_value());
                self.wrote.set_value(self.read.run(()));
            }
            Heard::Done => self.over(State::Drafted),
            Heard::Failed(why) => {
                self.give_back();
                self.over(State::Failed(why));
            }
        }
    }

    fn over(self, state: State) {
        self.state.set(state);
        self.ended.update(|ended| *ended += 1);
    }

    fn is_untouched(self) -> bool {
        let now = self.read.run(());
        self.wrote.with_value(|wrote| *wrote == now)
    }

    /// What stood there stands there again, unless somebody has written there since.
    fn give_back(self) {
        if self.is_untouched() {
            self.write.run(self.before.get_value());
        }
    }

    fn stop(self) {
        self.going.set_value(None);
        self.give_back();
        self.over(State::Stopped);
    }

    fn put_back(self) {
        self.write.run(self.before.get_value());
        self.state.set(State::Idle);
    }
}

/// Something that can be asked for.
pub struct Offer {
    pub says: Signal<String>,
    /// Whether it can be asked for now.
    pub ready: Signal<bool>,
    pub ask: Callback<()>,
}

#[component]
pub fn AssistBar(assist: Assist, offers: Vec<Offer>) -> impl IntoView {
    let state = assist.state;
    let writing = Memo::new(move |_| state.with(|state| *state == State::Writing));
    let can_put_back = Memo::new(move |_| {
        state.with(|state| *state == State::Drafted) && assist.before.with_value(|before| !before.trim().is_empty())
    });
    let said = move || {
        state.with(|state| match state {
            State::Idle => String::new(),
            State::Writing => text::WRITING.to_owned(),
            State::Drafted => text::DRAFTED.to_owned(),
            State::Stopped => text::STOPPED.to_owned(),
            State::Failed(why) => why.clone(),
        })
    };
    let button = move |offer: Offer| {
        let Offer { says, ready, ask } = offer;
        let can_ask = move || ready.get() && !writing.get();
        view! {
            <button
                class="button"
                type="button"
                aria-disabled=move || if can_ask() { "false" } else { "true" }
                on:click=move |_| {
                    if untrack(can_ask) {
                        ask.run(());
                    }
                }
            >
                <Icon name="sparkles"/>
                {move || says.get()}
            </button>
        }
    };
    view! {
        <div class="assist" role="group" aria-label=text::ACTS>
            {offers.into_iter().map(button).collect_view()}
            <Show when=move || writing.get()>
                <button class="button" type="button" on:click=move |_| assist.stop()>
                    <Icon name="x"/>
                    {text::STOP}
                </button>
            </Show>
            <Show when=move || can_put_back.get()>
                <button class="button" type="button" on:click=move |_| assist.put_back()>
                    <Icon name="undo-2"/>
                    {text::PUT_BACK}
                </button>
            </Show>
            <p
                class="hint assist-state"
                role="status"
                data-fault=move || state.with(|state| matches!(state, State::Failed(_))).then_some("")
            >
                {said}
            </p>
        </div>
    }
    .into_any()
}

/// Keeps a question going; dropping it ends it, here and at the model.
struct Going(#[expect(dead_code, reason = "it is kept, and dropped")] SendWrapper<Request>);

struct Request {
    request: XmlHttpRequest,
    _on_progress: Closure<dyn FnMut(JsValue)>,
    _on_end: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Request {
    fn drop(&mut self) {
        self.request.set_onprogress(None);
        self.request.set_onloadend(None);
        _ = self.request.abort();
    }
}

fn begin(asked: &Asked, hear: impl Fn(Heard) + Clone + 'static) -> Result<Going, JsValue> {
    let body = serde_json::to_string(asked).map_err(|_| JsValue::NULL)?;
    let request = XmlHttpRequest::new()?;
    request.open("POST", "/assistant/draft")?;
    request.set_request_header("content-type", "application/json")?;
    request.set_timeout(LIMIT_MS);
    let lines = Rc::new(Lines { request: request.clone(), read: Cell::new(0), ended: Cell::new(false) });
    let (so_far, tell) = (lines.clone(), hear.clone());
    let on_progress = Closure::new(move |_: JsValue| so_far.hear(&tell));
    request.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
    let on_end = Closure::new(move |_: JsValue| lines.end(&hear));
    request.set_onloadend(Some(on_end.as_ref().unchecked_ref()));
    request.send_with_opt_str(Some(&body))?;
    Ok(Going(SendWrapper::new(Request { request, _on_progress: on_progress, _on_end: on_end })))
}

/// The lines of an answer, as far as they are here.
struct Lines {
    request: XmlHttpRequest,
    /// Bytes of it that were read.
    read: Cell<usize>,
    ended: Cell<bool>,
}

impl Lines {
    fn body(&self) -> String {
        self.request.response_text().ok().flatten().unwrap_or_default()
    }

    fn hear(&self, tell: &impl Fn(Heard)) {
        if self.request.status().unwrap_or(0) != 200 {
            return;
        }
        let body = self.body();
        while let Some((line, _)) = body.get(self.read.get()..).and_then(|rest| rest.split_once('\n')) {
            if self.ended.get() {
                return;
            }
            self.read.set(self.read.get() + line.len() + 1);
            let heard = heard(line);
            self.ended.set(!matches!(heard, Heard::Text(_)));
            tell(heard);
        }
    }

    fn end(&self, tell: &impl Fn(Heard)) {
        self.hear(tell);
        if self.ended.replace(true) {
            return;
        }
        let status = self.request.status().unwrap_or(0);
        tell(Heard::Failed(refused(status, &self.body())));
    }
}

fn heard(line: &str) -> Heard {
    match serde_json::from_str(line) {
        Ok(Piece::Text(more)) => Heard::Text(more),
        Ok(Piece::Done) => Heard::Done,
        Ok(Piece::Failed(why)) => Heard::Failed(text::why(why)),
        Err(_) => Heard::Failed(text::why(Why::BrokenOff)),
    }
}

/// What the server says where nothing was asked.
#[derive(Deserialize)]
struct Refusal {
    why: Option<Why>,
}

fn refused(status: u16, body: &str) -> String {
    if let Ok(Refusal { why: Some(why) }) = serde_json::from_str(body) {
        return text::why(why);
    }
    match status {
        200 => text::why(Why::BrokenOff),
        0 => words::error(&Error::Unreachable),
        401 => words::error(&Error::Unauthorized),
        403 => words::error(&Error::Forbidden),
        404 => words::error(&Error::NotFound),
        _ => words::error(&Error::Internal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_more_of_the_draft_or_its_end() {
        assert!(matches!(heard("{\"text\":\"Hi \"}"), Heard::Text(more) if more == "Hi "));
        assert!(matches!(heard("\"done\""), Heard::Done));
        assert!(matches!(heard("{\"failed\":\"link\"}"), Heard::Failed(why) if why.contains("thrown away")));
        assert!(matches!(heard("<html>"), Heard::Failed(_)));
    }

    #[test]
    fn why_nothing_was_asked_is_told_in_words() {
        assert!(refused(409, "{\"code\":\"conflict\",\"why\":\"off\"}").contains("turned off"));
        assert_eq!(refused(0, ""), words::error(&Error::Unreachable));
        assert_eq!(refused(403, "{\"code\":\"forbidden\"}"), words::error(&Error::Forbidden));
        assert_eq!(refused(200, ""), text::why(Why::BrokenOff));
    }
}
