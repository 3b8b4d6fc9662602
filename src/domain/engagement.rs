//! How engaged a customer is, from 0 to 10.
//!
//! Where a model is served it is a reading of the chance that they write within a day of being written to ([`reading`]): of all
//! who read 8, eight in ten do, whoever they are and whichever business asks. Until then, and as what a model has to beat, it
//! is a rule of thumb that many desks go by. What that is about a conversation is taken from the last [`DAYS`] days.

use super::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// How many days back messages count, and conversations are averaged over that said anything in them.
pub const DAYS: i64 = 30;

/// What the rule looks at in one conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exchange {
    /// How long the customer takes to answer, on average; none if they never did.
    pub answers_after: Option<Span>,
    /// Messages either way.
    pub messages: i64,
    pub last_at: Timestamp,
    /// Marked as important by the business.
    pub vip: bool,
}

impl Exchange {
    /// From 0 to 10: `((10 − minutes to answer / 10) + messages / 10 + (10 − hours of silence / 24) + 2 if VIP) / 3`,
    /// where each term lies between 0 and 10. Whoever never answered gets nothing for the first.
    pub fn rule_of_thumb(&self, now: Timestamp) -> f64 {
        let answers = self.answers_after.map_or(0.0, |after| (10.0 - minutes(after) / 10.0).clamp(0.0, 10.0));
        let messages = (self.messages as f64 / 10.0).clamp(0.0, 10.0);
        let recent = (10.0 - minutes(now - self.last_at) / 60.0 / 24.0).clamp(0.0, 10.0);
        let vip = if self.vip { 2.0 } else { 0.0 };
        ((answers + messages + recent + vip) / 3.0).clamp(0.0, 10.0)
    }
}

/// The engagement that a chance reads as. It rises with the chance and says the same of everybody: ten times the chance.
pub fn reading(p: f64) -> f64 {
    if p.is_nan() { 0.0 } else { (p * 10.0).clamp(0.0, 10.0) }
}

fn minutes(span: Span) -> f64 {
    span.0 as f64 / 60_000.0
}

/// The average over conversations.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Engagement {
    /// From 0 to 10.
    pub average: f64,
    /// Over so many conversations.
    pub of: i64,
}

impl Engagement {
    /// None over no conversation.
    pub fn average(scores: impl IntoIterator<Item = f64>) -> Option<Self> {
        let (sum, of) = scores.into_iter().fold((0.0, 0), |(sum, of), score| (sum + score, of + 1));
        (of > 0).then(|| Self { average: sum / of as f64, of })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn exchange(answers_after: Option<i64>, messages: i64, silent_hours: i64, vip: bool) -> Exchange {
        let answers_after = answers_after.map(Span::minutes);
        Exchange { answers_after, messages, last_at: NOON - Span::hours(silent_hours), vip }
    }

    #[test]
    fn the_rule_of_thumb_adds_three_terms_and_a_bonus() {
        let cases = [
            (exchange(Some(0), 0, 0, false), 20.0 / 3.0),
            (exchange(Some(30), 40, 48, false), (7.0 + 4.0 + 8.0) / 3.0),
            (exchange(Some(30), 40, 48, true), 21.0 / 3.0),
            (exchange(None, 10, 24, false), (0.0 + 1.0 + 9.0) / 3.0),
            (exchange(Some(1000), 5000, 10_000, false), 10.0 / 3.0),
            (exchange(Some(0), 5000, 0, true), 10.0),
        ];
        for (exchange, score) in cases {
            assert!((exchange.rule_of_thumb(NOON) - score).abs() < 1e-9, "{exchange:?}");
        }
    }

    #[test]
    fn the_average_of_nothing_is_nothing() {
        assert_eq!(Engagement::average([]), None);
        assert_eq!(Engagement::average([2.0, 4.0]), Some(Engagement { average: 3.0, of: 2 }));
    }

    #[test]
    fn of_all_who_read_eight_eight_in_ten_answer() {
        let cases = [(0.0, 0.0), (0.8, 8.0), (1.0, 10.0), (-3.0, 0.0), (f64::INFINITY, 10.0), (f64::NAN, 0.0)];
        for (p, score) in cases {
            assert!((reading(p) - score).abs() < 1e-9, "{p}: {}", reading(p));
        }
    }

    proptest! {
        #[test]
        fn whoever_is_likelier_to_answer_never_reads_less(one in 0.0f64..=1.0, other in 0.0f64..=1.0) {
            prop_assert!((reading(one) - reading(other)) * (one - other) >= 0.0);
        }

        #[test]
        fn a_score_lies_between_0_and_10(
            after in proptest::option::of(-100i64..100_000), messages in 0i64..1_000_000, silent in -10i64..10_000, vip: bool
        ) {
            let score = exchange(after, messages, silent, vip).rule_of_thumb(NOON);
            prop_assert!((0.0..=10.0).contains(&score), "{score}");
        }
    }
}
