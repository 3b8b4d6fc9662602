//! A conversation written out, as a file.

use super::{
    about::{About, Gives, PLAIN, Param, Shape},
    given::{Given, Id, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        audit::{About as Of, Act, Detail, What},
        conversation::ConversationView,
        id::ConversationId,
        message::Message,
        note::Note,
        time::Timestamp,
    },
    server::{
        auth::Asker,
        languages,
        transcript::{self, MESSAGES, Written},
    },
    ui::words::{catalogue, talk},
};
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

pub const READ: About = About {
    id: "readTranscript",
    group: "Conversations",
    summary: "A conversation written out",
    details: "The newest 20,000 messages, oldest first: as plain text, or as JSON. Notes are in it only where they are asked \
              for: it may go to the customer. In the text a reply that was sent without a person is marked as such, in the \
              language of whoever asks; in JSON `automatic` says so.",
    query: &[
        Param::word("format", &["json", "text"], "`json` where nothing is said."),
        Param::word("notes", &["true", "false"], "Whether to have what people here noted as well."),
    ],
    gives: Gives::One(Shape::of::<schema::Transcript>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

#[derive(Debug, Serialize)]
struct Transcript {
    conversation: ConversationView,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<Vec<Note>>,
    whole: bool,
    at: Timestamp,
}

pub async fn read(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<ConversationId>,
    given: Given,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let with_notes = given.get("notes") == Some("true");
    let written = transcript::read(&state, id, with_notes, MESSAGES).await?.ok_or_else(Problem::not_found)?;
    let act = Act::of(What::TranscriptExported).about(Of::Conversation, written.row.id.0);
    let act = act.with(Detail::Format, given.get("format").unwrap_or("json"));
    state.store.audit(asker.by(), &act, written.at).await?;
    let name = format!("conversation-{}", written.row.id);
    let (kind, ending, body) = match given.get("format") {
        Some("text") => {
            let language = languages::of(&state, &headers).await;
            ("text/plain; charset=utf-8", "txt", catalogue::among(language, || text(&written)))
        }
        _ => ("application/json", "json", json(written)),
    };
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}.{ending}\""));
    headers.insert(header::CONTENT_DISPOSITION, disposition.expect("an id is made of digits"));
    Ok(response)
}

fn text(written: &Written) -> String {
    crate::domain::transcript::Transcript {
        row: &written.row,
        messages: &written.messages,
        notes: written.notes.as_deref().unwrap_or_default(),
        names: &written.names,
        automatic: talk::automatic,
        whole: written.whole,
        at: written.at,
    }
    .text()
}

fn json(written: Written) -> String {
    let Written { row, messages, notes, whole, at, .. } = written;
    let transcript = Transcript { conversation: row, messages, notes, whole, at };
    serde_json::to_string(&transcript).expect("a transcript is plain data")
}
