//! Who wants the report of the week by email, and which were sent.

use crate::{
    domain::{id::UserId, language::Language, role::Role, time::Timestamp},
    server::store::{Result, Store, Tx, on, user},
};
use sqlx::{query, query_as};

/// Somebody who wants it.
#[derive(Debug, Clone)]
pub struct Reader {
    pub user: UserId,
    pub role: Role,
    pub email: String,
    pub language: Option<Language>,
    pub since: Timestamp,
}

/// A report that is to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    pub user: UserId,
    /// The day of its Monday, since 1970.
    pub week: i64,
    /// How often it was tried, this time included.
    pub tries: i64,
}

impl Store {
    /// Everybody who works here and wants it.
    pub async fn weekly_readers(&self) -> Result<Vec<Reader>> {
        let sql = "SELECT id, role, email, language, weekly_since FROM users \
                   WHERE weekly_since IS NOT NULL AND disabled_at IS NULL ORDER BY id";
        let rows: Vec<(i64, String, String, Option<String>, i64)> =
            on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        let reader = |(id, role, email, language, since): (i64, String, String, Option<String>, i64)| Reader {
            user: UserId(id),
            role: user::role(&role),
            email,
            language: language.and_then(|tag| Language::parse(&tag)),
            since: Timestamp(since),
        };
        Ok(rows.into_iter().map(reader).collect())
    }

    /// Whether somebody wants it.
    pub async fn wants_weekly(&self, user: UserId) -> Result<bool> {
        let sql = "SELECT weekly_since FROM users WHERE id = $1";
        let row: Option<(Option<i64>,)> = on!(self.read(), db => query_as(sql).bind(user.0).fetch_optional(db).await)?;
        Ok(row.is_some_and(|(since,)| since.is_some()))
    }

    /// Says since when somebody wants it, or that they do not.
    pub async fn want_weekly(&self, user: UserId, since: Option<Timestamp>) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE users SET weekly_since = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(user.0).bind(since.map(|at| at.0)).execute(db).await.map(drop))?;
        tx.commit().await
    }
}

impl Tx {
    /// Writes down that somebody gets the report of a week: once, whoever else does.
    pub async fn ask_weekly(&mut self, user: UserId, week: i64, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO weekly_reports (user_id, week, state, next_at) VALUES ($1, $2, 'waiting', $3) \
                   ON CONFLICT (user_id, week) DO NOTHING";
        on!(tx, db => query(sql).bind(user.0).bind(week).bind(now.0).execute(db).await.map(drop))
    }

    /// Takes one that is due: it is due again at `again`, should nobody come back.
    pub async fn take_weekly(&mut self, now: Timestamp, again: Timestamp) -> Result<Option<Due>> {
        let tx = self;
        let sql = "SELECT user_id, week, tries FROM weekly_reports WHERE state = 'waiting' AND next_at <= $1 \
                   ORDER BY next_at, user_id LIMIT 1";
        let row: Option<(i64, i64, i64)> = on!(tx, db => query_as(sql).bind(now.0).fetch_optional(db).await)?;
        let Some((user, week, tries)) = row else { return Ok(None) };
        let sql = "UPDATE weekly_reports SET tries = tries + 1, next_at = $3 WHERE user_id = $1 AND week = $2";
        on!(tx, db => query(sql).bind(user).bind(week).bind(again.0).execute(db).await.map(drop))?;
        Ok(Some(Due { user: UserId(user), week, tries: tries + 1 }))
    }

    /// What came of one: it was sent, is tried again at some time, or is given up.
    pub async fn weekly_is(&mut self, due: Due, sent: bool, again: Option<Timestamp>) -> Result<()> {
        let tx = self;
        let state = match (sent, again) {
            (true, _) => "sent",
            (false, Some(_)) => "waiting",
            (false, None) => "failed",
        };
        let sql =
            "UPDATE weekly_reports SET state = $3, next_at = COALESCE($4, next_at) WHERE user_id = $1 AND week = $2";
        on!(tx, db => {
            let query = query(sql).bind(due.user.0).bind(due.week).bind(state);
            query.bind(again.map(|at| at.0)).execute(db).await.map(drop)
        })
    }
}
