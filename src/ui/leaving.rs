//! Whoever leaves a page on which something is not saved yet is asked first: by a link, a key, the palette, or by closing the
//! page. In a conversation nobody is: a reply is kept while it is written.

use super::{desk::Desk, words::desk as text};
use leptos::{
    ev::{self, MouseEvent},
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

impl Desk {
    /// Whether whoever goes to another page would leave something behind that is not saved.
    fn has_unsaved(self) -> bool {
        self.writes.get_untracked() && self.open.with_untracked(Option::is_none)
    }

    /// Whether to go on to another page: asks where something is not saved. The browser's own question, so that nothing happens
    /// before it is answered and the focus is where it was.
    pub fn may_leave(self) -> bool {
        if !self.has_unsaved() {
            return true;
        }
        let leaves = window().confirm_with_message(text::LEAVES_UNSAVED.get()).unwrap_or(true);
        if leaves {
            // Nobody is asked twice.
            self.writes.set(false);
        }
        leaves
    }
}

/// A press on a link to another page of this app comes by, before the router has seen it.
pub fn passes(desk: Desk, event: &MouseEvent) {
    let held = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || held {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else { return };
    let to = link.get_attribute("href").unwrap_or_default();
    let path = to.split(['?', '#']).next().unwrap_or_default();
    // What opens beside the page, is loaded down or stays on it leaves nothing. What leads out of the app closes the page.
    let stays = link.has_attribute("target") || link.has_attribute("download") || !path.starts_with('/');
    if stays || window().location().pathname().is_ok_and(|here| here == path) {
        return;
    }
    if !desk.may_leave() {
        event.prevent_default();
    }
}

/// Has the browser ask whoever closes the page, or has it loaded anew.
pub fn guards(desk: Desk) {
    Effect::new(move |_| {
        let listener = window_event_listener(ev::beforeunload, move |event| {
            if desk.has_unsaved() {
                event.prevent_default();
            }
        });
        on_cleanup(move || listener.remove());
    });
}
