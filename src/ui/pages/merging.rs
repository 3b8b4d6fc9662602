//! Making two people one: who may be the same, what would become of each field, and the way back.

use super::person::Hand;
use crate::{
    api::{Error, person},
    domain::{
        customers::Only,
        id::{ContactId, MergeId},
        merge::Preview,
    },
    ui::{
        browser,
        words::{self, person as text},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

/// The id of the heading: whoever has made two one, or has taken that back, is put there.
const MERGING: &str = "merging";
/// The id of what would come of it; whoever asked is put there.
const PREVIEW: &str = "merge-preview";
/// Most people that are offered to choose from.
const OFFERED: usize = 8;

#[component]
pub fn Merging(hand: Hand) -> impl IntoView {
    let preview = RwSignal::new(None::<Preview>);
    let busy = RwSignal::new(false);
    let tell = move |error: &Error| {
        if !hand.said.is_disposed() {
            hand.said.set(Some(words::error(error)));
        }
    };
    let compare = Callback::new(move |other: ContactId| {
        spawn_local(async move {
            match person::preview_merge(hand.id, other).await {
                Ok(found) if !preview.is_disposed() => {
                    preview.set(Some(found));
                    browser::after_layout(|| browser::focus(PREVIEW));
                }
                Ok(_) => {}
                Err(error) => tell(&error),
            }
        });
    });
    let merge = Callback::new(move |other: ContactId| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let merged = person::merge_people(hand.id, other).await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match merged {
                Ok(_) => {
                    let gone = preview.with_untracked(|preview| {
                        preview.as_ref().map(|preview| preview.gone.title()).unwrap_or_default()
                    });
                    preview.set(None);
                    hand.said.set(Some(text::merged(&gone)));
                    hand.reload().await;
                    browser::catch_focus(MERGING);
                }
                Err(error) => tell(&error),
            }
        });
    });
    let divide = Callback::new(move |id: MergeId| {
        spawn_local(async move {
            match person::divide_people(id).await {
                Ok(_) => {
                    hand.reload().await;
                    browser::catch_focus(MERGING);
                }
                Err(error) => tell(&error),
            }
        });
    });
    let duplicates = move || {
        hand.profile.with(|profile| {
            profile
                .duplicates
                .iter()
                .map(|duplicate| {
                    let id = duplicate.contact.id;
                    let name = duplicate.contact.title();
                    view! {
                        <li class="duplicate">
                            <span>
                                <bdi>{name.clone()}</bdi>
                                " "
                                <span class="hint">{text::why(duplicate.why)}</span>
                            </span>
                            <button
                                class="button"
                                type="button"
                                aria-label=words::fields::of(text::COMPARE.get(), &name)
                                on:click=move |_| compare.run(id)
                            >
                                {text::COMPARE}
                            </button>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    let has_duplicates = move || hand.profile.with(|profile| !profile.duplicates.is_empty());
    let merges = move || {
        hand.profile.with(|profile| {
            let one = |(at, merge): (usize, &crate::domain::profile::MergeView)| {
                let id = merge.id;
                // The way back leads from the last to the first.
                let back = (at == 0 && hand.may_edit.get()).then(|| {
                    view! {
                        <button class="button" type="button" on:click=move |_| divide.run(id)>
                            {text::UNDO}
                        </button>
                    }
                });
                view! {
                    <li class="duplicate">
                        <span>{text::merged(&merge.gone)}</span>
                        {back}
                    </li>
                }
            };
            profile.merges.iter().enumerate().map(one).collect_view()
        })
    };
    let shown = move || preview.get().map(|preview| view! { <Becomes preview busy merge/> });
    view! {
        <section class="card person-part" aria-label=text::MERGE>
            <h2 class="card-title" id=MERGING tabindex="-1">
                {text::MERGE}
            </h2>
            <Show when=has_duplicates>
                <h3 class="person-sub">{text::SAME}</h3>
                <ul class="duplicates">{duplicates}</ul>
            </Show>
            <ul class="duplicates">{merges}</ul>
            <Show when=move || hand.may_edit.get()>
                <Others hand compare/>
            </Show>
            {shown}
        </section>
    }
    .into_any()
}

/// Somebody else, looked for by name or number.
#[component]
fn Others(hand: Hand, compare: Callback<ContactId>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let found = RwSignal::new(Vec::<(ContactId, String, Option<String>)>::new());
    let look = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let q = typed.get_untracked().trim().to_owned();
        if q.is_empty() {
            return;
        }
        spawn_local(async move {
            let page = person::customers(Only { q: Some(q), ..Only::default() }, None).await;
            if found.is_disposed() {
                return;
            }
            match page {
                Ok(page) => {
                    let others = page.rows.into_iter().map(|row| row.contact).filter(|other| other.id != hand.id);
                    let others = others.map(|other| (other.id, other.title(), other.phone));
                    found.set(others.take(OFFERED).collect());
                }
                Err(error) => hand.said.set(Some(words::error(&error))),
            }
        });
    };
    let rows = move || {
        let row = |(id, name, phone): (ContactId, String, Option<String>)| {
            let label = words::fields::of(text::COMPARE.get(), &name);
            view! {
                <li class="duplicate">
                    <span>
                        <bdi>{name}</bdi>
                        " "
                        <span class="hint" dir="ltr">
                            {phone}
                        </span>
                    </span>
                    <button class="button" type="button" aria-label=label on:click=move |_| compare.run(id)>
                        {text::COMPARE}
                    </button>
                </li>
            }
        };
        found.get().into_iter().map(row).collect_view()
    };
    view! {
        <details class="person-more">
            <summary>{text::OTHER}</summary>
            <form class="form" on:submit=look>
                <label class="labelled">
                    <span class="label">{words::customers::FIND}</span>
                    <input
                        class="field"
                        type="search"
                        dir="auto"
                        autocomplete="off"
                        prop:value=typed
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                </label>
            </form>
            <ul class="duplicates" aria-live="polite">
                {rows}
            </ul>
        </details>
    }
    .into_any()
}

/// What would become of each field, and the button that does it.
#[component]
fn Becomes(preview: Preview, busy: RwSignal<bool>, merge: Callback<ContactId>) -> impl IntoView {
    let Preview { kept, gone, fields, joined, moved, messages, .. } = preview;
    let (id, kept, gone) = (gone.id, kept.title(), gone.title());
    let marketing = crate::domain::merge::What::Marketing;
    let rows = fields
        .into_iter()
        .filter(|field| field.kept.is_some() || field.gone.is_some())
        .map(|field| {
            let is_marketing = field.what == marketing;
            let cell = move |value: Option<String>| match value {
                Some(_) if is_marketing => text::NO.to_owned(),
                Some(value) => value,
                None => "–".to_owned(),
            };
            view! {
                <tr>
                    <th scope="row">
                        <bdi>{text::field(&field.what)}</bdi>
                    </th>
                    <td dir="auto">{cell(field.kept)}</td>
                    <td dir="auto">{cell(field.gone)}</td>
                    <td dir="auto">
                        <strong>{cell(field.becomes)}</strong>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="merge-preview" id=PREVIEW tabindex="-1" role="group" aria-label=text::MERGE>
            <p class="card-note">{text::MERGE_LEAD}</p>
            <div class="merge-table">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{text::FIELD}</th>
                            <th scope="col">
                                {text::KEPT} ": "
                                <bdi>{kept}</bdi>
                            </th>
                            <th scope="col">
                                {text::GONE} ": "
                                <bdi>{gone}</bdi>
                            </th>
                            <th scope="col">{text::BECOMES}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <ul class="person-list">
                <li>{text::joined(joined)}</li>
                <li>{text::moved(moved)}</li>
                <li>{text::messages(messages)}</li>
            </ul>
            <button
                class="button-primary"
                type="button"
                aria-busy=move || busy.get().then_some("true")
                on:click=move |_| merge.run(id)
            >
                {text::MERGE}
            </button>
        </div>
    }
    .into_any()
}
