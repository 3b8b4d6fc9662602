//! Icons, drawn from the one sprite the build makes of `style/icons.txt`.

use leptos::prelude::*;

/// Where the sprite is. Its name carries a hash, which only the page's shell knows.
#[derive(Debug, Clone)]
pub struct Sprite(pub String);

/// An icon. It says nothing by itself: whatever it stands for is written beside it or named on its button.
#[component]
pub fn Icon(
    name: &'static str,
    /// Points along the line of reading, so it is turned round where that runs from right to left.
    #[prop(optional)]
    directed: bool,
) -> impl IntoView {
    let href = format!("{}#{name}", expect_context::<Sprite>().0);
    view! {
        <svg class="icon" class:directed=directed aria-hidden="true" focusable="false" width="20" height="20">
            <use_ href=href></use_>
        </svg>
    }
}
