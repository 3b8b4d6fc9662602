//! How templates are chosen and compared: the bandit on the replay of a campaign, and the test of two rates that may be looked
//! at after every outcome.

use std::env;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal};
use crate::call::Call;
use crate::workspace::Workspace;

/// Visits that Thompson sampling reached on these data elsewhere, in hundredths.
const REACHED: f64 = 17.94;
/// Differences found where there is none, in hundredths.
const WRONG: Goal = Goal::Most(5.0, None);

/// What a program of the models says, as JSON.
fn said(program: &str) -> Result<Value> {
    let workspace = Workspace::find()?;
    let cargo = Call::cargo("run").dir(&workspace.root).args(["--package", "models", "--release", "--bin", program]);
    serde_json::from_str(cargo.run()?.trim()).with_context(|| format!("reading what `{program}` says"))
}

fn figure(said: &Value, name: &str) -> Result<f64> {
    said[name].as_f64().with_context(|| format!("no `{name}` in {said}"))
}

pub fn bandit(_: &Ground, figures: &mut Figures) -> Result<()> {
    if env::var_os("AJAR_DATA").is_none() {
        figures.note(
            "AJAR_DATA names no folder with campaign/hillstrom.csv in it: nothing was replayed, and nothing is shown",
        );
        return Ok(());
    }
    let said = said("bandit")?;
    let hundredths = |name: &str| figure(&said, name).map(|share| share * 100.0);
    let even = hundredths("even")?;
    figures.add("customers", figure(&said, "customers")?, "");
    figures.add("visits, an even split", even, "%");
    figures.add_against("visits, chosen", hundredths("chosen")?, "%", Some(Goal::Least(even, Some(REACHED))));
    figures.add_against("visits, chosen, the worst replay", hundredths("worst")?, "%", Some(Goal::Least(even, None)));
    figures.add_against("visits, chosen, learnt 2,000 later", hundredths("later")?, "%", Some(Goal::Least(even, None)));
    figures.add("visits, the best alone", hundredths("best")?, "%");
    Ok(())
}

pub fn always_valid(_: &Ground, figures: &mut Figures) -> Result<()> {
    let said = said("always_valid")?;
    figures.add_against("a difference found where there is none", figure(&said, "wrong")? * 100.0, "%", Some(WRONG));
    let uneven = figure(&said, "uneven")? * 100.0;
    figures.add_against("the same of sides of 9:1 and 99:1, rates of 0.05 to 1 %", uneven, "%", Some(WRONG));
    figures.add("15 and 18 in 100 told apart", figure(&said, "right")? * 100.0, "%");
    match said["half"].as_f64() {
        Some(half) => figures.add("outcomes of each side after which half of all are", half, ""),
        None => figures.note("fewer than half of those that differ were told apart"),
    }
    let outside = figure(&said, "outside")? * 100.0;
    figures.add_against("a rate that was ever outside of its range", outside, "%", Some(WRONG));
    Ok(())
}
