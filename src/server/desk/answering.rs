//! What numbers answer without a person, as the screens ask for it.

use super::{asking, fault, told};
use crate::{
    api::Error,
    domain::{
        answering::{Answering, AnsweringView},
        id::NumberId,
        role::Verb,
    },
    server::answering::{self, Unchanged},
    ui::words,
};

impl From<Unchanged> for Error {
    fn from(unchanged: Unchanged) -> Self {
        match unchanged {
            Unchanged::NotFound => Self::NotFound,
            Unchanged::Unfit(unfit) => Self::Invalid(words::answering::unfit(&unfit)),
            Unchanged::Store(cause) => fault(&cause),
        }
    }
}

pub async fn all() -> Result<Vec<AnsweringView>, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManageAnswering).await?;
        let roster = state.numbers.latest().await?;
        let mut all = Vec::new();
        for line in roster.lines() {
            all.extend(answering::view(&state, line.number.id).await?);
        }
        Ok(all)
    };
    told(read.await)
}

pub async fn keep(id: NumberId, asked: Answering) -> Result<AnsweringView, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::ManageAnswering).await?;
        Ok(answering::keep(&state, asker.by(), id, asked).await?)
    };
    told(keep.await)
}
