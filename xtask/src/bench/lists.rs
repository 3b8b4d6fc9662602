//! How long a list of the queue takes, narrowed in many ways and in each order, where there are a hundred thousand
//! conversations. Asked for as the page of the queue asks: a hundred rows, by the same server function.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal, milliseconds, percentile};
use crate::bench::load::{Asker, Mix, Platform, add_number, add_user, fill, items_of_a_queue, set_up};
use crate::bench::people::bring;
use crate::bench::program::{DataFolder, Database, NO_PLATFORM, Serving};

const PEOPLE: u64 = 100_000;
/// Over how long their messages are spread: of ten windows one is open.
const PAST: Duration = Duration::from_secs(10 * 24 * 3600);
/// How often each list is asked for in each order, and how long all of that may take: a slow one is asked for less often.
const ROUNDS: u64 = 10;
const MOST: Duration = Duration::from_secs(90);
/// How long is waited for whatever is done beside the taking in.
const SETTLED: Duration = Duration::from_secs(60);
const SCORED: Duration = Duration::from_secs(120);
const BULK: Duration = Duration::from_secs(120);
/// Further pages of each order.
const PAGES: usize = 20;

const ORDERS: [&str; 4] = ["closes_at", "priority", "last_activity", "name"];

/// Milliseconds of 95 in 100 lists.
const GOAL: Goal = Goal::Most(50.0, None);

/// Where a list of the queue is asked for.
const LIST: &str = "/_fn/queue_of";

pub fn lists(ground: &Ground, figures: &mut Figures) -> Result<()> {
    let people = ground.conversations(PEOPLE);
    for (name, database) in ground.databases()? {
        let data = DataFolder::new()?;
        let key = seed(ground, figures, name, &database, &data, people)?;
        // A server that begins with all of it scores every conversation first.
        let serving = Serving::start(&ground.program, &database, &data, &[NO_PLATFORM])?;
        let mut asker = Asker::new(&serving, &key)?;
        let some = sample(&mut asker)?;
        let scored = asker.until_scored(&some, SCORED)?;
        figures.add(format!("{name}: until all are scored"), scored.as_secs_f64(), "s");
        let settled = asker.until_quiet(SETTLED)?;
        let most = SETTLED.as_secs();
        figures.add(format!("{name}: until nothing went on (waited for {most} s at most)"), settled.as_secs_f64(), "s");

        for (what, path) in [
            ("how many are in each list, asked first", "/_fn/views"),
            ("the figures, asked first", "/_fn/figures"),
            ("what there is to choose from", "/_fn/choices"),
        ] {
            figures.add(format!("{name}: {what}"), milliseconds(asker.time(path, "{}")?), "ms");
        }
        narrowed(name, figures, &mut asker)?;
        further(name, figures, &mut asker)?;
        figures.add(format!("{name}: memory"), serving.memory() as f64 / 1e6, "MB");
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    }
    Ok(())
}

/// Makes an inbox in which every filter leaves some and leaves some out. The key to ask with.
pub fn seed(
    ground: &Ground,
    figures: &mut Figures,
    name: &str,
    database: &Database,
    data: &DataFolder,
    people: u64,
) -> Result<String> {
    let program = &ground.program;
    let serving = Serving::start(program, database, data, &[NO_PLATFORM])?;
    let key = set_up(program, database, data)?;
    add_number(program, database, data, 1)?;
    add_user(program, database, data, "ana@example.com", "Ana Agent", "agent")?;
    add_user(program, database, data, "ben@example.com", "Ben Agent", "agent")?;
    let mut asker = Asker::new(&serving, &key)?.patient(BULK)?;
    let items = items_of_a_queue(people);
    let mut platform = Platform::new(Mix::Queue, people, items, PAST)?.over(2);
    let filled = fill(&serving, &mut asker, &mut platform, items)?;
    figures.add(format!("{name}: filled with {people} conversations"), filled.as_secs_f64(), "s");

    let started = Instant::now();
    let import = bring(&mut asker, "known.csv", &known(people))?;
    ensure!(import["changed"].as_u64() > Some(0), "nobody is known better than before: {import}");
    let [ana, ben] = agents(&mut asker)?;
    for deed in [
        json!({ "action": "assign", "assignee": ana, "matching": "view=all&tag=wholesale" }),
        json!({ "action": "assign", "assignee": ben, "matching": "view=all&tag=VIP" }),
        json!({ "action": "resolve", "matching": "view=all&tag=finished" }),
        json!({ "action": "snooze", "matching": "view=all&tag=later" }),
    ] {
        let report = asker.post("/api/v1/conversations/bulk", &deed)?;
        ensure!(report["done"].as_u64() > Some(0), "{deed} was done to nothing: {report}");
    }
    figures.add(format!("{name}: with tags, languages and decisions after"), started.elapsed().as_secs_f64(), "s");
    ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    Ok(key)
}

/// Conversations everywhere in the inbox: of those who speak what one in fifty does.
fn sample(asker: &mut Asker) -> Result<Vec<String>> {
    const SAMPLE: usize = 40;
    let only = json!({ "view": "all", "languages": ["ar"] });
    let found = asker.post("/_fn/matching", &json!({ "only": only }))?;
    let found = found.as_array().context("no list of conversations")?;
    let some = found.iter().step_by((found.len() / SAMPLE).max(1));
    some.map(|id| id.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>().context("not all of them are ids")
}

/// What is known of two in five people: what they speak, and tags of which some are rare. Of each sort some were answered
/// and some were not, whose turns come every five people.
fn known(people: u64) -> String {
    let mut table = "phone,language,tags\r\n".to_owned();
    for (n, person) in (0_u64..).zip((0..people).filter(|person| person / 5 % 5 < 2)) {
        let language = match n % 21 {
            0 => "ar",
            1..=4 => "hi",
            5..=9 => "es",
            _ => "de",
        };
        let tags = [
            ("regular", n % 4 != 3),
            ("wholesale", n % 9 == 1),
            ("finished", n % 9 == 3),
            ("later", n % 41 == 7),
            ("VIP", n % 99 == 2),
        ];
        let tags: Vec<&str> = tags.into_iter().filter(|(_, carried)| *carried).map(|(tag, _)| tag).collect();
        write!(table, "+49151{person:08},{language},\"{}\"\r\n", tags.join(", ")).expect("a string takes everything");
    }
    table
}

fn agents(asker: &mut Asker) -> Result<[String; 2]> {
    let users = asker.get("/api/v1/users")?;
    let users = users["data"].as_array().context("no `data` in the list of people")?;
    let of = |name: &str| {
        let user = users.iter().find(|user| user["name"] == name);
        user.and_then(|user| user["id"].as_str()).map(str::to_owned).with_context(|| format!("{name} is not there"))
    };
    Ok([of("Ana Agent")?, of("Ben Agent")?])
}

/// What lists are narrowed to, each as the page says it.
fn filters(asker: &mut Asker) -> Result<Vec<(&'static str, Value)>> {
    let [ana, ben] = agents(asker)?;
    let numbers = asker.get("/api/v1/numbers")?;
    let number = numbers["data"][1]["id"].as_str().context("there is no second number")?;
    Ok(vec![
        ("nothing", json!({})),
        ("view: all", json!({ "view": "all" })),
        ("view: closing within 2 hours", json!({ "view": "2h" })),
        ("view: closed and worth re-opening", json!({ "view": "closed" })),
        ("view: unread", json!({ "view": "unread" })),
        ("view: unassigned", json!({ "view": "unassigned" })),
        ("view: snoozed", json!({ "view": "snoozed" })),
        ("done with", json!({ "progress": "resolved" })),
        ("window: open", json!({ "doors": ["open"] })),
        ("window: closing", json!({ "doors": ["closing"] })),
        ("window: open or closing", json!({ "doors": ["open", "closing"] })),
        ("window: closed", json!({ "doors": ["closed"] })),
        ("owed", json!({ "owed": true })),
        ("not owed", json!({ "owed": false })),
        ("a common tag", json!({ "tags": ["regular"] })),
        ("a tag of one in 22", json!({ "tags": ["wholesale"] })),
        ("a tag of one in 250", json!({ "tags": ["VIP"] })),
        ("one of two tags", json!({ "tags": ["VIP", "wholesale"] })),
        ("somebody's", json!({ "assignee": { "one": ana } })),
        ("somebody's, who has few", json!({ "assignee": { "one": ben } })),
        ("nobody's", json!({ "assignee": "nobody" })),
        ("one of two numbers", json!({ "numbers": [number] })),
        ("a common language", json!({ "languages": ["de"] })),
        ("a language of one in 50", json!({ "languages": ["ar"] })),
        ("silent for 7 days", json!({ "silence": { "from": 7 } })),
        ("active within a day", json!({ "silence": { "to": 1 } })),
        ("engagement from 3", json!({ "engagement": { "from": 3 } })),
        ("engagement up to 1", json!({ "engagement": { "to": 1 } })),
        ("priority from 50", json!({ "priority": { "from": 50 } })),
        ("a name", json!({ "q": "Customer 47" })),
        ("the figure of what was lost", json!({ "figure": "lost" })),
        ("the figure of who is active", json!({ "figure": "active" })),
        (
            "open, owed, a common tag, one number",
            json!({ "doors": ["open", "closing"], "owed": true, "tags": ["regular"], "numbers": [number] }),
        ),
        (
            "closed, owed, nobody's, a common language, silent for 3 days",
            json!({
                "doors": ["closed"], "owed": true, "assignee": "nobody", "languages": ["de"], "silence": { "from": 3 },
            }),
        ),
        (
            "somebody's, not owed, one of two tags, engagement from 1 to 3",
            json!({
                "assignee": { "one": ana }, "owed": false, "tags": ["VIP", "wholesale"],
                "engagement": { "from": 1, "to": 3 },
            }),
        ),
        (
            "all that there is at once",
            json!({
                "doors": ["open", "closing", "closed"], "owed": true, "tags": ["regular", "wholesale"],
                "assignee": { "one": ana }, "numbers": [number], "languages": ["de", "es"],
                "silence": { "to": 9 }, "engagement": { "from": 0 }, "priority": { "from": 1 },
            }),
        ),
    ])
}

fn question(only: &Value, order: &str, after: Option<&str>) -> Value {
    let mut only = only.clone();
    only["order"] = json!(order);
    json!({ "only": only, "after": after })
}

/// Times the first page of each list in each order.
fn narrowed(name: &str, figures: &mut Figures, asker: &mut Asker) -> Result<()> {
    let filters = filters(asker)?;
    let mut empty = Vec::new();
    for (what, only) in &filters {
        // The first time statements are prepared; and a list that has nothing is no measure.
        for order in ORDERS {
            let page = asker.post(LIST, &question(only, order, None))?;
            let rows = page["rows"].as_array().context("no `rows` in a list")?.len();
            if rows == 0 && order == ORDERS[0] {
                empty.push(*what);
            }
        }
    }
    let asked: Vec<(usize, usize, String)> = (0..filters.len())
        .flat_map(|filter| (0..ORDERS.len()).map(move |order| (filter, order)))
        .map(|(filter, order)| (filter, order, question(&filters[filter].1, ORDERS[order], None).to_string()))
        .collect();
    let mut times: BTreeMap<(usize, usize), Vec<Duration>> = BTreeMap::new();
    let started = Instant::now();
    let mut rounds = 0;
    while rounds < ROUNDS && started.elapsed() < MOST {
        for (filter, order, body) in &asked {
            times.entry((*filter, *order)).or_default().push(asker.time(LIST, body)?);
        }
        rounds += 1;
    }
    let those = |is_one: &dyn Fn(usize, usize) -> bool| -> Vec<Duration> {
        let of = times.iter().filter(|((filter, order), _)| is_one(*filter, *order));
        of.flat_map(|(_, times)| times.iter().copied()).collect()
    };
    let of = format!("{} filters in {} orders", filters.len(), ORDERS.len());
    figures.add(format!("{name}: {of}, each asked"), rounds as f64, "times");
    figures.add(format!("{name}: filters that leave nothing ({})", empty.join("; ")), empty.len() as f64, "");
    add(figures, &format!("{name}: {of}"), &those(&|_, _| true))?;
    for (index, order) in ORDERS.iter().enumerate() {
        add(figures, &format!("{name}: every filter by {order}"), &those(&|_, order| order == index))?;
    }
    for (index, (what, _)) in filters.iter().enumerate() {
        add(figures, &format!("{name}: every order of “{what}”"), &those(&|filter, _| filter == index))?;
    }
    let slowest = times.iter().filter_map(|(which, times)| Some((percentile(times, 0.95)?, which))).max();
    let (time, (filter, order)) = slowest.context("nothing was measured")?;
    let which = format!("“{}” by {}", filters[*filter].0, ORDERS[*order]);
    figures.add_against(format!("{name}: the slowest of all ({which}), p95"), milliseconds(time), "ms", Some(GOAL));
    Ok(())
}

/// Times what is loaded while somebody scrolls.
fn further(name: &str, figures: &mut Figures, asker: &mut Asker) -> Result<()> {
    for order in ORDERS {
        let mut times = Vec::with_capacity(PAGES);
        let mut next = None::<String>;
        for _ in 0..PAGES {
            let body = question(&json!({}), order, next.as_deref());
            if next.is_some() {
                times.push(asker.time(LIST, &body.to_string())?);
            }
            // Where the next one begins stands in it, so it is read once more.
            next = asker.post(LIST, &body)?["next"].as_str().map(str::to_owned);
            if next.is_none() {
                break;
            }
        }
        if !times.is_empty() {
            add(figures, &format!("{name}: a further page by {order}"), &times)?;
        }
    }
    Ok(())
}

fn add(figures: &mut Figures, what: &str, times: &[Duration]) -> Result<()> {
    for (place, share, goal) in [("p50", 0.5, None), ("p95", 0.95, Some(GOAL)), ("max", 1.0, None)] {
        let time = percentile(times, share).context("nothing was measured")?;
        figures.add_against(format!("{what}, {place}"), milliseconds(time), "ms", goal);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_in_five_are_known_and_some_tags_are_rare() {
        let table = known(1_000);
        assert_eq!(table.lines().count(), 401);
        let with = |tag: &str| table.lines().filter(|line| line.contains(tag)).count();
        assert_eq!(
            [with("regular"), with("wholesale"), with("finished"), with("later"), with("VIP")],
            [300, 45, 45, 10, 5]
        );
        assert_eq!(with(",ar,"), 20);
    }

    #[test]
    fn a_list_is_asked_for_as_the_page_asks() {
        let asked = question(&json!({ "owed": true }), "name", None);
        assert_eq!(asked, json!({ "only": { "owed": true, "order": "name" }, "after": null }));
    }
}
