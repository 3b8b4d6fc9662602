//! Moments and lengths of time, in milliseconds, in the domain and in both databases.

use chrono::{DateTime, SecondsFormat};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, ops};

/// A moment: milliseconds since 1970-01-01 00:00 UTC. On the wire RFC 3339, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Timestamp(pub i64);

/// A length of time in milliseconds; negative when it points backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Span(pub i64);

impl Timestamp {
    /// The moment `seconds` after 1970-01-01 00:00 UTC, as the platform writes its times. `None` beyond the year 9999.
    pub fn from_unix(seconds: i64) -> Option<Self> {
        const YEAR_10000: i64 = 253_402_300_800;
        (0..YEAR_10000).contains(&seconds).then(|| Self(seconds * 1000))
    }

    pub fn unix(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Reads RFC 3339, in any offset.
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|at| Self(at.timestamp_millis()))
    }
}

impl Span {
    pub const fn seconds(n: i64) -> Self {
        Self(n * 1000)
    }

    pub const fn minutes(n: i64) -> Self {
        Self(n * 60_000)
    }

    pub const fn hours(n: i64) -> Self {
        Self(n * 3_600_000)
    }

    pub const fn days(n: i64) -> Self {
        Self(n * 86_400_000)
    }
}

impl ops::Add<Span> for Timestamp {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl ops::Sub<Span> for Timestamp {
    type Output = Self;
    fn sub(self, span: Span) -> Self {
        Self(self.0.saturating_sub(span.0))
    }
}

impl ops::Sub for Timestamp {
    type Output = Span;
    fn sub(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl ops::Mul<i64> for Span {
    type Output = Self;
    fn mul(self, times: i64) -> Self {
        Self(self.0.saturating_mul(times))
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 in UTC; milliseconds only where there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match DateTime::from_timestamp_millis(self.0) {
            Some(at) => f.write_str(&at.to_rfc3339_opts(SecondsFormat::AutoSi, true)),
            None => f.write_str("out of range"),
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("not a time: RFC 3339 is expected"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_rfc_3339_in_utc() {
        let noon = Timestamp::parse("2026-11-22T13:00:00+01:00").unwrap();
        assert_eq!(noon.to_string(), "2026-11-22T12:00:00Z");
        assert_eq!((noon + Span(5)).to_string(), "2026-11-22T12:00:00.005Z");
        assert_eq!(serde_json::from_str::<Timestamp>(r#""2026-11-22T12:00:00Z""#).unwrap(), noon);
    }

    #[test]
    fn a_platform_time_outside_the_calendar_is_refused() {
        assert_eq!(Timestamp::from_unix(-1), None);
        assert_eq!(Timestamp::from_unix(i64::MAX), None);
        assert_eq!(Timestamp::from_unix(10), Some(Timestamp(10_000)));
    }
}
