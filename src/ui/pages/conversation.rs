//! One conversation: how long it stays open and why, what was said, and the reply.

mod assist;
mod attention;
mod draft;
mod head;
mod history;
mod menu;
mod notes;
mod presence;
mod reply;
mod settle;
mod why;

use crate::{
    api::{Error, conversation, quick_reply, read::read},
    domain::{
        conversation::ConversationView,
        id::{ConversationId, MessageId},
        interactive::{Interactive, NewInteractive},
        message::Message,
        outbox::NewMessage,
        price::Category,
        role::Verb,
        template::TemplateSend,
        window::WindowState,
    },
    ui::{
        browser,
        desk::Desk,
        gauge::Gauge,
        pages::{
            context::{Context, Shown},
            fills::Fills,
            keys,
            offline::{self, NotKept},
            queue::UrgentTitle,
            ready,
            shell::{Failed, may},
            waiting::{self, AboveReply, BelowReply},
            within::{Finder, Within},
        },
        parts::{
            bubble::Acts,
            composer::{self, Composer, Sheet, takes_caption},
            empty::Empty,
            extras::{Extra, Extras, ExtrasPanel},
            icon::Icon,
            note_form::{NoteButton, NoteForm, Noting},
            presence::PresenceLine,
            quick::{Quick, QuickPanel},
            ready::{Offer, ReadyTemplates},
            template_form::{self, Filled, TemplatePicker},
            upload::{self, Progress, Upload},
            viewer::{Looks, Viewer},
        },
        route::Route,
        words::{self, conversation as text, desk as more, nav, offline as away},
    },
};
use assist::Drafts;
use attention::{announce, mark_read, tell_typing, warn_of_the_end};
use draft::keep_draft;
use head::Header;
pub use head::MENU;
use history::{History, Messages, first_unread, go_to, show_found};
use leptos::{ev, prelude::*, task::spawn_local, web_sys};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map, use_query_map},
};
use menu::{BlockDialog, BlockedBar};
use presence::{CrossingBar, Guard, attend};
use reply::{Pending, Picking, fail, offer, sender, take_back, text_message};
use settle::settle;

/// The id of everything below the messages: the field, or the templates while the window is closed.
pub const REPLY: &str = "reply";

#[component]
pub fn ConversationPage() -> impl IntoView {
    let desk = Desk::get();
    let params = use_params_map();
    let id =
        Memo::new(move |_| params.with(|params| params.get("id").and_then(|id| id.parse::<ConversationId>().ok())));
    let query = use_query_map();
    let page = read(
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
                        desk.inbox.update(|inbox| inbox.put_asides(page.asides.clone()));
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
pub fn Skeleton() -> impl IntoView {
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
    let blocked = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.blocked_at.is_some())));
    let may_answer = Memo::new(move |_| may_send.get() && !watched.get() && !blocked.get());
    let allowed = Signal::derive(move || free_form.get() && may_answer.get());

    let sheet = Sheet::new(page.draft.clone().unwrap_or_default());
    let noting = Noting::new();
    let extras = Extras::new();
    provide_context(extras);
    let known_replies = RwSignal::new(None);
    let load_replies = Callback::new(move |()| {
        spawn_local(async move {
            if let Ok(known) = quick_reply::quick_replies(id).await {
                known_replies.try_set(Some(known));
            }
        });
    });
    let quick = Quick::new(sheet.draft, known_replies, load_replies);
    provide_context(quick);
    let pending = RwSignal::new(Vec::<Pending>::new());
    let upload = StoredValue::new(None::<Upload>);
    let picking = Picking { chosen: RwSignal::new(None), begun: RwSignal::new(None), busy: RwSignal::new(false) };
    let history = History { older: RwSignal::new(page.older.clone()), newer: RwSignal::new(page.newer.clone()) };
    let unread_from = first_unread(&page);
    let looks = Looks(RwSignal::new(None));
    provide_context(looks);
    provide_context(Within(RwSignal::new(false)));
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
    notes::keep_begun(id, noting);
    notes::know_people(id, noting);
    offline::collect(desk, id, sheet);
    let waits = waiting::of(id, sheet);
    Effect::new(move |_| {
        let writes = sheet.draft.with(|draft| !draft.is_empty()) || sheet.file.with(Option::is_some);
        let sends = pending.with(|pending| !pending.is_empty());
        let notes = noting.text.with(|text| !text.trim().is_empty());
        let fills = picking.chosen.with(Option::is_some) || extras.shows.with(Option::is_some) || extras.keeps();
        desk.writes.set(writes || sends || notes || fills);
    });
    on_cleanup(move || desk.writes.set(false));
    tell_typing(id, sheet, allowed);
    mark_read(id, row, may_tend);
    warn_of_the_end(gauge);
    announce(id, name);
    notes::see(id);
    let others = attend(id, sheet, allowed);
    let is_begun = Memo::new(move |_| {
        let writes = sheet.draft.with(|draft| !draft.trim().is_empty()) || sheet.file.with(Option::is_some);
        writes || picking.chosen.with(Option::is_some) || extras.shows.with(Option::is_some)
    });
    let guard = Guard::new(others, is_begun);
    // A form that the end of the window puts away stands there again once it is open.
    Effect::new(move |left: Option<Option<Extra>>| {
        let left = left.flatten();
        if !allowed.get() {
            return extras.leave().or(left);
        }
        if left.is_some() && extras.shows.with_untracked(Option::is_none) {
            extras.shows.set(left);
        }
        None
    });

    // Asked for once they are needed, which is after the page was made.
    let templates = RwSignal::new(None);
    let wanted = Memo::new(move |_| !free_form.get() && may_answer.get());
    let loads_templates = RwSignal::new(false);
    let filled_in = RwSignal::new(Vec::new());
    let load_templates = move || {
        loads_templates.set(true);
        spawn_local(async move {
            // Whoever chooses one has it filled in at once.
            ready::load(id, filled_in).await;
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
    let opted_out =
        Signal::derive(move || row.with(|row| row.as_ref().is_some_and(|row| row.contact.marketing_opt_out)));

    ready::follow(id, wanted, filled_in);
    let offers = ready::offers(filled_in, templates, row);
    offer(templates, wanted, picking.chosen);
    take_back(id, sheet, picking, templates, wanted, extras, waits);
    let settle = settle(id, row, sheet, may_tend);

    let send = sender(id, sheet, picking, pending);
    let hand_over = Callback::new(move |()| {
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
    let send_sheet = Callback::new(move |()| guard.pass(hand_over));
    let open_other = keys::opener();
    let go_on = Callback::new(move |()| {
        // It has not left yet.
        if guard.asks() {
            return;
        }
        let next = desk.listed.with_untracked(|listed| listed.nth(listed.position(id).map_or(0, |at| at + 1)));
        if let Some(next) = next.filter(|next| *next != id) {
            open_other.run(next);
        }
    });
    let send_template = Callback::new(move |filled: Filled| {
        let out = NewMessage { kind: "template".to_owned(), template: Some(filled.send), ..NewMessage::default() };
        let go = move |()| send.run((vec![out.clone()], Some(filled.text.clone())));
        guard.pass(Callback::new(go));
    });
    let send_ready = Callback::new(move |offer: Offer| {
        let text = offer.filled.preview(&offer.template);
        let Offer { template, filled } = offer;
        let send = TemplateSend { name: template.name, language: template.language, parameters: filled.parameters };
        send_template.run(Filled { send, text });
    });
    let customise = Callback::new(move |offer: Offer| {
        picking.begun.set(Some(offer.filled.parameters));
        picking.chosen.set(Some(offer.template));
        browser::after_layout(|| browser::focus(template_form::PICKER));
    });
    let schedule = Callback::new(move |Offer { template, filled }: Offer| {
        let (name, language) = (template.name, template.language);
        waits.schedule(TemplateSend { name, language, parameters: filled.parameters });
    });
    let tests = RwSignal::new(false);
    let test = Callback::new(move |(template, parameters)| ready::test(desk, tests, template, parameters));
    let send_made = Callback::new(move |made: NewInteractive| {
        let answering = sheet.answering.get_untracked().and_then(|message| message.wamid);
        let kind = made.kind.clone();
        let words = Interactive::parse(made.clone()).map(|made| made.body().to_owned()).unwrap_or_default();
        let out = NewMessage {
            kind: "interactive".to_owned(),
            interactive: Some(made),
            reply_to: answering,
            ..NewMessage::default()
        };
        let go = move |()| {
            sheet.answering.set(None);
            extras.send(&kind);
            send.run((vec![out.clone()], Some(words.clone())));
        };
        guard.pass(Callback::new(go));
    });
    // Filled in once, sent once.
    Effect::new(move |before: Option<bool>| {
        let busy = picking.busy.get();
        if before == Some(true) && !busy {
            extras.sent(sheet.fault.with_untracked(Option::is_none));
        }
        busy
    });
    // Even where it can only be sent once the window is open again.
    let keep_file = Callback::new(move |file: web_sys::File| {
        sheet.fault.set(None);
        upload.set_value(upload::begin(&file, None, sheet.file));
    });
    let attach = Callback::new(move |file: web_sys::File| {
        if allowed.get_untracked() {
            keep_file.run(file);
        }
    });
    let remove_file = Callback::new(move |()| {
        upload.set_value(None);
        sheet.file.set(None);
    });
    let keep_note = notes::keeper(id, noting, sheet);
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
    notes::lead(id, history, found);
    let dropping = RwSignal::new(false);

    let shown = Shown::new();
    provide_context(shown);

    view! {
        <UrgentTitle name/>
        <div
            class="conversation"
            inert=move || shown.covers()
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
                id
                row
                gauge
                name
                settle
                opened_by=page.opened_by.clone()
                price=reply_price
            />
            <Finder id jump=acts.jump/>
            <Messages id history unread_from customer=name pending acts note_acts=notes::acts(may_tend)/>
            <Viewer customer=name/>
            <BlockDialog id name sheet/>
            <footer class="reply" id=REPLY tabindex="-1" data-noting=move || noting.open.get().then_some("")>
                <div class="reply-about">
                    <PresenceLine others/>
                    <Drafts id sheet noting allowed may_tend/>
                    <Show when=move || may_tend.get()>
                        <NoteButton noting/>
                    </Show>
                </div>
                <Show when=move || noting.open.get() && may_tend.get()>
                    <NoteForm noting fault=sheet.fault save=keep_note/>
                </Show>
                <Show
                    when=move || may_answer.get()
                    fallback=move || {
                        if blocked.get() {
                            return view! { <BlockedBar id row/> }.into_any();
                        }
                        let why = if watched.get() { words::watched::COMPOSER } else { words::composer::READ_ONLY };
                        view! { <p class="picker-note">{why}</p> }.into_any()
                    }
                >
                    <AboveReply
                        waits
                        customer=name
                        open=free_form
                        pass=Callback::new(move |go| guard.pass(go))
                    />
                    <CrossingBar guard/>
                    <Show when=move || free_form.get()>
                        <QuickPanel quick/>
                        <ExtrasPanel extras attach keep=keep_file busy=picking.busy send=send_made/>
                    </Show>
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
                    <BelowReply waits open=free_form price=template_price opted_out/>
                    <Show when=move || !free_form.get() && !waits.picks()>
                        <p class="reply-shut" id=composer::WHY_SHUT>
                            <Icon name="door-closed"/>
                            {words::composer::SHUT}
                        </p>
                        <Show when=move || picking.chosen.with(Option::is_none)>
                            <ReadyTemplates
                                offers
                                price=template_price
                                busy=picking.busy
                                send=send_ready
                                customise
                                schedule
                            />
                        </Show>
                        <TemplatePicker
                            templates
                            chosen=picking.chosen
                            begun=picking.begun
                            price=template_price
                            loading=loads_templates
                            retry
                            opted_out
                            busy=picking.busy
                            send=send_template
                            ready=filled_in
                            test
                        />
                        {move || picking.chosen.get().map(|template| view! { <Fills template tests=false/> })}
                    </Show>
                </Show>
            </footer>
        </div>
        <Context row/>
    }
    .into_any()
}
