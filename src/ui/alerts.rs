//! What whoever is here is told: windows that are about to close on somebody who waits.

use super::{desk::Desk, route::Route};
use crate::{
    api::alert::OpenAlerts,
    domain::{alert::Alert, conversation::Progress},
};
use leptos::prelude::*;

/// Shared by all screens of somebody signed in.
#[derive(Debug, Clone, Copy)]
pub struct Alerts {
    /// What made itself heard and was neither opened nor put away, the soonest end first; one of each window.
    pub raised: RwSignal<Vec<Alert>>,
    /// Whether they want to hear it.
    pub sound: RwSignal<bool>,
    /// Their devices on which alerts do not arrive.
    pub unreached: RwSignal<Vec<String>>,
    /// Whether the page has come to life. Until then what is drawn of them follows from what the page says alone, as the
    /// server drew it at another moment.
    pub lives: RwSignal<bool>,
}

/// What is done about an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Snooze,
    /// It was opened, or is to be seen no more.
    PutAway,
}

impl Alerts {
    pub fn new() -> Self {
        Self {
            raised: RwSignal::new(Vec::new()),
            sound: RwSignal::new(false),
            unreached: RwSignal::new(Vec::new()),
            lives: RwSignal::new(false),
        }
    }

    /// Those of this page.
    pub fn get() -> Self {
        expect_context()
    }

    /// What there was to be told when it was asked for, whether they want to hear it, and where it does not arrive.
    pub fn know(self, open: OpenAlerts) {
        self.sound.set(open.sound);
        if self.unreached.with_untracked(|known| *known != open.unreached) {
            self.unreached.set(open.unreached);
        }
        self.take(open.alerts);
    }

    /// Takes alerts in; what was told of the same conversation before goes.
    pub fn take(self, alerts: Vec<Alert>) {
        self.raised.update(|raised| {
            for alert in alerts.into_iter().filter(|alert| alert.muted.is_none()) {
                raised.retain(|known| known.conversation_id != alert.conversation_id);
                raised.push(alert);
            }
            raised.sort_by_key(|alert| (alert.closes_at, alert.id));
        });
    }

    /// Those about which something can be done by now: nobody has answered, and nobody is at it on this screen.
    pub fn current(self, desk: Desk, path: Memo<String>) -> Memo<Vec<Alert>> {
        Memo::new(move |_| {
            if self.raised.with(Vec::is_empty) {
                return Vec::new();
            }
            let mut current = self.raised.get();
            if !self.lives.get() {
                let open = path.with(|path| Route::conversation_in(path));
                current.retain(|alert| Some(alert.conversation_id) != open);
                return current;
            }
            let (now, open) = (desk.clock.now(), desk.open.get());
            desk.inbox.with(|inbox| {
                current.retain(|alert| {
                    let row = inbox.conversation(alert.conversation_id);
                    let waits = row.is_none_or(|row| {
                        let is_same = row.window.ends_at() == Some(alert.closes_at);
                        row.owed && is_same && row.progress(now) == Progress::Open
                    });
                    waits && alert.closes_at > now && Some(alert.conversation_id) != open
                });
            });
            current
        })
    }
}

impl Default for Alerts {
    fn default() -> Self {
        Self::new()
    }
}
