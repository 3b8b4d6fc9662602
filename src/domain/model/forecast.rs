//! How many messages customers will write in each of the coming hours, and how many windows will close on silence.
//!
//! The volume is a level times a weekday times an hour of the day, all of the business's own past: simple, and better than
//! exponential smoothing with seasons on two of the three streams it was tried on. The level follows the last weeks, each day
//! counting half as much after a fortnight. Weekdays and hours are those of the business's clock, so an hour that is put
//! forward or back moves nothing, and both are shrunk to an ordinary one where little is known.
//!
//! How many windows will lapse is the sum of the chances that each customer stays silent. Such sums are certain only where
//! customers are strangers to each other; in truth they move together, and bands made as if they did not held too little. So
//! each band is as much wider as past forecasts missed by (the overdispersion: the squared error over the variance that was
//! said, never less than 1), and where there is no past yet, by as much as was seen elsewhere.

use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// Hours that are foreseen.
pub const AHEAD: usize = 24;
/// Days of the past that are looked at.
pub const LOOKS_BACK: i64 = 56;
/// Days of the past that are forecast once more, each from what was known before it, to see by how much that missed.
const TRIED: usize = 14;
/// Hours of the past from which on a day is forecast once more.
const LEAST: usize = 7 * 24;
/// How wide 90 % of a normal distribution is, to each side, in standard deviations.
const NINETY: f64 = 1.645;
/// By how much forecasts miss where there is no past: about twice what they say, and more for volumes.
const ELSEWHERE: f64 = 2.0;
const ELSEWHERE_VOLUME: f64 = 4.0;
/// Past forecasts that those are worth.
const WORTH: f64 = 12.0;
/// Days after which one counts half.
const HALF: f64 = 14.0;

/// A number that is foreseen, with the band in which it will be nine times in ten.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Band {
    pub mean: f64,
    pub low: f64,
    pub high: f64,
}

impl Band {
    /// Of a count with this mean and variance.
    fn of(mean: f64, variance: f64) -> Self {
        let wide = NINETY * variance.max(0.0).sqrt();
        Self { mean, low: (mean - wide).max(0.0), high: mean + wide }
    }
}

/// One hour that is to come.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Hour {
    pub from: Timestamp,
    /// Messages of customers.
    pub volume: Band,
    /// Windows that close in it, as they stand now; and those of them with an answer owed.
    pub closing: u32,
    pub owed: u32,
    /// Those that close in it because their customers stay silent.
    pub lapse: Band,
}

/// The coming hours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Forecast {
    /// [`AHEAD`] of them, the first one that has begun.
    pub hours: Vec<Hour>,
    /// Hours of the past that it rests on.
    pub of: usize,
}

/// Messages of customers in each hour of the past.
pub struct History<'a> {
    /// When the first begins: a full hour.
    pub from: Timestamp,
    pub counts: &'a [u32],
}

/// A window that is open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Open {
    pub ends_at: Timestamp,
    pub owed: bool,
    /// The chance that its customer writes before it closes.
    pub write: f64,
}

/// What was foreseen of some past hour, and what came.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen {
    pub said: f64,
    /// As if customers were strangers to each other.
    pub variance: f64,
    pub came: f64,
}

/// How many hours before an hour it is written down what is foreseen of it.
pub const LEADS: [usize; 3] = [1, 6, 23];

words! {
    /// What is foreseen of an hour.
    What {
        /// Messages of customers.
        Volume = "volume",
        /// Windows that close because their customers stay silent.
        Lapse = "lapse",
    }
}

/// What was foreseen of an hour that is over, and what came.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    pub what: What,
    /// How many hours before it.
    pub lead: i64,
    pub band: Band,
    pub came: f64,
}

/// How good forecasts were.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Held {
    pub what: What,
    /// Hours ahead.
    pub lead: i64,
    /// Hours that are over; in how many of them it lay in its band, which should be nine in ten.
    pub of: u64,
    pub within: u64,
    /// By how much it was off, and how many came, on average.
    pub off: f64,
    pub came: f64,
}

impl Held {
    /// For each of what was foreseen, and how long before, those that are known: the nearest first.
    pub fn of(told: &[Told]) -> Vec<Self> {
        let held = |what: What, lead: i64| {
            let those = told.iter().filter(|told| told.what == what && told.lead == lead);
            let (mut of, mut within, mut off, mut came) = (0_u64, 0_u64, 0.0_f64, 0.0_f64);
            for told in those {
                let Told { band, came: there, .. } = told;
                of += 1;
                // Only whole numbers come: a band holds those that it touches, as it is shown.
                within += u64::from(band.low.floor() <= *there && *there <= band.high.ceil());
                off += (there - band.mean).abs();
                came += there;
            }
            let n = of.max(1) as f64;
            (of > 0).then_some(Self { what, lead, of, within, off: off / n, came: came / n })
        };
        let leads = LEADS.map(|lead| i64::try_from(lead).unwrap_or(0));
        What::ALL.into_iter().flat_map(|what| leads.map(|lead| held(what, lead))).flatten().collect()
    }
}

/// By how much past forecasts missed: from 1 on.
pub fn dispersion(past: &[Seen], elsewhere: f64) -> f64 {
    let misses = past.iter().filter(|seen| seen.variance > 0.05).map(|seen| {
        let miss = seen.came - seen.said;
        miss * miss / seen.variance
    });
    let (sum, n) = misses.filter(|miss| miss.is_finite()).fold((0.0, 0.0), |(sum, n), miss| (sum + miss, n + 1.0));
    ((sum + elsewhere * WORTH) / (n + WORTH)).max(1.0)
}

/// The full hour in which a moment lies.
pub fn hour_of(at: Timestamp) -> Timestamp {
    Timestamp(at.0.div_euclid(Span::hours(1).0).saturating_mul(Span::hours(1).0))
}

/// Weekday and hour that a clock shows which is so far ahead of UTC.
fn clock(at: Timestamp, offset: Span) -> (usize, usize) {
    let hours = (at + offset).0.div_euclid(Span::hours(1).0);
    let weekday = hours.div_euclid(24).rem_euclid(7);
    (usize::try_from(weekday).unwrap_or(0), usize::try_from(hours.rem_euclid(24)).unwrap_or(0))
}

/// Level, weekdays and hours.
struct Pattern {
    level: f64,
    weekdays: [f64; 7],
    hours: [f64; 24],
}

impl Pattern {
    /// Of hours with weekday, hour and count, the earliest first.
    fn of(past: &[(usize, usize, f64)]) -> Self {
        let n = past.len().max(1) as f64;
        let mean = past.iter().map(|(_, _, count)| count).sum::<f64>() / n;
        let mut hours = [(0.0, 0.0); 24];
        for (_, hour, count) in past {
            hours[*hour].0 += count;
            hours[*hour].1 += 1.0;
        }
        // An ordinary day stands for what is not known, of hours and of weekdays.
        let shrunk = |sum: f64, n: f64, worth: f64| if mean > 0.0 { (sum / mean + worth) / (n + worth) } else { 1.0 };
        let hours = hours.map(|(sum, n)| shrunk(sum, n, 1.0));
        let mut weekdays = [(0.0, 0.0); 7];
        for (weekday, hour, count) in past {
            weekdays[*weekday].0 += count;
            weekdays[*weekday].1 += hours[*hour];
        }
        let weekdays = weekdays.map(|(sum, n)| shrunk(sum, n, 24.0));
        let (mut sum, mut weight) = (0.0, 0.0);
        for (ago, (weekday, hour, count)) in past.iter().rev().enumerate() {
            let of = 0.5_f64.powf(ago as f64 / 24.0 / HALF);
            sum += of * count;
            weight += of * weekdays[*weekday] * hours[*hour];
        }
        let level = if weight > 0.0 { sum / weight } else { 0.0 };
        Self { level, weekdays, hours }
    }

    fn at(&self, (weekday, hour): (usize, usize)) -> f64 {
        self.level * self.weekdays[weekday] * self.hours[hour]
    }
}

/// The messages of customers in each coming hour, the first one that follows the past.
pub fn volume(history: &History<'_>, offset: impl Fn(Timestamp) -> Span) -> Vec<Band> {
    let begins = |n: usize| history.from + Span::hours(i64::try_from(n).unwrap_or(i64::MAX));
    let at = |n: usize| clock(begins(n), offset(begins(n)));
    let past: Vec<(usize, usize, f64)> = history
        .counts
        .iter()
        .enumerate()
        .map(|(n, count)| {
            let (weekday, hour) = at(n);
            (weekday, hour, f64::from(*count))
        })
        .collect();
    let mut seen = Vec::new();
    for day in 1..=TRIED {
        let Some(until) = past.len().checked_sub(day * AHEAD).filter(|until| *until >= LEAST) else { break };
        let known = Pattern::of(&past[..until]);
        seen.extend(past[until..until + AHEAD].iter().map(|(weekday, hour, came)| {
            let said = known.at((*weekday, *hour));
            Seen { said, variance: said, came: *came }
        }));
    }
    let missed = dispersion(&seen, ELSEWHERE_VOLUME);
    let pattern = Pattern::of(&past);
    let ahead = (past.len()..past.len() + AHEAD).map(|n| pattern.at(at(n)));
    ahead.map(|mean| Band::of(mean, mean * missed)).collect()
}

impl Forecast {
    /// The hours from the one in which `now` lies. `past` is what was foreseen of lapses before, and what came.
    pub fn of(
        history: &History<'_>,
        open: &[Open],
        past: &[Seen],
        now: Timestamp,
        offset: impl Fn(Timestamp) -> Span,
    ) -> Self {
        let missed = dispersion(past, ELSEWHERE);
        let volumes = volume(history, offset);
        let first = hour_of(now);
        let hours = (0..AHEAD).map(|n| {
            let from = first + Span::hours(i64::try_from(n).unwrap_or(0));
            let until = from + Span::hours(1);
            let closing = open.iter().filter(|open| open.ends_at > now && from <= open.ends_at && open.ends_at < until);
            let (mut windows, mut owed, mut mean, mut variance) = (0, 0, 0.0, 0.0);
            for one in closing {
                let write = if one.write.is_nan() { 0.0 } else { one.write.clamp(0.0, 1.0) };
                windows += 1;
                owed += u32::from(one.owed);
                mean += 1.0 - write;
                variance += write * (1.0 - write);
            }
            let band = Band::of(mean, variance * missed);
            let lapse = Band { high: band.high.min(f64::from(windows)), ..band };
            Hour { from, volume: volumes.get(n).copied().unwrap_or_default(), closing: windows, owed, lapse }
        });
        Self { hours: hours.collect(), of: history.counts.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A Sunday, 12:00 UTC.
    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn weeks(count: impl Fn(usize, usize) -> u32, offset: Span) -> (Timestamp, Vec<u32>) {
        let from = NOON - Span::days(42);
        let counts = (0..42 * 24).map(|n| {
            let at = from + Span::hours(n);
            let (weekday, hour) = clock(at, offset);
            count(weekday, hour)
        });
        (from, counts.collect())
    }

    #[test]
    fn a_business_that_sleeps_at_night_and_on_sundays_is_foreseen_to_do_so() {
        // The first day of 1970 was a Thursday, so Sunday is 3.
        let count = |weekday: usize, hour: usize| if weekday != 3 && (8..20).contains(&hour) { 10 } else { 0 };
        let (from, counts) = weeks(count, Span::hours(1));
        let ahead = volume(&History { from, counts: &counts }, |_| Span::hours(1));
        assert_eq!(ahead.len(), AHEAD);
        // From 13:00 on Sunday: the next morning begins 19 hours later.
        let sum = |bands: &[Band]| bands.iter().map(|band| band.mean).sum::<f64>();
        assert!(sum(&ahead[..11]) < 12.0, "{ahead:?}");
        assert!((7.0..14.0).contains(&ahead[20].mean), "{ahead:?}");
        assert!(ahead.iter().all(|band| band.low <= band.mean && band.mean <= band.high));
    }

    #[test]
    fn a_clock_that_is_half_an_hour_off_or_put_back_keeps_the_hours_of_the_business() {
        let offset = Span::minutes(330);
        let (from, counts) = weeks(|_, hour| if hour == 9 { 30 } else { 0 }, offset);
        let ahead = volume(&History { from, counts: &counts }, |_| offset);
        let busiest = (0..AHEAD).max_by(|one, other| ahead[*one].mean.total_cmp(&ahead[*other].mean));
        let at = NOON + Span::hours(i64::try_from(busiest.unwrap()).unwrap());
        assert_eq!(clock(at, offset).1, 9);
        // An hour less ahead from tomorrow on: nine o'clock comes an hour later.
        let turn = NOON + Span::hours(6);
        let ahead = volume(&History { from, counts: &counts }, |at| {
            if at < turn { offset } else { Span(offset.0 - Span::hours(1).0) }
        });
        let later = (0..AHEAD).max_by(|one, other| ahead[*one].mean.total_cmp(&ahead[*other].mean));
        assert_eq!(later, busiest.map(|hour| hour + 1));
    }

    #[test]
    fn windows_close_in_their_hour_with_the_chance_of_silence_and_no_more_lapse_than_close() {
        let open = |minutes: i64, owed, write| Open { ends_at: NOON + Span::minutes(minutes), owed, write };
        let windows = [
            open(0, true, 0.0),
            open(10, true, 0.5),
            open(59, false, 1.0),
            open(60, true, 0.25),
            open(24 * 60, true, 0.0),
        ];
        let none = History { from: NOON, counts: &[] };
        let hours = Forecast::of(&none, &windows, &[], NOON, |_| Span(0)).hours;
        assert_eq!((hours[0].closing, hours[0].owed), (2, 1));
        assert!((hours[0].lapse.mean - 0.5).abs() < 1e-12);
        assert_eq!((hours[1].closing, hours[1].owed), (1, 1));
        assert!(hours.iter().all(|hour| hour.lapse.high <= f64::from(hour.closing)));
        assert!(hours.iter().all(|hour| hour.volume == Band::default()), "there is no past");
    }

    #[test]
    fn how_good_forecasts_were_is_told_for_each_and_by_how_long_before() {
        let told = |what, lead, mean: f64, came: f64| Told {
            what,
            lead,
            band: Band { mean, low: mean - 2.5, high: mean + 2.5 },
            came,
        };
        let all = [
            told(What::Volume, 1, 10.0, 12.0),
            told(What::Volume, 1, 10.0, 13.0),
            told(What::Volume, 1, 10.0, 14.0),
            told(What::Lapse, 23, 4.0, 1.0),
            told(What::Lapse, 7, 4.0, 1.0),
        ];
        let held = Held::of(&all);
        assert_eq!(held.len(), 2, "nobody is told of what is not written down: {held:?}");
        assert_eq!((held[0].what, held[0].lead, held[0].of, held[0].within), (What::Volume, 1, 3, 2));
        assert!((held[0].off - 3.0).abs() < 1e-12 && (held[0].came - 13.0).abs() < 1e-12);
        assert_eq!((held[1].what, held[1].lead, held[1].within), (What::Lapse, 23, 1));
        assert!(Held::of(&[]).is_empty());
        assert!(LEADS.into_iter().all(|lead| 0 < lead && lead < AHEAD));
        assert!(What::ALL.into_iter().all(|what| What::parse(what.word()) == Some(what)));
    }

    #[test]
    fn a_band_is_as_wide_as_past_forecasts_missed() {
        let seen = |came| Seen { said: 10.0, variance: 5.0, came };
        let close = vec![seen(10.0); 200];
        let far = vec![seen(20.0); 200];
        assert!((dispersion(&close, ELSEWHERE) - 1.0).abs() < 1e-12, "never narrower than strangers would be");
        assert!(dispersion(&far, ELSEWHERE) > 15.0);
        assert!((dispersion(&[], ELSEWHERE) - ELSEWHERE).abs() < 1e-12);
        assert!(dispersion(&[Seen { said: f64::NAN, variance: f64::NAN, came: 1.0 }], ELSEWHERE).is_finite());
    }

    proptest! {
        #[test]
        fn whatever_the_past_was_every_band_is_finite(
            counts in proptest::collection::vec(any::<u32>(), 0..600), write in any::<f64>(), offset in -900i64..900
        ) {
            let open = [Open { ends_at: NOON + Span::minutes(5), owed: true, write }];
            let history = History { from: NOON - Span::hours(600), counts: &counts };
            let forecast = Forecast::of(&history, &open, &[], NOON, |_| Span::minutes(offset));
            for hour in forecast.hours {
                for band in [hour.volume, hour.lapse] {
                    prop_assert!(band.low.is_finite() && band.high.is_finite() && 0.0 <= band.low && band.low <= band.high + 1e-9, "{:?}", band);
                }
            }
        }
    }
}
