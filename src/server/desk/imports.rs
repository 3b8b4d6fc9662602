//! People from files, as the screens ask for them.

use super::{asking, fault, told};
use crate::{
    api::{
        Error,
        import::{ImportPage, Imports},
    },
    domain::{
        id::ImportId,
        import::{Plan, Preview, Stage, Step},
        role::Verb,
    },
    server::import::{Importer, Refused},
    ui::words::import as words,
};

/// Imports and faults that are shown.
const IMPORTS: usize = 30;
const FAULTS: i64 = 30;

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::Unreadable(why) => match why.word() {
                Some(word) => Self::Invalid(words::unreadable(word)),
                None => fault(&why),
            },
            Refused::Unplanned(why) => Self::Invalid(words::unplanned(why)),
            Refused::Stage(_) => Self::Conflict(words::OVERTAKEN.to_owned()),
            Refused::Store(cause) => fault(&cause),
        }
    }
}

pub async fn imports() -> Result<Imports, Error> {
    let read = async {
        let (state, _) = asking(Verb::ImportPeople).await?;
        let (imports, _) = state.store.imports(None, IMPORTS).await?;
        Ok(Imports { imports, histories: state.store.histories().await? })
    };
    told(read.await)
}

pub async fn import(id: ImportId) -> Result<ImportPage, Error> {
    let read = async {
        let (state, _) = asking(Verb::ImportPeople).await?;
        let import = state.store.import(id).await?.ok_or(Error::NotFound)?.import;
        // What is over shows no rows: they may be gone.
        let preview = match import.stage {
            Stage::Ready | Stage::Checked => Importer::of(&state).preview(id, None).await?,
            _ => Preview { rows: Vec::new(), unplanned: None },
        };
        let faults = state.store.import_faults(id, (0, -1), FAULTS).await?;
        Ok(ImportPage { import, preview, faults, attributes: state.store.import_attributes().await? })
    };
    told(read.await)
}

pub async fn preview_import(id: ImportId, plan: Plan) -> Result<Preview, Error> {
    let read = async {
        let (state, _) = asking(Verb::ImportPeople).await?;
        Ok(Importer::of(&state).preview(id, Some(plan)).await?)
    };
    told(read.await)
}

pub async fn check_import(id: ImportId, plan: Plan) -> Result<(), Error> {
    let check = async {
        let (state, asker) = asking(Verb::ImportPeople).await?;
        let importer = Importer::of(&state);
        importer.plan(id, &plan).await?;
        importer.lead(id, Step::Check, asker.by()).await?;
        Ok(())
    };
    told(check.await)
}

pub async fn lead_import(id: ImportId, step: Step) -> Result<(), Error> {
    let lead = async {
        let (state, asker) = asking(Verb::ImportPeople).await?;
        Importer::of(&state).lead(id, step, asker.by()).await?;
        Ok(())
    };
    told(lead.await)
}
