//! What waits in the conversation on the screen, and what can be done about it: send later, park a reply, join texts.

use crate::{
    api::{
        Error, conversation,
        planned::{self, Waiting},
        scores,
    },
    domain::{
        conversation::ConversationView,
        id::{ConversationId, MessageId},
        joining::{saving, together, waits as waits_of},
        message::{Message, Status},
        model::best_hour::OFFERED,
        outbox::{self, Draft, NewMessage},
        parked::Stage,
        planned::{Beyond, Plan, Planned, Times, plan},
        role::Verb,
        template::{Parameters, Template, TemplateSend},
        time::{Span, Timestamp},
        window::Window,
    },
    ui::{
        browser,
        commands::Command,
        desk::{self, Desk, Held},
        pages::{conversation::REPLY, ready, shell::may},
        parts::{
            composer::{self, Sheet, takes_caption},
            icon::Icon,
            join::{JoinOffer, Joined},
            later::{self, Change, LaterBeyond, LaterTimes, PlannedActs, PlannedRows},
            parked::{self, ParkForm, ParkedReply},
            template_form::{Filled, TemplatePicker},
            upload::Progress,
        },
        words::{self, parked as parks, planned as text},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

/// How far ahead a customer's best hours are looked for.
const DAY: Span = Span::hours(24);

/// What stands below the composer.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Panel {
    Shut,
    Times,
    /// The window will have closed by then.
    Beyond(Timestamp, Beyond),
    /// A template is chosen that leaves then.
    Template(Timestamp),
    Park,
}

/// What waits in one conversation.
#[derive(Debug, Clone, Copy)]
pub struct Waits {
    desk: Desk,
    id: ConversationId,
    sheet: Sheet,
    known: RwSignal<Waiting>,
    /// The times that are offered; none while those of now are not known.
    times: RwSignal<Option<Times>>,
    /// When the customer's best hours begin, and what their clock shows then, the best first.
    best: RwSignal<Vec<(Timestamp, String)>>,
    panel: RwSignal<Panel>,
    busy: RwSignal<bool>,
    /// What several texts became, as long as they can be several again.
    joined: RwSignal<Option<MessageId>>,
    /// The template that the form for later begins with, once: what was taken back.
    begun: RwSignal<Option<TemplateSend>>,
    /// A template that is filled in already, and leaves at the time that is chosen.
    filled: RwSignal<Option<TemplateSend>>,
    /// What was tried last and may have arrived although no answer came: with the same key it is planned once.
    last_try: StoredValue<Vec<(NewMessage, String)>>,
}

/// Asks what waits here, and again whenever something is told of it.
pub fn of(id: ConversationId, sheet: Sheet) -> Waits {
    let desk = Desk::get();
    let waits = Waits {
        desk,
        id,
        sheet,
        known: RwSignal::new(Waiting::default()),
        times: RwSignal::new(None),
        best: RwSignal::new(Vec::new()),
        panel: RwSignal::new(Panel::Shut),
        busy: RwSignal::new(false),
        joined: RwSignal::new(None),
        begun: RwSignal::new(None),
        filled: RwSignal::new(None),
        last_try: StoredValue::new(Vec::new()),
    };
    let news = Memo::new(move |_| desk.inbox.with(|inbox| inbox.waits().here));
    Effect::new(move |_| {
        // Read, not only tracked: a memo that nobody has read yet follows nothing.
        _ = news.get();
        desk.stale.track();
        waits.load();
    });
    waits
}

/// A message has been put into the outbox in another way than by the composer: it stands in its conversation, and can be
/// taken back as long as it is held.
pub fn sent(desk: Desk, message: Message, new: NewMessage, asked: Span) {
    let held = outbox::hold(asked, &window_of(desk, message.conversation_id), message.sent_at);
    if held > Span(0) && message.status == Some(Status::Queued) {
        let until = message.sent_at + held;
        desk.held.set(Some(Held { conversation: message.conversation_id, message: message.id, until, new }));
    }
    desk.inbox.update(|inbox| inbox.extend(Vec::new(), vec![message]));
}

fn window_of(desk: Desk, id: ConversationId) -> Window {
    desk.inbox.with_untracked(|inbox| inbox.conversation(id).map(|row| row.window.window()).unwrap_or_default())
}

fn text_message(text: Option<String>) -> NewMessage {
    NewMessage { kind: "text".to_owned(), text, ..NewMessage::default() }
}

/// What stands in the composer, as it would be sent.
fn written(sheet: Sheet) -> Vec<NewMessage> {
    if !untrack(|| sheet.is_ready()) {
        return Vec::new();
    }
    let reply_to = sheet.answering.get_untracked().and_then(|message| message.wamid);
    let said = Some(sheet.draft.get_untracked()).filter(|draft| !draft.trim().is_empty());
    let Some(file) = sheet.file.get_untracked() else {
        return said.map(|said| NewMessage { reply_to, ..text_message(Some(said)) }).into_iter().collect();
    };
    let Progress::Done(media_id) = file.state else { return Vec::new() };
    let captioned = takes_caption(file.kind);
    let caption = said.clone().filter(|_| captioned);
    let kind = file.kind.word().to_owned();
    let mut out = vec![NewMessage { kind, media_id: Some(media_id), caption, reply_to, ..NewMessage::default() }];
    // A voice message or sticker has no text of its own: what was written follows it.
    out.extend(said.filter(|_| !captioned).map(|said| text_message(Some(said))));
    out
}

impl Waits {
    fn load(self) {
        spawn_local(self.loads());
    }

    async fn loads(self) {
        if let Ok(known) = planned::waiting(self.id).await {
            _ = self.times.try_set(Some(known.times.clone()));
            _ = self.known.try_set(known);
        }
    }

    /// Looks for the customer's best hours of the next day; while free text can be sent, those before that ends.
    async fn finds_best(self) {
        let Ok(Some(best)) = scores::hours(self.id).await else { return };
        let (now, row) = (self.desk.clock.now_untracked(), self.row());
        let Some(wall) = row.and_then(|row| row.contact.clock) else { return };
        if !best.stands_out() {
            return;
        }
        let window = window_of(self.desk, self.id);
        let ends_at = window.ends_at().filter(|_| window.permits_free_form(now));
        let until = ends_at.map_or(now + DAY, |ends_at| ends_at.min(now + DAY) - Span::minutes(1));
        let offset = |at| Span::minutes(wall.offset_at(at).into());
        let ahead = best.ahead(now, until, OFFERED, offset).into_iter();
        _ = self.best.try_set(ahead.map(|at| (at, words::clock_time(at, wall.offset_at(at)))).collect());
    }

    fn row(self) -> Option<ConversationView> {
        self.desk.inbox.with_untracked(|inbox| inbox.conversation(self.id).cloned())
    }

    /// The same after something was done here: what was pressed for it may have gone.
    async fn settles(self) {
        self.loads().await;
        browser::catch_focus(REPLY);
    }

    /// Whether a template is being chosen for later.
    pub fn picks(self) -> bool {
        matches!(self.panel.get(), Panel::Template(_))
    }

    /// A template was taken back, and the open window has no form for one: it goes on in the one for later, with the
    /// time it was to leave at where that is still to come.
    pub fn resume(self, template: TemplateSend, at: Option<Timestamp>) {
        let now = self.desk.clock.now_untracked();
        self.begun.set(Some(template));
        self.show(Panel::Template(at.filter(|at| *at > now).unwrap_or(now + Span::hours(1))));
    }

    /// A template that is filled in is to leave later: its time is asked for.
    pub fn schedule(self, template: TemplateSend) {
        self.filled.set(Some(template));
        self.show(Panel::Times);
    }

    fn show(self, panel: Panel) {
        // The times that are offered are those of now: none are before the server has told them.
        if panel == Panel::Times {
            self.times.set(None);
            self.best.set(Vec::new());
            // All of them come at once, so that nothing moves under whoever is about to press one.
            spawn_local(async move {
                self.finds_best().await;
                self.loads().await;
            });
        }
        self.panel.set(panel);
        let place = if panel == Panel::Park { parked::FIELD } else { later::PANEL };
        browser::after_layout(move || browser::focus(place));
    }

    /// Closes what stands below the composer; the focus goes back to what opened it.
    fn shut(self) {
        let opener = if self.panel.get_untracked() == Panel::Park { parked::OPEN } else { later::OPEN };
        self.panel.set(Panel::Shut);
        self.filled.set(None);
        browser::after_layout(move || browser::focus(opener));
    }

    fn toggle(self, panel: Panel) {
        if self.panel.get_untracked() == Panel::Shut { self.show(panel) } else { self.shut() }
    }

    /// Says what went wrong, beside the composer and aloud.
    fn fail(self, error: &Error) {
        let words = words::error(error);
        self.desk.warn(words.clone());
        _ = self.sheet.fault.try_set(Some(words));
    }

    /// A time was chosen: what is written leaves then, if its window is open then.
    fn choose(self, at: Timestamp) {
        if let Some(template) = self.filled.get_untracked() {
            let kind = "template".to_owned();
            self.plan(at, vec![NewMessage { kind, template: Some(template), ..NewMessage::default() }]);
            return;
        }
        let now = self.desk.clock.now_untracked();
        let window = window_of(self.desk, self.id);
        // Any free text does: what it says makes no difference.
        let draft = Draft::Text { text: String::new(), reply_to: None };
        match plan(now, &window, at, &draft) {
            Plan::Fits => self.plan(at, written(self.sheet)),
            Plan::Beyond(_) if !window.permits_free_form(now) => self.show(Panel::Template(at)),
            Plan::Beyond(beyond) => self.show(Panel::Beyond(at, beyond)),
            Plan::Past | Plan::TooFar => self.fail(&Error::Invalid(text::NO_TIME.to_owned())),
        }
    }

    /// Plans messages for a time. What was in the composer is not there any more.
    fn plan(self, at: Timestamp, messages: Vec<NewMessage>) {
        if messages.is_empty() || self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let is_template = messages.iter().any(|new| new.template.is_some());
        let before = self.sheet.draft.get_untracked();
        spawn_local(async move {
            let mut failed = None;
            let last = self.last_try.try_get_value().unwrap_or_default();
            let mut tried = Vec::new();
            for new in messages {
                let new = NewMessage { not_before: Some(at), ..new };
                let again = last.iter().find(|(tried, _)| *tried == new).map(|(_, key)| key.clone());
                let key = again.unwrap_or_else(browser::random_key);
                tried.push((new.clone(), key.clone()));
                if let Err(error) = planned::plan(self.id, new, key).await {
                    failed = Some(error);
                    break;
                }
            }
            // Of several the first may be planned already.
            _ = self.last_try.try_set_value(if failed.is_some() { tried } else { Vec::new() });
            _ = self.busy.try_set(false);
            match failed {
                None => {
                    self.desk.tell(text::made(&untrack(|| self.desk.clock.moment(at))));
                    if !is_template {
                        self.empty(&before);
                    }
                    self.done();
                }
                Some(Error::Beyond(beyond)) if !self.panel.is_disposed() => self.show(Panel::Beyond(at, beyond)),
                Some(error) => self.fail(&error),
            }
        });
    }

    /// Something was done from below the composer.
    fn done(self) {
        if self.panel.try_set(Panel::Shut).is_none() {
            self.filled.set(None);
            self.load();
            browser::after_layout(composer::focus);
        }
    }

    /// Empties the composer, unless somebody has written on meanwhile. The server has done the same.
    fn empty(self, before: &str) {
        let sheet = self.sheet;
        if sheet.draft.try_with_untracked(|draft| draft == before) != Some(true) {
            return;
        }
        sheet.kept.set_value(String::new());
        sheet.told_at.set_value(Some(self.desk.clock.now_untracked()));
        sheet.draft.set(String::new());
        sheet.answering.set(None);
        sheet.file.set(None);
        // What was on its way to be kept may arrive after that.
        spawn_local(async move { _ = conversation::save_draft(self.id, String::new()).await });
    }

    fn park(self, said: String, automatic: bool) {
        self.busy.set(true);
        let before = self.sheet.draft.get_untracked();
        spawn_local(async move {
            let answer = planned::park(self.id, said, automatic).await;
            _ = self.busy.try_set(false);
            match answer {
                Ok(_) => {
                    self.desk.tell(parks::MADE.to_owned());
                    self.empty(&before);
                    self.done();
                }
                Err(error) => self.fail(&error),
            }
        });
    }

    fn choose_for_parked(self, automatic: bool) {
        let Some(parked) = self.known.with_untracked(|known| known.parked.clone()) else { return };
        spawn_local(async move {
            if let Err(error) = planned::choose_for_parked(parked.id, automatic).await {
                self.fail(&error);
            }
            self.settles().await;
        });
    }

    fn take_parked_back(self) {
        let Some(parked) = self.known.with_untracked(|known| known.parked.clone()) else { return };
        spawn_local(async move {
            match planned::take_parked_back(parked.id).await {
                Ok(said) => self.desk.undone.set(Some((self.id, text_message(Some(said))))),
                Err(error) => self.fail(&error),
            }
            self.settles().await;
        });
    }

    fn release(self) {
        let Some(parked) = self.known.with_untracked(|known| known.parked.clone()) else { return };
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            let asked = desk::hold();
            let answer = planned::release_parked(parked.id, asked).await;
            _ = self.busy.try_set(false);
            match answer {
                Ok(message) => {
                    sent(self.desk, message, text_message(Some(parked.text)), asked);
                    browser::after_layout(composer::focus);
                }
                Err(error) => self.fail(&error),
            }
            self.settles().await;
        });
    }

    fn join(self, ids: Vec<MessageId>) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            let asked = desk::hold();
            let answer = planned::join(self.id, ids.clone(), asked).await;
            _ = self.busy.try_set(false);
            match answer {
                Ok(one) => {
                    let (message, new) = (one.id, text_message(one.text));
                    self.desk.inbox.update(|inbox| ids.iter().skip(1).for_each(|id| inbox.forget(*id)));
                    let now = self.desk.clock.now_untracked();
                    let held = outbox::hold(asked, &window_of(self.desk, self.id), now);
                    let held =
                        (held > Span(0)).then(|| Held { conversation: self.id, message, until: now + held, new });
                    self.desk.held.set(held);
                    _ = self.joined.try_set(Some(message));
                    browser::after_layout(composer::focus);
                }
                Err(error) => self.fail(&error),
            }
        });
    }

    fn separate(self) {
        let Some(message) = self.joined.get_untracked() else { return };
        self.joined.set(None);
        spawn_local(async move {
            match planned::separate(self.id, message).await {
                // One of them would be taken back now, and not all.
                Ok(()) => self.desk.held.set(None),
                Err(error) => self.fail(&error),
            }
            browser::after_layout(composer::focus);
        });
    }

    /// What can be done about what is planned here.
    fn acts(self) -> PlannedActs {
        PlannedActs {
            take_back: Callback::new(move |row: Planned| {
                let me = self.desk.me.with_untracked(|me| me.as_ref().map(|me| me.id));
                spawn_local(async move {
                    match planned::take_planned_back(row.id).await {
                        Ok(new) if row.author == me => {
                            let not_before = new.not_before.or(Some(row.not_before));
                            self.desk.undone.set(Some((self.id, NewMessage { not_before, ..new })));
                        }
                        Ok(_) => self.desk.tell(text::TAKEN_BACK.to_owned()),
                        Err(error) => self.fail(&error),
                    }
                    self.settles().await;
                });
            }),
            send_now: Callback::new(move |row: Planned| {
                spawn_local(async move {
                    let asked = desk::hold();
                    match planned::send_planned_now(row.id, asked).await {
                        Ok(message) => sent(self.desk, message, row.message, asked),
                        Err(error) => self.fail(&error),
                    }
                    self.settles().await;
                });
            }),
            change: Callback::new(move |(id, at, said, done): Change| {
                spawn_local(async move {
                    match planned::change_planned(id, at, said).await {
                        Ok(row) => {
                            _ = done.try_run(());
                            self.desk.tell(text::made(&untrack(|| self.desk.clock.moment(row.not_before))));
                        }
                        Err(error) => self.fail(&error),
                    }
                    self.settles().await;
                });
            }),
        }
    }
}

/// What stands above the composer: what is offered, and what waits.
#[component]
pub fn AboveReply(
    waits: Waits,
    #[prop(into)] customer: Signal<String>,
    /// Whether free text may be sent now.
    #[prop(into)]
    open: Signal<bool>,
    /// Lets an answer go, or asks before where it would cross with somebody's.
    pass: Callback<Callback<()>>,
) -> impl IntoView {
    let desk = Desk::get();
    let may_send = may(Verb::Send);
    let me = Signal::derive(move || desk.me.with(|me| me.as_ref().map(|me| me.id)));
    let texts = Memo::new(move |_| {
        let Some(me) = me.get() else { return Vec::new() };
        desk.inbox.with(|inbox| together(&waits_of(inbox.messages(), me)))
    });
    let offer = move || {
        let ids = texts.get();
        if ids.len() < 2 {
            return ().into_any();
        }
        let free_until = desk.inbox.with_untracked(|inbox| inbox.conversation(waits.id)?.window.free_until);
        let now = desk.clock.now_untracked();
        let saves = desk.prices.with_untracked(|prices| Some(saving(ids.len(), prices.as_ref()?, free_until, now)));
        let count = ids.len();
        let join = Callback::new(move |()| waits.join(ids.clone()));
        view! { <JoinOffer count saving=saves join/> }.into_any()
    };
    let is_joined = Memo::new(move |_| {
        let Some(joined) = waits.joined.get() else { return false };
        let waits_still = |message: &&Message| message.id == joined && message.status == Some(Status::Queued);
        texts.with(|texts| texts.len() < 2)
            && desk.inbox.with(|inbox| inbox.messages().iter().any(|one| waits_still(&one)))
    });
    let parked = Memo::new(move |_| waits.known.with(|known| known.parked.clone()));
    Effect::new(move |before: Option<bool>| {
        let is_offered = parked.with(|one| one.as_ref().is_some_and(|one| one.stage == Stage::Offered));
        if is_offered && before == Some(false) {
            desk.say(parks::offered(&customer.get_untracked()));
        }
        is_offered
    });
    let release = Callback::new(move |()| pass.run(Callback::new(move |()| waits.release())));
    let take_back = Callback::new(move |()| waits.take_parked_back());
    let choose = Callback::new(move |automatic| waits.choose_for_parked(automatic));
    // Whether it leaves by itself changes while it stands there.
    let which = Memo::new(move |_| {
        parked.with(|one| one.as_ref().map(|one| (one.id, one.stage, one.text.clone(), one.created_at)))
    });
    let rows = Memo::new(move |_| waits.known.with(|known| known.planned.clone()));
    let summary = move || {
        let (count, next) = rows.with(|rows| (rows.len(), rows.first().map(|row| row.not_before)));
        let when = next.map(|next| desk.clock.moment(next)).unwrap_or_default();
        text::summary(i64::try_from(count).unwrap_or(i64::MAX), &when)
    };
    let PlannedActs { take_back: take_planned_back, send_now, change } = waits.acts();
    let send_now = Callback::new(move |row: Planned| pass.run(Callback::new(move |()| send_now.run(row.clone()))));
    let acts = PlannedActs { take_back: take_planned_back, send_now, change };
    view! {
        {offer}
        <Show when=move || is_joined.get()>
            <Joined separate=Callback::new(move |()| waits.separate())/>
        </Show>
        {move || {
            let one = which.get().and_then(|_| parked.get_untracked());
            one.map(|one| view! { <ParkedReply one parked customer open release take_back choose/> })
        }}
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <details class="planned-here">
                <summary>
                    <Icon name="calendar-clock"/>
                    <span>{summary}</span>
                </summary>
                <PlannedRows rows me may_send acts/>
            </details>
        </Show>
    }
    .into_any()
}

/// What stands below the composer: to send later, and to park a reply while the window is closed.
#[component]
pub fn BelowReply(
    waits: Waits,
    /// Whether free text may be sent now.
    #[prop(into)]
    open: Signal<bool>,
    /// What a template of a category costs, in words.
    price: Callback<String, String>,
    /// The person stopped marketing messages.
    #[prop(into)]
    opted_out: Signal<bool>,
) -> impl IntoView {
    let Waits { sheet, panel, busy, .. } = waits;
    let is_ready = Memo::new(move |_| sheet.is_ready());
    let may_park = Memo::new(move |_| !open.get() && waits.known.with(|known| known.parked.is_none()));
    let is_shown = move |shut: bool| if shut { "false" } else { "true" };
    let expanded = move || is_shown(matches!(panel.get(), Panel::Shut | Panel::Park));
    let parks_now = move || is_shown(panel.get() != Panel::Park);
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() && panel.get_untracked() != Panel::Shut {
            event.prevent_default();
            event.stop_propagation();
            waits.shut();
        }
    };
    let choose = Callback::new(move |at| waits.choose(at));
    let cancel = Callback::new(move |()| waits.shut());
    let template = Callback::new(move |at| waits.show(Panel::Template(at)));
    let content = move || match panel.get() {
        Panel::Shut => ().into_any(),
        Panel::Times => view! {
            {move || {
                let name = waits.filled.with(|filled| filled.as_ref().map(|filled| filled.name.clone()));
                name.map(|name| view! { <p class="hint">{words::fills::scheduling(&name)}</p> })
            }}
            <LaterTimes times=waits.times best=waits.best choose cancel/>
        }
        .into_any(),
        Panel::Beyond(at, beyond) => view! { <LaterBeyond at beyond choose template cancel/> }.into_any(),
        Panel::Template(at) => view! { <ForLater waits at price opted_out/> }.into_any(),
        Panel::Park => {
            let park = Callback::new(move |(said, automatic)| waits.park(said, automatic));
            view! { <ParkForm said=sheet.draft busy park cancel/> }.into_any()
        }
    };
    let label = move || if panel.get() == Panel::Park { parks::PARK.get() } else { text::WHEN.get() };
    view! {
        <div class="later" on:keydown=escape>
            <Show when=move || !open.get() || is_ready.get()>
                <div class="later-acts">
                    <button
                        class="button"
                        id=later::OPEN
                        type="button"
                        title=Command::Later.keys()
                        aria-expanded=expanded
                        aria-controls=later::PANEL
                        on:click=move |_| waits.toggle(Panel::Times)
                    >
                        <Icon name="calendar-clock"/>
                        {move || if open.get() { text::LATER.get() } else { text::LATER_TEMPLATE.get() }}
                    </button>
                    <Show when=move || may_park.get()>
                        <button
                            class="button"
                            id=parked::OPEN
                            type="button"
                            aria-expanded=parks_now
                            aria-controls=later::PANEL
                            on:click=move |_| waits.toggle(Panel::Park)
                        >
                            <Icon name="pause"/>
                            {parks::PARK}
                        </button>
                    </Show>
                </div>
            </Show>
            <Show when=move || panel.get() != Panel::Shut>
                <section class="later-panel" id=later::PANEL tabindex="-1" aria-label=label>
                    {content}
                </section>
            </Show>
        </div>
    }
    .into_any()
}

/// Chooses the template that leaves at a time.
#[component]
fn ForLater(waits: Waits, at: Timestamp, price: Callback<String, String>, opted_out: Signal<bool>) -> impl IntoView {
    let clock = Desk::get().clock;
    let templates = RwSignal::new(None::<Result<Vec<Template>, Error>>);
    let chosen = RwSignal::new(None::<Template>);
    let begun = RwSignal::new(None::<Parameters>);
    let loading = RwSignal::new(false);
    let filled_in = RwSignal::new(Vec::new());
    let load = move || {
        loading.set(true);
        spawn_local(async move {
            ready::load(waits.id, filled_in).await;
            let answer = conversation::templates(waits.id).await;
            _ = templates.try_set(Some(answer));
            _ = loading.try_set(false);
        });
    };
    let changed = Desk::get().templates;
    Effect::new(move |_| {
        changed.track();
        load();
    });
    let begins = StoredValue::new(waits.begun.try_update(Option::take).flatten());
    Effect::new(move |_| {
        let Some(begin) = begins.get_value() else { return };
        let of = |known: &&Template| known.name == begin.name && known.language == begin.language;
        let known = templates.with(|known| match known {
            Some(Ok(all)) => Some(all.iter().find(of).cloned()),
            _ => None,
        });
        // They may still be on their way.
        let Some(known) = known else { return };
        begins.set_value(None);
        begun.set(Some(begin.parameters));
        chosen.set(known);
    });
    let send = Callback::new(move |filled: Filled| {
        let template = Some(filled.send);
        waits.plan(at, vec![NewMessage { kind: "template".to_owned(), template, ..NewMessage::default() }]);
    });
    view! {
        <p class="later-lead">{move || text::template_lead(&clock.moment(at))}</p>
        <TemplatePicker
            templates
            chosen
            begun
            price
            loading
            retry=Callback::new(move |()| load())
            opted_out
            busy=waits.busy
            send
            ready=filled_in
        />
        <button class="button later-cancel" type="button" on:click=move |_| waits.shut()>
            {text::CANCEL}
        </button>
    }
    .into_any()
}
