//! The order of the queue: groups by urgency, and when that order will change by time alone.
//!
//! Pure, so that what moves under a pointer and what does not is tested without one.

use crate::domain::{
    conversation::{ConversationView, UNTIL_THEY_WRITE},
    id::ConversationId,
    queue::MOST_COUNTED,
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
            let level = Urgency::of(row.state(now));
            match groups.last_mut() {
                Some(group) if group.level == level => group.ids.push(row.id),
                _ => groups.push(Group { level, ids: vec![row.id] }),
            }
            next_change = sooner(next_change, row, now);
        }
        Self { groups: Arc::new(groups), next_change }
    }

    /// All in one group, in the order in which they come: it is not one by time left.
    pub fn flat(rows: Vec<&ConversationView>, now: Timestamp) -> Self {
        let next_change = rows.iter().fold(None, |known, row| sooner(known, row, now));
        let ids: Vec<ConversationId> = rows.into_iter().map(|row| row.id).collect();
        let groups = if ids.is_empty() { Vec::new() } else { vec![Group { level: FLAT, ids }] };
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

/// The level that stands for none, where all are in one group.
const FLAT: Urgency = Urgency::Open;

/// When a row changes by time alone, where that is sooner: its window comes to another level, or it has rested.
fn sooner(known: Option<Timestamp>, row: &ConversationView, now: Timestamp) -> Option<Timestamp> {
    let level = row.state(now).left().map(|left| now + until_next_level(left));
    let rested = row.snoozed_until.filter(|until| *until > now && *until != UNTIL_THEY_WRITE);
    [known, level, rested].into_iter().flatten().min()
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

/// What of a list is in the page, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Item {
    /// The head of the group of this level.
    Head(Urgency),
    /// The place of a row, by its number in [`Shelf::places`].
    Place(usize),
}

/// The part of a list that is in the page.
///
/// Its rows lie in places that stay: to make a row costs far more than to write another conversation into one. A
/// conversation keeps its place as long as it is on the shelf, and what comes new takes the place of what has gone. A
/// place that nothing needs stays, empty, for the next list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelf {
    /// What is to be seen, from top to bottom.
    pub items: Vec<Item>,
    /// Whose row lies in each place, and its number among all rows and heads, from one.
    pub places: Vec<Option<(ConversationId, usize)>>,
    /// How high everything is that comes before and after, in pixels.
    pub above: f64,
    pub below: f64,
}

impl Shelf {
    /// Whose row lies in a place, and its number among all rows and heads.
    pub fn row_in(&self, place: usize) -> Option<(ConversationId, usize)> {
        self.places.get(place).copied().flatten()
    }

    /// The rows of these numbers, the last not among them, with their heads. Those that were on the shelf stay in their
    /// places.
    pub fn of(
        arrangement: &Arrangement,
        (first, last): (usize, usize),
        heights: Heights,
        before: Option<&Shelf>,
    ) -> Self {
        let mut places: Vec<Option<(ConversationId, usize)>> = vec![None; before.map_or(0, |shelf| shelf.places.len())];
        let known: HashMap<ConversationId, usize> = (before.iter())
            .flat_map(|shelf| shelf.places.iter().enumerate())
            .filter_map(|(place, row)| Some(((*row)?.0, place)))
            .collect();
        let all = arrangement.len();
        let (first, last) = (first.min(all), last.min(all));
        let mut rows: Vec<(ConversationId, usize)> = Vec::with_capacity(last - first);
        // Where each head comes among those rows.
        let mut heads: Vec<(usize, Urgency)> = Vec::new();
        let (mut passed, mut heads_above) = (0, 0);
        for (heads_before, group) in arrangement.groups.iter().enumerate() {
            let end = passed + group.ids.len();
            if end <= first {
                heads_above += 1;
            } else if passed < last {
                heads.push((rows.len(), group.level));
                let from = first.max(passed);
                let ids = &group.ids[from - passed..last.min(end) - passed];
                rows.extend(ids.iter().enumerate().map(|(at, id)| (*id, heads_before + 1 + from + at + 1)));
            }
            passed = end;
        }
        for (id, row) in &rows {
            if let Some(place) = known.get(id) {
                places[*place] = Some((*id, *row));
            }
        }
        let mut free: Vec<usize> = (0..places.len()).rev().filter(|place| places[*place].is_none()).collect();
        let mut items = Vec::with_capacity(places.len().max(rows.len()) + heads.len());
        let mut next_head = heads.iter().copied().peekable();
        for (at, row) in rows.iter().enumerate() {
            while let Some((_, level)) = next_head.next_if(|(before, _)| *before == at) {
                items.push(Item::Head(level));
            }
            let place = known.get(&row.0).copied().unwrap_or_else(|| {
                free.pop().unwrap_or_else(|| {
                    places.push(None);
                    places.len() - 1
                })
            });
            places[place] = Some(*row);
            items.push(Item::Place(place));
        }
        let above = heads_above as f64 * heights.head + first as f64 * heights.row;
        let whole = arrangement.groups.len() as f64 * heights.head + all as f64 * heights.row;
        let here = heads.len() as f64 * heights.head + rows.len() as f64 * heights.row;
        Self { items, places, above, below: (whole - above - here).max(0.0) }
    }
}

/// The fewest moves after which `wanted` stand in their order among what stands in the page: each item, and before which
/// it comes, or none for the end. What does not stand yet is moved in. Others that stand there are in nobody's way.
///
/// `standing` is what stands after them.
pub fn moves(standing: &mut Vec<Item>, wanted: &[Item]) -> Vec<(Item, Option<Item>)> {
    let place: HashMap<Item, usize> = standing.iter().enumerate().map(|(at, item)| (*item, at)).collect();
    let known: Vec<(Item, usize)> = wanted.iter().filter_map(|item| Some((*item, *place.get(item)?))).collect();
    // For every item the length of the longest rising run that ends with it, and what comes before it in that run.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(known.len());
    for (at, (_, place)) in known.iter().enumerate() {
        let before = (0..at).filter(|&earlier| known[earlier].1 < *place).max_by_key(|&earlier| runs[earlier].0);
        runs.push((before.map_or(0, |before| runs[before].0) + 1, before));
    }
    let mut stays: HashSet<Item> = HashSet::with_capacity(known.len());
    let mut at = (0..known.len()).max_by_key(|&at| runs[at].0);
    while let Some(here) = at {
        stays.insert(known[here].0);
        at = runs[here].1;
    }
    let mut moves = Vec::new();
    let mut next = None;
    for item in wanted.iter().rev() {
        if !stays.contains(item) {
            moves.push((*item, next));
            standing.retain(|known| known != item);
            let at = next.and_then(|next| standing.iter().position(|known| *known == next));
            standing.insert(at.unwrap_or(standing.len()), *item);
        }
        next = Some(*item);
    }
    moves
}

/// How many there are in the last group, of which the list may hold more than is loaded, and whether that is all of them:
/// those of the list that are in no group before it. A list is counted up to [`MOST_COUNTED`], and some time ago; `total` is
/// none where it was not.
pub fn there_are(loaded: usize, before: usize, total: Option<i64>) -> (usize, bool) {
    let Some(total) = total else { return (loaded, false) };
    let rest = usize::try_from(total).unwrap_or_default().saturating_sub(before);
    if total < MOST_COUNTED && rest >= loaded { (rest, true) } else { (loaded.max(rest.saturating_sub(1)), false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEIGHTS: Heights = Heights { head: 30.0, row: 50.0 };

    /// The rows of a shelf in the order they stand in, each with its number.
    fn rows(shelf: &Shelf) -> Vec<(i64, usize)> {
        let places = shelf.items.iter().filter_map(|item| match item {
            Item::Place(place) => shelf.places[*place],
            Item::Head(_) => None,
        });
        places.map(|(id, row)| (id.0, row)).collect()
    }

    fn place_of(shelf: &Shelf, id: i64) -> Option<usize> {
        shelf.places.iter().position(|row| row.is_some_and(|(known, _)| known.0 == id))
    }

    #[test]
    fn what_stays_on_the_shelf_keeps_its_place_and_what_comes_takes_a_free_one() {
        let before = Shelf::of(&list(&[(Urgency::Urgent, &[1, 2]), (Urgency::Open, &[3, 4])]), (0, 9), HEIGHTS, None);
        assert_eq!(rows(&before), [(1, 2), (2, 3), (3, 5), (4, 6)]);
        let after =
            Shelf::of(&list(&[(Urgency::Open, &[9, 4, 3]), (Urgency::Closed, &[1])]), (0, 9), HEIGHTS, Some(&before));
        assert_eq!(rows(&after), [(9, 2), (4, 3), (3, 4), (1, 6)]);
        for id in [1, 3, 4] {
            assert_eq!(place_of(&after, id), place_of(&before, id), "{id}");
        }
        assert_eq!(place_of(&after, 9), place_of(&before, 2), "there is no new row to make");
    }

    #[test]
    fn a_place_that_nothing_needs_waits_for_the_next_list() {
        let many = list(&[(Urgency::Open, &[1, 2, 3, 4])]);
        let full = Shelf::of(&many, (0, 9), HEIGHTS, None);
        let none = Shelf::of(&list(&[]), (0, 9), HEIGHTS, Some(&full));
        assert_eq!((rows(&none), none.places.len()), (vec![], 4));
        let again = Shelf::of(&many, (0, 9), HEIGHTS, Some(&none));
        assert_eq!((rows(&again).len(), again.places.len()), (4, 4));
    }

    #[test]
    fn the_head_of_the_group_stands_over_its_rows_however_far_down_they_are() {
        let many: Vec<i64> = (0..1000).collect();
        let all = list(&[(Urgency::Urgent, &many[..10]), (Urgency::Open, &many[10..])]);
        let shelf = Shelf::of(&all, (500, 520), HEIGHTS, None);
        assert_eq!(shelf.items[0], Item::Head(Urgency::Open));
        assert_eq!((rows(&shelf)[0], rows(&shelf).len()), ((500, 503), 20));
        assert_eq!(shelf.above + HEIGHTS.head, HEIGHTS.top(&all, 500));
        let here = HEIGHTS.head + 20.0 * HEIGHTS.row;
        assert_eq!(shelf.above + here + shelf.below, 2.0 * HEIGHTS.head + 1000.0 * HEIGHTS.row);
        let both = Shelf::of(&all, (5, 15), HEIGHTS, None);
        assert_eq!(both.items.iter().filter(|item| matches!(item, Item::Head(_))).count(), 2);
        assert_eq!(both.items[6], Item::Head(Urgency::Open));
    }

    #[test]
    fn a_row_that_goes_from_the_first_to_the_last_place_is_all_that_moves() {
        let mut standing: Vec<Item> = (0..5).map(Item::Place).collect();
        let wanted: Vec<Item> = [1, 2, 3, 4, 0].into_iter().map(Item::Place).collect();
        assert_eq!(moves(&mut standing, &wanted), [(Item::Place(0), None)]);
        assert_eq!(standing, wanted);
        let with_head = [vec![Item::Head(Urgency::Open)], wanted].concat();
        assert_eq!(moves(&mut standing, &with_head), [(Item::Head(Urgency::Open), Some(Item::Place(1)))]);
        assert_eq!(moves(&mut standing, &with_head[2..]), [], "what is not to be seen stays where it is");
    }

    proptest::proptest! {
        /// Whatever stands where: after the moves the wanted ones stand in their order.
        #[test]
        fn moves_lead_to_the_order_that_is_wanted(
            mut standing in proptest::collection::vec(0usize..30, 0..30),
            mut wanted in proptest::collection::vec(0usize..30, 0..30),
        ) {
            for list in [&mut standing, &mut wanted] {
                let mut seen = HashSet::new();
                list.retain(|place| seen.insert(*place));
            }
            let mut standing: Vec<Item> = standing.into_iter().map(Item::Place).collect();
            let wanted: Vec<Item> = wanted.into_iter().map(Item::Place).collect();
            let before = standing.clone();
            let moved = moves(&mut standing, &wanted);
            // As a browser would do it.
            let mut page = before;
            for (item, next) in moved {
                page.retain(|known| *known != item);
                let at = next.and_then(|next| page.iter().position(|known| *known == next));
                page.insert(at.unwrap_or(page.len()), item);
            }
            proptest::prop_assert_eq!(&page, &standing);
            page.retain(|item| wanted.contains(item));
            proptest::prop_assert_eq!(page, wanted);
        }

        /// Whatever a list becomes, the shelf shows its rows in order, each once and each in a place of its own.
        #[test]
        fn a_shelf_shows_the_part_it_was_asked_for(
            lists in proptest::collection::vec((proptest::collection::vec(0i64..40, 0..30), 0usize..30, 0usize..20), 1..6),
        ) {
            let mut shelf = None;
            for (mut ids, first, size) in lists {
                let mut seen = HashSet::new();
                ids.retain(|id| seen.insert(*id));
                let half = ids.len() / 2;
                let groups = [(Urgency::Urgent, &ids[..half]), (Urgency::Open, &ids[half..])];
                let groups: Vec<_> = groups.into_iter().filter(|(_, ids)| !ids.is_empty()).collect();
                let arrangement = list(&groups);
                let next = Shelf::of(&arrangement, (first, first + size), HEIGHTS, shelf.as_ref());
                let wanted: Vec<i64> = ids.iter().copied().skip(first).take(size).collect();
                proptest::prop_assert_eq!(rows(&next).iter().map(|(id, _)| *id).collect::<Vec<_>>(), wanted);
                let places: HashSet<_> = next.items.iter().collect();
                proptest::prop_assert_eq!(places.len(), next.items.len());
                shelf = Some(next);
            }
        }
    }

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
    #[test]
    fn whoever_came_while_a_list_was_loaded_is_counted_and_not_awaited() {
        assert_eq!(there_are(100, 0, None), (100, false), "nobody has counted them");
        assert_eq!(there_are(100, 20, Some(150)), (130, true));
        assert_eq!(there_are(130, 20, Some(150)), (130, true), "all are there, however they came");
        assert_eq!(there_are(135, 20, Some(150)), (135, false), "it was counted before the last came");
        let many = usize::try_from(MOST_COUNTED).expect("a count");
        assert_eq!(there_are(100, 20, Some(MOST_COUNTED)), (many - 21, false), "it was counted no further");
        assert_eq!(there_are(many, 0, Some(MOST_COUNTED)), (many, false));
    }
}
