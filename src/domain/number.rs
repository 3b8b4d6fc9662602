//! A business phone number that is set up here.

use super::{id::NumberId, time::Timestamp};
use serde::{Deserialize, Serialize};

/// A business number as everybody may see it: no secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberView {
    pub id: NumberId,
    /// The platform's id of the number.
    pub phone_number_id: String,
    /// The platform's id of the business account.
    pub waba_id: String,
    /// As people write it: `+49 30 1234567`.
    pub display: String,
    /// IANA name of the account's zone: months and prices turn at its midnight.
    pub time_zone: String,
    /// Whether opening a conversation tells the customer that it was read. Off: only a reply does.
    pub read_on_open: bool,
    /// Whether a reaction of the customer opens the window. The platform does not say, so one that does is doubtful.
    pub reactions_open: bool,
    /// Since when it is only watched: Ajar reads beside another tool and never sends. None where Ajar sends.
    #[serde(default)]
    pub watched_since: Option<Timestamp>,
    /// When its access token ends, as far as the platform has said.
    #[serde(default)]
    pub token_expires_at: Option<Timestamp>,
}

/// Which number a conversation belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberRef {
    pub id: NumberId,
    pub phone_number_id: String,
    pub display: String,
    /// Ajar only reads along: nothing is sent from it.
    #[serde(default)]
    pub watched: bool,
}
