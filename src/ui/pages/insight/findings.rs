//! What is to be done now: each with why, whom it is about, whether it helped so far, and one thing to press.

use crate::{
    domain::{
        id::ConversationId,
        insight::{Advice, Behind, Finding, Of, Page, Report, Trace},
        queue::Only,
        role::Verb,
        segment::Step,
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
        let one = |finding| {
            let leads = report.with_untracked(|report| leads(&finding, report));
            view! { <One finding leads/> }
        };
        let rows = findings.into_iter().map(one).collect_view();
        view! {
            <section class="card insight-findings" aria-label=text::FINDINGS on:focusout=left>
                <h2 class="card-title">{text::FINDINGS}</h2>
                <ul class="insight-list">{rows}</ul>
            </section>
        }
        .into_any()
    }
}

/// Where one does something about what names nobody. None where one is there already.
fn leads(finding: &Finding, report: &Report) -> Option<String> {
    let asked = &report.asked;
    Some(match finding.advice {
        // Whom it names are a queue.
        Advice::AnswerBeforeNight | Advice::AnswerLeads => return None,
        Advice::StaffHour => Route::Teams.href(),
        Advice::ChangeTemplate => Route::Templates.with(&[("q", finding.names.first()?.clone())]),
        Advice::WinBack => {
            let behind = Behind::of_time(Trace::Stands, report.from, report.until);
            let mut pairs = Behind { of: Some(Of::Step(Step::Lapsing)), ..behind }.pairs();
            pairs.extend(asked.pairs());
            Route::InsightBehind.with(&pairs)
        }
        Advice::FreeTier if report.page == Page::Cost && asked.number == finding.number => return None,
        Advice::FreeTier => Route::Insight(Page::Cost).with(&[("number", finding.number?.to_string())]),
    })
}

#[component]
fn One(finding: Finding, leads: Option<String>) -> impl IntoView {
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
    let way = leads.map(|href| {
        view! {
            <a class="button-primary" href=href>
                {text::act(finding.advice)}
            </a>
        }
    });
    let people = (!people.is_empty()).then(|| view! { <ul class="choice-chips">{people}</ul> });
    view! {
        <li class="insight-finding">
            <p class="insight-said">{said}</p>
            {people}
            {helped}
            {act}
            {way}
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        id::{NumberId, TeamId},
        insight::{Answer, Asked, Choices, Say},
        time::Timestamp,
    };

    #[test]
    fn each_finding_that_names_nobody_leads_to_where_something_is_done_about_it() {
        let of = |advice| Finding {
            advice,
            values: Vec::new(),
            names: vec!["order update".to_owned(), "hello".to_owned()],
            number: Some(NumberId(3)),
            conversations: Vec::new(),
            helped: None,
        };
        let page = |page, asked| Report {
            page,
            asked,
            at: Timestamp(2),
            from: Timestamp(1),
            until: Timestamp(2),
            zone: "UTC".to_owned(),
            answer: Answer { say: Say::Nothing, values: Vec::new(), change: None },
            uncompared: false,
            findings: Vec::new(),
            tables: Vec::new(),
            choices: Choices::default(),
        };
        let monday = page(Page::Monday, Asked { team: Some(TeamId(4)), ..Asked::default() });
        let led = |advice| leads(&of(advice), &monday);
        assert_eq!(led(Advice::StaffHour).unwrap(), "/teams");
        assert_eq!(led(Advice::ChangeTemplate).unwrap(), "/templates?q=order%20update", "the one that does worse");
        let lapsing = "/insight/behind?fact=stands&from=1&until=2&of=step%3Alapsing&team=4";
        assert_eq!(led(Advice::WinBack).unwrap(), lapsing, "narrowed as what was counted");
        assert_eq!(led(Advice::FreeTier).unwrap(), "/insight/cost?number=3");
        assert_eq!(
            (led(Advice::AnswerLeads), led(Advice::AnswerBeforeNight)),
            (None, None),
            "a queue is made of those"
        );
        let cost = page(Page::Cost, Asked { number: Some(NumberId(3)), ..Asked::default() });
        assert_eq!(leads(&of(Advice::FreeTier), &cost), None, "one is there");
        let of_all = page(Page::Cost, Asked::default());
        assert_eq!(leads(&of(Advice::FreeTier), &of_all).unwrap(), "/insight/cost?number=3");
    }
}
