//! Places where nothing is: what will appear, and one thing to do.

use crate::ui::parts::ring::Mark;
use leptos::prelude::*;

#[component]
pub fn Empty(
    #[prop(into)] title: Oco<'static, str>,
    #[prop(into)] lead: Oco<'static, str>,
    /// Heads the page, and so takes the focus when one comes to it.
    #[prop(optional)]
    heads_page: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let heading = if heads_page {
        view! { <h1 class="empty-title" id=crate::ui::parts::HEADING tabindex="-1">{title}</h1> }.into_any()
    } else {
        view! { <h2 class="empty-title">{title}</h2> }.into_any()
    };
    view! {
        <div class="empty">
            <Mark/>
            {heading}
            <p class="empty-lead">{lead}</p>
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}
