//! Two people become one, and may be divided again.
//!
//! Every table whose rows belong to a person or a conversation stands in [`FOLLOWS`]: its rows follow when their owner
//! becomes somebody else, whoever found that out. Where a person did, it is written down which rows followed, so that
//! they can go back.

use super::{Result, Store, Tx, on};
use crate::domain::{
    consent::Category,
    id::{ContactId, ConversationId, MergeId, UserId},
    merge::Indivisible,
    profile::MergeView,
    time::Timestamp,
};
use sqlx::{AssertSqlSafe, query, query_as};
use std::collections::BTreeSet;

/// Whose the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    Contact,
    Conversation,
}

impl Owner {
    pub fn column(self) -> &'static str {
        match self {
            Self::Contact => "contact_id",
            Self::Conversation => "conversation_id",
        }
    }
}

/// A table whose rows belong to somebody.
pub struct Follows {
    pub table: &'static str,
    pub owner: Owner,
    /// The whole number by which an owner's row is known.
    pub key: &'static str,
    /// What an owner has only one row of; empty where there may be any number. Where both have one, each keeps theirs, and the
    /// survivor's is seen.
    pub one: &'static [&'static str],
}

const fn of(owner: Owner, table: &'static str, key: &'static str) -> Follows {
    Follows { table, owner, key, one: &[] }
}

const fn one(owner: Owner, table: &'static str, key: &'static str, one: &'static [&'static str]) -> Follows {
    Follows { table, owner, key, one }
}

/// Every table whose rows belong to a person or a conversation, but those in [`STAY`].
pub const FOLLOWS: [Follows; 22] = [
    one(Owner::Contact, "contact_tags", "tag_id", &["tag_id"]),
    one(Owner::Contact, "contact_attributes", "attribute_id", &["attribute_id"]),
    of(Owner::Contact, "contact_notes", "id"),
    of(Owner::Contact, "consents", "id"),
    one(Owner::Contact, "campaign_people", "id", &["campaign_id"]),
    of(Owner::Conversation, "messages", "id"),
    of(Owner::Conversation, "outbox", "message_id"),
    of(Owner::Conversation, "planned", "id"),
    of(Owner::Conversation, "parked", "id"),
    of(Owner::Conversation, "tasks", "id"),
    of(Owner::Conversation, "notes", "id"),
    of(Owner::Conversation, "activities", "id"),
    of(Owner::Conversation, "answering_due", "message_id"),
    of(Owner::Conversation, "automatic_replies", "message_id"),
    of(Owner::Conversation, "alerts", "id"),
    one(Owner::Conversation, "uses", "id", &["what", "until", "user_id"]),
    of(Owner::Conversation, "template_sends", "message_id"),
    one(Owner::Conversation, "suggestions", "id", &["ended_at"]),
    of(Owner::Conversation, "decisions", "id"),
    of(Owner::Conversation, "assistant_asks", "id"),
    one(Owner::Conversation, "drafts", "id", &["author"]),
    one(Owner::Conversation, "dismissals", "at", &["at"]),
];

/// Tables that name a person or a conversation and do not follow as the others do: what has happened stays as it was told, two
/// follow in ways of their own, three are made anew of what is known and all that is counted is counted anew, two are the
/// record of a merge itself, one says what an import did to whom, which is taken back of nobody who is somebody else by now,
/// and one who is being erased.
pub const STAY: [&str; 18] = [
    "events",
    "conversations",
    "identifiers",
    "rule_looks",
    "people_words",
    "conversation_states",
    "merge_contacts",
    "merge_conversations",
    "import_marks",
    "erasures",
    "insight_stale",
    "insight_people",
    "insight_facts",
    "insight_answers",
    "insight_lost",
    "insight_leads",
    "insight_moves",
    "insight_costs",
];

/// What a survivor keeps of a person, with nothing that follows from it.
const CONTACT: [&str; 16] = [
    "name",
    "name_at",
    "book_name",
    "book_name_at",
    "called",
    "username",
    "username_at",
    "opted_out",
    "opted_out_at",
    "language",
    "language_from",
    "time_zone",
    "zone_from",
    "hours_from",
    "hours_until",
    "scored",
];

/// What a conversation is joined of: where any of this has changed since, nobody can tell whose it is.
const SHARED: [&str; 14] = [
    "certain_at",
    "certain_kind",
    "certain_wamid",
    "uncertain_at",
    "uncertain_kind",
    "uncertain_wamid",
    "refused_at",
    "ends_at",
    "free_until",
    "asked_at",
    "answered_at",
    "last_activity_at",
    "lead_at",
    "template_at",
];
/// What people here did with it, and what is reckoned of it: that stays with the survivor where it has changed since.
const OWN: [&str; 15] = [
    "dismissed_at",
    "unread",
    "preview",
    "pair_due",
    "assignee_id",
    "team_id",
    "snoozed_until",
    "resolved_at",
    "blocked_at",
    "engagement",
    "at_stake",
    "lapse",
    "answer_by",
    "peak_at",
    "priority",
];

/// A merge as it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    pub id: MergeId,
    pub kept: ContactId,
    pub gone: ContactId,
    pub at: Timestamp,
    pub is_undone: bool,
}

impl Tx {
    /// Runs a text whose values are these.
    async fn run(&mut self, sql: String, values: &[i64]) -> Result<u64> {
        let tx = self;
        on!(tx, db => {
            let query = values.iter().fold(query(AssertSqlSafe(sql)), |query, value| query.bind(*value));
            query.execute(db).await.map(|done| done.rows_affected())
        })
    }

    /// Whether a text finds any row.
    async fn finds(&mut self, sql: String, values: &[i64]) -> Result<bool> {
        let tx = self;
        let found: Option<(i64,)> = on!(tx, db => {
            let query = values.iter().fold(query_as(AssertSqlSafe(sql)), |query, value| query.bind(*value));
            query.fetch_optional(db).await
        })?;
        Ok(found.is_some())
    }

    /// Lets everything follow that belongs to somebody who turned out to be another. Where `merge` names one, it is written
    /// down what did.
    pub(super) async fn follow(&mut self, owner: Owner, gone: i64, kept: i64, merge: Option<MergeId>) -> Result<()> {
        let column = owner.column();
        if owner == Owner::Conversation {
            // Whoever is blocked under one name is blocked under all.
            let sql = "UPDATE conversations SET blocked_at = (SELECT g.blocked_at FROM conversations g WHERE g.id = $1) \
                       WHERE id = $2 AND blocked_at IS NULL";
            self.run(sql.to_owned(), &[gone, kept]).await?;
        }
        for Follows { table, key, one, .. } in FOLLOWS.iter().filter(|follows| follows.owner == owner) {
            let same: String = one.iter().map(|one| format!(" AND d.{one} = {table}.{one}")).collect();
            let free = if one.is_empty() {
                String::new()
            } else {
                format!(" AND NOT EXISTS (SELECT 1 FROM {table} d WHERE d.{column} = $2{same})")
            };
            if let Some(merge) = merge {
                let sql = format!(
                    "INSERT INTO merge_rows (owned, merge_id, row_id, gone_id, kept_id) \
                     SELECT '{table}', $3, {key}, $1, $2 FROM {table} WHERE {column} = $1{free}"
                );
                self.run(sql, &[gone, kept, merge.0]).await?;
            }
            self.run(format!("UPDATE {table} SET {column} = $2 WHERE {column} = $1{free}"), &[gone, kept]).await?;
        }
        let table = match owner {
            Owner::Contact => "contacts",
            Owner::Conversation => "conversations",
        };
        if let Some(merge) = merge {
            let sql = format!(
                "INSERT INTO merge_rows (owned, merge_id, row_id, gone_id, kept_id) \
                 SELECT '{table}.merged_into', $3, id, $1, $2 FROM {table} WHERE merged_into = $1"
            );
            self.run(sql, &[gone, kept, merge.0]).await?;
        }
        let sql = format!("UPDATE {table} SET merged_into = $2 WHERE id = $1 OR merged_into = $1");
        self.run(sql, &[gone, kept]).await?;
        if owner == Owner::Contact {
            // Those that two people had with the same number have become one before.
            if let Some(merge) = merge {
                let sql = "INSERT INTO merge_rows (owned, merge_id, row_id, gone_id, kept_id) \
                           SELECT 'conversations', $3, id, $1, $2 FROM conversations WHERE contact_id = $1 AND merged_into IS NULL";
                self.run(sql.to_owned(), &[gone, kept, merge.0]).await?;
            }
            let sql = "UPDATE conversations SET contact_id = $2 WHERE contact_id = $1 AND merged_into IS NULL";
            self.run(sql.to_owned(), &[gone, kept]).await?;
            for sql in [
                "UPDATE contacts SET language = (SELECT g.language FROM contacts g WHERE g.id = $1), \
                 language_from = (SELECT g.language_from FROM contacts g WHERE g.id = $1) WHERE id = $2 \
                 AND EXISTS (SELECT 1 FROM contacts g WHERE g.id = $1 AND g.language IS NOT NULL \
                 AND (contacts.language IS NULL OR (g.language_from = 'said' AND contacts.language_from <> 'said')))",
                "UPDATE contacts SET time_zone = (SELECT g.time_zone FROM contacts g WHERE g.id = $1), \
                 zone_from = (SELECT g.zone_from FROM contacts g WHERE g.id = $1) WHERE id = $2 AND time_zone IS NULL",
                "UPDATE contacts SET hours_from = (SELECT g.hours_from FROM contacts g WHERE g.id = $1), \
                 hours_until = (SELECT g.hours_until FROM contacts g WHERE g.id = $1) WHERE id = $2 AND hours_from IS NULL",
                // Whoever is not to be predicted stays so under every name.
                "UPDATE contacts SET scored = FALSE WHERE id = $2 \
                 AND EXISTS (SELECT 1 FROM contacts g WHERE g.id = $1 AND NOT g.scored)",
                "INSERT INTO rule_looks (contact_id, due_at) SELECT id, 0 FROM contacts WHERE id = $2 AND id <> $1 \
                 ON CONFLICT (contact_id) DO UPDATE SET due_at = 0",
            ] {
                self.run(sql.to_owned(), &[gone, kept]).await?;
            }
        }
        Ok(())
    }

    /// The conversations of two people with the same number: (gone, kept).
    pub async fn pairs(&mut self, gone: ContactId, kept: ContactId) -> Result<Vec<(ConversationId, ConversationId)>> {
        let tx = self;
        let sql = "SELECT g.id, k.id FROM conversations g JOIN conversations k ON k.number_id = g.number_id \
                   WHERE g.contact_id = $1 AND k.contact_id = $2 AND g.merged_into IS NULL AND k.merged_into IS NULL ORDER BY g.id";
        let rows: Vec<(i64, i64)> = on!(tx, db => query_as(sql).bind(gone.0).bind(kept.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(gone, kept)| (ConversationId(gone), ConversationId(kept))).collect())
    }

    /// Writes down that two people are made one, and how the survivor was before.
    pub async fn begin_merge(
        &mut self,
        kept: ContactId,
        gone: ContactId,
        gone_name: &str,
        by: Option<UserId>,
        now: Timestamp,
    ) -> Result<MergeId> {
        let tx = self;
        let id = tx.ids(1).await?;
        let sql = "INSERT INTO merges (id, kept_id, gone_id, gone_name, at, by_id) VALUES ($1, $2, $3, $4, $5, $6)";
        let by = by.map(|id| id.0);
        on!(tx, db => query(sql).bind(id).bind(kept.0).bind(gone.0).bind(gone_name).bind(now.0).bind(by)
            .execute(db).await.map(drop))?;
        tx.picture_contact(id, kept, "before").await?;
        Ok(MergeId(id))
    }

    async fn picture_contact(&mut self, merge: i64, contact: ContactId, stage: &str) -> Result<()> {
        let columns = CONTACT.join(", ");
        let sql = format!(
            "INSERT INTO merge_contacts (stage, merge_id, contact_id, {columns}) \
             SELECT '{stage}', $1, id, {columns} FROM contacts WHERE id = $2"
        );
        self.run(sql, &[merge, contact.0]).await.map(drop)
    }

    async fn picture_conversation(&mut self, merge: i64, conversation: ConversationId, stage: &str) -> Result<()> {
        let columns = [SHARED.as_slice(), OWN.as_slice()].concat().join(", ");
        let sql = format!(
            "INSERT INTO merge_conversations (stage, merge_id, conversation_id, {columns}) \
             SELECT '{stage}', $1, id, {columns} FROM conversations WHERE id = $2"
        );
        self.run(sql, &[merge, conversation.0]).await.map(drop)
    }

    /// Makes one conversation of two, and writes down how the survivor was before and is now. What the two are is joined by
    /// the domain.
    pub async fn merge_conversation(
        &mut self,
        merge: MergeId,
        gone: ConversationId,
        kept: ConversationId,
        now: Timestamp,
    ) -> Result<()> {
        self.picture_conversation(merge.0, kept, "before").await?;
        let (Some(former), Some(mut row)) = (self.conversation(gone).await?, self.conversation(kept).await?) else {
            return Ok(());
        };
        row.join(&former);
        self.put_conversation(&row).await?;
        self.follow(Owner::Conversation, gone.0, kept.0, Some(merge)).await?;
        self.leave_one_parked(kept, now).await?;
        let sql =
            "INSERT INTO merge_rows (owned, merge_id, row_id, gone_id, kept_id) VALUES ('joined', $3, $1, $1, $2)";
        self.run(sql.to_owned(), &[gone.0, kept.0, merge.0]).await?;
        self.picture_conversation(merge.0, kept, "after").await
    }

    /// Makes one person of two, whose conversations with the same numbers are one by now.
    pub async fn merge_contact(&mut self, merge: MergeId, gone: ContactId, kept: ContactId) -> Result<()> {
        let sql = "INSERT INTO merge_rows (owned, merge_id, row_id, row_key, gone_id, kept_id) \
                   SELECT 'identifiers', $3, 0, kind || ':' || value, $1, $2 FROM identifiers WHERE contact_id = $1";
        self.run(sql.to_owned(), &[gone.0, kept.0, merge.0]).await?;
        let sql = "UPDATE identifiers SET contact_id = $2 WHERE contact_id = $1";
        self.run(sql.to_owned(), &[gone.0, kept.0]).await?;
        self.follow(Owner::Contact, gone.0, kept.0, Some(merge)).await?;
        // Whoever chose who stays chose their names. Of marketing messages the later word holds, and of two at once the no.
        let later =
            "contacts.opted_out_at < g.opted_out_at OR (contacts.opted_out_at = g.opted_out_at AND g.opted_out)";
        for (column, at, also) in [
            ("name", "name_at", ""),
            ("book_name", "book_name_at", ""),
            ("username", "username_at", ""),
            ("opted_out", "opted_out_at", later),
        ] {
            let also = if also.is_empty() { String::new() } else { format!(" OR {also}") };
            let sql = format!(
                "UPDATE contacts SET {column} = (SELECT g.{column} FROM contacts g WHERE g.id = $1), \
                 {at} = (SELECT g.{at} FROM contacts g WHERE g.id = $1) WHERE id = $2 AND EXISTS (SELECT 1 FROM contacts g \
                 WHERE g.id = $1 AND g.{at} IS NOT NULL AND (contacts.{at} IS NULL{also}))"
            );
            self.run(sql, &[gone.0, kept.0]).await?;
        }
        let sql = "UPDATE contacts SET called = (SELECT g.called FROM contacts g WHERE g.id = $1) \
                   WHERE id = $2 AND called IS NULL";
        self.run(sql.to_owned(), &[gone.0, kept.0]).await?;
        self.refold(kept).await?;
        // Who is somebody else now is not found any more.
        self.put_people_words(&BTreeSet::from([gone])).await?;
        self.picture_contact(merge.0, kept, "after").await
    }

    /// Writes anew under what somebody is looked for.
    pub(super) async fn refold(&mut self, id: ContactId) -> Result<()> {
        let tx = self;
        let folded = tx.contact(id).await?.folded();
        let sql = "UPDATE contacts SET folded = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(folded).execute(db).await.map(drop))?;
        tx.put_people_words(&BTreeSet::from([id])).await
    }

    /// A merge, if it was ever made.
    pub async fn merge_of(&mut self, id: MergeId) -> Result<Option<Merge>> {
        let tx = self;
        let sql = "SELECT kept_id, gone_id, at, undone_at FROM merges WHERE id = $1";
        let row: Option<(i64, i64, i64, Option<i64>)> =
            on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(kept, gone, at, undone_at)| Merge {
            id,
            kept: ContactId(kept),
            gone: ContactId(gone),
            at: Timestamp(at),
            is_undone: undone_at.is_some(),
        }))
    }

    /// Why a merge can no longer be undone; none where it can.
    pub async fn indivisible(&mut self, merge: &Merge) -> Result<Option<Indivisible>> {
        if merge.is_undone {
            return Ok(Some(Indivisible::Undone));
        }
        let (id, kept, gone) = (merge.id.0, merge.kept.0, merge.gone.0);
        let there = "SELECT id FROM contacts WHERE id = $1 AND merged_into = $2";
        let is_there = self.finds(there.to_owned(), &[gone, kept]).await?;
        let pictured = "SELECT contact_id FROM merge_contacts WHERE merge_id = $1 AND stage = 'before'";
        if !is_there && self.finds("SELECT id FROM contacts WHERE id = $1".to_owned(), &[gone]).await? {
            return Ok(Some(Indivisible::MergedSince));
        }
        if !is_there || !self.finds(pictured.to_owned(), &[id]).await? {
            return Ok(Some(Indivisible::Gone));
        }
        let later = "SELECT id FROM merges WHERE kept_id = $1 AND id > $2 AND undone_at IS NULL";
        if self.finds(later.to_owned(), &[kept, id]).await? {
            return Ok(Some(Indivisible::MergedSince));
        }
        // Ids are counted through, so whatever has a greater one than the merge came after it.
        let messages = "SELECT m.id FROM messages m JOIN conversations c ON c.id = m.conversation_id \
                        WHERE c.contact_id = $1 AND m.id > $2 LIMIT 1";
        if self.finds(messages.to_owned(), &[kept, id]).await? {
            return Ok(Some(Indivisible::Messages));
        }
        let changed: Vec<String> =
            SHARED.iter().map(|column| format!("c.{column} IS DISTINCT FROM a.{column}")).collect();
        let sql = format!(
            "SELECT c.id FROM conversations c JOIN merge_conversations a ON a.conversation_id = c.id \
             WHERE a.merge_id = $1 AND a.stage = 'after' AND (c.merged_into IS NOT NULL OR {}) LIMIT 1",
            changed.join(" OR ")
        );
        if self.finds(sql, &[id]).await? {
            return Ok(Some(Indivisible::Windows));
        }
        Ok(None)
    }

    /// Divides again what was made one: everything that followed goes back, and what both shared is as it was, but for what
    /// somebody changed since, which stays with the survivor.
    pub async fn divide(&mut self, merge: &Merge, now: Timestamp) -> Result<()> {
        let (id, kept, gone) = (merge.id.0, merge.kept.0, merge.gone.0);
        let joined = self.joined(merge.id).await?;
        for (theirs, survivor) in &joined {
            self.back(Owner::Conversation, id, theirs.0, survivor.0).await?;
            let sql = "UPDATE conversations SET merged_into = NULL WHERE id = $1 AND merged_into = $2";
            self.run(sql.to_owned(), &[theirs.0, survivor.0]).await?;
            let columns = [SHARED.as_slice(), OWN.as_slice()].concat();
            self.restore("conversations", "merge_conversations", "conversation_id", &columns, id, survivor.0).await?;
            // What follows from it follows again.
            if let Some(row) = self.conversation(*survivor).await? {
                self.put_conversation(&row).await?;
            }
            // Who was told meanwhile of the window that is theirs again is not told of it once more.
            let sql = "UPDATE alerts SET conversation_id = $1 WHERE conversation_id = $2 \
                       AND closes_at = (SELECT g.ends_at FROM conversations g WHERE g.id = $1) \
                       AND closes_at IS DISTINCT FROM (SELECT k.ends_at FROM conversations k WHERE k.id = $2)";
            self.run(sql.to_owned(), &[theirs.0, survivor.0]).await?;
        }
        let sql = "UPDATE conversations SET contact_id = $1 WHERE contact_id = $2 AND id IN \
                   (SELECT row_id FROM merge_rows WHERE merge_id = $3 AND owned = 'conversations')";
        self.run(sql.to_owned(), &[gone, kept, id]).await?;
        let sql = "UPDATE identifiers SET contact_id = $1 WHERE contact_id = $2 AND kind || ':' || value IN \
                   (SELECT row_key FROM merge_rows WHERE merge_id = $3 AND owned = 'identifiers')";
        self.run(sql.to_owned(), &[gone, kept, id]).await?;
        self.back(Owner::Contact, id, gone, kept).await?;
        let sql = "UPDATE contacts SET merged_into = NULL WHERE id = $1 AND merged_into = $2";
        self.run(sql.to_owned(), &[gone, kept]).await?;
        // A no that came since may be of either, so it is of both.
        let sql = "UPDATE contacts SET opted_out = TRUE, opted_out_at = (SELECT k.opted_out_at FROM contacts k WHERE k.id = $2) \
                   WHERE id = $1 AND EXISTS (SELECT 1 FROM contacts k JOIN merge_contacts a ON a.contact_id = k.id \
                   WHERE k.id = $2 AND a.merge_id = $3 AND a.stage = 'after' AND k.opted_out \
                   AND k.opted_out_at IS DISTINCT FROM a.opted_out_at)";
        if self.run(sql.to_owned(), &[gone, kept, id]).await? > 0 {
            self.copy_latest_no(merge.kept, merge.gone).await?;
        }
        for category in [Category::Utility, Category::Service] {
            self.copy_no_since(merge, category).await?;
        }
        self.restore("contacts", "merge_contacts", "contact_id", &CONTACT, id, kept).await?;
        self.refold(merge.kept).await?;
        self.put_people_words(&BTreeSet::from([merge.gone])).await?;
        let sql = "INSERT INTO rule_looks (contact_id, due_at) SELECT id, 0 FROM contacts WHERE id IN ($1, $2) \
                   ON CONFLICT (contact_id) DO UPDATE SET due_at = 0";
        self.run(sql.to_owned(), &[gone, kept]).await?;
        self.run("UPDATE merges SET undone_at = $2 WHERE id = $1".to_owned(), &[id, now.0]).await?;
        // What was needed to divide them is needed no more, and holds what is known of people.
        for table in ["merge_rows", "merge_contacts", "merge_conversations"] {
            self.run(format!("DELETE FROM {table} WHERE merge_id = $1"), &[id]).await?;
        }
        Ok(())
    }

    /// The conversations that a merge made one: (gone, kept).
    pub async fn joined(&mut self, merge: MergeId) -> Result<Vec<(ConversationId, ConversationId)>> {
        let tx = self;
        let sql = "SELECT gone_id, kept_id FROM merge_rows WHERE merge_id = $1 AND owned = 'joined' ORDER BY gone_id";
        let rows: Vec<(i64, i64)> = on!(tx, db => query_as(sql).bind(merge.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(gone, kept)| (ConversationId(gone), ConversationId(kept))).collect())
    }

    /// Lets go back what followed.
    async fn back(&mut self, owner: Owner, merge: i64, gone: i64, kept: i64) -> Result<()> {
        let column = owner.column();
        for Follows { table, key, .. } in FOLLOWS.iter().filter(|follows| follows.owner == owner) {
            let sql = format!(
                "UPDATE {table} SET {column} = $1 WHERE {column} = $2 AND {key} IN (SELECT row_id FROM merge_rows \
                 WHERE merge_id = $3 AND owned = '{table}' AND gone_id = $1)"
            );
            self.run(sql, &[gone, kept, merge]).await?;
        }
        let table = match owner {
            Owner::Contact => "contacts",
            Owner::Conversation => "conversations",
        };
        let sql = format!(
            "UPDATE {table} SET merged_into = $1 WHERE merged_into = $2 AND id IN (SELECT row_id FROM merge_rows \
             WHERE merge_id = $3 AND owned = '{table}.merged_into' AND gone_id = $1)"
        );
        self.run(sql, &[gone, kept, merge]).await.map(drop)
    }

    /// Sets what has not changed since a merge to what it was before.
    async fn restore(
        &mut self,
        table: &str,
        pictures: &str,
        of: &str,
        columns: &[&str],
        merge: i64,
        id: i64,
    ) -> Result<()> {
        let sets: Vec<String> = columns
            .iter()
            .map(|column| {
                let picture = |stage: &str| {
                    let of_merge = format!("p.merge_id = $1 AND p.{of} = $2 AND p.stage = '{stage}'");
                    format!("(SELECT p.{column} FROM {pictures} p WHERE {of_merge})")
                };
                let (before, after) = (picture("before"), picture("after"));
                format!("{column} = CASE WHEN {column} IS NOT DISTINCT FROM {after} THEN {before} ELSE {column} END")
            })
            .collect();
        self.run(format!("UPDATE {table} SET {} WHERE id = $2", sets.join(", ")), &[merge, id]).await.map(drop)
    }

    async fn copy_latest_no(&mut self, from: ContactId, to: ContactId) -> Result<()> {
        let id = self.ids(1).await?;
        let sql = "INSERT INTO consents (id, contact_id, category, given, source, wording, at, by_id) \
                   SELECT $3, $2, category, given, source, wording, at, by_id FROM consents \
                   WHERE contact_id = $1 AND category = 'marketing' AND NOT given ORDER BY at DESC, id DESC LIMIT 1";
        self.run(sql.to_owned(), &[from.0, to.0, id]).await.map(drop)
    }

    /// The same of a category of which nothing but the words themselves is kept, where the no came since and still holds.
    async fn copy_no_since(&mut self, merge: &Merge, category: Category) -> Result<()> {
        let id = self.ids(1).await?;
        let word = category.word();
        let sql = format!(
            "INSERT INTO consents (id, contact_id, category, given, source, wording, at, by_id) \
             SELECT $3, $2, s.category, s.given, s.source, s.wording, s.at, s.by_id FROM consents s \
             WHERE s.contact_id = $1 AND s.category = '{word}' AND NOT s.given AND s.id > $4 AND NOT EXISTS \
             (SELECT 1 FROM consents l WHERE l.contact_id = $1 AND l.category = '{word}' AND l.at > s.at) \
             ORDER BY s.id DESC LIMIT 1"
        );
        self.run(sql, &[merge.kept.0, merge.gone.0, id, merge.id.0]).await.map(drop)
    }

    /// The conversations a person has now.
    pub async fn conversations_with(&mut self, id: ContactId) -> Result<Vec<ConversationId>> {
        let tx = self;
        let sql = "SELECT id FROM conversations WHERE contact_id = $1 AND merged_into IS NULL ORDER BY id";
        let rows: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id,)| ConversationId(id)).collect())
    }

    /// Who this id stands for now.
    pub async fn contact_survivor(&mut self, id: ContactId) -> Result<Option<ContactId>> {
        let tx = self;
        let sql = "SELECT COALESCE(merged_into, id) FROM contacts WHERE id = $1";
        let row: Option<(i64,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        let Some((id,)) = row.filter(|_| tx.reach.is_some()) else { return Ok(row.map(|(id,)| ContactId(id))) };
        let sql = format!("SELECT k.id FROM contacts k WHERE k.id = $1{}", tx.of_person("k.id"));
        let seen: Option<(i64,)> = on!(tx, db => query_as(AssertSqlSafe(sql)).bind(id).fetch_optional(db).await)?;
        Ok(seen.map(|(id,)| ContactId(id)))
    }
}

impl Store {
    /// What was made one with somebody by hand and not undone, the latest first.
    pub async fn merges_of(&self, kept: ContactId) -> Result<Vec<MergeView>> {
        type Row = (i64, i64, String, i64, Option<String>);
        let sql = "SELECT m.id, m.gone_id, m.gone_name, m.at, u.name FROM merges m LEFT JOIN users u ON u.id = m.by_id \
                   WHERE m.kept_id = $1 AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 50";
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).bind(kept.0).fetch_all(db).await)?;
        let view = |(id, gone_id, gone, at, by)| MergeView {
            id: MergeId(id),
            gone,
            gone_id: ContactId(gone_id),
            at: Timestamp(at),
            by,
        };
        Ok(rows.into_iter().map(view).collect())
    }

    /// How many conversations would become one, how many would be theirs from then on, and how many messages, notes and
    /// words of consent.
    pub async fn merge_counts(&self, kept: ContactId, gone: ContactId) -> Result<[i64; 5]> {
        let sql = "SELECT (SELECT COUNT(*) FROM conversations g WHERE g.contact_id = $1 AND g.merged_into IS NULL AND EXISTS \
                   (SELECT 1 FROM conversations k WHERE k.contact_id = $2 AND k.merged_into IS NULL AND k.number_id = g.number_id)), \
                   (SELECT COUNT(*) FROM conversations g WHERE g.contact_id = $1 AND g.merged_into IS NULL), \
                   (SELECT COUNT(*) FROM messages m JOIN conversations g ON g.id = m.conversation_id WHERE g.contact_id = $1), \
                   (SELECT COUNT(*) FROM contact_notes n WHERE n.contact_id = $1), \
                   (SELECT COUNT(*) FROM consents s WHERE s.contact_id = $1)";
        let (joined, all, messages, remarks, consents): (i64, i64, i64, i64, i64) =
            on!(self.read(), db => query_as(sql).bind(gone.0).bind(kept.0).fetch_one(db).await)?;
        Ok([joined, all - joined, messages, remarks, consents])
    }

    /// Everything that is kept of people, as text, to compare two moments.
    #[cfg(test)]
    pub async fn everything_of_people(&self) -> Result<Vec<String>> {
        let mut all = Vec::new();
        let conversations =
            [["id", "number_id", "contact_id", "merged_into"].as_slice(), &SHARED, &OWN].concat().join(", ");
        let contacts = [["id", "merged_into", "folded"].as_slice(), &CONTACT].concat().join(", ");
        let mut tables = vec![
            ("conversations".to_owned(), conversations),
            ("contacts".to_owned(), contacts),
            ("identifiers".to_owned(), "kind, value, contact_id, seen_at, released_at".to_owned()),
            ("contact_tags".to_owned(), "contact_id, tag_id, at".to_owned()),
            ("contact_attributes".to_owned(), "contact_id, attribute_id, value".to_owned()),
            ("drafts".to_owned(), "id, conversation_id, author, text".to_owned()),
        ];
        // That two were made one, or divided, is told in their conversations: the lines of it stay.
        let told = |follows: &&Follows| follows.table != "activities";
        // Those that are known by a number of what they are about are listed above.
        let some = |follows: &&Follows| !["contact_tags", "contact_attributes", "drafts"].contains(&follows.table);
        for follows in FOLLOWS.iter().filter(told).filter(some) {
            tables.push((follows.table.to_owned(), format!("{}, {}", follows.owner.column(), follows.key)));
        }
        for (table, columns) in tables {
            let sql = format!("{} FROM {table}", self.dialect().gather(&columns));
            let (gathered,): (String,) = on!(self.read(), db => query_as(AssertSqlSafe(sql)).fetch_one(db).await)?;
            let values: Vec<serde_json::Value> = serde_json::from_str(&gathered).unwrap_or_default();
            let mut lines: Vec<String> = values.iter().map(|row| format!("{table} {row}")).collect();
            lines.sort();
            all.extend(lines);
        }
        Ok(all)
    }
}
