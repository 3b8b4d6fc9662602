//! In which language a page is made: the one somebody chose, else what their browser asks for, else English.
//!
//! A choice is kept with the person, so that it is there on their other devices, and in a cookie, so that the page where
//! one signs in has it as well.

use super::{auth::session, config::Config, state::AppState};
use crate::{
    domain::{language::Language, time::Span},
    ui::words::catalogue,
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::Response,
};

const COOKIE: &str = "ajar_language";
/// Browsers keep no cookie for longer (RFC 6265bis).
const KEPT: Span = Span::days(400);

/// Makes what follows in the language of whoever asks. Pages find it in the extensions of their request, too.
pub async fn speak(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let language = of(&state, request.headers()).await;
    request.extensions_mut().insert(language);
    catalogue::in_language(language, next.run(request)).await
}

/// The language for whoever sent these headers. A database that cannot be asked does not keep a page from being made.
pub async fn of(state: &AppState, headers: &HeaderMap) -> Language {
    let person = session::user(state, headers).await.ok().flatten();
    let accepted = || headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().and_then(Language::accepted);
    person.and_then(|user| user.language).or_else(|| chosen(headers)).or_else(accepted).unwrap_or_default()
}

/// The header that keeps a choice in this browser, or forgets it.
pub fn cookie(config: &Config, chosen: Option<Language>) -> HeaderValue {
    let (tag, lasts) = chosen.map_or(("", Span(0)), |language| (language.tag(), KEPT));
    let seconds = lasts.0 / 1000;
    let secure = if config.secure() { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={tag}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::try_from(cookie).expect("a tag has no characters that a header must not have")
}

fn chosen(headers: &HeaderMap) -> Option<Language> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .and_then(|(_, tag)| Language::parse(tag))
}
