//! People from a file: bringing one, and going on with it, in four steps on one page. Beside them what came with a phone
//! app, and everybody as a file.

use crate::{
    api::{
        Error,
        import::{self, ImportPage as Page, Imports},
        read::read,
    },
    domain::{
        history::HistoryState,
        id::ImportId,
        import::{Attribute, Fault, Import, Plan, Preview, PreviewRow, ROWS, Stage, Step, Target, ValueKind, folded},
    },
    ui::{
        browser,
        desk::Desk,
        pages::{
            frame::{PageFrame, PageHead, loaded},
            shell::Failed,
        },
        parts::{HEADING, icon::Icon, moment::Moment},
        route::Route,
        words::{self, Text, import as text},
    },
};
use leptos::{ev, leptos_dom::helpers::set_timeout_with_handle, prelude::*, task::spawn_local};
use leptos_router::hooks::{use_params_map, use_query_map};
use std::time::Duration;

/// How often is looked how far an import is that goes on.
const EVERY: Duration = Duration::from_millis(1000);
/// What stands before the name of an attribute among the choices for a column.
const KNOWN: &str = "known:";

/// The files that were brought, and bringing another.
#[component]
pub fn ImportsPage() -> impl IntoView {
    let found = read(|| (), |()| import::imports());
    let query = use_query_map();
    let why = move || query.with(|query| query.get("why")).map(|why| text::unreadable(&why));
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD>
            <div class="sign-in-fault" role="alert">
                {move || why().map(|why| view! { <Icon name="circle-alert"/> <span>{why}</span> })}
            </div>
            <div class="connect">
                <form class="card form" method="post" enctype="multipart/form-data" action=Route::BringImport.href()>
                    <label class="labelled">
                        <span class="label">{text::FILE}</span>
                        <input
                            class="field"
                            type="file"
                            name="file"
                            accept=".csv,.tsv,.txt,.xlsx,text/csv"
                            required
                            aria-describedby="import-file-hint"
                        />
                    </label>
                    <p class="hint" id="import-file-hint">
                        {text::file_hint(ROWS)}
                    </p>
                    <button class="button-primary" type="submit">
                        {text::BRING}
                    </button>
                </form>
                <section class="card form">
                    <h2 class="card-title">{text::EXPORT}</h2>
                    <p class="card-note">{text::EXPORT_LEAD}</p>
                    <div class="page-acts">
                        <Download href=Route::ExportPeople { xlsx: false }.href() label=text::EXPORT_CSV.get()/>
                        <Download href=Route::ExportPeople { xlsx: true }.href() label=text::EXPORT_XLSX.get()/>
                    </div>
                </section>
            </div>
            {loaded(found, |found| view! { <Brought found/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

/// A file of the server's, to be kept.
#[component]
fn Download(href: String, label: &'static str) -> impl IntoView {
    view! {
        <a class="button" href=href download rel="external">
            <Icon name="download"/>
            {label}
        </a>
    }
    .into_any()
}

#[component]
fn Brought(found: Imports) -> impl IntoView {
    let Imports { imports, histories } = found;
    let rows = imports.into_iter().map(|import| {
        view! {
            <li class="import-row">
                <a class="number-link" href=Route::Import(import.id).href() dir="auto">
                    {import.filename}
                </a>
                <span class="number-does">{text::stage(import.stage)}</span>
                <span class="hint">
                    {import.by} " " <Moment at=import.created_at/>
                </span>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <section class="import-part" aria-labelledby="import-earlier">
            <h2 class="card-title" id="import-earlier">
                {text::EARLIER}
            </h2>
            {if rows.is_empty() {
                view! { <p class="card-note">{text::NONE}</p> }.into_any()
            } else {
                view! { <ul class="numbers">{rows}</ul> }.into_any()
            }}
        </section>
        {(!histories.is_empty())
            .then(|| {
                view! {
                    <section class="import-part" aria-labelledby="import-app">
                        <h2 class="card-title" id="import-app">
                            {text::APP}
                        </h2>
                        <p class="card-note measure">{text::APP_LEAD}</p>
                        <div class="connect">
                            {histories.into_iter().map(|history| view! { <History history/> }).collect_view()}
                        </div>
                    </section>
                }
            })}
    }
    .into_any()
}

/// How far the history of a number is.
#[component]
fn History(history: HistoryState) -> impl IntoView {
    let refused = match (history.declined, history.failed) {
        (true, _) => Some(text::APP_DECLINED.get()),
        (_, true) => Some(text::APP_FAILED.get()),
        _ => None,
    };
    view! {
        <section class="card">
            <h3 class="card-title">{text::app_of(&history.display)}</h3>
            {refused.map(|why| view! { <p class="fault"><Icon name="circle-alert"/> <span>{why}</span></p> })}
            <dl class="import-facts">
                {history
                    .percent
                    .map(|percent| {
                        let percent = u32::try_from(percent).unwrap_or(0);
                        view! {
                            <Fact name=text::APP_PERCENT>
                                <Progress percent=Signal::stored(percent) label=text::APP_PERCENT.get()/>
                            </Fact>
                        }
                    })}
                {history.phase.map(|phase| view! { <Fact name=text::APP_PHASE>{text::app_back(phase)}</Fact> })}
                <Fact name=text::APP_MESSAGES>{words::number(history.messages)}</Fact>
                <Fact name=text::APP_PEOPLE>{words::number(history.people)}</Fact>
            </dl>
        </section>
    }
    .into_any()
}

#[component]
fn Fact(name: Text, children: Children) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
    .into_any()
}

#[component]
fn Progress(percent: Signal<u32>, label: &'static str) -> impl IntoView {
    view! {
        <span class="import-progress">
            <progress max="100" value=move || percent.get().to_string() aria-label=label></progress>
            <span>{move || text::progress(percent.get())}</span>
        </span>
    }
    .into_any()
}

/// One import.
#[component]
pub fn ImportPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").and_then(|id| id.parse::<ImportId>().ok())));
    let page = read(
        move || id.get(),
        |id| async move {
            match id {
                Some(id) => import::import(id).await,
                None => Err(Error::NotFound),
            }
        },
    );
    view! {
        <main class="page" id="content" tabindex="-1">
            <Suspense fallback=|| ()>
                {move || Suspend::new(async move {
                    match page.await {
                        Ok(page) => view! { <OneImport page/> }.into_any(),
                        Err(error) => {
                            if error == Error::NotFound {
                                crate::app::answer_not_found();
                            }
                            view! { <Failed error heads_page=true/> }.into_any()
                        }
                    }
                })}
            </Suspense>
        </main>
    }
    .into_any()
}

/// What the steps of one import share.
#[derive(Clone, Copy)]
struct Work {
    id: ImportId,
    import: RwSignal<Import>,
    plan: RwSignal<Plan>,
    preview: RwSignal<Preview>,
    faults: RwSignal<Vec<Fault>>,
    /// Something was asked for and is not answered yet.
    busy: RwSignal<bool>,
    fault: RwSignal<Option<String>>,
    desk: Desk,
}

impl Work {
    /// Looks how it stands now.
    fn look(self) {
        spawn_local(self.looks());
    }

    async fn looks(self) {
        match import::import(self.id).await {
            Ok(page) => self.shows(page),
            // Looked for again, as long as something goes on.
            Err(_) if !self.import.is_disposed() => self.import.update(|_| ()),
            Err(_) => {}
        }
    }

    fn shows(self, page: Page) {
        // The page may have been left meanwhile.
        let Some(before) = self.import.try_with_untracked(|import| import.stage) else { return };
        let now = page.import.stage;
        self.preview.set(page.preview);
        self.faults.set(page.faults);
        self.import.set(page.import);
        if now != before && !now.is_busy() {
            self.desk.say(text::stage(now));
        }
    }

    /// Asks for something, and shows what came of it.
    fn asks(self, asked: impl Future<Output = Result<(), Error>> + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.fault.set(None);
        spawn_local(async move {
            let answer = asked.await;
            if self.import.is_disposed() {
                return;
            }
            if let Err(error) = answer {
                self.fault.set(Some(words::error(&error)));
            }
            self.busy.set(false);
            self.looks().await;
            // What was pressed is not offered any more.
            browser::catch_focus(HEADING);
        });
    }

    fn leads(self, step: Step) {
        self.asks(import::lead_import(self.id, step));
    }

    /// The plan is another: so would the first rows become.
    fn replans(self, change: impl FnOnce(&mut Plan)) {
        self.plan.update(change);
        let plan = self.plan.get_untracked();
        spawn_local(async move {
            if let Ok(preview) = import::preview_import(self.id, plan.clone()).await
                && self.plan.try_with_untracked(|now| *now == plan) == Some(true)
            {
                self.preview.set(preview);
            }
        });
    }

    fn stage(self) -> Stage {
        self.import.with(|import| import.stage)
    }
}

#[component]
fn OneImport(page: Page) -> impl IntoView {
    let Page { import, preview, faults, attributes } = page;
    let title = Signal::stored(import.filename.clone());
    let sheet = import.sheet.clone();
    let total = import.total;
    let work = Work {
        id: import.id,
        plan: RwSignal::new(import.plan.clone()),
        import: RwSignal::new(import),
        preview: RwSignal::new(preview),
        faults: RwSignal::new(faults),
        busy: RwSignal::new(false),
        fault: RwSignal::new(None),
        desk: Desk::get(),
    };
    // Each look at what goes on asks for the next.
    Effect::new(move |_| {
        if work.stage().is_busy()
            && let Ok(look) = set_timeout_with_handle(move || work.look(), EVERY)
        {
            on_cleanup(move || look.clear());
        }
    });
    let stage = Memo::new(move |_| work.stage());
    let open = Memo::new(move |_| matches!(stage.get(), Stage::Ready | Stage::Checking | Stage::Checked));
    let is = move |now: bool| now.then_some("step");
    let written = [sheet.kind.to_ascii_uppercase(), sheet.encoding.clone()].into_iter().filter(|word| !word.is_empty());
    let written = written.collect::<Vec<_>>().join(" · ");
    view! {
        <PageHead
            title
            back=|| view! {
                <a class="back-link" href=Route::Imports.href()>
                    <Icon name="arrow-left" directed=true/>
                    {text::TITLE}
                </a>
            }
            lead=move || move || text::stage(stage.get())
            acts=move || view! {
                <Show when=move || Step::Cancel.from(stage.get()).is_some()>
                    <button class="button" type="button" on:click=move |_| work.leads(Step::Cancel)>
                        {text::CANCEL}
                    </button>
                </Show>
            }
        />
        <div class="sign-in-fault" role="alert">
            {move || work.fault.get()}
        </div>
        <ol class="import-steps">
            <li class="card">
                <h2 class="card-title">{text::FILE}</h2>
                <dl class="import-facts">
                    <Fact name=text::FILE>
                        <span class="code">{written}</span>
                    </Fact>
                    <Fact name=text::TOTAL>{words::number(total)}</Fact>
                </dl>
            </li>
            <li class="card form" hidden=move || !open.get() aria-current=move || is(stage.get() == Stage::Ready)>
                <h2 class="card-title">{text::COLUMNS}</h2>
                <Columns work heads=sheet.heads.clone() attributes/>
            </li>
            <li
                class="card form"
                hidden=move || stage.get() == Stage::Ready
                aria-current=move || is(matches!(stage.get(), Stage::Checking | Stage::Checked))
            >
                <h2 class="card-title">{text::CHECKED}</h2>
                <Checked work heads=sheet.heads/>
            </li>
            <li class="card form" hidden=move || open.get() aria-current=move || is(!open.get())>
                <h2 class="card-title">{text::RESULT}</h2>
                <Outcome work/>
            </li>
        </ol>
    }
    .into_any()
}

/// What the columns say, and how the first rows would become.
#[component]
fn Columns(work: Work, heads: Vec<String>, attributes: Vec<Attribute>) -> impl IntoView {
    let attributes = StoredValue::new(attributes);
    let rows: Vec<_> =
        heads.iter().cloned().enumerate().map(|(at, head)| view! { <Column work at head attributes/> }).collect();
    let heads = StoredValue::new(heads);
    let asks_wording = Memo::new(move |_| work.plan.with(|plan| plan.columns.contains(&Target::Consent)));
    let check = move |_| {
        if work.import.with_untracked(|import| import.stage) != Stage::Checking {
            work.asks(import::check_import(work.id, work.plan.get_untracked()));
        }
    };
    view! {
        <ul class="import-columns">{rows}</ul>
        <label class="labelled import-short">
            <span class="label">{text::COUNTRY}</span>
            <input
                class="field"
                type="text"
                inputmode="numeric"
                maxlength="5"
                dir="ltr"
                autocomplete="off"
                aria-describedby="import-country-hint"
                value=work.plan.with_untracked(|plan| plan.country.clone())
                on:change=move |event| {
                    let country = event_target_value(&event).trim().trim_start_matches('+').to_owned();
                    work.replans(|plan| plan.country = country);
                }
            />
            <span class="hint" id="import-country-hint">
                {text::COUNTRY_HINT}
            </span>
        </label>
        <fieldset class="import-choice">
            <legend class="label">{text::KNOWN}</legend>
            <Existing work overwrite=false label=text::FILL/>
            <Existing work overwrite=true label=text::OVERWRITE/>
        </fieldset>
        <label class="labelled" hidden=move || !asks_wording.get()>
            <span class="label">{text::WORDING}</span>
            <textarea
                class="field"
                rows="2"
                maxlength="1000"
                dir="auto"
                aria-describedby="import-wording-hint"
                prop:value=work.plan.with_untracked(|plan| plan.wording.clone())
                on:change=move |event| {
                    let wording = event_target_value(&event);
                    work.replans(|plan| plan.wording = wording);
                }
            ></textarea>
            <span class="hint" id="import-wording-hint">
                {text::WORDING_HINT}
            </span>
        </label>
        <h3 class="label" id="import-preview">
            {text::PREVIEW}
        </h3>
        <div class="import-wide" role="region" tabindex="0" aria-labelledby="import-preview">
            {move || shown(&work.preview.get(), &work.plan.get(), &heads.get_value())}
        </div>
        <p class="fault" role="status">
            {move || work.preview.with(|preview| preview.unplanned).map(text::unplanned)}
        </p>
        <div class="page-acts">
            <button
                class="button-primary"
                type="button"
                aria-disabled=move || (work.busy.get() || work.stage() == Stage::Checking).then_some("true")
                on:click=check
            >
                {text::CHECK}
            </button>
        </div>
    }
    .into_any()
}

/// One column of the file, and the choice of what it says.
#[component]
fn Column(work: Work, at: usize, head: String, attributes: StoredValue<Vec<Attribute>>) -> impl IntoView {
    let target = Memo::new(move |_| work.plan.with(|plan| plan.columns.get(at).cloned().unwrap_or_default()));
    let example = move || work.preview.with(|preview| preview.rows.first().and_then(|row| row.cells.get(at).cloned()));
    let is_known =
        move |name: &str| attributes.with_value(|known| known.iter().any(|known| folded(&known.name) == folded(name)));
    // An attribute that exists is chosen by its name, one that is to be made is called as the column.
    let chosen = Memo::new(move |_| match target.get() {
        Target::Attribute { name, .. } if is_known(&name) => format!("{KNOWN}{name}"),
        target => target.word().to_owned(),
    });
    let plain = Target::PLAIN.into_iter().map(|target| (target.word().to_owned(), text::target(&target)));
    let new = Target::Attribute { name: head.clone(), kind: ValueKind::Text };
    let plain: Vec<_> = plain.chain([(new.word().to_owned(), text::target(&new))]).collect();
    let known = attributes.with_value(|known| {
        known.iter().map(|known| (format!("{KNOWN}{}", known.name), known.name.clone())).collect::<Vec<_>>()
    });
    let option = move |(value, label): (String, String)| {
        let own = value.clone();
        view! {
            <option value=value selected=move || chosen.with(|chosen| *chosen == own)>
                {label}
            </option>
        }
    };
    let (own, named, kinds_named) = (head.clone(), text::means_of(&head), text::kind_of(&head));
    let choose = move |event: ev::Event| {
        let value = event_target_value(&event);
        let wanted = match value.strip_prefix(KNOWN) {
            Some(name) => {
                let kind = attributes
                    .with_value(|known| known.iter().find(|known| known.name == name).map(|known| known.kind));
                Target::Attribute { name: name.to_owned(), kind: kind.unwrap_or_default() }
            }
            None => {
                Target::parse(&value).unwrap_or_else(|| Target::Attribute { name: own.clone(), kind: ValueKind::Text })
            }
        };
        work.replans(|plan| {
            if let Some(target) = plan.columns.get_mut(at) {
                *target = wanted;
            }
        });
    };
    let is_new = Memo::new(move |_| matches!(target.get(), Target::Attribute { name, .. } if !is_known(&name)));
    let kind_of = move |event: ev::Event| {
        let wanted = ValueKind::parse(&event_target_value(&event)).unwrap_or_default();
        work.replans(|plan| {
            if let Some(Target::Attribute { kind, .. }) = plan.columns.get_mut(at) {
                *kind = wanted;
            }
        });
    };
    let kinds = ValueKind::ALL.into_iter().filter(|kind| *kind != ValueKind::Choice).map(|kind| {
        let is = move || matches!(target.get(), Target::Attribute { kind: now, .. } if now == kind);
        view! {
            <option value=kind.word() selected=is>
                {text::kind(kind)}
            </option>
        }
    });
    let has_known = !known.is_empty();
    view! {
        <li>
            <span class="import-head" dir="auto">
                {head}
            </span>
            <span class="import-cell">
                <span class="hint">{text::EXAMPLE} ": "</span>
                <span dir="auto">{example}</span>
            </span>
            <span class="import-means">
                <select class="field switch-choice" aria-label=named autocomplete="off" on:change=choose>
                    {plain.into_iter().map(option).collect_view()}
                    {has_known
                        .then(|| {
                            view! {
                                <optgroup label=text::ATTRIBUTES.get()>
                                    {known.into_iter().map(option).collect_view()}
                                </optgroup>
                            }
                        })}
                </select>
                <select
                    class="field switch-choice"
                    aria-label=kinds_named
                    autocomplete="off"
                    hidden=move || !is_new.get()
                    on:change=kind_of
                >
                    {kinds.collect_view()}
                </select>
            </span>
        </li>
    }
    .into_any()
}

/// One of the two ways to meet people who are known already.
#[component]
fn Existing(work: Work, overwrite: bool, label: Text) -> impl IntoView {
    view! {
        <label class="switch">
            <input
                type="radio"
                name="existing"
                checked=work.plan.with_untracked(|plan| plan.overwrite == overwrite)
                on:change=move |_| work.replans(|plan| plan.overwrite = overwrite)
            />
            {label.get()}
        </label>
    }
    .into_any()
}

/// The first rows as they would become, with what is wrong in each cell.
fn shown(preview: &Preview, plan: &Plan, heads: &[String]) -> AnyView {
    let columns: Vec<usize> =
        (0..heads.len()).filter(|at| plan.columns.get(*at).is_some_and(|target| *target != Target::Nothing)).collect();
    let row = |row: &PreviewRow| {
        let cells: Vec<_> = columns
            .iter()
            .map(|at| {
                let wrong = row.faults.iter().find(|fault| usize::from(fault.column) == *at);
                match wrong {
                    Some(fault) => view! {
                        <td>
                            <span class="fault">
                                <Icon name="circle-alert"/>
                                <span dir="auto">{format!("{} – {}", fault.value, text::amiss(fault))}</span>
                            </span>
                        </td>
                    }
                    .into_any(),
                    None => view! {
                        <td class="import-cell" dir="auto">
                            {row.becomes.get(*at).cloned()}
                        </td>
                    }
                    .into_any(),
                }
            })
            .collect();
        view! {
            <tr>
                <th scope="row">{row.row}</th>
                {cells}
            </tr>
        }
    };
    let rows: Vec<_> = preview.rows.iter().map(row).collect();
    let heads: Vec<_> = columns
        .iter()
        .map(|at| {
            view! {
                <th scope="col" dir="auto">
                    {heads.get(*at).cloned()}
                </th>
            }
        })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{text::ROW}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// What looking at every row came to.
#[component]
fn Checked(work: Work, heads: Vec<String>) -> impl IntoView {
    let import = work.import;
    let stage = Memo::new(move |_| work.stage());
    let fits = Memo::new(move |_| import.with(|import| import.checked - import.wrong));
    let count = move |of: fn(&Import) -> i64| move || words::number(import.with(of));
    let percent = Signal::derive(move || import.with(Import::percent));
    let wrong = Memo::new(move |_| work.faults.with(|faults| !faults.is_empty()));
    let heads = StoredValue::new(heads);
    view! {
        <Show when=move || { stage.get() == Stage::Checking }>
            <Progress percent label=text::CHECKED.get()/>
        </Show>
        <dl class="import-facts">
            <Fact name=text::FITS>{move || words::number(fits.get())}</Fact>
            <Fact name=text::FITS_KNOWN>{count(|import| import.known)}</Fact>
            <Fact name=text::WRONG>{count(|import| import.wrong)}</Fact>
        </dl>
        <Show when=move || wrong.get()>
            <h3 class="label">{text::FAULTS}</h3>
            <ul class="import-faults">
                {move || {
                    let line = |fault: &Fault| {
                        let head = heads.with_value(|heads| heads.get(usize::from(fault.column)).cloned());
                        view! {
                            <li>
                                <span class="import-where">
                                    {text::ROW} " " {fault.row} " · " <span dir="auto">{head}</span>
                                </span>
                                <span>
                                    <span class="code" dir="auto">{fault.value.clone()}</span>
                                    " "
                                    {text::amiss(fault)} ". " {text::mend(fault.amiss)}
                                </span>
                            </li>
                        }
                    };
                    work.faults.with(|faults| faults.iter().map(line).collect_view())
                }}
            </ul>
            <p>
                <Download href=Route::ImportFaults(work.id).href() label=text::FAULTS_ALL.get()/>
            </p>
        </Show>
        <Show when=move || { stage.get() == Stage::Checked && fits.get() == 0 }>
            <p class="result-words">{text::NOTHING_FITS}</p>
        </Show>
        <Show when=move || { stage.get() == Stage::Checked && fits.get() > 0 }>
            <div class="page-acts">
                <button
                    class="button-primary"
                    type="button"
                    aria-disabled=move || work.busy.get().then_some("true")
                    on:click=move |_| work.leads(Step::Apply)
                >
                    {text::APPLY}
                </button>
            </div>
        </Show>
    }
    .into_any()
}

/// What taking it in came to, and taking it back.
#[component]
fn Outcome(work: Work) -> impl IntoView {
    let import = work.import;
    let stage = Memo::new(move |_| work.stage());
    let percent = Signal::derive(move || import.with(Import::percent));
    let facts = move || {
        let facts = import.with(|import| {
            [
                (text::MADE, import.made),
                (text::CHANGED, import.changed),
                (text::HELD, import.held),
                (text::TAKEN_BACK, import.undone),
                (text::STAYED, import.stayed),
            ]
        });
        // The first two are news even where they are none.
        let told = facts.into_iter().enumerate().filter(|(at, (_, count))| *at < 2 || *count > 0);
        told.map(|(_, (name, count))| view! { <Fact name>{words::number(count)}</Fact> }).collect_view()
    };
    let failed = move || {
        let reason =
            import.with(|import| (import.stage == Stage::Failed).then(|| import.reason.clone().unwrap_or_default()));
        reason.map(|reason| text::failed(&reason))
    };
    view! {
        <Show when=move || stage.get().is_busy()>
            <Progress percent label=text::RESULT.get()/>
        </Show>
        <p class="fault">{failed}</p>
        <dl class="import-facts">{facts}</dl>
        <Show when=move || import.with(|import| import.undoable)>
            <div class="page-acts">
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || work.busy.get().then_some("true")
                    on:click=move |_| work.leads(Step::Undo)
                >
                    <Icon name="undo-2" directed=true/>
                    {text::UNDO}
                </button>
            </div>
        </Show>
    }
    .into_any()
}
