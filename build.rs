//! Tells the server where its browser half lies, and when to embed it or the migrations anew.

use std::env;
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_SSR").is_none() {
        return;
    }
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-env-changed=AJAR_SITE_DIR");

    let output = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets it for build scripts"));
    let release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let mut site = env::var_os("AJAR_SITE_DIR").map_or_else(|| beside(&output, release), PathBuf::from);
    if release {
        // It names all the files by their content, so it changes when one of them does.
        println!("cargo:rerun-if-changed={}", site.join("assets.json").display());
        if !site.is_dir() {
            // No site was built: the server then serves without, and says so when it starts.
            site = output.join("no-site");
            std::fs::create_dir_all(&site).expect("Cargo's output folder can be written");
        }
    }
    println!("cargo:rustc-env=AJAR_SITE_DIR={}", site.display());
}

/// Where `cargo xtask` puts the site: at the root of the target folder that holds
/// `[<target>/]<profile>/build/ajar-<hash>/out`.
fn beside(output: &Path, release: bool) -> PathBuf {
    let mut root = output.ancestors().nth(4).expect("Cargo's output folder has this depth").to_owned();
    if root.file_name() == env::var_os("TARGET").as_deref() {
        root.pop();
    }
    root.join(if release { "site" } else { "site-dev" })
}
