//! How taking in goes: what came, what was understood, what was not and why, and whether silence is news.

use super::{item::ItemKind, time::Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Counts since the beginning. Every item of every delivery stands in exactly one place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IngestReport {
    pub deliveries: i64,
    /// Items taken in, by kind; every kind is there.
    pub items: BTreeMap<String, i64>,
    /// Items that told nothing new.
    pub duplicates: i64,
    /// Of a number or account that is not set up.
    pub unrouted: i64,
    /// Of a kind that Ajar does not know or does nothing with.
    pub unsupported: i64,
    /// Items, and whole deliveries, that could not be read.
    pub malformed: i64,
    /// Deliveries that are safe and not taken in yet.
    pub pending: i64,
    /// How long the oldest of them has waited; none where nothing waits.
    pub lag_seconds: Option<i64>,
    pub last_delivery_at: Option<Timestamp>,
    /// Requests that were refused: nothing is kept of them but this.
    pub refused: Vec<RefusedDeliveries>,
    /// What the platform said of accounts and numbers, newest first, at most 50.
    pub notices: Vec<NoticeView>,
    pub template_syncs: Vec<TemplateSync>,
    /// One sentence where deliveries have stopped although they usually come by now.
    pub silence: Option<String>,
    pub now: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedDeliveries {
    pub reason: String,
    pub count: i64,
    pub first_at: Timestamp,
    pub last_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeView {
    pub at: Timestamp,
    pub event: String,
    pub title: String,
}

/// When the templates of an account were last fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateSync {
    pub waba_id: String,
    pub at: Option<Timestamp>,
    pub templates: i64,
    pub error: Option<String>,
}

/// An item that was not taken in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptItemView {
    pub id: String,
    pub kind: ItemKind,
    pub field: String,
    pub received_at: Timestamp,
    pub reason: String,
    pub raw: Value,
}

/// What running kept items again came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replayed {
    /// Items that are taken in now.
    pub taken: i64,
    /// Items that are still kept.
    pub left: i64,
}

/// Hours of silence below which nothing is said: a quarter of one.
const LEAST_HOURS: f64 = 0.25;
/// How many deliveries must have been expected in the meantime. If they come independently of each other, none comes
/// in so long a time once in a thousand (e^-7).
const EXPECTED: f64 = 7.0;

/// Whether deliveries have stopped against what is usual at this hour.
///
/// `usual` is the mean number of deliveries an hour at this time of day; `quiet` the time since the last one.
pub fn silence(usual: f64, quiet_hours: f64) -> Option<String> {
    if quiet_hours < LEAST_HOURS || usual * quiet_hours < EXPECTED {
        return None;
    }
    let minutes = (quiet_hours * 60.0).round();
    let quiet =
        if minutes < 120.0 { format!("{minutes} minutes") } else { format!("{} hours", (minutes / 60.0).round()) };
    Some(format!("No delivery for {quiet}, although about {} an hour are usual now.", usual.round().max(1.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_news_only_where_something_was_to_be_heard() {
        assert_eq!(silence(100.0, 0.1), None, "six minutes");
        assert_eq!(silence(3.0, 2.0), None, "a slow night");
        assert!(silence(3.0, 3.0).is_some_and(|words| words.contains("3 hours")));
        assert!(silence(100.0, 0.5).is_some_and(|words| words.contains("30 minutes")));
        assert_eq!(silence(0.0, 1000.0), None, "a number nobody writes to");
    }
}
