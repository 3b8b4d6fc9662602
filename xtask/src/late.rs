//! Parts the browser half: what is loaded late goes into files of its own.
//!
//! Where it parts is said by the functions under `#[wasm_split]` in `ui::late`. What only they need goes with them, by what
//! the linker wrote down of who refers to what (`--emit-relocs`; the app's `build.rs` asks for it). The main file has the
//! memory and the table of functions, and the others are tied to it by the script when they are loaded.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

/// The main file, which is given its JavaScript after that.
pub const MAIN: &str = "main.wasm";
/// The script that loads the others. It imports the main one, and is imported by it; they are bundled.
const LOADER: &str = "./__wasm_split.js";

/// Which files are loaded together, by the name that `ui::late` gives them: the one of this name, and what it shares with
/// others. Without their folder and their ending.
pub type Files = BTreeMap<String, Vec<String>>;

/// Writes the files, the main one among them, into a folder.
pub fn split(wasm: &[u8], script: &str, folder: &Path) -> Result<Files> {
    let main = folder.join(MAIN);
    let mut options = Options::new(wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    options.main_module = script;
    let split = transform(options).map_err(|error| anyhow!("{error:#}")).context("parting the browser half")?;
    ensure!(!split.prefetch_map.is_empty(), "nothing is loaded late any more: no function is under #[wasm_split]");
    Ok(split.prefetch_map.into_iter().collect())
}

/// The file's name in the site, without what its content adds.
pub fn stem(file: &str) -> String {
    format!("late-{}", file.strip_prefix("split_").unwrap_or(file))
}

/// The script with the name that a file has in the site, instead of the one it was written with.
pub fn rename(script: &str, file: &str, name: &str) -> Result<String> {
    let written = format!("./{file}.wasm");
    ensure!(script.matches(&written).count() == 1, "the script does not load {written}, or more than once");
    Ok(script.replace(&written, &format!("./{name}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_loads_each_file_by_its_name_in_the_site() {
        assert_eq!(stem("split_talk"), "late-talk");
        assert_eq!(stem("chunk_3"), "late-chunk_3");
        let script = "const a=()=>fetch(new URL(\"./split_talk.wasm\",import.meta.url))";
        let named = rename(script, "split_talk", "late-talk.0.wasm").unwrap();
        assert_eq!(named, "const a=()=>fetch(new URL(\"./late-talk.0.wasm\",import.meta.url))");
        assert!(rename(script, "split_more", "late-more.0.wasm").is_err());
    }
}
