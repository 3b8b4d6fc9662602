//! Teams: who works together and when, what closes while nobody does, and whether somebody is away.

use super::{Error, json::Json};
use crate::domain::{
    conversation::ConversationView,
    id::{NumberId, TeamId, UserId},
    team::{Team, TeamSetup},
    time::Timestamp,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The teams, and whom and what they can be made of.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Teams {
    pub teams: Vec<Team>,
    /// Who works here and could see to conversations.
    pub people: Vec<(UserId, String)>,
    /// As people write them.
    pub numbers: Vec<(NumberId, String)>,
}

/// A conversation that is owed an answer and closes while nobody of its team works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Left {
    pub row: ConversationView,
    /// When the last minute begins in which somebody works before it closes.
    pub last_staffed: Option<Timestamp>,
}

/// What is to be handed over, what closes first before the rest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HandOver {
    pub rows: Vec<Left>,
    /// There is more than that.
    pub more: bool,
    /// Whether it is known of any team when it works.
    pub known: bool,
}

#[server(name = AskTeams, prefix = "/_fn", endpoint = "teams", input = Json, output = Json)]
pub async fn teams() -> Result<Teams, Error> {
    crate::server::desk::teams::teams().await
}

/// Makes a team, or one as it is from now on. Where it is no longer as `before` says, it stays as somebody else has made it.
#[server(name = PutTeam, prefix = "/_fn", endpoint = "put_team", input = Json, output = Json)]
pub async fn put_team(id: Option<TeamId>, before: Option<Team>, setup: TeamSetup) -> Result<Team, Error> {
    crate::server::desk::teams::put(id, before, setup).await
}

/// There is no such team any more: what was its is everybody's.
#[server(name = DeleteTeam, prefix = "/_fn", endpoint = "delete_team", input = Json, output = Json)]
pub async fn delete_team(id: TeamId) -> Result<(), Error> {
    crate::server::desk::teams::delete(id).await
}

/// What is owed an answer and closes while nobody of its team works.
#[server(name = AskHandOver, prefix = "/_fn", endpoint = "hand_over", input = Json, output = Json)]
pub async fn hand_over() -> Result<HandOver, Error> {
    crate::server::desk::teams::hand_over().await
}

/// Says that whoever asks is away, or back.
#[server(name = SetAway, prefix = "/_fn", endpoint = "set_away", input = Json, output = Json)]
pub async fn set_away(away: bool) -> Result<(), Error> {
    crate::server::desk::teams::set_away(away).await
}
