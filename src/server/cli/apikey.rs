//! `ajar apikey`: which programs may ask.

use super::{Desk, Failure, Newcomer, name, print_table};
use crate::{
    domain::audit::By,
    server::{auth::token, config::Place},
};
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Make a key; it is printed once and cannot be shown again
    Add(Newcomer),
    /// List every key, without what opens the door
    List {
        #[command(flatten)]
        place: Place,
    },
    /// End a key's access at once
    Revoke {
        /// Its id, or its name where only one has it
        #[arg(value_name = "ID OR NAME", required_unless_present_any = ["id", "name"])]
        which: Option<String>,
        #[arg(long, conflicts_with_all = ["which", "name"])]
        id: Option<String>,
        #[arg(long, conflicts_with = "which")]
        name: Option<String>,
        #[command(flatten)]
        place: Place,
    },
}

pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Add(newcomer) => add(&newcomer).await,
        Command::List { place } => list(&place).await,
        Command::Revoke { which, id, name, place } => revoke(&which.or(id).or(name).unwrap_or_default(), &place).await,
    }
}

async fn add(newcomer: &Newcomer) -> Result<(), Failure> {
    let Newcomer { role, place, .. } = newcomer;
    let name = name(&newcomer.name)?;
    let key = token::key();
    let id = Desk::at(place, async |desk| {
        Ok(desk.store.add_key(&name, *role, &token::hash(&key), By::CONSOLE, desk.clock.now()).await?)
    })
    .await?;
    eprintln!("Key {id}, “{name}”, with the role {}. It is shown this once:", role.word());
    println!("{key}");
    Ok(())
}

async fn list(place: &Place) -> Result<(), Failure> {
    let keys = Desk::at(place, async |desk| Ok(desk.store.keys().await?)).await?;
    let rows = keys.into_iter().map(|key| {
        let state = if key.revoked_at.is_some() { "revoked" } else { "active" };
        [key.id.to_string(), key.name, key.role.word().to_owned(), state.to_owned(), key.created_at.to_string()]
    });
    print_table(["ID", "NAME", "ROLE", "STATE", "SINCE"], rows.collect());
    Ok(())
}

async fn revoke(which: &str, place: &Place) -> Result<(), Failure> {
    if which.starts_with("ajar_") {
        return Err(Failure::asked(
            "a key is revoked by its id or name, not by what opens the door; see ajar apikey list",
        ));
    }
    let key = Desk::at(place, async |desk| {
        let keys = desk.store.keys().await?;
        let found: Vec<_> = match keys.iter().find(|key| key.id.to_string() == which) {
            Some(key) => vec![key],
            None => keys.iter().filter(|key| key.name == which && key.revoked_at.is_none()).collect(),
        };
        let key = match found[..] {
            [key] => key,
            [] => return Err(Failure::asked("there is no such key; see ajar apikey list")),
            _ => return Err(Failure::asked("several keys have this name; give the id, see ajar apikey list")),
        };
        desk.store.revoke_key(key.id, By::CONSOLE, desk.clock.now()).await?;
        Ok(key.clone())
    })
    .await?;
    println!("Key {}, “{}”, is revoked.", key.id, key.name);
    Ok(())
}
