//! The history of a number that came with its phone app, and how far it has been delivered.

use super::{id::NumberId, time::Timestamp};
use serde::{Deserialize, Serialize};

/// How far the history of a number that came with its phone app is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryState {
    pub number: NumberId,
    /// The number as people write it.
    pub display: String,
    /// 0: the last day, 1: up to 90 days, 2: up to 180 days.
    pub phase: Option<i64>,
    /// Of all phases.
    pub percent: Option<i64>,
    /// Messages that came so.
    pub messages: i64,
    /// People of the phone's address book who became known so.
    pub people: i64,
    /// The business chose not to share it.
    pub declined: bool,
    /// The platform could not send it.
    pub failed: bool,
    pub at: Timestamp,
}
