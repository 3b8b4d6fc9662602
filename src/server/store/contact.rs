//! People.

use super::{Result, Store, on};
use crate::domain::{
    contact::{Contact, ContactView},
    id::ContactId,
};
use std::collections::{BTreeMap, BTreeSet};

/// A contact on the wire.
fn view(contact: &Contact, time_zone: Option<String>) -> ContactView {
    ContactView {
        id: contact.id,
        name: contact.name.as_ref().map(|said| said.value.clone()),
        phone: contact.phone().map(|digits| format!("+{digits}")),
        bsuid: contact.bsuid().map(str::to_owned),
        username: contact.username.as_ref().map(|said| said.value.clone()),
        tags: Vec::new(),
        time_zone,
        marketing_opt_out: contact.opted_out(),
    }
}

impl Store {
    pub async fn contact_views(&self, ids: &BTreeSet<ContactId>) -> Result<BTreeMap<ContactId, ContactView>> {
        Ok(self.contacts(ids).await?.iter().map(|contact| (contact.id, view(contact, None))).collect())
    }

    /// One person. The id of one that was merged answers with the survivor.
    pub async fn contact(&self, id: ContactId) -> Result<Option<ContactView>> {
        let sql = "SELECT COALESCE(merged_into, id) FROM contacts WHERE id = $1";
        let row: Option<(i64,)> = on!(self.read(), db => sqlx::query_as(sql).bind(id.0).fetch_optional(db).await)?;
        let Some((id,)) = row else { return Ok(None) };
        let id = ContactId(id);
        Ok(self.contact_views(&BTreeSet::from([id])).await?.remove(&id))
    }

    /// Who goes or went by this name: a phone number in any spelling, a user id, or a username.
    pub async fn contacts_by_identifier(&self, name: &str) -> Result<Vec<ContactView>> {
        let digits: String = name.chars().filter(char::is_ascii_digit).collect();
        let digits = if name.chars().any(char::is_alphabetic) { String::new() } else { digits };
        let sql = "SELECT contact_id FROM identifiers WHERE value = $1 OR (kind = 'phone' AND value = $2) \
                   UNION SELECT id FROM contacts WHERE username = $3 AND merged_into IS NULL ORDER BY 1 LIMIT 200";
        let rows: Vec<(i64,)> = on!(self.read(), db => {
            let query = sqlx::query_as(sql).bind(name).bind(digits).bind(name.trim_start_matches('@'));
            query.fetch_all(db).await
        })?;
        let ids = rows.into_iter().map(|(id,)| ContactId(id)).collect();
        Ok(self.contact_views(&ids).await?.into_values().collect())
    }
}
