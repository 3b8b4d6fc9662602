//! Business numbers, as the screens ask for them.

use super::{asking, told};
use crate::{
    api::{
        Error, Unfit,
        number::{Connected, Given, Lost, NumberPage, NumberState, Numbers, Webhook},
    },
    domain::{checkup::Checkup, id::NumberId, role::Verb, time::Span},
    server::{
        auth::Asker,
        connect::{self, Candidate},
        figures,
        numbers::{Line, Roster},
        reach,
        state::AppState,
    },
};

/// How far back lost windows are looked for, and how many are shown.
const PERIOD: Span = Span::days(14);
const SHOWN: usize = 500;
/// Characters of a secret.
const SECRET: usize = 4096;

impl From<&Line> for NumberState {
    fn from(line: &Line) -> Self {
        let number = &line.number;
        Self { number: number.view(), stopped: number.stopped.clone(), checked: number.checked.clone() }
    }
}

pub async fn numbers() -> Result<Numbers, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManageNumbers).await?;
        let roster = state.numbers.latest().await?;
        let numbers = roster.lines().iter().map(NumberState::from).collect();
        Ok(Numbers { numbers, unreadable: roster.unreadable().to_vec() })
    };
    told(read.await)
}

/// Who may set numbers up. In a demo nobody does: its numbers are made up, and the platform knows nothing of it.
async fn setting_up() -> Result<(AppState, Asker), Error> {
    let (state, asker) = asking(Verb::ManageNumbers).await?;
    if state.config.demo.is_some() {
        return Err(Error::Forbidden);
    }
    Ok((state, asker))
}

fn line(roster: &Roster, id: NumberId) -> Result<Line, Error> {
    roster.by_id(id).cloned().ok_or(Error::NotFound)
}

pub async fn number(id: NumberId) -> Result<NumberPage, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManageNumbers).await?;
        let line = line(&*state.numbers.latest().await?, id)?;
        let webhook = Webhook {
            url: reach::callback(state.config.reached_at()),
            verify_token: line.credentials.verify_token.clone(),
        };
        Ok(NumberPage { state: NumberState::from(&line), webhook })
    };
    told(read.await)
}

pub async fn connect_number(given: Given, anyway: bool) -> Result<Connected, Error> {
    let connect = async {
        let (state, asker) = setting_up().await?;
        let roster = state.numbers.latest().await?;
        let candidate = candidate(given, &roster)?;
        let outcome = connect::connect(&state, asker.by(), &candidate, anyway).await?;
        Ok(Connected { id: outcome.id, checkup: outcome.checkup })
    };
    told(connect.await)
}

/// What was filled in, checked. A secret that was left empty stays as it is known.
fn candidate(given: Given, roster: &Roster) -> Result<Candidate, Error> {
    let id = |text: &str, unfit| {
        let text = text.trim();
        let well_formed = !text.is_empty() && text.len() <= 32 && text.bytes().all(|byte| byte.is_ascii_digit());
        if well_formed { Ok(text.to_owned()) } else { Err(Error::Unfit(unfit)) }
    };
    let phone_number_id = id(&given.phone_number_id, Unfit::PhoneNumberId)?;
    let waba_id = id(&given.waba_id, Unfit::WabaId)?;
    let known = roster.by_phone_number_id(&phone_number_id).map(|line| &line.credentials);
    let secret = |text: &str, known: Option<&String>, unfit| {
        let text = text.trim();
        let is_one = text.len() <= SECRET && !text.chars().any(|c| c.is_control() || c.is_whitespace());
        match known {
            Some(known) if text.is_empty() => Ok(known.clone()),
            _ if text.is_empty() || !is_one => Err(Error::Unfit(unfit)),
            _ => Ok(text.to_owned()),
        }
    };
    let access_token = secret(&given.access_token, known.map(|known| &known.access_token), Unfit::AccessToken)?;
    let app_secret = secret(&given.app_secret, known.map(|known| &known.app_secret), Unfit::AppSecret)?;
    let time_zone = given.time_zone.trim().to_owned();
    if time_zone.parse::<chrono_tz::Tz>().is_err() {
        return Err(Error::Unfit(Unfit::TimeZone));
    }
    Ok(Candidate { phone_number_id, waba_id, time_zone, watch: given.watch, access_token, app_secret })
}

pub async fn check_number(id: NumberId) -> Result<Checkup, Error> {
    let check = async {
        let (state, _) = setting_up().await?;
        let line = line(&*state.numbers.latest().await?, id)?;
        Ok(connect::look_again(&state, &line).await?)
    };
    told(check.await)
}

pub async fn subscribe_number(id: NumberId) -> Result<Checkup, Error> {
    let subscribe = async {
        let (state, _) = setting_up().await?;
        let line = line(&*state.numbers.latest().await?, id)?;
        Ok(connect::take_over(&state, &line).await?)
    };
    told(subscribe.await)
}

pub async fn watch_number(id: NumberId, watch: bool) -> Result<(), Error> {
    let change = async {
        let (state, asker) = setting_up().await?;
        if !state.store.watch_number(id, watch, asker.by(), state.clock.now()).await? {
            return Err(Error::NotFound);
        }
        state.numbers.forget().await;
        state.live.wake();
        Ok(())
    };
    told(change.await)
}

pub async fn lost(number: Option<NumberId>) -> Result<Lost, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        let now = state.clock.now();
        let numbers = state.store.numbers().await?.into_iter().map(|(number, _)| number.view()).collect();
        let lost = figures::lost(&state, number, PERIOD, SHOWN).await?;
        Ok(Lost { lost, since: now - PERIOD, numbers, number, now })
    };
    told(read.await)
}
