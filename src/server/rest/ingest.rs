//! Over the API: how taking in the platform's deliveries goes.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, Shape, Takes},
    given::{Given, Json, Seen},
    problem::Problem,
    schema,
};
use crate::{
    domain::{
        ingest::{IngestReport, KeptItemView, Replayed},
        item::Outcome,
    },
    server::inbound,
};
use serde::Deserialize;

pub const REPORT: About = About {
    id: "getIngest",
    group: "Ingest",
    summary: "What came, what was understood, and what was not",
    details: "Every item of every delivery stands in exactly one place.",
    gives: Gives::One(Shape::of::<schema::IngestReport>()),
    ..PLAIN
};

pub async fn report(Seen(state): Seen) -> Result<axum::Json<IngestReport>, Problem> {
    Ok(axum::Json(state.store.ingest_report(state.clock.now()).await?))
}

const OUTCOMES: [&str; 3] = ["unrouted", "unsupported", "malformed"];

pub const ITEMS: About = About {
    id: "listKeptItems",
    group: "Ingest",
    summary: "Items that were not taken in, newest first, with the reason and their raw form",
    query: &[Param::word("outcome", &OUTCOMES, "Which ones.").required(), LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::KeptItem>()),
    ..PLAIN
};

pub async fn items(Seen(state): Seen, given: Given) -> Result<List<KeptItemView>, Problem> {
    let outcome = given.get("outcome").and_then(Outcome::parse).unwrap_or(Outcome::Unrouted);
    let (rows, next) = state.store.kept_items(outcome, given.cursor("after")?, given.limit()).await?;
    Ok(List::new(rows, next))
}

pub const REPLAY: About = About {
    id: "replayItems",
    group: "Ingest",
    summary: "Run items again that were kept",
    details: "What is understood now moves to where it belongs; the rest stays.",
    takes: Takes::Json(Shape::of::<schema::Replay>()),
    gives: Gives::One(Shape::of::<schema::Replayed>()),
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replay {
    outcome: Outcome,
}

pub async fn replay(Seen(state): Seen, Json(asked): Json<Replay>) -> Result<axum::Json<Replayed>, Problem> {
    Ok(axum::Json(inbound::replay(&state, asked.outcome, None).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_can_be_asked_for() {
        assert_eq!(OUTCOMES, Outcome::ALL.map(Outcome::word));
    }
}
