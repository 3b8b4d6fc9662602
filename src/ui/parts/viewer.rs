//! Pictures and films of a conversation, one at a time, as large as the screen.

use crate::{
    domain::{id::MessageId, media::MediaKind, message::Message},
    ui::{
        browser,
        desk::Desk,
        parts::{bubble, content::shown_as, icon::Icon},
        route::Route,
        words::{self, desk as text},
    },
};
use leptos::{ev, html, prelude::*};

/// Which picture or film is looked at, for whatever part of a message shows one.
#[derive(Debug, Clone, Copy)]
pub struct Looks(pub RwSignal<Option<MessageId>>);

const DIALOG: &str = "viewer";
/// How often a picture can be made twice as large.
const CLOSEST: u8 = 2;

/// What can be looked at: a picture or film that is here.
fn is_seen(message: &Message) -> bool {
    matches!(shown_as(&message.kind, &message.content), Some(MediaKind::Image | MediaKind::Video))
        && message.media.as_ref().is_some_and(|file| file.state == "stored")
}

#[component]
pub fn Viewer(#[prop(into)] customer: Signal<String>) -> impl IntoView {
    let desk = Desk::get();
    let Looks(looks) = expect_context();
    let dialog = NodeRef::<html::Dialog>::new();
    let zoom = RwSignal::new(0u8);
    let all = Memo::new(move |_| {
        if looks.get().is_none() {
            return Vec::new();
        }
        desk.inbox
            .with(|inbox| inbox.messages().iter().filter(|one| is_seen(one)).map(|one| one.id).collect::<Vec<_>>())
    });
    let place = Memo::new(move |_| {
        let id = looks.get()?;
        all.with(|all| all.iter().position(|known| *known == id))
    });
    let shown = Memo::new(move |_| {
        let id = looks.get()?;
        desk.inbox.with(|inbox| inbox.messages().iter().find(|message| message.id == id).cloned())
    });
    let step = move |by: isize| {
        let next = place.get_untracked().and_then(|at| at.checked_add_signed(by));
        let next = next.and_then(|at| all.with_untracked(|all| all.get(at).copied()));
        if next.is_some() {
            zoom.set(0);
            looks.set(next);
        }
    };
    let closer = move |by: i8| zoom.update(|zoom| *zoom = zoom.saturating_add_signed(by).min(CLOSEST));
    Effect::new(move |_| {
        if looks.get().is_some() {
            browser::open_dialog(DIALOG);
        }
    });
    let keys = move |event: ev::KeyboardEvent| {
        // With one of these it is the browser's: making the page larger, or going back.
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        // A film has keys of its own, and a picture that is larger than its place is moved by them.
        let on_film = browser::focused().is_some_and(|element| element.tag_name() == "VIDEO");
        let steps = !on_film && zoom.get_untracked() == 0;
        let ahead = if browser::runs_backwards() { -1 } else { 1 };
        match event.key().as_str() {
            "ArrowRight" if steps => step(ahead),
            "ArrowLeft" if steps => step(-ahead),
            "+" | "=" => closer(1),
            "-" => closer(-1),
            "0" => zoom.set(0),
            _ => return,
        }
        event.prevent_default();
    };
    let is_first = Memo::new(move |_| place.get().is_none_or(|at| at == 0));
    let is_last = Memo::new(move |_| all.with(|all| place.get().is_none_or(|at| at + 1 >= all.len())));
    let title = Memo::new(move |_| {
        shown.with(|shown| {
            let Some(message) = shown else { return String::new() };
            let who = words::speaker(message.direction, &customer.get());
            text::seen(
                &who,
                &desk.clock.moment(message.sent_at),
                place.get().map_or(0, |at| at + 1),
                all.with(Vec::len),
            )
        })
    });
    let picture = move || {
        let message = shown.get()?;
        let file = message.media.clone()?;
        let href = Route::Media(file.id).href();
        let alt = bubble::summary(&message);
        Some(match shown_as(&message.kind, &message.content) {
            Some(MediaKind::Video) => {
                view! { <video class="viewer-film" src=href controls autoplay aria-label=alt></video> }.into_any()
            }
            _ => view! {
                <img
                    class="viewer-picture"
                    src=href
                    alt=alt
                    on:dblclick=move |_| zoom.update(|zoom| *zoom = if *zoom == 0 { 1 } else { 0 })
                />
            }
            .into_any(),
        })
    };
    let download = move || shown.with(|shown| Some(Route::Media(shown.as_ref()?.media.as_ref()?.id).href()));
    let filename = move || {
        shown.with(|shown| shown.as_ref().and_then(|shown| shown.media.as_ref()?.filename.clone()).unwrap_or_default())
    };
    let is_picture = Memo::new(move |_| {
        shown.with(|shown| shown.as_ref().and_then(|one| shown_as(&one.kind, &one.content)) == Some(MediaKind::Image))
    });
    view! {
        <dialog
            class="viewer"
            id=DIALOG
            node_ref=dialog
            aria-label=text::VIEWER
            on:keydown=keys
            on:close=move |_| {
                zoom.set(0);
                looks.set(None);
            }
        >
            <header class="viewer-head">
                <p class="viewer-title" role="status">
                    {title}
                </p>
                <Show when=move || is_picture.get()>
                    <button
                        class="button-icon"
                        type="button"
                        aria-label=text::SMALLER
                        title=format!("{} (-)", text::SMALLER)
                        aria-disabled=move || if zoom.get() == 0 { "true" } else { "false" }
                        on:click=move |_| closer(-1)
                    >
                        <Icon name="zoom-out"/>
                    </button>
                    <button
                        class="button-icon"
                        type="button"
                        aria-label=text::LARGER
                        title=format!("{} (+)", text::LARGER)
                        aria-disabled=move || if zoom.get() == CLOSEST { "true" } else { "false" }
                        on:click=move |_| closer(1)
                    >
                        <Icon name="zoom-in"/>
                    </button>
                </Show>
                <a
                    class="button-icon"
                    href=download
                    download=filename
                    rel="external"
                    aria-label=words::message::DOWNLOAD
                    title=words::message::DOWNLOAD
                >
                    <Icon name="download"/>
                </a>
                <form method="dialog">
                    <button class="button-icon" type="submit" aria-label=text::CLOSE title=text::CLOSE>
                        <Icon name="x"/>
                    </button>
                </form>
            </header>
            <div
                class="viewer-stage"
                data-zoom=move || zoom.get().to_string()
                tabindex=move || { if zoom.get() > 0 { "0" } else { "-1" } }
            >
                {picture}
            </div>
            <button
                class="button-icon viewer-step"
                type="button"
                data-to="before"
                aria-label=text::EARLIER
                title=text::EARLIER
                aria-disabled=move || if is_first.get() { "true" } else { "false" }
                on:click=move |_| step(-1)
            >
                <Icon name="chevron-left" directed=true/>
            </button>
            <button
                class="button-icon viewer-step"
                type="button"
                data-to="after"
                aria-label=text::LATER
                title=text::LATER
                aria-disabled=move || if is_last.get() { "true" } else { "false" }
                on:click=move |_| step(1)
            >
                <Icon name="chevron-right" directed=true/>
            </button>
        </dialog>
    }
    .into_any()
}
