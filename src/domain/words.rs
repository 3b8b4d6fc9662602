//! Times in words: one code for both halves, because a server's and a browser's tables of names differ.
//!
//! Offsets are minutes east of UTC, those of whoever reads, at the moment that is told.

use super::{
    time::{Span, Timestamp},
    window::{OpenedBy, Urgency},
};
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const LONG_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The time left as lists show it: `18 h 05 m`, `48 m`, and below half an hour `29:59`.
///
/// It changes once a minute as long as minutes are enough, so that a list writes little.
pub fn left(span: Span) -> String {
    let (hours, minutes, _) = parts(span);
    match span {
        span if span < Span::minutes(30) => digits(span),
        span if span < Span::hours(1) => format!("{minutes} m"),
        _ => format!("{hours} h {minutes:02} m"),
    }
}

/// The time left to the second: `18 h 05 m 42 s`, `48 m 09 s`, and below half an hour `29:59`.
pub fn left_exactly(span: Span) -> String {
    let (hours, minutes, seconds) = parts(span);
    match span {
        span if span < Span::minutes(30) => digits(span),
        span if span < Span::hours(1) => format!("{minutes} m {seconds:02} s"),
        _ => format!("{hours} h {minutes:02} m {seconds:02} s"),
    }
}

/// A length of time in round words: `12 seconds`, `5 minutes`, `3 hours`, `2 days`.
pub fn roughly(span: Span) -> String {
    let seconds = (span.0 / 1000).max(0);
    let (n, unit) = match seconds {
        s if s < 90 => (s, "second"),
        s if s < 90 * 60 => ((s + 30) / 60, "minute"),
        s if s < 36 * 3600 => ((s + 1800) / 3600, "hour"),
        s => ((s + 43_200) / 86_400, "day"),
    };
    count(n, unit)
}

/// `1 hour`, `2 hours`: for words that take an s.
pub fn count(n: i64, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// `14:10`.
pub fn clock_time(at: Timestamp, offset: i32) -> String {
    let local = local(at, offset);
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// A moment near now, inside a sentence: `today at 14:10`, `tomorrow at 03:10`, `on Tue at 14:10`, `on 3 Nov at 14:10`.
pub fn moment(at: Timestamp, now: Timestamp, offset: i32) -> String {
    let time = clock_time(at, offset);
    let day = local(at, offset).date_naive();
    match days_ahead(at, now, offset) {
        0 => format!("today at {time}"),
        1 => format!("tomorrow at {time}"),
        -1 => format!("yesterday at {time}"),
        -6..=6 => format!("on {} at {time}", WEEKDAYS[weekday(day)]),
        _ => format!("on {} at {time}", date(day, local(now, offset).year())),
    }
}

/// A moment near now, as short as it goes: `14:10`, `Tue 14:10`, `3 Nov`, `3 Nov 2024`.
pub fn moment_briefly(at: Timestamp, now: Timestamp, offset: i32) -> String {
    let day = local(at, offset).date_naive();
    match days_ahead(at, now, offset) {
        0 => clock_time(at, offset),
        -6..=6 => format!("{} {}", WEEKDAYS[weekday(day)], clock_time(at, offset)),
        _ => date(day, local(now, offset).year()),
    }
}

/// The whole of it, for whoever wants to know exactly: `Tuesday, 3 November 2026, 14:10:09`.
pub fn in_full(at: Timestamp, offset: i32) -> String {
    let local = local(at, offset);
    let day = local.date_naive();
    format!(
        "{}, {} {} {}, {:02}:{:02}:{:02}",
        LONG_WEEKDAYS[weekday(day)],
        day.day(),
        LONG_MONTHS[day.month0() as usize],
        day.year(),
        local.hour(),
        local.minute(),
        local.second()
    )
}

/// The heading over the messages of one day: `Today`, `Yesterday`, `Tuesday`, `3 November`, `3 November 2024`.
pub fn day(at: Timestamp, now: Timestamp, offset: i32) -> String {
    let day = local(at, offset).date_naive();
    let this_year = local(now, offset).year();
    match days_ahead(at, now, offset) {
        0 => "Today".to_owned(),
        -1 => "Yesterday".to_owned(),
        -6..=-2 => LONG_WEEKDAYS[weekday(day)].to_owned(),
        _ if day.year() == this_year => format!("{} {}", day.day(), LONG_MONTHS[day.month0() as usize]),
        _ => format!("{} {} {}", day.day(), LONG_MONTHS[day.month0() as usize], day.year()),
    }
}

/// Which day it is where `offset` holds, as a number that grows by one at midnight.
pub fn day_number(at: Timestamp, offset: i32) -> i64 {
    (at.0 + i64::from(offset) * 60_000).div_euclid(86_400_000)
}

/// What a window's urgency is called on its chip and over its group.
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Critical => "Critical",
        Urgency::Urgent => "Urgent",
        Urgency::Soon => "Soon",
        Urgency::Open => "Open",
        Urgency::Closed => "Template only",
        Urgency::Never => "Never opened",
    }
}

/// What the customer did that opened a window.
pub fn opened_by(kind: OpenedBy) -> &'static str {
    match kind {
        OpenedBy::Message => "wrote",
        OpenedBy::Call => "called",
    }
}

/// A size for people, in the platform's units of 1024: `3.4 MB`, `12 kB`, `800 bytes`.
pub fn size(bytes: i64) -> String {
    const KB: i64 = 1024;
    const MB: i64 = 1024 * KB;
    match bytes.max(0) {
        b if b < KB => count(b, "byte"),
        b if b < MB => format!("{} kB", (b + KB / 2) / KB),
        b if b < 10 * MB && b % MB != 0 => {
            let tenths = (b * 10 + MB / 2) / MB;
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
        b => format!("{} MB", (b + MB / 2) / MB),
    }
}

fn parts(span: Span) -> (i64, i64, i64) {
    let seconds = span.0.max(0) / 1000;
    (seconds / 3600, seconds / 60 % 60, seconds % 60)
}

fn digits(span: Span) -> String {
    let (_, minutes, seconds) = parts(span);
    format!("{minutes:02}:{seconds:02}")
}

fn local(at: Timestamp, offset: i32) -> DateTime<Utc> {
    // Outside the calendar there is nothing sensible to say, and nothing of ours lies there.
    DateTime::from_timestamp_millis(at.0.saturating_add(i64::from(offset) * 60_000)).unwrap_or_default()
}

fn days_ahead(at: Timestamp, now: Timestamp, offset: i32) -> i64 {
    day_number(at, offset) - day_number(now, offset)
}

fn weekday(day: NaiveDate) -> usize {
    day.weekday().num_days_from_monday() as usize
}

fn date(day: NaiveDate, this_year: i32) -> String {
    let month = MONTHS[day.month0() as usize];
    if day.year() == this_year {
        format!("{} {month}", day.day())
    } else {
        format!("{} {month} {}", day.day(), day.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sunday, 22 November 2026, 12:00 UTC.
    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    #[test]
    fn a_countdown_shows_minutes_until_half_an_hour_and_then_seconds() {
        let cases = [
            (Span::hours(24), "24 h 00 m", "24 h 00 m 00 s"),
            (Span::seconds(18 * 3600 + 5 * 60 + 42), "18 h 05 m", "18 h 05 m 42 s"),
            (Span::hours(1), "1 h 00 m", "1 h 00 m 00 s"),
            (Span::seconds(3599), "59 m", "59 m 59 s"),
            (Span::minutes(30), "30 m", "30 m 00 s"),
            (Span::seconds(1799), "29:59", "29:59"),
            (Span::seconds(1), "00:01", "00:01"),
            (Span(0), "00:00", "00:00"),
            (Span::hours(-3), "00:00", "00:00"),
        ];
        for (span, short, exact) in cases {
            assert_eq!(left(span), short, "{span:?}");
            assert_eq!(left_exactly(span), exact, "{span:?}");
        }
    }

    #[test]
    fn a_day_begins_at_midnight_of_whoever_reads() {
        assert_eq!(moment(NOON + Span::hours(3), NOON, 0), "today at 15:00");
        assert_eq!(moment(NOON + Span::hours(13), NOON, 0), "tomorrow at 01:00");
        assert_eq!(moment(NOON + Span::hours(13), NOON, -300), "today at 20:00");
        assert_eq!(moment(NOON - Span::hours(13), NOON, 0), "yesterday at 23:00");
        assert_eq!(moment(NOON + Span::days(2), NOON, 330), "on Tue at 17:30");
        assert_eq!(moment(NOON - Span::days(19), NOON, 0), "on 3 Nov at 12:00");
        assert_eq!(moment_briefly(NOON - Span::days(400), NOON, 0), "18 Oct 2025");
        assert_eq!(moment_briefly(NOON, NOON, 60), "13:00");
        assert_eq!(in_full(NOON, 60), "Sunday, 22 November 2026, 13:00:00");
    }

    #[test]
    fn days_have_names_for_a_week_and_dates_before_that() {
        let back = |days| day(NOON - Span::days(days), NOON, 0);
        assert_eq!(back(0), "Today");
        assert_eq!(back(1), "Yesterday");
        assert_eq!(back(2), "Friday");
        assert_eq!(back(6), "Monday");
        assert_eq!(back(7), "15 November");
        assert_eq!(back(400), "18 October 2025");
    }

    #[test]
    fn sizes_and_lengths_read_well() {
        assert_eq!(size(1), "1 byte");
        assert_eq!(size(12_345), "12 kB");
        assert_eq!(size(3_565_158), "3.4 MB");
        assert_eq!(size(5_242_880), "5 MB");
        assert_eq!(size(104_857_600), "100 MB");
        assert_eq!(roughly(Span::seconds(1)), "1 second");
        assert_eq!(roughly(Span::minutes(5)), "5 minutes");
        assert_eq!(roughly(Span::hours(48)), "2 days");
    }
}
