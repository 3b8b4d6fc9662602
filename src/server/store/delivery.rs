//! Deliveries as they arrived, what came of their items, and the counts of both.

use super::{
    Result, Store, Tx,
    batch::{Dialect, list, padded, pieces, values},
    event::NewEvent,
    on,
};
use crate::domain::{
    event::EventKind,
    id::DeliveryId,
    ingest::{IngestReport, KeptItemView, NoticeView, RefusedDeliveries, TemplateSync, silence},
    intake::Notice,
    item::{ItemKind, Outcome},
    time::{Span, Timestamp},
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, ops::RangeInclusive};

/// News by which a number may stand otherwise than it was said to: its quality, what it may send, or whether it may.
const OF_HEALTH: [&str; 3] = ["phone_number_quality_update", "business_capability_update", "account_update"];

/// A delivery on its way in.
#[derive(Debug, Clone)]
pub struct Arrived {
    pub received_at: Timestamp,
    pub body: Vec<u8>,
    /// Why it is no envelope, where it is none: then it is kept and listed, and not taken in.
    pub malformed: Option<String>,
}

/// A delivery that waits to be taken in.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub id: DeliveryId,
    pub delivery: Arrived,
}

/// An item that is kept, with what is needed to run it again.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: i64,
    pub received_at: Timestamp,
    pub raw: String,
}

/// Deliveries forgotten in one transaction.
const FORGOTTEN: i64 = 256;
/// Hours of the last two weeks that are like this one.
const LIKE_HOURS: i64 = 14;

impl Store {
    /// Writes deliveries down, durably, in one transaction. Afterwards they may be acknowledged.
    pub async fn persist(&self, arrived: &[Arrived]) -> Result<()> {
        let mut tx = self.begin_delivery().await?;
        tx.persist(arrived).await?;
        tx.commit().await
    }

    /// The deliveries that wait, oldest first: at most `limit`, and no more after their bodies have reached `bytes`.
    pub async fn waiting(&self, limit: i64, bytes: i64) -> Result<Vec<Waiting>> {
        let taken = self.last_taken().await?;
        self.deliveries_after(taken, limit, bytes).await
    }

    /// The deliveries after this one, within the same bounds.
    pub async fn deliveries_after(&self, after: i64, limit: i64, bytes: i64) -> Result<Vec<Waiting>> {
        let sql = "SELECT id, CAST(LENGTH(body) AS BIGINT) FROM deliveries WHERE id > $1 ORDER BY id LIMIT $2";
        let sizes: Vec<(i64, i64)> =
            on!(self.deliveries(), db => sqlx::query_as(sql).bind(after).bind(limit).fetch_all(db).await)?;
        let mut before = 0;
        let fits = sizes.iter().take_while(|(_, size)| {
            before += size;
            before - size < bytes
        });
        let ids: Vec<i64> = fits.map(|(id, _)| *id).collect();
        let (Some(first), Some(last)) = (ids.first(), ids.last()) else { return Ok(Vec::new()) };
        let sql = "SELECT id, received_at, body, malformed FROM deliveries WHERE id BETWEEN $1 AND $2 ORDER BY id";
        let rows: Vec<(i64, i64, Vec<u8>, Option<String>)> =
            on!(self.deliveries(), db => sqlx::query_as(sql).bind(first).bind(last).fetch_all(db).await)?;
        let waiting = |(id, received_at, body, malformed)| Waiting {
            id: DeliveryId(id),
            delivery: Arrived { received_at: Timestamp(received_at), body, malformed },
        };
        Ok(rows.into_iter().map(waiting).collect())
    }

    /// The last delivery that was taken in; 0 before the first.
    async fn last_taken(&self) -> Result<i64> {
        let sql = "SELECT value FROM counters WHERE name = 'taken'";
        let (taken,): (i64,) = on!(self.read(), db => sqlx::query_as(sql).fetch_one(db).await)?;
        Ok(taken)
    }

    /// On SQLite, sees to it that further deliveries come after those taken in, also where their file was lost or is
    /// older than the database. Where the database is the older one, what it has not seen is taken in once more.
    pub(super) async fn keep_up(&self) -> Result<()> {
        let taken = self.last_taken().await?;
        let mut tx = self.begin_delivery().await?;
        let tx_ref = &mut tx;
        let sql = "UPDATE counters SET value = $1 WHERE name = 'arrived' AND value < $1";
        let behind = on!(tx_ref, db => sqlx::query(sql).bind(taken).execute(db).await?.rows_affected() > 0);
        tx.commit().await?;
        if behind {
            tracing::warn!(
                "the file of deliveries is missing or older than the database: a new one goes on from here, and \
                 another one must not be put back in its place later"
            );
        }
        Ok(())
    }

    /// Forgets the bodies of deliveries that came before this and were taken in, a few at a time: who delivers meanwhile
    /// waits for a short transaction, never for all of it.
    pub async fn forget_deliveries(&self, before: Timestamp) -> Result<()> {
        let taken = self.last_taken().await?;
        // The last stays: it says when that was.
        let sql = "DELETE FROM deliveries WHERE received_at < $1 AND id IN \
                   (SELECT id FROM deliveries WHERE id < $2 ORDER BY id LIMIT $3)";
        loop {
            let mut tx = self.begin_delivery().await?;
            let tx_ref = &mut tx;
            let gone = on!(tx_ref, db => {
                sqlx::query(sql).bind(before.0).bind(taken).bind(FORGOTTEN).execute(db).await?.rows_affected()
            });
            tx.commit().await?;
            if gone == 0 {
                return Ok(());
            }
        }
    }

    /// Counts a delivery that was refused at the door. Nothing else is kept of it.
    pub async fn refuse_delivery(&self, reason: &str, count: i64, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "INSERT INTO refused_deliveries (reason, count, first_at, last_at) VALUES ($1, $2, $3, $3) \
                   ON CONFLICT (reason) DO UPDATE SET count = refused_deliveries.count + excluded.count, last_at = excluded.last_at";
        on!(tx, db => sqlx::query(sql).bind(reason).bind(count).bind(now.0).execute(db).await.map(drop)?);
        tx.commit().await
    }

    /// Whether the platform has ever delivered anything that was signed.
    pub async fn has_deliveries(&self) -> Result<bool> {
        let sql = "SELECT count FROM ingest_counts WHERE name = 'deliveries'";
        let counted: Option<(i64,)> = on!(self.read(), db => sqlx::query_as(sql).fetch_optional(db).await)?;
        Ok(counted.is_some_and(|(count,)| count > 0))
    }

    /// How taking in goes.
    pub async fn ingest_report(&self, now: Timestamp) -> Result<IngestReport> {
        // In one statement, so that nothing is taken in between the one and the other.
        let sql = "SELECT name, count FROM ingest_counts UNION ALL SELECT '', value FROM counters WHERE name = 'taken'";
        let counts: Vec<(String, i64)> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await)?;
        let counts: BTreeMap<String, i64> = counts.into_iter().collect();
        let count = |name: &str| counts.get(name).copied().unwrap_or_default();

        let taken = count("");
        let sql = "SELECT (SELECT MAX(id) FROM deliveries), \
                   (SELECT received_at FROM deliveries WHERE id > $1 ORDER BY id LIMIT 1), \
                   (SELECT received_at FROM deliveries ORDER BY id DESC LIMIT 1)";
        let (arrived, oldest, last): (Option<i64>, Option<i64>, Option<i64>) =
            on!(self.deliveries(), db => sqlx::query_as(sql).bind(taken).fetch_one(db).await)?;
        let pending = (arrived.unwrap_or_default() - taken).max(0);
        let sql = "SELECT reason, count, first_at, last_at FROM refused_deliveries ORDER BY last_at DESC LIMIT 50";
        let refused: Vec<(String, i64, i64, i64)> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await)?;
        let sql = "SELECT at, event, title FROM notices WHERE title <> '' ORDER BY at DESC, id DESC LIMIT 50";
        let notices: Vec<(i64, String, String)> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await)?;
        let sql = "SELECT n.waba_id, MAX(s.at), MAX(s.error), (SELECT COUNT(*) FROM templates t WHERE t.waba_id = n.waba_id) \
                   FROM numbers n LEFT JOIN template_syncs s ON s.waba_id = n.waba_id GROUP BY n.waba_id ORDER BY n.waba_id";
        let syncs: Vec<(String, Option<i64>, Option<String>, i64)> =
            on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await)?;

        let last_delivery_at = last.map(Timestamp);
        let usual = self.usual(now).await?;
        #[expect(clippy::cast_precision_loss, reason = "hours of a life fit an f64")]
        let quiet = last_delivery_at.map(|at| (now - at).0 as f64 / Span::hours(1).0 as f64);
        Ok(IngestReport {
            deliveries: count("deliveries") + pending,
            items: ItemKind::ALL
                .iter()
                .map(|kind| (kind.word().to_owned(), count(&format!("item.{}", kind.word()))))
                .collect(),
            duplicates: count("duplicates"),
            unrouted: count(Outcome::Unrouted.word()),
            unsupported: count(Outcome::Unsupported.word()),
            malformed: count(Outcome::Malformed.word()),
            pending,
            lag_seconds: oldest.map(|at| (now - Timestamp(at)).0.max(0) / 1000),
            last_delivery_at,
            refused: refused
                .into_iter()
                .map(|(reason, count, first_at, last_at)| RefusedDeliveries {
                    reason,
                    count,
                    first_at: Timestamp(first_at),
                    last_at: Timestamp(last_at),
                })
                .collect(),
            notices: notices
                .into_iter()
                .map(|(at, event, title)| NoticeView { at: Timestamp(at), event, title })
                .collect(),
            template_syncs: syncs
                .into_iter()
                .map(|(waba_id, at, error, templates)| TemplateSync {
                    waba_id,
                    at: at.filter(|at| *at > 0).map(Timestamp),
                    templates,
                    error: error.filter(|words| !words.is_empty()),
                })
                .collect(),
            silence: quiet.and_then(|quiet| silence(usual, quiet)),
            now,
        })
    }

    /// The mean number of deliveries an hour, at this hour of the day, over the last two weeks.
    async fn usual(&self, now: Timestamp) -> Result<f64> {
        let hour = now.0.div_euclid(Span::hours(1).0);
        let sql = "SELECT CAST(COALESCE(SUM(count), 0) AS BIGINT) FROM delivery_hours \
                   WHERE hour < $1 AND hour >= $1 - $2 * 24 AND hour % 24 = $1 % 24";
        let (sum,): (i64,) =
            on!(self.read(), db => sqlx::query_as(sql).bind(hour).bind(LIKE_HOURS).fetch_one(db).await)?;
        let sql = "SELECT COUNT(DISTINCT hour / 24) FROM delivery_hours WHERE hour < $1 AND hour >= $1 - $2 * 24";
        let (days,): (i64,) =
            on!(self.read(), db => sqlx::query_as(sql).bind(hour).bind(LIKE_HOURS).fetch_one(db).await)?;
        #[expect(clippy::cast_precision_loss, reason = "a mean needs no more precision")]
        Ok(sum as f64 / days.max(1) as f64)
    }

    /// Items that were not taken in, newest first, and where the list goes on.
    pub async fn kept_items(
        &self,
        outcome: Outcome,
        after: Option<i64>,
        limit: usize,
    ) -> Result<(Vec<KeptItemView>, Option<i64>)> {
        if self.is_limited() {
            // Whose they are is not known: that is why they were kept.
            return Ok((Vec::new(), None));
        }
        type Row = (i64, i64, String, String, String, String);
        let sql = "SELECT id, received_at, kind, field, reason, raw FROM kept_items WHERE outcome = $1 AND id < $2 \
                   ORDER BY id DESC LIMIT $3";
        let wanted = i64::try_from(limit + 1).unwrap_or(i64::MAX);
        let mut rows: Vec<Row> = on!(self.read(), db => {
            let query = sqlx::query_as(sql).bind(outcome.word()).bind(after.unwrap_or(i64::MAX)).bind(wanted);
            query.fetch_all(db).await
        })?;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|row| row.0);
        let view = |(id, received_at, kind, field, reason, raw): Row| KeptItemView {
            id: id.to_string(),
            kind: ItemKind::parse(&kind).unwrap_or(ItemKind::Change),
            field,
            received_at: Timestamp(received_at),
            reason,
            raw: serde_json::from_str(&raw).unwrap_or(Value::String(raw)),
        };
        Ok((rows.into_iter().map(view).collect(), next))
    }

    /// The latest item that was kept; 0 before the first.
    pub async fn last_kept(&self) -> Result<i64> {
        let sql = "SELECT COALESCE(MAX(id), 0) FROM kept_items";
        let (id,): (i64,) = on!(self.read(), db => sqlx::query_as(sql).fetch_one(db).await)?;
        Ok(id)
    }

    /// Kept items to be run again, oldest first, after the first of `ids` and up to the last; of these routes, or of all.
    pub async fn kept_to_replay(
        &self,
        outcome: Outcome,
        routes: Option<&[String]>,
        ids: RangeInclusive<i64>,
        limit: i64,
    ) -> Result<Vec<Kept>> {
        let head = "SELECT id, received_at, raw FROM kept_items WHERE outcome = $1 AND id > $2 AND id <= $3";
        let tail = " ORDER BY id LIMIT $4";
        let sql = match routes {
            Some(routes) => {
                list(Dialect::Postgres, &format!("{head} AND route IN ("), 5, routes.len(), &format!("){tail}"))
            }
            None => sqlx::AssertSqlSafe(format!("{head}{tail}")),
        };
        let rows: Vec<(i64, i64, String)> = on!(self.read(), db => {
            let query = sqlx::query_as(sql).bind(outcome.word()).bind(*ids.start()).bind(*ids.end()).bind(limit);
            let query = routes.unwrap_or_default().iter().fold(query, |query, route| query.bind(route));
            query.fetch_all(db).await
        })?;
        Ok(rows
            .into_iter()
            .map(|(id, received_at, raw)| Kept { id, received_at: Timestamp(received_at), raw })
            .collect())
    }
}

impl Tx {
    async fn persist(&mut self, arrived: &[Arrived]) -> Result<()> {
        // Whoever holds the counter commits before the next gets it: what is visible has no gaps that fill up later.
        let mut id = self.advance("arrived", i64::try_from(arrived.len()).unwrap_or(0)).await?;
        let tx = self;
        for piece in pieces(arrived) {
            let head = "INSERT INTO deliveries (id, received_at, body, malformed) VALUES ";
            let sql = values(tx.dialect(), head, piece.len(), 4, "");
            on!(tx, db => {
                let query = (id..).zip(piece).fold(sqlx::query(sql), |query, (id, one)| {
                    query.bind(id).bind(one.received_at.0).bind(one.body.as_slice()).bind(&one.malformed)
                });
                query.execute(db).await.map(drop)?
            });
            id += i64::try_from(piece.len()).unwrap_or(0);
        }
        Ok(())
    }

    /// Lists a delivery that cannot be taken in, as it arrived.
    pub async fn keep_whole(&mut self, delivery: &Arrived, reason: &str) -> Result<()> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "INSERT INTO kept_items (id, received_at, outcome, kind, field, route, reason, raw) \
                   VALUES ($1, $2, $3, $4, '', '', $5, $6)";
        let raw = String::from_utf8_lossy(&delivery.body).replace('\0', "\u{fffd}");
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id).bind(delivery.received_at.0).bind(Outcome::Malformed.word());
            query.bind(ItemKind::Change.word()).bind(reason).bind(raw).execute(db).await.map(drop)?
        });
        tx.add_counts(&BTreeMap::from([(Outcome::Malformed.word().to_owned(), 1)])).await
    }

    /// These deliveries, which follow each other, are taken in, and counted. False if some of them were before.
    pub async fn taken(&mut self, deliveries: &[(DeliveryId, Timestamp)]) -> Result<bool> {
        let (Some((first, _)), Some((last, _))) = (deliveries.first(), deliveries.last()) else { return Ok(true) };
        let tx = self;
        let sql = "UPDATE counters SET value = $2 WHERE name = 'taken' AND value < $1";
        let moved = on!(tx, db => sqlx::query(sql).bind(first.0).bind(last.0).execute(db).await?.rows_affected());
        if moved == 0 {
            return Ok(false);
        }
        let mut hours: BTreeMap<i64, i64> = BTreeMap::new();
        for (_, received_at) in deliveries {
            *hours.entry(received_at.0.div_euclid(Span::hours(1).0)).or_default() += 1;
        }
        for (hour, count) in hours {
            let sql = "INSERT INTO delivery_hours (hour, count) VALUES ($1, $2) \
                       ON CONFLICT (hour) DO UPDATE SET count = delivery_hours.count + excluded.count";
            on!(tx, db => sqlx::query(sql).bind(hour).bind(count).execute(db).await.map(drop)?);
        }
        let count = i64::try_from(deliveries.len()).unwrap_or(0);
        tx.add_counts(&BTreeMap::from([("deliveries".to_owned(), count)])).await?;
        Ok(true)
    }

    /// These kept items are run again and no longer kept. Those that still were.
    pub async fn release(&mut self, ids: &[i64]) -> Result<Vec<i64>> {
        let tx = self;
        let mut released = Vec::new();
        for piece in padded(ids) {
            let sql = list(tx.dialect(), "DELETE FROM kept_items WHERE id IN (", 1, piece.len(), ") RETURNING id");
            let rows: Vec<(i64,)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql), |query, id| query.bind(**id)).fetch_all(db).await?
            });
            released.extend(rows.into_iter().map(|(id,)| id));
        }
        released.sort_unstable();
        Ok(released)
    }

    /// So many items are no longer counted as kept.
    pub async fn uncount(&mut self, outcome: Outcome, released: usize) -> Result<()> {
        let less = -i64::try_from(released).unwrap_or(0);
        self.add_counts(&BTreeMap::from([(outcome.word().to_owned(), less)])).await
    }

    pub(super) async fn add_counts(&mut self, counts: &BTreeMap<String, i64>) -> Result<()> {
        if counts.is_empty() {
            return Ok(());
        }
        let tx = self;
        let sql = values(
            tx.dialect(),
            "INSERT INTO ingest_counts (name, count) VALUES ",
            counts.len(),
            2,
            " ON CONFLICT (name) DO UPDATE SET count = ingest_counts.count + excluded.count",
        );
        on!(tx, db => {
            let query = counts.iter().fold(sqlx::query(sql), |query, (name, count)| query.bind(name).bind(count));
            query.execute(db).await.map(drop)
        })
    }

    /// Writes a notice down; a template's also changes the template. The events that tell of it.
    pub(super) async fn notice(&mut self, id: i64, notice: &Notice, fingerprint: &str) -> Result<Vec<NewEvent>> {
        let tx = self;
        let sql = "INSERT INTO notices (id, fingerprint, at, field, route, event, title, raw) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let words = match &notice.template {
            Some(changed) => changed.sentence(),
            None => notice.title.clone(),
        };
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id).bind(fingerprint).bind(notice.at.0).bind(&notice.field).bind(&notice.route);
            query.bind(&notice.event).bind(&words).bind(notice.raw.to_string()).execute(db).await.map(drop)?
        });
        let mut events = Vec::new();
        if let Some(changed) = &notice.template {
            tx.change_template(&notice.route, changed, notice.at).await?;
            let data = json!({"name": changed.name, "language": changed.language, "waba_id": notice.route});
            events.push((EventKind::TemplateUpdated, None, None, Some(data.to_string())));
        }
        if OF_HEALTH.contains(&notice.field.as_str()) {
            tx.health_is_old(&notice.route).await?;
        }
        let data = json!({"event": notice.event, "title": words, "route": notice.route});
        events.push((EventKind::AccountNoticed, None, None, Some(data.to_string())));
        Ok(events)
    }
}
