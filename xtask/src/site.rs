//! The site: every file that the server hands out as it is.
//!
//! ```text
//! assets.json                 the hashed names, read by the server's `assets`
//! pkg/ajar.<hash>.{js,wasm,css}
//! pkg/late-<file>.<hash>.wasm what the browser half loads late
//! pkg/charts.<hash>.js        what draws charts, loaded when one is shown
//! pkg/words.<language>.<hash>.txt
//! icons.<hash>.svg
//! sw.js                       the service worker, which knows the names of the others
//! fonts/figtree-….woff2
//! …                           the content of public/
//! ```
//! The optimised site also has a `.br` and a `.gz` twin of what compresses. Files that did not change are not
//! written, so that a server which embeds them is not linked again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use serde_json::json;

use crate::browser::Browser;
use crate::compress::{self, kilobytes};
use crate::stamp::{self, digest};
use crate::steps::step;
use crate::workspace::{Profile, Workspace};
use crate::{browser, charts, icons, late, style, tools, words, worker};

/// The fonts that pages may ask for; other scripts use the system's.
const FONTS: [&str; 2] = ["figtree-latin-wght-normal.woff2", "figtree-latin-ext-wght-normal.woff2"];

pub struct Site {
    pub folder: PathBuf,
    /// The path of the wasm inside it, which names this build.
    pub wasm: String,
}

pub fn build(workspace: &Workspace, profile: Profile) -> Result<Site> {
    tools::npm_packages(workspace)?;
    tools::wasm_target()?;
    let browser = browser::build(workspace, profile)?;
    let css = style::build(workspace)?;
    let icons = icons::build(workspace)?;
    let charts = charts::build(workspace)?;
    step("site", |note| {
        let folder = workspace.site(profile);
        let (files, wasm) = gather(workspace, &browser, &css, icons, charts)?;
        let changed = lay_out(&folder, &files, profile == Profile::Release)?;
        match changed {
            0 => note.up_to_date(),
            some => note.say(format!("{some} of {} files changed", files.len())),
        }
        Ok(Site { folder, wasm })
    })
}

/// All files by their path in the site, and which one is the wasm.
fn gather(
    workspace: &Workspace,
    browser: &Browser,
    css: &Path,
    icons: Vec<u8>,
    charts: Vec<u8>,
) -> Result<(BTreeMap<String, Vec<u8>>, String)> {
    let mut files = BTreeMap::new();
    let public = workspace.root.join("public");
    for file in stamp::files_under(&public)? {
        let path = file.strip_prefix(&public).context("a file under public/")?.to_string_lossy().into_owned();
        files.insert(path, stamp::read(&file)?);
    }
    for font in FONTS {
        let file = workspace.npm("@fontsource-variable/figtree/files").join(font);
        files.insert(format!("fonts/{font}"), stamp::read(&file)?);
    }
    let mut names = serde_json::Map::new();
    let mut js = String::from_utf8(stamp::read(&browser.js)?).context("reading the script")?;
    let mut late = serde_json::Map::new();
    for (asked, parts) in browser.late()? {
        let mut named = Vec::new();
        for part in parts {
            let content = browser.late_file(&part)?;
            let name = format!("{}.{}.wasm", late::stem(&part), digest([&content]));
            // What two of them share is theirs both.
            if files.insert(format!("pkg/{name}"), content).is_none() {
                js = late::rename(&js, &part, &name)?;
            }
            named.push(json!(name));
        }
        late.insert(asked, serde_json::Value::Array(named));
    }
    names.insert("late".to_owned(), serde_json::Value::Object(late));
    let made = [
        ("js", "pkg/", "ajar", js.into_bytes()),
        ("wasm", "pkg/", "ajar", stamp::read(&browser.wasm)?),
        ("css", "pkg/", "ajar", stamp::read(css)?),
        ("icons", "", "icons", icons),
        ("charts", "pkg/", "charts", charts),
    ];
    let mut wasm = String::new();
    for (kind, folder, stem, content) in made {
        let extension = match kind {
            "icons" => "svg",
            "charts" => "js",
            same => same,
        };
        let name = format!("{stem}.{}.{extension}", digest([&content]));
        let path = format!("{folder}{name}");
        if kind == "wasm" {
            wasm.clone_from(&path);
        }
        names.insert(kind.to_owned(), json!(name));
        files.insert(path, content);
    }
    let mut words = serde_json::Map::new();
    for (tag, content) in words::build(workspace)? {
        let name = format!("words.{tag}.{}.txt", digest([&content]));
        files.insert(format!("pkg/{name}"), content.into_bytes());
        words.insert(tag, json!(name));
    }
    names.insert("words".to_owned(), serde_json::Value::Object(words));
    let worker = worker::build(workspace, &files)?;
    files.insert("sw.js".to_owned(), worker);
    // Names all of it, so that this one file changes when any other does: what a build that embeds the site watches.
    names.insert("site".to_owned(), json!(digest(files.iter().flat_map(|(path, content)| [path.as_bytes(), content]))));
    files.insert("assets.json".to_owned(), format!("{:#}\n", serde_json::Value::Object(names)).into_bytes());
    Ok((files, wasm))
}

/// Writes what changed, removes what is no longer there, `assets.json` last. How many files were written.
fn lay_out(folder: &Path, files: &BTreeMap<String, Vec<u8>>, twins: bool) -> Result<usize> {
    let changed: Vec<_> =
        files.iter().filter(|(path, content)| fs::read(folder.join(path)).ok().as_ref() != Some(content)).collect();
    let with_twins = |path: &str| [path.to_owned(), format!("{path}.br"), format!("{path}.gz")];
    let wanted: Vec<String> = files.keys().flat_map(|path| with_twins(path)).collect();
    for file in stamp::files_under(folder)? {
        let path = file.strip_prefix(folder).context("a file of the site")?.to_string_lossy().into_owned();
        let of_changed = changed.iter().any(|(name, _)| with_twins(name)[1..].contains(&path));
        if of_changed || !wanted.contains(&path) {
            fs::remove_file(&file).with_context(|| file.display().to_string())?;
        }
    }
    let write = |path: &str, content: &[u8]| {
        let file = folder.join(path);
        file.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&file, content))
            .with_context(|| file.display().to_string())
    };
    for (path, content) in changed.iter().filter(|(path, _)| *path != "assets.json") {
        write(path, content)?;
    }
    let missing = files.iter().filter(|(path, content)| {
        twins
            && compress::is_worth_it(path, content.len())
            && *path != "assets.json"
            && !folder.join(format!("{path}.br")).exists()
    });
    thread::scope(|scope| {
        let workers: Vec<_> = missing
            .map(|(path, content)| {
                scope.spawn(move || {
                    write(&format!("{path}.gz"), &compress::gzip(content)?)?;
                    write(&format!("{path}.br"), &compress::brotli(content)?)
                })
            })
            .collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("compressing panicked"))?)
    })?;
    if let Some((path, content)) = changed.iter().find(|(path, _)| *path == "assets.json") {
        write(path, content)?;
    }
    Ok(changed.len())
}

impl Site {
    /// Each hashed file with its size, plain and compressed.
    pub fn sizes(&self) -> Result<Vec<(String, String)>> {
        let mut sizes = Vec::new();
        for file in stamp::files_under(&self.folder)? {
            let mut twin = file.clone().into_os_string();
            twin.push(".br");
            if let (Ok(plain), Ok(small)) = (fs::metadata(&file), fs::metadata(&twin)) {
                let path = file.strip_prefix(&self.folder).context("a file of the site")?.display().to_string();
                sizes.push((path, format!("{}, brotli {}", kilobytes(plain.len()), kilobytes(small.len()))));
            }
        }
        Ok(sizes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that goes with the test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Folder {
            let folder = std::env::temp_dir().join(format!("ajar-xtask-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Folder(folder)
        }

        fn names(&self) -> Vec<String> {
            let files = stamp::files_under(&self.0).unwrap();
            files.iter().map(|file| file.strip_prefix(&self.0).unwrap().display().to_string()).collect()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    fn files<const N: usize>(list: [(&str, &str); N]) -> BTreeMap<String, Vec<u8>> {
        list.into_iter().map(|(path, content)| (path.to_owned(), content.repeat(200).into_bytes())).collect()
    }

    #[test]
    fn a_site_is_written_once_and_old_files_go() {
        let folder = Folder::new("site");
        let first = files([("assets.json", "1"), ("pkg/ajar.1.js", "one"), ("icon.png", "png")]);
        assert_eq!(lay_out(&folder.0, &first, true).unwrap(), 3);
        assert_eq!(
            folder.names(),
            ["assets.json", "icon.png", "pkg/ajar.1.js", "pkg/ajar.1.js.br", "pkg/ajar.1.js.gz"]
        );
        assert_eq!(lay_out(&folder.0, &first, true).unwrap(), 0);

        let second = files([("assets.json", "2"), ("pkg/ajar.2.js", "two"), ("icon.png", "png")]);
        assert_eq!(lay_out(&folder.0, &second, true).unwrap(), 2);
        assert_eq!(
            folder.names(),
            ["assets.json", "icon.png", "pkg/ajar.2.js", "pkg/ajar.2.js.br", "pkg/ajar.2.js.gz"]
        );
    }

    #[test]
    fn a_twin_never_outlives_its_file() {
        let folder = Folder::new("twins");
        lay_out(&folder.0, &files([("sw.js", "old ")]), true).unwrap();
        let old = fs::read(folder.0.join("sw.js.gz")).unwrap();
        lay_out(&folder.0, &files([("sw.js", "new ")]), true).unwrap();
        assert_ne!(fs::read(folder.0.join("sw.js.gz")).unwrap(), old);
    }
}
