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
            // In the quick build as well: what is tested is what is shipped.
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

/// Empties the functions that are never called, so that what only they need can go. A call would end the program.
///
/// Each view brings one that brings it to life piece by piece, for pages whose code is loaded late (`hydrate_lazy`). There
/// are none here, but the compiler cannot know: the functions are reached through tables. With all that only they need
/// they are a sixth of the program.
fn leave_out_unused(module: &mut Module) -> Result<()> {
    let mut emptied = 0;
    for function in module.funcs.iter_mut() {
        let named = function.name.as_deref().is_some_and(is_unused);
        if let (true, FunctionKind::Local(local)) = (named, &mut function.kind)
            && local.size() >= UNALIKE
        {
            let mut body = local.builder_mut().func_body();
            body.instrs_mut().clear();
            body.unreachable();
            emptied += 1;
        }
    }
    ensure!(emptied > 0, "no function is called {UNUSED} any more: look what is unused now");
    Ok(())
}

/// What is never called.
const UNUSED: &str = "hydrate_async::{{closure}}";
/// The compiler folds equal functions into one of their names. What has so many instructions is equal to nothing else.
const UNALIKE: u64 = 40;

/// Whether a function is one of those itself: their name is also a part of others', such as what drops their values.
fn is_unused(name: &str) -> bool {
    let (path, hash) = name.rsplit_once("::h").unwrap_or((name, ""));
    path.ends_with(UNUSED) && hash.len() == 16
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_drops_a_view_is_used() {
        let poll =
            "<tachys::html::element::HtmlElement<E,At,Ch> as tachys::view::RenderHtml>::hydrate_async::{{closure}}";
        assert!(is_unused(&format!("{poll}::hc26d497386f1f4df")));
        assert!(!is_unused(&format!("core::ptr::drop_in_place<{poll}>::h079a701ae75b9e35")));
        assert!(!is_unused("<T as tachys::view::any_view::IntoAny>::into_any::hydrate_async::h0265cf17e9df8ad5"));
    }
}
