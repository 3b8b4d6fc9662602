//! That a page predicts what the server does: the models as wasm, run in Node, against what is written down of them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::call::Call;
use crate::steps::step;
use crate::tools::{self, WASM};
use crate::workspace::{Profile, Workspace};
use crate::{stamp, test::Counts};

/// How far a number may lie from what is written down.
const CLOSE: f64 = 1e-9;
const SAY: &str = "console.log(JSON.stringify(Array.from(require(process.argv[1]).told())))";

/// One test, which passes or fails with the number that is off.
pub fn as_wasm(workspace: &Workspace, name: &str) -> Result<Counts> {
    tools::wasm_target()?;
    step(name, |note| {
        let module = module(workspace, Profile::Dev)?;
        let said = Call::new("node").args(["-e", SAY]).arg(module).run()?;
        let told: Vec<f64> = serde_json::from_str(said.trim()).context("reading what the models say as wasm")?;
        let golden: Vec<f64> = serde_json::from_slice(&stamp::read(&workspace.root.join("xtask/models/golden.json"))?)
            .context("reading what is written down of the models")?;
        let furthest = compare(&golden, &told)?;
        note.say(format!("{} numbers, {furthest:.1e} apart at most", told.len()));
        Ok(Counts { passed: 1, ..Counts::default() })
    })
}

/// The models as a module of Node with its wasm.
pub fn module(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    let cargo = Call::cargo("build").dir(&workspace.root).args(["--package", "models", "--lib"]);
    cargo.args(["--target", WASM, "--profile", profile.browser()]).run()?;
    let folder = workspace.scratch().join(profile.browser()).join("models");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let mut linked = Bindgen::new()
        .input_path(workspace.target.join(WASM).join(profile.browser()).join("models.wasm"))
        .out_name("models")
        .nodejs(true)?
        .typescript(false)
        .generate_output()
        .context("wasm-bindgen")?;
    linked.emit(&folder).context("wasm-bindgen")?;
    Ok(folder.join("models.js"))
}

/// How far two of them lie apart at most.
fn compare(golden: &[f64], told: &[f64]) -> Result<f64> {
    ensure!(
        golden.len() == told.len() && !told.is_empty(),
        "{} numbers are written down, not {}",
        golden.len(),
        told.len()
    );
    let apart: Vec<f64> = golden.iter().zip(told).map(|(golden, told)| (golden - told).abs()).collect();
    for (place, apart) in apart.iter().enumerate() {
        ensure!(*apart < CLOSE, "number {place}: {} is written down, wasm says {}", golden[place], told[place]);
    }
    Ok(apart.into_iter().fold(0.0, f64::max))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_off_or_missing_are_found() {
        assert!(compare(&[0.5, 0.25], &[0.5, 0.25 + 1e-12]).is_ok_and(|apart| apart < 2e-12));
        let error = compare(&[0.5, 0.25], &[0.5, 0.250001]).unwrap_err().to_string();
        assert!(error.contains("number 1: 0.25"), "{error}");
        assert!(compare(&[0.5], &[]).is_err() && compare(&[], &[]).is_err());
        assert!(compare(&[0.5], &[f64::NAN]).is_err());
    }
}
