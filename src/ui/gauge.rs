//! One window as it is shown: every text and figure of it, each of which changes only when it reads differently.

use super::{
    clock::Clock,
    words::{self, window as text},
};
use crate::domain::{
    conversation::ConversationView,
    time::Timestamp,
    window::{SERVICE, Urgency, Window, WindowState},
};
use leptos::prelude::*;

#[derive(Debug, Clone, Copy)]
pub struct Gauge {
    pub clock: Clock,
    pub window: Memo<Window>,
    pub now: Memo<WindowState>,
    pub level: Memo<Urgency>,
    /// When it ends or ended.
    pub ends_at: Memo<Option<Timestamp>>,
    /// Until when messages are free of charge, while that lasts.
    pub free_until: Memo<Option<Timestamp>>,
}

impl Gauge {
    pub fn of(clock: Clock, row: Memo<Option<ConversationView>>) -> Self {
        let window =
            Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.window.window()).unwrap_or_default()));
        let now = Memo::new(move |_| window.with(|window| window.at(clock.now())));
        let level = Memo::new(move |_| Urgency::of(now.get()));
        let ends_at = Memo::new(move |_| window.with(Window::ends_at));
        let until = Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.window.free_until)));
        let free_until = Memo::new(move |_| until.get().filter(|until| clock.now() < *until));
        Self { clock, window, now, level, ends_at, free_until }
    }

    /// `open`, `closing`, `closed` or `never`.
    pub fn word(self) -> Memo<&'static str> {
        Memo::new(move |_| self.now.get().word())
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
        let open = Memo::new(move |_| self.now.get().left().is_some());
        Memo::new(move |_| match (self.ends_at.get(), open.get()) {
            (Some(at), true) => text::closes(&self.clock.moment(at)),
            (Some(at), false) => text::closed(&self.clock.moment(at)),
            (None, _) => text::NEVER.to_owned(),
        })
    }

    /// Thousandths of the day that are left: how long the arc of the ring is.
    pub fn share(self) -> Memo<u16> {
        Memo::new(move |_| {
            let left = self.now.get().left().map_or(0, |left| left.0.clamp(0, SERVICE.0));
            u16::try_from((left * 1000 + SERVICE.0 - 1) / SERVICE.0).unwrap_or(1000)
        })
    }

    /// The minutes inside the disc of the last half hour.
    pub fn minutes(self) -> Memo<String> {
        Memo::new(move |_| match (self.level.get(), self.now.get().left()) {
            (Urgency::Critical, Some(left)) => (left.0 / 60_000).to_string(),
            _ => String::new(),
        })
    }
}
