//! A text with WhatsApp's marks.

use crate::ui::markup::{self, Piece};
use leptos::prelude::*;

/// Draws a text somebody wrote. Its direction is its own.
#[component]
pub fn RichText(#[prop(into)] text: String) -> impl IntoView {
    view! {
        <p class="text" dir="auto">
            {draw(markup::read(&text))}
        </p>
    }
    .into_any()
}

fn draw(pieces: Vec<Piece>) -> Vec<AnyView> {
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Bold(inner) => view! { <strong>{draw(inner)}</strong> }.into_any(),
            Piece::Italic(inner) => view! { <em>{draw(inner)}</em> }.into_any(),
            Piece::Struck(inner) => view! { <s>{draw(inner)}</s> }.into_any(),
            Piece::Code(code) => view! { <code>{code}</code> }.into_any(),
            // A paragraph holds no block element, so a block of code is one by its style.
            Piece::Block(code) => view! { <code class="code-block">{code}</code> }.into_any(),
            Piece::Link(href) => {
                let shown = href.clone();
                view! {
                    <a href=href target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
                        {shown}
                    </a>
                }
                .into_any()
            }
        })
        .collect()
}
