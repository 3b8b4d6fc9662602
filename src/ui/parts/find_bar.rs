//! The bar over a conversation in which something is looked for in it, or a day gone to.

use crate::ui::{parts::icon::Icon, words::search as text};
use leptos::{ev, html, prelude::*};

/// The id of the field.
pub const FIELD: &str = "within";

#[component]
pub fn FindBar(
    open: RwSignal<bool>,
    /// What is looked for, as it was typed.
    typed: RwSignal<String>,
    /// Which place is shown, of how many; or why there is none.
    #[prop(into)]
    told: Signal<String>,
    /// Whether there is anything to go through.
    #[prop(into)]
    has_some: Signal<bool>,
    /// Goes so many places further back.
    step: Callback<i32>,
    /// Goes to a day, as a field of dates says it.
    go_to: Callback<String>,
    close: Callback<()>,
) -> impl IntoView {
    let day = NodeRef::<html::Input>::new();
    let is_idle = move || if has_some.get() { "false" } else { "true" };
    view! {
        <Show when=move || open.get()>
            <div
                class="find-bar"
                role="search"
                aria-label=text::WITHIN
                on:keydown=move |event: ev::KeyboardEvent| {
                    if event.key() == "Escape" && !event.is_composing() {
                        event.prevent_default();
                        event.stop_propagation();
                        close.run(());
                    }
                }
            >
                <div class="find find-bar-field">
                    <Icon name="search"/>
                    <input
                        class="find-field"
                        id=FIELD
                        type="search"
                        dir="auto"
                        autocomplete="off"
                        spellcheck="false"
                        enterkeyhint="search"
                        maxlength="200"
                        aria-label=text::WITHIN
                        placeholder=text::WITHIN
                        prop:value=typed
                        on:input=move |event| typed.set(event_target_value(&event))
                        on:keydown=move |event: ev::KeyboardEvent| {
                            if event.key() == "Enter" && !event.is_composing() {
                                event.prevent_default();
                                step.run(if event.shift_key() { -1 } else { 1 });
                            }
                        }
                    />
                </div>
                <output class="find-bar-told" role="status">
                    {told}
                </output>
                <button
                    class="button-icon"
                    type="button"
                    aria-label=text::OLDER
                    title=text::OLDER
                    aria-disabled=is_idle
                    on:click=move |_| step.run(1)
                >
                    <Icon name="arrow-up"/>
                </button>
                <button
                    class="button-icon"
                    type="button"
                    aria-label=text::NEWER
                    title=text::NEWER
                    aria-disabled=is_idle
                    on:click=move |_| step.run(-1)
                >
                    <Icon name="arrow-down"/>
                </button>
                <form
                    class="find-bar-day"
                    on:submit=move |event: ev::SubmitEvent| {
                        event.prevent_default();
                        if let Some(day) = day.get_untracked() {
                            go_to.run(day.value());
                        }
                    }
                >
                    <input
                        class="find-bar-date"
                        node_ref=day
                        type="date"
                        aria-label=text::DAY
                        title=text::DAY
                        min="2009-01-01"
                        max="9999-12-31"
                    />
                    <button class="button" type="submit">
                        {text::GO}
                    </button>
                </form>
                <button
                    class="button-icon find-bar-close"
                    type="button"
                    aria-label=text::CLOSE
                    title=text::CLOSE
                    on:click=move |_| close.run(())
                >
                    <Icon name="x"/>
                </button>
            </div>
        </Show>
    }
    .into_any()
}
