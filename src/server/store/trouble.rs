//! What fails beside the requests.

use super::{Result, Store, on};
use crate::domain::{
    time::Timestamp,
    trouble::{ERASED_WITHIN, Kind, SHOWN, Trouble},
};
use sqlx::query_as;

/// Of what kind it is, and how it is counted since `$1`: how often, when last, and what was said of it last. All are found by an
/// index, or among few.
const KINDS: [(Kind, &str); 4] = [
    (
        Kind::Mail,
        "SELECT COUNT(*), MAX(d.created_at), (SELECT l.failure FROM alert_digests l WHERE l.failure IS NOT NULL \
         AND l.sent_at IS NULL ORDER BY l.id DESC LIMIT 1) FROM alert_digests d WHERE d.failure IS NOT NULL \
         AND d.sent_at IS NULL AND d.created_at > $1",
    ),
    (
        Kind::Push,
        "SELECT COUNT(*), MAX(f.at), MAX(f.why) FROM (SELECT s.failed_at AS at, s.failure AS why \
         FROM push_subscriptions s WHERE s.failed_at > $1 AND (s.succeeded_at IS NULL OR s.succeeded_at < s.failed_at) \
         UNION ALL SELECT l.at, NULL FROM lost_devices l WHERE l.at > $1) f",
    ),
    (
        Kind::Files,
        "SELECT COUNT(*), MAX(m.created_at), (SELECT l.reason FROM media l WHERE l.state = 'failed' \
         AND l.message_id IS NOT NULL ORDER BY l.created_at DESC, l.id DESC LIMIT 1) FROM media m \
         WHERE m.state = 'failed' AND m.message_id IS NOT NULL AND m.created_at > $1",
    ),
    (
        Kind::Erasure,
        "SELECT COUNT(*), MAX(e.requested_at), NULL FROM erasures e WHERE e.finished_at IS NULL AND e.requested_at < $1",
    ),
];

impl Store {
    /// What fails, or has failed lately.
    pub async fn troubles(&self, now: Timestamp) -> Result<Vec<Trouble>> {
        let mut found = Vec::new();
        for (kind, sql) in KINDS {
            let since = now - if kind == Kind::Erasure { ERASED_WITHIN } else { SHOWN };
            let (count, at, why): (i64, Option<i64>, Option<String>) =
                on!(self.read(), db => query_as(sql).bind(since.0).fetch_one(db).await)?;
            if let Some(at) = at.filter(|_| count > 0) {
                found.push(Trouble { kind, count, at: Timestamp(at), why });
            }
        }
        Ok(found)
    }
}
