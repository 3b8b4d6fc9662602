//! People who work here.

use super::{Result, Store, on};
use crate::domain::{
    audit::{About, Act, By, Detail, What},
    id::UserId,
    language::Language,
    role::Role,
    time::Timestamp,
};
use sqlx::{query, query_as};
use std::net::IpAddr;

/// Somebody who works here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    pub id: UserId,
    /// In lower case; unique.
    pub email: String,
    pub name: String,
    pub role: Role,
    /// The language they chose; none where their browser says.
    pub language: Option<Language>,
    /// Since when they may not sign in any more.
    pub disabled_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

pub(super) type Row = (i64, String, String, String, Option<String>, Option<i64>, i64);

/// A role as it is kept. One that this version does not know counts as the least.
pub(super) fn role(word: &str) -> Role {
    Role::parse(word).unwrap_or(Role::Analyst)
}

/// That somebody was let in.
fn is_added(id: i64, role: Role) -> Act {
    Act::of(What::UserAdded).about(About::User, id).with(Detail::Role, role.word())
}

impl User {
    pub(super) fn of((id, email, name, word, language, disabled_at, created_at): Row) -> Self {
        let role = role(&word);
        let language = language.and_then(|tag| Language::parse(&tag));
        let disabled_at = disabled_at.map(Timestamp);
        Self { id: UserId(id), email, name, role, language, disabled_at, created_at: Timestamp(created_at) }
    }
}

impl Store {
    /// Adds somebody. Who was disabled is let in again, under the same id. `None` where the address is already in use.
    pub async fn add_user(
        &self,
        email: &str,
        name: &str,
        role: Role,
        password_hash: &str,
        by: By,
        now: Timestamp,
    ) -> Result<Option<UserId>> {
        let mut tx = self.begin().await?;
        let id = tx.ids(1).await?;
        let sql = "INSERT INTO users (id, email, name, role, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)
                   ON CONFLICT (email) DO UPDATE SET name = excluded.name, role = excluded.role,
                       password_hash = excluded.password_hash, disabled_at = NULL
                   WHERE users.disabled_at IS NOT NULL RETURNING id";
        let added: Option<(i64,)> = on!(tx, db => query_as(sql).bind(id).bind(email).bind(name).bind(role.word())
            .bind(password_hash).bind(now.0).fetch_optional(db).await)?;
        if let Some((id,)) = added {
            tx.audit(by, &is_added(id, role), now).await?;
        }
        tx.commit().await?;
        Ok(added.map(|(id,)| UserId(id)))
    }

    /// Makes the first account, the owner's. `None` where there is any: of two who try at once, one comes first.
    pub async fn add_first_owner(
        &self,
        email: &str,
        name: &str,
        password_hash: &str,
        address: Option<IpAddr>,
        now: Timestamp,
    ) -> Result<Option<UserId>> {
        // One transaction writes at a time, so nobody comes in between.
        let mut tx = self.begin().await?;
        let (known,): (i64,) = on!(tx, db => query_as("SELECT COUNT(*) FROM users").fetch_one(db).await)?;
        if known > 0 {
            return Ok(None);
        }
        let id = tx.ids(1).await?;
        let sql =
            "INSERT INTO users (id, email, name, role, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
        on!(tx, db => query(sql).bind(id).bind(email).bind(name).bind(Role::Owner.word()).bind(password_hash).bind(now.0)
            .execute(db).await.map(drop))?;
        tx.audit(By::person(UserId(id), address), &is_added(id, Role::Owner), now).await?;
        tx.commit().await?;
        Ok(Some(UserId(id)))
    }

    /// Whether there is anybody, disabled or not.
    pub async fn has_users(&self) -> Result<bool> {
        let found: Option<(i64,)> =
            on!(self.read(), db => query_as("SELECT id FROM users LIMIT 1").fetch_optional(db).await)?;
        Ok(found.is_some())
    }

    /// Puts the list of first steps away, for this person.
    pub async fn dismiss_steps(&self, id: UserId, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE users SET steps_dismissed_at = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(now.0).execute(db).await.map(drop))?;
        tx.commit().await
    }

    /// Whether this person has put the list of first steps away.
    pub async fn has_dismissed_steps(&self, id: UserId) -> Result<bool> {
        let sql = "SELECT steps_dismissed_at FROM users WHERE id = $1";
        let row: Option<(Option<i64>,)> = on!(self.read(), db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.is_some_and(|(at,)| at.is_some()))
    }

    /// Everybody, disabled or not, oldest first.
    pub async fn users(&self) -> Result<Vec<User>> {
        let sql = "SELECT id, email, name, role, language, disabled_at, created_at FROM users ORDER BY id";
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        Ok(rows.into_iter().map(User::of).collect())
    }

    /// The person of this address and the hash of their password; nobody who is disabled.
    pub async fn user_with_password(&self, email: &str) -> Result<Option<(User, String)>> {
        let sql = "SELECT id, email, name, role, language, disabled_at, created_at, password_hash FROM users
                   WHERE email = $1 AND disabled_at IS NULL";
        let row: Option<(i64, String, String, String, Option<String>, Option<i64>, i64, String)> =
            on!(self.read(), db => query_as(sql).bind(email).fetch_optional(db).await)?;
        Ok(row.map(|(id, email, name, role, language, disabled_at, created_at, hash)| {
            (User::of((id, email, name, role, language, disabled_at, created_at)), hash)
        }))
    }

    /// Keeps the language somebody chose; none lets their browser say.
    pub async fn set_language(&self, user: UserId, language: Option<Language>) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE users SET language = $2 WHERE id = $1";
        let tag = language.map(Language::tag);
        on!(tx, db => query(sql).bind(user.0).bind(tag).execute(db).await.map(drop))?;
        tx.commit().await
    }

    /// Ends somebody's access, and every session with it. False where there is nobody of this address.
    pub async fn disable_user(&self, email: &str, by: By, now: Timestamp) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "SELECT id, disabled_at FROM users WHERE email = $1";
        let found: Option<(i64, Option<i64>)> = on!(tx, db => query_as(sql).bind(email).fetch_optional(db).await)?;
        if let Some((id, before)) = found {
            if before.is_none() {
                let sql = "UPDATE users SET disabled_at = $2 WHERE id = $1";
                on!(tx, db => query(sql).bind(id).bind(now.0).execute(db).await.map(drop))?;
                tx.audit(by, &Act::of(What::UserDisabled).about(About::User, id), now).await?;
            }
            on!(tx, db => query("DELETE FROM sessions WHERE user_id = $1").bind(id).execute(db).await.map(drop))?;
        }
        tx.commit().await?;
        Ok(found.is_some())
    }
}
