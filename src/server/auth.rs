//! Who asks, and whether they may.
//!
//! Somebody who asks is a value, [`Asker`]: verbs take one, so none can be called without having found out. People come
//! with a session in a cookie, programs with a key. Nothing about either is remembered between requests: who was
//! disabled or revoked is out at the next one.

pub mod address;
pub mod factor;
pub mod first_run;
pub mod origin;
pub mod password;
pub mod session;
pub mod token;

use super::{outbound::Author, rest::problem::Problem, state::AppState};
use crate::domain::{
    audit::{By, Who},
    id::{KeyId, UserId},
    language::Language,
    reach::{Limits, Reach},
    role::{Role, Verb},
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Method, header, request::Parts},
};
use std::{net::IpAddr, sync::Arc};

/// Somebody who was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker {
    pub kind: Kind,
    pub name: String,
    pub role: Role,
    /// Where the request comes from, where that is known.
    pub address: Option<IpAddr>,
    /// What they see; none where that is everything.
    pub reach: Option<Arc<Reach>>,
    /// They have to have a second factor and have none: until then they may set one up, and nothing else.
    pub lacks_factor: bool,
}

/// A person at a screen, or a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Person { id: UserId, email: String, language: Option<Language> },
    Key { id: KeyId },
}

/// Why somebody was turned away.
#[derive(Debug, thiserror::Error)]
pub enum Denied {
    #[error("Sign in, or send a key that was not revoked.")]
    Unknown,
    #[error("The role “{}” may not do this.", .0.word())]
    Role(Role),
    #[error("Your role needs a second factor. Set one up first.")]
    SecondFactor,
    #[error("A change asked for by another site is refused.")]
    CrossSite,
    #[error("the database could not be asked who this is")]
    Fault(#[from] sqlx::Error),
}

impl Asker {
    /// Whether their role allows it.
    pub fn may(&self, verb: Verb) -> Result<(), Denied> {
        if self.lacks_factor && verb != Verb::SetUpFactor {
            return Err(Denied::SecondFactor);
        }
        if self.role.may(verb) { Ok(()) } else { Err(Denied::Role(self.role)) }
    }

    /// Under which name their drafts and idempotency keys are kept.
    pub fn owner(&self) -> String {
        match &self.kind {
            Kind::Person { id, .. } => format!("user:{id}"),
            Kind::Key { id } => format!("key:{id}"),
        }
    }

    pub fn user(&self) -> Option<UserId> {
        match &self.kind {
            Kind::Person { id, .. } => Some(*id),
            Kind::Key { .. } => None,
        }
    }

    /// As whom they stand in the audit log.
    pub fn by(&self) -> By {
        let who = match &self.kind {
            Kind::Person { id, .. } => Who::Person(*id),
            Kind::Key { id } => Who::Key(*id),
        };
        By { who, address: self.address }
    }

    /// As whom they write messages.
    pub fn author(&self) -> Author {
        Author { user: self.user(), owner: self.owner() }
    }

    /// Finds out who sent these headers. A key counts before a cookie. With a cookie, a change must come from this very
    /// site: browsers add cookies to whatever any site makes them send.
    pub async fn find(
        state: &AppState,
        method: &Method,
        headers: &HeaderMap,
        address: Option<IpAddr>,
    ) -> Result<Self, Denied> {
        if let Some(given) = headers.get(header::AUTHORIZATION) {
            let key = given.to_str().ok().and_then(bearer).ok_or(Denied::Unknown)?;
            let key = state.store.key(&token::hash(key)).await?.ok_or(Denied::Unknown)?;
            let reach = reach(state, Who::Key(key.id), key.role).await?;
            let kind = Kind::Key { id: key.id };
            return Ok(Self { kind, name: key.name, role: key.role, address, reach, lacks_factor: false });
        }
        let session = session::find(state, headers).await?.ok_or(Denied::Unknown)?;
        let user = session.user;
        if !method.is_safe() && origin::is_foreign(headers, state.config.public_url.as_ref()) {
            return Err(Denied::CrossSite);
        }
        let reach = reach(state, Who::Person(user.id), user.role).await?;
        Ok(Self {
            kind: Kind::Person { id: user.id, email: user.email, language: user.language },
            name: user.name,
            role: user.role,
            address,
            reach,
            lacks_factor: session.lacks_factor,
        })
    }
}

/// What somebody of this role sees; read anew for each request, so that a change is in force at the next one.
async fn reach(state: &AppState, who: Who, role: Role) -> Result<Option<Arc<Reach>>, Denied> {
    if Limits::fit(role) { Ok(state.store.reach_of(who).await?) } else { Ok(None) }
}

/// The key in an `Authorization` header.
fn bearer(header: &str) -> Option<&str> {
    let (scheme, key) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| key.trim()).filter(|key| !key.is_empty())
}

impl FromRequestParts<AppState> for Asker {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        if let Some(found) = parts.extensions.get::<Self>() {
            return Ok(found.clone());
        }
        let from = state.config.client_address(address::peer(&parts.extensions), &parts.headers);
        Ok(Self::find(state, &parts.method, &parts.headers, Some(from)).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_from_its_header_in_any_case() {
        assert_eq!(bearer("Bearer ajar_x"), Some("ajar_x"));
        assert_eq!(bearer("bearer  ajar_x "), Some("ajar_x"));
        assert_eq!(bearer("Basic YTpi"), None);
        assert_eq!(bearer("Bearer "), None);
    }
}
