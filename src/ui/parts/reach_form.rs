//! Which numbers and teams somebody, or a key, sees.

use crate::{
    domain::{id::NumberId, reach::Limits},
    ui::words::reach as text,
};
use leptos::{ev, prelude::*};
use std::collections::BTreeSet;

/// What is chosen.
#[derive(Debug, Clone, Copy)]
pub struct Chosen {
    numbers: RwSignal<BTreeSet<NumberId>>,
    only_teams: RwSignal<bool>,
}

impl Chosen {
    /// What is said until now.
    pub fn new(limits: Limits) -> Self {
        Self {
            numbers: RwSignal::new(limits.numbers.into_iter().collect()),
            only_teams: RwSignal::new(limits.only_teams),
        }
    }

    /// What it comes to.
    pub fn limits(self) -> Limits {
        let numbers = self.numbers.with_untracked(|numbers| numbers.iter().copied().collect());
        Limits { numbers, only_teams: self.only_teams.get_untracked() }
    }

    /// Nothing is chosen any more.
    pub fn clear(self) {
        self.numbers.set(BTreeSet::new());
        self.only_teams.set(false);
    }

    fn choose(self, number: NumberId, is_on: bool) {
        self.numbers.update(|numbers| {
            if is_on {
                numbers.insert(number);
            } else {
                numbers.remove(&number);
            }
        });
    }
}

/// What can be chosen, inside of a form. What is wrong with it is told beside it, and is said of both: it may be either.
#[component]
pub fn ReachFields(
    /// Begins the ids of what is in it: there may be several on a page.
    id: String,
    /// The numbers there are, as people write them.
    numbers: Vec<(NumberId, String)>,
    chosen: Chosen,
    /// Why what was chosen could not be kept.
    #[prop(into)]
    fault: Signal<Option<String>>,
) -> impl IntoView {
    let [numbers_hint, teams_hint, fault_id] = ["numbers-hint", "teams-hint", "fault"].map(|of| format!("{id}-{of}"));
    let [about_numbers, about_teams] = [&numbers_hint, &teams_hint].map(|hint| format!("{hint} {fault_id}"));
    let wrong = move || fault.with(Option::is_some).then_some("true");
    let boxes = numbers
        .into_iter()
        .map(|(number, display)| {
            view! {
                <label class="switch">
                    <input
                        type="checkbox"
                        prop:checked=move || chosen.numbers.with(|chosen| chosen.contains(&number))
                        on:change=move |event| chosen.choose(number, event_target_checked(&event))
                    />
                    <span dir="ltr">{display}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="kept-for" aria-invalid=wrong aria-describedby=about_numbers>
            <legend class="label">{text::NUMBERS}</legend>
            <p class="hint" id=numbers_hint>
                {text::NUMBERS_HINT}
            </p>
            {boxes}
        </fieldset>
        <label class="switch">
            <input
                type="checkbox"
                aria-invalid=wrong
                aria-describedby=about_teams
                prop:checked=chosen.only_teams
                on:change=move |event| chosen.only_teams.set(event_target_checked(&event))
            />
            {text::ONLY_TEAMS}
        </label>
        <p class="hint" id=teams_hint>
            {text::ONLY_TEAMS_HINT}
        </p>
        <div class="sign-in-fault" id=fault_id role="alert">
            {move || fault.get()}
        </div>
    }
    .into_any()
}

/// The same as a form of its own.
#[component]
pub fn ReachForm(
    id: String,
    numbers: Vec<(NumberId, String)>,
    /// What is said until now.
    limits: Limits,
    /// Keeps what was chosen.
    save: Callback<Limits>,
    /// Whether it is being kept.
    #[prop(into)]
    busy: Signal<bool>,
    /// Why it could not be kept.
    #[prop(into)]
    fault: Signal<Option<String>>,
) -> impl IntoView {
    let chosen = Chosen::new(limits);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if !busy.get_untracked() {
            save.run(chosen.limits());
        }
    };
    view! {
        <form class="form" on:submit=submit>
            <ReachFields id numbers chosen fault/>
            <button class="button-primary" type="submit" aria-busy=move || busy.get().then_some("true")>
                {text::SAVE}
            </button>
        </form>
    }
    .into_any()
}
