//! The list of conversations by time left, in groups.
//!
//! Only the rows around the view are in the page; the others are two gaps of the right height. Gaps are empty drawings,
//! because a height as an attribute needs no inline style. While somebody points at the list, nothing moves under the
//! pointer.

use crate::{
    domain::{id::ConversationId, queue::Only, time::Timestamp, window::Urgency},
    ui::{
        arrange::{Arrangement, Heights},
        browser,
        desk::Desk,
        parts::{
            icon::Icon,
            queue_row::{QueueRow, link_id},
        },
        words,
    },
};
use leptos::{
    ev, html,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{HtmlElement, Node},
};

/// Rows in the page before anything is measured: enough for any screen.
const AT_FIRST: (usize, usize) = (0, 40);
/// A pointer that has not moved for so long points at nothing.
const IDLE: i64 = 30_000;

/// What keys do to the list, wherever the focus is.
#[derive(Clone, Copy)]
pub struct ListKeys {
    /// Moves by so many rows.
    pub step: Callback<isize>,
    /// To the first or the last row.
    pub edge: Callback<bool>,
    /// Puts the focus back on a row.
    pub focus: Callback<ConversationId>,
    /// The row that keys act on.
    pub active: RwSignal<Option<ConversationId>>,
}

#[component]
pub fn QueueList(
    /// Called when the end of what is loaded comes near.
    load_more: Callback<()>,
    /// Filled with what keys do.
    keys: StoredValue<Option<ListKeys>>,
) -> impl IntoView {
    let desk = Desk::get();
    let frame = NodeRef::<html::Div>::new();
    let scroller = NodeRef::<html::Div>::new();
    let heights = RwSignal::new(Heights { head: 32.0, row: 52.0 });
    let range = RwSignal::new(AT_FIRST);
    let active = RwSignal::new(None::<ConversationId>);
    // Where the row that keys act on stands, or stood last.
    let place = StoredValue::new(None::<usize>);

    let pointed = RwSignal::new(false);
    let focused = RwSignal::new(false);
    let moved_at = StoredValue::new(Timestamp(0));
    let held = Memo::new(move |_| pointed.get() || focused.get());

    // What is shown: the live order, or while somebody points at it the order there was, with the news after it.
    // Another list than before begins anew.
    let order = Memo::new(move |before: Option<&(Arrangement, usize, Only)>| {
        let live = desk.listed.get();
        let only = desk.only.get();
        match before {
            Some((shown, _, of)) if held.get() && *of == only => {
                let keep = last_in_view(scroller, heights.get_untracked(), shown) + 1;
                let (shown, waiting) = shown.held(&live, keep);
                (shown, waiting, only)
            }
            _ => (live, 0, only),
        }
    });
    let shown = Memo::new(move |_| order.with(|(shown, ..)| shown.clone()));
    let waiting = Memo::new(move |_| order.with(|(_, waiting, _)| *waiting));
    let levels =
        Memo::new(move |_| shown.with(|shown| shown.groups.iter().map(|group| group.level).collect::<Vec<_>>()));

    let look = move || {
        let Some(list) = scroller.get_untracked() else { return };
        let new = shown.with_untracked(|shown| {
            heights.get_untracked().in_view(shown, f64::from(list.scroll_top()), f64::from(list.client_height()))
        });
        if range.get_untracked() != new {
            range.set(new);
        }
        let all = shown.with_untracked(Arrangement::len);
        if new.1 + 24 >= all && desk.more.with_untracked(Option::is_some) {
            load_more.run(());
        }
    };
    let measure = move || {
        let Some(list) = scroller.get_untracked() else { return };
        let height = |part: &str| {
            let part = list.query_selector(part).ok()??.dyn_into::<HtmlElement>().ok()?;
            Some(part.get_bounding_client_rect().height()).filter(|height| *height > 0.0)
        };
        if let (Some(head), Some(row)) = (height(".group-head"), height(".row")) {
            let new = Heights { head, row };
            if heights.get_untracked() != new {
                heights.set(new);
            }
        }
        look();
    };
    Effect::new(move |_| {
        measure();
        let listener = window_event_listener(ev::resize, move |_| measure());
        on_cleanup(move || listener.remove());
    });
    Effect::new(move |_| {
        let wanted = active.get().or(desk.open.get());
        if let Some(at) = wanted.and_then(|id| shown.with(|shown| shown.position(id))) {
            place.set_value(Some(at));
        }
    });
    Effect::new(move |_| {
        shown.track();
        look();
    });
    // A pointer left lying on the list holds it for a while only.
    Effect::new(move |_| {
        let now = desk.clock.now();
        if pointed.get_untracked() && (now - moved_at.get_value()).0 > IDLE {
            pointed.set(false);
        }
    });
    let points = move |_| {
        moved_at.set_value(desk.clock.now_untracked());
        if !pointed.get_untracked() {
            pointed.set(true);
        }
    };

    let go_to = move |id: ConversationId| {
        let Some(list) = scroller.get_untracked() else { return };
        let Some(index) = shown.with_untracked(|shown| shown.position(id)) else { return };
        active.set(Some(id));
        let heights = heights.get_untracked();
        let top = shown.with_untracked(|shown| heights.top(shown, index));
        let (from, height) = (f64::from(list.scroll_top()), f64::from(list.client_height()));
        if top - heights.head < from {
            list.set_scroll_top((top - heights.head) as i32);
        } else if top + heights.row > from + height {
            list.set_scroll_top((top + heights.row - height).ceil() as i32);
        }
        look();
        // At once where the row is drawn: the next key may follow in the same moment.
        let link = link_id(id);
        browser::focus(&link);
        if browser::focused().is_none_or(|focused| focused.id() != link) {
            browser::after_layout(move || {
                if active.try_get_untracked() == Some(Some(id)) {
                    browser::focus(&link);
                }
            });
        }
    };
    keys.set_value(Some(ListKeys {
        step: Callback::new(move |by: isize| {
            let next = shown.with_untracked(|shown| {
                let last = shown.len().checked_sub(1)?;
                let wanted = active.get_untracked().or(desk.open.get_untracked());
                let at = match (wanted.map(|id| shown.position(id)), place.get_value()) {
                    (Some(Some(at)), _) => at.saturating_add_signed(by),
                    // It has left the list, and the next one has come to its place.
                    (Some(None), Some(at)) => at.saturating_add_signed(by.min(0)),
                    _ => 0,
                };
                shown.nth(at.min(last))
            });
            if let Some(id) = next {
                go_to(id);
            }
        }),
        edge: Callback::new(move |to_end: bool| {
            let id = shown
                .with_untracked(|shown| if to_end { shown.nth(shown.len().checked_sub(1)?) } else { shown.nth(0) });
            if let Some(id) = id {
                go_to(id);
            }
        }),
        focus: Callback::new(go_to),
        active,
    }));

    // The tab key comes to the row that was last moved to, as long as it is in the page; else to the first that is.
    let stop = Memo::new(move |_| {
        let (first, last) = range.get();
        shown.with(|shown| {
            let wanted = active.get().or(desk.open.get());
            let at = wanted.and_then(|id| shown.position(id)).filter(|at| (first..last).contains(at));
            shown.nth(at.unwrap_or(first))
        })
    });
    let row_count = move || {
        let rows = shown.with(|shown| shown.len() + shown.groups.len());
        if desk.goes_on() { "-1".to_owned() } else { rows.to_string() }
    };
    // From one row to another, or to what says that there are new ones, the focus stays inside.
    let leaves = move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if !frame.get_untracked().is_some_and(|frame| frame.contains(to.as_ref())) {
            focused.set(false);
        }
    };
    let release = move |event: ev::MouseEvent| {
        pointed.set(false);
        focused.set(false);
        if let Some(list) = scroller.get_untracked() {
            list.set_scroll_top(0);
        }
        // What was pressed is gone. Whoever pressed it by key goes on with the first row, and not from the top of the page.
        let by_key = event.detail() == 0;
        if let Some(first) = shown.with_untracked(|shown| shown.nth(0)).filter(|_| by_key) {
            go_to(first);
        }
    };

    view! {
        // What says that there are new rows lies over the list and belongs to it: to point there holds the order as well.
        <div
            class="queue-list"
            node_ref=frame
            on:pointermove=points
            on:pointerleave=move |_| pointed.set(false)
            on:focusin=move |_| focused.set(true)
            on:focusout=leaves
        >
            <Show when=move || { waiting.get() > 0 }>
                <button class="new-above" type="button" on:click=release>
                    <Icon name="arrow-up"/>
                    {move || words::queue::new_above(waiting.get())}
                </button>
            </Show>
            <div
                class="queue-scroll"
                node_ref=scroller
                role="grid"
                aria-label=words::queue::TITLE
                aria-rowcount=row_count
                on:scroll=move |_| look()
            >
                <For each=move || levels.get() key=|level| *level let:level>
                    <LevelGroup level shown range heights stop/>
                </For>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn LevelGroup(
    level: Urgency,
    shown: Memo<Arrangement>,
    range: RwSignal<(usize, usize)>,
    heights: RwSignal<Heights>,
    stop: Memo<Option<ConversationId>>,
) -> impl IntoView {
    let desk = Desk::get();
    let size = Memo::new(move |_| shown.with(|shown| shown.group(level).map_or(0, |group| group.ids.len())));
    let before = Memo::new(move |_| shown.with(|shown| shown.before(level)));
    // Heads come before rows, so a row's number counts those up to its own.
    let heads = Memo::new(move |_| {
        shown.with(|shown| shown.groups.iter().take_while(|group| group.level != level).count() + 1)
    });
    // The part of this group that is in the page.
    let slice = Memo::new(move |_| {
        let (first, last) = range.get();
        let (before, size) = (before.get(), size.get());
        (first.saturating_sub(before).min(size), last.saturating_sub(before).min(size))
    });
    let ids = Memo::new(move |_| {
        let (first, last) = slice.get();
        shown.with(|shown| {
            let ids = shown.group(level).map_or(&[][..], |group| &group.ids);
            ids.get(first..last.min(ids.len())).unwrap_or_default().to_vec()
        })
    });
    let gap = move |rows: usize| format!("{:.2}", rows as f64 * heights.get().row);
    let gap_above = move || gap(slice.get().0);
    let gap_below = move || gap(size.get() - slice.get().1.min(size.get()));
    let is_whole = Memo::new(move |_| {
        let last = shown.with(|shown| shown.groups.last().is_some_and(|group| group.level == level));
        !last || !desk.goes_on()
    });
    let count = move || {
        let size = size.get();
        if is_whole.get() { size.to_string() } else { format!("{size}+") }
    };
    let label_id = format!("group-{}", level.word());
    view! {
        <div class="group" role="rowgroup" data-level=level.word()>
            <div class="group-head" role="row" aria-rowindex=move || before.get() + heads.get()>
                <div
                    class="group-cell"
                    role="rowheader"
                    id=label_id
                    aria-label=move || words::level_count(level, size.get(), is_whole.get())
                >
                    <span class="group-name">{words::urgency(level)}</span>
                    <span class="group-count">{count}</span>
                </div>
            </div>
            <svg class="gap" width="1" height=gap_above aria-hidden="true"></svg>
            <ForEnumerate
                each=move || ids.get()
                key=|id| *id
                children=move |at, id| {
                    let index = Signal::derive(move || before.get() + heads.get() + slice.get().0 + at.get() + 1);
                    let is_stop = Memo::new(move |_| stop.get() == Some(id));
                    view! { <QueueRow id index is_stop/> }
                }
            />
            <svg class="gap" width="1" height=gap_below aria-hidden="true"></svg>
        </div>
    }
    .into_any()
}

/// The last row that can be seen at all.
fn last_in_view(scroller: NodeRef<html::Div>, heights: Heights, shown: &Arrangement) -> usize {
    match scroller.get_untracked() {
        Some(list) => heights.row_at(shown, f64::from(list.scroll_top() + list.client_height())),
        None => AT_FIRST.1,
    }
}
