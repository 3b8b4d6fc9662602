//! Templates that were sent, for the pace of marketing and for what is learnt of them, and those that were proposed.

use super::{
    Result, Store, Tx,
    batch::Dialect,
    on,
    template::{NAMED_IN_POSTGRES, NAMED_IN_SQLITE},
};
use crate::domain::{
    bandit::Outcomes,
    campaign::cost,
    conversation::Conversation,
    guard::{Approach, MOST, PACE},
    id::{ContactId, ConversationId, MessageId, SuggestionId, TemplateId},
    intake::SENT_ELSEWHERE,
    outbox::Draft,
    price::Category,
    suggest::{Came, Logged},
    time::{Span, Timestamp},
    window::SERVICE,
    zone::{Hours, WallClock},
};
use sqlx::{AssertSqlSafe, query, query_as};
use std::collections::BTreeMap;

/// How long suggestions are remembered, and sends learnt from.
pub const REMEMBERED: Span = Span::days(180);
/// How long it is known what came of sends: pages of figures are told of a year, beside the year before.
const COUNTED: Span = Span::days(2 * 366);

/// What somebody agreed to, when they asked to be written to, when they last wrote, to whichever number, and whether it is the
/// number that somebody here keeps for tests.
const KNOWN: &str = "SELECT k.hours_from, k.hours_until, \
     (SELECT s.given FROM consents s WHERE s.contact_id = k.id AND s.category = 'marketing' \
      ORDER BY s.at DESC, s.given LIMIT 1), \
     (SELECT MAX(c.asked_at) FROM conversations c WHERE c.contact_id = k.id AND c.merged_into IS NULL), \
     EXISTS (SELECT 1 FROM identifiers i JOIN users u ON u.test_phone = i.value WHERE i.contact_id = k.id \
      AND i.kind = 'phone' AND u.disabled_at IS NULL) \
     FROM contacts k WHERE k.id = $1";
type Known = (Option<i64>, Option<i64>, Option<bool>, Option<i64>, bool);

/// When they got the latest marketing templates, of those that were written before a message and have not failed.
const MARKETING: &str = "SELECT s.at FROM template_sends s JOIN conversations c ON c.id = s.conversation_id \
     LEFT JOIN messages m ON m.id = s.message_id WHERE c.contact_id = $1 AND s.marketing AND s.message_id < $2 \
     AND m.status IS DISTINCT FROM 'failed' ORDER BY s.at DESC, s.message_id DESC LIMIT $3";

/// When they got the latest marketing templates by other tools, that have not failed: by the name of a template that is of
/// marketing in any language, or by what the platform charged. Nothing older than two weeks before what was said last is looked at.
fn marketing_elsewhere(dialect: Dialect) -> String {
    let [name, _] = match dialect {
        Dialect::Sqlite => NAMED_IN_SQLITE,
        Dialect::Postgres => NAMED_IN_POSTGRES,
    };
    let lately = PACE.0;
    format!(
        "SELECT messages.sent_at FROM messages JOIN conversations c ON c.id = messages.conversation_id \
         JOIN numbers n ON n.id = messages.number_id WHERE c.contact_id = $1 AND messages.sent_at > c.last_activity_at - {lately} \
         AND messages.counts AND NOT messages.ahead_of_time AND messages.status IS DISTINCT FROM 'failed' \
         AND (messages.direction = 'echo' OR messages.direction = 'out' AND messages.kind = '{SENT_ELSEWHERE}') \
         AND (messages.trail LIKE '%\"category\":\"marketing%' OR messages.kind = 'template' AND EXISTS (SELECT 1 FROM templates t \
         WHERE t.waba_id = n.waba_id AND t.name = {name} AND UPPER(t.category) = 'MARKETING')) \
         ORDER BY messages.sent_at DESC LIMIT $2"
    )
}

/// Somebody who is to get a template, as far as it was read already.
#[derive(Debug, Clone, Copy)]
pub struct Whom {
    pub contact: ContactId,
    pub opted_out: bool,
    /// What the clock shows where they are.
    pub clock: WallClock,
}

impl Whom {
    fn approach(self, known: Option<Known>, here: Vec<(i64,)>, elsewhere: Vec<(i64,)>) -> Approach {
        let (from, until, agreed, wrote_at, is_own) = known.unwrap_or_default();
        let minute = |minute: Option<i64>| u16::try_from(minute?).ok();
        let hours = minute(from).zip(minute(until)).and_then(|(from, until)| Hours::new(from, until));
        Approach {
            opted_out: self.opted_out,
            // Whoever keeps a number of their own for tests has asked for them.
            agreed: agreed == Some(true) || is_own,
            wrote_at: wrote_at.map(Timestamp),
            hours: hours.map(|hours| (hours, self.clock)),
            marketing: here.into_iter().chain(elsewhere).map(|(at,)| Timestamp(at)).collect(),
        }
    }
}

fn most() -> i64 {
    i64::try_from(MOST).unwrap_or(i64::MAX)
}

/// What is known of a template from its sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Record {
    /// Sends, into open windows too.
    pub sent: u64,
    /// What came of those that were to open a window again.
    pub outcomes: Outcomes,
}

/// A template that was proposed for a window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proposed {
    pub conversation: ConversationId,
    pub template: TemplateId,
    /// The end of the window that it is to open again.
    pub ended_at: Timestamp,
    pub propensity: f64,
    pub chance: f64,
    pub enough: bool,
    /// To somebody on a screen; else it was given to a program.
    pub shown: bool,
}

/// A line of the log: the suggestion, whom it was for, and the send that followed it.
type LoggedRow = (
    i64,
    i64,
    i64,
    Option<String>,
    i64,
    Option<String>,
    Option<String>,
    f64,
    f64,
    bool,
    Option<i64>,
    Option<i64>,
    Option<i64>,
    bool,
);

fn logged(row: LoggedRow) -> Logged {
    let (.., enough, sent, settled, outcome, shown) = row;
    let (id, at, conversation, customer, template, name, language, propensity, chance, ..) = row;
    Logged {
        id: SuggestionId(id),
        at: Timestamp(at),
        conversation_id: ConversationId(conversation),
        customer: customer.filter(|name| !name.is_empty()),
        template_id: TemplateId(template),
        name,
        language,
        propensity,
        chance,
        enough,
        shown,
        came: Came::of(sent.is_some(), settled.is_some(), outcome),
    }
}

impl Store {
    /// What keeps templates back from somebody.
    pub async fn approach(&self, whom: Whom) -> Result<Approach> {
        let known: Option<Known> =
            on!(self.read(), db => query_as(KNOWN).bind(whom.contact.0).fetch_optional(db).await?);
        let marketing: Vec<(i64,)> = on!(self.read(), db => {
            query_as(MARKETING).bind(whom.contact.0).bind(i64::MAX).bind(most()).fetch_all(db).await?
        });
        let sql = marketing_elsewhere(self.dialect());
        let elsewhere: Vec<(i64,)> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(whom.contact.0).bind(most()).fetch_all(db).await?
        });
        Ok(whom.approach(known, marketing, elsewhere))
    }

    /// What came of the templates of an account since then, of all numbers together. Tests to oneself say nothing, and neither
    /// does what a campaign gave to everybody of a list.
    pub async fn template_records(&self, waba_id: &str, since: Timestamp) -> Result<BTreeMap<TemplateId, Record>> {
        let sql = "SELECT s.template_id, COUNT(*), SUM(CASE WHEN s.reopens AND s.outcome = 1 THEN 1 ELSE 0 END), \
                   SUM(CASE WHEN s.reopens AND s.outcome = 0 THEN 1 ELSE 0 END), \
                   SUM(CASE WHEN s.reopens AND s.outcome = -1 THEN 1 ELSE 0 END) FROM template_sends s \
                   JOIN templates t ON t.id = s.template_id WHERE t.waba_id = $1 AND s.at >= $2 AND s.learns AND NOT s.to_self GROUP BY s.template_id";
        let rows: Vec<(i64, i64, i64, i64, i64)> =
            on!(self.read(), db => query_as(sql).bind(waba_id).bind(since.0).fetch_all(db).await?);
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        let record = |(id, sent, answered, silent, stopped): (i64, i64, i64, i64, i64)| {
            let outcomes = Outcomes { answered: count(answered), silent: count(silent), stopped: count(stopped) };
            (TemplateId(id), Record { sent: count(sent), outcomes })
        };
        Ok(rows.into_iter().map(record).collect())
    }

    /// What the templates of an account are for, as words: those of which somebody has said it.
    pub async fn template_purposes(&self, waba_id: &str) -> Result<BTreeMap<TemplateId, String>> {
        let sql = "SELECT id, purpose FROM templates WHERE waba_id = $1 AND purpose IS NOT NULL ORDER BY id LIMIT 6000";
        let rows: Vec<(i64, String)> = on!(self.read(), db => query_as(sql).bind(waba_id).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id, purpose)| (TemplateId(id), purpose)).collect())
    }

    /// What somebody was shown for the window of a conversation that ended then.
    pub async fn proposed(&self, conversation: ConversationId, ended_at: Timestamp) -> Result<Option<Proposed>> {
        let sql = "SELECT template_id, propensity, chance, enough FROM suggestions \
                   WHERE conversation_id = $1 AND ended_at = $2 AND shown";
        let row: Option<(i64, f64, f64, bool)> =
            on!(self.read(), db => query_as(sql).bind(conversation.0).bind(ended_at.0).fetch_optional(db).await?);
        let proposed = |(template, propensity, chance, enough): (i64, f64, f64, bool)| {
            let template = TemplateId(template);
            Proposed { conversation, template, ended_at, propensity, chance, enough, shown: true }
        };
        Ok(row.map(proposed))
    }

    /// Whether it is kept already that a program was given this.
    pub async fn was_given(&self, given: &Proposed) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM suggestions WHERE conversation_id = $1 AND ended_at = $2 AND template_id = $3 \
                   AND NOT shown)";
        let (was,): (bool,) = on!(self.read(), db => {
            let query = query_as(sql).bind(given.conversation.0).bind(given.ended_at.0).bind(given.template.0);
            query.fetch_one(db).await?
        });
        Ok(was)
    }

    /// The templates that were proposed, the latest first, and where the list goes on.
    pub async fn suggestion_log(
        &self,
        after: Option<SuggestionId>,
        limit: usize,
    ) -> Result<(Vec<Logged>, Option<SuggestionId>)> {
        let sql = format!(
            "SELECT g.id, g.at, g.conversation_id, COALESCE(k.called, k.name, k.book_name), g.template_id, t.name, t.language, \
             g.propensity, g.chance, g.enough, s.message_id, s.settled_at, s.outcome, g.shown FROM suggestions g \
             JOIN conversations c ON c.id = g.conversation_id LEFT JOIN contacts k ON k.id = c.contact_id \
             LEFT JOIN templates t ON t.id = g.template_id LEFT JOIN template_sends s ON s.message_id = \
             (SELECT MAX(x.message_id) FROM template_sends x WHERE x.conversation_id = g.conversation_id \
             AND x.suggestion_id = g.id) WHERE g.id < $1{} ORDER BY g.id DESC LIMIT $2",
            self.through("g.conversation_id")
        );
        let wanted = i64::try_from(limit.saturating_add(1)).unwrap_or(i64::MAX);
        let before = after.map_or(i64::MAX, |after| after.0);
        let rows: Vec<LoggedRow> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(before).bind(wanted).fetch_all(db).await?);
        let more = rows.len() > limit;
        let logged: Vec<Logged> = rows.into_iter().take(limit).map(logged).collect();
        let next = logged.last().filter(|_| more).map(|last| last.id);
        Ok((logged, next))
    }

    /// Sends whose day is over, some of them at a time; none that still waits to leave.
    pub async fn unsettled_sends(&self, now: Timestamp, most: i64) -> Result<Vec<i64>> {
        let sql = "SELECT s.message_id FROM template_sends s JOIN messages m ON m.id = s.message_id \
                   WHERE s.settled_at IS NULL AND s.at <= $1 AND (m.status IS NULL OR m.status <> 'queued') \
                   ORDER BY s.at, s.message_id LIMIT $2";
        let before = now - SERVICE;
        let rows: Vec<(i64,)> = on!(self.read(), db => query_as(sql).bind(before.0).bind(most).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    /// What came of each send of a conversation, with the propensity of the suggestion that it followed.
    #[cfg(test)]
    pub async fn sends_of(&self, conversation: ConversationId) -> Vec<(bool, Option<i64>, Option<f64>)> {
        let sql = "SELECT s.marketing, s.outcome, g.propensity FROM template_sends s \
                   LEFT JOIN suggestions g ON g.id = s.suggestion_id WHERE s.conversation_id = $1 ORDER BY s.message_id";
        on!(self.read(), db => query_as(sql).bind(conversation.0).fetch_all(db).await.unwrap())
    }
}

impl Tx {
    /// What keeps templates back from somebody: of what was written before the message, where one is named.
    pub(super) async fn approach(&mut self, whom: Whom, own: Option<MessageId>) -> Result<Approach> {
        let sql = marketing_elsewhere(self.dialect());
        let tx = self;
        let known: Option<Known> = on!(tx, db => query_as(KNOWN).bind(whom.contact.0).fetch_optional(db).await?);
        let before = own.map_or(i64::MAX, |own| own.0);
        let marketing: Vec<(i64,)> = on!(tx, db => {
            query_as(MARKETING).bind(whom.contact.0).bind(before).bind(most()).fetch_all(db).await?
        });
        let elsewhere: Vec<(i64,)> = on!(tx, db => {
            query_as(AssertSqlSafe(sql)).bind(whom.contact.0).bind(most()).fetch_all(db).await?
        });
        Ok(whom.approach(known, marketing, elsewhere))
    }

    /// Notes that a template was written down to be sent, and which suggestion it follows. What is no template is none.
    pub async fn note_template(
        &mut self,
        row: &Conversation,
        message: MessageId,
        draft: &Draft,
        now: Timestamp,
    ) -> Result<()> {
        let Draft::Template { template } = draft else { return Ok(()) };
        let contact = self.contact(row.contact).await?;
        let each = |category| cost(&contact, category, row.free_until, now).0;
        let tx = self;
        let sql = "INSERT INTO template_sends (message_id, conversation_id, template_id, marketing, reopens, at, suggestion_id, cost, to_self) \
                   SELECT $1, $2, t.id, UPPER(t.category) = 'MARKETING', $3, $4, (SELECT g.id FROM suggestions g \
                   WHERE g.conversation_id = $2 AND g.ended_at = $5 AND g.template_id = t.id \
                   ORDER BY CASE WHEN g.shown THEN 0 ELSE 1 END LIMIT 1), \
                   CASE UPPER(t.category) WHEN 'MARKETING' THEN $9 WHEN 'UTILITY' THEN $10 WHEN 'AUTHENTICATION' THEN $11 END, \
                   EXISTS (SELECT 1 FROM identifiers i JOIN users u ON u.test_phone = i.value WHERE i.contact_id = $12 \
                   AND i.kind = 'phone' AND u.disabled_at IS NULL) \
                   FROM templates t JOIN numbers n ON n.waba_id = t.waba_id \
                   WHERE n.id = $6 AND t.name = $7 AND t.language = $8";
        let reopens = !row.window.permits_free_form(now);
        let ended_at = row.window.ends_at().filter(|_| reopens);
        on!(tx, db => {
            let query = query(sql).bind(message.0).bind(row.id.0).bind(reopens).bind(now.0).bind(ended_at.map(|at| at.0));
            let query = query.bind(row.number.0).bind(&template.name).bind(&template.language);
            let query = query.bind(each(Category::Marketing)).bind(each(Category::Utility));
            query.bind(each(Category::Authentication)).bind(row.contact.0).execute(db).await.map(drop)?
        });
        tx.spend(row.number, message, 0).await
    }

    /// A template was given to everybody of a list: what comes of it does not say whether it is the one to choose.
    pub async fn learns_nothing(&mut self, message: MessageId) -> Result<()> {
        let tx = self;
        let sql = "UPDATE template_sends SET learns = FALSE WHERE message_id = $1";
        on!(tx, db => query(sql).bind(message.0).execute(db).await.map(drop))
    }

    /// Something was said at that moment that is only known now: sends of the day before it, which were settled without it, are
    /// settled anew. By whichever number of the business it was said, where no conversation is named.
    pub(super) async fn unsettle(
        &mut self,
        contact: ContactId,
        conversation: Option<ConversationId>,
        said_at: Timestamp,
    ) -> Result<()> {
        let tx = self;
        let sql = "UPDATE template_sends SET settled_at = NULL WHERE settled_at IS NOT NULL AND at < $1 AND at >= $2 \
                   AND conversation_id IN (SELECT c.id FROM conversations c WHERE c.contact_id = $3 AND ($4 = 0 OR c.id = $4))";
        on!(tx, db => {
            let query = query(sql).bind(said_at.0).bind((said_at - SERVICE).0).bind(contact.0);
            query.bind(conversation.map_or(0, |id| id.0)).execute(db).await.map(drop)
        })
    }

    /// The platform says of these only now whether they arrived: those that were settled are settled anew.
    pub(super) async fn unsettle_sends(&mut self, messages: &[MessageId]) -> Result<()> {
        if messages.is_empty() {
            return Ok(());
        }
        let tx = self;
        let these = messages.iter().map(|id| id.0.to_string()).collect::<Vec<_>>().join(",");
        let sql = format!(
            "UPDATE template_sends SET settled_at = NULL WHERE settled_at IS NOT NULL AND message_id IN ({these})"
        );
        on!(tx, db => query(AssertSqlSafe(sql)).persistent(false).execute(db).await.map(drop))
    }

    /// Keeps what was proposed for a window: the first that somebody was shown, and each once that a program was given.
    pub async fn note_proposed(&mut self, proposed: &Proposed, now: Timestamp) -> Result<()> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "INSERT INTO suggestions (id, conversation_id, template_id, ended_at, at, propensity, chance, enough, shown) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
        on!(tx, db => {
            let query = query(sql).bind(id).bind(proposed.conversation.0).bind(proposed.template.0);
            let query = query.bind(proposed.ended_at.0).bind(now.0).bind(proposed.propensity).bind(proposed.chance);
            query.bind(proposed.enough).bind(proposed.shown).execute(db).await.map(drop)
        })
    }

    /// Settles what came of these sends within a day of leaving. A wish to be left alone outweighs the words it came in; what
    /// failed, or may never have left, says nothing, and neither does a test to oneself.
    pub async fn settle_sends(&mut self, ids: &[i64], now: Timestamp) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let tx = self;
        let these = ids.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        let day = SERVICE.0;
        let within = |at: &str| format!("{at} > template_sends.at AND {at} <= template_sends.at + {day}");
        let (said, blocked, wrote) = (within("s.at"), within("c.blocked_at"), within("m.sent_at"));
        let sql = format!(
            "UPDATE template_sends SET settled_at = $1, outcome = CASE WHEN template_sends.to_self THEN NULL \
             WHEN EXISTS (SELECT 1 FROM messages m WHERE m.id = template_sends.message_id \
             AND m.status IN ('failed', 'unknown')) THEN NULL \
             WHEN EXISTS (SELECT 1 FROM conversations c JOIN consents s ON s.contact_id = c.contact_id \
             WHERE c.id = template_sends.conversation_id AND NOT s.given AND {said}) THEN -1 \
             WHEN EXISTS (SELECT 1 FROM conversations c WHERE c.id = template_sends.conversation_id AND {blocked}) THEN -1 \
             WHEN EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = template_sends.conversation_id \
             AND m.direction = 'in' AND m.counts AND {wrote}) THEN 1 ELSE 0 END \
             WHERE settled_at IS NULL AND message_id IN ({these})"
        );
        on!(tx, db => {
            query(AssertSqlSafe(sql)).persistent(false).bind(now.0).execute(db).await.map(drop)
        })
    }

    /// Forgets some of the sends and suggestions that are past their time. Whether there were any.
    pub async fn forget_sends(&mut self, now: Timestamp, most: i64) -> Result<bool> {
        let tx = self;
        let mut any = false;
        for (sql, before) in [
            (
                "DELETE FROM template_sends WHERE message_id IN (SELECT message_id FROM template_sends WHERE at < $1 \
                 ORDER BY at, message_id LIMIT $2)",
                now - COUNTED,
            ),
            (
                "DELETE FROM suggestions WHERE id IN (SELECT id FROM suggestions WHERE at < $1 ORDER BY at, id LIMIT $2)",
                now - REMEMBERED,
            ),
        ] {
            let gone = on!(tx, db => query(sql).bind(before.0).bind(most).execute(db).await?.rows_affected());
            any |= gone > 0;
        }
        Ok(any)
    }
}
