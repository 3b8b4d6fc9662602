//! How whoever asks is told of windows that are about to close, and what they were told.

use super::{Error, json::Json};
use crate::domain::{
    alert::{Alert, Device, Settings},
    id::{AlertId, ConversationId, DeviceId},
    time::Timestamp,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// All of it, for the page of that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alerts {
    pub settings: Settings,
    /// Whether they ever said so themselves.
    pub chosen: bool,
    /// Whether this server sends email.
    pub mails: bool,
    /// In a demo no device is told.
    pub demo: bool,
    /// Since when nothing goes to devices nor by email, because this is a copy that was put back.
    pub held_since: Option<Timestamp>,
    /// By which push services know this server.
    pub key: String,
    pub devices: Vec<Device>,
    /// What they were told in the last days, latest first.
    pub past: Vec<Alert>,
}

/// What can still be done something about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenAlerts {
    /// The soonest end first.
    pub alerts: Vec<Alert>,
    pub sound: bool,
    /// What they call those of their devices on which alerts do not arrive.
    #[serde(default)]
    pub unreached: Vec<String>,
}

/// Where a device is told, as its browser says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub endpoint: String,
    pub p256dh: String,
    pub auth: String,
}

#[server(name = AskAlerts, prefix = "/_fn", endpoint = "alerts", input = Json, output = Json)]
pub async fn alerts() -> Result<Alerts, Error> {
    crate::server::desk::alerts::alerts().await
}

#[server(name = AskOpenAlerts, prefix = "/_fn", endpoint = "open_alerts", input = Json, output = Json)]
pub async fn open_alerts() -> Result<OpenAlerts, Error> {
    crate::server::desk::alerts::open_alerts().await
}

#[server(prefix = "/_fn", endpoint = "keep_alerts", input = Json, output = Json)]
pub async fn keep_alerts(settings: Settings) -> Result<(), Error> {
    crate::server::desk::alerts::keep_alerts(settings).await
}

/// Lets alerts go to devices and by email again, from a copy that was put back.
#[server(prefix = "/_fn", endpoint = "release_alerts", input = Json, output = Json)]
pub async fn release_alerts() -> Result<(), Error> {
    crate::server::desk::alerts::release_alerts().await
}

/// A page has shown this; `seen` where they have opened it or put it away.
#[server(prefix = "/_fn", endpoint = "note_alert", input = Json, output = Json)]
pub async fn note_alert(id: AlertId, seen: bool) -> Result<(), Error> {
    crate::server::desk::alerts::note_alert(id, seen).await
}

/// They have seen on which of their devices nothing arrives.
#[server(prefix = "/_fn", endpoint = "put_unreached_away", input = Json, output = Json)]
pub async fn put_unreached_away() -> Result<(), Error> {
    crate::server::desk::alerts::put_unreached_away().await
}

/// Puts a conversation off for an hour.
#[server(prefix = "/_fn", endpoint = "snooze_alert", input = Json, output = Json)]
pub async fn snooze_alert(id: ConversationId) -> Result<(), Error> {
    crate::server::desk::alerts::snooze_alert(id).await
}

/// Tells this device from now on.
#[server(prefix = "/_fn", endpoint = "add_device", input = Json, output = Json)]
pub async fn add_device(address: Address, name: String, texts: bool) -> Result<DeviceId, Error> {
    crate::server::desk::alerts::add_device(address, name, texts).await
}

/// The push service has given a device another address. Asked by the service worker.
#[server(prefix = "/_fn", endpoint = "move_device", input = Json, output = Json)]
pub async fn move_device(old: String, address: Address) -> Result<(), Error> {
    crate::server::desk::alerts::move_device(old, address).await
}

/// Whether names of customers may be in what a device is sent.
#[server(prefix = "/_fn", endpoint = "change_device", input = Json, output = Json)]
pub async fn change_device(id: DeviceId, texts: bool) -> Result<(), Error> {
    crate::server::desk::alerts::change_device(id, texts).await
}

#[server(prefix = "/_fn", endpoint = "remove_device", input = Json, output = Json)]
pub async fn remove_device(id: DeviceId) -> Result<(), Error> {
    crate::server::desk::alerts::remove_device(id).await
}

#[server(prefix = "/_fn", endpoint = "test_device", input = Json, output = Json)]
pub async fn test_device(id: DeviceId) -> Result<(), Error> {
    crate::server::desk::alerts::test_device(id).await
}

/// What was sent to a device has arrived. Said by its service worker.
#[server(prefix = "/_fn", endpoint = "push_arrived", input = Json, output = Json)]
pub async fn push_arrived(token: String) -> Result<(), Error> {
    crate::server::desk::alerts::push_arrived(token).await
}
