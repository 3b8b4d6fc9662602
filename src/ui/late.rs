//! What is loaded late.
//!
//! The browser half is one program in several files. The main one has what every page needs and the queue, and is loaded
//! first. Three others are loaded when something of theirs is shown: `talk` has the conversation, `figures` the pages of figures
//! with what says how they are drawn, `more` every other page and what opens on top of any. Where they part is said by the
//! functions under `#[wasm_split]` below: what nothing but one of them needs goes into its file (`xtask`'s `late` does it). So whatever is to be late is named here, and nowhere else
//! but by what is late too; what its files share may be used everywhere.
//!
//! A page comes to life at once, as if there were one file: `hydrate` waits for the file of its page, which the page has
//! asked for in its head. On the way to another page its shape stands there until its file is here. The service worker
//! keeps all files, so that they are there without a connection too; once it has them they are made ready ([`begin`]), but for
//! the figures, which few look at, and nobody waits any more. What needs not begin with the page begins then.
//!
//! Each of these functions is the only one of its file: a further one would have to be told anew that the file is there.
//! Another page is one more [`Page`], its line in `more`, the beginning of its path in [`File::of`], and its route in `app`.
//! What opens on top of a page, or stands beside it only once something has happened, is one more `More` and a `part`.

use super::{
    alerts::{Act, Alerts},
    browser,
    commands::Command,
    desk::{Desk, Held},
    outbox,
    pages::{
        account::{AccountPage, SecondFactorPage},
        again::Again,
        alerts::AlertsPage,
        answering::AnsweringPage,
        assistant::AssistantPage,
        audit::AuditPage,
        campaign::{CampaignPage, NewCampaignPage},
        campaigns::CampaignsPage,
        conversation::ConversationPage,
        customers::CustomersPage,
        deeds::{self, Work},
        fields::FieldsPage,
        handover::HandOverPage,
        import::{ImportPage, ImportsPage},
        ingest::IngestPage,
        insight::{BehindPage, InsightPage},
        joining::JoinPage,
        keys::Run,
        library::LibraryPage,
        lost::LostPage,
        members::MembersPage,
        mentions::MentionsPage,
        model::ModelPage,
        numbers::{NewNumberPage, NumberPage, NumbersPage},
        offline,
        person::PersonPage,
        planned::PlannedPage,
        priorities::PrioritiesPage,
        privacy::{self, DataPage, PersonDataPage},
        queue::OneOpens,
        replies::RepliesPage,
        scores,
        search::SearchPage,
        settings::SettingsPage,
        shell::{self, Failed},
        sign_in::SignInPage,
        start::StartPage,
        teams::TeamsPage,
        template::{NewTemplatePage, TemplatePage},
        tools::Tools,
        undo,
        welcome::WelcomePage,
    },
    parts::{alert_notice::AlertNotice, notices::Notices},
    team::Team,
    triage::{Ask, Triage},
    words, worker,
};
use crate::{
    api::{Error, session::Me},
    domain::{alert::Alert, id::ConversationId},
};
use js_sys::Promise;
use leptos::{ev, prelude::*, task::spawn_local, wasm_bindgen::JsValue};
use leptos_router::{ChooseView, hooks::use_location};
use std::{
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
    time::Duration,
};
use wasm_bindgen_futures::JsFuture;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// A file that is loaded late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    Talk,
    Figures,
    More,
}

impl File {
    /// As the functions below name it, and so the build.
    pub fn name(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::Figures => "figures",
            Self::More => "more",
        }
    }

    /// The file of the page at a path; none where the main one has it, or there is no such page.
    pub fn of(path: &str) -> Option<Self> {
        match path.split('/').nth(1)? {
            "c" => Some(Self::Talk),
            "insight" => Some(Self::Figures),
            "account" | "alerts" | "answering" | "assistant" | "audit" | "campaigns" | "customers" | "data"
            | "handover" | "import" | "ingest" | "join" | "lost" | "mentions" | "model" | "numbers" | "people"
            | "planned" | "priorities" | "replies" | "search" | "second-factor" | "settings" | "sign-in" | "start"
            | "team" | "teams" | "templates" | "welcome" => Some(Self::More),
            _ => None,
        }
    }

    /// Loads it, once: whoever asks again has it at once. The server has everything.
    ///
    /// # Errors
    /// It could not be had: there is no connection, or it is of a version that is gone. The next time it is tried again.
    pub async fn load(self) -> Result<(), SplitLoaderError> {
        match self {
            Self::Talk => load_talk().await?,
            Self::Figures => load_figures().await?,
            Self::More => load_more().await?,
        }
        // The server draws pages, and not the parts that wait for this.
        if !cfg!(feature = "ssr") {
            let here = self.here();
            if !here.get_untracked() {
                here.set(true);
            }
        }
        Ok(())
    }

    /// Whether it is here.
    fn here(self) -> ArcRwSignal<bool> {
        HERE.with(|here| here[self as usize].clone())
    }
}

thread_local! {
    /// Of each file whether it is here, for the browser alone.
    static HERE: [ArcRwSignal<bool>; 3] =
        [ArcRwSignal::new(false), ArcRwSignal::new(false), ArcRwSignal::new(false)];
}

/// The page of a conversation.
#[derive(Debug, Clone, Copy)]
pub struct Conversation;

impl ChooseView for Conversation {
    async fn choose(self) -> AnyView {
        Late::Conversation.view()
    }

    async fn preload(&self) {}
}

/// The pages of figures, and the conversations behind one.
#[derive(Debug, Clone, Copy)]
pub enum Figures {
    Page,
    Behind,
}

impl ChooseView for Figures {
    async fn choose(self) -> AnyView {
        Late::Figures(self).view()
    }

    async fn preload(&self) {}
}

/// A page of those that are all in one file.
#[derive(Debug, Clone, Copy)]
pub enum Page {
    Account,
    Alerts,
    Answering,
    Assistant,
    Audit,
    Campaign,
    Campaigns,
    Customers,
    Data,
    Fields,
    HandOver,
    Import,
    Imports,
    Ingest,
    Join,
    Lost,
    Mentions,
    Model,
    NewCampaign,
    NewNumber,
    NewTemplate,
    Number,
    Numbers,
    Person,
    PersonData,
    Planned,
    Priorities,
    Replies,
    Search,
    SecondFactor,
    Settings,
    SignIn,
    Start,
    Team,
    Teams,
    Template,
    Templates,
    Welcome,
}

impl ChooseView for Page {
    async fn choose(self) -> AnyView {
        Late::Page(self).view()
    }

    async fn preload(&self) {}
}

/// A page whose file is loaded for it.
///
/// The router does not wait for the file (`preload`): where somebody goes on from `/c/1` to `/c/2` meanwhile it gives up
/// the first, and takes the second for the same page, which it has.
#[derive(Debug, Clone, Copy)]
enum Late {
    Conversation,
    Figures(Figures),
    Page(Page),
}

impl Late {
    /// The page; while its file is loaded the shape of one, and where that cannot be had a word about it.
    fn view(self) -> AnyView {
        let file = self.file();
        if cfg!(feature = "ssr") || file.here().get_untracked() {
            return self.draw();
        }
        let failed = RwSignal::new(false);
        let load = move || {
            spawn_local(async move {
                if file.load().await.is_err() {
                    _ = failed.try_set(true);
                }
            });
        };
        load();
        // Whoever goes on to the next one asks for it once more.
        let path = use_location().pathname;
        Effect::new(move |before: Option<()>| {
            let is_wanted = path.with(|path| File::of(path)) == Some(file);
            if before.is_some() && is_wanted && failed.get_untracked() {
                failed.set(false);
                load();
            }
        });
        (move || {
            if file.here().get() {
                self.draw()
            } else if failed.get() {
                missing()
            } else {
                self.shape()
            }
        })
        .into_any()
    }

    fn file(self) -> File {
        match self {
            Self::Conversation => File::Talk,
            Self::Figures(_) => File::Figures,
            Self::Page(_) => File::More,
        }
    }

    /// Needs its file.
    fn draw(self) -> AnyView {
        let drawn = match self {
            Self::Conversation => at_once(talk()),
            Self::Figures(page) => at_once(figures(page)),
            Self::Page(page) => at_once(more(More::Page(page))),
        };
        drawn.and_then(Result::ok).unwrap_or_else(missing)
    }

    fn shape(self) -> AnyView {
        match self {
            Self::Conversation => OneOpens().into_any(),
            Self::Figures(_) | Self::Page(_) => shell::PageSkeleton().into_any(),
        }
    }
}

#[wasm_split(talk, fallible, preload(load_talk))]
fn talk() -> Result<AnyView, SplitLoaderError> {
    Ok(ConversationPage().into_any())
}

#[wasm_split(figures, fallible, preload(load_figures))]
fn figures(page: Figures) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Figures::Page => InsightPage().into_any(),
        Figures::Behind => BehindPage().into_any(),
    })
}

/// What is in the file of this name.
enum More {
    Page(Page),
    Tools(Vec<Command>, Signal<Vec<Command>>, Run),
    Notices(Callback<()>),
    // Nothing to be seen: what the pages do without a connection, what foresees rows anew, what is done when the stream
    // cannot go on or somebody has thought better of it, what is done to conversations.
    Follow(Desk, Me),
    Again(Again),
    TakeBack(Desk, Box<Held>),
    Work(Desk, Triage, Box<Work>),
}

#[wasm_split(more, fallible, preload(load_more))]
fn more(what: More) -> Result<AnyView, SplitLoaderError> {
    Ok(match what {
        More::Page(Page::Account) => AccountPage().into_any(),
        More::Page(Page::Alerts) => AlertsPage().into_any(),
        More::Page(Page::Answering) => AnsweringPage().into_any(),
        More::Page(Page::Assistant) => AssistantPage().into_any(),
        More::Page(Page::Audit) => AuditPage().into_any(),
        More::Page(Page::Campaign) => CampaignPage().into_any(),
        More::Page(Page::Campaigns) => CampaignsPage().into_any(),
        More::Page(Page::Customers) => CustomersPage().into_any(),
        More::Page(Page::Data) => DataPage().into_any(),
        More::Page(Page::Fields) => FieldsPage().into_any(),
        More::Page(Page::HandOver) => HandOverPage().into_any(),
        More::Page(Page::Import) => ImportPage().into_any(),
        More::Page(Page::Imports) => ImportsPage().into_any(),
        More::Page(Page::Ingest) => IngestPage().into_any(),
        More::Page(Page::Join) => JoinPage().into_any(),
        More::Page(Page::Lost) => LostPage().into_any(),
        More::Page(Page::Mentions) => MentionsPage().into_any(),
        More::Page(Page::Model) => ModelPage().into_any(),
        More::Page(Page::NewCampaign) => NewCampaignPage().into_any(),
        More::Page(Page::NewNumber) => NewNumberPage().into_any(),
        More::Page(Page::NewTemplate) => NewTemplatePage().into_any(),
        More::Page(Page::Number) => NumberPage().into_any(),
        More::Page(Page::Numbers) => NumbersPage().into_any(),
        More::Page(Page::Person) => PersonPage().into_any(),
        More::Page(Page::PersonData) => PersonDataPage().into_any(),
        More::Page(Page::Planned) => PlannedPage().into_any(),
        More::Page(Page::Priorities) => PrioritiesPage().into_any(),
        More::Page(Page::Replies) => RepliesPage().into_any(),
        More::Page(Page::Search) => SearchPage().into_any(),
        More::Page(Page::SecondFactor) => SecondFactorPage().into_any(),
        More::Page(Page::Settings) => SettingsPage().into_any(),
        More::Page(Page::SignIn) => SignInPage().into_any(),
        More::Page(Page::Start) => StartPage().into_any(),
        More::Page(Page::Team) => MembersPage().into_any(),
        More::Page(Page::Teams) => TeamsPage().into_any(),
        More::Page(Page::Template) => TemplatePage().into_any(),
        More::Page(Page::Templates) => LibraryPage().into_any(),
        More::Page(Page::Welcome) => WelcomePage().into_any(),
        More::Tools(commands, possible, run) => view! { <Tools commands possible run/> }.into_any(),
        More::Notices(put_away) => view! { <Notices put_away/> }.into_any(),
        More::Follow(desk, me) => {
            offline::follow(desk, &me);
            privacy::forget_gone(desk);
            scores::follow(desk);
            ().into_any()
        }
        More::Again(again) => {
            again.load();
            ().into_any()
        }
        More::TakeBack(desk, held) => {
            undo::take_back(desk, *held);
            ().into_any()
        }
        More::Work(desk, triage, work) => {
            deeds::work(desk, triage, *work);
            ().into_any()
        }
    })
}

/// Stands in the place of a page whose file cannot be had.
fn missing() -> AnyView {
    view! { <Failed error=Error::Unreachable heads_page=true/> }.into_any()
}

/// The palette and the list of keys, once their file is here.
pub fn tools(commands: Vec<Command>, possible: Signal<Vec<Command>>, run: Run) -> AnyView {
    part(move || More::Tools(commands.clone(), possible, run))
}

/// What is at the foot of the list where there is something to be dealt with: an alert at once, for the rest its file is
/// loaded, if it is not here by then.
/// `put_away` is called where somebody has seen that alerts do not arrive on a device of theirs.
pub fn notices(desk: Desk, act: Callback<(Alert, Act)>, put_away: Callback<()>) -> AnyView {
    let unread = Team::get().unread;
    let unreached = Alerts::get().unreached;
    let any = Memo::new(move |_| {
        let is_asked_for = desk.newer.with(Option::is_some) || desk.leaves.get() || unread.get() != 0;
        is_asked_for || unreached.with(|names| !names.is_empty()) || desk.returned.with(|returned| !returned.is_empty())
    });
    Effect::new(move |_| {
        if any.get() {
            load_tools();
        }
    });
    (view! { <AlertNotice act/> }, part(move || More::Notices(put_away))).into_any()
}

/// Loads the file of what is beside a page and on top of it, for what will be needed of it.
pub fn load_tools() {
    spawn_local(async { _ = File::More.load().await });
}

/// Something beside a page that the server does not draw, once its file is here.
fn part(what: impl Fn() -> More + Send + 'static) -> AnyView {
    // Not before the page has come to life.
    let lives = RwSignal::new(false);
    Effect::new(move |_| lives.set(true));
    let here = move || lives.get() && File::More.here().get();
    (move || {
        let part = here().then(|| more(what()))?;
        at_once(part)?.ok()
    })
    .into_any()
}

/// Loads anew all that is on the desk. Where not even the file can be had that does it, the stream goes on as it can.
pub fn load_again(again: Again) {
    if again.begins() {
        run(More::Again(again), move || again.resume());
    }
}

/// Takes back what was sent.
pub fn take_back(desk: Desk, held: Held) {
    run(More::TakeBack(desk, Box::new(held.clone())), move || undo::not_now(desk, held, &Error::Unreachable));
}

/// Does something to conversations.
pub fn work(desk: Desk, triage: Triage, work: Work) {
    run(More::Work(desk, triage, Box::new(work)), move || desk.tell(words::error(&Error::Unreachable)));
}

/// Asks something about conversations, as soon as the file is here that can ask.
pub fn asks(desk: Desk, triage: Triage, ask: Ask, about: Vec<ConversationId>) {
    triage.asks(ask, about);
    spawn_local(async move {
        if File::More.load().await.is_err() {
            triage.ask.set(None);
            desk.tell(words::error(&Error::Unreachable));
        }
    });
}

/// Runs something once its file is here; `otherwise` where that cannot be had.
fn run(what: More, otherwise: impl FnOnce() + 'static) {
    spawn_local(async move {
        match File::More.load().await {
            Ok(()) => _ = at_once(more(what)),
            Err(_) => otherwise(),
        }
    });
}

/// Opens a dialog of the tools, as soon as their file is here.
pub fn open_dialog(desk: Desk, id: &'static str) {
    if browser::element(id).is_some() {
        browser::open_dialog(id);
        return;
    }
    spawn_local(async move {
        match File::More.load().await {
            // It is drawn before the browser's next layout.
            Ok(()) => browser::after_layout(move || browser::open_dialog(id)),
            Err(_) => desk.tell(words::error(&Error::Unreachable)),
        }
    });
}

/// How long the service worker is waited for; and how long after a try that was in vain the next one comes: soon, as a server
/// that is started anew is back by then, and twice as long after each, up to the most.
const PATIENCE: Duration = Duration::from_secs(30);
const SOON: Duration = Duration::from_secs(2);
const MOST: Duration = Duration::from_secs(300);

/// Makes all of it ready, and lets begin what looks after the time without a connection: once the service worker has the
/// files, so that nothing of them goes over the line beside what the first page needs. A reply that waits in this browser
/// does not wait for that, and is not sent before: so it is tried as long as the page lives.
pub fn begin(desk: Desk, me: Me) {
    let owner = Owner::current();
    spawn_local(async move {
        if !outbox::has_any() {
            _ = offline::within(&mut Box::pin(worker::is_there()), PATIENCE).await;
            // Most go to a conversation next. Where its file is not to be had now, it is loaded for whoever opens one.
            _ = File::Talk.load().await;
        }
        let mut pause = SOON;
        while File::More.load().await.is_err() {
            line_or(pause).await;
            if desk.me.is_disposed() {
                return;
            }
            pause = (pause * 2).min(MOST);
        }
        if let Some(owner) = owner
            && !desk.me.is_disposed()
        {
            owner.with(|| _ = at_once(more(More::Follow(desk, me))));
        }
    });
}

/// Waits until the browser says that its line is back, and no longer than this.
async fn line_or(limit: Duration) {
    let mut listener = None;
    let back = Promise::new(&mut |resolve, _| {
        listener = Some(window_event_listener(ev::online, move |_| _ = resolve.call0(&JsValue::UNDEFINED)));
    });
    _ = offline::within(&mut Box::pin(JsFuture::from(back)), limit).await;
    if let Some(listener) = listener {
        listener.remove();
    }
}

/// What needs no time, as that does of which the file is here.
fn at_once<T>(what: impl Future<Output = T>) -> Option<T> {
    match pin!(what).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            id::{CampaignId, ContactId, ImportId, NumberId, TemplateId},
            insight::Page as Figure,
        },
        ui::route::Route,
    };

    #[test]
    fn the_address_of_a_page_tells_its_file() {
        let more = [
            Route::Lost(None),
            Route::Numbers,
            Route::NewNumber { watch: false },
            Route::Number(NumberId(1)),
            Route::Ingest,
            Route::Start,
            Route::Welcome,
            Route::SignIn,
            Route::Imports,
            Route::Import(ImportId(1)),
            Route::Planned { all: false },
            Route::Search,
            Route::Customers,
            Route::Fields,
            Route::Customer(ContactId(1)),
            Route::Data,
            Route::Audit,
            Route::PersonData(ContactId(1)),
            Route::Mentions,
            Route::Model,
            Route::Alerts,
            Route::Replies,
            Route::Templates,
            Route::NewTemplate,
            Route::Template(TemplateId(1)),
            Route::Campaigns,
            Route::NewCampaign,
            Route::Campaign(CampaignId(1)),
            Route::Priorities,
            Route::Assistant,
            Route::Teams,
            Route::HandOver,
            Route::Team,
            Route::Account,
            Route::Settings,
            Route::SecondFactor,
        ];
        for route in more {
            assert_eq!(File::of(&route.href()), Some(File::More), "{route:?}");
        }
        assert_eq!(File::of(&Route::Conversation(ConversationId(1)).href()), Some(File::Talk));
        for route in [Route::Insight(Figure::Monday), Route::Insight(Figure::Cost), Route::InsightBehind] {
            assert_eq!(File::of(&route.href()), Some(File::Figures), "{route:?}");
        }
        assert_eq!(File::of(&Route::Queue.href()), None);
        assert_eq!(File::of("/join?token=x".split('?').next().unwrap()), Some(File::More));
        assert_eq!(File::of("/nowhere"), None);
    }

    #[test]
    fn a_page_that_is_made_here_waits_for_nothing() {
        assert_eq!(at_once(async { 1 }), Some(1));
        assert_eq!(at_once(std::future::pending::<i32>()), None);
        for file in [File::Talk, File::Figures, File::More] {
            assert!(at_once(file.load()).is_some_and(|loaded| loaded.is_ok()), "{file:?}");
        }
    }
}
