//! Hard rules for templates that a business sends of its own, whoever sends them and by whatever way.
//!
//! They are part of what every send is asked ([`outbox::permit`](super::outbox::permit)): when it is written down, and again
//! when it leaves. So one message, thousands at once, what was planned, what a program sends and what is suggested all go
//! through them, and nobody can override one.
//!
//! What stops marketing messages stands first and holds always. Then consent and the hours that somebody asked for: they hold
//! where the window is closed, since whoever wrote within a day has asked to be answered. Then the pace: of marketing
//! templates one that is not answered, and two in fourteen days, from all numbers together, by other tools too, and whether or
//! not a window was open. Utility templates are no advertising, so consent to marketing and its pace are none of theirs, but the hours somebody
//! asked for are. Codes and other authentication are asked for at that moment, and always pass.

use super::{
    refusal::Refusal,
    time::{Span, Timestamp},
    zone::{DAY, Hours, WallClock},
};
use serde::{Deserialize, Serialize};

/// How long whoever wrote has agreed to be written to.
pub const CONSENTED: Span = Span::days(182);
/// For how long a marketing template counts.
pub const PACE: Span = Span::days(14);
/// Marketing templates that somebody gets in that time at most.
pub const MOST: usize = 2;

/// What a template is, for these rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Marketing,
    Utility,
    /// Authentication, or a word of the platform that is not known yet.
    Other,
}

/// Which rule keeps a template back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// They stopped marketing messages.
    OptedOut,
    /// They have not agreed to be written to, and have not written for half a year.
    NoConsent,
    /// They asked to be written to at other hours.
    QuietHours,
    /// They have not answered the marketing template before.
    Unanswered,
    /// They got two marketing templates in fourteen days.
    TwoLately,
}

impl Rule {
    pub const ALL: [Self; 5] = [Self::OptedOut, Self::NoConsent, Self::QuietHours, Self::Unanswered, Self::TwoLately];

    /// The code of its refusal. The platform has one for the first; the others are below those of the platform.
    pub fn code(self) -> i64 {
        match self {
            Self::OptedOut => 131_050,
            Self::NoConsent => -2,
            Self::QuietHours => -3,
            Self::Unanswered => -4,
            Self::TwoLately => -5,
        }
    }

    /// Of a refusal that was one of these rules.
    pub fn of(refusal: &Refusal) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == refusal.code)
    }

    /// As it is told to programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::OptedOut => "opted_out",
            Self::NoConsent => "no_consent",
            Self::QuietHours => "quiet_hours",
            Self::Unanswered => "unanswered",
            Self::TwoLately => "two_lately",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::OptedOut => "Customer stopped marketing",
            Self::NoConsent => "Customer has not agreed to marketing",
            Self::QuietHours => "Outside the customer's hours",
            Self::Unanswered => "The last marketing template is not answered",
            Self::TwoLately => "Two marketing templates in 14 days",
        }
    }

    fn details(self) -> &'static str {
        match self {
            Self::OptedOut => "This person asked for no more marketing messages.",
            Self::NoConsent => {
                "Nothing says that this person agreed to marketing messages, and they have not written for half a year."
            }
            Self::QuietHours => "This person asked to be written to at other hours.",
            Self::Unanswered => "This person has not answered the marketing template they got last.",
            Self::TwoLately => "This person got two marketing templates within 14 days.",
        }
    }
}

/// That a rule keeps a template back, and until when it does where time alone ends that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub rule: Rule,
    pub until: Option<Timestamp>,
}

impl Kept {
    /// As the send is refused with it.
    pub fn refusal(self) -> Refusal {
        let when = self.until.map_or_else(String::new, |until| format!(" It can be sent from {until} on."));
        let details = Some(format!("{}{when}", self.rule.details()));
        Refusal { code: self.rule.code(), subcode: None, title: self.rule.title().to_owned(), details }
    }
}

/// What is known of somebody who is to get a template, beyond how their window stands. Where nothing is, no marketing passes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Approach {
    /// They stopped marketing messages.
    pub opted_out: bool,
    /// They agreed to marketing messages.
    pub agreed: bool,
    /// When they last wrote, to whichever number.
    pub wrote_at: Option<Timestamp>,
    /// At which hours they asked to be written to, and what their clock shows.
    pub hours: Option<(Hours, WallClock)>,
    /// When the latest marketing templates were sent to them, by other tools too, but for those that failed.
    pub marketing: Vec<Timestamp>,
}

impl Approach {
    /// Whether they agreed to be written to, or have lately written themselves.
    pub fn has_consented(&self, now: Timestamp) -> bool {
        self.agreed || self.wrote_at.is_some_and(|at| now - at <= CONSENTED)
    }

    /// Until when it is none of the hours they asked for; none where it is one, or they asked for none.
    pub fn quiet_until(&self, now: Timestamp) -> Option<Timestamp> {
        let (hours, clock) = self.hours?;
        let minute = clock.minute_at(now);
        let wait = (i64::from(hours.from) - minute).rem_euclid(DAY);
        (!hours.holds(minute)).then(|| now + Span::minutes(wait))
    }

    /// What the pace of marketing templates keeps back.
    pub fn paced(&self, now: Timestamp) -> Option<Kept> {
        let mut lately: Vec<Timestamp> = self.marketing.iter().copied().filter(|at| now - *at < PACE).collect();
        lately.sort_unstable_by(|one, other| other.cmp(one));
        let last = *lately.first()?;
        let full = lately.get(MOST - 1).map(|second| *second + PACE);
        // A word of the same moment came before it.
        if self.wrote_at.is_none_or(|at| at <= last) {
            return Some(Kept { rule: Rule::Unanswered, until: Some(last + PACE) });
        }
        full.map(|until| Kept { rule: Rule::TwoLately, until: Some(until) })
    }

    /// Whether a template of this kind may be sent to them then. `open` says whether they can be answered freely by then.
    ///
    /// # Errors
    /// The first rule that keeps it back.
    pub fn permits(&self, kind: Kind, open: bool, now: Timestamp) -> Result<(), Kept> {
        if kind == Kind::Marketing {
            if self.opted_out {
                return Err(Kept { rule: Rule::OptedOut, until: None });
            }
            if !open && !self.has_consented(now) {
                return Err(Kept { rule: Rule::NoConsent, until: None });
            }
            if let Some(kept) = self.paced(now) {
                return Err(kept);
            }
        }
        let quiet = self.quiet_until(now).filter(|_| !open && kind != Kind::Other);
        quiet.map_or(Ok(()), |until| Err(Kept { rule: Rule::QuietHours, until: Some(until) }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);
    const UTC: WallClock = WallClock { offset: 0, turn: None };

    fn known() -> Approach {
        Approach { wrote_at: Some(NOON - Span::days(3)), ..Approach::default() }
    }

    fn kept(approach: &Approach, kind: Kind) -> Option<Rule> {
        approach.permits(kind, false, NOON).err().map(|kept| kept.rule)
    }

    #[test]
    fn marketing_needs_consent_or_a_word_of_the_last_half_year() {
        assert_eq!(kept(&known(), Kind::Marketing), None);
        let silent = Approach { wrote_at: Some(NOON - CONSENTED - Span(1)), ..known() };
        assert_eq!(kept(&silent, Kind::Marketing), Some(Rule::NoConsent));
        assert_eq!(kept(&Approach::default(), Kind::Marketing), Some(Rule::NoConsent), "nobody is known");
        assert_eq!(kept(&Approach { agreed: true, ..silent.clone() }, Kind::Marketing), None);
        assert_eq!(kept(&silent, Kind::Utility), None);
        assert_eq!(silent.permits(Kind::Marketing, true, NOON), Ok(()), "they have just written");
    }

    #[test]
    fn one_is_to_be_answered_before_the_next_and_there_are_two_in_fourteen_days() {
        let one = Approach { marketing: vec![NOON - Span::days(1)], ..known() };
        let until = NOON + Span::days(13);
        let kept_back = Kept { rule: Rule::Unanswered, until: Some(until) };
        assert_eq!(one.permits(Kind::Marketing, false, NOON), Err(kept_back));
        assert_eq!(one.permits(Kind::Marketing, false, until - Span(1)), Err(kept_back));
        assert_eq!(one.permits(Kind::Marketing, false, until), Ok(()));
        assert_eq!(one.permits(Kind::Utility, false, NOON), Ok(()));
        let answered = Approach { wrote_at: Some(NOON - Span::hours(1)), ..one };
        assert_eq!(kept(&answered, Kind::Marketing), None);
        let two = Approach { marketing: vec![NOON - Span::days(1), NOON - Span::days(9)], ..answered };
        let full = Kept { rule: Rule::TwoLately, until: Some(NOON + Span::days(5)) };
        for open in [false, true] {
            assert_eq!(two.permits(Kind::Marketing, open, NOON), Err(full), "an open window makes no advertising");
        }
        assert_eq!(two.permits(Kind::Marketing, false, NOON + Span::days(5)), Ok(()));
    }

    #[test]
    fn the_hours_somebody_asked_for_hold_where_the_window_is_closed() {
        let hours = Hours::parse("14:00", "18:00").unwrap();
        let later = Approach { hours: Some((hours, UTC)), ..known() };
        let until = Some(NOON + Span::hours(2));
        for kind in [Kind::Marketing, Kind::Utility] {
            assert_eq!(later.permits(kind, false, NOON), Err(Kept { rule: Rule::QuietHours, until }));
            assert_eq!(later.permits(kind, true, NOON), Ok(()));
            assert_eq!(later.permits(kind, false, NOON + Span::hours(2)), Ok(()));
        }
        assert_eq!(later.permits(Kind::Other, false, NOON), Ok(()), "a code is asked for");
        let there = WallClock { offset: 180, turn: None };
        assert_eq!(Approach { hours: Some((hours, there)), ..known() }.quiet_until(NOON), None, "it is three there");
    }

    #[test]
    fn every_rule_has_a_code_and_words_of_its_own() {
        for rule in Rule::ALL {
            let refusal = Kept { rule, until: Some(NOON) }.refusal();
            assert_eq!(Rule::of(&refusal), Some(rule));
            assert!(refusal.details.unwrap().contains("2026-11-22"));
            assert_eq!(serde_json::to_value(rule).unwrap(), rule.word());
        }
        assert_eq!(Rule::of(&Refusal::here("No", None)), None);
        assert_eq!(Rule::of(&Refusal::default()), None);
    }

    #[derive(Debug, Clone)]
    enum Step {
        Sends(Kind),
        TheyWrite,
        Stop,
        Agree,
        Passes(i64),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let kind = prop_oneof![Just(Kind::Marketing), Just(Kind::Utility), Just(Kind::Other)];
        let step = prop_oneof![
            4 => kind.prop_map(Step::Sends),
            2 => Just(Step::TheyWrite),
            1 => Just(Step::Stop),
            1 => Just(Step::Agree),
            4 => (1i64..400).prop_map(Step::Passes),
        ];
        prop::collection::vec(step, 0..80)
    }

    proptest! {
        /// Whatever is tried in whatever order: nobody who stopped them gets marketing, nobody gets a second one while the
        /// first is not answered, and nobody gets three in fourteen days.
        #[test]
        fn nothing_that_is_tried_passes_a_rule(steps in steps()) {
            let mut now = NOON;
            let mut approach = Approach::default();
            let mut sent: Vec<Timestamp> = Vec::new();
            for step in steps {
                match step {
                    Step::Passes(hours) => now = now + Span::hours(hours),
                    Step::TheyWrite => approach.wrote_at = Some(now),
                    Step::Stop => (approach.opted_out, approach.agreed) = (true, false),
                    Step::Agree => (approach.opted_out, approach.agreed) = (false, true),
                    Step::Sends(kind) => {
                        let open = approach.wrote_at.is_some_and(|at| now - at < Span::hours(24));
                        if approach.permits(kind, open, now).is_err() || kind != Kind::Marketing {
                            continue;
                        }
                        prop_assert!(!approach.opted_out);
                        let lately = sent.iter().filter(|at| now - **at < PACE).count();
                        prop_assert!(lately < MOST);
                        if let Some(last) = sent.last().filter(|at| now - **at < PACE) {
                            prop_assert!(approach.wrote_at.is_some_and(|at| at > *last));
                        }
                        sent.push(now);
                        approach.marketing = sent.iter().rev().take(MOST).copied().collect();
                    }
                }
            }
        }
    }
}
