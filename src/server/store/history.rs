//! How far the histories of numbers are that came with their phone app.

use super::{Result, Store, Tx, on};
use crate::domain::{
    history::HistoryState,
    id::NumberId,
    intake::{HISTORY_NOT_SHARED, HistoryNews},
    time::Timestamp,
};

impl Tx {
    /// Adds what a batch told of a history. The furthest phase and percentage hold.
    pub(super) async fn history_news(&mut self, number: NumberId, news: &HistoryNews, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO histories (number_id, phase, percent, messages, people, refused, at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (number_id) DO UPDATE SET \
                   phase = CASE WHEN histories.phase IS NULL OR excluded.phase > histories.phase THEN excluded.phase \
                       ELSE histories.phase END, \
                   percent = CASE WHEN histories.percent IS NULL OR excluded.percent > histories.percent THEN excluded.percent \
                       ELSE histories.percent END, \
                   messages = histories.messages + excluded.messages, people = histories.people + excluded.people, \
                   refused = COALESCE(excluded.refused, histories.refused), at = excluded.at";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(number.0).bind(news.phase).bind(news.percent).bind(news.messages);
            query.bind(news.people).bind(news.refused).bind(now.0).execute(db).await.map(drop)
        })
    }
}

impl Store {
    /// The histories that were delivered, or refused, by the numbers they are of.
    pub async fn histories(&self) -> Result<Vec<HistoryState>> {
        type Row = (i64, String, Option<i64>, Option<i64>, i64, i64, Option<i64>, i64);
        let sql = "SELECT h.number_id, n.display, h.phase, h.percent, h.messages, h.people, h.refused, h.at \
                   FROM histories h JOIN numbers n ON n.id = h.number_id ORDER BY h.number_id LIMIT 200";
        let rows: Vec<Row> = on!(self.read(), db => sqlx::query_as(sql).fetch_all(db).await?);
        let state = |(number, display, phase, percent, messages, people, refused, at): Row| HistoryState {
            number: NumberId(number),
            display,
            phase,
            percent,
            messages,
            people,
            // Once messages come it was shared after all.
            declined: refused == Some(HISTORY_NOT_SHARED) && messages == 0,
            failed: refused.is_some_and(|code| code != HISTORY_NOT_SHARED) && messages == 0,
            at: Timestamp(at),
        };
        Ok(rows.into_iter().map(state).collect())
    }
}
