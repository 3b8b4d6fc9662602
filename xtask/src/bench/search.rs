//! How long it takes to find something among a million messages of a hundred thousand people.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal, milliseconds, percentile};
use crate::bench::load::{Asker, Mix, Platform, SELDOM, filled, seldom};
use crate::bench::program::{NO_PLATFORM, Serving};

const ITEMS: u64 = 1_000_000;
/// Messages of one conversation.
const EACH: u64 = 10;
/// Over how long the messages are spread.
const PAST: Duration = Duration::from_secs(10 * 24 * 3600);
/// How often each kind of question is asked, and how often before that, so that statements are prepared.
const ASKED: u64 = 60;
const WARM_UP: u64 = 5;
/// How long is waited for what a server does beside the taking in.
const SCORED: Duration = Duration::from_secs(120);
const SETTLED: Duration = Duration::from_secs(60);
/// Milliseconds of 95 in 100 searches, and what would be better still.
const GOAL: Goal = Goal::Most(50.0, Some(10.0));

/// What is asked, as part of an address, and of so many messages one has it, none where none has. How common the words are is
/// said by [`talk`](crate::bench::load::talk).
const KINDS: [(&str, &str, Option<u64>); 12] = [
    ("a rare word (10 messages)", "zeppelin", Some(100_000)),
    ("a middling word (1,000)", "warranty", Some(1_000)),
    ("a frequent word (20,000)", "refund", Some(50)),
    ("one of the commonest words (200,000)", "invoice", Some(5)),
    ("the commonest word (600,000)", "the", Some(2)),
    ("two of the commonest words", "parcel%20tomorrow", Some(5)),
    ("a phrase (200,000)", "%22parcel%20service%22", Some(5)),
    ("a rare and the commonest word", "the%20zeppelin", Some(100_000)),
    ("three letters of a common word", "inv", Some(5)),
    ("four letters of a common word", "invo", Some(5)),
    ("a common word with filters", "invoice%20from:customer%20after:2020-01-01%20before:2099-01-01", Some(5)),
    ("nothing that is there", "nowhere", None),
];

pub fn search(ground: &Ground, figures: &mut Figures) -> Result<()> {
    let items = ground.items(ITEMS);
    let people = (items / EACH).max(1);
    for (name, database) in ground.databases()? {
        let data = ground.data(&format!("search-{items}"), &database)?;
        let platform = Platform::new(Mix::Talk, people, items, PAST)?;
        let key = filled(&ground.program, figures, name, &database, &data, platform)?;
        let serving = Serving::start(&ground.program, &database, &data, &[NO_PLATFORM])?;
        let mut asker = Asker::new(&serving, &key)?;
        // Beside it nothing goes on that a server has to do once.
        let some = sample(&mut asker, people)?;
        asker.until_scored(&some, SCORED)?;
        asker.until_quiet(SETTLED)?;

        let mut all = Vec::new();
        for (kind, q, every) in KINDS {
            let path = format!("/api/v1/search?limit=30&q={q}");
            let found = asker.get(&path)?["data"].as_array().context("no `data` in what was found")?.len();
            match every {
                None => ensure!(found == 0, "{kind}: {found} are found"),
                Some(every) => ensure!(found > 0 || items < every, "{kind}: nothing is found"),
            }
            let times = times(&mut asker, |_| path.clone())?;
            add(figures, &format!("{name}: {kind}"), &times)?;
            all.extend(times);
        }
        let seldom_said = |n: u64| format!("/api/v1/search?limit=30&q={}", seldom(n.wrapping_mul(104_729) % SELDOM));
        let times_of_seldom = times(&mut asker, seldom_said)?;
        add(figures, &format!("{name}: another word of {SELDOM} each time"), &times_of_seldom)?;
        all.extend(times_of_seldom);
        add(figures, &format!("{name}: all of these, each as often"), &all)?;
        let one = |n: u64| n.wrapping_mul(104_729) % people;
        let by_name = |n: u64| format!("Customer%20{}", one(n));
        let by_number = |n: u64| format!("{:06}", one(n));
        let by_all = |_: u64| "Customer".to_owned();
        let called: [(&str, &dyn Fn(u64) -> String); 3] = [
            ("somebody by name", &by_name),
            ("somebody by the end of a number", &by_number),
            ("a name that everybody has", &by_all),
        ];
        for (kind, q) in called {
            let times = times(&mut asker, |n| format!("/api/v1/conversations?limit=50&q={}", q(n)))?;
            add(figures, &format!("{name}: {kind}, in the queue"), &times)?;
        }
        // What the palette asks with each letter, and the page of all that was found.
        for (kind, path) in [("while somebody types", "/_fn/glance"), ("on the page of what was found", "/_fn/search")]
        {
            for q in ["invo", "the zeppelin"] {
                let body = json!({ "q": q, "zone": "Europe/Berlin", "after": null }).to_string();
                let mut times = Vec::new();
                for _ in 0..ASKED {
                    times.push(asker.time(path, &body)?);
                }
                add(figures, &format!("{name}: “{q}” {kind}"), &times)?;
            }
        }
        figures.add(format!("{name}: memory"), serving.memory() as f64 / 1e6, "MB");
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    }
    Ok(())
}

/// Conversations everywhere in the inbox.
fn sample(asker: &mut Asker, people: u64) -> Result<Vec<String>> {
    const SAMPLE: u64 = 20;
    let mut some = Vec::new();
    for n in 0..SAMPLE {
        let person = people * n / SAMPLE;
        let page = asker.get(&format!("/api/v1/conversations?limit=1&q=Customer%20{person}"))?;
        let id = page["data"][0]["id"].as_str().with_context(|| format!("Customer {person} is not there"))?;
        some.push(id.to_owned());
    }
    Ok(some)
}

/// How long each of many questions took.
fn times(asker: &mut Asker, path: impl Fn(u64) -> String) -> Result<Vec<Duration>> {
    let mut times = Vec::new();
    for n in 0..WARM_UP + ASKED {
        let asked = Instant::now();
        asker.get(&path(n))?;
        if n >= WARM_UP {
            times.push(asked.elapsed());
        }
    }
    Ok(times)
}

fn add(figures: &mut Figures, what: &str, times: &[Duration]) -> Result<()> {
    for (place, share, goal) in [("p50", 0.5, None), ("p95", 0.95, Some(GOAL))] {
        let time = percentile(times, share).context("nothing was measured")?;
        figures.add_against(format!("{what}, {place}"), milliseconds(time), "ms", goal);
    }
    Ok(())
}
