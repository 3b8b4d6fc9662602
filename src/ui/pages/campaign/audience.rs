//! Who is meant: a list of customers, a list of the queue, or the people of a file; and how many they are.

use super::{Choice, Told, Work};
use crate::{
    api::{person, queue as lists},
    domain::{
        campaign::{Amiss, Audience, FileAudience},
        customers::{self, Active, Consented, Standing},
        queue::{self, Door, SavedView, View},
    },
    ui::{
        browser,
        pages::customers::{COUNTED, CustomerFilters},
        parts::{
            HEADING,
            filter_select::FilterSelect,
            icon::Icon,
            people_file::{self, Brought, Going},
            upload, views,
        },
        route::Route,
        triage::Triage,
        words::{self, Text, campaigns as text, customers as narrowed, person as of, triage as list},
    },
};
use leptos::{html, leptos_dom::helpers::set_timeout_with_handle, prelude::*, task::spawn_local};
use std::time::Duration;

/// How long after the last change it is counted how many are meant.
const SETTLED: Duration = Duration::from_millis(400);
/// What stands before the id of a saved list among the choices.
const SAVED: &str = "saved-";

/// From where the people come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Customers,
    Queue,
    File,
}

impl Kind {
    fn of(audience: &Audience) -> Option<Self> {
        match audience {
            Audience::Nobody => None,
            Audience::Customers(_) => Some(Self::Customers),
            Audience::Queue(_) => Some(Self::Queue),
            Audience::File(_) => Some(Self::File),
        }
    }
}

#[component]
pub fn AudienceStep(work: Work) -> impl IntoView {
    let begun = work.setup.with_untracked(|setup| Kind::of(&setup.audience));
    let chosen = RwSignal::new(begun);
    // What a file said stays with the campaign as long as none of the others is kept.
    let choose = move |kind: Kind| {
        let kept = work.page.with_untracked(|page| page.as_ref().map(|page| page.campaign.setup.audience.clone()));
        let kept = kept.filter(|kept| Kind::of(kept) == Some(kind));
        let audience = kept.unwrap_or_else(|| match kind {
            Kind::Customers => Audience::Customers(Box::default()),
            Kind::Queue => Audience::Queue(Box::default()),
            Kind::File => Audience::Nobody,
        });
        chosen.set(Some(kind));
        work.write(|setup| {
            setup.audience = audience;
            // Columns are those of a file.
            if kind != Kind::File {
                setup.columns.clear();
            }
        });
    };
    // It may have become another elsewhere.
    Effect::new(move |before: Option<()>| {
        let kind = work.setup.with(|setup| Kind::of(&setup.audience));
        if before.is_some() && kind.is_some() && kind != chosen.get_untracked() {
            chosen.set(kind);
        }
    });
    let choice = move |kind: Kind, label: Text, hint: Text| {
        let is_chosen = Signal::derive(move || chosen.get() == Some(kind));
        let choose = Callback::new(move |()| choose(kind));
        view! { <Choice name="audience" label hint is_chosen choose/> }
    };
    let is_amiss = Memo::new(move |_| work.is_amiss(Amiss::Audience));
    let column_amiss = Memo::new(move |_| work.is_amiss(Amiss::Column));
    view! {
        <fieldset
            class="campaign-choices"
            role="radiogroup"
            tabindex="-1"
            aria-invalid=move || is_amiss.get().then_some("true")
            aria-describedby="campaign-audience-amiss"
        >
            <legend class="label">{text::WHO}</legend>
            {choice(Kind::Customers, text::CUSTOMERS, text::CUSTOMERS_HINT)}
            {choice(Kind::Queue, text::QUEUE, text::QUEUE_HINT)} {choice(Kind::File, text::FILE, text::FILE_HINT)}
        </fieldset>
        <Told id="campaign-audience-amiss" amiss=Amiss::Audience shows=is_amiss/>
        {move || match chosen.get() {
            None => ().into_any(),
            Some(Kind::Customers) => view! { <OfCustomers work/> }.into_any(),
            Some(Kind::Queue) => view! { <OfQueue work/> }.into_any(),
            Some(Kind::File) => view! { <OfFile work/> }.into_any(),
        }}
        <Told id="campaign-column-amiss" amiss=Amiss::Column shows=column_amiss/>
    }
    .into_any()
}

/// How many are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    Counting,
    Of(i64),
    /// The server could not be asked, or could not say.
    Failed,
}

impl Count {
    fn told(self, words: impl FnOnce(i64) -> String) -> String {
        match self {
            Self::Counting => text::COUNTING.to_owned(),
            Self::Of(count) => words(count),
            Self::Failed => text::NOT_COUNTED.to_owned(),
        }
    }
}

/// How many are meant as it is narrowed now, once nobody changes it any more.
fn counted<T, F>(only: Memo<T>, ask: impl Fn(T) -> F + Copy + Send + Sync + 'static) -> RwSignal<Count>
where
    T: PartialEq + Clone + Send + Sync + 'static,
    F: Future<Output = Option<i64>> + 'static,
{
    let count = RwSignal::new(Count::Counting);
    Effect::new(move |_| {
        let asked = only.get();
        count.set(Count::Counting);
        let look = move || {
            spawn_local(async move {
                let found = ask(asked.clone()).await;
                // It may be another by now, or the page may have been left.
                if only.try_with_untracked(|now| *now == asked) == Some(true) {
                    count.set(found.map_or(Count::Failed, Count::Of));
                }
            });
        };
        if let Ok(waits) = set_timeout_with_handle(look, SETTLED) {
            on_cleanup(move || waits.clear());
        }
    });
    count
}

/// How many are meant, and that not all of them need get it.
#[component]
fn Meant(#[prop(into)] told: Signal<String>) -> impl IntoView {
    view! {
        <p class="campaign-meant" role="status">
            <Icon name="users"/>
            <span>{told}</span>
        </p>
        <p class="hint">{text::MEANT_HINT}</p>
    }
    .into_any()
}

/// The customers of a list.
#[component]
fn OfCustomers(work: Work) -> impl IntoView {
    let only = Memo::new(move |_| {
        work.setup.with(|setup| match &setup.audience {
            Audience::Customers(only) => (**only).clone(),
            _ => customers::Only::default(),
        })
    });
    let typed = RwSignal::new(only.with_untracked(|only| only.q.clone().unwrap_or_default()));
    let narrow = Callback::new(move |(name, value): (&'static str, String)| {
        let mut only = only.get_untracked();
        let given = Some(value.trim().to_owned()).filter(|value| !value.is_empty());
        match name {
            "q" => only.q = given,
            "tag" => only.tags = given.into_iter().collect(),
            "window" => only.window = Standing::parse(&value),
            "consent" => only.consent = Consented::parse(&value),
            "active" => only.active = Active::parse(&value),
            // Ranges and languages are read as an address has them.
            _ => {
                let read = customers::Only::read(|asked| (asked == name).then(|| value.clone()));
                match name {
                    "engagement" => only.engagement = read.engagement,
                    _ => only.language = read.language,
                }
            }
        }
        work.write(|setup| setup.audience = Audience::Customers(Box::new(only)));
    });
    let count = counted(only, |only| async move { person::customers(only, None).await.ok()?.count });
    let told = Signal::derive(move || count.get().told(|count| narrowed::found(count, COUNTED)));
    view! {
        <div class="filter-selects campaign-selects" role="group" aria-label=narrowed::FILTERS>
            <label class="find filter-find">
                <Icon name="search"/>
                <input
                    class="find-field"
                    type="search"
                    dir="auto"
                    autocomplete="off"
                    aria-label=narrowed::FIND
                    placeholder=narrowed::FIND
                    maxlength=customers::LONGEST_Q.to_string()
                    prop:value=typed
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        narrow.run(("q", typed.get_untracked()));
                    }
                />
            </label>
            <CustomerFilters only narrow/>
        </div>
        <Meant told/>
    }
    .into_any()
}

/// The same list, whatever its order is and for whom it is.
fn is_same(one: &queue::Only, other: &queue::Only) -> bool {
    let plain = |only: &queue::Only| queue::Only {
        order: queue::Order::default(),
        viewer: queue::Viewer::default(),
        ..only.clone()
    };
    plain(one) == plain(other)
}

/// Which of the lists with a name it is: a saved one, else the one it is narrowed from.
fn list_of(only: &queue::Only, saved: &[SavedView]) -> String {
    let known = saved.iter().find(|view| is_same(&view.only, only));
    match (known, only.view) {
        (Some(view), _) => format!("{SAVED}{}", view.id),
        (None, Some(view)) => view.word().to_owned(),
        (None, None) => String::new(),
    }
}

/// The customers of a list of the queue.
#[component]
fn OfQueue(work: Work) -> impl IntoView {
    let triage = Triage::get();
    let only = Memo::new(move |_| {
        work.setup.with(|setup| match &setup.audience {
            Audience::Queue(only) => (**only).clone(),
            _ => queue::Only::default(),
        })
    });
    let saved = RwSignal::new(Vec::<SavedView>::new());
    Effect::new(move |_| {
        spawn_local(async move {
            if let Ok(views) = lists::views().await {
                _ = saved.try_set(views.saved);
            }
            if triage.choices.with_untracked(Option::is_none)
                && let Ok(choices) = lists::choices().await
            {
                _ = triage.choices.try_set(Some(choices));
            }
        });
    });
    let keep = move |only: queue::Only| {
        work.write(|setup| setup.audience = Audience::Queue(Box::new(only)));
    };
    let narrow = Callback::new(move |(name, value): (&'static str, String)| {
        let before = only.get_untracked();
        let given = Some(value.clone()).filter(|value| !value.is_empty());
        keep(match name {
            "list" => match value.strip_prefix(SAVED) {
                Some(id) => {
                    let found = saved.with_untracked(|saved| {
                        saved.iter().find(|view| view.id.to_string() == id).map(|view| view.only.clone())
                    });
                    found.unwrap_or(before)
                }
                None => queue::Only { view: View::parse(&value), ..queue::Only::default() },
            },
            "window" => queue::Only { doors: Door::parse(&value).into_iter().collect(), ..before },
            "tag" => queue::Only { tags: given.into_iter().collect(), ..before },
            _ => queue::Only { languages: given.into_iter().collect(), ..before },
        });
    });
    let count = counted(only, |only| async move {
        let found = lists::matching(only).await.ok()?;
        i64::try_from(found.len()).ok()
    });
    let told = Signal::derive(move || count.get().told(text::conversations));
    let options = Signal::derive(move || {
        let first = [(String::new(), list::view(None).to_owned())];
        let views = View::ALL.iter().map(|view| (view.word().to_owned(), list::view(Some(*view)).to_owned()));
        let own = saved.get().into_iter().map(|view| (format!("{SAVED}{}", view.id), view.name));
        first.into_iter().chain(views).chain(own).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || only.with(|only| saved.with(|saved| list_of(only, saved))));
    let one = |words: &[String]| words.first().cloned().unwrap_or_default();
    let tag = Signal::derive(move || only.with(|only| one(&only.tags)));
    let language = Signal::derive(move || only.with(|only| one(&only.languages)));
    let window = Signal::derive(move || {
        only.with(|only| only.doors.first().map(|door| door.word().to_owned()).unwrap_or_default())
    });
    let doors = Door::ALL.iter().map(|door| (door.word().to_owned(), list::door(*door).to_owned())).collect::<Vec<_>>();
    let tags = Signal::derive(move || {
        triage.choices.with(|choices| {
            let tags = choices.iter().flat_map(|choices| &choices.tags);
            tags.map(|tag| (tag.name.clone(), of::tag(&tag.name).to_owned())).collect::<Vec<_>>()
        })
    });
    let languages = Signal::derive(move || {
        triage.choices.with(|choices| {
            let all = choices.iter().flat_map(|choices| &choices.languages);
            all.map(|tag| (tag.clone(), tag.clone())).collect::<Vec<_>>()
        })
    });
    let chips = Memo::new(move |_| views::chips(&only.get(), triage));
    let chip = move |(words, without): (String, queue::Only)| {
        let label = list::without(&words);
        view! {
            <li>
                <button
                    class="filter-chip"
                    type="button"
                    aria-label=label
                    on:click=move |_| {
                        keep(without.clone());
                        browser::catch_focus(HEADING);
                    }
                >
                    <span dir="auto">{words}</span>
                    <Icon name="x"/>
                </button>
            </li>
        }
    };
    view! {
        <div class="filter-selects campaign-selects" role="group" aria-label=list::FILTERS>
            <FilterSelect name="list" label=text::LIST chosen options narrow needed=true/>
            <FilterSelect name="window" label=list::WINDOW chosen=window options=Signal::stored(doors) narrow/>
            <FilterSelect name="tag" label=list::TAGS chosen=tag options=tags narrow/>
            <FilterSelect name="language" label=list::LANGUAGE chosen=language options=languages narrow/>
        </div>
        <ul class="filter-chips" aria-label=list::NARROWED hidden=move || chips.with(Vec::is_empty)>
            {move || chips.get().into_iter().map(chip).collect_view()}
        </ul>
        <Meant told/>
    }
    .into_any()
}

/// The people of a file, as far as they are known here.
#[component]
fn OfFile(work: Work) -> impl IntoView {
    let file = Memo::new(move |_| {
        work.setup.with(|setup| match &setup.audience {
            Audience::File(file) => Some(file.clone()),
            _ => None,
        })
    });
    let going = RwSignal::new(false);
    let fault = RwSignal::new(None::<String>);
    let sending = StoredValue::new(None::<Going>);
    let input = NodeRef::<html::Input>::new();
    let choose = move |_| {
        let Some(field) = input.get_untracked() else { return };
        // The same file can be chosen once more, after it was mended.
        let chosen = upload::first(field.files());
        field.set_value("");
        // What is being kept already makes the campaign that the file is to belong to.
        let Some(chosen) = chosen.filter(|_| !work.busy.get_untracked() && !going.get_untracked()) else { return };
        fault.set(None);
        going.set(true);
        work.busy.set(true);
        // The campaign it belongs to has to be there first.
        spawn_local(async move {
            let is_new = work.page.with_untracked(Option::is_none);
            let kept = work.keep().await;
            _ = work.busy.try_set(false);
            let Some(id) = kept.filter(|_| !going.is_disposed()) else {
                _ = going.try_set(false);
                return;
            };
            let tell = Callback::new(move |brought: Brought| {
                // The page may have been left meanwhile.
                if going.try_set(false).is_some() {
                    return;
                }
                match brought {
                    Brought::Done if is_new => work.go(Route::Campaign(id)),
                    Brought::Done => work.takes_anew(),
                    // Its own page would not know why.
                    Brought::Failed(why) if is_new => {
                        work.desk.tell(why);
                        work.go(Route::Campaign(id));
                    }
                    Brought::Failed(why) => fault.set(Some(why)),
                }
            });
            sending.set_value(people_file::begin(&chosen, id, tell));
        });
    };
    let facts = move |file: FileAudience| {
        let FileAudience { filename, rows, unknown, unreadable, twice, joined, heads } = file;
        let known = (rows - unknown - unreadable - twice).max(0);
        let fact = |name: Text, n: i64| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{words::number(n)}</dd>
                </div>
            }
        };
        view! {
            <p class="label" dir="auto">
                {filename}
            </p>
            <dl class="import-facts">
                {fact(text::KNOWN_HERE, known)}
                {(unknown > 0).then(|| fact(text::NOT_KNOWN, unknown))}
                {(unreadable > 0).then(|| fact(text::UNREADABLE, unreadable))}
                {(twice > 0).then(|| fact(text::TWICE, twice))}
                {(joined > 0).then(|| fact(text::JOINED, joined))}
            </dl>
            {(joined > 0).then(|| view! { <p class="hint">{text::JOINED_HINT}</p> })}
            {(unknown > 0)
                .then(|| {
                    view! {
                        <p class="hint">
                            {text::NOT_KNOWN_HINT} " " <a href=Route::Imports.href()>{words::import::TITLE}</a>
                        </p>
                    }
                })}
            {(!heads.is_empty()).then(|| view! { <p class="hint">{text::columns(&heads)}</p> })}
        }
    };
    let label = move || if file.with(Option::is_some) { text::OTHER_FILE.get() } else { text::CHOOSE_FILE.get() };
    view! {
        {move || file.get().map(facts)}
        <label class="labelled campaign-file">
            <span class="label">{label}</span>
            <input
                class="field"
                type="file"
                accept=".csv,.tsv,.txt,.xlsx,text/csv"
                node_ref=input
                aria-describedby="campaign-file-hint campaign-file-fault"
                aria-busy=move || going.get().then_some("true")
                on:change=choose
            />
        </label>
        <p class="hint" id="campaign-file-hint">
            {text::CHOOSE_FILE_HINT}
        </p>
        <p class="hint" role="status">
            {move || going.get().then(|| text::FILE_GOING.to_owned())}
        </p>
        <p class="hint" id="campaign-file-fault" role="alert" data-fault="">
            {fault}
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::ViewId;

    #[test]
    fn a_saved_list_is_known_again_in_whichever_order_it_stands() {
        let only = queue::Only { tags: vec!["VIP".to_owned()], view: Some(View::Closed), ..queue::Only::default() };
        let view = SavedView {
            id: ViewId(3),
            name: "Ours".into(),
            query: String::new(),
            only: queue::Only { order: queue::Order::Name, ..only.clone() },
            shared: false,
            own: true,
            owner: "Ana".into(),
            count: 0,
        };
        assert_eq!(list_of(&only, std::slice::from_ref(&view)), "saved-3");
        assert_eq!(list_of(&only, &[]), "closed");
        assert_eq!(list_of(&queue::Only::default(), &[view]), "", "what there is to do");
    }

    #[test]
    fn from_where_they_come_is_told_by_what_was_said() {
        assert_eq!(Kind::of(&Audience::Nobody), None);
        assert_eq!(Kind::of(&Audience::Queue(Box::default())), Some(Kind::Queue));
        assert_eq!(Kind::of(&Audience::File(FileAudience::default())), Some(Kind::File));
    }
}
