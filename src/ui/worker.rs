//! The service worker, as a page sees it, and the way from one version of the app to the next. What the worker does
//! stands in `src/sw.js`.

use super::{browser, desk::Desk, pages::offline};
use crate::api::alert::Address;
use js_sys::Promise;
use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue, prelude::Closure},
    web_sys::{
        Notification, PushSubscription, PushSubscriptionOptionsInit, ServiceWorkerContainer, ServiceWorkerRegistration,
        ServiceWorkerState,
    },
};
use serde::Deserialize;
use std::{future::pending, time::Duration};
use wasm_bindgen_futures::JsFuture;

/// Where it lies.
const SCRIPT: &str = "/sw.js";
/// Under which key it is noted to which version this browser went by itself.
const UPGRADED: &str = "ajar.upgraded";
/// What a worker is told that waits for the one before it.
const TAKE_OVER: &str = "take-over";
/// How long a worker may take for that before it is no longer waited for.
const PATIENCE: Duration = Duration::from_secs(3);
/// After how long a page that was asked for anew is overdue (the worker answers within three seconds), and how often it is
/// asked for.
const OVERDUE: Duration = Duration::from_secs(8);
const RELOADS: u32 = 3;

/// Lets this browser open the app without a connection from now on.
pub fn register() {
    let Some(workers) = workers() else { return };
    // Where it cannot be had there is no app without a connection, and nothing else is amiss.
    spawn_local(async move { _ = JsFuture::from(workers.register(SCRIPT)).await });
}

/// Waits until a worker has all that it keeps. Where browsers have none there is nothing to wait for.
pub async fn is_there() {
    if let Some(ready) = workers().and_then(|workers| workers.ready().ok()) {
        _ = JsFuture::from(ready).await;
    }
}

/// Takes note of the build that the server's pages are of.
pub fn compare(desk: Desk, build: &str) {
    let own = browser::build();
    if build.is_empty() || own.is_empty() {
        return;
    }
    if build == own {
        // This page is of the version that waits, so nothing is lost by letting it.
        if desk.newer.get_untracked().is_none() {
            spawn_local(let_newer_take_over());
        }
        desk.newer.set(None);
    } else if desk.newer.with_untracked(|known| known.as_deref() != Some(build)) {
        desk.newer.set(Some(build.to_owned()));
        spawn_local(look_for_newer());
    }
}

/// Goes on to the new version. Drafts are in the browser with every key.
pub fn upgrade() {
    spawn_local(async {
        // A page that is asked for while one worker goes and the next one comes can be left waiting for both.
        let_newer_take_over().await;
        // Where a page was asked for while workers changed, browsers have been seen to wait for it for good.
        for _ in 0..RELOADS {
            browser::reload();
            _ = offline::within(&mut Box::pin(pending::<()>()), OVERDUE).await;
        }
    });
}

/// Goes on to the new version by itself while nobody looks and nothing is being written, once for each version.
pub fn upgrade_when_safe(desk: Desk) {
    let try_now = move || {
        // Of what was typed anywhere else nothing would be left.
        let safe = browser::is_hidden() && !desk.writes.get_untracked() && browser::typed().is_empty();
        if let Some(build) = desk.newer.get_untracked().filter(|_| safe)
            && browser::recall(UPGRADED).as_ref() != Some(&build)
        {
            browser::remember(UPGRADED, &build);
            upgrade();
        }
    };
    Effect::new(move |_| {
        desk.newer.track();
        try_now();
    });
    let listener = window_event_listener(ev::visibilitychange, move |_| try_now());
    on_cleanup(move || listener.remove());
}

/// Looks whether there is a newer worker.
async fn look_for_newer() {
    if let Some(registration) = registration().await
        && let Ok(looking) = registration.update()
    {
        _ = JsFuture::from(looking).await;
    }
}

/// Why a browser is not told of anything while no page is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unable {
    /// Whoever uses it, or it by itself, lets nothing be shown.
    Denied,
    /// It has no such thing, or not here.
    Missing,
}

/// Where this browser is told, as it says it itself.
#[derive(Deserialize)]
struct Subscription {
    endpoint: String,
    keys: Keys,
}

#[derive(Deserialize)]
struct Keys {
    p256dh: String,
    auth: String,
}

/// Where this browser is told, if it is.
pub async fn told_at() -> Option<String> {
    let manager = registration().await?.push_manager().ok()?;
    let known = JsFuture::from(manager.get_subscription().ok()?).await.ok()?;
    known.dyn_into::<PushSubscription>().ok().map(|known| known.endpoint())
}

/// Lets this browser be told from now on by the server of this key; asks whoever is here whether that may be.
pub async fn be_told(key: &str) -> Result<Address, Unable> {
    let missing = |_| Unable::Missing;
    let workers = workers().ok_or(Unable::Missing)?;
    let asked = Notification::request_permission().map_err(missing)?;
    let answer = JsFuture::from(asked).await.map_err(missing)?;
    if answer.as_string().as_deref() != Some("granted") {
        return Err(Unable::Denied);
    }
    let ready = JsFuture::from(workers.ready().map_err(missing)?).await.map_err(missing)?;
    let registration: ServiceWorkerRegistration = ready.dyn_into().map_err(missing)?;
    let manager = registration.push_manager().map_err(missing)?;
    // What it was told by another key ends: it knows one at a time.
    be_told_no_more().await;
    let options = PushSubscriptionOptionsInit::new();
    options.set_user_visible_only(true);
    options.set_application_server_key_opt_str(Some(key));
    let asked = manager.subscribe_with_options(&options).map_err(missing)?;
    let subscription = JsFuture::from(asked).await.map_err(missing)?;
    let text = js_sys::JSON::stringify(&subscription).map_err(missing)?;
    let Subscription { endpoint, keys } = serde_json::from_str(&String::from(text)).map_err(|_| Unable::Missing)?;
    Ok(Address { endpoint, p256dh: keys.p256dh, auth: keys.auth })
}

/// This browser is told no more.
pub async fn be_told_no_more() {
    let end = async {
        let manager = registration().await?.push_manager().ok()?;
        let known = JsFuture::from(manager.get_subscription().ok()?).await.ok()?;
        JsFuture::from(known.dyn_into::<PushSubscription>().ok()?.unsubscribe().ok()?).await.ok()
    };
    _ = end.await;
}

/// Lets the worker that waits take over, and waits until it has. The pages that are open go on with what they have loaded.
async fn let_newer_take_over() {
    let Some(waiting) = registration().await.and_then(|registration| registration.waiting()) else { return };
    let mut over = None;
    let taken_over = Promise::new(&mut |resolve, _| over = Some(resolve));
    let worker = waiting.clone();
    // It has the pages before it is ready for them.
    let listener = Closure::<dyn FnMut()>::new(move || {
        if matches!(worker.state(), ServiceWorkerState::Activated | ServiceWorkerState::Redundant)
            && let Some(over) = &over
        {
            _ = over.call0(&JsValue::UNDEFINED);
        }
    });
    waiting.set_onstatechange(Some(listener.as_ref().unchecked_ref()));
    _ = waiting.post_message(&JsValue::from_str(TAKE_OVER));
    _ = offline::within(&mut Box::pin(JsFuture::from(taken_over)), PATIENCE).await;
    waiting.set_onstatechange(None);
}

async fn registration() -> Option<ServiceWorkerRegistration> {
    JsFuture::from(workers()?.get_registration()).await.ok()?.dyn_into().ok()
}

/// Browsers have them in a secure context only.
fn workers() -> Option<ServiceWorkerContainer> {
    let workers = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("serviceWorker")).ok()?;
    workers.dyn_into().ok()
}
