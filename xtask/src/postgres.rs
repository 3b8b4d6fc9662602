//! A Postgres of one's own: a fresh cluster in a temporary folder, on a free port, gone with the value that holds it.

use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::unistd::{Uid, User, chown};

use crate::call::Call;

/// Whether a commit waits for the disk: tests are quicker without, measurements are worth nothing without.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    Full,
    None,
}

pub struct Postgres {
    bin: PathBuf,
    folder: PathBuf,
    port: u16,
    guard: Child,
    /// Databases made so far.
    made: AtomicUsize,
}

/// Waits until its standard input closes, which happens however this program ends, even when it is killed; then
/// stops the cluster and removes its folder.
const GUARD: &str = r#"
bin=$1 folder=$2 port=$3 durable=$4 locale=$5
if "$bin/initdb" -D "$folder/data" -U ajar -A trust -E UTF8 --no-sync --locale "$locale" >"$folder/log" 2>&1 </dev/null
then
    "$bin/postgres" -D "$folder/data" -k "$folder" -p "$port" -c listen_addresses=127.0.0.1 -c max_connections=300 \
        -c fsync="$durable" -c synchronous_commit="$durable" -c full_page_writes="$durable" -c log_connections=on \
        >>"$folder/log" 2>&1 </dev/null &
    cluster=$!
else
    touch "$folder/failed"
fi
cat >/dev/null
if [ -n "$cluster" ]; then
    # The second is the faster way to end, but a shell's background child ignores it until Postgres has said otherwise.
    kill -TERM "$cluster"
    kill -INT "$cluster"
    wait "$cluster"
fi
cd /
rm -rf "$folder"
"#;

impl Postgres {
    /// Starts a cluster with the programs in `bin`.
    pub fn start(bin: &Path, durability: Durability) -> Result<Postgres> {
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("ajar-postgres-{}-{port}", std::process::id()));
        fs::create_dir(&folder).with_context(|| folder.display().to_string())?;
        let user = unprivileged()?;
        if let Some(user) = &user {
            chown(&folder, Some(user.uid), Some(user.gid))
                .with_context(|| format!("giving {} to {}", folder.display(), user.name))?;
        }
        let durable = if durability == Durability::Full { "on" } else { "off" };
        // Not plain C: in it, letters beyond ASCII have no upper and lower case.
        let locale = if cfg!(target_os = "linux") { "C.UTF-8" } else { "en_US.UTF-8" };
        let mut guard = Command::new("sh");
        guard.args(["-c", GUARD, "ajar-postgres"]).arg(bin).arg(&folder).args([&port.to_string(), durable, locale]);
        guard.current_dir(&folder).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
        if let Some(user) = &user {
            guard.uid(user.uid.as_raw()).gid(user.gid.as_raw());
        }
        let guard = guard.spawn().context("starting postgres")?;
        let postgres = Postgres { bin: bin.to_owned(), folder, port, guard, made: AtomicUsize::new(0) };
        postgres.wait_until_ready(bin)?;
        Ok(postgres)
    }

    /// The address of its empty database, whose owner may create others.
    pub fn url(&self) -> String {
        format!("postgres://ajar@127.0.0.1:{}/postgres", self.port)
    }

    /// The address of another empty database.
    pub fn fresh(&self) -> Result<String> {
        let name = format!("fresh_{}", self.made.fetch_add(1, Ordering::Relaxed));
        let port = self.port.to_string();
        Call::new(self.bin.join("createdb")).args(["-h", "127.0.0.1", "-p", &port, "-U", "ajar", &name]).run()?;
        Ok(format!("postgres://ajar@127.0.0.1:{port}/{name}"))
    }

    /// How many connections were made to it so far, those aside that only asked whether it is there.
    pub fn connections(&self) -> Result<usize> {
        let made = |line: &&str| line.contains("connection authorized: user=ajar") && !line.contains("pg_isready");
        Ok(self.log()?.lines().filter(made).count())
    }

    fn log(&self) -> Result<String> {
        fs::read_to_string(self.folder.join("log")).context("the log of postgres")
    }

    fn wait_until_ready(&self, bin: &Path) -> Result<()> {
        let started = Instant::now();
        let ready =
            || Call::new(bin.join("pg_isready")).args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]).output();
        while !ready()?.success {
            if self.folder.join("failed").exists() || started.elapsed() > Duration::from_secs(60) {
                bail!("postgres does not start:\n{}", self.log().unwrap_or_default());
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        self.guard.wait().ok();
        fs::remove_dir_all(&self.folder).ok();
    }
}

/// A port nobody listens on, as far as one can know.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("looking for a free port")?;
    Ok(listener.local_addr()?.port())
}

/// Postgres refuses to run as root: then whom it runs as.
fn unprivileged() -> Result<Option<User>> {
    if !Uid::effective().is_root() {
        return Ok(None);
    }
    for name in ["postgres", "nobody"] {
        if let Some(user) = User::from_name(name)? {
            return Ok(Some(user));
        }
    }
    bail!("postgres does not run as root, and there is no user `postgres` or `nobody` to run it as")
}
