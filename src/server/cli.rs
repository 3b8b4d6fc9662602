//! The commands of the program. Each does one thing beside a running server, which honours it within a second.

pub mod apikey;
pub mod backup;
pub mod demo;
pub mod evaluate;
pub mod import;
pub mod insight;
pub mod number;
pub mod rebuild;
pub mod shift;
pub mod user;

use super::{
    clock::Clock,
    config::{DemoArgs, Invalid, Place, ServeArgs, Storage},
    rest::problem::Chain,
    seal::{KeyError, Seal},
    serve, simulate,
    store::{OpenError, Store},
    whatsapp::client::NoAddress,
};
use crate::domain::role::Role;
use clap::{
    Args, Parser, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
    error::{ContextKind, ContextValue, ErrorKind},
};
use std::{
    io::{BufRead, IsTerminal},
    process::ExitCode,
};

/// Keeps WhatsApp's 24-hour windows open.
#[derive(Parser)]
#[command(name = "ajar", version, max_term_width = 100)]
pub struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server
    Serve(Box<ServeArgs>),
    /// Look around among made-up people: server and stand-in in one program
    ///
    /// 300 people, two numbers and a past of 90 days, on a database of their own, demo.db in the data folder. A link to
    /// sign in with is printed; it works once, within an hour. Afterwards people go on writing and answer what they are
    /// sent. Nothing of it reaches WhatsApp. Ctrl-C ends the demo and takes away everything it has made.
    Demo(DemoArgs),
    /// Stand in for the platform, with simulated customers
    Simulate(Box<simulate::Options>),
    /// Let people in, and out
    #[command(subcommand)]
    User(user::Command),
    /// Set up business numbers
    #[command(subcommand)]
    Number(number::Command),
    /// Let programs in, and out
    #[command(subcommand)]
    Apikey(apikey::Command),
    /// Take in people from a table
    ///
    /// What the columns mean is told by their heads. Nothing of a row is taken in that has something wrong.
    Import(Box<import::Options>),
    /// Have what the models know of conversations made anew
    ///
    /// Out of the messages, a little at a time, by the server, now where it runs or when it is started next. Nothing that was
    /// predicted or learnt is lost.
    RebuildScores(rebuild::RebuildArgs),
    /// See to what is counted for pages of figures
    #[command(subcommand)]
    Insight(insight::Command),
    /// Play a shift of made-up customers in five orders, for measuring
    #[command(hide = true)]
    Shift(shift::ShiftArgs),
    /// Rank made-up conversations, for measuring
    #[command(hide = true)]
    Rerank(shift::RerankArgs),
    /// Answer a stream of messages and questions, to see what the predictions are worth
    ///
    /// Reads lines from standard input, in the order of their times: E,TIME,FROM,TO is a message, and
    /// Q,ID,TASK,TIME,BUSINESS,CUSTOMER,HOURS asks how likely it is that the customer writes to the business within so many
    /// hours. In task A the business is about to write, in task B the customer has been silent for a while. Times are
    /// seconds. Writes ID,P for each question before it reads on. It learns from the stream as the server learns from its
    /// own messages, each answer only once its time is over, and touches nothing else.
    Evaluate(evaluate::Options),
    /// Copy everything into one file, while the server runs
    ///
    /// The database as it is at one moment, the files of messages, and the key under a passphrase: from
    /// AJAR_BACKUP_PASSPHRASE, or asked for. Messages lie in it as they do in the data folder: keep it as safe.
    Backup(backup::BackupArgs),
    /// Put a backup back in place
    ///
    /// The server must not run. Who was erased after the backup was made is erased once more, as erasures.log in the data
    /// folder says. What was about to be sent then, or planned, is not sent, everybody has to sign in again, and programs
    /// need new keys.
    Restore(backup::RestoreArgs),
}

/// Why a command did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It was asked for something that cannot be: exit code 2.
    #[error("{0}")]
    Asked(String),
    /// It could not be done: exit code 1.
    #[error("{0}")]
    Fault(String),
}

impl Failure {
    pub fn asked(text: impl Into<String>) -> Self {
        Self::Asked(text.into())
    }
}

impl From<Invalid> for Failure {
    fn from(invalid: Invalid) -> Self {
        Self::Asked(invalid.0)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Fault(Chain(&error).to_string())
    }
}

impl From<NoAddress> for Failure {
    fn from(error: NoAddress) -> Self {
        Self::Asked(error.to_string())
    }
}

impl From<KeyError> for Failure {
    fn from(error: KeyError) -> Self {
        Self::Fault(error.to_string())
    }
}

impl From<simulate::Error> for Failure {
    fn from(error: simulate::Error) -> Self {
        match error {
            simulate::Error::Scenario { .. } => Self::Asked(error.to_string()),
            error => Self::Fault(error.to_string()),
        }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::Fault(format!("the database could not do it: {}", Chain(&error)))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Fault(error.to_string())
    }
}

/// Runs the command that the program was started with.
pub async fn run() -> ExitCode {
    let program = match Program::try_parse() {
        Ok(program) => program,
        Err(error) => return not_understood(&error),
    };
    let done = match program.command {
        Command::Serve(args) => serve::run(&args).await,
        Command::Demo(args) => demo::run(&args).await,
        Command::Simulate(options) => {
            serve::log_to_stderr(tracing_subscriber::EnvFilter::new("warn"));
            simulate::serve(*options).await.map_err(Failure::from)
        }
        Command::User(command) => user::run(command).await,
        Command::Number(command) => number::run(command).await,
        Command::Apikey(command) => apikey::run(command).await,
        Command::Import(options) => import::run(&options).await,
        Command::RebuildScores(args) => rebuild::run(&args).await,
        Command::Insight(command) => insight::run(&command).await,
        Command::Shift(args) => shift::play_all(&args),
        Command::Rerank(args) => {
            shift::rerank(&args);
            Ok(())
        }
        Command::Evaluate(options) => evaluate::run(&options),
        Command::Backup(args) => backup::make(&args).await,
        Command::Restore(args) => backup::restore(&args).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("ajar: {}", one_line(&failure.to_string()));
            ExitCode::from(if matches!(failure, Failure::Asked(_)) { 2 } else { 1 })
        }
    }
}

/// Says in one line what was wrong with the command line. Values are repeated only where they cannot be secrets.
fn not_understood(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // Help and version were asked for.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    eprintln!("ajar: {}", explain(error));
    ExitCode::from(2)
}

fn explain(error: &clap::Error) -> String {
    let named = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let flag = |text: String| if text.starts_with('-') { format!(" {text}") } else { String::new() };
    let argument = named(ContextKind::InvalidArg);
    let said = match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            format!("{} must be given", argument.unwrap_or_else(|| "something".to_owned()))
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            "a command must be given".to_owned()
        }
        ErrorKind::InvalidSubcommand => "there is no such command".to_owned(),
        ErrorKind::UnknownArgument => format!("there is no such argument{}", argument.map(flag).unwrap_or_default()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let allowed = named(ContextKind::ValidValue).map(|values| format!("; use one of {values}"));
            format!(
                "{} cannot take this value{}",
                argument.unwrap_or_else(|| "an argument".to_owned()),
                allowed.unwrap_or_default()
            )
        }
        ErrorKind::ArgumentConflict => {
            format!("{} cannot be given like this, or not twice", argument.unwrap_or_else(|| "an argument".to_owned()))
        }
        _ => format!("{} cannot be used", argument.unwrap_or_else(|| "an argument".to_owned())),
    };
    format!("{}. See ajar --help", one_line(&said))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads a role from the command line, and lists the roles in the help.
fn role_parser() -> impl TypedValueParser<Value = Role> {
    PossibleValuesParser::new(Role::ALL.map(Role::word))
        .map(|word| Role::parse(&word).expect("the parser lets only roles through"))
}

/// What a command works on: the same database and key as the server's.
struct Desk {
    store: Store,
    clock: Clock,
}

impl Desk {
    /// Opens the database, lets something be done there, and ends with every connection closed, so that nothing is left
    /// half written.
    async fn at<T>(place: &Place, work: impl AsyncFnOnce(&Self) -> Result<T, Failure>) -> Result<T, Failure> {
        let desk = Self { store: open_store(&place.check()?).await?, clock: Clock::system() };
        let done = work(&desk).await;
        desk.store.close().await;
        done
    }
}

/// Opens the database, in a place that only its owner can look into.
pub(super) async fn open_store(storage: &Storage) -> Result<Store, Failure> {
    let private = storage.make_private();
    private.map_err(|error| Failure::Fault(format!("the file of the database cannot be made: {error}")))?;
    Ok(Store::open(&storage.database_url).await?)
}

/// Whom to let in, a person or a program.
#[derive(Args)]
pub struct Newcomer {
    #[arg(long)]
    name: String,
    #[arg(long, value_parser = role_parser())]
    role: Role,
    #[command(flatten)]
    place: Place,
}

fn seal(place: &Place) -> Result<Seal, Failure> {
    Ok(Seal::from_file(&place.check()?.secret_key_file)?)
}

/// One line of the terminal, not shown while it is typed; or the first line of what is piped in.
fn secret_line(prompt: &str) -> Result<String, Failure> {
    if std::io::stdin().is_terminal() {
        return Ok(rpassword::prompt_password(format!("{prompt}: "))?);
    }
    first_line(std::io::stdin().lock())
}

/// The first line, as soon as it is there: whoever writes it may keep the pipe open.
fn first_line(input: impl BufRead) -> Result<String, Failure> {
    const MOST: u64 = 10_000;
    let mut line = Vec::new();
    input.take(MOST).read_until(b'\n', &mut line)?;
    let line = String::from_utf8(line).map_err(|_| Failure::asked("what came on standard input is no text"))?;
    let line = line.strip_suffix('\n').unwrap_or(&line);
    Ok(line.strip_suffix('\r').unwrap_or(line).to_owned())
}

/// A name for people or programs.
fn name(text: &str) -> Result<String, Failure> {
    let name = one_line(text);
    match name.chars().count() {
        0 => Err(Failure::asked("the name must not be empty")),
        1..=100 if !name.chars().any(char::is_control) => Ok(name),
        1..=100 => Err(Failure::asked("the name must have no control characters")),
        _ => Err(Failure::asked("the name must have at most 100 characters")),
    }
}

/// Columns under their heads.
fn print_table<const N: usize>(heads: [&str; N], rows: Vec<[String; N]>) {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([heads[column].chars().count()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..N).map(width).collect();
    let line = |cells: Vec<&str>| {
        let padded: Vec<String> =
            cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}", width = *width)).collect();
        padded.join("  ").trim_end().to_owned()
    };
    println!("{}", line(heads.to_vec()));
    for row in &rows {
        println!("{}", line(row.iter().map(String::as_str).collect()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(arguments: &[&str]) -> String {
        let error = Program::try_parse_from([&["ajar"], arguments].concat()).err().expect("this is not understood");
        explain(&error)
    }

    #[test]
    fn a_mistake_is_one_line_that_repeats_no_value() {
        let cases: [(&[&str], &str); 12] = [
            (&[], "a command"),
            (&["hunter2"], "no such command"),
            (&["serve", "--password", "hunter2"], "--password"),
            (&["serve", "hunter2"], "no such argument"),
            (&["user", "add", "--email", "a@example.org", "--name", "A", "--role", "hunter2"], "owner"),
            (&["user", "add", "--email", "a@example.org"], "--name"),
            (&["serve", "--listen"], "--listen"),
            (&["simulate", "--customers", "hunter2"], "--customers <CUSTOMERS> cannot take this value"),
            (&["simulate", "--webhook", "ftp://hunter2"], "--webhook <WEBHOOK> cannot take this value"),
            (&["simulate", "--phone-number-id", "hunter2"], "--phone-number-id"),
            (&["simulate", "--status-delay-ms", "1,2"], "--status-delay-ms"),
            (&["simulate", "--time-zone", "hunter2"], "--time-zone"),
        ];
        for (arguments, hint) in cases {
            let said = said(arguments);
            assert!(said.contains(hint) && !said.contains('\n') && !said.contains("hunter2"), "{arguments:?}: {said}");
        }
    }

    #[test]
    fn one_line_is_read_and_the_end_of_input_is_not_waited_for() {
        use std::io::Write;
        let (reader, mut writer) = std::io::pipe().unwrap();
        let (told, hears) = std::sync::mpsc::channel();
        std::thread::spawn(move || told.send(first_line(std::io::BufReader::new(reader)).ok()));
        writer.write_all(b"correct horse\r\nand more").unwrap();
        let line = hears.recv_timeout(std::time::Duration::from_secs(20)).expect("the pipe stays open");
        assert_eq!(line.as_deref(), Some("correct horse"));
        drop(writer);
        assert_eq!(first_line(&b"without an end"[..]).ok().as_deref(), Some("without an end"));
        assert_eq!(first_line(&b""[..]).ok().as_deref(), Some(""));
        assert!(first_line(&b"\xff\n"[..]).is_err());
    }

    #[test]
    fn the_stand_in_is_started_with_what_its_help_says() {
        let arguments = "ajar simulate --listen 127.0.0.1:0 --webhook http://127.0.0.1:3000/webhooks/whatsapp \
                         --scenario s.json --customers 5 --seed 7 --status-delay-ms 1,2,3 --waba-id 12";
        let Ok(Program { command: Command::Simulate(options) }) = Program::try_parse_from(arguments.split_whitespace())
        else {
            panic!("this is not understood")
        };
        assert_eq!((options.customers, options.seed, options.status_delay_ms), (5, 7, vec![1, 2, 3]));
        assert_eq!(options.first.waba_id.as_deref(), Some("12"));
    }

    #[test]
    fn a_scenario_that_cannot_be_read_is_a_mistake_of_who_asked() {
        let error = simulate::Error::Scenario { path: "s.json".into(), reason: "step 0: no".to_owned() };
        assert!(matches!(Failure::from(error), Failure::Asked(_)));
    }

    #[test]
    fn every_command_explains_itself_and_shows_no_value_of_the_environment() {
        use clap::CommandFactory;
        Program::command().debug_assert();
        let mut said = std::collections::BTreeSet::new();
        let mut commands = vec![Program::command()];
        while let Some(command) = commands.pop() {
            let about =
                command.get_about().unwrap_or_else(|| panic!("{} says nothing", command.get_name())).to_string();
            assert!(said.insert(about.clone()), "{} says the same as another: {about}", command.get_name());
            commands.extend(command.get_subcommands().cloned());
        }
        for command in [
            "serve",
            "demo",
            "simulate",
            "user",
            "number",
            "apikey",
            "import",
            "rebuild-scores",
            "evaluate",
            "backup",
            "restore",
        ] {
            let error = Program::try_parse_from(["ajar", command, "--help"]).err().expect("help ends the program");
            assert_eq!(error.kind(), ErrorKind::DisplayHelp);
        }
    }
}
