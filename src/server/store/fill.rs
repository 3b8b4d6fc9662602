//! What the variables of templates are filled with, and how often each template was sent.

use super::{Result, Store, Tx, codec, on};
use crate::domain::{
    fill::Fill,
    id::{ContactId, NumberId, TemplateId, UserId},
};
use sqlx::{query, query_as};
use std::collections::BTreeMap;

/// Of one template: what was said of its places, and how often it was sent.
pub type Kept = (BTreeMap<String, Fill>, i64);

impl Store {
    /// What was said of the templates of one account, and how often each was sent; 6,000 at most, as there are templates.
    pub async fn fills(&self, waba_id: &str) -> Result<BTreeMap<TemplateId, Kept>> {
        let sql = "SELECT id, fills, uses FROM templates WHERE waba_id = $1 AND status <> 'DELETED' \
                   AND (fills IS NOT NULL OR uses > 0) LIMIT 6000";
        let rows: Vec<(i64, Option<String>, i64)> =
            on!(self.read(), db => query_as(sql).bind(waba_id).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, fills, uses)| (TemplateId(id), (codec::json(fills), uses))).collect())
    }

    /// The number that tests of templates go to, of somebody who works here: digits only.
    pub async fn test_phone(&self, user: UserId) -> Result<Option<String>> {
        let sql = "SELECT test_phone FROM users WHERE id = $1";
        let row: Option<(Option<String>,)> =
            on!(self.read(), db => query_as(sql).bind(user.0).fetch_optional(db).await)?;
        Ok(row.and_then(|(phone,)| phone))
    }

    /// Keeps that number; none forgets it.
    pub async fn set_test_phone(&self, user: UserId, phone: Option<&str>) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE users SET test_phone = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(user.0).bind(phone).execute(db).await.map(drop))?;
        tx.commit().await
    }
}

impl Tx {
    /// What was said of the places of one template.
    pub async fn fills_of(&mut self, id: TemplateId) -> Result<BTreeMap<String, Fill>> {
        let tx = self;
        let sql = "SELECT fills FROM templates WHERE id = $1";
        let row: Option<(Option<String>,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(codec::json(row.and_then(|(fills,)| fills)))
    }

    /// Says what the places of a template are filled with.
    pub async fn set_fills(&mut self, id: TemplateId, fills: &BTreeMap<String, Fill>) -> Result<()> {
        let tx = self;
        let sql = "UPDATE templates SET fills = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(codec::text(fills)).execute(db).await.map(drop))
    }

    /// A template was sent once more.
    pub async fn count_use(&mut self, waba_id: &str, name: &str, language: &str) -> Result<()> {
        let tx = self;
        let sql = "UPDATE templates SET uses = uses + 1 WHERE waba_id = $1 AND name = $2 AND language = $3";
        on!(tx, db => query(sql).bind(waba_id).bind(name).bind(language).execute(db).await.map(drop))
    }

    /// What attributes say of somebody, by the ids of the attributes as texts.
    pub async fn attribute_texts(&mut self, contact: ContactId) -> Result<BTreeMap<String, String>> {
        let tx = self;
        let sql = "SELECT attribute_id, value FROM contact_attributes WHERE contact_id = $1";
        let rows: Vec<(i64, String)> = on!(tx, db => query_as(sql).bind(contact.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, value)| (id.to_string(), value)).collect())
    }

    /// A business number as people write it.
    pub async fn display_of(&mut self, id: NumberId) -> Result<Option<String>> {
        let tx = self;
        let sql = "SELECT display FROM numbers WHERE id = $1";
        let row: Option<(String,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(display,)| display))
    }
}
