//! When a team works: the hours of its week, its holidays, and the shifts of its people.
//!
//! Hours are what a clock on the wall shows where the team is. Where clocks are put forward, what would have begun in
//! the hour that is left out begins after it; where they are put back, the hour that comes twice counts twice. What
//! begins before midnight and ends after it belongs to the day on which it begins, on holidays as well. The rules of
//! zones are heavy and stay on the server, so everything here asks a [`LocalTime`].

use super::{
    id::{ShiftId, UserId},
    import::row::plain_digit,
    time::{Span, Timestamp},
    zone::{self, DAY, WallClock},
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// Most spans of one day.
pub const MOST_SPANS: usize = 8;
/// Most holidays of a team.
pub const MOST_HOLIDAYS: usize = 200;
/// Most shifts of a team.
pub const MOST_SHIFTS: usize = 500;
/// How far ahead a change is looked for.
const AHEAD: Span = Span::days(400);
/// How far back somebody is looked for who was at work.
const BACK: Span = Span::days(21);

/// How far ahead of UTC clocks are somewhere.
pub trait LocalTime {
    /// Minutes ahead of UTC at a moment. It changes at full minutes, and not twice within a day.
    fn offset_at(&self, at: Timestamp) -> i32;
}

impl LocalTime for WallClock {
    fn offset_at(&self, at: Timestamp) -> i32 {
        WallClock::offset_at(self, at)
    }
}

/// What the calendar and the clock on the wall show: days since 1970-01-01, and minutes of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Local {
    day: i64,
    minute: i64,
}

impl Local {
    fn at(at: Timestamp, clock: &impl LocalTime) -> Self {
        let minutes = at.0.div_euclid(60_000) + i64::from(clock.offset_at(at));
        Self { day: minutes.div_euclid(DAY), minute: minutes.rem_euclid(DAY) }
    }
}

/// The day of the week, from 0 for Monday.
fn weekday(day: i64) -> usize {
    // 1970-01-01 was a Thursday.
    (day + 3).rem_euclid(7) as usize
}

/// A stretch of the day in minutes of it. What ends at midnight or later runs into the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Opening {
    from: i64,
    /// Not within any more; counted on where it runs over midnight.
    until: i64,
}

/// The same as people write it: `09:00` and `17:30`.
#[derive(Serialize, Deserialize)]
struct Written {
    from: String,
    until: String,
}

impl Opening {
    /// Read from `09:00` and `17:30`; `24:00` is the end of the day, and what ends before it begins runs over midnight.
    pub fn parse(from: &str, until: &str) -> Option<Self> {
        let hours = zone::Hours::parse(from, until)?;
        let (from, until) = (i64::from(hours.from), i64::from(hours.until));
        Some(Self { from, until: if until > from { until } else { until + DAY } })
    }

    /// Read from `09:00-17:30`.
    pub fn read(text: &str) -> Option<Self> {
        let (from, until) = text.split_once(['-', '–'])?;
        Self::parse(from, until)
    }

    /// When it begins and ends, as people write it.
    pub fn words(self) -> (String, String) {
        let word = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
        (word(self.from), word(if self.until > DAY { self.until - DAY } else { self.until }))
    }

    /// Minutes of its day at which it begins and ends; the latter counted on where it runs over midnight.
    pub fn minutes(self) -> (i64, i64) {
        (self.from, self.until)
    }

    fn covers(self, minute: i64) -> bool {
        (self.from..self.until).contains(&minute)
    }

    /// Minutes of its day, and of the next, at which it begins or ends.
    fn edges(self) -> [i64; 3] {
        [self.from, self.until, self.until - DAY]
    }
}

impl fmt::Display for Opening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, until) = self.words();
        write!(f, "{from}-{until}")
    }
}

impl TryFrom<Written> for Opening {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        Self::parse(&written.from, &written.until).ok_or("no hours of a day: like 09:00 and 17:30 is expected")
    }
}

impl From<Opening> for Written {
    fn from(opening: Opening) -> Self {
        let (from, until) = opening.words();
        Self { from, until }
    }
}

/// The spans of one day, read from a line like `09:00-12:00, 13:00-17:30`; nothing is a day off. None where it is no
/// such line, or spans overlap, or are too many.
pub fn read_day(text: &str) -> Option<Vec<Opening>> {
    // In whatever digits a keyboard writes, with the commas that belong to them.
    let text: String = text.chars().map(plain_digit).map(|c| if matches!(c, '،' | '؛') { ',' } else { c }).collect();
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let mut day = parts.map(Opening::read).collect::<Option<Vec<_>>>()?;
    day.sort_unstable();
    is_day(&day).then_some(day)
}

/// The same the other way round.
pub fn write_day(day: &[Opening]) -> String {
    day.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Whether these spans can be the hours of one day: in order, apart, and not too many.
fn is_day(day: &[Opening]) -> bool {
    day.len() <= MOST_SPANS && day.windows(2).all(|pair| pair[0].until <= pair[1].from)
}

fn covers(day: &[Opening], minute: i64) -> bool {
    day.iter().any(|opening| opening.covers(minute))
}

/// A day of the calendar. On the wire as `2026-12-24`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(i64);

impl Date {
    /// Read from `2026-12-24`; from 1970 to 9999.
    pub fn parse(text: &str) -> Option<Self> {
        let date = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok()?;
        let days = date.signed_duration_since(NaiveDate::default()).num_days();
        (0..2_932_897).contains(&days).then_some(Self(days))
    }

    /// So many days after 1970-01-01.
    pub fn of_day(day: i64) -> Self {
        Self(day.clamp(0, 2_932_896))
    }

    /// Days since 1970-01-01.
    pub fn day(self) -> i64 {
        self.0
    }

    /// On which day a moment is where a clock shows this.
    pub fn at(at: Timestamp, clock: &impl LocalTime) -> Self {
        Self::of_day(Local::at(at, clock).day)
    }

    /// When it begins where a clock shows this: at midnight, or with the first minute there is after it.
    pub fn begins(self, clock: &impl LocalTime) -> Timestamp {
        let midnight = Timestamp(self.0 * DAY * 60_000);
        // No clock is further from UTC than this, and a day begins once.
        let (mut before, mut after) = (midnight.0 / 60_000 - 1_080, midnight.0 / 60_000 + 1_080);
        while after - before > 1 {
            let middle = i64::midpoint(before, after);
            if Local::at(Timestamp(middle * 60_000), clock).day >= self.0 {
                after = middle;
            } else {
                before = middle;
            }
        }
        Timestamp(after * 60_000)
    }

    /// The day of the week, from 0 for Monday.
    pub fn weekday(self) -> u8 {
        weekday(self.0) as u8
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match NaiveDate::default().checked_add_days(Days::new(self.0.unsigned_abs())) {
            Some(date) => write!(f, "{date}"),
            None => f.write_str("out of range"),
        }
    }
}

impl TryFrom<String> for Date {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("no date: like 2026-12-24 is expected")
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// Holidays, one a line: `2026-12-25`, or with the hours of that day, `2026-12-24 09:00-12:00`. None where a line is no such
/// one.
pub fn read_holidays(text: &str) -> Option<BTreeMap<Date, Vec<Opening>>> {
    let text: String = text.chars().map(plain_digit).collect();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let day = |line: &str| match line.split_once(char::is_whitespace) {
        Some((date, hours)) => Some((Date::parse(date)?, read_day(hours)?)),
        None => Some((Date::parse(line)?, Vec::new())),
    };
    lines.map(day).collect()
}

/// The same the other way round.
pub fn write_holidays(holidays: &BTreeMap<Date, Vec<Opening>>) -> String {
    let line = |(date, day): (&Date, &Vec<Opening>)| format!("{date} {}", write_day(day)).trim_end().to_owned();
    holidays.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// When a team is there: every week, but for its holidays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The spans of each day, from Monday.
    pub week: [Vec<Opening>; 7],
    /// Days that are not as their weekday, with the hours they have instead; mostly none.
    #[serde(default)]
    pub holidays: BTreeMap<Date, Vec<Opening>>,
}

impl Hours {
    /// Whether every day has spans that are in order and apart, and nothing is too much.
    pub fn is_sound(&self) -> bool {
        self.holidays.len() <= MOST_HOLIDAYS && self.week.iter().chain(self.holidays.values()).all(|day| is_day(day))
    }

    /// Whether a clock on the wall shows a time within the hours.
    pub fn is_open(&self, at: Timestamp, clock: &impl LocalTime) -> bool {
        let now = Local::at(at, clock);
        covers(self.of(now.day), now.minute) || covers(self.of(now.day - 1), now.minute + DAY)
    }

    /// When it next opens or closes. None where it does neither within a year.
    pub fn next_change(&self, after: Timestamp, clock: &impl LocalTime) -> Option<Timestamp> {
        let open = self.is_open(after, clock);
        let mut at = after;
        while at - after < AHEAD {
            at = next_stop(at, clock, |now| self.edges_of(now));
            if self.is_open(at, clock) != open {
                return Some(at);
            }
        }
        None
    }

    /// Until when it is open. None where it is not, or where it does not close within a year.
    pub fn open_until(&self, at: Timestamp, clock: &impl LocalTime) -> Option<Timestamp> {
        if self.is_open(at, clock) { self.next_change(at, clock) } else { None }
    }

    fn of(&self, day: i64) -> &[Opening] {
        self.holidays.get(&Date(day)).unwrap_or(&self.week[weekday(day)])
    }

    fn edges_of(&self, now: Local) -> Vec<i64> {
        let days = self.of(now.day).iter().chain(self.of(now.day - 1));
        days.flat_map(|opening| opening.edges()).collect()
    }
}

/// The next moment at which something may be otherwise: at one of these minutes of the day, at its end, or where clocks
/// are put forward or back.
fn next_stop(at: Timestamp, clock: &impl LocalTime, edges: impl FnOnce(Local) -> Vec<i64>) -> Timestamp {
    let at = Timestamp(at.0.div_euclid(60_000) * 60_000);
    let now = Local::at(at, clock);
    let edge = edges(now).into_iter().filter(|minute| *minute > now.minute).min();
    let stop = at + Span::minutes(edge.unwrap_or(DAY).min(DAY) - now.minute);
    turn_within(at, stop, clock).unwrap_or(stop)
}

/// The first minute that has another offset than `from`, where `until` has another.
fn turn_within(from: Timestamp, until: Timestamp, clock: &impl LocalTime) -> Option<Timestamp> {
    let offset = clock.offset_at(from);
    if clock.offset_at(until) == offset {
        return None;
    }
    let (mut before, mut after) = (from.0 / 60_000, until.0 / 60_000);
    while after - before > 1 {
        let middle = i64::midpoint(before, after);
        if clock.offset_at(Timestamp(middle * 60_000)) == offset {
            before = middle;
        } else {
            after = middle;
        }
    }
    Some(Timestamp(after * 60_000))
}

/// When somebody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum When {
    Once {
        from: Timestamp,
        until: Timestamp,
    },
    /// On a day of the calendar where the team is, whatever day that is.
    On {
        date: Date,
        hours: Opening,
    },
    /// Every week; on a holiday of the team only within the hours it has then.
    Weekly {
        /// From 0 for Monday.
        weekday: u8,
        hours: Opening,
    },
}

impl When {
    /// Whether it can be: it ends after it begins, within a month, at full minutes.
    pub fn is_sound(self) -> bool {
        match self {
            Self::Once { from, until } => {
                from < until && until - from <= Span::days(31) && from.0 % 60_000 == 0 && until.0 % 60_000 == 0
            }
            Self::On { .. } => true,
            Self::Weekly { weekday, .. } => weekday < 7,
        }
    }
}

/// That somebody works for a team at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    pub id: ShiftId,
    pub user: UserId,
    pub when: When,
}

/// From when until when something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    pub from: Timestamp,
    /// Not any more.
    pub until: Timestamp,
}

impl Stretch {
    pub fn holds(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }
}

/// Who of a team works when. Where nobody has a shift, all work in its hours; where it has no hours either, nothing is
/// known of when anybody works.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rota {
    hours: Option<Hours>,
    shifts: Vec<Shift>,
}

impl Rota {
    /// Of the shifts only those of people who are active count.
    pub fn new(hours: Option<Hours>, mut shifts: Vec<Shift>, is_active: impl Fn(UserId) -> bool) -> Self {
        shifts.retain(|shift| is_active(shift.user));
        Self { hours, shifts }
    }

    /// Whether anything is known of when anybody works.
    pub fn is_known(&self) -> bool {
        self.hours.is_some() || !self.shifts.is_empty()
    }

    /// Whether somebody works at this moment. Where nothing is known, somebody always may.
    pub fn staffed(&self, at: Timestamp, clock: &impl LocalTime) -> bool {
        if self.shifts.is_empty() {
            return self.hours.as_ref().is_none_or(|hours| hours.is_open(at, clock));
        }
        let now = Local::at(at, clock);
        self.shifts.iter().any(|shift| self.is_on(shift.when, at, now))
    }

    /// Whether this person works at this moment, or may as well as anybody of the team where nobody has a shift.
    pub fn works(&self, user: UserId, at: Timestamp, clock: &impl LocalTime) -> bool {
        if self.shifts.is_empty() {
            return self.staffed(at, clock);
        }
        let now = Local::at(at, clock);
        self.shifts.iter().any(|shift| shift.user == user && self.is_on(shift.when, at, now))
    }

    /// From when until when somebody works, between two moments, in their order. Two people after each other are one.
    pub fn stretches(&self, from: Timestamp, until: Timestamp, clock: &impl LocalTime) -> Vec<Stretch> {
        self.parts(from, until, true, clock)
    }

    /// From when until when nobody works, between two moments, in their order.
    pub fn gaps(&self, from: Timestamp, until: Timestamp, clock: &impl LocalTime) -> Vec<Stretch> {
        self.parts(from, until, false, clock)
    }

    /// When the last minute begins, of those before this moment, in which somebody works. None where nobody does for
    /// weeks before, or nothing is known.
    pub fn last_staffed_minute(&self, before: Timestamp, clock: &impl LocalTime) -> Option<Timestamp> {
        if !self.is_known() {
            return None;
        }
        let last = self.stretches(before - BACK, before, clock).pop()?;
        Some(Timestamp((last.until.0 - 1).div_euclid(60_000) * 60_000))
    }

    /// When it next begins or ends that somebody works. None where it does neither within a year.
    pub fn next_change(&self, after: Timestamp, clock: &impl LocalTime) -> Option<Timestamp> {
        let staffed = self.staffed(after, clock);
        let mut at = after;
        while at - after < AHEAD {
            at = self.next_stop(at, clock);
            if self.staffed(at, clock) != staffed {
                return Some(at);
            }
        }
        None
    }

    /// When the shift ends that this person has, or next has; one that follows at once is the same. None where nobody has
    /// given them one, or not for a week.
    pub fn shift_end(&self, user: UserId, now: Timestamp, clock: &impl LocalTime) -> Option<Timestamp> {
        let own = self.shifts.iter().filter(|shift| shift.user == user).copied().collect();
        let own = Self { hours: self.hours.clone(), shifts: own };
        if own.shifts.is_empty() {
            return None;
        }
        // A shift that began before goes on: only its end counts.
        let until = now + Span::days(8);
        own.stretches(now, until, clock).first().map(|stretch| stretch.until).filter(|end| *end < until)
    }

    fn is_on(&self, when: When, at: Timestamp, now: Local) -> bool {
        match when {
            When::Once { from, until } => from <= at && at < until,
            When::On { date: Date(day), hours } => {
                day == now.day && hours.covers(now.minute) || day == now.day - 1 && hours.covers(now.minute + DAY)
            }
            When::Weekly { weekday: on, hours } => {
                let holds = |day: i64, minute: i64| {
                    let holiday = self.hours.as_ref().and_then(|hours| hours.holidays.get(&Date(day)));
                    weekday(day) == usize::from(on)
                        && hours.covers(minute)
                        && holiday.is_none_or(|open| covers(open, minute))
                };
                holds(now.day, now.minute) || holds(now.day - 1, now.minute + DAY)
            }
        }
    }

    fn next_stop(&self, at: Timestamp, clock: &impl LocalTime) -> Timestamp {
        let stop = next_stop(at, clock, |now| {
            let mut edges = self.hours.as_ref().map(|hours| hours.edges_of(now)).unwrap_or_default();
            edges.extend(self.shifts.iter().flat_map(|shift| match shift.when {
                When::Once { .. } => Vec::new(),
                When::On { hours, .. } | When::Weekly { hours, .. } => hours.edges().to_vec(),
            }));
            edges
        });
        let once = self.shifts.iter().flat_map(|shift| match shift.when {
            When::Once { from, until } => vec![from, until],
            When::On { .. } | When::Weekly { .. } => Vec::new(),
        });
        once.filter(|moment| *moment > at).min().map_or(stop, |moment| moment.min(stop))
    }

    fn parts(&self, from: Timestamp, until: Timestamp, staffed: bool, clock: &impl LocalTime) -> Vec<Stretch> {
        let mut parts: Vec<Stretch> = Vec::new();
        let mut at = from;
        while at < until {
            let stop = self.next_stop(at, clock).min(until);
            if self.staffed(at, clock) == staffed {
                match parts.last_mut() {
                    Some(last) if last.until == at => last.until = stop,
                    _ => parts.push(Stretch { from: at, until: stop }),
                }
            }
            at = stop;
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Turn;
    use chrono::{DateTime, Datelike, Timelike};
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    fn opening(text: &str) -> Opening {
        Opening::read(text).unwrap()
    }

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    /// Berlin in the spring of 2027: put forward on Sunday, 28 March, at 01:00 UTC.
    fn forward() -> WallClock {
        WallClock { offset: 60, turn: Some(Turn { at: at("2027-03-28T01:00:00Z"), offset: 120 }) }
    }

    /// Berlin in the autumn of 2026: put back on Sunday, 25 October, at 01:00 UTC.
    fn back() -> WallClock {
        WallClock { offset: 120, turn: Some(Turn { at: at("2026-10-25T01:00:00Z"), offset: 60 }) }
    }

    fn daily(day: &str) -> Hours {
        let day = read_day(day).unwrap();
        Hours { week: std::array::from_fn(|_| day.clone()), holidays: BTreeMap::new() }
    }

    /// The moments at which it opens or closes.
    fn changes(hours: &Hours, from: &str, until: &str, clock: &WallClock) -> Vec<String> {
        let (mut now, until, mut found) = (at(from), at(until), Vec::new());
        while let Some(next) = hours.next_change(now, clock).filter(|next| *next < until) {
            found.push(next.to_string());
            now = next;
        }
        found
    }

    #[test]
    fn hours_are_read_as_people_write_them_and_written_back() {
        let day = read_day(" 13:00-17:30; 09:00 – 12:00,").unwrap();
        assert_eq!(write_day(&day), "09:00-12:00, 13:00-17:30");
        assert_eq!(write_day(&read_day("22:00-06:00").unwrap()), "22:00-06:00");
        assert_eq!(write_day(&read_day("00:00-24:00").unwrap()), "00:00-24:00");
        assert_eq!(write_day(&read_day("18:00-00:00").unwrap()), "18:00-24:00");
        assert_eq!(read_day("٠٩:٠٠-١٢:٠٠، ١٣:٠٠-١٧:٣٠"), read_day("09:00-12:00, 13:00-17:30"), "in any digits");
        assert_eq!(read_holidays("२०२६-१२-२५"), read_holidays("2026-12-25"));
        assert_eq!(read_day(""), Some(Vec::new()), "a day off");
        for wrong in
            ["9 to 5", "09:00-09:00", "25:00-26:00", "09:00-12:00, 11:00-13:00", "09:00", "08:00-06:00, 09:00-10:00"]
        {
            assert_eq!(read_day(wrong), None, "{wrong}");
        }
        let holidays = read_holidays("2026-12-25\n\n 2026-12-24 09:00-12:00, 13:00-14:00 ").unwrap();
        assert_eq!(write_holidays(&holidays), "2026-12-24 09:00-12:00, 13:00-14:00\n2026-12-25");
        assert_eq!(read_holidays("25.12.2026"), None);
        assert_eq!(read_holidays("2026-12-25 noon"), None);
        let many = ["10:00-10:01"; MOST_SPANS + 1].join(",");
        assert_eq!(read_day(&many), None);
    }

    #[test]
    fn hours_come_back_from_json_as_they_were_and_no_others_do() {
        let mut hours = daily("09:00-17:30, 22:00-02:00");
        hours.holidays.insert(date("2026-12-24"), read_day("09:00-12:00").unwrap());
        let json = serde_json::to_string(&hours).unwrap();
        assert!(json.contains(r#""2026-12-24":[{"from":"09:00","until":"12:00"}]"#), "{json}");
        assert_eq!(serde_json::from_str::<Hours>(&json).unwrap(), hours);
        assert!(serde_json::from_str::<Opening>(r#"{"from":"9","until":"10:00"}"#).is_err());
        assert!(serde_json::from_str::<Date>(r#""2026-02-30""#).is_err());
        assert!(serde_json::from_str::<Date>(r#""1969-12-31""#).is_err());
        assert!(hours.is_sound());
        hours.week[0] = vec![opening("09:00-12:00"), opening("11:00-13:00")];
        assert!(!hours.is_sound());
    }

    #[test]
    fn a_span_over_midnight_belongs_to_the_day_on_which_it_begins() {
        let utc = WallClock { offset: 0, turn: None };
        let mut hours = Hours::default();
        // Friday.
        hours.week[4] = read_day("22:00-06:00").unwrap();
        assert!(!hours.is_open(at("2026-11-27T05:00:00Z"), &utc));
        assert!(hours.is_open(at("2026-11-27T22:00:00Z"), &utc));
        assert!(hours.is_open(at("2026-11-28T05:59:59Z"), &utc), "on Saturday, of Friday");
        assert!(!hours.is_open(at("2026-11-28T06:00:00Z"), &utc));
        assert_eq!(hours.open_until(at("2026-11-27T23:00:00Z"), &utc), Some(at("2026-11-28T06:00:00Z")));
        assert_eq!(hours.open_until(at("2026-11-28T12:00:00Z"), &utc), None);
        assert_eq!(hours.next_change(at("2026-11-28T06:00:00Z"), &utc), Some(at("2026-12-04T22:00:00Z")));
    }

    #[test]
    fn a_holiday_has_its_own_hours_or_none() {
        let utc = WallClock { offset: 0, turn: None };
        let mut hours = daily("09:00-17:00");
        hours.holidays.insert(date("2026-12-24"), read_day("09:00-12:00").unwrap());
        hours.holidays.insert(date("2026-12-25"), Vec::new());
        assert_eq!(hours.open_until(at("2026-12-24T10:00:00Z"), &utc), Some(at("2026-12-24T12:00:00Z")));
        assert_eq!(hours.next_change(at("2026-12-24T12:00:00Z"), &utc), Some(at("2026-12-26T09:00:00Z")));
    }

    #[test]
    fn what_never_changes_says_so() {
        let utc = WallClock { offset: 0, turn: None };
        assert_eq!(Hours::default().next_change(at("2026-11-27T05:00:00Z"), &utc), None);
        let always = daily("00:00-24:00");
        assert!(always.is_open(at("2026-11-27T05:00:00Z"), &utc));
        assert_eq!(always.open_until(at("2026-11-27T05:00:00Z"), &forward()), None);
    }

    #[test]
    fn half_past_two_is_left_out_when_clocks_go_forward_and_comes_twice_when_they_go_back() {
        let night = daily("02:30-03:30");
        let spring = changes(&night, "2027-03-27T12:00:00Z", "2027-03-29T00:00:00Z", &forward());
        assert_eq!(spring, ["2027-03-28T01:00:00Z", "2027-03-28T01:30:00Z"], "from three, which follows two");
        let left_out = daily("02:00-03:00");
        assert_eq!(
            changes(&left_out, "2027-03-27T12:00:00Z", "2027-03-29T00:00:00Z", &forward()),
            [] as [&str; 0],
            "nothing of it is there"
        );
        let autumn = changes(&night, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z", &back());
        let twice = ["2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z"];
        assert_eq!(autumn, twice, "half past two to three, and again");
        let long = daily("01:00-04:00");
        let hours = long.open_until(at("2026-10-25T00:30:00Z"), &back()).unwrap() - at("2026-10-24T23:00:00Z");
        assert_eq!(hours, Span::hours(4));
    }

    #[test]
    fn half_hour_zones_open_at_the_half_hour() {
        let kolkata = WallClock { offset: 330, turn: None };
        let hours = daily("09:00-18:00");
        let days = changes(&hours, "2026-11-26T00:00:00Z", "2026-11-26T23:00:00Z", &kolkata);
        assert_eq!(days, ["2026-11-26T03:30:00Z", "2026-11-26T12:30:00Z"]);
    }

    const ANA: UserId = UserId(1);
    const BO: UserId = UserId(2);

    fn weekly(user: UserId, weekday: u8, hours: &str) -> Shift {
        Shift { id: ShiftId(1), user, when: When::Weekly { weekday, hours: opening(hours) } }
    }

    fn once(user: UserId, from: &str, until: &str) -> Shift {
        Shift { id: ShiftId(1), user, when: When::Once { from: at(from), until: at(until) } }
    }

    #[test]
    fn a_team_is_staffed_while_anybody_active_has_a_shift() {
        let utc = WallClock { offset: 0, turn: None };
        // Thursday.
        let shifts = vec![
            weekly(ANA, 3, "09:00-14:00"),
            weekly(BO, 3, "13:00-18:00"),
            once(BO, "2026-11-26T20:00:00Z", "2026-11-26T21:00:00Z"),
        ];
        let rota = Rota::new(None, shifts.clone(), |_| true);
        let day = rota.stretches(at("2026-11-26T00:00:00Z"), at("2026-11-27T00:00:00Z"), &utc);
        let words: Vec<_> = day.iter().map(|part| (part.from.to_string(), part.until.to_string())).collect();
        let pair = |from: &str, until: &str| (format!("2026-11-26T{from}:00Z"), format!("2026-11-26T{until}:00Z"));
        assert_eq!(words, [pair("09:00", "18:00"), pair("20:00", "21:00")], "two after each other are one");
        assert!(rota.works(ANA, at("2026-11-26T13:30:00Z"), &utc));
        assert!(!rota.works(ANA, at("2026-11-26T14:00:00Z"), &utc));
        assert_eq!(rota.last_staffed_minute(at("2026-11-27T03:10:00Z"), &utc), Some(at("2026-11-26T20:59:00Z")));
        assert_eq!(rota.last_staffed_minute(at("2026-11-26T10:00:30Z"), &utc), Some(at("2026-11-26T10:00:00Z")));
        assert_eq!(rota.shift_end(ANA, at("2026-11-26T10:00:00Z"), &utc), Some(at("2026-11-26T14:00:00Z")));
        assert_eq!(rota.shift_end(ANA, at("2026-11-26T15:00:00Z"), &utc), Some(at("2026-12-03T14:00:00Z")));
        assert_eq!(rota.shift_end(UserId(9), at("2026-11-26T10:00:00Z"), &utc), None);
        let left = Rota::new(None, shifts, |user| user == ANA);
        assert_eq!(left.last_staffed_minute(at("2026-11-27T03:10:00Z"), &utc), Some(at("2026-11-26T13:59:00Z")));
        assert!(!left.staffed(at("2026-11-26T20:30:00Z"), &utc), "whoever left works no more");
    }

    #[test]
    fn on_a_holiday_only_shifts_of_that_day_hold() {
        let utc = WallClock { offset: 0, turn: None };
        let mut hours = daily("09:00-18:00");
        // Christmas Day of 2026 is a Friday.
        hours.holidays.insert(date("2026-12-25"), read_day("10:00-11:00").unwrap());
        let shifts = vec![weekly(ANA, 4, "08:00-16:00"), once(BO, "2026-12-25T20:00:00Z", "2026-12-25T21:00:00Z")];
        let rota = Rota::new(Some(hours), shifts, |_| true);
        let staffed = |text| rota.staffed(at(text), &utc);
        assert!(staffed("2026-12-18T08:30:00Z"), "as every week");
        assert!(staffed("2026-12-25T10:30:00Z") && staffed("2026-12-25T20:30:00Z"));
        assert!(!staffed("2026-12-25T09:30:00Z") && !staffed("2026-12-25T11:00:00Z"));
    }

    #[test]
    fn where_nobody_has_a_shift_all_work_in_the_hours_and_where_there_are_none_nothing_is_known() {
        let utc = WallClock { offset: 0, turn: None };
        let rota = Rota::new(Some(daily("09:00-18:00")), Vec::new(), |_| true);
        assert!(rota.is_known() && rota.works(BO, at("2026-11-26T09:00:00Z"), &utc));
        assert!(!rota.works(BO, at("2026-11-26T18:00:00Z"), &utc));
        assert_eq!(rota.next_change(at("2026-11-26T10:00:00Z"), &utc), Some(at("2026-11-26T18:00:00Z")));
        assert_eq!(rota.last_staffed_minute(at("2026-11-27T03:10:00Z"), &utc), Some(at("2026-11-26T17:59:00Z")));
        let unknown = Rota::default();
        assert!(!unknown.is_known() && unknown.staffed(at("2026-11-26T03:00:00Z"), &utc));
        assert_eq!(unknown.last_staffed_minute(at("2026-11-26T03:00:00Z"), &utc), None);
    }

    #[test]
    fn a_shift_ends_after_it_begins() {
        let once = |from, until| When::Once { from: at(from), until: at(until) };
        assert!(once("2026-11-26T10:00:00Z", "2026-11-26T18:00:00Z").is_sound());
        assert!(!once("2026-11-26T18:00:00Z", "2026-11-26T10:00:00Z").is_sound());
        assert!(!once("2026-11-26T10:00:00Z", "2027-11-26T18:00:00Z").is_sound());
        assert!(!once("2026-11-26T10:00:01Z", "2026-11-26T18:00:00Z").is_sound());
        assert!(!When::Weekly { weekday: 7, hours: opening("09:00-10:00") }.is_sound());
    }

    /// What the calendar shows, by way of chrono, and whether the hours hold then, minute by minute.
    fn naive_open(hours: &Hours, at: Timestamp, clock: &WallClock) -> bool {
        let local =
            DateTime::from_timestamp_millis(at.0 + i64::from(clock.offset_at(at)) * 60_000).unwrap().naive_utc();
        let minute = i64::from(local.hour() * 60 + local.minute());
        [(local.date(), minute), (local.date().pred_opt().unwrap(), minute + DAY)].into_iter().any(|(day, minute)| {
            let weekday = day.weekday().num_days_from_monday() as usize;
            let spans = hours.holidays.get(&date(&day.to_string())).unwrap_or(&hours.week[weekday]);
            spans.iter().any(|span| span.from <= minute && minute < span.until)
        })
    }

    fn naive_staffed(rota: &Rota, at: Timestamp, clock: &WallClock) -> bool {
        rota.shifts.iter().any(|shift| match shift.when {
            When::Once { from, until } => from <= at && at < until,
            When::On { date: Date(day), hours } => {
                let alone = Hours { holidays: BTreeMap::from([(Date(day), vec![hours])]), ..Hours::default() };
                naive_open(&alone, at, clock)
            }
            When::Weekly { weekday, hours } => {
                let mut alone = Hours::default();
                alone.week[usize::from(weekday)] = vec![hours];
                naive_open(&alone, at, clock)
            }
        })
    }

    fn any_day() -> impl Strategy<Value = Vec<Opening>> {
        prop::collection::vec((0..288i64, 1..288i64), 0..4).prop_map(|spans| {
            let mut day: Vec<Opening> = Vec::new();
            for (from, length) in spans {
                let next = Opening { from: from * 5, until: from * 5 + length * 5 };
                if day.iter().all(|known| known.until <= next.from || next.until <= known.from) {
                    day.push(next);
                }
            }
            day.sort_unstable();
            day
        })
    }

    fn any_hours() -> impl Strategy<Value = Hours> {
        let week = prop::collection::vec(any_day(), 7);
        let holidays = prop::collection::btree_map((20_780..20_800i64).prop_map(Date), any_day(), 0..4);
        (week, holidays).prop_map(|(week, holidays)| Hours { week: week.try_into().unwrap(), holidays })
    }

    /// A clock that is put forward or back within the days that are looked at, by half an hour or an hour.
    fn any_clock() -> impl Strategy<Value = WallClock> {
        let by = prop::sample::select(vec![-60, -30, 30, 60]);
        (-48..56i32, 0..5 * DAY, by).prop_map(|(quarters, minute, by)| {
            let turn = Turn { at: START + Span::minutes(minute), offset: quarters * 15 + by };
            WallClock { offset: quarters * 15, turn: Some(turn) }
        })
    }

    /// 2026-11-26T00:00:00Z, day 20 783.
    const START: Timestamp = Timestamp(20_783 * 86_400_000);

    fn any_shift() -> impl Strategy<Value = Shift> {
        let once = (0..5 * DAY, 1..DAY).prop_map(|(from, length)| {
            let from = START + Span::minutes(from);
            When::Once { from, until: from + Span::minutes(length) }
        });
        let weekly = (0..7u8, 0..288i64, 1..288i64).prop_map(|(weekday, from, length)| When::Weekly {
            weekday,
            hours: Opening { from: from * 5, until: from * 5 + length * 5 },
        });
        let on = (20_783..20_788i64, 0..288i64, 1..288i64).prop_map(|(day, from, length)| When::On {
            date: Date(day),
            hours: Opening { from: from * 5, until: from * 5 + length * 5 },
        });
        (1..4i64, prop_oneof![once, on, weekly]).prop_map(|(user, when)| Shift {
            id: ShiftId(1),
            user: UserId(user),
            when,
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn hours_change_where_a_recomputation_of_every_minute_changes(
            hours in any_hours(), clock in any_clock(), begin in 0..DAY, millis in 0..60_000i64,
        ) {
            let begin = START + Span::minutes(begin) + Span(millis);
            let open = naive_open(&hours, begin, &clock);
            prop_assert_eq!(hours.is_open(begin, &clock), open);
            let first = Timestamp(begin.0.div_euclid(60_000) * 60_000);
            let mut minutes = (1..=4 * DAY).map(|minute| first + Span::minutes(minute));
            let naive = minutes.find(|minute| naive_open(&hours, *minute, &clock) != open);
            let found = hours.next_change(begin, &clock);
            match naive {
                Some(naive) => prop_assert_eq!(found, Some(naive)),
                None => prop_assert!(found.is_none_or(|found| found > first + Span::days(4))),
            }
        }

        #[test]
        fn staffed_is_what_a_recomputation_of_every_minute_finds(
            shifts in prop::collection::vec(any_shift(), 1..6), clock in any_clock(), before in 2 * DAY..5 * DAY,
        ) {
            let rota = Rota::new(None, shifts, |user| user != UserId(3));
            prop_assume!(rota.is_known());
            let end = START + Span::minutes(before);
            let minutes: Vec<_> = (0..before).map(|minute| START + Span::minutes(minute)).collect();
            let parts = rota.stretches(START, end, &clock);
            let gaps = rota.gaps(START, end, &clock);
            for minute in &minutes {
                let staffed = naive_staffed(&rota, *minute, &clock);
                prop_assert_eq!(rota.staffed(*minute, &clock), staffed);
                prop_assert_eq!(parts.iter().any(|part| part.holds(*minute)), staffed);
                prop_assert_eq!(gaps.iter().any(|part| part.holds(*minute)), !staffed);
            }
            if let Some(last) = minutes.iter().rev().find(|minute| naive_staffed(&rota, **minute, &clock)) {
                prop_assert_eq!(rota.last_staffed_minute(end, &clock), Some(*last));
            }
        }
    }
}
