//! One conversation in the list.

use crate::{
    domain::{
        contact::ContactView, conversation::ConversationView, id::ConversationId, inbox::Inbox, role::Verb,
        tag::OF_MANY,
    },
    ui::{
        arrange::Shelf,
        browser,
        desk::Desk,
        gauge::Gauge,
        late, markup,
        parts::{
            chip::{FreeChip, LevelChip},
            countdown::Countdown,
            icon::Icon,
            ring::Ring,
        },
        route::Route,
        triage::{Ask, Triage},
        words::{self, person, scores, triage as text},
    },
};
use leptos::{ev, html, prelude::*};

/// Tags that a row has room for.
const TAGS: usize = 2;

/// The id of a row's link, which is what takes the focus.
pub fn link_id(id: ConversationId) -> String {
    format!("row-{id}")
}

/// The conversation of the row whose link has this id.
pub fn linked(id: &str) -> Option<ConversationId> {
    id.strip_prefix("row-")?.parse().ok()
}

/// A place on the shelf as its row knows it: whose row lies there, its number among rows and heads, and the conversation.
///
/// They are told of what is theirs, and do not ask: some dozens of rows with some dozens of texts each would all be asked
/// again whenever anything in the list has changed.
#[derive(Debug, Clone, Copy)]
pub struct Seat {
    at: RwSignal<Option<(ConversationId, usize)>>,
    row: RwSignal<Option<ConversationView>>,
}

impl Seat {
    pub fn new(place: usize, shelf: &Shelf, inbox: &Inbox) -> Self {
        let at = shelf.row_in(place);
        let row = at.and_then(|(id, _)| inbox.conversation(id));
        Self { at: RwSignal::new(at), row: RwSignal::new(row.cloned()) }
    }

    /// Says what is there now, where it is something else than before.
    pub fn tell(self, place: usize, shelf: &Shelf, inbox: &Inbox) {
        let at = shelf.row_in(place);
        if self.at.with_untracked(|known| *known != at) {
            self.at.set(at);
        }
        let row = at.and_then(|(id, _)| inbox.conversation(id));
        if self.row.with_untracked(|known| known.as_ref() != row) {
            self.row.set(row.cloned());
        }
    }
}

#[component]
pub fn QueueRow(
    seat: Seat,
    /// The row that the tab key comes to.
    stop: Memo<Option<ConversationId>>,
    /// What the list is narrowed to, as addresses say it.
    narrowed: Memo<Vec<(&'static str, String)>>,
    /// Where its element is.
    part: NodeRef<html::Div>,
) -> impl IntoView {
    let desk = Desk::get();
    let triage = Triage::get();
    let id = Memo::new(move |_| seat.at.get().map(|(id, _)| id));
    let index = move || seat.at.get().map(|(_, row)| row);
    let row = seat.row;
    let gauge = Gauge::in_list(desk.clock, row.into());
    let state = gauge.word();
    let level = gauge.level;
    let name = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.contact.title()).unwrap_or_default()));
    let preview = Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.preview.clone())));
    let unread = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.unread).filter(|unread| *unread > 0)));
    let how_many = move || unread.get().map(words::queue::unread);
    let owed = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.owed)));
    let is_open = Memo::new(move |_| id.get().is_some_and(|id| desk.open.get() == Some(id)));
    let is_stop = Memo::new(move |_| id.get().is_some_and(|id| stop.get() == Some(id)));
    let is_in = move || preview.with(|preview| preview.as_ref().is_some_and(|preview| preview.direction == "in"));
    let said = move || {
        preview.with(|preview| {
            let preview = preview.as_ref()?;
            let text = preview.text.as_ref().filter(|text| !text.is_empty());
            Some(text.map_or_else(|| words::kind(&preview.kind).to_owned(), |text| markup::plain(text)))
        })
    };
    // What whoever comes to the row by key hears after the name, in the order of what matters.
    let spoken = gauge.spoken();
    let is_chosen = Memo::new(move |_| id.get().is_some_and(|id| triage.chosen.with(|chosen| chosen.contains(&id))));
    let about = move || {
        let chosen = is_chosen.get().then(|| text::CHOSEN.to_owned());
        let owed = owed.get().then(|| words::queue::OWED.to_owned());
        let parts = [chosen, Some(spoken.get()), owed, how_many(), said()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let assignee = Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.assignee_name.clone())));
    let tags = Memo::new(move |_| {
        let shown = |row: &ConversationView| {
            let ContactView { tags, tag_colours, .. } = &row.contact;
            let tells = tags.iter().cloned().zip(tag_colours.iter().copied());
            tells.filter(|(tag, _)| !OF_MANY.contains(&tag.as_str())).take(TAGS).collect::<Vec<_>>()
        };
        row.with(|row| row.as_ref().map(shown).unwrap_or_default())
    });
    // As it is now, where the browser can tell; else as the server has reckoned it.
    let chance = Memo::new(move |_| {
        let fresh =
            id.get().and_then(|id| desk.foresight.fresh.with(|fresh| fresh.get(&id).map(|fresh| fresh.reply.p)));
        fresh.or_else(|| row.with(|row| row.as_ref().and_then(|row| row.scores.reply_24h))).map(scores::percent)
    });
    let may_tend = Memo::new(move |_| desk.me.with(|me| me.as_ref().is_some_and(|me| me.role.may(Verb::Tend))));
    let choose = move |event: ev::MouseEvent| {
        let Some(id) = id.get_untracked() else { return };
        if event.shift_key() {
            let listed: Vec<ConversationId> = desk.listed.with_untracked(|listed| listed.ids().collect());
            triage.choose_up_to(id, &listed);
        } else {
            triage.toggle(id);
        }
    };
    let ask = move |_| {
        if let Some(id) = id.get_untracked() {
            late::asks(desk, triage, Ask::Menu, vec![id]);
        }
    };
    let link = NodeRef::<html::A>::new();
    // The focus is on a conversation and not on a place: it does not pass on to the next that comes to lie there.
    Effect::new(move |before: Option<Option<ConversationId>>| {
        let id = id.get();
        if before.flatten().is_some_and(|before| Some(before) != id)
            && let (Some(link), Some(focused)) = (link.get_untracked(), browser::focused())
            && link.is_same_node(Some(&focused))
        {
            _ = link.blur();
            browser::catch_focus("list");
        }
        id
    });
    view! {
        <div
            class="row"
            role="row"
            node_ref=part
            hidden=move || id.get().is_none()
            aria-rowindex=index
            aria-selected=move || if is_open.get() { "true" } else { "false" }
            data-window=state
            data-level=move || level.get().word()
            data-unread=move || unread.get().map(|_| "")
            data-chosen=move || is_chosen.get().then_some("")
        >
            <div class="row-choice" role="gridcell" hidden=move || !may_tend.get()>
                <button
                    class="row-check"
                    type="button"
                    role="checkbox"
                    tabindex="-1"
                    aria-checked=move || if is_chosen.get() { "true" } else { "false" }
                    aria-label=move || text::select(&name.get())
                    on:click=choose
                >
                    <Icon name="check"/>
                </button>
            </div>
            <div class="row-main" role="gridcell">
                <Ring gauge/>
                <div class="row-line">
                    <a
                        class="row-link"
                        node_ref=link
                        id=move || id.get().map(link_id)
                        href=move || id.get().map(|id| narrowed.with(|pairs| Route::Conversation(id).with(pairs)))
                        tabindex=move || if is_stop.get() { "0" } else { "-1" }
                        aria-current=move || is_open.get().then_some("page")
                        aria-description=about
                    >
                        <span class="row-name" dir="auto">
                            {name}
                        </span>
                    </a>
                    <LevelChip gauge/>
                </div>
                <div class="row-line">
                    <span class="row-preview">
                        <span class="row-in" hidden=move || !is_in()>
                            <Icon name="corner-down-right" directed=true/>
                            <span class="sr-only">{words::direction("in")}</span>
                        </span>
                        <span class="row-out" hidden=move || is_in() || preview.with(Option::is_none)>
                            <Icon name="corner-up-left" directed=true/>
                            <span class="sr-only">{words::direction("out")}</span>
                        </span>
                        <span class="row-text" dir="auto">
                            {said}
                        </span>
                    </span>
                    <span class="row-marks">
                        <FreeChip gauge/>
                        <For each=move || tags.get() key=|tag| tag.clone() let:tag>
                            <span class="tag row-tag" data-colour=tag.1.word() dir="auto">
                                {person::tag(&tag.0).to_owned()}
                            </span>
                        </For>
                        <span class="row-assignee" dir="auto" hidden=move || assignee.with(Option::is_none)>
                            <Icon name="contact"/>
                            {assignee}
                        </span>
                    </span>
                    <span class="owed" title=words::queue::OWED hidden=move || !owed.get()>
                        <Icon name="reply"/>
                        <span class="sr-only">{words::queue::OWED}</span>
                    </span>
                    <span class="unread" title=how_many hidden=move || unread.get().is_none()>
                        <span aria-hidden="true">{move || unread.get().map(|unread| unread.min(99))}</span>
                        <span class="sr-only">{how_many}</span>
                    </span>
                </div>
            </div>
            <div class="row-time" role="gridcell">
                <Countdown gauge/>
                <span class="row-chance" title=move || chance.get().map(scores::of_answer)>
                    <span aria-hidden="true">{move || chance.get().map(scores::in_short)}</span>
                    <span class="sr-only">{move || chance.get().map(scores::of_answer)}</span>
                </span>
            </div>
            <div class="row-more" role="gridcell" hidden=move || !may_tend.get()>
                <button
                    class="button-icon"
                    type="button"
                    tabindex="-1"
                    aria-haspopup="dialog"
                    aria-label=move || text::actions(&name.get())
                    on:click=ask
                >
                    <Icon name="ellipsis"/>
                </button>
            </div>
        </div>
    }
    .into_any()
}
