//! The first account: while there is nobody, whoever comes makes the owner's.
//!
//! On a machine that only itself can reach, that is whoever sits there. Where others can reach it, a one-time code from
//! the console says that it is the one who started the server. It is made anew at every start, printed once, and kept
//! nowhere.

use super::{
    address, password,
    session::{self, Visitor, locked_until},
    token,
};
use crate::{
    api::Unfit,
    domain::{
        audit::{Act, By, What},
        time::Timestamp,
    },
    server::{numbers::same, reach, state::AppState, store, store::Store},
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// Where the owner's account is made.
pub const PATH: &str = "/welcome";
/// Letters and digits that are not taken for each other: 32, five bits each.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Characters of the code: 50 bits.
const LENGTH: usize = 10;
/// Wrong codes that cost nothing: of one address, and of all together. Each further one doubles the wait; the right one
/// waits only where its own address has guessed.
const FREE_TRIES_OF_ADDRESS: i64 = 5;
const FREE_TRIES: i64 = 50;

/// Whether there is nobody yet, and the code that lets the owner in from elsewhere.
#[derive(Clone)]
pub struct FirstRun {
    code: Arc<str>,
    /// Somebody was seen: nobody ever goes away again, so this is not asked twice.
    over: Arc<AtomicBool>,
}

impl FirstRun {
    pub fn new() -> Self {
        let code: String =
            rand::random::<[u8; LENGTH]>().iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
        Self { code: code.into(), over: Arc::default() }
    }

    /// The code as it is printed, in two halves.
    pub fn code(&self) -> String {
        let (left, right) = self.code.split_at(LENGTH / 2);
        format!("{left}-{right}")
    }

    /// Whether there is nobody yet.
    pub async fn is_open(&self, store: &Store) -> store::Result<bool> {
        if self.over.load(Ordering::Relaxed) {
            return Ok(false);
        }
        let over = store.has_users().await?;
        self.over.store(over, Ordering::Relaxed);
        Ok(!over)
    }

    /// Whether this is the code, however it was typed. Takes the same time wherever the two differ.
    fn knows(&self, given: &str) -> bool {
        let given: String = given.chars().filter(char::is_ascii_alphanumeric).collect();
        // Of hashes, so that the time does not tell the length either.
        same(token::hash(&given.to_ascii_uppercase()).as_bytes(), token::hash(&self.code).as_bytes())
    }
}

impl Default for FirstRun {
    fn default() -> Self {
        Self::new()
    }
}

/// What is printed at the start while there is nobody; `url` is where people find the server.
pub fn greeting(state: &AppState, url: &str) -> String {
    let code = state.first_run.code();
    if reach::only_from_here(&state.config) {
        format!(
            "There is no owner yet. Open {url} here to make the owner's account; from elsewhere the one-time code is {code}"
        )
    } else {
        format!("There is no owner yet. Open {url} to make the owner's account; the one-time code is {code}")
    }
}

/// Whether whoever sends this has to show the code: anybody who may not sit at this machine. Another name in the address
/// than that of this machine, or traces of a proxy, mean that others get here too.
pub fn needs_code(state: &AppState, headers: &HeaderMap, peer: IpAddr) -> bool {
    let proxied = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"]
        .iter()
        .any(|name| headers.contains_key(*name));
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    !reach::only_from_here(&state.config) || !peer.to_canonical().is_loopback() || proxied || !is_here(host)
}

/// Whether a `Host` names this machine itself.
fn is_here(host: &str) -> bool {
    let Ok(uri) = host.parse::<Uri>() else { return false };
    let Some(name) = uri.host() else { return false };
    let address: Option<IpAddr> = name.trim_matches(['[', ']']).parse().ok();
    address.map_or(name.eq_ignore_ascii_case("localhost"), |address| address.is_loopback())
}

/// The owner to be.
pub struct Newcomer {
    pub name: String,
    pub email: String,
    pub password: String,
    pub code: String,
}

/// Why the account was not made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    #[error("a field cannot be taken")]
    Unfit(Unfit),
    #[error("too many wrong codes")]
    Wait(u32),
    #[error("the database could not do it")]
    Fault(#[from] sqlx::Error),
}

/// Makes the owner's account, if there is nobody yet, and signs them in; the header that gives their browser the session.
pub async fn make_owner(
    state: &AppState,
    newcomer: Newcomer,
    visitor: &Visitor,
    needs_code: bool,
) -> Result<HeaderValue, NotMade> {
    if !state.first_run.is_open(&state.store).await? {
        return Err(NotMade::Unfit(Unfit::Owner));
    }
    let name = session::checked_name(&newcomer.name).ok_or(NotMade::Unfit(Unfit::Name))?;
    let email = session::checked_email(&newcomer.email).ok_or(NotMade::Unfit(Unfit::Email))?;
    password::check(&newcomer.password).map_err(|unfit| {
        NotMade::Unfit(match unfit {
            password::Unfit::Short(_) => Unfit::PasswordShort,
            password::Unfit::Long(_) => Unfit::PasswordLong,
        })
    })?;
    if needs_code {
        let now = state.clock.now();
        let address = format!("first-run:{}", address::neighbourhood(visitor.address));
        let wait =
            |until: Timestamp| NotMade::Wait(u32::try_from((until - now).0.max(0) / 1000 + 1).unwrap_or(u32::MAX));
        // By itself, so that each guess of an address counts, also while those of all together have to wait.
        let locked = |_: usize, failures| locked_until(failures, FREE_TRIES_OF_ADDRESS);
        if let Some(until) = state.store.try_sign_in(&[address.as_str()], now, locked).await? {
            return Err(wait(until));
        }
        // Strangers who guess elsewhere must not keep the owner out: the right code waits for its own address only.
        if !state.first_run.knows(&newcomer.code) {
            state.store.audit_seldom(By::stranger(Some(visitor.address)), &Act::of(What::SignInFailed), now).await?;
            let locked = |_: usize, failures| locked_until(failures, FREE_TRIES);
            let until = state.store.try_sign_in(&["first-run"], now, locked).await?;
            return Err(until.map_or(NotMade::Unfit(Unfit::Code), wait));
        }
        state.store.signed_in(&[&address], "first-run").await?;
    }
    let hash = password::hash(newcomer.password).await;
    let made = state.store.add_first_owner(&email, &name, &hash, Some(visitor.address), state.clock.now()).await?;
    let id = made.ok_or(NotMade::Unfit(Unfit::Owner))?;
    state.first_run.over.store(true, Ordering::Relaxed);
    tracing::info!("the owner's account was made");
    Ok(session::begin(state, id, Some(visitor)).await?)
}

/// Leads every page to where the owner's account is made while there is nobody, and away from there afterwards.
pub async fn lead(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let there = request.uri().path().trim_end_matches('/') == PATH;
    match state.first_run.is_open(&state.store).await {
        Ok(true) if !there => elsewhere(PATH),
        Ok(false) if there => elsewhere("/"),
        // A page tells better than this what is wrong with the database.
        _ => next.run(request).await,
    }
}

fn elsewhere(path: &'static str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, path), (header::CACHE_CONTROL, "no-store")]).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_known_however_it_is_typed_and_nothing_else_is() {
        let first = FirstRun { code: "K7QDM93MFT".into(), over: Arc::default() };
        assert_eq!(first.code(), "K7QDM-93MFT");
        for typed in ["K7QDM-93MFT", "k7qdm93mft", " K7QDM 93MFT ", "K7QDM–93MFT"] {
            assert!(first.knows(typed), "{typed}");
        }
        for wrong in ["", "K7QDM-93MF", "K7QDM-93MFTT", "K7QDM-93MFU"] {
            assert!(!first.knows(wrong), "{wrong}");
        }
        assert_ne!(FirstRun::new().code(), FirstRun::new().code());
    }

    #[test]
    fn only_names_of_this_machine_are_here() {
        for here in ["localhost", "localhost:3000", "LOCALHOST:3000", "127.0.0.1:3000", "127.8.8.8", "[::1]:3000"] {
            assert!(is_here(here), "{here}");
        }
        for elsewhere in
            ["", "ajar.example.org", "localhost.example.org", "192.168.1.5:3000", "0.0.0.0:3000", "[::]:3000"]
        {
            assert!(!is_here(elsewhere), "{elsewhere}");
        }
    }
}
