//! A file of people on its way to the campaign it is for.

use crate::{
    api::Error,
    domain::id::CampaignId,
    ui::words::{self, campaigns as text, composer},
};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{File, FormData, XmlHttpRequest},
};
use send_wrapper::SendWrapper;
use std::rc::Rc;

/// Most milliseconds it may take.
const LIMIT_MS: u32 = 5 * 60 * 1000;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brought {
    Done,
    /// Why not, in words.
    Failed(String),
}

/// Keeps it going; dropping it ends it.
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

/// Begins to bring a file, and tells what came of it.
pub fn begin(file: &File, id: CampaignId, tell: Callback<Brought>) -> Option<Going> {
    let sent = send(file, id, tell);
    if sent.is_err() {
        tell.run(Brought::Failed(text::FILE_FAILED.to_owned()));
    }
    sent.ok()
}

fn send(file: &File, id: CampaignId, tell: Callback<Brought>) -> Result<Going, JsValue> {
    let form = FormData::new()?;
    form.append_with_blob_and_filename("file", file, &file.name())?;
    let request = XmlHttpRequest::new()?;
    request.open("POST", &format!("/api/v1/campaigns/{id}/file"))?;
    request.set_timeout(LIMIT_MS);
    let done = Rc::new(request.clone());
    let on_end = Closure::new(move |_: JsValue| _ = tell.try_run(outcome(&done)));
    request.set_onloadend(Some(on_end.as_ref().unchecked_ref()));
    request.send_with_opt_form_data(Some(&form))?;
    Ok(Going(SendWrapper::new(Request { request, _on_end: on_end })))
}

/// The sentences of the public API are English, so they are not shown.
fn outcome(request: &XmlHttpRequest) -> Brought {
    match request.status().unwrap_or(0) {
        200..=299 => Brought::Done,
        400 | 415 | 422 => Brought::Failed(text::FILE_UNREADABLE.to_owned()),
        401 => Brought::Failed(words::error(&Error::Unauthorized)),
        403 => Brought::Failed(words::error(&Error::Forbidden)),
        404 => Brought::Failed(words::error(&Error::NotFound)),
        409 => Brought::Failed(text::FILE_TOO_LATE.to_owned()),
        413 => Brought::Failed(composer::FILE_TOO_LARGE.to_owned()),
        _ => Brought::Failed(text::FILE_FAILED.to_owned()),
    }
}
