//! A button that asks once before it does what cannot be undone.

use crate::ui::{
    desk::Desk,
    parts::icon::Icon,
    words::{fields as text, person as of},
};
use leptos::prelude::*;
use std::time::Duration;

/// For so long after it was asked nothing is an answer: the second half of a double click is none.
const FIRST_MOMENT: Duration = Duration::from_millis(500);

/// Asks in its own place; whoever goes elsewhere has not answered.
#[component]
pub fn Discard(
    /// What it is about; where it is drawn as an icon, what it does to that.
    name: String,
    /// There is no room for a word, except for the question.
    #[prop(optional)]
    icon: bool,
    /// What stands on it, where it is more than that it deletes something; its name says the same.
    #[prop(optional)]
    says: Option<&'static str>,
    /// What stands on it once it asks, where nothing is deleted by it.
    #[prop(optional)]
    sure: Option<&'static str>,
    run: Callback<()>,
) -> impl IntoView {
    let desk = Desk::get();
    let asked = RwSignal::new(false);
    // It was asked a moment ago.
    let fresh = RwSignal::new(false);
    let name = StoredValue::new(name);
    let sure = sure.unwrap_or_else(|| text::SURE.get());
    let label = move || match (asked.get(), icon) {
        (true, _) => name.with_value(|name| text::of(sure, name)),
        (false, true) => name.get_value(),
        (false, false) if says.is_some() => name.get_value(),
        (false, false) => name.with_value(|name| text::of(of::DELETE.get(), name)),
    };
    let face = move || match (asked.get(), icon) {
        (true, _) => sure.into_any(),
        (false, true) => view! { <Icon name="trash-2"/> }.into_any(),
        (false, false) => says.unwrap_or_else(|| of::DELETE.get()).into_any(),
    };
    view! {
        <button
            class=move || if icon && !asked.get() { "button-icon" } else { "button" }
            type="button"
            aria-label=label
            title=move || icon.then(label)
            on:blur=move |_| asked.set(false)
            aria-disabled=move || fresh.get().then_some("true")
            on:click=move |_| {
                if fresh.get_untracked() {
                    return;
                }
                let answers = asked.get_untracked();
                asked.set(!answers);
                if answers {
                    run.run(());
                } else {
                    // Another name under the focus is read out by some only.
                    desk.say(untrack(label));
                    fresh.set(true);
                    set_timeout(move || _ = fresh.try_set(false), FIRST_MOMENT);
                }
            }
        >
            {face}
        </button>
    }
    .into_any()
}
