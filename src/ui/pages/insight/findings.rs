//! What is to be done now: each with why, whom it is about, whether it helped so far, and one thing to press.

use crate::{
    domain::{
        id::ConversationId,
        insight::{Finding, Report},
        queue::Only,
        role::Verb,
    },
    ui::{browser, desk::Desk, route::Route, triage::Triage, words::insight as text},
};
use leptos::{ev, prelude::*};
use leptos_router::hooks::use_navigate;

#[component]
pub fn Findings(report: RwSignal<Report>) -> impl IntoView {
    // Made anew only where it has become another: how long a lead can wait is another with every look. Whoever is in it has it
    // hold still; it follows when they have left.
    let live = Memo::new(move |_| report.with(|report| report.findings.clone()));
    let findings = RwSignal::new(live.get_untracked());
    let is_held = || browser::focused().is_some_and(|at| at.closest(".insight-findings").ok().flatten().is_some());
    Effect::new(move |before: Option<()>| {
        let now = live.get();
        if before.is_some() && !is_held() {
            findings.set(now);
        }
    });
    let left = move |_: ev::FocusEvent| {
        browser::after_layout(move || {
            if let Some(now) = live.try_get_untracked()
                && !is_held()
                && findings.try_with_untracked(|findings| *findings != now) == Some(true)
            {
                findings.set(now);
            }
        });
    };
    move || {
        let findings = findings.get();
        if findings.is_empty() {
            return ().into_any();
        }
        let rows = findings.into_iter().map(|finding| view! { <One finding/> }).collect_view();
        view! {
            <section class="card insight-findings" aria-label=text::FINDINGS on:focusout=left>
                <h2 class="card-title">{text::FINDINGS}</h2>
                <ul class="insight-list">{rows}</ul>
            </section>
        }
        .into_any()
    }
}

#[component]
fn One(finding: Finding) -> impl IntoView {
    let said = text::finding(&finding);
    let helped = finding.helped.map(|helped| view! { <p class="hint">{text::helped(helped)}</p> });
    let ids: Vec<ConversationId> = finding.conversations.iter().map(|(id, _)| *id).collect();
    let people = finding.conversations.into_iter().map(|(id, name)| {
        view! {
            <li>
                <a class="choice-chip" href=Route::Conversation(id).href() dir="auto">
                    {name}
                </a>
            </li>
        }
    });
    let people = people.collect::<Vec<_>>();
    let act = (!ids.is_empty()).then(|| view! { <Act ids/> });
    let people = (!people.is_empty()).then(|| view! { <ul class="choice-chips">{people}</ul> });
    view! {
        <li class="insight-finding">
            <p class="insight-said">{said}</p>
            {people}
            {helped}
            {act}
        </li>
    }
    .into_any()
}

/// Leads to a queue of just these, in this order: the first is open, and whoever may do something about them finds all chosen.
#[component]
fn Act(ids: Vec<ConversationId>) -> impl IntoView {
    let (desk, triage) = (Desk::get(), Triage::get());
    let navigate = StoredValue::new(use_navigate());
    let ids = StoredValue::new(ids);
    let act = move |_| {
        let ids = ids.get_value();
        let Some(first) = ids.first().copied() else { return };
        let may_tend = desk.me.with_untracked(|me| me.as_ref().is_some_and(|me| me.role.may(Verb::Tend)));
        if may_tend {
            triage.chosen.set(ids.iter().copied().collect());
        }
        let only = Only { these: ids, ..Only::default() };
        let address = Route::Conversation(first).with(&only.pairs());
        navigate.with_value(|navigate| navigate(&address, Default::default()));
    };
    view! {
        <button class="button-primary" type="button" on:click=act>
            {text::ACT}
        </button>
    }
    .into_any()
}
