//! How people come in: invitations, links to a new password, and second factors. Of what lets somebody in only hashes are
//! kept, and what is used goes.

use super::{
    Result, Store, Tx, codec, on,
    user::{Changed, Row, User, role},
};
use crate::domain::{
    account::{Invitation, MOST_INVITED},
    audit::{About, Act, By, Detail, What, Who},
    id::{InvitationId, NumberId, TeamId, UserId},
    reach::Limits,
    role::Role,
    time::Timestamp,
};
use sqlx::{query, query_as};
use std::net::IpAddr;

/// An invitation to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewInvitation<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub role: Role,
    /// The teams they are in from when they come, and what they see then.
    pub teams: &'a [TeamId],
    pub limits: &'a Limits,
    pub token_hash: &'a str,
    /// Who makes it.
    pub by: By,
    pub expires_at: Timestamp,
}

/// What became of an invitation that was to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    Done(InvitationId),
    /// Somebody with this address is here, or was.
    Taken,
    /// As many wait as may.
    TooMany,
    /// One of the teams is none of ours.
    NoTeam,
    /// One of the numbers is none of ours.
    NoNumber,
    /// Their role sees everything.
    Unlimited,
}

/// What became of an invitation that somebody took up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    Done(UserId),
    /// It was used, taken back, or is over.
    Gone,
    /// Somebody with this address has come in another way meanwhile.
    Taken,
}

/// The second factor of one person, as it is kept.
#[derive(Debug, Clone)]
pub struct Factor {
    /// Sealed.
    pub secret: Vec<u8>,
    /// Since when it counts; none before a first code has come.
    pub confirmed_at: Option<Timestamp>,
    /// Of the latest code that was taken.
    pub last_step: i64,
}

type InvitationRow = (i64, String, String, String, Option<String>, i64, i64, Option<String>, Option<String>);

fn invitation((id, email, name, word, by, created_at, expires_at, teams, limits): InvitationRow) -> Result<Invitation> {
    Ok(Invitation {
        id: InvitationId(id),
        email,
        name,
        role: role(&word),
        teams: codec::json(teams),
        limits: limits_of(limits)?,
        by,
        created_at: Timestamp(created_at),
        expires_at: Timestamp(expires_at),
    })
}

/// What an invitation limits whoever comes to. What cannot be read is a fault: it would let them see everything.
fn limits_of(text: Option<String>) -> Result<Limits> {
    let read = |text: String| serde_json::from_str(&text).map_err(|error| sqlx::Error::Decode(error.into()));
    text.map_or_else(|| Ok(Limits::default()), read)
}

impl Store {
    /// Keeps an invitation, and clears away those that are over.
    pub async fn add_invitation(&self, new: &NewInvitation<'_>, now: Timestamp) -> Result<Invited> {
        let mut tx = self.begin().await?;
        on!(tx, db => query("DELETE FROM invitations WHERE expires_at <= $1").bind(now.0).execute(db).await.map(drop))?;
        let sql = "SELECT id FROM users WHERE email = $1";
        let known: Option<(i64,)> = on!(tx, db => query_as(sql).bind(new.email).fetch_optional(db).await)?;
        if known.is_some() {
            return Ok(Invited::Taken);
        }
        let (waiting,): (i64,) = on!(tx, db => query_as("SELECT COUNT(*) FROM invitations").fetch_one(db).await)?;
        if waiting >= MOST_INVITED {
            return Ok(Invited::TooMany);
        }
        if let Some(unfit) = tx.unfit_invitation(new).await? {
            return Ok(unfit);
        }
        let id = tx.ids(1).await?;
        let sql =
            "INSERT INTO invitations (id, email, name, role, token_hash, by_id, created_at, expires_at, teams, limits)
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        // None where a program makes it.
        let by = new.by.user().map(|id| id.0);
        let teams = (!new.teams.is_empty()).then(|| codec::text(&new.teams));
        let limits = (!new.limits.are_none()).then(|| codec::text(new.limits));
        on!(tx, db => query(sql).bind(id).bind(new.email).bind(new.name).bind(new.role.word()).bind(new.token_hash)
            .bind(by).bind(now.0).bind(new.expires_at.0).bind(teams).bind(limits).execute(db).await.map(drop))?;
        let act = Act::of(What::UserInvited).about(About::Invitation, id).with(Detail::Role, new.role.word());
        tx.audit(new.by, &act, now).await?;
        tx.commit().await?;
        Ok(Invited::Done(InvitationId(id)))
    }

    /// The invitations that wait, newest first.
    pub async fn invitations(&self, now: Timestamp) -> Result<Vec<Invitation>> {
        let sql = "SELECT i.id, i.email, i.name, i.role, u.name, i.created_at, i.expires_at, i.teams, i.limits
                   FROM invitations i LEFT JOIN users u ON u.id = i.by_id
                   WHERE i.expires_at > $1 ORDER BY i.id DESC LIMIT $2";
        let rows: Vec<InvitationRow> =
            on!(self.read(), db => query_as(sql).bind(now.0).bind(MOST_INVITED).fetch_all(db).await)?;
        rows.into_iter().map(invitation).collect()
    }

    /// An invitation that waits.
    pub async fn invitation(&self, id: InvitationId, now: Timestamp) -> Result<Option<Invitation>> {
        let sql = "SELECT i.id, i.email, i.name, i.role, u.name, i.created_at, i.expires_at, i.teams, i.limits
                   FROM invitations i LEFT JOIN users u ON u.id = i.by_id WHERE i.id = $1 AND i.expires_at > $2";
        let row: Option<InvitationRow> =
            on!(self.read(), db => query_as(sql).bind(id.0).bind(now.0).fetch_optional(db).await)?;
        row.map(invitation).transpose()
    }

    /// The invitation that a link leads to.
    pub async fn invitation_of(&self, token_hash: &str, now: Timestamp) -> Result<Option<Invitation>> {
        let sql = "SELECT i.id, i.email, i.name, i.role, u.name, i.created_at, i.expires_at, i.teams, i.limits
                   FROM invitations i LEFT JOIN users u ON u.id = i.by_id WHERE i.token_hash = $1 AND i.expires_at > $2";
        let row: Option<InvitationRow> =
            on!(self.read(), db => query_as(sql).bind(token_hash).bind(now.0).fetch_optional(db).await)?;
        row.map(invitation).transpose()
    }

    /// Takes an invitation back. False where there is none of this id.
    pub async fn drop_invitation(&self, id: InvitationId, by: By, now: Timestamp) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM invitations WHERE id = $1";
        let gone = on!(tx, db => query(sql).bind(id.0).execute(db).await.map(|done| done.rows_affected()))?;
        if gone > 0 {
            tx.audit(by, &Act::of(What::InvitationRevoked).about(About::Invitation, id.0), now).await?;
        }
        tx.commit().await?;
        Ok(gone > 0)
    }

    /// Makes the account that an invitation is for, in its teams and within its limits, and uses it up.
    pub async fn accept_invitation(
        &self,
        token_hash: &str,
        name: &str,
        password_hash: &str,
        address: Option<IpAddr>,
        now: Timestamp,
    ) -> Result<Accepted> {
        type Row = (String, String, Option<String>, Option<String>, Option<i64>);
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM invitations WHERE token_hash = $1 AND expires_at > $2
                   RETURNING email, role, teams, limits, by_id";
        let found: Option<Row> = on!(tx, db => query_as(sql).bind(token_hash).bind(now.0).fetch_optional(db).await)?;
        let Some((email, word, teams, limits, by)) = found else { return Ok(Accepted::Gone) };
        let limits = limits_of(limits)?;
        let id = tx.ids(1).await?;
        let sql = "INSERT INTO users (id, email, name, role, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)
                   ON CONFLICT (email) DO NOTHING";
        let made = on!(tx, db => query(sql).bind(id).bind(&email).bind(name).bind(&word).bind(password_hash).bind(now.0)
            .execute(db).await.map(|done| done.rows_affected()))?;
        if made == 0 {
            return Ok(Accepted::Taken);
        }
        // Others to the same address are of no use any more.
        on!(tx, db => query("DELETE FROM invitations WHERE email = $1").bind(&email).execute(db).await.map(drop))?;
        let act = Act::of(What::UserJoined).about(About::User, id).with(Detail::Role, role(&word).word());
        tx.audit(By::person(UserId(id), address), &act, now).await?;
        // What comes with it was said by whoever asked them.
        let by = By { who: by.map_or(Who::Program, |id| Who::Person(UserId(id))), address: None };
        tx.join_teams(UserId(id), &codec::json::<Vec<TeamId>>(teams), by, now).await?;
        if !limits.are_none() {
            tx.limit_newcomer(UserId(id), &limits, by, now).await?;
        }
        tx.commit().await?;
        Ok(Accepted::Done(UserId(id)))
    }

    /// Keeps the one link to a new password that somebody has who may sign in, from now until then. `may` says of the role
    /// they have whether whoever asked may.
    pub async fn add_reset(
        &self,
        user: UserId,
        token_hash: &str,
        by: By,
        (now, until): (Timestamp, Timestamp),
        may: impl Fn(Role) -> bool,
    ) -> Result<Changed> {
        let mut tx = self.begin().await?;
        let sql = "SELECT role FROM users WHERE id = $1 AND disabled_at IS NULL";
        let found: Option<(String,)> = on!(tx, db => query_as(sql).bind(user.0).fetch_optional(db).await)?;
        let Some((word,)) = found else { return Ok(Changed::NotFound) };
        if !may(role(&word)) {
            return Ok(Changed::Above);
        }
        let sql = "INSERT INTO resets (user_id, token_hash, by_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)
                   ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, by_id = excluded.by_id,
                       created_at = excluded.created_at, expires_at = excluded.expires_at";
        let maker = by.user().map(|id| id.0);
        on!(tx, db => query(sql).bind(user.0).bind(token_hash).bind(maker).bind(now.0).bind(until.0).execute(db).await
            .map(drop))?;
        tx.audit(by, &Act::of(What::ResetMade).about(About::User, user.0), now).await?;
        tx.commit().await?;
        Ok(Changed::Done)
    }

    /// Whose password a link is for; nobody's who is disabled.
    pub async fn reset_of(&self, token_hash: &str, now: Timestamp) -> Result<Option<User>> {
        let sql = "SELECT u.id, u.email, u.name, u.role, u.language, u.disabled_at, u.created_at
                   FROM resets r JOIN users u ON u.id = r.user_id
                   WHERE r.token_hash = $1 AND r.expires_at > $2 AND u.disabled_at IS NULL";
        let row: Option<Row> =
            on!(self.read(), db => query_as(sql).bind(token_hash).bind(now.0).fetch_optional(db).await)?;
        Ok(row.map(User::of))
    }

    /// Uses a link to a new password up, and ends all sessions of whoever it is for. None where it leads to nobody.
    pub async fn use_reset(
        &self,
        token_hash: &str,
        password_hash: &str,
        address: Option<IpAddr>,
        now: Timestamp,
    ) -> Result<Option<UserId>> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM resets WHERE token_hash = $1 AND expires_at > $2 RETURNING user_id";
        let found: Option<(i64,)> = on!(tx, db => query_as(sql).bind(token_hash).bind(now.0).fetch_optional(db).await)?;
        let Some((user,)) = found else { return Ok(None) };
        let sql = "UPDATE users SET password_hash = $2 WHERE id = $1 AND disabled_at IS NULL";
        let set = on!(tx, db => query(sql).bind(user).bind(password_hash).execute(db).await
            .map(|done| done.rows_affected()))?;
        if set == 0 {
            return Ok(None);
        }
        tx.end_sessions(UserId(user), None).await?;
        let act = Act::of(What::ResetUsed).about(About::User, user);
        tx.audit(By::person(UserId(user), address), &act, now).await?;
        tx.commit().await?;
        Ok(Some(UserId(user)))
    }

    /// The second factor of this person, also one that does not count yet.
    pub async fn factor(&self, user: UserId) -> Result<Option<Factor>> {
        let sql = "SELECT secret, confirmed_at, last_step FROM second_factors WHERE user_id = $1";
        let row: Option<(Vec<u8>, Option<i64>, i64)> =
            on!(self.read(), db => query_as(sql).bind(user.0).fetch_optional(db).await)?;
        Ok(row.map(|(secret, confirmed_at, last_step)| Factor {
            secret,
            confirmed_at: confirmed_at.map(Timestamp),
            last_step,
        }))
    }

    /// Keeps a secret that counts once a first code has come. False where there is one that counts already.
    pub async fn begin_factor(&self, user: UserId, secret: &[u8]) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "INSERT INTO second_factors (user_id, secret, last_step) VALUES ($1, $2, 0)
                   ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret
                   WHERE second_factors.confirmed_at IS NULL";
        let begun = on!(tx, db => query(sql).bind(user.0).bind(secret.to_vec()).execute(db).await
            .map(|done| done.rows_affected()))?;
        tx.commit().await?;
        Ok(begun > 0)
    }

    /// Lets a second factor count from now on, with the step of its first code and the hashes of recovery codes. All
    /// sessions but the one of this hash end: nobody gave a code for them.
    pub async fn confirm_factor(
        &self,
        user: UserId,
        step: i64,
        codes: &[String],
        kept: Option<&str>,
        by: By,
        now: Timestamp,
    ) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE second_factors SET confirmed_at = $2, last_step = $3
                   WHERE user_id = $1 AND confirmed_at IS NULL";
        let done = on!(tx, db => query(sql).bind(user.0).bind(now.0).bind(step).execute(db).await
            .map(|done| done.rows_affected()))?;
        if done == 0 {
            return Ok(false);
        }
        on!(tx, db => query("DELETE FROM recovery_codes WHERE user_id = $1").bind(user.0).execute(db).await.map(drop))?;
        let sql = "INSERT INTO recovery_codes (user_id, code_hash) VALUES ($1, $2)";
        for code in codes {
            on!(tx, db => query(sql).bind(user.0).bind(code).execute(db).await.map(drop))?;
        }
        tx.end_sessions(user, kept).await?;
        tx.audit(by, &Act::of(What::FactorSetUp).about(About::User, user.0), now).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Uses the code of a step up. False where it, or a later one, was used before.
    pub async fn use_step(&self, user: UserId, step: i64) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE second_factors SET last_step = $2
                   WHERE user_id = $1 AND last_step < $2 AND confirmed_at IS NOT NULL";
        let used =
            on!(tx, db => query(sql).bind(user.0).bind(step).execute(db).await.map(|done| done.rows_affected()))?;
        tx.commit().await?;
        Ok(used > 0)
    }

    /// Uses a recovery code up. False where it is none, or was used before.
    pub async fn use_recovery_code(&self, user: UserId, code_hash: &str) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM recovery_codes WHERE user_id = $1 AND code_hash = $2";
        let used =
            on!(tx, db => query(sql).bind(user.0).bind(code_hash).execute(db).await.map(|done| done.rows_affected()))?;
        tx.commit().await?;
        Ok(used > 0)
    }

    /// How many recovery codes somebody has left.
    pub async fn recovery_codes_left(&self, user: UserId) -> Result<i64> {
        let sql = "SELECT COUNT(*) FROM recovery_codes WHERE user_id = $1";
        let (left,): (i64,) = on!(self.read(), db => query_as(sql).bind(user.0).fetch_one(db).await)?;
        Ok(left)
    }

    /// Takes the second factor of somebody away. Nothing is written down of one that did not count yet. `may` says of the
    /// role they have whether whoever asks may.
    pub async fn drop_factor(
        &self,
        user: UserId,
        by: By,
        now: Timestamp,
        may: impl Fn(Role) -> bool,
    ) -> Result<Changed> {
        let mut tx = self.begin().await?;
        let sql = "SELECT role FROM users WHERE id = $1";
        let found: Option<(String,)> = on!(tx, db => query_as(sql).bind(user.0).fetch_optional(db).await)?;
        let Some((word,)) = found else { return Ok(Changed::NotFound) };
        if !may(role(&word)) {
            return Ok(Changed::Above);
        }
        let sql = "DELETE FROM second_factors WHERE user_id = $1 RETURNING confirmed_at";
        let gone: Option<(Option<i64>,)> = on!(tx, db => query_as(sql).bind(user.0).fetch_optional(db).await)?;
        on!(tx, db => query("DELETE FROM recovery_codes WHERE user_id = $1").bind(user.0).execute(db).await.map(drop))?;
        if gone.is_some_and(|(confirmed_at,)| confirmed_at.is_some()) {
            tx.audit(by, &Act::of(What::FactorDropped).about(About::User, user.0), now).await?;
        }
        tx.commit().await?;
        Ok(Changed::Done)
    }

    /// The roles that have to have a second factor.
    pub async fn factor_roles(&self) -> Result<Vec<Role>> {
        let sql = "SELECT role FROM second_factor_roles";
        let rows: Vec<(String,)> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        let mut roles: Vec<Role> = rows.iter().filter_map(|(word,)| Role::parse(word)).collect();
        roles.sort_unstable();
        Ok(roles)
    }

    /// Says of one role whether it has to have a second factor.
    pub async fn require_factor(&self, role: Role, required: bool, by: By, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = if required {
            "INSERT INTO second_factor_roles (role) VALUES ($1) ON CONFLICT (role) DO NOTHING"
        } else {
            "DELETE FROM second_factor_roles WHERE role = $1"
        };
        let changed = on!(tx, db => query(sql).bind(role.word()).execute(db).await.map(|done| done.rows_affected()))?;
        if changed > 0 {
            let act = Act::of(What::FactorRoleSet).with(Detail::Role, role.word()).with(Detail::Required, required);
            tx.audit(by, &act, now).await?;
        }
        tx.commit().await
    }

    /// Notes that somebody's password was right, so that they can be asked for a code; clears away what is over.
    pub async fn begin_step(&self, token_hash: &str, user: UserId, now: Timestamp, until: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM sign_in_steps WHERE expires_at <= $1";
        on!(tx, db => query(sql).bind(now.0).execute(db).await.map(drop))?;
        let sql = "INSERT INTO sign_in_steps (token_hash, user_id, expires_at) VALUES ($1, $2, $3)";
        on!(tx, db => query(sql).bind(token_hash).bind(user.0).bind(until.0).execute(db).await.map(drop))?;
        tx.commit().await
    }

    /// Who is asked for a code; nobody who is disabled.
    pub async fn step(&self, token_hash: &str, now: Timestamp) -> Result<Option<User>> {
        let sql = "SELECT u.id, u.email, u.name, u.role, u.language, u.disabled_at, u.created_at
                   FROM sign_in_steps s JOIN users u ON u.id = s.user_id
                   WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.disabled_at IS NULL";
        let row: Option<Row> =
            on!(self.read(), db => query_as(sql).bind(token_hash).bind(now.0).fetch_optional(db).await)?;
        Ok(row.map(User::of))
    }

    /// The code has come: this was it. False where it was before.
    pub async fn end_step(&self, token_hash: &str) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM sign_in_steps WHERE token_hash = $1";
        let ended = on!(tx, db => query(sql).bind(token_hash).execute(db).await.map(|done| done.rows_affected()))?;
        tx.commit().await?;
        Ok(ended > 0)
    }
}

impl Tx {
    /// What of an invitation cannot be; none where all of it can.
    async fn unfit_invitation(&mut self, new: &NewInvitation<'_>) -> Result<Option<Invited>> {
        let tx = self;
        if !new.limits.are_none() && !Limits::fit(new.role) {
            return Ok(Some(Invited::Unlimited));
        }
        let numbers: Vec<(i64,)> = on!(tx, db => query_as("SELECT id FROM numbers").fetch_all(db).await)?;
        if new.limits.numbers.iter().any(|NumberId(id)| !numbers.contains(&(*id,))) {
            return Ok(Some(Invited::NoNumber));
        }
        let teams: Vec<(i64,)> = on!(tx, db => query_as("SELECT id FROM teams").fetch_all(db).await)?;
        let is_known = new.teams.iter().all(|TeamId(id)| teams.contains(&(*id,)));
        Ok((!is_known).then_some(Invited::NoTeam))
    }

    /// Puts somebody who has just come into these teams, as far as they are there.
    async fn join_teams(&mut self, user: UserId, teams: &[TeamId], by: By, now: Timestamp) -> Result<()> {
        let tx = self;
        for team in teams {
            let sql = "INSERT INTO team_members (team_id, user_id) SELECT t.id, $2 FROM teams t WHERE t.id = $1
                       ON CONFLICT DO NOTHING";
            let joined = on!(tx, db => query(sql).bind(team.0).bind(user.0).execute(db).await
                .map(|done| done.rows_affected()))?;
            if joined == 0 {
                continue;
            }
            let sql = "SELECT COUNT(*) FROM team_members WHERE team_id = $1";
            let (count,): (i64,) = on!(tx, db => query_as(sql).bind(team.0).fetch_one(db).await)?;
            let act = Act::of(What::TeamKept).about(About::Team, team.0).with(Detail::Count, count);
            tx.audit(by, &act.with(Detail::Added, user.0), now).await?;
        }
        Ok(())
    }

    /// Says what somebody sees who has just come. A number that is none any more stays: without it they might see all.
    async fn limit_newcomer(&mut self, user: UserId, limits: &Limits, by: By, now: Timestamp) -> Result<()> {
        let tx = self;
        for number in &limits.numbers {
            let sql = "INSERT INTO user_numbers (user_id, number_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
            on!(tx, db => query(sql).bind(user.0).bind(number.0).execute(db).await.map(drop))?;
        }
        let sql = "UPDATE users SET only_teams = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(user.0).bind(limits.only_teams).execute(db).await.map(drop))?;
        let act = Act::of(What::ReachSet).about(About::User, user.0).with(Detail::Count, limits.numbers.len());
        tx.audit(by, &act.with(Detail::OnlyTeams, limits.only_teams), now).await
    }
}
