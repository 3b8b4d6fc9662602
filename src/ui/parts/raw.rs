//! Something as it arrived, for whoever wants to look.

use crate::ui::words::message as text;
use leptos::prelude::*;
use serde_json::Value;

#[component]
pub fn Raw(value: Value) -> impl IntoView {
    let json = serde_json::to_string_pretty(&value).unwrap_or_default();
    view! {
        <details class="raw">
            <summary>{text::RAW}</summary>
            <pre class="raw-json" tabindex="0">
                {json}
            </pre>
        </details>
    }
    .into_any()
}
