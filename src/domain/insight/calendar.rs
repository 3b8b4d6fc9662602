//! Days and hours of a zone, made of quarters of an hour: what a clock shows follows from how far ahead of UTC it is, which is the
//! same for long stretches.

use super::{Asked, Compare};
use crate::domain::{
    hours::{Date, LocalTime},
    time::{Span, Timestamp},
};

/// Days between a time and the same weekdays of the year before.
const YEAR: i64 = 364;

/// A stretch of time in which a clock is equally far ahead of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Even {
    pub from: Timestamp,
    pub until: Timestamp,
    pub offset: Span,
}

/// The time between two moments, cut where a clock is put forward or back.
pub fn even(from: Timestamp, until: Timestamp, clock: &impl LocalTime) -> Vec<Even> {
    let offset = |at: Timestamp| clock.offset_at(at);
    let mut found: Vec<Even> = Vec::new();
    let mut at = from;
    while at < until {
        // Clocks do not change twice within a day.
        let next = (at + Span::days(1)).min(until);
        let (mut before, mut after) = (at.0.div_euclid(60_000), next.0.div_euclid(60_000));
        let here = offset(at);
        let end = if offset(next) == here {
            next
        } else {
            while after - before > 1 {
                let middle = i64::midpoint(before, after);
                if offset(Timestamp(middle * 60_000)) == here {
                    before = middle;
                } else {
                    after = middle;
                }
            }
            Timestamp(after * 60_000).max(at + Span(1)).min(until)
        };
        let ahead = Span::minutes(here.into());
        match found.last_mut().filter(|last| last.offset == ahead) {
            Some(last) => last.until = end,
            None => found.push(Even { from: at, until: end, offset: ahead }),
        }
        at = end;
    }
    found
}

/// Days that are looked at, both of them whole, and from when until when that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    pub first: Date,
    pub last: Date,
    pub from: Timestamp,
    pub until: Timestamp,
}

impl Days {
    fn of(first: Date, last: Date, clock: &impl LocalTime) -> Self {
        let until = Date::of_day(last.day() + 1).begins(clock);
        Self { first, last, from: first.begins(clock), until }
    }

    /// What is asked for, by a clock.
    pub fn asked(asked: &Asked, now: Timestamp, clock: &impl LocalTime) -> Self {
        let (first, last) = asked.range.days(Date::at(now, clock));
        Self::of(first, last, clock)
    }

    /// With what it is compared: where the last day is not over yet, as much of it as has passed.
    pub fn before(&self, compare: Compare, now: Timestamp, clock: &impl LocalTime) -> Option<Self> {
        let back = match compare {
            Compare::Nothing => return None,
            Compare::Before => self.last.day() - self.first.day() + 1,
            Compare::YearBefore => YEAR,
        };
        let earlier = |date: Date| Date::of_day(date.day() - back);
        let whole = Self::of(earlier(self.first), earlier(self.last), clock);
        let passed = now.min(self.until) - self.from;
        Some(Self { until: (whole.from + passed).min(whole.until), ..whole })
    }

    pub fn dates(&self) -> impl Iterator<Item = Date> {
        (self.first.day()..=self.last.day()).map(Date::of_day)
    }
}

/// When a clock shows so many minutes of a day, also where it is put forward or back in it. More than a day has are of the next.
pub fn shown(day: Date, minute: u32, clock: &impl LocalTime) -> Timestamp {
    let shown = Timestamp(0) + Span::days(day.day()) + Span::minutes(minute.into());
    let ahead = |at: Timestamp| Span::minutes(clock.offset_at(at).into());
    shown - ahead(shown - ahead(shown))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        insight::{Length, Range},
        zone::{Turn, WallClock},
    };

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    /// Berlin in the autumn of 2026, and a half-hour zone.
    fn berlin() -> WallClock {
        WallClock { offset: 120, turn: Some(Turn { at: at("2026-10-25T01:00:00Z"), offset: 60 }) }
    }

    const KOLKATA: WallClock = WallClock { offset: 330, turn: None };

    #[test]
    fn a_stretch_is_cut_where_the_clocks_change_and_only_there() {
        let (from, until) = (at("2026-10-23T22:00:00Z"), at("2026-10-27T23:00:00Z"));
        let parts = even(from, until, &berlin());
        let change = at("2026-10-25T01:00:00Z");
        assert_eq!(
            parts,
            [
                Even { from, until: change, offset: Span::hours(2) },
                Even { from: change, until, offset: Span::hours(1) }
            ]
        );
        assert_eq!(even(from, until, &KOLKATA), [Even { from, until, offset: Span::minutes(330) }]);
        assert_eq!(even(from, from, &KOLKATA), []);
    }

    #[test]
    fn days_begin_at_midnight_of_their_zone_also_where_one_has_25_hours() {
        let date = |text| Date::parse(text).unwrap();
        let asked = Asked { range: Range::Days(date("2026-10-25"), date("2026-10-25")), ..Asked::default() };
        let day = Days::asked(&asked, NOON, &berlin());
        assert_eq!((day.from, day.until), (at("2026-10-24T22:00:00Z"), at("2026-10-25T23:00:00Z")));
        let day = Days::asked(&asked, NOON, &KOLKATA);
        assert_eq!(day.from, at("2026-10-24T18:30:00Z"));
    }

    #[test]
    fn a_time_of_the_day_is_what_the_clock_shows_also_where_it_was_put_back() {
        let day = Date::parse("2026-10-25").unwrap();
        assert_eq!(shown(day, 0, &berlin()), day.begins(&berlin()));
        assert_eq!(shown(day, 9 * 60, &berlin()), at("2026-10-25T08:00:00Z"));
        assert_eq!(shown(day, 33 * 60, &berlin()), at("2026-10-26T08:00:00Z"), "of the next day");
        assert_eq!(shown(day, 9 * 60, &KOLKATA), at("2026-10-25T03:30:00Z"));
    }

    #[test]
    fn what_has_passed_is_compared_with_as_much() {
        let clock = WallClock { offset: 60, turn: None };
        let asked = Asked { range: Range::Last(Length::Week), ..Asked::default() };
        let days = Days::asked(&asked, NOON, &clock);
        assert_eq!((days.first.to_string(), days.last.to_string()), ("2026-11-16".to_owned(), "2026-11-22".to_owned()));
        let before = days.before(Compare::Before, NOON, &clock).unwrap();
        assert_eq!((before.from, before.until), (days.from - Span::days(7), NOON - Span::days(7)));
        let year = days.before(Compare::YearBefore, NOON, &clock).unwrap();
        assert_eq!(year.from, days.from - Span::days(364));
        assert_eq!(days.before(Compare::Nothing, NOON, &clock), None);
    }
}
