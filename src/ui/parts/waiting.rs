//! Replies that wait for a connection, below the messages of their conversation.

use crate::{
    domain::id::ConversationId,
    ui::{
        desk::Desk,
        parts::{icon::Icon, rich_text::RichText},
        words::{message, offline as text},
    },
};
use leptos::prelude::*;

#[component]
pub fn WaitingReplies(
    id: ConversationId,
    /// The writer wants the reply of this key back.
    take_back: Callback<String>,
) -> impl IntoView {
    let desk = Desk::get();
    let waiting = Memo::new(move |_| {
        let all = desk.waiting.get().into_iter();
        all.filter(|reply| reply.conversation == id).collect::<Vec<_>>()
    });
    view! {
        <For each=move || waiting.get() key=|reply| (reply.key.clone(), reply.tried_at.is_some()) let:reply>
            {
                let (key, ends_at) = (reply.key, reply.ends_at);
                // What was tried may have arrived: it is neither dropped nor taken back before the server has said so.
                let is_new = reply.tried_at.is_none();
                view! {
                    <li class="message" data-direction="out" data-status="waiting">
                        <article class="bubble">
                            <span class="sr-only">{message::YOU} ": "</span>
                            <RichText text=reply.text/>
                            <p class="bubble-foot waiting-foot">
                                <span class="status">
                                    <Icon name="hourglass"/>
                                    {text::WAITING}
                                </span>
                                {is_new
                                    .then(|| {
                                        view! { <span>{move || text::dropped(&desk.clock.moment(ends_at))}</span> }
                                    })}
                            </p>
                            {is_new
                                .then(|| {
                                    view! {
                                        <button
                                            class="waiting-back"
                                            type="button"
                                            on:click=move |_| take_back.run(key.clone())
                                        >
                                            {text::TAKE_BACK}
                                        </button>
                                    }
                                })}
                        </article>
                    </li>
                }
                    .into_any()
            }
        </For>
    }
    .into_any()
}
