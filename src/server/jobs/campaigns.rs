//! Lets the messages of campaigns go when their turn comes.

use crate::{
    domain::time::Span,
    server::{campaigns, state::AppState},
};
use std::time::Duration;

/// How long it rests after something was done, and after nothing was.
const BUSY: Duration = Duration::from_millis(200);
const IDLE: Duration = Duration::from_secs(1);
/// How often what numbers have spent is counted anew, and who got what of a campaign that is over.
const COUNTED: Span = Span::minutes(10);

/// Looks until the server stops. Who is to get what is a row, so nothing is missed by who was not there.
pub async fn run(state: AppState) {
    let mut counted_at = state.clock.now();
    while !state.shutdown.is_cancelled() {
        let round = async {
            if state.clock.now() - counted_at > COUNTED {
                campaigns::count_spent(&state).await?;
                campaigns::count_ended(&state).await?;
                counted_at = state.clock.now();
            }
            campaigns::work(&state).await
        };
        let rest = match round.await {
            Ok(0) => IDLE,
            Ok(_) => BUSY,
            Err(error) => {
                tracing::error!(%error, "campaigns could not go on");
                IDLE
            }
        };
        tokio::select! {
            () = state.shutdown.cancelled() => {}
            () = tokio::time::sleep(rest) => {}
        }
    }
}
