//! The library of templates: what there is, how it fares, and what is being written.

use super::{Error, json::Json};
use crate::domain::{
    id::TemplateId,
    template::{
        draft::DraftTemplate,
        library::{Account, LibraryEntry, SavedDraft, Saving},
        purpose::Purpose,
    },
    time::Timestamp,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Everything there is of templates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Library {
    pub accounts: Vec<Account>,
    /// By name, then language.
    pub entries: Vec<LibraryEntry>,
    /// Latest first.
    pub drafts: Vec<SavedDraft>,
    /// When the list that is oldest was fetched; none where one has not been yet.
    pub synced_at: Option<Timestamp>,
    /// Why the last try to fetch one came to nothing.
    pub sync_error: Option<String>,
    /// Whoever asks may write drafts.
    pub may_edit: bool,
    /// Whoever asks may submit them, delete templates and let paused ones loose.
    pub may_submit: bool,
}

/// The library, with what became of the sends of so many days.
#[server(name = AskLibrary, prefix = "/_fn", endpoint = "template_library", input = Json, output = Json)]
pub async fn library(days: u32) -> Result<Library, Error> {
    crate::server::desk::templates::library(days).await
}

/// Keeps a draft, in place of the one of that id as it was at `since`. `of` is the template it is to take the place of.
#[server(name = SaveTemplateDraft, prefix = "/_fn", endpoint = "save_template_draft", input = Json, output = Json)]
pub async fn save_draft(
    id: Option<String>,
    waba_id: String,
    draft: DraftTemplate,
    of: Option<TemplateId>,
    since: Option<Timestamp>,
) -> Result<Saving, Error> {
    crate::server::desk::templates::save_draft(id, waba_id, draft, of, since).await
}

/// Throws a draft away.
#[server(name = DropTemplateDraft, prefix = "/_fn", endpoint = "drop_template_draft", input = Json, output = Json)]
pub async fn drop_draft(id: String) -> Result<(), Error> {
    crate::server::desk::templates::drop_draft(id).await
}

/// Submits a draft. None where the platform took it, and the draft is gone; else the draft with the platform's words.
#[server(name = SubmitTemplateDraft, prefix = "/_fn", endpoint = "submit_template_draft", input = Json, output = Json)]
pub async fn submit_draft(id: String) -> Result<Option<SavedDraft>, Error> {
    crate::server::desk::templates::submit_draft(id).await
}

/// Deletes a template at the platform, in its language or in all there are of its name.
#[server(name = DeleteTemplate, prefix = "/_fn", endpoint = "delete_template", input = Json, output = Json)]
pub async fn delete_template(id: TemplateId, all_languages: bool) -> Result<(), Error> {
    crate::server::desk::templates::delete(id, all_languages).await
}

/// Lets a paused template be sent again.
#[server(name = UnpauseTemplate, prefix = "/_fn", endpoint = "unpause_template", input = Json, output = Json)]
pub async fn unpause(id: TemplateId) -> Result<(), Error> {
    crate::server::desk::templates::unpause(id).await
}

/// Says what a template is for.
#[server(name = SetTemplatePurpose, prefix = "/_fn", endpoint = "set_template_purpose", input = Json, output = Json)]
pub async fn set_purpose(id: TemplateId, purpose: Purpose) -> Result<(), Error> {
    crate::server::desk::templates::set_purpose(id, purpose).await
}

/// Fetches the list of an account now.
#[server(name = SyncTemplates, prefix = "/_fn", endpoint = "sync_templates", input = Json, output = Json)]
pub async fn sync_now(waba_id: String) -> Result<(), Error> {
    crate::server::desk::templates::sync_now(waba_id).await
}
