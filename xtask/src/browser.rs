//! The browser half: compiled, given its JavaScript by wasm-bindgen, and for the optimised build made small.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use walrus::{FunctionKind, Module};
use wasm_bindgen_cli_support::Bindgen;

use crate::call::Call;
use crate::stamp;
use crate::steps::step;
use crate::tools::WASM;
use crate::workspace::{Profile, Workspace};

/// The two files of the browser half.
pub struct Browser {
    pub js: PathBuf,
    pub wasm: PathBuf,
}

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
        let made = Browser { js: folder.join("ajar.js"), wasm: folder.join("ajar.wasm") };
        let packages = workspace.end2end().join("package-lock.json");
        let key = format!("{} {}", stamp::of_large(&compiled)?, stamp::of_files(&[packages])?);
        let fresh = !stamp::unless_fresh(&made.wasm, &key, || {
            let glue = folder.join("bindgen");
            fs::remove_dir_all(&glue).ok();
            let mut linked = Bindgen::new()
                .input_path(&compiled)
                .out_name("ajar")
                .web(true)?
                .typescript(false)
                // The page says where the wasm is, by its hashed name.
                .omit_default_module_path(true)
                .remove_producers_section(true)
                .generate_output()
                .context("wasm-bindgen")?;
            leave_out_unused(linked.wasm_mut())?;
            linked.emit(&glue).context("wasm-bindgen")?;
            bundle(workspace, &glue.join("ajar.js"), &made.js)?;
            let linked = glue.join("ajar_bg.wasm");
            match profile {
                Profile::Dev => fs::copy(&linked, &made.wasm).map(drop).context("keeping the wasm"),
                Profile::Release => shrink(workspace, &linked, &made.wasm),
            }
        })?;
        if fresh {
            note.up_to_date();
        }
        Ok(made)
    })
}

/// How the name of a function ends that brings a view to life piece by piece, for pages whose code is loaded late
/// (`hydrate_lazy`). There are none here, but the compiler cannot know: these functions are reached through the table of
/// [`AnyView`](https://docs.rs/tachys/latest/tachys/view/any_view/struct.AnyView.html), one for each type of view. With all
/// that only they need they are a fifth of the program.
const UNUSED: (&str, &str) = ("any_view", "13hydrate_async17h");

/// Empties the functions that are never called, so that what only they need can go. A call would end the program.
///
/// The compiler folds equal functions into one of the names. Each of these refers to the code of its own view, so it is
/// equal to nothing else; what is deeper down may be, and is left to go by itself.
fn leave_out_unused(module: &mut Module) -> Result<()> {
    let mut emptied = 0;
    for function in module.funcs.iter_mut() {
        let named = function.name.as_deref().is_some_and(is_unused);
        if let (true, FunctionKind::Local(local)) = (named, &mut function.kind) {
            let mut body = local.builder_mut().func_body();
            body.instrs_mut().clear();
            body.unreachable();
            emptied += 1;
        }
    }
    ensure!(emptied > 0, "no function ends in “{}” any more: look what is unused now", UNUSED.1);
    Ok(())
}

/// Whether the last part of a mangled name says so: more follows in the names of what drops its values.
fn is_unused(name: &str) -> bool {
    let (within, last) = UNUSED;
    let Some((path, hash)) = name.rsplit_once(last) else { return false };
    path.contains(within) && hash.len() == 17 && hash.ends_with('E')
}

/// One minified module out of wasm-bindgen's and the snippets that crates bring along.
fn bundle(workspace: &Workspace, entry: &PathBuf, output: &PathBuf) -> Result<()> {
    let esbuild = Call::new("node").arg(workspace.npm("esbuild/bin/esbuild")).arg(entry);
    let esbuild = esbuild.args(["--bundle", "--format=esm", "--minify", "--log-level=warning", "--allow-overwrite"]);
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(output);
    esbuild.arg(outfile).run().map(drop)
}

fn shrink(workspace: &Workspace, input: &PathBuf, output: &PathBuf) -> Result<()> {
    let optimise =
        Call::new("node").arg(workspace.npm("binaryen/bin/wasm-opt")).arg(input).args(["-Oz", "-o"]).arg(output);
    optimise.args(WASM_FEATURES).limit(Duration::from_secs(600)).run().map(drop)
}
