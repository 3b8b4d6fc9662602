//! Signing in and out, and the session in between.

use super::{address, factor, password, token};
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
        store::{
            self,
            session::{Failures, Origin, Session},
            user::User,
        },
    },
};
use axum::http::{HeaderMap, HeaderValue, header, request::Parts};
use std::net::IpAddr;

/// A session ends when nobody used it for this long, and in any case some time after it began.
const IDLE: Span = Span::days(30);
const LONGEST: Span = Span::days(90);
/// Use is noted no more often than this.
const NOTED_EVERY: Span = Span::minutes(1);
/// How long a code is waited for once the password was right.
const STEP: Span = Span::minutes(10);
/// Characters of what a browser calls itself that are kept.
const AGENT: usize = 300;

/// Tries that cost nothing: of one account from one address, of an address, and of one account from wherever its person is
/// not signed in. Each further one doubles the wait, up to the longest.
const FREE_TRIES: i64 = 5;
const FREE_TRIES_OF_ADDRESS: i64 = 20;
const FREE_TRIES_OF_ACCOUNT: i64 = 50;
const LONGEST_WAIT: Span = Span::minutes(15);

/// Why somebody could not sign in. The same for an account that does not exist as for a wrong password.
#[derive(Debug, thiserror::Error)]
pub enum NotSignedIn {
    #[error("The email address or the password is wrong.")]
    Wrong,
    #[error("The code is wrong, or was used before.")]
    WrongCode,
    #[error("The password has to be given again.")]
    Over,
    #[error("Too many tries. Wait {0} seconds.")]
    Wait(u32),
    #[error("the database could not be asked who this is")]
    Fault(#[from] sqlx::Error),
}

/// Whoever asks to be let in, as far as their request tells.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub address: IpAddr,
    agent: Option<String>,
}

impl Visitor {
    pub fn of(state: &AppState, parts: &Parts) -> Self {
        let address = state.config.client_address(address::peer(&parts.extensions), &parts.headers);
        let agent = parts.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
        Self { address, agent: agent.map(|agent| agent.chars().take(AGENT).collect()) }
    }

    fn origin(&self) -> Origin {
        Origin { address: Some(self.address), agent: self.agent.clone() }
    }
}

/// How far somebody came whose password was right.
#[derive(Debug)]
pub enum Came {
    /// They are in; the header that gives their browser the session.
    In(HeaderValue),
    /// A code is asked for; the header that lets this browser give it.
    Halfway(HeaderValue),
}

/// What a try is counted against.
struct Counted {
    /// The address it comes from.
    address: String,
    /// The account from there, and from anywhere, each with how many tries cost nothing.
    account: Vec<(String, i64)>,
}

impl Counted {
    /// A password.
    async fn password(state: &AppState, email: &str, from: IpAddr) -> store::Result<Self> {
        Self::of("account", FREE_TRIES_OF_ACCOUNT, state, email, from).await
    }

    /// A code, of whoever knows the password already: few tries, from wherever.
    async fn code(state: &AppState, email: &str, from: IpAddr) -> store::Result<Self> {
        Self::of("code:account", FREE_TRIES, state, email, from).await
    }

    /// Where its person is signed in it does not count against the account from anywhere: else whoever guesses from many
    /// addresses could lock them out. The account is hashed: people type passwords into the wrong field.
    async fn of(kind: &str, anywhere: i64, state: &AppState, email: &str, from: IpAddr) -> store::Result<Self> {
        let (account, near) = (format!("{kind}:{}", token::hash(email)), address::neighbourhood(from));
        // Postgres keeps no such character, and would call it a fault of ours.
        let known =
            if email.contains('\0') { Vec::new() } else { state.store.addresses_of(email, state.clock.now()).await? };
        let is_there = known.into_iter().any(|known| address::neighbourhood(known) == near);
        let here = (format!("{account} {near}"), FREE_TRIES);
        let account = if is_there { vec![here] } else { vec![here, (account, anywhere)] };
        Ok(Self { address: format!("address:{near}"), account })
    }

    /// Counts a try as failed, unless it has to wait: what turns out well is taken back.
    async fn count(&self, state: &AppState, from: IpAddr) -> Result<(), NotSignedIn> {
        let now = state.clock.now();
        let of_address = (self.address.as_str(), FREE_TRIES_OF_ADDRESS);
        let all = self.account.iter().map(|(subject, free)| (subject.as_str(), *free)).chain([of_address]);
        let (subjects, free): (Vec<&str>, Vec<i64>) = all.unzip();
        let locked = |place: usize, failures: Failures| locked_until(failures, free[place]);
        if let Some(until) = state.store.try_sign_in(&subjects, now, locked).await? {
            // Whoever goes on trying is told of once a minute: the log is not for them to fill.
            let by = By::stranger(Some(address::neighbourhood(from)));
            state.store.audit_seldom(by, &Act::of(What::SignInThrottled), now).await?;
            return Err(NotSignedIn::Wait(u32::try_from((until - now).0.max(0) / 1000 + 1).unwrap_or(u32::MAX)));
        }
        Ok(())
    }

    /// It turned out well: the account is forgiven, the address has one try less against it.
    async fn forgive(&self, state: &AppState) -> store::Result<()> {
        let account: Vec<&str> = self.account.iter().map(|(subject, _)| subject.as_str()).collect();
        state.store.signed_in(&account, &self.address).await
    }
}

/// Signs somebody in, or asks them for a code.
pub async fn sign_in(state: &AppState, email: &str, password: String, visitor: &Visitor) -> Result<Came, NotSignedIn> {
    let email = normal_email(email);
    let counted = Counted::password(state, &email, visitor.address).await?;
    counted.count(state, visitor.address).await?;
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
        state.store.audit(By::stranger(Some(visitor.address)), &failed, state.clock.now()).await?;
        return Err(NotSignedIn::Wrong);
    };
    counted.forgive(state).await?;
    if factor::is_on(state, user.id).await? {
        return Ok(Came::Halfway(begin_step(state, user.id).await?));
    }
    Ok(Came::In(begin(state, user.id, Some(visitor)).await?))
}

/// Lets this browser give a code.
async fn begin_step(state: &AppState, user: UserId) -> store::Result<HeaderValue> {
    let now = state.clock.now();
    let token = token::session();
    state.store.begin_step(&token::hash(&token), user, now, now + STEP).await?;
    Ok(named_cookie(&state.config, step_cookie(&state.config), &token, STEP))
}

/// Signs somebody in whose password was right, with a code; the headers that give their browser the session, and take from
/// it what let it give the code. A wrong code counts like a wrong password, and apart from those: whoever knows the password
/// must not guess codes for ever.
pub async fn sign_in_with_code(
    state: &AppState,
    headers: &HeaderMap,
    code: &str,
    visitor: &Visitor,
) -> Result<[HeaderValue; 2], NotSignedIn> {
    let name = step_cookie(&state.config);
    let step = carried_as(headers, name).map(token::hash).ok_or(NotSignedIn::Over)?;
    let user = state.store.step(&step, state.clock.now()).await?.ok_or(NotSignedIn::Over)?;
    let counted = Counted::code(state, &user.email, visitor.address).await?;
    counted.count(state, visitor.address).await?;
    if !factor::takes(state, user.id, code).await? {
        let failed = Act::of(What::CodeFailed).about(About::User, user.id.0);
        state.store.audit(By::stranger(Some(visitor.address)), &failed, state.clock.now()).await?;
        return Err(NotSignedIn::WrongCode);
    }
    if !state.store.end_step(&step).await? {
        return Err(NotSignedIn::Over);
    }
    counted.forgive(state).await?;
    let cookie = begin(state, user.id, Some(visitor)).await?;
    Ok([cookie, named_cookie(&state.config, name, "", Span(0))])
}

/// Whether this is the password of somebody who is signed in. A wrong one counts like one at the door.
pub async fn knows_password(
    state: &AppState,
    email: &str,
    password: String,
    visitor: &Visitor,
) -> Result<(), NotSignedIn> {
    let counted = Counted::password(state, email, visitor.address).await?;
    counted.count(state, visitor.address).await?;
    let (user, hash) = state.store.user_with_password(email).await?.unzip();
    if !(password::check(&password).is_ok() & password::verify(password, hash).await) {
        if let Some(user) = user {
            let by = By::person(user.id, Some(visitor.address));
            let failed = Act::of(What::PasswordFailed).about(About::User, user.id.0);
            state.store.audit(by, &failed, state.clock.now()).await?;
        }
        return Err(NotSignedIn::Wrong);
    }
    counted.forgive(state).await?;
    Ok(())
}

/// Begins a session of somebody whom the caller has let in; the header that gives it to their browser.
pub async fn begin(state: &AppState, user: UserId, visitor: Option<&Visitor>) -> store::Result<HeaderValue> {
    let now = state.clock.now();
    let token = token::session();
    let origin = visitor.map(Visitor::origin).unwrap_or_default();
    state.store.begin_session(&token::hash(&token), user, &origin, now, now + IDLE).await?;
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

/// The session these headers carry.
pub async fn find(state: &AppState, headers: &HeaderMap) -> store::Result<Option<Session>> {
    let Some(hash) = carried_hash(headers, &state.config) else { return Ok(None) };
    let now = state.clock.now();
    let Some(session) = state.store.session(&hash, now).await? else { return Ok(None) };
    let until = (now + IDLE).min(session.created_at + LONGEST);
    let is_due = session.seen_at.is_none_or(|seen_at| now - seen_at >= NOTED_EVERY);
    if is_due && let Err(error) = state.store.see_session(&hash, session.user.id, now, until).await {
        // Nobody is kept out by that.
        tracing::warn!(%error, "it could not be noted that a session is used");
    }
    Ok(Some(session))
}

/// Whose session these headers carry.
pub async fn user(state: &AppState, headers: &HeaderMap) -> store::Result<Option<User>> {
    Ok(find(state, headers).await?.map(|session| session.user))
}

/// What the session that these headers carry is kept under.
pub fn carried_hash(headers: &HeaderMap, config: &Config) -> Option<String> {
    carried(headers, config).map(token::hash)
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

/// The cookie of those who are asked for a code.
fn step_cookie(config: &Config) -> &'static str {
    if config.secure() { "__Host-ajar_step" } else { "ajar_step" }
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
