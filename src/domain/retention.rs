//! How long each kind of data is kept. What is past its time is forgotten by itself, a little at a time.

use serde::{Deserialize, Serialize};

/// What is kept for a time of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What was predicted, and what came of it. What was learnt of it stays.
    Decisions,
    /// Deliveries of the platform as they arrived, from when they were taken in.
    Deliveries,
    /// What happened, for screens and programs that come back and want to hear what they missed.
    Events,
    /// Items that were not taken in, with their raw form.
    KeptItems,
    /// Files of messages. The messages stay.
    Media,
    /// Messages, with their files. The people stay.
    Messages,
}

impl Kind {
    pub const ALL: [Kind; 6] =
        [Self::Deliveries, Self::Events, Self::KeptItems, Self::Media, Self::Messages, Self::Decisions];

    pub fn word(self) -> &'static str {
        match self {
            Self::Decisions => "decisions",
            Self::Deliveries => "deliveries",
            Self::Events => "events",
            Self::KeptItems => "kept_items",
            Self::Media => "media",
            Self::Messages => "messages",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Days where nobody has said anything; none for ever.
    pub fn usual(self) -> Option<i64> {
        match self {
            Self::Deliveries | Self::Events => Some(30),
            // The same week of the year before is still there.
            Self::Decisions => Some(400),
            Self::KeptItems | Self::Media | Self::Messages => None,
        }
    }

    /// The fewest days that can be asked for. A browser that comes back after a week goes on where it was. Windows that
    /// were lost are derived from messages, replies are counted by the month, and statuses come for as long as the
    /// platform tries.
    pub fn least(self) -> i64 {
        match self {
            Self::Deliveries | Self::KeptItems | Self::Media => 1,
            Self::Events => 7,
            Self::Decisions => 30,
            Self::Messages => 60,
        }
    }

    /// Whether it may be kept for ever. Events pile up with everything that happens, and say nothing after a while that
    /// the rows they tell of do not say.
    pub fn may_stay(self) -> bool {
        !matches!(self, Self::Events)
    }

    /// What can be asked for, for programs; screens have words of their own.
    pub fn bounds(self) -> String {
        let or = if self.may_stay() { ", or null for ever" } else { "" };
        format!("“{}” is kept from {} to {MOST} days{or}.", self.word(), self.least())
    }

    /// Whether this can be asked for.
    pub fn takes(self, days: Option<i64>) -> bool {
        match days {
            None => self.may_stay(),
            Some(days) => (self.least()..=MOST).contains(&days),
        }
    }
}

/// The most days that can be asked for: ten years.
pub const MOST: i64 = 3650;

/// How long one kind is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub kind: Kind,
    /// None: for ever.
    pub days: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_deliveries_and_events_go_after_thirty_days_and_what_people_said_stays_until_somebody_says_so() {
        let usual: Vec<_> = Kind::ALL.map(Kind::usual).into_iter().collect();
        assert_eq!(usual, [Some(30), Some(30), None, None, None, Some(400)]);
        for kind in Kind::ALL {
            assert!(kind.takes(kind.usual()) && kind.takes(Some(kind.least())) && kind.takes(Some(MOST)), "{kind:?}");
            assert!(!kind.takes(Some(kind.least() - 1)) && !kind.takes(Some(MOST + 1)), "{kind:?}");
            assert_eq!(Kind::parse(kind.word()), Some(kind));
        }
        assert!(!Kind::Events.takes(None) && Kind::Messages.takes(None));
    }
}
