//! One message.

use crate::{
    domain::{
        id::MessageId,
        media::MediaKind,
        message::{Direction, MediaRef, Message, Reaction, Status},
        words as told,
    },
    ui::{
        browser,
        desk::Desk,
        parts::{icon::Icon, rich_text::RichText},
        route::Route,
        words::{self, message as text},
    },
};
use leptos::{ev, prelude::*};
use serde_json::Value;

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
}

/// The id of a message in the page.
pub fn element_id(id: MessageId) -> String {
    format!("message-{id}")
}

#[component]
pub fn Bubble(id: MessageId, #[prop(into)] customer: Signal<String>, acts: Acts) -> impl IntoView {
    let desk = Desk::get();
    let message =
        Memo::new(move |_| desk.inbox.with(|inbox| inbox.messages().iter().find(|message| message.id == id).cloned()));
    move || message.get().map(|message| view! { <MessageView message customer acts/> }.into_any())
}

#[component]
fn MessageView(message: Message, customer: Signal<String>, acts: Acts) -> impl IntoView {
    if message.kind == "system" {
        return view! { <Notice message/> }.into_any();
    }
    let desk = Desk::get();
    let clock = desk.clock;
    let id = message.id;
    let at = message.sent_at;
    let direction = message.direction;
    let speaker = move || words::speaker(direction, &customer.get());
    let quote = message.reply_to.clone().map(|wamid| view! { <Quote wamid customer/> });
    let time = move || told::clock_time(at, clock.offset(at));
    let state = (direction != Direction::In).then_some(message.status).flatten();
    let reactions = message.reactions.clone();
    let mine = reactions.iter().find(|reaction| reaction.from == "business").map(|reaction| reaction.emoji.clone());
    let can_act = message.wamid.is_some() && !message.revoked;
    let error = message.error.clone();
    let content = view! { <Content message=message.clone()/> };
    view! {
        <li
            class="message"
            id=element_id(id)
            data-direction=direction.word()
            data-kind=message.kind.clone()
            data-status=state.map(Status::word)
        >
            <article class="bubble">
                <span class="sr-only">{speaker} ": "</span>
                {(direction == Direction::Echo).then(|| view! { <p class="bubble-via">{text::ELSEWHERE}</p> })}
                {quote}
                {content}
                {message.ahead_of_time.then(|| view! { <p class="bubble-note">{text::AHEAD}</p> })}
                <p class="bubble-foot">
                    {message.edited.then(|| view! { <span>{text::EDITED}</span> })}
                    <time datetime=at.to_string() title=move || clock.in_full(at)>
                        {time}
                    </time>
                    {state.map(|status| view! { <StatusMark status/> })}
                </p>
                <Reactions reactions/>
            </article>
            {can_act
                .then(|| {
                    let message = StoredValue::new(message.clone());
                    view! { <Actions message mine acts/> }
                })}
            {error
                .map(|refusal| {
                    view! {
                        <p class="bubble-error" title=refusal.details.clone()>
                            <Icon name="circle-alert"/>
                            <span>
                                <strong>{refusal.title.clone()}</strong>
                                ". "
                                {refusal.advice()}
                                {(refusal.code != 0)
                                    .then(|| view! { <span class="bubble-code">{format!(" ({})", refusal.code)}</span> })}
                            </span>
                        </p>
                    }
                })}
            {(state == Some(Status::Unknown))
                .then(|| {
                    view! {
                        <p class="bubble-error" data-mild="">
                            <Icon name="circle-help"/>
                            <span>{words::status(Status::Unknown)}</span>
                        </p>
                    }
                })}
        </li>
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
    let word = if status == Status::Unknown { "Unknown" } else { words::status(status) };
    view! {
        <span class="status" data-status=status.word()>
            <Icon name=icon/>
            {word}
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
fn Actions(message: StoredValue<Message>, mine: Option<String>, acts: Acts) -> impl IntoView {
    let id = message.with_value(|message| message.id);
    let is_open = Memo::new(move |_| acts.menu.get() == Some(id));
    let menu_id = format!("actions-{id}");
    let button_id = format!("act-{id}");
    let mine = StoredValue::new(mine);
    let close = {
        let button_id = button_id.clone();
        move || {
            acts.menu.set(None);
            browser::focus(&button_id);
        }
    };
    let reply = move |_| {
        acts.menu.set(None);
        acts.reply.run(message.get_value());
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
        acts.react.run((message.get_value(), emoji));
        close.with_value(|close| close());
    };
    view! {
        <Show when=move || acts.allowed.get()>
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
                    <button class="actions-reply" type="button" on:click=reply>
                        <Icon name="reply" directed=true/>
                        {text::REPLY}
                    </button>
                    {REACTIONS
                        .map(|emoji| {
                            let is_mine = mine.with_value(|mine| mine.as_deref() == Some(emoji));
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
                        .collect_view()}
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
                {move || told::clock_time(at, clock.offset(at))}
            </time>
        </li>
    }
    .into_any()
}

/// The message this one answers.
#[component]
fn Quote(wamid: String, customer: Signal<String>) -> impl IntoView {
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
        None => view! { <p class="quote">{text::EARLIER}</p> }.into_any(),
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

/// What a message says, by its type. What is not known here is said to be so, and can be looked at as it arrived.
#[component]
fn Content(message: Message) -> impl IntoView {
    if message.revoked {
        return view! { <p class="bubble-gone">{text::REVOKED}</p> }.into_any();
    }
    let Message { kind, text: words, content, media, .. } = message;
    let caption = words.clone().filter(|words| !words.trim().is_empty());
    match kind.as_str() {
        "text" => words.map(|text| view! { <RichText text/> }).into_any(),
        "template" => view! {
            <p class="bubble-via">{text::TEMPLATE} {field(&content, &["name"]).map(|name| format!(": {name}"))}</p>
            {caption.map(|text| view! { <RichText text/> })}
        }
        .into_any(),
        "image" | "video" | "audio" | "document" | "sticker" => {
            let said = caption.clone();
            let file = media.map(|file| view! { <File file kind=kind.clone() caption=said/> });
            // A document without a caption carries its file's name as its text; the file says that already.
            view! {
                {file}
                {caption.map(|text| view! { <RichText text/> })}
            }
            .into_any()
        }
        "location" => location(&content, caption).into_any(),
        "contacts" => contacts(&content, caption).into_any(),
        "button" => choice(text::QUICK_REPLY, caption, None).into_any(),
        "interactive" => interactive(&content, caption).into_any(),
        "order" => order(&content, caption).into_any(),
        "unsupported" => view! { <p class="bubble-gone">{text::WITHHELD}</p> }.into_any(),
        "request_welcome" => view! { <p class="bubble-gone">{text::WELCOME}</p> }.into_any(),
        "call" => view! {
            <p class="bubble-line">
                <Icon name="phone"/>
                <span dir="auto">{caption.unwrap_or_else(|| words::kind("call").to_owned())}</span>
            </p>
        }
        .into_any(),
        _ => match caption {
            Some(text) => view! { <RichText text/> }.into_any(),
            None => view! {
                <p class="bubble-gone">{text::unknown(&kind)}</p>
                {(!content.is_null()).then(|| view! { <Raw value=content/> })}
            }
            .into_any(),
        },
    }
}

#[component]
fn File(file: MediaRef, kind: String, caption: Option<String>) -> impl IntoView {
    let href = Route::Media(file.id).href();
    let name = file.filename.clone().unwrap_or_else(|| words::kind(&kind).to_owned());
    let alt = caption.unwrap_or_else(|| name.clone());
    match file.state.as_str() {
        "pending" => view! {
            <p class="bubble-line">
                <Icon name="loader"/>
                {text::media_pending(&kind)}
            </p>
        }
        .into_any(),
        "failed" => view! {
            <p class="bubble-line">
                <Icon name="circle-alert"/>
                {text::media_failed(&kind)}
            </p>
        }
        .into_any(),
        _ => match MediaKind::parse(&kind) {
            Some(MediaKind::Image) => view! {
                <a class="media" href=href.clone() target="_blank" rel="noopener external">
                    <img class="media-image" src=href.clone() alt=alt loading="lazy" decoding="async"/>
                </a>
            }
            .into_any(),
            Some(MediaKind::Sticker) => {
                view! { <img class="media-sticker" src=href alt=alt loading="lazy" decoding="async"/> }.into_any()
            }
            Some(MediaKind::Video) => {
                view! { <video class="media-video" src=href controls preload="metadata" aria-label=alt></video> }
                    .into_any()
            }
            Some(MediaKind::Audio) => {
                view! { <audio class="media-audio" src=href controls preload="none" aria-label=alt></audio> }.into_any()
            }
            _ => view! {
                <a class="media-document" href=href download=name.clone() rel="external">
                    <Icon name="file-text"/>
                    <span class="media-name" dir="auto">
                        {name.clone()}
                    </span>
                    <span class="media-size">{file.size.map(told::size)}</span>
                    <span class="sr-only">{text::DOWNLOAD}</span>
                </a>
            }
            .into_any(),
        },
    }
}

fn location(content: &Value, caption: Option<String>) -> impl IntoView + use<> {
    let name = field(content, &["name"]);
    let address = field(content, &["address"]);
    let place = number(content, "latitude").zip(number(content, "longitude"));
    // What stands in the text already is not repeated.
    let said = caption.filter(|text| Some(text) != name.as_ref() && Some(text) != address.as_ref());
    view! {
        <p class="bubble-line">
            <Icon name="map-pin"/>
            <span>
                {name.map(|name| view! { <strong dir="auto">{name}</strong><br/> })}
                {address.map(|address| view! { <span dir="auto">{address}</span><br/> })}
                {place
                    .map(|(latitude, longitude)| {
                        let at = format!("{latitude:.5}, {longitude:.5}");
                        let href = format!(
                            "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=16/{latitude}/{longitude}",
                        );
                        view! {
                            <span class="code">{at}</span>
                            <br/>
                            <a href=href target="_blank" rel="noopener noreferrer">
                                {text::MAP}
                            </a>
                        }
                    })}
            </span>
        </p>
        {said.map(|text| view! { <RichText text/> })}
    }
    .into_any()
}

fn contacts(content: &Value, caption: Option<String>) -> impl IntoView + use<> {
    let people: Vec<_> = content
        .as_array()
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .map(|person| {
            let name = field(person, &["name", "formatted_name"]).unwrap_or_else(|| words::kind("contacts").to_owned());
            let reach: Vec<String> = [("phones", "phone"), ("emails", "email")]
                .into_iter()
                .flat_map(|(list, key)| {
                    let list = person.get(list).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                    list.iter().filter_map(move |entry| field(entry, &[key]))
                })
                .collect();
            (name, reach)
        })
        .collect();
    if people.is_empty() {
        return caption.map(|text| view! { <RichText text/> }).into_any();
    }
    people
        .into_iter()
        .map(|(name, reach)| {
            view! {
                <p class="bubble-line">
                    <Icon name="contact"/>
                    <span>
                        <strong dir="auto">{name}</strong>
                        {reach.into_iter().map(|reach| view! { <br/><span dir="auto">{reach}</span> }).collect_view()}
                    </span>
                </p>
            }
        })
        .collect_view()
        .into_any()
}

fn choice(how: &'static str, title: Option<String>, description: Option<String>) -> impl IntoView + use<> {
    view! {
        <p class="bubble-via">{how}</p>
        {title.map(|text| view! { <RichText text/> })}
        {description
            .map(|text| {
                view! {
                    <p class="bubble-note" dir="auto">
                        {text}
                    </p>
                }
            })}
    }
    .into_any()
}

fn interactive(content: &Value, caption: Option<String>) -> impl IntoView + use<> {
    let title = |key: &str| field(content, &[key, "title"]);
    match field(content, &["type"]).as_deref() {
        Some("button_reply") => choice(text::QUICK_REPLY, caption.or_else(|| title("button_reply")), None).into_any(),
        Some("list_reply") => {
            let description = field(content, &["list_reply", "description"]);
            choice(text::LIST_REPLY, caption.or_else(|| title("list_reply")), description).into_any()
        }
        Some("nfm_reply") => {
            let answers = field(content, &["nfm_reply", "response_json"])
                .and_then(|json| serde_json::from_str::<Value>(&json).ok())
                .unwrap_or_else(|| content.get("nfm_reply").cloned().unwrap_or_default());
            view! {
                <p class="bubble-via">{text::FORM}</p>
                {caption.map(|text| view! { <RichText text/> })}
                <Answers answers/>
            }
            .into_any()
        }
        _ => view! {
            {caption.map(|text| view! { <RichText text/> })}
            <Raw value=content.clone()/>
        }
        .into_any(),
    }
}

/// What was filled into a form: names and values, as far as they are simple.
#[component]
fn Answers(answers: Value) -> impl IntoView {
    let rows: Vec<_> = answers
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, _)| name.as_str() != "flow_token")
        .take(50)
        .map(|(name, value)| {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            view! {
                <div class="answers-row">
                    <dt dir="auto">{name.replace('_', " ")}</dt>
                    <dd dir="auto">{value}</dd>
                </div>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="answers">{rows}</dl> })
}

fn order(content: &Value, caption: Option<String>) -> impl IntoView + use<> {
    let items: Vec<_> = content
        .get("product_items")
        .and_then(Value::as_array)
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .take(50)
        .map(|item| {
            let what = field(item, &["product_retailer_id"]).unwrap_or_default();
            let quantity = plain(item.get("quantity"));
            let price = plain(item.get("item_price"));
            let currency = field(item, &["currency"]).unwrap_or_default();
            view! {
                <li dir="auto">{quantity} " × " {what} " " <span class="bubble-note">{price} " " {currency}</span></li>
            }
        })
        .collect();
    view! {
        <p class="bubble-via">{text::ORDER}</p>
        <ul class="order">{items}</ul>
        {caption.map(|text| view! { <RichText text/> })}
    }
    .into_any()
}

/// Something as it arrived, for whoever wants to look.
#[component]
pub fn Raw(value: Value) -> impl IntoView {
    let json = serde_json::to_string_pretty(&value).unwrap_or_default();
    view! {
        <details class="raw">
            <summary>{text::RAW}</summary>
            <pre class="raw-json" tabindex="0">
                {json}
            </pre>
        </details>
    }
    .into_any()
}

fn field(value: &Value, path: &[&str]) -> Option<String> {
    let mut at = value;
    for key in path {
        at = at.get(key)?;
    }
    at.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A number, also where the platform writes it as text.
fn number(value: &Value, key: &str) -> Option<f64> {
    let value = value.get(key)?;
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}

fn plain(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
