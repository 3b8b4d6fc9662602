//! Which numbers and teams somebody, or a key, sees, as the screens ask for it.

use super::{asking, fault, told};
use crate::{
    api::{Error, reach::ReachPage},
    domain::{audit::Who, reach::Limits, role::Verb},
    server::limits::{self, Refused},
    ui::words,
};

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::Role => Self::Invalid(words::reach::ROLE.to_owned()),
            Refused::Number => Self::Invalid(words::reach::NUMBER.to_owned()),
            Refused::Store(cause) => fault(&cause),
        }
    }
}

pub async fn reach(of: Who) -> Result<ReachPage, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManagePeople).await?;
        let roster = state.numbers.roster().await?;
        let numbers = roster.lines().iter().map(|line| (line.number.id, line.number.display.clone())).collect();
        Ok(ReachPage { limits: limits::get(&state, of).await?, numbers })
    };
    told(read.await)
}

pub async fn set_reach(of: Who, given: Limits) -> Result<Limits, Error> {
    let set = async {
        let (state, asker) = asking(Verb::ManagePeople).await?;
        Ok(limits::set(&state, &asker, of, &given).await?)
    };
    told(set.await)
}
