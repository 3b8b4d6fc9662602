//! One template in all its languages side by side: as each of them is, as it is being written, and where a new one begins.

use crate::{
    api::{
        Error,
        read::read,
        template::{self, Library},
    },
    domain::{
        assistant::Asked,
        id::TemplateId,
        role::Verb,
        template::{
            Template,
            advice::{CategoryAdvice, advise},
            draft::{DraftTemplate, NAME_LIMIT, Place},
            library::{LibraryEntry, Refusal, SavedDraft, Saving},
            purpose::Purpose,
            starter::starters,
        },
        time::Timestamp,
    },
    ui::{
        browser,
        desk::Desk,
        pages::{
            fills::Fills,
            frame::PageHead,
            library::{DAYS, Marks, Numbers, PurposeSelect, Starters},
            shell::{Failed, assists, may},
        },
        parts::{
            HEADING,
            assist::{Assist, AssistBar, Offer},
            connection::ConnectionPill,
            discard::Discard,
            draft_form::{DraftForm, Line, Pen},
            icon::Icon,
            template_preview::{Drawn, TemplatePreview},
        },
        route::Route,
        words::{self, assistant, catalogue::active, desk as more, library as text},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map, use_query_map},
};
use serde::{Deserialize, Serialize};

/// The id of what all languages of a template have in common, and of the category among it.
const COMMON: &str = "template-common";
const CATEGORY: &str = "template-category";
/// The id of what a name can be.
const NAME_RULES: &str = "template-name-hint";
/// What a template is taken for whose name or language is chosen only later.
const PLAIN: &str = "en";

/// Where a template is begun.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Begin {
    /// It has still to be chosen with what.
    Choose,
    Empty,
    /// With the text of this place among those of a purpose.
    Starter {
        purpose: Purpose,
        at: usize,
        language: String,
    },
    /// With what was kept of it.
    Draft(String),
    /// With what another is.
    Copy(TemplateId),
}

impl Begin {
    fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        if let Some(id) = get("draft") {
            return Self::Draft(id);
        }
        if let Some(id) = get("from").and_then(|id| id.parse().ok()) {
            return Self::Copy(id);
        }
        if let Some(purpose) = get("purpose").and_then(|word| Purpose::parse(&word)) {
            let at = get("at").and_then(|at| at.parse().ok()).unwrap_or(0);
            return Self::Starter { purpose, at, language: get("language").unwrap_or_else(|| PLAIN.to_owned()) };
        }
        if get("empty").is_some() { Self::Empty } else { Self::Choose }
    }

    /// What is written first, for which account, and what is kept of it already.
    fn sheet(&self, library: &Library) -> Option<(String, Start)> {
        let account = library.accounts.first().map(|account| account.waba_id.clone()).unwrap_or_default();
        let new = |draft: DraftTemplate| Some((account.clone(), Start::new(None, draft)));
        match self {
            Self::Choose => None,
            // In the language of whoever begins it, which the platform writes in its own way.
            Self::Empty => new(DraftTemplate::new(&active().language.tag().replace('-', "_"))),
            Self::Starter { purpose, at, language } => new(starters(*purpose, language).into_iter().nth(*at)?),
            Self::Draft(id) => {
                let saved = library.drafts.iter().find(|draft| draft.id == *id)?.clone();
                Some((saved.waba_id.clone(), Start::of(saved)))
            }
            Self::Copy(id) => {
                let entry = library.entries.iter().find(|entry| entry.template.id == *id)?;
                let mut draft = draft_of(entry)?;
                draft.name = format!("{}_2", draft.name);
                Some((entry.template.waba_id.clone(), Start::new(None, draft)))
            }
        }
    }
}

/// A template that there is as it is edited, where all of its parts can be.
fn draft_of(entry: &LibraryEntry) -> Option<DraftTemplate> {
    DraftTemplate::of(&entry.template).map(|draft| DraftTemplate { purpose: entry.purpose, ..draft })
}

/// What a sheet begins with.
#[derive(Debug, Clone, PartialEq)]
struct Start {
    /// Under which id it is kept, where it is.
    id: Option<String>,
    /// The template it is to take the place of.
    of: Option<TemplateId>,
    draft: DraftTemplate,
    /// When somebody wrote at it last, where it is kept.
    since: Option<Timestamp>,
    refusal: Option<Refusal>,
}

impl Start {
    fn of(saved: SavedDraft) -> Self {
        let since = Some(saved.updated_at);
        Self { id: Some(saved.id), of: saved.of, draft: saved.draft, since, refusal: saved.refusal }
    }

    /// What nobody has kept yet.
    fn new(of: Option<TemplateId>, draft: DraftTemplate) -> Self {
        Self { id: None, of, draft, since: None, refusal: None }
    }
}

/// What was written in a sheet and not kept: it stays in this browser when the page goes.
#[derive(Serialize, Deserialize)]
struct Unkept {
    draft: DraftTemplate,
    /// Of which moment what it was written at is.
    since: Option<Timestamp>,
}

/// Under which key that is. `begun` is what tells a new one from others.
fn place_of(id: Option<&str>, of: Option<TemplateId>, begun: &str) -> String {
    match (id, of) {
        (Some(id), _) => format!("{}{id}", browser::SHEETS),
        (None, Some(of)) => format!("{}{of}", browser::SHEETS),
        (None, None) => format!("{}new.{begun}", browser::SHEETS),
    }
}

/// One language of a template: as the platform has it, or as it is being written.
#[derive(Debug, Clone, PartialEq)]
enum Variant {
    Kept(TemplateId),
    Sheet(Box<Start>),
}

/// Whether an account has a template of this name in this language already: a new one needs another name or language.
fn is_taken(library: &Library, waba_id: &str, draft: &DraftTemplate) -> bool {
    library.entries.iter().any(|entry| {
        let template = &entry.template;
        template.waba_id == waba_id && template.name == draft.name && template.language == draft.language
    })
}

/// The languages of a template that an account has, those that are being written among them. What needs another name is none.
fn family(library: &Library, waba_id: &str, name: &str) -> Vec<Variant> {
    let of_account = library.drafts.iter().filter(|draft| draft.waba_id == waba_id);
    let drafts: Vec<&SavedDraft> = of_account.filter(|draft| draft.draft.name == name).collect();
    let of_name = |entry: &&LibraryEntry| entry.template.waba_id == waba_id && entry.template.name == name;
    let entries: Vec<TemplateId> = library.entries.iter().filter(of_name).map(|entry| entry.template.id).collect();
    let edits = |id: &TemplateId| drafts.iter().find(|draft| draft.of == Some(*id));
    let kept = entries.iter().map(|id| match edits(id) {
        Some(draft) => Variant::Sheet(Box::new(Start::of((*draft).clone()))),
        None => Variant::Kept(*id),
    });
    let new = drafts.iter().filter(|draft| match draft.of {
        Some(of) => !entries.contains(&of),
        None => !is_taken(library, waba_id, &draft.draft),
    });
    kept.chain(new.map(|draft| Variant::Sheet(Box::new(Start::of((*draft).clone()))))).collect()
}

#[component]
pub fn NewTemplatePage() -> impl IntoView {
    let query = use_query_map();
    let begin = Memo::new(move |_| query.with(|query| Begin::read(|name| query.get(name))));
    let found = read(|| (), |()| template::library(DAYS));
    let page = move || {
        let begin = begin.get();
        Suspend::new(async move {
            match found.await {
                Ok(library) => view! { <Begun library begin/> }.into_any(),
                Err(error) => view! { <Failed error heads_page=true/> }.into_any(),
            }
        })
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <Transition fallback=|| ()>{page}</Transition>
        </main>
    }
    .into_any()
}

#[component]
fn Begun(library: Library, begin: Begin) -> impl IntoView {
    if begin == Begin::Choose {
        let title = Signal::stored(text::NEW.to_owned());
        return view! {
            <PageHead title back=back lead=|| text::NEW_LEAD/>
            <Starters/>
        }
        .into_any();
    }
    let Some((waba_id, start)) = begin.sheet(&library) else {
        crate::app::answer_not_found();
        return view! { <Failed error=Error::NotFound heads_page=true/> }.into_any();
    };
    let name = start.draft.name.clone();
    // What needs another name stands by itself: beside others its name could not be changed.
    let is_apart = start.of.is_none() && is_taken(&library, &waba_id, &start.draft);
    // Else it stands beside the other languages that there are of it.
    let is_beside = start.id.is_some() && !is_apart;
    let mut variants = if is_beside { family(&library, &waba_id, &name) } else { Vec::new() };
    let is_there = |variant: &Variant| matches!(variant, Variant::Sheet(other) if other.id == start.id);
    if !variants.iter().any(is_there) {
        variants.push(Variant::Sheet(Box::new(start)));
    }
    view! { <Board library waba_id variants/> }.into_any()
}

#[component]
pub fn TemplatePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").and_then(|id| id.parse::<TemplateId>().ok())));
    // Of another template it is asked for anew: it may have come since.
    let found = read(move || id.get(), |id| async move { (id, template::library(DAYS).await) });
    let page = move || {
        Suspend::new(async move {
            let (id, library) = match found.await {
                (id, Ok(library)) => (id, library),
                (_, Err(error)) => return view! { <Failed error heads_page=true/> }.into_any(),
            };
            let entry = library.entries.iter().find(|entry| Some(entry.template.id) == id);
            let Some(Template { waba_id, name, .. }) = entry.map(|entry| entry.template.clone()) else {
                crate::app::answer_not_found();
                return view! { <Failed error=Error::NotFound heads_page=true/> }.into_any();
            };
            let variants = family(&library, &waba_id, &name);
            view! { <Board library waba_id variants/> }.into_any()
        })
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <Transition fallback=|| ()>{page}</Transition>
        </main>
    }
    .into_any()
}

fn back() -> impl IntoView {
    view! {
        <a class="back-link" href=Route::Templates.href()>
            <Icon name="arrow-left" directed=true/>
            {text::TITLE}
        </a>
    }
}

/// All languages of a template, while one is at them.
#[derive(Clone, Copy)]
struct Bench {
    desk: Desk,
    library: RwSignal<Library>,
    waba_id: RwSignal<String>,
    /// What all languages have in common. Of the rest it has just enough not to be told about it.
    common: Pen,
    variants: RwSignal<Vec<(u32, Variant)>>,
    next_key: StoredValue<u32>,
    /// What stands in each sheet by now.
    written: StoredValue<Vec<(u32, RwSignal<DraftTemplate>)>>,
    /// The sheets that have something in them that is not kept.
    unsaved: RwSignal<Vec<u32>>,
    /// Goes to another page.
    go: Callback<Route>,
}

impl Bench {
    fn key(self) -> u32 {
        let key = self.next_key.get_value();
        self.next_key.set_value(key + 1);
        key
    }

    fn entry(self, id: TemplateId) -> Option<LibraryEntry> {
        self.library.with(|library| library.entries.iter().find(|entry| entry.template.id == id).cloned())
    }

    /// Whether the platform has this template in any language: then its name and its kind are settled.
    fn is_known(self) -> bool {
        let is_known = |variant: &Variant| match variant {
            Variant::Kept(_) => true,
            Variant::Sheet(start) => start.of.is_some(),
        };
        self.variants.with(|variants| variants.iter().any(|(_, variant)| is_known(variant)))
    }

    /// Whether its category is settled: the platform takes another one only for what it rejected.
    fn has_category(self) -> bool {
        let is_settled = |variant: &Variant| match variant {
            Variant::Kept(_) => true,
            Variant::Sheet(start) => start.of.is_some_and(|of| {
                let status = self.entry(of).map(|entry| entry.template.status);
                status.as_deref() != Some("REJECTED")
            }),
        };
        self.variants.with(|variants| variants.iter().any(|(_, variant)| is_settled(variant)))
    }

    /// Notes whether a sheet has something in it that is not kept.
    fn note(self, key: u32, is_unsaved: bool) {
        _ = self.unsaved.try_update(|keys| {
            keys.retain(|known| *known != key);
            if is_unsaved {
                keys.push(key);
            }
        });
    }

    /// What stands in a sheet by now.
    fn written(self, key: u32) -> Option<RwSignal<DraftTemplate>> {
        let of_key = |(known, draft): &(u32, RwSignal<DraftTemplate>)| (*known == key).then_some(*draft);
        self.written.with_value(|written| written.iter().find_map(of_key))
    }

    /// The column of a language, where there is one.
    fn column_in(self, language: &str) -> Option<u32> {
        self.variants.with_untracked(|variants| {
            variants.iter().find_map(|(key, variant)| {
                let is_it = match variant {
                    Variant::Kept(id) => untrack(|| self.entry(*id))?.template.language == language,
                    Variant::Sheet(_) => self.written(*key)?.try_with_untracked(|draft| draft.language == language)?,
                };
                is_it.then_some(*key)
            })
        })
    }

    /// Asks for the library anew. What was deleted meanwhile goes, and what came stands beside the others.
    async fn load(self) {
        let Ok(fresh) = template::library(DAYS).await else { return };
        if self.library.try_set(fresh).is_some() {
            return;
        }
        // What is new may be called like others by chance: it stays apart from them, or its name could not be changed.
        if !untrack(|| self.is_known()) {
            return;
        }
        let name = self.common.draft.with_untracked(|draft| draft.name.clone());
        let waba_id = self.waba_id.get_untracked();
        let known: Vec<TemplateId> = self.library.with_untracked(|library| {
            let of_name = |entry: &&LibraryEntry| entry.template.waba_id == waba_id && entry.template.name == name;
            library.entries.iter().filter(of_name).map(|entry| entry.template.id).collect()
        });
        let shown = |variant: &Variant| match variant {
            Variant::Kept(id) => Some(*id),
            Variant::Sheet(start) => start.of,
        };
        let (gone, new) = self.variants.with_untracked(|variants| {
            let here: Vec<TemplateId> = variants.iter().filter_map(|(_, variant)| shown(variant)).collect();
            let gone = variants.iter().any(|(_, one)| matches!(one, Variant::Kept(id) if !known.contains(id)));
            (gone, known.iter().filter(|id| !here.contains(id)).copied().collect::<Vec<_>>())
        });
        if gone || !new.is_empty() {
            self.variants.update(|variants| {
                variants.retain(|(_, one)| !matches!(one, Variant::Kept(id) if !known.contains(id)));
                variants.extend(new.into_iter().map(|id| (self.key(), Variant::Kept(id))));
            });
        }
    }

    /// Puts something in the place of a column.
    fn put(self, key: u32, variant: Variant) {
        let new = self.key();
        self.variants.update(|variants| {
            if let Some(place) = variants.iter_mut().find(|(known, _)| *known == key) {
                *place = (new, variant);
            }
        });
        browser::after_layout(move || browser::focus(&column(new)));
    }

    /// Takes a column away, and leaves the page with the last.
    fn take_away(self, key: u32) {
        self.variants.update(|variants| variants.retain(|(known, _)| *known != key));
        if self.variants.with_untracked(Vec::is_empty) {
            self.go.run(Route::Templates);
        } else {
            browser::catch_focus(HEADING);
        }
    }

    /// Says for all languages what this one says of what they have in common, as far as that is not settled.
    fn share(self, draft: &DraftTemplate) {
        let (is_known, has_category) = untrack(|| (self.is_known(), self.has_category()));
        self.common.draft.update(|common| {
            common.purpose = draft.purpose;
            if !is_known {
                common.name.clone_from(&draft.name);
                common.parameter_format.clone_from(&draft.parameter_format);
            }
            if !has_category {
                common.category.clone_from(&draft.category);
            }
        });
    }

    /// Begins a further language: with the text that there is to begin with in it, else with that of another language.
    fn add(self, language: &str) {
        if let Some(key) = self.column_in(language) {
            browser::focus(&column(key));
            return;
        }
        let shared = self.common.draft.get_untracked();
        let begun = starters(shared.purpose, language).into_iter();
        let begun = begun.filter(|draft| draft.language == language).find(|draft| draft.name == shared.name);
        let other = || {
            self.variants.with_untracked(|variants| {
                variants.iter().find_map(|(key, variant)| match variant {
                    Variant::Sheet(_) => self.written(*key)?.try_get_untracked(),
                    Variant::Kept(id) => untrack(|| self.entry(*id)).as_ref().and_then(draft_of),
                })
            })
        };
        let draft = begun.or_else(other).unwrap_or_default();
        let draft = DraftTemplate { language: language.to_owned(), ..draft };
        let key = self.key();
        let start = Box::new(Start::new(None, draft));
        self.variants.update(|variants| variants.push((key, Variant::Sheet(start))));
        browser::after_layout(move || browser::focus(&column(key)));
    }
}

/// The id of the heading of a column in the page.
fn column(key: u32) -> String {
    format!("variant-{key}")
}

#[component]
fn Board(library: Library, waba_id: String, variants: Vec<Variant>) -> impl IntoView {
    let desk = Desk::get();
    let first = variants.first().map(|variant| match variant {
        Variant::Sheet(start) => start.draft.clone(),
        Variant::Kept(id) => {
            let entry = library.entries.iter().find(|entry| entry.template.id == *id);
            let known = entry.map(|entry| DraftTemplate {
                name: entry.template.name.clone(),
                category: entry.template.category.to_ascii_lowercase(),
                purpose: entry.purpose,
                parameter_format: entry.template.parameter_format.to_ascii_lowercase(),
                ..DraftTemplate::default()
            });
            known.unwrap_or_default()
        }
    });
    let first = first.unwrap_or_default();
    // Enough that nothing else of it is wrong.
    let shared = DraftTemplate {
        name: first.name,
        category: first.category,
        purpose: first.purpose,
        parameter_format: first.parameter_format,
        language: PLAIN.to_owned(),
        body: PLAIN.to_owned(),
        ..DraftTemplate::default()
    };
    let draft = RwSignal::new(shared);
    let common = Pen {
        key: 0,
        draft,
        faults: Memo::new(move |_| draft.with(DraftTemplate::faults)),
        touched: RwSignal::new(Vec::new()),
        tried: RwSignal::new(false),
    };
    let count = u32::try_from(variants.len()).unwrap_or(u32::MAX);
    let navigate = StoredValue::new(use_navigate());
    let bench = Bench {
        desk,
        library: RwSignal::new(library),
        waba_id: RwSignal::new(waba_id),
        common,
        variants: RwSignal::new((1..).zip(variants).collect()),
        next_key: StoredValue::new(count.saturating_add(1)),
        written: StoredValue::new(Vec::new()),
        unsaved: RwSignal::new(Vec::new()),
        go: Callback::new(move |route: Route| {
            navigate.with_value(|navigate| navigate(&route.href(), NavigateOptions::default()));
        }),
    };
    // What is not kept is there again when one comes back; whoever leaves is asked all the same.
    Effect::new(move |_| desk.writes.set(bench.unsaved.with(|keys| !keys.is_empty())));
    on_cleanup(move || desk.writes.set(false));
    Effect::new(move |before: Option<()>| {
        // Something was approved, paused or taken back meanwhile.
        desk.templates.track();
        desk.stale.track();
        if before.is_some() {
            spawn_local(bench.load());
        }
    });
    let title = Signal::derive(move || {
        let name = common.draft.with(|draft| draft.name.clone());
        if name.trim().is_empty() { text::NEW.to_owned() } else { name }
    });
    let any_sheet = Memo::new(move |_| {
        bench.variants.with(|variants| variants.iter().any(|(_, one)| matches!(one, Variant::Sheet(_))))
    });
    let columns = move || bench.variants.get();
    view! {
        <PageHead title back=back acts=|| view! { <ConnectionPill/> }/>
        <Show when=move || any_sheet.get()>
            <Common bench/>
        </Show>
        <div class="variants">
            <For each=columns key=|(key, _)| *key let:one>
                {match one.1 {
                    Variant::Kept(id) => view! { <Kept bench key=one.0 id/> }.into_any(),
                    Variant::Sheet(start) => view! { <Sheet bench key=one.0 start=*start/> }.into_any(),
                }}
            </For>
        </div>
        <FurtherLanguage bench/>
    }
    .into_any()
}

/// What all languages have in common: name, category, what it is for, whose it is.
#[component]
fn Common(bench: Bench) -> impl IntoView {
    let pen = bench.common;
    let is_known = Memo::new(move |_| bench.is_known());
    let has_category = Memo::new(move |_| bench.has_category());
    let name = Signal::derive(move || pen.draft.with(|draft| draft.name.clone()));
    let write = Callback::new(move |name: String| {
        pen.touched.update(|touched| {
            if !touched.contains(&Place::Name) {
                touched.push(Place::Name);
            }
        });
        // People write words; the platform takes small letters and underscores.
        pen.draft.update(|draft| draft.name = named(&name));
    });
    let category = Memo::new(move |_| pen.draft.with(|draft| draft.category.clone()));
    let categories = ["marketing", "utility", "authentication"];
    // A code has a form of its own, which is not written here: it is offered where a template is one already.
    let categories =
        categories.into_iter().filter(|word| *word != "authentication" || category.get_untracked() == *word);
    let categories = categories.map(|word| {
        view! {
            <option value=word selected=move || category.with(|category| category == word)>
                {text::category(word)}
            </option>
        }
    });
    let purpose = Memo::new(move |_| pen.draft.with(|draft| draft.purpose));
    let purposes = Purpose::ALL.map(|one| {
        view! {
            <option value=one.word() selected=move || purpose.get() == one>
                {text::purpose(one)}
            </option>
        }
    });
    let format = Memo::new(move |_| pen.draft.with(|draft| draft.parameter_format.clone()));
    let formats = ["named", "positional"].map(|word| {
        view! {
            <option value=word selected=move || format.with(|format| format == word)>
                {text::format(word)}
            </option>
        }
    });
    let accounts = bench.library.with_untracked(|library| library.accounts.clone());
    let many_accounts = accounts.len() > 1;
    let account_options = accounts.into_iter().map(|account| {
        let id = account.waba_id.clone();
        view! {
            <option value=account.waba_id selected=move || bench.waba_id.with(|waba_id| *waba_id == id)>
                {account.name}
            </option>
        }
    });
    let account_options = account_options.collect_view();
    view! {
        <section class="card template-common" id=COMMON aria-label=text::COMMON>
            <div class="template-name-field">
                {move || {
                    // Whether it can be written at all is another field.
                    let disabled = is_known.get();
                    view! {
                        <Line
                            pen
                            place=Place::Name
                            id="template-name".to_owned()
                            label=text::NAME.to_owned()
                            value=name
                            write
                            most=NAME_LIMIT
                            code=true
                            disabled
                            hint=NAME_RULES
                        />
                    }
                }}
                <p class="hint" id=NAME_RULES>
                    {text::NAME_HINT}
                </p>
            </div>
            <div class="labelled">
                <label class="label" for=CATEGORY>
                    {text::CATEGORY}
                </label>
                <select
                    class="field"
                    id=CATEGORY
                    autocomplete="off"
                    aria-describedby="template-category-hint"
                    disabled=move || has_category.get()
                    prop:value=move || category.get()
                    on:change=move |event| {
                        let category = event_target_value(&event);
                        pen.draft.update(|draft| draft.category = category);
                    }
                >
                    {categories.collect_view()}
                </select>
                <p class="hint" id="template-category-hint">
                    {move || text::category_lead(&category.get())}
                </p>
            </div>
            <div class="labelled">
                <label class="label" for="template-purpose">
                    {text::PURPOSE}
                </label>
                <select
                    class="field"
                    id="template-purpose"
                    autocomplete="off"
                    aria-describedby="template-purpose-hint"
                    prop:value=move || purpose.get().word()
                    on:change=move |event| {
                        if let Some(purpose) = Purpose::parse(&event_target_value(&event)) {
                            pen.draft.update(|draft| draft.purpose = purpose);
                        }
                    }
                >
                    {purposes.collect_view()}
                </select>
                <p class="hint" id="template-purpose-hint">
                    {move || text::purpose_lead(purpose.get())}
                </p>
            </div>
            <label class="labelled">
                <span class="label">{text::VARIABLES}</span>
                <select
                    class="field"
                    autocomplete="off"
                    disabled=move || is_known.get()
                    prop:value=move || format.get()
                    on:change=move |event| {
                        let format = event_target_value(&event);
                        pen.draft.update(|draft| draft.parameter_format = format);
                    }
                >
                    {formats.collect_view()}
                </select>
            </label>
            {many_accounts
                .then(|| {
                    view! {
                        <label class="labelled">
                            <span class="label">{text::ACCOUNT}</span>
                            <select
                                class="field"
                                autocomplete="off"
                                disabled=move || is_known.get()
                                prop:value=move || bench.waba_id.get()
                                on:change=move |event| bench.waba_id.set(event_target_value(&event))
                            >
                                {account_options}
                            </select>
                        </label>
                    }
                })}
        </section>
    }
    .into_any()
}

/// A name as the platform takes it, out of what somebody types: spaces and dashes become underscores, capitals small.
fn named(typed: &str) -> String {
    let letter = |letter: char| if letter.is_whitespace() || letter == '-' { '_' } else { letter.to_ascii_lowercase() };
    typed.chars().map(letter).collect()
}

/// A further language beside those there are.
#[component]
fn FurtherLanguage(bench: Bench) -> impl IntoView {
    let may_edit = may(Verb::EditTemplates);
    let chosen = RwSignal::new(String::new());
    let options = text::LANGUAGES.iter().map(|(code, name)| {
        view! {
            <option value=*code lang=code.replace('_', "-")>
                {*name}
            </option>
        }
    });
    let options = options.collect_view();
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let language = chosen.get_untracked();
        if !language.is_empty() {
            bench.add(&language);
            chosen.set(String::new());
        }
    };
    view! {
        <form class="further" hidden=move || !may_edit.get() aria-label=text::FURTHER on:submit=add>
            <label class="labelled">
                <span class="label">{text::FURTHER}</span>
                <select
                    class="field"
                    autocomplete="off"
                    prop:value=chosen
                    on:change=move |event| chosen.set(event_target_value(&event))
                >
                    <option value="">{text::CHOOSE}</option>
                    {options}
                </select>
            </label>
            <button class="button" type="submit">
                <Icon name="plus"/>
                {text::ADD_LANGUAGE}
            </button>
        </form>
    }
    .into_any()
}

/// A language as the platform has it.
#[component]
fn Kept(bench: Bench, key: u32, id: TemplateId) -> impl IntoView {
    let Some(first) = untrack(|| bench.entry(id)) else { return ().into_any() };
    let desk = bench.desk;
    let (may_edit, may_submit) = (may(Verb::EditTemplates), may(Verb::SubmitTemplates));
    let Template { name, language, .. } = first.template.clone();
    let called = text::language(&language);
    let heading = called.clone();
    let label = called.clone();
    let has_others = bench.library.with_untracked(|library| {
        let of_name =
            |entry: &&LibraryEntry| entry.template.waba_id == first.template.waba_id && entry.template.name == name;
        library.entries.iter().filter(of_name).count() > 1
    });
    let filled = first.template.clone();
    // One that has gone stays as it was until its column goes.
    let entry = Memo::new(move |before: Option<&LibraryEntry>| {
        bench.entry(id).or_else(|| before.cloned()).unwrap_or_else(|| first.clone())
    });
    let status = Memo::new(move |_| entry.with(|entry| entry.template.status.clone()));
    let drawn = Signal::derive(move || entry.with(|entry| Drawn::of(&entry.template)));
    let is_known_to_us = Memo::new(move |_| entry.with(|entry| draft_of(entry).is_some()));
    // The platform takes edits of these only.
    let can_edit = Memo::new(move |_| {
        is_known_to_us.get() && may_edit.get() && matches!(status.get().as_str(), "APPROVED" | "REJECTED" | "PAUSED")
    });
    let can_unpause = Memo::new(move |_| may_submit.get() && status.with(|status| status == "PAUSED"));
    let can_delete = Memo::new(move |_| may_submit.get() && status.with(|status| status != "DISABLED"));
    let begin = move || {
        if let Some(draft) = entry.with_untracked(draft_of) {
            bench.put(key, Variant::Sheet(Box::new(Start::new(Some(id), draft))));
        }
    };
    let edit = move |_| begin();
    // Where somebody has written at it here and not kept that, they go on.
    Effect::new(move |before: Option<()>| {
        if before.is_none() && browser::recall(&place_of(None, Some(id), "")).is_some() {
            browser::after_layout(move || {
                if can_edit.try_get_untracked() == Some(true) {
                    begin();
                }
            });
        }
    });
    let busy = RwSignal::new(false);
    // What the platform did not do, beside the buttons that asked for it.
    let fault = RwSignal::new(None::<String>);
    let unpause = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            match template::unpause(id).await {
                Ok(()) => {
                    desk.say(text::UNPAUSED.to_owned());
                    bench.load().await;
                    browser::catch_focus(HEADING);
                }
                Err(error) => _ = fault.try_set(Some(words::error(&error))),
            }
            busy.try_set(false);
        });
    };
    let delete = move |all_languages: bool| {
        Callback::new(move |()| {
            fault.set(None);
            spawn_local(async move {
                match template::delete_template(id, all_languages).await {
                    Ok(()) => {
                        desk.tell(text::DELETED.to_owned());
                        bench.load().await;
                        if bench.variants.try_with_untracked(Vec::is_empty) == Some(true) {
                            _ = bench.go.try_run(Route::Templates);
                        } else {
                            browser::catch_focus(HEADING);
                        }
                    }
                    Err(error) => _ = fault.try_set(Some(words::error(&error))),
                }
            });
        })
    };
    let (delete_one, delete_all) = (delete(false), delete(true));
    let (one_words, all_words) = (text::delete_language(&called), text::delete_all(&name));
    let copy_label = text::duplicate_of(&called);
    let edit_label = text::edit_of(&called);
    let unpause_label = text::unpause_of(&called);
    let copy = Route::NewTemplate.with(&[("from", id.to_string())]);
    view! {
        <section class="card variant" aria-label=label>
            <h2 class="card-title" id=column(key) tabindex="-1">
                {heading}
            </h2>
            {move || view! { <Marks entry=entry.get()/> }}
            <div class="variant-parts">
                <TemplatePreview drawn/>
                <div class="variant-about">
                    {move || view! { <Numbers figures=entry.with(|entry| entry.figures)/> }}
                    <p class="hint">{text::days_of(DAYS)}</p>
                    <PurposeSelect entry/>
                    <Show when=move || !is_known_to_us.get()>
                        <p class="hint">{text::OTHER_PARTS}</p>
                    </Show>
                </div>
            </div>
            <p class="draft-fault" role="alert">
                {fault}
            </p>
            <div class="variant-acts">
                <Show when=move || can_edit.get()>
                    <button class="button" type="button" aria-label=edit_label.clone() on:click=edit>
                        <Icon name="pencil"/>
                        {text::EDIT}
                    </button>
                </Show>
                <Show when=move || may_edit.get() && is_known_to_us.get()>
                    <a class="button" href=copy.clone() aria-label=copy_label.clone()>
                        <Icon name="copy"/>
                        {text::DUPLICATE}
                    </a>
                </Show>
                <Show when=move || can_unpause.get()>
                    <button
                        class="button"
                        type="button"
                        aria-label=unpause_label.clone()
                        aria-busy=move || busy.get().then_some("true")
                        on:click=unpause
                    >
                        <Icon name="play"/>
                        {text::UNPAUSE}
                    </button>
                </Show>
                <Show when=move || can_delete.get()>
                    <Discard name=one_words.clone() icon=true run=delete_one/>
                    {has_others
                        .then(|| {
                            view! {
                                <Discard name=all_words.clone() says=text::DELETE_ALL.get() run=delete_all/>
                            }
                        })}
                </Show>
            </div>
            <Fills template=filled/>
        </section>
    }
    .into_any()
}

/// A language that is being written.
#[component]
fn Sheet(bench: Bench, key: u32, start: Start) -> impl IntoView {
    let (may_edit, may_submit) = (may(Verb::EditTemplates), may(Verb::SubmitTemplates));
    let Start { id, of, draft, since, refusal } = start;
    let id = RwSignal::new(id);
    let since = RwSignal::new(since);
    let begun = StoredValue::new(format!("{}.{}", draft.name, draft.language));
    // What somebody else has kept of it meanwhile, until it is said which of both stays.
    let theirs = RwSignal::new(None::<SavedDraft>);
    // What is written here comes from an earlier visit.
    let is_restored = RwSignal::new(false);
    let kept = RwSignal::new(draft.clone());
    let draft = RwSignal::new(draft);
    let pen = Pen {
        key,
        draft,
        faults: Memo::new(move |_| draft.with(DraftTemplate::faults)),
        touched: RwSignal::new(Vec::new()),
        tried: RwSignal::new(false),
    };
    bench.written.update_value(|written| written.push((key, draft)));
    let refusal = RwSignal::new(refusal);
    let fault = RwSignal::new(None::<String>);
    let said = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    // What is common to all languages is written once, for all of them.
    Effect::new(move |_| {
        let shared = bench.common.draft.get();
        let is_same = draft.with_untracked(|draft| {
            draft.name == shared.name
                && draft.category == shared.category
                && draft.purpose == shared.purpose
                && draft.parameter_format == shared.parameter_format
        });
        if !is_same {
            draft.update(|draft| {
                draft.name = shared.name;
                draft.category = shared.category;
                draft.purpose = shared.purpose;
                draft.parameter_format = shared.parameter_format;
            });
        }
    });
    let is_changed = Memo::new(move |_| draft.with(|draft| kept.with(|kept| draft != kept)));
    let place = move || begun.with_value(|begun| id.with(|id| place_of(id.as_deref(), of, begun)));
    Effect::new(move |before: Option<String>| {
        let place = place();
        if before.is_none() && !is_changed.get_untracked() {
            let unkept = browser::recall(&place).and_then(|text| serde_json::from_str::<Unkept>(&text).ok());
            if let Some(unkept) = unkept.filter(|unkept| kept.with_untracked(|kept| unkept.draft != *kept)) {
                bench.share(&unkept.draft);
                since.set(unkept.since);
                is_restored.set(true);
                draft.set(unkept.draft);
            }
        }
        if let Some(before) = before.filter(|before| *before != place) {
            browser::forget(&before);
        }
        if is_changed.get() {
            let unkept = Unkept { draft: draft.get(), since: since.get() };
            if let Ok(text) = serde_json::to_string(&unkept) {
                browser::remember(&place, &text);
            }
        } else {
            browser::forget(&place);
        }
        place
    });
    Effect::new(move |_| bench.note(key, is_changed.get()));
    on_cleanup(move || bench.note(key, false));
    // What went wrong was said of what stood there before.
    Effect::new(move |before: Option<()>| {
        draft.track();
        if before.is_some() && fault.with_untracked(Option::is_some) {
            fault.set(None);
        }
    });
    // Keeps what is written. None where that could not be done, which is told.
    let keep = move || async move {
        let written = draft.get_untracked();
        let (known, waba_id) = (id.get_untracked(), bench.waba_id.get_untracked());
        let base = since.get_untracked();
        let mut saved = template::save_draft(known.clone(), waba_id.clone(), written.clone(), of, base).await;
        // Somebody else has thrown it away or submitted it: what is written here is not lost for that.
        if known.is_some() && matches!(saved, Err(Error::NotFound)) {
            saved = template::save_draft(None, waba_id, written.clone(), of, None).await;
        }
        match saved {
            Ok(Saving::Kept(saved)) => {
                id.try_set(Some(saved.id.clone()));
                since.try_set(Some(saved.updated_at));
                is_restored.try_set(false);
                theirs.try_set(None);
                kept.try_set(written);
                Some(saved.id)
            }
            Ok(Saving::Changed(other)) => {
                theirs.try_set(Some(other));
                browser::after_layout(move || browser::focus(&theirs_of(key)));
                None
            }
            Err(error) => {
                fault.try_set(Some(words::error(&error)));
                None
            }
        }
    };
    let keeps = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        said.set(None);
        spawn_local(async move {
            if keep().await.is_some() {
                said.try_set(Some(text::KEPT.to_owned()));
            }
            busy.try_set(false);
        });
    };
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        keeps();
    };
    let take_theirs = Callback::new(move |()| {
        let Some(other) = theirs.get_untracked() else { return };
        bench.share(&other.draft);
        kept.set(other.draft.clone());
        draft.set(other.draft);
        since.set(Some(other.updated_at));
        is_restored.set(false);
        theirs.set(None);
        browser::after_layout(move || browser::focus(&column(key)));
    });
    let keep_mine = Callback::new(move |()| {
        let Some(other) = theirs.get_untracked() else { return };
        since.set(Some(other.updated_at));
        theirs.set(None);
        keeps();
        browser::after_layout(move || browser::focus(&column(key)));
    });
    let submit = move |_| {
        if busy.get_untracked() {
            return;
        }
        pen.tried.set(true);
        bench.common.tried.set(true);
        let wrong = pen.faults.with_untracked(Vec::len);
        if wrong > 0 {
            fault.set(Some(text::to_mend(wrong)));
            let form = form_of(key);
            // A button that cannot be there has no field that is wrong: it can be taken off.
            let first = format!("#{COMMON} [aria-invalid], #{form} [aria-invalid], #{form} [data-wrong] .draft-off");
            browser::after_layout(move || browser::focus_first(&first));
            return;
        }
        busy.set(true);
        fault.set(None);
        refusal.set(None);
        let written = draft.get_untracked();
        spawn_local(async move {
            if let Some(kept) = keep().await {
                match template::submit_draft(kept).await {
                    Ok(None) => submitted(bench, key, of, &written).await,
                    Ok(Some(back)) => {
                        refusal.try_set(back.refusal);
                        browser::after_layout(move || browser::focus(&refusal_of(key)));
                    }
                    Err(error) => _ = fault.try_set(Some(words::error(&error))),
                }
            }
            busy.try_set(false);
        });
    };
    let discard = Callback::new(move |()| {
        let place = untrack(place);
        spawn_local(async move {
            if let Some(id) = id.get_untracked()
                && let Err(error) = template::drop_draft(id).await
                && error != Error::NotFound
            {
                fault.try_set(Some(words::error(&error)));
                return;
            }
            browser::forget(&place);
            match of {
                Some(of) => bench.put(key, Variant::Kept(of)),
                None => bench.take_away(key),
            }
        });
    });
    let called = Memo::new(move |_| draft.with(|draft| text::language(&draft.language)));
    let drawn = Signal::derive(move || draft.with(Drawn::of_draft));
    let discard_words = text::discard_of(&called.get_untracked());
    // Where nothing is written yet nothing is lost.
    let is_begun = Memo::new(move |_| is_changed.get() || of.is_none() || id.with(Option::is_some));
    view! {
        <section class="card variant" aria-label=move || called.get()>
            <form id=form_of(key) aria-label=move || called.get() on:submit=save novalidate>
                <h2 class="card-title" id=column(key) tabindex="-1">
                    {move || called.get()}
                    " "
                    <span class="badge">{if of.is_some() { text::EDITING } else { text::DRAFT }}</span>
                </h2>
                {move || refusal.get().map(|refusal| view! { <Refused refusal key/> })}
                {move || theirs.get().map(|saved| view! { <Theirs saved key take=take_theirs keep=keep_mine/> })}
                <Advice draft bench/>
                <div class="variant-parts">
                    <TemplatePreview drawn/>
                    <div class="variant-about">
                        <LanguageField pen fixed=of.is_some()/>
                        <DraftForm pen waba_id=bench.waba_id/>
                        <Wordings draft/>
                    </div>
                </div>
                <p class="draft-fault" role="alert">
                    {fault}
                </p>
                <div class="variant-acts" hidden=move || !may_edit.get()>
                    <button
                        class=move || if may_submit.get() { "button" } else { "button-primary" }
                        type="submit"
                        aria-busy=move || busy.get().then_some("true")
                    >
                        {text::KEEP}
                    </button>
                    <Show
                        when=move || may_submit.get()
                        fallback=|| view! { <p class="hint">{text::ADMINS_SUBMIT}</p> }
                    >
                        <button
                            class="button-primary"
                            type="button"
                            aria-busy=move || busy.get().then_some("true")
                            on:click=submit
                        >
                            <Icon name="send" directed=true/>
                            {text::SUBMIT}
                        </button>
                    </Show>
                    <Show
                        when=move || is_begun.get()
                        fallback=move || view! {
                            <button class="button" type="button" on:click=move |_| discard.run(())>
                                {words::planned::CANCEL}
                            </button>
                        }
                    >
                        <Discard name=discard_words.clone() icon=true run=discard/>
                    </Show>
                </div>
                <p class="hint" role="status">
                    {move || match (is_changed.get(), is_restored.get()) {
                        (true, true) => Some(text::RESTORED.to_owned()),
                        (true, false) => Some(text::UNSAVED.to_owned()),
                        (false, _) => said.get(),
                    }}
                </p>
            </form>
        </section>
    }
    .into_any()
}

/// Other wordings of a text, and it in the language of its column: drafts that land in its field.
#[component]
fn Wordings(draft: RwSignal<DraftTemplate>) -> impl IntoView {
    let on = assists();
    let assist = Assist::new(
        Callback::new(move |()| draft.with_untracked(|draft| draft.body.clone())),
        Callback::new(move |body: String| draft.update(|draft| draft.body = body)),
    );
    let ready = Signal::derive(move || draft.with(|draft| !draft.body.trim().is_empty()));
    let written = move || draft.with_untracked(|draft| (draft.body.clone(), draft.language.clone()));
    let vary = Callback::new(move |()| {
        let (text, language) = written();
        assist.ask(&Asked::Variant { text, language }, false);
    });
    let translate = Callback::new(move |()| {
        let (text, language) = written();
        assist.ask(&Asked::Translation { text, language }, false);
    });
    let into = Signal::derive(move || assistant::translate(&draft.with(|draft| text::language(&draft.language))));
    let bar = move || {
        let vary = Offer { says: Signal::stored(assistant::VARIANT.to_owned()), ready, ask: vary };
        let translate = Offer { says: into, ready, ask: translate };
        view! { <AssistBar assist offers=vec![vary, translate]/> }
    };
    (move || on.get().then(bar)).into_any()
}

/// The id of the form of a column, and of what the platform said of it.
fn form_of(key: u32) -> String {
    format!("sheet-{key}")
}

fn refusal_of(key: u32) -> String {
    format!("refusal-{key}")
}

/// The id of what somebody else has kept of a column.
fn theirs_of(key: u32) -> String {
    format!("theirs-{key}")
}

/// The platform has taken a language: it stands in the column from now on, and where it is the only one, on its page.
async fn submitted(bench: Bench, key: u32, of: Option<TemplateId>, draft: &DraftTemplate) {
    bench.desk.tell(text::SUBMITTED.to_owned());
    if let Ok(fresh) = template::library(DAYS).await {
        bench.library.try_set(fresh);
    }
    let found = bench.waba_id.try_get_untracked().and_then(|waba_id| {
        bench.library.try_with_untracked(|library| {
            let is_it = |entry: &&LibraryEntry| {
                let Template { waba_id: of, name, language, .. } = &entry.template;
                *of == waba_id && *name == draft.name && *language == draft.language
            };
            library.entries.iter().find(is_it).map(|entry| entry.template.id)
        })
    });
    let Some(id) = found.flatten() else {
        _ = bench.go.try_run(Route::Templates);
        return;
    };
    // It may stand beside its sheet by now: the stream tells of it too.
    let is_kept = |variant: &Variant| *variant == Variant::Kept(id);
    let beside = bench.variants.try_with_untracked(|variants| {
        let others = variants.iter().filter(|(other, _)| *other != key);
        let (kept, others): (Vec<_>, Vec<_>) = others.partition(|(_, variant)| is_kept(variant));
        (kept.is_empty(), !others.is_empty())
    });
    match beside {
        // It was edited on its own page.
        Some(_) if of == Some(id) => bench.put(key, Variant::Kept(id)),
        Some((_, false)) | None => _ = bench.go.try_run(Route::Template(id)),
        Some((true, true)) => bench.put(key, Variant::Kept(id)),
        Some((false, true)) => bench.take_away(key),
    }
}

/// What the platform said when it refused, and what mends it.
#[component]
fn Refused(refusal: Refusal, key: u32) -> impl IntoView {
    let Refusal { title, message, mend } = refusal;
    view! {
        <div class="refused" id=refusal_of(key) role="alert" tabindex="-1">
            <Icon name="circle-alert"/>
            <div>
                <p class="label">{text::REFUSED}</p>
                <p class="refused-words" dir="auto">
                    <strong>{title}</strong>
                    " "
                    {message}
                </p>
                {mend.map(|mend| view! { <p>{text::mend(mend)}</p> })}
            </div>
        </div>
    }
    .into_any()
}

/// What somebody else has kept of the same draft meanwhile. Both versions are there until it is said which stays.
#[component]
fn Theirs(saved: SavedDraft, key: u32, take: Callback<()>, keep: Callback<()>) -> impl IntoView {
    let drawn = Signal::stored(Drawn::of_draft(&saved.draft));
    let by = saved.by.map(|name| text::changed_by(&name));
    view! {
        <div class="refused" id=theirs_of(key) role="alert" tabindex="-1">
            <Icon name="users"/>
            <div>
                <p class="label">{text::CHANGED}</p>
                {by.map(|by| view! { <p>{by}</p> })}
                <TemplatePreview drawn/>
                <p class="variant-acts">
                    <button class="button" type="button" on:click=move |_| take.run(())>
                        {text::TAKE_THEIRS}
                    </button>
                    <button class="button" type="button" on:click=move |_| keep.run(())>
                        {text::KEEP_MINE}
                    </button>
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// What the platform will make of the category, and why.
#[component]
fn Advice(draft: RwSignal<DraftTemplate>, bench: Bench) -> impl IntoView {
    let advice = Memo::new(move |_| draft.with(advise));
    let shown = move |CategoryAdvice { category, because }: CategoryAdvice| {
        let reasons = because.iter().map(|because| view! { <li>{text::because(because)}</li> }).collect_view();
        let called = more::category_of(&category);
        let take = move |_| {
            let category = category.clone();
            bench.common.draft.update(|draft| draft.category = category);
            // The button goes: what it chose has the focus.
            browser::after_layout(|| browser::focus(CATEGORY));
        };
        view! {
            <div class="draft-advice">
                <Icon name="triangle-alert"/>
                <div>
                    <p class="label">{text::advice(&called)}</p>
                    <ul class="draft-reasons">{reasons}</ul>
                    <p class="hint">{text::ADVICE_HINT}</p>
                    <button class="button" type="button" hidden=move || bench.has_category() on:click=take>
                        {text::take_advice(&called)}
                    </button>
                </div>
            </div>
        }
    };
    view! { <div role="status">{move || advice.get().map(shown)}</div> }.into_any()
}

/// In which language it is written.
#[component]
fn LanguageField(
    pen: Pen,
    /// It takes the place of one that there is.
    fixed: bool,
) -> impl IntoView {
    let chosen = Memo::new(move |_| pen.draft.with(|draft| draft.language.clone()));
    let told = Memo::new(move |_| !pen.wrongs(&Place::Language).is_empty());
    let begun = chosen.get_untracked();
    let is_listed = text::LANGUAGES.iter().any(|(code, _)| *code == begun);
    let other = (!is_listed && !begun.is_empty()).then(|| {
        let value = begun.clone();
        view! {
            <option value=value selected=true>
                {begun}
            </option>
        }
    });
    let options = text::LANGUAGES.iter().map(|(code, name)| {
        view! {
            <option value=*code selected=move || chosen.with(|chosen| chosen == code)>
                {*name}
            </option>
        }
    });
    view! {
        <label class="labelled">
            <span class="label">{text::LANGUAGE}</span>
            <select
                class="field"
                autocomplete="off"
                disabled=fixed
                aria-invalid=move || told.get().then_some("true")
                prop:value=move || chosen.get()
                on:change=move |event| {
                    let language = event_target_value(&event);
                    pen.draft.update(|draft| draft.language = language);
                }
            >
                {other}
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::template::library::TemplateFigures;

    fn begin(pairs: &[(&str, &str)]) -> Begin {
        Begin::read(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    fn entry(id: i64, name: &str, language: &str) -> LibraryEntry {
        let template = Template {
            id: TemplateId(id),
            waba_id: "10".into(),
            platform_id: id.to_string(),
            name: name.into(),
            language: language.into(),
            category: "UTILITY".into(),
            status: "APPROVED".into(),
            reason: None,
            quality: None,
            parameter_format: "POSITIONAL".into(),
            components: serde_json::json!([{"type": "BODY", "text": "Your order {{1}} is on its way."}]),
            stops: Vec::new(),
            updated_at: Timestamp(0),
        };
        let figures = TemplateFigures::default();
        LibraryEntry {
            template,
            purpose: Purpose::OrderUpdate,
            paused_until: None,
            figures,
            planned: 0,
            announced: None,
        }
    }

    fn saved(id: &str, of: Option<i64>, name: &str, language: &str) -> SavedDraft {
        let draft = DraftTemplate { name: name.into(), ..DraftTemplate::new(language) };
        let of = of.map(TemplateId);
        SavedDraft { id: id.into(), waba_id: "10".into(), draft, of, by: None, updated_at: Timestamp(0), refusal: None }
    }

    fn library() -> Library {
        Library {
            accounts: Vec::new(),
            entries: vec![entry(1, "order", "de"), entry(2, "order", "en"), entry(3, "offer", "en")],
            drafts: vec![saved("7", Some(2), "order", "en"), saved("8", None, "order", "es")],
            synced_at: None,
            sync_error: None,
            may_edit: true,
            may_submit: true,
        }
    }

    #[test]
    fn the_address_says_with_what_a_template_begins() {
        assert_eq!(begin(&[]), Begin::Choose);
        assert_eq!(begin(&[("empty", "1")]), Begin::Empty);
        assert_eq!(begin(&[("draft", "a7"), ("empty", "1")]), Begin::Draft("a7".to_owned()));
        assert_eq!(begin(&[("from", "3")]), Begin::Copy(TemplateId(3)));
        assert_eq!(begin(&[("from", "x")]), Begin::Choose);
        let starter = Begin::Starter { purpose: Purpose::OrderUpdate, at: 1, language: "de".to_owned() };
        assert_eq!(begin(&[("purpose", "order_update"), ("at", "1"), ("language", "de")]), starter);
    }

    #[test]
    fn a_template_stands_beside_its_other_languages_and_what_is_being_written_of_it() {
        let found = family(&library(), "10", "order");
        assert_eq!(found.len(), 3);
        assert_eq!(found[0], Variant::Kept(TemplateId(1)));
        assert!(matches!(&found[1], Variant::Sheet(start) if start.of == Some(TemplateId(2))), "it is being edited");
        assert!(matches!(&found[2], Variant::Sheet(start) if start.of.is_none() && start.draft.language == "es"));
        assert_eq!(family(&library(), "11", "order"), Vec::new(), "another account");
        // What needs another name stands beside none of them: there it could get none.
        let mut library = library();
        library.drafts.push(saved("9", None, "order", "de"));
        assert_eq!(family(&library, "10", "order").len(), 3);
        let [other, taken] = [1, 2].map(|at| library.drafts[at].draft.clone());
        assert!(is_taken(&library, "10", &taken) && !is_taken(&library, "10", &other));
        assert!(!is_taken(&library, "11", &taken), "another account");
    }

    #[test]
    fn a_copy_has_a_name_of_its_own_and_what_is_not_there_begins_nothing() {
        let (waba_id, start) = Begin::Copy(TemplateId(3)).sheet(&library()).unwrap();
        assert_eq!((waba_id.as_str(), start.draft.name.as_str(), start.of), ("10", "offer_2", None));
        assert_eq!(start.draft.purpose, Purpose::OrderUpdate);
        assert_eq!(Begin::Copy(TemplateId(9)).sheet(&library()), None);
        assert_eq!(Begin::Draft("9".to_owned()).sheet(&library()), None);
        assert_eq!(Begin::Draft("8".to_owned()).sheet(&library()).unwrap().1.id, Some("8".to_owned()));
    }

    #[test]
    fn a_name_is_what_the_platform_takes_of_what_is_typed() {
        assert_eq!(named("Order update-2"), "order_update_2");
        assert_eq!(named("größe"), "größe", "what it does not take is told, and not swallowed");
    }
}
