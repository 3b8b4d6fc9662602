//! Pages of figures, as the screens ask for them.

use super::{asking, told};
use crate::{
    api::Error,
    domain::{
        insight::{Asked, Behind, FoundPage, Page, Report},
        role::Verb,
    },
};

pub async fn report(_: Page, _: Asked) -> Result<Report, Error> {
    let read = async {
        asking(Verb::Read).await?;
        Err(Error::NotFound)
    };
    told(read.await)
}

pub async fn behind(_: Asked, _: Behind, _: Option<String>) -> Result<FoundPage, Error> {
    let read = async {
        asking(Verb::Read).await?;
        Err(Error::NotFound)
    };
    told(read.await)
}

pub async fn team_figures() -> Result<bool, Error> {
    let read = async {
        asking(Verb::Read).await?;
        Ok(false)
    };
    told(read.await)
}

pub async fn show_team_figures(on: bool) -> Result<bool, Error> {
    let keep = async {
        asking(Verb::ManageTeams).await?;
        Ok(on)
    };
    told(keep.await)
}
