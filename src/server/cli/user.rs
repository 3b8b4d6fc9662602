//! `ajar user`: who works here.

use super::{Desk, Failure, name, print_table, role_parser, secret_line};
use crate::{
    domain::role::Role,
    server::{
        auth::{password, session::normal_email},
        config::Place,
    },
};
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Let somebody in; the password is read from standard input, one line
    Add {
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        #[arg(long, value_parser = role_parser())]
        role: Role,
        #[command(flatten)]
        place: Place,
    },
    /// List everybody
    List {
        #[command(flatten)]
        place: Place,
    },
    /// End somebody's access at once; add them again to let them back in
    Disable {
        #[arg(value_name = "EMAIL", required_unless_present = "email", conflicts_with = "email")]
        who: Option<String>,
        #[arg(long)]
        email: Option<String>,
        #[command(flatten)]
        place: Place,
    },
}

pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Add { email, name, role, place } => add(&email, &name, role, &place).await,
        Command::List { place } => list(&place).await,
        Command::Disable { who, email, place } => disable(&who.or(email).unwrap_or_default(), &place).await,
    }
}

async fn add(email: &str, given_name: &str, role: Role, place: &Place) -> Result<(), Failure> {
    let email = checked_email(email)?;
    let name = name(given_name)?;
    place.check()?;
    let password = secret_line(&format!("Password for {email}"))?;
    password::check(&password).map_err(|unfit| Failure::asked(unfit.to_string()))?;
    let desk = Desk::open(place).await?;
    let hash = password::hash(password).await;
    let added = desk.store.add_user(&email, &name, role, &hash, desk.clock.now()).await?;
    desk.close().await;
    match added {
        Some(_) => println!("{name} can sign in as {email}, with the role {}.", role.word()),
        None => return Err(Failure::asked(format!("somebody with the address {email} is already there"))),
    }
    Ok(())
}

async fn list(place: &Place) -> Result<(), Failure> {
    let desk = Desk::open(place).await?;
    let users = desk.store.users().await?;
    desk.close().await;
    let rows = users.into_iter().map(|user| {
        let state = if user.disabled_at.is_some() { "disabled" } else { "active" };
        [user.email, user.name, user.role.word().to_owned(), state.to_owned(), user.created_at.to_string()]
    });
    print_table(["EMAIL", "NAME", "ROLE", "STATE", "SINCE"], rows.collect());
    Ok(())
}

async fn disable(email: &str, place: &Place) -> Result<(), Failure> {
    let email = checked_email(email)?;
    let desk = Desk::open(place).await?;
    let found = desk.store.disable_user(&email, desk.clock.now()).await?;
    desk.close().await;
    if !found {
        return Err(Failure::asked(format!("there is nobody with the address {email}")));
    }
    println!("{email} is signed out everywhere and cannot sign in any more.");
    Ok(())
}

fn checked_email(text: &str) -> Result<String, Failure> {
    let email = normal_email(text);
    let well_formed = email.len() <= 254
        && !email.chars().any(|c| c.is_whitespace() || c.is_control())
        && email.split_once('@').is_some_and(|(who, host)| !who.is_empty() && !host.is_empty() && !host.contains('@'));
    if well_formed { Ok(email) } else { Err(Failure::asked("the email address must be like ana@example.org")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_in_lower_case_and_has_two_sides() {
        assert_eq!(checked_email(" Ana@Example.ORG ").ok().as_deref(), Some("ana@example.org"));
        for wrong in ["", "ana", "@example.org", "ana@", "a@b@c", "a b@c"] {
            assert!(checked_email(wrong).is_err(), "{wrong}");
        }
    }
}
