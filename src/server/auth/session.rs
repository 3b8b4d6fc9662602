//! Signing in and out, and the session in between.

use super::{address, password, token};
use crate::{
    domain::{
        audit::{About, Act, By, What},
        demo::Demo,
        id::UserId,
        time::{Span, Timestamp},
    },
    server::{
        config::Config,
        state::AppState,
        store::{self, session::Failures, user::User},
    },
};
use axum::http::{HeaderMap, HeaderValue, header};
use std::net::IpAddr;

/// A session ends when nobody used it for this long, and in any case some time after it began.
const IDLE: Span = Span::days(30);
const LONGEST: Span = Span::days(90);
/// Use is noted no more often than this.
const NOTED_EVERY: Span = Span::days(1);

/// Tries that cost nothing; each further one doubles the wait, up to the longest.
const FREE_TRIES_OF_ACCOUNT: i64 = 5;
const FREE_TRIES_OF_ADDRESS: i64 = 20;
const LONGEST_WAIT: Span = Span::minutes(15);

/// Why somebody could not sign in. The same for an account that does not exist as for a wrong password.
#[derive(Debug, thiserror::Error)]
pub enum NotSignedIn {
    #[error("The email address or the password is wrong.")]
    Wrong,
    #[error("Too many tries. Wait {0} seconds.")]
    Wait(u32),
    #[error("the database could not be asked who this is")]
    Fault(#[from] sqlx::Error),
}

/// Signs somebody in; the header that gives their browser the session.
pub async fn sign_in(
    state: &AppState,
    email: &str,
    password: String,
    from: IpAddr,
) -> Result<HeaderValue, NotSignedIn> {
    let now = state.clock.now();
    let email = normal_email(email);
    // The address is hashed: people type passwords into the wrong field.
    let account = format!("account:{}", token::hash(&email));
    let address = format!("address:{}", address::neighbourhood(from));
    let free = [FREE_TRIES_OF_ACCOUNT, FREE_TRIES_OF_ADDRESS];
    let locked = |place: usize, failures: Failures| locked_until(failures, free[place]);
    let by = By::stranger(Some(from));
    if let Some(until) = state.store.try_sign_in(&[&account, &address], now, locked).await? {
        // Whoever goes on trying is told of once a minute: the log is not for them to fill.
        let by = By::stranger(Some(address::neighbourhood(from)));
        state.store.audit_seldom(by, &Act::of(What::SignInThrottled), now).await?;
        return Err(NotSignedIn::Wait(u32::try_from((until - now).0.max(0) / 1000 + 1).unwrap_or(u32::MAX)));
    }
    // Postgres keeps no such character, and would call it a fault of ours.
    let known = if email.contains('\0') { None } else { state.store.user_with_password(&email).await? };
    let (user, hash) = known.unzip();
    let fits = password::check(&password).is_ok() & password::verify(password, hash).await;
    let act = Act::of(What::SignInFailed);
    // Of an address that is nobody's it says nothing: people type passwords into the wrong field.
    let failed = match &user {
        Some(user) => act.about(About::User, user.id.0),
        None => act,
    };
    let Some(user) = user.filter(|_| fits) else {
        state.store.audit(by, &failed, now).await?;
        return Err(NotSignedIn::Wrong);
    };
    state.store.signed_in(&account, &address).await?;
    Ok(begin(state, user.id, Some(from)).await?)
}

/// Begins a session of somebody whom the caller has let in; the header that gives it to their browser.
pub async fn begin(state: &AppState, user: UserId, from: Option<IpAddr>) -> store::Result<HeaderValue> {
    let now = state.clock.now();
    let token = token::session();
    state.store.begin_session(&token::hash(&token), user, from, now, now + IDLE).await?;
    Ok(cookie(&state.config, &token, LONGEST))
}

/// An address that looks like one, as accounts are known by.
pub fn checked_email(text: &str) -> Option<String> {
    let email = normal_email(text);
    let well_formed = email.len() <= 254
        && !email.chars().any(|c| c.is_whitespace() || c.is_control())
        && email.split_once('@').is_some_and(|(who, host)| !who.is_empty() && !host.is_empty() && !host.contains('@'));
    well_formed.then_some(email)
}

/// A name as people are called by: one line of 1 to 100 characters.
pub fn checked_name(text: &str) -> Option<String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let well_formed = (1..=100).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    well_formed.then_some(name)
}

/// Ends the session these headers carry, if any; the header that takes it from the browser.
pub async fn sign_out(state: &AppState, headers: &HeaderMap, from: Option<IpAddr>) -> store::Result<HeaderValue> {
    if let Some(token) = carried(headers, &state.config) {
        state.store.end_session(&token::hash(token), from, state.clock.now()).await?;
    }
    Ok(cookie(&state.config, "", Span(0)))
}

/// Whose session these headers carry.
pub async fn user(state: &AppState, headers: &HeaderMap) -> store::Result<Option<User>> {
    let Some(token) = carried(headers, &state.config) else { return Ok(None) };
    let hash = token::hash(token);
    let now = state.clock.now();
    let Some(session) = state.store.session(&hash, now).await? else { return Ok(None) };
    let until = (now + IDLE).min(session.created_at + LONGEST);
    if until - session.expires_at >= NOTED_EVERY {
        state.store.extend_session(&hash, until).await?;
    }
    Ok(Some(session.user))
}

/// An address as accounts are known by.
pub fn normal_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Whether these headers carry a session of the demo beside this workspace, or of one that is over.
pub fn carries_demo(headers: &HeaderMap, config: &Config) -> bool {
    carried_as(headers, cookie_name(config, Some(Demo::Beside))).is_some()
}

/// The header that takes a session of the demo beside this workspace from a browser.
pub fn without_demo(config: &Config) -> HeaderValue {
    named_cookie(config, cookie_name(config, Some(Demo::Beside)), "", Span(0))
}

/// `__Host-` binds a cookie to this host and to https; without https browsers refuse it. Each workspace has a name of its
/// own: a browser holds the session of the demo beside the one it goes back to. Cookies do not tell ports apart, so a demo
/// with a program of its own has another.
fn cookie_name(config: &Config, demo: Option<Demo>) -> &'static str {
    match (demo, config.secure()) {
        (None, true) => "__Host-ajar_session",
        (None, false) => "ajar_session",
        (Some(Demo::Beside), true) => "__Host-ajar_demo",
        (Some(Demo::Beside), false) => "ajar_demo",
        (Some(Demo::Alone), true) => "__Host-ajar_demo_alone",
        (Some(Demo::Alone), false) => "ajar_demo_alone",
    }
}

fn cookie(config: &Config, token: &str, lasts: Span) -> HeaderValue {
    named_cookie(config, cookie_name(config, config.demo), token, lasts)
}

fn named_cookie(config: &Config, name: &str, token: &str, lasts: Span) -> HeaderValue {
    let seconds = lasts.0 / 1000;
    let secure = if config.secure() { "; Secure" } else { "" };
    let cookie = format!("{name}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::try_from(cookie).expect("a token has no characters that a header must not have")
}

/// The token of a session.
fn carried<'a>(headers: &'a HeaderMap, config: &Config) -> Option<&'a str> {
    carried_as(headers, cookie_name(config, config.demo))
}

fn carried_as<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(given, token)| *given == name && !token.is_empty())
        .map(|(_, token)| token)
}

/// Until when a further try is refused: twice as long after each one.
pub(super) fn locked_until(failures: Failures, free: i64) -> Option<Timestamp> {
    let over = failures.count - free;
    let doublings = u32::try_from(over).ok()?.min(20);
    let wait = Span::seconds(1 << doublings).min(LONGEST_WAIT);
    Some(failures.last_at + wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_beyond_the_free_ones_doubles_the_wait() {
        let wait = |count| locked_until(Failures { count, last_at: Timestamp(0) }, 5).map(|until| until.0 / 1000);
        assert_eq!(wait(0), None);
        assert_eq!(wait(4), None);
        assert_eq!(wait(5), Some(1));
        assert_eq!(wait(6), Some(2));
        assert_eq!(wait(9), Some(16));
        assert_eq!(wait(5000), Some(900));
    }
}
