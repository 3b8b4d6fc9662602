//! The build of Ajar, as a program of its own workspace: nothing has to be installed before `cargo xtask` but Rust and Node.
//!
//! What a command does stands in [`COMMANDS`]; each function below is one of them, told as a list of steps.

mod agreement;
mod bench;
mod browser;
mod call;
mod charts;
mod compress;
mod dev;
mod icons;
mod late;
mod postgres;
mod server;
mod site;
mod stamp;
mod steps;
mod stories;
mod style;
mod test;
mod tools;
mod unused;
mod words;
mod worker;
mod workspace;

use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::call::Call;
use crate::workspace::{Profile, Workspace};

const COMMANDS: &str = "\
Usage: cargo xtask <command>

  run [ARGS]    build optimised and serve http://127.0.0.1:3000; ARGS go to `ajar serve`
  dev [ARGS]    the same with a quick build, rebuilt and restarted on change
  test          everything that CI runs: format, lints, tests on both databases, browser
  bench [NAMES] [--sqlite|--postgres] [--items N] [--conversations N] [--keep FOLDER] [--program FILE]
                the benchmarks, or those whose name contains one of NAMES (`desk`: those in a browser), on both
                databases or on one, with the usual number of items or of conversations or another, of a fresh
                build or of FILE; writes target/bench/*.json. What takes long to fill, `search`, is left in FOLDER
                and taken from there the next time, on SQLite
  prior         makes anew what the models start from, src/domain/model/prior.json, out of a simulated town; then
                xtask/models/golden.json, what they predict, has to be written anew too
  build         the optimised program as one file, target/release/ajar
";

fn main() -> ExitCode {
    call::stop_children_when_interrupted();
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    match obey(&command, args.collect()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: &str, rest: Vec<String>) -> Result<ExitCode> {
    match command {
        "run" => run(&Workspace::find()?, &rest),
        "dev" => dev::dev(&Workspace::find()?, &rest),
        "test" if rest.is_empty() => test::test(&Workspace::find()?),
        "bench" => bench::bench(&Workspace::find()?, &rest),
        "prior" if rest.is_empty() => prior(&Workspace::find()?),
        "build" if rest.is_empty() => build(&Workspace::find()?),
        "help" | "--help" | "-h" => {
            print!("{COMMANDS}");
            Ok(ExitCode::SUCCESS)
        }
        "" => bail!("which command?\n\n{COMMANDS}"),
        other => bail!("`{} {}` is not a command\n\n{COMMANDS}", other, rest.join(" ")),
    }
}

/// Builds optimised and becomes `ajar serve`.
fn run(workspace: &Workspace, args: &[String]) -> Result<ExitCode> {
    optimised(workspace)?;
    let program = workspace.program(Profile::Release);
    let mut serve = Command::new(&program);
    serve.arg("serve").args(args).current_dir(&workspace.root);
    Err(serve.exec()).with_context(|| format!("starting {}", program.display()))
}

/// Builds optimised and says how large everything came out.
fn build(workspace: &Workspace) -> Result<ExitCode> {
    let site = optimised(workspace)?;
    let program = workspace.program(Profile::Release);
    println!();
    for (name, size) in site.sizes()? {
        println!("{name:<28} {size}");
    }
    let size = std::fs::metadata(&program).with_context(|| program.display().to_string())?.len();
    println!("{:<28} {}", "program", compress::kilobytes(size));
    println!("\n{}", program.display());
    Ok(ExitCode::SUCCESS)
}

/// Makes the prior that ships, and writes down what the models predict with it.
fn prior(workspace: &Workspace) -> Result<ExitCode> {
    let cargo = |subcommand| Call::cargo(subcommand).dir(&workspace.root).args(["--package", "models"]);
    steps::step("prior", |_| {
        let file = workspace.root.join("src/domain/model/prior.json");
        cargo("run").args(["--release", "--bin", "prior", "--"]).arg(file).run()
    })?;
    steps::step("golden", |_| cargo("test").args(["--", "--ignored"]).run())?;
    Ok(ExitCode::SUCCESS)
}

/// The browser half, the site around it and the server that holds them, all optimised.
fn optimised(workspace: &Workspace) -> Result<site::Site> {
    let site = site::build(workspace, Profile::Release)?;
    server::build(workspace, Profile::Release, &site)?;
    Ok(site)
}
