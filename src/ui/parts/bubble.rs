//! One message.

use crate::{
    domain::{
        id::MessageId,
        message::{Direction, Message, Reaction, Status},
        refusal::Refusal,
    },
    ui::{
        browser,
        desk::Desk,
        parts::{content::Content, icon::Icon},
        words::{self, desk as more, message as text},
    },
};
use leptos::{ev, prelude::*};

/// The emoji at hand for a reaction.
pub const REACTIONS: [&str; 6] = ["👍", "❤️", "😂", "😮", "😢", "🙏"];

/// What can be done with a message.
#[derive(Clone, Copy)]
pub struct Acts {
    pub reply: Callback<Message>,
    /// The emoji; empty takes the reaction back.
    pub react: Callback<(Message, &'static str)>,
    /// Whether free-form messages may be sent.
    pub allowed: Signal<bool>,
    /// Of which message the menu is open.
    pub menu: RwSignal<Option<MessageId>>,
    /// Goes to a message that may not be loaded, by its id of the platform.
    pub jump: Callback<String>,
    /// The message that somebody went to.
    pub found: RwSignal<Option<MessageId>>,
    /// Puts the text of a message that failed into the composer again.
    pub again: Callback<Message>,
}

/// The id of a message in the page.
pub fn element_id(id: MessageId) -> String {
    format!("message-{id}")
}

#[component]
pub fn Bubble(id: MessageId, #[prop(into)] customer: Signal<String>, acts: Acts) -> impl IntoView {
    let desk = Desk::get();
    let find = move || desk.inbox.with(|inbox| inbox.messages().iter().find(|message| message.id == id).cloned());
    let Some(first) = untrack(find) else { return ().into_any() };
    // What is taken out stays as it was until its row goes.
    let message =
        Memo::new(move |before: Option<&Message>| find().or_else(|| before.cloned()).unwrap_or_else(|| first.clone()));
    view! { <MessageView message customer acts/> }.into_any()
}

/// A message whose parts change each by itself: a status that goes on leaves a sound that plays alone, and a menu that is
/// open.
#[component]
fn MessageView(message: Memo<Message>, customer: Signal<String>, acts: Acts) -> impl IntoView {
    let first = message.get_untracked();
    if first.kind == "system" {
        return view! { <Notice message=first/> }.into_any();
    }
    let desk = Desk::get();
    let clock = desk.clock;
    let id = first.id;
    let direction = first.direction;
    let speaker = move || words::speaker(direction, &customer.get());
    let quote = first.reply_to.clone().map(|wamid| view! { <Quote wamid customer acts/> });
    let can_be_written_again = first.kind == "text" && direction == Direction::Out;
    // A call of the business is told by what became of it, not by which device it was made with.
    let sent_elsewhere = direction == Direction::Echo && first.kind != "call";
    let state = move || message.with(|message| message.status).filter(|_| direction != Direction::In);
    // What it says, without what is told below and beside it.
    let said = Memo::new(move |_| {
        let message = message.get();
        Message { status: None, error: None, reactions: Vec::new(), edited: false, pricing: None, ..message }
    });
    let content = move || view! { <Content message=said.get()/> }.into_any();
    let foot = move || {
        let Message { sent_at: at, edited, reactions, .. } = message.get();
        view! {
            <p class="bubble-foot">
                {edited.then(|| view! { <span>{text::EDITED}</span> })}
                <time datetime=at.to_string() title=move || clock.in_full(at)>
                    {move || words::clock_time(at, clock.offset(at))}
                </time>
                {state().map(|status| view! { <StatusMark status/> })}
            </p>
            <Reactions reactions/>
        }
        .into_any()
    };
    let trouble = move || {
        let error = message.with(|message| message.error.clone());
        view! {
            {error.map(|refusal| view! { <Refused refusal can_be_written_again message acts/> })}
            {(state() == Some(Status::Unknown))
                .then(|| {
                    view! {
                        <p class="bubble-error" data-mild="">
                            <Icon name="circle-help"/>
                            <span>{words::status(Status::Unknown)}</span>
                        </p>
                    }
                })}
        }
        .into_any()
    };
    view! {
        <li
            class="message"
            id=element_id(id)
            data-direction=direction.word()
            data-kind=first.kind.clone()
            data-status=move || state().map(Status::word)
            data-found=move || (acts.found.get() == Some(id)).then_some("")
        >
            <article class="bubble">
                <span class="sr-only">{speaker} ": "</span>
                {first.automatic.is_some().then(|| view! { <p class="bubble-via">{text::AUTOMATIC}</p> })}
                {sent_elsewhere.then(|| view! { <p class="bubble-via">{text::ELSEWHERE}</p> })}
                {quote}
                {content}
                {first.ahead_of_time.then(|| view! { <p class="bubble-note">{text::AHEAD}</p> })}
                {foot}
            </article>
            <Actions message acts/>
            {trouble}
        </li>
    }
    .into_any()
}

/// Why a message did not arrive, and what to do.
#[component]
fn Refused(refusal: Refusal, can_be_written_again: bool, message: Memo<Message>, acts: Acts) -> impl IntoView {
    view! {
        <p class="bubble-error" title=refusal.details.clone()>
            <Icon name="circle-alert"/>
            <span>
                <strong>{words::refusal_title(&refusal)}</strong>
                ". "
                {words::advice(&refusal)}
                {(refusal.code != 0)
                    .then(|| view! { <span class="bubble-code">{format!(" ({})", refusal.code)}</span> })}
                {can_be_written_again
                    .then(|| {
                        view! {
                            <Show when=move || acts.allowed.get()>
                                <button
                                    class="bubble-again"
                                    type="button"
                                    on:click=move |_| acts.again.run(message.get_untracked())
                                >
                                    {more::WRITE_AGAIN}
                                </button>
                            </Show>
                        }
                    })}
            </span>
        </p>
    }
    .into_any()
}

#[component]
fn StatusMark(status: Status) -> impl IntoView {
    let icon = match status {
        Status::Queued => "clock",
        Status::Unknown => "circle-help",
        Status::Accepted | Status::Sent => "check",
        Status::Delivered => "check-check",
        Status::Read | Status::Played => "eye",
        Status::Failed => "circle-alert",
    };
    view! {
        <span class="status" data-status=status.word()>
            <Icon name=icon/>
            {words::status_briefly(status)}
        </span>
    }
    .into_any()
}

#[component]
fn Reactions(reactions: Vec<Reaction>) -> impl IntoView {
    (!reactions.is_empty()).then(|| {
        let marks = reactions
            .into_iter()
            .map(|reaction| {
                let said = text::reacted(reaction.from == "customer", &reaction.emoji);
                view! {
                    <span class="reaction" title=said.clone()>
                        <span aria-hidden="true">{reaction.emoji}</span>
                        <span class="sr-only">{said.clone()}</span>
                    </span>
                }
            })
            .collect_view();
        view! { <p class="reactions">{marks}</p> }
    })
}

/// Reply and reactions: a button that opens them beside the message.
#[component]
fn Actions(message: Memo<Message>, acts: Acts) -> impl IntoView {
    let id = message.with_untracked(|message| message.id);
    let can_act = move || message.with(|message| message.wamid.is_some() && !message.revoked);
    let is_open = Memo::new(move |_| acts.menu.get() == Some(id));
    let menu_id = format!("actions-{id}");
    let button_id = format!("act-{id}");
    let close = {
        let button_id = button_id.clone();
        move || {
            acts.menu.set(None);
            browser::focus(&button_id);
        }
    };
    let reply = move |_| {
        acts.menu.set(None);
        acts.reply.run(message.get_untracked());
    };
    let keys = {
        let close = close.clone();
        move |event: ev::KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                close();
            }
        }
    };
    let close = StoredValue::new(close);
    let react = move |emoji: &'static str| {
        acts.react.run((message.get_untracked(), emoji));
        close.with_value(|close| close());
    };
    // Made when they are asked for: there are many messages.
    let choices = move || {
        is_open.get().then(|| {
            let emoji = REACTIONS
                .map(|emoji| {
                    let is_mine = message.with_untracked(|message| {
                        let mut given = message.reactions.iter();
                        given.any(|reaction| reaction.from == "business" && reaction.emoji == emoji)
                    });
                    let label = if is_mine { text::TAKE_BACK.to_owned() } else { text::react_with(emoji) };
                    view! {
                        <button
                            class="actions-emoji"
                            type="button"
                            aria-pressed=if is_mine { "true" } else { "false" }
                            aria-label=label.clone()
                            title=label
                            on:click=move |_| react(if is_mine { "" } else { emoji })
                        >
                            {emoji}
                        </button>
                    }
                })
                .collect_view();
            view! {
                <button class="actions-reply" type="button" on:click=reply>
                    <Icon name="reply" directed=true/>
                    {text::REPLY}
                </button>
                {emoji}
            }
            .into_any()
        })
    };
    view! {
        <Show when=move || acts.allowed.get() && can_act()>
            <div class="actions" on:keydown=keys.clone()>
                <button
                    class="button-icon actions-open"
                    type="button"
                    id=button_id.clone()
                    aria-label=text::ACTIONS
                    title=text::ACTIONS
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    aria-controls=menu_id.clone()
                    on:click=move |_| acts.menu.set(if is_open.get_untracked() { None } else { Some(id) })
                >
                    <Icon name="smile-plus"/>
                </button>
                <div class="actions-menu" id=menu_id.clone() role="group" aria-label=text::ACTIONS hidden=move || !is_open.get()>
                    {choices}
                </div>
            </div>
        </Show>
    }
    .into_any()
}

/// Something that happened in the conversation and that nobody said.
#[component]
fn Notice(message: Message) -> impl IntoView {
    let clock = Desk::get().clock;
    let at = message.sent_at;
    let words = message.text.clone().unwrap_or_else(|| words::kind(&message.kind).to_owned());
    view! {
        <li class="notice" id=element_id(message.id)>
            <span dir="auto">{words}</span>
            " "
            <time datetime=at.to_string() title=move || clock.in_full(at)>
                {move || words::clock_time(at, clock.offset(at))}
            </time>
        </li>
    }
    .into_any()
}

/// The message this one answers.
#[component]
fn Quote(wamid: String, customer: Signal<String>, acts: Acts) -> impl IntoView {
    let desk = Desk::get();
    let answered = desk.inbox.with_untracked(|inbox| {
        inbox.messages().iter().find(|message| message.wamid.as_ref() == Some(&wamid)).cloned()
    });
    match answered {
        Some(answered) => {
            let words = summary(&answered);
            let direction = answered.direction;
            view! {
                <a class="quote" href=format!("#{}", element_id(answered.id))>
                    <span class="quote-who" dir="auto">
                        {move || words::speaker(direction, &customer.get())}
                    </span>
                    <span class="quote-text" dir="auto">
                        {words}
                    </span>
                </a>
            }
            .into_any()
        }
        None => view! {
            <button class="quote quote-far" type="button" title=more::JUMP on:click=move |_| acts.jump.run(wamid.clone())>
                {text::EARLIER}
            </button>
        }
        .into_any(),
    }
}

/// A message in one line.
pub fn summary(message: &Message) -> String {
    if message.revoked {
        return text::REVOKED.to_owned();
    }
    let words = message.text.as_deref().map(str::trim).filter(|words| !words.is_empty());
    words.map(|words| words.chars().take(160).collect()).unwrap_or_else(|| words::kind(&message.kind).to_owned())
}
