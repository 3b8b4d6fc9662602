//! `ajar rebuild-scores`: what the models know of conversations is made anew.

use super::{Desk, Failure};
use crate::server::config::Place;
use clap::Args;

#[derive(Args)]
pub struct RebuildArgs {
    #[command(flatten)]
    place: Place,
}

pub async fn run(args: &RebuildArgs) -> Result<(), Failure> {
    Desk::at(&args.place, async |desk| Ok(desk.store.rebuild_scores().await?)).await?;
    println!("What the models know of conversations is made anew by the server, a little at a time.");
    Ok(())
}
