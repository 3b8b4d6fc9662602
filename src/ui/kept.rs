//! What this browser keeps of the desk, so that the app opens without a connection.
//!
//! The first range of the queue, and the conversations that whoever is signed in has opened in the last seven days, as
//! they were when the server was last heard from. They lie in a cache of their own that the pages write and read; the
//! service worker throws it away where no page is open to do it. Nothing is kept for anybody who is not signed in, and
//! one person's things are never shown to another.

use super::{
    browser,
    clock::system_now,
    desk::{Connection, Desk},
    outbox,
};
use crate::{
    api::{
        conversation::{ConversationPage, QueuePage},
        session::Me,
    },
    domain::{
        conversation::ConversationView,
        id::ConversationId,
        message::Message,
        note::Asides,
        time::{Span, Timestamp},
    },
};
use leptos::{
    ev,
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{Cache, CacheStorage, Response},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How long something is kept without hearing from the server, and a conversation without being opened.
const LIFETIME: Span = Span::days(7);
/// Rows of the queue, conversations, and messages of one.
const ROWS: usize = 100;
const THREADS: usize = 50;
const MESSAGES: usize = 500;
/// How long after a change it is kept, and how long after that the next one.
const SETTLED: Duration = Duration::from_secs(2);
const BETWEEN: Duration = Duration::from_secs(10);

/// The cache, and what lies in it. The service worker knows the first and the third.
const CACHE: &str = "ajar.kept";
const DESK: &str = "/kept/desk";
const CONTACT: &str = "/kept/contact";
/// Under which keys it is noted when a conversation was last opened here; the id follows.
const OPENED: &str = "ajar.kept.opened.";
/// Under which key it is noted that somebody signed out, until it is certain that the server has heard of it. The head of
/// every page reads it too.
pub const LEAVING: &str = "ajar.leaving";
/// The time of the last contact once more, under a key that stays when the cache is thrown away.
const HEARD: &str = "ajar.kept.heard";
/// Under which key it is noted whose things are kept.
pub const PERSON: &str = "ajar.kept.person";

/// The queue as it was, and who saw it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptDesk {
    pub me: Me,
    pub rows: Vec<ConversationView>,
    /// Whether there were more than these.
    #[serde(default)]
    pub is_cut: bool,
    pub seq: i64,
    /// When the server was last heard from.
    pub at: Timestamp,
}

/// A conversation as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptThread {
    pub page: ConversationPage,
    pub at: Timestamp,
}

/// What a conversation came with besides its row and messages: it stays until the conversation is asked for anew.
#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    pub id: ConversationId,
    /// Messages from before the oldest one are asked for with this.
    pub older: Option<String>,
    /// The text that was begun, as the server had it; none once somebody has looked, and where nobody has asked it.
    pub draft: Option<String>,
    oldest: Option<(Timestamp, i64)>,
    opened_by: Option<Message>,
}

impl Thread {
    pub fn of(page: &ConversationPage) -> Self {
        Self {
            id: page.row.id,
            older: page.older.clone(),
            draft: None,
            oldest: page.messages.first().map(place),
            opened_by: page.opened_by.clone(),
        }
    }
}

impl KeptDesk {
    /// The first page of the queue. There is no further one without a connection.
    pub fn into_page(self) -> QueuePage {
        QueuePage { rows: self.rows, next: None, seq: self.seq, now: self.at }
    }
}

fn place(message: &Message) -> (Timestamp, i64) {
    (message.sent_at, message.id.0)
}

/// Whether something may still be kept that is this old. A time that lies ahead is one of a clock that was set back:
/// how old it is nobody knows.
fn is_fresh(at: Timestamp, now: Timestamp) -> bool {
    let age = now - at;
    age < LIFETIME && age > Span::days(-1)
}

/// Which of the opened conversations are kept no longer, the ones opened last being kept longest.
fn outlived(mut opened: Vec<(ConversationId, Timestamp)>, now: Timestamp) -> Vec<ConversationId> {
    opened.sort_by_key(|(_, at)| std::cmp::Reverse(*at));
    let kept = opened.iter().take(THREADS).take_while(|(_, at)| now - *at < LIFETIME).count();
    opened.split_off(kept).into_iter().map(|(id, _)| id).collect()
}

/// The queue of the last visit, where it is kept.
pub async fn desk() -> Option<KeptDesk> {
    if outlives().await { read(DESK).await } else { None }
}

/// A conversation of the last seven days, where it is kept.
pub async fn thread(id: ConversationId) -> Option<KeptThread> {
    if outlives().await { read(&address(id)).await } else { None }
}

/// Whether what was kept may still be shown. After a week without contact nothing stays, of what was begun neither. By
/// then the service worker may have thrown its part away, and not what only pages can.
async fn outlives() -> bool {
    let contact = text_at(CONTACT).await.or_else(|| browser::recall(HEARD));
    let Some(contact) = contact.and_then(|at| at.trim().parse::<i64>().ok()) else { return false };
    let is_fresh = is_fresh(Timestamp(contact), system_now());
    if !is_fresh {
        browser::forget_drafts();
        outbox::forget();
        forget().await;
    }
    is_fresh
}

/// Throws away everything that was kept.
pub async fn forget() {
    browser::forget_all(OPENED);
    browser::forget(PERSON);
    browser::forget(HEARD);
    browser::badge(0);
    if let Some(caches) = caches() {
        _ = JsFuture::from(caches.delete(CACHE)).await;
    }
}

/// Every conversation of which this browser has something: what was opened, what was begun, and what waits.
pub fn conversations() -> Vec<ConversationId> {
    let mut ids: Vec<ConversationId> = outbox::conversations();
    for prefix in [OPENED, browser::DRAFTS, browser::NOTES] {
        let keys = browser::recall_all(prefix).into_iter();
        ids.extend(keys.filter_map(|(key, _)| key.strip_prefix(prefix)?.parse::<ConversationId>().ok()));
    }
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(ASKED);
    ids
}

/// Conversations that the server is asked about at once.
const ASKED: usize = 500;

/// Throws away what was kept of one conversation, and what was begun in it.
pub async fn forget_conversation(id: ConversationId) {
    for prefix in [OPENED, browser::DRAFTS, browser::SYNCED, browser::NOTES] {
        browser::forget(&format!("{prefix}{id}"));
    }
    if let Some(cache) = open().await {
        _ = JsFuture::from(cache.delete_with_str(&address(id))).await;
    }
}

/// Throws away everything this browser has of whoever was signed in: what was kept, what waits, what was begun.
pub fn leave(desk: Desk) {
    browser::forget_drafts();
    outbox::forget();
    // Nothing is written down any more from here on.
    desk.connection.set(Connection::SignedOut);
    spawn_local(forget());
}

/// Keeps what is on the desk as it changes, as long as the server says how it is.
pub fn follow(desk: Desk, person: &str) {
    if browser::recall(PERSON).as_deref() != Some(person) {
        let person = person.to_owned();
        spawn_local(async move {
            forget().await;
            browser::remember(PERSON, &person);
        });
    }
    let due = StoredValue::new(None::<TimeoutHandle>);
    // What the cache holds already, and what was on the screen when it was last written.
    let written = StoredValue::new(None::<Written>);
    let seen = StoredValue::new(None);
    let written_at = StoredValue::new(None::<Timestamp>);
    let write = move || {
        if let Some(waiting) = due.get_value() {
            waiting.clear();
            due.set_value(None);
        }
        if desk.connection.get_untracked() == Connection::Live && !desk.is_kept.get_untracked() {
            let thread = desk.thread.with_value(|thread| thread.as_ref().map(|thread| thread.id));
            let now = (desk.inbox.with_untracked(|inbox| inbox.seq), thread);
            let changed = written.get_value() != Some(now);
            seen.set_value(thread);
            written_at.set_value(Some(system_now()));
            spawn_local(async move {
                // What could not be written now is the next time.
                if let Some(now) = keep(desk, changed).await {
                    written.try_set_value(Some(now));
                }
            });
        }
    };
    Effect::new(move |_| {
        desk.inbox.track();
        desk.open.track();
        desk.as_of.track();
        let connection = desk.connection.get();
        if connection == Connection::SignedOut {
            // All of it is thrown away.
            written.set_value(None);
        }
        if connection == Connection::Live && due.get_value().is_none() {
            // Where much happens it is not all written down at once; what was just opened is.
            let thread = desk.thread.with_value(|thread| thread.as_ref().map(|thread| thread.id));
            let opened = seen.get_value() != thread;
            let busy = written_at.get_value().is_some_and(|at| system_now() - at < Span(BETWEEN.as_millis() as i64));
            let wait = if busy && !opened { BETWEEN } else { SETTLED };
            due.set_value(set_timeout_with_handle(write, wait).ok());
        }
    });
    // Whoever puts the phone away may not come back before the connection is gone.
    let listener = window_event_listener(ev::visibilitychange, move |_| {
        if browser::is_hidden() {
            write();
        }
    });
    on_cleanup(move || {
        listener.remove();
        if let Some(waiting) = due.try_get_value().flatten() {
            waiting.clear();
        }
    });
}

/// The last event that what was written contains, and the conversation that was written beside the queue.
type Written = (i64, Option<ConversationId>);

/// Writes down how things are; what is held already only with the time. What of it was written, where it was.
async fn keep(desk: Desk, changed: bool) -> Option<Written> {
    let me = desk.me.get_untracked()?;
    let at = desk.as_of.get_untracked().filter(|_| desk.loaded.get_untracked())?;
    // In another tab they may have signed out, or somebody else in.
    if browser::recall(PERSON) != Some(me.id.to_string()) {
        return None;
    }
    let now = desk.clock.now_untracked();
    let mut written = None;
    if changed {
        let (rows, known, seq): (Vec<_>, _, _) = desk.inbox.with_untracked(|inbox| {
            (inbox.by_time_left(now).into_iter().take(ROWS).cloned().collect(), inbox.len(), inbox.seq)
        });
        // Of a list that was narrowed from the beginning nobody knows how many there are beside it.
        let goes_on = desk.more.with_untracked(Option::is_some) || desk.paged.with_value(|only| !only.is_plain());
        let is_cut = goes_on || known > ROWS;
        let mut all = write(DESK, &KeptDesk { me: me.clone(), rows, is_cut, seq, at }).await;
        let mut beside = None;
        if let Some(thread) = on_screen(desk, at) {
            let id = thread.page.row.id;
            all &= write(&address(id), &thread).await;
            beside = Some(id);
            browser::remember(&format!("{OPENED}{id}"), &now.0.to_string());
            prune(now).await;
        }
        written = all.then_some((seq, beside));
    }
    let contact = system_now().0.to_string();
    browser::remember(HEARD, &contact);
    put(CONTACT, &contact).await;
    // Somebody may have signed out meanwhile.
    if desk.connection.try_get_untracked() == Some(Connection::SignedOut) {
        forget().await;
    }
    written
}

/// The conversation on the screen.
fn on_screen(desk: Desk, at: Timestamp) -> Option<KeptThread> {
    // None where the page has gone meanwhile.
    let thread = desk.thread.try_get_value()??;
    desk.inbox.with_untracked(|inbox| {
        // Somebody looks at an earlier part of it: what is kept ends with the newest message.
        if inbox.ends_early() {
            return None;
        }
        let row = inbox.conversation(thread.id)?.clone();
        // Those loaded from further back belong to the cursor, which stays where it was.
        let known = inbox.messages().iter().filter(|message| message.conversation_id == thread.id);
        let mut messages: Vec<Message> =
            known.filter(|message| thread.oldest.is_none_or(|oldest| place(message) >= oldest)).cloned().collect();
        messages.drain(..messages.len().saturating_sub(MESSAGES));
        let Thread { older, opened_by, .. } = thread;
        let (newer, prices, seq) = (None, None, inbox.seq);
        // What people here tell each other is not kept in a browser.
        let (asides, draft) = (Asides::default(), None);
        let page = ConversationPage { row, messages, asides, older, newer, draft, opened_by, prices, seq, now: at };
        Some(KeptThread { page, at })
    })
}

/// Throws away the conversations that nobody opened for long.
async fn prune(now: Timestamp) {
    let opened = browser::recall_all(OPENED).into_iter().filter_map(|(key, at)| {
        let id = key.strip_prefix(OPENED)?.parse().ok()?;
        Some((id, Timestamp(at.parse().ok()?)))
    });
    for id in outlived(opened.collect(), now) {
        browser::forget(&format!("{OPENED}{id}"));
        if let Some(cache) = open().await {
            _ = JsFuture::from(cache.delete_with_str(&address(id))).await;
        }
    }
}

fn address(id: ConversationId) -> String {
    format!("/kept/c/{id}")
}

async fn read<T: DeserializeOwned>(address: &str) -> Option<T> {
    serde_json::from_str(&text_at(address).await?).ok()
}

/// Whether it was written.
async fn write<T: Serialize>(address: &str, value: &T) -> bool {
    match serde_json::to_string(value) {
        Ok(text) => put(address, &text).await,
        Err(_) => false,
    }
}

async fn text_at(address: &str) -> Option<String> {
    let found = JsFuture::from(open().await?.match_with_str(address)).await.ok()?;
    let response: Response = found.dyn_into().ok()?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// As far as the browser lets us: whether it did.
async fn put(address: &str, text: &str) -> bool {
    match (open().await, Response::new_with_opt_str(Some(text))) {
        (Some(cache), Ok(response)) => JsFuture::from(cache.put_with_str(address, &response)).await.is_ok(),
        _ => false,
    }
}

async fn open() -> Option<Cache> {
    JsFuture::from(caches()?.open(CACHE)).await.ok()?.dyn_into().ok()
}

/// Browsers have them in a secure context only.
fn caches() -> Option<CacheStorage> {
    js_sys::Reflect::get(&window(), &JsValue::from_str("caches")).ok()?.dyn_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_348_800_000);

    #[test]
    fn nothing_is_kept_longer_than_a_week_without_contact() {
        assert!(is_fresh(NOW - Span::hours(1), NOW));
        assert!(is_fresh(NOW - Span::days(7) + Span::seconds(1), NOW));
        assert!(!is_fresh(NOW - Span::days(7), NOW));
        assert!(is_fresh(NOW + Span::hours(1), NOW), "a clock that was a little off");
        assert!(!is_fresh(NOW + Span::days(2), NOW), "a clock that was set back");
    }

    #[test]
    fn conversations_that_nobody_opened_for_a_week_go_and_so_do_the_oldest_of_too_many() {
        let opened = |id, ago| (ConversationId(id), NOW - ago);
        let few = vec![opened(1, Span::days(8)), opened(2, Span::days(1)), opened(3, Span::days(7))];
        assert_eq!(outlived(few, NOW), [ConversationId(3), ConversationId(1)]);
        let many = (0..60).map(|n| opened(n, Span::minutes(n))).collect();
        let gone = outlived(many, NOW);
        assert_eq!(gone, (50..60).map(ConversationId).collect::<Vec<_>>());
    }
}
