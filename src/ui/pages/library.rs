//! The library of templates: drafts first, then each template with how it stands and what came of it.

use crate::{
    api::{
        read::read,
        template::{self, Library},
    },
    domain::{
        id::TemplateId,
        language::Language,
        model::judge::Range,
        role::Verb,
        template::{
            Template,
            library::{Account, Announced, LibraryEntry, SavedDraft, TemplateFigures},
            purpose::Purpose,
            starter::starters,
        },
        time::Timestamp,
    },
    ui::{
        browser,
        desk::Desk,
        pages::{
            frame::{PageFrame, loaded},
            shell::may,
        },
        parts::{
            HEADING,
            connection::ConnectionPill,
            discard::Discard,
            empty::Empty,
            filter_form::FilterForm,
            filter_select::FilterSelect,
            icon::Icon,
            moment::Moment,
            template_preview::{Drawn, TemplatePreview},
        },
        route::Route,
        words::{self, catalogue::active, desk as more, library as text},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};
use std::collections::BTreeSet;

/// Of how many days the numbers are, where nothing else is asked for, and what else can be.
pub const DAYS: u32 = 30;
const SPANS: [u32; 3] = [7, 30, 90];
/// So many are shown at once.
const PAGE: usize = 50;
/// Characters of what is looked for.
const LONGEST_Q: usize = 200;
/// The id of the field for it.
const FIND: &str = "library-find";

#[component]
pub fn LibraryPage() -> impl IntoView {
    let query = use_query_map();
    let narrowed = Memo::new(move |_| query.with(|query| Narrowed::read(|name| query.get(name))));
    // Asked for once: what comes of another span of days is put in the place of what there is.
    let first = narrowed.get_untracked().days;
    let found = read(move || first, template::library);
    let title = Signal::stored(text::TITLE.to_owned());
    let may_edit = may(Verb::EditTemplates);
    view! {
        <PageFrame
            title
            lead=|| text::LEAD
            acts=move || view! {
                <ConnectionPill/>
                <Show when=move || may_edit.get()>
                    <a class="button-primary" href=Route::NewTemplate.href()>
                        <Icon name="plus"/>
                        {text::NEW}
                    </a>
                </Show>
            }
        >
            {loaded(found, move |library| view! { <Shelf library narrowed/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

/// What the library is narrowed to; it stands in the address.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Narrowed {
    q: String,
    status: String,
    category: String,
    purpose: String,
    language: String,
    account: String,
    days: u32,
}

impl Narrowed {
    fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name: &str| get(name).map(|text| text.trim().to_owned()).unwrap_or_default();
        Self {
            q: text("q"),
            status: text("status"),
            category: text("category"),
            purpose: text("purpose"),
            language: text("language"),
            account: text("account"),
            days: text("days").parse().ok().filter(|days| SPANS.contains(days)).unwrap_or(DAYS),
        }
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        let days = if self.days == DAYS { String::new() } else { self.days.to_string() };
        let pairs = [
            ("q", self.q.clone()),
            ("status", self.status.clone()),
            ("category", self.category.clone()),
            ("purpose", self.purpose.clone()),
            ("language", self.language.clone()),
            ("account", self.account.clone()),
            ("days", days),
        ];
        pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    fn leaves_out_nothing(&self) -> bool {
        self.pairs().iter().all(|(name, _)| *name == "days")
    }

    fn fits(&self, template: &Template, purpose: Purpose) -> bool {
        let is = |wanted: &str, value: &str| wanted.is_empty() || wanted.eq_ignore_ascii_case(value);
        let sought = words::small(&self.q);
        is(&self.status, &template.status)
            && is(&self.category, &template.category)
            && is(&self.purpose, purpose.word())
            && is(&self.language, &template.language)
            && is(&self.account, &template.waba_id)
            && (sought.is_empty()
                || words::small(&template.name).contains(&sought)
                || words::small(template.body()).contains(&sought))
    }
}

/// Everything there is, while one looks at it.
#[derive(Clone, Copy)]
struct Shown {
    desk: Desk,
    library: RwSignal<Library>,
    narrowed: Memo<Narrowed>,
}

impl Shown {
    /// Asks for it anew. What could not be read stays as it was.
    fn load(self) {
        let days = self.narrowed.get_untracked().days;
        spawn_local(async move {
            if let Ok(fresh) = template::library(days).await {
                self.library.try_set(fresh);
            }
        });
    }

    fn entry(self, id: TemplateId) -> Option<LibraryEntry> {
        self.library.with(|library| library.entries.iter().find(|entry| entry.template.id == id).cloned())
    }

    /// What an account is called.
    fn account(self, waba_id: &str) -> String {
        self.library.with_untracked(|library| {
            let account = library.accounts.iter().find(|account| account.waba_id == waba_id);
            account.map_or_else(|| waba_id.to_owned(), |account| account.name.clone())
        })
    }
}

#[component]
fn Shelf(library: Library, narrowed: Memo<Narrowed>) -> impl IntoView {
    let desk = Desk::get();
    let shown = Shown { desk, library: RwSignal::new(library), narrowed };
    let may_edit = may(Verb::EditTemplates);
    let days = Memo::new(move |_| narrowed.with(|narrowed| narrowed.days));
    Effect::new(move |before: Option<()>| {
        // Templates were approved, paused or changed; or another span of days is asked for.
        desk.templates.track();
        desk.stale.track();
        _ = days.get();
        if before.is_some() {
            shown.load();
        }
    });
    let most = RwSignal::new(PAGE);
    let matching = Memo::new(move |_| {
        shown.library.with(|library| {
            narrowed.with(|narrowed| {
                let fits = |entry: &&LibraryEntry| narrowed.fits(&entry.template, entry.purpose);
                library.entries.iter().filter(fits).map(|entry| entry.template.id).collect::<Vec<_>>()
            })
        })
    });
    // Made anew only where they have become others: somebody may be asked whether to delete one.
    let begun = Memo::new(move |_| {
        let is_all = narrowed.with(Narrowed::leaves_out_nothing);
        if is_all { shown.library.with(|library| library.drafts.clone()) } else { Vec::new() }
    });
    let drafts = move || {
        let drafts = begun.get();
        (!drafts.is_empty()).then(|| {
            let rows = drafts.into_iter().map(|draft| view! { <DraftRow draft shown/> });
            view! {
                <section class="card library-drafts" aria-label=text::DRAFTS>
                    <h2 class="card-title">{text::DRAFTS}</h2>
                    <ul class="library-list">{rows.collect_view()}</ul>
                </section>
            }
        })
    };
    let is_empty =
        Memo::new(move |_| shown.library.with(|library| library.entries.is_empty() && library.drafts.is_empty()));
    let has_no_account = Memo::new(move |_| shown.library.with(|library| library.accounts.is_empty()));
    let visible = move || matching.with(|ids| ids.iter().take(most.get()).copied().collect::<Vec<_>>());
    let show_more = move |_| {
        // Whoever asked for more goes on with the first of it: the button may go.
        let next = format!(".library-entry:nth-child({}) .library-name", most.get_untracked() + 1);
        most.update(|most| *most += PAGE);
        browser::after_layout(move || browser::focus_first(&next));
    };
    let count = move || text::found(matching.with(Vec::len));
    view! {
        <Synced shown/>
        <Show
            when=move || !is_empty.get()
            fallback=move || view! {
                <Empty title=text::EMPTY lead=text::EMPTY_LEAD/>
                <Show when=move || has_no_account.get()>
                    <p class="library-none">{text::NO_ACCOUNT}</p>
                </Show>
                <Show when=move || may_edit.get()>
                    <Starters/>
                </Show>
            }
        >
            <Filters shown/>
            {drafts}
            <p class="hint" role="status">
                {count}
            </p>
            <Show
                when=move || matching.with(|ids| !ids.is_empty())
                fallback=move || view! {
                    <p class="library-none" hidden=move || narrowed.with(Narrowed::leaves_out_nothing)>
                        {text::NO_MATCH}
                    </p>
                }
            >
                <ul class="library" aria-label=text::TITLE>
                    <For each=visible key=|id| *id let:id>
                        <EntryRow id shown/>
                    </For>
                </ul>
            </Show>
            <Show when=move || { matching.with(Vec::len) > most.get() }>
                <button class="button" type="button" on:click=show_more>
                    {text::MORE}
                </button>
            </Show>
        </Show>
    }
    .into_any()
}

/// When the platform was last asked, and the way to ask it now.
#[component]
fn Synced(shown: Shown) -> impl IntoView {
    let clock = shown.desk.clock;
    let may_edit = may(Verb::EditTemplates);
    let busy = RwSignal::new(false);
    let said = move || {
        let (at, fault) = shown.library.with(|library| (library.synced_at, library.sync_error.clone()));
        let when = at.map_or_else(|| text::NEVER_SYNCED.to_owned(), |at| text::synced(&clock.moment(at)));
        view! {
            <span>{when}</span>
            {fault
                .map(|why| {
                    view! {
                        <span class="library-fault">
                            <Icon name="circle-alert"/>
                            <span dir="auto">{text::sync_error(&why)}</span>
                        </span>
                    }
                })}
        }
    };
    let sync = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let accounts: Vec<String> = shown
            .library
            .with_untracked(|library| library.accounts.iter().map(|account| account.waba_id.clone()).collect());
        let days = shown.narrowed.get_untracked().days;
        spawn_local(async move {
            let mut fault = None;
            for waba_id in accounts {
                if let Err(error) = template::sync_now(waba_id).await {
                    fault = Some(error);
                }
            }
            let fresh = template::library(days).await;
            if busy.try_set(false).is_some() {
                return;
            }
            // A list that could not be fetched is told of in the library.
            let missed = fresh.as_ref().ok().and_then(|fresh| fresh.sync_error.clone());
            match (fault, missed) {
                (Some(error), _) => shown.desk.tell(words::error(&error)),
                (None, Some(why)) => shown.desk.tell(text::sync_error(&why)),
                (None, None) => shown.desk.say(text::SYNC_DONE.to_owned()),
            }
            if let Ok(fresh) = fresh {
                shown.library.try_set(fresh);
            }
        });
    };
    // Without an account there is nothing to compare with.
    let can_sync = Memo::new(move |_| may_edit.get() && shown.library.with(|library| !library.accounts.is_empty()));
    view! {
        <div class="library-synced">
            <p class="hint">{said}</p>
            <Show when=move || can_sync.get()>
                <button class="button" type="button" aria-busy=move || busy.get().then_some("true") on:click=sync>
                    <Icon name="refresh-cw"/>
                    {text::SYNC}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// What the library is narrowed to, in its address.
#[component]
fn Filters(shown: Shown) -> impl IntoView {
    let narrowed = shown.narrowed;
    let typed = RwSignal::new(narrowed.with_untracked(|narrowed| narrowed.q.clone()));
    // Where the address says something else now, so does the field; what somebody is typing stays.
    Effect::new(move |before: Option<String>| {
        let q = narrowed.with(|narrowed| narrowed.q.clone());
        let is_other = before.is_some_and(|before| before != q);
        if is_other && browser::focused().is_none_or(|field| field.id() != FIND) {
            typed.set(q.clone());
        }
        q
    });
    let navigate = StoredValue::new(use_navigate());
    let narrow = Callback::new(move |(name, value): (&'static str, String)| {
        let mut pairs = narrowed.with_untracked(Narrowed::pairs);
        pairs.retain(|(known, _)| *known != name);
        if !value.trim().is_empty() {
            pairs.push((name, value));
        }
        let address = Route::Templates.with(&pairs);
        // What is typed letter by letter leaves no step behind for each.
        let options = NavigateOptions { scroll: false, replace: name == "q", ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&address, options));
    });
    let choices = move |of: fn(&LibraryEntry) -> String, name: fn(&str) -> String| {
        Signal::derive(move || {
            let known: BTreeSet<String> = shown.library.with(|library| library.entries.iter().map(of).collect());
            known.into_iter().map(|word| (word.clone(), name(&word))).collect::<Vec<_>>()
        })
    };
    let statuses = choices(|entry| entry.template.status.to_ascii_lowercase(), text::status);
    let categories = choices(|entry| entry.template.category.to_ascii_lowercase(), text::category);
    let languages = choices(|entry| entry.template.language.clone(), text::language);
    let purposes = Purpose::ALL.map(|purpose| (purpose.word().to_owned(), text::purpose(purpose))).to_vec();
    let spans = SPANS.map(|days| (days.to_string(), text::days(days))).to_vec();
    let accounts = Signal::derive(move || {
        shown.library.with(|library| {
            let account = |account: &Account| (account.waba_id.clone(), account.name.clone());
            library.accounts.iter().map(account).collect::<Vec<_>>()
        })
    });
    let many_accounts = Memo::new(move |_| accounts.with(|accounts| accounts.len() > 1));
    let chosen = move |of: fn(&Narrowed) -> String| Signal::derive(move || narrowed.with(of));
    view! {
        <FilterForm action=Route::Templates.href() label=text::FILTERS find=text::SEARCH longest=LONGEST_Q typed narrow at_once=true id=FIND>
            <FilterSelect
                name="status"
                label=text::STATUS
                chosen=chosen(|narrowed| narrowed.status.clone())
                options=statuses
                narrow
            />
            <FilterSelect
                name="category"
                label=text::CATEGORY
                chosen=chosen(|narrowed| narrowed.category.clone())
                options=categories
                narrow
            />
            <FilterSelect
                name="purpose"
                label=text::PURPOSE
                chosen=chosen(|narrowed| narrowed.purpose.clone())
                options=Signal::stored(purposes)
                narrow
            />
            <FilterSelect
                name="language"
                label=text::LANGUAGE
                chosen=chosen(|narrowed| narrowed.language.clone())
                options=languages
                narrow
            />
            <Show when=move || many_accounts.get()>
                <FilterSelect
                    name="account"
                    label=text::ACCOUNT
                    chosen=chosen(|narrowed| narrowed.account.clone())
                    options=accounts
                    narrow
                />
            </Show>
            <FilterSelect
                name="days"
                label=text::DAYS
                chosen=chosen(|narrowed| narrowed.days.to_string())
                options=Signal::stored(spans)
                narrow
                needed=true
            />
        </FilterForm>
    }
    .into_any()
}

/// A draft, with what the platform said of it the last time.
#[component]
fn DraftRow(draft: SavedDraft, shown: Shown) -> impl IntoView {
    let SavedDraft { id, draft, by, updated_at, refusal, .. } = draft;
    let href = Route::NewTemplate.with(&[("draft", id.clone())]);
    let may_edit = may(Verb::EditTemplates);
    let name = if draft.name.trim().is_empty() { text::UNNAMED.to_owned() } else { draft.name.clone() };
    let delete_words = text::drop_draft(&name);
    let discard = Callback::new(move |()| {
        let id = id.clone();
        spawn_local(async move {
            match template::drop_draft(id).await {
                Ok(()) => {
                    shown.load();
                    browser::catch_focus(HEADING);
                }
                Err(error) => shown.desk.tell(words::error(&error)),
            }
        });
    });
    view! {
        <li class="library-draft">
            <div class="library-main">
                <p class="library-head">
                    <a class="library-name" href=href dir="auto">
                        {name}
                    </a>
                    <span class="badge">{text::language(&draft.language)}</span>
                    {refusal
                        .map(|refusal| {
                            view! {
                                <span class="badge" data-badge="bad">
                                    <Icon name="circle-alert"/>
                                    <span dir="auto">{refusal.title}</span>
                                </span>
                            }
                        })}
                </p>
                <p class="library-body" dir="auto">
                    {draft.body}
                </p>
                <p class="hint">
                    {by.map(|by| view! { <span dir="auto">{by}</span> " · " })} <Moment at=updated_at/>
                </p>
            </div>
            <Show when=move || may_edit.get()>
                <Discard name=delete_words.clone() icon=true run=discard/>
            </Show>
        </li>
    }
    .into_any()
}

/// A template, how it stands, and what came of it.
#[component]
fn EntryRow(id: TemplateId, shown: Shown) -> impl IntoView {
    let Some(first) = untrack(|| shown.entry(id)) else { return ().into_any() };
    let Template { name, language, waba_id, .. } = first.template.clone();
    let label = format!("{name} {}", text::language(&language));
    let many_accounts = shown.library.with_untracked(|library| library.accounts.len() > 1);
    let account = many_accounts.then(|| shown.account(&waba_id));
    // One that has gone stays as it was until its row goes.
    let entry = Memo::new(move |before: Option<&LibraryEntry>| {
        shown.entry(id).or_else(|| before.cloned()).unwrap_or_else(|| first.clone())
    });
    view! {
        <li class="library-entry">
            <article class="card library-card" aria-label=label>
                <div class="library-main">
                    <p class="library-head">
                        <a class="library-name" href=Route::Template(id).href() dir="auto">
                            {name}
                        </a>
                        <span class="badge">{text::language(&language)}</span>
                        {account.map(|account| view! { <span class="badge" dir="auto">{account}</span> })}
                    </p>
                    {move || view! { <Marks entry=entry.get()/> }}
                    <p class="library-body" dir="auto">
                        {move || entry.with(|entry| entry.template.body().to_owned())}
                    </p>
                    <PurposeSelect entry/>
                </div>
                {move || view! { <Numbers figures=entry.with(|entry| entry.figures)/> }}
            </article>
        </li>
    }
    .into_any()
}

/// How a template stands: each of it by words and a sign, and why.
#[component]
pub fn Marks(entry: LibraryEntry) -> impl IntoView {
    let clock = Desk::get().clock;
    let LibraryEntry { template, paused_until, planned, announced, .. } = entry;
    let (mark, icon) = standing(&template.status);
    let quality = template.quality.as_deref().map(|quality| {
        let (mark, icon) = match quality {
            "GREEN" => ("good", "circle-check"),
            "YELLOW" => ("middling", "triangle-alert"),
            "RED" => ("bad", "circle-alert"),
            _ => ("plain", "circle-help"),
        };
        view! {
            <li class="badge" data-badge=mark>
                <Icon name=icon/>
                {text::quality(quality)}
            </li>
        }
    });
    let is_held = !template.is_sendable();
    let unfillable = template.unfillable().map(words::unfillable);
    let reason = template.reason.filter(|reason| is_held && !reason.is_empty() && reason != "NONE");
    let told = reason.map(|reason| {
        // Behind its word the platform says more in its own words.
        let own = reason.split_once(" – ").map(|(_, own)| text::its_words(own));
        view! {
            <span>{text::reason(&reason)}</span>
            " "
            {own.map(|own| view! { <span dir="auto">{own}</span> })}
        }
    });
    let until = move |at: Timestamp| text::paused_until(&clock.moment(at));
    view! {
        <ul class="badges">
            <li class="badge" data-badge=mark>
                <Icon name=icon/>
                {text::status(&template.status)}
            </li>
            <li class="badge">
                <Icon name="tag"/>
                {text::category(&template.category)}
            </li>
            {quality}
            {(planned > 0)
                .then(|| {
                    view! {
                        <li class="badge">
                            <Icon name="calendar-clock"/>
                            {text::planned(planned)}
                        </li>
                    }
                })}
        </ul>
        {unfillable.map(|why| view! { <p class="library-why">{why}</p> })}
        {announced
            .map(|Announced { category, from }| {
                view! {
                    <p class="library-why">{move || text::announced(&category, &clock.moment(from))}</p>
                }
            })}
        {(told.is_some() || paused_until.is_some())
            .then(|| {
                view! {
                    <p class="library-why">
                        {paused_until.map(|at| view! { <span>{move || until(at)}</span> " " })}
                        {told}
                    </p>
                }
            })}
    }
    .into_any()
}

/// How good it is that a template stands like this, and its sign.
fn standing(status: &str) -> (&'static str, &'static str) {
    match status {
        "APPROVED" | "REINSTATED" => ("good", "circle-check"),
        "PENDING" | "IN_APPEAL" => ("plain", "hourglass"),
        "FLAGGED" => ("middling", "triangle-alert"),
        "PAUSED" => ("middling", "pause"),
        "REJECTED" => ("bad", "circle-alert"),
        _ => ("bad", "ban"),
    }
}

/// What came of a template. A share is told with how sure it is, and only where there is something it is a share of.
#[component]
pub fn Numbers(figures: TemplateFigures) -> impl IntoView {
    let TemplateFigures { sent, delivered, read, answered, reopened, opted_out, cost } = figures;
    let figure = |name: words::Text, n: i64| {
        let share = (sent > 0).then(|| text::share(n, sent));
        view! {
            <div class="library-figure">
                <dt>{name}</dt>
                <dd>
                    {words::number(n)} " " {share.map(|share| view! { <span class="library-share">{share}</span> })}
                </dd>
            </div>
        }
    };
    let between = (sent > 0).then(|| {
        let (low, high) = between(answered, sent);
        text::between(low, high)
    });
    view! {
        <dl class="library-figures">
            <div class="library-figure">
                <dt>{text::SENT}</dt>
                <dd>{words::number(sent)}</dd>
            </div>
            {figure(text::DELIVERED, delivered)}
            {figure(text::READ, read)}
            <div class="library-figure">
                <dt>{text::ANSWERED}</dt>
                <dd>
                    {words::number(answered)} " "
                    {(sent > 0)
                        .then(|| view! { <span class="library-share">{text::share(answered, sent)}</span> })}
                    {between.map(|between| view! { <span class="library-between">{between}</span> })}
                </dd>
            </div>
            {figure(text::REOPENED, reopened)}
            {figure(text::OPTED_OUT, opted_out)}
            <div class="library-figure">
                <dt title=more::LIST_PRICE>{text::COST}</dt>
                <dd>{cost.in_dollars()}</dd>
            </div>
        </dl>
    }
    .into_any()
}

/// Between which hundredths a share lies, nineteen times out of twenty (Wilson's interval).
fn between(n: i64, of: i64) -> (i64, i64) {
    let Range { low, high } = Range::of_share(n.unsigned_abs(), of.unsigned_abs());
    let hundredths = |share: f64| (share * 100.0).round() as i64;
    (hundredths(low), hundredths(high))
}

/// What a template is for, chosen where it stands.
#[component]
pub fn PurposeSelect(#[prop(into)] entry: Signal<LibraryEntry>) -> impl IntoView {
    let desk = Desk::get();
    let may_edit = may(Verb::EditTemplates);
    let (id, name) = entry.with_untracked(|entry| (entry.template.id, entry.template.name.clone()));
    let label = text::purpose_of(&name);
    let chosen = Memo::new(move |_| entry.with(|entry| entry.purpose));
    let failed = RwSignal::new(0_u32);
    let options = Purpose::ALL.map(|purpose| {
        view! {
            <option value=purpose.word() selected=move || chosen.get() == purpose>
                {text::purpose(purpose)}
            </option>
        }
    });
    let choose = move |event: ev::Event| {
        let Some(purpose) = Purpose::parse(&event_target_value(&event)) else { return };
        spawn_local(async move {
            match template::set_purpose(id, purpose).await {
                Ok(()) => {
                    desk.say(text::PURPOSE_SET.to_owned());
                    // Whatever shows templates asks for them anew.
                    desk.templates.update(|n| *n = n.wrapping_add(1));
                }
                Err(error) => {
                    desk.tell(words::error(&error));
                    _ = failed.try_update(|n| *n = n.wrapping_add(1));
                }
            }
        });
    };
    view! {
        <label class="library-purpose">
            <span class="hint" aria-hidden="true">
                {text::PURPOSE}
            </span>
            <select
                class="field switch-choice"
                aria-label=label
                autocomplete="off"
                disabled=move || !may_edit.get()
                prop:value=move || {
                    // What could not be kept does not stay chosen.
                    failed.track();
                    chosen.get().word()
                }
                on:change=choose
            >
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// Texts to begin with, for each purpose, in the language of whoever looks.
#[component]
pub fn Starters() -> impl IntoView {
    let language = active().language;
    let groups = Purpose::ALL.into_iter().filter(|purpose| *purpose != Purpose::Own).map(|purpose| {
        let rows = starters(purpose, language.tag()).into_iter().enumerate().map(|(at, draft)| {
            let href = starter_address(purpose, at, language);
            let drawn = Drawn::of_draft(&draft);
            view! {
                <li class="starter">
                    <TemplatePreview drawn=Signal::stored(drawn) plain=true/>
                    <a class="starter-link" href=href>
                        {text::begin_with(&draft.name)}
                    </a>
                </li>
            }
        });
        view! {
            <section class="starters-group" aria-label=text::purpose(purpose)>
                <h2 class="card-title">{text::purpose(purpose)}</h2>
                <p class="hint">{text::purpose_lead(purpose)}</p>
                <ul class="starters">{rows.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <p class="starters-acts">
            <a class="button" href=Route::NewTemplate.with(&[("empty", "1".to_owned())])>
                <Icon name="pencil"/>
                {text::EMPTY_ONE}
            </a>
        </p>
        {groups.collect_view()}
    }
    .into_any()
}

fn starter_address(purpose: Purpose, at: usize, language: Language) -> String {
    Route::NewTemplate.with(&[
        ("purpose", purpose.word().to_owned()),
        ("at", at.to_string()),
        ("language", language.tag().to_owned()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn narrowed(pairs: &[(&str, &str)]) -> Narrowed {
        Narrowed::read(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn what_the_library_is_narrowed_to_stands_in_its_address() {
        let all = narrowed(&[]);
        assert_eq!((all.days, all.pairs().len(), all.leaves_out_nothing()), (DAYS, 0, true));
        let some = narrowed(&[("status", "paused"), ("days", "90"), ("q", " order ")]);
        let pairs =
            [("q", "order"), ("status", "paused"), ("days", "90")].map(|(name, value)| (name, value.to_owned()));
        assert_eq!(some.pairs(), pairs);
        assert!(!some.leaves_out_nothing());
        assert_eq!(narrowed(&[("days", "5000")]).days, DAYS, "a span that is not offered");
    }

    #[test]
    fn a_template_is_found_by_what_it_is_and_by_its_words() {
        let template = Template {
            id: TemplateId(1),
            waba_id: "10".into(),
            platform_id: "20".into(),
            name: "order_update".into(),
            language: "en_US".into(),
            category: "UTILITY".into(),
            status: "PAUSED".into(),
            reason: None,
            quality: None,
            parameter_format: "POSITIONAL".into(),
            components: serde_json::json!([{"type": "BODY", "text": "Your parcel is on its way."}]),
            stops: Vec::new(),
            updated_at: Timestamp(0),
        };
        let fits = |pairs: &[(&str, &str)]| narrowed(pairs).fits(&template, Purpose::OrderUpdate);
        assert!(fits(&[]));
        assert!(fits(&[("status", "paused"), ("category", "utility"), ("purpose", "order_update"), ("q", "PARCEL")]));
        assert!(fits(&[("q", "order_"), ("language", "en_US"), ("account", "10")]));
        for other in [("status", "approved"), ("purpose", "own"), ("q", "offer"), ("language", "de"), ("account", "11")]
        {
            assert!(!fits(&[other]), "{other:?}");
        }
    }

    #[test]
    fn a_share_of_few_is_less_sure_than_one_of_many() {
        assert_eq!(between(0, 1), (0, 79));
        assert_eq!(between(5, 10), (24, 76));
        assert_eq!(between(500, 1000), (47, 53));
        assert_eq!(between(3, 3).1, 100);
    }

    #[test]
    fn whatever_is_not_known_to_be_sendable_looks_like_it() {
        assert_eq!(standing("APPROVED").0, "good");
        assert_eq!([standing("PAUSED").0, standing("FLAGGED").0], ["middling", "middling"]);
        assert_eq!([standing("DISABLED").0, standing("SOMETHING_NEW").0], ["bad", "bad"]);
    }
}
