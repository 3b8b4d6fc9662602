//! What a look at a number came to: a row for each step, and how to mend what is wrong.

use crate::{
    domain::{
        checkup::{Checkup, Finding, Standing, Step},
        time::Timestamp,
    },
    ui::{desk::Desk, parts::icon::Icon, words::check as text},
};
use leptos::prelude::*;

#[component]
pub fn Checks(checkup: Checkup) -> impl IntoView {
    // What waits for a step before it is not lost from sight, but nothing stands after a wrong token.
    let rows = Step::ALL.map(|step| {
        let finding = checkup.of(step).cloned();
        view! { <Check step finding at=checkup.at/> }
    });
    view! { <ul class="checks">{rows.collect_view()}</ul> }.into_any()
}

#[component]
fn Check(step: Step, finding: Option<Finding>, at: Timestamp) -> impl IntoView {
    let clock = Desk::get().clock;
    let standing = finding.as_ref().map(Finding::standing);
    let icon = match standing {
        Some(Standing::Good) => "circle-check",
        Some(Standing::Warning) => "triangle-alert",
        Some(Standing::Wrong) => "circle-alert",
        Some(Standing::Unknown) => "circle-help",
        None => "clock",
    };
    let steps = finding.as_ref().map(text::mend).unwrap_or_default();
    let said = move || match &finding {
        Some(finding) => text::said(finding, at, &|at| clock.moment(at)),
        None => text::WAITS.to_owned(),
    };
    view! {
        <li class="check" data-standing=standing.map_or("waiting", Standing::word)>
            <Icon name=icon/>
            <div class="check-body">
                <h3 class="check-title">
                    {text::step(step)} " "
                    <span class="check-standing">{standing.map_or(text::WAITING.get(), text::standing)}</span>
                </h3>
                <p dir="auto">{said}</p>
                {(!steps.is_empty())
                    .then(|| {
                        view! {
                            <ol class="steps">
                                {steps.iter().map(|step| view! { <li>{step.get()}</li> }).collect_view()}
                            </ol>
                        }
                    })}
            </div>
        </li>
    }
    .into_any()
}

/// How a number stands, in its row of a list.
#[component]
pub fn StandingMark(standing: Standing, words: &'static str) -> impl IntoView {
    let icon = match standing {
        Standing::Good => "circle-check",
        Standing::Warning => "triangle-alert",
        Standing::Wrong => "circle-alert",
        Standing::Unknown => "circle-help",
    };
    view! {
        <span class="standing" data-standing=standing.word()>
            <Icon name=icon/>
            {words}
        </span>
    }
    .into_any()
}
