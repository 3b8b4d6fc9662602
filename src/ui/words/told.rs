//! Moments, lengths of time and sizes in words: one code for both halves, because a server's and a browser's tables of
//! names differ. How they are put together, and what days and months are called, stands in the message files.
//!
//! Offsets are minutes east of UTC, those of whoever reads, at the moment that is told.

use super::catalogue::active;
use crate::{
    domain::time::{Span, Timestamp},
    say,
};
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

/// A text in small letters, to be looked in. Browsers know them for every script; Rust's own tables would have to be
/// loaded.
pub fn small(text: &str) -> String {
    if cfg!(feature = "ssr") { text.to_lowercase() } else { js_sys::JsString::from(text).to_lower_case().into() }
}

/// The time left as lists show it: `18 h 05 m`, `48 m`, and below half an hour `29:59`.
///
/// It changes once a minute as long as minutes are enough, so that a list writes little.
pub fn left(span: Span) -> String {
    let (hours, minutes, _) = parts(span);
    match span {
        span if span < Span::minutes(30) => digits(span),
        span if span < Span::hours(1) => say!("told-left-minutes", minutes: &minutes.to_string()),
        _ => say!("told-left", hours: &hours.to_string(), minutes: &two(minutes)),
    }
}

/// The time left to the second: `18 h 05 m 42 s`, `48 m 09 s`, and below half an hour `29:59`.
pub fn left_exactly(span: Span) -> String {
    let (hours, minutes, seconds) = parts(span);
    match span {
        span if span < Span::minutes(30) => digits(span),
        span if span < Span::hours(1) => {
            say!("told-left-minutes-exactly", minutes: &minutes.to_string(), seconds: &two(seconds))
        }
        _ => say!("told-left-exactly", hours: &hours.to_string(), minutes: &two(minutes), seconds: &two(seconds)),
    }
}

/// A length of time in round words: `12 seconds`, `5 minutes`, `3 hours`, `2 days`.
pub fn roughly(span: Span) -> String {
    let (n, unit) = round(span);
    say!("told-length", unit, n)
}

/// How long ago something was: `5 minutes ago`.
pub fn ago(span: Span) -> String {
    let (n, unit) = round(span);
    say!("told-ago", unit, n)
}

/// How long something is still to come, inside a sentence: `in 5 minutes`.
pub fn ahead(span: Span) -> String {
    let (n, unit) = round(span);
    say!("told-ahead", unit, n)
}

/// A length of time in the unit that suits it.
fn round(span: Span) -> (i64, &'static str) {
    match (span.0 / 1000).max(0) {
        s if s < 90 => (s, "second"),
        s if s < 90 * 60 => ((s + 30) / 60, "minute"),
        s if s < 36 * 3600 => ((s + 1800) / 3600, "hour"),
        s => ((s + 43_200) / 86_400, "day"),
    }
}

/// A whole number: `12,345`.
pub fn number(n: i64) -> String {
    active().language.number(n)
}

/// A number of tenths with its decimal sign: `2.5`.
pub fn tenths(n: i64) -> String {
    let sign = if n < 0 { "-" } else { "" };
    format!("{sign}{}{}{}", number(n.abs() / 10), active().language.decimal(), n.abs() % 10)
}

/// A number of hundredths with two places, and without any where it is whole: `12.50`, `12`.
pub fn hundredths(n: i64) -> String {
    if n % 100 == 0 {
        return number(n / 100);
    }
    cents(n)
}

/// A number of hundredths, always with two places: amounts of money that stand under each other.
pub fn cents(n: i64) -> String {
    let sign = if n < 0 { "-" } else { "" };
    format!("{sign}{}{}{:02}", number(n.abs() / 100), active().language.decimal(), n.abs() % 100)
}

/// A number of thousandths with three places: `0.602`.
pub fn thousandths(n: i64) -> String {
    let sign = if n < 0 { "-" } else { "" };
    format!("{sign}{}{}{:03}", number(n.abs() / 1000), active().language.decimal(), n.abs() % 1000)
}

/// `14:10`. Every language here is used to the 24 hours of the day in a table, and a deadline leaves no room for a doubt.
pub fn clock_time(at: Timestamp, offset: i32) -> String {
    let local = local(at, offset);
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// A moment near now, inside a sentence: `today at 14:10`, `tomorrow at 03:10`, `on Tue at 14:10`, `on 3 Nov at 14:10`.
pub fn moment(at: Timestamp, now: Timestamp, offset: i32) -> String {
    let time = &clock_time(at, offset);
    let day = local(at, offset).date_naive();
    match days_ahead(at, now, offset) {
        0 => say!("told-today", time),
        1 => say!("told-tomorrow", time),
        -1 => say!("told-yesterday", time),
        -6..=6 => say!("told-on-weekday", weekday: weekday(day), time),
        _ => say!("told-on-date", date: &date(day, local(now, offset).year()), time),
    }
}

/// A moment near now, as short as it goes: `14:10`, `Tue 14:10`, `3 Nov`, `3 Nov 2024`.
pub fn moment_briefly(at: Timestamp, now: Timestamp, offset: i32) -> String {
    let day = local(at, offset).date_naive();
    match days_ahead(at, now, offset) {
        0 => clock_time(at, offset),
        -6..=6 => {
            let weekday = &say!("told-weekday", n: weekday(day));
            say!("told-weekday-briefly", weekday, time: &clock_time(at, offset))
        }
        _ => date(day, local(now, offset).year()),
    }
}

/// The whole of it, for whoever wants to know exactly: `Tuesday, 3 November 2026, 14:10:09`.
pub fn in_full(at: Timestamp, offset: i32) -> String {
    let local = local(at, offset);
    let time = &format!("{}:{}", clock_time(at, offset), two(local.second().into()));
    let weekday = &long_weekday(local.date_naive());
    say!("told-in-full", weekday, date: &long_date(local.date_naive(), None), time)
}

/// The heading over the messages of one day: `Today`, `Yesterday`, `Tuesday`, `3 November`, `3 November 2024`.
pub fn day(at: Timestamp, now: Timestamp, offset: i32) -> String {
    let day = local(at, offset).date_naive();
    match days_ahead(at, now, offset) {
        0 => say!("told-day-today").to_owned(),
        -1 => say!("told-day-yesterday").to_owned(),
        -6..=-2 => long_weekday(day),
        _ => long_date(day, Some(local(now, offset).year())),
    }
}

/// Which day it is where `offset` holds, as a number that grows by one at midnight.
pub fn day_number(at: Timestamp, offset: i32) -> i64 {
    (at.0 + i64::from(offset) * 60_000).div_euclid(86_400_000)
}

/// A size for people, in the platform's units of 1024: `3.4 MB`, `12 kB`, `800 bytes`.
pub fn size(bytes: i64) -> String {
    const KB: i64 = 1024;
    const MB: i64 = 1024 * KB;
    match bytes.max(0) {
        n if n < KB => say!("told-bytes", n),
        b if b < MB => say!("told-kilobytes", n: &number((b + KB / 2) / KB)),
        b if b < 10 * MB && b % MB != 0 => {
            say!("told-megabytes", n: &tenths((b * 10 + MB / 2) / MB))
        }
        b => say!("told-megabytes", n: &number((b + MB / 2) / MB)),
    }
}

fn parts(span: Span) -> (i64, i64, i64) {
    let seconds = span.0.max(0) / 1000;
    (seconds / 3600, seconds / 60 % 60, seconds % 60)
}

fn digits(span: Span) -> String {
    let (_, minutes, seconds) = parts(span);
    format!("{}:{}", two(minutes), two(seconds))
}

fn two(n: i64) -> String {
    format!("{n:02}")
}

fn local(at: Timestamp, offset: i32) -> DateTime<Utc> {
    // Outside the calendar there is nothing sensible to say, and nothing of ours lies there.
    DateTime::from_timestamp_millis(at.0.saturating_add(i64::from(offset) * 60_000)).unwrap_or_default()
}

fn days_ahead(at: Timestamp, now: Timestamp, offset: i32) -> i64 {
    day_number(at, offset) - day_number(now, offset)
}

/// A day, counted from 1970: `3 Nov`, `3 Nov 2024` where that is not the year of `now`.
pub fn calendar_day(day: i64, now: Timestamp) -> String {
    let day = local(Timestamp(day.saturating_mul(86_400_000)), 0).date_naive();
    date(day, local(now, 0).year())
}

/// The days of the week from Monday, which is 0.
fn weekday(day: NaiveDate) -> i64 {
    day.weekday().num_days_from_monday().into()
}

fn long_weekday(day: NaiveDate) -> String {
    say!("told-long-weekday", n: weekday(day))
}

fn date(day: NaiveDate, this_year: i32) -> String {
    let month = &say!("told-month", n: i64::from(day.month()));
    let (date, year) = (&day.day().to_string(), day.year());
    if year == this_year {
        say!("told-date", day: date, month)
    } else {
        say!("told-date-of-year", day: date, month, year: &year.to_string())
    }
}

/// With the year, unless it is this one.
fn long_date(day: NaiveDate, this_year: Option<i32>) -> String {
    let month = &say!("told-long-month", n: i64::from(day.month()));
    let (date, year) = (&day.day().to_string(), day.year());
    if Some(year) == this_year {
        say!("told-long-date", day: date, month)
    } else {
        say!("told-long-date-of-year", day: date, month, year: &year.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::language::Language, ui::words::catalogue::among};

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
        assert_eq!(ago(Span::minutes(1)), "60 seconds ago");
        assert_eq!(ahead(Span::minutes(15)), "in 15 minutes");
    }

    #[test]
    fn each_language_tells_a_time_its_own_way() {
        let (past, bytes) = (NOON - Span::days(19), 3_565_158);
        let cases = [
            (Language::De, "am 3. Nov. um 12:00", "Dienstag, 3. November 2026, 12:00:00", "3,4 MB", "vor 2 Tagen"),
            (Language::Es, "el 3 nov a las 12:00", "martes, 3 de noviembre de 2026, 12:00:00", "3,4 MB", "hace 2 días"),
            (
                Language::PtBr,
                "em 3 de nov. às 12:00",
                "terça-feira, 3 de novembro de 2026, 12:00:00",
                "3,4 MB",
                "há 2 dias",
            ),
            (Language::Hi, "3 नव॰ को 12:00 बजे", "मंगलवार, 3 नवंबर 2026, 12:00:00", "3.4 MB", "2 दिन पहले"),
            (Language::Ar, "في 3 نوفمبر الساعة 12:00", "الثلاثاء، 3 نوفمبر 2026، 12:00:00", "3.4 ميغابايت", "قبل يومين"),
        ];
        for (language, moment, full, size, ago) in cases {
            let told = among(language, || {
                (super::moment(past, NOON, 0), in_full(past, 0), super::size(bytes), super::ago(Span::days(2)))
            });
            assert_eq!(told, (moment.to_owned(), full.to_owned(), size.to_owned(), ago.to_owned()));
        }
    }
}
