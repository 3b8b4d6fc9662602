//! The queue as a whole: its four figures, when its windows close, and what a list of it can be narrowed to.

use super::{
    conversation::ConversationView,
    engagement::{DAYS, Engagement},
    time::{Span, Timestamp},
    window::WindowState,
};

mod only;
mod views;

pub use only::{
    Assignee, Between, Door, ENGAGED, MOST_CHOSEN, OfTeam, Only, Order, Place, REOPENED, View, Viewer,
    parts as read_list, text as write_list,
};
pub use views::{LONGEST_VIEW_NAME, MOST_COUNTED, MOST_SAVED, SavedView, ViewCounts};

use serde::{Deserialize, Serialize};

/// How far back a window counts that closed unanswered.
pub const LOST: Span = Span::days(7);
/// How long one bar of the tide line is.
pub const BAR: Span = Span::minutes(15);
/// Bars of the tide line: as long as a window is.
pub const BARS: usize = 96;

words! {
    /// One of the four figures over the queue. Each is a filter of the list, too.
    Figure {
        /// Windows that are open.
        Open = "open",
        /// Those that close within two hours while an answer is owed.
        Closing = "closing",
        /// Those that closed in the last seven days with an answer still owed.
        Lost = "lost",
        /// Conversations of the last thirty days: what the average engagement is over.
        Active = "active",
    }
}

impl Figure {
    fn counts(self, row: &ConversationView, now: Timestamp) -> bool {
        let state = row.state(now);
        match self {
            Self::Open => state.left().is_some(),
            Self::Closing => row.owed && matches!(state, WindowState::Closing { .. }),
            Self::Lost => {
                let ended = row.window.ends_at();
                row.owed && state == WindowState::Closed && ended.is_some_and(|at| at > now - LOST)
            }
            Self::Active => row.last_activity_at.is_some_and(|at| at >= now - Span::days(DAYS)),
        }
    }
}

/// Windows that close within one quarter of an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bar {
    pub closes: i64,
    /// Those of them with an answer owed.
    pub owed: i64,
}

/// How the queue stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    pub open: i64,
    pub closing: i64,
    pub lost: i64,
    /// By the rule of thumb; none before anybody has said anything, or while it is first reckoned.
    pub engagement: Option<Engagement>,
    /// When the first bar begins: the last full quarter of an hour.
    pub from: Timestamp,
    /// [`BARS`] of them. The last also takes what closes in the rest of the day from now.
    pub tide: Vec<Bar>,
    /// The last event that is sure to be counted.
    pub seq: i64,
}

impl Figures {
    /// When the bar of this number begins.
    pub fn bar_begins(&self, bar: usize) -> Timestamp {
        self.from + BAR * i64::try_from(bar).unwrap_or(0)
    }

    /// The moments between which windows close in these bars.
    pub fn range(&self, first: usize, last: usize) -> (Timestamp, Timestamp) {
        let end = if last + 1 >= BARS { self.bar_begins(BARS) + BAR } else { self.bar_begins(last + 1) };
        (self.bar_begins(first), end)
    }

    /// The bars, first and last, that lie between two moments, as far as they are on the line.
    pub fn bars_between(&self, (from, to): (Timestamp, Timestamp)) -> Option<(usize, usize)> {
        let first = (from - self.from).0.div_euclid(BAR.0);
        let last = (to - self.from).0.div_euclid(BAR.0) - 1;
        let most = BARS as i64 - 1;
        if last < 0 || first > most {
            return None;
        }
        Some((first.clamp(0, most) as usize, last.clamp(0, most) as usize))
    }

    /// The bar in which most windows close.
    pub fn peak(&self) -> Option<(usize, Bar)> {
        let bars = self.tide.iter().copied().enumerate().filter(|(_, bar)| bar.closes > 0);
        bars.max_by_key(|(at, bar)| (bar.closes, std::cmp::Reverse(*at)))
    }
}

/// The full quarter of an hour before a moment.
pub fn quarter_before(at: Timestamp) -> Timestamp {
    Timestamp(at.0.div_euclid(BAR.0) * BAR.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn figures() -> Figures {
        let tide = vec![Bar::default(); BARS];
        Figures { open: 0, closing: 0, lost: 0, engagement: None, from: NOON, tide, seq: 0 }
    }

    #[test]
    fn bars_and_the_moments_between_which_they_lie_are_the_same() {
        let figures = figures();
        assert_eq!(figures.bars_between(figures.range(3, 7)), Some((3, 7)));
        assert_eq!(figures.bars_between(figures.range(0, BARS - 1)), Some((0, BARS - 1)));
        assert_eq!(
            figures.range(0, BARS - 1).1,
            NOON + Span::hours(24) + BAR,
            "a window that opens now is on the line"
        );
        assert_eq!(figures.bars_between((NOON - Span::hours(2), NOON - Span::hours(1))), None);
        assert_eq!(figures.bars_between((NOON - Span::hours(2), NOON + BAR)), Some((0, 0)));
    }

    #[test]
    fn the_peak_is_the_first_of_the_highest() {
        let mut figures = figures();
        assert_eq!(figures.peak(), None);
        figures.tide[4] = Bar { closes: 3, owed: 1 };
        figures.tide[9] = Bar { closes: 3, owed: 3 };
        assert_eq!(figures.peak(), Some((4, Bar { closes: 3, owed: 1 })));
    }
}
