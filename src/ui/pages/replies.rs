//! Texts that are written again and again: everybody's, and one's own.

use crate::{
    api::{self, quick_reply, read::read},
    domain::{
        id::QuickReplyId,
        outbox::TEXT_LIMIT,
        quick_reply::{QuickReply, SHORTCUT_LIMIT},
        role::Verb,
    },
    ui::{
        browser,
        desk::Desk,
        pages::{
            frame::{PageFrame, loaded},
            shell::may,
        },
        parts::{HEADING, discard::Discard, empty::Empty, icon::Icon, rich_text::RichText},
        words::{self, talk as text},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

/// The id of the first field of the form.
const SHORTCUT: &str = "reply-shortcut";
/// The id of the button that begins a new one.
const NEW: &str = "reply-new";

/// The one being written: none that is new, or one that there is.
type Edited = Option<QuickReply>;

#[component]
pub fn RepliesPage() -> impl IntoView {
    let found = read(|| (), |()| quick_reply::all_quick_replies());
    let edits = RwSignal::new(None::<Edited>);
    let title = Signal::stored(text::QUICK.to_owned());
    let may_send = may(Verb::Send);
    let begin = Callback::new(move |one: Edited| {
        edits.set(Some(one));
        browser::after_layout(|| browser::focus(SHORTCUT));
    });
    let end = Callback::new(move |changed: bool| {
        edits.set(None);
        if changed {
            found.refetch();
        }
        browser::after_layout(|| browser::focus(NEW));
    });
    view! {
        <PageFrame
            title
            lead=|| text::QUICK_LEAD
            acts=move || view! {
                <Show when=move || may_send.get()>
                    <button class="button-primary" id=NEW type="button" on:click=move |_| begin.run(None)>
                        <Icon name="plus"/>
                        {text::QUICK_NEW}
                    </button>
                </Show>
            }
        >
            {move || edits.get().map(|edited| view! { <ReplyForm edited end/> })}
            {loaded(found, move |all| {
                if all.is_empty() {
                    return view! { <Empty title=text::QUICK_EMPTY lead=text::QUICK_LEAD/> }.into_any();
                }
                let rows = all.into_iter().map(|reply| {
                    view! { <ReplyRow reply begin gone=Callback::new(move |()| found.refetch())/> }
                });
                view! { <ul class="replies">{rows.collect_view()}</ul> }.into_any()
            })}
        </PageFrame>
    }
    .into_any()
}

#[component]
fn ReplyRow(reply: QuickReply, begin: Callback<Edited>, gone: Callback<()>) -> impl IntoView {
    let desk = Desk::get();
    let may_share = may(Verb::ShareReplies);
    let id = reply.id;
    let shared = reply.shared;
    let shown = reply.clone();
    let edit_words = text::quick_edit(&reply.shortcut);
    let delete_words = text::quick_delete(&reply.shortcut);
    let reply = StoredValue::new(reply);
    let delete = Callback::new(move |()| {
        spawn_local(async move {
            match quick_reply::delete_quick_reply(id).await {
                Ok(()) => {
                    _ = gone.try_run(());
                    browser::catch_focus(HEADING);
                }
                Err(error) => desk.tell(words::error(&error)),
            }
        });
    });
    let acts = move || {
        view! {
            <button
                class="button-icon"
                type="button"
                aria-label=edit_words.clone()
                title=edit_words.clone()
                on:click=move |_| begin.run(Some(reply.get_value()))
            >
                <Icon name="pencil"/>
            </button>
            <Discard name=delete_words.clone() icon=true run=delete/>
        }
        .into_any()
    };
    view! {
        <li class="card reply-row">
            <p class="reply-head">
                <span class="reply-shortcut" dir="auto">
                    "/"
                    {shown.shortcut}
                </span>
                <span class="hint">{if shared { text::QUICK_SHARED } else { text::QUICK_OWN }}</span>
                <span class="reply-acts">{move || (!shared || may_share.get()).then(acts.clone())}</span>
            </p>
            <RichText text=shown.text/>
        </li>
    }
    .into_any()
}

#[component]
fn ReplyForm(edited: Edited, end: Callback<bool>) -> impl IntoView {
    let desk = Desk::get();
    let may_share = may(Verb::ShareReplies);
    let id: Option<QuickReplyId> = edited.as_ref().map(|reply| reply.id);
    // Whoever may keeps what is new for everybody, unless they say otherwise.
    let begins_shared = edited.as_ref().map_or_else(|| may_share.get_untracked(), |reply| reply.shared);
    let (begins, says) = edited.map(|reply| (reply.shortcut, reply.text)).unwrap_or_default();
    let shortcut = RwSignal::new(begins);
    let words = RwSignal::new(says);
    let shared = RwSignal::new(begins_shared);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<String>);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let (shortcut, words, shared) = (shortcut.get_untracked(), words.get_untracked(), shared.get_untracked());
        spawn_local(async move {
            let kept: Result<(), api::Error> = quick_reply::keep_quick_reply(id, shortcut, words, shared).await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match kept {
                Ok(()) => {
                    desk.say(text::SAVED.to_owned());
                    end.run(true);
                }
                Err(error) => fault.set(Some(words::error(&error))),
            }
        });
    };
    view! {
        <form class="card reply-form" aria-label=text::QUICK_NEW on:submit=save>
            <label class="labelled">
                <span class="label">{text::QUICK_SHORTCUT}</span>
                <input
                    class="field"
                    id=SHORTCUT
                    type="text"
                    required
                    dir="auto"
                    autocomplete="off"
                    autocapitalize="none"
                    maxlength=(SHORTCUT_LIMIT + 1).to_string()
                    prop:value=shortcut
                    on:input=move |event| shortcut.set(event_target_value(&event))
                />
            </label>
            <label class="labelled">
                <span class="label">{text::QUICK_TEXT}</span>
                <textarea
                    class="field"
                    rows="4"
                    required
                    dir="auto"
                    maxlength=TEXT_LIMIT.to_string()
                    aria-describedby="reply-variables"
                    prop:value=words
                    on:input=move |event| words.set(event_target_value(&event))
                ></textarea>
            </label>
            <p class="hint" id="reply-variables">
                {text::quick_variables()}
            </p>
            <Show when=move || may_share.get()>
                <label class="switch">
                    <input
                        type="checkbox"
                        prop:checked=shared
                        on:change=move |event| shared.set(event_target_checked(&event))
                    />
                    {text::QUICK_SHARED}
                </label>
            </Show>
            <p class="fault" role="alert">
                {fault}
            </p>
            <div class="talk-acts">
                <button class="button-primary" type="submit" aria-busy=move || busy.get().then_some("true")>
                    {text::SAVE}
                </button>
                <button class="button" type="button" on:click=move |_| end.run(false)>
                    {text::CANCEL}
                </button>
            </div>
        </form>
    }
    .into_any()
}
