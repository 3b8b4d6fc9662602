//! Why a window is open, or why it is not.

use crate::{
    domain::{
        conversation::ConversationView,
        message::Message,
        window::{OpenedBy, WindowState},
    },
    ui::{
        desk::Desk,
        gauge::Gauge,
        pages::privacy::DataLink,
        parts::{bubble, icon::Icon},
        words::{self, conversation as text, desk as more},
    },
};
use leptos::prelude::*;

/// Why the window is open, or why it is not, and until when it costs nothing.
#[component]
pub(super) fn Why(
    row: Memo<Option<ConversationView>>,
    gauge: Gauge,
    name: Memo<String>,
    opened_by: Option<Message>,
    price: Memo<String>,
) -> impl IntoView {
    let desk = Desk::get();
    let clock = desk.clock;
    let opened_by = StoredValue::new(opened_by);
    let running = Memo::new(move |_| gauge.now.get().left().is_some());
    let summary = move || match (running.get(), gauge.ends_at.get()) {
        (true, Some(at)) => text::why_open(&clock.moment_briefly(at)),
        _ => text::WHY_SHUT.to_owned(),
    };
    let opening = Memo::new(move |_| {
        let opening = gauge.window.with(|window| window.opening().cloned())?;
        let of = |message: &&Message| message.wamid.as_ref() == Some(&opening.wamid);
        let said = desk.inbox.with(|inbox| inbox.messages().iter().find(of).map(bubble::summary));
        let said = said.or_else(|| opened_by.with_value(|message| message.as_ref().filter(of).map(bubble::summary)));
        // A call says nothing that could be quoted.
        let said = said.filter(|_| opening.kind == OpenedBy::Message);
        Some(text::opened(&name.get(), opening.kind, said.as_deref(), &clock.moment(opening.at)))
    });
    let reason = move || {
        let (certain, refused, until) = gauge.window.with(|window| {
            let refused = window.refused_at.zip(window.opened_at()).is_some_and(|(refused, opened)| refused >= opened);
            (window.is_certain(clock.now()), refused, window.certain_until())
        });
        match gauge.now.get() {
            WindowState::Never => text::NEVER.to_owned(),
            WindowState::Closed if refused => text::REFUSED.to_owned(),
            WindowState::Closed => text::OVER.to_owned(),
            _ if !certain => text::UNCERTAIN.to_owned(),
            _ => match until.filter(|until| Some(*until) != gauge.ends_at.get()) {
                Some(until) => format!("{} {}", text::CERTAIN, text::certain_until(&clock.moment(until))),
                None => text::CERTAIN.to_owned(),
            },
        }
    };
    let reason = Memo::new(move |_| reason());
    let opted_out = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.contact.marketing_opt_out)));
    let contact = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.contact.id)));
    view! {
        <details class="why">
            <summary>
                <Icon name="info"/>
                <span class="conversation-word">{summary}</span>
            </summary>
            <div class="why-body">
                <p class="why-deadline">{gauge.deadline()}</p>
                <p>{opening}</p>
                <p>{reason}</p>
                // Two clocks: one says what may be sent, the other what it costs.
                <dl class="clocks">
                    <Show when=move || running.get()>
                        <div>
                            <dt>{text::PERMISSION}</dt>
                            <dd>{move || gauge.ends_at.get().map(|at| clock.moment_briefly(at))}</dd>
                        </div>
                    </Show>
                    <Show when=move || gauge.free_until.get().is_some()>
                        <div>
                            <dt>{text::PRICE}</dt>
                            <dd>{move || gauge.free_until.get().map(|at| clock.moment_briefly(at))}</dd>
                        </div>
                    </Show>
                    <Show when=move || running.get() && gauge.free_until.get().is_none() && !price.with(String::is_empty)>
                        <div>
                            <dt>{more::PRICE_NOW}</dt>
                            <dd title=more::LIST_PRICE>{price}</dd>
                        </div>
                    </Show>
                </dl>
                <Show when=move || gauge.free_until.get().is_some()>
                    <p>{text::PRICE_ONLY}</p>
                </Show>
                <Show when=move || opted_out.get()>
                    <p>{words::templates::OPTED_OUT}</p>
                </Show>
                <DataLink contact/>
            </div>
        </details>
    }
    .into_any()
}
