//! Templates that leave at one click: how each reads for this person, what it costs, and what else can be done with it.

use crate::{
    domain::{fill::Filled, template::Template},
    ui::{
        parts::icon::Icon,
        words::{desk as more, fields, fills as text},
    },
};
use leptos::prelude::*;

/// A template that is offered, filled in for the person as far as it can be.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    pub template: Template,
    pub filled: Filled,
}

#[component]
pub fn ReadyTemplates(
    #[prop(into)] offers: Signal<Vec<Offer>>,
    /// What a template of this category costs, in words.
    price: Callback<String, String>,
    #[prop(into)] busy: Signal<bool>,
    send: Callback<Offer>,
    /// Opens the fields, also of one that lacks something.
    customise: Callback<Offer>,
    schedule: Callback<Offer>,
) -> impl IntoView {
    view! {
        <section class="ready" aria-label=text::READY hidden=move || offers.with(Vec::is_empty)>
            <p class="ready-lead" aria-hidden="true">
                {text::READY}
            </p>
            <ul class="ready-list">
                {move || {
                    offers
                        .get()
                        .into_iter()
                        .map(|offer| view! { <ReadyTemplate offer price busy send customise schedule/> })
                        .collect_view()
                }}
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn ReadyTemplate(
    offer: Offer,
    price: Callback<String, String>,
    busy: Signal<bool>,
    send: Callback<Offer>,
    customise: Callback<Offer>,
    schedule: Callback<Offer>,
) -> impl IntoView {
    let name = offer.template.name.clone();
    let category = offer.template.category.clone();
    let cost = Memo::new(move |_| match price.run(category.clone()) {
        cost if cost.is_empty() => more::category_of(&category),
        cost => cost,
    });
    let reads = offer.filled.preview(&offer.template);
    let lacks = (!offer.filled.missing.is_empty()).then(|| text::missing(&offer.filled.missing));
    let is_whole = lacks.is_none();
    let offer = StoredValue::new(offer);
    let act = move |run: Callback<Offer>| {
        if !busy.get_untracked() {
            run.run(offer.get_value());
        }
    };
    let is_busy = move || busy.get().then_some("true");
    let first = if is_whole {
        view! {
            <button
                class="button-primary"
                type="button"
                aria-label=fields::of(text::SEND.get(), &name)
                aria-disabled=is_busy
                on:click=move |_| act(send)
            >
                <Icon name="send" directed=true/>
                {text::SEND}
            </button>
            <button
                class="button"
                type="button"
                aria-label=fields::of(text::CUSTOMISE.get(), &name)
                on:click=move |_| act(customise)
            >
                {text::CUSTOMISE}
            </button>
            <button
                class="button"
                type="button"
                aria-label=fields::of(text::SCHEDULE.get(), &name)
                on:click=move |_| act(schedule)
            >
                {text::SCHEDULE}
            </button>
        }
        .into_any()
    } else {
        // A hole is never sent: what is missing is asked for first.
        view! {
            <button
                class="button"
                type="button"
                aria-label=fields::of(text::FILL_IN.get(), &name)
                on:click=move |_| act(customise)
            >
                {text::FILL_IN}
            </button>
        }
        .into_any()
    };
    view! {
        <li class="ready-one">
            <p class="ready-head">
                <span class="picker-name">{name}</span>
                <span class="picker-about" title=more::LIST_PRICE>
                    {cost}
                </span>
            </p>
            <p class="ready-text" dir="auto">
                {reads}
            </p>
            {lacks.map(|lacks| view! { <p class="hint">{lacks}</p> })}
            <div class="ready-acts">{first}</div>
        </li>
    }
    .into_any()
}
