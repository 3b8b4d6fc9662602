//! Work in the background: files to fetch, templates to keep current, what is answered without a person, campaigns, what waits
//! for its time or for an answer, whom to tell that windows are about to close, rests that are over, what is nobody's, people to
//! import and to look at, how engaged they are, what is learnt of the answers, what is counted, what may be forgotten, whom to erase, what can be found, the database's log.
//!
//! What has to happen is a row; these loops only look for rows. So a job survives whatever dies, and any process may do
//! it.

pub mod alerts;
pub mod answering;
pub mod assign;
pub mod campaigns;
pub mod checkpoint;
pub mod erase;
pub mod files;
pub mod forget;
pub mod imports;
pub mod insight;
pub mod learn;
pub mod parked;
pub mod people;
pub mod planned;
pub mod rests;
pub mod scores;
pub mod search;
pub mod templates;
pub mod weekly;

use super::{inbound, outbound, state::AppState, webhook::Writer};
use tokio::task::JoinSet;

/// Starts everything that runs beside the requests. It ends when the state's shutdown is cancelled.
pub fn start(state: &AppState, writer: Writer) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    jobs.spawn(writer.run(state.store.clone(), state.shutdown.clone()));
    jobs.spawn(state.live.clone().run(state.store.clone(), state.shutdown.clone()));
    jobs.spawn(state.presence.clone().run(state.store.clone(), state.clock.clone(), state.shutdown.clone()));
    jobs.spawn(inbound::run(state.clone()));
    jobs.spawn(outbound::run(state.clone()));
    jobs.spawn(answering::run(state.clone()));
    jobs.spawn(planned::run(state.clone()));
    jobs.spawn(campaigns::run(state.clone()));
    jobs.spawn(alerts::run(state.clone()));
    jobs.spawn(alerts::send(state.clone()));
    jobs.spawn(rests::run(state.clone()));
    jobs.spawn(assign::run(state.clone()));
    jobs.spawn(parked::run(state.clone()));
    jobs.spawn(files::run(state.clone()));
    jobs.spawn(templates::run(state.clone()));
    jobs.spawn(forget::run(state.clone()));
    jobs.spawn(imports::run(state.clone()));
    jobs.spawn(search::run(state.clone()));
    jobs.spawn(people::run(state.clone()));
    jobs.spawn(erase::run(state.clone()));
    jobs.spawn(scores::run(state.clone()));
    jobs.spawn(learn::run(state.clone()));
    jobs.spawn(insight::run(state.clone()));
    jobs.spawn(weekly::run(state.clone()));
    jobs.spawn(checkpoint::run(state.store.clone(), state.shutdown.clone()));
    jobs
}
