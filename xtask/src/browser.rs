//! The browser half: compiled, parted into what is loaded first and what is loaded late, given its JavaScript by
//! wasm-bindgen, and for the optimised build made small.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use crate::call::Call;
use crate::late::{self, Files};
use crate::steps::step;
use crate::tools::WASM;
use crate::workspace::{Profile, Workspace};
use crate::{stamp, unused};

/// The files of the browser half.
pub struct Browser {
    pub js: PathBuf,
    pub wasm: PathBuf,
    /// The folder of what is loaded late.
    late: PathBuf,
}

impl Browser {
    /// What is loaded late, by the file that asks for it.
    pub fn late(&self) -> Result<Files> {
        let list = stamp::read(&self.late.join(LIST))?;
        serde_json::from_slice(&list).context("reading which files are loaded late")
    }

    /// One of the files that are loaded late, by its name in that list.
    pub fn late_file(&self, file: &str) -> Result<Vec<u8>> {
        stamp::read(&self.late.join(file).with_extension("wasm"))
    }
}

/// Says which files are loaded late.
const LIST: &str = "late.json";

/// What Rust's own wasm target already uses, and no more: every browser of the last years has it.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

pub fn build(workspace: &Workspace, profile: Profile) -> Result<Browser> {
    let compiled = step("browser half: compile", |_| {
        let mut cargo = Call::cargo("build").dir(&workspace.root).args(["--lib", "--target", WASM]);
        cargo = cargo.args(["--no-default-features", "--features", "hydrate", "--profile", profile.browser()]);
        cargo.run()?;
        Ok(workspace.target.join(WASM).join(profile.browser()).join("ajar.wasm"))
    })?;
    step("browser half: link with JavaScript", |note| {
        let folder = workspace.scratch().join(profile.browser());
        let made = Browser { js: folder.join("ajar.js"), wasm: folder.join("ajar.wasm"), late: folder.join("late") };
        let key = format!("{} {}", stamp::of_large(&compiled)?, stamp::of_files(&makers(workspace))?);
        let fresh = !stamp::unless_fresh(&made.wasm, &key, || {
            let glue = folder.join("bindgen");
            for before in [&glue, &made.late] {
                fs::remove_dir_all(before).ok();
                fs::create_dir_all(before).with_context(|| before.display().to_string())?;
            }
            // In the quick build as well: what is tested is what is shipped.
            let program = unused::leave_out(&stamp::read(&compiled)?)?;
            let files = late::split(&program, "./ajar.js", &glue)?;
            let mut linked = Bindgen::new()
                .input_path(glue.join(late::MAIN))
                .out_name("ajar")
                .web(true)?
                .typescript(false)
                // What is loaded late is tied to the main file by them.
                .keep_lld_exports(true)
                // The page says where the wasm is, by its hashed name.
                .omit_default_module_path(true)
                .remove_producers_section(true)
                .generate_output()
                .context("wasm-bindgen")?;
            linked.emit(&glue).context("wasm-bindgen")?;
            bundle(workspace, &glue.join("ajar.js"), &made.js)?;

            let list = serde_json::to_vec(&files)?;
            fs::write(made.late.join(LIST), list).context("keeping which files are loaded late")?;
            let mut parts: Vec<&String> = files.values().flatten().collect();
            parts.sort_unstable();
            parts.dedup();
            let mut parts: Vec<(PathBuf, PathBuf)> = (parts.into_iter())
                .map(|part| format!("{part}.wasm"))
                .map(|part| (glue.join(&part), made.late.join(&part)))
                .collect();
            parts.push((glue.join("ajar_bg.wasm"), made.wasm.clone()));
            thread::scope(|scope| {
                let workers: Vec<_> = (parts.iter())
                    .map(|(from, to)| scope.spawn(move || finish(workspace, profile, from, to)))
                    .collect();
                workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("shrinking panicked"))?)
            })
        })?;
        if fresh {
            note.up_to_date();
        }
        Ok(made)
    })
}

/// What makes the files out of the compiled wasm: a change of it makes them anew.
fn makers(workspace: &Workspace) -> Vec<PathBuf> {
    let own = ["browser", "late", "unused"].map(|part| workspace.root.join(format!("xtask/src/{part}.rs")));
    let locked = [workspace.root.join("Cargo.lock"), workspace.end2end().join("package-lock.json")];
    own.into_iter().chain(locked).collect()
}

/// One minified module out of wasm-bindgen's, the one that loads what is loaded late, and the snippets that crates bring
/// along.
fn bundle(workspace: &Workspace, entry: &PathBuf, output: &PathBuf) -> Result<()> {
    let esbuild = Call::new("node").arg(workspace.npm("esbuild/bin/esbuild")).arg(entry);
    let esbuild = esbuild.args(["--bundle", "--format=esm", "--minify", "--log-level=warning", "--allow-overwrite"]);
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(output);
    esbuild.arg(outfile).run().map(drop)
}

/// One file of wasm as it is handed out.
fn finish(workspace: &Workspace, profile: Profile, input: &Path, output: &Path) -> Result<()> {
    match profile {
        Profile::Dev => fs::copy(input, output).map(drop).context("keeping the wasm"),
        Profile::Release => shrink(workspace, input, output),
    }
}

fn shrink(workspace: &Workspace, input: &Path, output: &Path) -> Result<()> {
    let optimise =
        Call::new("node").arg(workspace.npm("binaryen/bin/wasm-opt")).arg(input).args(["-Oz", "-o"]).arg(output);
    optimise.args(WASM_FEATURES).limit(Duration::from_secs(600)).run().map(drop)
}
