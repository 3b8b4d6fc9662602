//! What the browser remembers and can do, behind plain functions. None is called while a page is made on the server.

use crate::{
    domain::demo::FIRST_ID,
    ui::{commands, parts::HEADING},
};
use leptos::{
    ev,
    prelude::*,
    task::{spawn_local, tick},
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{self, Element, HtmlElement, Storage},
};
use send_wrapper::SendWrapper;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

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

/// Keeps a text in this browser; whether it did.
pub fn keeps(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// What is kept under keys that begin like this, in their order.
pub fn recall_all(prefix: &str) -> Vec<(String, String)> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok()?);
    let mut keys: Vec<String> = keys.filter(|key| key.starts_with(prefix)).collect();
    keys.sort_unstable();
    keys.into_iter().filter_map(|key| Some((recall(&key)?, key))).map(|(value, key)| (key, value)).collect()
}

/// Forgets what is kept under keys that begin like this.
pub fn forget_all(prefix: &str) {
    for (key, _) in recall_all(prefix) {
        forget(&key);
    }
}

/// Forgets every text that was begun here: whoever signs out leaves none for the next.
pub fn forget_drafts() {
    forget_drafts_from(0);
    forget(DRAFTS_OF);
}

/// From here on what is begun is this person's: of whoever was here before, and did not sign out, nothing stays.
pub fn begin_drafts(person: &str) {
    if recall(DRAFTS_OF).is_some_and(|of| of != person) {
        forget_drafts();
    }
    remember(DRAFTS_OF, person);
}

/// Forgets the texts that were begun in a demo.
pub fn forget_demo_drafts() {
    forget_drafts_from(FIRST_ID);
}

/// Forgets the texts of conversations from this id on.
fn forget_drafts_from(first: i64) {
    let Some(storage) = storage() else { return };
    let keys: Vec<String> = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok()?).collect();
    for key in keys {
        let id = [DRAFTS, SYNCED, NOTES, SHEETS].into_iter().find_map(|begins| key.strip_prefix(begins));
        let of = id.map(|id| id.parse::<i64>().unwrap_or(0));
        if of.is_some_and(|id| id >= first) {
            _ = storage.remove_item(&key);
        }
    }
}

/// What the keys of drafts begin with; the conversation's id follows.
pub const DRAFTS: &str = "ajar.draft.";
/// The same of what the server is known to have of them.
pub const SYNCED: &str = "ajar.synced.";
/// The same of the notes that were begun.
pub const NOTES: &str = "ajar.note.";
/// The same of templates that are written and not kept: the id of the draft or template follows, or what a new one began with.
pub const SHEETS: &str = "ajar.sheet.";
/// Under which key it is noted whose drafts these are.
const DRAFTS_OF: &str = "ajar.drafts.of";

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

/// The same where it can be seen. False where it cannot, or there is none.
pub fn focus_shown(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let shown = found.filter(|element| element.client_height() > 0);
    if let Some(element) = &shown {
        _ = element.focus();
    }
    shown.is_some()
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

/// Moves the focus to the element of this id, where what had it has gone.
pub fn catch_focus(id: &'static str) {
    after_layout(move || {
        if focused().is_none_or(|element| element.tag_name() == "BODY") {
            focus(id);
        }
    });
}

/// The same for what stands beside every page: to the list, to what is on the page, or, where there is room for one of the
/// two only, to the heading of the conversation.
pub fn catch_focus_on_page() {
    catch_focus("list");
    catch_focus("content");
    catch_focus(HEADING);
}

/// Shuts what lies over the page, and is no dialog, when somebody goes back by the button or the gesture of their device,
/// where the browser tells of it (`CloseWatcher`). Elsewhere that leaves the page, as it does where nothing is open.
pub fn shut_by_back(is_open: impl Fn() -> bool + Send + Sync + 'static, shut: impl Fn() + Copy + 'static) {
    let is_open = Memo::new(move |_| is_open());
    Effect::new(move |_| {
        if !is_open.get() {
            return;
        }
        let shuts = move || {
            if is_open.try_get_untracked() == Some(true) {
                shut();
            }
        };
        if let Some(watcher) = close_watcher(shuts).map(SendWrapper::new) {
            on_cleanup(move || destroy(&watcher));
        }
    });
}

fn close_watcher(shuts: impl FnOnce() + 'static) -> Option<JsValue> {
    let made = js_sys::Reflect::get(&window(), &JsValue::from_str("CloseWatcher")).ok()?;
    let made = made.dyn_into::<js_sys::Function>().ok()?;
    let watcher = js_sys::Reflect::construct(&made, &js_sys::Array::new()).ok()?;
    js_sys::Reflect::set(&watcher, &JsValue::from_str("onclose"), &Closure::once_into_js(shuts)).ok()?;
    Some(watcher)
}

fn destroy(watcher: &JsValue) {
    let destroy = js_sys::Reflect::get(watcher, &JsValue::from_str("destroy"));
    if let Some(destroy) = destroy.ok().and_then(|destroy| destroy.dyn_into::<js_sys::Function>().ok()) {
        _ = destroy.call0(watcher);
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

/// The key that was pressed, as [`commands::meant`] reads it.
pub fn key(event: &ev::KeyboardEvent) -> String {
    commands::meant(&event.key(), &event.code(), event.shift_key())
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

/// Whether the server sent a page without anything in it, to be drawn here.
pub fn is_empty_page() -> bool {
    on_root("data-empty").is_some()
}

/// Where people write.
const WRITTEN: &str = "textarea, input:is([type=text], [type=search], [type=email], [type=password])";

/// What was typed while the page had not come to life, with its fields.
pub fn typed() -> Vec<(Element, String)> {
    let Ok(fields) = document().query_selector_all(WRITTEN) else { return Vec::new() };
    let fields = (0..fields.length()).filter_map(|at| fields.get(at)?.dyn_into::<Element>().ok());
    fields
        .filter_map(|field| {
            let text =
                property(&field, "value").filter(|text| property(&field, "defaultValue").as_ref() != Some(text))?;
            Some((field, text))
        })
        .collect()
}

/// Types it once more, now that the fields listen; below a draft that the page has brought itself.
pub fn retype(typed: Vec<(Element, String)>) {
    spawn_local(async move {
        // Drafts come in effects, and into the field in a turn after those.
        tick().await;
        for (field, text) in typed {
            let brought = property(&field, "value").filter(|brought| *brought != text && !brought.is_empty());
            let text = match brought.filter(|_| field.tag_name() == "TEXTAREA") {
                Some(brought) => format!("{brought}\n{text}"),
                None => text,
            };
            if property(&field, "value").as_ref() != Some(&text) {
                _ = js_sys::Reflect::set(&field, &JsValue::from_str("value"), &JsValue::from_str(&text));
            }
            if let Ok(event) = document().create_event("Event") {
                event.init_event_with_bubbles("input", true);
                _ = field.dispatch_event(&event);
            }
        }
    });
}

fn property(field: &Element, name: &str) -> Option<String> {
    js_sys::Reflect::get(field, &JsValue::from_str(name)).ok()?.as_string()
}

/// The build that this page is of.
pub fn build() -> String {
    on_root("data-build").unwrap_or_default()
}

/// Where the script is that draws charts.
pub fn charts() -> String {
    on_root("data-charts").unwrap_or_default()
}

/// Keeps what an address leads to as a file of this name.
pub fn save(name: &str, address: &str) {
    let Ok(link) = document().create_element("a") else { return };
    _ = link.set_attribute("href", address);
    _ = link.set_attribute("download", name);
    if let Ok(link) = link.dyn_into::<HtmlElement>() {
        link.click();
    }
}

/// What style sheets make of these colours where an element stands, as they are drawn.
pub fn colours<const N: usize>(at: &HtmlElement, names: [&str; N]) -> [String; N] {
    let style = at.style();
    let seen = names.map(|name| {
        _ = style.set_property("color", &format!("var(--{name})"));
        styled(at, "color")
    });
    _ = style.remove_property("color");
    seen
}

/// What style sheets make of a property of an element.
pub fn styled(at: &HtmlElement, property: &str) -> String {
    let style = window().get_computed_style(at).ok().flatten();
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}

/// Whether lines are read from right to left here, and so does time run.
pub fn runs_backwards() -> bool {
    on_root("dir").as_deref() == Some("rtl")
}

fn on_root(attribute: &str) -> Option<String> {
    document().document_element()?.get_attribute(attribute)
}

/// Keeps in this browser that what is known of the customer is put away beside a conversation, or that it is not. The
/// styles go by the root of the page, where it has to stand before a conversation is drawn: its head reads it, too.
pub fn put_away_context(away: bool) {
    if away {
        remember(CONTEXT, "off");
    } else {
        forget(CONTEXT);
    }
    show_context(away);
}

/// Whether it was put away here. Another tab may have done so since this page was loaded.
pub fn is_context_away() -> bool {
    let away = recall(CONTEXT).as_deref() == Some("off");
    show_context(away);
    away
}

fn show_context(away: bool) {
    let Some(root) = document().document_element() else { return };
    if away {
        _ = root.set_attribute("data-context", "off");
    } else {
        _ = root.remove_attribute("data-context");
    }
}

/// Under which key it is kept that it was put away.
const CONTEXT: &str = "ajar.context";

/// Under which key it is noted in which workspace this browser is: all its tabs are in one.
pub const WORKSPACE: &str = "ajar.workspace";

/// Goes to the start by a whole new page: what this one knows is of another workspace.
pub fn start_anew() {
    _ = window().location().replace("/");
}

/// Asks for this page anew.
pub fn reload() {
    _ = window().location().reload();
}

/// The browser's locks, where it has them: they need a secure context.
pub fn locks() -> Option<JsValue> {
    let locks = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("locks")).ok()?;
    (!locks.is_undefined() && !locks.is_null()).then_some(locks)
}

/// Calls `granted` once no other tab has the lock of this name, which it has until the promise it returns is settled.
/// Without locks nothing is called and the answer is false.
pub fn with_lock(name: &str, granted: impl FnOnce() -> js_sys::Promise + 'static) -> bool {
    let Some(locks) = locks() else { return false };
    let request = js_sys::Reflect::get(&locks, &JsValue::from_str("request")).ok();
    let Some(request) = request.and_then(|request| request.dyn_into::<js_sys::Function>().ok()) else { return false };
    let granted = Closure::once_into_js(move |_lock: JsValue| granted());
    let asked = request.call2(&locks, &JsValue::from_str(name), &granted).ok();
    let Some(asked) = asked.and_then(|asked| asked.dyn_into::<js_sys::Promise>().ok()) else { return false };
    // It is refused when the page goes; nobody is left then to be told.
    spawn_local(async move { _ = JsFuture::from(asked).await });
    true
}

/// Shows a number on the icon of the installed app; none for nought.
pub fn badge(number: usize) {
    let navigator = window().navigator();
    let name = if number > 0 { "setAppBadge" } else { "clearAppBadge" };
    let Ok(set) = js_sys::Reflect::get(&navigator, &JsValue::from_str(name)) else { return };
    let Ok(set) = set.dyn_into::<js_sys::Function>() else { return };
    let number = JsValue::from_f64(number as f64);
    let promise = if name == "setAppBadge" { set.call1(&navigator, &number) } else { set.call0(&navigator) };
    if let Some(promise) = promise.ok().and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok()) {
        // A browser that shows none may refuse.
        spawn_local(async move { _ = JsFuture::from(promise).await });
    }
}

/// Makes a short tone. Browsers let nothing be heard before somebody has pressed anything.
pub fn tone() {
    const LASTS: f64 = 0.4;
    let play = || {
        let context = web_sys::AudioContext::new()?;
        let (source, volume) = (context.create_oscillator()?, context.create_gain()?);
        let end = context.current_time() + LASTS;
        source.frequency().set_value(660.0);
        volume.gain().set_value_at_time(0.2, context.current_time())?;
        volume.gain().linear_ramp_to_value_at_time(0.0, end)?;
        source.connect_with_audio_node(&volume)?;
        volume.connect_with_audio_node(&context.destination())?;
        source.start()?;
        source.stop_with_when(end)?;
        Ok::<_, JsValue>(context)
    };
    if let Ok(context) = play() {
        // A browser has few of them.
        set_timeout(move || _ = context.close(), Duration::from_secs(1));
    }
}

/// A text nobody else has: 128 bits from the browser's source of chance.
pub fn random_key() -> String {
    let mut bytes = [0u8; 16];
    if let Ok(crypto) = window().crypto() {
        _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The name of the time zone this browser is set to.
pub fn time_zone() -> Option<String> {
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into()).ok()?.as_string()
}

/// Whether the window is as narrow as a phone's, as the styles have it.
pub fn is_narrow() -> bool {
    matches("(max-width: 47.99rem)")
}

/// Whether the window is as this media query asks for.
pub fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// Whether the styles lay the element of this id over others instead of beside them.
pub fn lies_over(id: &str) -> bool {
    let style = element(id).and_then(|element| window().get_computed_style(&element).ok().flatten());
    style.and_then(|style| style.get_property_value("position").ok()).is_some_and(|position| position == "absolute")
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
    // What is drawn and not styled follows.
    if let Ok(event) = web_sys::Event::new(THEMED) {
        _ = window().dispatch_event(&event);
    }
}

/// The event of a window that another theme was chosen in.
pub const THEMED: &str = "ajar-themed";

/// Under which key the theme is kept; the page's head reads it before anything is drawn.
pub const THEME: &str = "ajar.theme";
