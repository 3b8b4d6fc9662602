//! The window ledger: until when a business may write freely to one person, and why.
//!
//! The platform never tells. It says (Send messages, May 2026) that a message or call of the customer opens a service
//! window of 24 hours between that customer and that business number, that a further one starts it anew, and that
//! nothing the business sends extends it. So a window is derived from the platform's own timestamps and from nothing
//! else: not from when a webhook arrived, not from whom the conversation is assigned to.
//!
//! A [`Window`] is a join of facts: taking a fact twice, late, or in another order leaves it the same.

use super::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a customer's message or call keeps the window open.
pub const SERVICE: Span = Span::hours(24);
/// From here on a window counts as closing.
pub const CLOSING: Span = Span::hours(2);
/// A platform time further ahead of its receipt than this is not believed.
pub const FUTURE_TOLERANCE: Span = Span::minutes(5);

/// What the customer did that opened the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenedBy {
    Message,
    Call,
}

/// One message or call that opened a window: the reason it is open.
///
/// Ordered by time first; kind and id only decide between two of the same second, so that every order of arrival picks
/// the same one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Opening {
    pub at: Timestamp,
    pub kind: OpenedBy,
    pub wamid: String,
}

/// Everything known about the window of one (business number, contact).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Window {
    /// The latest message or call that opens a window beyond doubt.
    pub certain: Option<Opening>,
    /// The latest one of which the platform does not say whether it does: a message whose body is withheld.
    pub uncertain: Option<Opening>,
    /// When the latest send left that the platform refused because the window was closed (131047).
    pub refused_at: Option<Timestamp>,
}

/// Where a window stands at a given moment. Exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WindowState {
    /// More than two hours left.
    Open { left: Span },
    /// Two hours or less left.
    Closing { left: Span },
    /// Templates only: the time is over, or the platform has refused a send since it opened.
    Closed,
    /// Nothing ever opened it.
    Never,
}

impl Window {
    /// Takes a message or call of the customer into account.
    pub fn open(&mut self, opening: Opening, certain: bool) {
        let kept = if certain { &mut self.certain } else { &mut self.uncertain };
        if kept.as_ref().is_none_or(|known| *known < opening) {
            *kept = Some(opening);
        }
    }

    /// Takes into account that a send which left at `sent_at` was refused because the window was closed.
    pub fn refuse(&mut self, sent_at: Timestamp) {
        self.refused_at = self.refused_at.max(Some(sent_at));
    }

    /// Two records of the same window become one: what happens when two contacts turn out to be one person.
    pub fn join(&mut self, other: &Window) {
        for (opening, certain) in [(&other.certain, true), (&other.uncertain, false)] {
            if let Some(opening) = opening {
                self.open(opening.clone(), certain);
            }
        }
        self.refused_at = self.refused_at.max(other.refused_at);
    }

    /// The message or call that keeps it open longest; of two at the same moment the certain one.
    pub fn opening(&self) -> Option<&Opening> {
        match (&self.certain, &self.uncertain) {
            (Some(certain), Some(uncertain)) if uncertain.at > certain.at => Some(uncertain),
            (Some(certain), _) => Some(certain),
            (None, uncertain) => uncertain.as_ref(),
        }
    }

    pub fn opened_at(&self) -> Option<Timestamp> {
        self.opening().map(|opening| opening.at)
    }

    /// When it closes by the clock. A refusal may have closed it before: see [`Window::ends_at`].
    pub fn closes_at(&self) -> Option<Timestamp> {
        self.opened_at().map(|at| at + SERVICE)
    }

    /// When it really ended or will end: the refusal, where the platform refused a send since it opened.
    pub fn ends_at(&self) -> Option<Timestamp> {
        ends_at(self.opened_at(), self.refused_at)
    }

    /// The one question everything else asks: the countdown, the queue, the composer, and the guard of every send.
    pub fn at(&self, now: Timestamp) -> WindowState {
        state(self.opened_at(), self.refused_at, now)
    }

    /// Whether a free-form message may leave now.
    pub fn permits_free_form(&self, now: Timestamp) -> bool {
        matches!(self.at(now), WindowState::Open { .. } | WindowState::Closing { .. })
    }

    /// Until when it is open beyond doubt.
    pub fn certain_until(&self) -> Option<Timestamp> {
        self.certain.as_ref().map(|opening| opening.at + SERVICE)
    }

    /// False while only items keep it open of which the platform does not say that they do.
    pub fn is_certain(&self, now: Timestamp) -> bool {
        let held_by_doubt = self.uncertain.as_ref().is_some_and(|opening| now < opening.at + SERVICE);
        !held_by_doubt || self.certain_until().is_some_and(|until| now < until)
    }
}

fn state(opened_at: Option<Timestamp>, refused_at: Option<Timestamp>, now: Timestamp) -> WindowState {
    let Some(opened_at) = opened_at else {
        return WindowState::Never;
    };
    if refused_at.is_some_and(|refused_at| refused_at >= opened_at) {
        return WindowState::Closed;
    }
    match opened_at + SERVICE - now {
        left if left <= Span(0) => WindowState::Closed,
        left if left <= CLOSING => WindowState::Closing { left },
        left => WindowState::Open { left },
    }
}

fn ends_at(opened_at: Option<Timestamp>, refused_at: Option<Timestamp>) -> Option<Timestamp> {
    let opened_at = opened_at?;
    match refused_at {
        Some(refused_at) if refused_at >= opened_at => Some(refused_at.min(opened_at + SERVICE)),
        _ => Some(opened_at + SERVICE),
    }
}

impl WindowState {
    /// The word for it on the wire and in `data-window`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open { .. } => "open",
            Self::Closing { .. } => "closing",
            Self::Closed => "closed",
            Self::Never => "never",
        }
    }

    pub fn left(self) -> Option<Span> {
        match self {
            Self::Open { left } | Self::Closing { left } => Some(left),
            Self::Closed | Self::Never => None,
        }
    }
}

/// How loudly the interface speaks of a window. Finer than [`WindowState`], which is what other programs see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Urgency {
    /// Less than 30 minutes.
    Critical,
    /// 30 minutes to 2 hours.
    Urgent,
    /// 2 to 6 hours.
    Soon,
    /// More than 6 hours.
    Open,
    Closed,
    Never,
}

impl Urgency {
    pub fn of(state: WindowState) -> Self {
        match state {
            WindowState::Never => Self::Never,
            WindowState::Closed => Self::Closed,
            WindowState::Open { left } | WindowState::Closing { left } => match left {
                left if left < Span::minutes(30) => Self::Critical,
                left if left <= Span::hours(2) => Self::Urgent,
                left if left <= Span::hours(6) => Self::Soon,
                _ => Self::Open,
            },
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::Urgent => "urgent",
            Self::Soon => "soon",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Never => "never",
        }
    }
}

/// A window on the wire: its facts, and where it stood when this was written.
///
/// Who reads it later asks [`WindowView::at`] again instead of believing `state`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowView {
    /// `open`, `closing`, `closed` or `never`.
    pub state: String,
    pub opened_at: Option<Timestamp>,
    pub closes_at: Option<Timestamp>,
    pub opened_by: Option<OpeningView>,
    pub certain: bool,
    /// Until when every message is free of charge, where an ad brought the customer. Says nothing about permission.
    pub free_until: Option<Timestamp>,
    pub refused_at: Option<Timestamp>,
    /// Until when it is open beyond doubt; differs from `closes_at` only while something uncertain holds it open.
    pub certain_until: Option<Timestamp>,
}

/// Which message or call opened a window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningView {
    pub kind: OpenedBy,
    pub wamid: String,
}

impl WindowView {
    pub fn new(window: &Window, free_until: Option<Timestamp>, now: Timestamp) -> Self {
        Self {
            state: window.at(now).word().to_owned(),
            opened_at: window.opened_at(),
            closes_at: window.closes_at(),
            opened_by: window.opening().map(|opening| OpeningView { kind: opening.kind, wamid: opening.wamid.clone() }),
            certain: window.is_certain(now),
            free_until,
            refused_at: window.refused_at,
            certain_until: window.certain_until(),
        }
    }

    /// [`Window::at`] of these facts.
    pub fn at(&self, now: Timestamp) -> WindowState {
        state(self.opened_at, self.refused_at, now)
    }

    /// [`Window::ends_at`] of these facts.
    pub fn ends_at(&self) -> Option<Timestamp> {
        ends_at(self.opened_at, self.refused_at)
    }

    /// The window these facts describe.
    pub fn window(&self) -> Window {
        let opening = |at: Timestamp| Opening {
            at,
            kind: self.opened_by.as_ref().map_or(OpenedBy::Message, |by| by.kind),
            wamid: self.opened_by.as_ref().map(|by| by.wamid.clone()).unwrap_or_default(),
        };
        let certain_at = self.certain_until.map(|until| until - SERVICE);
        Window {
            certain: certain_at.map(opening),
            uncertain: self.opened_at.filter(|at| Some(*at) != certain_at).map(opening),
            refused_at: self.refused_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn said(at: Timestamp) -> Opening {
        Opening { at, kind: OpenedBy::Message, wamid: format!("wamid.{}", at.0) }
    }

    fn opened(at: Timestamp) -> Window {
        let mut window = Window::default();
        window.open(said(at), true);
        window
    }

    fn just_under(span: Span) -> Span {
        Span(span.0 - 1)
    }

    #[test]
    fn a_window_is_open_then_closing_then_closed_and_each_bound_belongs_to_the_later_state() {
        let window = opened(NOON);
        let cases = [
            (Span(0), "open"),
            (just_under(Span::hours(22)), "open"),
            (Span::hours(22), "closing"),
            (just_under(Span::hours(24)), "closing"),
            (Span::hours(24), "closed"),
            (Span::days(400), "closed"),
        ];
        for (after, word) in cases {
            assert_eq!(window.at(NOON + after).word(), word, "{after:?} after the message");
        }
        assert_eq!(Window::default().at(NOON), WindowState::Never);
    }

    #[test]
    fn a_late_webhook_does_not_turn_time_back() {
        let mut window = opened(NOON);
        window.open(said(NOON - Span::hours(3)), true);
        assert_eq!(window.opened_at(), Some(NOON));
    }

    #[test]
    fn a_refused_send_closes_the_window_until_the_customer_writes_again() {
        let mut window = opened(NOON);
        window.refuse(NOON + Span::hours(1));
        assert_eq!(window.at(NOON + Span::hours(2)), WindowState::Closed);
        assert_eq!(window.ends_at(), Some(NOON + Span::hours(1)));
        window.open(said(NOON + Span::hours(2)), true);
        assert!(window.permits_free_form(NOON + Span::hours(3)));
    }

    #[test]
    fn a_late_refusal_never_closes_a_newer_window() {
        let mut window = opened(NOON);
        window.refuse(NOON - Span::seconds(1));
        assert!(window.permits_free_form(NOON));
    }

    #[test]
    fn a_withheld_message_holds_the_window_open_with_doubt() {
        let mut window = opened(NOON);
        window.open(said(NOON + Span::hours(10)), false);
        assert!(window.is_certain(NOON + Span::hours(23)), "the certain message still holds it");
        assert!(!window.is_certain(NOON + Span::hours(25)), "now only the withheld one does");
        assert!(window.permits_free_form(NOON + Span::hours(25)));
    }

    #[test]
    fn urgency_follows_the_time_left() {
        let window = opened(NOON);
        let at = |left: Span| Urgency::of(window.at(NOON + SERVICE - left));
        assert_eq!(at(Span::hours(7)), Urgency::Open);
        assert_eq!(at(Span::hours(6)), Urgency::Soon);
        assert_eq!(at(Span::hours(2)), Urgency::Urgent);
        assert_eq!(at(Span::minutes(30)), Urgency::Urgent);
        assert_eq!(at(just_under(Span::minutes(30))), Urgency::Critical);
        assert_eq!(at(Span(0)), Urgency::Closed);
    }

    #[derive(Debug, Clone)]
    enum Fact {
        Opened(i64, bool, bool),
        Refused(i64),
    }

    fn facts() -> impl Strategy<Value = Vec<Fact>> {
        let fact = prop_oneof![
            3 => (0i64..200, any::<bool>(), any::<bool>()).prop_map(|(h, call, sure)| Fact::Opened(h, call, sure)),
            1 => (0i64..200).prop_map(Fact::Refused),
        ];
        prop::collection::vec(fact, 0..30)
    }

    fn fold(facts: &[Fact]) -> Window {
        let mut window = Window::default();
        for fact in facts {
            match *fact {
                Fact::Opened(hour, call, certain) => {
                    let kind = if call { OpenedBy::Call } else { OpenedBy::Message };
                    let at = NOON + Span::hours(hour);
                    window.open(Opening { at, kind, wamid: format!("wamid.{hour}") }, certain);
                }
                Fact::Refused(hour) => window.refuse(NOON + Span::hours(hour)),
            }
        }
        window
    }

    proptest! {
        #[test]
        fn any_order_and_any_repetition_of_the_facts_gives_the_same_window(
            (facts, shuffled) in facts().prop_flat_map(|f| (Just(f.clone()), Just([f.clone(), f].concat()).prop_shuffle()))
        ) {
            prop_assert_eq!(fold(&facts), fold(&shuffled));
        }

        #[test]
        fn time_never_turns_back(facts in facts(), more in facts()) {
            let before = fold(&facts);
            let after = fold(&[facts, more].concat());
            prop_assert!(after.closes_at() >= before.closes_at());
        }

        #[test]
        fn joining_two_records_equals_having_kept_one(left in facts(), right in facts()) {
            let mut joined = fold(&left);
            joined.join(&fold(&right));
            prop_assert_eq!(joined, fold(&[left, right].concat()));
        }

        #[test]
        fn what_crosses_the_wire_answers_as_the_window_itself(facts in facts(), hour in 0i64..300) {
            let window = fold(&facts);
            let view = WindowView::new(&window, None, NOON);
            let now = NOON + Span::hours(hour);
            prop_assert_eq!(view.window().at(now), window.at(now));
            prop_assert_eq!((view.at(now), view.ends_at()), (window.at(now), window.ends_at()));
            prop_assert_eq!(view.window().is_certain(now), window.is_certain(now));
        }
    }
}
