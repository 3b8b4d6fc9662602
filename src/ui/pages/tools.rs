//! What opens on top of any page: the palette, the list of keys, and what is asked about conversations.

use crate::{
    api,
    domain::search::{Hit, Person},
    ui::{
        commands::{Command, fit},
        desk::Desk,
        pages::{
            asked::{self, Asked},
            keys::{self, Run},
            within,
        },
        parts::{palette::Palette, shortcuts::Shortcuts},
        pursuit::{Pursuit, pursue},
        triage::Triage,
    },
};
use leptos::{
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
};
use std::time::Duration;

/// How long after the last letter something is looked for.
const TYPED: Duration = Duration::from_millis(150);

#[component]
pub fn Tools(
    /// What can be run by whoever is here.
    commands: Vec<Command>,
    /// What of it means something as things are.
    possible: Signal<Vec<Command>>,
    run: Run,
) -> impl IntoView {
    let desk = Desk::get();
    let triage = Triage::get();
    let (typed, people, messages) = look_up();
    let shows = asked::shower();
    let show = Callback::new(move |key: String| {
        if let Some(only) = asked::list_of(&key, desk, triage) {
            shows.run(only);
        }
    });
    view! {
        <Palette
            typed
            people
            messages
            templates=desk.offered
            views=Signal::derive(move || asked::lists(desk, triage))
            show
            commands=possible
            run
            open=keys::opener()
            go=keys::leader()
            pick=Callback::new(move |template| desk.picked.set(Some(template)))
        />
        <Shortcuts commands/>
        <Asked run/>
    }
    .into_any()
}

/// What is typed into the palette, and who and what is found for it.
fn look_up() -> (RwSignal<String>, RwSignal<Vec<Person>>, RwSignal<Vec<Hit>>) {
    let typed = RwSignal::new(String::new());
    let people = RwSignal::new(Vec::new());
    let messages = RwSignal::new(Vec::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let pursuit = StoredValue::new(None::<Pursuit>);
    Effect::new(move |_| {
        let q = typed.get().trim().to_owned();
        if let Some(waiting) = timer.get_value() {
            waiting.clear();
        }
        // Nobody waits for the answer to what was typed before.
        pursuit.set_value(None);
        // Who cannot be meant any more goes at once, the others come when the server has looked.
        people.update(|people: &mut Vec<Person>| {
            people.retain(|person| !q.is_empty() && fit(&q, &person.name).is_some());
        });
        messages.update(Vec::clear);
        if q.is_empty() {
            return;
        }
        let look = move || {
            let zone = within::zone();
            pursuit.set_value(Some(pursue(async move {
                // Where nothing can be looked up the commands are still there.
                if let Ok(found) = api::search::glance(q, zone).await {
                    people.set(found.people);
                    messages.set(found.messages);
                } else {
                    people.set(Vec::new());
                }
            })));
        };
        timer.set_value(set_timeout_with_handle(look, TYPED).ok());
    });
    (typed, people, messages)
}
