//! A campaign to a hundred thousand people, sent to the stand-in of the platform at the pace that it allows: how many leave in a
//! second, what memory that takes, and whether anybody gets two where the program is killed half way.

use std::collections::BTreeSet;
use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal};
use crate::bench::http::Connection;
use crate::bench::load::{
    APP_SECRET, Asker, Mix, PASSWORD, PHONE_NUMBER_ID, Platform, WABA_ID, add_user, fill, set_up,
};
use crate::bench::program::{DataFolder, Database, Serving, command};
use crate::call::Group;
use crate::postgres::free_port;

const PEOPLE: u64 = 100_000;
/// Over how long they wrote, as far as it is told of: the first half of it, so that no window is open any more.
const PAST: Duration = Duration::from_secs(120 * 3600);
/// How long a request may take.
const PATIENCE: Duration = Duration::from_secs(120);
/// How often it is looked how far it is.
const EVERY: Duration = Duration::from_secs(2);
/// How long it takes no more, once it is over.
const REST: Duration = Duration::from_secs(120);
/// How long nothing may become of it.
const STUCK: Duration = Duration::from_secs(600);
/// So many go first, and are waited for: they are no measure.
const FIRST: u64 = 20;
/// Sends in a second: the platform takes 80 of a number, and more would be refused.
const SENDS: Goal = Goal::Least(64.0, Some(76.0));
const NOBODY: Goal = Goal::Most(0.0, None);

pub fn campaign(ground: &Ground, figures: &mut Figures) -> Result<()> {
    let people = ground.conversations(PEOPLE);
    for (name, database) in ground.databases()? {
        let data = DataFolder::new()?;
        let platform_at = format!("127.0.0.1:{}", free_port()?);
        let graph = format!("http://{platform_at}");
        let environment = [("AJAR_GRAPH_URL", graph.as_str())];
        let serving = Serving::start(&ground.program, &database, &data, &environment)?;
        let key = set_up(&ground.program, &database, &data)?;
        let mut platform = stand_in(ground, &database, &data, &platform_at, &serving)?;
        let mut asker = Asker::new(&serving, &key)?.patient(PATIENCE)?;
        let mut past = Platform::new(Mix::Texts, people, people * 2, PAST)?;
        let filled = fill(&serving, &mut asker, &mut past, people)?;
        figures.add(format!("{name}: filled with {people} conversations"), filled.as_secs_f64(), "s");

        asker.post("/_fn/sync_templates", &json!({ "waba_id": WABA_ID }))?;
        let begun = Instant::now();
        let id = checked(&mut asker)?;
        figures.add(format!("{name}: {people} people looked up"), begun.elapsed().as_secs_f64(), "s");
        lead(&mut asker, &id, "start")?;
        if look(&mut asker, &id)?["stage"] == "waiting" {
            let second = "second@example.org";
            add_user(&ground.program, &database, &data, second, "Second", "admin")?;
            agree(&serving, second, &id)?;
        }

        let mut memory = 0;
        until(&mut asker, &id, FIRST + 1, || memory = memory.max(serving.memory()))?;
        let (begun, before) = (Instant::now(), sent(&mut asker, &id)?);
        let half = until(&mut asker, &id, people / 2, || memory = memory.max(serving.memory()))?;
        let rate = (half - before) as f64 / begun.elapsed().as_secs_f64().max(0.001);
        figures.add_against(format!("{name}: sends a second"), rate, "", Some(SENDS));
        figures.add(format!("{name}: memory"), memory as f64 / 1e6, "MB");

        serving.kill();
        let serving = Serving::start(&ground.program, &database, &data, &environment)?;
        control(&platform_at, "webhook", &json!({ "url": webhook(&serving) }))?;
        let mut asker = Asker::new(&serving, &key)?.patient(PATIENCE)?;
        let counted = until_over(&mut asker, &id)?;
        figures.add(format!("{name}: sent in the end"), counted as f64, "");
        let (taken, whom) = until_at_rest(&platform_at)?;
        figures.add(format!("{name}: of them taken by the platform"), taken as f64, "");
        let told = asker.get(&format!("/api/v1/campaigns/{id}/figures"))?;
        let of = |what: &str| told["funnels"][0][what].as_u64().with_context(|| format!("no `{what}` in {told}"));
        let (failed, unknown) = (of("failed")?, of("unknown")?);
        figures.add(format!("{name}: of them told as failed, or as not known"), (failed + unknown) as f64, "");
        let silent = counted.saturating_sub(taken + failed + unknown);
        figures.add_against(format!("{name}: of whom nothing is told"), silent as f64, "", Some(NOBODY));
        figures.add_against(format!("{name}: people who got two"), (taken - whom) as f64, "", Some(NOBODY));
        ensure!(taken == whom, "{} people got two", taken - whom);
        ensure!(counted >= taken, "{taken} were taken, and {counted} are known of");
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");
        platform.kill();
    }
    Ok(())
}

fn webhook(serving: &Serving) -> String {
    format!("http://{}/webhooks/whatsapp", serving.address)
}

/// The stand-in of the platform, with the number that is set up, and without a limit to whom it may write.
fn stand_in(
    ground: &Ground,
    database: &Database,
    data: &DataFolder,
    address: &str,
    serving: &Serving,
) -> Result<Group> {
    let secrets = [
        ("AJAR_NUMBER_PHONE_NUMBER_ID", PHONE_NUMBER_ID),
        ("AJAR_NUMBER_WABA_ID", WABA_ID),
        ("AJAR_NUMBER_ACCESS_TOKEN", "measured"),
        ("AJAR_NUMBER_APP_SECRET", APP_SECRET),
        ("AJAR_NUMBER_VERIFY_TOKEN", "measured"),
    ];
    let log = data.path().join("simulate.log");
    let output = fs::File::create(&log).with_context(|| log.display().to_string())?;
    let mut simulate = command(&ground.program, database, data, &secrets);
    simulate.args(["simulate", "--listen", address, "--webhook", &webhook(serving)]);
    simulate.stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
    let running = Group::spawn(&mut simulate).context("ajar simulate")?;
    let begun = Instant::now();
    while Connection::open(address).is_err() {
        if begun.elapsed() > PATIENCE {
            bail!("`ajar simulate` does not listen:\n{}", fs::read_to_string(&log).unwrap_or_default());
        }
        thread::sleep(Duration::from_millis(20));
    }
    control(address, "fault", &json!({ "messaging_limit": "TIER_UNLIMITED", "lanes": 16, "batch": 50 }))?;
    Ok(running)
}

fn control(address: &str, what: &str, body: &Value) -> Result<()> {
    let headers = [("content-type", "application/json")];
    let body = body.to_string();
    let path = format!("/control/{what}");
    let answer = Connection::open(address)?.request("POST", &path, &headers, body.as_bytes())?;
    ensure!(answer.status == 200, "{path} is answered with {}: {}", answer.status, answer.text());
    Ok(())
}

/// Somebody signs in and agrees to a campaign: no key may.
fn agree(serving: &Serving, email: &str, id: &str) -> Result<()> {
    let mut connection = Connection::open(&serving.address)?;
    let form = format!("email={}&password={}&to=%2F", email.replace('@', "%40"), PASSWORD.replace(' ', "+"));
    let here = ("sec-fetch-site", "same-origin");
    let headers = [("content-type", "application/x-www-form-urlencoded"), here];
    let came = connection.request("POST", "/_fn/sign_in", &headers, form.as_bytes())?;
    let cookie = came.cookie.with_context(|| format!("{email} is not let in: {}", came.status))?;
    let path = format!("/api/v1/campaigns/{id}/approve");
    let agreed = connection.request("POST", &path, &[("cookie", cookie.as_str()), here], b"")?;
    ensure!(agreed.status == 200, "{path} is answered with {}: {}", agreed.status, agreed.text());
    Ok(())
}

/// A campaign to everybody with a template that is no advertising, looked up.
fn checked(asker: &mut Asker) -> Result<String> {
    let listed = asker.get("/api/v1/templates?limit=200")?;
    let is_plain = |template: &&Value| {
        let parts = template["components"].as_array().map(Vec::as_slice).unwrap_or_default();
        let alone = parts.iter().all(|part| part["type"] == "BODY" || part["type"] == "FOOTER");
        template["status"] == "APPROVED" && template["category"] == "UTILITY" && alone
    };
    let template = listed["data"].as_array().and_then(|all| all.iter().find(is_plain));
    let template = template.context("the stand-in has no template that is a text alone")?;
    let parts = template["components"].as_array().map(Vec::as_slice).unwrap_or_default();
    let text = parts.iter().find(|part| part["type"] == "BODY").and_then(|part| part["text"].as_str());
    let mut filled = serde_json::Map::new();
    let mut rest = text.unwrap_or_default();
    while let Some((name, after)) = rest.split_once("{{").and_then(|(_, after)| after.split_once("}}")) {
        filled.insert(name.to_owned(), json!("Ana"));
        rest = after;
    }
    let numbers = asker.get("/api/v1/numbers")?;
    let setup = json!({
        "name": "Measured",
        "number": numbers["data"][0]["id"],
        "audience": { "is": "customers", "of": { "tags": [], "order": "last_activity" } },
        "arms": [{ "template": template["id"], "parameters": { "body": filled } }],
    });
    let kept = asker.post("/_fn/keep_campaign", &json!({ "id": null, "setup": setup }))?;
    let id = kept["id"].as_str().context("a campaign without an id")?.to_owned();
    lead(asker, &id, "check")?;
    loop {
        let now = look(asker, &id)?;
        match now["stage"].as_str() {
            Some("checking") => thread::sleep(EVERY),
            Some("checked") => return Ok(id),
            _ => bail!("it could not be looked up: {now}"),
        }
    }
}

fn lead(asker: &mut Asker, id: &str, step: &str) -> Result<()> {
    asker.post("/_fn/lead_campaign", &json!({ "id": id, "step": step })).map(drop)
}

fn look(asker: &mut Asker, id: &str) -> Result<Value> {
    asker.get(&format!("/api/v1/campaigns/{id}"))
}

fn sent(asker: &mut Asker, id: &str) -> Result<u64> {
    look(asker, id)?["counts"]["sent"].as_u64().context("nobody says how many were sent")
}

/// Waits until so many were written down to be sent. How many were.
fn until(asker: &mut Asker, id: &str, wanted: u64, mut meanwhile: impl FnMut()) -> Result<u64> {
    let mut last = (sent(asker, id)?, Instant::now());
    while last.0 < wanted {
        thread::sleep(EVERY);
        meanwhile();
        let now = look(asker, id)?;
        let count = now["counts"]["sent"].as_u64().context("nobody says how many were sent")?;
        if count > last.0 {
            last = (count, Instant::now());
        }
        let over = now["stage"] != "running";
        ensure!(!over || count >= wanted, "it does not go on: {now}");
        ensure!(last.1.elapsed() < STUCK, "nothing becomes of it: {now}");
    }
    Ok(last.0)
}

/// Waits until for everybody one was written down to be sent. How many were.
fn until_over(asker: &mut Asker, id: &str) -> Result<u64> {
    let mut last = (0, Instant::now());
    loop {
        thread::sleep(EVERY);
        let now = look(asker, id)?;
        let count = now["counts"]["sent"].as_u64().context("nobody says how many were sent")?;
        if count > last.0 {
            last = (count, Instant::now());
        }
        match now["stage"].as_str() {
            Some("done") => return Ok(count),
            Some("running") => {}
            _ => bail!("it does not go on: {now}"),
        }
        ensure!(last.1.elapsed() < STUCK, "nothing becomes of it: {now}");
    }
}

/// Waits until the platform has taken no more for a while: what was written down last, and what it had put off, leaves later.
/// How many messages it took, and to how many people.
fn until_at_rest(address: &str) -> Result<(u64, u64)> {
    let mut last = (taken(address)?, Instant::now());
    while last.1.elapsed() < REST {
        thread::sleep(EVERY);
        let now = taken(address)?;
        if now != last.0 {
            last = (now, Instant::now());
        }
    }
    Ok(last.0)
}

/// How many messages the platform took, and to how many people.
fn taken(address: &str) -> Result<(u64, u64)> {
    let mut connection = Connection::open(address)?;
    connection.be_patient(PATIENCE)?;
    let (mut count, mut whom, mut after) = (0, BTreeSet::new(), 0);
    loop {
        let path = format!("/control/sent?after={after}&limit=5000");
        let answer = connection.get(&path, &[])?;
        ensure!(answer.status == 200, "{path} is answered with {}", answer.status);
        let page: Value = serde_json::from_slice(&answer.body)?;
        let rows = page["data"].as_array().context("no list of what was sent")?;
        count += rows.len() as u64;
        whom.extend(rows.iter().map(|row| row["to"].to_string()));
        match page["next"].as_u64() {
            Some(next) => after = next,
            None => return Ok((count, whom.len() as u64)),
        }
    }
}
