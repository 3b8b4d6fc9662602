//! What is done to the conversation that is open, in its head.

use crate::{
    domain::{
        conversation::{ConversationView, Progress, UNTIL_THEY_WRITE},
        role::Verb,
        triage::Deed,
    },
    ui::{
        commands::Command,
        desk::Desk,
        late,
        pages::{deeds::Work, shell::may},
        parts::{icon::Icon, views},
        triage::{Ask, Triage},
        words::triage as text,
    },
};
use leptos::prelude::*;

/// Over a conversation: whose it is, whether it rests or is done with, and what can be done about that.
#[component]
pub fn Tend(row: Memo<Option<ConversationView>>) -> impl IntoView {
    let desk = Desk::get();
    let triage = Triage::get();
    let may_tend = may(Verb::Tend);
    let id = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.id)));
    let progress = Memo::new(move |_| {
        let now = desk.clock.now();
        row.with(|row| row.as_ref().map_or(Progress::Open, |row| row.progress(now)))
    });
    // Whose it is; where it is nobody's, which team's.
    let assignee = Memo::new(move |_| {
        row.with(|row| row.as_ref().and_then(|row| row.assignee_name.clone().or_else(|| row.team_name.clone())))
    });
    // What is to be known about it beside its window.
    let note = Memo::new(move |_| {
        let now = desk.clock.now();
        row.with(|row| {
            let row = row.as_ref()?;
            match (row.progress(now), row.snoozed_until, row.lead_until) {
                (Progress::Resolved, ..) => Some(text::progress(Progress::Resolved).to_owned()),
                (Progress::Snoozed, Some(UNTIL_THEY_WRITE), _) => Some(text::RESTS.to_owned()),
                (Progress::Snoozed, Some(until), _) => Some(text::snoozed_until(&desk.clock.moment(until))),
                (_, _, Some(until)) if until > now => Some(text::lead(&desk.clock.moment(until))),
                _ if row.is_awaited(now) => Some(text::AWAITED.to_owned()),
                _ => None,
            }
        })
    });
    let asks = move |ask: Ask| {
        if let Some(id) = id.get_untracked() {
            late::asks(desk, triage, ask, vec![id]);
        }
    };
    let resolve = move |_| {
        let deed = if progress.get_untracked() == Progress::Resolved { Deed::Reopen } else { Deed::Resolve };
        late::work(desk, triage, Work::Act(deed, id.get_untracked().into_iter().collect()));
    };
    let is_resolved = move || progress.get() == Progress::Resolved;
    view! {
        <span class="tend-note" role="status" hidden=move || note.with(Option::is_none)>
            {note}
        </span>
        <Show when=move || may_tend.get()>
            <button
                class="button tend-act"
                type="button"
                aria-haspopup="dialog"
                title=views::tip(Command::Assign.title(), Command::Assign)
                on:click=move |_| asks(Ask::Assign)
            >
                <Icon name="contact"/>
                <span class="conversation-word" dir="auto">
                    {move || assignee.get().unwrap_or_else(|| text::ASSIGN.to_owned())}
                </span>
            </button>
            <button
                class="button tend-act"
                type="button"
                aria-haspopup="dialog"
                title=views::tip(Command::Snooze.title(), Command::Snooze)
                on:click=move |_| asks(Ask::Snooze)
            >
                <Icon name="alarm-clock"/>
                <span class="conversation-word">{text::SNOOZE}</span>
            </button>
            <button
                class="button tend-act"
                type="button"
                title=views::tip(Command::Resolve.title(), Command::Resolve)
                on:click=resolve
            >
                <Icon name="circle-check"/>
                <span class="conversation-word">
                    {move || if is_resolved() { text::REOPEN } else { text::RESOLVE }}
                </span>
            </button>
        </Show>
    }
    .into_any()
}

/// All that can be done with it, of whatever is rarely done.
#[component]
pub fn TendMenu(row: Memo<Option<ConversationView>>) -> impl IntoView {
    let desk = Desk::get();
    let triage = Triage::get();
    let may_tend = may(Verb::Tend);
    let ask = move |_| {
        if let Some(id) = row.with_untracked(|row| row.as_ref().map(|row| row.id)) {
            late::asks(desk, triage, Ask::Menu, vec![id]);
        }
    };
    view! {
        <Show when=move || may_tend.get()>
            <button
                class="button"
                type="button"
                aria-haspopup="dialog"
                title=views::tip(Command::Menu.title(), Command::Menu)
                on:click=ask
            >
                <Icon name="chevron-down"/>
                {Command::Menu.title()}
            </button>
        </Show>
    }
    .into_any()
}
