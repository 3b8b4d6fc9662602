//! Figures for Prometheus. With a key only: what a browser shows is elsewhere.

use super::{
    auth::{Asker, Kind},
    rest::problem::Problem,
    state::AppState,
};
use crate::domain::{ingest::IngestReport, role::Verb};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use std::fmt::Write;

pub async fn metrics(State(state): State<AppState>, asker: Asker) -> Result<Response, Problem> {
    asker.may(Verb::ReadMetrics)?;
    if !matches!(asker.kind, Kind::Key { .. }) {
        return Err(Problem::forbidden("The metrics are given for a key only."));
    }
    let report = state.store.ingest_report(state.clock.now()).await?;
    let seq = state.store.last_seq().await?;
    let uncounted = state.store.insight_behind_by().await?;
    let text = text(&report, seq, uncounted, resident_bytes());
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}

fn text(report: &IngestReport, seq: i64, uncounted: i64, resident: Option<u64>) -> String {
    let mut out = String::new();
    let mut say = |name: &str, kind: &str, help: &str, values: &[(String, i64)]| {
        writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}").expect("a string takes everything");
        for (labels, value) in values {
            writeln!(out, "{name}{labels} {value}").expect("a string takes everything");
        }
    };
    let one = |value: i64| vec![(String::new(), value)];
    let labelled = |name: &str, word: &str, value: i64| {
        (format!("{{{name}=\"{}\"}}", word.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " ")), value)
    };
    let version = labelled("version", env!("CARGO_PKG_VERSION"), 1);
    say("ajar_build_info", "gauge", "The version that runs.", &[version]);
    say("ajar_deliveries_total", "counter", "Webhook deliveries that were kept.", &one(report.deliveries));
    let items: Vec<_> = report.items.iter().map(|(kind, count)| labelled("kind", kind, *count)).collect();
    say("ajar_items_total", "counter", "Items of deliveries that were taken in.", &items);
    let kept = [
        labelled("outcome", "duplicate", report.duplicates),
        labelled("outcome", "unrouted", report.unrouted),
        labelled("outcome", "unsupported", report.unsupported),
        labelled("outcome", "malformed", report.malformed),
    ];
    say("ajar_items_not_taken", "gauge", "Items of deliveries that stand elsewhere.", &kept);
    let refused: Vec<_> =
        report.refused.iter().map(|refused| labelled("reason", &refused.reason, refused.count)).collect();
    say("ajar_deliveries_refused_total", "counter", "Requests to the webhook that were turned away.", &refused);
    say("ajar_deliveries_pending", "gauge", "Deliveries that are safe and not taken in yet.", &one(report.pending));
    let lag = one(report.lag_seconds.unwrap_or(0));
    say("ajar_ingest_lag_seconds", "gauge", "How long the oldest of them has waited.", &lag);
    if let Some(at) = report.last_delivery_at {
        say("ajar_last_delivery_timestamp_seconds", "gauge", "When the last delivery came.", &one(at.unix()));
    }
    say("ajar_events_total", "counter", "The last number of the event stream.", &one(seq));
    say(
        "ajar_figures_behind",
        "gauge",
        "Events and conversations that no page of figures counts yet.",
        &one(uncounted),
    );
    if let Some(resident) = resident.and_then(|bytes| i64::try_from(bytes).ok()) {
        say("process_resident_memory_bytes", "gauge", "Memory in use.", &one(resident));
    }
    out
}

/// Memory this process has in use, where the system tells.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kb| kb * 1024)
}
