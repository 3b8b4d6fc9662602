//! Who is signed in, and who has tried to.

use super::{Result, Store, on, user};
use crate::domain::{
    audit::{About, Act, By, What},
    id::UserId,
    time::{Span, Timestamp},
};
use sqlx::{query, query_as};
use std::net::IpAddr;

/// A session and whose it is.
#[derive(Debug, Clone)]
pub struct Session {
    pub user: user::User,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

/// Failed tries of one subject: an account or an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Failures {
    pub count: i64,
    pub last_at: Timestamp,
}

/// Failures are forgotten when nothing was tried for this long.
const MEMORY: Span = Span::days(1);

impl Store {
    /// Begins a session, known by the hash of its token, and clears away those that are over.
    pub async fn begin_session(
        &self,
        token_hash: &str,
        user: UserId,
        address: Option<IpAddr>,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        on!(tx, db => query("DELETE FROM sessions WHERE expires_at <= $1").bind(now.0).execute(db).await.map(drop))?;
        let sql = "INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4)";
        on!(tx, db => query(sql).bind(token_hash).bind(user.0).bind(now.0).bind(until.0).execute(db).await.map(drop))?;
        let act = Act::of(What::SignedIn).about(About::User, user.0);
        tx.audit(By::person(user, address), &act, now).await?;
        tx.commit().await
    }

    /// The session of this token; none that is over, and none of somebody who was disabled.
    pub async fn session(&self, token_hash: &str, now: Timestamp) -> Result<Option<Session>> {
        let sql = "SELECT users.id, email, name, role, language, disabled_at, users.created_at, sessions.created_at, expires_at
                   FROM sessions JOIN users ON users.id = user_id
                   WHERE token_hash = $1 AND expires_at > $2 AND disabled_at IS NULL";
        let row: Option<(i64, String, String, String, Option<String>, Option<i64>, i64, i64, i64)> =
            on!(self.read(), db => query_as(sql).bind(token_hash).bind(now.0).fetch_optional(db).await)?;
        Ok(row.map(|(id, email, name, role, language, disabled_at, since, created_at, expires_at)| Session {
            user: user::User::of((id, email, name, role, language, disabled_at, since)),
            created_at: Timestamp(created_at),
            expires_at: Timestamp(expires_at),
        }))
    }

    pub async fn extend_session(&self, token_hash: &str, until: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE sessions SET expires_at = $2 WHERE token_hash = $1";
        on!(tx, db => query(sql).bind(token_hash).bind(until.0).execute(db).await.map(drop))?;
        tx.commit().await
    }

    /// Ends a session; nothing is written down of one that was over before.
    pub async fn end_session(&self, token_hash: &str, address: Option<IpAddr>, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM sessions WHERE token_hash = $1 RETURNING user_id, expires_at";
        let ended: Option<(i64, i64)> = on!(tx, db => query_as(sql).bind(token_hash).fetch_optional(db).await)?;
        if let Some((user, _)) = ended.filter(|(_, until)| *until > now.0) {
            let act = Act::of(What::SignedOut).about(About::User, user);
            tx.audit(By::person(UserId(user), address), &act, now).await?;
        }
        tx.commit().await
    }

    /// How many sessions are not over yet.
    pub async fn sessions(&self, now: Timestamp) -> Result<i64> {
        let sql = "SELECT COUNT(*) FROM sessions WHERE expires_at > $1";
        let (count,): (i64,) = on!(self.read(), db => query_as(sql).bind(now.0).fetch_one(db).await)?;
        Ok(count)
    }

    /// Counts a try of these subjects as failed, unless `locked` says of any of them that it may not try yet: then
    /// until when, and nothing is counted. Asked and counted in one transaction, so that many tries at once count each.
    pub async fn try_sign_in(
        &self,
        subjects: &[&str],
        now: Timestamp,
        locked: impl Fn(usize, Failures) -> Option<Timestamp>,
    ) -> Result<Option<Timestamp>> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM sign_in_failures WHERE last_at < $1";
        on!(tx, db => query(sql).bind((now - MEMORY).0).execute(db).await.map(drop))?;
        let mut until = None;
        for (place, subject) in subjects.iter().enumerate() {
            let sql = "INSERT INTO sign_in_failures (subject, count, last_at) VALUES ($1, 0, $2)
                       ON CONFLICT (subject) DO UPDATE SET count = sign_in_failures.count RETURNING count, last_at";
            let (count, last_at): (i64, i64) =
                on!(tx, db => query_as(sql).bind(*subject).bind(now.0).fetch_one(db).await)?;
            until = until.max(locked(place, Failures { count, last_at: Timestamp(last_at) }));
        }
        if until.is_some_and(|until| until > now) {
            return Ok(until);
        }
        for subject in subjects {
            let sql = "UPDATE sign_in_failures SET count = count + 1, last_at = $2 WHERE subject = $1";
            on!(tx, db => query(sql).bind(*subject).bind(now.0).execute(db).await.map(drop))?;
        }
        tx.commit().await?;
        Ok(None)
    }

    /// Takes back a try that turned out well: the account is forgiven, the address has one try less against it.
    pub async fn signed_in(&self, account: &str, address: &str) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM sign_in_failures WHERE subject = $1";
        on!(tx, db => query(sql).bind(account).execute(db).await.map(drop))?;
        let sql = "UPDATE sign_in_failures SET count = count - 1 WHERE subject = $1 AND count > 0";
        on!(tx, db => query(sql).bind(address).execute(db).await.map(drop))?;
        tx.commit().await
    }
}
