//! What people agreed to and what they stopped. Rows are added and never changed.

use super::{Result, Store, Tx, on};
use crate::domain::{
    consent::{Category, Consent, NewConsent},
    contact::Dated,
    id::{ContactId, UserId},
    intake::Opted,
    profile::CONSENTS,
    time::Timestamp,
};
use sqlx::{query, query_as};

impl Store {
    /// What one person said, the latest first.
    pub async fn consents_of(&self, id: ContactId) -> Result<Vec<Consent>> {
        type Row = (String, bool, String, Option<String>, i64, Option<String>);
        let sql = "SELECT s.category, s.given, s.source, s.wording, s.at, u.name FROM consents s \
                   LEFT JOIN users u ON u.id = s.by_id WHERE s.contact_id = $1 ORDER BY s.at DESC, s.id DESC LIMIT $2";
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).bind(id.0).bind(CONSENTS).fetch_all(db).await)?;
        let consent = |(category, given, source, wording, at, by): Row| {
            Some(Consent { category: Category::parse(&category)?, given, source, wording, at: Timestamp(at), by })
        };
        Ok(rows.into_iter().filter_map(consent).collect())
    }
}

impl Tx {
    /// Writes a yes or no down that was said at this moment. What holds of marketing messages follows, if nothing later was
    /// said of them.
    pub async fn add_consent(
        &mut self,
        contact: ContactId,
        consent: &NewConsent,
        at: Timestamp,
        by: Option<UserId>,
    ) -> Result<()> {
        let tx = self;
        let id = tx.ids(1).await?;
        let sql = "INSERT INTO consents (id, contact_id, category, given, source, wording, at, by_id) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        on!(tx, db => {
            let query = query(sql).bind(id).bind(contact.0).bind(consent.category.word()).bind(consent.given);
            let query = query.bind(&consent.source).bind(&consent.wording).bind(at.0).bind(by.map(|id| id.0));
            query.execute(db).await.map(drop)
        })?;
        if consent.category != Category::Marketing {
            return Ok(());
        }
        // As two words of the same person are joined wherever they come from: the later, and of two at once the no.
        let sql = "UPDATE contacts SET opted_out = $2, opted_out_at = $3 WHERE id = $1 \
                   AND (opted_out_at IS NULL OR opted_out_at < $3 OR (opted_out_at = $3 AND NOT opted_out))";
        on!(tx, db => query(sql).bind(contact.0).bind(!consent.given).bind(at.0).execute(db).await.map(drop))
    }

    /// Whether the latest word of somebody on a category is a no, and of two at once one of them.
    pub(super) async fn declines(&mut self, contact: ContactId, category: Category) -> Result<bool> {
        let tx = self;
        let sql = "SELECT given FROM consents WHERE contact_id = $1 AND category = $2 ORDER BY at DESC, given LIMIT 1";
        let row: Option<(bool,)> =
            on!(tx, db => query_as(sql).bind(contact.0).bind(category.word()).fetch_optional(db).await)?;
        Ok(row.is_some_and(|(given,)| !given))
    }

    /// Writes down what the platform reported of marketing messages, and what customers said of them. A repetition is none.
    pub(super) async fn note_consents(&mut self, said: &[(ContactId, Dated<Opted>)]) -> Result<()> {
        for (contact, Dated { at, value }) in said {
            let id = self.ids(1).await?;
            let tx = &mut *self;
            let sql = "INSERT INTO consents (id, contact_id, category, given, source, at, wording) \
                       SELECT $1, $2, 'marketing', $3, $4, $5, $6 WHERE NOT EXISTS (SELECT 1 FROM consents s \
                       WHERE s.contact_id = $2 AND s.category = 'marketing' AND s.at = $5 AND s.given = $3 AND s.source = $4)";
            on!(tx, db => {
                let query = query(sql).bind(id).bind(contact.0).bind(!value.out).bind(value.source).bind(at.0);
                let query = query.bind(&value.wording);
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }
}
