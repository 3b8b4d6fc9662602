//! `ajar insight`: what is counted for pages of figures.

use super::{Desk, Failure};
use crate::server::config::Place;
use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub enum Command {
    /// Have everything counted anew
    ///
    /// Out of the messages, a little at a time, by the server, now where it runs or when it is started next. What is older than
    /// the messages that are kept stays as it was counted.
    Rebuild(RebuildArgs),
}

#[derive(Args)]
pub struct RebuildArgs {
    #[command(flatten)]
    place: Place,
}

pub async fn run(command: &Command) -> Result<(), Failure> {
    let Command::Rebuild(args) = command;
    Desk::at(&args.place, async |desk| Ok(desk.store.rebuild_insight().await?)).await?;
    println!("What pages of figures count is counted anew by the server, a little at a time.");
    Ok(())
}
