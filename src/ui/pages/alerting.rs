//! Tells whoever is here of windows that are about to close, while a page is open.

use crate::{
    api::alert as api,
    domain::{
        alert::{Alert, HEARD_WITHIN},
        event::Event,
        id::AlertId,
    },
    ui::{
        alerts::{Act, Alerts},
        browser,
        desk::{Connection, Desk},
        words::{self, alerts as text},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::time::Duration;

/// How long after that it is asked whether devices have said that an alert has arrived.
const LATER: Duration = Duration::from_secs(60);

/// Asks what there is to be told, once there is a connection where the page does not say it, and whenever there is one
/// again. What somebody opens they have seen.
pub fn keep(alerts: Alerts, made_at: Option<i64>) {
    let desk = Desk::get();
    Effect::new(move |_| alerts.lives.set(true));
    let is_live = Memo::new(move |_| desk.connection.get() == Connection::Live);
    Effect::new(move |was_live: Option<bool>| {
        let live = is_live.get();
        if live && (was_live == Some(true) || !desk.is_as_of(made_at)) {
            spawn_local(ask(alerts));
        }
        live || was_live == Some(true)
    });
    Effect::new(move |_| {
        let Some(open) = desk.open.get() else { return };
        let of_it = |alert: &&Alert| alert.conversation_id == open;
        let seen: Vec<AlertId> =
            alerts.raised.with(|raised| raised.iter().filter(of_it).map(|alert| alert.id).collect());
        if !seen.is_empty() {
            alerts.raised.update(|raised| raised.retain(|alert| alert.conversation_id != open));
        }
        for id in seen {
            note(id, true);
        }
    });
}

/// Asks what there is to be told, and where that does not arrive.
pub async fn ask(alerts: Alerts) {
    if let Ok(open) = api::open_alerts().await
        && !alerts.raised.is_disposed()
    {
        alerts.know(open);
    }
}

/// They have seen that alerts do not arrive somewhere.
pub fn put_unreached_away(desk: Desk, alerts: Alerts) {
    let before = alerts.unreached.get_untracked();
    alerts.unreached.set(Vec::new());
    spawn_local(async move {
        if let Err(error) = api::put_unreached_away().await {
            desk.tell(words::error(&error));
            _ = alerts.unreached.try_set(before);
        }
    });
}

/// Takes in what the stream tells. `leads` in one tab of a browser: only there it makes a sound.
pub fn hear(desk: Desk, alerts: Alerts, event: &Event, leads: bool) {
    let Some(alert) = event.alert() else {
        if let Some(muted) = event.data.get("muted").and_then(serde_json::Value::as_i64) {
            desk.tell(text::digest(muted));
        }
        return;
    };
    if alert.muted.is_none() {
        if leads && alerts.sound.get_untracked() {
            browser::tone();
        }
        if let Some(until) = alert.muted_until {
            desk.tell(text::muting(&untrack(|| desk.clock.moment(until))));
        }
    }
    // By then the devices should have said that it has arrived.
    if leads && alert.muted.is_none() {
        let heard = Duration::from_millis(u64::try_from(HEARD_WITHIN.0).unwrap_or_default());
        set_timeout(move || spawn_local(ask(alerts)), heard + LATER);
    }
    // What is muted is on no page.
    if alert.muted.is_none() && leads && !browser::is_hidden() {
        note(alert.id, false);
    }
    alerts.take(vec![alert]);
}

/// What the buttons of an alert do.
pub fn actor(desk: Desk, alerts: Alerts) -> Callback<(Alert, Act)> {
    Callback::new(move |(alert, act): (Alert, Act)| {
        alerts.raised.update(|raised| raised.retain(|known| known.id != alert.id));
        if act == Act::PutAway {
            return note(alert.id, true);
        }
        spawn_local(async move {
            match api::snooze_alert(alert.conversation_id).await {
                Ok(()) => note(alert.id, true),
                Err(error) => {
                    desk.tell(words::error(&error));
                    alerts.take(vec![alert]);
                }
            }
        });
    })
}

/// Where that is not heard it is shown once more.
fn note(id: AlertId, seen: bool) {
    spawn_local(async move { _ = api::note_alert(id, seen).await });
}
