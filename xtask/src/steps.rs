//! One line a step, with its time, so that a long build says what it is doing and a short one what it skipped.

use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// What a finished step has to say beyond its time.
#[derive(Default)]
pub struct Note(String);

impl Note {
    pub fn up_to_date(&mut self) {
        self.say("up to date");
    }

    pub fn say(&mut self, text: impl Into<String>) {
        self.0 = text.into();
    }
}

/// Runs a step and prints its line.
///
/// # Errors
/// What the work answers, with the step's name before it.
pub fn step<T>(name: &str, work: impl FnOnce(&mut Note) -> Result<T>) -> Result<T> {
    let started = Instant::now();
    let mut note = Note::default();
    let answer = watched(name, started, || work(&mut note));
    let time = seconds(started.elapsed());
    match &answer {
        Ok(_) if note.0.is_empty() => eprintln!("==> {name} … {time}"),
        Ok(_) => eprintln!("==> {name} … {time} ({})", note.0),
        Err(_) => eprintln!("==> {name} … FAILED after {time}"),
    }
    answer.with_context(|| name.to_owned())
}

/// The last line that a child program printed: shown beside the running step.
pub fn heard(line: &str) {
    if !line.is_empty() {
        line.clone_into(&mut HEARD.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

pub fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

static HEARD: Mutex<String> = Mutex::new(String::new());

/// Shows that the step is alive: a line that rewrites itself on a terminal, one line a minute in a log.
fn watched<T>(name: &str, started: Instant, work: impl FnOnce() -> T) -> T {
    const WIDTH: usize = 100;
    let finished = AtomicBool::new(false);
    let terminal = stderr().is_terminal();
    HEARD.lock().unwrap_or_else(PoisonError::into_inner).clear();
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut next = if terminal { Duration::ZERO } else { Duration::from_secs(60) };
            while !finished.load(Ordering::Relaxed) {
                let elapsed = started.elapsed();
                if elapsed >= next && terminal {
                    let heard = HEARD.lock().unwrap_or_else(PoisonError::into_inner).clone();
                    let line: String =
                        format!("==> {name} … {} s  {heard}", elapsed.as_secs()).chars().take(WIDTH).collect();
                    eprint!("\r\x1b[K{line}");
                    stderr().flush().ok();
                    next = elapsed + Duration::from_millis(200);
                } else if elapsed >= next {
                    eprintln!("    {name} … {} s so far", elapsed.as_secs());
                    next = elapsed + Duration::from_secs(60);
                }
                thread::park_timeout(Duration::from_millis(50));
            }
            if terminal {
                eprint!("\r\x1b[K");
            }
        });
        // Also when the work panics: the scope waits for the watcher.
        let _end = Finish(&finished);
        work()
    })
}

struct Finish<'a>(&'a AtomicBool);

impl Drop for Finish<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}
