//! What is kept of people, and how long, as the screens ask for it.

use super::{CLEAR_SITE_DATA, asking, not_understood, told};
use crate::{
    api::{
        Error,
        privacy::{DataPage, PersonData},
    },
    domain::{
        erasure::Erasure,
        id::{ContactId, ConversationId},
        retention::Kept,
        role::Verb,
    },
    server::privacy::{self, Refused, Unkept},
    ui::words,
};
use axum::http::HeaderValue;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// Erasures that are shown.
const SHOWN: usize = 50;
/// Conversations that a browser can ask about at once: it keeps fewer.
const ASKED: usize = 500;

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::Name => Self::Invalid(words::privacy::NOT_THE_NAME.to_owned()),
            Refused::Store(cause) => cause.into(),
        }
    }
}

impl From<Unkept> for Error {
    fn from(unkept: Unkept) -> Self {
        match unkept {
            Unkept::Days(kind) => Self::Invalid(words::privacy::bounds(kind)),
            Unkept::Store(cause) => cause.into(),
        }
    }
}

pub async fn person_data(id: ContactId) -> Result<PersonData, Error> {
    let read = async {
        let (state, asker) = asking(Verb::ExportPeople).await?;
        let person = state.store.contact(id, state.clock.now()).await?.ok_or(Error::NotFound)?;
        Ok(PersonData { person, may_erase: asker.role.may(Verb::ErasePeople) })
    };
    told(read.await)
}

pub async fn erase_person(id: ContactId, name: String) -> Result<Erasure, Error> {
    let erase = async {
        let (state, asker) = asking(Verb::ErasePeople).await?;
        Ok(privacy::erase(&state, asker.by(), id, &name).await?)
    };
    told(erase.await)
}

pub async fn erasure(id: String) -> Result<Erasure, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManageData).await?;
        let id: i64 = id.parse().map_err(|_| not_understood())?;
        state.store.erasure(id).await?.ok_or(Error::NotFound)
    };
    told(read.await)
}

pub async fn data() -> Result<DataPage, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManageData).await?;
        let (erasures, _) = state.store.erasures(None, SHOWN).await?;
        Ok(DataPage { kept: state.store.retention().await?, erasures, now: state.clock.now() })
    };
    told(read.await)
}

pub async fn keep_for(kept: Vec<Kept>) -> Result<Vec<Kept>, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::ManageData).await?;
        Ok(privacy::keep(&state, asker.by(), &kept).await?)
    };
    told(keep.await)
}

pub async fn gone(ids: Vec<ConversationId>) -> Result<Vec<ConversationId>, Error> {
    let look = async {
        let (state, _) = asking(Verb::Read).await?;
        if ids.len() > ASKED {
            return Err(not_understood());
        }
        let gone = state.store.gone(&ids).await?;
        // Their pictures may lie there, which pages cannot take away one by one.
        if let Some(response) = use_context::<ResponseOptions>().filter(|_| !gone.is_empty()) {
            response.insert_header(CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\""));
        }
        Ok(gone)
    };
    told(look.await)
}
