//! Accounts of those who work here: who is asked to come, who goes, and what each may see to of their own.
//!
//! Nobody changes somebody whom their role does not let them manage, and somebody is left at any time who may do everything.

use super::{
    auth::{
        Asker, Denied,
        factor::{self, Setup},
        password,
        session::{self, NotSignedIn, Visitor},
        token,
    },
    clock::Clock,
    state::AppState,
    store::{
        self, Store,
        account::{Accepted, Invited, NewInvitation},
        session::Kept,
        user::{Changed, User},
    },
    triage,
};
use crate::{
    api::Unfit,
    domain::{
        account::{Device, INVITED, Invitation, RESET, SessionView},
        audit::By,
        id::{InvitationId, TeamId, UserId},
        reach::Limits,
        role::{Role, Verb},
    },
};
use axum::http::{HeaderMap, HeaderValue};

/// How often conversations are given back to the team in one go: each time as many as one transaction has.
const ROUNDS: usize = 1_000;

/// Why something was not done to an account.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is nobody and nothing here of that id.")]
    NotFound,
    #[error(transparent)]
    Denied(#[from] Denied),
    /// One field cannot be taken.
    #[error("A field cannot be taken.")]
    Unfit(Unfit),
    #[error("Somebody with this address has an account already. Let them in again, or change their role.")]
    Taken,
    #[error("Too many invitations wait. Take some back first.")]
    TooMany,
    #[error("Somebody has to be left who is an owner and can sign in.")]
    LastOwner,
    /// Theirs has to stay: their role needs one.
    #[error("This role needs a second factor.")]
    Needed,
    #[error("There is a second factor already. Turn it off first.")]
    HasFactor,
    #[error("There is no team of this id here.")]
    NoTeam,
    #[error("One of these numbers is not set up here.")]
    NoNumber,
    #[error("Admins and owners see everything: only agents and analysts can be limited.")]
    Unlimited,
    #[error("Nobody can be asked into a demo.")]
    Demo,
    #[error("The password is wrong.")]
    Password,
    #[error("Too many tries. Wait {0} seconds.")]
    Wait(u32),
    #[error("the database could not do it")]
    Fault(#[from] sqlx::Error),
}

impl From<NotSignedIn> for Refused {
    fn from(not: NotSignedIn) -> Self {
        match not {
            NotSignedIn::Wrong | NotSignedIn::WrongCode | NotSignedIn::Over => Self::Password,
            NotSignedIn::Wait(seconds) => Self::Wait(seconds),
            NotSignedIn::Fault(fault) => Self::Fault(fault),
        }
    }
}

/// An invitation, and the path with what lets somebody in, which nobody can tell again.
#[derive(Debug)]
pub struct NewLink {
    pub invitation: Invitation,
    pub path: String,
}

/// The path of a link that lets somebody in.
fn path(token: &str) -> String {
    format!("/join?token={token}")
}

/// Whom somebody asks to come, and with what: in which teams they are from then on, and what they see.
#[derive(Debug, Clone)]
pub struct Asked {
    pub email: String,
    pub name: String,
    pub role: Role,
    pub teams: Vec<TeamId>,
    pub limits: Limits,
}

/// Asks somebody to come and work here.
pub async fn invite(state: &AppState, asker: &Asker, asked: Asked) -> Result<NewLink, Refused> {
    let Asked { email, name, role, mut teams, mut limits } = asked;
    asker.may(Verb::to_manage(role))?;
    if !teams.is_empty() {
        asker.may(Verb::ManageTeams)?;
    }
    if state.config.demo.is_some() {
        return Err(Refused::Demo);
    }
    let name = session::checked_name(&name).ok_or(Refused::Unfit(Unfit::Name))?;
    let email = session::checked_email(&email).ok_or(Refused::Unfit(Unfit::Email))?;
    teams.sort_unstable();
    teams.dedup();
    limits.numbers.sort_unstable();
    limits.numbers.dedup();
    let now = state.clock.now();
    let token = token::session();
    let kept = token::hash(&token);
    let new = NewInvitation {
        email: &email,
        name: &name,
        role,
        teams: &teams,
        limits: &limits,
        token_hash: &kept,
        by: asker.by(),
        expires_at: now + INVITED,
    };
    match state.store.add_invitation(&new, now).await? {
        Invited::Done(id) => {
            let invitation = state.store.invitation(id, now).await?.ok_or(Refused::NotFound)?;
            Ok(NewLink { invitation, path: path(&token) })
        }
        Invited::Taken => Err(Refused::Taken),
        Invited::TooMany => Err(Refused::TooMany),
        Invited::NoTeam => Err(Refused::NoTeam),
        Invited::NoNumber => Err(Refused::NoNumber),
        Invited::Unlimited => Err(Refused::Unlimited),
    }
}

/// Takes an invitation back.
pub async fn take_back(state: &AppState, asker: &Asker, id: InvitationId) -> Result<(), Refused> {
    let now = state.clock.now();
    let found = state.store.invitation(id, now).await?.ok_or(Refused::NotFound)?;
    asker.may(Verb::to_manage(found.role))?;
    if state.store.drop_invitation(id, asker.by(), now).await? { Ok(()) } else { Err(Refused::NotFound) }
}

/// Somebody whom whoever asks may manage.
async fn managed(state: &AppState, asker: &Asker, id: UserId) -> Result<User, Refused> {
    let user = state.store.user(id).await?.ok_or(Refused::NotFound)?;
    asker.may(Verb::to_manage(user.role))?;
    Ok(user)
}

/// Somebody else whom whoever asks may manage. For what is their own they are asked for their password: whoever finds a
/// browser of theirs open must not get around that here.
async fn managed_other(state: &AppState, asker: &Asker, id: UserId) -> Result<User, Refused> {
    let user = managed(state, asker, id).await?;
    if asker.user() == Some(user.id) { Err(Denied::Role(asker.role).into()) } else { Ok(user) }
}

/// Makes a link to a new password for somebody else who forgot theirs: its path. Whether whoever asks may is looked at in
/// the transaction that writes: somebody who has become an owner meanwhile is not an admin's to let in.
pub async fn reset_link(state: &AppState, asker: &Asker, id: UserId) -> Result<String, Refused> {
    let user = managed_other(state, asker, id).await?;
    let now = state.clock.now();
    let token = token::session();
    let by = asker.role;
    let may = move |of: Role| by.may(Verb::to_manage(of));
    match state.store.add_reset(user.id, &token::hash(&token), asker.by(), (now, now + RESET), may).await? {
        Changed::Done => Ok(path(&token)),
        Changed::Above => Err(Denied::Role(by).into()),
        Changed::NotFound | Changed::LastOwner => Err(Refused::NotFound),
    }
}

/// Gives somebody another role, ends their access, or lets them in again. The open conversations of whoever goes, or may
/// see to none any more, are everybody's again.
pub async fn change(
    state: &AppState,
    asker: &Asker,
    id: UserId,
    role: Option<Role>,
    disabled: Option<bool>,
) -> Result<User, Refused> {
    // Out of place for whoever may let in nobody at all, whoever it is about.
    asker.may(Verb::ManagePeople)?;
    if let Some(role) = role {
        asker.may(Verb::to_manage(role))?;
    }
    let by = asker.role;
    let may = move |of: Role| by.may(Verb::to_manage(of));
    let changed = change_one(&state.store, &state.clock, asker.by(), id, (role, disabled), may).await?;
    state.live.wake();
    match changed {
        Changed::Done => state.store.user(id).await?.ok_or(Refused::NotFound),
        Changed::NotFound => Err(Refused::NotFound),
        Changed::Above => Err(Denied::Role(by).into()),
        Changed::LastOwner => Err(Refused::LastOwner),
    }
}

/// Ends the access of whoever has this address, as a command beside the server does: as if an owner had on the page.
pub async fn shut_out(store: &Store, clock: &Clock, by: By, email: &str) -> Result<(), Refused> {
    let user = store.users().await?.into_iter().find(|user| user.email == email).ok_or(Refused::NotFound)?;
    match change_one(store, clock, by, user.id, (None, Some(true)), |_| true).await? {
        Changed::Done => Ok(()),
        Changed::NotFound | Changed::Above => Err(Refused::NotFound),
        Changed::LastOwner => Err(Refused::LastOwner),
    }
}

/// Changes one account, with all that goes with it, wherever that was asked for.
async fn change_one(
    store: &Store,
    clock: &Clock,
    by: By,
    id: UserId,
    (role, disabled): (Option<Role>, Option<bool>),
    may: impl Fn(Role) -> bool,
) -> store::Result<Changed> {
    let changed = store.change_user(id, role, disabled, by, clock.now(), may).await?;
    if changed == Changed::Done {
        give_back(store, clock, by, id).await?;
    }
    Ok(changed)
}

/// Gives the open conversations of somebody who has gone, or does not see them any more, back to the team, as whoever has
/// done that, and what came back to them to those who are here. Of somebody who can see to them there are none to give back. What was begun is done to the end, also where
/// nobody waits for it any more.
pub(super) async fn give_back(store: &Store, clock: &Clock, by: By, id: UserId) -> store::Result<()> {
    let (store, clock) = (store.clone(), clock.clone());
    let whole = tokio::spawn(async move { give_all_back(&store, &clock, by, id).await });
    whole.await.map_err(|_| store::broke_off())?
}

/// Gives back what was left with somebody when the server stopped in between.
pub async fn finish(state: &AppState) -> store::Result<()> {
    for user in state.store.users().await? {
        give_all_back(&state.store, &state.clock, By::PROGRAM, user.id).await?;
    }
    state.live.wake();
    Ok(())
}

async fn give_all_back(store: &Store, clock: &Clock, by: By, id: UserId) -> store::Result<()> {
    let mut after = Some(0);
    while let Some(from) = after {
        let mut tx = store.begin().await?;
        after = tx.hand_tasks_over(id, from, clock.now()).await?;
        tx.commit().await?;
    }
    for _ in 0..ROUNDS {
        let left = store.left_behind(id, triage::BATCH).await?;
        if left.is_empty() {
            return Ok(());
        }
        // What cannot be changed now is not to be tried for ever; asked once more, it is tried once more.
        if triage::take_off(store, by, &left, clock.now()).await? == 0 {
            break;
        }
    }
    tracing::warn!(user = %id, "not all conversations of somebody who has gone could be given back");
    Ok(())
}

/// Takes the second factor of somebody else away who has lost it; of nobody who has become an owner meanwhile, as with a
/// link.
pub async fn drop_factor(state: &AppState, asker: &Asker, id: UserId) -> Result<(), Refused> {
    let user = managed_other(state, asker, id).await?;
    let by = asker.role;
    let may = move |of: Role| by.may(Verb::to_manage(of));
    match state.store.drop_factor(user.id, asker.by(), state.clock.now(), may).await? {
        Changed::Done => Ok(()),
        Changed::Above => Err(Denied::Role(by).into()),
        Changed::NotFound | Changed::LastOwner => Err(Refused::NotFound),
    }
}

/// Says which roles have to have a second factor. Of each role that changes whoever asks may say so.
pub async fn require_factor(state: &AppState, asker: &Asker, roles: &[Role]) -> Result<Vec<Role>, Refused> {
    let before = state.store.factor_roles().await?;
    let changed: Vec<Role> =
        Role::ALL.into_iter().filter(|role| before.contains(role) != roles.contains(role)).collect();
    for role in &changed {
        asker.may(Verb::to_manage(*role))?;
    }
    for role in changed {
        state.store.require_factor(role, roles.contains(&role), asker.by(), state.clock.now()).await?;
    }
    Ok(state.store.factor_roles().await?)
}

/// Where somebody is signed in whom whoever asks may manage.
pub async fn sessions(state: &AppState, asker: &Asker, id: UserId) -> Result<Vec<SessionView>, Refused> {
    let user = managed(state, asker, id).await?;
    Ok(seen(state, user.id, None).await?)
}

/// Ends one session of somebody whom whoever asks may manage, or all.
pub async fn end_sessions(state: &AppState, asker: &Asker, id: UserId, one: Option<&str>) -> Result<(), Refused> {
    let user = managed(state, asker, id).await?;
    let (by, now) = (asker.by(), state.clock.now());
    let Some(name) = one else { return Ok(state.store.end_sessions_but(user.id, None, by, now).await?) };
    if state.store.end_session_named(user.id, name, by, now).await? { Ok(()) } else { Err(Refused::NotFound) }
}

/// Where somebody is signed in; `here` is what the session is kept under that asks.
pub async fn seen(state: &AppState, user: UserId, here: Option<&str>) -> store::Result<Vec<SessionView>> {
    let kept = state.store.sessions_of(user, state.clock.now()).await?;
    let view = |kept: Kept| SessionView {
        id: kept.name().to_owned(),
        device: kept.origin.agent.as_deref().map(Device::of).unwrap_or_default(),
        began_at: kept.created_at,
        seen_at: kept.seen_at,
        current: here == Some(kept.token_hash.as_str()),
        address: kept.origin.address.map(|address| address.to_string()),
    };
    Ok(kept.into_iter().map(view).collect())
}

/// What a link leads to.
#[derive(Debug)]
pub enum Led {
    /// To an account that is to be made.
    Invitation(Invitation),
    /// To a new password.
    Reset(User),
}

/// What the link with this token leads to; none where it was used, taken back, or is over.
pub async fn led(state: &AppState, token: &str) -> store::Result<Option<Led>> {
    let (hash, now) = (token::hash(token), state.clock.now());
    if let Some(invitation) = state.store.invitation_of(&hash, now).await? {
        return Ok(Some(Led::Invitation(invitation)));
    }
    Ok(state.store.reset_of(&hash, now).await?.map(Led::Reset))
}

/// Uses a link up: makes the account, or sets the password. The header that gives the browser a session; none where a code
/// is asked for first.
pub async fn join(
    state: &AppState,
    token: &str,
    name: &str,
    password: String,
    visitor: &Visitor,
) -> Result<Option<HeaderValue>, Refused> {
    let led = led(state, token).await?.ok_or(Refused::NotFound)?;
    let name = match &led {
        Led::Invitation(_) => session::checked_name(name).ok_or(Refused::Unfit(Unfit::Name))?,
        Led::Reset(user) => user.name.clone(),
    };
    password::check(&password).map_err(|unfit| {
        Refused::Unfit(match unfit {
            password::Unfit::Short(_) => Unfit::PasswordShort,
            password::Unfit::Long(_) => Unfit::PasswordLong,
        })
    })?;
    let (hash, kept) = (token::hash(token), password::hash(password).await);
    let (from, now) = (Some(visitor.address), state.clock.now());
    let user = match led {
        Led::Invitation(_) => match state.store.accept_invitation(&hash, &name, &kept, from, now).await? {
            Accepted::Done(user) => user,
            Accepted::Gone => return Err(Refused::NotFound),
            Accepted::Taken => return Err(Refused::Taken),
        },
        Led::Reset(_) => state.store.use_reset(&hash, &kept, from, now).await?.ok_or(Refused::NotFound)?,
    };
    if factor::is_on(state, user).await? {
        return Ok(None);
    }
    Ok(Some(session::begin(state, user, Some(visitor)).await?))
}

/// Gives whoever asks another password. They stay signed in here, and nowhere else.
pub async fn change_password(
    state: &AppState,
    headers: &HeaderMap,
    (id, email): (UserId, &str),
    (old, new): (String, String),
    visitor: &Visitor,
) -> Result<(), Refused> {
    password::check(&new).map_err(|unfit| {
        Refused::Unfit(match unfit {
            password::Unfit::Short(_) => Unfit::PasswordShort,
            password::Unfit::Long(_) => Unfit::PasswordLong,
        })
    })?;
    session::knows_password(state, email, old, visitor).await?;
    let here = session::carried_hash(headers, &state.config);
    let hash = password::hash(new).await;
    let by = By::person(id, Some(visitor.address));
    Ok(state.store.set_password(id, &hash, here.as_deref(), by, state.clock.now()).await?)
}

/// Begins to set up a second factor for whoever asks, for their password: whoever finds a browser of theirs open must not
/// make it theirs.
pub async fn begin_factor(
    state: &AppState,
    (id, email): (UserId, &str),
    password: String,
    visitor: &Visitor,
) -> Result<Setup, Refused> {
    session::knows_password(state, email, password, visitor).await?;
    factor::begin(state, id, email).await?.ok_or(Refused::HasFactor)
}

/// Lets the second factor of whoever asks count, by a first code of it; their recovery codes. They stay signed in here, and
/// nowhere else.
pub async fn confirm_factor(
    state: &AppState,
    headers: &HeaderMap,
    id: UserId,
    by: By,
    code: &str,
) -> Result<Vec<String>, Refused> {
    let here = session::carried_hash(headers, &state.config);
    factor::confirm(state, id, here.as_deref(), by, code).await?.ok_or(Refused::Unfit(Unfit::SecondCode))
}

/// Takes the second factor of whoever asks away, for their password. It stays where their role needs one.
pub async fn turn_factor_off(
    state: &AppState,
    asker: &Asker,
    (id, email): (UserId, &str),
    password: String,
    visitor: &Visitor,
) -> Result<(), Refused> {
    if state.store.factor_roles().await?.contains(&asker.role) {
        return Err(Refused::Needed);
    }
    session::knows_password(state, email, password, visitor).await?;
    state.store.drop_factor(id, asker.by(), state.clock.now(), |_| true).await?;
    Ok(())
}
