//! The assistant, as the screens ask for it: its drafts come as lines of JSON while they are written.

use super::{asking, fault, told};
use crate::{
    api::{
        Error,
        assistant::{Asks, AssistantPage},
    },
    domain::{
        assistant::{Asked, NewSetup, Piece, Setup, Why},
        id::AskId,
        role::Verb,
    },
    server::{
        assistant::{self, Refused, Unkept},
        auth::Asker,
        rest::{
            given::Json,
            problem::{Code, Problem},
        },
        state::AppState,
    },
    ui::words,
};
use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures::StreamExt;
use std::convert::Infallible;
use tokio_stream::wrappers::ReceiverStream;

/// Rows of what left, at a time.
const ROWS: usize = 30;

impl From<Unkept> for Error {
    fn from(unkept: Unkept) -> Self {
        match unkept {
            Unkept::Unfit(unfit) => Self::Invalid(words::assistant::unfit(unfit)),
            Unkept::Store(cause) => fault(&cause),
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let words = refused.to_string();
        match refused {
            Refused::NotFound => Self::not_found(),
            Refused::Invalid => Self::invalid(words),
            Refused::Without(why) => {
                let code = if matches!(why, Why::Busy | Why::Cap) { Code::RateLimited } else { Code::Conflict };
                Self::new(code, words).with("why", why.word())
            }
            Refused::Store(cause) => Self::fault(&cause),
        }
    }
}

pub async fn page() -> Result<AssistantPage, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManageAssistant).await?;
        let setup = state.store.assistant().await?.setup;
        Ok(AssistantPage { setup, asks: rows(&state, None).await? })
    };
    told(read.await)
}

pub async fn asks(after: Option<AskId>) -> Result<Asks, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManageAssistant).await?;
        rows(&state, after).await
    };
    told(read.await)
}

async fn rows(state: &AppState, after: Option<AskId>) -> Result<Asks, Error> {
    let (rows, next) = state.store.asks(after, ROWS).await?;
    Ok(Asks { rows, next })
}

pub async fn keep(setup: NewSetup) -> Result<Setup, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::ManageAssistant).await?;
        Ok(assistant::keep(&state, asker.by(), setup).await?)
    };
    told(keep.await)
}

/// A draft, a line for each piece. Whoever goes away does not want it any more.
pub async fn draft(State(state): State<AppState>, asker: Asker, Json(asked): Json<Asked>) -> Result<Response, Problem> {
    asker.may(asked.takes())?;
    let pieces = assistant::ask(&state.seen_by(&asker), &asker, asked).await?;
    let lines = ReceiverStream::new(pieces).map(|piece| Ok::<_, Infallible>(line(&piece)));
    let mut response = Body::from_stream(lines).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn line(piece: &Piece) -> Bytes {
    let mut line = serde_json::to_string(piece).expect("plain data has a JSON form");
    line.push('\n');
    line.into()
}
