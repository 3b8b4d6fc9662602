//! What somebody here noted about a person.

use super::{Result, Store, Tx, on};
use crate::domain::{
    id::{ContactId, RemarkId, UserId},
    profile::{REMARKS, Remark},
    time::Timestamp,
};
use sqlx::{query, query_as};

impl Store {
    /// The notes on one person, the latest first. `reader` is who asks.
    pub async fn remarks_of(&self, id: ContactId, reader: Option<UserId>) -> Result<Vec<Remark>> {
        type Row = (i64, String, Option<i64>, Option<String>, i64, Option<i64>);
        let sql = "SELECT n.id, n.text, n.author_id, u.name, n.created_at, n.edited_at FROM contact_notes n \
                   LEFT JOIN users u ON u.id = n.author_id WHERE n.contact_id = $1 ORDER BY n.id DESC LIMIT $2";
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).bind(id.0).bind(REMARKS).fetch_all(db).await)?;
        let remark = |(id, text, author_id, author, created_at, edited_at): Row| Remark {
            id: RemarkId(id),
            text,
            author,
            own: author_id.is_some() && author_id == reader.map(|id| id.0),
            created_at: Timestamp(created_at),
            edited_at: edited_at.map(Timestamp),
        };
        Ok(rows.into_iter().map(remark).collect())
    }
}

impl Tx {
    pub async fn add_remark(
        &mut self,
        contact: ContactId,
        author: Option<UserId>,
        text: &str,
        now: Timestamp,
    ) -> Result<RemarkId> {
        let tx = self;
        let id = tx.ids(1).await?;
        let sql = "INSERT INTO contact_notes (id, contact_id, author_id, text, created_at) VALUES ($1, $2, $3, $4, $5)";
        let author = author.map(|id| id.0);
        on!(tx, db => query(sql).bind(id).bind(contact.0).bind(author).bind(text).bind(now.0).execute(db).await.map(drop))?;
        Ok(RemarkId(id))
    }

    /// Whose note this is, and about whom. None where there is none.
    pub async fn remark(&mut self, id: RemarkId) -> Result<Option<(ContactId, Option<UserId>)>> {
        let tx = self;
        let sql = "SELECT contact_id, author_id FROM contact_notes WHERE id = $1";
        let row: Option<(i64, Option<i64>)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(contact, author)| (ContactId(contact), author.map(UserId))))
    }

    pub async fn change_remark(&mut self, id: RemarkId, text: &str, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE contact_notes SET text = $2, edited_at = $3 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(text).bind(now.0).execute(db).await.map(drop))
    }

    pub async fn drop_remark(&mut self, id: RemarkId) -> Result<()> {
        let tx = self;
        let sql = "DELETE FROM contact_notes WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop))
    }
}
