//! Pages of figures, the conversations behind a number, and whether figures are told person by person.

use super::{Error, json::Json};
use crate::domain::{
    hours::Date,
    id::TeamId,
    insight::{Asked, Behind, FoundPage, Page, Report, what_if::WhatIf},
};
use leptos::prelude::*;

/// A page of figures.
#[server(name = AskInsight, prefix = "/_fn", endpoint = "insight", input = Json, output = Json)]
pub async fn report(page: Page, asked: Asked) -> Result<Report, Error> {
    crate::server::desk::insight::report(page, asked).await
}

/// The conversations behind a number, the latest first, 50 at a time.
#[server(name = AskBehind, prefix = "/_fn", endpoint = "insight_behind", input = Json, output = Json)]
pub async fn behind(asked: Asked, behind: Behind, after: Option<String>) -> Result<FoundPage, Error> {
    crate::server::desk::insight::behind(asked, behind, after).await
}

/// Whether the team page has figures of each person.
#[server(name = AskTeamFigures, prefix = "/_fn", endpoint = "team_figures", input = Json, output = Json)]
pub async fn team_figures() -> Result<bool, Error> {
    crate::server::desk::insight::team_figures().await
}

/// Says whether it has.
#[server(name = ShowTeamFigures, prefix = "/_fn", endpoint = "show_team_figures", input = Json, output = Json)]
pub async fn show_team_figures(on: bool) -> Result<bool, Error> {
    crate::server::desk::insight::show_team_figures(on).await
}

/// What another shift of a team would have saved on a past day, from one minute of it to another, instead of one that there was or of
/// none; none where too little is known.
#[server(name = AskWhatIf, prefix = "/_fn", endpoint = "what_if", input = Json, output = Json)]
pub async fn what_if(
    day: Date,
    team: TeamId,
    shift: (u32, u32),
    instead: Option<(u32, u32)>,
) -> Result<Option<WhatIf>, Error> {
    crate::server::desk::insight::what_if(day, team, shift, instead).await
}
