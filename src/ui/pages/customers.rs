//! The customers: found, narrowed, ordered, shown in the columns somebody likes, and many of them changed at once.

use super::{
    frame::{PageFrame, loaded},
    shell::may,
};
use crate::{
    api::{
        person::{self, CustomersPage as Page},
        read::read,
    },
    domain::{
        consent::{Category, NewConsent},
        contact::ContactView,
        conversation::ConversationView,
        customers::{Active, BULK, Bulk, Column, Consented, Done, MOST, Only, Order, Row, Standing},
        id::ContactId,
        role::Verb,
        tag::Tag,
        time::Timestamp,
        window::{Urgency, Window},
    },
    ui::{
        browser,
        desk::Desk,
        parts::{
            HEADING, connection::ConnectionPill, empty::Empty, filter_form::FilterForm, filter_select::FilterSelect,
            icon::Icon, moment::Moment, tag_chip::TagChip,
        },
        route::Route,
        words::{self, campaigns, customers as text, import, person as of},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};
use std::collections::BTreeSet;

/// People are counted up to here.
pub const COUNTED: i64 = 10_000;
/// Languages to choose from: those that many write in. Any other can be asked for in the address.
const LANGUAGES: [&str; 16] =
    ["ar", "bn", "de", "en", "es", "fr", "hi", "id", "it", "ja", "nl", "pt", "ru", "tr", "ur", "zh"];

#[component]
pub fn CustomersPage() -> impl IntoView {
    let query = use_query_map();
    let only = Memo::new(move |_| query.with(|query| Only::read(|name| query.get(name))));
    let page = read(move || only.get(), |only| person::customers(only, None));
    let title = Signal::stored(text::TITLE.to_owned());
    let (may_import, may_export) = (may(Verb::ImportPeople), may(Verb::ExportPeople));
    let may_run = may(Verb::RunCampaigns);
    // Those that the list is narrowed to. A file has an order of its own.
    let file = move |xlsx: bool| {
        let mut pairs = only.with(Only::pairs);
        pairs.retain(|(name, _)| *name != "order");
        Route::ExportPeople { xlsx }.with(&pairs)
    };
    let campaign = move || {
        let mut pairs = only.with(Only::pairs);
        pairs.push(("audience", "customers".to_owned()));
        Route::NewCampaign.with(&pairs)
    };
    view! {
        <PageFrame
            title
            acts=move || view! {
                <Show when=move || may_run.get()>
                    <a class="button" href=campaign>
                        <Icon name="mails"/>
                        {campaigns::NEW}
                    </a>
                </Show>
                <Show when=move || may_import.get()>
                    <a class="button" href=Route::Imports.href()>
                        <Icon name="file-text"/>
                        {import::TITLE}
                    </a>
                </Show>
                <Show when=move || may_export.get()>
                    <a class="button" href=move || file(false) download rel="external">
                        <Icon name="download"/>
                        {import::EXPORT_CSV}
                    </a>
                    <a class="button" href=move || file(true) download rel="external">
                        <Icon name="download"/>
                        {import::EXPORT_XLSX}
                    </a>
                </Show>
                <a class="button" href=Route::Fields.href()>
                    <Icon name="tag"/>
                    {text::FIELDS}
                </a>
                <ConnectionPill/>
            }
        >
            <Filters only/>
            {loaded(page, move |page| view! { <Customers page only=only.get_untracked()/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

#[component]
fn Customers(page: Page, only: Only) -> impl IntoView {
    let Page { rows, next, count, columns, tags, may_edit, .. } = page;
    let rows = RwSignal::new(rows);
    let next = RwSignal::new(next);
    let columns = RwSignal::new(columns);
    let selected = RwSignal::new(BTreeSet::<ContactId>::new());
    let said = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let only = StoredValue::new(only);
    let is_everybody = only.with_value(Only::is_everybody);
    let more = move |_| {
        let Some(after) = next.get_untracked().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let page = person::customers(only.get_value(), Some(after)).await;
            if busy.is_disposed() {
                return;
            }
            match page {
                Ok(page) => {
                    rows.update(|rows| rows.extend(page.rows));
                    next.set(page.next);
                }
                Err(error) => said.set(words::error(&error)),
            }
            busy.set(false);
        });
    };
    let list = move || {
        if rows.with(Vec::is_empty) {
            return if is_everybody {
                view! { <Empty title=text::EMPTY lead=text::EMPTY_LEAD/> }.into_any()
            } else {
                view! {
                    <Empty title=text::NONE lead=text::NONE_LEAD>
                        <a class="button" href=Route::Customers.href()>
                            {text::RESET}
                        </a>
                    </Empty>
                }
                .into_any()
            };
        }
        view! { <Table rows columns selected may_edit/> }.into_any()
    };
    let tags = StoredValue::new(tags);
    // What undoes the last action, and on whom. It outlasts the selection.
    let back = RwSignal::new(None::<(Vec<ContactId>, Bulk)>);
    let works = RwSignal::new(false);
    let run = Callback::new(move |(ids, what): (Vec<ContactId>, Bulk)| {
        if works.get_untracked() {
            return;
        }
        works.set(true);
        spawn_local(async move {
            let opposite = match &what {
                Bulk::Tag(name) => Some(Bulk::Untag(name.clone())),
                Bulk::Untag(name) => Some(Bulk::Tag(name.clone())),
                // What was said is never unsaid.
                Bulk::Consent(_) => None,
            };
            let mut all = Done::default();
            let mut fault = None;
            for (n, piece) in ids.chunks(BULK).enumerate() {
                let done = person::bulk_people(piece.to_vec(), what.clone()).await;
                if works.is_disposed() {
                    return;
                }
                match done {
                    Ok(done) => all.add(done),
                    Err(error) => {
                        all.left.extend_from_slice(piece);
                        fault = Some(error);
                    }
                }
                let came_to = ids.len().min((n + 1) * BULK);
                if fault.is_some() || !all.left.is_empty() {
                    all.left.extend_from_slice(&ids[came_to..]);
                    break;
                }
                if came_to < ids.len() {
                    said.set(words::triage::working(came_to, ids.len()));
                }
            }
            works.set(false);
            // Where nothing at all was done, whoever was selected still is.
            let began = all.left.len() < ids.len();
            match fault.filter(|_| !began) {
                None => {
                    said.set(text::done(&all));
                    // Who was not come to can be tried again, and nobody twice.
                    if !all.left.is_empty() {
                        selected.set(all.left.into_iter().collect());
                    }
                    let undoes = opposite.filter(|_| !all.done.is_empty());
                    back.set(undoes.map(|opposite| (all.done, opposite)));
                    refresh(rows, only.get_value()).await;
                    // The way back may have gone, and so may whoever was selected.
                    browser::catch_focus(HEADING);
                }
                Some(error) => said.set(words::error(&error)),
            }
        });
    });
    // Also those whom the page does not show. How many they are stands over what can be done with them.
    let select_fitting = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let found = person::customers_fitting(only.get_value()).await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match found {
                Ok(found) => {
                    said.set(if found.more { text::fitting_cut(MOST) } else { String::new() });
                    selected.set(found.ids.into_iter().collect());
                }
                Err(error) => said.set(words::error(&error)),
            }
        });
    };
    let undo = move |_| {
        if let Some(undo) = back.get_untracked() {
            run.run(undo);
        }
    };
    view! {
        <div class="customers-bar">
            <p class="customers-count" role="status">
                {count.map(|count| text::found(count, COUNTED))}
            </p>
            <Show when=move || may_edit && next.with(Option::is_some)>
                <button
                    class="button"
                    type="button"
                    aria-busy=move || busy.get().then_some("true")
                    on:click=select_fitting
                >
                    <Icon name="check-check"/>
                    {text::SELECT_FITTING}
                </button>
            </Show>
            <Columns columns/>
        </div>
        <Show when=move || !selected.with(BTreeSet::is_empty)>
            <BulkBar selected tags=tags.get_value() busy=works run/>
        </Show>
        <div class="customers-came">
            <p class="person-said" role="status">
                {said}
            </p>
            <Show when=move || back.with(Option::is_some)>
                <button class="button" type="button" aria-busy=move || works.get().then_some("true") on:click=undo>
                    <Icon name="undo-2" directed=true/>
                    {of::UNDO}
                </button>
            </Show>
        </div>
        {list}
        <Show when=move || next.with(Option::is_some)>
            <button
                class="button customers-more"
                type="button"
                aria-busy=move || busy.get().then_some("true")
                on:click=more
            >
                {text::MORE}
            </button>
        </Show>
    }
    .into_any()
}

/// What the list is narrowed to, in its address. It stays while the list is another.
#[component]
fn Filters(only: Memo<Only>) -> impl IntoView {
    let typed = RwSignal::new(only.with_untracked(|only| only.q.clone().unwrap_or_default()));
    // Where the address says something else now, so does the field; what somebody types meanwhile stays.
    Effect::new(move |before: Option<Option<String>>| {
        let q = only.with(|only| only.q.clone());
        if before.is_some_and(|before| before != q) {
            let now = q.clone().unwrap_or_default();
            if typed.get_untracked().trim() != now.trim() {
                typed.set(now);
            }
        }
        q
    });
    let navigate = StoredValue::new(use_navigate());
    let narrow = Callback::new(move |(name, value): (&'static str, String)| {
        let mut pairs = only.with_untracked(Only::pairs);
        pairs.retain(|(known, _)| *known != name);
        if !value.trim().is_empty() {
            pairs.push((name, value));
        }
        let address = Route::Customers.with(&pairs);
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&address, options));
    });
    let order = Signal::derive(move || only.with(|only| only.order.word().to_owned()));
    let orders = Order::ALL.map(|one| (one.word().to_owned(), text::order(one).to_owned())).to_vec();
    view! {
        <FilterForm action=Route::Customers.href() label=text::FILTERS find=text::FIND longest=crate::domain::customers::LONGEST_Q typed narrow>
            <CustomerFilters only narrow/>
            <FilterSelect
                name="order"
                label=text::ORDER
                chosen=order
                options=Signal::stored(orders)
                narrow
                needed=true
            />
        </FilterForm>
    }
    .into_any()
}

/// What customers can be narrowed by, but for a name; also those that a campaign is for.
#[component]
pub fn CustomerFilters(only: Memo<Only>, narrow: Callback<(&'static str, String)>) -> impl IntoView {
    let tags = RwSignal::new(Vec::<(String, String)>::new());
    Effect::new(move |_| {
        spawn_local(async move {
            if let Ok(fields) = person::fields().await {
                let named = |tag: Tag| (tag.name.clone(), of::tag(&tag.name).to_owned());
                _ = tags.try_set(fields.tags.into_iter().map(named).collect());
            }
        });
    });
    let chosen = move |read: fn(&Only) -> String| Signal::derive(move || only.with(read));
    let word = |word: Option<&'static str>| word.unwrap_or_default().to_owned();
    let languages = LANGUAGES.map(|tag| (tag.to_owned(), tag.to_owned())).to_vec();
    let consents = Consented::ALL.map(|one| (one.word().to_owned(), text::consent(one).to_owned())).to_vec();
    let standings = Standing::ALL.map(|one| (one.word().to_owned(), text::standing(one).to_owned())).to_vec();
    let actives = Active::ALL.map(|one| (one.word().to_owned(), text::active(one).to_owned())).to_vec();
    let ranges = text::ENGAGEMENT.map(|(range, name)| (range.to_owned(), name.to_owned())).to_vec();
    let window = Signal::derive(move || word(only.with(|only| only.window.map(Standing::word))));
    let consent = Signal::derive(move || word(only.with(|only| only.consent.map(Consented::word))));
    let active = Signal::derive(move || word(only.with(|only| only.active.map(Active::word))));
    let range = chosen(|only| only.engagement.map(|(from, to)| format!("{from}-{to}")).unwrap_or_default());
    view! {
        <FilterSelect
            name="tag"
            label=of::TAGS
            chosen=chosen(|only| only.tags.first().cloned().unwrap_or_default())
            options=tags
            narrow
        />
        <FilterSelect name="window" label=text::WINDOW chosen=window options=Signal::stored(standings) narrow/>
        <FilterSelect name="engagement" label=of::ENGAGEMENT chosen=range options=Signal::stored(ranges) narrow/>
        <FilterSelect name="consent" label=of::CONSENT chosen=consent options=Signal::stored(consents) narrow/>
        <FilterSelect
            name="language"
            label=of::LANGUAGE
            chosen=chosen(|only| only.language.clone().unwrap_or_default())
            options=Signal::stored(languages)
            narrow
        />
        <FilterSelect name="active" label=text::ACTIVE chosen=active options=Signal::stored(actives) narrow/>
    }
    .into_any()
}

/// Which columns are shown; kept for whoever chooses.
#[component]
fn Columns(columns: RwSignal<Vec<Column>>) -> impl IntoView {
    let choose = move |column: Column, shown: bool| {
        columns.update(|columns| {
            let all = Column::ALL.into_iter();
            *columns = all.filter(|one| if *one == column { shown } else { columns.contains(one) }).collect();
        });
        let chosen = columns.get_untracked();
        // Should it not be kept, it is as before next time.
        spawn_local(async move { _ = person::choose_columns(chosen).await });
    };
    let boxes = Column::ALL
        .map(|column| {
            view! {
                <label class="switch">
                    <input
                        type="checkbox"
                        checked=columns.with_untracked(|columns| columns.contains(&column))
                        on:change=move |event| choose(column, event_target_checked(&event))
                    />
                    {text::column(column)}
                </label>
            }
        })
        .collect_view();
    view! {
        <details class="columns">
            <summary class="button">{text::COLUMNS}</summary>
            <fieldset class="columns-list" aria-label=text::COLUMNS>
                {boxes}
            </fieldset>
        </details>
    }
    .into_any()
}

/// A table where there is room, cards where there is not: the same cells, each with its name.
#[component]
fn Table(
    rows: RwSignal<Vec<Row>>,
    columns: RwSignal<Vec<Column>>,
    selected: RwSignal<BTreeSet<ContactId>>,
    may_edit: bool,
) -> impl IntoView {
    let heads = move || {
        columns.get().into_iter().map(|column| view! { <th scope="col">{text::column(column)}</th> }).collect_view()
    };
    let all =
        move || selected.with(|selected| rows.with(|rows| rows.iter().all(|row| selected.contains(&row.contact.id))));
    let select_all = move |event: ev::Event| {
        let chosen = event_target_checked(&event);
        selected.update(|selected| {
            selected.clear();
            if chosen {
                rows.with_untracked(|rows| selected.extend(rows.iter().map(|row| row.contact.id)));
            }
        });
    };
    view! {
        <table class="customers">
            <thead>
                <tr>
                    {may_edit
                        .then(|| {
                            view! {
                                <th class="customers-select" scope="col">
                                    <label class="customers-tick">
                                        <input
                                            type="checkbox"
                                            aria-label=text::SELECT_ALL
                                            prop:checked=all
                                            on:change=select_all
                                        />
                                    </label>
                                </th>
                            }
                        })}
                    <th scope="col">{text::NAME}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>
                <For
                    each=move || rows.get()
                    key=|row| (row.contact.id, row.contact.tags.clone(), row.contact.marketing_opt_out, row.consent)
                    let:row
                >
                    <Customer row columns selected may_edit/>
                </For>
            </tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Customer(
    row: Row,
    columns: RwSignal<Vec<Column>>,
    selected: RwSignal<BTreeSet<ContactId>>,
    may_edit: bool,
) -> impl IntoView {
    let desk = Desk::get();
    let Row { contact, conversation, window, engagement, last_activity_at, consent: said, .. } = row;
    let id = contact.id;
    let title = contact.title();
    // What the stream tells of them is newer than what the list came with.
    let live = Memo::new(move |_| {
        let id = conversation?;
        desk.inbox.with(|inbox| inbox.conversation(id).cloned())
    });
    let known = StoredValue::new(contact);
    let contact = Memo::new(move |_| {
        let live = live.with(|row| row.as_ref().map(|row| row.contact.clone()));
        live.unwrap_or_else(|| known.get_value())
    });
    let began: Option<Window> = window.map(|window| window.window());
    let window = Memo::new(move |_| {
        live.with(|row| row.as_ref().map(|row: &ConversationView| row.window.window())).or_else(|| began.clone())
    });
    let active_at =
        Memo::new(move |_| live.with(|row| row.as_ref().and_then(|row| row.last_activity_at)).or(last_activity_at));
    let cells = move || {
        let cell = |column: Column| {
            let content = match column {
                Column::TimeLeft => view! { <TimeLeft window/> }.into_any(),
                Column::Engagement => engagement.map(score).unwrap_or_else(|| "–".to_owned()).into_any(),
                Column::Tags => tags(contact),
                Column::Phone => {
                    let phone = move || contact.with(|contact| contact.phone.clone());
                    view! { <span dir="ltr">{phone}</span> }.into_any()
                }
                Column::LastActivity => {
                    (move || active_at.get().map(|at: Timestamp| view! { <Moment at/> })).into_any()
                }
                Column::Language => (move || contact.with(|contact| contact.language.clone())).into_any(),
                Column::LocalTime => local_time(contact),
                Column::Consent => {
                    let consent = move || text::consent(said.now(contact.with(|contact| contact.marketing_opt_out)));
                    consent.into_any()
                }
            };
            view! {
                <td data-column=column.word()>
                    <span class="cell-name">{text::column(column)}</span>
                    {content}
                </td>
            }
        };
        columns.get().into_iter().map(cell).collect_view()
    };
    let is_selected = move || selected.with(|selected| selected.contains(&id));
    let select = move |event: ev::Event| {
        let chosen = event_target_checked(&event);
        selected.update(|selected| {
            if chosen && selected.len() < MOST {
                selected.insert(id);
            } else {
                selected.remove(&id);
            }
        });
    };
    view! {
        <tr>
            {may_edit
                .then(|| {
                    view! {
                        <td class="customers-select">
                            <label class="customers-tick">
                                <input
                                    type="checkbox"
                                    aria-label=text::select(&title)
                                    prop:checked=is_selected
                                    on:change=select
                                />
                            </label>
                        </td>
                    }
                })}
            <th scope="row" class="customers-name">
                <a href=Route::Customer(id).href() dir="auto">
                    {move || contact.with(|contact| contact.title())}
                </a>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn score(score: f64) -> String {
    words::tenths((score * 10.0).round() as i64)
}

fn tags(contact: Memo<ContactView>) -> AnyView {
    let chips = move || {
        contact.with(|contact| {
            let tags = contact.tags.iter().zip(&contact.tag_colours);
            tags.map(|(name, colour)| view! { <TagChip name=name.clone() colour=*colour/> }).collect_view()
        })
    };
    chips.into_any()
}

fn local_time(contact: Memo<ContactView>) -> AnyView {
    let clock = Desk::get().clock;
    let wall = Memo::new(move |_| contact.with(|contact| contact.clock));
    let time = Memo::new(move |_| {
        let now = clock.now();
        wall.get().map(|wall| words::clock_time(now, wall.offset_at(now))).unwrap_or_default()
    });
    (move || time.get()).into_any()
}

/// How long their window still has, or when it closed.
#[component]
fn TimeLeft(window: Memo<Option<Window>>) -> impl IntoView {
    let clock = Desk::get().clock;
    let level =
        Memo::new(move |_| window.with(|window| Urgency::of(window.clone().unwrap_or_default().at(clock.now()))));
    let told = Memo::new(move |_| {
        window.with(|window| {
            let Some(window) = window else { return "–".to_owned() };
            match window.at(clock.now()).left() {
                Some(left) => words::left(left),
                None => window.ends_at().map_or_else(|| "–".to_owned(), |at| clock.moment_briefly(at)),
            }
        })
    });
    let word = move || words::urgency(level.get());
    view! {
        <span class="chip" data-level=move || level.get().word()>
            {word}
        </span>
        " "
        <span class="countdown">{move || told.get()}</span>
    }
    .into_any()
}

/// What is done to all who are selected.
#[component]
fn BulkBar(
    selected: RwSignal<BTreeSet<ContactId>>,
    tags: Vec<Tag>,
    busy: RwSignal<bool>,
    run: Callback<(Vec<ContactId>, Bulk)>,
) -> impl IntoView {
    let action = RwSignal::new(String::new());
    let source = RwSignal::new(String::new());
    let apply = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let action = action.get_untracked();
        let what = match action.split_once(':') {
            Some(("tag", name)) => Bulk::Tag(name.to_owned()),
            Some(("untag", name)) => Bulk::Untag(name.to_owned()),
            Some(("consent", given)) => Bulk::Consent(NewConsent {
                category: Category::Marketing,
                given: given == "yes",
                source: source.get_untracked(),
                wording: None,
            }),
            _ => return,
        };
        run.run((selected.with_untracked(|selected| selected.iter().copied().collect()), what));
    };
    let by_hand: Vec<String> = tags.into_iter().filter(|tag| tag.rule.is_none()).map(|tag| tag.name).collect();
    let option = |verb: &str, name: &str| {
        view! { <option value=format!("{verb}:{name}")>{of::tag(name).to_owned()}</option> }
    };
    let put = by_hand.iter().map(|name| option("tag", name)).collect_view();
    let take = by_hand.iter().map(|name| option("untag", name)).collect_view();
    let count = move || text::selected(selected.with(|selected| i64::try_from(selected.len()).unwrap_or(i64::MAX)));
    let asks_source = move || action.with(|action| action.starts_with("consent:"));
    view! {
        <form class="customers-bulk" on:submit=apply aria-label=text::ACTION>
            <strong>{count}</strong>
            <select
                class="field customers-action"
                aria-label=text::ACTION
                on:change=move |event| action.set(event_target_value(&event))
            >
                <option value="">{text::ACTION}</option>
                <optgroup label=text::TAG>{put}</optgroup>
                <optgroup label=text::UNTAG>{take}</optgroup>
                <optgroup label=of::CONSENT>
                    <option value="consent:yes">{text::AGREED}</option>
                    <option value="consent:no">{text::STOPPED}</option>
                </optgroup>
            </select>
            <Show when=asks_source>
                <input
                    class="field customers-source"
                    type="text"
                    dir="auto"
                    aria-label=of::SOURCE
                    placeholder=of::SOURCE
                    prop:value=source
                    on:input=move |event| source.set(event_target_value(&event))
                />
            </Show>
            <button class="button-primary" type="submit" aria-busy=move || busy.get().then_some("true")>
                {text::APPLY}
            </button>
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    selected.update(BTreeSet::clear);
                    browser::catch_focus(HEADING);
                }
            >
                {text::CLEAR}
            </button>
        </form>
    }
    .into_any()
}

/// Who has no conversation is told of by no stream: the first page is asked for once more.
async fn refresh(rows: RwSignal<Vec<Row>>, only: Only) {
    let Ok(page) = person::customers(only, None).await else { return };
    if rows.is_disposed() {
        return;
    }
    rows.update(|rows| {
        for fresh in page.rows {
            if let Some(row) = rows.iter_mut().find(|row| row.contact.id == fresh.contact.id) {
                *row = fresh;
            }
        }
    });
}
