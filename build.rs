//! Makes the catalogues of texts out of `src/locales/`; tells the linker what the browser half is parted by, and the server
//! where its browser half lies, and when to embed it or the migrations anew.

use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/ui/words/read.rs"]
mod read;

/// The languages beside English, by the names of their files.
const TRANSLATIONS: [&str; 5] = ["ar", "de", "es", "hi", "pt-BR"];

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let output = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets it for build scripts"));
    let server = env::var_os("CARGO_FEATURE_SSR").is_some();
    words(&output, server);
    // Of the browser half it is written down who refers to what: by that `cargo xtask` parts what is loaded late from it.
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo:rustc-link-arg-cdylib=--emit-relocs");
    }
    if !server {
        return;
    }
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-env-changed=AJAR_SITE_DIR");

    let release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let mut site = env::var_os("AJAR_SITE_DIR").map_or_else(|| beside(&output, release), PathBuf::from);
    if release {
        // It names all the files by their content, so it changes when one of them does.
        println!("cargo:rerun-if-changed={}", site.join("assets.json").display());
        if !site.is_dir() {
            // No site was built: the server then serves without, and says so when it starts.
            site = output.join("no-site");
            fs::create_dir_all(&site).expect("Cargo's output folder can be written");
        }
    }
    println!("cargo:rustc-env=AJAR_SITE_DIR={}", site.display());
}

/// The table of keys for both halves, and for the server every catalogue; the browser loads one of those that `cargo
/// xtask` lays out.
fn words(output: &Path, server: bool) {
    println!("cargo:rerun-if-changed=src/ui/words/read.rs");
    println!("cargo:rerun-if-changed=src/locales/en.ftl");
    let messages = |tag: &str| {
        let file = format!("src/locales/{tag}.ftl");
        let source = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        read::read(&source).unwrap_or_else(|faults| panic!("{file}:\n{}", faults.join("\n")))
    };
    let english = messages("en");
    let keep =
        |name: &str, text: &str| fs::write(output.join(name), text).expect("Cargo's output folder can be written");
    keep("keys.rs", &read::table(&english));
    if server {
        keep("en.txt", &read::catalogue("en", &english, &english));
        for tag in TRANSLATIONS {
            println!("cargo:rerun-if-changed=src/locales/{tag}.ftl");
            keep(&format!("{tag}.txt"), &read::catalogue(tag, &english, &messages(tag)));
        }
    }
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
