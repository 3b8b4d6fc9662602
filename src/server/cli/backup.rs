//! `ajar backup` and `ajar restore`: a copy of everything, and everything of a copy.

use super::{Desk, Failure, open_store, print_table, secret_line};
use crate::server::{
    backup::{self, SHORTEST, Source, Target},
    clock::Clock,
    config::{GraphPlace, Place, ServeArgs},
    seal::Seal,
    state::AppState,
    store::user::User,
};
use clap::Args;
use std::{io::IsTerminal, path::PathBuf};

/// Where the passphrase is, if it is not asked for.
const PASSPHRASE: &str = "AJAR_BACKUP_PASSPHRASE";

#[derive(Args)]
pub struct BackupArgs {
    /// The file to write; there must be none of this name
    file: PathBuf,
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
pub struct RestoreArgs {
    /// The backup
    file: PathBuf,
    /// Put aside what is there now
    #[arg(long)]
    replace: bool,
    /// A further log of who was erased: erasures.log of the server that went on after the backup
    #[arg(long, value_name = "FILE")]
    erasures: Vec<PathBuf>,
    #[command(flatten)]
    place: Place,
}

impl From<backup::Error> for Failure {
    fn from(error: backup::Error) -> Self {
        match error {
            backup::Error::Asked(words) => Self::Asked(words),
            error => Self::Fault(error.to_string()),
        }
    }
}

/// The passphrase. On a terminal a new one is asked for twice: nobody can read it.
fn passphrase(is_new: bool) -> Result<String, Failure> {
    let given = match std::env::var(PASSPHRASE) {
        Ok(given) => given,
        Err(std::env::VarError::NotUnicode(_)) => return Err(Failure::asked(format!("{PASSPHRASE} is no text"))),
        Err(std::env::VarError::NotPresent) => {
            let first = secret_line("Passphrase of the backup")?;
            if is_new && std::io::stdin().is_terminal() && secret_line("Once more")? != first {
                return Err(Failure::asked("the two are not the same"));
            }
            first
        }
    };
    if is_new && given.chars().count() < SHORTEST {
        return Err(Failure::asked(format!("the passphrase must have at least {SHORTEST} characters")));
    }
    Ok(given)
}

pub async fn make(args: &BackupArgs) -> Result<(), Failure> {
    let storage = args.place.check()?;
    let passphrase = passphrase(true)?;
    let source = Source { data_dir: &storage.data_dir, secret_key_file: &storage.secret_key_file };
    let files = Desk::at(&args.place, async |desk| {
        Ok(backup::make(&desk.store, &source, &args.file, &passphrase, desk.clock.now()).await?)
    })
    .await?;
    let with = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
    println!("{} has the database, {with} of messages, and the key.", args.file.display());
    Ok(())
}

pub async fn restore(args: &RestoreArgs) -> Result<(), Failure> {
    let storage = args.place.check()?;
    let config = serving(&args.place).check()?;
    let passphrase = passphrase(false)?;
    let target = Target {
        database_url: &storage.database_url,
        data_dir: &storage.data_dir,
        secret_key_file: &storage.secret_key_file,
        replace: args.replace,
    };
    let restored = backup::put_back(&args.file, &passphrase, &target, &args.erasures).await?;
    let store = open_store(&storage).await?;
    let (state, _) = AppState::new(store, Clock::system(), config, Seal::from_file(&storage.secret_key_file)?)?;
    let (settled, people) = backup::settle(&state, &restored).await?;
    let users = state.store.users().await?;
    state.store.close().await;
    println!("Everything is as it was at {}.", restored.manifest.at);
    if let Some(before) = restored.before {
        println!("What was here before is in {}. Delete it once it is not missed.", before.display());
    }
    match people {
        0 => {}
        1 => println!("One person who was erased since is erased once more."),
        people => println!("{people} people who were erased since are erased once more."),
    }
    match settled.sends {
        0 => {}
        1 => println!("One message was about to be sent then; it is not sent, and shown as unknown."),
        sends => println!("{sends} messages were about to be sent then; they are not sent, and shown as unknown."),
    }
    match settled.planned {
        0 => {}
        1 => println!("One message was planned for later then; it is not sent, and came back to who wrote it."),
        planned => {
            println!(
                "{planned} messages were planned for later then; they are not sent, and came back to who wrote them."
            )
        }
    }
    match settled.parked {
        0 => {}
        1 => println!("One parked reply would have left by itself; it waits for somebody to send it."),
        parked => {
            println!("{parked} parked replies would have left by themselves; they wait for somebody to send them.")
        }
    }
    println!("Alerts are held: nothing goes from here to devices nor by email until an owner lets it, at /alerts.");
    match settled.keys {
        0 => {}
        1 => println!("The key of a program no longer opens: make a new one with ajar apikey add."),
        keys => println!("The {keys} keys of programs no longer open: make new ones with ajar apikey add."),
    }
    let may_sign_in: Vec<_> = users.into_iter().filter(|user| user.disabled_at.is_none()).collect();
    if !may_sign_in.is_empty() {
        println!("These may sign in, as then. Whoever was shut out since: ajar user disable.");
        let row = |user: &User| [user.email.clone(), user.name.clone(), user.role.word().to_owned()];
        print_table(["EMAIL", "NAME", "ROLE"], may_sign_in.iter().map(row).collect());
    }
    Ok(())
}

/// The flags of a server on what was put back, which is never served from here.
fn serving(place: &Place) -> ServeArgs {
    ServeArgs {
        listen: String::new(),
        public_url: None,
        trusted_proxies: String::new(),
        smtp_url: None,
        smtp_from: None,
        graph: GraphPlace { graph_url: String::new(), graph_version: String::new() },
        place: place.clone(),
    }
}
