//! ZIP archives that are written while they are made: into a file, or to somebody who downloads them. Nothing is held in
//! memory but what is on its way.

use axum::body::Body;
use bytes::Bytes;
use std::{
    io::{self, Write},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use tokio::{io::AsyncReadExt, sync::mpsc, task::JoinHandle};
use tokio_stream::wrappers::ReceiverStream;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Pieces on their way to where they are compressed, and from there to who downloads.
const WAITING: usize = 16;
/// Bytes read from a file at a time, and sent to who downloads.
const PIECE: usize = 64 * 1024;

enum Piece {
    /// What follows belongs to a file of this name; compressed, or as it is.
    File(String, CompressionMethod),
    Bytes(Bytes),
    End,
}

/// An archive that is being made. Dropped before [`Archive::finish`], it is broken, and whoever reads it is told so.
pub struct Archive {
    to: Entries,
    broken: Arc<AtomicBool>,
    is_whole: bool,
}

/// Adds to an archive.
#[derive(Clone)]
pub struct Entries {
    to: mpsc::Sender<Piece>,
}

impl Archive {
    /// An archive that is written to somewhere; the handle gives it back when it is finished.
    pub fn new<W: Write + Send + 'static>(to: W) -> (Self, JoinHandle<io::Result<W>>) {
        Self::with(to, Arc::default())
    }

    /// An archive that is sent as it is made.
    pub fn download() -> (Self, Body) {
        let (sender, receiver) = mpsc::channel(WAITING);
        let broken = Arc::<AtomicBool>::default();
        let outlet = Outlet { to: sender, waiting: Vec::with_capacity(PIECE), broken: broken.clone() };
        let (archive, _) = Self::with(outlet, broken);
        (archive, Body::from_stream(ReceiverStream::new(receiver)))
    }

    fn with<W: Write + Send + 'static>(to: W, broken: Arc<AtomicBool>) -> (Self, JoinHandle<io::Result<W>>) {
        let (sender, pieces) = mpsc::channel(WAITING);
        let written = tokio::task::spawn_blocking(move || write_down(pieces, to));
        (Self { to: Entries { to: sender }, broken, is_whole: false }, written)
    }

    pub fn entries(&self) -> &Entries {
        &self.to
    }

    /// Nothing more follows.
    pub async fn finish(mut self) -> io::Result<()> {
        self.is_whole = true;
        self.to.give(Piece::End).await
    }
}

impl Drop for Archive {
    fn drop(&mut self) {
        if !self.is_whole {
            self.broken.store(true, Ordering::SeqCst);
        }
    }
}

impl Entries {
    /// Begins a file whose text is worth compressing.
    pub async fn file(&self, name: impl Into<String>) -> io::Result<()> {
        self.give(Piece::File(name.into(), CompressionMethod::Deflated)).await
    }

    /// Adds to the file that was begun last.
    pub async fn write(&self, bytes: impl Into<Bytes>) -> io::Result<()> {
        self.give(Piece::Bytes(bytes.into())).await
    }

    /// Adds a whole file of the disk as it is. False where there is none.
    pub async fn copy(&self, name: impl Into<String>, path: &Path) -> io::Result<bool> {
        self.add(name.into(), path, CompressionMethod::Stored).await
    }

    /// Adds a whole file of the disk that is worth compressing. False where there is none.
    pub async fn pack(&self, name: impl Into<String>, path: &Path) -> io::Result<bool> {
        self.add(name.into(), path, CompressionMethod::Deflated).await
    }

    async fn add(&self, name: String, path: &Path, method: CompressionMethod) -> io::Result<bool> {
        let mut file = match tokio::fs::File::open(path).await {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            opened => opened?,
        };
        self.give(Piece::File(name, method)).await?;
        loop {
            let mut piece = Vec::with_capacity(PIECE);
            if file.read_buf(&mut piece).await? == 0 {
                return Ok(true);
            }
            self.write(piece).await?;
        }
    }

    async fn give(&self, piece: Piece) -> io::Result<()> {
        self.to.send(piece).await.map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}

fn write_down<W: Write>(mut pieces: mpsc::Receiver<Piece>, to: W) -> io::Result<W> {
    let mut zip = ZipWriter::new_stream(to);
    while let Some(piece) = pieces.blocking_recv() {
        match piece {
            Piece::File(name, method) => {
                // How long a file will be nobody knows yet, so each has room for any length.
                let options = SimpleFileOptions::default().compression_method(method).large_file(true);
                zip.start_file(name, options)?;
            }
            Piece::Bytes(bytes) => zip.write_all(&bytes)?,
            Piece::End => {
                let mut to = zip.finish()?.into_inner();
                to.flush()?;
                return Ok(to);
            }
        }
    }
    Err(broken_off())
}

fn broken_off() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "the archive was broken off")
}

/// To who downloads.
struct Outlet {
    to: mpsc::Sender<io::Result<Bytes>>,
    waiting: Vec<u8>,
    broken: Arc<AtomicBool>,
}

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.broken.load(Ordering::SeqCst) {
            return Err(broken_off());
        }
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let piece = std::mem::replace(&mut self.waiting, Vec::with_capacity(PIECE));
        self.to.blocking_send(Ok(piece.into())).map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}

impl Drop for Outlet {
    /// Half an archive must not look like a whole one: the connection breaks off.
    fn drop(&mut self) {
        if self.broken.load(Ordering::SeqCst) {
            let _ = self.to.try_send(Err(broken_off()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;
    use std::io::{Cursor, Read};

    #[tokio::test]
    async fn what_is_added_can_be_read_again() {
        let (archive, written) = Archive::new(Vec::new());
        archive.entries().file("a.json").await.unwrap();
        archive.entries().write("[1,").await.unwrap();
        archive.entries().write("2]").await.unwrap();
        archive.finish().await.unwrap();
        let bytes = written.await.unwrap().unwrap();
        let mut read = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        read.by_name("a.json").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "[1,2]");
    }

    #[tokio::test]
    async fn half_an_archive_is_none() {
        let (archive, body) = Archive::download();
        archive.entries().file("a.json").await.unwrap();
        drop(archive);
        assert!(to_bytes(body, usize::MAX).await.is_err());
    }

    #[tokio::test]
    async fn a_download_is_whole() {
        let (archive, body) = Archive::download();
        archive.entries().file("a.txt").await.unwrap();
        archive.entries().write("text").await.unwrap();
        let (bytes, finished) = tokio::join!(to_bytes(body, usize::MAX), archive.finish());
        finished.unwrap();
        assert_eq!(zip::ZipArchive::new(Cursor::new(bytes.unwrap().to_vec())).unwrap().len(), 1);
    }
}
