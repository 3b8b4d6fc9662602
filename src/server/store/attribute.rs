//! Attributes, and what each says of a person.

use super::{Result, Store, Tx, on};
use crate::domain::{
    attribute::{Attribute, AttributeKind, Value},
    id::{AttributeId, ContactId},
    tag::folded,
    time::Timestamp,
};
use sqlx::{query, query_as};

type Row = (i64, String, String, Option<String>);

fn attribute((id, name, kind, choices): Row) -> Attribute {
    let kind = AttributeKind::parse(&kind).unwrap_or(AttributeKind::Text);
    Attribute { id: AttributeId(id), name, kind, choices: super::codec::json(choices) }
}

const ATTRIBUTES: &str = "SELECT id, name, kind, choices FROM attributes ORDER BY folded, id";

impl Store {
    /// Every attribute, by name.
    pub async fn attributes(&self) -> Result<Vec<Attribute>> {
        let rows: Vec<Row> = on!(self.read(), db => query_as(ATTRIBUTES).fetch_all(db).await)?;
        Ok(rows.into_iter().map(attribute).collect())
    }

    /// Every attribute, with what it says of one person.
    pub async fn values_of(&self, id: ContactId) -> Result<Vec<Value>> {
        type Row = (i64, String, String, Option<String>, Option<String>);
        let sql = "SELECT a.id, a.name, a.kind, a.choices, v.value FROM attributes a LEFT JOIN contact_attributes v \
                   ON v.attribute_id = a.id AND v.contact_id = $1 ORDER BY a.folded, a.id";
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).bind(id.0).fetch_all(db).await)?;
        let value = |(id, name, kind, choices, value)| Value { attribute: attribute((id, name, kind, choices)), value };
        Ok(rows.into_iter().map(value).collect())
    }
}

impl Tx {
    /// Every attribute, as this transaction sees them.
    pub async fn attributes(&mut self) -> Result<Vec<Attribute>> {
        let tx = self;
        let rows: Vec<Row> = on!(tx, db => query_as(ATTRIBUTES).fetch_all(db).await)?;
        Ok(rows.into_iter().map(attribute).collect())
    }

    /// Makes an attribute. None where there is one of this name.
    pub async fn add_attribute(
        &mut self,
        name: &str,
        kind: AttributeKind,
        choices: &[String],
        now: Timestamp,
    ) -> Result<Option<AttributeId>> {
        let tx = self;
        let id = tx.ids(1).await?;
        let choices = (kind == AttributeKind::Choice).then(|| super::codec::text(&choices));
        let sql = "INSERT INTO attributes (id, name, folded, kind, choices, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT (folded) DO NOTHING RETURNING id";
        let made: Option<(i64,)> = on!(tx, db => query_as(sql).bind(id).bind(name).bind(folded(name)).bind(kind.word())
            .bind(choices).bind(now.0).fetch_optional(db).await)?;
        Ok(made.map(|(id,)| AttributeId(id)))
    }

    /// Gives an attribute another name and other choices; its kind stays, so that what was said keeps fitting. False where
    /// there is no such attribute, or another of this name.
    pub async fn change_attribute(&mut self, id: AttributeId, name: &str, choices: &[String]) -> Result<bool> {
        let tx = self;
        let choices = super::codec::text(&choices);
        let sql = "UPDATE attributes SET name = $2, folded = $3, choices = CASE WHEN kind = 'choice' THEN $4 ELSE choices END \
                   WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM attributes a WHERE a.folded = $3 AND a.id <> $1)";
        let changed = on!(tx, db => query(sql).bind(id.0).bind(name).bind(folded(name)).bind(choices)
            .execute(db).await.map(|done| done.rows_affected()))?;
        Ok(changed > 0)
    }

    /// Takes an attribute out of the list, and with it what it said of everybody. False where there is none.
    pub async fn drop_attribute(&mut self, id: AttributeId) -> Result<bool> {
        let tx = self;
        let sql = "DELETE FROM attributes WHERE id = $1";
        let gone = on!(tx, db => query(sql).bind(id.0).execute(db).await.map(|done| done.rows_affected()))?;
        let sql = "DELETE FROM contact_attributes WHERE attribute_id = $1";
        on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop))?;
        Ok(gone > 0)
    }

    /// Says something of somebody, as [`Attribute::value`] writes it, in place of what was said before; nothing takes that
    /// away. True where it changed anything.
    pub async fn set_attribute(
        &mut self,
        contact: ContactId,
        attribute: AttributeId,
        value: Option<&str>,
    ) -> Result<bool> {
        let tx = self;
        let Some(value) = value else {
            let sql = "DELETE FROM contact_attributes WHERE contact_id = $1 AND attribute_id = $2";
            let gone = on!(tx, db => query(sql).bind(contact.0).bind(attribute.0)
                .execute(db).await.map(|done| done.rows_affected()))?;
            return Ok(gone > 0);
        };
        let sql = "INSERT INTO contact_attributes (contact_id, attribute_id, value) VALUES ($1, $2, $3) \
                   ON CONFLICT (contact_id, attribute_id) DO UPDATE SET value = excluded.value \
                   WHERE contact_attributes.value <> excluded.value";
        let set = on!(tx, db => query(sql).bind(contact.0).bind(attribute.0).bind(value)
            .execute(db).await.map(|done| done.rows_affected()))?;
        Ok(set > 0)
    }
}
