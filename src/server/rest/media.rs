//! Files: uploaded here to be sent, and served to who may read the messages they belong to.

use super::{
    about::{About, Gives, PLAIN, Param, Shape, Takes},
    given::{Given, Id, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{id::MediaId, media::MediaKind, role::Verb},
    server::{auth::Asker, private, state::AppState, store::media::File},
};
use axum::{
    body::Body,
    extract::{FromRequest, Multipart, Request},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures::{Stream, StreamExt, TryStreamExt};
use serde::Serialize;
use std::{
    io::SeekFrom,
    path::{Path, PathBuf},
    pin::pin,
};
use tokio::{
    fs,
    io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt},
};
use tokio_util::io::ReaderStream;

const KINDS: [&str; 5] = ["image", "video", "audio", "document", "sticker"];

pub const UPLOAD: About = About {
    id: "uploadMedia",
    group: "Media",
    summary: "Upload a file to send it",
    details: "As the field `file` of a form, or alone as the body with its own content type. The answer's `id` is the \
              `media_id` of a message.",
    query: &[
        Param::word("kind", &KINDS, "As what it will be sent. Where nothing is said, what its type is for."),
        Param::text("filename", "What to call it, where the file is the body."),
    ],
    takes: Takes::File,
    status: 201,
    gives: Gives::One(Shape::of::<schema::Media>()),
    problems: &[Code::TooLarge, Code::UnsupportedMediaType],
    ..PLAIN
};

/// A file that was uploaded.
#[derive(Debug, Serialize)]
pub struct Uploaded {
    id: MediaId,
    kind: &'static str,
    mime_type: String,
    size: i64,
    filename: Option<String>,
}

pub async fn upload(
    Seen(state): Seen,
    given: Given,
    request: Request,
) -> Result<(StatusCode, axum::Json<Uploaded>), Problem> {
    let kind = given.get("kind").and_then(MediaKind::parse);
    let content_type = text(request.headers(), header::CONTENT_TYPE).unwrap_or_default().to_owned();
    let uploaded = if essence(&content_type) == "multipart/form-data" {
        let mut form = Multipart::from_request(request, &state)
            .await
            .map_err(|_| Problem::invalid("The form cannot be read: it names no boundary between its fields."))?;
        let broken = |error: axum::extract::multipart::MultipartError| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large("The file is too large."),
            _ => Problem::invalid("The form did not arrive whole."),
        };
        loop {
            let field = form.next_field().await.map_err(broken)?;
            let field = field.ok_or_else(|| Problem::invalid("The form has no field “file”."))?;
            if field.name() == Some("file") {
                let mime_type = field.content_type().unwrap_or_default().to_owned();
                let filename = field.file_name().map(str::to_owned);
                break take(&state, kind, &mime_type, filename, field.map_err(broken)).await?;
            }
        }
    } else {
        let filename = given.get("filename").map(str::to_owned);
        let body = request.into_body().into_data_stream();
        let broken = |_| Problem::invalid("The file did not arrive whole.");
        take(&state, kind, &content_type, filename, body.map_err(broken)).await?
    };
    Ok((StatusCode::CREATED, axum::Json(uploaded)))
}

/// Writes a file down, and only then its row. What did not arrive whole is taken away again.
async fn take(
    state: &AppState,
    kind: Option<MediaKind>,
    mime_type: &str,
    filename: Option<String>,
    body: impl Stream<Item = Result<Bytes, Problem>>,
) -> Result<Uploaded, Problem> {
    let filename = filename.and_then(|name| tidy(&name));
    let mime_type = mime_type_of(mime_type, filename.as_deref())?;
    let kind = kind.unwrap_or_else(|| MediaKind::of(&mime_type));
    if !fits(kind, &mime_type) {
        return Err(Problem::new(
            Code::UnsupportedMediaType,
            format!("The platform takes no {mime_type} as {}. It can be sent as a document.", kind.word()),
        ));
    }
    let name = format!("{:032x}", rand::random::<u128>());
    let relative = PathBuf::from(&name[..2]).join(&name);
    let path = state.config.media_dir().join(&relative);
    let written = async {
        let size = write(&path, kind, body).await?;
        let mut tx = state.store.begin().await?;
        let stored_at = relative.to_string_lossy();
        let id = tx.add_media(&mime_type, filename.as_deref(), size, &stored_at, state.clock.now()).await?;
        tx.commit().await?;
        Ok((id, size))
    };
    match written.await {
        Ok((id, size)) => Ok(Uploaded { id, kind: kind.word(), mime_type, size, filename }),
        Err(problem) => {
            let _ = fs::remove_file(&path).await;
            Err(problem)
        }
    }
}

async fn write(path: &Path, kind: MediaKind, body: impl Stream<Item = Result<Bytes, Problem>>) -> Result<i64, Problem> {
    let fault = |error: std::io::Error| Problem::fault(&error);
    private::folder(path.parent().unwrap_or(Path::new("."))).map_err(fault)?;
    let mut file = fs::File::create_new(path).await.map_err(fault)?;
    let mut size = 0_i64;
    let mut body = pin!(body);
    while let Some(piece) = body.next().await {
        let piece = piece?;
        size += i64::try_from(piece.len()).unwrap_or(i64::MAX);
        if size > kind.limit() {
            let limit = kind.limit() / 1024;
            return Err(Problem::too_large(format!("A file sent as {} may have {limit} kB.", kind.word())));
        }
        file.write_all(&piece).await.map_err(fault)?;
    }
    if size == 0 {
        return Err(Problem::invalid("The file is empty."));
    }
    file.sync_all().await.map_err(fault)?;
    Ok(size)
}

/// Whether the platform takes such a file as this (Media, 2026).
fn fits(kind: MediaKind, mime_type: &str) -> bool {
    kind == MediaKind::Document || MediaKind::of(mime_type) == kind
}

/// The type a file says it has; else the one its name tells.
fn mime_type_of(said: &str, filename: Option<&str>) -> Result<String, Problem> {
    let said = essence(said);
    let vague = said.is_empty() || said == "application/octet-stream";
    let guessed =
        || filename.and_then(|name| mime_guess::from_path(name).first()).map(|guess| guess.essence_str().to_owned());
    let mime_type = if vague { guessed().unwrap_or_else(|| "application/octet-stream".to_owned()) } else { said };
    let token = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
    };
    let well_formed =
        mime_type.len() <= 127 && mime_type.split_once('/').is_some_and(|(kind, sub)| token(kind) && token(sub));
    if well_formed { Ok(mime_type) } else { Err(Problem::invalid("The content type of the file cannot be read.")) }
}

pub(super) fn essence(mime_type: &str) -> String {
    mime_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// A name without folders and control characters.
fn tidy(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    Some(name.trim().to_owned()).filter(|name| !name.is_empty() && name != "." && name != "..")
}

pub(super) fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Serves a stored file. Whatever it is, it runs nothing: customers send these.
pub async fn serve(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<MediaId>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    asker.may(Verb::Read)?;
    let file = state.store.media(id).await?.ok_or_else(Problem::not_found)?;
    let path = match (file.state.as_str(), &file.path) {
        ("stored", Some(path)) => state.config.media_dir().join(path),
        ("pending", _) => return Err(Problem::unavailable("The file is still being fetched.").with("retry_after_s", 2)),
        _ => return Err(Problem::new(Code::NotFound, "The file could not be fetched from the platform.")),
    };
    let fault = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Problem::new(Code::NotFound, "The file is no longer kept."),
        _ => Problem::fault(&error),
    };
    let mut opened = fs::File::open(&path).await.map_err(fault)?;
    let size = opened.metadata().await.map_err(fault)?.len();
    let asked = text(&headers, header::RANGE).map(|range| range_of(range, size));
    let (status, start, length) = match asked {
        None | Some(Range::Whole) => (StatusCode::OK, 0, size),
        Some(Range::Part { start, end }) => (StatusCode::PARTIAL_CONTENT, start, end - start + 1),
        Some(Range::Beyond) => {
            let size = HeaderValue::try_from(format!("bytes */{size}")).expect("digits fit a header");
            return Ok((StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, size)]).into_response());
        }
    };
    opened.seek(SeekFrom::Start(start)).await.map_err(fault)?;
    let mut response = Body::from_stream(ReaderStream::new(opened.take(length))).into_response();
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let mut say = |name, value: String| {
        headers.insert(name, HeaderValue::try_from(value).unwrap_or(HeaderValue::from_static("")));
    };
    say(header::CONTENT_TYPE, served_as(&file.mime_type).to_owned());
    say(header::CONTENT_LENGTH, length.to_string());
    say(header::ACCEPT_RANGES, "bytes".to_owned());
    say(header::CONTENT_DISPOSITION, disposition(way(&file), file.filename.as_deref()));
    say(header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned());
    // The ids of one demo are those of the next.
    let kept = if state.config.demo.is_some() { "no-store" } else { "private, max-age=86400" };
    say(header::CACHE_CONTROL, kept.to_owned());
    if status == StatusCode::PARTIAL_CONTENT {
        say(header::CONTENT_RANGE, format!("bytes {start}-{}/{size}", start + length - 1));
    }
    Ok(response)
}

/// Types a browser shows without running anything; all else is bytes to it.
fn served_as(mime_type: &str) -> &str {
    match essence(mime_type).as_str() {
        "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "video/mp4" | "video/3gpp" | "audio/aac"
        | "audio/amr" | "audio/mpeg" | "audio/mp4" | "audio/ogg" | "application/pdf" => mime_type,
        _ => "application/octet-stream",
    }
}

fn way(file: &File) -> &'static str {
    let kind = essence(&file.mime_type);
    let shown = ["image/", "video/", "audio/"].iter().any(|start| kind.starts_with(start)) && served_as(&kind) == kind;
    if shown { "inline" } else { "attachment" }
}

/// How a browser is to take a file, and what it is to call it.
pub(super) fn disposition(way: &str, name: Option<&str>) -> String {
    match name.and_then(tidy) {
        None => way.to_owned(),
        Some(name) => {
            let plain: String = name
                .chars()
                .map(|c| if c.is_ascii_graphic() && !"\"\\%;".contains(c) || c == ' ' { c } else { '_' })
                .collect();
            let coded: String = name
                .bytes()
                .map(|byte| match byte {
                    byte if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => char::from(byte).to_string(),
                    byte => format!("%{byte:02X}"),
                })
                .collect();
            format!("{way}; filename=\"{plain}\"; filename*=UTF-8''{coded}")
        }
    }
}

/// What a `Range` header asks for. Several ranges, or another unit, are answered with the whole.
#[derive(Debug, PartialEq, Eq)]
enum Range {
    Whole,
    Part { start: u64, end: u64 },
    Beyond,
}

fn range_of(header: &str, size: u64) -> Range {
    let Some((start, end)) = header.trim().strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
        return Range::Whole;
    };
    let (start, end) = match (start.trim().parse::<u64>(), end.trim()) {
        (Ok(start), "") => (start, size.saturating_sub(1)),
        (Ok(start), end) => match end.parse::<u64>() {
            Ok(end) if end >= start => (start, end.min(size.saturating_sub(1))),
            _ => return Range::Whole,
        },
        (Err(_), last) if start.trim().is_empty() => match last.parse::<u64>() {
            Ok(0) => return Range::Beyond,
            Ok(last) => (size.saturating_sub(last), size.saturating_sub(1)),
            Err(_) => return Range::Whole,
        },
        _ => return Range::Whole,
    };
    if start >= size { Range::Beyond } else { Range::Part { start, end } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_file_can_be_asked_for() {
        assert_eq!(range_of("bytes=0-99", 1000), Range::Part { start: 0, end: 99 });
        assert_eq!(range_of("bytes=900-", 1000), Range::Part { start: 900, end: 999 });
        assert_eq!(range_of("bytes=-100", 1000), Range::Part { start: 900, end: 999 });
        assert_eq!(range_of("bytes=-5000", 1000), Range::Part { start: 0, end: 999 });
        assert_eq!(range_of("bytes=990-5000", 1000), Range::Part { start: 990, end: 999 });
        assert_eq!(range_of("bytes=1000-", 1000), Range::Beyond);
        for whole in ["bytes=0-1,5-6", "lines=1-2", "bytes=5-1", "bytes=x-y", ""] {
            assert_eq!(range_of(whole, 1000), Range::Whole, "{whole}");
        }
        assert_eq!(range_of("bytes=0-", 0), Range::Beyond);
    }

    #[test]
    fn a_name_brings_no_folder_along() {
        assert_eq!(tidy("../../etc/passwd").as_deref(), Some("passwd"));
        assert_eq!(tidy("C:\\offers\\Angebot März.pdf").as_deref(), Some("Angebot März.pdf"));
        assert_eq!(tidy("a\r\nb").as_deref(), Some("ab"));
        assert_eq!(tidy(".."), None);
        assert_eq!(tidy(""), None);
    }

    #[test]
    fn what_could_run_is_bytes() {
        for runs in ["text/html", "image/svg+xml", "application/javascript", "text/xml; charset=utf-8"] {
            assert_eq!(served_as(runs), "application/octet-stream", "{runs}");
        }
        assert_eq!(served_as("audio/ogg; codecs=opus"), "audio/ogg; codecs=opus");
    }

    #[test]
    fn a_type_is_what_the_file_says_or_its_name_tells() {
        assert_eq!(mime_type_of("image/PNG; x=y", None).unwrap(), "image/png");
        assert_eq!(mime_type_of("", Some("offer.pdf")).unwrap(), "application/pdf");
        assert_eq!(mime_type_of("application/octet-stream", None).unwrap(), "application/octet-stream");
        assert!(mime_type_of("image", None).is_err() && mime_type_of("a/b c", None).is_err());
        assert!(fits(MediaKind::Document, "image/png") && !fits(MediaKind::Image, "image/gif"));
    }
}
