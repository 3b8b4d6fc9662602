//! People as a table has them, page by page.

use super::{
    Result, Store,
    batch::{list, padded},
    on,
};
use crate::domain::{
    contact::Contact,
    export::{Exported, ExportedConsent},
    id::ContactId,
    time::Timestamp,
};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// The attributes that are columns, by their ids.
    pub async fn attribute_names(&self) -> Result<Vec<(i64, String)>> {
        let sql = "SELECT id, name FROM attributes ORDER BY id LIMIT 1000";
        on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await)
    }

    /// What a table says of these people, in their order. Who is gone meanwhile is not there.
    pub async fn exported(&self, ids: &[ContactId]) -> Result<Vec<Exported>> {
        let contacts = self.contacts(&ids.iter().copied().collect::<BTreeSet<_>>()).await?;
        let mut found: BTreeMap<ContactId, Exported> =
            contacts.iter().map(|contact| (contact.id, begun(contact))).collect();
        let wanted: Vec<i64> = ids.iter().map(|id| id.0).collect();
        for piece in padded(&wanted) {
            let head = "SELECT id, language, time_zone, created_at FROM contacts WHERE id IN (";
            let sql = list(self.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(i64, Option<String>, Option<String>, i64)> = on!(self.read(), db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, language, time_zone, created_at) in rows {
                if let Some(person) = found.get_mut(&ContactId(id)) {
                    person.language = language.unwrap_or_default();
                    person.time_zone = time_zone.unwrap_or_default();
                    person.since = Timestamp(created_at);
                }
            }
            let head = "SELECT t.contact_id, g.name FROM contact_tags t JOIN tags g ON g.id = t.tag_id WHERE t.contact_id IN (";
            let sql = list(self.dialect(), head, 1, piece.len(), ") ORDER BY g.id");
            let rows: Vec<(i64, String)> = on!(self.read(), db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, tag) in rows {
                if let Some(person) = found.get_mut(&ContactId(id)) {
                    person.tags.push(tag);
                }
            }
            let head = "SELECT contact_id, attribute_id, value FROM contact_attributes WHERE contact_id IN (";
            let sql = list(self.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(i64, i64, String)> = on!(self.read(), db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, attribute, value) in rows {
                if let Some(person) = found.get_mut(&ContactId(id)) {
                    person.attributes.insert(attribute, value);
                }
            }
            let head = "SELECT contact_id, given, source, wording, at FROM consents WHERE category = 'marketing' \
                        AND contact_id IN (";
            let sql = list(self.dialect(), head, 1, piece.len(), ") ORDER BY at, id");
            let rows: Vec<(i64, bool, String, Option<String>, i64)> = on!(self.read(), db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            for (id, given, source, wording, at) in rows {
                // The latest holds, and a no to the platform holds over it.
                if let Some(person) = found.get_mut(&ContactId(id))
                    && !(given && person.consent.as_ref().is_some_and(|known| !known.given && known.of_platform))
                {
                    let wording = wording.unwrap_or_default();
                    person.consent =
                        Some(ExportedConsent { given, source, wording, at: Timestamp(at), of_platform: false });
                }
            }
        }
        Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
    }
}

/// What a contact says of itself.
fn begun(contact: &Contact) -> Exported {
    let out = contact.marketing_opt_out.as_ref().filter(|said| said.value);
    Exported {
        name: contact.called().unwrap_or_default().to_owned(),
        phone: contact.phone().map(|digits| format!("+{digits}")).unwrap_or_default(),
        user_id: contact.bsuid().unwrap_or_default().to_owned(),
        username: contact.username.as_ref().map(|said| said.value.clone()).unwrap_or_default(),
        consent: out.map(|said| ExportedConsent {
            given: false,
            source: "WhatsApp".to_owned(),
            wording: String::new(),
            at: said.at,
            of_platform: true,
        }),
        ..Exported::new(contact.id)
    }
}
