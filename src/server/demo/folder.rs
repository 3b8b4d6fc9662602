//! Where a demo lies: `demo.db` and the folder `demo` in the data folder, held by one process at a time.
//!
//! The lock belongs to the process: a killed one gives it back, and whoever takes it next clears away what was left.
//! What lies there without the folder's lock was made by nobody here and is left alone: another workspace may well keep
//! its files in a folder of that name. So is a folder that holds anything a demo does not make.

use super::NotOpen;
use crate::server::{config::Storage, private, store};
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

/// Folders that a demo makes in its own.
const MADE: [&str; 2] = ["media", "imports"];

/// The files of a demo.
pub struct Folder {
    database: PathBuf,
    folder: PathBuf,
    /// Held until the demo is over.
    lock: File,
}

impl Folder {
    /// Takes the place for a demo, cleared of what an earlier one has left.
    ///
    /// # Errors
    /// When another process is in it, or something else lies there.
    pub fn take(storage: &Storage) -> Result<Self, NotOpen> {
        let place = Place::of(&storage.data_dir);
        if place.is_database_of(storage) || place.database.exists() && !place.lock.exists() {
            return Err(NotOpen::NotOurs(place.database));
        }
        if place.is_somebody_elses()? {
            return Err(NotOpen::NotOurs(place.folder));
        }
        private::folder(&place.folder)?;
        let lock = place.lock()?.ok_or(NotOpen::Elsewhere)?;
        place.clear()?;
        Ok(Self { database: place.database, folder: place.folder, lock })
    }

    /// The address of the database.
    pub fn database_url(&self) -> String {
        format!("sqlite:{}", self.database.display())
    }

    /// Where the files that travel with messages lie, and whatever else a data folder has.
    pub fn data_dir(&self) -> &Path {
        &self.folder
    }

    /// Takes everything away.
    pub fn remove(&self) {
        self.clear(Place::remove);
    }

    /// The same where files may still come in: the lock stays as the sign that they are a demo's, and the next start
    /// takes them away.
    pub fn leave(&self) {
        self.clear(|_| Ok(()));
    }

    fn clear(&self, and_then: impl FnOnce(&Place) -> io::Result<()>) {
        let place = Place::with(self.database.clone(), self.folder.clone());
        let cleared = place.clear().and_then(|()| and_then(&place));
        if let Err(error) = cleared.and_then(|()| self.lock.unlock()) {
            tracing::warn!(%error, "not everything of the demo could be taken away: the next start does it");
        }
    }
}

/// Clears away what a demo of a killed process has left, and files that came after the end of another. Nothing happens
/// where one is running.
pub fn clear_leftovers(storage: &Storage) {
    let place = Place::of(&storage.data_dir);
    if !place.lock.exists() || place.is_database_of(storage) {
        return;
    }
    let cleared = place.is_somebody_elses().and_then(|theirs| if theirs { Ok(None) } else { place.lock() });
    let cleared = cleared.and_then(|held| match held {
        Some(_held) => {
            place.clear()?;
            place.remove()
        }
        None => Ok(()),
    });
    if let Err(error) = cleared {
        tracing::warn!(%error, "what a demo has left could not be taken away");
    }
}

struct Place {
    database: PathBuf,
    folder: PathBuf,
    lock: PathBuf,
}

impl Place {
    fn of(data_dir: &Path) -> Self {
        Self::with(data_dir.join("demo.db"), data_dir.join("demo"))
    }

    fn with(database: PathBuf, folder: PathBuf) -> Self {
        let lock = folder.join("lock");
        Self { database, folder, lock }
    }

    /// Whether somebody keeps the real workspace here.
    fn is_database_of(&self, storage: &Storage) -> bool {
        let Some(theirs) = storage.database_url.strip_prefix("sqlite:") else { return false };
        let theirs = theirs.split('?').next().unwrap_or_default().trim_start_matches("//");
        let full = |path: &Path| fs::canonicalize(path).or_else(|_| std::path::absolute(path)).ok();
        full(Path::new(theirs)).is_some_and(|theirs| full(&self.database) == Some(theirs))
    }

    /// Whether something lies in the folder that no demo has made.
    fn is_somebody_elses(&self) -> io::Result<bool> {
        let files = match fs::read_dir(&self.folder) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error),
        };
        let is_marked = self.lock.exists();
        for file in files {
            let name = file?.file_name();
            if !(name == "lock" || is_marked && MADE.iter().any(|made| name == *made)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// None where another process holds it.
    fn lock(&self) -> io::Result<Option<File>> {
        // Whoever was about to end may take the file away between opening and locking it.
        for _ in 0..3 {
            let file = OpenOptions::new().create(true).truncate(false).write(true).open(&self.lock)?;
            match file.try_lock() {
                Ok(()) if self.is(&file)? => return Ok(Some(file)),
                Ok(()) => private::folder(&self.folder)?,
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        Ok(None)
    }

    /// Whether this file is the one that lies there now.
    fn is(&self, file: &File) -> io::Result<bool> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let here = match fs::metadata(&self.lock) {
                Ok(here) => here,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
                Err(error) => return Err(error),
            };
            Ok(here.ino() == file.metadata()?.ino())
        }
        #[cfg(not(unix))]
        {
            _ = file;
            Ok(self.lock.exists())
        }
    }

    /// The database and the files. Those of a folder that somebody else has begun to use meanwhile cannot be told from
    /// theirs, and stay.
    fn clear(&self) -> io::Result<()> {
        let absent = |done: io::Result<()>| match done {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            done => done,
        };
        for file in store::files(&self.database) {
            for ending in ["", "-wal", "-shm", "-journal"] {
                let mut path = file.as_os_str().to_owned();
                path.push(ending);
                absent(fs::remove_file(path))?;
            }
        }
        if self.is_somebody_elses()? {
            return Ok(());
        }
        MADE.iter().try_for_each(|made| absent(fs::remove_dir_all(self.folder.join(made))))
    }

    /// The lock and the folder around it. Should somebody have put something there, it stays.
    fn remove(&self) -> io::Result<()> {
        fs::remove_file(&self.lock)?;
        match fs::remove_dir(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::DirectoryNotEmpty => Err(error),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn storage(folder: &Path, database: &str) -> Storage {
        Storage {
            database_url: format!("sqlite:{}", folder.join(database).display()),
            data_dir: folder.to_owned(),
            secret_key_file: folder.join("secret.key"),
        }
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_a_killed_process_has_left_goes_and_what_a_running_one_uses_stays() {
        let folder = tempfile::tempdir().unwrap();
        let storage = storage(folder.path(), "ajar.db");
        let held = Folder::take(&storage).unwrap();
        for name in ["demo.db", "demo.db-deliveries", "demo.db-wal", "ajar.db"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        clear_leftovers(&storage);
        assert!(matches!(Folder::take(&storage), Err(NotOpen::Elsewhere)));
        assert_eq!(names(folder.path()), ["ajar.db", "demo", "demo.db", "demo.db-deliveries", "demo.db-wal"]);
        // A process that dies gives its locks back and takes nothing away.
        drop(held);
        clear_leftovers(&storage);
        assert_eq!(names(folder.path()), ["ajar.db"]);
        assert_eq!(fs::read_to_string(folder.path().join("ajar.db")).unwrap(), "ajar.db");
    }

    #[test]
    fn files_that_come_after_the_end_of_a_demo_go_with_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let storage = storage(folder.path(), "ajar.db");
        let held = Folder::take(&storage).unwrap();
        held.leave();
        let late = folder.path().join("demo/media/ab");
        fs::create_dir_all(&late).unwrap();
        fs::write(late.join("1"), "late").unwrap();
        clear_leftovers(&storage);
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn another_workspace_in_a_folder_of_that_name_keeps_its_files() {
        let folder = tempfile::tempdir().unwrap();
        let storage = storage(folder.path(), "ajar.db");
        let theirs = folder.path().join("demo/media/ab");
        fs::create_dir_all(&theirs).unwrap();
        fs::write(theirs.join("1"), "of a customer").unwrap();
        // With the database beside them or elsewhere, and even where a demo was there before them.
        for file in ["media/ab/2", "ajar.db", "lock"] {
            fs::write(folder.path().join("demo").join(file), "theirs").unwrap();
            let before = names(&folder.path().join("demo"));
            clear_leftovers(&storage);
            let refused = Folder::take(&storage);
            assert!(matches!(&refused, Err(NotOpen::NotOurs(place)) if place.ends_with("demo")), "{file}");
            assert_eq!(names(&folder.path().join("demo")), before, "{file}");
            assert_eq!(fs::read_to_string(theirs.join("1")).unwrap(), "of a customer", "{file}");
        }
        // A database that no demo has made, and what lies beside it, are somebody else's too.
        fs::write(folder.path().join("demo.db"), "mine").unwrap();
        clear_leftovers(&storage);
        assert_eq!(names(folder.path()), ["demo", "demo.db"]);
        assert_eq!(names(&folder.path().join("demo")), ["ajar.db", "lock", "media"]);
    }

    #[test]
    fn a_file_of_that_name_that_no_demo_has_made_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("demo.db"), "mine").unwrap();
        for database in ["ajar.db", "demo.db"] {
            let storage = storage(folder.path(), database);
            clear_leftovers(&storage);
            assert!(matches!(Folder::take(&storage), Err(NotOpen::NotOurs(_))), "{database}");
        }
        // Not even where there was a demo beside it once.
        fs::create_dir(folder.path().join("demo")).unwrap();
        fs::write(folder.path().join("demo/lock"), "").unwrap();
        clear_leftovers(&storage(folder.path(), "demo.db"));
        assert!(matches!(Folder::take(&storage(folder.path(), "demo.db")), Err(NotOpen::NotOurs(_))));
        assert_eq!(fs::read_to_string(folder.path().join("demo.db")).unwrap(), "mine");
    }

    #[test]
    fn a_demo_that_is_over_leaves_nothing_behind_but_what_somebody_else_has_put_there() {
        let folder = tempfile::tempdir().unwrap();
        let storage = storage(folder.path(), "ajar.db");
        let held = Folder::take(&storage).unwrap();
        fs::create_dir(folder.path().join("demo/media")).unwrap();
        fs::write(folder.path().join("demo/media/1"), "x").unwrap();
        fs::create_dir(folder.path().join("demo/imports")).unwrap();
        held.remove();
        assert!(names(folder.path()).is_empty());
        let held = Folder::take(&storage).unwrap();
        fs::write(folder.path().join("demo/notes.txt"), "mine").unwrap();
        fs::create_dir(folder.path().join("demo/media")).unwrap();
        held.remove();
        assert_eq!(
            names(&folder.path().join("demo")),
            ["media", "notes.txt"],
            "it cannot be told whose files they are"
        );
    }
}
