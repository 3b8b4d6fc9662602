//! One window as it is shown: every text and figure of it, each of which changes only when it reads differently.

use super::{
    clock::Clock,
    words::{self, window as text},
};
use crate::domain::{
    conversation::ConversationView,
    time::{Span, Timestamp},
    window::{SERVICE, Urgency, Window, WindowState},
};
use leptos::prelude::*;

#[derive(Debug, Clone, Copy)]
pub struct Gauge {
    pub clock: Clock,
    pub window: Memo<Window>,
    /// Where it stands, as of when it was last looked at: to the second, or in a list to what that shows.
    pub now: Memo<WindowState>,
    reading: Memo<Reading>,
    pub level: Memo<Urgency>,
    /// When it ends or ended.
    pub ends_at: Memo<Option<Timestamp>>,
    /// Until when messages are free of charge, while that lasts.
    pub free_until: Memo<Option<Timestamp>>,
}

impl Gauge {
    /// One that is looked at every second.
    pub fn of(clock: Clock, row: Memo<Option<ConversationView>>) -> Self {
        let (window, until) = facts(row.into());
        let now = Memo::new(move |_| window.with(|window| window.at(clock.now())));
        let free_until = Memo::new(move |_| until.get().filter(|until| clock.now() < *until));
        Self::over(clock, window, now, free_until)
    }

    /// One of many, for lists: it is looked at when it reads differently by what lists show, and not before.
    pub fn in_list(clock: Clock, row: Signal<Option<ConversationView>>) -> Self {
        let (window, until) = facts(row);
        let beat = clock.beat();
        let now = Memo::new(move |_| {
            beat.track();
            let now = clock.now_untracked();
            window.with(|window| {
                beat.sleep_until(reads_the_same_until(window, until.get(), now));
                window.at(now)
            })
        });
        let free_until = Memo::new(move |_| {
            beat.track();
            until.get().filter(|until| clock.now_untracked() < *until)
        });
        Self::over(clock, window, now, free_until)
    }

    fn over(clock: Clock, window: Memo<Window>, now: Memo<WindowState>, free_until: Memo<Option<Timestamp>>) -> Self {
        // One question a second, and not one for each thing that hangs on it.
        let reading = Memo::new(move |_| Reading::of(now.get()));
        let level = Memo::new(move |_| reading.get().level);
        let ends_at = Memo::new(move |_| window.with(Window::ends_at));
        Self { clock, window, now, reading, level, ends_at, free_until }
    }

    /// `open`, `closing`, `closed` or `never`.
    pub fn word(self) -> Memo<&'static str> {
        Memo::new(move |_| self.reading.get().word)
    }

    /// The text of the countdown in lists; once it is over, when it ended.
    pub fn text(self) -> Memo<String> {
        Memo::new(move |_| match self.now.get().left() {
            Some(left) => words::left(left),
            None => self.ends_at.get().map(|at| self.clock.moment_briefly(at)).unwrap_or_else(|| "–".to_owned()),
        })
    }

    /// The text of the countdown to the second; empty once it is over.
    pub fn exact_text(self) -> Memo<String> {
        Memo::new(move |_| self.now.get().left().map(words::left_exactly).unwrap_or_default())
    }

    /// The deadline in a sentence, for whoever cannot see it run.
    pub fn deadline(self) -> Memo<String> {
        let runs = self.runs();
        Memo::new(move |_| match (self.ends_at.get(), runs.get()) {
            (Some(at), true) => text::closes(&self.clock.moment(at)),
            (Some(at), false) => text::closed(&self.clock.moment(at)),
            (None, _) => text::NEVER.to_owned(),
        })
    }

    /// Where it stands and how long it still has, for whoever hears a row: to the minute, so that it is no news each second.
    pub fn spoken(self) -> Memo<String> {
        let deadline = self.deadline();
        Memo::new(move |_| match self.reading.get() {
            Reading { level, minutes: Some(minutes), .. } => words::level_left(level, Span::minutes(minutes)),
            _ => deadline.get(),
        })
    }

    /// Thousandths of the day that are left: how long the arc of the ring is.
    pub fn share(self) -> Memo<u16> {
        Memo::new(move |_| self.reading.get().share)
    }

    /// Whether there is time left.
    pub fn runs(self) -> Memo<bool> {
        Memo::new(move |_| self.reading.get().minutes.is_some())
    }

    /// The minutes inside the disc of the last half hour.
    pub fn minutes(self) -> Memo<String> {
        Memo::new(move |_| match self.reading.get() {
            Reading { level: Urgency::Critical, minutes: Some(minutes), .. } => minutes.to_string(),
            _ => String::new(),
        })
    }
}

/// The window of a row, and until when an ad makes messages free.
fn facts(row: Signal<Option<ConversationView>>) -> (Memo<Window>, Memo<Option<Timestamp>>) {
    let window = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.window.window()).unwrap_or_default()));
    let until = Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.window.free_until)));
    (window, until)
}

/// All that is shown of a window but its countdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reading {
    word: &'static str,
    level: Urgency,
    /// Thousandths of the day that are left.
    share: u16,
    /// Whole minutes that are left, while any time is.
    minutes: Option<i64>,
}

impl Reading {
    fn of(state: WindowState) -> Self {
        let left = state.left();
        let rest = left.map_or(0, |left| left.0.clamp(0, SERVICE.0));
        let share = u16::try_from((rest * 1000 + SERVICE.0 - 1) / SERVICE.0).unwrap_or(1000);
        Self { word: state.word(), level: Urgency::of(state), share, minutes: left.map(|left| left.0 / 60_000) }
    }
}

/// The longest that a row of a list is left alone.
const LONGEST: i64 = 60;

/// The first second at which a window reads differently in a list than it does now; a minute from now where nothing
/// changes before.
fn reads_the_same_until(window: &Window, free_until: Option<Timestamp>, now: Timestamp) -> Timestamp {
    let reads = |at: Timestamp| {
        let state = window.at(at);
        // In its last half hour the countdown shows seconds.
        let seconds = state.left().filter(|left| *left < Span::minutes(30)).map(|left| left.0 / 1000);
        (Reading::of(state), seconds, free_until.is_some_and(|until| at < until))
    };
    let here = reads(now);
    let later = |seconds: i64| now + Span::seconds(seconds);
    (1..LONGEST).map(later).find(|at| reads(*at) != here).unwrap_or(later(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::window::{OpenedBy, Opening};

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn closing_in(left: Span) -> Window {
        let mut window = Window::default();
        window.open(Opening { at: NOON + left - SERVICE, kind: OpenedBy::Message, wamid: "wamid.a".to_owned() }, true);
        window
    }

    /// All that a list shows of a window at a moment.
    fn shown(window: &Window, at: Timestamp) -> String {
        let state = window.at(at);
        let text = state.left().map(words::left).unwrap_or_default();
        let minutes = match (Urgency::of(state), state.left()) {
            (Urgency::Critical, Some(left)) => left.0 / 60_000,
            _ => 0,
        };
        format!("{} {} {} {text} {minutes}", state.word(), Urgency::of(state).word(), Reading::of(state).share)
    }

    #[test]
    fn a_row_that_is_left_alone_never_shows_what_is_no_longer_so() {
        // From a moment before each bound to a moment after it, and through the last half hour.
        let spans = [Span::hours(24), Span::hours(6), Span::hours(2), Span::minutes(30), Span::minutes(1), Span(0)];
        for span in spans {
            let window = closing_in(Span(span.0 + Span::seconds(90).0));
            let mut looked_at = NOON;
            for second in 0..240 {
                let at = NOON + Span::seconds(second);
                if at >= reads_the_same_until(&window, None, looked_at) {
                    looked_at = at;
                }
                assert_eq!(shown(&window, looked_at), shown(&window, at), "{second} s on, {span:?}");
            }
        }
    }

    #[test]
    fn a_row_with_hours_left_is_seldom_looked_at_and_one_with_minutes_every_second() {
        let looks = |left: Span| {
            let window = closing_in(left);
            let mut at = NOON;
            let mut looks = 0;
            while at < NOON + Span::minutes(10) {
                at = reads_the_same_until(&window, None, at);
                looks += 1;
            }
            looks
        };
        assert!(looks(Span::hours(18)) <= 20, "{}", looks(Span::hours(18)));
        assert_eq!(looks(Span::minutes(29)), 600);
    }

    #[test]
    fn the_end_of_what_is_free_is_not_missed() {
        let window = closing_in(Span::hours(18));
        let until = NOON + Span::seconds(7);
        let mut at = NOON;
        while at < until {
            at = reads_the_same_until(&window, Some(until), at);
        }
        assert_eq!(at, until);
    }
}
