//! The library of templates, as the screens ask for it.

use super::{asking, fault, told};
use crate::{
    api::{Error, template::Library},
    domain::{
        id::{TemplateDraftId, TemplateId},
        role::Verb,
        template::{
            draft::DraftTemplate,
            library::{SavedDraft, Saving},
            purpose::Purpose,
        },
        time::Timestamp,
    },
    say,
    server::templates::{self as verbs, Refused},
};

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::NoAccount => Self::Conflict(say!("template-error-account").to_owned()),
            Refused::TooLarge => Self::Invalid(say!("template-error-large").to_owned()),
            Refused::Changed(_) => Self::Conflict(say!("library-changed").to_owned()),
            Refused::TooMany => Self::Conflict(say!("template-error-drafts").to_owned()),
            Refused::Faulty(_) => Self::Invalid(say!("template-error-faulty").to_owned()),
            Refused::State(_) => Self::Conflict(say!("template-error-state").to_owned()),
            Refused::Category => Self::Conflict(say!("template-error-category").to_owned()),
            Refused::Disabled => Self::Conflict(say!("template-error-disabled").to_owned()),
            Refused::NotPaused => Self::Conflict(say!("template-error-not-paused").to_owned()),
            Refused::NoApp => Self::Conflict(say!("template-error-app").to_owned()),
            Refused::Platform(refusal) => Self::Refused(refusal),
            Refused::Unanswered => Self::Conflict(say!("template-error-unanswered").to_owned()),
            Refused::Unreached => Self::Conflict(say!("template-error-unreached").to_owned()),
            Refused::Store(cause) => fault(&cause),
        }
    }
}

/// The id of a draft as it came over the wire. What cannot be one is nobody's.
fn draft_id(id: &str) -> Result<TemplateDraftId, Error> {
    id.parse().map_err(|_| Error::NotFound)
}

pub async fn library(days: u32) -> Result<Library, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let accounts = state.store.accounts().await?;
        let syncs = state.store.template_syncs().await?;
        let of_account = || accounts.iter().map(|account| syncs.get(&account.waba_id));
        // 0: it was asked for and has not come yet.
        let at = |sync: Option<&(Timestamp, Option<String>)>| sync.map(|(at, _)| *at).filter(|at| at.0 > 0);
        let synced_at = of_account().map(at).min().flatten();
        let sync_error = of_account().flatten().find_map(|(_, error)| error.clone());
        Ok(Library {
            entries: verbs::entries(&state, None, days).await?,
            drafts: state.store.template_drafts(None).await?,
            synced_at,
            sync_error,
            may_edit: asker.may(Verb::EditTemplates).is_ok(),
            may_submit: asker.may(Verb::SubmitTemplates).is_ok(),
            accounts,
        })
    };
    told(read.await)
}

pub async fn save_draft(
    id: Option<String>,
    waba_id: String,
    draft: DraftTemplate,
    of: Option<TemplateId>,
    since: Option<Timestamp>,
) -> Result<Saving, Error> {
    let save = async {
        let (state, asker) = asking(Verb::EditTemplates).await?;
        let id = id.as_deref().map(draft_id).transpose()?;
        let place = id.map(|id| (id, since));
        match verbs::save(&state, asker.user(), place, &waba_id, draft, of).await {
            Ok(saved) => Ok(Saving::Kept(saved)),
            Err(Refused::Changed(theirs)) => Ok(Saving::Changed(*theirs)),
            Err(refused) => Err(refused.into()),
        }
    };
    told(save.await)
}

pub async fn drop_draft(id: String) -> Result<(), Error> {
    let drop = async {
        let (state, _) = asking(Verb::EditTemplates).await?;
        Ok(verbs::drop_draft(&state, draft_id(&id)?).await?)
    };
    told(drop.await)
}

pub async fn submit_draft(id: String) -> Result<Option<SavedDraft>, Error> {
    let submit = async {
        let (state, asker) = asking(Verb::SubmitTemplates).await?;
        Ok(verbs::submit(&state, asker.by(), draft_id(&id)?).await?)
    };
    told(submit.await)
}

pub async fn delete(id: TemplateId, all_languages: bool) -> Result<(), Error> {
    let delete = async {
        let (state, asker) = asking(Verb::SubmitTemplates).await?;
        Ok(verbs::delete(&state, asker.by(), id, all_languages).await?)
    };
    told(delete.await)
}

pub async fn unpause(id: TemplateId) -> Result<(), Error> {
    let unpause = async {
        let (state, asker) = asking(Verb::SubmitTemplates).await?;
        Ok(verbs::unpause(&state, asker.by(), id).await?)
    };
    told(unpause.await)
}

pub async fn set_purpose(id: TemplateId, purpose: Purpose) -> Result<(), Error> {
    let set = async {
        let (state, _) = asking(Verb::EditTemplates).await?;
        Ok(verbs::set_purpose(&state, id, purpose).await.map(drop)?)
    };
    told(set.await)
}

pub async fn sync_now(waba_id: String) -> Result<(), Error> {
    let sync = async {
        let (state, _) = asking(Verb::EditTemplates).await?;
        Ok(verbs::sync(&state, &waba_id).await?)
    };
    told(sync.await)
}
