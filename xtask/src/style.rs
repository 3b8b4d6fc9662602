//! The style sheet: `style/main.scss` and the partials it uses, as one minified file.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::call::Call;
use crate::stamp;
use crate::steps::step;
use crate::workspace::Workspace;

pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    step("style sheet", |note| {
        let folder = workspace.root.join("style");
        let output = workspace.scratch().join("ajar.css");
        let mut inputs = stamp::files_under(&folder)?;
        inputs.push(workspace.end2end().join("package-lock.json"));
        let made = stamp::unless_fresh(&output, &stamp::of_files(&inputs)?, || {
            let plain = workspace.scratch().join("plain.css");
            let sass = Call::new("node").arg(workspace.npm("sass/sass.js")).args(["--no-source-map", "--no-charset"]);
            sass.arg(folder.join("main.scss")).arg(&plain).run()?;
            let esbuild = Call::new("node").arg(workspace.npm("esbuild/bin/esbuild")).arg(&plain);
            let css = esbuild.args(["--minify", "--log-level=warning"]).run()?;
            fs::write(&output, css).with_context(|| output.display().to_string())
        })?;
        if !made {
            note.up_to_date();
        }
        Ok(output)
    })
}
