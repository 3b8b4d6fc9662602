//! What is done to conversations from the queue: whom a key is about, and what is asked for. What comes of it is loaded late.

use crate::{
    domain::{
        conversation::{ConversationView, Progress},
        id::ConversationId,
        role::Verb,
        time::Timestamp,
        triage::Deed,
    },
    ui::{
        browser,
        commands::Command,
        desk::Desk,
        late,
        pages::{deeds::Work, keys::Hands},
        parts::{bulk::BulkBar, queue_row},
        triage::{Ask, Triage},
        words::triage as text,
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Whom a command is about: those that were chosen, unless one is in a conversation beside them; else the row with the
/// focus, the conversation that is open, or the row that was last gone to.
pub fn about(desk: Desk, triage: Triage, hands: Hands) -> Vec<ConversationId> {
    if is_of_many(desk, triage) {
        return triage.chosen.with_untracked(|chosen| chosen.iter().copied().collect());
    }
    one(desk, hands).into_iter().collect()
}

/// Whether a command is about those that were chosen.
pub fn is_of_many(desk: Desk, triage: Triage) -> bool {
    let is_beside = desk.open.get_untracked().is_some()
        && browser::focused().is_some_and(|at| at.closest(".pane").ok().flatten().is_some());
    !is_beside && triage.chosen.with_untracked(|chosen| !chosen.is_empty())
}

/// The one conversation a command is about, whatever else was chosen.
pub fn one(desk: Desk, hands: Hands) -> Option<ConversationId> {
    let active = hands.list.get_value().and_then(|list| list.active.get_untracked());
    let focused = browser::focused();
    let in_list = focused.as_ref().is_some_and(|at| at.closest(".queue-scroll").ok().flatten().is_some());
    let open = desk.open.get_untracked();
    if in_list {
        // One may have come to the row by another way than by the keys that go from row to row.
        focused.and_then(|at| queue_row::linked(&at.id())).or(active).or(open)
    } else {
        open.or(active)
    }
}

/// Runs a command of the queue. False where it means nothing here.
pub fn run(command: Command, desk: Desk, triage: Triage, hands: Hands) -> bool {
    let chosen = about(desk, triage, hands);
    match command {
        Command::Select | Command::SelectRange | Command::SelectAll => {
            if !desk.me.with_untracked(|me| me.as_ref().is_some_and(|me| me.role.may(Verb::Tend))) {
                return false;
            }
            let listed: Vec<ConversationId> = desk.listed.with_untracked(|listed| listed.ids().collect());
            match (command, one(desk, hands)) {
                // Once more takes those, too, that are not loaded.
                (Command::SelectAll, _)
                    if triage.chosen.with_untracked(|chosen| listed.iter().all(|id| chosen.contains(id))) =>
                {
                    late::work(desk, triage, Work::ChooseAll);
                }
                (Command::SelectAll, _) => triage.chosen.update(|chosen| chosen.extend(listed)),
                (Command::SelectRange, Some(id)) => triage.choose_up_to(id, &listed),
                (_, Some(id)) => triage.toggle(id),
                (_, None) => return false,
            }
            desk.say(text::chosen(triage.chosen.with_untracked(BTreeSet::len)));
            true
        }
        Command::Views => asks(desk, triage, Ask::Views, Vec::new()),
        Command::Order => asks(desk, triage, Ask::Order, Vec::new()),
        Command::Filters => asks(desk, triage, Ask::Filters, Vec::new()),
        _ if chosen.is_empty() => false,
        Command::Template if is_of_many(desk, triage) => asks(desk, triage, Ask::Template, Vec::new()),
        Command::Menu => asks(desk, triage, Ask::Menu, chosen),
        Command::Snooze => asks(desk, triage, Ask::Snooze, chosen),
        Command::Assign => asks(desk, triage, Ask::Assign, chosen),
        Command::Label => asks(desk, triage, Ask::Tag, chosen),
        Command::Claim => {
            let Some(me) = desk.me.with_untracked(|me| me.as_ref().map(|me| me.id)) else { return false };
            late::work(desk, triage, Work::Act(Deed::Claim(me), chosen));
            true
        }
        Command::Resolve => {
            let all = |progress| with_all(desk, &chosen, |row, now| row.progress(now) == progress);
            let deed = if all(Progress::Resolved) { Deed::Reopen } else { Deed::Resolve };
            late::work(desk, triage, Work::Act(deed, chosen));
            true
        }
        Command::MarkRead => {
            late::work(desk, triage, Work::Act(Deed::Read, chosen));
            true
        }
        Command::Unread => {
            late::work(desk, triage, Work::Act(Deed::Unread, chosen));
            true
        }
        _ => false,
    }
}

fn asks(desk: Desk, triage: Triage, ask: Ask, about: Vec<ConversationId>) -> bool {
    late::asks(desk, triage, ask, about);
    true
}

/// Whether something is known to be so of all of these: of what is not on the page it is not known.
pub fn with_all(desk: Desk, ids: &[ConversationId], is_so: impl Fn(&ConversationView, Timestamp) -> bool) -> bool {
    let now = desk.clock.now_untracked();
    desk.inbox.with_untracked(|inbox| {
        !ids.is_empty() && ids.iter().all(|id| inbox.conversation(*id).is_some_and(|row| is_so(row, now)))
    })
}

/// Takes back what was done last. False where there is nothing.
pub fn take_back(desk: Desk, triage: Triage) -> bool {
    let can_be = triage.last.with_untracked(|last| last.as_ref().is_some_and(|last| !last.undo.is_empty()));
    if can_be {
        late::work(desk, triage, Work::TakeBack);
    }
    can_be
}

/// Below the list, while anything is chosen.
#[component]
pub fn Bulk() -> impl IntoView {
    let desk = Desk::get();
    let triage = Triage::get();
    let hands = expect_context::<Hands>();
    let template = Callback::new(move |()| late::asks(desk, triage, Ask::Template, Vec::new()));
    let all = Callback::new(move |()| late::work(desk, triage, Work::ChooseAll));
    view! { <BulkBar run=Callback::new(move |command| run(command, desk, triage, hands)) template all/> }.into_any()
}
