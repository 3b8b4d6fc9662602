//! What clocks show in the zones of the world. The rules of the zones are here and nowhere else: they are heavy.

use crate::domain::{
    hours::LocalTime,
    time::{Span, Timestamp},
    zone::{Turn, WallClock},
};
use chrono::{DateTime, Datelike, Offset, TimeZone};
use chrono_tz::Tz;

/// How far ahead a change is looked for, and in what steps: no zone changes twice within one of them.
const AHEAD: Span = Span::days(371);
const STEP: Span = Span::days(7);

/// Whether there is a zone of this name.
pub fn is_zone(name: &str) -> bool {
    name.parse::<Tz>().is_ok()
}

/// What a clock in this zone shows now, and when it is next put forward or back. None for a name that is none.
pub fn wall_clock(zone: &str, now: Timestamp) -> Option<WallClock> {
    let zone: Tz = zone.parse().ok()?;
    let offset = offset(zone, now)?;
    let mut before = now;
    let mut turn = None;
    while before - now < AHEAD {
        let after = before + STEP;
        if offset_differs(zone, after, offset) {
            turn = first_turn(zone, before, after, offset);
            break;
        }
        before = after;
    }
    Some(WallClock { offset, turn })
}

/// The midnights with which the month of a moment begins and ends in this zone; in UTC for a name that is none.
pub fn month(zone: &str, now: Timestamp) -> (Timestamp, Timestamp) {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    let local = DateTime::from_timestamp_millis(now.0).unwrap_or_default().with_timezone(&zone);
    let (year, month) = (local.year(), local.month());
    // Where the clocks are put forward at that midnight, the month begins with the first time there is.
    let begins = |year: i32, month: u32| {
        let first = (0..24).find_map(|hour| zone.with_ymd_and_hms(year, month, 1, hour, 0, 0).earliest());
        first.map_or(now, |first| Timestamp(first.timestamp_millis()))
    };
    let next = if month == 12 { begins(year + 1, 1) } else { begins(year, month + 1) };
    (begins(year, month), next)
}

impl LocalTime for Tz {
    fn offset_at(&self, at: Timestamp) -> i32 {
        offset(*self, at).unwrap_or_default()
    }
}

/// Minutes ahead of UTC.
fn offset(zone: Tz, at: Timestamp) -> Option<i32> {
    let at = DateTime::from_timestamp_millis(at.0)?.naive_utc();
    Some(zone.offset_from_utc_datetime(&at).fix().local_minus_utc() / 60)
}

fn offset_differs(zone: Tz, at: Timestamp, from: i32) -> bool {
    offset(zone, at).is_some_and(|offset| offset != from)
}

/// The second in which the offset becomes another, which it has not at `before` and has at `after`.
fn first_turn(zone: Tz, mut before: Timestamp, mut after: Timestamp, from: i32) -> Option<Turn> {
    while after - before > Span::seconds(1) {
        let middle = before + Span((after - before).0 / 2);
        if offset_differs(zone, middle, from) {
            after = middle;
        } else {
            before = middle;
        }
    }
    // Zones change at full minutes.
    let at = Timestamp(after.0.div_euclid(60_000) * 60_000);
    Some(Turn { at, offset: offset(zone, after)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::hours::{self, Hours};

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    #[test]
    fn the_offset_comes_with_its_next_change() {
        let now = at("2026-11-22T12:00:00Z");
        let turn = |text, offset| Some(Turn { at: at(text), offset });
        let berlin = wall_clock("Europe/Berlin", now).unwrap();
        assert_eq!(berlin, WallClock { offset: 60, turn: turn("2027-03-28T01:00:00Z", 120) });
        assert_eq!(wall_clock("Asia/Kolkata", now), Some(WallClock { offset: 330, turn: None }));
        let new_york = wall_clock("America/New_York", now).unwrap();
        assert_eq!(new_york.turn, turn("2027-03-14T07:00:00Z", -240));
        assert_eq!(wall_clock("Europe/Atlantis", now), None);
    }

    #[test]
    fn hours_follow_the_clocks_of_their_zone() {
        let day = hours::read_day("02:30-09:00").unwrap();
        let daily = Hours { week: std::array::from_fn(|_| day.clone()), ..Hours::default() };
        let opens = |zone: Tz, after| daily.next_change(at(after), &zone).unwrap().to_string();
        let berlin = chrono_tz::Europe::Berlin;
        assert_eq!(opens(berlin, "2027-03-27T12:00:00Z"), "2027-03-28T01:00:00Z", "half past two is no more");
        assert_eq!(opens(berlin, "2026-10-24T12:00:00Z"), "2026-10-25T00:30:00Z");
        assert_eq!(opens(berlin, "2026-10-25T00:30:00Z"), "2026-10-25T01:00:00Z", "two o'clock comes again");
        assert_eq!(opens(chrono_tz::Asia::Kolkata, "2026-11-22T12:00:00Z"), "2026-11-22T21:00:00Z");
        // Put forward by half an hour, at two.
        let howe = chrono_tz::Australia::Lord_Howe;
        assert_eq!(opens(howe, "2026-10-03T12:00:00Z"), "2026-10-03T15:30:00Z");
    }

    #[test]
    fn every_zone_of_a_number_is_one() {
        for zone in crate::domain::zone::all() {
            assert!(is_zone(zone), "{zone}");
        }
    }

    #[test]
    fn a_month_is_from_midnight_to_midnight_where_the_account_is() {
        let (from, until) = month("Europe/Berlin", at("2026-12-31T22:30:00Z"));
        assert_eq!((from, until), (at("2026-11-30T23:00:00Z"), at("2026-12-31T23:00:00Z")));
        let (from, until) = month("Europe/Berlin", until);
        assert_eq!((from, until), (at("2026-12-31T23:00:00Z"), at("2027-01-31T23:00:00Z")));
        assert_eq!(month("Nowhere", at("2026-02-10T00:00:00Z")).0, at("2026-02-01T00:00:00Z"));
    }
}
