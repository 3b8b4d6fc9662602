//! Accounts, as the screens ask for them.

use super::{around, asking, fault, give, queue::by_name, told};
use crate::{
    api::{
        Error,
        account::{AccountPage, FactorSetup, Link, TeamPage},
    },
    domain::{
        account::{SessionView, TestPhone},
        id::{InvitationId, TeamId, UserId},
        reach::Limits,
        role::{Role, Verb},
        triage::Cannot,
    },
    server::{
        accounts::{self, Asked, Led, Refused},
        auth::{
            Asker, Kind, factor, origin,
            session::{self, Visitor},
        },
        fills,
        state::AppState,
    },
    ui::{
        route::Route,
        words::{account as words, fills as filling, reach, triage},
    },
};
use axum::http::request::Parts;

/// Business numbers that a code can be sent to, shown to whoever has one.
const NUMBERS: usize = 10;

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::Denied(denied) => denied.into(),
            Refused::Unfit(unfit) => Self::Unfit(unfit),
            Refused::Taken => Self::Conflict(words::TAKEN.to_owned()),
            Refused::TooMany => Self::Conflict(words::TOO_MANY.to_owned()),
            Refused::LastOwner => Self::Conflict(words::LAST_OWNER.to_owned()),
            Refused::Needed => Self::Conflict(words::NEEDED.to_owned()),
            Refused::HasFactor => Self::Conflict(words::HAS_FACTOR.to_owned()),
            Refused::NoTeam => Self::Invalid(triage::cannot(&Cannot::NoTeam)),
            Refused::NoNumber => Self::Invalid(reach::NUMBER.to_owned()),
            Refused::Unlimited => Self::Invalid(reach::ROLE.to_owned()),
            Refused::Demo => Self::Conflict(words::NOT_IN_DEMO.to_owned()),
            Refused::Password => Self::Invalid(words::WRONG_PASSWORD.to_owned()),
            Refused::Wait(retry_after_s) => Self::RateLimited { retry_after_s },
            Refused::Fault(cause) => fault(&cause),
        }
    }
}

/// A person who asks about themselves.
struct Own {
    state: AppState,
    parts: Parts,
    asker: Asker,
    id: UserId,
    email: String,
}

async fn own(verb: Verb) -> Result<Own, Error> {
    let (state, asker) = asking(verb).await?;
    let (_, parts) = around()?;
    match asker.kind.clone() {
        Kind::Person { id, email, .. } => Ok(Own { state, parts, asker, id, email }),
        // A program has no account.
        Kind::Key { .. } => Err(Error::Unauthorized),
    }
}

pub async fn team() -> Result<TeamPage, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManagePeople).await?;
        let members = state.store.members().await?;
        let invitations = state.store.invitations(state.clock.now()).await?;
        let required = state.store.factor_roles().await?;
        let teams = by_name(state.store.team_names().await?);
        let roster = state.numbers.roster().await?;
        let numbers = roster.lines().iter().map(|line| (line.number.id, line.number.display.clone())).collect();
        Ok(TeamPage { members, invitations, required, teams, numbers })
    };
    told(read.await)
}

pub async fn invite(
    email: String,
    name: String,
    role: Role,
    teams: Vec<TeamId>,
    limits: Limits,
) -> Result<String, Error> {
    let invite = async {
        let (state, asker) = asking(Verb::ManagePeople).await?;
        Ok(accounts::invite(&state, &asker, Asked { email, name, role, teams, limits }).await?.path)
    };
    told(invite.await)
}

pub async fn take_invitation_back(id: InvitationId) -> Result<(), Error> {
    let take = async {
        let (state, asker) = asking(Verb::ManagePeople).await?;
        Ok(accounts::take_back(&state, &asker, id).await?)
    };
    told(take.await)
}

pub async fn reset_link(id: UserId) -> Result<String, Error> {
    let make = async {
        let (state, asker) = asking(Verb::ManagePeople).await?;
        Ok(accounts::reset_link(&state, &asker, id).await?)
    };
    told(make.await)
}

pub async fn change_member(id: UserId, role: Option<Role>, disabled: Option<bool>) -> Result<(), Error> {
    let change = async {
        let (state, asker) = asking(Verb::ManagePeople).await?;
        accounts::change(&state, &asker, id, role, disabled).await?;
        Ok(())
    };
    told(change.await)
}

pub async fn drop_member_factor(id: UserId) -> Result<(), Error> {
    let drop = async {
        let (state, asker) = asking(Verb::ManagePeople).await?;
        Ok(accounts::drop_factor(&state, &asker, id).await?)
    };
    told(drop.await)
}

pub async fn require_factor(roles: Vec<Role>) -> Result<Vec<Role>, Error> {
    let require = async {
        let (state, asker) = asking(Verb::ManagePeople).await?;
        Ok(accounts::require_factor(&state, &asker, &roles).await?)
    };
    told(require.await)
}

pub async fn member_sessions(id: UserId) -> Result<Vec<SessionView>, Error> {
    let read = async {
        let (state, asker) = asking(Verb::ManagePeople).await?;
        Ok(accounts::sessions(&state, &asker, id).await?)
    };
    told(read.await)
}

pub async fn end_member_sessions(id: UserId, session: Option<String>) -> Result<(), Error> {
    let end = async {
        let (state, asker) = asking(Verb::ManagePeople).await?;
        Ok(accounts::end_sessions(&state, &asker, id, session.as_deref()).await?)
    };
    told(end.await)
}

pub async fn account() -> Result<AccountPage, Error> {
    let read = async {
        let Own { state, parts, asker, id, .. } = own(Verb::OwnAccount).await?;
        let here = session::carried_hash(&parts.headers, &state.config);
        let has_factor = factor::is_on(&state, id).await?;
        let needs_factor = state.store.factor_roles().await?.contains(&asker.role);
        let codes_left = state.store.recovery_codes_left(id).await?;
        let test_phone = state.store.own_phone(id, state.clock.now()).await?;
        let roster = state.numbers.roster().await?;
        let seen = roster.lines().iter().filter(|line| state.store.admits_number(line.number.id));
        let numbers = seen.take(NUMBERS).map(|line| line.number.display.clone()).collect();
        let sessions = accounts::seen(&state, id, here.as_deref()).await?;
        let wants = state.store.wants_weekly(id).await?;
        let weekly = state.config.smtp.is_some().then_some(wants);
        Ok(AccountPage { has_factor, needs_factor, codes_left, test_phone, numbers, sessions, weekly })
    };
    told(read.await)
}

pub async fn want_weekly(on: bool) -> Result<bool, Error> {
    let keep = async {
        let Own { state, id, .. } = own(Verb::OwnAccount).await?;
        if state.store.wants_weekly(id).await? != on {
            state.store.want_weekly(id, on.then(|| state.clock.now())).await?;
        }
        Ok(on)
    };
    told(keep.await)
}

pub async fn rename_self(name: String) -> Result<String, Error> {
    let rename = async {
        let Own { state, asker, id, .. } = own(Verb::OwnAccount).await?;
        let name = session::checked_name(&name).ok_or(Error::Unfit(crate::api::Unfit::Name))?;
        state.store.rename_user(id, &name, asker.by(), state.clock.now()).await?;
        Ok(name)
    };
    told(rename.await)
}

pub async fn set_test_phone(phone: String) -> Result<Option<TestPhone>, Error> {
    let set = async {
        let Own { state, id, .. } = own(Verb::OwnAccount).await?;
        if phone.trim().is_empty() {
            state.store.forget_phone(id).await?;
            return Ok(None);
        }
        let digits = fills::test_phone(&phone).ok_or_else(|| Error::Invalid(filling::NO_PHONE.to_owned()))?;
        Ok(fills::claim(&state, id, &digits).await?)
    };
    told(set.await)
}

pub async fn change_password(old: String, new: String) -> Result<(), Error> {
    let change = async {
        let Own { state, parts, id, email, .. } = own(Verb::OwnAccount).await?;
        let visitor = Visitor::of(&state, &parts);
        accounts::change_password(&state, &parts.headers, (id, email.as_str()), (old, new), &visitor).await?;
        Ok(())
    };
    told(change.await)
}

pub async fn end_own_sessions(one: Option<String>) -> Result<(), Error> {
    let end = async {
        let Own { state, parts, asker, id, .. } = own(Verb::OwnAccount).await?;
        let (by, now) = (asker.by(), state.clock.now());
        let Some(name) = one else {
            let here = session::carried_hash(&parts.headers, &state.config);
            return Ok(state.store.end_sessions_but(id, here.as_deref(), by, now).await?);
        };
        if state.store.end_session_named(id, &name, by, now).await? { Ok(()) } else { Err(Error::NotFound) }
    };
    told(end.await)
}

pub async fn turn_factor_off(password: String) -> Result<(), Error> {
    let turn = async {
        let Own { state, parts, asker, id, email } = own(Verb::OwnAccount).await?;
        let visitor = Visitor::of(&state, &parts);
        accounts::turn_factor_off(&state, &asker, (id, email.as_str()), password, &visitor).await?;
        Ok(())
    };
    told(turn.await)
}

pub async fn begin_factor(password: String) -> Result<FactorSetup, Error> {
    let begin = async {
        let Own { state, parts, id, email, .. } = own(Verb::SetUpFactor).await?;
        let visitor = Visitor::of(&state, &parts);
        let begun = accounts::begin_factor(&state, (id, email.as_str()), password, &visitor).await?;
        let factor::Setup { secret, uri, picture } = begun;
        Ok(FactorSetup { secret, uri, picture })
    };
    told(begin.await)
}

pub async fn confirm_factor(code: String) -> Result<Vec<String>, Error> {
    let confirm = async {
        let Own { state, parts, asker, id, .. } = own(Verb::SetUpFactor).await?;
        Ok(accounts::confirm_factor(&state, &parts.headers, id, asker.by(), &code).await?)
    };
    told(confirm.await)
}

/// Needs nobody to be signed in: the link is what lets somebody in.
pub async fn join_link(token: String) -> Result<Link, Error> {
    let look = async {
        let (state, _) = around()?;
        match accounts::led(&state, &token).await? {
            Some(Led::Invitation(invitation)) => {
                let (name, email, role) = (invitation.name, invitation.email, invitation.role);
                Ok(Link::Invitation { name, email, role })
            }
            Some(Led::Reset(user)) => Ok(Link::Reset { email: user.email }),
            None => Err(Error::NotFound),
        }
    };
    told(look.await)
}

/// Where it leads on to.
pub async fn join_up(token: String, name: String, password: String) -> Result<String, Error> {
    let join = async {
        let (state, parts) = around()?;
        if origin::is_foreign(&parts.headers, state.config.public_url.as_ref()) {
            return Err(Error::Forbidden);
        }
        let visitor = Visitor::of(&state, &parts);
        let came = accounts::join(&state, &token, &name, password, &visitor).await?;
        if session::carries_demo(&parts.headers, &state.config) {
            // Else the next page would be one of the demo that this browser has looked at.
            give(session::without_demo(&state.config));
        }
        Ok(match came {
            Some(cookie) => {
                give(cookie);
                Route::Queue.href()
            }
            None => Route::SignIn.href(),
        })
    };
    told(join.await)
}
