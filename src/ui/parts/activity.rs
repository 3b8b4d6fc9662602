//! What was done about a conversation, between its bubbles: a line each, folded together where there are many.

use crate::{
    domain::{activity::ActivityLine, id::ActivityId},
    ui::{
        desk::Desk,
        team::Team,
        words::{self, talk as text},
    },
};
use leptos::prelude::*;

/// So many lines stand there by themselves.
const FEW: usize = 3;

#[component]
pub fn Done(
    /// The first of the lines.
    first: ActivityId,
    /// How many there are, with those that follow.
    count: usize,
) -> impl IntoView {
    let lines: Vec<ActivityLine> = Desk::get().inbox.with_untracked(|inbox| {
        inbox.activities().iter().skip_while(|line| line.id != first).take(count).cloned().collect()
    });
    let lines = lines.into_iter().map(|line| view! { <Line line/> }).collect_view();
    let body = if count > FEW {
        view! {
            <details>
                <summary>{text::many_done(count)}</summary>
                {lines}
            </details>
        }
        .into_any()
    } else {
        lines.into_any()
    };
    view! { <li class="notice done">{body}</li> }.into_any()
}

#[component]
fn Line(line: ActivityLine) -> impl IntoView {
    let clock = Desk::get().clock;
    let team = Team::get();
    let at = line.at;
    let said = move || {
        let whom = line.user.map(|id| team.name(id)).unwrap_or_default();
        let when = line.until.map(|at| clock.moment(at)).unwrap_or_default();
        text::done(&line, &team.doer(line.by), &whom, &when)
    };
    view! {
        <p class="done-line">
            <span dir="auto">{said}</span>
            " "
            <time datetime=at.to_string() title=move || clock.in_full(at)>
                {move || words::clock_time(at, clock.offset(at))}
            </time>
        </p>
    }
    .into_any()
}
