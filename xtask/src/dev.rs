//! The quick build, served, and built again whenever a source file changes.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use crate::call::Group;
use crate::workspace::{Profile, Workspace};
use crate::{server, site, stamp};

/// What the two halves are made of.
const SOURCES: [&str; 8] =
    ["src", "style", "public", "migrations", "build.rs", "Cargo.toml", "Cargo.lock", "end2end/package-lock.json"];
const LOOK_EVERY: Duration = Duration::from_millis(500);

pub fn dev(workspace: &Workspace, args: &[String]) -> Result<ExitCode> {
    let mut serving: Option<Group> = None;
    loop {
        let built_from = times(workspace)?;
        // The old server keeps answering until the new one is there, or while the code does not compile.
        let built = site::build(workspace, Profile::Dev).and_then(|site| server::build(workspace, Profile::Dev, &site));
        match built {
            Ok(()) => {
                if let Some(mut old) = serving.take() {
                    old.stop(Duration::from_secs(3));
                }
                let program = workspace.program(Profile::Dev);
                let mut serve = Command::new(&program);
                serve.arg("serve").args(args).current_dir(&workspace.root);
                serving = Some(Group::spawn(&mut serve).with_context(|| program.display().to_string())?);
            }
            Err(error) => eprintln!("{error:#}"),
        }
        eprintln!("    watching for changes; Ctrl-C ends");
        while times(workspace)? == built_from {
            thread::sleep(LOOK_EVERY);
        }
    }
}

/// When each source was last changed.
fn times(workspace: &Workspace) -> Result<BTreeMap<PathBuf, Option<SystemTime>>> {
    let mut times = BTreeMap::new();
    for source in SOURCES {
        let path = workspace.root.join(source);
        let files = if path.is_dir() { stamp::files_under(&path)? } else { vec![path] };
        for file in files {
            let changed = file.metadata().and_then(|metadata| metadata.modified()).ok();
            times.insert(file, changed);
        }
    }
    Ok(times)
}
