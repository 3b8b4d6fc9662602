//! Accounts: of those who work here, and one's own.

use super::{Error, json::Json};
use crate::domain::{
    account::{Invitation, Member, SessionView, TestPhone},
    id::{InvitationId, NumberId, TeamId, UserId},
    reach::Limits,
    role::Role,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Everybody who works here, and who was asked to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamPage {
    pub members: Vec<Member>,
    pub invitations: Vec<Invitation>,
    /// Roles that have to have a second factor.
    pub required: Vec<Role>,
    /// The teams there are, and the numbers as people write them: what somebody can be asked into, and limited to.
    pub teams: Vec<(TeamId, String)>,
    pub numbers: Vec<(NumberId, String)>,
}

/// What there is of the own account beside what the page knows already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountPage {
    pub has_factor: bool,
    /// Their role has to have one.
    pub needs_factor: bool,
    pub codes_left: i64,
    /// The own number that tests of templates go to.
    #[serde(default)]
    pub test_phone: Option<TestPhone>,
    /// Business numbers as people write them, to which the code of that number can be sent: the first of them.
    #[serde(default)]
    pub numbers: Vec<String>,
    pub sessions: Vec<SessionView>,
    /// Whether they get the report of the week by email; none where this server sends none.
    #[serde(default)]
    pub weekly: Option<bool>,
}

/// What an app needs to show codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorSetup {
    pub secret: String,
    pub uri: String,
    /// The address of a picture of it.
    pub picture: String,
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Link {
    /// To an account that is to be made.
    Invitation { name: String, email: String, role: Role },
    /// To a new password for this address.
    Reset { email: String },
}

/// Who works here, and who was asked to.
#[server(name = AskTeam, prefix = "/_fn", endpoint = "team", input = Json, output = Json)]
pub async fn team() -> Result<TeamPage, Error> {
    crate::server::desk::accounts::team().await
}

/// Asks somebody to come, into these teams and within these limits; the path of the link that lets them in, which is told
/// once.
#[server(name = InviteSomebody, prefix = "/_fn", endpoint = "invite", input = Json, output = Json)]
pub async fn invite(
    email: String,
    name: String,
    role: Role,
    #[server(default)] teams: Vec<TeamId>,
    #[server(default)] limits: Limits,
) -> Result<String, Error> {
    crate::server::desk::accounts::invite(email, name, role, teams, limits).await
}

/// Takes an invitation back.
#[server(name = TakeInvitationBack, prefix = "/_fn", endpoint = "take_invitation_back", input = Json, output = Json)]
pub async fn take_invitation_back(id: InvitationId) -> Result<(), Error> {
    crate::server::desk::accounts::take_invitation_back(id).await
}

/// Makes a link to a new password for somebody; its path, which is told once.
#[server(name = MakeResetLink, prefix = "/_fn", endpoint = "reset_link", input = Json, output = Json)]
pub async fn reset_link(id: UserId) -> Result<String, Error> {
    crate::server::desk::accounts::reset_link(id).await
}

/// Gives somebody another role, ends their access, or lets them in again; what is not given stays.
#[server(name = ChangeMember, prefix = "/_fn", endpoint = "change_member", input = Json, output = Json)]
pub async fn change_member(id: UserId, role: Option<Role>, disabled: Option<bool>) -> Result<(), Error> {
    crate::server::desk::accounts::change_member(id, role, disabled).await
}

/// Takes the second factor of somebody away who has lost it.
#[server(name = DropMemberFactor, prefix = "/_fn", endpoint = "drop_member_factor", input = Json, output = Json)]
pub async fn drop_member_factor(id: UserId) -> Result<(), Error> {
    crate::server::desk::accounts::drop_member_factor(id).await
}

/// Says which roles have to have a second factor.
#[server(name = RequireFactor, prefix = "/_fn", endpoint = "require_factor", input = Json, output = Json)]
pub async fn require_factor(roles: Vec<Role>) -> Result<Vec<Role>, Error> {
    crate::server::desk::accounts::require_factor(roles).await
}

/// Where somebody is signed in.
#[server(name = AskMemberSessions, prefix = "/_fn", endpoint = "member_sessions", input = Json, output = Json)]
pub async fn member_sessions(id: UserId) -> Result<Vec<SessionView>, Error> {
    crate::server::desk::accounts::member_sessions(id).await
}

/// Ends one session of somebody, or all.
#[server(name = EndMemberSessions, prefix = "/_fn", endpoint = "end_member_sessions", input = Json, output = Json)]
pub async fn end_member_sessions(id: UserId, session: Option<String>) -> Result<(), Error> {
    crate::server::desk::accounts::end_member_sessions(id, session).await
}

/// What there is of the own account.
#[server(name = AskAccount, prefix = "/_fn", endpoint = "account", input = Json, output = Json)]
pub async fn account() -> Result<AccountPage, Error> {
    crate::server::desk::accounts::account().await
}

/// Gives whoever asks another name; as it is kept.
#[server(name = RenameSelf, prefix = "/_fn", endpoint = "rename_self", input = Json, output = Json)]
pub async fn rename_self(name: String) -> Result<String, Error> {
    crate::server::desk::accounts::rename_self(name).await
}

/// Keeps the own number of whoever asks, that tests of templates go to once it is proven; an empty text forgets it. As it is
/// kept.
#[server(name = SetTestPhone, prefix = "/_fn", endpoint = "set_test_phone", input = Json, output = Json)]
pub async fn set_test_phone(phone: String) -> Result<Option<TestPhone>, Error> {
    crate::server::desk::accounts::set_test_phone(phone).await
}

/// Gives whoever asks another password, and ends their other sessions.
#[server(name = ChangePassword, prefix = "/_fn", endpoint = "change_password", input = Json, output = Json)]
pub async fn change_password(old: String, new: String) -> Result<(), Error> {
    crate::server::desk::accounts::change_password(old, new).await
}

/// Ends one session of whoever asks, or all but this one.
#[server(name = EndOwnSessions, prefix = "/_fn", endpoint = "end_own_sessions", input = Json, output = Json)]
pub async fn end_own_sessions(session: Option<String>) -> Result<(), Error> {
    crate::server::desk::accounts::end_own_sessions(session).await
}

/// Takes the second factor of whoever asks away.
#[server(name = TurnFactorOff, prefix = "/_fn", endpoint = "turn_factor_off", input = Json, output = Json)]
pub async fn turn_factor_off(password: String) -> Result<(), Error> {
    crate::server::desk::accounts::turn_factor_off(password).await
}

/// Begins to set up a second factor for whoever asks, for their password.
#[server(name = BeginFactor, prefix = "/_fn", endpoint = "begin_factor", input = Json, output = Json)]
pub async fn begin_factor(password: String) -> Result<FactorSetup, Error> {
    crate::server::desk::accounts::begin_factor(password).await
}

/// Lets it count, by a first code; the recovery codes, which are told once.
#[server(name = ConfirmFactor, prefix = "/_fn", endpoint = "confirm_factor", input = Json, output = Json)]
pub async fn confirm_factor(code: String) -> Result<Vec<String>, Error> {
    crate::server::desk::accounts::confirm_factor(code).await
}

/// What a link leads to; [`Error::NotFound`] where it was used, taken back, or is over.
#[server(name = AskLink, prefix = "/_fn", endpoint = "join_link", input = Json, output = Json)]
pub async fn join_link(token: String) -> Result<Link, Error> {
    crate::server::desk::accounts::join_link(token).await
}

/// Uses a link up: makes the account or sets the password, and signs in. A plain form can call it.
#[server(prefix = "/_fn", endpoint = "join_up")]
pub async fn join_up(token: String, #[server(default)] name: String, password: String) -> Result<(), Error> {
    let to = crate::server::desk::accounts::join_up(token, name, password).await?;
    leptos_axum::redirect(&to);
    Ok(())
}

/// Says whether whoever asks gets the report of the week by email.
#[server(name = WantWeekly, prefix = "/_fn", endpoint = "want_weekly", input = Json, output = Json)]
pub async fn want_weekly(on: bool) -> Result<bool, Error> {
    crate::server::desk::accounts::want_weekly(on).await
}
