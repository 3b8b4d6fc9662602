//! Who else has the conversation before them, and who of them writes.

use crate::{
    domain::presence::Present,
    ui::{desk::Desk, words::talk as text},
};
use leptos::prelude::*;

#[component]
pub fn PresenceLine(#[prop(into)] others: Signal<Vec<Present>>) -> impl IntoView {
    let clock = Desk::get().clock;
    let said = Memo::new(move |_| {
        let now = clock.now();
        others.with(|others| {
            let names = |writes: bool| {
                let those = others.iter().filter(|one| if writes { one.writes(now) } else { one.is_there(now) });
                those.map(|one| one.name.clone()).collect::<Vec<_>>().join(", ")
            };
            match (names(true), names(false)) {
                (writing, _) if !writing.is_empty() => text::writes(&writing),
                (_, looking) if !looking.is_empty() => text::looks(&looking),
                _ => String::new(),
            }
        })
    });
    view! {
        <p class="presence" role="status">
            {said}
        </p>
    }
    .into_any()
}
