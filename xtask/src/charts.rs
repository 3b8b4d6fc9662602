//! What draws charts: `src/charts.js` with the part of ECharts that it names, as one minified script.

use std::ffi::OsString;

use anyhow::Result;

use crate::call::Call;
use crate::stamp;
use crate::steps::step;
use crate::workspace::Workspace;

pub fn build(workspace: &Workspace) -> Result<Vec<u8>> {
    step("charts", |note| {
        let script = workspace.root.join("src/charts.js");
        let output = workspace.scratch().join("charts.js");
        let inputs = [script.clone(), workspace.end2end().join("package-lock.json")];
        let made = stamp::unless_fresh(&output, &stamp::of_files(&inputs)?, || {
            let esbuild = Call::new("node").arg(workspace.npm("esbuild/bin/esbuild")).arg(&script);
            let esbuild = esbuild.args(["--bundle", "--format=esm", "--minify", "--target=es2022"]);
            let esbuild = esbuild.args(["--log-level=warning", "--legal-comments=eof", "--allow-overwrite"]);
            let esbuild = esbuild.arg("--define:process.env.NODE_ENV=\"production\"");
            let mut outfile = OsString::from("--outfile=");
            outfile.push(&output);
            // The packages lie beside the stories, and not above the script.
            esbuild.arg(outfile).env("NODE_PATH", workspace.npm("")).run().map(drop)
        })?;
        if !made {
            note.up_to_date();
        }
        stamp::read(&output)
    })
}
