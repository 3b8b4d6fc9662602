//! What people here note about conversations, and whom they name.

use super::{
    Result, Store, Tx,
    batch::{list, padded},
    on,
};
use crate::domain::{
    event::EventKind,
    id::{ConversationId, NotAnId, NoteId, UserId},
    note::{Colleague, Mention, Note},
    time::Timestamp,
};
use sqlx::{AssertSqlSafe, query, query_as};
use std::collections::{BTreeMap, BTreeSet};

/// Where something stands beside the messages of a conversation. Opaque outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside {
    pub at: Timestamp,
    pub id: i64,
}

impl std::fmt::Display for Beside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.at.0, self.id)
    }
}

impl std::str::FromStr for Beside {
    type Err = NotAnId;

    fn from_str(text: &str) -> std::result::Result<Self, NotAnId> {
        let read = || {
            let (at, id) = text.rsplit_once('-')?;
            Some(Self { at: Timestamp(at.parse().ok()?), id: id.parse().ok()? })
        };
        read().ok_or(NotAnId)
    }
}

/// Which stretch of a conversation: from a moment on, and before a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    pub from: Timestamp,
    pub before: Beside,
}

impl Within {
    /// All of it.
    pub fn whole() -> Self {
        Self { from: Timestamp(i64::MIN), before: Beside { at: Timestamp(i64::MAX), id: i64::MAX } }
    }

    /// From this moment on, or from the beginning.
    pub fn since(self, from: Option<Timestamp>) -> Self {
        Self { from: from.unwrap_or(self.from), ..self }
    }

    /// Until this moment, or to the end.
    pub fn until(self, until: Option<Timestamp>) -> Self {
        Self { before: until.map_or(self.before, |at| Beside { at, id: i64::MAX }), ..self }
    }

    /// Before this place, or to the end.
    pub fn ahead_of(self, place: Option<Beside>) -> Self {
        Self { before: place.unwrap_or(self.before), ..self }
    }
}

type Row = (i64, i64, Option<i64>, String, i64, Option<i64>);

const NOTE: &str = "n.id, n.conversation_id, n.author_id, n.text, n.at, n.edited_at";

fn note((id, conversation, author, text, at, edited_at): Row) -> Note {
    Note {
        id: NoteId(id),
        conversation_id: ConversationId(conversation),
        author: author.map(UserId),
        text,
        at: Timestamp(at),
        edited_at: edited_at.map(Timestamp),
        mentions: Vec::new(),
    }
}

impl Store {
    /// The notes of a conversation within this, newest first, at most `limit`.
    pub async fn notes(&self, conversation: ConversationId, within: Within, limit: usize) -> Result<Vec<Note>> {
        let sql = format!(
            "SELECT {NOTE} FROM notes n WHERE n.conversation_id = $1 AND n.at >= $2 \
             AND (n.at < $3 OR (n.at = $3 AND n.id < $4)) ORDER BY n.at DESC, n.id DESC LIMIT $5"
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows: Vec<Row> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).bind(conversation.0).bind(within.from.0);
            query.bind(within.before.at.0).bind(within.before.id).bind(limit).fetch_all(db).await
        })?;
        self.with_mentions(rows.into_iter().map(note).collect()).await
    }

    pub async fn note(&self, id: NoteId) -> Result<Option<Note>> {
        Ok(self.notes_by_id(&BTreeSet::from([id])).await?.remove(&id))
    }

    pub(super) async fn notes_by_id(&self, ids: &BTreeSet<NoteId>) -> Result<BTreeMap<NoteId, Note>> {
        let ids: Vec<_> = ids.iter().collect();
        let tail = format!("){}", self.through("n.conversation_id"));
        let mut found: Vec<Note> = Vec::new();
        for piece in padded(&ids) {
            let head = format!("SELECT {NOTE} FROM notes n WHERE n.id IN (");
            let sql = list(self.dialect(), &head, 1, piece.len(), &tail);
            let rows: Vec<Row> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            found.extend(rows.into_iter().map(note));
        }
        Ok(self.with_mentions(found).await?.into_iter().map(|note| (note.id, note)).collect())
    }

    async fn with_mentions(&self, mut notes: Vec<Note>) -> Result<Vec<Note>> {
        let ids: Vec<i64> = notes.iter().map(|note| note.id.0).collect();
        let mut named: BTreeMap<i64, Vec<UserId>> = BTreeMap::new();
        for piece in padded(&ids) {
            let head = "SELECT note_id, user_id FROM mentions WHERE note_id IN (";
            let sql = list(self.dialect(), head, 1, piece.len(), ") ORDER BY user_id");
            let rows: Vec<(i64, i64)> = on!(self.read(), db => {
                piece.iter().fold(query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await
            })?;
            for (note, user) in rows {
                named.entry(note).or_default().push(UserId(user));
            }
        }
        for note in &mut notes {
            note.mentions = named.remove(&note.id.0).unwrap_or_default();
        }
        Ok(notes)
    }

    /// The latest notes that name somebody, newest first, at most `limit`.
    pub async fn mentions(&self, user: UserId, now: Timestamp, limit: usize) -> Result<Vec<Mention>> {
        let sql = "SELECT m.note_id, m.read_at FROM mentions m WHERE m.user_id = $1 ORDER BY m.note_id DESC LIMIT $2";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows: Vec<(i64, Option<i64>)> =
            on!(self.read(), db => query_as(sql).bind(user.0).bind(limit).fetch_all(db).await)?;
        let mut notes = self.notes_by_id(&rows.iter().map(|(id, _)| NoteId(*id)).collect()).await?;
        let conversations = notes.values().map(|note| note.conversation_id).collect();
        let conversations = self.conversation_views(&conversations, now).await?;
        let mention = |(id, read_at): (i64, Option<i64>)| {
            let note = notes.remove(&NoteId(id))?;
            let customer = conversations.get(&note.conversation_id).map(|row| row.contact.title());
            Some(Mention { customer: customer.unwrap_or_default(), note, read: read_at.is_some() })
        };
        Ok(rows.into_iter().filter_map(mention).collect())
    }

    /// How many notes name somebody who has not seen them yet.
    pub async fn unread_mentions(&self, user: UserId) -> Result<i64> {
        let mut sql = "SELECT COUNT(*) FROM mentions WHERE user_id = $1 AND read_at IS NULL".to_owned();
        if self.is_limited() {
            let seen = self.through("n.conversation_id");
            let note = "SELECT 1 FROM notes n WHERE n.id = mentions.note_id";
            sql.push_str(&format!(" AND EXISTS ({note}{seen})"));
        }
        let (count,): (i64,) = on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(user.0).fetch_one(db).await)?;
        Ok(count)
    }

    /// Somebody has seen these notes, as far as they name them.
    pub async fn read_mentions(&self, user: UserId, notes: &[NoteId], now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        for piece in padded(notes) {
            let head = "UPDATE mentions SET read_at = $1 WHERE user_id = $2 AND read_at IS NULL AND note_id IN (";
            let sql = list(tx.dialect(), head, 3, piece.len(), ")");
            on!(tx, db => {
                let seen = query(sql).bind(now.0).bind(user.0);
                piece.iter().fold(seen, |query, id| query.bind(id.0)).execute(db).await.map(drop)
            })?;
        }
        tx.commit().await
    }

    /// Everybody who works here or did, by name, at most `limit`.
    pub async fn colleagues(&self, limit: usize) -> Result<Vec<Colleague>> {
        let sql = "SELECT id, name, disabled_at FROM users ORDER BY name, id LIMIT $1";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows: Vec<(i64, String, Option<i64>)> =
            on!(self.read(), db => query_as(sql).bind(limit).fetch_all(db).await)?;
        let colleague = |(id, name, disabled_at): (i64, String, Option<i64>)| Colleague {
            id: UserId(id),
            name,
            active: disabled_at.is_none(),
        };
        Ok(rows.into_iter().map(colleague).collect())
    }
}

impl Tx {
    /// Keeps a note. Who may change it goes by `owner`.
    pub async fn add_note(
        &mut self,
        conversation: ConversationId,
        author: Option<UserId>,
        owner: &str,
        text: &str,
        now: Timestamp,
    ) -> Result<NoteId> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "INSERT INTO notes (id, conversation_id, owner, author_id, text, at) VALUES ($1, $2, $3, $4, $5, $6)";
        on!(tx, db => {
            let query = query(sql).bind(id).bind(conversation.0).bind(owner).bind(author.map(|id| id.0));
            query.bind(text).bind(now.0).execute(db).await.map(drop)?
        });
        Ok(NoteId(id))
    }

    /// Changes a note of this owner. Where it stands; none where they have no such note.
    pub async fn edit_note(
        &mut self,
        id: NoteId,
        owner: &str,
        text: &str,
        now: Timestamp,
    ) -> Result<Option<ConversationId>> {
        let tx = self;
        let sql = format!(
            "UPDATE notes SET text = $3, edited_at = $4 WHERE id = $1 AND owner = $2{} RETURNING conversation_id",
            tx.through("notes.conversation_id")
        );
        let row: Option<(i64,)> = on!(tx, db => {
            let query = query_as(AssertSqlSafe(sql)).bind(id.0).bind(owner).bind(text).bind(now.0);
            query.fetch_optional(db).await
        })?;
        Ok(row.map(|(id,)| ConversationId(id)))
    }

    /// Deletes a note of this owner. Where it stood; none where they have no such note.
    pub async fn delete_note(&mut self, id: NoteId, owner: &str) -> Result<Option<ConversationId>> {
        let tx = self;
        let sql = format!(
            "DELETE FROM notes WHERE id = $1 AND owner = $2{} RETURNING conversation_id",
            tx.through("notes.conversation_id")
        );
        let row: Option<(i64,)> =
            on!(tx, db => query_as(AssertSqlSafe(sql)).bind(id.0).bind(owner).fetch_optional(db).await)?;
        if row.is_some() {
            let sql = "DELETE FROM mentions WHERE note_id = $1";
            on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop)?);
        }
        Ok(row.map(|(id,)| ConversationId(id)))
    }

    /// A note names these people, and nobody else any more. Who has seen it stays so.
    pub async fn mention(&mut self, note: NoteId, people: &BTreeSet<UserId>) -> Result<()> {
        let tx = self;
        let sql = "SELECT user_id FROM mentions WHERE note_id = $1";
        let known: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(note.0).fetch_all(db).await)?;
        let known: BTreeSet<UserId> = known.into_iter().map(|(id,)| UserId(id)).collect();
        for gone in known.difference(people) {
            let sql = "DELETE FROM mentions WHERE note_id = $1 AND user_id = $2";
            on!(tx, db => query(sql).bind(note.0).bind(gone.0).execute(db).await.map(drop)?);
        }
        for new in people.difference(&known) {
            let sql = "INSERT INTO mentions (note_id, user_id) VALUES ($1, $2)";
            on!(tx, db => query(sql).bind(note.0).bind(new.0).execute(db).await.map(drop)?);
        }
        Ok(())
    }

    /// Tells of a note.
    pub async fn tell_note(
        &mut self,
        kind: EventKind,
        conversation: ConversationId,
        note: NoteId,
        now: Timestamp,
    ) -> Result<()> {
        let detail = format!(r#"{{"id":"{note}"}}"#);
        self.append(&[(kind, Some(conversation), None, Some(detail))], now).await
    }
}
