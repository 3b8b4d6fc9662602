//! Business numbers that are set up here, with their credentials as they are sealed.

use super::{Result, Store, on};
use crate::domain::{
    id::NumberId,
    number::{NumberRef, NumberView},
    refusal::Refusal,
    time::Timestamp,
};
use sqlx::{query, query_as};

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
        }
    }

    pub fn reference(&self) -> NumberRef {
        NumberRef { id: self.id, phone_number_id: self.phone_number_id.clone(), display: self.display.clone() }
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
}

/// A number's credentials as they are kept.
#[derive(Debug, Clone)]
pub struct Sealed {
    pub access_token: Vec<u8>,
    pub app_secret: Vec<u8>,
    pub verify_token: Vec<u8>,
}

type Row = (i64, String, String, String, String, bool, bool, Option<String>, Vec<u8>, Vec<u8>, Vec<u8>);

const COLUMNS: &str = "SELECT id, phone_number_id, waba_id, display, time_zone, read_on_open, reactions_open,
    stopped, access_token, app_secret, verify_token FROM numbers ORDER BY id";

fn number(row: Row) -> (Number, Sealed) {
    let (
        id,
        phone_number_id,
        waba_id,
        display,
        time_zone,
        read_on_open,
        reactions_open,
        stopped,
        access_token,
        app_secret,
        verify_token,
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
        stopped,
    };
    (number, Sealed { access_token, app_secret, verify_token })
}

impl Store {
    /// Every number with its sealed credentials, in the order they were added.
    pub async fn numbers(&self) -> Result<Vec<(Number, Sealed)>> {
        let rows: Vec<Row> = on!(self.read(), db => query_as(COLUMNS).fetch_all(db).await)?;
        Ok(rows.into_iter().map(number).collect())
    }

    /// Sets a number up, or changes it; whatever stopped it is forgotten, since this may have mended it. Without
    /// credentials a known number keeps its own. True where it is new; `None` where it is new and has no credentials.
    pub async fn put_number(
        &self,
        setup: &NumberSetup,
        credentials: Option<&Sealed>,
        now: Timestamp,
    ) -> Result<Option<bool>> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE numbers SET waba_id = $2, display = $3, time_zone = $4,
                   read_on_open = COALESCE($5, read_on_open), reactions_open = COALESCE($6, reactions_open), stopped = NULL
                   WHERE phone_number_id = $1";
        let changed = on!(tx, db => query(sql).bind(&setup.phone_number_id).bind(&setup.waba_id).bind(&setup.display)
            .bind(&setup.time_zone).bind(setup.read_on_open).bind(setup.reactions_open).execute(db).await.map(|done| done.rows_affected()))?;
        let new = changed == 0;
        if let Some(sealed) = credentials {
            if new {
                let id = tx.ids(1).await?;
                let sql = "INSERT INTO numbers (id, phone_number_id, waba_id, display, time_zone, read_on_open,
                               reactions_open, access_token, app_secret, verify_token, created_at)
                           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
                on!(tx, db => query(sql).bind(id).bind(&setup.phone_number_id).bind(&setup.waba_id)
                    .bind(&setup.display).bind(&setup.time_zone).bind(setup.read_on_open.unwrap_or(false))
                    .bind(setup.reactions_open.unwrap_or(false))
                    .bind(&sealed.access_token).bind(&sealed.app_secret).bind(&sealed.verify_token).bind(now.0)
                    .execute(db).await.map(drop))?;
            } else {
                let sql = "UPDATE numbers SET access_token = $2, app_secret = $3, verify_token = $4
                           WHERE phone_number_id = $1";
                on!(tx, db => query(sql).bind(&setup.phone_number_id).bind(&sealed.access_token)
                    .bind(&sealed.app_secret).bind(&sealed.verify_token).execute(db).await.map(drop))?;
            }
        } else if new {
            return Ok(None);
        }
        tx.commit().await?;
        Ok(Some(new))
    }

    /// Remembers why nothing leaves from a number, or that it may again.
    pub async fn stop_number(&self, id: NumberId, why: Option<&Refusal>) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.stop_number(id, why).await?;
        tx.commit().await
    }
}

impl super::Tx {
    /// The same as part of a larger change.
    pub async fn stop_number(&mut self, id: NumberId, why: Option<&Refusal>) -> Result<()> {
        let tx = self;
        let why = why.map(|why| serde_json::to_string(why).expect("a refusal is plain data"));
        let sql = "UPDATE numbers SET stopped = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(why).execute(db).await.map(drop))
    }
}
