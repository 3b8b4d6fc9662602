//! Messages: the history of a conversation.

use super::{
    Result, Store, Tx,
    batch::{list, pieces},
    on,
    world::{MESSAGE, entry},
};
use crate::domain::{
    answering::Kind,
    conversation::{Conversation, Preview},
    id::{ConversationId, MediaId, MessageId, NumberId, UserId},
    intake::{Entry, SENT_ELSEWHERE},
    message::{Act, Direction, MediaRef, Message, Status, Trail},
    time::Timestamp,
};
use sqlx::{AssertSqlSafe, Row};
use std::collections::{BTreeMap, BTreeSet};

/// A part of a history, oldest first, and where it goes on either way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stretch {
    pub messages: Vec<Message>,
    pub older: Option<Place>,
    pub newer: Option<Place>,
}

/// Which part of a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    Newest,
    /// Older than this message's place.
    After(Place),
    /// Newer than it.
    Before(Place),
}

/// Where a message stands in its conversation. Opaque outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    sent_at: Timestamp,
    id: MessageId,
}

impl Place {
    /// When the message that stands there was sent.
    pub fn at(self) -> Timestamp {
        self.sent_at
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.sent_at.0, self.id.0)
    }
}

impl std::str::FromStr for Place {
    type Err = crate::domain::id::NotAnId;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        let read = || {
            let (sent_at, id) = text.rsplit_once('-')?;
            Some(Self { sent_at: Timestamp(sent_at.parse().ok()?), id: MessageId(id.parse().ok()?) })
        };
        read().ok_or(crate::domain::id::NotAnId)
    }
}

/// By what the list knows a message that was written here, before the platform has named it.
pub fn here(id: MessageId) -> String {
    format!("here.{id}")
}

/// Acts on other messages are no bubbles of their own.
const SHOWN: &str = "(m.target IS NULL OR m.kind NOT IN ('reaction', 'edit', 'revoke'))";

impl Store {
    /// A page of a conversation's messages, newest first, and where the list goes on in the same direction.
    pub async fn messages(
        &self,
        conversation: ConversationId,
        page: &Page,
        limit: usize,
    ) -> Result<(Vec<Message>, Option<Place>)> {
        let (condition, direction, place) = match page {
            Page::Newest => ("$2 = $2 AND $3 = $3", "DESC", Place { sent_at: Timestamp(0), id: MessageId(0) }),
            Page::After(place) => ("(m.sent_at < $2 OR (m.sent_at = $2 AND m.id < $3))", "DESC", *place),
            Page::Before(place) => ("(m.sent_at > $2 OR (m.sent_at = $2 AND m.id > $3))", "ASC", *place),
        };
        let sql = format!(
            "SELECT {MESSAGE} FROM messages m WHERE m.conversation_id = $1 AND {SHOWN} AND {condition} \
             ORDER BY m.sent_at {direction}, m.id {direction} LIMIT $4"
        );
        let wanted = i64::try_from(limit + 1).unwrap_or(i64::MAX);
        let mut rows: Vec<Entry> = on!(self.read(), db => {
            let query = sqlx::query(AssertSqlSafe(sql)).bind(conversation.0).bind(place.sent_at.0).bind(place.id.0).bind(wanted);
            query.fetch_all(db).await?.iter().map(|row| entry!(row)).collect()
        });
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|row| Place { sent_at: row.sent_at, id: row.id });
        if matches!(page, Page::Before(_)) {
            rows.reverse();
        }
        Ok((self.shown(rows).await?, next))
    }

    /// The part of a conversation's history that this message stands in the middle of; none where it is not in it.
    pub async fn around(&self, conversation: ConversationId, wamid: &str, half: usize) -> Result<Option<Stretch>> {
        let found = self.messages_by_wamid(wamid).await?;
        let Some(middle) = found.into_iter().find(|message| message.conversation_id == conversation) else {
            return Ok(None);
        };
        let place = Place { sent_at: middle.sent_at, id: middle.id };
        let (mut messages, older) = self.messages(conversation, &Page::After(place), half).await?;
        messages.reverse();
        let (mut after, newer) = self.messages(conversation, &Page::Before(place), half).await?;
        after.reverse();
        messages.push(middle);
        messages.extend(after);
        Ok(Some(Stretch { messages, older, newer }))
    }

    pub async fn messages_by_id(&self, ids: &BTreeSet<MessageId>) -> Result<BTreeMap<MessageId, Message>> {
        let ids: Vec<_> = ids.iter().collect();
        let tail = format!("){}", self.through("m.conversation_id"));
        let mut rows: Vec<Entry> = Vec::new();
        for piece in pieces(&ids) {
            let sql = list(
                self.dialect(),
                &format!("SELECT {MESSAGE} FROM messages m WHERE m.id IN ("),
                1,
                piece.len(),
                &tail,
            );
            on!(self.read(), db => {
                let found = piece.iter().fold(sqlx::query(sql), |query, id| query.bind(id.0)).fetch_all(db).await?;
                rows.extend(found.iter().map(|row| entry!(row)));
            });
        }
        Ok(self.shown(rows).await?.into_iter().map(|row| (row.id, row)).collect())
    }

    pub async fn message(&self, id: MessageId) -> Result<Option<Message>> {
        Ok(self.messages_by_id(&BTreeSet::from([id])).await?.remove(&id))
    }

    /// The messages with this id of the platform: one for each number that knows it.
    pub async fn messages_by_wamid(&self, wamid: &str) -> Result<Vec<Message>> {
        let sql = format!(
            "SELECT {MESSAGE} FROM messages m WHERE m.wamid = $1 AND m.number_id IN (SELECT id FROM numbers){}",
            self.through("m.conversation_id")
        );
        let rows: Vec<Entry> = on!(self.read(), db => {
            let rows = sqlx::query(AssertSqlSafe(sql)).bind(wamid).fetch_all(db).await?;
            rows.iter().map(|row| entry!(row)).collect()
        });
        self.shown(rows).await
    }

    /// The latest message of the customer that could be marked as read.
    pub async fn latest_inbound(&self, conversation: ConversationId) -> Result<Option<String>> {
        let sql = "SELECT wamid FROM messages WHERE conversation_id = $1 AND direction = 'in' AND counts AND wamid IS NOT NULL \
                   ORDER BY sent_at DESC, id DESC LIMIT 1";
        let row: Option<(String,)> =
            on!(self.read(), db => sqlx::query_as(sql).bind(conversation.0).fetch_optional(db).await)?;
        Ok(row.map(|(wamid,)| wamid))
    }

    /// Messages as the interface sees them: with reactions, edits, withdrawals and files.
    async fn shown(&self, rows: Vec<Entry>) -> Result<Vec<Message>> {
        let mut acts: BTreeMap<(NumberId, String), Vec<Act>> = BTreeMap::new();
        let mut by_number: BTreeMap<NumberId, Vec<&str>> = BTreeMap::new();
        for row in &rows {
            if let Some(wamid) = &row.wamid {
                by_number.entry(row.number).or_default().push(wamid);
            }
        }
        for (number, wamids) in &by_number {
            for piece in pieces(wamids) {
                let head = format!("SELECT {MESSAGE} FROM messages m WHERE m.number_id = $1 AND m.target IN (");
                let sql = list(self.dialect(), &head, 2, piece.len(), ")");
                on!(self.read(), db => {
                    let query = sqlx::query(sql).bind(number.0);
                    let found = piece.iter().fold(query, |query, wamid| query.bind(*wamid)).fetch_all(db).await?;
                    for row in &found {
                        let act: Entry = entry!(row);
                        if act.status() != Some(Status::Failed) {
                            acts.entry((*number, act.target.clone().unwrap_or_default())).or_default().push(act.act());
                        }
                    }
                });
            }
        }
        let files: Vec<_> = rows.iter().filter_map(|row| row.media).collect();
        let mut media: BTreeMap<MediaId, MediaRef> = BTreeMap::new();
        for piece in pieces(&files) {
            type Row = (i64, String, String, Option<String>, Option<i64>);
            let sql = list(
                self.dialect(),
                "SELECT id, state, mime_type, filename, size FROM media WHERE id IN (",
                1,
                piece.len(),
                ")",
            );
            let found: Vec<Row> = on!(self.read(), db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            media.extend(found.into_iter().map(|(id, state, mime_type, filename, size)| {
                (MediaId(id), MediaRef { id: MediaId(id), state, mime_type, filename, size })
            }));
        }
        let apart = |row: &&Entry| row.direction == Direction::Out && !row.counts && row.target.is_none();
        let apart: Vec<_> = rows.iter().filter(apart).map(|row| row.id).collect();
        let mut automatic: BTreeMap<MessageId, Kind> = BTreeMap::new();
        for piece in pieces(&apart) {
            let head = "SELECT message_id, what FROM automatic_replies WHERE message_id IN (";
            let sql = list(self.dialect(), head, 1, piece.len(), ")");
            let found: Vec<(i64, String)> = on!(self.read(), db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            automatic.extend(found.into_iter().filter_map(|(id, what)| Some((MessageId(id), Kind::parse(&what)?))));
        }
        let show = |row: Entry| {
            let status = row.status();
            let key = (row.number, row.wamid.clone().unwrap_or_default());
            let mut message = Message {
                id: row.id,
                conversation_id: row.conversation,
                wamid: row.wamid,
                direction: row.direction,
                kind: row.kind,
                text: row.text,
                content: row.content,
                sent_at: row.sent_at,
                received_at: row.received_at,
                status,
                error: row.trail.error().cloned(),
                reactions: Vec::new(),
                reply_to: row.reply_to,
                edited: false,
                revoked: false,
                pricing: row.trail.pricing,
                media: row.media.and_then(|id| media.get(&id).cloned()),
                author: row.author,
                automatic: automatic.get(&row.id).copied(),
                ahead_of_time: row.ahead_of_time,
            };
            if let Some(acts) = acts.get(&key) {
                message.acted_on(acts);
            }
            message
        };
        Ok(rows.into_iter().map(show).collect())
    }
}

impl Tx {
    /// One message as it is kept.
    pub async fn entry(&mut self, id: MessageId) -> Result<Option<Entry>> {
        let tx = self;
        let sql = format!("SELECT {MESSAGE} FROM messages m WHERE m.id = $1");
        on!(tx, db => {
            let row = sqlx::query(AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await?;
            Ok(row.as_ref().map(|row| entry!(row)))
        })
    }

    /// The message of a number that has this id of the platform.
    pub async fn entry_by_wamid(&mut self, number: NumberId, wamid: &str) -> Result<Option<Entry>> {
        let tx = self;
        let sql = format!("SELECT {MESSAGE} FROM messages m WHERE m.number_id = $1 AND m.wamid = $2");
        on!(tx, db => {
            let row = sqlx::query(AssertSqlSafe(sql)).bind(number.0).bind(wamid).fetch_optional(db).await?;
            Ok(row.as_ref().map(|row| entry!(row)))
        })
    }

    /// When the business last said something and when anything last happened, by the messages there are; and what the list
    /// shows, where that was this message, which is gone.
    pub async fn recount(&mut self, row: &mut Conversation, gone: MessageId) -> Result<()> {
        self.latest(row.id).await?.put(row);
        if row.preview.as_ref().is_some_and(|preview| preview.wamid == here(gone)) {
            row.preview = self.preview(row.id).await?;
        }
        Ok(())
    }

    /// What the list shows of a conversation: its latest message as it is now. Notices are none, and of what another tool
    /// sent there is nothing to show while only its statuses are known.
    async fn preview(&mut self, id: ConversationId) -> Result<Option<Preview>> {
        let tx = self;
        let sql = format!(
            "SELECT {MESSAGE} FROM messages m WHERE m.conversation_id = $1 AND {SHOWN} AND m.kind <> 'system' \
             AND NOT (m.kind = '{SENT_ELSEWHERE}' AND m.direction = 'out') ORDER BY m.sent_at DESC, m.id DESC LIMIT 1"
        );
        let newest: Option<Entry> = on!(tx, db => {
            let row = sqlx::query(AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await?;
            row.as_ref().map(|row| entry!(row))
        });
        let Some(newest) = newest else { return Ok(None) };
        let key = newest.wamid.clone().unwrap_or_else(|| here(newest.id));
        let sql = format!("SELECT {MESSAGE} FROM messages m WHERE m.number_id = $1 AND m.target = $2");
        let acts: Vec<Act> = on!(tx, db => {
            let rows = sqlx::query(AssertSqlSafe(sql)).bind(newest.number.0).bind(&key).fetch_all(db).await?;
            rows.iter().map(|row| entry!(row).act()).collect()
        });
        let text = newest.text.as_deref();
        Ok(Some(Preview::new(newest.sent_at, &key, newest.direction, &newest.kind, text).acted_on(&acts)))
    }

    pub async fn put_entry(&mut self, row: &Entry) -> Result<()> {
        self.write_messages(std::slice::from_ref(row)).await?;
        self.put_words_of(row).await
    }
}
