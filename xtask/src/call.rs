//! Child programs: each has a time limit, a log, and an end, also when this program is interrupted.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use crate::{steps, workspace};

/// A program to run to its end.
pub struct Call {
    command: Command,
    name: String,
    limit: Duration,
}

/// How it went.
pub struct Ended {
    pub success: bool,
    /// Standard output and error, line by line as they came.
    pub log: String,
    /// Standard output alone.
    pub stdout: String,
}

impl Call {
    pub fn new(program: impl AsRef<OsStr>) -> Call {
        let program = program.as_ref();
        let name = Path::new(program).file_name().unwrap_or(program).to_string_lossy().into_owned();
        Call { command: Command::new(program), name, limit: Duration::from_secs(120) }
    }

    /// A call of Cargo that cannot tell that it was started by another Cargo: build scripts watch some of the
    /// variables which `cargo run` sets, and would rebuild half the tree on each change between the two.
    pub fn cargo(subcommand: &str) -> Call {
        let mut call = Call::new(workspace::cargo()).arg(subcommand).limit(Duration::from_secs(30 * 60));
        for (key, _) in std::env::vars_os() {
            let name = key.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO_BIN_NAME" {
                call.command.env_remove(&key);
            }
        }
        call.name = format!("cargo {subcommand}");
        call
    }

    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Call {
        self.command.arg(arg);
        self
    }

    pub fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Call {
        self.command.args(args);
        self
    }

    pub fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Call {
        self.command.env(key, value);
        self
    }

    pub fn dir(mut self, dir: &Path) -> Call {
        self.command.current_dir(dir);
        self
    }

    /// How long it may take; then it is killed with all that it started.
    pub fn limit(mut self, limit: Duration) -> Call {
        self.limit = limit;
        self
    }

    /// Runs it; an unsuccessful end is an error that carries the log. Returns standard output.
    pub fn run(self) -> Result<String> {
        let name = self.name.clone();
        let ended = self.output()?;
        if !ended.success {
            bail!("{name} failed:\n{}", readable(&ended.log));
        }
        Ok(ended.stdout)
    }

    /// Runs it; an error only if it could not be started or took too long.
    pub fn output(mut self) -> Result<Ended> {
        self.command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let started = Instant::now();
        let mut child = Group::spawn(&mut self.command).with_context(|| format!("starting {}", self.name))?;

        let log = Arc::new(Mutex::new(String::new()));
        let stdout = Arc::new(Mutex::new(String::new()));
        let readers = [
            child.process.stdout.take().map(|pipe| collect(pipe, vec![log.clone(), stdout.clone()])),
            child.process.stderr.take().map(|pipe| collect(pipe, vec![log.clone()])),
        ];
        let status = loop {
            if let Some(status) = child.process.try_wait()? {
                break status;
            }
            if started.elapsed() > self.limit {
                child.kill();
                bail!("{} took longer than {} s:\n{}", self.name, self.limit.as_secs(), readable(&lock(&log)));
            }
            thread::sleep(Duration::from_millis(20));
        };
        // What it left running would hold the pipes open for ever.
        child.kill();
        for reader in readers.into_iter().flatten() {
            reader.join().ok();
        }
        let (log, stdout) = (lock(&log).clone(), lock(&stdout).clone());
        Ok(Ended { success: status.success(), log, stdout })
    }
}

/// A child with a process group of its own, killed as a whole when this value goes or the program is interrupted.
pub struct Group {
    pub process: Child,
    alive: bool,
}

impl Group {
    pub fn spawn(command: &mut Command) -> std::io::Result<Group> {
        let mut running = lock(&RUNNING);
        let process = command.process_group(0).spawn()?;
        running.insert(process.id());
        Ok(Group { process, alive: true })
    }

    /// Kills it and its children, at once, and waits for its end.
    pub fn kill(&mut self) {
        self.signal(Signal::SIGKILL);
        self.process.wait().ok();
        lock(&RUNNING).remove(&self.process.id());
        self.alive = false;
    }

    /// Asks it to end and kills it after `patience`. Whether it ended by itself.
    pub fn stop(&mut self, patience: Duration) -> bool {
        let asked = Instant::now();
        self.signal(Signal::SIGTERM);
        let mut ended = false;
        while !ended && asked.elapsed() < patience {
            ended = matches!(self.process.try_wait(), Ok(Some(_)));
            thread::sleep(Duration::from_millis(10));
        }
        self.kill();
        ended
    }

    fn signal(&self, signal: Signal) {
        if let (true, Ok(id)) = (self.alive, i32::try_from(self.process.id())) {
            killpg(Pid::from_raw(id), signal).ok();
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if self.alive {
            self.kill();
        }
    }
}

static RUNNING: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

/// Children live in groups of their own, so a Ctrl-C in the terminal reaches only this program: it passes it on.
pub fn stop_children_when_interrupted() {
    ctrlc::set_handler(|| {
        for group in lock(&RUNNING).iter() {
            if let Ok(id) = i32::try_from(*group) {
                killpg(Pid::from_raw(id), Signal::SIGKILL).ok();
            }
        }
        eprintln!("\ninterrupted");
        std::process::exit(130);
    })
    .expect("the handler is set once, at the start");
}

fn collect(pipe: impl Read + Send + 'static, into: Vec<Arc<Mutex<String>>>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut lines = BufReader::new(pipe);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&line);
            steps::heard(text.trim());
            for log in &into {
                lock(log).push_str(&text);
            }
            line.clear();
        }
    })
}

/// The end of a log without Cargo's progress, for a reader who wants to know what went wrong.
pub fn readable(log: &str) -> String {
    const PROGRESS: [&str; 8] =
        ["Compiling", "Checking", "Downloading", "Downloaded", "Updating", "Locking", "Adding", "Blocking"];
    const MOST: usize = 400;
    let lines: Vec<&str> =
        log.lines().filter(|line| !PROGRESS.iter().any(|word| line.trim_start().starts_with(word))).collect();
    lines[lines.len().saturating_sub(MOST)..].join("\n")
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sh(script: &str) -> Call {
        Call::new("sh").args(["-c", script])
    }

    #[test]
    fn a_call_answers_with_what_was_printed() {
        assert_eq!(sh("echo out; echo err >&2").run().unwrap(), "out\n");
    }

    #[test]
    fn a_failure_carries_the_log() {
        let error = sh("echo broken pipe wrench >&2; exit 3").run().unwrap_err();
        assert!(error.to_string().contains("broken pipe wrench"), "{error}");
    }

    #[test]
    fn a_call_that_takes_too_long_is_killed_with_its_children() {
        let started = Instant::now();
        let error = sh("sleep 30 & sleep 30").limit(Duration::from_millis(200)).run().unwrap_err();
        assert!(error.to_string().contains("took longer"), "{error}");
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn progress_is_left_out_of_what_is_shown() {
        assert_eq!(readable("   Compiling ajar v0.1.0\nerror: no\n"), "error: no");
    }
}
