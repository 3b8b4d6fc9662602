//! Everything that CI runs. A step that fails does not keep the others from running; one that cannot run has failed.

use std::fmt;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail, ensure};

use crate::call::{Call, Ended, readable};
use crate::postgres::{Durability, Postgres};
use crate::steps::{Note, seconds, step};
use crate::tools::WASM;
use crate::workspace::Workspace;
use crate::{agreement, stories, tools};

pub fn test(workspace: &Workspace) -> Result<ExitCode> {
    let mut report = Report::default();
    report.run("format", |name| check(name, Call::cargo("fmt").args(["--all", "--check"]).dir(&workspace.root)));
    report.run("lints: server", |name| {
        clippy(workspace, name, &["--all-targets", "--no-default-features", "--features", "ssr"])
    });
    report.run("lints: browser", |name| {
        tools::wasm_target()?;
        clippy(workspace, name, &["--lib", "--no-default-features", "--features", "hydrate", "--target", WASM])
    });
    report.run("lints: xtask", |name| clippy(workspace, name, &["--package", "xtask", "--all-targets"]));
    report.run("lints: models", |name| {
        clippy(workspace, name, &["--package", "models", "--lib", "--bins", "--test", "native"])
    });
    report.run("tests: xtask", |name| cargo_test(workspace, name, &["--package", "xtask"], None));
    report.run("tests: models", |name| cargo_test(workspace, name, &["--package", "models"], None));
    report.run("tests: models as wasm", |name| agreement::as_wasm(workspace, name));
    report.run("tests: both databases", |name| on_both_databases(workspace, name));
    report.run("tests: browser", |name| stories::in_the_browser(workspace, name));
    Ok(report.conclude())
}

fn check(name: &str, call: Call) -> Result<()> {
    step(name, |_| call.run().map(drop))
}

fn clippy(workspace: &Workspace, name: &str, selection: &[&str]) -> Result<()> {
    check(name, Call::cargo("clippy").dir(&workspace.root).args(selection).args(["--", "-D", "warnings"]))
}

/// The app's tests, with a Postgres that they have to have used.
fn on_both_databases(workspace: &Workspace, name: &str) -> Result<Counts> {
    let bin = tools::postgres()?;
    let postgres = step("postgres: start", |_| Postgres::start(&bin, Durability::None))?;
    let mut counts = cargo_test(workspace, name, &["--no-default-features", "--features", "ssr"], Some(&postgres))?;
    if postgres.connections()? == 0 {
        eprintln!("no test connected to the Postgres that AJAR_TEST_POSTGRES names: that counts as one that failed");
        counts.failed += 1;
    }
    Ok(counts)
}

fn cargo_test(workspace: &Workspace, name: &str, selection: &[&str], postgres: Option<&Postgres>) -> Result<Counts> {
    let mut cargo = Call::cargo("test").dir(&workspace.root).args(selection).arg("--no-fail-fast");
    if let Some(postgres) = postgres {
        cargo = cargo.env("AJAR_TEST_POSTGRES", postgres.url());
    }
    step(name, |note| {
        let ended = cargo.output()?;
        concluded(&ended, Counts::of_cargo(&ended.stdout), note)
    })
}

/// Failed tests are counted and their log printed; an unsuccessful end without one, or no test at all, is an error.
pub fn concluded(ended: &Ended, counts: Counts, note: &mut Note) -> Result<Counts> {
    if !ended.success && counts.failed == 0 {
        bail!("did not come to the end of its tests:\n{}", readable(&ended.log));
    }
    if counts.failed > 0 {
        eprintln!("\n{}", readable(&ended.log));
    }
    ensure!(counts.passed + counts.failed > 0, "there was no test to run");
    note.say(counts.to_string());
    Ok(counts)
}

/// How many tests ended how.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
    /// Passed, but only when they were tried again: told, so that somebody looks into them.
    pub unsteady: u32,
}

impl Counts {
    /// Sums the lines `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    fn of_cargo(stdout: &str) -> Counts {
        let mut counts = Counts::default();
        for result in stdout.lines().filter_map(|line| line.trim().strip_prefix("test result: ")) {
            let words: Vec<&str> = result.split([' ', ';', '.']).filter(|word| !word.is_empty()).collect();
            for pair in words.windows(2) {
                let number = pair[0].parse().unwrap_or(0);
                match pair[1] {
                    "passed" => counts.passed += number,
                    "failed" => counts.failed += number,
                    "ignored" => counts.skipped += number,
                    _ => {}
                }
            }
        }
        counts
    }

    /// After those that failed were tried once more, and this many of them passed.
    pub fn tried_again(self, passed: u32) -> Counts {
        let passed = passed.min(self.failed);
        Counts { passed: self.passed + passed, failed: self.failed - passed, unsteady: self.unsteady + passed, ..self }
    }

    /// Reads the lines `# pass 3` at the end of what Node's test runner says.
    pub fn of_tap(tap: &str) -> Counts {
        // The runner's own lines come last; a test may print such a line too.
        let number = |name: &str| -> u32 {
            let said = |line: &str| line.strip_prefix("# ")?.strip_prefix(name)?.trim().parse().ok();
            tap.lines().rev().find_map(said).unwrap_or(0)
        };
        Counts {
            passed: number("pass "),
            failed: number("fail ") + number("cancelled "),
            skipped: number("skipped ") + number("todo "),
            unsteady: 0,
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(to, ", {} SKIPPED", self.skipped)?;
        }
        if self.unsteady > 0 {
            write!(to, ", {} of them ONLY THE SECOND TIME", self.unsteady)?;
        }
        Ok(())
    }
}

/// What a part of the gate brings to the sum: tests, or nothing but having passed.
trait Outcome {
    fn counts(&self) -> Option<Counts>;
}

impl Outcome for () {
    fn counts(&self) -> Option<Counts> {
        None
    }
}

impl Outcome for Counts {
    fn counts(&self) -> Option<Counts> {
        Some(*self)
    }
}

#[derive(Default)]
struct Report {
    lines: Vec<String>,
    sum: Counts,
    broken: u32,
}

impl Report {
    /// Runs a part and notes how it went; `None` if it failed.
    fn run<T: Outcome>(&mut self, name: &str, part: impl FnOnce(&str) -> Result<T>) -> Option<T> {
        let started = Instant::now();
        let answer = part(name);
        let time = seconds(started.elapsed());
        let said = match &answer {
            Err(error) => {
                eprintln!("{error:#}");
                self.broken += 1;
                "FAILED".to_owned()
            }
            Ok(outcome) => outcome.counts().map_or_else(|| "ok".to_owned(), |counts| self.add(counts)),
        };
        self.lines.push(format!("  {name:<24} {time:>9}  {said}"));
        answer.ok()
    }

    fn add(&mut self, counts: Counts) -> String {
        self.sum.passed += counts.passed;
        self.sum.failed += counts.failed;
        self.sum.skipped += counts.skipped;
        self.sum.unsteady += counts.unsteady;
        counts.to_string()
    }

    fn conclude(&self) -> ExitCode {
        // A part that broke before it could count its tests counts as one that failed.
        let failed = self.sum.failed + self.broken;
        println!("\n{}", self.lines.join("\n"));
        if self.sum.skipped > 0 {
            println!("  {} tests were skipped", self.sum.skipped);
        }
        if self.sum.unsteady > 0 {
            println!("  {} passed only the second time: look into why", self.sum.unsteady);
        }
        println!("\n{} passed, {failed} failed", self.sum.passed);
        if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_results_are_summed() {
        let stdout = "running 3 tests\n\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\
                      test result: FAILED. 5 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 2.00s\n";
        assert_eq!(Counts::of_cargo(stdout), Counts { passed: 8, failed: 2, skipped: 1, unsteady: 0 });
    }

    #[test]
    fn the_results_of_node_are_read() {
        let tap = "TAP version 13\nok 1 - smoke\n1..1\n# tests 7\n# suites 0\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 2\n# todo 0\n";
        assert_eq!(Counts::of_tap(tap), Counts { passed: 3, failed: 2, skipped: 2, unsteady: 0 });
    }

    #[test]
    fn nothing_run_is_no_success() {
        let silent = Ended { success: true, log: String::new(), stdout: String::new() };
        assert!(concluded(&silent, Counts::default(), &mut Note::default()).is_err());
        let broken = Ended { success: false, log: String::new(), stdout: String::new() };
        assert!(concluded(&broken, Counts { passed: 3, ..Counts::default() }, &mut Note::default()).is_err());
    }
}
