//! What people decide about conversations, written down for many at a time, and what it takes to take it back.

use super::{
    Result, Store, Tx,
    batch::{list, padded, pieces, values},
    on,
    world::{CONVERSATION, conversation},
};
use crate::domain::{
    conversation::Conversation,
    id::{ContactId, ConversationId, NumberId, UserId},
    role::Role,
    time::Timestamp,
    window::{OpenedBy, Opening, Window},
};
use sqlx::{AssertSqlSafe, Row, query, query_as};
use std::collections::{BTreeMap, BTreeSet};

/// A tag as deeds need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTag {
    pub id: i64,
    pub name: String,
    /// A rule sets it and takes it away.
    pub ruled: bool,
}

/// Most tags, people and languages there are to choose from.
const MOST_CHOICES: i64 = 500;

impl Tx {
    /// Conversations by the ids that were asked for: the survivor of one that was merged. Ids of nothing are left out.
    pub async fn conversations(&mut self, ids: &[ConversationId]) -> Result<BTreeMap<ConversationId, Conversation>> {
        let tx = self;
        let mut stands_for: BTreeMap<ConversationId, ConversationId> = BTreeMap::new();
        for piece in pieces(ids) {
            let head = "SELECT id, COALESCE(merged_into, id) FROM conversations WHERE id IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), ")");
            let found: Vec<(i64, i64)> = on!(tx, db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            stands_for.extend(found.into_iter().map(|(id, of)| (ConversationId(id), ConversationId(of))));
        }
        let survivors: Vec<ConversationId> =
            stands_for.values().copied().collect::<BTreeSet<_>>().into_iter().collect();
        // Nobody writes at the same time: see `Store::begin`.
        let head = format!("SELECT {CONVERSATION} FROM conversations c WHERE c.id IN (");
        let mut rows: BTreeMap<ConversationId, Conversation> = BTreeMap::new();
        for piece in pieces(&survivors) {
            let sql = list(tx.dialect(), &head, 1, piece.len(), &format!("){}", tx.within("c")));
            on!(tx, db => {
                let found = piece.iter().fold(query(sql), |query, id| query.bind(id.0)).fetch_all(db).await?;
                rows.extend(found.iter().map(|row| {
                    let row = conversation!(row);
                    (row.id, row)
                }));
            });
        }
        let of = |(id, of): (ConversationId, ConversationId)| Some((id, rows.get(&of)?.clone()));
        Ok(stands_for.into_iter().filter_map(of).collect())
    }

    /// Keeps what changed about these conversations.
    pub async fn put_conversations(&mut self, rows: &[Conversation]) -> Result<()> {
        self.write_conversations(rows).await
    }

    /// The name of somebody who could see to conversations; none where there is nobody of this id who may.
    pub async fn colleague(&mut self, id: UserId) -> Result<Option<String>> {
        let tx = self;
        let sql = "SELECT name, role FROM users WHERE id = $1 AND disabled_at IS NULL";
        let row: Option<(String, String)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.filter(|(_, role)| super::user::role(role) >= Role::Agent).map(|(name, _)| name))
    }

    /// The tag of this name, in any case of letters.
    pub async fn tag_named(&mut self, name: &str) -> Result<Option<NamedTag>> {
        let tx = self;
        let sql = "SELECT id, name, rule IS NOT NULL FROM tags WHERE folded = $1";
        let folded = name.trim().to_lowercase();
        let row: Option<(i64, String, bool)> = on!(tx, db => query_as(sql).bind(folded).fetch_optional(db).await)?;
        Ok(row.map(|(id, name, ruled)| NamedTag { id, name, ruled }))
    }

    /// Puts a tag on people. Those who did not carry it before.
    pub async fn tag_people(
        &mut self,
        tag: i64,
        people: &[ContactId],
        by: Option<UserId>,
        now: Timestamp,
    ) -> Result<BTreeSet<ContactId>> {
        let tx = self;
        let mut new = BTreeSet::new();
        for piece in pieces(people) {
            let head = "INSERT INTO contact_tags (contact_id, tag_id, by_id, at) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 4, " ON CONFLICT DO NOTHING RETURNING contact_id");
            let added: Vec<(i64,)> = on!(tx, db => {
                let query = piece.iter().fold(query_as(sql), |query, id| {
                    query.bind(id.0).bind(tag).bind(by.map(|id| id.0)).bind(now.0)
                });
                query.fetch_all(db).await?
            });
            new.extend(added.into_iter().map(|(id,)| ContactId(id)));
        }
        Ok(new)
    }

    /// Takes a tag off people. Those who carried it.
    pub async fn untag_people(&mut self, tag: i64, people: &[ContactId]) -> Result<BTreeSet<ContactId>> {
        let tx = self;
        let mut gone = BTreeSet::new();
        for piece in pieces(people) {
            let head = "DELETE FROM contact_tags WHERE tag_id = $1 AND contact_id IN (";
            let sql = list(tx.dialect(), head, 2, piece.len(), ") RETURNING contact_id");
            let taken: Vec<(i64,)> = on!(tx, db => {
                piece.iter().fold(query_as(sql).bind(tag), |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            gone.extend(taken.into_iter().map(|(id,)| ContactId(id)));
        }
        Ok(gone)
    }

    /// Every conversation with these people.
    pub async fn conversations_with_any(&mut self, people: &[ContactId]) -> Result<BTreeSet<ConversationId>> {
        let tx = self;
        let mut found = BTreeSet::new();
        for piece in pieces(people) {
            let head = "SELECT id FROM conversations WHERE merged_into IS NULL AND contact_id IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), ")");
            let rows: Vec<(i64,)> = on!(tx, db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            found.extend(rows.into_iter().map(|(id,)| ConversationId(id)));
        }
        Ok(found)
    }

    /// What was unread in these conversations before sends that can be taken back has been seen.
    pub async fn forget_unread_of(&mut self, conversations: &[ConversationId]) -> Result<()> {
        let tx = self;
        for piece in pieces(conversations) {
            let head = "UPDATE outbox SET unread = 0 WHERE state <> 'settled' AND unread > 0 AND conversation_id IN (";
            let sql = list(tx.dialect(), head, 1, piece.len(), ")");
            on!(tx, db => piece.iter().fold(query(sql), |query, id| query.bind(id.0)).execute(db).await.map(drop)?);
        }
        Ok(())
    }

    /// Keeps what it takes to take a part of a deed back, under a token that nobody guesses and that all its parts share.
    pub async fn keep_undo(&mut self, token: &str, owner: &str, what: &str, now: Timestamp) -> Result<()> {
        // Of one length, so that they stand in the order in which they were kept.
        let token = format!("{token}.{:019}", self.ids(1).await?);
        let tx = self;
        let sql = "INSERT INTO undos (token, owner, at, what) VALUES ($1, $2, $3, $4)";
        on!(tx, db => query(sql).bind(token).bind(owner).bind(now.0).bind(what).execute(db).await.map(drop))
    }

    /// Who of those who work or worked here did something about these conversations last, after what was kept as this part
    /// of a deed: ids are in the order of what was done.
    pub async fn changed_since(
        &mut self,
        conversations: &[ConversationId],
        part: &str,
    ) -> Result<BTreeMap<ConversationId, String>> {
        let after: i64 = part.rsplit('.').next().and_then(|id| id.parse().ok()).unwrap_or(i64::MAX);
        let mut found = BTreeMap::new();
        for piece in padded(conversations) {
            let tx = &mut *self;
            let head = "SELECT a.conversation_id, u.name FROM activities a JOIN users u ON u.id = a.by_id \
                        WHERE a.id > $1 AND a.conversation_id IN (";
            let sql = list(tx.dialect(), head, 2, piece.len(), ") ORDER BY a.id");
            let rows: Vec<(i64, String)> = on!(tx, db => {
                piece.iter().fold(query_as(sql).bind(after), |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            found.extend(rows.into_iter().map(|(id, name)| (ConversationId(id), name)));
        }
        Ok(found)
    }

    /// Takes what it takes to take the next part of a deed back, for whoever did it since then: its name, which the next
    /// one comes after, and what was kept. It is there again where this transaction comes to nothing.
    pub async fn take_undo(
        &mut self,
        token: &str,
        owner: &str,
        since: Timestamp,
        after: &str,
    ) -> Result<Option<(String, String)>> {
        let tx = self;
        let sql = "DELETE FROM undos WHERE token = (SELECT MIN(u.token) FROM undos u WHERE u.token LIKE $1 \
                   AND u.owner = $2 AND u.at >= $3 AND u.token > $4) RETURNING token, what";
        let parts = format!("{token}.%");
        on!(tx, db => query_as(sql).bind(parts).bind(owner).bind(since.0).bind(after).fetch_optional(db).await)
    }

    /// Forgets what can no longer be taken back.
    pub async fn forget_undos(&mut self, before: Timestamp) -> Result<()> {
        let tx = self;
        on!(tx, db => query("DELETE FROM undos WHERE at < $1").bind(before.0).execute(db).await.map(drop))
    }
}

impl Store {
    /// Who works here and could see to conversations, by id.
    pub async fn assignees(&self) -> Result<Vec<(UserId, String)>> {
        let sql = "SELECT id, name, role FROM users WHERE disabled_at IS NULL ORDER BY id LIMIT $1";
        let rows: Vec<(i64, String, String)> =
            on!(self.read(), db => query_as(sql).bind(MOST_CHOICES).fetch_all(db).await)?;
        let may = |(_, _, role): &(i64, String, String)| super::user::role(role) >= Role::Agent;
        Ok(rows.into_iter().filter(may).map(|(id, name, _)| (UserId(id), name)).collect())
    }

    /// Conversations whose rest time has ended and that are as they were, soonest first; so many at most.
    pub async fn rested(&self, now: Timestamp, limit: usize) -> Result<Vec<ConversationId>> {
        let sql = "SELECT id FROM conversations WHERE snoozed_until <= $1 AND merged_into IS NULL \
                   ORDER BY snoozed_until, id LIMIT $2";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows: Vec<(i64,)> = on!(self.read(), db => query_as(sql).bind(now.0).bind(limit).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// The names of everybody who works or worked here.
    pub(super) async fn names(&self) -> Result<BTreeMap<UserId, String>> {
        let rows: Vec<(i64, String)> =
            on!(self.read(), db => query_as("SELECT id, name FROM users").fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, name)| (UserId(id), name)).collect())
    }

    /// The names of all tags, by name.
    pub async fn tag_names(&self) -> Result<Vec<NamedTag>> {
        let sql = "SELECT id, name, rule IS NOT NULL FROM tags ORDER BY folded, id LIMIT $1";
        let rows: Vec<(i64, String, bool)> =
            on!(self.read(), db => query_as(sql).bind(MOST_CHOICES).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, name, ruled)| NamedTag { id, name, ruled }).collect())
    }

    /// The languages that customers speak, as far as they are seen.
    pub async fn languages_spoken(&self) -> Result<Vec<String>> {
        let sql = format!(
            "SELECT DISTINCT k.language FROM contacts k WHERE k.language IS NOT NULL{} ORDER BY 1 LIMIT $1",
            self.of_person("k.id")
        );
        let rows: Vec<(String,)> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(MOST_CHOICES).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(language,)| language).collect())
    }
}
