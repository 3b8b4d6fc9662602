//! `ajar serve`: puts everything together, serves, and ends in good order.

use super::{
    auth::first_run,
    backup,
    cli::{Failure, open_store},
    clock::Clock,
    config::{Place, ServeArgs},
    demo, jobs, router,
    seal::Seal,
    state::AppState,
};
use reqwest::Url;
use std::{io::IsTerminal, net::SocketAddr, time::Duration};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

/// How long requests and jobs have to finish once the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);

pub async fn run(args: &ServeArgs) -> Result<(), Failure> {
    let config = args.check()?;
    start_log(&args.place)?;
    backup::is_settled(&config.storage.data_dir)?;
    demo::clear_leftovers(&config.storage);
    let store = open_store(&config.storage).await?;
    let seal = Seal::from_file(&config.storage.secret_key_file)?;
    let listen = config.listen;
    let (state, writer) = AppState::new(store, Clock::system(), config, seal)?;
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| Failure::Fault(format!("it is not possible to listen on {listen}: {error}")))?;
    let address = listener.local_addr()?;
    tracing::info!("listening on http://{address}");
    if state.first_run.is_open(&state.store).await? {
        // To whoever started it, and to no log.
        println!("{}", first_run::greeting(&state, &opened_at(state.config.public_url.as_ref(), address)));
    }
    tokio::spawn(stop_when_told(state.shutdown.clone()));
    let mut jobs = jobs::start(&state, writer);
    let mut serving = std::pin::pin!(serve(listener, state.clone()));
    let served = tokio::select! {
        served = &mut serving => served,
        Some(_) = jobs.join_next() => {
            let told = state.shutdown.is_cancelled();
            state.shutdown.cancel();
            let served = serving.await;
            // None ends by itself: it panicked, and without it Ajar would look well and do half of its work.
            if told { served } else { Err(Failure::Fault("work in the background broke off, see above".to_owned())) }
        }
    };
    state.shutdown.cancel();
    state.demo.close().await;
    if tokio::time::timeout(GRACE, jobs.join_all()).await.is_err() {
        tracing::warn!("some jobs did not end in time");
    }
    state.store.close().await;
    served?;
    tracing::info!("stopped");
    Ok(())
}

/// Serves until the state's shutdown is cancelled, and then for as long as requests in flight take, within limits.
pub async fn serve(listener: TcpListener, state: AppState) -> Result<(), Failure> {
    let shutdown = state.shutdown.clone();
    let app = router::router(state).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, app).with_graceful_shutdown(shutdown.clone().cancelled_owned());
    let out_of_time = async {
        shutdown.cancelled().await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        served = async { server.await } => Ok(served?),
        () = out_of_time => {
            tracing::warn!("some requests did not end in time");
            Ok(())
        }
    }
}

/// Where people find the server in a browser: by its public address, else on this machine. One that stands for all of
/// its addresses cannot be opened.
pub(super) fn opened_at(public_url: Option<&Url>, listens: SocketAddr) -> String {
    match public_url {
        Some(url) => url.as_str().trim_end_matches('/').to_owned(),
        None if listens.ip().is_unspecified() => format!("http://localhost:{}", listens.port()),
        None => format!("http://{listens}"),
    }
}

/// Waits for ctrl-c or SIGTERM.
pub(super) async fn stop_when_told(shutdown: CancellationToken) {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        _ = interrupted => {}
        () = terminated => {}
    }
    tracing::info!("stopping");
    shutdown.cancel();
}

pub(super) fn start_log(place: &Place) -> Result<(), Failure> {
    let filter = place.log_filter()?;
    log_to_stderr(filter);
    Ok(())
}

/// Writes the log to where it does not mix with what a command prints.
pub fn log_to_stderr(filter: tracing_subscriber::EnvFilter) {
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_can_be_opened() {
        let at = |public: Option<&str>, listens: &str| {
            opened_at(public.map(|url| url.parse::<Url>().unwrap()).as_ref(), listens.parse().unwrap())
        };
        assert_eq!(at(None, "127.0.0.1:3000"), "http://127.0.0.1:3000");
        assert_eq!(at(None, "0.0.0.0:3000"), "http://localhost:3000");
        assert_eq!(at(None, "[::]:3000"), "http://localhost:3000");
        assert_eq!(at(Some("https://ajar.example.org/"), "0.0.0.0:3000"), "https://ajar.example.org");
    }
}
