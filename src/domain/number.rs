//! A business phone number that is set up here.

use super::id::NumberId;
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
}

/// Which number a conversation belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberRef {
    pub id: NumberId,
    pub phone_number_id: String,
    pub display: String,
}
