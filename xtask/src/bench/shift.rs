//! The simulated shift: whether the order of the queue saves windows that other orders lose; and how long it takes to rank many
//! conversations anew.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal, milliseconds};
use crate::bench::lists;
use crate::bench::load::Asker;
use crate::bench::program::{DataFolder, NO_PLATFORM, Serving};
use crate::call::Call;

/// How many times each load is played. The form of the order was found on other seeds.
const SEEDS: usize = 20;
const FIRST: u64 = 1;
/// Half more to do than can be done, and twice as much.
const LOADS: [(&str, &str); 2] = [("busy", "2"), ("overrun", "3")];
const PATIENCE: Duration = Duration::from_secs(1800);
/// Owed windows that are lost, of those that the order of an inbox loses: three in five fewer.
const FEWER: Goal = Goal::Most(40.0, None);
/// Value that is lost, of what whoever knows who each customer is loses.
const DEARER: Goal = Goal::Most(115.0, None);
/// Student's t for 95 % of 19 degrees of freedom.
const T: f64 = 2.093;

const PEOPLE: u64 = 100_000;
const SETTLED: Duration = Duration::from_secs(300);

type Outcomes = BTreeMap<String, Vec<(f64, f64)>>;

/// Ajar's order against others, on the same customers.
pub fn shift(ground: &Ground, figures: &mut Figures) -> Result<()> {
    for (load, busy) in LOADS {
        let outcomes = play(ground, busy)?;
        let of = |order: &str| outcomes.get(order).with_context(|| format!("nothing was said of {order}"));
        for order in ["last activity", "time left", "Ajar", "oracle", "prophet"] {
            let (lost, value) = of(order)?.iter().fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            let n = of(order)?.len() as f64;
            figures.add(format!("{load}: owed windows lost, {order}"), lost / n, "");
            figures.add(format!("{load}: value lost, {order}"), value / n, "");
        }
        let ajar = of("Ajar")?;
        let goals = [
            ("last activity", Some(FEWER), None),
            ("time left", None, None),
            ("oracle", None, Some(DEARER)),
            ("prophet", None, None),
        ];
        for (order, windows, value) in goals {
            let other = of(order)?;
            let share = |part: fn(&(f64, f64)) -> f64| {
                let pairs = ajar.iter().zip(other);
                pairs.map(|(ajar, other)| 100.0 * part(ajar) / part(other).max(0.01)).collect::<Vec<f64>>()
            };
            against(
                figures,
                &format!("{load}: windows lost by Ajar, of those by {order}"),
                &share(|one| one.0),
                windows,
            );
            against(figures, &format!("{load}: value lost by Ajar, of that by {order}"), &share(|one| one.1), value);
        }
    }
    Ok(())
}

/// The mean of what was found in pairs, in percent, and between what it lies with a certainty of 95 %.
fn against(figures: &mut Figures, what: &str, found: &[f64], goal: Option<Goal>) {
    let n = found.len().max(1) as f64;
    let mean = found.iter().sum::<f64>() / n;
    let variance = found.iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / (n - 1.0).max(1.0);
    let wide = T * (variance / n).sqrt();
    figures.add_against(format!("{what} ({:.1} to {:.1})", mean - wide, mean + wide), mean, "%", goal);
}

fn play(ground: &Ground, busy: &str) -> Result<Outcomes> {
    let seeds = SEEDS.to_string();
    let first = FIRST.to_string();
    let call = Call::new(&ground.program).args(["shift", "--seeds", &seeds, "--first", &first, "--busy", busy]);
    let printed = call.limit(PATIENCE).run()?;
    let mut outcomes = Outcomes::new();
    for line in printed.lines() {
        let line: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
        let order = line["order"].as_str().context("no order")?;
        let number = |name: &str| line[name].as_f64().with_context(|| format!("no {name}"));
        outcomes.entry(order.to_owned()).or_default().push((number("lost")?, number("value")?));
    }
    ensure!(outcomes.values().all(|of| of.len() == SEEDS), "not each order was played {SEEDS} times");
    Ok(outcomes)
}

/// A hundred thousand conversations are ranked anew: in memory, and those that wait through the database.
pub fn rerank(ground: &Ground, figures: &mut Figures) -> Result<()> {
    let people = ground.conversations(PEOPLE);
    let count = people.to_string();
    let printed = Call::new(&ground.program).args(["rerank", "--conversations", &count]).limit(PATIENCE).run()?;
    let printed: Value = serde_json::from_str(printed.trim()).context("what `ajar rerank` printed")?;
    let took = printed["milliseconds"].as_f64().context("no milliseconds")?;
    figures.add(format!("{people} conversations scored and ranked"), took, "ms");
    figures.add("one of them", took * 1e3 / people as f64, "µs");
    for (name, database) in ground.databases()? {
        let data = DataFolder::new()?;
        let key = lists::seed(ground, figures, name, &database, &data, people)?;
        let serving = Serving::start(&ground.program, &database, &data, &[NO_PLATFORM])?;
        let mut asker = Asker::new(&serving, &key)?.patient(Duration::from_secs(120))?;
        let settled = asker.until_quiet(SETTLED)?;
        let most = SETTLED.as_secs();
        figures.add(format!("{name}: until nothing went on (waited for {most} s at most)"), settled.as_secs_f64(), "s");
        let weights = |template_price: f64| json!({ "weights": { "template_price": template_price } }).to_string();
        let asked = asker.time("/_fn/preview_weights", &weights(0.5))?;
        figures.add(format!("{name}: what other weights would move"), milliseconds(asked), "ms");
        let begun = Instant::now();
        asker.time("/_fn/keep_weights", &weights(0.5))?;
        figures.add(format!("{name}: all that wait ranked by them (5 s at most)"), milliseconds(begun.elapsed()), "ms");
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    }
    Ok(())
}
