//! The pill that tells whether what is on the page is live, how old it is where it is not, and what waits to be sent.

use crate::ui::{
    desk::{Connection, Desk},
    route::Route,
    words::{self, offline as text},
};
use leptos::prelude::*;

#[component]
pub fn ConnectionPill(
    /// It stands over a conversation, which may be older than the queue.
    #[prop(optional)]
    over_thread: bool,
) -> impl IntoView {
    let desk = Desk::get();
    let connection = desk.connection;
    let word = Memo::new(move |_| connection.get().word());
    let away = Memo::new(move |_| matches!(connection.get(), Connection::Offline | Connection::Reconnecting));
    // The conversation's own age, where it is the greater.
    let older = Memo::new(move |_| {
        let thread = desk.thread_as_of.get().filter(|_| over_thread && away.get());
        thread.filter(|thread| desk.as_of.get().is_none_or(|at| *thread < at))
    });
    let age = Memo::new(move |_| {
        let at = older.get().or(desk.as_of.get()).filter(|_| away.get())?;
        Some(text::as_of(&desk.clock.moment_briefly(at)))
    });
    let queued = Memo::new(move |_| desk.waiting.with(Vec::len));
    view! {
        <div class="connection" data-connection=word data-older=move || older.get().map(|_| "")>
            <span class="connection-dot" aria-hidden="true"></span>
            <Show
                when=move || connection.get() == Connection::SignedOut
                fallback=move || view! { <span class="connection-word">{move || words::connection(word.get())}</span> }
            >
                <a class="connection-word" href=Route::SignIn.href() rel="external">
                    {words::connection("signed-out")}
                </a>
            </Show>
            <Show when=move || age.with(Option::is_some)>
                <span class="connection-more">{age}</span>
            </Show>
            <Show when=move || { queued.get() > 0 }>
                <span class="connection-more">{move || text::queued(queued.get())}</span>
            </Show>
        </div>
    }
    .into_any()
}
