//! What somebody at the desk waits for, measured in Chromium: from a delivery to the pixel, what a page costs beside a large
//! inbox, and the first load.
//!
//! The scripts in `end2end/bench/` drive the browser and answer with the times as they measured them; how, stands there.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal, milliseconds, percentile};
use crate::bench::load::{
    APP_SECRET, Asker, Mix, PASSWORD, PHONE_NUMBER_ID, Platform, WABA_ID, add_user, fill, set_up,
};
use crate::bench::program::{DataFolder, Database, NO_PLATFORM, Serving};
use crate::call::Call;

/// Conversations of an inbox that is large, and of one as most people have it.
const MANY: u64 = 100_000;
const USUAL: u64 = 500;
/// Over how long their messages are spread: half of the windows are open, and with 100,000 of them one closes every other
/// second.
const PAST: Duration = Duration::from_secs(48 * 3600);
/// The slowest of the scripts takes some minutes.
const SCRIPT: Duration = Duration::from_secs(20 * 60);

const EMAIL: &str = "owner@example.com";

const PIXEL: Goal = Goal::Most(100.0, Some(60.0));
const TICK: Goal = Goal::Most(4.0, Some(2.0));
const FILTER: Goal = Goal::Most(50.0, Some(16.0));
const KILOBYTES: Goal = Goal::Most(400.0, Some(300.0));
const REQUESTS: Goal = Goal::Most(12.0, None);
const LARGEST_PAINT: Goal = Goal::Most(2500.0, Some(1500.0));
const KEY: Goal = Goal::Most(100.0, Some(50.0));

/// From a signed delivery to the frame that shows it, alone and in the middle of others; and from a key to its frame while
/// a hundred events a second arrive.
pub fn live(ground: &Ground, figures: &mut Figures) -> Result<()> {
    for (name, database) in ground.databases()? {
        let desk = Desk::open(ground, &database, USUAL)?;
        let found = desk.run(ground, "live.mjs")?;
        for (run, when) in [("alone", "alone"), ("loaded", "12 streams, 80 items/s")] {
            found.times(figures, &format!("{run}, row"), &format!("{name}: webhook to row, {when}"), Some(PIXEL))?;
            found.times(
                figures,
                &format!("{run}, message"),
                &format!("{name}: webhook to message, {when}"),
                Some(PIXEL),
            )?;
            found.times(figures, &format!("{run}, answer"), &format!("{name}: webhook to its answer, {when}"), None)?;
        }
        found.times(figures, "loaded, key", &format!("{name}: key to paint, 12 streams, 80 items/s"), Some(KEY))?;
        for (run, when) in [("quiet", "nothing going on"), ("events", "100 events/s")] {
            found.times(
                figures,
                &format!("{run}, reply"),
                &format!("{name}: key to paint in a reply, {when}"),
                Some(KEY),
            )?;
            let find = format!("{name}: key to paint in the field that finds people, {when}");
            found.times(figures, &format!("{run}, find"), &find, Some(KEY))?;
        }
        let told = format!("{name}: events of a stream beside the page, in the last of these");
        figures.add_against(told, found.count("events a second")?, "/s", Some(Goal::Least(100.0, None)));
        figures.add(
            format!("{name}: texts held back in the last of these, as 400 were unanswered"),
            found.count("texts not sent")?,
            "",
        );
        // Whoever reads the first rows has to know whether the server was under the load they speak of.
        figures.add(format!("{name}: items acknowledged meanwhile"), found.count("items a second")?, "/s");
        figures.add(format!("{name}: items held back, as 400 were unanswered"), found.count("items not sent")?, "");
        figures.add(format!("{name}: events of the stream that got the least"), found.count("events, least")?, "/s");
        figures.add(format!("{name}: deliveries waiting at the end"), found.count("pending")?, "");
        desk.close()?;
    }
    Ok(())
}

/// What a page costs beside a large inbox: each second, scrolling, narrowing the list, writing.
pub fn many(ground: &Ground, figures: &mut Figures) -> Result<()> {
    let people = ground.conversations(MANY);
    for (name, database) in ground.databases()? {
        let desk = Desk::open(ground, &database, people)?;
        figures.add(format!("{name}: filled with {people} conversations"), desk.filled_within.as_secs_f64(), "s");
        let found = desk.run(ground, "many.mjs")?;
        let rows = found.count("rows passed")?;
        found.times(figures, "tick", &format!("{name}: a tick"), Some(TICK))?;
        found.times(figures, "tick, many rows", &format!("{name}: a tick, {rows} rows on"), Some(TICK))?;
        found.times(figures, "scroll", &format!("{name}: a step of scrolling"), None)?;
        figures.add(format!("{name}: tasks over 50 ms while scrolling"), found.count("long tasks")?, "");
        for (key, what) in [
            ("figure", "a figure pressed"),
            ("tide", "the tide line dragged"),
            ("search, Enter", "a search, from Enter"),
            ("search, letter", "a search, from the last letter (waits 200 ms)"),
        ] {
            found.times(figures, key, &format!("{name}: {what}, to paint"), Some(FILTER))?;
            found.times(figures, &format!("{key}, whole"), &format!("{name}: {what}, to the server's rows"), None)?;
        }
        found.times(figures, "key", &format!("{name}: key to paint"), Some(KEY))?;
        desk.close()?;
    }
    Ok(())
}

/// The first load on a phone with a slow line, and the next one.
pub fn load(ground: &Ground, figures: &mut Figures) -> Result<()> {
    // What it costs is a matter of the site, so it is measured on one database.
    for (_, database) in ground.databases()?.into_iter().take(1) {
        let desk = Desk::open(ground, &database, USUAL)?;
        let found = desk.run(ground, "load.mjs")?;
        let kilobytes = |key: &str| Ok::<_, anyhow::Error>(found.count(key)? / 1000.0);
        figures.add_against("first load, over the wire", kilobytes("first, bytes")?, "kB", Some(KILOBYTES));
        figures.add("first load, of it in brotli", kilobytes("first, brotli")?, "kB");
        figures.add_against("first load, requests", found.count("first, requests")?, "", Some(REQUESTS));
        let line = "4x CPU, 1.6 Mbit/s, 150 ms";
        found.times(figures, "first, byte", &format!("first load, first byte ({line})"), None)?;
        found.times(figures, "first, largest", &format!("first load, largest paint ({line})"), Some(LARGEST_PAINT))?;
        found.times(figures, "first, live", &format!("first load, until it is live ({line})"), None)?;
        figures.add("with what the worker keeps, over the wire", kilobytes("with worker, bytes")?, "kB");
        figures.add("with what the worker keeps, requests", found.count("with worker, requests")?, "");
        figures.add("warm start, over the wire", kilobytes("warm, bytes")?, "kB");
        figures.add("warm start, requests", found.count("warm, requests")?, "");
        found.times(figures, "warm, byte", &format!("warm start, first byte ({line})"), None)?;
        found.times(figures, "warm, largest", &format!("warm start, largest paint ({line})"), None)?;
        found.times(figures, "warm, live", &format!("warm start, until it is live ({line})"), None)?;
        desk.close()?;
    }
    Ok(())
}

/// What charts cost: the bytes of what draws them, and how long it takes until one is seen.
pub fn charts(ground: &Ground, figures: &mut Figures) -> Result<()> {
    // As with the first load, it is a matter of the site.
    for (_, database) in ground.databases()?.into_iter().take(1) {
        let desk = Desk::open(ground, &database, USUAL)?;
        let found = desk.run(ground, "charts.mjs")?;
        figures.add("what draws charts, over the wire", found.count("bytes")? / 1000.0, "kB");
        found.times(figures, "first", "to a page of figures, until a chart is drawn, the first time", None)?;
        found.times(figures, "again", "to a page of figures, until a chart is drawn, the next time", None)?;
        desk.close()?;
    }
    Ok(())
}

/// A server with conversations in it and an account to look at them with.
struct Desk {
    serving: Serving,
    /// Outlives the process.
    _data: DataFolder,
    program: std::path::PathBuf,
    key: String,
    people: u64,
    filled_within: Duration,
}

impl Desk {
    fn open(ground: &Ground, database: &Database, people: u64) -> Result<Desk> {
        let data = DataFolder::new()?;
        let serving = Serving::start(&ground.program, database, &data, &[NO_PLATFORM])?;
        let key = set_up(&ground.program, database, &data)?;
        add_user(&ground.program, database, &data, EMAIL, "Olga Owner", "owner")?;
        let mut asker = Asker::new(&serving, &key)?;
        let mut platform = Platform::new(Mix::Texts, people, people, PAST)?;
        let filled_within = fill(&serving, &mut asker, &mut platform, people)?;
        let program = ground.program.clone();
        Ok(Desk { serving, _data: data, program, key, people, filled_within })
    }

    /// Runs a script of `end2end/bench/` to its end.
    fn run(&self, ground: &Ground, script: &str) -> Result<Found> {
        let browser = ground.browser.as_ref().context("no browser was looked for")?;
        let about = json!({
            "url": format!("http://{}", self.serving.address),
            "email": EMAIL, "password": PASSWORD, "key": self.key, "people": self.people,
            "phone_number_id": PHONE_NUMBER_ID, "waba_id": WABA_ID, "app_secret": APP_SECRET,
        });
        let node = Call::new("node").dir(&browser.scripts).arg(browser.scripts.join("bench").join(script));
        let node = node.env("AJAR_BENCH", about.to_string()).env("AJAR_CHROMIUM", &browser.chromium);
        let said = node.env("AJAR_BIN", &self.program).limit(SCRIPT).run().with_context(|| script.to_owned())?;
        Found::read(said.lines().last().unwrap_or_default()).with_context(|| format!("{script} said `{said}`"))
    }

    fn close(self) -> Result<()> {
        ensure!(self.serving.stop(), "`ajar serve` does not end when asked to");
        Ok(())
    }
}

/// What a script measured.
struct Found {
    samples: BTreeMap<String, Vec<Duration>>,
    counts: BTreeMap<String, f64>,
}

impl Found {
    fn read(line: &str) -> Result<Found> {
        let document: Value = serde_json::from_str(line)?;
        let part = |name: &str| document[name].as_object().with_context(|| format!("no `{name}`"));
        let mut samples = BTreeMap::new();
        for (name, times) in part("samples")? {
            let times = times.as_array().with_context(|| format!("`{name}` is no list"))?;
            // A clock that was read a little late may put a time before its cause.
            let time = |time: &Value| time.as_f64().map(|time| Duration::from_secs_f64(time.max(0.0) / 1000.0));
            let times: Option<Vec<_>> = times.iter().map(time).collect();
            samples.insert(name.clone(), times.with_context(|| format!("not all of `{name}` are numbers"))?);
        }
        let count = |(name, value): (&String, &Value)| Some((name.clone(), value.as_f64()?));
        let counts = part("counts")?.iter().map(count).collect::<Option<_>>().context("not all counts are numbers")?;
        Ok(Found { samples, counts })
    }

    fn count(&self, name: &str) -> Result<f64> {
        self.counts.get(name).copied().with_context(|| format!("`{name}` was not counted"))
    }

    /// Adds the median, the 95th percentile and the worst of some times. The goal is one for the 95th percentile.
    fn times(&self, figures: &mut Figures, name: &str, what: &str, goal: Option<Goal>) -> Result<()> {
        let times = self.samples.get(name).with_context(|| format!("`{name}` was not measured"))?;
        for (place, share, goal) in [("p50", 0.5, None), ("p95", 0.95, goal), ("max", 1.0, None)] {
            let time = percentile(times, share).with_context(|| format!("`{name}` was not measured once"))?;
            figures.add_against(format!("{what}, {place}"), milliseconds(time), "ms", goal);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_script_says_is_read() {
        let found = Found::read(r#"{"samples":{"tick":[1.5,-0.2]},"counts":{"requests":11}}"#).unwrap();
        assert_eq!(found.samples["tick"], [Duration::from_micros(1500), Duration::ZERO]);
        assert_eq!(found.count("requests").unwrap(), 11.0);
        assert!(found.count("bytes").is_err());
        let mut figures = Figures::new("desk");
        assert!(found.times(&mut figures, "scroll", "scroll", None).is_err());
    }

    #[test]
    fn what_is_no_number_was_not_measured() {
        for line in
            ["", "{}", r#"{"samples":{"tick":[null]},"counts":{}}"#, r#"{"samples":{},"counts":{"requests":null}}"#]
        {
            assert!(Found::read(line).is_err(), "{line}");
        }
    }
}
