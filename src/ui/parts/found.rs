//! People and messages that were found, each as a line that leads to it.

use crate::{
    domain::{
        message::Direction,
        search::{Hit, Person},
    },
    ui::{
        parts::{icon::Icon, marked::Marked, moment::Moment},
        route::Route,
        words,
    },
};
use leptos::prelude::*;

/// Where the conversation of a message opens at it.
pub fn place(hit: &Hit) -> String {
    let at: Vec<(&str, String)> = hit.wamid.iter().map(|wamid| ("at", wamid.clone())).collect();
    Route::Conversation(hit.conversation_id).with(&at)
}

/// Where somebody is: in the conversation with them, or where there is none on their own page.
pub fn whereabouts(person: &Person) -> String {
    person.conversation_id.map_or(Route::Customer(person.id), Route::Conversation).href()
}

#[component]
pub fn FoundPerson(
    person: Person,
    /// Where they are.
    href: String,
) -> impl IntoView {
    let Person { name, marks, phone, number, last_activity_at, .. } = person;
    view! {
        <li class="find-row">
            <Icon name="contact"/>
            <div class="find-row-main">
                <a class="find-row-link" href=href dir="auto">
                    <Marked text=name marks/>
                </a>
                <p class="find-row-about">
                    {phone.map(|phone| view! { <span dir="ltr">{phone}</span> })}
                    {number
                        .map(|number| {
                            view! {
                                <span>
                                    <Icon name="arrow-right" directed=true/>
                                    <span dir="ltr">{number}</span>
                                </span>
                            }
                        })}
                </p>
            </div>
            {last_activity_at.map(|at| view! { <Moment at/> })}
        </li>
    }
    .into_any()
}

#[component]
pub fn FoundMessage(
    hit: Hit,
    /// Where its conversation opens at it.
    href: String,
) -> impl IntoView {
    let Hit { name, direction, author, kind, at, text, marks, .. } = hit;
    let (icon, said) = match direction {
        Direction::In => ("corner-down-right", words::direction("in")),
        Direction::Out | Direction::Echo => ("corner-up-left", words::direction("out")),
    };
    let said_by = author.map(|author| view! { <span class="find-row-by" dir="auto">{author}</span> });
    view! {
        <li class="find-row">
            <Icon name=icon directed=true/>
            <div class="find-row-main">
                <a class="find-row-link" href=href dir="auto">
                    {name}
                </a>
                <p class="find-row-text" dir="auto">
                    <span class="sr-only">{said} ": "</span>
                    {if text.is_empty() {
                        words::kind(&kind).into_any()
                    } else {
                        view! { <Marked text marks/> }.into_any()
                    }}
                </p>
                {said_by}
            </div>
            <Moment at/>
        </li>
    }
    .into_any()
}
