//! The order of the queue: groups by urgency, and when that order will change by time alone.
//!
//! Pure, so that what moves under a pointer and what does not is tested without one.

use crate::domain::{
    conversation::ConversationView,
    id::ConversationId,
    time::{Span, Timestamp},
    window::Urgency,
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// The conversations of one level of urgency, the next to close first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub level: Urgency,
    pub ids: Vec<ConversationId>,
}

/// The whole list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Arrangement {
    pub groups: Arc<Vec<Group>>,
    /// From when on some conversation belongs to another group, if nothing else happens.
    pub next_change: Option<Timestamp>,
}

impl Arrangement {
    /// Groups conversations that come by time left.
    pub fn of<'a>(by_time_left: impl IntoIterator<Item = &'a ConversationView>, now: Timestamp) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        let mut next_change: Option<Timestamp> = None;
        for row in by_time_left {
            let state = row.state(now);
            let level = Urgency::of(state);
            match groups.last_mut() {
                Some(group) if group.level == level => group.ids.push(row.id),
                _ => groups.push(Group { level, ids: vec![row.id] }),
            }
            if let Some(left) = state.left() {
                let change = now + until_next_level(left);
                next_change = Some(next_change.map_or(change, |known| known.min(change)));
            }
        }
        Self { groups: Arc::new(groups), next_change }
    }

    pub fn len(&self) -> usize {
        self.groups.iter().map(|group| group.ids.len()).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    pub fn ids(&self) -> impl Iterator<Item = ConversationId> + '_ {
        self.groups.iter().flat_map(|group| group.ids.iter().copied())
    }

    pub fn position(&self, id: ConversationId) -> Option<usize> {
        self.ids().position(|known| known == id)
    }

    pub fn nth(&self, index: usize) -> Option<ConversationId> {
        self.ids().nth(index)
    }

    pub fn group(&self, level: Urgency) -> Option<&Group> {
        self.groups.iter().find(|group| group.level == level)
    }

    /// How many rows come before this group.
    pub fn before(&self, level: Urgency) -> usize {
        self.groups.iter().take_while(|group| group.level != level).map(|group| group.ids.len()).sum()
    }

    /// The order to show while somebody points at the list: its first `keep` rows stay where they are, and what would
    /// move in between them waits. What comes after them is up to date. Also says how many wait.
    pub fn held(&self, live: &Arrangement, keep: usize) -> (Arrangement, usize) {
        let alive: HashMap<ConversationId, (usize, Urgency)> = (live.groups.iter())
            .flat_map(|group| group.ids.iter().map(|id| (*id, group.level)))
            .enumerate()
            .map(|(place, (id, level))| (id, (place, level)))
            .collect();
        let mut groups: Vec<Group> = Vec::new();
        let mut kept: HashSet<ConversationId> = HashSet::new();
        let mut put = |level: Urgency, id: ConversationId| {
            // A later row never stands in an earlier group than the one before it.
            let level = groups.last().map_or(level, |group| group.level.max(level));
            match groups.last_mut() {
                Some(group) if group.level == level => group.ids.push(id),
                _ => groups.push(Group { level, ids: vec![id] }),
            }
        };
        let shown = self.groups.iter().flat_map(|group| group.ids.iter().map(|id| (group.level, *id)));
        for (level, id) in shown.take(keep).filter(|(_, id)| alive.contains_key(id)) {
            put(level, id);
            kept.insert(id);
        }
        let known: HashSet<ConversationId> = self.ids().collect();
        let places: Vec<usize> =
            self.ids().take(keep).filter_map(|id| alive.get(&id)).map(|(place, _)| *place).collect();
        let settled = last_settled(&places);
        let mut waiting = 0;
        for (place, id) in live.ids().enumerate() {
            if kept.contains(&id) {
                continue;
            }
            if !known.contains(&id) && settled.is_some_and(|settled| place < settled) {
                waiting += 1;
            } else if let Some((_, level)) = alive.get(&id) {
                put(*level, id);
            }
        }
        (Arrangement { groups: Arc::new(groups), next_change: live.next_change }, waiting)
    }
}

/// The place of the last row that has not moved against the others: the end of the longest rising run.
///
/// A row that is now far below, because its customer wrote again, says nothing about where the others stand.
fn last_settled(places: &[usize]) -> Option<usize> {
    // For every row the length of the longest rising run that ends with it; a view holds a few dozen rows.
    let mut lengths: Vec<usize> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let before = (0..at).filter(|&earlier| places[earlier] < *place).map(|earlier| lengths[earlier]).max();
        lengths.push(before.unwrap_or(0) + 1);
    }
    let longest = lengths.iter().max()?;
    (0..places.len()).filter(|&at| lengths[at] == *longest).map(|at| places[at]).min()
}

/// How long a window stays on its level.
fn until_next_level(left: Span) -> Span {
    match left {
        left if left > Span::hours(6) => Span(left.0 - Span::hours(6).0),
        left if left > Span::hours(2) => Span(left.0 - Span::hours(2).0),
        // Half an hour left is still urgent; a moment later it is critical.
        left if left >= Span::minutes(30) => Span(left.0 - Span::minutes(30).0 + 1),
        left => left,
    }
}

/// How tall the parts of the list are, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heights {
    pub head: f64,
    pub row: f64,
}

impl Heights {
    /// Where the row of this number begins.
    pub fn top(self, arrangement: &Arrangement, index: usize) -> f64 {
        let mut heads = 0;
        let mut rows = 0;
        for group in arrangement.groups.iter() {
            heads += 1;
            rows += group.ids.len();
            if index < rows {
                break;
            }
        }
        f64::from(heads) * self.head + index as f64 * self.row
    }

    /// Which row lies at this distance from the top.
    pub fn row_at(self, arrangement: &Arrangement, y: f64) -> usize {
        let mut top = 0.0;
        let mut before = 0;
        for group in arrangement.groups.iter() {
            let rows_begin = top + self.head;
            let end = rows_begin + group.ids.len() as f64 * self.row;
            if y < end {
                return before + ((y - rows_begin).max(0.0) / self.row) as usize;
            }
            before += group.ids.len();
            top = end;
        }
        before
    }

    /// The rows to have in the page for a view of this place and height: those that can be seen and some around them,
    /// in steps, so that scrolling a little changes nothing.
    pub fn in_view(self, arrangement: &Arrangement, top: f64, height: f64) -> (usize, usize) {
        const STEP: usize = 8;
        const AROUND: usize = 12;
        let first = self.row_at(arrangement, top).saturating_sub(AROUND) / STEP * STEP;
        let last = (self.row_at(arrangement, top + height) + 1 + AROUND).div_ceil(STEP) * STEP;
        (first, last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(groups: &[(Urgency, &[i64])]) -> Arrangement {
        let groups = groups
            .iter()
            .map(|(level, ids)| Group { level: *level, ids: ids.iter().map(|id| ConversationId(*id)).collect() })
            .collect();
        Arrangement { groups: Arc::new(groups), next_change: None }
    }

    fn flat(arrangement: &Arrangement) -> Vec<i64> {
        arrangement.ids().map(|id| id.0).collect()
    }

    #[test]
    fn nothing_moves_among_the_rows_somebody_points_at() {
        let shown = list(&[(Urgency::Urgent, &[1, 2]), (Urgency::Open, &[3, 4, 5])]);
        // 9 came in between, 1 wrote again and has a day.
        let live = list(&[(Urgency::Urgent, &[2]), (Urgency::Open, &[9, 3, 4, 5, 1])]);
        let (held, waiting) = shown.held(&live, 4);
        assert_eq!(flat(&held), [1, 2, 3, 4, 5]);
        assert_eq!(waiting, 1, "9 waits above");
    }

    #[test]
    fn what_comes_after_the_rows_in_view_appears_at_once() {
        let shown = list(&[(Urgency::Open, &[1, 2])]);
        let live = list(&[(Urgency::Open, &[1, 2, 3]), (Urgency::Closed, &[7])]);
        let (held, waiting) = shown.held(&live, 2);
        assert_eq!((flat(&held), waiting), (vec![1, 2, 3, 7], 0));
    }

    #[test]
    fn a_row_that_has_sunk_does_not_hide_those_it_passed() {
        let shown = list(&[(Urgency::Urgent, &[1]), (Urgency::Open, &[2, 3])]);
        let live = list(&[(Urgency::Open, &[2, 3, 4, 5, 6, 7, 8, 1])]);
        let (held, waiting) = shown.held(&live, 3);
        assert_eq!((flat(&held), waiting), (vec![1, 2, 3, 4, 5, 6, 7, 8], 0));
    }

    #[test]
    fn a_conversation_that_is_gone_is_not_held() {
        let shown = list(&[(Urgency::Open, &[1, 2, 3])]);
        let (held, waiting) = shown.held(&list(&[(Urgency::Open, &[1, 3])]), 3);
        assert_eq!((flat(&held), waiting), (vec![1, 3], 0));
    }

    #[test]
    fn groups_keep_their_order_while_held() {
        let shown = list(&[(Urgency::Soon, &[1, 2])]);
        let live = list(&[(Urgency::Urgent, &[1, 2, 3]), (Urgency::Open, &[4])]);
        let (held, _) = shown.held(&live, 2);
        let levels: Vec<_> = held.groups.iter().map(|group| group.level).collect();
        assert_eq!(levels, [Urgency::Soon, Urgency::Open]);
        assert_eq!(flat(&held), [1, 2, 3, 4]);
    }

    #[test]
    fn the_rows_in_view_are_found_across_groups() {
        let many: Vec<i64> = (0..1000).collect();
        let all = list(&[(Urgency::Urgent, &many[..10]), (Urgency::Open, &many[10..])]);
        let heights = Heights { head: 30.0, row: 50.0 };
        assert_eq!(heights.top(&all, 0), 30.0);
        assert_eq!(heights.top(&all, 10), 2.0 * 30.0 + 500.0);
        assert_eq!(heights.row_at(&all, heights.top(&all, 700) + 1.0), 700);
        let (first, last) = heights.in_view(&all, heights.top(&all, 500), 800.0);
        assert!(first <= 488 && last >= 516 + 12 && last - first < 64, "{first}..{last}");
        assert_eq!(heights.in_view(&list(&[]), 0.0, 800.0).0, 0);
    }

    #[test]
    fn a_level_lasts_until_its_bound() {
        let cases = [
            (Span::hours(7), Span::hours(1)),
            (Span::hours(6), Span::hours(4)),
            (Span::hours(2), Span(Span::minutes(90).0 + 1)),
            (Span::minutes(30), Span(1)),
            (Span::minutes(29), Span::minutes(29)),
        ];
        for (left, lasts) in cases {
            assert_eq!(until_next_level(left), lasts, "{left:?} left");
        }
    }
}
