//! What the screens ask for, behind the server functions of the same names.
//!
//! Who asks is found out first; then one verb is called, the same as the public API calls.

pub mod accounts;
pub mod alerts;
pub mod answering;
pub mod assistant;
pub mod audit;
pub mod blocks;
pub mod campaigns;
pub mod fills;
pub mod first_run;
pub mod imports;
pub mod insight;
pub mod model;
pub mod notes;
pub mod numbers;
pub mod people;
pub mod planned;
pub mod presence;
pub mod privacy;
pub mod queue;
pub mod quick_replies;
pub mod reach;
pub mod scores;
pub mod search;
pub mod teams;
pub mod templates;
pub mod troubles;

use super::{
    auth::{
        Asker, Denied, Kind, address, origin,
        session::{self, Came, NotSignedIn, Visitor},
    },
    figures, inbound, languages, note, outbound, pricing,
    rest::{
        conversations::check_draft,
        messages::idempotency,
        problem::{Chain, Problem},
    },
    router,
    state::AppState,
    store::{
        message::{Page, Place, Stretch},
        queue::Cursor,
    },
};
use crate::{
    api::{
        Error, Unfit,
        conversation::{ConversationPage, NewerMessages, OlderMessages, QueuePage},
        ingest::KeptItems,
        session::{Me, Unread, Waits},
    },
    domain::{
        id::{ConversationId, MessageId, UserId},
        ingest::{IngestReport, Replayed},
        item::Outcome,
        language::Language,
        message::Message,
        outbox::{Draft, NewMessage},
        queue::{Figures, Only},
        role::Verb,
        template::Template,
        time::{Span, Timestamp},
    },
    say,
    ui::{
        route::Route,
        words::{self, catalogue},
    },
};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{ResponseOptions, handle_server_fns_with_context};
use std::net::IpAddr;

/// Rows of a page of the queue, messages of a page of a conversation, kept items of a page.
const QUEUE: usize = 100;
const MESSAGES: usize = 60;
const ITEMS: usize = 50;
/// Templates to choose from.
const TEMPLATES: usize = 500;

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// Runs the server function that a request names.
pub async fn call(State(state): State<AppState>, request: Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, router::BODY).await else {
        return Problem::too_large("The body is too large.").into_response();
    };
    // What goes wrong is told in the language of the page that asked.
    let language = languages::of(&state, &parts.headers).await;
    let request = Request::from_parts(parts, Body::from(body));
    let surroundings = move || {
        provide_context(state.clone());
        provide_context(language);
    };
    catalogue::in_language(language, handle_server_fns_with_context(surroundings, request)).await.into_response()
}

/// What is around a server function.
fn around() -> Result<(AppState, Parts), Error> {
    match (use_context::<AppState>(), use_context::<Parts>()) {
        (Some(state), Some(parts)) => Ok((state, parts)),
        _ => Err(Error::Internal),
    }
}

/// Where a request comes from.
fn from(state: &AppState, parts: &Parts) -> IpAddr {
    state.config.client_address(address::peer(&parts.extensions), &parts.headers)
}

/// Who asks, and that they may.
async fn asking(verb: Verb) -> Result<(AppState, Asker), Error> {
    let (state, parts) = around()?;
    let from = from(&state, &parts);
    let asker = Asker::find(&state, &parts.method, &parts.headers, Some(from)).await?;
    asker.may(verb)?;
    Ok((state.seen_by(&asker), asker))
}

/// Says in the status, too, what went wrong: to programs, and to whoever reads the log of a proxy. A form without
/// script is led back to its page instead, and a page has a status of its own.
fn told<T>(result: Result<T, Error>) -> Result<T, Error> {
    if let Err(error) = &result
        && let (Some(response), Some(parts)) = (use_context::<ResponseOptions>(), use_context::<Parts>())
    {
        let accept = parts.headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if parts.uri.path().starts_with("/_fn/") && !accept.contains("text/html") {
            response.set_status(status(error));
        }
        if let Error::RateLimited { retry_after_s } = error {
            response.insert_header(header::RETRY_AFTER, (*retry_after_s).into());
        }
    }
    result
}

/// What was sent is not what is asked for: it is whoever sent it who can mend that.
pub fn unreadable(why: &str) -> Error {
    let error = Error::Invalid(format!("What was sent cannot be read: {why}."));
    told::<()>(Err(error.clone())).err().unwrap_or(error)
}

fn status(error: &Error) -> StatusCode {
    match error {
        Error::Unauthorized => StatusCode::UNAUTHORIZED,
        Error::Forbidden => StatusCode::FORBIDDEN,
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::Invalid(_) | Error::Unfit(_) => StatusCode::BAD_REQUEST,
        Error::WindowClosed { .. } | Error::Beyond(_) | Error::Watched | Error::Conflict(_) => StatusCode::CONFLICT,
        Error::RateLimited { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Unreachable | Error::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A fault of ours: logged here, and nobody outside learns more.
fn fault(cause: &dyn std::error::Error) -> Error {
    tracing::error!(error = %Chain(cause), "a server function failed");
    Error::Internal
}

impl From<Denied> for Error {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Unknown => Self::Unauthorized,
            Denied::Role(_) | Denied::SecondFactor | Denied::CrossSite => Self::Forbidden,
            Denied::Fault(cause) => fault(&cause),
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(cause: sqlx::Error) -> Self {
        fault(&cause)
    }
}

impl From<outbound::Refused> for Error {
    fn from(refused: outbound::Refused) -> Self {
        use outbound::Refused;
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::WindowClosed { draft_id } => Self::WindowClosed { draft_id },
            Refused::Platform(refusal) => Self::Refused(refusal),
            Refused::Watched => Self::Watched,
            Refused::Conflict => Self::Conflict(say!("error-repeated").to_owned()),
            Refused::Left => Self::Conflict(words::desk::LEFT.to_owned()),
            Refused::Beyond(beyond) => Self::Beyond(beyond),
            Refused::NoTime => Self::Invalid(words::planned::NO_TIME.to_owned()),
            Refused::TooMany => Self::Conflict(words::planned::TOO_MANY.to_owned()),
            Refused::Parked => Self::Conflict(words::planned::ONE_PARKED.to_owned()),
            Refused::Apart => Self::Conflict(words::planned::APART.to_owned()),
            Refused::Invalid(amiss) => Self::Invalid(words::amiss(&amiss)),
            Refused::Store(cause) => fault(&cause),
        }
    }
}

impl From<NotSignedIn> for Error {
    fn from(not: NotSignedIn) -> Self {
        match not {
            NotSignedIn::Wrong | NotSignedIn::Over => Self::Unauthorized,
            NotSignedIn::WrongCode => Self::Unfit(Unfit::SecondCode),
            NotSignedIn::Wait(retry_after_s) => Self::RateLimited { retry_after_s },
            NotSignedIn::Fault(cause) => fault(&cause),
        }
    }
}

pub async fn me() -> Result<Me, Error> {
    let find = async {
        // Also of who has yet to set up a second factor: a page has to know whom it leads there.
        let (state, asker) = asking(Verb::SetUpFactor).await?;
        let now = state.clock.now();
        let waits = match asker.user() {
            Some(user) if asker.may(Verb::Read).is_ok() => Some(waits(&state, &asker, user).await?),
            _ => None,
        };
        match asker.kind {
            Kind::Person { id, email, language } => {
                let (demo, lacks_factor) = (state.config.demo, asker.lacks_factor);
                let away = state.store.away_since(id).await?.is_some();
                let (name, role) = (asker.name, asker.role);
                let assistant = role.may(Verb::UseAssistant) && super::assistant::is_on(&state).await?;
                Ok(Me { id, name, email, role, language, now, demo, away, lacks_factor, assistant, waits })
            }
            Kind::Key { .. } => Err(Error::Unauthorized),
        }
    };
    told(find.await)
}

/// What waits for somebody. The number of the last event is read first: what happens meanwhile is later than it.
async fn waits(state: &AppState, asker: &Asker, user: UserId) -> Result<Waits, Error> {
    let seq = state.store.last_seq().await?;
    Ok(Waits { seq, unread: unread_of(state, asker).await?, told: alerts::open_of(state, user).await? })
}

pub async fn unread() -> Result<Unread, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        unread_of(&state, &asker).await
    };
    told(read.await)
}

async fn unread_of(state: &AppState, asker: &Asker) -> Result<Unread, Error> {
    let mentions = match asker.user() {
        Some(user) => state.store.unread_mentions(user).await?,
        None => 0,
    };
    // What somebody planned while they still might stays where it is.
    let tasks = if asker.role.may(Verb::Tend) { state.store.unread_tasks(&asker.owner()).await? } else { 0 };
    Ok(Unread { mentions, tasks })
}

/// Where it leads on to: where whoever signs in wanted to go, or to where a code is asked for.
pub async fn sign_in(email: String, password: String, to: String) -> Result<String, Error> {
    let sign_in = async {
        let (state, parts) = around()?;
        if origin::is_foreign(&parts.headers, state.config.public_url.as_ref()) {
            return Err(Error::Forbidden);
        }
        match session::sign_in(&state, &email, password, &Visitor::of(&state, &parts)).await? {
            Came::In(cookie) => {
                give(cookie);
                Ok(to)
            }
            Came::Halfway(cookie) => {
                give(cookie);
                Ok(Route::SignIn.with(&[("step", "code".to_owned()), ("to", to)]))
            }
        }
    };
    told(sign_in.await)
}

pub async fn sign_in_with_code(code: String) -> Result<(), Error> {
    let sign_in = async {
        let (state, parts) = around()?;
        if origin::is_foreign(&parts.headers, state.config.public_url.as_ref()) {
            return Err(Error::Forbidden);
        }
        let visitor = Visitor::of(&state, &parts);
        for cookie in session::sign_in_with_code(&state, &parts.headers, &code, &visitor).await? {
            give(cookie);
        }
        Ok(())
    };
    told(sign_in.await)
}

pub async fn sign_out() -> Result<(), Error> {
    let sign_out = async {
        let (state, parts) = around()?;
        if origin::is_foreign(&parts.headers, state.config.public_url.as_ref()) {
            return Err(Error::Forbidden);
        }
        let from = from(&state, &parts);
        give(session::sign_out(&state, &parts.headers, Some(from)).await?);
        // Pictures of customers lie there. What the pages keep beyond that they throw away themselves; how somebody
        // likes the screens to look stays.
        if let Some(response) = use_context::<ResponseOptions>() {
            response.insert_header(CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\""));
        }
        Ok(())
    };
    told(sign_out.await)
}

/// Needs nobody to be signed in: who cannot read the page where one signs in comes first.
pub async fn choose_language(tag: String) -> Result<(), Error> {
    let choose = async {
        let (state, parts) = around()?;
        if origin::is_foreign(&parts.headers, state.config.public_url.as_ref()) {
            return Err(Error::Forbidden);
        }
        let chosen = if tag.is_empty() { None } else { Some(Language::parse(&tag).ok_or_else(not_understood)?) };
        if let Some(user) = session::user(&state, &parts.headers).await? {
            state.store.set_language(user.id, chosen).await?;
        }
        give(languages::cookie(&state.config, chosen));
        Ok(())
    };
    told(choose.await)
}

fn give(cookie: HeaderValue) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.append_header(header::SET_COOKIE, cookie);
    }
}

pub async fn queue(only: Only, after: Option<String>) -> Result<QueuePage, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let after: Option<Cursor> = after.map(|cursor| cursor.parse().map_err(|_| not_a_cursor())).transpose()?;
        let now = state.clock.now();
        let only = queue::narrowed(&state, &asker, only).await?;
        if after.as_ref().is_some_and(|cursor| !cursor.is_of(only.order)) {
            return Err(not_a_cursor());
        }
        // Before the rows: who follows from here may hear something twice, and misses nothing.
        let seq = state.store.last_seq().await?;
        let (rows, next) = state.store.conversations(&only, after.as_ref(), QUEUE, now).await?;
        queue::note(&state, &asker, only, &rows, now);
        Ok(QueuePage { rows, next: next.map(|next| next.to_string()), seq, now })
    };
    told(read.await)
}

/// What no screen of ours asks.
fn not_understood() -> Error {
    Error::Invalid(say!("error-request").to_owned())
}

fn not_a_cursor() -> Error {
    Error::Invalid(say!("error-cursor").to_owned())
}

pub async fn figures() -> Result<Figures, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        Ok(figures::figures(&state).await?)
    };
    told(read.await)
}

/// The newest messages of a conversation, or those around one of them.
pub async fn conversation(id: ConversationId, at: Option<String>) -> Result<ConversationPage, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let now = state.clock.now();
        let seq = state.store.last_seq().await?;
        let row = state.store.conversation(id, now).await?.ok_or(Error::NotFound)?;
        let around = match at.filter(|at| !at.contains('\0')) {
            Some(at) => state.store.around(row.id, &at, MESSAGES / 2).await?,
            None => None,
        };
        let Stretch { messages, older, newer } = match around {
            Some(around) => around,
            None => {
                let (mut messages, older) = state.store.messages(row.id, &Page::Newest, MESSAGES).await?;
                messages.reverse();
                Stretch { messages, older, newer: None }
            }
        };
        // What is not known of a price costs nobody the conversation.
        let prices = pricing::prices(&state, &row).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "what a message costs could not be told");
            None
        });
        let draft = state.store.draft(row.id, &asker.owner()).await?.map(|draft| draft.text);
        let opened_by = match &row.window.opened_by {
            Some(opening) => {
                let known = messages.iter().find(|message| message.wamid.as_ref() == Some(&opening.wamid)).cloned();
                match known {
                    Some(message) => Some(message),
                    None => {
                        let found = state.store.messages_by_wamid(&opening.wamid).await?;
                        found.into_iter().find(|message| message.conversation_id == row.id)
                    }
                }
            }
            None => None,
        };
        let (from, until) = ends(&messages, older.is_some(), newer.is_some());
        let asides = note::asides(&state.store, row.id, from, until, now).await?;
        let place = |place: Option<Place>| place.map(|place| place.to_string());
        let (older, newer) = (place(older), place(newer));
        Ok(ConversationPage { row, messages, asides, older, newer, draft, opened_by, prices, seq, now })
    };
    told(read.await)
}

/// When the first and the last of these messages were sent, where there are more before or after them: what stands beside
/// them is asked for from the one until the other, or from the beginning and to the end.
fn ends(messages: &[Message], older: bool, newer: bool) -> (Option<Timestamp>, Option<Timestamp>) {
    let first = messages.first().map(|message| message.sent_at).filter(|_| older);
    let last = messages.last().map(|message| message.sent_at).filter(|_| newer);
    (first, last)
}

pub async fn older_messages(id: ConversationId, after: String) -> Result<OlderMessages, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        let place: Place = after.parse().map_err(|_| not_a_cursor())?;
        let id = state.store.survivor(id).await?.ok_or(Error::NotFound)?;
        let (mut messages, older) = state.store.messages(id, &Page::After(place), MESSAGES).await?;
        messages.reverse();
        let (from, _) = ends(&messages, older.is_some(), false);
        let asides = note::asides(&state.store, id, from, Some(place.at()), state.clock.now()).await?;
        Ok(OlderMessages { messages, asides, older: older.map(|older| older.to_string()) })
    };
    told(read.await)
}

pub async fn newer_messages(id: ConversationId, after: String) -> Result<NewerMessages, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        let place: Place = after.parse().map_err(|_| not_a_cursor())?;
        let id = state.store.survivor(id).await?.ok_or(Error::NotFound)?;
        let (mut messages, newer) = state.store.messages(id, &Page::Before(place), MESSAGES).await?;
        messages.reverse();
        let (_, until) = ends(&messages, false, newer.is_some());
        let asides = note::asides(&state.store, id, Some(place.at()), until, state.clock.now()).await?;
        Ok(NewerMessages { messages, asides, newer: newer.map(|newer| newer.to_string()) })
    };
    told(read.await)
}

pub async fn undo(id: ConversationId, message: MessageId) -> Result<NewMessage, Error> {
    let undo = async {
        let (state, asker) = asking(Verb::Send).await?;
        Ok(outbound::undo(&state, &asker.author(), id, message).await?.as_new())
    };
    told(undo.await)
}

pub async fn send(
    id: ConversationId,
    message: NewMessage,
    idempotency_key: String,
    hold: Span,
) -> Result<Message, Error> {
    let send = async {
        let (state, asker) = asking(Verb::Send).await?;
        let key = idempotency(id, &message, &idempotency_key).map_err(|_| not_understood())?;
        // What is to leave later is planned, and not sent.
        if message.not_before.is_some() {
            return Err(not_understood());
        }
        let draft = Draft::parse(message).map_err(|no| Error::Invalid(words::no_draft(&no)))?;
        Ok(outbound::send(&state, &asker.author(), id, draft, Some(key), hold).await?.message)
    };
    told(send.await)
}

pub async fn templates(id: ConversationId) -> Result<Vec<Template>, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        let row = state.store.conversation(id, state.clock.now()).await?.ok_or(Error::NotFound)?;
        let roster = state.numbers.roster().await?;
        let Some(line) = roster.by_id(row.number.id) else { return Ok(Vec::new()) };
        let mut templates = state.store.templates(Some(&line.number.waba_id)).await?;
        templates.retain(Template::is_sendable);
        templates.truncate(TEMPLATES);
        Ok(templates)
    };
    told(read.await)
}

pub async fn mark_read(id: ConversationId) -> Result<(), Error> {
    let mark = async {
        let (state, _) = asking(Verb::Tend).await?;
        Ok(outbound::mark_read(&state, id).await?)
    };
    told(mark.await)
}

pub async fn dismiss(id: ConversationId) -> Result<Timestamp, Error> {
    let dismiss = async {
        let (state, asker) = asking(Verb::Tend).await?;
        Ok(outbound::dismiss(&state, asker.user(), id).await?)
    };
    told(dismiss.await)
}

pub async fn undismiss(id: ConversationId, at: Timestamp) -> Result<(), Error> {
    let undo = async {
        let (state, asker) = asking(Verb::Tend).await?;
        Ok(outbound::undismiss(&state, asker.user(), id, Some(at)).await?)
    };
    told(undo.await)
}

pub async fn typing(id: ConversationId) -> Result<(), Error> {
    let show = async {
        let (state, _) = asking(Verb::Tend).await?;
        Ok(outbound::typing(&state, id).await?)
    };
    told(show.await)
}

pub async fn save_draft(id: ConversationId, text: String) -> Result<(), Error> {
    let keep = async {
        let (state, asker) = asking(Verb::Tend).await?;
        check_draft(&text).map_err(|no| Error::Invalid(words::no_draft(&no)))?;
        let id = state.store.survivor(id).await?.ok_or(Error::NotFound)?;
        state.store.keep_draft(id, &asker.owner(), &text, state.clock.now()).await?;
        Ok(())
    };
    told(keep.await)
}

pub async fn ingest() -> Result<IngestReport, Error> {
    let read = async {
        let (state, _) = asking(Verb::ReadIngest).await?;
        Ok(state.store.ingest_report(state.clock.now()).await?)
    };
    told(read.await)
}

pub async fn replay(outcome: Outcome) -> Result<Replayed, Error> {
    let replay = async {
        let (state, _) = asking(Verb::Replay).await?;
        Ok(inbound::replay(&state, outcome, None).await?)
    };
    told(replay.await)
}

pub async fn kept_items(outcome: Outcome, after: Option<String>) -> Result<KeptItems, Error> {
    let read = async {
        let (state, _) = asking(Verb::ReadIngest).await?;
        let after = after.map(|cursor| cursor.parse().map_err(|_| not_a_cursor())).transpose()?;
        let (items, next) = state.store.kept_items(outcome, after, ITEMS).await?;
        Ok(KeptItems { items, next: next.map(|next| next.to_string()) })
    };
    told(read.await)
}
