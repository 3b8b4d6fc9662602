//! Business numbers: setting them up, looking whether they work, and what was lost on them.

use super::{Error, json::Json};
use crate::domain::{
    checkup::Checkup, id::NumberId, lost::LostWindows, number::NumberView, refusal::Refusal, time::Timestamp,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A number, and how it was when it was last looked at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NumberState {
    pub number: NumberView,
    /// Why nothing leaves from it.
    pub stopped: Option<Refusal>,
    pub checked: Option<Checkup>,
}

/// Every number that is set up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Numbers {
    pub numbers: Vec<NumberState>,
    /// Numbers whose secrets were sealed with another key.
    pub unreadable: Vec<String>,
}

/// One number, with what the platform has to be told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NumberPage {
    pub state: NumberState,
    pub webhook: Webhook,
}

/// What the app's webhook settings ask for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Webhook {
    /// Where to deliver; none without a public address.
    pub url: Option<String>,
    pub verify_token: String,
}

/// What was filled in to set a number up. Secrets that are left empty stay as they are.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Given {
    pub phone_number_id: String,
    pub waba_id: String,
    pub access_token: String,
    pub app_secret: String,
    /// IANA name of the account's zone.
    pub time_zone: String,
    /// Only read along, beside another tool.
    pub watch: bool,
}

impl std::fmt::Debug for Given {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Given").field("phone_number_id", &self.phone_number_id).finish_non_exhaustive()
    }
}

/// What setting a number up came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Connected {
    /// The number, where it was taken.
    pub id: Option<NumberId>,
    pub checkup: Checkup,
}

/// Windows that closed while an answer was owed, the latest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lost {
    pub lost: LostWindows,
    /// From when on was looked.
    pub since: Timestamp,
    /// The numbers to choose from.
    pub numbers: Vec<NumberView>,
    /// The one that was asked for.
    pub number: Option<NumberId>,
    pub now: Timestamp,
}

#[server(name = AskNumbers, prefix = "/_fn", endpoint = "numbers", input = Json, output = Json)]
pub async fn numbers() -> Result<Numbers, Error> {
    crate::server::desk::numbers::numbers().await
}

#[server(name = AskNumber, prefix = "/_fn", endpoint = "number", input = Json, output = Json)]
pub async fn number(id: NumberId) -> Result<NumberPage, Error> {
    crate::server::desk::numbers::number(id).await
}

/// Looks whether a number works, and takes it if it does, or `anyway`. Has the platform deliver here, if it says that
/// nobody gets its deliveries by the same app.
#[server(prefix = "/_fn", endpoint = "connect_number", input = Json, output = Json)]
pub async fn connect_number(given: Given, anyway: bool) -> Result<Connected, Error> {
    crate::server::desk::numbers::connect_number(given, anyway).await
}

/// Looks anew whether a number works.
#[server(prefix = "/_fn", endpoint = "check_number", input = Json, output = Json)]
pub async fn check_number(id: NumberId) -> Result<Checkup, Error> {
    crate::server::desk::numbers::check_number(id).await
}

/// Has the platform deliver here from now on, wherever it did before.
#[server(prefix = "/_fn", endpoint = "subscribe_number", input = Json, output = Json)]
pub async fn subscribe_number(id: NumberId) -> Result<Checkup, Error> {
    crate::server::desk::numbers::subscribe_number(id).await
}

/// Only watches a number from now on, or lets it send.
#[server(prefix = "/_fn", endpoint = "watch_number", input = Json, output = Json)]
pub async fn watch_number(id: NumberId, watch: bool) -> Result<(), Error> {
    crate::server::desk::numbers::watch_number(id, watch).await
}

/// The windows that were lost in the last two weeks, of one number or of all.
#[server(name = AskLost, prefix = "/_fn", endpoint = "lost", input = Json, output = Json)]
pub async fn lost(number: Option<NumberId>) -> Result<Lost, Error> {
    crate::server::desk::numbers::lost(number).await
}
