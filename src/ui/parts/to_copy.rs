//! A text that belongs into another page or program. Going there selects it.

use crate::ui::words::Text;
use leptos::{ev, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlInputElement};

#[component]
pub fn ToCopy(label: Text, value: String) -> impl IntoView {
    let select = |event: ev::FocusEvent| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            input.select();
        }
    };
    view! {
        <label class="labelled">
            <span class="label">{label}</span>
            <input class="field code" type="text" dir="ltr" readonly value=value on:focus=select/>
        </label>
    }
    .into_any()
}
