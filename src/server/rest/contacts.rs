//! People over the API.

use super::{
    List,
    about::{About, Gives, PLAIN, Param, Shape},
    given::{Given, Id},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{contact::ContactView, id::ContactId},
    server::state::AppState,
};
use axum::{Json, extract::State};

pub const FIND: About = About {
    id: "findContacts",
    group: "Contacts",
    summary: "Find people by a name the platform knows them by",
    details: "Also by one they no longer use.",
    query: &[Param::text("identifier", "A phone number in any spelling, a business-scoped user id, or a username.")
        .required()],
    gives: Gives::List(Shape::of::<schema::Contact>()),
    ..PLAIN
};

pub async fn find(State(state): State<AppState>, given: Given) -> Result<List<ContactView>, Problem> {
    Ok(List::whole(state.store.contacts_by_identifier(given.get("identifier").unwrap_or_default()).await?))
}

pub const ONE: About = About {
    id: "getContact",
    group: "Contacts",
    summary: "One person",
    details: "The id of one that was merged into another answers with the survivor.",
    gives: Gives::One(Shape::of::<schema::Contact>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn one(State(state): State<AppState>, Id(id): Id<ContactId>) -> Result<Json<ContactView>, Problem> {
    state.store.contact(id).await?.map(Json).ok_or_else(Problem::not_found)
}
