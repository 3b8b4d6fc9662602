//! The list of conversations by time left, in groups.
//!
//! Only the rows around the view are in the page; the others are two gaps of the right height. Gaps are empty drawings,
//! because a height as an attribute needs no inline style. While somebody points at the list, nothing moves under the
//! pointer.

use crate::{
    domain::{
        id::ConversationId,
        queue::{Only, Order},
        time::Timestamp,
        window::Urgency,
    },
    ui::{
        arrange::{self, Arrangement, Heights, Item, Shelf},
        browser,
        desk::Desk,
        parts::{
            icon::Icon,
            queue_row::{QueueRow, Seat, link_id},
            views,
        },
        triage::Triage,
        words,
    },
};
use leptos::{
    ev, html,
    prelude::*,
    svg,
    wasm_bindgen::JsCast,
    web_sys::{HtmlElement, Node},
};
use std::collections::HashMap;

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
    let below = NodeRef::<svg::Svg>::new();
    let heights = RwSignal::new(Heights { head: 32.0, row: 52.0 });
    let range = RwSignal::new(AT_FIRST);
    let active = RwSignal::new(None::<ConversationId>);
    // Where the row that keys act on stands, or stood last.
    let place = StoredValue::new(None::<usize>);

    let Triage { chosen, returns, .. } = Triage::get();

    let pointed = RwSignal::new(false);
    let focused = RwSignal::new(false);
    let moved_at = StoredValue::new(Timestamp(0));
    let held = Memo::new(move |_| pointed.get() || focused.get());

    // Where the view stands and how high it is, as last seen: to ask for it after a change makes the browser lay out the
    // page before its time.
    let view = StoredValue::new(None::<(f64, f64)>);
    // What is shown: the live order, or while somebody points at it the order there was, with the news after it.
    // Another list than before begins anew, and so does one that something has come back to.
    let order = Memo::new(move |before: Option<&(Arrangement, usize, (Only, u32))>| {
        let live = desk.listed.get();
        let only = (desk.only.get(), returns.get());
        // Until it is known that there is nothing, that is not said: what there was stays.
        let waits = live.is_empty() && desk.asks.get();
        match before {
            Some((shown, waiting, of)) if waits => (shown.clone(), *waiting, of.clone()),
            Some((shown, _, of)) if held.get() && *of == only => {
                let last = view
                    .get_value()
                    .map_or(AT_FIRST.1, |(top, height)| heights.get_untracked().row_at(shown, top + height));
                let (shown, waiting) = shown.held(&live, last + 1);
                (shown, waiting, only)
            }
            _ => (live, 0, only),
        }
    });
    let shown = Memo::new(move |_| order.with(|(shown, ..)| shown.clone()));
    let waiting = Memo::new(move |_| order.with(|(_, waiting, _)| *waiting));
    // Whoever reads by ear is told once that the list stands still under the focus, not with every further row.
    let stands_still = Memo::new(move |_| focused.get() && waiting.get() > 0);
    Effect::new(move |_| {
        if stands_still.get() {
            desk.say(words::queue::new_above(waiting.get_untracked()));
        }
    });
    let shelf = Memo::new(move |before: Option<&Shelf>| {
        shown.with(|shown| Shelf::of(shown, range.get(), heights.get(), before))
    });
    let is_empty = Memo::new(move |_| shown.with(Arrangement::is_empty));
    // All that was ever on the shelf is in the page. Where it stands there is seen to below: here nothing moves.
    let staged = Memo::new(move |before: Option<&Vec<Item>>| {
        let mut staged = before.cloned().unwrap_or_default();
        shelf.with(|shelf| {
            let new: Vec<Item> = shelf.items.iter().copied().filter(|item| !staged.contains(item)).collect();
            staged.extend(new);
        });
        staged
    });
    let seats = StoredValue::new(Vec::<(usize, Seat)>::new());
    Effect::new(move |_| {
        shelf.with(|shelf| {
            desk.inbox.with(|inbox| {
                seats.with_value(|seats| seats.iter().for_each(|(place, seat)| seat.tell(*place, shelf, inbox)));
            });
        });
    });
    // Whose rows these are, for what is foreseen about them as time passes.
    Effect::new(move |_| {
        let ids: Vec<ConversationId> = shelf.with(|shelf| shelf.places.iter().flatten().map(|(id, _)| *id).collect());
        if desk.foresight.on_screen.with_untracked(|before| *before != ids) {
            desk.foresight.on_screen.set(ids);
        }
    });
    on_cleanup(move || _ = desk.foresight.on_screen.try_set(Vec::new()));
    let seat = move |place: usize| {
        let seat = shelf.with_untracked(|shelf| desk.inbox.with_untracked(|inbox| Seat::new(place, shelf, inbox)));
        seats.update_value(|seats| seats.push((place, seat)));
        seat
    };
    let narrowed = Memo::new(move |_| desk.only.with(Only::pairs));
    let standing = StoredValue::new(staged.get_untracked());
    let parts = Parts(RwSignal::new(Vec::new()));
    let choosing = Memo::new(move |_| chosen.with(|chosen| !chosen.is_empty()));

    let look = move || {
        let Some((top, height)) = view.get_value() else { return };
        let new = shown.with_untracked(|shown| heights.get_untracked().in_view(shown, top, height));
        if range.get_untracked() != new {
            range.set(new);
        }
        let all = shown.with_untracked(Arrangement::len);
        if new.1 + 24 >= all && desk.more.with_untracked(Option::is_some) {
            load_more.run(());
        }
    };
    let see = move || {
        if let Some(list) = scroller.get_untracked() {
            view.set_value(Some((f64::from(list.scroll_top()), f64::from(list.client_height()))));
        }
    };
    let measure = move || {
        let Some(list) = scroller.get_untracked() else { return };
        let height = |part: &str| {
            let part = list.query_selector(part).ok()??.dyn_into::<HtmlElement>().ok()?;
            Some(part.get_bounding_client_rect().height()).filter(|height| *height > 0.0)
        };
        if let (Some(head), Some(row)) = (height(".group-head:not([hidden])"), height(".row:not([hidden])")) {
            let new = Heights { head, row };
            if heights.get_untracked() != new {
                heights.set(new);
            }
        }
        see();
        look();
    };
    // Also when it was empty before: then there was nothing to measure.
    Effect::new(move |before: Option<bool>| {
        let is_empty = is_empty.get();
        if before != Some(is_empty) && !is_empty {
            browser::after_layout(move || {
                if shown.try_with_untracked(Arrangement::is_empty) == Some(false) {
                    measure();
                }
            });
        }
        is_empty
    });
    Effect::new(move |_| {
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
    // As few as possible are moved: whatever moves is laid out anew, and loses the focus.
    Effect::new(move |_| {
        let wanted = shelf.with(|shelf| shelf.items.clone());
        let (Some(elements), Some(end)) = (parts.elements(&wanted), below.get()) else { return };
        let Some(list) = scroller.get_untracked() else { return };
        let mut moved = Vec::new();
        standing.update_value(|standing| moved = arrange::moves(standing, &wanted));
        for (item, next) in moved {
            let next: Option<&Node> = match next {
                Some(next) => elements.get(&next).map(AsRef::as_ref),
                None => Some(end.as_ref()),
            };
            if let Some(element) = elements.get(&item) {
                _ = list.insert_before(element, next);
            }
        }
    });
    // Another list is read from its beginning.
    Effect::new(move |before: Option<Only>| {
        let only = desk.only.get();
        let is_down = view.get_value().is_some_and(|(top, _)| top > 0.0);
        if is_down
            && before.is_some_and(|before| before != only)
            && let Some(list) = scroller.get_untracked()
        {
            list.set_scroll_top(0);
        }
        only
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
        see();
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
            data-choosing=move || choosing.get().then_some("")
            node_ref=frame
            hidden=move || is_empty.get()
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
                on:scroll=move |_| {
                    see();
                    look();
                }
            >
                <svg class="gap" width="1" height=move || gap(shelf.with(|shelf| shelf.above)) aria-hidden="true"></svg>
                <For each=move || staged.get() key=|item| *item let:item>
                    {
                        let part = parts.part(item);
                        match item {
                            Item::Head(level) => view! { <LevelHead level shown shelf part/> }.into_any(),
                            Item::Place(place) => view! { <QueueRow seat=seat(place) stop narrowed part/> }.into_any(),
                        }
                    }
                </For>
                <svg class="gap" node_ref=below width="1" height=move || gap(shelf.with(|shelf| shelf.below)) aria-hidden="true"></svg>
            </div>
        </div>
    }
    .into_any()
}

/// The elements of rows and heads.
#[derive(Clone, Copy)]
struct Parts(RwSignal<Vec<(Item, NodeRef<html::Div>)>>);

impl Parts {
    /// Where the element of this item will be.
    fn part(self, item: Item) -> NodeRef<html::Div> {
        let part = NodeRef::new();
        self.0.update(|parts| parts.push((item, part)));
        part
    }

    /// Those of these items; none before all of them are in the page.
    fn elements(self, items: &[Item]) -> Option<HashMap<Item, HtmlElement>> {
        self.0.with(|parts| {
            let parts = parts.iter().filter(|(item, _)| items.contains(item));
            let elements: Option<HashMap<Item, HtmlElement>> =
                parts.map(|(item, part)| Some((*item, HtmlElement::from(part.get()?)))).collect();
            elements.filter(|elements| elements.len() == items.len())
        })
    }
}

/// What stands over the conversations of one level, and stays in sight while they pass under it.
#[component]
fn LevelHead(level: Urgency, shown: Memo<Arrangement>, shelf: Memo<Shelf>, part: NodeRef<html::Div>) -> impl IntoView {
    let (desk, triage) = (Desk::get(), Triage::get());
    let is_seen = Memo::new(move |_| shelf.with(|shelf| shelf.items.contains(&Item::Head(level))));
    let size = Memo::new(move |_| shown.with(|shown| shown.group(level).map_or(0, |group| group.ids.len())));
    // Heads come before rows, so its number counts those of both that are above it.
    let row = Memo::new(move |_| {
        shown.with(|shown| {
            let heads = shown.groups.iter().take_while(|group| group.level != level).count();
            shown.before(level) + heads + 1
        })
    });
    let is_whole = Memo::new(move |_| {
        let last = shown.with(|shown| shown.groups.last().is_some_and(|group| group.level == level));
        !last || !desk.goes_on()
    });
    // In another order than by time left there is one group, of all.
    let order = Memo::new(move |_| desk.only.with(|only| only.order));
    let by_level = move || order.get() == Order::ClosesAt;
    let name = move || if by_level() { words::urgency(level) } else { words::triage::order(order.get()) };
    let there_are = Memo::new(move |_| {
        let size = size.get();
        if is_whole.get() {
            return (size, true);
        }
        let total = desk.only.with(|only| views::total(only, triage));
        arrange::there_are(size, shown.with(|shown| shown.before(level)), total)
    });
    let label = move || {
        let (n, all) = there_are.get();
        if by_level() { words::level_count(level, n, all) } else { format!("{}: {n}", name()) }
    };
    let count = move || {
        let (n, all) = there_are.get();
        if all { n.to_string() } else { format!("{n}+") }
    };
    view! {
        <div
            class="group-head"
            role="row"
            node_ref=part
            hidden=move || !is_seen.get()
            data-level=move || by_level().then(|| level.word())
            aria-rowindex=move || row.get()
        >
            <div
                class="group-cell"
                role="rowheader"
                aria-label=label
            >
                <span class="group-name">{name}</span>
                <span class="group-count">{count}</span>
            </div>
        </div>
    }
    .into_any()
}

/// A height as an attribute, to a whole pixel: to write fractions takes more code than they are worth.
fn gap(height: f64) -> String {
    (height.round() as i64).to_string()
}
