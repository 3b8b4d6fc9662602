//! Where the values of a template's variables come from, set where the template is; and a test to oneself.

use crate::{
    api::fill::{self, Filling},
    domain::{
        fill::{Fill, places},
        role::Verb,
        template::{Parameters, Template},
    },
    ui::{
        desk::Desk,
        pages::{ready, shell::may},
        parts::fills::FillsForm,
        words::{self, fills as text},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::collections::BTreeMap;

/// What the variables of a template are filled with, for those who may say so; and for who may send it a test.
#[component]
pub fn Fills(
    template: Template,
    /// Whether a test can be sent from here.
    #[prop(default = true)]
    tests: bool,
) -> impl IntoView {
    let desk = Desk::get();
    let id = template.id;
    let tests = tests && template.can_leave();
    let places = StoredValue::new(places(&template));
    let found = RwSignal::new(None::<Filling>);
    let fault = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let sends_test = RwSignal::new(false);
    let (may_send, may_fill) = (may(Verb::Send), may(Verb::FillTemplates));
    Effect::new(move |_| {
        if !may_fill.get() || places.with_value(Vec::is_empty) {
            return;
        }
        spawn_local(async move {
            match fill::fills(id).await {
                Ok(known) => _ = found.try_set(Some(known)),
                Err(error) => _ = fault.try_set(Some(words::error(&error))),
            }
        });
    });
    let save = Callback::new(move |fills: BTreeMap<String, Fill>| {
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            match fill::keep_fills(id, fills).await {
                Ok(_) => desk.tell(text::SAVED.to_owned()),
                Err(error) => _ = fault.try_set(Some(words::error(&error))),
            }
            busy.try_set(false);
        });
    });
    let form = move || {
        if places.with_value(Vec::is_empty) {
            return view! { <p class="hint">{text::NONE}</p> }.into_any();
        }
        match found.get() {
            Some(Filling { fills, attributes }) => {
                let places = places.get_value();
                view! { <FillsForm places fills attributes fault busy save/> }.into_any()
            }
            None => view! {
                <p class="fault" role="alert">
                    {fault}
                </p>
            }
            .into_any(),
        }
    };
    view! {
        <div class="fills-of">
            <Show when=move || may_fill.get()>
                <details class="fills-more">
                    <summary>{text::VARIABLES}</summary>
                    {form}
                </details>
            </Show>
            <Show when=move || may_send.get() && tests>
                <button
                    class="button"
                    type="button"
                    aria-busy=move || sends_test.get().then_some("true")
                    on:click=move |_| ready::test(desk, sends_test, id, Parameters::default())
                >
                    {text::TEST}
                </button>
            </Show>
        </div>
    }
    .into_any()
}
