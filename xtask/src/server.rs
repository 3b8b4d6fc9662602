//! The server half. In the optimised build it holds the site; in the quick one it reads it from the target folder.

use anyhow::{Result, bail};

use crate::call::Call;
use crate::site::Site;
use crate::stamp;
use crate::steps::step;
use crate::workspace::{Profile, Workspace};

pub fn build(workspace: &Workspace, profile: Profile, site: &Site) -> Result<()> {
    step("server half", |_| {
        let cargo = Call::cargo("build").dir(&workspace.root).args([
            "--bin",
            "ajar",
            "--no-default-features",
            "--features",
            "ssr",
        ]);
        // A cold optimised build on a small machine takes the better part of half an hour.
        cargo.args(["--profile", profile.server()]).limit(std::time::Duration::from_secs(45 * 60)).run()?;
        if profile == Profile::Release && !holds(workspace, site)? {
            bail!("the program does not hold the browser half of this build ({})", site.wasm);
        }
        Ok(())
    })
}

/// Whether the name of the wasm stands in the program: embedding goes through `build.rs` and is easily lost.
fn holds(workspace: &Workspace, site: &Site) -> Result<bool> {
    let program = stamp::read(&workspace.program(Profile::Release))?;
    let name = site.wasm.as_bytes();
    Ok(program.windows(name.len()).any(|window| window == name))
}
