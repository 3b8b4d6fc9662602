//! The service worker: `src/sw.js`, told which files the app is made of, as one minified script.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::call::Call;
use crate::stamp::{self, digest};
use crate::steps::step;
use crate::workspace::Workspace;

/// What makes up the page around the app besides the files of the site: a worker keeps a copy of it.
const PAGE: [&str; 2] = ["src/app.rs", "src/server/headers.rs"];

/// The script for a site of these files, by their path in it.
pub fn build(workspace: &Workspace, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
    step("service worker", |note| {
        let script = workspace.root.join("src/sw.js");
        let output = workspace.scratch().join("sw.js");
        let mut around = vec![stamp::read(&script)?];
        for file in PAGE {
            around.push(stamp::read(&workspace.root.join(file))?);
        }
        let version = digest(
            files.iter().flat_map(|(path, content)| [path.as_bytes(), content]).chain(around.iter().map(Vec::as_slice)),
        );
        let shell = serde_json::to_string(&shell(files.keys().map(String::as_str))).context("a list of paths")?;
        let made = stamp::unless_fresh(&output, &version, || {
            let esbuild = Call::new("node").arg(workspace.npm("esbuild/bin/esbuild")).arg(&script);
            let esbuild = esbuild.args(["--minify", "--log-level=warning", "--target=es2022", "--allow-overwrite"]);
            let esbuild = esbuild.arg(format!("--define:SHELL={shell}")).arg(format!("--define:VERSION={version:?}"));
            let mut outfile = std::ffi::OsString::from("--outfile=");
            outfile.push(&output);
            esbuild.arg(outfile).run().map(drop)
        })?;
        if !made {
            note.up_to_date();
        }
        stamp::read(&output)
    })
}

/// What the app needs to open, and to go anywhere in it: all that pages load by themselves, at once or late. The texts of
/// the language in use the worker keeps by itself.
fn shell<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<String> {
    let needed = |path: &&str| {
        path.starts_with("pkg/") && !path.starts_with("pkg/words.")
            || path.starts_with("icons.")
            || path.starts_with("fonts/")
            || matches!(*path, "favicon.svg" | "icon-192.png" | "manifest.webmanifest")
    };
    paths.filter(needed).map(|path| format!("/{path}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_keeps_what_pages_load_and_nothing_else() {
        let paths = ["assets.json", "favicon.svg", "fonts/f.woff2", "icon-512.png", "icons.0.svg", "pkg/ajar.0.js"];
        let paths = paths.into_iter().chain(["pkg/late-talk.0.wasm", "pkg/words.de.0.txt"]);
        let kept = ["/favicon.svg", "/fonts/f.woff2", "/icons.0.svg", "/pkg/ajar.0.js", "/pkg/late-talk.0.wasm"];
        assert_eq!(shell(paths), kept);
    }
}
