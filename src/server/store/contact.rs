//! People.

use super::{Result, Store, Tx, on};
use crate::{
    domain::{
        contact::{Contact, ContactView},
        id::ContactId,
        tag::Colour,
        time::Timestamp,
        zone::{Guess, Hours, WallClock},
    },
    server::zones,
};
use sqlx::query;
use std::collections::{BTreeMap, BTreeSet};

/// Where somebody is, and whether that is sure: what was said, else what their number or id tells.
pub(super) fn zone_of(contact: &Contact) -> (Option<String>, bool) {
    if let Some(zone) = &contact.time_zone {
        return (Some(zone.clone()), true);
    }
    let guess = contact.phone().and_then(Guess::of_phone).or_else(|| contact.bsuid().and_then(Guess::of_bsuid));
    (guess.map(|guess| guess.zone.to_owned()), guess.is_some_and(|guess| guess.is_certain()))
}

/// A contact on the wire.
fn view(contact: &Contact, tags: Vec<(String, Colour)>, clock: Option<WallClock>) -> ContactView {
    let (time_zone, time_zone_certain) = zone_of(contact);
    let (tags, tag_colours) = tags.into_iter().unzip();
    ContactView {
        id: contact.id,
        name: contact.called().map(str::to_owned),
        phone: contact.phone().map(|digits| format!("+{digits}")),
        bsuid: contact.bsuid().map(str::to_owned),
        username: contact.username.as_ref().map(|said| said.value.clone()),
        tags,
        tag_colours,
        language: contact.language.as_ref().map(|spoken| spoken.tag.clone()),
        time_zone,
        time_zone_certain,
        clock,
        marketing_opt_out: contact.opted_out(),
    }
}

impl Store {
    /// People as the interface sees them, with what their clocks show.
    pub async fn contact_views(
        &self,
        ids: &BTreeSet<ContactId>,
        now: Timestamp,
    ) -> Result<BTreeMap<ContactId, ContactView>> {
        let mut tags = self.tags_of(ids).await?;
        // Most people are in few zones.
        let mut clocks: BTreeMap<String, Option<WallClock>> = BTreeMap::new();
        let mut views = BTreeMap::new();
        for contact in self.contacts(ids).await? {
            let clock = zone_of(&contact)
                .0
                .and_then(|zone| *clocks.entry(zone).or_insert_with_key(|zone| zones::wall_clock(zone, now)));
            let tags = tags.remove(&contact.id).unwrap_or_default();
            views.insert(contact.id, view(&contact, tags, clock));
        }
        Ok(views)
    }

    /// One person. The id of one that was merged answers with the survivor.
    pub async fn contact(&self, id: ContactId, now: Timestamp) -> Result<Option<ContactView>> {
        let sql = "SELECT COALESCE(merged_into, id) FROM contacts WHERE id = $1";
        let row: Option<(i64,)> = on!(self.read(), db => sqlx::query_as(sql).bind(id.0).fetch_optional(db).await)?;
        let Some((id,)) = row else { return Ok(None) };
        let id = ContactId(id);
        let seen = self.seen_people(&BTreeSet::from([id])).await?;
        Ok(self.contact_views(&seen, now).await?.remove(&id))
    }

    /// Who goes or went by this name: a phone number in any spelling, a user id, or a username.
    pub async fn contacts_by_identifier(&self, name: &str, now: Timestamp) -> Result<Vec<ContactView>> {
        let digits: String = name.chars().filter(char::is_ascii_digit).collect();
        let digits = if name.chars().any(char::is_alphabetic) { String::new() } else { digits };
        let sql = "SELECT contact_id FROM identifiers WHERE value = $1 OR (kind = 'phone' AND value = $2) \
                   UNION SELECT id FROM contacts WHERE username = $3 AND merged_into IS NULL ORDER BY 1 LIMIT 200";
        let rows: Vec<(i64,)> = on!(self.read(), db => {
            let query = sqlx::query_as(sql).bind(name).bind(digits).bind(name.trim_start_matches('@'));
            query.fetch_all(db).await
        })?;
        let ids = self.seen_people(&rows.into_iter().map(|(id,)| ContactId(id)).collect()).await?;
        Ok(self.contact_views(&ids, now).await?.into_values().collect())
    }

    /// Since when somebody is known here, and when they may be written to of their own.
    pub async fn since_and_hours(&self, id: ContactId) -> Result<(Timestamp, Option<Hours>)> {
        let sql = "SELECT created_at, hours_from, hours_until FROM contacts WHERE id = $1";
        let row: Option<(i64, Option<i64>, Option<i64>)> =
            on!(self.read(), db => sqlx::query_as(sql).bind(id.0).fetch_optional(db).await)?;
        let (since, from, until) = row.unwrap_or_default();
        let minute = |minute: Option<i64>| minute.and_then(|minute| u16::try_from(minute).ok());
        let hours = minute(from).zip(minute(until)).and_then(|(from, until)| Hours::new(from, until));
        Ok((Timestamp(since), hours))
    }
}

impl Tx {
    /// Calls somebody so from now on; nothing lets them be called as they call themselves.
    pub async fn set_called(&mut self, id: ContactId, name: Option<&str>) -> Result<()> {
        let tx = self;
        let sql = "UPDATE contacts SET called = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(name).execute(db).await.map(drop))?;
        tx.refold(id).await
    }

    /// Keeps what somebody here said of a language; nothing lets it be detected again.
    pub async fn say_language(&mut self, id: ContactId, tag: Option<&str>) -> Result<()> {
        let tx = self;
        let from = tag.map(|_| "said");
        let sql = "UPDATE contacts SET language = $2, language_from = $3 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(tag).bind(from).execute(db).await.map(drop))
    }

    /// Keeps a language that was detected, unless somebody said one. True where that changed anything.
    pub async fn detect_language(&mut self, id: ContactId, tag: &str) -> Result<bool> {
        let tx = self;
        let sql = "UPDATE contacts SET language = $2, language_from = 'detected' WHERE id = $1 \
                   AND language_from IS DISTINCT FROM 'said' AND language IS DISTINCT FROM $2";
        let set = on!(tx, db => query(sql).bind(id.0).bind(tag).execute(db).await.map(|done| done.rows_affected()))?;
        Ok(set > 0)
    }

    /// Keeps in which zone somebody here said they are; nothing goes by their number again.
    pub async fn say_zone(&mut self, id: ContactId, zone: Option<&str>) -> Result<()> {
        let tx = self;
        let from = zone.map(|_| "said");
        let sql = "UPDATE contacts SET time_zone = $2, zone_from = $3 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(zone).bind(from).execute(db).await.map(drop))
    }

    /// Keeps when somebody may be written to of their own; none is any time.
    pub async fn set_hours(&mut self, id: ContactId, hours: Option<Hours>) -> Result<()> {
        let tx = self;
        let (from, until) = hours.map(|hours| (i64::from(hours.from), i64::from(hours.until))).unzip();
        let sql = "UPDATE contacts SET hours_from = $2, hours_until = $3 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(from).bind(until).execute(db).await.map(drop))
    }
}
