//! Templates over the API: those there are, and those that are being written.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, ParamKind, Shape, Takes},
    given::{Given, Id, Json, Seen},
    media::{essence, text},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        id::{NotAnId, TemplateDraftId, TemplateId},
        role::Verb,
        template::{
            Template,
            draft::DraftTemplate,
            library::{LibraryEntry, SavedDraft},
            purpose::Purpose,
        },
        time::Timestamp,
    },
    server::{
        auth::Asker,
        state::AppState,
        templates::{self as verbs, Refused, SAMPLE, SAMPLES},
    },
};
use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request, State},
    http::{StatusCode, header},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{fmt, str::FromStr};

/// Days back where nothing is said.
const USUAL_DAYS: u32 = 30;
/// Bytes of a form with a sample.
pub const SAMPLE_FORM: usize = SAMPLE + 64 * 1024;

const WABA_ID: Param = Param::text("waba_id", "Of this business account.").required();

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let words = refused.to_string();
        match refused {
            Refused::NotFound | Refused::NoAccount => Self::not_found(),
            Refused::TooLarge => Self::too_large(words),
            Refused::Faulty(faults) => Self::invalid(words).with("faults", json!(faults)),
            Refused::Changed(theirs) => Self::new(Code::Conflict, words).with("draft", json!(theirs)),
            Refused::TooMany
            | Refused::State(_)
            | Refused::Category
            | Refused::Disabled
            | Refused::NotPaused
            | Refused::NoApp => Self::new(Code::Conflict, words),
            Refused::Platform(refusal) => {
                let words = refusal.details.as_ref().map_or(words, |details| details.clone());
                Self::new(Code::Refused, words).with("error", json!(refusal))
            }
            Refused::Unanswered | Refused::Unreached => Self::unavailable(words),
            Refused::Store(fault) => Self::fault(&fault),
        }
    }
}

pub const LIST: About = About {
    id: "listTemplates",
    group: "Templates",
    summary: "The templates of every account, by name",
    details: "As the platform last told of them, also those that cannot be sent now.",
    query: &[Param::text("waba_id", "Only those of this business account."), LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::Template>()),
    ..PLAIN
};

/// Where a template stands in the list: its name, language and id. Opaque outside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Place(String, String, TemplateId);

impl Place {
    fn of(template: &Template) -> Self {
        Self(template.name.clone(), template.language.clone(), template.id)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(format!("{}|{}|{}", self.2, self.1, self.0)))
    }
}

impl FromStr for Place {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let text = hex::decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(NotAnId)?;
        let mut parts = text.splitn(3, '|');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(id), Some(language), Some(name)) => Ok(Self(name.to_owned(), language.to_owned(), id.parse()?)),
            _ => Err(NotAnId),
        }
    }
}

pub async fn list(Seen(state): Seen, given: Given) -> Result<List<Template>, Problem> {
    let after: Option<Place> = given.cursor("after")?;
    let mut rows = state.store.templates(given.get("waba_id")).await?;
    // The two databases order text differently; a cursor needs one order.
    rows.sort_by_cached_key(Place::of);
    if let Some(after) = after {
        rows.retain(|row| Place::of(row) > after);
    }
    let limit = given.limit();
    let next = rows.get(limit - 1).filter(|_| rows.len() > limit).map(Place::of);
    rows.truncate(limit);
    Ok(List::new(rows, next))
}

pub const ONE: About = About {
    id: "getTemplate",
    group: "Templates",
    summary: "One template: what it is for, and what became of its sends",
    query: &[Param {
        name: "days",
        required: false,
        says: "Of how many days back sends are counted. 30 where nothing is said.",
        kind: ParamKind::Integer(1, 366),
    }],
    gives: Gives::One(Shape::of::<schema::LibraryEntry>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn one(Seen(state): Seen, given: Given, Id(id): Id<TemplateId>) -> Result<axum::Json<LibraryEntry>, Problem> {
    let days = given.get("days").and_then(|days| days.parse().ok()).unwrap_or(USUAL_DAYS);
    entry(&state, id, days).await
}

async fn entry(state: &AppState, id: TemplateId, days: u32) -> Result<axum::Json<LibraryEntry>, Problem> {
    let found = verbs::entries(state, Some(id), days).await?;
    found.into_iter().next().map(axum::Json).ok_or_else(Problem::not_found)
}

pub const DELETE: About = About {
    id: "deleteTemplate",
    group: "Templates",
    summary: "Delete a template at the platform",
    details: "What was planned with it goes back to whoever planned it. The name of one that was approved is not free again \
              for 30 days.",
    query: &[Param::word("all_languages", &["true", "false"], "Whether all languages of its name go. Else this one.")],
    status: 204,
    problems: &[Code::NotFound, Code::Conflict, Code::Refused, Code::Unavailable],
    ..PLAIN
};

pub async fn delete(
    Seen(state): Seen,
    asker: Asker,
    given: Given,
    Id(id): Id<TemplateId>,
) -> Result<StatusCode, Problem> {
    verbs::delete(&state, asker.by(), id, given.get("all_languages") == Some("true")).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const UNPAUSE: About = About {
    id: "unpauseTemplate",
    group: "Templates",
    summary: "Let a template be sent again that the platform has paused",
    status: 204,
    problems: &[Code::NotFound, Code::Conflict, Code::Refused, Code::Unavailable],
    ..PLAIN
};

pub async fn unpause(Seen(state): Seen, asker: Asker, Id(id): Id<TemplateId>) -> Result<StatusCode, Problem> {
    verbs::unpause(&state, asker.by(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const PURPOSE: About = About {
    id: "setTemplatePurpose",
    group: "Templates",
    summary: "Say what a template is for",
    takes: Takes::Json(Shape::of::<schema::TemplatePurpose>()),
    gives: Gives::One(Shape::of::<schema::LibraryEntry>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

/// What a template is for from now on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForPurpose {
    purpose: Purpose,
}

pub async fn purpose(
    Seen(state): Seen,
    Id(id): Id<TemplateId>,
    Json(new): Json<ForPurpose>,
) -> Result<axum::Json<LibraryEntry>, Problem> {
    verbs::set_purpose(&state, id, new.purpose).await?;
    entry(&state, id, USUAL_DAYS).await
}

pub const SYNC: About = About {
    id: "syncTemplates",
    group: "Templates",
    summary: "Fetch the templates of an account from the platform now",
    query: &[WABA_ID],
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn sync(Seen(state): Seen, given: Given) -> Result<StatusCode, Problem> {
    verbs::sync(&state, given.get("waba_id").unwrap_or_default()).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const DRAFTS: About = About {
    id: "listTemplateDrafts",
    group: "Templates",
    summary: "The templates that are being written, latest first",
    gives: Gives::List(Shape::of::<schema::TemplateDraft>()),
    ..PLAIN
};

pub async fn drafts(Seen(state): Seen) -> Result<List<SavedDraft>, Problem> {
    Ok(List::whole(state.store.template_drafts(None).await?))
}

/// A draft as a program gives it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenDraft {
    waba_id: String,
    draft: DraftTemplate,
    #[serde(default)]
    of: Option<TemplateId>,
    #[serde(default)]
    updated_at: Option<Timestamp>,
}

pub const WRITE: About = About {
    id: "makeTemplateDraft",
    group: "Templates",
    summary: "Begin a template",
    details: "Nothing is submitted yet. What the platform would refuse is said when it is.",
    takes: Takes::Json(Shape::of::<schema::NewTemplateDraft>()),
    status: 201,
    gives: Gives::One(Shape::of::<schema::TemplateDraft>()),
    problems: &[Code::NotFound, Code::Conflict],
    ..PLAIN
};

pub async fn write(
    Seen(state): Seen,
    asker: Asker,
    Json(new): Json<GivenDraft>,
) -> Result<(StatusCode, axum::Json<SavedDraft>), Problem> {
    let saved = verbs::save(&state, asker.user(), None, &new.waba_id, new.draft, new.of).await?;
    Ok((StatusCode::CREATED, axum::Json(saved)))
}

pub const CHANGE: About = About {
    id: "changeTemplateDraft",
    group: "Templates",
    summary: "Say anew what a template that is being written is",
    details: "With `updated_at` only where it is still the one that was read: else the answer is 409 with the `draft` that somebody \
              else has kept, and nothing is written.",
    takes: Takes::Json(Shape::of::<schema::NewTemplateDraft>()),
    gives: Gives::One(Shape::of::<schema::TemplateDraft>()),
    problems: &[Code::NotFound, Code::Conflict],
    ..PLAIN
};

pub async fn change(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<TemplateDraftId>,
    Json(new): Json<GivenDraft>,
) -> Result<axum::Json<SavedDraft>, Problem> {
    let place = Some((id, new.updated_at));
    Ok(axum::Json(verbs::save(&state, asker.user(), place, &new.waba_id, new.draft, new.of).await?))
}

pub const DROP: About = About {
    id: "dropTemplateDraft",
    group: "Templates",
    summary: "Throw away a template that is being written",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn drop_draft(Seen(state): Seen, Id(id): Id<TemplateDraftId>) -> Result<StatusCode, Problem> {
    verbs::drop_draft(&state, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const SUBMIT: About = About {
    id: "submitTemplateDraft",
    group: "Templates",
    summary: "Submit a template that was written",
    details: "Where the platform takes it, it is a template from now on and the draft is gone. Else `refused` says why in \
              the platform's words, and the draft keeps that. What it would surely refuse is not submitted: `invalid`, with \
              its `faults`.",
    status: 204,
    problems: &[Code::NotFound, Code::Conflict, Code::Refused, Code::Unavailable],
    ..PLAIN
};

pub async fn submit(Seen(state): Seen, asker: Asker, Id(id): Id<TemplateDraftId>) -> Result<StatusCode, Problem> {
    match verbs::submit(&state, asker.by(), id).await? {
        None => Ok(StatusCode::NO_CONTENT),
        Some(saved) => {
            let refusal = saved.refusal.as_ref();
            let words = refusal.map(|refusal| format!("{} {}", refusal.title, refusal.message)).unwrap_or_default();
            Err(Problem::new(Code::Refused, words.trim()).with("refusal", json!(refusal)))
        }
    }
}

/// Takes a sample of a header's file that a page has sent, as the field `file` of a form or alone, and gives it to the
/// platform. The answer has the handle that stands for it in a draft.
pub async fn sample(
    State(state): State<AppState>,
    asker: Asker,
    request: Request,
) -> Result<axum::Json<Value>, Problem> {
    asker.may(Verb::EditTemplates)?;
    let state = state.seen_by(&asker);
    let known = [WABA_ID, Param::text("filename", "What the file is called, where it is the body.")];
    let given = Given::read(request.uri().query().unwrap_or_default(), &known)?;
    let content_type = text(request.headers(), header::CONTENT_TYPE).unwrap_or_default().to_owned();
    let too_large = || Problem::too_large("A sample may have 16 MB.");
    let (name, mime_type, bytes) = if essence(&content_type) == "multipart/form-data" {
        let form = Multipart::from_request(request, &state).await;
        let mut form = form.map_err(|_| Problem::invalid("The form names no boundary between its fields."))?;
        let broken = |error: axum::extract::multipart::MultipartError| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => too_large(),
            _ => Problem::invalid("The form did not arrive whole."),
        };
        loop {
            let field = form.next_field().await.map_err(broken)?;
            let field = field.ok_or_else(|| Problem::invalid("The form has no field “file”."))?;
            if field.name() == Some("file") {
                let name = field.file_name().unwrap_or("sample").to_owned();
                let mime_type = field.content_type().unwrap_or_default().to_owned();
                break (name, mime_type, field.bytes().await.map_err(broken)?);
            }
        }
    } else {
        let name = given.get("filename").unwrap_or("sample").to_owned();
        let bytes = Bytes::from_request(request, &state).await;
        (name, content_type, bytes.map_err(|_| too_large())?)
    };
    let mime_type = essence(&mime_type);
    if !SAMPLES.contains(&mime_type.as_str()) {
        let words = format!("A sample is one of {}.", SAMPLES.join(", "));
        return Err(Problem::new(Code::UnsupportedMediaType, words));
    }
    if bytes.is_empty() {
        return Err(Problem::invalid("The file is empty."));
    }
    if bytes.len() > SAMPLE {
        return Err(too_large());
    }
    let waba_id = given.get("waba_id").unwrap_or_default();
    let handle = verbs::upload_sample(&state, waba_id, &name, &mime_type, bytes.to_vec()).await?;
    Ok(axum::Json(json!({"handle": handle})))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_as_it_was() {
        let place = Place("order|ready".to_owned(), "pt_BR".to_owned(), TemplateId(7));
        assert_eq!(place.to_string().parse(), Ok(place));
        assert_eq!("zz".parse::<Place>(), Err(NotAnId));
    }
}
