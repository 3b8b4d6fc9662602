//! The benchmarks: each drives the optimised program from outside, over HTTP, as its users do.

mod figures;
mod http;
mod program;
mod start;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::bench::figures::Figures;
use crate::bench::program::Database;
use crate::postgres::{Durability, Postgres};
use crate::steps::step;
use crate::workspace::{Profile, Workspace};
use crate::{optimised, tools};

/// A benchmark measures one thing and fills in its figures.
type Benchmark = fn(&Ground, &mut Figures) -> Result<()>;

const BENCHMARKS: [(&str, Benchmark); 1] = [("start", start::start)];

/// What every benchmark stands on.
pub struct Ground {
    pub program: std::path::PathBuf,
    /// A cluster that commits to the disk, as in use.
    postgres: Postgres,
}

impl Ground {
    /// Both databases, with the name that figures carry.
    pub fn databases(&self) -> [(&'static str, Database); 2] {
        [("SQLite", Database::Sqlite), ("Postgres", Database::Postgres(self.postgres.url()))]
    }
}

pub fn bench(workspace: &Workspace, filter: &str) -> Result<ExitCode> {
    let chosen: Vec<_> = BENCHMARKS.into_iter().filter(|(name, _)| name.contains(filter)).collect();
    if chosen.is_empty() {
        let known = BENCHMARKS.map(|(name, _)| name).join(", ");
        bail!("no benchmark is called `{filter}`; there are: {known}");
    }
    optimised(workspace)?;
    let bin = tools::postgres()?;
    let postgres = step("postgres: start", |_| Postgres::start(&bin, Durability::Full))?;
    let ground = Ground { program: workspace.program(Profile::Release), postgres };
    for (name, benchmark) in chosen {
        let mut figures = Figures::new(name);
        step(&format!("bench: {name}"), |_| benchmark(&ground, &mut figures))?;
        print!("\n{figures}");
        let file = figures.write(&workspace.target.join("bench"))?;
        println!("{}\n", file.display());
    }
    Ok(ExitCode::SUCCESS)
}
