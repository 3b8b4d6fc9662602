//! The service worker, as a page sees it, and the way from one version of the app to the next. What the worker does
//! stands in `src/sw.js`.

use super::{browser, desk::Desk};
use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration},
};
use wasm_bindgen_futures::JsFuture;

/// Where it lies.
const SCRIPT: &str = "/sw.js";
/// Under which key it is noted to which version this browser went by itself.
const UPGRADED: &str = "ajar.upgraded";
/// What a worker is told that waits for the one before it.
const TAKE_OVER: &str = "take-over";

/// Lets this browser open the app without a connection from now on.
pub fn register() {
    let Some(workers) = workers() else { return };
    // Where it cannot be had there is no app without a connection, and nothing else is amiss.
    spawn_local(async move { _ = JsFuture::from(workers.register(SCRIPT)).await });
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
        let_newer_take_over().await;
        browser::reload();
    });
}

/// Goes on to the new version by itself while nobody looks and nothing is being written, once for each version.
pub fn upgrade_when_safe(desk: Desk) {
    let try_now = move || {
        let safe = browser::is_hidden() && !desk.writes.get_untracked();
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

/// Lets the worker that waits take over. The pages that are open go on with what they have loaded.
async fn let_newer_take_over() {
    if let Some(waiting) = registration().await.and_then(|registration| registration.waiting()) {
        _ = waiting.post_message(&JsValue::from_str(TAKE_OVER));
    }
}

async fn registration() -> Option<ServiceWorkerRegistration> {
    JsFuture::from(workers()?.get_registration()).await.ok()?.dyn_into().ok()
}

/// Browsers have them in a secure context only.
fn workers() -> Option<ServiceWorkerContainer> {
    let workers = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("serviceWorker")).ok()?;
    workers.dyn_into().ok()
}
