//! The texts: a catalogue of every language, out of the message files in `src/locales/`.

use anyhow::{Context, Result, anyhow};

use crate::stamp;
use crate::workspace::Workspace;

// What Ajar's own build makes of them for the server, so that both halves have the same.
#[expect(dead_code, reason = "the table of keys is for the crate itself")]
#[path = "../../src/ui/words/read.rs"]
mod read;

/// The language that the others are held against.
const ENGLISH: &str = "en";

/// Each language's tag and catalogue.
pub fn build(workspace: &Workspace) -> Result<Vec<(String, String)>> {
    let mut languages = Vec::new();
    for file in stamp::files_under(&workspace.root.join("src/locales"))? {
        let tag = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let source = String::from_utf8(stamp::read(&file)?).with_context(|| file.display().to_string())?;
        let messages = read::read(&source).map_err(|faults| anyhow!("{}:\n{}", file.display(), faults.join("\n")))?;
        languages.push((tag, messages));
    }
    let english = languages.iter().find(|(tag, _)| tag == ENGLISH).context("src/locales/en.ftl is missing")?.1.clone();
    Ok(languages.into_iter().map(|(tag, messages)| (tag.clone(), read::catalogue(&tag, &english, &messages))).collect())
}
