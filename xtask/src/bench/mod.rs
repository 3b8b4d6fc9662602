//! The benchmarks: each drives the optimised program from outside, over HTTP, as its users do.

mod bulk;
mod campaign;
mod choosing;
mod desk;
mod figures;
mod http;
mod ingest;
mod insight;
mod lists;
mod load;
mod meanwhile;
mod memory;
mod model;
mod people;
mod program;
mod recovery;
mod search;
mod shift;
mod start;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::bench::figures::Figures;
use crate::bench::program::{DataFolder, Database};
use crate::postgres::{Durability, Postgres};
use crate::steps::step;
use crate::workspace::{Profile, Workspace};
use crate::{optimised, tools};

/// A benchmark measures one thing and fills in its figures.
type Benchmark = fn(&Ground, &mut Figures) -> Result<()>;

const BENCHMARKS: [(&str, Benchmark); 19] = [
    ("start", start::start),
    ("ingest", ingest::ingest),
    ("recovery", recovery::recovery),
    ("memory", memory::memory),
    ("model", model::model),
    ("bandit", choosing::bandit),
    ("always-valid", choosing::always_valid),
    ("campaign", campaign::campaign),
    ("people", people::people),
    ("search", search::search),
    ("queue-lists", lists::lists),
    ("queue-bulk", bulk::bulk),
    ("insight", insight::insight),
    ("desk-live", desk::live),
    ("desk-many", desk::many),
    ("desk-load", desk::load),
    ("desk-charts", desk::charts),
    ("rerank", shift::rerank),
    ("shift", shift::shift),
];

/// What every benchmark stands on.
pub struct Ground {
    pub program: PathBuf,
    /// A cluster that commits to the disk, as in use; none where only SQLite is measured.
    postgres: Option<Postgres>,
    /// What looks at the pages; none where nothing in a browser is measured.
    browser: Option<Browser>,
    asked: Asked,
}

/// Chromium, and the scripts that drive it.
pub struct Browser {
    pub chromium: PathBuf,
    /// The folder `end2end/`, with its npm packages.
    pub scripts: PathBuf,
}

/// What was asked for on the command line.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    names: Vec<String>,
    without_sqlite: bool,
    without_postgres: bool,
    items: Option<u64>,
    conversations: Option<u64>,
    /// Where filled databases are left, and taken from.
    keep: Option<PathBuf>,
    /// Measured as it is, instead of one that is built first.
    program: Option<PathBuf>,
}

impl Asked {
    fn read(args: &[String]) -> Result<Asked> {
        let mut asked = Asked::default();
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--sqlite" => asked.without_postgres = true,
                "--postgres" => asked.without_sqlite = true,
                "--items" => asked.items = Some(number(arg, args.next(), 100_000_000)?),
                "--conversations" => asked.conversations = Some(number(arg, args.next(), 10_000_000)?),
                "--keep" => {
                    let folder = args.next().context("--keep takes the path of a folder")?;
                    asked.keep = Some(std::path::absolute(folder).with_context(|| folder.clone())?);
                }
                "--program" => {
                    let file = args.next().context("--program takes the path of an ajar")?;
                    asked.program = Some(std::fs::canonicalize(file).with_context(|| file.clone())?);
                }
                flag if flag.starts_with('-') => {
                    bail!(
                        "`{flag}` is not known here; there are --sqlite, --postgres, --items N, --conversations N, \
                         --keep FOLDER and --program FILE"
                    )
                }
                name => asked.names.push(name.to_owned()),
            }
        }
        if asked.without_sqlite && asked.without_postgres {
            bail!("--sqlite and --postgres each mean that one alone: leave both out to measure both");
        }
        Ok(asked)
    }

    fn wants(&self, name: &str) -> bool {
        self.names.is_empty() || self.names.iter().any(|asked| name.contains(asked.as_str()))
    }
}

/// The number after a flag, in which underscores are fine.
fn number(flag: &str, value: Option<&String>, most: u64) -> Result<u64> {
    let count = value.and_then(|count| count.replace('_', "").parse().ok());
    count
        .filter(|count| (1_000..=most).contains(count))
        .with_context(|| format!("{flag} takes a number from 1000 to {most}"))
}

impl Ground {
    /// The databases to measure, empty, with the name that figures carry.
    pub fn databases(&self) -> Result<Vec<(&'static str, Database)>> {
        let mut databases = Vec::new();
        if !self.asked.without_sqlite {
            databases.push(("SQLite", Database::Sqlite));
        }
        if let Some(postgres) = &self.postgres {
            databases.push(("Postgres", Database::Postgres(postgres.fresh()?)));
        }
        Ok(databases)
    }

    /// How many items to send: what was asked for, else the measurement's own size.
    pub fn items(&self, usual: u64) -> u64 {
        self.asked.items.unwrap_or(usual)
    }

    /// How many conversations a large inbox has, likewise.
    pub fn conversations(&self, usual: u64) -> u64 {
        self.asked.conversations.unwrap_or(usual)
    }

    /// Where the data of a measurement on this database lie. Where they are kept, they may lie there already: those of a file
    /// of SQLite alone can be, a cluster of Postgres goes with this program.
    pub fn data(&self, measurement: &str, database: &Database) -> Result<DataFolder> {
        match (&self.asked.keep, database) {
            (Some(folder), Database::Sqlite) => DataFolder::kept(folder.join(measurement)),
            _ => DataFolder::new(),
        }
    }
}

pub fn bench(workspace: &Workspace, args: &[String]) -> Result<ExitCode> {
    let asked = Asked::read(args)?;
    let chosen: Vec<_> = BENCHMARKS.into_iter().filter(|(name, _)| asked.wants(name)).collect();
    if chosen.is_empty() {
        let known = BENCHMARKS.map(|(name, _)| name).join(", ");
        bail!("no benchmark is called {}; there are: {known}", asked.names.join(" or "));
    }
    let program = match &asked.program {
        Some(program) => program.clone(),
        None => {
            optimised(workspace)?;
            workspace.program(Profile::Release)
        }
    };
    let postgres = if asked.without_postgres {
        None
    } else {
        let bin = tools::postgres()?;
        Some(step("postgres: start", |_| Postgres::start(&bin, Durability::Full))?)
    };
    let browser = if chosen.iter().any(|(name, _)| name.starts_with("desk")) {
        tools::npm_packages(workspace)?;
        Some(Browser { chromium: tools::chromium()?, scripts: workspace.end2end() })
    } else {
        None
    };
    let ground = Ground { program, postgres, browser, asked };
    for (name, benchmark) in chosen {
        let mut figures = Figures::new(name);
        let done = step(&format!("bench: {name}"), |_| benchmark(&ground, &mut figures));
        print!("\n{figures}");
        done?;
        let file = figures.write(&workspace.target.join("bench"))?;
        println!("{}\n", file.display());
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Asked> {
        Asked::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn names_and_flags_come_in_any_order() {
        let asked = read("--sqlite ingest --items 20_000 recovery").unwrap();
        assert_eq!(asked.names, ["ingest", "recovery"]);
        assert_eq!((asked.without_postgres, asked.without_sqlite, asked.items), (true, false, Some(20_000)));
        assert!(asked.wants("recovery") && !asked.wants("memory"));
        assert!(read("").unwrap().wants("memory"));
        assert_eq!(read("search --keep /tmp/kept").unwrap().keep, Some(PathBuf::from("/tmp/kept")));
        let asked = read("desk --conversations 5_000").unwrap();
        assert!(asked.wants("desk-live") && asked.wants("desk-load") && !asked.wants("start"));
        assert_eq!(asked.conversations, Some(5_000));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for line in
            ["--sqlite --postgres", "--items", "--keep", "--items many", "--items 10", "--conversations 1", "--fast"]
        {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
