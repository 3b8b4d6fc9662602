//! The audit log, as the screens ask for it.

use super::{asking, not_a_cursor, queue::LONGEST_NAME, told};
use crate::{
    api::{Error, audit::AuditPage},
    domain::{
        audit::{Asked, Who},
        role::Verb,
    },
    say,
    server::audit,
    ui::words,
};

/// Lines of a page.
const PAGE: usize = 50;

pub async fn audit(asked: Asked, after: Option<String>) -> Result<AuditPage, Error> {
    let read = async {
        let (state, _) = asking(Verb::ReadAudit).await?;
        if asked.q.as_deref().is_some_and(|q| q.contains('\0') || q.chars().count() > LONGEST_NAME) {
            return Err(Error::Invalid(say!("error-no-such-name").to_owned()));
        }
        let after = after.map(|cursor| cursor.parse().map_err(|_| not_a_cursor())).transpose()?;
        let now = state.clock.now();
        let (entries, next) = audit::page(&state, &asked.only(now), words::audit::what, after, PAGE).await?;
        Ok(AuditPage { entries, next: next.map(|next| next.to_string()), now })
    };
    told(read.await)
}

pub async fn actors() -> Result<Vec<(Who, String)>, Error> {
    let read = async {
        let (state, _) = asking(Verb::ReadAudit).await?;
        Ok(audit::actors(&state).await?)
    };
    told(read.await)
}
