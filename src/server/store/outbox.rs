//! The outbox: sends as rows, before they are requests.

use super::{
    Result, Store, Tx, TxInner,
    batch::{list, pieces},
    contact::zone_of,
    on,
    suggestion::Whom,
};
use crate::domain::{
    consent::Category,
    contact::Contact,
    conversation::Conversation,
    guard::Approach,
    id::{CampaignId, ContactId, ConversationId, MessageId, NumberId},
    intake::Entry,
    outbox::{Draft, Outlook},
    pace::{NUMBER, PAIR},
    time::Timestamp,
    zone::WallClock,
};
use crate::server::zones;
use sqlx::AssertSqlSafe;
use std::collections::BTreeSet;

/// A send that is due.
#[derive(Debug, Clone)]
pub struct Due {
    pub message: MessageId,
    pub conversation: ConversationId,
    pub number: NumberId,
    pub token: String,
    pub draft: Draft,
    /// Tries that the platform turned away for the time being.
    pub attempts: u32,
    /// To whom it comes back should it fail, where it leaves by itself.
    pub returns_to: Option<String>,
    /// Nobody has written it.
    pub automatic: bool,
    /// Of which campaign it is, where it is of one.
    pub campaign: Option<CampaignId>,
    /// That does not go on since: it holds, was paused or ended, or this template of it was stopped.
    pub recalled: bool,
}

/// Of a send of the outbox `o`: it is of a campaign that does not go on since it was written down, or not with its template. Where
/// the budget is what holds it, what is written down already is within that.
const RECALLED: &str = "EXISTS (SELECT 1 FROM campaign_people p JOIN campaigns c ON c.id = p.campaign_id \
                        WHERE p.message_id = o.message_id AND ((c.stage NOT IN ('running', 'done') \
                        AND COALESCE(c.held, '') <> 'budget') OR c.stopped LIKE '%\"' || CAST(p.arm AS TEXT) || '\":%'))";

/// A send that left by itself and failed.
#[derive(Debug, Clone)]
pub struct Back {
    pub conversation: ConversationId,
    /// Whose it is, by the name their drafts are kept under.
    pub owner: String,
    /// What it waited as.
    pub came_from: String,
    pub draft: Draft,
}

/// A send of which nobody knows whether it left.
#[derive(Debug, Clone)]
pub struct Unsure {
    pub message: MessageId,
    /// Whose it is, by the name their drafts are kept under, where that was written down.
    pub owner: Option<String>,
    /// What it waited as, where it did.
    pub came_from: Option<String>,
    pub draft: Option<Draft>,
}

/// A send whose request was begun and has not been answered yet.
#[derive(Debug, Clone)]
pub struct OnItsWay {
    pub message: MessageId,
    pub left_at: Timestamp,
    pub draft: Draft,
}

/// A send that its author can take back until it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Who may, by the name their drafts are kept under.
    pub by: String,
    /// What was unread in the conversation before it was written.
    pub unread: i64,
}

/// What a repeated request answers with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repeated {
    /// The same request came before: its message.
    Same(MessageId),
    /// The key came before with another body.
    Different,
}

impl Tx {
    /// Writes a send down.
    ///
    /// It leaves at `not_before` at the earliest.
    pub async fn enqueue(
        &mut self,
        entry: &Entry,
        token: &str,
        draft: &Draft,
        held: Option<&Held>,
        not_before: Timestamp,
        now: Timestamp,
    ) -> Result<()> {
        self.put_entry(entry).await?;
        let tx = self;
        let sql = "INSERT INTO outbox (message_id, conversation_id, number_id, token, draft, reply, state, held_by, unread, \
                   not_before, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'queued', $7, $8, $9, $10)";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(entry.id.0).bind(entry.conversation.0).bind(entry.number.0).bind(token);
            let query = query.bind(super::codec::text(draft)).bind(draft.is_free_form());
            let query = query.bind(held.map(|held| held.by.as_str())).bind(held.map_or(0, |held| held.unread));
            query.bind(not_before.0).bind(now.0).execute(db).await.map(drop)
        })
    }

    /// Who can take this send back until it leaves, where it is or was held.
    pub async fn held(&mut self, message: MessageId) -> Result<Option<Held>> {
        let tx = self;
        let sql = "SELECT held_by, unread FROM outbox WHERE message_id = $1 AND held_by IS NOT NULL";
        let row: Option<(String, i64)> = on!(tx, db => sqlx::query_as(sql).bind(message.0).fetch_optional(db).await)?;
        Ok(row.map(|(by, unread)| Held { by, unread }))
    }

    /// What was unread in a conversation before sends that can be taken back has been seen.
    pub async fn forget_unread(&mut self, conversation: ConversationId) -> Result<()> {
        let tx = self;
        let sql = "UPDATE outbox SET unread = 0 WHERE conversation_id = $1 AND state <> 'settled' AND unread > 0";
        on!(tx, db => sqlx::query(sql).bind(conversation.0).execute(db).await.map(drop))
    }

    /// Takes a send back that has not left, and what is kept of it as a message. None where there is nothing to take
    /// back, because it is leaving or has left.
    pub async fn take_back(&mut self, message: MessageId) -> Result<Option<Draft>> {
        let tx = self;
        // Whoever lets it leave locks the same row: one of the two comes first, and the other finds it changed.
        let sql = "DELETE FROM outbox WHERE message_id = $1 AND state = 'queued' RETURNING draft";
        let row: Option<(String,)> = on!(tx, db => sqlx::query_as(sql).bind(message.0).fetch_optional(db).await)?;
        let Some((draft,)) = row else { return Ok(None) };
        for sql in [
            "UPDATE templates SET uses = uses - 1 WHERE uses > 0 \
             AND id = (SELECT m.template_id FROM messages m WHERE m.id = $1)",
            "DELETE FROM messages WHERE id = $1",
            "DELETE FROM idempotency_keys WHERE message_id = $1",
            // What became part of it goes with it.
            "DELETE FROM idempotency_keys WHERE message_id IN (SELECT part_id FROM joined WHERE into_id = $1)",
            "DELETE FROM joined WHERE into_id = $1",
            // What was never sent is no template that they got.
            "DELETE FROM template_sends WHERE message_id = $1",
        ] {
            on!(tx, db => sqlx::query(sql).bind(message.0).execute(db).await.map(drop)?);
        }
        tx.forget_words(&[message]).await?;
        Ok(serde_json::from_str(&draft).ok())
    }

    /// Sends that are due: of each conversation the oldest, and none while an earlier one is on its way, so that they
    /// leave in the order they were written.
    pub async fn due(&mut self, now: Timestamp, limit: i64) -> Result<Vec<Due>> {
        let tx = self;
        let claim = if matches!(tx.inner, TxInner::Postgres(_)) { " FOR UPDATE SKIP LOCKED" } else { "" };
        let sql = format!(
            "SELECT o.message_id, o.conversation_id, o.number_id, o.token, o.draft, o.attempts, o.returns_to, \
             EXISTS (SELECT 1 FROM automatic_replies a WHERE a.message_id = o.message_id), {RECALLED}, \
             (SELECT MIN(p.campaign_id) FROM campaign_people p WHERE p.message_id = o.message_id) FROM outbox o \
             WHERE o.state = 'queued' AND o.not_before <= $1 AND NOT EXISTS (SELECT 1 FROM outbox earlier \
             WHERE earlier.conversation_id = o.conversation_id AND earlier.state <> 'settled' AND earlier.message_id < o.message_id) \
             ORDER BY o.not_before, o.message_id LIMIT $2{claim}"
        );
        type Row = (i64, i64, i64, String, String, i64, Option<String>, bool, bool, Option<i64>);
        let rows: Vec<Row> =
            on!(tx, db => sqlx::query_as(AssertSqlSafe(sql)).bind(now.0).bind(limit).fetch_all(db).await)?;
        let due = |(
            message,
            conversation,
            number,
            token,
            draft,
            attempts,
            returns_to,
            automatic,
            recalled,
            campaign,
        ): Row| {
            Some(Due {
                message: MessageId(message),
                conversation: ConversationId(conversation),
                number: NumberId(number),
                token,
                draft: serde_json::from_str(&draft).ok()?,
                attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
                returns_to,
                automatic,
                campaign: campaign.map(CampaignId),
                recalled,
            })
        };
        Ok(rows.into_iter().filter_map(due).collect())
    }

    /// Whether a send is of a campaign that does not go on since, or not with its template.
    pub async fn is_recalled(&mut self, message: MessageId) -> Result<bool> {
        let tx = self;
        let sql = format!("SELECT COUNT(*) FROM outbox o WHERE o.message_id = $1 AND {RECALLED}");
        let (n,): (i64,) = on!(tx, db => sqlx::query_as(AssertSqlSafe(sql)).bind(message.0).fetch_one(db).await)?;
        Ok(n > 0)
    }

    /// A send is about to be requested: from here on it is never requested again by itself.
    pub async fn leave(&mut self, due: &Due, now: Timestamp, pair_due: Timestamp, number_due: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE outbox SET state = 'leaving', left_at = $2 WHERE message_id = $1";
        on!(tx, db => sqlx::query(sql).bind(due.message.0).bind(now.0).execute(db).await.map(drop)?);
        let sql = "UPDATE conversations SET pair_due = $2 WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(due.conversation.0).bind(pair_due.0).execute(db).await.map(drop)?);
        let sql = "UPDATE numbers SET next_due = $2 WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(due.number.0).bind(number_due.0).execute(db).await.map(drop))
    }

    /// A send waits until then. Counts as a try if the platform turned it away.
    pub async fn postpone(&mut self, message: MessageId, until: Timestamp, tried: bool) -> Result<()> {
        let tx = self;
        let sql = "UPDATE outbox SET state = 'queued', not_before = $2, attempts = attempts + $3 \
                   WHERE message_id = $1 AND state <> 'settled'";
        on!(tx, db => sqlx::query(sql).bind(message.0).bind(until.0).bind(i64::from(tried)).execute(db).await.map(drop))
    }

    /// The pace to one person slows down: nothing leaves to them before then, also of what is written later.
    pub async fn slow_pair(&mut self, conversation: ConversationId, until: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE conversations SET pair_due = $2 WHERE id = $1 AND COALESCE(pair_due, 0) < $2";
        let due = PAIR.not_before(until);
        on!(tx, db => sqlx::query(sql).bind(conversation.0).bind(due.0).execute(db).await.map(drop))
    }

    /// The pace of a number slows down.
    pub async fn slow_number(&mut self, number: NumberId, until: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE numbers SET next_due = $2 WHERE id = $1 AND COALESCE(next_due, 0) < $2";
        let due = NUMBER.not_before(until);
        on!(tx, db => sqlx::query(sql).bind(number.0).bind(due.0).execute(db).await.map(drop))
    }

    /// These sends need nothing more.
    pub async fn settle(&mut self, messages: &[MessageId]) -> Result<()> {
        let tx = self;
        for piece in pieces(messages) {
            let sql = list(
                tx.dialect(),
                "UPDATE outbox SET state = 'settled' WHERE state <> 'settled' AND message_id IN (",
                1,
                piece.len(),
                ")",
            );
            on!(tx, db => piece.iter().fold(sqlx::query(sql), |query, id| query.bind(id.0)).execute(db).await.map(drop)?);
        }
        Ok(())
    }

    /// Sends that are on their way, those that left first at the front.
    pub async fn on_their_way(&mut self) -> Result<Vec<OnItsWay>> {
        let tx = self;
        let sql = "SELECT message_id, left_at, draft FROM outbox WHERE state = 'leaving' ORDER BY left_at, message_id LIMIT 500";
        let rows: Vec<(i64, i64, String)> = on!(tx, db => sqlx::query_as(sql).fetch_all(db).await)?;
        let leaving = |(message, left_at, draft): (i64, i64, String)| {
            let draft = serde_json::from_str(&draft).ok()?;
            Some(OnItsWay { message: MessageId(message), left_at: Timestamp(left_at), draft })
        };
        Ok(rows.into_iter().filter_map(leaving).collect())
    }

    /// From now on nobody knows whether this send left.
    pub async fn is_unsure(&mut self, message: MessageId, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE outbox SET unsure_since = $2 WHERE message_id = $1";
        on!(tx, db => sqlx::query(sql).bind(message.0).bind(now.0).execute(db).await.map(drop))
    }

    /// Sends of which nobody has known since then or before whether they left, and that nobody was told of.
    pub async fn unsure(&mut self, since: Timestamp, limit: i64) -> Result<Vec<Unsure>> {
        let tx = self;
        let sql = "SELECT message_id, COALESCE(returns_to, held_by), came_from, draft FROM outbox \
                   WHERE unsure_since <= $1 ORDER BY unsure_since, message_id LIMIT $2";
        type Row = (i64, Option<String>, Option<String>, String);
        let rows: Vec<Row> = on!(tx, db => sqlx::query_as(sql).bind(since.0).bind(limit).fetch_all(db).await)?;
        let unsure = |(message, owner, came_from, draft): Row| Unsure {
            message: MessageId(message),
            owner,
            came_from,
            draft: serde_json::from_str(&draft).ok(),
        };
        Ok(rows.into_iter().map(unsure).collect())
    }

    /// Whoever is to be told of this send was told.
    pub async fn told_unsure(&mut self, message: MessageId) -> Result<()> {
        let tx = self;
        let sql = "UPDATE outbox SET unsure_since = NULL WHERE message_id = $1";
        on!(tx, db => sqlx::query(sql).bind(message.0).execute(db).await.map(drop))
    }

    /// The draft behind a message that was sent from here.
    pub async fn draft_of(&mut self, message: MessageId) -> Result<Option<Draft>> {
        let tx = self;
        let sql = "SELECT draft FROM outbox WHERE message_id = $1";
        let row: Option<(String,)> = on!(tx, db => sqlx::query_as(sql).bind(message.0).fetch_optional(db).await)?;
        Ok(row.and_then(|(draft,)| serde_json::from_str(&draft).ok()))
    }

    /// The draft behind a message that was sent from here and not sent anew since, and how often it had been before.
    pub async fn not_sent_anew(&mut self, message: MessageId) -> Result<Option<(Draft, u32)>> {
        let tx = self;
        let sql = "SELECT draft, round FROM outbox WHERE message_id = $1 \
                   AND NOT EXISTS (SELECT 1 FROM outbox again WHERE again.anew_of = $1)";
        let row: Option<(String, i64)> = on!(tx, db => sqlx::query_as(sql).bind(message.0).fetch_optional(db).await)?;
        Ok(row.and_then(|(draft, round)| {
            Some((serde_json::from_str(&draft).ok()?, u32::try_from(round).unwrap_or(u32::MAX)))
        }))
    }

    /// This send leaves by itself: should it fail, it comes back to them.
    pub async fn returns_to(&mut self, message: MessageId, owner: &str, came_from: &str) -> Result<()> {
        let tx = self;
        let sql = "UPDATE outbox SET returns_to = $2, came_from = $3 WHERE message_id = $1";
        on!(tx, db => sqlx::query(sql).bind(message.0).bind(owner).bind(came_from).execute(db).await.map(drop))
    }

    /// A send that left by itself has failed. None where it did not leave by itself, or has come back before.
    pub async fn comes_back(&mut self, message: MessageId) -> Result<Option<Back>> {
        let tx = self;
        let sql = "SELECT conversation_id, returns_to, came_from, draft FROM outbox \
                   WHERE message_id = $1 AND returns_to IS NOT NULL";
        type Row = (i64, String, Option<String>, String);
        let row: Option<Row> = on!(tx, db => sqlx::query_as(sql).bind(message.0).fetch_optional(db).await)?;
        let Some((conversation, owner, came_from, draft)) = row else { return Ok(None) };
        let sql = "UPDATE outbox SET returns_to = NULL WHERE message_id = $1";
        on!(tx, db => sqlx::query(sql).bind(message.0).execute(db).await.map(drop)?);
        let came_from = came_from.unwrap_or_default();
        let back = |draft| Back { conversation: ConversationId(conversation), owner, came_from, draft };
        Ok(serde_json::from_str(&draft).ok().map(back))
    }

    /// This send is another one anew, and leaves no sooner than then. It comes back instead of the other.
    pub async fn is_anew(&mut self, message: MessageId, of: MessageId, round: u32, until: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE outbox SET anew_of = $2, round = $3, not_before = $4, \
                   returns_to = (SELECT o.returns_to FROM outbox o WHERE o.message_id = $2), \
                   came_from = (SELECT o.came_from FROM outbox o WHERE o.message_id = $2) WHERE message_id = $1";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(message.0).bind(of.0).bind(i64::from(round)).bind(until.0);
            query.execute(db).await.map(drop)?
        });
        let sql = "UPDATE outbox SET returns_to = NULL WHERE message_id = $1";
        on!(tx, db => sqlx::query(sql).bind(of.0).execute(db).await.map(drop))
    }

    /// What has to be known to say whether this may be sent in this conversation. `own` is the message that it became, where
    /// it has: what was written before it counts, and nothing after.
    pub async fn outlook(
        &mut self,
        conversation: &Conversation,
        contact: &Contact,
        draft: &Draft,
        own: Option<MessageId>,
        now: Timestamp,
    ) -> Result<Outlook> {
        let tx = self;
        let sql = "SELECT n.waba_id, n.stopped, n.next_due, c.pair_due, n.watched_since IS NOT NULL, c.blocked_at IS NOT NULL, \
                   n.time_zone FROM numbers n LEFT JOIN conversations c ON c.id = $2 WHERE n.id = $1";
        type Row = (String, Option<String>, Option<i64>, Option<i64>, bool, bool, String);
        let row: Option<Row> = on!(tx, db => {
            sqlx::query_as(sql).bind(conversation.number.0).bind(conversation.id.0).fetch_optional(db).await
        })?;
        let (waba_id, stopped, number_due, pair_due, watched, blocked, zone) = row.unwrap_or_default();
        let template = match draft {
            Draft::Template { template } => tx.template(&waba_id, &template.name, &template.language).await?,
            _ => None,
        };
        let template = template.as_ref().map(super::template::state);
        let asks = template.as_ref().is_some_and(|template| template.utility);
        let no_utility = asks && tx.declines(conversation.contact, Category::Utility).await?;
        let approach = if draft.is_free_form() {
            Approach::default()
        } else {
            let zone = zone_of(contact).0.unwrap_or(zone);
            let clock = zones::wall_clock(&zone, now).unwrap_or(WallClock::UTC);
            let whom = Whom { contact: conversation.contact, opted_out: contact.opted_out(), clock };
            tx.approach(whom, own).await?
        };
        // What was written down before is in what is spent, as far as it counted as marketing and cost as much by then.
        let over_budget = match &template {
            Some(template) if template.marketing => tx.would_overspend(conversation, contact, own, now, now).await?,
            _ => false,
        };
        Ok(Outlook {
            watched,
            blocked,
            window: conversation.window.clone(),
            approach,
            no_utility,
            reachable: contact.phone().or(contact.bsuid()).is_some(),
            template,
            over_budget,
            stopped: stopped.and_then(|text| serde_json::from_str(&text).ok()),
            pair_due: pair_due.map(Timestamp),
            number_due: number_due.map(Timestamp),
        })
    }

    /// The same of what is not written yet and is to leave at a later time: the budget is that of its month.
    pub async fn outlook_at(
        &mut self,
        conversation: &Conversation,
        contact: &Contact,
        draft: &Draft,
        at: Timestamp,
        now: Timestamp,
    ) -> Result<Outlook> {
        let mut outlook = self.outlook(conversation, contact, draft, None, now).await?;
        if at > now && outlook.template.as_ref().is_some_and(|template| template.marketing) {
            outlook.over_budget = self.would_overspend(conversation, contact, None, at, now).await?;
        }
        Ok(outlook)
    }

    /// A person, as a writer sees them.
    pub async fn contact(&mut self, id: ContactId) -> Result<Contact> {
        let found = self.contacts_in(&BTreeSet::from([id])).await?;
        Ok(found.into_iter().next().unwrap_or_else(|| Contact::new(id)))
    }

    /// Whether a request with this key came before, and with what body.
    pub async fn repeated(
        &mut self,
        owner: &str,
        name: &str,
        body_hash: &str,
        since: Timestamp,
    ) -> Result<Option<Repeated>> {
        let tx = self;
        let sql =
            "SELECT body_hash, message_id FROM idempotency_keys WHERE owner = $1 AND name = $2 AND created_at >= $3";
        let row: Option<(String, i64)> =
            on!(tx, db => sqlx::query_as(sql).bind(owner).bind(name).bind(since.0).fetch_optional(db).await)?;
        Ok(row.map(|(known, id)| if known == body_hash { Repeated::Same(MessageId(id)) } else { Repeated::Different }))
    }

    /// Remembers what a request with this key came to.
    pub async fn remember(
        &mut self,
        owner: &str,
        name: &str,
        body_hash: &str,
        message: MessageId,
        now: Timestamp,
    ) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO idempotency_keys (owner, name, body_hash, message_id, created_at) VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (owner, name) DO UPDATE SET body_hash = excluded.body_hash, message_id = excluded.message_id, \
                   created_at = excluded.created_at";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(owner).bind(name).bind(body_hash).bind(message.0).bind(now.0);
            query.execute(db).await.map(drop)
        })
    }

    /// Forgets keys of requests from before this.
    pub async fn forget_keys(&mut self, before: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "DELETE FROM idempotency_keys WHERE created_at < $1";
        on!(tx, db => sqlx::query(sql).bind(before.0).execute(db).await.map(drop))
    }
}

impl Store {
    /// When the next queued send is due.
    pub async fn next_due(&self) -> Result<Option<Timestamp>> {
        let sql = "SELECT MIN(not_before) FROM outbox WHERE state = 'queued'";
        let (at,): (Option<i64>,) = on!(self.read(), db => sqlx::query_as(sql).fetch_one(db).await)?;
        Ok(at.map(Timestamp))
    }
}
