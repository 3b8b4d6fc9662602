//! The stream of events: gap-free, because the sequence is counted inside the transaction that writes.

use super::{
    Result, Store, Tx,
    batch::{pieces, values},
    codec, on,
};
use crate::domain::{
    conversation::Conversation,
    event::{Event, EventKind},
    id::{ActivityId, AlertId, ContactId, ConversationId, MessageId, NoteId},
    reach::Standing,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{collections::BTreeSet, str::FromStr};

/// The id that a detail names.
fn named<T: FromStr>(detail: Option<&String>) -> Option<T> {
    let detail: Value = serde_json::from_str(detail?).ok()?;
    detail.get("id")?.as_str()?.parse().ok()
}

/// An event to be written: what it is about, and a detail where the rows do not tell.
pub type NewEvent = (EventKind, Option<ConversationId>, Option<MessageId>, Option<String>);

/// What is kept with the event of a conversation that has become another team's or another person's: what it was.
#[derive(Serialize, Deserialize)]
struct Moved {
    from: Standing,
}

/// What is to be kept with the event that tells of a conversation as it is now, so that whoever saw it until then, and does
/// not any more, is told that it is gone. Nobody is told what it says.
pub fn moved(before: &Conversation, after: &Conversation) -> Option<String> {
    let from = Standing::of(before);
    (from != Standing::of(after)).then(|| codec::text(&Moved { from }))
}

/// Events forgotten in one transaction.
const FORGOTTEN: i64 = 5_000;

impl Tx {
    /// Adds events. They take one range of the sequence, so nobody sees a later one before an earlier one.
    pub async fn append(&mut self, events: &[NewEvent], now: Timestamp) -> Result<()> {
        if events.is_empty() {
            return Ok(());
        }
        let first = self.advance("event", i64::try_from(events.len()).unwrap_or(i64::MAX)).await?;
        let tx = self;
        if let super::TxInner::Postgres(inner) = &mut tx.inner {
            sqlx::query("SELECT pg_notify('ajar_events', '')").execute(&mut **inner).await?;
        }
        let rows: Vec<_> = (first..).zip(events).collect();
        for piece in pieces(&rows) {
            let head = "INSERT INTO events (seq, at, kind, conversation_id, message_id, detail) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 6, "");
            on!(tx, db => {
                let query = piece.iter().fold(sqlx::query(sql), |query, (seq, (kind, conversation, message, detail))| {
                    let query = query.bind(seq).bind(now.0).bind(kind.word());
                    query.bind(conversation.map(|id| id.0)).bind(message.map(|id| id.0)).bind(detail)
                });
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// Forgets some of the events that are older than this, from the first on. Readers that are further behind are told
    /// so. Whether there were any.
    pub async fn forget_events(&mut self, before: Timestamp) -> Result<bool> {
        let tx = self;
        let sql = "DELETE FROM events WHERE at < $1 AND seq IN (SELECT seq FROM events \
                   WHERE seq < (SELECT value FROM counters WHERE name = 'event') ORDER BY seq LIMIT $2)";
        on!(tx, db => {
            Ok(sqlx::query(sql).bind(before.0).bind(FORGOTTEN).execute(db).await?.rows_affected() > 0)
        })
    }
}

/// An event as it is kept.
type Row = (i64, i64, String, Option<i64>, Option<i64>, Option<String>);

/// What of some events whoever asks sees.
struct Seen {
    is_limited: bool,
    conversations: BTreeSet<ConversationId>,
    people: BTreeSet<ContactId>,
}

impl Seen {
    /// Whether an event tells of what is beyond their reach. That somebody was erased everybody is told, who may keep
    /// something of them: it has nothing but an id that leads nowhere.
    fn hides(&self, kind: EventKind, conversation: Option<ConversationId>, detail: Option<&String>) -> bool {
        if !self.is_limited || kind == EventKind::ConversationErased {
            return false;
        }
        match (conversation, kind) {
            (Some(id), _) => !self.conversations.contains(&id),
            (None, EventKind::ContactUpdated) => named::<ContactId>(detail).is_none_or(|id| !self.people.contains(&id)),
            // That there is a digest only the one it is for is told, and it says nothing of anybody.
            (None, EventKind::AlertRaised) => false,
            // Of which number it is an event of an account does not tell.
            (None, _) => true,
        }
    }
}

impl Store {
    /// What of these whoever asks sees.
    async fn seen_in(&self, rows: &[Row]) -> Result<Seen> {
        if !self.is_limited() {
            return Ok(Seen { is_limited: false, conversations: BTreeSet::new(), people: BTreeSet::new() });
        }
        let conversations: BTreeSet<ConversationId> = rows.iter().filter_map(|row| row.3.map(ConversationId)).collect();
        let told = rows.iter().filter(|row| EventKind::parse(&row.2) == Some(EventKind::ContactUpdated));
        let people: BTreeSet<ContactId> = told.filter_map(|row| named(row.5.as_ref())).collect();
        Ok(Seen {
            is_limited: true,
            conversations: self.seen_of(&conversations).await?,
            people: self.seen_people(&people).await?,
        })
    }

    /// Whether a conversation was seen as it was before what this tells of.
    fn saw_before(&self, detail: Option<&String>) -> bool {
        let moved = detail.and_then(|detail| serde_json::from_str::<Moved>(detail).ok());
        moved.is_some_and(|moved| self.admits(moved.from))
    }

    /// The last event there is; 0 before the first.
    pub async fn last_seq(&self) -> Result<i64> {
        let sql = "SELECT value FROM counters WHERE name = 'event'";
        let (seq,): (i64,) = on!(self.read(), db => sqlx::query_as(sql).fetch_one(db).await)?;
        Ok(seq)
    }

    /// The oldest event that is kept; one past the last where none is.
    pub async fn oldest_seq(&self) -> Result<i64> {
        let sql = "SELECT COALESCE(MIN(seq), (SELECT value + 1 FROM counters WHERE name = 'event')) FROM events";
        let (seq,): (i64,) = on!(self.read(), db => sqlx::query_as(sql).fetch_one(db).await)?;
        Ok(seq)
    }

    /// The events after this one, at most `limit`, with what they are about as it stands now.
    pub async fn events_after(&self, seq: i64, limit: i64, now: Timestamp) -> Result<Vec<Event>> {
        let sql = "SELECT seq, at, kind, conversation_id, message_id, detail FROM events WHERE seq > $1 ORDER BY seq LIMIT $2";
        let rows: Vec<Row> = on!(self.read(), db => sqlx::query_as(sql).bind(seq).bind(limit).fetch_all(db).await)?;
        let kind = |word: &str| EventKind::parse(word).unwrap_or(EventKind::Hidden);
        let seen = self.seen_in(&rows).await?;
        let conversations: BTreeSet<ConversationId> = rows
            .iter()
            .filter(|row| kind(&row.2) == EventKind::ConversationUpdated)
            .filter_map(|row| row.3.map(ConversationId))
            .collect();
        let messages: BTreeSet<MessageId> = rows.iter().filter_map(|row| row.4.map(MessageId)).collect();
        let of = |wanted: EventKind| rows.iter().filter(move |row| kind(&row.2) == wanted).map(|row| row.5.as_ref());
        let notes: BTreeSet<NoteId> = of(EventKind::NoteWritten).filter_map(named).collect();
        let alerts: BTreeSet<AlertId> = of(EventKind::AlertRaised).filter_map(named).collect();
        let activities: BTreeSet<ActivityId> = of(EventKind::ActivityNoted).filter_map(named).collect();
        let conversations = self.conversation_views(&conversations, now).await?;
        let messages = self.messages_by_id(&messages).await?;
        let notes = self.notes_by_id(&notes).await?;
        let activities = self.activities_by_id(&activities).await?;
        let alerts = self.alerts_by_id(&alerts, now).await?;
        let event = |(seq, at, word, conversation, message, detail): Row| {
            let kind = kind(&word);
            let conversation_id = conversation.map(ConversationId);
            if seen.hides(kind, conversation_id, detail.as_ref()) {
                // Whoever has it before them has to know that they may not any more; nobody else that there is one.
                let is_lost = kind == EventKind::ConversationUpdated && self.saw_before(detail.as_ref());
                let kind = if is_lost { EventKind::ConversationHidden } else { EventKind::Hidden };
                let conversation_id = conversation_id.filter(|_| is_lost);
                return Event { seq, at: Timestamp(at), kind, conversation_id, data: Value::Null };
            }
            let data = match kind {
                EventKind::ConversationUpdated => conversation_id
                    .and_then(|id| conversations.get(&id))
                    .and_then(|row| serde_json::to_value(row).ok())
                    .unwrap_or(Value::Null),
                EventKind::MessageReceived | EventKind::MessageQueued | EventKind::MessageUpdated => message
                    .and_then(|id| messages.get(&MessageId(id)))
                    .and_then(|row| serde_json::to_value(row).ok())
                    .unwrap_or(Value::Null),
                EventKind::NoteWritten => named(detail.as_ref())
                    .and_then(|id: NoteId| notes.get(&id))
                    .and_then(|note| serde_json::to_value(note).ok())
                    .unwrap_or(Value::Null),
                EventKind::ActivityNoted => named(detail.as_ref())
                    .and_then(|id: ActivityId| activities.get(&id))
                    .and_then(|line| serde_json::to_value(line).ok())
                    .unwrap_or(Value::Null),
                // That there is a digest says itself what it is.
                EventKind::AlertRaised if named::<AlertId>(detail.as_ref()).is_some() => named(detail.as_ref())
                    .and_then(|id: AlertId| alerts.iter().find(|alert| alert.id == id))
                    .and_then(|alert| serde_json::to_value(alert).ok())
                    .unwrap_or(Value::Null),
                _ => detail.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or(Value::Null),
            };
            Event { seq, at: Timestamp(at), kind, conversation_id, data }
        };
        Ok(rows.into_iter().map(event).collect())
    }
}
