//! People from files and to files, over the API and from the page's own form.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, Shape, Takes},
    given::{Given, Id, Json},
    media::{disposition, essence, text},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        audit::{Act, Detail, What},
        customers::Only,
        export,
        id::ImportId,
        import::{BYTES, Fault, Import, Plan, Step},
        role::Verb,
    },
    server::{
        auth::Asker,
        export::{NotWritten, lines, workbook},
        import::{Importer, Refused},
        languages, private,
        state::AppState,
    },
    ui::{
        route::Route,
        words::{self, catalogue},
    },
};
use axum::{
    body::Body,
    extract::{FromRequest, Multipart, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use bytes::Bytes;
use futures::{Stream, StreamExt, TryStreamExt, stream};
use std::{path::Path, pin::pin};
use tokio::{fs, io::AsyncWriteExt};
use tokio_util::io::ReaderStream;

/// Faults that are read at a time.
const FAULTS: i64 = 500;
pub(super) const CSV: &str = "text/csv; charset=utf-8";
pub(super) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let words = refused.to_string();
        match refused {
            Refused::NotFound => Self::not_found(),
            Refused::Unreadable(why) => match why.word() {
                Some(word) => Self::invalid(words).with("why", word),
                None => Self::fault(&why),
            },
            Refused::Unplanned(_) => Self::invalid(words),
            Refused::Stage(_) => Self::new(Code::Conflict, words),
            Refused::Store(fault) => Self::fault(&fault),
        }
    }
}

pub const BRING: About = About {
    id: "bringImport",
    group: "Imports",
    summary: "Bring a file of people: CSV or a workbook (XLSX)",
    details: "As the field `file` of a form, or alone as the body. At most 50 MB and 200,000 rows. Nothing is taken in yet: \
              the answer says what its columns seem to mean.",
    query: &[
        Param::text("filename", "What the file is called, where it is the body."),
        Param::word("new_attributes", &["true", "false"], "Whether columns nothing is known of become attributes."),
    ],
    takes: Takes::File,
    status: 201,
    gives: Gives::One(Shape::of::<schema::Import>()),
    ..PLAIN
};

pub async fn bring(
    State(state): State<AppState>,
    asker: Asker,
    given: Given,
    request: Request,
) -> Result<(StatusCode, axum::Json<Import>), Problem> {
    let named = given.get("filename").unwrap_or("people").to_owned();
    let anew = given.get("new_attributes") == Some("true");
    let id = brought(&state, &asker, named, anew, request).await?;
    Ok((StatusCode::CREATED, axum::Json(of(&state, id).await?)))
}

/// Takes the file of a form that a page has sent, and leads on to the page of its import; or back, with the reason.
pub async fn bring_form(State(state): State<AppState>, asker: Asker, request: Request) -> Result<Response, Problem> {
    asker.may(Verb::ImportPeople)?;
    let to = match brought(&state, &asker, String::new(), false, request).await {
        Ok(id) => Route::Import(id).href(),
        Err(problem) if problem.code.status().is_server_error() => return Err(problem),
        Err(problem) => {
            let why = match (problem.code, problem.more.get("why").and_then(|why| why.as_str())) {
                (_, Some(why)) => why.to_owned(),
                (Code::TooLarge, None) => "size".to_owned(),
                _ => "broken".to_owned(),
            };
            Route::Imports.with(&[("why", why)])
        }
    };
    Ok(Redirect::to(&to).into_response())
}

async fn brought(
    state: &AppState,
    asker: &Asker,
    named: String,
    anew: bool,
    request: Request,
) -> Result<ImportId, Problem> {
    let importer = Importer::of(state);
    let path = importer.place().map_err(|error| Problem::fault(&error))?;
    let take = async {
        let name = write(state, &path, named, request).await?;
        Ok::<_, Problem>(importer.take(&path, &name, asker.by(), anew).await?)
    };
    let taken = take.await;
    // What is needed of it lies elsewhere by now.
    let _ = fs::remove_file(&path).await;
    taken
}

/// Writes the file of a request down. What it is called.
pub(super) async fn write(state: &AppState, path: &Path, named: String, request: Request) -> Result<String, Problem> {
    let content_type = text(request.headers(), header::CONTENT_TYPE).unwrap_or_default().to_owned();
    if essence(&content_type) != "multipart/form-data" {
        let body = request.into_body().into_data_stream();
        write_stream(path, body.map_err(|_| Problem::invalid("The file did not arrive whole."))).await?;
        return Ok(named);
    }
    let mut form = Multipart::from_request(request, state)
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
            let name = field.file_name().map_or(named, str::to_owned);
            write_stream(path, field.map_err(broken)).await?;
            return Ok(name);
        }
    }
}

async fn write_stream(path: &Path, body: impl Stream<Item = Result<Bytes, Problem>>) -> Result<(), Problem> {
    let fault = |error: std::io::Error| Problem::fault(&error);
    let mut file = fs::OpenOptions::new().write(true).truncate(true).open(path).await.map_err(fault)?;
    let mut size = 0_i64;
    let mut body = pin!(body);
    while let Some(piece) = body.next().await {
        let piece = piece?;
        size += i64::try_from(piece.len()).unwrap_or(i64::MAX);
        if size > BYTES {
            return Err(Problem::too_large("A file of people may have 50 MB: divide it."));
        }
        file.write_all(&piece).await.map_err(fault)?;
    }
    file.flush().await.map_err(fault)
}

async fn of(state: &AppState, id: ImportId) -> Result<Import, Problem> {
    Ok(state.store.import(id).await?.ok_or_else(Problem::not_found)?.import)
}

pub const LIST: About = About {
    id: "listImports",
    group: "Imports",
    summary: "The files that were brought, newest first",
    query: &[LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::Import>()),
    ..PLAIN
};

pub async fn list(State(state): State<AppState>, given: Given) -> Result<List<Import>, Problem> {
    let (imports, next) = state.store.imports(given.cursor("after")?, given.limit()).await?;
    Ok(List::new(imports, next))
}

pub const ONE: About = About {
    id: "getImport",
    group: "Imports",
    summary: "One import, and how far it is",
    gives: Gives::One(Shape::of::<schema::Import>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn one(State(state): State<AppState>, Id(id): Id<ImportId>) -> Result<axum::Json<Import>, Problem> {
    Ok(axum::Json(of(&state, id).await?))
}

pub const PLAN: About = About {
    id: "planImport",
    group: "Imports",
    summary: "Say what the columns of a file mean",
    details: "Until it is taken in. Whatever was checked before has to be checked anew.",
    takes: Takes::Json(Shape::of::<schema::ImportPlan>()),
    gives: Gives::One(Shape::of::<schema::Import>()),
    problems: &[Code::NotFound, Code::Conflict],
    ..PLAIN
};

pub async fn plan(
    State(state): State<AppState>,
    Id(id): Id<ImportId>,
    Json(plan): Json<Plan>,
) -> Result<axum::Json<Import>, Problem> {
    Importer::of(&state).plan(id, &plan).await?;
    Ok(axum::Json(of(&state, id).await?))
}

pub const CHECK: About =
    About { id: "checkImport", group: "Imports", summary: "Look at every row of a file, and change nothing", ..STEP };

pub const APPLY: About = About {
    id: "applyImport",
    group: "Imports",
    summary: "Take in the rows of a checked file that nothing is wrong with",
    ..STEP
};

pub const CANCEL: About = About {
    id: "cancelImport",
    group: "Imports",
    summary: "Cancel an import; what it has taken in goes again",
    ..STEP
};

pub const UNDO: About = About {
    id: "undoImport",
    group: "Imports",
    summary: "Take an import back",
    details: "People it made go, unless something happened with them since; what it set goes back to what it was, unless \
              somebody changed it since. Possible for 30 days.",
    ..STEP
};

const STEP: About =
    About { gives: Gives::One(Shape::of::<schema::Import>()), problems: &[Code::NotFound, Code::Conflict], ..PLAIN };

async fn led(state: &AppState, asker: &Asker, id: ImportId, step: Step) -> Result<axum::Json<Import>, Problem> {
    Importer::of(state).lead(id, step, asker.by()).await?;
    Ok(axum::Json(of(state, id).await?))
}

pub async fn check(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<ImportId>,
) -> Result<axum::Json<Import>, Problem> {
    led(&state, &asker, id, Step::Check).await
}

pub async fn apply(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<ImportId>,
) -> Result<axum::Json<Import>, Problem> {
    led(&state, &asker, id, Step::Apply).await
}

pub async fn cancel(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<ImportId>,
) -> Result<axum::Json<Import>, Problem> {
    led(&state, &asker, id, Step::Cancel).await
}

pub async fn undo(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<ImportId>,
) -> Result<axum::Json<Import>, Problem> {
    led(&state, &asker, id, Step::Undo).await
}

pub const FAULTS_OF: About = About {
    id: "listImportFaults",
    group: "Imports",
    summary: "What is wrong with rows of a file, as CSV",
    details: "A line for each: the row, its column, what stands there, what is wrong with it and how to mend it, in the \
              language of whoever asks. The first 10,000.",
    gives: Gives::File(&[CSV]),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn faults(
    State(state): State<AppState>,
    Id(id): Id<ImportId>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let import = of(&state, id).await?;
    let language = languages::of(&state, &headers).await;
    let name = format!("{}-errors.csv", import.filename);
    let heads = import.sheet.heads;
    let head = catalogue::among(language, || export::csv(&words::import::fault_heads()));
    let first = Bytes::from(format!("{}{head}", export::MARK));
    let rest = stream::try_unfold((state, heads, (0, -1)), move |(state, heads, after)| async move {
        let faults = state.store.import_faults(id, after, FAULTS).await?;
        let Some(last) = faults.last().map(|fault| (fault.row, i64::from(fault.column))) else { return Ok(None) };
        let line = |fault: &Fault| {
            let head = heads.get(usize::from(fault.column)).map_or("", String::as_str);
            export::csv(&words::import::fault_cells(fault, head).map(|cell| crate::domain::import::row::guarded(&cell)))
        };
        let text: String = catalogue::among(language, || faults.iter().map(line).collect());
        Ok::<_, sqlx::Error>(Some((Bytes::from(text), (state, heads, last))))
    });
    let body = Body::from_stream(stream::iter([Ok(first)]).chain(rest));
    Ok(download(body, CSV, &name))
}

pub const EXPORT: About = About {
    id: "exportContacts",
    group: "Imports",
    summary: "People as a file: CSV or a workbook (XLSX)",
    details: "CSV is UTF-8 with a byte order mark. What a table would take for a formula stands behind an apostrophe; an \
              import reads it as it was.",
    query: &[
        Param::word("format", &["csv", "xlsx"], "CSV where nothing is said."),
        Param::text("q", "Only people in whose name, username, phone number or id this stands."),
        Param::text("tag", "Only people who carry this tag; of several, separated by commas, all of them."),
        Param::text("language", "Only people who write in this language, like `pt` or `pt-BR`."),
        Param::word("consent", &["given", "stopped", "unknown"], "Only people who said so of marketing messages."),
        Param::text("engagement", "Only people whose engagement is in this range, like `7-10`."),
        Param::word("window", &["open", "closed", "never"], "Only people whose latest window stands so."),
        Param::word(
            "active",
            &["day", "week", "month", "silent"],
            "Only people with whom something happened within a day, a week or a month, or nothing within a month.",
        ),
    ],
    gives: Gives::File(&[CSV, XLSX]),
    ..PLAIN
};

pub async fn export(State(state): State<AppState>, asker: Asker, given: Given) -> Result<Response, Problem> {
    let only = Only::read(|name| given.get(name).map(str::to_owned));
    for (name, is_read) in [("language", only.language.is_some()), ("engagement", only.engagement.is_some())] {
        // Who asks for some is not given everybody.
        if !is_read && given.get(name).is_some_and(|text| !text.trim().is_empty()) {
            return Err(Problem::invalid(format!("“{name}” cannot be read.")).with("parameter", name));
        }
    }
    let now = state.clock.now();
    let is_sheet = given.get("format") == Some("xlsx");
    // Before the first line is carried away, and also where it breaks off.
    let act = Act::of(What::PeopleExported).with(Detail::Format, if is_sheet { "xlsx" } else { "csv" });
    state.store.audit(asker.by(), &act, now).await?;
    let today = now.to_string();
    let name = |kind: &str| format!("customers-{}.{kind}", today.get(..10).unwrap_or_default());
    if !is_sheet {
        return Ok(download(Body::from_stream(lines(state.store, only, now)), CSV, &name("csv")));
    }
    let folder = state.config.storage.data_dir.join("imports");
    private::folder(&folder).map_err(|error| Problem::fault(&error))?;
    let file = workbook(&state.store, &only, now, &folder).await.map_err(|error| match error {
        NotWritten::TooMany => Problem::invalid(error.to_string()),
        error => Problem::fault(&error),
    })?;
    Ok(download(Body::from_stream(ReaderStream::new(fs::File::from_std(file))), XLSX, &name("xlsx")))
}

/// A file to be kept by whoever asked, and by nobody in between.
pub(super) fn download(body: Body, kind: &'static str, name: &str) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
    if let Ok(way) = HeaderValue::try_from(disposition("attachment", Some(name))) {
        headers.insert(header::CONTENT_DISPOSITION, way);
    }
    response
}
