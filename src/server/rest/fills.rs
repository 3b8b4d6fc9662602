//! What templates are filled with, over the API.

use super::{
    about::{About, Gives, PLAIN, Shape, Takes},
    given::{Id, Json, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{fill::Fill, id::TemplateId},
    server::{
        auth::Asker,
        fills::{self, Unkept},
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a template is filled with, by place.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fills {
    fills: BTreeMap<String, Fill>,
}

impl From<Unkept> for Problem {
    fn from(unkept: Unkept) -> Self {
        match unkept {
            Unkept::NotFound => Self::not_found(),
            Unkept::Unfit(unfit) => Self::invalid(unfit.to_string()),
            Unkept::Store(fault) => Self::fault(&fault),
        }
    }
}

pub const ONE: About = About {
    id: "getTemplateFills",
    group: "Templates",
    summary: "What a template is filled with",
    details: "Of every place that takes a value but a file: a variable of the text by its name, that of a text header as \
              `header:NAME`, the value of a button as `button:INDEX`. Where nothing was said it is as it is guessed.",
    gives: Gives::One(Shape::of::<schema::TemplateFills>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn one(Seen(state): Seen, Id(id): Id<TemplateId>) -> Result<axum::Json<Fills>, Problem> {
    let known = fills::of(&state, id).await?.ok_or_else(Problem::not_found)?;
    Ok(axum::Json(Fills { fills: known.fills }))
}

pub const KEEP: About = About {
    id: "setTemplateFills",
    group: "Templates",
    summary: "Say what a template is filled with",
    details: "Whole: a place that is left out is guessed by its name. What nothing is known for, of a person, is missing when \
              the template is sent to them, unless something stands in.",
    takes: Takes::Json(Shape::of::<schema::TemplateFills>()),
    gives: Gives::One(Shape::of::<schema::TemplateFills>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn keep(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<TemplateId>,
    Json(asked): Json<Fills>,
) -> Result<axum::Json<Fills>, Problem> {
    let known = fills::keep(&state, asker.by(), id, asked.fills).await?;
    Ok(axum::Json(Fills { fills: known.fills }))
}
