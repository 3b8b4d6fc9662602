//! One conversation: how long it stays open and why, what was said, and the reply.

use crate::{
    api::{Error, conversation},
    domain::{
        conversation::ConversationView,
        id::{ConversationId, MessageId},
        message::{Direction, Message, Status, acts_on_another},
        outbox::NewMessage,
        role::Verb,
        template::Template,
        time::{Span, Timestamp},
        window::{OpenedBy, WindowState},
    },
    ui::{
        browser,
        desk::Desk,
        gauge::Gauge,
        pages::{
            queue::UrgentTitle,
            shell::{Failed, may},
        },
        parts::{
            bubble::{self, Acts, Bubble},
            chip::{FreeChip, LevelChip},
            composer::{self, Composer, Sheet, takes_caption},
            connection::ConnectionPill,
            countdown::ExactCountdown,
            empty::Empty,
            heading::PageHeading,
            icon::Icon,
            rich_text::RichText,
            ring::Ring,
            template_form::{self, Filled, TemplatePicker},
            upload::{self, Progress, Upload},
        },
        route::Route,
        words::{self, conversation as text, message, nav, page},
    },
};
use leptos::{
    ev, html,
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
    task::spawn_local,
    web_sys,
};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map},
};
use std::time::Duration;

/// The id of everything below the messages: the field, or the templates while the window is closed.
pub const REPLY: &str = "reply";
/// No more messages than this are in the page.
const MOST: usize = 2000;
/// How long after the last key a draft is kept.
const SETTLED: Duration = Duration::from_millis(1200);
/// The customer sees for 25 s that somebody is writing; it is told again before that is over.
const TYPING: Span = Span::seconds(20);
/// From here on whoever has the conversation open is told that it ends.
const LAST_CALL: Span = Span::minutes(5);

#[component]
pub fn ConversationPage() -> impl IntoView {
    let desk = Desk::get();
    let params = use_params_map();
    let id =
        Memo::new(move |_| params.with(|params| params.get("id").and_then(|id| id.parse::<ConversationId>().ok())));
    let page = Resource::new_blocking(
        move || id.get(),
        |id| async move {
            match id {
                Some(id) => conversation::conversation(id).await,
                None => Err(Error::NotFound),
            }
        },
    );
    Effect::new(move |_| {
        if let Some(id) = id.get() {
            desk.begin_conversation(id);
        }
    });
    on_cleanup(move || desk.close_conversation());
    let navigate = StoredValue::new(use_navigate());
    view! {
        <Suspense fallback=|| ()>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => {
                        let asked = id.get_untracked();
                        let found = page.row.id;
                        desk.take_conversation(&page);
                        if asked.is_some_and(|asked| asked != found) {
                            Effect::new(move |_| {
                                let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
                                navigate.with_value(|navigate| navigate(&Route::Conversation(found).href(), options));
                            });
                        }
                        view! { <Open page/> }.into_any()
                    }
                    Err(Error::NotFound) => {
                        crate::app::answer_not_found();
                        view! {
                            <Empty title=text::NOT_FOUND lead=text::NOT_FOUND_LEAD heads_page=true>
                                <a class="button" href=Route::Queue.href()>
                                    {nav::BACK}
                                </a>
                            </Empty>
                        }
                            .into_any()
                    }
                    Err(error) => view! { <Failed error heads_page=true/> }.into_any(),
                }
            })}
        </Suspense>
    }
    .into_any()
}

/// A message on its way to the server.
#[derive(Debug, Clone, PartialEq)]
struct Pending {
    key: String,
    text: String,
    /// The latest message there was: what comes after it with the same text is this one.
    after: Option<MessageId>,
}

/// The template being filled in, and whether it is on its way.
#[derive(Debug, Clone, Copy)]
struct Picking {
    chosen: RwSignal<Option<Template>>,
    busy: RwSignal<bool>,
}

/// What was tried last and may have arrived although no answer came: trying again with the same key sends it once.
type LastTry = Option<(NewMessage, String)>;

#[component]
fn Open(page: conversation::ConversationPage) -> impl IntoView {
    let desk = Desk::get();
    let id = page.row.id;
    let first = page.row.clone();
    let known = desk.conversation(id);
    // A row may be missing for a moment while everything is loaded anew; what there was stays.
    let row = Memo::new(move |before: Option<&Option<ConversationView>>| {
        known.get().or_else(|| before.cloned().flatten()).or_else(|| Some(first.clone()))
    });
    let gauge = Gauge::of(desk.clock, row);
    let name = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.contact.title()).unwrap_or_default()));
    let may_send = may(Verb::Send);
    let may_tend = may(Verb::Tend);
    let free_form =
        Memo::new(move |_| matches!(gauge.now.get(), WindowState::Open { .. } | WindowState::Closing { .. }));
    let allowed = Signal::derive(move || free_form.get() && may_send.get());

    let sheet = Sheet::new(page.draft.clone().unwrap_or_default());
    let pending = RwSignal::new(Vec::<Pending>::new());
    let upload = StoredValue::new(None::<Upload>);
    let picking = Picking { chosen: RwSignal::new(None), busy: RwSignal::new(false) };

    keep_draft(id, sheet, may_tend);
    tell_typing(id, sheet, allowed);
    mark_read(id, row, may_tend);
    warn_of_the_end(gauge);
    announce(id, name);

    // Asked for once they are needed, which is after the page was made.
    let templates = RwSignal::new(None);
    let wanted = Memo::new(move |_| !free_form.get() && may_send.get());
    let load_templates = move || spawn_local(async move { templates.set(Some(conversation::templates(id).await)) });
    Effect::new(move |_| {
        desk.templates.track();
        if wanted.get() {
            load_templates();
        }
    });
    let retry = Callback::new(move |()| {
        templates.set(None);
        load_templates();
    });

    let send = sender(id, sheet, picking, pending);
    let send_sheet = Callback::new(move |()| {
        let answering = sheet.answering.get_untracked().and_then(|message| message.wamid);
        let draft = sheet.draft.get_untracked();
        let written = Some(draft.clone()).filter(|draft| !draft.trim().is_empty());
        let mut out = Vec::new();
        match sheet.file.get_untracked() {
            Some(file) => {
                let Progress::Done(media_id) = file.state else { return };
                let captioned = takes_caption(file.kind);
                out.push(NewMessage {
                    kind: file.kind.word().to_owned(),
                    media_id: Some(media_id),
                    caption: written.clone().filter(|_| captioned),
                    reply_to: answering.clone(),
                    ..NewMessage::default()
                });
                // A voice message or sticker has no text of its own: what was written follows it.
                if let (false, Some(text)) = (captioned, written) {
                    out.push(text_message(text, None));
                }
            }
            None => out.extend(written.map(|text| text_message(text, answering))),
        }
        send.run((out, None));
        if free_form.get_untracked() {
            composer::focus();
        }
    });
    let send_template = Callback::new(move |filled: Filled| {
        let out = NewMessage { kind: "template".to_owned(), template: Some(filled.send), ..NewMessage::default() };
        send.run((vec![out], Some(filled.text)));
    });
    let attach = Callback::new(move |file: web_sys::File| {
        if allowed.get_untracked() {
            sheet.fault.set(None);
            upload.set_value(upload::begin(&file, None, sheet.file));
        }
    });
    let remove_file = Callback::new(move |()| {
        upload.set_value(None);
        sheet.file.set(None);
    });
    let acts = Acts {
        reply: Callback::new(move |message: Message| {
            sheet.answering.set(Some(message));
            browser::after_layout(composer::focus);
        }),
        react: Callback::new(move |(message, emoji): (Message, &'static str)| {
            let Some(target) = message.wamid else { return };
            let reaction = NewMessage {
                kind: "reaction".to_owned(),
                message_id: Some(target),
                emoji: Some(emoji.to_owned()),
                ..NewMessage::default()
            };
            spawn_local(async move {
                if let Err(error) = conversation::send(id, reaction, browser::random_key()).await {
                    fail(desk, sheet, &error);
                }
            });
        }),
        allowed,
        menu: RwSignal::new(None),
    };
    let dropping = RwSignal::new(false);

    view! {
        <UrgentTitle name/>
        <div
            class="conversation"
            data-window=gauge.word()
            data-dropping=move || (dropping.get() && allowed.get()).then_some("")
            on:dragover=move |event: ev::DragEvent| {
                event.prevent_default();
                dropping.set(true);
            }
            on:dragleave=move |_| dropping.set(false)
            on:drop=move |event: ev::DragEvent| {
                event.prevent_default();
                dropping.set(false);
                if let Some(file) = composer::dropped(&event) {
                    attach.run(file);
                }
            }
        >
            <Header id row gauge name sheet may_tend opened_by=page.opened_by.clone()/>
            <Messages id older=page.older.clone() customer=name pending acts/>
            <footer class="reply" id=REPLY tabindex="-1">
                <Show
                    when=move || may_send.get()
                    fallback=|| view! { <p class="picker-note">{words::composer::READ_ONLY}</p> }
                >
                    <Composer sheet customer=name open=free_form send=send_sheet attach remove_file/>
                    <Show when=move || !free_form.get()>
                        <p class="reply-shut">
                            <Icon name="door-closed"/>
                            {words::composer::SHUT}
                        </p>
                        <TemplatePicker
                            templates
                            chosen=picking.chosen
                            retry
                            opted_out=Signal::derive(move || {
                                row.with(|row| row.as_ref().is_some_and(|row| row.contact.marketing_opt_out))
                            })
                            busy=picking.busy
                            send=send_template
                        />
                    </Show>
                </Show>
            </footer>
        </div>
    }
    .into_any()
}

fn text_message(text: String, reply_to: Option<String>) -> NewMessage {
    NewMessage { kind: "text".to_owned(), text: Some(text), reply_to, ..NewMessage::default() }
}

/// Sends what stands in the composer: it is empty in the next frame, and full again if it could not be sent.
fn sender(
    id: ConversationId,
    sheet: Sheet,
    picking: Picking,
    pending: RwSignal<Vec<Pending>>,
) -> Callback<(Vec<NewMessage>, Option<String>)> {
    let desk = Desk::get();
    let last_try = StoredValue::new(None::<LastTry>.flatten());
    Callback::new(move |(messages, shown): (Vec<NewMessage>, Option<String>)| {
        let is_template = shown.is_some();
        let before = (sheet.draft.get_untracked(), sheet.answering.get_untracked(), sheet.file.get_untracked());
        sheet.fault.set(None);
        if is_template {
            picking.busy.set(true);
        } else {
            sheet.draft.set(String::new());
            sheet.answering.set(None);
            sheet.file.set(None);
        }
        let after = desk.inbox.with_untracked(|inbox| inbox.messages().last().map(|message| message.id));
        let queue: Vec<(NewMessage, Pending)> = messages
            .into_iter()
            .map(|new| {
                let again = last_try.with_value(|last: &LastTry| {
                    last.as_ref().filter(|(tried, _)| *tried == new).map(|(_, key)| key.clone())
                });
                let key = again.unwrap_or_else(browser::random_key);
                let text = shown.clone().or(new.text.clone()).or(new.caption.clone());
                let text = text.unwrap_or_else(|| words::kind(&new.kind).to_owned());
                (new, Pending { key, text, after })
            })
            .collect();
        pending.update(|pending| pending.extend(queue.iter().map(|(_, row)| row.clone())));
        spawn_local(async move {
            let mut sent_any = false;
            let mut failed = None;
            for (new, row) in queue {
                if failed.is_none() {
                    match conversation::send(id, new.clone(), row.key.clone()).await {
                        Ok(message) => {
                            sent_any = true;
                            last_try.set_value(None);
                            forget_draft(id, sheet);
                            desk.inbox.update(|inbox| inbox.extend(Vec::new(), vec![message]));
                        }
                        Err(error) => {
                            last_try.set_value(Some((new, row.key.clone())));
                            failed = Some(error);
                        }
                    }
                }
                pending.update(|pending| pending.retain(|waiting| waiting.key != row.key));
            }
            if is_template {
                picking.busy.set(false);
                // Filled in once, sent once: the form goes, and what was sent stands above.
                if failed.is_none() {
                    picking.chosen.set(None);
                    browser::after_layout(|| browser::focus(template_form::PICKER));
                }
            }
            if let Some(error) = failed {
                if !is_template {
                    give_back(sheet, before, sent_any);
                }
                fail(desk, sheet, &error);
            }
        });
    })
}

/// Puts what could not be sent back where it was, before whatever was written since.
fn give_back(
    sheet: Sheet,
    (draft, answering, file): (String, Option<Message>, Option<upload::Attachment>),
    file_is_sent: bool,
) {
    sheet.draft.update(|now| *now = if now.is_empty() { draft } else { format!("{draft}\n{now}") });
    sheet.answering.update(|now| *now = now.take().or(answering));
    if !file_is_sent {
        sheet.file.update(|now| *now = now.take().or(file));
    }
}

/// Says what went wrong, beside the composer and aloud.
fn fail(desk: Desk, sheet: Sheet, error: &Error) {
    let words = words::error(error);
    desk.warn(words.clone());
    sheet.fault.set(Some(words));
}

/// Keeps the draft in this browser at once, and on the server when the keys rest.
fn keep_draft(id: ConversationId, sheet: Sheet, may_tend: Signal<bool>) {
    let key = format!("{}{id}", browser::DRAFTS);
    let kept = sheet.kept;
    let timer = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<()>| {
        if before.is_none()
            && let Some(local) = browser::recall(&key).filter(|local| !local.is_empty())
        {
            sheet.draft.set(local);
        }
        let draft = sheet.draft.get();
        if draft.is_empty() {
            browser::forget(&key)
        } else {
            browser::remember(&key, &draft)
        }
        if let Some(waiting) = timer.get_value() {
            waiting.clear();
        }
        if !may_tend.get_untracked() || kept.with_value(|kept| *kept == draft) {
            return;
        }
        let save = move || {
            kept.set_value(draft.clone());
            spawn_local(async move {
                // The copy in this browser remains; the next key tries again.
                _ = conversation::save_draft(id, draft).await;
            });
        };
        timer.set_value(set_timeout_with_handle(save, SETTLED).ok());
    });
}

/// What was sent is no draft any more, and must not come back after the page is closed.
fn forget_draft(id: ConversationId, sheet: Sheet) {
    if sheet.draft.with_untracked(String::is_empty) && sheet.kept.with_value(|kept| !kept.is_empty()) {
        sheet.kept.set_value(String::new());
        spawn_local(async move { _ = conversation::save_draft(id, String::new()).await });
    }
}

/// Lets the customer see that somebody is writing.
fn tell_typing(id: ConversationId, sheet: Sheet, allowed: Signal<bool>) {
    let clock = Desk::get().clock;
    let told_at = StoredValue::new(None::<Timestamp>);
    Effect::new(move |before: Option<usize>| {
        let length = sheet.draft.with(String::len);
        let now = clock.now_untracked();
        let writes = before.is_some_and(|before| length > before);
        let due = told_at.get_value().is_none_or(|told_at| now - told_at >= TYPING);
        if writes && due && allowed.get_untracked() {
            told_at.set_value(Some(now));
            // A courtesy: without it nothing is lost.
            spawn_local(async move { _ = conversation::typing(id).await });
        }
        length
    });
}

/// What is on the screen is read.
fn mark_read(id: ConversationId, row: Memo<Option<ConversationView>>, may_tend: Signal<bool>) {
    let clock = Desk::get().clock;
    let unread = Memo::new(move |_| row.with(|row| row.as_ref().map_or(0, |row| row.unread)));
    Effect::new(move |_| {
        // Asked again when the page comes back to the front, because the clock starts again then.
        let looks = Memo::new(move |_| {
            clock.now();
            !browser::is_hidden()
        });
        Effect::new(move |_| {
            if unread.get() > 0 && looks.get() && may_tend.get() {
                spawn_local(async move { _ = conversation::mark_read(id).await });
            }
        });
    });
}

/// Says once that the window on the screen is about to close.
fn warn_of_the_end(gauge: Gauge) {
    let desk = Desk::get();
    let soon = Memo::new(move |_| gauge.now.get().left().is_some_and(|left| left <= LAST_CALL));
    Effect::new(move |before: Option<bool>| {
        let soon = soon.get();
        if soon && before == Some(false) {
            desk.warn(text::FIVE_MINUTES.to_owned());
        }
        soon
    });
}

/// Reads out what the customer writes, and what could not be sent.
fn announce(id: ConversationId, name: Memo<String>) {
    let desk = Desk::get();
    let latest = Memo::new(move |_| {
        desk.inbox.with(|inbox| {
            let mut messages = inbox.messages().iter().filter(|message| message.conversation_id == id);
            messages
                .rfind(|message| message.direction == Direction::In && !acts_on_another(&message.kind))
                .map(|message| (message.id, bubble::summary(message)))
        })
    });
    Effect::new(move |before: Option<Option<MessageId>>| {
        let latest = latest.get();
        if let (Some(before), Some((id, words))) = (before, &latest)
            && before.is_none_or(|before| before < *id)
        {
            desk.say(text::new_message(&name.get_untracked(), words));
        }
        latest.map(|(id, _)| id)
    });
    let failed = Memo::new(move |_| {
        desk.inbox.with(|inbox| {
            let failed = inbox.messages().iter().filter(|message| message.status == Some(Status::Failed));
            let last = failed.clone().next_back().and_then(|message| message.error.as_ref().map(words::refusal_title));
            (failed.count(), last)
        })
    });
    Effect::new(move |before: Option<usize>| {
        let (count, why) = failed.get();
        if before.is_some_and(|before| before < count) {
            let why = why.unwrap_or_default();
            desk.warn(format!("{}: {why}", words::status(Status::Failed)));
        }
        count
    });
}

#[component]
fn Header(
    id: ConversationId,
    row: Memo<Option<ConversationView>>,
    gauge: Gauge,
    name: Memo<String>,
    sheet: Sheet,
    may_tend: Signal<bool>,
    opened_by: Option<Message>,
) -> impl IntoView {
    let desk = Desk::get();
    let about = Memo::new(move |_| {
        row.with(|row| {
            let Some(row) = row else { return String::new() };
            let name = row.contact.title();
            let phone = row.contact.phone.clone().filter(|phone| *phone != name);
            let username =
                row.contact.username.as_ref().map(|username| format!("@{username}")).filter(|it| *it != name);
            [phone, username].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        })
    });
    let number =
        Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.number.display.clone()).unwrap_or_default()));
    let owed = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.owed)));
    let running = Memo::new(move |_| gauge.now.get().left().is_some());
    let deadline = gauge.deadline();
    let dismiss = move |_| {
        spawn_local(async move {
            match conversation::dismiss(id).await {
                Ok(()) => desk.say(text::DISMISSED.to_owned()),
                Err(error) => fail(desk, sheet, &error),
            }
        });
    };
    view! {
        <header class="conversation-head">
            <a class="button-icon back" href=Route::Queue.href() aria-label=nav::BACK title=nav::BACK>
                <Icon name="arrow-left" directed=true/>
            </a>
            <div class="conversation-ring">
                <Ring gauge/>
            </div>
            <div class="conversation-who">
                <PageHeading text=name class="conversation-name"/>
                <p class="conversation-about">
                    <span dir="ltr">{about}</span>
                    <span class="conversation-number">
                        <span class="sr-only">{text::TO} " "</span>
                        <Icon name="arrow-right" directed=true/>
                        <span dir="ltr">{number}</span>
                    </span>
                </p>
            </div>
            <div class="conversation-time">
                <p class="conversation-countdown">
                    <LevelChip gauge/>
                    <Show when=move || running.get()>
                        <ExactCountdown gauge/>
                    </Show>
                </p>
                <p class="conversation-deadline">{deadline}</p>
            </div>
            <div class="conversation-extra">
                <ConnectionPill/>
                <FreeChip gauge/>
                <Show when=move || owed.get() && may_tend.get()>
                    <button class="button" type="button" on:click=dismiss>
                        <Icon name="check"/>
                        {text::DISMISS}
                    </button>
                </Show>
                <Why row gauge name opened_by/>
            </div>
        </header>
    }
    .into_any()
}

/// Why the window is open, or why it is not, and until when it costs nothing.
#[component]
fn Why(
    row: Memo<Option<ConversationView>>,
    gauge: Gauge,
    name: Memo<String>,
    opened_by: Option<Message>,
) -> impl IntoView {
    let desk = Desk::get();
    let clock = desk.clock;
    let opened_by = StoredValue::new(opened_by);
    let running = Memo::new(move |_| gauge.now.get().left().is_some());
    let summary = move || match (running.get(), gauge.ends_at.get()) {
        (true, Some(at)) => text::why_open(&clock.moment_briefly(at)),
        _ => text::WHY_SHUT.to_owned(),
    };
    let opening = Memo::new(move |_| {
        let opening = gauge.window.with(|window| window.opening().cloned())?;
        let of = |message: &&Message| message.wamid.as_ref() == Some(&opening.wamid);
        let said = desk.inbox.with(|inbox| inbox.messages().iter().find(of).map(bubble::summary));
        let said = said.or_else(|| opened_by.with_value(|message| message.as_ref().filter(of).map(bubble::summary)));
        // A call says nothing that could be quoted.
        let said = said.filter(|_| opening.kind == OpenedBy::Message);
        Some(text::opened(&name.get(), opening.kind, said.as_deref(), &clock.moment(opening.at)))
    });
    let reason = move || {
        let (certain, refused, until) = gauge.window.with(|window| {
            let refused = window.refused_at.zip(window.opened_at()).is_some_and(|(refused, opened)| refused >= opened);
            (window.is_certain(clock.now()), refused, window.certain_until())
        });
        match gauge.now.get() {
            WindowState::Never => text::NEVER.to_owned(),
            WindowState::Closed if refused => text::REFUSED.to_owned(),
            WindowState::Closed => text::OVER.to_owned(),
            _ if !certain => text::UNCERTAIN.to_owned(),
            _ => match until.filter(|until| Some(*until) != gauge.ends_at.get()) {
                Some(until) => format!("{} {}", text::CERTAIN, text::certain_until(&clock.moment(until))),
                None => text::CERTAIN.to_owned(),
            },
        }
    };
    let reason = Memo::new(move |_| reason());
    let opted_out = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.contact.marketing_opt_out)));
    view! {
        <details class="why">
            <summary>
                <Icon name="info"/>
                <span>{summary}</span>
            </summary>
            <div class="why-body">
                <p>{opening}</p>
                <p>{reason}</p>
                <Show when=move || gauge.free_until.get().is_some()>
                    <dl class="clocks">
                        <div>
                            <dt>{text::PERMISSION}</dt>
                            <dd>{move || gauge.ends_at.get().map(|at| clock.moment_briefly(at))}</dd>
                        </div>
                        <div>
                            <dt>{text::PRICE}</dt>
                            <dd>{move || gauge.free_until.get().map(|at| clock.moment_briefly(at))}</dd>
                        </div>
                    </dl>
                    <p>{text::PRICE_ONLY}</p>
                </Show>
                <Show when=move || opted_out.get()>
                    <p>{words::templates::OPTED_OUT}</p>
                </Show>
            </div>
        </details>
    }
    .into_any()
}

/// A line of the list: a day, or a message of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Line {
    Day(i64, Timestamp),
    Message(MessageId),
}

impl Line {
    fn key(self) -> (bool, i64) {
        match self {
            Self::Day(day, _) => (true, day),
            Self::Message(id) => (false, id.0),
        }
    }
}

#[component]
fn Messages(
    id: ConversationId,
    older: Option<String>,
    customer: Memo<String>,
    pending: RwSignal<Vec<Pending>>,
    acts: Acts,
) -> impl IntoView {
    let desk = Desk::get();
    let clock = desk.clock;
    let older = RwSignal::new(older);
    let loading = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let scroller = NodeRef::<html::Div>::new();
    let lines = Memo::new(move |_| {
        let mut lines = Vec::new();
        let mut day = None;
        desk.inbox.with(|inbox| {
            for message in inbox.messages().iter().filter(|message| !acts_on_another(&message.kind)) {
                let this = words::day_number(message.sent_at, clock.offset(message.sent_at));
                if day != Some(this) {
                    lines.push(Line::Day(this, message.sent_at));
                    day = Some(this);
                }
                lines.push(Line::Message(message.id));
            }
        });
        lines
    });
    // A message that has arrived on the other way, before the answer did, is not shown twice.
    let waiting = Memo::new(move |_| {
        let waiting = pending.get();
        desk.inbox.with(|inbox| {
            waiting
                .into_iter()
                .filter(|row| {
                    !inbox.messages().iter().rev().take(20).any(|message| {
                        message.direction == Direction::Out
                            && row.after.is_none_or(|after| message.id > after)
                            && message.text.as_ref() == Some(&row.text)
                    })
                })
                .collect::<Vec<_>>()
        })
    });
    let is_full = Memo::new(move |_| lines.with(|lines| lines.len() >= MOST));
    let load = move || {
        let Some(after) = older.get_untracked().filter(|_| !loading.get_untracked() && !is_full.get_untracked()) else {
            return;
        };
        loading.set(true);
        spawn_local(async move {
            match conversation::older_messages(id, after).await {
                Ok(page) => {
                    desk.inbox.update(|inbox| inbox.extend(Vec::new(), page.messages));
                    older.set(page.older);
                    failed.set(false);
                }
                Err(_) => failed.set(true),
            }
            loading.set(false);
        });
    };
    let away = RwSignal::new(false);
    let news = RwSignal::new(false);
    // The list stands on its foot: its scroll position counts from the newest message backwards.
    let scrolled = move || {
        let Some(list) = scroller.get_untracked() else { return };
        let up = f64::from(-list.scroll_top());
        let rest = f64::from(list.scroll_height() - list.client_height()) - up;
        // What could not be loaded is not asked for again with every pixel, but when somebody says so.
        if rest < 600.0 && !failed.get_untracked() {
            load();
        }
        away.set(up > 120.0);
        if up <= 120.0 {
            news.set(false);
        }
    };
    Effect::new(move |before: Option<Option<Line>>| {
        let last = lines.with(|lines| lines.last().copied());
        if before.is_some_and(|before| before != last) && away.get_untracked() {
            news.set(true);
        }
        // A short first page leaves room for more.
        scrolled();
        last
    });
    let to_end = move |_| {
        if let Some(list) = scroller.get_untracked() {
            list.set_scroll_top(0);
        }
    };
    Effect::new(move |_| {
        let listener = window_event_listener(ev::click, move |event| {
            if acts.menu.get_untracked().is_none() {
                return;
            }
            use leptos::wasm_bindgen::JsCast;
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            if target.is_none_or(|at| at.closest(".actions").ok().flatten().is_none()) {
                acts.menu.set(None);
            }
        });
        on_cleanup(move || listener.remove());
    });
    let top = move || {
        if loading.get() {
            text::OLDER.get()
        } else if failed.get() {
            text::OLDER_FAILED.get()
        } else if is_full.get() && older.with(Option::is_some) {
            text::END_OF_PAGE.get()
        } else if older.with(Option::is_some) {
            ""
        } else if lines.with(Vec::is_empty) && waiting.with(Vec::is_empty) {
            text::NO_MESSAGES.get()
        } else {
            text::BEGINNING.get()
        }
    };
    view! {
        <div class="messages-frame">
            <div
                class="messages"
                node_ref=scroller
                role="region"
                aria-label=text::MESSAGES
                tabindex="0"
                on:scroll=move |_| scrolled()
            >
                <div class="messages-column">
                    <div class="messages-top">
                        <p>{top}</p>
                        <Show when=move || failed.get() && !loading.get()>
                            <button class="button" type="button" on:click=move |_| load()>
                                {page::RETRY}
                            </button>
                        </Show>
                    </div>
                    <ol class="messages-list">
                        <For each=move || lines.get() key=|line| line.key() let:line>
                            {match line {
                                Line::Day(_, at) => {
                                    view! {
                                        <li class="day">
                                            <span>{move || words::day(at, clock.today(), clock.offset(at))}</span>
                                        </li>
                                    }
                                        .into_any()
                                }
                                Line::Message(id) => view! { <Bubble id customer acts/> }.into_any(),
                            }}
                        </For>
                        <For each=move || waiting.get() key=|row| row.key.clone() let:row>
                            <li class="message" data-direction="out" data-status="sending">
                                <article class="bubble">
                                    <span class="sr-only">{message::YOU} ": "</span>
                                    <RichText text=row.text/>
                                    <p class="bubble-foot">
                                        <span class="status">
                                            <Icon name="clock"/>
                                            {message::SENDING}
                                        </span>
                                    </p>
                                </article>
                            </li>
                        </For>
                    </ol>
                </div>
            </div>
            <Show when=move || news.get()>
                <button class="new-below" type="button" on:click=to_end>
                    <Icon name="arrow-down"/>
                    {text::NEW_BELOW}
                </button>
            </Show>
        </div>
    }
    .into_any()
}
