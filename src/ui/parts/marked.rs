//! A text with what was looked for marked in it.

use crate::domain::search::{Mark, pieces};
use leptos::prelude::*;

#[component]
pub fn Marked(text: String, marks: Vec<Mark>) -> impl IntoView {
    pieces(&text, &marks)
        .into_iter()
        .map(
            |(piece, marked)| {
                if marked {
                    view! { <mark>{piece}</mark> }.into_any()
                } else {
                    view! { <span>{piece}</span> }.into_any()
                }
            },
        )
        .collect_view()
        .into_any()
}
