//! What the platform has delivered, and what of it could not be taken.

use super::Text;
use crate::say;

pub const TITLE: Text = Text::of("ingest-title");
pub const LEAD: Text = Text::of("ingest-lead");
pub const LAST: Text = Text::of("ingest-last");
pub const NEVER: Text = Text::of("ingest-never");
pub const LAG: Text = Text::of("ingest-lag");
pub const DELIVERIES: Text = Text::of("ingest-deliveries");
pub const PENDING: Text = Text::of("ingest-pending");
pub const TAKEN: Text = Text::of("ingest-taken");
pub const KEPT: Text = Text::of("ingest-kept");
pub const REFUSED: Text = Text::of("ingest-refused");
pub const NO_REFUSED: Text = Text::of("ingest-no-refused");
pub const NOTICES: Text = Text::of("ingest-notices");
pub const NO_NOTICES: Text = Text::of("ingest-no-notices");
pub const TEMPLATES: Text = Text::of("ingest-templates");
pub const NO_TEMPLATES: Text = Text::of("ingest-no-templates");
pub const REPLAY: Text = Text::of("ingest-replay");
pub const REPLAYING: Text = Text::of("ingest-replaying");
pub const SHOW: Text = Text::of("ingest-show");
pub const MORE: Text = Text::of("ingest-more");
pub const NOTHING_KEPT: Text = Text::of("ingest-nothing-kept");
pub const DUPLICATES: Text = Text::of("ingest-duplicates");
pub const DUPLICATES_LEAD: Text = Text::of("ingest-duplicates-lead");
pub const REFRESH: Text = Text::of("ingest-refresh");
pub const KIND: Text = Text::of("ingest-kind");
pub const ITEMS: Text = Text::of("ingest-items");
pub const REASON: Text = Text::of("ingest-reason");
pub const COUNT: Text = Text::of("ingest-count");
pub const FIRST: Text = Text::of("ingest-first");
pub const LATEST: Text = Text::of("ingest-latest");
pub const ACCOUNT: Text = Text::of("ingest-account");
pub const FETCHED: Text = Text::of("ingest-fetched");
pub const NOTICE: Text = Text::of("ingest-notice");
pub const EVENT: Text = Text::of("ingest-event");
pub const AT: Text = Text::of("ingest-at");

pub fn replayed(taken: i64, left: i64) -> String {
    say!("ingest-replayed", taken, left)
}

/// Deliveries have stopped for so long, against what is usual at this hour.
pub fn silence(length: &str) -> String {
    say!("ingest-silence", length)
}
