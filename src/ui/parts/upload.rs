//! A file on its way to the server: what it is, how far it got, and what went wrong.

use crate::{
    domain::{id::MediaId, media::MediaKind},
    ui::words::{self, composer as text},
};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{self, File, FormData, ProgressEvent, Url, XmlHttpRequest},
};
use send_wrapper::SendWrapper;
use serde::Deserialize;
use std::rc::Rc;

/// Most seconds one upload may take.
const LIMIT_MS: u32 = 10 * 60 * 1000;

/// A file chosen and not yet sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    pub name: String,
    pub kind: MediaKind,
    /// Bytes.
    pub size: i64,
    /// An address of this page for a preview, where it is a picture.
    pub preview: Option<String>,
    pub state: Progress,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Progress {
    Percent(u32),
    Done(MediaId),
    Failed(String),
}

/// What the server answers.
#[derive(Deserialize)]
struct Stored {
    id: MediaId,
}

/// Keeps an upload going; dropping it ends it.
pub struct Upload(#[expect(dead_code, reason = "it is kept, and dropped")] SendWrapper<Sending>);

struct Sending {
    request: XmlHttpRequest,
    preview: Option<String>,
    _on_progress: Closure<dyn FnMut(ProgressEvent)>,
    _on_end: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Sending {
    fn drop(&mut self) {
        self.request.set_onloadend(None);
        _ = self.request.abort();
        if let Some(preview) = &self.preview {
            _ = Url::revoke_object_url(preview);
        }
    }
}

/// Whether a file can be sent at all, before a byte of it leaves.
pub fn check(kind: MediaKind, size: i64) -> Result<(), String> {
    match size {
        ..=0 => Err(text::EMPTY_FILE.to_owned()),
        size if size > kind.limit() => Err(text::too_large(kind.word(), &words::size(kind.limit()))),
        _ => Ok(()),
    }
}

/// Begins to upload a file and keeps `attachment` up to date. None where it cannot be sent; the attachment says why.
pub fn begin(file: &File, kind: Option<MediaKind>, attachment: RwSignal<Option<Attachment>>) -> Option<Upload> {
    let kind = kind.unwrap_or_else(|| MediaKind::of(&file.type_()));
    let size = file.size() as i64;
    let picture = matches!(kind, MediaKind::Image | MediaKind::Sticker);
    let preview = picture.then(|| Url::create_object_url_with_blob(file).ok()).flatten();
    let mut chosen =
        Attachment { name: file.name(), kind, size, preview: preview.clone(), state: Progress::Percent(0) };
    if let Err(why) = check(kind, size) {
        chosen.state = Progress::Failed(why);
        attachment.set(Some(chosen));
        return None;
    }
    attachment.set(Some(chosen));
    match send(file, kind, attachment, preview) {
        Ok(upload) => Some(upload),
        Err(_) => {
            settle(attachment, Progress::Failed(text::UPLOAD_FAILED.to_owned()));
            None
        }
    }
}

fn send(
    file: &File,
    kind: MediaKind,
    attachment: RwSignal<Option<Attachment>>,
    preview: Option<String>,
) -> Result<Upload, JsValue> {
    let form = FormData::new()?;
    form.append_with_blob_and_filename("file", file, &file.name())?;
    let request = XmlHttpRequest::new()?;
    request.open("POST", &format!("/api/v1/media?kind={}", kind.word()))?;
    request.set_timeout(LIMIT_MS);
    let on_progress = Closure::new(move |event: ProgressEvent| {
        if event.length_computable() && event.total() > 0.0 {
            let percent = (event.loaded() / event.total() * 100.0).clamp(0.0, 100.0) as u32;
            settle(attachment, Progress::Percent(percent));
        }
    });
    request.upload()?.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
    let done = Rc::new(request.clone());
    let on_end = Closure::new(move |_: JsValue| settle(attachment, outcome(&done)));
    request.set_onloadend(Some(on_end.as_ref().unchecked_ref()));
    request.send_with_opt_form_data(Some(&form))?;
    Ok(Upload(SendWrapper::new(Sending { request, preview, _on_progress: on_progress, _on_end: on_end })))
}

fn outcome(request: &XmlHttpRequest) -> Progress {
    let status = request.status().unwrap_or(0);
    let body = request.response_text().ok().flatten().unwrap_or_default();
    match status {
        200..=299 => match serde_json::from_str::<Stored>(&body) {
            Ok(stored) => Progress::Done(stored.id),
            Err(_) => Progress::Failed(text::UPLOAD_FAILED.to_owned()),
        },
        0 => Progress::Failed(text::UPLOAD_FAILED.to_owned()),
        401 => Progress::Failed(words::error(&crate::api::Error::Unauthorized)),
        403 => Progress::Failed(words::error(&crate::api::Error::Forbidden)),
        // The sentences of the public API are English.
        413 => Progress::Failed(text::FILE_TOO_LARGE.to_owned()),
        415 => Progress::Failed(text::WRONG_TYPE.to_owned()),
        _ => Progress::Failed(text::UPLOAD_FAILED.to_owned()),
    }
}

fn settle(attachment: RwSignal<Option<Attachment>>, state: Progress) {
    attachment.update(|attachment| {
        if let Some(attachment) = attachment {
            attachment.state = state;
        }
    });
}

/// The file in a list of files, where there is one.
pub fn first(files: Option<web_sys::FileList>) -> Option<File> {
    files?.get(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_too_large_for_the_platform_is_refused_before_it_leaves() {
        assert!(check(MediaKind::Image, 5_242_880).is_ok());
        assert_eq!(check(MediaKind::Image, 5_242_881), Err("Photo may have 5 MB at most.".to_owned()));
        assert!(check(MediaKind::Document, 0).is_err());
    }
}
