//! What is chosen in the queue, what is asked about it, and what came of it last.

use crate::{
    api::queue::{Choices, Report},
    domain::{
        conversation::{ConversationView, Progress, UNTIL_THEY_WRITE},
        id::ConversationId,
        import::row::plain_digit,
        queue::ViewCounts,
        time::{Span, Timestamp},
        triage::Deed,
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What somebody is asked to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// What to do at all.
    Menu,
    /// Until when it rests.
    Snooze,
    /// Whose it is.
    Assign,
    Tag,
    /// In which order the list stands.
    Order,
    /// Which list is shown.
    Views,
    /// What the list is narrowed to.
    Filters,
    /// Which template goes to all that were chosen.
    Template,
}

/// What was done last, as long as it can be taken back from here.
#[derive(Debug, Clone, PartialEq)]
pub struct Last {
    pub undo: Vec<String>,
    pub text: String,
    /// The rows as they were, of those that were shown as they would be.
    pub before: Vec<ConversationView>,
}

#[derive(Debug, Clone, Copy)]
pub struct Triage {
    pub chosen: RwSignal<BTreeSet<ConversationId>>,
    /// Where a range begins.
    pub anchor: StoredValue<Option<ConversationId>>,
    pub ask: RwSignal<Option<Ask>>,
    /// What it is asked about.
    pub about: RwSignal<Vec<ConversationId>>,
    pub views: RwSignal<Option<ViewCounts>>,
    pub choices: RwSignal<Option<Choices>>,
    /// How many of how many are done with, while something is done to many.
    pub works: RwSignal<Option<(usize, usize)>>,
    pub report: RwSignal<Option<Report>>,
    pub last: RwSignal<Option<Last>>,
    /// What was tried last and may have been done although no answer came, to whom, and the key it was tried with.
    pub last_try: StoredValue<Option<(Deed, Vec<ConversationId>, String)>>,
    /// Counts how often something was taken back: its rows are shown in their places at once, whoever points at the list.
    pub returns: RwSignal<u32>,
}

impl Triage {
    pub fn new() -> Self {
        Self {
            chosen: RwSignal::new(BTreeSet::new()),
            anchor: StoredValue::new(None),
            ask: RwSignal::new(None),
            about: RwSignal::new(Vec::new()),
            views: RwSignal::new(None),
            choices: RwSignal::new(None),
            works: RwSignal::new(None),
            report: RwSignal::new(None),
            last: RwSignal::new(None),
            last_try: StoredValue::new(None),
            returns: RwSignal::new(0),
        }
    }

    /// Of this page.
    pub fn get() -> Self {
        expect_context()
    }

    /// Chooses a conversation, or no longer.
    pub fn toggle(self, id: ConversationId) {
        self.anchor.set_value(Some(id));
        self.chosen.update(|chosen| {
            if !chosen.remove(&id) {
                chosen.insert(id);
            }
        });
    }

    /// Chooses all from where one was chosen last up to here, in the order of the list.
    pub fn choose_up_to(self, id: ConversationId, list: &[ConversationId]) {
        let place = |id: ConversationId| list.iter().position(|known| *known == id);
        let from = self.anchor.get_value().and_then(place);
        match (from, place(id)) {
            (Some(from), Some(to)) => {
                let range = &list[from.min(to)..=from.max(to)];
                self.chosen.update(|chosen| chosen.extend(range));
            }
            _ => self.toggle(id),
        }
    }

    pub fn clear(self) {
        if self.chosen.with_untracked(|chosen| !chosen.is_empty()) {
            self.chosen.set(BTreeSet::new());
        }
    }

    /// Asks something about these.
    pub fn asks(self, ask: Ask, about: Vec<ConversationId>) {
        self.about.set(about);
        self.ask.set(Some(ask));
    }
}

impl Default for Triage {
    fn default() -> Self {
        Self::new()
    }
}

/// A row as it will be, to be shown before the server has said so; none where only the server can tell.
pub fn foreseen(deed: &Deed, row: &ConversationView, choices: Option<&Choices>) -> Option<ConversationView> {
    let mut after = row.clone();
    let mut progress = |to: Progress, until: Option<Timestamp>| {
        after.status = to.word().to_owned();
        after.snoozed_until = until;
    };
    match deed {
        Deed::Resolve => {
            progress(Progress::Resolved, None);
            after.owed = false;
        }
        Deed::Snooze(until) => progress(Progress::Snoozed, Some(*until)),
        Deed::Wake | Deed::Reopen => progress(Progress::Open, None),
        Deed::Read => after.unread = 0,
        Deed::Unread => after.unread = after.unread.max(1),
        Deed::Assign(to) => {
            let name = to.and_then(|to| choices?.people.iter().find(|(id, _)| *id == to).map(|(_, name)| name.clone()));
            after.assignee = to.map(|to| to.to_string());
            after.assignee_name = name;
        }
        Deed::Claim(_) if row.assignee.is_some() => return None,
        Deed::Claim(to) => {
            let mut people = choices.iter().flat_map(|choices| &choices.people);
            let name = people.find(|(id, _)| id == to).map(|(_, name)| name.clone());
            after.assignee = Some(to.to_string());
            after.assignee_name = name;
        }
        Deed::HandOver(to) if *to == row.team => return None,
        Deed::HandOver(to) => {
            let name = to.and_then(|to| choices?.teams.iter().find(|(id, _)| *id == to).map(|(_, name)| name.clone()));
            (after.team, after.team_name) = (*to, name);
            (after.assignee, after.assignee_name) = (None, None);
        }
        Deed::Tag(_) | Deed::Untag(_) | Deed::Send(_) | Deed::Plan { .. } => return None,
    }
    (after != *row).then_some(after)
}

/// A row as it will be once what was done to it is taken back: all that could have been foreseen is as it was before.
pub fn as_before(row: &ConversationView, before: &ConversationView) -> ConversationView {
    ConversationView {
        status: before.status.clone(),
        snoozed_until: before.snoozed_until,
        owed: before.owed,
        unread: before.unread,
        assignee: before.assignee.clone(),
        assignee_name: before.assignee_name.clone(),
        team: before.team,
        team_name: before.team_name.clone(),
        ..row.clone()
    }
}

/// How long a conversation rests, as it is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    Hour,
    ThreeHours,
    Evening,
    Tomorrow,
    Monday,
    Week,
    UntilTheyWrite,
}

const MORNING: i64 = 9 * 60;
const EVENING: i64 = 18 * 60;

/// What is offered, soonest first. `offset` is how many minutes local time is ahead of UTC at a moment.
pub fn rests(now: Timestamp, offset: impl Fn(Timestamp) -> i32) -> Vec<(Rest, Timestamp)> {
    let day = 24 * 60;
    let monday = days_to_monday(now, offset(now));
    let mut offered = vec![
        (Rest::Hour, now + Span::hours(1)),
        (Rest::ThreeHours, now + Span::hours(3)),
        (Rest::Evening, local(now, &offset, EVENING)),
        (Rest::Tomorrow, local(now, &offset, day + MORNING)),
        (Rest::Monday, local(now, &offset, monday * day + MORNING)),
        (Rest::Week, local(now, &offset, 7 * day + MORNING)),
    ];
    // What is the same as another, or over by now, is not offered.
    offered.retain(|(rest, at)| match rest {
        Rest::Evening => *at > now + Span::hours(1),
        Rest::Monday => monday > 1,
        _ => true,
    });
    offered.sort_by_key(|(_, at)| *at);
    offered.dedup_by_key(|(_, at)| *at);
    offered.push((Rest::UntilTheyWrite, UNTIL_THEY_WRITE));
    offered
}

/// The moment so many minutes after the midnight with which this day began, by the clock of whoever looks.
fn local(now: Timestamp, offset: &impl Fn(Timestamp) -> i32, minutes: i64) -> Timestamp {
    let shifted = |at: Timestamp| at.0 + i64::from(offset(at)) * 60_000;
    let midnight = shifted(now).div_euclid(86_400_000) * 86_400_000;
    let there = Timestamp(midnight + minutes * 60_000 - i64::from(offset(now)) * 60_000);
    // The clocks may be put forward or back until then.
    Timestamp(there.0 + i64::from(offset(now) - offset(there)) * 60_000)
}

fn days_to_monday(now: Timestamp, offset: i32) -> i64 {
    let day = (now.0 + i64::from(offset) * 60_000).div_euclid(86_400_000);
    // 1970-01-01 was a Thursday.
    let weekday = (day + 3).rem_euclid(7);
    7 - weekday
}

/// A rest as it was typed: `45m`, `2h`, `3d`, or `9:30`, the next time it is so.
pub fn typed_rest(typed: &str, now: Timestamp, offset: impl Fn(Timestamp) -> i32) -> Option<Timestamp> {
    let typed: String = typed.trim().chars().map(plain_digit).collect::<String>().to_ascii_lowercase();
    if let Some((hours, minutes)) = typed.split_once(':') {
        let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
        if !(0..24).contains(&hours) || !(0..60).contains(&minutes) {
            return None;
        }
        let at = |day: i64| local(now, &offset, day * 24 * 60 + hours * 60 + minutes);
        return [at(0), at(1)].into_iter().find(|at| *at > now);
    }
    let unit = typed.chars().last()?;
    let n: i64 = typed.strip_suffix(unit)?.trim().parse().ok().filter(|n| (1..=1000).contains(n))?;
    match unit {
        'm' => Some(now + Span::minutes(n)),
        'h' => Some(now + Span::hours(n)),
        'd' if n <= 366 => Some(now + Span::days(n)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Sunday.
    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    #[test]
    fn a_rest_ends_by_the_clock_of_whoever_puts_something_off() {
        let offered = |now, offset: i32| rests(now, move |_| offset);
        let of =
            |offered: &[(Rest, Timestamp)], rest| offered.iter().find(|(known, _)| *known == rest).map(|(_, at)| *at);
        let berlin = offered(NOON, 60);
        assert_eq!(of(&berlin, Rest::Evening), Some(at("2026-11-22T18:00:00+01:00")));
        assert_eq!(of(&berlin, Rest::Tomorrow), Some(at("2026-11-23T09:00:00+01:00")));
        assert_eq!(of(&berlin, Rest::Monday), None, "which is tomorrow");
        assert_eq!(of(&berlin, Rest::Week), Some(at("2026-11-29T09:00:00+01:00")));
        assert!(berlin.iter().all(|(_, at)| *at > NOON));
        assert!(berlin.is_sorted_by_key(|(_, at)| *at));
        let auckland = offered(NOON, 13 * 60);
        assert_eq!(of(&auckland, Rest::Tomorrow), Some(at("2026-11-24T09:00:00+13:00")), "it is Monday there");
        assert_eq!(of(&auckland, Rest::Monday), Some(at("2026-11-30T09:00:00+13:00")));
        assert_eq!(of(&offered(at("2026-11-22T17:30:00Z"), 0), Rest::Evening), None, "it has come");
    }

    #[test]
    fn clocks_that_are_put_back_meanwhile_show_the_same_time() {
        let change = at("2026-10-25T01:00:00Z");
        let berlin = move |at: Timestamp| if at < change { 120 } else { 60 };
        let offered = rests(at("2026-10-24T10:00:00Z"), berlin);
        assert!(offered.contains(&(Rest::Tomorrow, at("2026-10-25T09:00:00+01:00"))), "{offered:?}");
    }

    #[test]
    fn a_rest_can_be_typed() {
        let typed = |text| typed_rest(text, NOON, |_| 60);
        assert_eq!(typed("45m"), Some(NOON + Span::minutes(45)));
        assert_eq!(typed(" 2 H "), Some(NOON + Span::hours(2)));
        assert_eq!(typed("3d"), Some(NOON + Span::days(3)));
        assert_eq!(typed("13:30"), Some(at("2026-11-22T13:30:00+01:00")));
        assert_eq!(typed("9:05"), Some(at("2026-11-23T09:05:00+01:00")));
        assert_eq!(typed("٩:٠٥"), typed("9:05"), "in the digits that a keyboard writes");
        assert_eq!(typed("१३:३०"), typed("13:30"));
        for strange in ["", "h", "0h", "-1h", "2x", "24:00", "1:60", "9:", "tomorrow", "5000m", "400d", "ü"] {
            assert_eq!(typed(strange), None, "{strange}");
        }
    }

    #[test]
    fn a_range_runs_from_where_one_was_chosen_last() {
        let owner = Owner::new();
        owner.with(|| {
            let triage = Triage::new();
            let list: Vec<ConversationId> = (1..=6).map(ConversationId).collect();
            triage.choose_up_to(list[3], &list);
            triage.choose_up_to(list[1], &list);
            assert_eq!(triage.chosen.get_untracked().into_iter().collect::<Vec<_>>(), list[1..=3]);
            triage.toggle(list[2]);
            assert!(!triage.chosen.with_untracked(|chosen| chosen.contains(&list[2])));
            triage.clear();
            assert!(triage.chosen.with_untracked(BTreeSet::is_empty));
        });
    }
}
