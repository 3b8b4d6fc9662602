//! The sample of a header's file: the platform looks at one before it approves a template.

use crate::ui::words::{self, library as text};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{File, FormData, XmlHttpRequest},
};
use send_wrapper::SendWrapper;
use serde::Deserialize;
use std::rc::Rc;

/// Most milliseconds an upload may take.
const LIMIT_MS: u32 = 5 * 60 * 1000;

/// How far a sample is on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sample {
    /// Its name, while it goes up.
    Going(String),
    /// Its name, and the handle that the platform gave.
    Done(String, String),
    Failed(String),
}

/// What the server answers.
#[derive(Deserialize)]
struct Taken {
    handle: String,
}

/// Keeps an upload going; dropping it ends it.
pub struct Going(#[expect(dead_code, reason = "it is kept, and dropped")] SendWrapper<Request>);

struct Request {
    request: XmlHttpRequest,
    _on_end: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Request {
    fn drop(&mut self) {
        self.request.set_onloadend(None);
        _ = self.request.abort();
    }
}

/// Begins to upload a sample for a template of this account, and tells how far it is.
pub fn begin(file: &File, waba_id: &str, tell: Callback<Sample>) -> Option<Going> {
    tell.run(Sample::Going(file.name()));
    let sent = send(file, waba_id, tell);
    if sent.is_err() {
        tell.run(Sample::Failed(text::SAMPLE_FAILED.to_owned()));
    }
    sent.ok()
}

fn send(file: &File, waba_id: &str, tell: Callback<Sample>) -> Result<Going, JsValue> {
    let name = file.name();
    let form = FormData::new()?;
    form.append_with_blob_and_filename("file", file, &name)?;
    let request = XmlHttpRequest::new()?;
    request.open("POST", &format!("/templates/sample?waba_id={waba_id}"))?;
    request.set_timeout(LIMIT_MS);
    let done = Rc::new(request.clone());
    let on_end = Closure::new(move |_: JsValue| _ = tell.try_run(outcome(&done, &name)));
    request.set_onloadend(Some(on_end.as_ref().unchecked_ref()));
    request.send_with_opt_form_data(Some(&form))?;
    Ok(Going(SendWrapper::new(Request { request, _on_end: on_end })))
}

fn outcome(request: &XmlHttpRequest, name: &str) -> Sample {
    let body = request.response_text().ok().flatten().unwrap_or_default();
    let failed = |why: words::Text| Sample::Failed(why.to_owned());
    match request.status().unwrap_or(0) {
        200..=299 => match serde_json::from_str::<Taken>(&body) {
            Ok(Taken { handle }) => Sample::Done(name.to_owned(), handle),
            Err(_) => failed(text::SAMPLE_FAILED),
        },
        401 => Sample::Failed(words::error(&crate::api::Error::Unauthorized)),
        403 => Sample::Failed(words::error(&crate::api::Error::Forbidden)),
        413 => failed(words::composer::FILE_TOO_LARGE),
        415 => failed(words::composer::WRONG_TYPE),
        _ => failed(text::SAMPLE_FAILED),
    }
}
