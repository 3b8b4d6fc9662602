//! Business numbers over the API.

use super::{
    List,
    about::{About, Gives, PLAIN, Shape},
    given::Seen,
    problem::Problem,
    schema,
};
use crate::domain::number::NumberView;

pub const LIST: About = About {
    id: "listNumbers",
    group: "Numbers",
    summary: "The business numbers that are set up",
    gives: Gives::List(Shape::of::<schema::Number>()),
    ..PLAIN
};

pub async fn list(Seen(state): Seen) -> Result<List<NumberView>, Problem> {
    let numbers = state.store.numbers().await?;
    Ok(List::whole(numbers.into_iter().map(|(number, _)| number.view()).collect()))
}
