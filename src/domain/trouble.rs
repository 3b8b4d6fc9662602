//! What fails beside the requests, where nobody sees it: told to those who can do something about it.

use super::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// How far back it is told.
pub const SHOWN: Span = Span::days(7);
/// How long an erasure may take before something is amiss.
pub const ERASED_WITHIN: Span = Span::hours(1);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Digests by email that were not sent.
    Mail,
    /// Devices on which alerts do not arrive.
    Push,
    /// Files of customers that were given up.
    Files,
    /// Somebody is being erased, for too long.
    Erasure,
}

impl Kind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Push => "push",
            Self::Files => "files",
            Self::Erasure => "erasure",
        }
    }
}

/// Something that fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    pub kind: Kind,
    pub count: i64,
    /// When it happened last.
    pub at: Timestamp,
    /// What was said of it last, in the words of whoever refused; none where nobody did.
    pub why: Option<String>,
}
