//! How the assistant is set up, and what left for it.

use super::{Result, Store, Tx, on};
use crate::domain::{
    assistant::{Left, Outcome, Setup, USUAL_DAYS, Use},
    audit::{Act, By, Detail, What},
    id::{AskId, ConversationId},
    time::{Span, Timestamp},
};
use sqlx::{query, query_as};

/// The row that says how it is set up.
const ROW: i64 = 1;

/// How it is set up, with its key as it lies sealed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    pub setup: Setup,
    pub secret: Option<Vec<u8>>,
}

/// Something that is about to leave.
#[derive(Debug, Clone, Copy)]
pub struct Leaving<'a> {
    /// As whom it is counted, and as they are called.
    pub owner: &'a str,
    pub who: &'a str,
    pub what: Use,
    pub conversation: Option<ConversationId>,
    pub address: &'a str,
    pub model: &'a str,
    pub masked: bool,
    pub sent: &'a str,
}

/// How much left since a moment: of one person, and of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asks {
    pub own: i64,
    pub all: i64,
}

type Row = (i64, i64, String, String, Option<i64>, String, String, bool, String, String, i64);

fn left(row: Row) -> Left {
    let (id, at, who, what, conversation, address, model, masked, sent, outcome, letters) = row;
    Left {
        id: AskId(id),
        at: Timestamp(at),
        who,
        what: Use::parse(&what).unwrap_or(Use::Test),
        conversation: conversation.map(ConversationId),
        address,
        model,
        masked,
        sent,
        outcome: Outcome::of(&outcome),
        letters,
    }
}

impl Store {
    /// How the assistant is set up; off where nobody has said anything.
    pub async fn assistant(&self) -> Result<Kept> {
        let sql = "SELECT enabled, address, model, secret, keep_days FROM assistant WHERE id = $1";
        let row: Option<(bool, String, String, Option<Vec<u8>>, i64)> =
            on!(self.read(), db => query_as(sql).bind(ROW).fetch_optional(db).await)?;
        Ok(row.map_or_else(Kept::default, |(on, address, model, secret, keep_days)| Kept {
            setup: Setup { on, address, model, has_key: secret.is_some(), keep_days },
            secret,
        }))
    }

    /// Sets it up.
    pub async fn set_assistant(&self, kept: &Kept, by: By, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "INSERT INTO assistant (id, enabled, address, model, secret, keep_days) VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT (id) DO UPDATE SET enabled = excluded.enabled, address = excluded.address, \
                   model = excluded.model, secret = excluded.secret, keep_days = excluded.keep_days";
        let Setup { on, address, model, keep_days, .. } = &kept.setup;
        on!(tx, db => {
            let row = query(sql).bind(ROW).bind(*on).bind(address.as_str()).bind(model.as_str());
            row.bind(kept.secret.clone()).bind(*keep_days).execute(db).await.map(drop)?;
        });
        let act = if *on {
            Act::of(What::AssistantSet).with(Detail::Secrets, kept.secret.is_some())
        } else {
            Act::of(What::AssistantOff)
        };
        tx.audit(by, &act, now).await?;
        tx.commit().await
    }

    /// What left, the latest first, and where the list goes on.
    pub async fn asks(&self, after: Option<AskId>, limit: usize) -> Result<(Vec<Left>, Option<AskId>)> {
        let sql = "SELECT id, at, who, what, conversation_id, address, model, masked, sent, outcome, letters \
                   FROM assistant_asks WHERE id < $1 ORDER BY id DESC LIMIT $2";
        let wanted = i64::try_from(limit + 1).unwrap_or(i64::MAX);
        let before = after.map_or(i64::MAX, |after| after.0);
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).bind(before).bind(wanted).fetch_all(db).await)?;
        let more = rows.len() > limit;
        let asks: Vec<Left> = rows.into_iter().take(limit).map(left).collect();
        let next = asks.last().filter(|_| more).map(|last| last.id);
        Ok((asks, next))
    }

    /// Some of what left that is of no conversation, with what it said: it can name somebody all the same.
    pub async fn asks_of_texts(&self, after: AskId, limit: i64) -> Result<Vec<(AskId, String)>> {
        let sql = "SELECT id, sent FROM assistant_asks WHERE conversation_id IS NULL AND id > $1 ORDER BY id LIMIT $2";
        let rows: Vec<(i64, String)> =
            on!(self.read(), db => query_as(sql).bind(after.0).bind(limit).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, sent)| (AskId(id), sent)).collect())
    }
}

impl Tx {
    /// Says what became of an ask.
    pub async fn settle_ask(&mut self, id: AskId, outcome: Outcome, letters: i64, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE assistant_asks SET outcome = $2, letters = $3, ended_at = $4 WHERE id = $1";
        on!(tx, db => {
            query(sql).bind(id.0).bind(outcome.word()).bind(letters).bind(now.0).execute(db).await.map(drop)
        })
    }

    /// Takes the content out of what left. That something did stays in the list.
    pub async fn blank_ask(&mut self, id: AskId) -> Result<()> {
        let tx = self;
        let sql = "UPDATE assistant_asks SET sent = '{}' WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop))
    }

    /// How much left since then.
    pub async fn asks_since(&mut self, owner: &str, since: Timestamp) -> Result<Asks> {
        let tx = self;
        let sql = "SELECT COUNT(*) FROM assistant_asks WHERE at > $1 AND owner = $2";
        let (own,): (i64,) = on!(tx, db => query_as(sql).bind(since.0).bind(owner).fetch_one(db).await)?;
        let sql = "SELECT COUNT(*) FROM assistant_asks WHERE at > $1";
        let (all,): (i64,) = on!(tx, db => query_as(sql).bind(since.0).fetch_one(db).await)?;
        Ok(Asks { own, all })
    }

    /// Writes down what is about to leave.
    pub async fn add_ask(&mut self, leaving: &Leaving<'_>, now: Timestamp) -> Result<AskId> {
        let id = self.ids(1).await?;
        let tx = self;
        let Leaving { owner, who, what, conversation, address, model, masked, sent } = *leaving;
        let conversation = conversation.map(|id| id.0);
        let sql = "INSERT INTO assistant_asks (id, at, owner, who, what, conversation_id, address, model, masked, sent, \
                   outcome) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        on!(tx, db => {
            let row = query(sql).bind(id).bind(now.0).bind(owner).bind(who).bind(what.word()).bind(conversation);
            let row = row.bind(address).bind(model).bind(masked).bind(sent).bind(Outcome::Open.word());
            row.execute(db).await.map(drop)?;
        });
        Ok(AskId(id))
    }

    /// Forgets what left longer ago than it is kept.
    pub async fn forget_asks(&mut self, now: Timestamp) -> Result<()> {
        let tx = self;
        let days: Option<(i64,)> = on!(tx, db => query_as("SELECT keep_days FROM assistant WHERE id = $1").bind(ROW).fetch_optional(db).await)?;
        let before = now - Span::days(days.map_or(USUAL_DAYS, |(days,)| days));
        let sql = "DELETE FROM assistant_asks WHERE at < $1";
        on!(tx, db => query(sql).bind(before.0).execute(db).await.map(drop))
    }
}
