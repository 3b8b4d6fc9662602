//! An address that leads nowhere.

use crate::ui::{
    parts::empty::Empty,
    route::Route,
    words::{APP, page as text},
};
use leptos::prelude::*;
use leptos_meta::Title;

#[component]
pub fn NotFoundPage() -> impl IntoView {
    crate::app::answer_not_found();
    view! {
        <Title text=format!("{} · {APP}", text::NOT_FOUND)/>
        <main class="alone">
            <Empty title=text::NOT_FOUND lead=text::NOT_FOUND_LEAD heads_page=true>
                <a class="button" href=Route::Queue.href()>
                    {text::HOME}
                </a>
            </Empty>
        </main>
    }
    .into_any()
}
