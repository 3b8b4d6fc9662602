//! What numbers answer without a person: what they say, what waits to be answered so, and what was.

use super::{Result, Store, Tx, codec, on};
use crate::domain::{
    answering::{Answering, Counts, Kind, SILENCE, WANTED},
    audit::{self, About, Act, By},
    contact::IdentifierKind,
    conversation::Conversation,
    id::{ContactId, ConversationId, MessageId, NumberId},
    intake::Entry,
    time::Timestamp,
};
use sqlx::{query, query_as};
use std::collections::{BTreeMap, BTreeSet};

/// What may be answered about a message of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The message itself.
    Heard,
    /// A word in it that stopped marketing messages, or let them come again.
    Worded { out: bool },
}

impl What {
    fn word(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Worded { out } => Kind::confirming(out).word(),
        }
    }

    fn parse(word: &str) -> Self {
        match Kind::parse(word) {
            Some(Kind::Stopped) => Self::Worded { out: true },
            Some(Kind::Started) => Self::Worded { out: false },
            _ => Self::Heard,
        }
    }
}

/// A message that may be answered without a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToAnswer {
    pub message: MessageId,
    pub what: What,
}

/// What was said in a conversation around a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Around {
    /// When the business answered last, but for templates and what was automatic.
    pub answered_at: Option<Timestamp>,
    /// When anybody said anything before it.
    pub said_at: Option<Timestamp>,
}

impl Store {
    /// What a number answers without a person; nothing where there is no such number.
    pub async fn answering(&self, number: NumberId) -> Result<Option<Answering>> {
        let sql = "SELECT answering FROM numbers WHERE id = $1";
        let row: Option<(Option<String>,)> =
            on!(self.read(), db => query_as(sql).bind(number.0).fetch_optional(db).await)?;
        Ok(row.map(|(text,)| codec::json(text)))
    }

    /// Keeps what a number answers without a person. False where there is no such number.
    pub async fn put_answering(&self, number: NumberId, answering: &Answering, by: By, now: Timestamp) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE numbers SET answering = $2 WHERE id = $1";
        let text = codec::text(answering);
        let changed = on!(tx, db => query(sql).bind(number.0).bind(text).execute(db).await
            .map(|done| done.rows_affected()))?;
        if changed > 0 {
            let act = Act::of(audit::What::AnsweringSet).about(About::Number, number.0);
            tx.audit(by, &act, now).await?;
        }
        tx.commit().await?;
        Ok(changed > 0)
    }

    /// By what the platform knows those who wrote to a number last, each one's phone number where there is one, else their user
    /// id: the kind of it and what it is.
    pub async fn latest_known(&self, number: NumberId, limit: i64) -> Result<Vec<(IdentifierKind, String)>> {
        let sql = "SELECT l.contact_id, i.kind, i.value FROM (SELECT c.contact_id FROM conversations c \
                   WHERE c.number_id = $1 AND c.merged_into IS NULL AND c.asked_at IS NOT NULL \
                   ORDER BY c.last_activity_at DESC, c.id DESC LIMIT $2) l JOIN identifiers i ON i.contact_id = l.contact_id \
                   WHERE i.kind IN ('phone', 'bsuid') AND (i.released_at IS NULL OR i.seen_at > i.released_at) \
                   ORDER BY l.contact_id, i.kind, i.seen_at";
        let rows: Vec<(i64, String, String)> =
            on!(self.read(), db => query_as(sql).bind(number.0).bind(limit).fetch_all(db).await)?;
        // Of one person the last counts: a phone number comes after a user id.
        let mut known = BTreeMap::new();
        for (contact, kind, value) in rows {
            if let Some(kind) = IdentifierKind::parse(&kind) {
                known.insert(contact, (kind, value));
            }
        }
        Ok(known.into_values().collect())
    }

    /// Of which number the first message is that may be answered without a person; of none where it is gone. Nothing where
    /// none waits.
    pub async fn number_to_answer(&self) -> Result<Option<Option<NumberId>>> {
        let sql = "SELECT m.number_id FROM answering_due d LEFT JOIN messages m ON m.id = d.message_id \
                   ORDER BY d.message_id LIMIT 1";
        let row: Option<(Option<i64>,)> = on!(self.read(), db => query_as(sql).fetch_optional(db).await)?;
        Ok(row.map(|(number,)| number.map(NumberId)))
    }

    /// How much a number has sent without a person since then.
    pub async fn automatic_since(&self, number: NumberId, since: Timestamp) -> Result<Counts> {
        let sql = "SELECT what, COUNT(*), COUNT(pressed_at) FROM automatic_replies WHERE number_id = $1 AND at >= $2 \
                   GROUP BY what";
        let rows: Vec<(String, i64, i64)> =
            on!(self.read(), db => query_as(sql).bind(number.0).bind(since.0).fetch_all(db).await)?;
        let mut counts = Counts::default();
        for (what, sent, asked) in rows {
            if let Some(kind) = Kind::parse(&what) {
                counts.add(kind, sent);
            }
            counts.asked += asked;
        }
        Ok(counts)
    }
}

impl Tx {
    /// What numbers answer without a person, of those where somebody has said anything.
    pub async fn all_answering(&mut self) -> Result<BTreeMap<NumberId, Answering>> {
        let tx = self;
        let sql = "SELECT id, answering FROM numbers WHERE answering IS NOT NULL";
        let rows: Vec<(i64, Option<String>)> = on!(tx, db => query_as(sql).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, text)| (NumberId(id), codec::json(text))).collect())
    }

    /// A message may be answered without a person. What was answered so before is not again.
    pub async fn answer_later(&mut self, message: MessageId, conversation: ConversationId, what: What) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO answering_due (message_id, conversation_id, what) SELECT $1, $2, $3 \
                   WHERE NOT EXISTS (SELECT 1 FROM automatic_replies a WHERE a.answers_id = $1) \
                   ON CONFLICT (message_id) DO NOTHING";
        on!(tx, db => {
            query(sql).bind(message.0).bind(conversation.0).bind(what.word()).execute(db).await.map(drop)
        })
    }

    /// Takes the first message off the line that may be answered without a person.
    pub async fn next_to_answer(&mut self) -> Result<Option<ToAnswer>> {
        let tx = self;
        let sql = "DELETE FROM answering_due WHERE message_id = (SELECT MIN(message_id) FROM answering_due) \
                   RETURNING message_id, what";
        let row: Option<(i64, String)> = on!(tx, db => query_as(sql).fetch_optional(db).await)?;
        Ok(row.map(|(message, what)| ToAnswer { message: MessageId(message), what: What::parse(&what) }))
    }

    /// When a person got an automatic reply last, of whichever number. What confirms a word is none.
    pub async fn replied_by_itself_at(&mut self, contact: ContactId) -> Result<Option<Timestamp>> {
        let tx = self;
        let sql = "SELECT MAX(a.at) FROM automatic_replies a WHERE a.what IN ('greeting', 'away') \
                   AND a.conversation_id IN (SELECT c.id FROM conversations c WHERE c.contact_id = $1)";
        let (at,): (Option<i64>,) = on!(tx, db => query_as(sql).bind(contact.0).fetch_one(db).await)?;
        Ok(at.map(Timestamp))
    }

    /// What was said in a conversation around a message of the customer, as far back as it matters.
    pub async fn said_around(&mut self, heard: &Entry) -> Result<Around> {
        let tx = self;
        let sql = "SELECT MAX(CASE WHEN m.counts AND (m.direction <> 'in' OR m.kind = 'call') AND m.kind <> 'template' \
                   AND m.status IS DISTINCT FROM 'failed' THEN m.sent_at END), \
                   MAX(CASE WHEN m.sent_at < $2 OR (m.sent_at = $2 AND m.id < $3) THEN m.sent_at END) \
                   FROM messages m WHERE m.conversation_id = $1 AND m.sent_at >= $4 AND NOT m.ahead_of_time";
        let since = heard.sent_at - SILENCE;
        let (answered_at, said_at): (Option<i64>, Option<i64>) = on!(tx, db => {
            let query = query_as(sql).bind(heard.conversation.0).bind(heard.sent_at.0).bind(heard.id.0);
            query.bind(since.0).fetch_one(db).await
        })?;
        Ok(Around { answered_at: answered_at.map(Timestamp), said_at: said_at.map(Timestamp) })
    }

    /// Notes that a message was sent without a person, in answer to this one. False where that one was answered so before.
    pub async fn note_automatic(
        &mut self,
        sent: &Entry,
        answers: MessageId,
        kind: Kind,
        now: Timestamp,
    ) -> Result<bool> {
        let tx = self;
        let sql = "INSERT INTO automatic_replies (message_id, answers_id, conversation_id, number_id, what, at) \
                   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
        let noted = on!(tx, db => {
            let query = query(sql).bind(sent.id.0).bind(answers.0).bind(sent.conversation.0).bind(sent.number.0);
            query.bind(kind.word()).bind(now.0).execute(db).await.map(|done| done.rows_affected())
        })?;
        Ok(noted > 0)
    }

    /// A customer has asked for a person: until one has answered, nobody's window peaks sooner than theirs.
    pub async fn wants_a_person(&mut self, conversation: ConversationId, at: Timestamp) -> Result<()> {
        let Some(row) = self.conversation(conversation).await? else { return Ok(()) };
        let id = row.id;
        self.put_conversation(&Conversation { engagement: Some(WANTED), at_stake: None, answer_by: None, ..row })
            .await?;
        let tx = self;
        let sql = "UPDATE automatic_replies SET pressed_at = $2 WHERE message_id = (SELECT MAX(a.message_id) \
                   FROM automatic_replies a WHERE a.conversation_id = $1 AND a.what IN ('greeting', 'away'))";
        on!(tx, db => query(sql).bind(id.0).bind(at.0).execute(db).await.map(drop))
    }

    /// In which of these conversations somebody has asked for a person and waits for one.
    pub(super) async fn who_want_a_person(&mut self, ids: &[ConversationId]) -> Result<BTreeSet<ConversationId>> {
        let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
        let mut found = BTreeSet::new();
        let head = "FROM automatic_replies a JOIN conversations c ON c.id = a.conversation_id \
                    WHERE a.pressed_at IS NOT NULL AND (c.answered_at IS NULL OR c.answered_at < a.pressed_at) \
                    AND (c.dismissed_at IS NULL OR c.dismissed_at < a.pressed_at) AND a.conversation_id IN (";
        self.gather("c.id", head, &ids, &mut |row| {
            found.insert(ConversationId(row.get(0)));
        })
        .await?;
        Ok(found)
    }
}
