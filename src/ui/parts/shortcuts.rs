//! The list of keys, and what can be switched off about them.

use crate::ui::{
    browser,
    desk::{ANNOUNCEMENTS, SINGLE_KEYS},
    parts::icon::Icon,
    words::{Text, shortcuts as text},
};
use leptos::prelude::*;

pub const DIALOG: &str = "shortcuts";

#[component]
pub fn Shortcuts() -> impl IntoView {
    view! {
        <dialog class="dialog" id=DIALOG aria-labelledby="shortcuts-title">
            <header class="dialog-head">
                <h2 class="dialog-title" id="shortcuts-title">
                    {text::TITLE}
                </h2>
                <form method="dialog">
                    <button class="button-icon" type="submit" aria-label=text::CLOSE title=text::CLOSE>
                        <Icon name="x"/>
                    </button>
                </form>
            </header>
            <dl class="keys">
                {text::KEYS
                    .map(|(key, other, does)| {
                        let key = other.map_or_else(|| key.to_owned(), |other| text::either(key, other));
                        view! {
                            <div class="keys-row">
                                <dt>
                                    <kbd>{key}</kbd>
                                </dt>
                                <dd>{does}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <div class="dialog-settings">
                <Switch key=SINGLE_KEYS label=text::SINGLE/>
                <Switch key=ANNOUNCEMENTS label=text::ANNOUNCE/>
            </div>
        </dialog>
    }
    .into_any()
}

/// On unless this browser was told otherwise.
#[component]
fn Switch(key: &'static str, label: Text) -> impl IntoView {
    let on = RwSignal::new(true);
    Effect::new(move |_| on.set(browser::recall(key).as_deref() != Some("off")));
    view! {
        <label class="switch">
            <input
                type="checkbox"
                prop:checked=on
                on:change=move |event| {
                    on.set(event_target_checked(&event));
                    if on.get_untracked() { browser::forget(key) } else { browser::remember(key, "off") }
                }
            />
            {label}
        </label>
    }
    .into_any()
}
