//! What had come of templates whose people, or messages, are here no more: it counts still, and names nobody.

use super::{Result, Tx, on};
use crate::domain::queue::BAR;
use sqlx::{AssertSqlSafe, query};

/// What is counted of sends: messages `m`, with what came of them, `t`.
pub(super) const OUTCOMES: &str = "COUNT(*) AS n_sent, \
     CAST(SUM(CASE WHEN m.status IN ('delivered', 'read', 'played') THEN 1 ELSE 0 END) AS BIGINT) AS n_delivered, \
     CAST(SUM(CASE WHEN m.status IN ('read', 'played') THEN 1 ELSE 0 END) AS BIGINT) AS n_read, \
     CAST(SUM(CASE WHEN t.outcome = 1 THEN 1 ELSE 0 END) AS BIGINT) AS n_answered, \
     CAST(SUM(CASE WHEN t.outcome = 1 AND t.reopens THEN 1 ELSE 0 END) AS BIGINT) AS n_reopened, \
     CAST(SUM(CASE WHEN t.outcome = -1 THEN 1 ELSE 0 END) AS BIGINT) AS n_opted_out, \
     CAST(SUM(CASE WHEN t.outcome IS NOT NULL AND m.status IN ('delivered', 'read', 'played') THEN 1 ELSE 0 END) AS BIGINT) \
     AS n_settled";
/// Which messages are sends that are counted: they left, and none is a test to oneself.
pub(super) const LEFT: &str = "m.template_id IS NOT NULL AND m.direction = 'out' \
     AND m.status IN ('accepted', 'sent', 'delivered', 'read', 'played') AND (t.to_self IS NULL OR NOT t.to_self)";
/// The same counts of rows `s` that are kept of those who are gone.
pub(super) const GONE: &str = "CAST(SUM(s.n_sent) AS BIGINT) AS n_sent, CAST(SUM(s.n_delivered) AS BIGINT) AS n_delivered, \
     CAST(SUM(s.n_read) AS BIGINT) AS n_read, CAST(SUM(s.n_answered) AS BIGINT) AS n_answered, \
     CAST(SUM(s.n_reopened) AS BIGINT) AS n_reopened, CAST(SUM(s.n_opted_out) AS BIGINT) AS n_opted_out, \
     CAST(SUM(s.n_settled) AS BIGINT) AS n_settled";

impl Tx {
    /// Keeps what came of templates that are about to go: `theirs` says which messages `m` they are.
    pub(in crate::server::store) async fn keep_sends(&mut self, theirs: &str) -> Result<()> {
        let tx = self;
        let counts = ["sent", "delivered", "read", "answered", "reopened", "opted_out", "settled"]
            .map(|name| format!("n_{name}"));
        let columns = format!("{}, cost, campaign_cost", counts.join(", "));
        let added = columns.split(", ").map(|name| format!("{name} = gone_sends.{name} + excluded.{name}"));
        let added = added.collect::<Vec<_>>().join(", ");
        let bar = BAR.0;
        let sql = format!(
            "INSERT INTO gone_sends (quarter, number_id, team_id, language, template_id, campaign_id, {columns}) \
             SELECT (m.sent_at / {bar}) * {bar}, c.number_id, COALESCE(c.team_id, 0), COALESCE(k.language, ''), m.template_id, \
             COALESCE(p.campaign_id, 0), {OUTCOMES}, CAST(SUM(COALESCE(t.cost, 0)) AS BIGINT), \
             CAST(SUM(COALESCE(p.cost, 0)) AS BIGINT) \
             FROM messages m JOIN conversations c ON c.id = m.conversation_id JOIN contacts k ON k.id = c.contact_id \
             LEFT JOIN template_sends t ON t.message_id = m.id LEFT JOIN campaign_people p ON p.message_id = m.id \
             WHERE {LEFT} AND c.merged_into IS NULL AND {theirs} GROUP BY 1, 2, 3, 4, 5, 6 \
             ON CONFLICT (quarter, number_id, team_id, language, template_id, campaign_id) DO UPDATE SET {added}"
        );
        on!(tx, db => query(AssertSqlSafe(sql)).persistent(false).execute(db).await.map(drop))
    }
}
