//! The live stream: events of the server, folded into the inbox.
//!
//! A browser opens no more than six connections to a host, so its tabs share one stream: the tab that holds a lock
//! keeps it and hands everything on over a channel; when that tab goes, the lock and the stream pass to another. Where
//! locks or channels are missing (they need a secure context), every tab has a stream of its own.
//!
//! Every event has a number and no number is missing, so a tab knows whether it has seen everything, and whoever lacks
//! something says from where to begin.

use super::{
    browser,
    desk::{Connection, Desk},
    kept,
};
use crate::domain::{
    event::{Event, EventKind},
    id::ConversationId,
    time::Timestamp,
};
use leptos::{
    ev,
    leptos_dom::helpers::{TimeoutHandle, WindowListenerHandle, set_timeout_with_handle},
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{self, MessageEvent},
};
use send_wrapper::SendWrapper;
use serde::Deserialize;
use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
    time::Duration,
};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, BroadcastChannel, EventSource, RequestInit, Response};

/// Without any sign of life for so long, a stream is taken for dead. Heartbeats come every 15 s.
const SILENCE: Duration = Duration::from_secs(40);
/// Longest wait between two tries to connect.
const LONGEST_WAIT: u64 = 30;
/// How many events the tab with the stream can repeat for another that came later.
const REPEATABLE: usize = 500;
/// After so many questions without an answer a tab loads everything anew.
const PATIENCE: u32 = 3;
/// Events of the same instant are taken in together.
const TOGETHER: Duration = Duration::from_millis(16);

/// The stream's hello and heartbeat.
#[derive(Deserialize)]
struct Pulse {
    now: Timestamp,
    #[serde(default)]
    seq: i64,
    /// The build of the server's pages.
    #[serde(default)]
    build: String,
}

/// What the page does when something on the stream concerns more than the inbox.
#[derive(Clone, Copy)]
pub struct Hooks {
    /// Everything has to be asked for again, if whoever is here is still the same; calls [`Handle::resume`] afterwards
    /// by itself.
    pub reload: Callback<()>,
    /// The server's pages are of this build.
    pub build: Callback<String>,
    /// A conversation went into another.
    pub merged: Callback<(ConversationId, ConversationId)>,
}

/// Follows the stream until the page goes.
pub fn follow(desk: Desk, person: &str, hooks: Hooks) -> Handle {
    let stream = Rc::new(Stream {
        desk,
        hooks,
        person: person.to_owned(),
        source: RefCell::new(None),
        channel: RefCell::new(None),
        leads: Cell::new(false),
        tries: Cell::new(0),
        asked: Cell::new(0),
        arrived: RefCell::new(Vec::new()),
        flush: RefCell::new(None),
        recent: RefCell::new(VecDeque::new()),
        watch: RefCell::new(None),
        retry: RefCell::new(None),
        closures: RefCell::new(Vec::new()),
        listeners: RefCell::new(Vec::new()),
    });
    stream.watch_the_line();
    stream.watch_the_others();
    stream.join(person);
    Handle(SendWrapper::new(stream))
}

/// Keeps the stream alive; goes with the page.
pub struct Handle(SendWrapper<Rc<Stream>>);

impl Handle {
    /// Begins again after everything was loaded anew.
    pub fn resume(&self) {
        self.0.open();
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.0.stop();
    }
}

struct Stream {
    desk: Desk,
    hooks: Hooks,
    /// Whose page this is.
    person: String,
    source: RefCell<Option<Source>>,
    channel: RefCell<Option<BroadcastChannel>>,
    /// Whether this tab keeps the stream for all.
    leads: Cell<bool>,
    tries: Cell<u32>,
    /// How often this tab has asked for what it lacks without getting it.
    asked: Cell<u32>,
    arrived: RefCell<Vec<Event>>,
    flush: RefCell<Option<TimeoutHandle>>,
    recent: RefCell<VecDeque<(i64, String)>>,
    watch: RefCell<Option<TimeoutHandle>>,
    retry: RefCell<Option<TimeoutHandle>>,
    closures: RefCell<Vec<Closure<dyn FnMut(MessageEvent)>>>,
    listeners: RefCell<Vec<WindowListenerHandle>>,
}

/// An open connection and what listens to it.
struct Source {
    connection: EventSource,
    _listeners: Vec<Closure<dyn FnMut(MessageEvent)>>,
}

impl Drop for Source {
    fn drop(&mut self) {
        self.connection.close();
    }
}

impl Stream {
    /// Says at once when the line is cut, and connects at once when it is back.
    fn watch_the_line(self: &Rc<Self>) {
        let stream = Rc::downgrade(self);
        let gone = window_event_listener(ev::offline, move |_| {
            if let Some(stream) = stream.upgrade() {
                stream.show(Connection::Offline);
            }
        });
        let stream = Rc::downgrade(self);
        let back = window_event_listener(ev::online, move |_| {
            if let Some(stream) = stream.upgrade().filter(|stream| !stream.is_over()) {
                stream.show(Connection::Reconnecting);
                if stream.leads.get() || stream.channel.borrow().is_none() {
                    stream.tries.set(0);
                    stream.open();
                }
            }
        });
        self.listeners.borrow_mut().extend([gone, back]);
    }

    /// Looks who is here once somebody has signed in in another tab: this page is another person's then, or may go on.
    fn watch_the_others(self: &Rc<Self>) {
        let stream = Rc::downgrade(self);
        let listener = window_event_listener(ev::storage, move |event| {
            let who = event.new_value().filter(|_| event.key().as_deref() == Some(kept::PERSON));
            if let (Some(stream), Some(who)) = (stream.upgrade(), who)
                && (who != stream.person || stream.is_over())
            {
                stream.hooks.reload.run(());
            }
        });
        self.listeners.borrow_mut().push(listener);
    }

    /// Whether the session is over. Then nothing is tried any more: the browser may be another person's by now.
    fn is_over(&self) -> bool {
        self.desk.connection.get_untracked() == Connection::SignedOut
    }

    /// Finds out whether this tab keeps the stream or listens to one that does.
    fn join(self: &Rc<Self>, person: &str) {
        let name = format!("ajar.live.{person}");
        let Some(channel) = browser::locks().and_then(|_| BroadcastChannel::new(&name).ok()) else {
            self.leads.set(false);
            self.open();
            return;
        };
        let listener = {
            let stream = Rc::downgrade(self);
            Closure::new(move |message: MessageEvent| {
                if let (Some(stream), Some(text)) = (stream.upgrade(), message.data().as_string()) {
                    stream.hear(&text);
                }
            })
        };
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        self.closures.borrow_mut().push(listener);
        *self.channel.borrow_mut() = Some(channel);
        self.ask();
        self.watch();
        self.lead_when_free(&name);
    }

    /// Takes the stream over as soon as no other tab keeps it, and for as long as this tab lives.
    fn lead_when_free(self: &Rc<Self>, name: &str) {
        let stream = Rc::downgrade(self);
        browser::with_lock(name, move || {
            if let Some(stream) = stream.upgrade() {
                stream.leads.set(true);
                stream.open();
            }
            // The lock is held until this is settled, which it never is: it ends with the tab.
            js_sys::Promise::new(&mut |_, _| {})
        });
    }

    /// Opens the stream, after what this tab has seen.
    fn open(self: &Rc<Self>) {
        self.take_in();
        let after = self.desk.inbox.with_untracked(|inbox| inbox.seq);
        self.open_after(after);
    }

    fn open_after(self: &Rc<Self>, after: i64) {
        *self.source.borrow_mut() = None;
        let Ok(connection) = EventSource::new(&address(after)) else { return };
        let mut listeners = Vec::new();
        for name in ["hello", "heartbeat"] {
            let stream = Rc::downgrade(self);
            let listener = Closure::new(move |message: MessageEvent| {
                if let (Some(stream), Some(data)) = (stream.upgrade(), message.data().as_string()) {
                    stream.tell(&format!("p{data}"));
                    stream.pulse(&data);
                }
            });
            _ = connection.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            listeners.push(listener);
        }
        let stream = Rc::downgrade(self);
        let on_event = Closure::new(move |message: MessageEvent| {
            if let (Some(stream), Some(data)) = (stream.upgrade(), message.data().as_string()) {
                stream.tell(&format!("e{data}"));
                stream.event(&data, true);
            }
        });
        connection.set_onmessage(Some(on_event.as_ref().unchecked_ref()));
        listeners.push(on_event);
        let stream = Rc::downgrade(self);
        let on_error = Closure::new(move |_: MessageEvent| {
            if let Some(stream) = stream.upgrade() {
                stream.broke();
            }
        });
        connection.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        listeners.push(on_error);
        *self.source.borrow_mut() = Some(Source { connection, _listeners: listeners });
        self.watch();
    }

    /// Something the tab with the stream said.
    fn hear(self: &Rc<Self>, text: &str) {
        let Some(mark) = text.chars().next() else { return };
        let rest = &text[mark.len_utf8()..];
        match (mark, self.leads.get()) {
            ('e', false) => self.event(rest, false),
            ('p', false) => {
                self.pulse(rest);
                if self.source.borrow().is_some() {
                    // The shared stream is back: the one opened in its absence goes.
                    *self.source.borrow_mut() = None;
                }
            }
            ('s', false) => self.show(if rest == "offline" { Connection::Offline } else { Connection::Reconnecting }),
            ('l', false) => {
                if let Ok(as_of) = rest.parse() {
                    self.desk.as_of.set(Some(Timestamp(as_of)));
                    self.show(Connection::Live);
                    self.watch();
                }
            }
            // Whoever is signed in again asks the tab that was there before: it looks whether it may go on.
            ('q', true) if self.is_over() => self.hooks.reload.run(()),
            ('q', true) => {
                self.greet();
                // Whoever has loaded nothing yet lacks nothing.
                if let Some(after) = rest.parse().ok().filter(|after| *after > 0) {
                    self.repeat(after);
                }
            }
            _ => {}
        }
    }

    /// Asks whoever keeps the stream for everything after what this tab has seen.
    fn ask(&self) {
        let after = self.desk.inbox.with_untracked(|inbox| inbox.seq);
        self.tell(&format!("q{after}"));
    }

    /// Says how the shared stream stands, so that a tab that has just opened need not wait for the next heartbeat.
    fn greet(&self) {
        let as_of = self.desk.as_of.get_untracked();
        match (self.desk.connection.get_untracked(), as_of) {
            (Connection::Live, Some(as_of)) => self.tell(&format!("l{}", as_of.0)),
            (Connection::Offline, _) => self.tell("soffline"),
            (Connection::Reconnecting, _) => self.tell("sreconnecting"),
            _ => {}
        }
    }

    /// Says something to the other tabs: everything if this one keeps the stream, else only questions.
    fn tell(&self, text: &str) {
        if (self.leads.get() || text.starts_with('q'))
            && let Some(channel) = self.channel.borrow().as_ref()
        {
            _ = channel.post_message(&JsValue::from_str(text));
        }
    }

    /// Repeats what came after `after`; where that is no longer at hand, opens the stream from there again.
    fn repeat(self: &Rc<Self>, after: i64) {
        self.take_in();
        let seen = self.desk.inbox.with_untracked(|inbox| inbox.seq);
        if after >= seen {
            return;
        }
        let recent = self.recent.borrow();
        if recent.front().is_some_and(|(first, _)| *first <= after + 1) {
            for (_, data) in recent.iter().filter(|(seq, _)| *seq > after) {
                self.tell(&format!("e{data}"));
            }
        } else {
            drop(recent);
            self.open_after(after);
        }
    }

    fn pulse(self: &Rc<Self>, data: &str) {
        let Ok(pulse) = serde_json::from_str::<Pulse>(data) else { return };
        if self.is_over() {
            return;
        }
        self.desk.clock.heard(pulse.now);
        self.desk.as_of.set(Some(pulse.now));
        self.tries.set(0);
        self.show(Connection::Live);
        self.hooks.build.run(pulse.build);
        self.take_in();
        if self.desk.is_kept.get_untracked() {
            // What is on the page is from an earlier visit, and not all of it of the same moment.
            self.hooks.reload.run(());
        }
        if self.desk.inbox.with_untracked(|inbox| inbox.seq == 0) {
            // Nothing is loaded yet, so nothing can be missing: the story begins here.
            self.desk.inbox.update(|inbox| inbox.seq = pulse.seq);
        }
        if !self.leads.get() && self.source.borrow().is_none() {
            let seen = self.desk.inbox.with_untracked(|inbox| inbox.seq);
            if pulse.seq <= seen {
                self.asked.set(0);
            } else if self.asked.get() < PATIENCE {
                self.asked.set(self.asked.get() + 1);
                self.ask();
            } else {
                self.asked.set(0);
                self.hooks.reload.run(());
            }
        }
        self.watch();
    }

    fn event(self: &Rc<Self>, data: &str, from_source: bool) {
        let Ok(event) = serde_json::from_str::<Event>(data) else { return };
        if from_source && self.leads.get() {
            let mut recent = self.recent.borrow_mut();
            if recent.back().is_none_or(|(last, _)| *last < event.seq) {
                recent.push_back((event.seq, data.to_owned()));
            }
            while recent.len() > REPEATABLE {
                recent.pop_front();
            }
        }
        self.arrived.borrow_mut().push(event);
        let mut flush = self.flush.borrow_mut();
        if flush.is_none() {
            let stream = Rc::downgrade(self);
            *flush = set_timeout_with_handle(
                move || {
                    if let Some(stream) = stream.upgrade() {
                        stream.take_in();
                    }
                },
                TOGETHER,
            )
            .ok();
        }
    }

    /// Folds what arrived into the inbox.
    fn take_in(&self) {
        *self.flush.borrow_mut() = None;
        let events = std::mem::take(&mut *self.arrived.borrow_mut());
        if events.is_empty() {
            return;
        }
        let seen = self.desk.inbox.with_untracked(|inbox| inbox.seq);
        if events.iter().any(|event| event.seq > seen) {
            self.desk.inbox.update(|inbox| {
                for event in &events {
                    inbox.apply(event);
                }
            });
        }
        for event in events.iter().filter(|event| event.seq > seen) {
            match event.kind {
                EventKind::TemplateUpdated => self.desk.templates.update(|n| *n = n.wrapping_add(1)),
                EventKind::ConversationMerged => {
                    let into = event.data.get("into").and_then(|into| into.as_str()).and_then(|id| id.parse().ok());
                    if let (Some(gone), Some(into)) = (event.conversation_id, into) {
                        self.hooks.merged.run((gone, into));
                    }
                }
                _ => {}
            }
        }
    }

    /// The connection broke. The browser tries again by itself, unless the server has refused.
    fn broke(self: &Rc<Self>) {
        let refused =
            self.source.borrow().as_ref().is_some_and(|source| source.connection.ready_state() == EventSource::CLOSED);
        let online = browser::is_online();
        self.tell(if online { "sreconnecting" } else { "soffline" });
        self.show(if online { Connection::Reconnecting } else { Connection::Offline });
        if refused {
            self.find_out();
        }
    }

    /// Asks in another way why there is no stream: what broke tells nothing.
    fn find_out(self: &Rc<Self>) {
        *self.source.borrow_mut() = None;
        let after = self.desk.inbox.with_untracked(|inbox| inbox.seq);
        let stream = self.clone();
        spawn_local(async move {
            match probe(after).await {
                Some(410) => stream.hooks.reload.run(()),
                Some(401 | 403) => stream.give_up(),
                _ => stream.try_later(),
            }
        });
    }

    /// The session is over.
    fn give_up(&self) {
        self.show(Connection::SignedOut);
        for timer in [&self.watch, &self.retry] {
            replace(timer, None);
        }
    }

    fn try_later(self: &Rc<Self>) {
        let tries = self.tries.get();
        self.tries.set(tries.saturating_add(1));
        let wait = 1u64.checked_shl(tries).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT);
        let stream = Rc::downgrade(self);
        let later = move || {
            if let Some(stream) = stream.upgrade().filter(|stream| !stream.is_over()) {
                stream.open();
            }
        };
        replace(&self.retry, set_timeout_with_handle(later, Duration::from_secs(wait)).ok());
    }

    /// Expects the next sign of life; without it, opens the stream anew.
    fn watch(self: &Rc<Self>) {
        let stream = Rc::downgrade(self);
        let silent = move || {
            if let Some(stream) = stream.upgrade().filter(|stream| !stream.is_over()) {
                stream.show(if browser::is_online() { Connection::Reconnecting } else { Connection::Offline });
                stream.open();
            }
        };
        replace(&self.watch, set_timeout_with_handle(silent, SILENCE).ok());
    }

    fn show(&self, connection: Connection) {
        if self.is_over() {
            return;
        }
        // A page out of what was kept is offline until the server is heard from.
        let kept = connection == Connection::Reconnecting && self.desk.is_kept.get_untracked();
        let connection = if kept { Connection::Offline } else { connection };
        if self.desk.connection.get_untracked() != connection {
            self.desk.connection.set(connection);
        }
    }

    fn stop(&self) {
        *self.source.borrow_mut() = None;
        for timer in [&self.watch, &self.retry, &self.flush] {
            replace(timer, None);
        }
        for listener in self.listeners.borrow_mut().drain(..) {
            listener.remove();
        }
        if let Some(channel) = self.channel.borrow_mut().take() {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}

fn replace(timer: &RefCell<Option<TimeoutHandle>>, with: Option<TimeoutHandle>) {
    if let Some(old) = timer.replace(with) {
        old.clear();
    }
}

/// Nothing seen yet: the stream begins with what comes next.
fn address(after: i64) -> String {
    if after > 0 { format!("/api/v1/events?after={after}") } else { "/api/v1/events".to_owned() }
}

/// The status the server answers with, without reading on.
async fn probe(after: i64) -> Option<u16> {
    let abort = AbortController::new().ok()?;
    let init = RequestInit::new();
    init.set_signal(Some(&abort.signal()));
    let answer = JsFuture::from(window().fetch_with_str_and_init(&address(after), &init)).await.ok()?;
    let status = answer.dyn_into::<Response>().ok()?.status();
    abort.abort();
    Some(status)
}
