//! What a page of figures is narrowed to, in its address.

use crate::{
    domain::{
        hours::Date,
        insight::{Asked, Choices, Compare, Length, Page, Range},
    },
    ui::{
        parts::{filter_select::FilterSelect, icon::Icon},
        route::Route,
        words::{insight as text, person, triage},
    },
};
use leptos::{ev, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// What is chosen where the days are one's own.
const OWN: &str = "own";
const FORM: &str = "insight-filters";

#[component]
pub fn Filters(page: Memo<Option<Page>>, asked: Memo<Asked>, choices: RwSignal<Choices>) -> impl IntoView {
    // On a phone they are behind a button.
    let shown = RwSignal::new(false);
    let own = RwSignal::new(false);
    let days = RwSignal::new((String::new(), String::new()));
    let is_amiss = RwSignal::new(false);
    Effect::new(move |_| {
        let range = asked.with(|asked| asked.range);
        if let Range::Days(from, until) = range {
            days.set((from.to_string(), until.to_string()));
        }
        own.set(matches!(range, Range::Days(..)));
        is_amiss.set(false);
    });
    let navigate = StoredValue::new(use_navigate());
    let go = move |name: &'static str, value: String| {
        let Some(page) = page.get_untracked() else { return };
        let mut pairs = asked.with_untracked(Asked::pairs);
        pairs.retain(|(known, _)| *known != name);
        if !value.is_empty() {
            pairs.push((name, value));
        }
        // What is as nobody had asked does not stand in the address.
        let pairs = Asked::parse(pairs.iter().map(|(name, value)| (*name, value))).map(|asked| asked.pairs());
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&Route::Insight(page).with(&pairs.unwrap_or_default()), options));
    };
    let narrow = Callback::new(move |(name, value): (&'static str, String)| {
        if name == "range" {
            // Also where the address stays as it was.
            own.set(value == OWN);
        }
        if name != "range" || value != OWN {
            go(name, value);
        }
    });
    let show_days = move |_: ev::MouseEvent| {
        let range = days.with_untracked(|(from, until)| format!("{from}..{until}"));
        match Range::parse(&range) {
            Some(_) => go("range", range),
            None => is_amiss.set(true),
        }
    };
    let range = Signal::derive(move || match asked.with(|asked| asked.range) {
        Range::Last(length) if !own.get() => length.word().to_owned(),
        _ => OWN.to_owned(),
    });
    let ranges = Length::ALL.iter().map(|length| (length.word().to_owned(), text::length(Some(*length))));
    let ranges = Signal::stored(ranges.chain([(OWN.to_owned(), text::length(None))]).collect::<Vec<_>>());
    let compare = Signal::derive(move || asked.with(|asked| asked.compare.word().to_owned()));
    let compares = Compare::ALL.iter().map(|compare| (compare.word().to_owned(), text::compare(*compare)));
    let compares = Signal::stored(compares.collect::<Vec<_>>());
    let chosen = move |read: fn(&Asked) -> Option<String>| {
        Signal::derive(move || asked.with(|asked| read(asked).unwrap_or_default()))
    };
    let named = move |read: fn(&Choices) -> Vec<(String, String)>| Signal::derive(move || choices.with(read));
    // What there is only one of narrows nothing, unless it is asked for.
    let has = move |asks: fn(&Asked) -> bool, many: fn(&Choices) -> usize, least: usize| {
        Signal::derive(move || asked.with(asks) || choices.with(many) >= least)
    };
    let numbers = has(|asked| asked.number.is_some(), |choices| choices.numbers.len(), 2);
    let teams = has(|asked| asked.team.is_some(), |choices| choices.teams.len(), 1);
    let tags = has(|asked| asked.tag.is_some(), |choices| choices.tags.len(), 1);
    let languages = has(|asked| asked.language.is_some(), |choices| choices.languages.len(), 1);
    // Where it is told how things stand now, a time and what it is compared with would do nothing.
    let has_time = Signal::derive(move || page.get().is_none_or(|page| !page.is_of_now()));
    let is_any =
        Signal::derive(move || has_time.get() || numbers.get() || teams.get() || tags.get() || languages.get());
    view! {
        <button
            class="button insight-filter"
            hidden=move || !is_any.get()
            type="button"
            aria-expanded=move || if shown.get() { "true" } else { "false" }
            aria-controls=FORM
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            <Icon name="list-filter"/>
            {text::FILTERS}
        </button>
        <form
            class="filter-selects insight-filters"
            id=FORM
            hidden=move || !is_any.get()
            aria-label=text::FILTERS
            data-shown=move || shown.get().then_some("")
            on:submit=|event: ev::SubmitEvent| event.prevent_default()
        >
            <Show when=move || has_time.get()>
                <FilterSelect name="range" label=text::RANGE chosen=range options=ranges narrow needed=true/>
            </Show>
            <Show when=move || has_time.get() && own.get()>
                <Day label=text::FIRST_DAY.get() days is_amiss of=|days| &mut days.0/>
                <Day label=text::LAST_DAY.get() days is_amiss of=|days| &mut days.1/>
                <button class="button" type="button" on:click=show_days>
                    {text::SHOW_DAYS}
                </button>
            </Show>
            <Show when=move || has_time.get()>
                <FilterSelect name="compare" label=text::COMPARE chosen=compare options=compares narrow needed=true/>
            </Show>
            <Show when=move || numbers.get()>
                <FilterSelect
                    name="number"
                    label=text::NUMBER
                    chosen=chosen(|asked| asked.number.map(|id| id.to_string()))
                    options=named(|choices| words_of(&choices.numbers))
                    narrow
                />
            </Show>
            <Show when=move || teams.get()>
                <FilterSelect
                    name="team"
                    label=triage::TEAM
                    chosen=chosen(|asked| asked.team.map(|id| id.to_string()))
                    options=named(|choices| words_of(&choices.teams))
                    narrow
                />
            </Show>
            <Show when=move || tags.get()>
                <FilterSelect
                    name="tag"
                    label=text::TAG
                    chosen=chosen(|asked| asked.tag.map(|id| id.to_string()))
                    options=named(tags_of)
                    narrow
                />
            </Show>
            <Show when=move || languages.get()>
                <FilterSelect
                    name="language"
                    label=person::LANGUAGE
                    chosen=chosen(|asked| asked.language.clone())
                    options=named(|choices| choices.languages.iter().map(|tag| (tag.clone(), tag.clone())).collect())
                    narrow
                />
            </Show>
        </form>
        <p class="sign-in-fault" role="alert">
            {move || is_amiss.get().then_some(text::NO_DAYS.get())}
        </p>
    }
    .into_any()
}

/// What can be chosen, as a list has it.
fn words_of<I: ToString>(named: &[(I, String)]) -> Vec<(String, String)> {
    named.iter().map(|(id, name)| (id.to_string(), name.clone())).collect()
}

/// Tags that come with Ajar have names in each language.
fn tags_of(choices: &Choices) -> Vec<(String, String)> {
    choices.tags.iter().map(|(id, name)| (id.to_string(), person::tag(name).to_owned())).collect()
}

/// A day that is typed or picked.
#[component]
fn Day(
    label: &'static str,
    days: RwSignal<(String, String)>,
    is_amiss: RwSignal<bool>,
    of: fn(&mut (String, String)) -> &mut String,
) -> impl IntoView {
    let value = move || {
        let mut days = days.get();
        std::mem::take(of(&mut days))
    };
    view! {
        <label class="filter-select">
            <span class="filter-select-label">{label}</span>
            <input
                class="field"
                type="date"
                prop:value=value
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    is_amiss.set(false);
                    // While a year is typed it is no day yet.
                    if typed.is_empty() || Date::parse(&typed).is_some() {
                        days.update(|days| *of(days) = typed);
                    }
                }
            />
        </label>
    }
    .into_any()
}
