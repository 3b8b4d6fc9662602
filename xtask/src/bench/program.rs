//! The program under measurement: `ajar serve` on a free port, with a data folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::bench::http::Connection;
use crate::call::Group;
use crate::postgres::free_port;

/// Where the program keeps its data.
#[derive(Clone)]
pub enum Database {
    /// A file in the data folder.
    Sqlite,
    /// The address of a database.
    Postgres(String),
}

/// Nobody answers there: what the program would tell the platform, such as what was read, stays on this machine.
pub const NO_PLATFORM: (&str, &str) = ("AJAR_GRAPH_URL", "http://127.0.0.1:9");

pub struct Serving {
    pub address: String,
    /// From the start of the process to the first 200 of `/health`.
    pub ready_after: Duration,
    process: Group,
}

/// A folder under the system's temporary one, removed with this value: it outlives the processes that use it, so
/// that a program can be killed and started again on the same data.
pub struct DataFolder {
    folder: PathBuf,
    /// It stays, to be measured again.
    kept: bool,
}

impl DataFolder {
    pub fn new() -> Result<DataFolder> {
        let folder = std::env::temp_dir().join(format!("ajar-bench-{}-{}", std::process::id(), free_port()?));
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        Ok(DataFolder { folder, kept: false })
    }

    /// One that stays.
    pub fn kept(folder: PathBuf) -> Result<DataFolder> {
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        Ok(DataFolder { folder, kept: true })
    }

    pub fn path(&self) -> &Path {
        &self.folder
    }
}

impl Drop for DataFolder {
    fn drop(&mut self) {
        if !self.kept {
            fs::remove_dir_all(&self.folder).ok();
        }
    }
}

/// A call of the program on some data; `environment` adds to what every command reads.
pub fn command(program: &Path, database: &Database, data: &DataFolder, environment: &[(&str, &str)]) -> Command {
    let url = match database {
        Database::Sqlite => format!("sqlite:{}", data.path().join("ajar.db").display()),
        Database::Postgres(url) => url.clone(),
    };
    let mut command = Command::new(program);
    // What the person at this machine has set for a program of their own is not for this one.
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("AJAR_")) {
        command.env_remove(name);
    }
    command.env("AJAR_DATABASE_URL", url).env("AJAR_DATA_DIR", data.path()).env("AJAR_LOG", "warn");
    command.envs(environment.iter().copied()).current_dir(data.path());
    command
}

impl Serving {
    /// Starts `ajar serve` and waits until it is healthy.
    pub fn start(
        program: &Path,
        database: &Database,
        data: &DataFolder,
        environment: &[(&str, &str)],
    ) -> Result<Serving> {
        const PATIENCE: Duration = Duration::from_secs(60);
        let address = format!("127.0.0.1:{}", free_port()?);
        let log = data.path().join("serve.log");
        let output = fs::File::create(&log).with_context(|| log.display().to_string())?;
        let mut serve = command(program, database, data, environment);
        serve.arg("serve").env("AJAR_LISTEN", &address).stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
        let started = Instant::now();
        let mut process = Group::spawn(&mut serve).with_context(|| program.display().to_string())?;
        while !healthy(&address) {
            let ended = process.process.try_wait()?;
            if ended.is_some() || started.elapsed() > PATIENCE {
                bail!("`ajar serve` did not get healthy:\n{}", fs::read_to_string(&log).unwrap_or_default());
            }
            thread::sleep(Duration::from_millis(2));
        }
        Ok(Serving { address, ready_after: started.elapsed(), process })
    }

    /// Memory that is in use now, in bytes: the process's resident set. Zero where there is no `/proc`.
    pub fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.process.id())).unwrap_or_default();
        let kilobytes = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok());
        kilobytes.unwrap_or(0) * 1024
    }

    /// Ends it as a power cut would.
    pub fn kill(mut self) {
        self.process.kill();
    }

    /// Ends it as an operator would. Whether it went by itself within ten seconds.
    pub fn stop(mut self) -> bool {
        self.process.stop(Duration::from_secs(10))
    }
}

fn healthy(address: &str) -> bool {
    Connection::open(address)
        .and_then(|mut connection| connection.get("/health", &[]))
        .is_ok_and(|answer| answer.status == 200)
}
