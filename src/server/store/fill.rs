//! What the variables of templates are filled with, and how often each template was sent.

use super::{Result, Store, Tx, codec, on};
use crate::domain::{
    account::{PROOF, Proof, TestPhone},
    fill::Fill,
    id::{ContactId, NumberId, TemplateId, UserId},
    time::Timestamp,
};
use sqlx::{query, query_as};
use std::collections::BTreeMap;

/// Of one template: what was said of its places, and how often it was sent.
pub type Kept = (BTreeMap<String, Fill>, i64);

/// The number of somebody that is proven; else the one they claim, with its code and since when.
type OwnPhone = (Option<String>, Option<String>, Option<String>, Option<i64>);

impl Store {
    /// What was said of the templates of one account, and how often each was sent; 6,000 at most, as there are templates.
    pub async fn fills(&self, waba_id: &str) -> Result<BTreeMap<TemplateId, Kept>> {
        let sql = "SELECT id, fills, uses FROM templates WHERE waba_id = $1 AND status <> 'DELETED' \
                   AND (fills IS NOT NULL OR uses > 0) LIMIT 6000";
        let rows: Vec<(i64, Option<String>, i64)> =
            on!(self.read(), db => query_as(sql).bind(waba_id).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, fills, uses)| (TemplateId(id), (codec::json(fills), uses))).collect())
    }

    /// The number that tests of templates go to, of somebody who works here: digits only. None before it is proven.
    pub async fn test_phone(&self, user: UserId) -> Result<Option<String>> {
        let sql = "SELECT test_phone FROM users WHERE id = $1";
        let row: Option<(Option<String>,)> =
            on!(self.read(), db => query_as(sql).bind(user.0).fetch_optional(db).await)?;
        Ok(row.and_then(|(phone,)| phone))
    }

    /// The number that somebody who works here says is theirs, and whether that is known.
    pub async fn own_phone(&self, user: UserId, now: Timestamp) -> Result<Option<TestPhone>> {
        let sql = "SELECT test_phone, claimed_phone, claimed_code, claimed_at FROM users WHERE id = $1";
        let row: Option<OwnPhone> = on!(self.read(), db => query_as(sql).bind(user.0).fetch_optional(db).await)?;
        let (phone, proof) = match row.unwrap_or_default() {
            (Some(phone), ..) => (phone, Proof::Done),
            (None, Some(phone), Some(code), Some(at)) if Timestamp(at) + PROOF > now => (phone, Proof::Awaited(code)),
            (None, Some(phone), ..) => (phone, Proof::Over),
            (None, None, ..) => return Ok(None),
        };
        Ok(Some(TestPhone { phone: format!("+{phone}"), proof }))
    }

    /// Keeps the number that somebody says is theirs, digits only, until this code comes from it.
    pub async fn claim_phone(&self, user: UserId, phone: &str, code: &str, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql =
            "UPDATE users SET test_phone = NULL, claimed_phone = $2, claimed_code = $3, claimed_at = $4 WHERE id = $1";
        on!(tx, db => query(sql).bind(user.0).bind(phone).bind(code).bind(now.0).execute(db).await.map(drop))?;
        tx.commit().await
    }

    /// Forgets the number of somebody.
    pub async fn forget_phone(&self, user: UserId) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE users SET test_phone = NULL, claimed_phone = NULL, claimed_code = NULL, claimed_at = NULL \
                   WHERE id = $1";
        on!(tx, db => query(sql).bind(user.0).execute(db).await.map(drop))?;
        tx.commit().await
    }
}

impl Tx {
    /// A code came from a number at this time: whoever was waiting for just that is proven to have the number.
    pub async fn prove_phone(&mut self, phone: &str, code: &str, at: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE users SET test_phone = claimed_phone, claimed_phone = NULL, claimed_code = NULL, claimed_at = NULL \
                   WHERE claimed_phone = $1 AND claimed_code = $2 AND claimed_at > $3 AND disabled_at IS NULL";
        let since = at - PROOF;
        on!(tx, db => query(sql).bind(phone).bind(code).bind(since.0).execute(db).await.map(drop))
    }

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
