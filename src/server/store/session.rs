//! Who is signed in, and who has tried to.

use super::{Result, Store, Tx, on, user};
use crate::domain::{
    audit::{About, Act, By, Detail, What},
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
    /// When it was noted last that it is used.
    pub seen_at: Option<Timestamp>,
    /// Their role has to have a second factor, and they have none.
    pub lacks_factor: bool,
}

/// From where a session is begun.
#[derive(Debug, Clone, Default)]
pub struct Origin {
    pub address: Option<IpAddr>,
    /// What the browser calls itself.
    pub agent: Option<String>,
}

/// A session as it is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub token_hash: String,
    pub created_at: Timestamp,
    pub seen_at: Option<Timestamp>,
    pub origin: Origin,
}

/// Characters of the hash that name a session to those who look at it. The rest of it they never see, and the token
/// cannot be found from either.
const NAME: usize = 16;

impl Kept {
    /// What names it.
    pub fn name(&self) -> &str {
        self.token_hash.get(..NAME).unwrap_or_default()
    }
}

/// That somebody was signed out in so many places by what was not a sign-out of theirs there.
fn are_revoked(user: UserId, count: impl ToString) -> Act {
    Act::of(What::SessionsRevoked).about(About::User, user.0).with(Detail::Count, count)
}

/// Most sessions of one person in a list.
const MOST: i64 = 100;

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
        from: &Origin,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        on!(tx, db => query("DELETE FROM sessions WHERE expires_at <= $1").bind(now.0).execute(db).await.map(drop))?;
        let sql = "INSERT INTO sessions (token_hash, user_id, created_at, expires_at, seen_at, address, agent)
                   VALUES ($1, $2, $3, $4, $3, $5, $6)";
        let (address, agent) = (from.address.map(|address| address.to_string()), from.agent.as_deref());
        on!(tx, db => query(sql).bind(token_hash).bind(user.0).bind(now.0).bind(until.0).bind(address).bind(agent)
            .execute(db).await.map(drop))?;
        let sql = "UPDATE users SET seen_at = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(user.0).bind(now.0).execute(db).await.map(drop))?;
        let act = Act::of(What::SignedIn).about(About::User, user.0);
        tx.audit(By::person(user, from.address), &act, now).await?;
        tx.commit().await
    }

    /// The session of this token; none that is over, and none of somebody who was disabled.
    pub async fn session(&self, token_hash: &str, now: Timestamp) -> Result<Option<Session>> {
        type Row = (i64, String, String, String, Option<String>, Option<i64>, i64, i64, i64, Option<i64>, bool);
        let sql = "SELECT u.id, u.email, u.name, u.role, u.language, u.disabled_at, u.created_at,
                       s.created_at, s.expires_at, s.seen_at,
                       EXISTS (SELECT 1 FROM second_factor_roles r WHERE r.role = u.role) AND NOT EXISTS (
                           SELECT 1 FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL)
                   FROM sessions s JOIN users u ON u.id = s.user_id
                   WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.disabled_at IS NULL";
        let row: Option<Row> =
            on!(self.read(), db => query_as(sql).bind(token_hash).bind(now.0).fetch_optional(db).await)?;
        Ok(row.map(|(id, email, name, role, language, disabled_at, since, created_at, expires_at, seen_at, lacks)| {
            Session {
                user: user::User::of((id, email, name, role, language, disabled_at, since)),
                created_at: Timestamp(created_at),
                expires_at: Timestamp(expires_at),
                seen_at: seen_at.map(Timestamp),
                lacks_factor: lacks,
            }
        }))
    }

    /// Notes that a session is used, and until when it lasts.
    pub async fn see_session(&self, token_hash: &str, user: UserId, now: Timestamp, until: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE sessions SET seen_at = $2, expires_at = $3 WHERE token_hash = $1";
        on!(tx, db => query(sql).bind(token_hash).bind(now.0).bind(until.0).execute(db).await.map(drop))?;
        let sql = "UPDATE users SET seen_at = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(user.0).bind(now.0).execute(db).await.map(drop))?;
        tx.commit().await
    }

    /// Where somebody is signed in, used last first; a hundred at most.
    pub async fn sessions_of(&self, user: UserId, now: Timestamp) -> Result<Vec<Kept>> {
        let sql = "SELECT token_hash, created_at, seen_at, address, agent FROM sessions
                   WHERE user_id = $1 AND expires_at > $2 ORDER BY COALESCE(seen_at, created_at) DESC, token_hash LIMIT $3";
        let rows: Vec<(String, i64, Option<i64>, Option<String>, Option<String>)> =
            on!(self.read(), db => query_as(sql).bind(user.0).bind(now.0).bind(MOST).fetch_all(db).await)?;
        let kept = |(token_hash, created_at, seen_at, address, agent): (_, i64, Option<i64>, Option<String>, _)| Kept {
            token_hash,
            created_at: Timestamp(created_at),
            seen_at: seen_at.map(Timestamp),
            origin: Origin { address: address.and_then(|address| address.parse().ok()), agent },
        };
        Ok(rows.into_iter().map(kept).collect())
    }

    /// Ends a session of this person by its name, and with it what its devices are told. False where they have none of it.
    pub async fn end_session_named(&self, user: UserId, name: &str, by: By, now: Timestamp) -> Result<bool> {
        // Postgres keeps no such character, and would call it a fault of ours.
        if name.contains('\0') {
            return Ok(false);
        }
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM sessions WHERE user_id = $1 AND SUBSTR(token_hash, 1, 16) = $2 RETURNING token_hash";
        let ended: Vec<(String,)> = on!(tx, db => query_as(sql).bind(user.0).bind(name).fetch_all(db).await)?;
        for (token_hash,) in &ended {
            tx.drop_devices_of(token_hash).await?;
        }
        if !ended.is_empty() {
            tx.audit(by, &are_revoked(user, ended.len()), now).await?;
        }
        tx.commit().await?;
        Ok(!ended.is_empty())
    }

    /// Ends all sessions of this person but the one of this hash.
    pub async fn end_sessions_but(&self, user: UserId, kept: Option<&str>, by: By, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let ended = tx.end_sessions(user, kept).await?;
        if ended > 0 {
            tx.audit(by, &are_revoked(user, ended), now).await?;
        }
        tx.commit().await
    }

    /// Ends a session, and with it what its devices are told; nothing is written down of one that was over before.
    pub async fn end_session(&self, token_hash: &str, address: Option<IpAddr>, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM sessions WHERE token_hash = $1 RETURNING user_id, expires_at";
        let ended: Option<(i64, i64)> = on!(tx, db => query_as(sql).bind(token_hash).fetch_optional(db).await)?;
        tx.drop_devices_of(token_hash).await?;
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

    /// Takes back a try that turned out well: these subjects are forgiven, and of the other one try less counts.
    pub async fn signed_in(&self, forgiven: &[&str], lessened: &str) -> Result<()> {
        let mut tx = self.begin().await?;
        for subject in forgiven {
            let sql = "DELETE FROM sign_in_failures WHERE subject = $1";
            on!(tx, db => query(sql).bind(*subject).execute(db).await.map(drop))?;
        }
        let sql = "UPDATE sign_in_failures SET count = count - 1 WHERE subject = $1 AND count > 0";
        on!(tx, db => query(sql).bind(lessened).execute(db).await.map(drop))?;
        tx.commit().await
    }

    /// From where whoever has this email is signed in now.
    pub async fn addresses_of(&self, email: &str, now: Timestamp) -> Result<Vec<IpAddr>> {
        let sql = "SELECT DISTINCT s.address FROM sessions s JOIN users u ON u.id = s.user_id
                   WHERE u.email = $1 AND s.expires_at > $2 AND s.address IS NOT NULL ORDER BY s.address LIMIT $3";
        let rows: Vec<(String,)> =
            on!(self.read(), db => query_as(sql).bind(email).bind(now.0).bind(MOST).fetch_all(db).await)?;
        Ok(rows.into_iter().filter_map(|(address,)| address.parse().ok()).collect())
    }
}

impl Tx {
    /// Whether this is still a session of this person.
    pub async fn is_session(&mut self, user: UserId, token_hash: &str) -> Result<bool> {
        let tx = self;
        let sql = "SELECT user_id FROM sessions WHERE token_hash = $1 AND user_id = $2";
        let found: Option<(i64,)> =
            on!(tx, db => query_as(sql).bind(token_hash).bind(user.0).fetch_optional(db).await)?;
        Ok(found.is_some())
    }

    /// Ends all sessions of this person but the one of this hash, what the devices of them are told, and whatever sign-in is
    /// halfway. How many sessions ended.
    pub(super) async fn end_sessions(&mut self, user: UserId, kept: Option<&str>) -> Result<u64> {
        let tx = self;
        let sql = "DELETE FROM sessions WHERE user_id = $1 AND token_hash <> $2";
        let kept = kept.unwrap_or_default();
        let ended =
            on!(tx, db => query(sql).bind(user.0).bind(kept).execute(db).await.map(|done| done.rows_affected()))?;
        let sql = "DELETE FROM sign_in_steps WHERE user_id = $1";
        on!(tx, db => query(sql).bind(user.0).execute(db).await.map(drop))?;
        tx.drop_devices_but(user, kept).await?;
        Ok(ended)
    }
}
