//! How whoever asks is told of windows that are about to close, as the screens ask for it.

use super::{around, asking, not_understood, told};
use crate::{
    api::{
        Error,
        alert::{Address, Alerts, OpenAlerts},
    },
    domain::{
        alert::{LONGEST_DEVICE, MOST_DEVICES, MOST_SHOWN, SHOWN, Settings},
        id::{AlertId, ConversationId, DeviceId, UserId},
        role::Verb,
    },
    server::{
        alerts::{self as verbs, Unkept},
        auth::session,
        push,
        state::AppState,
        store::{Tx, alert::NewDevice},
        triage,
    },
    ui::words::alerts as text,
};

/// Characters of a token.
const TOKEN: usize = 32;

/// Programs are told by the stream alone.
async fn person(verb: Verb) -> Result<(AppState, UserId), Error> {
    let (state, asker) = asking(verb).await?;
    let user = asker.user().ok_or(Error::Unauthorized)?;
    Ok((state, user))
}

/// What the session is kept under in which a browser asks. A device is told for as long as it lasts: one that has ended
/// since whoever asks was found out is none.
async fn session_of(tx: &mut Tx, state: &AppState, user: UserId) -> Result<String, Error> {
    let (_, parts) = around()?;
    let here = session::carried_hash(&parts.headers, &state.config).ok_or(Error::Unauthorized)?;
    if tx.is_session(user, &here).await? { Ok(here) } else { Err(Error::Unauthorized) }
}

pub async fn alerts() -> Result<Alerts, Error> {
    let read = async {
        let (state, user) = person(Verb::Read).await?;
        let now = state.clock.now();
        let most = i64::try_from(MOST_SHOWN).unwrap_or(i64::MAX);
        let settings = state.store.alert_settings(user).await?;
        let demo = state.config.demo.is_some();
        Ok(Alerts {
            chosen: settings.is_some(),
            settings: settings.unwrap_or_default(),
            mails: state.config.smtp.is_some(),
            demo,
            held_since: state.store.alerts_held_since().await?,
            key: if demo { String::new() } else { push::public_key(&state).await? },
            devices: state.store.devices(user, now).await?,
            past: state.store.alerts_since(user, now - SHOWN, most, now).await?,
        })
    };
    told(read.await)
}

pub async fn open_alerts() -> Result<OpenAlerts, Error> {
    let read = async {
        let (state, user) = person(Verb::Read).await?;
        open_of(&state, user).await
    };
    told(read.await)
}

pub(super) async fn open_of(state: &AppState, user: UserId) -> Result<OpenAlerts, Error> {
    let most = i64::try_from(MOST_SHOWN).unwrap_or(i64::MAX);
    let alerts = state.store.unseen_alerts(user, most, state.clock.now()).await?;
    let sound = state.store.alert_settings(user).await?.is_some_and(|settings| settings.sound);
    let unreached = state.store.unreached(user, state.clock.now()).await?;
    Ok(OpenAlerts { alerts, sound, unreached })
}

impl From<Unkept> for Error {
    fn from(unkept: Unkept) -> Self {
        match unkept {
            Unkept::Limits => Self::Invalid(text::LIMITS_NONE.to_owned()),
            Unkept::Quiet | Unkept::Zone => not_understood(),
            Unkept::Store(fault) => fault.into(),
        }
    }
}

pub async fn keep_alerts(settings: Settings) -> Result<(), Error> {
    let keep = async {
        let (state, user) = person(Verb::Read).await?;
        verbs::keep(&state, user, settings).await?;
        Ok(())
    };
    told(keep.await)
}

pub async fn release_alerts() -> Result<(), Error> {
    let release = async {
        let (state, asker) = asking(Verb::ReleaseAlerts).await?;
        verbs::release(&state, asker.by()).await?;
        Ok(())
    };
    told(release.await)
}

pub async fn note_alert(id: AlertId, seen: bool) -> Result<(), Error> {
    let note = async {
        let (state, user) = person(Verb::Read).await?;
        let mut tx = state.store.begin().await?;
        tx.note_alert(user, id, seen, state.clock.now()).await?;
        tx.commit().await?;
        Ok(())
    };
    told(note.await)
}

pub async fn put_unreached_away() -> Result<(), Error> {
    let put = async {
        let (state, user) = person(Verb::Read).await?;
        let mut tx = state.store.begin().await?;
        tx.put_unreached_away(user, state.clock.now()).await?;
        tx.commit().await?;
        Ok(())
    };
    told(put.await)
}

pub async fn snooze_alert(id: ConversationId) -> Result<(), Error> {
    let snooze = async {
        let (state, asker) = asking(Verb::Tend).await?;
        let report = verbs::snooze(&state, &asker.author(), asker.by(), id).await?;
        match report.refused.into_iter().next() {
            Some((_, triage::Why::NotFound)) => Err(Error::NotFound),
            Some((_, why)) => Err(why.into()),
            None => Ok(()),
        }
    };
    told(snooze.await)
}

/// What a browser says of a device, as far as something can be sent there.
fn device<'a>(state: &AppState, address: &'a Address, name: &'a str, texts: bool) -> Result<NewDevice<'a>, Error> {
    let Address { endpoint, p256dh, auth } = address;
    let is_fit = push::endpoint(&state.config, endpoint).is_some() && push::keys(p256dh, auth).is_some();
    if !is_fit || state.config.demo.is_some() {
        return Err(Error::Invalid(text::DEVICE_UNFIT.to_owned()));
    }
    Ok(NewDevice { endpoint, p256dh, auth, name, texts })
}

pub async fn add_device(address: Address, name: String, texts: bool) -> Result<DeviceId, Error> {
    let add = async {
        let (state, user) = person(Verb::Read).await?;
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name: String = name.chars().filter(|letter| !letter.is_control()).take(LONGEST_DEVICE).collect();
        let new = device(&state, &address, &name, texts)?;
        let mut tx = state.store.begin().await?;
        let here = session_of(&mut tx, &state, user).await?;
        let added = tx.put_device(user, &here, &new, MOST_DEVICES, state.clock.now()).await?;
        tx.commit().await?;
        added.ok_or_else(|| Error::Conflict(text::DEVICE_TOO_MANY.to_owned()))
    };
    told(add.await)
}

pub async fn move_device(old: String, address: Address) -> Result<(), Error> {
    let go = async {
        let (state, user) = person(Verb::Read).await?;
        let new = device(&state, &address, "", false)?;
        let mut tx = state.store.begin().await?;
        let here = session_of(&mut tx, &state, user).await?;
        let moved = tx.move_device(user, &here, &old, &new).await?;
        tx.commit().await?;
        if moved { Ok(()) } else { Err(Error::NotFound) }
    };
    told(go.await)
}

pub async fn change_device(id: DeviceId, texts: bool) -> Result<(), Error> {
    let change = async {
        let (state, user) = person(Verb::Read).await?;
        let mut tx = state.store.begin().await?;
        let changed = tx.set_texts(user, id, texts).await?;
        tx.commit().await?;
        if changed { Ok(()) } else { Err(Error::NotFound) }
    };
    told(change.await)
}

pub async fn remove_device(id: DeviceId) -> Result<(), Error> {
    let remove = async {
        let (state, user) = person(Verb::Read).await?;
        let mut tx = state.store.begin().await?;
        let removed = tx.drop_device(user, id).await?;
        tx.commit().await?;
        if removed { Ok(()) } else { Err(Error::NotFound) }
    };
    told(remove.await)
}

pub async fn test_device(id: DeviceId) -> Result<(), Error> {
    let test = async {
        let (state, user) = person(Verb::Read).await?;
        if state.store.alerts_held_since().await?.is_some() {
            return Err(Error::Conflict(text::HELD.to_owned()));
        }
        let mut tx = state.store.begin().await?;
        let count = tx.put_pushes(user, Some(id), None, None, state.clock.now()).await?;
        tx.commit().await?;
        state.alerting.notify_one();
        if count > 0 { Ok(()) } else { Err(Error::NotFound) }
    };
    told(test.await)
}

pub async fn push_arrived(token: String) -> Result<(), Error> {
    let note = async {
        let (state, asker) = asking(Verb::Read).await?;
        if token.len() != TOKEN || !token.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(not_understood());
        }
        let mut tx = state.store.begin().await?;
        let known = tx.push_is_received(&token, state.clock.now()).await?;
        if let Some(user) = asker.user() {
            let here = session_of(&mut tx, &state, user).await?;
            tx.tie_device(user, &here, &token).await?;
        }
        tx.commit().await?;
        if known { Ok(()) } else { Err(Error::NotFound) }
    };
    told(note.await)
}
