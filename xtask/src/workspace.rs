//! Where things lie.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// Which of the two builds: quick for work and tests, or optimised to be served.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Dev,
    Release,
}

impl Profile {
    /// The Cargo profile of the browser half.
    pub fn browser(self) -> &'static str {
        match self {
            Profile::Dev => "wasm-dev",
            Profile::Release => "wasm-release",
        }
    }

    /// The Cargo profile of the server half.
    pub fn server(self) -> &'static str {
        match self {
            Profile::Dev => "dev",
            Profile::Release => "release",
        }
    }
}

pub struct Workspace {
    /// The folder of the root `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder, wherever `CARGO_TARGET_DIR` or a configuration puts it.
    pub target: PathBuf,
}

impl Workspace {
    /// Asks Cargo, which alone knows every way to move the target folder.
    pub fn find() -> Result<Workspace> {
        let mut metadata = Command::new(cargo());
        metadata.args(["metadata", "--no-deps", "--format-version=1"]);
        if let Some(manifest) = std::env::var_os("CARGO_MANIFEST_PATH") {
            metadata.arg("--manifest-path").arg(manifest);
        }
        let output = metadata.output().context("running cargo metadata")?;
        if !output.status.success() {
            bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        let answer: serde_json::Value = serde_json::from_slice(&output.stdout).context("reading cargo metadata")?;
        let folder =
            |key: &str| answer[key].as_str().map(PathBuf::from).with_context(|| format!("cargo metadata has no {key}"));
        Ok(Workspace { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// What the server embeds, or in a debug build reads while it runs; `build.rs` of the app knows the same names.
    pub fn site(&self, profile: Profile) -> PathBuf {
        self.target.join(match profile {
            Profile::Dev => "site-dev",
            Profile::Release => "site",
        })
    }

    pub fn program(&self, profile: Profile) -> PathBuf {
        self.target
            .join(match profile {
                Profile::Dev => "debug",
                Profile::Release => "release",
            })
            .join("ajar")
    }

    /// Intermediate results and logs.
    pub fn scratch(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// The folder of the npm packages, for the build's tools and the browser tests alike.
    pub fn end2end(&self) -> PathBuf {
        self.root.join("end2end")
    }

    pub fn npm(&self, file: impl AsRef<Path>) -> PathBuf {
        self.end2end().join("node_modules").join(file)
    }
}

/// The cargo that runs this program.
pub fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from)
}
