//! Business numbers that are set up here, with their credentials as they are sealed.

use super::{Result, Store, codec, event::NewEvent, on};
use crate::domain::{
    audit::{About, Act, By, Detail, What},
    checkup::{Checkup, Finding, Step},
    event::EventKind,
    id::{ConversationId, NumberId},
    number::{NumberRef, NumberView},
    refusal::Refusal,
    time::Timestamp,
};
use sqlx::{AssertSqlSafe, Row as _, query, query_as};

/// Open conversations whose screens are told of a change of their number.
const TOLD: i64 = 500;

/// A business number, without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    pub id: NumberId,
    /// The platform's id of the number.
    pub phone_number_id: String,
    /// The platform's id of the business account.
    pub waba_id: String,
    /// As people write it.
    pub display: String,
    /// IANA name of the account's zone.
    pub time_zone: String,
    /// Whether opening a conversation tells the customer that it was read.
    pub read_on_open: bool,
    /// Whether a reaction of the customer opens the window.
    pub reactions_open: bool,
    /// Since when it is only watched, beside another tool.
    pub watched_since: Option<Timestamp>,
    /// When its access token ends, as far as the platform has said.
    pub token_expires_at: Option<Timestamp>,
    /// What the platform said when it was last asked.
    pub checked: Option<Checkup>,
    /// Why nothing leaves from it, as the platform put it.
    pub stopped: Option<Refusal>,
}

impl Number {
    pub fn view(&self) -> NumberView {
        NumberView {
            id: self.id,
            phone_number_id: self.phone_number_id.clone(),
            waba_id: self.waba_id.clone(),
            display: self.display.clone(),
            time_zone: self.time_zone.clone(),
            read_on_open: self.read_on_open,
            reactions_open: self.reactions_open,
            watched_since: self.watched_since,
            token_expires_at: self.token_expires_at,
        }
    }

    pub fn reference(&self) -> NumberRef {
        NumberRef {
            id: self.id,
            phone_number_id: self.phone_number_id.clone(),
            display: self.display.clone(),
            watched: self.is_watched(),
        }
    }

    /// Nothing is ever sent from it.
    pub fn is_watched(&self) -> bool {
        self.watched_since.is_some()
    }
}

/// What is said of a number when it is set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberSetup {
    pub phone_number_id: String,
    pub waba_id: String,
    pub display: String,
    pub time_zone: String,
    /// Left as it was, or off, where nothing is said.
    pub read_on_open: Option<bool>,
    /// Likewise.
    pub reactions_open: Option<bool>,
    /// Likewise.
    pub watch: Option<bool>,
}

/// A number's credentials as they are kept.
#[derive(Debug, Clone)]
pub struct Sealed {
    pub access_token: Vec<u8>,
    pub app_secret: Vec<u8>,
    pub verify_token: Vec<u8>,
}

/// What its owner says of a number, what the platform does, and the sealed credentials.
type Row = (
    (i64, String, String, String, String, bool, bool),
    (Option<i64>, Option<i64>, Option<String>, Option<String>),
    (Vec<u8>, Vec<u8>, Vec<u8>),
);

fn number(row: Row) -> (Number, Sealed) {
    let (
        (id, phone_number_id, waba_id, display, time_zone, read_on_open, reactions_open),
        (watched_since, token_expires_at, checked, stopped),
        (access_token, app_secret, verify_token),
    ) = row;
    let stopped = stopped
        .map(|text| serde_json::from_str(&text).unwrap_or_else(|_| Refusal { title: text, ..Refusal::default() }));
    let number = Number {
        id: NumberId(id),
        phone_number_id,
        waba_id,
        display,
        time_zone,
        read_on_open,
        reactions_open,
        watched_since: watched_since.map(Timestamp),
        token_expires_at: token_expires_at.map(Timestamp),
        // What an older version found in other words is found anew.
        checked: checked.and_then(|text| serde_json::from_str(&text).ok()),
        stopped,
    };
    (number, Sealed { access_token, app_secret, verify_token })
}

impl Store {
    /// Every number with its sealed credentials, in the order they were added.
    pub async fn numbers(&self) -> Result<Vec<(Number, Sealed)>> {
        let sql = "SELECT id, phone_number_id, waba_id, display, time_zone, read_on_open, reactions_open,
                       watched_since, token_expires_at, checked, stopped, access_token, app_secret, verify_token
                   FROM numbers WHERE TRUE";
        let sql = format!("{sql}{} ORDER BY id", self.of_number("id"));
        let rows: Vec<(Number, Sealed)> = on!(self.read(), db => {
            let rows = query(AssertSqlSafe(sql)).fetch_all(db).await?;
            rows.iter()
                .map(|row| {
                    let said = (row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6));
                    let told = (row.get(7), row.get(8), row.get(9), row.get(10));
                    number((said, told, (row.get(11), row.get(12), row.get(13))))
                })
                .collect()
        });
        Ok(rows)
    }

    /// Sets a number up, or changes it; whatever stopped it is forgotten, since this may have mended it. Without
    /// credentials a known number keeps its own. True where it is new; `None` where it is new and has no credentials.
    pub async fn put_number(
        &self,
        setup: &NumberSetup,
        credentials: Option<&Sealed>,
        by: By,
        now: Timestamp,
    ) -> Result<Option<bool>> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE numbers SET waba_id = $2, display = $3, time_zone = $4,
                   read_on_open = COALESCE($5, read_on_open), reactions_open = COALESCE($6, reactions_open),
                   stopped = NULL, checked = CASE WHEN waba_id = $2 THEN checked END
                   WHERE phone_number_id = $1 RETURNING id";
        let known: Option<(i64,)> = on!(tx, db => query_as(sql).bind(&setup.phone_number_id).bind(&setup.waba_id)
            .bind(&setup.display).bind(&setup.time_zone).bind(setup.read_on_open).bind(setup.reactions_open)
            .fetch_optional(db).await)?;
        if let (Some((id,)), Some(watch)) = (known, setup.watch) {
            tx.watch_number(NumberId(id), watch, now).await?;
        }
        let new = known.is_none();
        let mut number = known.map(|(id,)| id);
        if let Some(sealed) = credentials {
            if new {
                let id = tx.ids(1).await?;
                number = Some(id);
                let sql = "INSERT INTO numbers (id, phone_number_id, waba_id, display, time_zone, read_on_open,
                               reactions_open, watched_since, access_token, app_secret, verify_token, created_at)
                           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
                let watched_since = setup.watch.unwrap_or(false).then_some(now.0);
                on!(tx, db => query(sql).bind(id).bind(&setup.phone_number_id).bind(&setup.waba_id)
                    .bind(&setup.display).bind(&setup.time_zone).bind(setup.read_on_open.unwrap_or(false))
                    .bind(setup.reactions_open.unwrap_or(false)).bind(watched_since)
                    .bind(&sealed.access_token).bind(&sealed.app_secret).bind(&sealed.verify_token).bind(now.0)
                    .execute(db).await.map(drop))?;
            } else {
                // What was said of the token before may not hold for this one.
                let sql = "UPDATE numbers SET access_token = $2, app_secret = $3, verify_token = $4,
                               token_expires_at = NULL, checked = NULL
                           WHERE phone_number_id = $1";
                on!(tx, db => query(sql).bind(&setup.phone_number_id).bind(&sealed.access_token)
                    .bind(&sealed.app_secret).bind(&sealed.verify_token).execute(db).await.map(drop))?;
            }
        } else if new {
            return Ok(None);
        }
        if let Some(id) = number {
            let what = if new { What::NumberAdded } else { What::NumberChanged };
            let act = Act::of(what).about(About::Number, id).with(Detail::Secrets, credentials.is_some());
            let act = match setup.watch {
                Some(watch) => act.with(Detail::Watched, watch),
                None => act,
            };
            tx.audit(by, &act, now).await?;
        }
        tx.commit().await?;
        Ok(Some(new))
    }

    /// Keeps what a look at a number came to, and how people write it where the platform has said so. The end of its token
    /// stays as it was known where nothing was said of it: of one that is over the platform says nothing.
    pub async fn keep_checkup(&self, id: NumberId, checkup: &Checkup, display: Option<&str>) -> Result<()> {
        let mut tx = self.begin().await?;
        let has_no_end = checkup.token_expires_at.is_none() && checkup.of(Step::Token) == Some(&Finding::TokenLasts);
        let sql = "UPDATE numbers SET checked = $2, display = COALESCE($4, display),
                       token_expires_at = CASE WHEN $5 THEN NULL ELSE COALESCE($3, token_expires_at) END
                   WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(codec::text(checkup)).bind(checkup.token_expires_at.map(|at| at.0))
            .bind(display).bind(has_no_end).execute(db).await.map(drop))?;
        tx.commit().await
    }

    /// Only watches a number from now on, or lets it send again. What waited to be sent when it began to be watched is
    /// refused when its turn comes. Whoever has one of its open conversations before them is told, of the latest ones.
    /// False where there is no such number.
    pub async fn watch_number(&self, id: NumberId, watch: bool, by: By, now: Timestamp) -> Result<bool> {
        let mut tx = self.begin().await?;
        if tx.watch_number(id, watch, now).await? {
            let act = Act::of(What::NumberChanged).about(About::Number, id.0).with(Detail::Watched, watch);
            tx.audit(by, &act, now).await?;
        }
        let known: Option<(i64,)> =
            on!(tx, db => query_as("SELECT id FROM numbers WHERE id = $1").bind(id.0).fetch_optional(db).await)?;
        tx.commit().await?;
        Ok(known.is_some())
    }

    /// Remembers why nothing leaves from a number, or that it may again.
    pub async fn stop_number(&self, id: NumberId, why: Option<&Refusal>) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.stop_number(id, why).await?;
        tx.commit().await
    }
}

impl super::Tx {
    /// The same as part of a larger change. Nobody is told where it changes nothing; whether it did.
    async fn watch_number(&mut self, id: NumberId, watch: bool, now: Timestamp) -> Result<bool> {
        let tx = self;
        let sql = "UPDATE numbers SET watched_since = CASE WHEN $2 THEN $3 END
                   WHERE id = $1 AND (watched_since IS NOT NULL) <> $2";
        let changed = on!(tx, db => query(sql).bind(id.0).bind(watch).bind(now.0).execute(db).await
            .map(|done| done.rows_affected()))?;
        if changed == 0 {
            return Ok(false);
        }
        let sql = "SELECT id FROM conversations WHERE number_id = $1 AND merged_into IS NULL AND ends_at > $2
                   ORDER BY ends_at DESC, id DESC LIMIT $3";
        let open: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(id.0).bind(now.0).bind(TOLD).fetch_all(db).await)?;
        let updated = |(id,): (i64,)| (EventKind::ConversationUpdated, Some(ConversationId(id)), None, None);
        let events: Vec<NewEvent> = open.into_iter().map(updated).collect();
        tx.append(&events, now).await?;
        Ok(true)
    }

    /// The business account of a number.
    pub async fn account_of(&mut self, id: NumberId) -> Result<Option<String>> {
        let tx = self;
        let sql = "SELECT waba_id FROM numbers WHERE id = $1";
        let row: Option<(String,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(waba_id,)| waba_id))
    }

    /// Remembers why nothing leaves from a number, or that it may again, as part of a larger change.
    pub async fn stop_number(&mut self, id: NumberId, why: Option<&Refusal>) -> Result<()> {
        let tx = self;
        let why = why.map(|why| serde_json::to_string(why).expect("a refusal is plain data"));
        let sql = "UPDATE numbers SET stopped = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(why).execute(db).await.map(drop))
    }
}
