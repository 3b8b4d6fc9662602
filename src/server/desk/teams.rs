//! Teams, what is handed over between their shifts, and who is away.

use super::{asking, fault, told};
use crate::{
    api::{
        Error,
        team::{HandOver, Left, Teams},
    },
    domain::{
        id::TeamId,
        queue::{Only, View},
        role::Verb,
        team::{Team, TeamSetup, Unfit},
    },
    server::{
        teams::{self as verbs, Refused},
        views,
    },
    ui::words,
};

/// Rows of what is handed over.
const ROWS: usize = 200;

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::Unfit(unfit @ (Unfit::Taken | Unfit::Changed)) => Self::Conflict(words::teams::unfit(unfit)),
            Refused::Unfit(unfit) => Self::Invalid(words::teams::unfit(unfit)),
            Refused::Store(cause) => fault(&cause),
        }
    }
}

pub async fn teams() -> Result<Teams, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        let roster = state.numbers.roster().await?;
        Ok(Teams {
            teams: state.store.teams().await?,
            people: state.store.assignees().await?,
            numbers: (roster.lines().iter())
                .filter(|line| state.store.admits_number(line.number.id))
                .map(|line| (line.number.id, line.number.display.clone()))
                .collect(),
        })
    };
    told(read.await)
}

pub async fn put(id: Option<TeamId>, before: Option<Team>, setup: TeamSetup) -> Result<Team, Error> {
    let put = async {
        let (state, asker) = asking(Verb::ManageTeams).await?;
        if let (Some(id), Some(before)) = (id, before) {
            verbs::is_still(&state, id, &before).await?;
        }
        Ok(verbs::put(&state, asker.by(), id, setup).await?)
    };
    told(put.await)
}

pub async fn delete(id: TeamId) -> Result<(), Error> {
    let delete = async {
        let (state, asker) = asking(Verb::ManageTeams).await?;
        verbs::delete(&state, asker.by(), id).await?;
        Ok(())
    };
    told(delete.await)
}

pub async fn hand_over() -> Result<HandOver, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let now = state.clock.now();
        let (viewer, _) = views::viewer(&state, asker.user()).await?;
        let staffing = verbs::staffing(&state).await?;
        let only = Only { view: Some(View::Unstaffed), viewer, ..Only::default() };
        let (rows, next) = state.store.conversations(&only, None, ROWS, now).await?;
        let left = rows.into_iter().map(|row| {
            let of = staffing.iter().find(|one| Some(one.team.id) == row.team);
            let last_staffed = of.zip(row.window.ends_at()).and_then(|(one, at)| one.last_staffed_minute(at));
            Left { row, last_staffed }
        });
        let known = staffing.iter().any(|one| one.rota.is_known());
        Ok(HandOver { rows: left.collect(), more: next.is_some(), known })
    };
    told(read.await)
}

pub async fn set_away(away: bool) -> Result<(), Error> {
    let set = async {
        let (state, asker) = asking(Verb::Read).await?;
        let user = asker.user().ok_or(Error::Unauthorized)?;
        state.store.set_away(user, away.then(|| state.clock.now())).await?;
        Ok(())
    };
    told(set.await)
}
