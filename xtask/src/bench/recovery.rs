//! What a power cut costs: the program is killed while it takes in, and started again on what it left.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::bench::Ground;
use crate::bench::figures::{Figures, milliseconds};
use crate::bench::load::{Asker, Mix, Platform, send, set_up, wamid};
use crate::bench::program::{DataFolder, Serving};

const ITEMS: u64 = 200_000;
const BATCH: u64 = 10;
const PEOPLE: u64 = 5_000;
/// The kill comes after this long.
const UNDER_WAY: Duration = Duration::from_secs(2);
const PATIENCE: Duration = Duration::from_secs(600);

pub fn recovery(ground: &Ground, figures: &mut Figures) -> Result<()> {
    for (name, database) in ground.databases()? {
        let data = DataFolder::new()?;
        let serving = Serving::start(&ground.program, &database, &data, &[])?;
        let key = set_up(&ground.program, &database, &data)?;
        let items = ground.items(ITEMS);
        let mut platform = Platform::new(Mix::Texts, PEOPLE, items, Duration::from_secs(3600))?;
        let deliveries: Vec<_> = (0..items / BATCH).map(|_| platform.delivery(BATCH)).collect();

        let stop = AtomicBool::new(false);
        let address = serving.address.clone();
        let answered = thread::scope(|scope| {
            let sending = scope.spawn(|| send(&address, &deliveries, Some(&stop)));
            thread::sleep(UNDER_WAY);
            serving.kill();
            stop.store(true, Ordering::Relaxed);
            sending.join().expect("sending does not panic")
        })?;
        let acknowledged = answered.acknowledged.len() as u64;
        ensure!(acknowledged > 0, "nothing was acknowledged before the kill");
        ensure!(
            acknowledged < deliveries.len() as u64,
            "everything was acknowledged before the kill: more --items are needed"
        );

        let started = Instant::now();
        let serving = Serving::start(&ground.program, &database, &data, &[])?;
        figures.add(format!("{name}: healthy after a kill"), milliseconds(serving.ready_after), "ms");
        let mut asker = Asker::new(&serving, &key)?;
        let waiting = asker.get("/api/v1/ingest")?["pending"].as_u64().context("no `pending` in the report")?;
        asker.until_taken_in(PATIENCE)?;
        figures.add(format!("{name}: deliveries acknowledged before"), acknowledged as f64, "");
        figures.add(format!("{name}: of them still to be taken in"), waiting as f64, "");
        figures.add(format!("{name}: everything in the inbox after"), milliseconds(started.elapsed()), "ms");

        let promised = answered.acknowledged.iter().flat_map(|index| &deliveries[*index].texts);
        let there = everything(&mut asker)?;
        let mut missing = 0_u64;
        let mut several = 0_u64;
        for text in promised {
            match there.get(&wamid(*text)) {
                None => missing += 1,
                Some(1) => {}
                Some(_) => several += 1,
            }
        }
        let twice = there.values().filter(|times| **times > 1).count();
        if missing + several > 0 || twice > 0 {
            bail!(
                "{name}: {missing} acknowledged messages are missing, {several} of them and {twice} of all are there more than once"
            );
        }
        figures.add(format!("{name}: acknowledged messages missing"), missing as f64, "");
        figures.add(format!("{name}: messages there twice"), twice as f64, "");
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    }
    Ok(())
}

/// How often each message is there, asked for page by page as any program would.
fn everything(asker: &mut Asker) -> Result<BTreeMap<String, u32>> {
    let mut there = BTreeMap::new();
    let mut conversations = Vec::new();
    let mut next = String::new();
    loop {
        let page = asker.get(&format!("/api/v1/conversations?limit=200{next}"))?;
        let rows = page["data"].as_array().context("no `data` in a page of conversations")?;
        conversations.extend(rows.iter().filter_map(|row| row["id"].as_str().map(str::to_owned)));
        match page["next"].as_str() {
            Some(cursor) => next = format!("&after={cursor}"),
            None => break,
        }
    }
    for conversation in conversations {
        let mut next = String::new();
        loop {
            let page = asker.get(&format!("/api/v1/conversations/{conversation}/messages?limit=200{next}"))?;
            let rows = page["data"].as_array().context("no `data` in a page of messages")?;
            for wamid in rows.iter().filter_map(|row| row["wamid"].as_str()) {
                *there.entry(wamid.to_owned()).or_default() += 1;
            }
            match page["next"].as_str() {
                Some(cursor) => next = format!("&after={cursor}"),
                None => break,
            }
        }
    }
    Ok(there)
}
