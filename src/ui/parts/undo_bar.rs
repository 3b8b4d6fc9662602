//! The bar that says what was just sent, and takes it back.

use crate::ui::{
    browser,
    commands::Command,
    desk::Desk,
    parts::{composer, icon::Icon},
    triage::Triage,
    words::desk as text,
};
use leptos::prelude::*;

/// There as long as the message can be taken back, and for a while after something could not be done.
#[component]
pub fn UndoBar(
    undo: Callback<()>,
    /// Takes back what was done to conversations.
    take_back: Callback<()>,
) -> impl IntoView {
    let desk = Desk::get();
    let last = Triage::get().last;
    let done =
        Memo::new(move |_| last.with(|last| last.as_ref().map(|last| (last.text.clone(), !last.undo.is_empty()))));
    let left = Memo::new(move |_| {
        let until = desk.held.with(|held| held.as_ref().map(|held| held.until))?;
        // The clock counts whole seconds, so the last of them may have begun: it is none any more.
        Some((until - desk.clock.now()).0 / 1000).filter(|left| *left > 0)
    });
    Effect::new(move |_| {
        if left.get().is_none() && desk.held.with(Option::is_some) {
            desk.held.set(None);
        }
    });
    let is_held = Memo::new(move |_| left.get().is_some());
    let is_shown = Memo::new(move |_| is_held.get() || done.with(Option::is_some) || desk.told.with(Option::is_some));
    let can_be_undone = move || !is_held.get() && done.with(|done| done.as_ref().is_some_and(|(_, undo)| *undo));
    // Whoever has the focus on the button when it goes is put where they wrote.
    let has_focus = StoredValue::new(false);
    Effect::new(move |before: Option<bool>| {
        let is_held = is_held.get();
        if before == Some(true) && !is_held && has_focus.get_value() {
            has_focus.set_value(false);
            browser::after_layout(composer::focus);
        }
        is_held
    });
    view! {
        <div class="undo" role="status" aria-atomic="false">
            <Show when=move || is_shown.get()>
                <div class="undo-bar">
                    <span>
                        {move || {
                            let done = || done.get().filter(|_| !is_held.get()).map(|(words, _)| words);
                            desk.told.get().or_else(done).unwrap_or_else(|| text::HELD.to_owned())
                        }} " "
                        <span aria-hidden="true">{move || left.get().map(text::leaves_in)}</span>
                    </span>
                    <Show when=move || is_held.get()>
                        <button
                            class="button undo-act"
                            type="button"
                            title=Command::Undo.keys()
                            on:click=move |_| undo.run(())
                            on:focus=move |_| has_focus.set_value(true)
                            // Where it loses the focus by going away, it had it.
                            on:blur=move |_| has_focus.update_value(|it| *it = *it && !is_held.get_untracked())
                        >
                            <Icon name="undo-2" directed=true/>
                            {text::UNDO}
                        </button>
                    </Show>
                    <Show when=can_be_undone>
                        <button
                            class="button undo-act"
                            type="button"
                            title=Command::Undo.keys()
                            on:click=move |_| {
                                take_back.run(());
                                browser::catch_focus_on_page();
                            }
                        >
                            <Icon name="undo-2" directed=true/>
                            {text::UNDO}
                        </button>
                    </Show>
                </div>
            </Show>
        </div>
    }
    .into_any()
}
