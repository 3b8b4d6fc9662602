//! What is done to those that were chosen: the bar below the list, the template that goes to all of them, and the report.

use crate::{
    api,
    domain::{
        fill::Ready,
        template::{Template, TemplateSend},
        time::Timestamp,
    },
    ui::{
        browser,
        commands::Command,
        desk::Desk,
        parts::{
            icon::Icon,
            later::{self, MomentField},
            template_form::{Filled, TemplatePicker},
            views::tip,
        },
        triage::{Ask, Triage},
        words::{self, desk as more, planned, triage as text},
    },
};
use leptos::{html, prelude::*};
use std::collections::BTreeSet;

pub const REPORT: &str = "report";
pub const TEMPLATE: &str = "bulk-template";
const WHEN: &str = "bulk-when";

/// There while anything is chosen.
#[component]
pub fn BulkBar(
    run: Callback<Command, bool>,
    /// Sends a template to all of them.
    template: Callback<()>,
    /// Chooses all that the list holds, also what is not on the page.
    all: Callback<()>,
) -> impl IntoView {
    let triage = Triage::get();
    let count = Memo::new(move |_| triage.chosen.with(BTreeSet::len));
    let button = move |command: Command, icon: &'static str, words: words::Text| {
        let title = tip(words.get(), command);
        view! {
            <button class="button" type="button" title=title on:click=move |_| _ = run.run(command)>
                <Icon name=icon/>
                <span class="bulk-word">{words}</span>
            </button>
        }
        .into_any()
    };
    let progress = move || triage.works.get().map(|(done, all)| text::working(done, all));
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="bulk" aria-label=text::BULK>
                <p class="bulk-count" role="status">
                    {move || progress().unwrap_or_else(|| text::chosen(count.get()))}
                </p>
                <div class="bulk-acts">
                    {button(Command::Resolve, "circle-check", text::RESOLVE)}
                    {button(Command::Snooze, "alarm-clock", text::SNOOZE)}
                    {button(Command::Assign, "contact", text::ASSIGN)} {button(Command::Label, "tag", text::TAG)}
                    {button(Command::MarkRead, "eye", text::READ)}
                    <button class="button" type="button" on:click=move |_| template.run(())>
                        <Icon name="file-text"/>
                        <span class="bulk-word">{text::TEMPLATE}</span>
                    </button>
                    <button class="button" type="button" on:click=move |_| all.run(())>
                        <Icon name="check-check"/>
                        <span class="bulk-word">{text::ALL_MATCHING}</span>
                    </button>
                    <button
                        class="button-icon"
                        type="button"
                        aria-label=text::CLEAR
                        title=text::CLEAR
                        on:click=move |_| {
                            triage.clear();
                            browser::catch_focus("list");
                        }
                    >
                        <Icon name="x"/>
                    </button>
                </div>
            </section>
        </Show>
    }
    .into_any()
}

/// Chooses a template, fills it in once, and sends it to all that were chosen, at once or later.
#[component]
pub fn BulkTemplate(
    /// None while they are being loaded.
    templates: RwSignal<Option<Result<Vec<Template>, api::Error>>>,
    /// What each is filled in with.
    ready: RwSignal<Vec<Ready>>,
    retry: Callback<()>,
    /// None is at once.
    send: Callback<(TemplateSend, Option<Timestamp>)>,
    /// Called when it goes away.
    gone: Callback<()>,
) -> impl IntoView {
    let triage = Triage::get();
    let dialog = NodeRef::<html::Dialog>::new();
    let chosen = RwSignal::new(None::<Template>);
    let shown = Memo::new(move |_| triage.ask.with(|ask| *ask == Some(Ask::Template)));
    let clock = Desk::get().clock;
    let waits = RwSignal::new(false);
    let when = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let sends = Callback::new(move |filled: Filled| {
        let waits = waits.get_untracked();
        let at = when.with_untracked(|when| later::to_come(when, clock.now_untracked())).filter(|_| waits);
        wrong.set(waits && at.is_none());
        if wrong.get_untracked() {
            // Nothing that was filled in is lost.
            browser::after_layout(|| browser::focus_first(&format!("#{WHEN}")));
            return;
        }
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
        send.run((filled.send, at));
    });
    view! {
        <dialog
            class="dialog bulk-template"
            id=TEMPLATE
            node_ref=dialog
            aria-labelledby="bulk-template-title"
            on:close=move |_| {
                gone.run(());
                chosen.set(None);
                templates.set(None);
                waits.set(false);
                when.set(String::new());
                wrong.set(false);
            }
        >
            <header class="dialog-head">
                <h2 class="dialog-title" id="bulk-template-title">
                    {move || text::template_to(triage.chosen.with(BTreeSet::len))}
                </h2>
                <form method="dialog">
                    <button class="button-icon" type="submit" aria-label=more::CLOSE title=more::CLOSE>
                        <Icon name="x"/>
                    </button>
                </form>
            </header>
            <p class="hint">{text::TEMPLATE_LEAD}</p>
            <div class="bulk-when">
                <label class="switch">
                    <input
                        type="checkbox"
                        prop:checked=waits
                        on:change=move |event| waits.set(event_target_checked(&event))
                    />
                    {planned::LATER}
                </label>
                <Show when=move || waits.get()>
                    <MomentField id=WHEN label=planned::WHEN value=when wrong/>
                    <p class="hint">{text::TEMPLATE_LATER}</p>
                </Show>
            </div>
            // Only while it is open: the conversation behind it may have one of its own.
            <Show when=move || shown.get()>
                <TemplatePicker
                    templates
                    chosen
                    begun=RwSignal::new(None)
                    price=Callback::new(|_| String::new())
                    loading=Signal::derive(move || templates.with(Option::is_none))
                    retry
                    opted_out=Signal::stored(false)
                    busy=Signal::derive(move || triage.works.with(Option::is_some))
                    send=sends
                    ready
                    for_many=true
                />
            </Show>
        </dialog>
    }
    .into_any()
}

/// What was done, and what was not and why.
#[component]
pub fn ReportDialog() -> impl IntoView {
    let triage = Triage::get();
    let counts = move || {
        triage.report.with(|report| {
            let report = report.as_ref()?;
            Some(text::report(report.done, report.unchanged, report.refused))
        })
    };
    let rows = Memo::new(move |_| triage.report.with(|report| report.as_ref().map(|report| report.why.clone())));
    let is_cut = move || {
        triage.report.with(|report| {
            report.as_ref().is_some_and(|report| report.refused > i64::try_from(report.why.len()).unwrap_or(i64::MAX))
        })
    };
    view! {
        <dialog
            class="dialog"
            id=REPORT
            aria-labelledby="report-title"
            on:close=move |_| triage.report.set(None)
        >
            <header class="dialog-head">
                <h2 class="dialog-title" id="report-title">
                    {text::REPORT}
                </h2>
                <form method="dialog">
                    <button class="button-icon" type="submit" aria-label=more::CLOSE title=more::CLOSE>
                        <Icon name="x"/>
                    </button>
                </form>
            </header>
            <p role="status">{counts}</p>
            <ul class="report-list" tabindex="0" aria-label=text::REFUSED>
                <For
                    each=move || rows.get().unwrap_or_default()
                    key=|one| one.id
                    children=move |one| {
                        view! {
                            <li class="report-row">
                                <strong dir="auto">{one.name.clone()}</strong>
                                <span>{words::error(&one.error)}</span>
                            </li>
                        }
                    }
                />
            </ul>
            <p class="hint" hidden=move || !is_cut()>
                {text::REPORT_CUT}
            </p>
        </dialog>
    }
    .into_any()
}
