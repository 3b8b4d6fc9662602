//! A form of one field: what is typed is sent, and what came of it stands below.

use crate::{
    api::Error,
    ui::words::{self, Text},
};
use leptos::{ev, prelude::*, task::spawn_local};
use std::future::Future;

/// How such a form looks, and what it is called.
pub struct FieldForm {
    /// The id of the field.
    pub id: &'static str,
    /// Whether it stands in a card of its own.
    pub is_card: bool,
    /// What the form is called.
    pub name: Text,
    /// What is typed.
    pub label: Text,
    /// The field's `type`.
    pub kind: &'static str,
    pub autocomplete: &'static str,
    /// What stands in it first.
    pub value: String,
    /// What its button says.
    pub submit: Text,
}

impl FieldForm {
    /// The form. `act` gets what was typed, and answers what stands in the field from then on, unless something else does by then.
    pub fn view<F>(self, act: impl Fn(String) -> F + Copy + Send + Sync + 'static) -> AnyView
    where
        F: Future<Output = Result<String, Error>> + 'static,
    {
        let Self { id, is_card, name, label, kind, autocomplete, value, submit } = self;
        let value = RwSignal::new(value);
        let busy = RwSignal::new(false);
        let fault = RwSignal::new(None::<Error>);
        let fault_id = format!("{id}-fault");
        let send = move |event: ev::SubmitEvent| {
            event.prevent_default();
            if busy.get_untracked() {
                return;
            }
            busy.set(true);
            fault.set(None);
            let sent = value.get_untracked();
            spawn_local(async move {
                // The page may be another by then.
                match act(sent.clone()).await {
                    // Whoever has gone on typing is not to lose that.
                    Ok(now) if value.try_get_untracked().is_some_and(|typed| typed == sent) => _ = value.try_set(now),
                    Ok(_) => {}
                    Err(error) => _ = fault.try_set(Some(error)),
                }
                busy.try_set(false);
            });
        };
        view! {
            <form class="form" class:card=is_card on:submit=send aria-label=name novalidate>
                <label class="labelled">
                    <span class="label">{label}</span>
                    <input
                        class="field"
                        id=id
                        type=kind
                        dir="auto"
                        autocomplete=autocomplete
                        aria-invalid=move || fault.with(Option::is_some).then_some("true")
                        aria-describedby=fault_id.clone()
                        prop:value=value
                        on:input=move |event| value.set(event_target_value(&event))
                    />
                </label>
                <div class="sign-in-fault" id=fault_id role="alert">
                    {move || fault.get().map(|error| words::error(&error))}
                </div>
                <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                    {submit}
                </button>
            </form>
        }
        .into_any()
    }
}
