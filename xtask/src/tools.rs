//! What the build needs from the machine: found, set up where that is harmless, or named with the way to get it.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use nix::unistd::Uid;

use crate::call::Call;
use crate::stamp;
use crate::steps::step;
use crate::workspace::Workspace;

const OLDEST_NODE: u32 = 20;
pub const WASM: &str = "wasm32-unknown-unknown";

/// Node and the npm packages of `end2end/`.
pub fn npm_packages(workspace: &Workspace) -> Result<()> {
    step("npm packages", |note| {
        node()?;
        let manifests = ["package.json", "package-lock.json"].map(|name| workspace.end2end().join(name));
        let key = stamp::of_files(&manifests)?;
        let made = stamp::unless_fresh(&workspace.npm(".package-lock.json"), &key, || {
            // Without install scripts: none of the packages needs its own, and nobody has to trust them.
            let install = Call::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            install.dir(&workspace.end2end()).limit(Duration::from_secs(600)).run().map(drop)
        })?;
        if !made {
            note.up_to_date();
        }
        Ok(())
    })
}

fn node() -> Result<()> {
    let advice = format!(
        "Node {OLDEST_NODE} or newer, with npm, has to be installed: https://nodejs.org, or on Debian `apt install nodejs npm`"
    );
    let version = Call::new("node").arg("--version").run().context(advice.clone())?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        bail!("{advice}; this is {}", version.trim());
    }
    which("npm").map(drop).context(advice)
}

/// Rust's standard library for the browser. `rust-toolchain.toml` asks for it, but not every rustup obeys.
pub fn wasm_target() -> Result<()> {
    step("wasm target", |note| {
        let sysroot = Call::new("rustc").args(["--print", "sysroot"]).run()?;
        let library = PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM).join("lib");
        if library.is_dir() {
            note.up_to_date();
            return Ok(());
        }
        if which("rustup").is_none() {
            bail!(
                "this Rust has no standard library for {WASM} and there is no rustup to add it: \
                 install Rust from https://rustup.rs, or your system's package (on Debian `libstd-rust-dev-wasm32`)"
            );
        }
        Call::new("rustup").args(["target", "add", WASM]).limit(Duration::from_secs(300)).run().map(drop)
    })
}

/// Chromium, for the browser tests; `AJAR_CHROMIUM` names one that is not on the path.
pub fn chromium() -> Result<PathBuf> {
    let find = || {
        let named = std::env::var_os("AJAR_CHROMIUM").map(PathBuf::from);
        let installed = || {
            ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
                .iter()
                .find_map(|name| which(name))
        };
        let application = || Some(PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
        named.or_else(installed).or_else(application).filter(|path| path.is_file())
    };
    find_or_install("chromium", find)
}

/// The folder of `initdb` and `postgres`.
pub fn postgres() -> Result<PathBuf> {
    find_or_install("postgresql", || {
        // Debian keeps them off the path, one folder a version.
        let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
        let mut folders: Vec<(u32, PathBuf)> = versions
            .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
            .collect();
        folders.sort();
        let packaged = folders.into_iter().rev().map(|(_, folder)| folder);
        let on_path = which("initdb").and_then(|path| Some(fs::canonicalize(path).ok()?.parent()?.to_owned()));
        packaged.chain(on_path).find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
    })
}

fn find_or_install(package: &str, find: impl Fn() -> Option<PathBuf>) -> Result<PathBuf> {
    step(package, |note| {
        if let Some(found) = find() {
            note.say(found.display().to_string());
            return Ok(found);
        }
        install(package)?;
        let found = find().with_context(|| format!("{package} was installed and still cannot be found"))?;
        note.say(format!("installed, {}", found.display()));
        Ok(found)
    })
}

/// Installs a Debian package; elsewhere, or without the right to, says which one is missing.
fn install(package: &str) -> Result<()> {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if !system.lines().any(|line| line == "ID=debian") {
        bail!("the tests need {package}: please install it with your system's packages");
    }
    let root = Uid::effective().is_root();
    if !root && which("sudo").is_none() {
        bail!("the tests need {package}: please install it as root, `apt-get install {package}`");
    }
    let apt = |args: &[&str]| {
        let call = if root { Call::new("apt-get") } else { Call::new("sudo").args(["-n", "apt-get"]) };
        call.args(args).env("DEBIAN_FRONTEND", "noninteractive").limit(Duration::from_secs(900)).run()
    };
    apt(&["update"])?;
    apt(&["install", "-y", "--no-install-recommends", package])?;
    Ok(())
}

fn which(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}
