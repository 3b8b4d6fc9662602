//! Replies that wait for the customer's answer.

use super::{Result, Store, Tx, on, planned::NewTask};
use crate::domain::{
    id::{ConversationId, MessageId, ParkedId, UserId},
    outbox::Draft,
    parked::{Happened, Parked, ParkedView, Stage, Void},
    planned::{CameFrom, Why},
    time::Timestamp,
};
use sqlx::AssertSqlSafe;

/// A parked reply as it is kept.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: ParkedId,
    pub conversation: ConversationId,
    /// Whose it is, by the name their drafts are kept under.
    pub owner: String,
    pub text: String,
    pub parked: Parked,
    /// Up to which message it has heard what was said.
    pub heard: MessageId,
}

impl Row {
    pub fn view(&self) -> ParkedView {
        ParkedView {
            id: self.id,
            conversation_id: self.conversation,
            text: self.text.clone(),
            automatic: self.parked.automatic,
            void: self.parked.void,
            stage: self.parked.stage,
            created_at: self.parked.at,
        }
    }
}

/// The columns of a parked reply, in the order [`row`] reads them.
const PARKED: &str = "k.id, k.conversation_id, k.owner, k.user_id, k.text, k.automatic, k.void, k.state, k.assignee_id, k.heard, \
     k.created_at FROM parked k";
/// Something may still become of it.
const WAITS: &str = "k.state IN ('waiting', 'offered')";

type Columns = (i64, i64, String, Option<i64>, String, bool, Option<String>, String, Option<i64>, i64, i64);

fn row(columns: Columns) -> Row {
    let (id, conversation, owner, user, text, automatic, void, stage, assignee, heard, created_at) = columns;
    Row {
        id: ParkedId(id),
        conversation: ConversationId(conversation),
        owner,
        text,
        parked: Parked {
            at: Timestamp(created_at),
            by: user.map(UserId),
            assignee: assignee.map(UserId),
            automatic,
            void: void.and_then(|word| Void::parse(&word)),
            // What this version does not know is left alone.
            stage: Stage::parse(&stage).unwrap_or(Stage::Returned),
        },
        heard: MessageId(heard),
    }
}

/// Something that was said: its id, direction, kind, text and author.
type Said = (i64, String, String, Option<String>, Option<i64>);

impl Store {
    /// The reply that somebody has parked in this conversation.
    pub async fn parked(&self, conversation: ConversationId, owner: &str) -> Result<Option<Row>> {
        let sql = format!(
            "SELECT {PARKED} WHERE {WAITS} AND k.conversation_id = $1 AND k.owner = $2 ORDER BY k.id DESC LIMIT 1"
        );
        let found: Option<Columns> = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).bind(conversation.0).bind(owner).fetch_optional(db).await
        })?;
        Ok(found.map(row))
    }

    /// Parked replies after this one in whose conversations something has happened after an event, or which were parked
    /// before `old`. Without an event: all of them.
    pub async fn parked_to_look_at(
        &self,
        since: Option<i64>,
        old: Timestamp,
        after: ParkedId,
        limit: i64,
    ) -> Result<Vec<ParkedId>> {
        let sql = format!(
            "SELECT k.id FROM parked k WHERE {WAITS} AND k.id > $1 AND ($2 < 0 OR k.created_at <= $3 \
             OR k.conversation_id IN (SELECT e.conversation_id FROM events e WHERE e.seq > $2)) ORDER BY k.id LIMIT $4"
        );
        let rows: Vec<(i64,)> = on!(self.read(), db => {
            let query = sqlx::query_as(AssertSqlSafe(sql)).bind(after.0).bind(since.unwrap_or(-1)).bind(old.0);
            query.bind(limit).fetch_all(db).await
        })?;
        Ok(rows.into_iter().map(|(id,)| ParkedId(id)).collect())
    }
}

impl Tx {
    /// Parks a reply. It hears what is said from now on.
    pub async fn park(
        &mut self,
        conversation: ConversationId,
        owner: &str,
        parked: &Parked,
        text: &str,
    ) -> Result<ParkedId> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "INSERT INTO parked (id, conversation_id, owner, user_id, text, automatic, state, assignee_id, heard, \
                   created_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $1, $8, $8)";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id).bind(conversation.0).bind(owner).bind(parked.by.map(|id| id.0));
            let query = query.bind(text).bind(parked.automatic).bind(parked.assignee.map(|id| id.0)).bind(parked.at.0);
            query.execute(db).await.map(drop)?
        });
        Ok(ParkedId(id))
    }

    /// One parked reply, whatever became of it.
    pub async fn parked(&mut self, id: ParkedId) -> Result<Option<Row>> {
        let tx = self;
        let sql = format!("SELECT {PARKED} WHERE k.id = $1{}", tx.through("k.conversation_id"));
        let found: Option<Columns> =
            on!(tx, db => sqlx::query_as(AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await)?;
        Ok(found.map(row))
    }

    /// The reply that somebody has parked in this conversation.
    pub async fn parked_by(&mut self, conversation: ConversationId, owner: &str) -> Result<Option<Row>> {
        let tx = self;
        let sql = format!(
            "SELECT {PARKED} WHERE {WAITS} AND k.conversation_id = $1 AND k.owner = $2 ORDER BY k.id DESC LIMIT 1"
        );
        let found: Option<Columns> = on!(tx, db => {
            sqlx::query_as(AssertSqlSafe(sql)).bind(conversation.0).bind(owner).fetch_optional(db).await
        })?;
        Ok(found.map(row))
    }

    /// What was said since a parked reply last heard, in the order it was taken in, with the last of it. What the
    /// business had said before it was parked, and is heard of only now, is left out.
    pub async fn heard_since(&mut self, row: &Row, limit: i64) -> Result<Vec<(MessageId, Happened)>> {
        let tx = self;
        let sql = "SELECT m.id, m.direction, m.kind, m.text, m.author FROM messages m WHERE m.conversation_id = $1 AND m.id > $2 \
                   AND m.counts AND (m.direction = 'in' OR m.sent_at >= $3) ORDER BY m.id LIMIT $4";
        let rows: Vec<Said> = on!(tx, db => {
            let query = sqlx::query_as(sql).bind(row.conversation.0).bind(row.heard.0).bind(row.parked.at.0);
            query.bind(limit).fetch_all(db).await
        })?;
        let happened = |(id, direction, kind, text, author): Said| {
            let happened = match direction.as_str() {
                "in" => Happened::Answered { text, pressed: matches!(kind.as_str(), "button" | "interactive") },
                _ => Happened::Spoke { by: author.map(UserId) },
            };
            (MessageId(id), happened)
        };
        Ok(rows.into_iter().map(happened).collect())
    }

    /// Keeps what became of a parked reply, and the message it has become.
    pub async fn put_parked(&mut self, row: &Row, message: Option<MessageId>, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE parked SET automatic = $2, void = $3, state = $4, heard = $5, message_id = $6, changed_at = $7, \
                   conversation_id = $8 WHERE id = $1";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(row.id.0).bind(row.parked.automatic);
            let query = query.bind(row.parked.void.map(Void::word)).bind(row.parked.stage.word()).bind(row.heard.0);
            let query = query.bind(message.map(|id| id.0)).bind(now.0).bind(row.conversation.0);
            query.execute(db).await.map(drop)
        })
    }

    /// Two conversations have become this one: of each author the newest parked reply goes on waiting, and the others come
    /// back to them, as nobody would see them any more.
    pub(super) async fn leave_one_parked(&mut self, conversation: ConversationId, now: Timestamp) -> Result<()> {
        let tx = &mut *self;
        let sql = format!(
            "SELECT {PARKED} WHERE {WAITS} AND k.conversation_id = $1 AND EXISTS (SELECT 1 FROM parked n \
             WHERE n.conversation_id = $1 AND n.owner = k.owner AND n.id > k.id AND n.state IN ('waiting', 'offered')) \
             ORDER BY k.id"
        );
        let found: Vec<Columns> =
            on!(tx, db => sqlx::query_as(AssertSqlSafe(sql)).bind(conversation.0).fetch_all(db).await)?;
        for mut one in found.into_iter().map(row) {
            one.parked.take_back();
            self.put_parked(&one, None, now).await?;
            let draft = Draft::Text { text: one.text.clone(), reply_to: None };
            let (from, why, refusal) = (CameFrom::Parked, Why::Merged, None);
            let (owner, user) = (one.owner.as_str(), one.parked.by);
            let task = NewTask { conversation, owner, user, from, draft: &draft, why, refusal, message: None };
            self.give_back(&task, now).await?;
        }
        Ok(())
    }

    /// Whom a conversation is assigned to.
    pub async fn assignee(&mut self, conversation: ConversationId) -> Result<Option<UserId>> {
        let tx = self;
        let sql = "SELECT assignee_id FROM conversations WHERE id = $1";
        let row: Option<(Option<i64>,)> =
            on!(tx, db => sqlx::query_as(sql).bind(conversation.0).fetch_optional(db).await)?;
        Ok(row.and_then(|(id,)| id).map(UserId))
    }

    /// Hands a conversation over, as somebody would.
    #[cfg(test)]
    pub async fn hand_over(&mut self, conversation: ConversationId, to: UserId) -> Result<()> {
        let tx = self;
        let sql = "UPDATE conversations SET assignee_id = $2 WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(conversation.0).bind(to.0).execute(db).await.map(drop))
    }
}
