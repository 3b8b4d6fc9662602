//! The list of keys, and what can be switched off about them.

use crate::ui::{
    browser,
    commands::Command,
    desk::{ANNOUNCEMENTS, HOLD, HOLDS, SINGLE_KEYS, hold},
    parts::{icon::Icon, palette::Keys},
    words::{Text, desk as more, shortcuts as text},
};
use leptos::prelude::*;

pub const DIALOG: &str = "shortcuts";

#[component]
pub fn Shortcuts(
    /// What can be run by whoever is here.
    commands: Vec<Command>,
) -> impl IntoView {
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
                {commands
                    .into_iter()
                    .filter_map(|command| Some((command.keys()?, command.title())))
                    .chain(text::IN_THE_FIELD.map(|(keys, does)| (keys, does.get())))
                    .map(|(keys, does)| {
                        view! {
                            <div class="keys-row">
                                <dt>
                                    <Keys keys/>
                                </dt>
                                <dd>{does}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <div class="dialog-settings">
                <Hold/>
                <Switch key=SINGLE_KEYS label=text::SINGLE/>
                <Switch key=ANNOUNCEMENTS label=text::ANNOUNCE/>
            </div>
        </dialog>
    }
    .into_any()
}

/// How long what is sent waits, so that it can be taken back.
#[component]
fn Hold() -> impl IntoView {
    let chosen = RwSignal::new(5);
    Effect::new(move |_| chosen.set(hold().0 / 1000));
    let options = HOLDS
        .map(|seconds| {
            view! {
                <option value=seconds.to_string() selected=move || chosen.get() == seconds>
                    {more::hold(seconds)}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="switch">
            <span class="switch-words">{more::HOLD}</span>
            <select
                class="field switch-choice"
                on:change=move |event| browser::remember(HOLD, &event_target_value(&event))
            >
                {options}
            </select>
        </label>
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
