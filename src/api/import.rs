//! People from files, and what came with the phone app.

use super::{Error, json::Json};
use crate::domain::{
    history::HistoryState,
    id::ImportId,
    import::{Attribute, Fault, Import, Plan, Preview, Step},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The files that were brought, newest first, and the histories of numbers that came with their phone app.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Imports {
    pub imports: Vec<Import>,
    pub histories: Vec<HistoryState>,
}

/// One file, with what it takes to go on with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ImportPage {
    pub import: Import,
    /// Its first rows, as they would become.
    pub preview: Preview,
    /// The first of what is wrong with it.
    pub faults: Vec<Fault>,
    /// The attributes there are.
    pub attributes: Vec<Attribute>,
}

#[server(name = AskImports, prefix = "/_fn", endpoint = "imports", input = Json, output = Json)]
pub async fn imports() -> Result<Imports, Error> {
    crate::server::desk::imports::imports().await
}

#[server(name = AskImport, prefix = "/_fn", endpoint = "import", input = Json, output = Json)]
pub async fn import(id: ImportId) -> Result<ImportPage, Error> {
    crate::server::desk::imports::import(id).await
}

/// How the first rows would become by this plan.
#[server(prefix = "/_fn", endpoint = "preview_import", input = Json, output = Json)]
pub async fn preview_import(id: ImportId, plan: Plan) -> Result<Preview, Error> {
    crate::server::desk::imports::preview_import(id, plan).await
}

/// Keeps what is to become of a file, and looks at every row of it.
#[server(prefix = "/_fn", endpoint = "check_import", input = Json, output = Json)]
pub async fn check_import(id: ImportId, plan: Plan) -> Result<(), Error> {
    crate::server::desk::imports::check_import(id, plan).await
}

/// Leads an import on: takes it in, cancels it, takes it back.
#[server(prefix = "/_fn", endpoint = "lead_import", input = Json, output = Json)]
pub async fn lead_import(id: ImportId, step: Step) -> Result<(), Error> {
    crate::server::desk::imports::lead_import(id, step).await
}
