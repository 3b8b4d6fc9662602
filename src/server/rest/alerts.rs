//! How whoever asks is told of windows that are about to close, and their devices, over the API.

use super::{
    List,
    about::{About, Gives, PLAIN, Shape, Takes},
    given::{Id, Json},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        alert::{Device, Settings},
        id::{DeviceId, UserId},
        time::Timestamp,
        zone::Hours,
    },
    server::{
        alerts::{self, Unkept},
        auth::Asker,
        state::AppState,
    },
};
use axum::{extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};

impl From<Unkept> for Problem {
    fn from(unkept: Unkept) -> Self {
        match unkept {
            Unkept::Limits | Unkept::Quiet | Unkept::Zone => Self::invalid(unkept.to_string()),
            Unkept::Store(fault) => Self::fault(&fault),
        }
    }
}

/// Whose alerts these are. A key belongs to nobody who could be told.
fn person(asker: &Asker) -> Result<UserId, Problem> {
    let none = || Problem::new(Code::NotFound, "A key belongs to nobody who is told: sign in as a person.");
    asker.user().ok_or_else(none)
}

/// How somebody wants to be told, as it is said.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    limits: Vec<i64>,
    #[serde(default)]
    sound: bool,
    #[serde(default)]
    quiet: Option<Quiet>,
    time_zone: String,
    #[serde(default)]
    digest: bool,
}

/// When nothing makes itself heard.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiet {
    from: String,
    until: String,
}

impl Told {
    fn read(self) -> Result<Settings, Unkept> {
        let hours = |quiet: &Quiet| Hours::parse(&quiet.from, &quiet.until).ok_or(Unkept::Quiet);
        let quiet = self.quiet.as_ref().map(hours).transpose()?;
        let Self { limits, sound, time_zone, digest, .. } = self;
        Ok(Settings { limits, sound, quiet, time_zone, digest })
    }
}

impl From<Settings> for Told {
    fn from(settings: Settings) -> Self {
        let Settings { limits, sound, quiet, time_zone, digest } = settings;
        let quiet = quiet.map(Hours::words).map(|(from, until)| Quiet { from, until });
        Self { limits, sound, quiet, time_zone, digest }
    }
}

pub const SETTINGS: About = About {
    id: "getAlertSettings",
    group: "Alerts",
    summary: "How you want to be told that a window is about to close",
    details: "Of whoever is signed in; `not_found` for a key, which belongs to nobody. As usual where they never said.",
    gives: Gives::One(Shape::of::<schema::AlertSettings>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn settings(State(state): State<AppState>, asker: Asker) -> Result<axum::Json<Told>, Problem> {
    let known = state.store.alert_settings(person(&asker)?).await?;
    Ok(axum::Json(known.unwrap_or_default().into()))
}

pub const KEEP: About = About {
    id: "setAlertSettings",
    group: "Alerts",
    summary: "Say how you want to be told",
    details: "Whole: what is left out is off. In force at once, also for windows that are open.",
    takes: Takes::Json(Shape::of::<schema::AlertSettings>()),
    gives: Gives::One(Shape::of::<schema::AlertSettings>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn keep(
    State(state): State<AppState>,
    asker: Asker,
    Json(told): Json<Told>,
) -> Result<axum::Json<Told>, Problem> {
    let user = person(&asker)?;
    let kept = alerts::keep(&state, user, told.read()?).await?;
    Ok(axum::Json(kept.into()))
}

/// A device, without the address that it is told at.
#[derive(Debug, Serialize)]
pub struct DeviceView {
    id: DeviceId,
    name: String,
    texts: bool,
    created_at: Timestamp,
    succeeded_at: Option<Timestamp>,
    failed_at: Option<Timestamp>,
    failure: Option<String>,
    is_unheard: bool,
}

impl From<Device> for DeviceView {
    fn from(device: Device) -> Self {
        let Device { id, name, texts, created_at, succeeded_at, failed_at, failure, is_unheard, .. } = device;
        Self { id, name, texts, created_at, succeeded_at, failed_at, failure, is_unheard }
    }
}

pub const DEVICES: About = About {
    id: "listAlertDevices",
    group: "Alerts",
    summary: "List the devices that you are told on",
    details: "Oldest first. A device is added by its own browser, on the page `/alerts`.",
    gives: Gives::List(Shape::of::<schema::AlertDevice>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn devices(State(state): State<AppState>, asker: Asker) -> Result<List<DeviceView>, Problem> {
    let devices = state.store.devices(person(&asker)?, state.clock.now()).await?;
    Ok(List::whole(devices.into_iter().map(DeviceView::from).collect()))
}

pub const REMOVE: About = About {
    id: "removeAlertDevice",
    group: "Alerts",
    summary: "Tell a device no more",
    details: "What waits to be sent to it goes with it.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn remove(State(state): State<AppState>, asker: Asker, Id(id): Id<DeviceId>) -> Result<StatusCode, Problem> {
    let user = person(&asker)?;
    let mut tx = state.store.begin().await?;
    let removed = tx.drop_device(user, id).await?;
    tx.commit().await?;
    if removed { Ok(StatusCode::NO_CONTENT) } else { Err(Problem::not_found()) }
}

pub const RELEASE: About = About {
    id: "releaseAlerts",
    group: "Alerts",
    summary: "Let alerts go from a copy that was put back",
    details: "After `ajar restore` nothing goes to devices nor by email: the original may still run, and would tell the same \
              people of the same windows. From then on it does. Where nothing is held, nothing happens.",
    status: 204,
    ..PLAIN
};

pub async fn release(State(state): State<AppState>, asker: Asker) -> Result<StatusCode, Problem> {
    alerts::release(&state, asker.by()).await?;
    Ok(StatusCode::NO_CONTENT)
}
