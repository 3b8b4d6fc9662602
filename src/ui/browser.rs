//! What the browser remembers and can do, behind plain functions. None is called while a page is made on the server.

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{self, HtmlElement, Storage},
};

/// What was kept under this key in this browser. Browsers may refuse to keep anything.
pub fn recall(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text in this browser, as far as it lets us.
pub fn remember(key: &str, value: &str) {
    if let Some(storage) = storage() {
        _ = storage.set_item(key, value);
    }
}

pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        _ = storage.remove_item(key);
    }
}

/// Forgets every text that was begun here: whoever signs out leaves none for the next.
pub fn forget_drafts() {
    let Some(storage) = storage() else { return };
    let keys: Vec<String> = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok()?).collect();
    for key in keys.iter().filter(|key| key.starts_with(DRAFTS)) {
        _ = storage.remove_item(key);
    }
}

/// What the keys of drafts begin with; the conversation's id follows.
pub const DRAFTS: &str = "ajar.draft.";

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

/// Moves the focus to the element of this id.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        _ = element.focus();
    }
}

/// Moves the focus to the first element that this CSS selector names.
pub fn focus_first(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        _ = element.focus();
    }
}

pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Scrolls an element into view, no further than needed.
pub fn bring_into_view(id: &str) {
    if let Some(element) = element(id) {
        let how = web_sys::ScrollIntoViewOptions::new();
        how.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&how);
    }
}

/// Scrolls an element into the middle of what can be seen.
pub fn bring_to_the_middle(id: &str) {
    if let Some(element) = element(id) {
        let how = web_sys::ScrollIntoViewOptions::new();
        how.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&how);
    }
}

/// Presses the button of this id, as if somebody had.
pub fn press(id: &str) {
    if let Some(element) = element(id) {
        element.click();
    }
}

/// The element that has the focus.
pub fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// Runs something once the browser has laid out what was just changed.
pub fn after_layout(run: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(run));
}

/// Whether a key was pressed where it writes text or means something of its own, or together with a modifier.
pub fn belongs_to_a_field(event: &ev::KeyboardEvent) -> bool {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() || event.default_prevented() {
        return true;
    }
    let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || target.is_content_editable()
}

/// Whether any dialog is open on top of the page.
pub fn is_behind_a_dialog() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

pub fn is_hidden() -> bool {
    document().hidden()
}

pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// A text nobody else has: 128 bits from the browser's source of chance.
pub fn random_key() -> String {
    let mut bytes = [0u8; 16];
    if let Ok(crypto) = window().crypto() {
        _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Opens a `<dialog>` of this id, in front of everything.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = element(id).and_then(|element| element.dyn_into::<web_sys::HtmlDialogElement>().ok())
        && !dialog.open()
    {
        _ = dialog.show_modal();
    }
}

/// Sets or takes away the theme that overrides the system's.
pub fn set_theme(theme: Option<&str>) {
    if let Some(root) = document().document_element() {
        match theme {
            Some(theme) => {
                _ = root.set_attribute("data-theme", theme);
                remember(THEME, theme);
            }
            None => {
                _ = root.remove_attribute("data-theme");
                forget(THEME);
            }
        }
    }
}

/// Under which key the theme is kept; the page's head reads it before anything is drawn.
pub const THEME: &str = "ajar.theme";
