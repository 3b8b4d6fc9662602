//! What kind of customer somebody is, and how far they have come: rules that can be read, and that each screen can tell.
//!
//! | step of the journey | rule |
//! | --- | --- |
//! | unheard | they have never written |
//! | new | they wrote for the first time within the last 7 days |
//! | won back | within the last 30 days they wrote after a silence of 30 days or more |
//! | engaged | they wrote within the last 7 days |
//! | lapsing | they last wrote 7 to 30 days ago |
//! | lost | they last wrote more than 30 days ago |
//!
//! The first that holds is the step, except that whoever was won back and is silent for 7 days is lapsing like all others.
//!
//! | segment | rule |
//! | --- | --- |
//! | unheard | they have never written |
//! | newcomer | they first wrote within the last 30 days, and came back less than three times |
//! | regular | they came ten times or more in the last 90 days |
//! | occasional | three to nine times |
//! | passing | once or twice |
//! | dormant | not within the last 90 days |
//!
//! Somebody *comes* when they write after they and the business have both said nothing for six hours: one talk is one time,
//! however many messages it has.

use super::{
    model::features::{Said, Side},
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// How long somebody is new, and how long whoever wrote is engaged.
pub const LATELY: Span = Span::days(7);
/// From which silence on somebody is lost, and whoever writes then won back.
pub const LOST: Span = Span::days(30);
/// The days in which times are counted.
pub const COUNTED: Span = Span::days(90);
/// How long nothing was said before somebody comes anew.
pub const APART: Span = Span::hours(6);
/// Times from which on somebody is regular, and occasional.
const REGULAR: u32 = 10;
const OCCASIONAL: u32 = 3;

words! {
    /// How far somebody has come.
    Step {
        /// They have never written.
        Unheard = "unheard",
        New = "new",
        Engaged = "engaged",
        Lapsing = "lapsing",
        Lost = "lost",
        WonBack = "won_back",
    }
}

impl Step {
    /// All of them in the order in which their rules are looked at: the first that holds is the step. Of kinds of customers that
    /// is the order in which they stand.
    pub const BY_RULE: [Self; 6] = [Self::Unheard, Self::New, Self::Lost, Self::Lapsing, Self::WonBack, Self::Engaged];
}

words! {
    /// What kind of customer somebody is.
    Segment {
        /// They have never written.
        Unheard = "unheard",
        Newcomer = "newcomer",
        Regular = "regular",
        Occasional = "occasional",
        Passing = "passing",
        Dormant = "dormant",
    }
}

/// What of somebody's past the rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Past {
    /// When they first and last wrote.
    pub first_at: Option<Timestamp>,
    pub last_at: Option<Timestamp>,
    /// When they last wrote after a silence of [`LOST`] or more.
    pub returned_at: Option<Timestamp>,
    /// How many times they came, ever and in the last [`COUNTED`].
    pub times: u32,
    pub lately: u32,
}

impl Past {
    /// Of what was said, in whichever order it comes. What lies ahead of `now` is not looked at.
    pub fn of(said: &[Said], now: Timestamp) -> Self {
        let mut said: Vec<Said> = said.iter().copied().filter(|said| said.at <= now).collect();
        said.sort_by_key(|said| (said.at, said.by == Side::Business));
        let mut past = Self::default();
        let mut spoken: Option<Timestamp> = None;
        for one in said {
            if one.by == Side::Customer {
                if past.last_at.is_some_and(|last| one.at - last >= LOST) {
                    past.returned_at = Some(one.at);
                }
                if spoken.is_none_or(|spoken| one.at - spoken >= APART) {
                    past.times = past.times.saturating_add(1);
                    if now - one.at <= COUNTED {
                        past.lately = past.lately.saturating_add(1);
                    }
                }
                past.first_at = past.first_at.or(Some(one.at));
                past.last_at = Some(one.at);
            }
            spoken = Some(one.at);
        }
        past
    }

    /// How far they have come.
    pub fn step(&self, now: Timestamp) -> Step {
        let (Some(first), Some(last)) = (self.first_at, self.last_at) else { return Step::Unheard };
        let silent = now - last;
        if now - first <= LATELY {
            Step::New
        } else if silent > LOST {
            Step::Lost
        } else if silent > LATELY {
            Step::Lapsing
        } else if self.returned_at.is_some_and(|at| now - at <= LOST) {
            Step::WonBack
        } else {
            Step::Engaged
        }
    }

    /// What kind of customer they are.
    pub fn segment(&self, now: Timestamp) -> Segment {
        let Some(first) = self.first_at else { return Segment::Unheard };
        match self.lately {
            REGULAR.. => Segment::Regular,
            _ if now - first <= LOST && self.times <= OCCASIONAL => Segment::Newcomer,
            OCCASIONAL.. => Segment::Occasional,
            // A talk that goes on from before is no new time; but whoever wrote in it is not dormant.
            0 if self.last_at.is_none_or(|last| now - last > COUNTED) => Segment::Dormant,
            _ => Segment::Passing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn wrote(days_ago: &[i64]) -> Past {
        let said: Vec<Said> =
            days_ago.iter().map(|ago| Said { at: NOON - Span::days(*ago), by: Side::Customer }).collect();
        Past::of(&said, NOON)
    }

    #[test]
    fn a_journey_goes_by_its_rules() {
        let cases: [(&[i64], Step); 8] = [
            (&[], Step::Unheard),
            (&[3], Step::New),
            (&[7], Step::New),
            (&[40, 20, 2], Step::Engaged),
            (&[60, 2], Step::WonBack),
            (&[60, 15], Step::Lapsing),
            (&[20], Step::Lapsing),
            (&[31], Step::Lost),
        ];
        for (ago, step) in cases {
            assert_eq!(wrote(ago).step(NOON), step, "{ago:?}");
        }
    }

    #[test]
    fn a_segment_goes_by_how_often_somebody_comes() {
        let often: Vec<i64> = (0..12).map(|week| week * 7).collect();
        let some: Vec<i64> = (0..5).map(|week| week * 15).collect();
        let cases: [(&[i64], Segment); 6] = [
            (&[], Segment::Unheard),
            (&[3, 1], Segment::Newcomer),
            (&often, Segment::Regular),
            (&some, Segment::Occasional),
            (&[200, 80], Segment::Passing),
            (&[200, 91], Segment::Dormant),
        ];
        for (ago, segment) in cases {
            assert_eq!(wrote(ago).segment(NOON), segment, "{ago:?}");
        }
    }

    #[test]
    fn one_talk_is_one_time_however_many_messages_it_has() {
        let said: Vec<Said> =
            (0..20).map(|n| Said { at: NOON - Span::hours(30) + Span::minutes(n * 60), by: Side::Customer }).collect();
        assert_eq!(Past::of(&said, NOON).times, 1);
        let answered = [
            Said { at: NOON - Span::hours(20), by: Side::Customer },
            Said { at: NOON - Span::hours(15), by: Side::Business },
            Said { at: NOON - Span::hours(10), by: Side::Customer },
        ];
        assert_eq!(Past::of(&answered, NOON).times, 1, "they answered");
    }

    proptest! {
        #[test]
        fn any_past_in_any_order_has_a_step_and_a_segment(
            days in proptest::collection::vec((any::<i64>(), any::<bool>()), 0..30)
        ) {
            let by = |customer| if customer { Side::Customer } else { Side::Business };
            let mut said: Vec<Said> = days.iter().map(|(at, customer)| Said { at: Timestamp(*at), by: by(*customer) }).collect();
            let past = Past::of(&said, NOON);
            said.reverse();
            prop_assert_eq!(past, Past::of(&said, NOON));
            let unheard = past.first_at.is_none();
            prop_assert_eq!(past.step(NOON) == Step::Unheard, unheard);
            prop_assert_eq!(past.segment(NOON) == Segment::Unheard, unheard);
        }
    }
}
