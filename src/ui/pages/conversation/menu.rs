//! What is rarely done with a conversation: writing it out, and blocking whoever it is with.

use super::{REPLY, reply::fail};
use crate::{
    api::block,
    domain::{activity::REPORT_LIMIT, conversation::ConversationView, id::ConversationId, role::Verb},
    ui::{
        browser,
        desk::Desk,
        pages::shell::may,
        parts::{composer::Sheet, icon::Icon},
        route::Route,
        words::{self, Text, talk as text},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

/// The id of the dialog that asks before somebody is blocked.
const DIALOG: &str = "block";
/// What the button that does it says to its form.
const BLOCKS: &str = "block";

#[component]
pub(super) fn Menu(id: ConversationId, row: Memo<Option<ConversationView>>) -> impl IntoView {
    let may_block = may(Verb::Block);
    let is_blocked = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.blocked_at.is_some())));
    let with_notes = RwSignal::new(false);
    let href = move |format: &str| {
        let mut asked = vec![("format", format.to_owned())];
        if with_notes.get() {
            asked.push(("notes", "true".to_owned()));
        }
        Route::Transcript(id).with(&asked)
    };
    let download = move |format: &'static str, title: Text| {
        view! {
            <a class="button" href=move || href(format) download="" rel="external">
                <Icon name="download"/>
                {title}
            </a>
        }
    };
    view! {
        <div class="menu-body">
            {download("text", text::TRANSCRIPT_TEXT)}
            {download("json", text::TRANSCRIPT_JSON)}
            <label class="switch">
                <input
                    type="checkbox"
                    prop:checked=with_notes
                    on:change=move |event| with_notes.set(event_target_checked(&event))
                />
                {text::WITH_NOTES}
            </label>
            <Show when=move || may_block.get() && !is_blocked.get()>
                <button class="button" type="button" on:click=|_| browser::open_dialog(DIALOG)>
                    <Icon name="ban"/>
                    {text::BLOCK}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// Asks before somebody is blocked, and what is wrong with them.
#[component]
pub(super) fn BlockDialog(id: ConversationId, name: Memo<String>, sheet: Sheet) -> impl IntoView {
    let desk = Desk::get();
    let report = RwSignal::new(String::new());
    // What was pressed for it goes then, and so does the composer.
    let row = desk.conversation(id);
    let is_blocked = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.blocked_at.is_some())));
    Effect::new(move |before: Option<bool>| {
        let is_blocked = is_blocked.get();
        if before.is_some_and(|before| before != is_blocked) {
            browser::catch_focus(REPLY);
        }
        is_blocked
    });
    // The dialog shuts by itself, whichever of its buttons was pressed.
    let answer = move |event: ev::SubmitEvent| {
        let pressed = event.submitter().and_then(|button| button.get_attribute("value"));
        if pressed.as_deref() != Some(BLOCKS) {
            return;
        }
        let words = report.get_untracked();
        spawn_local(async move {
            match block::block(id, words).await {
                Ok(()) => _ = report.try_set(String::new()),
                Err(error) => fail(desk, sheet, &error),
            }
        });
    };
    view! {
        <dialog class="dialog" id=DIALOG aria-labelledby="block-title">
            <form class="block-form" method="dialog" on:submit=answer>
                <h2 class="dialog-title" id="block-title">
                    {move || text::block_title(&name.get())}
                </h2>
                <p>{text::BLOCK_LEAD}</p>
                <label class="labelled">
                    <span class="label">{text::REPORT}</span>
                    <textarea
                        class="field"
                        rows="2"
                        dir="auto"
                        maxlength=REPORT_LIMIT.to_string()
                        aria-describedby="report-hint"
                        prop:value=report
                        on:input=move |event| report.set(event_target_value(&event))
                    ></textarea>
                </label>
                <p class="hint" id="report-hint">
                    {text::REPORT_HINT}
                </p>
                <div class="talk-acts">
                    <button class="button-primary" type="submit" value=BLOCKS>
                        {text::BLOCK}
                    </button>
                    <button class="button" type="submit" value="">
                        {text::CANCEL}
                    </button>
                </div>
            </form>
        </dialog>
    }
    .into_any()
}

/// Stands in place of the composer while nothing comes through.
#[component]
pub(super) fn BlockedBar(id: ConversationId, row: Memo<Option<ConversationView>>) -> impl IntoView {
    let desk = Desk::get();
    let clock = desk.clock;
    let may_block = may(Verb::Block);
    let since = Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.blocked_at)));
    let unblock = move |_| {
        spawn_local(async move {
            if let Err(error) = block::unblock(id).await {
                desk.tell(words::error(&error));
            }
        });
    };
    view! {
        <p class="blocked" role="status">
            <Icon name="ban"/>
            <span class="notice-words">{move || since.get().map(|at| text::blocked(&clock.moment(at)))}</span>
            <Show when=move || may_block.get()>
                <button class="button" type="button" on:click=unblock>
                    {text::UNBLOCK}
                </button>
            </Show>
        </p>
    }
    .into_any()
}
