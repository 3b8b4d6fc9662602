//! The pill that tells whether what is on the page is live.

use crate::ui::{
    desk::{Connection, Desk},
    route::Route,
    words,
};
use leptos::prelude::*;

#[component]
pub fn ConnectionPill() -> impl IntoView {
    let connection = Desk::get().connection;
    let word = Memo::new(move |_| connection.get().word());
    view! {
        <div class="connection" data-connection=word>
            <span class="connection-dot" aria-hidden="true"></span>
            <Show
                when=move || connection.get() == Connection::SignedOut
                fallback=move || view! { <span class="connection-word">{move || words::connection(word.get())}</span> }
            >
                <a class="connection-word" href=Route::SignIn.href() rel="external">
                    {words::connection("signed-out")}
                </a>
            </Show>
        </div>
    }
    .into_any()
}
