//! How much the program takes in: until everything is acknowledged, and until everything is in the inbox.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal, milliseconds, percentile};
use crate::bench::load::{Asker, Mix, Platform, send, set_up};
use crate::bench::program::{DataFolder, Serving};

/// Items of a run whose deliveries hold several; with one each, a fifth of it.
const ITEMS: u64 = 100_000;
const PEOPLE: u64 = 20_000;
/// Items sent ahead of the clock, so that statements are prepared and files are there.
const WARM_UP: u64 = 2_000;
const PATIENCE: Duration = Duration::from_secs(600);

pub fn ingest(ground: &Ground, figures: &mut Figures) -> Result<()> {
    let runs = [(1, Mix::Day), (10, Mix::Day), (100, Mix::Day), (10, Mix::Texts)];
    for (batch, mix) in runs {
        for (name, database) in ground.databases()? {
            let items = ground.items(ITEMS) / if batch == 1 { 5 } else { 1 };
            let data = DataFolder::new()?;
            let serving = Serving::start(&ground.program, &database, &data, &[])?;
            let key = set_up(&ground.program, &database, &data)?;
            let mut asker = Asker::new(&serving, &key)?;

            let mut platform = Platform::new(mix, PEOPLE, WARM_UP + items, Duration::from_secs(3600))?;
            let warm_up: Vec<_> = (0..WARM_UP / batch).map(|_| platform.delivery(batch)).collect();
            let deliveries: Vec<_> = (0..items / batch).map(|_| platform.delivery(batch)).collect();
            send(&serving.address, &warm_up, None)?;
            asker.until_taken_in(PATIENCE)?;

            let started = Instant::now();
            let answered = send(&serving.address, &deliveries, None)?;
            let report = asker.until_taken_in(PATIENCE)?;
            let taken_in = started.elapsed();

            let sent = ((warm_up.len() + deliveries.len()) as u64) * batch;
            let counted = accounted(&report)?;
            ensure!(counted == sent, "{counted} of {sent} items are accounted for: {report}");

            let kind = if mix == Mix::Texts { ", texts only" } else { "" };
            let run = format!("{name}, {batch} a delivery{kind}");
            let sent = (deliveries.len() as u64 * batch) as f64;
            let goals = goals(name, batch, mix);
            figures.add_against(format!("{run}: acknowledged"), sent / answered.within.as_secs_f64(), "/s", goals[0]);
            figures.add_against(format!("{run}: in the inbox"), sent / taken_in.as_secs_f64(), "/s", goals[1]);
            for (place, share, goal) in [("p50", 0.5, None), ("p99", 0.99, goals[2]), ("max", 1.0, None)] {
                let time = percentile(&answered.times, share).context("nothing was answered")?;
                figures.add_against(format!("{run}: answer, {place}"), milliseconds(time), "ms", goal);
            }
            figures.add(format!("{run}: memory"), serving.memory() as f64 / 1e6, "MB");
            ensure!(serving.stop(), "`ajar serve` does not end when asked to");
        }
    }
    Ok(())
}

/// What is wanted: items acknowledged and items in the inbox a second, and the slowest of a hundred answers.
fn goals(database: &str, batch: u64, mix: Mix) -> [Option<Goal>; 3] {
    match (database, batch, mix) {
        ("SQLite", 10, Mix::Day) => [
            Some(Goal::Least(10_000.0, Some(40_000.0))),
            Some(Goal::Least(4_000.0, Some(10_000.0))),
            Some(Goal::Most(100.0, None)),
        ],
        ("Postgres", 10, Mix::Day) => [None, Some(Goal::Least(1_500.0, None)), None],
        _ => [None; 3],
    }
}

/// Items that stand in one of the report's places. Each stands in exactly one.
pub fn accounted(report: &serde_json::Value) -> Result<u64> {
    let items = report["items"].as_object().context("no `items` in the report")?;
    let apart = ["duplicates", "unrouted", "unsupported", "malformed"].map(|place| &report[place]);
    Ok(items.values().chain(apart).filter_map(serde_json::Value::as_u64).sum())
}
