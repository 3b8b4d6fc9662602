//! `ajar user`: who works here.

use super::{Desk, Failure, Newcomer, name, print_table, secret_line};
use crate::{
    domain::{account::RESET, audit::By},
    server::{
        accounts::{self, Refused},
        auth::{password, session, token},
        config::Place,
        store::user::Changed,
    },
};
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Let somebody in; the password is read from standard input, one line
    Add {
        #[arg(long)]
        email: String,
        #[command(flatten)]
        newcomer: Newcomer,
    },
    /// List everybody
    List {
        #[command(flatten)]
        place: Place,
    },
    /// End somebody's access at once; add them again to let them back in
    ///
    /// They are signed out everywhere, links they made for others work no longer, and their open conversations are the
    /// team's again. The only owner who can sign in stays: let another one in first.
    Disable {
        #[arg(value_name = "EMAIL", required_unless_present = "email", conflicts_with = "email")]
        who: Option<String>,
        #[arg(long)]
        email: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Make a link to a new password for somebody who forgot theirs
    ///
    /// It works once, within 24 hours, and ends all their sessions. It is printed alone, as a path: open it on the server.
    Reset {
        #[arg(long)]
        email: String,
        #[command(flatten)]
        place: Place,
    },
}

pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Add { email, newcomer } => add(&email, &newcomer).await,
        Command::List { place } => list(&place).await,
        Command::Reset { email, place } => reset(&email, &place).await,
        Command::Disable { who, email, place } => disable(&who.or(email).unwrap_or_default(), &place).await,
    }
}

async fn add(email: &str, newcomer: &Newcomer) -> Result<(), Failure> {
    let Newcomer { role, place, .. } = newcomer;
    let email = checked_email(email)?;
    let name = name(&newcomer.name)?;
    place.check()?;
    let password = secret_line(&format!("Password for {email}"))?;
    password::check(&password).map_err(|unfit| Failure::asked(unfit.to_string()))?;
    let hash = password::hash(password).await;
    let added = Desk::at(place, async |desk| {
        Ok(desk.store.add_user(&email, &name, *role, &hash, By::CONSOLE, desk.clock.now()).await?)
    })
    .await?;
    match added {
        Some(_) => println!("{name} can sign in as {email}, with the role {}.", role.word()),
        None => return Err(Failure::asked(format!("somebody with the address {email} is already there"))),
    }
    Ok(())
}

async fn list(place: &Place) -> Result<(), Failure> {
    let users = Desk::at(place, async |desk| Ok(desk.store.users().await?)).await?;
    let rows = users.into_iter().map(|user| {
        let state = if user.disabled_at.is_some() { "disabled" } else { "active" };
        [user.email, user.name, user.role.word().to_owned(), state.to_owned(), user.created_at.to_string()]
    });
    print_table(["EMAIL", "NAME", "ROLE", "STATE", "SINCE"], rows.collect());
    Ok(())
}

async fn disable(email: &str, place: &Place) -> Result<(), Failure> {
    let email = checked_email(email)?;
    let done =
        Desk::at(place, async |desk| Ok(accounts::shut_out(&desk.store, &desk.clock, By::CONSOLE, &email).await))
            .await?;
    done.map_err(|refused| match refused {
        Refused::NotFound => Failure::asked(format!("there is nobody with the address {email}")),
        Refused::LastOwner => {
            Failure::asked(format!("{email} is the only owner who can sign in: let another one in first"))
        }
        Refused::Fault(fault) => fault.into(),
        other => Failure::Fault(other.to_string()),
    })?;
    println!(
        "{email} is signed out everywhere and cannot sign in any more. Their open conversations are the team's again."
    );
    Ok(())
}

async fn reset(email: &str, place: &Place) -> Result<(), Failure> {
    let email = checked_email(email)?;
    let token = token::session();
    Desk::at(place, async |desk| {
        let users = desk.store.users().await?;
        let found = users.into_iter().find(|user| user.email == email && user.disabled_at.is_none());
        let user = found.ok_or_else(|| {
            Failure::asked(format!("there is nobody with the address {email} who may sign in; see ajar user list"))
        })?;
        let now = desk.clock.now();
        match desk.store.add_reset(user.id, &token::hash(&token), By::CONSOLE, (now, now + RESET), |_| true).await? {
            Changed::Done => Ok(()),
            // Shut out in this very moment.
            _ => Err(Failure::asked(format!("{email} may not sign in any more"))),
        }
    })
    .await?;
    eprintln!("Open this on your server within 24 hours to choose a new password. It is shown this once:");
    println!("/join?token={token}");
    Ok(())
}

fn checked_email(text: &str) -> Result<String, Failure> {
    session::checked_email(text).ok_or_else(|| Failure::asked("the email address must be like ana@example.org"))
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
