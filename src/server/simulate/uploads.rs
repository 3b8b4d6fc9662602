//! Files given piece by piece, for the samples of templates: a session, its bytes, and the handle they are exchanged for.
//!
//! The bytes themselves are not kept: nobody ever sees a sample again.

use super::{
    Shared,
    errors::GraphError,
    graph::{self, Caller},
    media::LARGEST,
    world::World,
};
use crate::domain::time::Timestamp;
use axum::{extract::Request, http::HeaderMap};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use futures::StreamExt;
use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};

/// Sessions and handles that are remembered, each.
const REMEMBERED: usize = 1_000;

/// What a sample may be, and up to how many bytes.
const TYPES: [(&str, usize); 5] = [
    ("application/pdf", LARGEST),
    ("image/jpeg", 5 << 20),
    ("image/jpg", 5 << 20),
    ("image/png", 5 << 20),
    ("video/mp4", 16 << 20),
];

#[derive(Debug)]
struct Session {
    /// With `upload:` in front.
    id: String,
    /// What its address brings along.
    sig: String,
    account: usize,
    mime: &'static str,
    length: usize,
    /// How many bytes came so far.
    read: usize,
}

impl Session {
    fn whole_id(&self) -> String {
        format!("{}?sig={}", self.id, self.sig)
    }
}

/// Uploads under way, and what was uploaded.
#[derive(Debug, Default)]
pub struct Uploads {
    sessions: VecDeque<Session>,
    handles: VecDeque<(String, &'static str)>,
}

impl Uploads {
    /// The type of the file behind a handle, where it was given here.
    pub fn type_of(&self, handle: &str) -> Option<&'static str> {
        self.handles.iter().find(|(known, _)| known == handle).map(|(_, mime)| *mime)
    }

    fn session(
        &mut self,
        caller: Caller,
        method: &str,
        id: &str,
        query: &HashMap<String, String>,
    ) -> Result<&mut Session, GraphError> {
        let found = self.sessions.iter_mut().find(|session| {
            session.id == id
                && session.account == caller.account
                && query.get("sig").is_none_or(|sig| *sig == session.sig)
        });
        found.ok_or_else(|| GraphError::unsupported(method, id))
    }
}

/// `POST /{app}/uploads?file_name&file_length&file_type`.
///
/// # Errors
/// A type that no sample has, or a length that is none or too much.
pub fn start(world: &mut World, caller: Caller, query: &HashMap<String, String>) -> Result<Value, GraphError> {
    let given = |key: &str| {
        let value = query.get(key).map(String::as_str).filter(|value| !value.is_empty());
        value.ok_or_else(|| GraphError::parameter(format!("The parameter {key} is required.")))
    };
    let wanted = given("file_type")?;
    let Some(&(mime, most)) = TYPES.iter().find(|(mime, _)| *mime == wanted) else {
        let types: Vec<&str> = TYPES.iter().map(|(mime, _)| *mime).collect();
        return Err(GraphError::parameter(format!("Param file_type must be one of {}.", types.join(", "))));
    };
    let length = given("file_length")?.parse::<usize>().ok().filter(|length| (1..=most).contains(length));
    let length =
        length.ok_or_else(|| GraphError::parameter(format!("Param file_length goes from 1 to {most} for {mime}.")))?;
    let id = URL_SAFE_NO_PAD.encode(format!("1:attachment:{}", world.object_id()));
    let sig = format!("AR{}", URL_SAFE_NO_PAD.encode(world.object_id().to_le_bytes()));
    let session = Session { id: format!("upload:{id}"), sig, account: caller.account, mime, length, read: 0 };
    let answer = json!({"id": session.whole_id()});
    world.uploads.sessions.push_back(session);
    if world.uploads.sessions.len() > REMEMBERED {
        world.uploads.sessions.pop_front();
    }
    Ok(answer)
}

/// `GET /upload:…`: how far it came.
///
/// # Errors
/// 100 with subcode 33 for a session that is none.
pub fn progress(
    world: &mut World,
    caller: Caller,
    id: &str,
    query: &HashMap<String, String>,
) -> Result<Value, GraphError> {
    let session = world.uploads.session(caller, "get", id, query)?;
    Ok(json!({"id": session.whole_id(), "file_offset": session.read}))
}

/// `POST /upload:…` with the bytes from `file_offset` on. What came before a break counts.
///
/// # Errors
/// A session that is none, an offset that is not where it stands, or more bytes than were announced.
pub async fn take(
    shared: &Shared,
    caller: Caller,
    id: &str,
    query: &HashMap<String, String>,
    request: Request,
) -> Result<Value, GraphError> {
    let from = offset(request.headers());
    let left = shared.with(|world, _| {
        let session = world.uploads.session(caller, "post", id, query)?;
        if from != Some(session.read) {
            return Err(GraphError::parameter(format!("The header file_offset must be {}.", session.read)));
        }
        Ok(session.length - session.read)
    })?;
    let (mut came, mut broken) = (0, false);
    let mut bytes = request.into_body().into_data_stream();
    while let Some(chunk) = bytes.next().await {
        match chunk {
            Ok(chunk) => came += chunk.len(),
            Err(_) => broken = true,
        }
        if broken || came > left {
            break;
        }
    }
    if came > left {
        return Err(GraphError::parameter("The file has more bytes than file_length says."));
    }
    shared.with(|world, now| {
        let session = world.uploads.session(caller, "post", id, query)?;
        // Somebody else may have gone on with it meanwhile.
        session.read = session.length.min(session.read + came);
        if session.read < session.length {
            return Ok(json!({"id": session.whole_id(), "file_offset": session.read}));
        }
        let mime = session.mime;
        Ok(json!({"h": handle(world, caller, mime, now)}))
    })
}

fn offset(headers: &HeaderMap) -> Option<usize> {
    headers.get("file_offset")?.to_str().ok()?.parse().ok()
}

/// A handle, in the form the platform gives them.
fn handle(world: &mut World, caller: Caller, mime: &'static str, now: Timestamp) -> String {
    let mark = |n: u64| format!("AR{}", URL_SAFE_NO_PAD.encode(n.to_le_bytes()));
    let (first, second) = (mark(world.object_id()), mark(world.object_id()));
    let app = &world.accounts[caller.account].app_id;
    let user = graph::user_id(&world.accounts[caller.account]);
    let handle = format!("4::{}:{first}:e:{}:{app}:{user}:{second}", STANDARD.encode(mime), now.unix());
    world.uploads.handles.push_back((handle.clone(), mime));
    if world.uploads.handles.len() > REMEMBERED {
        world.uploads.handles.pop_front();
    }
    handle
}
