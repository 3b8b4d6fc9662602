//! The stories of `end2end/tests/`, told in Chromium against the quick build.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Result, ensure};

use crate::call::{Call, Ended, readable};
use crate::postgres::{Durability, Postgres};
use crate::steps::step;
use crate::test::{Counts, concluded};
use crate::workspace::{Profile, Workspace};
use crate::{server, site, stamp, tools};

/// How long all stories may take, and those that are told again.
const LIMIT: Duration = Duration::from_secs(40 * 60);
const SECOND_LIMIT: Duration = Duration::from_secs(10 * 60);
/// The limit of a file of stories in milliseconds; each story has one of its own.
const FILE_LIMIT: u32 = 900_000;
/// How many files are told beside each other: while one waits for its browser, the other has the processors.
const BESIDE: u32 = 2;
/// More that fail are not told again: it is not the machine then.
const MOST_AGAIN: usize = 5;

/// Tells all stories. A few that fail are told once more, each by itself: what a busy machine did to a browser is not what
/// Ajar did. One that fails twice has failed, and one that did not is named.
pub fn in_the_browser(workspace: &Workspace, name: &str) -> Result<Counts> {
    let stage = Stage::build(workspace)?;
    step(name, |note| {
        let (ended, tap) = stage.tell(None, LIMIT)?;
        let mut counts = concluded(&ended, Counts::of_tap(&tap), note)?;
        let failed = failures(&tap);
        if (1..=MOST_AGAIN).contains(&failed.len()) && counts.failed as usize == failed.len() {
            let (again, tap) = stage.tell(Some(&any_of(&failed)), SECOND_LIMIT)?;
            let still = failures(&tap);
            for story in failed.iter().filter(|story| !still.contains(story)) {
                eprintln!("    UNSTEADY: {story}");
            }
            counts = counts.tried_again(Counts::of_tap(&tap).passed);
            if counts.failed > 0 {
                eprintln!("\nand the second time:\n{}", readable(&again.log));
            }
            note.say(counts.to_string());
        }
        Ok(counts)
    })
}

/// What stories are told with.
struct Stage<'a> {
    workspace: &'a Workspace,
    chromium: PathBuf,
    /// One story is also told on a database of this server's.
    postgres: Postgres,
    stories: Vec<PathBuf>,
}

impl<'a> Stage<'a> {
    fn build(workspace: &'a Workspace) -> Result<Self> {
        let site = site::build(workspace, Profile::Dev)?;
        server::build(workspace, Profile::Dev, &site)?;
        let chromium = tools::chromium()?;
        let postgres = step("postgres: start", |_| Postgres::start(&tools::postgres()?, Durability::None))?;
        let stories: Vec<_> = stamp::files_under(&workspace.end2end().join("tests"))?
            .into_iter()
            .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
            .collect();
        ensure!(!stories.is_empty(), "there is no story in end2end/tests/");
        fs::create_dir_all(workspace.scratch())?;
        Ok(Self { workspace, chromium, postgres, stories })
    }

    /// How it ended, and what the test runner wrote down of it (the Test Anything Protocol).
    fn tell(&self, only: Option<&str>, limit: Duration) -> Result<(Ended, String)> {
        let tally = self.workspace.scratch().join("browser.tap");
        fs::remove_file(&tally).ok();
        let mut node = Call::new("node").dir(&self.workspace.end2end()).arg("--test");
        node = node.arg(format!("--test-timeout={FILE_LIMIT}")).arg(format!("--test-concurrency={BESIDE}"));
        node = node.args(["--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap"]);
        node = node.arg(format!("--test-reporter-destination={}", tally.display()));
        if let Some(only) = only {
            node = node.arg(format!("--test-name-pattern={only}"));
        }
        node = node.args(&self.stories);
        node = node.env("AJAR_BIN", self.workspace.program(Profile::Dev)).env("AJAR_CHROMIUM", &self.chromium);
        // What is told again begins with nothing in it.
        node = node.env("AJAR_TEST_POSTGRES", self.postgres.fresh()?);
        node = node.env("AJAR_SCREENSHOTS", self.workspace.target.join("screenshots"));
        let ended = node.limit(limit).output()?;
        Ok((ended, fs::read_to_string(&tally).unwrap_or_default()))
    }
}

/// The names of those that failed, from lines like `not ok 3 - a story`.
fn failures(tap: &str) -> Vec<String> {
    let failed = tap.lines().filter_map(|line| line.strip_prefix("not ok ")?.split_once(" - "));
    failed.map(|(_, name)| name.replace("\\#", "#").replace(r"\\", r"\")).collect()
}

/// The regular expression of JavaScript that fits these names and nothing else.
fn any_of(names: &[String]) -> String {
    let literal = |name: &String| -> String {
        let escaped = |letter: char| match letter {
            letter if letter.is_ascii_punctuation() => format!("\\{letter}"),
            letter => letter.to_string(),
        };
        name.chars().map(escaped).collect()
    };
    format!("/^({})$/", names.iter().map(literal).collect::<Vec<_>>().join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_failed_are_found_by_their_names_and_no_other() {
        let tap = "TAP version 13\nok 1 - a \\# good one\nnot ok 2 - who's first, (you) or 1 \\# 2?\n  \
                   not ok 1 - within\nok 3 - last # SKIP not asked for\nnot ok 4 - b\n# pass 1\n# fail 2\n";
        assert_eq!(failures(tap), ["who's first, (you) or 1 # 2?", "b"]);
        assert_eq!(any_of(&failures(tap)), r"/^(who\'s first\, \(you\) or 1 \# 2\?|b)$/");
    }

    #[test]
    fn what_passes_the_second_time_has_passed_and_is_counted_apart() {
        let first = Counts { passed: 8, failed: 2, ..Counts::default() };
        assert_eq!(first.tried_again(1), Counts { passed: 9, failed: 1, unsteady: 1, ..Counts::default() });
        assert_eq!(first.tried_again(0), first, "what fails twice has failed");
        assert_eq!(first.tried_again(2).failed, 0);
    }
}
