//! People who work here.

use super::{Result, Store, Tx, on};
use crate::domain::{
    account::Member,
    audit::{About, Act, By, Detail, What},
    id::{ConversationId, TeamId, UserId},
    language::Language,
    role::Role,
    time::Timestamp,
};
use sqlx::{query, query_as};
use std::{collections::BTreeSet, net::IpAddr};

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

/// What became of a change to somebody's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    Done,
    NotFound,
    /// Whoever asked may not, by the role the person has.
    Above,
    /// Nobody would be left who may do everything.
    LastOwner,
}

/// Most people of a list.
const MOST: i64 = 1000;

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

    /// Somebody, disabled or not.
    pub async fn user(&self, id: UserId) -> Result<Option<User>> {
        let sql = "SELECT id, email, name, role, language, disabled_at, created_at FROM users WHERE id = $1";
        let row: Option<Row> = on!(self.read(), db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(User::of))
    }

    /// Everybody with what is known of their accounts, those who may sign in first; a thousand at most.
    pub async fn members(&self) -> Result<Vec<Member>> {
        let sql = "SELECT u.id, u.name, u.email, u.role, u.disabled_at,
                       EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL),
                       u.seen_at, u.created_at
                   FROM users u ORDER BY CASE WHEN u.disabled_at IS NULL THEN 0 ELSE 1 END, u.id LIMIT $1";
        let rows: Vec<(i64, String, String, String, Option<i64>, bool, Option<i64>, i64)> =
            on!(self.read(), db => query_as(sql).bind(MOST).fetch_all(db).await)?;
        let member = |(id, name, email, word, disabled_at, has_factor, seen_at, created_at): (
            i64,
            String,
            String,
            String,
            Option<i64>,
            bool,
            Option<i64>,
            i64,
        )| Member {
            id: UserId(id),
            name,
            email,
            role: role(&word),
            disabled_at: disabled_at.map(Timestamp),
            has_factor,
            seen_at: seen_at.map(Timestamp),
            created_at: Timestamp(created_at),
        };
        Ok(rows.into_iter().map(member).collect())
    }

    /// Gives somebody another role, or ends or begins their access; what is not given stays. `may` says of the role they
    /// have whether whoever asks may. Who is disabled is out everywhere at once, and so are the links that they made.
    pub async fn change_user(
        &self,
        id: UserId,
        to: Option<Role>,
        disabled: Option<bool>,
        by: By,
        now: Timestamp,
        may: impl Fn(Role) -> bool,
    ) -> Result<Changed> {
        let mut tx = self.begin().await?;
        let sql = "SELECT role, disabled_at FROM users WHERE id = $1";
        let row: Option<(String, Option<i64>)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        let Some((word, disabled_at)) = row else { return Ok(Changed::NotFound) };
        let before = role(&word);
        if !may(before) {
            return Ok(Changed::Above);
        }
        let after = to.unwrap_or(before);
        let is_out = disabled.unwrap_or(disabled_at.is_some());
        if before == Role::Owner && disabled_at.is_none() && (after != Role::Owner || is_out) {
            let sql = "SELECT COUNT(*) FROM users WHERE role = $2 AND disabled_at IS NULL AND id <> $1";
            let (others,): (i64,) =
                on!(tx, db => query_as(sql).bind(id.0).bind(Role::Owner.word()).fetch_one(db).await)?;
            if others == 0 {
                return Ok(Changed::LastOwner);
            }
        }
        let since = is_out.then(|| disabled_at.unwrap_or(now.0));
        let sql = "UPDATE users SET role = $2, disabled_at = $3 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(after.word()).bind(since).execute(db).await.map(drop))?;
        if is_out {
            tx.end_sessions(id, None).await?;
        }
        if is_out || after != before {
            // Whoever made it could manage the role they had: not by that of the one they have now.
            on!(tx, db => query("DELETE FROM resets WHERE user_id = $1").bind(id.0).execute(db).await.map(drop))?;
        }
        if is_out || after < before {
            // What they let others in with was theirs to give.
            on!(tx, db => query("DELETE FROM invitations WHERE by_id = $1").bind(id.0).execute(db).await.map(drop))?;
            on!(tx, db => query("DELETE FROM resets WHERE by_id = $1").bind(id.0).execute(db).await.map(drop))?;
        }
        if after != before {
            let act = Act::of(What::RoleChanged).about(About::User, id.0).with(Detail::Role, after.word());
            tx.audit(by, &act, now).await?;
        }
        if is_out != disabled_at.is_some() {
            // Of nobody who may not sign in a shift counts.
            let sql = "SELECT team_id FROM team_members WHERE user_id = $1";
            let teams: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_all(db).await)?;
            for (team,) in teams {
                tx.recount_team(TeamId(team)).await?;
            }
            let what = if is_out { What::UserDisabled } else { What::UserEnabled };
            tx.audit(by, &Act::of(what).about(About::User, id.0), now).await?;
        }
        tx.commit().await?;
        Ok(Changed::Done)
    }

    /// Gives somebody another name.
    pub async fn rename_user(&self, id: UserId, name: &str, by: By, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE users SET name = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(name).execute(db).await.map(drop))?;
        tx.audit(by, &Act::of(What::UserRenamed).about(About::User, id.0), now).await?;
        tx.commit().await
    }

    /// Gives somebody another password, and ends all their sessions but the one of this hash.
    pub async fn set_password(
        &self,
        id: UserId,
        password_hash: &str,
        kept: Option<&str>,
        by: By,
        now: Timestamp,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE users SET password_hash = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(password_hash).execute(db).await.map(drop))?;
        // A link to a new password was for the old one.
        on!(tx, db => query("DELETE FROM resets WHERE user_id = $1").bind(id.0).execute(db).await.map(drop))?;
        tx.end_sessions(id, kept).await?;
        tx.audit(by, &Act::of(What::PasswordChanged).about(About::User, id.0), now).await?;
        tx.commit().await
    }

    /// Open conversations of somebody who can see to them no more: who is disabled, only reads, or does not see the number;
    /// so many at most. None of anybody else.
    pub async fn left_behind(&self, id: UserId, limit: usize) -> Result<Vec<ConversationId>> {
        let sql = "SELECT c.id FROM conversations c JOIN users u ON u.id = c.assignee_id
                   WHERE c.assignee_id = $1 AND c.resolved_at IS NULL AND c.merged_into IS NULL
                       AND (u.disabled_at IS NOT NULL OR u.role = $2 OR (u.role = $4
                           AND EXISTS (SELECT 1 FROM user_numbers n WHERE n.user_id = u.id)
                           AND NOT EXISTS (SELECT 1 FROM user_numbers n
                               WHERE n.user_id = u.id AND n.number_id = c.number_id)))
                   ORDER BY c.id LIMIT $3";
        let (reads, limited) = (Role::Analyst.word(), Role::Agent.word());
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows: Vec<(i64,)> =
            on!(self.read(), db => query_as(sql).bind(id.0).bind(reads).bind(limit).bind(limited).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }
}

impl Tx {
    /// Who can see to no conversation: who is disabled, or only reads.
    pub async fn unable(&mut self) -> Result<BTreeSet<UserId>> {
        let tx = self;
        let sql = "SELECT id FROM users WHERE disabled_at IS NOT NULL OR role = $1";
        let reads = Role::Analyst.word();
        let rows: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(reads).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| UserId(id)).collect())
    }
}
