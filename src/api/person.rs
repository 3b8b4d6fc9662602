//! Customers: the list of them, one of them whole, and what can be done about them.

use super::{Error, json::Json};
use crate::domain::{
    attribute::{Attribute, AttributeKind},
    customers::{Bulk, Column, Done, Fitting, Only, Row},
    id::{AttributeId, ContactId, MergeId, RemarkId, TagId},
    merge::{Merged, Preview},
    profile::{Change, Profile},
    tag::{Colour, Tag},
    time::Timestamp,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page of the customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CustomersPage {
    pub rows: Vec<Row>,
    /// What to pass to get the next page.
    pub next: Option<String>,
    /// How many there are, up to ten thousand; with the first page only.
    pub count: Option<i64>,
    /// What whoever asks likes to see.
    pub columns: Vec<Column>,
    pub tags: Vec<Tag>,
    /// Whether whoever asks may change anything.
    pub may_edit: bool,
    pub now: Timestamp,
}

/// The tags and attributes there are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fields {
    pub tags: Vec<Tag>,
    pub attributes: Vec<Attribute>,
    /// Whether whoever asks may make and drop them.
    pub may_manage: bool,
}

/// Customers, fifty a page.
#[server(name = AskCustomers, prefix = "/_fn", endpoint = "customers", input = Json, output = Json)]
pub async fn customers(only: Only, after: Option<String>) -> Result<CustomersPage, Error> {
    crate::server::desk::people::customers(only, after).await
}

/// Everybody whom the list is narrowed to, also who is not on the page.
#[server(name = AskFitting, prefix = "/_fn", endpoint = "customers_fitting", input = Json, output = Json)]
pub async fn customers_fitting(only: Only) -> Result<Fitting, Error> {
    crate::server::desk::people::customers_fitting(only).await
}

/// Keeps which columns whoever asks likes to see.
#[server(prefix = "/_fn", endpoint = "choose_columns", input = Json, output = Json)]
pub async fn choose_columns(columns: Vec<Column>) -> Result<(), Error> {
    crate::server::desk::people::choose_columns(columns).await
}

#[server(name = AskProfile, prefix = "/_fn", endpoint = "profile", input = Json, output = Json)]
pub async fn profile(id: ContactId) -> Result<Profile, Error> {
    crate::server::desk::people::profile(id).await
}

/// Changes what is given about somebody, and answers with them as they are then.
#[server(prefix = "/_fn", endpoint = "change_person", input = Json, output = Json)]
pub async fn change_person(id: ContactId, change: Change) -> Result<Profile, Error> {
    crate::server::desk::people::change_person(id, change).await
}

/// Says whether anything is predicted of somebody, and answers with them as they are then.
#[server(prefix = "/_fn", endpoint = "score_person", input = Json, output = Json)]
pub async fn score_person(id: ContactId, scored: bool) -> Result<Profile, Error> {
    crate::server::desk::people::score_person(id, scored).await
}

/// Notes something about somebody.
#[server(prefix = "/_fn", endpoint = "note_person", input = Json, output = Json)]
pub async fn note_person(id: ContactId, text: String) -> Result<Profile, Error> {
    crate::server::desk::people::note_person(id, text).await
}

/// Changes a note of one's own; an empty text takes it away.
#[server(prefix = "/_fn", endpoint = "change_note", input = Json, output = Json)]
pub async fn change_note(id: RemarkId, text: String) -> Result<(), Error> {
    crate::server::desk::people::change_note(id, text).await
}

/// Does one thing to many people.
#[server(prefix = "/_fn", endpoint = "bulk_people", input = Json, output = Json)]
pub async fn bulk_people(ids: Vec<ContactId>, what: Bulk) -> Result<Done, Error> {
    crate::server::desk::people::bulk_people(ids, what).await
}

/// What would come of making two people one.
#[server(name = AskMerge, prefix = "/_fn", endpoint = "preview_merge", input = Json, output = Json)]
pub async fn preview_merge(kept: ContactId, gone: ContactId) -> Result<Preview, Error> {
    crate::server::desk::people::preview_merge(kept, gone).await
}

/// Makes two people one.
#[server(prefix = "/_fn", endpoint = "merge_people", input = Json, output = Json)]
pub async fn merge_people(kept: ContactId, gone: ContactId) -> Result<Merged, Error> {
    crate::server::desk::people::merge_people(kept, gone).await
}

/// Divides again what was made one; who was gone.
#[server(prefix = "/_fn", endpoint = "divide_people", input = Json, output = Json)]
pub async fn divide_people(id: MergeId) -> Result<ContactId, Error> {
    crate::server::desk::people::divide_people(id).await
}

#[server(name = AskFields, prefix = "/_fn", endpoint = "fields", input = Json, output = Json)]
pub async fn fields() -> Result<Fields, Error> {
    crate::server::desk::people::fields().await
}

/// Makes a tag, or changes one.
#[server(prefix = "/_fn", endpoint = "keep_tag", input = Json, output = Json)]
pub async fn keep_tag(id: Option<TagId>, name: String, colour: Colour) -> Result<Fields, Error> {
    crate::server::desk::people::keep_tag(id, name, colour).await
}

#[server(prefix = "/_fn", endpoint = "drop_tag", input = Json, output = Json)]
pub async fn drop_tag(id: TagId) -> Result<Fields, Error> {
    crate::server::desk::people::drop_tag(id).await
}

/// Makes an attribute, or changes one: its name and choices, its kind stays.
#[server(prefix = "/_fn", endpoint = "keep_attribute", input = Json, output = Json)]
pub async fn keep_attribute(
    id: Option<AttributeId>,
    name: String,
    kind: AttributeKind,
    choices: Vec<String>,
) -> Result<Fields, Error> {
    crate::server::desk::people::keep_attribute(id, name, kind, choices).await
}

#[server(prefix = "/_fn", endpoint = "drop_attribute", input = Json, output = Json)]
pub async fn drop_attribute(id: AttributeId) -> Result<Fields, Error> {
    crate::server::desk::people::drop_attribute(id).await
}
