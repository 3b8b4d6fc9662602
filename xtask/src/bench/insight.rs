//! How long the server takes for each page of figures over a year with a million messages.

use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal, milliseconds};
use crate::bench::load::{Asker, Mix, Platform, filled};
use crate::bench::program::{NO_PLATFORM, Serving};

const ITEMS: u64 = 1_000_000;
/// Messages of one customer, on average.
const EACH: u64 = 10;
/// Business numbers they write to.
const NUMBERS: u64 = 2;
/// Over how long the messages are spread.
const PAST: Duration = Duration::from_secs(365 * 24 * 3600);
/// How long is waited for what a server does beside the taking in, counting among it.
const SETTLED: Duration = Duration::from_secs(20 * 60);
/// Milliseconds of a page that nobody has asked for before.
const GOAL: Goal = Goal::Most(300.0, None);

const PAGES: [&str; 10] =
    ["monday", "windows", "engagement", "response", "templates", "ads", "journey", "cost", "team", "forecast"];
/// Each is another question, so that no answer is one that was kept.
const COMPARED: [&str; 3] = ["nothing", "before", "year_before"];

pub fn insight(ground: &Ground, figures: &mut Figures) -> Result<()> {
    let items = ground.items(ITEMS);
    let people = (items / EACH).max(1);
    for (name, database) in ground.databases()? {
        let data = ground.data(&format!("insight-{items}"), &database)?;
        let platform = Platform::new(Mix::Talks, people, items, PAST)?.over(NUMBERS);
        let key = filled(&ground.program, figures, name, &database, &data, platform)?;
        let serving = Serving::start(&ground.program, &database, &data, &[NO_PLATFORM])?;
        let mut asker = Asker::new(&serving, &key)?;
        asker.until_quiet(SETTLED)?;
        let settled = asker.until_counted(SETTLED)?;
        figures.add(format!("{name}: until all is counted"), settled.as_secs_f64(), "s");
        for page in PAGES {
            let mut worst = Duration::ZERO;
            for compared in COMPARED {
                let body = format!(
                    r#"{{"page":"{page}","asked":{{"range":{{"last":"365d"}},"compare":"{compared}","number":null,"team":null,"tag":null,"language":null}}}}"#
                );
                worst = worst.max(asker.time("/_fn/insight", &body)?);
            }
            figures.add_against(format!("{name}: {page}, a year"), milliseconds(worst), "ms", Some(GOAL));
        }
        let windows = asker.get("/api/v1/insight/windows?range=365d")?;
        windows["tables"].as_array().filter(|tables| !tables.is_empty()).context("no table of windows")?;
        figures.add(format!("{name}: memory"), serving.memory() as f64 / 1e6, "MB");
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    }
    Ok(())
}
