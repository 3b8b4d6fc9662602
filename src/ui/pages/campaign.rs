//! One campaign: who is meant, what they get, when, who of them really does, and what became of it. As long as nothing was let
//! go it is written in four steps on one page.

mod arms;
mod audience;
mod outcome;
mod review;
mod timing;

use self::{arms::Arms, audience::AudienceStep, outcome::Outcome, review::CheckStep, timing::TimingStep};
use crate::{
    api::{
        Error,
        campaign::{self, CampaignPage as Page},
        number::{self, Numbers},
        read::read,
        template::{self, Library},
    },
    domain::{
        campaign::{Amiss, Arm, Audience, Campaign, NAME, Setup, Stage, Step, Timing},
        customers,
        id::{CampaignId, NumberId, TemplateId},
        queue,
        role::Verb,
        template::Template,
    },
    ui::{
        browser,
        desk::Desk,
        pages::{
            campaigns::{StageBadge, named},
            frame::PageHead,
            library::DAYS,
            shell::{Failed, may},
        },
        parts::{HEADING, connection::ConnectionPill, discard::Discard, icon::Icon},
        route::Route,
        words::{self, Text, campaigns as text},
    },
};
use leptos::{
    ev, leptos_dom::helpers::set_timeout_with_handle, prelude::*, task::spawn_local, wasm_bindgen::JsCast,
    web_sys::Element,
};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map, use_query_map},
};
use std::time::Duration;

/// The id of the form of a campaign.
const FORM: &str = "campaign";

/// With what a campaign begins that is written anew.
#[derive(Debug, Clone, PartialEq, Default)]
struct Begin {
    /// Another that it is to be like.
    from: Option<CampaignId>,
    /// The list that somebody came from.
    audience: Audience,
}

impl Begin {
    fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let audience = match get("audience").as_deref() {
            Some("queue") => Audience::Queue(Box::new(queue::Only::read(&get))),
            Some("customers") => Audience::Customers(Box::new(customers::Only::read(&get))),
            _ => Audience::Nobody,
        };
        Self { from: get("from").and_then(|id| id.parse().ok()), audience }
    }

    /// What is in its fields first.
    fn setup(&self, from: Option<&Campaign>, stock: &Stock) -> Setup {
        let mut setup = from.map(|campaign| copied(&campaign.setup)).unwrap_or_default();
        if self.audience != Audience::Nobody {
            setup.audience = self.audience.clone();
        }
        // One is all there are.
        if let ([only], None) = (stock.numbers.as_slice(), setup.number) {
            setup.number = Some(only.id);
        }
        setup
    }
}

/// One like another: but for the file that was brought with that, and for its time, which may be over.
fn copied(of: &Setup) -> Setup {
    let mut setup = of.clone();
    setup.name = format!("{} (2)", of.name).chars().take(NAME).collect();
    if matches!(setup.audience, Audience::File(_)) {
        setup.audience = Audience::Nobody;
        setup.columns.clear();
    }
    if matches!(setup.timing, Timing::At(_)) {
        setup.timing = Timing::Now;
    }
    setup
}

/// What campaigns are written with.
#[derive(Debug, Clone, Default)]
pub struct Stock {
    pub numbers: Vec<Sender>,
    pub templates: Vec<Template>,
}

/// A number that a campaign can be sent from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    pub id: NumberId,
    /// As people write it.
    pub display: String,
    /// Whose templates it can send.
    pub waba_id: String,
}

impl Stock {
    fn of(numbers: Option<Numbers>, library: Library) -> Self {
        let of_number = |state: number::NumberState| {
            let is_sender = state.number.watched_since.is_none();
            let (id, display, waba_id) = (state.number.id, state.number.display, state.number.waba_id);
            is_sender.then_some(Sender { id, display, waba_id })
        };
        Self {
            numbers: numbers.into_iter().flat_map(|all| all.numbers).filter_map(of_number).collect(),
            templates: library.entries.into_iter().map(|entry| entry.template).collect(),
        }
    }

    /// A template, where it is still there.
    pub fn template(&self, id: TemplateId) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == id)
    }

    /// A number, where campaigns can be sent from it.
    pub fn number(&self, id: NumberId) -> Option<&Sender> {
        self.numbers.iter().find(|number| number.id == id)
    }

    /// The templates that can be sent to many from a number. A code is asked for by one person, so it is for nobody else.
    pub fn sendable(&self, number: Option<NumberId>) -> Vec<Template> {
        let account = number.and_then(|id| self.number(id)).map(|number| number.waba_id.as_str());
        let fits = |template: &&Template| {
            template.can_leave() && !template.is_code() && account.is_none_or(|account| template.waba_id == account)
        };
        self.templates.iter().filter(fits).cloned().collect()
    }
}

/// The numbers there are, for whoever may send campaigns from them.
async fn senders(may_run: bool) -> Result<Option<Numbers>, Error> {
    if may_run { number::numbers().await.map(Some) } else { Ok(None) }
}

#[component]
pub fn NewCampaignPage() -> impl IntoView {
    let query = use_query_map();
    let may_run = may(Verb::RunCampaigns);
    let begin = Memo::new(move |_| query.with(|query| Begin::read(|name| query.get(name))));
    let library = read(|| (), |()| template::library(DAYS));
    let numbers = read(move || may_run.get(), senders);
    let from = read(
        move || begin.with(|begin| begin.from),
        |from| async move {
            match from {
                Some(id) => campaign::campaign(id).await.map(Some),
                None => Ok(None),
            }
        },
    );
    let page = move || {
        let begin = begin.get();
        Suspend::new(async move {
            match (library.await, numbers.await, from.await) {
                _ if !may_run.get_untracked() => missing(Error::Forbidden),
                (Ok(library), numbers, Ok(from)) => {
                    let stock = Stock::of(numbers.ok().flatten(), library);
                    let setup = begin.setup(from.as_ref().map(|page| &page.campaign), &stock);
                    view! { <Board setup stock/> }.into_any()
                }
                (Err(error), ..) | (.., Err(error)) => missing(error),
            }
        })
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <Suspense fallback=|| ()>{page}</Suspense>
        </main>
    }
    .into_any()
}

#[component]
pub fn CampaignPage() -> impl IntoView {
    let params = use_params_map();
    let may_run = may(Verb::RunCampaigns);
    let id = Memo::new(move |_| params.with(|params| params.get("id").and_then(|id| id.parse::<CampaignId>().ok())));
    let found = read(
        move || id.get(),
        |id| async move {
            match id {
                Some(id) => campaign::campaign(id).await,
                None => Err(Error::NotFound),
            }
        },
    );
    let library = read(|| (), |()| template::library(DAYS));
    let numbers = read(move || may_run.get(), senders);
    let page = move || {
        Suspend::new(async move {
            match (found.await, library.await, numbers.await) {
                (Ok(page), Ok(library), numbers) => {
                    let setup = page.campaign.setup.clone();
                    view! { <Board page setup stock=Stock::of(numbers.ok().flatten(), library)/> }.into_any()
                }
                (Err(error), ..) | (_, Err(error), _) => missing(error),
            }
        })
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <Suspense fallback=|| ()>{page}</Suspense>
        </main>
    }
    .into_any()
}

fn missing(error: Error) -> AnyView {
    if error == Error::NotFound {
        crate::app::answer_not_found();
    }
    view! { <Failed error heads_page=true/> }.into_any()
}

fn back() -> impl IntoView {
    view! {
        <a class="back-link" href=Route::Campaigns.href()>
            <Icon name="arrow-left" directed=true/>
            {text::TITLE}
        </a>
    }
}

/// A campaign, while one is at it.
#[derive(Clone, Copy)]
pub struct Work {
    pub desk: Desk,
    /// As it is kept; none of one that is not yet.
    pub page: RwSignal<Option<Page>>,
    /// As it is written.
    pub setup: RwSignal<Setup>,
    pub stock: StoredValue<Stock>,
    /// Something was asked for and is not answered yet.
    pub busy: RwSignal<bool>,
    pub fault: RwSignal<Option<String>>,
    /// It was to go on, so all that is amiss is told.
    pub tried: RwSignal<bool>,
    pub amiss: Memo<Vec<Amiss>>,
    /// It is written otherwise than it is kept.
    pub is_changed: Memo<bool>,
    pub stage: Memo<Stage>,
    /// How often it was looked at: each look asks for the next.
    looks: RwSignal<u32>,
    go: Callback<Route>,
}

impl Work {
    fn of(page: Option<Page>, setup: Setup, stock: Stock) -> Self {
        let desk = Desk::get();
        let navigate = StoredValue::new(use_navigate());
        let (page, setup) = (RwSignal::new(page), RwSignal::new(setup));
        let clock = desk.clock;
        Self {
            desk,
            page,
            setup,
            stock: StoredValue::new(stock),
            busy: RwSignal::new(false),
            fault: RwSignal::new(None),
            tried: RwSignal::new(false),
            amiss: Memo::new(move |_| setup.with(|setup| setup.amiss(clock.now_untracked()))),
            is_changed: Memo::new(move |_| {
                setup.with(|setup| match &*page.read() {
                    Some(page) => page.campaign.setup != *setup,
                    None => *setup != Setup::default(),
                })
            }),
            stage: Memo::new(move |_| page.with(|page| page.as_ref().map_or(Stage::Draft, |page| page.campaign.stage))),
            looks: RwSignal::new(0),
            go: Callback::new(move |route: Route| {
                // The empty form is no place to come back to.
                let options = NavigateOptions { replace: matches!(route, Route::Campaign(_)), ..Default::default() };
                navigate.with_value(|navigate| navigate(&route.href(), options));
            }),
        }
    }

    /// Something of the page as it is kept; of one that is not yet, and after the page was left, nothing.
    pub fn kept<T>(self, of: impl FnOnce(&Page) -> T) -> Option<T> {
        self.page.try_with(|page| page.as_ref().map(of)).flatten()
    }

    fn id(self) -> Option<CampaignId> {
        self.page.try_with_untracked(|page| page.as_ref().map(|page| page.campaign.id)).flatten()
    }

    /// Whether something is amiss, once that is told.
    pub fn is_amiss(self, amiss: Amiss) -> bool {
        self.tried.get() && self.amiss.with(|all| all.contains(&amiss))
    }

    /// Writes something.
    pub fn write(self, write: impl FnOnce(&mut Setup)) {
        self.setup.update(write);
        self.fault.set(None);
        self.desk.writes.set(self.is_changed.get_untracked());
    }

    /// Looks how it stands now.
    async fn looks(self) {
        let Some(id) = self.id() else { return };
        let answer = campaign::campaign(id).await;
        if self.page.is_disposed() {
            return;
        }
        if let Ok(page) = answer {
            self.shows(page);
        }
        self.looks.update(|looks| *looks = looks.wrapping_add(1));
    }

    fn shows(self, page: Page) {
        let (before, now) = (self.stage.get_untracked(), page.campaign.stage);
        // What somebody else has written, where nothing was written here.
        let is_another = self.setup.with_untracked(|setup| *setup != page.campaign.setup);
        if is_another && !self.is_changed.get_untracked() {
            self.setup.set(page.campaign.setup.clone());
        }
        self.page.set(Some(page));
        if before != now {
            self.desk.say(text::stage(now));
        }
    }

    /// Keeps what is written. None where that could not be done, which is told.
    pub async fn keep(self) -> Option<CampaignId> {
        let written = self.setup.try_get_untracked()?;
        let answer = campaign::keep_campaign(self.id(), written.clone()).await;
        if self.page.is_disposed() {
            return None;
        }
        match answer {
            Ok(kept) => {
                let id = kept.id;
                // Somebody may have gone on writing.
                if self.setup.with_untracked(|setup| *setup == written) {
                    self.setup.set(kept.setup.clone());
                    self.desk.writes.set(false);
                }
                self.page.update(|page| page.iter_mut().for_each(|page| page.campaign = kept.clone()));
                Some(id)
            }
            Err(error) => {
                self.fault.set(Some(words::error(&error)));
                None
            }
        }
    }

    /// Does something with what is written, once it is kept. What was begun anew has its own page then.
    pub fn keeps<F>(self, then: impl FnOnce(CampaignId) -> F + 'static)
    where
        F: Future<Output = Result<(), Error>> + 'static,
    {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.fault.set(None);
        let is_new = self.id().is_none();
        spawn_local(async move {
            if let Some(id) = self.keep().await {
                let done = then(id).await;
                if self.page.is_disposed() {
                    return;
                }
                match done {
                    // The page that is gone to does not know of it.
                    Err(error) if is_new => self.desk.tell(words::error(&error)),
                    Err(error) => self.fault.set(Some(words::error(&error))),
                    Ok(()) if is_new => {}
                    Ok(()) => self.looks().await,
                }
                if is_new {
                    self.go(Route::Campaign(id));
                }
            }
            _ = self.busy.try_set(false);
            // What was pressed may not be offered any more.
            browser::catch_focus(HEADING);
        });
    }

    /// Goes to another page.
    pub fn go(self, route: Route) {
        _ = self.go.try_run(route);
    }

    /// Shows it as it is kept by now, with what the server has made of it.
    pub fn takes_anew(self) {
        spawn_local(async move {
            let Some(id) = self.id() else { return };
            let answer = campaign::campaign(id).await;
            if self.page.is_disposed() {
                return;
            }
            match answer {
                Ok(page) => {
                    self.setup.set(page.campaign.setup.clone());
                    self.page.set(Some(page));
                    self.desk.writes.set(false);
                }
                Err(error) => self.fault.set(Some(words::error(&error))),
            }
        });
    }

    /// Has it looked up who is meant, where nothing is amiss.
    pub fn check(self) {
        self.tried.set(true);
        let wrong = self.amiss.with_untracked(Vec::len);
        if wrong > 0 {
            self.fault.set(Some(text::to_mend(wrong)));
            open_steps();
            browser::after_layout(|| browser::focus_first(&format!("#{FORM} [aria-invalid]")));
            return;
        }
        self.keeps(|id| async move { campaign::lead_campaign(id, Step::Check).await.map(drop) });
    }

    /// Takes it a step on.
    pub fn leads(self, step: Step) {
        let Some(id) = self.id().filter(|_| !self.busy.get_untracked()) else { return };
        self.busy.set(true);
        self.fault.set(None);
        spawn_local(async move {
            let answer = campaign::lead_campaign(id, step).await;
            if self.page.is_disposed() {
                return;
            }
            match answer {
                Ok(now) if step != Step::Check && now.stage == Stage::Checking => {
                    self.desk.tell(text::LOOKED_ANEW.to_owned());
                }
                Ok(_) => {}
                Err(error) => self.fault.set(Some(words::error(&error))),
            }
            self.looks().await;
            _ = self.busy.try_set(false);
            // What was pressed is not offered any more.
            browser::catch_focus(HEADING);
        });
    }
}

/// Opens the steps that somebody has shut: something in them is to be mended.
fn open_steps() {
    let Ok(shut) = document().query_selector_all(&format!("#{FORM} details:not([open])")) else { return };
    for at in 0..shut.length() {
        if let Some(step) = shut.get(at).and_then(|step| step.dyn_into::<Element>().ok()) {
            _ = step.set_attribute("open", "");
        }
    }
}

/// How long after a look the next one comes; none where nothing moves.
fn pause(stage: Stage) -> Option<Duration> {
    match stage {
        Stage::Checking => Some(Duration::from_secs(1)),
        Stage::Running => Some(Duration::from_secs(3)),
        Stage::Waiting | Stage::Held | Stage::Paused => Some(Duration::from_secs(15)),
        // Answers come for another day.
        Stage::Stopped | Stage::Done => Some(Duration::from_secs(60)),
        Stage::Draft | Stage::Checked => None,
    }
}

/// What whoever looks can do with a campaign that is out of their hands, in the order of its buttons.
fn steps(stage: Stage, mine: bool, may_run: bool, may_approve: bool) -> Vec<Step> {
    let all = [Step::Approve, Step::Resume, Step::Decline, Step::Pause, Step::Stop];
    let may = |step: &Step| if step.is_of_another() { may_approve && !mine } else { may_run };
    all.into_iter().filter(|step| step.from(stage).is_some()).filter(may).collect()
}

#[component]
fn Board(
    /// As it is kept; of one that is begun nothing is yet.
    #[prop(optional)]
    page: Option<Page>,
    setup: Setup,
    stock: Stock,
) -> impl IntoView {
    let work = Work::of(page, setup, stock);
    let desk = work.desk;
    on_cleanup(move || desk.writes.set(false));
    Effect::new(move |_| {
        work.looks.track();
        if let Some(pause) = pause(work.stage.get())
            && let Ok(next) = set_timeout_with_handle(move || spawn_local(work.looks()), pause)
        {
            on_cleanup(move || next.clear());
        }
    });
    Effect::new(move |before: Option<()>| {
        desk.stale.track();
        if before.is_some() {
            spawn_local(work.looks());
        }
    });
    let title = Signal::derive(move || {
        let name = work.setup.with(|setup| setup.name.clone());
        if work.page.with(Option::is_none) && name.trim().is_empty() { text::NEW.to_owned() } else { named(&name) }
    });
    let may_run = may(Verb::RunCampaigns);
    let writes =
        Memo::new(move |_| may_run.get() && (work.stage.get().is_open() || work.stage.get() == Stage::Checking));
    view! {
        <PageHead
            title
            back=back
            lead=move || move || view! { <StageBadge stage=work.stage.get()/> }
            acts=move || view! {
                <ConnectionPill/>
                <Acts work/>
            }
        />
        <p class="fault campaign-fault" role="alert">
            {move || work.fault.get()}
        </p>
        <Show when=move || writes.get() fallback=move || view! { <Outcome work/> }>
            <Builder work/>
        </Show>
    }
    .into_any()
}

/// What can be done with the campaign as a whole.
#[component]
fn Acts(work: Work) -> impl IntoView {
    let steps = Memo::new(move |_| {
        let of = |page: &Page| steps(page.campaign.stage, page.campaign.mine, page.may_run, page.may_approve);
        work.kept(of).unwrap_or_default()
    });
    let name = Memo::new(move |_| work.setup.with(|setup| named(&setup.name)));
    let may_run = Memo::new(move |_| work.kept(|page| page.may_run) == Some(true));
    let drops = Memo::new(move |_| may_run.get() && work.stage.get().is_open());
    let copy = move || {
        let from = work.kept(|page| page.campaign.id)?;
        Some(Route::NewCampaign.with(&[("from", from.to_string())]))
    };
    let discard = Callback::new(move |()| {
        let Some(id) = work.id() else { return };
        spawn_local(async move {
            match campaign::drop_campaign(id).await {
                Ok(()) => {
                    work.desk.writes.set(false);
                    work.go(Route::Campaigns);
                }
                Err(error) => _ = work.fault.try_set(Some(words::error(&error))),
            }
        });
    });
    view! {
        {move || steps.get().into_iter().map(|step| act(step, work)).collect_view()}
        <Show when=move || may_run.get()>
            <a class="button" href=copy>
                <Icon name="copy"/>
                {text::COPY}
            </a>
        </Show>
        <Show when=move || drops.get()>
            <Discard name=text::drop_of(&name.get_untracked()) icon=true run=discard/>
        </Show>
    }
    .into_any()
}

/// The button of a step.
fn act(step: Step, work: Work) -> AnyView {
    let (class, icon, words): (_, _, Text) = match step {
        Step::Approve => ("button-primary", "check", text::APPROVE),
        Step::Resume => ("button-primary", "play", text::RESUME),
        Step::Decline => ("button", "x", text::DECLINE),
        Step::Pause => ("button", "pause", text::PAUSE),
        Step::Stop => {
            // It cannot be let go on after that.
            let run = Callback::new(move |()| work.leads(step));
            let (says, sure) = (text::STOP.get(), text::STOP_SURE.get());
            return view! { <Discard name=text::STOP_IT.to_owned() says sure run/> }.into_any();
        }
        Step::Check | Step::Start => return ().into_any(),
    };
    view! {
        <button
            class=class
            type="button"
            aria-busy=move || work.busy.get().then_some("true")
            on:click=move |_| work.leads(step)
        >
            <Icon name=icon/>
            {words}
        </button>
    }
    .into_any()
}

/// The campaign while it is written: its name and number, and the four steps.
#[component]
fn Builder(work: Work) -> impl IntoView {
    let is_checking = Memo::new(move |_| work.stage.get() == Stage::Checking);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        // What is kept as it stands is not written anew: what was looked up for it would be gone.
        if work.is_changed.get_untracked() || work.page.with_untracked(Option::is_none) {
            work.keeps(|_| std::future::ready(Ok(())));
        }
    };
    let told = move || {
        let said = match (work.is_changed.get(), work.page.with(Option::is_some)) {
            (true, _) => text::UNSAVED.get(),
            (false, true) => text::SAVED.get(),
            (false, false) => "",
        };
        (!is_checking.get()).then_some(said)
    };
    let audience = Signal::derive(move || work.setup.with(|setup| text::audience(&setup.audience)));
    let message = Signal::derive(move || {
        let names = work.setup.with(|setup| {
            let name = |arm: &Arm| {
                work.stock.with_value(|stock| stock.template(arm.template).map(|template| template.name.clone()))
            };
            setup.arms.iter().filter_map(name).collect::<Vec<_>>()
        });
        names.join(", ")
    });
    let clock = work.desk.clock;
    let when = Signal::derive(move || {
        work.setup.with(|setup| match setup.timing {
            Timing::At(at) if at > clock.now_untracked() => clock.moment(at),
            Timing::At(_) => String::new(),
            timing => text::timing(timing).to_owned(),
        })
    });
    let checked = Signal::derive(move || text::stage(work.stage.get()));
    view! {
        <form class="campaign-form" id=FORM aria-label=text::FORM on:submit=save novalidate>
            <fieldset class="campaign-fields" disabled=move || is_checking.get()>
                <Common work/>
                <ol class="campaign-steps">
                    <OneStep name=text::AUDIENCE told=audience>
                        <AudienceStep work/>
                    </OneStep>
                    <OneStep name=text::MESSAGE told=message>
                        <Arms work/>
                    </OneStep>
                    <OneStep name=text::WHEN told=when>
                        <TimingStep work/>
                    </OneStep>
                    <OneStep name=text::CHECK told=checked>
                        <CheckStep work/>
                    </OneStep>
                </ol>
            </fieldset>
            <div class="campaign-foot">
                <button
                    class="button"
                    type="submit"
                    disabled=move || is_checking.get()
                    aria-busy=move || work.busy.get().then_some("true")
                >
                    {text::KEEP}
                </button>
                <p class="hint" role="status">
                    {told}
                </p>
            </div>
        </form>
    }
    .into_any()
}

/// One of the steps; it can be shut, and says then what was chosen in it.
#[component]
fn OneStep(name: Text, told: Signal<String>, children: Children) -> impl IntoView {
    let name = name.get();
    view! {
        <li class="card campaign-step">
            <details open=true>
                <summary>
                    <h2 class="card-title">{name}</h2>
                    <span class="hint" dir="auto">
                        {told}
                    </span>
                </summary>
                <div class="campaign-step-fields">{children()}</div>
            </details>
        </li>
    }
    .into_any()
}

/// What it is called, and from which number it is sent.
#[component]
fn Common(work: Work) -> impl IntoView {
    let numbers = work.stock.with_value(|stock| stock.numbers.clone());
    let chosen = Memo::new(move |_| work.setup.with(|setup| setup.number));
    let is_there = numbers.iter().any(|number| Some(number.id) == chosen.get_untracked());
    // One that is gone stays as it was said, until another is chosen.
    let gone = chosen.get_untracked().filter(|_| !is_there).map(|id| {
        view! {
            <option value=id.to_string() selected=true>
                "…"
            </option>
        }
    });
    let options = numbers.into_iter().map(|Sender { id, display, .. }| {
        view! {
            <option value=id.to_string() selected=move || chosen.get() == Some(id)>
                {display}
            </option>
        }
    });
    let options = options.collect_view();
    let name_amiss = Memo::new(move |_| work.is_amiss(Amiss::Name));
    let number_amiss = Memo::new(move |_| work.is_amiss(Amiss::Number));
    view! {
        <section class="card campaign-common" aria-label=text::COMMON>
            <div class="labelled">
                <label class="label" for="campaign-name">
                    {text::NAME}
                </label>
                <input
                    class="field"
                    type="text"
                    id="campaign-name"
                    dir="auto"
                    autocomplete="off"
                    maxlength=NAME.to_string()
                    aria-invalid=move || name_amiss.get().then_some("true")
                    aria-describedby="campaign-name-amiss"
                    prop:value=move || work.setup.with(|setup| setup.name.clone())
                    on:input=move |event| {
                        let name = event_target_value(&event);
                        work.write(|setup| setup.name = name);
                    }
                />
                <Told id="campaign-name-amiss" amiss=Amiss::Name shows=name_amiss/>
            </div>
            <div class="labelled">
                <label class="label" for="campaign-number">
                    {text::NUMBER}
                </label>
                <select
                    class="field"
                    id="campaign-number"
                    autocomplete="off"
                    aria-invalid=move || number_amiss.get().then_some("true")
                    aria-describedby="campaign-number-amiss"
                    prop:value=move || chosen.get().map(|id| id.to_string()).unwrap_or_default()
                    on:change=move |event| {
                        let number = event_target_value(&event).parse().ok();
                        work.write(|setup| setup.number = number);
                    }
                >
                    <option value="">{text::CHOOSE_NUMBER}</option>
                    {gone}
                    {options}
                </select>
                <Told id="campaign-number-amiss" amiss=Amiss::Number shows=number_amiss/>
            </div>
        </section>
    }
    .into_any()
}

/// What is amiss with a field, below it.
#[component]
pub fn Told(id: &'static str, amiss: Amiss, #[prop(into)] shows: Signal<bool>) -> impl IntoView {
    view! {
        <p class="hint" id=id role="alert" data-fault="">
            {move || shows.get().then(|| text::amiss(amiss))}
        </p>
    }
    .into_any()
}

/// A choice of which one holds.
#[component]
pub fn Choice(
    /// What the choices have in common.
    name: &'static str,
    label: Text,
    /// What it means.
    hint: Text,
    #[prop(into)] is_chosen: Signal<bool>,
    choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="switch campaign-choice">
            <input
                type="radio"
                name=name
                prop:checked=move || is_chosen.get()
                on:change=move |_| choose.run(())
            />
            <span class="switch-words">
                {label} <span class="hint">{hint}</span>
            </span>
        </label>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{campaign::FileAudience, customers::Consented, time::Timestamp};

    fn begin(pairs: &[(&str, &str)]) -> Begin {
        Begin::read(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    fn stock() -> Stock {
        let template = |id: i64, waba_id: &str, category: &str, status: &str| Template {
            id: TemplateId(id),
            waba_id: waba_id.into(),
            platform_id: id.to_string(),
            name: "hello".into(),
            language: "en".into(),
            category: category.into(),
            status: status.into(),
            reason: None,
            quality: None,
            parameter_format: "POSITIONAL".into(),
            components: serde_json::json!([]),
            stops: Vec::new(),
            updated_at: Timestamp(0),
        };
        let mut carousel = template(5, "10", "MARKETING", "APPROVED");
        carousel.components = serde_json::json!([{"type": "CAROUSEL", "cards": []}]);
        Stock {
            numbers: vec![Sender { id: NumberId(1), display: "+49 30 5550100".into(), waba_id: "10".into() }],
            templates: vec![
                template(1, "10", "MARKETING", "APPROVED"),
                template(2, "11", "MARKETING", "APPROVED"),
                template(3, "10", "UTILITY", "PAUSED"),
                template(4, "10", "AUTHENTICATION", "APPROVED"),
                carousel,
            ],
        }
    }

    #[test]
    fn a_campaign_begins_with_the_list_somebody_came_from() {
        assert_eq!(begin(&[]), Begin::default());
        let begun = begin(&[("audience", "customers"), ("consent", "given"), ("tag", "VIP")]);
        let Audience::Customers(only) = &begun.audience else { panic!("{begun:?}") };
        assert_eq!((only.consent, only.tags.as_slice()), (Some(Consented::Given), &["VIP".to_owned()][..]));
        let setup = begun.setup(None, &stock());
        assert_eq!((setup.number, &setup.audience), (Some(NumberId(1)), &begun.audience), "the only number there is");
        assert!(matches!(begin(&[("audience", "queue")]).audience, Audience::Queue(_)));
        assert_eq!(begin(&[("from", "7")]).from, Some(CampaignId(7)));
        assert_eq!(begin(&[("from", "x"), ("audience", "x")]), Begin::default());
    }

    #[test]
    fn a_copy_has_neither_the_file_nor_the_time_of_what_it_is_like() {
        let audience = Audience::File(FileAudience::default());
        let columns = [("1".to_owned(), "Name".to_owned())].into();
        let of =
            Setup { name: "Autumn".into(), audience, columns, timing: Timing::At(Timestamp(1)), ..Setup::default() };
        let copy = copied(&of);
        assert_eq!((copy.name.as_str(), copy.audience, copy.timing), ("Autumn (2)", Audience::Nobody, Timing::Now));
        assert!(copy.columns.is_empty());
        let long = Setup { name: "x".repeat(NAME), timing: Timing::BestHour, ..Setup::default() };
        assert_eq!((copied(&long).name.len(), copied(&long).timing), (NAME, Timing::BestHour));
    }

    #[test]
    fn only_what_can_be_sent_to_many_from_the_number_is_offered() {
        let ids = |number| stock().sendable(number).iter().map(|template| template.id.0).collect::<Vec<_>>();
        assert_eq!(ids(Some(NumberId(1))), [1]);
        assert_eq!(ids(None), [1, 2]);
    }

    #[test]
    fn its_author_does_not_agree_to_it_and_whoever_only_agrees_does_not_stop_it() {
        assert_eq!(steps(Stage::Waiting, true, true, true), [Step::Stop]);
        assert_eq!(steps(Stage::Waiting, false, true, true), [Step::Approve, Step::Decline, Step::Stop]);
        assert_eq!(steps(Stage::Waiting, false, false, true), [Step::Approve, Step::Decline]);
        assert_eq!(steps(Stage::Running, true, true, true), [Step::Pause, Step::Stop]);
        assert_eq!(steps(Stage::Held, false, true, true), [Step::Resume, Step::Stop]);
        assert_eq!(steps(Stage::Done, true, true, true), []);
        assert_eq!(steps(Stage::Running, false, false, false), []);
    }
}
