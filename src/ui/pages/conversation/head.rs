//! Who it is, and how long there is.

use super::{menu::Menu, settle::Settle, why::Why};
use crate::{
    domain::{conversation::ConversationView, id::ConversationId, message::Message},
    ui::{
        browser,
        commands::Command,
        desk::Desk,
        gauge::Gauge,
        pages::{
            context::{ContextToggle, Shown},
            tend::{Tend, TendMenu},
            within::{FindButton, Within},
        },
        parts::{
            HEADING,
            chip::{FreeChip, LevelChip},
            connection::ConnectionPill,
            countdown::ExactCountdown,
            heading::PageHeading,
            icon::Icon,
            ring::Ring,
        },
        route::Route,
        words::{conversation as text, nav, talk},
    },
};
use leptos::{ev, prelude::*, wasm_bindgen::JsCast, web_sys::Element};

/// The id of the button that opens what does not stand in the head itself, and of all that is no part of its first line.
pub const MENU: &str = "conversation-more";
const REST: &str = "conversation-rest";
/// What takes the focus when it opens, as CSS selectors: on a phone all of it stands behind the button.
const FIRST_OF_ALL: &str = ".conversation-rest :is(button, summary)";
const FIRST: &str = ".conversation-menu :is(button, summary)";
/// What it stands in, as a CSS selector.
const EXTRA: &str = ".conversation-extra";

#[component]
pub(super) fn Header(
    id: ConversationId,
    row: Memo<Option<ConversationView>>,
    gauge: Gauge,
    name: Memo<String>,
    settle: Settle,
    opened_by: Option<Message>,
    /// What a reply costs now.
    price: Memo<String>,
) -> impl IntoView {
    let desk = Desk::get();
    let about = Memo::new(move |_| {
        row.with(|row| {
            let Some(row) = row else { return String::new() };
            let name = row.contact.title();
            let phone = row.contact.phone.clone().filter(|phone| *phone != name);
            let username =
                row.contact.username.as_ref().map(|username| format!("@{username}")).filter(|it| *it != name);
            [phone, username].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        })
    });
    let number =
        Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.number.display.clone()).unwrap_or_default()));
    let running = Memo::new(move |_| gauge.now.get().left().is_some());
    let deadline = gauge.deadline();
    let Settle { may_dismiss, dismiss, may_take_back, take_back } = settle;
    // The button goes once it has been heard: whoever pressed it keeps a place.
    let pressed = StoredValue::new(false);
    Effect::new(move |before: Option<(bool, bool)>| {
        let now = (may_dismiss.get(), may_take_back.get());
        if before.is_some_and(|before| before != now) && pressed.get_value() {
            pressed.set_value(false);
            browser::catch_focus(HEADING);
        }
        now
    });
    let open = RwSignal::new(false);
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            let first = if browser::is_narrow() { FIRST_OF_ALL } else { FIRST };
            browser::after_layout(move || browser::focus_first(first));
        }
    };
    let shut = move || {
        open.set(false);
        browser::after_layout(|| browser::focus(MENU));
    };
    browser::shut_by_back(move || open.get(), shut);
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() && open.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            shut();
        }
    };
    // What one goes on with elsewhere is not covered by it.
    let (within, shown) = (expect_context::<Within>(), expect_context::<Shown>());
    Effect::new(move |_| {
        if within.0.get() || shown.sheet.get() {
            open.set(false);
        }
    });
    Effect::new(move |_| {
        let listener = window_event_listener(ev::click, move |event| {
            if !open.get_untracked() || browser::is_behind_a_dialog() {
                return;
            }
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            // What was pressed may have gone with that; it was a part of it then.
            let is_outside = |at: Element| at.is_connected() && at.closest(EXTRA).ok().flatten().is_none();
            if target.is_some_and(is_outside) {
                open.set(false);
            }
        });
        on_cleanup(move || listener.remove());
    });
    view! {
        <header class="conversation-head">
            <a class="button-icon back" href=move || desk.address(Route::Queue) aria-label=nav::BACK title=nav::BACK>
                <Icon name="arrow-left" directed=true/>
            </a>
            <div class="conversation-ring">
                <Ring gauge/>
            </div>
            <div class="conversation-who">
                <PageHeading text=name class="conversation-name"/>
                <p class="conversation-about">
                    <span dir="ltr">{about}</span>
                    <span class="conversation-number">
                        <span class="sr-only">{text::TO} " "</span>
                        <Icon name="arrow-right" directed=true/>
                        <span dir="ltr">{number}</span>
                    </span>
                </p>
            </div>
            <div class="conversation-time">
                <p class="conversation-countdown">
                    <LevelChip gauge/>
                    <Show when=move || running.get()>
                        <ExactCountdown gauge/>
                    </Show>
                </p>
                <p class="conversation-deadline">{deadline}</p>
            </div>
            <div class="conversation-extra" data-open=move || open.get().then_some("") on:keydown=keys>
                <ConnectionPill over_thread=true/>
                <FreeChip gauge/>
                <Show when=move || may_dismiss.get()>
                    <button
                        class="button conversation-settle"
                        type="button"
                        title=format!("{} ({})", text::DISMISS, Command::Dismiss.keys().unwrap_or_default())
                        on:click=move |_| {
                            pressed.set_value(true);
                            dismiss.run(());
                        }
                    >
                        <Icon name="check"/>
                        <span class="conversation-word">{text::DISMISS}</span>
                    </button>
                </Show>
                <Show when=move || may_take_back.get()>
                    <button
                        class="button conversation-settle"
                        type="button"
                        title=format!("{} ({})", talk::TAKE_BACK, Command::Undo.keys().unwrap_or_default())
                        on:click=move |_| {
                            pressed.set_value(true);
                            take_back.run(());
                        }
                    >
                        <Icon name="undo-2" directed=true/>
                        <span class="conversation-word">{talk::TAKE_BACK}</span>
                    </button>
                </Show>
                <div class="conversation-rest" id=REST>
                    <Tend row/>
                    <ContextToggle/>
                    // What is done less often opens below the row.
                    <div class="conversation-menu">
                        <Why row gauge name opened_by price/>
                        <FindButton/>
                        <TendMenu row/>
                        <Menu id row/>
                    </div>
                </div>
                <button
                    class="button"
                    id=MENU
                    type="button"
                    title=talk::MENU
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    aria-controls=REST
                    on:click=toggle
                >
                    <Icon name="ellipsis"/>
                    <span class="conversation-word">{talk::MENU}</span>
                </button>
            </div>
        </header>
    }
    .into_any()
}
