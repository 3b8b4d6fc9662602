//! The live stream: events of the server, folded into the inbox.
//!
//! A browser opens no more than six connections to a host, so its tabs share one stream: the tab that holds a lock
//! keeps it and hands everything on over a channel; when that tab goes, the lock and the stream pass to another. Where
//! locks or channels are missing (they need a secure context), every tab has a stream of its own.
//!
//! Every event has a number and no number is missing, so a tab knows whether it has seen everything, and whoever lacks
//! something says from where to begin. What another tab hands on is taken in only where it follows on what was seen.

use super::{
    browser,
    clock::system_now,
    desk::{Connection, Desk},
    kept,
};
use crate::domain::{
    event::{Event, EventKind},
    id::ConversationId,
    inbox,
    time::{Span, Timestamp},
};
use js_sys::{Function, Promise};
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
/// Events of the same instant are taken in together: what one delivery brings at once, a frame's worth while much happens.
const AT_ONCE: Duration = Duration::from_millis(4);
const A_FRAME: Duration = Duration::from_millis(16);
/// The longest that anything waits for others. A page that cannot keep up takes more in at a time, so that keys and the
/// frames in between have their turn.
const LONGEST_PAUSE: Duration = Duration::from_millis(120);
/// So long without an event nothing much happens.
const QUIET: Span = Span(100);

/// The stream's hello and heartbeat.
#[derive(Deserialize)]
struct Pulse {
    now: Timestamp,
    #[serde(default)]
    seq: i64,
    /// The build of the server's pages.
    #[serde(default)]
    build: String,
    /// Another word once whoever is here sees other conversations than before.
    #[serde(default)]
    reach: String,
}

/// What the page does when something on the stream concerns more than the inbox.
#[derive(Clone, Copy)]
pub struct Hooks {
    /// Everything has to be asked for again, if whoever is here is still the same; calls [`Handle::resume`] or
    /// [`Handle::resume_later`] afterwards by itself.
    pub reload: Callback<()>,
    /// The server's pages are of this build.
    pub build: Callback<String>,
    /// A conversation went into another.
    pub merged: Callback<(ConversationId, ConversationId)>,
    /// Who else has a conversation before them, as it was told.
    pub present: Callback<String>,
    /// Whoever is here is told of a window; and whether this is the tab that makes a sound.
    pub alert: Callback<(Event, bool)>,
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
        lock: RefCell::new(None),
        others: Cell::new(false),
        handing: RefCell::new(String::new()),
        tries: Cell::new(0),
        asked: Cell::new(0),
        asked_after: Cell::new(None),
        at: Cell::new(None),
        reach: RefCell::new(None),
        arrived: RefCell::new(Vec::new()),
        took_in_at: Cell::new(Timestamp(0)),
        took: Cell::new(Span(0)),
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

    /// The same where nothing could be loaded: after a pause, as whatever is in trouble needs it.
    pub fn resume_later(&self) {
        self.0.try_later();
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
    /// Lets another tab have the lock.
    lock: RefCell<Option<Function>>,
    /// Whether another tab has asked for anything: alone, this one hands nothing on.
    others: Cell<bool>,
    /// Events to hand on, each on a line of its own.
    handing: RefCell<String>,
    tries: Cell<u32>,
    /// How often this tab has asked for what it lacks without getting it.
    asked: Cell<u32>,
    /// What it had seen when it last did.
    asked_after: Cell<Option<i64>>,
    /// How far the stream that this tab keeps has come; unknown until the server has said where it begins.
    at: Cell<Option<i64>>,
    /// What whoever is here sees, as the server said last.
    reach: RefCell<Option<String>>,
    arrived: RefCell<Vec<Event>>,
    /// When events were last taken in, and how long the page was busy with it.
    took_in_at: Cell<Timestamp>,
    took: Cell<Span>,
    flush: RefCell<Option<TimeoutHandle>>,
    /// What came last on the stream that this tab keeps, without a gap.
    recent: RefCell<VecDeque<(i64, String)>>,
    watch: RefCell<Option<TimeoutHandle>>,
    retry: RefCell<Option<TimeoutHandle>>,
    closures: RefCell<Vec<Closure<dyn FnMut(MessageEvent)>>>,
    listeners: RefCell<Vec<WindowListenerHandle>>,
}

/// An open connection and what listens to it.
struct Source {
    connection: EventSource,
    /// It was opened before anything was loaded, and after a break would begin anywhere again.
    begins_anywhere: bool,
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

    /// Whether the page that it was for has gone.
    fn is_gone(&self) -> bool {
        self.desk.connection.is_disposed()
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

    /// Takes the stream over as soon as no other tab keeps it, until it stops.
    fn lead_when_free(self: &Rc<Self>, name: &str) {
        let stream = Rc::downgrade(self);
        browser::with_lock(name, move || {
            let Some(stream) = stream.upgrade().filter(|stream| !stream.is_gone()) else {
                // It waited in vain.
                return Promise::resolve(&JsValue::UNDEFINED);
            };
            // The lock is held until this is settled.
            let held = Promise::new(&mut |settle, _| *stream.lock.borrow_mut() = Some(settle));
            // Of what was handed on until now there may be something missing.
            stream.take_in();
            stream.leads.set(true);
            // Whoever is there and followed another tab says so.
            stream.tell("h");
            stream.open();
            held
        });
    }

    /// Opens the stream, after what this tab has seen.
    fn open(self: &Rc<Self>) {
        self.take_in();
        self.open_after(self.seen());
    }

    /// Without a number the stream begins with what comes next.
    fn open_after(self: &Rc<Self>, after: Option<i64>) {
        *self.source.borrow_mut() = None;
        self.at.set(after);
        let mut recent = self.recent.borrow_mut();
        if recent.back().map(|(last, _)| *last) != after {
            // What comes now does not follow on it.
            recent.clear();
        }
        drop(recent);
        let Ok(connection) = EventSource::new(&address(after)) else { return };
        let mut listeners = Vec::new();
        for name in ["hello", "heartbeat"] {
            let stream = Rc::downgrade(self);
            let listener = Closure::new(move |message: MessageEvent| {
                if let (Some(stream), Some(data)) = (stream.upgrade(), message.data().as_string()) {
                    // What it counts goes before it.
                    stream.hand_on();
                    stream.tell(&format!("p{data}"));
                    stream.pulse(&data);
                }
            });
            _ = connection.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            listeners.push(listener);
        }
        let stream = Rc::downgrade(self);
        let on_present = Closure::new(move |message: MessageEvent| {
            if let (Some(stream), Some(data)) = (stream.upgrade(), message.data().as_string()) {
                stream.tell(&format!("w{data}"));
                stream.hooks.present.run(data);
            }
        });
        _ = connection.add_event_listener_with_callback("presence", on_present.as_ref().unchecked_ref());
        listeners.push(on_present);
        let stream = Rc::downgrade(self);
        let on_event = Closure::new(move |message: MessageEvent| {
            if let (Some(stream), Some(data)) = (stream.upgrade(), message.data().as_string()) {
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
        let begins_anywhere = after.is_none();
        *self.source.borrow_mut() = Some(Source { connection, begins_anywhere, _listeners: listeners });
        self.watch();
    }

    /// Something the tab with the stream said.
    fn hear(self: &Rc<Self>, text: &str) {
        let Some(mark) = text.chars().next() else { return };
        let rest = &text[mark.len_utf8()..];
        match (mark, self.leads.get()) {
            ('e', false) if self.listens() => rest.lines().for_each(|data| self.event(data, false)),
            ('h', false) => self.ask(),
            ('p', false) => {
                if !self.listens() {
                    // The shared stream is back: the one opened in its absence goes. What is missing is asked for.
                    self.take_in();
                    *self.source.borrow_mut() = None;
                }
                self.pulse(rest);
            }
            ('w', false) => self.hooks.present.run(rest.to_owned()),
            ('s', false) => self.show(if rest == "offline" { Connection::Offline } else { Connection::Reconnecting }),
            ('l', false) => {
                if let Ok(as_of) = rest.parse() {
                    self.desk.as_of.set(Some(Timestamp(as_of)));
                    self.show(Connection::Live);
                    self.watch();
                }
            }
            // Whoever is signed in again asks the tab that was there before: it looks whether it may go on.
            ('q', true) if self.is_over() => {
                self.others.set(true);
                self.hooks.reload.run(());
            }
            ('q', true) => {
                self.others.set(true);
                self.greet();
                if let Ok(after) = rest.parse() {
                    self.repeat(after);
                }
            }
            _ => {}
        }
    }

    /// Whether this tab has no stream of its own.
    fn listens(&self) -> bool {
        !self.leads.get() && self.source.borrow().is_none()
    }

    /// The last event that is on the page; 0 where nothing has ever happened. None where nothing is loaded yet: then
    /// nothing is missing either.
    fn seen(&self) -> Option<i64> {
        let seq = self.desk.inbox.with_untracked(|inbox| inbox.seq);
        (seq > 0 || self.desk.loaded.get_untracked()).then_some(seq)
    }

    /// Asks whoever keeps the stream for everything after what this tab has seen.
    fn ask(&self) {
        let seen = self.seen();
        self.asked_after.set(seen);
        self.tell(&seen.map_or_else(|| "q".to_owned(), |seen| format!("q{seen}")));
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
        // What comes after the point the stream has reached comes by itself.
        if self.at.get().is_none_or(|at| after >= at) {
            return;
        }
        let recent = self.recent.borrow();
        if recent.front().is_some_and(|(first, _)| *first <= after + 1) {
            // What waits to be handed on is among it.
            let lacking: Vec<&str> =
                recent.iter().filter(|(seq, _)| *seq > after).map(|(_, data)| data.as_str()).collect();
            self.tell(&format!("e{}", lacking.join("\n")));
        } else {
            drop(recent);
            self.open_after(Some(after));
        }
    }

    fn pulse(self: &Rc<Self>, data: &str) {
        let Ok(pulse) = serde_json::from_str::<Pulse>(data) else { return };
        if self.is_over() {
            return;
        }
        self.desk.clock.heard(pulse.now);
        self.desk.as_of.set(Some(pulse.now));
        self.show(Connection::Live);
        let before = self.reach.replace(Some(pulse.reach.clone()));
        let sees_else = before.is_some_and(|before| before != pulse.reach);
        self.hooks.build.run(pulse.build);
        self.take_in();
        if self.desk.is_kept.get_untracked() || sees_else {
            // What is on the page is from an earlier visit, and not all of it of the same moment; or there is something on it
            // that is not seen any more.
            self.hooks.reload.run(());
        } else {
            self.tries.set(0);
        }
        if self.seen().is_none() {
            // The story begins here.
            self.desk.inbox.update(|inbox| inbox.seq = pulse.seq);
        }
        if !self.listens() && self.at.get().is_none() {
            self.at.set(Some(pulse.seq));
            if self.seen().is_some_and(|seen| seen < pulse.seq) {
                // Something was loaded meanwhile that ends before this stream begins.
                self.open();
            }
        }
        if self.listens() {
            if self.seen().is_none_or(|seen| pulse.seq <= seen) {
                self.asked.set(0);
                self.asked_after.set(None);
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
            self.at.set(Some(event.seq));
            if self.others.get() {
                let mut handing = self.handing.borrow_mut();
                if !handing.is_empty() {
                    handing.push('\n');
                }
                handing.push_str(data);
            }
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
                        stream.watch_the_work();
                    }
                },
                self.pause(),
            )
            .ok();
        }
    }

    /// How long what has just arrived waits for more.
    fn pause(&self) -> Duration {
        if system_now() - self.took_in_at.get() > QUIET {
            return AT_ONCE;
        }
        let twice = u64::try_from(2 * self.took.get().0).unwrap_or_default();
        Duration::from_millis(twice).clamp(A_FRAME, LONGEST_PAUSE)
    }

    /// Sees how long the page is busy with what was just taken in: what hangs on it is drawn before the next task.
    fn watch_the_work(self: &Rc<Self>) {
        let stream = Rc::downgrade(self);
        let done = move || {
            if let Some(stream) = stream.upgrade() {
                stream.took.set(system_now() - stream.took_in_at.get());
            }
        };
        set_timeout(done, Duration::ZERO);
    }

    /// Hands on to the other tabs what arrived, all at once.
    fn hand_on(&self) {
        let handing = std::mem::take(&mut *self.handing.borrow_mut());
        if !handing.is_empty() {
            self.tell(&format!("e{handing}"));
        }
    }

    /// Folds what arrived into the inbox.
    fn take_in(&self) {
        *self.flush.borrow_mut() = None;
        self.hand_on();
        let mut events = std::mem::take(&mut *self.arrived.borrow_mut());
        if events.is_empty() {
            return;
        }
        self.took_in_at.set(system_now());
        let seen = self.seen();
        let lacks = self.listens() && seen.is_some_and(|seen| inbox::keep_following(&mut events, seen));
        let seen = seen.unwrap_or_default();
        if events.iter().any(|event| event.seq > seen) {
            self.desk.inbox.update(|inbox| {
                for event in &events {
                    inbox.apply(event);
                }
            });
        }
        for event in events.iter().filter(|event| event.seq > seen) {
            match event.kind {
                EventKind::AlertRaised => {
                    let leads = self.leads.get() || self.channel.borrow().is_none();
                    self.hooks.alert.run((event.clone(), leads));
                }
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
        // Once is enough until it has an answer, or the next sign of life.
        if lacks && self.asked_after.get() != self.seen() {
            self.ask();
        }
    }

    /// The connection broke. The browser tries again by itself, unless the server has refused; and it is not let where
    /// something would be missed by that.
    fn broke(self: &Rc<Self>) {
        let ended = |source: &Source| source.begins_anywhere || source.connection.ready_state() == EventSource::CLOSED;
        let ended = self.source.borrow().as_ref().is_some_and(ended);
        let online = browser::is_online();
        self.tell(if online { "sreconnecting" } else { "soffline" });
        self.show(if online { Connection::Reconnecting } else { Connection::Offline });
        if ended {
            self.find_out();
        }
    }

    /// Asks in another way why there is no stream: what broke tells nothing.
    fn find_out(self: &Rc<Self>) {
        *self.source.borrow_mut() = None;
        let after = self.seen();
        let stream = self.clone();
        spawn_local(async move {
            let status = probe(after).await;
            if stream.is_gone() {
                return;
            }
            match status {
                Some(410) => _ = stream.hooks.reload.try_run(()),
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
        if let Some(settle) = self.lock.borrow_mut().take() {
            _ = settle.call0(&JsValue::UNDEFINED);
        }
    }
}

fn replace(timer: &RefCell<Option<TimeoutHandle>>, with: Option<TimeoutHandle>) {
    if let Some(old) = timer.replace(with) {
        old.clear();
    }
}

fn address(after: Option<i64>) -> String {
    after.map_or_else(|| "/api/v1/events".to_owned(), |after| format!("/api/v1/events?after={after}"))
}

/// The status the server answers with, without reading on.
async fn probe(after: Option<i64>) -> Option<u16> {
    let abort = AbortController::new().ok()?;
    let init = RequestInit::new();
    init.set_signal(Some(&abort.signal()));
    let answer = JsFuture::from(window().fetch_with_str_and_init(&address(after), &init)).await.ok()?;
    let status = answer.dyn_into::<Response>().ok()?.status();
    abort.abort();
    Some(status)
}
