//! Credentials at rest: sealed with a key that lies in a file of its own, so that a copy of the database alone gives
//! nothing away.
//!
//! XChaCha20-Poly1305, a fresh nonce for every sealing, and the place a value belongs to as associated data: a sealed
//! token moved to another number's row does not open.

use super::{mark::Marker, private};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use std::{
    fmt,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Bytes of the key, and of the nonce before each sealed text.
const KEY: usize = 32;
const NONCE: usize = 24;

/// Seals and opens.
#[derive(Clone)]
pub struct Seal {
    cipher: XChaCha20Poly1305,
    marker: Marker,
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal")
    }
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("the key file {} has {found} bytes, but a key has {KEY}: it is another file, or was damaged", path.display())]
    Size { path: PathBuf, found: usize },
    #[error("the key file {} cannot be read or made: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
}

/// A sealed text that this key does not open: another key, another place, or damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("sealed with another key, or damaged")]
pub struct NotOpened;

impl Seal {
    pub fn new(key: &[u8; KEY]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(key.into()), marker: Marker::new(key) }
    }

    /// What knows erased people again, by the same key.
    pub fn marker(&self) -> &Marker {
        &self.marker
    }

    /// Takes the key from this file; makes it, readable by its owner only, where there is none.
    pub fn from_file(path: &Path) -> Result<Self, KeyError> {
        let fault = |source| KeyError::File { path: path.to_owned(), source };
        let key = match std::fs::read(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => make(path).map_err(fault)?,
            read => read.map_err(fault)?,
        };
        private::close(path).map_err(fault)?;
        let found = key.len();
        let key: [u8; KEY] = key.try_into().map_err(|_| KeyError::Size { path: path.to_owned(), found })?;
        Ok(Self::new(&key))
    }

    /// Seals `plain` for one place, named by `context`.
    pub fn seal(&self, plain: &str, context: &str) -> Vec<u8> {
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload { msg: plain.as_bytes(), aad: context.as_bytes() };
        let sealed = self.cipher.encrypt(XNonce::from_slice(&nonce), payload);
        [&nonce[..], &sealed.expect("a text this short can be sealed")].concat()
    }

    pub fn open(&self, sealed: &[u8], context: &str) -> Result<String, NotOpened> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE).ok_or(NotOpened)?;
        let payload = Payload { msg: sealed, aad: context.as_bytes() };
        let plain = self.cipher.decrypt(XNonce::from_slice(nonce), payload).map_err(|_| NotOpened)?;
        String::from_utf8(plain).map_err(|_| NotOpened)
    }
}

/// Makes a key. It is written aside and then given its name in one step, so that a command and a server starting at the
/// same time end up with the same one, and nobody reads half a key.
fn make(path: &Path) -> io::Result<Vec<u8>> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    private::folder(folder)?;
    let aside = path.with_extension(format!("{:016x}.new", rand::random::<u64>()));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&aside)?;
    let key: [u8; KEY] = rand::random();
    let named = file.write_all(&key).and_then(|()| file.sync_all()).and_then(|()| std::fs::hard_link(&aside, path));
    std::fs::remove_file(&aside)?;
    match named {
        Ok(()) => Ok(key.to_vec()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => std::fs::read(path),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_with_the_same_key_in_the_same_place_only() {
        let seal = Seal::new(&[7; KEY]);
        let sealed = seal.seal("EAAG…", "number 1: access token");
        assert!(!sealed.windows(4).any(|bytes| bytes == b"EAAG"));
        assert_eq!(seal.open(&sealed, "number 1: access token").as_deref(), Ok("EAAG…"));
        assert_eq!(seal.open(&sealed, "number 2: access token"), Err(NotOpened));
        assert_eq!(Seal::new(&[8; KEY]).open(&sealed, "number 1: access token"), Err(NotOpened));
        assert_eq!(seal.open(&sealed[..10], "number 1: access token"), Err(NotOpened));
        assert_ne!(sealed, seal.seal("EAAG…", "number 1: access token"), "every sealing is a new one");
    }

    #[test]
    fn the_key_is_made_once_and_only_its_owner_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deeper/secret.key");
        let first = Seal::from_file(&path).unwrap();
        let again = Seal::from_file(&path).unwrap();
        assert_eq!(again.open(&first.seal("x", "y"), "y").as_deref(), Ok("x"));
        assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_file_that_is_no_key_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        std::fs::write(&path, "short").unwrap();
        let said = Seal::from_file(&path).unwrap_err().to_string();
        assert!(said.contains("5 bytes"), "{said}");
    }
}
