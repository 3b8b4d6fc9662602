//! `ajar demo`: the demo in a program of its own.

use super::Failure;
use crate::{
    domain::demo::Demo,
    server::{
        clock::Clock,
        config::DemoArgs,
        demo::{NotOpen, Workspace},
        serve,
    },
};
use std::io::Write;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

impl From<NotOpen> for Failure {
    fn from(error: NotOpen) -> Self {
        Self::Fault(error.to_string())
    }
}

pub async fn run(args: &DemoArgs) -> Result<(), Failure> {
    let args = args.serve();
    let config = args.check()?;
    serve::start_log(&args.place)?;
    let listen = config.listen;
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| Failure::Fault(format!("it is not possible to listen on {listen}: {error}")))?;
    let address = listener.local_addr()?;
    let shutdown = CancellationToken::new();
    tokio::spawn(serve::stop_when_told(shutdown.clone()));
    let opening = Workspace::open(&config, Demo::Alone, Clock::system(), shutdown.clone());
    let workspace = tokio::select! {
        opened = opening => opened?,
        // What was made so far goes with the next start.
        () = shutdown.cancelled() => return Ok(()),
    };
    let base = serve::opened_at(config.public_url.as_ref(), address);
    println!("{base}{}", workspace.state.demo.link(workspace.state.clock.now()));
    std::io::stdout().flush()?;
    tracing::info!("the demo is open: the link signs in once, within an hour; Ctrl-C ends it");
    let served = tokio::select! {
        served = serve::serve(listener, workspace.state.clone()) => served,
        () = workspace.broke_off() => Err(Failure::Fault("work in the background broke off, see above".to_owned())),
    };
    workspace.close().await;
    served?;
    tracing::info!("the demo is over, and what it has made is gone");
    Ok(())
}
