//! At which hours of their day a customer writes: the best hour to write to them.
//!
//! Each of their messages counts for the hour that their clock showed; what they say inside a running exchange follows from
//! the exchange and counts for three tenths. Counts are spread over neighbouring hours by a normal distribution around the
//! circle of the day (standard deviation an hour and a half: a kernel density estimate), and what is known of one customer is
//! shrunk towards their business, and that towards everybody, as a Dirichlet prior does: so somebody who wrote once has
//! almost the hours of all others, and nobody has an hour with no chance at all.
//!
//! Counts are sums, so the order in which messages arrive does not matter.

use crate::domain::{
    model::features::{Said, Side},
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// Hours of a day.
pub const HOURS: usize = 24;
/// How long after anything was said a customer's word belongs to a running exchange.
pub const RUNNING: Span = Span::hours(1);
/// How much a message counts, and one inside a running exchange.
const WHOLE: u32 = 10;
const PART: u32 = 3;
/// How many messages the hours of the business are worth beside those of one customer, and the hours of everybody beside
/// those of one business.
const OF_BUSINESS: f64 = 20.0;
const OF_EVERYBODY: f64 = 100.0;
/// So many messages, spread over the day, stand for nobody.
const OF_NOBODY: f64 = 24.0;
/// How much more than the average hour the best one has to have to stand out.
const STANDS_OUT: f64 = 1.3;
/// Best hours that are offered for a send.
pub const OFFERED: usize = 2;
/// Hours by which counts are spread.
const SPREAD: f64 = 1.5;

/// How often a customer wrote at each hour of their day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HourCounts([u32; HOURS]);

impl HourCounts {
    /// A message of the customer. `offset` is how far their clock was ahead of UTC at that moment; `running` whether anything
    /// was said in the conversation within [`RUNNING`] before it.
    pub fn take(&mut self, at: Timestamp, offset: Span, running: bool) {
        let weight = if running { PART } else { WHOLE };
        let hour = &mut self.0[hour(at, offset)];
        *hour = hour.saturating_add(weight);
    }

    /// Of everything that was said in one conversation, in whichever order it comes; `offset` tells how far the customer's
    /// clock was ahead of UTC.
    pub fn of(said: &[Said], offset: impl Fn(Timestamp) -> Span) -> Self {
        let mut said = said.to_vec();
        said.sort_by_key(|said| (said.at, said.by == Side::Business));
        let mut counts = Self::default();
        let mut last: Option<Timestamp> = None;
        for one in said {
            if one.by == Side::Customer {
                let running = last.is_some_and(|last| one.at - last < RUNNING);
                counts.take(one.at, offset(one.at), running);
            }
            last = Some(one.at);
        }
        counts
    }

    /// With those of another conversation.
    pub fn join(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.saturating_add(theirs);
        }
    }

    /// Messages it rests on, those of a running exchange for three tenths.
    pub fn messages(&self) -> f64 {
        self.0.iter().map(|count| f64::from(*count)).sum::<f64>() / f64::from(WHOLE)
    }

    /// The counts as they are spread over neighbouring hours. Their sum stays.
    fn spread(&self) -> [f64; HOURS] {
        let kernel: Vec<f64> = (0..HOURS)
            .map(|away| {
                let away = away.min(HOURS - away) as f64;
                (-away * away / (2.0 * SPREAD * SPREAD)).exp()
            })
            .collect();
        let whole: f64 = kernel.iter().sum();
        let mut spread = [0.0; HOURS];
        for (from, count) in self.0.iter().enumerate().filter(|(_, count)| **count > 0) {
            let count = f64::from(*count) / f64::from(WHOLE);
            for (to, sum) in spread.iter_mut().enumerate() {
                *sum += count * kernel[(to + HOURS - from) % HOURS] / whole;
            }
        }
        spread
    }

    /// The share of each hour, where `prior` is worth so many messages.
    fn shrunk(&self, prior: &[f64; HOURS], worth: f64) -> [f64; HOURS] {
        let (spread, messages) = (self.spread(), self.messages());
        std::array::from_fn(|hour| (spread[hour] + worth * prior[hour]) / (messages + worth))
    }
}

/// The hour that a clock shows which is so far ahead of UTC.
fn hour(at: Timestamp, offset: Span) -> usize {
    let local = at + offset;
    usize::try_from(local.0.div_euclid(Span::hours(1).0).rem_euclid(HOURS as i64)).unwrap_or(0)
}

/// How likely each hour of a customer's day is to be one in which they write.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BestHour {
    /// Of each hour in their zone, from midnight on: the share of their messages. Together 1.
    pub chances: [f64; HOURS],
    /// Messages of their own that it rests on, those inside a running exchange for three tenths.
    pub of: f64,
}

impl BestHour {
    /// By what is known of the customer, of their business, and of everybody here.
    pub fn of(pair: &HourCounts, business: &HourCounts, everybody: &HourCounts) -> Self {
        let nobody = [1.0 / HOURS as f64; HOURS];
        let everybody = everybody.shrunk(&nobody, OF_NOBODY);
        let business = business.shrunk(&everybody, OF_EVERYBODY);
        Self { chances: pair.shrunk(&business, OF_BUSINESS), of: pair.messages() }
    }

    /// The best of them; of two as good the earlier.
    pub fn best(&self) -> usize {
        let better = |best: usize, hour: usize| if self.chances[hour] > self.chances[best] { hour } else { best };
        (0..HOURS).fold(0, better)
    }

    /// Whether any hour is better than the others by so much that it is worth saying.
    pub fn stands_out(&self) -> bool {
        let usual = self.chances.iter().sum::<f64>() / HOURS as f64;
        self.chances[self.best()] > STANDS_OUT * usual
    }

    /// When the best hours of the next day begin, best first: `most` of them at most, no two that follow each other, and all
    /// between `from` and `until`. `offset` tells how far the customer's clock is ahead of UTC.
    pub fn ahead(
        &self,
        from: Timestamp,
        until: Timestamp,
        most: usize,
        offset: impl Fn(Timestamp) -> Span,
    ) -> Vec<Timestamp> {
        let quarter = Span::minutes(15);
        let first = Timestamp(from.0.div_euclid(quarter.0).saturating_add(1).saturating_mul(quarter.0));
        // Zones begin their hours at quarters of UTC's, and clocks that are put forward or back do so at one.
        let begins = |at: &Timestamp| (*at + offset(*at)).0.rem_euclid(Span::hours(1).0) == 0;
        let quarters = (0..=96).map(|n| first + quarter * n);
        let mut hours: Vec<Timestamp> = quarters.filter(begins).filter(|at| *at <= until).collect();
        let chance = |at: &Timestamp| self.chances[hour(*at, offset(*at))];
        hours.sort_by(|one, other| chance(other).total_cmp(&chance(one)).then(one.cmp(other)));
        let mut chosen: Vec<Timestamp> = Vec::new();
        for at in hours {
            let follows = chosen.iter().any(|known| (*known - at).0.abs() <= Span::hours(1).0);
            if chosen.len() < most && !follows {
                chosen.push(at);
            }
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A Sunday.
    const NOON: Timestamp = Timestamp(1_795_348_800_000);
    const INDIA: Span = Span::minutes(330);

    fn nobody() -> HourCounts {
        HourCounts::default()
    }

    #[test]
    fn of_nobody_every_hour_is_as_good_as_any() {
        let best = BestHour::of(&nobody(), &nobody(), &nobody());
        assert!(best.chances.iter().all(|chance| (chance - 1.0 / 24.0).abs() < 1e-12), "{best:?}");
        assert!(best.of.abs() < 1e-12);
    }

    #[test]
    fn an_hour_is_what_the_customers_clock_shows() {
        let mut counts = nobody();
        // 12:00 in UTC is 17:30 in India, and 18:29 is 23:59 there.
        counts.take(NOON, INDIA, false);
        counts.take(NOON + Span::minutes(6 * 60 + 29), INDIA, false);
        counts.take(NOON + Span::minutes(6 * 60 + 30), INDIA, false);
        assert_eq!([counts.0[17], counts.0[23], counts.0[0]], [WHOLE; 3]);
    }

    #[test]
    fn whoever_writes_in_the_evening_is_best_written_to_in_the_evening_and_around_midnight_the_day_is_round() {
        let mut counts = nobody();
        (0..40).for_each(|day| counts.take(NOON + Span::days(day) + Span::minutes(11 * 60 + 30), Span(0), false));
        let best = BestHour::of(&counts, &nobody(), &nobody());
        assert_eq!(best.best(), 23);
        assert!((best.chances[0] - best.chances[22]).abs() < 1e-12, "{best:?}");
        assert!(best.chances[0] > best.chances[21]);
    }

    #[test]
    fn one_message_moves_little_and_many_outweigh_the_business() {
        let mut business = nobody();
        (0..1000).for_each(|day| business.take(NOON + Span::days(day), Span(0), false));
        let mut pair = nobody();
        pair.take(NOON + Span::hours(8), Span(0), false);
        assert_eq!(BestHour::of(&pair, &business, &nobody()).best(), 12);
        (0..60).for_each(|day| pair.take(NOON + Span::days(day) + Span::hours(8), Span(0), false));
        assert_eq!(BestHour::of(&pair, &business, &nobody()).best(), 20);
    }

    #[test]
    fn what_belongs_to_a_running_exchange_counts_for_three_tenths() {
        let said = |minutes: i64, by| Said { at: NOON + Span::minutes(minutes), by };
        let said =
            [said(20, Side::Customer), said(0, Side::Customer), said(10, Side::Business), said(90, Side::Customer)];
        let counts = HourCounts::of(&said, |_| Span(0));
        assert_eq!((counts.0[12], counts.0[13]), (WHOLE + PART, WHOLE));
        assert!((counts.messages() - 2.3).abs() < 1e-12);
    }

    #[test]
    fn times_that_are_offered_begin_with_an_hour_of_the_customers_clock_also_on_the_day_it_is_put_back() {
        let mut counts = nobody();
        (0..50).for_each(|day| counts.take(NOON + Span::days(day) - Span::minutes(330), INDIA, false));
        let best = BestHour::of(&counts, &nobody(), &nobody());
        let ahead = best.ahead(NOON, NOON + Span::days(1), 3, |_| INDIA);
        assert_eq!(ahead[0], NOON + Span::days(1) - Span::minutes(330), "noon in India");
        assert_eq!(ahead.len(), 3);
        assert!(best.ahead(NOON, NOON + Span::minutes(20), 3, |_| INDIA).is_empty(), "none begins before that");
        // Two hours ahead until 01:00 UTC, one from then on: the hour from 02:00 comes twice.
        let turn = NOON + Span::hours(13);
        let offset = |at: Timestamp| if at < turn { Span::hours(2) } else { Span::hours(1) };
        let mut night = nobody();
        (0..50).for_each(|day| night.take(NOON + Span::days(day) + Span::hours(14), Span(0), false));
        let best = BestHour::of(&night, &nobody(), &nobody());
        let ahead = best.ahead(NOON, NOON + Span::days(1), 1, offset);
        assert_eq!(ahead, [turn - Span::hours(1)], "the first of both");
    }

    proptest! {
        #[test]
        fn every_hour_has_a_chance_and_together_they_are_one(
            pair in proptest::array::uniform24(any::<u32>()), business in proptest::array::uniform24(any::<u32>()),
            everybody in proptest::array::uniform24(0u32..9)
        ) {
            let best = BestHour::of(&HourCounts(pair), &HourCounts(business), &HourCounts(everybody));
            prop_assert!(best.chances.iter().all(|chance| chance.is_finite() && *chance > 0.0), "{:?}", best);
            prop_assert!((best.chances.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }

        #[test]
        fn what_arrives_late_changes_nothing(minutes in proptest::collection::vec((0i64..5000, any::<bool>()), 0..20), seed in any::<u64>()) {
            let by = |customer| if customer { Side::Customer } else { Side::Business };
            let said: Vec<Said> = minutes.iter().map(|(at, customer)| Said { at: NOON + Span::minutes(*at), by: by(*customer) }).collect();
            let mut other = said.clone();
            let len = other.len().max(1);
            other.rotate_left(usize::try_from(seed % len as u64).unwrap_or(0));
            prop_assert_eq!(HourCounts::of(&said, |_| INDIA), HourCounts::of(&other, |_| INDIA));
        }
    }
}
