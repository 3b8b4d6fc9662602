//! What is known of the customer, beside their conversation: a pane where there is room, a sheet where there is not.

use super::conversation::MENU;
use crate::{
    api::{Error, person},
    domain::{conversation::ConversationView, id::ContactId, profile::Profile},
    ui::{
        browser,
        commands::Command,
        pages::person::Beside,
        parts::icon::Icon,
        words::{self, page, person as text, shortcuts},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

/// The id of the button that shows and hides it, and of the pane itself.
pub const TOGGLE: &str = "context-toggle";
const PANE: &str = "context";

/// Whether it is shown. Beside the conversation it stands until somebody puts it away, and the browser remembers that; as
/// a sheet it is away until somebody asks for it.
#[derive(Clone, Copy)]
pub struct Shown {
    shut: RwSignal<bool>,
    /// Somebody has asked for the sheet.
    pub sheet: RwSignal<bool>,
    /// There is room for it.
    wide: RwSignal<bool>,
}

impl Shown {
    pub fn new() -> Self {
        let shown = Self { shut: RwSignal::new(false), sheet: RwSignal::new(false), wide: RwSignal::new(false) };
        Effect::new(move |_| {
            shown.shut.set(browser::is_context_away());
            browser::after_layout(move || shown.measure());
            let listener = window_event_listener(ev::resize, move |_| shown.measure());
            on_cleanup(move || listener.remove());
        });
        shown
    }

    /// How much room there is, and what is too little, the styles know.
    fn measure(self) {
        let wide = !browser::lies_over(PANE);
        if self.wide.try_get_untracked().is_some_and(|known| known != wide) {
            self.wide.set(wide);
        }
    }

    /// Whether what stands in it can be seen.
    pub fn is_seen(self) -> bool {
        if self.wide.get() { !self.shut.get() } else { self.sheet.get() }
    }

    /// Whether it lies over the conversation, which waits beneath it.
    pub fn covers(self) -> bool {
        self.sheet.get() && !self.wide.get()
    }

    fn toggle(self) {
        self.measure();
        if self.wide.get_untracked() {
            let shut = !self.shut.get_untracked();
            self.shut.set(shut);
            browser::put_away_context(shut);
        } else {
            self.sheet.update(|sheet| *sheet = !*sheet);
        }
        let opens = untrack(|| self.is_seen());
        browser::after_layout(move || {
            browser::focus(if opens { PANE } else { TOGGLE });
            // On a phone the button is put away with the menu it stands in.
            if !opens && browser::focused().is_none_or(|at| at.id() != TOGGLE) {
                browser::focus(MENU);
            }
        });
    }
}

impl Default for Shown {
    fn default() -> Self {
        Self::new()
    }
}

/// The button in the head of the conversation.
#[component]
pub fn ContextToggle() -> impl IntoView {
    let shown = expect_context::<Shown>();
    view! {
        <button
            class="button"
            id=TOGGLE
            type="button"
            aria-expanded=move || if shown.is_seen() { "true" } else { "false" }
            aria-controls=PANE
            title=format!("{} ({})", text::CONTEXT, Command::Context.keys().unwrap_or_default())
            on:click=move |_| shown.toggle()
        >
            <Icon name="contact"/>
            <span class="conversation-word">{text::CONTEXT}</span>
        </button>
    }
    .into_any()
}

/// The pane, or the sheet. What is known is asked for once it can be seen.
#[component]
pub fn Context(row: Memo<Option<ConversationView>>) -> impl IntoView {
    let shown = expect_context::<Shown>();
    let profile = RwSignal::new(None::<Profile>);
    let fault = RwSignal::new(None::<Error>);
    let who = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.contact.id)));
    let load = move |id: ContactId| {
        spawn_local(async move {
            let known = person::profile(id).await;
            // Somebody else is looked at by now.
            if who.try_get_untracked() != Some(Some(id)) {
                return;
            }
            match known {
                Ok(known) => {
                    fault.set(None);
                    profile.set(Some(known));
                }
                Err(error) => fault.set(Some(error)),
            }
        });
    };
    Effect::new(move |_| {
        let Some(id) = who.get().filter(|_| shown.is_seen()) else { return };
        let known = profile.with_untracked(|known| known.as_ref().map(|known| known.contact.id));
        if known != Some(id) {
            load(id);
        }
    });
    let again = move |_| {
        if let Some(id) = who.get_untracked() {
            load(id);
        }
    };
    browser::shut_by_back(move || shown.covers(), move || shown.toggle());
    let keys = move |event: ev::KeyboardEvent| {
        let is_in_use = event.default_prevented() || event.is_composing();
        if event.key() == "Escape" && !is_in_use && untrack(|| shown.covers()) {
            event.prevent_default();
            event.stop_propagation();
            shown.toggle();
        }
    };
    view! {
        <aside
            class="context"
            id=PANE
            tabindex="-1"
            aria-label=text::CONTEXT
            data-sheet=move || shown.sheet.get().then_some("")
            on:keydown=keys
        >
            <header class="context-head">
                <h2 class="card-title">{text::CONTEXT}</h2>
                <button
                    class="button-icon"
                    type="button"
                    aria-label=shortcuts::CLOSE
                    title=shortcuts::CLOSE
                    on:click=move |_| shown.toggle()
                >
                    <Icon name="x"/>
                </button>
            </header>
            <Show when=move || fault.with(Option::is_some)>
                <p class="card-note" role="alert">
                    {move || fault.with(|fault| fault.as_ref().map(words::error))}
                </p>
                <button class="button" type="button" on:click=again>
                    {page::RETRY}
                </button>
            </Show>
            {move || {
                // The conversation stays the same for as long as this is here.
                let open = row.with_untracked(|row| row.as_ref().map(|row| row.id));
                profile.get().map(|profile| view! { <Beside profile open/> })
            }}
        </aside>
    }
    .into_any()
}
