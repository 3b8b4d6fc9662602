//! A voice message, recorded here: in what the platform takes, or in what can be put into it without loss.

use crate::{
    domain::{ogg, time::Timestamp},
    ui::{
        browser,
        desk::Desk,
        parts::icon::Icon,
        words::{desk as more, talk as text},
    },
};
use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{
        Blob, BlobEvent, File, FilePropertyBag, MediaRecorder, MediaRecorderOptions, MediaStream,
        MediaStreamConstraints, MediaStreamTrack,
    },
};
use send_wrapper::SendWrapper;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen_futures::JsFuture;

/// The platform takes 16 MB; a recording ends by itself before that.
const LIMIT: f64 = 15.0 * 1024.0 * 1024.0;
/// How often what was recorded is handed over, in milliseconds: so its size is known while it grows.
const SLICE: i32 = 1000;
/// What takes the focus once it records, as a CSS selector.
const FINISH: &str = ".recorder .button-primary";

/// What a browser may record in.
#[derive(Debug, Clone, Copy)]
struct Kind {
    recorded: &'static str,
    file: &'static str,
    name: &'static str,
    /// It lies in a container that the platform does not take.
    is_repacked: bool,
}

/// Best first: only Opus in Ogg arrives as a voice message, the others as sounds.
const KINDS: [Kind; 4] = [
    Kind { recorded: "audio/ogg;codecs=opus", file: "audio/ogg", name: "voice.ogg", is_repacked: false },
    Kind { recorded: "audio/webm;codecs=opus", file: "audio/ogg", name: "voice.ogg", is_repacked: true },
    Kind { recorded: "audio/mp4;codecs=mp4a.40.2", file: "audio/mp4", name: "voice.m4a", is_repacked: false },
    Kind { recorded: "audio/aac", file: "audio/aac", name: "voice.aac", is_repacked: false },
];

#[derive(Debug, Clone, PartialEq)]
enum State {
    /// The browser asks whether it may.
    Asks,
    Records(Timestamp),
    /// It is being made a file.
    Ends,
    Failed(&'static str),
}

/// A recording that goes on; dropping it ends it, and lets the microphone go.
struct Taking {
    recorder: MediaRecorder,
    stream: MediaStream,
    _on_data: Closure<dyn FnMut(BlobEvent)>,
    _on_stop: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Taking {
    fn drop(&mut self) {
        self.recorder.set_ondataavailable(None);
        self.recorder.set_onstop(None);
        _ = self.recorder.stop();
        release(&self.stream);
    }
}

fn release(stream: &MediaStream) {
    for track in stream.get_tracks() {
        if let Ok(track) = track.dyn_into::<MediaStreamTrack>() {
            track.stop();
        }
    }
}

/// What is called with a recording that has ended: with the file, or with nothing where there is none.
type Ended = Rc<dyn Fn(Option<File>)>;

/// Asks for the microphone and begins. `ended` is called with the file, or with nothing where there is none.
async fn begin(ended: Ended) -> Result<Taking, &'static str> {
    let is_known = js_sys::Reflect::get(&window(), &JsValue::from_str("MediaRecorder"));
    if is_known.is_ok_and(|recorder| recorder.is_undefined()) {
        return Err(text::NO_RECORDER.get());
    }
    let kind = KINDS.into_iter().find(|kind| MediaRecorder::is_type_supported(kind.recorded));
    let kind = kind.ok_or(text::NO_RECORDER.get())?;
    let stream = microphone().await.ok_or(text::NO_MICROPHONE.get())?;
    let options = MediaRecorderOptions::new();
    options.set_mime_type(kind.recorded);
    let Ok(recorder) = MediaRecorder::new_with_media_stream_and_media_recorder_options(&stream, &options) else {
        release(&stream);
        return Err(text::NO_RECORDER.get());
    };
    let pieces: js_sys::Array = js_sys::Array::new();
    let size = Rc::new(Cell::new(0.0));
    let on_data = {
        let (pieces, recorder) = (pieces.clone(), recorder.clone());
        Closure::new(move |event: BlobEvent| {
            if let Some(piece) = event.data() {
                size.set(size.get() + piece.size());
                pieces.push(&piece);
            }
            if size.get() > LIMIT {
                _ = recorder.stop();
            }
        })
    };
    recorder.set_ondataavailable(Some(on_data.as_ref().unchecked_ref()));
    let on_stop = Closure::new(move |_: JsValue| {
        let (pieces, ended) = (pieces.clone(), ended.clone());
        // Once this is over: whoever hears of it takes the recording away, and this with it.
        spawn_local(async move { ended(file(&pieces, kind).await) });
    });
    recorder.set_onstop(Some(on_stop.as_ref().unchecked_ref()));
    let taking = Taking { recorder, stream, _on_data: on_data, _on_stop: on_stop };
    taking.recorder.start_with_time_slice(SLICE).map_err(|_| text::NO_RECORDER.get())?;
    Ok(taking)
}

/// The microphone, where the person lets it be used. The platform takes voice in one channel.
async fn microphone() -> Option<MediaStream> {
    let devices = window().navigator().media_devices().ok().filter(|devices| !devices.is_undefined())?;
    let sound: js_sys::Object = js_sys::Object::new();
    _ = js_sys::Reflect::set(&sound, &JsValue::from_str("channelCount"), &JsValue::from_f64(1.0));
    let wanted = MediaStreamConstraints::new();
    wanted.set_audio(&sound);
    let asked = devices.get_user_media_with_constraints(&wanted).ok()?;
    JsFuture::from(asked).await.ok()?.dyn_into().ok()
}

/// What was recorded, as a file that the platform takes.
async fn file(pieces: &js_sys::Array, kind: Kind) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(kind.file);
    let whole = File::new_with_blob_sequence_and_options(pieces, kind.name, &options).ok()?;
    if !kind.is_repacked {
        return Some(whole).filter(|file| file.size() > 0.0);
    }
    let bytes = JsFuture::from(Blob::array_buffer(&whole)).await.ok()?;
    let bytes = ogg::of_webm(&js_sys::Uint8Array::new(&bytes).to_vec())?;
    let parts: js_sys::Array = js_sys::Array::new();
    parts.push(&js_sys::Uint8Array::from(bytes.as_slice()));
    File::new_with_u8_array_sequence_and_options(&parts, kind.name, &options).ok()
}

#[component]
pub fn Recorder(
    recorded: Callback<File>,
    /// Called with what was recorded until it was put away, without anybody saying that it is to be discarded.
    left: Callback<File>,
    back: Callback<()>,
) -> impl IntoView {
    let clock = Desk::get().clock;
    let state = RwSignal::new(State::Asks);
    let taking = StoredValue::new(None::<SendWrapper<Taking>>);
    // What goes on for a moment after this is gone, so that nothing of it is lost.
    let leaving = Rc::new(RefCell::new(None::<Taking>));
    let leaves = SendWrapper::new(leaving.clone());
    on_cleanup(move || {
        let Some(going) = taking.try_update_value(Option::take).flatten() else { return };
        let going = going.take();
        _ = going.recorder.stop();
        *leaves.borrow_mut() = Some(going);
    });
    let ended: Ended = Rc::new(move |file: Option<File>| {
        if leaving.take().is_some() {
            // Where the conversation is gone as well, nobody is there to take it.
            _ = file.and_then(|file| left.try_run(file));
            return;
        }
        // It may have been discarded since.
        if state.is_disposed() {
            return;
        }
        taking.set_value(None);
        match file {
            Some(file) => recorded.run(file),
            None => state.set(State::Failed(text::NO_RECORDER.get())),
        }
    });
    Effect::new(move |_| {
        let ended = ended.clone();
        spawn_local(async move {
            match begin(ended).await {
                // Where it is no longer wanted, it is dropped, and the microphone with it.
                Ok(begun) if !state.is_disposed() => {
                    taking.set_value(Some(SendWrapper::new(begun)));
                    state.set(State::Records(clock.now_untracked()));
                    browser::after_layout(|| browser::focus_first(FINISH));
                }
                Ok(_) => {}
                Err(why) => _ = state.try_set(State::Failed(why)),
            }
        });
    });
    let finish = move |_| {
        state.set(State::Ends);
        taking.with_value(|taking| {
            if let Some(taking) = taking {
                _ = taking.recorder.stop();
            }
        });
    };
    let said = move || match state.get() {
        State::Records(since) => {
            let seconds = (clock.now() - since).0.max(0) / 1000;
            let time = more::length(i32::try_from(seconds).unwrap_or(i32::MAX));
            view! {
                <p class="recorder-time" role="timer">
                    <Icon name="mic"/>
                    {text::recording(&time)}
                </p>
            }
            .into_any()
        }
        State::Failed(why) => view! {
            <p class="picker-note" data-fault="" role="alert">
                {why}
            </p>
        }
        .into_any(),
        State::Asks | State::Ends => view! {
            <p class="picker-note" role="status">
                {more::LOADING}
            </p>
        }
        .into_any(),
    };
    let records = Memo::new(move |_| matches!(state.get(), State::Records(_)));
    view! {
        <div class="recorder">
            {said}
            <div class="talk-acts">
                <button class="button-primary" type="button" hidden=move || !records.get() on:click=finish>
                    <Icon name="check"/>
                    {text::FINISH}
                </button>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| {
                        taking.set_value(None);
                        back.run(());
                    }
                >
                    <Icon name="x"/>
                    {text::DISCARD}
                </button>
            </div>
        </div>
    }
    .into_any()
}
