//! Lists that somebody gave a name, and when their shifts end.

use super::{Result, Store, on};
use crate::domain::{
    audit::{About, Act, By, Detail, What},
    id::{UserId, ViewId},
    queue::{MOST_SAVED, Only, SavedView},
    time::Timestamp,
};
use sqlx::{query, query_as};

/// What became of a view that was to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Done(ViewId),
    /// They keep as many as they may.
    TooMany,
    /// They keep none of this id.
    NotTheirs,
}

impl Store {
    /// The views of one person and those that others share, the own ones first. What their queries say is not
    /// read, nor what is in them counted.
    pub async fn saved_views(&self, of: Option<UserId>) -> Result<Vec<SavedView>> {
        type Row = (i64, i64, String, String, bool, String);
        let sql = "SELECT v.id, v.owner_id, v.name, v.query, v.shared, u.name FROM saved_views v JOIN users u ON u.id = v.owner_id \
                   WHERE v.owner_id = $1 OR v.shared ORDER BY CASE WHEN v.owner_id = $1 THEN 0 ELSE 1 END, v.name, v.id LIMIT 200";
        let id = of.map_or(0, |id| id.0);
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).bind(id).fetch_all(db).await)?;
        let view = |(view, owner, name, query, shared, keeper): Row| SavedView {
            id: ViewId(view),
            name,
            query,
            only: Only::default(),
            shared,
            own: owner == id,
            owner: keeper,
            count: 0,
        };
        Ok(rows.into_iter().map(view).collect())
    }

    /// Keeps a view, with its name and what it asks for, or one of theirs as it is now. Where they see to those that others
    /// share, one of those as well: it stays that person's, and shared.
    pub async fn keep_view(
        &self,
        (owner, by, any): (UserId, By, bool),
        id: Option<ViewId>,
        (name, what): (&str, &str),
        shared: bool,
        now: Timestamp,
    ) -> Result<Kept> {
        let mut tx = self.begin().await?;
        let mut was_shared = false;
        let kept = match id {
            Some(id) => {
                let sql = "SELECT shared FROM saved_views WHERE id = $1 AND (owner_id = $2 OR (shared AND $3))";
                let before: Option<(bool,)> =
                    on!(tx, db => query_as(sql).bind(id.0).bind(owner.0).bind(any).fetch_optional(db).await)?;
                was_shared = before == Some((true,));
                let sql = "UPDATE saved_views SET name = $3, query = $4, \
                           shared = CASE WHEN owner_id = $2 THEN $5 ELSE shared END \
                           WHERE id = $1 AND (owner_id = $2 OR (shared AND $6))";
                let done = on!(tx, db => query(sql).bind(id.0).bind(owner.0).bind(name).bind(what).bind(shared).bind(any)
                    .execute(db).await.map(|done| done.rows_affected()))?;
                if done == 0 { Kept::NotTheirs } else { Kept::Done(id) }
            }
            None => {
                let sql = "SELECT COUNT(*) FROM saved_views WHERE owner_id = $1";
                let (count,): (i64,) = on!(tx, db => query_as(sql).bind(owner.0).fetch_one(db).await)?;
                if usize::try_from(count).is_ok_and(|count| count >= MOST_SAVED) {
                    return Ok(Kept::TooMany);
                }
                let id = tx.ids(1).await?;
                let sql = "INSERT INTO saved_views (id, owner_id, name, query, shared, created_at) \
                           VALUES ($1, $2, $3, $4, $5, $6)";
                on!(tx, db => query(sql).bind(id).bind(owner.0).bind(name).bind(what).bind(shared).bind(now.0)
                    .execute(db).await.map(drop))?;
                Kept::Done(ViewId(id))
            }
        };
        if let Kept::Done(id) = kept
            && (shared || was_shared)
        {
            let act = Act::of(What::ViewKept).about(About::View, id.0).with(Detail::Shared, shared);
            tx.audit(by, &act, now).await?;
        }
        tx.commit().await?;
        Ok(kept)
    }

    /// Forgets a view of theirs; where they see to those that others share, also one of those. False where there is none of
    /// this id.
    pub async fn forget_view(
        &self,
        (owner, by, any): (Option<UserId>, By, bool),
        id: ViewId,
        now: Timestamp,
    ) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM saved_views WHERE id = $1 AND (owner_id = $2 OR (shared AND $3)) RETURNING shared";
        let owner = owner.map_or(0, |id| id.0);
        let gone: Option<(bool,)> =
            on!(tx, db => query_as(sql).bind(id.0).bind(owner).bind(any).fetch_optional(db).await)?;
        if gone == Some((true,)) {
            tx.audit(by, &Act::of(What::ViewDropped).about(About::View, id.0), now).await?;
        }
        tx.commit().await?;
        Ok(gone.is_some())
    }

    /// At which minute of the day the shift of this person ends, where they said so.
    pub async fn shift_ends(&self, user: UserId) -> Result<Option<i64>> {
        let sql = "SELECT shift_ends FROM users WHERE id = $1";
        let row: Option<(Option<i64>,)> = on!(self.read(), db => query_as(sql).bind(user.0).fetch_optional(db).await)?;
        Ok(row.and_then(|(minutes,)| minutes))
    }

    /// Keeps when the shift of this person ends; none is as if nothing had been said.
    pub async fn set_shift_ends(&self, user: UserId, minutes: Option<i64>) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE users SET shift_ends = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(user.0).bind(minutes).execute(db).await.map(drop))?;
        tx.commit().await
    }
}
