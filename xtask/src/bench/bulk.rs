//! One thing done to ten thousand conversations, and taken back: as the page of the queue does it, five hundred at a time, and
//! as a program does it, all at once; and what others wait for meanwhile.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::bench::Ground;
use crate::bench::figures::{Figures, milliseconds, percentile};
use crate::bench::load::{Asker, Mix, Platform, add_user, fill, set_up};
use crate::bench::meanwhile::{self, Others, Question};
use crate::bench::people::bring;
use crate::bench::program::{DataFolder, NO_PLATFORM, Serving};

/// Conversations of the inbox, of which half have an open window: all that are chosen are among these.
const PEOPLE: u64 = 30_000;
const PAST: Duration = Duration::from_secs(48 * 3600);
/// How many of the ten thousand that can be chosen the page sends in one request.
const PIECE: usize = 500;
/// How long one request may take.
const PATIENCE: Duration = Duration::from_secs(120);
/// How long is waited for whatever is done beside the taking in.
const SETTLED: Duration = Duration::from_secs(60);
const TAG: &str = "chosen";

pub fn bulk(ground: &Ground, figures: &mut Figures) -> Result<()> {
    let people = ground.conversations(PEOPLE);
    for (name, database) in ground.databases()? {
        let data = DataFolder::new()?;
        let serving = Serving::start(&ground.program, &database, &data, &[NO_PLATFORM])?;
        let key = set_up(&ground.program, &database, &data)?;
        add_user(&ground.program, &database, &data, "ana@example.com", "Ana Agent", "agent")?;
        let mut asker = Asker::new(&serving, &key)?.patient(PATIENCE)?;
        let mut platform = Platform::new(Mix::Texts, people, people, PAST)?;
        let filled = fill(&serving, &mut asker, &mut platform, people)?;
        figures.add(format!("{name}: filled with {people} conversations"), filled.as_secs_f64(), "s");
        // Who brings the tag along is nobody who writes.
        bring(&mut asker, "tag.csv", &format!("phone,tags\r\n+4915199999999,{TAG}\r\n"))?;
        let users = asker.get("/api/v1/users")?;
        let agent = users["data"][0]["id"].as_str().context("nobody is there to assign anything to")?.to_owned();
        asker.until_quiet(SETTLED)?;

        let chosen = matching(&mut asker, &json!({ "view": "open" }))?;
        ensure!(!chosen.is_empty(), "no window is open");
        let what = format!("{name}: {} conversations", chosen.len());
        // Whose windows have closed write meanwhile: what was done to the others stands.
        let writing: Vec<_> = (0..people / 3).map(|_| platform.delivery(1)).collect();
        let others = matching(&mut asker, &json!({ "doors": ["closed"] }))?;
        let other = others.first().context("no window has closed")?;
        let questions = vec![
            Question { what: "a page of the queue", path: "/_fn/queue", body: json!({ "after": null }).to_string() },
            Question {
                what: "a conversation opened",
                path: "/_fn/conversation",
                body: json!({ "id": other }).to_string(),
            },
            Question {
                what: "a draft kept",
                path: "/_fn/save_draft",
                body: json!({ "id": other, "text": "It is on its way." }).to_string(),
            },
        ];
        let mut waiting = Others::new(&serving, &key, writing, questions);
        meanwhile::add(figures, &format!("{name}: while nothing goes on"), &waiting.alone()?)?;

        let deeds = [
            ("tagged", json!({ "tag": TAG }), json!({ "view": "all", "tags": [TAG] })),
            ("assigned", json!({ "assign": agent }), json!({ "view": "all", "assignee": { "one": agent } })),
            ("resolved", json!("resolve"), json!({ "view": "all", "progress": "resolved" })),
        ];
        let mut pieces = Vec::new();
        let (done, waits) = waiting.during(|| {
            let mut done = Vec::new();
            for (did, deed, shows) in &deeds {
                let undo = timed(&mut done, did, || act(&mut asker, deed, &chosen, &mut pieces))?;
                is_so(&mut asker, did, shows, chosen.len())?;
                timed(&mut done, &format!("{did}, taken back"), || take_back(&mut asker, undo, chosen.len()))?;
                is_so(&mut asker, did, shows, 0)?;
            }
            Ok(done)
        })?;
        for (did, took) in done {
            figures.add(format!("{what} {did}"), took.as_secs_f64(), "s");
        }
        for (place, share) in [("p50", 0.5), ("p95", 0.95), ("max", 1.0)] {
            let time = percentile(&pieces, share).context("nothing was measured")?;
            figures.add(format!("{name}: {PIECE} of them, one request, {place}"), milliseconds(time), "ms");
        }
        meanwhile::add(figures, &format!("{name}: meanwhile"), &waits)?;

        let (done, waits) = waiting.during(|| at_once(&mut asker, &chosen))?;
        for (did, took) in done {
            figures.add(format!("{what} {did}"), took.as_secs_f64(), "s");
        }
        meanwhile::add(figures, &format!("{name}: while all are in one request"), &waits)?;
        figures.add(format!("{name}: memory"), serving.memory() as f64 / 1e6, "MB");
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    }
    Ok(())
}

/// How long each thing took.
type Took = Vec<(String, Duration)>;

fn timed<T>(took: &mut Took, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let started = Instant::now();
    let done = work().with_context(|| what.to_owned())?;
    took.push((what.to_owned(), started.elapsed()));
    Ok(done)
}

/// The conversations of a list, as many as can be chosen.
fn matching(asker: &mut Asker, only: &Value) -> Result<Vec<String>> {
    let found = asker.post("/_fn/matching", &json!({ "only": only }))?;
    let ids = found.as_array().context("no list of conversations")?.iter();
    ids.map(|id| id.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>().context("not all of them are ids")
}

/// So many are as they were made, at this moment.
fn is_so(asker: &mut Asker, did: &str, shows: &Value, count: usize) -> Result<()> {
    let there = matching(asker, shows)?.len();
    ensure!(there == count, "{there} conversations are {did}, not {count}");
    Ok(())
}

/// Does something to all of them, piece by piece as the page does. What takes it back.
fn act(asker: &mut Asker, deed: &Value, chosen: &[String], pieces: &mut Vec<Duration>) -> Result<Vec<String>> {
    let mut undo = Vec::new();
    for (n, ids) in chosen.chunks(PIECE).enumerate() {
        let asked = Instant::now();
        let report = asker.post("/_fn/act", &json!({ "deed": deed, "ids": ids, "key": format!("bench-{n}") }))?;
        pieces.push(asked.elapsed());
        let done = report["done"].as_u64().context("no `done` in the report")?;
        ensure!(done == ids.len() as u64, "not everything was done: {report}");
        undo.push(report["undo"].as_str().context("it cannot be taken back")?.to_owned());
    }
    Ok(undo)
}

fn take_back(asker: &mut Asker, undo: Vec<String>, count: usize) -> Result<()> {
    let mut back = 0;
    for undo in undo.into_iter().rev() {
        let report = asker.post("/_fn/take_back", &json!({ "undo": undo }))?;
        back += report["done"].as_u64().context("no `done` in the report")?;
    }
    ensure!(back == count as u64, "{back} of {count} were taken back");
    Ok(())
}

/// All in one request, as a program may.
fn at_once(asker: &mut Asker, chosen: &[String]) -> Result<Took> {
    const SNOOZED: &str = "snoozed in one request";
    let mut took = Took::new();
    let body = json!({ "action": "snooze", "ids": chosen });
    let report = timed(&mut took, SNOOZED, || asker.post("/api/v1/conversations/bulk", &body))?;
    ensure!(report["done"].as_u64() == Some(chosen.len() as u64), "not everything was done: {report}");
    let shows = json!({ "view": "snoozed" });
    is_so(asker, SNOOZED, &shows, chosen.len())?;
    let back = json!({ "undo": report["undo"] });
    let report = timed(&mut took, "taken back in one request", || asker.post("/api/v1/conversations/undo", &back))?;
    ensure!(report["done"].as_u64() == Some(chosen.len() as u64), "not everything was taken back: {report}");
    is_so(asker, SNOOZED, &shows, 0)?;
    Ok(took)
}
