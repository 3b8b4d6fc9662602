//! Tags, and who carries them.

use super::{
    Result, Store, Tx,
    batch::{list, padded},
    on,
};
use crate::domain::{
    id::{ContactId, TagId, UserId},
    profile::Worn,
    tag::{Colour, Rule, Tag, folded},
    time::Timestamp,
};
use sqlx::{query, query_as};
use std::collections::{BTreeMap, BTreeSet};

type Row = (i64, String, String, Option<String>, i64);

fn tag((id, name, colour, rule, people): Row) -> Tag {
    let colour = Colour::parse(&colour).unwrap_or_default();
    Tag { id: TagId(id), name, colour, rule: rule.as_deref().and_then(Rule::parse), people }
}

impl Store {
    /// Every tag by name, with how many carry it.
    pub async fn tags(&self) -> Result<Vec<Tag>> {
        let sql = "SELECT t.id, t.name, t.colour, t.rule, (SELECT COUNT(*) FROM contact_tags c JOIN contacts k \
                   ON k.id = c.contact_id WHERE c.tag_id = t.id AND k.merged_into IS NULL) FROM tags t ORDER BY t.folded, t.id";
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        Ok(rows.into_iter().map(tag).collect())
    }

    /// The names and colours of what each of these carries, by name.
    pub async fn tags_of(&self, people: &BTreeSet<ContactId>) -> Result<BTreeMap<ContactId, Vec<(String, Colour)>>> {
        let ids: Vec<i64> = people.iter().map(|id| id.0).collect();
        let mut worn: BTreeMap<ContactId, Vec<(String, Colour)>> = BTreeMap::new();
        let head = "SELECT DISTINCT c.contact_id, t.name, t.colour FROM contact_tags c JOIN tags t ON t.id = c.tag_id \
                    WHERE c.contact_id IN (";
        for piece in padded(&ids) {
            let sql = list(self.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(i64, String, String)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, name, colour) in rows {
                worn.entry(ContactId(id)).or_default().push((name, Colour::parse(&colour).unwrap_or_default()));
            }
        }
        for tags in worn.values_mut() {
            tags.sort_by_cached_key(|(name, _)| folded(name));
        }
        Ok(worn)
    }

    /// What one person carries, with since when and by whom.
    pub async fn worn(&self, id: ContactId) -> Result<Vec<Worn>> {
        type Row = (i64, String, String, Option<String>, i64, Option<String>);
        let sql = "SELECT t.id, t.name, t.colour, t.rule, c.at, u.name FROM contact_tags c JOIN tags t ON t.id = c.tag_id \
                   LEFT JOIN users u ON u.id = c.by_id WHERE c.contact_id = $1 ORDER BY t.folded";
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).bind(id.0).fetch_all(db).await)?;
        let worn = |(id, name, colour, rule, at, by): Row| Worn {
            id: TagId(id),
            name,
            colour: Colour::parse(&colour).unwrap_or_default(),
            rule: rule.as_deref().and_then(Rule::parse),
            at: Timestamp(at),
            by,
        };
        Ok(rows.into_iter().map(worn).collect())
    }
}

impl Tx {
    /// Every tag, as this transaction sees them. How many carry each is not counted.
    pub async fn tags(&mut self) -> Result<Vec<Tag>> {
        let tx = self;
        let sql = "SELECT id, name, colour, rule, CAST(0 AS BIGINT) FROM tags ORDER BY folded, id";
        let rows: Vec<Row> = on!(tx, db => query_as(sql).fetch_all(db).await)?;
        Ok(rows.into_iter().map(tag).collect())
    }

    /// Makes a tag. None where there is one of this name.
    pub async fn add_tag(&mut self, name: &str, colour: Colour, now: Timestamp) -> Result<Option<TagId>> {
        let tx = self;
        let id = tx.ids(1).await?;
        let sql = "INSERT INTO tags (id, name, folded, colour, created_at) VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (folded) DO NOTHING RETURNING id";
        let made: Option<(i64,)> = on!(tx, db => query_as(sql).bind(id).bind(name).bind(folded(name)).bind(colour.word())
            .bind(now.0).fetch_optional(db).await)?;
        Ok(made.map(|(id,)| TagId(id)))
    }

    /// Gives a tag another name and colour; one with a rule only another colour. False where there is no such tag, or
    /// another of this name.
    pub async fn change_tag(&mut self, id: TagId, name: &str, colour: Colour) -> Result<bool> {
        let tx = self;
        let sql = "UPDATE tags SET name = CASE WHEN rule IS NULL THEN $2 ELSE name END, \
                   folded = CASE WHEN rule IS NULL THEN $3 ELSE folded END, colour = $4 WHERE id = $1 \
                   AND NOT EXISTS (SELECT 1 FROM tags t WHERE t.folded = $3 AND t.id <> $1)";
        let changed = on!(tx, db => query(sql).bind(id.0).bind(name).bind(folded(name)).bind(colour.word())
            .execute(db).await.map(|done| done.rows_affected()))?;
        Ok(changed > 0)
    }

    /// Takes a tag away from everybody, and out of the list. One with a rule stays. False where nothing went.
    pub async fn drop_tag(&mut self, id: TagId) -> Result<bool> {
        let tx = self;
        let sql = "DELETE FROM tags WHERE id = $1 AND rule IS NULL";
        let gone = on!(tx, db => query(sql).bind(id.0).execute(db).await.map(|done| done.rows_affected()))?;
        if gone > 0 {
            let sql = "DELETE FROM contact_tags WHERE tag_id = $1";
            on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop))?;
        }
        Ok(gone > 0)
    }

    /// Puts a tag on somebody. False where they carry it already.
    pub async fn put_tag(
        &mut self,
        contact: ContactId,
        tag: TagId,
        by: Option<UserId>,
        now: Timestamp,
    ) -> Result<bool> {
        let tx = self;
        let sql =
            "INSERT INTO contact_tags (contact_id, tag_id, by_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        let by = by.map(|id| id.0);
        let put = on!(tx, db => query(sql).bind(contact.0).bind(tag.0).bind(by).bind(now.0)
            .execute(db).await.map(|done| done.rows_affected()))?;
        Ok(put > 0)
    }

    /// Takes a tag off somebody. False where they do not carry it.
    pub async fn take_tag(&mut self, contact: ContactId, tag: TagId) -> Result<bool> {
        let tx = self;
        let sql = "DELETE FROM contact_tags WHERE contact_id = $1 AND tag_id = $2";
        let taken =
            on!(tx, db => query(sql).bind(contact.0).bind(tag.0).execute(db).await.map(|done| done.rows_affected()))?;
        Ok(taken > 0)
    }

    /// The tags that somebody carries.
    pub async fn carried(&mut self, contact: ContactId) -> Result<BTreeSet<TagId>> {
        let tx = self;
        let sql = "SELECT tag_id FROM contact_tags WHERE contact_id = $1";
        let rows: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(contact.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| TagId(id)).collect())
    }

    /// Lets somebody carry exactly these of the tags that people put. True where that changed anything.
    pub async fn set_tags(
        &mut self,
        contact: ContactId,
        tags: &BTreeSet<TagId>,
        by: Option<UserId>,
        now: Timestamp,
    ) -> Result<bool> {
        let by_hand: BTreeSet<TagId> =
            self.tags().await?.into_iter().filter(|tag| tag.rule.is_none()).map(|tag| tag.id).collect();
        let carried: BTreeSet<TagId> = self.carried(contact).await?.intersection(&by_hand).copied().collect();
        let mut changed = false;
        for tag in tags.intersection(&by_hand).filter(|tag| !carried.contains(tag)) {
            changed |= self.put_tag(contact, *tag, by, now).await?;
        }
        for tag in carried.difference(tags) {
            changed |= self.take_tag(contact, *tag).await?;
        }
        Ok(changed)
    }
}
