//! What the pages do without a connection: they show what was kept, let replies wait, and send those once on return.

use crate::{
    api::{
        Error,
        conversation::{self, ConversationPage, QueuePage},
        session::{self, Me},
    },
    domain::{
        id::ConversationId,
        message::Message,
        outbox::NewMessage,
        time::{Span, Timestamp},
    },
    ui::{
        browser,
        desk::{Connection, Desk},
        kept,
        outbox::{self, After, Full, Returned, Step, Waiting, Why},
        parts::{composer::Sheet, empty::Empty},
        route::Route,
        words::{APP, Text, offline as text, page},
    },
};
use js_sys::{Function, Promise};
use leptos::{
    ev,
    leptos_dom::helpers::{set_interval_with_handle, set_timeout},
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsValue,
};
use leptos_meta::Title;
use send_wrapper::SendWrapper;
use std::{
    cell::RefCell,
    collections::HashMap,
    future::{Future, poll_fn},
    pin::{Pin, pin},
    task::Poll,
    time::Duration,
};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// How long the server may take before what was kept is shown instead; less once it was silent.
const PATIENCE: Duration = Duration::from_secs(3);
const LITTLE_PATIENCE: Duration = Duration::from_millis(500);
/// How long it may take where nothing is kept.
const MUCH_PATIENCE: Duration = Duration::from_secs(30);
/// How long the server may take to answer a send before it counts as not reached.
const SEND: Duration = Duration::from_secs(15);
/// How long a reply waits that the server had no answer for.
const AGAIN: Duration = Duration::from_secs(10);

/// Who is here; without a connection, who was.
pub fn me(desk: Desk) -> impl Future<Output = Result<Me, Error>> + Send {
    read(desk, session::me(), move || async move {
        let kept = kept::desk().await?;
        desk.clock.resume(kept.at);
        desk.hold(kept.at);
        Some(kept.me)
    })
}

/// The first page of the queue; without a connection, as it was.
pub fn queue(desk: Desk) -> impl Future<Output = Result<QueuePage, Error>> + Send {
    read(desk, conversation::queue(None), move || async move {
        let kept = kept::desk().await?;
        desk.hold(kept.at);
        desk.is_cut.set(kept.is_cut);
        Some(kept.into_page())
    })
}

/// One conversation; without a connection, as it was.
pub fn conversation(desk: Desk, id: ConversationId) -> impl Future<Output = Result<ConversationPage, Error>> + Send {
    read(desk, conversation::conversation(id), move || async move {
        let kept = kept::thread(id).await?;
        desk.hold(kept.at);
        desk.thread_as_of.set(Some(kept.at));
        Some(kept.page)
    })
}

/// What is good to have beside a page, and nothing that one waits long for. Where the queue is there already it is kept up
/// to date in another way, and not asked for.
pub async fn beside<T: Send>(desk: Desk, ask: impl Future<Output = Result<T, Error>> + Send) -> Result<T, Error> {
    if cfg!(feature = "ssr") {
        return ask.await;
    }
    if desk.loaded.get_untracked() {
        return Err(Error::Unreachable);
    }
    let patience = if desk.is_kept.get_untracked() { LITTLE_PATIENCE } else { PATIENCE };
    let mut ask = Box::pin(ask);
    SendWrapper::new(within(&mut ask, patience)).await.unwrap_or(Err(Error::Unreachable))
}

/// Sends a message, within a limit. Where the server was not reached it may have arrived all the same.
pub async fn send(id: ConversationId, message: NewMessage, key: String, hold: Span) -> Result<Message, Error> {
    let mut sent = Box::pin(conversation::send_held(id, message, key, hold));
    within(&mut sent, SEND).await.unwrap_or(Err(Error::Unreachable))
}

/// Asks the server, and looks at what was kept where it cannot be reached or lets one wait.
async fn read<T: Send, K: Future<Output = Option<T>>>(
    desk: Desk,
    ask: impl Future<Output = Result<T, Error>> + Send,
    kept: impl FnOnce() -> K + Send,
) -> Result<T, Error> {
    // The server asks itself.
    if cfg!(feature = "ssr") { ask.await } else { SendWrapper::new(read_here(desk, ask, kept)).await }
}

async fn read_here<T, K: Future<Output = Option<T>>>(
    desk: Desk,
    ask: impl Future<Output = Result<T, Error>>,
    kept: impl FnOnce() -> K,
) -> Result<T, Error> {
    let mut ask = Box::pin(ask);
    let patience = if desk.is_kept.get_untracked() { LITTLE_PATIENCE } else { PATIENCE };
    match within(&mut ask, patience).await {
        Some(Err(Error::Unreachable)) => kept().await.ok_or(Error::Unreachable),
        Some(answer) => answer,
        None => match kept().await {
            Some(kept) => Ok(kept),
            None => within(&mut ask, MUCH_PATIENCE).await.unwrap_or(Err(Error::Unreachable)),
        },
    }
}

/// What comes of it within the limit.
pub async fn within<T>(ask: &mut Pin<Box<impl Future<Output = T>>>, limit: Duration) -> Option<T> {
    let late = Promise::new(&mut |resolve, _| {
        set_timeout(move || _ = resolve.call0(&JsValue::UNDEFINED), limit);
    });
    let mut late = pin!(JsFuture::from(late));
    poll_fn(|context| match ask.as_mut().poll(context) {
        Poll::Ready(answer) => Poll::Ready(Some(answer)),
        Poll::Pending => late.as_mut().poll(context).map(|_| None),
    })
    .await
}

thread_local! {
    /// Of each conversation the send that was begun last, settled once it has an answer.
    static LAST: RefCell<HashMap<ConversationId, Promise>> = RefCell::default();
}

/// The turn of a send in its conversation; the next one has its own when this is dropped.
pub struct Turn(Option<Function>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(over) = &self.0 {
            _ = over.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Waits until whatever was sent before in this conversation has an answer: a text does not overtake the one before it.
pub async fn turn(id: ConversationId) -> Turn {
    let mut over = None;
    let mine = Promise::new(&mut |resolve, _| over = Some(resolve));
    let before = LAST.with_borrow_mut(|last| last.insert(id, mine));
    // Dropped before its turn it is over as well.
    let turn = Turn(over);
    if let Some(before) = before {
        _ = JsFuture::from(before).await;
    }
    turn
}

/// Notes a text that is about to be sent: until there is an answer this page may go, and the text is nowhere else.
pub fn begin(desk: Desk, id: ConversationId, message: &NewMessage, key: &str) -> Option<Waiting> {
    let reply = reply(desk, id, message, key, true)?;
    outbox::begin(&reply);
    look(desk);
    Some(reply)
}

/// There is an answer for it, or it waits.
pub fn end(desk: Desk, begun: &Waiting) {
    outbox::end(begun);
    if !desk.me.is_disposed() {
        look(desk);
    }
}

/// Lets what was on its way wait when its page went: whether it arrived the server knows by its key.
fn pick_up(desk: Desk) {
    if !desk.me.is_disposed() && outbox::pick_up(&person(desk), desk.clock.now_untracked()) {
        look(desk);
    }
}

/// From here on this browser is theirs: of whoever was here before, and did not sign out, nothing is sent or goes on.
pub fn take_over(desk: Desk, me: &Me) {
    // In a demo one is somebody else, and what waits in the real workspace is left alone.
    if me.demo.is_none() {
        let person = me.id.to_string();
        outbox::forget_of_others(&person);
        browser::begin_drafts(&person);
    }
    if !desk.is_kept.get_untracked() {
        browser::remember(browser::WORKSPACE, workspace(me));
    }
}

/// Whoever enters the demo or leaves it does so in all tabs of a browser: the session goes with all they ask.
fn workspace(me: &Me) -> &'static str {
    if me.demo.is_some() { "demo" } else { "own" }
}

/// Looks after all of it, as long as the page lives.
pub fn follow(desk: Desk, me: &Me) {
    let person = me.id.to_string();
    let here = workspace(me);
    pick_up(desk);
    set_timeout(move || pick_up(desk), SEND * 2);
    look(desk);
    kept::follow(desk, &person);

    let listener = window_event_listener(ev::storage, move |event| {
        if event.key().as_deref() == Some(kept::LEAVING) && event.new_value().is_some() {
            // They signed out in another tab. Nothing of theirs stays on any screen, whether the server has heard of it or not.
            _ = window().location().replace(&Route::SignIn.href());
        } else if event.key().is_none_or(|key| outbox::concerns(&key)) {
            look(desk);
        }
        let is_elsewhere = event.new_value().is_some_and(|there| there != here);
        if is_elsewhere && event.key().is_some_and(|key| key == browser::WORKSPACE) {
            browser::start_anew();
        }
    });
    on_cleanup(move || listener.remove());

    let live = Memo::new(move |_| desk.connection.get() == Connection::Live);
    let waits = Memo::new(move |_| desk.waiting.with(|waiting| !waiting.is_empty()));
    let first_end = Memo::new(move |_| {
        desk.waiting.with(|waiting| {
            let new = waiting.iter().filter(|reply| reply.tried_at.is_none());
            new.map(|reply| reply.ends_at).min()
        })
    });
    Effect::new(move |_| {
        if live.get() && waits.get() {
            deliver(desk);
        }
    });
    let too_late = Memo::new(move |_| first_end.get().filter(|end| *end <= desk.clock.now()));
    Effect::new(move |_| {
        if too_late.get().is_some() {
            deliver(desk);
        }
    });
    Effect::new(move |before: Option<Connection>| {
        let connection = desk.connection.get();
        match (before, connection) {
            (_, Connection::SignedOut) => {
                spawn_local(kept::forget());
                return_all(&outbox::waiting(&person), &Why::SignedOut);
                look(desk);
            }
            (Some(Connection::Live), Connection::Offline) => {
                if let Some(at) = desk.as_of.get_untracked() {
                    desk.say(text::went(&desk.clock.moment(at)));
                }
            }
            _ => {}
        }
        connection
    });
}

/// Whether a reply waits rather than being tried: nothing passes by what waits already.
pub fn must_wait(desk: Desk, id: ConversationId) -> bool {
    let no_line = desk.connection.get_untracked() == Connection::Offline || desk.is_kept.get_untracked();
    no_line || desk.waiting.with_untracked(|waiting| waiting.iter().any(|reply| reply.conversation == id))
}

/// Lets a text wait for a connection. `tried` when it may have arrived already.
pub fn wait(desk: Desk, id: ConversationId, message: &NewMessage, key: &str, tried: bool) -> Result<(), String> {
    let reply = reply(desk, id, message, key, tried).ok_or_else(|| text::NO_ROOM.to_owned())?;
    outbox::put(reply).map_err(|full| match full {
        Full::TooMany => text::TOO_MANY.to_owned(),
        Full::NoRoom => text::NO_ROOM.to_owned(),
    })?;
    look(desk);
    if desk.connection.get_untracked() == Connection::Live {
        set_timeout(move || deliver(desk), AGAIN);
    }
    Ok(())
}

/// A text as it waits.
fn reply(desk: Desk, id: ConversationId, message: &NewMessage, key: &str, tried: bool) -> Option<Waiting> {
    let row = desk.inbox.with_untracked(|inbox| inbox.conversation(id).cloned())?;
    let now = desk.clock.now_untracked();
    Some(Waiting {
        key: key.to_owned(),
        person: person(desk),
        conversation: id,
        customer: row.contact.title(),
        text: message.text.clone()?,
        reply_to: message.reply_to.clone(),
        written_at: now,
        ends_at: row.window.ends_at()?,
        tried_at: tried.then_some(now),
        tries: 0,
    })
}

/// Takes a reply back into the composer before it is sent. One that was tried may have arrived, and stays.
pub fn take_back(desk: Desk, key: &str) {
    // As it is now: another tab may have tried it meanwhile.
    let waiting = outbox::waiting(&person(desk));
    if let Some(reply) = waiting.iter().find(|reply| reply.key == key && reply.tried_at.is_none()) {
        outbox::give_back(reply, Why::Asked);
    }
    look(desk);
}

/// Keeps what could not be sent, or was taken back, of a conversation that is not on the screen, until it is.
pub fn came_back(desk: Desk, id: ConversationId, messages: Vec<NewMessage>, why: &Why) {
    let row = desk.inbox.with_untracked(|inbox| inbox.conversation(id).cloned());
    let customer = row.map(|row| row.contact.title()).unwrap_or_default();
    let now = desk.clock.now_untracked();
    for (at, message) in (0..).zip(messages) {
        let text = message.text.clone().unwrap_or_default();
        let back = Returned {
            conversation: id,
            person: person(desk),
            customer: customer.clone(),
            message: Some(message).filter(|message| message.text.is_none()),
            text,
            why: why.clone(),
        };
        outbox::put_back(&back, now + Span(at), &browser::random_key());
    }
    look(desk);
}

/// Puts into the composer what came back to this conversation, before whatever was written since, with the reason.
pub fn collect(desk: Desk, id: ConversationId, sheet: Sheet) {
    let any = Memo::new(move |_| desk.returned.with(|all| all.iter().any(|reply| reply.conversation == id)));
    Effect::new(move |_| {
        if !any.get() {
            return;
        }
        let back = outbox::collect(&person(desk), id);
        look(desk);
        let texts = back.iter().map(|reply| reply.text.as_str()).filter(|text| !text.is_empty());
        let text = texts.collect::<Vec<_>>().join("\n");
        if let Some(message) = back.iter().rev().find_map(|reply| reply.message.clone()) {
            desk.undone.set(Some((id, message)));
        }
        sheet.draft.update(|draft| {
            *draft =
                if draft.is_empty() || text.is_empty() { format!("{text}{draft}") } else { format!("{text}\n{draft}") };
        });
        if let Some(words) = back.iter().find_map(Returned::words) {
            desk.warn(words.clone());
            sheet.fault.set(Some(words));
        }
    });
}

fn person(desk: Desk) -> String {
    desk.me.with_untracked(|me| me.as_ref().map(|me| me.id.to_string())).unwrap_or_default()
}

/// Looks what waits and what came back: another tab may have changed it.
fn look(desk: Desk) {
    let person = person(desk);
    let (waiting, returned) = (outbox::waiting(&person), outbox::returned(&person));
    let sending = outbox::on_their_way(&person, &waiting);
    if desk.sending.get_untracked() != sending {
        desk.sending.set(sending);
    }
    if desk.waiting.with_untracked(|known| *known != waiting) {
        desk.waiting.set(waiting);
    }
    if desk.returned.with_untracked(|known| *known != returned) {
        desk.returned.set(returned);
    }
}

/// Sends what waits and gives back what is too late, in one tab at a time.
fn deliver(desk: Desk) {
    let name = format!("ajar.post.{}", person(desk));
    let locked = browser::with_lock(&name, move || {
        future_to_promise(async move {
            post(desk).await;
            Ok(JsValue::UNDEFINED)
        })
    });
    if !locked {
        spawn_local(post(desk));
    }
}

async fn post(desk: Desk) {
    loop {
        look(desk);
        let now = desk.clock.now_untracked();
        let connected = desk.connection.get_untracked() == Connection::Live;
        let waiting = desk.waiting.get_untracked();
        match outbox::next(&waiting, now, connected) {
            Step::Nothing => return,
            Step::Return(reply, why) => {
                if !return_all(&outbox::together(&waiting, &reply), &why) {
                    return;
                }
            }
            Step::Send(reply) => {
                if !send_waiting(desk, &waiting, reply, now).await {
                    set_timeout(move || deliver(desk), AGAIN);
                    return;
                }
            }
        }
    }
}

/// Whether the next one may be sent.
async fn send_waiting(desk: Desk, waiting: &[Waiting], mut reply: Waiting, now: Timestamp) -> bool {
    // What is tried without a line counts as if it might have arrived.
    if !browser::is_online() {
        return false;
    }
    let before = reply.tried_at;
    reply.tried_at = before.or(Some(now));
    // That it was tried is known before it is: this page may be gone when the answer comes.
    if !outbox::keep(&reply) {
        return false;
    }
    look(desk);
    let error = match send(reply.conversation, reply.message(), reply.key.clone(), Span(0)).await {
        Ok(message) => {
            outbox::remove(&reply);
            look(desk);
            desk.inbox.update(|inbox| inbox.extend(Vec::new(), vec![message]));
            return true;
        }
        Err(error) => error,
    };
    if error == Error::Unauthorized {
        desk.connection.set(Connection::SignedOut);
    }
    if error != Error::Unreachable {
        reply.tries += 1;
    }
    match outbox::after(&error, reply.tries) {
        After::Later => {
            outbox::keep(&reply);
            false
        }
        After::Return(why) => {
            // This try did not arrive; one before it may have.
            reply.tried_at = before;
            return_all(&outbox::together(waiting, &reply), &why)
        }
    }
}

/// Whether all of them are back.
fn return_all(replies: &[Waiting], why: &Why) -> bool {
    replies.iter().all(|reply| outbox::give_back(reply, reply.why(why)))
}

/// How often a page that has nothing to show looks whether there is a connection.
const LOOK_AGAIN: Duration = Duration::from_secs(5);

/// Stands where something cannot be shown because there is no connection and nothing was kept of it, until there is one.
#[component]
pub fn NotKept(
    title: Text,
    lead: Text,
    /// Asks for it again.
    again: Callback<()>,
) -> impl IntoView {
    let desk = Desk::get();
    let live = Memo::new(move |_| desk.connection.get() == Connection::Live);
    Effect::new(move |before: Option<bool>| {
        let live = live.get();
        if live && before == Some(false) {
            again.run(());
        }
        live
    });
    Effect::new(move |_| {
        let listener = window_event_listener(ev::online, move |_| again.run(()));
        // Not every browser says that a line is back to a page that was loaded without one.
        let look = move || {
            if !browser::is_hidden() {
                spawn_local(async move {
                    if !matches!(session::me().await, Err(Error::Unreachable)) {
                        _ = again.try_run(());
                    }
                });
            }
        };
        let timer = set_interval_with_handle(look, LOOK_AGAIN).ok();
        on_cleanup(move || {
            listener.remove();
            if let Some(timer) = timer {
                timer.clear();
            }
        });
    });
    view! {
        <Title text=format!("{} · {APP}", title.get())/>
        <div class="alone">
            <Empty title lead heads_page=true>
                <button class="button" type="button" on:click=move |_| again.run(())>
                    {page::RETRY}
                </button>
            </Empty>
        </div>
    }
    .into_any()
}
