//! Pages of figures, as the screens ask for them.

use super::{asking, told};
use crate::{
    api::Error,
    domain::{
        hours::Date,
        id::TeamId,
        insight::{Asked, Behind, FoundPage, Page, Report, what_if::WhatIf},
        role::Verb,
    },
    server::insight::{self, NoPage},
};

impl From<NoPage> for Error {
    fn from(none: NoPage) -> Self {
        match none {
            NoPage::Unknown | NoPage::Cursor => Self::NotFound,
            NoPage::Store(cause) => cause.into(),
        }
    }
}

pub async fn report(page: Page, asked: Asked) -> Result<Report, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        Ok(insight::report(&state, page, checked(&asked)?).await?)
    };
    told(read.await)
}

pub async fn behind(asked: Asked, behind: Behind, after: Option<String>) -> Result<FoundPage, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        if !behind.is_sound() {
            return Err(Error::NotFound);
        }
        Ok(insight::behind(&state, checked(&asked)?, behind, after.as_deref()).await?)
    };
    told(read.await)
}

/// What is asked has the form that an address has: nobody asks for more days than a page has.
fn checked(asked: &Asked) -> Result<Asked, Error> {
    Asked::parse(asked.pairs()).map_err(|unasked| Error::Invalid(unasked.to_string()))
}

pub async fn team_figures() -> Result<bool, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        Ok(state.store.tells_figures_by_person().await?)
    };
    told(read.await)
}

pub async fn show_team_figures(on: bool) -> Result<bool, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::ManageTeams).await?;
        Ok(insight::show_by_person(&state, asker.by(), on).await?)
    };
    told(keep.await)
}

pub async fn what_if(
    day: Date,
    team: TeamId,
    shift: (u32, u32),
    instead: Option<(u32, u32)>,
) -> Result<Option<WhatIf>, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        Ok(insight::what_if(&state, day, team, shift, instead).await?)
    };
    told(read.await)
}
