//! A voice message or other sound: the browser plays it, the control is ours, so that it looks and reads alike
//! everywhere.

use crate::ui::{
    parts::icon::Icon,
    words::{desk as text, message},
};
use leptos::{html, prelude::*, task::spawn_local, wasm_bindgen::JsCast, web_sys::HtmlMediaElement};
use wasm_bindgen_futures::JsFuture;

/// How fast it can be listened to, in tenths.
const SPEEDS: [i32; 3] = [10, 15, 20];

#[component]
pub fn Voice(
    src: String,
    /// What it is called for whoever cannot see it.
    label: String,
) -> impl IntoView {
    let sound = NodeRef::<html::Audio>::new();
    let plays = RwSignal::new(false);
    let failed = RwSignal::new(false);
    // Tenths of a second: a control that moved with every frame would keep the page busy.
    let at = RwSignal::new(0i32);
    let length = RwSignal::new(None::<i32>);
    let speed = RwSignal::new(SPEEDS[0]);
    let with = move |run: &dyn Fn(&HtmlMediaElement)| {
        if let Some(sound) = sound.get_untracked() {
            run(&sound);
        }
    };
    let look = move |_| {
        with(&|sound| {
            let total = sound.duration();
            // Some files tell their length only once they have been played.
            let known = total.is_finite() && total > 0.0;
            let tenths = known.then_some((total * 10.0) as i32);
            if length.get_untracked() != tenths {
                length.set(tenths);
            }
            let now = (sound.current_time() * 10.0) as i32;
            if at.get_untracked() != now {
                at.set(now);
            }
        });
    };
    let toggle = move |_| {
        with(&|sound| {
            if sound.paused() {
                pause_others(sound);
                sound.set_playback_rate(f64::from(speed.get_untracked()) / 10.0);
                if let Ok(begun) = sound.play() {
                    // Where it cannot be played, the element says so as well.
                    spawn_local(async move { _ = JsFuture::from(begun).await });
                }
            } else {
                _ = sound.pause();
            }
        });
    };
    let seek = move |event| {
        let to = event_target_value(&event).parse::<i32>().unwrap_or(0);
        with(&|sound| sound.set_current_time(f64::from(to) / 10.0));
        at.set(to);
    };
    let faster = move |_| {
        let next =
            SPEEDS.iter().position(|known| *known == speed.get_untracked()).map_or(0, |at| (at + 1) % SPEEDS.len());
        speed.set(SPEEDS[next]);
        with(&|sound| sound.set_playback_rate(f64::from(SPEEDS[next]) / 10.0));
    };
    let time = move || match (at.get(), length.get()) {
        (0, Some(length)) => text::length(length / 10),
        (at, _) => text::length(at / 10),
    };
    let file = src.clone();
    let told = move || text::heard(at.get() / 10, length.get().map(|length| length / 10));
    view! {
        <div class="voice" role="group" aria-label=label>
            <audio
                node_ref=sound
                src=src
                preload="metadata"
                on:loadedmetadata=look
                on:durationchange=look
                on:timeupdate=look
                on:play=move |_| plays.set(true)
                on:pause=move |_| plays.set(false)
                on:ended=move |_| {
                    plays.set(false);
                    at.set(0);
                }
                on:error=move |_| failed.set(true)
            ></audio>
            <button
                class="button-icon voice-play"
                type="button"
                aria-label=move || if plays.get() { text::PAUSE } else { text::PLAY }
                title=move || if plays.get() { text::PAUSE } else { text::PLAY }
                on:click=toggle
            >
                {move || if plays.get() { view! { <Icon name="pause"/> } } else { view! { <Icon name="play"/> } }}
            </button>
            <input
                class="voice-place"
                type="range"
                min="0"
                max=move || length.get().unwrap_or(1).to_string()
                step="1"
                aria-label=text::PLACE
                aria-valuetext=told
                prop:value=move || at.get().to_string()
                on:input=seek
            />
            <span class="voice-time" aria-hidden="true">
                {time}
            </span>
            <button class="voice-speed" type="button" aria-label=move || text::speed(speed.get()) title=text::SPEED on:click=faster>
                <span aria-hidden="true">{move || text::times(speed.get())}</span>
            </button>
            <Show when=move || failed.get()>
                <p class="voice-failed">
                    {text::CANNOT_PLAY} " "
                    <a class="bubble-link" href=file.clone() download rel="external">
                        {message::DOWNLOAD}
                    </a>
                </p>
            </Show>
        </div>
    }
    .into_any()
}

/// Two voices at once are understood by nobody.
fn pause_others(this: &HtmlMediaElement) {
    let Ok(all) = document().query_selector_all("audio,video") else { return };
    for at in 0..all.length() {
        let other = all.get(at).and_then(|other| other.dyn_into::<HtmlMediaElement>().ok());
        if let Some(other) = other.filter(|other| other != this) {
            _ = other.pause();
        }
    }
}
