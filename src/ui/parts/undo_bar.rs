//! The bar that says what was just sent, and takes it back.

use crate::ui::{commands::Command, desk::Desk, parts::icon::Icon, words::desk as text};
use leptos::prelude::*;

/// There as long as the message can be taken back.
#[component]
pub fn UndoBar(undo: Callback<()>) -> impl IntoView {
    let desk = Desk::get();
    let left = Memo::new(move |_| {
        let until = desk.held.with(|held| held.as_ref().map(|held| held.until))?;
        Some(((until - desk.clock.now()).0 + 999) / 1000).filter(|left| *left > 0)
    });
    Effect::new(move |_| {
        if left.get().is_none() && desk.held.with(Option::is_some) {
            desk.held.set(None);
        }
    });
    let is_shown = Memo::new(move |_| left.get().is_some());
    view! {
        <div class="undo" role="status" aria-atomic="false">
            <Show when=move || is_shown.get()>
                <div class="undo-bar">
                    <span>
                        {text::HELD} " "
                        <span aria-hidden="true">{move || left.get().map(text::leaves_in)}</span>
                    </span>
                    <button class="button undo-act" type="button" title=Command::Undo.keys() on:click=move |_| undo.run(())>
                        <Icon name="undo-2" directed=true/>
                        {text::UNDO}
                    </button>
                </div>
            </Show>
        </div>
    }
    .into_any()
}
