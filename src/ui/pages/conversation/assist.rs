//! The assistant in a conversation: a reply lands in the composer and a summary in a note, as drafts that a person reads.

use crate::{
    domain::{assistant::Asked, id::ConversationId},
    ui::{
        pages::shell::assists,
        parts::{
            assist::{Assist, AssistBar, Offer},
            composer::Sheet,
            note_form::Noting,
        },
        words::{assistant as text, catalogue},
    },
};
use leptos::prelude::*;

#[component]
pub fn Drafts(
    id: ConversationId,
    sheet: Sheet,
    noting: Noting,
    /// Whether free text may be sent now.
    allowed: Signal<bool>,
    /// Whether notes may be written.
    may_tend: Signal<bool>,
) -> impl IntoView {
    let on = assists();
    let reply = Assist::new(
        Callback::new(move |()| sheet.draft.get_untracked()),
        Callback::new(move |said: String| sheet.draft.set(said)),
    );
    let summary = Assist::new(
        Callback::new(move |()| noting.text.get_untracked()),
        Callback::new(move |said: String| noting.text.set(said)),
    );
    let ask_reply = Callback::new(move |()| {
        let begun = sheet.draft.get_untracked();
        reply.ask(&Asked::Reply { conversation: id, begun }, false);
    });
    let ask_summary = Callback::new(move |()| {
        noting.open.set(true);
        let language = catalogue::active().language.tag().to_owned();
        summary.ask(&Asked::Summary { conversation: id, language }, true);
    });
    Effect::new(move |_| {
        sheet.draft.track();
        let is_writing = reply.is_writing();
        if sheet.drafting.get_untracked() != is_writing {
            sheet.drafting.set(is_writing);
        }
    });
    let always = Signal::stored(true);
    let reply_bar = move || {
        let says = Signal::stored(text::REPLY.to_owned());
        (on.get() && allowed.get() && !noting.open.get())
            .then(|| view! { <AssistBar assist=reply offers=vec![Offer { says, ready: always, ask: ask_reply }]/> })
    };
    let summary_bar = move || {
        let says = Signal::stored(text::SUMMARY.to_owned());
        (on.get() && may_tend.get())
            .then(|| view! { <AssistBar assist=summary offers=vec![Offer { says, ready: always, ask: ask_summary }]/> })
    };
    view! {
        {reply_bar}
        {summary_bar}
    }
    .into_any()
}
