//! Which numbers and teams somebody, or a key, sees.

use crate::{
    domain::{id::NumberId, reach::Limits},
    ui::words::reach as text,
};
use leptos::{ev, prelude::*};
use std::collections::BTreeSet;

#[component]
pub fn ReachForm(
    /// The numbers there are, as people write them.
    numbers: Vec<(NumberId, String)>,
    /// What is said until now.
    limits: Limits,
    /// Keeps what was chosen.
    save: Callback<Limits>,
    /// Whether it is being kept.
    #[prop(into)]
    busy: Signal<bool>,
) -> impl IntoView {
    let chosen = RwSignal::new(limits.numbers.into_iter().collect::<BTreeSet<NumberId>>());
    let only_teams = RwSignal::new(limits.only_teams);
    let choose = move |number: NumberId, is_on: bool| {
        chosen.update(|chosen| {
            if is_on {
                chosen.insert(number);
            } else {
                chosen.remove(&number);
            }
        });
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if !busy.get_untracked() {
            let numbers = chosen.with_untracked(|chosen| chosen.iter().copied().collect());
            save.run(Limits { numbers, only_teams: only_teams.get_untracked() });
        }
    };
    let boxes = numbers
        .into_iter()
        .map(|(number, display)| {
            view! {
                <label class="switch">
                    <input
                        type="checkbox"
                        checked=chosen.with_untracked(|chosen| chosen.contains(&number))
                        on:change=move |event| choose(number, event_target_checked(&event))
                    />
                    <span dir="ltr">{display}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <form class="form" on:submit=submit>
            <fieldset class="kept-for">
                <legend class="label">{text::NUMBERS}</legend>
                <p class="hint">{text::NUMBERS_HINT}</p>
                {boxes}
            </fieldset>
            <label class="switch">
                <input
                    type="checkbox"
                    prop:checked=only_teams
                    on:change=move |event| only_teams.set(event_target_checked(&event))
                />
                {text::ONLY_TEAMS}
            </label>
            <p class="hint">{text::ONLY_TEAMS_HINT}</p>
            <button class="button-primary" type="submit" aria-busy=move || busy.get().then_some("true")>
                {text::SAVE}
            </button>
        </form>
    }
    .into_any()
}
