//! What a large inbox costs: memory, and the time of the reads that people wait for.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal, milliseconds, percentile};
use crate::bench::load::{Asker, Mix, Platform, send, set_up};
use crate::bench::program::{DataFolder, Serving};

const ITEMS: u64 = 1_000_000;
/// Messages of one conversation.
const EACH: u64 = 10;
const BATCH: u64 = 100;
/// Deliveries made at a time: all of them would fill this program's own memory.
const PIECE: u64 = 500;
/// Over how long the messages are spread: most windows are closed at the end of it, some are open.
const PAST: Duration = Duration::from_secs(10 * 24 * 3600);
const READS: usize = 300;
const PATIENCE: Duration = Duration::from_secs(1800);

pub fn memory(ground: &Ground, figures: &mut Figures) -> Result<()> {
    let items = ground.items(ITEMS);
    let people = (items / EACH).max(1);
    for (name, database) in ground.databases()? {
        let data = DataFolder::new()?;
        let serving = Serving::start(&ground.program, &database, &data, &[])?;
        let key = set_up(&ground.program, &database, &data)?;
        let mut asker = Asker::new(&serving, &key)?;

        let mut platform = Platform::new(Mix::Texts, people, items, PAST)?;
        let mut left = items / BATCH;
        let filling = Instant::now();
        while left > 0 {
            let deliveries: Vec<_> = (0..PIECE.min(left)).map(|_| platform.delivery(BATCH)).collect();
            send(&serving.address, &deliveries, None)?;
            left -= deliveries.len() as u64;
            // No more waits than a real platform would leave waiting.
            asker.until_taken_in(PATIENCE)?;
        }
        figures.add(
            format!("{name}: filled with {people} conversations and {items} messages"),
            filling.elapsed().as_secs_f64(),
            "s",
        );
        let after_filling = serving.memory();
        let goal = (name == "SQLite").then_some(Goal::Most(150.0, Some(50.0)));
        figures.add_against(format!("{name}: memory after filling"), after_filling as f64 / 1e6, "MB", goal);
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");

        let serving = Serving::start(&ground.program, &database, &data, &[])?;
        let mut asker = Asker::new(&serving, &key)?;
        figures.add(format!("{name}: start on it"), milliseconds(serving.ready_after), "ms");
        reads(name, figures, &mut asker)?;
        figures.add_against(format!("{name}: memory after reading"), serving.memory() as f64 / 1e6, "MB", goal);
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    }
    Ok(())
}

/// Times what people look at: the queue and its pages, what is closing, a search, and conversations.
fn reads(name: &str, figures: &mut Figures, asker: &mut Asker) -> Result<()> {
    let mut conversations = Vec::new();
    let mut times = Vec::with_capacity(READS);
    let mut next = String::new();
    for _ in 0..READS {
        let asked = Instant::now();
        let page = asker.get(&format!("/api/v1/conversations?limit=50{next}"))?;
        times.push(asked.elapsed());
        let rows = page["data"].as_array().context("no `data` in a page of conversations")?;
        conversations.extend(rows.iter().filter_map(|row| row["id"].as_str().map(str::to_owned)));
        next = page["next"].as_str().map(|cursor| format!("&after={cursor}")).unwrap_or_default();
    }
    add(figures, &format!("{name}: a page of the queue"), &times)?;

    for (what, path, count) in [
        ("the queue's first page", "/api/v1/conversations?limit=50", READS),
        ("the first page of what is open", "/api/v1/conversations?window=open,closing&limit=50", READS),
        ("the first page by last activity", "/api/v1/conversations?order=last_activity&limit=50", READS / 10),
        ("a search for a name", "/api/v1/conversations?q=Customer%204711&limit=50", READS / 10),
        ("how taking in goes", "/api/v1/ingest", READS / 10),
    ] {
        let mut times = Vec::with_capacity(count);
        for _ in 0..count {
            let asked = Instant::now();
            asker.get(path)?;
            times.push(asked.elapsed());
        }
        add(figures, &format!("{name}: {what}"), &times)?;
    }

    ensure!(!conversations.is_empty(), "there are no conversations");
    let apart = (conversations.len() / READS).max(1);
    let mut times = Vec::with_capacity(READS);
    for conversation in conversations.iter().step_by(apart).take(READS) {
        let asked = Instant::now();
        asker.get(&format!("/api/v1/conversations/{conversation}/messages?limit=50"))?;
        times.push(asked.elapsed());
    }
    add(figures, &format!("{name}: the messages of a conversation"), &times)
}

fn add(figures: &mut Figures, what: &str, times: &[Duration]) -> Result<()> {
    for (place, share) in [("p50", 0.5), ("p99", 0.99)] {
        let time = percentile(times, share).context("nothing was measured")?;
        figures.add(format!("{what}, {place}"), milliseconds(time), "ms");
    }
    Ok(())
}
