//! Accounts over the API: who is asked to come, who goes, and where they are signed in.

use super::{
    List,
    about::{About, Gives, PLAIN, Shape, Takes},
    given::{Id, Json},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        account::{Invitation, Member, SessionView},
        id::{InvitationId, TeamId, UserId},
        reach::Limits,
        role::Role,
        time::Timestamp,
    },
    server::{
        accounts::{self, Asked, Refused},
        auth::Asker,
        state::AppState,
    },
};
use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let words = refused.to_string();
        match refused {
            Refused::NotFound => Self::not_found(),
            Refused::Denied(denied) => denied.into(),
            Refused::Unfit(unfit) => Self::invalid(unfit.words()),
            Refused::Password | Refused::NoTeam | Refused::NoNumber | Refused::Unlimited => Self::invalid(words),
            Refused::Taken
            | Refused::TooMany
            | Refused::LastOwner
            | Refused::Needed
            | Refused::HasFactor
            | Refused::Demo => Self::new(Code::Conflict, words),
            Refused::Wait(seconds) => Self::rate_limited(seconds),
            Refused::Fault(fault) => Self::fault(&fault),
        }
    }
}

pub const INVITE: About = About {
    id: "inviteUser",
    group: "Users",
    summary: "Ask somebody to come and work here",
    details: "The link lets in whoever opens it, once, within 7 days. Owners are asked by owners only. `teams` and `limits` \
              are in force from the moment the account is made.",
    takes: Takes::Json(Shape::of::<schema::NewInvitation>()),
    status: 201,
    gives: Gives::One(Shape::of::<schema::Invited>()),
    problems: &[Code::Conflict],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    email: String,
    name: String,
    role: Role,
    #[serde(default)]
    teams: Vec<TeamId>,
    #[serde(default)]
    limits: Limits,
}

#[derive(Debug, Serialize)]
pub struct Invited {
    invitation: Invitation,
    link: String,
}

pub async fn invite(
    State(state): State<AppState>,
    asker: Asker,
    Json(asked): Json<NewInvitation>,
) -> Result<(StatusCode, axum::Json<Invited>), Problem> {
    let NewInvitation { email, name, role, teams, limits } = asked;
    let made = accounts::invite(&state, &asker, Asked { email, name, role, teams, limits }).await?;
    let public = state.config.public_url.as_ref().and_then(|url| url.join(&made.path).ok());
    let link = public.map_or(made.path, |url| url.to_string());
    Ok((StatusCode::CREATED, axum::Json(Invited { invitation: made.invitation, link })))
}

pub const INVITATIONS: About = About {
    id: "listInvitations",
    group: "Users",
    summary: "List the invitations that wait, newest first",
    details: "What was taken up or back, or is over, is not among them.",
    gives: Gives::List(Shape::of::<schema::Invitation>()),
    ..PLAIN
};

pub async fn invitations(State(state): State<AppState>) -> Result<List<Invitation>, Problem> {
    Ok(List::whole(state.store.invitations(state.clock.now()).await?))
}

pub const TAKE_BACK: About = About {
    id: "takeInvitationBack",
    group: "Users",
    summary: "Take an invitation back",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn take_back(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<InvitationId>,
) -> Result<StatusCode, Problem> {
    accounts::take_back(&state, &asker, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const CHANGE: About = About {
    id: "changeUser",
    group: "Users",
    summary: "Give somebody another role, end their access, or let them in again",
    details: "Whoever is disabled is out at once, and their open conversations are everybody's again. An owner is changed by \
              owners only, and the last one stays.",
    takes: Takes::Json(Shape::of::<schema::AccountChange>()),
    gives: Gives::One(Shape::of::<schema::Account>()),
    problems: &[Code::NotFound, Code::Conflict],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    role: Option<Role>,
    disabled: Option<bool>,
}

pub async fn change(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<UserId>,
    Json(asked): Json<Change>,
) -> Result<axum::Json<Member>, Problem> {
    if asked.role.is_none() && asked.disabled.is_none() {
        return Err(Problem::invalid("Say what is to change: “role”, “disabled”, or both."));
    }
    accounts::change(&state, &asker, id, asked.role, asked.disabled).await?;
    let found = state.store.members().await?.into_iter().find(|member| member.id == id);
    found.map(axum::Json).ok_or_else(Problem::not_found)
}

pub const SESSIONS: About = About {
    id: "listSessions",
    group: "Users",
    summary: "List where somebody is signed in, used last first",
    gives: Gives::List(Shape::of::<schema::Session>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

/// A session, as programs read it.
#[derive(Debug, Serialize)]
pub struct OneSession {
    id: String,
    device: Option<String>,
    began_at: Timestamp,
    seen_at: Option<Timestamp>,
    address: Option<String>,
}

impl From<SessionView> for OneSession {
    fn from(view: SessionView) -> Self {
        let SessionView { id, device, began_at, seen_at, address, .. } = view;
        Self { id, device: device.words(), began_at, seen_at, address }
    }
}

pub async fn sessions(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<UserId>,
) -> Result<List<OneSession>, Problem> {
    let found = accounts::sessions(&state, &asker, id).await?;
    Ok(List::whole(found.into_iter().map(OneSession::from).collect()))
}

pub const END_ALL: About = About {
    id: "endSessions",
    group: "Users",
    summary: "Sign somebody out everywhere",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn end_all(State(state): State<AppState>, asker: Asker, Id(id): Id<UserId>) -> Result<StatusCode, Problem> {
    accounts::end_sessions(&state, &asker, id, None).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const END_ONE: About = About {
    id: "endSession",
    group: "Users",
    summary: "Sign somebody out in one place",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn end_one(
    State(state): State<AppState>,
    asker: Asker,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<StatusCode, Problem> {
    let Path((id, session)) = path.map_err(|_| Problem::not_found())?;
    let id: UserId = id.parse().map_err(|_| Problem::not_found())?;
    accounts::end_sessions(&state, &asker, id, Some(&session)).await?;
    Ok(StatusCode::NO_CONTENT)
}
