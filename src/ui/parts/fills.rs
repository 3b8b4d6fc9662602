//! Saying where the values of a template's variables come from: a row for each, and what stands in where nothing is known.

use crate::{
    domain::{
        attribute::Attribute,
        fill::{Fill, LONGEST, Source},
    },
    ui::words::{fields, fills as text},
};
use leptos::{ev, prelude::*};
use std::collections::BTreeMap;

/// What can be chosen, beside the attributes.
const SOURCES: [Source; 6] =
    [Source::FirstName, Source::ContactName, Source::AgentName, Source::NumberName, Source::Fixed, Source::Asked];

/// What stands in the value of an option before the id of an attribute.
const ATTRIBUTE: &str = "attribute-";

fn key(source: &Source) -> String {
    match source {
        Source::ContactName => "name".to_owned(),
        Source::FirstName => "first-name".to_owned(),
        Source::Attribute(id) => format!("{ATTRIBUTE}{id}"),
        Source::NumberName => "number".to_owned(),
        Source::AgentName => "agent".to_owned(),
        Source::Fixed => "fixed".to_owned(),
        Source::Asked => "asked".to_owned(),
    }
}

/// What an option stands for; what none stands for is asked for.
fn chosen(value: &str) -> Source {
    if let Some(id) = value.strip_prefix(ATTRIBUTE) {
        return Source::Attribute(id.to_owned());
    }
    SOURCES.into_iter().find(|source| key(source) == value).unwrap_or(Source::Asked)
}

#[component]
pub fn FillsForm(
    /// The places of the template, in its order.
    places: Vec<String>,
    /// What they are filled with now.
    fills: BTreeMap<String, Fill>,
    attributes: Vec<Attribute>,
    /// What went wrong with the last try.
    #[prop(into)]
    fault: Signal<Option<String>>,
    #[prop(into)] busy: Signal<bool>,
    save: Callback<BTreeMap<String, Fill>>,
) -> impl IntoView {
    let said = RwSignal::new(fills);
    let attributes = StoredValue::new(attributes);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if !busy.get_untracked() {
            save.run(said.get_untracked());
        }
    };
    let rows = places.into_iter().map(|place| view! { <FillRow place said attributes/> }).collect_view();
    view! {
        <form class="fills" aria-label=text::VARIABLES on:submit=submit>
            <p class="hint">{text::LEAD}</p>
            {rows}
            <p class="fault" role="alert">
                {fault}
            </p>
            <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                {text::SAVE}
            </button>
        </form>
    }
    .into_any()
}

#[component]
fn FillRow(
    place: String,
    said: RwSignal<BTreeMap<String, Fill>>,
    attributes: StoredValue<Vec<Attribute>>,
) -> impl IntoView {
    let called = text::place(&place);
    let legend = called.clone();
    let place = StoredValue::new(place);
    let begin = said.with_untracked(|said| place.with_value(|place| said.get(place).cloned()));
    let begin = begin.unwrap_or(Fill { source: Source::Asked, fallback: None });
    let source = RwSignal::new(begin.source.clone());
    let fallback = RwSignal::new(begin.fallback.unwrap_or_default());
    let keep = move || {
        let words = fallback.get_untracked().trim().to_owned();
        let source = source.get_untracked();
        // What is asked for is asked for in any case.
        let fallback = Some(words).filter(|words| !words.is_empty() && source != Source::Asked);
        said.update(|said| _ = said.insert(place.get_value(), Fill { source, fallback }));
    };
    let mut all: Vec<(Source, String)> = SOURCES.into_iter().map(|source| (source, String::new())).collect();
    let of_people = attributes.with_value(|known| {
        known.iter().map(|one| (Source::Attribute(one.id.to_string()), one.name.clone())).collect::<Vec<_>>()
    });
    drop(all.splice(2..2, of_people));
    // An attribute that is gone stands there as it was said, until another source is chosen.
    if !all.iter().any(|(source, _)| *source == begin.source) {
        all.push((begin.source.clone(), "…".to_owned()));
    }
    let options = all
        .into_iter()
        .map(|(source, name)| {
            let is_chosen = source == begin.source;
            view! {
                <option value=key(&source) selected=is_chosen>
                    {text::source(&source, &name)}
                </option>
            }
        })
        .collect_view();
    let is_asked = Memo::new(move |_| source.with(|source| *source == Source::Asked));
    let label = move || source.with(text::fallback);
    view! {
        <div class="fills-row" role="group" aria-label=legend>
            <label class="labelled">
                <span class="label" dir="auto">
                    {called.clone()}
                </span>
                <select
                    class="field"
                    aria-label=fields::of(text::SOURCE.get(), &called)
                    on:change=move |event| {
                        source.set(chosen(&event_target_value(&event)));
                        keep();
                    }
                >
                    {options}
                </select>
            </label>
            <label class="labelled" hidden=move || is_asked.get()>
                <span class="label">{label}</span>
                <input
                    class="field"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    maxlength=LONGEST.to_string()
                    prop:value=fallback
                    on:input=move |event| {
                        fallback.set(event_target_value(&event));
                        keep();
                    }
                />
            </label>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_what_was_offered() {
        for source in SOURCES.into_iter().chain([Source::Attribute("12".to_owned())]) {
            assert_eq!(chosen(&key(&source)), source);
        }
        assert_eq!(chosen("colour"), Source::Asked);
    }
}
