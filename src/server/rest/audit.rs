//! The audit log over the API: read page by page, and carried away as a file.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, Shape},
    given::Given,
    imports::{CSV, download},
    problem::Problem,
    schema,
};
use crate::{
    domain::{
        audit::{Act, Entry, Only, What, Who},
        time::Timestamp,
    },
    server::{audit, auth::Asker, state::AppState},
};
use axum::{body::Body, extract::State, response::Response};

const Q: Param = Param::text("q", "Only what has this in it: in a name, in what was done, in a detail, in an address.");
const WHO: Param = Param::text(
    "who",
    "Only what they did: `person:` or `key:` and an id, `console` for commands beside the server, `program` for the program \
     itself, `stranger` for whoever was not signed in.",
);
const WHAT: Param = Param::word("what", &What::WORDS, "Only this.");
const SINCE: Param = Param::text("since", "Only from then on: a time like 2026-11-22T12:00:00Z.");
const UNTIL: Param = Param::text("until", "Only before then.");

pub const LIST: About = About {
    id: "listAudit",
    group: "Audit",
    summary: "Who did what to the workspace, newest first",
    details: "Sign-ins, what was carried away, who was let in or out, what was changed for everybody, who was erased. It is \
              only added to: no line is ever changed or deleted. It names customers by their ids alone.",
    query: &[Q, WHO, WHAT, SINCE, UNTIL, LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::AuditEntry>()),
    ..PLAIN
};

/// What is asked for, with a clear word about what cannot be read: whoever asks for some is not given everything.
fn only(given: &Given) -> Result<Only, Problem> {
    let time = |name: &'static str| {
        let wrong = || Problem::invalid(format!("“{name}” must be a time like 2026-11-22T12:00:00Z."));
        given.get(name).map(|text| Timestamp::parse(text).ok_or_else(|| wrong().with("parameter", name))).transpose()
    };
    let who = given.get("who").map(|text| {
        let wrong = "“who” must be like person:12, key:3, console, program or stranger.";
        text.parse::<Who>().map_err(|_| Problem::invalid(wrong).with("parameter", "who"))
    });
    Ok(Only {
        q: given.get("q").map(|q| q.trim().to_owned()).filter(|q| !q.is_empty()),
        who: who.transpose()?,
        what: given.get("what").and_then(What::parse),
        since: time("since")?,
        until: time("until")?,
    })
}

/// What is done, by its own word: the API speaks English.
fn plain(what: What) -> String {
    what.word().replace('_', " ")
}

pub async fn list(State(state): State<AppState>, given: Given) -> Result<List<Entry>, Problem> {
    let (entries, next) = audit::page(&state, &only(&given)?, plain, given.cursor("after")?, given.limit()).await?;
    Ok(List::new(entries, next))
}

pub const EXPORT: About = About {
    id: "exportAudit",
    group: "Audit",
    summary: "The audit log as CSV",
    details: "Newest first, UTF-8 with a byte order mark. That it was taken is written down as well.",
    query: &[Q, WHO, WHAT, SINCE, UNTIL],
    gives: Gives::File(&[CSV]),
    ..PLAIN
};

pub async fn export(State(state): State<AppState>, asker: Asker, given: Given) -> Result<Response, Problem> {
    let only = only(&given)?;
    let now = state.clock.now();
    state.store.audit(asker.by(), &Act::of(What::AuditExported), now).await?;
    let today = now.to_string();
    let name = format!("audit-{}.csv", today.get(..10).unwrap_or_default());
    let lines = audit::lines(&state, only, plain).await?;
    Ok(download(Body::from_stream(lines), CSV, &name))
}
