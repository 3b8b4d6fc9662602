//! What pages are alike in: the title of the tab, the head, and that they wait for what they are made of.

use crate::{
    api::Error,
    ui::{
        pages::{queue::UrgentTitle, shell::Failed},
        parts::heading::PageHeading,
    },
};
use leptos::prelude::*;

/// A page of its own: its head, and below it what it is about.
#[component]
pub fn PageFrame(
    title: Signal<String>,
    /// The way back to what the page is a part of.
    #[prop(optional, into)]
    back: ViewFn,
    /// What the page is for.
    #[prop(optional, into)]
    lead: ViewFn,
    /// What can be done, beside the heading.
    #[prop(optional, into)]
    acts: ViewFn,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <main class=format!("page {class}") id="content" tabindex="-1">
            <PageHead title back lead acts/>
            {children()}
        </main>
    }
    .into_any()
}

/// The head of a page, also of one that is known by a name only once it was asked for.
#[component]
pub fn PageHead(
    title: Signal<String>,
    /// The way back to what the page is a part of.
    #[prop(optional, into)]
    back: ViewFn,
    /// What the page is for.
    #[prop(optional, into)]
    lead: ViewFn,
    /// What can be done, beside the heading.
    #[prop(optional, into)]
    acts: ViewFn,
) -> impl IntoView {
    view! {
        <UrgentTitle name=title/>
        <header class="page-head">
            <div>
                {back.run()}
                <PageHeading text=title/>
                <p class="page-lead measure">{lead.run()}</p>
            </div>
            <div class="page-acts">{acts.run()}</div>
        </header>
    }
    .into_any()
}

/// What a page is made of, shown once it is known; in its place what went wrong. What there was stays until there is other.
pub fn loaded<T>(
    found: Resource<Result<T, Error>>,
    show: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
{
    let waits = move || {
        let show = show.clone();
        Suspend::new(async move {
            match found.await {
                Ok(found) => show(found),
                Err(error) => view! { <Failed error/> }.into_any(),
            }
        })
    };
    view! { <Transition fallback=|| ()>{waits}</Transition> }.into_any()
}
