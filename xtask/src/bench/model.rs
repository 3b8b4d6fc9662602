//! What the models cost: learning and predicting on the server, predicting in a browser, and what is kept of them.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::agreement;
use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal};
use crate::call::Call;
use crate::tools;
use crate::workspace::{Profile, Workspace};

/// The best of a few, in microseconds, after the engine has made its best code of it.
const WATCH: &str = "
    const desk = new (require(process.argv[1]).Measured)();
    const times = 20000, each = [];
    for (let n = 0; n < 8; n++) {
        const started = performance.now();
        desk.predict(times);
        each.push((performance.now() - started) * 1000 / times);
    }
    console.log(Math.min(...each));
";

pub fn model(_: &Ground, figures: &mut Figures) -> Result<()> {
    let workspace = Workspace::find()?;
    let cargo = Call::cargo("run").dir(&workspace.root).args(["--package", "models", "--release", "--bin", "speed"]);
    let said = cargo.run()?;
    let native: Value = serde_json::from_str(said.trim()).context("reading what the models cost")?;
    let figure = |name: &str| native[name].as_f64().with_context(|| format!("no `{name}` in what the models cost"));
    let decisions = Some(Goal::Least(100_000.0, None));
    figures.add_against("decisions predicted and learnt".to_owned(), figure("decisions")?, "/s", decisions);
    figures.add("a prediction on the server".to_owned(), figure("prediction")?, "µs");

    tools::wasm_target()?;
    let said = Call::new("node").args(["-e", WATCH]).arg(agreement::module(&workspace, Profile::Release)?).run()?;
    let browser = said.trim().parse::<f64>().context("reading what a prediction costs as wasm")?;
    figures.add_against("a prediction as wasm".to_owned(), browser, "µs", Some(Goal::Most(20.0, None)));

    figures.add("kept of a conversation, as text".to_owned(), figure("conversation")?, "B");
    figures.add("kept of a conversation, in memory".to_owned(), figure("conversation_in_memory")?, "B");
    let size = Some(Goal::Most(30.0, None));
    figures.add_against("a model, as text".to_owned(), figure("model")? / 1_000.0, "kB", size);
    Ok(())
}
