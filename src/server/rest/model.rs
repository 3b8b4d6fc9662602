//! The model over the API: how good it is, and which version predicts.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Shape},
    given::{Given, Id, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{id::VersionId, learning::Report, suggest::Logged},
    server::{
        auth::Asker,
        learning::{self, Refused},
        state::AppState,
    },
};
use axum::{extract::State, http::StatusCode};

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let words = refused.to_string();
        match refused {
            Refused::NotFound => Self::not_found(),
            Refused::Running | Refused::Idle | Refused::Nothing => Self::new(Code::Conflict, words),
            Refused::Store(fault) => Self::fault(&fault),
        }
    }
}

pub const REPORT: About = About {
    id: "getModel",
    group: "Model",
    summary: "How good the predictions are, week by week, and which version makes them",
    details: "Of two questions: whether a customer answers an outbound turn within 24 hours (`reply`), and whether one who is \
              silent writes before the window closes (`write`). Beside the model stand two baselines: the rule of thumb, read \
              as it came true here, and how often it comes true at all. Only what was predicted before it came true counts. \
              What was said here before anything was predicted is gone through once more and stands apart, in `replayed`.",
    gives: Gives::One(Shape::of::<schema::ModelReport>()),
    ..PLAIN
};

pub async fn report(Seen(state): Seen) -> Result<axum::Json<Report>, Problem> {
    Ok(axum::Json(learning::report(&state.store, state.clock.now()).await?))
}

pub const SUGGESTIONS: About = About {
    id: "listSuggestions",
    group: "Model",
    summary: "The templates that were proposed to open windows again, newest first",
    details: "Each was shown to somebody here, once for a window, or given to a program (`shown` is false), with how likely it \
              was to be chosen (`propensity`) of those that could have been. `came` says what came of the send that followed, a day after it left. They are \
              remembered for 180 days.",
    query: &[LIMIT, AFTER],
    gives: Gives::List(Shape::of::<schema::LoggedSuggestion>()),
    ..PLAIN
};

pub async fn suggestions(Seen(state): Seen, given: Given) -> Result<List<Logged>, Problem> {
    let (rows, next) = state.store.suggestion_log(given.cursor("after")?, given.limit()).await?;
    Ok(List::new(rows, next))
}

pub const REFIT: About = About {
    id: "refitModel",
    group: "Model",
    summary: "Have a model learn anew from all that is known",
    details: "It goes on in the background, and becomes a candidate at its end.",
    status: 202,
    problems: &[Code::Conflict],
    ..PLAIN
};

pub async fn refit(State(state): State<AppState>, asker: Asker) -> Result<StatusCode, Problem> {
    learning::begin_refit(&state, asker.by()).await?;
    Ok(StatusCode::ACCEPTED)
}

pub const CANCEL: About = About {
    id: "cancelRefit",
    group: "Model",
    summary: "Stop learning anew",
    details: "What predicts is not touched.",
    status: 204,
    problems: &[Code::Conflict],
    ..PLAIN
};

pub async fn cancel(State(state): State<AppState>, asker: Asker) -> Result<StatusCode, Problem> {
    learning::cancel_refit(&state, asker.by()).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const PROMOTE: About = About {
    id: "promoteModel",
    group: "Model",
    summary: "Have a version predict",
    details: "Better ones take over from it by themselves.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn promote(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<VersionId>,
) -> Result<StatusCode, Problem> {
    learning::promote(&state, asker.by(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const ROLL_BACK: About = About {
    id: "rollBackModel",
    group: "Model",
    summary: "Go back to a version",
    details: "It stays until somebody promotes another one, or lets better ones take over again.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn roll_back(
    State(state): State<AppState>,
    asker: Asker,
    Id(id): Id<VersionId>,
) -> Result<StatusCode, Problem> {
    learning::roll_back(&state, asker.by(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const RELEASE: About =
    About { id: "releaseModel", group: "Model", summary: "Let better versions take over again", status: 204, ..PLAIN };

pub async fn release(State(state): State<AppState>, asker: Asker) -> Result<StatusCode, Problem> {
    learning::release(&state, asker.by()).await?;
    Ok(StatusCode::NO_CONTENT)
}
