//! One conversation in the list.

use crate::{
    domain::id::ConversationId,
    ui::{
        desk::Desk,
        gauge::Gauge,
        markup,
        parts::{
            chip::{FreeChip, LevelChip},
            countdown::Countdown,
            icon::Icon,
            ring::Ring,
        },
        route::Route,
        words,
    },
};
use leptos::prelude::*;

/// The id of a row's link, which is what takes the focus.
pub fn link_id(id: ConversationId) -> String {
    format!("row-{id}")
}

#[component]
pub fn QueueRow(
    id: ConversationId,
    /// Its place among all rows and heads, from one.
    #[prop(into)]
    index: Signal<usize>,
    /// Whether it is the one that the tab key comes to.
    #[prop(into)]
    is_stop: Signal<bool>,
) -> impl IntoView {
    let desk = Desk::get();
    let row = desk.conversation(id);
    let gauge = Gauge::of(desk.clock, row);
    let state = gauge.word();
    let level = gauge.level;
    let name = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.contact.title()).unwrap_or_default()));
    let preview = Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.preview.clone())));
    let unread = Memo::new(move |_| row.with(|row| row.as_ref().map_or(0, |row| row.unread)));
    let owed = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.owed)));
    let is_open = Memo::new(move |_| desk.open.get() == Some(id));
    view! {
        <div
            class="row"
            role="row"
            aria-rowindex=move || index.get()
            aria-selected=move || if is_open.get() { "true" } else { "false" }
            data-window=state
            data-level=move || level.get().word()
            data-unread=move || (unread.get() > 0).then_some("")
        >
            <div class="row-main" role="gridcell">
                <Ring gauge/>
                <div class="row-line">
                    <a
                        class="row-link"
                        id=link_id(id)
                        href=move || desk.address(Route::Conversation(id))
                        tabindex=move || if is_stop.get() { "0" } else { "-1" }
                        aria-current=move || is_open.get().then_some("page")
                    >
                        <span class="row-name" dir="auto">
                            {name}
                        </span>
                    </a>
                    <LevelChip gauge/>
                </div>
                <div class="row-line">
                    <span class="row-preview">
                        {move || {
                            preview
                                .get()
                                .map(|preview| {
                                    let (icon, said) = match preview.direction.as_str() {
                                        "in" => ("corner-down-right", words::direction("in")),
                                        _ => ("corner-up-left", words::direction("out")),
                                    };
                                    let text = preview
                                        .text
                                        .filter(|text| !text.is_empty())
                                        .map(|text| markup::plain(&text))
                                        .unwrap_or_else(|| words::kind(&preview.kind).to_owned());
                                    view! {
                                        <Icon name=icon directed=true/>
                                        <span class="sr-only">{said}</span>
                                        <span class="row-text" dir="auto">
                                            {text}
                                        </span>
                                    }
                                })
                        }}
                    </span>
                    <FreeChip gauge/>
                    <Show when=move || owed.get()>
                        <span class="owed" title=words::queue::OWED>
                            <Icon name="reply"/>
                            <span class="sr-only">{words::queue::OWED}</span>
                        </span>
                    </Show>
                    <Show when=move || { unread.get() > 0 }>
                        <span class="unread" title=move || words::queue::unread(unread.get())>
                            <span aria-hidden="true">{move || unread.get().min(99)}</span>
                            <span class="sr-only">{move || words::queue::unread(unread.get())}</span>
                        </span>
                    </Show>
                </div>
            </div>
            <div class="row-time" role="gridcell">
                <Countdown gauge/>
            </div>
        </div>
    }
    .into_any()
}
