//! The next best action in a conversation, with its reasons. A rule that can be read, over chances that a model gives.
//!
//! First what must not be done, whatever a chance says: whoever asked to be left alone is written to only as an answer, nobody
//! is written to who is blocked, nothing is re-opened in quiet hours or before the pace to that person allows it. Then what is
//! owed: an answer now. Then whether the business has an open question of its own that is worth asking before the window
//! closes. A template is proposed only where something is left open and it is likely enough to be answered. Else the person is
//! left in peace, which is what most conversations need most of the time.

use super::{
    id::TemplateId,
    model::Chance,
    price::Price,
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do", content = "at")]
pub enum Next {
    /// An answer is owed, and can be given.
    AnswerNow,
    /// The business waits for an answer that it asked for, and the window is about to close.
    AskOpenQuestion,
    /// Nothing before that moment.
    WaitUntil(Timestamp),
    /// Only a template gets there, and it is worth one.
    Reopen,
    LeaveInPeace,
}

impl Next {
    /// As it is told to programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::AnswerNow => "answer_now",
            Self::AskOpenQuestion => "ask_open_question",
            Self::WaitUntil(_) => "wait_until",
            Self::Reopen => "reopen",
            Self::LeaveInPeace => "leave_in_peace",
        }
    }
}

/// Why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The customer waits for an answer.
    Owed,
    /// The window closes within two hours.
    Closing,
    /// They are unlikely to write again before it closes.
    WillLapse,
    /// They are likely to write again by themselves.
    WillWrite,
    /// They are likely to answer now.
    LikelyNow,
    /// They are unlikely to answer.
    Unlikely,
    /// The business has asked something and waits for the answer.
    QuestionOpen,
    /// The window closed while they waited.
    Missed,
    /// They answer at other hours.
    BetterHour,
    /// It is night where they are, or they said when they can be written to.
    QuietHours,
    /// They asked not to be written to.
    OptedOut,
    /// Nothing says that they agreed to be written to.
    NoConsent,
    /// They were written to without an answer before.
    Paced,
    /// Nothing reaches them.
    Blocked,
    /// It was said that this is done with, or rests.
    Settled,
    /// Nobody waits.
    NothingOwed,
}

impl Reason {
    pub const ALL: [Reason; 16] = [
        Self::Owed,
        Self::Closing,
        Self::WillLapse,
        Self::WillWrite,
        Self::LikelyNow,
        Self::Unlikely,
        Self::QuestionOpen,
        Self::Missed,
        Self::BetterHour,
        Self::QuietHours,
        Self::OptedOut,
        Self::NoConsent,
        Self::Paced,
        Self::Blocked,
        Self::Settled,
        Self::NothingOwed,
    ];

    /// As it is told to programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Owed => "owed",
            Self::Closing => "closing",
            Self::WillLapse => "will_lapse",
            Self::WillWrite => "will_write",
            Self::LikelyNow => "likely_now",
            Self::Unlikely => "unlikely",
            Self::QuestionOpen => "question_open",
            Self::Missed => "missed",
            Self::BetterHour => "better_hour",
            Self::QuietHours => "quiet_hours",
            Self::OptedOut => "opted_out",
            Self::NoConsent => "no_consent",
            Self::Paced => "paced",
            Self::Blocked => "blocked",
            Self::Settled => "settled",
            Self::NothingOwed => "nothing_owed",
        }
    }
}

/// The next best action, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    pub next: Next,
    /// The weightiest first, three at most.
    pub reasons: Vec<Reason>,
    /// With which template to re-open the window, where that is what is to be done, now or at a time to come.
    #[serde(default)]
    pub reopen: Option<Suggestion>,
}

/// A template that is proposed to open a window again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    pub template_id: TemplateId,
    pub name: String,
    /// The language as the platform writes it.
    pub language: String,
    /// When to send it: now, or at that moment.
    pub at: Timestamp,
    /// That they answer it within a day.
    pub chance: Chance,
    /// What it costs, where a rate card says so.
    pub cost: Option<Price>,
    /// How likely this template was to be chosen.
    pub propensity: f64,
    /// Enough came of templates like it to choose by; else it is the first in the plain order.
    pub enough: bool,
    /// It is kept from screens, as a few are by chance, so that it can be told whether proposing helps.
    pub held_out: bool,
}

/// How a conversation stands, for this.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Situation {
    /// The customer waits for an answer.
    pub owed: bool,
    /// It is done with or rests.
    pub settled: bool,
    /// The business said something last, and it was a question.
    pub question_open: bool,
    /// When the window ends or ended; none where nothing ever opened it.
    pub ends_at: Option<Timestamp>,
    pub blocked: bool,
    /// They stopped marketing messages.
    pub opted_out: bool,
    /// They agreed to be written to, or wrote themselves within the last half year.
    pub consented: bool,
    /// Until when nothing should be sent of one's own.
    pub quiet_until: Option<Timestamp>,
    /// Until when the pace to this person allows no further template.
    pub paced_until: Option<Timestamp>,
    /// The chance that they write within a day of being written to now, and by a template after the window has closed.
    pub reply: f64,
    pub reopen: f64,
    /// The chance that they write by themselves before the window closes.
    pub write: f64,
    /// When their next good hour begins.
    pub best_at: Option<Timestamp>,
}

/// From which chance on something is likely, and below which it is unlikely.
pub const LIKELY: f64 = 0.5;
pub const UNLIKELY: f64 = 0.15;
/// How long before its end a window is closing, as everywhere.
const SOON: Span = Span::hours(2);
/// How long before its end an open question is asked again, if there was no better hour.
const LAST_CALL: Span = Span::hours(4);
/// Missed windows older than this are not re-opened.
const STALE: Span = Span::days(7);

impl Advice {
    fn new(next: Next, reasons: &[Reason]) -> Self {
        Self { next, reasons: reasons.iter().copied().take(3).collect(), reopen: None }
    }

    /// Until when it holds by itself; none where no time ends it.
    pub fn stands_until(&self) -> Option<Timestamp> {
        match self.next {
            Next::WaitUntil(at) => Some(at),
            Next::AnswerNow | Next::AskOpenQuestion | Next::Reopen | Next::LeaveInPeace => None,
        }
    }

    /// When a template is to be sent, where one is: only one gets there now, or then.
    pub fn reopens_at(&self, ends_at: Option<Timestamp>, now: Timestamp) -> Option<Timestamp> {
        let is_closed = ends_at.is_some_and(|ends_at| ends_at <= now);
        match self.next {
            Next::Reopen => Some(now),
            Next::WaitUntil(at) => Some(at).filter(|_| is_closed),
            Next::AnswerNow | Next::AskOpenQuestion | Next::LeaveInPeace => None,
        }
    }

    /// What to do next in a conversation that stands so.
    pub fn of(case: &Situation, now: Timestamp) -> Self {
        use Reason::{
            BetterHour, Blocked, Closing, LikelyNow, Missed, NoConsent, NothingOwed, OptedOut, Owed, Paced,
            QuestionOpen, QuietHours, Settled, Unlikely, WillLapse, WillWrite,
        };
        let left = case.ends_at.map(|ends_at| ends_at - now).filter(|left| left.0 > 0);
        if case.blocked {
            return Self::new(Next::LeaveInPeace, &[Blocked]);
        }
        if case.settled {
            return Self::new(Next::LeaveInPeace, &[Settled]);
        }
        if let Some(left) = left.filter(|_| case.owed) {
            let mut reasons = vec![Owed];
            if left <= SOON {
                reasons.push(Closing);
            }
            if case.write < UNLIKELY {
                reasons.push(WillLapse);
            }
            if case.reply >= LIKELY {
                reasons.push(LikelyNow);
            }
            return Self::new(Next::AnswerNow, &reasons);
        }
        if !case.owed && !case.question_open {
            return Self::new(Next::LeaveInPeace, &[NothingOwed]);
        }
        let about = if case.owed { Missed } else { QuestionOpen };
        // From here on nobody waits in an open window: what is sent is of one's own.
        if case.opted_out {
            return Self::new(Next::LeaveInPeace, &[OptedOut, about]);
        }
        match left {
            Some(left) => {
                if let Some(until) = case.quiet_until.filter(|until| *until > now) {
                    let next = if until - now >= left { Next::LeaveInPeace } else { Next::WaitUntil(until) };
                    return Self::new(next, &[QuietHours, about]);
                }
                if case.write >= LIKELY {
                    return Self::new(Next::LeaveInPeace, &[WillWrite, QuestionOpen]);
                }
                if case.reply < UNLIKELY {
                    return Self::new(Next::LeaveInPeace, &[Unlikely, QuestionOpen]);
                }
                if left <= LAST_CALL {
                    let near = if left <= SOON { Closing } else { WillLapse };
                    return Self::new(Next::AskOpenQuestion, &[QuestionOpen, near]);
                }
                // There is time to wait for one of their hours, or for them.
                let last_call = now + left - LAST_CALL;
                match case.best_at.filter(|at| *at > now && *at < last_call) {
                    Some(at) => Self::new(Next::WaitUntil(at), &[BetterHour, QuestionOpen]),
                    None => Self::new(Next::WaitUntil(last_call), &[QuestionOpen]),
                }
            }
            None => {
                let is_stale = |by: Timestamp| case.ends_at.is_none_or(|ended_at| by - ended_at > STALE);
                if is_stale(now) {
                    return Self::new(Next::LeaveInPeace, &[Unlikely, about]);
                }
                if !case.consented {
                    return Self::new(Next::LeaveInPeace, &[NoConsent, about]);
                }
                if case.reopen < UNLIKELY {
                    return Self::new(Next::LeaveInPeace, &[Unlikely, about]);
                }
                // Until the last of what keeps it back is over, and only for what will still be worth it by then.
                let kept_back = [(case.quiet_until, QuietHours), (case.paced_until, Paced)];
                let kept_back = kept_back.into_iter().filter_map(|(until, why)| Some((until?, why)));
                if let Some((until, why)) = kept_back.filter(|(until, _)| *until > now).max_by_key(|(until, _)| *until)
                {
                    let next = if is_stale(until) { Next::LeaveInPeace } else { Next::WaitUntil(until) };
                    return Self::new(next, &[why, about]);
                }
                match case.best_at.filter(|at| *at > now && *at - now <= Span::hours(12) && !is_stale(*at)) {
                    Some(at) if case.reopen < LIKELY => Self::new(Next::WaitUntil(at), &[BetterHour, about]),
                    _ => Self::new(Next::Reopen, &[about, LikelyNow]),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn waiting(hours_left: i64) -> Situation {
        Situation {
            owed: true,
            consented: true,
            ends_at: Some(NOON + Span::hours(hours_left)),
            reply: 0.6,
            reopen: 0.6,
            write: 0.1,
            ..Situation::default()
        }
    }

    fn asked(hours_left: i64) -> Situation {
        Situation { owed: false, question_open: true, ..waiting(hours_left) }
    }

    fn next(case: &Situation) -> Next {
        Advice::of(case, NOON).next
    }

    #[test]
    fn whoever_waits_is_answered_whatever_else_is_known() {
        assert_eq!(
            Advice::of(&waiting(1), NOON),
            Advice::new(Next::AnswerNow, &[Reason::Owed, Reason::Closing, Reason::WillLapse])
        );
        let quiet = Situation { quiet_until: Some(NOON + Span::hours(8)), opted_out: true, reply: 0.0, ..waiting(20) };
        assert_eq!(next(&quiet), Next::AnswerNow, "they wrote: an answer is no advertising");
        assert_eq!(next(&Situation { blocked: true, ..waiting(20) }), Next::LeaveInPeace);
        assert_eq!(next(&Situation { settled: true, ..waiting(20) }), Next::LeaveInPeace);
    }

    #[test]
    fn where_nothing_is_owed_people_are_left_in_peace() {
        let idle = Situation { owed: false, ..waiting(1) };
        assert_eq!(Advice::of(&idle, NOON), Advice::new(Next::LeaveInPeace, &[Reason::NothingOwed]));
        assert_eq!(next(&Situation { ends_at: Some(NOON - Span::days(1)), ..idle }), Next::LeaveInPeace);
    }

    #[test]
    fn a_question_that_is_open_is_asked_before_the_window_closes_and_not_of_whoever_will_write_or_will_not_answer() {
        assert_eq!(next(&asked(1)), Next::AskOpenQuestion);
        assert_eq!(next(&Situation { write: 0.7, ..asked(1) }), Next::LeaveInPeace);
        assert_eq!(next(&Situation { reply: 0.05, ..asked(1) }), Next::LeaveInPeace);
        assert_eq!(next(&asked(20)), Next::WaitUntil(NOON + Span::hours(16)));
        let best_at = Some(NOON + Span::hours(5));
        assert_eq!(next(&Situation { best_at, ..asked(20) }), Next::WaitUntil(NOON + Span::hours(5)));
    }

    #[test]
    fn what_is_to_be_waited_for_is_over_once_its_time_has_come() {
        let advice = Advice::of(&asked(20), NOON);
        let until = advice.stands_until().unwrap();
        assert_eq!(until, NOON + Span::hours(16));
        assert_eq!(Advice::of(&asked(20), until).next, Next::AskOpenQuestion);
        assert_eq!(Advice::of(&asked(1), NOON).stands_until(), None);
    }

    #[test]
    fn a_missed_window_is_reopened_where_that_is_allowed_and_likely_enough() {
        assert_eq!(next(&waiting(-2)), Next::Reopen);
        let hard = [
            (Situation { opted_out: true, ..waiting(-2) }, Next::LeaveInPeace),
            (Situation { consented: false, ..waiting(-2) }, Next::LeaveInPeace),
            (Situation { blocked: true, ..waiting(-2) }, Next::LeaveInPeace),
            (Situation { reopen: 0.1, ..waiting(-2) }, Next::LeaveInPeace),
            (waiting(-24 * 8), Next::LeaveInPeace),
            (
                Situation { quiet_until: Some(NOON + Span::hours(3)), ..waiting(-2) },
                Next::WaitUntil(NOON + Span::hours(3)),
            ),
            (
                Situation { paced_until: Some(NOON + Span::days(2)), ..waiting(-2) },
                Next::WaitUntil(NOON + Span::days(2)),
            ),
        ];
        for (case, then) in hard {
            assert_eq!(next(&case), then, "{case:?}");
        }
    }

    #[test]
    fn nobody_is_to_wait_for_what_will_be_too_late_by_then() {
        let missed = waiting(-1);
        let paced = Situation { paced_until: Some(NOON + Span::days(14)), ..missed };
        assert_eq!(Advice::of(&paced, NOON), Advice::new(Next::LeaveInPeace, &[Reason::Paced, Reason::Missed]));
        let last = NOON - Span::hours(1) + STALE;
        assert_eq!(next(&Situation { paced_until: Some(last), ..missed }), Next::WaitUntil(last));
        let almost = Situation { reopen: 0.3, ..waiting(-24 * 7 + 2) };
        let morning = Some(NOON + Span::hours(9));
        let night = Situation { quiet_until: morning, ..almost };
        assert_eq!(Advice::of(&night, NOON), Advice::new(Next::LeaveInPeace, &[Reason::QuietHours, Reason::Missed]));
        assert_eq!(next(&Situation { best_at: morning, ..almost }), Next::Reopen);
        // Two things that keep it back are waited for together.
        let both = Situation { quiet_until: morning, paced_until: Some(NOON + Span::days(3)), ..missed };
        assert_eq!(Advice::of(&both, NOON).reasons, [Reason::Paced, Reason::Missed]);
        assert_eq!(next(&both), Next::WaitUntil(NOON + Span::days(3)));
        assert_eq!(next(&Situation { reopen: 0.1, ..both }), Next::LeaveInPeace);
    }

    fn cases() -> impl Strategy<Value = Situation> {
        let flags = proptest::array::uniform6(any::<bool>());
        let moments = proptest::array::uniform4(proptest::option::of(-900i64..900));
        (flags, moments, proptest::array::uniform3(0.0f64..=1.0)).prop_map(|(flags, moments, chances)| {
            let [owed, settled, question_open, blocked, opted_out, consented] = flags;
            let [ends_at, quiet_until, paced_until, best_at] =
                moments.map(|hours| hours.map(|hours| NOON + Span::hours(hours)));
            let [reply, reopen, write] = chances;
            Situation {
                owed,
                settled,
                question_open,
                ends_at,
                blocked,
                opted_out,
                consented,
                quiet_until,
                paced_until,
                reply,
                reopen,
                write,
                best_at,
            }
        })
    }

    proptest! {
        /// Where all else stays as it is.
        #[test]
        fn whoever_is_to_get_a_template_later_is_not_left_in_peace_by_then(case in cases()) {
            if let Some(at) = Advice::of(&case, NOON).reopens_at(case.ends_at, NOON) {
                prop_assert_ne!(Advice::of(&case, at).next, Next::LeaveInPeace);
            }
        }

        #[test]
        fn no_chance_outweighs_a_hard_rule(case in cases()) {
            let advice = Advice::of(&case, NOON);
            let reopens_at = advice.reopens_at(case.ends_at, NOON);
            if let Some(at) = reopens_at {
                prop_assert!(at >= NOON && !case.opted_out && !case.blocked);
            }
            prop_assert!(!advice.reasons.is_empty() && advice.reasons.len() <= 3);
            let open = case.ends_at.is_some_and(|at| at > NOON);
            match advice.next {
                Next::AnswerNow => prop_assert!(case.owed && open && !case.blocked),
                Next::AskOpenQuestion => prop_assert!(open && !case.opted_out && !case.blocked && case.question_open),
                Next::Reopen => prop_assert!(!open && !case.opted_out && case.consented && !case.blocked
                    && case.quiet_until.is_none_or(|at| at <= NOON) && case.paced_until.is_none_or(|at| at <= NOON)),
                Next::WaitUntil(at) => prop_assert!(at > NOON && !case.blocked && !case.opted_out),
                Next::LeaveInPeace => prop_assert!(!(case.owed && open) || case.blocked || case.settled),
            }
        }
    }
}
