//! Copies of everything, made while the server runs, and put back.
//!
//! A backup is one ZIP archive: what it is, the database, the files of messages, the key under a passphrase, and who was
//! erased. Whoever is erased later is in it still; putting it back erases them once more, by the log beside the database.

use super::{
    archive::Archive,
    privacy, private,
    state::AppState,
    store::{
        self, Store,
        backup::{self, Found, Settled, Table},
    },
};
use crate::domain::{
    audit::{Act, By, What},
    time::Timestamp,
};
use argon2::{Algorithm, Argon2, Params, Version};
use bytes::Bytes;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce, aead::Aead};
use futures::{FutureExt, future::BoxFuture};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Component, Path, PathBuf},
};

/// The format of the archives that this program writes, and the latest it reads.
const FORMAT: u32 = 1;
/// In the data folder from before anything is put in its place until all of it is settled: whom to erase once more, by
/// marks, as in the log of erasures.
const PENDING: &str = "restore.pending";
/// Characters of a passphrase, at least.
pub const SHORTEST: usize = 12;
/// Bytes of the key, the salt and the nonce.
const KEY: usize = 32;
const SALT: usize = 16;
const NONCE: usize = 24;

/// What an archive says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// Of the program that made it.
    pub version: String,
    pub at: Timestamp,
    /// The last migration that was in.
    pub migration: i64,
    pub postgres: bool,
    /// On Postgres, the tables in their order.
    pub tables: Vec<Table>,
}

/// The key, so that only who knows the passphrase has it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Wrapped {
    /// How the passphrase is stretched: Argon2id, with this much memory (KiB), so many passes and lanes.
    memory: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    nonce: String,
    sealed: String,
}

/// Why there is no backup, or why none was put back.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{0}")]
    Asked(String),
    #[error("this is no backup, or a damaged one: {0}")]
    Damaged(String),
    #[error("the backup cannot be read or written: {0}")]
    File(#[from] io::Error),
    #[error("the database could not do it: {0}")]
    Store(#[from] sqlx::Error),
}

impl From<zip::result::ZipError> for Error {
    fn from(error: zip::result::ZipError) -> Self {
        match error {
            zip::result::ZipError::Io(error) => Self::File(error),
            error => Self::Damaged(error.to_string()),
        }
    }
}

// ---- the key ------------------------------------------------------------------------------------------------------

impl Wrapped {
    /// By the parameters that OWASP names for Argon2id where there is memory (2026), and more passes: it is done once.
    fn wrap(key: &[u8], passphrase: &str) -> Self {
        let (salt, nonce): ([u8; SALT], [u8; NONCE]) = (rand::random(), rand::random());
        let mut wrapped = Self {
            memory: 64 * 1024,
            passes: 4,
            lanes: 1,
            salt: hex::encode(salt),
            nonce: hex::encode(nonce),
            sealed: String::new(),
        };
        let cipher = wrapped.cipher(passphrase).expect("the parameters are valid");
        let sealed = cipher.encrypt(XNonce::from_slice(&nonce), key).expect("a key this short can be sealed");
        wrapped.sealed = hex::encode(sealed);
        wrapped
    }

    /// None where the passphrase is another one, or something was damaged.
    fn unwrap(&self, passphrase: &str) -> Option<Vec<u8>> {
        let nonce = hex::decode(&self.nonce).ok().filter(|nonce| nonce.len() == NONCE)?;
        let sealed = hex::decode(&self.sealed).ok()?;
        self.cipher(passphrase)?.decrypt(XNonce::from_slice(&nonce), sealed.as_slice()).ok()
    }

    fn cipher(&self, passphrase: &str) -> Option<XChaCha20Poly1305> {
        // Nobody makes the program take all memory by what is written in a file.
        if self.memory > 1024 * 1024 || self.passes > 100 || self.lanes > 16 {
            return None;
        }
        let params = Params::new(self.memory, self.passes, self.lanes, Some(KEY)).ok()?;
        let salt = hex::decode(&self.salt).ok().filter(|salt| salt.len() >= 8)?;
        let mut key = [0u8; KEY];
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon.hash_password_into(passphrase.as_bytes(), &salt, &mut key).ok()?;
        Some(XChaCha20Poly1305::new((&key).into()))
    }
}

// ---- to make one --------------------------------------------------------------------------------------------------

/// Where things are that belong into a backup.
pub struct Source<'a> {
    pub data_dir: &'a Path,
    pub secret_key_file: &'a Path,
}

/// Writes a backup to a file that does not exist yet. How many files of messages are in it.
pub async fn make(
    store: &Store,
    source: &Source<'_>,
    file: &Path,
    passphrase: &str,
    now: Timestamp,
) -> Result<usize, Error> {
    if file.exists() {
        return Err(Error::Asked(format!(
            "{} is there already; a backup is never written over another",
            file.display()
        )));
    }
    let key = fs::read(source.secret_key_file)?;
    let aside = named(file, ".part");
    let folder = source.data_dir.join(format!("backup.{:016x}", rand::random::<u64>()));
    private::folder(&folder)?;
    let made = write(store, source, &folder, &aside, &key, passphrase, now).await;
    let cleared = fs::remove_dir_all(&folder);
    match made {
        Ok(count) => {
            cleared?;
            fs::rename(&aside, file)?;
            store.audit(By::CONSOLE, &Act::of(What::BackupMade), now).await?;
            Ok(count)
        }
        Err(error) => {
            let _ = fs::remove_file(&aside);
            Err(error)
        }
    }
}

fn named(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    name.into()
}

async fn write(
    store: &Store,
    source: &Source<'_>,
    folder: &Path,
    aside: &Path,
    key: &[u8],
    passphrase: &str,
    now: Timestamp,
) -> Result<usize, Error> {
    let _ = fs::remove_file(aside);
    private::file(aside)?;
    let to = fs::OpenOptions::new().write(true).truncate(true).open(aside)?;
    let (archive, written) = Archive::new(io::BufWriter::new(to));
    let entries = archive.entries().clone();
    for copy in store.copy_files(folder).await? {
        let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
        entries.pack(format!("sqlite/{name}"), &copy).await?;
    }
    let adding = entries.clone();
    let mut sink = move |table: &Table, piece: Option<Bytes>| -> BoxFuture<'static, bool> {
        let (entries, name) = (adding.clone(), table.name.clone());
        async move {
            match piece {
                None => entries.file(format!("postgres/{name}")).await.is_ok(),
                Some(piece) => entries.write(piece).await.is_ok(),
            }
        }
        .boxed()
    };
    let tables = store.copy_tables(&mut sink).await?;
    let media = source.data_dir.join("media");
    let mut count = 0;
    // After the database: whatever it names is here by now. What was erased since is not, and is not missed.
    for path in files_below(&media)? {
        let Ok(relative) = path.strip_prefix(&media) else { continue };
        if relative.extension().is_none_or(|end| end != "part")
            && entries.copy(format!("media/{}", relative.to_string_lossy()), &path).await?
        {
            count += 1;
        }
    }
    entries.copy(privacy::LOG, &source.data_dir.join(privacy::LOG)).await?;
    let passphrase = passphrase.to_owned();
    let key = key.to_owned();
    let wrapped = tokio::task::spawn_blocking(move || Wrapped::wrap(&key, &passphrase)).await;
    let wrapped = wrapped.map_err(|_| store::broke_off())?;
    entries.file("key.json").await?;
    entries.write(json(&wrapped)).await?;
    let manifest = Manifest {
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        at: now,
        migration: store.migration().await?,
        postgres: store.is_postgres(),
        tables,
    };
    entries.file("manifest.json").await?;
    entries.write(json(&manifest)).await?;
    archive.finish().await?;
    let written = written.await.map_err(|_| store::broke_off())??;
    let file = written.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    Ok(count)
}

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).expect("plain data has a JSON form")
}

/// Every file below a folder; none where there is no such folder.
fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let listed = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            listed => listed?,
        };
        for entry in listed {
            let entry = entry?;
            match entry.file_type()? {
                kind if kind.is_dir() => folders.push(entry.path()),
                kind if kind.is_file() => files.push(entry.path()),
                _ => {}
            }
        }
    }
    files.sort();
    Ok(files)
}

// ---- to put one back ----------------------------------------------------------------------------------------------

/// Where a backup is put.
pub struct Target<'a> {
    pub database_url: &'a str,
    pub data_dir: &'a Path,
    pub secret_key_file: &'a Path,
    /// What is there may be put aside.
    pub replace: bool,
}

/// What was put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    pub manifest: Manifest,
    /// Where what was there before has been put, if anything was.
    pub before: Option<PathBuf>,
    /// Whom to erase once more, by marks.
    pub erased: BTreeMap<String, Timestamp>,
}

/// Puts a backup back in place, as it was made: whoever calls this has to open it, and to erase once more.
///
/// `logs` are further logs of erasures, of a server that went on after the backup was made.
pub async fn put_back(file: &Path, passphrase: &str, target: &Target<'_>, logs: &[PathBuf]) -> Result<Restored, Error> {
    // Everything that can be wrong is found before anything is touched.
    let mut erased = privacy::read_log(&target.data_dir.join(privacy::LOG))?;
    join(&mut erased, privacy::read_log(&target.data_dir.join(PENDING))?);
    for log in logs {
        if !log.exists() {
            return Err(Error::Asked(format!("there is no log of erasures at {}", log.display())));
        }
        join(&mut erased, privacy::read_log(log)?);
    }
    match backup::look(target.database_url).await? {
        Found::InUse => return Err(Error::Asked("a server is running on this database: stop it first".to_owned())),
        Found::Something if store::is_postgres(target.database_url) => {
            return Err(Error::Asked("this database is not empty: make an empty one for the backup".to_owned()));
        }
        Found::Something if !target.replace => {
            return Err(Error::Asked(
                "there is a database already; with --replace it is put aside, and the backup in its place".to_owned(),
            ));
        }
        Found::Something | Found::Nothing => {}
    }
    let others = [target.secret_key_file.to_owned(), target.data_dir.join("media")];
    if let Some(other) = others.iter().find(|other| other.exists() && !target.replace) {
        let shown = other.display();
        return Err(Error::Asked(format!("{shown} is there already; with --replace it is put aside")));
    }
    private::folder(target.data_dir)?;
    let folder = target.data_dir.join(format!("restore.{:016x}", rand::random::<u64>()));
    private::folder(&folder)?;
    let put = put(file, passphrase, target, &folder, erased).await;
    let cleared = fs::remove_dir_all(&folder);
    let restored = put?;
    cleared?;
    Ok(restored)
}

fn join(known: &mut BTreeMap<String, Timestamp>, more: BTreeMap<String, Timestamp>) {
    for (mark, at) in more {
        let of_it = known.entry(mark).or_default();
        *of_it = at.max(*of_it);
    }
}

async fn put(
    file: &Path,
    passphrase: &str,
    target: &Target<'_>,
    folder: &Path,
    mut erased: BTreeMap<String, Timestamp>,
) -> Result<Restored, Error> {
    let (from, to) = (file.to_owned(), folder.to_owned());
    tokio::task::spawn_blocking(move || unpack(&from, &to)).await.map_err(|_| store::broke_off())??;
    let manifest: Manifest = read(&folder.join("manifest.json"))?;
    if manifest.format > FORMAT {
        return Err(Error::Asked(format!("it was made by a later Ajar ({}); use that one", manifest.version)));
    }
    if manifest.postgres != store::is_postgres(target.database_url) {
        let kind = if manifest.postgres { "Postgres" } else { "SQLite" };
        return Err(Error::Asked(format!("it is of a database on {kind}; give the address of one")));
    }
    if manifest.migration > backup::latest_migration(target.database_url) {
        return Err(Error::Asked(format!("its database is of a later Ajar ({}); use that one", manifest.version)));
    }
    let wrapped: Wrapped = read(&folder.join("key.json"))?;
    let passphrase = passphrase.to_owned();
    let key = tokio::task::spawn_blocking(move || wrapped.unwrap(&passphrase)).await.map_err(|_| store::broke_off())?;
    let key = key.ok_or_else(|| Error::Asked("the passphrase is another one".to_owned()))?;
    let copies = [folder.join("sqlite/ajar.db"), folder.join("sqlite/ajar.db-deliveries")];
    if !manifest.postgres {
        for copy in &copies {
            if !copy.exists() || !backup::is_whole(copy).await? {
                return Err(Error::Damaged("the database in it is not whole".to_owned()));
            }
        }
    }
    join(&mut erased, privacy::read_log(&folder.join(privacy::LOG))?);

    let at_once: Vec<privacy::Logged> =
        erased.iter().map(|(mark, at)| privacy::Logged { at: *at, marks: vec![mark.clone()] }).collect();
    let written = folder.join("written");
    privacy::append(&written, &at_once)?;
    // From here on nothing is served from this place until it is settled, whatever dies in between.
    fs::copy(written.join(privacy::LOG), folder.join(PENDING))?;
    replace(&folder.join(PENDING), &target.data_dir.join(PENDING))?;

    let before = target.data_dir.join(format!("before-restore.{:016x}", rand::random::<u64>()));
    let mut set_aside = false;
    let mut places = vec![target.secret_key_file.to_owned(), target.data_dir.join("media")];
    if let Some(path) = store::sqlite_path(target.database_url) {
        for file in store::files(path) {
            places.extend(["", "-wal", "-shm"].map(|end| named(&file, end)));
        }
    }
    for place in places.iter().filter(|place| place.exists()) {
        private::folder(&before)?;
        fs::rename(place, before.join(place.file_name().unwrap_or_default()))?;
        set_aside = true;
    }
    match store::sqlite_path(target.database_url) {
        Some(path) => {
            path.parent().map_or(Ok(()), private::folder)?;
            for (copy, place) in copies.iter().zip(store::files(path)) {
                move_to(copy, &place)?;
            }
        }
        None => {
            let tables = folder.join("postgres");
            backup::load_tables(target.database_url, manifest.migration, &manifest.tables, &tables).await?;
        }
    }
    let media = folder.join("media");
    if media.exists() {
        fs::rename(&media, target.data_dir.join("media"))?;
    }
    private::file(target.secret_key_file)?;
    fs::write(target.secret_key_file, key)?;
    replace(&written.join(privacy::LOG), &target.data_dir.join(privacy::LOG))?;
    Ok(Restored { manifest, before: set_aside.then_some(before), erased })
}

/// Opens what was put back: nothing leaves that was on its way or waited then, and who was erased since is erased once
/// more. What does not leave, and how many people were erased.
pub async fn settle(state: &AppState, restored: &Restored) -> store::Result<(Settled, usize)> {
    let settled = state.store.settle_copy(state.clock.now()).await?;
    let people = privacy::erase_again(state, &restored.erased).await?;
    fs::remove_file(state.config.storage.data_dir.join(PENDING)).map_err(sqlx::Error::Io)?;
    Ok((settled, people))
}

/// Refuses a place in which a backup was being put back and that was cut off: what had left would leave once more, and who
/// was erased would be there.
pub fn is_settled(data_dir: &Path) -> Result<(), Error> {
    if !data_dir.join(PENDING).exists() {
        return Ok(());
    }
    Err(Error::Asked(format!(
        "a backup was being put back into {} and that was cut off: run ajar restore once more, with --replace, on Postgres \
         with an empty database",
        data_dir.display()
    )))
}

/// Puts a file in the place of another in the same folder or one beside it, durably and at once.
fn replace(from: &Path, to: &Path) -> io::Result<()> {
    fs::File::open(from)?.sync_all()?;
    fs::rename(from, to)?;
    // Not every system can open a folder.
    if let Some(Ok(folder)) = to.parent().map(fs::File::open) {
        folder.sync_all()?;
    }
    Ok(())
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<T, Error> {
    let text = fs::read(path).map_err(|_| Error::Damaged("a part of it is missing".to_owned()))?;
    serde_json::from_slice(&text).map_err(|error| Error::Damaged(error.to_string()))
}

/// Renames, or copies where that is another disk.
fn move_to(from: &Path, to: &Path) -> io::Result<()> {
    if fs::rename(from, to).is_err() {
        fs::copy(from, to)?;
        fs::remove_file(from)?;
    }
    private::close(to)
}

/// Unpacks an archive into a folder, and nothing beside it.
fn unpack(file: &Path, folder: &Path) -> Result<(), Error> {
    let opened = fs::File::open(file)?;
    let mut archive = zip::ZipArchive::new(io::BufReader::new(opened))?;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let name = PathBuf::from(entry.name());
        if name.components().any(|part| !matches!(part, Component::Normal(_))) {
            return Err(Error::Damaged("it names a file outside of itself".to_owned()));
        }
        let path = folder.join(name);
        path.parent().map_or(Ok(()), private::folder)?;
        private::file(&path)?;
        let mut to = fs::OpenOptions::new().write(true).truncate(true).open(&path)?;
        io::copy(&mut entry, &mut to)?;
        to.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_had_by_who_knows_the_passphrase_alone() {
        let wrapped = Wrapped { memory: 64, passes: 1, ..Wrapped::wrap(&[7; KEY], "unused") };
        let quick = |passphrase: &str| {
            let nonce = [3u8; NONCE];
            let sealed = wrapped.cipher(passphrase).unwrap().encrypt(XNonce::from_slice(&nonce), &[7u8; KEY][..]);
            Wrapped { nonce: hex::encode(nonce), sealed: hex::encode(sealed.unwrap()), ..wrapped.clone() }
        };
        let sealed = quick("correct horse battery");
        assert_eq!(sealed.unwrap("correct horse battery"), Some(vec![7; KEY]));
        assert_eq!(sealed.unwrap("correct horse batter"), None);
        let greedy = Wrapped { memory: u32::MAX, ..sealed };
        assert_eq!(greedy.unwrap("correct horse battery"), None, "nor is all memory taken");
    }

    #[test]
    fn an_archive_that_points_outside_is_refused() {
        use std::io::Write;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("evil.zip");
        let mut zip = zip::ZipWriter::new(fs::File::create(&file).unwrap());
        zip.start_file("../evil", zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(b"x").unwrap();
        zip.finish().unwrap();
        let into = folder.path().join("into");
        assert!(matches!(unpack(&file, &into), Err(Error::Damaged(_))));
        assert!(!folder.path().join("evil").exists());
    }
}
