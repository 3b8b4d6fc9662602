//! What was foreseen of the hours to come, and what came.

use super::{Result, Store, Tx, on};
use crate::domain::{
    model::forecast::{Band, Told, What},
    time::{Span, Timestamp},
};
use sqlx::{query, query_as};

/// Hours that are settled at one time, and forecasts that are told of.
const HOURS: i64 = 200;
const TOLD: i64 = 20_000;

/// What is foreseen of an hour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NewForecast {
    pub hour: Timestamp,
    pub what: What,
    /// How many hours before it.
    pub lead: i64,
    pub band: Band,
}

impl Tx {
    /// Writes down what is foreseen. What was written already stays as it is.
    pub async fn note_forecasts(&mut self, rows: &[NewForecast]) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO forecasts (hour, what, lead, mean, low, high) VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT (hour, what, lead) DO NOTHING";
        for NewForecast { hour, what, lead, band } in rows {
            on!(tx, db => {
                let query = query(sql).bind(hour.0).bind(what.word()).bind(*lead);
                query.bind(band.mean).bind(band.low).bind(band.high).execute(db).await.map(drop)
            })?;
        }
        Ok(())
    }

    /// What came of one thing in an hour that is over; none where that cannot be told any more.
    pub async fn settle_forecasts(
        &mut self,
        hour: Timestamp,
        what: What,
        came: Option<i64>,
        now: Timestamp,
    ) -> Result<()> {
        let tx = self;
        let sql =
            "UPDATE forecasts SET came = $3, settled_at = $4 WHERE hour = $1 AND what = $2 AND settled_at IS NULL";
        on!(tx, db => {
            query(sql).bind(hour.0).bind(what.word()).bind(came).bind(now.0).execute(db).await.map(drop)
        })
    }

    /// Forgets those of hours before this.
    pub async fn forget_forecasts(&mut self, before: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "DELETE FROM forecasts WHERE hour < $1";
        on!(tx, db => query(sql).bind(before.0).execute(db).await.map(drop))
    }
}

impl Store {
    /// Hours before this one of which it was foreseen what comes, and nobody has looked yet what did: the earliest first.
    pub async fn unsettled_hours(&self, before: Timestamp) -> Result<Vec<Timestamp>> {
        let sql = "SELECT DISTINCT hour FROM forecasts WHERE settled_at IS NULL AND hour < $1 ORDER BY hour LIMIT $2";
        let rows: Vec<(i64,)> = on!(self.read(), db => query_as(sql).bind(before.0).bind(HOURS).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(hour,)| Timestamp(hour)).collect())
    }

    /// Windows that have closed in this hour and are closed still: their customers have not written since.
    pub async fn closed_in(&self, hour: Timestamp) -> Result<i64> {
        let sql =
            "SELECT COUNT(*) FROM conversations c WHERE c.merged_into IS NULL AND c.ends_at >= $1 AND c.ends_at < $2";
        let until = hour + Span::hours(1);
        let (n,): (i64,) = on!(self.read(), db => query_as(sql).bind(hour.0).bind(until.0).fetch_one(db).await)?;
        Ok(n)
    }

    /// What was foreseen of the hours since then, and what came, where that is known. It is kept of everything together, so
    /// whoever sees a part is told nothing of it.
    pub async fn forecasts_since(&self, since: Timestamp) -> Result<Vec<Told>> {
        if self.is_limited() {
            return Ok(Vec::new());
        }
        let sql = "SELECT what, lead, mean, low, high, came FROM forecasts \
                   WHERE hour >= $1 AND came IS NOT NULL ORDER BY hour DESC LIMIT $2";
        type Row = (String, i64, f64, f64, f64, i64);
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).bind(since.0).bind(TOLD).fetch_all(db).await)?;
        let told = |(what, lead, mean, low, high, came): Row| {
            Some(Told { what: What::parse(&what)?, lead, band: Band { mean, low, high }, came: came as f64 })
        };
        Ok(rows.into_iter().filter_map(told).collect())
    }
}
