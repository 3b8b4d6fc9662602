//! People who work here over the API.

use super::{
    List,
    about::{About, Gives, PLAIN, Shape},
    problem::Problem,
    schema,
};
use crate::{domain::id::UserId, server::state::AppState};
use axum::extract::State;
use serde::Serialize;

pub const LIST: About = About {
    id: "listUsers",
    group: "Users",
    summary: "List the people whom conversations can be assigned to",
    gives: Gives::List(Shape::of::<schema::User>()),
    ..PLAIN
};

#[derive(Debug, Serialize)]
pub struct UserView {
    id: UserId,
    name: String,
}

pub async fn list(State(state): State<AppState>) -> Result<List<UserView>, Problem> {
    let people = state.store.assignees().await?.into_iter();
    Ok(List::whole(people.map(|(id, name)| UserView { id, name }).collect()))
}
