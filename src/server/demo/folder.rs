//! Where a demo lies: `demo.db` and the folder `demo` in the data folder, held by one process at a time.
//!
//! The lock belongs to the process: a killed one gives it back, and whoever takes it next clears away what was left. A
//! `demo.db` without the folder's lock was made by nobody here and is left alone, with all that lies beside it.

use super::NotOpen;
use crate::server::{config::Storage, private, store};
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

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
        let place = Place::with(self.database.clone(), self.folder.clone());
        let removed = place.clear().and_then(|()| place.remove());
        if let Err(error) = removed.and_then(|()| self.lock.unlock()) {
            tracing::warn!(%error, "not everything of the demo could be taken away: the next start does it");
        }
    }
}

/// Clears away what a demo of a killed process has left, and files that came after the end of another. Nothing happens
/// where one is running.
pub fn clear_leftovers(storage: &Storage) {
    let place = Place::of(&storage.data_dir);
    let came_late = !place.database.exists() && place.folder.join("media").is_dir();
    if !(place.lock.exists() || came_late) || place.is_database_of(storage) {
        return;
    }
    let cleared = place.lock().and_then(|held| match held {
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

    /// The database and the files.
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
        absent(fs::remove_dir_all(self.folder.join("media")))
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
    fn files_that_came_after_the_end_of_a_demo_go_and_nothing_else_in_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let late = folder.path().join("demo/media/ab");
        fs::create_dir_all(&late).unwrap();
        fs::write(late.join("1"), "late").unwrap();
        clear_leftovers(&storage(folder.path(), "ajar.db"));
        assert!(names(folder.path()).is_empty());
        fs::create_dir_all(&late).unwrap();
        fs::write(folder.path().join("demo/notes.txt"), "mine").unwrap();
        clear_leftovers(&storage(folder.path(), "ajar.db"));
        assert_eq!(names(&folder.path().join("demo")), ["notes.txt"]);
        // A database that no demo has made, and what lies beside it, are somebody else's.
        fs::create_dir_all(&late).unwrap();
        fs::write(folder.path().join("demo.db"), "mine").unwrap();
        clear_leftovers(&storage(folder.path(), "ajar.db"));
        assert_eq!(names(folder.path()), ["demo", "demo.db"]);
        assert_eq!(names(&folder.path().join("demo")), ["media", "notes.txt"]);
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
        held.remove();
        assert!(names(folder.path()).is_empty());
        let held = Folder::take(&storage).unwrap();
        fs::write(folder.path().join("demo/notes.txt"), "mine").unwrap();
        held.remove();
        assert_eq!(names(&folder.path().join("demo")), ["notes.txt"]);
    }
}
