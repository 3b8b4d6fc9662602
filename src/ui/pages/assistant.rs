//! The assistant: which model drafts, a try, and what left for it.

use crate::{
    api::{
        Error,
        assistant::{self, Asks, AssistantPage as Page},
        read::read,
    },
    domain::assistant::{ADDRESS, Asked, Left, NewSetup, Setup, WORD},
    ui::{
        desk::Desk,
        pages::frame::{PageFrame, loaded},
        parts::{
            assist::{Assist, AssistBar, Offer},
            connection::ConnectionPill,
            moment::Moment,
        },
        route::Route,
        words::{self, assistant as text},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

#[component]
pub fn AssistantPage() -> impl IntoView {
    let page = read(|| (), |()| assistant::assistant());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD acts=|| view! { <ConnectionPill/> }>
            {loaded(page, |Page { setup, asks, .. }| {
                let asks = RwSignal::new(asks);
                view! {
                    <div class="connect">
                        <SetupForm setup/>
                        <Leaves/>
                        <Try asks/>
                        <Log asks/>
                    </div>
                }
                .into_any()
            })}
        </PageFrame>
    }
    .into_any()
}

#[component]
fn SetupForm(setup: Setup) -> impl IntoView {
    let desk = Desk::get();
    let Setup { on, address, model, has_key, keep_days } = setup;
    let on = RwSignal::new(on);
    let address = RwSignal::new(address);
    let model = RwSignal::new(model);
    let key = RwSignal::new(String::new());
    let drops = RwSignal::new(false);
    let has_key = RwSignal::new(has_key);
    let days = RwSignal::new(keep_days.to_string());
    let busy = RwSignal::new(false);
    let saved = RwSignal::new(false);
    let fault = RwSignal::new(None::<String>);
    on_cleanup(move || desk.writes.set(false));
    let wrote = move || {
        desk.writes.set(true);
        saved.set(false);
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        fault.set(None);
        saved.set(false);
        let typed = key.get_untracked();
        let setup = NewSetup {
            on: on.get_untracked(),
            address: address.get_untracked(),
            model: model.get_untracked(),
            key: if drops.get_untracked() { Some(String::new()) } else { Some(typed).filter(|key| !key.is_empty()) },
            // What is no number is told by the server, as any other that cannot be.
            keep_days: days.get_untracked().trim().parse().unwrap_or(0),
        };
        busy.set(true);
        spawn_local(async move {
            let kept = assistant::keep_assistant(setup).await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match kept {
                Ok(kept) => {
                    has_key.set(kept.has_key);
                    address.set(kept.address);
                    key.set(String::new());
                    drops.set(false);
                    saved.set(true);
                    desk.writes.set(false);
                    desk.say(text::SAVED.to_owned());
                }
                Err(error) => fault.set(Some(words::error(&error))),
            }
        });
    };
    view! {
        <form class="card form" aria-label=text::SETUP on:submit=submit novalidate>
            <h2 class="card-title">{text::SETUP}</h2>
            <label class="switch">
                <input
                    type="checkbox"
                    autocomplete="off"
                    prop:checked=on
                    on:change=move |event| {
                        on.set(event_target_checked(&event));
                        wrote();
                    }
                />
                {text::ON}
            </label>
            <div class="labelled">
                <label class="label" for="assistant-address">
                    {text::ADDRESS}
                </label>
                <input
                    class="field code"
                    id="assistant-address"
                    type="url"
                    dir="ltr"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength=ADDRESS.to_string()
                    aria-describedby="assistant-address-hint"
                    prop:value=address
                    on:input=move |event| {
                        address.set(event_target_value(&event));
                        wrote();
                    }
                />
                <p class="hint" id="assistant-address-hint">
                    {text::ADDRESS_HINT}
                </p>
            </div>
            <label class="labelled">
                <span class="label">{text::MODEL}</span>
                <input
                    class="field code"
                    type="text"
                    dir="ltr"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    maxlength=WORD.to_string()
                    prop:value=model
                    on:input=move |event| {
                        model.set(event_target_value(&event));
                        wrote();
                    }
                />
            </label>
            <div class="labelled">
                <label class="label" for="assistant-key">
                    {text::KEY}
                </label>
                <input
                    class="field code"
                    id="assistant-key"
                    type="password"
                    dir="ltr"
                    autocomplete="off"
                    maxlength=WORD.to_string()
                    aria-describedby="assistant-key-hint"
                    disabled=move || drops.get()
                    prop:value=key
                    on:input=move |event| {
                        key.set(event_target_value(&event));
                        wrote();
                    }
                />
                <p class="hint" id="assistant-key-hint">
                    {move || if has_key.get() { text::KEY_KEPT.get() } else { text::KEY_HINT.get() }}
                </p>
            </div>
            <Show when=move || has_key.get()>
                <label class="switch">
                    <input
                        type="checkbox"
                        autocomplete="off"
                        prop:checked=drops
                        on:change=move |event| {
                            drops.set(event_target_checked(&event));
                            wrote();
                        }
                    />
                    {text::DROP_KEY}
                </label>
            </Show>
            <label class="labelled">
                <span class="label">{text::DAYS}</span>
                <input
                    class="field"
                    type="text"
                    inputmode="numeric"
                    dir="ltr"
                    autocomplete="off"
                    prop:value=days
                    on:input=move |event| {
                        days.set(event_target_value(&event));
                        wrote();
                    }
                />
            </label>
            <p class="fault" role="alert">
                {fault}
            </p>
            <button class="button-primary" type="submit" aria-busy=move || busy.get().then_some("true")>
                {text::SAVE}
            </button>
            <Show when=move || saved.get()>
                <p class="hint">{text::SAVED}</p>
            </Show>
        </form>
    }
    .into_any()
}

/// What is told of customers, and what never happens.
#[component]
fn Leaves() -> impl IntoView {
    view! {
        <section class="card" aria-label=text::MASKING>
            <h2 class="card-title">{text::MASKING}</h2>
            <p class="card-note">{text::MASKING_LEAD}</p>
            <p class="card-note">{text::NEVER}</p>
        </section>
    }
    .into_any()
}

#[component]
fn Try(asks: RwSignal<Asks>) -> impl IntoView {
    let answer = RwSignal::new(String::new());
    let assist = Assist::new(
        Callback::new(move |()| answer.get_untracked()),
        Callback::new(move |said: String| answer.set(said)),
    );
    let ask = Callback::new(move |()| {
        answer.set(String::new());
        assist.ask(&Asked::Test, false);
    });
    // What it was asked stands in the list below.
    let ended = assist.ends();
    Effect::new(move |before: Option<u32>| {
        let times = ended.get();
        if before.is_some_and(|before| before != times) {
            spawn_local(async move {
                if let Ok(fresh) = assistant::asks(None).await {
                    asks.try_set(fresh);
                }
            });
        }
        times
    });
    let offer = Offer { says: Signal::stored(text::TRY.to_owned()), ready: Signal::stored(true), ask };
    view! {
        <section class="card" aria-label=text::TEST>
            <h2 class="card-title">{text::TEST}</h2>
            <p class="card-note">{text::TEST_LEAD}</p>
            <AssistBar assist offers=vec![offer]/>
            <div class="assist-answer" role="group" aria-label=text::ANSWER hidden=move || answer.with(String::is_empty)>
                <p dir="auto">{answer}</p>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Log(asks: RwSignal<Asks>) -> impl IntoView {
    let desk = Desk::get();
    let busy = RwSignal::new(false);
    let is_empty = Memo::new(move |_| asks.with(|asks| asks.rows.is_empty()));
    let more = move |_| {
        let Some(after) = asks.with_untracked(|asks| asks.next).filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let found = assistant::asks(Some(after)).await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match found {
                Ok(Asks { rows, next }) => asks.update(|asks| {
                    asks.rows.extend(rows);
                    asks.next = next;
                }),
                Err(error) => tell(desk, &error),
            }
        });
    };
    view! {
        <section class="card" aria-label=text::LEFT>
            <h2 class="card-title">{text::LEFT}</h2>
            <p class="card-note">{text::LEFT_LEAD}</p>
            <Show when=move || !is_empty.get() fallback=|| view! { <p class="hint">{text::NONE}</p> }>
                <ol class="audit">
                    <For each=move || asks.with(|asks| asks.rows.clone()) key=|one| (one.id, one.outcome.word()) let:one>
                        <Line one/>
                    </For>
                </ol>
                <Show when=move || asks.with(|asks| asks.next.is_some())>
                    <button
                        class="button"
                        type="button"
                        aria-busy=move || busy.get().then_some("true")
                        on:click=more
                    >
                        {text::MORE}
                    </button>
                </Show>
            </Show>
        </section>
    }
    .into_any()
}

fn tell(desk: Desk, error: &Error) {
    desk.tell(words::error(error));
}

#[component]
fn Line(one: Left) -> impl IntoView {
    let Left { at, who, what, conversation, address, model, masked, sent, outcome, letters, .. } = one;
    let asked = text::asked(&who, &model, &address);
    let called = text::purpose(what);
    view! {
        <li class="audit-line">
            <p class="audit-done">
                <span class="audit-what">
                    {match conversation {
                        Some(id) => view! { <a href=Route::Conversation(id).href()>{called}</a> }.into_any(),
                        None => called.into_any(),
                    }}
                </span>
            </p>
            <p class="audit-who">
                <span dir="auto">{asked}</span>
                " "
                <Moment at/>
            </p>
            <ul class="audit-details">
                <li>{text::outcome(outcome)}</li>
                {(letters > 0).then(|| view! { <li>{text::letters(letters)}</li> })}
                <li>{if masked { text::MASKED } else { text::UNMASKED }}</li>
            </ul>
            <details class="assist-sent">
                <summary>{text::SENT}</summary>
                <p dir="auto">{sent}</p>
            </details>
        </li>
    }
    .into_any()
}
