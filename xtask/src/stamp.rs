//! Work that is skipped while its inputs are the same.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// A short name for some bytes: the first 16 hexadecimal digits of their SHA-256.
pub fn digest<B: AsRef<[u8]>>(parts: impl IntoIterator<Item = B>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.as_ref().len() as u64).to_le_bytes());
        hash.update(part.as_ref());
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Names the content of files, in the order given.
pub fn of_files(files: &[PathBuf]) -> Result<String> {
    let contents = files.iter().map(|file| read(file)).collect::<Result<Vec<_>>>()?;
    Ok(digest(files.iter().map(|file| file.to_string_lossy().into_owned().into_bytes()).chain(contents)))
}

/// Names a large file by its length and time of change, which is quicker than reading it.
pub fn of_large(file: &Path) -> Result<String> {
    let metadata = fs::metadata(file).with_context(|| file.display().to_string())?;
    let changed = metadata.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(format!("{} {}", metadata.len(), changed.as_nanos()))
}

/// Makes `output` unless it was last made from the same `key`. Whether it was made now.
pub fn unless_fresh(output: &Path, key: &str, make: impl FnOnce() -> Result<()>) -> Result<bool> {
    let mut name = output.as_os_str().to_owned();
    name.push(".key");
    let stamp = PathBuf::from(name);
    if output.exists() && fs::read_to_string(&stamp).is_ok_and(|made_from| made_from == key) {
        return Ok(false);
    }
    if let Some(parent) = output.parent() {
        fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
    }
    fs::remove_file(&stamp).ok();
    make()?;
    fs::write(&stamp, key).with_context(|| stamp.display().to_string())?;
    Ok(true)
}

/// Every file under a folder, sorted; none if there is no such folder.
pub fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

pub fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| file.display().to_string())
}
