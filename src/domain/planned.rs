//! Sends that wait for their time.
//!
//! A planned send is a row until it is due, and only then a message: it holds nothing up, and the conversation does not
//! show it as said. When it is due it goes the way of every other send, through the same guards. What cannot be sent then
//! comes back to whoever wrote it, as a [`Task`].

use super::{
    id::{ConversationId, PlannedId, TaskId, UserId},
    outbox::{Draft, NewMessage, Outlook, permit},
    refusal::{Action, Refusal},
    time::{Span, Timestamp},
    window::Window,
};
use chrono::{DateTime, Datelike, NaiveDate, TimeZone};
use serde::{Deserialize, Serialize};

/// How far ahead something can be planned.
pub const FURTHEST: Span = Span::days(366);
/// Sends that may wait in one conversation.
pub const MOST: usize = 50;
/// So long before a window closes is what is offered instead of a time when it will have closed.
pub const BEFORE_CLOSE: Span = Span::hours(1);
/// What could not be looked at for so long after its time, because nothing ran, is left to people: its words may no longer
/// be right.
pub const LATEST: Span = Span::hours(1);

/// The hours of the day that are offered.
const EVENING: u32 = 18;
const MORNING: u32 = 9;

/// Whether something can be planned for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    Fits,
    /// Free text, and the window will have closed by then, as far as it is known now.
    Beyond(Beyond),
    /// The time is over.
    Past,
    /// More than a year ahead.
    TooFar,
}

/// A time at which only a template can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beyond {
    /// When the window closes or closed; none where nothing ever opened it.
    pub closes_at: Option<Timestamp>,
    /// An hour before it closes, where that is still to come.
    pub hour_before: Option<Timestamp>,
}

/// Whether this can be planned for `at`. A template passes through a closed window.
pub fn plan(now: Timestamp, window: &Window, at: Timestamp, draft: &Draft) -> Plan {
    if at <= now {
        return Plan::Past;
    }
    if at - now > FURTHEST {
        return Plan::TooFar;
    }
    // Open then means open now as well: the customer may write again, but nobody knows that.
    if !draft.is_free_form() || (window.permits_free_form(at) && window.permits_free_form(now)) {
        return Plan::Fits;
    }
    let closes_at = window.ends_at();
    let hour_before = closes_at.map(|closes_at| closes_at - BEFORE_CLOSE).filter(|before| *before > now);
    Plan::Beyond(Beyond { closes_at, hour_before })
}

/// What becomes of a planned send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// Its time has not come.
    Wait,
    /// It becomes a message.
    Send,
    /// It goes back to whoever wrote it.
    Return(Why, Option<Refusal>),
}

/// Decides over a planned send, by the guard that every send is asked. Pace is none of its matters: the outbox keeps it.
pub fn decide(draft: &Draft, at: Timestamp, outlook: &Outlook, now: Timestamp) -> Turn {
    if now < at {
        return Turn::Wait;
    }
    if now - at > LATEST {
        return Turn::Return(Why::Late, None);
    }
    let refusal = outlook.stopped.clone().or_else(|| permit(draft, outlook, now).err());
    match refusal {
        Some(_) if outlook.watched => Turn::Return(Why::Watched, refusal),
        Some(refusal) => Turn::Return(Why::of(&refusal), Some(refusal)),
        None => Turn::Send,
    }
}

words! {
    /// Why something came back to whoever wrote it.
    Why {
        /// The window had closed.
        WindowClosed = "window_closed",
        /// Its template was paused, disabled, is gone, counts as something else by now or cannot be filled in.
        Template = "template",
        /// The person stopped marketing messages.
        OptedOut = "opted_out",
        /// The number is only watched by now.
        Watched = "watched",
        /// There is no way to reach the person.
        Unreachable = "unreachable",
        /// Its time passed while nothing ran.
        Late = "late",
        /// The customer has not answered for a month.
        Unanswered = "unanswered",
        /// Somebody else took it back.
        TakenBack = "taken_back",
        /// Two conversations became one, and another reply of theirs waits in it.
        Merged = "merged",
        /// Whoever wrote it was shut out since, may only look on, or does not see the conversation any more. It comes to
        /// somebody who may write there.
        ShutOut = "shut_out",
        /// Nobody knows whether it was sent: its request was cut off, and no status has come since.
        Unknown = "unknown",
        /// Refused for another cause: see the refusal.
        Refused = "refused",
    }
}

impl Why {
    /// By what a refusal asks for.
    pub fn of(refusal: &Refusal) -> Self {
        match refusal.action() {
            Action::CloseWindow => Self::WindowClosed,
            Action::PauseTemplate | Action::DisableTemplate | Action::ResyncTemplates => Self::Template,
            Action::Mend if (132_000..133_000).contains(&refusal.code) => Self::Template,
            Action::OptOut => Self::OptedOut,
            Action::Undeliverable | Action::NeedPhone => Self::Unreachable,
            _ => Self::Refused,
        }
    }
}

/// What something was, before it came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CameFrom {
    /// It had been planned for a time.
    Planned,
    /// It waited for the customer's answer.
    Parked,
    /// It was sent by hand.
    Sent,
}

impl CameFrom {
    pub fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Parked => "parked",
            Self::Sent => "sent",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::Planned, Self::Parked, Self::Sent].into_iter().find(|from| from.word() == word)
    }
}

/// A send that waits for its time, as screens and programs see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    pub id: PlannedId,
    pub conversation_id: ConversationId,
    /// What the customer is called.
    pub customer: String,
    /// When it leaves.
    pub not_before: Timestamp,
    pub message: NewMessage,
    /// What can be read of it: the text, the caption, or the template's name.
    pub text: Option<String>,
    /// Who planned it; none for a program.
    pub author: Option<UserId>,
    /// What they are called.
    pub author_name: Option<String>,
    /// `waiting`, `left` or `returned`.
    pub state: String,
    pub created_at: Timestamp,
}

/// Something that came back to whoever wrote it because it could not be sent, or because nobody knows whether it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub id: TaskId,
    pub conversation_id: ConversationId,
    /// What the customer is called.
    pub customer: String,
    pub came_from: CameFrom,
    pub message: NewMessage,
    /// What can be read of it.
    pub text: Option<String>,
    pub why: Why,
    /// What the platform said, or would have.
    pub refusal: Option<Refusal>,
    pub created_at: Timestamp,
    /// Nobody has opened it yet.
    pub unread: bool,
}

/// Times that are offered. Where the customer's time zone is known, they are of their day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Times {
    /// In an hour.
    pub hour: Timestamp,
    /// Six in the evening, where that is still to come.
    pub evening: Option<Timestamp>,
    /// Nine in the morning of the next day.
    pub tomorrow: Timestamp,
    /// It is the customer's zone, and not the business number's.
    pub of_customer: bool,
}

impl Times {
    /// Of the day that it is in this zone.
    pub fn new<Z: TimeZone>(now: Timestamp, zone: &Z, of_customer: bool) -> Self {
        let today = DateTime::from_timestamp_millis(now.0).unwrap_or_default().with_timezone(zone).date_naive();
        let at = |day: Option<NaiveDate>, hour: u32| {
            let day = day?;
            // Where the clocks are put forward at that hour, it is the first there is.
            let found = (hour..hour + 3)
                .find_map(|hour| zone.with_ymd_and_hms(day.year(), day.month(), day.day(), hour, 0, 0).earliest());
            found.map(|found| Timestamp(found.timestamp_millis()))
        };
        Self {
            hour: now + Span::hours(1),
            evening: at(Some(today), EVENING).filter(|evening| *evening > now),
            tomorrow: at(today.succ_opt(), MORNING).unwrap_or(now + Span::days(1)),
            of_customer,
        }
    }
}

/// What can be read of a draft: the text, the caption, or the template's name.
pub fn shown(draft: &Draft) -> Option<String> {
    match draft {
        Draft::Template { template } => Some(template.name.clone()),
        draft => draft.text().map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        guard::Approach,
        outbox::TemplateState,
        template::TemplateSend,
        window::{OpenedBy, Opening},
    };
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn text() -> Draft {
        Draft::Text { text: "Your parcel is here".into(), reply_to: None }
    }

    fn template() -> Draft {
        Draft::Template {
            template: TemplateSend { name: "hi".into(), language: "en".into(), ..TemplateSend::default() },
        }
    }

    fn opened(at: Timestamp) -> Window {
        let mut window = Window::default();
        window.open(Opening { at, kind: OpenedBy::Message, wamid: "w".into() }, true);
        window
    }

    fn state(status: &str, sendable: bool) -> Option<TemplateState> {
        Some(TemplateState { status: status.into(), sendable, marketing: true, utility: false })
    }

    #[test]
    fn free_text_fits_until_the_window_closes_and_an_hour_before_that_is_offered_beyond() {
        let window = opened(NOON);
        let closes_at = NOON + Span::hours(24);
        assert_eq!(plan(NOON, &window, closes_at - Span(1), &text()), Plan::Fits);
        let beyond = Beyond { closes_at: Some(closes_at), hour_before: Some(closes_at - Span::hours(1)) };
        assert_eq!(plan(NOON, &window, closes_at, &text()), Plan::Beyond(beyond));
        assert_eq!(plan(NOON, &window, closes_at, &template()), Plan::Fits);
        let late = NOON + Span::hours(23);
        let beyond = Beyond { closes_at: Some(closes_at), hour_before: None };
        assert_eq!(plan(late, &window, closes_at, &text()), Plan::Beyond(beyond), "that hour has begun");
        let never = Beyond { closes_at: None, hour_before: None };
        assert_eq!(plan(NOON, &Window::default(), closes_at, &text()), Plan::Beyond(never));
    }

    #[test]
    fn what_is_past_or_more_than_a_year_ahead_is_planned_for_nobody() {
        let window = opened(NOON);
        assert_eq!(plan(NOON, &window, NOON, &text()), Plan::Past);
        assert_eq!(plan(NOON, &window, NOON + FURTHEST, &template()), Plan::Fits);
        assert_eq!(plan(NOON, &window, NOON + FURTHEST + Span(1), &template()), Plan::TooFar);
    }

    #[test]
    fn what_may_not_be_sent_at_its_time_comes_back_with_the_reason() {
        let at = NOON + Span::hours(2);
        let open = Outlook { reachable: true, window: opened(NOON), ..Outlook::default() };
        assert_eq!(decide(&text(), at, &open, at - Span(1)), Turn::Wait);
        assert_eq!(decide(&text(), at, &open, at), Turn::Send);
        assert_eq!(decide(&text(), at, &open, at + LATEST), Turn::Send);
        assert_eq!(decide(&text(), at, &open, at + LATEST + Span(1)), Turn::Return(Why::Late, None));
        let why = |draft: &Draft, outlook: &Outlook| match decide(draft, at, outlook, at) {
            Turn::Return(why, _) => Some(why),
            Turn::Send | Turn::Wait => None,
        };
        let mut refused = open.clone();
        refused.window.refuse(NOON + Span::hours(1));
        assert_eq!(why(&text(), &refused), Some(Why::WindowClosed));
        assert_eq!(why(&template(), &open), Some(Why::Template), "there is none of that name any more");
        let paused = Outlook { template: state("PAUSED", false), ..open.clone() };
        assert_eq!(why(&template(), &paused), Some(Why::Template));
        let approach = Approach { opted_out: true, ..Approach::default() };
        let stopped = Outlook { template: state("APPROVED", true), approach, ..open.clone() };
        assert_eq!(why(&template(), &stopped), Some(Why::OptedOut));
        assert_eq!(why(&text(), &Outlook { watched: true, ..open.clone() }), Some(Why::Watched));
        assert_eq!(why(&text(), &Outlook { reachable: false, ..open.clone() }), Some(Why::Unreachable));
        let token = Refusal { code: 190, title: "Token".into(), ..Refusal::default() };
        assert_eq!(why(&text(), &Outlook { stopped: Some(token), ..open }), Some(Why::Refused));
    }

    #[test]
    fn the_times_that_are_offered_are_of_the_day_it_is_where_the_customer_is() {
        let at = |text: &str| Timestamp::parse(text).unwrap();
        let tokyo = chrono::FixedOffset::east_opt(9 * 3600).unwrap();
        let noon = at("2026-11-22T12:00:00Z");
        let here = Times::new(noon, &chrono::Utc, false);
        assert_eq!((here.hour, here.tomorrow), (at("2026-11-22T13:00:00Z"), at("2026-11-23T09:00:00Z")));
        assert_eq!(here.evening, Some(at("2026-11-22T18:00:00Z")));
        let there = Times::new(noon, &tokyo, true);
        assert_eq!((there.evening, there.tomorrow), (None, at("2026-11-23T00:00:00Z")), "it is nine in the evening");
        let late = Times::new(at("2026-11-22T23:00:00Z"), &tokyo, true);
        assert_eq!(late.evening, Some(at("2026-11-23T09:00:00Z")), "there it is the next morning");
    }

    #[test]
    fn every_reason_has_a_word_of_its_own() {
        for why in Why::ALL {
            assert_eq!(Why::parse(why.word()), Some(why));
            assert_eq!(serde_json::to_value(why).unwrap(), why.word());
        }
        for from in [CameFrom::Planned, CameFrom::Parked] {
            assert_eq!(CameFrom::parse(from.word()), Some(from));
        }
    }

    #[derive(Debug, Clone)]
    enum Step {
        CustomerWrites,
        Refused,
        /// A text for so many minutes ahead.
        Plans(i64),
        /// The one in this place is moved by so many minutes.
        Moves(usize, i64),
        TakesBack(usize),
        TimePasses(i64),
        JobRuns,
        /// A process dies between its look and what it would have written.
        Dies,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            2 => Just(Step::CustomerWrites),
            1 => Just(Step::Refused),
            3 => (-60i64..2000).prop_map(Step::Plans),
            1 => (0usize..6, -60i64..2000).prop_map(|(which, by)| Step::Moves(which, by)),
            1 => (0usize..6).prop_map(Step::TakesBack),
            3 => (1i64..900).prop_map(Step::TimePasses),
            4 => Just(Step::JobRuns),
            1 => Just(Step::Dies),
        ];
        prop::collection::vec(step, 0..100)
    }

    proptest! {
        /// Whatever happens in between: each planned text leaves at most once, never before its time, never through a
        /// closed window, and never after it was taken back; and none is lost.
        #[test]
        fn a_planned_text_leaves_once_at_its_time_through_an_open_window_or_comes_back(steps in steps()) {
            let mut now = NOON;
            let mut outlook = Outlook { reachable: true, ..Outlook::default() };
            let mut waiting: Vec<(usize, Timestamp)> = Vec::new();
            let (mut made, mut left, mut back, mut taken) = (0usize, 0usize, 0usize, 0usize);
            for step in steps {
                match step {
                    Step::TimePasses(minutes) => now = now + Span::minutes(minutes),
                    Step::CustomerWrites => {
                        let opening = Opening { at: now, kind: OpenedBy::Message, wamid: now.to_string() };
                        outlook.window.open(opening, true);
                    }
                    Step::Refused => outlook.window.refuse(now),
                    Step::Plans(minutes) => {
                        let at = now + Span::minutes(minutes);
                        if plan(now, &outlook.window, at, &text()) == Plan::Fits {
                            prop_assert!(at > now && outlook.window.permits_free_form(at));
                            waiting.push((made, at));
                            made += 1;
                        }
                    }
                    Step::Moves(which, minutes) => {
                        let at = now + Span::minutes(minutes);
                        let fits = plan(now, &outlook.window, at, &text()) == Plan::Fits;
                        if let Some(one) = waiting.get_mut(which).filter(|_| fits) {
                            one.1 = at;
                        }
                    }
                    Step::TakesBack(which) => {
                        if which < waiting.len() {
                            waiting.remove(which);
                            taken += 1;
                        }
                    }
                    // What was only decided and not written is as if it had not been.
                    Step::Dies => {
                        for (_, at) in &waiting {
                            decide(&text(), *at, &outlook, now);
                        }
                    }
                    Step::JobRuns => {
                        let mut still = Vec::new();
                        for (id, at) in std::mem::take(&mut waiting) {
                            match decide(&text(), at, &outlook, now) {
                                Turn::Wait => {
                                    prop_assert!(now < at, "it waits beyond its time");
                                    still.push((id, at));
                                }
                                Turn::Send => {
                                    prop_assert!(now >= at && outlook.window.permits_free_form(now));
                                    left += 1;
                                }
                                Turn::Return(..) => {
                                    prop_assert!(now >= at);
                                    back += 1;
                                }
                            }
                        }
                        waiting = still;
                    }
                }
                prop_assert_eq!(left + back + taken + waiting.len(), made, "none is lost, and none is there twice");
            }
        }
    }
}
