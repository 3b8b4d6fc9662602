//! Over the list: which view it is, what it is narrowed to, and in which order it stands.

use crate::{
    domain::queue::{Between, MOST_COUNTED, Only, View},
    ui::{
        browser,
        commands::Command,
        desk::Desk,
        late,
        parts::{filters, icon::Icon},
        triage::{Ask, Triage},
        words::{self, campaigns, triage as text},
    },
};
use leptos::prelude::*;

/// So many, or at least that many.
pub fn counted(count: i64) -> String {
    if count >= MOST_COUNTED { format!("{}+", words::number(MOST_COUNTED - 1)) } else { words::number(count) }
}

/// What the list is called, and how many conversations there are in it, where that is known.
fn name(only: &Only, triage: Triage) -> (String, Option<i64>) {
    triage.views.with(|known| {
        let saved = known.as_ref().and_then(|known| known.saved.iter().find(|view| view.only == *only));
        if let Some(saved) = saved {
            return (saved.name.clone(), Some(saved.count));
        }
        let count = known.as_ref().and_then(|known| match only.view {
            Some(view) => known.views.iter().find(|(of, _)| *of == view).map(|(_, count)| *count),
            None => Some(known.queue),
        });
        // Narrowed further it holds fewer.
        let is_whole = Only { view: only.view, order: only.order, ..Only::default() }.pairs() == only.pairs();
        (text::view(only.view).to_owned(), count.filter(|_| is_whole))
    })
}

/// How many conversations there are in the list, also of those that are not loaded, where that is known; [`MOST_COUNTED`]
/// where there are that many or more.
pub fn total(only: &Only, triage: Triage) -> Option<i64> {
    name(only, triage).1
}

#[component]
pub fn ViewBar(narrow: Callback<Only>) -> impl IntoView {
    let desk = Desk::get();
    let triage = Triage::get();
    let named = Memo::new(move |_| desk.only.with(|only| name(only, triage)));
    let order = move || text::order(desk.only.with(|only| only.order));
    Effect::new(move |_| {
        // Only the server knows when a shift ends, and it is asked late.
        if desk.only.with(|only| matches!(only.view, Some(View::Shift | View::Unstaffed))) {
            late::load_tools();
        }
    });
    let narrowed = Memo::new(move |_| chips(&desk.only.get(), triage).len());
    view! {
        <div class="view-bar" role="group" aria-label=text::VIEWS>
            <button
                class="button view-name"
                type="button"
                aria-haspopup="dialog"
                title=tip(text::VIEWS.get(), Command::Views)
                on:click=move |_| late::asks(desk, triage, Ask::Views, Vec::new())
            >
                <span class="view-title" dir="auto">
                    {move || named.with(|(name, _)| name.clone())}
                </span>
                <span class="view-count">{move || named.with(|(_, count)| count.map(counted))}</span>
                <Icon name="chevron-down"/>
            </button>
            <button
                class="button-icon"
                type="button"
                aria-haspopup="dialog"
                aria-label=move || text::filters(narrowed.get())
                title=tip(text::FILTERS.get(), Command::Filters)
                data-on=move || (narrowed.get() > 0).then_some("")
                on:click=move |_| late::asks(desk, triage, Ask::Filters, Vec::new())
            >
                <Icon name="list-filter"/>
            </button>
            <button
                class="button-icon"
                type="button"
                aria-haspopup="dialog"
                aria-label=move || text::ordered(order())
                title=tip(text::ORDER.get(), Command::Order)
                on:click=move |_| late::asks(desk, triage, Ask::Order, Vec::new())
            >
                <Icon name="arrow-up-down"/>
            </button>
        </div>
        <Chips narrow/>
    }
    .into_any()
}

/// What a button is for, with its key.
pub fn tip(words: &str, command: Command) -> String {
    match command.keys() {
        Some(keys) => format!("{words} ({keys})"),
        None => words.to_owned(),
    }
}

/// What the list is narrowed to beyond its view, each with what takes it away.
#[component]
fn Chips(narrow: Callback<Only>) -> impl IntoView {
    let desk = Desk::get();
    let triage = Triage::get();
    let all = Memo::new(move |_| chips(&desk.only.get(), triage));
    let chip = move |(words, without): (String, Only)| {
        let label = text::without(&words);
        view! {
            <li>
                <button
                    class="filter-chip"
                    type="button"
                    aria-label=label
                    on:click=move |_| {
                        narrow.run(without.clone());
                        // It is gone; what it took away is still to be found.
                        browser::catch_focus("list");
                    }
                >
                    <span dir="auto">{words}</span>
                    <Icon name="x"/>
                </button>
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="filter-chips" aria-label=text::NARROWED hidden=move || all.with(Vec::is_empty)>
            <For each=move || all.get() key=|(_, without)| without.pairs() children=chip/>
        </ul>
    }
    .into_any()
}

/// What a list is narrowed to beyond its view, in words, each with the list without it.
pub fn chips(only: &Only, triage: Triage) -> Vec<(String, Only)> {
    let mut chips = Vec::new();
    let mut chip = |words: String, without: Only| chips.push((words, without));
    if let Some(owed) = only.owed {
        chip(text::owed(owed).to_owned(), Only { owed: None, ..only.clone() });
    }
    if let Some(progress) = only.progress {
        chip(text::progress(progress).to_owned(), Only { progress: None, ..only.clone() });
    }
    for door in &only.doors {
        let rest = only.doors.iter().copied().filter(|other| other != door).collect();
        chip(text::door(*door).to_owned(), Only { doors: rest, ..only.clone() });
    }
    for (range, words, without) in [
        (only.engagement, text::ENGAGEMENT, Only { engagement: Between::default(), ..only.clone() }),
        (only.priority, text::PRIORITY, Only { priority: Between::default(), ..only.clone() }),
        (only.silence, text::SILENCE, Only { silence: Between::default(), ..only.clone() }),
    ] {
        if !range.is_everything() {
            chip(text::between(words.get(), range.from, range.to), without);
        }
    }
    for tag in &only.tags {
        let rest = only.tags.iter().filter(|other| *other != tag).cloned().collect();
        chip(tag.clone(), Only { tags: rest, ..only.clone() });
    }
    if let Some(assignee) = only.assignee {
        let name = triage.choices.with(|choices| filters::assignee_name(assignee, choices.as_ref()));
        chip(name, Only { assignee: None, ..only.clone() });
    }
    if let Some(team) = only.team {
        let name = triage.choices.with(|choices| filters::team_name(team, choices.as_ref()));
        chip(name, Only { team: None, ..only.clone() });
    }
    for number in &only.numbers {
        let known = triage.choices.with(|choices| {
            let of = choices.as_ref()?.numbers.iter().find(|(id, _)| id == number)?;
            Some(of.1.clone())
        });
        let rest = only.numbers.iter().copied().filter(|other| other != number).collect();
        chip(known.unwrap_or_else(|| number.to_string()), Only { numbers: rest, ..only.clone() });
    }
    if !only.these.is_empty() {
        chip(text::these(only.these.len()), Only { these: Vec::new(), ..only.clone() });
    }
    if only.campaign.is_some() {
        chip(campaigns::LEFT_TO_WRITE_TO.to_owned(), Only { campaign: None, ..only.clone() });
    }
    for language in &only.languages {
        let rest = only.languages.iter().filter(|other| *other != language).cloned().collect();
        chip(language.clone(), Only { languages: rest, ..only.clone() });
    }
    chips
}

/// What an icon of a view stands for.
pub fn icon(view: Option<View>) -> &'static str {
    match view {
        None => "compass",
        Some(View::Shift | View::Unstaffed | View::Hour | View::TwoHours | View::FourHours) => "hourglass",
        Some(View::Open) => "clock",
        Some(View::Closed) => "door-closed",
        Some(View::Template) => "file-text",
        Some(View::Leads) => "megaphone",
        Some(View::Unread) => "eye",
        Some(View::Mine | View::Unassigned) => "contact",
        Some(View::Snoozed) => "alarm-clock",
        Some(View::All) => "check-check",
    }
}
