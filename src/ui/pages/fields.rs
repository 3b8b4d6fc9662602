//! The tags and attributes there are: made, changed and dropped by whoever may.

use super::frame::{PageFrame, loaded};
use crate::{
    api::{
        Error,
        person::{self, Fields},
        read::read,
    },
    domain::{
        attribute::{Attribute, AttributeKind},
        tag::{Colour, Tag},
    },
    ui::{
        browser,
        parts::{HEADING, connection::ConnectionPill, discard::Discard, tag_chip::TagChip},
        words::{self, fields as text, person as of},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

#[component]
pub fn FieldsPage() -> impl IntoView {
    let page = read(|| (), |()| person::fields());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD acts=|| view! { <ConnectionPill/> }>
            {loaded(page, |fields| view! { <Known fields/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

/// What there is, and what was said of the last change.
#[derive(Clone, Copy)]
struct Hand {
    fields: RwSignal<Fields>,
    said: RwSignal<Option<String>>,
    may_manage: bool,
}

impl Hand {
    /// Whether the answer was good.
    fn take(self, answer: Result<Fields, Error>) -> bool {
        if self.fields.is_disposed() {
            return false;
        }
        let is_good = answer.is_ok();
        match answer {
            Ok(fields) => {
                self.fields.set(fields);
                self.said.set(Some(of::SAVED.to_owned()));
            }
            Err(error) => self.said.set(Some(words::error(&error))),
        }
        is_good
    }
}

#[component]
fn Known(fields: Fields) -> impl IntoView {
    let may_manage = fields.may_manage;
    let hand = Hand { fields: RwSignal::new(fields), said: RwSignal::new(None), may_manage };
    let tags = move || {
        let tags = hand.fields.with(|fields| fields.tags.clone());
        tags.into_iter().map(|tag| view! { <TagRow hand tag/> }).collect_view()
    };
    // One that is being changed stays as it is while another is made or dropped.
    let attributes = move || hand.fields.with(|fields| fields.attributes.clone());
    let none = move || hand.fields.with(|fields| fields.attributes.is_empty());
    view! {
        {(!may_manage).then(|| view! { <p class="card-note">{text::READ_ONLY}</p> })}
        <p class="person-said" role="status">
            {move || hand.said.get()}
        </p>
        <div class="person">
            <section class="card person-part" aria-label=text::TAGS>
                <h2 class="card-title">{text::TAGS}</h2>
                <ul class="field-rows">{tags}</ul>
                {may_manage.then(|| view! { <NewTag hand/> })}
            </section>
            <section class="card person-part" aria-label=text::ATTRIBUTES>
                <h2 class="card-title">{text::ATTRIBUTES}</h2>
                <Show when=none>
                    <p class="card-note">{text::NO_ATTRIBUTES}</p>
                </Show>
                <ul class="field-rows">
                    <For
                        each=attributes
                        key=|attribute| (attribute.id, attribute.name.clone(), attribute.choices.clone())
                        children=move |attribute| view! { <AttributeRow hand attribute/> }
                    />
                </ul>
                {may_manage.then(|| view! { <NewAttribute hand/> })}
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn TagRow(hand: Hand, tag: Tag) -> impl IntoView {
    let Tag { id, name, colour, rule, people } = tag;
    let is_free = rule.is_none();
    let drop = Callback::new(move |()| {
        spawn_local(async move {
            hand.take(person::drop_tag(id).await);
            browser::catch_focus(HEADING);
        });
    });
    let called = name.clone();
    let recolour = move |event: ev::Event| {
        let Some(colour) = Colour::parse(&event_target_value(&event)) else { return };
        let name = called.clone();
        spawn_local(async move {
            hand.take(person::keep_tag(Some(id), name, colour).await);
        });
    };
    let acts = hand.may_manage.then(|| {
        view! {
            <Colours label=text::of(text::COLOUR.get(), &name) chosen=colour change=Callback::new(recolour)/>
            {is_free.then(|| view! { <Discard name=name.clone() run=drop/> })}
        }
    });
    view! {
        <li class="field-row">
            <TagChip name=name.clone() colour/>
            <span class="hint">{text::people(people)}</span>
            {rule.map(|rule| view! { <span class="hint field-rule">{of::rule(rule)}</span> })}
            <span class="field-acts">{acts}</span>
        </li>
    }
    .into_any()
}

#[component]
fn Colours(label: String, chosen: Colour, change: Callback<ev::Event>) -> impl IntoView {
    let options = Colour::ALL
        .map(|colour| {
            view! {
                <option value=colour.word() selected=colour == chosen>
                    {of::colour(colour)}
                </option>
            }
        })
        .collect_view();
    view! {
        <select class="field field-short" aria-label=label on:change=move |event| change.run(event)>
            {options}
        </select>
    }
    .into_any()
}

#[component]
fn NewTag(hand: Hand) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let colour = RwSignal::new(Colour::default());
    let choose = Callback::new(move |event: ev::Event| {
        if let Some(chosen) = Colour::parse(&event_target_value(&event)) {
            colour.set(chosen);
        }
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        spawn_local(async move {
            if hand.take(person::keep_tag(None, name.get_untracked(), colour.get_untracked()).await) {
                name.set(String::new());
            }
        });
    };
    view! {
        <form class="field-new" aria-label=text::NEW_TAG on:submit=submit>
            <input
                class="field"
                type="text"
                dir="auto"
                autocomplete="off"
                required
                aria-label=of::NAME
                placeholder=text::NEW_TAG
                prop:value=name
                on:input=move |event| name.set(event_target_value(&event))
            />
            <Colours label=text::COLOUR.to_owned() chosen=Colour::default() change=choose/>
            <button class="button" type="submit">
                {text::NEW_TAG}
            </button>
        </form>
    }
    .into_any()
}

#[component]
fn AttributeRow(hand: Hand, attribute: Attribute) -> impl IntoView {
    let id = attribute.id;
    let change = text::of(of::EDIT.get(), &attribute.name);
    let attribute = StoredValue::new(attribute);
    let editing = RwSignal::new(false);
    let drop = Callback::new(move |()| {
        spawn_local(async move {
            hand.take(person::drop_attribute(id).await);
            browser::catch_focus(HEADING);
        });
    });
    let acts = hand.may_manage.then(|| {
        let name = attribute.with_value(|attribute| attribute.name.clone());
        view! {
            <button
                class="button"
                type="button"
                aria-label=change
                aria-expanded=move || if editing.get() { "true" } else { "false" }
                on:click=move |_| editing.update(|editing| *editing = !*editing)
            >
                {of::EDIT}
            </button>
            <Discard name run=drop/>
        }
    });
    let (name, kind, choices) =
        attribute.with_value(|known| (known.name.clone(), known.kind, known.choices.join(", ")));
    view! {
        <li class="field-row">
            <strong dir="auto">{name}</strong>
            <span class="hint">{of::kind(kind)}</span>
            <span class="hint field-rule" dir="auto">
                {choices}
            </span>
            <span class="field-acts">{acts}</span>
            <Show when=move || editing.get()>
                <ChangeAttribute hand attribute=attribute.get_value() editing/>
            </Show>
        </li>
    }
    .into_any()
}

/// Another name, and other choices, for an attribute that is there. What kind it is of stays.
#[component]
fn ChangeAttribute(hand: Hand, attribute: Attribute, editing: RwSignal<bool>) -> impl IntoView {
    let Attribute { id, name, kind, choices } = attribute;
    let title = text::of(of::EDIT.get(), &name);
    let name = RwSignal::new(name);
    let choices = RwSignal::new(choices.join("\n"));
    let busy = RwSignal::new(false);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = person::keep_attribute(Some(id), name.get_untracked(), kind, lines(choices)).await;
            if hand.take(answer) {
                editing.try_set(false);
                browser::catch_focus(HEADING);
            }
            busy.try_set(false);
        });
    };
    view! {
        <form class="form field-change" aria-label=title on:submit=submit>
            <NameField name/>
            {(kind == AttributeKind::Choice).then(|| view! { <ChoicesField choices/> })}
            <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                {of::SAVE}
            </button>
        </form>
    }
    .into_any()
}

/// What an attribute is called.
#[component]
fn NameField(name: RwSignal<String>) -> impl IntoView {
    view! {
        <label class="labelled">
            <span class="label">{of::NAME}</span>
            <input
                class="field"
                type="text"
                dir="auto"
                autocomplete="off"
                required
                prop:value=name
                on:input=move |event| name.set(event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

/// What can be chosen from, one a line.
#[component]
fn ChoicesField(choices: RwSignal<String>) -> impl IntoView {
    view! {
        <label class="labelled">
            <span class="label">{text::CHOICES}</span>
            <textarea
                class="field"
                rows="3"
                dir="auto"
                prop:value=choices
                on:input=move |event| choices.set(event_target_value(&event))
            ></textarea>
        </label>
    }
    .into_any()
}

/// The lines that say something.
fn lines(choices: RwSignal<String>) -> Vec<String> {
    choices.with_untracked(|choices| {
        choices.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    })
}

#[component]
fn NewAttribute(hand: Hand) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let kind = RwSignal::new(AttributeKind::Text);
    let choices = RwSignal::new(String::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        spawn_local(async move {
            let (name_now, kind_now) = (name.get_untracked(), kind.get_untracked());
            let answer = person::keep_attribute(None, name_now, kind_now, lines(choices)).await;
            if hand.take(answer) {
                name.set(String::new());
                choices.set(String::new());
            }
        });
    };
    let kinds =
        AttributeKind::ALL.map(|kind| view! { <option value=kind.word()>{of::kind(kind)}</option> }).collect_view();
    view! {
        <form class="form" aria-label=text::NEW_ATTRIBUTE on:submit=submit>
            <NameField name/>
            <label class="labelled">
                <span class="label">{text::KIND}</span>
                <select
                    class="field"
                    on:change=move |event| {
                        if let Some(chosen) = AttributeKind::parse(&event_target_value(&event)) {
                            kind.set(chosen);
                        }
                    }
                >
                    {kinds}
                </select>
            </label>
            <Show when=move || kind.get() == AttributeKind::Choice>
                <ChoicesField choices/>
            </Show>
            <button class="button" type="submit">
                {text::NEW_ATTRIBUTE}
            </button>
        </form>
    }
    .into_any()
}
