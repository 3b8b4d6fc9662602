//! The first minutes, as the screens ask for them.

use super::{around, asking, fault, give, told};
use crate::{
    api::{
        Error, Unfit,
        first_run::{FirstRun, FirstSteps},
    },
    domain::{
        checkup::{Finding, SOON, Step},
        role::Verb,
    },
    server::{
        auth::{
            Kind, address,
            first_run::{self, Newcomer, NotMade},
            origin,
            session::Visitor,
        },
        numbers::Line,
    },
};

impl From<NotMade> for Error {
    fn from(not: NotMade) -> Self {
        match not {
            NotMade::Unfit(unfit) => Self::Unfit(unfit),
            NotMade::Wait(retry_after_s) => Self::RateLimited { retry_after_s },
            NotMade::Fault(cause) => fault(&cause),
        }
    }
}

pub async fn first_run() -> Result<FirstRun, Error> {
    let look = async {
        let (state, parts) = around()?;
        if !state.first_run.is_open(&state.store).await? {
            return Err(Error::Unfit(Unfit::Owner));
        }
        Ok(FirstRun { code: first_run::needs_code(&state, &parts.headers, address::peer(&parts.extensions)) })
    };
    told(look.await)
}

pub async fn make_owner(name: String, email: String, password: String, code: String) -> Result<(), Error> {
    let make = async {
        let (state, parts) = around()?;
        if origin::is_foreign(&parts.headers, state.config.public_url.as_ref()) {
            return Err(Error::Forbidden);
        }
        let visitor = Visitor::of(&state, &parts);
        let needs_code = first_run::needs_code(&state, &parts.headers, address::peer(&parts.extensions));
        let newcomer = Newcomer { name, email, password, code };
        give(first_run::make_owner(&state, newcomer, &visitor, needs_code).await?);
        Ok(())
    };
    told(make.await)
}

pub async fn first_steps() -> Result<Option<FirstSteps>, Error> {
    let look = async {
        let (state, asker) = asking(Verb::Read).await?;
        if !asker.role.may(Verb::ManageNumbers) || state.config.demo.is_some() {
            return Ok(None);
        }
        let dismissed = match asker.user() {
            Some(id) => state.store.has_dismissed_steps(id).await?,
            None => false,
        };
        let roster = state.numbers.roster().await?;
        let soon = state.clock.now() + SOON;
        let ending: Vec<_> = (roster.lines().iter())
            .filter_map(|line| Some((line.number.display.clone(), line.number.token_expires_at?)))
            .filter(|(_, at)| *at <= soon)
            .collect();
        let number = !roster.lines().is_empty();
        // Of a number that nobody has looked at, or whose token was not accepted, nothing of the kind is known.
        let lasts = |line: &Line| {
            let token = line.number.checked.as_ref().and_then(|checkup| checkup.of(Step::Token));
            matches!(token, Some(Finding::TokenLasts | Finding::TokenWorks))
        };
        Ok(Some(FirstSteps {
            dismissed,
            number,
            delivery: state.store.has_deliveries().await?,
            public: state.config.secure(),
            lasting: number && ending.is_empty() && roster.lines().iter().all(lasts),
            ending,
        }))
    };
    told(look.await)
}

pub async fn dismiss_first_steps() -> Result<(), Error> {
    let dismiss = async {
        let (state, asker) = asking(Verb::ManageNumbers).await?;
        if let Kind::Person { id, .. } = asker.kind {
            state.store.dismiss_steps(id, state.clock.now()).await?;
        }
        Ok(())
    };
    told(dismiss.await)
}
