//! The page's clock: one signal that ticks, for every countdown there is.
//!
//! It follows the server's time, which it learns from the live stream alone: a page may come out of a cache, and its
//! time of making would show closed windows as open. What it learnt is remembered in the browser for the next visit.
//! It ticks on the wall's second and stands still while nobody can see it.

use super::{browser, words};
use crate::domain::time::{Span, Timestamp};
use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// How far a new measurement may differ before it is believed over the old one: the network's jitter is smaller.
const JITTER: i64 = 200;
/// Under which key the offset is kept.
const OFFSET: &str = "ajar.clock";

/// Whose midnight it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// While the page is made, on both sides, so that they agree.
    Utc,
    /// The zone of whoever looks.
    Here,
}

#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// Whole seconds.
    now: RwSignal<Timestamp>,
    zone: RwSignal<Zone>,
    /// Noon of the day it is for whoever looks: changes once a day, so that words like “today” are not made anew every second.
    today: Memo<Timestamp>,
    /// How far the server's clock is ahead of the browser's.
    ahead: StoredValue<Span>,
    /// The latest time the server is known to have had. Whatever the browser's own clock is set to, it is never earlier:
    /// so a window that was seen to close stays closed.
    at_least: StoredValue<Timestamp>,
    next: StoredValue<Option<TimeoutHandle>>,
    beats: StoredValue<Vec<Beat>>,
}

/// What is asked again when its time has come, and not every second: a row of a list reads the same for a minute.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beat {
    turns: RwSignal<()>,
    due: StoredValue<Timestamp>,
}

impl Beat {
    /// Whoever tracks it is asked again once it is due.
    pub fn track(self) {
        self.turns.track();
    }

    /// Leaves it alone until then.
    pub fn sleep_until(self, at: Timestamp) {
        self.due.set_value(at);
    }
}

impl Clock {
    /// A clock that stands at the beginning of time until it is seeded.
    pub fn new() -> Self {
        let now = RwSignal::new(Timestamp(0));
        let zone = RwSignal::new(Zone::Utc);
        let today = Memo::new(move |_| {
            let now = now.get();
            let offset = offset_in(zone.get(), now);
            Timestamp(words::day_number(now, offset) * 86_400_000 + 43_200_000 - i64::from(offset) * 60_000)
        });
        let ahead = StoredValue::new(Span(0));
        Self {
            now,
            zone,
            today,
            ahead,
            at_least: StoredValue::new(Timestamp(0)),
            next: StoredValue::new(None),
            beats: StoredValue::new(Vec::new()),
        }
    }

    /// Sets the time a page was made at, before anything of it is drawn.
    pub fn seed(self, now: Timestamp) {
        if self.now.get_untracked() == Timestamp(0) {
            self.at_least.set_value(now);
            self.now.set(whole_second(now));
        }
    }

    /// Goes on from what was kept when the server was last heard from, before anything of it is drawn: it is later now.
    pub fn resume(self, heard_at: Timestamp) {
        self.at_least.set_value(heard_at);
        self.recall();
        self.zone.set(Zone::Here);
        self.now.set(whole_second(self.measured()));
    }

    /// The time. Who reads it in a memo is asked again every second.
    pub fn now(self) -> Timestamp {
        self.now.get()
    }

    /// The time, without being asked again.
    pub fn now_untracked(self) -> Timestamp {
        self.now.get_untracked()
    }

    /// A moment of today, for words that only depend on the day.
    pub fn today(self) -> Timestamp {
        self.today.get()
    }

    /// Something to be asked again when it is due. It goes with whoever asked for it.
    pub fn beat(self) -> Beat {
        let beat = Beat { turns: RwSignal::new(()), due: StoredValue::new(Timestamp(0)) };
        self.beats.update_value(|beats| beats.push(beat));
        on_cleanup(move || _ = self.beats.try_update_value(|beats| beats.retain(|known| *known != beat)));
        beat
    }

    /// The minutes by which local time is ahead of UTC at a given moment, for whoever looks.
    pub fn offset(self, at: Timestamp) -> i32 {
        offset_in(self.zone.get(), at)
    }

    /// “today at 14:10”.
    pub fn moment(self, at: Timestamp) -> String {
        words::moment(at, self.today(), self.offset(at))
    }

    /// “14:10”, or the day where it is not today.
    pub fn moment_briefly(self, at: Timestamp) -> String {
        words::moment_briefly(at, self.today(), self.offset(at))
    }

    /// “Tuesday, 3 November 2026, 14:10:09”.
    pub fn in_full(self, at: Timestamp) -> String {
        words::in_full(at, self.offset(at))
    }

    /// Begins to tick. Only in the browser, once the page is there.
    pub fn start(self) {
        self.recall();
        self.zone.set(Zone::Here);
        self.tick();
        let clock = self;
        let listener = window_event_listener(ev::visibilitychange, move |_| clock.tick());
        on_cleanup(move || {
            listener.remove();
            if let Some(waiting) = clock.next.try_get_value().flatten() {
                waiting.clear();
            }
        });
    }

    /// Takes the time of a live answer of the server.
    pub fn heard(self, server_now: Timestamp) {
        self.at_least.set_value(server_now);
        let ahead = server_now - system_now();
        let change = (ahead.0 - self.ahead.get_value().0).abs();
        if change > JITTER {
            self.ahead.set_value(ahead);
            browser::remember(OFFSET, &ahead.0.to_string());
            self.tick();
        }
    }

    fn recall(self) {
        if let Some(ahead) = browser::recall(OFFSET).and_then(|text| text.parse().ok()) {
            self.ahead.set_value(Span(ahead));
        }
    }

    fn measured(self) -> Timestamp {
        (system_now() + self.ahead.get_value()).max(self.at_least.get_value())
    }

    fn tick(self) {
        if let Some(waiting) = self.next.get_value() {
            waiting.clear();
            self.next.set_value(None);
        }
        let now = self.measured();
        let second = whole_second(now);
        let before = self.now.get_untracked();
        if before != second {
            self.now.set(second);
            // A clock that was put back may have been late: then nothing of what was reckoned with it holds.
            let due = |beat: &Beat| second < before || beat.due.get_value() <= second;
            let turning: Vec<Beat> = self.beats.with_value(|beats| beats.iter().copied().filter(due).collect());
            for beat in turning {
                _ = beat.turns.try_set(());
            }
        }
        if !browser::is_hidden() {
            let rest = 1000 - now.0.rem_euclid(1000);
            let wait = Duration::from_millis(u64::try_from(rest).unwrap_or(1000));
            self.next.set_value(set_timeout_with_handle(move || self.tick(), wait).ok());
        }
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}

/// Windows end on whole seconds, so a clock that counts whole seconds flips them at the right one.
fn whole_second(at: Timestamp) -> Timestamp {
    Timestamp(at.0.div_euclid(1000) * 1000)
}

/// The browser's own clock: the only place of the interface that reads it.
pub fn system_now() -> Timestamp {
    Timestamp(js_sys::Date::now() as i64)
}

fn offset_in(zone: Zone, at: Timestamp) -> i32 {
    match zone {
        Zone::Utc => 0,
        Zone::Here => local_offset(at),
    }
}

fn local_offset(at: Timestamp) -> i32 {
    let date = js_sys::Date::new(&(at.0 as f64).into());
    -(date.get_timezone_offset() as i32)
}
