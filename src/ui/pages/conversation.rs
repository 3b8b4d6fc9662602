//! One conversation: how long it stays open and why, what was said, and the reply.

use crate::{
    api::{Error, conversation},
    domain::{
        conversation::ConversationView,
        id::{ConversationId, MessageId},
        media::MediaKind,
        message::{Direction, Message, Status, acts_on_another},
        outbox::{self, NewMessage},
        price::Category,
        role::Verb,
        template::{Parameters, Template},
        time::{Span, Timestamp},
        window::{OpenedBy, WindowState},
    },
    ui::{
        browser,
        commands::Command,
        desk::{self, Connection, Desk, Held},
        gauge::Gauge,
        outbox as replies,
        pages::{
            keys::{self, Hands},
            offline::{self, NotKept},
            queue::UrgentTitle,
            shell::{Failed, may},
        },
        parts::{
            HEADING,
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
            viewer::{Looks, Viewer},
            waiting::WaitingReplies,
        },
        route::Route,
        words::{self, conversation as text, desk as more, message, nav, offline as away, page},
    },
};
use leptos::{
    ev, html,
    leptos_dom::helpers::{TimeoutHandle, set_timeout, set_timeout_with_handle},
    prelude::*,
    task::spawn_local,
    web_sys,
};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map, use_query_map},
};
use std::time::Duration;

/// The id of everything below the messages: the field, or the templates while the window is closed.
pub const REPLY: &str = "reply";
/// No more messages than this are in the page.
const MOST: usize = 2000;
/// How long after the server could not keep a draft it is given to it again, and how often.
const DRAFT_AGAIN: Duration = Duration::from_secs(5);
const DRAFT_TRIES: u8 = 5;
/// How old what the server says of a draft may be, at most.
const CROSSED: Span = Span::seconds(30);
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
    let query = use_query_map();
    let page = Resource::new_blocking(
        move || id.get(),
        move |id| async move {
            // The message of the platform's id that a link leads to.
            let at = query.with_untracked(|query| query.get("at"));
            match (id, at) {
                (Some(id), Some(at)) => conversation::conversation_at(id, at).await,
                (Some(id), None) => offline::conversation(desk, id).await,
                (None, _) => Err(Error::NotFound),
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
        <Suspense fallback=|| view! { <Skeleton/> }>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => {
                        let asked = id.get_untracked();
                        let found = page.row.id;
                        desk.take_conversation(&page);
                        if asked.is_some_and(|asked| asked != found) {
                            Effect::new(move |_| {
                                let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
                                let address = desk.address_untracked(Route::Conversation(found));
                                navigate.with_value(|navigate| navigate(&address, options));
                            });
                        }
                        view! { <Open page/> }.into_any()
                    }
                    Err(Error::NotFound) => {
                        crate::app::answer_not_found();
                        view! {
                            <Empty title=text::NOT_FOUND lead=text::NOT_FOUND_LEAD heads_page=true>
                                <a class="button" href=move || desk.address(Route::Queue)>
                                    {nav::BACK}
                                </a>
                            </Empty>
                        }
                            .into_any()
                    }
                    Err(Error::Unreachable) => {
                        let again = Callback::new(move |()| page.refetch());
                        view! { <NotKept title=away::NOT_KEPT lead=away::NOT_KEPT_LEAD again/> }.into_any()
                    }
                    Err(error) => view! { <Failed error heads_page=true/> }.into_any(),
                }
            })}
        </Suspense>
    }
    .into_any()
}

/// The shape of a conversation while it is loaded; seen only where that takes a while.
#[component]
fn Skeleton() -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="sr-only">{more::LOADING}</span>
            <div class="skeleton-head" aria-hidden="true"></div>
            <div class="skeleton-body" aria-hidden="true">
                <span></span>
                <span></span>
                <span></span>
                <span></span>
            </div>
            <div class="skeleton-foot" aria-hidden="true"></div>
        </div>
    }
    .into_any()
}

/// Where the history goes on, either way.
#[derive(Debug, Clone, Copy)]
struct History {
    older: RwSignal<Option<String>>,
    newer: RwSignal<Option<String>>,
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
    /// What to begin with: what was taken back.
    begun: RwSignal<Option<Parameters>>,
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
    let watched = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.number.watched)));
    let allowed = Signal::derive(move || free_form.get() && may_send.get() && !watched.get());

    let sheet = Sheet::new(page.draft.clone().unwrap_or_default());
    let pending = RwSignal::new(Vec::<Pending>::new());
    let upload = StoredValue::new(None::<Upload>);
    let picking = Picking { chosen: RwSignal::new(None), begun: RwSignal::new(None), busy: RwSignal::new(false) };
    let history = History { older: RwSignal::new(page.older.clone()), newer: RwSignal::new(page.newer.clone()) };
    let unread_from = first_unread(&page);
    let looks = Looks(RwSignal::new(None));
    provide_context(looks);
    let price_of = move |category: Category| {
        desk.prices.with(|prices| {
            let prices = prices.as_ref()?;
            let price = prices.price(category, gauge.free_until.get(), desk.clock.now_untracked());
            let until = gauge.free_until.get().map(|until| desk.clock.moment_briefly(until)).unwrap_or_default();
            Some(more::price(price, category, prices, &until))
        })
    };
    let reply_price = Memo::new(move |_| price_of(Category::Service).unwrap_or_default());
    let template_price =
        Callback::new(move |word: String| Category::of_template(&word).and_then(price_of).unwrap_or_default());

    keep_draft(id, sheet, may_tend);
    offline::collect(desk, id, sheet);
    Effect::new(move |_| {
        let writes = sheet.draft.with(|draft| !draft.is_empty()) || sheet.file.with(Option::is_some);
        let sends = pending.with(|pending| !pending.is_empty());
        desk.writes.set(writes || sends || picking.chosen.with(Option::is_some));
    });
    on_cleanup(move || desk.writes.set(false));
    tell_typing(id, sheet, allowed);
    mark_read(id, row, may_tend);
    warn_of_the_end(gauge);
    announce(id, name);

    // Asked for once they are needed, which is after the page was made.
    let templates = RwSignal::new(None);
    let wanted = Memo::new(move |_| !free_form.get() && may_send.get() && !watched.get());
    let loads_templates = RwSignal::new(false);
    let load_templates = move || {
        loads_templates.set(true);
        spawn_local(async move {
            let answer = Some(conversation::templates(id).await);
            // The same fault once more leaves what stands there, and the focus on it.
            if templates.try_with_untracked(|known| *known != answer) == Some(true) {
                templates.set(answer);
            }
            loads_templates.set(false);
        });
    };
    Effect::new(move |_| {
        desk.templates.track();
        if wanted.get() {
            load_templates();
        }
    });
    let retry = Callback::new(move |()| load_templates());

    offer(templates, wanted, picking.chosen);
    take_back(id, sheet, picking, templates);
    let dismiss = move || {
        spawn_local(async move {
            match conversation::dismiss(id).await {
                Ok(()) => desk.say(text::DISMISSED.to_owned()),
                Err(error) => fail(desk, sheet, &error),
            }
        });
    };
    let owed = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.owed)));
    let hands = expect_context::<Hands>();
    Effect::new(move |_| {
        let settle = (owed.get() && may_tend.get()).then(|| (id, Callback::new(move |()| dismiss())));
        hands.dismiss.set_value(settle);
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
    let open_other = keys::opener();
    let go_on = Callback::new(move |()| {
        let next = desk.listed.with_untracked(|listed| listed.nth(listed.position(id).map_or(0, |at| at + 1)));
        if let Some(next) = next.filter(|next| *next != id) {
            open_other.run(next);
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
    let found = RwSignal::new(None::<MessageId>);
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
        jump: Callback::new(move |wamid: String| {
            spawn_local(async move {
                match conversation::conversation_at(id, wamid.clone()).await {
                    // Whoever has gone on meanwhile looks at what somebody else wrote.
                    _ if !desk.shows(id) || found.is_disposed() => {}
                    Ok(page) => go_to(desk, history, found, page, &wamid),
                    Err(error) => desk.tell(more::failed(&more::JUMP_FAILED, &error)),
                }
            });
        }),
        found,
        again: Callback::new(move |message: Message| {
            let words = message.text.unwrap_or_default();
            sheet.draft.update(|draft| *draft = if draft.is_empty() { words } else { format!("{words}\n{draft}") });
            browser::after_layout(composer::focus);
        }),
    };
    let at = use_query_map().with_untracked(|query| query.get("at"));
    if let Some(at) = at {
        Effect::new(move |_| show_found(desk, found, &at));
    }
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
                    if composer::are_many(&event) {
                        sheet.fault.set(Some(more::ONE_FILE.to_owned()));
                    }
                }
            }
        >
            <Header
                row
                gauge
                name
                may_dismiss=Signal::derive(move || owed.get() && may_tend.get())
                dismiss=Callback::new(move |()| dismiss())
                opened_by=page.opened_by.clone()
                price=reply_price
            />
            <Messages id history unread_from customer=name pending acts/>
            <Viewer customer=name/>
            <footer class="reply" id=REPLY tabindex="-1">
                <Show
                    when=move || may_send.get() && !watched.get()
                    fallback=move || {
                        let why = if watched.get() { words::watched::COMPOSER } else { words::composer::READ_ONLY };
                        view! { <p class="picker-note">{why}</p> }
                    }
                >
                    <Composer
                        sheet
                        customer=name
                        open=free_form
                        send=send_sheet
                        next=go_on
                        attach
                        remove_file
                        price=reply_price
                    />
                    <Show when=move || !free_form.get()>
                        <p class="reply-shut">
                            <Icon name="door-closed"/>
                            {words::composer::SHUT}
                        </p>
                        <TemplatePicker
                            templates
                            chosen=picking.chosen
                            begun=picking.begun
                            price=template_price
                            loading=loads_templates
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

/// The first message that nobody here had seen when the page was made.
fn first_unread(page: &conversation::ConversationPage) -> Option<MessageId> {
    let unread = usize::try_from(page.row.unread).unwrap_or(0);
    let theirs = page.messages.iter().filter(|message| message.direction == Direction::In);
    let theirs: Vec<_> = theirs.filter(|message| !acts_on_another(&message.kind)).map(|message| message.id).collect();
    if unread == 0 || page.newer.is_some() {
        return None;
    }
    theirs.get(theirs.len().saturating_sub(unread)).copied()
}

/// Shows the part of the history that a message stands in.
fn go_to(
    desk: Desk,
    history: History,
    found: RwSignal<Option<MessageId>>,
    page: conversation::ConversationPage,
    wamid: &str,
) {
    history.older.set(page.older.clone());
    history.newer.set(page.newer.clone());
    desk.inbox.update(|inbox| inbox.open(page.row.id, Vec::new()));
    desk.take_conversation(&page);
    show_found(desk, found, wamid);
}

/// Brings a message into the middle of the view, and marks it.
fn show_found(desk: Desk, found: RwSignal<Option<MessageId>>, wamid: &str) {
    let known = |message: &&Message| message.wamid.as_deref() == Some(wamid);
    let id = desk.inbox.with_untracked(|inbox| inbox.messages().iter().find(known).map(|message| message.id));
    found.set(id);
    if let Some(id) = id {
        browser::after_layout(move || browser::bring_to_the_middle(&bubble::element_id(id)));
    }
}

/// As long as templates can be sent here, the palette has them too.
fn offer(
    templates: RwSignal<Option<Result<Vec<Template>, Error>>>,
    wanted: Memo<bool>,
    chosen: RwSignal<Option<Template>>,
) {
    let desk = Desk::get();
    Effect::new(move |_| {
        let known = templates.with(|known| known.clone().and_then(Result::ok));
        desk.offered.set(known.filter(|_| wanted.get()).unwrap_or_default());
    });
    on_cleanup(move || desk.offered.set(Vec::new()));
    Effect::new(move |_| {
        if let Some(template) = desk.picked.get() {
            desk.picked.set(None);
            chosen.set(Some(template));
            browser::after_layout(|| browser::focus(template_form::PICKER));
        }
    });
}

/// What was taken back stands in the composer again, or in the form of its template.
fn take_back(
    id: ConversationId,
    sheet: Sheet,
    picking: Picking,
    templates: RwSignal<Option<Result<Vec<Template>, Error>>>,
) {
    let desk = Desk::get();
    Effect::new(move |_| {
        let Some((_, new)) = desk.undone.get().filter(|(of, _)| *of == id) else { return };
        if let Some(send) = new.template {
            let of = |known: &&Template| known.name == send.name && known.language == send.language;
            let known = templates.with(|templates| match templates {
                Some(Ok(all)) => Some(all.iter().find(of).cloned()),
                _ => None,
            });
            // They may still be on their way.
            let Some(known) = known else { return };
            desk.undone.set(None);
            picking.begun.set(Some(send.parameters));
            picking.chosen.set(known);
            browser::after_layout(|| browser::focus(template_form::PICKER));
            return;
        }
        desk.undone.set(None);
        if let (Some(media_id), Some(kind)) = (new.media_id, MediaKind::parse(&new.kind)) {
            let name = words::kind(&new.kind).to_owned();
            let state = Progress::Done(media_id);
            sheet.file.set(Some(upload::Attachment { name, kind, size: 0, preview: None, state }));
        }
        if let Some(words) = new.text.or(new.caption) {
            // The server keeps it as a draft as well, and may have given it to this page as one.
            sheet.kept.set_value(words.clone());
            sheet.draft.update(|draft| {
                if draft.is_empty() {
                    *draft = words;
                } else if *draft != words && !draft.starts_with(&format!("{words}\n")) {
                    *draft = format!("{words}\n{draft}");
                }
            });
        }
        browser::after_layout(composer::focus);
    });
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
            let mut unsent = Vec::new();
            // Noted before their turn comes: this page may go while they wait for it.
            let queue: Vec<_> = queue
                .into_iter()
                .map(|(new, row)| {
                    let begun = (new.kind == "text").then(|| offline::begin(desk, id, &new, &row.key)).flatten();
                    (new, row, begun)
                })
                .collect();
            let _turn = offline::turn(id).await;
            for (new, row, begun) in queue {
                if failed.is_none() {
                    // What cannot leave now waits for a connection, if it is a text.
                    let is_text = new.kind == "text";
                    let waits = is_text && offline::must_wait(desk, id);
                    let asked = desk::hold();
                    let answer = match waits {
                        true => Err(Error::Unreachable),
                        false => offline::send(id, new.clone(), row.key.clone(), asked).await,
                    };
                    // Whoever sent it may have gone on since: only the desk is sure to be there still.
                    match answer {
                        Ok(message) => {
                            sent_any = true;
                            let window = desk.inbox.with_untracked(|inbox| {
                                inbox.conversation(id).map(|row| row.window.window()).unwrap_or_default()
                            });
                            let held = outbox::hold(asked, &window, message.sent_at);
                            if held > Span(0) && message.status == Some(Status::Queued) {
                                let until = message.sent_at + held;
                                let new = new.clone();
                                desk.held.set(Some(Held { conversation: id, message: message.id, until, new }));
                            }
                            last_try.set_value(None);
                            forget_draft(desk, id, sheet);
                            desk.inbox.update(|inbox| inbox.extend(Vec::new(), vec![message]));
                        }
                        Err(Error::Unreachable) if is_text => {
                            failed = offline::wait(desk, id, &new, &row.key, !waits).err().map(Error::Invalid);
                            if failed.is_some() {
                                unsent.push(new);
                            }
                        }
                        Err(error) => {
                            last_try.set_value(Some((new.clone(), row.key.clone())));
                            failed = Some(error);
                            unsent.push(new);
                        }
                    }
                } else {
                    unsent.push(new);
                }
                // By now it waits, if it has to.
                if let Some(begun) = begun {
                    offline::end(desk, &begun);
                }
                pending.update(|pending| pending.retain(|waiting| waiting.key != row.key));
            }
            if is_template {
                picking.busy.set(false);
                // Filled in once, sent once: the form goes, and what was sent stands above.
                if failed.is_none() && !picking.chosen.is_disposed() {
                    picking.chosen.set(None);
                    browser::after_layout(|| browser::focus(template_form::PICKER));
                }
            }
            if let Some(error) = failed {
                if sheet.draft.is_disposed() {
                    offline::came_back(desk, id, unsent, &replies::Why::Failed(words::error(&error)));
                } else if !is_template {
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
    if *error == Error::Unauthorized {
        desk.connection.set(Connection::SignedOut);
    }
    let words = words::error(error);
    desk.warn(words.clone());
    sheet.fault.set(Some(words));
}

/// Keeps the draft in this browser at once, and on the server when the keys rest.
fn keep_draft(id: ConversationId, sheet: Sheet, may_tend: Signal<bool>) {
    let desk = Desk::get();
    let (key, synced) = (format!("{}{id}", browser::DRAFTS), format!("{}{id}", browser::SYNCED));
    let kept = sheet.kept;
    let timer = StoredValue::new(None::<TimeoutHandle>);
    // Where everything was asked for anew it may have been written on in another place; what was written here stays.
    let noted = synced.clone();
    Effect::new(move |before: Option<()>| {
        desk.stale.track();
        let mut told = None;
        desk.thread.update_value(|thread| {
            told = thread.as_mut().filter(|thread| thread.id == id).and_then(|it| it.draft.take())
        });
        let here = kept.get_value();
        let untouched = sheet.draft.with_untracked(|draft| *draft == here);
        // Such an answer may be older than what the server was given meanwhile.
        let now = desk.clock.now_untracked();
        let crossed = sheet.told_at.get_value().is_some_and(|at| now - at < CROSSED);
        if let Some(server) = told.filter(|server| before.is_some() && untouched && !crossed && *server != here) {
            browser::remember(&noted, &server);
            kept.set_value(server.clone());
            sheet.draft.set(server);
        }
    });
    let reachable = Memo::new(move |_| !matches!(desk.connection.get(), Connection::Offline | Connection::SignedOut));
    // How often it could not be kept on the server, one time after the other.
    let failures = StoredValue::new(0);
    let again = RwSignal::new(0_u32);
    Effect::new(move |before: Option<()>| {
        again.track();
        let reachable = reachable.get();
        if before.is_none() {
            let is_untouched = kept.with_value(|kept| sheet.draft.with_untracked(|draft| draft == kept));
            // What was kept for the time without a connection does not say what the server has.
            let server = Some(kept.get_value()).filter(|_| !desk.is_kept.get_untracked());
            let (draft, known) = begin_draft(browser::recall(&key), browser::recall(&synced), server);
            if known.is_empty() {
                browser::forget(&synced);
            } else {
                browser::remember(&synced, &known);
            }
            kept.set_value(known);
            // Somebody may have been quicker than the browser half.
            if is_untouched {
                sheet.draft.set(draft);
            }
        }
        let draft = sheet.draft.get();
        if draft.is_empty() {
            browser::forget(&key);
            browser::forget(&synced);
        } else {
            browser::remember(&key, &draft)
        }
        if let Some(waiting) = timer.get_value() {
            waiting.clear();
        }
        // Without a connection the copy in this browser has to do until there is one.
        if !reachable || !may_tend.get_untracked() || kept.with_value(|kept| *kept == draft) {
            return;
        }
        let (key, synced) = (key.clone(), synced.clone());
        let save = move || {
            let before = kept.try_get_value().unwrap_or_default();
            kept.set_value(draft.clone());
            sheet.told_at.set_value(Some(desk.clock.now_untracked()));
            spawn_local(async move {
                let saved = conversation::save_draft(id, draft.clone()).await;
                sheet.told_at.try_set_value(Some(desk.clock.now_untracked()));
                if saved.is_err() {
                    kept.try_update_value(|kept| {
                        if *kept == draft {
                            *kept = before;
                        }
                    });
                    failures.try_update_value(|failures| *failures += 1);
                    if failures.try_get_value().is_some_and(|failures| failures < DRAFT_TRIES) {
                        set_timeout(move || _ = again.try_update(|again| *again += 1), DRAFT_AGAIN);
                    }
                    return;
                }
                failures.try_set_value(0);
                if browser::recall(&key).is_some() {
                    browser::remember(&synced, &draft);
                }
            });
        };
        timer.set_value(set_timeout_with_handle(save, SETTLED).ok());
    });
}

/// What a composer begins with, and what of that the server has: the copy in this browser only where it is newer than
/// what the server was known to have; else it was written on, or sent, in another place. `server` is none where nobody
/// has asked it.
fn begin_draft(local: Option<String>, synced: Option<String>, server: Option<String>) -> (String, String) {
    let known = server.or_else(|| synced.clone()).unwrap_or_default();
    match local.filter(|local| !local.is_empty() && Some(local) != synced.as_ref()) {
        Some(local) => (local, known),
        None => (known.clone(), known),
    }
}

/// What was sent is no draft any more, and must not come back after the page is closed.
fn forget_draft(desk: Desk, id: ConversationId, sheet: Sheet) {
    // Where the conversation is no longer on the screen, the server has forgotten it with the send.
    let is_empty = sheet.draft.try_with_untracked(String::is_empty) == Some(true);
    if is_empty && sheet.kept.try_with_value(|kept| !kept.is_empty()) == Some(true) {
        sheet.kept.set_value(String::new());
        sheet.told_at.set_value(Some(desk.clock.now_untracked()));
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
    let failures = Memo::new(move |before: Option<&Failures>| {
        desk.inbox.with(|inbox| Failures::of(before, inbox.messages().iter().filter(|one| one.conversation_id == id)))
    });
    Effect::new(move |before: Option<usize>| {
        let (count, why) = failures.with(|failures| (failures.count, failures.why.clone()));
        if before.is_some_and(|before| before < count) {
            desk.warn(format!("{}: {why}", words::status(Status::Failed)));
        }
        count
    });
}

/// What could not be sent since the conversation was opened. What failed before that and is read again is no news.
#[derive(Debug, Clone, PartialEq, Default)]
struct Failures {
    /// The newest message there has been, and those that were on their way.
    newest: i64,
    under_way: Vec<MessageId>,
    count: usize,
    /// Why the last one failed.
    why: String,
}

impl Failures {
    fn of<'a>(before: Option<&Self>, messages: impl Iterator<Item = &'a Message>) -> Self {
        let mut now = Self { under_way: Vec::new(), ..before.cloned().unwrap_or_default() };
        for message in messages {
            now.newest = now.newest.max(message.id.0);
            if message.status != Some(Status::Failed) {
                if message.direction == Direction::Out {
                    now.under_way.push(message.id);
                }
            } else if let Some(before) = before
                && (message.id.0 > before.newest || before.under_way.contains(&message.id))
            {
                now.count += 1;
                now.why = message.error.as_ref().map(words::refusal_title).unwrap_or_default();
            }
        }
        now
    }
}

#[component]
fn Header(
    row: Memo<Option<ConversationView>>,
    gauge: Gauge,
    name: Memo<String>,
    may_dismiss: Signal<bool>,
    dismiss: Callback<()>,
    opened_by: Option<Message>,
    /// What a reply costs now.
    price: Memo<String>,
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
    let running = Memo::new(move |_| gauge.now.get().left().is_some());
    let deadline = gauge.deadline();
    // The button goes once it has been heard: whoever pressed it keeps a place.
    let pressed = StoredValue::new(false);
    Effect::new(move |_| {
        if !may_dismiss.get() && pressed.get_value() {
            pressed.set_value(false);
            browser::catch_focus(HEADING);
        }
    });
    view! {
        <header class="conversation-head">
            <a class="button-icon back" href=move || desk.address(Route::Queue) aria-label=nav::BACK title=nav::BACK>
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
                <ConnectionPill over_thread=true/>
                <FreeChip gauge/>
                <Show when=move || may_dismiss.get()>
                    <button
                        class="button conversation-settle"
                        type="button"
                        title=format!("{} ({})", text::DISMISS, Command::Dismiss.keys().unwrap_or_default())
                        on:click=move |_| {
                            pressed.set_value(true);
                            dismiss.run(());
                        }
                    >
                        <Icon name="check"/>
                        <span class="conversation-word">{text::DISMISS}</span>
                    </button>
                </Show>
                <Why row gauge name opened_by price/>
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
    price: Memo<String>,
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
                <span class="conversation-word">{summary}</span>
            </summary>
            <div class="why-body">
                <p class="why-deadline">{gauge.deadline()}</p>
                <p>{opening}</p>
                <p>{reason}</p>
                // Two clocks: one says what may be sent, the other what it costs.
                <dl class="clocks">
                    <Show when=move || running.get()>
                        <div>
                            <dt>{text::PERMISSION}</dt>
                            <dd>{move || gauge.ends_at.get().map(|at| clock.moment_briefly(at))}</dd>
                        </div>
                    </Show>
                    <Show when=move || gauge.free_until.get().is_some()>
                        <div>
                            <dt>{text::PRICE}</dt>
                            <dd>{move || gauge.free_until.get().map(|at| clock.moment_briefly(at))}</dd>
                        </div>
                    </Show>
                    <Show when=move || running.get() && gauge.free_until.get().is_none() && !price.with(String::is_empty)>
                        <div>
                            <dt>{more::PRICE_NOW}</dt>
                            <dd title=more::LIST_PRICE>{price}</dd>
                        </div>
                    </Show>
                </dl>
                <Show when=move || gauge.free_until.get().is_some()>
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
    /// What follows had not been seen.
    Unread,
    Message(MessageId),
}

impl Line {
    fn key(self) -> (u8, i64) {
        match self {
            Self::Day(day, _) => (0, day),
            Self::Unread => (1, 0),
            Self::Message(id) => (2, id.0),
        }
    }
}

#[component]
fn Messages(
    id: ConversationId,
    history: History,
    unread_from: Option<MessageId>,
    customer: Memo<String>,
    pending: RwSignal<Vec<Pending>>,
    acts: Acts,
) -> impl IntoView {
    let desk = Desk::get();
    let clock = desk.clock;
    let History { older, newer } = history;
    let loading = RwSignal::new(false);
    let failed = RwSignal::new(None::<Error>);
    let loads_newer = RwSignal::new(false);
    let newer_failed = RwSignal::new(None::<Error>);
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
                if unread_from == Some(message.id) {
                    lines.push(Line::Unread);
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
    // Where everything was asked for anew, the history goes on from there.
    Effect::new(move |before: Option<()>| {
        desk.stale.track();
        if let (Some(()), Some(thread)) = (before, desk.thread.get_value().filter(|thread| thread.id == id)) {
            older.set(thread.older);
            newer.set(None);
            failed.set(None);
        }
    });
    let load = move || {
        let Some(after) = older.get_untracked().filter(|_| !loading.get_untracked() && !is_full.get_untracked()) else {
            return;
        };
        loading.set(true);
        spawn_local(async move {
            let page = conversation::older_messages(id, after.clone()).await;
            match page {
                // The history goes on from elsewhere by now, or is no longer looked at.
                _ if older.try_with_untracked(|now| now.as_ref() == Some(&after)) != Some(true) => {}
                Ok(page) => {
                    desk.inbox.update(|inbox| inbox.extend(Vec::new(), page.messages));
                    older.set(page.older);
                    failed.set(None);
                }
                Err(error) => failed.set(Some(error)),
            }
            loading.set(false);
        });
    };
    let load_newer = move || {
        let Some(after) = newer.get_untracked().filter(|_| !loads_newer.get_untracked()) else { return };
        loads_newer.set(true);
        spawn_local(async move {
            match conversation::newer_messages(id, after.clone()).await {
                // Another conversation is looked at by now.
                _ if !desk.shows(id) || newer.is_disposed() => {}
                Ok(page) => {
                    let before = scroller.get_untracked().map(|list| (list.scroll_top(), list.scroll_height()));
                    let ends = page.newer.is_none();
                    newer.set(page.newer.clone());
                    newer_failed.set(None);
                    desk.take_newer(page);
                    hold_still(scroller, before);
                    // What was written while the last page was on its way: from here on the stream tells.
                    if ends
                        && let Ok(rest) = conversation::newer_messages(id, after).await
                        && desk.shows(id)
                    {
                        desk.take_newer(rest);
                    }
                }
                Err(error) => newer_failed.set(Some(error)),
            }
            loads_newer.set(false);
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
        if rest < 600.0 && failed.get_untracked().is_none() {
            load();
        }
        if up < 300.0 && newer_failed.get_untracked().is_none() {
            load_newer();
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
    // Out of the middle of a history to what was said last.
    let to_newest = move |_| {
        spawn_local(async move {
            match conversation::conversation(id).await {
                _ if !desk.shows(id) || older.is_disposed() => {}
                Ok(page) => {
                    older.set(page.older.clone());
                    newer.set(None);
                    acts.found.set(None);
                    desk.inbox.update(|inbox| inbox.open(page.row.id, Vec::new()));
                    desk.take_conversation(&page);
                    browser::after_layout(move || {
                        if let Some(list) = scroller.get_untracked() {
                            list.set_scroll_top(0);
                            _ = list.focus();
                        }
                    });
                }
                Err(error) => newer_failed.set(Some(error)),
            }
        });
    };
    // Whoever comes to many unread messages begins with the first of them.
    Effect::new(move |_| {
        if unread_from.is_some() {
            browser::after_layout(|| browser::bring_into_view(UNREAD));
        }
    });
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
                        <p role="status">
                            {move || match failed.get().filter(|_| !loading.get()) {
                                Some(error) => more::failed(&text::OLDER_FAILED, &error),
                                None => top().to_owned(),
                            }}
                        </p>
                        <Show when=move || failed.with(Option::is_some)>
                            <Retry busy=loading again=Callback::new(move |()| load())/>
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
                                Line::Unread => {
                                    view! {
                                        <li class="day unread-line" id=UNREAD>
                                            <span>{more::UNREAD_FROM_HERE}</span>
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
                        <WaitingReplies
                            id
                            take_back=Callback::new(move |key: String| {
                                offline::take_back(desk, &key);
                                browser::after_layout(composer::focus);
                            })
                        />
                    </ol>
                    <Show when=move || newer.with(Option::is_some) || newer_failed.with(Option::is_some)>
                        <div class="messages-top">
                            <p role="status">
                                {move || match newer_failed.get().filter(|_| !loads_newer.get()) {
                                    Some(error) => more::failed(&more::NEWER_FAILED, &error),
                                    None => more::NEWER.to_owned(),
                                }}
                            </p>
                            <Show when=move || newer_failed.with(Option::is_some)>
                                <Retry busy=loads_newer again=Callback::new(move |()| load_newer())/>
                            </Show>
                        </div>
                    </Show>
                </div>
            </div>
            <Show when=move || newer.with(Option::is_some)>
                <button class="new-below" type="button" on:click=to_newest>
                    <Icon name="arrow-down"/>
                    {more::TO_NEWEST}
                </button>
            </Show>
            <Show when=move || news.get() && newer.with(Option::is_none)>
                <button class="new-below" type="button" on:click=to_end>
                    <Icon name="arrow-down"/>
                    {text::NEW_BELOW}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// The id of the line above what had not been seen.
const UNREAD: &str = "unread";

/// Tries again, and keeps the focus while it does.
#[component]
fn Retry(busy: RwSignal<bool>, again: Callback<()>) -> impl IntoView {
    view! {
        <button
            class="button"
            type="button"
            aria-disabled=move || if busy.get() { "true" } else { "false" }
            on:click=move |_| again.run(())
        >
            {page::RETRY}
        </button>
    }
    .into_any()
}

/// Keeps what is read where it is after messages were added below it: the list counts from its foot.
fn hold_still(scroller: NodeRef<html::Div>, before: Option<(i32, i32)>) {
    let Some((top, height)) = before else { return };
    browser::after_layout(move || {
        let Some(list) = scroller.get_untracked() else { return };
        // Browsers do it by themselves, except at the very foot.
        if list.scroll_top() == top {
            list.set_scroll_top(top - (list.scroll_height() - height));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(id: i64, status: Status) -> Message {
        Message {
            id: MessageId(id),
            conversation_id: ConversationId(1),
            wamid: None,
            direction: Direction::Out,
            kind: "text".to_owned(),
            text: None,
            content: serde_json::Value::Null,
            sent_at: Timestamp(id),
            received_at: Timestamp(id),
            status: Some(status),
            error: None,
            reactions: Vec::new(),
            reply_to: None,
            edited: false,
            revoked: false,
            pricing: None,
            media: None,
            author: None,
            ahead_of_time: false,
        }
    }

    #[test]
    fn what_failed_before_the_conversation_was_opened_is_no_news_however_far_back_it_is_read() {
        let of = |before: Option<&Failures>, all: &[(i64, Status)]| {
            let all: Vec<_> = all.iter().map(|(id, status)| message(*id, *status)).collect();
            Failures::of(before, all.iter())
        };
        let opened = of(None, &[(5, Status::Failed), (6, Status::Sent)]);
        let back = of(Some(&opened), &[(1, Status::Failed), (2, Status::Sent), (5, Status::Failed), (6, Status::Sent)]);
        assert_eq!((opened.count, back.count), (0, 0));
        let failed = of(Some(&back), &[(5, Status::Failed), (6, Status::Failed)]);
        assert_eq!(failed.count, 1, "it was on its way");
        let newer = of(Some(&failed), &[(5, Status::Failed), (6, Status::Failed), (7, Status::Failed)]);
        assert_eq!(newer.count, 2, "it was written since");
    }

    #[test]
    fn a_draft_goes_on_where_it_was_written_last() {
        let begin = |local: &str, synced: Option<&str>, server: Option<&str>| {
            begin_draft(Some(local.to_owned()), synced.map(str::to_owned), server.map(str::to_owned))
        };
        let both = |draft: &str, known: &str| (draft.to_owned(), known.to_owned());
        assert_eq!(begin("x", Some("x"), Some("x y")), both("x y", "x y"), "it was written on in another place");
        assert_eq!(begin("x", Some("x"), Some("")), both("", ""), "it was sent in another place");
        assert_eq!(begin("x y", Some("x"), Some("x")), both("x y", "x"), "the server has not heard of it yet");
        assert_eq!(begin("x", None, Some("")), both("x", ""), "nor at all");
        assert_eq!(begin("x", Some("x"), None), both("x", "x"), "the server cannot be asked");
        assert_eq!(begin("", None, Some("x")), both("x", "x"), "another browser");
    }
}
